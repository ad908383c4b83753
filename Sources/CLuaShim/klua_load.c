/* klua_load.c: reading source text: text only, no more than a chunk may have, and a look at the limits every few lines
** of it. */
#define _GNU_SOURCE
#include "klua.h"

/* Small, because what the parser does for one statement may take as long as the chunk before it is. */
#define PIECE 256

typedef struct reading {
  const char *text; /* what is left of a string; NULL: a function gives the pieces */
  size_t left;
  size_t total, most;
  uint32_t jumps;
  bool begun, refuses_binary;
} reading;

/* The end of a block takes time by the square of the jumps that wait for it, and cannot be interrupted. */
#define MOST_JUMPS 8192

static uint32_t count_words (const char *piece, size_t length, const char *word) {
  uint32_t count = 0;
  const char *end = piece + length;
  while ((piece = memmem(piece, (size_t)(end - piece), word, strlen(word))) != NULL) {
    piece += strlen(word);
    count++;
  }
  return count;
}

static void check (lua_State *L, reading *r, const char *piece, size_t length) {
  klua_poll(L);
  if (!r->begun && length > 0 && r->refuses_binary && *piece == LUA_SIGNATURE[0]) {
    lua_pushliteral(L, "attempt to load a binary chunk (mode is 't')");
    lua_error(L);
  }
  r->begun |= length > 0;
  if (length > r->most - r->total) {
    lua_pushfstring(L, "chunk is too large: at most %I bytes are read", (LUAI_UACINT)r->most);
    lua_error(L);
  }
  r->total += length;
  r->jumps += count_words(piece, length, "break") + count_words(piece, length, "goto");
  if (r->jumps > MOST_JUMPS) {
    lua_pushfstring(L, "chunk has too many jumps: at most %d breaks and gotos are read", MOST_JUMPS);
    lua_error(L);
  }
}

/* lua_Reader over a string. */
static const char *next_piece (lua_State *L, void *context, size_t *length) {
  reading *r = context;
  *length = r->left < PIECE ? r->left : PIECE;
  check(L, r, r->text, *length);
  const char *piece = r->text;
  r->text += *length;
  r->left -= *length;
  return piece;
}

/* The places on the stack of `load`'s arguments, and of the piece that is being read. */
enum { CHUNK = 1, NAME, MODE, ENVIRONMENT, KEPT };

/* lua_Reader over what a function returns; hands that on in pieces, too. */
static const char *next_result (lua_State *L, void *context, size_t *length) {
  reading *r = context;
  while (r->left == 0) {
    luaL_checkstack(L, 2, "too many nested functions");
    lua_pushvalue(L, CHUNK);
    lua_call(L, 0, 1);
    if (lua_isnil(L, -1)) {
      lua_pop(L, 1);
      *length = 0;
      return NULL;
    }
    if (!lua_isstring(L, -1)) luaL_error(L, "reader function must return a string");
    lua_replace(L, KEPT);
    r->text = lua_tolstring(L, KEPT, &r->left);
    if (r->left == 0) break;
  }
  return next_piece(L, r, length);
}

/* Compiles `length` bytes like luaL_loadbufferx, text only. A kill leaves with an error; the caller looks at the limits
** before it looks at that. */
int klua_load_text (lua_State *L, const char *text, size_t length, const char *name) {
  reading r = {text, length, 0, klua_of(L)->options.source, 0, false, false};
  return lua_load(L, next_piece, &r, name, "t");
}

int klua_load (lua_State *L) {
  klua_check_stack(L);
  size_t length;
  const char *text = lua_tolstring(L, CHUNK, &length);
  const char *mode = luaL_optstring(L, MODE, "bt");
  bool has_environment = !lua_isnone(L, ENVIRONMENT), has_binary = strchr(mode, 'b') != NULL;
  const char *name = luaL_optstring(L, NAME, text != NULL ? text : "=(load)");
  reading r = {text, text != NULL ? length : 0, 0, klua_of(L)->options.source, 0, false, has_binary};
  if (has_binary && strchr(mode, 't') != NULL) mode = "t";
  if (text == NULL) {
    luaL_checktype(L, CHUNK, LUA_TFUNCTION);
    lua_settop(L, KEPT);
  }
  int status = lua_load(L, text != NULL ? next_piece : next_result, &r, name, mode);
  klua_poll(L);
  if (status != LUA_OK) {
    luaL_pushfail(L);
    lua_insert(L, -2);
    return 2;
  }
  if (has_environment) {
    lua_pushvalue(L, ENVIRONMENT);
    if (lua_setupvalue(L, -2, 1) == NULL) lua_pop(L, 1);
  }
  return 1;
}
