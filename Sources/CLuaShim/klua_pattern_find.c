/* klua_pattern_find.c: string.find and string.match, and the search for plain text. */
#define _GNU_SOURCE
#include "klua_pattern.h"

#define WINDOW ((size_t)256 * 1024)

/* Says whether a pattern is plain text. Stock Lua takes a ']' or ')' alone for plain, too. */
static bool is_plain (lua_State *L, const char *pattern, size_t length) {
  static const bool special[256] = {['^'] = true, ['$'] = true, ['*'] = true, ['+'] = true, ['?'] = true,
                                    ['.'] = true, ['('] = true, ['['] = true, ['%'] = true, ['-'] = true};
  for (size_t i = 0; i < length; i++) {
    if ((i & 65535) == 65535) klua_poll(L);
    if (special[(unsigned char)pattern[i]]) return false;
  }
  return true;
}

/* memmem in steps, for a needle that is short against a window. */
static const char *search_windows (lua_State *L, const char *s, size_t length, const char *needle, size_t size) {
  while (length >= size) {
    size_t window = length < WINDOW + size ? length : WINDOW + size;
    const char *found = memmem(s, window, needle, size);
    if (found != NULL) return found;
    if (window == length) return NULL;
    s += WINDOW + 1;
    length -= WINDOW + 1;
    klua_poll(L);
  }
  return NULL;
}

/* Compares with the whole needle; what is long is compared in parts. */
static bool is_here (lua_State *L, const char *s, const char *needle, size_t size) {
  for (; size > WINDOW; size -= WINDOW) {
    if (memcmp(s, needle, WINDOW) != 0) return false;
    s += WINDOW;
    needle += WINDOW;
    klua_poll(L);
  }
  return memcmp(s, needle, size) == 0;
}

/* Looks for the first character, which is quick where it is rare; where it is not, memmem takes over. */
static const char *search (lua_State *L, const char *s, size_t length, const char *needle, size_t size) {
  if (size == 0) return s;
  if (size > length) return NULL;
  const char *begin = s, *last = s + (length - size);
  size_t wrong = 0;
  while (s <= last) {
    size_t left = (size_t)(last - s) + 1;
    const char *found = memchr(s, *needle, left < WINDOW ? left : WINDOW);
    if (found == NULL) {
      if (left <= WINDOW) return NULL;
      s += WINDOW;
      klua_poll(L);
      continue;
    }
    if (is_here(L, found, needle, size)) return found;
    s = found + 1;
    wrong++;
    if (size <= WINDOW && wrong > 32 + (size_t)(s - begin) / 64) {
      return search_windows(L, s, (size_t)(last - s) + size, needle, size);
    }
    if ((wrong & 1023) == 0) klua_poll(L);
  }
  return NULL;
}

static int find_plain (lua_State *L, const char *subject, size_t length, size_t from, const char *text, size_t size) {
  const char *found = search(L, subject + from, length - from, text, size);
  if (found == NULL) {
    luaL_pushfail(L);
    return 1;
  }
  lua_pushinteger(L, found - subject + 1);
  lua_pushinteger(L, (lua_Integer)((size_t)(found - subject) + size));
  return 2;
}

static int find_or_match (lua_State *L, bool find) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  size_t from = klua_from(luaL_optinteger(L, 3, 1), length) - 1;
  if (from > length) {
    luaL_pushfail(L);
    return 1;
  }
  if (find && (lua_toboolean(L, 4) || is_plain(L, pattern, pattern_length))) {
    return find_plain(L, subject, length, from, pattern, pattern_length);
  }
  bool anchored = *pattern == '^';
  pattern += anchored;
  pattern_length -= anchored;
  klua_matcher m;
  klua_matcher_open(&m, L, subject, length, pattern, pattern_length, klua_cached_program(L, pattern, pattern_length));
  const char *s = subject + from;
  if (m.program->led && !anchored) s = klua_candidate(&m, s); /* known from an earlier search */
  for (;; s = klua_candidate(&m, s + 1)) {
    const char *e = klua_match(&m, s);
    if (e != NULL) {
      if (!find) return klua_push_captures(&m, s, e);
      lua_pushinteger(L, s - subject + 1);
      lua_pushinteger(L, e - subject);
      return klua_push_captures(&m, NULL, NULL) + 2;
    }
    if (s == m.end || anchored) break;
  }
  luaL_pushfail(L);
  return 1;
}

int klua_find (lua_State *L) { return find_or_match(L, true); }

int klua_string_match (lua_State *L) { return find_or_match(L, false); }
