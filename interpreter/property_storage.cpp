#include "interpreter/property_storage.hpp"

#include <algorithm>
#include <new>

#include "heap/heap.hpp"
#include "heap/object_lock.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFirstOverflow = 4;

/// Pairs with publish(): the Slots are whole.
Value load_acquire(const Value* slot) {
  return Value::from_bits(
      __atomic_load_n(reinterpret_cast<const std::uint64_t*>(slot), __ATOMIC_ACQUIRE));
}

/// Makes a new cell part of `object`: a store that also orders what is in the cell.
void publish(Object& object, std::uint8_t word, const Slots& slots) {
  Heap::store(object, object.words() + word, Value::internal(&slots));
  // Heap::store is where the collector looks; the order is this one's.
  __atomic_store_n(reinterpret_cast<std::uint64_t*>(object.words() + word),
                   Value::internal(&slots).bits(), __ATOMIC_RELEASE);
}

bool still_has(const Object& object, const Shape& shape) {
  return object.shape.load(std::memory_order_relaxed) == shape.id;  // under its lock bit
}

Value throw_not_extensible(Execution& ex) {
  return ex.throw_type_error("Cannot define a property, object is not extensible");
}

Value throw_too_large(Execution& ex, TableResult result) {
  if (result == TableResult::TooLarge)
    return ex.throw_range_error("An object has too many properties");
  return ex.throw_out_of_memory();
}

/// Fills the table of a dictionary in the making. false: out of memory, thrown.
bool fill_table(Execution& ex, Object& object, const Shape& shape, TableOwner owner) {
  const bool is_plain = shape.klass == ex.realm.core.classes.object;
  for (std::uint32_t i = 0; i < shape.property_count; ++i) {
    const PropertyEntry entry = ex.realm.shapes.property(shape, i);
    // What a literal has not defined yet comes behind what it defines now. A class's fields keep their places.
    if (is_plain && load_slot(object, shape, entry.slot).is_hole()) continue;
    const TableKey key = table_key(ex, ElementKey::of(entry.key));
    const TableResult result = table_set(ex.allocator, owner, key, SlotReference::of(entry.slot));
    if (result == TableResult::OutOfMemory || result == TableResult::TooLarge) {
      static_cast<void>(throw_too_large(ex, result));
      return false;
    }
  }
  return true;
}

/// false: thrown.
bool make_dictionary(Execution& ex, Object& object) {
  for (;;) {
    const Shape& shape = ex.realm.shape_of(object);
    if (shape.has(Shape::kDictionary)) return true;
    if (shape.overflow_word == 0) {  // no place for a table
      static_cast<void>(throw_not_extensible(ex));
      return false;
    }
    const Shape& dictionary = ex.realm.shapes.dictionary(shape);
    Slots* const old = overflow_of(object, shape);
    const std::uint32_t kept = old == nullptr ? 0 : old->count;
    Slots* const slots = create_slots(ex, kept + 1);
    if (slots == nullptr) return false;
    if (!fill_table(ex, object, shape, {*slots, &slots->values()[kept]})) return false;

    const ObjectLock lock(object, ex.allocator);
    if (!still_has(object, shape) || overflow_of(object, shape) != old) continue;
    if (old != nullptr) Heap::move_values(*slots, slots->values(), old->values(), kept);
    publish(object, shape.overflow_word, *slots);
    object.shape.store(dictionary.id, std::memory_order_release);  // pairs with shape_of()
    return true;
  }
}

/// A literal's slots that are not defined yet are at the end of its line of shapes: given back, so that what is added in the
/// middle of it (a spread, a computed key) stands before them.
const Shape& without_unset_tail(Execution& ex, const Object& object, const Shape& shape) {
  if (shape.klass != ex.realm.core.classes.object) return shape;
  const Shape* at = &shape;
  while (at->parent != nullptr && at->parent->property_count + 1 == at->property_count &&
         load_slot(object, *at, at->added.slot).is_hole()) {
    at = at->parent;
  }
  return *at;
}

enum class Added : std::uint8_t { Done, Again, MustBeDictionary, Failed };

Added add_in_overflow(Execution& ex, Object& object, const Shape& shape, const Shape& child,
                      std::uint32_t index, Value value) {
  Slots* const old = overflow_of(object, shape);
  Slots* bigger = nullptr;
  const std::uint32_t kept = old == nullptr ? 0 : old->count;
  if (kept <= index) {
    bigger = create_slots(ex, std::max({kFirstOverflow, kept * 2, index + 1}));
    if (bigger == nullptr) return Added::Failed;
  }
  const ObjectLock lock(object, ex.allocator);
  if (!still_has(object, shape) || overflow_of(object, shape) != old) return Added::Again;
  Slots* const slots = bigger == nullptr ? old : bigger;
  if (bigger != nullptr) {
    if (old != nullptr) Heap::move_values(*bigger, bigger->values(), old->values(), kept);
    bigger->values()[index] = value;
    publish(object, shape.overflow_word, *bigger);
  }
  Heap::store(*slots, slots->values() + index, value);
  object.shape.store(child.id, std::memory_order_release);  // pairs with shape_of()
  return Added::Done;
}

Added add_to_shape(Execution& ex, Object& object, const Shape& seen, PropertyKey name, Value value,
                   std::uint8_t flags) {
  const Shape& shape = without_unset_tail(ex, object, seen);
  const Shape* const child = ex.realm.shapes.transition(shape, name, flags);
  if (child == nullptr) return Added::MustBeDictionary;
  const PropertySlot slot = child->added.slot;
  if (slot.is_overflow()) {
    return add_in_overflow(ex, object, seen, *child, slot.overflow_index(), value);
  }
  const ObjectLock lock(object, ex.allocator);
  if (!still_has(object, seen)) return Added::Again;
  Heap::store(object, object.words() + slot.word, value);
  object.shape.store(child->id, std::memory_order_release);  // pairs with shape_of()
  return Added::Done;
}

/// One that is there with other flags than wanted (`{a: 1, get a() {..}}`): the shape changes, the slot stays.
bool reconfigure(Execution& ex, Object& object, const Shape& shape, PropertyKey name,
                 std::uint8_t flags) {
  const Shape* const changed = ex.realm.shapes.reconfigured(shape, name, flags);
  if (changed == nullptr) return false;
  const ObjectLock lock(object, ex.allocator);
  if (still_has(object, shape))
    object.shape.store(changed->id, std::memory_order_release);  // as A4
  return true;
}

Value put_in_table(Execution& ex, Object& object, const Shape& shape, const ElementKey& key,
                   const OwnProperty& found, Value value) {
  if (found.place == OwnProperty::Place::Slot && found.is_accessor() == value.is_internal()) {
    // The slots of a dictionary stay where they are: no lock, no second look.
    Slots* const slots = overflow_of(object, shape);
    const bool inside = !found.slot.is_overflow();
    Cell& owner = inside ? static_cast<Cell&>(object) : *slots;
    Heap::store(
        owner,
        inside ? object.words() + found.slot.word : slots->values() + found.slot.overflow_index(),
        value);
    return Value::undefined();
  }
  const TableResult result =
      table_set(ex.allocator, dictionary_table(object, shape), table_key(ex, key), value);
  const bool stored = result == TableResult::Added || result == TableResult::Replaced;
  return stored ? Value::undefined() : throw_too_large(ex, result);
}

}  // namespace

Slots* create_slots(Execution& ex, std::uint32_t count) {
  void* const cell = ex.allocate(Slots::bytes(count));
  return cell == nullptr ? nullptr : new (cell) Slots(count);
}

Slots* overflow_of(const Object& object, const Shape& shape) {
  if (shape.overflow_word == 0) return nullptr;
  const Value overflow = load_acquire(object.words() + shape.overflow_word);
  return overflow.is_hole() ? nullptr : overflow.as<Slots>();
}

TableOwner dictionary_table(Object& object, const Shape& shape) {
  Slots* const slots = overflow_of(object, shape);
  return {object, &slots->values()[slots->count - 1]};
}

Value load_slot(const Object& object, const Shape& shape, PropertySlot slot) {
  if (!slot.is_overflow()) return Heap::load(object.words() + slot.word);
  Slots* const slots = overflow_of(object, shape);
  if (slots == nullptr || slot.overflow_index() >= slots->count) return Value::hole();
  return Heap::load(slots->values() + slot.overflow_index());
}

bool store_slot(Execution& ex, Object& object, const Shape& shape, PropertySlot slot, Value value) {
  if (!slot.is_overflow()) {
    Heap::store(object, object.words() + slot.word, value);
    return true;
  }
  const ObjectLock lock(object, ex.allocator);
  if (!still_has(object, shape)) return false;
  Slots* const slots = overflow_of(object, shape);
  Heap::store(*slots, slots->values() + slot.overflow_index(), value);
  return true;
}

OwnProperty find_own(Execution& ex, Object& object, const Shape& shape, const ElementKey& key) {
  OwnProperty found;
  if (shape.has(Shape::kDictionary)) {
    found.value = table_get(ex.allocator, dictionary_table(object, shape), table_key(ex, key));
    if (found.value.is_hole()) return found;
    found.place = OwnProperty::Place::Table;
    if (SlotReference::is(found.value)) {
      found.place = OwnProperty::Place::Slot;
      found.slot = SlotReference::slot(found.value);
      found.value = load_slot(object, shape, found.slot);
    }
    if (shape.has(Shape::kFrozen) && !found.slot.has(PropertySlot::kPrivate)) {
      found.slot.flags |= PropertySlot::kReadOnly;
    }
    return found;
  }
  if (shape.property_count == 0) return found;
  const PropertyKey name = name_of(ex, key);
  if (name == nullptr || !ex.realm.shapes.find(shape, name, &found.slot)) return found;
  found.place = OwnProperty::Place::Slot;
  found.value = load_slot(object, shape, found.slot);
  return found;
}

Value put_own(Execution& ex, Object& object, const ElementKey& key, Value value,
              std::uint8_t flags) {
  for (;;) {
    const Shape& shape = ex.realm.shape_of(object);
    const OwnProperty found = find_own(ex, object, shape, key);
    // Frozen while a literal was in the making, say: what it has can only be private fields.
    if (shape.has(Shape::kFrozen) && !found.slot.has(PropertySlot::kPrivate))
      return throw_not_extensible(ex);
    if (shape.has(Shape::kDictionary)) return put_in_table(ex, object, shape, key, found, value);
    const PropertyKey name = name_of(ex, key);
    if (found.place == OwnProperty::Place::Slot) {
      const auto wanted =
          static_cast<std::uint8_t>(flags | (found.slot.flags & PropertySlot::kChecked));
      if (found.slot.flags != wanted) {
        if (!reconfigure(ex, object, shape, name, wanted) && !make_dictionary(ex, object))
          return signal::kException;
        continue;
      }
      if (store_slot(ex, object, shape, found.slot, value)) return Value::undefined();
      continue;
    }
    Added added = Added::MustBeDictionary;
    if (name != nullptr) added = add_to_shape(ex, object, shape, name, value, flags);
    if (added == Added::Done) return Value::undefined();
    if (added == Added::Failed) return signal::kException;
    if (added == Added::MustBeDictionary && !make_dictionary(ex, object)) return signal::kException;
  }
}

bool remove_own(Execution& ex, Object& object, const ElementKey& key) {
  const Shape& before = ex.realm.shape_of(object);
  if (!find_own(ex, object, before, key).exists()) return true;
  if (!make_dictionary(ex, object)) return false;
  const Shape& shape = ex.realm.shape_of(object);
  const OwnProperty found = find_own(ex, object, shape, key);
  table_delete(ex.allocator, dictionary_table(object, shape), table_key(ex, key));
  if (found.place == OwnProperty::Place::Slot) {
    static_cast<void>(store_slot(ex, object, shape, found.slot, Value::hole()));
  }
  return true;
}

bool freeze_own(Execution& ex, Object& object) {
  for (;;) {
    const Shape& shape = ex.realm.shape_of(object);
    if (!has_slots(shape) || is_vm_constant(shape)) return true;
    const Shape* const frozen = ex.realm.shapes.frozen(shape);
    if (frozen == nullptr) {
      static_cast<void>(ex.throw_range_error("The context has too many shapes of objects"));
      return false;
    }
    const ObjectLock lock(object, ex.allocator);
    if (!still_has(object, shape)) continue;
    object.shape.store(frozen->id, std::memory_order_release);  // as A4
    return true;
  }
}

}  // namespace heddle
