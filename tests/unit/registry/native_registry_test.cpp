// tests/unit/registry/native_registry_test.cpp -- the specification of NativeRegistry (N1, its header).
#include "registry/native_registry.hpp"

#include <catch2/catch.hpp>

namespace heddle {
namespace {

Value first(NativeCall&) { return Value::undefined(); }
Value second(NativeCall&) { return Value::null(); }

TEST_CASE("an id names one native for the registry's life", "[registry][native][N1]") {
  NativeRegistry registry;
  REQUIRE(registry.add({.name = "first", .code = first, .id = 0x0a01}));
  CHECK_FALSE(registry.add({.name = "second", .code = second, .id = 0x0a01}));
  const NativeInfo* const found = registry.find(0x0a01);
  REQUIRE(found != nullptr);
  CHECK(found->code == first);
  CHECK(registry.add({.name = "second", .code = second, .id = 0xffff}));
  CHECK(registry.find(0x0a01) == found);
}

TEST_CASE("an id that nobody took names nothing", "[registry][native]") {
  NativeRegistry registry;
  REQUIRE(registry.add({.name = "first", .code = first, .id = 0x0100}));
  CHECK(registry.find(0x0101) == nullptr);  // on the same page
  CHECK(registry.find(0x8000) == nullptr);  // on a page that is not there
}

}  // namespace
}  // namespace heddle
