/* klua_pattern_translate.c: a pattern as items, each translated when the matcher first comes to it, so that a pattern's
** errors are raised where and when stock Lua raises them. */
#include <ctype.h>

#include "klua_pattern.h"

static const char letters[] = "acdglpsuwxz";
static uint8_t answers[2 * (sizeof letters - 1)][256]; /* of each class, then of its complement */
static pthread_once_t once = PTHREAD_ONCE_INIT;

static bool belongs (int c, char letter) {
  switch (letter) {
    case 'a': return isalpha(c);
    case 'c': return iscntrl(c);
    case 'd': return isdigit(c);
    case 'g': return isgraph(c);
    case 'l': return islower(c);
    case 'p': return ispunct(c);
    case 's': return isspace(c);
    case 'u': return isupper(c);
    case 'w': return isalnum(c);
    case 'x': return isxdigit(c);
    default: return c == 0;
  }
}

static void fill_answers (void) {
  for (size_t i = 0; i + 1 < sizeof letters; i++) {
    for (int c = 0; c < 256; c++) {
      answers[2 * i][c] = belongs(c, letters[i]);
      answers[2 * i + 1][c] = !belongs(c, letters[i]);
    }
  }
}

void klua_prepare_classes (void) { pthread_once(&once, fill_answers); }

/* The answers of the class %c, or NULL where %c stands for the character itself. */
static const uint8_t *class_of (unsigned char c) {
  if (!isalpha(c)) return NULL;
  const char *found = memchr(letters, tolower(c), sizeof letters - 1);
  return found == NULL ? NULL : answers[2 * (found - letters) + (isupper(c) != 0)];
}

void klua_program_open (klua_program *program, klua_item *items, uint32_t capacity) {
  *program = (klua_program){.items = items, .capacity = capacity};
  items->op = NEXT;
}

/* Makes room for the widest item at `at` and for what follows it. */
static klua_item *room (klua_matcher *m, uint32_t at) {
  klua_program *program = m->program;
  if (at + 4 > program->capacity) {
    uint32_t capacity = program->capacity * 2;
    klua_item *larger = lua_newuserdatauv(m->L, (size_t)capacity * sizeof(klua_item), 0);
    memcpy(larger, program->items, (size_t)program->capacity * sizeof(klua_item));
    if (m->slot == 0) m->slot = lua_gettop(m->L);
    else lua_replace(m->L, m->slot);
    program->items = larger;
    program->capacity = capacity;
    program->led = false;
  }
  return program->items + at;
}

/* Says where the translation goes on. */
static void go_on (klua_matcher *m, const char *p) { m->program->rest = (size_t)(p - m->pattern); }

/* Returns what follows the set that begins with the '[' at `p`. */
static const char *set_end (klua_matcher *m, const char *p) {
  p++;
  if (*p == '^') p++;
  do {
    if (p == m->pattern_end) luaL_error(m->L, "malformed pattern (missing ']')");
    if (((m->pattern_end - p) & 65535) == 0) klua_poll(m->L);
    bool escaped = *p++ == KLUA_ESCAPE;
    if (escaped && p < m->pattern_end) p++;
  } while (*p != ']');
  return p + 1;
}

static void add (uint8_t *bits, int c) { bits[c >> 3] |= (uint8_t)(1 << (c & 7)); }

/* Writes the set between '[' at `p` and ']' at `close` behind `item`. */
static void make_set (klua_matcher *m, klua_item *item, const char *p, const char *close) {
  uint8_t *bits = memset(item + 1, 0, 32);
  bool negated = *++p == '^';
  if (negated) p++;
  for (; p < close; p++) {
    if (((close - p) & 4095) == 0) klua_poll(m->L);
    unsigned char c = (unsigned char)*p;
    if (c == KLUA_ESCAPE) {
      c = (unsigned char)*++p;
      const uint8_t *class = class_of(c);
      if (class == NULL) add(bits, c);
      else for (int i = 0; i < 256; i++) bits[i >> 3] |= (uint8_t)(class[i] << (i & 7));
    } else if (p[1] == '-' && p + 2 < close) {
      p += 2;
      for (int i = c; i <= (unsigned char)*p; i++) add(bits, i);
    } else {
      add(bits, c);
    }
  }
  if (negated) for (int i = 0; i < 32; i++) bits[i] = (uint8_t)~bits[i];
  item->width = 3;
}

static int repeat_of (char c) {
  switch (c) {
    case '*': return STAR;
    case '+': return PLUS;
    case '-': return MINUS;
    case '?': return MAYBE;
    default: return ONCE;
  }
}

/* Translates what stands for one character, with its repetition. */
static void make_single (klua_matcher *m, klua_item *item, const char *p) {
  const char *after = p + 1;
  switch (*p) {
    case '.': item->op = ANY; break;
    case '[':
      after = set_end(m, p);
      make_set(m, item, p, after - 1);
      item->op = SET;
      break;
    case KLUA_ESCAPE:
      if (after == m->pattern_end) luaL_error(m->L, "malformed pattern (ends with '%%')");
      p = after++;
      item->class = class_of((unsigned char)*p);
      item->op = item->class != NULL ? CLASS : BYTE;
      break;
    default: item->op = BYTE; break;
  }
  item->byte = (uint8_t)*p;
  int repeat = repeat_of(*after);
  if (repeat != ONCE) after++;
  if (item->op == BYTE && repeat == ONCE) {
    item->op = TEXT;
    item->offset = (size_t)(p - m->pattern);
    item->length = 1;
  }
  item->op = (uint8_t)(item->op == TEXT ? TEXT : item->op + repeat);
  go_on(m, after);
}

static bool is_plain (klua_matcher *m, const char *p) {
  switch (*p) {
    case '(': case ')': case '.': case '[': case KLUA_ESCAPE: return false;
    case '$': if (p + 1 == m->pattern_end) return false; break;
    default: break;
  }
  return repeat_of(p[1]) == ONCE;
}

/* Takes a run of plain characters together. */
static void make_text (klua_matcher *m, klua_item *item, const char *p) {
  const char *end = p;
  while (end < m->pattern_end && end - p < KLUA_FUEL && is_plain(m, end)) end++;
  item->op = TEXT;
  item->byte = (uint8_t)*p;
  item->offset = (size_t)(p - m->pattern);
  item->length = (uint32_t)(end - p);
  go_on(m, end);
}

static void make_capture (klua_matcher *m, klua_item *item, const char *p) {
  if (m->program->level >= KLUA_CAPTURES) luaL_error(m->L, "too many captures");
  bool place = p[1] == ')';
  item->op = place ? PLACE : OPEN;
  item->byte = (uint8_t)m->program->level++;
  if (!place) m->program->unfinished |= 1u << item->byte;
  go_on(m, p + (place ? 2 : 1));
}

static void make_close (klua_matcher *m, klua_item *item, const char *p) {
  if (m->program->unfinished == 0) luaL_error(m->L, "invalid pattern capture");
  int which = 31 - __builtin_clz(m->program->unfinished);
  m->program->unfinished &= ~(1u << which);
  item->op = CLOSE;
  item->byte = (uint8_t)which;
  go_on(m, p + 1);
}

/* Translates %b, %f and %0 … %9; says whether it was one of them. */
static bool make_special (klua_matcher *m, klua_item *item, const char *p) {
  char c = p[1];
  if (c == 'b') {
    if (p + 2 >= m->pattern_end - 1) luaL_error(m->L, "malformed pattern (missing arguments to '%%b')");
    item->op = BALANCE;
    item->byte = (uint8_t)p[2];
    item->last = (uint8_t)p[3];
    go_on(m, p + 4);
  } else if (c == 'f') {
    p += 2;
    if (*p != '[') luaL_error(m->L, "missing '[' after '%%f' in pattern");
    const char *after = set_end(m, p);
    make_set(m, item, p, after - 1);
    item->op = FRONTIER;
    go_on(m, after);
  } else if (c >= '0' && c <= '9') {
    int which = c - '1';
    if (which < 0 || which >= m->program->level || m->program->unfinished >> which & 1) {
      luaL_error(m->L, "invalid capture index %%%d", which + 1);
    }
    item->op = BACK;
    item->byte = (uint8_t)which;
    go_on(m, p + 2);
  } else {
    return false;
  }
  return true;
}

/* Translates the next item of the pattern into the place `at`. */
void klua_translate (klua_matcher *m, uint32_t at) {
  klua_item *item = room(m, at);
  const char *p = m->pattern + m->program->rest;
  item->width = 1;
  if (p == m->pattern_end) {
    item->op = FINISH;
    return;
  }
  switch (*p) {
    case '(': make_capture(m, item, p); break;
    case ')': make_close(m, item, p); break;
    case KLUA_ESCAPE: if (!make_special(m, item, p)) make_single(m, item, p); break;
    case '$':
      if (p + 1 == m->pattern_end) {
        item->op = AT_END;
        go_on(m, p + 1);
        break;
      }
      /* FALLTHROUGH */
    default:
      if (is_plain(m, p)) make_text(m, item, p);
      else make_single(m, item, p);
  }
  item[item->width].op = NEXT;
}
