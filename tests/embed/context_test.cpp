// tests/embed/context_test.cpp -- contexts side by side, values and functions across the border, tasks of the host.
#include <algorithm>
#include <atomic>
#include <chrono>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "embed_fixture.hpp"

namespace heddle {

using namespace std::chrono_literals;

TEST_CASE_METHOD(EmbedFixture, "contexts have the same names and share nothing",
                 "[embed][context]") {
  Context one = expect(vm->create_context());
  Context two = expect(vm->create_context());
  for (int i = 0; i < 2; ++i) {
    Context& context = i == 0 ? one : two;
    expect(context.run_code(
        "class Same { static made = 0; id = ++Same.made; }\nlet list = [new Same()];"));
  }
  expect(one.run_code("list.push(new Same()); Array.isArray(list)"));
  CHECK(shown(one.run_code("list.length + Same.made")) == "4");
  CHECK(shown(two.run_code("list.length + Same.made")) == "2");
  const HostValue list = expect(one.global("list"));
  const auto foreign = two.set_global("stolen", list);
  REQUIRE_FALSE(foreign);
  CHECK(foreign.error().code == Errc::InvalidArgument);
}

TEST_CASE_METHOD(EmbedFixture,
                 "a context that fails, is cancelled or closed leaves others untouched",
                 "[embed][context][threads]") {
  Context steady = expect(vm->create_context());
  ContextOptions small;
  small.heap_bytes = 1u << 20;
  Context bad = expect(vm->create_context(small));
  std::string sum, ended;  // Catch2's macros are for one thread
  std::thread worker([&] {
    sum = shown(steady.run_code("let sum = 0; for (let i = 0; i < 3_000_000; i++) sum += i; sum"));
  });
  const auto full = bad.run_code("{ const a = []; for (;;) a.push(new Array(100).fill(1)); }");
  REQUIRE_FALSE(full);
  CHECK(full.error().code == Errc::LimitReached);
  std::atomic<bool> is_over{false};
  std::thread endless([&] {
    ended = shown(bad.run_code("let on = 1; for (;;) ;"));
    is_over = true;
  });
  while (!bad.global("on") && !is_over) std::this_thread::yield();
  bad.close();
  endless.join();
  CHECK(ended == "error: the context is closed");
  CHECK_FALSE(bad.is_open());
  CHECK(bad.run_code("1").error().code == Errc::ShuttingDown);
  worker.join();
  CHECK(sum == "4499998500000");
}

TEST_CASE_METHOD(EmbedFixture, "what a context may use in all ends its runs",
                 "[embed][context][limits]") {
  ContextOptions options;
  options.max_operations = 50'000;
  Context context = expect(vm->create_context(options));
  CHECK(shown(context.run_code("1 + 1")) == "2");
  CHECK(context.run_code("for (;;) ;").error().code == Errc::LimitReached);
  CHECK(context.run_code("for (;;) ;").error().code == Errc::LimitReached);
  ContextOptions no_heap;
  no_heap.heap_bytes = 0;
  CHECK(vm->create_context(no_heap).error().code == Errc::InvalidOptions);
}

TEST_CASE_METHOD(EmbedFixture, "natives get and give C++ types", "[embed][natives]") {
  const Context context = vm->default_context();
  expect(context.define("add", [](double a, double b) { return a + b; }));
  expect(context.define("greet", [](const std::string& name, bool loud) {
    return "hello " + name + (loud ? "!" : "");
  }));
  std::vector<int> seen;
  expect(context.define("note", [&seen](int n) { seen.push_back(n); }));
  expect(context.define("count", [](std::span<const HostValue> all) -> Result<HostValue> {
    return HostValue(all.size());
  }));
  CHECK(run("add(1, 2) + add(3, 4)") == "10");
  CHECK(run("greet('Ada', true)") == "hello Ada!");
  CHECK(run("[1, 2, 3].map((n) => note(n)); count(1, 'a', null)") == "3");
  CHECK(seen == std::vector{1, 2, 3});
  CHECK(context.usage().native_calls == 7);
}

TEST_CASE_METHOD(EmbedFixture, "wrong arguments are errors that name them", "[embed][natives]") {
  const Context context = vm->default_context();
  expect(context.define("add", [](double a, double b) { return a + b; }));
  expect(context.define("byte", [](std::uint8_t n) { return n; }));
  CHECK(run("add(1)") == "error: TypeError: add needs 2 arguments, found 1");
  CHECK(run("add(1, 'x')") ==
        "error: TypeError: add: argument 2 must be of type number, found string");
  CHECK(run("byte(255)") == "255");
  CHECK(run("byte(256)") ==
        "error: TypeError: byte: argument 1 must be of type integer in range, found number");
  CHECK(run("byte(0.5)").starts_with("error: TypeError"));
  run("function message() { try { add(null, 1); } catch (e) { return (e as Error).message; } }");
  CHECK(run("message()") == "add: argument 1 must be of type number, found null");
}

TEST_CASE_METHOD(EmbedFixture, "a native's failure is the script's exception", "[embed][natives]") {
  const Context context = vm->default_context();
  expect(context.define("fail", [](std::span<const HostValue>) -> Result<HostValue> {
    return Error{Errc::NotFound, "no such file"};
  }));
  expect(context.define("raise", [](double) -> double { throw std::runtime_error("broken"); }));
  CHECK(run("fail()") == "error: Error: no such file");
  CHECK(run("raise(1)") == "error: Error: raise: broken");
}

TEST_CASE_METHOD(EmbedFixture, "a native may ask its own context, but not wait for it",
                 "[embed][natives]") {
  Context context = vm->default_context();
  expect(context.define("lookup", [&](const std::string& name) { return context.global(name); }));
  expect(context.define("nested", [&](const std::string& code) { return context.run_code(code); }));
  expect(context.define("first", [](const ObjectRef& list) { return list.at(0); }));
  CHECK(run("let here = 'found'; lookup('here')") == "found");
  CHECK(run("first(['a', 'b'])") == "a");
  CHECK(run("nested('1')").starts_with("error: Error: a run of this context is in progress"));
}

TEST_CASE_METHOD(EmbedFixture, "objects are read and written from outside", "[embed][values]") {
  const Context context = vm->default_context();
  const HostValue made = expect(vm->default_context().run_code(
      "class Account { owner = 'Ada'; balance = 5; get double() { return 2 * this.balance; }\n"
      "  add(n: number) { this.balance += n; return this.balance; } }\n"
      "const account = new Account(); account"));
  const ObjectRef account = made.as_object();
  CHECK(expect(account.get("owner")).as_string() == "Ada");
  expect(account.set("balance", 10));
  CHECK(run("account.balance") == "10");
  CHECK(expect(account.get("missing")).is_undefined());
  CHECK(account.get("double").error().code == Errc::InvalidArgument);
  CHECK(account.set("novel", 1).error().code ==
        Errc::InvalidArgument);  // a .ts class has its fields
  CHECK(expect(account.get("add")).as_object().is_function());
  CHECK(account.text() == "Account { owner: 'Ada', balance: 10 }");
  CHECK(expect(context.global("account")).as_object() == account);
}

TEST_CASE_METHOD(EmbedFixture, "tools can ask for names and for values as they are printed",
                 "[embed][values]") {
  const Context context = vm->default_context();
  run("class Point { x = 1; #hidden = 2; get length() { return 3; } move() {} static origin = 4; "
      "}\n"
      "class Pixel extends Point { color = 'red'; [Symbol.iterator]() {} }\nconst pixel = new "
      "Pixel(); pixel");
  const HostValue pixel = expect(context.global("pixel"));
  const auto has = [](const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const auto globals = context.global_names();
  CHECK((has(globals, "pixel") && has(globals, "Math") && !has(globals, "__dir")));
  CHECK(std::is_sorted(globals.begin(), globals.end()));
  const auto members = context.member_names(pixel);
  for (const char* const name : {"x", "color", "length", "move", "hasOwnProperty"})
    CHECK(has(members, name));
  CHECK_FALSE((has(members, "#hidden") || has(members, "origin")));
  CHECK(has(context.member_names(expect(context.global("Pixel"))), "origin"));
  CHECK(has(context.member_names("text"), "toUpperCase"));
  CHECK(context.member_names(nullptr).empty());
  CHECK(pixel.as_object().class_name() == "Pixel");
  CHECK(context.describe(pixel) == "Pixel { x: 1, color: 'red' }");
  CHECK(context.describe("it's") == "\"it's\"");
  CHECK(context.describe(1.5, TextColors::Terminal) == "\x1b[33m1.5\x1b[39m");
  context.close();
  CHECK((context.global_names().empty() && context.describe(1).empty()));
}

TEST_CASE_METHOD(EmbedFixture, "functions are called from outside", "[embed][functions]") {
  Context context = vm->default_context();
  run("function area(w: number, h: number) { return w * h; }\n"
      "async function later(x: number) { await null; return x + 1; }\n"
      "const boom = () => { throw new RangeError('too far'); };");
  const std::vector<HostValue> sides{3, 4};
  CHECK(expect(context.call_global("area", sides)).as_number() == 12);
  CHECK(context.tos().as_number() == 12);
  const std::vector<HostValue> one{41};
  CHECK(expect(context.call_global("later", one)).as_number() == 42);
  const auto thrown = context.call_global("boom");
  CHECK(thrown.error().message == "RangeError: too far");
  CHECK(context.call_global("nobody").error().code == Errc::NotFound);
  CHECK(context.execute_function(HostValue(5)).error().code == Errc::InvalidArgument);
}

TEST_CASE_METHOD(EmbedFixture, "tasks of the host run side by side and are waited for",
                 "[embed][tasks][threads]") {
  Context context = vm->default_context();
  run("function sum(to: number) { let s = 0; for (let i = 0; i < to; i++) s += i; return s; }\n"
      "function spin() { for (;;) ; }");
  const HostValue sum = expect(context.global("sum"));
  std::vector<TaskRef> tasks;
  for (int i = 1; i <= 20; ++i) {
    const std::vector<HostValue> to{i * 1000};
    tasks.push_back(expect(context.spawn_task(sum, to)));
  }
  for (int i = 1; i <= 20; ++i) {
    const double n = i * 1000;
    CHECK(expect(tasks[static_cast<std::size_t>(i - 1)].wait()).as_number() == n * (n - 1) / 2);
  }
  const TaskRef spinning = expect(context.spawn_task(expect(context.global("spin"))));
  CHECK_FALSE(spinning.is_done());
  spinning.cancel();
  CHECK(spinning.wait().error().code == Errc::Cancelled);
  CHECK(spinning.is_done());
}

TEST_CASE_METHOD(EmbedFixture, "a stack ends at a script's spawn, and has none for the host's",
                 "[embed][tasks]") {
  Context context = vm->default_context();
  run("import { spawn } from 'heddle';\n"
      "function fail() { throw new Error('no'); }\n"
      "function start() { return spawn(fail); }");
  const HostValue fail = expect(context.global("fail")), start = expect(context.global("start"));
  for (int i = 0; i < 2; ++i) {  // the second time after calls on this thread
    const std::string by_host = expect(context.spawn_task(fail)).wait().error().stack;
    CHECK(by_host.find("at fail (") != std::string::npos);
    CHECK(by_host.find("spawn") == std::string::npos);
    const std::string by_script = context.execute_function(start).error().stack;
    CAPTURE(by_script);
    CHECK(by_script.find("at spawn in start (") != std::string::npos);
    CHECK_FALSE(context.execute_function(fail));
  }
}

TEST_CASE_METHOD(EmbedFixture, "run_tasks waits until all is idle and says what is stuck",
                 "[embed][tasks]") {
  Context context = vm->default_context();
  run("let done = 0; async function work() { await null; done++; }\n"
      "async function stuck() { await new Promise(() => {}); }");
  const TaskRef work = expect(context.spawn_task(expect(context.global("work"))));
  CHECK(vm->run_tasks().status == RunStatus::Completed);
  CHECK(run("done") == "1");
  const TaskRef stuck = expect(context.spawn_task(expect(context.global("stuck"))));
  CHECK(vm->run_tasks().status == RunStatus::Deadlocked);
  CHECK(err.find("stuck") != std::string::npos);
}

TEST_CASE("a Vm without workers runs all on the caller", "[embed][workers]") {
  EmbedFixture host(0);
  CHECK(host.run("import { spawn } from 'heddle'; await spawn(() => 6 * 7)") == "42");
  Context context = expect(host.vm->create_context());
  CHECK(EmbedFixture::shown(context.run_code("'other'")) == "other");
}

TEST_CASE("a Vm without workers ends although tasks are left that never would",
          "[embed][workers][lifetime]") {
  EmbedFixture host(0);
  for (int i = 0; i < 2; ++i) {
    Context context = expect(host.vm->create_context());
    (void)context.run_code("function spin() { for (;;) ; }");
    (void)expect(context.spawn_task(expect(context.global("spin"))));
    if (i == 0) (void)host.vm->default_context().run_code("1");
  }
  expect(host.vm->default_context().run_code("function spin() { for (;;) ; }"));
  (void)expect(
      host.vm->default_context().spawn_task(expect(host.vm->default_context().global("spin"))));
}

TEST_CASE("two Vms live side by side", "[embed][vms]") {
  EmbedFixture one, two;
  CHECK(one.run("let mine = 1; console.log('one'); mine") == "1");
  CHECK(two.run("typeof mine") == "undefined");
  CHECK(two.run("console.log('two')") == "undefined");
  CHECK(one.out == "one\n");
  CHECK(two.out == "two\n");
}

TEST_CASE("what outlives its Vm is an error, not a fault", "[embed][lifetime]") {
  std::optional<Context> context;
  std::optional<ObjectRef> object;
  std::optional<TaskRef> task;
  {
    EmbedFixture host;
    context = host.vm->default_context();
    object = expect(context->run_code("({ x: 1 })")).as_object();
    expect(context->run_code("function spin() { for (;;) ; }"));
    task = expect(context->spawn_task(expect(context->global("spin"))));
  }
  CHECK_FALSE(context->is_open());
  CHECK(context->run_code("1").error().code == Errc::ShuttingDown);
  CHECK(object->get("x").error().code == Errc::ShuttingDown);
  CHECK(object->text().empty());
  CHECK(task->wait().error().code == Errc::ShuttingDown);
  CHECK(task->is_done());
  task->cancel();
}

TEST_CASE_METHOD(EmbedFixture, "every member may be called from any thread", "[embed][threads]") {
  Context context = vm->default_context();
  run("const shared = []; function put(n: number) { shared.push(n); return n; }");
  const ObjectRef shared = expect(context.global("shared")).as_object();
  const HostValue put = expect(context.global("put"));
  std::vector<std::thread> threads;
  for (int t = 0; t < 3; ++t) {
    threads.emplace_back([&, t] {
      for (int i = 0; i < 50; ++i) {
        const std::vector<HostValue> arguments{t * 100 + i};
        (void)context.execute_function(put, arguments);
        (void)shared.size();
        (void)shared.push(i);
        (void)context.set_global("latest", i);
        (void)context.usage();
        (void)context.run_code("shared.length");
        const auto copy = context.create_object();
        if (copy) (void)copy.value().set("n", i);
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(shared.size() == 300);
}

}  // namespace heddle
