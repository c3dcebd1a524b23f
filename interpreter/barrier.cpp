#include "interpreter/barrier.hpp"

#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

/// Those whose runs were stopped do not count any more.
void drop_dead_locked(Barrier& barrier) {
  for (Claim *claim = barrier.queue.first, *next = nullptr; claim != nullptr; claim = next) {
    next = claim->behind;
    if (!is_dead(*claim)) continue;
    barrier.queue.remove(*claim);
    claim->set_state(Claim::Over);
    --barrier.waiting;
  }
}

}  // namespace

void Barrier::trace(Marker& marker) const { queue.trace(marker); }

Value wait_at(Execution& ex, Barrier& barrier) {
  Promise* const promise = create_promise(ex);
  Claim* const claim = promise == nullptr ? nullptr : create_claim(ex, barrier, promise);
  if (claim == nullptr) return signal::kException;
  Claim* first = nullptr;  // of those that go on, in order
  {
    const ObjectLock lock(barrier, ex.allocator);
    barrier.queue.push_back(*claim);
    ++barrier.waiting;
    if (barrier.waiting == barrier.parties) drop_dead_locked(barrier);
    if (barrier.waiting == barrier.parties) {
      first = barrier.queue.first;
      for (Claim* one = first; one != nullptr; one = one->behind) one->set_state(Claim::Over);
      barrier.queue = {};
      barrier.waiting = 0;
    }
  }
  for (Claim* one = first; one != nullptr; one = one->behind)
    fulfill_promise(ex, *one->promise, Value::undefined());
  return Value::object(promise);
}

void leave_barrier(Execution& ex, Claim& claim) {
  auto& barrier = static_cast<Barrier&>(*claim.object);
  const ObjectLock lock(barrier, ex.allocator);
  if (claim.state() != Claim::Waiting) return;
  barrier.queue.remove(claim);
  claim.set_state(Claim::Over);
  --barrier.waiting;
}

}  // namespace heddle
