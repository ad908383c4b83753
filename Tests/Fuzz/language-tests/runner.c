/* runner.c: runs files of Lua one after the other in one sandbox, and says which line the first failure is at. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "CLuaShim.h"

static int no_dispatch (void *function, klua_level *level, void *context) {
  (void)function; (void)level; (void)context;
  return 0;
}

static void no_release (void *object) { (void)object; }

static void no_print (void *context, const uint8_t *bytes, size_t count) { (void)context; (void)bytes; (void)count; }

static void write_string (klua_tape *tape, const char *bytes, size_t length) {
  size_t padded = (length + 15) / 16 * 16;
  if (!klua_tape_grow(tape, sizeof(klua_cell) + padded)) abort();
  klua_cell cell = {.kind = KLUA_STRING, .bits = length};
  memcpy(tape->bytes + tape->used, &cell, sizeof cell);
  memset(tape->bytes + tape->used + sizeof cell, 0, padded);
  memcpy(tape->bytes + tape->used + sizeof cell, bytes, length);
  tape->used += sizeof cell + padded;
}

static klua_cell first_cell (const klua_level *level) {
  klua_cell cell = {0};
  if (level->out.used >= sizeof cell) memcpy(&cell, level->out.bytes, sizeof cell);
  return cell;
}

static void report (const char *path, int status, const klua_level *level) {
  klua_cell cell = first_cell(level);
  if (cell.kind == KLUA_STRING) printf("%s: %.*s\n", path, (int)cell.bits, level->out.bytes + sizeof cell);
  else printf("%s: failed with status %d\n", path, status);
}

/* Compiles and calls one file; false after a failure, which it prints. */
static bool run_file (klua_state *S, const char *path) {
  static char source[4 << 20];
  const klua_limits limits = {.nanoseconds = 120000000000};
  FILE *file = fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    return false;
  }
  size_t length = fread(source, 1, sizeof source, file);
  fclose(file);
  const char *base = strrchr(path, '/');
  char name[256];
  snprintf(name, sizeof name, "@%s", base != NULL ? base + 1 : path);
  klua_level *level = klua_enter(S);
  write_string(&level->in, source, length);
  write_string(&level->in, name, strlen(name));
  int status = klua_run(S, level, KLUA_LOAD, 0, &limits);
  if (status == KLUA_OK) {
    uint32_t chunk = (uint32_t)first_cell(level).bits;
    klua_slot_retain(klua_port_of(S), chunk);
    klua_leave(S, level);
    level = klua_enter(S);
    status = klua_run(S, level, KLUA_CALL, chunk, &limits);
    klua_slot_release(klua_port_of(S), chunk);
  }
  if (status != KLUA_OK) report(path, status, level);
  klua_leave(S, level);
  return status == KLUA_OK;
}

int main (int count, char **paths) {
  const klua_options options = {.host = {no_dispatch, no_release, no_print}, .crossing = 64 << 20, .source = 4 << 20,
                                .depth = 100};
  klua_state *S = klua_open(&options);
  if (S == NULL) return 1;
  bool fine = true;
  for (int i = 1; fine && i < count; i++) fine = run_file(S, paths[i]);
  klua_close(S);
  return fine ? 0 : 1;
}
