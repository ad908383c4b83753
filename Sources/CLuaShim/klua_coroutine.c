/* klua_coroutine.c: coroutines that the limits can follow: the state always knows which one runs, and a kill passes
** through resume, wrap and close. */
#include "klua.h"

#define CLOSE_LIMIT 100

static lua_State *coroutine_at (lua_State *L, int index) {
  lua_State *co = lua_tothread(L, index);
  luaL_argexpected(L, co != NULL, index, "coroutine");
  return co;
}

static const char *status_of (lua_State *L, lua_State *co) {
  if (L == co) return "running";
  if (klua_mark(co) & KLUA_DEAD) return "dead";
  if (klua_mark(co) & (KLUA_CLOSING | KLUA_BASE)) return "normal";
  lua_Debug ar;
  switch (lua_status(co)) {
    case LUA_YIELD: return "suspended";
    case LUA_OK:
      if (lua_getstack(co, 0, &ar)) return "normal";
      return lua_gettop(co) == 0 ? "dead" : "suspended";
    default: return "dead";
  }
}

/* Makes `co` the one that runs, and lets it notice a kill that came before. */
static lua_State *enter (klua_state *S, lua_State *co) {
  lua_State *previous = S->running;
  S->running = co;
  atomic_signal_fence(memory_order_seq_cst);
  if (klua_attention(S)) lua_sethook(co, klua_hook, LUA_MASKCOUNT, 1);
  return previous;
}

static void leave (klua_state *S, lua_State *co, lua_State *previous) {
  S->running = previous;
  if (S->budget != NULL && S->budget->killed) klua_mark(co) |= KLUA_DEAD;
}

/* Resumes `co` with the top values of L. Returns how many results are on L, or -1 with the error on L. */
int klua_resume_with (lua_State *L, lua_State *co, int arguments) {
  klua_check_stack(L);
  klua_state *S = klua_of(L);
  const char *status = status_of(L, co);
  if (strcmp(status, "suspended") != 0) {
    lua_pop(L, arguments);
    lua_pushfstring(L, "cannot resume %s coroutine", strcmp(status, "dead") == 0 ? "dead" : "non-suspended");
    return -1;
  }
  if (!lua_checkstack(co, arguments)) {
    lua_pop(L, arguments);
    lua_pushliteral(L, "too many arguments to resume");
    return -1;
  }
  klua_poll(L);
  lua_xmove(L, co, arguments);
  int count = 0;
  lua_State *previous = enter(S, co);
  int outcome = lua_resume(co, L, arguments, &count);
  leave(S, co, previous);
  bool is_well = outcome == LUA_OK || outcome == LUA_YIELD;
  if (is_well && !lua_checkstack(L, count + 1)) {
    lua_pop(co, count);
    lua_pushliteral(L, "too many results to resume");
    is_well = false;
  } else {
    lua_xmove(co, L, is_well ? count : 1);
  }
  klua_poll(L); /* behind the move: what has returned may be resumed again */
  return is_well ? count : -1;
}

static int resume (lua_State *L) {
  lua_State *co = coroutine_at(L, 1);
  int count = klua_resume_with(L, co, lua_gettop(L) - 1);
  if (count < 0) {
    lua_pushboolean(L, 0);
    lua_insert(L, -2);
    return 2;
  }
  lua_pushboolean(L, 1);
  lua_insert(L, -(count + 1));
  return count + 1;
}

static int close_with_care (lua_State *L, lua_State *co) {
  klua_check_stack(L);
  klua_state *S = klua_of(L);
  if (S->closing >= CLOSE_LIMIT) luaL_error(L, "coroutines that close each other are nested too deeply");
  klua_poll(L);
  S->closing++;
  klua_mark(co) |= KLUA_CLOSING;
  lua_State *previous = enter(S, co);
  int status = lua_resetthread(co);
  leave(S, co, previous);
  klua_mark(co) &= ~(uintptr_t)KLUA_CLOSING;
  S->closing--;
  klua_poll(L);
  return status;
}

static int wrapped (lua_State *L) {
  lua_State *co = lua_tothread(L, lua_upvalueindex(1));
  int count = klua_resume_with(L, co, lua_gettop(L));
  if (count >= 0) return count;
  int status = lua_status(co);
  if (status != LUA_OK && status != LUA_YIELD) {
    if (close_with_care(L, co) != LUA_OK && lua_gettop(co) > 0) lua_xmove(co, L, 1);
  }
  if (status != LUA_ERRMEM && lua_type(L, -1) == LUA_TSTRING) {
    luaL_where(L, 1);
    lua_insert(L, -2);
    lua_concat(L, 2);
  }
  return lua_error(L);
}

static int create (lua_State *L) {
  luaL_checktype(L, 1, LUA_TFUNCTION);
  lua_State *co = lua_newthread(L);
  lua_sethook(co, NULL, 0, 0);
  lua_pushvalue(L, 1);
  lua_xmove(L, co, 1);
  return 1;
}

static int wrap (lua_State *L) {
  create(L);
  lua_pushcclosure(L, wrapped, 1);
  return 1;
}

static bool can_yield (lua_State *L) {
  return lua_isyieldable(L) && !(klua_mark(L) & (KLUA_BASE | KLUA_CLOSING));
}

static int yield (lua_State *L) {
  if (klua_mark(L) & KLUA_BASE) return luaL_error(L, "attempt to yield from outside a coroutine");
  if (klua_mark(L) & KLUA_CLOSING) return luaL_error(L, "attempt to yield across a C-call boundary");
  return lua_yield(L, lua_gettop(L));
}

static int status (lua_State *L) {
  lua_pushstring(L, status_of(L, coroutine_at(L, 1)));
  return 1;
}

static int is_yieldable (lua_State *L) {
  lua_State *co = lua_isnone(L, 1) ? L : coroutine_at(L, 1);
  lua_pushboolean(L, can_yield(co));
  return 1;
}

static int running (lua_State *L) {
  lua_pushthread(L);
  lua_pushboolean(L, (klua_mark(L) & KLUA_BASE) != 0);
  return 2;
}

static int close (lua_State *L) {
  lua_State *co = coroutine_at(L, 1);
  const char *status = status_of(L, co);
  if (klua_mark(co) & KLUA_DEAD) {
    lua_pushboolean(L, 1);
    return 1;
  }
  if (strcmp(status, "dead") != 0 && strcmp(status, "suspended") != 0) {
    return luaL_error(L, "cannot close a %s coroutine", status);
  }
  if (close_with_care(L, co) == LUA_OK) {
    lua_pushboolean(L, 1);
    return 1;
  }
  lua_pushboolean(L, 0);
  lua_xmove(co, L, 1);
  return 2;
}

int klua_open_coroutine (lua_State *L) {
  static const luaL_Reg functions[] = {
    {"create", create}, {"resume", resume}, {"wrap", wrap}, {"yield", yield}, {"status", status},
    {"isyieldable", is_yieldable}, {"running", running}, {"close", close}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
