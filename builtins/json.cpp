// builtins/json.cpp -- the leaf helpers of json.ts.

#include "builtins/arguments.hpp"
#include "builtins/builder.hpp"
#include "builtins/text_steps.hpp"

namespace heddle {
namespace {

void append_escaped(StringBuilder& out, StringView text, std::uint32_t i) {
  const char16_t unit = text[i];
  switch (unit) {
    case u'"':
      out.append_ascii("\\\"");
      return;
    case u'\\':
      out.append_ascii("\\\\");
      return;
    case u'\b':
      out.append_ascii("\\b");
      return;
    case u'\f':
      out.append_ascii("\\f");
      return;
    case u'\n':
      out.append_ascii("\\n");
      return;
    case u'\r':
      out.append_ascii("\\r");
      return;
    case u'\t':
      out.append_ascii("\\t");
      return;
    default:
      break;
  }
  const bool is_high = unit >= 0xd800 && unit < 0xdc00, is_low = unit >= 0xdc00 && unit < 0xe000;
  const bool has_next = i + 1 < text.length() && text[i + 1] >= 0xdc00 && text[i + 1] < 0xe000;
  const bool has_previous = i > 0 && text[i - 1] >= 0xd800 && text[i - 1] < 0xdc00;
  if (unit < 0x20 || (is_high && !has_next) || (is_low && !has_previous)) {
    out.append_ascii(fmt::format("\\u{:04x}", static_cast<unsigned>(unit)));
  } else {
    out.append_unit(unit);
  }
}

std::uint32_t quote(StringBuilder& out, StringView text, std::uint32_t begin, std::uint32_t end) {
  if (begin == 0) out.append_unit(u'"');
  for (std::uint32_t at = begin; at < end && !out.has_failed(); ++at) append_escaped(out, text, at);
  if (end == text.length()) out.append_unit(u'"');
  return end;
}
constexpr Steps<Rewriting> kQuoteJson{0x0e40, rewrite_on<quote>};

/// __quoteJson(text): well-formed JSON, lone surrogates escaped.
Value quote_json(NativeCall& call) {
  String* const flat = flatten(call.ex.allocator, *call.argument(0).as_string());
  if (flat == nullptr) return call.ex.throw_out_of_memory();
  return rewrite(call, kQuoteJson, *flat);
}

/// __excerptJson(text, position): the text around an error in quotes, as V8 shows it.
Value excerpt_json(NativeCall& call) {
  constexpr std::uint32_t kAround = 10;
  String* const flat = flatten(call.ex.allocator, *call.argument(0).as_string());
  if (flat == nullptr) return call.ex.throw_out_of_memory();
  const StringView text(*flat);
  const auto at = static_cast<std::uint32_t>(call.argument(1).as_number());
  const bool is_short = text.length() <= 2 * kAround;
  const std::uint32_t begin = is_short || at < kAround ? 0 : at - kAround;
  const std::uint32_t end = is_short ? text.length() : std::min(text.length(), at + kAround);
  StringBuilder out(call.ex.allocator);
  if (!is_short && at >= kAround) out.append_ascii("...");
  out.append_unit(u'"');
  out.append(text.sub(begin, end));
  out.append_unit(u'"');
  if (end < text.length()) out.append_ascii("...");
  return string_result(call.ex, out.finish());
}

}  // namespace

void install_json(Builder& builder) {
  builder.define_namespace("JSON", {});
  const NativeRow helpers[] = {{"__quoteJson", 0x0d20, 1, quote_json},
                               {"__excerptJson", 0x0d21, 2, excerpt_json}};
  builder.add_global_functions(helpers);
  builder.add_steps<kQuoteJson>();
}

}  // namespace heddle
