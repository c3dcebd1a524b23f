#include "interpreter/loaded_module.hpp"

#include <algorithm>
#include <utility>

#include "bytecode/script_text.hpp"

namespace heddle {
namespace {

/// Texts whose units are all below 256 are Latin-1 everywhere (heap/string.hpp).
const String* intern_text(NameTable& names, const ScriptText& text) {
  const auto length = static_cast<std::uint32_t>(text.size());
  const bool is_narrow =
      std::all_of(text.begin(), text.end(), [](char16_t unit) { return unit < 256; });
  if (!is_narrow) return names.intern(StringView{text.data(), length});
  const std::vector<std::uint8_t> narrow(text.begin(), text.end());
  return names.intern(StringView{narrow.data(), length});
}

const String* symbol_named(NameTable& names, const ScriptText& description,
                           const LoadedModule::Symbols& symbols) {
  for (const auto& [text, symbol] : symbols) {
    if (text == description) return symbol;
  }
  return intern_text(names, description);
}

const String* intern(NameTable& names, const Constant& constant,
                     const LoadedModule::Symbols& symbols) {
  if (const auto* const text = std::get_if<ScriptText>(&constant)) return intern_text(names, *text);
  if (const auto* const symbol = std::get_if<SymbolConstant>(&constant)) {
    return symbol_named(names, symbol->name, symbols);
  }
  return nullptr;
}

bool contains(const std::vector<std::pair<const ModuleInstance*, const String*>>& visited,
              const ModuleInstance* instance, const String* name) {
  return std::find(visited.begin(), visited.end(), std::pair{instance, name}) != visited.end();
}

using Visited = std::vector<std::pair<const ModuleInstance*, const String*>>;

ResolvedExport resolve(ModuleInstance& instance, const String* name, Visited& visited) {
  if (contains(visited, &instance, name)) return {};  // a circle of re-exports
  visited.emplace_back(&instance, name);
  const Module& module = instance.loaded->module();
  for (const ExportEntry& entry : module.exports) {
    if (entry.kind == ExportEntry::Kind::Star || instance.loaded->name(entry.name) != name)
      continue;
    if (entry.kind == ExportEntry::Kind::Variable)
      return {&instance, &instance.variables[entry.index], false};
    const ImportBinding& binding = module.imports[entry.index];
    ModuleInstance* const source = instance.requested[binding.request];
    if (binding.is_namespace || source == nullptr)
      return {&instance, instance.imports[entry.index], false};
    return resolve(*source, instance.loaded->name(binding.name), visited);
  }
  ResolvedExport found;
  for (const ExportEntry& entry : module.exports) {
    if (entry.kind != ExportEntry::Kind::Star || instance.requested[entry.index] == nullptr)
      continue;
    if (name == instance.loaded->default_name()) continue;
    const ResolvedExport other = resolve(*instance.requested[entry.index], name, visited);
    if (other.is_ambiguous) return other;
    if (other.variable == nullptr) continue;
    if (found.variable != nullptr && found.variable != other.variable)
      return {nullptr, nullptr, true};
    found = other;
  }
  return found;
}

void collect_names(const ModuleInstance& instance, std::vector<const String*>& names,
                   std::vector<const ModuleInstance*>& visited, bool with_default) {
  if (std::find(visited.begin(), visited.end(), &instance) != visited.end()) return;
  visited.push_back(&instance);
  for (const ExportEntry& entry : instance.loaded->module().exports) {
    if (entry.kind == ExportEntry::Kind::Star) {
      const ModuleInstance* const source = instance.requested[entry.index];
      if (source != nullptr) collect_names(*source, names, visited, false);
      continue;
    }
    const String* const name = instance.loaded->name(entry.name);
    if (!with_default && name == instance.loaded->default_name()) continue;
    if (std::find(names.begin(), names.end(), name) == names.end()) names.push_back(name);
  }
}

}  // namespace

LoadedModule::LoadedModule(VerifiedModule verified, NameTable& names, const Symbols& symbols)
    : verified_(std::move(verified)), default_name_(names.intern(std::string_view{"default"})) {
  names_.reserve(module().constants.size());
  for (const Constant& constant : module().constants)
    names_.push_back(intern(names, constant, symbols));
  for (auto& codes : codes_) codes.resize(module().functions.size());
}

const RegisterCode& LoadedModule::code(std::uint32_t function, LoweringMode mode) const {
  const std::lock_guard lock(mutex_);
  auto& code = codes_[static_cast<std::size_t>(mode)][function];
  if (!code) code = std::make_unique<const RegisterCode>(lower(verified_, function, mode));
  return *code;
}

std::unique_ptr<ModuleInstance> create_instance(std::shared_ptr<const LoadedModule> loaded) {
  auto instance = std::make_unique<ModuleInstance>();
  const Module& module = loaded->module();
  instance->variables = std::make_unique<Value[]>(module.variables.size());
  std::fill_n(instance->variables.get(), module.variables.size(), Value::hole());
  instance->imports = std::make_unique<Value*[]>(module.imports.size());
  instance->requested.resize(module.requests.size());
  instance->functions = std::make_unique<Atomic<FunctionState*>[]>(module.functions.size());
  instance->literal_shapes = std::make_unique<Atomic<const Shape*>[]>(module.key_lists.size());
  instance->loaded = std::move(loaded);
  return instance;
}

FunctionState& function_state(ModuleInstance& instance, std::uint32_t function, std::mutex& mutex) {
  Atomic<FunctionState*>& entry = instance.functions[function];
  if (FunctionState* const known = entry.load(std::memory_order_acquire))
    return *known;  // pairs with below
  const std::lock_guard lock(mutex);
  if (FunctionState* const known = entry.load(std::memory_order_relaxed)) return *known;
  FunctionState& state = instance.states.emplace_back();
  state.instance = &instance;
  state.index = function;
  state.info = &instance.loaded->module().functions[function];
  entry.store(&state, std::memory_order_release);
  return state;
}

ResolvedExport resolve_export(ModuleInstance& instance, const String* name) {
  Visited visited;
  return resolve(instance, name, visited);
}

std::vector<const String*> exported_names(const ModuleInstance& instance) {
  std::vector<const String*> names;
  std::vector<const ModuleInstance*> visited;
  collect_names(instance, names, visited, true);
  std::sort(names.begin(), names.end(),
            [](const String* left, const String* right) { return compare(*left, *right) < 0; });
  return names;
}

}  // namespace heddle
