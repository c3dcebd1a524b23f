#pragma once
// heap/shape.hpp -- shapes: where the named properties of an object lie.
//
// An object's header names a shape by id; objects of one shape have the same properties at the same
// places. Adding a property moves an object along a transition to a child shape; a slot once given to
// a name belongs to it for the object's life. Shapes form trees, one root per (kind of cell, class,
// room inside the cell). They are never freed or reused while their context lives, so an inline cache
// that remembers an id can never be fooled.
//
// A slot that holds the hole is no property: fields of a class before they are assigned, keys of a
// literal that is being built. Its name is then looked up in the class.
//
// Variants of a shape
//   frozen        the same properties, all of them read-only; no further ones
//   reconfigured  one property with other flags (a literal's data property redefined as an accessor)
//   dictionary    one per class: only the names in the cell's own slots and the overflow that existed
//                 when the object became one are at fixed places, and its table says so (object.hpp)
//
// Ids below kFirstContextShape belong to the Vm (frozen built-ins, the fixed kinds) and mean the same
// in every context.

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <unordered_map>
#include <vector>

#include "base/atomic.hpp"
#include "heap/cell.hpp"
#include "heap/property_key.hpp"
#include "heap/property_table.hpp"

namespace heddle {

struct ClassDescriptor;

/// Immutable once published, but for last_child.
struct Shape {
  enum Flags : std::uint8_t {
    kDictionary = 1 << 0,    ///< the last overflow slot refers to an OrderedTable
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
  ClassDescriptor* klass = nullptr;     ///< methods and getters; nullptr only for kinds without
  const Shape* parent = nullptr;        ///< this shape was made from; nullptr = a root
  PropertyTable* properties = nullptr;  ///< the first property_count are this shape's
  PropertyEntry added;                  ///< by the transition from `parent`

  /// The child made last, a short cut around the transition map. Stored with release, read with acquire.
  Atomic<const Shape*> last_child{nullptr};

  [[nodiscard]] bool has(Flags flag) const { return (flags & flag) != 0; }
  [[nodiscard]] std::uint32_t inline_slots() const { return end_word - first_word; }
  /// Where property number `index` lies.
  [[nodiscard]] std::uint16_t word_of(std::uint32_t index) const {
    return static_cast<std::uint16_t>(index < inline_slots()
                                          ? first_word + index
                                          : PropertySlot::kOverflowBase + index - inline_slots());
  }
  /// Slots that an overflow cell must have for all properties of this shape.
  [[nodiscard]] std::uint32_t overflow_slots() const {
    return property_count <= inline_slots() ? 0 : property_count - inline_slots();
  }
};

/// All shapes of a context (with the Vm's below kFirstContextShape).
/// Threads:    shape(), find(), property() -- any thread, no lock. The rest takes mutex_, but for the
///             short cut of transition().
/// Lock order: a leaf.
/// Ownership:  shapes and tables live as long as the ShapeTable.
/// Invariants: S1  a shape is complete before its id can be in any header; headers are stored with
///                 release and read with acquire, so whoever sees an id sees its shape.
///             S2  a context never changes a shape of the Vm: what it derives from one is its own.
class ShapeTable {
 public:
  static constexpr std::uint32_t kFirstContextShape = 1024;
  /// Far above what programs use (thousands); it and kMaxBytes stop a script that makes shapes for ever.
  static constexpr std::uint32_t kMaxShapes = 1u << 20;
  static constexpr std::size_t kMaxBytes = 64u << 20;
  /// Beyond this many properties an object becomes a dictionary.
  static constexpr std::uint32_t kMaxProperties = 512;
  /// Room inside the cell of `{}`, and the most that a literal gets.
  static constexpr std::uint32_t kDefaultInlineSlots = 4;
  static constexpr std::uint32_t kMaxInlineSlots = 32;

  /// `vm_shapes`: the Vm's table, complete, or nullptr for the Vm's own.
  explicit ShapeTable(const ShapeTable* vm_shapes);
  ShapeTable(const ShapeTable&) = delete;
  ShapeTable& operator=(const ShapeTable&) = delete;
  ~ShapeTable();

  [[nodiscard]] const Shape& shape(std::uint32_t id) const {
    if (id < kFirstContextShape) return *vm_directory_[id];
    // Acquire pairs with publish(): the directory's slots are written before it.
    return *directory_.load(std::memory_order_acquire)[id - kFirstContextShape];
  }

  struct RootOptions {
    CellKind kind;
    std::uint8_t first_word;
    std::uint8_t end_word;
    std::uint8_t overflow_word;
    std::uint8_t flags;
    ClassDescriptor* klass;
  };
  /// A shape without a parent that has these properties from the start, at word_of(0 ..). The words in
  /// `properties` are ignored. nullptr: no room left (kMaxShapes, kMaxBytes).
  [[nodiscard]] const Shape* create_root(const RootOptions& options,
                                         std::span<const PropertyEntry> properties = {});
  /// The empty plain object with room for `inline_slots` properties in its cell (rounded up), made once each.
  [[nodiscard]] const Shape* plain_root(std::uint32_t inline_slots);
  void set_plain_class(ClassDescriptor* object_class) { plain_class_ = object_class; }

  /// Where `key` is among the own properties of objects of that shape. false in a dictionary.
  [[nodiscard]] bool find(const Shape& shape, PropertyKey key, PropertySlot* slot) const;
  /// Property number `index` (0 .. property_count-1) in order of addition.
  [[nodiscard]] PropertyEntry property(const Shape& shape, std::uint32_t index) const;

  /// The child that has `key` as one more property. nullptr: become a dictionary (too many properties or shapes).
  [[nodiscard]] const Shape* transition(const Shape& from, PropertyKey key,
                                        std::uint8_t property_flags);
  /// The same properties, `key` with other flags. nullptr: no room left.
  [[nodiscard]] const Shape* reconfigured(const Shape& from, PropertyKey key,
                                          std::uint8_t property_flags);
  /// nullptr: no room left.
  [[nodiscard]] const Shape* frozen(const Shape& from);
  /// Of objects of the class of `from` that are dictionaries. There is always room: one per class.
  [[nodiscard]] const Shape& dictionary(const Shape& from);

  /// Bytes of memory the table uses, for the context's bill.
  [[nodiscard]] std::size_t memory_bytes() const {
    return memory_bytes_.load(std::memory_order_relaxed);  // a statistic: no partner
  }

 private:
  enum class Derivation : std::uint8_t { Transition, Reconfigured, Frozen, Dictionary };
  struct DerivedKey {
    const void* from;  ///< a Shape, or a class (Dictionary)
    PropertyKey key;
    std::uint32_t detail;  ///< derivation and its flags
    bool operator==(const DerivedKey&) const = default;
  };
  struct DerivedKeyHash {
    std::size_t operator()(const DerivedKey& key) const;
  };

  [[nodiscard]] bool owns(const Shape& shape) const {
    return (shape.id >= kFirstContextShape) == (first_id_ != 0);
  }
  [[nodiscard]] const Shape* transition_locked(const Shape& from, PropertyEntry entry);
  [[nodiscard]] const Shape* derived_locked(const DerivedKey& key) const;
  [[nodiscard]] bool has_room_locked() const;
  [[nodiscard]] static std::unique_ptr<Shape> copy_of(const Shape& from);
  PropertyTable* add_table_locked(std::unique_ptr<PropertyTable> table);
  const Shape* publish_locked(std::unique_ptr<Shape> shape);
  void grow_directory_locked();

  const std::uint32_t first_id_;  ///< 0 for the Vm, else kFirstContextShape
  Shape* const* vm_directory_;
  Atomic<Shape**> directory_{nullptr};

  std::mutex mutex_;  // guards all below
  std::vector<std::unique_ptr<Shape*[]>>
      directories_;  ///< the last is current; older ones may still be read
  std::size_t directory_capacity_ = 0;
  std::vector<std::unique_ptr<Shape>> shapes_;
  std::vector<std::unique_ptr<PropertyTable>> tables_;
  std::unordered_map<DerivedKey, const Shape*, DerivedKeyHash> derived_;
  const Shape* plain_roots_[kMaxInlineSlots / 2 + 1] = {};
  ClassDescriptor* plain_class_ = nullptr;
  Atomic<std::size_t> memory_bytes_{sizeof(ShapeTable)};
};

}  // namespace heddle
