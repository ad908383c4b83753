/* heap_walk.c: see heap_walk.h. The model is a row of blocks with their sizes and what fills them. */
#include "heap_walk.h"

#include <stdlib.h>
#include <string.h>

#include "../../Sources/CLuaShim/klua_heap.h"

#define BLOCKS 4000

typedef struct block {
  uint8_t *bytes;
  size_t size;
  uint8_t fill;
} block;

typedef struct walk {
  klua_heap heap;
  uint64_t random;
  block blocks[BLOCKS];
  size_t used;
} walk;

static uint64_t next (walk *w) {
  w->random ^= w->random << 13;
  w->random ^= w->random >> 7;
  w->random ^= w->random << 17;
  return w->random;
}

/* Mostly small ones, all sizes around the borders between kinds. */
static size_t random_size (walk *w) {
  switch (next(w) % 8) {
    case 0: return 1 + next(w) % 5000;
    case 1: return 500 + next(w) % 30;
    case 2: return 240 + next(w) % 40;
    default: return 1 + next(w) % 128;
  }
}

static int put (walk *w, block *b, uint8_t *bytes, size_t size) {
  if (bytes == NULL) return 6;
  if ((uintptr_t)bytes % 16 != 0) return 1;
  *b = (block){.bytes = bytes, .size = size, .fill = (uint8_t)next(w)};
  memset(bytes, b->fill, size);
  w->used += size;
  return 0;
}

static bool is_whole (const block *b, size_t count) {
  for (size_t i = 0; i < count; i++) {
    if (b->bytes[i] != b->fill) return false;
  }
  return true;
}

static int drop (walk *w, block *b) {
  if (!is_whole(b, b->size)) return 2;
  klua_heap_give(&w->heap, b->bytes, b->size);
  w->used -= b->size;
  b->bytes = NULL;
  return 0;
}

static int resize (walk *w, block *b) {
  if (b->size <= KLUA_SMALL) return 0;
  size_t size = KLUA_SMALL + 1 + next(w) % 20000, kept = size < b->size ? size : b->size;
  uint8_t *moved = klua_heap_resize_large(&w->heap, b->bytes, b->size, size);
  if (moved == NULL) return 6;
  b->bytes = moved;
  if (!is_whole(b, kept)) return 2;
  w->used -= b->size;
  return put(w, b, moved, size);
}

static int step (walk *w) {
  block *b = &w->blocks[next(w) % BLOCKS];
  if (b->bytes == NULL) {
    size_t size = random_size(w);
    return put(w, b, klua_heap_take(&w->heap, size), size);
  }
  return next(w) % 4 == 0 ? resize(w, b) : drop(w, b);
}

static int drop_all (walk *w) {
  for (int i = 0; i < BLOCKS; i++) {
    int wrong = w->blocks[i].bytes != NULL ? drop(w, &w->blocks[i]) : 0;
    if (wrong) return wrong;
  }
  return 0;
}

static walk *begin (uint64_t seed) {
  walk *w = calloc(1, sizeof(*w));
  if (w == NULL) abort();
  w->random = seed * 2654435761u + 1;
  klua_heap_open(&w->heap);
  w->heap.watch = SIZE_MAX;
  return w;
}

static int end (walk *w, int wrong) {
  klua_heap_close(&w->heap);
  free(w);
  return wrong;
}

/* All that is free goes back to the system where the heap would hold too much otherwise. */
static int look_at_idle (walk *w) {
  if (next(w) % 8 != 0) return 0;
  w->heap.watch = w->heap.held + 4096;
  uint8_t *large = klua_heap_take(&w->heap, 4096);
  w->heap.watch = SIZE_MAX;
  if (large == NULL) return 6;
  klua_heap_give(&w->heap, large, 4096);
  return w->heap.idle == 0 && w->heap.spare == 0 ? 0 : 7;
}

int heap_walk (uint64_t seed, int steps) {
  walk *w = begin(seed);
  int wrong = 0;
  for (int i = 0; i < steps && !wrong; i++) {
    wrong = step(w);
    if (!wrong && w->heap.held < w->used) wrong = 3;
    size_t most = w->heap.held > 524288 ? 2 * w->heap.held : 1048576;
    if (!wrong && w->heap.spare > most) wrong = 4;
    if (!wrong && i % 100 == 0) wrong = look_at_idle(w);
    if (!wrong && i % 20000 == 19999) wrong = drop_all(w);
  }
  if (!wrong) wrong = drop_all(w);
  /* The current page of each size is kept. */
  if (!wrong && w->heap.held > KLUA_SIZES * KLUA_PAGE) wrong = 5;
  return end(w, wrong);
}
