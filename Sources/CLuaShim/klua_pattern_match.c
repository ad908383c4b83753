/* klua_pattern_match.c: runs a translated pattern. Attempts that are left open wait in a list of our own instead of on
** the C stack; every step burns fuel, and where that is spent the limits are looked at. */
#define _GNU_SOURCE
#include "klua_pattern.h"

/* A place to come back to when what follows it does not match. */
typedef struct choice {
  const char *at;    /* where the rest was tried last */
  const char *least; /* repeated as often as possible: the fewest repetitions end here; else NULL */
  uint32_t item;     /* fewest first: the repeated item; else what follows */
  int depth;
} choice;

static inline bool is (const klua_item *item, int kind, unsigned char c) {
  switch (kind) {
    case ANY: return true;
    case BYTE: return item->byte == c;
    case CLASS: return item->class[c];
    default: return klua_set_has(item, c);
  }
}

static inline bool fits (const klua_item *item, unsigned char c) {
  return is(item, item->op / REPEATS * REPEATS, c);
}

/* Returns where a long stretch that begins at `s` has to stop for a look at the limits. */
static inline const char *stretch (klua_matcher *m, const char *s, const char *end) {
  return end - s > m->fuel ? s + m->fuel : end;
}

/* Returns the end of the characters from `s` on that the item stands for. */
static const char *span (klua_matcher *m, const klua_item *item, int kind, const char *s) {
  if (kind == ANY) return m->end;
  for (;;) {
    const char *stop = stretch(m, s, m->end), *from = s;
    switch (kind) {
      case BYTE: while (s < stop && is(item, BYTE, (unsigned char)*s)) s++; break;
      case CLASS: while (s < stop && is(item, CLASS, (unsigned char)*s)) s++; break;
      default: while (s < stop && is(item, SET, (unsigned char)*s)) s++; break;
    }
    m->fuel -= (int)(s - from);
    if (m->fuel <= 0) klua_refuel(m);
    if (s < stop || stop == m->end) return s;
  }
}

/* memcmp that can be stopped. */
bool klua_same (klua_matcher *m, const char *a, const char *b, size_t length) {
  for (; length > KLUA_FUEL; length -= KLUA_FUEL) {
    if (memcmp(a, b, KLUA_FUEL) != 0) return false;
    a += KLUA_FUEL;
    b += KLUA_FUEL;
    m->fuel -= KLUA_FUEL / 16;
    if (m->fuel <= 0) klua_refuel(m);
  }
  m->fuel -= (int)(length >> 4);
  if (m->fuel <= 0) klua_refuel(m);
  return memcmp(a, b, length) == 0;
}

/* Returns what follows the balanced stretch that begins at `s`, or NULL. */
static const char *balanced (klua_matcher *m, const klua_item *item, const char *s) {
  const uint8_t opening = item->byte, closing = item->last;
  if ((uint8_t)*s != opening) return NULL;
  size_t open = 1;
  for (s++; s < m->end;) {
    const char *stop = stretch(m, s, m->end), *from = s;
    for (; s < stop; s++) {
      if ((uint8_t)*s == closing) {
        if (--open == 0) return s + 1;
      } else if ((uint8_t)*s == opening) {
        open++;
      }
    }
    m->fuel -= (int)(s - from);
    if (m->fuel <= 0) klua_refuel(m);
  }
  return NULL;
}

/* Returns the first item from `item` on that needs a character, past captures; NULL where that is not known. */
static inline const klua_item *needing (const klua_item *item) {
  while (item->op == OPEN || item->op == PLACE || item->op == CLOSE) item++;
  return item;
}

/* Returns the character that must stand where the items from `item` on begin, or -1. */
static inline int needed (const klua_item *item) {
  item = needing(item);
  return item->op == TEXT || item->op == BYTE + PLUS || item->op == BALANCE ? item->byte : -1;
}

/* Returns the next place from `s` on where the item can fail or `c` stands. */
static const char *advance (klua_matcher *m, const klua_item *item, const char *s, int c) {
  int kind = item->op / REPEATS * REPEATS;
  while (s < m->end) {
    const char *stop = stretch(m, s, m->end), *from = s;
    if (kind == ANY) {
      const char *found = memchr(s, c, (size_t)(stop - s));
      s = found != NULL ? found : stop;
    } else {
      while (s < stop && (uint8_t)*s != c && is(item, kind, (unsigned char)*s)) s++;
    }
    m->fuel -= (int)(s - from);
    if (m->fuel <= 0) klua_refuel(m);
    if (s < stop) return s;
  }
  return s;
}

/* Returns the last place before `s` and not before `least` where `c` stands, or `least`. */
static const char *retreat (klua_matcher *m, const char *s, const char *least, int c) {
  while (s > least) {
    const char *stop = s - least > m->fuel ? s - m->fuel : least;
    const char *found = memrchr(stop, c, (size_t)(s - stop));
    m->fuel -= (int)((s - (found != NULL ? found : stop)) >> 2);
    if (m->fuel <= 0) klua_refuel(m);
    if (found != NULL) return found;
    s = stop;
  }
  return least;
}

static int too_complex (klua_matcher *m) { return luaL_error(m->L, "pattern too complex"); }

/* The cases of one kind of item, for all its repetitions. */
#define SINGLE(KIND, WIDTH) \
  case (KIND) + ONCE: \
    if (s == end || !is(item, KIND, (unsigned char)*s)) goto fail; \
    s++; \
    at += (WIDTH); \
    continue; \
  case (KIND) + STAR: \
    at += (WIDTH); \
    if (s == end || !is(item, KIND, (unsigned char)*s)) continue; \
    least = s; \
    s = span(m, item, KIND, s + 1); \
    goto as_many; \
  case (KIND) + PLUS: \
    if (s == end || !is(item, KIND, (unsigned char)*s)) goto fail; \
    at += (WIDTH); \
    least = s + 1; \
    s = span(m, item, KIND, s + 1); \
    goto as_many; \
  case (KIND) + MINUS: \
    if (s != end && is(item, KIND, (unsigned char)*s)) { \
      if (depth == KLUA_NESTING) too_complex(m); \
      choices[count++] = (choice){s, NULL, at, depth++}; \
    } \
    at += (WIDTH); \
    continue; \
  case (KIND) + MAYBE: \
    at += (WIDTH); \
    if (s == end || !is(item, KIND, (unsigned char)*s)) continue; \
    if (depth == KLUA_NESTING) too_complex(m); \
    choices[count++] = (choice){s, s, at, depth++}; \
    s++; \
    continue;

/* Returns the end of the match that begins at `s`, or NULL. What the captures hold is valid until the next attempt. */
const char *klua_match (klua_matcher *m, const char *s) {
  choice choices[KLUA_NESTING];
  const char *const end = m->end;
  const klua_item *items = m->program->items;
  const char *least;
  uint32_t at = 0;
  int count = 0, depth = 0;
  for (;;) {
    const klua_item *item = items + at;
    if (--m->fuel <= 0) klua_refuel(m);
    switch (item->op) {
      SINGLE(ANY, 1)
      SINGLE(BYTE, 1)
      SINGLE(CLASS, 1)
      SINGLE(SET, 3)
      case TEXT:
        if ((size_t)(end - s) < item->length || (uint8_t)*s != item->byte) goto fail;
        if (item->length > 1 && !klua_same(m, s, m->pattern + item->offset, item->length)) goto fail;
        s += item->length;
        at++;
        continue;
      case NEXT:
        klua_translate(m, at);
        items = m->program->items;
        continue;
      case FINISH: return s;
      case OPEN:
      case PLACE:
        m->captures[item->byte].start = s;
        m->captures[item->byte].length = KLUA_POSITION;
        goto deeper;
      case CLOSE:
        m->captures[item->byte].length = s - m->captures[item->byte].start;
        goto deeper;
      case BACK: {
        ptrdiff_t length = m->captures[item->byte].length;
        if (length < 0 || length > end - s) goto fail;
        if (!klua_same(m, m->captures[item->byte].start, s, (size_t)length)) goto fail;
        s += length;
        at++;
        continue;
      }
      case BALANCE:
        s = balanced(m, item, s);
        if (s == NULL) goto fail;
        at++;
        continue;
      case FRONTIER:
        if (klua_set_has(item, s == m->subject ? 0 : (unsigned char)s[-1])) goto fail;
        if (!klua_set_has(item, (unsigned char)*s)) goto fail;
        at += 3;
        continue;
      default: /* AT_END */
        if (s != end) goto fail;
        at++;
        continue;
    }
  as_many: /* from `least` to `s`, the longest first */
    if (depth == KLUA_NESTING) too_complex(m);
    if (s > least) choices[count++] = (choice){s, least, at, depth};
    depth++;
    continue;
  deeper:
    if (depth == KLUA_NESTING) too_complex(m);
    depth++;
    at++;
    continue;
  fail:
    for (;;) {
      if (count == 0) return NULL;
      choice *last = &choices[count - 1];
      depth = last->depth;
      at = last->item;
      if (last->least == NULL) { /* as few as possible: one more */
        const klua_item *repeated = items + at;
        if (last->at == end || !fits(repeated, (unsigned char)*last->at)) {
          count--;
          continue;
        }
        at += repeated->width;
        int c = needed(items + at);
        s = last->at + 1;
        if (c >= 0) s = advance(m, repeated, s, c);
        last->at = s;
        depth++;
      } else if (last->at == last->least) { /* at most one, which did not do: none */
        s = last->at;
        count--;
      } else { /* as many as possible: one less */
        int c = needed(items + at);
        s = last->at - 1;
        if (c >= 0 && (uint8_t)*s != c) s = retreat(m, s, last->least, c);
        if (s == last->least) count--;
        else last->at = s;
        depth++;
      }
      break;
    }
  }
}

static const klua_item *lead_of (const klua_item *items) {
  const klua_item *item = needing(items);
  int kind = item->op / REPEATS * REPEATS, repeat = item->op % REPEATS;
  bool skips = item->op == TEXT || item->op == BALANCE ||
               ((kind == BYTE || kind == CLASS || kind == SET) && (repeat == ONCE || repeat == PLUS));
  return skips ? item : NULL;
}

/* Returns the first place from `s` on where the pattern could match, after a first attempt anywhere. */
const char *klua_candidate (klua_matcher *m, const char *s) {
  klua_program *program = m->program;
  if (!program->led) {
    program->lead = lead_of(program->items);
    program->led = true;
  }
  const klua_item *lead = program->lead;
  if (lead == NULL) return s;
  while (s < m->end) {
    const char *stop = stretch(m, s, m->end), *from = s;
    if (lead->op >= NEXT || lead->op < CLASS) {
      const char *found = memchr(s, lead->byte, (size_t)(stop - s));
      s = found != NULL ? found : stop;
    } else if (lead->op < SET) {
      while (s < stop && !is(lead, CLASS, (unsigned char)*s)) s++;
    } else {
      while (s < stop && !is(lead, SET, (unsigned char)*s)) s++;
    }
    m->fuel -= (int)(s - from);
    if (m->fuel <= 0) klua_refuel(m);
    if (s < stop) return s;
  }
  return s;
}
