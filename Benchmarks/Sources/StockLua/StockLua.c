/* StockLua.c: the C side of the ratios. */
#include "StockLua.h"
#include "StockFunctions.h"

#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>

struct stock_lua {
  lua_State *L;
};

stock_lua *stock_lua_open (void) {
  stock_lua *lua = malloc(sizeof *lua);
  if (lua == NULL) return NULL;
  lua->L = luaL_newstate();
  if (lua->L == NULL) {
    free(lua);
    return NULL;
  }
  luaL_openlibs(lua->L);
  stock_functions(lua->L);
  return lua;
}

int stock_lua_bare_states (int count) {
  for (int i = 0; i < count; i++) {
    lua_State *L = luaL_newstate();
    if (L == NULL) return 1;
    luaL_openlibs(L);
    lua_close(L);
  }
  return 0;
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

long long stock_lua_call_add (stock_lua *lua, int times) {
  lua_State *L = lua->L;
  stock_lua_run(lua);
  lua_getglobal(L, "callback");
  int function = luaL_ref(L, LUA_REGISTRYINDEX);
  long long sum = 0;
  for (int i = 0; i < times; i++) {
    lua_rawgeti(L, LUA_REGISTRYINDEX, function);
    lua_pushinteger(L, sum);
    lua_pushinteger(L, i);
    if (lua_pcall(L, 2, 1, 0) != LUA_OK) break;
    sum = lua_tointeger(L, -1);
    lua_pop(L, 1);
  }
  luaL_unref(L, LUA_REGISTRYINDEX, function);
  return sum;
}
