// tests/unit/heap/safepoint_test.cpp -- the specification of Safepoint (L1-L7, P1-P5) and ObjectLock.

#include "heap/safepoint.hpp"

#include <latch>
#include <thread>

#include "heap/object_lock.hpp"
#include "inside_fixture.hpp"

namespace heddle {
namespace {

struct SafepointFixture : HeapFixture {
  Safepoint safepoint{heap};
};

// Waits until the worker is let in; `poll` is what the others do meanwhile.
template <typename Poll>
Occupant& enter(Safepoint& safepoint, TestWorker& worker, Poll poll) {
  for (;;) {
    if (Occupant* const occupant = safepoint.try_enter(worker)) return *occupant;
    poll();
  }
}
Occupant& enter(Safepoint& safepoint, TestWorker& worker) {
  return enter(safepoint, worker, [] { std::this_thread::yield(); });
}

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__) || defined(HEDDLE_STRESS)
constexpr int kRounds = 200;
#else
constexpr int kRounds = 2000;
#endif

}  // namespace

TEST_CASE("a lone worker needs no locks", "[heap][safepoint][L1]") {
  SafepointFixture test;
  TestWorker worker{0};
  Occupant* const occupant = test.safepoint.try_enter(worker);
  REQUIRE(occupant != nullptr);
  CHECK(&test.safepoint.occupant_of(worker) == occupant);
  CHECK_FALSE(occupant->allocator->is_shared());
  Cell cell{CellKind::PlainObject, 0};
  {
    const ObjectLock lock{cell, *occupant->allocator};
    CHECK(cell.lock.load() == 0);
  }
  test.safepoint.leave(*occupant);
}

TEST_CASE("a second worker is let in at the first one's poll", "[heap][safepoint][L3][L4]") {
  SafepointFixture test;
  TestWorker first{0}, second{1};
  Occupant& one = enter(test.safepoint, first);
  CHECK(test.safepoint.try_enter(second) == nullptr);
  CHECK((first.request_word().load() & kHandshake) != 0);
  test.safepoint.poll(one);
  CHECK((first.request_word().load() & kHandshake) == 0);
  CHECK(one.allocator->is_shared());
  Occupant* const two = test.safepoint.try_enter(second);
  REQUIRE(two != nullptr);
  CHECK(two->allocator != one.allocator);
  Cell cell{CellKind::PlainObject, 0};
  {
    const ObjectLock lock{cell, *two->allocator};
    CHECK(cell.lock.load() == 1);
  }
  CHECK(cell.lock.load() == 0);
  test.safepoint.leave(*two);
  test.safepoint.leave(one);
}

TEST_CASE("the last one out ends the crowd", "[heap][safepoint][L6]") {
  SafepointFixture test;
  TestWorker first{0}, second{1};
  Occupant& one = enter(test.safepoint, first);
  Occupant& two = enter(test.safepoint, second, [&] { test.safepoint.poll(one); });
  test.safepoint.leave(one);
  CHECK(two.allocator->is_shared());
  test.safepoint.leave(two);
  Occupant& again = enter(test.safepoint, first);
  CHECK_FALSE(again.allocator->is_shared());
  test.safepoint.leave(again);
}

TEST_CASE("a crowd of one ends after a while of polls", "[heap][safepoint][L7]") {
  SafepointFixture test;
  TestWorker first{0}, second{1};
  Occupant& one = enter(test.safepoint, first);
  Occupant& two = enter(test.safepoint, second, [&] { test.safepoint.poll(one); });
  test.safepoint.leave(one);
  for (std::uint32_t i = 1; i < Safepoint::kPollsAlone; ++i) test.safepoint.poll(two);
  CHECK(two.allocator->is_shared());
  test.safepoint.poll(two);
  CHECK_FALSE(two.allocator->is_shared());
  CHECK(test.safepoint.try_enter(first) == nullptr);
  test.safepoint.leave(two);
}

TEST_CASE("a worker that asked in vain may find the context empty", "[heap][safepoint][L3]") {
  SafepointFixture test;
  TestWorker first{0}, second{1};
  Occupant& one = enter(test.safepoint, first);
  CHECK(test.safepoint.try_enter(second) == nullptr);
  test.safepoint.leave(one);
  Occupant* const two = test.safepoint.try_enter(second);
  REQUIRE(two != nullptr);
  CHECK_FALSE(two->allocator->is_shared());
  test.safepoint.poll(*two);
  CHECK_FALSE(two->allocator->is_shared());
  test.safepoint.leave(*two);
}

TEST_CASE("a host thread enters like a worker", "[heap][safepoint]") {
  SafepointFixture test;
  Occupant& host = test.safepoint.enter();
  TestWorker worker{0};
  CHECK(test.safepoint.try_enter(worker) == nullptr);
  test.safepoint.poll(host);
  Occupant* const occupant = test.safepoint.try_enter(worker);
  REQUIRE(occupant != nullptr);
  test.safepoint.leave(host);
  test.safepoint.leave(*occupant);
}

TEST_CASE("nobody enters what is closed", "[heap][safepoint][L8]") {
  SafepointFixture test;
  TestWorker worker(0);
  Occupant& host = test.safepoint.enter();
  std::atomic<bool> is_closing{false}, is_closed{false};
  std::thread closer([&] {
    is_closing = true;
    test.safepoint.close();
    is_closed = true;
  });
  while (!is_closing) std::this_thread::yield();
  for (int i = 0; i < 1000; ++i) std::this_thread::yield();
  CHECK_FALSE(is_closed);  // it waits for who is inside
  test.safepoint.leave(host);
  closer.join();
  CHECK(test.safepoint.try_enter(worker) == nullptr);
  CHECK(test.safepoint.enter_unless_closed() == nullptr);
}

TEST_CASE("an action runs while all others are parked", "[heap][safepoint][P4][race]") {
  const auto worker_count = GENERATE(2u, 4u);
  SafepointFixture test;
  std::uint64_t unguarded = 0;  // written by actions only: a race would be found by ThreadSanitizer
  std::atomic<unsigned> running{worker_count};
  std::atomic<std::uint64_t> done{0};
  std::deque<TestWorker> workers;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < worker_count; ++i) {
    threads.emplace_back([&, i, &worker = workers.emplace_back(i)] {
      for (int round = 0; round < kRounds / 10; ++round) {
        Occupant& occupant = enter(test.safepoint, worker);
        for (int poll = 0; poll < 10; ++poll) {
          test.safepoint.poll(occupant);
          if (poll % 3 != 0) continue;
          const auto result = test.safepoint.stop_others(occupant, [&] { ++unguarded; });
          if (result == Safepoint::Stopped::Done) done.fetch_add(1);
        }
        test.safepoint.leave(occupant);
      }
      running.fetch_sub(1);
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(unguarded == done.load());
  CHECK(done.load() > 0);
}

TEST_CASE("no increment under an object lock is lost", "[heap][lock][race]") {
  const auto worker_count = GENERATE(2u, 4u);
  SafepointFixture test;
  Cell cell{CellKind::PlainObject, 0};
  std::uint64_t counter = 0;
  std::deque<TestWorker> workers;
  std::vector<std::thread> threads;
  for (unsigned i = 0; i < worker_count; ++i) {
    threads.emplace_back([&, i, &worker = workers.emplace_back(i)] {
      for (int round = 0; round < kRounds / 10; ++round) {
        Occupant& occupant = enter(test.safepoint, worker);
        for (int turn = 0; turn < 50; ++turn) {
          {
            const ObjectLock lock{cell, *occupant.allocator};
            ++counter;
          }
          test.safepoint.poll(occupant);
        }
        test.safepoint.leave(occupant);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(counter == std::uint64_t{worker_count} * (kRounds / 10) * 50);
}

TEST_CASE("parked workers' stacks are scanned", "[heap][safepoint][stack][race]") {
  const auto worker_count = GENERATE(2u, 4u);
  SafepointFixture test;
  std::deque<TestWorker> workers;
  std::vector<std::thread> threads;
  std::atomic<bool> all_found{true};
  for (unsigned i = 0; i < worker_count; ++i) {
    threads.emplace_back([&, i, &worker = workers.emplace_back(i)] {
      for (int round = 0; round < 20; ++round) {
        Occupant& occupant = enter(test.safepoint, worker);
        {
          const StackBase base{occupant};
          Allocator& allocator = *occupant.allocator;
          auto* const mine = new (allocator.allocate(Slots::bytes(8))) Slots{8};
          for (std::uint32_t j = 0; j < 8; ++j) {
            auto* const inner = new (allocator.allocate(Slots::bytes(1))) Slots{1};
            Heap::store(*inner, inner->values(), Value::from_number(i * 100 + j));
            Heap::store(*mine, mine->values() + j, Value::internal(inner));
            for (int k = 0; k < 50; ++k) (void)new (allocator.allocate(48)) Slots{4};
            if (j % 4 == 0) allocator.collect();
            test.safepoint.poll(occupant);
          }
          for (std::uint32_t j = 0; j < 8; ++j) {
            const auto* const inner = Heap::load(mine->values() + j).as<Slots>();
            if (Heap::load(const_cast<Slots*>(inner)->values()).as_number() != i * 100 + j) {
              all_found = false;
            }
          }
        }
        test.safepoint.leave(occupant);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(all_found.load());
}

}  // namespace heddle
