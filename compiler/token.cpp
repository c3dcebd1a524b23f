#include "compiler/token.hpp"

#include <array>

namespace heddle {

namespace {

constexpr auto kQuotedTexts = std::to_array<std::string_view>({
#define HEDDLE_TOKEN(name, text) text,
#define HEDDLE_PUNCTUATOR(name, text) "'" text "'",
#define HEDDLE_RESERVED(name, text) "'" text "'",
#define HEDDLE_WORD(name, text) "'" text "'",
#include "compiler/token_kinds.def"
    "a name",
});

constexpr auto kSpellings = std::to_array<std::string_view>({
#define HEDDLE_TOKEN(name, text) text,
#define HEDDLE_PUNCTUATOR(name, text) text,
#define HEDDLE_RESERVED(name, text) text,
#define HEDDLE_WORD(name, text) text,
#include "compiler/token_kinds.def"
    "a name",
});

static_assert(kSpellings.size() == static_cast<std::size_t>(TokenKind::Identifier) + 1);

}  // namespace

std::string_view token_kind_text(TokenKind kind) {
  return kQuotedTexts[static_cast<std::size_t>(kind)];
}

std::string_view token_spelling(TokenKind kind) {
  return kSpellings[static_cast<std::size_t>(kind)];
}

}  // namespace heddle
