// Constants whose value is known when compiling: `const size = 4 * 1024`. A use that the declaration
// has certainly run before is the value itself.
//
// Functions are hoisted, so a function above or below `const size` may use it, and most do. They
// cannot run before the declaration if nothing before it calls anything: only *quiet* statements,
// which make functions, read names and compute. At the top level of a file that imports others this
// is not enough, because in a cycle the others may call what this file exports before it has begun.

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "compiler/scope_analyzer.hpp"

namespace heddle::codegen {
namespace {

struct NamedNumber {
  std::string_view name;
  double value;
};
constexpr auto kMathConstants = std::to_array<NamedNumber>({
    {"PI", std::numbers::pi},
    {"E", std::numbers::e},
    {"LN2", std::numbers::ln2},
    {"LN10", std::numbers::ln10},
    {"LOG2E", std::numbers::log2e},
    {"LOG10E", std::numbers::log10e},
    {"SQRT2", std::numbers::sqrt2},
    {"SQRT1_2", std::numbers::sqrt2 / 2},
});

}  // namespace

bool ScopeAnalyzer::imports_files() const {
  const auto names_file = [](const ast::Statement* statement) {
    if (const auto* const import = ast::try_as<ast::Import>(statement))
      return !import->is_type_only && import->source.text != "heddle";
    if (const auto* const named = ast::try_as<ast::ExportNamed>(statement))
      return named->has_source && !named->is_type_only;
    return statement->kind == ast::NodeKind::ExportAll;
  };
  return std::any_of(program_.body.begin(), program_.body.end(), names_file);
}

void ScopeAnalyzer::find_constants(std::span<ast::Statement*> statements) {
  if (scope_ == 0 && options_.is_script) return;  // the next script may declare the name again
  bool is_quiet_so_far = scope_ != 0 || !imports_files();
  std::vector<VariableId> passed;  // what has run by then, for is_quiet()
  for (ast::Statement* statement : statements) {
    auto* const exported = ast::try_as<ast::ExportDeclaration>(statement);
    ast::Statement& each = exported != nullptr ? *exported->declaration : *statement;
    auto* const declaration = ast::try_as<ast::VariableDeclaration>(&each);
    if (declaration == nullptr) {
      is_quiet_so_far = is_quiet_so_far && is_quiet(each);
      continue;
    }
    const bool is_const = declaration->variable_kind == ast::VariableKind::Const;
    for (ast::Declarator& declarator : declaration->declarators) {
      find_constant(declarator, is_const, is_quiet_so_far);
      const auto* const name = ast::try_as<ast::Identifier>(declarator.target);
      if (name == nullptr || !is_quiet_so_far) continue;
      const VariableId id = Resolution::of(*name).variable;
      initialise(id);
      if (variable(id).constant == 0) passed.push_back(id);
    }
  }
  for (VariableId id : passed) variable(id).is_initialised = variable(id).is_stored = false;
}

void ScopeAnalyzer::find_constant(const ast::Declarator& declarator, bool is_const,
                                  bool& is_quiet_so_far) {
  const auto* const name = ast::try_as<ast::Identifier>(declarator.target);
  if (is_const && name != nullptr) {
    if (const std::optional<ConstantValue> value = constant_of(*declarator.value)) {
      variable(Resolution::of(*name).variable).constant =
          static_cast<std::uint32_t>(tree_.constants.size());
      tree_.constants.push_back(*value);
    }
  }
  is_quiet_so_far = is_quiet_so_far && name != nullptr && is_quiet(declarator.value);
}

std::optional<ConstantValue> ScopeAnalyzer::constant_of(const ast::Expression& node) const {
  switch (node.kind) {
    case ast::NodeKind::StringLiteral:
      return ast::as<ast::StringLiteral>(node).value;
    case ast::NodeKind::BooleanLiteral:
      return ast::as<ast::BooleanLiteral>(node).value;
    case ast::NodeKind::NullLiteral:
      return nullptr;
    default:
      break;
  }
  if (const std::optional<double> number = number_of(node)) return *number;
  return {};
}

std::optional<double> ScopeAnalyzer::number_of(const ast::Expression& node) const {
  if (const auto* const literal = ast::try_as<ast::NumericLiteral>(&node)) return literal->value;
  if (const auto* const binary = ast::try_as<ast::Binary>(&node)) return number_of(*binary);
  if (const auto* const unary = ast::try_as<ast::Unary>(&node)) {
    const std::optional<double> operand = number_of(*unary->operand);
    if (!operand || unary->op != ast::UnaryOp::Minus) return {};
    return -*operand;
  }
  if (const auto* const name = ast::try_as<ast::Identifier>(&node)) {
    const Variable& used = tree_.variables[find(name->name)];
    if (used.constant == 0 || !used.is_initialised) return {};
    const auto* const number = std::get_if<double>(&tree_.constants[used.constant]);
    return number != nullptr ? std::optional<double>(*number) : std::nullopt;
  }
  const auto* const member = ast::try_as<ast::Member>(&node);
  if (member == nullptr || !is_free(*member->object, "Math")) return {};
  for (const NamedNumber& known : kMathConstants) {
    if (known.name == member->name.text()) return known.value;
  }
  return {};
}

std::optional<double> ScopeAnalyzer::number_of(const ast::Binary& node) const {
  std::optional<double> result = number_of(*node.first);
  for (const ast::BinaryTerm& term : node.terms) {
    const std::optional<double> operand = number_of(*term.operand);
    if (!result || !operand) return {};
    switch (term.op) {
      case ast::BinaryOp::Add:
        result = *result + *operand;
        break;
      case ast::BinaryOp::Subtract:
        result = *result - *operand;
        break;
      case ast::BinaryOp::Multiply:
        result = *result * *operand;
        break;
      case ast::BinaryOp::Divide:
        result = *result / *operand;
        break;
      default:
        return {};
    }
  }
  return result;
}

bool ScopeAnalyzer::is_free(const ast::Expression& node, std::string_view name) const {
  const auto* const identifier = ast::try_as<ast::Identifier>(&node);
  return identifier != nullptr && identifier->name.text() == name && find(identifier->name) == 0;
}

// ---- Quiet code

bool ScopeAnalyzer::is_quiet(const ast::Expression* node) const {
  if (node == nullptr) return true;
  const auto all_quiet = [this](std::span<ast::Expression* const> nodes) {
    return std::all_of(nodes.begin(), nodes.end(),
                       [this](const ast::Expression* each) { return is_quiet(each); });
  };
  switch (node->kind) {
    case ast::NodeKind::NumericLiteral:
    case ast::NodeKind::StringLiteral:
    case ast::NodeKind::BooleanLiteral:
    case ast::NodeKind::NullLiteral:
    case ast::NodeKind::FunctionExpression:
      return true;
    case ast::NodeKind::ClassExpression:
      return is_quiet(*ast::as<ast::ClassExpression>(*node).definition);
    case ast::NodeKind::Identifier: {
      const VariableId id = find(ast::as<ast::Identifier>(*node).name);
      return id == 0 || tree_.variables[id].is_initialised;
    }
    case ast::NodeKind::ArrayLiteral:
      return all_quiet(ast::as<ast::ArrayLiteral>(*node).elements);
    case ast::NodeKind::ObjectLiteral: {
      const auto& properties = ast::as<ast::ObjectLiteral>(*node).properties;
      return std::all_of(properties.begin(), properties.end(), [this](const ast::Property& each) {
        return each.kind != ast::PropertyKind::Spread && each.key.computed == nullptr &&
               is_quiet(each.value);
      });
    }
    case ast::NodeKind::Unary: {
      const auto& unary = ast::as<ast::Unary>(*node);
      return unary.op != ast::UnaryOp::Delete && is_quiet(unary.operand);
    }
    case ast::NodeKind::Binary: {
      const auto& terms = ast::as<ast::Binary>(*node).terms;
      return is_quiet(ast::as<ast::Binary>(*node).first) &&
             std::all_of(terms.begin(), terms.end(), [this](const ast::BinaryTerm& term) {
               return term.op != ast::BinaryOp::In && term.op != ast::BinaryOp::Instanceof &&
                      is_quiet(term.operand);
             });
    }
    case ast::NodeKind::Logical:
      return all_quiet(ast::as<ast::Logical>(*node).operands);
    case ast::NodeKind::Conditional: {
      const auto& conditional = ast::as<ast::Conditional>(*node);
      return is_quiet(conditional.test) && is_quiet(conditional.consequent) &&
             is_quiet(conditional.alternate);
    }
    case ast::NodeKind::Member: {  // built-in objects have no getters that call scripts
      const auto* const object = ast::try_as<ast::Identifier>(ast::as<ast::Member>(*node).object);
      return object != nullptr && find(object->name) == 0;
    }
    default:
      return false;
  }
}

bool ScopeAnalyzer::is_quiet(const ast::Class& definition) const {
  return definition.heritage == nullptr &&
         std::all_of(definition.members.begin(), definition.members.end(),
                     [](const ast::ClassMember& member) {
                       const bool runs =
                           member.kind == ast::MemberKind::StaticBlock ||
                           (member.kind == ast::MemberKind::Field && member.is_static);
                       return !runs && member.key.computed == nullptr;
                     });
}

bool ScopeAnalyzer::is_quiet(const ast::Statement& statement) const {
  switch (statement.kind) {
    case ast::NodeKind::Empty:
    case ast::NodeKind::FunctionDeclaration:
    case ast::NodeKind::TypeDeclaration:
    case ast::NodeKind::AmbientDeclaration:
    case ast::NodeKind::Import:
    case ast::NodeKind::ExportNamed:
      return true;
    case ast::NodeKind::ClassDeclaration:
      return is_quiet(*ast::as<ast::ClassDeclaration>(statement).definition);
    default:
      return false;
  }
}

}  // namespace heddle::codegen
