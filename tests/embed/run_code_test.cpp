// tests/embed/run_code_test.cpp -- the specification of Context::run_code.
#include <chrono>
#include <filesystem>
#include <iterator>
#include <optional>
#include <thread>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

using namespace std::chrono_literals;

RunOptions within(std::chrono::nanoseconds deadline) {
  RunOptions options;
  options.deadline = deadline;
  return options;
}

}  // namespace

TEST_CASE_METHOD(EmbedFixture, "the last expression is the result", "[embed][run_code]") {
  CHECK(run("1 + 2 * 3") == "7");
  CHECK(run("'a' + 'b'") == "ab");
  CHECK(run("[1, { x: 2 }]") == "[ 1, { x: 2 } ]");
  CHECK(run("await Promise.resolve(5)") == "5");
}

TEST_CASE_METHOD(EmbedFixture, "an empty program gives undefined, not the old value",
                 "[embed][run_code]") {
  CHECK(run("42") == "42");
  CHECK(run("") == "undefined");
  CHECK(vm->default_context().tos().is_undefined());
  CHECK(run("// nothing") == "undefined");
}

TEST_CASE_METHOD(EmbedFixture, "variables, functions and classes of one run are there in the next",
                 "[embed][run_code]") {
  CHECK(run("let n = 1; const text = 'kept'; function twice(x: number) { return 2 * x; }\n"
            "class Point { x = 3; norm() { return this.x * this.x; } }") == "undefined");
  CHECK(run("0") == "0");  // mentions none of them
  CHECK(run("n = twice(n + 4); text + n + new Point().norm()") == "kept109");
}

TEST_CASE_METHOD(EmbedFixture, "a name that is declared again is replaced", "[embed][run_code]") {
  CHECK(run("const a = 1; const readA = () => a; a") == "1");
  CHECK(run("let a = 'two'; a") == "two");
  CHECK(run("a") == "two");
}

TEST_CASE_METHOD(EmbedFixture, "a function of the first run works after the second",
                 "[embed][run_code]") {
  run("let count = 0; function next() { return ++count; } { const secret = 7; var0 = () => secret; "
      "}");
  run("let count0 = 0; const keep = (() => { const secret = 7; return () => secret; })();");
  CHECK(run("let count = 10; next()") == "11");
  CHECK(run("keep()") == "7");
}

TEST_CASE_METHOD(EmbedFixture, "what the host sets is set once", "[embed][run_code][globals]") {
  const Context context = vm->default_context();
  expect(context.set_global("limit", 5));
  CHECK(run("limit = limit + 1; limit") == "6");
  CHECK(run("limit") == "6");
  CHECK(expect(context.global("limit")).as_number() == 6);
  CHECK(context.global("nobody").error().code == Errc::NotFound);
}

TEST_CASE_METHOD(EmbedFixture, "an array of the host that two runs push to has both",
                 "[embed][run_code][globals]") {
  const Context context = vm->default_context();
  const ObjectRef list = expect(context.create_array());
  expect(context.set_global("list", list));
  run("list.push('one')");
  run("list.push('two')");
  CHECK(list.size() == 2);
  CHECK(expect(list.at(1)).as_string() == "two");
}

TEST_CASE_METHOD(EmbedFixture, "the same code twice gives the same result", "[embed][run_code]") {
  const char* const code =
      "const parts = []; for (let i = 0; i < 3; i++) parts.push(i); parts.join()";
  CHECK(run(code) == "0,1,2");
  CHECK(run(code) == "0,1,2");
}

TEST_CASE_METHOD(EmbedFixture, "a run that throws keeps what it wrote and has run its finally",
                 "[embed][run_code][errors]") {
  const auto failed = vm->default_context().run_code(
      "let before = 1; let cleaned = false;\n"
      "try { throw new TypeError('no'); } finally { cleaned = true; }");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().code == Errc::ScriptError);
  CHECK(failed.error().message == "TypeError: no");
  CHECK(failed.error().stack.find("<code>:2:") != std::string::npos);
  CHECK(run("String(before) + cleaned") == "1true");
  CHECK(err.empty());  // the error is the host's, not printed
}

TEST_CASE_METHOD(EmbedFixture, "an error quotes its own line, not that of a run before",
                 "[embed][run_code][errors]") {
  run("let kept = () => 1;");
  const auto failed = vm->default_context().run_code("throw new Error('no')");
  REQUIRE_FALSE(failed);
  CHECK(failed.error().stack.find("1 | throw new Error('no')") != std::string::npos);
}

TEST_CASE_METHOD(EmbedFixture, "code that does not compile is refused",
                 "[embed][run_code][errors]") {
  const auto refused = vm->default_context().run_code("let = ;");
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == Errc::Rejected);
  CHECK(refused.error().message.find("<code>:1:5: error") != std::string::npos);
  CHECK(run("1") == "1");
}

TEST_CASE_METHOD(EmbedFixture, "a second run while one is in progress is refused and harms nothing",
                 "[embed][run_code][threads]") {
  Context context = vm->default_context();
  std::string answer;  // Catch2's macros are for one thread
  std::thread first([&] { answer = run("let go = true; while (go) ; 'ended'"); });
  while (!context.global("go")) std::this_thread::yield();
  const auto second = context.run_code("go = false");
  REQUIRE_FALSE(second);
  CHECK(second.error().code == Errc::AlreadyRunning);
  expect(context.set_global("go", false));
  first.join();
  CHECK(answer == "ended");
  CHECK(run("'fine'") == "fine");
}

TEST_CASE_METHOD(EmbedFixture, "an endless loop ends at its deadline and the context is usable",
                 "[embed][run_code][deadline]") {
  for (const char* const code :
       {"for (;;) ;", "for (;;) { try { for (;;) ; } catch {} finally { for (;;) ; } }",
        "await new Promise(() => {})", "setInterval(() => {}, 1); await new Promise(() => {})"}) {
    const auto result = vm->default_context().run_code(code, within(10ms));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == Errc::LimitReached);
    CHECK(result.error().message == "LimitError: The deadline has passed");
    CHECK(run("'usable'") == "usable");
  }
}

TEST_CASE_METHOD(EmbedFixture,
                 "a deadline ends a built-in that has four billion elements to look at",
                 "[embed][run_code][deadline]") {
  for (const char* const call : {"indexOf(1)", "includes(1)", "lastIndexOf(1)", "reverse()"}) {
    const std::string code = std::string("new Array(4294967295).") + call;
    const auto result = vm->default_context().run_code(code, within(10ms));
    REQUIRE_FALSE(result);
    CHECK(result.error().message == "LimitError: The deadline has passed");
  }
  CHECK(run("'usable'") == "usable");
}

TEST_CASE_METHOD(EmbedFixture, "cancel ends a built-in in the middle, and its clean-up runs",
                 "[embed][run_code][cancel]") {
  const auto has_printed = [this](const char* text) {
    const std::lock_guard lock(mutex);
    return out.find(text) != std::string::npos;
  };
  std::thread canceller([&] {
    while (!has_printed("searches")) std::this_thread::yield();
    vm->default_context().cancel();
  });
  CHECK(run("try { console.log('searches'); new Array(4294967295).indexOf(1); "
            "console.log('found'); } "
            "finally { console.log('cleaned up'); }")
            .starts_with("error: CancelledError"));
  canceller.join();
  CHECK(has_printed("cleaned up"));
  CHECK_FALSE(has_printed("found"));
}

TEST_CASE_METHOD(EmbedFixture, "a deadline meant for one run does not touch the next",
                 "[embed][run_code][deadline]") {
  CHECK(run("1", within(20ms)) == "1");
  CHECK(run("let turns = 0; const end = Date.now() + 60; while (Date.now() < end) turns++; "
            "'whole'") == "whole");
}

TEST_CASE_METHOD(EmbedFixture, "a budget of operations ends a run with all its tasks",
                 "[embed][run_code][limits]") {
  RunOptions options;
  options.max_operations = 100'000;
  const auto result = vm->default_context().run_code(
      "import { spawn } from 'heddle';\n"
      "const spin = () => { for (;;) ; }; spawn(spin); spawn(spin); await new Promise(() => {});",
      options);
  REQUIRE_FALSE(result);
  CHECK(result.error().code == Errc::LimitReached);
  while (vm->default_context().usage().tasks != 0) std::this_thread::yield();
  CHECK(vm->default_context().usage().operations < 2'000'000);
}

TEST_CASE_METHOD(EmbedFixture, "cancel ends the run in progress and no later one",
                 "[embed][run_code][cancel]") {
  Context context = vm->default_context();
  std::optional<Result<HostValue>> result;
  std::thread runner([&] {
    result = context.run_code(
        "let cleaned = false; let started = true;\n"
        "try { for (;;) ; } finally { cleaned = true; }");
  });
  while (!context.global("started")) std::this_thread::yield();
  context.cancel();
  runner.join();
  REQUIRE_FALSE(*result);
  CHECK(result->error().code == Errc::Cancelled);
  CHECK(run("cleaned") == "true");
}

TEST_CASE_METHOD(EmbedFixture, "what a run leaves behind lives on", "[embed][run_code]") {
  CHECK(run("let ticks = 0; const timer = setInterval(() => ticks++, 1); 'left'") == "left");
  while (expect(vm->default_context().global("ticks")).as_number() < 3) std::this_thread::yield();
  CHECK(run("clearInterval(timer); 'cleared'") == "cleared");
}

TEST_CASE_METHOD(EmbedFixture, "nothing can wake the run: it is a deadlock", "[embed][run_code]") {
  const auto stuck = vm->default_context().run_code("await new Promise(() => {})");
  REQUIRE_FALSE(stuck);
  CHECK(stuck.error().code == Errc::Deadlocked);
  CHECK(stuck.error().message.find("waits for a promise that nothing settles at <code>:1:") !=
        std::string::npos);
  CHECK(run("2") == "2");
}

#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__) || defined(HEDDLE_STRESS)
constexpr int kRuns = 2'000;
#else
constexpr int kRuns = 10'000;
#endif

/// Of this process.
std::ptrdiff_t count_threads() {
  return std::distance(std::filesystem::directory_iterator("/proc/self/task"), {});
}

TEST_CASE_METHOD(EmbedFixture, "many runs leave nothing behind", "[embed][run_code][leaks]") {
  const Context context = vm->default_context();
  const auto turn = [&](int i) {
    RunOptions options;
    if (i % 7 == 0) options.deadline = 1s;
    const std::string n = std::to_string(i);
    REQUIRE(run("const f = (x: number) => x + " + n + "; const list = [f(1), f(2)]; list[1]",
                options) == std::to_string(i + 2));
  };
  for (int i = 0; i < 500; ++i) turn(i);
  run("0");
  const std::size_t before = context.usage().heap_bytes;
  const auto threads_before = count_threads();
  for (int i = 500; i < kRuns; ++i) turn(i);
  CHECK(context.usage().heap_bytes < before + (1u << 20));
  CHECK(context.usage().tasks == 0);
  CHECK(count_threads() == threads_before);
}

}  // namespace heddle
