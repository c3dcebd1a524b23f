#include "heap/page_source.hpp"

#include <sys/mman.h>

#include <bit>
#include <cstring>

#include "base/assert.hpp"
#include "heap/poison.hpp"

namespace heddle {
namespace {

// Empty arenas that are kept: a few, and in a big Vm half as many as are in use, since memory from the OS is dear (a page
// fault costs as much as a hundred cells) and heaps shrink and grow with every collection.
constexpr std::size_t kKeptEmptyArenas = 2;

void* map_memory(std::size_t bytes) {
  void* const memory =
      ::mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return memory == MAP_FAILED ? nullptr : memory;
}

bool is_aligned(const void* memory) {
  return reinterpret_cast<std::uintptr_t>(memory) % kArenaBytes == 0;
}

// The kernel puts mappings side by side, so the first guess is right once one arena is aligned.
void* map_aligned(std::size_t bytes) {
  void* const guess = map_memory(bytes);
  if (guess == nullptr || is_aligned(guess)) return guess;
  ::munmap(guess, bytes);
  char* const wide = static_cast<char*>(map_memory(bytes + kArenaBytes));
  if (wide == nullptr) return nullptr;
  const std::size_t before = -reinterpret_cast<std::uintptr_t>(wide) % kArenaBytes;
  if (before != 0) ::munmap(wide, before);
  if (before != kArenaBytes) ::munmap(wide + before + bytes, kArenaBytes - before);
  return wide + before;
}

// The first granule at or after `at` that is used (or free), or kArenaGranules.
enum class Granule : std::uint8_t { Used, Free };
std::size_t next_granule(const Arena& arena, std::size_t at, Granule wanted) {
  while (at < kArenaGranules) {
    const std::uint64_t used = arena.used[at / 64];
    const std::uint64_t rest = (wanted == Granule::Used ? used : ~used) >> (at % 64);
    if (rest != 0) return at + static_cast<std::size_t>(std::countr_zero(rest));
    at = (at / 64 + 1) * 64;
  }
  return kArenaGranules;
}

// The start of a run of free granules, or kArenaGranules.
std::size_t find_free_run(const Arena& arena, std::size_t granules) {
  std::size_t end = kHeaderGranules;
  for (;;) {
    const std::size_t begin = next_granule(arena, end, Granule::Free);
    if (begin == kArenaGranules) return kArenaGranules;
    end = next_granule(arena, begin, Granule::Used);
    if (end - begin >= granules) return begin;
  }
}

void set_granules_used(Arena& arena, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < first + count; ++i) arena.used[i / 64] |= 1ull << (i % 64);
}

void set_granules_free(Arena& arena, std::size_t first, std::size_t count) {
  for (std::size_t i = first; i < first + count; ++i) arena.used[i / 64] &= ~(1ull << (i % 64));
}

void clear_bitmaps(Page& page) {
  Arena& arena = *Arena::of(&page);
  const std::size_t bytes = page_bit_words(page) * sizeof(std::uint64_t);
  std::memset(page_bits(page, arena.allocated), 0, bytes);
  std::memset(page_bits(page, arena.marked), 0, bytes);
}

}  // namespace

PageSource::PageSource() = default;

PageSource::~PageSource() {
  trim_locked(0);
  HEDDLE_ASSERT(mapped_bytes_ == 0, "a heap outlives its page source");
  if (root_ == nullptr) return;
  for (Leaf* leaf : *root_) {
    if (leaf != nullptr) ::munmap(leaf, sizeof(Leaf));
  }
  ::munmap(root_, sizeof(Root));
}

Page* PageSource::allocate(Heap& heap, std::size_t granules, PageKind kind) {
  HEDDLE_ASSERT(granules >= 1 && granules <= kMaxPageGranules);
  const std::lock_guard lock{mutex_};
  Page* page = nullptr;
  for (Arena* arena = arenas_; arena != nullptr && page == nullptr; arena = arena->next) {
    page = carve_locked(*arena, granules);
  }
  if (page == nullptr) {
    Arena* const arena = take_empty_locked();
    if (arena == nullptr) return nullptr;
    link_locked(*arena);
    page = carve_locked(*arena, granules);
  }
  page->kind = kind;
  clear_bitmaps(*page);
  page->heap.store(&heap, std::memory_order_relaxed);  // read under mutex_, or by the heap itself
  return page;
}

Page* PageSource::allocate_huge(Heap& heap, std::size_t bytes) {
  const std::size_t header = kHeaderGranules * kGranuleBytes;
  const std::size_t mapping = (header + bytes + kArenaBytes - 1) & ~(kArenaBytes - 1);
  const std::lock_guard lock{mutex_};
  Arena* const arena = map_locked(mapping);
  if (arena == nullptr) return nullptr;
  Page& page = arena->pages[kHeaderGranules];
  page.first_granule = kHeaderGranules;
  page.bytes = bytes;
  page.kind = PageKind::Huge;
  for (std::size_t i = kHeaderGranules; i < kArenaGranules; ++i) {
    arena->page_of[i].store(kHeaderGranules, std::memory_order_relaxed);  // under mutex_
  }
  page.heap.store(&heap, std::memory_order_relaxed);
  return &page;
}

void PageSource::release(Page& page) {
  Arena& arena = *Arena::of(&page);
  unpoison_memory(page_begin(page), page.bytes);
  const std::lock_guard lock{mutex_};
  page.heap.store(nullptr, std::memory_order_relaxed);
  if (page.kind == PageKind::Huge) return unmap_locked(arena);

  for (std::size_t i = 0; i < page.granules; ++i) {
    arena.page_of[page.first_granule + i].store(0, std::memory_order_relaxed);
  }
  set_granules_free(arena, page.first_granule, page.granules);
  if (arena.free_granules == 0) link_locked(arena);
  arena.free_granules += page.granules;
  arena.largest_free = arena.free_granules;
  page.kind = PageKind::Free;
  if (arena.free_granules < kUsableGranules) return;
  unlink_locked(arena);
  --used_arenas_;
  arena.next = empty_;
  empty_ = &arena;
  ++empty_count_;
  trim_locked(kKeptEmptyArenas + used_arenas_ / 2);
}

Page* PageSource::page_at(const Heap& heap, std::uintptr_t address) const {
  Arena* const arena = arena_at(address);
  if (arena == nullptr) return nullptr;
  const bool is_huge =
      arena->mapped_bytes > kArenaBytes || arena->pages[kHeaderGranules].kind == PageKind::Huge;
  std::size_t first = kHeaderGranules;
  if (!is_huge) {
    const std::size_t granule = (address % kArenaBytes) / kGranuleBytes;
    first = arena->page_of[granule].load(std::memory_order_relaxed);  // under mutex_
    if (first == 0) return nullptr;
  }
  Page& page = arena->pages[first];
  if (page.heap.load(std::memory_order_relaxed) != &heap) return nullptr;
  const auto begin = reinterpret_cast<std::uintptr_t>(page_begin(page));
  return address >= begin && address - begin < page.bytes ? &page : nullptr;
}

std::size_t PageSource::mapped_bytes() const {
  const std::lock_guard lock{mutex_};
  return mapped_bytes_;
}

// Fresh memory from the OS is zero, which is what an Arena's members start with. It is not constructed, so that
// only the parts of the header that are used become resident.
Arena* PageSource::map_locked(std::size_t bytes) {
  auto* const arena = static_cast<Arena*>(map_aligned(bytes));
  if (arena == nullptr) return nullptr;
  arena->source = this;
  arena->mapped_bytes = bytes;
  if (!set_directory_locked(*arena, arena)) {
    ::munmap(arena, bytes);
    return nullptr;
  }
  mapped_bytes_ += bytes;
  return arena;
}

// An arena without a page, kept or new.
Arena* PageSource::take_empty_locked() {
  Arena* arena = empty_;
  if (arena != nullptr) {
    empty_ = arena->next;
    --empty_count_;
  } else {
    arena = map_locked(kArenaBytes);
    if (arena == nullptr) return nullptr;
    arena->free_granules = kUsableGranules;
    set_granules_used(*arena, 0, kHeaderGranules);
  }
  arena->largest_free = kUsableGranules;
  ++used_arenas_;
  return arena;
}

void PageSource::trim_locked(std::size_t kept) {
  while (empty_count_ > kept) {
    Arena& arena = *empty_;
    empty_ = arena.next;
    --empty_count_;
    unmap_locked(arena);
  }
}

void PageSource::unmap_locked(Arena& arena) {
  [[maybe_unused]] const bool cleared = set_directory_locked(arena, nullptr);
  mapped_bytes_ -= arena.mapped_bytes;
  ::munmap(&arena, arena.mapped_bytes);
}

bool PageSource::set_directory_locked(const Arena& arena, Arena* entry) {
  if (root_ == nullptr) root_ = static_cast<Root*>(map_memory(sizeof(Root)));
  if (root_ == nullptr) return false;
  const std::uintptr_t first = reinterpret_cast<std::uintptr_t>(&arena) / kArenaBytes;
  const std::size_t count = arena.mapped_bytes / kArenaBytes;
  for (std::uintptr_t chunk = first; chunk < first + count; ++chunk) {
    Leaf*& leaf = (*root_)[chunk >> kLeafBits];
    if (leaf == nullptr) leaf = static_cast<Leaf*>(map_memory(sizeof(Leaf)));
    if (leaf == nullptr) return false;
    (*leaf)[chunk & ((1u << kLeafBits) - 1)] = entry;
  }
  return true;
}

Arena* PageSource::arena_at(std::uintptr_t address) const {
  const std::uintptr_t chunk = address / kArenaBytes;
  if (root_ == nullptr || chunk >> kLeafBits >= std::size_t{1} << kRootBits) return nullptr;
  Leaf* const leaf = (*root_)[chunk >> kLeafBits];
  return leaf == nullptr ? nullptr : (*leaf)[chunk & ((1u << kLeafBits) - 1)];
}

// First fit: keeps the front of an arena dense, so that others become empty.
Page* PageSource::carve_locked(Arena& arena, std::size_t granules) {
  if (arena.largest_free < granules) return nullptr;
  const std::size_t first = find_free_run(arena, granules);
  if (first == kArenaGranules) {
    arena.largest_free = static_cast<std::uint32_t>(granules - 1);
    return nullptr;
  }
  set_granules_used(arena, first, granules);
  arena.free_granules -= static_cast<std::uint32_t>(granules);
  if (arena.free_granules == 0) unlink_locked(arena);
  for (std::size_t i = first; i < first + granules; ++i) {
    arena.page_of[i].store(static_cast<std::uint8_t>(first), std::memory_order_relaxed);
  }
  Page& page = arena.pages[first];
  page.next_page = nullptr;
  page.next_available = nullptr;
  page.bytes = granules * kGranuleBytes;
  page.first_granule = static_cast<std::uint16_t>(first);
  page.granules = static_cast<std::uint16_t>(granules);
  page.has_finalizers = false;
  return &page;
}

void PageSource::link_locked(Arena& arena) {
  arena.next = arenas_;
  arena.previous = nullptr;
  if (arenas_ != nullptr) arenas_->previous = &arena;
  arenas_ = &arena;
}

void PageSource::unlink_locked(Arena& arena) {
  (arena.previous != nullptr ? arena.previous->next : arenas_) = arena.next;
  if (arena.next != nullptr) arena.next->previous = arena.previous;
}

}  // namespace heddle
