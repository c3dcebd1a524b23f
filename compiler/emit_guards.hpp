#pragma once

// What an Emitter holds for the time of a block: an open scope, a construct, a hidden local.

#include "compiler/emit.hpp"

namespace heddle::codegen {

/// Makes a scope the current one, with slots for its variables; gives the slots back at the end.
class Emitter::ScopeGuard {
 public:
  /// What the guard does, apart from making the scope the current one.
  enum class Opening : std::uint8_t { Variables, Nothing };

  ScopeGuard(Emitter& emitter, ScopeId scope, Opening opening = Opening::Variables)
      : emitter_(emitter), outer_(emitter.scope_), slots_(emitter.scope_slots_taken_) {
    emitter.scope_ = scope;
    if (opening == Opening::Nothing) return;
    const Scope& opened = emitter.tree().scopes[scope];
    for (VariableId id = opened.first; id < opened.first + opened.count; ++id) {
      emitter.open_variable(id);
    }
  }
  ~ScopeGuard() {
    emitter_.scope_ = outer_;
    emitter_.scope_slots_taken_ = slots_;
  }
  ScopeGuard(const ScopeGuard&) = delete;
  ScopeGuard& operator=(const ScopeGuard&) = delete;

 private:
  Emitter& emitter_;
  const ScopeId outer_;
  const std::size_t slots_;
};

/// Puts a construct round the code that is emitted while it lives.
class Emitter::ConstructGuard {
 public:
  ConstructGuard(Emitter& emitter, Construct& construct) : emitter_(emitter) {
    emitter.constructs_.push_back(&construct);
  }
  ~ConstructGuard() { emitter_.constructs_.pop_back(); }
  ConstructGuard(const ConstructGuard&) = delete;
  ConstructGuard& operator=(const ConstructGuard&) = delete;

 private:
  Emitter& emitter_;
};

/// Holds while code of a loop is emitted: what it declares is not new in the second turn.
class Emitter::LoopGuard {
 public:
  explicit LoopGuard(Emitter& emitter) : emitter_(emitter) { ++emitter_.loops_; }
  ~LoopGuard() { --emitter_.loops_; }
  LoopGuard(const LoopGuard&) = delete;
  LoopGuard& operator=(const LoopGuard&) = delete;

 private:
  Emitter& emitter_;
};

/// A local of the compiler's own, taken from a pool and given back to it.
class Emitter::HiddenSlot {
 public:
  enum class Pool : std::uint8_t { Values, Errors };

  explicit HiddenSlot(Emitter& emitter, Pool pool = Pool::Values)
      : free_(pool == Pool::Values ? emitter.value_slots_ : emitter.error_slots_) {
    if (free_.empty()) {
      index_ = emitter.new_slot();
    } else {
      index_ = free_.back();
      free_.pop_back();
    }
  }
  ~HiddenSlot() { free_.push_back(index_); }
  HiddenSlot(const HiddenSlot&) = delete;
  HiddenSlot& operator=(const HiddenSlot&) = delete;

  [[nodiscard]] std::uint16_t index() const { return index_; }

 private:
  std::vector<std::uint16_t>& free_;
  std::uint16_t index_;
};

}  // namespace heddle::codegen
