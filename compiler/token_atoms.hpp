#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "compiler/ast_arena.hpp"
#include "compiler/ast_node.hpp"
#include "compiler/token.hpp"

namespace heddle {

/// The names of one compilation, each kept once (see ast::Atom). Reserved and contextual words are
/// in it from the start, so that whether a name is a keyword is a comparison of its id.
///
/// Ownership: entries live in the arena; texts are copied there.
/// Invariant: A1  the atom with id i < kWordCount is the word of TokenKind kFirstReserved + i.
class AtomTable {
 public:
  /// The seed changes where names stand in the table, nothing that can be seen; a secret one keeps
  /// hostile source from choosing names that collide.
  AtomTable(ast::Arena& arena, std::uint64_t hash_seed);

  [[nodiscard]] ast::Atom intern(std::string_view text);

  /// The word's kind, or TokenKind::Identifier.
  [[nodiscard]] static TokenKind kind_of(ast::Atom atom) {
    return atom.id() < kWordCount
               ? static_cast<TokenKind>(static_cast<std::uint32_t>(kFirstReserved) + atom.id())
               : TokenKind::Identifier;
  }
  /// The atom of a reserved or contextual word.
  [[nodiscard]] ast::Atom word(TokenKind kind) const {
    return words_[static_cast<std::uint32_t>(kind) - static_cast<std::uint32_t>(kFirstReserved)];
  }
  /// Ids are below this.
  [[nodiscard]] std::uint32_t size() const { return count_; }

 private:
  static constexpr std::uint32_t kWordCount = static_cast<std::uint32_t>(TokenKind::Identifier) -
                                              static_cast<std::uint32_t>(kFirstReserved);

  void grow();

  ast::Arena& arena_;
  std::uint64_t hash_seed_;
  std::uint32_t count_ = 0;
  std::vector<const ast::AtomText*>
      slots_;  ///< Open addressing; a power of two, at most half full.
  std::array<ast::Atom, kWordCount> words_;
};

}  // namespace heddle
