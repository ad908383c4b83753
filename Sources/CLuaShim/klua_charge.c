/* klua_charge.c: memory that the host holds for a script, counted like the script's own. */
#include "klua.h"

/* What the copy of one value takes in the host beside the value's bytes: measured with long lists of short texts. */
#define COPY_OF_VALUE 160

bool klua_charge (klua_state *S, size_t bytes) {
  if (S->soft != 0 && (bytes > S->hard || S->used + bytes > S->soft)) {
    klua_press(S);
    if (bytes > S->hard || S->used + bytes > S->hard) {
      S->refused = true;
      if (S->budget != NULL) {
        if (!S->budget->killed) S->budget->killed = KLUA_OVER_MEMORY;
        S->attention = 1;
      }
      return false;
    }
  }
  S->used += bytes;
  return true;
}

void klua_discharge (klua_state *S, size_t bytes) { S->used -= bytes; }

size_t klua_tape_cost (const klua_tape *tape) {
  const klua_cell *cell = (const klua_cell *)(const void *)tape->bytes;
  const klua_cell *end = cell + tape->used / sizeof(*cell);
  size_t cost = 0;
  while (cell < end) {
    size_t payload = cell->kind == KLUA_STRING ? (size_t)cell->bits : cell->kind == KLUA_USERDATA ? cell->aux : 0;
    cost += COPY_OF_VALUE + 2 * payload;
    cell += 1 + (payload + sizeof(*cell) - 1) / sizeof(*cell);
  }
  return cost;
}
