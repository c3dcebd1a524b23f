#pragma once

// What the tests of code generation share: source goes in, stack code comes out as text, verified.

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <map>
#include <string>
#include <string_view>
#include <variant>

#include "bytecode/disassembler.hpp"
#include "bytecode/instruction.hpp"
#include "bytecode/script_text.hpp"
#include "bytecode/verifier.hpp"
#include "compiler/compile.hpp"

namespace heddle {

inline CompileOptions script_goal() { return {.goal = CompileGoal::Script}; }

/// The module of a correct source. Fails the test when it has errors or is not accepted.
inline Module compiled(std::string_view text, const CompileOptions& options = {}) {
  const SourceText source("main.ts", std::string(text));
  CompileResult result = compile(source, options);
  INFO(result.report);
  REQUIRE(result.module.has_value());
  const auto verified = verify(*result.module);
  INFO(
      (verified ? std::string() : verified.error().message() + "\n" + disassemble(*result.module)));
  REQUIRE(verified.has_value());
  return std::move(*result.module);
}

/// `HD1801@2:5`: the numbers and places of the errors.
inline std::string compile_errors(std::string_view text, CompileOptions options = {},
                                  std::string name = "main.ts") {
  const SourceText source(std::move(name), std::string(text));
  options.language = language_of(source.name());
  std::string found;
  for (const Diagnostic& error : compile(source, options).errors) {
    const LineColumn place = source.locate(error.range.start);
    found += fmt::format("{}HD{}@{}:{}", found.empty() ? "" : " ",
                         diagnostic_info(error.code).number, place.line, place.column);
  }
  return found;
}

/// Text and hint of the only error.
inline std::string compile_message(std::string_view text, CompileOptions options = {}) {
  const SourceText source("main.ts", std::string(text));
  const CompileResult result = compile(source, options);
  if (result.errors.size() != 1) return result.report;
  return result.errors[0].text + " | " + result.errors[0].hint;
}

namespace detail {

inline std::string name_text(const Module& module, std::uint32_t constant) {
  const Constant& value = module.constants.at(constant);
  if (const auto* const number = std::get_if<double>(&value)) return fmt::format("{}", *number);
  if (const auto* const symbol = std::get_if<SymbolConstant>(&value))
    return fmt::format("@{}", to_utf8(symbol->name));
  std::string text = to_utf8(std::get<ScriptText>(value));
  // Private names end in a hash of the file.
  if (text.starts_with("#")) text.resize(std::min(text.find('.'), text.size()));
  return fmt::format("\"{}\"", text);
}

inline std::string operand_text(const Module& module, const Instruction& instruction,
                                std::size_t index, OperandKind kind,
                                const std::map<std::int64_t, std::size_t>& labels) {
  const std::uint32_t operand = instruction.operands[index];
  switch (kind) {
    case OperandKind::Constant:
    case OperandKind::Name:
      return name_text(module, operand);
    case OperandKind::Int32:
      return fmt::format("{}", instruction.as_int32(index));
    case OperandKind::Target:
      return fmt::format("L{}", labels.at(instruction.target(index)));
    case OperandKind::ModuleVar:
      return name_text(module, module.variables.at(operand).name);
    case OperandKind::Function:
      return name_text(module, module.functions.at(operand).name);
    case OperandKind::Type:
      return name_text(module, module.types.at(operand).text);
    default:
      return fmt::format("{}", operand);
  }
}

}  // namespace detail

/// The code of a function, one instruction a line, labels L0, L1 .. in the order of their places.
inline std::string code_text(const Module& module, const FunctionInfo& function) {
  std::map<std::int64_t, std::size_t> labels;
  for (std::uint32_t at = 0; at < function.code.size();) {
    const Instruction instruction = decode(function.code, at);
    for (std::size_t i = 0; i < jump_count(instruction.op); ++i) labels[instruction.target(i)] = 0;
    at = instruction.end;
  }
  for (const Handler& handler : function.handlers) {
    if (handler.kind != Handler::Kind::FinallyBody) labels[handler.target] = 0;
  }
  std::size_t number = 0;
  for (auto& [offset, label] : labels) label = number++;
  std::string text;
  for (std::uint32_t at = 0; at < function.code.size();) {
    const Instruction instruction = decode(function.code, at);
    if (const auto label = labels.find(at); label != labels.end())
      text += fmt::format("L{}: ", label->second);
    text += info(instruction.op).name;
    std::size_t index = 0;
    for (OperandKind kind : operands_of(info(instruction.op).shape)) {
      text += fmt::format(" {}", detail::operand_text(module, instruction, index++, kind, labels));
    }
    text += "\n";
    at = instruction.end;
  }
  return text;
}

/// The function of that name; "" is the file's body.
inline const FunctionInfo& function_named(const Module& module, std::string_view name) {
  if (name.empty()) return module.functions.at(0);
  for (const FunctionInfo& function : module.functions) {
    if (to_utf8(std::get<ScriptText>(module.constants.at(function.name))) == name) return function;
  }
  FAIL("there is no function " << name);
  return module.functions.at(0);
}

/// The code of one function of a source.
inline std::string code(std::string_view text, std::string_view name = "f") {
  const Module module = compiled(text);
  return code_text(module, function_named(module, name));
}

/// The code of an expression of the parameters a, b and c.
inline std::string expression_code(std::string_view expression) {
  std::string text = code(fmt::format("function f(a, b, c) {{ return {}; }}", expression));
  REQUIRE(text.ends_with("Return\n"));
  text.resize(text.size() - std::string_view("Return\n").size());
  return text;
}

/// The code of statements with the parameters a, b and c, without the end of the function.
inline std::string statement_code(std::string_view statements) {
  std::string text = code(fmt::format("function f(a, b, c) {{ {} }}", statements));
  constexpr std::string_view kEnd = "Undefined\nReturn\n";
  REQUIRE(text.ends_with(kEnd));
  text.resize(text.size() - kEnd.size());
  return text;
}

}  // namespace heddle
