#pragma once

#include <string>

#include "compiler/ast.hpp"

namespace heddle::codegen {

/// How a call is written: `f(...)`, or `f` where the message speaks of what it returned.
enum class CallStyle : std::uint8_t { Arguments, NameOnly };

/// What V8 calls an expression in its messages: `list[0]`, `text.split(...).nope`, `(a || b)`. Empty if it would be too long.
[[nodiscard]] std::string expression_text(const ast::Expression& node, CallStyle style);

/// What V8 says of a value that was to be iterated, without "is not iterable". Empty: what kind of value it is.
[[nodiscard]] std::string iterated_text(const ast::Expression& node);
/// The same of what a for-of goes over, and of the value of a declared array pattern, of which V8 knows less.
[[nodiscard]] std::string looped_text(const ast::Expression& node);
[[nodiscard]] std::string taken_apart_text(const ast::Expression& node);

/// Whether the text is what stands in the source at its start: names and dots.
[[nodiscard]] bool is_dotted_name(const ast::Expression& node);

}  // namespace heddle::codegen
