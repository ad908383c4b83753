/* klua_operate.c: what runs at the base of each coroutine of klua_run. May raise anywhere. */
#include "klua_request.h"
#include "klua_values.h"

static int results (lua_State *L, int status, lua_KContext request) {
  (void)status;
  klua_encode(L, &((klua_request *)request)->level->out, 1, lua_gettop(L), "result");
  return 0;
}

static int call (lua_State *L, klua_request *request) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, (lua_Integer)request->subject);
  lua_State *co = lua_tothread(L, 1);
  int arguments = klua_decode(L, &request->level->in);
  if (co == NULL) {
    lua_callk(L, arguments, LUA_MULTRET, (lua_KContext)request, results);
    return results(L, LUA_OK, (lua_KContext)request);
  }
  int count = klua_resume_with(L, co, arguments);
  if (count < 0) {
    request->inner = co;
    return lua_error(L);
  }
  request->yielded = lua_status(co) == LUA_YIELD;
  lua_remove(L, 1);
  return results(L, LUA_OK, (lua_KContext)request);
}

static int load (lua_State *L, klua_request *request) {
  int count = klua_decode(L, &request->level->in);
  size_t length;
  const char *source = lua_tolstring(L, 1, &length);
  size_t limit = klua_of(L)->options.source;
  if (length > limit) {
    request->syntax = true;
    return luaL_error(L, "%s is too large: %I bytes, at most %I are read", lua_tostring(L, 2) + 1,
                      (LUAI_UACINT)length, (LUAI_UACINT)limit);
  }
  int status = klua_load_text(L, source, length, lua_tostring(L, 2));
  klua_poll(L);
  if (status != LUA_OK) {
    request->syntax = status == LUA_ERRSYNTAX;
    return lua_error(L);
  }
  if (count > 2) {
    lua_pushvalue(L, 3);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  }
  klua_encode(L, &request->level->out, lua_gettop(L), lua_gettop(L), "chunk");
  return 0;
}

static int set_global (lua_State *L, klua_request *request) {
  lua_pushglobaltable(L);
  klua_decode(L, &request->level->in);
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 0;
}

static int get_global (lua_State *L, klua_request *request) {
  lua_pushglobaltable(L);
  klua_decode(L, &request->level->in);
  lua_settop(L, 2);
  lua_rawget(L, 1);
  klua_encode(L, &request->level->out, 2, 2, "global");
  return 0;
}

/* Makes the metatable of a host type: in = metamethods, methods. */
static int register_class (lua_State *L, klua_request *request) {
  klua_class *c = (klua_class *)(uintptr_t)request->subject;
  klua_decode(L, &request->level->in);
  lua_settop(L, 2);
  if (lua_getfield(L, 1, "__index") == LUA_TNIL) {
    lua_pushvalue(L, 2);
    lua_setfield(L, 1, "__index");
  }
  lua_pushnil(L);
  lua_setfield(L, 1, "__gc");
  lua_pushboolean(L, 0);
  lua_setfield(L, 1, "__metatable");
  lua_pushstring(L, c->name);
  lua_setfield(L, 1, "__name");
  lua_pushlightuserdata(L, c);
  lua_rawseti(L, 1, 1);
  lua_pushvalue(L, 1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, c);
  return 0;
}

static int create_coroutine (lua_State *L, klua_request *request) {
  lua_State *co = lua_newthread(L);
  lua_rawgeti(L, LUA_REGISTRYINDEX, (lua_Integer)request->subject);
  lua_xmove(L, co, 1);
  klua_encode(L, &request->level->out, 1, 1, "coroutine");
  return 0;
}

/* Writes true where the coroutine can be resumed. */
static int coroutine_status (lua_State *L, klua_request *request) {
  lua_rawgeti(L, LUA_REGISTRYINDEX, (lua_Integer)request->subject);
  lua_State *co = lua_tothread(L, 1);
  lua_Debug ar;
  bool alive = co != NULL && !(klua_mark(co) & (KLUA_DEAD | KLUA_BASE)) &&
               (lua_status(co) == LUA_YIELD ||
                (lua_status(co) == LUA_OK && !lua_getstack(co, 0, &ar) && lua_gettop(co) != 0));
  lua_pushboolean(L, alive);
  klua_encode(L, &request->level->out, 2, 2, "status");
  return 0;
}

/* Lua's __newindex of locked globals. */
static int refuse_global (lua_State *L) {
  size_t length;
  const char *name = lua_type(L, 2) == LUA_TSTRING ? lua_tolstring(L, 2, &length) : NULL;
  if (name == NULL || length > 64) return luaL_error(L, "globals cannot be set here; declare a local");
  return luaL_error(L, "%s is no local; write local %s", name, name);
}

/* Puts a table that shows the globals and refuses changes in their place. */
static int lock_globals (lua_State *L) {
  lua_pushglobaltable(L);
  lua_pushvalue(L, -1);
  klua_push_read_only(L);
  lua_getmetatable(L, -1);
  lua_pushcfunction(L, refuse_global);
  lua_setfield(L, -2, "__newindex");
  lua_pop(L, 1);
  lua_pushvalue(L, -1);
  lua_setfield(L, -3, LUA_GNAME);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  return 0;
}

static int collect (lua_State *L) {
  lua_gc(L, LUA_GCCOLLECT);
  klua_trim_ids(L);
  lua_gc(L, LUA_GCCOLLECT);
  return 0;
}

/* The lua_CFunction of every coroutine's base: the request is its only argument. */
int klua_operate (lua_State *L) {
  klua_request *request = lua_touserdata(L, 1);
  lua_settop(L, 0);
  switch (request->operation) {
    case KLUA_CALL: return call(L, request);
    case KLUA_LOAD: return load(L, request);
    case KLUA_SET_GLOBAL: return set_global(L, request);
    case KLUA_GET_GLOBAL: return get_global(L, request);
    case KLUA_REGISTER: return register_class(L, request);
    case KLUA_CO_CREATE: return create_coroutine(L, request);
    case KLUA_CO_STATUS: return coroutine_status(L, request);
    case KLUA_COLLECT: return collect(L);
    case KLUA_LOCK_GLOBALS: return lock_globals(L);
    default: return luaL_error(L, "unknown operation");
  }
}
