#include "cli/color.hpp"

#include <unistd.h>

#include <cstdlib>
#include <string_view>

namespace heddle::cli {

ColorSurroundings ColorSurroundings::of(int descriptor) {
  return {.is_terminal = isatty(descriptor) == 1,
          .no_color = std::getenv("NO_COLOR"),
          .clicolor_force = std::getenv("CLICOLOR_FORCE"),
          .term = std::getenv("TERM")};
}

bool wants_color(ColorChoice choice, const ColorSurroundings& surroundings) {
  if (choice != ColorChoice::Auto) return choice == ColorChoice::Always;
  const auto text = [](const char* value) { return std::string_view(value ? value : ""); };
  if (!text(surroundings.no_color).empty()) return false;
  const std::string_view force = text(surroundings.clicolor_force);
  if (!force.empty() && force != "0") return true;
  if (text(surroundings.term) == "dumb") return false;
  return surroundings.is_terminal;
}

}  // namespace heddle::cli
