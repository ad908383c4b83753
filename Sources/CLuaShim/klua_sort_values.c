/* klua_sort_values.c: sorts what is all numbers or all strings beside the table: no script can watch, so the same choices
** as in klua_sort.c are made on plain values, and the result is written back. */
#include "klua_sort.h"

#define MOST (1u << 19) /* items; each takes one value beside the table */

enum { WHOLE, FLOAT };

typedef struct value {
  union {
    lua_Integer integer;
    lua_Number number;
    const char *text;
  };
  union {
    uint32_t kind;   /* of a number */
    uint32_t length; /* of text */
  };
  uint32_t place; /* of text: where it is in the table */
} value;

typedef struct list {
  lua_State *L;
  value *at; /* from 1 on */
  unsigned size, steps;
  bool strings, failed;
} list;

/* strcoll over all parts between zeros, as Lua compares strings; a long one is a step of its own. */
static bool comes_before (list *l, const value *a, const value *b) {
  const char *p = a->text, *q = b->text;
  size_t left = a->length, right = b->length;
  if (left + right > 4096) l->steps |= 1023;
  for (;;) {
    int order = strcoll(p, q);
    if (order != 0) return order < 0;
    size_t part = strlen(p);
    if (part == right) return false;
    if (part == left) return true;
    part++;
    p += part;
    left -= part;
    q += part;
    right -= part;
  }
}

/* Compares an integer with a float exactly, by Lua itself. */
static bool compare_mixed (lua_State *L, const value *a, const value *b) {
  if (a->kind == WHOLE) lua_pushinteger(L, a->integer);
  else lua_pushnumber(L, a->number);
  if (b->kind == WHOLE) lua_pushinteger(L, b->integer);
  else lua_pushnumber(L, b->number);
  bool is_less = lua_compare(L, -2, -1, LUA_OPLT);
  lua_pop(L, 2);
  return is_less;
}

static void write_back (list *l);

static inline bool less (list *l, const value *a, const value *b) {
  if ((++l->steps & 1023) == 0 && klua_attention(klua_of(l->L))) {
    write_back(l);
    klua_attend(l->L);
  }
  if (l->strings) return comes_before(l, a, b);
  if (a->kind != b->kind) return compare_mixed(l->L, a, b);
  return a->kind == WHOLE ? a->integer < b->integer : a->number < b->number;
}

static inline void swap (list *l, unsigned i, unsigned j) {
  value kept = l->at[i];
  l->at[i] = l->at[j];
  l->at[j] = kept;
}

/* Splits by the pivot at high - 1; returns its final place, or 0 where the values have no order. */
static unsigned split (list *l, unsigned low, unsigned high) {
  const value pivot = l->at[high - 1];
  unsigned i = low, j = high - 1;
  for (;;) {
    while (less(l, &l->at[++i], &pivot)) {
      if (i == high - 1) return 0;
    }
    while (less(l, &pivot, &l->at[--j])) {
      if (j < i) return 0;
    }
    if (j < i) break;
    swap(l, i, j);
  }
  swap(l, high - 1, i);
  return i;
}

static void sort_range (list *l, unsigned low, unsigned high, unsigned random) {
  while (low < high && !l->failed) {
    if (less(l, &l->at[high], &l->at[low])) swap(l, low, high);
    if (high - low == 1) return;
    unsigned middle = klua_sort_pivot(low, high, random), smaller;
    if (less(l, &l->at[middle], &l->at[low])) swap(l, middle, low);
    else if (less(l, &l->at[high], &l->at[middle])) swap(l, middle, high);
    if (high - low == 2) return;
    swap(l, middle, high - 1);
    middle = split(l, low, high);
    if (middle == 0) {
      l->failed = true;
      return;
    }
    if (middle - low < high - middle) {
      sort_range(l, low, middle - 1, random);
      smaller = middle - low;
      low = middle + 1;
    } else {
      sort_range(l, middle + 1, high, random);
      smaller = high - middle;
      high = middle - 1;
    }
    if ((high - low) / 128 > smaller) random = klua_sort_chance(klua_of(l->L));
  }
}

/* Reads t[i]; false where it is of another type than t[1]. */
static bool read_value (list *l, unsigned i) {
  lua_State *L = l->L;
  value *v = &l->at[i];
  size_t length = 0;
  bool fits = lua_rawgeti(L, 1, i) == (l->strings ? LUA_TSTRING : LUA_TNUMBER);
  if (!fits) {
    lua_pop(L, 1);
    return false;
  }
  if (l->strings) {
    v->text = lua_tolstring(L, -1, &length);
    v->length = (uint32_t)length;
    v->place = i;
  } else if (lua_isinteger(L, -1)) {
    v->kind = WHOLE;
    v->integer = lua_tointeger(L, -1);
  } else {
    v->kind = FLOAT;
    v->number = lua_tonumber(L, -1);
  }
  lua_pop(L, 1);
  return length < UINT32_MAX;
}

/* Strings move along their cycles, so that each stays in the table or on the stack. */
static void write_strings (list *l) {
  lua_State *L = l->L;
  for (unsigned i = 1; i <= l->size; i++) {
    if (l->at[i].place == i) continue;
    lua_rawgeti(L, 1, i);
    unsigned hole = i, from;
    while ((from = l->at[hole].place) != i) {
      lua_rawgeti(L, 1, from);
      lua_rawseti(L, 1, hole);
      l->at[hole].place = hole;
      hole = from;
    }
    lua_rawseti(L, 1, hole);
    l->at[hole].place = hole;
  }
}

static void write_back (list *l) {
  lua_State *L = l->L;
  if (l->strings) {
    write_strings(l);
    return;
  }
  for (unsigned i = 1; i <= l->size; i++) {
    if (l->at[i].kind == WHOLE) lua_pushinteger(L, l->at[i].integer);
    else lua_pushnumber(L, l->at[i].number);
    lua_rawseti(L, 1, i);
  }
}

/* Sorts the table at 1, which has no metatable, where all its items are numbers or all are strings; else false. */
bool klua_sort_values (lua_State *L, unsigned size) {
  if (size > MOST) return false;
  int type = lua_rawgeti(L, 1, 1);
  lua_pop(L, 1);
  if (type != LUA_TNUMBER && type != LUA_TSTRING) return false;
  value few[32];
  list l = {L, few, size, 0, type == LUA_TSTRING, false};
  if (size >= 32) l.at = lua_newuserdatauv(L, ((size_t)size + 1) * sizeof(value), 0);
  for (unsigned i = 1; i <= size; i++) {
    if ((i & 1023) == 0) klua_poll(L);
    if (!read_value(&l, i)) return false;
  }
  sort_range(&l, 1, size, 0);
  write_back(&l);
  if (l.failed) luaL_error(L, "invalid order function for sorting");
  return true;
}
