#include "interpreter/mutex.hpp"

#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

/// Of a mutex under its lock: the first that waits holds it now. nullptr: nobody does.
Claim* pass_on_locked(Mutex& mutex) {
  mutex.holder->set_state(Claim::Over);
  mutex.holder = mutex.queue.pop_front();
  if (mutex.holder != nullptr) mutex.holder->set_state(Claim::Holding);
  return mutex.holder;
}

/// What a stopped run held is free.
Claim* replace_dead_holder_locked(Mutex& mutex) {
  return mutex.holder != nullptr && is_dead(*mutex.holder) ? pass_on_locked(mutex) : nullptr;
}

bool is_held_by(const Mutex& mutex, const Task& task) {
  return mutex.holder != nullptr && mutex.holder->task == &task;
}

Value throw_not_holder(Execution& ex) {
  return ex.throw_error(ErrorType::Error, "A Mutex can only be unlocked by the task that holds it");
}

/// What a claim that has become Holding is owed (C4).
void grant(Execution& ex, Claim* claim) {
  if (claim != nullptr && claim->promise != nullptr)
    fulfill_promise(ex, *claim->promise, Value::object(claim));
}

/// The holder's claim, of ex.task, is over; the next one's turn.
void hand_on(Execution& ex, Mutex& mutex) {
  Claim* heir = nullptr;
  {
    const ObjectLock lock(mutex, ex.allocator);
    heir = pass_on_locked(mutex);
  }
  grant(ex, heir);
}

/// Without waiting. false: the claim is over and forgotten.
bool hold_if_free(Execution& ex, Mutex& mutex, Claim& claim) {
  Claim* heir = nullptr;
  bool is_free = false;
  {
    const ObjectLock lock(mutex, ex.allocator);
    heir = replace_dead_holder_locked(mutex);
    is_free = mutex.holder == nullptr;
    claim.set_state(is_free ? Claim::Holding : Claim::Over);
    if (is_free) mutex.holder = &claim;
  }
  grant(ex, heir);
  if (!is_free) forget_claim(ex, claim);
  return is_free;
}

}  // namespace

void Mutex::trace(Marker& marker) const {
  marker.visit(holder);
  queue.trace(marker);
}

Value lock_mutex(NativeCall& call, Mutex& mutex) {
  Execution& ex = call.ex;
  if (call.is_awaited() && !is_locked(ex, mutex)) {
    Claim* const claim = create_claim(ex, mutex, nullptr);
    if (claim == nullptr) return signal::kException;
    if (hold_if_free(ex, mutex, *claim)) return call.answer(Value::object(claim));
  }
  Promise* const promise = create_promise(ex);
  Claim* const claim = promise == nullptr ? nullptr : create_claim(ex, mutex, promise);
  if (claim == nullptr) return signal::kException;
  Claim* heir = nullptr;
  bool is_own = false;
  {
    const ObjectLock lock(mutex, ex.allocator);
    heir = replace_dead_holder_locked(mutex);
    is_own = is_held_by(mutex, *ex.task);
    if (is_own) {
      claim->set_state(Claim::Over);
    } else if (mutex.holder == nullptr) {
      claim->set_state(Claim::Holding);
      heir = mutex.holder = claim;
    } else {
      mutex.queue.push_back(*claim);
    }
  }
  grant(ex, heir);
  if (is_own) {
    forget_claim(ex, *claim);
    static_cast<void>(ex.throw_error(ErrorType::Error,
                                     "The task holds this Mutex already: it cannot lock it again"));
    reject_promise(ex, *promise, ex.error);
  }
  return Value::object(promise);
}

Value try_lock_mutex(Execution& ex, Mutex& mutex) {
  Claim* const claim = create_claim(ex, mutex, nullptr);
  return claim == nullptr ? signal::kException : Value::boolean(hold_if_free(ex, mutex, *claim));
}

Value unlock_mutex(Execution& ex, Mutex& mutex) {
  Claim* claim = nullptr;
  {
    const ObjectLock lock(mutex, ex.allocator);
    if (is_held_by(mutex, *ex.task)) claim = mutex.holder;
  }
  return claim == nullptr ? throw_not_holder(ex) : dispose_guard(ex, *claim);
}

Value dispose_guard(Execution& ex, Claim& claim) {
  if (claim.state() != Claim::Holding) return Value::undefined();
  if (claim.task != ex.task) return throw_not_holder(ex);
  hand_on(ex, static_cast<Mutex&>(*claim.object));
  forget_claim(ex, claim);
  return Value::undefined();
}

bool is_locked(Execution& ex, Mutex& mutex) {
  const ObjectLock lock(mutex, ex.allocator);
  return mutex.holder != nullptr && !is_dead(*mutex.holder);
}

void leave_mutex(Execution& ex, Claim& claim) {
  auto& mutex = static_cast<Mutex&>(*claim.object);
  {
    const ObjectLock lock(mutex, ex.allocator);
    if (claim.state() == Claim::Waiting) {
      mutex.queue.remove(claim);
      claim.set_state(Claim::Over);
      return;
    }
  }
  hand_on(ex, mutex);  // only its own task ends what is Holding
}

const Task* holder_of_mutex(const SyncObject& mutex) {
  const Claim* const holder = static_cast<const Mutex&>(mutex).holder;
  return holder == nullptr ? nullptr : holder->task;
}

}  // namespace heddle
