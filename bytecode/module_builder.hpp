#pragma once
// Collects the tables of a module: each constant, key list and type check stands in it once.

#include <cstdint>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "bytecode/module.hpp"

namespace heddle {

class ModuleBuilder {
 public:
  [[nodiscard]] std::uint32_t number(double value);
  [[nodiscard]] std::uint32_t string(std::u16string_view text);
  /// UTF-8; invalid bytes become U+FFFD.
  [[nodiscard]] std::uint32_t string(std::string_view utf8);
  /// A well-known symbol by its name without "Symbol.".
  [[nodiscard]] std::uint32_t symbol(std::u16string_view name);
  [[nodiscard]] std::uint32_t key_list(std::vector<std::uint32_t> names);
  [[nodiscard]] std::uint32_t type(const TypeCheck& check);

  /// Reserves the next function index. Function 0 is the module's body: reserve it first.
  [[nodiscard]] std::uint32_t reserve_function();
  void define_function(std::uint32_t index, FunctionInfo function);
  /// The same for classes: a base needs a lower index than what extends it.
  [[nodiscard]] std::uint32_t reserve_class();
  void define_class(std::uint32_t index, ClassInfo info);
  [[nodiscard]] ClassInfo& class_at(std::uint32_t index) { return module_.classes.at(index); }

  [[nodiscard]] std::uint32_t add_variable(const ModuleVariable& variable);
  [[nodiscard]] std::uint32_t add_request(const ImportRequest& request);
  [[nodiscard]] std::uint32_t add_import(const ImportBinding& binding);
  void add_export(const ExportEntry& entry);

  [[nodiscard]] const Module& module() const { return module_; }
  [[nodiscard]] Module& module() { return module_; }
  [[nodiscard]] Module take() { return std::move(module_); }

 private:
  [[nodiscard]] std::uint32_t add_constant(Constant constant);

  Module module_;
  std::map<std::uint64_t, std::uint32_t> numbers_;  // by bit pattern: 0 and -0 differ
  std::map<ScriptText, std::uint32_t, std::less<>> strings_;
  std::map<ScriptText, std::uint32_t, std::less<>> symbols_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> key_lists_;
};

}  // namespace heddle
