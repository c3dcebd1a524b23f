#pragma once
// cli/color.hpp -- when messages, on stderr, are coloured; and the results of a session. Other stdout belongs to the script.

namespace heddle::cli {

enum class ColorChoice { Auto, Always, Never };

/// What Auto looks at. Null: the variable is not set.
struct ColorSurroundings {
  bool is_terminal = false;
  const char* no_color = nullptr;        ///< NO_COLOR: any text but the empty one means no colour
  const char* clicolor_force = nullptr;  ///< CLICOLOR_FORCE: any text but "" and "0" means colour
  const char* term = nullptr;            ///< TERM: "dumb" means no colour

  /// Those of this process, for what is written to STDOUT_FILENO or STDERR_FILENO.
  [[nodiscard]] static ColorSurroundings of(int descriptor);
};

/// An explicit choice wins, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb; then terminals get colour.
[[nodiscard]] bool wants_color(ColorChoice choice, const ColorSurroundings& surroundings);

}  // namespace heddle::cli
