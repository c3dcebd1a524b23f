#include "heap/class_descriptor.hpp"

#include <algorithm>

namespace heddle {

MethodTable::MethodTable(const MethodTable* vm_methods)
    : first_id_(vm_methods == nullptr ? 0 : kFirstContextMethod) {
  if (vm_methods != nullptr) {
    vm_functions_ = vm_methods->vm_functions_;
    return;
  }
  arrays_.push_back(std::make_unique<Value[]>(kFirstContextMethod));
  capacity_ = kFirstContextMethod;
  vm_functions_ = arrays_.back().get();
}

MethodTable::~MethodTable() = default;

std::uint32_t MethodTable::add(Value function) {
  if (first_id_ + count_ >= (first_id_ == 0 ? kFirstContextMethod : kMaxMethods)) {
    return ClassMember::kNone;
  }
  if (count_ == capacity_) grow();
  arrays_.back()[count_] = function;
  return first_id_ + count_++;
}

void MethodTable::grow() {
  const std::uint32_t capacity = capacity_ == 0 ? 32 : capacity_ * 2;
  auto bigger = std::make_unique<Value[]>(capacity);
  if (!arrays_.empty()) std::copy_n(arrays_.back().get(), count_, bigger.get());
  functions_.store(bigger.get(), std::memory_order_release);  // pairs with at()
  arrays_.push_back(std::move(bigger));
  memory_bytes_ += capacity * sizeof(Value);
  capacity_ = capacity;
}

}  // namespace heddle
