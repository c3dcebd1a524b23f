#pragma once
// heap/property_table.hpp -- the properties of a line of shapes, readable while it grows.

#include <cstdint>
#include <memory>

#include "base/atomic.hpp"
#include "heap/property_key.hpp"

namespace heddle {

/// Where a property lies, and what may be done with it.
///   word 1 .. 255   that 8-byte word of the object's own cell (word 0 is the header)
///   word 256 + i    slot i of the object's overflow cell
struct PropertySlot {
  enum Flags : std::uint8_t {
    kAccessor = 1 << 0,  ///< the slot holds an AccessorPair
    kNotEnumerable = 1 << 1,
    kReadOnly = 1 << 2,
    kPrivate = 1 << 3,  ///< a #name: only GetPrivate and its like see it
    kChecked = 1 << 4,  ///< a field: the class has a FieldCheck for it (class_descriptor.hpp)
  };
  static constexpr std::uint16_t kOverflowBase = 256;
  std::uint16_t word = 0;
  std::uint8_t flags = 0;
  [[nodiscard]] bool has(Flags flag) const { return (flags & flag) != 0; }
  [[nodiscard]] bool is_overflow() const { return word >= kOverflowBase; }
  [[nodiscard]] std::uint16_t overflow_index() const { return word - kOverflowBase; }
  bool operator==(const PropertySlot&) const = default;
};

struct PropertyEntry {
  PropertyKey key = nullptr;
  PropertySlot slot;
};

/// Properties in order of addition. Each shape of a line sees a prefix of its table.
/// Threads:    append() -- one at a time (the ShapeTable's mutex). find() and at() -- any thread, no lock, within a
///             prefix that was appended before its shape was published.
/// Invariants: T1  an entry never changes, and no key occurs twice.
///             T2  a block that was once published is kept until the table dies: a reader may still use it.
class PropertyTable {
 public:
  /// The index of `key` among the first `visible` entries, or -1.
  [[nodiscard]] int find(PropertyKey key, std::uint32_t visible) const;
  [[nodiscard]] const PropertyEntry& at(std::uint32_t index) const {
    return block_.load(std::memory_order_acquire)->entries[index];  // pairs with grow()
  }
  void append(PropertyEntry entry);
  [[nodiscard]] std::uint32_t size() const { return size_; }  ///< under the ShapeTable's mutex
  [[nodiscard]] std::unique_ptr<PropertyTable> prefix(std::uint32_t count) const;
  [[nodiscard]] std::size_t memory_bytes() const { return memory_bytes_; }

 private:
  static constexpr std::uint32_t kLinear = 8;  // up to so many a scan beats hashing
  using IndexWord = Atomic<std::uint16_t>;     // entry number + 1; 0 = empty

  struct Block {
    std::uint32_t capacity = 0;
    std::uint32_t mask = 0;  // of index
    std::unique_ptr<PropertyEntry[]> entries;
    std::unique_ptr<IndexWord[]> index;  // only when capacity > kLinear
    std::unique_ptr<Block> older;        // T2
  };
  void grow();
  static void insert(Block& block, PropertyKey key, std::uint32_t number);

  Atomic<Block*> block_{nullptr};
  std::unique_ptr<Block> owned_;
  std::uint32_t size_ = 0;
  std::size_t memory_bytes_ = sizeof(PropertyTable);
};

}  // namespace heddle
