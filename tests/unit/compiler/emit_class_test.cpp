// tests/unit/compiler/emit_class_test.cpp -- classes and their constructors.
#include "compile_support.hpp"

using namespace heddle;

namespace {

std::string fields_of(const Module& module, std::size_t index) {
  std::string names;
  for (const FieldInfo& field : module.classes.at(index).fields) {
    if (!names.empty()) names += ' ';
    names += detail::name_text(module, field.name);
  }
  return names;
}

}  // namespace

TEST_CASE("a class is built member by member and finished", "[compiler][emit][class]") {
  CHECK(code("class C { m() {} static s() {} get g() { return 1; } }", "") ==
        "Undefined\nNewClass 0\nClosure \"m\"\nDefineMethod \"m\" 0\nClosure \"s\"\n"
        "DefineMethod \"s\" 4\nClosure \"get g\"\nDefineAccessor \"g\" 1\nFinishClass\n"
        "StoreLocal 0\nUndefined\nReturn\n");
}

TEST_CASE("fields are declared ones, parameter properties first, then assigned ones",
          "[compiler][emit][class]") {
  const Module module = compiled(
      "class C { a = 1; #b; constructor(private c: number) { if (c) this.d = 1; this.a = 2; } }");
  CHECK(fields_of(module, 0) == "\"c\" \"a\" \"#b@1\" \"d\"");
  CHECK(module.classes[0].is_nominal);
}

TEST_CASE("what a base declares is no field of the derived class again",
          "[compiler][emit][class]") {
  const Module module = compiled(
      "class A { x = 1; set y(v: number) {} }"
      "class B extends A { constructor() { super(); this.x = 2; this.y = 3; this.z = 4; } }");
  CHECK(module.classes[1].base == 0);
  CHECK(fields_of(module, 1) == "\"z\"");
}

TEST_CASE("fields are initialised at the start of a constructor, before its parameters",
          "[compiler][emit][class]") {
  CHECK(code("class C { a = 1; constructor(b: any = 2) { b(); } }", "C") ==
        "LoadThis\nConstI32 1\nDefineField \"a\"\nPop\n"
        "LoadLocal 0\nIsUndefined\nJumpIfFalse L0\nConstI32 2\nStoreLocal 0\n"
        "L0: Frame\nLoadLocal 0\nUndefined\nCall 0\nPop\nLoadThis\nReturn\n");
}

TEST_CASE("a field that the constructor sets at once is not set to undefined before",
          "[compiler][emit][class]") {
  CHECK(code("class C { a; b; constructor(a, b) { this.b = a; b(this); } }", "C") ==
        "LoadThis\nUndefined\nDefineField \"a\"\nPop\n"
        "LoadThis\nLoadLocal 0\nSetField \"b\"\nPop\n"
        "Frame\nLoadLocal 1\nUndefined\nLoadThis\nCall 1\nPop\nLoadThis\nReturn\n");
}

TEST_CASE("properties are made in the order in which they are declared",
          "[compiler][emit][class]") {
  CHECK(code("class C { b; a; constructor(a, b) { this.a = a; this.b = b; } }", "C")
            .starts_with("LoadThis\nUndefined\nDefineField \"b\"\nPop\n"
                         "LoadThis\nLoadLocal 0\nSetField \"a\"\n"));
  CHECK(code("class C { b = 1; constructor(private a: any, readonly c = 2) {} }", "C") ==
        "LoadThis\nLoadLocal 0\nDefineField \"a\"\nUndefined\nDefineField \"c\"\n"
        "ConstI32 1\nDefineField \"b\"\nPop\n"
        "LoadLocal 1\nIsUndefined\nJumpIfFalse L0\nConstI32 2\nStoreLocal 1\n"
        "L0: LoadThis\nLoadLocal 1\nSetField \"c\"\nPop\nLoadThis\nReturn\n");
}

TEST_CASE("in a derived constructor super() gives this, then come the fields",
          "[compiler][emit][class]") {
  CHECK(code("class A {} class B extends A { a = 1; constructor(x: any) { super(x); x(this); } }",
             "B") ==
        "Frame\nLoadModule \"B\"\nLoadThis\nLoadLocal 0\nCallSuper 1\nStoreLocal 1\n"
        "LoadLocal 1\nConstI32 1\nDefineField \"a\"\nPop\n"
        "Frame\nLoadLocal 0\nUndefined\nLoadLocal 1\nCall 1\nPop\nLoadLocal 1\nReturn\n");
}

TEST_CASE("this before super() is in its dead zone", "[compiler][emit][class]") {
  CHECK(code("class A {} class B extends A { constructor(x: any) { if (x) super(); this.y = 1; } }",
             "B")
            .find("CheckLocal 1 \"this\"\nLoadLocal 1\nConstI32 1\nSetField \"y\"\n") !=
        std::string::npos);
}

TEST_CASE("a constructor that is not written passes its arguments on", "[compiler][emit][class]") {
  CHECK(code("class A {} class B extends A {}", "B") ==
        "Frame\nLoadModule \"B\"\nLoadThis\nLoadLocal 0\nCallSuperSpread\nStoreLocal 1\n"
        "LoadLocal 1\nReturn\n");
}

TEST_CASE("private names of two classes differ", "[compiler][emit][class]") {
  const Module module = compiled(
      "class A { #x = 1; get() { return this.#x; } }"
      "class B { #x = 2; has(o) { return #x in o; } }");
  CHECK(code_text(module, function_named(module, "get")) ==
        "LoadThis\nGetPrivate \"#x@1\"\nReturn\n");
  CHECK(code_text(module, function_named(module, "has")) ==
        "LoadLocal 0\nHasPrivate \"#x@2\"\nReturn\n");
}

TEST_CASE("a private name asks which evaluation it is of where the class may have several",
          "[compiler][emit][class]") {
  const Module module =
      compiled("function make() { return class { #x = this.#y; #y; get(o) { return o.#x; } }; }");
  CHECK(code_text(module, function_named(module, "get")) ==
        "LoadLocal 0\nCheckCaptureCell 0 \"class\"\nLoadCaptureCell 0\nSameEvaluation\n"
        "GetPrivate \"#x@1\"\nReturn\n");
}

TEST_CASE("super[key] evaluates the key first and once", "[compiler][emit][class]") {
  const Module module = compiled("class B extends Object { m(k) { return super[k] = 1; } }");
  CHECK(code_text(module, function_named(module, "m")) ==
        "LoadLocal 0\nToPropertyKey\nConstI32 1\nLoadModule \"B\"\nLoadThis\n"
        "SetSuperElement\nReturn\n");
}

TEST_CASE("a class is called after the key below it", "[compiler][emit][class]") {
  CHECK(code("const k = \"a\" + \"b\", o = { [k]: class {} };", "")
            .find("NewClass 0\nNameClass\nFinishClass\nDefineElement") != std::string::npos);
}

TEST_CASE("static initialisers see the class as this and by its name", "[compiler][emit][class]") {
  CHECK(code("class C { static a = 1; static b = this.a; static { C.a = 2; } }", "") ==
        "Undefined\nNewClass 0\nFinishClass\nDup\nStoreLocal 0\nDup\nStoreLocal 1\n"
        "ConstI32 1\nDefineField \"a\"\nLoadLocal 1\nGetField \"a\"\nDefineField \"b\"\n"
        "LoadLocal 0\nConstI32 2\nSetField \"a\"\nPop\nPop\nUndefined\nReturn\n");
}

TEST_CASE("the key of a field is computed once, with the class", "[compiler][emit][class]") {
  const Module module = compiled("function f(k) { return class { [k()] = 1; }; }");
  const std::string text = code_text(module, function_named(module, "f"));
  CHECK(text.find("Call 0\nToPropertyKey\nStoreCell") != std::string::npos);
}

TEST_CASE("classes of JavaScript files are open", "[compiler][emit][class]") {
  CHECK(compiled("class C {}", {.language = SourceLanguage::JavaScript}).classes[0].is_open);
  CHECK_FALSE(compiled("class C {}").classes[0].is_open);
}
