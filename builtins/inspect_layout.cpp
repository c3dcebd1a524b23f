#include "builtins/inspect_layout.hpp"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "builtins/text_width.hpp"

namespace heddle {
namespace {

constexpr std::size_t kSeparator = 2;  // ", "

/// Length as JavaScript counts it, of UTF-8.
std::size_t script_length(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xc0) != 0x80 ? 1 : 0;
    units += byte >= 0xf0 ? 1 : 0;
  }
  return units;
}

using Measure = std::size_t (*)(std::string_view utf8);  // text_width or script_length

/// Without the codes of colours.
std::size_t visible_length(std::string_view text, const InspectOptions& options, Measure measure) {
  std::size_t length = measure(text);
  if (options.stylize == Stylize::No) return length;
  for (auto at = text.find('\x1b'); at != text.npos; at = text.find('\x1b', at)) {
    const auto end = std::min(text.find('m', at), text.size() - 1);
    length -= measure(text.substr(at, end + 1 - at));
    at = end;
  }
  return length;
}

std::string pad(const std::string& text, std::size_t width, const LayoutRequest& request) {
  const std::size_t length = visible_width(text, request.options);
  const bool on_the_left = request.all_numbers;
  if (length >= width) return text;
  const std::string spaces(width - length, ' ');
  return on_the_left ? spaces + text : text + spaces;
}

/// More than six short entries stand in columns.
std::vector<std::string> group(const LayoutRequest& request) {
  const std::vector<std::string>& output = request.entries;
  const InspectOptions& options = request.options;
  const bool has_more_items = options.max_array_length < static_cast<double>(output.size());
  const std::size_t count = output.size() - (has_more_items ? 1 : 0);
  std::vector<std::size_t> lengths(count);
  std::size_t total = 0, longest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    lengths[i] = visible_width(output[i], options);
    total += lengths[i] + kSeparator;
    longest = std::max(longest, lengths[i]);
  }
  const std::size_t width = longest + kSeparator;
  const bool fits = static_cast<double>(width) * 3 + request.indentation < options.break_length;
  if (!fits || (static_cast<double>(total) / static_cast<double>(width) <= 5 && longest > 6))
    return output;
  // Node's heuristic: letters are about 2.5 times as high as wide, so this makes roughly a square.
  const double bias = std::sqrt(static_cast<double>(width) -
                                static_cast<double>(total) / static_cast<double>(output.size()));
  const double biased = std::max(static_cast<double>(width) - 3 - bias, 1.0);
  const double square = std::round(std::sqrt(2.5 * biased * static_cast<double>(count)) / biased);
  const double room =
      std::floor((options.break_length - request.indentation) / static_cast<double>(width));
  const double wanted = std::min({square, room, options.compact * 4, 15.0});
  if (wanted < 2) return output;
  const auto columns = static_cast<std::size_t>(wanted);
  std::vector<std::size_t> widths;
  for (std::size_t i = 0; i < columns; ++i) {
    std::size_t widest = 0;
    for (std::size_t j = i; j < count; j += columns) widest = std::max(widest, lengths[j]);
    widths.push_back(widest + kSeparator);
  }
  std::vector<std::string> rows;
  for (std::size_t i = 0; i < count; i += columns) {
    const std::size_t last = std::min(i + columns, count) - 1;
    std::string row;
    for (std::size_t j = i; j < last; ++j) row += pad(output[j] + ", ", widths[j - i], request);
    row += request.all_numbers ? pad(output[last], widths[last - i] - kSeparator, request)
                               : output[last];
    rows.push_back(std::move(row));
  }
  if (has_more_items) rows.push_back(output.back());
  return rows;
}

std::string joined(const std::vector<std::string>& entries, std::string_view separator) {
  std::string text;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (i != 0) text += separator;
    text += entries[i];
  }
  return text;
}

/// Whether they stand on one line behind `start` columns.
bool fits_on_a_line(const LayoutRequest& request, std::size_t start) {
  const double limit = request.options.break_length;
  std::size_t total = request.entries.size() + start;
  if (static_cast<double>(total + request.entries.size()) > limit) return false;
  for (const std::string& entry : request.entries) {
    total += visible_length(entry, request.options, script_length);
    if (static_cast<double>(total) > limit) return false;
  }
  return request.base.find('\n') == std::string::npos;
}

std::string line_break(const LayoutRequest& request) {
  return "\n" + std::string(static_cast<std::size_t>(request.indentation), ' ');
}

/// What `compact: true` gives: the first entry on the line of the brace, or all of them.
std::string lay_out_compact(const LayoutRequest& request) {
  const std::string base = request.base.empty() ? "" : " " + request.base;
  if (fits_on_a_line(request, 0))
    return request.open + base + " " + joined(request.entries, ", ") + " " + request.close;
  const std::string start = line_break(request) + "  ";
  const std::string first = base.empty() && request.open.size() == 1 ? " " : base + start;
  return request.open + first + joined(request.entries, "," + start) + " " + request.close;
}

}  // namespace

std::size_t visible_width(std::string_view text, const InspectOptions& options) {
  return visible_length(text, options, text_width);
}

std::string stylized(std::string text, Style style, Stylize stylize) {
  if (stylize == Stylize::No) return text;
  struct Codes {
    int begin, end;
  };
  constexpr std::array<Codes, 7> kCodes{
      // util.inspect.styles, in the order of Style
      {{36, 39}, {33, 39}, {33, 39}, {90, 39}, {1, 22}, {32, 39}, {32, 39}}};
  const Codes codes = kCodes[static_cast<std::size_t>(style)];
  return fmt::format("\x1b[{}m{}\x1b[{}m", codes.begin, text, codes.end);
}

std::string lay_out(LayoutRequest request) {
  if (request.options.is_compact) return lay_out_compact(request);
  const std::size_t count = request.entries.size();
  const bool may_join = request.options.compact >= 1;
  if (may_join && request.is_array && count > 6) request.entries = group(request);
  const std::string base = request.base.empty() ? "" : request.base + " ";
  const std::size_t start = request.entries.size() + static_cast<std::size_t>(request.indentation) +
                            script_length(request.open) + script_length(request.base) + 10;
  if (may_join && request.is_innermost && count == request.entries.size() &&
      fits_on_a_line(request, start)) {
    const std::string line = joined(request.entries, ", ");
    if (line.find('\n') == std::string::npos)
      return base + request.open + " " + line + " " + request.close;
  }
  const std::string indentation = line_break(request);
  return base + request.open + indentation + "  " +
         joined(request.entries, "," + indentation + "  ") + indentation + request.close;
}

}  // namespace heddle
