// tests/unit/compiler/emit_module_test.cpp -- module variables, imports, exports, scripts.
#include "compile_support.hpp"

using namespace heddle;

namespace {

std::string exports_of(const Module& module) {
  std::string text;
  for (const ExportEntry& entry : module.exports) {
    const char* const kinds[] = {"variable", "import", "star"};
    text += fmt::format("{} {} {};", kinds[static_cast<int>(entry.kind)],
                        detail::name_text(module, entry.name), entry.index);
  }
  return text;
}

}  // namespace

TEST_CASE("what no function and no module sees is a local of the body",
          "[compiler][emit][module]") {
  CHECK(
      code("let a = 1; a = a + 1;", "") ==
      "ConstI32 1\nStoreLocal 0\nLoadLocal 0\nConstI32 1\nAdd\nStoreLocal 0\nUndefined\nReturn\n");
}

TEST_CASE("what functions share is a module variable", "[compiler][emit][module]") {
  const Module module = compiled("let a = 1; function f() { a = 2; return a; }");
  CHECK(code_text(module, function_named(module, "f")) ==
        "ConstI32 2\nCheckModule \"a\"\nStoreModule \"a\"\nLoadModule \"a\"\nReturn\n");
  REQUIRE(module.variables.size() == 2);
  CHECK_FALSE(module.variables[0].is_const);
}

TEST_CASE("functions of the top level are made by the loader", "[compiler][emit][module]") {
  const Module module = compiled("f(); export function f() {}");
  REQUIRE(module.variables.size() == 1);
  CHECK(module.variables[0].is_function);
  CHECK(module.variables[0].function == 1);
  CHECK(code_text(module, module.functions[0]).find("Closure") == std::string::npos);
}

TEST_CASE("imports name a request and what they want of it", "[compiler][emit][module]") {
  const Module module = compiled(
      "import d, * as all from \"./a.ts\"; import { x as y, type T } from \"./a.ts\";"
      "import type { U } from \"./b.ts\"; console.log(d, all, y);");
  REQUIRE(module.requests.size() == 1);
  REQUIRE(module.imports.size() == 3);
  CHECK(module.imports[1].is_namespace);
  CHECK(detail::name_text(module, module.imports[2].name) == "\"x\"");
  CHECK(detail::name_text(module, module.imports[2].local_name) == "\"y\"");
  CHECK(code_text(module, module.functions[0]).find("LoadImport 2\n") != std::string::npos);
}

TEST_CASE("exports are variables, imports passed on, or all of a module",
          "[compiler][emit][module]") {
  const Module module = compiled(
      "import { a } from \"./a.ts\"; const b = 1; interface T {}"
      "export { a as z, b, b as c, T }; export * from \"./b.ts\"; export * as ns from \"./b.ts\";"
      "export { q } from \"./a.ts\"; export default b; export const [d, { e }] = a;");
  CHECK(exports_of(module) ==
        "import \"z\" 0;variable \"b\" 0;variable \"c\" 0;star \"*\" 1;import \"ns\" 1;"
        "import \"q\" 2;variable \"default\" 1;variable \"d\" 2;variable \"e\" 3;");
}

TEST_CASE("a default export is named default", "[compiler][emit][module]") {
  const Module module = compiled("export default function () {}");
  CHECK(detail::name_text(module, module.functions[1].name) == "\"default\"");
  CHECK(module.variables.at(0).is_function);
}

TEST_CASE("a body that awaits is async", "[compiler][emit][module]") {
  CHECK((compiled("await 1;").functions[0].flags & FunctionInfo::kAsync) != 0);
  CHECK((compiled("async () => await 1;").functions[0].flags & FunctionInfo::kAsync) == 0);
}

TEST_CASE("a script declares globals and gives its last value", "[compiler][emit][module]") {
  const Module module = compiled("let a = 1; a; function g() { return a; }", script_goal());
  CHECK(code_text(module, module.functions[0]) ==
        "Closure \"g\"\nDefineGlobal \"g\"\nConstI32 1\nDefineGlobal \"a\"\n"
        "LoadGlobal \"a\"\nStoreLocal 0\nLoadLocal 0\nReturn\n");
  CHECK(code_text(module, function_named(module, "g")) == "LoadGlobal \"a\"\nReturn\n");
}

TEST_CASE("a script's value is that of its last expression before declarations",
          "[compiler][emit][module]") {
  CHECK(code_text(compiled("1; 2; let a = 3;", script_goal()),
                  compiled("1; 2; let a = 3;", script_goal()).functions[0])
            .ends_with("ConstI32 2\nStoreLocal 0\nConstI32 3\nDefineGlobal \"a\"\nLoadLocal 0\n"
                       "Return\n"));
}
