// tests/embed/process_test.cpp -- module "heddle:process" in a host: there when it is provided, and only then.
#include <string>
#include <vector>

#include "embed_fixture.hpp"

namespace heddle {
namespace {

constexpr const char* kExits =
    "import { args, exit } from 'heddle:process';\n"
    "console.log(args.join());\n"
    "try { exit(args.length); } finally { console.log('not reached'); }\n";

TEST_CASE_METHOD(EmbedFixture, "a program ends with the code that it gives exit",
                 "[embed][process]") {
  Context context = expect(vm->create_context());
  expect(context.provide_process(std::vector<std::string>{"a", "b"}));
  const RunReport report = context.execute(expect(vm->compile(kExits)));
  CHECK(report.status == RunStatus::Exited);
  CHECK(report.exit_code == 2);
  CHECK(out == "a,b\n");
  CHECK(err == "");
}

TEST_CASE_METHOD(EmbedFixture, "the context is good for another program behind an exit",
                 "[embed][process]") {
  Context context = expect(vm->create_context());
  expect(context.provide_process({}));
  CHECK(context.execute(expect(vm->compile(kExits))).status == RunStatus::Exited);
  out.clear();
  const RunReport report = context.execute(expect(vm->compile("console.log('next');")));
  CHECK(report.status == RunStatus::Completed);
  CHECK(out == "next\n");
}

TEST_CASE_METHOD(EmbedFixture, "without being provided the module is an error",
                 "[embed][process]") {
  Context context = expect(vm->create_context());
  const RunReport report = context.execute(expect(vm->compile(kExits)));
  CHECK(report.status == RunStatus::ScriptError);
  CHECK(err.find("this host does not provide module \"heddle:process\"") != std::string::npos);
  CHECK(out == "");
}

TEST_CASE_METHOD(EmbedFixture, "code of the host is no program that exit could end",
                 "[embed][process]") {
  Context context = expect(vm->create_context());
  expect(context.provide_process({}));
  const Result<HostValue> result =
      context.run_code("import { exit } from 'heddle:process';\nexit(1);\n");
  REQUIRE_FALSE(result);
  CHECK(result.error().message.find("the host runs no program here") != std::string::npos);
  CHECK(shown(context.run_code("1 + 1")) == "2");
}

}  // namespace
}  // namespace heddle
