#pragma once
// builtins/scripts.hpp -- built-ins written in TypeScript, compiled at build time (builtins/*.ts).
//
// An exported function's name says what it becomes:
//   Class$name    method `name` of the built-in class       Class$$name   static of the class object
//   $name         for the runtime itself (Promise's executor and the like)
// Others are helpers that only their own file sees. `this` is the receiver.

#include <cstdint>
#include <span>

namespace heddle {

/// The bytes of the compiled modules, one per file (made by tools/embed_scripts.cpp).
[[nodiscard]] std::span<const std::span<const std::uint8_t>> embedded_scripts();

}  // namespace heddle
