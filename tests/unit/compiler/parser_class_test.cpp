// tests/unit/compiler/parser_class_test.cpp -- classes and their members.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("a class has fields, methods, accessors, blocks", "[compiler][parser][class]") {
  CHECK(tree("class A { a; b = 1; c: number = 2; 'd e'; 3; [f] = 4 }") ==
        "(class A (field a) (field b 1) (field c :number 2) (field d e) (field 3) "
        "(field (computed f) 4))");
  CHECK(tree("class A { constructor(a) {} m() {} async n() {} get x() {} set x(v) {} }") ==
        "(class A (constructor (function (a))) (method m (function ())) "
        "(method n (async function ())) (get x (function ())) (set x (function (v))))");
  CHECK(tree("class A { static a = 1; static m() {} static { b } }") ==
        "(class A (static field a 1) (static method m (function ())) (static block (function () "
        "b)))");
}

TEST_CASE("a class extends one expression and implements types", "[compiler][parser][class]") {
  CHECK(tree("class A extends B.C<D> implements E, F<G> {}") == "(class A (extends (. B C)))");
  CHECK(tree("x = class extends f() {}") == "(= x (class (extends (call f))))");
  CHECK(tree("abstract class A {}") == "(abstract-class A)");
  CHECK(errors("class A extends B, C {}") == "HD1135@1:18");
}

TEST_CASE("words that modify members may be their names", "[compiler][parser][class]") {
  CHECK(tree("class A { static; get; set; async; readonly; declare = 1; public() {} }")
            .starts_with("(class A (field static) (field get) (field set) (field async)"));
  CHECK(tree("class A { static static; get get() {} set\nset(v) {} async async() {} }") ==
        "(class A (static field static) (get get (function ())) (set set (function (v))) "
        "(method async (async function ())))");
}

TEST_CASE("types, visibility and signatures are erased", "[compiler][parser][class]") {
  CHECK(tree("class A<T> { public a?: T; readonly b!: string; override c = 1 }") ==
        "(class A (field a ? :other) (field b :string) (field c 1))");
  CHECK(tree("class A { m(a: string): void; m(a: number): void; m(a: any) {} }") ==
        "(class A (method m (function ((a :other)))))");
  CHECK(tree("class A { [key: string]: number; a = 1 }") == "(class A (field a 1))");
  CHECK(tree("class A { declare a: number }") == "(class A (field <ambient> a :number))");
  CHECK(tree("abstract class A { abstract m(): void; abstract a: number }") ==
        "(abstract-class A (field <ambient> a :number))");
}

TEST_CASE("private, protected and # members make a class nominal", "[compiler][parser][class]") {
  CHECK(tree("class A { #a = 1 }") == "(class A <nominal> (field #a 1))");
  CHECK(tree("class A { private a }") == "(class A <nominal> (field a))");
  CHECK(tree("class A { protected m() {} }") == "(class A <nominal> (method m (function ())))");
  CHECK(tree("class A { constructor(private a: number) {} }") ==
        "(class A <nominal> (constructor (function ((field a :number)))))");
  CHECK(tree("class A { constructor(readonly a = 1) {} }") ==
        "(class A (constructor (function ((field a 1)))))");
}

TEST_CASE("private names must be declared in a class around", "[compiler][parser][class]") {
  CHECK(errors("class A { m() { this.#x } #x }") == "");
  CHECK(errors("class A { #x; m() { class B { n(a) { a.#x } } } }") == "");
  CHECK(errors("class A { m(a) { a.#x; class B { #x } } }") == "HD1214@1:20");
  CHECK(errors("class A extends B.#x { #x }") != "");
  CHECK(errors("class A { #x; #x }") == "HD1215@1:15");
  CHECK(errors("class A { get #x() {} set #x(v) {} }") == "");
  CHECK(errors("class A { get #x() {} static set #x(v) {} }") == "HD1215@1:34");
}

TEST_CASE("members of one name are errors, accessor pairs are not", "[compiler][parser][class]") {
  CHECK(errors("class A { a; a }") == "HD1215@1:14");
  CHECK(errors("class A { a() {} a() {} }") == "HD1215@1:18");
  CHECK(errors("class A { get a() {} set a(v) {} static a }") == "");
  CHECK(errors("class A { get a() {} set a(v) {} get a() {} }") == "HD1215@1:38");
  CHECK(errors("class A { a() {} a() {} }", "main.js") == "");
}

TEST_CASE("the constructor is one plain method", "[compiler][parser][class]") {
  CHECK(errors("class A { constructor() {} constructor() {} }") == "HD1216@1:28");
  CHECK(errors("class A { constructor(a: string); constructor(a: any) {} }") == "");
  CHECK(errors("class A { get constructor() {} }") == "HD1217@1:15");
  CHECK(errors("class A { async constructor() {} }") == "HD1217@1:17");
  CHECK(errors("class A { constructor = 1 }") == "HD1217@1:11");
  CHECK(errors("class A { #constructor }") == "HD1217@1:11");
  CHECK(errors("class A { static constructor() {} }") == "");
  CHECK(errors("class A { static prototype = 1 }") == "HD1218@1:18");
}

TEST_CASE("what does not go together in a member is refused", "[compiler][parser][class]") {
  CHECK(errors("class A { abstract m(): void }") == "HD1705@1:11");
  CHECK(errors("abstract class A { abstract m() {} }") == "HD1706@1:29");
  CHECK(errors("abstract class A { abstract a = 1 }") == "HD1704@1:29");
  CHECK(errors("class A { async a = 1 }") == "HD1136@1:17");
  CHECK(errors("class A { const a = 1 }") == "HD1137@1:11");
  CHECK(errors("class A { m(): void }") == "HD1702@1:11");
  CHECK(errors("class A { static { return } }") == "HD1208@1:20");
}
