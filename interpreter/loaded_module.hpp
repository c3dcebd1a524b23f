#pragma once
// interpreter/loaded_module.hpp -- a verified module, shared by all contexts, and its instance in one of them.

#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/atomic.hpp"
#include "base/line_index.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/register_code.hpp"
#include "bytecode/verifier.hpp"
#include "heap/name_table.hpp"
#include "interpreter/function.hpp"

namespace heddle {

class NameTable;
class Realm;
struct Execution;
struct Promise;
struct Shape;

/// A verified module with what was made of it for running.
/// Threads:    any. code() lowers a function once, under mutex_; the first lines() makes the index; names are interned at construction.
class LoadedModule {
 public:
  /// The well-known symbols by description without "Symbol.".
  using Symbols = std::vector<std::pair<ScriptText, const String*>>;

  /// Interns the names that occur in it.
  LoadedModule(VerifiedModule verified, NameTable& names, const Symbols& symbols);

  [[nodiscard]] const Module& module() const { return verified_.module(); }
  /// The lines of its source text, counted when first asked for.
  [[nodiscard]] const LineIndex& lines() const;
  /// The register code of a function, lowered at the first call.
  [[nodiscard]] const RegisterCode& code(std::uint32_t function, LoweringMode mode) const;
  /// The interned string or symbol of a name or text constant; nullptr for numbers.
  [[nodiscard]] const String* name(std::uint32_t constant) const { return names_[constant]; }
  [[nodiscard]] const String* default_name() const { return default_name_; }
  using ExportsByName = std::unordered_map<const String*, const ExportEntry*>;
  /// All exports but stars; the keys are interned.
  [[nodiscard]] const ExportsByName& exports_by_name() const { return exports_by_name_; }
  /// nullptr: there is none of that name (perhaps behind a star).
  [[nodiscard]] const ExportEntry* export_named(const String* name) const {
    const auto found = exports_by_name_.find(name);
    return found == exports_by_name_.end() ? nullptr : found->second;
  }
  /// The import requests whose exports are exported too (`export * from`).
  [[nodiscard]] const std::vector<std::uint32_t>& star_requests() const { return star_requests_; }

 private:
  VerifiedModule verified_;
  std::vector<const String*> names_;
  const String* default_name_;
  ExportsByName exports_by_name_;
  std::vector<std::uint32_t> star_requests_;
  mutable std::once_flag lines_counted_;
  mutable std::optional<LineIndex> lines_;  // set under lines_counted_
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<const RegisterCode>> codes_[2];  // by LoweringMode
};

/// A module in one context: its variables, the state of its functions, how far its evaluation is.
/// Threads:    variables -- any task of the context, relaxed atomics. functions, literal_shapes -- entries are made
///             under the realm's module mutex, read with acquire. The rest -- the loader task.
struct ModuleInstance {
  enum class Status : std::uint8_t { Linked, Evaluating, AwaitsItself, Evaluated, Failed };

  std::shared_ptr<const LoadedModule> loaded;
  std::unique_ptr<Value[]> variables;
  std::unique_ptr<Value*[]> imports;       ///< where each import binding's variable is
  std::vector<ModuleInstance*> requested;  ///< per import request; nullptr = module "heddle"
  std::unique_ptr<Atomic<FunctionState*>[]> functions;
  std::unique_ptr<Atomic<const Shape*>[]>
      literal_shapes;                     ///< per key list: final shape of the literal
  std::vector<ClassChecks> class_checks;  ///< per class; never changes
  std::deque<FunctionState> states;
  Value namespace_object = Value::undefined();
  bool is_frozen_builtin = false;  ///< the Vm's: realms run instances of their own
  bool is_collectable =
      false;                ///< lives as long as its functions: code of one run, which has ended
  bool is_reached = false;  ///< the collector's, of collectable ones

  /// What its functions' side vectors take of the heap's bill.
  [[nodiscard]] std::size_t side_vector_bytes() const;

  // Evaluation (module_evaluation.cpp)
  Status status = Status::Linked;
  Promise* promise = nullptr;  ///< of the body, when it is async
  std::uint32_t pending = 0;   ///< async dependencies not finished
  std::uint32_t async_order = 0;
  std::vector<ModuleInstance*> waiting;  ///< importers that wait for this one
  Value error = Value::undefined();  ///< of a failed one: who imports it later fails with it too
};

/// Where an export of a module is found in the end; variable == nullptr: nowhere, or ambiguous.
struct ResolvedExport {
  Value* variable = nullptr;
  bool is_ambiguous = false;
};

/// The instance of a module in a realm, variables in their dead zone, hoisted functions in place once linked.
[[nodiscard]] std::unique_ptr<ModuleInstance> create_instance(
    std::shared_ptr<const LoadedModule> loaded);
/// The state of one of its functions, made when first asked for.
[[nodiscard]] FunctionState& function_state(ModuleInstance& instance, std::uint32_t function,
                                            std::mutex& mutex);
/// The one write of a module variable: a release, as Heap::store is for cells.
inline void store_variable(Value* variable, Value value) {
  __atomic_store_n(reinterpret_cast<std::uint64_t*>(variable), value.bits(), __ATOMIC_RELEASE);
}
/// Puts closures into the hoisted variables. false: out of memory, thrown.
[[nodiscard]] bool fill_in_hoisted(Execution& ex, ModuleInstance& instance);
/// A constant of register code as a value.
[[nodiscard]] Value constant_value(const LoadedModule& loaded, const RegisterConstant& constant);
/// Follows re-exports and stars.
[[nodiscard]] ResolvedExport resolve_export(ModuleInstance& instance, const String* name);
/// All exported names (without default through stars), sorted.
[[nodiscard]] std::vector<const String*> exported_names(ModuleInstance& instance);

}  // namespace heddle
