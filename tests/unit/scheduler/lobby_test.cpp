// tests/unit/scheduler/lobby_test.cpp -- who sleeps, who is called, who patrols (B1-B4). The races
// are in tests/model/lobby_model.cpp.
#include "scheduler/lobby.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace heddle;
using Rest = Lobby::Rest;

namespace {

struct Scene {
  Atomic<std::uint32_t> timers[3]{};
  Sleeper sleepers[3] = {Sleeper(timers[0]), Sleeper(timers[1]), Sleeper(timers[2])};
  Lobby lobby{std::vector<Sleeper*>{&sleepers[0], &sleepers[1], &sleepers[2]}};
  Schedulable task;

  Scene() { lobby.begin_external(); }  // not quiescent, unless a test says so
  Rest enter(int worker) { return lobby.enter(sleepers[worker], false); }
};

}  // namespace

TEST_CASE("the worker that fell asleep last is called first", "[scheduler][lobby]") {
  Scene scene;
  for (const int worker : {0, 1, 2}) CHECK(scene.enter(worker) == Rest::Sleep);
  scene.lobby.wake_one();
  CHECK_FALSE(scene.sleepers[2].is_idle);
  CHECK(scene.sleepers[2].parker.try_take());
}

TEST_CASE("while one is searching nobody else is called", "[scheduler][lobby][B2]") {
  Scene scene;
  for (const int worker : {0, 1, 2}) CHECK(scene.enter(worker) == Rest::Sleep);
  scene.lobby.wake_one();
  scene.lobby.wake_one();
  scene.lobby.post(scene.task, Urgency::Fair);
  CHECK(scene.sleepers[0].is_idle);
  CHECK(scene.sleepers[1].is_idle);
}

TEST_CASE("the last searcher to stop knows that it is the last", "[scheduler][lobby][N4]") {
  Scene scene;
  CHECK(scene.enter(0) == Rest::Sleep);
  scene.lobby.wake_one();
  REQUIRE(scene.lobby.leave(scene.sleepers[0]));
  CHECK(scene.lobby.try_begin_search());
  CHECK_FALSE(scene.lobby.end_search());
  CHECK(scene.lobby.end_search());
}

TEST_CASE("at most half of the workers search", "[scheduler][lobby]") {
  Scene scene;
  CHECK(scene.lobby.try_begin_search());
  CHECK(scene.lobby.try_begin_search());
  CHECK_FALSE(scene.lobby.try_begin_search());
}

TEST_CASE("with posts waiting nobody falls asleep", "[scheduler][lobby][S2]") {
  Scene scene;
  scene.lobby.post(scene.task, Urgency::Timer);
  CHECK(scene.lobby.has_posts());
  CHECK(scene.enter(0) == Rest::Posts);
  int delivered = 0;
  scene.lobby.drain(9, [&](Schedulable& task, Urgency urgency) {
    CHECK(&task == &scene.task);
    CHECK(task.is_root());
    CHECK(urgency == Urgency::Timer);
    ++delivered;
  });
  CHECK(delivered == 1);
  CHECK_FALSE(scene.lobby.has_posts());
  CHECK_FALSE(scene.task.is_root());
}

TEST_CASE("posts to one task merge until they are delivered", "[scheduler][lobby][B3]") {
  Scene scene;
  int delivered = 0;
  const auto count = [&](Schedulable&, Urgency) { ++delivered; };
  scene.lobby.post(scene.task, Urgency::Fair);
  scene.lobby.post(scene.task, Urgency::Fair);
  scene.lobby.drain(9, count);
  scene.lobby.post(scene.task, Urgency::Fair);
  scene.lobby.drain(9, count);
  CHECK(delivered == 2);
}

TEST_CASE("the last to fall asleep with nothing pending is told so", "[scheduler][lobby][S4]") {
  Scene scene;
  scene.timers[1] = 1;
  for (const int worker : {0, 1, 2}) CHECK(scene.enter(worker) == Rest::Sleep);
  CHECK_FALSE(scene.lobby.leave(scene.sleepers[1]));
  scene.timers[1] = 0;
  CHECK(scene.enter(1) == Rest::Sleep);  // something external is still pending
  scene.lobby.end_external();
  CHECK(scene.lobby.wait({}) == WaitResult::Quiescent);
}

TEST_CASE("one idle worker patrols while others are busy, and is called last",
          "[scheduler][lobby]") {
  Scene scene;
  CHECK(scene.enter(0) == Rest::Sleep);
  CHECK(scene.sleepers[0].patrols);
  CHECK(scene.enter(1) == Rest::Sleep);
  CHECK_FALSE(scene.sleepers[1].patrols);
  CHECK_FALSE(scene.lobby.leave(scene.sleepers[0]));  // goes round and comes back
  CHECK(scene.enter(0) == Rest::Sleep);
  CHECK(scene.sleepers[0].patrols);
  scene.lobby.wake_one();
  CHECK_FALSE(scene.sleepers[1].is_idle);
  CHECK(scene.sleepers[0].is_idle);
}

TEST_CASE("with all workers idle nobody patrols", "[scheduler][lobby]") {
  Scene scene;
  for (const int worker : {0, 1, 2}) CHECK(scene.enter(worker) == Rest::Sleep);
  CHECK_FALSE(scene.lobby.leave(scene.sleepers[0]));
  CHECK(scene.enter(0) == Rest::Sleep);
  CHECK_FALSE(scene.sleepers[0].patrols);
}

TEST_CASE("after stop() nobody falls asleep and waiters go home", "[scheduler][lobby]") {
  Scene scene;
  CHECK(scene.enter(0) == Rest::Sleep);
  scene.lobby.stop();
  CHECK(scene.sleepers[0].parker.try_take());
  CHECK(scene.enter(1) == Rest::Stop);
  CHECK(scene.lobby.wait({}) == WaitResult::Stopped);
}
