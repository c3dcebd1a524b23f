#include "bytecode/module_builder.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>

#include "base/assert.hpp"
#include "bytecode/script_text.hpp"

namespace heddle {
namespace {

template <typename T>
std::uint32_t push(std::vector<T>& table, T entry) {
  table.push_back(std::move(entry));
  return static_cast<std::uint32_t>(table.size() - 1);
}

}  // namespace

std::uint32_t ModuleBuilder::add_constant(Constant constant) {
  return push(module_.constants, std::move(constant));
}

std::uint32_t ModuleBuilder::number(double value) {
  // One NaN, the one that module files hold and values may be; computing one may set its sign.
  if (std::isnan(value)) value = std::numeric_limits<double>::quiet_NaN();
  const auto [entry, is_new] = numbers_.try_emplace(std::bit_cast<std::uint64_t>(value), 0);
  if (is_new) entry->second = add_constant(value);
  return entry->second;
}

std::uint32_t ModuleBuilder::string(std::u16string_view text) {
  if (const auto found = strings_.find(text); found != strings_.end()) return found->second;
  const std::uint32_t index = add_constant(ScriptText{text});
  strings_.emplace(text, index);
  return index;
}

std::uint32_t ModuleBuilder::string(std::string_view utf8) { return string(to_script_text(utf8)); }

std::uint32_t ModuleBuilder::symbol(std::u16string_view name) {
  if (const auto found = symbols_.find(name); found != symbols_.end()) return found->second;
  const std::uint32_t index = add_constant(SymbolConstant{ScriptText{name}});
  symbols_.emplace(name, index);
  return index;
}

std::uint32_t ModuleBuilder::key_list(std::vector<std::uint32_t> names) {
  const auto [entry, is_new] = key_lists_.try_emplace(names, 0);
  if (is_new) entry->second = push(module_.key_lists, std::move(names));
  return entry->second;
}

std::uint32_t ModuleBuilder::type(const TypeCheck& check) {
  const auto same = [&](const TypeCheck& other) {
    return other.kinds == check.kinds && other.class_index == check.class_index &&
           other.class_variable == check.class_variable && other.text == check.text;
  };
  const auto found = std::find_if(module_.types.begin(), module_.types.end(), same);
  if (found != module_.types.end())
    return static_cast<std::uint32_t>(found - module_.types.begin());
  return push(module_.types, check);
}

std::uint32_t ModuleBuilder::reserve_function() { return push(module_.functions, FunctionInfo{}); }

void ModuleBuilder::define_function(std::uint32_t index, FunctionInfo function) {
  module_.functions.at(index) = std::move(function);
}

std::uint32_t ModuleBuilder::reserve_class() { return push(module_.classes, ClassInfo{}); }

void ModuleBuilder::define_class(std::uint32_t index, ClassInfo info) {
  module_.classes.at(index) = std::move(info);
}

std::uint32_t ModuleBuilder::add_variable(const ModuleVariable& variable) {
  return push(module_.variables, variable);
}

std::uint32_t ModuleBuilder::add_request(const ImportRequest& request) {
  return push(module_.requests, request);
}

std::uint32_t ModuleBuilder::add_import(const ImportBinding& binding) {
  return push(module_.imports, binding);
}

void ModuleBuilder::add_export(const ExportEntry& entry) { module_.exports.push_back(entry); }

}  // namespace heddle
