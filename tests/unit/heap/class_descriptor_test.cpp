// tests/unit/heap/class_descriptor_test.cpp -- the specification of MethodTable (M1) and ClassDescriptor.

#include "heap/class_descriptor.hpp"

#include "heap_fixture.hpp"

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
  derived.derive_from(base);
  CHECK(derived.derives_from(base));
  CHECK(derived.derives_from(derived));
  CHECK_FALSE(derived.derives_from(other));
  CHECK_FALSE(base.derives_from(derived));
}

TEST_CASE("the nearest declaration of a field says what is checked", "[heap][class]") {
  HeapFixture f;
  const PropertyKey name = f.names.intern(std::string_view{"x"});
  const ClassChecks number{{{name, {1, nullptr, name}}}, {}}, anything{{{name, {}}}, {}};
  ClassDescriptor base, derived, furthest;
  base.has_checks = true;
  base.checks = &number;
  derived.derive_from(base);
  CHECK(derived.find_check(&ClassChecks::fields, name) == &number.fields.at(name));
  CHECK(derived.find_check(&ClassChecks::statics, name) == nullptr);
  derived.checks = &anything;
  furthest.derive_from(derived);
  CHECK(furthest.find_check(&ClassChecks::fields, name) == nullptr);
}

TEST_CASE("ancestors are found at any distance", "[heap][class]") {
  std::vector<ClassDescriptor> chain(100);
  ClassDescriptor stranger;
  stranger.derive_from(chain[0]);
  for (std::size_t i = 1; i < chain.size(); ++i) chain[i].derive_from(chain[i - 1]);
  for (std::size_t i = 0; i < chain.size(); ++i) {
    for (std::size_t j = 0; j < chain.size(); ++j)
      REQUIRE(chain[i].derives_from(chain[j]) == (j <= i));
    REQUIRE_FALSE(chain[i].derives_from(stranger));
  }
}

TEST_CASE("a member is found in the nearest class that has it", "[heap][class]") {
  HeapFixture test;
  ClassDescriptor base, middle, derived;
  middle.derive_from(base);
  derived.derive_from(middle);
  const PropertyKey name = test.names.intern("name"), other = test.names.intern("other");
  base.members[name].method = 1;
  base.members[other].method = 2;
  middle.members[name].method = 3;
  CHECK(derived.find(name)->method == 3);
  CHECK(derived.find(other)->method == 2);
  CHECK(base.find(name)->method == 1);
  CHECK(base.find(test.names.intern("missing")) == nullptr);
}

}  // namespace
}  // namespace heddle
