// tests/unit/registry/module_registry_test.cpp -- the specification of ModuleRegistry (M1-M3, its header).
#include "registry/module_registry.hpp"

#include <catch2/catch.hpp>

namespace heddle {
namespace {

struct Instance {
  int number;
};
using Registry = ModuleRegistry<Instance>;

TEST_CASE("a key names one instance at most", "[registry][module][M1]") {
  Registry registry;
  const Instance& first = registry.add(std::make_unique<Instance>(1), "a.ts");
  CHECK(registry.find("a.ts") == &first);
  CHECK(registry.find("b.ts") == nullptr);
  registry.add(std::make_unique<Instance>(2));
  CHECK(registry.find("") == nullptr);
}

TEST_CASE("an instance keeps its address when others come and go", "[registry][module][M2]") {
  Registry registry;
  const Instance* const kept = &registry.add(std::make_unique<Instance>(0), "kept.ts");
  for (int i = 1; i < 100; ++i) registry.add(std::make_unique<Instance>(i));
  registry.remove_if([](const Instance& instance) { return instance.number % 2 == 1; });
  CHECK(registry.find("kept.ts") == kept);
  CHECK(registry.instances().front().get() == kept);
  CHECK(registry.instances().size() == 50);
  CHECK(registry.instances().back()->number == 98);
}

TEST_CASE("the key of a removed instance names nothing and can be used again",
          "[registry][module][M3]") {
  Registry registry;
  registry.add(std::make_unique<Instance>(1), "a.ts");
  registry.remove_if([](const Instance&) { return true; });
  CHECK(registry.find("a.ts") == nullptr);
  const Instance& again = registry.add(std::make_unique<Instance>(2), "a.ts");
  CHECK(registry.find("a.ts") == &again);
}

}  // namespace
}  // namespace heddle
