/* heap_walk.h: random work on a heap of the shim, compared with a model. */
#ifndef HEAP_WALK_H
#define HEAP_WALK_H

#include <stdint.h>

/* Takes, resizes and gives back blocks of random sizes, each full of bytes of its own. Returns 0, or what was wrong:
** 1 a block was not aligned, 2 a block's bytes changed, 3 less is held than is in use, 4 more is kept empty than is held,
** 5 something is still held when all is given back, 6 there was no memory. */
int heap_walk (uint64_t seed, int steps);

#endif
