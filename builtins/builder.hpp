#pragma once
// builtins/builder.hpp -- how built-ins get into a Vm: one line per native.
//
// Everything made here lies in the Vm's permanent heap, is frozen and shared by all contexts. A class is made by define_class(), then
// filled with methods; a namespace object (Math, console) by define_namespace(). Ids: registry/native_registry.hpp.
// What is written in TypeScript (builtins/*.ts) is added by add_scripts().

#include <cstdint>
#include <span>
#include <string_view>

#include "interpreter/native.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/steps.hpp"

namespace heddle {

/// One native: name as scripts see it, id, `length`, code.
struct NativeRow {
  std::string_view name;
  std::uint16_t id;
  std::uint8_t length;
  NativeCode code;
};

struct ClassSpec {
  std::string_view name;
  ClassDescriptor* base = nullptr;
  CellKind instance_kind = CellKind::PlainObject;
  /// Of kinds whose instances all have one shape and no properties of their own; else instances are open objects.
  FixedShape shape = kNoShape;
  NativeRow constructor{};  ///< code == nullptr: "Illegal constructor"
  bool is_global = true;
};

/// Threads:    one, before the first realm exists.
class Builder {
 public:
  /// Makes the fixed shapes, so that their ids are those of FixedShape.
  explicit Builder(VmCore& core);

  /// The class, also as a global of its name.
  ClassDescriptor* define_class(const ClassSpec& spec);
  void add_methods(ClassDescriptor& klass, std::span<const NativeRow> rows);
  void add_getters(ClassDescriptor& klass, std::span<const NativeRow> rows);
  void add_symbol_method(ClassDescriptor& klass, const String* symbol, const NativeRow& row);
  /// Another key for a method that the class has: the same function.
  void add_alias(ClassDescriptor& klass, PropertyKey key, std::string_view method);
  void add_statics(ClassDescriptor& klass, std::span<const NativeRow> rows);
  /// A frozen global object.
  Object* define_namespace(std::string_view name, std::span<const NativeRow> rows);
  void add_constant(Object& holder, std::string_view name, Value value);
  void add_global(std::string_view name, Value value);
  void add_global_functions(std::span<const NativeRow> rows);
  /// What `import * as name from "heddle"` gives; after all exports.
  void define_module_namespace();
  /// What in_steps() goes on with.
  template <const auto& kSteps>
  void add_steps() {
    add_step({"", kSteps.id, 0, resume_steps<kSteps>});
  }
  /// Exports of module "heddle".
  void add_exports(std::span<const NativeRow> rows);
  void add_export(std::string_view name, Value value);

  /// A function of a built-in script as a method (klass) or static; see scripts.hpp.
  void add_script_method(ClassDescriptor& klass, PropertyKey name, Value function);
  void add_static(ClassDescriptor& klass, std::string_view name, Value value);

  [[nodiscard]] Value make_function(const NativeRow& row);
  [[nodiscard]] const String* name(std::string_view text) { return core_.names.intern(text); }
  [[nodiscard]] VmCore& core() { return core_; }

 private:
  /// Room inside instances of open built-in classes (an error's message, stack and cause, and one more).
  static constexpr std::uint8_t kOpenSlots = 4;

  void add_step(const NativeRow& row);
  ClassDescriptor& descriptor_of(const ClassSpec& spec);
  void add_member(ClassDescriptor& klass, PropertyKey key, const ClassMember& member);
  [[nodiscard]] Object* make_namespace();
  void define_property(Object& object, PropertyKey key, Value value, std::uint8_t flags);

  VmCore& core_;
};

/// All built-ins of a Vm (install.cpp lists the parts).
void install_builtins(VmCore& core);

// The parts, one file each.
void install_objects(Builder& builder);
void install_functions(Builder& builder);
void install_errors(Builder& builder);
void install_math(Builder& builder);
void install_numbers(Builder& builder);
void install_strings(Builder& builder);
void install_string_search(Builder& builder);
void install_string_making(Builder& builder);
void install_arrays(Builder& builder);
void install_collections(Builder& builder);
void install_iterators(Builder& builder);
void install_promises(Builder& builder);
void install_timers(Builder& builder);
void install_tasks(Builder& builder);
void install_mutexes(Builder& builder);
void install_semaphores(Builder& builder);
void install_channels(Builder& builder);
void install_selections(Builder& builder);
void install_scopes(Builder& builder);
void install_atomics(Builder& builder);
void install_json(Builder& builder);
void install_uris(Builder& builder);
void install_console(Builder& builder);
void install_script_helpers(Builder& builder);
void install_scripts(Builder& builder);

}  // namespace heddle
