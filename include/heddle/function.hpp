#pragma once
// heddle/function.hpp -- a script's function as a callable of C++ types.

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "heddle/native.hpp"

namespace heddle {

namespace detail {

template <typename T>
concept Number = std::is_arithmetic_v<T> && !std::is_same_v<T, bool>;

[[nodiscard]] Error wrong_result(const ObjectRef& function, std::string_view wanted,
                                 const HostValue& found);

/// What a call answered, as an R.
template <typename R>
[[nodiscard]] Result<R> take_result(const ObjectRef& function, Result<HostValue> answer) {
  if (!answer) return answer.error();
  if constexpr (std::is_void_v<R>) {
    return {};
  } else if constexpr (std::is_same_v<R, HostValue>) {
    return answer;
  } else {
    if (!Argument<R>::fits(answer.value()))
      return wrong_result(function, Argument<R>::kName, answer.value());
    return R(Argument<R>::take(answer.value()));
  }
}

}  // namespace detail

template <typename Signature>
class ScriptFunction;  // a type that is no signature

/// Calls a script's function with arguments of C++ types: ScriptFunction<double(double, double)>. Types are those of make_native();
/// of text R is std::string. Calls of numbers alone, which return one, are the fastest that there are. Made by
/// Context::function(), or from an ObjectRef. Cheap to copy: a reference.
/// Threads:    every member, any thread; several may call it at once.
template <typename R, typename... Args>
class ScriptFunction<R(Args...)> {
 public:
  static_assert(std::is_same_v<R, std::remove_cvref_t<R>> && !std::is_same_v<R, std::string_view>,
                "a result has to own what it is: std::string, ObjectRef, HostValue, a number ...");

  explicit ScriptFunction(ObjectRef function) : function_(std::move(function)) {}

  /// Blocks until it has settled (an async one: until its promise has).
  /// Errors: InvalidArgument (it returned no R), and as Context::execute_function.
  Result<R> operator()(Args... arguments) const {
    if constexpr (kIsNumeric) {
      const std::array<double, sizeof...(Args)> numbers{static_cast<double>(arguments)...};
      std::unique_ptr<Result<HostValue>> other;
      const double number = function_.call_with_numbers(numbers, other);
      if (other == nullptr) [[likely]] {
        if constexpr (std::is_same_v<R, double>) {
          return number;
        } else {
          return detail::take_result<R>(function_, HostValue(number));
        }
      }
      return detail::take_result<R>(function_, *std::move(other));
    } else {
      const std::array<HostValue, sizeof...(Args)> values{
          HostValue(std::forward<Args>(arguments))...};
      return detail::take_result<R>(function_, function_.call(values));
    }
  }
  [[nodiscard]] const ObjectRef& object() const { return function_; }

 private:
  static constexpr bool kIsNumeric =
      detail::Number<R> && (detail::Number<std::remove_cvref_t<Args>> && ...);

  ObjectRef function_;
};

}  // namespace heddle
