/* klua_os.c: os.date, whose format may be of any length; os.time, which in stock Lua shows what lay on the C stack where a
** date cannot be represented; and in a deterministic state the clock that it was given, in UTC, because the time zone is
** the process's. */
#define _GNU_SOURCE
#include <time.h>

#include "klua_buffer.h"

#define LONGEST 250 /* of one conversion's result */

static const char one_letter[] = "aAbBcCdDeFgGhHIjmMnprRStTuUVwWxXyYzZ%";
static const char *const two_letters[] = {"cCxXyY", "deHImMSuUVwWy"}; /* behind E, behind O */

static void set_field (lua_State *L, const char *key, lua_Integer value) {
  lua_pushinteger(L, value);
  lua_setfield(L, -2, key);
}

/* Sets the fields of the table on top. */
static void set_fields (lua_State *L, const struct tm *date) {
  set_field(L, "year", (lua_Integer)date->tm_year + 1900);
  set_field(L, "month", (lua_Integer)date->tm_mon + 1);
  set_field(L, "day", date->tm_mday);
  set_field(L, "hour", date->tm_hour);
  set_field(L, "min", date->tm_min);
  set_field(L, "sec", date->tm_sec);
  set_field(L, "yday", (lua_Integer)date->tm_yday + 1);
  set_field(L, "wday", (lua_Integer)date->tm_wday + 1);
  if (date->tm_isdst < 0) return;
  lua_pushboolean(L, date->tm_isdst);
  lua_setfield(L, -2, "isdst");
}

static bool is_among (char c, const char *letters) { return c != 0 && strchr(letters, c) != NULL; }

/* Returns how many letters the conversion at `p` has. */
static size_t conversion_length (lua_State *L, const char *p, const char *end) {
  if (p < end && is_among(*p, one_letter)) return 1;
  if (end - p >= 2 && (*p == 'E' || *p == 'O') && is_among(p[1], two_letters[*p == 'O'])) return 2;
  return (size_t)luaL_argerror(L, 1, lua_pushfstring(L, "invalid conversion specifier '%%%s'", p));
}

static void add_conversion (luaL_Buffer *b, const char *p, size_t length, const struct tm *date) {
  char format[4] = {'%', p[0], length == 2 ? p[1] : 0, 0};
  char *out = luaL_prepbuffsize(b, LONGEST);
  size_t written = strftime(out, LONGEST, format, date);
  luaL_addsize(b, written);
}

static time_t now (lua_State *L) {
  const klua_state *S = klua_of(L);
  return S->options.deterministic ? (time_t)S->options.now : time(NULL);
}

static int date (lua_State *L) {
  size_t length;
  const char *p = luaL_optlstring(L, 1, "%c", &length), *end = p + length;
  time_t moment = lua_isnoneornil(L, 2) ? now(L) : (time_t)luaL_checkinteger(L, 2);
  struct tm fields;
  bool universal = *p == '!';
  if (universal) p++;
  if (klua_of(L)->options.deterministic) universal = true;
  const struct tm *known = universal ? gmtime_r(&moment, &fields) : localtime_r(&moment, &fields);
  if (known == NULL) {
    return luaL_error(L, "date result cannot be represented in this installation");
  }
  if (strcmp(p, "*t") == 0) {
    lua_createtable(L, 0, 9);
    set_fields(L, &fields);
    return 1;
  }
  luaL_Buffer b;
  luaL_buffinit(L, &b);
  while (p < end) {
    const char *stop = end - p > 4096 ? p + 4096 : end, *next = memchr(p, '%', (size_t)(stop - p));
    if (next == NULL) next = stop;
    klua_add(L, &b, p, (size_t)(next - p));
    if (next < stop) {
      size_t letters = conversion_length(L, next + 1, end);
      add_conversion(&b, next + 1, letters, &fields);
      next += 1 + letters;
    }
    p = next;
    klua_poll(L);
  }
  luaL_pushresult(&b);
  return 1;
}

/* A field of the date table at 1, as struct tm counts it. `standard` stands for one that is not there; below 0, it must. */
static int date_field (lua_State *L, const char *key, int standard, lua_Integer from) {
  int is_integer, type = lua_getfield(L, 1, key);
  lua_Integer value = lua_tointegerx(L, -1, &is_integer);
  lua_pop(L, 1);
  if (!is_integer && type != LUA_TNIL) return luaL_error(L, "field '%s' is not an integer", key);
  if (!is_integer && standard < 0) return luaL_error(L, "field '%s' missing in date table", key);
  if (!is_integer) return standard;
  if (value < (lua_Integer)INT_MIN + from || value > (lua_Integer)INT_MAX + from) {
    return luaL_error(L, "field '%s' is out-of-bound", key);
  }
  return (int)(value - from);
}

static int daylight_field (lua_State *L) {
  int saving = lua_getfield(L, 1, "isdst") == LUA_TNIL ? -1 : lua_toboolean(L, -1);
  lua_pop(L, 1);
  return saving;
}

/* A deterministic state has no time zone, so no daylight saving either. */
static int moment_of (lua_State *L) {
  if (lua_isnoneornil(L, 1)) {
    lua_pushinteger(L, (lua_Integer)now(L));
    return 1;
  }
  luaL_checktype(L, 1, LUA_TTABLE);
  lua_settop(L, 1);
  struct tm date = {0};
  date.tm_year = date_field(L, "year", -1, 1900);
  date.tm_mon = date_field(L, "month", -1, 1);
  date.tm_mday = date_field(L, "day", -1, 0);
  date.tm_hour = date_field(L, "hour", 12, 0);
  date.tm_min = date_field(L, "min", 0, 0);
  date.tm_sec = date_field(L, "sec", 0, 0);
  date.tm_isdst = daylight_field(L);
  time_t moment = klua_of(L)->options.deterministic ? timegm(&date) : mktime(&date);
  set_fields(L, &date); /* of the table at 1, in their usual ranges now */
  if (moment == (time_t)-1) return luaL_error(L, "time result cannot be represented in this installation");
  lua_pushinteger(L, (lua_Integer)moment);
  return 1;
}

/* os.clock of a deterministic state: how long something took does not repeat. */
static int given_clock (lua_State *L) {
  lua_pushnumber(L, 0);
  return 1;
}

/* Completes the os library on top of the stack. */
int klua_open_os (lua_State *L) {
  static const luaL_Reg functions[] = {{"date", date}, {"time", moment_of}, {NULL, NULL}};
  luaL_setfuncs(L, functions, 0);
  if (klua_of(L)->options.deterministic) {
    lua_pushcfunction(L, given_clock);
    lua_setfield(L, -2, "clock");
  }
  return 0;
}
