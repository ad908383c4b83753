/* differential.h: what the files of CLuaDifferential share. */
#ifndef DIFFERENTIAL_H
#define DIFFERENTIAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "CLuaDifferential.h"

/* A growing text. */
typedef struct text {
  char *bytes;
  size_t length, capacity;
} text;

void put (text *t, const char *format, ...) __attribute__((format(printf, 2, 3)));
void put_bytes (text *t, const void *bytes, size_t length);
/* Writes bytes as a literal of Lua. */
void put_literal (text *t, const void *bytes, size_t length);
void free_text (text *t);

/* Repeatable chance. */
typedef struct chance { uint64_t state; } chance;

uint32_t below (chance *c, uint32_t limit);
bool one_in (chance *c, uint32_t n);
const char *one_of (chance *c, const char *const *choices, size_t count);
#define ONE_OF(c, choices) one_of(c, choices, sizeof(choices) / sizeof *(choices))

/* The two sides. Each runs a source and writes what it gives. */
typedef struct sides sides;
sides *sides_open (void);
void sides_close (sides *s);
void run_stock (sides *s, const char *source, size_t length, text *result);
/* False where it took too long: a case that is left out, because stock Lua would take even longer. */
bool run_sandbox (sides *s, const char *source, size_t length, text *result);
extern const char prelude[];

/* The generators: each writes the source of one case. */
void pattern_case (chance *c, text *t);
void replacement_case (chance *c, text *t);
void format_case (chance *c, text *t);
void string_case (chance *c, text *t);
void pack_case (chance *c, text *t);
void utf8_case (chance *c, text *t);
void table_case (chance *c, text *t);
void sort_case (chance *c, text *t);
void number_case (chance *c, text *t);
void date_case (chance *c, text *t);
void source_case (chance *c, text *t);

/* Parts of them. */
void put_call (chance *c, text *t, const char *library, const char *name); /* closed by "))" */
void put_integer (chance *c, text *t);
void put_small_integer (chance *c, text *t);
void put_value (chance *c, text *t);
void put_words (chance *c, text *t);

#endif
