// builtins/string_search.cpp -- class String: searching, and what is made of what was found.

#include "builtins/builder.hpp"
#include "builtins/text_steps.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

/// What the search of a piece came to.
struct Found {
  std::uint32_t at = kNotFound;
  std::uint32_t next = kNotFound;  ///< where the search goes on; kNotFound: the text is over
  std::uint32_t operations = 0;
};

/// Looks for `wanted`, which is not empty, at `from` and behind it. The search prepares itself in proportion to the length of `wanted`,
/// so for a long one pieces are longer too.
Found find_piece(StringView text, StringView wanted, std::uint32_t from, std::uint32_t operations) {
  if (wanted.length() > text.length() || from > text.length() - wanted.length()) return {};
  const bool is_one_byte = wanted.length() == 1 && !text.is_two_byte();
  const std::uint32_t units_of_one = is_one_byte ? kCopiedPerOperation : 2;
  if (text.length() - from <= operations * units_of_one) {
    const std::uint32_t found = index_of(text, wanted, from);
    return {found, kNotFound, (std::min(found, text.length()) - from) / units_of_one + 1};
  }
  const std::uint32_t starts = text.length() - wanted.length() + 1;
  const std::uint32_t stop =
      piece_end(from, starts, std::max(operations * units_of_one, 8 * wanted.length()));
  const std::uint32_t at = index_of(text.sub(0, stop + wanted.length() - 1), wanted, from);
  const std::uint32_t read = std::min(at, stop) - from;
  return {at, stop < starts ? stop : kNotFound, read / units_of_one + 1};
}

Found find_or_here(StringView text, StringView wanted, std::uint32_t from,
                   std::uint32_t operations) {
  if (wanted.length() != 0) return find_piece(text, wanted, from, operations);
  return from > text.length() ? Found{} : Found{from, kNotFound, 1};
}

struct Search {
  String* self = nullptr;
  String* wanted = nullptr;
};
/// `this` and argument 0 as flat strings. false: thrown.
bool prepare_search(NativeCall& call, std::string_view method, Search& search) {
  search.self = this_string(call, method);
  if (search.self == nullptr) return false;
  search.wanted = string_argument(call, 0);
  return search.wanted != nullptr;
}

std::uint32_t clamp(double position, std::uint32_t length) {
  return static_cast<std::uint32_t>(std::clamp(position, 0.0, double(length)));
}

Value position_value(std::uint32_t found) {
  return Value::from_number(found == kNotFound ? -1.0 : double(found));
}

struct Finding {
  Value text, wanted;
  Count next;
};

template <Value (*kAnswer)(std::uint32_t)>
Value find_on(NativeCall& call, Finding& state) {
  const StringView text(*state.text.as_string()), wanted(*state.wanted.as_string());
  const Found found = find_or_here(text, wanted, state.next, kPieceOperations - 1);
  call.charge(found.operations);
  if (found.at != kNotFound || found.next == kNotFound) return kAnswer(found.at);
  state.next = found.next;
  return kAgain;
}
Value presence_value(std::uint32_t found) { return Value::boolean(found != kNotFound); }
constexpr Steps<Finding> kStringIndexOf{0x0e10, find_on<position_value>};
constexpr Steps<Finding> kStringIncludes{0x0e11, find_on<presence_value>};

/// A short text needs no struct.
template <Value (*kAnswer)(std::uint32_t)>
Value find(NativeCall& call, std::string_view method, const Steps<Finding>& steps) {
  Search search;
  if (!prepare_search(call, method, search)) return signal::kException;
  const std::uint32_t begin = clamp(integer_argument(call, 1, 0), search.self->length);
  if (search.self->length <= kPieceOperations) {
    call.charge((search.self->length - begin) / kCopiedPerOperation);
    return kAnswer(index_of(StringView(*search.self), StringView(*search.wanted), begin));
  }
  return in_steps(call, steps, {Value::string(search.self), Value::string(search.wanted), begin});
}

Value index_of_method(NativeCall& call) {
  return find<position_value>(call, "indexOf", kStringIndexOf);
}
Value includes(NativeCall& call) { return find<presence_value>(call, "includes", kStringIncludes); }

/// `next`: so many positions are left, from the start of the text.
Value find_last_on(NativeCall& call, Finding& state) {
  const StringView text(*state.text.as_string()), wanted(*state.wanted.as_string());
  const std::uint32_t most = std::max(kPieceOperations * 2, 8 * wanted.length());
  const std::uint32_t low = state.next - piece_end(0, state.next, most);
  const StringView part = text.sub(low, state.next - 1 + wanted.length());
  const std::uint32_t at = last_index_of(part, wanted, part.length());
  call.charge((at == kNotFound ? state.next - low : state.next - low - at) / 2);
  if (at != kNotFound) return position_value(low + at);
  state.next = low;
  return low > 0 ? kAgain : position_value(kNotFound);
}
constexpr Steps<Finding> kStringLastIndexOf{0x0e12, find_last_on};

Value last_index_of_method(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "lastIndexOf", search)) return signal::kException;
  const double from = plain_number(call, call.argument(1));  // NaN: from the end
  const std::uint32_t length = search.self->length, wanted = search.wanted->length;
  if (wanted > length) return position_value(kNotFound);
  const std::uint32_t last = std::isnan(from) ? length - wanted : clamp(from, length - wanted);
  return in_steps(call, kStringLastIndexOf,
                  {Value::string(search.self), Value::string(search.wanted), last + 1});
}

struct Matching {
  Value text, wanted;
  Count at;    ///< where in the text
  Count next;  ///< so much of `wanted` is there
};

bool same_units(StringView left, StringView right) {
  return left.visit([&](const auto* units, std::uint32_t length) {
    return right.visit([&](const auto* others, std::uint32_t) {
      return std::equal(units, units + length, others);
    });
  });
}

Value match_on(NativeCall& call, Matching& state) {
  const StringView text(*state.text.as_string()), wanted(*state.wanted.as_string());
  const std::uint32_t stop = piece_end(state.next, wanted.length(), kCopiedUnits);
  call.charge((stop - state.next) / kCopiedPerOperation);
  if (!same_units(text.sub(state.at + state.next, state.at + stop), wanted.sub(state.next, stop)))
    return Value::boolean(false);
  state.next = stop;
  return stop < wanted.length() ? kAgain : Value::boolean(true);
}
constexpr Steps<Matching> kMatch{0x0e13, match_on};

/// Whether `wanted` stands at that place.
Value stands_at(NativeCall& call, const Search& search, std::uint32_t at) {
  if (search.wanted->length > search.self->length - at) return Value::boolean(false);
  return in_steps(call, kMatch, {Value::string(search.self), Value::string(search.wanted), at, 0});
}

Value starts_with(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "startsWith", search)) return signal::kException;
  return stands_at(call, search, clamp(integer_argument(call, 1, 0), search.self->length));
}

Value ends_with(NativeCall& call) {
  Search search;
  if (!prepare_search(call, "endsWith", search)) return signal::kException;
  const std::uint32_t length = search.self->length;
  const std::uint32_t end = clamp(integer_argument(call, 1, length), length);
  if (search.wanted->length > end) return Value::boolean(false);
  return stands_at(call, search, end - search.wanted->length);
}

struct Splitting {
  Value text, separator, result;
  Count begin;  ///< of the part at hand
  Count next;   ///< where the search for its end goes on
  Count left;   ///< so many parts are still wanted
};

/// The price of a part: a string and its place.
constexpr std::uint32_t kPart = 16;

Value append_part(NativeCall& call, Splitting& state, std::uint32_t end) {
  String* const part = substring(call.ex.allocator, *state.text.as_string(), state.begin, end);
  if (part == nullptr) return call.ex.throw_out_of_memory();
  call.charge(kPart);
  return array_append(call.ex, state.result, Value::string(part));
}

Value split_on(NativeCall& call, Splitting& state) {
  const StringView text(*state.text.as_string()), separator(*state.separator.as_string());
  for (std::uint32_t spent = kPart; spent < kPieceOperations; spent += kPart) {
    if (state.left == 0) return state.result;
    Found found;
    if (separator.length() != 0) {
      found = find_piece(text, separator, state.next, kPieceOperations - spent);
    } else {
      if (state.begin >= text.length()) return state.result;
      found.at = state.begin + 1;
    }
    call.charge(found.operations);
    spent += found.operations;
    if (found.at == kNotFound && found.next != kNotFound) {
      state.next = found.next;
      continue;
    }
    const bool is_last = found.at == kNotFound;
    const Value done = append_part(call, state, is_last ? text.length() : found.at);
    if (signal::is(done)) return done;
    if (is_last) return state.result;
    state.begin = state.next = found.at + separator.length();
    state.left = state.left - 1;
  }
  return kAgain;
}
constexpr Steps<Splitting> kSplit{0x0e14, split_on};

Value split(NativeCall& call) {
  String* const self = this_string(call, "split");
  if (self == nullptr) return signal::kException;
  const Value result = new_array(call.ex, {});
  if (signal::is(result)) return result;
  const std::uint32_t limit =
      call.argument(1).is_undefined()
          ? Array::kMaxLength
          : static_cast<std::uint32_t>(to_int32(integer_argument(call, 1, 0)));
  if (call.argument(0).is_undefined()) {
    const Value done = limit == 0 ? result : array_append(call.ex, result, Value::string(self));
    return signal::is(done) ? done : result;
  }
  String* const separator = string_argument(call, 0);
  if (separator == nullptr) return signal::kException;
  return in_steps(call, kSplit,
                  {Value::string(self), Value::string(separator), result, 0, 0, limit});
}

/// $$, $&, $` and $' in a replacement.
void append_replacement(StringBuilder& out, StringView pattern, StringView text,
                        std::uint32_t begin, std::uint32_t end) {
  constexpr std::uint8_t kDollar[] = {'$'};
  for (std::uint32_t i = 0; i < pattern.length(); ++i) {
    const std::uint32_t dollar =
        std::min(index_of(pattern, StringView(kDollar, 1), i), pattern.length());
    out.append(pattern.sub(i, dollar));
    if (dollar == pattern.length()) return;
    i = dollar + 1;
    const char16_t next = i < pattern.length() ? pattern[i] : u'\0';
    if (next != u'$' && next != u'&' && next != u'`' && next != u'\'') {
      out.append_unit(u'$');
      --i;
      continue;
    }
    if (next == u'$') out.append_unit(u'$');
    if (next == u'&') out.append(text.sub(begin, end));
    if (next == u'`') out.append(text.sub(0, begin));
    if (next == u'\'') out.append(text.sub(end, text.length()));
  }
}

struct Replacing {
  Value text, wanted, replacement, made;
  Count copied;
  Count next;  ///< where the search goes on; kNotFound: the rest is copied
  Count all;   ///< 0: the first only
};

/// One step of the search, and what it means for the text that is made. Answers its price: half for each at most.
std::uint32_t replace_next(Replacing& state, StringView text, StringView wanted,
                           StringView replacement, StringBuilder& out, std::uint32_t operations) {
  const Found found = state.next == kNotFound
                          ? Found{}
                          : find_or_here(text, wanted, state.next, operations / 2 + 1);
  const std::uint32_t before = out.length();
  if (found.at == kNotFound) {
    const std::uint32_t end = std::min(found.next, text.length());
    const std::uint32_t stop =
        piece_end(state.copied, end, std::max(operations, 1u) * kCopiedPerOperation);
    out.append(text.sub(state.copied, stop));
    state.copied = stop;
    state.next = found.next == kNotFound ? kNotFound : stop;
  } else {
    out.append(text.sub(state.copied, found.at));
    append_replacement(out, replacement, text, found.at, found.at + wanted.length());
    state.copied = found.at + wanted.length();
    const std::uint32_t from = wanted.length() == 0 ? found.at + 1 : std::uint32_t{state.copied};
    state.next = state.all == 0 || from > text.length() ? kNotFound : from;
  }
  return found.operations + replacement.length() / 8 +
         (out.length() - before) / kCopiedPerOperation + 1;
}

Value replace_on(NativeCall& call, Replacing& state) {
  const StringView text(*state.text.as_string()), wanted(*state.wanted.as_string());
  const StringView replacement(*state.replacement.as_string());
  StringBuilder out(call.ex.allocator);
  std::uint32_t spent = 0;
  bool is_over = false;
  while (spent < kPieceOperations && !is_over && !out.has_failed()) {
    spent += replace_next(state, text, wanted, replacement, out, kPieceOperations - spent);
    is_over = state.next == kNotFound && state.copied == text.length();
  }
  call.charge(spent);
  state.made = with_piece(call.ex, state.made, out);
  return signal::is(state.made) || is_over ? state.made : kAgain;
}
constexpr Steps<Replacing> kReplace{0x0e15, replace_on};

/// replace(text, wanted, replacement): functions are handled in string.ts, which calls this with texts only.
Value replace_text(NativeCall& call, bool all) {
  NativeCall method{call.ex, call.callee, call.argument(0), call.arguments.subspan(1), call.kind};
  Search search;
  if (!prepare_search(method, "replace", search)) return signal::kException;
  String* const replacement = string_argument(method, 1);
  if (replacement == nullptr) return signal::kException;
  return in_steps(
      method, kReplace,
      {Value::string(search.self), Value::string(search.wanted), Value::string(replacement),
       Value::string(call.ex.realm.core.common.empty), 0, 0, all ? 1u : 0u});
}

Value replace_first(NativeCall& call) { return replace_text(call, false); }
Value replace_all(NativeCall& call) { return replace_text(call, true); }

}  // namespace

void install_string_search(Builder& builder) {
  const NativeRow methods[] = {
      {"indexOf", 0x0208, 1, index_of_method}, {"lastIndexOf", 0x0209, 1, last_index_of_method},
      {"includes", 0x020a, 1, includes},       {"startsWith", 0x020b, 1, starts_with},
      {"endsWith", 0x020c, 1, ends_with},      {"split", 0x0215, 2, split},
  };
  builder.add_methods(*builder.core().classes.string, methods);
  const NativeRow helpers[] = {{"__replaceFirst", 0x0d01, 3, replace_first},
                               {"__replaceAll", 0x0d02, 3, replace_all}};
  builder.add_global_functions(helpers);
  builder.add_steps<kStringIndexOf>();
  builder.add_steps<kStringIncludes>();
  builder.add_steps<kStringLastIndexOf>();
  builder.add_steps<kMatch>();
  builder.add_steps<kSplit>();
  builder.add_steps<kReplace>();
}

}  // namespace heddle
