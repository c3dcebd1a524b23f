#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/line_index.hpp"

namespace heddle {

/// TypeScript has annotations; in JavaScript they are errors; in declarations nothing has a body.
enum class SourceLanguage : std::uint8_t { TypeScript, JavaScript, Declarations };

/// By the ending of the name: `.js` and `.mjs` are JavaScript, `.d.ts` is Declarations, everything
/// else TypeScript.
[[nodiscard]] SourceLanguage language_of(std::string_view file_name);

/// One source file: its name for messages, its bytes, and where its lines start.
///
/// Ownership:  owns name and text. It does not move, because syntax trees hold views of the text.
/// Threads:    immutable after construction.
/// The text may be any bytes of less than 4 GiB; whether they are valid UTF-8 the parser says.
class SourceText {
 public:
  SourceText(std::string name, std::string text);
  SourceText(const SourceText&) = delete;
  SourceText& operator=(const SourceText&) = delete;

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] std::string_view text() const { return text_; }

  /// Lines and columns: base/line_index.hpp.
  [[nodiscard]] LineColumn locate(std::uint32_t offset) const { return lines_.locate(offset); }
  [[nodiscard]] std::optional<std::uint32_t> offset_of(LineColumn place) const {
    return lines_.offset_of(place);
  }
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const {
    return lines_.line_at(offset);
  }
  [[nodiscard]] std::uint32_t line_start(std::uint32_t offset) const {
    return lines_.line_start(offset);
  }
  [[nodiscard]] std::size_t line_count() const { return lines_.line_count(); }

 private:
  std::string name_;
  std::string text_;
  LineIndex lines_;  ///< of text_
};

}  // namespace heddle
