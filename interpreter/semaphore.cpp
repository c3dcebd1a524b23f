#include "interpreter/semaphore.hpp"

#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

// Under the lock.

void hold_locked(Semaphore& semaphore, Claim& claim) {
  claim.set_state(Claim::Holding);
  semaphore.holders.push_back(claim);
}

/// A permit is free: whom it was given to; nullptr: nobody waits.
Claim* pass_on_locked(Semaphore& semaphore) {
  Claim* const heir = semaphore.queue.pop_front();
  if (heir == nullptr) {
    ++semaphore.free;
  } else {
    hold_locked(semaphore, *heir);
  }
  return heir;
}

void end_holding_locked(Semaphore& semaphore, Claim& claim) {
  semaphore.holders.remove(claim);
  claim.set_state(Claim::Over);
}

/// Permits of stopped runs are free. Only when one is wanted and there is none.
void take_from_dead_locked(Semaphore& semaphore) {
  for (Claim *claim = semaphore.holders.first, *next = nullptr; claim != nullptr; claim = next) {
    next = claim->behind;
    if (!is_dead(*claim)) continue;
    end_holding_locked(semaphore, *claim);
    ++semaphore.free;
  }
}

bool try_hold_locked(Semaphore& semaphore, Claim& claim) {
  if (semaphore.free == 0) take_from_dead_locked(semaphore);
  if (semaphore.free == 0 || semaphore.queue.first != nullptr) return false;
  --semaphore.free;
  hold_locked(semaphore, claim);
  return true;
}

// Without it.

void grant(Execution& ex, Claim* claim) {
  if (claim != nullptr && claim->promise != nullptr)
    fulfill_promise(ex, *claim->promise, Value::undefined());
}

bool is_free(Execution& ex, Semaphore& semaphore) {
  const ObjectLock lock(semaphore, ex.allocator);
  return semaphore.free != 0 && semaphore.queue.first == nullptr;
}

/// Without waiting. false: the claim is over and forgotten.
bool hold_if_free(Execution& ex, Semaphore& semaphore, Claim& claim) {
  bool is_granted = false;
  {
    const ObjectLock lock(semaphore, ex.allocator);
    is_granted = try_hold_locked(semaphore, claim);
    if (!is_granted) claim.set_state(Claim::Over);
  }
  if (!is_granted) forget_claim(ex, claim);
  return is_granted;
}

/// ex.task's latest permit; nullptr: it has none.
Claim* own_permit(Execution& ex, const Semaphore& semaphore) {
  const TaskExtension* const extension = ex.task->extension;
  for (Claim* claim = extension == nullptr ? nullptr : extension->claims; claim != nullptr;
       claim = claim->next) {
    if (claim->object == &semaphore && claim->state() == Claim::Holding) return claim;
  }
  return nullptr;
}

}  // namespace

void Semaphore::trace(Marker& marker) const {
  queue.trace(marker);
  holders.trace(marker);
}

Value acquire(NativeCall& call, Semaphore& semaphore) {
  Execution& ex = call.ex;
  if (call.is_awaited() && is_free(ex, semaphore)) {
    Claim* const claim = create_claim(ex, semaphore, nullptr);
    if (claim == nullptr) return signal::kException;
    if (hold_if_free(ex, semaphore, *claim)) return call.answer(Value::undefined());
  }
  Promise* const promise = create_promise(ex);
  Claim* const claim = promise == nullptr ? nullptr : create_claim(ex, semaphore, promise);
  if (claim == nullptr) return signal::kException;
  bool is_granted = false;
  {
    const ObjectLock lock(semaphore, ex.allocator);
    is_granted = try_hold_locked(semaphore, *claim);
    if (!is_granted) semaphore.queue.push_back(*claim);
  }
  if (is_granted) grant(ex, claim);
  return Value::object(promise);
}

Value try_acquire(Execution& ex, Semaphore& semaphore) {
  Claim* const claim = create_claim(ex, semaphore, nullptr);
  return claim == nullptr ? signal::kException
                          : Value::boolean(hold_if_free(ex, semaphore, *claim));
}

Value release(Execution& ex, Semaphore& semaphore) {
  Claim* const own = own_permit(ex, semaphore);
  Claim* heir = nullptr;
  {
    const ObjectLock lock(semaphore, ex.allocator);
    // Another task may just have given back ours.
    Claim* const ended =
        own != nullptr && own->state() == Claim::Holding ? own : semaphore.holders.first;
    if (ended != nullptr) end_holding_locked(semaphore, *ended);
    heir = pass_on_locked(semaphore);
  }
  if (own != nullptr && own->state() == Claim::Over) forget_claim(ex, *own);
  grant(ex, heir);
  return Value::undefined();
}

void leave_semaphore(Execution& ex, Claim& claim) {
  auto& semaphore = static_cast<Semaphore&>(*claim.object);
  Claim* heir = nullptr;
  {
    const ObjectLock lock(semaphore, ex.allocator);
    if (claim.state() == Claim::Waiting) {
      semaphore.queue.remove(claim);
      claim.set_state(Claim::Over);
    } else if (claim.state() == Claim::Holding) {
      end_holding_locked(semaphore, claim);
      heir = pass_on_locked(semaphore);
    }
  }
  grant(ex, heir);
}

}  // namespace heddle
