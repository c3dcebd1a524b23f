// interpreter/variables.cpp -- closures, variables and globals; the first call of a function.

#include <algorithm>
#include <new>

#include "heap/memory.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/call.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/operators.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"
#include "interpreter/variables.hpp"

namespace heddle {
namespace {

constexpr AllocationSite kSideVectorSite{"side vector"};

const LoadedModule& module_of(Execution& ex) { return *state_of(ex.regs)->instance->loaded; }

std::string name_text(Execution& ex, std::uint32_t constant) {
  return to_utf8(*module_of(ex).name(constant));
}

Value throw_dead_zone(Execution& ex, std::string_view name) {
  return ex.throw_error(ErrorType::ReferenceError,
                        fmt::format("Cannot access '{}' before initialization", name));
}

Value captured(Execution& ex, const Capture& capture) {
  switch (capture.source) {
    case Capture::Source::Local:
      return ex.regs[capture.index];
    case Capture::Source::Capture:
      return callee_of(ex.regs)->captures()[capture.index];
    case Capture::Source::This:
      break;
  }
  return ex.regs[-1];
}

const CacheSite& site_of(const FunctionState& state, int cache) {
  return state.code->caches[static_cast<std::uint16_t>(cache) - state.code->cache_base()];
}

/// nullptr: nobody has declared it.
Variable* find_variable(Realm& realm, const String* name) {
  const std::lock_guard lock(realm.globals_mutex);
  const auto variable = realm.globals.find(name);
  return variable == realm.globals.end() ? nullptr : variable->second.as<Variable>();
}

void remember(Execution& ex, int cache, Value value) {
  std::atomic_ref<std::uint64_t>(state_of(ex.regs)->side[cache])
      .store(value.bits(), std::memory_order_release);  // read by the loop, with acquire
}

/// The helpers of built-ins written in TypeScript (__define and the like) trust their arguments: to other modules, also
/// those made by hand, they do not exist.
bool is_hidden_helper(Execution& ex, const String& name) {
  const StringView text(name);
  if (text.length() < 2 || text[0] != u'_' || text[1] != u'_') return false;
  const LoadedModule* const running = &module_of(ex);
  const auto& builtins = ex.realm.core.builtin_instances;
  return std::none_of(builtins.begin(), builtins.end(),
                      [&](const auto& instance) { return instance->loaded.get() == running; });
}

/// The value of a global for the running function, and what its cache may remember: the variable, or a frozen built-in's value.
/// Holes if there is none.
struct GlobalSite {
  Value value = Value::hole();
  Value cached = Value::hole();
};
GlobalSite find_global(Execution& ex, const String* name) {
  if (Variable* const variable = find_variable(ex.realm, name))
    return {Heap::load(&variable->value), Value::internal(variable)};
  const auto found = ex.realm.core.globals.find(name);
  if (found == ex.realm.core.globals.end() || is_hidden_helper(ex, *name)) return {};
  return {found->second, found->second};
}

}  // namespace

Value find_global(Realm& realm, const String* name) {
  if (Variable* const variable = find_variable(realm, name)) return Heap::load(&variable->value);
  const auto found = realm.core.globals.find(name);
  return found == realm.core.globals.end() ? Value::hole() : found->second;
}

Value find_visible_global(Realm& realm, const String* name) {
  const StringView text(*name);
  const bool is_helper = text.length() >= 2 && text[0] == u'_' && text[1] == u'_';
  return is_helper ? Value::hole() : find_global(realm, name);
}

// A name keeps its variable for good: inline caches point to it.
Value define_global(Execution& ex, const String* name, Value value) {
  const Value fresh = make_variable(ex, value);
  if (signal::is(fresh)) return fresh;
  const std::lock_guard lock(ex.realm.globals_mutex);
  const auto [entry, is_new] = ex.realm.globals.try_emplace(name, fresh);
  auto* const variable = entry->second.as<Variable>();
  if (!is_new) Heap::store(*variable, &variable->value, value);
  return Value::undefined();
}

Value make_function(Execution& ex, FunctionState& state) {
  void* const cell = ex.allocate(Function::bytes(state.info->captures.size()));
  if (cell == nullptr) return signal::kException;
  return Value::object(new (cell) Function(&state, kFunctionShape));
}

Value make_closure(Execution& ex, std::uint32_t index) {
  FunctionState& state = function_state(*state_of(ex.regs)->instance, index, ex.realm.module_mutex);
  const Value function = make_function(ex, state);
  if (signal::is(function)) return function;
  Value* slot = function.as<Function>()->captures();
  for (const Capture& capture : state.info->captures) *slot++ = captured(ex, capture);
  return function;
}

Value make_variable(Execution& ex, Value initial) {
  void* const cell = ex.allocate(sizeof(Variable));
  return cell == nullptr ? signal::kException : Value::internal(new (cell) Variable(initial));
}

const String* cache_name(Execution& ex, int cache) {
  const FunctionState& state = *state_of(ex.regs);
  return state.instance->loaded->name(site_of(state, cache).name);
}

StoreCache store_cache(Execution& ex, int cache) {
  const FunctionState& state = *state_of(ex.regs);
  return {&state.side[cache], site_of(state, cache).proven_kind};
}

Value load_global_slow(Execution& ex, int cache) {
  const String* const name = cache_name(ex, cache);
  const auto [value, cached] = find_global(ex, name);
  if (value.is_hole()) {
    return ex.throw_error(ErrorType::ReferenceError,
                          fmt::format("{} is not defined", to_utf8(*name)));
  }
  if (cached.is_cell()) remember(ex, cache, cached);
  return value;
}

Value store_global(Execution& ex, int cache, Value value) {
  const String* const name = cache_name(ex, cache);
  Variable* const variable = find_variable(ex.realm, name);
  if (variable == nullptr) {
    return ex.throw_error(ErrorType::ReferenceError,
                          fmt::format("{} is not defined", to_utf8(*name)));
  }
  remember(ex, cache, Value::internal(variable));
  Heap::store(*variable, &variable->value, value);
  return Value::undefined();
}

Value define_global(Execution& ex, int cache, Value value) {
  return define_global(ex, cache_name(ex, cache), value);
}

Value typeof_global(Execution& ex, int cache) {
  const Value value = find_global(ex, cache_name(ex, cache)).value;
  return type_of(ex, value.is_hole() ? Value::undefined() : value);
}

Value throw_uninitialized(Execution& ex, std::uint32_t name) {
  const std::string text = name_text(ex, name);
  if (text != "this") return throw_dead_zone(ex, text);
  return ex.throw_error(
      ErrorType::ReferenceError,
      "Must call super constructor in derived class before accessing 'this' or returning from "
      "derived constructor");
}

Value throw_uninitialized_module(Execution& ex, std::uint32_t variable) {
  return throw_dead_zone(ex, name_text(ex, module_of(ex).module().variables[variable].name));
}

Value throw_uninitialized_import(Execution& ex, std::uint32_t import) {
  return throw_dead_zone(ex, name_text(ex, module_of(ex).module().imports[import].local_name));
}

Value throw_const_assignment(Execution& ex, std::uint32_t) {
  return ex.throw_error(ErrorType::TypeError, "Assignment to constant variable.");
}

bool lower_function(Execution& ex, FunctionState& state) {
  const LoadedModule& loaded = *state.instance->loaded;
  // In deterministic mode no instruction makes two accesses to shared memory.
  const RealmOptions& options = ex.realm.options;
  const LoweringMode mode =
      options.trace_ops || options.seed ? LoweringMode::Traced : LoweringMode::Optimized;
  const RegisterCode& code = loaded.code(state.index, mode);
  const std::size_t bytes = code.side_words() * sizeof(std::uint64_t);
  if (ex.realm.heap.is_failing(&kSideVectorSite) || !ex.allocator.charge(bytes)) {
    static_cast<void>(ex.throw_out_of_memory());
    return false;
  }
  const std::lock_guard lock(ex.realm.module_mutex);
  if (state.fast_argument_count.load(std::memory_order_relaxed) != FunctionState::kNotReady) {
    ex.realm.heap.release(bytes);
    return true;  // another worker was faster
  }
  state.side_storage = std::make_unique<std::uint64_t[]>(code.side_words());
  state.side = state.side_storage.get();
  state.side[0] = reinterpret_cast<std::uintptr_t>(state.instance);
  for (std::size_t i = 0; i < code.constants.size(); ++i) {
    state.side[1 + i] = constant_value(loaded, code.constants[i]).bits();
  }
  state.code = &code;
  state.entry = code.words.data();
  state.entry_weight = code.entry_weight;
  state.register_count = code.register_count;
  constexpr std::uint16_t kSlow =
      FunctionInfo::kAsync | FunctionInfo::kRest | FunctionInfo::kConstructor;
  const bool is_fast = (state.info->flags & kSlow) == 0;
  state.fast_argument_count.store(is_fast ? code.parameter_count : FunctionState::kNeverFast,
                                  std::memory_order_release);  // publishes the fields above
  return true;
}

Value constant_value(const LoadedModule& loaded, const RegisterConstant& constant) {
  if (const auto* const number = std::get_if<double>(&constant)) return Value::canonical(*number);
  if (const auto* const pool = std::get_if<PoolConstant>(&constant)) {
    const String* const text = loaded.name(pool->index);
    return text->has(String::kSymbol) ? Value::symbol(text) : Value::string(text);
  }
  switch (std::get<SpecialConstant>(constant)) {
    case SpecialConstant::Undefined:
      return Value::undefined();
    case SpecialConstant::Null:
      return Value::null();
    case SpecialConstant::True:
      return Value::boolean(true);
    case SpecialConstant::False:
      return Value::boolean(false);
    case SpecialConstant::Hole:
      return Value::hole();
  }
  panic("corrupt constant");
}

namespace {

/// This realm's own instance of a built-in module, with its hoisted functions. nullptr: out of memory, thrown.
ModuleInstance* realm_instance(Execution& ex, ModuleInstance& frozen) {
  Realm& realm = ex.realm;
  ModuleInstance* own = nullptr;
  {
    const std::lock_guard lock(realm.module_mutex);
    const auto known = realm.builtin_instances.find(&frozen);
    if (known != realm.builtin_instances.end()) return known->second;
    own = &realm.modules.add(create_instance(frozen.loaded));
  }
  if (!fill_in_hoisted(ex, *own)) return nullptr;
  const std::lock_guard lock(realm.module_mutex);
  return realm.builtin_instances.try_emplace(&frozen, own).first->second;
}

}  // namespace

bool fill_in_hoisted(Execution& ex, ModuleInstance& instance) {
  const auto& variables = instance.loaded->module().variables;
  for (std::size_t i = 0; i < variables.size(); ++i) {
    if (!variables[i].is_function) continue;
    const Value function =
        make_function(ex, function_state(instance, variables[i].function, ex.realm.module_mutex));
    if (signal::is(function)) return false;
    store_variable(&instance.variables[i], function);
  }
  return true;
}

Function* realm_function(Execution& ex, Function& function) {
  if (!function.state->instance->is_frozen_builtin) [[likely]]
    return &function;
  // A built-in written in TypeScript: the frozen closure is shared by all contexts, its side vector is not.
  Realm& realm = ex.realm;
  {
    const std::lock_guard lock(realm.module_mutex);
    const auto known = realm.builtin_clones.find(&function);
    if (known != realm.builtin_clones.end()) return known->second;
  }
  ModuleInstance* const instance = realm_instance(ex, *function.state->instance);
  if (instance == nullptr) return nullptr;
  const Value clone =
      make_function(ex, function_state(*instance, function.state->index, realm.module_mutex));
  if (signal::is(clone)) return nullptr;
  const std::lock_guard lock(realm.module_mutex);
  return realm.builtin_clones.try_emplace(&function, clone.as<Function>()).first->second;
}

}  // namespace heddle
