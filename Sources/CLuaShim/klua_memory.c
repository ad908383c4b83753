/* klua_memory.c: the allocator and its accounting. */
#include "klua.h"

/* Counts one allocation; says whether the test hook lets it fail. */
static bool fails (klua_state *S) {
  if (S->fail_after == 0) return false;
  if (S->fail_after > 1) { S->fail_after--; return false; }
  return S->failing = true;
}

/* Says whether `more` bytes may be had beyond what is watched for. Passing the soft limit only asks for attention; the
** refusal comes far beyond it, because an emergency collection inside a script is what triggers the known faults of
** Lua 5.4.4. */
static bool allows (klua_state *S, size_t more) {
  if (fails(S)) return false;
  if (S->soft == 0 || S->used + more <= S->soft) return true;
  klua_press(S);
  if (S->used + more <= S->hard) return true;
  S->refused = true;
  return false;
}

/* A script can tear holes in all its pages, so that they hold far more than is used: that is limited too, but later. */
bool klua_heap_allows (klua_heap *heap, size_t more) {
  klua_state *S = (klua_state *)(void *)((char *)heap - offsetof(klua_state, heap));
  klua_press(S);
  if (heap->held + more <= heap->watch + heap->watch / 4) return true;
  S->refused = true;
  return false;
}

/* Sets what the allocator watches for, after a limit or the test hook changed. */
void klua_watch (klua_state *S) {
  S->hard = S->soft + S->soft / 4 + ((size_t)4 << 20);
  S->heap.watch = S->soft != 0 ? S->hard : SIZE_MAX;
  S->watch = S->fail_after != 0 ? 0 : S->soft != 0 ? S->soft : SIZE_MAX;
}

static void *resize (klua_state *S, void *block, size_t old_size, size_t new_size) {
  if (old_size > KLUA_SMALL && new_size > KLUA_SMALL) {
    return klua_heap_resize_large(&S->heap, block, old_size, new_size);
  }
  if (new_size <= KLUA_SMALL && old_size <= KLUA_SMALL && klua_heap_size(old_size) == klua_heap_size(new_size)) {
    return block;
  }
  void *moved = klua_heap_take(&S->heap, new_size);
  if (moved == NULL) return NULL;
  memcpy(moved, block, old_size < new_size ? old_size : new_size);
  klua_heap_give(&S->heap, block, old_size);
  return moved;
}

/* What makes a block smaller must not fail, whatever is held: Lua relies on it, and so does the shim. */
static void *shrink (klua_state *S, void *block, size_t old_size, size_t new_size) {
  size_t watch = S->heap.watch;
  S->heap.watch = SIZE_MAX;
  void *moved = resize(S, block, old_size, new_size);
  S->heap.watch = watch;
  return moved;
}

/* lua_Alloc. Sizes are at most half of the address space, so sums of two do not wrap around. */
void *klua_allocate (void *state, void *block, size_t old_size, size_t new_size) {
  klua_state *S = state;
  if (block == NULL) {
    if (new_size == 0) return NULL;
    if (S->used + new_size > S->watch && !allows(S, new_size)) return NULL;
    void *made = klua_heap_take(&S->heap, new_size);
    if (made != NULL) S->used += new_size;
    return made;
  }
  S->used -= old_size;
  if (new_size == 0) {
    klua_heap_give(&S->heap, block, old_size);
    return NULL;
  }
  void *moved = NULL;
  if (new_size <= old_size) moved = shrink(S, block, old_size, new_size);
  else if (S->used + new_size <= S->watch || allows(S, new_size)) moved = resize(S, block, old_size, new_size);
  S->used += moved != NULL ? new_size : old_size;
  return moved;
}

/* Memory of the shim itself (tapes): counted like the script's own. */
void *klua_grow (klua_state *S, void *block, size_t old_size, size_t new_size) {
  return klua_allocate(S, block, old_size, new_size);
}

void klua_fail_allocation (klua_state *S, uint64_t n) {
  S->fail_after = n;
  S->failing = false;
  klua_watch(S);
}

bool klua_allocation_failed (const klua_state *S) { return S->failing; }

size_t klua_memory_used (const klua_state *S) { return S->used; }
