#pragma once
// The words of assembly text (assembler.hpp).

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/expected.hpp"

namespace heddle::assembly {

struct Word {
  std::string text;  ///< without quotes and escapes
  bool is_quoted = false;

  /// `#7`: a raw number in place of a name.
  [[nodiscard]] std::optional<std::int64_t> raw() const;
  /// A decimal or 0x number.
  [[nodiscard]] std::optional<std::int64_t> integer() const;
  /// What follows `key=`.
  [[nodiscard]] std::optional<std::string_view> value_of(std::string_view key) const;
};

struct Line {
  std::size_t number = 0;
  std::vector<Word> words;  ///< never empty
};

/// Lines that hold something. Errors: "line 3: a string without end".
[[nodiscard]] Expected<std::vector<Line>, std::string> split(std::string_view text);

}  // namespace heddle::assembly
