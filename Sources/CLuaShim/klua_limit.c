/* klua_limit.c: what stops a script: CPU time, memory, an interrupt.
**
** A timer of the thread's own CPU time ticks while limited calls run on it. Its signal's handler compares that time with
** the deadlines of all running calls of the thread; a spent one gets a hook on the coroutine that runs now. The hook, and
** every library function that could swallow an error, leaves for good: by a yield that nobody resumes, or by an error
** where the C stack forbids a yield. A script that stays within its limits never pays for a hook.
**
** One instruction of Lua can take seconds: to move the keys of a table that grows, where they were made to collide, or
** one step of the collector. What is still in one when it is overdue is left by force, from the handler, and the state is
** lost with it: its heap is its own, and goes as a whole. */
#define _GNU_SOURCE
#include <errno.h>
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include "klua_limit.h"
#include "klua_place.h"
#include "klua_thread_sanitizer.h"

#define TICK_NANOSECONDS 2000000L
#define PATIENCE_NANOSECONDS 30000000L /* how long a killed call may take to end */
#define HOOK_REST 8 /* times as long as it took to set a hook, nobody sets it again */
#define STEP_KILOBYTES 1024
#define SIGNAL (SIGRTMAX - 3)

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

_Thread_local klua_thread klua_here;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t leaving;

KLUA_UNWATCHED void klua_arm (bool on) {
  static const struct itimerspec never = {{0, 0}, {0, 0}}, always = {{0, TICK_NANOSECONDS}, {0, TICK_NANOSECONDS}};
  klua_here.armed = on;
  klua_timer_settime(klua_here.timer, 0, on ? &always : &never, NULL);
}

KLUA_UNWATCHED static uint64_t thread_time (void) {
  struct timespec now;
  klua_clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (uint64_t)now.tv_sec * 1000000000u + (uint64_t)now.tv_nsec;
}

/* Lets the coroutines that run in killed calls notice at their next instruction.
**
** Lua marks each running function for a hook: with hundreds of thousands of them that takes longer than a tick, and a
** thread that is told at every tick comes to nothing else. In a trace it is not told at all: who traces sets the hook. */
KLUA_UNWATCHED static void hook_killed (uint64_t now) {
  for (klua_budget *b = klua_here.active; b != NULL; b = b->outer) {
    lua_State *running = b->state->running;
    if (!b->killed || b != b->state->budget) continue;
    b->state->attention = 1;
    if (running == NULL || b->state->must_stay || (running == b->hooked && now < b->hook_again)) continue;
    uint64_t start = thread_time();
    lua_sethook(running, klua_hook, LUA_MASKCOUNT, 1);
    uint64_t end = thread_time();
    b->hooked = running;
    b->hook_again = end + HOOK_REST * (end - start);
  }
}

/* Says whether the place that was interrupted may be left for good: it is in Lua's own code, or in what Lua called and
** has put nothing on the stack, such as memcpy. That can hold nothing, and has nobody to give anything back to. */
KLUA_UNWATCHED static bool may_leave (const void *context) {
  const ucontext_t *at = context;
#if defined(__x86_64__)
  uintptr_t place = (uintptr_t)at->uc_mcontext.gregs[REG_RIP];
  uintptr_t caller = *(const uintptr_t *)(uintptr_t)at->uc_mcontext.gregs[REG_RSP];
#elif defined(__aarch64__)
  uintptr_t place = (uintptr_t)at->uc_mcontext.pc;
  uintptr_t caller = (uintptr_t)at->uc_mcontext.regs[30];
#else
#error "where a signal's context holds the interrupted place is not known for this processor"
#endif
  return klua_is_lua(place) || (klua_is_lua(caller) && !klua_is_ours(place));
}

/* Leaves the innermost call where it was killed long ago, is not in the host, and stands in Lua's own code. Time in the
** host does not count. */
KLUA_UNWATCHED static void leave_overdue (uint64_t now, const void *context) {
  klua_budget *b = klua_here.active;
  if (b == NULL || !b->killed || !b->can_leave || b->state->budget != b) return;
  klua_state *S = b->state;
  bool is_hosted = S->levels.taken != b->level || S->printing != b->printing;
  if (b->overdue == 0 || is_hosted) b->overdue = now + PATIENCE_NANOSECONDS;
  if (now < b->overdue || S->must_stay || S->heap.is_busy || !may_leave(context)) return;
  S->is_lost = true;
  klua_leave_lost(S);
}

/* The signal's handler: touches only this thread's budgets, atomics, and lua_sethook, which is made for it. */
KLUA_UNWATCHED static void on_signal (int number, siginfo_t *info, void *context) {
  (void)number;
  int saved = errno, cause = 0;
  bool is_needed = false;
  klua_budget *spent = NULL;
  uint64_t now = thread_time();
  for (klua_budget *b = klua_here.active; b != NULL; b = b->outer) {
    if (b->limit != 0 && now >= b->deadline) { spent = b; cause = KLUA_OVER_TIME; }
    if (atomic_load(&b->state->port->interrupt)) { spent = b; cause = KLUA_INTERRUPTED; }
    if (b->limit != 0 || b == spent || b->killed) is_needed = true;
  }
  if (spent != NULL) {
    for (klua_budget *b = klua_here.active; b != NULL; b = b->outer) {
      if (!b->killed) b->killed = cause;
      if (b == spent) break;
    }
  }
  hook_killed(now);
  if (is_needed != klua_here.armed && klua_here.timed && (is_needed || info->si_code == SI_TIMER)) klua_arm(is_needed);
  leave_overdue(now, context);
  errno = saved;
}

static void leave_thread (void *thread) {
  klua_thread *t = thread;
  if (t->timed) timer_delete(t->timer);
  t->timed = false;
}

static void prepare_process (void) {
  struct sigaction action = {0};
  action.sa_sigaction = on_signal;
  action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  klua_sigaction(SIGNAL, &action, NULL);
  pthread_key_create(&leaving, leave_thread);
  syscall(SYS_membarrier, MEMBARRIER_CMD_REGISTER_PRIVATE_EXPEDITED, 0, 0); /* for klua_interrupt */
  klua_find_lua();
}

static void find_stack (void) {
  pthread_attr_t attributes;
  void *lowest;
  size_t size;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
  if (pthread_attr_getstack(&attributes, &lowest, &size) == 0) klua_here.stack = (uintptr_t)lowest;
  pthread_attr_destroy(&attributes);
}

/* The system has timers for so many threads only, and a thread that ends has given its own back. */
static void make_timer (void) {
  struct sigevent event = {0};
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGNAL;
  event.sigev_notify_thread_id = klua_here.id;
  klua_here.timed = timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &klua_here.timer) == 0;
  klua_here.armed = false;
  if (klua_here.timed) pthread_setspecific(leaving, &klua_here);
}

/* Once per thread. Threads of a dispatch queue block nearly all signals: ours must come through. */
void klua_prepare_thread (void) {
  pthread_once(&once, prepare_process);
  klua_let_signals_through();
  klua_here.id = (int)syscall(SYS_gettid);
  make_timer();
  find_stack();
  klua_here.ready = true;
}

/* Notes what a call's limits are. A memory limit only ever narrows the state's. The timer stays armed between calls, and
** disarms itself when it finds nothing to count. */
void klua_limit (klua_state *S, klua_budget *budget, const klua_limits *limits) {
  budget->limit = limits->nanoseconds < INT64_MAX ? limits->nanoseconds : INT64_MAX;
  budget->soft = S->soft;
  if (limits->memory != 0 && (S->soft == 0 || limits->memory < S->soft)) {
    S->soft = limits->memory;
    klua_watch(S);
  }
  if (budget->limit == 0) return;
  budget->deadline = thread_time() + budget->limit;
  if (!klua_here.timed) make_timer();
  if (!klua_here.timed) budget->killed = KLUA_NO_TIMER; /* better not at all than without its limit */
}

/* Gives the state its own memory limit back. */
void klua_unlimit (klua_state *S, const klua_budget *budget) {
  if (S->soft == budget->soft) return;
  S->soft = budget->soft;
  klua_watch(S);
}

/* Lowers the flag, and raises it again if there is still a reason: in this order, so that a signal between is not lost. */
void klua_settle (klua_state *S) {
  S->attention = 0;
  klua_fence();
  if (S->pressure || S->is_postponed || (S->budget != NULL && S->budget->killed)) S->attention = 1;
}

/* Asks the running coroutine to look after memory. Called inside the allocator. */
void klua_press (klua_state *S) {
  if (S->pressure || S->running == NULL) return;
  S->pressure = 1;
  S->attention = 1;
  lua_sethook(S->running, klua_hook, LUA_MASKCOUNT, 1);
}

/* Kills what runs where the host found no memory because of the state's limit; returns where the machine had none. */
void klua_kill_refused (lua_State *L) {
  klua_state *S = klua_of(L);
  if (!S->refused || S->budget == NULL) return;
  if (!S->budget->killed) S->budget->killed = KLUA_OVER_MEMORY;
  S->attention = 1;
  klua_attend(L);
}

void klua_hook (lua_State *L, lua_Debug *ar) {
  (void)ar;
  if (klua_attention(klua_of(L))) klua_attend_between(L);
  else lua_sethook(L, NULL, 0, 0);
}

static bool holds_too_much (const klua_state *S) { return S->heap.held > S->heap.watch; }

/* Collects what became garbage until now, in steps, so that a time limit can strike between them: all of a large state
** in one go takes seconds. The cycle that runs already does not see the newest garbage, so the next one counts too. */
static void collect (lua_State *L) {
  klua_state *S = klua_of(L);
  for (int cycles = 0; cycles < 2 && !S->budget->killed && (S->used > S->soft / 2 || holds_too_much(S));) {
    if (lua_gc(L, LUA_GCSTEP, STEP_KILOBYTES)) cycles++;
  }
}

static bool is_over_memory (const klua_state *S) {
  return S->soft != 0 && (S->used > S->soft - S->soft / 16 || holds_too_much(S));
}

/* Collects, and kills where that was not enough. What the host gets back may have been counted as the script's: to give it
** back now is allowed only where nothing is half done, so elsewhere the decision is left to the next instruction of Lua. */
static void relieve (lua_State *L, bool is_between) {
  klua_state *S = klua_of(L);
  if (S->is_postponed && !is_between) {
    lua_sethook(L, klua_hook, LUA_MASKCOUNT, 1); /* what was to look after it may have ended without an instruction */
    return;
  }
  S->pressure = 0;
  S->is_postponed = false;
  klua_settle(S);
  if (S->budget == NULL || S->budget->killed) return;
  collect(L);
  if (!is_over_memory(S)) return;
  if (S->dropped != 0 && !is_between) {
    S->is_postponed = true;
    S->attention = 1;
    lua_sethook(L, klua_hook, LUA_MASKCOUNT, 1);
    return;
  }
  /* Not in the description of an error, where hooks would be off for what the host calls. */
  if (S->dropped != 0 && S->running != S->L && klua_has_stack(S, KLUA_STACK_FOR_HOST)) {
    klua_release_dropped(S);
    if (S->is_lost) klua_leave_lost(S); /* by a call that the host made */
    if (!is_over_memory(S)) return;
  }
  if (!S->budget->killed) S->budget->killed = KLUA_OVER_MEMORY;
  S->attention = 1;
}

static void attend (lua_State *L, bool is_between) {
  klua_state *S = klua_of(L);
  if (S->pressure || S->is_postponed) relieve(L, is_between);
  if (S->budget != NULL && S->budget->killed) klua_die(L);
  if (!S->pressure && !S->is_postponed) klua_settle(S);
}

void klua_attend (lua_State *L) { attend(L, false); }

void klua_attend_between (lua_State *L) { attend(L, true); }

/* Leaves the coroutine for good. A yield runs neither handlers nor __close; where the C stack forbids it, an error does
** the same as far as the next library function, which comes here again. */
int klua_die (lua_State *L) {
  klua_state *S = klua_of(L);
  if (!S->traced) {
    S->traced = true;
    S->must_stay++;
    klua_trace(L, &S->trace);
    S->must_stay--;
  }
  lua_sethook(L, klua_hook, LUA_MASKCOUNT, 1);
  if (lua_isyieldable(L) && !(klua_mark(L) & KLUA_CLOSING)) return lua_yield(L, 0);
  lua_pushliteral(L, "stopped");
  return lua_error(L);
}

_Noreturn void klua_leave_lost (klua_state *S) {
  S->budget->can_leave = 0; /* once */
  klua_take_way_out(S->budget->way_out);
}

bool klua_is_stopping (const klua_state *S) { return S->budget != NULL && S->budget->killed != 0; }

bool klua_is_lost (const klua_state *S) { return S->is_lost; }

void klua_let_signals_through (void) {
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGNAL);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
}
