#pragma once
// Modules as bytes: the .hbc files of `heddle build`.
//
//   magic "HBC\x1a" | u32 format version | u32 tables | 16 bytes content hash | source name | content
//
// `tables` is a fingerprint of the opcode and intrinsic tables: code of other tables means something
// else. The content hash covers the content alone, so that the same code under two paths is one
// module. Numbers are LEB128 (signed ones zigzag), texts and lists begin with their count.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/expected.hpp"
#include "bytecode/content_hash.hpp"
#include "bytecode/module.hpp"

namespace heddle {

[[nodiscard]] std::vector<std::uint8_t> serialize(const Module& module);

/// Reads what serialize() wrote; anything else is refused at the first byte that cannot be.
/// Memory used stays within a small multiple of the bytes read so far, whatever the counts say.
/// The result is data of the right form only: verify() it (verifier.hpp).
/// Errors: a sentence without the file's name: "it ends inside its list of functions".
[[nodiscard]] Expected<Module, std::string> deserialize(std::span<const std::uint8_t> file);

/// The module's name: equal for equal content.
[[nodiscard]] ContentHash content_hash(const Module& module);

/// Makes the hash in the head of a changed file right again: for fuzzers and tests of the verifier.
void reseal(std::span<std::uint8_t> file);

}  // namespace heddle
