#include "heap/array.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"

namespace heddle {

Value array_append(Execution& ex, Value array, Value value) {
  switch (array_push(ex.allocator, *array.as<Array>(), value)) {
    case ArrayResult::Done:
      return Value::undefined();
    case ArrayResult::OutOfMemory:
      return ex.throw_out_of_memory();
    case ArrayResult::TooLong:
      return ex.throw_range_error("Invalid array length");
    case ArrayResult::Frozen:
      break;
  }
  return ex.throw_type_error("Cannot add property {}, object is not extensible",
                             array.as<Array>()->size());
}

}  // namespace heddle
