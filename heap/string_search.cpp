// Comparing, hashing and searching strings.

#include <algorithm>
#include <bit>
#include <cstring>

#include "base/assert.hpp"
#include "heap/siphash.hpp"
#include "heap/string_operations.hpp"

namespace heddle {
namespace {

template <typename Left, typename Right>
int compare_units(const Left* left, const Right* right, std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    if (left[i] != right[i]) return left[i] < right[i] ? -1 : 1;
  }
  return 0;
}

/// Text as the search sees it; `Step` -1 reads it from its end.
template <typename Unit, int Step>
struct Reader {
  const Unit* first;
  Unit operator[](std::ptrdiff_t index) const { return first[index * Step]; }
};

/// The maximal suffix of the pattern under an order of units (or its reverse), with its period.
struct Suffix {
  std::ptrdiff_t start;
  std::ptrdiff_t period;
};

template <typename Pattern>
Suffix maximal_suffix(Pattern pattern, std::ptrdiff_t length, bool reversed_order) {
  std::ptrdiff_t start = -1, candidate = 0, offset = 1, period = 1;
  while (candidate + offset < length) {
    const auto now = pattern[candidate + offset];
    const auto best = pattern[start + offset];
    if (reversed_order ? now > best : now < best) {
      candidate += offset;
      offset = 1;
      period = candidate - start;
    } else if (now == best) {
      if (offset == period) {
        candidate += period;
        offset = 1;
      } else {
        ++offset;
      }
    } else {
      start = candidate++;
      offset = period = 1;
    }
  }
  return {start, period};
}

template <typename Text, typename Pattern>
bool matches_at(Text text, Pattern pattern, std::ptrdiff_t at, std::ptrdiff_t begin,
                std::ptrdiff_t end) {
  for (std::ptrdiff_t i = begin; i < end; ++i) {
    if (text[at + i] != pattern[i]) return false;
  }
  return true;
}

// Crochemore and Perrin's two-way search: linear time, no memory, any input (a hostile pattern must not
// make a leaf native run for seconds). Returns -1 when there is no occurrence.
template <typename Text, typename Pattern>
std::ptrdiff_t two_way(Text text, std::ptrdiff_t length, Pattern pattern, std::ptrdiff_t count) {
  const Suffix one = maximal_suffix(pattern, count, false);
  const Suffix two = maximal_suffix(pattern, count, true);
  const Suffix split = one.start > two.start ? one : two;
  const bool is_periodic = split.start + 1 + split.period <= count &&
                           matches_at(pattern, pattern, split.period, 0, split.start + 1);
  const std::ptrdiff_t period =
      is_periodic ? split.period : std::max(split.start + 1, count - split.start - 1) + 1;
  std::ptrdiff_t remembered = -1;  // units of a periodic pattern known to match
  for (std::ptrdiff_t at = 0; at + count <= length;) {
    std::ptrdiff_t i = std::max(split.start, remembered) + 1;
    while (i < count && pattern[i] == text[at + i]) ++i;
    if (i < count) {
      at += i - split.start;
      remembered = -1;
      continue;
    }
    i = split.start;
    while (i > remembered && pattern[i] == text[at + i]) --i;
    if (i <= remembered) return at;
    at += period;
    remembered = is_periodic ? count - period - 1 : -1;
  }
  return -1;
}

// Short patterns: the first unit, then the rest.
constexpr std::ptrdiff_t kShortPattern = 8;

template <typename Text, typename Pattern>
std::ptrdiff_t find(Text text, std::ptrdiff_t length, Pattern pattern, std::ptrdiff_t count) {
  if (count > kShortPattern) return two_way(text, length, pattern, count);
  for (std::ptrdiff_t at = 0; at + count <= length; ++at) {
    if (text[at] == pattern[0] && matches_at(text, pattern, at, 1, count)) return at;
  }
  return -1;
}

}  // namespace

bool equals(const String& left, const String& right) {
  if (&left == &right) return true;
  if (left.length != right.length) return false;
  if (left.has(String::kInterned) && right.has(String::kInterned)) return false;
  const StringView a{left}, b{right};
  if (a.is_two_byte() != b.is_two_byte()) return false;  // text of Latin-1 units is stored as such
  return a.is_two_byte() ? a.two_byte() == b.two_byte()
                         : std::equal(a.latin1().begin(), a.latin1().end(), b.latin1().begin());
}

int compare(const String& left, const String& right) {
  const StringView a{left}, b{right};
  const std::uint32_t common = std::min(a.length(), b.length());
  const int order = a.visit([&](const auto* units, std::uint32_t) {
    return b.visit(
        [&](const auto* others, std::uint32_t) { return compare_units(units, others, common); });
  });
  if (order != 0) return order;
  return a.length() == b.length() ? 0 : a.length() < b.length() ? -1 : 1;
}

std::uint32_t hash_of(StringView text, std::uint64_t seed) {
  const std::uint64_t hash = text.visit([&](const auto* units, std::uint32_t length) {
    return siphash13(reinterpret_cast<const std::byte*>(units), length * sizeof(*units), seed);
  });
  const auto folded = static_cast<std::uint32_t>(hash ^ hash >> 32);
  return folded == 0 ? 1 : folded;
}

std::uint32_t hash_of(const String& flat, std::uint64_t seed) {
  const std::uint32_t known =
      flat.hash.load(std::memory_order_relaxed);  // a pure function's result
  if (known != 0) return known;
  const std::uint32_t hash = hash_of(StringView{flat}, seed);
  const_cast<String&>(flat).hash.store(hash, std::memory_order_relaxed);
  return hash;
}

std::uint32_t index_of(StringView text, StringView wanted, std::uint32_t from) {
  if (from > text.length()) return kNotFound;
  if (wanted.length() == 0) return from;
  if (wanted.length() > text.length() - from) return kNotFound;
  if (wanted.length() == 1 && !text.is_two_byte()) {
    if (wanted[0] > 0xff) return kNotFound;
    const auto* const begin = text.latin1().data();
    const void* const at = std::memchr(begin + from, wanted[0], text.length() - from);
    return at == nullptr ? kNotFound
                         : static_cast<std::uint32_t>(static_cast<const std::uint8_t*>(at) - begin);
  }
  const std::ptrdiff_t at = text.visit([&]<typename T>(const T* units, std::uint32_t length) {
    return wanted.visit([&]<typename P>(const P* pattern, std::uint32_t count) {
      return find(Reader<T, 1>{units + from}, length - from, Reader<P, 1>{pattern}, count);
    });
  });
  return at < 0 ? kNotFound : from + static_cast<std::uint32_t>(at);
}

std::uint32_t last_index_of(StringView text, StringView wanted, std::uint32_t from) {
  if (wanted.length() > text.length()) return kNotFound;
  from = std::min(from, text.length() - wanted.length());
  if (wanted.length() == 0) return from;
  const std::uint32_t end = from + wanted.length();  // read backwards from here
  const std::ptrdiff_t at = text.visit([&]<typename T>(const T* units, std::uint32_t) {
    return wanted.visit([&]<typename P>(const P* pattern, std::uint32_t count) {
      return find(Reader<T, -1>{units + end - 1}, end, Reader<P, -1>{pattern + count - 1}, count);
    });
  });
  return at < 0 ? kNotFound : end - wanted.length() - static_cast<std::uint32_t>(at);
}

std::uint32_t array_index_of(StringView text) {
  if (text.length() == 0 || text.length() > 10) return kNotFound;
  if (text[0] == '0') return text.length() == 1 ? 0 : kNotFound;
  std::uint64_t index = 0;
  for (std::uint32_t i = 0; i < text.length(); ++i) {
    if (text[i] < '0' || text[i] > '9') return kNotFound;
    index = index * 10 + (text[i] - '0');
  }
  return index < kNotFound ? static_cast<std::uint32_t>(index) : kNotFound;
}

}  // namespace heddle
