// tests/unit/compiler/parser_limit_test.cpp -- hostile sources end in one clear error, soon.
#include <catch2/catch.hpp>
#include <thread>

#include "parse_support.hpp"

using namespace heddle;
using namespace std::string_literals;

namespace {

constexpr std::size_t kMany = 100'000;

std::string repeat(std::string_view part, std::size_t count = kMany) {
  std::string result;
  for (std::size_t i = 0; i < count; ++i) result += part;
  return result;
}

/// The part many times, between two other texts.
std::string many(std::string_view before, std::string_view part, std::string_view after = "") {
  return fmt::format("{}{}{}", before, repeat(part), after);
}

/// The part many times, with a number for each `{}`.
std::string numbered(std::string_view part) {
  std::string result;
  for (std::size_t i = 0; i < kMany; ++i) result += fmt::format(fmt::runtime(part), i);
  return result;
}

bool is_too_deep(std::string text) {
  return Parsed(std::move(text)).errors().starts_with("HD1602");
}

}  // namespace

TEST_CASE("any nesting is limited by a clear error", "[compiler][parser][limit]") {
  for (const char* part : {"(",
                           "[",
                           "{",
                           "x={a:",
                           "(a)=>",
                           "a=>",
                           "!",
                           "- ",
                           "new ",
                           "await ",
                           "a?",
                           "a?b:",
                           "f(",
                           "a[",
                           "`${",
                           "if(a)",
                           "if(a);else ",
                           "while(a)",
                           "function f(){",
                           "class A{x=",
                           "try{",
                           "class A{m(){",
                           "switch(a){case 1:",
                           "for(;;)",
                           "a=",
                           "[...",
                           "2**",
                           "typeof ",
                           "x={a(){return ",
                           "x={[",
                           "class A{static{",
                           "class A extends ",
                           "<a>",
                           "<T>(a:T)=>",
                           "(a):b=>",
                           "async(a)=>",
                           "((((a) => ",
                           "namespace a{",
                           "(a,",
                           "([(",
                           "({a:",
                           "delete ",
                           "a:b:c:"}) {
    INFO(part);
    CHECK(errors(repeat(part)).find("HD1602") != std::string::npos);
  }
  CHECK(is_too_deep(many("let ", "[")));
}

TEST_CASE("types are limited like everything else", "[compiler][parser][limit]") {
  for (const char* part : {"(", "A<", "{a:", "[", "`${", "()=>", "(a:", "keyof ", "A extends B?",
                           "A extends B?C:", "import("}) {
    INFO(part);
    CHECK(is_too_deep(many("let a:", part)));
  }
}

TEST_CASE("wrapping from the left counts as nesting", "[compiler][parser][limit][N2]") {
  for (const char* part : {".b", "?.b", "[0]", "()", " as b"}) {
    INFO(part);
    CHECK(is_too_deep(many("a", part)));
  }
}

TEST_CASE("what is long but flat is no problem", "[compiler][parser][limit]") {
  for (const char* part : {"+1", "&&a", "??a", ",a", "<a", "<<a", "===a", "!", ";"}) {
    INFO(part);
    CHECK(errors(many("a", part)) == "");
  }
  CHECK(errors(many("let a:A", "|A")) == "");
  CHECK(errors(many("let a:A", "[]")) == "");
  CHECK(errors(many("[", "a.b.c(d).e,", "]")) == "");
  CHECK(errors(many("switch(a){", "case 1:", "}")) == "");
  CHECK(errors(many("a", "+a.b.c")) == "");
  CHECK(errors(many("", "a||a&&a|a^a&a===a<a<<a+a*", "a")) == "");
}

TEST_CASE("programs just below the limit are read", "[compiler][parser][limit]") {
  CHECK(errors(repeat("(", kMaxNesting - 2) + "a" + repeat(")", kMaxNesting - 2)) == "");
  CHECK(errors(repeat("{", kMaxNesting - 2) + repeat("}", kMaxNesting - 2)) == "");
}

TEST_CASE("look-ahead does not repeat itself", "[compiler][parser][limit]") {
  for (const std::string& source :
       {many("x=(a,", "(b),", "c)"), many("a", "<b"), repeat("c?(a):b=>", 101) + "1",
        repeat("c?(a):b;"), "type T=A extends "s + repeat("infer U extends ", 400) + "C",
        repeat("(a=(b,", 200)}) {
    (void)errors(source);  // ends
  }
  CHECK(errors(repeat("c?(a):b=>")).find("HD1604") != std::string::npos);
}

TEST_CASE("a source may be too large", "[compiler][parser][limit]") {
  ParseOptions options;
  options.max_source_bytes = 1 << 20;
  CHECK(Parsed(std::string((1 << 20) + 1, ' '), "a.ts", options).errors() == "HD1601@1:1");
}

TEST_CASE("a tree may be too large", "[compiler][parser][limit]") {
  ParseOptions options;
  options.max_tree_bytes = 1 << 20;
  CHECK(Parsed(repeat("a;"), "a.ts", options).errors().starts_with("HD1603"));
  CHECK(Parsed(many("[", "1,", "]"), "a.ts", options).errors().starts_with("HD1603"));
}

TEST_CASE("parameters and arguments are limited", "[compiler][parser][limit]") {
  CHECK(errors(fmt::format("function f({}) {{}}", numbered("a{},"))).starts_with("HD1605"));
  CHECK(errors(fmt::format("f({})", repeat("a,", kMaxArguments + 1))).starts_with("HD1606"));
  CHECK(errors(fmt::format("f({})", repeat("a,", kMaxArguments))) == "");
}

TEST_CASE("many names, labels, cases and private uses take linear time",
          "[compiler][parser][limit]") {
  CHECK(errors(numbered("let a{};")) == "");
  CHECK(errors(fmt::format("class A{{{}}}", numbered("#a{};"))) == "");
  CHECK(errors(many("class A{#a;m(){", "this.#a;", "}}")) == "");
  CHECK(errors(repeat("interface A{}")) == "");
  CHECK(errors(repeat("declare function f():void;")) == "");
}
