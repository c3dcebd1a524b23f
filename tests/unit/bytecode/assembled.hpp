#pragma once
// tests/unit/bytecode/assembled.hpp -- modules written as assembly text.

#include <catch2/catch.hpp>

#include "bytecode/assembler.hpp"
#include "bytecode/verifier.hpp"

namespace heddle {

inline Module assembled(std::string_view text) {
  auto module = assemble(text);
  INFO((module ? std::string{} : module.error()));
  REQUIRE(module.has_value());
  return std::move(*module);
}

inline VerifiedModule verified(std::string_view text) {
  auto result = verify(assembled(text));
  INFO((result ? std::string{} : result.error().message()));
  REQUIRE(result.has_value());
  return *result;
}

}  // namespace heddle
