/* klua_memory.c: the allocator and its accounting. */
#include <stdlib.h>

#include "klua.h"

/* Counts one allocation; says whether the test hook lets it fail. */
static bool fails (klua_state *S) {
  if (S->fail_after == 0) return false;
  if (S->fail_after > 1) { S->fail_after--; return false; }
  return S->failing = true;
}

/* lua_Alloc. Passing the soft limit only asks for attention; NULL comes far beyond it, because an emergency collection
** inside a script is what triggers the known faults of Lua 5.4.4. */
void *klua_allocate (void *state, void *block, size_t old_size, size_t new_size) {
  klua_state *S = state;
  size_t old = block != NULL ? old_size : 0;
  if (new_size == 0) {
    free(block);
    S->used -= old;
    return NULL;
  }
  if (new_size > old) {
    size_t more = new_size - old;
    if (fails(S)) return NULL;
    if (S->soft != 0 && (more > S->hard || S->used > S->soft - (more < S->soft ? more : S->soft))) {
      klua_press(S);
      if (more > S->hard || S->used > S->hard - more) {
        S->refused = true;
        return NULL;
      }
    }
  }
  void *moved = realloc(block, new_size);
  if (moved == NULL) return new_size <= old ? block : NULL;
  S->used += new_size;
  S->used -= old;
  return moved;
}

/* Memory of the shim itself (tapes): counted like the script's own. */
void *klua_grow (klua_state *S, void *block, size_t old_size, size_t new_size) {
  return klua_allocate(S, block, old_size, new_size);
}

void klua_fail_allocation (klua_state *S, uint64_t n) {
  S->fail_after = n;
  S->failing = false;
}

bool klua_allocation_failed (const klua_state *S) { return S->failing; }

size_t klua_memory_used (const klua_state *S) { return S->used; }
