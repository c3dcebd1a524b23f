#pragma once
// heap/safepoint.hpp -- who is inside a context, and how they are stopped.
//
// An Occupant is one thread's stay inside a context: a worker from try_enter() to leave(), or a host thread that handles the
// context's values. Two questions are answered here.
//
// 1. Is anybody else inside? While one occupant is alone, locks and promise states are changed without atomic
//    read-modify-writes (Heap::is_shared() is false). The word `inside_` is 0 (nobody), the lone occupant's
//    identity, or kCrowd: the list under mutex_ says who is inside and locks are taken for real.
//      L1 enter, nobody inside: compare-exchange 0 -> identity (acquire; release for L3). One exchange, no mutex.
//      L2 leave, alone: store 0 (release; pairs with L1, so the next one sees all that was written).
//      L3 enter, somebody alone: (acquire: its request word is there) set wanted_, set kHandshake in its word, refuse. The executor asks again.
//      L4 the lone one's poll sees wanted_: under mutex_ it lists itself, sets shared and inside_ = kCrowd (release).
//         It holds no lock bit at a poll, so none is "held" without having been taken for real.
//      L5 enter, crowd: under mutex_, refused while a stopper is at work, else listed.
//      L6 leave, crowd: under mutex_; the last one out clears shared and stores inside_ = 0 (release).
//      L7 a crowd of one: after kPollsAlone polls without company it lists itself out, clears shared, inside_ = identity.
//         Not at once: two workers that come and go would pay a handshake each time.
//      L8 close: compare-exchange 0 -> kClosed (release and acquire, as L1), asked again until it succeeds. Nobody is inside and
//         nobody enters: L1 fails, L3 and L5 refuse. So who is inside needs no other lock to keep the context.
//
// 2. How are the others stopped? Only an occupant can be a stopper, so a lone one has nobody to stop: a newcomer needs its
//    poll (L4). In a crowd:
//      P1 stopper: under mutex_: if there is another stopper, be stopped by it (P3) and begin anew.
//      P2 stopper: stopper_ = me (newcomers are refused from here on); set kCollect in the others' request words.
//      P3 others, at their poll: clear the bit, then under mutex_ while stopper_ is set: publish the range of the native
//         stack (registers spilled into it), state Parked, wait.
//      P4 stopper: waits under mutex_ until every other one is Parked or has left (L6). No occupant can come or go on
//         after that, so the action runs without the mutex.
//      P5 stopper: under mutex_: stopper_ = none, wake all.
//    The bit is cleared before the flag is read, and set after the flag was written under the mutex: either the poll
//    sees the flag, or the bit is still there at the next one. A bit that comes late, or to another context, makes a
//    worker look once for nothing. So a worker outlives the safepoints it was ever inside of.
//
// A parked worker spins briefly (a small heap is collected in tens of microseconds) and then sleeps.

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>

#include "base/assert.hpp"
#include "base/atomic.hpp"
#include "base/executor.hpp"
#include "heap/allocator.hpp"

namespace heddle {

class Heap;
struct Execution;  // interpreter/

/// Part of a native stack, from its lowest used address to its base.
struct StackRange {
  std::uintptr_t low = 0;
  std::uintptr_t high = 0;
};

/// Calls body(StackRange) with the range of this thread's stack that may hold values, all registers included.
template <typename Body>
[[gnu::noinline]] void call_below(std::uintptr_t stack_base, Body& body) {
  // This function's frame lies below the caller's, into which the registers were saved.
  const auto low = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
  body(stack_base == 0 ? StackRange{} : StackRange{low, stack_base});
  asm volatile("" ::: "memory");  // no tail call: the frame must stay
}
template <typename Body>
[[gnu::noinline]] void call_with_stack(std::uintptr_t stack_base, Body body) {
  __builtin_unwind_init();  // saves every callee-saved register in this frame
  call_below(stack_base, body);
  asm volatile("" ::: "memory");
}

/// One thread's stay inside a context.
/// Threads:    its own thread; others under the safepoint's mutex, or while it is parked.
struct Occupant {
  enum class State : std::uint8_t { Running, Parked };

  Allocator* allocator = nullptr;
  Worker* worker = nullptr;  ///< nullptr: a host thread
  Atomic<std::uint32_t>* request_word = nullptr;
  std::uintptr_t stack_base = 0;  ///< 0: no frame of this thread holds values (StackBase)
  StackRange parked_stack;
  State state = State::Running;
  Execution* execution = nullptr;  ///< what the thread runs: roots; set and cleared by it, inside
  Occupant* next = nullptr;        ///< in the crowd, or among the idle records
};

/// Threads:    try_enter, entry -- any thread. poll, leave, stop_others -- the occupant's own.
/// Ownership:  of its occupants' records. One per context, beside its heap; the heap knows it.
/// Lock order: mutex_ before the heap's; nothing of scripts runs under it.
class Safepoint {
 public:
  /// Polls (quanta) for which a crowd of one waits for company: 50 of 20 us.
  static constexpr std::uint32_t kPollsAlone = 50;

  explicit Safepoint(Heap& heap);
  Safepoint(const Safepoint&) = delete;
  Safepoint& operator=(const Safepoint&) = delete;
  ~Safepoint();

  /// nullptr: not now (a handshake or a collection is going on, or no memory for another allocator); ask again.
  [[nodiscard]] Occupant* try_enter(Worker& worker);
  /// For host threads: waits until it may enter. Whoever is inside must poll or leave soon, or a collection waits for it:
  /// leave before blocking. nullptr: it is closed.
  [[nodiscard]] Occupant* enter_unless_closed() {
    Occupant* const alone = try_enter_alone(nullptr, host_requests_);
    return alone != nullptr ? alone : enter_slow();
  }
  /// The same by someone who keeps it open.
  [[nodiscard]] Occupant& enter();
  void leave(Occupant& occupant) {
    HEDDLE_DCHECK(occupant.stack_base == 0, "an occupant leaves while a StackBase lives");
    if (is_alone(occupant)) {
      inside_.store(kNobody, std::memory_order_release);  // L2
    } else {
      leave_crowd(occupant);
    }
  }
  /// Once nobody is inside, nobody enters any more, and the heap may go. Whoever calls it sees to it that the others leave.
  void close();
  /// The stay of a worker that is inside.
  [[nodiscard]] Occupant& occupant_of(const Worker& worker);

  /// At every quantum, and whenever the request word holds kCollect or kHandshake (both are cleared). Parks while another
  /// one is collecting. No lock bit may be held.
  void poll(Occupant& occupant) {
    if (attention_.load(std::memory_order_relaxed) != 0) [[unlikely]]
      poll_slow(occupant);
  }

  enum class Stopped : std::uint8_t {
    Done,    ///< the action ran
    Parked,  ///< somebody else was stopping: this one was parked meanwhile; the action did not run
  };
  /// Runs `action` while all other occupants are parked.
  [[nodiscard]] Stopped stop_others(Occupant& occupant, const std::function<void()>& action);

  /// Calls visit(Execution&) for what all that are inside run. In the action of stop_others().
  template <typename Visit>
  void for_each_execution(Visit&& visit) const {
    const bool is_crowd = inside_.load(std::memory_order_relaxed) == kCrowd;
    for (Occupant* one = is_crowd ? crowd_ : lone_; one != nullptr; one = one->next) {
      if (one->execution != nullptr) visit(*one->execution);
      if (!is_crowd) break;
    }
  }
  /// Calls visit(StackRange) for the published stacks of the others. In the action of stop_others().
  template <typename Visit>
  void for_each_parked_stack(Visit&& visit) const {
    for (const Occupant* other = crowd_; other != nullptr; other = other->next) {
      if (other->state == Occupant::State::Parked) visit(other->parked_stack);
    }
  }

 private:
  /// Values of inside_ other than the identity of a lone occupant, which is the address of its request word.
  static constexpr std::uintptr_t kNobody = 0;
  static constexpr std::uintptr_t kCrowd = 1;
  static constexpr std::uintptr_t kClosed = 2;
  /// Bits of attention_: why a poll has to look.
  enum Attention : std::uint32_t {
    kWanted = 1u << 0,    ///< L3: somebody asks the lone one
    kStopping = 1u << 1,  ///< P2
    kAlone = 1u << 2,     ///< a crowd of one (L7)
  };
  static constexpr unsigned kRemembered = 16;

  [[nodiscard]] static std::uintptr_t identity(const Atomic<std::uint32_t>& request_word) {
    return reinterpret_cast<std::uintptr_t>(&request_word);
  }
  [[nodiscard]] bool is_alone(const Occupant& occupant) const {
    // Only the lone one changes the word that names it, so it reads its own write.
    return inside_.load(std::memory_order_relaxed) == identity(*occupant.request_word);
  }
  /// L1. nullptr: somebody is inside, or it is closed.
  [[nodiscard]] Occupant* try_enter_alone(Worker* worker, Atomic<std::uint32_t>& request_word) {
    std::uintptr_t seen = kNobody;
    if (!inside_.compare_exchange_strong(seen, identity(request_word), std::memory_order_acq_rel,
                                         std::memory_order_relaxed))
      return nullptr;
    if (attention_.load(std::memory_order_relaxed) != 0) clear_attention(kWanted);  // asked another
    lone_->worker = worker;
    lone_->request_word = &request_word;
    return lone_;
  }
  [[gnu::noinline]] Occupant* enter_slow();
  [[nodiscard]] Occupant* try_enter_as(Worker* worker, Atomic<std::uint32_t>& request_word);
  [[nodiscard]] Occupant* join_crowd(Worker* worker, Atomic<std::uint32_t>& request_word);
  void leave_crowd(Occupant& occupant);
  [[gnu::noinline]] void poll_slow(Occupant& occupant);
  void answer_handshake(Occupant& occupant);
  void poll_in_crowd(Occupant& occupant);
  void park(Occupant& occupant, std::unique_lock<std::mutex>& lock);
  [[nodiscard]] bool are_others_parked(const Occupant& stopper) const;
  void set_attention(std::uint32_t bits);
  void clear_attention(std::uint32_t bits) {
    attention_.fetch_and(~bits, std::memory_order_relaxed);
  }

  Heap& heap_;
  Atomic<std::uintptr_t> inside_{kNobody};
  Atomic<std::uint32_t> attention_{0};
  Atomic<std::uint32_t> host_requests_{0};  // the request word of host threads: nobody reads it

  std::mutex mutex_;
  std::condition_variable changed_;
  Occupant* crowd_ = nullptr;
  Occupant* idle_ = nullptr;  // records nobody uses
  Occupant* stopper_ = nullptr;
  Atomic<std::uint32_t> stops_{0};  // ended ones: what a parked thread spins on
  std::uint32_t polls_alone_ = 0;
  /// The record of the lone occupant, or of the next one. Belongs to whoever is alone; else under mutex_.
  Occupant* lone_ = &first_;
  Occupant first_;
  /// By index of worker, each read and written by that worker only.
  Occupant* by_worker_[kRemembered] = {};
};

/// While it lives, this thread's frames below the place where it stands are scanned when a collection happens. One in
/// TaskGroup::run(), one in each entry of a host thread.
class StackBase {
 public:
  [[gnu::always_inline]] explicit StackBase(Occupant& occupant)
      : occupant_(occupant), previous_(occupant.stack_base) {
    if (previous_ == 0) {
      occupant.stack_base = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    }
  }
  StackBase(const StackBase&) = delete;
  StackBase& operator=(const StackBase&) = delete;
  ~StackBase() { occupant_.stack_base = previous_; }

 private:
  Occupant& occupant_;
  const std::uintptr_t previous_;
};

}  // namespace heddle
