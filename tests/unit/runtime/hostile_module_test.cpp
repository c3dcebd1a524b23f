// tests/unit/runtime/hostile_module_test.cpp -- damaged module files that the verifier accepts: they run, end or are cut
// off by their budget, and nothing else happens.
#include <catch2/catch.hpp>

#include "bytecode/assembler.hpp"
#include "bytecode/module_file.hpp"
#include "compiler/compile.hpp"
#include "tests/support/budgeted_run.hpp"

namespace heddle {
namespace {

constexpr std::uint64_t kBudget = 20'000;

/// A little of everything that the compiler emits.
constexpr const char* kProgram = R"ts(
import { spawn } from "heddle";
import { Base, limit } from "./other.ts";
let sum = 0;
class Point extends Base {
  static count = 0;
  static { Point.count++; }
  #secret = 1;
  x: number;
  constructor(x: number) {
    super(x);
    this.x = x;
    Point.count += 1;
  }
  get twice(): number { return this.x * 2 + super.half; }
  set twice(value: number) { super.half = value; }
  #hidden() { return this.#secret; }
  secret() { return #secret in this ? this.#hidden() : 0; }
  static make(...xs: number[]) { return new Point(...xs); }
  static who() { return super.who() + "!"; }
  toString() { return `P${this.secret()} ${super.toString()}`; }
}
class Bag extends Map<string, number> {
  total = 0;
  constructor(entries: [string, number][]) { super(entries); this.total = this.size; }
}
const point = Point.make(3, 4);
point.twice = 5;
const plain = { a: 1, ["b" + 1]: 2, get c() { return 3; }, set c(v) { sum += v; }, ...{ d: 4 } };
const { a, ...others } = plain.c === 3 ? { a: 1, z: 2, w: 3 } : { a: 0 };
for (const key in others) sum += key.length;
for (const [name, value] of new Bag([["k", 7]])) sum += value + name.length;
for (const letter of "ab") sum += letter.length;
for (const item of [1, , 2]) sum += item ?? 10;
const counter = { [Symbol.iterator]() { let i = 0; return { next() { return { done: i > 2, value: i++ }; }, return() { return {}; } }; } };
for (const item of counter) { if (item === 1) break; sum += item; }
const adders = [1, 2, 3].map((n) => () => (sum += n));
for (const add of adders) add();
function nested(depth: number, text: string = "x"): string {
  try {
    if (depth > limit) throw new RangeError(text);
    return nested(depth + 1, text + depth);
  } catch (error) {
    return error instanceof Error ? error.message : "?";
  } finally {
    sum++;
  }
}
async function wait(n: number): Promise<number> {
  try { return (await Promise.all([n, wait2(n)]))[1]; } finally { sum--; }
}
async function wait2(n: number) { await null; return n * 2; }
const task = spawn(async () => { let n = 0; while (n < 20) n += await wait(n + 1); return n; });
switch (nested(0)) { case "x01234": sum = 1; break; default: delete (others as any).z; }
console.log(sum, await task, String(point), Point.who(), typeof plain, [..."xy", ...adders.keys()]);
for await (const value of [wait(1), 2]) sum += value;
label: for (let i = 0; ; i++) { for (;;) { if (i > 3) break label; if (i % 2) continue label; break; } }
export { sum, point as p, Bag };
)ts";

constexpr const char* kOther = R"ts(
export class Base {
  kept = 0;
  constructor(first: number) { this.kept = first; }
  get half() { return this.kept / 2; }
  set half(value: number) { this.kept = value * 2; }
  static who() { return "base"; }
  toString() { return "B" + this.kept; }
}
export const limit = 4;
)ts";

Module compiled(const char* source) {
  CompileResult result = compile(SourceText("main.ts", source));
  INFO(result.report);
  REQUIRE(result.module.has_value());
  result.module->source_text.clear();  // its bytes would be most of the file
  return std::move(*result.module);
}

VerifiedModule verified(Module module) {
  auto verified = verify(std::move(module));
  INFO((verified ? std::string{} : verified.error().message()));
  REQUIRE(verified.has_value());
  return std::move(*verified);
}

/// Code that no compiler emits, and what the error says. All of it verifies.
struct Trusting {
  const char* code;
  const char* error;
};
constexpr const char* kHead = R"(
  keys K x
  class C constructor=init
  function main locals=1
)";
constexpr const char* kTail = R"(
  function init constructor
    LoadThis
    Return
)";
const Trusting kTrusting[] = {
    {"Null\nNull\nGetSuper x\nReturn", "'super' is not of a class but of null"},
    {"NewObject K\nNull\nGetSuper x\nReturn", "'super' is not of a class"},
    {"ConstI32 1\nNull\nNull\nSetSuper x\nReturn", "'super' is not of a class but of 1"},
    {"Null\nNull\nNull\nGetSuperElement\nReturn", "'super' is not of a class but of null"},
    {"Null\nConstI32 1\nNull\nNull\nSetSuperElement\nReturn",
     "'super' is not of a class but of null"},
    {"NewObject K\nNull\nSameEvaluation\nGetField x\nGetField x\nReturn",
     "Cannot read properties of undefined"},
    {"LoadGlobal Math\nGetField constructor\nNull\nNull\nSetSuper x\nReturn",
     "Cannot set properties of null"},
    {"Frame\nNull\nNull\nCallSuper 0\nReturn", "'super' is not of a class"},
    {"Frame\nLoadGlobal Object\nNewObject K\nCallSuper 0\nReturn", "super() of Object"},
    {"Frame\nLoadGlobal Map\nConstI32 1\nCallSuper 0\nReturn", "super() of Map"},
    {"Undefined\nNewClass C\nFinishClass\nStoreLocal 0\nFrame\nLoadLocal 0\nNewObject K\nCallSuper "
     "0\n"
     "Return",
     "super() of C"},
    {"Null\nNull\nDefineField x\nReturn", "Cannot define property x of null"},
    {"Const \"text\"\nNull\nNull\nDefineElement\nReturn", "Cannot define property null of 'text'"},
    {"LoadGlobal Math\nNull\nDefineField PI\nReturn", "HD"},
    {"LoadGlobal Array\nNull\nDefineField from\nReturn", "HD"},
    {"LoadGlobal Array\nNull\nNull\nDefineElement\nReturn", "HD"},
    {"NewArray 0\nNull\nDefineField other\nReturn", "HD"},
    {"LoadGlobal __defineHidden\nReturn", "ReferenceError: __defineHidden is not defined"},
    {"Frame\nConstI32 1\nNull\nIteratorNext end bind\nbind:\nPop\nend:\nReturn",
     "is not a function"},
};

struct Damaged {
  BudgetedVm vm;
  std::shared_ptr<const LoadedModule> other = std::make_shared<const LoadedModule>(
      verified(compiled(kOther)), vm.core.names, vm.core.symbols);
  std::size_t ran = 0;
  std::size_t spent = 0;
  std::size_t threw = 0;
  std::string errors;  ///< of the last run

  void run(std::vector<std::uint8_t> file) {
    reseal(file);
    auto module = deserialize(file);
    if (!module) return;
    auto accepted = verify(std::move(*module));
    if (!accepted) return;
    const BudgetedRun result = run_with_budget(vm, std::move(*accepted), other, kBudget);
    ran += result.is_linked;
    spent += result.is_spent;
    threw += !result.errors.empty();
    errors = result.errors;
  }
  void run_each_byte_flipped(const std::vector<std::uint8_t>& good,
                             std::initializer_list<int> changes) {
    for (std::size_t at = 0; at < good.size(); ++at) {
      for (const int change : changes) {
        auto flipped = good;
        flipped[at] ^= static_cast<std::uint8_t>(change);
        run(std::move(flipped));
      }
    }
  }
};

TEST_CASE("the program whose bytes are damaged below runs to its end", "[runtime][hostile]") {
  Damaged damaged;
  damaged.run(serialize(compiled(kProgram)));
  INFO(damaged.errors);
  CHECK(damaged.ran == 1);
  CHECK(damaged.spent == 0);
  CHECK(damaged.threw == 0);
}

TEST_CASE("code that trusts its operands gets an error", "[runtime][hostile]") {
  BudgetedVm vm;
  for (const Trusting& trusting : kTrusting) {
    INFO(trusting.code);
    auto module = assemble(kHead + std::string(trusting.code) + kTail);
    INFO((module ? std::string{} : module.error()));
    REQUIRE(module.has_value());
    const BudgetedRun result = run_with_budget(vm, verified(std::move(*module)), nullptr, kBudget);
    CHECK_THAT(result.errors, Catch::Contains("Uncaught"));
    CHECK_THAT(result.errors, Catch::Contains(trusting.error));
  }
}

TEST_CASE("every byte of a program flipped: refused, or run under a budget", "[runtime][hostile]") {
  Damaged damaged;
  const auto good = serialize(compiled(kProgram));
  damaged.run_each_byte_flipped(good, {0x01});
  CHECK(damaged.ran > good.size() / 10);
  CHECK(damaged.threw > 0);
}

TEST_CASE("every byte of a program flipped in all kinds of ways", "[runtime][hostile][slow]") {
  Damaged damaged;
  const auto good = serialize(compiled(kProgram));
  damaged.run_each_byte_flipped(good, {0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff});
  CHECK(damaged.ran > good.size());
  CHECK(damaged.spent > 0);
}

}  // namespace
}  // namespace heddle
