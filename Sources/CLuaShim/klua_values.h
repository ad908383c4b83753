/* klua_values.h: how values get onto tapes and off them. */
#ifndef KLUA_VALUES_H
#define KLUA_VALUES_H

#include "klua.h"

/* klua_encode.c, klua_decode.c */
int klua_encode (lua_State *L, klua_tape *tape, int from, int to, const char *what);
void klua_encode_string (klua_tape *tape, const char *bytes, size_t length);
void klua_encode_integer (klua_tape *tape, lua_Integer value);
void klua_encode_nil (klua_tape *tape);
int klua_decode (lua_State *L, klua_tape *tape);
int klua_encode_flat_values (lua_State *L, klua_tape *tape, int from, int to);
klua_class *klua_class_at (lua_State *L, int index);
bool klua_is_read_only (lua_State *L, int index);
void klua_push_read_only (lua_State *L);

/* Pushes a value that needs no memory; false for all others. */
static inline bool klua_push_plain (lua_State *L, const klua_cell *cell) {
  lua_Number number;
  switch (cell->kind) {
    case KLUA_INTEGER: lua_pushinteger(L, (lua_Integer)cell->bits); return true;
    case KLUA_NUMBER:
      memcpy(&number, &cell->bits, sizeof number);
      lua_pushnumber(L, number);
      return true;
    case KLUA_BOOLEAN: lua_pushboolean(L, cell->flags & 1); return true;
    case KLUA_NIL: lua_pushnil(L); return true;
    default: return false;
  }
}

/* Pushes the integer or string that is all a tape holds, as most results are; false for other tapes. Raises where there is
** no memory for a string. */
__attribute__((always_inline))
static inline bool klua_push_lone (lua_State *L, const klua_tape *tape) {
  if (tape->used < sizeof(klua_cell) || tape->failure != KLUA_TAPE_FINE || tape->open != 0) return false;
  const klua_cell *cell = (const klua_cell *)(const void *)tape->bytes;
  size_t room = tape->used - sizeof(*cell);
  if (cell->kind == KLUA_INTEGER && room == 0) {
    lua_pushinteger(L, (lua_Integer)cell->bits);
    return true;
  }
  if (cell->kind != KLUA_STRING || cell->bits > room || room - cell->bits > 15) return false;
  lua_pushlstring(L, (const char *)(cell + 1), (size_t)cell->bits);
  return true;
}

/* Pushes a tape's values where they are few and none needs memory, and returns how many; -1, and nothing is pushed, for
** all other tapes. Never raises. */
__attribute__((always_inline))
static inline int klua_push_few (lua_State *L, const klua_tape *tape) {
  size_t count = tape->used / sizeof(klua_cell);
  if (count > LUA_MINSTACK / 2 || tape->failure != KLUA_TAPE_FINE || tape->open != 0) return -1;
  const klua_cell *cells = (const klua_cell *)(const void *)tape->bytes;
  size_t pushed = 0;
  for (; pushed < count; pushed++) {
    if (__builtin_expect(cells[pushed].kind == KLUA_INTEGER, 1)) lua_pushinteger(L, (lua_Integer)cells[pushed].bits);
    else if (!klua_push_plain(L, &cells[pushed])) break;
  }
  if (pushed == count) return (int)count;
  lua_pop(L, (int)pushed);
  return -1;
}

/* Appends the values at the indices from … to as long as they are neither tables nor references; returns how many it
** did. Never raises: where there is no room for the next one, the tape has failed. */
__attribute__((always_inline))
static inline int klua_encode_flat (lua_State *L, klua_tape *tape, int from, int to) {
  int index = from;
  for (; index <= to && lua_isinteger(L, index); index++) {
    if (sizeof(klua_cell) > tape->capacity - tape->used || tape->failure) break;
    klua_cell *cell = (klua_cell *)(void *)(tape->bytes + tape->used);
    *cell = (klua_cell){.kind = KLUA_INTEGER, .bits = (uint64_t)lua_tointegerx(L, index, NULL)};
    tape->used += sizeof(klua_cell);
  }
  tape->items += (uint32_t)(index - from);
  return index > to ? index - from : index - from + klua_encode_flat_values(L, tape, index, to);
}

#endif
