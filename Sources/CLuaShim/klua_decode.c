/* klua_decode.c: a tape's values onto the stack of a coroutine. Raises, so no Swift frame is above it. */
#include "klua_values.h"

typedef struct decoder {
  lua_State *L;
  klua_tape *tape;
  klua_cell *next, *end;
  uint32_t depth;
} decoder;

static void decode (decoder *d);

static int fail (lua_State *L, uint32_t failure) {
  switch (failure) {
    case KLUA_TAPE_NO_MEMORY:
      klua_kill_refused(L);
      return luaL_error(L, "not enough memory");
    case KLUA_TAPE_TOO_LARGE: return luaL_error(L, "a value from the host is too large to cross");
    case KLUA_TAPE_TOO_DEEP: return luaL_error(L, "a value from the host is nested too deeply");
    case KLUA_TAPE_FOREIGN: return luaL_error(L, "a function or coroutine cannot cross into another state");
    default: return luaL_error(L, "a value from the host was written in a wrong order");
  }
}

static klua_cell *take (decoder *d, size_t payload) {
  size_t cells = 1 + (payload + 15) / 16;
  if (payload > d->tape->used || cells > (size_t)(d->end - d->next)) fail(d->L, KLUA_TAPE_ILL_FORMED);
  klua_cell *cell = d->next;
  d->next += cells;
  return cell;
}

/* Leaves the field names of a shape, as strings of this state, on the stack. */
static void push_names (lua_State *L, const klua_shape *shape) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, shape) == LUA_TTABLE) return;
  lua_pop(L, 1);
  lua_createtable(L, (int)shape->count, 0);
  for (uint32_t i = 0; i < shape->count; i++) {
    lua_pushlstring(L, shape->names[i], shape->lengths[i]);
    lua_rawseti(L, -2, i + 1);
  }
  lua_pushvalue(L, -1);
  lua_rawsetp(L, LUA_REGISTRYINDEX, shape);
}

static void decode_record (decoder *d, const klua_shape *shape) {
  lua_State *L = d->L;
  if (d->depth >= klua_of(L)->options.depth) fail(L, KLUA_TAPE_TOO_DEEP);
  luaL_checkstack(L, 8, "too many nested tables");
  lua_createtable(L, 0, (int)shape->count);
  push_names(L, shape);
  int record = lua_gettop(L) - 1;
  d->depth++;
  for (lua_Integer i = 1; i <= (lua_Integer)shape->count; i++) {
    if (d->next < d->end && d->next->kind == KLUA_NIL) {
      d->next++;
      continue;
    }
    lua_rawgeti(L, record + 1, i);
    decode(d);
    lua_rawset(L, record);
  }
  d->depth--;
  lua_pop(L, 1);
}

static void push_class (lua_State *L, uint64_t bits) {
  if (lua_rawgetp(L, LUA_REGISTRYINDEX, (void *)(uintptr_t)bits) != LUA_TTABLE) fail(L, KLUA_TAPE_ILL_FORMED);
}

static void decode_table (decoder *d, const klua_cell *head) {
  lua_State *L = d->L;
  uint32_t array = head->aux, fields = (uint32_t)head->bits;
  const klua_cell *start = head, *end = head + (head->bits >> 32);
  if (d->depth >= klua_of(L)->options.depth) fail(L, KLUA_TAPE_TOO_DEEP);
  if (end > d->end || array > (size_t)(d->end - start) || fields > (size_t)(d->end - start)) {
    fail(L, KLUA_TAPE_ILL_FORMED);
  }
  luaL_checkstack(L, 8, "too many nested tables");
  d->depth++;
  uint64_t class = 0;
  uint8_t flags = head->flags;
  if (flags & KLUA_CLASSED) class = take(d, 0)->bits;
  lua_createtable(L, (int)array, (int)fields);
  int table = lua_gettop(L);
  for (uint32_t i = 0; i < array; i++) {
    if ((i & 255) == 255) klua_poll(L);
    decode(d);
    lua_rawseti(L, table, (lua_Integer)i + 1);
  }
  for (uint32_t i = 0; i < fields; i++) {
    if ((i & 255) == 255) klua_poll(L);
    decode(d);
    if (lua_isnil(L, -1)) luaL_error(L, "a table from the host has a nil key");
    if (lua_type(L, -1) == LUA_TNUMBER && lua_tonumber(L, -1) != lua_tonumber(L, -1)) {
      luaL_error(L, "a table from the host has a NaN key");
    }
    decode(d);
    lua_rawset(L, table);
  }
  if (d->next != end) fail(L, KLUA_TAPE_ILL_FORMED);
  d->depth--;
  if (class != 0) {
    push_class(L, class);
    lua_setmetatable(L, table);
  }
  if (flags & KLUA_READ_ONLY) klua_push_read_only(L);
}

static void decode_userdata (decoder *d, const klua_cell *cell) {
  lua_State *L = d->L;
  klua_value *value = lua_newuserdatauv(L, sizeof(*value) + cell->aux, 0);
  value->class = (klua_class *)(uintptr_t)cell->bits;
  memcpy(value->payload, cell + 1, cell->aux);
  push_class(L, cell->bits);
  if (value->class->payload != cell->aux) fail(L, KLUA_TAPE_ILL_FORMED);
  lua_setmetatable(L, -2);
}

static void decode (decoder *d) {
  lua_State *L = d->L;
  klua_cell *cell = take(d, 0);
  if (klua_push_plain(L, cell)) return;
  switch (cell->kind) {
    case KLUA_STRING:
      if (cell->bits > d->tape->used || (cell->bits + 15) / 16 > (uint64_t)(d->end - d->next)) {
        fail(L, KLUA_TAPE_ILL_FORMED);
      }
      d->next += (cell->bits + 15) / 16;
      lua_pushlstring(L, (const char *)(cell + 1), (size_t)cell->bits);
      break;
    case KLUA_TABLE: decode_table(d, cell); break;
    case KLUA_RECORD: decode_record(d, (const klua_shape *)(uintptr_t)cell->bits); break;
    case KLUA_USERDATA:
      d->next = cell;
      take(d, cell->aux);
      decode_userdata(d, cell);
      break;
    case KLUA_FUNCTION:
    case KLUA_COROUTINE: lua_rawgeti(L, LUA_REGISTRYINDEX, (lua_Integer)cell->bits); break;
    case KLUA_HOST: klua_push_host(L, cell); break;
    default: fail(L, KLUA_TAPE_ILL_FORMED);
  }
}

/* Pushes all values of the tape and returns how many. */
int klua_decode (lua_State *L, klua_tape *tape) {
  int few = klua_push_few(L, tape);
  if (few >= 0) return few;
  if (klua_push_lone(L, tape)) return 1;
  if (tape->failure != KLUA_TAPE_FINE) fail(L, tape->failure);
  if (tape->open != 0) fail(L, KLUA_TAPE_ILL_FORMED);
  decoder d = {.L = L, .tape = tape};
  d.next = (klua_cell *)(void *)tape->bytes;
  d.end = d.next + tape->used / sizeof(klua_cell);
  int count = 0, room = 10; /* of the LUA_MINSTACK slots that a C function has */
  while (d.next < d.end) {
    if (room-- == 0) {
      luaL_checkstack(L, 40, "too many values from the host");
      room = 32;
    }
    if (klua_push_plain(L, d.next)) d.next++;
    else decode(&d);
    count++;
  }
  return count;
}
