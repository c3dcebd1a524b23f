#include "builtins/inspect_layout.hpp"

#include <algorithm>
#include <cmath>

#include "builtins/text_width.hpp"

namespace heddle {
namespace {

constexpr std::size_t kSeparator = 2;  // ", "

std::string pad(const std::string& text, std::size_t width, bool on_the_left) {
  const std::size_t length = text_width(text);
  if (length >= width) return text;
  const std::string spaces(width - length, ' ');
  return on_the_left ? spaces + text : text + spaces;
}

/// More than six short entries stand in columns.
std::vector<std::string> group(const LayoutRequest& request) {
  const std::vector<std::string>& output = request.entries;
  const std::size_t count = output.size() - (request.has_more_items ? 1 : 0);
  std::vector<std::size_t> lengths(count);
  std::size_t total = 0, longest = 0;
  for (std::size_t i = 0; i < count; ++i) {
    lengths[i] = text_width(output[i]);
    total += lengths[i] + kSeparator;
    longest = std::max(longest, lengths[i]);
  }
  const std::size_t width = longest + kSeparator;
  const bool fits = width * 3 + static_cast<std::size_t>(request.indentation) < kBreakLength;
  if (!fits || (static_cast<double>(total) / static_cast<double>(width) <= 5 && longest > 6))
    return output;
  // Node's heuristic: letters are about 2.5 times as high as wide, so this makes roughly a square.
  const double bias = std::sqrt(static_cast<double>(width) -
                                static_cast<double>(total) / static_cast<double>(output.size()));
  const double biased = std::max(static_cast<double>(width) - 3 - bias, 1.0);
  const double square = std::round(std::sqrt(2.5 * biased * static_cast<double>(count)) / biased);
  const double room = std::floor(static_cast<double>(kBreakLength - request.indentation) /
                                 static_cast<double>(width));
  const auto columns =
      static_cast<std::size_t>(std::min({square, room, kCompactLevels * 4.0, 15.0}));
  if (columns <= 1) return output;
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
    for (std::size_t j = i; j < last; ++j)
      row += pad(output[j] + ", ", widths[j - i], request.all_numbers);
    row +=
        request.all_numbers ? pad(output[last], widths[last - i] - kSeparator, true) : output[last];
    rows.push_back(std::move(row));
  }
  if (request.has_more_items) rows.push_back(output.back());
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

bool fits_on_a_line(const LayoutRequest& request) {
  const std::size_t start = request.entries.size() + static_cast<std::size_t>(request.indentation) +
                            script_length(request.open) + script_length(request.base) + 10;
  std::size_t total = request.entries.size() + start;
  if (total + request.entries.size() > kBreakLength) return false;
  for (const std::string& entry : request.entries) {
    total += script_length(entry);
    if (total > kBreakLength) return false;
  }
  return request.base.find('\n') == std::string::npos;
}

}  // namespace

std::size_t script_length(std::string_view utf8) {
  std::size_t units = 0;
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    units += (byte & 0xc0) != 0x80 ? 1 : 0;
    units += byte >= 0xf0 ? 1 : 0;
  }
  return units;
}

std::string lay_out(LayoutRequest request) {
  const std::size_t count = request.entries.size();
  if (request.is_array && count > 6) request.entries = group(request);
  const std::string base = request.base.empty() ? "" : request.base + " ";
  if (request.is_innermost && count == request.entries.size() && fits_on_a_line(request)) {
    const std::string line = joined(request.entries, ", ");
    if (line.find('\n') == std::string::npos)
      return base + request.open + " " + line + " " + request.close;
  }
  const std::string indentation =
      "\n" + std::string(static_cast<std::size_t>(request.indentation), ' ');
  return base + request.open + indentation + "  " +
         joined(request.entries, "," + indentation + "  ") + indentation + request.close;
}

}  // namespace heddle
