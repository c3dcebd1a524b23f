#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <memory>
#include <new>
#include <span>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace heddle::ast {

/// Memory of one compilation: objects are placed one after the other in large blocks and freed all
/// together with the arena. No destructor runs, so only trivially destructible types go in.
///
/// Threads:   one at a time.
/// Ownership: what it returns is valid until the arena is destroyed.
class Arena {
 public:
  Arena() = default;
  Arena(const Arena&) = delete;
  Arena& operator=(const Arena&) = delete;

  template <typename T, typename... Args>
  [[nodiscard]] T* make(Args&&... args) {
    static_assert(std::is_trivially_destructible_v<T>);
    return new (allocate(sizeof(T), alignof(T))) T(std::forward<Args>(args)...);
  }

  template <typename T>
  [[nodiscard]] std::span<T> copy(std::span<const T> items) {
    static_assert(std::is_trivially_copyable_v<T>);
    if (items.empty()) return {};
    T* const place = static_cast<T*>(allocate(items.size_bytes(), alignof(T)));
    std::uninitialized_copy(items.begin(), items.end(), place);
    return {place, items.size()};
  }

  [[nodiscard]] std::string_view copy(std::string_view text) {
    if (text.empty()) return {};
    void* const place = allocate(text.size(), 1);
    std::memcpy(place, text.data(), text.size());
    return {static_cast<const char*>(place), text.size()};
  }

  /// Bytes taken from the system so far.
  [[nodiscard]] std::size_t reserved_bytes() const { return reserved_; }

 private:
  // Small enough that compiling `1 + 1` costs nothing to speak of, doubling up to a size at which
  // the unused end of the last block is small against the source that filled the others.
  static constexpr std::size_t kFirstBlockBytes = 8 << 10;
  static constexpr std::size_t kLargestBlockBytes = 1 << 20;

  void* allocate(std::size_t bytes, std::size_t alignment) {
    const std::size_t padding = (alignment - position_ % alignment) % alignment;
    if (bytes + padding > available_) return allocate_slow(bytes);
    std::byte* const place = cursor_ + padding;
    cursor_ = place + bytes;
    position_ += padding + bytes;
    available_ -= padding + bytes;
    return place;
  }

  /// Starts a new block; blocks are aligned for everything.
  void* allocate_slow(std::size_t bytes) {
    const std::size_t size = std::max(bytes, next_block_bytes_);
    blocks_.push_back(std::make_unique_for_overwrite<std::byte[]>(size));
    next_block_bytes_ = std::min(next_block_bytes_ * 2, kLargestBlockBytes);
    reserved_ += size;
    cursor_ = blocks_.back().get() + bytes;
    position_ = bytes;
    available_ = size - bytes;
    return blocks_.back().get();
  }

  std::vector<std::unique_ptr<std::byte[]>> blocks_;
  std::byte* cursor_ = nullptr;  ///< Next free byte of the last block ...
  std::size_t position_ = 0;     ///< ... its offset there ...
  std::size_t available_ = 0;    ///< ... and how many follow.
  std::size_t next_block_bytes_ = kFirstBlockBytes;
  std::size_t reserved_ = 0;
};

}  // namespace heddle::ast
