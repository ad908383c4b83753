/* klua_string.c: the string functions that differ from stock Lua: rep is bounded, format shows no address. */
#include "klua.h"

static int rep (lua_State *L) {
  size_t length, gap;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer times = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &gap);
  if (times <= 0 || length + gap == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if ((lua_Unsigned)times > (lua_Unsigned)(LUA_MAXINTEGER / 2) / (length + gap)) {
    return luaL_error(L, "resulting string too large");
  }
  luaL_Buffer b;
  size_t total = length * (size_t)times + gap * (size_t)(times - 1);
  char *out = luaL_buffinitsize(L, &b, total);
  for (lua_Integer i = 0; i < times; i++) {
    if ((i & 65535) == 65535) klua_poll(L);
    memcpy(out, text, length);
    out += length;
    if (i + 1 < times) {
      memcpy(out, separator, gap);
      out += gap;
    }
  }
  luaL_pushresultsize(&b, total);
  return 1;
}

/* Replaces what stock format would show with an address, then lets it do the rest. */
static int format (lua_State *L) {
  int top = lua_gettop(L), argument = 1;
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  for (const char *end = text + length; text < end; text++) {
    if (*text != '%') continue;
    text++;
    if (*text == '%') continue;
    argument++;
    text += strspn(text, "-+ #0123456789.");
    if (*text == 'p') return luaL_error(L, "invalid conversion '%%p' to 'format'");
    int type = lua_type(L, argument);
    if (*text == 's' && argument <= top && type > LUA_TNUMBER && type != LUA_TSTRING) {
      klua_tostring(L, argument, NULL);
      lua_replace(L, argument);
    }
  }
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_insert(L, 1);
  lua_call(L, top, LUA_MULTRET);
  return lua_gettop(L);
}

/* Completes the string library on top of the stack, and makes it what methods of strings are looked up in. */
int klua_open_string (lua_State *L) {
  lua_pushcfunction(L, rep);
  lua_setfield(L, -2, "rep");
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_getfield(L, -1, "__index");
  lua_getfield(L, -1, "format");
  lua_pushcclosure(L, format, 1);
  lua_setfield(L, -5, "format");
  lua_pop(L, 1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
  return 0;
}
