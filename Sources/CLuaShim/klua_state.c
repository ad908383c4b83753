/* klua_state.c: a state's beginning and end. */
#include <stdlib.h>

#include "klua.h"

static int open_state (lua_State *L) {
  klua_open_host(L);
  klua_open_libraries(L);
  return 0;
}

/* Reached only if the shim itself lets an error through: there is no state of affairs to go on from. */
static int panic (lua_State *L) {
  (void)L;
  abort();
}

klua_state *klua_open (const klua_options *options) {
  klua_state *S = calloc(1, sizeof(*S));
  if (S == NULL) return NULL;
  klua_heap_open(&S->heap);
  S->options = *options;
  if (S->options.depth == 0 || S->options.depth > KLUA_MAX_DEPTH) S->options.depth = KLUA_MAX_DEPTH;
  S->soft = options->memory;
  klua_watch(S);
  S->trace.state = S->raised.state = S;
  S->port = klua_port_new();
  S->path = calloc(S->options.depth, sizeof(*S->path));
  S->L = S->port != NULL && S->path != NULL ? lua_newstate(klua_allocate, S) : NULL;
  if (S->L == NULL) {
    klua_close(S);
    return NULL;
  }
  klua_mark(S->L) = (uintptr_t)S;
  lua_atpanic(S->L, panic);
  lua_pushcfunction(S->L, open_state);
  if (lua_pcall(S->L, 0, 0, 0) != LUA_OK) {
    klua_close(S);
    return NULL;
  }
  return S;
}

/* The host gets back what it lent, then the heap goes as a whole: Lua need not take its objects down one by one, which
** it also could not where a call was left in the middle of an instruction. */
void klua_close (klua_state *S) {
  S->is_lost = true; /* for whatever the host's objects try when they end */
  void *cause = S->cause;
  S->cause = NULL;
  for (uint32_t i = 0; i < S->levels.count; i++) klua_clean_level(S, S->levels.made[i]);
  klua_tape_reset(&S->trace);
  klua_tape_reset(&S->raised);
  klua_release_owned(S);
  if (cause != NULL) klua_give_back(S, cause);
  if (S->port != NULL) {
    klua_port_close(S);
    klua_port_release(S->port);
  }
  klua_heap_close(&S->heap);
  free(S->path);
  free(S);
}

klua_port *klua_port_of (klua_state *S) { return S->port; }

void *klua_context (klua_state *S) { return S->options.context; }

uint32_t klua_depth_limit (const klua_state *S) { return S->options.depth; }

klua_class *klua_class_new (void *host, const char *name, uint32_t payload) {
  size_t length = strlen(name);
  klua_class *c = malloc(sizeof(*c) + length + 1);
  if (c == NULL) abort();
  c->host = host;
  c->payload = payload;
  memcpy(c->name, name, length + 1);
  return c;
}

void klua_class_free (klua_class *c) { free(c); }

int64_t klua_now (const klua_state *S) { return S->options.now; }

void klua_set_now (klua_state *S, int64_t now) { S->options.now = now; }

void klua_set_context (klua_state *S, void *context) { S->options.context = context; }
