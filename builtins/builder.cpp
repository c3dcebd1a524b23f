#include "builtins/builder.hpp"

#include <map>
#include <string>

#include <new>

namespace heddle {
namespace {

/// The Vm's permanent heap has no limit: only the OS can refuse, and then there is no Vm.
template <typename T, typename... Args>
T* make_permanent(VmCore& core, std::size_t bytes, Args&&... args) {
  void* const cell = core.permanent_allocator.allocate(bytes);
  HEDDLE_ASSERT(cell != nullptr, "no memory for the built-ins");
  return new (cell) T(std::forward<Args>(args)...);
}

Value illegal_constructor(NativeCall& call) {
  return call.ex.throw_type_error("Illegal constructor");
}

}  // namespace

Value Builder::make_function(const NativeRow& row) {
  const bool added = core_.natives.add({row.name, row.code, row.id, row.length, 1});
  HEDDLE_ASSERT(added, "the id of native {} ({:#06x}) is taken", row.name, row.id);
  return Value::object(make_permanent<NativeFunction>(
      core_, sizeof(NativeFunction), core_.natives.find(row.id), kNativeFunctionShape));
}

void Builder::define_property(Object& object, PropertyKey key, Value value, std::uint8_t flags) {
  const Shape& from = core_.shapes.shape(object.shape.load(std::memory_order_relaxed));
  const Shape* const to = core_.shapes.transition(from, key, flags);
  HEDDLE_ASSERT(to != nullptr, "too many shapes of built-ins");
  const std::uint16_t word = to->word_of(to->property_count - 1);
  if (word < PropertySlot::kOverflowBase) {
    Heap::store(object, object.words() + word, value);
  } else {
    constexpr std::uint32_t kOverflowSlots = 64;  // every built-in's statics fit
    Value& overflow = object.words()[from.overflow_word];
    if (!overflow.is_internal()) {
      overflow = Value::internal(
          make_permanent<Slots>(core_, Slots::bytes(kOverflowSlots), kOverflowSlots));
    }
    const std::uint32_t index = word - PropertySlot::kOverflowBase;
    HEDDLE_ASSERT(index < kOverflowSlots, "a built-in object has too many properties");
    overflow.as<Slots>()->values()[index] = value;
  }
  object.shape.store(to->id, std::memory_order_relaxed);
}

Builder::Builder(VmCore& core) : core_(core) {
  const auto fixed = [&](FixedShape id, CellKind kind, ClassDescriptor*& klass) {
    if (klass == nullptr) klass = &core_.descriptors.emplace_back();
    const Shape* const shape = core_.shapes.create_root({.kind = kind,
                                                         .first_word = 1,
                                                         .end_word = 1,
                                                         .overflow_word = 0,
                                                         .flags = Shape::kNotExtensible,
                                                         .klass = klass});
    HEDDLE_ASSERT(shape->id == id, "a fixed shape got id {}", shape->id);
  };
  Intrinsics& classes = core_.classes;
  fixed(kArrayShape, CellKind::Array, classes.array);
  fixed(kFunctionShape, CellKind::Function, classes.function);
  fixed(kNativeFunctionShape, CellKind::NativeFunction, classes.function);
  fixed(kBoundFunctionShape, CellKind::BoundFunction, classes.function);
  fixed(kPromiseShape, CellKind::Promise, classes.promise);
  fixed(kTaskShape, CellKind::Task, classes.task);
  fixed(kMapShape, CellKind::Map, classes.map);
  fixed(kSetShape, CellKind::Set, classes.set);
  fixed(kIteratorShape, CellKind::Iterator, classes.iterator);
  fixed(kClaimShape, CellKind::Claim, classes.guard);
  // Namespace objects of modules have no class; an id of their own keeps them from matching an empty inline cache.
  const Shape* const exports = core_.shapes.create_root({.kind = CellKind::Namespace,
                                                         .first_word = 1,
                                                         .end_word = 1,
                                                         .overflow_word = 0,
                                                         .flags = Shape::kNotExtensible,
                                                         .klass = nullptr});
  HEDDLE_ASSERT(exports->id == kNamespaceShape, "namespaces got shape {}", exports->id);
}

/// The descriptor: of a fixed shape made before, else a new one with an open shape.
ClassDescriptor& Builder::descriptor_of(const ClassSpec& spec) {
  if (spec.shape != kNoShape) {
    const Shape& shape = core_.shapes.shape(spec.shape);
    shape.klass->instance_shape = &shape;
    return *shape.klass;
  }
  ClassDescriptor& klass = core_.descriptors.emplace_back();
  if (spec.instance_kind == CellKind::Sync) {
    klass.instance_shape = core_.shapes.create_root({.kind = CellKind::Sync,
                                                     .first_word = 1,
                                                     .end_word = 1,
                                                     .overflow_word = 0,
                                                     .flags = Shape::kNotExtensible,
                                                     .klass = &klass});
    return klass;
  }
  klass.is_open = true;
  klass.instance_shape = core_.shapes.create_root({.kind = spec.instance_kind,
                                                   .first_word = PlainObject::kFirstSlot,
                                                   .end_word = PlainObject::kFirstSlot + kOpenSlots,
                                                   .overflow_word = PlainObject::kOverflowWord,
                                                   .flags = 0,
                                                   .klass = &klass});
  return klass;
}

ClassDescriptor* Builder::define_class(const ClassSpec& spec) {
  ClassDescriptor& klass = descriptor_of(spec);
  klass.name = name(spec.name);
  klass.instance_kind = spec.instance_kind;
  if (spec.base != nullptr) klass.derive_from(*spec.base);
  const Shape* const class_shape = core_.shapes.create_root({.kind = CellKind::Class,
                                                             .first_word = Class::kFirstSlot,
                                                             .end_word = Class::kFirstSlot,
                                                             .overflow_word = Class::kOverflowWord,
                                                             .flags = 0,
                                                             .klass = core_.classes.function});
  NativeRow constructor = spec.constructor;
  if (constructor.code == nullptr) constructor.code = illegal_constructor;
  constructor.name = spec.name;
  klass.class_object = make_permanent<Class>(core_, sizeof(Class), &klass,
                                             make_function(constructor), class_shape->id);
  if (spec.is_global) add_global(spec.name, Value::object(klass.class_object));
  return &klass;
}

void Builder::add_methods(ClassDescriptor& klass, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) add_script_method(klass, name(row.name), make_function(row));
}

void Builder::add_symbol_method(ClassDescriptor& klass, const String* symbol,
                                const NativeRow& row) {
  add_script_method(klass, symbol, make_function(row));
}

void Builder::add_alias(ClassDescriptor& klass, PropertyKey key, std::string_view method) {
  add_member(klass, key, klass.members.at(name(method)));
}

void Builder::add_member(ClassDescriptor& klass, PropertyKey key, const ClassMember& member) {
  klass.members[key] = member;
}

void Builder::add_script_method(ClassDescriptor& klass, PropertyKey key, Value function) {
  add_member(klass, key, {core_.methods.add(function), ClassMember::kNone, ClassMember::kNone});
}

void Builder::add_getters(ClassDescriptor& klass, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) {
    add_member(klass, name(row.name),
               {ClassMember::kNone, core_.methods.add(make_function(row)), ClassMember::kNone});
  }
}

void Builder::add_static(ClassDescriptor& klass, std::string_view text, Value value) {
  define_property(*klass.class_object, name(text), value,
                  PropertySlot::kNotEnumerable | PropertySlot::kReadOnly);
}

void Builder::add_statics(ClassDescriptor& klass, std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) add_static(klass, row.name, make_function(row));
}

Object* Builder::make_namespace() {
  const Shape* const root = core_.shapes.create_root({.kind = CellKind::PlainObject,
                                                      .first_word = PlainObject::kFirstSlot,
                                                      .end_word = PlainObject::kFirstSlot,
                                                      .overflow_word = PlainObject::kOverflowWord,
                                                      .flags = Shape::kNotExtensible,
                                                      .klass = core_.classes.object});
  return make_permanent<PlainObject>(core_, PlainObject::bytes(0), root->id, std::uint8_t{0});
}

void Builder::define_module_namespace() {
  std::map<std::string, Value> exports;  // in the order of a namespace's keys
  for (const auto& [name, value] : core_.heddle_exports) exports.emplace(to_utf8(*name), value);
  Object* const object = make_namespace();
  for (const auto& [name, value] : exports)
    define_property(*object, this->name(name), value, PropertySlot::kReadOnly);
  core_.heddle_namespace = Value::object(object);
}

Object* Builder::define_namespace(std::string_view text, std::span<const NativeRow> rows) {
  Object* const object = make_namespace();
  for (const NativeRow& row : rows) add_constant(*object, row.name, make_function(row));
  add_global(text, Value::object(object));
  return object;
}

void Builder::add_constant(Object& holder, std::string_view text, Value value) {
  define_property(holder, name(text), value,
                  PropertySlot::kNotEnumerable | PropertySlot::kReadOnly);
}

void Builder::add_global(std::string_view text, Value value) {
  core_.globals.insert_or_assign(name(text), value);
}

void Builder::add_global_functions(std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) add_global(row.name, make_function(row));
}

void Builder::add_step(const NativeRow& row) {
  HEDDLE_ASSERT(row.id / kStepKinds == 0x0e, "{:#06x} is not an id of steps", row.id);
  core_.steps[row.id % kStepKinds] = make_function(row);
}

void Builder::add_export(std::string_view text, Value value) {
  core_.heddle_exports.insert_or_assign(name(text), value);
}

void Builder::add_exports(std::span<const NativeRow> rows) {
  for (const NativeRow& row : rows) add_export(row.name, make_function(row));
}

}  // namespace heddle
