#include "heap/name_table.hpp"

#include <algorithm>
#include <memory>
#include <new>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/utf8.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFirstSlots = 1024;

bool has_text(const String& name, StringView text) {
  const StringView own{name};
  if (own.length() != text.length() || own.is_two_byte() != text.is_two_byte()) return false;
  return own.is_two_byte()
             ? own.two_byte() == text.two_byte()
             : std::equal(own.latin1().begin(), own.latin1().end(), text.latin1().begin());
}

// UTF-8 text as a view of UTF-16 or Latin-1 units, in a buffer that lives as long as this.
class DecodedName {
 public:
  explicit DecodedName(std::string_view utf8) {
    const Utf8Size size = measure_utf8(utf8);
    length_ = static_cast<std::uint32_t>(size.units);
    is_two_byte_ = size.is_two_byte;
    if (is_two_byte_) {
      wide_.resize(size.units);
      decode_utf8(utf8, wide_.data());
    } else {
      narrow_.resize(size.units);
      decode_utf8(utf8, narrow_.data());
    }
  }
  [[nodiscard]] StringView view() const {
    return is_two_byte_ ? StringView{wide_.data(), length_} : StringView{narrow_.data(), length_};
  }

 private:
  std::basic_string<char16_t> wide_;
  std::vector<std::uint8_t> narrow_;
  std::uint32_t length_;
  bool is_two_byte_;
};

// Text of units below 256 is always Latin-1 in the table, however it was given: else equal names would hash differently.
class NarrowedName {
 public:
  explicit NarrowedName(StringView text) : view_(text) {
    if (!text.is_two_byte()) return;
    for (const char16_t unit : text.two_byte()) {
      if (unit > 0xff) return;
    }
    units_.assign(text.two_byte().begin(), text.two_byte().end());
    view_ = StringView{units_.data(), text.length()};
  }
  NarrowedName(const NarrowedName&) = delete;
  NarrowedName& operator=(const NarrowedName&) = delete;
  [[nodiscard]] StringView view() const { return view_; }

 private:
  std::vector<std::uint8_t> units_;
  StringView view_;
};

}  // namespace

NameTable::NameTable(Allocator& permanent, std::uint64_t hash_seed)
    : permanent_(permanent), hash_seed_(hash_seed) {
  HEDDLE_ASSERT(permanent.heap().mode() == HeapMode::Permanent);
  const std::lock_guard lock{mutex_};
  HEDDLE_ASSERT(grow_locked(), "no memory for the name table");
  std::uint8_t unit = 0;
  empty_ = intern_locked(StringView{&unit, 0}, hash_of(StringView{&unit, 0}, hash_seed_));
  for (String*& single : singles_) {
    const StringView text{&unit, 1};
    single = intern_locked(text, hash_of(text, hash_seed_));
    HEDDLE_ASSERT(single != nullptr, "no memory for the name table");
    ++unit;
  }
}

NameTable::~NameTable() {
  for (const Slots* slots : all_slots_) {
    delete[] slots->entries;
    delete slots;
  }
}

String* NameTable::intern(std::string_view utf8) { return intern(DecodedName{utf8}.view()); }

String* NameTable::intern(StringView given) {
  const NarrowedName narrowed{given};
  const StringView text = narrowed.view();
  const std::uint32_t hash = hash_of(text, hash_seed_);
  if (String* const known = find_in(*slots_.load(std::memory_order_acquire), text, hash)) {
    return known;
  }
  const std::lock_guard lock{mutex_};
  if (String* const known = find_in(*slots_.load(std::memory_order_relaxed), text, hash)) {
    return known;  // somebody was quicker
  }
  return intern_locked(text, hash);
}

String* NameTable::create_symbol(std::string_view description) {
  const DecodedName text{description};
  const std::lock_guard lock{mutex_};
  String* const symbol = create_string(permanent_, text.view());
  if (symbol == nullptr) return nullptr;
  const std::uint8_t width = symbol->flags.load(std::memory_order_relaxed) & String::kTwoByte;
  symbol->flags.store(width | String::kInterned | String::kSymbol, std::memory_order_relaxed);
  // Not that of its text: symbols of one description are different keys.
  symbol->hash.store(hash_of(text.view(), hash_seed_ + reinterpret_cast<std::uintptr_t>(symbol)),
                     std::memory_order_relaxed);
  return symbol;
}

String* NameTable::find(std::string_view utf8) const { return find(DecodedName{utf8}.view()); }

String* NameTable::find(StringView given) const {
  const NarrowedName narrowed{given};
  const StringView text = narrowed.view();
  return find_in(*slots_.load(std::memory_order_acquire), text, hash_of(text, hash_seed_));
}

String* NameTable::find(const String& flat) const {
  if (flat.has(String::kInterned)) return const_cast<String*>(&flat);
  return find_in(*slots_.load(std::memory_order_acquire), StringView{flat},
                 hash_of(flat, hash_seed_));
}

String* NameTable::find_in(const Slots& slots, StringView text, std::uint32_t hash) const {
  for (std::uint32_t at = hash & slots.mask;; at = (at + 1) & slots.mask) {
    String* const name = slots.entries[at].load(std::memory_order_acquire);  // see intern_locked()
    if (name == nullptr) return nullptr;
    if (name->hash.load(std::memory_order_relaxed) == hash && has_text(*name, text)) return name;
  }
}

String* NameTable::intern_locked(StringView text, std::uint32_t hash) {
  const Slots* slots = slots_.load(std::memory_order_relaxed);
  if (size() * 2 > slots->mask) {
    if (!grow_locked()) return nullptr;
    slots = slots_.load(std::memory_order_relaxed);
  }
  String* const name = create_string(permanent_, text);
  if (name == nullptr) return nullptr;
  std::uint8_t flags = name->flags.load(std::memory_order_relaxed) | String::kInterned;
  if (array_index_of(text) != kNotFound) flags |= String::kIndex;
  name->flags.store(flags, std::memory_order_relaxed);
  name->hash.store(hash, std::memory_order_relaxed);
  std::uint32_t at = hash & slots->mask;
  while (slots->entries[at].load(std::memory_order_relaxed) != nullptr) at = (at + 1) & slots->mask;
  slots->entries[at].store(name, std::memory_order_release);  // publishes flags, hash and text
  size_.fetch_add(1, std::memory_order_relaxed);
  return name;
}

bool NameTable::grow_locked() {
  const Slots* const old = slots_.load(std::memory_order_relaxed);
  const std::uint32_t count = old == nullptr ? kFirstSlots : (old->mask + 1) * 2;
  auto* const entries = new (std::nothrow) Atomic<String*>[count] {};
  if (entries == nullptr) return false;
  auto* const slots = new Slots{count - 1, entries};
  if (old != nullptr) {
    for (std::uint32_t i = 0; i <= old->mask; ++i) {
      String* const name = old->entries[i].load(std::memory_order_relaxed);
      if (name == nullptr) continue;
      std::uint32_t at = name->hash.load(std::memory_order_relaxed) & slots->mask;
      while (entries[at].load(std::memory_order_relaxed) != nullptr) at = (at + 1) & slots->mask;
      entries[at].store(name, std::memory_order_relaxed);  // published with the array
    }
  }
  all_slots_.push_back(slots);
  slots_.store(slots, std::memory_order_release);  // N2
  return true;
}

}  // namespace heddle
