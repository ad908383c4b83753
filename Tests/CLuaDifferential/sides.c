/* sides.c: stock Lua as its own library opens it, and the sandbox as an embedder reaches it. */
#include <lauxlib.h>
#include <lua.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaShim.h"
#include "differential.h"

#define INSTRUCTIONS 2000000 /* what a case may take; only sources that were cut while shrinking need more */

struct sides {
  lua_State *stock;
  klua_state *sandbox;
  uint32_t runner; /* slot of the sandbox's runner */
};

/* ---- stock ---- */

static void too_long (lua_State *L, lua_Debug *ar) {
  (void)ar;
  luaL_error(L, "took too long");
}

static lua_State *open_stock (void) {
  lua_State *L = luaL_newstate();
  if (L == NULL) abort();
  luaL_openlibs(L);
  /* Debian's library has a second name for math.atan, which of them an error names is a matter of chance. */
  if (luaL_dostring(L, "math.atan2 = nil") != LUA_OK) abort();
  if (luaL_loadbufferx(L, prelude, strlen(prelude), "=prelude", "t") != LUA_OK || lua_pcall(L, 0, 1, 0) != LUA_OK) {
    abort();
  }
  return L;
}

void run_stock (sides *s, const char *source, size_t length, text *result) {
  lua_State *L = s->stock;
  size_t size;
  lua_sethook(L, too_long, LUA_MASKCOUNT, INSTRUCTIONS);
  lua_pushvalue(L, 1);
  lua_pushlstring(L, source, length);
  lua_pcall(L, 1, 1, 0);
  const char *given = luaL_tolstring(L, -1, &size);
  put_bytes(result, given, size);
  lua_settop(L, 1);
}

/* ---- the sandbox ---- */

static int no_dispatch (void *function, klua_level *level, void *context) {
  (void)function; (void)level; (void)context;
  return 0;
}

static void no_release (void *object) { (void)object; }

static void no_print (void *context, const uint8_t *bytes, size_t count) { (void)context; (void)bytes; (void)count; }

static void write_string (klua_tape *tape, const char *bytes, size_t length) {
  size_t padded = (length + 15) / 16 * 16;
  if (!klua_tape_grow(tape, sizeof(klua_cell) + padded)) abort();
  klua_cell cell = {.kind = KLUA_STRING, .bits = length};
  memcpy(tape->bytes + tape->used, &cell, sizeof cell);
  memset(tape->bytes + tape->used + sizeof cell, 0, padded);
  memcpy(tape->bytes + tape->used + sizeof cell, bytes, length);
  tape->used += sizeof cell + padded;
}

/* Runs an operation whose one result is a function; returns its slot, and keeps it. */
static uint32_t take_function (klua_state *S, klua_level *level, int operation, uint64_t subject) {
  const klua_limits none = {0};
  if (klua_run(S, level, operation, subject, &none) != KLUA_OK) abort();
  klua_cell cell;
  memcpy(&cell, level->out.bytes, sizeof cell);
  if (cell.kind != KLUA_FUNCTION) abort();
  klua_slot_retain(klua_port_of(S), (uint32_t)cell.bits);
  return (uint32_t)cell.bits;
}

static void open_sandbox (sides *s) {
  /* Seeded, because otherwise stock's own sort takes lists whose order is a function. */
  const klua_options options = {.host = {no_dispatch, no_release, no_print}, .crossing = 64 << 20, .source = 1 << 20,
                                .depth = 100, .seeded = true, .seed = 1};
  klua_state *S = s->sandbox = klua_open(&options);
  if (S == NULL) abort();
  klua_level *level = klua_enter(S);
  write_string(&level->in, prelude, strlen(prelude));
  write_string(&level->in, "=prelude", 8);
  uint32_t chunk = take_function(S, level, KLUA_LOAD, 0);
  klua_leave(S, level);
  level = klua_enter(S);
  s->runner = take_function(S, level, KLUA_CALL, chunk);
  klua_leave(S, level);
  klua_slot_release(klua_port_of(S), chunk);
}

bool run_sandbox (sides *s, const char *source, size_t length, text *result) {
  const klua_limits limits = {.nanoseconds = 50000000};
  klua_level *level = klua_enter(s->sandbox);
  write_string(&level->in, source, length);
  int status = klua_run(s->sandbox, level, KLUA_CALL, s->runner, &limits);
  klua_cell cell = {0};
  if (level->out.used >= sizeof cell) memcpy(&cell, level->out.bytes, sizeof cell);
  if (status != KLUA_OK) put(result, "status %d ", status);
  if (cell.kind == KLUA_STRING) put_bytes(result, level->out.bytes + sizeof cell, cell.bits);
  klua_leave(s->sandbox, level);
  return status != KLUA_OVER_TIME;
}

sides *sides_open (void) {
  sides *s = calloc(1, sizeof *s);
  if (s == NULL) abort();
  s->stock = open_stock();
  open_sandbox(s);
  return s;
}

void sides_close (sides *s) {
  lua_close(s->stock);
  klua_slot_release(klua_port_of(s->sandbox), s->runner);
  klua_close(s->sandbox);
  free(s);
}
