/* klua_libraries.c: the allow list. What is not named here does not exist for a script. Stock functions are taken as
** they are where they are short; the files of each library put their own in the place of the others. */
#include "klua.h"

static const char *const base_names[] = {"assert", "error", "getmetatable", "ipairs", "pairs", "rawequal", "select",
                                         "tonumber", "type", "_VERSION", NULL};
static const char *const math_names[] = {"abs", "ceil", "cos", "acos", "asin", "atan", "deg", "exp", "floor", "fmod",
                                         "huge", "log", "max", "maxinteger", "min", "mininteger", "modf", "pi", "rad",
                                         "random", "randomseed", "sin", "sqrt", "tan", "tointeger", "type", "ult",
                                         NULL};
static const char *const string_names[] = {"byte", "char", "len", "sub", NULL};
static const char *const table_names[] = {"insert", "pack", "remove", "sort", "unpack", NULL};
static const char *const utf8_names[] = {"char", "charpattern", "codepoint", NULL};
static const char *const os_names[] = {"clock", "difftime", NULL};

typedef struct library {
  const char *name;
  lua_CFunction open;         /* stock's */
  const char *const *names;   /* what is taken from it */
  int (*complete)(lua_State *L); /* adds our own functions to the table on top */
} library;

static const library libraries[] = {
  {"math", luaopen_math, math_names, klua_open_math},
  {"utf8", luaopen_utf8, utf8_names, klua_open_utf8},
  {"os", luaopen_os, os_names, klua_open_os},
  {"string", luaopen_string, string_names, klua_open_string},
  {"table", luaopen_table, table_names, klua_open_table},
};

/* Pushes a table with the named fields of a stock library. */
static void choose (lua_State *L, lua_CFunction open, const char *const *names) {
  lua_pushcfunction(L, open);
  lua_call(L, 0, 1);
  lua_newtable(L);
  for (; *names != NULL; names++) {
    lua_getfield(L, -2, *names);
    lua_setfield(L, -2, *names);
  }
  lua_remove(L, -2);
}

/* Keeps a copy of the library on top where luaL_argerror looks for the names of functions that were not called by
** name. A copy, because scripts write to theirs: what they add would be searched for each message. */
static void keep_names (lua_State *L, const char *name) {
  luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE);
  luaL_getsubtable(L, -1, name);
  lua_pushnil(L);
  while (lua_next(L, -4)) {
    if (lua_isfunction(L, -1)) {
      lua_pushvalue(L, -2);
      lua_insert(L, -2);
      lua_rawset(L, -4);
    } else {
      lua_pop(L, 1);
    }
  }
  lua_pop(L, 2);
}

/* Replaces the state's globals by a table of what is allowed. */
void klua_open_libraries (lua_State *L) {
  choose(L, luaopen_base, base_names);
  int globals = lua_gettop(L);
  lua_pushvalue(L, globals);
  lua_rawseti(L, LUA_REGISTRYINDEX, LUA_RIDX_GLOBALS);
  klua_open_base(L);
  keep_names(L, LUA_GNAME);
  lua_pushvalue(L, globals);
  lua_setfield(L, globals, LUA_GNAME);
  for (size_t i = 0; i < sizeof libraries / sizeof *libraries; i++) {
    choose(L, libraries[i].open, libraries[i].names);
    libraries[i].complete(L);
    keep_names(L, libraries[i].name);
    lua_setfield(L, globals, libraries[i].name);
  }
  klua_open_coroutine(L);
  keep_names(L, LUA_COLIBNAME);
  lua_setfield(L, globals, LUA_COLIBNAME);
  lua_settop(L, globals - 1);
}
