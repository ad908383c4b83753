/* klua_sort.c: table.sort with the choices of stock Lua's quicksort, so that equal elements and faulty comparisons end
** up the same, under the limits. Only the pivot of a badly split large array is chosen by other numbers. */
#include "klua_sort.h"

typedef struct sorting {
  lua_State *L;
  klua_state *S;
  bool has_order;
  unsigned steps;
} sorting;

/* Says whether the value at `a` comes before the one at `b`; both count from the top. */
static inline bool before (sorting *s, int a, int b) {
  lua_State *L = s->L;
  if ((++s->steps & 31) == 0) klua_poll(L);
  if (!s->has_order) return lua_compare(L, a, b, LUA_OPLT);
  lua_pushvalue(L, 2);
  lua_pushvalue(L, a - 1);
  lua_pushvalue(L, b - 2);
  lua_call(L, 2, 1);
  bool is_before = lua_toboolean(L, -1);
  lua_pop(L, 1);
  return is_before;
}

/* Stores the two values on top: the topmost at `i`, the other at `j`. */
static inline void store (lua_State *L, unsigned i, unsigned j) {
  lua_seti(L, 1, i);
  lua_seti(L, 1, j);
}

/* Puts the items at `i` < `j` into order. */
static void order (sorting *s, unsigned i, unsigned j) {
  lua_geti(s->L, 1, i);
  lua_geti(s->L, 1, j);
  if (before(s, -1, -2)) store(s->L, i, j);
  else lua_pop(s->L, 2);
}

/* Puts the middle item between the outer ones, which are in order. */
static void place_middle (sorting *s, unsigned low, unsigned middle, unsigned high) {
  lua_State *L = s->L;
  lua_geti(L, 1, middle);
  lua_geti(L, 1, low);
  if (before(s, -2, -1)) {
    store(L, middle, low);
    return;
  }
  lua_pop(L, 1);
  lua_geti(L, 1, high);
  if (before(s, -1, -2)) store(L, middle, high);
  else lua_pop(L, 2);
}

static void refuse_order (lua_State *L) { luaL_error(L, "invalid order function for sorting"); }

/* Splits what lies between `low` and `high` by the pivot, which is on top and at high - 1. Returns its final place. */
static unsigned split (sorting *s, unsigned low, unsigned high) {
  lua_State *L = s->L;
  unsigned i = low, j = high - 1;
  for (;;) {
    for (lua_geti(L, 1, ++i); before(s, -1, -2); lua_geti(L, 1, ++i)) {
      if (i == high - 1) refuse_order(L);
      lua_pop(L, 1);
    }
    for (lua_geti(L, 1, --j); before(s, -3, -1); lua_geti(L, 1, --j)) {
      if (j < i) refuse_order(L);
      lua_pop(L, 1);
    }
    if (j < i) break;
    store(L, i, j);
  }
  lua_pop(L, 1);
  store(L, high - 1, i);
  return i;
}

/* Sorts t[low … high]. `random` is 0 until a split was bad. */
static void sort_range (sorting *s, unsigned low, unsigned high, unsigned random) {
  lua_State *L = s->L;
  while (low < high) {
    order(s, low, high);
    if (high - low == 1) return;
    unsigned middle = klua_sort_pivot(low, high, random);
    place_middle(s, low, middle, high);
    if (high - low == 2) return;
    lua_geti(L, 1, middle);
    lua_pushvalue(L, -1);
    lua_geti(L, 1, high - 1);
    store(L, middle, high - 1);
    middle = split(s, low, high);
    unsigned smaller;
    if (middle - low < high - middle) {
      sort_range(s, low, middle - 1, random);
      smaller = middle - low;
      low = middle + 1;
    } else {
      sort_range(s, middle + 1, high, random);
      smaller = high - middle;
      high = middle - 1;
    }
    if ((high - low) / 128 > smaller) random = klua_sort_chance(s->S);
  }
}

int klua_sort (lua_State *L) {
  klua_check_stack(L);
  klua_check_table(L, 1, KLUA_READS | KLUA_CHANGES | KLUA_COUNTS);
  lua_Integer size = luaL_len(L, 1);
  if (size < 2) return 0;
  luaL_argcheck(L, size < INT_MAX, 1, "array too big");
  if (!lua_isnoneornil(L, 2)) luaL_checktype(L, 2, LUA_TFUNCTION);
  lua_settop(L, 2);
  sorting s = {L, klua_of(L), !lua_isnil(L, 2), 0};
  if (lua_type(L, 1) == LUA_TTABLE && !lua_getmetatable(L, 1)) {
    /* Each step of stock's sort would call the order, which the limits stop where it is written in Lua. */
    if (s.has_order && !lua_iscfunction(L, 2) && !s.S->options.seeded) return klua_stock_sort(L);
    if (!s.has_order && klua_sort_values(L, (unsigned)size)) return 0;
  }
  lua_settop(L, 2);
  sort_range(&s, 1, (unsigned)size, 0);
  return 0;
}
