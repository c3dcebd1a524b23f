#include <array>

#include "compiler/ast_print_writer.hpp"
#include "compiler/ast_printer.hpp"

namespace heddle::ast {

namespace {

std::string_view keyword(VariableKind kind) {
  constexpr std::array<std::string_view, 4> kKeywords{"let", "const", "using", "await-using"};
  return kKeywords[static_cast<std::size_t>(kind)];
}

/// One overload per kind of statement.
struct StatementPrinter {
  PrintWriter& w;

  void operator()(const Empty&) const { w.write("(empty)"); }
  void operator()(const Block& node) const { w.list("block", node.body); }
  void operator()(const ExpressionStatement& node) const { w.write(*node.expression); }
  void operator()(const VariableDeclaration& node) const {
    w.list(keyword(node.variable_kind), [&] {
      for (const Declarator& declarator : node.declarators) {
        w.part([&] { w.list("", declarator.target, declarator.type, declarator.value); });
      }
    });
  }
  void operator()(const FunctionDeclaration& node) const { w.write(*node.function, "function"); }
  void operator()(const ClassDeclaration& node) const { w.write(*node.definition); }
  void operator()(const EnumDeclaration& node) const {
    w.list(node.is_const ? "const-enum" : "enum", node.name, [&] {
      for (const EnumMember& member : node.members) {
        w.part([&] { w.list("", member.name, member.value); });
      }
    });
  }
  void operator()(const TypeDeclaration& node) const {
    const bool is_alias = node.declaration_kind == TypeDeclarationKind::Alias;
    w.list(is_alias ? "type" : "interface", node.name, node.type);
  }
  void operator()(const AmbientDeclaration& node) const { w.list("declare", node.names); }
  void operator()(const If& node) const {
    w.list("if", node.test, node.consequent, node.alternate);
  }
  void operator()(const While& node) const { w.list("while", node.test, node.body); }
  void operator()(const DoWhile& node) const { w.list("do", node.body, node.test); }
  void operator()(const For& node) const {
    const auto or_none = [this](const Node* part) {
      part != nullptr ? w.part(part) : w.part("<none>");
    };
    w.list("for", [&] {
      or_none(node.init);
      or_none(node.test);
      or_none(node.update);
      w.part(node.body);
    });
  }
  void operator()(const ForIn& node) const { w.list("for-in", node.left, node.object, node.body); }
  void operator()(const ForOf& node) const {
    w.list(node.is_await ? "for-await" : "for-of", node.left, node.iterable, node.body);
  }
  void operator()(const Return& node) const { w.list("return", node.value); }
  void operator()(const Break& node) const { w.list("break", node.label); }
  void operator()(const Continue& node) const { w.list("continue", node.label); }
  void operator()(const Throw& node) const { w.list("throw", node.value); }
  void operator()(const Try& node) const {
    w.list("try", node.block, [&] {
      if (node.handler != nullptr) w.list("catch", node.parameter, node.handler);
      if (node.finalizer != nullptr) w.part([&] { w.list("finally", node.finalizer); });
    });
  }
  void operator()(const Switch& node) const {
    w.list("switch", node.discriminant, [&] {
      for (const SwitchCase& item : node.cases) {
        w.part([&] { w.list(item.test != nullptr ? "case" : "default", item.test, item.body); });
      }
    });
  }
  void operator()(const Labeled& node) const { w.list("label", node.label, node.body); }
  void operator()(const Import& node) const {
    w.list(
        node.is_type_only ? "import-type" : "import", [&] { w.write_string(node.source.text); },
        node.default_binding,
        [&] {
          if (node.namespace_binding != nullptr) w.list("*", node.namespace_binding);
          for (const ImportBinding& binding : node.bindings) {
            w.part([&] {
              w.list(binding.is_type_only ? "type" : "", binding.imported, binding.local);
            });
          }
        });
  }
  void operator()(const ExportDeclaration& node) const { w.list("export", node.declaration); }
  void operator()(const ExportDefault& node) const { w.list("export-default", node.value); }
  void operator()(const ExportNamed& node) const {
    w.list(node.is_type_only ? "export-type" : "export-named", [&] {
      if (node.has_source) w.write_string(node.source.text);
      for (const ExportSpecifier& specifier : node.specifiers) {
        w.part([&] {
          w.list(specifier.is_type_only ? "type" : "", specifier.local, specifier.exported);
        });
      }
    });
  }
  void operator()(const ExportAll& node) const {
    w.list(
        "export-all", [&] { w.write_string(node.source.text); }, node.exported);
  }
};

}  // namespace

void PrintWriter::write(const Statement& node) { visit(node, StatementPrinter{*this}); }

/// `(head name (parameter ...) :type statement ...)`
void PrintWriter::write(const Function& function, std::string_view head) {
  list(
      function.is_async ? "async " + std::string(head) : std::string(head), function.name,
      [&] { list("", function.parameters); }, function.return_type, function.expression_body,
      function.body);
}

void PrintWriter::write(const Parameter& parameter) {
  const bool is_plain = parameter.default_value == nullptr && parameter.type == nullptr &&
                        !parameter.is_optional && !parameter.is_rest && !parameter.is_property;
  if (is_plain) return write(*parameter.target);
  list(parameter.is_rest ? "..." : "", parameter.is_property ? "field" : "", parameter.target,
       parameter.is_optional ? "?" : "", parameter.type, parameter.default_value);
}

void PrintWriter::write(const Class& definition) {
  list(definition.is_abstract ? "abstract-class" : "class", definition.name, [&] {
    if (definition.is_nominal) part("<nominal>");
    if (definition.heritage != nullptr) part([&] { list("extends", definition.heritage); });
    part(definition.members);
  });
}

void PrintWriter::write(const ClassMember& member) {
  constexpr std::array<std::string_view, 6> kHeads{"field", "method",      "get",
                                                   "set",   "constructor", "block"};
  list(member.is_static ? "static" : "", kHeads[static_cast<std::size_t>(member.kind)], [&] {
    if (member.is_ambient) part("<ambient>");
    const bool has_key =
        member.kind != MemberKind::Constructor && member.kind != MemberKind::StaticBlock;
    if (has_key) part(member.key);
    if (member.is_optional) part("?");
    part(member.type);
    part(static_cast<const Node*>(member.value));
    if (member.function != nullptr) part([&] { write(*member.function, "function"); });
  });
}

std::string print(const Statement& statement) {
  PrintWriter writer;
  writer.write(statement);
  return writer.take();
}

std::string print(const Program& program) {
  std::string result;
  for (const Statement* statement : program.body) {
    if (!result.empty()) result += '\n';
    result += print(*statement);
  }
  return result;
}

}  // namespace heddle::ast
