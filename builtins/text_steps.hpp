#pragma once
// builtins/text_steps.hpp -- texts that are read or made in pieces (interpreter/steps.hpp). What is made is a rope of the pieces.

#include "builtins/arguments.hpp"
#include "interpreter/steps.hpp"

namespace heddle {

/// Units that a piece rewrites: some 5 to 10 ns each.
inline constexpr std::uint32_t kRewrittenUnits = 4096;
/// Units that a piece only copies or compares.
inline constexpr std::uint32_t kCopiedUnits = 1 << 16;

/// `made` with a piece behind it, or a signal.
[[nodiscard]] inline Value with_piece(Execution& ex, Value made, String* piece) {
  if (piece == nullptr) return ex.throw_out_of_memory();
  if (exceeds_max_length(*made.as_string(), *piece))
    return ex.throw_range_error("Invalid string length");
  return string_result(ex, concat(ex.allocator, *made.as_string(), *piece));
}
[[nodiscard]] inline Value with_piece(Execution& ex, Value made, StringBuilder& piece) {
  if (piece.is_too_long()) return ex.throw_range_error("Invalid string length");
  if (piece.length() == 0 && !piece.has_failed()) return made;
  return with_piece(ex, made, piece.finish());
}

/// Units begin .. end-1 of a flat text.
[[nodiscard]] Value copy_units(NativeCall& call, String& text, std::uint32_t begin,
                               std::uint32_t end);

/// A flat text that is read once from its start to its end.
struct Rewriting {
  Value text, made;
  Count next;
};
/// Writes what stands for the units from `begin` to about `end`; answers where it stopped. kNotFound: they stand for nothing, and the
/// native's result is undefined.
using RewriteCode = std::uint32_t (*)(StringBuilder& out, StringView text, std::uint32_t begin,
                                      std::uint32_t end);

template <RewriteCode kRewrite>
[[nodiscard]] Value rewrite_on(NativeCall& call, Rewriting& state) {
  const StringView text(*state.text.as_string());
  StringBuilder out(call.ex.allocator);
  const std::uint32_t begin = state.next;
  const std::uint32_t stop =
      kRewrite(out, text, begin, piece_end(begin, text.length(), kRewrittenUnits));
  if (stop == kNotFound) return Value::undefined();
  call.charge((stop - begin) / 4);
  state.made = with_piece(call.ex, state.made, out);
  if (signal::is(state.made)) return state.made;
  state.next = stop;
  return stop < text.length() ? kAgain : state.made;
}

[[nodiscard]] inline Value rewrite(NativeCall& call, const Steps<Rewriting>& steps, String& text) {
  return in_steps(call, steps,
                  {Value::string(&text), Value::string(call.ex.realm.core.common.empty), 0});
}

}  // namespace heddle
