// tests/unit/compiler/parser_function_test.cpp -- functions and their parameters.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("functions are declared and expressed", "[compiler][parser][function]") {
  CHECK(tree("function f(a, b) { return a }") == "(function f (a b) (return a))");
  CHECK(tree("x = function () {}") == "(= x (function ()))");
  CHECK(tree("x = async function f() {}") == "(= x (async function f ()))");
  CHECK(tree("async function f() { await a }") == "(async function f () (await a))");
  CHECK(tree("async\nfunction f() {}") == "async\n(function f ())");
}

TEST_CASE("parameters have defaults, patterns, rest and types", "[compiler][parser][function]") {
  CHECK(tree("function f(a: number, b?: string, c = 1, {d}: D, ...e: number[]): void {}") ==
        "(function f ((a :number) (b ? :string) (c 1) (({} (d d)) :D) (... e :array)) :other)");
  CHECK(tree("function f<T extends A>(this: B, a: T): a is C {}") ==
        "(function f ((a :other)) :boolean)");
  CHECK(tree("function f(this: A) {}") == "(function f ())");
}

TEST_CASE("whether all parameters are plain is noted", "[compiler][parser][function]") {
  const auto is_simple = [](const char* source) {
    const Parsed parsed(source);
    return ast::as<ast::FunctionDeclaration>(*parsed.program->body[0])
        .function->has_simple_parameters;
  };
  CHECK(is_simple("function f(a, b?: number) {}"));
  CHECK_FALSE(is_simple("function f(a = 1) {}"));
  CHECK_FALSE(is_simple("function f(...a) {}"));
  CHECK_FALSE(is_simple("function f([a]) {}"));
}

TEST_CASE("malformed parameters say what is wrong", "[compiler][parser][function]") {
  CHECK(errors("function f(...a, b) {}") == "HD1113@1:12");
  CHECK(errors("function f(...a = 1) {}") == "HD1115@1:17");
  CHECK(errors("function f(a? = 1) {}") == "HD1709@1:15");
  CHECK(errors("function f(private a) {}") == "HD1710@1:12");
  CHECK(errors("function f(a = 1) { 'use strict' }") == "HD1222@1:21");
  CHECK(errors("x = {get a(b) {}}") == "HD1130@1:12");
  CHECK(errors("x = {set a() {}}") == "HD1131@1:12");
  CHECK(errors("x = {set a(...b) {}}") == "HD1131@1:12");
}

TEST_CASE("overload signatures leave only the function", "[compiler][parser][function]") {
  CHECK(tree("function f(a: string): void; function f(a: number): void; function f(a: any) {}") ==
        "(function f ((a :other)))");
  CHECK(tree("export function f(): void; export function f() {}") == "(export (function f ()))");
  CHECK(tree("export default function f(): void; export default function f() {}") ==
        "(export-default (function f ()))");
  CHECK(message("function f(): void; let a") ==
        "the function f has no body | write the function itself directly after its signatures, "
        "with the same name");
  CHECK(errors("function f(): void; function g() {}") == "HD1702@1:10");
  CHECK(errors("{ function f(): void }") == "HD1702@1:12");
  CHECK(errors("function f();", "main.js") == "HD1101@1:13");
}

TEST_CASE("super has its places", "[compiler][parser][function]") {
  CHECK(errors("class A extends B { constructor() { super(); (() => super.x)() } }") == "");
  CHECK(errors("x = { m() { return super.y } }") == "");
  CHECK(errors("class A { constructor() { super() } }") == "HD1211@1:27");
  CHECK(errors("function f() { super.x }") == "HD1212@1:16");
  CHECK(errors("class A extends B { constructor() { function f() { super() } } }") ==
        "HD1211@1:52");
  CHECK(errors("class A extends B { m() { super } }") == "HD1134@1:27");
}

TEST_CASE("ranges cover a function as toString shows it", "[compiler][parser][function]") {
  const Parsed parsed("  async function f() { } ; class A { static async m(a) {} }");
  const auto& function = *ast::as<ast::FunctionDeclaration>(*parsed.program->body[0]).function;
  const auto text = [&](ast::SourceRange range) {
    return parsed.source.text().substr(range.start, range.end - range.start);
  };
  CHECK(text(function.range) == "async function f() { }");
  CHECK(text(function.body_range) == "{ }");
}
