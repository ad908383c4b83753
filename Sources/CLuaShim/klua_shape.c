/* klua_shape.c: the ordered field names of a record, and how the fields of a table on a tape are found by them. */
#include <stdlib.h>

#include "klua.h"

/* A hash of a name that looks at its length and at most three of its bytes. */
static uint32_t hash_of (const uint8_t *bytes, size_t length) {
  if (length == 0) return 0;
  uint32_t hash = (uint32_t)length * 31u + bytes[0];
  return hash * 31u * 31u + bytes[length / 2] * 31u + bytes[length - 1];
}

klua_shape *klua_shape_new (uint32_t count) {
  klua_shape *shape = calloc(1, sizeof(*shape));
  if (shape == NULL) return NULL;
  uint32_t places = 4;
  while (places < count * 4) places *= 2;
  shape->count = count;
  shape->mask = places - 1;
  shape->names = calloc(count + 1, sizeof(*shape->names));
  shape->lengths = calloc(count + 1, sizeof(*shape->lengths));
  shape->places = calloc(places, sizeof(*shape->places));
  return shape->names != NULL && shape->lengths != NULL && shape->places != NULL ? shape : NULL;
}

bool klua_shape_name (klua_shape *shape, uint32_t index, const uint8_t *bytes, size_t length) {
  char *name = malloc(length + 1);
  if (name == NULL) return false;
  memcpy(name, bytes, length);
  name[length] = 0;
  shape->names[index] = name;
  shape->lengths[index] = length;
  uint32_t place = hash_of(bytes, length) & shape->mask;
  while (shape->places[place] != 0) place = (place + 1) & shape->mask;
  shape->places[place] = index + 1;
  return true;
}

/* 1 + the index of a field, 0 where the shape has none of this name. */
static uint32_t find (const klua_shape *shape, const uint8_t *bytes, size_t length) {
  uint32_t place = hash_of(bytes, length) & shape->mask;
  for (; shape->places[place] != 0; place = (place + 1) & shape->mask) {
    uint32_t index = shape->places[place] - 1;
    if (shape->lengths[index] == length && memcmp(shape->names[index], bytes, length) == 0) return index + 1;
  }
  return 0;
}

/* How many cells the value at `cell` takes. */
static size_t cells_of (const klua_cell *cell) {
  switch (cell->kind) {
    case KLUA_STRING: return 1 + (size_t)(cell->bits + 15) / 16;
    case KLUA_USERDATA: return 1 + ((size_t)cell->aux + 15) / 16;
    case KLUA_TABLE: return (size_t)(cell->bits >> 32);
    default: return 1;
  }
}

uint32_t klua_shape_match (const klua_shape *shape, const klua_cell *entries, uint32_t count, uint32_t *offsets) {
  memset(offsets, 0, shape->count * sizeof(*offsets));
  const klua_cell *cell = entries;
  for (uint32_t i = 0; i < count; i++) {
    uint32_t field = cell->kind == KLUA_STRING ? find(shape, (const uint8_t *)(cell + 1), (size_t)cell->bits) : 0;
    if (field == 0) return (uint32_t)(cell - entries) + 1;
    cell += cells_of(cell);
    offsets[field - 1] = (uint32_t)(cell - entries);
    cell += cells_of(cell);
  }
  return 0;
}
