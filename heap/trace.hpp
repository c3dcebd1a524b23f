#pragma once
// heap/trace.hpp -- how the collector finds the references of a cell.
//
// cell_kinds.def names a way for each kind. Leaf, Slots and Counted are known here; a Custom kind has a function that
// calls marker.visit() for every reference, written where the kind is defined. The Vm puts them all into one table:
//     constexpr TraceTable kTraces = TraceTable::of_heap()
//         .with(CellKind::Coroutine, trace_coroutine)
//         .with(CellKind::HostObject, trace_host_object, finalize_host_object);

#include <array>
#include <cstddef>
#include <cstdint>

#include "heap/cell.hpp"

namespace heddle {

class Marker;

/// Calls marker.visit() for every reference of the cell. Runs while the context is stopped; must not
/// allocate, lock or recurse into other cells.
using TraceFunction = void (*)(Cell& cell, Marker& marker);
/// The cell was found dead and its memory is about to be free. Must be quick and touch no other cell.
using FinalizeFunction = void (*)(Cell& cell);

enum class TraceKind : std::uint8_t { Leaf, Slots, Counted, Custom };

inline constexpr auto kTraceKinds = std::to_array<TraceKind>({
#define HEDDLE_CELL_KIND(name, trace) TraceKind::trace,
#include "heap/cell_kinds.def"
#undef HEDDLE_CELL_KIND
});
inline constexpr std::size_t kCellKindCount = kTraceKinds.size();

inline constexpr const char* kCellKindNames[] = {
#define HEDDLE_CELL_KIND(name, trace) #name,
#include "heap/cell_kinds.def"
#undef HEDDLE_CELL_KIND
};

/// Immutable once heaps use it; must outlive them.
class TraceTable {
 public:
  /// The kinds that the heap itself defines (strings, arrays, tables).
  [[nodiscard]] static const TraceTable& of_heap();

  [[nodiscard]] constexpr TraceTable with(CellKind kind, TraceFunction trace,
                                          FinalizeFunction finalize = nullptr) const {
    TraceTable table = *this;
    table.traces_[static_cast<std::size_t>(kind)] = trace;
    table.finalizers_[static_cast<std::size_t>(kind)] = finalize;
    return table;
  }
  [[nodiscard]] TraceFunction trace(CellKind kind) const {
    return traces_[static_cast<std::size_t>(kind)];
  }
  [[nodiscard]] FinalizeFunction finalizer(CellKind kind) const {
    return finalizers_[static_cast<std::size_t>(kind)];
  }

 private:
  std::array<TraceFunction, kCellKindCount> traces_{};
  std::array<FinalizeFunction, kCellKindCount> finalizers_{};
};

}  // namespace heddle
