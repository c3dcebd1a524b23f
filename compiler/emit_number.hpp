#pragma once

#include <string>

namespace heddle::codegen {

/// As JavaScript prints a number.
[[nodiscard]] std::string number_text(double value);

}  // namespace heddle::codegen
