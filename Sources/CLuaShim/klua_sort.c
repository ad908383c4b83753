/* klua_sort.c: table.sort as a heap sort: never quadratic, whatever the comparison answers, and on the same limits. */
#include "klua.h"

/* Leaves t[i] and t[j] on the stack and says whether the first is less than the second. */
static bool less (lua_State *L) {
  klua_poll(L);
  if (lua_isnil(L, 2)) return lua_compare(L, -2, -1, LUA_OPLT);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, -3);
  lua_pushvalue(L, -3);
  lua_call(L, 2, 1);
  bool is_less = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return is_less;
}

/* Lets t[root] sink in the heap t[1 … size]. */
static void sink (lua_State *L, lua_Integer root, lua_Integer size) {
  lua_geti(L, 1, root); /* [3]: the value that sinks */
  while (root <= size / 2) {
    lua_Integer child = root * 2;
    lua_geti(L, 1, child); /* [4] */
    if (child < size) {
      lua_geti(L, 1, child + 1); /* [5] */
      if (less(L)) {
        child++;
        lua_replace(L, 4);
      } else {
        lua_pop(L, 1);
      }
    }
    lua_pushvalue(L, 3);
    lua_insert(L, 4); /* [4]: the value, [5]: the larger child */
    if (!less(L)) {
      lua_pop(L, 2);
      break;
    }
    lua_seti(L, 1, root);
    lua_pop(L, 1);
    root = child;
  }
  lua_seti(L, 1, root);
}

int klua_sort (lua_State *L) {
  if (lua_type(L, 1) != LUA_TTABLE && luaL_getmetafield(L, 1, "__len") == LUA_TNIL) luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 2);
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_Integer size = luaL_len(L, 1);
  if (size < 2) return 0;
  luaL_argcheck(L, size < INT_MAX, 1, "array too big");
  luaL_checkstack(L, 12, NULL);
  for (lua_Integer root = size / 2; root >= 1; root--) sink(L, root, size);
  for (lua_Integer end = size; end > 1; end--) {
    lua_geti(L, 1, 1);
    lua_geti(L, 1, end);
    lua_seti(L, 1, 1);
    lua_seti(L, 1, end);
    sink(L, 1, end - 1);
  }
  return 0;
}
