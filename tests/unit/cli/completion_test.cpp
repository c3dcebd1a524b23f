#include "cli/completion.hpp"

#include <catch2/catch.hpp>

using namespace heddle::cli;  // NOLINT: the words under test

namespace {

using Words = std::vector<std::string>;

struct FewNames final : NameSource {
  [[nodiscard]] Words global_names() const override {
    return {"constant", "console", "count", "f"};
  }
  [[nodiscard]] Words member_names(const Words& path) const override {
    if (path == Words{"console"}) return {"log", "error"};
    if (path == Words{"a", "b"}) return {"deep"};
    return {};
  }
  [[nodiscard]] Words text_member_names() const override { return {"length", "slice"}; }
};

Completion completed(std::string_view text) { return complete(text, FewNames()); }

}  // namespace

TEST_CASE("names and keywords are completed wherever a name begins", "[cli][completion]") {
  CHECK(completed("cons").words == Words{"console", "const", "constant"});
  CHECK(completed("cons").start == 0);
  CHECK(completed("f(1, cou").words == Words{"count"});
  CHECK(completed("f(1, cou").start == 5);
  CHECK(completed("1 + f").words == Words{"f", "false", "finally", "for", "from", "function"});
  CHECK(completed("").words.size() > 30);
  CHECK(completed("nothing").words.empty());
}

TEST_CASE("members are completed behind a chain of names or a text", "[cli][completion]") {
  CHECK(completed("console.").words == Words{"error", "log"});
  CHECK(completed("console.").start == 8);
  CHECK(completed("f(console.l").words == Words{"log"});
  CHECK(completed("console?.e").words == Words{"error"});
  CHECK(completed("x + a.b.").words == Words{"deep"});
  CHECK(completed("'text'.s").words == Words{"slice"});
  CHECK(completed("`text`.").words == Words{"length", "slice"});
}

TEST_CASE("nothing is offered where no name can be told", "[cli][completion]") {
  for (const std::string_view text :
       {"f().", "list[0].", "1.", "1.5", "...", "[...", "12", "x.#", "a + ", ")."}) {
    CAPTURE(text);
    const bool is_empty = completed(text).words.empty() || text == "..." || text == "[...";
    CHECK(is_empty);
  }
  CHECK(completed("[...cou").words == Words{"count"});
}

TEST_CASE("a dot at the start begins a command", "[cli][completion]") {
  CHECK(completed(".").words == Words{".exit", ".help", ".load", ".time", ".type"});
  CHECK(completed(".t").words == Words{".time", ".type"});
  CHECK(completed(".time con").words == Words{"console", "const", "constant", "continue"});
}

TEST_CASE("what all words begin with is the longest such text", "[cli][completion]") {
  CHECK(common_beginning({"console"}) == "console");
  CHECK(common_beginning({"console", "const", "constant"}) == "cons");
  CHECK(common_beginning({"a", "b"}) == "");
}

TEST_CASE("words stand in columns, the first ones below each other", "[cli][completion]") {
  CHECK(in_columns({"a", "bb", "c", "d", "e"}, 8) == "a   d\nbb  e\nc\n");
  CHECK(in_columns({"a", "b"}, 1) == "a\nb\n");
  CHECK(in_columns(Words(302, "x"), 80).ends_with("... 2 more\n"));
}
