/* klua_table.c: the table library, where a length is a claim: each loop looks at the limits as it goes. */
#include "klua.h"

/* Every 256th step: often enough for the limit's precision, too seldom to be felt. */
#define poll_at(L, i) do { if (((i) & 255) == 0) klua_poll(L); } while (0)

/* Accepts a table, or what has all metamethods that the operation needs. */
static void check (lua_State *L, int index, const char *const *needed) {
  if (lua_type(L, index) == LUA_TTABLE) return;
  bool enough = lua_getmetatable(L, index);
  for (; enough && *needed != NULL; needed++) {
    lua_pushstring(L, *needed);
    enough = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 1);
  }
  if (!enough) luaL_checktype(L, index, LUA_TTABLE);
  lua_pop(L, 1);
}

static const char *const reads[] = {"__index", "__len", NULL};
static const char *const changes[] = {"__index", "__newindex", "__len", NULL};

static lua_Integer length_of (lua_State *L, int index) {
  klua_poll(L);
  return luaL_len(L, index);
}

static int insert (lua_State *L) {
  check(L, 1, changes);
  lua_Integer end = (lua_Integer)((lua_Unsigned)length_of(L, 1) + 1);
  lua_Integer position = end;
  switch (lua_gettop(L)) {
    case 2: break;
    case 3:
      position = luaL_checkinteger(L, 2);
      luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
      for (lua_Integer i = end; i > position; i--) {
        poll_at(L, i);
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
      }
      break;
    default: return luaL_error(L, "wrong number of arguments to 'insert'");
  }
  lua_seti(L, 1, position);
  return 0;
}

static int remove_at (lua_State *L) {
  check(L, 1, changes);
  lua_Integer size = length_of(L, 1);
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (lua_gettop(L) > 1) {
    luaL_argcheck(L, (lua_Unsigned)size + 1u - (lua_Unsigned)position <= (lua_Unsigned)size || position == size + 1, 2,
                  "position out of bounds");
  }
  lua_geti(L, 1, position);
  for (; position < size; position++) {
    poll_at(L, position);
    lua_geti(L, 1, position + 1);
    lua_seti(L, 1, position);
  }
  lua_pushnil(L);
  lua_seti(L, 1, position);
  return 1;
}

static int move (lua_State *L) {
  lua_Integer from = luaL_checkinteger(L, 2), end = luaL_checkinteger(L, 3), to = luaL_checkinteger(L, 4);
  int target = !lua_isnoneornil(L, 5) ? 5 : 1;
  static const char *const gives[] = {"__index", NULL}, *const takes[] = {"__newindex", NULL};
  check(L, 1, gives);
  check(L, target, takes);
  if (end >= from) {
    luaL_argcheck(L, from > 0 || end < LUA_MAXINTEGER + from, 3, "too many elements to move");
    lua_Integer count = end - from + 1;
    luaL_argcheck(L, to <= LUA_MAXINTEGER - count + 1, 4, "destination wrap around");
    bool forward = to > end || to <= from || (target != 1 && !lua_compare(L, 1, target, LUA_OPEQ));
    for (lua_Integer i = 0; i < count; i++) {
      lua_Integer step = forward ? i : count - 1 - i;
      poll_at(L, i);
      lua_geti(L, 1, from + step);
      lua_seti(L, target, to + step);
    }
  }
  lua_pushvalue(L, target);
  return 1;
}

static void add_item (lua_State *L, luaL_Buffer *b, lua_Integer i) {
  lua_geti(L, 1, i);
  if (!lua_isstring(L, -1)) {
    luaL_error(L, "invalid value (at index %I) in table for 'concat'", (LUAI_UACINT)i);
  }
  luaL_addvalue(b);
}

static int concat (lua_State *L) {
  check(L, 1, reads);
  lua_Integer last = length_of(L, 1);
  size_t length;
  const char *separator = luaL_optlstring(L, 2, "", &length);
  lua_Integer i = luaL_optinteger(L, 3, 1);
  last = luaL_optinteger(L, 4, last);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (; i < last; i++) {
    poll_at(L, i);
    add_item(L, &b, i);
    luaL_addlstring(&b, separator, length);
  }
  if (i == last) add_item(L, &b, i);
  luaL_pushresult(&b);
  return 1;
}

static int pack (lua_State *L) {
  int count = lua_gettop(L);
  lua_createtable(L, count, 1);
  lua_insert(L, 1);
  for (int i = count; i >= 1; i--) lua_seti(L, 1, i);
  lua_pushinteger(L, count);
  lua_setfield(L, 1, "n");
  return 1;
}

static int unpack (lua_State *L) {
  lua_Integer i = luaL_optinteger(L, 2, 1);
  lua_Integer end = luaL_opt(L, luaL_checkinteger, 3, luaL_len(L, 1));
  if (i > end) return 0;
  lua_Unsigned count = (lua_Unsigned)end - (lua_Unsigned)i;
  if (count >= 1000000 || !lua_checkstack(L, (int)(++count))) return luaL_error(L, "too many results to unpack");
  for (; i < end; i++) {
    poll_at(L, i);
    lua_geti(L, 1, i);
  }
  lua_geti(L, 1, end);
  return (int)count;
}

int klua_open_table (lua_State *L) {
  static const luaL_Reg functions[] = {
    {"concat", concat}, {"insert", insert}, {"move", move}, {"pack", pack}, {"remove", remove_at},
    {"sort", klua_sort}, {"unpack", unpack}, {NULL, NULL}};
  luaL_newlib(L, functions);
  return 1;
}
