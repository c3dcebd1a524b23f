// tests/embed/call_test.cpp -- calls that end in their caller's own turn (interpreter/host_call.hpp), and those that do not: nobody
// can tell which it was.
#include <atomic>
#include <thread>
#include <vector>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

struct CallFixture : EmbedFixture {
  CallFixture() : EmbedFixture(GENERATE(0u, 1u, 2u)) {}
  HostValue function(std::string_view name) { return expect(context.global(name)); }
  std::string call(std::string_view name, std::vector<HostValue> arguments = {}) {
    return shown(context.execute_function(function(name), arguments));
  }
  Context context = vm->default_context();
};

TEST_CASE_METHOD(CallFixture, "a call passes values of every kind both ways", "[embed][call]") {
  run("function same(x: any) { return x; }\n"
      "function kind(x: any) { return typeof x; }");
  const HostValue object = expect(context.create_array(std::vector<HostValue>{1, "b"}));
  for (int round = 0; round < 3; ++round) {
    CHECK(call("same", {1.5}) == "1.5");
    CHECK(call("same", {true}) == "true");
    CHECK(call("same", {nullptr}) == "null");
    CHECK(call("same", {HostValue()}) == "undefined");
    CHECK(call("same", {"t\xc3\xa4xt"}) == "t\xc3\xa4xt");
    CHECK(call("same", {object}) == "[ 1, 'b' ]");
    CHECK(call("same", {HostValue("f")}) == "f");
    CHECK(call("same") == "undefined");          // too few arguments
    CHECK(call("kind", {1, 2, 3}) == "number");  // and too many
  }
}

TEST_CASE_METHOD(CallFixture, "what a call throws is its own", "[embed][call]") {
  run("let turns = 0;\n"
      "function fail(x: number): number {\n"
      "  try { turns++; throw new RangeError('no ' + x); } finally { turns += 10; }\n"
      "}\n"
      "function count() { return turns; }");
  for (int round = 1; round <= 3; ++round) {
    const auto failed = context.execute_function(function("fail"), std::vector<HostValue>{round});
    REQUIRE_FALSE(failed);
    CHECK(failed.error().code == Errc::ScriptError);
    CHECK(failed.error().message == "RangeError: no " + std::to_string(round));
    CHECK(failed.error().stack.find("at fail") != std::string::npos);
    CHECK(shown(context.tos()) == "undefined");
    CHECK(call("count") == std::to_string(11 * round));
    CHECK(shown(context.tos()) == std::to_string(11 * round));
  }
}

TEST_CASE_METHOD(CallFixture, "calls are tasks of their own, also when nobody could tell",
                 "[embed][call]") {
  run("import { currentTask } from 'heddle';\n"
      "const tasks: any[] = [];\n"
      "function keep() { tasks.push(currentTask()); return tasks.length; }\n"
      "function plain() { return currentTask().id; }\n"
      "function different() { return new Set(tasks).size; }\n"
      "function states() { return tasks.map(t => t.status).join(); }");
  const auto before = context.usage().tasks_started;
  for (int i = 1; i <= 5; ++i) CHECK(call("keep") == std::to_string(i));
  CHECK(call("plain") != call("plain"));
  CHECK(call("different") == "5");
  CHECK(context.usage().tasks_started == before + 8);
  CHECK(context.usage().tasks == 0);
  CHECK(vm->run_tasks().status == RunStatus::Completed);
}

TEST_CASE_METHOD(CallFixture, "what a call leaves behind goes on after it", "[embed][call]") {
  run("let release: (x: number) => void = () => {};\n"
      "const log: string[] = [];\n"
      "function wait(name: string) {\n"
      "  new Promise<number>(resolve => { release = resolve; }).then(x => { log.push(name + x); "
      "});\n"
      "  return name;\n"
      "}\n"
      "async function later(name: string) {\n"
      "  log.push('begin ' + name);\n"
      "  const x = await new Promise<number>(resolve => { release = resolve; });\n"
      "  log.push(name + x);\n"
      "}\n"
      "function start(name: string) { later(name); return name; }\n"
      "function go(x: number) { release(x); return x; }\n"
      "function seen() { return log.join(); }");
  CHECK(call("wait", {"a"}) == "a");
  CHECK(call("seen").empty());
  CHECK(call("go", {1}) == "1");
  vm->run_tasks();
  CHECK(call("seen") == "a1");
  CHECK(call("start", {"b"}) == "b");
  CHECK(call("go", {2}) == "2");
  vm->run_tasks();
  CHECK(call("seen") == "a1,begin b,b2");
}

TEST_CASE_METHOD(CallFixture, "a call may spawn, await, sleep and take long", "[embed][call]") {
  run("import { spawn, sleep } from 'heddle';\n"
      "async function sum(n: number) {\n"
      "  const parts = [];\n"
      "  for (let i = 0; i < n; i++) parts.push(spawn((x: number) => x * 2, i));\n"
      "  let all = 0;\n"
      "  for (const part of parts) all += await part;\n"
      "  return all;\n"
      "}\n"
      "async function nap(ms: number) { await sleep(ms); return ms; }\n"
      "async function at_once(x: number) { return x; }\n"
      "function spin(n: number) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }\n"
      "function deep(n: number): number { return n === 0 ? 0 : 1 + deep(n - 1); }");
  for (int round = 0; round < 3; ++round) {
    CHECK(call("sum", {20}) == "380");
    CHECK(call("nap", {1}) == "1");
    CHECK(call("at_once", {7}) == "7");
    CHECK(call("spin", {1'000'000}) == "499999500000");
    CHECK(call("deep", {5000}) == "5000");
    CHECK(call("deep", {5}) == "5");
  }
  CHECK(context.usage().tasks == 0);
}

TEST_CASE_METHOD(CallFixture, "a native sees the call that called it", "[embed][call]") {
  std::vector<std::uint64_t> tasks;
  expect(context.define("look", [&, context = context](double x) {
    tasks.push_back(context.usage().tasks);
    return x;
  }));
  run("function ask(x: number) { return look(x); }");
  for (int i = 0; i < 3; ++i) CHECK(call("ask", {i}) == std::to_string(i));
  CHECK(tasks == std::vector<std::uint64_t>{1, 1, 1});
}

TEST_CASE_METHOD(CallFixture, "a call counts its operations", "[embed][call]") {
  run("function spin(n: number) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }");
  call("spin", {10});
  const auto used = [&](int turns) {
    const auto before = context.usage().operations;
    call("spin", {turns});
    return context.usage().operations - before;
  };
  const auto few = used(10);
  CHECK(used(10) == few);
  CHECK(used(110) > few + 100);
}

TEST_CASE_METHOD(CallFixture, "what a call returned survives collections", "[embed][call]") {
  run("function make(n: number) { return Array.from({ length: n }, (_, i) => 'e' + i); }\n"
      "function waste() { let s: any = null; for (let i = 0; i < 20000; i++) s = [s && i, '' + i]; "
      "return 1; }");
  const HostValue kept =
      expect(context.execute_function(function("make"), std::vector<HostValue>{3}));
  for (int i = 0; i < 20; ++i) CHECK(call("waste") == "1");
  CHECK(shown(kept) == "[ 'e0', 'e1', 'e2' ]");
  CHECK(context.usage().collections > 0);
}

TEST_CASE_METHOD(CallFixture, "a call that is over keeps nothing until its deadline",
                 "[embed][call]") {
  run("function waste() { for (let i = 0; i < 30000; i++) ({ i }); return 1; }");
  RunOptions options;
  options.deadline = std::chrono::hours(1);
  const auto used = [&](int runs) {
    for (int i = 0; i < runs; ++i) run("1", options);
    for (int i = 0; i < 40; ++i) call("waste");
    return context.usage().heap_bytes;
  };
  const auto before = used(10);
  CHECK(used(6000) < before + (1u << 20));
  CHECK(context.usage().tasks == 0);
}

TEST_CASE("two threads call into one context", "[embed][call][race]") {
  EmbedFixture f(2);
  const Context context = f.vm->default_context();
  f.run("let n = 0; function add(x: number) { n += x; return [x, 'text ' + x][0]; }");
  const HostValue add = expect(context.global("add"));
  std::atomic<int> wrong{0};
  const auto work = [&](int from) {
    for (int i = from; i < from + 2000; ++i) {
      const HostValue arguments[] = {i};
      Context to = context;
      const auto answer = to.execute_function(add, arguments);
      if (!answer || answer.value().as_number() != i) ++wrong;
    }
  };
  std::thread other(work, 0);
  work(1'000'000);
  other.join();
  CHECK(wrong == 0);
  CHECK(context.usage().tasks == 0);
}

TEST_CASE("what one thread's call waits for, another's call brings", "[embed][call][race]") {
  EmbedFixture f(GENERATE(1u, 2u));
  const Context context = f.vm->default_context();
  f.run(
      "const waiting: ((x: number) => void)[] = [];\n"
      "async function take() { return await new Promise<number>(r => { waiting.push(r); }); }\n"
      "function give(x: number) {\n"
      "  const r = waiting.shift();\n"
      "  if (r === undefined) return false;\n"
      "  let spin = 0; for (let i = 0; i < 300; i++) spin += i;\n"
      "  r(x);\n"
      "  return true;\n"
      "}");
  const HostValue take = expect(context.global("take"));
  const HostValue give = expect(context.global("give"));
  constexpr int kRounds = 300;
  std::atomic<int> taken{0}, wrong{0};
  std::thread giver([&] {
    for (int round = 0; round < kRounds; ++round) {
      for (bool is_given = false; !is_given;) {
        const HostValue arguments[] = {round};
        Context to = context;
        const auto answer = to.execute_function(give, arguments);
        is_given = answer && answer.value().as_boolean();
      }
      while (taken <= round) std::this_thread::yield();
    }
  });
  for (int round = 0; round < kRounds; ++round) {
    // The verdict may come between two calls of the giver: then nothing could go on, in truth.
    Context from = context;
    const auto answer = from.execute_function(take, {});
    if (answer ? answer.value().as_number() != round : answer.error().code != Errc::Deadlocked)
      ++wrong;
    ++taken;
  }
  giver.join();
  CHECK(wrong == 0);
}

TEST_CASE("a cancel meant for one call does not touch the next", "[embed][call][race]") {
  EmbedFixture f(2);
  const Context context = f.vm->default_context();
  f.run("function spin(n: number) { let s = 0; for (let i = 0; i < n; i++) s += i; return 1; }");
  const HostValue spin = expect(context.global("spin"));
  for (int round = 0; round < 200; ++round) {
    std::thread canceller([&] { context.cancel(); });
    const HostValue arguments[] = {3000};
    Context to = context;
    const auto answer = to.execute_function(spin, arguments);
    canceller.join();
    CHECK((answer || answer.error().code == Errc::Cancelled));
    CHECK(f.shown(to.execute_function(spin, arguments)) == "1");
  }
}

TEST_CASE("a context that is closed while threads call into it refuses them",
          "[embed][call][race]") {
  for (int round = 0; round < 30; ++round) {
    EmbedFixture f(2);
    const Context context = expect(f.vm->create_context());
    {
      Context to = context;
      expect(to.run_code("function one(x: number) { return x; }"));
    }
    const HostValue one = expect(context.global("one"));
    std::atomic<int> wrong{0}, calls{0};
    const auto work = [&] {
      for (;;) {
        const HostValue arguments[] = {1};
        Context to = context;
        const auto answer = to.execute_function(one, arguments);
        ++calls;
        if (answer) continue;
        if (answer.error().code != Errc::ShuttingDown) ++wrong;
        return;
      }
    };
    std::thread first(work), second(work);
    while (calls < 10) std::this_thread::yield();
    context.close();
    first.join();
    second.join();
    CHECK(wrong == 0);
  }
}

}  // namespace
}  // namespace heddle
