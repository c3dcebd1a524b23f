// tests/embed/function_test.cpp -- script functions as callables of C++ types (heddle/function.hpp).
#include <atomic>
#include <cmath>
#include <limits>
#include <thread>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

struct FunctionFixture : EmbedFixture {
  FunctionFixture() : EmbedFixture(GENERATE(0u, 1u, 2u)) {}
  template <typename Signature>
  ScriptFunction<Signature> function(std::string_view name) {
    return expect(context.function<Signature>(name));
  }
  template <typename T>
  static std::string message(const Result<T>& result) {
    REQUIRE_FALSE(result);
    return result.error().message;
  }
  Context context = vm->default_context();
};

TEST_CASE_METHOD(FunctionFixture, "a typed function takes and returns C++ values",
                 "[embed][function]") {
  run("function add(a: number, b: number) { return a + b; }\n"
      "function greet(name: string, loud: boolean) { return loud ? name + '!' : name; }\n"
      "function not(x: boolean) { return !x; }\n"
      "function list(x: any) { return [x, x]; }\n"
      "let last: any;\n"
      "function set(x: any) { last = x; }");
  const auto add = function<double(double, double)>("add");
  double sum = 0;
  for (int i = 0; i < 100; ++i) sum = expect(add(sum, 0.5));
  CHECK(sum == 50);
  CHECK(std::isnan(expect(
      add(std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()))));
  CHECK(std::isnan(expect(add(-std::numeric_limits<double>::quiet_NaN(), 1))));
  CHECK(shown(context.tos()) == "nan");
  CHECK(expect(function<int(int, unsigned char)>("add")(-3, 200)) == 197);
  CHECK(expect(function<std::string(std::string_view, bool)>("greet")("Ada", true)) == "Ada!");
  CHECK(expect(function<std::string(const char*, bool)>("greet")("Ada", false)) == "Ada");
  CHECK_FALSE(expect(function<bool(bool)>("not")(true)));
  const ObjectRef two = expect(function<ObjectRef(double)>("list")(2));
  CHECK(two.text() == "[ 2, 2 ]");
  CHECK(expect(function<HostValue(ObjectRef)>("list")(two)).as_object().size() == 2);
  expect(function<void(double)>("set")(7));
  CHECK(run("last") == "7");
  expect(function<void()>("set")());
  CHECK(run("last") == "undefined");
}

TEST_CASE_METHOD(FunctionFixture, "what a typed function cannot return is said",
                 "[embed][function]") {
  run("function text(x: number) { return 't' + x; }\n"
      "function half(x: number) { return x / 2; }\n"
      "function fail(x: number): number { throw new RangeError('no ' + x); }\n"
      "const five = 5;");
  CHECK(message(function<double(double)>("text")(1)) ==
        "[Function: text]: the result must be of type number, found string");
  CHECK(message(function<int(int)>("half")(3)) ==
        "[Function: half]: the result must be of type integer in range, found number");
  CHECK(expect(function<int(int)>("half")(4)) == 2);
  CHECK(message(function<bool(double)>("half")(4)) ==
        "[Function: half]: the result must be of type boolean, found number");
  const auto failed = function<double(double)>("fail")(3);
  CHECK(message(failed) == "RangeError: no 3");
  CHECK(failed.error().code == Errc::ScriptError);
  CHECK(failed.error().stack.find("at fail") != std::string::npos);
  CHECK(message(context.function<double()>("five")) == "'five' is no function, but of type number");
  CHECK(context.function<double()>("six").error().code == Errc::NotFound);
  const ScriptFunction<double(double)> no_function(expect(context.create_object()));
  CHECK(message(no_function(1)) == "the value is not a function");
}

TEST_CASE_METHOD(FunctionFixture, "a typed call may wait, print, take long and pass any number",
                 "[embed][function]") {
  run("import { sleep } from 'heddle';\n"
      "async function nap(ms: number) { await sleep(ms); return ms; }\n"
      "function spin(n: number) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; }\n"
      "function print(x: number) { console.log(x); return x; }\n"
      "function one(x?: number) { return x ?? -1; }\n"
      "function count(...all: number[]) { return all.length; }");
  for (int round = 0; round < 3; ++round) {
    CHECK(expect(function<double(double)>("nap")(1)) == 1);
    CHECK(expect(function<double(double)>("spin")(1'000'000)) == 499'999'500'000);
    CHECK(expect(function<int(int)>("print")(round)) == round);
    CHECK(expect(function<int()>("one")()) == -1);
    CHECK(expect(function<int(int, int, int)>("one")(4, 5, 6)) == 4);
    CHECK(expect(function<int(int, int, int)>("count")(4, 5, 6)) == 3);
  }
  CHECK(out == "0\n1\n2\n");
  CHECK(context.usage().tasks == 0);
}

TEST_CASE_METHOD(FunctionFixture, "a typed function keeps its variables, and its context's end",
                 "[embed][function]") {
  run("let n = 0; function next(by: number) { return n += by; }");
  const auto next = function<double(double)>("next");
  CHECK(expect(next(2)) == 2);
  run("n = 10; function other() { return 1; }");
  CHECK(expect(next(2)) == 12);
  RunOptions options;
  options.deadline = std::chrono::milliseconds(5);
  run("for (;;);", options);
  CHECK(expect(next(2)) == 14);
  expect(context.define("again", [next](double by) -> Result<HostValue> {
    const auto answer = next(by);
    if (!answer) return answer.error();
    return HostValue(*answer);
  }));
  CHECK(run("again(1)") == "error: Error: a native function must not wait for a script");
  context.close();
  CHECK(next(1).error().code == Errc::ShuttingDown);
}

TEST_CASE("two threads share a typed function", "[embed][function][race]") {
  EmbedFixture f(2);
  f.run("let calls = 0; function same(x: number) { calls++; return x; }");
  const auto same = expect(f.vm->default_context().function<double(double)>("same"));
  std::atomic<int> wrong{0};
  const auto work = [&](int from) {
    for (int i = from; i < from + 2000; ++i) {
      const auto answer = same(i);
      if (!answer || *answer != i) ++wrong;
    }
  };
  std::thread other(work, 0);
  work(1'000'000);
  other.join();
  CHECK(wrong == 0);
}

}  // namespace
}  // namespace heddle
