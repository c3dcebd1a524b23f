#include "interpreter/coroutine.hpp"

#include <algorithm>
#include <cstring>
#include <new>

#include "interpreter/call.hpp"
#include "interpreter/loop_support.hpp"
#include "interpreter/realm.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// A block smaller than this cannot hold more frames than the depth limit, so only bigger ones count them.
constexpr std::size_t kSmallestFrame = kCallHeader + 1;

std::uint32_t count_frames(Value* base) {
  std::uint32_t frames = 1;
  for (ReturnLink link{base[-3]}; link.kind() != ReturnKind::Bottom; link = ReturnLink{base[-3]}) {
    base -= link.delta();
    ++frames;
  }
  return frames;
}

/// The size a block that must hold `wanted` words grows to; 0: the limit is reached.
std::uint32_t grown_capacity(Execution& ex, std::size_t wanted) {
  const RealmOptions& options = ex.realm.options;
  const std::size_t max_words = options.max_stack_bytes / sizeof(Value);
  if (wanted > max_words) return 0;
  std::size_t capacity = std::max<std::size_t>(wanted, std::size_t{ex.coroutine->capacity} * 2);
  if (capacity > options.max_depth * kSmallestFrame) {
    // Leave room only for as many of the smallest frames as are still allowed: so the count below is exact
    // enough without a counter in every call.
    const std::uint32_t frames = count_frames(ex.regs);
    if (frames >= options.max_depth) return 0;
    capacity =
        std::max(wanted, (options.max_depth - frames) * kSmallestFrame + ex.coroutine->capacity);
  }
  return static_cast<std::uint32_t>(std::min(capacity, max_words));
}

}  // namespace

Coroutine* create_coroutine(Execution& ex, Promise* promise, std::uint32_t words) {
  void* const cell = ex.allocate(Coroutine::bytes(words));
  if (cell == nullptr) return nullptr;
  auto* const coroutine = new (cell) Coroutine(ex.task, promise, words);
  std::memset(static_cast<void*>(coroutine->words()), 0, words * sizeof(Value));
  return coroutine;
}

void enter_coroutine(Execution& ex, Coroutine& coroutine) {
  ex.coroutine = &coroutine;
  ex.regs = coroutine.top_base();
  ex.pc = coroutine.pc;
  ex.stack_end = coroutine.end();
}

void leave_coroutine(Execution& ex) {
  Coroutine& coroutine = *ex.coroutine;
  coroutine.pc = ex.pc;
  coroutine.base = static_cast<std::uint32_t>(ex.regs - coroutine.words());
  const bool has_frame = ex.regs[-2].is_object();  // not while the first one is being made
  const Value* const frame_end = has_frame ? ex.regs + state_of(ex.regs)->register_count : ex.regs;
  const Value* const end = std::max<const Value*>(frame_end, ex.window_end);
  coroutine.live =
      std::min(static_cast<std::uint32_t>(end - coroutine.words()), coroutine.capacity);
}

bool ensure_stack(Execution& ex, Value*& base, std::size_t words) {
#if !defined(HEDDLE_STRESS)
  if (base + words <= ex.stack_end) [[likely]]
    return true;
#endif
  Coroutine& old = *ex.coroutine;
  const std::size_t wanted = static_cast<std::size_t>(base - old.words()) + words;
  const std::uint32_t capacity = wanted <= old.capacity ? old.capacity : grown_capacity(ex, wanted);
  if (capacity == 0) {
    static_cast<void>(ex.throw_error(ErrorType::RangeError, "Maximum call stack size exceeded"));
    return false;
  }
  ex.window_end = std::max(ex.window_end, base);
  Coroutine* const moved = create_coroutine(ex, old.promise, capacity);
  if (moved == nullptr) return false;
  leave_coroutine(ex);
  const auto window = static_cast<std::size_t>(ex.window_end - old.words());
  const std::size_t used = std::max<std::size_t>(window, old.live);
  std::copy_n(old.words(), std::min<std::size_t>(used, old.capacity), moved->words());
  moved->flags.store(old.flags.load(std::memory_order_relaxed), std::memory_order_relaxed);
  moved->source = old.source;
  moved->pc = old.pc;
  moved->base = old.base;
  moved->live = old.live;
  moved->boundary = old.boundary;
  base = moved->words() + (base - old.words());
  if (ex.task->current == &old) ex.task->current = moved;
  enter_coroutine(ex, *moved);
  ex.window_end = moved->words() + window;
  return true;
}

}  // namespace heddle
