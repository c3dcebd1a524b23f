#pragma once
// tests/embed/embed_fixture.hpp -- a Vm with an ear for what scripts print. Catch2's macros, expect() too, are for the test's own
// thread: others keep what they saw until they are joined.

#include <catch2/catch.hpp>
#include <mutex>
#include <string>

#include "heddle/heddle.hpp"

namespace heddle {

/// Catch2 shows the error of a Result that should have a value.
template <typename T>
T expect(Result<T> result) {
  INFO((result ? std::string() : result.error().message + result.error().stack));
  REQUIRE(result);
  return std::move(result).value();
}
inline void expect(const Result<void>& result) {
  INFO((result ? std::string() : result.error().message));
  REQUIRE(result);
}

struct EmbedFixture {
  explicit EmbedFixture(unsigned workers = 2) {
    VmOptions options;
    options.num_workers = workers;
    options.write_out = [this](std::string_view text) { add(out, text); };
    options.write_error = [this](std::string_view text) { add(err, text); };
    vm = expect(Vm::create(options));
  }
  void add(std::string& to, std::string_view text) {
    const std::lock_guard lock(mutex);
    to += text;
  }
  /// The value as console.log shows it, or the error.
  static std::string shown(const Result<HostValue>& result) {
    if (!result) return "error: " + result.error().message;
    const HostValue& value = result.value();
    if (value.is_undefined()) return "undefined";
    if (value.is_null()) return "null";
    if (value.is_boolean()) return value.as_boolean() ? "true" : "false";
    if (value.is_string()) return value.as_string();
    if (value.is_object()) return value.as_object().text();
    std::string digits = std::to_string(value.as_number());
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.ends_with('.')) digits.pop_back();
    return digits;
  }
  std::string run(std::string_view code, const RunOptions& options = {}) {
    return shown(vm->default_context().run_code(code, options));
  }

  std::mutex mutex;
  std::string out, err;
  std::unique_ptr<Vm> vm;
};

}  // namespace heddle
