/* klua_pattern.c: captures as values, and string.gmatch. */
#include "klua_pattern.h"

/* Returns where a search begins, counted from 1; a negative position counts from the end. */
size_t klua_from (lua_Integer position, size_t length) {
  if (position > 0) return (size_t)position;
  if (position == 0 || position < -(lua_Integer)length) return 1;
  return length + (size_t)position + 1;
}

/* Finds the i-th capture of the match from `s` to `e`, which without captures is the whole match. Returns its length,
** or KLUA_POSITION with the position pushed. */
ptrdiff_t klua_capture (klua_matcher *m, int i, const char *s, const char *e, const char **start) {
  if (i >= m->program->level) {
    if (i != 0) luaL_error(m->L, "invalid capture index %%%d", i + 1);
    *start = s;
    return e - s;
  }
  if (m->program->unfinished >> i & 1) luaL_error(m->L, "unfinished capture");
  *start = m->captures[i].start;
  if (m->captures[i].length == KLUA_POSITION) lua_pushinteger(m->L, *start - m->subject + 1);
  return m->captures[i].length;
}

void klua_push_capture (klua_matcher *m, int i, const char *s, const char *e) {
  const char *start;
  ptrdiff_t length = klua_capture(m, i, s, e, &start);
  if (length != KLUA_POSITION) lua_pushlstring(m->L, start, (size_t)length);
}

/* Pushes all captures, or the whole match where there are none and `s` is given. */
int klua_push_captures (klua_matcher *m, const char *s, const char *e) {
  int count = m->program->level == 0 && s != NULL ? 1 : m->program->level;
  luaL_checkstack(m->L, count, "too many captures");
  for (int i = 0; i < count; i++) klua_push_capture(m, i, s, e);
  return count;
}

/* ---- gmatch ---- */

typedef struct progress {
  klua_matcher matcher;
  const char *at, *last; /* where to go on; the end of the last match */
} progress;

/* Upvalues: the subject, the pattern, the progress, a larger block of items. */
static int next_match (lua_State *L) {
  progress *p = lua_touserdata(L, lua_upvalueindex(3));
  klua_matcher *m = &p->matcher;
  m->L = L;
  for (const char *s = p->at; s <= m->end; s = s < m->end ? klua_candidate(m, s + 1) : s + 1) {
    const char *e = klua_match(m, s);
    if (e != NULL && e != p->last) {
      p->at = p->last = e;
      return klua_push_captures(m, s, e);
    }
  }
  return 0;
}

int klua_gmatch (lua_State *L) {
  size_t length, pattern_length;
  const char *subject = luaL_checklstring(L, 1, &length);
  const char *pattern = luaL_checklstring(L, 2, &pattern_length);
  size_t from = klua_from(luaL_optinteger(L, 3, 1), length) - 1;
  lua_settop(L, 2);
  progress *p = lua_newuserdatauv(L, sizeof *p, 0);
  klua_matcher_open(&p->matcher, L, subject, length, pattern, pattern_length, NULL);
  p->matcher.slot = lua_upvalueindex(4);
  p->at = subject + (from > length ? length + 1 : from);
  p->last = NULL;
  lua_pushnil(L);
  lua_pushcclosure(L, next_match, 4);
  return 1;
}
