#include "builtins/builder.hpp"
#include "interpreter/core_natives.hpp"

namespace heddle {

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
  install_string_search(builder);
  install_string_making(builder);
  install_timers(builder);
  install_tasks(builder);
  install_mutexes(builder);
  install_semaphores(builder);
  install_channels(builder);
  install_selections(builder);
  install_scopes(builder);
  install_atomics(builder);
  install_json(builder);
  install_uris(builder);
  install_console(builder);
  install_script_helpers(builder);
  install_scripts(builder);
  builder.define_module_namespace();
  core.global_object = builder.define_namespace("globalThis", {});
}

}  // namespace heddle
