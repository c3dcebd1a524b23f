#pragma once
// interpreter/channel.hpp -- Channel of module "heddle": values handed from task to task, in order.
//
// Whoever finds its counterpart waiting takes its claim out of the queue and settles its promise: no value passes through a third
// hand, and nobody overtakes a queue. A value that was handed to a receiver is that one's, also if it is cancelled before it runs
// again; a sender that is cancelled while it waits takes its value with it.

#include "interpreter/claim.hpp"
#include "interpreter/native.hpp"

namespace heddle {

/// Threads:    any task of the context; all fields under the lock bit but capacity, which is set by the constructor.
/// Invariants: H1  receivers wait only while nothing is buffered and no sender waits, but cases of the same select(); senders only
///                 while the buffer is full.
///             H2  count <= capacity; the buffer holds the oldest at `first`, then the others in order, around its end.
///             H3  a closed channel has no one waiting.
struct Channel : SyncObject {
  static constexpr std::string_view kName = "Channel";
  std::uint32_t capacity = 0;
  std::uint32_t count = 0;
  std::uint32_t first = 0;
  std::uint32_t selections = 0;  ///< cases of select() among those that wait
  bool is_closed = false;
  Slots* buffer = nullptr;  ///< grows up to `capacity`
  ClaimQueue senders;
  ClaimQueue receivers;
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// A promise: fulfilled when the value was taken or buffered; rejected with ChannelClosedError. kException: no memory.
[[nodiscard]] Value send(NativeCall& call, Channel& channel, Value value);
/// A promise of the next value, or of `at_end` when the channel is closed and empty. kException: no memory.
[[nodiscard]] Value receive(NativeCall& call, Channel& channel, Value at_end);
/// Without waiting: whether it was sent. kException: it is closed, or no memory.
[[nodiscard]] Value try_send(Execution& ex, Channel& channel, Value value);
/// Without waiting: undefined if there is nothing.
[[nodiscard]] Value try_receive(Execution& ex, Channel& channel);
/// Ends the waiting of all. kException: it is closed already.
[[nodiscard]] Value close_channel(Execution& ex, Channel& channel);

struct ChannelState {
  std::uint32_t count;
  bool is_closed;
};
[[nodiscard]] ChannelState state_of_channel(Execution& ex, Channel& channel);

void leave_channel(Execution& ex, Claim& claim);  ///< for SyncKind

// For select() (selection.hpp), under the lock; a Claim that comes out has waited and is Over: grant() it without the lock.
enum class Put : std::uint8_t { Done, MustWait, Closed, NeedsRoom };
/// Done: handed to `receiver`, if that is not nullptr, or buffered. Nothing is handed to a case of `self`.
[[nodiscard]] Put put_locked(Channel& channel, Value value, const Selection* self,
                             Claim*& receiver);
enum class Take : std::uint8_t { Done, MustWait, Closed };
/// Done: `value`; and `sender`, if that is not nullptr, has got rid of its own.
[[nodiscard]] Take take_locked(Channel& channel, const Selection* self, Value& value,
                               Claim*& sender);
enum class Waits : std::uint8_t { ToReceive, ToSend };
void wait_locked(Channel& channel, Claim& claim, Waits as);
/// Takes back what wait_locked() did, if it still waits: it may wait again.
void stop_waiting_locked(Channel& channel, Claim& claim);
/// After NeedsRoom, without the lock. false: no memory, thrown.
[[nodiscard]] bool make_room(Execution& ex, Channel& channel);
/// Settles what an ended wait is owed. nullptr: nothing.
void grant(Execution& ex, Claim* claim, Value value);
void reject_closed(Execution& ex, Task& owner, Promise& promise);

}  // namespace heddle
