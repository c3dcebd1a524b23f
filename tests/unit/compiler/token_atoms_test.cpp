// tests/unit/compiler/token_atoms_test.cpp -- names are kept once.
#include "compiler/token_atoms.hpp"

#include <catch2/catch.hpp>

using namespace heddle;

TEST_CASE("equal texts are one atom", "[compiler][atoms]") {
  ast::Arena arena;
  AtomTable atoms(arena, 7);
  CHECK(atoms.intern("alpha") == atoms.intern(std::string("alpha")));
  CHECK_FALSE(atoms.intern("alpha") == atoms.intern("beta"));
  CHECK(atoms.intern("alpha").text() == "alpha");
}

TEST_CASE("an atom stays what it was while the table grows", "[compiler][atoms]") {
  ast::Arena arena;
  AtomTable atoms(arena, 7);
  const ast::Atom first = atoms.intern("first");
  const std::uint32_t before = atoms.size();
  for (int i = 0; i < 5000; ++i) (void)atoms.intern("name" + std::to_string(i));
  CHECK(atoms.intern("first") == first);
  CHECK(atoms.size() == before + 5000);
  CHECK(atoms.intern("name4999").id() == atoms.size() - 1);
}

TEST_CASE("words know their kind", "[compiler][atoms][A1]") {
  ast::Arena arena;
  AtomTable atoms(arena, 7);
  CHECK(AtomTable::kind_of(atoms.intern("while")) == TokenKind::While);
  CHECK(AtomTable::kind_of(atoms.intern("readonly")) == TokenKind::Readonly);
  CHECK(AtomTable::kind_of(atoms.intern("whale")) == TokenKind::Identifier);
  CHECK(atoms.word(TokenKind::Async).text() == "async");
}

TEST_CASE("the seed of the hash changes nothing that can be seen", "[compiler][atoms]") {
  ast::Arena arena;
  AtomTable one(arena, 1), two(arena, 2);
  for (const char* name : {"a", "bcd", "a name of more than sixteen bytes"}) {
    CHECK(one.intern(name).id() == two.intern(name).id());
  }
}
