// interpreter/object_creation.cpp -- new plain objects, literals and arrays; freezing.

#include <new>

#include "heap/array.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

const Shape* plain_root(Execution& ex, std::uint32_t slots) {
  const Shape* const root = ex.realm.shapes.plain_root(slots);
  if (root == nullptr)
    static_cast<void>(ex.throw_range_error("The context has too many shapes of objects"));
  return root;
}

/// The shape that an object has when all keys of the list are defined. Keys behind one that no shape can have are added
/// when they are defined, and so are those beyond the limits of shapes. nullptr: thrown.
const Shape* literal_shape(Execution& ex, const LoadedModule& loaded, std::uint32_t key_list) {
  const std::vector<std::uint32_t>& names = loaded.module().key_lists[key_list];
  const auto count = static_cast<std::uint32_t>(names.size());
  const Shape* shape = plain_root(ex, count == 0 ? ShapeTable::kDefaultInlineSlots : count);
  for (const std::uint32_t constant : names) {
    const PropertyKey name = loaded.name(constant);
    PropertySlot slot;
    if (shape == nullptr || name->has(String::kIndex)) break;
    if (ex.realm.shapes.find(*shape, name, &slot)) continue;
    const Shape* const child = ex.realm.shapes.transition(*shape, name, 0);
    if (child == nullptr) break;
    shape = child;
  }
  return shape;
}

}  // namespace

Value create_plain(Execution& ex, const Shape& shape) {
  const std::uint32_t slots = shape.inline_slots();
  void* const cell = ex.allocate(PlainObject::bytes(slots));
  if (cell == nullptr) return signal::kException;
  auto* const object = new (cell) PlainObject(shape.id, static_cast<std::uint8_t>(slots));
  if (const std::uint32_t overflow = shape.overflow_slots(); overflow != 0) {
    Slots* const more = create_slots(ex, overflow);
    if (more == nullptr) return signal::kException;
    object->overflow = Value::internal(more);
  }
  return Value::object(object);
}

Value new_object(Execution& ex, std::uint32_t slots) {
  const Shape* const shape = plain_root(ex, slots);
  return shape == nullptr ? signal::kException : create_plain(ex, *shape);
}

Value new_literal(Execution& ex, std::uint32_t key_list) {
  const ModuleInstance& instance = *state_of(ex.regs)->instance;
  Atomic<const Shape*>& known = instance.literal_shapes[key_list];
  const Shape* shape = known.load(std::memory_order_acquire);  // pairs with the store below
  if (shape == nullptr) [[unlikely]] {
    shape = literal_shape(ex, *instance.loaded, key_list);
    if (shape == nullptr) return signal::kException;
    known.store(shape, std::memory_order_release);
  }
  return create_plain(ex, *shape);
}

Value new_array(Execution& ex, std::span<const Value> elements) {
  Array* const array = create_array(ex.allocator, kArrayShape, elements);
  return array == nullptr ? ex.throw_out_of_memory() : Value::object(array);
}

Value define_own(Execution& ex, Object& object, PropertyKey name, Value value, std::uint8_t flags) {
  return put_own(ex, object, ElementKey::of(name), value, flags);
}

Value define_hidden(Execution& ex, Value object, PropertyKey name, Value value) {
  return define_own(ex, *object.as_object(), name, value, PropertySlot::kNotEnumerable);
}

bool freeze(Execution& ex, Object& object) {
  if (object.kind == CellKind::Array) freeze_array(ex.allocator, static_cast<Array&>(object));
  return freeze_own(ex, object);
}

bool is_frozen(Execution& ex, const Object& object) {
  if (object.kind == CellKind::Array && !static_cast<const Array&>(object).is_frozen())
    return false;
  const Shape& shape = ex.realm.shape_of(object);
  return !has_slots(shape) || is_vm_constant(shape) || shape.has(Shape::kFrozen);
}

}  // namespace heddle
