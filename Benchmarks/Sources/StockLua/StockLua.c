/* StockLua.c: the C side of the ratios. */
#include "StockLua.h"
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>

struct stock_lua {
  lua_State *L;
};

/* add(a, b): the sum of two integers. */
static int add (lua_State *L) {
  lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
  return 1;
}

stock_lua *stock_lua_open (void) {
  stock_lua *lua = malloc(sizeof *lua);
  if (lua == NULL) return NULL;
  lua->L = luaL_newstate();
  if (lua->L == NULL) {
    free(lua);
    return NULL;
  }
  luaL_openlibs(lua->L);
  lua_register(lua->L, "add", add);
  return lua;
}

void stock_lua_close (stock_lua *lua) {
  lua_close(lua->L);
  free(lua);
}

int stock_lua_load (stock_lua *lua, const char *source) {
  lua_settop(lua->L, 0);
  return luaL_loadstring(lua->L, source) != LUA_OK;
}

int stock_lua_run (stock_lua *lua) {
  lua_settop(lua->L, 1);
  lua_pushvalue(lua->L, 1);
  return lua_pcall(lua->L, 0, 0, 0) != LUA_OK;
}
