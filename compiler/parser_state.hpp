#pragma once

// The parser's one class; its members are defined by grammar area in parser_*.cpp and
// type_parser*.cpp. Internal to the parser: others include parser.hpp.
//
// Recursive descent with one token in hand (token_). Three mechanisms are worth knowing:
//
// Errors. report() notes an error and parsing goes on as if nothing was wrong. fail() is for text
// that cannot be understood: it remembers where, and puts EndOfFile into token_, so that every loop
// above ends by itself and every function returns what it has, until the nearest list of statements
// or class members calls recover(), which skips to where the next one seems to begin. While token_ is
// such a false end nothing else is reported. halt() is fail() for good: too deep, too large, too
// many errors.
//
// Looking ahead. A Speculation parses silently and is then undone: types in `f<T>(x)`, and in
// `(x): T =>`. Where only brackets matter, parser_lookahead.cpp counts brackets. Both spend a budget
// proportional to the file, so that no input makes the parser read it over and over.
//
// Depth. Every recursion holds a Level. Loops that wrap what they have in a further node call
// raise(). Both together keep the height of the tree, and the native stack, bounded (N2).

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "compiler/lexer.hpp"
#include "compiler/parser.hpp"
#include "compiler/parser_declared.hpp"

namespace heddle {

/// Precedence of binary operators; a higher number binds tighter.
enum class Precedence : std::uint8_t {
  None,
  Or,  // || and ??
  And,
  BitOr,
  BitXor,
  BitAnd,
  Equality,
  Relational,
  Shift,
  Additive,
  Multiplicative,
};

enum class OperatorClass : std::uint8_t { None, Binary, Logical, Loose, TypeAssertion };

struct BinaryOperator {
  OperatorClass operator_class = OperatorClass::None;
  Precedence precedence = Precedence::None;
  ast::BinaryOp binary = ast::BinaryOp::Add;
  ast::LogicalOp logical = ast::LogicalOp::And;
};

class BracketScan;

class Parser {
 public:
  Parser(const SourceText& source, const ParseOptions& options, ast::Arena& arena, AtomTable& atoms,
         Diagnostics& diagnostics);

  [[nodiscard]] ast::Program* parse_program();

 private:
  class Level;
  class OperandHeight;
  class Speculation;
  class NameScope;
  class Brackets;
  class FunctionScope;
  class TypeParameterScope;
  template <typename T>
  class List;
  template <typename T>
  class Restore;

  /// What the function around the current place allows; on the native stack of its parser.
  struct FunctionContext {
    FunctionContext* outer = nullptr;
    bool is_top_level = false;
    bool is_arrow = false;
    bool is_async = false;
    bool in_parameters = false;
    bool allows_return = false;
    bool allows_super_property = false;
    bool allows_super_call = false;
    std::uint32_t loop_depth = 0;
    std::uint32_t switch_depth = 0;
    std::size_t first_label = 0;  ///< Labels of this function: labels_[first_label ..].
  };

  struct ClassContext {
    ClassContext* outer = nullptr;
    bool has_heritage = false;
    bool is_abstract = false;
    bool is_nominal = false;
    bool has_constructor = false;  ///< One with a body.
    std::uint32_t first_private_use = 0;
  };

  /// The words before a member's name.
  struct Modifiers {
    bool is_static = false;
    bool is_getter = false;
    bool is_setter = false;
    bool is_async = false;
    bool is_abstract = false;
    bool is_declare = false;
    bool is_readonly = false;
  };

  struct Label {
    ast::Atom name;
    bool is_loop;
  };

  struct PrivateUse {
    ast::Atom name;
    ast::SourceRange range;
    std::uint32_t previous;  ///< Index of the use of the name before, or kNoUse.
    bool is_resolved;
  };

  // --- tokens (parser.cpp)
  [[nodiscard]] bool at(TokenKind kind) const { return token_.kind == kind; }
  [[nodiscard]] bool at_identifier() const { return is_identifier(token_.kind); }
  [[nodiscard]] bool at_name(TokenKind word) const { return at(word) && !token_.newline_before; }
  void advance();
  /// Goes back (or on) to a token scanned before.
  void set_token(const Token& token) {
    token_ = token;
    lexer_.seek(token.end);
  }
  bool take(TokenKind kind);
  bool expect(TokenKind kind);
  /// The closing bracket of the one at `open`.
  bool expect_closing(TokenKind kind, std::uint32_t open);
  void fail_unclosed(TokenKind kind, std::uint32_t open);
  /// `;`, or where a line end, `}` or the end of the file stands for it.
  void expect_semicolon();
  bool refuse_foreign_keyword();
  bool refuse_misspelt_keyword();
  [[nodiscard]] bool can_insert_semicolon() const;
  /// The token after the current one.
  [[nodiscard]] Token peek();
  [[nodiscard]] ast::SourceRange range_from(std::uint32_t start) const {
    return {start, std::max(start, previous_end_)};
  }
  [[nodiscard]] std::string_view text_of(ast::SourceRange range) const {
    return source_.text().substr(range.start, range.end - range.start);
  }

  // --- errors (parser_error.cpp)
  // (Plain parameters: an initializer list would take room in the frame of every caller.)
  void report(DiagnosticCode code, ast::SourceRange range, std::string_view first = {},
              std::string_view second = {});
  void fail(DiagnosticCode code, ast::SourceRange range, std::string_view first = {},
            std::string_view second = {});
  /// Tells diagnostics_ when the error that follows comes of the source's end.
  void note_early_end();
  /// "expected {what}, found {the current token}"
  void fail_expected(std::string_view what);
  void halt(DiagnosticCode code, std::size_t limit);
  void report_limit(DiagnosticCode code, ast::SourceRange range, std::size_t limit);
  void stop_here();
  void check_budget();
  void spend_lookahead(std::uint32_t bytes);
  /// How a message calls the current token.
  [[nodiscard]] std::string describe_token() const;
  /// Reports that the text is only for TypeScript when the file is not.
  void require_typescript(ast::SourceRange range, std::string_view what);
  [[nodiscard]] bool is_javascript() const {
    return options_.language == SourceLanguage::JavaScript;
  }
  enum class RecoverTo : std::uint8_t { Statement, Member };
  /// After fail(): continues behind the broken item that began at `start`.
  void recover(std::uint32_t start, RecoverTo to, TokenKind list_end);
  [[nodiscard]] bool can_resume(const BracketScan& scan, RecoverTo to, std::uint32_t margin) const;

  // --- looking ahead (parser_lookahead.cpp)
  /// What follows the `)` of a `(`.
  enum class AfterParen : std::uint8_t { Other, Arrow, Colon };
  struct ParenFollow {
    std::uint32_t open;
    std::uint32_t follow_start;  ///< Of the token behind the `)`.
    AfterParen follow;
  };
  /// At `(`. Scans to its `)`, once for all brackets inside.
  [[nodiscard]] ParenFollow after_paren();
  [[nodiscard]] bool find_scanned_paren();
  void scan_parens();
  /// At `(`: whether it opens the parameters of an arrow function.
  [[nodiscard]] bool at_arrow_parameters();
  [[nodiscard]] bool may_start_arrow_parameters();
  [[nodiscard]] bool is_arrow_with_return_type(std::uint32_t colon);
  [[nodiscard]] bool arrow_body_ends_in_colon();
  /// At `<`: whether it opens the type parameters of an arrow function.
  [[nodiscard]] bool at_generic_arrow();
  /// At `<` in an expression: consumes type arguments if that is what they are.
  bool try_type_arguments();
  [[nodiscard]] bool speculate_type_arguments();
  void note_not_type_arguments(std::uint32_t start, std::size_t outer);
  [[nodiscard]] bool may_follow_type_arguments() const;
  [[nodiscard]] bool starts_expression() const;
  [[nodiscard]] bool is_split_less() const {
    return at(TokenKind::Less) || at(TokenKind::ShiftLeft);
  }

  // --- nodes
  template <typename T>
  [[nodiscard]] T* make(std::uint32_t start) {
    T* const node = arena_.make<T>();
    node->range = range_from(start);
    return node;
  }
  ast::Expression* error_expression(std::uint32_t start) {
    return make<ast::ErrorExpression>(start);
  }
  /// A node was wrapped in another one: the tree grew by a level without recursion.
  void raise();

  // --- names and scopes (parser.cpp)
  void declare(ast::Atom name, DeclaredKind kind, ast::SourceRange range);
  ast::Identifier* parse_binding_identifier(DeclaredKind kind);
  ast::Identifier* parse_identifier_node();
  void check_binding_name(ast::Atom name, ast::SourceRange range);

  // --- statements (parser_statement.cpp, parser_control.cpp, parser_loop.cpp)
  std::span<ast::Statement*> parse_statement_list(TokenKind end);
  ast::Statement* parse_statement_list_item();
  ast::Statement* parse_item();
  ast::Statement* parse_statement();
  ast::Statement* parse_substatement();
  ast::Block* parse_block();
  ast::Block* parse_block_body();
  ast::Statement* parse_expression_or_label();
  ast::Statement* parse_labeled(const ast::Identifier& first);
  [[nodiscard]] const Label* find_label(ast::Atom name) const;
  ast::Statement* parse_debugger();
  ast::Statement* parse_with();
  ast::Expression* parse_head(std::string_view keyword);

  ast::Statement* parse_if();
  ast::Statement* parse_switch();
  ast::SwitchCase parse_switch_case(bool& has_default);
  ast::Statement* parse_try();
  void parse_catch(ast::Try& statement);
  ast::Statement* parse_return();
  ast::Statement* parse_throw();
  ast::Statement* parse_break();
  ast::Statement* parse_continue();

  ast::Statement* parse_loop_body();
  ast::Statement* parse_while();
  ast::Statement* parse_do_while();
  ast::Statement* parse_for();
  ast::Node* parse_for_init();
  ast::Statement* parse_for_classic(std::uint32_t start, std::uint32_t open, ast::Node* init);
  ast::Statement* parse_for_in(std::uint32_t start, std::uint32_t open, ast::Node* left);
  ast::Statement* parse_for_of(std::uint32_t start, std::uint32_t open, ast::Node* left,
                               bool is_await);
  ast::Node* check_for_left(ast::Node* left);

  // --- declarations (parser_declaration.cpp, parser_ambient.cpp)
  [[nodiscard]] bool at_using();
  [[nodiscard]] bool at_await_using();
  [[nodiscard]] bool at_variable_declaration();
  ast::Statement* parse_variables();
  enum class DeclarationPlace : std::uint8_t { Statement, ForHead };
  ast::VariableDeclaration* parse_variable_declaration(DeclarationPlace place);
  ast::VariableKind parse_variable_keyword();
  ast::Declarator parse_declarator(ast::VariableKind kind);
  void check_declarator(const ast::Declarator& declarator, ast::VariableKind kind);
  ast::Statement* parse_function_declaration();
  void check_overload(const ast::Identifier& pending, const ast::Statement* item);
  ast::Statement* parse_class_declaration();
  ast::Statement* parse_enum(std::uint32_t start);
  ast::EnumMember parse_enum_member();
  ast::Statement* parse_type_alias();
  ast::Statement* parse_interface();

  /// At a declaration that begins with a word which could also be a name.
  [[nodiscard]] bool at_word_declaration();
  ast::Statement* parse_word_declaration();
  ast::Statement* parse_declare();
  ast::Statement* parse_ambient_variables(std::uint32_t start);
  ast::Statement* parse_namespace();
  ast::Statement* make_ambient(ast::Identifier* name, std::uint32_t start);

  // --- modules (parser_import.cpp, parser_export.cpp)
  ast::Statement* parse_import();
  [[nodiscard]] bool at_import_type();
  void parse_import_clause(ast::Import& node);
  void parse_import_bindings(ast::Import& node);
  ast::ImportBinding parse_import_binding(bool is_type_only);
  ast::Identifier* declare_import(ast::Identifier* local, bool is_type_only);
  ast::Statement* parse_import_alias(std::uint32_t start);
  struct ModuleName {
    ast::Atom name;
    ast::SourceRange range;
    TokenKind kind = TokenKind::Invalid;  ///< String, or the kind of the word.
  };
  ModuleName parse_module_name();
  /// `a`, `a as b`, `type a as b`: both names, and whether it is a type.
  struct ModuleNamePair {
    ModuleName first;
    ModuleName second;
    bool is_type_only = false;
  };
  ModuleNamePair parse_module_name_pair();
  ast::ModuleSpecifier parse_module_specifier();
  bool check_module_level(ast::SourceRange range, std::string_view what);

  ast::Statement* parse_export();
  ast::Statement* parse_export_default(std::uint32_t start);
  ast::Node* parse_export_default_value();
  ast::Statement* parse_export_all(std::uint32_t start, bool is_type_only);
  ast::Statement* parse_export_named(std::uint32_t start, bool is_type_only);
  ast::ExportSpecifier parse_export_specifier();
  ast::Statement* parse_export_declaration(std::uint32_t start);
  ast::Statement* parse_ambient_export(std::uint32_t start);
  void export_declared(const ast::Statement* declaration);
  void export_pattern(const ast::Expression* target);
  void add_export(ast::Atom name, ast::SourceRange range);
  void check_exports();

  // --- expressions (parser_expression.cpp, parser_binary.cpp, parser_call.cpp, parser_primary.cpp)
  ast::Expression* parse_expression();
  ast::Expression* parse_expression_in(bool in_allowed);
  enum class Cover : std::uint8_t { Refuse, Allow };
  /// Cover::Allow: the result may become a pattern, so `{a = 1}` is no error yet.
  ast::Expression* parse_assignment(Cover cover = Cover::Refuse);
  ast::Expression* parse_assignment_rest(ast::Expression* left, std::uint32_t start);
  ast::Expression* parse_arrow_if_any();
  ast::Expression* parse_conditional();
  ast::Expression* parse_conditional_rest(ast::Expression* test, std::uint32_t start);
  void refuse_cover_initializer();

  ast::Expression* parse_binary(Precedence lowest);
  [[nodiscard]] BinaryOperator current_operator();
  ast::Expression* parse_infix(ast::Expression* left, std::uint32_t start, BinaryOperator op);
  ast::Expression* parse_binary_chain(ast::Expression* first, std::uint32_t start,
                                      Precedence precedence);
  ast::Expression* parse_logical_chain(ast::Expression* first, std::uint32_t start,
                                       BinaryOperator op);
  ast::Expression* parse_loose_equality(ast::Expression* left, std::uint32_t start);
  ast::Expression* parse_type_assertion(ast::Expression* operand, std::uint32_t start);
  ast::Expression* parse_private_in(Precedence lowest);
  ast::Expression* parse_operand(Precedence above);
  ast::Expression* parse_unary();
  ast::Expression* parse_unary_operator(ast::UnaryOp op);
  ast::Expression* parse_await();
  ast::Expression* parse_prefix_update();
  ast::Expression* parse_angle_assertion();
  ast::Expression* parse_power();
  ast::Expression* parse_postfix_update(ast::Expression* operand, std::uint32_t start);
  ast::Expression* parse_exponent(ast::Expression* base, std::uint32_t start);
  void check_delete_operand(const ast::Expression& operand, ast::SourceRange range);
  void check_no_power_after(const ast::Expression& operand, ast::SourceRange range);

  ast::Expression* parse_left_hand_side();
  enum class Calls : std::uint8_t { Allow, Refuse };
  ast::Expression* parse_suffixes(ast::Expression* base, std::uint32_t start, Calls calls);
  ast::Expression* parse_suffix(ast::Expression* base, std::uint32_t start, Calls calls);
  ast::Expression* parse_optional_suffix(ast::Expression* base, std::uint32_t start, Calls calls);
  ast::Expression* parse_member_name(ast::Expression* object, std::uint32_t start,
                                     ast::Access access);
  ast::Expression* parse_index(ast::Expression* object, std::uint32_t start, ast::Access access);
  ast::Expression* parse_call(ast::Expression* callee, std::uint32_t start, ast::Access access);
  ast::Expression* parse_tagged_template(ast::Expression* tag, std::uint32_t start);
  std::span<ast::Expression*> parse_arguments();
  ast::Expression* parse_new();
  ast::Expression* parse_super();
  ast::Expression* parse_import_expression();

  ast::Expression* parse_primary();
  ast::Expression* parse_literal();
  ast::Expression* parse_identifier_reference();
  ast::Expression* parse_parenthesized();
  ast::Expression* parse_array_literal();
  ast::Expression* parse_spread(Cover cover);
  ast::Expression* parse_object_literal();
  ast::Property parse_property();
  void parse_method_property(ast::Property& property, bool is_async);
  void parse_property_after_key(ast::Property& property, const Token& key_token);
  void refuse_private_key(const ast::PropertyKey& key);
  void parse_shorthand(ast::Property& property, const Token& key_token);
  ast::FunctionExpression* parse_method_value(ast::FunctionKind kind, bool is_async,
                                              std::uint32_t start);
  ast::PropertyKey parse_property_key();
  [[nodiscard]] bool at_property_key() const;
  ast::Expression* parse_template();
  ast::Expression* parse_function_expression();
  ast::Expression* parse_class_expression();
  ast::Expression* parse_unsupported();
  void skip_decorators();

  // --- patterns (parser_pattern.cpp)
  ast::Expression* parse_binding_target(DeclaredKind kind);
  ast::Expression* parse_object_pattern(DeclaredKind kind);
  ast::Expression* parse_array_pattern(DeclaredKind kind);
  ast::PatternProperty parse_pattern_property(DeclaredKind kind);
  ast::PatternElement parse_pattern_element(DeclaredKind kind);
  ast::Expression* parse_pattern_default();
  ast::Expression* parse_pattern_rest(DeclaredKind kind, TokenKind end);
  /// Turns what was parsed as an expression into a target of `=`; reports what cannot be one.
  ast::Expression* to_target(ast::Expression* expression);
  ast::Expression* to_object_pattern(ast::ObjectLiteral& literal);
  ast::Expression* to_array_pattern(ast::ArrayLiteral& literal);
  [[nodiscard]] bool is_comma_after(ast::SourceRange range);
  ast::PatternElement to_pattern_element(ast::Expression* expression);
  ast::Expression* to_simple_target(ast::Expression* expression);

  // --- functions (parser_function.cpp, parser_arrow.cpp)
  /// Required: a missing body is an error.
  enum class Body : std::uint8_t { Required, Optional };
  bool parse_function_rest(ast::Function& function, FunctionContext& context, Body body);
  void parse_parameters(ast::Function& function, bool allows_properties);
  ast::Parameter parse_parameter(const ast::Function& function, bool allows_properties);
  void parse_parameter_modifiers(ast::Parameter& parameter, bool allows_properties);
  bool skip_this_parameter();
  void check_parameters(const ast::Function& function);
  void check_use_strict(const ast::Function& function);
  const ast::TypeNode* parse_return_type();
  void parse_function_body(ast::Function& function);
  ast::Function* parse_function(std::uint32_t start, bool is_async, bool is_declaration, Body body);
  [[nodiscard]] static bool has_body(const ast::Function& function) {
    return function.body_range.end != 0;
  }
  bool parse_generator_star();
  ast::Expression* parse_arrow(std::uint32_t start, bool is_async);
  ast::Expression* parse_arrow_from_identifier(ast::Identifier* parameter, std::uint32_t start,
                                               bool is_async);
  [[nodiscard]] FunctionContext arrow_context(bool is_async) const;
  ast::Expression* parse_arrow_body(ast::Function& function, std::uint32_t start);
  ast::Expression* parse_async_arrow_if_any();

  // --- classes (parser_class.cpp, parser_member.cpp)
  ast::Class* parse_class(std::uint32_t start, bool is_declaration, bool is_abstract);
  void parse_heritage(ast::Class& definition);
  std::span<ast::ClassMember> parse_class_body(ClassContext& context);
  void check_method_signature(const ast::PropertyKey& key, const ast::ClassMember& next);
  void check_member_duplicates(std::span<const ast::ClassMember> members);
  void use_private_name(ast::Atom name, ast::SourceRange range);
  void resolve_private_names(std::span<const ast::ClassMember> members,
                             const ClassContext& context);
  void report_unresolved_private_names();

  std::optional<ast::ClassMember> parse_member(ClassContext& context);
  [[nodiscard]] bool at_modifier();
  Modifiers parse_modifiers(ClassContext& context);
  [[nodiscard]] bool skip_index_signature();
  ast::ClassMember parse_static_block(std::uint32_t start);
  ast::ClassMember parse_method(ClassContext& context, ast::ClassMember member,
                                const Modifiers& modifiers);
  ast::ClassMember parse_field(ast::ClassMember member, const Modifiers& modifiers);
  void check_member_name(const ast::ClassMember& member, const Modifiers& modifiers);
  void check_constructor(ClassContext& context, const ast::ClassMember& member);

  // --- types (type_parser.cpp, type_parser_primary.cpp, type_parser_members.cpp)
  const ast::TypeNode* parse_type_annotation_if_any();
  const ast::TypeNode* parse_type();
  const ast::TypeNode* parse_conditional_type();
  const ast::TypeNode* parse_condition();
  const ast::TypeNode* parse_union_type();
  const ast::TypeNode* parse_union_rest(const ast::TypeNode* first, std::uint32_t start);
  const ast::TypeNode* parse_intersection_type();
  const ast::TypeNode* parse_type_operator();
  [[nodiscard]] bool at_type_operator();
  const ast::TypeNode* parse_infer_type();
  [[nodiscard]] bool at_infer_constraint();
  const ast::TypeNode* parse_postfix_type();
  [[nodiscard]] bool at_function_type();
  [[nodiscard]] bool starts_signature();
  const ast::TypeNode* parse_function_type();
  const ast::TypeNode* parse_return_type_after_sign();
  [[nodiscard]] bool at_type_predicate();
  const ast::TypeNode* parse_predicate_type();
  void take_less();
  void parse_type_arguments_if_any();
  void note_open_type_arguments();
  void parse_type_arguments();
  void parse_type_parameters_if_any();
  void parse_type_parameters();
  void parse_heritage_types();
  void add_type_parameter(ast::Atom name);
  [[nodiscard]] bool is_type_parameter(ast::Atom name) const {
    return name.id() < type_parameter_counts_.size() && type_parameter_counts_[name.id()] != 0;
  }
  const ast::TypeNode* make_type(ast::TypeKind kind, std::uint32_t start, ast::Atom name = {});

  const ast::TypeNode* parse_primary_type();
  const ast::TypeNode* parse_keyword_or_named_type();
  const ast::TypeNode* parse_type_reference();
  const ast::TypeNode* parse_parenthesized_type();
  const ast::TypeNode* parse_tuple_type();
  void parse_tuple_element();
  const ast::TypeNode* parse_template_type();
  const ast::TypeNode* parse_typeof_type();
  const ast::TypeNode* parse_import_type();

  void parse_object_type();
  [[nodiscard]] bool at_mapped_type();
  void parse_mapped_type();
  void parse_type_members();
  void parse_type_member();
  void parse_type_member_name();
  void parse_signature();
  void parse_signature_parameters();

  static constexpr std::uint32_t kNoUse = 0xFFFFFFFF;

  const SourceText& source_;
  const ParseOptions& options_;
  ast::Arena& arena_;
  AtomTable& atoms_;
  Diagnostics& diagnostics_;
  Lexer lexer_;

  Token token_;                     ///< The current token; lexer_ stands right behind it.
  std::uint32_t previous_end_ = 0;  ///< End of the token before it.
  std::uint32_t item_start_ = 0;    ///< Of the statement at hand.

  bool is_failing_ = false;             ///< token_ is a false end, see fail().
  bool is_halted_ = false;              ///< ... and stays so.
  std::uint32_t failed_at_ = 0;         ///< Where the token stood that fail() replaced.
  std::uint32_t speculations_ = 0;      ///< How many are open; errors are silent then.
  bool speculation_failed_ = false;     ///< An error was found in the innermost one.
  bool lookahead_met_end_ = false;      ///< The source ended inside of what was read ahead.
  std::uint64_t lookahead_budget_ = 0;  ///< Bytes that may still be read ahead.

  std::uint32_t depth_ = 0;   ///< Levels held.
  std::uint32_t height_ = 0;  ///< Bound of the height of what was parsed at this level.

  FunctionContext* function_ = nullptr;
  ClassContext* class_ = nullptr;
  bool in_allowed_ = true;           ///< `in` is an operator (not in the head of a `for`).
  bool colon_follows_ = false;       ///< In `c ? here : x` or `case here:`; brackets end it.
  bool conditional_allowed_ = true;  ///< In types: whether `extends` begins a condition.
  bool in_signature_ = false;        ///< In the parameters of a type: patterns without expressions.
  bool is_ambient_ = false;          ///< Inside `declare` or a .d.ts file.
  std::uint32_t list_depth_ = 0;  ///< Statement lists around the current place; 1 is the top level.
  bool in_namespace_ = false;
  bool is_module_ = false;
  bool has_top_level_await_ = false;
  std::optional<std::uint32_t> cover_initializer_;  ///< Offset of a `{a = 1}` not yet a pattern.

  DeclaredNames declared_;
  std::vector<Label> labels_;
  std::vector<PrivateUse> private_uses_;
  std::vector<std::uint32_t> last_private_use_;       ///< By atom id; index in private_uses_.
  std::vector<std::uint32_t> type_parameter_counts_;  ///< By atom id: open lists that declare it.
  std::vector<ast::Atom> type_parameters_;
  std::vector<std::uint32_t> open_type_arguments_;  ///< Offsets of `<`, innermost last.
  std::vector<std::uint32_t> not_type_arguments_;   ///< Offsets of `<` known not to open them.
  std::vector<ParenFollow> scanned_parens_;         ///< Of the last scan_parens(), by offset.
  std::size_t last_paren_ = 0;                      ///< Of those: the last one asked for.
  ast::Identifier* pending_overload_ = nullptr;     ///< A signature that awaits its function.
  std::vector<ast::Atom> exported_names_;
  std::vector<std::uint8_t> is_exported_;  ///< By atom id.
  std::vector<ast::ExportNamed*> local_exports_;

  /// Elements of lists under construction, all lists of one type on one stack: a List.
  std::tuple<std::vector<ast::Expression*>, std::vector<ast::Statement*>,
             std::vector<ast::BinaryTerm>, std::vector<ast::Property>,
             std::vector<ast::PatternProperty>, std::vector<ast::PatternElement>,
             std::vector<ast::Parameter>, std::vector<ast::ClassMember>,
             std::vector<ast::Declarator>, std::vector<ast::EnumMember>,
             std::vector<ast::SwitchCase>, std::vector<ast::ImportBinding>,
             std::vector<ast::ExportSpecifier>, std::vector<ast::Identifier*>,
             std::vector<const ast::TypeNode*>, std::vector<std::string_view>>
      pools_;
  std::size_t pool_bytes_ = 0;  ///< Capacity of all pools together.

  // What scope analysis and code generation will keep of what was read, roughly and in bytes: a file
  // that is small but declares very much is refused by the parser, before they begin.
  static constexpr std::size_t kBytesOfName = 128;
  static constexpr std::size_t kBytesOfScope = 32;
  static constexpr std::size_t kBytesOfFunction = 320;
  static constexpr std::size_t kBytesOfClass = 960;  // with its constructor and scopes
  static constexpr std::size_t kBytesOfMember = 160;
  std::size_t later_bytes_ = 0;
};

}  // namespace heddle
