#pragma once
// heap/shape.hpp -- shapes: where the named properties of an object lie.
//
// An object's header names a shape by id; objects of one shape have the same properties at the same places. Adding a
// property moves an object along a transition to a child shape; a slot once given to a name belongs to it for the
// object's life. Shapes form trees, one root per (kind of cell, class, room inside the cell). They are never freed or
// reused while their context lives, so an inline cache that remembers an id can never be fooled.
//
// Where a property lies (PropertySlot::word)
//   1 .. 255       that 8-byte word of the object's own cell (word 0 is the header)
//   256 + i        slot i of the object's overflow cell (a `Slots` cell referenced from overflow_word)
//
// Ids below kFirstContextShape belong to the Vm (frozen built-ins, the fixed kinds) and mean the same in every context.

#include <cstdint>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

#include "base/atomic.hpp"
#include "heap/cell.hpp"
#include "heap/property_key.hpp"

namespace heddle {

struct ClassDescriptor;

struct PropertySlot {
  enum Flags : std::uint8_t {
    kAccessor = 1 << 0,       ///< the slot holds an AccessorPair
    kNotEnumerable = 1 << 1,
    kReadOnly = 1 << 2,
  };
  static constexpr std::uint16_t kOverflowBase = 256;
  std::uint16_t word = 0;
  std::uint8_t flags = 0;
  [[nodiscard]] bool is_overflow() const { return word >= kOverflowBase; }
  [[nodiscard]] std::uint16_t overflow_index() const { return word - kOverflowBase; }
};

struct PropertyEntry {
  PropertyKey key;
  PropertySlot slot;
};

/// Properties of a line of shapes, in order of addition; each shape of the line sees a prefix of it.
class PropertyTable {
 public:
  /// The index of `key` among the first `visible` entries, or -1.
  [[nodiscard]] int find(PropertyKey key, std::uint32_t visible) const;
  void append(PropertyEntry entry);
  [[nodiscard]] const PropertyEntry& at(std::uint32_t index) const { return entries_[index]; }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  [[nodiscard]] std::unique_ptr<PropertyTable> prefix(std::uint32_t count) const;

 private:
  static constexpr std::uint32_t kLinear = 8;  // below it a scan beats hashing
  std::vector<PropertyEntry> entries_;
  std::unordered_map<PropertyKey, std::uint32_t> index_;  // only beyond kLinear entries
};

struct Shape {
  enum Flags : std::uint8_t {
    kDictionary = 1 << 0,  ///< overflow_word refers to an OrderedTable instead of Slots
    kSealedFields = 1 << 1,  ///< instances of .ts classes: adding a property is a strictness error
    kFrozen = 1 << 2,
    kNotExtensible = 1 << 3,
  };
  std::uint32_t id = 0;
  CellKind kind = CellKind::Free;
  std::uint8_t flags = 0;
  std::uint8_t first_word = 1;     ///< of the property slots inside the cell
  std::uint8_t end_word = 1;       ///< behind them
  std::uint8_t overflow_word = 0;  ///< word that refers to the overflow cell; 0 = the kind has none
  std::uint32_t property_count = 0;
  ClassDescriptor* klass = nullptr;  ///< methods and getters; nullptr only for kinds without
  Shape* parent = nullptr;

  // Under the table's mutex:
  PropertyTable* properties = nullptr;
  std::unordered_map<std::uint64_t, Shape*> transitions;  ///< key pointer + flags -> child
  Shape* frozen = nullptr;                                ///< the frozen variant
};

/// All shapes of a context (with the Vm's below kFirstContextShape).
/// Threads:    shape() -- any thread, no lock (chunks are published with release and never move). The rest takes mutex_.
/// Ownership:  shapes and tables live as long as the ShapeTable.
class ShapeTable {
 public:
  static constexpr std::uint32_t kChunk = 1024;
  static constexpr std::uint32_t kFirstContextShape = kChunk;
  static constexpr std::uint32_t kMaxChunks = 4096;
  /// Beyond this many properties an object becomes a dictionary.
  static constexpr std::uint32_t kMaxProperties = 512;

  /// `vm_shapes`: the Vm's table, or nullptr for the Vm's own.
  explicit ShapeTable(const ShapeTable* vm_shapes);
  ShapeTable(const ShapeTable&) = delete;
  ShapeTable& operator=(const ShapeTable&) = delete;
  ~ShapeTable();

  [[nodiscard]] const Shape& shape(std::uint32_t id) const {
    return *chunks_[id / kChunk].load(std::memory_order_acquire)->shapes[id % kChunk];
  }

  struct RootOptions {
    CellKind kind;
    std::uint8_t first_word;
    std::uint8_t end_word;
    std::uint8_t overflow_word;
    std::uint8_t flags;
    ClassDescriptor* klass;
  };
  /// A new root. nullptr: no ids left (the context has made four million shapes).
  [[nodiscard]] Shape* create_root(const RootOptions& options);
  /// The empty plain object with room for `inline_slots` properties in its cell (rounded up), made once each.
  [[nodiscard]] Shape* plain_root(std::uint32_t inline_slots);
  void set_plain_class(ClassDescriptor* object_class) { plain_class_ = object_class; }
  [[nodiscard]] Shape* dictionary_root() const { return dictionary_root_; }

  /// Where `key` is among the own properties of objects of that shape.
  [[nodiscard]] bool find(const Shape& shape, PropertyKey key, PropertySlot* slot) const;
  /// The child that has `key` as one more property. nullptr: become a dictionary (too many properties or shapes).
  [[nodiscard]] Shape* transition(const Shape& from, PropertyKey key, std::uint8_t property_flags);
  [[nodiscard]] Shape* frozen(const Shape& from);
  /// Property number `index` (0 .. property_count-1) in order of addition.
  [[nodiscard]] PropertyEntry property(const Shape& shape, std::uint32_t index) const;

  /// Bytes of memory the table uses, for the context's bill.
  [[nodiscard]] std::size_t memory_bytes() const { return memory_bytes_; }

 private:
  struct Chunk {
    Shape* shapes[kChunk];
  };
  [[nodiscard]] Shape* add_locked(std::unique_ptr<Shape> shape);

  mutable std::mutex mutex_;
  Atomic<Chunk*> chunks_[kMaxChunks / 64];  // 65,536 shapes
  std::uint32_t next_id_;
  const ShapeTable* vm_shapes_;
  std::vector<std::unique_ptr<Chunk>> owned_chunks_;
  std::vector<std::unique_ptr<Shape>> shapes_;
  std::vector<std::unique_ptr<PropertyTable>> tables_;
  Shape* plain_roots_[17] = {};
  Shape* dictionary_root_ = nullptr;
  ClassDescriptor* plain_class_ = nullptr;
  std::size_t memory_bytes_ = 0;
};

}  // namespace heddle
