#pragma once
// interpreter/host_stay.hpp -- a host thread inside a context.

#include <utility>

#include "interpreter/host_worker.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/shared_count.hpp"

namespace heddle {

/// What a host thread needs inside. A realm keeps one from stay to stay, and makes more only for threads that come together.
struct HostSeat {
  HostSeat(Realm& realm, Allocator& allocator)
      : worker(realm.executor), execution(realm, worker, allocator) {}

  HostWorker worker;
  Execution execution;
  Run* call = nullptr;  ///< held; what the next call may use (HostCall)
};

/// While it lives, its thread is an occupant of the realm, and what its execution and the frames below hold is seen by the
/// collector. Short: the context cannot be collected meanwhile without a poll of it.
class HostStay {
 public:
  /// By someone who keeps the realm open.
  [[gnu::always_inline]] explicit HostStay(Realm& realm)
      : HostStay(realm, realm.safepoint.enter()) {}
  /// Of somebody who has just entered.
  [[gnu::always_inline]] HostStay(Realm& realm, Occupant& occupant)
      : realm_(&realm),
        occupant_(occupant),
        seat_(swap(occupant.allocator->is_shared(), realm.idle_seat, nullptr)) {
    if (seat_ == nullptr || &seat_->execution.allocator != occupant.allocator) [[unlikely]]
      seat_ = new_seat(realm, occupant, seat_);
    occupant.stack_base = reinterpret_cast<std::uintptr_t>(__builtin_frame_address(0));
    occupant.execution = &seat_->execution;
  }
  HostStay(const HostStay&) = delete;
  HostStay& operator=(const HostStay&) = delete;
  ~HostStay() {
    if (realm_ != nullptr) leave();
  }
  /// Ends it early: before blocking.
  void leave() {
    Execution& ex = seat_->execution;
    ex.task = nullptr;
    ex.coroutine = nullptr;
    ex.regs = ex.window_end = nullptr;
    ex.error = ex.result = Value::undefined();
    occupant_.execution = nullptr;
    occupant_.stack_base = 0;
    Realm& realm = *std::exchange(realm_, nullptr);
    HostSeat* const other = swap(occupant_.allocator->is_shared(), realm.idle_seat, seat_);
    if (other != nullptr) [[unlikely]]
      drop(realm, other);
    realm.safepoint.leave(occupant_);
  }
  /// Runs `action` while all others are parked.
  template <typename Action>
  void stop_others(Action&& action) {
    while (realm_->safepoint.stop_others(occupant_, action) == Safepoint::Stopped::Parked) {
    }
  }
  [[nodiscard]] Execution& execution() { return seat_->execution; }
  [[nodiscard]] HostSeat& seat() { return *seat_; }

 private:
  [[nodiscard, gnu::noinline]] static HostSeat* new_seat(Realm& realm, Occupant& occupant,
                                                         HostSeat* old);
  [[gnu::noinline]] static void drop(Realm& realm, HostSeat* seat);

  Realm* realm_;
  Occupant& occupant_;
  HostSeat* seat_;
};

}  // namespace heddle
