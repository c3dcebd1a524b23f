#pragma once
// heap/marker.hpp -- what trace functions and root providers report references to.

#include <cstddef>
#include <cstdint>

#include "heap/arena.hpp"
#include "heap/cell.hpp"
#include "heap/trace.hpp"
#include "heap/value.hpp"

namespace heddle {

/// Marks everything reachable from what is visited: depth first, with a stack of its own. When the stack
/// cannot grow, cells stay marked but untraced and the heap's pages are searched for them: slower, but
/// a collection never fails for want of memory.
/// Threads:    the collecting worker, while the context is stopped.
class Marker {
 public:
  /// Entries the stack may hold; beyond it the pages are searched. 4 MiB at most, whatever the heap.
  static constexpr std::size_t kMaxStack = std::size_t{1} << 19;

  Marker(Heap& heap, std::size_t max_stack = kMaxStack);
  Marker(const Marker&) = delete;
  Marker& operator=(const Marker&) = delete;
  ~Marker();

  void visit(Value value) {
    if (value.is_cell()) visit(value.as_cell());
  }
  /// nullptr is allowed. The cell belongs to this heap or to a permanent one.
  void visit(const Cell* cell) {
    if (cell == nullptr) return;
    Arena* const arena = Arena::of(cell);
    const BitPosition at = BitPosition::of(cell);
    std::uint64_t& word = arena->marked[at.word];
    if ((word & at.mask) != 0) return;
    mark(cell, word, at.mask);
  }
  /// A vector of values; holes and numbers are passed by.
  void visit(const Value* values, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) visit(load(values + i));
  }
  /// A word that may or may not refer to a cell of this heap, as a pointer (also into its middle) or a Value.
  void visit_conservatively(std::uint64_t word);

  /// Marks all that is reachable from what was visited so far. false: there was nothing to do.
  bool drain();

  /// Whether the cell is reached. Cells of permanent heaps always are.
  [[nodiscard]] static bool is_marked(const Cell* cell) {
    return is_bit_set(Arena::of(cell)->marked, cell);
  }

 private:
  static constexpr std::size_t kFirstStack = 256;

  static Value load(const Value* slot) {
    return Value::from_bits(
        __atomic_load_n(reinterpret_cast<const std::uint64_t*>(slot), __ATOMIC_RELAXED));
  }
  void mark(const Cell* cell, std::uint64_t& word, std::uint64_t mask);
  [[nodiscard]] bool has_room(std::size_t entries);
  [[nodiscard]] bool grow();
  void empty_stack();
  void trace(Cell& cell);
  void trace_slice(Cell& cell, std::size_t first);
  void trace_all_marked();

  Heap& heap_;
  const TraceTable& traces_;
  /// Cells to trace. A large vector is traced in slices: its rest is the cell with bit 0 set, above the
  /// index of the next slice.
  std::uintptr_t* entries_;
  std::size_t size_ = 0;
  std::size_t capacity_ = kFirstStack;
  const std::size_t max_stack_;
  bool overflowed_ = false;
  std::uintptr_t first_entries_[kFirstStack];
};

}  // namespace heddle
