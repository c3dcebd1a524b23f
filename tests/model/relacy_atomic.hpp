#pragma once
// tests/model/relacy_atomic.hpp -- heddle::Atomic and heddle::Plain over Relacy, which then decides
// what each load sees and finds accesses without an edge between them.
//
// The standard headers come first: Relacy defines new, delete, assert and the names of the memory
// orders as macros, which are taken back below.

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <cmath>
#include <condition_variable>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <fstream>
#include <functional>
#include <iostream>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <optional>
#include <queue>
#include <set>
#include <source_location>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <fmt/format.h>

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#include <relacy/relacy.hpp>
#pragma GCC diagnostic pop
#undef memory_order_relaxed
#undef memory_order_consume
#undef memory_order_acquire
#undef memory_order_release
#undef memory_order_acq_rel
#undef memory_order_seq_cst
#undef new
#undef delete
#undef malloc
#undef calloc
#undef realloc
#undef free
#undef assert
#undef futex

namespace heddle {

namespace model {

/// A planted bug for every model: acquire and release count as relaxed.
inline bool orders_are_forgotten = false;

/// Where the access stands, for Relacy's histories.
using Where = std::source_location;

inline rl::debug_info info(const Where& where) {
  return {where.function_name(), where.file_name(), static_cast<unsigned>(where.line())};
}

inline rl::memory_order order(std::memory_order wanted) {
  if (orders_are_forgotten && wanted != std::memory_order_seq_cst) return rl::mo_relaxed;
  switch (wanted) {
    case std::memory_order_relaxed:
      return rl::mo_relaxed;
    case std::memory_order_consume:
      return rl::mo_consume;
    case std::memory_order_acquire:
      return rl::mo_acquire;
    case std::memory_order_release:
      return rl::mo_release;
    case std::memory_order_acq_rel:
      return rl::mo_acq_rel;
    case std::memory_order_seq_cst:
      return rl::mo_seq_cst;
  }
  return rl::mo_seq_cst;
}

/// Relacy prints values: an enumeration is kept as its number.
template <typename T>
using Stored = typename std::conditional_t<std::is_enum_v<T>, std::underlying_type<T>,
                                           std::type_identity<T>>::type;

}  // namespace model

template <typename T>
class Atomic {
  using Order = std::memory_order;
  using Where = model::Where;
  using Stored = model::Stored<T>;
  static Stored in(T value) { return static_cast<Stored>(value); }
  static T out(Stored value) { return static_cast<T>(value); }

 public:
  Atomic() : Atomic(T{}) {}
  Atomic(T value) { stored_.store(in(value), rl::mo_relaxed, model::info(Where::current())); }
  Atomic(const Atomic&) = delete;
  Atomic& operator=(const Atomic&) = delete;

  T load(Order order, Where where = Where::current()) const {
    return out(stored_.load(model::order(order), model::info(where)));
  }
  void store(T value, Order order, Where where = Where::current()) {
    stored_.store(in(value), model::order(order), model::info(where));
  }
  T exchange(T value, Order order, Where where = Where::current()) {
    return out(stored_.exchange(in(value), model::order(order), model::info(where)));
  }
  T fetch_add(T value, Order order, Where where = Where::current()) {
    return out(stored_.fetch_add(in(value), model::order(order), model::info(where)));
  }
  T fetch_sub(T value, Order order, Where where = Where::current()) {
    return out(stored_.fetch_sub(in(value), model::order(order), model::info(where)));
  }
  T fetch_and(T value, Order order, Where where = Where::current()) {
    return out(stored_.fetch_and(in(value), model::order(order), model::info(where)));
  }
  T fetch_or(T value, Order order, Where where = Where::current()) {
    return out(stored_.fetch_or(in(value), model::order(order), model::info(where)));
  }
  bool compare_exchange_strong(T& expected, T value, Order success, Order failure,
                               Where where = Where::current()) {
    Stored found = in(expected);
    const auto info = model::info(where);
    const bool is_done = stored_.compare_exchange_strong(found, in(value), model::order(success),
                                                         info, model::order(failure), info);
    expected = out(found);
    return is_done;
  }
  bool compare_exchange_weak(T& expected, T value, Order success, Order failure,
                             Where where = Where::current()) {
    Stored found = in(expected);
    const auto info = model::info(where);
    const bool is_done = stored_.compare_exchange_weak(found, in(value), model::order(success),
                                                       info, model::order(failure), info);
    expected = out(found);
    return is_done;
  }

  /// For FutexWord only.
  [[nodiscard]] rl::atomic<Stored>& relacy() { return stored_; }

 private:
  rl::atomic<Stored> stored_;
};

/// A plain variable whose accesses Relacy checks for races.
template <typename T>
class Plain {
  static rl::debug_info here() { return model::info(model::Where::current()); }

 public:
  Plain(T value = T{}) { stored_(here()).store(value); }
  Plain(const Plain& other) : Plain(T(other)) {}
  Plain& operator=(T value) {
    stored_(here()).store(value);
    return *this;
  }
  Plain& operator=(const Plain& other) { return *this = T(other); }
  operator T() const { return stored_(here()).load(); }

 private:
  rl::var<T> stored_;
};

}  // namespace heddle
