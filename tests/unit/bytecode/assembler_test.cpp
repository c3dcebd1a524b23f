// tests/unit/bytecode/assembler_test.cpp -- the specification of the assembly text and the disassembler.
#include "bytecode/assembler.hpp"

#include <catch2/catch.hpp>

#include "assembled.hpp"
#include "bytecode/disassembler.hpp"

namespace heddle {
namespace {

TEST_CASE("a function's text becomes its code, and its code becomes text again",
          "[bytecode][assembler]") {
  const Module module = assembled(R"(
    function main locals=1
      ConstI32 -3
      StoreLocal 0
    top:
      LoadLocal 0
      GetField name
      JumpIfTrue done
      Loop top
    done:
      Const "a \"text\""
      Return)");
  CHECK(disassemble(module, 0) == R"(function 0 "main": 0 parameters, 1 locals
     0  ConstI32 -3
     5  StoreLocal 0
     8  LoadLocal 0
    11  GetField 1                   ; "name"
    16  JumpIfTrue -> 26
    21  Loop -> 8
    26  Const 2                      ; "a \"text\""
    31  Return
)");
}

TEST_CASE("names of functions, variables and natives stand for their indices",
          "[bytecode][assembler]") {
  const Module module = assembled(R"(
    variable counter
    variable twice function=twice
    function main
      Closure twice
      StoreModule twice
      Const 2
      NativeCall MathSqrt 1
      Return
    function twice parameters=1 async
      capture local 0 cell initialised
      GetPrivate #7
      Return)");
  REQUIRE(module.functions.size() == 2);
  CHECK(module.variables[1].is_function);
  CHECK(module.functions[1].captures[0].is_initialised);
  CHECK(disassemble(module, 0).find("StoreModule 1                ; \"twice\"") !=
        std::string::npos);
  CHECK(disassemble(module, 0).find("NativeCall 773, 1            ; Math.sqrt") !=
        std::string::npos);
  CHECK(disassemble(module, 1).find("GetPrivate 7                 ; ?") != std::string::npos);
}

TEST_CASE("handlers are written with labels", "[bytecode][assembler]") {
  const Module module = assembled(R"(
    function main
    start:
      Null
      Throw
    end:
      handler catch start end end 0
      Return)");
  REQUIRE(module.functions[0].handlers.size() == 1);
  CHECK(module.functions[0].handlers[0].target == 2);
  CHECK(disassemble(module, 0).find("catch 0 .. 2 -> 2, keeps 0") != std::string::npos);
}

TEST_CASE("a mistake is reported with its line", "[bytecode][assembler]") {
  const auto error = [](std::string_view text) { return assemble(text).error(); };
  CHECK(error("function main\n  Closure mian\n") == "line 2: there is no function 'mian'");
  CHECK(error("function main\n  Nop\n") == "line 2: there is no instruction 'Nop'");
  CHECK(error("function main\n  LoadLocal\n") == "line 2: 'LoadLocal' needs more words");
  CHECK(error("function main\n  LoadThis 1\n") == "line 2: 'LoadThis' takes 0 operands");
  CHECK(error("text \"abc\n") == "line 1: a string without end");
}

TEST_CASE("bytes that are no instruction are shown as bytes", "[bytecode][disassembler]") {
  const Module module = assembled("function main\n byte 255\n Undefined\n byte 2 \n");
  CHECK(disassemble(module, 0).find("0  byte 255\n") != std::string::npos);
  CHECK(disassemble(module, 0).find("1  Undefined\n") != std::string::npos);
}

TEST_CASE("text in a listing holds nothing that a terminal acts on", "[bytecode][disassembler]") {
  CHECK(quoted(u"\x1b[31m\n\u202e") == R"("\u001b[31m\n\u202e")");
  CHECK(quoted(std::u16string(50, u'x')) == "\"" + std::string(40, 'x') + "…\"");
}

}  // namespace
}  // namespace heddle
