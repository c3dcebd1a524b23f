#pragma once
// base/atomic.hpp -- the one door for atomics of the scheduler, the collector and the heap.
//
// One source compiles for production, for the Relacy models of tests/model and for builds that
// disturb the threads' timing: HEDDLE_ATOMIC_HEADER names a header that defines heddle::Atomic and
// heddle::Plain instead (tests/model/relacy_atomic.hpp, base/perturbed_atomic.hpp).
//
// Rules: every access spells its order and names its partner; no stand-alone fences, because
// ThreadSanitizer does not model them.

#if defined(HEDDLE_ATOMIC_HEADER)
#include HEDDLE_ATOMIC_HEADER
#else

#include <atomic>

namespace heddle {

template <typename T>
using Atomic = std::atomic<T>;

/// A plain variable that several threads use under a lock or a hand-over. An alias of T here; a
/// model checker gets to see its accesses, and so finds a missing edge.
template <typename T>
using Plain = T;

}  // namespace heddle

#endif
