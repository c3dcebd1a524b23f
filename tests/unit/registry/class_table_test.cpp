// tests/unit/registry/class_table_test.cpp -- the specification of ClassTable (R1, R2, its header).
#include "registry/class_table.hpp"

#include <catch2/catch.hpp>
#include <deque>

#include "heap/string.hpp"

namespace heddle {
namespace {

/// The table compares addresses: any will do for interned names.
struct Names {
  const String* operator[](std::size_t i) const { return reinterpret_cast<const String*>(&of[i]); }
  double of[64] = {};
};

TEST_CASE("a name has one class for the registry's life", "[registry][class][R1]") {
  const Names names;
  ClassTable table;
  const ClassDescriptor first, second;
  REQUIRE(table.add(names[0], first));
  CHECK_FALSE(table.add(names[0], second));
  CHECK(table.find(names[0]) == &first);
  CHECK(table.find(names[1]) == nullptr);
}

TEST_CASE("a registered descriptor keeps its address when others come", "[registry][class][R2]") {
  const Names names;
  ClassTable table;
  std::deque<ClassDescriptor> descriptors(64);
  for (std::size_t i = 0; i < 64; ++i) REQUIRE(table.add(names[i], descriptors[i]));
  for (std::size_t i = 0; i < 64; ++i) CHECK(table.find(names[i]) == &descriptors[i]);
}

}  // namespace
}  // namespace heddle
