#include "heap/array.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

Value array_change(Execution& ex, ArrayResult result) {
  switch (result) {
    case ArrayResult::Done:
      return Value::undefined();
    case ArrayResult::OutOfMemory:
      return ex.throw_out_of_memory();
    case ArrayResult::TooLong:
      return ex.throw_range_error("Invalid array length");
    case ArrayResult::Frozen:
      break;
  }
  return Value::hole();
}

Value array_append(Execution& ex, Value array, Value value) {
  const Value done = array_change(ex, array_push(ex.allocator, *array.as<Array>(), value));
  if (!done.is_hole()) return done;
  return ex.throw_type_error("Cannot add property {}, object is not extensible",
                             array.as<Array>()->size());
}

}  // namespace heddle
