/* klua_buffer.h: copies, searches and additions to a buffer of Lua in parts, so that long texts can be stopped. */
#ifndef KLUA_BUFFER_H
#define KLUA_BUFFER_H

#include "klua.h"

#define KLUA_PART ((size_t)1 << 20)
#define KLUA_SHORT 64 /* so short that whoever adds many of them looks at the limits often enough */

/* klua_buffer.c */
void klua_add_long (lua_State *L, luaL_Buffer *b, const char *text, size_t length);
bool klua_add_value (lua_State *L, luaL_Buffer *b, int slot);
void klua_copy (lua_State *L, char *to, const char *from, size_t length);
size_t klua_length_to_zero (lua_State *L, const char *text, size_t length);
bool klua_has_zero (lua_State *L, const char *text, size_t length);

/* luaL_addlstring that looks at the limits. */
static inline void klua_add (lua_State *L, luaL_Buffer *b, const char *text, size_t length) {
  if (length <= b->size - b->n && length <= KLUA_PART) {
    if (length > KLUA_SHORT) klua_poll(L);
    memcpy(b->b + b->n, text, length);
    luaL_addsize(b, length);
  } else {
    klua_add_long(L, b, text, length);
  }
}

#endif
