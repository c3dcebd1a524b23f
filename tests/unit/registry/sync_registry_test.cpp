// tests/unit/registry/sync_registry_test.cpp -- the specification of SyncRegistry (S1, S2, its header).
#include "registry/sync_registry.hpp"

#include <catch2/catch.hpp>

#include "heap/class_descriptor.hpp"

namespace heddle {
namespace {

const ClassDescriptor mutex_class, map_class, set_class;

SyncKind kind(std::string_view name, const ClassDescriptor& klass) {
  return {.name = name,
          .type = nullptr,
          .bytes = 16,
          .create = nullptr,
          .trace = nullptr,
          .klass = &klass};
}

TEST_CASE("a kind of sync object has one entry", "[registry][sync][S1]") {
  SyncRegistry registry;
  REQUIRE(registry.add(kind("Mutex", mutex_class)));
  CHECK_FALSE(registry.add(kind("Mutex", map_class)));
  CHECK_FALSE(registry.add(kind("Lock", mutex_class)));
  CHECK(registry.find(&map_class) == nullptr);
  CHECK(registry.find("Lock") == nullptr);
}

TEST_CASE("an entry keeps its address when others come", "[registry][sync][S2]") {
  SyncRegistry registry;
  REQUIRE(registry.add(kind("Mutex", mutex_class)));
  const SyncKind* const mutex = registry.find("Mutex");
  REQUIRE(mutex != nullptr);
  REQUIRE(registry.add(kind("Map", map_class)));
  REQUIRE(registry.add(kind("Set", set_class)));
  CHECK(registry.find(&mutex_class) == mutex);
  CHECK(mutex->name == "Mutex");
}

}  // namespace
}  // namespace heddle
