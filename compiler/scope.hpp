#pragma once

// Names and what they stand for: the result of scope analysis, read by code generation.
//
// The analysis (scope_analysis.hpp) walks the tree once, in the order in which the code will run:
// parts of a `for` as they are evaluated, a hoisted function where its block begins, a closure where
// it is made. So "has this declaration run?" is a flag that is up or down when a use is met, and
//   - a use met while it is down needs a dead-zone check, all others need none;
//   - a closure met while it is up may *copy* a variable that is never assigned after that moment;
//     every other captured variable lives in a cell.
// A `switch` is the one place where later text does not imply earlier code: each case takes the flags
// of the cases before it down again.

#include <cstdint>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <variant>
#include <vector>

#include "compiler/ast.hpp"

namespace heddle::codegen {

/// Indices into the tables of ScopeTree; 0 is none (of a scope or function: the whole file).
using VariableId = std::uint32_t;
using ScopeId = std::uint32_t;
using FunctionId = std::uint32_t;
using ClassId = std::uint32_t;

enum class VariableKind : std::uint8_t {
  Let,
  Const,  ///< `using` too
  Parameter,
  Function,
  Class,
  Enum,
  EnumMember,  ///< a member's bare name inside the declaration of its enum
  Import,
  Ambient,  ///< `declare`: a global that the host gives
  Self,     ///< the name of a function expression, inside it
  This,     ///< of the frame
  Hidden,   ///< made by the compiler: a computed key, a default export, any other `this`
};

/// Where a variable lives, seen from the function it belongs to.
enum class Storage : std::uint8_t {
  Local,
  Cell,  ///< a local that holds a cell
  Module,
  Global,
  Import,
  This,      ///< the frame's `this`
  Callee,    ///< the running function
  Constant,  ///< no storage: known values, `const enum`, members of enums
};

struct Variable {
  ast::Atom name;
  VariableKind kind = VariableKind::Let;
  Storage storage = Storage::Local;
  FunctionId function = 0;
  ScopeId scope = 0;
  VariableId alias = 0;     ///< Lives in that variable: a class's name inside and outside of it.
  VariableId shadowed = 0;  ///< Of the same name, further out (while the scope is open).
  std::uint32_t position = 0;
  std::uint32_t index = 0;        ///< Code generation's: slot, module variable or import.
  std::uint32_t enum_index = 0;   ///< Of an enum and its members: into ScopeTree::enums.
  std::uint32_t constant = 0;     ///< Its known value: into ScopeTree::constants; 0: none.
  std::uint16_t known_kinds = 0;  ///< Code generation's: TypeCheck::Kind of its only value, or 0.
  bool is_unset = false;          ///< Code generation's: its slot is still as the call left it.
  /// What initialises it, by kind; else nullptr.
  ast::Function* function_definition = nullptr;
  ast::Class* class_definition = nullptr;

  // Facts, for the life of the tree
  bool is_assigned = false;        ///< after its initialisation
  bool is_captured = false;        ///< by a function inside its own
  bool is_checked = false;         ///< some use is in its dead zone as far as can be told
  bool captured_early = false;     ///< by a closure that is made before it is initialised
  bool needs_cell = false;         ///< assigned while a closure that captured it may exist
  bool is_used_by_itself = false;  ///< a function declaration: inside the function only
  bool is_exported = false;
  bool is_read = false;
  bool is_read_inside = false;  ///< a class declaration: by its own text
  bool names_type = false;      ///< a run-time check needs the class in a module variable
  bool is_top_level = false;

  // Facts of the moment, while the analysis walks
  bool is_initialised = false;      ///< no use from here on is in the dead zone
  bool is_stored = false;           ///< the same; for hoisted functions: its own closure is made
  std::uint32_t loop_depth = 0;     ///< loops around the declaration
  std::uint32_t assigned_loop = 0;  ///< the last loop, inside of those, that assigns it

  [[nodiscard]] bool is_constant() const {
    return kind == VariableKind::Const || kind == VariableKind::Self;
  }
  /// A cell that must be there before the declaration runs.
  [[nodiscard]] bool has_cell_at_entry() const {
    return storage == Storage::Cell && (captured_early || is_checked);
  }
};

struct Scope {
  ScopeId parent = 0;
  FunctionId function = 0;
  VariableId first = 0;  ///< Its variables are first .. first + count - 1.
  std::uint32_t count = 0;
  VariableId this_variable = 0;  ///< `this` in here; 0: as further out.
  ClassId class_id = 0;          ///< Set in the scope of a class.
  bool has_this = false;         ///< this_variable decides, even if it is 0 (undefined).
};

struct FunctionScope {
  FunctionId parent = 0;
  ast::Function* definition = nullptr;  ///< nullptr: the file, or a constructor that is not written
  ScopeId self_scope = 0;               ///< Of the function expression's name; 0: none.
  ScopeId scope = 0;                    ///< Of the parameters.
  ScopeId body_scope = 0;               ///< The same when all parameters are simple.
  VariableId this_variable = 0;         ///< 0: arrows, and the file
  VariableId self = 0;                  ///< of a function expression with a name
  VariableId declared = 0;              ///< what a function declaration initialises
  ClassId constructs = 0;               ///< the class of a constructor
  bool captures_self = false;           ///< a function inside uses the name it is declared by
  bool is_object_method = false;        ///< of an object literal: there is no class for `super`
  bool calls_super_first = false;       ///< a statement of the body itself is super(...)
  std::uint32_t super_calls = 0;        ///< in the text of a constructor
};

struct ClassScope {
  ast::Class* definition = nullptr;
  ScopeId scope = 0;
  ScopeId field_scope = 0;   ///< of instance field initialisers, in the constructor's frame
  ScopeId static_scope = 0;  ///< of static fields and blocks
  FunctionId constructor = 0;
  bool may_repeat = false;  ///< it may be evaluated more than once
  VariableId outer = 0;     ///< the variable of a class declaration
  VariableId inner = 0;     ///< its name inside, also what `super` starts from
  ast::Function* constructor_definition = nullptr;
  std::unordered_set<ast::Atom, ast::AtomHash> assigned_names;  ///< the same, to look up
  std::vector<ast::Atom> assigned_fields;  ///< by `this.name = ` in the constructor, in order
  std::unordered_map<std::uint32_t, VariableId>
      computed_keys;  ///< by index of the member: fields only
};

/// The value of a `const` that is known when compiling; of a string a view into the tree.
using ConstantValue = std::variant<double, std::string_view, bool, std::nullptr_t>;

/// What a type annotation demands (R2); bits as in TypeCheck::Kind.
struct TypeDemand {
  bool is_checked = false;
  std::uint16_t kinds = 0;
  VariableId class_variable = 0;  ///< instances of this nominal class; 0: none
};

/// Identifier::resolution: the variable and whether this use needs a dead-zone check.
struct Resolution {
  VariableId variable = 0;  ///< 0: a global
  bool is_checked = false;

  [[nodiscard]] static Resolution of(const ast::Identifier& identifier) {
    return {identifier.resolution >> 1, (identifier.resolution & 1) != 0};
  }
  [[nodiscard]] std::uint32_t packed() const { return variable << 1 | (is_checked ? 1U : 0U); }
};

/// The tables. Nodes refer to them: Block::scope and the like are ScopeIds, Function::scope is a
/// FunctionId (of a static block: a ScopeId), Class::scope is a ClassId.
struct ScopeTree {
  // Deques: a large file's tables would need up to three times their size while a vector grows.
  std::deque<Variable> variables{1};
  std::deque<Scope> scopes;
  std::deque<FunctionScope> functions;
  std::deque<ClassScope> classes{1};
  std::vector<ConstantValue> constants{1};
  std::vector<const ast::EnumDeclaration*> enums;  ///< By Variable::enum_index
  std::unordered_map<const ast::TypeNode*, TypeDemand> types;
  /// `this` before a derived constructor's super() has certainly run.
  std::unordered_set<const ast::Node*> unsafe_this;
  VariableId default_export = 0;  ///< hidden, of `export default <expression>`

  /// Follows aliases.
  [[nodiscard]] VariableId actual(VariableId id) const {
    return variables[id].alias != 0 ? variables[id].alias : id;
  }
  /// The scope, here or further out, that says what `this` is; the file's at last.
  [[nodiscard]] const Scope& this_scope(ScopeId id) const {
    while (!scopes[id].has_this) id = scopes[id].parent;
    return scopes[id];
  }
  /// What a function declaration initialises.
  [[nodiscard]] VariableId variable_of(const ast::Function& declared) const {
    return declared.name != nullptr ? Resolution::of(*declared.name).variable : default_export;
  }
  /// The innermost class around a scope; 0: none.
  [[nodiscard]] ClassId class_around(ScopeId id) const {
    while (id != 0 && scopes[id].class_id == 0) id = scopes[id].parent;
    return scopes[id].class_id;
  }
};

/// The function declaration that a statement is or exports; nullptr: it is none.
[[nodiscard]] inline ast::Function* declared_function(ast::Statement& statement) {
  ast::Node* node = &statement;
  if (auto* const exported = ast::try_as<ast::ExportDeclaration>(node)) {
    node = exported->declaration;
  } else if (auto* const by_default = ast::try_as<ast::ExportDefault>(node)) {
    node = by_default->value;
  }
  auto* const declaration = ast::try_as<ast::FunctionDeclaration>(node);
  return declaration == nullptr ? nullptr : declaration->function;
}

}  // namespace heddle::codegen
