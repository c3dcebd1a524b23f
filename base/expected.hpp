#pragma once
// base/expected.hpp -- a value or the error that stood in its way (std::expected is C++23).

#include <type_traits>
#include <utility>
#include <variant>

#include "base/assert.hpp"

namespace heddle {

/// Wraps an error on its way into an Expected: `return Unexpected{Errc::NotFound};`
template <typename E>
struct [[nodiscard]] Unexpected {
  E error;
};
template <typename E>
Unexpected(E) -> Unexpected<E>;

/// Either a T or an E. Asking for the one that is not there stops the process.
template <typename T, typename E>
class [[nodiscard]] Expected {
 public:
  using value_type = T;
  using error_type = E;

  // Not explicit, so that `return value;` and `return Unexpected{error};` read as they should.
  Expected(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  template <typename G>
  requires std::is_constructible_v<E, G&&> Expected(Unexpected<G> failure)
      : state_(std::in_place_index<1>, std::move(failure.error)) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] T& value() & {
    HEDDLE_ASSERT(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] const T& value() const& {
    HEDDLE_ASSERT(has_value());
    return *std::get_if<0>(&state_);
  }
  [[nodiscard]] T&& value() && { return std::move(value()); }
  [[nodiscard]] E& error() & {
    HEDDLE_ASSERT(!has_value());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] const E& error() const& {
    HEDDLE_ASSERT(!has_value());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] E&& error() && { return std::move(error()); }

  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(value()); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] const T* operator->() const { return &value(); }

 private:
  std::variant<T, E> state_;
};

/// Success without a value, or an E. A default-constructed one is success: `return {};`
template <typename E>
class [[nodiscard]] Expected<void, E> {
 public:
  using value_type = void;
  using error_type = E;

  Expected() = default;
  template <typename G>
  requires std::is_constructible_v<E, G&&> Expected(Unexpected<G> failure)
      : state_(std::in_place_index<1>, std::move(failure.error)) {}

  [[nodiscard]] bool has_value() const noexcept { return state_.index() == 0; }
  explicit operator bool() const noexcept { return has_value(); }

  [[nodiscard]] E& error() & {
    HEDDLE_ASSERT(!has_value());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] const E& error() const& {
    HEDDLE_ASSERT(!has_value());
    return *std::get_if<1>(&state_);
  }
  [[nodiscard]] E&& error() && { return std::move(error()); }

 private:
  std::variant<std::monostate, E> state_;
};

}  // namespace heddle
