#pragma once
// heap/spin.hpp -- waiting for something that another processor is about to do.

namespace heddle {

/// Tells the processor that this is a spin loop (about 40 cycles).
inline void spin_pause() {
#if defined(__x86_64__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  asm volatile("yield");
#endif
}

}  // namespace heddle
