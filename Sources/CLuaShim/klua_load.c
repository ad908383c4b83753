/* klua_load.c: `load` for scripts: text only, and no more than a chunk may have. */
#include "klua.h"

/* Joins the pieces that a reader function returns. */
static void join_pieces (lua_State *L) {
  klua_state *S = klua_of(L);
  size_t total = 0;
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (;;) {
    lua_pushvalue(L, 1);
    lua_call(L, 0, 1);
    klua_poll(L);
    if (lua_isnil(L, -1)) break;
    size_t length;
    if (lua_type(L, -1) != LUA_TSTRING) luaL_error(L, "reader function must return a string");
    lua_tolstring(L, -1, &length);
    if (length == 0) break;
    total += length;
    if (total > S->options.source) luaL_error(L, "chunk is too large: at most %I bytes are read",
                                              (LUAI_UACINT)S->options.source);
    luaL_addvalue(&b);
  }
  lua_pop(L, 1);
  luaL_pushresult(&b);
  lua_replace(L, 1);
}

int klua_load (lua_State *L) {
  size_t length;
  bool is_text = lua_type(L, 1) == LUA_TSTRING;
  if (!is_text) luaL_checktype(L, 1, LUA_TFUNCTION);
  const char *name = luaL_optstring(L, 2, is_text ? lua_tostring(L, 1) : "=(load)");
  bool has_environment = lua_gettop(L) >= 4;
  lua_settop(L, 4);
  if (!is_text) join_pieces(L);
  const char *text = lua_tolstring(L, 1, &length);
  if (length > klua_of(L)->options.source) {
    lua_pushnil(L);
    lua_pushfstring(L, "chunk is too large: at most %I bytes are read", (LUAI_UACINT)klua_of(L)->options.source);
    return 2;
  }
  if (luaL_loadbufferx(L, text, length, name, "t") != LUA_OK) {
    klua_poll(L);
    lua_pushnil(L);
    lua_insert(L, -2);
    return 2;
  }
  klua_poll(L);
  if (has_environment) {
    lua_pushvalue(L, 4);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  }
  return 1;
}
