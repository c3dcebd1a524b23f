// tests/unit/compiler/emit_names_test.cpp -- what messages will call the expressions that fail.
#include <algorithm>

#include "compile_support.hpp"

using namespace heddle;

namespace {

using Use = ExpressionText::Use;

/// The texts of one use, "position:text", in the order of the table.
std::string noted(std::string_view source, Use use, const CompileOptions& options = {}) {
  std::string found;
  for (const ExpressionText& text : compiled(source, options).texts) {
    if (text.use == use)
      found += fmt::format("{}{}:{}", found.empty() ? "" : " ", text.position, text.text);
  }
  return found;
}

}  // namespace

TEST_CASE("plain names are left to the source", "[compiler][emit][names]") {
  CHECK(compiled("declare const a: any; a(); a.b.c(1); new a(); new a.b(1); for (const x of a.b) ;")
            .texts.empty());
}

TEST_CASE("a callee that is no plain name is noted", "[compiler][emit][names]") {
  const std::string a = "declare const a: any; ";  // 22 bytes
  CHECK(noted(a + "a[0]();", Use::Called) == "26:a[0]");
  CHECK(noted(a + "a()();", Use::Called) == "25:a(...)");
  CHECK(noted(a + "a().b();", Use::Called) == "26:a(...).b");
  CHECK(noted(a + "a\n.b();", Use::Called) == "25:a.b");
  CHECK(noted(a + "(a || 1)();", Use::Called) == "29:(a || 1)");
  CHECK(noted(a + "new a[1]();", Use::Constructed) == "22:a[1]");
  CHECK(noted(a + "new a;", Use::Constructed) == "22:a");
}

TEST_CASE("what is iterated or taken apart is noted", "[compiler][emit][names]") {
  const std::string a = "declare const a: any; ";
  CHECK(noted(a + "for (const x of a()) ;", Use::Iterated) ==
        "38:a is not a function or its return value");
  CHECK(noted(a + "const [x] = a;", Use::Iterated) == "28:a");
  CHECK(noted(a + "a(...a.b);", Use::SpreadArgument) == "27:a.b");
  CHECK(noted(a + "const { x, y } = a;", Use::Destructured) == "30:a");
  CHECK(noted(a + "const { [a]: y } = a;", Use::DestructuredAtOnce) == "30:a");
  CHECK(noted(a + "const { x = 1 } = a;", Use::Destructured).empty());
}

TEST_CASE("calls of one another have places of their own", "[compiler][emit][names]") {
  const Module module = compiled("declare const a: any; a[a[0]()]()(1)(2);");
  std::vector<std::uint32_t> places;
  for (const ExpressionText& text : module.texts) places.push_back(text.position);
  REQUIRE(places.size() == 4);
  CHECK(std::is_sorted(places.begin(), places.end()));
  CHECK(std::adjacent_find(places.begin(), places.end()) == places.end());
}

TEST_CASE("long names are left out, and a table has its limit", "[compiler][emit][names]") {
  std::string chain = "declare const a: any; a";
  for (int i = 0; i < 60; ++i) chain += ".g()";
  const Module module = compiled(chain + ";");
  REQUIRE_FALSE(module.texts.empty());
  for (const ExpressionText& text : module.texts) CHECK(text.text.size() <= 200);
  std::string calls = "declare const a: any; ";
  for (int i = 0; i < 5000; ++i) calls += "a[0]();";
  CHECK(compiled(calls).texts.size() < 3000);
}

TEST_CASE("built-ins have no names that scripts know", "[compiler][emit][names]") {
  CompileOptions options;
  options.is_builtin = true;
  CHECK(compiled("export function f(a: any) { a[0](); }", options).texts.empty());
}
