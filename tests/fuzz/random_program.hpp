#pragma once
// tests/fuzz/random_program.hpp -- a program of program_grammar.hpp, each choice a byte of the input. Most of them compile: names
// are used where they are in scope, and `break`, `return`, `await` and `this` where they are allowed.

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/assert.hpp"
#include "tests/fuzz/program_grammar.hpp"

namespace heddle::fuzz {

/// Where a production may stand, and what a scope is.
enum Place : unsigned {
  kAnywhere = 0,
  kInLoop = 1,
  kInFunction = 2,
  kInAsync = 4,
  kInMember = 8,
};

struct Production {
  unsigned places = kAnywhere;  ///< all of them
  std::string_view text;
};
using Grammar = std::unordered_map<std::string_view, std::vector<Production>>;

inline std::string_view cut_word(std::string_view& line) {
  const std::string_view word = line.substr(0, line.find(' '));
  line.remove_prefix(std::min(line.size(), word.size() + 1));
  return word;
}

inline Production parse_production(std::string_view line) {
  constexpr std::pair<std::string_view, Place> kPlaces[] = {
      {"@loop", kInLoop}, {"@function", kInFunction}, {"@async", kInAsync}, {"@member", kInMember}};
  for (const auto& [mark, place] : kPlaces) {
    if (line.starts_with(mark)) return {place, line.substr(mark.size() + 1)};
  }
  return {kAnywhere, line};
}

inline Grammar parse_grammar(std::string_view text) {
  constexpr std::string_view kIndent = "  ", kWords = "  | ";
  Grammar grammar;
  std::vector<Production>* productions = nullptr;
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(line.size() + 1);
    if (line.starts_with(kWords)) {
      for (line.remove_prefix(kWords.size()); !line.empty();)
        productions->push_back({kAnywhere, cut_word(line)});
    } else if (line.starts_with(kIndent)) {
      productions->push_back(parse_production(line.substr(kIndent.size())));
    } else if (!line.empty()) {
      productions = &grammar[line];
    }
  }
  return grammar;
}

/// Threads: one.
class RandomProgram {
 public:
  RandomProgram(const std::uint8_t* choices, std::size_t count)
      : next_(choices), end_(choices + count) {}

  [[nodiscard]] std::string derive() && {
    for (const std::string_view name : {"list", "record", "text", "count"})
      names_.push_back({NameKind::Variable, std::string(name)});
    names_.push_back({NameKind::Class, "Base"});
    while (next_ != end_ && text_.size() < kLongest) {
      derive("part", 0);
      text_ += '\n';
    }
    return std::string(kPrologue) + text_;
  }

 private:
  static constexpr std::size_t kLongest = 6'000;  // bytes; then only first productions
  static constexpr std::size_t kDeepest = 16;     // symbols within symbols; the same

  enum class NameKind : std::uint8_t { Variable, Fixed, Class };
  struct Name {
    NameKind kind;
    std::string text;
  };
  struct Scope {
    std::size_t names;  ///< outside of it
    unsigned places;    ///< the same
  };
  /// Places of a scope: what stays of those around it, and what is added.
  struct ScopeKind {
    unsigned kept, added;
  };

  std::size_t choose(std::size_t count) { return next_ == end_ ? 0 : *next_++ % count; }

  void derive(std::string_view symbol, unsigned depth) {
    static const Grammar grammar = parse_grammar(kGrammar);
    if (derive_scope(symbol) || derive_name(symbol)) return;
    const auto found = grammar.find(symbol);
    HEDDLE_ASSERT(found != grammar.end(), "the grammar has no ${}", symbol);
    expand(choose_of(found->second, depth).text, depth + 1);
  }
  const Production& choose_of(const std::vector<Production>& productions, unsigned depth) {
    if (depth >= kDeepest || text_.size() > kLongest) return productions[0];
    const std::size_t count = 1 + (productions.size() - 1) * (kDeepest - depth) / kDeepest;
    const Production& chosen = productions[choose(count)];
    return (chosen.places & ~places_) == 0 ? chosen : productions[0];
  }
  void expand(std::string_view text, unsigned depth) {
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    while (!text.empty()) {
      const std::size_t length = text[0] != '$' ? 0 : text.find_first_not_of(kLetters, 1);
      const std::string_view symbol = length == 0 ? "" : text.substr(1, length - 1);
      if (symbol.empty()) {
        text_ += text[0];
        text.remove_prefix(1);
      } else {
        text.remove_prefix(1 + symbol.size());
        derive(symbol, depth);
      }
    }
  }

  /// false: `symbol` neither opens nor closes a scope.
  bool derive_scope(std::string_view symbol) {
    static const std::unordered_map<std::string_view, ScopeKind> kinds = {
        {"Block", {~0u, 0}},
        {"Loop", {~0u, kInLoop}},
        {"Function", {0, kInFunction}},
        {"AsyncFunction", {0, kInFunction | kInAsync}},
        {"Arrow", {kInMember, kInFunction}},
        {"AsyncArrow", {kInMember, kInFunction | kInAsync}},
        {"Members", {0, kInMember}},
    };
    if (symbol == "End") {
      names_.resize(scopes_.back().names);
      places_ = scopes_.back().places;
      scopes_.pop_back();
      return true;
    }
    const auto found = kinds.find(symbol);
    if (found == kinds.end()) return symbol == "None";
    scopes_.push_back({names_.size(), places_});
    places_ = (places_ & found->second.kept) | found->second.added;
    return true;
  }

  /// false: `symbol` is none of a name.
  bool derive_name(std::string_view symbol) {
    if (symbol == "Let") return declare(NameKind::Variable, 'v');
    if (symbol == "Fixed") return declare(NameKind::Fixed, 'f');
    if (symbol == "Class") return declare(NameKind::Class, 'C');
    if (symbol == "Use") return use(std::nullopt);
    if (symbol == "Assigned") return use(NameKind::Variable);
    if (symbol == "Base") return use(NameKind::Class);
    if (symbol == "Last") text_ += names_.back().text;
    return symbol == "Last";
  }
  bool declare(NameKind kind, char initial) {
    names_.push_back({kind, initial + std::to_string(next_number_++)});
    text_ += names_.back().text;
    return true;
  }
  /// The oldest has the lowest choice: a declaration that uses itself would mostly throw.
  bool use(std::optional<NameKind> kind) {
    std::vector<const Name*> candidates;
    for (const Name& name : names_) {
      if (!kind || name.kind == *kind) candidates.push_back(&name);
    }
    text_ += candidates[choose(candidates.size())]->text;
    return true;
  }

  const std::uint8_t* next_;
  const std::uint8_t* const end_;
  std::string text_;
  std::vector<Name> names_;
  std::vector<Scope> scopes_;
  unsigned places_ = kInAsync;  // a module's top level
  unsigned next_number_ = 0;
};

}  // namespace heddle::fuzz
