// builtins/string_making.cpp -- class String: what makes a text of another length or with other units.

#include <array>

#include "builtins/builder.hpp"
#include "builtins/case_mapping.hpp"
#include "builtins/normalization.hpp"
#include "builtins/text_steps.hpp"
#include "interpreter/number_text.hpp"

namespace heddle {
namespace {

// -- repeat, padStart, padEnd

/// Up to here a repeated text is made at once; a longer one is a rope of pieces of about this length.
constexpr std::uint32_t kRepeated = 8192;

/// `units` units of `filler`, again and again; at most kRepeated.
template <typename Unit>
String* create_repeated(Execution& ex, const Unit* filler, std::uint32_t length,
                        std::uint32_t units) {
  std::array<Unit, kRepeated> all;
  std::copy_n(filler, std::min(length, units), all.data());
  for (std::uint32_t filled = length; filled < units; filled *= 2)
    std::copy_n(all.data(), std::min(filled, units - filled), all.data() + filled);
  if constexpr (sizeof(Unit) == 1)
    return create_latin1(ex.allocator, {all.data(), units});
  else
    return create_utf16(ex.allocator, {all.data(), units});
}

struct Repeating {
  Value piece;        ///< whole copies of what is repeated
  Value rest, after;  ///< what follows them at last
  Value made;
  Count left;  ///< pieces
};

Value repeat_on(NativeCall& call, Repeating& state) {
  const std::uint32_t price = state.piece.as_string()->length / kCopiedPerOperation + 8;
  for (std::uint32_t spent = price; state.left > 0; spent += price) {
    if (spent > std::max(kPieceOperations, price)) return kAgain;
    call.charge(price);
    state.made = with_piece(call.ex, state.made, state.piece.as_string());
    if (signal::is(state.made)) return state.made;
    state.left = state.left - 1;
  }
  const Value made = with_piece(call.ex, state.made, state.rest.as_string());
  return signal::is(made) ? made : with_piece(call.ex, made, state.after.as_string());
}
constexpr Steps<Repeating> kRepeat{0x0e18, repeat_on};

/// `before`, `units` units of `filler` (flat, not empty) again and again, and `after`.
Value repeat_text(NativeCall& call, String& before, String& filler, std::uint32_t units,
                  String& after) {
  const std::uint32_t length = filler.length;
  const std::uint32_t copies = length < kRepeated ? kRepeated / length : 1;
  const auto create = [&](std::uint32_t count) -> String* {
    if (count == length) return &filler;
    if (length >= kRepeated) return substring(call.ex.allocator, filler, 0, count);
    return StringView(filler).visit([&](const auto* from, std::uint32_t) {
      return create_repeated(call.ex, from, length, count);
    });
  };
  const std::uint32_t in_piece = std::min(copies * length, units);
  String* const piece = in_piece == 0 ? empty_string(call.ex.allocator) : create(in_piece);
  String* const rest = in_piece == 0 || units % in_piece == 0 ? empty_string(call.ex.allocator)
                                                              : create(units % in_piece);
  if (piece == nullptr || rest == nullptr) return call.ex.throw_out_of_memory();
  return in_steps(call, kRepeat,
                  {Value::string(piece), Value::string(rest), Value::string(&after),
                   Value::string(&before), in_piece == 0 ? 0 : units / in_piece});
}

Value repeat(NativeCall& call) {
  String* const self = this_string(call, "repeat");
  if (self == nullptr) return signal::kException;
  const double count = integer_argument(call, 0, 0);
  if (!(count >= 0) || std::isinf(count)) {
    return call.ex.throw_range_error("Invalid count value: {}",
                                     describe_value(call.ex, call.argument(0)));
  }
  if (count * self->length > String::kMaxLength)
    return call.ex.throw_range_error("Invalid string length");
  String* const empty = empty_string(call.ex.allocator);
  if (self->length == 0 || count == 0 || empty == nullptr) return string_result(call.ex, empty);
  return repeat_text(call, *empty, *self, static_cast<std::uint32_t>(count * self->length), *empty);
}

enum class Side : std::uint8_t { Start, End };

Value pad(NativeCall& call, std::string_view method, Side side) {
  String* const self = this_string(call, method);
  if (self == nullptr) return signal::kException;
  const double wanted = integer_argument(call, 0, 0);
  if (!(wanted > self->length)) return Value::string(self);
  if (wanted > String::kMaxLength) return call.ex.throw_range_error("Invalid string length");
  String* filler = nullptr;
  if (!call.argument(1).is_undefined()) {
    filler = string_argument(call, 1);
    if (filler == nullptr) return signal::kException;
    if (filler->length == 0) return Value::string(self);
  }
  const auto missing = static_cast<std::uint32_t>(wanted) - self->length;
  if (wanted > kRepeated) {
    String* const spaces = filler != nullptr ? filler : create_unit(call.ex.allocator, u' ');
    String* const empty = empty_string(call.ex.allocator);
    if (spaces == nullptr || empty == nullptr) return call.ex.throw_out_of_memory();
    return repeat_text(call, side == Side::End ? *self : *empty, *spaces, missing,
                       side == Side::Start ? *self : *empty);
  }
  call.charge(missing / kCopiedPerOperation);
  StringBuilder builder(call.ex.allocator);
  if (side == Side::End) builder.append(StringView(*self));
  for (std::uint32_t i = 0; i < missing && !builder.has_failed(); ++i) {
    builder.append_unit(filler == nullptr ? u' ' : StringView(*filler)[i % filler->length]);
  }
  if (side == Side::Start) builder.append(StringView(*self));
  return string_result(call.ex, builder.finish());
}

Value pad_start(NativeCall& call) { return pad(call, "padStart", Side::Start); }
Value pad_end(NativeCall& call) { return pad(call, "padEnd", Side::End); }

// -- Other units

/// The first surrogate without its other half from `from` on; `end` if there is none before it.
std::uint32_t find_lone_surrogate(StringView text, std::uint32_t from, std::uint32_t end) {
  const auto is_between = [](char16_t unit, char16_t low) {
    return unit >= low && unit < low + 0x400;
  };
  for (std::uint32_t i = from; i < end; ++i) {
    const bool leads = is_between(text[i], 0xd800);
    if (leads && i + 1 < text.length() && is_between(text[i + 1], 0xdc00)) {
      ++i;
    } else if (leads || is_between(text[i], 0xdc00)) {
      return i;
    }
  }
  return end;
}

/// `end`, or behind the pair that it would cut.
std::uint32_t behind_pair(StringView text, std::uint32_t end) {
  const bool cuts = end > 0 && end < text.length() && text[end - 1] >= 0xd800 &&
                    text[end - 1] < 0xdc00 && text[end] >= 0xdc00 && text[end] < 0xe000;
  return cuts ? end + 1 : end;
}

struct Reading {
  Value text;
  Count next;
};

Value well_formed_on(NativeCall& call, Reading& state) {
  const StringView text(*state.text.as_string());
  if (!text.is_two_byte()) return Value::boolean(true);
  const std::uint32_t stop =
      behind_pair(text, piece_end(state.next, text.length(), kCopiedUnits / 4));
  call.charge((stop - state.next) / 8);
  if (find_lone_surrogate(text, state.next, stop) != stop) return Value::boolean(false);
  state.next = stop;
  return stop < text.length() ? kAgain : Value::boolean(true);
}
constexpr Steps<Reading> kIsWellFormed{0x0e19, well_formed_on};

Value is_well_formed(NativeCall& call) {
  String* const self = this_string(call, "isWellFormed");
  if (self == nullptr) return signal::kException;
  return in_steps(call, kIsWellFormed, {Value::string(self), 0});
}

std::uint32_t make_well_formed(StringBuilder& out, StringView text, std::uint32_t begin,
                               std::uint32_t end) {
  end = behind_pair(text, end);
  for (std::uint32_t at = begin; at < end; ++at) {
    const std::uint32_t lone = find_lone_surrogate(text, at, end);
    out.append(text.sub(at, lone));
    if (lone < end) out.append_unit(u'\ufffd');
    at = lone;
  }
  return end;
}
constexpr Steps<Rewriting> kToWellFormed{0x0e1a, rewrite_on<make_well_formed>};

Value to_well_formed(NativeCall& call) {
  String* const self = this_string(call, "toWellFormed");
  return self == nullptr ? signal::kException : rewrite(call, kToWellFormed, *self);
}

template <LetterCase kCase>
std::uint32_t map_case(StringBuilder& out, StringView text, std::uint32_t begin,
                       std::uint32_t end) {
  end = behind_pair(text, end);
  append_in_case(out, text, begin, end, kCase);
  return end;
}
constexpr Steps<Rewriting> kToUpper{0x0e1b, rewrite_on<map_case<LetterCase::Upper>>};
constexpr Steps<Rewriting> kToLower{0x0e1c, rewrite_on<map_case<LetterCase::Lower>>};

Value to_upper(NativeCall& call) {
  String* const self = this_string(call, "toUpperCase");
  return self == nullptr ? signal::kException : rewrite(call, kToUpper, *self);
}
Value to_lower(NativeCall& call) {
  String* const self = this_string(call, "toLowerCase");
  return self == nullptr ? signal::kException : rewrite(call, kToLower, *self);
}

// -- normalize

bool form_argument(NativeCall& call, NormalForm& form) {
  if (call.argument(0).is_undefined()) return true;
  const String* const flat = string_argument(call, 0);
  if (flat == nullptr) return false;
  constexpr std::pair<std::string_view, NormalForm> kForms[] = {{"NFC", NormalForm::Nfc},
                                                                {"NFD", NormalForm::Nfd},
                                                                {"NFKC", NormalForm::Nfkc},
                                                                {"NFKD", NormalForm::Nfkd}};
  if (flat->length <= 4) {
    const std::string name = to_utf8(*flat);
    for (const auto& [known, value] : kForms) {
      form = value;
      if (known == name) return true;
    }
  }
  static_cast<void>(
      call.ex.throw_range_error("The normalization form should be one of NFC, NFD, NFKC, NFKD."));
  return false;
}

/// Units that show that they are normal are only counted; from the first other one on the text is written anew.
struct Normalizing {
  Value text, made;
  Count next, form;
  Count is_changed;
};

Value normalize_on(NativeCall& call, Normalizing& state) {
  const StringView text(*state.text.as_string());
  const auto form = static_cast<NormalForm>(std::uint32_t{state.form});
  const std::uint32_t begin = state.next;
  if (state.is_changed == 0) {
    const std::uint32_t stop = piece_end(begin, text.length(), kCopiedUnits);
    call.charge((stop - begin) / 8);
    if (!is_surely_normal(text.sub(begin, stop), form)) {
      state.is_changed = 1;
      state.next = 0;
      return kAgain;
    }
    state.next = stop;
    return stop < text.length() ? kAgain : state.text;
  }
  const std::uint32_t stop =
      normal_boundary(text, piece_end(begin, text.length(), kRewrittenUnits / 4), form);
  StringBuilder out(call.ex.allocator);
  append_normalized(out, text.sub(begin, stop), form);
  call.charge(stop - begin);
  state.made = with_piece(call.ex, state.made, out);
  if (signal::is(state.made)) return state.made;
  state.next = stop;
  return stop < text.length() ? kAgain : state.made;
}
constexpr Steps<Normalizing> kNormalize{0x0e1d, normalize_on};

Value normalize(NativeCall& call) {
  String* const self = this_string(call, "normalize");
  NormalForm form = NormalForm::Nfc;
  if (self == nullptr || !form_argument(call, form)) return signal::kException;
  return in_steps(call, kNormalize,
                  {Value::string(self), Value::string(call.ex.realm.core.common.empty), 0,
                   static_cast<std::uint32_t>(form), 0});
}

// -- trim

enum Ends : std::uint32_t { kAtStart = 1, kAtEnd = 2, kAtBoth = 3 };

struct Trimming {
  Value text;
  Count first, last;
  Count ends;  ///< those that are not looked at to the end yet
};

Value trim_on(NativeCall& call, Trimming& state) {
  const StringView text(*state.text.as_string());
  std::uint32_t first = state.first, last = state.last, left = kRewrittenUnits;
  const bool at_start = (state.ends & kAtStart) != 0;
  while (at_start && left > 0 && first < last && is_white_space(text[first])) ++first, --left;
  if (left > 0 && (state.ends & kAtEnd) != 0) {
    while (left > 0 && last > first && is_white_space(text[last - 1])) --last, --left;
  }
  call.charge((kRewrittenUnits - left) / 4);
  state.first = first;
  state.last = last;
  if (left == 0) return kAgain;
  return copy_units(call, *state.text.as_string(), first, last);
}
constexpr Steps<Trimming> kTrim{0x0e1e, trim_on};

Value trim_ends(NativeCall& call, std::string_view method, Ends ends) {
  String* const self = this_string(call, method);
  if (self == nullptr) return signal::kException;
  return in_steps(call, kTrim, {Value::string(self), 0, self->length, ends});
}

Value trim(NativeCall& call) { return trim_ends(call, "trim", kAtBoth); }
Value trim_start(NativeCall& call) { return trim_ends(call, "trimLeft", kAtStart); }
Value trim_end(NativeCall& call) { return trim_ends(call, "trimRight", kAtEnd); }

// -- Joining

Value concat_method(NativeCall& call) {
  String* const self = this_string(call, "concat");
  if (self == nullptr) return signal::kException;
  Value made = Value::string(self);
  for (std::size_t i = 0; i < call.arguments.size() && !signal::is(made); ++i) {
    const Value text = primitive_to_string(call.ex, call.argument(i));
    made = text.is_string() ? with_piece(call.ex, made, text.as_string()) : text;
  }
  return made;
}

/// Parts and separators by turns, `end` of them.
struct Joining {
  Value parts, separator, made;
  Count next, end;
};

/// A text of at least so many units is not copied: it becomes a part of the rope.
constexpr std::uint32_t kLongPart = 1 << 14;

Value join_on(NativeCall& call, Joining& state) {
  StringBuilder out(call.ex.allocator);
  std::uint32_t spent = 0;
  while (state.next < state.end && spent < kPieceOperations && !out.has_failed()) {
    const bool is_part = state.next % 2 == 0;
    const Value item =
        is_part ? load_element(state.parts.as<Array>(), state.next / 2) : state.separator;
    String* const text = item.is_string() ? flatten(call.ex.allocator, *item.as_string())
                                          : empty_string(call.ex.allocator);
    if (text == nullptr) return call.ex.throw_out_of_memory();
    if (text->length < kLongPart) {
      out.append(StringView(*text));
    } else {
      if (out.length() != 0) break;  // what is in the buffer comes first
      state.made = with_piece(call.ex, state.made, text);
      if (signal::is(state.made)) return state.made;
    }
    spent += std::min(text->length, kLongPart) / kCopiedPerOperation + 1;
    state.next = state.next + 1;
  }
  call.charge(spent);
  state.made = with_piece(call.ex, state.made, out);
  return signal::is(state.made) || state.next == state.end ? state.made : kAgain;
}
constexpr Steps<Joining> kJoin{0x0e1f, join_on};

/// __joinStrings(parts, separator) for array.ts: an array that nobody else knows.
Value join_strings(NativeCall& call) {
  const std::uint32_t count = call.argument(0).as<Array>()->size();
  String* const separator = string_argument(call, 1);
  if (separator == nullptr) return signal::kException;
  return in_steps(
      call, kJoin,
      {call.argument(0), Value::string(separator), Value::string(call.ex.realm.core.common.empty),
       0, count == 0 ? 0 : 2 * count - 1});
}

struct Copying {
  Value text, made;
  Count next, end;
};

Value copy_on(NativeCall& call, Copying& state) {
  const std::uint32_t stop = piece_end(state.next, state.end, kCopiedUnits);
  call.charge((stop - state.next) / kCopiedPerOperation);
  state.made = with_piece(call.ex, state.made,
                          substring(call.ex.allocator, *state.text.as_string(), state.next, stop));
  if (signal::is(state.made)) return state.made;
  state.next = stop;
  return stop < state.end ? kAgain : state.made;
}
constexpr Steps<Copying> kCopyUnits{0x0e20, copy_on};

}  // namespace

Value copy_units(NativeCall& call, String& text, std::uint32_t begin, std::uint32_t end) {
  if (end - begin <= kCopiedUnits || end - begin == text.length) {  // all of it is the text itself
    call.charge((end - begin) / kCopiedPerOperation);
    return string_result(call.ex, substring(call.ex.allocator, text, begin, end));
  }
  return in_steps(
      call, kCopyUnits,
      {Value::string(&text), Value::string(call.ex.realm.core.common.empty), begin, end});
}

void install_string_making(Builder& builder) {
  const NativeRow methods[] = {
      {"repeat", 0x020d, 1, repeat},
      {"padStart", 0x020e, 1, pad_start},
      {"padEnd", 0x020f, 1, pad_end},
      {"trim", 0x0210, 0, trim},
      {"trimStart", 0x0211, 0, trim_start},
      {"trimEnd", 0x0212, 0, trim_end},
      {"trimLeft", 0x021f, 0, trim_start},
      {"trimRight", 0x0222, 0, trim_end},
      {"toUpperCase", 0x0213, 0, to_upper},
      {"toLowerCase", 0x0214, 0, to_lower},
      {"concat", 0x0216, 1, concat_method},
      {"isWellFormed", 0x021b, 0, is_well_formed},
      {"toWellFormed", 0x021c, 0, to_well_formed},
      {"normalize", 0x0223, 0, normalize},
      {"toLocaleUpperCase", 0x021d, 0, to_upper},
      {"toLocaleLowerCase", 0x021e, 0, to_lower},
  };
  builder.add_methods(*builder.core().classes.string, methods);
  const NativeRow helpers[] = {{"__joinStrings", 0x0d00, 2, join_strings}};
  builder.add_global_functions(helpers);
  builder.add_steps<kRepeat>();
  builder.add_steps<kIsWellFormed>();
  builder.add_steps<kToWellFormed>();
  builder.add_steps<kToUpper>();
  builder.add_steps<kToLower>();
  builder.add_steps<kNormalize>();
  builder.add_steps<kTrim>();
  builder.add_steps<kJoin>();
  builder.add_steps<kCopyUnits>();
}

}  // namespace heddle
