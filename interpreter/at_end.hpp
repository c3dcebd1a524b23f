#pragma once
// interpreter/at_end.hpp -- when a task is at end, although another may be about to wake it.
//
// At end is a state: a reaction that comes later revives the task. A run, and a scope, is over when its tasks are at end together,
// and counts those that are not. Whoever delivers a reaction is counted itself. So the count must not fall to zero between
// its delivery and the turn of the task that gets it:
//   D1 sender: push the reaction to the inbox (seq_cst).  E1 owner: nothing is left to do: set kAtEnd (seq_cst).
//   D2 sender: is kAtEnd set (seq_cst)? Clear it.         E2 owner: is something in the inbox (seq_cst)? Clear kAtEnd.
//   D3 it was this that cleared it: count the task.       E3 it was not this that cleared it: count the task out.
//   D4 sender: goes on; some day it comes to E1 itself.   E4 else: it is not at end; it has been woken, and has another turn.
//   D1, D2, E1 and E2 are in one order: D2 finds the bit, or E2 the reaction. Whoever clears the bit has the count: one that is
//   counted in by D3 after E1 and out by E3 has stayed counted, and its next turn comes to E1 again.
// While one worker alone is inside of the context (heap/safepoint.hpp) nobody is between two of these steps.

#include <cstdint>

#include "base/atomic.hpp"

namespace heddle {

/// E1 to E4: whether the caller counts its task out. `has_mail` tells E2.
template <typename HasMail>
[[nodiscard]] bool come_to_end(bool is_shared, Atomic<std::uint32_t>& control, std::uint32_t at_end,
                               HasMail&& has_mail) {
  if (!is_shared) {
    if (has_mail()) return false;
    control.store(control.load(std::memory_order_relaxed) | at_end, std::memory_order_release);
    return true;
  }
  control.fetch_or(at_end, std::memory_order_seq_cst);
  if (!has_mail()) return true;
  return (control.fetch_and(~at_end, std::memory_order_seq_cst) & at_end) == 0;
}

/// D2 of a sender; or of the owner, whose turn has come all the same: whether the caller counts the task in again.
[[nodiscard]] inline bool leave_end(Atomic<std::uint32_t>& control, std::uint32_t at_end) {
  return (control.load(std::memory_order_seq_cst) & at_end) != 0 &&
         (control.fetch_and(~at_end, std::memory_order_seq_cst) & at_end) != 0;
}

}  // namespace heddle
