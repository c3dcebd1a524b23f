#include "interpreter/loaded_module.hpp"

#include <algorithm>
#include <boost/unordered/unordered_flat_set.hpp>
#include <utility>

#include "bytecode/script_text.hpp"
#include "interpreter/check_type.hpp"

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

/// Where an export that is no star is found: in this module, or under another name in another one.
struct ExportStep {
  Value* variable = nullptr;
  ModuleInstance* next = nullptr;
  const String* name = nullptr;
};

ExportStep follow(ModuleInstance& instance, const ExportEntry& entry) {
  if (entry.kind == ExportEntry::Kind::Variable) return {&instance.variables[entry.index]};
  const ImportBinding& binding = instance.loaded->module().imports[entry.index];
  ModuleInstance* const source = instance.requested[binding.request];
  if (binding.is_namespace || source == nullptr) return {instance.imports[entry.index]};
  return {nullptr, source, instance.loaded->name(binding.name)};
}

}  // namespace

LoadedModule::LoadedModule(VerifiedModule verified, NameTable& names, const Symbols& symbols)
    : verified_(std::move(verified)), default_name_(names.intern(std::string_view{"default"})) {
  names_.reserve(module().constants.size());
  for (const Constant& constant : module().constants)
    names_.push_back(intern(names, constant, symbols));
  for (const ExportEntry& entry : module().exports) {
    if (entry.kind == ExportEntry::Kind::Star) {
      star_requests_.push_back(entry.index);
    } else {
      exports_by_name_.try_emplace(name(entry.name), &entry);
    }
  }
  for (auto& codes : codes_) codes.resize(module().functions.size());
}

const LineIndex& LoadedModule::lines() const {
  std::call_once(lines_counted_, [this] { lines_.emplace(module().source_text); });
  return *lines_;
}

const RegisterCode& LoadedModule::code(std::uint32_t function, LoweringMode mode) const {
  const std::lock_guard lock(mutex_);
  auto& code = codes_[static_cast<std::size_t>(mode)][function];
  if (!code) code = std::make_unique<const RegisterCode>(lower(verified_, function, mode));
  return *code;
}

std::size_t ModuleInstance::side_vector_bytes() const {
  std::size_t words = 0;
  for (const FunctionState& state : states)
    words += state.code == nullptr ? 0 : state.code->side_words();
  return words * sizeof(std::uint64_t);
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
  instance->class_checks.reserve(module.classes.size());
  for (const ClassInfo& info : module.classes)
    instance->class_checks.push_back(class_checks(*instance, info));
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

// ResolveExport of the ES specification (16.2.1.6.3) with a list instead of recursion: what is found along all stars must be
// one variable, and a pair that was looked at already (a circle, or a module reached twice) adds nothing.
ResolvedExport resolve_export(ModuleInstance& instance, const String* name) {
  ResolvedExport found;
  std::vector<std::pair<ModuleInstance*, const String*>> open{{&instance, name}};
  boost::unordered_flat_set<std::pair<ModuleInstance*, const String*>> seen{open.front()};
  const auto visit = [&](ModuleInstance* next, const String* next_name) {
    if (seen.emplace(next, next_name).second) open.emplace_back(next, next_name);
  };
  while (!open.empty()) {
    const auto [at, wanted] = open.back();
    open.pop_back();
    if (const ExportEntry* const entry = at->loaded->export_named(wanted)) {
      const ExportStep step = follow(*at, *entry);
      if (step.next != nullptr) visit(step.next, step.name);
      if (step.variable == nullptr) continue;
      if (found.variable != nullptr && found.variable != step.variable) return {nullptr, true};
      found.variable = step.variable;
    } else if (wanted != at->loaded->default_name()) {
      for (const std::uint32_t request : at->loaded->star_requests()) {
        if (ModuleInstance* const source = at->requested[request]) visit(source, wanted);
      }
    }
  }
  return found;
}

std::vector<const String*> exported_names(ModuleInstance& instance) {
  boost::unordered_flat_set<const String*> names;
  boost::unordered_flat_set<ModuleInstance*> seen{&instance};
  std::vector<ModuleInstance*> open{&instance};
  while (!open.empty()) {
    ModuleInstance* const at = open.back();
    open.pop_back();
    for (const auto& [name, entry] : at->loaded->exports_by_name()) {
      if (at == &instance || name != at->loaded->default_name()) names.insert(name);
    }
    for (const std::uint32_t request : at->loaded->star_requests()) {
      ModuleInstance* const source = at->requested[request];
      if (source != nullptr && seen.insert(source).second) open.push_back(source);
    }
  }
  std::vector<const String*> sorted(names.begin(), names.end());
  std::sort(sorted.begin(), sorted.end(),
            [](const String* left, const String* right) { return compare(*left, *right) < 0; });
  return sorted;
}

}  // namespace heddle
