#include "bytecode/disassembler.hpp"

#include <fmt/format.h>

#include "bytecode/constant_text.hpp"

namespace heddle {
namespace {

/// What a reader wants to know of an operand; empty if its number says it all.
std::string operand_comment(const Module& module, OperandKind kind, std::uint32_t operand) {
  switch (kind) {
    case OperandKind::Constant:
    case OperandKind::Name:
      return constant_text(module, operand);
    case OperandKind::Member:
      return member_text(operand);
    case OperandKind::ModuleVar:
      return variable_text(module, operand);
    case OperandKind::Import:
      return import_text(module, operand);
    case OperandKind::NativeId:
      return native_text(static_cast<std::uint16_t>(operand));
    case OperandKind::Function:
      return function_text(module, operand);
    case OperandKind::Class:
      return class_text(module, operand);
    case OperandKind::Keys:
      return keys_text(module, operand);
    case OperandKind::Type:
      return type_text(module, operand);
    case OperandKind::Int32:
    case OperandKind::Local:
    case OperandKind::Capture:
    case OperandKind::Count:
    case OperandKind::ArgumentCount:
    case OperandKind::Target:
      return {};
  }
  return {};
}

std::string operand_text(const Instruction& instruction, std::size_t index, OperandKind kind) {
  if (kind == OperandKind::Int32) return fmt::format("{}", instruction.as_int32(index));
  if (kind == OperandKind::Target) return fmt::format("-> {}", instruction.target(index));
  return fmt::format("{}", instruction.operands[index]);
}

std::string with_comment(std::string text, const std::string& comment) {
  return comment.empty() ? text : fmt::format("{:<28} ; {}", text, comment);
}

std::string flags_text(std::uint16_t flags) {
  static constexpr std::string_view kNames[] = {
      "async", "arrow", "method", "constructor", "derived", "rest", "body", "builtin", "named"};
  std::string out;
  for (std::size_t bit = 0; bit < std::size(kNames); ++bit) {
    if ((flags & (1u << bit)) != 0) out += fmt::format(" {}", kNames[bit]);
  }
  return out;
}

std::string capture_text(const Capture& capture) {
  const std::string from = capture.source == Capture::Source::This ? "this"
                           : capture.source == Capture::Source::Local
                               ? fmt::format("local {}", capture.index)
                               : fmt::format("capture {}", capture.index);
  const std::string_view mode = capture.mode == Capture::Mode::Cell ? "cell" : "value";
  return fmt::format("{} {}{}", from, mode, capture.is_initialised ? " initialised" : "");
}

/// The fields of a class that are checked.
std::string checks_text(const Module& module, const std::vector<FieldInfo>& fields,
                        std::string_view prefix) {
  std::string out;
  for (const FieldInfo& field : fields) {
    if (!field.is_checked()) continue;
    out += fmt::format("        {}{}: {}\n", prefix, constant_text(module, field.name),
                       type_text(module, field.type));
  }
  return out;
}

std::string_view kind_text(Handler::Kind kind) {
  switch (kind) {
    case Handler::Kind::Catch:
      return "catch";
    case Handler::Kind::Finally:
      return "finally";
    case Handler::Kind::FinallyBody:
      return "finally body";
  }
  return "?";
}

std::string code_text(const Module& module, const FunctionInfo& function) {
  std::string out;
  for (std::size_t offset = 0; offset < function.code.size();) {
    if (!is_whole_instruction(function.code, offset)) {
      out += fmt::format("{:6}  byte {}\n", offset, function.code[offset]);
      ++offset;
      continue;
    }
    const Instruction instruction = decode(function.code, offset);
    out += fmt::format("{:6}  {}\n", offset, disassemble(module, instruction));
    offset = instruction.end;
  }
  return out;
}

}  // namespace

std::string disassemble(const Module& module, const Instruction& instruction) {
  const StackOpInfo& op = info(instruction.op);
  std::string text{op.name};
  std::string comment;
  std::size_t index = 0;
  for (OperandKind kind : operands_of(op.shape)) {
    text += fmt::format("{} {}", index > 0 ? "," : "", operand_text(instruction, index, kind));
    const std::string more = operand_comment(module, kind, instruction.operands[index]);
    if (!more.empty()) comment += (comment.empty() ? "" : ", ") + more;
    ++index;
  }
  return with_comment(std::move(text), comment);
}

std::string disassemble(const Module& module, std::uint32_t function) {
  const FunctionInfo& info = module.functions.at(function);
  std::string out = fmt::format("function {} {}: {} parameters, {} locals{}\n", function,
                                constant_text(module, info.name), info.parameter_count,
                                info.local_count, flags_text(info.flags));
  for (std::size_t i = 0; i < info.captures.size(); ++i) {
    out += fmt::format("        capture {} = {}\n", i, capture_text(info.captures[i]));
  }
  out += code_text(module, info);
  for (const Handler& handler : info.handlers) {
    out += fmt::format("        {} {} .. {} -> {}, keeps {}\n", kind_text(handler.kind),
                       handler.start, handler.end, handler.target, handler.depth);
  }
  return out;
}

std::string disassemble(const Module& module) {
  std::string out;
  for (std::size_t i = 0; i < module.variables.size(); ++i) {
    const ModuleVariable& variable = module.variables[i];
    out += fmt::format("variable {} {}{}{}\n", i, constant_text(module, variable.name),
                       variable.is_const ? " const" : "",
                       variable.is_function ? fmt::format(" function {}", variable.function) : "");
  }
  for (std::size_t i = 0; i < module.imports.size(); ++i) {
    const ImportBinding& binding = module.imports[i];
    const std::uint64_t request = binding.request;
    out += fmt::format("import {} {} = {} of {}\n", i, constant_text(module, binding.local_name),
                       binding.is_namespace ? "*" : constant_text(module, binding.name),
                       request < module.requests.size()
                           ? constant_text(module, module.requests[request].specifier)
                           : "?");
  }
  for (std::size_t i = 0; i < module.classes.size(); ++i) {
    const ClassInfo& info = module.classes[i];
    out += fmt::format("class {} {}: constructor {}, {} fields{}\n", i,
                       constant_text(module, info.name), info.constructor, info.fields.size(),
                       info.base >= 0 ? fmt::format(", base {}", info.base) : "");
    out += checks_text(module, info.fields, "");
    out += checks_text(module, info.statics, "static ");
  }
  for (std::uint32_t i = 0; i < module.functions.size(); ++i) out += "\n" + disassemble(module, i);
  return out;
}

}  // namespace heddle
