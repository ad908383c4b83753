/* CLuaDifferential.h: the bounded libraries of CLuaShim against stock Lua's, in one process. */
#ifndef CLUADIFFERENTIAL_H
#define CLUADIFFERENTIAL_H

#include <stddef.h>
#include <stdint.h>

/* Runs `cases` random cases in both and compares what they give, errors included. Returns 0 where all agree, else 1
** with seed, case, the shortest source that still differs, and both results in `report`. */
int klua_differential (uint64_t seed, uint64_t cases, char *report, size_t capacity);

/* Runs one source in both; the same report. */
int klua_differential_source (const char *source, size_t length, char *report, size_t capacity);

/* Compiles a source by stock Lua. Returns 0 and the bytecode, which the caller frees, or 1 and what is wrong with it. */
int klua_stock_compile (const char *source, size_t length, char *message, size_t capacity, uint8_t **code, size_t *size);

#endif
