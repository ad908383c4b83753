/* tree.c: see tree.h. Tables are small here, so looking a key up goes through all of them. */
#include "tree.h"

#include <math.h>
#include <string.h>

static const klua_cell *first (const klua_tape *tape) { return (const klua_cell *)(const void *)tape->bytes; }

static const klua_cell *end (const klua_tape *tape) { return first(tape) + tape->used / sizeof(klua_cell); }

size_t cells_of (const klua_cell *cell) {
  switch (cell->kind) {
    case KLUA_STRING: return 1 + (size_t)(cell->bits + 15) / 16;
    case KLUA_USERDATA: return 1 + ((size_t)cell->aux + 15) / 16;
    case KLUA_TABLE: return (size_t)(cell->bits >> 32);
    default: return 1;
  }
}

/* ---- within its bounds ---- */

static const klua_cell *inside (const klua_cell *cell, const klua_cell *behind, int depth);

static const klua_cell *table_inside (const klua_cell *cell, const klua_cell *behind, int depth) {
  const klua_cell *own_end = cell + cells_of(cell), *at = cell + 1;
  if (own_end > behind) return NULL;
  if (cell->flags & KLUA_CLASSED) {
    if (at >= own_end || at->kind != KLUA_CLASS) return NULL;
    at++;
  }
  uint64_t values = (uint64_t)cell->aux + 2 * (cell->bits & UINT32_MAX);
  for (uint64_t i = 0; i < values; i++) {
    if ((at = inside(at, own_end, depth + 1)) == NULL) return NULL;
  }
  return at == own_end ? at : NULL;
}

/* Where the value at `cell` ends; NULL where it does not lie before `behind`. */
static const klua_cell *inside (const klua_cell *cell, const klua_cell *behind, int depth) {
  if (cell >= behind || depth > 1000) return NULL;
  if (cell->kind == KLUA_TABLE) return table_inside(cell, behind, depth);
  if (cell->kind == KLUA_CLASS || cell->kind == KLUA_RECORD || cell->kind > KLUA_CLASS) return NULL;
  if (cell->kind == KLUA_STRING && cell->bits > SIZE_MAX / 32) return NULL;
  size_t count = cells_of(cell);
  return count <= (size_t)(behind - cell) ? cell + count : NULL;
}

bool is_well_formed (const klua_tape *tape) {
  const klua_cell *at = first(tape), *behind = end(tape);
  uint32_t items = 0;
  for (; at != NULL && at < behind; items++) at = inside(at, behind, 0);
  return at == behind && items == tape->items;
}

/* ---- the same ---- */

/* A key as Lua keeps it: a number without fraction is an integer. */
static klua_cell key_of (const klua_cell *cell) {
  klua_cell key = *cell;
  double number;
  if (cell->kind == KLUA_BOOLEAN) key.bits = 0;
  if (cell->kind != KLUA_NUMBER) return key;
  memcpy(&number, &cell->bits, sizeof number);
  if (number >= -0x1p63 && number < 0x1p63 && floor(number) == number) {
    key.kind = KLUA_INTEGER;
    key.bits = (uint64_t)(int64_t)number;
  }
  return key;
}

static bool is_key (const klua_cell *cell, const klua_cell *wanted) {
  klua_cell a = key_of(cell), b = key_of(wanted);
  if (a.kind != b.kind || a.bits != b.bits) return false;
  if (a.kind == KLUA_STRING) return memcmp(cell + 1, wanted + 1, (size_t)a.bits) == 0;
  return a.kind != KLUA_BOOLEAN || a.flags == b.flags;
}

static const klua_cell *content (const klua_cell *table) { return table + (table->flags & KLUA_CLASSED ? 2 : 1); }

/* The value of a key, the last one that was written; NULL where there is none or it is nil. */
static const klua_cell *value_of (const klua_cell *table, const klua_cell *wanted) {
  const klua_cell *at = content(table), *found = NULL;
  for (uint32_t i = 1; i <= table->aux; i++, at += cells_of(at)) {
    klua_cell position = {.kind = KLUA_INTEGER, .bits = i};
    if (is_key(&position, wanted)) found = at;
  }
  for (uint32_t i = 0; i < (uint32_t)table->bits; i++) {
    const klua_cell *value = at + cells_of(at);
    if (is_key(at, wanted)) found = value;
    at = value + cells_of(value);
  }
  return found != NULL && found->kind != KLUA_NIL ? found : NULL;
}

static bool is_same (const klua_cell *a, const klua_cell *b);

/* Says whether `b` has each field of `a`, with the same value where `is_deep`. A value is looked at once, though its key
** may have been written before, and only on the way from `a` to `b`: each time more would be that many times more in each
** table within. */
static bool has_all (const klua_cell *a, const klua_cell *b, bool is_deep) {
  const klua_cell *at = content(a);
  uint32_t fields = (uint32_t)a->bits;
  for (uint32_t i = 1; i <= a->aux + fields; i++) {
    klua_cell position = {.kind = KLUA_INTEGER, .bits = i};
    const klua_cell *key = i <= a->aux ? &position : at, *value = i <= a->aux ? at : at + cells_of(at);
    at = value + cells_of(value);
    const klua_cell *mine = value_of(a, key), *other = value_of(b, key);
    if ((mine == NULL) != (other == NULL)) return false;
    if (is_deep && mine == value && !is_same(mine, other)) return false;
  }
  return true;
}

static bool is_same (const klua_cell *a, const klua_cell *b) {
  if (a->kind != b->kind) return false;
  switch (a->kind) {
    case KLUA_NIL: return true;
    case KLUA_BOOLEAN: return (a->flags & 1) == (b->flags & 1);
    case KLUA_INTEGER: case KLUA_NUMBER: return a->bits == b->bits;
    case KLUA_STRING: return a->bits == b->bits && memcmp(a + 1, b + 1, (size_t)a->bits) == 0;
    case KLUA_USERDATA: return a->bits == b->bits && a->aux == b->aux && memcmp(a + 1, b + 1, a->aux) == 0;
    case KLUA_TABLE:
      if ((a->flags ^ b->flags) & (KLUA_READ_ONLY | KLUA_CLASSED)) return false;
      if (a->flags & KLUA_CLASSED && a[1].bits != b[1].bits) return false;
      return has_all(a, b, true) && has_all(b, a, false);
    default: return true; /* references: the same function may have another slot */
  }
}

bool are_same (const klua_tape *a, const klua_tape *b) {
  const klua_cell *left = first(a), *right = first(b);
  while (left < end(a) && right < end(b)) {
    if (!is_same(left, right)) return false;
    left += cells_of(left);
    right += cells_of(right);
  }
  return left == end(a) && right == end(b);
}
