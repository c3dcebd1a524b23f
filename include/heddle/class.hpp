#pragma once
// heddle/class.hpp -- classes that a host makes for its scripts.

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "heddle/context.hpp"

namespace heddle {

/// What a class is: `ClassDefinition("Point").field("x", 0).method("norm", [](ObjectRef self) { ... })`.
class ClassDefinition {
 public:
  explicit ClassDefinition(std::string name) : name_(std::move(name)) {}

  /// Every instance has it, first with this value. Fields cannot be added or removed later.
  ClassDefinition& field(std::string name, HostValue initial = {}) {
    fields_.push_back({std::move(name), std::move(initial)});
    return *this;
  }
  /// The function's first parameter is the instance (ObjectRef); the others are as for make_native().
  template <typename Function>
  ClassDefinition& method(std::string name, Function function) {
    methods_.push_back({name, make_method(name_ + "." + name, std::move(function))});
    return *this;
  }
  /// Called by `new`, with the instance whose fields have their first values, and the arguments. Without one `new` takes none.
  template <typename Function>
  ClassDefinition& constructor(Function function) {
    constructor_ = make_method("new " + name_, std::move(function));
    return *this;
  }

  struct Field {
    std::string name;
    HostValue initial;
  };
  struct Method {
    std::string name;
    HostFunction function;
  };
  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }
  [[nodiscard]] const std::vector<Method>& methods() const { return methods_; }
  [[nodiscard]] const HostFunction& constructor() const { return constructor_; }

 private:
  std::string name_;
  std::vector<Field> fields_;
  std::vector<Method> methods_;
  HostFunction constructor_;
};

/// What instances of a class answer to under one name.
struct VtableEntry {
  enum class Kind { Method, Getter, Setter };
  std::string name;
  Kind kind;
  std::string owner;   ///< the class that says so: itself or a base
  ObjectRef function;  ///< called with the instance as `this`
};

/// The classes of a context: those that the host registered, and those that run_code declared.
/// Threads:    every member, any thread; create_instance of a script's class not on a worker.
/// Errors:     returned, never thrown; ShuttingDown from all of them once the context is closed.
class ClassRegistry {
 public:
  explicit ClassRegistry(Context context) : context_(std::move(context)) {}

  /// Makes the class and a global of its name. Scripts may extend it.
  /// Errors: InvalidArgument (the name is registered, or one name stands for two members), ResourceExhausted.
  [[nodiscard]] Result<ObjectRef> register_class(const ClassDefinition& definition) const;
  /// Errors: NotFound.
  [[nodiscard]] Result<ObjectRef> get_class(std::string_view name) const;
  /// What its instances answer to, sorted by name; of overridden members the nearest. Errors: NotFound.
  [[nodiscard]] Result<std::vector<VtableEntry>> get_vtable(std::string_view name) const;
  /// `new name(...arguments)`. A script's constructor runs as a task, and the call blocks until it has ended.
  /// Errors: NotFound, and as Context::execute_function.
  [[nodiscard]] Result<ObjectRef> create_instance(
      std::string_view name, std::span<const HostValue> arguments = {},
      const RunOptions& options = default_run_options()) const;

 private:
  Context context_;
};

}  // namespace heddle
