#pragma once
// heap/poison.hpp -- freed cells must not be used: AddressSanitizer is told, checking builds overwrite them.

#include <cstddef>
#include <cstring>

#include "base/assert.hpp"

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/asan_interface.h>
#endif

namespace heddle {

#if defined(__SANITIZE_ADDRESS__) || defined(HEDDLE_ENABLE_DCHECK)
inline constexpr bool kPoisonsFreedCells = true;
#else
inline constexpr bool kPoisonsFreedCells = false;
#endif

/// No kind, no valid reference, and easy to recognise in a debugger.
inline constexpr unsigned char kPoison = 0xdb;

inline void poison_memory([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
  if constexpr (kPoisonsFreedCells) std::memset(memory, kPoison, bytes);
#if defined(__SANITIZE_ADDRESS__)
  __asan_poison_memory_region(memory, bytes);
#endif
}

inline void unpoison_memory([[maybe_unused]] void* memory, [[maybe_unused]] std::size_t bytes) {
#if defined(__SANITIZE_ADDRESS__)
  __asan_unpoison_memory_region(memory, bytes);
#endif
}

}  // namespace heddle
