#pragma once
// heddle/result.hpp -- a value, or why there is none.

#include <string>
#include <utility>
#include <variant>

namespace heddle {

enum class Errc {
  InvalidOptions,     ///< an option is out of its range
  ResourceExhausted,  ///< the system refused a thread or memory
  NotFound,           ///< a file is not there or cannot be read
  Rejected,  ///< the source or the module file is not acceptable: the message says where and why
  AlreadyRunning,  ///< a run of this context is in progress
};

struct Error {
  Errc code;
  std::string
      message;  ///< a sentence a person can act on; of rejected sources one or more complete diagnostics
};

/// Either a T or an Error. Asking for the one that is not there ends the process.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}
  explicit operator bool() const { return state_.index() == 0; }
  [[nodiscard]] T& value() & { return std::get<0>(state_); }
  [[nodiscard]] const T& value() const& { return std::get<0>(state_); }
  [[nodiscard]] T&& value() && { return std::get<0>(std::move(state_)); }
  [[nodiscard]] const Error& error() const { return std::get<1>(state_); }
  [[nodiscard]] T* operator->() { return &value(); }
  [[nodiscard]] T& operator*() & { return value(); }

 private:
  std::variant<T, Error> state_;
};

}  // namespace heddle
