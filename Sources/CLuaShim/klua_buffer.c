/* klua_buffer.c: copies, searches and additions to a buffer of Lua in parts, so that long texts can be stopped. */
#include "klua_buffer.h"

/* memcpy in parts. */
void klua_copy (lua_State *L, char *to, const char *from, size_t length) {
  while (length > KLUA_PART) {
    memcpy(to, from, KLUA_PART);
    to += KLUA_PART;
    from += KLUA_PART;
    length -= KLUA_PART;
    klua_poll(L);
  }
  memcpy(to, from, length);
}

void klua_add_long (lua_State *L, luaL_Buffer *b, const char *text, size_t length) {
  klua_poll(L);
  klua_copy(L, luaL_prepbuffsize(b, length), text, length);
  luaL_addsize(b, length);
}

/* luaL_addvalue that looks at the limits; false where the value on top is neither a string nor a number. Where the
** buffer has to grow, the value is kept in `slot`, below it. */
bool klua_add_value (lua_State *L, luaL_Buffer *b, int slot) {
  size_t length;
  const char *text = lua_tolstring(L, -1, &length);
  if (text == NULL) return false;
  if (length <= b->size - b->n && length <= KLUA_PART) {
    if (length > KLUA_SHORT) klua_poll(L);
    memcpy(b->b + b->n, text, length);
    luaL_addsize(b, length);
    lua_pop(L, 1);
  } else {
    lua_replace(L, slot);
    klua_add_long(L, b, text, length);
  }
  return true;
}

/* strlen for text that may have no zero among its `length` bytes. */
size_t klua_length_to_zero (lua_State *L, const char *text, size_t length) {
  size_t done = 0;
  for (; length - done > KLUA_PART; done += KLUA_PART) {
    const char *found = memchr(text + done, 0, KLUA_PART);
    if (found != NULL) return (size_t)(found - text);
    klua_poll(L);
  }
  const char *found = memchr(text + done, 0, length - done);
  return found != NULL ? (size_t)(found - text) : length;
}

bool klua_has_zero (lua_State *L, const char *text, size_t length) {
  return klua_length_to_zero(L, text, length) < length;
}
