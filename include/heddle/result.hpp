#pragma once
// heddle/result.hpp -- a value, or why there is none.

#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace heddle {

enum class Errc {
  InvalidOptions,     ///< an option is out of its range
  InvalidArgument,    ///< a value does not fit: of another context, not callable, not an object ...
  ResourceExhausted,  ///< the system refused a thread or memory, or the context's heap is full
  NotFound,           ///< a file or a global is not there or cannot be read
  Rejected,  ///< the source or the module file is not acceptable: the message says where and why
  AlreadyRunning,  ///< a run of this context is in progress, or the caller is on a worker
  ScriptError,     ///< the script threw: message and stack are its error's
  LimitReached,    ///< a deadline, a budget or a limit of the context; the message says which
  Cancelled,       ///< by the host
  Deadlocked,      ///< nothing can go on; the message names the tasks and what they wait for
  ShuttingDown,    ///< the context is closed, or its Vm is gone
};

struct Error {
  Errc code;
  std::string
      message;  ///< a sentence a person can act on; of rejected sources one or more complete diagnostics
  std::string stack = {};  ///< of a script's error: its stack, the message first
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
  [[nodiscard]] const T* operator->() const { return &value(); }
  [[nodiscard]] T& operator*() & { return value(); }
  [[nodiscard]] const T& operator*() const& { return value(); }
  [[nodiscard]] T&& operator*() && { return std::move(*this).value(); }

 private:
  std::variant<T, Error> state_;
};

/// Success, or an Error.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Error error) : error_(std::move(error)) {}
  explicit operator bool() const { return !error_.has_value(); }
  [[nodiscard]] const Error& error() const { return error_.value(); }

 private:
  std::optional<Error> error_;
};

}  // namespace heddle
