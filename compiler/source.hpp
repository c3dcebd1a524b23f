#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace heddle {

/// TypeScript has annotations; in JavaScript they are errors; in declarations nothing has a body.
enum class SourceLanguage : std::uint8_t { TypeScript, JavaScript, Declarations };

/// By the ending of the name: `.js` and `.mjs` are JavaScript, `.d.ts` is Declarations, everything
/// else TypeScript.
[[nodiscard]] SourceLanguage language_of(std::string_view file_name);

/// A place for people, both from 1. Columns count UTF-16 units, as editors and Node do; a tab is one.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

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

  /// `offset` may be one past the end. Takes O(log lines), also in a file of one long line.
  [[nodiscard]] LineColumn locate(std::uint32_t offset) const;
  /// The offset of a place; nullopt if the text has none of that line and column.
  [[nodiscard]] std::optional<std::uint32_t> offset_of(LineColumn place) const;
  /// The line that holds `offset`, without its terminator.
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const;
  /// Offset of the first byte of that line.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t offset) const;
  /// 1 for an empty file.
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }

 private:
  /// UTF-16 units of the text before `offset`.
  [[nodiscard]] std::uint32_t units_before(std::uint32_t offset) const;

  std::string name_;
  std::string text_;
  std::vector<std::uint32_t> line_starts_;  ///< Ascending; the first is 0.
  /// UTF-16 units before every kUnitStride-th byte; empty when the text is ASCII.
  std::vector<std::uint32_t> unit_marks_;
};

}  // namespace heddle
