// runtime/host_promises.cpp -- promises that the host settles.

#include <utility>

#include "interpreter/call.hpp"
#include "interpreter/class_operations.hpp"
#include "interpreter/promise.hpp"
#include "interpreter/property.hpp"
#include "runtime/context_impl.hpp"
#include "runtime/vm_impl.hpp"

namespace heddle {

Result<HostPromise> Context::Impl::create_promise() {
  return enter([&](Execution& ex) -> Result<HostPromise> {
    Promise* const promise = heddle::create_promise(ex);
    if (promise == nullptr) return to_error(ex, ex.error);
    const HostValue object = to_host(ex, Value::object(promise));
    owed_promises_.fetch_add(1, std::memory_order_relaxed);
    vm_->scheduler->begin_external();
    return HostPromise(std::make_shared<HostPromise::Impl>(shared_from_this(), object.as_object()));
  });
}

void Context::Impl::end_promise() {
  owed_promises_.fetch_sub(1, std::memory_order_relaxed);
  vm_->scheduler->end_external();  // after its tasks were woken
}

template <typename Make>
Result<void> HostPromise::Impl::settle(bool fulfils, Make&& make) {
  return context->enter([&](Execution& ex) -> Result<void> {
    const Value value = make(ex);
    if (signal::is(value))
      return Error{Errc::InvalidArgument, context->to_error(ex, ex.error).message};
    if (is_settled.exchange(true, std::memory_order_relaxed))
      return Error{Errc::InvalidArgument, "the promise is settled already"};
    Promise& promise = *object.impl().value.as<Promise>();
    if (fulfils) {
      fulfill_promise(ex, promise, value);
    } else {
      mark_handled(ex, promise);  // there is perhaps no task here that could report it
      reject_promise(ex, promise, value);
    }
    context->end_promise();
    return {};
  });
}

HostPromise::Impl::~Impl() {
  if (is_settled.load(std::memory_order_relaxed)) return;
  // Without memory for an error of its own, or in a closed context, nobody hears of it.
  static_cast<void>(settle(false, [](Execution& ex) {
    const Value error = new_error(ex, ErrorType::Error, "The host gave the promise up");
    return signal::is(error) ? ex.error : error;
  }));
}

const ObjectRef& HostPromise::object() const { return impl_->object; }

Result<void> HostPromise::resolve(const HostValue& value) const {
  return impl_->settle(true, [&](Execution& ex) {
    const Value converted = impl_->context->to_script(ex, value);
    if (!converted.is_object()) return converted;
    const bool is_thenable =
        is_plain_promise(converted) ||
        is_callable(get_own_or_member(ex, converted, ex.realm.core.common.then));
    return is_thenable ? ex.throw_type_error("a promise is resolved with what is no promise")
                       : converted;
  });
}

Result<void> HostPromise::reject(std::string_view message) const {
  return impl_->settle(false,
                       [&](Execution& ex) { return new_error(ex, ErrorType::Error, message); });
}

Result<HostPromise> Context::create_promise() const { return impl_->create_promise(); }

}  // namespace heddle
