#include "bytecode/constant_text.hpp"

#include <fmt/format.h>

#include "bytecode/disassembler.hpp"
#include "bytecode/intrinsics.hpp"
#include "bytecode/script_text.hpp"
#include "bytecode/stack_op.hpp"

namespace heddle {
namespace {

constexpr std::size_t kLongestText = 40;

template <typename Table, typename Text>
std::string entry_text(const Table& table, std::uint64_t index, Text text) {
  return index < table.size() ? text(table[index]) : std::string{"?"};
}

std::string escaped(char16_t unit) {
  switch (unit) {
    case u'\n':
      return "\\n";
    case u'\t':
      return "\\t";
    case u'"':
      return "\\\"";
    case u'\\':
      return "\\\\";
    default:
      return fmt::format("\\u{:04x}", static_cast<unsigned>(unit));
  }
}

}  // namespace

std::string quoted(std::u16string_view text) {
  std::string out = "\"";
  for (char16_t unit : text.substr(0, kLongestText)) {
    const bool is_plain = unit >= 0x20 && unit < 0x7f && unit != u'"' && unit != u'\\';
    out += is_plain ? std::string(1, static_cast<char>(unit)) : escaped(unit);
  }
  out += text.size() > kLongestText ? "…\"" : "\"";
  return out;
}

std::string number_text(double value) { return fmt::format("{}", value); }

std::string constant_text(const Module& module, std::uint64_t index) {
  return entry_text(module.constants, index, [](const Constant& constant) {
    if (const auto* number = std::get_if<double>(&constant)) return number_text(*number);
    if (const auto* text = std::get_if<ScriptText>(&constant)) return quoted(*text);
    return "@" + to_utf8(std::get<SymbolConstant>(constant).name);
  });
}

std::string function_text(const Module& module, std::uint64_t index) {
  return entry_text(module.functions, index, [&](const FunctionInfo& function) {
    return "function " + constant_text(module, function.name);
  });
}

std::string class_text(const Module& module, std::uint64_t index) {
  return entry_text(module.classes, index, [&](const ClassInfo& info) {
    return "class " + constant_text(module, info.name);
  });
}

std::string variable_text(const Module& module, std::uint64_t index) {
  return entry_text(module.variables, index, [&](const ModuleVariable& variable) {
    return constant_text(module, variable.name);
  });
}

std::string import_text(const Module& module, std::uint64_t index) {
  return entry_text(module.imports, index, [&](const ImportBinding& binding) {
    return constant_text(module, binding.local_name);
  });
}

std::string type_text(const Module& module, std::uint64_t index) {
  return entry_text(module.types, index,
                    [&](const TypeCheck& check) { return constant_text(module, check.text); });
}

std::string keys_text(const Module& module, std::uint64_t index) {
  return entry_text(module.key_lists, index, [&](const std::vector<std::uint32_t>& names) {
    std::string out = "{";
    for (std::uint32_t name : names)
      out += (out.size() > 1 ? ", " : "") + constant_text(module, name);
    return out + "}";
  });
}

std::string native_text(std::uint16_t id) {
  const IntrinsicInfo* intrinsic = find_intrinsic(id);
  return intrinsic ? fmt::format("{}.{}", intrinsic->object, intrinsic->member) : "?";
}

std::string member_text(std::uint32_t flags) {
  static constexpr std::string_view kKinds[] = {"method", "getter", "setter", "?"};
  const std::string_view kind = kKinds[flags & member_flags::kKindMask];
  return fmt::format("{}{}", (flags & member_flags::kStatic) != 0 ? "static " : "", kind);
}

}  // namespace heddle
