// Checks of annotations (R2), left out where the value's type is known already.

#include "compiler/emit.hpp"

namespace heddle::codegen {
namespace {

// Bits as in TypeCheck::Kind: what a value may be.
constexpr std::uint16_t kAnything = 0x1ff;
constexpr std::uint16_t kNumber = TypeCheck::kNumber;
constexpr std::uint16_t kNumeric = TypeCheck::kNumber | TypeCheck::kBigInt;

std::uint16_t result_of(ast::BinaryOp op, std::uint16_t left, std::uint16_t right) {
  const bool has_number = left == TypeCheck::kNumber || right == TypeCheck::kNumber;
  switch (op) {
    case ast::BinaryOp::Add:
      if (left == TypeCheck::kNumber && right == TypeCheck::kNumber) return TypeCheck::kNumber;
      if (left == TypeCheck::kString || right == TypeCheck::kString) return TypeCheck::kString;
      return kNumeric | TypeCheck::kString;
    case ast::BinaryOp::StrictEqual:
    case ast::BinaryOp::StrictNotEqual:
    case ast::BinaryOp::Less:
    case ast::BinaryOp::LessEqual:
    case ast::BinaryOp::Greater:
    case ast::BinaryOp::GreaterEqual:
    case ast::BinaryOp::In:
    case ast::BinaryOp::Instanceof:
      return TypeCheck::kBoolean;
    case ast::BinaryOp::ShiftRightUnsigned:
      return TypeCheck::kNumber;
    default:
      return has_number ? kNumber : kNumeric;  // a number and a bigint do not mix
  }
}

std::uint16_t kinds_of(const ConstantValue& value) {
  constexpr std::uint16_t kKinds[] = {TypeCheck::kNumber, TypeCheck::kString, TypeCheck::kBoolean,
                                      TypeCheck::kNull};
  return kKinds[value.index()];
}

}  // namespace

std::uint16_t Emitter::static_kinds(const ast::Expression& node) const {
  switch (node.kind) {
    case ast::NodeKind::NumericLiteral:
      return TypeCheck::kNumber;
    case ast::NodeKind::StringLiteral:
    case ast::NodeKind::TemplateLiteral:
      return TypeCheck::kString;
    case ast::NodeKind::BooleanLiteral:
    case ast::NodeKind::NullishTest:
    case ast::NodeKind::PrivateIn:
      return TypeCheck::kBoolean;
    case ast::NodeKind::NullLiteral:
      return TypeCheck::kNull;
    case ast::NodeKind::ArrayLiteral:
      return TypeCheck::kArray;
    case ast::NodeKind::ObjectLiteral:
      return TypeCheck::kObject;
    case ast::NodeKind::FunctionExpression:
    case ast::NodeKind::ClassExpression:
      return TypeCheck::kFunction;
    case ast::NodeKind::Identifier:
      return identifier_kinds(ast::as<ast::Identifier>(node));
    case ast::NodeKind::Unary:
      return unary_kinds(ast::as<ast::Unary>(node));
    case ast::NodeKind::Update:
      return kNumeric;
    case ast::NodeKind::Binary: {
      const auto& binary = ast::as<ast::Binary>(node);
      std::uint16_t kinds = static_kinds(*binary.first);
      for (const ast::BinaryTerm& term : binary.terms)
        kinds = result_of(term.op, kinds, static_kinds(*term.operand));
      return kinds;
    }
    case ast::NodeKind::Logical: {
      std::uint16_t kinds = 0;
      for (const ast::Expression* operand : ast::as<ast::Logical>(node).operands)
        kinds |= static_kinds(*operand);
      return kinds;
    }
    case ast::NodeKind::Conditional: {
      const auto& conditional = ast::as<ast::Conditional>(node);
      return static_kinds(*conditional.consequent) | static_kinds(*conditional.alternate);
    }
    case ast::NodeKind::Assignment:
      return static_kinds(*ast::as<ast::Assignment>(node).value);
    case ast::NodeKind::Sequence:
      return static_kinds(*ast::as<ast::Sequence>(node).expressions.back());
    case ast::NodeKind::Call:
      return call_kinds(ast::as<ast::Call>(node));
    default:
      return kAnything;
  }
}

std::uint16_t Emitter::unary_kinds(const ast::Unary& node) const {
  switch (node.op) {
    case ast::UnaryOp::Plus:
      return TypeCheck::kNumber;
    case ast::UnaryOp::Minus:
    case ast::UnaryOp::BitNot:
      return static_kinds(*node.operand) == kNumber ? kNumber : kNumeric;
    case ast::UnaryOp::Not:
    case ast::UnaryOp::Delete:
      return TypeCheck::kBoolean;
    case ast::UnaryOp::Typeof:
      return TypeCheck::kString;
    case ast::UnaryOp::Void:
      return TypeCheck::kUndefined;
  }
  return kAnything;
}

// Math's functions give numbers, and a function that checks what it returns gives that.
std::uint16_t Emitter::call_kinds(const ast::Call& node) const {
  if (node.access != ast::Access::Plain) return kAnything;
  if (const auto* const member = ast::try_as<ast::Member>(node.callee)) {
    const bool is_math = member->access == ast::Access::Plain && is_global(*member->object, "Math");
    return is_math ? kNumber : kAnything;
  }
  const auto* const name = ast::try_as<ast::Identifier>(node.callee);
  if (name == nullptr) return kAnything;
  const Variable& callee = tree().variables[Resolution::of(*name).variable];
  const ast::Function* const definition = callee.function_definition;
  if (definition == nullptr || callee.is_assigned || definition->is_async) return kAnything;
  if (callee.storage == Storage::Global) return kAnything;  // another script may replace it
  const auto demand = tree().types.find(definition->return_type);
  const bool is_known = demand != tree().types.end() && demand->second.class_variable == 0;
  return is_known ? demand->second.kinds : kAnything;
}

std::uint16_t Emitter::identifier_kinds(const ast::Identifier& node) const {
  const VariableId id = tree().actual(Resolution::of(node).variable);
  if (id == 0) {
    if (is_global(node, "undefined")) return TypeCheck::kUndefined;
    const bool is_number = is_global(node, "NaN") || is_global(node, "Infinity");
    return is_number ? kNumber : kAnything;
  }
  const Variable& used = tree().variables[id];
  if (used.constant != 0) return kinds_of(tree().constants[used.constant]);
  const bool is_function = used.kind == VariableKind::Function && !used.is_assigned;
  if (is_function) return TypeCheck::kFunction;
  return used.known_kinds != 0 && !used.is_assigned ? used.known_kinds : kAnything;
}

/// Remembers what is known of a variable that is not assigned again.
void Emitter::note_kinds(VariableId id, std::uint16_t kinds) {
  const bool is_own = variable(id).storage == Storage::Local;
  if (is_own && !variable(id).is_assigned && kinds != kAnything) variable(id).known_kinds = kinds;
}

/// What a `?` adds to an annotation.
std::uint16_t Emitter::optional_kinds(bool is_optional) {
  return is_optional ? std::uint16_t{TypeCheck::kUndefined} : std::uint16_t{0};
}

void Emitter::check_type(const ast::TypeNode* type, const ast::Expression* value,
                         std::uint16_t extra_kinds, std::uint32_t name) {
  const auto demand = type != nullptr ? tree().types.find(type) : tree().types.end();
  if (demand == tree().types.end()) return;
  const std::uint16_t known = value != nullptr ? static_kinds(*value) : kAnything;
  if ((known & ~(demand->second.kinds | extra_kinds)) == 0) return;
  emit(StackOp::CheckType, module_.type_check(demand->second, extra_kinds, type->range), name);
}

void Emitter::check_return(const ast::Expression* value) {
  if (definition_ == nullptr || definition_->is_async || class_ != 0) return;
  if (definition_->return_type == nullptr) return;
  if (!tree().types.contains(definition_->return_type)) return;
  check_type(definition_->return_type, value, 0, module_.string("the return value"));
}

void Emitter::check_parameter(const ast::Parameter& parameter, std::uint16_t slot, bool is_boxed) {
  if (parameter.type == nullptr || parameter.is_rest) return;
  const auto demand = tree().types.find(parameter.type);
  if (demand == tree().types.end()) return;
  const std::uint16_t extra = optional_kinds(parameter.is_optional);
  const auto* const name = ast::try_as<ast::Identifier>(parameter.target);
  const std::uint32_t text =
      name != nullptr ? module_.name(name->name) : module_.excerpt(parameter.target->range);
  const std::uint32_t type = module_.type_check(demand->second, extra, parameter.type->range);
  if (is_boxed) {
    emit(StackOp::LoadCell, slot);
    emit(StackOp::CheckType, type, text);
    return emit(StackOp::Pop);
  }
  emit(StackOp::CheckParameter, slot, type, text);
  if (name != nullptr && demand->second.class_variable == 0)
    note_kinds(Resolution::of(*name).variable, demand->second.kinds | extra);
}

// The initialiser of a declared field. Every other store asks the class (interpreter/check_type.hpp).
void Emitter::check_field(const ast::ClassMember& member, const ast::Expression* value) {
  if (member.type == nullptr || !tree().types.contains(member.type)) return;
  check_type(member.type, value, optional_kinds(member.is_optional),
             module_.excerpt(member.key.range));
}

/// How many arguments a call must have: TypeScript's own rule, for annotated parameters.
std::uint16_t Emitter::required_count(const ast::Function& definition) const {
  std::size_t count = 0;
  for (std::size_t i = 0; i < definition.parameters.size(); ++i) {
    const ast::Parameter& parameter = definition.parameters[i];
    const bool may_be_missing = parameter.type == nullptr || parameter.is_optional ||
                                parameter.is_rest || parameter.default_value != nullptr;
    if (!may_be_missing && !module_.accepts_undefined(*parameter.type)) count = i + 1;
  }
  return static_cast<std::uint16_t>(count);
}

}  // namespace heddle::codegen
