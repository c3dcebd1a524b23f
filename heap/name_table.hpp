#pragma once
// heap/name_table.hpp -- one String per name, for the whole Vm.

#include <cstdint>
#include <mutex>
#include <string_view>
#include <vector>

#include "base/atomic.hpp"
#include "heap/allocator.hpp"
#include "heap/string.hpp"
#include "heap/string_operations.hpp"

namespace heddle {

/// The names that occur in modules, each once: equal names are the same pointer, in every context.
/// Names made at run time are looked up, never added, so scripts cannot make the table grow.
/// Threads:    find -- any thread, no lock. intern -- any thread, takes mutex_.
/// Ownership:  strings live in the permanent heap, which must outlive the table's users.
/// Invariants: N1  a String with kInterned (and without kSymbol) is in the table of its Vm, exactly once.
///             N2  a published slot array only gains entries; a bigger one replaces it, and it stays until the end.
class NameTable {
 public:
  /// `permanent`: an allocator of a permanent heap that nobody else uses at the same time.
  NameTable(Allocator& permanent, std::uint64_t hash_seed);
  NameTable(const NameTable&) = delete;
  NameTable& operator=(const NameTable&) = delete;
  ~NameTable();

  /// nullptr only when the OS refuses memory.
  [[nodiscard]] String* intern(std::string_view utf8);
  [[nodiscard]] String* intern(StringView text);
  /// A new symbol (each call another one); `description` as in Symbol(description).
  [[nodiscard]] String* create_symbol(std::string_view description);

  /// The name with this text, or nullptr: nobody wrote it in a module.
  [[nodiscard]] String* find(std::string_view utf8) const;
  [[nodiscard]] String* find(StringView text) const;
  /// The same for a string, flat: itself if it is interned.
  [[nodiscard]] String* find(const String& flat) const;

  [[nodiscard]] String* empty() const { return empty_; }
  /// The string of one Latin-1 unit.
  [[nodiscard]] String* single(std::uint8_t unit) const { return singles_[unit]; }
  [[nodiscard]] std::uint64_t hash_seed() const { return hash_seed_; }
  [[nodiscard]] std::size_t size() const { return size_.load(std::memory_order_relaxed); }

 private:
  struct Slots {
    std::uint32_t mask;
    Atomic<String*>* entries;  // open addressing, linear probing
  };
  [[nodiscard]] String* find_in(const Slots& slots, StringView text, std::uint32_t hash) const;
  [[nodiscard]] String* intern_locked(StringView text, std::uint32_t hash);
  [[nodiscard]] bool grow_locked();

  Allocator& permanent_;
  const std::uint64_t hash_seed_;
  std::mutex mutex_;
  Atomic<const Slots*> slots_{nullptr};
  std::vector<const Slots*> all_slots_;  // the current one and its predecessors (N2)
  Atomic<std::size_t> size_{0};
  String* empty_ = nullptr;
  String* singles_[256] = {};
};

}  // namespace heddle
