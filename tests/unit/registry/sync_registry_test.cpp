// tests/unit/registry/sync_registry_test.cpp -- the specification of SyncRegistry (S1, S2, its header).
#include "registry/sync_registry.hpp"

#include <catch2/catch.hpp>

namespace heddle {
namespace {

constexpr SyncKind kMutex{
    .name = "Mutex", .kind = CellKind::Mutex, .leave = nullptr, .holder = nullptr};

TEST_CASE("a kind of sync object has one entry", "[registry][sync][S1]") {
  SyncRegistry registry;
  REQUIRE(registry.add(kMutex));
  SyncKind same_name = kMutex;
  same_name.kind = CellKind::Map;
  CHECK_FALSE(registry.add(same_name));
  SyncKind same_kind = kMutex;
  same_kind.name = "Lock";
  CHECK_FALSE(registry.add(same_kind));
  CHECK(registry.find(CellKind::Map) == nullptr);
  CHECK(registry.find("Lock") == nullptr);
}

TEST_CASE("an entry keeps its address when others come", "[registry][sync][S2]") {
  SyncRegistry registry;
  REQUIRE(registry.add(kMutex));
  const SyncKind* const mutex = registry.find("Mutex");
  REQUIRE(mutex != nullptr);
  REQUIRE(
      registry.add({.name = "Map", .kind = CellKind::Map, .leave = nullptr, .holder = nullptr}));
  REQUIRE(
      registry.add({.name = "Set", .kind = CellKind::Set, .leave = nullptr, .holder = nullptr}));
  CHECK(registry.find(CellKind::Mutex) == mutex);
  CHECK(mutex->name == "Mutex");
}

}  // namespace
}  // namespace heddle
