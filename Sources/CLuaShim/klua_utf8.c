/* klua_utf8.c: the functions of the utf8 library that walk through a string of any length. */
#include "klua.h"

#define MOST_STRICT 0x10FFFFu

static bool continues (const char *p) { return ((unsigned char)*p & 0xC0) == 0x80; }

/* Turns a position that may count from the end into one from the start; 0 where it is before that. */
static lua_Integer place (lua_Integer position, size_t length) {
  if (position >= 0) return position;
  if (0u - (size_t)position > length) return 0;
  return (lua_Integer)length + position + 1;
}

/* Reads one character at `p`. Returns what follows it, or NULL where it is none. */
static const char *read_character (const char *p, uint32_t *code, bool strict) {
  static const uint32_t least[] = {0, 0x80, 0x800, 0x10000, 0x200000, 0x4000000};
  unsigned char first = (unsigned char)*p++;
  uint32_t value = first;
  if (first >= 0x80) {
    int more = __builtin_clz(~((unsigned)first << 24)) - 1;
    if (more < 1 || more > 5) return NULL;
    value = first & (0x3Fu >> more);
    for (int i = 0; i < more; i++, p++) {
      if (!continues(p)) return NULL;
      value = value << 6 | ((unsigned char)*p & 0x3F);
    }
    if (value < least[more]) return NULL;
  }
  if (strict && (value > MOST_STRICT || (value >= 0xD800 && value <= 0xDFFF))) return NULL;
  *code = value;
  return p;
}

static int length_of (lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer from = place(luaL_optinteger(L, 2, 1), length);
  lua_Integer to = place(luaL_optinteger(L, 3, -1), length);
  bool strict = !lua_toboolean(L, 4);
  luaL_argcheck(L, from >= 1 && from - 1 <= (lua_Integer)length, 2, "initial position out of bounds");
  luaL_argcheck(L, to - 1 < (lua_Integer)length, 3, "final position out of bounds");
  lua_Integer count = 0;
  const char *p = text + from - 1, *end = text + to;
  while (p < end) {
    uint32_t code;
    const char *next = read_character(p, &code, strict);
    if (next == NULL) {
      luaL_pushfail(L);
      lua_pushinteger(L, p - text + 1);
      return 2;
    }
    p = next;
    if ((++count & 65535) == 0) klua_poll(L);
  }
  lua_pushinteger(L, count);
  return 1;
}

/* Steps over the bytes from `p` on that continue a character. */
static const char *skip_continuation (lua_State *L, const char *p) {
  for (uint32_t steps = 1; continues(p); p++, steps++) {
    if ((steps & 65535) == 0) klua_poll(L);
  }
  return p;
}

static const char *back_over_continuation (lua_State *L, const char *text, const char *p) {
  for (uint32_t steps = 1; p > text && continues(p); p--, steps++) {
    if ((steps & 65535) == 0) klua_poll(L);
  }
  return p;
}

static int offset (lua_State *L) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length), *end = text + length;
  lua_Integer n = luaL_checkinteger(L, 2);
  lua_Integer from = place(luaL_optinteger(L, 3, n >= 0 ? 1 : (lua_Integer)length + 1), length);
  luaL_argcheck(L, from >= 1 && from - 1 <= (lua_Integer)length, 3, "position out of bounds");
  const char *p = text + from - 1;
  if (n == 0) {
    lua_pushinteger(L, back_over_continuation(L, text, p) - text + 1);
    return 1;
  }
  if (continues(p)) return luaL_error(L, "initial position is a continuation byte");
  uint32_t steps = 0;
  if (n < 0) {
    for (; n < 0 && p > text; n++) {
      p = back_over_continuation(L, text, p - 1);
      if ((++steps & 65535) == 0) klua_poll(L);
    }
  } else {
    for (n--; n > 0 && p < end; n--) {
      p = skip_continuation(L, p + 1);
      if ((++steps & 65535) == 0) klua_poll(L);
    }
  }
  if (n == 0) lua_pushinteger(L, p - text + 1);
  else luaL_pushfail(L);
  return 1;
}

static int next_code (lua_State *L, bool strict) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Unsigned at = (lua_Unsigned)lua_tointeger(L, 2);
  if (at < length) at = (lua_Unsigned)(skip_continuation(L, text + at) - text);
  if (at >= length) return 0;
  uint32_t code;
  if (read_character(text + at, &code, strict) == NULL) return luaL_error(L, "invalid UTF-8 code");
  lua_pushinteger(L, (lua_Integer)at + 1);
  lua_pushinteger(L, code);
  return 2;
}

static int next_strict (lua_State *L) { return next_code(L, true); }

static int next_lax (lua_State *L) { return next_code(L, false); }

static int codes (lua_State *L) {
  bool lax = lua_toboolean(L, 2);
  luaL_checkstring(L, 1);
  lua_pushcfunction(L, lax ? next_lax : next_strict);
  lua_pushvalue(L, 1);
  lua_pushinteger(L, 0);
  return 3;
}

/* Completes the utf8 library on top of the stack. */
int klua_open_utf8 (lua_State *L) {
  static const luaL_Reg functions[] = {{"codes", codes}, {"len", length_of}, {"offset", offset}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  return 0;
}
