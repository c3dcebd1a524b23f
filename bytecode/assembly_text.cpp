#include "bytecode/assembly_text.hpp"

#include <fmt/format.h>

#include <charconv>

namespace heddle::assembly {
namespace {

std::optional<std::int64_t> parse_integer(std::string_view text) {
  const bool is_negative = text.starts_with('-');
  if (is_negative) text.remove_prefix(1);
  const bool is_hex = text.starts_with("0x");
  if (is_hex) text.remove_prefix(2);
  std::int64_t value = 0;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, is_hex ? 16 : 10);
  if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return is_negative ? -value : value;
}

/// Takes a quoted word off the front of `rest`, which starts behind the opening quote.
std::optional<Word> take_quoted(std::string_view& rest) {
  Word word{"", true};
  while (!rest.empty()) {
    const char c = rest.front();
    rest.remove_prefix(1);
    if (c == '"') return word;
    if (c != '\\') {
      word.text.push_back(c);
    } else if (!rest.empty()) {
      word.text.push_back(rest.front() == 'n' ? '\n' : rest.front());
      rest.remove_prefix(1);
    }
  }
  return std::nullopt;
}

Word take_plain(std::string_view& rest) {
  const std::size_t size = std::min(rest.find_first_of(" \t\r;"), rest.size());
  Word word{std::string{rest.substr(0, size)}, false};
  rest.remove_prefix(size);
  return word;
}

}  // namespace

std::optional<std::int64_t> Word::raw() const {
  if (is_quoted || !text.starts_with('#')) return std::nullopt;
  return parse_integer(std::string_view{text}.substr(1));
}

std::optional<std::int64_t> Word::integer() const {
  return is_quoted ? std::nullopt : parse_integer(text);
}

std::optional<std::string_view> Word::value_of(std::string_view key) const {
  const std::string_view view{text};
  if (!view.starts_with(key) || view.size() <= key.size() || view[key.size()] != '=') {
    return std::nullopt;
  }
  return view.substr(key.size() + 1);
}

Expected<std::vector<Line>, std::string> split(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t size = std::min(text.find('\n'), text.size());
    std::string_view rest = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    Line line{number, {}};
    for (;;) {
      rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r"), rest.size()));
      if (rest.empty() || rest.front() == ';') break;
      if (rest.front() == '"') {
        rest.remove_prefix(1);
        std::optional<Word> word = take_quoted(rest);
        if (!word) return Unexpected{fmt::format("line {}: a string without end", number)};
        line.words.push_back(std::move(*word));
      } else {
        line.words.push_back(take_plain(rest));
      }
    }
    if (!line.words.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace heddle::assembly
