/* klua_pattern_cache.c: the translations of a state's last short patterns, because a script uses few, and each often. */
#include "klua_pattern.h"

#define PLACES 16
#define LONGEST 48            /* an item takes a character of the pattern at least, a set with its bits three */
#define ITEMS (LONGEST + 4)
#define NONE (LONGEST + 1u)

typedef struct kept {
  klua_program program;
  uint32_t length;
  char pattern[LONGEST];
  klua_item items[ITEMS];
} kept;

struct klua_patterns {
  kept places[PLACES];
};

/* Makes the places. They belong to the registry, so they go with the state. */
static klua_patterns *make_places (lua_State *L) {
  static const char key;
  klua_patterns *patterns = lua_newuserdatauv(L, sizeof *patterns, 0);
  for (int i = 0; i < PLACES; i++) patterns->places[i].length = NONE;
  lua_rawsetp(L, LUA_REGISTRYINDEX, &key);
  return klua_of(L)->patterns = patterns;
}

/* Returns the translation of a pattern as far as there is one, or NULL for a pattern that is too long to keep. Another
** pattern may take its place when a script runs. */
klua_program *klua_cached_program (lua_State *L, const char *pattern, size_t length) {
  if (length > LONGEST) return NULL;
  klua_patterns *patterns = klua_of(L)->patterns;
  if (patterns == NULL) patterns = make_places(L);
  uintptr_t address = (uintptr_t)pattern;
  kept *place = &patterns->places[(address >> 4 ^ address >> 8 ^ address >> 12) % PLACES];
  if (place->length != length || memcmp(place->pattern, pattern, length) != 0) {
    place->length = (uint32_t)length;
    memcpy(place->pattern, pattern, length);
    klua_program_open(&place->program, place->items, ITEMS);
  }
  return &place->program;
}
