#include "bytecode/operand_stack.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace heddle {
namespace {

constexpr int kLowestRegister = -2;  // the callee

std::size_t use_index(int reg) { return static_cast<std::size_t>(reg - kLowestRegister); }

}  // namespace

OperandStack::OperandStack(RegisterWriter& writer, int local_count, std::size_t max_depth,
                           Frames frames)
    : writer_(writer),
      local_count_(local_count),
      scratch_(local_count + static_cast<int>(max_depth) + 1),  // temporary() may use the one below
      frames_(frames),
      register_count_(local_count),
      away_uses_(use_index(scratch_) + 1) {}

void OperandStack::note(int reg) { register_count_ = std::max(register_count_, reg + 1); }

bool OperandStack::is_away(std::size_t index) const {
  return entries_[index].kind == Kind::Register && entries_[index].value != own(index);
}

void OperandStack::count_away(std::size_t index, int change) {
  if (!is_away(index)) return;
  const int reg = entries_[index].value;
  away_uses_[use_index(reg)] = static_cast<std::uint16_t>(away_uses_[use_index(reg)] + change);
  if (reg >= local_count_) away_slots_ += static_cast<std::size_t>(change);
}

void OperandStack::push(Entry entry) {
  entries_.push_back(entry);
  count_away(size() - 1, +1);
}

void OperandStack::push_register(int reg) {
  note(reg);
  push({Kind::Register, reg});
}

void OperandStack::push_constant(const RegisterConstant& constant) {
  push({Kind::Constant, writer_.constant(constant).index});
}

void OperandStack::push_frame() { push({Kind::Frame, 0}); }

void OperandStack::pop(std::size_t count) {
  HEDDLE_DCHECK(count <= size());
  for (std::size_t i = 0; i < count; ++i) {
    count_away(size() - 1, -1);
    entries_.pop_back();
  }
}

void OperandStack::copy(std::size_t index) { push(entries_[index]); }

void OperandStack::rotate_down(std::size_t count) {
  const std::size_t first = size() - 1 - count;
  for (std::size_t i = first; i < size(); ++i) count_away(i, -1);
  std::rotate(entries_.begin() + static_cast<std::ptrdiff_t>(first), entries_.end() - 1,
              entries_.end());
  for (std::size_t i = first; i < size(); ++i) count_away(i, +1);
}

void OperandStack::keep_top_at(std::size_t index) {
  const Entry top = entries_.back();
  pop(size() - index);
  push(top);
}

const RegisterConstant* OperandStack::constant(std::size_t index) const {
  const Entry& entry = entries_[index];
  return entry.kind == Kind::Constant ? &writer_.constant_at({entry.value}) : nullptr;
}

void OperandStack::load(std::size_t count) {
  for (std::size_t i = size() - count; i < size(); ++i) {
    if (entries_[i].kind == Kind::Constant) move_home(i);
  }
}

int OperandStack::reg(std::size_t index) const {
  HEDDLE_DCHECK(entries_[index].kind == Kind::Register);
  return entries_[index].value;
}

void OperandStack::settle(std::size_t first, std::size_t last) {
  for (std::size_t i = first; i < last; ++i) move_home(i);
}

void OperandStack::set_register(std::size_t index, int reg) {
  count_away(index, -1);
  entries_[index].kind = Kind::Register;
  entries_[index].value = reg;
  count_away(index, +1);
}

void OperandStack::make_free(int reg, std::size_t count) {
  if (away_uses_[use_index(reg)] == 0) return;
  for (std::size_t i = 0; i < count; ++i) {
    if (!is_away(i) || entries_[i].value != reg) continue;
    if (entries_[i].is_moving) {  // a cycle: it came round to the entry whose move began it
      note(scratch_);
      writer_.emit(RegisterOp::Move, scratch_, reg);
      set_register(i, scratch_);
    } else {
      move_home(i);
    }
  }
}

// Puts one entry into its own register. Whoever is in that register goes home first; chains of such
// moves end, because each entry relies on one register only, and a cycle can but lead to the first.
void OperandStack::move_home(std::size_t index) {
  Entry& entry = entries_[index];
  const int home = own(index);
  const bool is_home = entry.kind == Kind::Register && entry.value == home;
  if (is_home || (entry.kind == Kind::Frame && frames_ == Frames::Empty)) return;
  entry.is_moving = true;
  make_free(home, size());
  entry.is_moving = false;
  note(home);
  if (entry.kind == Kind::Register) {
    writer_.emit(RegisterOp::Move, home, entry.value);
  } else {
    const bool is_frame = entry.kind == Kind::Frame;
    const int k = is_frame ? writer_.constant(SpecialConstant::Undefined).index : entry.value;
    writer_.emit(RegisterOp::LoadK, home, k);
  }
  set_register(index, home);
}

void OperandStack::make_free_from(std::size_t index) {
  if (away_slots_ == 0) return;
  for (std::size_t i = 0; i < index; ++i) {
    if (is_away(i) && entries_[i].value >= own(index)) move_home(i);
  }
}

int OperandStack::temporary() {
  const int reg = own(size());
  make_free(reg, size());
  note(reg);
  return reg;
}

}  // namespace heddle
