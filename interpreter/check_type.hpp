#pragma once
// interpreter/check_type.hpp -- R2 at run time: which values an annotation lets pass.
//
// Parameters, returns, `as` and the initialisers of fields are checked by code (CheckType). Every other store to a
// field, whoever does it, asks the class of the object: its descriptor has what the module file says of its fields,
// the slot's kChecked says that there is something to ask, and an inline cache holds the kinds that pass.

#include <cstdint>
#include <string_view>

#include "bytecode/module.hpp"
#include "heap/class_descriptor.hpp"
#include "interpreter/property_storage.hpp"

namespace heddle {

struct ModuleInstance;

/// The bits of TypeCheck::Kind that the value has: arrays and functions are objects as well, symbols have none.
[[nodiscard]] std::uint16_t kinds_of(Value value);
/// What a class of the module demands of its fields.
[[nodiscard]] ClassChecks class_checks(const ModuleInstance& instance, const ClassInfo& info);
[[nodiscard]] bool passes(Execution& ex, const FieldCheck& check, Value value);

/// What is demanded of the values of `object`'s property `key`, of which a look with `shape` found `own`. nullptr: nothing.
[[nodiscard]] const FieldCheck* check_of(Execution& ex, const Object& object, const Shape& shape,
                                         const OwnProperty& own, const ElementKey& key);
/// Stores to the field that a cache of Kind::Checked has found, if the value passes. false: look again.
[[nodiscard]] bool store_checked(Execution& ex, Object& object, const std::uint64_t& cache,
                                 Value value);
/// The strictness error. `what` is the field's or parameter's name.
Value throw_mismatch(Execution& ex, std::string_view what, const String& wanted, Value found);

}  // namespace heddle
