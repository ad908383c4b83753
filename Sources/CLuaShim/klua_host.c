/* klua_host.c: the one way from Lua into Swift.
**
** The arguments are on a tape before Swift's frame begins, and the results are pushed (or the error raised) after it
** ended: while it lives, nothing can raise. */
#include "klua_values.h"

static void drop_later (klua_state *S, void *host);

/* Remembers the host error that is being raised; gives up the one before. */
static void set_cause (klua_state *S, void *cause) {
  for (void *before; (before = S->cause) != NULL;) { /* again where giving it back raised one */
    S->cause = NULL;
    drop_later(S, before);
  }
  S->cause = cause;
}

/* Says whether the value at `index` is what the last host error raised, or a text that ends with it. */
bool klua_is_cause (lua_State *L, int index) {
  klua_state *S = klua_of(L);
  if (S->raised.used == 0) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, KLUA_CAUSE_KEY);
    bool same = lua_rawequal(L, -1, index < 0 ? index - 1 : index);
    lua_pop(L, 1);
    return same;
  }
  if (lua_type(L, index) != LUA_TSTRING) return false;
  const klua_cell *raised = (const klua_cell *)(const void *)S->raised.bytes;
  size_t length;
  const char *text = lua_tolstring(L, index, &length);
  return raised->bits != 0 && raised->bits <= length &&
         memcmp(text + length - raised->bits, raised + 1, (size_t)raised->bits) == 0;
}

/* Raises what the host wrote: a text, with the place of the caller before it where `positioned`, or any value. */
static int raise_error (lua_State *L, klua_level *level, bool positioned) {
  klua_state *S = klua_of(L);
  const klua_cell *written = (const klua_cell *)(const void *)level->out.bytes;
  set_cause(S, level->cause);
  level->cause = NULL;
  klua_tape_clear(&S->raised);
  if (level->out.used != 0 && written->kind == KLUA_STRING) {
    klua_encode_string(&S->raised, (const char *)(written + 1), (size_t)written->bits);
  }
  if (positioned) luaL_where(L, 1);
  klua_decode(L, &level->out);
  klua_tape_release(&level->out);
  if (positioned) lua_concat(L, 2);
  if (S->raised.used == 0) {
    lua_pushvalue(L, -1);
    lua_rawseti(L, LUA_REGISTRYINDEX, KLUA_CAUSE_KEY);
  }
  return lua_error(L);
}

/* Every host function in Lua is a closure of this one; its upvalue is the box with the Swift object. */
static int trampoline (lua_State *L) {
  klua_state *S = klua_of(L);
  void *host = ((klua_box *)lua_touserdata(L, lua_upvalueindex(1)))->host;
  klua_poll(L);
  if (!klua_has_stack(S, KLUA_STACK_FOR_HOST)) return luaL_error(L, "stack overflow: calls are nested too deeply");
  klua_level *level = klua_enter(S);
  if (level == NULL) {
    klua_kill_refused(L);
    return luaL_error(L, "not enough memory");
  }
  int count = lua_gettop(L), flat = klua_encode_flat(L, &level->in, 1, count);
  if (flat < count) {
    S->levels.taken--; /* encoding may raise: the level is taken only while Swift runs */
    klua_encode(L, &level->in, flat + 1, count, "argument");
    S->levels.taken++;
  }
  if (S->dropped != 0) klua_release_dropped(S);
  int outcome = S->is_lost ? 0 : S->options.host.dispatch(host, level, S->options.context);
  klua_count_anew(S);
  S->levels.taken--;
  klua_tape_release(&level->in);
  if (S->is_lost) klua_leave_lost(S); /* by a call that the host made: nothing of Lua may be touched any more */
  if (atomic_load_explicit(&S->port->pending, memory_order_acquire)) klua_drain(S); /* or one long run keeps them all */
  if (klua_attention(S)) klua_attend_between(L);
  if (outcome != 0) return raise_error(L, level, outcome == 1);
  int results = klua_push_lone(L, &level->out) ? 1 : klua_decode(L, &level->out);
  klua_tape_release(&level->out);
  return results;
}

/* ---- what Lua owns of the host ----
**
** Host functions are let go by finalizers, but for those that last as long as the state. A finalizer that Lua cannot call
** for want of memory is lost, so the state has a list of all of them too: what is still there at its end is released then.
** To release one runs code of the host, which may call the state, and a finalizer runs wherever memory is asked for: in
** the middle of whatever the shim is at. So finalizers only note what is to be released where nothing is half done: when
** a call begins and ends, and when the host is called. */

/* Makes room for one more entry; false without memory. */
static bool reserve_owned (klua_state *S) {
  if (S->unused_owned != 0) return true;
  if (S->owned_count == S->owned_capacity) {
    uint32_t capacity = S->owned_capacity == 0 ? 16 : S->owned_capacity * 2;
    klua_owned *owned = klua_grow(S, S->owned, S->owned_capacity * sizeof(*owned), capacity * sizeof(*owned));
    if (owned == NULL) return false;
    S->owned = owned;
    S->owned_capacity = capacity;
  }
  S->owned[S->owned_count] = (klua_owned){.host = NULL, .next = 0};
  S->unused_owned = ++S->owned_count;
  return true;
}

/* Where a function stands in the list, for which there is room. */
static uint32_t own (klua_state *S, void *host) {
  uint32_t place = S->unused_owned;
  klua_owned *entry = &S->owned[place - 1];
  S->unused_owned = entry->next;
  entry->host = host;
  return place;
}

static void *disown (klua_state *S, uint32_t place) {
  void *host = S->owned[place - 1].host;
  S->owned[place - 1] = (klua_owned){.host = NULL, .next = S->unused_owned};
  S->unused_owned = place;
  return host;
}

void klua_release_owned (klua_state *S) {
  S->dropped = 0;
  for (uint32_t i = 0; i < S->owned_count; i++) {
    if (S->owned[i].host != NULL) klua_give_back(S, disown(S, i + 1));
  }
}

/* Only what was noted until now, and not while that goes on: what is noted meanwhile waits for the next time, or objects
** that make others when they end would never come to an end. */
void klua_release_dropped (klua_state *S) {
  if (S->is_releasing) return;
  uint32_t place = S->dropped;
  S->dropped = 0;
  S->is_releasing = true;
  while (place != 0) {
    uint32_t next = S->owned[place - 1].next;
    klua_give_back(S, disown(S, place));
    place = next;
  }
  S->is_releasing = false;
}

static void note_dropped (klua_state *S, uint32_t place) {
  S->owned[place - 1].next = S->dropped;
  S->dropped = place;
}

/* Lets an object of the host go where nothing is half done; at once where there is no memory to note it. */
static void drop_later (klua_state *S, void *host) {
  if (reserve_owned(S)) note_dropped(S, own(S, host));
  else klua_give_back(S, host);
}

static int release_box (lua_State *L) {
  klua_box *box = lua_touserdata(L, 1);
  if (box->host != NULL) note_dropped(klua_of(L), box->place);
  box->host = NULL;
  return 0;
}

/* Pushes a box that the collector finds. */
static klua_box *push_box (lua_State *L) {
  klua_box *box = lua_newuserdatauv(L, sizeof(*box), 0);
  box->host = NULL;
  lua_rawgeti(L, LUA_REGISTRYINDEX, KLUA_BOX_KEY);
  lua_setmetatable(L, -2);
  return box;
}

/* Pushes a box that lies in the state's heap until its end. */
static klua_box *push_lasting_box (lua_State *L) {
  klua_box *box = klua_grow(klua_of(L), NULL, 0, sizeof(*box));
  if (box == NULL) luaL_error(L, "not enough memory");
  box->host = NULL;
  lua_pushlightuserdata(L, box);
  return box;
}

/* Pushes the closure of a host function. The box exists before it owns anything, so an error here leaks nothing. */
void klua_push_host (lua_State *L, klua_cell *cell) {
  klua_state *S = klua_of(L);
  klua_box *box = cell->flags & KLUA_LASTING ? push_lasting_box(L) : push_box(L);
  if (!(cell->flags & KLUA_TAKEN)) {
    if (!reserve_owned(S)) luaL_error(L, "not enough memory");
    box->host = (void *)(uintptr_t)cell->bits;
    box->place = own(S, box->host);
    cell->flags |= KLUA_TAKEN;
  }
  if (box->host == NULL) luaL_error(L, "a host function was written twice");
  lua_pushcclosure(L, trampoline, 1);
}

/* Prepares the registry's entries, so that raising needs no new key. */
void klua_open_host (lua_State *L) {
  lua_createtable(L, 0, 2);
  lua_pushcfunction(L, release_box);
  lua_setfield(L, -2, "__gc");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_rawseti(L, LUA_REGISTRYINDEX, KLUA_BOX_KEY);
  lua_pushboolean(L, 0);
  lua_rawseti(L, LUA_REGISTRYINDEX, KLUA_CAUSE_KEY);
}
