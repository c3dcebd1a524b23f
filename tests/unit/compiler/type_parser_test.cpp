// tests/unit/compiler/type_parser_test.cpp -- types are read in full and erased to what is checked.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

namespace {

/// What is kept of a type, or the errors of the source that holds it.
std::string type(const std::string& text) {
  const Parsed parsed("type X = " + text);
  if (!parsed.diagnostics.empty()) return parsed.errors();
  return ast::print(*ast::as<ast::TypeDeclaration>(*parsed.program->body[0]).type);
}

}  // namespace

TEST_CASE("types that can be checked are kept", "[compiler][types]") {
  CHECK(type("number") == "number");
  CHECK(type("string | null | undefined") == "string|null|undefined");
  CHECK(type("bigint[]") == "array");
  CHECK(type("readonly (string | number)[]") == "array");
  CHECK(type("[a: number, b?: string, ...rest: boolean[]]") == "array");
  CHECK(type("(a: number, ...b: string[]) => void") == "function");
  CHECK(type("new () => A") == "function");
  CHECK(type("abstract new (a: B) => A") == "function");
  CHECK(type("<T>(this: A, {b}: C, [d]?: E) => asserts d is F") == "function");
  CHECK(type("Map<string, number[]>") == "Map");
  CHECK(type("| number | (string | null)") == "number|string|null");
}

TEST_CASE("all other types are read and erased", "[compiler][types]") {
  for (const char* text :
       {"'a'",
        "-1",
        "true",
        "void",
        "any",
        "unknown",
        "never",
        "object",
        "symbol",
        "this",
        "unique symbol",
        "keyof A",
        "typeof a.b.c",
        "typeof import('m')",
        "import('m').A<B>",
        "A & B",
        "A.B<C>",
        "A['b'][number]",
        "{ a: number; b?(c: D): E, readonly f: G }",
        "{ [key: string]: A; new (a: B): C; (d: E): F; get g(): H; set g(v: H) }",
        "{ [Symbol.iterator](): A; 'b c': D; 1: E }",
        "{ readonly [K in keyof A]?: B[K] }",
        "{ -readonly [K in A as `x${K}`]-?: B }",
        "A extends B ? C : D",
        "A extends (infer U extends string)[] ? U : never",
        "`a${string}b`",
        "A extends infer U extends B ? U : C",
        "keyof typeof a",
        "A extends () => infer R extends B ? C : D ? E : F"}) {
    INFO(text);
    CHECK(type(text) == "other");
  }
}

TEST_CASE("type parameters hide names", "[compiler][types]") {
  CHECK(tree("function f<T, U = T>(a: T, b: U | number, c: V) {}") ==
        "(function f ((a :other) (b :other|number) (c :V)))");
  CHECK(tree("class A<T> { a: T; m<U>(b: U): T {} } let c: T") ==
        "(class A (field a :other) (method m (function ((b :other)) :other)))\n(let (c :T))");
  CHECK(tree("type A = B extends infer C ? C : D; let c: C") == "(type A :other)\n(let (c :C))");
}

TEST_CASE("type predicates are booleans", "[compiler][types]") {
  CHECK(tree("function f(a): a is string {}") == "(function f (a) :boolean)");
  CHECK(tree("function f(a): asserts a {}") == "(function f (a) :other)");
  CHECK(tree("function f(): asserts {}") == "(function f () :asserts)");
  CHECK(tree("class A { m(): this is B {} }") == "(class A (method m (function () :boolean)))");
}

TEST_CASE("closing angles are split", "[compiler][types]") {
  CHECK(tree("let a: A<B<C<D>>> = b") == "(let (a :A b))");
  CHECK(tree("let a: A<B>= b") == "(let (a :A b))");
  CHECK(tree("let a: A<<T>(b: T) => T>") == "(let (a :A))");
}

TEST_CASE("a line end stops a type", "[compiler][types]") {
  CHECK(tree("let a: A\n[b]") == "(let (a :A))\n(array b)");
  CHECK(tree("let a: A\n<B>c") == "(let (a :A))\n(as c :B)");
}

TEST_CASE("malformed types say what is wrong", "[compiler][types]") {
  CHECK(message("let a: ;") == "expected a type, found ';'");
  CHECK(errors("let a: A<>") == "HD1105@1:10");
  CHECK(errors("let a: (b = 1) => c") != "");
  CHECK(errors("type A = {a b}") == "HD1101@1:13");
  CHECK(errors("let a: A extends B ? C") == "HD1101@1:23");
}

TEST_CASE("a JavaScript file has no types", "[compiler][types]") {
  CHECK(message("let a: number = 1", "main.js") ==
        "a type: only a .ts file may contain that | drop it, or rename the file to .ts");
  for (const char* source :
       {"function f(a?) {}", "function f(): void {}", "type A = 1", "interface A {}", "enum A {}",
        "class A { private a }", "class A implements B {}", "a as B", "a satisfies B",
        "import type {A} from 'm'", "declare const a", "class A<T> {}", "abstract class A {}",
        "let a!: b", "class A { a?: b }", "function f(this) {}"}) {
    INFO(source);
    CHECK(errors(source, "main.js").starts_with("HD1701"));
  }
}

TEST_CASE("declarations need no declare in a .d.ts file", "[compiler][types]") {
  CHECK(tree("export function f(): void; export const a: number; export class C { m(): void }",
             "main.d.ts") == "(export (declare f))\n(export (declare a))\n(export (declare C))");
  CHECK(errors("declare namespace N { var a: number; function f(): void }", "main.d.ts") == "");
  CHECK(errors("export = a; import b = require('m')", "main.d.ts") == "");
}
