#include "interpreter/selection.hpp"

#include <algorithm>
#include <new>

#include "heap/array.hpp"
#include "heap/object_lock.hpp"
#include "interpreter/call.hpp"
#include "interpreter/channel.hpp"
#include "interpreter/core_natives.hpp"
#include "interpreter/native.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/property.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task.hpp"

namespace heddle {
namespace {

enum class Outcome : std::uint8_t {
  Waits,
  Done,       ///< `value`
  Rejected,   ///< the promise of the case was: `value`
  Closed,     ///< a send to a closed channel
  NeedsRoom,  ///< in the channel of the case
};

/// What select() waits for, as it found them: channels, SendCases and plain promises.
class Cases {
 public:
  Cases(Execution& ex, Selection& selection) : ex_(ex), selection_(selection) {}
  /// false: thrown; nothing waits.
  [[nodiscard]] bool collect(Array& cases);
  /// Looks at each in order and queues it, until one is ready.
  [[nodiscard]] bool wait();

 private:
  [[nodiscard]] Value wanted(Value given, std::uint32_t index);
  [[nodiscard]] bool claim(std::uint32_t index);
  [[nodiscard]] bool react(std::uint32_t index);
  [[nodiscard]] Outcome try_all();
  [[nodiscard]] Outcome try_case(std::uint32_t index);
  void take_back(std::uint32_t count);
  void drop_claims();
  [[nodiscard]] bool finish(Outcome outcome);
  [[nodiscard]] Value at(std::uint32_t index) const { return list_->values()[2 * index]; }
  [[nodiscard]] Claim& claim_of(std::uint32_t index) const {
    return *list_->values()[2 * index + 1].as<Claim>();
  }
  [[nodiscard]] std::uint32_t count() const { return list_->count / 2; }

  Execution& ex_;
  Selection& selection_;
  Slots* list_ = nullptr;  // of each its case and its claim
  // Of the one that was ready
  std::uint32_t index_ = 0;
  Value value_;
  Claim* counterpart_ = nullptr;
};

Channel* channel_of(Value value) {
  if (!value.is_object() || value.as_object()->kind != CellKind::Sync) return nullptr;
  auto* const object = value.as<SyncObject>();
  if (is_a<Channel>(*object)) return static_cast<Channel*>(object);
  if (is_a<SendCase>(*object)) return static_cast<SendCase*>(object)->channel;
  return nullptr;
}

bool is_send(Value value) { return is_a<SendCase>(*value.as<SyncObject>()); }

/// A case as it is waited for, or a signal after a throw.
Value Cases::wanted(Value given, std::uint32_t index) {
  if (channel_of(given) != nullptr || is_plain_promise(given)) return given;
  const Value then = given.is_object() ? get_own_or_member(ex_, given, ex_.realm.core.common.then)
                                       : Value::undefined();
  if (signal::is(then)) return then;
  if (!is_callable(then)) {
    return ex_.throw_type_error(
        "select: case {} is {}, which is no Channel, no sending() of one and no promise", index,
        describe_value(ex_, given));
  }
  Promise* const promise = promise_for_await(ex_, given);
  return promise == nullptr ? signal::kException : Value::object(promise);
}

bool Cases::collect(Array& cases) {
  const std::uint32_t length = cases.length.load(std::memory_order_acquire);
  void* const cell = ex_.allocate(Slots::bytes(2 * length));
  if (cell == nullptr) return false;
  list_ = new (cell) Slots(2 * length);
  for (std::uint32_t i = 0; i < length; ++i) {
    const Value found = wanted(load_element(&cases, i), i);
    if (signal::is(found)) return false;
    list_->values()[2 * i] = found;
  }
  for (std::uint32_t i = 0; i < length; ++i) {
    if (claim(i)) continue;
    drop_claims();
    return false;
  }
  return true;
}

bool Cases::claim(std::uint32_t index) {
  Channel* const channel = channel_of(at(index));
  SyncObject& object = channel != nullptr ? static_cast<SyncObject&>(*channel) : selection_;
  Claim* const claim = create_claim(ex_, object, selection_.promise);
  if (claim == nullptr) return false;
  claim->selection = &selection_;
  claim->index = index;
  if (channel != nullptr && is_send(at(index))) claim->value = at(index).as<SendCase>()->value;
  list_->values()[2 * index + 1] = Value::internal(claim);
  return true;
}

bool Cases::wait() {
  for (;;) {
    Outcome outcome = Outcome::Waits;
    {
      const ObjectLock all(ex_.realm.selections, ex_.allocator);
      outcome = try_all();
    }
    if (outcome != Outcome::NeedsRoom) return finish(outcome);
    if (make_room(ex_, *channel_of(at(index_)))) continue;
    drop_claims();
    return false;
  }
}

/// Under the lock of all selections.
Outcome Cases::try_all() {
  for (index_ = 0; index_ < count(); ++index_) {
    const Outcome outcome = try_case(index_);
    if (outcome == Outcome::Waits) continue;
    take_back(index_);
    if (outcome != Outcome::NeedsRoom) static_cast<void>(selection_.decide());
    return outcome;
  }
  return Outcome::Waits;
}

Outcome Cases::try_case(std::uint32_t index) {
  const Value one = at(index);
  Channel* const channel = channel_of(one);
  if (channel == nullptr) {
    const Promise& promise = *one.as<Promise>();
    const std::uint8_t state = promise.state();
    if (state == Promise::kPending) return Outcome::Waits;
    value_ = promise.result();
    return state == Promise::kFulfilled ? Outcome::Done : Outcome::Rejected;
  }
  const ObjectLock lock(*channel, ex_.allocator);
  if (is_send(one)) {
    switch (put_locked(*channel, one.as<SendCase>()->value, &selection_, counterpart_)) {
      case Put::Done:
        value_ = Value::undefined();
        return Outcome::Done;
      case Put::Closed:
        return Outcome::Closed;
      case Put::NeedsRoom:
        return Outcome::NeedsRoom;
      case Put::MustWait:
        break;
    }
    wait_locked(*channel, claim_of(index), Waits::ToSend);
    return Outcome::Waits;
  }
  value_ = Value::undefined();
  if (take_locked(*channel, &selection_, value_, counterpart_) != Take::MustWait)
    return Outcome::Done;
  wait_locked(*channel, claim_of(index), Waits::ToReceive);
  return Outcome::Waits;
}

/// The first `count` cases, out of their queues again.
void Cases::take_back(std::uint32_t count) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Channel* const channel = channel_of(at(i));
    if (channel == nullptr) continue;
    const ObjectLock lock(*channel, ex_.allocator);
    stop_waiting_locked(*channel, claim_of(i));
  }
}

/// While none is in a queue.
void Cases::drop_claims() {
  for (std::uint32_t i = 0; i < count(); ++i) {
    if (!list_->values()[2 * i + 1].is_internal()) break;
    claim_of(i).set_state(Claim::Over);
    forget_claim(ex_, claim_of(i));
  }
}

/// Without a lock. false: thrown; nothing waits any more.
bool Cases::finish(Outcome outcome) {
  if (outcome == Outcome::Waits) {
    for (std::uint32_t i = 0; i < count(); ++i) {
      if (channel_of(at(i)) != nullptr || react(i)) continue;
      end_selection(ex_, selection_);
      return false;
    }
    return true;
  }
  drop_claims();
  if (counterpart_ != nullptr) {
    const bool sends = is_send(at(index_));
    grant(ex_, counterpart_, sends ? at(index_).as<SendCase>()->value : Value::undefined());
  }
  if (outcome == Outcome::Closed) {
    reject_closed(ex_, *ex_.task, *selection_.promise);
  } else if (outcome == Outcome::Rejected) {
    mark_handled(ex_, *at(index_).as<Promise>());
    reject_promise(ex_, *selection_.promise, value_);
  } else {
    answer(ex_, selection_, index_, value_);
  }
  return true;
}

/// A case that is a promise: its claim hears of it.
bool Cases::react(std::uint32_t index) {
  Claim& claim = claim_of(index);
  const Value data = Value::internal(&claim);
  const Value fulfilled = make_native_function(ex_, core_native::kSelectFulfilled, data);
  if (signal::is(fulfilled)) return false;
  const Value rejected = make_native_function(ex_, core_native::kSelectRejected, data);
  void* const cell = signal::is(rejected) ? nullptr : ex_.allocate(sizeof(CallbackReaction));
  if (cell == nullptr) return false;
  Promise& promise = *at(index).as<Promise>();
  auto* const reaction = new (cell)
      CallbackReaction(Reaction::Then, ex_.task, &promise, fulfilled, rejected, selection_.ignored);
  claim.value = Value::internal(reaction);
  add_reaction(ex_, promise, *reaction);
  return true;
}

/// The selection of a claim whose promise is settled, if that decides it.
Selection* decide(Execution& ex, Claim& claim) {
  const ObjectLock all(ex.realm.selections, ex.allocator);
  return claim.selection->decide() ? claim.selection : nullptr;
}

}  // namespace

void Selection::trace(Marker& marker) const {
  marker.visit(promise);
  marker.visit(ignored);
  marker.visit(value);
}

void SendCase::trace(Marker& marker) const {
  marker.visit(channel);
  marker.visit(value);
}

Value begin_selection(Execution& ex, Selection& selection, Value cases) {
  if (!cases.is_object() || cases.as_object()->kind != CellKind::Array)
    return ex.throw_type_error("select needs an array of cases, found {}",
                               describe_value(ex, cases));
  selection.promise = create_promise(ex);
  selection.ignored = selection.promise == nullptr ? nullptr : create_promise(ex);
  if (selection.ignored == nullptr) return signal::kException;
  Cases all(ex, selection);
  if (!all.collect(*cases.as<Array>()) || !all.wait()) return signal::kException;
  return Value::object(&selection);
}

void end_selection(Execution& ex, Selection& selection) {
  const TaskExtension* const extension = ex.task->extension;
  for (Claim *claim = extension == nullptr ? nullptr : extension->claims, *next = nullptr;
       claim != nullptr; claim = next) {
    next = claim->next;
    if (claim->selection != &selection) continue;
    if (claim->state() == Claim::Waiting) claim->object->sync->leave(ex, *claim);
    forget_claim(ex, *claim);
  }
}

void answer(Execution& ex, Selection& selection, std::uint32_t index, Value value) {
  selection.index = index;
  selection.value = value;
  fulfill_promise(ex, *selection.promise, Value::undefined());
}

void leave_selection(Execution& ex, Claim& claim) {
  claim.set_state(Claim::Over);
  if (claim.value.is_internal())
    static_cast<void>(remove_reaction(ex, *claim.value.as<CallbackReaction>()));
}

Value select_fulfilled(NativeCall& call) {
  auto& claim = *call.callee.as<NativeFunction>()->data.as<Claim>();
  if (Selection* const selection = decide(call.ex, claim))
    answer(call.ex, *selection, claim.index, call.argument(0));
  return Value::undefined();
}

Value select_rejected(NativeCall& call) {
  auto& claim = *call.callee.as<NativeFunction>()->data.as<Claim>();
  if (Selection* const selection = decide(call.ex, claim))
    reject_promise(call.ex, *selection->promise, call.argument(0));
  return Value::undefined();
}

}  // namespace heddle
