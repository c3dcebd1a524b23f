#include "compiler/json_text.hpp"

#include <fmt/core.h>

#include <algorithm>

#include "compiler/source_utf8.hpp"

namespace heddle {

std::string json_text(std::string_view text) {
  std::string json = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const auto [point, size] = decode_utf8(text, at);
    if (size == 0) {
      json += "\\ufffd";
    } else if (point < ' ' || point == 0x7f) {
      json += fmt::format("\\u{:04x}", static_cast<unsigned>(point));
    } else {
      if (point == '"' || point == '\\') json += '\\';
      json += text.substr(at, size);
    }
    at += std::max(size, 1u);
  }
  return json + '"';
}

}  // namespace heddle
