// tests/unit/compiler/parser_statement_test.cpp -- statements and declarations.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("semicolons may be left out where a line ends", "[compiler][parser][statement]") {
  CHECK(tree("a\nb; c") == "a\nb\nc");
  CHECK(tree("{ a }") == "(block a)");
  CHECK(tree("function f() { return\na }") == "(function f () (return) a)");
  CHECK(tree("a\n(b)") == "(call a b)");
  CHECK(tree("do a; while (b) c") == "(do a b)\nc");
}

TEST_CASE("variables are declared", "[compiler][parser][statement]") {
  CHECK(tree("let a, b = 1; const c: number = 2") == "(let (a) (b 1))\n(const (c :number 2))");
  CHECK(tree("let a!: string") == "(let (a :string))");
  CHECK(tree("const {a, b: [c = 1, ...d], ...e} = f") ==
        "(const (({} (a a) (b ([] (= c 1) (... d))) (... e)) f))");
  CHECK(tree("const [, a, , b] = c") == "(const (([] <hole> a <hole> b) c))");
}

TEST_CASE("using declares when a name follows on its line", "[compiler][parser][statement]") {
  CHECK(tree("using a = b") == "(using (a b))");
  CHECK(tree("await using a = b") == "(await-using (a b))");
  CHECK(tree("using\na") == "using\na");
  CHECK(tree("using(a)") == "(call using a)");
  CHECK(tree("for (using a of b);") == "(for-of (using (a)) b (empty))");
  CHECK(tree("for (using of b);") == "(for-of using b (empty))");
  CHECK(errors("using {a} = b") != "");
  CHECK(errors("using a") == "HD1123@1:7");
}

TEST_CASE("what needs a value must have one", "[compiler][parser][statement]") {
  CHECK(message("const a") == "'a' needs a value | write a = ..., or use let");
  CHECK(errors("let {a}") == "HD1124@1:5");
  CHECK(errors("for (const a;;);") == "HD1123@1:12");
  CHECK(errors("for (const a of b);") == "");
}

TEST_CASE("a name is declared once in a scope", "[compiler][parser][statement]") {
  CHECK(message("let a\nconst a = 1") ==
        "'a' is declared already, in line 1 | choose another name, or assign without declaring");
  CHECK(errors("let a; { let a; }") == "");
  CHECK(errors("function f(a) { let a }") == "HD1201@1:21");
  CHECK(errors("function f(a, a) {}") == "HD1202@1:15");
  CHECK(errors("try {} catch (e) { let e }") == "HD1201@1:24");
  CHECK(errors("for (let i;;) { let i }") == "");
  CHECK(errors("switch (a) { case 1: let b; case 2: let b }") == "HD1201@1:41");
  CHECK(errors("let [a, {b: a}] = c") == "HD1201@1:13");
  CHECK(errors("import {a} from 'm'; let a") == "HD1201@1:26");
  CHECK(errors("class A {} function A() {}") == "HD1201@1:21");
}

TEST_CASE("types and values have names of their own", "[compiler][parser][statement]") {
  CHECK(errors("interface A {} interface A {} class A {}") == "");
  CHECK(errors("type A = 1; const A = 1") == "");
  CHECK(errors("type A = 1; type A = 2") == "HD1201@1:18");
  CHECK(errors("enum A {} class A {}") == "HD1201@1:17");
}

TEST_CASE("control flow is read", "[compiler][parser][statement]") {
  CHECK(tree("if (a) b; else if (c) d; else e") == "(if a b (if c d e))");
  CHECK(tree("while (a) { b }") == "(while a (block b))");
  CHECK(tree("switch (a) { case 1: case 2: b; break; default: c }") ==
        "(switch a (case 1) (case 2 b (break)) (default c))");
  CHECK(tree("try { a } catch { b } finally { c }") ==
        "(try (block a) (catch (block b)) (finally (block c)))");
  CHECK(tree("try { a } catch ({message}: any) { b }") ==
        "(try (block a) (catch ({} (message message)) (block b)))");
  CHECK(tree("throw a") == "(throw a)");
}

TEST_CASE("all forms of for are read", "[compiler][parser][statement]") {
  CHECK(tree("for (let i = 0, j; i < j; i++, j--) {}") ==
        "(for (let (i 0) (j)) (< i j) (sequence (post++ i) (post-- j)) (block))");
  CHECK(tree("for (;;);") == "(for <none> <none> <none> (empty))");
  CHECK(tree("for (const k in a) b") == "(for-in (const (k)) a b)");
  CHECK(tree("for (a.b of c);") == "(for-of (. a b) c (empty))");
  CHECK(tree("for (const [k, v] of m);") == "(for-of (const (([] k v))) m (empty))");
  CHECK(tree("for await (const a of b);") == "(for-await (const (a)) b (empty))");
  CHECK(tree("for (let i = ('a' in b) ? 1 : 2;;);").starts_with("(for (let (i (? (in \"a\" b)'"));
}

TEST_CASE("malformed loops say what is wrong", "[compiler][parser][statement]") {
  CHECK(errors("for (let a, b of c);") == "HD1125@1:6");
  CHECK(errors("for (let a = 1 of b);") == "HD1126@1:10");
  CHECK(errors("for await (a;;);") == "HD1127@1:5");
  CHECK(errors("for (using a in b);") == "HD1129@1:6");
  CHECK(message("while a { }") ==
        "expected '(' after 'while', found 'a' | write while (...) with parentheses");
}

TEST_CASE("labels name statements", "[compiler][parser][statement]") {
  CHECK(tree("a: for (;;) { break a }") ==
        "(label a (for <none> <none> <none> (block (break a))))");
  CHECK(tree("a: b: while (1) continue a") == "(label a (label b (while 1 (continue a))))");
  CHECK(errors("a: { continue a }") == "HD1205@1:15");
  CHECK(errors("break a") == "HD1204@1:7");
  CHECK(errors("a: a: ;") == "HD1203@1:4");
  CHECK(errors("a: { (() => { break a })() }") == "HD1204@1:21");
}

TEST_CASE("statements that leave need something to leave", "[compiler][parser][statement]") {
  CHECK(errors("break") == "HD1206@1:1");
  CHECK(errors("switch (a) { case 1: continue }") == "HD1207@1:22");
  CHECK(errors("return 1") == "HD1208@1:1");
  CHECK(errors("while (1) { () => { break } }") == "HD1206@1:21");
  CHECK(errors("throw\na") == "HD1119@1:1");
  CHECK(errors("try {}") == "HD1120@1:1");
  CHECK(errors("switch (a) { default: default: }") == "HD1121@1:23");
}

TEST_CASE("a declaration does not stand alone below if or a loop",
          "[compiler][parser][statement]") {
  CHECK(errors("if (a) let b = 1") == "HD1122@1:8");
  CHECK(errors("while (a) function f() {}") == "HD1122@1:11");
  CHECK(errors("a: class B {}") == "HD1122@1:4");
}

TEST_CASE("await belongs into async functions and the top level", "[compiler][parser][statement]") {
  CHECK(tree("await a") == "(await a)");
  CHECK(Parsed("await a").program->has_top_level_await);
  CHECK(Parsed("for await (const a of b);").program->has_top_level_await);
  CHECK_FALSE(Parsed("async () => await a").program->has_top_level_await);
  CHECK(message("function f() { await a }") ==
        "'await' in a function that is not async | write async before the function");
  CHECK(errors("async function f() { () => await a }") == "HD1209@1:28");
  CHECK(errors("async (a = await b) => c") == "HD1210@1:12");
  CHECK(errors("class A { x = await a }") == "HD1209@1:15");
}

TEST_CASE("types leave names, ambient declarations leave names, both no code",
          "[compiler][parser][statement]") {
  CHECK(tree("type A<T> = T | number") == "(type A :other|number)");
  CHECK(tree("interface A<T> extends B<T> { c: T }") == "(interface A)");
  CHECK(tree("declare const a: number, b: string") == "(declare a b)");
  CHECK(tree("declare function f(): void; declare class C { m(): void }") ==
        "(declare f)\n(declare C)");
  CHECK(tree("declare module 'm' { export const a: number }") == "");
  CHECK(tree("namespace N { export type A = 1; interface B {} }") == "");
}

TEST_CASE("words that begin declarations are names elsewhere", "[compiler][parser][statement]") {
  CHECK(tree("type = 1; declare = 2; abstract(); namespace\na") ==
        "(= type 1)\n(= declare 2)\n(call abstract)\nnamespace\na");
  CHECK(tree("type\nA\n= 1") == "type\n(= A 1)");
  CHECK(tree("let of, as, from, get, async, is = 1") ==
        "(let (of) (as) (from) (get) (async) (is 1))");
}

TEST_CASE("enums have named members", "[compiler][parser][statement]") {
  CHECK(tree("enum A { B, C = 2, 'D' = C << 1, }") == "(enum A (B) (C 2) (D (<< C 1)))");
  CHECK(tree("const enum A { B }") == "(const-enum A (B))");
  CHECK(errors("enum A { 1 }") == "HD1712@1:10");
  CHECK(errors("enum A { [b] }") == "HD1712@1:10");
}
