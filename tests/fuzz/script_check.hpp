#pragma once
// tests/fuzz/script_check.hpp -- what a fuzz target asks of the runtime through a script: a function that is given the input and
// returns "", or what is wrong.

#include <string>
#include <string_view>

#include "base/assert.hpp"
#include "heddle/heddle.hpp"

namespace heddle::fuzz {

/// Threads: one.
template <typename... Args>
class ScriptCheck {
 public:
  /// `code` declares the function `check`.
  explicit ScriptCheck(std::string_view code)
      : vm_(must(Vm::create(alone()))),
        context_(vm_->default_context()),
        check_((static_cast<void>(must(context_.run_code(code))),
                must(context_.function<std::string(Args...)>("check")))) {}

  void operator()(Args... input) {
    const std::string wrong = must(check_(input...));
    HEDDLE_ASSERT(wrong.empty(), "{}", wrong);
  }
  [[nodiscard]] Context& context() { return context_; }

 private:
  static VmOptions alone() {
    VmOptions options;
    options.num_workers = 0;
    return options;
  }
  template <typename T>
  static T must(Result<T> result) {
    HEDDLE_ASSERT(result, "{}\n{}", result.error().message, result.error().stack);
    return std::move(result).value();
  }

  std::unique_ptr<Vm> vm_;
  Context context_;
  ScriptFunction<std::string(Args...)> check_;
};

}  // namespace heddle::fuzz
