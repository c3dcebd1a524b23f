#pragma once
// The operand stack while a function is lowered: where each entry's value is.
//
// Entry i has a register of its own, local_count + i. An entry need not be there: it may be a local,
// `this`, the callee, the register of another entry (a copy), or a constant that no register holds
// yet. So loads of locals and constants, and copies, cost nothing until somebody overwrites the
// register that an entry stands for (make_free), or needs the entries in their places (settle):
//   O1  two entries may share a register; entry i alone may be put into register own(i)
//   O2  before an instruction writes a register, make_free() has moved out who else relies on it
//   O3  at every start of a block all entries are in their own registers; frames hold nothing

#include <cstdint>
#include <vector>

#include "bytecode/register_writer.hpp"

namespace heddle {

class OperandStack {
 public:
  /// What a reserved frame slot puts into its register: nothing, or undefined, to be looked at.
  enum class Frames : std::uint8_t { Empty, Undefined };

  OperandStack(RegisterWriter& writer, int local_count, std::size_t max_depth, Frames frames);

  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  /// The register of entry `index`, used or not.
  [[nodiscard]] int own(std::size_t index) const { return local_count_ + static_cast<int>(index); }
  [[nodiscard]] int register_count() const { return register_count_; }

  void push_register(int reg);
  void push_constant(const RegisterConstant& constant);
  void push_frame();
  /// The value that an instruction has just put into the entry's own register.
  void push_own() { push_register(own(size())); }
  void pop(std::size_t count = 1);
  /// A copy of entry `index` on top.
  void copy(std::size_t index);
  /// Moves the top entry below `count` others.
  void rotate_down(std::size_t count);
  /// Drops entry `index` and all above it but the top, which takes its place.
  void keep_top_at(std::size_t index);

  [[nodiscard]] bool is_register(std::size_t index, int reg) const {
    return entries_[index].kind == Kind::Register && entries_[index].value == reg;
  }
  /// The constant that entry `index` is, or nullptr.
  [[nodiscard]] const RegisterConstant* constant(std::size_t index) const;
  [[nodiscard]] SideIndex side_index(std::size_t index) const { return {entries_[index].value}; }

  /// Loads constants among the top `count` entries into registers. Ask for registers after it.
  void load(std::size_t count);
  /// Where entry `index` is. Precondition: no constant, no frame.
  [[nodiscard]] int reg(std::size_t index) const;

  /// Entries in [first, last) go into their own registers.
  void settle(std::size_t first, std::size_t last);
  void settle_all() { settle(0, size()); }
  /// Entries below `count` that rely on register `reg` move into their own.
  void make_free(int reg, std::size_t count);
  /// The same for all registers from own(index) on: a call's window and what its callee overwrites.
  void make_free_from(std::size_t index);

  /// The register above the top entry, free for the instruction at hand.
  [[nodiscard]] int temporary();
  /// `reg` counts as used by the function.
  void note(int reg);

 private:
  enum class Kind : std::uint8_t { Register, Constant, Frame };
  struct Entry {
    Kind kind = Kind::Register;
    int value = 0;           // register number or side index
    bool is_moving = false;  // in the middle of move_home()
  };

  [[nodiscard]] bool is_away(std::size_t index) const;
  void set_register(std::size_t index, int reg);
  void count_away(std::size_t index, int change);
  void move_home(std::size_t index);
  void push(Entry entry);

  RegisterWriter& writer_;
  int local_count_;
  int scratch_;  // breaks cycles of moves
  Frames frames_;
  int register_count_;
  std::vector<Entry> entries_;
  std::vector<std::uint16_t>
      away_uses_;               // by register + 2: entries that rely on it from another place
  std::size_t away_slots_ = 0;  // entries in the registers of other entries
};

}  // namespace heddle
