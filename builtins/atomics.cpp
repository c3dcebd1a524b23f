// builtins/atomics.cpp -- classes Atomic and Once of module "heddle". Once.run is in once.ts.

#include "builtins/sync_class.hpp"
#include "heap/object_lock.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/task_control.hpp"

namespace heddle {
namespace {

/// Threads:    any task of the context. All operations are sequentially consistent.
struct AtomicNumber : SyncObject {
  static constexpr std::string_view kName = "Atomic";
  heddle::Atomic<std::uint64_t> bits{Value().bits()};
  using SyncObject::SyncObject;
  void trace(Marker&) const {}
};

/// A number argument, or a signal after throwing.
Value number_argument(NativeCall& call, std::size_t index, std::string_view what) {
  const Value value = call.argument(index);
  if (value.is_number()) return value;
  return call.ex.throw_type_error("{} must be a number, found {}", what,
                                  describe_value(call.ex, value));
}

Value construct_atomic(NativeCall& call) {
  if (!is_construction(call, AtomicNumber::kName)) return signal::kException;
  const Value value = number_argument(call, 0, "The value of an Atomic");
  if (signal::is(value)) return value;
  static_cast<AtomicNumber&>(*call.self.as_object())
      .bits.store(value.bits(), std::memory_order_seq_cst);
  return call.self;
}

Value load(Execution&, AtomicNumber& atomic) {
  return Value::from_bits(atomic.bits.load(std::memory_order_seq_cst));
}

Value store(NativeCall& call) {
  auto* const atomic = this_sync<AtomicNumber>(call);
  if (atomic == nullptr) return signal::kException;
  const Value value = number_argument(call, 0, "The value of an Atomic");
  if (signal::is(value)) return value;
  atomic->bits.store(value.bits(), std::memory_order_seq_cst);
  return Value::undefined();
}

Value add(NativeCall& call) {
  auto* const atomic = this_sync<AtomicNumber>(call);
  if (atomic == nullptr) return signal::kException;
  const Value delta = number_argument(call, 0, "What is added to an Atomic");
  if (signal::is(delta)) return delta;
  std::uint64_t seen = atomic->bits.load(std::memory_order_relaxed);
  Value sum;
  do {
    sum = Value::canonical(Value::from_bits(seen).as_number() + delta.as_number());
  } while (!atomic->bits.compare_exchange_weak(seen, sum.bits(), std::memory_order_seq_cst,
                                               std::memory_order_relaxed));
  return Value::from_bits(seen);
}

/// Compares as === does: NaN equals nothing, 0 is -0.
Value compare_exchange(NativeCall& call) {
  auto* const atomic = this_sync<AtomicNumber>(call);
  if (atomic == nullptr) return signal::kException;
  const Value expected = number_argument(call, 0, "The expected value of an Atomic");
  if (signal::is(expected)) return expected;
  const Value replacement = number_argument(call, 1, "The replacement of an Atomic's value");
  if (signal::is(replacement)) return replacement;
  std::uint64_t seen = atomic->bits.load(std::memory_order_seq_cst);
  while (Value::from_bits(seen).as_number() == expected.as_number()) {
    if (atomic->bits.compare_exchange_weak(seen, replacement.bits(), std::memory_order_seq_cst))
      return Value::boolean(true);
  }
  return Value::boolean(false);
}

/// Threads:    any task of the context; promise under the lock bit, set once.
struct Once : SyncObject {
  static constexpr std::string_view kName = "Once";
  Promise* promise = nullptr;
  using SyncObject::SyncObject;
  void trace(Marker& marker) const { marker.visit(promise); }
};

Value construct_once(NativeCall& call) {
  return is_construction(call, Once::kName) ? call.self : signal::kException;
}

/// enterOnce(once, promise), for once.ts: the promise of whoever came first.
Value enter_once(NativeCall& call) {
  NativeCall inner{call.ex, call.callee, call.argument(0), {}, call.kind};
  auto* const once = this_sync<Once>(inner);
  if (once == nullptr) return signal::kException;
  const ObjectLock lock(*once, call.ex.allocator);
  if (once->promise == nullptr) once->promise = call.argument(1).as<Promise>();
  return Value::object(once->promise);
}

Value make_cancelled_error(NativeCall& call) { return cancelled_error(call.ex); }

}  // namespace

void install_atomics(Builder& builder) {
  const NativeRow of_atomic[] = {{"load", 0x0a51, 0, sync_method<AtomicNumber, load>},
                                 {"store", 0x0a52, 1, store},
                                 {"add", 0x0a53, 1, add},
                                 {"compareExchange", 0x0a54, 2, compare_exchange}};
  builder.add_methods(define_sync_class(builder, sync_kind<AtomicNumber>(AtomicNumber::kName),
                                        {"", 0x0a50, 1, construct_atomic}),
                      of_atomic);
  define_sync_class(builder, sync_kind<Once>(Once::kName), {"", 0x0a58, 0, construct_once});
  const NativeRow helpers[] = {{"__enterOnce", 0x0d71, 2, enter_once},
                               {"__cancelledError", 0x0d72, 0, make_cancelled_error}};
  builder.add_global_functions(helpers);
}

}  // namespace heddle
