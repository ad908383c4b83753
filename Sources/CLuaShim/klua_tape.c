/* klua_tape.c: tapes and the levels they belong to. */
#include <stdlib.h>

#include "klua.h"

bool klua_tape_grow (klua_tape *tape, size_t more) {
  klua_state *S = tape->state;
  if (tape->failure != KLUA_TAPE_FINE) return false;
  if (more > S->options.crossing || tape->used > S->options.crossing - more) {
    tape->failure = KLUA_TAPE_TOO_LARGE;
    return false;
  }
  size_t need = tape->used + more;
  if (need <= tape->capacity) return true;
  size_t capacity = tape->capacity < 1024 ? 1024 : tape->capacity;
  while (capacity < need) capacity += capacity / 2;
  capacity = (capacity + 15) & ~(size_t)15;
  uint8_t *bytes = klua_grow(S, tape->bytes, tape->capacity, capacity);
  if (bytes == NULL) {
    tape->failure = KLUA_TAPE_NO_MEMORY;
    return false;
  }
  tape->bytes = bytes;
  tape->capacity = capacity;
  return true;
}

/* Gives back the references that nobody took. */
static void release_owned (klua_tape *tape) {
  klua_state *S = tape->state;
  klua_cell *cells = (klua_cell *)(void *)tape->bytes;
  uint32_t next = tape->owned;
  tape->owned = 0;
  S->must_stay++;
  while (next != 0) {
    klua_cell cell = cells[next - 1];
    next = cell.aux;
    if (cell.flags & KLUA_TAKEN) continue;
    if (cell.kind == KLUA_HOST) klua_give_back(S, (void *)(uintptr_t)cell.bits);
    else klua_slot_release(S->port, (uint32_t)cell.bits);
  }
  S->must_stay--;
}

void klua_tape_reset (klua_tape *tape) {
  if (tape->owned != 0) release_owned(tape);
  tape->used = 0;
  tape->items = 0;
  tape->open = 0;
  tape->depth = 0;
  tape->failure = KLUA_TAPE_FINE;
  if (tape->capacity > KLUA_KEPT) {
    klua_grow(tape->state, tape->bytes, tape->capacity, 0);
    tape->bytes = NULL;
    tape->capacity = 0;
  }
}

bool klua_add_level (klua_state *S) {
  size_t count = S->levels.count;
  klua_level **made = klua_grow(S, S->levels.made, count * sizeof(*made), (count + 1) * sizeof(*made));
  if (made == NULL) return false;
  S->levels.made = made;
  klua_level *level = klua_grow(S, NULL, 0, sizeof(*level));
  if (level == NULL) {
    S->levels.made = klua_grow(S, made, (count + 1) * sizeof(*made), count * sizeof(*made));
    return false;
  }
  memset(level, 0, sizeof(*level));
  level->in.state = level->out.state = S;
  made[S->levels.count++] = level;
  return true;
}

void klua_clean_level (klua_state *S, klua_level *level) {
  klua_tape_release(&level->in);
  klua_tape_release(&level->out);
  klua_drop_cause(S, level);
}
