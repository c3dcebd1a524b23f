// builtins/iterators.cpp -- the iterators that built-in collections give: next() and [Symbol.iterator]().

#include "builtins/builder.hpp"
#include "interpreter/builtin_iterator.hpp"
#include "interpreter/property.hpp"

namespace heddle {
namespace {

Value next(NativeCall& call) {
  if (!call.self.is_object() || call.self.as_object()->kind != CellKind::Iterator) {
    return call.ex.throw_type_error("next method called on incompatible receiver {}",
                                    describe_value(call.ex, call.self));
  }
  const Value value = step_iterator(call.ex, *call.self.as<BuiltinIterator>());
  return signal::is(value) ? value : iterator_result(call.ex, value);
}

Value self(NativeCall& call) { return call.self; }

}  // namespace

void install_iterators(Builder& builder) {
  VmCore& core = builder.core();
  core.classes.iterator = builder.define_class({.name = "Iterator",
                                                .base = core.classes.object,
                                                .instance_kind = CellKind::Iterator,
                                                .shape = kIteratorShape,
                                                .constructor = {"", 0x0070, 0, nullptr},
                                                .is_global = false});
  const NativeRow methods[] = {{"next", 0x0071, 0, next}};
  builder.add_methods(*core.classes.iterator, methods);
  builder.add_symbol_method(*core.classes.iterator, core.common.iterator,
                            {"[Symbol.iterator]", 0x0072, 0, self});
}

}  // namespace heddle
