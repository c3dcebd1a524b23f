#pragma once

// Code generation for a whole file: its tables, and what the emitters of its functions share.

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "bytecode/module_builder.hpp"
#include "compiler/diagnostic.hpp"
#include "compiler/scope.hpp"
#include "compiler/source.hpp"

namespace heddle::codegen {

struct EmitOptions {
  bool is_script = false;   ///< Declarations are globals, the last expression is the result.
  bool is_builtin = false;  ///< Functions are hidden from stack traces.
  bool is_open = false;     ///< JavaScript: instances of classes may grow.
};

/// A constant member of an enum.
using EnumValue = std::variant<double, std::string>;

struct EnumMemberValue {
  std::optional<EnumValue> value;  ///< nullopt: known only at run time.
  std::uint32_t text = 0;          ///< Of a string: its constant.
};

class ModuleEmitter {
 public:
  ModuleEmitter(const ast::Program& program, ScopeTree& tree, const SourceText& source,
                const EmitOptions& options, Diagnostics& diagnostics);

  /// The module; meaningless if an error was reported.
  [[nodiscard]] Module run();

  [[nodiscard]] ScopeTree& tree() { return tree_; }
  [[nodiscard]] ModuleBuilder& builder() { return builder_; }
  [[nodiscard]] const EmitOptions& options() const { return options_; }
  [[nodiscard]] std::string_view text(ast::SourceRange range) const {
    return source_.text().substr(range.start, range.end - range.start);
  }

  // Constants
  [[nodiscard]] std::uint32_t string(std::string_view wtf8);
  [[nodiscard]] std::uint32_t name(ast::Atom atom);
  /// The string ScopeTree::constants[id], which may be long and used often.
  [[nodiscard]] std::uint32_t constant_text(std::uint32_t id);
  [[nodiscard]] std::uint32_t symbol(std::string_view ascii);
  /// `#name` as the class declares it: other classes' names differ, also those of other modules.
  [[nodiscard]] std::uint32_t private_name(ScopeId scope, ast::Atom name);
  /// The class that declares it.
  [[nodiscard]] ClassId private_owner(ScopeId scope, ast::Atom name);
  /// A short excerpt of the source, to name something by in a message.
  [[nodiscard]] std::uint32_t excerpt(ast::SourceRange range);

  /// What messages call the expression whose instruction stands at `position`.
  void note_text(ExpressionText::Use use, std::uint32_t position, std::string text);

  /// `extra_kinds` pass too. `text`: the annotation as written.
  [[nodiscard]] std::uint32_t type_check(const TypeDemand& demand, std::uint16_t extra_kinds,
                                         ast::SourceRange text);

  /// Whether a parameter of the type may be left out without a `?`: any, unknown, void, unions
  /// with undefined; also type parameters, which may stand for void.
  [[nodiscard]] bool accepts_undefined(const ast::TypeNode& type) const;

  // Functions and classes
  [[nodiscard]] std::uint32_t function_index(FunctionId id);
  [[nodiscard]] std::uint32_t class_index(ClassId id);
  [[nodiscard]] bool has_class_index(ClassId id) const { return class_indices_[id] >= 0; }

  /// What is looked up among a class's members.
  struct Members {
    std::unordered_set<ast::Atom, ast::AtomHash> privates;  ///< all that is called #name
    std::unordered_set<ast::Atom, ast::AtomHash>
        assignable;  ///< fields and accessors; a method is hidden by a field
  };

  [[nodiscard]] const Members& members(ClassId id);

  // Enums (emit_enum.cpp)
  /// nullptr: known only at run time. Reports a member that does not exist. Good for the module's life.
  [[nodiscard]] const EnumMemberValue* enum_value(const ast::EnumDeclaration& declaration,
                                                  ast::Atom member, ast::SourceRange use);

  // Limits
  void fail(DiagnosticCode code, ast::SourceRange range,
            std::initializer_list<std::string_view> arguments);
  void report(DiagnosticCode code, ast::SourceRange range,
              std::initializer_list<std::string_view> arguments);
  /// After fail(): nothing is emitted any more.
  [[nodiscard]] bool is_halted() const { return is_halted_; }

 private:
  using EnumValues = std::unordered_map<ast::Atom, EnumMemberValue, ast::AtomHash>;
  // emit_module.cpp
  void reserve_class(const ast::Statement& statement);
  void check_table(std::size_t size, std::string_view what);
  void check_field_counts();
  void define_unreached_classes();

  // emit_import_export.cpp
  void declare_variables();
  void declare_import(const ast::Import& import);
  [[nodiscard]] std::uint32_t request(const ast::ModuleSpecifier& specifier);
  void emit_exports();
  void export_variable(std::uint32_t exported, VariableId id);
  void export_pattern(const ast::Expression& target);
  void export_declaration(const ast::Statement& declaration);
  void export_default(const ast::ExportDefault& node);
  void export_named(const ast::ExportNamed& node);
  void export_all(const ast::ExportAll& node);
  [[nodiscard]] VariableId top_level_variable(ast::Atom name);

  // emit_enum.cpp
  const EnumValues& enum_values(const ast::EnumDeclaration& declaration);
  std::optional<EnumValue> enum_constant(const ast::Expression& node);
  std::optional<EnumValue> enum_template(const ast::TemplateLiteral& node);
  std::optional<EnumValue> enum_unary(const ast::Unary& node);
  std::optional<EnumValue> enum_binary(const ast::Binary& node);
  std::optional<EnumValue> enum_reference(const ast::Expression& node);

  const ast::Program& program_;
  ScopeTree& tree_;
  const SourceText& source_;
  const EmitOptions options_;
  Diagnostics& diagnostics_;
  ModuleBuilder builder_;
  bool is_halted_ = false;
  std::size_t noted_bytes_ = 0;       ///< see note_text()
  std::vector<std::uint32_t> names_;  ///< constant index + 1, by atom id
  std::unordered_map<std::string_view, std::uint32_t> requests_;
  std::vector<std::int64_t> class_indices_;
  std::vector<std::uint32_t> function_indices_;
  std::string private_suffix_;
  std::unordered_map<const ast::EnumDeclaration*, EnumValues> enums_;
  std::size_t enum_text_bytes_ = 0;            ///< Joined so far, see enum_constant().
  std::vector<std::uint32_t> constant_texts_;  ///< Constant index + 1, by index in ScopeTree.
  std::unordered_map<ClassId, Members> members_;
  std::unordered_map<ast::Atom, VariableId, ast::AtomHash> top_level_;
};

}  // namespace heddle::codegen
