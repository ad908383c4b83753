/* text.c: a growing text, and repeatable chance. */
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "differential.h"

static char *room (text *t, size_t more) {
  if (t->length + more + 1 > t->capacity) {
    t->capacity = (t->length + more + 1) * 2;
    t->bytes = realloc(t->bytes, t->capacity);
    if (t->bytes == NULL) abort();
  }
  return t->bytes + t->length;
}

void put_bytes (text *t, const void *bytes, size_t length) {
  memcpy(room(t, length), bytes, length);
  t->length += length;
  t->bytes[t->length] = 0;
}

void put (text *t, const char *format, ...) {
  va_list arguments;
  char line[1024];
  va_start(arguments, format);
  int count = vsnprintf(line, sizeof line, format, arguments);
  va_end(arguments);
  put_bytes(t, line, (size_t)count < sizeof line ? (size_t)count : sizeof line - 1);
}

void put_literal (text *t, const void *bytes, size_t length) {
  const unsigned char *from = bytes;
  put_bytes(t, "\"", 1);
  for (size_t i = 0; i < length; i++) {
    if (from[i] == '"' || from[i] == '\\') put(t, "\\%c", from[i]);
    else if (from[i] >= ' ' && from[i] < 127) put_bytes(t, from + i, 1);
    else put(t, "\\%03d", from[i]);
  }
  put_bytes(t, "\"", 1);
}

void free_text (text *t) {
  free(t->bytes);
  *t = (text){0};
}

/* The generator of Steele, Lea and Flood (SplitMix64). */
static uint64_t next (chance *c) {
  uint64_t x = c->state += 0x9E3779B97F4A7C15u;
  x = (x ^ x >> 30) * 0xBF58476D1CE4E5B9u;
  x = (x ^ x >> 27) * 0x94D049BB133111EBu;
  return x ^ x >> 31;
}

uint32_t below (chance *c, uint32_t limit) { return (uint32_t)((next(c) >> 32) * limit >> 32); }

bool one_in (chance *c, uint32_t n) { return below(c, n) == 0; }

const char *one_of (chance *c, const char *const *choices, size_t count) { return choices[below(c, (uint32_t)count)]; }
