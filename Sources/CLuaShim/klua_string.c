/* klua_string.c: the string library: what is short is stock Lua's, what can loop or copy for long is ours. */
#include <ctype.h>

#include "klua_buffer.h"
#include "klua_pattern.h"

/* Says whether `times` copies of `length` bytes and what stands between them fit where stock Lua lets them. */
static bool fits (size_t length, size_t gap, lua_Integer times) {
  return length + gap >= length && length + gap <= (size_t)((lua_Unsigned)INT_MAX / (lua_Unsigned)times);
}

/* Fills `total` bytes with the first `done` of them, again and again. */
static void fill (lua_State *L, char *out, size_t done, size_t total) {
  while (done < total) {
    size_t more = done < KLUA_PART ? done : KLUA_PART - KLUA_PART % done;
    if (more == 0) more = done;
    if (more > total - done) more = total - done;
    klua_copy(L, out + done, out, more);
    done += more;
    if (more >= KLUA_PART / 2) klua_poll(L);
  }
}

static int rep (lua_State *L) {
  size_t length, gap;
  const char *text = luaL_checklstring(L, 1, &length);
  lua_Integer times = luaL_checkinteger(L, 2);
  const char *separator = luaL_optlstring(L, 3, "", &gap);
  if (times <= 0 || length + gap == 0) {
    lua_pushliteral(L, "");
    return 1;
  }
  if (!fits(length, gap, times)) return luaL_error(L, "resulting string too large");
  size_t total = length * (size_t)times + gap * (size_t)(times - 1);
  luaL_Buffer b;
  char *out = luaL_buffinitsize(L, &b, total);
  if (length == 1 && gap == 0 && total <= KLUA_PART) {
    memset(out, *text, total);
  } else {
    klua_copy(L, out, text, length);
    if (times > 1) klua_copy(L, out + length, separator, gap);
    fill(L, out, times > 1 ? length + gap : length, total);
  }
  klua_poll(L);
  luaL_pushresultsize(&b, total);
  return 1;
}

/* Pushes what `change` makes of argument 1; it gets each part's place from the end as well. */
static int map (lua_State *L, void (*change)(char *to, const char *from, const char *behind, size_t count)) {
  size_t length;
  const char *text = luaL_checklstring(L, 1, &length);
  luaL_Buffer b;
  char *out = luaL_buffinitsize(L, &b, length);
  for (size_t done = 0; done < length;) {
    size_t count = length - done < KLUA_PART ? length - done : KLUA_PART;
    change(out + done, text + done, text + length - done, count);
    done += count;
    if (count == KLUA_PART) klua_poll(L);
  }
  luaL_pushresultsize(&b, length);
  return 1;
}

static void to_lower (char *to, const char *from, const char *behind, size_t count) {
  (void)behind;
  for (size_t i = 0; i < count; i++) to[i] = (char)tolower((unsigned char)from[i]);
}

static void to_upper (char *to, const char *from, const char *behind, size_t count) {
  (void)behind;
  for (size_t i = 0; i < count; i++) to[i] = (char)toupper((unsigned char)from[i]);
}

static void backwards (char *to, const char *from, const char *behind, size_t count) {
  (void)from;
  for (size_t i = 0; i < count; i++) to[i] = *--behind;
}

static int lower (lua_State *L) { return map(L, to_lower); }

static int upper (lua_State *L) { return map(L, to_upper); }

static int reverse (lua_State *L) { return map(L, backwards); }

/* Completes the string library on top of the stack, and makes it what methods of strings are looked up in. */
int klua_open_string (lua_State *L) {
  static const luaL_Reg functions[] = {
    {"find", klua_find}, {"format", klua_format}, {"gmatch", klua_gmatch}, {"gsub", klua_gsub}, {"lower", lower},
    {"match", klua_string_match}, {"pack", klua_pack}, {"packsize", klua_pack_size}, {"rep", rep},
    {"reverse", reverse}, {"unpack", klua_unpack}, {"upper", upper}, {NULL, NULL}};
  klua_prepare_classes();
  luaL_setfuncs(L, functions, 0);
  lua_pushliteral(L, "");
  lua_getmetatable(L, -1);
  lua_pushvalue(L, -3);
  lua_setfield(L, -2, "__index");
  lua_pushboolean(L, 0);
  lua_setfield(L, -2, "__metatable");
  lua_pop(L, 2);
  return 0;
}
