// runtime/host_calls.cpp -- calls by the host: functions with arguments, tasks that are waited for, what they answered.

#include <algorithm>

#include "interpreter/call.hpp"
#include "interpreter/host_call.hpp"
#include "interpreter/task_control.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/deadlock_report.hpp"
#include "runtime/vm_impl.hpp"

namespace heddle {

[[gnu::always_inline]] inline Occupant* Context::Impl::enter_to_call() {
  if (HostEntry::current() != nullptr) [[unlikely]]
    return nullptr;
  if (is_closing_.load(std::memory_order_relaxed)) [[unlikely]]
    return nullptr;  // close() waits for those that are inside
  return safepoint_->enter_unless_closed();
}

Error Context::Impl::no_entry() {
  if (HostEntry::current() == nullptr) return closed_error();
  return Error{Errc::AlreadyRunning, "a native function must not wait for a script"};
}

/// Most calls end in the caller's own turn, and then hold no lock but the context itself (HostStay).
Result<HostValue> Context::Impl::execute_function(const HostValue& function,
                                                  std::span<const HostValue> arguments,
                                                  const RunOptions& options) {
  Occupant* const occupant = enter_to_call();
  if (occupant == nullptr) [[unlikely]]
    return no_entry();
  HostStay stay(*realm_, *occupant);
  HostCall call(stay.seat());
  if (!begin_at_once(call, stay.execution(), function, arguments, options)) [[unlikely]]
    return execute_as_run(stay, function, arguments, options);
  const HostCall::End end = call.call();
  if (end == HostCall::End::GoesOn) [[unlikely]]
    return finish_outside(stay, call.run());
  return answer_at_once(stay, end);
}

double Context::Impl::call_with_numbers(const ObjectRef& function,
                                        std::span<const double> arguments,
                                        std::unique_ptr<Result<HostValue>>& other) {
  Occupant* const occupant = enter_to_call();
  if (occupant == nullptr) [[unlikely]] {
    other = std::make_unique<Result<HostValue>>(no_entry());
    return 0;
  }
  HostStay stay(*realm_, *occupant);
  HostCall call(stay.seat());
  Value* const values = call.begin(function.impl().value, arguments.size());
  if (values == nullptr) [[unlikely]] {
    const std::vector<HostValue> converted(arguments.begin(), arguments.end());
    other = std::make_unique<Result<HostValue>>(
        execute_as_run(stay, function, converted, default_run_options()));
    return 0;
  }
  std::transform(arguments.begin(), arguments.end(), values, Value::canonical);
  const HostCall::End end = call.call();
  const Value result = stay.execution().result;
  if (end != HostCall::End::Returned || !result.is_number() || !vm_->output.is_empty())
      [[unlikely]] {
    other = std::make_unique<Result<HostValue>>(end == HostCall::End::GoesOn
                                                    ? finish_outside(stay, call.run())
                                                    : answer_at_once(stay, end));
    return 0;
  }
  tos_.store(result.bits(), std::memory_order_relaxed);
  return result.as_number();
}

/// Whether the call is such that it may end at once; its arguments are in place then.
bool Context::Impl::begin_at_once(HostCall& call, Execution& ex, const HostValue& function,
                                  std::span<const HostValue> arguments, const RunOptions& options) {
  if (!function.is_object() || options.deadline || options.max_operations) return false;
  const ObjectRef::Impl& callee = function.as_object().impl();
  if (callee.context.get() != this) return false;
  Value* const values = call.begin(callee.value, arguments.size());
  if (values == nullptr) return false;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    values[i] = to_script(ex, arguments[i]);
    if (signal::is(values[i])) [[unlikely]] {
      values[i] = Value::undefined();
      call.abandon();
      return false;  // with_values() says why
    }
  }
  return true;
}

Result<HostValue> Context::Impl::answer_at_once(HostStay& stay, HostCall::End end) {
  Execution& ex = stay.execution();
  const bool has_returned = end == HostCall::End::Returned;
  tos_.store((has_returned ? ex.result : Value::undefined()).bits(), std::memory_order_relaxed);
  Result<HostValue> answer = has_returned ? Result<HostValue>(to_host(ex, ex.result))
                                          : Result<HostValue>(to_error(ex, ex.error));
  if (!vm_->output.is_empty()) [[unlikely]] {
    stay.leave();  // before blocking
    const std::shared_lock lock(use_);
    if (realm_ != nullptr) vm_->output.flush();
  }
  return answer;
}

/// The general way: a run of its own.
Result<HostValue> Context::Impl::execute_as_run(HostStay& stay, const HostValue& function,
                                                std::span<const HostValue> arguments,
                                                const RunOptions& options) {
  Execution& ex = stay.execution();
  const auto run = with_values(ex, function, arguments, [&](Value callee, auto values) {
    return realm_->call(ex, limits_of(options), callee, values);
  });
  if (!run) return run.error();
  return finish_outside(stay, *run.value());
}

Result<HostValue> Context::Impl::finish_outside(HostStay& stay, Run& run) {
  stay.leave();
  const std::shared_lock lock(use_);
  return realm_ == nullptr ? closed_error() : finish(run);
}

Result<TaskRef> Context::Impl::spawn_task(const HostValue& function,
                                          std::span<const HostValue> arguments,
                                          const RunOptions& options) {
  return enter([&](Execution& ex) -> Result<TaskRef> {
    const auto run = with_values(ex, function, arguments, [&](Value callee, auto values) -> Run* {
      Run& made = realm_->create_run(Run::Kind::Code, limits_of(options));
      if (realm_->start_main(made, ex, callee, values)) return &made;
      realm_->release_run(made);
      return nullptr;
    });
    if (!run) return run.error();
    return TaskRef(std::make_shared<TaskRef::Impl>(shared_from_this(), *run.value()));
  });
}

template <typename Begin>
Result<Run*> Context::Impl::with_values(Execution& ex, const HostValue& function,
                                        std::span<const HostValue> arguments, Begin&& begin) {
  ScriptArguments values;
  if (auto converted = values.convert(*this, ex, arguments); !converted) return converted.error();
  const Value callee = to_script(ex, function);
  if (signal::is(callee)) return Error{Errc::InvalidArgument, to_error(ex, ex.error).message};
  if (!is_callable(callee)) return Error{Errc::InvalidArgument, "the value is not a function"};
  Run* const run = begin(callee, values.span());
  if (run == nullptr) return to_error(ex, ex.error);
  return run;
}

bool Context::Impl::is_done(const Run& run) {
  const std::shared_lock lock(use_);
  return realm_ == nullptr || is_settled(run);
}

bool Context::Impl::is_settled(const Run& run) {
  return run.main_left.load(std::memory_order_acquire) ||
         run.stopped.load(std::memory_order_acquire);
}

Result<HostValue> Context::Impl::wait_for(Run& run) {
  const std::shared_lock lock(use_);
  if (realm_ == nullptr) return closed_error();
  if (HostEntry::current() != nullptr)
    return Error{Errc::AlreadyRunning, "a native function must not wait for a task"};
  vm_->wait([&] { return is_settled(run); });
  if (!run.main_left.load(std::memory_order_acquire)) {
    if (run.stopped.load(std::memory_order_acquire)) return closed_error();
    Error deadlock{Errc::Deadlocked, deadlock_report(*realm_, run)};
    realm_->kill_run(run, Kill::Cancelled, nullptr);  // nothing can wake it any more
    return deadlock;
  }
  return inside([&](Execution& ex) { return result_of(ex, run); });
}

Result<HostValue> Context::Impl::result_of(Execution& ex, const Run& run) {
  const Value value = run.main->result();
  if (run.main->state() == Promise::kFulfilled) return to_host(ex, value);
  Error error = to_error(ex, value);
  if (run.kill.load(std::memory_order_acquire) == Kill::Cancelled) error.code = Errc::Cancelled;
  return error;
}

/// Waits, keeps the result as tos(), lets go of the run.
Result<HostValue> Context::Impl::finish(Run& run) {
  Result<HostValue> result = wait_for(run);
  set_tos(run);
  realm_->release_run(run);
  vm_->output.flush();
  return result;
}

void Context::Impl::set_tos(const Run& run) {
  const bool has_value = run.main != nullptr && run.main->state() == Promise::kFulfilled;
  const Value value = has_value ? run.main->result() : Value::undefined();
  tos_.store(value.bits(), std::memory_order_relaxed);  // a number to who reads it beside us
}

HostValue Context::Impl::tos() {
  auto value = enter([&](Execution& ex) -> Result<HostValue> {
    return to_host(ex, Value::from_bits(tos_.load(std::memory_order_relaxed)));
  });
  return value ? std::move(value).value() : HostValue();
}

}  // namespace heddle
