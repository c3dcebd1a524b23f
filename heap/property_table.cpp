#include "heap/property_table.hpp"

#include <algorithm>
#include <bit>

namespace heddle {
namespace {

/// Interned names are distinct cells, 16 bytes apart at least; the multiplier is 2^64 / the golden ratio.
std::uint32_t hash_of(PropertyKey key) {
  return static_cast<std::uint32_t>(
      (static_cast<std::uint64_t>(reinterpret_cast<std::uintptr_t>(key)) *
       0x9e37'79b9'7f4a'7c15u) >>
      40);
}

}  // namespace

int PropertyTable::find(PropertyKey key, std::uint32_t visible) const {
  if (visible == 0) return -1;
  const Block& block = *block_.load(std::memory_order_acquire);  // pairs with grow()
  if (visible <= kLinear) {
    for (std::uint32_t i = 0; i < visible; ++i) {
      if (block.entries[i].key == key) return static_cast<int>(i);
    }
    return -1;
  }
  // Entries at and beyond `visible` may be in the making: their index words are stepped over unread.
  for (std::uint32_t at = hash_of(key) & block.mask;; at = (at + 1) & block.mask) {
    const std::uint32_t number =
        block.index[at].load(std::memory_order_relaxed);  // atomic: append()
    if (number == 0) return -1;
    if (number <= visible && block.entries[number - 1].key == key)
      return static_cast<int>(number - 1);
  }
}

void PropertyTable::append(PropertyEntry entry) {
  if (owned_ == nullptr || size_ == owned_->capacity) grow();
  owned_->entries[size_] = entry;
  if (owned_->index != nullptr) insert(*owned_, entry.key, size_);
  ++size_;
}

std::unique_ptr<PropertyTable> PropertyTable::prefix(std::uint32_t count) const {
  auto copy = std::make_unique<PropertyTable>();
  for (std::uint32_t i = 0; i < count; ++i) copy->append(at(i));
  return copy;
}

void PropertyTable::grow() {
  auto bigger = std::make_unique<Block>();
  bigger->capacity = owned_ == nullptr ? 4 : owned_->capacity * 2;
  bigger->entries = std::make_unique<PropertyEntry[]>(bigger->capacity);
  memory_bytes_ += sizeof(Block) + bigger->capacity * sizeof(PropertyEntry);
  if (owned_ != nullptr) std::copy_n(owned_->entries.get(), size_, bigger->entries.get());
  if (bigger->capacity > kLinear) {
    const std::uint32_t buckets = std::bit_ceil(bigger->capacity * 2);
    bigger->mask = buckets - 1;
    bigger->index = std::make_unique<IndexWord[]>(buckets);
    memory_bytes_ += buckets * sizeof(IndexWord);
    for (std::uint32_t i = 0; i < size_; ++i) insert(*bigger, bigger->entries[i].key, i);
  }
  bigger->older = std::move(owned_);
  owned_ = std::move(bigger);
  block_.store(owned_.get(), std::memory_order_release);  // pairs with find() and at()
}

void PropertyTable::insert(Block& block, PropertyKey key, std::uint32_t number) {
  std::uint32_t at = hash_of(key) & block.mask;
  while (block.index[at].load(std::memory_order_relaxed) != 0) at = (at + 1) & block.mask;
  block.index[at].store(static_cast<std::uint16_t>(number + 1), std::memory_order_relaxed);
}

}  // namespace heddle
