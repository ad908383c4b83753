/* klua_base.c: the basic functions that differ from stock Lua. A kill passes through pcall and xpcall; a script can
** neither give finalizers nor load bytecode nor see an address. */
#include "klua_values.h"

/* luaL_tolstring with numbers in place of addresses. */
const char *klua_tostring (lua_State *L, int index, size_t *length) {
  klua_check_stack(L);
  luaL_checkstack(L, 8, NULL);
  index = lua_absindex(L, index);
  switch (lua_type(L, index)) {
    case LUA_TNIL: case LUA_TBOOLEAN: case LUA_TNUMBER: case LUA_TSTRING: return luaL_tolstring(L, index, length);
    default: break;
  }
  if (luaL_callmeta(L, index, "__tostring")) {
    if (!lua_isstring(L, -1)) luaL_error(L, "'__tostring' must return a string");
    return lua_tolstring(L, -1, length);
  }
  lua_Integer id = klua_id(L, index);
  int field = luaL_getmetafield(L, index, "__name");
  const char *kind = field == LUA_TSTRING ? lua_tostring(L, -1) : luaL_typename(L, index);
  lua_pushfstring(L, "%s: %I", kind, (LUAI_UACINT)id);
  if (field != LUA_TNIL) lua_remove(L, -2);
  return lua_tolstring(L, -1, length);
}

static int to_string (lua_State *L) {
  luaL_checkany(L, 1);
  klua_tostring(L, 1, NULL);
  return 1;
}

static int print (lua_State *L) {
  klua_check_stack(L);
  int count = lua_gettop(L);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (int i = 1; i <= count; i++) {
    if (i > 1) luaL_addchar(&b, '\t');
    klua_tostring(L, i, NULL);
    luaL_addvalue(&b);
    klua_poll(L);
  }
  luaL_pushresult(&b);
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  klua_state *S = klua_of(L);
  if (!klua_has_stack(S, KLUA_STACK_FOR_HOST)) return luaL_error(L, "stack overflow: calls are nested too deeply");
  S->printing++;
  S->options.host.print(S->options.context, (const uint8_t *)text, length);
  klua_count_anew(S);
  S->printing--;
  if (S->is_lost) klua_leave_lost(S);
  klua_poll(L);
  return 0;
}

/* ---- protected calls ---- */

static int finish_pcall (lua_State *L, int status, lua_KContext extra) {
  klua_poll(L);
  if (status == LUA_OK || status == LUA_YIELD) return lua_gettop(L) - (int)extra;
  lua_pushboolean(L, 0);
  lua_pushvalue(L, -2);
  return 2;
}

static int protected_call (lua_State *L) {
  klua_check_stack(L);
  luaL_checkany(L, 1);
  lua_pushboolean(L, 1);
  lua_insert(L, 1);
  return finish_pcall(L, lua_pcallk(L, lua_gettop(L) - 2, LUA_MULTRET, 0, 0, finish_pcall), 0);
}

/* The message handler: a killed script's own handler would run with hooks off, so it does not run at all. */
static int handle (lua_State *L) {
  klua_state *S = klua_of(L);
  if (S->budget != NULL && S->budget->killed) return 1;
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, 1, 1);
  return 1;
}

static int extended_call (lua_State *L) {
  klua_check_stack(L);
  int arguments = lua_gettop(L) - 2;
  luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_pushvalue(L, 2);
  lua_pushcclosure(L, handle, 1);
  lua_replace(L, 2);
  lua_pushboolean(L, 1);
  lua_pushvalue(L, 1);
  lua_rotate(L, 3, 2);
  return finish_pcall(L, lua_pcallk(L, arguments, LUA_MULTRET, 2, 2, finish_pcall), 2);
}

/* ---- tables ---- */

static bool has_metamethods (lua_State *L, int index) {
  bool found = false;
  lua_pushnil(L);
  while (!found && lua_next(L, index)) {
    const char *name = lua_type(L, -2) == LUA_TSTRING ? lua_tostring(L, -2) : "";
    found = strncmp(name, "__", 2) == 0 && strcmp(name, "__mode") != 0 && strcmp(name, "__name") != 0 &&
            strcmp(name, "__metatable") != 0;
    lua_pop(L, found ? 2 : 1);
  }
  return found;
}

static int set_metatable (lua_State *L) {
  int type = lua_type(L, 2);
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_argexpected(L, type == LUA_TNIL || type == LUA_TTABLE, 2, "nil or table");
  if (luaL_getmetafield(L, 1, "__metatable") != LUA_TNIL) return luaL_error(L, "cannot change a protected metatable");
  if (type == LUA_TTABLE) {
    lua_pushliteral(L, "__gc");
    if (lua_rawget(L, 2) != LUA_TNIL) return luaL_error(L, "a script cannot set '__gc'; use '__close' instead");
    lua_pushliteral(L, "__mode");
    bool is_weak = lua_rawget(L, 2) != LUA_TNIL;
    if (is_weak && klua_of(L)->options.deterministic) {
      return luaL_error(L, "this state has no weak tables: when they lose an entry does not repeat");
    }
    if (is_weak && has_metamethods(L, 2)) {
      return luaL_error(L, "'__mode' and metamethods cannot share a metatable");
    }
  }
  lua_settop(L, 2);
  lua_setmetatable(L, 1);
  return 1;
}

/* Puts the content of a read-only table in its place, for the functions that look past metamethods. */
static void look_through (lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  if (!klua_is_read_only(L, 1)) return;
  lua_getmetatable(L, 1);
  lua_rawgeti(L, -1, 2);
  lua_replace(L, 1);
  lua_pop(L, 1);
}

static int next (lua_State *L) {
  look_through(L);
  lua_settop(L, 2);
  if (klua_of(L)->options.deterministic) return klua_ordered_next(L);
  if (lua_next(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}

static int raw_get (lua_State *L) {
  luaL_checkany(L, 2);
  look_through(L);
  lua_settop(L, 2);
  lua_rawget(L, 1);
  return 1;
}

static int raw_length (lua_State *L) {
  int type = lua_type(L, 1);
  luaL_argexpected(L, type == LUA_TSTRING || type == LUA_TTABLE, 1, "table or string");
  if (type == LUA_TTABLE) look_through(L);
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, 1));
  return 1;
}

static int raw_set (lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  luaL_checkany(L, 3);
  if (klua_is_read_only(L, 1)) return luaL_error(L, "attempt to change a read-only table");
  lua_settop(L, 3);
  lua_rawset(L, 1);
  return 1;
}

/* ---- the rest ---- */

static int collect_garbage (lua_State *L) {
  static const char *const options[] = {"count", NULL};
  luaL_checkoption(L, 1, "count", options);
  const klua_state *S = klua_of(L);
  lua_pushinteger(L, S->options.deterministic ? 0 : (lua_Integer)((S->used / 65536 + 1) * 64));
  return 1;
}

int klua_open_base (lua_State *L) {
  static const luaL_Reg functions[] = {
    {"tostring", to_string}, {"print", print}, {"pcall", protected_call}, {"xpcall", extended_call},
    {"setmetatable", set_metatable}, {"next", next}, {"rawget", raw_get}, {"rawset", raw_set}, {"rawlen", raw_length},
    {"collectgarbage", collect_garbage}, {"load", klua_load}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  if (klua_of(L)->options.deterministic) klua_open_order(L);
  return 0;
}
