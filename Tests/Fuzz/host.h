/* host.h: a host in C for the fuzz targets: a state with a few host functions, and what must hold after each call. */
#ifndef FUZZ_HOST_H
#define FUZZ_HOST_H

#include "CLuaShim.h"

#define LIMIT_NANOSECONDS 20000000u /* of CPU time for each call */
#define LIMIT_BYTES ((size_t)8 << 20)
#define LIMIT_DEPTH 60u

/* Ends the process with a sentence, for libFuzzer to keep the input. */
_Noreturn void broken (const char *sentence);

/* A state with `echo`, which gives back what it gets, `apply`, which calls a function, `fail` and `count`. */
klua_state *open_state (void);

/* Closes it; broken where a host function stays alive. */
void close_state (klua_state *S);

/* Gives what runs next plenty of time, or the usual again: for what must succeed, because a machine that stands still
** for a moment counts it as CPU time. */
void give_time (bool plenty);

/* Runs one operation under the limits, on a level that the caller filled. Broken where it does not end in time, holds
** more memory than it may, or fails without an error. */
int run (klua_state *S, klua_level *level, int operation, uint64_t subject);

/* Loads source text and returns the slot of its chunk, 0 where it does not parse. The level keeps the chunk alive. */
uint64_t load (klua_state *S, klua_level *level, const uint8_t *text, size_t length);

/* Broken where the state does not do another call as if nothing had been. */
void check_next_call (klua_state *S);

/* Appends to a tape as a host does. */
void write_string (klua_tape *tape, const uint8_t *bytes, size_t length);
bool write_cell (klua_tape *tape, klua_cell cell);
void write_host (klua_tape *tape, int which);

/* Notes a reference that a cell already on the tape owns. */
void own_last_cell (klua_tape *tape);

#endif
