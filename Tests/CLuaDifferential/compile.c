/* compile.c: what stock Lua makes of a source. */
#include <lauxlib.h>
#include <lua.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaDifferential.h"

typedef struct output {
  uint8_t *bytes;
  size_t length;
} output;

static int write_part (lua_State *L, const void *part, size_t length, void *data) {
  (void)L;
  output *o = data;
  uint8_t *bytes = realloc(o->bytes, o->length + length + 1);
  if (bytes == NULL) return 1;
  memcpy(bytes + o->length, part, length);
  o->bytes = bytes;
  o->length += length;
  return 0;
}

int klua_stock_compile (const char *source, size_t length, char *message, size_t capacity, uint8_t **code, size_t *size) {
  lua_State *L = luaL_newstate();
  if (L == NULL) return 1;
  output o = {NULL, 0};
  int status = luaL_loadbufferx(L, source, length, "=source", "t");
  if (status != LUA_OK) {
    const char *said = lua_tostring(L, -1);
    message[0] = 0;
    strncat(message, said != NULL ? said : "?", capacity - 1);
  } else {
    status = lua_dump(L, write_part, &o, 0);
  }
  lua_close(L);
  *code = o.bytes;
  *size = o.length;
  return status != LUA_OK;
}
