/* klua_pattern_replace.c: string.gsub. */
#include <ctype.h>

#include "klua_buffer.h"
#include "klua_pattern.h"

/* The arguments' places on the stack. */
enum { SUBJECT = 1, PATTERN, REPLACEMENT, MOST, ITEMS, VALUE };

typedef struct replacing {
  klua_matcher matcher;
  luaL_Buffer buffer;
  const char *kept;        /* text from here on is not in the buffer yet */
  const char *replacement; /* a string's */
  size_t length;
  bool literal;            /* without '%' */
} replacing;

static void keep_until (replacing *r, const char *s) {
  klua_add(r->matcher.L, &r->buffer, r->kept, (size_t)(s - r->kept));
  r->kept = s;
}

/* Adds the replacement string, with the captures that it names. */
static void add_string (replacing *r, const char *s, const char *e) {
  lua_State *L = r->matcher.L;
  const char *text = r->replacement, *end = text + r->length, *escape;
  while (!r->literal && (escape = memchr(text, KLUA_ESCAPE, (size_t)(end - text))) != NULL) {
    klua_add(L, &r->buffer, text, (size_t)(escape - text));
    unsigned char c = (unsigned char)escape[1];
    const char *start = s;
    ptrdiff_t length = e - s;
    if (c == KLUA_ESCAPE) {
      start = escape + 1;
      length = 1;
    } else if (!isdigit(c)) {
      luaL_error(L, "invalid use of '%c' in replacement string", KLUA_ESCAPE);
    } else if (c != '0') {
      length = klua_capture(&r->matcher, c - '1', s, e, &start);
    }
    if (length == KLUA_POSITION) luaL_addvalue(&r->buffer);
    else klua_add(L, &r->buffer, start, (size_t)length);
    text = escape + 2;
    if (--r->matcher.fuel <= 0) klua_refuel(&r->matcher);
  }
  klua_add(L, &r->buffer, text, (size_t)(end - text));
}

/* Adds what takes the place of the match from `s` to `e`; says whether that is something else. */
static bool replace (replacing *r, int type, const char *s, const char *e) {
  lua_State *L = r->matcher.L;
  keep_until(r, s);
  if (type == LUA_TFUNCTION) {
    lua_pushvalue(L, REPLACEMENT);
    lua_call(L, klua_push_captures(&r->matcher, s, e), 1);
    klua_poll(L);
  } else if (type == LUA_TTABLE) {
    klua_push_capture(&r->matcher, 0, s, e);
    lua_gettable(L, REPLACEMENT);
    klua_poll(L);
  } else {
    add_string(r, s, e);
    r->kept = e;
    return true;
  }
  if (!lua_toboolean(L, -1)) {
    lua_pop(L, 1);
    return false;
  }
  if (!klua_add_value(L, &r->buffer, VALUE)) {
    luaL_error(L, "invalid replacement value (a %s)", luaL_typename(L, -1));
  }
  r->kept = e;
  return true;
}

int klua_gsub (lua_State *L) {
  klua_check_stack(L);
  replacing r;
  klua_matcher *m = &r.matcher;
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, SUBJECT, &length);
  const char *pattern = luaL_checklstring(L, PATTERN, &pattern_length);
  int type = lua_type(L, REPLACEMENT);
  lua_Integer most = luaL_optinteger(L, MOST, (lua_Integer)length + 1), count = 0;
  luaL_argexpected(L, type == LUA_TNUMBER || type == LUA_TSTRING || type == LUA_TFUNCTION || type == LUA_TTABLE,
                   REPLACEMENT, "string/function/table");
  if (type == LUA_TNUMBER || type == LUA_TSTRING) {
    r.replacement = lua_tolstring(L, REPLACEMENT, &r.length);
    r.literal = r.length < KLUA_FUEL && memchr(r.replacement, KLUA_ESCAPE, r.length) == NULL;
  }
  bool anchored = *pattern == '^', changed = false;
  pattern += anchored;
  pattern_length -= anchored;
  bool calls = type == LUA_TFUNCTION || type == LUA_TTABLE;
  klua_program *kept = calls ? NULL : klua_cached_program(L, pattern, pattern_length);
  klua_matcher_open(m, L, subject, length, pattern, pattern_length, kept);
  lua_settop(L, VALUE);
  m->slot = ITEMS;
  luaL_buffinit(L, &r.buffer);
  const char *s = subject, *last = NULL;
  r.kept = subject;
  while (count < most) {
    const char *e = klua_match(m, s);
    if (e != NULL && e != last) {
      count++;
      changed |= replace(&r, type, s, e);
      s = last = e;
    } else if (s < m->end) {
      s = e == NULL ? klua_candidate(m, s + 1) : s + 1;
    } else {
      break;
    }
    if (anchored) break;
  }
  if (!changed) {
    lua_pushvalue(L, SUBJECT);
  } else {
    keep_until(&r, m->end);
    luaL_pushresult(&r.buffer);
  }
  lua_pushinteger(L, count);
  return 2;
}
