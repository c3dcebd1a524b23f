#pragma once
// heddle/native.hpp -- C++ functions that scripts call, with arguments and results of C++ types.

#include <cstddef>
#include <functional>
#include <limits>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

#include "heddle/value.hpp"

namespace heddle {

/// What a script calls. Runs on a worker, or on the thread that waits for the script: at most some 50 us of work, for its context stands still meanwhile. An Error becomes a
/// script's exception: InvalidArgument a TypeError, others an Error. A C++ exception becomes an Error too.
struct HostFunction {
  std::function<Result<HostValue>(std::span<const HostValue> arguments)> call;
  /// The same for numbers alone, without values in between; nullptr: there is none. `state` belongs to it.
  double (*call_numbers)(void* state, const double* arguments) = nullptr;
  std::shared_ptr<void> state = nullptr;
  std::size_t number_count = 0;  ///< arguments that call_numbers takes
};

namespace detail {

template <typename T>
struct Argument;  // a type that no argument can have

template <>
struct Argument<HostValue> {
  static constexpr std::string_view kName = "value";
  static bool fits(const HostValue&) { return true; }
  static const HostValue& take(const HostValue& value) { return value; }
};
template <>
struct Argument<bool> {
  static constexpr std::string_view kName = "boolean";
  static bool fits(const HostValue& value) { return value.is_boolean(); }
  static bool take(const HostValue& value) { return value.as_boolean(); }
};
template <typename T>
requires(std::is_arithmetic_v<T> && !std::is_same_v<T, bool>) struct Argument<T> {
  static constexpr std::string_view kName = std::is_integral_v<T> ? "integer in range" : "number";
  static bool fits(const HostValue& value) {
    if (!value.is_number()) return false;
    if constexpr (std::is_floating_point_v<T>) {
      return true;
    } else {
      const double number = value.as_number();
      // Exact as a double, because it is excluded: a power of two.
      constexpr double kEnd = 2.0 * static_cast<double>(std::numeric_limits<T>::max() / 2 + 1);
      return number >= (std::is_signed_v<T> ? -kEnd : 0.0) && number < kEnd &&
             static_cast<double>(static_cast<T>(number)) == number;
    }
  }
  static T take(const HostValue& value) { return static_cast<T>(value.as_number()); }
};
template <>
struct Argument<std::string> {
  static constexpr std::string_view kName = "string";
  static bool fits(const HostValue& value) { return value.is_string(); }
  static const std::string& take(const HostValue& value) { return value.as_string(); }
};
template <>
struct Argument<std::string_view> : Argument<std::string> {};
template <>
struct Argument<ObjectRef> {
  static constexpr std::string_view kName = "object";
  static bool fits(const HostValue& value) { return value.is_object(); }
  static const ObjectRef& take(const HostValue& value) { return value.as_object(); }
};

[[nodiscard]] Error wrong_argument(std::string_view function, std::size_t index,
                                   std::string_view wanted, const HostValue& found);
[[nodiscard]] Error too_few_arguments(std::string_view function, std::size_t wanted,
                                      std::size_t found);

template <typename T>
Result<HostValue> to_result(T&& value) {
  return Result<HostValue>(HostValue(std::forward<T>(value)));
}
inline Result<HostValue> to_result(Result<HostValue> result) { return result; }

template <typename Function>
struct Signature : Signature<decltype(&Function::operator())> {};
template <typename R, typename... Args>
struct Signature<R (*)(Args...)> {
  /// Of a method the first parameter is `this`, which no message counts.
  template <typename Function>
  static HostFunction wrap(std::string name, Function function, bool is_method) {
    const auto shared = std::make_shared<Function>(std::move(function));
    HostFunction made{
        [name = std::move(name), shared, is_method](std::span<const HostValue> arguments) {
          return call(name, *shared, is_method, arguments, std::index_sequence_for<Args...>());
        }};
    if constexpr (std::is_same_v<R, double> && (std::is_same_v<Args, double> && ...)) {
      made.call_numbers = call_numbers<Function>;
      made.state = shared;
      made.number_count = sizeof...(Args);
    }
    return made;
  }

 private:
  template <typename Function>
  static double call_numbers(void* state, [[maybe_unused]] const double* arguments) {
    return [&]<std::size_t... I>(std::index_sequence<I...>) {
      return (*static_cast<Function*>(state))(arguments[I]...);
    }
    (std::index_sequence_for<Args...>());
  }
  template <typename Function, std::size_t... I>
  static Result<HostValue> call(const std::string& name, Function& function, bool is_method,
                                [[maybe_unused]] std::span<const HostValue> arguments,
                                std::index_sequence<I...>) {
    if (arguments.size() < sizeof...(Args))
      return too_few_arguments(name, sizeof...(Args) - is_method, arguments.size() - is_method);
    std::size_t wrong = sizeof...(Args);
    std::string_view wanted;
    ((wrong == sizeof...(Args) && !Argument<std::remove_cvref_t<Args>>::fits(arguments[I])
          ? (wrong = I, wanted = Argument<std::remove_cvref_t<Args>>::kName)
          : wanted),
     ...);
    if (wrong != sizeof...(Args))
      return wrong_argument(name, wrong - is_method, wanted, arguments[wrong]);
    if constexpr (std::is_void_v<R>) {
      function(Argument<std::remove_cvref_t<Args>>::take(arguments[I])...);
      return HostValue();
    } else {
      return to_result(function(Argument<std::remove_cvref_t<Args>>::take(arguments[I])...));
    }
  }
};
template <typename R, typename... Args>
struct Signature<R(Args...)> : Signature<R (*)(Args...)> {};
template <typename C, typename R, typename... Args>
struct Signature<R (C::*)(Args...)> : Signature<R (*)(Args...)> {};
template <typename C, typename R, typename... Args>
struct Signature<R (C::*)(Args...) const> : Signature<R (*)(Args...)> {};

}  // namespace detail

/// A function of any arguments as it is; any other with its arguments checked: too few, or one of another type, is an error
/// that names the function and the argument. Further arguments are ignored, as in JavaScript. Types: bool, numbers (integers
/// must be integers in range), std::string, std::string_view, ObjectRef, HostValue; results also Result<HostValue>
/// and void.
template <typename Function>
[[nodiscard]] HostFunction make_native(std::string name, Function function) {
  if constexpr (std::is_invocable_r_v<Result<HostValue>, Function&, std::span<const HostValue>>) {
    return {std::move(function)};
  } else {
    return detail::Signature<Function>::wrap(std::move(name), std::move(function), false);
  }
}

/// The same for a method: its first parameter is the instance, an ObjectRef.
template <typename Function>
[[nodiscard]] HostFunction make_method(std::string name, Function function) {
  if constexpr (std::is_invocable_r_v<Result<HostValue>, Function&, std::span<const HostValue>>) {
    return {std::move(function)};
  } else {
    return detail::Signature<Function>::wrap(std::move(name), std::move(function), true);
  }
}

}  // namespace heddle
