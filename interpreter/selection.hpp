#pragma once
// interpreter/selection.hpp -- select() of module "heddle": one wait with many cases, of which exactly one happens.
//
// Each case waits where it would wait alone: a claim in a channel's queue, a reaction of a promise. All of them name their
// Selection, and whoever comes first decides it. To match a channel's case with its counterpart, which may be a case of another
// selection, both must be decided at once. So there is one lock for all selections of a context (Realm::selections):
//   - a selection is decided only under it;
//   - select() looks at its cases and queues them, one after another, under it: nobody decides it meanwhile;
//   - an operation of a channel takes it before the channel's own lock if cases wait there (Channel::selections).
// Order of locks: all selections, then one channel.

#include "interpreter/claim.hpp"

namespace heddle {

struct Channel;
struct NativeCall;

/// Threads:    is_decided -- under Realm::selections. promise, ignored -- set before anybody knows it. index, value -- written by
///             whoever decides it, before the promise is settled.
/// Invariants: D1  is_decided changes once, and the promise is settled once, by whoever changed it.
struct Selection : SyncObject {
  static constexpr std::string_view kName = "Selection";
  bool is_decided = false;
  std::uint32_t index = 0;
  Promise* promise = nullptr;
  Promise* ignored = nullptr;  ///< what the reactions of promises derive
  Value value = Value::undefined();
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
  /// true: by this call.
  [[nodiscard]] bool decide() { return !is_decided && (is_decided = true); }
};

/// channel.sending(value)
struct SendCase : SyncObject {
  static constexpr std::string_view kName = "SendCase";
  Channel* channel = nullptr;
  Value value = Value::undefined();
  using SyncObject::SyncObject;
  void trace(Marker& marker) const;
};

/// Begins to wait for `cases`, an array of channels, SendCases, promises and what has a `then`. `selection`, decided perhaps, or
/// kException: then nothing waits.
[[nodiscard]] Value begin_selection(Execution& ex, Selection& selection, Value cases);
/// Takes all that still waits back. In the task that began it.
void end_selection(Execution& ex, Selection& selection);
/// Of one that was just decided, without a lock.
void answer(Execution& ex, Selection& selection, std::uint32_t index, Value value);

void leave_selection(Execution& ex, Claim& claim);  ///< for SyncKind: cases that are promises
// Natives (core_natives.hpp); data: the case's Claim.
[[nodiscard]] Value select_fulfilled(NativeCall& call);
[[nodiscard]] Value select_rejected(NativeCall& call);

}  // namespace heddle
