#include "interpreter/class_operations.hpp"

#include <algorithm>
#include <new>

#include "bytecode/stack_op.hpp"
#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/collection_object.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/property_access.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/strictness.hpp"
#include "interpreter/sync_object.hpp"

namespace heddle {
namespace {

/// Slots that fit into an Instance; a class with more fields has plain objects as instances.
constexpr std::size_t kMaxFields = 250;

/// With those of all bases: the verifier's limit (ClassFields), here for bases that only the run knows.
constexpr std::size_t kMostFields = 4096;

/// One per evaluation of a class; far above what programs have.
constexpr std::size_t kMaxClasses = 1u << 16;

bool is_ordinary(CellKind kind) {
  return kind == CellKind::PlainObject || kind == CellKind::Instance;
}

Value throw_too_many(Execution& ex, std::string_view what) {
  return ex.throw_range_error("The context has too many {}", what);
}

std::uint8_t field_flags(const String& name) {
  return is_private_name(name) ? PropertySlot::kPrivate | PropertySlot::kNotEnumerable : 0;
}

/// A field that is declared again is checked as its last declaration says.
void declare_check(PropertyEntry& field, const FieldInfo& info) {
  if (info.type == FieldInfo::kAssigned) return;
  field.slot.flags &= static_cast<std::uint8_t>(~PropertySlot::kChecked);
  if (info.is_checked()) field.slot.flags |= PropertySlot::kChecked;
}

/// The fields of the base, then the own ones that it does not have.
std::vector<PropertyEntry> all_fields(Execution& ex, const LoadedModule& loaded,
                                      const ClassInfo& info, const ClassDescriptor& base) {
  std::vector<PropertyEntry> fields;
  const Shape& inherited = *base.instance_shape;
  for (std::uint32_t i = 0; i < inherited.property_count; ++i) {
    fields.push_back(ex.realm.shapes.property(inherited, i));
  }
  for (const FieldInfo& own : info.fields) {
    const PropertyKey name = loaded.name(own.name);
    if (name->has(String::kIndex)) continue;
    auto field = std::find_if(fields.begin(), fields.end(),
                              [&](const PropertyEntry& known) { return known.key == name; });
    if (field == fields.end())
      field = fields.insert(field, PropertyEntry{name, {0, field_flags(*name)}});
    declare_check(*field, own);
  }
  return fields;
}

/// A #name of the class that instances of its base have already: the base is another evaluation of it, and names are the text's.
const String* private_field_of_base(Execution& ex, const LoadedModule& loaded,
                                    const ClassInfo& info, const ClassDescriptor& base) {
  for (const FieldInfo& own : info.fields) {
    const PropertyKey name = loaded.name(own.name);
    PropertySlot slot;
    if (is_private_name(*name) && ex.realm.shapes.find(*base.instance_shape, name, &slot))
      return name;
  }
  return nullptr;
}

Value throw_shared_private(Execution& ex, const String& class_name, PropertyKey name) {
  const std::string text = to_utf8(class_name);
  return throw_strict(ex, Strictness::SharedPrivateName, text.empty() ? "(anonymous)" : text,
                      private_name_text(*name));
}

bool is_any_checked(const std::vector<FieldInfo>& fields) {
  return std::any_of(fields.begin(), fields.end(),
                     [](const FieldInfo& field) { return field.is_checked(); });
}

/// The kind of cell that instances are, and where their slots begin. An Instance cannot grow; a PlainObject can.
ShapeTable::RootOptions layout_of(ClassDescriptor& klass, const ClassDescriptor& base) {
  ShapeTable::RootOptions options{
      .kind = base.instance_kind,
      .first_word = CollectionObject::kFirstSlot,
      .end_word = 0,
      .overflow_word = 0,
      .flags = static_cast<std::uint8_t>(klass.is_open ? 0 : Shape::kSealedFields),
      .klass = &klass};
  if (klass.is_open) {
    options.kind = CellKind::PlainObject;
    options.first_word = PlainObject::kFirstSlot;
    options.overflow_word = PlainObject::kOverflowWord;
  } else if (is_ordinary(base.instance_kind)) {
    options.kind = CellKind::Instance;
    options.first_word = Instance::kFirstSlot;
  } else if (base.instance_kind == CellKind::Array) {
    options.first_word = sizeof(Array) / sizeof(Value);
  } else if (base.instance_kind == CellKind::Promise) {
    options.first_word = sizeof(Promise) / sizeof(Value);
  }
  return options;
}

/// false: no room for the shape.
bool lay_out(Execution& ex, ClassDescriptor& klass, const ClassDescriptor& base,
             std::span<const PropertyEntry> fields) {
  ShapeTable::RootOptions options = layout_of(klass, base);
  std::size_t inline_slots = fields.size();
  // Room for a few more properties, and an even number: cells come in multiples of 16 bytes.
  if (klass.is_open)
    inline_slots =
        std::min<std::size_t>((fields.size() + 3) & ~std::size_t{1}, ShapeTable::kMaxInlineSlots);
  options.end_word = static_cast<std::uint8_t>(options.first_word + inline_slots);
  klass.instance_kind = options.kind;
  klass.instance_shape = ex.realm.shapes.create_root(options, fields);
  return klass.instance_shape != nullptr;
}

/// String and its like: a call converts, `new` would make an object that no program wants.
bool is_of_primitives(Execution& ex, const ClassDescriptor& klass) {
  const Intrinsics& classes = ex.realm.core.classes;
  return &klass == classes.string || &klass == classes.number || &klass == classes.boolean ||
         &klass == classes.symbol;
}

bool can_be_extended(Execution& ex, const ClassDescriptor& base) {
  if (is_of_primitives(ex, base)) return false;
  switch (base.instance_kind) {
    case CellKind::PlainObject:
    case CellKind::Instance:
    case CellKind::Array:
    case CellKind::Map:
    case CellKind::Set:
    case CellKind::Promise:
      return true;
    default:
      return false;
  }
}

/// The descriptor that `base` (a class or undefined) stands for; nullptr: thrown.
const ClassDescriptor* base_descriptor(Execution& ex, const String& name, bool has_base,
                                       Value base) {
  if (!has_base) return ex.realm.core.classes.object;
  if (!base.is_object() || base.as_object()->kind != CellKind::Class) {
    static_cast<void>(ex.throw_type_error("Class extends value {} is not a constructor or null",
                                          describe_value(ex, base)));
    return nullptr;
  }
  const ClassDescriptor* const descriptor = base.as<Class>()->descriptor;
  if (can_be_extended(ex, *descriptor)) return descriptor;
  static_cast<void>(
      throw_strict(ex, Strictness::CannotExtend, to_utf8(name), to_utf8(*descriptor->name)));
  return nullptr;
}

/// What can be said before the fields are laid out; nullptr: the context has too many classes.
ClassDescriptor* add_descriptor(Realm& realm, const String* name, std::size_t own_fields,
                                bool is_open, const ClassDescriptor& base) {
  const std::scoped_lock lock(realm.module_mutex);
  if (realm.descriptors.size() >= kMaxClasses) return nullptr;
  ClassDescriptor& klass = realm.descriptors.emplace_back();
  klass.name = name;
  klass.derive_from(base);
  if (is_ordinary(base.instance_kind)) {
    const std::size_t fields = base.instance_shape->property_count + own_fields;
    klass.is_open =
        is_open || fields > kMaxFields || (base.is_open && &base != realm.core.classes.object);
  }
  return &klass;
}

/// The class as a value.
Value create_class_object(Execution& ex, ClassDescriptor& klass, Value constructor) {
  const Shape* const shape = ex.realm.shapes.create_root({.kind = CellKind::Class,
                                                          .first_word = Class::kFirstSlot,
                                                          .end_word = Class::kFirstSlot,
                                                          .overflow_word = Class::kOverflowWord,
                                                          .flags = 0,
                                                          .klass = ex.realm.core.classes.function});
  if (shape == nullptr) return throw_too_many(ex, "classes");
  void* const cell = ex.allocate(sizeof(Class));
  if (cell == nullptr) return signal::kException;
  klass.class_object = new (cell) Class(&klass, constructor, shape->id);
  return Value::object(klass.class_object);
}

/// A name for a member; names made at run time are interned, since classes are few. nullptr: thrown.
PropertyKey member_name(Execution& ex, Value key) {
  const ElementKey resolved = resolve_key(ex, key);
  if (resolved.has_failed()) return nullptr;
  if (const PropertyKey known = name_of(ex, resolved)) return known;
  const String* const made = ex.realm.core.names.intern(key_text(resolved));
  if (made == nullptr) static_cast<void>(ex.throw_out_of_memory());
  return made;
}

std::uint32_t add_method(Execution& ex, Value function) {
  const std::scoped_lock lock(ex.realm.module_mutex);
  return ex.realm.methods.add(function);
}

/// A member of instances: own ones replace inherited ones whole, so a getter without a setter hides the base's setter.
Value define_instance_member(Execution& ex, ClassDescriptor& klass, PropertyKey name,
                             Value function, std::uint8_t kind) {
  const std::uint32_t id = add_method(ex, function);
  if (id == ClassMember::kNone) return throw_too_many(ex, "methods");
  if (is_private_name(*name) && klass.base != nullptr && klass.base->find(name) != nullptr)
    return throw_shared_private(ex, *klass.name, name);
  klass.has_index_members |= name->has(String::kIndex);
  ClassMember& member = klass.members[name];
  if (kind == member_flags::kMethod) {
    member = {id, ClassMember::kNone, ClassMember::kNone};
  } else {
    member.method = ClassMember::kNone;
    (kind == member_flags::kGetter ? member.getter : member.setter) = id;
  }
  return Value::undefined();
}

/// An own accessor of a class (static) or a literal; its other half may be there already.
Value define_own_accessor(Execution& ex, Object& object, const ElementKey& key, Value function,
                          std::uint8_t kind, std::uint8_t flags) {
  const OwnProperty found = find_own(ex, object, ex.realm.shape_of(object), key);
  AccessorPair* pair = found.is_accessor() ? found.value.as<AccessorPair>() : nullptr;
  if (pair == nullptr) {
    void* const cell = ex.allocate(sizeof(AccessorPair));
    if (cell == nullptr) return signal::kException;
    pair = new (cell) AccessorPair(Value::undefined(), Value::undefined());
  }
  Heap::store(*pair, kind == member_flags::kGetter ? &pair->getter : &pair->setter, function);
  return put_own(ex, object, key, Value::internal(pair), flags | PropertySlot::kAccessor);
}

Value define_own_member(Execution& ex, Object& object, const ElementKey& key, Value function,
                        std::uint8_t kind, std::uint8_t flags) {
  if (kind != member_flags::kMethod)
    return define_own_accessor(ex, object, key, function, kind, flags);
  return put_own(ex, object, key, function, flags);
}

Value throw_not_instantiable(Execution& ex, const ClassDescriptor& klass) {
  if (&klass == ex.realm.core.classes.symbol)
    return ex.throw_type_error("Symbol is not a constructor");
  return throw_strict(ex, Strictness::CannotConstruct, to_utf8(*klass.name));
}

void set_holes(Object& object, std::uint8_t first_word, std::uint32_t count) {
  object.slot_count = static_cast<std::uint8_t>(first_word + count - 1);
  for (std::uint32_t i = 0; i < count; ++i) object.words()[first_word + i] = Value::hole();
}

const SyncKind& sync_kind_of(Execution& ex, const Shape& shape) {
  const ClassDescriptor* klass = shape.klass;
  const SyncKind* kind = nullptr;
  for (; kind == nullptr; klass = klass->base) kind = ex.realm.core.syncs.find(klass);
  return *kind;
}

/// A cell of a built-in kind, with slots for the fields of a class that extends it. nullptr: not enough memory.
Object* create_special(Execution& ex, const Shape& shape) {
  const std::uint32_t fields = shape.inline_slots();
  Object* object = nullptr;
  if (shape.kind == CellKind::Array) {
    if (fields == 0) return create_array(ex.allocator, shape.id);
    if (void* const cell = ex.allocator.allocate(sizeof(Array) + fields * sizeof(Value))) {
      object = new (cell) Array(shape.id, empty_storage(), 0);
    }
  } else if (shape.kind == CellKind::Promise) {
    if (void* const cell = ex.allocator.allocate(sizeof(Promise) + fields * sizeof(Value))) {
      object = new (cell) Promise(CellKind::Promise, shape.id);
    }
  } else if (shape.kind == CellKind::Sync) {
    const SyncKind& kind = sync_kind_of(ex, shape);
    void* const cell = ex.allocator.allocate(kind.bytes);
    return cell == nullptr ? nullptr : kind.create(cell, kind, shape.id);
  } else if (void* const cell = ex.allocator.allocate(CollectionObject::bytes(fields))) {
    return new (cell) CollectionObject(shape.kind, shape.id, static_cast<std::uint8_t>(fields));
  }
  if (object != nullptr && fields != 0) set_holes(*object, shape.first_word, fields);
  return object;
}

Value create_ordinary(Execution& ex, const Shape& shape) {
  const std::uint32_t slots = shape.inline_slots();
  if (shape.kind == CellKind::Instance) {
    void* const cell = ex.allocate(Instance::bytes(slots));
    if (cell == nullptr) return signal::kException;
    return Value::object(new (cell) Instance(shape.id, static_cast<std::uint8_t>(slots)));
  }
  return create_plain(ex, shape);
}

}  // namespace

Value new_class(Execution& ex, std::uint32_t class_index, Value base) {
  const ModuleInstance& instance = *state_of(ex.regs)->instance;
  const LoadedModule& loaded = *instance.loaded;
  const ClassInfo& info = loaded.module().classes[class_index];
  const String* const name = loaded.name(info.name);
  const ClassDescriptor* const parent = base_descriptor(ex, *name, info.has_base, base);
  if (parent == nullptr) return signal::kException;
  if (const String* const shared = private_field_of_base(ex, loaded, info, *parent))
    return throw_shared_private(ex, *name, shared);
  const Value constructor = make_closure(ex, info.constructor);
  if (signal::is(constructor)) return constructor;
  const std::vector<PropertyEntry> fields = all_fields(ex, loaded, info, *parent);
  const bool can_grow = is_ordinary(parent->instance_kind);
  if (fields.size() > (can_grow ? kMostFields : kMaxFields)) {
    return throw_too_many(ex, "fields in one class");
  }
  ClassDescriptor* const klass =
      add_descriptor(ex.realm, name, info.fields.size(), info.is_open, *parent);
  if (klass == nullptr || !lay_out(ex, *klass, *parent, fields))
    return throw_too_many(ex, "classes");
  klass->checks = &instance.class_checks[class_index];
  klass->has_checks |= is_any_checked(info.fields) || is_any_checked(info.statics);
  return create_class_object(ex, *klass, constructor);
}

Value new_host_class(Execution& ex, const String* name, std::span<const String* const> fields,
                     Value constructor) {
  const ClassDescriptor& base = *ex.realm.core.classes.object;
  if (fields.size() > kMaxFields) return throw_too_many(ex, "fields in one class");
  std::vector<PropertyEntry> entries;
  for (const String* const field : fields) entries.push_back({field, {0, 0}});
  ClassDescriptor* const klass = add_descriptor(ex.realm, name, fields.size(), false, base);
  if (klass == nullptr || !lay_out(ex, *klass, base, entries)) return throw_too_many(ex, "classes");
  return create_class_object(ex, *klass, constructor);
}

Value define_member(Execution& ex, Value target, Value key, Value function, std::uint8_t flags) {
  Object& object = *target.as_object();
  const std::uint8_t kind = flags & member_flags::kKindMask;
  if (object.kind != CellKind::Class) {
    const ElementKey resolved = resolve_key(ex, key);
    return resolved.has_failed() ? signal::kException
                                 : define_own_member(ex, object, resolved, function, kind, 0);
  }
  const PropertyKey name = member_name(ex, key);
  if (name == nullptr) return signal::kException;
  if ((flags & member_flags::kStatic) == 0) {
    return define_instance_member(ex, *static_cast<Class&>(object).descriptor, name, function,
                                  kind);
  }
  std::uint8_t property_flags = PropertySlot::kNotEnumerable;
  if (is_private_name(*name)) property_flags |= PropertySlot::kPrivate | PropertySlot::kReadOnly;
  return define_own_member(ex, object, ElementKey::of(name), function, kind, property_flags);
}

Value name_class(Execution& ex, Value klass, Value key) {
  const PropertyKey name = member_name(ex, key);
  if (name == nullptr) return signal::kException;
  const bool is_symbol = name->has(String::kSymbol);
  const String* const text =
      is_symbol ? ex.realm.core.names.intern(fmt::format("[{}]", to_utf8(*name))) : name;
  if (text == nullptr) return ex.throw_out_of_memory();
  klass.as<Class>()->descriptor->name = text;
  return Value::undefined();
}

Value finish_class(Execution&, Value) { return Value::undefined(); }

Class* home_class_of(Execution& ex, Value home_class) {
  if (home_class.is_object() && home_class.as_object()->kind == CellKind::Class) [[likely]]
    return home_class.as<Class>();
  static_cast<void>(
      ex.throw_type_error("'super' is not of a class but of {}", describe_value(ex, home_class)));
  return nullptr;
}

Value new_instance(Execution& ex, Value klass) {
  const ClassDescriptor& descriptor = *klass.as<Class>()->descriptor;
  if (is_of_primitives(ex, descriptor)) return throw_not_instantiable(ex, descriptor);
  const Shape& shape = *descriptor.instance_shape;
  switch (shape.kind) {
    case CellKind::PlainObject:
    case CellKind::Instance:
      return create_ordinary(ex, shape);
    case CellKind::Array:
    case CellKind::Map:
    case CellKind::Set:
    case CellKind::Promise:
    case CellKind::Sync:
      break;
    default:
      return throw_not_instantiable(ex, descriptor);
  }
  Object* const object = create_special(ex, shape);
  return object == nullptr ? ex.throw_out_of_memory() : Value::object(object);
}

Value instance_of(Execution& ex, Value value, Value klass) {
  if (!klass.is_object())
    return ex.throw_type_error("Right-hand side of 'instanceof' is not an object");
  if (klass.as_object()->kind != CellKind::Class) {
    if (!is_callable(klass))
      return ex.throw_type_error("Right-hand side of 'instanceof' is not callable");
    return throw_strict(ex, Strictness::NotAClass, describe_type(ex, klass));
  }
  if (!value.is_object()) return Value::boolean(false);
  const ClassDescriptor* const own = ex.realm.shape_of(*value.as_object()).klass;
  return Value::boolean(own != nullptr && own->derives_from(*klass.as<Class>()->descriptor));
}

}  // namespace heddle
