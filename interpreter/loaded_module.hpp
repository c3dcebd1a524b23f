#pragma once
// interpreter/loaded_module.hpp -- a verified module, shared by all contexts, and its instance in one of them.

#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "base/atomic.hpp"
#include "bytecode/lowering.hpp"
#include "bytecode/register_code.hpp"
#include "bytecode/verifier.hpp"
#include "interpreter/function.hpp"

namespace heddle {

/// A verified module with what was made of it for running.
/// Threads:    any. code() lowers a function once, under mutex_; names are interned at construction.
class LoadedModule {
 public:
  LoadedModule(VerifiedModule verified, class NameTable& names);

  [[nodiscard]] const Module& module() const { return verified_.module(); }
  /// The register code of a function, lowered at the first call.
  [[nodiscard]] const RegisterCode& code(std::uint32_t function, LoweringMode mode) const;
  /// The interned string or symbol of a name or text constant; nullptr for numbers.
  [[nodiscard]] const String* name(std::uint32_t constant) const { return names_[constant]; }

 private:
  VerifiedModule verified_;
  std::vector<const String*> names_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<const RegisterCode>> codes_[2];  // by LoweringMode
};

/// A module in one context: its variables and the state of its functions.
/// Threads:    variables -- any task of the context, relaxed atomics. functions -- filled under the realm's module mutex.
struct ModuleInstance {
  enum class Status : std::uint8_t { New, Linked, Evaluating, Evaluated, Failed };
  std::shared_ptr<const LoadedModule> loaded;
  std::unique_ptr<Value[]> variables;
  std::unique_ptr<Value*[]> imports;                     ///< where each import binding's variable is
  std::vector<ModuleInstance*> requested;                ///< per import request; nullptr = "heddle"
  std::vector<std::unique_ptr<FunctionState>> functions;
  Status status = Status::New;
  Value namespace_object = Value::undefined();
};

}  // namespace heddle
