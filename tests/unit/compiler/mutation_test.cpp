// tests/unit/compiler/mutation_test.cpp -- programs with a mistake in them: each is compiled or refused, and what
// compiles is accepted by the verifier. HEDDLE_MUTATIONS sets how many mistakes each program gets, for long runs.
#include <catch2/catch.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

#include "bytecode/verifier.hpp"
#include "compiler/compile.hpp"
#include "compiler/lexer.hpp"

using namespace heddle;

namespace {

struct Program {
  std::string name;
  std::string text;
};

std::vector<Program> programs() {
  std::vector<Program> found;
  for (const char* const folder : {"conformance", "script"}) {
    const auto root = std::filesystem::path(HEDDLE_TESTS) / folder;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
      const std::string path = entry.path().string();
      if (!path.ends_with(".ts") || path.find("/.cache/") != std::string::npos) continue;
      std::ifstream file(path, std::ios::binary);
      found.push_back({path, {std::istreambuf_iterator<char>{file}, {}}});
    }
  }
  return found;
}

class Mutator {
 public:
  explicit Mutator(std::uint64_t seed) : random_(seed) {}

  std::string mutate(std::string_view text) {
    const std::vector<ast::SourceRange> tokens = tokens_of(text);
    if (tokens.size() < 4) return std::string(text);
    const ast::SourceRange first = pick(tokens), second = pick(tokens);
    const auto words = [&](ast::SourceRange range) {
      return std::string(text.substr(range.start, range.end - range.start));
    };
    switch (below(7)) {
      case 0:
        return replaced(text, first, "");
      case 1:
        return replaced(text, first, words(first) + " " + words(first));
      case 2:
        return replaced(text, first, words(second));
      case 3:
        return std::string(text.substr(0, below(text.size())));
      case 4:
        return replaced(text, {first.start, first.start + 1},
                        std::string(1, static_cast<char>(below(256))));
      case 5:
        return replaced(text, first, kWords[below(std::size(kWords))]);
      default:  // everything between two tokens
        return replaced(text,
                        {std::min(first.start, second.start), std::max(first.end, second.end)}, "");
    }
  }

 private:
  static constexpr const char* kWords[] = {"(",
                                           ")",
                                           "{",
                                           "}",
                                           "[",
                                           "]",
                                           "=>",
                                           "...",
                                           "?.",
                                           "await ",
                                           "async",
                                           "yield",
                                           "super",
                                           "this",
                                           "static",
                                           "let ",
                                           "const ",
                                           "using",
                                           "get ",
                                           "delete ",
                                           "<",
                                           ">",
                                           "`",
                                           "${",
                                           "/",
                                           "#x",
                                           "@",
                                           "class",
                                           ";",
                                           ":",
                                           "=",
                                           "?"
                                           "?=",
                                           "**",
                                           "in",
                                           "of",
                                           "label:",
                                           "return",
                                           "case",
                                           "enum",
                                           "new.target",
                                           "\"use strict\""};

  static std::vector<ast::SourceRange> tokens_of(std::string_view text) {
    const SourceText source("tokens.ts", std::string(text));
    ast::Arena arena;
    AtomTable atoms(arena, 1);
    Lexer lexer(source, atoms, arena);
    std::vector<ast::SourceRange> tokens;
    for (Token token = lexer.next(); token.kind != TokenKind::EndOfFile; token = lexer.next()) {
      if (token.end == token.start) break;  // a byte of an earlier mistake that is no UTF-8
      tokens.push_back(token.range());
    }
    return tokens;
  }

  static std::string replaced(std::string_view text, ast::SourceRange range, std::string_view by) {
    std::string result(text.substr(0, range.start));
    result += by;
    result += text.substr(range.end);
    return result;
  }

  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : random_() % limit; }
  ast::SourceRange pick(const std::vector<ast::SourceRange>& tokens) {
    return tokens[below(tokens.size())];
  }

  std::mt19937_64 random_;
};

}  // namespace

TEST_CASE("a program with a mistake is refused or compiles to what the verifier accepts",
          "[compiler][mutation]") {
  const char* const wanted = std::getenv("HEDDLE_MUTATIONS");
  const long rounds = wanted != nullptr ? std::atol(wanted) : 10;
  std::uint64_t seed = 1;
  std::size_t compiled = 0;
  for (const Program& program : programs()) {
    Mutator mutator(seed++);
    for (long round = 0; round < rounds; ++round) {
      INFO(program.name);
      std::string text = program.text;
      for (long mistakes = 0; mistakes <= round % 3; ++mistakes) text = mutator.mutate(text);
      const SourceText source("main.ts", text);
      const CompileOptions options{.goal =
                                       round % 2 == 0 ? CompileGoal::Module : CompileGoal::Script};
      CompileResult result = compile(source, options);
      INFO(text);
      REQUIRE(result.module.has_value() == result.errors.empty());
      if (!result.module) continue;
      ++compiled;
      const auto verified = verify(std::move(*result.module));
      INFO((verified ? std::string() : verified.error().message()));
      REQUIRE(verified.has_value());
    }
  }
  CHECK(compiled > 100);
}
