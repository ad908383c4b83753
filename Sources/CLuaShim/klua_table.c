/* klua_table.c: the table library, where a length is a claim: each loop looks at the limits as it goes. */
#include "klua_buffer.h"
#include "klua_sort.h"

#define SHORT 4096 /* items; what is no longer and no stand-in for a table is left to stock Lua, as is what moves no items */

/* Stock's functions; the same in all states. Called in place of ours, they find the same frame. */
static struct { atomic_uintptr_t insert, remove, sort, unpack; } stock;

static int call_stock (lua_State *L, atomic_uintptr_t *function) { return ((lua_CFunction)atomic_load(function))(L); }

int klua_stock_sort (lua_State *L) { return call_stock(L, &stock.sort); }

static bool is_plain (lua_State *L, int index) {
  if (lua_type(L, index) != LUA_TTABLE) return false;
  if (!lua_getmetatable(L, index)) return true;
  lua_pop(L, 1);
  return false;
}

static bool is_short (lua_State *L, int index) { return is_plain(L, index) && lua_rawlen(L, index) <= SHORT; }

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
  klua_check_stack(L);
  if (lua_gettop(L) != 3 || is_short(L, 1)) return call_stock(L, &stock.insert);
  lua_Integer end = (lua_Integer)((lua_Unsigned)length_of(L, 1, KLUA_READS | KLUA_CHANGES) + 1);
  lua_Integer position = luaL_checkinteger(L, 2);
  luaL_argcheck(L, (lua_Unsigned)position - 1u < (lua_Unsigned)end, 2, "position out of bounds");
  for (lua_Integer i = end; i > position; i--) {
    poll_at(L, i);
    lua_geti(L, 1, i - 1);
    lua_seti(L, 1, i);
  }
  lua_seti(L, 1, position);
  return 0;
}

static int remove_at (lua_State *L) {
  klua_check_stack(L);
  if (lua_gettop(L) < 2 || is_short(L, 1)) return call_stock(L, &stock.remove);
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
  klua_check_stack(L);
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
  if (!klua_add_value(L, b, ITEM)) {
    luaL_error(L, "invalid value (%s) at index %I in table for 'concat'", luaL_typename(L, -1), (LUAI_UACINT)i);
  }
}

static int concat (lua_State *L) {
  klua_check_stack(L);
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
  klua_check_stack(L);
  if (is_plain(L, 1)) return call_stock(L, &stock.unpack);
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

static void keep_stock (lua_State *L, atomic_uintptr_t *function, const char *name) {
  lua_getfield(L, -1, name);
  atomic_store(function, (uintptr_t)lua_tocfunction(L, -1));
  lua_pop(L, 1);
}

/* Completes the table library on top of the stack. */
int klua_open_table (lua_State *L) {
  static const luaL_Reg functions[] = {{"concat", concat}, {"insert", insert}, {"move", move}, {"remove", remove_at},
                                       {"sort", klua_sort}, {"unpack", unpack}, {NULL, NULL}};
  keep_stock(L, &stock.insert, "insert");
  keep_stock(L, &stock.remove, "remove");
  keep_stock(L, &stock.sort, "sort");
  keep_stock(L, &stock.unpack, "unpack");
  luaL_setfuncs(L, functions, 0);
  return 0;
}
