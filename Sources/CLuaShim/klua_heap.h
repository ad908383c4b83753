/* klua_heap.h: a heap of each state's own, so that a state can be dropped whole and scripts share no heap with the host. */
#ifndef KLUA_HEAP_H
#define KLUA_HEAP_H

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* All that is compiled from here on lies in a section of its own, so that the signal's handler can tell the shim's code. */
#pragma clang section text = "klua_text"

#define KLUA_PAGE ((size_t)4096)
#if __has_feature(address_sanitizer)
#define KLUA_SMALL ((size_t)0) /* the sanitizer is to see each block */
#else
#define KLUA_SMALL ((size_t)512) /* larger blocks have memory of their own */
#endif
#define KLUA_SIZES 21            /* 16, 32 … 256, 320, 384, 448, 512, at the places from 1 */

typedef struct klua_chunk klua_chunk;

/* A page of blocks of one size. Stands at its beginning, which is a multiple of KLUA_PAGE. */
typedef struct klua_page {
  void *free; /* each free block begins with the address of the next one */
  uint32_t used;
  uint32_t size;                    /* its place in `current` */
  struct klua_page *previous, *next; /* of the pages with free blocks, of the same size */
  klua_chunk *chunk;
} klua_page;

/* A block larger than KLUA_SMALL follows this. */
typedef struct klua_large {
  struct klua_large *previous, *next;
} klua_large;

typedef struct klua_heap {
  klua_page *current[KLUA_SIZES]; /* where the next block of a size comes from; never NULL */
  klua_page *partial[KLUA_SIZES]; /* others with free blocks */
  klua_chunk *chunks;             /* with pages in use, and free ones */
  klua_chunk *full, *empty;
  klua_large *large;
  size_t held;                    /* bytes of all pages in use, and of the large blocks */
  size_t spare;                   /* bytes of the empty chunks */
  size_t idle;                    /* bytes of free pages that the system has not got back, in all chunks */
  size_t watch;                   /* asks klua_heap_allows for more than this */
  volatile sig_atomic_t is_busy;  /* in here, or in the system's allocator */
} klua_heap;

static inline unsigned klua_heap_size (size_t bytes) {
  return (unsigned)(bytes <= 256 ? (bytes + 15) / 16 : 16 + (bytes - 193) / 64);
}

static inline klua_page *klua_page_of (void *block) {
  return (klua_page *)((uintptr_t)block & ~(uintptr_t)(KLUA_PAGE - 1));
}

/* klua_memory.c: says whether a heap may hold that much more, which is beyond what it watches for. */
bool klua_heap_allows (klua_heap *heap, size_t more);

/* klua_heap.c */
void klua_heap_open (klua_heap *heap);
/* Gives back everything that was ever taken. */
void klua_heap_close (klua_heap *heap);
/* Makes a page with a free block the current one of its size, and takes that; NULL without memory. */
void *klua_heap_refill (klua_heap *heap, unsigned size);
/* Puts a page where it belongs that was full before one of its blocks came back, or has none in use. */
void klua_heap_settle (klua_heap *heap, klua_page *page, bool was_full);
void *klua_heap_take_large (klua_heap *heap, size_t bytes);
void *klua_heap_resize_large (klua_heap *heap, void *block, size_t old_bytes, size_t bytes);
/* Says whether an address lies in a large block. */
bool klua_heap_has_large (const klua_heap *heap, const void *address);
void klua_heap_give_large (klua_heap *heap, void *block, size_t bytes);

static inline void *klua_heap_take (klua_heap *heap, size_t bytes) {
  if (bytes > KLUA_SMALL) return klua_heap_take_large(heap, bytes);
  unsigned size = klua_heap_size(bytes);
  klua_page *page = heap->current[size];
  void *block = page->free;
  if (block == NULL) return klua_heap_refill(heap, size);
  page->free = *(void **)block;
  page->used++;
  return block;
}

static inline void klua_heap_give (klua_heap *heap, void *block, size_t bytes) {
  if (bytes > KLUA_SMALL) {
    klua_heap_give_large(heap, block, bytes);
    return;
  }
  klua_page *page = klua_page_of(block);
  void *first = page->free;
  *(void **)block = first;
  page->free = block;
  if (--page->used == 0 || first == NULL) klua_heap_settle(heap, page, first == NULL);
}

#endif
