#include "interpreter/channel.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/selection.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFirstRoom = 8;

// -- Under the lock

std::uint32_t room_of(const Channel& channel) {
  return channel.buffer == nullptr ? 0 : channel.buffer->count;
}

void buffer_locked(Channel& channel, Value value) {
  const std::uint32_t place = (channel.first + channel.count) % room_of(channel);
  channel.buffer->values()[place] = value;
  ++channel.count;
}

Value unbuffer_locked(Channel& channel) {
  const Value value = std::exchange(channel.buffer->values()[channel.first], Value::hole());
  channel.first = (channel.first + 1) % room_of(channel);
  --channel.count;
  return value;
}

void join_locked(Channel& channel, ClaimQueue& queue, Claim& claim) {
  queue.push_back(claim);
  if (claim.selection != nullptr) ++channel.selections;
}

void part_locked(Channel& channel, ClaimQueue& queue, Claim& claim) {
  queue.remove(claim);
  claim.set_state(Claim::Over);
  if (claim.selection != nullptr) --channel.selections;
}

/// Ends the waiting of the first that still does, and is no case of `self`. nullptr: nobody.
Claim* end_wait_locked(Channel& channel, ClaimQueue& queue, const Selection* self) {
  for (Claim *claim = queue.first, *next = nullptr; claim != nullptr; claim = next) {
    next = claim->behind;
    if (claim->selection != nullptr && claim->selection == self) continue;
    part_locked(channel, queue, *claim);
    if (is_dead(*claim)) continue;
    if (claim->selection == nullptr || claim->selection->decide()) return claim;
  }
  return nullptr;
}

}  // namespace

Put put_locked(Channel& channel, Value value, const Selection* self, Claim*& receiver) {
  if (channel.is_closed) return Put::Closed;
  receiver = end_wait_locked(channel, channel.receivers, self);
  if (receiver != nullptr) return Put::Done;
  if (channel.count == channel.capacity) return Put::MustWait;
  if (channel.count == room_of(channel)) return Put::NeedsRoom;
  buffer_locked(channel, value);
  return Put::Done;
}

Take take_locked(Channel& channel, const Selection* self, Value& value, Claim*& sender) {
  if (channel.count == 0) {
    sender = end_wait_locked(channel, channel.senders, self);
    if (sender == nullptr) return channel.is_closed ? Take::Closed : Take::MustWait;
    value = sender->value;
    return Take::Done;
  }
  value = unbuffer_locked(channel);
  sender = end_wait_locked(channel, channel.senders, self);
  if (sender != nullptr) buffer_locked(channel, sender->value);
  return Take::Done;
}

void wait_locked(Channel& channel, Claim& claim, Waits as) {
  claim.slot_count = as == Waits::ToSend ? 1 : 0;
  join_locked(channel, as == Waits::ToSend ? channel.senders : channel.receivers, claim);
}

void stop_waiting_locked(Channel& channel, Claim& claim) {
  part_locked(channel, claim.is_sender() ? channel.senders : channel.receivers, claim);
  claim.set_state(Claim::Waiting);
}

// -- Without it

namespace {

Value throw_closed(Execution& ex) {
  return ex.throw_error(ErrorType::ChannelClosed, "The channel is closed");
}

/// What a call that has to wait waits with, and the promise it returns. nullptr: no memory, thrown.
Claim* create_waiting(NativeCall& call, Channel& channel, Promise*& promise) {
  if (promise != nullptr) return create_claim(call.ex, channel, promise);  // somebody may see it
  Claim* const claim = create_awaited_claim(call.ex, channel);
  if (claim != nullptr) promise = claim->promise;
  return claim;
}

/// What send() and receive() answer when it is done. nullptr: it is awaited, and had not to wait.
Value fulfilled(NativeCall& call, Promise* promise, Value value) {
  if (promise == nullptr) return call.answer(value);
  fulfill_promise(call.ex, *promise, value);
  return Value::object(promise);
}

/// body() under the lock; and under the one of all selections of the context, if one waits here (selection.hpp).
template <typename Body>
auto locked(Execution& ex, Channel& channel, Body&& body) {
  {
    const ObjectLock lock(channel, ex.allocator);
    if (channel.selections == 0) return body();
  }
  const ObjectLock all(ex.realm.selections, ex.allocator);
  const ObjectLock lock(channel, ex.allocator);
  return body();
}

}  // namespace

bool make_room(Execution& ex, Channel& channel) {
  std::uint32_t room = 0;
  {
    const ObjectLock lock(channel, ex.allocator);
    room = room_of(channel);
  }
  const std::uint32_t wanted =
      std::min(channel.capacity,
               std::max(kFirstRoom, room > channel.capacity / 2 ? channel.capacity : room * 2));
  void* const cell = ex.allocate(Slots::bytes(wanted));
  if (cell == nullptr) return false;
  auto* const bigger = new (cell) Slots(wanted);
  const ObjectLock lock(channel, ex.allocator);
  if (room_of(channel) >= wanted) return true;  // somebody else was faster
  for (std::uint32_t i = 0; i < channel.count; ++i) {
    bigger->values()[i] = channel.buffer->values()[(channel.first + i) % room_of(channel)];
  }
  channel.buffer = bigger;
  channel.first = 0;
  return true;
}

void reject_closed(Execution& ex, Task& owner, Promise& promise) {
  static_cast<void>(throw_closed(ex));
  reject_promise_of(ex, owner, promise, ex.error);
}

void grant(Execution& ex, Claim* claim, Value value) {
  if (claim == nullptr) return;
  if (claim->selection != nullptr) return answer(ex, *claim->selection, claim->index, value);
  fulfill_promise(ex, *claim->promise, value);
}

void Channel::trace(Marker& marker) const {
  marker.visit(buffer);
  senders.trace(marker);
  receivers.trace(marker);
}

Value send(NativeCall& call, Channel& channel, Value value) {
  Execution& ex = call.ex;
  Promise* promise = nullptr;  // made only when somebody can see it, or has to wait
  if (!call.is_awaited() && (promise = create_promise(ex)) == nullptr) return signal::kException;
  Claim* claim = nullptr;  // made only when it has to wait
  for (;;) {
    Claim* receiver = nullptr;
    const Put put = locked(ex, channel, [&] {
      const Put outcome = put_locked(channel, value, nullptr, receiver);
      if (claim == nullptr) return outcome;
      if (outcome == Put::MustWait) wait_locked(channel, *claim, Waits::ToSend);
      if (outcome == Put::Done || outcome == Put::Closed) claim->set_state(Claim::Over);
      return outcome;
    });
    switch (put) {
      case Put::Done:
        grant(ex, receiver, value);
        return fulfilled(call, promise, Value::undefined());
      case Put::Closed:
        if (promise == nullptr) promise = create_promise(ex);
        if (promise == nullptr) return signal::kException;
        reject_closed(ex, *ex.task, *promise);
        return Value::object(promise);
      case Put::NeedsRoom:
        if (!make_room(ex, channel)) return signal::kException;
        break;
      case Put::MustWait:
        if (claim != nullptr) return Value::object(promise);
        claim = create_waiting(call, channel, promise);
        if (claim == nullptr) return signal::kException;
        claim->value = value;
        break;
    }
  }
}

Value receive(NativeCall& call, Channel& channel, Value at_end) {
  Execution& ex = call.ex;
  Promise* promise = nullptr;
  if (!call.is_awaited() && (promise = create_promise(ex)) == nullptr) return signal::kException;
  Claim* claim = nullptr;
  for (;;) {
    Claim* sender = nullptr;
    Value value = at_end;
    const Take take = locked(ex, channel, [&] {
      const Take outcome = take_locked(channel, nullptr, value, sender);
      if (claim == nullptr) return outcome;
      if (outcome == Take::MustWait) {
        wait_locked(channel, *claim, Waits::ToReceive);
      } else {
        claim->set_state(Claim::Over);
      }
      return outcome;
    });
    if (take != Take::MustWait) {
      grant(ex, sender, Value::undefined());
      return fulfilled(call, promise, value);
    }
    if (claim != nullptr) return Value::object(promise);
    claim = create_waiting(call, channel, promise);
    if (claim == nullptr) return signal::kException;
    claim->value = at_end;
  }
}

Value try_send(Execution& ex, Channel& channel, Value value) {
  for (;;) {
    Claim* receiver = nullptr;
    const Put put =
        locked(ex, channel, [&] { return put_locked(channel, value, nullptr, receiver); });
    grant(ex, receiver, value);
    if (put == Put::Closed) return throw_closed(ex);
    if (put != Put::NeedsRoom) return Value::boolean(put == Put::Done);
    if (!make_room(ex, channel)) return signal::kException;
  }
}

Value try_receive(Execution& ex, Channel& channel) {
  Claim* sender = nullptr;
  Value value = Value::undefined();
  static_cast<void>(
      locked(ex, channel, [&] { return take_locked(channel, nullptr, value, sender); }));
  grant(ex, sender, Value::undefined());
  return value;
}

Value close_channel(Execution& ex, Channel& channel) {
  // From here on nobody joins a queue.
  const bool was_closed =
      locked(ex, channel, [&] { return std::exchange(channel.is_closed, true); });
  if (was_closed) return throw_closed(ex);
  for (;;) {
    Claim *receiver = nullptr, *sender = nullptr;
    const bool is_last = locked(ex, channel, [&] {
      receiver = end_wait_locked(channel, channel.receivers, nullptr);
      if (receiver == nullptr) sender = end_wait_locked(channel, channel.senders, nullptr);
      return receiver == nullptr && sender == nullptr;
    });
    if (is_last) return Value::undefined();
    if (receiver != nullptr) grant(ex, receiver, receiver->value);
    if (sender != nullptr) reject_closed(ex, *sender->task, *sender->promise);
  }
}

ChannelState state_of_channel(Execution& ex, Channel& channel) {
  const ObjectLock lock(channel, ex.allocator);
  return {channel.count, channel.is_closed};
}

void leave_channel(Execution& ex, Claim& claim) {
  auto& channel = static_cast<Channel&>(*claim.object);
  const ObjectLock lock(channel, ex.allocator);
  if (claim.state() != Claim::Waiting) return;
  part_locked(channel, claim.is_sender() ? channel.senders : channel.receivers, claim);
}

}  // namespace heddle
