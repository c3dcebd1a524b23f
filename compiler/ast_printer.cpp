#include "compiler/ast_printer.hpp"

#include <array>

#include "compiler/ast_print_writer.hpp"

namespace heddle::ast {

namespace {

std::string_view sign(UnaryOp op) {
  constexpr std::array<std::string_view, 7> kSigns{"+", "-", "!", "~", "typeof", "void", "delete"};
  return kSigns[static_cast<std::size_t>(op)];
}

std::string_view sign(BinaryOp op) {
  constexpr std::array<std::string_view, 20> kSigns{
      "+",  "-",   "*",   "/",   "%", "**", "&", "|",  "^",  "<<",
      ">>", ">>>", "===", "!==", "<", "<=", ">", ">=", "in", "instanceof"};
  return kSigns[static_cast<std::size_t>(op)];
}

std::string_view sign(LogicalOp op) {
  constexpr std::array<std::string_view, 3> kSigns{"&&", "||", "??"};
  return kSigns[static_cast<std::size_t>(op)];
}

std::string optional_head(Access access, std::string_view head) {
  return (access == Access::Optional ? "?" : "") + std::string(head);
}

/// One overload per kind of expression.
struct ExpressionPrinter {
  PrintWriter& w;

  void operator()(const ErrorExpression&) const { w.write("<error>"); }
  void operator()(const Identifier& node) const { w.write(node.name.text()); }
  void operator()(const NumericLiteral& node) const { w.write_number(node.value); }
  void operator()(const StringLiteral& node) const { w.write_string(node.value); }
  void operator()(const BooleanLiteral& node) const { w.write(node.value ? "true" : "false"); }
  void operator()(const NullLiteral&) const { w.write("null"); }
  void operator()(const This&) const { w.write("this"); }
  void operator()(const TemplateLiteral& node) const {
    w.list("template", [&] {
      w.write_string(node.strings[0]);
      for (std::size_t i = 0; i < node.values.size(); ++i) {
        w.part(node.values[i]);
        w.part([&] { w.write_string(node.strings[i + 1]); });
      }
    });
  }
  void operator()(const ArrayLiteral& node) const {
    w.list("array", [&] {
      for (const Expression* element : node.elements) {
        element != nullptr ? w.part(element) : w.part("<hole>");
      }
    });
  }
  void operator()(const ObjectLiteral& node) const { w.list("object", node.properties); }
  void operator()(const FunctionExpression& node) const {
    w.write(*node.function, node.function->kind == FunctionKind::Arrow ? "=>" : "function");
  }
  void operator()(const ClassExpression& node) const { w.write(*node.definition); }
  void operator()(const Unary& node) const { w.list(sign(node.op), node.operand); }
  void operator()(const Update& node) const {
    const std::string_view op = node.op == UpdateOp::Increment ? "++" : "--";
    const bool is_prefix = node.position == UpdatePosition::Prefix;
    w.list(std::string(is_prefix ? "" : "post") + std::string(op), node.operand);
  }
  void operator()(const Binary& node) const {
    for (std::size_t i = node.terms.size(); i-- > 0;) {
      w.write("(");
      w.write(sign(node.terms[i].op));
      w.write(" ");
    }
    w.write(*node.first);
    for (const BinaryTerm& term : node.terms) {
      w.part(term.operand);
      w.write(")");
    }
  }
  void operator()(const Logical& node) const { w.list(sign(node.op), node.operands); }
  void operator()(const NullishTest& node) const {
    w.list(node.sense == NullishSense::IsNullish ? "nullish" : "not-nullish", node.operand);
  }
  void operator()(const PrivateIn& node) const {
    w.list("in", "#" + std::string(node.name.text()), node.object);
  }
  void operator()(const Conditional& node) const {
    w.list("?", node.test, node.consequent, node.alternate);
  }
  void operator()(const Assignment& node) const { w.list("=", node.target, node.value); }
  void operator()(const CompoundAssignment& node) const {
    w.list(std::string(sign(node.op)) + "=", node.target, node.value);
  }
  void operator()(const LogicalAssignment& node) const {
    w.list(std::string(sign(node.op)) + "=", node.target, node.value);
  }
  void operator()(const Sequence& node) const { w.list("sequence", node.expressions); }
  void operator()(const Member& node) const {
    w.list(optional_head(node.access, "."), node.object, node.name);
  }
  void operator()(const Index& node) const {
    w.list(optional_head(node.access, "[]"), node.object, node.index);
  }
  void operator()(const PrivateMember& node) const {
    w.list(optional_head(node.access, "."), node.object, "#" + std::string(node.name.text()));
  }
  void operator()(const SuperMember& node) const { w.list("super.", node.name); }
  void operator()(const SuperIndex& node) const { w.list("super[]", node.index); }
  void operator()(const Call& node) const {
    w.list(optional_head(node.access, "call"), node.callee, node.arguments);
  }
  void operator()(const SuperCall& node) const { w.list("super", node.arguments); }
  void operator()(const New& node) const { w.list("new", node.callee, node.arguments); }
  void operator()(const OptionalChain& node) const { w.list("chain", node.chain); }
  void operator()(const Await& node) const { w.list("await", node.operand); }
  void operator()(const Spread& node) const { w.list("...", node.value); }
  void operator()(const As& node) const { w.list("as", node.operand, node.type); }
  void operator()(const ObjectPattern& node) const {
    w.list("{}", [&] {
      for (const PatternProperty& property : node.properties) {
        w.part([&] { w.list("", property.key, property.element); });
      }
      if (node.rest != nullptr) w.part([&] { w.list("...", node.rest); });
    });
  }
  void operator()(const ArrayPattern& node) const {
    w.list("[]", node.elements, [&] {
      if (node.rest != nullptr) w.list("...", node.rest);
    });
  }
};

}  // namespace

void PrintWriter::write(const Expression& node) {
  visit(node, ExpressionPrinter{*this});
  if (node.parenthesized) write("'");
}

void PrintWriter::part(const Node* node) {
  if (node == nullptr) return;
  separate();
  const bool is_expression = node->kind < NodeKind::Empty;  // the first of the statements
  is_expression ? write(static_cast<const Expression&>(*node))
                : write(static_cast<const Statement&>(*node));
}

void PrintWriter::part(const TypeNode* type) {
  if (type == nullptr) return;
  separate();
  write(":");
  write(*type);
}

void PrintWriter::write(const TypeNode& type) {
  constexpr std::array<std::string_view, 11> kNames{"number", "string",    "boolean", "bigint",
                                                    "null",   "undefined", "array",   "function",
                                                    "",       "",          "other"};
  if (type.kind == TypeKind::Name) return write(type.name.text());
  if (type.kind != TypeKind::Union) return write(kNames[static_cast<std::size_t>(type.kind)]);
  for (const TypeNode* member : type.members) {
    if (member != type.members.front()) write("|");
    write(*member);
  }
}

void PrintWriter::write_string(std::string_view value) {
  write("\"");
  for (const char c : value) {
    if (static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\') {
      out_ += fmt::format("\\x{:02x}", static_cast<unsigned char>(c));
    } else {
      out_ += c;
    }
  }
  out_ += '"';
}

void PrintWriter::write_number(double value) { write(fmt::format("{}", value)); }

void PrintWriter::write(const PropertyKey& key) {
  switch (key.kind) {
    case KeyKind::Name:
      return write(key.name.text());
    case KeyKind::Number:
      return write_number(key.number);
    case KeyKind::Computed:
      return key.computed != nullptr ? list("computed", key.computed) : write("<type>");
    case KeyKind::Private:
      write("#");
      return write(key.name.text());
  }
}

void PrintWriter::write(const Property& property) {
  constexpr std::array<std::string_view, 6> kHeads{"", "", "method", "get", "set", "..."};
  const std::string_view head = kHeads[static_cast<std::size_t>(property.kind)];
  if (property.kind == PropertyKind::Spread) return list(head, property.value);
  list(head, property.key, property.value);
}

void PrintWriter::write(const PatternElement& element) {
  if (element.target == nullptr) return write("<hole>");
  if (element.default_value == nullptr) return write(*element.target);
  list("=", element.target, element.default_value);
}

std::string print(const Expression& expression) {
  PrintWriter writer;
  writer.write(expression);
  return writer.take();
}

std::string print(const TypeNode& type) {
  PrintWriter writer;
  writer.write(type);
  return writer.take();
}

}  // namespace heddle::ast
