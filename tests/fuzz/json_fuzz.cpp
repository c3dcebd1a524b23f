// tests/fuzz/json_fuzz.cpp -- any text for JSON.parse: accepted just when the grammar of RFC 8259 accepts it, refused with a SyntaxError,
// and what it gives survives JSON.stringify and structuredClone.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/script_check.hpp"

namespace heddle::fuzz {
namespace {

constexpr std::string_view kScript = R"ts(
function check(text: string, isValid: boolean): string {
  let value: any;
  try {
    value = JSON.parse(text);
  } catch (e: any) {
    if (!(e instanceof SyntaxError)) return `refused with ${e}`;
    return isValid ? `refused, but valid: ${e.message}` : "";
  }
  if (!isValid) return "accepted, but not valid";
  let once: string;
  try {
    once = JSON.stringify(value);
  } catch (e: any) {
    return e instanceof RangeError ? "" : `not written: ${e}`;  // nested too deeply
  }
  if (JSON.stringify(JSON.parse(once)) !== once) return `changes when it is read again: ${once}`;
  const pretty = JSON.stringify(value, null, 2);
  if (JSON.stringify(JSON.parse(pretty)) !== once) return `changes with line breaks: ${pretty}`;
  if (JSON.stringify(structuredClone(value)) !== once) return `changes when it is cloned: ${once}`;
  return "";
}
)ts";

/// The grammar, byte by byte: what is no ASCII may stand in strings only.
class Grammar {
 public:
  explicit Grammar(std::string_view text) : rest_(text) {}
  bool accepts() { return element() && rest_.empty(); }

 private:
  bool take(char c) {
    if (!rest_.starts_with(c)) return false;
    rest_.remove_prefix(1);
    return true;
  }
  bool word(std::string_view text) {
    if (!rest_.starts_with(text)) return false;
    rest_.remove_prefix(text.size());
    return true;
  }
  void space() {
    while (take(' ') || take('\t') || take('\n') || take('\r')) {
    }
  }
  bool digits() {
    const std::size_t before = rest_.size();
    while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') rest_.remove_prefix(1);
    return rest_.size() != before;
  }
  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }
  bool escape() {
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    if (!take('u')) {
      if (rest_.empty() || std::string_view("\"\\/bfnrt").find(rest_.front()) == rest_.npos)
        return false;
      rest_.remove_prefix(1);
      return true;
    }
    if (rest_.size() < 4 || rest_.substr(0, 4).find_first_not_of(kHex) != rest_.npos) return false;
    rest_.remove_prefix(4);
    return true;
  }
  bool string() {
    if (!take('"')) return false;
    while (!rest_.empty()) {
      if (take('"')) return true;
      if (take('\\')) {
        if (!escape()) return false;
      } else {
        if (static_cast<unsigned char>(rest_.front()) < 0x20) return false;
        rest_.remove_prefix(1);
      }
    }
    return false;
  }
  /// `item` between `open` and `close`, separated by commas.
  template <typename Item>
  bool list(char close, Item&& item) {
    space();
    if (take(close)) return true;
    do {
      if (!item()) return false;
    } while (take(','));
    return take(close);
  }
  bool member() {
    space();
    if (!string()) return false;
    space();
    return take(':') && element();
  }
  bool value() {
    if (take('[')) return list(']', [this] { return element(); });
    if (take('{')) return list('}', [this] { return member(); });
    if (rest_.starts_with('"')) return string();
    return word("true") || word("false") || word("null") || number();
  }
  bool element() {
    space();
    if (!value()) return false;
    space();
    return true;
  }

  std::string_view rest_;
};

}  // namespace
}  // namespace heddle::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static heddle::fuzz::ScriptCheck<std::string, bool> check(heddle::fuzz::kScript);
  const std::string text(reinterpret_cast<const char*>(data), size);
  check(text, heddle::fuzz::Grammar(text).accepts());
  return 0;
}
