#pragma once
// interpreter/function.hpp -- callable cells, and what a context knows of a function's code.

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "bytecode/register_code.hpp"
#include "heap/class_descriptor.hpp"
#include "heap/object.hpp"
#include "registry/native_registry.hpp"

namespace heddle {

class LoadedModule;
struct ModuleInstance;

/// One function of a module in one context: the link between a closure and its register code, and the home of all
/// that changes while it runs (the side vector, DESIGN.md 4.2).
/// Threads:    made once under the realm's module mutex; then entry .. entry_weight change once, when the function is
///             lowered at its first call (release store of fast_argument_count last). side words: relaxed atomics.
/// Ownership:  the ModuleInstance's.
struct FunctionState {
  static constexpr std::uint16_t kNeverFast = 0xffff;  ///< async, rest parameter, constructor
  static constexpr std::uint16_t kNotReady = 0xfffe;   ///< not lowered yet

  const Word* entry = nullptr;    ///< first instruction; nullptr until lowered
  std::uint64_t* side = nullptr;  ///< register_code.hpp: [0] ModuleInstance*, constants, caches
  /// A call with exactly so many arguments may be made by the loop itself; for the rest call_slow() knows.
  Atomic<std::uint16_t> fast_argument_count{kNotReady};
  std::uint16_t register_count = 0;  ///< the words of a frame from its base on
  std::uint32_t entry_weight = 0;
  ModuleInstance* instance = nullptr;
  const RegisterCode* code = nullptr;
  const FunctionInfo* info = nullptr;
  std::uint32_t index = 0;  ///< of the function in its module
  std::unique_ptr<std::uint64_t[]> side_storage;
};

/// A closure. Captured values or variable cells follow; how many is said by state->info->captures.
struct Function : Object {
  FunctionState* state;
  static constexpr std::size_t kFirstCapture = 2;  // in words
  Function(FunctionState* function_state, std::uint32_t shape_id)
      : Object(CellKind::Function, shape_id), state(function_state) {}
  [[nodiscard]] Value* captures() { return words() + kFirstCapture; }
  static std::size_t bytes(std::size_t captures) { return 16 + captures * sizeof(Value); }
};

/// Its name as scripts and stacks see it; "" if it has none.
[[nodiscard]] std::string function_name_of(Function& function);

/// A built-in or host function. `data` belongs to it (what a resolving function resolves, say).
struct NativeFunction : Object {
  const NativeInfo* info;
  Value data;
  NativeFunction(const NativeInfo* native, std::uint32_t shape_id, Value bound = Value::undefined())
      : Object(CellKind::NativeFunction, shape_id), info(native), data(bound) {}
};

/// `f.bind(..)`
struct BoundFunction : Object {
  Value target;
  Value bound_this;
  Value arguments;  ///< internal: Slots, or undefined
  BoundFunction(std::uint32_t shape_id, Value to, Value self, Value bound_arguments)
      : Object(CellKind::BoundFunction, shape_id, 3),
        target(to),
        bound_this(self),
        arguments(bound_arguments) {}
};

/// A class as a value. Its statics are own properties (words from kFirstSlot on, then the overflow).
struct Class : Object {
  static constexpr std::uint8_t kOverflowWord = 3;
  static constexpr std::uint8_t kFirstSlot = 4;
  ClassDescriptor* descriptor;
  Value constructor;  ///< Function, or NativeFunction of a built-in class
  Value overflow;
  Class(ClassDescriptor* klass, Value constructor_function, std::uint32_t shape_id)
      : Object(CellKind::Class, shape_id),
        descriptor(klass),
        constructor(constructor_function),
        overflow(Value::hole()) {}
};

}  // namespace heddle
