/* klua_sort.h: what the two ways to sort share. */
#ifndef KLUA_SORT_H
#define KLUA_SORT_H

#include <time.h>

#include "klua.h"

/* Where the pivot of [low, high] is taken from. `random` is 0 until a split was bad. */
static inline unsigned klua_sort_pivot (unsigned low, unsigned high, unsigned random) {
  unsigned quarter = (high - low) / 4;
  if (random == 0 || high - low < 100) return (low + high) / 2;
  return random % (quarter * 2) + low + quarter;
}

static inline unsigned klua_sort_chance (const klua_state *S) {
  if (S->options.seeded) return (unsigned)S->options.seed | 1u;
  return (unsigned)clock() + (unsigned)time(NULL);
}

/* klua_sort_values.c */
bool klua_sort_values (lua_State *L, unsigned size);

/* klua_table.c */
int klua_stock_sort (lua_State *L);

#endif
