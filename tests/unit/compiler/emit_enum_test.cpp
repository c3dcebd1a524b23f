// tests/unit/compiler/emit_enum_test.cpp -- enums: constants in the code, objects at run time.
#include <cmath>

#include "compile_support.hpp"

using namespace heddle;

TEST_CASE("members that are known stand in the code as constants", "[compiler][emit][enum]") {
  const std::string source =
      "enum E { A, B = 1 << 3, C, D = \"x\", F = `${D}y`, G = E.B | 1 }"
      "function f() { return [E.A, E.B, E.C, E.D, E.F, E.G]; }";
  CHECK(code(source) ==
        "ConstI32 0\nConstI32 8\nConstI32 9\nConst \"x\"\nConst \"xy\"\nConstI32 9\nNewArray 6\n"
        "Return\n");
}

TEST_CASE("an enum is an object that also knows names by number", "[compiler][emit][enum]") {
  CHECK(code("enum E { A, B = \"b\" }", "") ==
        "NewObject 0\nDup\nStoreLocal 0\nConstI32 0\nDefineField \"A\"\nConstI32 0\nConst \"A\"\n"
        "DefineElement\nConst \"b\"\nDefineField \"B\"\nPop\nUndefined\nReturn\n");
}

TEST_CASE("a const enum leaves nothing but its constants", "[compiler][emit][enum]") {
  CHECK(code("const enum E { A = 7 } console.log(E.A);", "") ==
        "Frame\nLoadGlobal \"console\"\nGetMethod \"log\"\nConstI32 7\nCall 1\nPop\nUndefined\n"
        "Return\n");
  CHECK(compile_errors("const enum E { A } console.log(E);") == "HD1807@1:32");
}

TEST_CASE("a member computed at run time is read from the object", "[compiler][emit][enum]") {
  const std::string text = code("enum E { A = \"ab\".length, B = A } console.log(E.B);", "");
  CHECK(text.find("LoadLocal 0\nGetField \"A\"\n") != std::string::npos);
  CHECK(text.find("GetField \"B\"\n") != std::string::npos);
  CHECK(compile_errors("const enum E { A = \"ab\".length }") == "HD1812@1:16");
}

TEST_CASE("a member that does not exist is an error", "[compiler][emit][enum]") {
  CHECK(compile_errors("enum E { A } console.log(E.B);") == "HD1808@1:26");
}

TEST_CASE("what is missing in an enum may be called or read on", "[compiler][emit][enum]") {
  CHECK(compile_errors("const enum E { A } E.B();") == "HD1807@1:20");
  CHECK(compile_errors("const enum E { A } E.B.c[0] = E.D;") == "HD1808@1:20 HD1808@1:31");
  CHECK(compile_errors("const enum E { A = f() } E.A(); function f() { return 1; }") ==
        "HD1812@1:16 HD1807@1:26");
}

TEST_CASE("there is one NaN", "[compiler][emit]") {
  const Module module = compiled("const a = 0 / 0, b = -(0 / 0); console.log(a, b, NaN);");
  std::size_t count = 0;
  for (const Constant& constant : module.constants) {
    const auto* const number = std::get_if<double>(&constant);
    if (number == nullptr || *number == *number) continue;
    ++count;
    CHECK_FALSE(std::signbit(*number));
  }
  CHECK(count == 1);
}
