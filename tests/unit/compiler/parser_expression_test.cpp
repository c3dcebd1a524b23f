// tests/unit/compiler/parser_expression_test.cpp -- operators, calls, literals, arrow functions.
#include <catch2/catch.hpp>

#include "parse_support.hpp"

using namespace heddle;

TEST_CASE("operators bind by precedence", "[compiler][parser][expression]") {
  CHECK(tree("a + b * c - d") == "(- (+ a (* b c)) d)");
  CHECK(tree("a || b && c | d ^ e & f === g < h << i + j * k") ==
        "(|| a (&& b (| c (^ d (& e (=== f (< g (<< h (+ i (* j k))))))))))");
  CHECK(tree("a < b === c >= d") == "(=== (< a b) (>= c d))");
  CHECK(tree("a >>> b >> c << d") == "(<< (>> (>>> a b) c) d)");
}

TEST_CASE("power binds to the right and tighter than a sign behind it",
          "[compiler][parser][expression]") {
  CHECK(tree("a ** b ** c") == "(** a (** b c))");
  CHECK(tree("a * b ** -c") == "(* a (** b (- c)))");
  CHECK(tree("-a ** b") == "HD1117@1:1");
  CHECK(tree("(-a) ** b") == "(** (- a)' b)");
}

TEST_CASE("chains of one operator are flat", "[compiler][parser][expression]") {
  CHECK(tree("a && b && c") == "(&& a b c)");
  CHECK(tree("a ?? b ?? c") == "(?? a b c)");
  CHECK(tree("a || (b || c)") == "(|| a (|| b c)')");
}

TEST_CASE("?? does not mix with || and && unless in parentheses",
          "[compiler][parser][expression]") {
  CHECK(errors("a ?? b || c") == "HD1116@1:8");
  CHECK(errors("a && b ?? c") == "HD1116@1:8");
  CHECK(errors("a ?? b && c") == "HD1116@1:3");
  CHECK(tree("(a && b) ?? c") == "(?? (&& a b)' c)");
}

TEST_CASE("comparison with null is the only loose one", "[compiler][parser][expression]") {
  CHECK(tree("a == null") == "(nullish a)");
  CHECK(tree("null != a.b") == "(not-nullish (. a b))");
  CHECK(message("a == b") == "'==' is only for comparing with null | use ===");
  CHECK(errors("a != undefined") == "HD1407@1:3");
}

TEST_CASE("unary and update operators nest", "[compiler][parser][expression]") {
  CHECK(tree("!-+~a") == "(! (- (+ (~ a))))");
  CHECK(tree("typeof void a") == "(typeof (void a))");
  CHECK(tree("++a.b - c--") == "(- (++ (. a b)) (post-- c))");
  CHECK(tree("a\n++b") == "a\n(++ b)");
}

TEST_CASE("assignments bind to the right", "[compiler][parser][expression]") {
  CHECK(tree("a = b = c") == "(= a (= b c))");
  CHECK(tree("a.b += c ? d : e") == "(+= (. a b) (? c d e))");
  CHECK(tree("a ?"
             "?= b; a &&= b; a ||= b") ==
        "(?"
        "?= a b)\n(&&= a b)\n(||= a b)");
  CHECK(tree("a >>>= b; a **= c; a >>= d") == "(>>>= a b)\n(**= a c)\n(>>= a d)");
}

TEST_CASE("what is no target is refused", "[compiler][parser][expression]") {
  for (const char* source : {"1 = a", "a + b = c", "f() = 1", "a++ = 1", "++f()", "(a, b) = 1",
                             "[a] += 1", "({a}) = 1", "[f()] = a", "({a: 1} = b)", "new.x = 1"}) {
    INFO(source);
    CHECK(errors(source) != "");
  }
  CHECK(errors("a?.b = 1") == "HD1111@1:1");
}

TEST_CASE("calls, members and indices chain from the left", "[compiler][parser][expression]") {
  CHECK(tree("a.b[c](d, ...e).f") == "(. (call ([] (. a b) c) d (... e)) f)");
  CHECK(tree("a.class.if") == "(. (. a class) if)");
  CHECK(tree("new A.B(c).d") == "(. (new (. A B) c) d)");
  CHECK(tree("new new A(b)(c)") == "(new (new A b) c)");
  CHECK(tree("new A") == "(new A)");
  CHECK(tree("new (f())()") == "(new (call f)')");
}

TEST_CASE("an optional chain ends where its suffixes end", "[compiler][parser][expression]") {
  CHECK(tree("a?.b.c") == "(chain (. (?. a b) c))");
  CHECK(tree("(a?.b).c") == "(. (chain (?. a b))' c)");
  CHECK(tree("a?.[b]?.(c)") == "(chain (?call (?[] a b) c))");
  CHECK(tree("a?.b!.c") == "(chain (. (?. a b) c))");
  CHECK(tree("delete a?.b") == "(delete (chain (?. a b)))");
  CHECK(errors("new a?.b()") == "HD1132@1:6");
}

TEST_CASE("literals are read", "[compiler][parser][expression]") {
  CHECK(tree("[1, , 'a', ...b,]") == "(array 1 <hole> \"a\" (... b))");
  CHECK(tree("`a${b}c${d}`") == "(template \"a\" b \"c\" d \"\")");
  CHECK(tree("`${`${a}`}`") == "(template \"\" (template \"\" a \"\") \"\")");
  CHECK(tree("[true, false, null, this, undefined]") == "(array true false null this undefined)");
}

TEST_CASE("object literals have properties of all kinds", "[compiler][parser][expression]") {
  CHECK(tree("x = {a, b: 1, 'c d': 2, 3: 4, [e]: 5, ...f}") ==
        "(= x (object (a a) (b 1) (c d 2) (3 4) ((computed e) 5) (... f)))");
  CHECK(tree("x = {a() {}, async b() {}, get c() { return 1 }, set c(v) {}}") ==
        "(= x (object (method a (function ())) (method b (async function ())) "
        "(get c (function () (return 1))) (set c (function (v)))))");
  CHECK(tree("x = {get, set, async, get: 1, async() {}, if: 2}") ==
        "(= x (object (get get) (set set) (async async) (get 1) (method async (function ())) "
        "(if 2)))");
}

TEST_CASE("a default in an object literal is an error unless it becomes a pattern",
          "[compiler][parser][expression]") {
  CHECK(errors("x = {a = 1}") == "HD1112@1:8");
  CHECK(errors("f({a = 1})") == "HD1112@1:6");
  CHECK(errors("x = [{a = 1}, b = {c = 2}]") == "HD1112@1:22 HD1112@1:9");
  CHECK(tree("({a = 1} = b)") == "(= ({} (a (= a 1))) b)'");
  CHECK(tree("[{a = 1}] = b") == "(= ([] ({} (a (= a 1)))) b)");
  CHECK(tree("for ({a = 1} of b);") == "(for-of ({} (a (= a 1))) b (empty))");
}

TEST_CASE("parentheses are told from arrow functions", "[compiler][parser][arrow]") {
  CHECK(tree("(a)") == "a'");
  CHECK(tree("(a) => b") == "(=> (a) b)");
  CHECK(tree("a => b => c") == "(=> (a) (=> (b) c))");
  CHECK(tree("() => {}") == "(=> ())");
  CHECK(tree("(a, b = (c, d), {e}, [f], ...g) => h") ==
        "(=> (a (b (sequence c d)') ({} (e e)) ([] f) (... g)) h)");
  CHECK(tree("((a)) + (b, c)") == "(+ a' (sequence b c)')");
  CHECK(tree("f((a), (b) => c)") == "(call f a' (=> (b) c))");
  CHECK(tree("() => ({})") == "(=> () (object)')");
}

TEST_CASE("arrow functions may be async, generic and typed", "[compiler][parser][arrow]") {
  CHECK(tree("async a => b") == "(async => (a) b)");
  CHECK(tree("async (a) => b") == "(async => (a) b)");
  CHECK(tree("async(a)") == "(call async a)");
  CHECK(tree("async") == "async");
  CHECK(tree("<T>(a: T): T => a") == "(=> ((a :other)) :other a)");
  CHECK(tree("async <T,>(a?: number) => a") == "(async => ((a ? :number)) a)");
  CHECK(tree("(a: number): a is string => b") == "(=> ((a :number)) :boolean b)");
  CHECK(tree("(f: () => void): (() => void) => f") == "(=> ((f :function)) :function f)");
}

TEST_CASE("in a conditional, a colon is an arrow's only if another is left",
          "[compiler][parser][arrow]") {
  CHECK(tree("a ? (b) : c => d") == "(? a b' (=> (c) d))");
  CHECK(tree("a ? (b) : c => d : e") == "(? a (=> (b) :c d) e)");
  CHECK(tree("a ? (b): number => {} : e") == "(? a (=> (b) :number) e)");
  CHECK(tree("a ? (b, c) : d") == "(? a (sequence b c)' d)");
  CHECK(tree("a ? ((b): c => d) : e") == "(? a (=> (b) :c d)' e)");
  CHECK(tree("switch (a) { case (b): c; }") == "(switch a (case b' c))");
  CHECK(tree("a ? (b) : c => d", "main.js") == "(? a b' (=> (c) d))");
}

TEST_CASE("type arguments are told from comparisons as TypeScript does",
          "[compiler][parser][expression]") {
  CHECK(tree("f<T>(a)") == "(call f a)");
  CHECK(tree("f<A, B<C>>(a)") == "(call f a)");
  CHECK(tree("a < b > (c)") == "(call a c)");
  CHECK(tree("a < b > c") == "(> (< a b) c)");
  CHECK(tree("a < b && c > d") == "(&& (< a b) (> c d))");
  CHECK(tree("f(a < b, c > (d))") == "(call f (call a d))");
  CHECK(tree("new A<B>()") == "(new A)");
  CHECK(tree("new A<B>;") == "(new A)");
  CHECK(tree("f<<T>(a: T) => T>(b)") == "(call f b)");
  CHECK(tree("a < b > (c)", "main.js") == "(> (< a b) c')");
}

TEST_CASE("type assertions leave what can be checked", "[compiler][parser][expression]") {
  CHECK(tree("a as number | null") == "(as a :number|null)");
  CHECK(tree("a as const") == "a");
  CHECK(tree("a satisfies B") == "a");
  CHECK(tree("a! + b!.c") == "(+ a (. b c))");
  CHECK(tree("<number>a") == "(as a :number)");
  CHECK(tree("a < b as any") == "(as (< a b) :other)");
  CHECK(tree("(a as B) = 1") == "(= a 1)");
  CHECK(tree("a\nas") == "a\nas");
}

TEST_CASE("private names go behind an object or before in", "[compiler][parser][expression]") {
  CHECK(tree("class A { #x; m(o) { return #x in o && o.#x } }").find("(&& (in #x o) (. o #x))") !=
        std::string::npos);
  CHECK(errors("class A { #x; m() { return #x } }") == "HD1133@1:28");
  CHECK(errors("a.#x") == "HD1213@1:3");
}

TEST_CASE("a missing part of an expression is named", "[compiler][parser][expression]") {
  CHECK(message("let a = ;") == "expected an expression, found ';'");
  CHECK(message("f(a, b;") ==
        "expected ')', found ';' | it should close the '(' of line 1, column 2");
  CHECK(message("a b") == "expected ';' or a new line, found 'b'");
  CHECK(message("let a = [1, 2") ==
        "expected ']', found the end of the file | it should close the '[' of line 1, column 9");
}
