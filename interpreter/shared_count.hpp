#pragma once
// interpreter/shared_count.hpp -- counters that several workers change only when several are inside the context.

#include <type_traits>

#include "base/atomic.hpp"
#include "interpreter/execution.hpp"

namespace heddle {

/// The sum. Without a read-modify-write while nobody else is inside.
template <typename Count>
Count add(bool is_shared, Atomic<Count>& counter, std::type_identity_t<Count> delta) {
  if (is_shared) return counter.fetch_add(delta, std::memory_order_acq_rel) + delta;
  const Count sum = counter.load(std::memory_order_relaxed) + delta;
  counter.store(sum, std::memory_order_release);  // pairs with Run::is_over()
  return sum;
}
template <typename Count>
Count add(Execution& ex, Atomic<Count>& counter, std::type_identity_t<Count> delta) {
  return add(ex.allocator.is_shared(), counter, delta);
}

/// Puts `value` where another thread may be doing the same; what was there.
template <typename T>
T* swap(bool is_shared, Atomic<T*>& place, std::type_identity_t<T*> value) {
  if (is_shared) return place.exchange(value, std::memory_order_acq_rel);  // pairs with itself
  T* const previous = place.load(std::memory_order_relaxed);
  place.store(value, std::memory_order_relaxed);
  return previous;
}

}  // namespace heddle
