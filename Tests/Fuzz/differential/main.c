/* main.c: the long run of the differential fuzzer. --cases N --seed S, or --source FILE for one source. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CLuaDifferential.h"

static int run_file (const char *path) {
  static char source[1 << 20], report[1 << 16];
  FILE *file = strcmp(path, "-") == 0 ? stdin : fopen(path, "rb");
  if (file == NULL) {
    perror(path);
    return 2;
  }
  size_t length = fread(source, 1, sizeof source, file);
  int outcome = klua_differential_source(source, length, report, sizeof report);
  puts(report);
  return outcome;
}

int main (int count, char **arguments) {
  static char report[1 << 16];
  uint64_t cases = 1000000, seed = (uint64_t)time(NULL);
  for (int i = 1; i + 1 < count; i += 2) {
    if (strcmp(arguments[i], "--cases") == 0) cases = strtoull(arguments[i + 1], NULL, 10);
    else if (strcmp(arguments[i], "--seed") == 0) seed = strtoull(arguments[i + 1], NULL, 10);
    else if (strcmp(arguments[i], "--source") == 0) return run_file(arguments[i + 1]);
    else i = count;
  }
  if (count % 2 == 0) {
    fprintf(stderr, "usage: differential [--cases N] [--seed S] | --source FILE\n");
    return 2;
  }
  printf("differential: %" PRIu64 " cases of seed %" PRIu64 "\n", cases, seed);
  if (klua_differential(seed, cases, report, sizeof report) != 0) {
    puts(report);
    return 1;
  }
  printf("differential: no differences\n");
  return 0;
}
