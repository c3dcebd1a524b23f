#pragma once
// cli/completion.hpp -- what Tab offers in a session.

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace heddle::cli {

/// Where the names come from. Runs nothing that was typed.
class NameSource {
 public:
  NameSource() = default;
  NameSource(const NameSource&) = delete;
  NameSource& operator=(const NameSource&) = delete;
  virtual ~NameSource() = default;
  /// What can be named without a dot before it.
  [[nodiscard]] virtual std::vector<std::string> global_names() const = 0;
  /// What can stand behind `path[0].path[1]...`; nothing if that cannot be told.
  [[nodiscard]] virtual std::vector<std::string> member_names(
      const std::vector<std::string>& path) const = 0;
  /// What can stand behind a text in quotes.
  [[nodiscard]] virtual std::vector<std::string> text_member_names() const = 0;
};

struct Completion {
  std::size_t start = 0;           ///< where the word begins that they complete
  std::vector<std::string> words;  ///< in order
};

/// `text` is what stands before the cursor.
[[nodiscard]] Completion complete(std::string_view text, const NameSource& names);

/// The longest text that all words begin with; at least one word.
[[nodiscard]] std::string_view common_beginning(const std::vector<std::string>& words);

/// The words in columns of a terminal that is `width` wide, line by line; far too many are cut off.
[[nodiscard]] std::string in_columns(const std::vector<std::string>& words, std::size_t width);

}  // namespace heddle::cli
