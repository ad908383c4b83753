/* klua.h: what the files of CLuaShim share. Never seen by Swift. */
#ifndef KLUA_H
#define KLUA_H

#include <lauxlib.h>
#include <limits.h>
#include <lua.h>
#include <lualib.h>
#include <pthread.h>
#include <setjmp.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>

#include "CLuaShim.h"
#include "klua_heap.h"

#define KLUA_MAX_DEPTH 500
#define KLUA_STACK_FOR_LUA ((size_t)160 * 1024)  /* 200 levels of Lua's own recursion in C */
#define KLUA_STACK_FOR_HOST ((size_t)224 * 1024) /* a value of the deepest nesting, written and let go by recursion */
#define KLUA_IDLE 16

/* The compiler's own setjmp keeps two registers and costs next to nothing, but not every processor has it, and sanitizers
** must see a jump. */
#if defined(__x86_64__) && !__has_feature(address_sanitizer) && !__has_feature(thread_sanitizer)
typedef void *klua_way_out[5];
#define klua_set_way_out(w) __builtin_setjmp(w)
#define klua_take_way_out(w) __builtin_longjmp(w, 1)
#else
typedef sigjmp_buf klua_way_out;
#define klua_set_way_out(w) sigsetjmp(w, 0)
#define klua_take_way_out(w) siglongjmp(w, 1)
#endif

/* One call's limits. Lives on the C stack of klua_run; the signal handler walks the chain of its thread. */
typedef struct klua_budget {
  struct klua_budget *outer;    /* on this thread */
  struct klua_budget *previous; /* of this state */
  klua_state *state;
  uint64_t limit;               /* nanoseconds of CPU time; 0: no limit */
  uint64_t deadline;            /* on the thread's clock of CPU time, where there is a limit */
  volatile sig_atomic_t killed; /* 0, or KLUA_OVER_TIME, KLUA_OVER_MEMORY, KLUA_INTERRUPTED */
  volatile uint64_t overdue;    /* when a killed call is left by force; 0: not ticked since */
  lua_State *volatile hooked;   /* the coroutine that was last told of the kill */
  volatile uint64_t hook_again; /* not before then it is told again */
  bool is_limited;
  size_t soft;                  /* the state's soft limit before this call, where that has limits */
  uint32_t level;               /* the state's level when the call began */
  uint32_t printing;            /* likewise */
  volatile sig_atomic_t can_leave;
  klua_way_out way_out; /* klua_run's */
} klua_budget;

typedef struct klua_slot {
  uint32_t count;
  uint32_t next; /* free list */
  int line;
  const char *chunk; /* one of the port's names */
} klua_slot;

#define KLUA_CHUNK_NAMES 64


struct klua_port {
  atomic_int references;
  atomic_int interrupt;
  atomic_int thread; /* that runs the state now; 0: none */
  atomic_bool pending;
  pthread_mutex_t lock; /* guards slots (against other threads), released, closed */
  klua_slot *slots;
  uint32_t count, capacity, unused, live;
  uint32_t *released;
  uint32_t released_count, released_capacity;
  char *names[KLUA_CHUNK_NAMES]; /* of the chunks whose functions are referred to */
  uint32_t name_count;
  bool closed;
};

/* One step of the way to the value being encoded, for messages. */
typedef struct klua_step {
  const void *table;
  int key;
  lua_Integer position;
} klua_step;

typedef struct klua_idle {
  lua_State *L;
  uint32_t slot;
} klua_idle;

typedef struct klua_patterns klua_patterns; /* klua_pattern_cache.c */

typedef struct klua_owned {
  void *host;
  uint32_t next; /* in the list of the free places, or of those to be released */
} klua_owned;

struct klua_state {
  klua_levels levels; /* first: CLuaShim.h counts on it */
  lua_State *L; /* the main thread: no script runs there */
  lua_State *volatile running;
  klua_budget *budget;
  klua_port *port;
  klua_step *path;
  uint32_t path_length;
  klua_heap heap;
  size_t used, soft, hard;
  size_t watch; /* the allocator looks closer beyond this: the soft limit, or 0 while a test counts allocations */
  uint64_t fail_after;
  bool failing, refused;
  bool is_postponed;                /* memory is to be looked after between two instructions */
  volatile bool is_lost;            /* a call was left by force: Lua's own structures are as it left them */
  volatile uint32_t printing;       /* how many calls of the host's print run */
  volatile sig_atomic_t must_stay;  /* in what may not be left half done: a lock, the host's release, a trace */
  volatile sig_atomic_t pressure;  /* memory is to be looked after */
  volatile sig_atomic_t attention; /* there is pressure, or what runs is killed: the one flag that polls look at */
  uintptr_t stack; /* the lowest address of the stack of the thread that runs the state; 0: not known */
  bool traced;
  klua_tape trace;
  int closing;
  void *cause;       /* the retained host error raised last */
  klua_tape raised;  /* its text; empty where it was another value, which is in the registry then */
  klua_owned *owned; /* host functions that Lua has closures of */
  uint32_t owned_count, owned_capacity, unused_owned;
  uint32_t dropped; /* the first of what is to be released */
  bool is_releasing;
  int idle_count;
  klua_idle idle[KLUA_IDLE];
  lua_Integer last_id;
  lua_Integer ids_made, ids_spare; /* since their table was made; and how many more than it has it may get */
  klua_patterns *patterns; /* NULL until the first pattern */
  klua_options options;
};

/* Integer keys of the registry, where raising finds its place made. */
enum { KLUA_BOX_KEY = 8, KLUA_CAUSE_KEY = 9, KLUA_ORDER_KEY = 10 };

/* A userdata that scripts see: no other kind reaches them, so its class can stand in front of what it holds. */
typedef struct klua_value {
  klua_class *class;
  uint64_t payload[];
} klua_value;

/* A host function as the upvalue of its closure. */
typedef struct klua_box {
  void *host;
  uint32_t place; /* in the state's list of what it owns, from 1 */
} klua_box;

/* The extra space of each coroutine holds the state's address; its low bits say what the coroutine is. */
#define KLUA_DEAD 1u    /* killed: never resumed again */
#define KLUA_CLOSING 2u /* inside coroutine.close */
#define KLUA_BASE 4u    /* klua_run's own */
#define klua_mark(L) (*(uintptr_t *)lua_getextraspace(L))
#define klua_of(L) ((klua_state *)(klua_mark(L) & ~(uintptr_t)7))
#define klua_attention(S) ((S)->attention)
#define klua_poll(L) do { if (klua_attention(klua_of(L))) klua_attend(L); } while (0)

/* What was killed while the host ran has all of its own time to end when the host is done, however long ago the last
** tick was. */
#define klua_count_anew(S) do { if (klua_attention(S)) (S)->budget->overdue = 0; } while (0)

/* Says whether the native stack of the running thread has room for another level of calls: Lua's own limit counts
** levels, but a level with host code in it takes as much as that code takes. */
#define klua_has_stack(S, needed) ((uintptr_t)__builtin_frame_address(0) - (S)->stack > (needed))

/* Gives the host one of its objects back: its code runs, which nothing may leave by force. Where that calls the state, it
** does not get the level that was given back last, which may be about to be read. */
static inline void klua_give_back (klua_state *S, void *object) {
  uint32_t taken = S->levels.taken;
  S->must_stay++;
  if (taken < S->levels.count) S->levels.taken++;
  S->options.host.release(object);
  S->levels.taken = taken;
  S->must_stay--;
}

/* Gives back the host error that a level still has. */
static inline void klua_drop_cause (klua_state *S, klua_level *level) {
  void *cause = level->cause;
  level->cause = NULL;
  if (cause != NULL) klua_give_back(S, cause);
}

/* Says whether the stack has room for a library function that calls back, whatever Lua's recursion does behind it. */
#define klua_check_stack(L) \
  do { if (!klua_has_stack(klua_of(L), KLUA_STACK_FOR_LUA)) luaL_error(L, "stack overflow"); } while (0)

/* Empties a tape. It owns something only where an error left its crossing half done. */
static inline void klua_tape_clear (klua_tape *tape) {
  if (tape->owned != 0) klua_tape_reset(tape);
  klua_tape_empty(tape);
}

/* Gives back what a tape owns, and the memory of a large one. */
static inline void klua_tape_release (klua_tape *tape) {
  if (tape->owned != 0 || tape->capacity > KLUA_KEPT) klua_tape_reset(tape);
}

/* klua_memory.c */
void *klua_allocate (void *state, void *block, size_t old_size, size_t new_size);
void *klua_grow (klua_state *S, void *block, size_t old_size, size_t new_size);

/* klua_limit.c */
void klua_hook (lua_State *L, lua_Debug *ar);
void klua_press (klua_state *S);
void klua_watch (klua_state *S);
void klua_kill_refused (lua_State *L);
/* Looks after memory pressure and kills: returns, or leaves the coroutine for good. */
void klua_attend (lua_State *L);
/* The same where nothing of the shim is half done, so that code of the host may run. */
void klua_attend_between (lua_State *L);
int klua_die (lua_State *L);
/* Leaves Lua for the innermost klua_run of a lost state, past all that runs in it. */
_Noreturn void klua_leave_lost (klua_state *S);
/* What a handler that never returned left behind: its own signal is blocked. */
void klua_let_signals_through (void);

/* klua_port.c */
klua_port *klua_port_new (void);
void klua_port_close (klua_state *S);
uint32_t klua_slot_take (lua_State *L, int index);
void klua_drain (klua_state *S);

/* klua_operate.c, klua_host.c, klua_trace.c */
int klua_operate (lua_State *L);
void klua_push_host (lua_State *L, klua_cell *cell);
void klua_open_host (lua_State *L);
/* Releases the host functions that no finalizer noted, at the end of the state. */
void klua_release_owned (klua_state *S);
/* Releases what finalizers noted. */
void klua_release_dropped (klua_state *S);
bool klua_is_cause (lua_State *L, int index);
void klua_trace (lua_State *L, klua_tape *tape);

/* klua_order.c */
int klua_ordered_next (lua_State *L);
lua_Integer klua_push_sorted_keys (lua_State *L, int table);
void klua_open_order (lua_State *L);

/* libraries */
void klua_open_libraries (lua_State *L);
int klua_open_base (lua_State *L);
int klua_open_coroutine (lua_State *L);
int klua_open_table (lua_State *L);
int klua_open_string (lua_State *L);
lua_Integer klua_id (lua_State *L, int index);
/* Gives back what numbers of what is gone take. */
void klua_trim_ids (lua_State *L);
const char *klua_tostring (lua_State *L, int index, size_t *length);
int klua_resume_with (lua_State *L, lua_State *co, int arguments);
int klua_load (lua_State *L);
int klua_load_text (lua_State *L, const char *text, size_t length, const char *name);
int klua_open_math (lua_State *L);
int klua_open_utf8 (lua_State *L);
int klua_open_os (lua_State *L);

/* What a value that is no table must be able to do. */
enum { KLUA_READS = 1, KLUA_CHANGES = 2, KLUA_COUNTS = 4 };
void klua_check_table (lua_State *L, int index, int needs);
int klua_sort (lua_State *L);
int klua_format (lua_State *L);
int klua_pack (lua_State *L);
int klua_pack_size (lua_State *L);
int klua_unpack (lua_State *L);

#endif
