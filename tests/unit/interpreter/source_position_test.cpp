// tests/unit/interpreter/source_position_test.cpp -- where in the source something is.
#include "interpreter/source_position.hpp"

#include <catch2/catch.hpp>
#include <latch>
#include <thread>
#include <vector>

#include "bytecode/code_writer.hpp"
#include "bytecode/module_builder.hpp"
#include "bytecode/stack_op.hpp"
#include "interpreter/loaded_module.hpp"
#include "interpreter_fixture.hpp"

using namespace heddle;

namespace {

struct PositionFixture : InterpreterFixture {
  std::unique_ptr<const LoadedModule> load(std::string source_text) {
    ModuleBuilder builder;
    FunctionInfo body;
    body.name = builder.string("");
    body.flags = FunctionInfo::kModuleBody;
    CodeWriter code;
    code.emit(StackOp::Undefined);
    code.emit(StackOp::Return);
    code.finish(body);
    builder.define_function(builder.reserve_function(), body);
    Module module = builder.take();
    module.source_name = "a.ts";
    module.source_text = std::move(source_text);
    Expected<VerifiedModule, VerifyError> verified = verify(std::move(module));
    REQUIRE(verified.has_value());
    return std::make_unique<const LoadedModule>(verified.value(), vm.core.names, vm.core.symbols);
  }
};

}  // namespace

TEST_CASE_METHOD(PositionFixture, "a position is file, line and column",
                 "[interpreter][source_position]") {
  const auto loaded = load("first;\n  second;");
  CHECK(position_text(*loaded, 0) == "a.ts:1:1");
  CHECK(position_text(*loaded, 9) == "a.ts:2:3");
}

TEST_CASE_METHOD(PositionFixture, "without its source a module has one place",
                 "[interpreter][source_position]") {
  CHECK(position_text(*load(""), 500) == "a.ts:1:1");
}

TEST_CASE_METHOD(PositionFixture, "threads that ask first at once share one index of lines",
                 "[interpreter][source_position][race]") {
  const auto loaded = load(std::string(2000, '\n') + "last");
  constexpr int kThreads = 4;
  std::latch start(kThreads);
  std::vector<const LineIndex*> seen(kThreads);
  std::vector<std::uint32_t> lines(kThreads);
  std::vector<std::thread> threads;
  for (int i = 0; i < kThreads; ++i) {
    threads.emplace_back([&, i] {
      start.arrive_and_wait();
      seen[i] = &loaded->lines();
      lines[i] = loaded->lines().locate(2000).line;
    });
  }
  for (std::thread& thread : threads) thread.join();
  CHECK(seen == std::vector<const LineIndex*>(kThreads, seen[0]));
  CHECK(lines == std::vector<std::uint32_t>(kThreads, 2001));
}
