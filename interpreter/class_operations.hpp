#pragma once
// interpreter/class_operations.hpp -- making classes and instances.

#include <span>

#include "heap/class_descriptor.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

struct NativeCall;

/// NewClass: class `class_index` of the running function's module, with `base` (a class, or undefined for none). The constructor
/// is a closure of its constructor function. Answers the class or a signal.
Value new_class(Execution& ex, std::uint32_t class_index, Value base);
/// A class of the host: instances have these fields. The constructor is a native.
Value new_host_class(Execution& ex, const String* name, std::span<const String* const> fields,
                     Value constructor);
/// Method, getter or setter (member_flags) of a class, of its statics, or of a literal object.
Value define_member(Execution& ex, Value target, Value key, Value function, std::uint8_t flags);
/// All members are there. From here on the class can be instantiated.
/// An unfinished class is called after the key that it stands under.
Value name_class(Execution& ex, Value klass, Value key);
Value finish_class(Execution& ex, Value klass);

/// The class around a method that says `super`. nullptr: thrown; only a module file made by hand names another value.
[[nodiscard]] Class* home_class_of(Execution& ex, Value home_class);

/// A new instance of `klass` with its fields as holes, of the kind its built-in base demands; not constructed yet. A
/// built-in class without instances of its own kind (String, Number) is a strictness error.
Value new_instance(Execution& ex, Value klass);
/// What `instanceof` answers.
Value instance_of(Execution& ex, Value value, Value klass);

/// An error object of a built-in error class with message and captured stack; signal on failure.
Value new_error(Execution& ex, ErrorType type, std::string_view message);
/// Gives an error its own `stack`, not enumerable: "Name: message\n    at f (file:line:col)\n ..." of the running
/// coroutine. Answers undefined or a signal.
Value capture_stack(Execution& ex, Value error);
/// The `stack` of an error, or the string that the script put there.
struct StackText {
  bool exists = false;
  bool lacks_memory = false;  ///< to flatten a string of it: the text is not complete
  std::string text{};
  std::string name{};  ///< of the error, as its toString() says it
};
/// Without running script or allocating in the context, but to flatten strings that the script joined.
/// "Name: message", as Error.prototype.toString gives it.
[[nodiscard]] std::string error_headline(Execution& ex, Object& error);
/// The name that errors of a class have unless they set one: that of the nearest built-in class.
[[nodiscard]] std::string inherited_error_name(Execution& ex, const ClassDescriptor* klass);
[[nodiscard]] StackText stack_text(Execution& ex, Object& error);
/// Keeps what to do about an error, for reports to people; scripts do not see it. Without memory for it nothing is kept.
void advise(Execution& ex, Object& error, std::string_view advice);
/// What was kept, or what is known about its code (strictness_errors.def); empty: nothing.
[[nodiscard]] std::string advice_of(Execution& ex, Object& error);
/// Getter and setter of `stack` (core_native::kErrorStack).
Value error_stack(NativeCall& call);

/// Whether a class is one of the Vm's, not of a script.
[[nodiscard]] bool is_builtin_class(Execution& ex, const ClassDescriptor& klass);

}  // namespace heddle
