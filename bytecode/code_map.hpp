#pragma once
// Where a function's instructions and basic blocks begin, and which handlers cover them.
// Both also describe code that breaks rules: as far as it can be read.

#include <cstdint>
#include <vector>

#include "bytecode/module.hpp"

namespace heddle {

/// A block begins at offset 0, at each target of a jump or handler, and where protected ranges begin and end.
class CodeMap {
 public:
  explicit CodeMap(const FunctionInfo& function);

  [[nodiscard]] bool is_instruction(std::uint64_t offset) const {
    return has(offset, kInstruction);
  }
  [[nodiscard]] bool is_block(std::uint64_t offset) const { return has(offset, kBlock); }
  [[nodiscard]] std::size_t instruction_count() const { return instruction_count_; }
  /// Offsets of the blocks, ascending.
  [[nodiscard]] const std::vector<std::uint32_t>& blocks() const { return blocks_; }
  /// Precondition: is_block(offset).
  [[nodiscard]] std::size_t block_index(std::uint32_t offset) const;
  /// Bytes that are whole instructions, from the start on.
  [[nodiscard]] std::size_t readable_bytes() const { return readable_bytes_; }

 private:
  static constexpr std::uint8_t kInstruction = 1;
  static constexpr std::uint8_t kBlock = 2;

  [[nodiscard]] bool has(std::uint64_t offset, std::uint8_t mark) const {
    return offset < marks_.size() && (marks_[offset] & mark) != 0;
  }
  void mark_block(std::uint64_t offset);

  std::vector<std::uint8_t> marks_;  // by byte offset
  std::vector<std::uint32_t> blocks_;
  std::size_t instruction_count_ = 0;
  std::size_t readable_bytes_ = 0;
};

/// The nesting of a function's protected ranges.
class HandlerMap {
 public:
  static constexpr std::int32_t kNone = -1;

  explicit HandlerMap(const FunctionInfo& function);

  /// Index of the innermost handler that covers `offset`.
  [[nodiscard]] std::int32_t innermost(std::uint32_t offset) const;
  /// The next one around a handler.
  [[nodiscard]] std::int32_t around(std::int32_t handler) const {
    return around_[static_cast<std::size_t>(handler)];
  }
  /// A handler that overlaps another or stands behind one that it lies in; kNone if all nest.
  [[nodiscard]] std::int32_t misplaced() const { return misplaced_; }

 private:
  struct Step {
    std::uint32_t offset;
    std::int32_t handler;  // the innermost from here on
  };
  std::vector<std::int32_t> around_;
  std::vector<Step> steps_;
  std::int32_t misplaced_ = kNone;
};

}  // namespace heddle
