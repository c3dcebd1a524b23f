#pragma once
// heap/page_source.hpp -- the Vm's store of memory for all its heaps.

#include <cstddef>
#include <memory>
#include <mutex>

#include "heap/arena.hpp"

namespace heddle {

/// Hands out pages and takes them back; arenas that are entirely free go back to the OS.
/// Threads:    every member, any thread.
/// Ownership:  the Vm's; must outlive its heaps. A page belongs to the heap that asked for it.
/// Lock order: mutex_ is a leaf: taken under a heap's mutex, and by stack scans.
/// Invariants: A1  a granule is in use exactly if its bit in Arena::used is set; the header's always are.
///             A2  an arena with free and with used granules is in arenas_, one without used ones in empty_.
///             A3  every arena, and every 1 MiB of a huge mapping, is in the directory while it is mapped.
class PageSource {
 public:
  PageSource();
  PageSource(const PageSource&) = delete;
  PageSource& operator=(const PageSource&) = delete;
  ~PageSource();

  /// A page of `granules` (1 .. kMaxPageGranules) for `heap`, its bitmaps clear. nullptr: the OS refuses.
  [[nodiscard]] Page* allocate(Heap& heap, std::size_t granules, PageKind kind);
  /// A mapping of its own for one cell of `bytes`. nullptr: the OS refuses.
  [[nodiscard]] Page* allocate_huge(Heap& heap, std::size_t bytes);
  void release(Page& page);

  /// Keeps every mapping in place while it lives, so that page_at() may look at any address.
  [[nodiscard]] std::unique_lock<std::mutex> hold_mappings() { return std::unique_lock{mutex_}; }
  /// The page of `heap` that contains `address`, or nullptr. Under hold_mappings().
  [[nodiscard]] Page* page_at(const Heap& heap, std::uintptr_t address) const;

  /// Bytes mapped from the OS.
  [[nodiscard]] std::size_t mapped_bytes() const;

 private:
  // The directory: address / 1 MiB -> arena, in two levels over 47 bits of address space.
  static constexpr std::size_t kLeafBits = 13;
  static constexpr std::size_t kRootBits = 47 - 20 - kLeafBits;
  using Leaf = Arena * [std::size_t{1} << kLeafBits];
  using Root = Leaf * [std::size_t{1} << kRootBits];

  [[nodiscard]] Arena* take_empty_locked();
  void trim_locked(std::size_t kept);
  [[nodiscard]] Arena* map_locked(std::size_t bytes);
  void unmap_locked(Arena& arena);
  [[nodiscard]] bool set_directory_locked(const Arena& arena, Arena* entry);
  [[nodiscard]] Arena* arena_at(std::uintptr_t address) const;
  [[nodiscard]] Page* carve_locked(Arena& arena, std::size_t granules);
  void link_locked(Arena& arena);
  void unlink_locked(Arena& arena);

  mutable std::mutex mutex_;
  Arena* arenas_ = nullptr;  // with free granules (A2), the one last freed into first
  Root* root_ = nullptr;     // mapped when first needed
  std::size_t mapped_bytes_ = 0;
  std::size_t used_arenas_ = 0;
  Arena* empty_ = nullptr;  // entirely free ones, kept for a while
  std::size_t empty_count_ = 0;
};

}  // namespace heddle
