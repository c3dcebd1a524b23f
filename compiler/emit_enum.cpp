// Enums: members are computed when compiling where that is possible, and then stand in the code
// as constants; an enum that is not `const` is an object at run time, too.

#include <cmath>

#include "compiler/emit_guards.hpp"
#include "compiler/emit_number.hpp"

namespace heddle::codegen {
namespace {

std::uint32_t to_uint32(double value) {
  if (!std::isfinite(value)) return 0;
  constexpr double kTwoTo32 = 4294967296.0;
  const double wrapped = std::fmod(std::trunc(value), kTwoTo32);
  return static_cast<std::uint32_t>(wrapped < 0 ? wrapped + kTwoTo32 : wrapped);
}

std::int32_t to_int32(double value) { return static_cast<std::int32_t>(to_uint32(value)); }

std::optional<double> compute(ast::BinaryOp op, double a, double b) {
  const std::uint32_t shift = to_uint32(b) & 31;
  switch (op) {
    case ast::BinaryOp::Add:
      return a + b;
    case ast::BinaryOp::Subtract:
      return a - b;
    case ast::BinaryOp::Multiply:
      return a * b;
    case ast::BinaryOp::Divide:
      return a / b;
    case ast::BinaryOp::Remainder:
      return std::fmod(a, b);
    case ast::BinaryOp::BitAnd:
      return to_int32(a) & to_int32(b);
    case ast::BinaryOp::BitOr:
      return to_int32(a) | to_int32(b);
    case ast::BinaryOp::BitXor:
      return to_int32(a) ^ to_int32(b);
    case ast::BinaryOp::ShiftLeft:
      return static_cast<std::int32_t>(to_uint32(a) << shift);
    case ast::BinaryOp::ShiftRight:
      return to_int32(a) >> shift;
    case ast::BinaryOp::ShiftRightUnsigned:
      return to_uint32(a) >> shift;
    default:
      return {};  // `**` too: its last digit is V8's
  }
}

std::string text_of(const EnumValue& value) {
  const auto* const number = std::get_if<double>(&value);
  return number != nullptr ? number_text(*number) : std::get<std::string>(value);
}

}  // namespace

const EnumMemberValue* ModuleEmitter::enum_value(const ast::EnumDeclaration& declaration,
                                                 ast::Atom member, ast::SourceRange use) {
  const EnumValues& values = enum_values(declaration);
  const auto found = values.find(member);
  if (found != values.end()) return found->second.value ? &found->second : nullptr;
  // An enum's object has no other properties; a method of all objects is not worth an exception.
  report(DiagnosticCode::UnknownEnumMember, use, {declaration.name->name.text(), member.text()});
  return nullptr;
}

const ModuleEmitter::EnumValues& ModuleEmitter::enum_values(
    const ast::EnumDeclaration& declaration) {
  const auto [entry, is_new] = enums_.try_emplace(&declaration);
  if (!is_new) return entry->second;
  // References stay good while other enums are added: the map's nodes do not move.
  EnumValues& values = entry->second;
  for (const ast::EnumMember& member : declaration.members)
    values.emplace(member.name, EnumMemberValue{});
  std::optional<EnumValue> next = 0.0;
  for (const ast::EnumMember& member : declaration.members) {
    const std::optional<EnumValue> value =
        member.value != nullptr ? enum_constant(*member.value) : next;
    if (!value && declaration.is_const) report(DiagnosticCode::ConstEnumMember, member.range, {});
    const double* const number = value ? std::get_if<double>(&*value) : nullptr;
    const auto* const text = value ? std::get_if<std::string>(&*value) : nullptr;
    values[member.name] = {value, text != nullptr ? string(*text) : 0};
    next = number != nullptr ? std::optional<EnumValue>(*number + 1) : std::nullopt;
  }
  return values;
}

// Strings grow by copies of other members, for ever (`B = A + A, C = B + B`): beyond a total that
// no program needs, values are left to run time.

std::optional<EnumValue> ModuleEmitter::enum_constant(const ast::Expression& node) {
  constexpr std::size_t kMostBytes = 4u << 20;
  if (enum_text_bytes_ > kMostBytes) return {};
  switch (node.kind) {
    case ast::NodeKind::NumericLiteral:
      return ast::as<ast::NumericLiteral>(node).value;
    case ast::NodeKind::StringLiteral: {
      const std::string_view text = ast::as<ast::StringLiteral>(node).value;
      enum_text_bytes_ += text.size();
      return std::string(text);
    }
    case ast::NodeKind::TemplateLiteral:
      return enum_template(ast::as<ast::TemplateLiteral>(node));
    case ast::NodeKind::Unary:
      return enum_unary(ast::as<ast::Unary>(node));
    case ast::NodeKind::Binary:
      return enum_binary(ast::as<ast::Binary>(node));
    case ast::NodeKind::Identifier:
    case ast::NodeKind::Member:
      return enum_reference(node);
    default:
      return {};
  }
}

std::optional<EnumValue> ModuleEmitter::enum_template(const ast::TemplateLiteral& node) {
  std::string joined(node.strings[0]);
  for (std::size_t i = 0; i < node.values.size(); ++i) {
    const std::optional<EnumValue> part = enum_constant(*node.values[i]);
    if (!part) return {};
    joined += text_of(*part);
    joined += node.strings[i + 1];
  }
  enum_text_bytes_ += joined.size();
  return joined;
}

std::optional<EnumValue> ModuleEmitter::enum_unary(const ast::Unary& node) {
  const std::optional<EnumValue> operand = enum_constant(*node.operand);
  const double* const number = operand ? std::get_if<double>(&*operand) : nullptr;
  if (number == nullptr) return {};
  switch (node.op) {
    case ast::UnaryOp::Plus:
      return *number;
    case ast::UnaryOp::Minus:
      return -*number;
    case ast::UnaryOp::BitNot:
      return static_cast<double>(~to_int32(*number));
    default:
      return {};
  }
}

std::optional<EnumValue> ModuleEmitter::enum_binary(const ast::Binary& node) {
  std::optional<EnumValue> left = enum_constant(*node.first);
  for (const ast::BinaryTerm& term : node.terms) {
    const std::optional<EnumValue> right = enum_constant(*term.operand);
    if (!left || !right) return {};
    const double* const a = std::get_if<double>(&*left);
    const double* const b = std::get_if<double>(&*right);
    if (a != nullptr && b != nullptr) {
      const std::optional<double> result = compute(term.op, *a, *b);
      if (!result) return {};
      left = *result;
    } else if (term.op == ast::BinaryOp::Add) {
      std::string joined = text_of(*left) + text_of(*right);
      enum_text_bytes_ += joined.size();
      left = std::move(joined);
    } else {
      return {};
    }
  }
  return left;
}

std::optional<EnumValue> ModuleEmitter::enum_reference(const ast::Expression& node) {
  const auto* const member = ast::try_as<ast::Member>(&node);
  const auto* const name = ast::try_as<ast::Identifier>(member != nullptr ? member->object : &node);
  if (name == nullptr) return {};
  const Variable& used = tree_.variables[Resolution::of(*name).variable];
  const bool is_own = member == nullptr && used.kind == VariableKind::EnumMember;
  const bool is_other = member != nullptr && used.kind == VariableKind::Enum;
  if (!is_own && !is_other) return {};
  const EnumValues& values = enum_values(*tree_.enums[used.enum_index]);
  const auto found = values.find(member != nullptr ? member->name : name->name);
  if (found == values.end() || !found->second.value) return {};
  const auto* const text = std::get_if<std::string>(&*found->second.value);
  if (text != nullptr) enum_text_bytes_ += text->size();
  return found->second.value;
}

void Emitter::emit_enum_value(const EnumMemberValue& known) {
  const auto* const number = std::get_if<double>(&*known.value);
  number != nullptr ? emit_number(*number) : emit(StackOp::Const, known.text);
}

void Emitter::load_enum_member(const Variable& member, const ast::Identifier& use) {
  const ast::EnumDeclaration& declaration = *tree().enums[member.enum_index];
  const EnumMemberValue* const known = module_.enum_value(declaration, use.name, use.range);
  if (known != nullptr) return emit_enum_value(*known);
  load(Resolution::of(*declaration.name).variable, false);
  emit_at(use.range.start, StackOp::GetField, module_.name(use.name));
}

void Emitter::visit(ast::EnumDeclaration& node) {
  const VariableId id = Resolution::of(*node.name).variable;
  if (variable(id).storage == Storage::Constant) {
    for (const ast::EnumMember& member : node.members)
      static_cast<void>(module_.enum_value(node, member.name, member.range));
    return;
  }
  std::vector<std::uint32_t> keys;
  for (const ast::EnumMember& member : node.members) keys.push_back(module_.name(member.name));
  emit_at(node.range.start, StackOp::NewObject, builder().key_list(std::move(keys)));
  emit(StackOp::Dup);
  initialise(id);  // members that are computed at run time may use those before them
  for (const ast::EnumMember& member : node.members) {
    if (!is_live()) return;
    emit_enum_member(node, member);
  }
  emit(StackOp::Pop);
}

// ( object -- object ). A number's name can be looked up by it.
void Emitter::emit_enum_member(const ast::EnumDeclaration& declaration,
                               const ast::EnumMember& member) {
  const std::uint32_t name = module_.name(member.name);
  const EnumMemberValue* const known = module_.enum_value(declaration, member.name, member.range);
  code_.set_position(member.range.start);
  if (known != nullptr) {
    emit_enum_value(*known);
    emit(StackOp::DefineField, name);
    const auto* const number = std::get_if<double>(&*known->value);
    if (number == nullptr) return;
    emit_number(*number);
    emit(StackOp::Const, name);
    return emit(StackOp::DefineElement);
  }
  const HiddenSlot value(*this);
  if (member.value != nullptr) {
    this->value(*member.value);
  } else {
    emit(StackOp::Undefined);
  }
  emit(StackOp::Dup);
  emit(StackOp::StoreLocal, value.index());
  emit(StackOp::DefineField, name);
  const Label is_string = new_label();
  emit(StackOp::LoadLocal, value.index());
  emit(StackOp::Typeof);
  emit_string("string");
  emit(StackOp::StrictEqual);
  jump(StackOp::JumpIfTrue, is_string);
  emit(StackOp::LoadLocal, value.index());
  emit(StackOp::Const, name);
  emit(StackOp::DefineElement);
  bind(is_string);
}

}  // namespace heddle::codegen
