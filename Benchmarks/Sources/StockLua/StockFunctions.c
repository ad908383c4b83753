/* StockFunctions.c: the C functions that ours are compared with, written as a C programmer would. */
#include "StockFunctions.h"

#include <lauxlib.h>
#include <string.h>

/* add(a, b): the sum of two integers. */
static int add (lua_State *L) {
  lua_pushinteger(L, luaL_checkinteger(L, 1) + luaL_checkinteger(L, 2));
  return 1;
}

/* echo(s): the same string. */
static int echo (lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_pushlstring(L, text, length);
  return 1;
}

typedef struct amount {
  lua_Integer units, scale;
} amount;

#define AMOUNT "amount"

/* amount(units, scale): a typed value of two integers. */
static int new_amount (lua_State *L) {
  amount *value = lua_newuserdatauv(L, sizeof *value, 0);
  value->units = luaL_checkinteger(L, 1);
  value->scale = luaL_checkinteger(L, 2);
  luaL_setmetatable(L, AMOUNT);
  return 1;
}

/* amount:units(): the first integer. */
static int units (lua_State *L) {
  amount *value = luaL_checkudata(L, 1, AMOUNT);
  lua_pushinteger(L, value->units);
  return 1;
}

static const char *const fields[] = {"id", "sku", "name", "category", "unit", "place", "minimum", "target", "active",
                                     "note", NULL};

/* record(): a table of ten fields. */
static int record (lua_State *L) {
  lua_createtable(L, 0, 10);
  lua_pushliteral(L, "itm_0001"); lua_setfield(L, -2, "id");
  lua_pushliteral(L, "PAPIER-A4"); lua_setfield(L, -2, "sku");
  lua_pushliteral(L, "Kopierpapier A4"); lua_setfield(L, -2, "name");
  lua_pushliteral(L, "paper"); lua_setfield(L, -2, "category");
  lua_pushliteral(L, "Packung"); lua_setfield(L, -2, "unit");
  lua_pushliteral(L, "Materialraum"); lua_setfield(L, -2, "place");
  lua_pushinteger(L, 20); lua_setfield(L, -2, "minimum");
  lua_pushnumber(L, 60.5); lua_setfield(L, -2, "target");
  lua_pushboolean(L, 1); lua_setfield(L, -2, "active");
  lua_pushliteral(L, "80 g"); lua_setfield(L, -2, "note");
  return 1;
}

static size_t text_field (lua_State *L, const char *name) {
  size_t length;
  lua_getfield(L, 1, name);
  luaL_checklstring(L, -1, &length);
  lua_pop(L, 1);
  return length;
}

/* take(t): how many bytes of text its ten fields hold, each checked, an unknown one refused. */
static int take (lua_State *L) {
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_Integer total = 0;
  for (int i = 0; i < 6; i++) total += (lua_Integer)text_field(L, fields[i]);
  total += (lua_Integer)text_field(L, "note");
  lua_getfield(L, 1, "minimum");
  total += luaL_checkinteger(L, -1);
  lua_getfield(L, 1, "target");
  total += (lua_Integer)luaL_checknumber(L, -1);
  lua_getfield(L, 1, "active");
  luaL_checktype(L, -1, LUA_TBOOLEAN);
  total += lua_toboolean(L, -1);
  lua_settop(L, 1);
  lua_pushnil(L);
  while (lua_next(L, 1)) {
    lua_pop(L, 1);
    const char *key = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "?";
    int i = 0;
    while (fields[i] != NULL && strcmp(fields[i], key) != 0) i++;
    if (fields[i] == NULL) return luaL_error(L, "unknown key %s", key);
  }
  lua_pushinteger(L, total);
  return 1;
}

/* fail(): an error with the caller's place. */
static int fail (lua_State *L) { return luaL_error(L, "refused: no item %s", "PAPER-A4"); }

void stock_functions (lua_State *L) {
  static const luaL_Reg functions[] = {{"add", add}, {"echo", echo}, {"amount", new_amount}, {"record", record},
                                       {"take", take}, {"fail", fail}, {NULL, NULL}};
  luaL_newmetatable(L, AMOUNT);
  lua_createtable(L, 0, 1);
  lua_pushcfunction(L, units);
  lua_setfield(L, -2, "units");
  lua_setfield(L, -2, "__index");
  lua_pop(L, 1);
  lua_pushglobaltable(L);
  luaL_setfuncs(L, functions, 0);
  lua_pop(L, 1);
}
