/* klua_order.c: the fields of a table in an order of their own, for states whose scripts must repeat exactly.
**
** Lua's own order depends on addresses and on a seed of the process. Here it is: numbers, strings by their bytes, false,
** true. Other keys have no order that repeats, so a table that has one cannot be traversed.
**
** A traversal works on the keys that the table had when it began: kept for each table in a weak table of the registry,
** until the traversal ends or another begins. */
#include "klua.h"

#define STEPS_BETWEEN_POLLS 16384

typedef struct key {
  const char *text; /* of a string; alive as long as the table has the key */
  size_t length;
  lua_Integer integer;
  lua_Number number;
  int kind;
} key;

enum { INTEGER, NUMBER, STRING, BOOLEAN };

static bool read_key (lua_State *L, int index, key *k) {
  *k = (key){0};
  switch (lua_type(L, index)) {
    case LUA_TNUMBER:
      k->kind = lua_isinteger(L, index) ? INTEGER : NUMBER;
      k->integer = lua_tointegerx(L, index, NULL);
      k->number = lua_tonumberx(L, index, NULL);
      return true;
    case LUA_TSTRING:
      k->kind = STRING;
      k->text = lua_tolstring(L, index, &k->length);
      return true;
    case LUA_TBOOLEAN:
      k->kind = BOOLEAN;
      k->integer = lua_toboolean(L, index);
      return true;
    default: return false;
  }
}

static void push_key (lua_State *L, const key *k) {
  switch (k->kind) {
    case INTEGER: lua_pushinteger(L, k->integer); break;
    case NUMBER: lua_pushnumber(L, k->number); break;
    case STRING: lua_pushlstring(L, k->text, k->length); break;
    default: lua_pushboolean(L, (int)k->integer);
  }
}

/* Compares an integer with a number that is none: rounding the integer would make different keys equal. */
static bool integer_is_less (lua_Integer i, lua_Number n) {
  if (n >= 9223372036854775808.0) return true;
  if (n < -9223372036854775808.0) return false;
  lua_Integer floor = (lua_Integer)n;
  if (floor > n) floor--;
  return i <= floor;
}

static bool is_less (const key *a, const key *b) {
  if (a->kind == INTEGER && b->kind == INTEGER) return a->integer < b->integer;
  if (a->kind == NUMBER && b->kind == NUMBER) return a->number < b->number;
  if (a->kind == INTEGER && b->kind == NUMBER) return integer_is_less(a->integer, b->number);
  if (a->kind == NUMBER && b->kind == INTEGER) return !integer_is_less(b->integer, a->number);
  if (a->kind != b->kind) return a->kind < b->kind;
  if (a->kind == BOOLEAN) return a->integer < b->integer;
  size_t shorter = a->length < b->length ? a->length : b->length;
  int order = memcmp(a->text, b->text, shorter);
  return order != 0 ? order < 0 : a->length < b->length;
}

static int refuse_key (lua_State *L, int index) {
  return luaL_error(L, "this state traverses tables in a fixed order, and a key that is a %s has none",
                    luaL_typename(L, index));
}

/* Merges the sorted halves of from[low … high) into to. */
static void merge (const key *from, key *to, size_t low, size_t middle, size_t high) {
  size_t left = low, right = middle;
  for (size_t i = low; i < high; i++) {
    bool takes_right = right < high && (left == middle || is_less(&from[right], &from[left]));
    to[i] = from[takes_right ? right++ : left++];
  }
}

/* Sorts keys, looking at the limits as it goes; `spare` has room for as many. Returns which of the two is sorted. */
static key *sort (lua_State *L, key *keys, key *spare, size_t count) {
  size_t steps = 0;
  for (size_t width = 1; width < count; width *= 2) {
    for (size_t low = 0; low < count; low += 2 * width) {
      size_t middle = low + width < count ? low + width : count;
      size_t high = low + 2 * width < count ? low + 2 * width : count;
      merge(keys, spare, low, middle, high);
      steps += high - low;
      if (steps > STEPS_BETWEEN_POLLS) {
        steps = 0;
        klua_poll(L);
      }
    }
    key *sorted = spare;
    spare = keys;
    keys = sorted;
  }
  return keys;
}

/* Pushes a table of the sorted keys of the table at an index; returns how many they are. */
lua_Integer klua_push_sorted_keys (lua_State *L, int table) {
  luaL_checkstack(L, 6, NULL);
  table = lua_absindex(L, table);
  size_t count = 0;
  for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) count++;
  key *keys = lua_newuserdatauv(L, 2 * count * sizeof(key) + 1, 0);
  size_t i = 0;
  for (lua_pushnil(L); i < count && lua_next(L, table); lua_pop(L, 1)) {
    if (!read_key(L, -2, &keys[i++])) refuse_key(L, -2);
    if (i % STEPS_BETWEEN_POLLS == 0) klua_poll(L);
  }
  lua_pop(L, 1); /* the last key: the traversal was not asked for its end */
  keys = sort(L, keys, keys + count, count);
  lua_createtable(L, (int)count, 1);
  for (i = 0; i < count; i++) {
    push_key(L, &keys[i]);
    lua_rawseti(L, -2, (lua_Integer)i + 1);
    if (i % STEPS_BETWEEN_POLLS == 0) klua_poll(L);
  }
  lua_remove(L, -2);
  return (lua_Integer)count;
}

/* Pushes the least key of the table at 1 and its value; false where it has none. */
static bool push_first (lua_State *L) {
  key least, k;
  bool found = false;
  size_t steps = 0;
  for (lua_pushnil(L); lua_next(L, 1); lua_pop(L, 1)) {
    if (!read_key(L, -2, &k)) refuse_key(L, -2);
    if (!found || is_less(&k, &least)) least = k;
    found = true;
    if (++steps % STEPS_BETWEEN_POLLS == 0) klua_poll(L);
  }
  if (!found) return false;
  push_key(L, &least);
  lua_pushvalue(L, -1);
  lua_rawget(L, 1);
  return true;
}

/* Pushes the table from tables to their sorted keys. */
static void push_traversals (lua_State *L) {
  if (lua_rawgeti(L, LUA_REGISTRYINDEX, KLUA_ORDER_KEY) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_newtable(L);
  lua_createtable(L, 0, 1);
  lua_pushliteral(L, "k");
  lua_setfield(L, -2, "__mode");
  lua_setmetatable(L, -2);
  lua_pushvalue(L, -1);
  lua_rawseti(L, LUA_REGISTRYINDEX, KLUA_ORDER_KEY);
}

/* Sets what is kept of the table at 1 to the value on top; `traversals` is where that stands. */
static void keep (lua_State *L, int traversals) {
  lua_pushvalue(L, 1);
  lua_insert(L, -2);
  lua_rawset(L, traversals);
}

/* Sorts the keys of the table at 1, keeps them and leaves them on the stack. */
static void begin_traversal (lua_State *L, int traversals) {
  klua_push_sorted_keys(L, 1);
  lua_pushinteger(L, 0);
  lua_rawseti(L, -2, 0); /* [0]: the place of the key that was given last */
  lua_pushvalue(L, -1);
  keep(L, traversals);
}

static lua_Integer last_place (lua_State *L, int keys) {
  lua_rawgeti(L, keys, 0);
  lua_Integer place = lua_tointeger(L, -1);
  lua_pop(L, 1);
  return place;
}

/* The place of the key at 2 among sorted keys, or of the last one before it where it is not among them. Tries the
** place behind the one that was given last first. */
static lua_Integer find (lua_State *L, int keys, bool *is_there) {
  key wanted, k;
  if (!read_key(L, 2, &wanted)) refuse_key(L, 2);
  lua_Integer low = 1, high = (lua_Integer)lua_rawlen(L, keys), i = last_place(L, keys);
  if (i < 1 || i > high) i = low + (high - low) / 2;
  *is_there = false;
  while (low <= high) {
    lua_rawgeti(L, keys, i);
    read_key(L, -1, &k);
    lua_pop(L, 1);
    if (is_less(&k, &wanted)) {
      low = i + 1;
    } else if (is_less(&wanted, &k)) {
      high = i - 1;
    } else {
      *is_there = true;
      return i;
    }
    i = low + (high - low) / 2;
  }
  return high;
}

/* Pushes the first key behind a place that still has a value, and the value; false at the end, and forgets the keys. */
static bool push_behind (lua_State *L, lua_Integer place, int keys, int traversals) {
  lua_Integer count = (lua_Integer)lua_rawlen(L, keys);
  while (++place <= count) {
    lua_rawgeti(L, keys, place);
    lua_pushvalue(L, -1);
    if (lua_rawget(L, 1) != LUA_TNIL) {
      lua_pushinteger(L, place);
      lua_rawseti(L, keys, 0);
      return true;
    }
    lua_pop(L, 2);
    if (place % STEPS_BETWEEN_POLLS == 0) klua_poll(L);
  }
  lua_pushnil(L);
  keep(L, traversals);
  return false;
}

/* next(table, key), in that order. A key that the table does not have is no error: it may have been cleared since. */
int klua_ordered_next (lua_State *L) {
  enum { KEY = 2, TRAVERSALS, KEYS };
  lua_settop(L, KEY);
  push_traversals(L);
  lua_pushvalue(L, 1);
  bool is_kept = lua_rawget(L, TRAVERSALS) == LUA_TTABLE, is_there = false;
  if (lua_isnil(L, KEY)) {
    if (is_kept && last_place(L, KEYS) == 0 && push_behind(L, 0, KEYS, TRAVERSALS)) return 2;
    lua_pushnil(L);
    keep(L, TRAVERSALS);
    if (push_first(L)) return 2;
  } else {
    lua_Integer place = is_kept ? find(L, KEYS, &is_there) : 0;
    if (!is_there) { /* the traversal has no keys yet, or this key came later */
      lua_settop(L, TRAVERSALS);
      begin_traversal(L, TRAVERSALS);
      place = find(L, KEYS, &is_there);
    }
    if (push_behind(L, place, KEYS, TRAVERSALS)) return 2;
  }
  lua_pushnil(L);
  return 1;
}

static int finish_pairs (lua_State *L, int status, lua_KContext extra) {
  (void)L; (void)status; (void)extra;
  return 3;
}

/* pairs(value), which gives the `next` of this file where the value has no __pairs. */
static int ordered_pairs (lua_State *L) {
  luaL_checkany(L, 1);
  if (luaL_getmetafield(L, 1, "__pairs") == LUA_TNIL) {
    if (lua_istable(L, 1)) {
      push_traversals(L);
      begin_traversal(L, lua_gettop(L));
    }
    lua_pushvalue(L, lua_upvalueindex(1));
    lua_pushvalue(L, 1);
    lua_pushnil(L);
    return 3;
  }
  lua_pushvalue(L, 1);
  lua_callk(L, 1, 3, 0, finish_pairs);
  return finish_pairs(L, LUA_OK, 0);
}

/* Puts a pairs into the globals on top that traverses as their `next` does. */
void klua_open_order (lua_State *L) {
  lua_getfield(L, -1, "next");
  lua_pushcclosure(L, ordered_pairs, 1);
  lua_setfield(L, -2, "pairs");
}
