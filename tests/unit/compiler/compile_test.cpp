// tests/unit/compiler/compile_test.cpp -- from source to module, limits, and every program there is.
#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "compile_support.hpp"

using namespace heddle;

namespace {

std::string repeated(std::string_view text, int count) {
  std::string all;
  for (int i = 0; i < count; ++i) all += fmt::format(fmt::runtime(text), i);
  return all;
}

}  // namespace

TEST_CASE("a correct source gives a module and no report", "[compiler][compile]") {
  const SourceText source("main.ts", "console.log(1);");
  const CompileResult result = compile(source);
  REQUIRE(result.module.has_value());
  CHECK(result.errors.empty());
  CHECK(result.report.empty());
  CHECK(result.module->source_name == "main.ts");
  CHECK(result.module->source_text == "console.log(1);");
}

TEST_CASE("a wrong source gives errors and no module", "[compiler][compile]") {
  const SourceText source("main.ts", "let a = ;");
  const CompileResult result = compile(source);
  CHECK_FALSE(result.module.has_value());
  CHECK(result.errors.size() == 1);
  CHECK(result.report.starts_with("main.ts:1:9: error HD1104:"));
}

TEST_CASE("a source that only ends too early says so", "[compiler][compile]") {
  for (const std::string text : {"function f() {",
                                 "f(1,",
                                 "[1, 2",
                                 "let a =",
                                 "1 +",
                                 "a.",
                                 "`one",
                                 "`${",
                                 "`${a",
                                 "/* one",
                                 "let a = /* one",
                                 "if (a)",
                                 "for (;;)",
                                 "class A {",
                                 "class A",
                                 "const f = (a: number,",
                                 "const f = (a: number, b",
                                 "const f = <T>(a: T",
                                 "const f = async (a: number,",
                                 "g<A,",
                                 "x => {",
                                 "switch (a) {",
                                 "do {}",
                                 "try {}",
                                 "function f()",
                                 "type A =",
                                 "interface A {",
                                 "import { a",
                                 "({ a: 1,",
                                 "{ let a = 1;",
                                 "f(() => {\n  g(`a${b",
                                 "function f(a: number"}) {
    CAPTURE(text);
    const CompileResult result = compile(SourceText("main.ts", text));
    CHECK_FALSE(result.module.has_value());
    CHECK(result.ends_early);
  }
}

TEST_CASE("an error before the end is no early end", "[compiler][compile]") {
  for (const std::string text : {"", "1", "let a = ;", "let = ; function f() {", "f(1 2)", "'one",
                                 "/one", ")", "}", "const a", "break", "f(() => { break; }); `",
                                 "let a: = (b", "\xff", "@", "(a) b", "a < b c"}) {
    CAPTURE(text);
    CHECK_FALSE(compile(SourceText("main.ts", text)).ends_early);
  }
}

TEST_CASE("the same source gives the same module", "[compiler][compile]") {
  const std::string text = "class A { #x = 1; y(): number { return this.#x; } } export { A };";
  CHECK(disassemble(compiled(text)) == disassemble(compiled(text)));
}

TEST_CASE("the errors of names stop at twenty", "[compiler][compile]") {
  const SourceText source("main.ts", repeated("unknown{}();\n", 30));
  CHECK(compile(source).errors.size() == 20);
}

TEST_CASE("library code is hidden and may use natives", "[compiler][compile]") {
  const Module module =
      compiled("export function f() { return __native(); }", {.is_builtin = true});
  CHECK((module.functions.at(1).flags & FunctionInfo::kBuiltin) != 0);
  CHECK(compile_errors("__native();") == "HD1801@1:1");
}

TEST_CASE("strings keep their lone surrogates", "[compiler][compile]") {
  const Module module = compiled("const s = '\\ud800\\u{1f600}\\u20ac\\xe9';", script_goal());
  const auto* const text = std::get_if<ScriptText>(&module.constants.at(1));
  const auto* const other = std::get_if<ScriptText>(&module.constants.at(2));
  const ScriptText expected = u"\xd800\xd83d\xde00\x20ac\xe9";
  CHECK(((text != nullptr && *text == expected) || (other != nullptr && *other == expected)));
}

TEST_CASE("each limit of a function is named", "[compiler][compile][limit]") {
  CHECK(compile_errors("function f(a) {" + repeated("a();", 20'000) + "}") == "HD1607@1:1");
  CHECK(compile_errors("function f(a) {" + repeated("let v{} = a;", 5'000) + "}") == "HD1608@1:1");
  CHECK(compile_errors("function f(a) {" + repeated("a.x; ", 40'000) + "}") == "HD1607@1:1");
  CHECK(compile_errors("function f(a) { a = [" + repeated("1,", 31'900) + "]; }") == "");
  CHECK(compile_errors("function f(a) { a = [" + repeated("{},", 32'100) + "]; }") == "HD1609@1:1");
  CHECK(compile_errors("class C {" + repeated("a{};", 5'000) + "}") == "HD1611@1:1");
}

TEST_CASE("a literal of many operands is no many operands", "[compiler][compile][limit]") {
  CHECK(compile_errors("const a = [" + repeated("f(), ", 9'000) + "]; function f() {}") == "");
  CHECK(compile_errors("const a = 1, b = `" + repeated("${{a}} ", 9'000) + "`;") == "");
}

TEST_CASE("variables of a file that its frame has no room for are the module's",
          "[compiler][compile][limit]") {
  CHECK(compiled("let v = 1;").variables.empty());
  CHECK(compiled(repeated("let v{} = 1;", 5'000)).variables.size() == 5'000 - 2'048);
}

TEST_CASE("a file has a limited number of module variables", "[compiler][compile][limit]") {
  CHECK(compile_errors(repeated("export let v{} = 1;", 33'000)) == "HD1610@1:1");
}

TEST_CASE("every conformance program compiles and is accepted", "[compiler][compile]") {
  const auto root = std::filesystem::path(HEDDLE_TESTS) / "conformance";
  std::size_t count = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    const std::string path = entry.path().string();
    const bool is_program = path.ends_with(".ts") && !path.ends_with(".d.ts") &&
                            path.find("node_modules") == std::string::npos &&
                            path.find("/tools/") == std::string::npos;
    if (!is_program) continue;
    ++count;
    std::ifstream file(path);
    std::stringstream text;
    text << file.rdbuf();
    INFO(path);
    compiled(text.str());
  }
  CHECK(count >= 100);
}
