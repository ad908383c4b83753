/* CLuaShim.h: all that Swift sees of Lua.
**
** No function below raises a Lua error or lets one pass: what may raise runs inside a coroutine that klua_run resumes,
** and comes back as a status. No longjmp crosses a Swift frame, memory errors included. */
#ifndef CLUASHIM_H
#define CLUASHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct klua_state klua_state;
typedef struct klua_port klua_port;

/* What one cell of a tape is. Swift mirrors these numbers in Tape.swift. */
enum {
  KLUA_NIL = 0,
  KLUA_BOOLEAN = 1,   /* flags: 0 or 1 */
  KLUA_INTEGER = 2,   /* bits */
  KLUA_NUMBER = 3,    /* bits of the double */
  KLUA_STRING = 4,    /* bits: length; the bytes follow, padded to whole cells */
  KLUA_TABLE = 5,     /* aux: array items; bits: size in cells << 32 | fields; flags: KLUA_READ_ONLY, KLUA_CLASSED */
  KLUA_USERDATA = 6,  /* bits: klua_class *; aux: payload bytes, which follow */
  KLUA_FUNCTION = 7,  /* bits: slot; aux: previous owned cell */
  KLUA_HOST = 8,      /* bits: retained host function; flags: KLUA_LASTING; aux: previous owned cell */
  KLUA_COROUTINE = 9, /* bits: slot; aux: previous owned cell */
  KLUA_RECORD = 10,   /* bits: klua_shape *; the values follow */
  KLUA_CLASS = 11     /* bits: klua_class *; follows a table cell with KLUA_CLASSED */
};
enum { KLUA_READ_ONLY = 1, KLUA_CLASSED = 2, KLUA_LASTING = 4, KLUA_TAKEN = 128 };

typedef struct klua_cell {
  uint8_t kind;
  uint8_t flags;
  uint16_t spare;
  uint32_t aux;
  uint64_t bits;
} klua_cell;

/* Why a tape cannot be used; sticky until the tape is reset. */
enum {
  KLUA_TAPE_FINE = 0,
  KLUA_TAPE_NO_MEMORY = 1,
  KLUA_TAPE_TOO_LARGE = 2,
  KLUA_TAPE_TOO_DEEP = 3,
  KLUA_TAPE_FOREIGN = 4,
  KLUA_TAPE_ILL_FORMED = 5
};

/* A growable row of cells. `owned` is 1 + the index of the last cell that owns a reference, 0 for none. */
typedef struct klua_tape {
  uint8_t *bytes;
  size_t capacity;
  klua_state *state;
  size_t used; /* from here on all is 0 in an empty tape */
  uint64_t open;
  uint32_t items;
  uint32_t failure;
  uint32_t owned;
  uint32_t depth;
} klua_tape;

/* The two tapes of one crossing; levels nest like the calls do. */
typedef struct klua_level {
  klua_tape in;
  klua_tape out;
  void *cause; /* a retained host error, owned by the level */
} klua_level;

/* A host type: identifies userdata and tables by the address of this struct. */
typedef struct klua_class {
  void *host;
  uint32_t payload;
  char name[];
} klua_class;

/* The ordered field names of a record. Lives as long as the process. */
typedef struct klua_shape {
  uint32_t count;
  uint32_t mask;
  const char **names;
  size_t *lengths;
  uint32_t *places; /* a hash table of 1 + index */
} klua_shape;

typedef struct klua_host {
  /* Calls a host function; 0 = results on level->out, 1 = raise the value on level->out. */
  int (*dispatch)(void *function, klua_level *level, void *context);
  /* Releases a host function or a host error. */
  void (*release)(void *object);
  void (*print)(void *context, const uint8_t *bytes, size_t count);
} klua_host;

typedef struct klua_options {
  klua_host host;
  void *context;
  size_t memory;        /* 0: no limit */
  size_t crossing;      /* bytes of one tape */
  size_t source;        /* bytes of one chunk */
  uint32_t depth;       /* nested tables of one value */
  bool seeded;
  bool deterministic;   /* fixed order of traversals, given clock, no weak tables; `seeded` too */
  uint64_t seed;
  int64_t now;          /* what os.time gives in a deterministic state, in seconds since 1970 UTC */
} klua_options;

typedef struct klua_limits {
  uint64_t nanoseconds; /* of CPU time; 0: no limit */
  size_t memory;        /* 0: no limit */
} klua_limits;

enum {
  KLUA_OK = 0,
  KLUA_YIELDED = 1,
  KLUA_ERROR = 2,
  KLUA_SYNTAX = 3,
  KLUA_NO_MEMORY = 4,
  KLUA_OVER_TIME = 5,
  KLUA_OVER_MEMORY = 6,
  KLUA_INTERRUPTED = 7,
  KLUA_LOST = 8,    /* a call of the state was left by force, now or before */
  KLUA_NO_TIMER = 9 /* not run: the system has no timer for its time limit */
};

/* What klua_run does. All read level->in and write level->out. */
enum {
  KLUA_CALL = 0,        /* subject: slot of a function, or of a coroutine to resume */
  KLUA_LOAD = 1,        /* in: source, name, optional environment */
  KLUA_SET_GLOBAL = 2,  /* in: name, value */
  KLUA_GET_GLOBAL = 3,  /* in: name */
  KLUA_REGISTER = 4,    /* subject: klua_class *; in: metamethods, methods */
  KLUA_CO_CREATE = 5,   /* subject: slot of a function */
  KLUA_CO_STATUS = 6,   /* subject: slot of a coroutine */
  KLUA_COLLECT = 7,
  KLUA_LOCK_GLOBALS = 8 /* for chunks that are loaded from then on */
};

/* ---- states ---- */
klua_state *klua_open (const klua_options *options);
void klua_close (klua_state *S);
/* Whether a call was left in the middle of an instruction: all that can be done with the state is to close it. */
bool klua_is_lost (const klua_state *S);
/* Whether the running call is to end, and does as soon as the host returns. */
bool klua_is_stopping (const klua_state *S);
/* Says whether an address is in Lua's own code, out of which an overdue call may be left by force. For the signal's
** handler, and for tests. */
bool klua_is_lua (uintptr_t place);
size_t klua_memory_used (const klua_state *S);
klua_port *klua_port_of (klua_state *S);
void *klua_context (klua_state *S);
void klua_set_context (klua_state *S, void *context);
uint32_t klua_depth_limit (const klua_state *S);
int64_t klua_now (const klua_state *S);
void klua_set_now (klua_state *S, int64_t now);
/* Lets the n-th allocation from now on fail, and all after it; 0 ends that. For tests. */
void klua_fail_allocation (klua_state *S, uint64_t n);
bool klua_allocation_failed (const klua_state *S);

/* ---- crossings ---- */
/* The levels of a state, which begins with them: to take one that is there and to give it back are no calls. */
typedef struct klua_levels {
  klua_level **made;
  uint32_t count; /* how many are made */
  uint32_t taken;
} klua_levels;

bool klua_add_level (klua_state *S);                      /* false without memory */
void klua_clean_level (klua_state *S, klua_level *level); /* gives back what it owns, and the memory of large tapes */

#define KLUA_KEPT ((size_t)256 * 1024) /* the capacity that an idle tape may keep */

static inline bool klua_is_level_clean (const klua_level *level) {
  return (level->in.owned | level->out.owned) == 0 && level->cause == NULL && level->in.capacity <= KLUA_KEPT &&
         level->out.capacity <= KLUA_KEPT;
}

/* Empties a tape that owns nothing. */
static inline void klua_tape_empty (klua_tape *tape) {
  tape->used = 0;
  tape->open = 0;
  tape->items = tape->failure = tape->owned = tape->depth = 0;
}

/* Takes the next level with empty tapes, or NULL without memory. Each is given back with klua_leave, last one first. */
static inline klua_level *klua_enter (klua_state *S) {
  klua_levels *levels = (klua_levels *)(void *)S;
  if (levels->taken == levels->count && !klua_add_level(S)) return NULL;
  klua_level *level = levels->made[levels->taken++];
  /* An error may have left a crossing half done. */
  if ((level->in.owned | level->out.owned) != 0) klua_clean_level(S, level);
  klua_tape_empty(&level->in);
  klua_tape_empty(&level->out);
  return level;
}

static inline void klua_leave (klua_state *S, klua_level *level) {
  ((klua_levels *)(void *)S)->taken--;
  if (!klua_is_level_clean(level)) klua_clean_level(S, level);
}

/* `limits` may be NULL where there are none. */
int klua_run (klua_state *S, klua_level *level, int operation, uint64_t subject, const klua_limits *limits);
/* The line and the chunk of the Lua function that called the running host function; NULL if there is none. */
const char *klua_caller (klua_state *S, int *line);

/* ---- tapes ---- */
/* Makes room for `more` bytes; false and a sticky failure where there is none. */
bool klua_tape_grow (klua_tape *tape, size_t more);
void klua_tape_reset (klua_tape *tape);

/* ---- memory of the host ---- */
/* Adds bytes that the host holds for the script to what the state holds. False where that is far beyond its limit: they
** are not added then, and the running call is killed as soon as the host returns. Beyond the limit alone, garbage is
** collected then, and the call is killed if that is not enough. */
bool klua_charge (klua_state *S, size_t bytes);
/* Takes back what was added. */
void klua_discharge (klua_state *S, size_t bytes);
/* About how many bytes copies of all values on a tape take in the host. */
size_t klua_tape_cost (const klua_tape *tape);

/* ---- references: safe from every thread, also when the state is gone ---- */
klua_port *klua_port_retain (klua_port *port);
void klua_port_release (klua_port *port);
void klua_slot_retain (klua_port *port, uint32_t slot); /* only while inside the state */
void klua_slot_release (klua_port *port, uint32_t slot);
/* Copies where a function was defined; false if that is not known. */
bool klua_slot_place (klua_port *port, uint32_t slot, char *chunk, size_t capacity, int *line);
/* Stops what runs in the state now. Safe in a signal handler. */
void klua_interrupt (klua_port *port);

/* ---- host types and records ---- */
klua_class *klua_class_new (void *host, const char *name, uint32_t payload);
void klua_class_free (klua_class *c);
klua_shape *klua_shape_new (uint32_t count);
bool klua_shape_name (klua_shape *shape, uint32_t index, const uint8_t *bytes, size_t length);
/* Finds the fields of a table on a tape: offsets[i] is how many cells after `entries` (its first key) the value of the
** shape's i-th field is, 0 where the table has none. Returns 0, or 1 + the offset of a key that the shape does not have. */
uint32_t klua_shape_match (const klua_shape *shape, const klua_cell *entries, uint32_t count, uint32_t *offsets);

#endif
