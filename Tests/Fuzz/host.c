/* host.c: see host.h. */
#include "host.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ECHO, APPLY, FAIL, COUNT };

typedef struct function {
  int which;
  int holders;
} function;

static int alive;

_Noreturn void broken (const char *sentence) {
  fprintf(stderr, "broken: %s\n", sentence);
  abort();
}

/* ---- host functions ---- */

static function *make (int which) {
  function *made = malloc(sizeof(*made));
  if (made == NULL) abort();
  *made = (function){which, 1};
  alive++;
  return made;
}

static void release (void *object) {
  function *f = object;
  if (--f->holders == 0) { free(f); alive--; }
  else if (f->holders < 0) broken("a host function is released twice");
}

/* Copies a tape's values with the references that they hold. */
static void copy (klua_state *S, const klua_tape *from, klua_tape *to) {
  if (from->used == 0 || !klua_tape_grow(to, from->used)) return;
  memcpy(to->bytes + to->used, from->bytes, from->used);
  const klua_cell *cells = (const klua_cell *)(const void *)to->bytes;
  if (to->used != 0) broken("results are copied onto others");
  to->used = from->used;
  to->owned = from->owned;
  for (uint32_t next = from->owned; next != 0; next = cells[next - 1].aux) {
    klua_slot_retain(klua_port_of(S), (uint32_t)cells[next - 1].bits);
  }
}

static uint64_t first_function (const klua_tape *tape) {
  const klua_cell *cell = (const klua_cell *)(const void *)tape->bytes;
  return tape->used != 0 && cell->kind == KLUA_FUNCTION ? cell->bits : 0;
}

static int apply (klua_state *S, klua_level *level) {
  uint64_t slot = first_function(&level->in);
  if (slot == 0) return 0;
  klua_level *inner = klua_enter(S);
  if (inner == NULL) return 0;
  klua_limits none = {0, 0};
  int status = klua_run(S, inner, KLUA_CALL, slot, &none);
  if (status == KLUA_OK) copy(S, &inner->out, &level->out);
  klua_leave(S, inner);
  return 0;
}

static int dispatch (void *object, klua_level *level, void *context) {
  const function *f = object;
  klua_state *S = level->in.state;
  (void)context;
  switch (f->which) {
    case ECHO: copy(S, &level->in, &level->out); return 0;
    case APPLY: return apply(S, level);
    case FAIL: write_string(&level->out, (const uint8_t *)"refused", 7); return 1;
    default: write_cell(&level->out, (klua_cell){.kind = KLUA_INTEGER, .bits = level->in.items}); return 0;
  }
}

static void print (void *context, const uint8_t *bytes, size_t count) {
  (void)context;
  uint64_t sum = 0;
  for (size_t i = 0; i < count; i++) sum += bytes[i]; /* reads all, so that AddressSanitizer sees it */
  if (sum == UINT64_MAX) abort();
}

/* ---- tapes ---- */

bool write_cell (klua_tape *tape, klua_cell cell) {
  if (!klua_tape_grow(tape, sizeof cell)) return false;
  memcpy(tape->bytes + tape->used, &cell, sizeof cell);
  tape->used += sizeof cell;
  return true;
}

void write_string (klua_tape *tape, const uint8_t *bytes, size_t length) {
  size_t padded = (length + 15) & ~(size_t)15;
  if (!klua_tape_grow(tape, sizeof(klua_cell) + padded)) return;
  write_cell(tape, (klua_cell){.kind = KLUA_STRING, .bits = length});
  if (length != 0) memcpy(tape->bytes + tape->used, bytes, length);
  tape->used += padded;
}

void own_last_cell (klua_tape *tape) {
  klua_cell *cell = (klua_cell *)(void *)(tape->bytes + tape->used) - 1;
  cell->aux = tape->owned;
  tape->owned = (uint32_t)(tape->used / sizeof(klua_cell));
}

void write_host (klua_tape *tape, int which) {
  function *made = make(which & 3);
  if (write_cell(tape, (klua_cell){.kind = KLUA_HOST, .bits = (uint64_t)(uintptr_t)made})) own_last_cell(tape);
  else release(made);
}

/* ---- states ---- */

static void define (klua_state *S, const char *name, int which) {
  klua_level *level = klua_enter(S);
  if (level == NULL) abort();
  write_string(&level->in, (const uint8_t *)name, strlen(name));
  write_host(&level->in, which);
  give_time(true);
  if (run(S, level, KLUA_SET_GLOBAL, 0) != KLUA_OK) broken("a global cannot be set");
  give_time(false);
  klua_leave(S, level);
}

klua_state *open_state (void) {
  klua_options options = {0};
  options.host = (klua_host){dispatch, release, print};
  options.memory = LIMIT_BYTES;
  options.crossing = (size_t)4 << 20;
  options.source = (size_t)1 << 20;
  options.depth = LIMIT_DEPTH;
  options.seeded = true;
  klua_state *S = klua_open(&options);
  if (S == NULL) abort();
  define(S, "echo", ECHO);
  define(S, "apply", APPLY);
  define(S, "fail", FAIL);
  define(S, "count", COUNT);
  return S;
}

void close_state (klua_state *S) {
  klua_close(S);
  if (alive != 0) broken("host functions outlive their state");
}

static double cpu_seconds (void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static uint64_t limit = LIMIT_NANOSECONDS;

void give_time (bool plenty) { limit = plenty ? (uint64_t)10 * 1000000000u : LIMIT_NANOSECONDS; }

int run (klua_state *S, klua_level *level, int operation, uint64_t subject) {
  klua_limits limits = {limit, 0};
  double before = cpu_seconds();
  int status = klua_run(S, level, operation, subject, &limits);
  /* AddressSanitizer and a busy machine slow down what runs on after the limit: ten times the 50 ms that are promised. */
  if (cpu_seconds() - before > (double)limit / 1e9 + 0.5) broken("a call does not end at its limit");
  if (klua_memory_used(S) > LIMIT_BYTES + LIMIT_BYTES / 4 + ((size_t)4 << 20)) broken("a call holds too much memory");
  if (status > KLUA_YIELDED && level->out.used == 0) broken("a failure without an error");
  return status;
}

uint64_t load (klua_state *S, klua_level *level, const uint8_t *text, size_t length) {
  write_string(&level->in, text, length);
  write_string(&level->in, (const uint8_t *)"@fuzz.lua", 9);
  if (run(S, level, KLUA_LOAD, 0) != KLUA_OK) return 0;
  uint64_t slot = first_function(&level->out);
  if (slot == 0) broken("a chunk that was loaded is no function");
  return slot;
}

void check_next_call (klua_state *S) {
  static const char text[] = "local a = ... return 'still here', 41 + 1";
  klua_level *chunk = klua_enter(S), *call = klua_enter(S);
  if (chunk == NULL || call == NULL) abort();
  give_time(true);
  uint64_t slot = load(S, chunk, (const uint8_t *)text, sizeof text - 1);
  if (slot == 0) broken("the next chunk cannot be loaded");
  if (run(S, call, KLUA_CALL, slot) != KLUA_OK || call->out.items != 2) broken("the next call fails");
  give_time(false);
  klua_leave(S, call);
  klua_leave(S, chunk);
}
