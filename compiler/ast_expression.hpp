#pragma once

#include "compiler/ast_node.hpp"
#include "compiler/ast_type.hpp"

namespace heddle::ast {

struct Function;
struct Class;

/// An expression the parser could not read; only in trees of a parse that reported errors (N3).
struct ErrorExpression : NodeOf<Expression, NodeKind::ErrorExpression> {};

struct Identifier : NodeOf<Expression, NodeKind::Identifier> {
  std::uint32_t resolution = 0;  ///< Free for scope analysis; the parser leaves it 0.
  Atom name;
};

struct NumericLiteral : NodeOf<Expression, NodeKind::NumericLiteral> {
  double value = 0;
};

/// Value in WTF-8 (see Atom), escapes resolved.
struct StringLiteral : NodeOf<Expression, NodeKind::StringLiteral> {
  std::string_view value;
};

struct BooleanLiteral : NodeOf<Expression, NodeKind::BooleanLiteral> {
  bool value = false;
};

struct NullLiteral : NodeOf<Expression, NodeKind::NullLiteral> {};

/// `a${x}b`: strings.size() == values.size() + 1; strings are cooked, WTF-8.
struct TemplateLiteral : NodeOf<Expression, NodeKind::TemplateLiteral> {
  std::span<std::string_view> strings;
  std::span<Expression*> values;
};

/// `...value`, as an element of an ArrayLiteral or an argument.
struct Spread : NodeOf<Expression, NodeKind::Spread> {
  Expression* value = nullptr;
};

/// Elements may be Spread; a hole (`[1, , 2]`) is nullptr.
struct ArrayLiteral : NodeOf<Expression, NodeKind::ArrayLiteral> {
  std::span<Expression*> elements;
};

enum class KeyKind : std::uint8_t { Name, Number, Computed, Private };

/// The key of a property or class member. `a` and "a" are both Name.
struct PropertyKey {
  KeyKind kind = KeyKind::Name;
  SourceRange range;
  Atom name;                       ///< Name; Private without its `#`.
  double number = 0;               ///< Number.
  Expression* computed = nullptr;  ///< Computed.
};

enum class PropertyKind : std::uint8_t { Value, Shorthand, Method, Getter, Setter, Spread };

struct Property {
  PropertyKind kind = PropertyKind::Value;
  SourceRange range;
  PropertyKey key;  ///< Not for Spread.
  Expression* value =
      nullptr;  ///< Methods and accessors: a FunctionExpression. Spread: its operand.
                ///< Shorthand: the Identifier.
};

struct ObjectLiteral : NodeOf<Expression, NodeKind::ObjectLiteral> {
  std::span<Property> properties;
};

/// `function` and `=>`, and the value of a method of an object literal.
struct FunctionExpression : NodeOf<Expression, NodeKind::FunctionExpression> {
  Function* function = nullptr;
};

struct ClassExpression : NodeOf<Expression, NodeKind::ClassExpression> {
  Class* definition = nullptr;
};

struct This : NodeOf<Expression, NodeKind::This> {};

enum class UnaryOp : std::uint8_t { Plus, Minus, Not, BitNot, Typeof, Void, Delete };

/// Delete: the operand is a Member or Index, or an OptionalChain that ends in one.
struct Unary : NodeOf<Expression, NodeKind::Unary> {
  UnaryOp op = UnaryOp::Plus;
  Expression* operand = nullptr;
};

enum class UpdateOp : std::uint8_t { Increment, Decrement };
enum class UpdatePosition : std::uint8_t { Prefix, Postfix };

/// The operand is a simple target (see Assignment).
struct Update : NodeOf<Expression, NodeKind::Update> {
  UpdateOp op = UpdateOp::Increment;
  UpdatePosition position = UpdatePosition::Prefix;
  Expression* operand = nullptr;
};

enum class BinaryOp : std::uint8_t {
  Add,
  Subtract,
  Multiply,
  Divide,
  Remainder,
  Power,
  BitAnd,
  BitOr,
  BitXor,
  ShiftLeft,
  ShiftRight,
  ShiftRightUnsigned,
  StrictEqual,
  StrictNotEqual,
  Less,
  LessEqual,
  Greater,
  GreaterEqual,
  In,
  Instanceof,
};

struct BinaryTerm {
  BinaryOp op;
  std::uint32_t op_start;  ///< Offset of the operator, for errors thrown by it.
  Expression* operand;
};

/// A whole left-associative chain of one precedence: `a + b - c` is first a, terms (+ b) (- c),
/// evaluated from left to right as ((a + b) - c). Kept flat so that a generated sum of 100,000
/// terms is not a tree of that height (N2). At least one term. `a ** b` has exactly one.
struct Binary : NodeOf<Expression, NodeKind::Binary> {
  Expression* first = nullptr;
  std::span<BinaryTerm> terms;
};

enum class LogicalOp : std::uint8_t { And, Or, Coalesce };

/// A flat chain of one operator, `a && b && c`: at least two operands.
struct Logical : NodeOf<Expression, NodeKind::Logical> {
  LogicalOp op = LogicalOp::And;
  std::span<Expression*> operands;
};

enum class NullishSense : std::uint8_t { IsNullish, IsNotNullish };

/// `operand == null`, `null == operand` and the same with `!=`: the only legal loose equality.
struct NullishTest : NodeOf<Expression, NodeKind::NullishTest> {
  NullishSense sense = NullishSense::IsNullish;
  Expression* operand = nullptr;
};

/// `#name in object`.
struct PrivateIn : NodeOf<Expression, NodeKind::PrivateIn> {
  Atom name;
  Expression* object = nullptr;
};

struct Conditional : NodeOf<Expression, NodeKind::Conditional> {
  Expression* test = nullptr;
  Expression* consequent = nullptr;
  Expression* alternate = nullptr;
};

/// `target = value`. A *simple target* is an Identifier, Member, Index, PrivateMember, SuperMember
/// or SuperIndex; a *target* is that, an ObjectPattern or an ArrayPattern. Type assertions round a
/// target (`(x as any) = 1`, `x! = 1`) are erased.
struct Assignment : NodeOf<Expression, NodeKind::Assignment> {
  Expression* target = nullptr;
  Expression* value = nullptr;
};

/// `target op= value`; a simple target.
struct CompoundAssignment : NodeOf<Expression, NodeKind::CompoundAssignment> {
  BinaryOp op = BinaryOp::Add;
  Expression* target = nullptr;
  Expression* value = nullptr;
};

/// `target &&= value`, `||=`, `??=`; a simple target.
struct LogicalAssignment : NodeOf<Expression, NodeKind::LogicalAssignment> {
  LogicalOp op = LogicalOp::And;
  Expression* target = nullptr;
  Expression* value = nullptr;
};

/// `a, b, c`: at least two.
struct Sequence : NodeOf<Expression, NodeKind::Sequence> {
  std::span<Expression*> expressions;
};

enum class Access : std::uint8_t { Plain, Optional };

/// `object.name`, `object?.name`. Optional access stands only inside an OptionalChain.
struct Member : NodeOf<Expression, NodeKind::Member> {
  Access access = Access::Plain;
  std::uint32_t name_start = 0;  ///< Offset of the name, for errors of this access.
  Expression* object = nullptr;
  Atom name;
};

struct Index : NodeOf<Expression, NodeKind::Index> {
  Access access = Access::Plain;
  Expression* object = nullptr;
  Expression* index = nullptr;
};

/// `object.#name`; the name without its `#`, declared in an enclosing class.
struct PrivateMember : NodeOf<Expression, NodeKind::PrivateMember> {
  Access access = Access::Plain;
  std::uint32_t name_start = 0;
  Expression* object = nullptr;
  Atom name;
};

/// `super.name`, in a method.
struct SuperMember : NodeOf<Expression, NodeKind::SuperMember> {
  Atom name;
};

/// `super[index]`, in a method.
struct SuperIndex : NodeOf<Expression, NodeKind::SuperIndex> {
  Expression* index = nullptr;
};

/// Arguments may be Spread. A callee that is Member, Index, PrivateMember, SuperMember or SuperIndex
/// passes `this`.
struct Call : NodeOf<Expression, NodeKind::Call> {
  Access access = Access::Plain;  ///< Optional: `callee?.(...)`.
  Expression* callee = nullptr;
  std::span<Expression*> arguments;
};

/// `super(...)`, in the constructor of a derived class (arrows inside it included).
struct SuperCall : NodeOf<Expression, NodeKind::SuperCall> {
  std::span<Expression*> arguments;
};

struct New : NodeOf<Expression, NodeKind::New> {
  Expression* callee = nullptr;
  std::span<Expression*> arguments;
};

/// The extent of `?.`: when an Optional access inside finds null or undefined, the value of the
/// whole chain is undefined. `a?.b.c` is one chain, `(a?.b).c` is a Member of a chain.
struct OptionalChain : NodeOf<Expression, NodeKind::OptionalChain> {
  Expression* chain = nullptr;
};

struct Await : NodeOf<Expression, NodeKind::Await> {
  Expression* operand = nullptr;
};

/// `operand as type`, `<type>operand`. `as const`, `satisfies` and `!` are erased: no node.
struct As : NodeOf<Expression, NodeKind::As> {
  Expression* operand = nullptr;
  const TypeNode* type = nullptr;
};

/// One place of a pattern: `target = default_value`. A hole of an array pattern: target nullptr.
struct PatternElement {
  Expression* target = nullptr;
  Expression* default_value = nullptr;  ///< nullptr: none.
};

struct PatternProperty {
  PropertyKey key;
  PatternElement element;
};

/// In declarations and parameters all targets inside are Identifiers and patterns; in assignments
/// they may be any target.
struct ObjectPattern : NodeOf<Expression, NodeKind::ObjectPattern> {
  std::span<PatternProperty> properties;
  Expression* rest = nullptr;  ///< `...rest`: a simple target, or nullptr.
};

struct ArrayPattern : NodeOf<Expression, NodeKind::ArrayPattern> {
  std::span<PatternElement> elements;
  Expression* rest = nullptr;
};

}  // namespace heddle::ast
