#pragma once
// heap/arena.hpp -- the layout of heap memory: arenas, granules, pages and the side bitmaps.
//
//   Arena     1 MiB, aligned to 1 MiB, from mmap. Its first granules hold this header.
//   Granule   4 KiB: the unit in which an arena is divided among the heaps of all contexts.
//   Page      1 to 128 granules that belong to one heap. Small cells: all of one size, from the page's first byte
//             on. Mixed: the first page of a heap, any sizes, filled once. Large: one cell.
//   Huge      a mapping of its own with the header of an arena and one large cell.
//
// Two bits per 16 bytes lie in the header, found by address arithmetic: `allocated` (a cell starts here) and
// `marked` (the collector has seen it). Cells carry no bits of their own, so a collection writes to no cell,
// and finding free memory is reading a bitmap. Words of the bitmaps cover 1 KiB, so two heaps never
// share one. Of a permanent heap all mark bits are set: a marker passes its cells by.

#include <bit>
#include <cstddef>
#include <cstdint>

#include "base/atomic.hpp"
#include "heap/size_class.hpp"

namespace heddle {

class Heap;
class PageSource;
struct Cell;

inline constexpr std::size_t kArenaBytes = std::size_t{1} << 20;
inline constexpr std::size_t kGranuleBytes = 4096;
inline constexpr std::size_t kArenaGranules = kArenaBytes / kGranuleBytes;
/// Larger cells get a mapping of their own: in an arena they would rarely find a gap.
inline constexpr std::size_t kMaxPageGranules = 128;

enum class PageKind : std::uint8_t { Free, Small, Mixed, Large, Huge };

/// What is known of one page; lies in its arena's header, at the index of the page's first granule.
/// Threads:    heap -- any thread (a stack scan asks whose page this is); written by the PageSource under
///             its mutex. The rest -- the owning heap, under its mutex or while its workers are stopped.
struct Page {
  Atomic<Heap*> heap{nullptr};
  Page* next_page = nullptr;       ///< of the heap's list of all pages
  Page* next_available = nullptr;  ///< of the heap's list of pages of this class with free cells
  std::size_t bytes = 0;           ///< what the heap may use; granules * kGranuleBytes
  std::uint32_t cell_bytes = 0;    ///< 0: a mixed page
  std::uint16_t first_granule = 0;
  std::uint16_t granules = 0;
  PageKind kind = PageKind::Free;
  std::uint8_t run = 0;         ///< small pages: size class, or kTaskClass
  bool has_finalizers = false;  ///< some cell's kind wants to know of its death
};
static_assert(sizeof(Page) <= 64);

/// One bit per 16 bytes of an arena.
using ArenaBits = std::uint64_t[kArenaBytes / kCellAlignment / 64];

struct Arena {
  PageSource* source = nullptr;
  std::size_t mapped_bytes = 0;  ///< kArenaBytes unless huge
  Arena* next = nullptr;         ///< the source's lists
  Arena* previous = nullptr;
  std::uint32_t free_granules = 0;
  std::uint32_t largest_free = 0;  ///< upper bound of the longest run of free granules
  std::uint64_t used[kArenaGranules / 64] = {};  ///< one bit per granule in use
  /// First granule of the page that covers a granule; 0 = none.
  Atomic<std::uint8_t> page_of[kArenaGranules] = {};
  Page pages[kArenaGranules];
  ArenaBits allocated = {};
  ArenaBits marked = {};

  [[nodiscard]] static Arena* of(const void* address) {
    return reinterpret_cast<Arena*>(reinterpret_cast<std::uintptr_t>(address) & ~(kArenaBytes - 1));
  }
  [[nodiscard]] char* granule(std::size_t index) {
    return reinterpret_cast<char*>(this) + index * kGranuleBytes;
  }
};
inline constexpr std::size_t kHeaderGranules = (sizeof(Arena) + kGranuleBytes - 1) / kGranuleBytes;
inline constexpr std::size_t kUsableGranules = kArenaGranules - kHeaderGranules;
static_assert(kHeaderGranules <= 10);

/// Where a cell's bit stands.
struct BitPosition {
  std::size_t word;
  std::uint64_t mask;
  [[nodiscard]] static BitPosition of(const void* address) {
    const std::size_t bit = (reinterpret_cast<std::uintptr_t>(address) & (kArenaBytes - 1)) >> 4;
    return {bit >> 6, std::uint64_t{1} << (bit & 63)};
  }
};

[[nodiscard]] inline bool is_bit_set(const ArenaBits& bits, const void* address) {
  const BitPosition at = BitPosition::of(address);
  return (bits[at.word] & at.mask) != 0;
}
inline void set_bit(ArenaBits& bits, const void* address) {
  const BitPosition at = BitPosition::of(address);
  bits[at.word] |= at.mask;
}

[[nodiscard]] inline char* page_begin(const Page& page) {
  return Arena::of(&page)->granule(page.first_granule);
}
/// The words of a bitmap that cover a page: 4 per granule (of a huge page only its first granule's).
[[nodiscard]] inline std::uint64_t* page_bits(const Page& page, ArenaBits& bits) {
  return bits + page.first_granule * (kGranuleBytes / 1024);
}
[[nodiscard]] inline std::size_t page_bit_words(const Page& page) {
  return page.kind == PageKind::Huge ? 4 : page.granules * (kGranuleBytes / 1024);
}

/// The page of a cell (an address at which a cell of some heap starts).
[[nodiscard]] inline Page& page_of_cell(const void* cell) {
  Arena* const arena = Arena::of(cell);
  const std::size_t granule =
      (reinterpret_cast<std::uintptr_t>(cell) & (kArenaBytes - 1)) / kGranuleBytes;
  return arena
      ->pages[arena->page_of[granule].load(std::memory_order_relaxed)];  // set before the cell was
}

/// Calls visit(char* cell) for every set bit of `words` that belongs to the page.
template <typename Visit>
void for_each_set_bit(const Page& page, const std::uint64_t* words, Visit&& visit) {
  char* const begin = page_begin(page);
  const std::size_t count = page_bit_words(page);
  for (std::size_t i = 0; i < count; ++i) {
    for (std::uint64_t bits = words[i]; bits != 0; bits &= bits - 1) {
      visit(begin + (i * 64 + static_cast<std::size_t>(std::countr_zero(bits))) * kCellAlignment);
    }
  }
}

}  // namespace heddle
