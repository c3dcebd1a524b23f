// tests/unit/heap/shape_test.cpp -- the specification of ShapeTable (S1, S2) and PropertyTable (T1, T2), heap/shape.hpp.

#include "heap/shape.hpp"

#include <catch2/catch.hpp>
#include <deque>
#include <thread>

namespace heddle {
namespace {

struct Names {
  std::deque<String> cells;
  PropertyKey operator[](std::size_t index) {
    while (cells.size() <= index) cells.emplace_back(String::kInterned, 0);
    return &cells[index];
  }
};

constexpr std::uint8_t kPlain = 0;

struct Fixture {
  ShapeTable vm{nullptr};
  ShapeTable shapes{&vm};
  Names names;

  const Shape* with(const Shape* shape, std::initializer_list<std::size_t> keys) {
    for (const std::size_t key : keys) shape = shapes.transition(*shape, names[key], kPlain);
    return shape;
  }
  PropertySlot slot(const Shape* shape, std::size_t key) {
    PropertySlot found;
    return shapes.find(*shape, names[key], &found) ? found : PropertySlot{};
  }
};

TEST_CASE("the same properties in the same order give the same shape", "[heap][shape]") {
  Fixture f;
  const Shape* const root = f.shapes.plain_root(4);
  CHECK(f.with(root, {0, 1}) == f.with(root, {0, 1}));
  CHECK(f.with(root, {0, 1}) != f.with(root, {1, 0}));
  CHECK(f.with(root, {0, 1}) == f.with(root, {0, 1}));  // after another child of the root
}

TEST_CASE("properties lie in the cell first and then in the overflow", "[heap][shape]") {
  Fixture f;
  const Shape* const shape = f.with(f.shapes.plain_root(2), {0, 1, 2, 3});
  CHECK(f.slot(shape, 0).word == 2);
  CHECK(f.slot(shape, 1).word == 3);
  CHECK(f.slot(shape, 2).overflow_index() == 0);
  CHECK(f.slot(shape, 3).overflow_index() == 1);
  CHECK(shape->overflow_slots() == 2);
}

TEST_CASE("a parent does not see the properties of its children", "[heap][shape]") {
  Fixture f;
  const Shape* const parent = f.with(f.shapes.plain_root(4), {0});
  (void)f.with(parent, {1});
  CHECK(f.slot(parent, 1).word == 0);
  CHECK(parent->property_count == 1);
}

TEST_CASE("branches of a line keep their own places", "[heap][shape]") {
  Fixture f;
  const Shape* const parent = f.with(f.shapes.plain_root(4), {0});
  const Shape* const left = f.with(parent, {1, 2});
  const Shape* const right = f.with(parent, {2, 1});
  CHECK(f.slot(left, 1).word == 3);
  CHECK(f.slot(right, 1).word == 4);
  CHECK(f.shapes.property(*right, 1).key == f.names[2]);
}

TEST_CASE("a long line finds every property and nothing else", "[heap][shape]") {
  Fixture f;
  const Shape* shape = f.shapes.plain_root(0);
  std::vector<const Shape*> line{shape};
  for (std::size_t i = 0; i < 100; ++i) line.push_back(shape = f.with(shape, {i}));
  for (std::size_t count = 0; count <= 100; ++count) {
    for (std::size_t key = 0; key < 101; ++key) {
      PropertySlot slot;
      REQUIRE(f.shapes.find(*line[count], f.names[key], &slot) == (key < count));
    }
  }
}

TEST_CASE("an object with too many properties must become a dictionary", "[heap][shape]") {
  Fixture f;
  const Shape* shape = f.shapes.plain_root(0);
  for (std::size_t i = 0; i < ShapeTable::kMaxProperties; ++i) shape = f.with(shape, {i});
  CHECK(f.shapes.transition(*shape, f.names[999], kPlain) == nullptr);
  CHECK(f.shapes.dictionary(*shape).has(Shape::kDictionary));
  CHECK(&f.shapes.dictionary(*shape) == &f.shapes.dictionary(*f.shapes.plain_root(0)));
}

TEST_CASE("properties of a frozen shape are read-only", "[heap][shape]") {
  Fixture f;
  const Shape* const shape = f.with(f.shapes.plain_root(4), {0});
  const Shape* const frozen = f.shapes.frozen(*shape);
  CHECK(frozen == f.shapes.frozen(*shape));
  CHECK(frozen == f.shapes.frozen(*frozen));
  CHECK(frozen->has(Shape::kNotExtensible));
  CHECK(f.slot(frozen, 0).has(PropertySlot::kReadOnly));
  CHECK_FALSE(f.slot(shape, 0).has(PropertySlot::kReadOnly));
}

TEST_CASE("a reconfigured property keeps its place", "[heap][shape]") {
  Fixture f;
  const Shape* const shape = f.with(f.shapes.plain_root(4), {0, 1, 2});
  const Shape* const changed = f.shapes.reconfigured(*shape, f.names[1], PropertySlot::kAccessor);
  CHECK(changed == f.shapes.reconfigured(*shape, f.names[1], PropertySlot::kAccessor));
  CHECK(f.slot(changed, 1) == PropertySlot{f.slot(shape, 1).word, PropertySlot::kAccessor});
  CHECK(f.slot(changed, 2) == f.slot(shape, 2));
  CHECK(f.slot(f.with(changed, {3}), 3).word == 5);
}

TEST_CASE("a root may have properties from the start", "[heap][shape]") {
  Fixture f;
  const PropertyEntry fields[] = {{f.names[0], {}},
                                  {f.names[1], {0, PropertySlot::kNotEnumerable}}};
  const Shape* const shape =
      f.shapes.create_root({CellKind::Instance, 1, 3, 0, 0, nullptr}, fields);
  CHECK(f.slot(shape, 0) == PropertySlot{1, 0});
  CHECK(f.slot(shape, 1) == PropertySlot{2, PropertySlot::kNotEnumerable});
  CHECK(f.shapes.transition(*shape, f.names[2], kPlain) == nullptr);  // no room, no overflow
}

TEST_CASE("a context derives shapes from the Vm's without touching them", "[heap][shape][S2]") {
  Fixture f;
  const PropertyEntry field[] = {{f.names[0], {}}};
  const Shape* const base = f.vm.create_root({CellKind::PlainObject, 2, 6, 1, 0, nullptr}, field);
  ShapeTable other{&f.vm};
  const Shape* const here = f.shapes.transition(*base, f.names[1], kPlain);
  const Shape* const there = other.transition(*base, f.names[2], kPlain);
  CHECK(base->id < ShapeTable::kFirstContextShape);
  CHECK(here->id == there->id);  // ids are the context's own
  CHECK(&f.shapes.shape(here->id) == here);
  CHECK(&other.shape(there->id) == there);
  CHECK(&other.shape(base->id) == base);
  CHECK(here == f.shapes.transition(*base, f.names[1], kPlain));
  CHECK(base->properties->size() == 1);
}

TEST_CASE("shapes are found by id while others are made", "[heap][shape][S1][race]") {
  Fixture f;
  Atomic<std::uint32_t> published{f.shapes.plain_root(0)->id};
  Atomic<bool> done{false};
  for (std::size_t i = 0; i < 300; ++i) (void)f.names[i];
  std::thread reader{[&] {
    while (!done.load(std::memory_order_acquire)) {
      const Shape& shape = f.shapes.shape(published.load(std::memory_order_acquire));
      PropertySlot slot;
      for (std::uint32_t i = 0; i < shape.property_count; ++i) {
        if (!f.shapes.find(shape, &f.names.cells[i], &slot)) std::abort();
      }
    }
  }};
  for (int round = 0; round < 20; ++round) {
    const Shape* shape = f.shapes.plain_root(static_cast<std::uint32_t>(round));
    for (std::size_t i = 0; i < 100; ++i) {
      shape = f.with(shape, {i});
      published.store(shape->id, std::memory_order_release);
    }
  }
  done.store(true, std::memory_order_release);
  reader.join();
  CHECK(f.shapes.memory_bytes() > 0);
}

}  // namespace
}  // namespace heddle
