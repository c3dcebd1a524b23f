// tests/unit/heap/class_descriptor_test.cpp -- the specification of MethodTable (M1) and ClassDescriptor.

#include "heap/class_descriptor.hpp"

#include <catch2/catch.hpp>

namespace heddle {
namespace {

TEST_CASE("methods of the Vm have the same ids in every context", "[heap][class]") {
  MethodTable vm{nullptr};
  const std::uint32_t id = vm.add(Value::from_number(7));
  MethodTable first{&vm};
  MethodTable second{&vm};
  CHECK(first.at(id) == Value::from_number(7));
  CHECK(second.at(id) == Value::from_number(7));
}

TEST_CASE("methods of a context stay where they are while it grows", "[heap][class][M1]") {
  MethodTable vm{nullptr};
  MethodTable methods{&vm};
  std::vector<std::uint32_t> ids;
  for (int i = 0; i < 1000; ++i) ids.push_back(methods.add(Value::from_number(i)));
  for (int i = 0; i < 1000; ++i)
    REQUIRE(methods.at(ids[static_cast<std::size_t>(i)]) == Value::from_number(i));
  int visited = 0;
  methods.for_each([&](Value) { ++visited; });
  CHECK(visited == 1000);
}

TEST_CASE("a class derives from itself and its ancestors only", "[heap][class]") {
  ClassDescriptor base, derived, other;
  base.ancestors = {&base};
  other.ancestors = {&other};
  derived.depth = 1;
  derived.ancestors = {&base, &derived};
  CHECK(derived.derives_from(base));
  CHECK(derived.derives_from(derived));
  CHECK_FALSE(derived.derives_from(other));
  CHECK_FALSE(base.derives_from(derived));
}

}  // namespace
}  // namespace heddle
