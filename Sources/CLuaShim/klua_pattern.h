/* klua_pattern.h: what the files of the pattern matcher share. */
#ifndef KLUA_PATTERN_H
#define KLUA_PATTERN_H

#include "klua.h"

#define KLUA_CAPTURES 32
#define KLUA_NESTING 199 /* repetitions and captures that one attempt may have open, as in stock Lua */
#define KLUA_FUEL 65536
#define KLUA_ESCAPE '%'
#define KLUA_POSITION (-2)

/* How often an item repeats; added to what it is. */
enum { ONCE, STAR, PLUS, MINUS, MAYBE, REPEATS };

/* What an item is. */
enum {
  ANY = 0,
  BYTE = REPEATS,
  CLASS = 2 * REPEATS,
  SET = 3 * REPEATS,
  NEXT = 4 * REPEATS, /* not translated yet */
  FINISH,
  TEXT,
  OPEN,
  PLACE,
  CLOSE,
  BACK,
  BALANCE,
  FRONTIER,
  AT_END
};

/* One item of a translated pattern. A set's 256 bits follow in the place of two items. */
typedef struct klua_item {
  uint8_t op;
  uint8_t width;      /* 3 with a set, else 1 */
  uint8_t byte, last; /* a character; what %b opens and closes with; byte: which capture */
  uint32_t length;    /* of the text */
  union {
    size_t offset;        /* of the text in the pattern */
    const uint8_t *class; /* a table of 256 answers */
  };
} klua_item;

/* A pattern as far as it is translated. Holds no address of the pattern, so it serves equal ones. */
typedef struct klua_program {
  klua_item *items;
  uint32_t capacity;
  uint32_t unfinished; /* bit n: capture n is open */
  size_t rest;         /* offset of what is not translated yet */
  int level;           /* captures so far */
  bool led;            /* `lead` is known */
  const klua_item *lead;
} klua_program;

typedef struct klua_matcher {
  lua_State *L;
  klua_program *program;
  const char *subject, *end;
  const char *pattern, *pattern_end;
  int fuel; /* steps until the limits are looked at */
  int slot; /* where a larger block of items is kept; 0: on top of the stack */
  struct { const char *start; ptrdiff_t length; } captures[KLUA_CAPTURES];
  klua_program own;
  klua_item first[16];
} klua_matcher;

static inline void klua_refuel (klua_matcher *m) {
  m->fuel = KLUA_FUEL;
  klua_poll(m->L);
}

static inline bool klua_set_has (const klua_item *set, unsigned char c) {
  return ((const uint8_t *)(set + 1))[c >> 3] >> (c & 7) & 1;
}

void klua_program_open (klua_program *program, klua_item *items, uint32_t capacity);

/* Begins to match. Only where no script runs between the attempts may the program be a kept one. */
static inline void klua_matcher_open (klua_matcher *m, lua_State *L, const char *subject, size_t length,
                                      const char *pattern, size_t pattern_length, klua_program *kept) {
  m->L = L;
  m->subject = subject;
  m->end = subject + length;
  m->pattern = pattern;
  m->pattern_end = pattern + pattern_length;
  m->fuel = KLUA_FUEL;
  m->slot = 0;
  m->program = kept;
  if (kept == NULL) {
    m->program = &m->own;
    klua_program_open(&m->own, m->first, sizeof m->first / sizeof *m->first);
  }
}

/* klua_pattern_translate.c */
void klua_prepare_classes (void);
void klua_translate (klua_matcher *m, uint32_t at);

/* klua_pattern_cache.c */
klua_program *klua_cached_program (lua_State *L, const char *pattern, size_t length);

/* klua_pattern_match.c */
const char *klua_match (klua_matcher *m, const char *s);
const char *klua_candidate (klua_matcher *m, const char *s);
bool klua_same (klua_matcher *m, const char *a, const char *b, size_t length);

/* klua_pattern.c */
size_t klua_from (lua_Integer position, size_t length);
ptrdiff_t klua_capture (klua_matcher *m, int i, const char *s, const char *e, const char **start);
void klua_push_capture (klua_matcher *m, int i, const char *s, const char *e);
int klua_push_captures (klua_matcher *m, const char *s, const char *e);
int klua_gmatch (lua_State *L);

/* klua_pattern_find.c, klua_pattern_replace.c */
int klua_find (lua_State *L);
int klua_string_match (lua_State *L);
int klua_gsub (lua_State *L);

#endif
