#include "cli/failure.hpp"

#include <unistd.h>

namespace heddle::cli {

Colors colors_of(ColorChoice choice) {
  return wants_color(choice, ColorSurroundings::of(STDERR_FILENO)) ? Colors::On : Colors::Off;
}

int report(const Failure& failure, Colors colors) {
  if (failure.report.empty()) {
    print_message(failure.message);
  } else {
    print_report(failure.report, colors);
  }
  return static_cast<int>(failure.exit_code);
}

}  // namespace heddle::cli
