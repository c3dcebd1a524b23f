#pragma once

// Code generation for one function; the members are defined by area in emit_*.cpp.
//
// Operands. value() leaves one operand, discard() none, branch() jumps on a condition. Statements
// find the operand stack as high as the loops around them keep it (a for-of keeps three slots).
// Where control cannot get, nothing is emitted: emit() and jump() drop what they are given until a
// label is bound that something jumps to. So no code is dead, and code behind a `return` needs no care.
//
// Leaving. Loops, switches, protected ranges stand in constructs_, innermost last. break, continue
// and return go through leave(), which walks outwards and emits what each construct owes: closing an
// iterator, or handing the exit to a finally block, which goes on with it when it is done. Code that
// leaves a construct is not covered by the construct's handler any more: its protected range has a
// gap there.
//
// Slots. Locals of scopes are taken and given back like a stack. Hidden locals come from two other
// pools and go back there: one holds values at all times, one perhaps the error of a finally block.
// That way a hole or cell left behind in a slot never meets code that reads it before writing.

#include <concepts>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include <initializer_list>
#include "bytecode/code_writer.hpp"
#include "compiler/emit_module.hpp"

namespace heddle::codegen {

/// Whether a branch is taken when its condition is true or when it is false.
enum class Sense : std::uint8_t { IfTrue, IfFalse };
enum class Direction : std::uint8_t { Forward, Backward };

/// A range of code with a handler, and the gaps in it.
struct Protection {
  struct Range {
    Label start, end;
  };
  explicit Protection(Handler::Kind handler_kind) : kind(handler_kind) {}

  Handler::Kind kind;
  std::vector<Range> ranges;
  Label start;
  std::uint32_t start_offset = 0;
  bool is_open = false;
};

struct Construct;

enum class ExitKind : std::uint8_t { Break, Continue, Return };

/// A way out of constructs; of a Return the value is the top operand.
struct Exit {
  ExitKind kind = ExitKind::Break;
  Construct* target = nullptr;  ///< Not of a Return.
  bool operator==(const Exit&) const = default;
};

enum class ConstructKind : std::uint8_t {
  Loop,
  Switch,
  Labeled,    ///< any other statement with a label
  Iteration,  ///< keeps ( frame source state ) and closes the iterator
  Keys,       ///< keeps ( frame source state ), nothing to close: for-in
  AsyncIteration,
  Catch,
  Finally,
  FinallyBody,
};

struct Construct {
  explicit Construct(ConstructKind construct_kind, Handler::Kind handler = Handler::Kind::Finally)
      : kind(construct_kind), protection(handler) {}

  ConstructKind kind;
  std::vector<ast::Atom> labels;
  Label break_label;
  Label continue_label;
  bool is_broken = false;  ///< something jumps to break_label
  Protection protection;
  std::uint32_t position = 0;       ///< Iteration: of what is iterated
  std::uint16_t iterator_slot = 0;  ///< AsyncIteration
  std::uint16_t completion_slot =
      0;                         ///< Finally: kNormal, kError, or kFirstExit + index of the exit
  std::uint16_t value_slot = 0;  ///< Finally: what a return gives
  std::uint16_t error_slot = 0;  ///< Finally
  Label entry;                   ///< Finally: its block
  std::vector<Exit> exits;       ///< Finally: those that go through it

  static constexpr std::int32_t kNormal = 0;
  static constexpr std::int32_t kError = 1;
  static constexpr std::int32_t kFirstExit = 2;
};

/// How a variable is reached from the function at hand.
struct Access {
  enum class Kind : std::uint8_t {
    Local,
    Cell,
    CaptureValue,
    CaptureCell,
    Module,
    Import,
    Global,
    This,
    Callee,
    Constant,
  };
  Kind kind = Kind::Local;
  std::uint32_t index = 0;
};

class Emitter {
 public:
  Emitter(ModuleEmitter& module, Emitter* parent, FunctionId id);

  /// The file's body: function 0.
  void emit_file(const ast::Program& program);
  /// Function `index`: the constructor of a class that is never made.
  void emit_unreached_constructor(std::uint32_t index);

 private:
  class ScopeGuard;
  class ConstructGuard;
  class LoopGuard;
  class HiddenSlot;
  friend class ModuleEmitter;

  // ---- emit_code.cpp: instructions, constants, slots
  template <std::integral... Operands>
  void emit(StackOp op, Operands... operands) {
    if (!is_live()) return;
    code_.emit(op, operands...);
    note(op);
  }
  template <std::integral... Operands>
  void emit_at(std::uint32_t position, StackOp op, Operands... operands) {
    code_.set_position(position);
    emit(op, operands...);
  }
  void jump(StackOp op, Label target);
  void jump(StackOp op, Label first, Label second);
  [[nodiscard]] Label new_label() { return code_.new_label(); }
  void bind(Label label);
  /// A label for jumps backwards, at a place that may be reached only by them.
  [[nodiscard]] Label bind_loop(std::size_t depth);
  [[nodiscard]] bool is_live() const { return code_.is_reachable() && !module_.is_halted(); }
  /// Keeps count of what is limited.
  void note(StackOp op);
  void emit_number(double value);
  void emit_string(std::string_view wtf8);
  /// Of ScopeTree::constants.
  void emit_constant(std::uint32_t id);
  [[nodiscard]] std::uint16_t new_slot();
  void take_scope_slot(Variable& variable);

  // ---- emit_variable.cpp
  [[nodiscard]] Access access(VariableId id, bool is_checked);
  [[nodiscard]] std::uint32_t capture_index(VariableId id, bool is_checked);
  void load(VariableId id, bool is_checked);
  void load_later_parameter(VariableId id);
  void store(VariableId id);
  void check_before_store(VariableId id);
  /// Gives a declared variable its first value, the top operand.
  void initialise(VariableId id);
  void open_variable(VariableId id);
  /// Its state before its declaration; a loop's next turn gets a cell of its own by it.
  void renew_variable(VariableId id);
  void load_identifier(const ast::Identifier& identifier);
  void load_enum_member(const Variable& member, const ast::Identifier& use);
  /// Whether a store has to check for the dead zone: not after a load has done it.
  enum class Check : std::uint8_t { Needed, Done };
  void store_identifier(const ast::Identifier& identifier, Check check = Check::Needed);
  [[nodiscard]] bool is_constant(const ast::Identifier& identifier) const;
  void load_this(const ast::Node& node);
  void load_home();  ///< the class that `super` starts from
  [[nodiscard]] bool is_global(const ast::Expression& node, std::string_view name) const;

  // ---- emit_expression.cpp
  /// Whether an expression leaves its value or nothing.
  enum class Use : std::uint8_t { Value, Discard };
  void value(ast::Expression& node);
  /// The same; an anonymous function or class gets the name (a constant).
  void named_value(ast::Expression& node, std::uint32_t name);
  /// ( key -- key value ); the key, known at run time, is the name of a function or class without one.
  void value_under_key(ast::Expression& node, std::string_view prefix);
  void discard(ast::Expression& node);
  void branch(ast::Expression& node, Label target, Sense sense,
              Direction direction = Direction::Forward);
  void branch_logical(ast::Logical& node, Label target, Sense sense, Direction direction);
  void branch_on_top(Label target, Sense sense, Direction direction);
  /// ( value -- ), with a jump if it decides what the chain gives.
  void jump_if_decided(ast::LogicalOp op, Label target);
  void discard_logical(ast::Logical& node);
  void conditional(ast::Conditional& node, Use use);
  void emit_binary(ast::BinaryTerm& term);
  void emit_operator(ast::BinaryOp op, std::uint32_t position);
  void emit_typeof(ast::Expression& operand);
  void visit(ast::ErrorExpression&) {}
  void visit(ast::Identifier& node);
  void visit(ast::NumericLiteral& node);
  void visit(ast::StringLiteral& node);
  void visit(ast::BooleanLiteral& node);
  void visit(ast::NullLiteral& node);
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
  void visit(ast::Spread&) {}         // by its array or call
  void visit(ast::ObjectPattern&) {}  // by its assignment
  void visit(ast::ArrayPattern&) {}
  void visit(ast::As& node);

  // ---- emit_literal.cpp
  /// Elements into an array; a spread among them is iterated.
  void emit_elements(std::span<ast::Expression*> elements);
  void emit_spread_elements(std::span<ast::Expression*> elements);
  void emit_property(ast::Property& property);
  [[nodiscard]] std::uint32_t literal_keys(const ast::ObjectLiteral& node);

  // ---- emit_member.cpp
  /// A key that is known when compiling and no array index.
  [[nodiscard]] std::optional<std::uint32_t> static_name(const ast::PropertyKey& key);
  [[nodiscard]] std::optional<std::uint32_t> static_name(const ast::Expression& index);
  [[nodiscard]] std::optional<std::uint32_t> symbol_name(const ast::Expression& node);
  void emit_super_key(ast::SuperIndex& node);
  /// ( object -- object ), the operand of `.#name` or `#name in`.
  void check_evaluation(const ast::Expression& object, ast::Atom name);
  /// What a function under this key is called; nullopt: known at run time only.
  [[nodiscard]] std::optional<std::uint32_t> function_name(const ast::PropertyKey& key,
                                                           std::string_view prefix);
  /// The key as an operand, evaluated once.
  void emit_key(const ast::PropertyKey& key);
  void emit_delete(ast::Expression& operand);
  void emit_delete_member(ast::Expression& operand);
  struct Chain {
    struct Cut {
      Label label;
      std::size_t height;  ///< operands to be dropped
    };
    std::size_t depth = 0;  ///< operands below it
    std::vector<Cut> cuts;  ///< one for all of a single operand, one for each other ?.
  };
  void short_circuit();
  /// Where to go with `height` operands to be dropped.
  Label chain_cut(std::size_t height);
  /// Emits a chain by `body`, and `otherwise` for when it is cut short.
  template <typename Body>
  void in_chain(std::initializer_list<StackOp> otherwise, Body&& body);
  void end_chain(const Chain& chain, std::initializer_list<StackOp> otherwise);
  void emit_chain_callee(ast::OptionalChain& node);

  // ---- emit_call.cpp
  void emit_call(ast::Call& node, StackOp op);
  /// Where the error of a failing call points: the name that is called. No other call has the same place.
  [[nodiscard]] static std::uint32_t position_of_call(const ast::Call& node);
  void emit_callee(ast::Expression& callee, ast::Access access);
  void emit_index_callee(ast::Index& callee, ast::Access access);
  void get_method(StackOp method, StackOp plain, std::uint32_t name, ast::Access access);
  void emit_arguments(std::span<ast::Expression*> arguments);
  [[nodiscard]] bool emit_intrinsic(ast::Call& node);
  void emit_super_call(ast::SuperCall& node, Use use);

  // ---- emit_assignment.cpp
  /// Whether a place is read as well as written.
  enum class Reads : std::uint8_t { Not, Too };
  void assign(ast::Assignment& node, Use use);
  void assign_compound(ast::CompoundAssignment& node, Use use);
  void assign_logical(ast::LogicalAssignment& node, Use use);
  void update(ast::Update& node, Use use);
  /// Pushes what names the place, and says how many operands that are.
  std::size_t target_operands(ast::Expression& target, Reads reads);
  void duplicate_operands(std::size_t count);
  void load_target(ast::Expression& target);   ///< ( operands -- value )
  void store_target(ast::Expression& target);  ///< ( operands value -- value ); no variables
  void drop_below(std::size_t operands);       ///< ( operands value -- value )
  void finish_update(ast::Expression& target, Use use);
  [[nodiscard]] std::uint32_t target_name(const ast::Expression& target);

  // ---- emit_pattern.cpp
  enum class Binding : std::uint8_t { Declare, Assign };
  void bind_target(ast::Expression& target, Binding binding);  ///< ( value -- )
  void raise_above(std::size_t operands);
  void bind_element(const ast::PatternElement& element, Binding binding);
  void bind_object(ast::ObjectPattern& pattern, Binding binding);
  void bind_property(ast::PatternProperty& property, Binding binding, const HiddenSlot* key_slot);
  void bind_array(ast::ArrayPattern& pattern, Binding binding);
  void bind_array_element(ast::PatternElement& element, Binding binding, Protection& protection,
                          std::uint32_t position);
  void bind_array_rest(ast::ArrayPattern& pattern, Binding binding, Protection& protection,
                       std::size_t base);
  void next_element(std::uint32_t position);
  [[nodiscard]] bool bind_without_array(ast::Expression& target, ast::Expression& source,
                                        Binding binding);

  // ---- emit_names.cpp: what messages call an expression
  void name_callee(const ast::Expression& callee, ExpressionText::Use use, std::uint32_t position,
                   std::uint32_t source_start);
  void name_iterated(const ast::Expression& iterable, std::string text);
  /// Where the `await` stands whose call stands at `position`.
  void name_await(std::uint32_t start, std::uint32_t position);
  void name_spread_arguments(std::span<ast::Expression*> arguments);
  /// `text`: of what the object pattern takes apart.
  void name_source(const ast::Expression& target, std::string text);

  // ---- emit_statement.cpp
  void statement(ast::Statement& node);
  void statements(std::span<ast::Statement*> nodes);
  void block_statements(std::span<ast::Statement*> nodes);
  void block(ast::Block& node);
  void hoist_functions(std::span<ast::Statement*> nodes);
  void declare(ast::Declarator& declarator);
  [[nodiscard]] std::optional<Label> plain_exit(ast::Statement& node);
  void visit(ast::Empty&) {}
  void visit(ast::Block& node) { block(node); }
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
  void visit(ast::Break& node);
  void visit(ast::Continue& node);
  void visit(ast::Throw& node);
  void visit(ast::Try& node);
  void visit(ast::Switch& node);
  void visit(ast::Labeled& node);
  void visit(ast::Import&) {}
  void visit(ast::ExportDeclaration& node);
  void visit(ast::ExportDefault& node);
  void visit(ast::ExportNamed&) {}
  void visit(ast::ExportAll&) {}

  // ---- emit_loop.cpp, emit_iteration.cpp
  [[nodiscard]] std::vector<ast::Atom> take_labels();
  [[nodiscard]] Construct plain_loop();
  void loop_body(ast::Statement& body, Construct& loop);
  void copy_loop_cells(ScopeId scope);
  void keep_object(std::uint16_t slot);
  void skip_deleted_key(std::uint16_t object, Label next, std::uint32_t position);
  void loop_turn(ast::Node& left, ast::Statement& body, ScopeId scope);  ///< ( value -- )
  void bind_loop_variable(ast::Node& left);
  void emit_for_of(ast::ForOf& node);
  void emit_for_await(ast::ForOf& node);
  void open_iterator(std::uint32_t position);
  void request_next(Label done, Label ready, Label finished, std::uint32_t position);
  void close_iterator(std::uint32_t position);
  void handle_iteration_errors(const Protection& protection, std::size_t base, Label end);
  void append_rest(std::uint16_t array, std::uint32_t position);
  /// Whether the result of a `return` method must be an object: not when an error is on its way.
  enum class ResultCheck : std::uint8_t { Object, None };
  void open_async_iterator(ast::Expression& iterable, std::uint16_t iterator, std::uint16_t next);
  void close_async_iterator(std::uint16_t iterator, ResultCheck check);
  void handle_async_iteration_errors(const Construct& loop, std::size_t base, Label end);

  // ---- emit_exception.cpp
  /// Hidden locals of a `using`.
  struct Resource {
    std::uint16_t value = 0;
    std::uint16_t method = 0;
    std::uint16_t has_failed = 0;
    std::uint16_t error = 0;
    bool is_async = false;
  };
  void open_protection(Protection& protection);
  void close_protection(Protection& protection);
  void add_handlers(const Protection& protection, Label target, std::size_t depth);
  [[nodiscard]] Construct* find_target(ast::Atom label, ExitKind kind);
  void leave(Exit exit);
  bool leave_construct(Construct& construct, const Exit& exit);
  void return_value(ast::Expression& node);
  void return_conditional(ast::Conditional& node);
  void return_from_constructor(ast::Return& node);
  void return_top() { leave({ExitKind::Return, nullptr}); }
  void emit_catch(ast::Try& node);
  void clear_dead_slots();
  void with_finally(const std::function<void()>& body, const std::function<void()>& cleanup);
  void continue_after_finally(Construct& construct, bool completes);
  void with_resource(ast::VariableDeclaration& declaration, std::size_t index,
                     const std::function<void()>& rest);
  void catch_failure(const Resource& resource, const std::function<void()>& body);
  void find_disposer(const Resource& resource, std::uint32_t position);
  /// `throw new ERROR("message")`, of a built-in class.
  void throw_new(std::string_view error, std::string_view message);
  void require_function(std::uint16_t method);
  void dispose(const Resource& resource);
  void throw_suppressing(const Resource& resource);

  // ---- emit_function.cpp
  void closure(ast::Function& definition, std::uint32_t name);
  void closure_under_key(ast::Function& definition, std::string_view prefix);
  void emit_function(ast::Function& definition, std::uint32_t index, std::uint32_t name);
  void emit_entry();
  void emit_parameters(ast::Function& definition);
  void emit_parameter(ast::Parameter& parameter, std::uint16_t slot);
  void emit_body(ast::Function& definition);
  void emit_script(std::span<ast::Statement*> nodes);
  void declare_imported(const ast::Import& import);
  void finish(FunctionInfo info, std::uint32_t index);
  [[nodiscard]] FunctionInfo describe(const ast::Function& definition, std::uint32_t name) const;

  // ---- emit_class.cpp, emit_constructor.cpp
  /// What a class without a name of its own is called after.
  enum class ClassNamed : std::uint8_t { Statically, ByKeyBelow };
  void emit_class(ast::Class& definition, std::uint32_t name,
                  ClassNamed named = ClassNamed::Statically);
  void emit_class_member(ClassId id, std::uint32_t index);
  void emit_method(ast::ClassMember& member);
  void emit_statics(ClassId id);
  void emit_field(ClassId id, std::uint32_t index);
  [[nodiscard]] bool is_stored_early(const ClassScope& scopes) const;
  [[nodiscard]] ClassInfo describe_class(ClassId id, std::uint32_t name);
  [[nodiscard]] ClassId certain_base(ClassId id) const;
  [[nodiscard]] std::uint32_t field_type(const ast::TypeNode* type, bool is_optional);
  [[nodiscard]] std::optional<std::uint32_t> field_name(const ast::ClassMember& member);
  void add_fields(ClassId id, ClassInfo& info);
  void add_statics(ClassId id, ClassInfo& info);
  [[nodiscard]] bool is_member_name(ClassId id, ast::Atom name) const;
  [[nodiscard]] static bool has_parameter_property(const ClassScope& scopes, ast::Atom name);
  [[nodiscard]] std::uint32_t constructor(ClassId id, std::uint32_t name);
  void emit_constructor(std::uint32_t index, std::uint32_t name);
  void emit_implicit_constructor(bool is_derived);
  void emit_constructor_end();
  void choose_constructed();
  void watch_super();
  void refuse_second_super();
  void after_super();
  void emit_fields();
  void define_parameter_properties();
  void set_parameter_properties();
  [[nodiscard]] std::vector<ast::Atom> names_assigned_first() const;
  [[nodiscard]] std::size_t fields_set_by_constructor(
      std::span<const ast::ClassMember* const> fields) const;

  // ---- emit_enum.cpp
  void emit_enum_value(const EnumMemberValue& known);
  void emit_enum_member(const ast::EnumDeclaration& declaration, const ast::EnumMember& member);
  /// Emits `object.member` as a constant if object is an enum; false: it is something else.
  [[nodiscard]] bool emit_enum_constant(const ast::Expression& object, ast::Atom member,
                                        ast::SourceRange range);
  /// The same of `object["member"]`, where the enum is no object at run time.
  [[nodiscard]] bool emit_const_enum_element(const ast::Index& node);

  // ---- emit_check.cpp: annotations, and what is known of values without running
  [[nodiscard]] std::uint16_t static_kinds(const ast::Expression& node) const;
  [[nodiscard]] std::uint16_t identifier_kinds(const ast::Identifier& node) const;
  [[nodiscard]] std::uint16_t unary_kinds(const ast::Unary& node) const;
  [[nodiscard]] std::uint16_t call_kinds(const ast::Call& node) const;
  [[nodiscard]] static std::uint16_t optional_kinds(bool is_optional);
  void note_kinds(VariableId id, std::uint16_t kinds);
  /// ( value -- value ); `value` is what gave it, if that is known.
  void check_type(const ast::TypeNode* type, const ast::Expression* value,
                  std::uint16_t extra_kinds, std::uint32_t name);
  void check_parameter(const ast::Parameter& parameter, std::uint16_t slot, bool is_boxed);
  void check_return(const ast::Expression* value);
  void check_field(const ast::ClassMember& member, const ast::Expression* value);
  [[nodiscard]] std::uint16_t required_count(const ast::Function& definition) const;

  [[nodiscard]] ScopeTree& tree() { return module_.tree(); }
  [[nodiscard]] const ScopeTree& tree() const { return module_.tree(); }
  [[nodiscard]] Variable& variable(VariableId id) { return tree().variables[id]; }
  [[nodiscard]] const FunctionScope& function_scope() const { return tree().functions[id_]; }
  [[nodiscard]] ModuleBuilder& builder() { return module_.builder(); }

  ModuleEmitter& module_;
  Emitter* const parent_;
  const FunctionId id_;
  CodeWriter code_;
  ScopeId scope_ = 0;
  ast::Function* definition_ =
      nullptr;         ///< nullptr: the file, or a constructor that is not written
  ClassId class_ = 0;  ///< of a constructor

  std::uint32_t slot_count_ = 0;
  std::vector<std::uint16_t> scope_slots_;  ///< the pool that scopes use like a stack ...
  std::size_t scope_slots_taken_ = 0;       ///< ... up to here
  std::vector<std::uint16_t> value_slots_;  ///< free hidden locals
  std::vector<std::uint16_t> error_slots_;
  std::size_t max_depth_ = 0;
  std::size_t side_words_ = 0;
  std::uint32_t loops_ = 0;  ///< around the code at hand
  std::vector<Construct*> constructs_;
  std::vector<ast::Atom> pending_labels_;  ///< of the statement that comes next
  Chain* chain_ = nullptr;                 ///< the optional chain at hand
  std::vector<Capture> captures_;
  std::unordered_map<VariableId, std::uint32_t> capture_indices_;
  std::uint16_t self_slot_ = 0;
  std::optional<std::uint16_t> super_slot_;  ///< see watch_super()
  std::optional<std::uint16_t>
      name_slot_;  ///< the parent's local that holds the key this function is called after
};

}  // namespace heddle::codegen
