/* differential.c: runs cases on both sides, compares, and makes a source that differs as short as it can. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "differential.h"

typedef void generator (chance *c, text *t);

/* Twice: what can go wrong in more ways. */
static generator *const generators[] = {
  pattern_case, pattern_case, replacement_case, replacement_case, format_case, format_case, string_case, pack_case,
  utf8_case, table_case, table_case, sort_case, number_case, date_case, source_case};

static bool differs (sides *s, const text *source, text *stock, text *sandbox) {
  stock->length = sandbox->length = 0;
  if (!run_sandbox(s, source->bytes, source->length, sandbox)) return false;
  run_stock(s, source->bytes, source->length, stock);
  return stock->length != sandbox->length || memcmp(stock->bytes, sandbox->bytes, stock->length) != 0;
}

/* Leaves out ever smaller parts of the source while the sides still differ. */
static void shrink (sides *s, text *source, text *stock, text *sandbox) {
  text shorter = {0};
  for (size_t part = source->length / 2; part > 0; part /= 2) {
    for (size_t at = 0; at + part <= source->length;) {
      shorter.length = 0;
      put_bytes(&shorter, source->bytes, at);
      put_bytes(&shorter, source->bytes + at + part, source->length - at - part);
      if (differs(s, &shorter, stock, sandbox) && stock->length > 0) {
        source->length = 0;
        put_bytes(source, shorter.bytes, shorter.length);
      } else {
        at += part;
      }
    }
  }
  free_text(&shorter);
  differs(s, source, stock, sandbox);
}

static void write_report (const text *source, const text *stock, const text *sandbox, const char *head, char *report,
                          size_t capacity) {
  text t = {0};
  put(&t, "%s\n", head);
  put_bytes(&t, source->bytes, source->length);
  put(&t, "\nstock:\n");
  put_bytes(&t, stock->bytes, stock->length);
  put(&t, "\nsandbox:\n");
  put_bytes(&t, sandbox->bytes, sandbox->length);
  size_t length = t.length < capacity ? t.length : capacity - 1;
  memcpy(report, t.bytes, length);
  report[length] = 0;
  free_text(&t);
}

int klua_differential (uint64_t seed, uint64_t cases, char *report, size_t capacity) {
  sides *s = sides_open();
  text source = {0}, stock = {0}, sandbox = {0};
  int outcome = 0;
  for (uint64_t i = 0; i < cases && outcome == 0; i++) {
    chance c = {seed * 0x2545F4914F6CDD1Du + i};
    source.length = 0;
    generators[below(&c, sizeof generators / sizeof *generators)](&c, &source);
    if (differs(s, &source, &stock, &sandbox)) {
      char head[80];
      snprintf(head, sizeof head, "case %llu of seed %llu differs:", (unsigned long long)i, (unsigned long long)seed);
      shrink(s, &source, &stock, &sandbox);
      write_report(&source, &stock, &sandbox, head, report, capacity);
      outcome = 1;
    }
  }
  free_text(&source);
  free_text(&stock);
  free_text(&sandbox);
  sides_close(s);
  return outcome;
}

int klua_differential_source (const char *bytes, size_t length, char *report, size_t capacity) {
  sides *s = sides_open();
  text source = {0}, stock = {0}, sandbox = {0};
  put_bytes(&source, bytes, length);
  int outcome = differs(s, &source, &stock, &sandbox);
  write_report(&source, &stock, &sandbox, outcome ? "differs:" : "agrees:", report, capacity);
  free_text(&source);
  free_text(&stock);
  free_text(&sandbox);
  sides_close(s);
  return outcome;
}
