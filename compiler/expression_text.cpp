#include "compiler/expression_text.hpp"

#include <string_view>

#include "compiler/emit_number.hpp"

namespace heddle::codegen {
namespace {

// Longer ones say no more to a person. (A chain of n calls would else make texts of n * n bytes.)
constexpr std::size_t kLongestText = 200;

std::string_view text_of(ast::UnaryOp op) {
  switch (op) {
    case ast::UnaryOp::Plus:
      return "+";
    case ast::UnaryOp::Minus:
      return "-";
    case ast::UnaryOp::Not:
      return "!";
    case ast::UnaryOp::BitNot:
      return "~";
    case ast::UnaryOp::Typeof:
      return "typeof ";
    case ast::UnaryOp::Void:
      return "void ";
    case ast::UnaryOp::Delete:
      return "delete ";
  }
  return "";
}

std::string_view text_of(ast::BinaryOp op) {
  constexpr std::string_view kTexts[] = {
      "+",  "-",   "*",   "/",   "%", "**", "&", "|",  "^",  "<<",
      ">>", ">>>", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof"};
  return kTexts[static_cast<std::size_t>(op)];
}

std::string_view text_of(ast::LogicalOp op) {
  return op == ast::LogicalOp::And ? "&&" : op == ast::LogicalOp::Or ? "||" : "??";
}

/// A key in brackets that V8 writes behind a dot.
const std::string_view* name_in_brackets(const ast::Expression& index) {
  if (const auto* const text = ast::try_as<ast::StringLiteral>(&index)) return &text->value;
  const auto* const pattern = ast::try_as<ast::TemplateLiteral>(&index);
  return pattern != nullptr && pattern->values.empty() ? &pattern->strings[0] : nullptr;
}

/// Writes as V8's CallPrinter does.
class TextWriter {
 public:
  explicit TextWriter(CallStyle style) : style_(style) {}

  /// Writes `node`, or that there is a value that has no name.
  void part(const ast::Expression& node) {
    if (is_full()) return;
    const std::size_t before = text_.size();
    write(node);
    if (text_.size() == before) unnamed();
  }
  [[nodiscard]] std::string take() { return is_full() ? std::string() : std::move(text_); }

 private:
  [[nodiscard]] bool is_full() const { return text_.size() > kLongestText; }
  void unnamed() { text_ += "(intermediate value)"; }

  template <typename List>
  void join(const List& parts, std::string_view between) {
    bool is_first = true;
    for (const ast::Expression* const node : parts) {
      if (!is_first) text_ += between;
      is_first = false;
      if (node != nullptr) part(*node);
      if (is_full()) return;
    }
  }
  void write_member(const ast::Expression& object, ast::Access access, std::string_view name) {
    part(object);
    text_ += access == ast::Access::Optional ? "?." : ".";
    text_ += name;
  }
  void write_index(const ast::Index& node) {
    if (const std::string_view* const name = name_in_brackets(*node.index))
      return write_member(*node.object, node.access, *name);
    part(*node.object);
    text_ += node.access == ast::Access::Optional ? "?.[" : "[";
    part(*node.index);
    text_ += "]";
  }
  void write_key(const ast::Expression& index) {
    const std::string_view* const name = name_in_brackets(index);
    text_ += name != nullptr ? "." : "[";
    if (name != nullptr) {
      text_ += *name;
      return;
    }
    part(index);
    text_ += "]";
  }
  void write_unary(const ast::Unary& node) {
    const bool is_number = node.operand->kind == ast::NodeKind::NumericLiteral;
    const bool is_sign = node.op == ast::UnaryOp::Minus || node.op == ast::UnaryOp::Plus;
    if (is_number && is_sign) {
      if (node.op == ast::UnaryOp::Minus) text_ += "-";
      return part(*node.operand);
    }
    text_ += "(";
    text_ += text_of(node.op);
    part(*node.operand);
    text_ += ")";
  }
  void write_update(const ast::Update& node) {
    const std::string_view op = node.op == ast::UpdateOp::Increment ? "++" : "--";
    const bool is_prefix = node.position == ast::UpdatePosition::Prefix;
    text_ += "(";
    if (is_prefix) text_ += op;
    part(*node.operand);
    if (!is_prefix) text_ += op;
    text_ += ")";
  }
  /// `a + b + c` in one pair of parentheses; every other operator begins a new one.
  void write_binary(const ast::Binary& node) {
    const std::size_t start = text_.size();
    text_ += "(";
    part(*node.first);
    for (std::size_t i = 0; i < node.terms.size() && !is_full(); ++i) {
      const ast::BinaryTerm& term = node.terms[i];
      if (i > 0 && (term.op != node.terms[i - 1].op || is_comparison(term.op))) {
        text_.insert(start, "(");
        text_ += ")";
      }
      text_ += " ";
      text_ += text_of(term.op);
      text_ += " ";
      part(*term.operand);
    }
    text_ += ")";
  }
  static bool is_comparison(ast::BinaryOp op) { return op >= ast::BinaryOp::StrictEqual; }
  template <typename List>
  void write_chain(const List& parts, std::string_view op) {
    text_ += "(";
    join(parts, op);
    text_ += ")";
  }
  void write_template(const ast::TemplateLiteral& node) {
    if (node.values.empty()) return quoted(node.strings[0]);
    for (const ast::Expression* const value : node.values) part(*value);
  }
  void quoted(std::string_view text) {
    text_ += '"';
    text_ += text;
    text_ += '"';
  }

  void write(const ast::Expression& node) {
    switch (node.kind) {
      case ast::NodeKind::Identifier:
        text_ += ast::as<ast::Identifier>(node).name.text();
        return;
      case ast::NodeKind::This:
        text_ += "this";
        return;
      case ast::NodeKind::NumericLiteral:
        text_ += number_text(ast::as<ast::NumericLiteral>(node).value);
        return;
      case ast::NodeKind::StringLiteral:
        return quoted(ast::as<ast::StringLiteral>(node).value);
      case ast::NodeKind::BooleanLiteral:
        text_ += ast::as<ast::BooleanLiteral>(node).value ? "true" : "false";
        return;
      case ast::NodeKind::NullLiteral:
        text_ += "null";
        return;
      case ast::NodeKind::TemplateLiteral:
        return write_template(ast::as<ast::TemplateLiteral>(node));
      case ast::NodeKind::ArrayLiteral:
        text_ += "[";
        join(ast::as<ast::ArrayLiteral>(node).elements, ",");
        text_ += "]";
        return;
      case ast::NodeKind::ObjectLiteral:
        text_ += "{";
        for (std::size_t i = ast::as<ast::ObjectLiteral>(node).properties.size(); i > 0; --i) {
          unnamed();
          if (is_full()) return;
        }
        text_ += "}";
        return;
      case ast::NodeKind::Spread:
        text_ += "(...";
        part(*ast::as<ast::Spread>(node).value);
        text_ += ")";
        return;
      default:
        return write_operation(node);
    }
  }

  void write_operation(const ast::Expression& node) {
    switch (node.kind) {
      case ast::NodeKind::Member: {
        const auto& member = ast::as<ast::Member>(node);
        return write_member(*member.object, member.access, member.name.text());
      }
      case ast::NodeKind::Index:
        return write_index(ast::as<ast::Index>(node));
      case ast::NodeKind::PrivateMember: {
        const auto& member = ast::as<ast::PrivateMember>(node);
        part(*member.object);
        text_ += member.access == ast::Access::Optional ? "?.[#" : "[#";
        text_ += member.name.text();
        text_ += "]";
        return;
      }
      case ast::NodeKind::SuperMember:
        unnamed();
        text_ += ".";
        text_ += ast::as<ast::SuperMember>(node).name.text();
        return;
      case ast::NodeKind::SuperIndex:
        unnamed();
        return write_key(*ast::as<ast::SuperIndex>(node).index);
      case ast::NodeKind::Call:
        part(*ast::as<ast::Call>(node).callee);
        if (style_ == CallStyle::Arguments) text_ += "(...)";
        return;
      case ast::NodeKind::Unary:
        return write_unary(ast::as<ast::Unary>(node));
      case ast::NodeKind::Update:
        return write_update(ast::as<ast::Update>(node));
      case ast::NodeKind::Binary:
        return write_binary(ast::as<ast::Binary>(node));
      case ast::NodeKind::Logical: {
        const auto& logical = ast::as<ast::Logical>(node);
        const std::string op = " " + std::string(text_of(logical.op)) + " ";
        return write_chain(logical.operands, op);
      }
      case ast::NodeKind::NullishTest: {
        const auto& test = ast::as<ast::NullishTest>(node);
        text_ += "(";
        part(*test.operand);
        text_ += test.sense == ast::NullishSense::IsNullish ? " == null)" : " != null)";
        return;
      }
      case ast::NodeKind::Sequence:
        return write_chain(ast::as<ast::Sequence>(node).expressions, " , ");
      case ast::NodeKind::Conditional:
        for (int i = 0; i < 3; ++i) unnamed();
        return;
      case ast::NodeKind::Assignment:
        return part(*ast::as<ast::Assignment>(node).target);
      case ast::NodeKind::CompoundAssignment:
        return part(*ast::as<ast::CompoundAssignment>(node).target);
      case ast::NodeKind::LogicalAssignment:
        return part(*ast::as<ast::LogicalAssignment>(node).target);
      case ast::NodeKind::As:
        return part(*ast::as<ast::As>(node).operand);
      default:
        return;  // a function, a class, an object made by new, the value of a chain with ?.: no name
    }
  }

  const CallStyle style_;
  std::string text_;
};

const ast::Expression& without_types(const ast::Expression& node) {
  const ast::Expression* bare = &node;
  while (const auto* const as = ast::try_as<ast::As>(bare)) bare = as->operand;
  return *bare;
}

/// Of the callee of a call, or the class of a `new`.
std::string returned_text(const ast::Expression& callee) {
  const std::string text = expression_text(callee, CallStyle::NameOnly);
  return text.empty() ? text : text + " is not a function or its return value";
}

}  // namespace

std::string expression_text(const ast::Expression& node, CallStyle style) {
  TextWriter writer(style);
  writer.part(node);
  return writer.take();
}

std::string iterated_text(const ast::Expression& node) {
  const ast::Expression& bare = without_types(node);
  if (const auto* const call = ast::try_as<ast::Call>(&bare)) return returned_text(*call->callee);
  if (const auto* const made = ast::try_as<ast::New>(&bare)) return returned_text(*made->callee);
  return expression_text(bare, CallStyle::NameOnly);
}

std::string looped_text(const ast::Expression& node) {
  const ast::Expression& bare = without_types(node);
  switch (bare.kind) {
    case ast::NodeKind::Logical:
    case ast::NodeKind::Conditional:
    case ast::NodeKind::OptionalChain:
      return {};
    default:
      return iterated_text(bare);
  }
}

std::string taken_apart_text(const ast::Expression& node) {
  const ast::Expression& bare = without_types(node);
  switch (bare.kind) {
    case ast::NodeKind::Identifier:
    case ast::NodeKind::NumericLiteral:
    case ast::NodeKind::BooleanLiteral:
    case ast::NodeKind::NullLiteral:
    case ast::NodeKind::ObjectLiteral:
    case ast::NodeKind::New:
      return iterated_text(bare);
    case ast::NodeKind::Call: {
      const ast::Expression& callee = without_types(*ast::as<ast::Call>(bare).callee);
      return callee.kind == ast::NodeKind::Identifier ? iterated_text(bare) : std::string();
    }
    default:
      return {};
  }
}

bool is_dotted_name(const ast::Expression& node) {
  const ast::Expression* part = &node;
  while (!part->parenthesized) {
    if (part->kind == ast::NodeKind::Identifier || part->kind == ast::NodeKind::This) return true;
    const auto* const member = ast::try_as<ast::Member>(part);
    if (member == nullptr || member->access == ast::Access::Optional) return false;
    part = member->object;
  }
  return false;
}

}  // namespace heddle::codegen
