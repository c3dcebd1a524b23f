#pragma once
// interpreter/builtin_iterator.hpp -- what values(), keys() and entries() of arrays, strings, Map and Set give.
//
// It is itself iterable. A for-of loop over a built-in source needs none, but for Map and Set, whose place is two values: there
// the loop's source becomes such an iterator at its first step (iteration.cpp).

#include <cstdint>
#include <string_view>

#include "heap/object.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

enum class IterationKind : std::uint8_t { Keys, Values, Entries };

/// Threads:    any task of the context. Table and position are read and written together, under the lock bit; two tasks that
///             step one iterator at the same time may get the same element.
struct BuiltinIterator : Object {
  Value source;    ///< an Array, Map, Set or string; undefined once it is exhausted
  Value table;     ///< Map, Set: of the TableCursor
  Value position;  ///< index of the next element or unit; Map, Set: of the TableCursor

  BuiltinIterator(std::uint32_t shape_id, Value of, IterationKind kind)
      : Object(CellKind::Iterator, shape_id, 3),
        source(of),
        table(Value::hole()),
        position(Value::from_number(0)) {
    const auto of_kind = static_cast<unsigned>(of.as_cell()->kind);
    flags.store(static_cast<std::uint8_t>(static_cast<unsigned>(kind) | of_kind << kKindBits),
                std::memory_order_relaxed);
  }
  [[nodiscard]] IterationKind iteration_kind() const {
    return static_cast<IterationKind>(flags.load(std::memory_order_relaxed) & kKindMask);
  }
  /// Of what it is an iterator, also when it is exhausted.
  [[nodiscard]] CellKind source_kind() const {
    return static_cast<CellKind>(flags.load(std::memory_order_relaxed) >> kKindBits);
  }
  /// "Array", "String", "Map", "Set"
  [[nodiscard]] std::string_view source_name() const {
    switch (source_kind()) {
      case CellKind::String:
        return "String";
      case CellKind::Map:
        return "Map";
      case CellKind::Set:
        return "Set";
      default:
        return "Array";
    }
  }

 private:
  // `flags`: the IterationKind, and above it the CellKind of the source.
  static constexpr unsigned kKindBits = 2;
  static constexpr unsigned kKindMask = (1u << kKindBits) - 1;
};

/// A new iterator over an Array, Map, Set or string; signal on failure.
[[nodiscard]] Value make_builtin_iterator(Execution& ex, Value source, IterationKind kind);
/// The next value; hole when exhausted; signal on failure.
[[nodiscard]] Value step_iterator(Execution& ex, BuiltinIterator& iterator);
/// {value, done}: what next() answers. A hole for `value` means the end.
[[nodiscard]] Value iterator_result(Execution& ex, Value value);

}  // namespace heddle
