#include "heap/shape.hpp"

#include <algorithm>

#include "base/assert.hpp"

namespace heddle {

ShapeTable::ShapeTable(const ShapeTable* vm_shapes)
    : first_id_(vm_shapes == nullptr ? 0 : kFirstContextShape) {
  if (vm_shapes != nullptr) {
    vm_directory_ = vm_shapes->vm_directory_;
    return;
  }
  directories_.push_back(std::make_unique<Shape*[]>(kFirstContextShape));
  directory_capacity_ = kFirstContextShape;
  vm_directory_ = directories_.back().get();
  publish_locked(std::make_unique<Shape>());  // id 0: cells that have no shape
}

ShapeTable::~ShapeTable() = default;

std::size_t ShapeTable::DerivedKeyHash::operator()(const DerivedKey& key) const {
  const auto from = reinterpret_cast<std::uintptr_t>(key.from);
  const auto name = reinterpret_cast<std::uintptr_t>(key.key);
  std::uint64_t mixed = (from >> 4) * 0x9e37'79b9'7f4a'7c15u;  // 2^64 / the golden ratio
  mixed = (mixed ^ (name >> 4) ^ key.detail) * 0x9e37'79b9'7f4a'7c15u;
  return mixed ^ (mixed >> 32);
}

const Shape* ShapeTable::create_root(const RootOptions& options,
                                     std::span<const PropertyEntry> properties) {
  HEDDLE_ASSERT(options.overflow_word != 0 ||
                properties.size() <=
                    static_cast<std::size_t>(options.end_word - options.first_word));
  const std::scoped_lock lock(mutex_);
  if (!has_room_locked()) return nullptr;
  auto root = std::make_unique<Shape>();
  root->kind = options.kind;
  root->flags = options.flags;
  root->first_word = options.first_word;
  root->end_word = options.end_word;
  root->overflow_word = options.overflow_word;
  root->klass = options.klass;
  if (!properties.empty()) {
    auto table = std::make_unique<PropertyTable>();
    for (PropertyEntry entry : properties) {
      entry.slot.word = root->word_of(root->property_count++);
      table->append(entry);
    }
    root->properties = add_table_locked(std::move(table));
  }
  return publish_locked(std::move(root));
}

const Shape* ShapeTable::plain_root(std::uint32_t inline_slots) {
  // Even: cells come in multiples of 16 bytes.
  const std::uint32_t index = std::min(inline_slots + 1, kMaxInlineSlots) / 2;
  {
    const std::scoped_lock lock(mutex_);
    if (plain_roots_[index] != nullptr) return plain_roots_[index];
  }
  const auto end_word = static_cast<std::uint8_t>(2 + index * 2);
  const Shape* const made = create_root({.kind = CellKind::PlainObject,
                                         .first_word = 2,
                                         .end_word = end_word,
                                         .overflow_word = 1,
                                         .flags = 0,
                                         .klass = plain_class_});
  const std::scoped_lock lock(mutex_);
  if (plain_roots_[index] == nullptr) plain_roots_[index] = made;
  return plain_roots_[index];
}

bool ShapeTable::find(const Shape& shape, PropertyKey key, PropertySlot* slot) const {
  if (shape.property_count == 0) return false;
  const int index = shape.properties->find(key, shape.property_count);
  if (index < 0) return false;
  *slot = property(shape, static_cast<std::uint32_t>(index)).slot;
  return true;
}

PropertyEntry ShapeTable::property(const Shape& shape, std::uint32_t index) const {
  HEDDLE_DCHECK(index < shape.property_count);
  PropertyEntry entry = shape.properties->at(index);
  if (shape.has(Shape::kFrozen) && !entry.slot.has(PropertySlot::kPrivate)) {
    entry.slot.flags |= PropertySlot::kReadOnly;
  }
  return entry;
}

const Shape* ShapeTable::transition(const Shape& from, PropertyKey key,
                                    std::uint8_t property_flags) {
  const PropertyEntry entry{key, {from.word_of(from.property_count), property_flags}};
  if (owns(from)) {
    const Shape* const last =
        from.last_child.load(std::memory_order_acquire);  // pairs with the store below
    if (last != nullptr && last->added.key == key && last->added.slot == entry.slot) return last;
  }
  const std::scoped_lock lock(mutex_);
  return transition_locked(from, entry);
}

const Shape* ShapeTable::transition_locked(const Shape& from, PropertyEntry entry) {
  const DerivedKey derived_key{&from, entry.key,
                               static_cast<std::uint32_t>(Derivation::Transition) |
                                   static_cast<std::uint32_t>(entry.slot.flags) << 8};
  const Shape* child = derived_locked(derived_key);
  if (child == nullptr) {
    const bool fits = from.property_count < kMaxProperties &&
                      (from.overflow_word != 0 || from.property_count < from.inline_slots());
    if (!fits || !has_room_locked()) return nullptr;
    auto made = copy_of(from);
    made->added = entry;
    made->property_count = from.property_count + 1;
    // The first child of the line's end goes on with its table; a branch gets a table of its own.
    const bool is_end =
        owns(from) && from.properties != nullptr && from.properties->size() == from.property_count;
    if (!is_end) {
      made->properties = add_table_locked(from.properties == nullptr
                                              ? std::make_unique<PropertyTable>()
                                              : from.properties->prefix(from.property_count));
    }
    const std::size_t before = made->properties->memory_bytes();
    made->properties->append(entry);
    memory_bytes_.fetch_add(made->properties->memory_bytes() - before, std::memory_order_relaxed);
    child = publish_locked(std::move(made));
    derived_.emplace(derived_key, child);
  }
  // Only a short cut, so the mutable face of a shape: pairs with the load in transition().
  if (owns(from)) const_cast<Shape&>(from).last_child.store(child, std::memory_order_release);
  return child;
}

const Shape* ShapeTable::reconfigured(const Shape& from, PropertyKey key,
                                      std::uint8_t property_flags) {
  const std::scoped_lock lock(mutex_);
  const DerivedKey derived_key{&from, key,
                               static_cast<std::uint32_t>(Derivation::Reconfigured) |
                                   static_cast<std::uint32_t>(property_flags) << 8};
  if (const Shape* const known = derived_locked(derived_key)) return known;
  if (!has_room_locked()) return nullptr;
  auto table = std::make_unique<PropertyTable>();
  for (std::uint32_t i = 0; i < from.property_count; ++i) {
    PropertyEntry entry = from.properties->at(i);
    if (entry.key == key) entry.slot.flags = property_flags;
    table->append(entry);
  }
  auto made = copy_of(from);
  made->properties = add_table_locked(std::move(table));
  const Shape* const shape = publish_locked(std::move(made));
  derived_.emplace(derived_key, shape);
  return shape;
}

const Shape* ShapeTable::frozen(const Shape& from) {
  if (from.has(Shape::kFrozen)) return &from;
  const std::scoped_lock lock(mutex_);
  const DerivedKey derived_key{&from, nullptr, static_cast<std::uint32_t>(Derivation::Frozen)};
  if (const Shape* const known = derived_locked(derived_key)) return known;
  if (!has_room_locked()) return nullptr;
  auto made = copy_of(from);
  made->flags |= Shape::kFrozen | Shape::kNotExtensible;
  const Shape* const shape = publish_locked(std::move(made));
  derived_.emplace(derived_key, shape);
  return shape;
}

const Shape& ShapeTable::dictionary(const Shape& from) {
  HEDDLE_DCHECK(from.overflow_word != 0, "a dictionary needs a word for its table");
  const std::scoped_lock lock(mutex_);
  const DerivedKey derived_key{from.klass, nullptr,
                               static_cast<std::uint32_t>(Derivation::Dictionary) |
                                   static_cast<std::uint32_t>(from.overflow_word) << 8};
  if (const Shape* const known = derived_locked(derived_key)) return *known;
  auto made = std::make_unique<Shape>();
  made->kind = from.kind;
  made->flags = Shape::kDictionary;
  made->first_word = made->end_word = from.first_word;
  made->overflow_word = from.overflow_word;
  made->klass = from.klass;
  const Shape* const shape = publish_locked(std::move(made));
  derived_.emplace(derived_key, shape);
  return *shape;
}

const Shape* ShapeTable::derived_locked(const DerivedKey& key) const {
  const auto found = derived_.find(key);
  return found == derived_.end() ? nullptr : found->second;
}

bool ShapeTable::has_room_locked() const {
  if (first_id_ == 0) return shapes_.size() < kFirstContextShape;
  return shapes_.size() < kMaxShapes && memory_bytes() < kMaxBytes;
}

std::unique_ptr<Shape> ShapeTable::copy_of(const Shape& from) {
  auto copy = std::make_unique<Shape>();
  copy->kind = from.kind;
  copy->flags = from.flags;
  copy->first_word = from.first_word;
  copy->end_word = from.end_word;
  copy->overflow_word = from.overflow_word;
  copy->property_count = from.property_count;
  copy->klass = from.klass;
  copy->parent = &from;
  copy->properties = from.properties;
  return copy;
}

PropertyTable* ShapeTable::add_table_locked(std::unique_ptr<PropertyTable> table) {
  memory_bytes_.fetch_add(table->memory_bytes(), std::memory_order_relaxed);
  tables_.push_back(std::move(table));
  return tables_.back().get();
}

const Shape* ShapeTable::publish_locked(std::unique_ptr<Shape> shape) {
  const std::size_t position = shapes_.size();
  if (position == directory_capacity_) grow_directory_locked();
  shape->id = first_id_ + static_cast<std::uint32_t>(position);
  directories_.back()[position] = shape.get();
  // Not only the shape: its entries in derived_ and shapes_, roughly.
  memory_bytes_.fetch_add(sizeof(Shape) + 64, std::memory_order_relaxed);
  shapes_.push_back(std::move(shape));
  return shapes_.back().get();
}

void ShapeTable::grow_directory_locked() {
  HEDDLE_ASSERT(first_id_ != 0, "the Vm has more than {} shapes", kFirstContextShape);
  const std::size_t capacity = directory_capacity_ == 0 ? 32 : directory_capacity_ * 2;
  auto bigger = std::make_unique<Shape*[]>(capacity);
  if (!directories_.empty()) {
    std::copy_n(directories_.back().get(), directory_capacity_, bigger.get());
  }
  memory_bytes_.fetch_add(capacity * sizeof(Shape*), std::memory_order_relaxed);
  directory_.store(bigger.get(), std::memory_order_release);  // pairs with shape()
  directories_.push_back(std::move(bigger));
  directory_capacity_ = capacity;
}

}  // namespace heddle
