// tests/unit/compiler/emit_check_test.cpp -- what annotations check at run time (R2), and what not.
#include "compile_support.hpp"

using namespace heddle;

namespace {

/// Kinds that the only check of a parameter declared by `declaration` lets pass; -1: no check.
int kinds_of(std::string_view declaration) {
  const Module module = compiled(fmt::format("export function f({}) {{}}", declaration));
  return module.types.empty() ? -1 : module.types.at(0).kinds;
}

std::string text_of(const Module& module, std::uint32_t constant) {
  const std::string text = to_utf8(std::get<ScriptText>(module.constants.at(constant)));
  return text.substr(0, text.find('@'));  // without what makes private names unique
}

/// "name: what is checked" of the fields of a class with those members.
std::string fields_of(std::string_view members) {
  const Module module = compiled(fmt::format("abstract class C {{ {} }}", members));
  std::string texts;
  const auto add = [&](const FieldInfo& field, std::string_view prefix) {
    const std::string type = field.is_checked() ? text_of(module, module.types.at(field.type).text)
                             : field.type == FieldInfo::kAssigned ? "as the base says"
                                                                  : "any";
    texts += fmt::format("{}{}{}: {}", texts.empty() ? "" : ", ", prefix,
                         text_of(module, field.name), type);
  };
  for (const FieldInfo& field : module.classes.at(0).fields) add(field, "");
  for (const FieldInfo& field : module.classes.at(0).statics) add(field, "static ");
  return texts;
}

constexpr int kAbsent = TypeCheck::kNull | TypeCheck::kUndefined;

}  // namespace

TEST_CASE("primitive types, arrays and functions are checked", "[compiler][emit][check]") {
  CHECK(kinds_of("a: number") == TypeCheck::kNumber);
  CHECK(kinds_of("a: string | null") == (TypeCheck::kString | TypeCheck::kNull));
  CHECK(kinds_of("a?: boolean") == (TypeCheck::kBoolean | TypeCheck::kUndefined));
  CHECK(kinds_of("a: number[]") == (TypeCheck::kArray | kAbsent));
  CHECK(kinds_of("a: Array<string>") == (TypeCheck::kArray | kAbsent));
  CHECK(kinds_of("a: () => void") == (TypeCheck::kFunction | kAbsent));
}

TEST_CASE("other types are not checked", "[compiler][emit][check]") {
  for (const char* type :
       {"any", "unknown", "void", "\"x\"", "{ x: number }", "Map<string, number>",
        "Promise<number>", "number | Map<string, number>"}) {
    CHECK(kinds_of(fmt::format("a: {}", type)) == -1);
  }
}

TEST_CASE("aliases and enums of the file are resolved", "[compiler][emit][check]") {
  const auto kinds = [](std::string_view types) {
    return compiled(fmt::format("{} export function f(a: T) {{}}", types)).types.at(0).kinds;
  };
  CHECK(kinds("type T = U | null; type U = number;") == (TypeCheck::kNumber | TypeCheck::kNull));
  CHECK(kinds("enum T { A, B }") == TypeCheck::kNumber);
  CHECK(kinds("enum T { A = \"a\" }") == TypeCheck::kString);
  CHECK(compiled("type T = T[] | { x: T }; export function f(a: T) {}").types.empty());
}

TEST_CASE("a class demands an instance only if it has private members", "[compiler][emit][check]") {
  const Module open = compiled("class C { x = 1 } export function f(a: C) {}");
  CHECK(open.types.at(0).kinds == (TypeCheck::kObject | kAbsent));
  CHECK(open.types.at(0).class_index == TypeCheck::kNoClass);
  const Module nominal = compiled("class C { private x = 1 } export function f(a: C | null) {}");
  CHECK(nominal.types.at(0).class_index == 0);
  CHECK(detail::name_text(nominal, nominal.variables.at(nominal.types[0].class_variable).name) ==
        "\"C\"");
}

TEST_CASE("a value that is known to fit is not checked", "[compiler][emit][check]") {
  CHECK(code("function f(a: any): number { return a * 2; }") ==
        "LoadLocal 0\nConstI32 2\nMul\nReturn\n");
  CHECK(code("function f(a: any): string { return typeof a; }") == "LoadLocal 0\nTypeof\nReturn\n");
  CHECK(code("function f(n: number): number { return n; }") ==
        "CheckParameter 0 \"number\" \"n\"\nLoadLocal 0\nReturn\n");
  CHECK(code("function f(n: any): number { return f(n) + 1; }") ==
        "Frame\nLoadCallee\nUndefined\nLoadLocal 0\nCall 1\nConstI32 1\nAdd\nReturn\n");
}

TEST_CASE("a parameter that is assigned again proves nothing", "[compiler][emit][check]") {
  CHECK(code("function f(n: number): number { n = g(); return n; } declare function g(): any;")
            .ends_with("LoadLocal 0\nCheckType \"number\" \"the return value\"\nReturn\n"));
}

TEST_CASE("as is checked where it says something that can be", "[compiler][emit][check]") {
  CHECK(expression_code("a as number") == "LoadLocal 0\nCheckType \"number\" \"a\"\n");
  CHECK(expression_code("a as any") == "LoadLocal 0\n");
  CHECK(expression_code("a as unknown as { x: number }") == "LoadLocal 0\n");
}

TEST_CASE("a field's initialiser is checked, and what is stored later the class checks",
          "[compiler][emit][check]") {
  const std::string_view source =
      "class C { x: number = g(); m(v) { this.x = v; } } declare function g(): any;";
  CHECK(code(source, "C") ==
        "LoadThis\nFrame\nLoadGlobal \"g\"\nUndefined\nCall 0\nCheckType \"number\" \"x\"\n"
        "DefineField \"x\"\nPop\nLoadThis\nReturn\n");
  CHECK(code(source, "m") == "LoadThis\nLoadLocal 0\nSetField \"x\"\nPop\nUndefined\nReturn\n");
  CHECK(fields_of("x: number") == "x: number");
}

TEST_CASE("a class says what is checked of its fields", "[compiler][emit][check]") {
  CHECK(fields_of("x: number; y: any; z; ['w']: string") == "x: number, y: any, z: any, w: string");
  CHECK(fields_of("x?: () => void; #y: boolean[]") == "x: () => void, #y: boolean[]");
  CHECK(fields_of("static x: number; declare y: string; abstract z: number") ==
        "y: string, static x: number");
  CHECK(fields_of("constructor(public x: number, y: number, readonly z = 1) {}") ==
        "x: number, z: any");
  CHECK(fields_of("constructor() { this.x = 1; }") == "x: as the base says");
}

TEST_CASE("an async function's annotation is about the promise", "[compiler][emit][check]") {
  CHECK(compiled("export async function f(): Promise<number> { return 1; }").types.empty());
}

TEST_CASE("arguments may be missing where TypeScript lets them", "[compiler][emit][check]") {
  const Module module = compiled(
      "export function a(x: number, y: string) {} export function b(x: number, y?: string) {}"
      "export function c(x: number, y = 1) {} export function d<T>(x: number, y: T) {}"
      "export function e(x: number, y: any) {} export function g(x, y) {}");
  const auto required = [&](std::string_view name) {
    return function_named(module, name).required_count;
  };
  CHECK(required("a") == 2);
  CHECK(required("b") == 1);
  CHECK(required("c") == 1);
  CHECK(required("d") == 1);
  CHECK(required("e") == 1);
  CHECK(required("g") == 0);
}

TEST_CASE("nothing is checked in JavaScript", "[compiler][emit][check]") {
  CHECK(compiled("function f(a) { return a; }", {.language = SourceLanguage::JavaScript})
            .types.empty());
}
