#pragma once

// The walk of scope analysis; its members are defined by area in scope_*.cpp. Internal: others
// include scope_analysis.hpp.

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "compiler/scope_analysis.hpp"

namespace heddle::codegen {

/// What a function is a part of; decides what `super` means in it.
enum class Owner : std::uint8_t { None, Object };

/// What a use of a name does to its variable.
enum class Use : std::uint8_t { Read, Write, ReadWrite, Typeof };

class ScopeAnalyzer {
 public:
  ScopeAnalyzer(ast::Program& program, const AnalysisOptions& options, AtomTable& atoms,
                Diagnostics& diagnostics);

  [[nodiscard]] ScopeTree run();

 private:
  class LoopGuard;

  /// What a name means as a type, for as long as its scope is open.
  struct TypeName {
    ast::Atom name;
    ScopeId scope = 0;
    std::uint32_t shadowed = 0;
    const ast::TypeNode* alias = nullptr;
    bool is_resolving = false;
    bool is_resolved = false;
    TypeDemand demand;
  };

  // scope_tables.cpp: scopes and declarations
  ScopeId open_scope();
  void close_scope();
  VariableId declare(ast::Atom name, VariableKind kind, ast::SourceRange range);
  VariableId declare_hidden(VariableKind kind, std::string_view text);
  void declare_statement(ast::Statement& statement);
  void declare_statements(std::span<ast::Statement*> statements);
  void declare_variables(ast::VariableDeclaration& declaration);
  void declare_pattern(ast::Expression& target, VariableKind kind);
  void declare_import(ast::Import& import);
  void declare_enum(ast::EnumDeclaration& declaration);
  void declare_class(ast::Class& definition);
  void declare_named(ast::Identifier& name, VariableKind kind);
  void declare_default(ast::Node& value);
  [[nodiscard]] VariableId find(ast::Atom name) const;
  FunctionId open_function(ast::Function* definition);
  void close_function();

  // scope_resolve.cpp: uses of names
  void resolve(ast::Identifier& identifier, Use use);
  void resolve_global(ast::Identifier& identifier, Use use);
  void use_variable(VariableId id, Use use);
  void capture(VariableId id);
  void use_this(ast::Node& node);
  void use_home(const ast::Node& node);
  void use_private(ast::Atom name);
  void assign(Variable& variable, const ast::Identifier& identifier);
  void initialise(VariableId id);
  void report_unknown(const ast::Identifier& identifier);
  [[nodiscard]] std::string_view holder_of_member(ast::Atom name) const;
  void refuse_later(const ast::Expression& callee, std::string_view global, DiagnosticCode code);
  void refuse_absent(const ast::Member& callee);

  // scope_expression.cpp
  void walk(ast::Expression* node);
  void walk_list(std::span<ast::Expression*> nodes);
  /// A target of an assignment; patterns too.
  void walk_target(ast::Expression& target, Use use);
  void note_field(const ast::Expression& target);
  /// The same for a declaration: its names are initialised.
  void bind_pattern(ast::Expression& target);
  template <typename Visitor>
  void walk_pattern(ast::Expression& pattern, Visitor&& visit_target);
  void walk_key(ast::PropertyKey& key);
  void visit(ast::ErrorExpression&) {}
  void visit(ast::Identifier& node);
  void visit(ast::NumericLiteral&) {}
  void visit(ast::StringLiteral&) {}
  void visit(ast::BooleanLiteral&) {}
  void visit(ast::NullLiteral&) {}
  void visit(ast::TemplateLiteral& node);
  void visit(ast::ArrayLiteral& node);
  void visit(ast::ObjectLiteral& node);
  void visit(ast::FunctionExpression& node);
  void visit(ast::ClassExpression& node);
  void visit(ast::This& node);
  void visit(ast::Unary& node);
  void visit(ast::Update& node);
  void visit(ast::Binary& node);
  void visit(ast::Logical& node);
  void visit(ast::NullishTest& node);
  void visit(ast::PrivateIn& node);
  void visit(ast::Conditional& node);
  void visit(ast::Assignment& node);
  void visit(ast::CompoundAssignment& node);
  void visit(ast::LogicalAssignment& node);
  void visit(ast::Sequence& node);
  void visit(ast::Member& node);
  void visit(ast::Index& node);
  void visit(ast::PrivateMember& node);
  void visit(ast::SuperMember& node);
  void visit(ast::SuperIndex& node);
  void visit(ast::Call& node);
  void visit(ast::SuperCall& node);
  void visit(ast::New& node);
  void visit(ast::OptionalChain& node);
  void visit(ast::Await& node);
  void visit(ast::Spread& node);
  void visit(ast::As& node);
  void visit(ast::ObjectPattern& node);
  void visit(ast::ArrayPattern& node);

  // scope_statement.cpp
  void walk(ast::Statement* node);
  void walk_block(ast::Block& block);
  /// The statements of a block whose scope is open.
  void walk_statements(std::span<ast::Statement*> statements);
  void declare_block(std::span<ast::Statement*> statements);
  void walk_hoisted(std::span<ast::Statement*> statements);
  void walk_each_turn(ast::Node& left, ast::Expression& source, ast::Statement* body,
                      std::uint32_t& scope_field);
  void visit(ast::Empty&) {}
  void visit(ast::Block& node);
  void visit(ast::ExpressionStatement& node);
  void visit(ast::VariableDeclaration& node);
  void visit(ast::FunctionDeclaration&) {}  // hoisted
  void visit(ast::ClassDeclaration& node);
  void visit(ast::EnumDeclaration& node);
  void visit(ast::TypeDeclaration&) {}
  void visit(ast::AmbientDeclaration&) {}
  void visit(ast::If& node);
  void visit(ast::While& node);
  void visit(ast::DoWhile& node);
  void visit(ast::For& node);
  void visit(ast::ForIn& node);
  void visit(ast::ForOf& node);
  void visit(ast::Return& node);
  void visit(ast::Break&) {}
  void visit(ast::Continue&) {}
  void visit(ast::Throw& node);
  void visit(ast::Try& node);
  void visit(ast::Switch& node);
  void visit(ast::Labeled& node);
  void visit(ast::Import&) {}
  void visit(ast::ExportDeclaration& node);
  void visit(ast::ExportDefault& node);
  void visit(ast::ExportNamed& node);
  void visit(ast::ExportAll&) {}

  // scope_function.cpp: functions and classes
  void walk_function(ast::Function& function, Owner owner, VariableId declared = 0);
  void walk_function_inside(ast::Function& function);
  void walk_body(ast::Function& function);
  void declare_parameters(ast::Function& function);
  void walk_parameters(ast::Function& function);
  void declare_this(VariableKind kind);
  void walk_class(ast::Class& definition, VariableId outer);
  void declare_class_inside(ClassId id);
  void walk_constructor(ClassId id);
  void walk_fields(ClassId id);
  void walk_members(ClassId id);
  void walk_statics(ClassId id);

  // scope_type.cpp: annotations
  void declare_type(ast::Atom name, const ast::TypeNode* alias, const TypeDemand& demand);
  void resolve_aliases(ScopeId scope);
  void demand_type(const ast::TypeNode* type);
  [[nodiscard]] TypeDemand resolve_type(const ast::TypeNode& type);
  [[nodiscard]] TypeDemand resolve_type_name(ast::Atom name);
  [[nodiscard]] TypeDemand resolve_union(const ast::TypeNode& type);

  // scope_constant.cpp: values that are known when compiling
  void find_constants(std::span<ast::Statement*> statements);
  void find_constant(const ast::Declarator& declarator, bool is_const, bool& is_quiet_so_far);
  [[nodiscard]] std::optional<ConstantValue> constant_of(const ast::Expression& node) const;
  [[nodiscard]] std::optional<double> number_of(const ast::Expression& node) const;
  [[nodiscard]] std::optional<double> number_of(const ast::Binary& node) const;
  [[nodiscard]] bool is_quiet(const ast::Expression* node) const;
  [[nodiscard]] bool is_quiet(const ast::Class& definition) const;
  [[nodiscard]] bool is_quiet(const ast::Statement& statement) const;
  [[nodiscard]] bool is_free(const ast::Expression& node, std::string_view name) const;
  [[nodiscard]] bool imports_files() const;

  // scope_storage.cpp: where each variable lives, when all uses are known
  void decide_storage();
  void merge_class_names();
  [[nodiscard]] Storage storage_of(const Variable& variable) const;

  [[nodiscard]] Variable& variable(VariableId id) { return tree_.variables[id]; }
  [[nodiscard]] Scope& scope() { return tree_.scopes[scope_]; }
  [[nodiscard]] FunctionId function() const { return functions_.back(); }

  ast::Program& program_;
  const AnalysisOptions options_;
  AtomTable& atoms_;
  Diagnostics& diagnostics_;
  ScopeTree tree_;
  ScopeId scope_ = 0;
  std::vector<FunctionId> functions_;  ///< those around the place, innermost last
  std::vector<std::uint32_t> loops_;  ///< those around the place, in all functions, outermost first
  std::uint32_t loop_count_ = 0;
  std::vector<VariableId> innermost_;  ///< by atom id
  std::vector<TypeName> type_names_{1};
  std::vector<std::uint32_t> innermost_types_;  ///< by atom id
};

/// Holds while the walk is in a loop.
class ScopeAnalyzer::LoopGuard {
 public:
  explicit LoopGuard(ScopeAnalyzer& analyzer) : analyzer_(analyzer) {
    analyzer.loops_.push_back(++analyzer.loop_count_);
  }
  ~LoopGuard() { analyzer_.loops_.pop_back(); }
  LoopGuard(const LoopGuard&) = delete;
  LoopGuard& operator=(const LoopGuard&) = delete;

 private:
  ScopeAnalyzer& analyzer_;
};

}  // namespace heddle::codegen
