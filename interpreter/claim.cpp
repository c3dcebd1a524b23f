#include "interpreter/claim.hpp"

#include <new>
#include <utility>

#include "heap/marker.hpp"
#include "interpreter/execution.hpp"
#include "interpreter/fixed_shape.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/run.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

void leave(Execution& ex, Claim& claim) {
  if (claim.state() != Claim::Over) claim.object->sync->leave(ex, claim);
  forget_claim(ex, claim);
}

/// Claims that others have ended since (C3). One is the rule: the last wait of a task that waits in a loop. Each new claim looks at
/// two, on and on around the list: so not many more than those that are not over are kept.
void forget_some(Execution& ex, TaskExtension& extension) {
  for (int i = 0; i < 2; ++i) {
    Claim* const claim =
        extension.next_to_look_at != nullptr ? extension.next_to_look_at : extension.claims;
    if (claim == nullptr) return;
    extension.next_to_look_at = claim->next;
    if (claim->state() == Claim::Over) forget_claim(ex, *claim);
  }
}

void link(TaskExtension& extension, Claim& claim) {
  claim.next = extension.claims;
  if (claim.next != nullptr) claim.next->previous = &claim;
  extension.claims = &claim;
}

}  // namespace

void ClaimQueue::push_back(Claim& claim) {
  claim.ahead = last;
  (last == nullptr ? first : last->behind) = &claim;
  last = &claim;
}

void ClaimQueue::remove(Claim& claim) {
  (claim.ahead == nullptr ? first : claim.ahead->behind) = claim.behind;
  (claim.behind == nullptr ? last : claim.behind->ahead) = claim.ahead;
  claim.ahead = claim.behind = nullptr;
}

Claim* ClaimQueue::pop_front() {
  while (Claim* const claim = first) {
    remove(*claim);
    if (!is_dead(*claim)) return claim;
    claim->set_state(Claim::Over);
  }
  return nullptr;
}

void ClaimQueue::trace(Marker& marker) const {
  marker.visit(first);
  marker.visit(last);
}

Claim* create_claim(Execution& ex, SyncObject& object, Promise* promise) {
  return create_claim(ex, *ex.task, object, promise);
}

Claim* create_claim(Execution& ex, Task& task, SyncObject& object, Promise* promise) {
  TaskExtension* const extension = task_extension(ex, task);
  void* const cell = extension == nullptr ? nullptr : ex.allocate(sizeof(Claim));
  if (cell == nullptr) return nullptr;
  forget_some(ex, *extension);
  auto* const claim = new (cell) Claim(kClaimShape, object, task, promise);
  link(*extension, *claim);
  return claim;
}

Claim* create_awaited_claim(Execution& ex, SyncObject& object) {
  TaskExtension* const extension = ex.task->extension;
  Claim* claim = extension == nullptr ? nullptr : std::exchange(extension->spare, nullptr);
  if (claim == nullptr) {
    Promise* const promise = create_promise(ex);
    claim = promise == nullptr ? nullptr : create_claim(ex, object, promise);
    if (claim != nullptr) claim->is_awaited = true;
    return claim;
  }
  claim->object = &object;
  claim->set_state(Claim::Waiting);
  claim->promise->make_pending();
  link(*extension, *claim);
  return claim;
}

void await_ended(Execution& ex, const Promise& promise) {
  TaskExtension* const extension = ex.task->extension;
  Claim* const claim = extension == nullptr ? nullptr : extension->claims;
  if (claim == nullptr || claim->promise != &promise || !claim->is_awaited ||
      claim->state() != Claim::Over)
    return;
  forget_claim(ex, *claim);
  claim->value = Value::undefined();
  extension->spare = claim;
}

void forget_claim(Execution& ex, Claim& claim) {
  TaskExtension& extension = *ex.task->extension;
  if (extension.next_to_look_at == &claim) extension.next_to_look_at = claim.next;
  (claim.previous == nullptr ? extension.claims : claim.previous->next) = claim.next;
  if (claim.next != nullptr) claim.next->previous = claim.previous;
  claim.previous = claim.next = nullptr;
}

bool is_dead(const Claim& claim) {
  return claim.task->run->stopped.load(std::memory_order_acquire);  // pairs with Realm::end_run
}

void leave_queues(Execution& ex) {
  for (Claim *claim = ex.task->extension->claims, *next = nullptr; claim != nullptr; claim = next) {
    next = claim->next;
    // One that is granted at this very moment: whoever waits for it gives it back.
    const Claim::State state = claim->state();
    if (state == Claim::Waiting) leave(ex, *claim);
    if (state == Claim::Holding && claim->object->sync->cancelled != nullptr)
      claim->object->sync->cancelled(ex, *claim);
  }
}

void give_back(Execution& ex, const Promise& promise) {
  if (promise.state() != Promise::kFulfilled) return;
  const TaskExtension* const extension = ex.task->extension;
  for (Claim* claim = extension == nullptr ? nullptr : extension->claims; claim != nullptr;
       claim = claim->next) {
    if (claim->promise != &promise) continue;
    if (claim->state() == Claim::Holding) leave(ex, *claim);
    return;
  }
}

void leave_all(Execution& ex) {
  if (ex.task->extension == nullptr) return;
  while (Claim* const claim = ex.task->extension->claims) leave(ex, *claim);
}

}  // namespace heddle
