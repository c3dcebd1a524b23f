// tests/unit/interpreter/class_operations_test.cpp -- classes, their instances, members, statics and errors.

#include "interpreter/class_operations.hpp"

#include <cstring>

#include "bytecode/code_writer.hpp"
#include "bytecode/module_builder.hpp"
#include "bytecode/stack_op.hpp"
#include "interpreter/inline_cache.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/native.hpp"
#include "interpreter_fixture.hpp"

namespace heddle {
namespace {

struct ClassSpec {
  const char* name;
  std::vector<const char*> fields;
  bool has_base = false;
  bool is_open = false;
};

/// A module with classes whose constructors are empty, and a frame of its body, in which new_class() runs.
struct ClassFixture : InterpreterFixture {
  explicit ClassFixture(const std::vector<ClassSpec>& classes,
                        void* frame = __builtin_frame_address(0))
      : InterpreterFixture(frame) {
    ModuleBuilder builder;
    const std::uint32_t body = builder.reserve_function();
    builder.define_function(body, function(builder, "", FunctionInfo::kModuleBody));
    for (const ClassSpec& spec : classes) {
      ClassInfo info;
      info.name = builder.string(spec.name);
      info.constructor = builder.reserve_function();
      std::uint16_t flags = FunctionInfo::kConstructor;
      if (spec.has_base) flags |= FunctionInfo::kDerived;
      builder.define_function(info.constructor, function(builder, spec.name, flags));
      info.has_base = spec.has_base;
      info.is_open = spec.is_open;
      for (const char* field : spec.fields) {
        info.fields.push_back(field_info(builder, std::string_view(field, std::strlen(field))));
      }
      builder.define_class(builder.reserve_class(), info);
    }
    Expected<VerifiedModule, VerifyError> verified = verify(builder.take());
    INFO((verified ? "" : verified.error().message()));
    REQUIRE(verified.has_value());
    auto loaded =
        std::make_shared<const LoadedModule>(verified.value(), vm.core.names, vm.core.symbols);
    instance = create_instance(loaded);
    FunctionState& state = function_state(*instance, body, realm.module_mutex);
    Function* const callee = new (ex.allocate(Function::bytes(0))) Function(&state, kFunctionShape);
    words[1] = Value::object(callee);
    ex.regs = words + kCallHeader;
  }

  /// `x`, or `x: number`, the one type there is.
  static FieldInfo field_info(ModuleBuilder& builder, std::string_view text) {
    const std::size_t colon = text.find(':');
    FieldInfo field{builder.string(text.substr(0, colon))};
    if (colon != text.npos) {
      field.type = builder.type(
          {TypeCheck::kNumber, TypeCheck::kNoClass, 0, builder.string(text.substr(colon + 2))});
    }
    return field;
  }
  static FunctionInfo function(ModuleBuilder& builder, std::string_view name, std::uint16_t flags) {
    FunctionInfo info;
    info.name = builder.string(name);
    info.flags = flags;
    CodeWriter code;
    code.emit(StackOp::Undefined);
    code.emit(StackOp::Return);
    code.finish(info);
    return info;
  }

  Value define_class(std::uint32_t index, Value base = Value::undefined()) {
    const Value klass = new_class(ex, index, base);
    REQUIRE_FALSE(signal::is(klass));
    return klass;
  }
  Value native(NativeCode code) {
    const std::uint16_t id = next_native++;
    REQUIRE(vm.core.natives.add({"test", code, id, 0, 1}));
    return Value::object(new (ex.allocate(sizeof(NativeFunction)))
                             NativeFunction(vm.core.natives.find(id), kNativeFunctionShape));
  }
  void member(Value target, std::string_view key, Value function, std::uint8_t flags) {
    REQUIRE(heddle::define_member(ex, target, Value::string(name(key)), function, flags)
                .is_undefined());
  }
  Value make(Value klass) {
    const Value made = new_instance(ex, klass);
    REQUIRE_FALSE(signal::is(made));
    return made;
  }

  std::uint16_t next_native = 0x8000;
  std::unique_ptr<ModuleInstance> instance;
  Value words[kCallHeader + 8];
};

TEST_CASE("an instance has its class's fields and takes no others", "[interpreter][class]") {
  ClassFixture f({{"Point", {"x", "y"}}});
  const Value point = f.make(f.define_class(0));
  CHECK(f.keys(point) == "");  // unset fields are no properties
  CHECK(f.get(point, "x").is_undefined());
  std::uint64_t cache = 0;
  REQUIRE(set_field(f.ex, point, f.name("y"), number(2), &cache).is_undefined());
  CHECK(InlineCache(cache).rest() == 2);
  f.set(point, "x", number(1));
  CHECK(f.keys(point) == "x y");
  CHECK(signal::is(set_field(f.ex, point, f.name("z"), number(1), nullptr)));
  CHECK(f.error() == "'z' is no field of class Point [HD2101]");
  CHECK(signal::is(delete_element(f.ex, point, Value::string(f.name("x")))));
  CHECK(f.error() == "cannot delete 'x' of a Point [HD2106]");
}

TEST_CASE("a field of a type takes what is of that type, from a cache as well",
          "[interpreter][class]") {
  ClassFixture f({{"Point", {"x: number", "y"}}});
  const Value point = f.make(f.define_class(0));
  std::uint64_t cache = 0;
  REQUIRE(set_field(f.ex, point, f.name("x"), number(1), &cache).is_undefined());
  CHECK(InlineCache(cache).kind() == InlineCache::Kind::Checked);
  CHECK(InlineCache(cache).checked_word() == 1);
  CHECK(InlineCache(cache).accepts(TypeCheck::kNumber));
  CHECK_FALSE(InlineCache(cache).accepts(TypeCheck::kString));
  CHECK(signal::is(set_field(f.ex, point, f.name("x"), f.string("a"), &cache)));
  CHECK(f.error() == "x must be number, but it is a string [HD2001]");
  CHECK(f.get(point, "x") == number(1));
}

TEST_CASE("a store whose values are proven to fit needs no check again", "[interpreter][class]") {
  ClassFixture f({{"Point", {"x: number", "y"}}});
  const Value point = f.make(f.define_class(0));
  std::uint64_t cache = 0;
  REQUIRE(
      set_field(f.ex, point, f.name("x"), number(1), {&cache, TypeCheck::kNumber}).is_undefined());
  CHECK(InlineCache(cache).rest() == 1);
  std::uint64_t other = 0;
  CHECK(
      signal::is(set_field(f.ex, point, f.name("x"), f.string("a"), {&other, TypeCheck::kString})));
  CHECK(other == 0);
}

TEST_CASE("a derived class that declares a field again ends the base's check",
          "[interpreter][class]") {
  ClassFixture f({{"Base", {"x: number", "y: number"}}, {"Derived", {"x"}, true}});
  const Value base = f.define_class(0), derived = f.define_class(1, base);
  f.set(f.make(derived), "x", f.string("a"));
  CHECK(signal::is(set_field(f.ex, f.make(derived), f.name("y"), f.string("a"), nullptr)));
  CHECK(signal::is(set_field(f.ex, f.make(base), f.name("x"), f.string("a"), nullptr)));
}

TEST_CASE("a field stays checked when it becomes hidden or its object a dictionary",
          "[interpreter][class]") {
  ClassFixture f({{"Open", {"x: number", "y"}, false, true}});
  const Value object = f.make(f.define_class(0));
  REQUIRE_FALSE(signal::is(define_hidden(f.ex, object, f.name("x"), number(1))));
  CHECK(signal::is(set_field(f.ex, object, f.name("x"), f.string("a"), nullptr)));
  f.set(object, "y", number(1));
  REQUIRE(delete_element(f.ex, object, Value::string(f.name("y"))).is_true());
  CHECK(signal::is(set_field(f.ex, object, f.name("x"), f.string("a"), nullptr)));
  CHECK(f.get(object, "x") == number(1));
}

TEST_CASE("a derived class has the base's fields first", "[interpreter][class]") {
  ClassFixture f({{"Base", {"a", "b"}}, {"Derived", {"b", "c"}, true}});
  const Value base = f.define_class(0);
  const Value derived = f.define_class(1, base);
  const Value object = f.make(derived);
  CHECK(f.shape(object).property_count == 3);
  for (const char* key : {"c", "b", "a"}) f.set(object, key, number(1));
  CHECK(f.keys(object) == "a b c");
  CHECK(instance_of(f.ex, object, base).is_true());
  CHECK(instance_of(f.ex, object, derived).is_true());
  CHECK_FALSE(instance_of(f.ex, f.make(base), derived).is_true());
  CHECK(instance_of(f.ex, object, Value::object(f.vm.core.classes.object->class_object)).is_true());
}

TEST_CASE("instances of an open class grow", "[interpreter][class]") {
  ClassFixture f({{"Open", {"a"}, false, true}});
  const Value object = f.make(f.define_class(0));
  for (int i = 0; i < 20; ++i) f.set(object, "p" + std::to_string(i), number(i));
  f.set(object, "a", number(1));
  CHECK(f.get(object, "p19") == number(19));
  CHECK(f.get(object, "a") == number(1));
}

TEST_CASE("a class with more fields than a cell has slots is open", "[interpreter][class]") {
  std::vector<std::string> names;
  for (int i = 0; i < 300; ++i) names.push_back("f" + std::to_string(i));
  ClassSpec spec{"Big", {}};
  for (const std::string& name : names) spec.fields.push_back(name.c_str());
  ClassFixture f({spec});
  const Value object = f.make(f.define_class(0));
  for (int i = 0; i < 300; ++i) f.set(object, names[static_cast<std::size_t>(i)], number(i));
  for (int i = 0; i < 300; ++i)
    REQUIRE(f.get(object, names[static_cast<std::size_t>(i)]) == number(i));
}

TEST_CASE("methods are found through the class, and cached", "[interpreter][class][cache]") {
  ClassFixture f({{"Base", {}}, {"Derived", {}, true}});
  const Value base = f.define_class(0);
  const Value method = f.native([](NativeCall&) { return number(1); });
  f.member(base, "run", method, member_flags::kMethod);
  const Value derived = f.define_class(1, base);
  const Value object = f.make(derived);
  std::uint64_t cache = 0;
  CHECK(get_method(f.ex, object, f.name("run"), &cache) == method);
  CHECK(InlineCache(cache).kind() == InlineCache::Kind::Method);
  CHECK(f.realm.methods.at(InlineCache(cache).payload()) == method);
  CHECK(has_property(f.ex, Value::string(f.name("run")), object).is_true());
  CHECK(f.keys(object) == "");
  CHECK(f.get(object, "constructor") == derived);
}

TEST_CASE("an own member hides the base's whole accessor", "[interpreter][class]") {
  ClassFixture f({{"Base", {}}, {"Derived", {}, true}});
  const Value base = f.define_class(0);
  f.member(base, "x", f.native([](NativeCall&) { return number(1); }), member_flags::kGetter);
  f.member(base, "x", f.native([](NativeCall&) { return Value::undefined(); }),
           member_flags::kSetter);
  const Value derived = f.define_class(1, base);
  f.member(derived, "x", f.native([](NativeCall&) { return number(2); }), member_flags::kGetter);
  f.set(f.make(base), "x", number(5));
  CHECK(f.get(f.make(base), "x") == number(1));
  CHECK(f.get(f.make(derived), "x") == number(2));
  CHECK(signal::is(set_field(f.ex, f.make(derived), f.name("x"), number(5), nullptr)));
  CHECK(f.error() == "Cannot set property x of #<Derived> which has only a getter");
}

TEST_CASE("a setter behind an unset field is called until the field is defined",
          "[interpreter][class]") {
  ClassFixture f({{"Base", {}}, {"Derived", {"x"}, true}});
  const Value base = f.define_class(0);
  f.member(base, "x", f.native([](NativeCall&) { return Value::undefined(); }),
           member_flags::kSetter);
  const Value object = f.make(f.define_class(1, base));
  std::uint64_t cache = 0;
  REQUIRE(set_field(f.ex, object, f.name("x"), number(1), &cache).is_undefined());
  CHECK(f.keys(object) == "");
  REQUIRE(define_field(f.ex, object, f.name("x"), number(2), nullptr).is_undefined());
  REQUIRE(set_field(f.ex, object, f.name("x"), number(3), &cache).is_undefined());
  CHECK(f.get(object, "x") == number(3));
  CHECK(cache == 0);
}

TEST_CASE("statics are inherited, methods of them do not show", "[interpreter][class]") {
  ClassFixture f({{"Base", {}}, {"Derived", {}, true}});
  const Value base = f.define_class(0);
  const Value method = f.native([](NativeCall&) { return number(1); });
  f.member(base, "make", method, member_flags::kMethod | member_flags::kStatic);
  REQUIRE(define_field(f.ex, base, f.name("count"), number(1), nullptr).is_undefined());
  const Value derived = f.define_class(1, base);
  CHECK(f.get(derived, "make") == method);
  CHECK(f.get(derived, "count") == number(1));
  f.set(derived, "count", number(2));  // an own one, as in JavaScript
  CHECK(f.get(base, "count") == number(1));
  CHECK(f.get(derived, "count") == number(2));
  CHECK(f.keys(base) == "count");
  CHECK(signal::is(f.get(base, "prototype")));
}

TEST_CASE("private fields are seen by private access only", "[interpreter][class]") {
  ClassFixture f(std::vector<ClassSpec>{});
  const PropertyKey secret = f.name("#secret@7.3fa9");
  const Value object = f.object();
  CHECK(signal::is(get_private(f.ex, object, secret, nullptr)));
  CHECK(f.error() ==
        "Cannot read private member #secret from an object whose class did not declare it");
  REQUIRE(define_field(f.ex, object, secret, number(1), nullptr).is_undefined());
  CHECK(get_private(f.ex, object, secret, nullptr) == number(1));
  REQUIRE(set_private(f.ex, object, secret, number(2), nullptr).is_undefined());
  CHECK(has_private(f.ex, object, secret).is_true());
  CHECK(get_field(f.ex, object, secret, nullptr).is_undefined());
  CHECK(f.keys(object) == "");
  REQUIRE(freeze(f.ex, *object.as_object()));
  CHECK(set_private(f.ex, object, secret, number(3), nullptr).is_undefined());
  CHECK(get_private(f.ex, object, secret, nullptr) == number(3));
}

TEST_CASE("super reaches the base's members", "[interpreter][class]") {
  ClassFixture f({{"Base", {}}, {"Derived", {}, true}});
  const Value base = f.define_class(0);
  const Value method = f.native([](NativeCall&) { return number(1); });
  f.member(base, "run", method, member_flags::kMethod);
  f.member(base, "make", method, member_flags::kMethod | member_flags::kStatic);
  const Value derived = f.define_class(1, base);
  f.member(derived, "run", f.native([](NativeCall&) { return number(2); }), member_flags::kMethod);
  CHECK(get_super(f.ex, derived, f.make(derived), f.name("run")) == method);
  CHECK(get_super(f.ex, derived, derived, f.name("make")) == method);
  CHECK(get_super(f.ex, derived, f.make(derived), f.name("nothing")).is_undefined());
}

TEST_CASE("literal accessors are own properties", "[interpreter][class]") {
  ClassFixture f(std::vector<ClassSpec>{});
  const Value object = f.object();
  f.set(object, "a", number(1));
  f.member(object, "b", f.native([](NativeCall&) { return number(7); }), member_flags::kGetter);
  CHECK(f.get(object, "b") == number(7));
  CHECK(signal::is(set_field(f.ex, object, f.name("b"), number(1), nullptr)));
  CHECK(f.error() == "Cannot set property b of #<Object> which has only a getter");
  f.member(object, "b", f.native([](NativeCall&) { return number(8); }), member_flags::kSetter);
  f.set(object, "b", number(1));
  CHECK(f.get(object, "b") == number(7));
  f.member(object, "a", f.native([](NativeCall&) { return number(9); }), member_flags::kGetter);
  CHECK(f.get(object, "a") == number(9));
  CHECK(f.keys(object) == "a b");
}

TEST_CASE("a class may extend Array, Map and Error", "[interpreter][class]") {
  ClassFixture f(
      {{"Stack", {"top"}, true}, {"Index", {"size_"}, true}, {"Failure", {"code"}, true}});
  const Intrinsics& classes = f.vm.core.classes;
  const Value stack = f.make(f.define_class(0, Value::object(classes.array->class_object)));
  REQUIRE_FALSE(signal::is(array_append(f.ex, stack, number(1))));
  f.set(stack, "top", number(2));
  CHECK(f.get(stack, "length") == number(1));
  CHECK(f.get(stack, "top") == number(2));
  CHECK(f.keys(stack) == "0 top");
  const Value index = f.make(f.define_class(1, Value::object(classes.map->class_object)));
  f.set(index, "size_", number(3));
  CHECK(f.get(index, "size_") == number(3));
  const Value failure = f.make(f.define_class(2, Value::object(classes.range_error->class_object)));
  REQUIRE_FALSE(signal::is(define_hidden(f.ex, failure, f.name("message"), f.string("no"))));
  f.set(failure, "code", number(4));
  REQUIRE_FALSE(signal::is(capture_stack(f.ex, failure)));
  CHECK(stack_text(f.ex, *failure.as_object()).text == "RangeError: no");
  CHECK(f.keys(failure) == "code");
  CHECK(instance_of(f.ex, failure, Value::object(classes.error->class_object)).is_true());
}

TEST_CASE("what cannot be a base or a constructor says so", "[interpreter][class]") {
  ClassFixture f({{"A", {}, true}});
  CHECK(signal::is(new_class(f.ex, 0, number(5))));
  CHECK(f.error() == "Class extends value 5 is not a constructor or null");
  CHECK(signal::is(new_class(f.ex, 0, Value::object(f.vm.core.classes.string->class_object))));
  CHECK(f.error() == "class A cannot extend String [HD2302]");
  CHECK(signal::is(new_instance(f.ex, Value::object(f.vm.core.classes.number->class_object))));
  CHECK(f.error() == "new Number() is not supported [HD2303]");
  CHECK(signal::is(instance_of(f.ex, number(1), f.object())));
  CHECK(f.error() == "Right-hand side of 'instanceof' is not callable");
}

TEST_CASE("built-in classes do not change", "[interpreter][class]") {
  ClassFixture f(std::vector<ClassSpec>{});
  const Value array = Value::object(f.vm.core.classes.array->class_object);
  CHECK(signal::is(set_field(f.ex, array, f.name("extra"), number(1), nullptr)));
  CHECK(f.error() == "cannot set 'extra' of class Array: built-in objects do not change [HD2104]");
  CHECK(freeze(f.ex, *array.as_object()));
  CHECK(f.shape(array).id < ShapeTable::kFirstContextShape);
}

}  // namespace
}  // namespace heddle
