/* klua_table.c: the table library, where a length is a claim: each loop looks at the limits as it goes. */
#include "klua_buffer.h"

/* Every 256th step: often enough for the limit's precision, too seldom to be felt. */
#define poll_at(L, i) do { if (((i) & 255) == 0) klua_poll(L); } while (0)

/* Accepts a table, or what has all metamethods that the operation needs. */
void klua_check_table (lua_State *L, int index, int needs) {
  static const char *const names[] = {"__index", "__newindex", "__len"};
  if (lua_type(L, index) == LUA_TTABLE) return;
  bool enough = lua_getmetatable(L, index);
  for (int i = 0; enough && i < 3; i++) {
    if (!(needs & 1 << i)) continue;
    lua_pushstring(L, names[i]);
    enough = lua_rawget(L, -2) != LUA_TNIL;
    lua_pop(L, 1);
  }
  if (!enough) luaL_checktype(L, index, LUA_TTABLE);
  lua_pop(L, 1);
}

static lua_Integer length_of (lua_State *L, int index, int needs) {
  klua_check_table(L, index, needs | KLUA_COUNTS);
  lua_Integer length = luaL_len(L, index);
  klua_poll(L);
  return length;
}

static int insert (lua_State *L) {
  lua_Integer end = (lua_Integer)((lua_Unsigned)length_of(L, 1, KLUA_READS | KLUA_CHANGES) + 1);
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
  lua_Integer size = length_of(L, 1, KLUA_READS | KLUA_CHANGES);
  lua_Integer position = luaL_optinteger(L, 2, size);
  if (position != size) {
    /* Stock Lua 5.4.4 blames the first argument, too. */
    luaL_argcheck(L, (lua_Unsigned)position - 1u <= (lua_Unsigned)size, 1, "position out of bounds");
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
  klua_check_table(L, 1, KLUA_READS);
  klua_check_table(L, target, KLUA_CHANGES);
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

/* The places on the stack of concat's arguments, and of a long item while it is copied. */
enum { LIST = 1, SEPARATOR, FIRST, LAST, ITEM };

static void add_item (lua_State *L, luaL_Buffer *b, lua_Integer i) {
  lua_geti(L, LIST, i);
  if (!lua_isstring(L, -1)) {
    luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)i);
  }
  klua_add_value(L, b, ITEM);
}

static int concat (lua_State *L) {
  lua_Integer last = length_of(L, LIST, KLUA_READS);
  size_t length;
  const char *separator = luaL_optlstring(L, SEPARATOR, "", &length);
  lua_Integer i = luaL_optinteger(L, FIRST, 1);
  last = luaL_optinteger(L, LAST, last);
  lua_settop(L, ITEM);
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  for (; i < last; i++) {
    poll_at(L, i);
    add_item(L, &b, i);
    klua_add(L, &b, separator, length);
  }
  if (i == last) add_item(L, &b, i);
  luaL_pushresult(&b);
  return 1;
}

static int unpack (lua_State *L) {
  lua_Integer i = luaL_optinteger(L, 2, 1);
  lua_Integer end = luaL_opt(L, luaL_checkinteger, 3, luaL_len(L, 1));
  if (i > end) return 0;
  lua_Unsigned count = (lua_Unsigned)end - (lua_Unsigned)i;
  if (count >= INT_MAX || !lua_checkstack(L, (int)(++count))) return luaL_error(L, "too many results to unpack");
  for (; i < end; i++) {
    poll_at(L, i);
    lua_geti(L, 1, i);
  }
  lua_geti(L, 1, end);
  return (int)count;
}

/* Completes the table library on top of the stack. */
int klua_open_table (lua_State *L) {
  static const luaL_Reg functions[] = {{"concat", concat}, {"insert", insert}, {"move", move}, {"remove", remove_at},
                                       {"sort", klua_sort}, {"unpack", unpack}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  return 0;
}
