#include "cli/signal_watch.hpp"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <latch>

using heddle::cli::SignalWatch;

TEST_CASE("without a signal nothing is called", "[cli]") {
  SignalWatch watch([](int) { FAIL("called"); });
  CHECK(watch.first_signal() == 0);
}

TEST_CASE("the first signal is told once, in another thread", "[cli]") {
  const int signal = GENERATE(SIGINT, SIGTERM);
  std::latch told(1);
  std::thread::id where;
  SignalWatch watch([&](int) {
    where = std::this_thread::get_id();
    told.count_down();
  });
  kill(getpid(), signal);
  told.wait();
  CHECK(watch.first_signal() == signal);
  CHECK(where != std::this_thread::get_id());
}

TEST_CASE("the second signal ends the process with 128 and its number", "[cli]") {
  const pid_t child = fork();
  if (child == 0) {
    SignalWatch watch([](int) { kill(getpid(), SIGTERM); });
    kill(getpid(), SIGINT);
    while (true) pause();
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 128 + SIGTERM);
}
