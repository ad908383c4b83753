/* klua_libraries.c: the allow list. What is not named here does not exist for a script. */
#include "klua.h"

static const char *const base_names[] = {"assert", "error", "getmetatable", "ipairs", "pairs", "rawequal", "select",
                                         "tonumber", "type", "_VERSION", NULL};
static const char *const math_names[] = {"abs", "ceil", "cos", "acos", "asin", "atan", "deg", "exp", "floor", "fmod",
                                         "huge", "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad",
                                         "random", "randomseed", "sin", "sqrt", "tan", "tointeger", "type", "ult",
                                         NULL};
static const char *const string_names[] = {"byte", "char", "find", "gmatch", "gsub", "len", "lower", "match", "pack",
                                           "packsize", "reverse", "sub", "unpack", "upper", NULL};
static const char *const utf8_names[] = {"char", "charpattern", "codepoint", "codes", "len", "offset", NULL};
static const char *const os_names[] = {"clock", "date", "difftime", "time", NULL};

/* Copies the named fields of the stock library on top into a fresh table, which takes its place. */
static void choose (lua_State *L, const char *const *names) {
  lua_newtable(L);
  for (; *names != NULL; names++) {
    lua_getfield(L, -2, *names);
    lua_setfield(L, -2, *names);
  }
  lua_remove(L, -2);
}

static void open_stock (lua_State *L, lua_CFunction open, const char *const *names) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  choose(L, names);
}

static void seed (lua_State *L) {
  klua_state *S = klua_of(L);
  if (!S->options.seeded) return;
  lua_getfield(L, -1, "randomseed");
  lua_pushinteger(L, (lua_Integer)S->options.seed);
  lua_call(L, 1, 0);
}

/* Replaces the state's globals by a table of what is allowed. */
void klua_open_libraries (lua_State *L) {
  open_stock(L, luaopen_base, base_names);
  int globals = lua_gettop(L);
  lua_pushvalue(L, globals);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  lua_pushvalue(L, globals);
  lua_setfield(L, globals, "_G");
  klua_open_base(L);
  open_stock(L, luaopen_math, math_names);
  seed(L);
  lua_setfield(L, globals, "math");
  open_stock(L, luaopen_utf8, utf8_names);
  lua_setfield(L, globals, "utf8");
  open_stock(L, luaopen_os, os_names);
  lua_setfield(L, globals, "os");
  open_stock(L, luaopen_string, string_names);
  klua_open_string(L);
  lua_setfield(L, globals, "string");
  klua_open_table(L);
  lua_setfield(L, globals, "table");
  klua_open_coroutine(L);
  lua_setfield(L, globals, "coroutine");
  lua_settop(L, globals - 1);
}
