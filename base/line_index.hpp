#pragma once
// base/line_index.hpp -- lines and columns of a source text.

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace heddle {

/// A place for people, both from 1. Columns count UTF-16 units, as editors and Node do; a tab is one.
struct LineColumn {
  std::uint32_t line = 1;
  std::uint32_t column = 1;
};

/// Where the lines of a text start: any line terminator of JavaScript (LF, CR, CR LF, U+2028, U+2029) ends one.
///
/// Ownership:  borrows the text.
/// Threads:    immutable after construction.
/// The text may be any bytes of less than 4 GiB. (Of invalid UTF-8 only the place of its error is ever asked for.)
class LineIndex {
 public:
  /// Takes O(text).
  explicit LineIndex(std::string_view text);

  /// What is beyond the end counts as the end. Takes O(log lines), also in a text of one long line.
  [[nodiscard]] LineColumn locate(std::uint32_t offset) const;
  /// The offset of a place; nullopt if the text has none of that line and column.
  [[nodiscard]] std::optional<std::uint32_t> offset_of(LineColumn place) const;
  /// The line that holds `offset`, without its terminator.
  [[nodiscard]] std::string_view line_at(std::uint32_t offset) const;
  /// Offset of the first byte of that line.
  [[nodiscard]] std::uint32_t line_start(std::uint32_t offset) const;
  /// 1 for an empty text.
  [[nodiscard]] std::size_t line_count() const { return line_starts_.size(); }

 private:
  /// UTF-16 units of the text before `offset`.
  [[nodiscard]] std::uint32_t units_before(std::uint32_t offset) const;

  std::string_view text_;
  std::vector<std::uint32_t> line_starts_;  ///< Ascending; the first is 0.
  /// UTF-16 units before every kUnitStride-th byte; empty when the text is ASCII.
  std::vector<std::uint32_t> unit_marks_;
};

}  // namespace heddle
