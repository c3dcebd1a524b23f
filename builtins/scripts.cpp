#include "builtins/scripts.hpp"

#include <new>
#include <string>

#include "builtins/builder.hpp"
#include "bytecode/module_file.hpp"
#include "bytecode/script_text.hpp"
#include "heap/string_operations.hpp"

namespace heddle {
namespace {

/// What the parts of an exported name say.
struct ExportedName {
  std::string class_name;  ///< empty: for the runtime; with is_static: a global function
  std::string member;
  bool is_static = false;
};

bool parse(const std::string& text, ExportedName& name) {
  const std::size_t dollar = text.find('$');
  if (dollar == std::string::npos) return false;
  name.class_name = text.substr(0, dollar);
  name.is_static = text.compare(dollar, 2, "$$") == 0;
  name.member = text.substr(dollar + (name.is_static ? 2 : 1));
  return true;
}

/// Functions whose number of arguments matters (`...args`) and whose `length` is not 0.
std::uint16_t length_of(const ScriptText& name, std::uint16_t declared) {
  return name == u"Array$toSpliced" ? 2 : declared;
}

/// Scripts see the member's name as the function's.
void rename_functions(Module& module) {
  for (FunctionInfo& function : module.functions) {
    const auto* const text = std::get_if<ScriptText>(&module.constants[function.name]);
    const std::size_t dollar = text == nullptr ? ScriptText::npos : text->rfind(u'$');
    if (dollar == ScriptText::npos) continue;
    function.length = length_of(*text, function.length);
    const ScriptText member = text->substr(dollar + 1);  // before the pool grows
    function.name = static_cast<std::uint32_t>(module.constants.size());
    module.constants.emplace_back(member);
  }
}

ModuleInstance& add_instance(VmCore& core, std::span<const std::uint8_t> bytes) {
  auto module = deserialize(bytes);
  HEDDLE_ASSERT(module.has_value(), "an embedded script is broken: {}", module.error());
  rename_functions(*module);
  auto verified = verify(std::move(*module));
  HEDDLE_ASSERT(verified.has_value(), "an embedded script is refused: {}",
                verified.error().message());
  auto loaded =
      std::make_shared<const LoadedModule>(std::move(*verified), core.names, core.symbols);
  ModuleInstance& instance =
      *core.builtin_instances.emplace_back(create_instance(std::move(loaded)));
  instance.is_frozen_builtin = true;
  return instance;
}

/// A frozen closure; realms call clones of it (realm_function).
Value make_frozen(VmCore& core, ModuleInstance& instance, std::uint32_t function) {
  std::mutex unshared;
  FunctionState& state = function_state(instance, function, unshared);
  HEDDLE_ASSERT(state.info->captures.empty(), "a built-in function captures variables");
  // The loop's own calls must not enter the frozen closure.
  state.fast_argument_count.store(FunctionState::kNeverFast, std::memory_order_relaxed);
  void* const cell = core.permanent_allocator.allocate(Function::bytes(0));
  HEDDLE_ASSERT(cell != nullptr, "no memory for the built-ins");
  return Value::object(new (cell) Function(&state, kFunctionShape));
}

void install_for_runtime(VmCore& core, const std::string& name, Value function) {
  struct Place {
    std::string_view name;
    Value VmCore::*value;
  };
  constexpr Place kPlaces[] = {
      {"runExecutor", &VmCore::run_executor},
      {"fillMap", &VmCore::fill_map},
      {"fillSet", &VmCore::fill_set},
      {"asyncFromSync", &VmCore::async_from_sync},
      {"arrayLike", &VmCore::array_like},
      {"arrayOf", &VmCore::array_of},
      {"copyProperties", &VmCore::copy_properties},
      {"objectRest", &VmCore::object_rest},
      {"assignProperties", &VmCore::assign_properties},
      {"listProperties", &VmCore::list_properties},
      {"thenInClass", &VmCore::then_in_class},
      {"resolveInClass", &VmCore::resolve_in_class},
      {"rejectInClass", &VmCore::reject_in_class},
      {"readThen", &VmCore::read_then},
      {"callInTask", &VmCore::call_in_task},
      {"constructInTask", &VmCore::construct_in_task},
      {"errorStack", &VmCore::error_stack},
      {"select", &VmCore::select},
      {"scope", &VmCore::scope},
      {"channelIterator", &VmCore::channel_iterator},
      {"listErrors", &VmCore::list_errors},
      {"objectText", &VmCore::object_text},
      {"logJson", &VmCore::log_json},
      {"goOn", &VmCore::go_on},
  };
  for (const Place& place : kPlaces) {
    if (place.name == name) core.*place.value = function;
  }
}

/// A global, or an export of module "heddle"; undefined: there is none.
Value holder_named(const VmCore& core, const String* name) {
  for (const auto* const names : {&core.globals, &core.heddle_exports}) {
    if (const auto found = names->find(name); found != names->end()) return found->second;
  }
  return Value::undefined();
}

void install_export(Builder& builder, const ExportedName& name, Value function) {
  VmCore& core = builder.core();
  if (name.class_name.empty()) {
    return name.is_static ? builder.add_global(name.member, function)
                          : install_for_runtime(core, name.member, function);
  }
  const Value found = holder_named(core, builder.name(name.class_name));
  HEDDLE_ASSERT(found.is_object(), "a built-in script names class {}", name.class_name);
  Object& holder = *found.as_object();
  if (holder.kind != CellKind::Class)
    return builder.add_constant(holder, name.member, function);  // JSON
  ClassDescriptor& klass = *static_cast<Class&>(holder).descriptor;
  if (name.is_static) {
    builder.add_static(klass, name.member, function);
  } else {
    builder.add_script_method(klass, builder.name(name.member), function);
  }
}

}  // namespace

void install_scripts(Builder& builder) {
  for (const std::span<const std::uint8_t> bytes : embedded_scripts()) {
    ModuleInstance& instance = add_instance(builder.core(), bytes);
    const Module& module = instance.loaded->module();
    for (const ExportEntry& entry : module.exports) {
      const ModuleVariable& variable = module.variables[entry.index];
      ExportedName name;
      HEDDLE_ASSERT(
          variable.is_function && parse(to_utf8(*instance.loaded->name(entry.name)), name),
          "a built-in script exports something else than Class$name");
      install_export(builder, name, make_frozen(builder.core(), instance, variable.function));
    }
  }
}

}  // namespace heddle
