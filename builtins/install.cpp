#include <map>
#include <string>

#include "builtins/builder.hpp"
#include "interpreter/core_natives.hpp"

#include "heap/string_operations.hpp"

namespace heddle {
namespace {

/// globalThis: what programs may name without declaring it. In the order of the names, so that it is the same in every Vm.
void install_global_object(Builder& builder) {
  std::map<std::string, Value> globals;
  for (const auto& [name, value] : builder.core().globals) {
    const std::string text = to_utf8(*name);
    if (!text.starts_with("__")) globals.emplace(text, value);  // those are the scripts' helpers
  }
  Object* const global = builder.define_namespace("globalThis", {});
  for (const auto& [name, value] : globals) builder.add_constant(*global, name, value);
  builder.add_constant(*global, "globalThis", Value::object(global));
}

}  // namespace

void install_builtins(VmCore& core) {
  register_core_natives(core.natives);
  Builder builder(core);
  // The order makes the ids of FixedShape: Object and Function first, since every class object is a function.
  install_objects(builder);
  install_functions(builder);
  install_arrays(builder);
  install_promises(builder);
  install_collections(builder);
  install_iterators(builder);
  install_errors(builder);
  install_math(builder);
  install_numbers(builder);
  install_strings(builder);
  install_timers(builder);
  install_tasks(builder);
  install_mutexes(builder);
  install_json(builder);
  install_console(builder);
  install_script_helpers(builder);
  install_scripts(builder);
  install_global_object(builder);
}

}  // namespace heddle
