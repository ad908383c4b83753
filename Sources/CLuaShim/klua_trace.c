/* klua_trace.c: where a coroutine is, as triples of source, line and function name on a tape. */
#include "klua_values.h"

#define SHOWN 20

/* Says whether a level of a call that was left by force can be read: not where Lua was about to move the stack, and had
** given the old one back already. Each level begins with the place of its function on the stack. */
static bool is_whole (const klua_state *S, const lua_Debug *ar) {
  return klua_heap_has_large(&S->heap, *(void *const *)(const void *)ar->i_ci);
}

/* Writes the Lua functions on the stack of L, innermost first. Raises nothing: only the fields "nSl" are asked for. */
void klua_trace (lua_State *L, klua_tape *tape) {
  lua_Debug ar;
  int shown = 0;
  for (int level = 0; shown < SHOWN && lua_getstack(L, level, &ar); level++) {
    if (klua_of(L)->is_lost && !is_whole(klua_of(L), &ar)) break;
    lua_getinfo(L, "nSl", &ar);
    if (*ar.what == 'C') continue;
    const char *name = *ar.what == 'm' ? "main chunk" : *ar.namewhat != 0 ? ar.name : NULL;
    klua_encode_string(tape, ar.source, strnlen(ar.source, 1024));
    klua_encode_string(tape, ar.short_src, strlen(ar.short_src));
    klua_encode_integer(tape, ar.currentline);
    if (name != NULL) klua_encode_string(tape, name, strnlen(name, 256));
    else klua_encode_nil(tape);
    shown++;
  }
}

const char *klua_caller (klua_state *S, int *line) {
  lua_Debug ar;
  if (S->is_lost || S->running == NULL || !lua_getstack(S->running, 1, &ar)) return NULL;
  lua_getinfo(S->running, "Sl", &ar);
  if (*ar.what == 'C') return NULL;
  *line = ar.currentline;
  return ar.source;
}
