#include "interpreter/channel.hpp"

#include <algorithm>
#include <new>
#include <utility>

#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/realm.hpp"

namespace heddle {
namespace {

constexpr std::uint32_t kFirstRoom = 8;

// -- Under the lock

/// Takes the first that waits out of the queue, for good.
Claim* end_wait_locked(ClaimQueue& queue) {
  Claim* const claim = queue.pop_front();
  if (claim != nullptr) claim->set_state(Claim::Over);
  return claim;
}

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

enum class Put : std::uint8_t { Done, MustWait, Closed, NeedsRoom };

/// Done: handed to `receiver`, if that is not nullptr, or buffered.
Put put_locked(Channel& channel, Value value, Claim*& receiver) {
  if (channel.is_closed) return Put::Closed;
  receiver = end_wait_locked(channel.receivers);
  if (receiver != nullptr) return Put::Done;
  if (channel.count == channel.capacity) return Put::MustWait;
  if (channel.count == room_of(channel)) return Put::NeedsRoom;
  buffer_locked(channel, value);
  return Put::Done;
}

enum class Take : std::uint8_t { Done, MustWait, Closed };

/// Done: `value`; and `sender`, if that is not nullptr, has got rid of its own.
Take take_locked(Channel& channel, Value& value, Claim*& sender) {
  if (channel.count == 0) {
    sender = end_wait_locked(channel.senders);
    if (sender == nullptr) return channel.is_closed ? Take::Closed : Take::MustWait;
    value = sender->value;
    return Take::Done;
  }
  value = unbuffer_locked(channel);
  sender = end_wait_locked(channel.senders);
  if (sender != nullptr) buffer_locked(channel, sender->value);
  return Take::Done;
}

// -- Without it

/// false: no memory, thrown.
bool make_room(Execution& ex, Channel& channel) {
  std::uint32_t room = 0;
  {
    const ObjectLock lock(channel, ex.allocator);
    room = room_of(channel);
  }
  const std::uint32_t wanted =
      std::min(channel.capacity, std::max(kFirstRoom, room > channel.capacity / 2 ? channel.capacity : room * 2));
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

Value throw_closed(Execution& ex) {
  return ex.throw_error(ErrorType::ChannelClosed, "The channel is closed");
}

void reject_closed(Execution& ex, Promise& promise) {
  static_cast<void>(throw_closed(ex));
  reject_promise(ex, promise, ex.error);
}

}  // namespace

void Channel::trace(Marker& marker) const {
  marker.visit(buffer);
  senders.trace(marker);
  receivers.trace(marker);
}

Value send(Execution& ex, Channel& channel, Value value) {
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return signal::kException;
  Claim* claim = nullptr;  // made only when it has to wait
  for (;;) {
    Claim* receiver = nullptr;
    Put put;
    {
      const ObjectLock lock(channel, ex.allocator);
      put = put_locked(channel, value, receiver);
      if (put == Put::MustWait && claim != nullptr) {
        channel.senders.push_back(*claim);
        return Value::object(promise);
      }
      if (claim != nullptr && put != Put::NeedsRoom) claim->set_state(Claim::Over);
    }
    switch (put) {
      case Put::Done:
        if (receiver != nullptr) fulfill_promise(ex, *receiver->promise, value);
        fulfill_promise(ex, *promise, Value::undefined());
        return Value::object(promise);
      case Put::Closed:
        reject_closed(ex, *promise);
        return Value::object(promise);
      case Put::NeedsRoom:
        if (!make_room(ex, channel)) return signal::kException;
        break;
      case Put::MustWait:
        claim = create_claim(ex, channel, promise);
        if (claim == nullptr) return signal::kException;
        claim->value = value;
        break;
    }
  }
}

Value receive(Execution& ex, Channel& channel, Value at_end) {
  Promise* const promise = create_promise(ex);
  if (promise == nullptr) return signal::kException;
  Claim* claim = nullptr;
  for (;;) {
    Claim* sender = nullptr;
    Value value = at_end;
    Take take;
    {
      const ObjectLock lock(channel, ex.allocator);
      take = take_locked(channel, value, sender);
      if (take == Take::MustWait && claim != nullptr) {
        channel.receivers.push_back(*claim);
        return Value::object(promise);
      }
      if (claim != nullptr) claim->set_state(Claim::Over);
    }
    if (take == Take::MustWait) {
      claim = create_claim(ex, channel, promise);
      if (claim == nullptr) return signal::kException;
      claim->value = at_end;
      continue;
    }
    if (sender != nullptr) fulfill_promise(ex, *sender->promise, Value::undefined());
    fulfill_promise(ex, *promise, value);
    return Value::object(promise);
  }
}

Value try_send(Execution& ex, Channel& channel, Value value) {
  for (;;) {
    Claim* receiver = nullptr;
    Put put;
    {
      const ObjectLock lock(channel, ex.allocator);
      put = put_locked(channel, value, receiver);
    }
    if (receiver != nullptr) fulfill_promise(ex, *receiver->promise, value);
    if (put == Put::Closed) return throw_closed(ex);
    if (put != Put::NeedsRoom) return Value::boolean(put == Put::Done);
    if (!make_room(ex, channel)) return signal::kException;
  }
}

Value try_receive(Execution& ex, Channel& channel) {
  Claim* sender = nullptr;
  Value value = Value::undefined();
  {
    const ObjectLock lock(channel, ex.allocator);
    static_cast<void>(take_locked(channel, value, sender));
  }
  if (sender != nullptr) fulfill_promise(ex, *sender->promise, Value::undefined());
  return value;
}

Value close_channel(Execution& ex, Channel& channel) {
  bool was_closed = true;
  {
    const ObjectLock lock(channel, ex.allocator);
    was_closed = std::exchange(channel.is_closed, true);  // from here on nobody joins a queue
  }
  if (was_closed) return throw_closed(ex);
  for (;;) {
    Claim *receiver = nullptr, *sender = nullptr;
    {
      const ObjectLock lock(channel, ex.allocator);
      receiver = end_wait_locked(channel.receivers);
      if (receiver == nullptr) sender = end_wait_locked(channel.senders);
    }
    if (receiver != nullptr) {
      fulfill_promise(ex, *receiver->promise, receiver->value);
    } else if (sender != nullptr) {
      reject_closed(ex, *sender->promise);
    } else {
      return Value::undefined();
    }
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
  // Senders and receivers never wait at the same time (H1).
  (channel.receivers.first != nullptr ? channel.receivers : channel.senders).remove(claim);
  claim.set_state(Claim::Over);
}

}  // namespace heddle
