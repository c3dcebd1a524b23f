#pragma once
// cli/message.hpp -- what people read on stderr.

#include <string>
#include <string_view>

namespace heddle::cli {

/// Prints `heddle: TEXT` and a line feed on stderr; what a terminal would act on is written out.
void print_message(std::string_view text);

enum class Colors { Off, On };

/// Prints text that is complete as it is (errors in sources, stack traces), through colorize() or not.
void print_report(std::string_view text, Colors colors);

/// Colours the reports of the compiler and the runtime: "FILE:L:C: error CODE:" in bold and red, the
/// markers `^~~` below a quoted line in red. Changes no other line, and adds nothing but colour.
[[nodiscard]] std::string colorize(std::string_view report);

}  // namespace heddle::cli
