#include "heap/safepoint.hpp"

#include <chrono>
#include <new>
#include <thread>

#include "base/assert.hpp"
#include "heap/heap.hpp"
#include "heap/spin.hpp"

namespace heddle {
namespace {

// About 20 us: a quantum until the others answer, or the collection of a small heap.
constexpr int kSpins = 500;
constexpr std::chrono::microseconds kAskAgain{50};  // as the executor does after a refusal

}  // namespace

Safepoint::Safepoint(Heap& heap) : heap_(heap) {
  heap.safepoint_ = this;
  first_.allocator = &heap.first_allocator_;
  first_.allocator->occupant_ = &first_;
}

Safepoint::~Safepoint() {
  if (inside_.load(std::memory_order_relaxed) == kClosed) return;
  HEDDLE_ASSERT(inside_.load(std::memory_order_acquire) == kNobody, "somebody is inside");
  close();
}

void Safepoint::close() {  // L8
  for (std::uintptr_t seen = kNobody;
       !inside_.compare_exchange_strong(seen, kClosed, std::memory_order_acq_rel); seen = kNobody) {
    std::this_thread::sleep_for(kAskAgain);
  }
  heap_.safepoint_ = nullptr;
  if (lone_ != &first_) delete lone_;
  while (idle_ != nullptr) {
    Occupant* const record = idle_;
    idle_ = record->next;
    record->allocator->occupant_ = nullptr;
    if (record != &first_) delete record;
  }
  heap_.first_allocator_.occupant_ = nullptr;
}

// -- Entering and leaving

Occupant* Safepoint::try_enter(Worker& worker) {
  Occupant* const occupant = try_enter_as(&worker, worker.request_word());
  if (occupant != nullptr && worker.index() < kRemembered) by_worker_[worker.index()] = occupant;
  return occupant;
}

Occupant& Safepoint::enter() {
  Occupant* const occupant = enter_unless_closed();
  HEDDLE_ASSERT(occupant != nullptr, "the context is closed");
  return *occupant;
}

Occupant* Safepoint::enter_slow() {
  for (;;) {
    Occupant* const occupant = try_enter_as(nullptr, host_requests_);
    if (occupant != nullptr) return occupant;
    if (inside_.load(std::memory_order_relaxed) == kClosed) return nullptr;
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, kAskAgain);
  }
}

Occupant* Safepoint::try_enter_as(Worker* worker, Atomic<std::uint32_t>& request_word) {
  std::uintptr_t seen = kNobody;
  while (seen == kNobody) {
    if (Occupant* const alone = try_enter_alone(worker, request_word)) return alone;
    seen = inside_.load(std::memory_order_acquire);  // pairs with L1: the word is there
  }
  if (seen == kCrowd) return join_crowd(worker, request_word);
  if (seen == kClosed) return nullptr;
  set_attention(kWanted);  // L3
  reinterpret_cast<Atomic<std::uint32_t>*>(seen)->fetch_or(kHandshake, std::memory_order_release);
  return nullptr;
}

Occupant* Safepoint::join_crowd(Worker* worker, Atomic<std::uint32_t>& request_word) {  // L5
  const std::lock_guard lock{mutex_};
  if (inside_.load(std::memory_order_relaxed) != kCrowd || stopper_ != nullptr) return nullptr;
  Occupant* occupant = idle_;
  if (occupant == nullptr) {
    occupant = new (std::nothrow) Occupant;
    if (occupant == nullptr) return nullptr;
    occupant->allocator = heap_.take_allocator();
    if (occupant->allocator == nullptr) {
      delete occupant;
      return nullptr;
    }
    occupant->allocator->occupant_ = occupant;
  } else {
    idle_ = occupant->next;
  }
  occupant->worker = worker;
  occupant->request_word = &request_word;
  occupant->state = Occupant::State::Running;
  occupant->next = crowd_;
  crowd_ = occupant;
  clear_attention(kAlone);
  return occupant;
}

void Safepoint::leave_crowd(Occupant& occupant) {  // L6
  const std::lock_guard lock{mutex_};
  Occupant** link = &crowd_;
  while (*link != &occupant) link = &(*link)->next;
  *link = occupant.next;
  if (crowd_ == nullptr) {
    lone_ = &occupant;
    heap_.shared_.store(false, std::memory_order_relaxed);  // read after the acquire of inside_
    clear_attention(kAlone);
    inside_.store(kNobody, std::memory_order_release);
  } else {
    occupant.next = idle_;
    idle_ = &occupant;
    polls_alone_ = 0;
    if (crowd_->next == nullptr) set_attention(kAlone);
  }
  changed_.notify_all();
}

Occupant& Safepoint::occupant_of(const Worker& worker) {
  if (worker.index() < kRemembered) return *by_worker_[worker.index()];
  // The word a worker is known by cannot change while it is inside and running.
  const auto mine = identity(const_cast<Worker&>(worker).request_word());
  if (inside_.load(std::memory_order_relaxed) == mine) return *lone_;
  const std::lock_guard lock{mutex_};
  for (Occupant* one = crowd_; one != nullptr; one = one->next) {
    if (one->worker == &worker) return *one;
  }
  panic("worker {} is not inside", worker.index());
}

// -- Polls

void Safepoint::poll_slow(Occupant& occupant) {
  // Cleared before attention_ is read: a bit set after this leads here again.
  occupant.request_word->fetch_and(~std::uint32_t{kCollect | kHandshake},
                                   std::memory_order_acq_rel);  // pairs with the requests' release
  const std::uint32_t attention = attention_.load(std::memory_order_acquire);
  if (!is_alone(occupant)) {
    if (attention != 0) poll_in_crowd(occupant);
  } else if ((attention & kWanted) != 0) {
    answer_handshake(occupant);
  }
}

void Safepoint::answer_handshake(Occupant& occupant) {  // L4
  const std::lock_guard lock{mutex_};
  clear_attention(kWanted);
  set_attention(kAlone);  // until the one that asked comes
  polls_alone_ = 0;
  heap_.shared_.store(true, std::memory_order_relaxed);  // the others read it after mutex_
  occupant.state = Occupant::State::Running;
  occupant.next = nullptr;
  crowd_ = &occupant;
  inside_.store(kCrowd, std::memory_order_release);  // pairs with the acquire of mutex_ in L5
  changed_.notify_all();
}

void Safepoint::poll_in_crowd(Occupant& occupant) {
  std::unique_lock lock{mutex_};
  if (stopper_ != nullptr) return park(occupant, lock);  // P3
  if (crowd_ != &occupant || occupant.next != nullptr) return;
  if (++polls_alone_ < kPollsAlone) return;
  crowd_ = nullptr;  // L7
  lone_ = &occupant;
  clear_attention(kAlone);
  heap_.shared_.store(false, std::memory_order_relaxed);  // its own from here on
  inside_.store(identity(*occupant.request_word), std::memory_order_release);
}

void Safepoint::park(Occupant& occupant, std::unique_lock<std::mutex>& lock) {
  call_with_stack(occupant.stack_base, [&](StackRange stack) {
    occupant.parked_stack = stack;
    occupant.state = Occupant::State::Parked;
    changed_.notify_all();
    const std::uint32_t seen = stops_.load(std::memory_order_relaxed);  // changes under mutex_
    lock.unlock();
    for (int i = 0; i < kSpins && stops_.load(std::memory_order_relaxed) == seen; ++i) {
      spin_pause();
    }
    lock.lock();
    changed_.wait(lock, [this] { return stopper_ == nullptr; });
    occupant.state = Occupant::State::Running;
  });
}

// -- Stopping

Safepoint::Stopped Safepoint::stop_others(Occupant& occupant, const std::function<void()>& action) {
  if (is_alone(occupant)) {  // newcomers need its poll
    action();
    return Stopped::Done;
  }
  std::unique_lock lock{mutex_};
  if (stopper_ != nullptr) {  // P1
    park(occupant, lock);
    return Stopped::Parked;
  }
  stopper_ = &occupant;  // P2
  set_attention(kStopping);
  for (Occupant* other = crowd_; other != nullptr; other = other->next) {
    if (other != &occupant) other->request_word->fetch_or(kCollect, std::memory_order_release);
  }
  for (int i = 0; i < kSpins && !are_others_parked(occupant); ++i) {  // P4
    lock.unlock();
    spin_pause();
    lock.lock();
  }
  changed_.wait(lock, [&] { return are_others_parked(occupant); });
  lock.unlock();
  action();
  lock.lock();
  stopper_ = nullptr;  // P5
  clear_attention(kStopping);
  stops_.fetch_add(1, std::memory_order_relaxed);
  changed_.notify_all();
  return Stopped::Done;
}

bool Safepoint::are_others_parked(const Occupant& stopper) const {
  for (const Occupant* other = crowd_; other != nullptr; other = other->next) {
    if (other != &stopper && other->state != Occupant::State::Parked) return false;
  }
  return true;
}

void Safepoint::set_attention(std::uint32_t bits) {
  attention_.fetch_or(bits, std::memory_order_release);  // pairs with poll_slow's acquire
}

}  // namespace heddle
