/* klua_format.c: string.format. No conversion shows an address; long values are copied in parts. */
#include <ctype.h>
#include <float.h>
#include <math.h>

#include "klua_buffer.h"

#define MAX_SPEC 32
#define MAX_ITEM 120
#define MAX_FIXED (110 + DBL_MAX_10_EXP) /* '%f' with 99 decimals */

/* One conversion, from '%' to its letter. */
typedef struct conversion {
  char text[MAX_SPEC];
  size_t length;
} conversion;

/* Reads the conversion behind a '%'; returns its letter's place. */
static const char *read_conversion (lua_State *L, const char *p, conversion *c) {
  size_t length = 1;
  while (length < MAX_SPEC && *p != 0 && strchr("-+#0 123456789.", *p) != NULL) length++, p++;
  p -= length - 1;
  if (length >= MAX_SPEC - 10) luaL_error(L, "invalid format (too long)");
  c->text[0] = '%';
  memcpy(c->text + 1, p, length);
  c->text[length + 1] = 0;
  c->length = length + 1;
  return p + length - 1;
}

static const char *skip_digits (const char *p) {
  for (int i = 0; i < 2 && isdigit((unsigned char)*p); i++) p++;
  return p;
}

/* Refuses flags, a width or a precision that the conversion does not have. */
static void check (lua_State *L, const conversion *c, const char *flags, bool has_precision) {
  const char *p = c->text + 1;
  p += strspn(p, flags);
  if (*p != '0') {
    p = skip_digits(p);
    if (*p == '.' && has_precision) p = skip_digits(p + 1);
  }
  if (!isalpha((unsigned char)*p)) luaL_error(L, "invalid conversion specification: '%s'", c->text);
}

/* Puts the length modifier for Lua's integers before the letter. */
static void widen (conversion *c) {
  char letter = c->text[c->length - 1];
  memcpy(c->text + c->length - 1, LUA_INTEGER_FRMLEN, sizeof LUA_INTEGER_FRMLEN - 1);
  c->length += sizeof LUA_INTEGER_FRMLEN - 1;
  c->text[c->length - 1] = letter;
  c->text[c->length] = 0;
}

static void add_integer (lua_State *L, luaL_Buffer *b, int argument, conversion *c, const char *flags) {
  lua_Integer value = luaL_checkinteger(L, argument);
  check(L, c, flags, true);
  widen(c);
  char *out = luaL_prepbuffsize(b, MAX_ITEM);
  luaL_addsize(b, (size_t)snprintf(out, MAX_ITEM, c->text, (LUAI_UACINT)value));
}

static void add_number (lua_State *L, luaL_Buffer *b, int argument, const conversion *c, size_t most) {
  lua_Number value = luaL_checknumber(L, argument);
  check(L, c, "-+#0 ", true);
  char *out = luaL_prepbuffsize(b, most);
  luaL_addsize(b, (size_t)snprintf(out, most, c->text, value));
}

static void add_hexadecimal (lua_State *L, luaL_Buffer *b, int argument, const conversion *c) {
  check(L, c, "-+#0 ", true);
  lua_Number value = luaL_checknumber(L, argument);
  char *out = luaL_prepbuffsize(b, MAX_ITEM);
  luaL_addsize(b, (size_t)snprintf(out, MAX_ITEM, c->text, value));
}

static void add_character (lua_State *L, luaL_Buffer *b, int argument, const conversion *c) {
  check(L, c, "-", false);
  int value = (int)luaL_checkinteger(L, argument);
  char *out = luaL_prepbuffsize(b, MAX_ITEM);
  luaL_addsize(b, (size_t)snprintf(out, MAX_ITEM, c->text, value));
}

/* ---- %q ---- */

static void add_quoted (lua_State *L, luaL_Buffer *b, const char *text, size_t length) {
  luaL_addchar(b, '"');
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)text[i];
    if ((i & 65535) == 65535) klua_poll(L);
    if (c == '"' || c == '\\' || c == '\n') {
      luaL_addchar(b, '\\');
      luaL_addchar(b, (char)c);
    } else if (iscntrl(c)) {
      char escape[8];
      snprintf(escape, sizeof escape, isdigit((unsigned char)text[i + 1]) ? "\\%03d" : "\\%d", c);
      luaL_addstring(b, escape);
    } else {
      luaL_addchar(b, (char)c);
    }
  }
  luaL_addchar(b, '"');
}

static void add_literal_number (lua_State *L, luaL_Buffer *b, int argument) {
  char *out = luaL_prepbuffsize(b, MAX_ITEM);
  int count;
  if (lua_isinteger(L, argument)) {
    lua_Integer value = lua_tointeger(L, argument);
    const char *form = value == LUA_MININTEGER ? "0x%" LUA_INTEGER_FRMLEN "x" : LUA_INTEGER_FMT;
    count = snprintf(out, MAX_ITEM, form, (LUAI_UACINT)value);
  } else {
    lua_Number value = lua_tonumber(L, argument);
    if (isnan(value)) count = snprintf(out, MAX_ITEM, "(0/0)");
    else if (isinf(value)) count = snprintf(out, MAX_ITEM, value > 0 ? "1e9999" : "-1e9999");
    else count = snprintf(out, MAX_ITEM, "%a", value);
  }
  luaL_addsize(b, (size_t)count);
}

static void add_literal (lua_State *L, luaL_Buffer *b, int argument, const conversion *c) {
  if (c->text[2] != 0) luaL_error(L, "specifier '%%q' cannot have modifiers");
  switch (lua_type(L, argument)) {
    case LUA_TSTRING: {
      size_t length;
      const char *text = lua_tolstring(L, argument, &length);
      add_quoted(L, b, text, length);
      break;
    }
    case LUA_TNUMBER: add_literal_number(L, b, argument); break;
    case LUA_TNIL: case LUA_TBOOLEAN:
      luaL_tolstring(L, argument, NULL);
      luaL_addvalue(b);
      break;
    default: luaL_argerror(L, argument, "value has no literal form");
  }
}

/* ---- %s ---- */

static void add_string (lua_State *L, luaL_Buffer *b, int argument, const conversion *c, int slot) {
  size_t length;
  if (c->text[2] == 0 && lua_type(L, argument) == LUA_TSTRING) {
    const char *whole = lua_tolstring(L, argument, &length);
    klua_add(L, b, whole, length);
    return;
  }
  const char *text = klua_tostring(L, argument, &length);
  if (c->text[2] == 0) {
    klua_add_value(L, b, slot);
    return;
  }
  luaL_argcheck(L, !klua_has_zero(L, text, length), argument, "string contains zeros");
  check(L, c, "-", true);
  if (length >= 100 && memchr(c->text, '.', c->length) == NULL) {
    klua_add_value(L, b, slot);
    return;
  }
  lua_replace(L, slot);
  char *out = luaL_prepbuffsize(b, MAX_ITEM);
  luaL_addsize(b, (size_t)snprintf(out, MAX_ITEM, c->text, text));
}

/* ---- all ---- */

/* Adds the text from `p` up to the next '%', which it returns. */
static const char *add_text (lua_State *L, luaL_Buffer *b, const char *p, const char *end) {
  const char *stop = (size_t)(end - p) > KLUA_PART ? p + KLUA_PART : end;
  const char *next = memchr(p, '%', (size_t)(stop - p));
  if (next == NULL) next = stop;
  klua_add(L, b, p, (size_t)(next - p));
  return next;
}

static void add_converted (lua_State *L, luaL_Buffer *b, int argument, conversion *c, int slot) {
  char letter = c->text[c->length - 1];
  switch (letter) {
    case 'c': add_character(L, b, argument, c); break;
    case 'd': case 'i': add_integer(L, b, argument, c, "-+0 "); break;
    case 'u': add_integer(L, b, argument, c, "-0"); break;
    case 'o': case 'x': case 'X': add_integer(L, b, argument, c, "-#0"); break;
    case 'a': case 'A': add_hexadecimal(L, b, argument, c); break;
    case 'f': add_number(L, b, argument, c, MAX_FIXED); break;
    case 'e': case 'E': case 'g': case 'G': add_number(L, b, argument, c, MAX_ITEM); break;
    case 'q': add_literal(L, b, argument, c); break;
    case 's': add_string(L, b, argument, c, slot); break;
    default: luaL_error(L, "invalid conversion '%s' to 'format'", c->text);
  }
}

int klua_format (lua_State *L) {
  klua_check_stack(L);
  int top = lua_gettop(L), argument = 1;
  size_t length;
  const char *p = luaL_checklstring(L, 1, &length), *end = p + length;
  luaL_Buffer b;
  lua_pushnil(L); /* the slot of add_string */
  luaL_buffinit(L, &b);
  while (p < end) {
    if (*p != '%') {
      p = add_text(L, &b, p, end);
    } else if (*++p == '%') {
      luaL_addchar(&b, *p++);
      if (((end - p) & 65535) == 0) klua_poll(L);
    } else {
      conversion c;
      if (++argument > top) return luaL_argerror(L, argument, "no value");
      p = read_conversion(L, p, &c) + 1;
      add_converted(L, &b, argument, &c, top + 1);
    }
  }
  luaL_pushresult(&b);
  return 1;
}
