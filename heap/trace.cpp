#include "heap/trace.hpp"

#include "heap/array.hpp"
#include "heap/marker.hpp"
#include "heap/string.hpp"

namespace heddle {
namespace {

void trace_string(Cell& cell, Marker& marker) {
  auto& string = static_cast<String&>(cell);
  if (!string.has(String::kRope)) return;
  auto& rope = static_cast<Rope&>(string);
  if (const String* const flat = rope.flat.load(std::memory_order_relaxed)) {  // all are stopped
    rope.left = nullptr;
    rope.right = nullptr;
    return marker.visit(flat);
  }
  marker.visit(rope.left);
  marker.visit(rope.right);
}

void trace_array(Cell& cell, Marker& marker) {
  auto& array = static_cast<Array&>(cell);
  const ArrayStorage* const storage = array.storage.load(std::memory_order_relaxed);
  if (storage != empty_storage()) marker.visit(storage);  // that one lies in no heap
  marker.visit(array.extra);
  constexpr std::size_t kWords = sizeof(Array) / sizeof(Value);
  if (array.slot_count >= kWords) {  // fields of a class that extends Array
    marker.visit(array.words() + kWords, array.slot_count - (kWords - 1));
  }
}

constexpr TraceTable kHeapKinds =
    TraceTable{}.with(CellKind::String, trace_string).with(CellKind::Array, trace_array);

}  // namespace

const TraceTable& TraceTable::of_heap() { return kHeapKinds; }

}  // namespace heddle
