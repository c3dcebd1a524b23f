// tests/embed/promise_test.cpp -- promises that the host settles: asynchronous natives.
#include <atomic>
#include <chrono>
#include <optional>
#include <thread>
#include <vector>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

/// A native `ask(n)` whose answers come from threads of the host's own.
struct PromiseFixture : EmbedFixture {
  explicit PromiseFixture(unsigned workers = 2) : EmbedFixture(workers) {
    expect(context.define("ask", [this](double n) -> Result<HostValue> {
      auto promise = context.create_promise();
      if (!promise) return promise.error();
      const std::lock_guard lock(threads_mutex);
      threads.emplace_back([n, promise = *promise] {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        const auto settled = n < 0 ? promise.reject("no answer") : promise.resolve(n * 2);
        static_cast<void>(settled);
      });
      return HostValue(promise->object());
    }));
  }
  ~PromiseFixture() {
    for (std::thread& thread : threads) thread.join();
    context.close();
  }
  Context context = vm->default_context();
  std::mutex threads_mutex;
  std::vector<std::thread> threads;
};

TEST_CASE_METHOD(PromiseFixture, "a script awaits what the host answers later",
                 "[embed][promise]") {
  CHECK(run("await ask(21)") == "42");
  CHECK(run("const all = await Promise.all([ask(1), ask(2), ask(3)]); all.join()") == "2,4,6");
  CHECK(run("await ask(-1)") == "error: Error: no answer");
  CHECK(run("let caught = ''; try { await ask(-1); } catch (error) { caught = (error as "
            "Error).message; } caught") == "no answer");
  CHECK(run("import { spawn } from 'heddle';\n"
            "const tasks = [1, 2, 3, 4].map((n) => spawn(async () => (await ask(n)) as number));\n"
            "let sum = 0; for (const task of tasks) sum += await task; sum") == "20");
}

TEST_CASE("a Vm without workers waits for the host's answers", "[embed][promise]") {
  PromiseFixture alone(0);
  CHECK(alone.run("await ask(21)") == "42");
}

TEST_CASE_METHOD(EmbedFixture, "a promise is settled once", "[embed][promise]") {
  const HostPromise promise = expect(vm->default_context().create_promise());
  expect(vm->default_context().set_global("promise", promise.object()));
  expect(promise.resolve("first"));
  CHECK(promise.resolve("second").error().code == Errc::InvalidArgument);
  CHECK(promise.reject("third").error().code == Errc::InvalidArgument);
  CHECK(run("await promise") == "first");
}

TEST_CASE_METHOD(EmbedFixture, "a promise is not resolved with a promise", "[embed][promise]") {
  Context context = vm->default_context();
  const HostPromise promise = expect(context.create_promise());
  CHECK(promise.resolve(promise.object()).error().code == Errc::InvalidArgument);
  CHECK(promise.resolve(expect(context.run_code("({ then() {} })"))).error().code ==
        Errc::InvalidArgument);
  CHECK(promise.resolve(expect(expect(vm->create_context()).create_object())).error().code ==
        Errc::InvalidArgument);
  expect(promise.resolve(expect(context.create_object())));
}

TEST_CASE_METHOD(EmbedFixture, "a promise that the host gives up is rejected", "[embed][promise]") {
  Context context = vm->default_context();
  std::optional<HostPromise> promise = expect(context.create_promise());
  expect(context.set_global("promise", promise->object()));
  CHECK_FALSE(
      expect(context.spawn_task(expect(context.run_code("async () => await promise")))).is_done());
  promise.reset();
  CHECK(run("await promise") == "error: Error: The host gave the promise up");
  CHECK(run("await new Promise(() => {})").find("Deadlock") !=
        std::string::npos);  // it owes nothing more
}

TEST_CASE_METHOD(EmbedFixture, "what the host owes ends with its context", "[embed][promise]") {
  const Context other = expect(vm->create_context());
  const HostPromise promise = expect(other.create_promise());
  other.close();
  CHECK(promise.resolve(1).error().code == Errc::ShuttingDown);
  CHECK(vm->run_tasks().status == RunStatus::Completed);  // nothing is outside any more
}

}  // namespace
}  // namespace heddle
