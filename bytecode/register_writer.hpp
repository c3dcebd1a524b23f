#pragma once
// Writes register code: words, constants, cache sites, positions, jumps to blocks that come later.

#include <cstdint>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "bytecode/register_code.hpp"

namespace heddle {

/// A word of the side vector.
struct SideIndex {
  int index = 0;
};

class RegisterWriter {
 public:
  explicit RegisterWriter(std::size_t block_count) : block_words_(block_count, 0) {}

  void emit(RegisterOp op, int a = 0, int b = 0, int c = 0) { append(Word{op, a, b, c}); }
  void emit_bc(RegisterOp op, int a, std::uint32_t bc) {
    append(Word::with_bc(op, a, static_cast<std::int32_t>(bc)));
  }
  /// The second word of a wide instruction.
  void emit_second(std::int32_t low, std::int32_t high = 0) {
    code_.words.push_back(Word::pair(low, high));
  }

  /// With a new cache site as operand c, or (for `name`) as the second word.
  void emit_cached(RegisterOp op, int a, int b, const CacheSite& site);
  void emit_wide_cached(RegisterOp op, int a, int b, int c, std::uint32_t name);

  /// Jumps to the start of `block`: 32-bit ones, and those whose operand c is the jump.
  void emit_jump(RegisterOp op, int a, std::size_t block);
  void emit_compare_jump(RegisterOp op, int a, int b, std::size_t block);
  void emit_loop(RegisterOp op, int a, int b, int c, std::size_t block, std::uint32_t weight);
  /// IteratorNext.
  void emit_two_jumps(RegisterOp op, int a, std::size_t first, std::size_t second);

  /// The constant's place in the side vector; the same constant has one.
  [[nodiscard]] SideIndex constant(const RegisterConstant& constant);
  [[nodiscard]] const RegisterConstant& constant_at(SideIndex k) const {
    return code_.constants[static_cast<std::size_t>(k.index) - 1];
  }

  /// The block begins with the next word.
  void bind(std::size_t block) { block_words_[block] = here(); }
  [[nodiscard]] std::uint32_t word_of(std::size_t block) const { return block_words_[block]; }
  [[nodiscard]] std::uint32_t here() const {
    return static_cast<std::uint32_t>(code_.words.size());
  }

  /// Source position of the words from here on.
  void set_position(std::uint32_t position) { position_ = position; }

  /// The last instruction, if it is one word and stands at or behind word `from`.
  [[nodiscard]] std::optional<Word> last_instruction(std::uint32_t from) const;
  void remove_last_instruction() { code_.words.pop_back(); }

  [[nodiscard]] RegisterCode& code() { return code_; }

  /// Resolves jumps and cache sites. false: a compare-and-jump does not reach its target.
  [[nodiscard]] bool finish();

 private:
  enum class Field : std::uint8_t { Bc, C, SecondLow, SecondHigh };
  struct JumpPatch {
    std::uint32_t word;  // of the instruction
    std::uint32_t next;  // what the jump counts from
    std::size_t block;
    Field field;
  };
  struct CachePatch {
    std::uint32_t word;
    std::uint32_t site;
    Field field;
  };

  void append(Word word);
  void patch(std::uint32_t word, Field field, std::int32_t value);
  [[nodiscard]] std::uint32_t new_site(const CacheSite& site);

  RegisterCode code_;
  std::vector<std::uint32_t> block_words_;
  std::vector<JumpPatch> jumps_;
  std::vector<CachePatch> caches_;
  std::uint32_t position_ = 0;
  std::uint32_t last_start_ = 0;                                    // of the last instruction
  std::map<std::pair<std::size_t, std::uint64_t>, int> constants_;  // by kind and bits
};

}  // namespace heddle
