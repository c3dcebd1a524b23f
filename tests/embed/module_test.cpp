// tests/embed/module_test.cpp -- modules and contexts as a host finds them.
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

namespace fs = std::filesystem;

/// A folder of modules, gone with the test.
struct ModuleFixture : EmbedFixture {
  ModuleFixture() {
    static int count = 0;
    folder = fs::temp_directory_path() /
             ("heddle_modules_" + std::to_string(::getpid()) + "_" + std::to_string(count++));
    fs::create_directory(folder);
  }
  ~ModuleFixture() {
    vm.reset();
    fs::remove_all(folder);
  }
  void write(const std::string& name, std::string_view text) const {
    std::ofstream(folder / name) << text;
  }
  [[nodiscard]] RunOptions beside() const {
    RunOptions options;
    options.path = (folder / "code.ts").string();
    return options;
  }
  fs::path folder;
};

TEST_CASE_METHOD(ModuleFixture, "a module imported in run 1 is not initialised again in run 2",
                 "[embed][module][M1]") {
  write(
      "counter.ts",
      "console.log('initialised');\nlet n = 0;\nexport function next(): number { return ++n; }\n");
  CHECK(run("import { next } from './counter.ts';\nnext()", beside()) == "1");
  CHECK(run("import { next } from './counter.ts';\nnext()", beside()) == "2");
  CHECK(out == "initialised\n");
}

TEST_CASE_METHOD(ModuleFixture,
                 "a module that cannot be linked is found by nobody, and can be mended",
                 "[embed][module][M3]") {
  write("half.ts", "export const a = 1;\n");
  CHECK(run("import { b } from './half.ts';\nb", beside()).find("no export 'b'") !=
        std::string::npos);
  write("half.ts", "export const b = 2;\n");
  CHECK(run("import { b } from './half.ts';\nb", beside()) == "2");
}

TEST_CASE_METHOD(ModuleFixture, "code without a path imports nothing but heddle",
                 "[embed][module]") {
  CHECK(run("import { next } from './counter.ts';\nnext()")
            .find("code without a path imports only \"heddle\"") != std::string::npos);
  CHECK(run("import { x } from './missing.ts';\nx", beside()).find("missing.ts") !=
        std::string::npos);
}

TEST_CASE_METHOD(ModuleFixture, "a host calls what a program exports", "[embed][module]") {
  Context context = vm->default_context();
  const Program program = expect(
      vm->compile("console.log('evaluated');\nlet total = 0;\n"
                  "export function add(n: number): number { return total += n; }\n"
                  "export async function later(n: number): Promise<number> { return add(n); }\n"
                  "export const limit = 7;\n"));
  const std::vector<HostValue> three{3};
  CHECK(shown(context.execute_function(program, "add", three)) == "3");
  CHECK(shown(context.execute_function(program, "later", three)) == "6");
  CHECK(shown(context.tos()) == "6");
  CHECK(out == "evaluated\n");
  CHECK(context.execute_function(program, "nobody").error().code == Errc::NotFound);
  CHECK(context.execute_function(program, "limit").error().code == Errc::InvalidArgument);
  SECTION("each context has its own") {
    Context other = expect(vm->create_context());
    CHECK(shown(other.execute_function(program, "add", three)) == "3");
    CHECK(out == "evaluated\nevaluated\n");
  }
  SECTION("an execution of the whole program begins anew") {
    REQUIRE(context.execute(program).status == RunStatus::Completed);
    CHECK(shown(context.execute_function(program, "add", three)) == "3");
    CHECK(out == "evaluated\nevaluated\n");
  }
  SECTION("it outlives many collections") {
    for (int i = 0; i < 50; ++i)
      run("const a: number[][] = []; for (let i = 0; i < 1e4; i++) a.push([i]);");
    CHECK(shown(context.execute_function(program, "add", three)) == "9");
  }
}

TEST_CASE_METHOD(ModuleFixture, "a program that fails says so at each call", "[embed][module]") {
  Context context = vm->default_context();
  const Program program =
      expect(vm->compile("export function f(): void {}\nthrow new Error('no');\n"));
  CHECK(shown(context.execute_function(program, "f")) == "error: Error: no");
}

Result<Context> named(Vm& vm, std::string name) {
  ContextOptions options;
  options.name = std::move(name);
  return vm.create_context(options);
}

TEST_CASE_METHOD(EmbedFixture, "a context's id is never used twice", "[embed][context][X1]") {
  const std::uint64_t first = vm->default_context().id();
  Context second = expect(vm->create_context());
  const std::uint64_t id = second.id();
  CHECK(id > first);
  second.close();
  CHECK(expect(vm->create_context()).id() > id);
}

TEST_CASE_METHOD(EmbedFixture, "the registry keeps no context alive", "[embed][context][X2]") {
  { const Context dropped = expect(named(*vm, "dropped")); }
  CHECK(vm->find_context("dropped").error().code == Errc::NotFound);
  CHECK(vm->contexts().size() == 1);
}

TEST_CASE_METHOD(EmbedFixture, "a closed context is not found", "[embed][context][X3]") {
  const Context a = expect(named(*vm, "a"));
  const Context b = expect(named(*vm, "b"));
  CHECK(expect(vm->find_context("b")).id() == b.id());
  CHECK(b.name() == "b");
  b.close();
  CHECK(vm->find_context("b").error().code == Errc::NotFound);
  CHECK(vm->contexts().size() == 2);
}

TEST_CASE_METHOD(ModuleFixture, "a program is over when its tasks are at end together",
                 "[embed][module][race]") {
  Context context = vm->default_context();
  // The main task is at end while the other one runs; what that one leaves in its inbox must find the run alive.
  const Program program =
      expect(vm->compile("import { spawn } from 'heddle';\n"
                         "function spin(n: number): number { let s = 0; for (let i = 0; i < n; "
                         "i++) s += i; return s; }\n"
                         "spawn(spin, 300).then(s => { spin(20_000); console.log(s); });\n"));
  constexpr int kRounds = 400;
  std::string expected;
  for (int round = 0; round < kRounds; ++round) {
    REQUIRE(context.execute(program).status == RunStatus::Completed);
    expected += "44850\n";
    if (out != expected) break;
  }
  CHECK(out == expected);
}

TEST_CASE("what is left of a program that failed leaves the workers alone", "[embed][module]") {
  EmbedFixture f(0);
  Context context = f.vm->default_context();
  // The task's failure would be reported in a second; the program's own ends the run before.
  const Program program =
      expect(f.vm->compile("import { spawn } from 'heddle';\n"
                           "const task = spawn(() => { throw new Error('of the task'); });\n"
                           "await new Promise(resolve => setTimeout(resolve, 1));\n"
                           "throw new Error('of the program');\n"));
  CHECK(context.execute(program).status == RunStatus::ScriptError);
  f.vm->run_tasks();  // until nothing is ready and no timer is armed
  CHECK(f.err.find("of the program") != std::string::npos);
  CHECK(f.run("6 * 7") == "42");
}

}  // namespace
}  // namespace heddle
