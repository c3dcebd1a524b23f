// tests/unit/scheduler/sync_test.cpp -- Parker (P1, P2) and QueueLock.
#include "scheduler/sync.hpp"

#include <catch2/catch.hpp>
#include <thread>

#include "test_group.hpp"

using namespace heddle;

TEST_CASE("a token that came first ends the park at once", "[scheduler][sync][P1]") {
  Parker parker;
  parker.unpark();
  CHECK(parker.park(std::nullopt));
}

TEST_CASE("tokens do not add up", "[scheduler][sync][P1]") {
  Parker parker;
  parker.unpark();
  parker.unpark();
  CHECK(parker.try_take());
  CHECK_FALSE(parker.try_take());
}

TEST_CASE("a park without a token ends at its limit", "[scheduler][sync]") {
  Parker parker;
  CHECK_FALSE(parker.park(std::chrono::nanoseconds(1)));
}

TEST_CASE("two threads can wake each other for ever", "[scheduler][sync][P2][race]") {
  const int turns = test::rounds(2000);
  Parker here, there;
  int shared = 0;  // plain: the tokens order its accesses
  std::thread other{[&] {
    for (int i = 0; i < turns; ++i) {
      (void)there.park(std::nullopt);
      ++shared;
      here.unpark();
    }
  }};
  for (int i = 0; i < turns; ++i) {
    ++shared;
    there.unpark();
    (void)here.park(std::nullopt);
  }
  other.join();
  CHECK(shared == 2 * turns);
}

TEST_CASE("a held queue lock keeps others out", "[scheduler][sync]") {
  QueueLock lock;
  lock.lock();
  CHECK_FALSE(lock.try_lock());
  lock.unlock();
  CHECK(lock.try_lock());
}

TEST_CASE("sections under the queue lock do not overlap", "[scheduler][sync][race]") {
  const int turns = test::rounds(20'000);
  QueueLock lock;
  int shared = 0;
  const auto add = [&] {
    for (int i = 0; i < turns; ++i) {
      lock.lock();
      ++shared;
      lock.unlock();
    }
  };
  std::thread other{add};
  add();
  other.join();
  CHECK(shared == 2 * turns);
}
