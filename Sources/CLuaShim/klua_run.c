/* klua_run.c: the one way from Swift into Lua. Every operation runs inside a coroutine: its errors, those of memory
** included, come back as lua_resume's status, and a kill can leave it by a yield. */
#include "klua_limit.h"
#include "klua_request.h"
#include "klua_values.h"

#define MESSAGE_LIMIT 4096

static int make_thread (lua_State *L) {
  klua_idle *idle = lua_touserdata(L, 1);
  idle->L = lua_newthread(L);
  klua_mark(idle->L) |= KLUA_BASE;
  idle->slot = klua_slot_take(L, -1);
  return 0;
}

/* ---- what may be left by force ----
**
** In functions of their own, so that nothing of klua_run need be where the jump finds it. */

enum { LEFT = -1 }; /* no status of Lua */

/* lua_resume's status, or LEFT. */
__attribute__((noinline))
static int resume (klua_budget *budget, lua_State *co, lua_State *from, int arguments, int *results) {
  if (klua_set_way_out(budget->way_out) != 0) return LEFT;
  budget->can_leave = 1;
  int status = lua_resume(co, from, arguments, results);
  budget->can_leave = 0;
  return status;
}

/* The status of a lua_pcall without results, or LEFT. */
__attribute__((noinline))
static int call (klua_budget *budget, lua_State *L, int arguments) {
  if (klua_set_way_out(budget->way_out) != 0) return LEFT;
  budget->can_leave = 1;
  int status = lua_pcall(L, arguments, 0, 0);
  budget->can_leave = 0;
  return status;
}

/* Finds a coroutine nobody uses, or makes one, for which the collector may have to work. LUA_OK, LUA_ERRMEM or LEFT. */
__attribute__((always_inline))
static inline int take_coroutine (klua_state *S, klua_budget *budget, klua_idle *idle) {
  if (S->idle_count > 0) {
    S->idle_count--;
    idle->L = S->idle[S->idle_count].L;
    idle->slot = S->idle[S->idle_count].slot;
    return LUA_OK;
  }
  klua_idle made = {NULL, 0};
  lua_pushcfunction(S->L, make_thread);
  lua_pushlightuserdata(S->L, &made);
  int status = call(budget, S->L, 1);
  if (status != LUA_OK && status != LEFT) lua_pop(S->L, 1);
  idle->L = made.L; /* copied, so that what is at hand mostly need not be in memory */
  idle->slot = made.slot;
  return status;
}

__attribute__((always_inline))
static inline void give_coroutine (klua_state *S, klua_idle idle, bool clean) {
  if (clean && S->idle_count < KLUA_IDLE) { /* a hook left on it removes itself at its first instruction */
    klua_idle *place = &S->idle[S->idle_count++];
    /* Mostly it is where it was taken from; one that is gone may have had its address. */
    if (place->L != idle.L || place->slot != idle.slot) *place = idle;
  } else {
    klua_slot_release(S->port, idle.slot);
  }
}

static int told (lua_State *L, int status, lua_KContext context) {
  (void)L, (void)status, (void)context;
  return 1;
}

/* A function that asks a script's __tostring, its first upvalue, about an error object, its second. The host calls it as
** any function of a script, with limits. */
static int tell (lua_State *L) {
  lua_settop(L, 0);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushvalue(L, lua_upvalueindex(2));
  lua_callk(L, 1, 1, 0, told);
  return 1;
}

/* Protected: writes the error value, and what its host-made __tostring says of it, or a function that says it. */
static int describe (lua_State *L) {
  klua_level *level = lua_touserdata(L, 1);
  luaL_checkstack(L, 20, NULL);
  size_t length;
  if (lua_type(L, 2) == LUA_TSTRING && lua_tolstring(L, 2, &length) != NULL && length > MESSAGE_LIMIT) {
    lua_pushlstring(L, lua_tostring(L, 2), MESSAGE_LIMIT);
    lua_replace(L, 2);
  }
  klua_encode(L, &level->out, 2, 2, "error object");
  klua_class *c = lua_istable(L, 2) || lua_isuserdata(L, 2) ? klua_class_at(L, 2) : NULL;
  if (c != NULL && luaL_callmeta(L, 2, "__tostring") && lua_type(L, -1) == LUA_TSTRING) {
    klua_encode(L, &level->out, lua_gettop(L), lua_gettop(L), "message");
  } else if (c == NULL && lua_istable(L, 2) && luaL_getmetafield(L, 2, "__tostring") == LUA_TFUNCTION) {
    lua_pushvalue(L, 2);
    lua_pushcclosure(L, tell, 2);
    klua_encode(L, &level->out, lua_gettop(L), lua_gettop(L), "message");
  } else {
    klua_encode_nil(&level->out);
  }
  return 0;
}

/* Moves the error on top of `co` to level->out, and the host error behind it to level->cause; false if it was left. */
static bool report (klua_state *S, klua_level *level, lua_State *co) {
  lua_State *L = S->L;
  klua_tape *out = &level->out;
  klua_tape_reset(out);
  lua_State *previous = S->running;
  S->running = L;
  lua_pushcfunction(L, describe);
  lua_pushlightuserdata(L, level);
  lua_xmove(co, L, 1);
  if (S->cause != NULL && klua_is_cause(L, -1)) {
    level->cause = S->cause;
    S->cause = NULL;
  }
  int status = call(S->budget, L, 2);
  if (status == LEFT) return false;
  if (status != LUA_OK) {
    const char *why = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "the error object cannot be shown";
    klua_tape_reset(out);
    klua_encode_string(out, why, strnlen(why, MESSAGE_LIMIT));
    klua_encode_nil(out);
    lua_pop(L, 1);
  }
  lua_sethook(L, NULL, 0, 0);
  S->running = previous;
  return true;
}

/* Gives back what an error left in the crossings that it ended: on their tapes, and errors of the host that were not
** raised any more. */
static void release_levels (klua_state *S) {
  uint32_t taken = S->levels.taken;
  for (; S->levels.taken < S->levels.count; S->levels.taken++) klua_clean_level(S, S->levels.made[S->levels.taken]);
  S->levels.taken = taken;
}

static void append_trace (klua_state *S, klua_level *level) {
  klua_tape *out = &level->out, *trace = &S->trace;
  if (trace->used != 0 && klua_tape_grow(out, trace->used)) {
    memcpy(out->bytes + out->used, trace->bytes, trace->used);
    out->used += trace->used;
  }
  klua_tape_reset(trace);
  S->traced = false;
}

/* The status of a call that did not end well, or LEFT; writes its error and trace. */
static int failed (klua_state *S, klua_level *level, const klua_request *request, lua_State *co, int status) {
  bool is_syntax = request != NULL && request->syntax;
  int killed = S->budget->killed;
  bool memory = status == LUA_ERRMEM;
  if (!S->traced && !is_syntax) klua_trace(request != NULL && request->inner != NULL ? request->inner : co, &S->trace);
  if (!killed) {
    if (status == LUA_YIELD) lua_pushnil(co);
    klua_tape trace = S->trace; /* calls that describe the error would clear it */
    S->trace = (klua_tape){.state = S};
    bool is_told = report(S, level, co);
    if (S->trace.bytes != NULL) klua_grow(S, S->trace.bytes, S->trace.capacity, 0);
    S->trace = trace;
    if (!is_told) return LEFT;
    status = memory ? (S->refused ? KLUA_OVER_MEMORY : KLUA_NO_MEMORY) : is_syntax ? KLUA_SYNTAX : KLUA_ERROR;
    killed = S->budget->killed; /* while the error was described */
  }
  if (killed) {
    klua_tape_reset(&level->out);
    klua_encode_nil(&level->out);
    klua_encode_nil(&level->out);
    status = killed;
  }
  append_trace(S, level);
  release_levels(S);
  return status;
}

/* Writes the results, which need memory, of a function that ran as the base of its coroutine. */
static int encode_results (lua_State *L) {
  klua_level *level = lua_touserdata(L, 1);
  klua_encode(L, &level->out, 2, lua_gettop(L), "result");
  return 0;
}

/* Puts a function of a script with arguments that need no memory at the base of a coroutine, where nothing need be
** protected; returns how many there are, or -1 where klua_operate has to do it. */
__attribute__((always_inline))
static inline int prepare_call (klua_level *level, uint64_t subject, lua_State *co) {
  if (lua_rawgeti(co, LUA_REGISTRYINDEX, (lua_Integer)subject) == LUA_TFUNCTION) {
    int count = klua_push_few(co, &level->in);
    if (count >= 0) return count;
  }
  lua_pop(co, 1);
  return -1;
}

/* Moves what such a function returned to level->out. */
__attribute__((always_inline))
static inline int take_results (klua_budget *budget, lua_State *co, klua_level *level, int count) {
  int flat = klua_encode_flat(co, &level->out, 1, count);
  if (flat == count) {
    lua_settop(co, 0);
    return LUA_OK;
  }
  klua_tape_reset(&level->out);
  if (!lua_checkstack(co, 2)) return LUA_ERRMEM;
  lua_pushcfunction(co, encode_results);
  lua_insert(co, 1);
  lua_pushlightuserdata(co, level);
  lua_insert(co, 2);
  return call(budget, co, count + 1);
}

/* Ends a call that could not begin. */
static int refused (klua_state *S, klua_level *level, klua_budget *budget) {
  static const char message[] = "stack overflow: host functions and Lua call each other too deeply";
  int killed = budget->killed;
  bool has_stack = klua_has_stack(S, KLUA_STACK_FOR_LUA);
  klua_end(S, budget);
  klua_tape_reset(&level->out);
  if (killed || has_stack) return killed ? killed : KLUA_NO_MEMORY;
  klua_encode_string(&level->out, message, sizeof message - 1);
  klua_encode_nil(&level->out);
  return KLUA_ERROR;
}

/* Ends a call of a lost state: what is on the stack of the coroutine that ran can still be read. */
static int left (klua_state *S, klua_level *level, klua_budget *budget, lua_State *previous) {
  klua_let_signals_through();
  if (S->trace.used == 0 && S->running != NULL) klua_trace(S->running, &S->trace);
  S->running = previous;
  klua_tape_reset(&level->out);
  klua_encode_nil(&level->out);
  klua_encode_nil(&level->out);
  append_trace(S, level);
  int killed = budget->killed;
  klua_end(S, budget);
  return killed ? killed : KLUA_LOST;
}

int klua_run (klua_state *S, klua_level *level, int operation, uint64_t subject, const klua_limits *limits) {
  if (S->dropped != 0) klua_release_dropped(S);
  if (S->is_lost) {
    klua_tape_reset(&level->out);
    return KLUA_LOST;
  }
  if (atomic_load_explicit(&S->port->pending, memory_order_acquire)) klua_drain(S);
  klua_idle idle;
  klua_budget budget;
  klua_begin(S, &budget, limits);
  lua_State *previous = S->running;
  if (budget.killed || !klua_has_stack(S, KLUA_STACK_FOR_LUA)) return refused(S, level, &budget);
  if (S->trace.used != 0) klua_tape_clear(&S->trace);
  S->traced = false;
  int status = take_coroutine(S, &budget, &idle);
  if (status != LUA_OK) return status == LEFT ? left(S, level, &budget, previous) : refused(S, level, &budget);
  int arguments = operation == KLUA_CALL ? prepare_call(level, subject, idle.L) : -1;
  bool is_direct = arguments >= 0;
  klua_request request;
  if (!is_direct) {
    request = (klua_request){.level = level, .operation = operation, .subject = subject};
    lua_pushcfunction(idle.L, klua_operate);
    lua_pushlightuserdata(idle.L, &request);
    arguments = 1;
  }
  S->running = idle.L;
  atomic_signal_fence(memory_order_seq_cst);
  if (klua_attention(S)) lua_sethook(idle.L, klua_hook, LUA_MASKCOUNT, 1);
  int count;
  status = resume(&budget, idle.L, previous != NULL ? previous : S->L, arguments, &count);
  if (is_direct && status == LUA_OK && !budget.killed) status = take_results(&budget, idle.L, level, count);
  if (status == LEFT) return left(S, level, &budget, previous);
  S->running = previous;
  bool fine = status == LUA_OK && !budget.killed;
  int outcome = KLUA_OK;
  if (!fine) outcome = failed(S, level, is_direct ? NULL : &request, idle.L, status);
  else if (!is_direct && request.yielded) outcome = KLUA_YIELDED;
  if (outcome == LEFT) return left(S, level, &budget, previous);
  klua_end(S, &budget);
  give_coroutine(S, idle, fine);
  if (S->dropped != 0) klua_release_dropped(S);
  return outcome;
}
