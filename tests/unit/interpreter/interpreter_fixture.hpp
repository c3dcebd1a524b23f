#pragma once
// tests/unit/interpreter/interpreter_fixture.hpp -- a Vm with bare built-in classes and one context, on the test's thread.

#include <catch2/catch.hpp>
#include <new>
#include <string>

#include "heap/array.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/host_worker.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

/// No worker ever runs here: the test's thread is inside the context as a host thread.
class TestExecutor final : public Executor {
 public:
  void attach(TaskGroup&) override {}
  void detach(TaskGroup&) override {}
  void start(Schedulable&, Worker*, Urgency) override {}
  void wake(Schedulable&, Worker*, Urgency) override {}
  void arm(TimerEntry&, TimePoint, Worker*) override {}
  bool disarm(TimerEntry&, Worker*) override { return false; }
  void adopt(Schedulable& task) override { task.run_state.store(RunState::Idle); }
  TimePoint now() override { return {}; }
  void begin_external() override {}
  void end_external() override {}
  void request(TaskGroup&, std::uint32_t) override {}
  std::chrono::nanoseconds cpu_time(const TaskGroup&) const override { return {}; }
  unsigned worker_count() const noexcept override { return 1; }
  Worker& worker(unsigned) noexcept override { return worker_; }

 private:
  HostWorker worker_{*this};
};

class TestSink final : public HostSink {
 public:
  bool write_out(std::string_view) override { return false; }
  bool write_error(std::string_view) override { return false; }
  bool wait_for_room(Schedulable&) override { return false; }
  void run_changed() override {}
};

/// The classes that the interpreter needs, without members; builtins make them in a real Vm.
class TestCore {
 public:
  TestCore() {
    Intrinsics& classes = core.classes;
#define HEDDLE_INTRINSIC_CLASS(field, name) classes.field = &core.descriptors.emplace_back();
#include "interpreter/intrinsic_classes.def"
#undef HEDDLE_INTRINSIC_CLASS
    define_fixed(kArrayShape, CellKind::Array, *classes.array);
    define_fixed(kFunctionShape, CellKind::Function, *classes.function);
    define_fixed(kNativeFunctionShape, CellKind::NativeFunction, *classes.function);
    define_fixed(kBoundFunctionShape, CellKind::BoundFunction, *classes.function);
    define_fixed(kPromiseShape, CellKind::Promise, *classes.promise);
    define_fixed(kTaskShape, CellKind::Task, *classes.task);
    define_fixed(kMapShape, CellKind::Map, *classes.map);
    define_fixed(kSetShape, CellKind::Set, *classes.set);
    define_fixed(kIteratorShape, CellKind::Iterator, *classes.iterator);
#define HEDDLE_INTRINSIC_CLASS(field, name) define(name, *classes.field);
#include "interpreter/intrinsic_classes.def"
#undef HEDDLE_INTRINSIC_CLASS
    core.shapes.set_plain_class(classes.object);
    register_core_natives(core.natives);
    core.inspect = [](Execution& ex, Value value) -> std::string {
      if (value.is_object()) return describe_type(ex, value);
      return to_utf8(*primitive_to_string(ex, value).as_string());
    };
  }

  VmCore core{42};

 private:
  void define_fixed(FixedShape id, CellKind kind, ClassDescriptor& klass) {
    klass.instance_kind = kind;
    klass.instance_shape = core.shapes.create_root({kind, 1, 1, 0, Shape::kNotExtensible, &klass});
    REQUIRE(klass.instance_shape->id == id);
  }
  void define(std::string_view name, ClassDescriptor& klass) {
    const bool is_subclass = name.size() > 5 && name.ends_with("Error");
    klass.name = core.names.intern(name);
    if (&klass != core.classes.object)
      klass.derive_from(is_subclass ? *core.classes.error : *core.classes.object);
    klass.is_error = name.ends_with("Error");
    if (klass.instance_shape == nullptr) {
      klass.instance_kind = CellKind::PlainObject;
      klass.is_open = true;
      klass.instance_shape = core.shapes.create_root({CellKind::PlainObject, 2, 6, 1, 0, &klass});
    }
    const Shape* const shape =
        core.shapes.create_root({CellKind::Class, Class::kFirstSlot, Class::kFirstSlot,
                                 Class::kOverflowWord, 0, core.classes.function});
    void* const cell = core.permanent_allocator.allocate(sizeof(Class));
    klass.class_object = new (cell) Class(&klass, Value::undefined(), shape->id);
  }
};

/// One context, with the test's thread inside.
struct InterpreterFixture {
  /// Values in the test's own variables are seen by the collector: its frame is where the scanned stack begins.
  explicit InterpreterFixture(void* frame = __builtin_frame_address(0)) {
    host.stack_base = reinterpret_cast<std::uintptr_t>(frame);
  }
  ~InterpreterFixture() {
    host.stack_base = 0;
    realm.safepoint.leave(host);
  }

  PropertyKey name(std::string_view text) { return vm.core.names.intern(text); }
  /// A string made at run time: never the interned one.
  Value string(std::string_view text) { return Value::string(create_utf8(*host.allocator, text)); }
  std::string text(Value value) {
    return value.is_string() ? to_utf8(*flatten(*host.allocator, *value.as_string())) : "no string";
  }
  Value object(std::uint32_t slots = 4) { return new_object(ex, slots); }
  Value get(Value object, std::string_view key) {
    return get_field(ex, object, name(key), nullptr);
  }
  void set(Value object, std::string_view key, Value value) {
    REQUIRE(set_field(ex, object, name(key), value, nullptr).is_undefined());
  }
  /// The message of the error that was just thrown.
  std::string error() { return text(get_own(ex, *ex.error.as_object(), vm.core.common.message)); }
  /// "a b c": own enumerable string keys in order.
  std::string keys(Value object) {
    std::string joined;
    const Value list = for_in_keys(ex, object);
    for (std::uint32_t i = 0; i < list.as<Array>()->size(); ++i) {
      joined += (i == 0 ? "" : " ") + text(load_element(list.as<Array>(), i));
    }
    return joined;
  }
  const Shape& shape(Value object) { return realm.shape_of(*object.as_object()); }

  TestCore vm;
  TestExecutor executor;
  TestSink sink;
  Realm realm{vm.core, executor, sink, {}};
  Occupant& host = realm.safepoint.enter();
  HostWorker worker{executor};
  Execution ex{realm, worker, *host.allocator};
};

inline Value number(double value) { return Value::from_number(value); }

}  // namespace heddle
