/* klua_math.c: math.randomseed. Stock Lua seeds with an address, which its results would give away. */
#include <sys/random.h>
#include <time.h>

#include "klua.h"

static atomic_uintptr_t stock_seed; /* the lua_CFunction; the same in all states */

/* Two numbers that nobody can foresee; where the state is seeded, the next two of its own. */
static void choose_seeds (klua_state *S, lua_Integer seeds[2]) {
  if (S->options.seeded) {
    seeds[0] = (lua_Integer)S->options.seed;
    seeds[1] = 0;
    return;
  }
  if (getrandom(seeds, 2 * sizeof *seeds, 0) == 2 * (ssize_t)sizeof *seeds) return;
  seeds[0] = (lua_Integer)time(NULL);
  seeds[1] = (lua_Integer)clock();
}

/* Stock's function is called in place of this one, so it finds the generator in the same upvalue. */
static int random_seed (lua_State *L) {
  if (lua_isnone(L, 1)) {
    lua_Integer seeds[2];
    choose_seeds(klua_of(L), seeds);
    lua_pushinteger(L, seeds[0]);
    lua_pushinteger(L, seeds[1]);
  }
  return ((lua_CFunction)atomic_load(&stock_seed))(L);
}

/* Completes the math library on top of the stack, and seeds its generator. */
int klua_open_math (lua_State *L) {
  lua_getfield(L, -1, "randomseed");
  atomic_store(&stock_seed, (uintptr_t)lua_tocfunction(L, -1));
  lua_getupvalue(L, -1, 1);
  lua_pushcclosure(L, random_seed, 1);
  lua_pushvalue(L, -1);
  lua_setfield(L, -4, "randomseed");
  lua_replace(L, -2);
  lua_call(L, 0, 0);
  return 0;
}
