#pragma once
// A module: immutable, verified bytecode, named by the hash of its content.
//
// The compiler fills a Module in; serialize() turns it into the bytes of a .hbc file and
// deserialize() back. A Module that came from anywhere is only *data*: nothing runs before
// verify() (verifier.hpp) has accepted it. Everything below is plain data with value semantics; after verification
// it is shared, const, by all contexts and threads.

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace heddle {

/// A string as scripts see it: UTF-16 code units (lone surrogates allowed).
using ScriptText = std::u16string;

/// A well-known symbol, as a property name: its description without "Symbol." ("iterator").
struct SymbolConstant {
  ScriptText name;
  bool operator==(const SymbolConstant&) const = default;
};

/// Names (`OperandShape::Name`) are strings or symbols; values may be any of these.
using Constant = std::variant<double, ScriptText, SymbolConstant>;

/// Where a closure finds a captured variable when it is made.
struct Capture {
  enum class Source : std::uint8_t {
    Local,    ///< slot `index` of the function that makes the closure
    Capture,  ///< capture `index` of that function
    This,     ///< its `this`
  };
  enum class Mode : std::uint8_t {
    Value,  ///< copied: the variable is never assigned after the closure can exist
    Cell,   ///< the slot holds a cell, shared by reference
  };
  Source source = Source::Local;
  Mode mode = Mode::Value;
  /// Mode::Cell: whoever makes the closure proves that the cell holds no hole (it was made of an
  /// assigned local, or stored to or checked on every path). Only then may the function load it
  /// without a CheckCaptureCell before.
  bool is_initialised = false;
  std::uint16_t index = 0;
};

/// A protected range of a function's code. Ranges nest; inner handlers come first in the table.
struct Handler {
  enum class Kind : std::uint8_t {
    Catch,    ///< not entered by a cancel or kill
    Finally,  ///< entered by everything, with the error (or the cancel token) on the stack
    FinallyBody,  ///< no target: an error that leaves this range while a cancel is under way becomes the cancel again
  };
  Kind kind = Kind::Catch;
  std::uint32_t start = 0;   ///< first covered byte offset
  std::uint32_t end = 0;     ///< first offset not covered
  std::uint32_t target = 0;  ///< where the handler's code starts
  std::uint16_t depth = 0;   ///< operand slots kept (above the locals); the error is pushed on top
};

/// From code offset `offset` on (until the next entry) the source position is `position`.
struct LineEntry {
  std::uint32_t offset = 0;
  std::uint32_t position = 0;  ///< byte offset into the source text
};

struct FunctionInfo {
  enum Flags : std::uint16_t {
    kAsync = 1 << 0,
    kArrow = 1 << 1,        ///< `this` is a capture, never the frame's
    kMethod = 1 << 2,       ///< cannot be called with `new`
    kConstructor = 1 << 3,  ///< a class's constructor: only by `new` and `super()`
    kDerived = 1 << 4,      ///< a constructor that must call super()
    kRest = 1 << 5,         ///< the last parameter collects the remaining arguments
    kModuleBody = 1 << 6,
    kBuiltin = 1 << 7,     ///< hidden from stack traces
    kNamedByKey = 1 << 8,  ///< the last capture is the property key that ends its name
  };
  std::uint32_t name = 0;  ///< constant index of a string; empty for anonymous
  std::uint16_t flags = 0;
  std::uint16_t parameter_count =
      0;                     ///< locals 0 .. n-1 are the parameters (with the rest parameter)
  std::uint16_t length = 0;  ///< the script-visible `length`
  std::uint16_t required_count =
      0;  ///< annotated required parameters: fewer arguments are a strictness error (0 = none)
  std::uint16_t local_count = 0;  ///< with the parameters
  std::uint32_t position = 0;     ///< of the function in the source
  std::vector<Capture> captures;
  std::vector<std::uint8_t> code;
  std::vector<Handler> handlers;
  std::vector<LineEntry> lines;
};

/// A field of a class, and what R2 checks of the values that are stored to it from anywhere.
struct FieldInfo {
  static constexpr std::uint32_t kAnything = 0xffffffff;  ///< declared: any value passes
  static constexpr std::uint32_t kAssigned = 0xfffffffe;  ///< not declared: the base's check stands
  std::uint32_t name = 0;                                 ///< string constant; mangled #names too
  std::uint32_t type = kAnything;  ///< index into Module::types, or one of the above
  [[nodiscard]] bool is_checked() const { return type < kAssigned; }
};

struct ClassInfo {
  std::uint32_t name = 0;
  std::uint32_t constructor = 0;  ///< function index; the compiler makes one if the source has none
  std::int32_t base =
      -1;  ///< class index when the base is a class of this module that is certain; else -1
  bool has_base = false;  ///< there is an `extends`
  bool is_open =
      false;  ///< from a .js file, or with fields that are not in `fields`: instances may grow
  bool is_nominal =
      false;  ///< has private, protected or # members: annotations demand an instance (R2)
  /// Own instance fields in slot order: declared, then assigned in the constructor.
  std::vector<FieldInfo> fields;
  std::vector<FieldInfo> statics;  ///< own static fields
};

/// What R2 checks. A value passes if its kind is in `kinds`, or it is an instance of the class.
struct TypeCheck {
  enum Kind : std::uint16_t {
    kNumber = 1 << 0,
    kString = 1 << 1,
    kBoolean = 1 << 2,
    kBigInt = 1 << 3,
    kNull = 1 << 4,
    kUndefined = 1 << 5,
    kArray = 1 << 6,
    kFunction = 1 << 7,
    kObject = 1 << 8,  ///< anything that is not a primitive (a class without nominal members)
  };
  static constexpr std::uint32_t kNoClass = 0xffffffff;
  std::uint16_t kinds = 0;
  std::uint32_t class_index = kNoClass;  ///< of this module: instances pass (nominal classes only)
  std::uint16_t class_variable =
      0;                   ///< module variable that holds the class (when class_index is set)
  std::uint32_t text = 0;  ///< the annotation as written, for the message
};

struct ModuleVariable {
  std::uint32_t name = 0;
  bool is_const = false;
  bool is_function = false;    ///< hoisted: the loader stores a closure of `function` here when the
                               ///< module is linked, before any body of its graph runs
  std::uint32_t function = 0;  ///< index; such a function captures nothing
};

struct ImportRequest {
  std::uint32_t specifier = 0;  ///< string constant, as written
  std::uint32_t position = 0;
};

/// A binding of this module that is a variable (or the namespace) of another.
struct ImportBinding {
  std::uint32_t request = 0;
  std::uint32_t name = 0;     ///< exported name over there
  bool is_namespace = false;  ///< `import * as`
  std::uint32_t local_name = 0;
  std::uint32_t position = 0;
};

struct ExportEntry {
  enum class Kind : std::uint8_t {
    Variable,  ///< `index` = module variable
    Import,    ///< `index` = import binding (re-export)
    Star,      ///< `index` = request: everything but default
  };
  Kind kind = Kind::Variable;
  std::uint32_t name = 0;
  std::uint32_t index = 0;
};

/// What messages call an expression where its text in the source will not do: `list[0]`, `f(...).g`.
struct ExpressionText {
  enum class Use : std::uint8_t {
    Called,
    Constructed,
    Iterated,
    SpreadArgument,      ///< the last argument of a call
    Destructured,        ///< the position is that of the first key
    DestructuredAtOnce,  ///< by a pattern whose first key is computed, or that has none
    Awaited,             ///< a call: the text is how far in front of it `await` stands
  };
  Use use = Use::Called;
  std::uint32_t position = 0;  ///< of the instruction that may fail
  std::string text;            ///< UTF-8; empty: it has no name
};

struct Module {
  std::string source_name;  ///< for messages; not part of the hash's meaning, but of the file
  std::string source_text;  ///< for error excerpts; may be empty
  std::vector<Constant> constants;
  std::vector<std::vector<std::uint32_t>> key_lists;  ///< of object literals: names in order
  std::vector<FunctionInfo> functions;  ///< 0 is the module's body (async if it awaits)
  std::vector<ClassInfo> classes;
  std::vector<TypeCheck> types;
  std::vector<ModuleVariable> variables;
  std::vector<ImportRequest> requests;
  std::vector<ImportBinding> imports;
  std::vector<ExportEntry> exports;
  std::vector<ExpressionText> texts;  ///< for messages only; by position, then use
};

}  // namespace heddle
