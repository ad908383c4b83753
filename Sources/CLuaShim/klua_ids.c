/* klua_ids.c: the numbers that scripts see in place of addresses: one for each object, from 1, never used again. */
#include "klua.h"

#define FEW 1024

static const char ids_key;

/* Pushes a new table for numbers. */
static void push_table (lua_State *L, int room) {
  lua_createtable(L, 0, room);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
}

/* Makes the table at the index the one in use. */
static void use_table (lua_State *L, int index) {
  lua_pushvalue(L, index);
  lua_rawsetp(L, LUA_REGISTRYINDEX, &ids_key);
}

/* Moves the numbers of what is still alive to a table of its own size: the one before stays as large as it ever was.
** Until all are moved that one is in use, because a kill can come between. */
static void rebuild (lua_State *L) {
  klua_state *S = klua_of(L);
  lua_rawgetp(L, LUA_REGISTRYINDEX, &ids_key);
  int old = lua_gettop(L);
  lua_Integer count = 0;
  for (lua_pushnil(L); lua_next(L, old) != 0; lua_pop(L, 1)) {
    if ((++count & 4095) == 0) klua_poll(L);
  }
  push_table(L, (int)count);
  lua_Integer moved = 0;
  for (lua_pushnil(L); lua_next(L, old) != 0;) {
    lua_pushvalue(L, -2);
    lua_insert(L, -2);
    lua_rawset(L, old + 1);
    if ((++moved & 4095) == 0) klua_poll(L);
  }
  use_table(L, old + 1);
  lua_settop(L, old - 1);
  S->ids_made = 0;
  S->ids_spare = count < FEW ? FEW : count;
}

void klua_trim_ids (lua_State *L) {
  luaL_checkstack(L, 8, NULL);
  if (klua_of(L)->ids_made > FEW) rebuild(L);
}

/* The number of the object at `index`. */
lua_Integer klua_id (lua_State *L, int index) {
  klua_state *S = klua_of(L);
  luaL_checkstack(L, 8, NULL);
  index = lua_absindex(L, index);
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, &ids_key) != LUA_TTABLE) {
    lua_pop(L, 1);
    push_table(L, 0);
    use_table(L, -1);
    S->ids_spare = FEW;
  }
  lua_pushvalue(L, index);
  bool is_new = lua_rawget(L, -2) == LUA_TNIL;
  lua_Integer id = is_new ? ++S->last_id : lua_tointeger(L, -1);
  lua_pop(L, 1);
  if (is_new) {
    lua_pushvalue(L, index);
    lua_pushinteger(L, id);
    lua_rawset(L, -3);
    S->ids_made++;
  }
  lua_pop(L, 1);
  if (S->ids_made > S->ids_spare) rebuild(L);
  return id;
}
