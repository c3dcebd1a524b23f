// interpreter/function_name.cpp -- what a function is called.

#include "heap/heap.hpp"
#include "heap/string_operations.hpp"
#include "interpreter/function.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter/number_text.hpp"

namespace heddle {

std::string function_name_of(Function& function) {
  const FunctionState& state = *function.state;
  std::string name = to_utf8(*state.instance->loaded->name(state.info->name));
  const auto& captures = state.info->captures;
  if ((state.info->flags & FunctionInfo::kNamedByKey) == 0 || captures.empty()) return name;
  const Value key = Heap::load(function.captures() + captures.size() - 1);
  if (key.is_number()) return name + number_to_text(key.as_number());
  if (!key.is_string()) return name;  // of a module file made by hand
  const String* flat = key.as_string();
  // Defining the member has flattened it.
  if (!is_flat(*flat)) flat = static_cast<const Rope*>(flat)->flat.load(std::memory_order_acquire);
  if (flat == nullptr) return name;
  const std::string text = to_utf8(*flat);
  return name + (flat->has(String::kSymbol) ? "[" + text + "]" : text);
}

}  // namespace heddle
