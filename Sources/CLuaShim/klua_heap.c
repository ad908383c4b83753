/* klua_heap.c: where a state's memory comes from.
**
** Small blocks lie in pages of one size each, pages in chunks from the system; a page that is empty can serve another
** size. Twice as much as is in use may be kept empty, because a collector's garbage comes again; the rest goes back to the
** system, and all of it where the heap would hold too much otherwise. Large blocks are the system allocator's, in a
** list. */
#include "klua_heap.h"

#include <malloc.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

#define FEW_PAGES 16
#define MANY_PAGES 64
#define FEW_SPARE ((size_t)1 << 20)
#define LARGE_HEAP ((size_t)1 << 20) /* from here on, chunks have many pages */

struct klua_chunk {
  klua_chunk *previous, *next;
  uint8_t *pages;
  uint64_t unused; /* bit n: page n is free */
  uint64_t clean;  /* likewise: it takes no memory of the system's, and is free */
  uint32_t count, used;
};

/* What every size begins with: a page without blocks, never written to. */
static klua_page none;

void klua_heap_open (klua_heap *heap) {
  for (unsigned i = 0; i < KLUA_SIZES; i++) heap->current[i] = &none;
}

static size_t bytes_of (unsigned size) { return size <= 16 ? size * (size_t)16 : 256 + (size - 16) * (size_t)64; }

/* ---- chunks ---- */

static void link_chunk (klua_chunk **list, klua_chunk *chunk) {
  chunk->previous = NULL;
  chunk->next = *list;
  if (chunk->next != NULL) chunk->next->previous = chunk;
  *list = chunk;
}

static void unlink_chunk (klua_chunk **list, klua_chunk *chunk) {
  if (chunk->previous != NULL) chunk->previous->next = chunk->next;
  else *list = chunk->next;
  if (chunk->next != NULL) chunk->next->previous = chunk->previous;
}

static klua_chunk *add_chunk (klua_heap *heap) {
  uint32_t count = heap->held < LARGE_HEAP ? FEW_PAGES : MANY_PAGES;
  klua_chunk *chunk = malloc(sizeof(*chunk));
  if (chunk == NULL) return NULL;
  void *pages = mmap(NULL, count * KLUA_PAGE, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (pages == MAP_FAILED) {
    free(chunk);
    return NULL;
  }
  uint64_t all = UINT64_MAX >> (64 - count);
  *chunk = (klua_chunk){.pages = pages, .count = count, .unused = all, .clean = all};
  return chunk;
}

/* A chunk with free pages, in the list of those; NULL without memory. */
static klua_chunk *chunk_with_room (klua_heap *heap) {
  if (heap->chunks != NULL) return heap->chunks;
  klua_chunk *chunk = heap->empty;
  if (chunk != NULL) {
    unlink_chunk(&heap->empty, chunk);
    heap->spare -= chunk->count * KLUA_PAGE;
  } else {
    chunk = add_chunk(heap);
    if (chunk == NULL) return NULL;
  }
  link_chunk(&heap->chunks, chunk);
  return chunk;
}

static void free_chunk (klua_chunk *chunk) {
  munmap(chunk->pages, chunk->count * KLUA_PAGE);
  free(chunk);
}

static void free_empty (klua_heap *heap) {
  klua_chunk *chunk = heap->empty;
  unlink_chunk(&heap->empty, chunk);
  heap->spare -= chunk->count * KLUA_PAGE;
  heap->idle -= (size_t)__builtin_popcountll(chunk->unused & ~chunk->clean) * KLUA_PAGE;
  free_chunk(chunk);
}

/* Gives the system the free pages of a chunk that is in use, one row of them after the other. */
static void clean_chunk (klua_heap *heap, klua_chunk *chunk) {
  for (uint64_t rest = chunk->unused & ~chunk->clean; rest != 0;) {
    unsigned first = (unsigned)__builtin_ctzll(rest);
    uint64_t beyond = ~(rest >> first);
    unsigned count = beyond != 0 ? (unsigned)__builtin_ctzll(beyond) : 64;
    uint64_t row = (UINT64_MAX >> (64 - count)) << first;
    rest &= ~row;
    if (madvise(chunk->pages + first * KLUA_PAGE, count * KLUA_PAGE, MADV_DONTNEED) != 0) continue;
    chunk->clean |= row;
    heap->idle -= count * KLUA_PAGE;
  }
}

/* Says whether the heap may hold that much more. What it keeps free goes first: a script could tear holes in all its
** chunks, and then take large blocks. */
static bool has_room (klua_heap *heap, size_t more) {
  if (heap->held + heap->idle + more <= heap->watch) return true;
  while (heap->empty != NULL) free_empty(heap);
  for (klua_chunk *chunk = heap->chunks; chunk != NULL && heap->idle != 0; chunk = chunk->next) clean_chunk(heap, chunk);
  return heap->held + more <= heap->watch || klua_heap_allows(heap, more);
}

/* ---- pages ---- */

static void link_page (klua_heap *heap, klua_page *page) {
  klua_page **list = &heap->partial[page->size];
  page->previous = NULL;
  page->next = *list;
  if (page->next != NULL) page->next->previous = page;
  *list = page;
}

static void unlink_page (klua_heap *heap, klua_page *page) {
  if (page->previous != NULL) page->previous->next = page->next;
  else heap->partial[page->size] = page->next;
  if (page->next != NULL) page->next->previous = page->previous;
}

static klua_page *add_page (klua_heap *heap, unsigned size) {
  if (!has_room(heap, KLUA_PAGE)) return NULL;
  klua_chunk *chunk = chunk_with_room(heap);
  if (chunk == NULL) return NULL;
  uint64_t dirty = chunk->unused & ~chunk->clean;
  unsigned index = (unsigned)__builtin_ctzll(dirty != 0 ? dirty : chunk->unused);
  uint64_t bit = (uint64_t)1 << index;
  if (dirty != 0) heap->idle -= KLUA_PAGE;
  chunk->unused &= ~bit;
  chunk->clean &= ~bit;
  chunk->used++;
  if (chunk->unused == 0) {
    unlink_chunk(&heap->chunks, chunk);
    link_chunk(&heap->full, chunk);
  }
  heap->held += KLUA_PAGE;
  klua_page *page = (klua_page *)(void *)(chunk->pages + index * KLUA_PAGE);
  *page = (klua_page){.size = size, .chunk = chunk};
  size_t bytes = bytes_of(size), first = (sizeof(*page) + 15) & ~(size_t)15;
  uint8_t *end = (uint8_t *)page + KLUA_PAGE;
  void **last = &page->free;
  for (uint8_t *block = (uint8_t *)page + first; block + bytes <= end; block += bytes) {
    *last = block;
    last = (void **)(void *)block;
  }
  *last = NULL;
  return page;
}

/* Gives the system what is more than may be kept. */
static void trim (klua_heap *heap) {
  size_t most = heap->held < FEW_SPARE / 2 ? FEW_SPARE : 2 * heap->held;
  while (heap->spare > most) free_empty(heap);
}

/* Gives a page back to its chunk. */
static void drop_page (klua_heap *heap, klua_page *page) {
  klua_chunk *chunk = page->chunk;
  size_t index = (size_t)((uint8_t *)page - chunk->pages) / KLUA_PAGE;
  if (chunk->unused == 0) {
    unlink_chunk(&heap->full, chunk);
    link_chunk(&heap->chunks, chunk);
  }
  chunk->unused |= (uint64_t)1 << index;
  heap->held -= KLUA_PAGE;
  heap->idle += KLUA_PAGE;
  if (--chunk->used != 0) return;
  unlink_chunk(&heap->chunks, chunk);
  link_chunk(&heap->empty, chunk);
  heap->spare += chunk->count * KLUA_PAGE;
  trim(heap);
}

void *klua_heap_refill (klua_heap *heap, unsigned size) {
  heap->is_busy = 1;
  klua_page *page = heap->partial[size];
  if (page != NULL) unlink_page(heap, page);
  else page = add_page(heap, size);
  void *block = NULL;
  if (page != NULL) {
    heap->current[size] = page; /* the one before is full: nobody looks for it until a block of it comes back */
    block = page->free;
    page->free = *(void **)block;
    page->used++;
  }
  heap->is_busy = 0;
  return block;
}

void klua_heap_settle (klua_heap *heap, klua_page *page, bool was_full) {
  if (page == heap->current[page->size]) return;
  heap->is_busy = 1;
  if (page->used != 0) {
    link_page(heap, page);
  } else {
    if (!was_full) unlink_page(heap, page);
    drop_page(heap, page);
  }
  heap->is_busy = 0;
}

/* ---- large blocks ---- */

static void link_large (klua_heap *heap, klua_large *large) {
  large->previous = NULL;
  large->next = heap->large;
  if (large->next != NULL) large->next->previous = large;
  heap->large = large;
}

void *klua_heap_take_large (klua_heap *heap, size_t bytes) {
  if (bytes > SIZE_MAX - sizeof(klua_large)) return NULL;
  heap->is_busy = 1;
  klua_large *large = has_room(heap, bytes) ? malloc(sizeof(*large) + bytes) : NULL;
  if (large != NULL) {
    link_large(heap, large);
    heap->held += bytes;
  }
  heap->is_busy = 0;
  return large != NULL ? large + 1 : NULL;
}

void *klua_heap_resize_large (klua_heap *heap, void *block, size_t old_bytes, size_t bytes) {
  if (bytes > SIZE_MAX - sizeof(klua_large)) return NULL;
  heap->is_busy = 1;
  bool may = bytes <= old_bytes || has_room(heap, bytes - old_bytes);
  klua_large *large = may ? realloc((klua_large *)block - 1, sizeof(*large) + bytes) : NULL;
  if (large != NULL) {
    if (large->previous != NULL) large->previous->next = large;
    else heap->large = large;
    if (large->next != NULL) large->next->previous = large;
    heap->held += bytes - old_bytes;
  }
  heap->is_busy = 0;
  return large != NULL ? large + 1 : NULL;
}

void klua_heap_give_large (klua_heap *heap, void *block, size_t bytes) {
  heap->is_busy = 1;
  klua_large *large = (klua_large *)block - 1;
  if (large->previous != NULL) large->previous->next = large->next;
  else heap->large = large->next;
  if (large->next != NULL) large->next->previous = large->previous;
  free(large);
  heap->held -= bytes;
  heap->is_busy = 0;
}

bool klua_heap_has_large (const klua_heap *heap, const void *address) {
  for (klua_large *large = heap->large; large != NULL; large = large->next) {
    if ((uintptr_t)address - (uintptr_t)large < malloc_usable_size(large)) return true;
  }
  return false;
}

static void free_chunks (klua_chunk *chunk) {
  while (chunk != NULL) {
    klua_chunk *next = chunk->next;
    free_chunk(chunk);
    chunk = next;
  }
}

void klua_heap_close (klua_heap *heap) {
  free_chunks(heap->chunks);
  free_chunks(heap->full);
  free_chunks(heap->empty);
  for (klua_large *large = heap->large; large != NULL;) {
    klua_large *next = large->next;
    free(large);
    large = next;
  }
  memset(heap, 0, sizeof(*heap));
}
