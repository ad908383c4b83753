/* klua_pack.c: string.pack, packsize and unpack. The format is walked step by step under the limits. */
#include <stddef.h>

#include "klua_buffer.h"
#include "klua_pattern.h"

#define WIDEST 16
#define WIDTH ((int)sizeof(lua_Integer))

typedef enum kind {
  SIGNED, UNSIGNED, SINGLE, DOUBLE, FIXED, COUNTED, TERMINATED, PADDING, ALIGNMENT, NOTHING
} kind;

/* Where the walk through a format is. */
typedef struct walk {
  lua_State *L;
  const char *format;
  bool little;
  int most; /* alignment */
} walk;

/* One option with its size and the padding before it. */
typedef struct option {
  kind kind;
  int size, padding;
} option;

static bool is_little (void) {
  const int one = 1;
  return *(const char *)&one == 1;
}

static walk begin (lua_State *L, const char *format) { return (walk){L, format, is_little(), 1}; }

static bool is_digit (char c) { return c >= '0' && c <= '9'; }

/* Reads a number, or gives `absent` where there is none. What would overflow ends early. */
static int read_number (walk *w, int absent) {
  if (!is_digit(*w->format)) return absent;
  int number = 0;
  do number = number * 10 + (*w->format++ - '0');
  while (is_digit(*w->format) && number <= (INT_MAX - 9) / 10);
  return number;
}

static int read_size (walk *w, int absent) {
  int size = read_number(w, absent);
  if (size > WIDEST || size <= 0) luaL_error(w->L, "integral size (%d) out of limits [1,%d]", size, WIDEST);
  return size;
}

static kind read_kind (walk *w, int *size) {
  struct aligned { char c; union { LUAI_MAXALIGN; } u; };
  char letter = *w->format++;
  *size = 0;
  switch (letter) {
    case 'b': *size = sizeof(char); return SIGNED;
    case 'B': *size = sizeof(char); return UNSIGNED;
    case 'h': *size = sizeof(short); return SIGNED;
    case 'H': *size = sizeof(short); return UNSIGNED;
    case 'l': *size = sizeof(long); return SIGNED;
    case 'L': *size = sizeof(long); return UNSIGNED;
    case 'j': *size = sizeof(lua_Integer); return SIGNED;
    case 'J': *size = sizeof(lua_Integer); return UNSIGNED;
    case 'T': *size = sizeof(size_t); return UNSIGNED;
    case 'f': *size = sizeof(float); return SINGLE;
    case 'n': case 'd': *size = sizeof(double); return DOUBLE;
    case 'i': *size = read_size(w, sizeof(int)); return SIGNED;
    case 'I': *size = read_size(w, sizeof(int)); return UNSIGNED;
    case 's': *size = read_size(w, sizeof(size_t)); return COUNTED;
    case 'z': return TERMINATED;
    case 'x': *size = 1; return PADDING;
    case 'X': return ALIGNMENT;
    case 'c':
      *size = read_number(w, -1);
      if (*size == -1) luaL_error(w->L, "missing size for format option 'c'");
      return FIXED;
    case ' ': break;
    case '<': w->little = true; break;
    case '>': w->little = false; break;
    case '=': w->little = is_little(); break;
    case '!': w->most = read_size(w, offsetof(struct aligned, u)); break;
    default: luaL_error(w->L, "invalid format option '%c'", letter);
  }
  return NOTHING;
}

/* Reads the next option; `total` bytes stand before it. */
static option next_option (walk *w, size_t total) {
  option o;
  if (((uintptr_t)w->format & 1023) == 0) klua_poll(w->L);
  o.kind = read_kind(w, &o.size);
  o.padding = 0;
  int align = o.size;
  if (o.kind == ALIGNMENT && (*w->format == 0 || read_kind(w, &align) == FIXED || align == 0)) {
    luaL_argerror(w->L, 1, "invalid next option for option 'X'");
  }
  if (align > 1 && o.kind != FIXED) {
    if (align > w->most) align = w->most;
    if ((align & (align - 1)) != 0) luaL_argerror(w->L, 1, "format asks for alignment not power of 2");
    o.padding = (align - (int)(total & (size_t)(align - 1))) & (align - 1);
  }
  return o;
}

/* ---- pack ---- */

static void add_zeros (lua_State *L, luaL_Buffer *b, size_t count) {
  while (count > 0) {
    size_t part = count < KLUA_PART ? count : KLUA_PART;
    memset(luaL_prepbuffsize(b, part), 0, part);
    luaL_addsize(b, part);
    count -= part;
    if (part == KLUA_PART) klua_poll(L);
  }
}

static void add_integer (luaL_Buffer *b, lua_Unsigned value, const walk *w, int size, bool negative) {
  char *out = luaL_prepbuffsize(b, (size_t)size);
  for (int i = 0; i < size; i++) {
    char byte = i < WIDTH ? (char)(value >> (8 * i) & 0xff) : negative ? (char)0xff : 0;
    out[w->little ? i : size - 1 - i] = byte;
  }
  luaL_addsize(b, (size_t)size);
}

/* Copies a number's bytes, turned round where the order is not the machine's. */
static void copy_bytes (char *to, const char *from, int size, bool little) {
  bool same = little == is_little();
  for (int i = 0; i < size; i++) to[i] = from[same ? i : size - 1 - i];
}

static void add_float (luaL_Buffer *b, const walk *w, const void *value, int size) {
  copy_bytes(luaL_prepbuffsize(b, (size_t)size), value, size, w->little);
  luaL_addsize(b, (size_t)size);
}

/* Adds a string; returns by how much it is longer than the option's size says. */
static size_t add_string (luaL_Buffer *b, const walk *w, const option *o, int argument) {
  lua_State *L = w->L;
  size_t length;
  const char *text = luaL_checklstring(L, argument, &length);
  switch (o->kind) {
    case FIXED:
      luaL_argcheck(L, length <= (size_t)o->size, argument, "string longer than given size");
      klua_add(L, b, text, length);
      add_zeros(L, b, (size_t)o->size - length);
      return 0;
    case COUNTED:
      luaL_argcheck(L, o->size >= (int)sizeof(size_t) || length < (size_t)1 << (o->size * 8), argument,
                    "string length does not fit in given size");
      add_integer(b, (lua_Unsigned)length, w, o->size, false);
      klua_add(L, b, text, length);
      return length;
    default:
      luaL_argcheck(L, !klua_has_zero(L, text, length), argument, "string contains zeros");
      klua_add(L, b, text, length);
      luaL_addchar(b, 0);
      return length + 1;
  }
}

static void add_whole (luaL_Buffer *b, const walk *w, const option *o, int argument) {
  lua_State *L = w->L;
  lua_Integer value = luaL_checkinteger(L, argument);
  if (o->size < WIDTH && o->kind == SIGNED) {
    lua_Integer limit = (lua_Integer)1 << (o->size * 8 - 1);
    luaL_argcheck(L, -limit <= value && value < limit, argument, "integer overflow");
  } else if (o->size < WIDTH) {
    luaL_argcheck(L, (lua_Unsigned)value < (lua_Unsigned)1 << (o->size * 8), argument, "unsigned overflow");
  }
  add_integer(b, (lua_Unsigned)value, w, o->size, o->kind == SIGNED && value < 0);
}

int klua_pack (lua_State *L) {
  walk w = begin(L, luaL_checkstring(L, 1));
  luaL_Buffer b;
  size_t total = 0;
  int argument = 1;
  lua_pushnil(L); /* so that one argument too few is seen as none */
  luaL_buffinit(L, &b);
  while (*w.format != 0) {
    option o = next_option(&w, total);
    total += (size_t)(o.padding + o.size);
    add_zeros(L, &b, (size_t)o.padding);
    if (o.kind < PADDING) argument++;
    switch (o.kind) {
      case SIGNED: case UNSIGNED: add_whole(&b, &w, &o, argument); break;
      case SINGLE: {
        float value = (float)luaL_checknumber(L, argument);
        add_float(&b, &w, &value, sizeof value);
        break;
      }
      case DOUBLE: {
        double value = luaL_checknumber(L, argument);
        add_float(&b, &w, &value, sizeof value);
        break;
      }
      case FIXED: case COUNTED: case TERMINATED: total += add_string(&b, &w, &o, argument); break;
      case PADDING: luaL_addchar(&b, 0); break;
      case ALIGNMENT: case NOTHING: break;
    }
  }
  luaL_pushresult(&b);
  return 1;
}

int klua_pack_size (lua_State *L) {
  walk w = begin(L, luaL_checkstring(L, 1));
  size_t total = 0;
  while (*w.format != 0) {
    option o = next_option(&w, total);
    luaL_argcheck(L, o.kind != COUNTED && o.kind != TERMINATED, 1, "variable-length format");
    size_t size = (size_t)o.size + (size_t)o.padding;
    luaL_argcheck(L, size <= INT_MAX && total <= (size_t)INT_MAX - size, 1, "format result too large");
    total += size;
  }
  lua_pushinteger(L, (lua_Integer)total);
  return 1;
}

/* ---- unpack ---- */

static lua_Integer read_integer (const walk *w, const char *from, int size, bool is_signed) {
  lua_Unsigned value = 0;
  int limit = size < WIDTH ? size : WIDTH;
  for (int i = limit - 1; i >= 0; i--) value = value << 8 | (unsigned char)from[w->little ? i : size - 1 - i];
  if (size < WIDTH && is_signed) {
    lua_Unsigned sign = (lua_Unsigned)1 << (size * 8 - 1);
    value = (value ^ sign) - sign;
  }
  int expected = is_signed && (lua_Integer)value < 0 ? 0xff : 0;
  for (int i = limit; i < size; i++) {
    if ((unsigned char)from[w->little ? i : size - 1 - i] != expected) {
      luaL_error(w->L, "%d-byte integer does not fit into Lua Integer", size);
    }
  }
  return (lua_Integer)value;
}

/* Pushes the value at `from`, where `left` bytes are left; returns by how much it is longer than the option's size. */
static size_t push_value (const walk *w, const option *o, const char *from, size_t left) {
  lua_State *L = w->L;
  switch (o->kind) {
    case SIGNED: case UNSIGNED:
      lua_pushinteger(L, read_integer(w, from, o->size, o->kind == SIGNED));
      return 0;
    case SINGLE: {
      float value;
      copy_bytes((char *)&value, from, sizeof value, w->little);
      lua_pushnumber(L, value);
      return 0;
    }
    case DOUBLE: {
      double value;
      copy_bytes((char *)&value, from, sizeof value, w->little);
      lua_pushnumber(L, value);
      return 0;
    }
    case FIXED: lua_pushlstring(L, from, (size_t)o->size); return 0;
    case COUNTED: {
      size_t length = (size_t)read_integer(w, from, o->size, false);
      luaL_argcheck(L, length <= left - (size_t)o->size, 2, "data string too short");
      lua_pushlstring(L, from + o->size, length);
      return length;
    }
    default: {
      size_t length = klua_length_to_zero(L, from, left);
      luaL_argcheck(L, length < left, 2, "unfinished string for format 'z'");
      lua_pushlstring(L, from, length);
      return length + 1;
    }
  }
}

int klua_unpack (lua_State *L) {
  size_t length;
  walk w = begin(L, luaL_checkstring(L, 1));
  const char *data = luaL_checklstring(L, 2, &length);
  size_t at = klua_from(luaL_optinteger(L, 3, 1), length) - 1;
  int count = 0;
  luaL_argcheck(L, at <= length, 3, "initial position out of string");
  while (*w.format != 0) {
    option o = next_option(&w, at);
    luaL_argcheck(L, (size_t)o.padding + (size_t)o.size <= length - at, 2, "data string too short");
    at += (size_t)o.padding;
    luaL_checkstack(L, 2, "too many results");
    if (o.kind < PADDING) {
      at += push_value(&w, &o, data + at, length - at);
      count++;
    }
    at += (size_t)o.size;
  }
  lua_pushinteger(L, (lua_Integer)at + 1);
  return count + 1;
}
