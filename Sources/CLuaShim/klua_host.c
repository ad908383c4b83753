/* klua_host.c: the one way from Lua into Swift.
**
** The arguments are on a tape before Swift's frame begins, and the results are pushed (or the error raised) after it
** ended: while it lives, nothing can raise. */
#include "klua.h"

static const char box_key, cause_key;

/* Remembers the host error that is being raised; the value itself is the one on top of the stack. */
void klua_set_cause (klua_state *S, void *cause) {
  if (S->cause != NULL) S->options.host.release(S->cause);
  S->cause = cause;
}

/* Says whether the value at `index` is, or ends with, what the last host error raised. */
bool klua_is_cause (lua_State *L, int index) {
  bool same = false;
  index = lua_absindex(L, index);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &cause_key);
  if (lua_rawequal(L, -1, index)) same = true;
  else if (lua_type(L, -1) == LUA_TSTRING && lua_type(L, index) == LUA_TSTRING) {
    size_t length, raised_length;
    const char *text = lua_tolstring(L, index, &length);
    const char *raised = lua_tolstring(L, -1, &raised_length);
    same = raised_length != 0 && raised_length <= length &&
           memcmp(text + length - raised_length, raised, raised_length) == 0;
  }
  lua_pop(L, 1);
  return same;
}

static int raise_error (lua_State *L, klua_level *level, bool positioned) {
  klua_state *S = klua_of(L);
  klua_set_cause(S, level->cause);
  level->cause = NULL;
  lua_settop(L, 0);
  klua_decode(L, &level->out);
  klua_tape_reset(&level->out);
  lua_settop(L, 1);
  if (positioned && lua_type(L, 1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, 1);
    lua_concat(L, 2);
  }
  lua_pushvalue(L, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &cause_key);
  return lua_error(L);
}

/* Every host function in Lua is a closure of this one; its upvalue is the box with the Swift object. */
static int trampoline (lua_State *L) {
  klua_state *S = klua_of(L);
  void *host = ((klua_box *)lua_touserdata(L, lua_upvalueindex(1)))->host;
  klua_poll(L);
  if (!klua_has_stack(KLUA_STACK_FOR_HOST)) return luaL_error(L, "stack overflow: calls are nested too deeply");
  klua_level *level = klua_enter(S);
  if (level == NULL) return luaL_error(L, "not enough memory");
  S->level--; /* encoding may raise: the level is taken only while Swift runs */
  klua_encode(L, &level->in, 1, lua_gettop(L), "argument");
  S->level++;
  int outcome = S->options.host.dispatch(host, level, S->options.context);
  S->level--;
  if (level->in.owned != 0) klua_tape_reset(&level->in);
  klua_poll(L);
  if (outcome != 0) return raise_error(L, level, outcome == 1);
  int results = klua_decode(L, &level->out);
  if (level->out.owned != 0) klua_tape_reset(&level->out);
  return results;
}

static int release_box (lua_State *L) {
  klua_box *box = lua_touserdata(L, 1);
  if (box->host != NULL) klua_of(L)->options.host.release(box->host);
  box->host = NULL;
  return 0;
}

/* Pushes the closure of a host function. The box exists before it owns anything, so an error here leaks nothing. */
void klua_push_host (lua_State *L, klua_cell *cell) {
  klua_box *box = lua_newuserdatauv(L, sizeof(*box), 0);
  box->host = NULL;
  lua_rawgetp(L, LUA_REGISTRYINDEX, &box_key);
  lua_setmetatable(L, -2);
  if (!(cell->flags & KLUA_TAKEN)) {
    box->host = (void *)(uintptr_t)cell->bits;
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
  lua_rawsetp(L, LUA_REGISTRYINDEX, &box_key);
  lua_pushboolean(L, 0);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &cause_key);
}
