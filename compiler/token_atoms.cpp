#include "compiler/token_atoms.hpp"

#include <algorithm>
#include <utility>

#include "base/assert.hpp"

namespace heddle {

namespace {

constexpr std::size_t kFirstCapacity = 512;  // holds the words and the names of a small file

__extension__ using Uint128 = unsigned __int128;

/// The two halves of the product, folded (the mixing step of wyhash): with a secret in both factors
/// nobody can choose texts that collide.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  const Uint128 product = static_cast<Uint128>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

std::uint64_t load_up_to_8(std::string_view text) {
  std::uint64_t word = 0;
  text.copy(reinterpret_cast<char*>(&word), sizeof word);
  return word;
}

std::uint32_t hash_of(std::string_view text, std::uint64_t seed) {
  constexpr std::uint64_t kOdd = 0x9E3779B97F4A7C15u;  // 2^64 / golden ratio: no regular bits
  std::uint64_t hash = seed ^ mix(text.size() ^ kOdd, seed ^ 0xD6E8FEB86659FD93u);
  while (text.size() > 8) {
    hash = mix(load_up_to_8(text) ^ hash, seed ^ kOdd);
    text.remove_prefix(8);
  }
  hash = mix(load_up_to_8(text) ^ hash, seed ^ kOdd);
  return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

}  // namespace

AtomTable::AtomTable(ast::Arena& arena, std::uint64_t hash_seed)
    : arena_(arena), hash_seed_(hash_seed), slots_(kFirstCapacity) {
  for (std::uint32_t i = 0; i < kWordCount; ++i) {
    const auto kind = static_cast<TokenKind>(static_cast<std::uint32_t>(kFirstReserved) + i);
    words_[i] = intern(token_spelling(kind));
    HEDDLE_ASSERT(words_[i].id() == i);  // A1
  }
}

ast::Atom AtomTable::intern(std::string_view text) {
  const std::uint32_t hash = hash_of(text, hash_seed_);
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  for (; slots_[at] != nullptr; at = (at + 1) & mask) {
    if (slots_[at]->hash == hash && slots_[at]->text == text) return ast::Atom(slots_[at]);
  }
  const auto* entry = arena_.make<ast::AtomText>(arena_.copy(text), hash, count_++);
  slots_[at] = entry;
  if (count_ * 2 > slots_.size()) grow();
  return ast::Atom(entry);
}

void AtomTable::grow() {
  std::vector<const ast::AtomText*> larger(slots_.size() * 2);
  const std::size_t mask = larger.size() - 1;
  for (const ast::AtomText* entry : slots_) {
    if (entry == nullptr) continue;
    std::size_t at = entry->hash & mask;
    while (larger[at] != nullptr) at = (at + 1) & mask;
    larger[at] = entry;
  }
  slots_ = std::move(larger);
}

}  // namespace heddle
