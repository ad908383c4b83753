/* klua_limit.c: what stops a script: CPU time, memory, an interrupt.
**
** A timer of the thread's own CPU time ticks while limited calls run on it. Its signal's handler counts the ticks of
** all running calls of the thread; a spent one gets a hook on the coroutine that runs now. The hook, and every library
** function that could swallow an error, leaves for good: by a yield that nobody resumes, or by an error where the
** C stack forbids a yield. A script that stays within its limits never pays for a hook. */
#define _GNU_SOURCE
#include <errno.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

#include "klua.h"
#include "klua_thread_sanitizer.h"

#define TICK_NANOSECONDS 2000000L
#define STEP_KILOBYTES 1024
#define SIGNAL (SIGRTMAX - 3)
#define fence() atomic_signal_fence(memory_order_seq_cst)

#ifndef sigev_notify_thread_id
#define sigev_notify_thread_id _sigev_un._tid
#endif

typedef struct klua_thread {
  klua_budget *volatile active;
  timer_t timer;
  int id;
  bool ready, timed;
  uintptr_t stack; /* its lowest address; 0: not known */
  volatile sig_atomic_t armed;
} klua_thread;

static _Thread_local klua_thread here;
static pthread_once_t once = PTHREAD_ONCE_INIT;
static pthread_key_t leaving;

KLUA_UNWATCHED static void arm (bool on) {
  static const struct itimerspec never = {{0, 0}, {0, 0}}, always = {{0, TICK_NANOSECONDS}, {0, TICK_NANOSECONDS}};
  here.armed = on;
  klua_timer_settime(here.timer, 0, on ? &always : &never, NULL);
}

/* Lets the coroutines that run in killed calls notice at their next instruction. */
KLUA_UNWATCHED static void hook_killed (void) {
  for (klua_budget *b = here.active; b != NULL; b = b->outer) {
    lua_State *running = b->state->running;
    if (!b->killed || b != b->state->budget) continue;
    b->state->attention = 1;
    if (running != NULL) lua_sethook(running, klua_hook, LUA_MASKCOUNT, 1);
  }
}

/* The signal's handler: touches only this thread's budgets, atomics, and lua_sethook, which is made for it. */
KLUA_UNWATCHED static void on_signal (int number, siginfo_t *info, void *context) {
  (void)number; (void)context;
  int saved = errno, cause = 0;
  bool limited = false;
  klua_budget *spent = NULL;
  int ticks = info->si_code == SI_TIMER ? 1 + info->si_overrun : 0;
  for (klua_budget *b = here.active; b != NULL; b = b->outer) {
    if (b->ticks > 0) {
      limited = true;
      b->ticks = b->ticks > ticks ? b->ticks - ticks : 0;
      if (b->ticks == 0) { spent = b; cause = KLUA_OVER_TIME; }
    }
    if (atomic_load(&b->state->port->interrupt)) { spent = b; cause = KLUA_INTERRUPTED; }
  }
  if (spent != NULL) {
    for (klua_budget *b = here.active; b != NULL; b = b->outer) {
      if (!b->killed) b->killed = cause;
      if (b == spent) break;
    }
  }
  hook_killed();
  if (ticks != 0 && !limited && here.armed) arm(false);
  errno = saved;
}

static void prepare_thread (void);

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
}

static void find_stack (void) {
  pthread_attr_t attributes;
  void *lowest;
  size_t size;
  if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
  if (pthread_attr_getstack(&attributes, &lowest, &size) == 0) here.stack = (uintptr_t)lowest;
  pthread_attr_destroy(&attributes);
}

/* Once per thread. Threads of a dispatch queue block nearly all signals: ours must come through. */
static void prepare_thread (void) {
  pthread_once(&once, prepare_process);
  sigset_t ours;
  sigemptyset(&ours);
  sigaddset(&ours, SIGNAL);
  pthread_sigmask(SIG_UNBLOCK, &ours, NULL);
  here.id = (int)syscall(SYS_gettid);
  struct sigevent event = {0};
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = SIGNAL;
  event.sigev_notify_thread_id = here.id;
  here.timed = timer_create(CLOCK_THREAD_CPUTIME_ID, &event, &here.timer) == 0;
  pthread_setspecific(leaving, &here);
  find_stack();
  here.ready = true;
}

/* How many ticks a time limit is: the first one may come at once, so one more than fit. */
static sig_atomic_t ticks_of (uint64_t nanoseconds) {
  uint64_t ticks = nanoseconds / TICK_NANOSECONDS + 1;
  return ticks > INT32_MAX ? INT32_MAX : (sig_atomic_t)ticks;
}

/* A call's memory limit only ever narrows the state's. */
static void limit_memory (klua_state *S, size_t bytes) {
  if (S->soft != 0 && bytes >= S->soft) return;
  S->soft = bytes;
  klua_watch(S);
}

/* Starts a call's limits. The timer stays armed between calls, and disarms itself when it finds nothing to count. */
void klua_begin (klua_state *S, klua_budget *budget, const klua_limits *limits) {
  if (!here.ready) prepare_thread();
  klua_budget *previous = S->budget, *outer = here.active;
  budget->outer = outer;
  budget->previous = previous;
  budget->state = S;
  budget->ticks = 0;
  budget->killed = 0;
  budget->is_timed = false;
  budget->soft = S->soft;
  if (previous == NULL) {
    S->refused = false;
    S->pressure = 0;
    S->stack = here.stack;
    atomic_store_explicit(&S->port->interrupt, 0, memory_order_release);
    atomic_store_explicit(&S->port->thread, here.id, memory_order_release);
  }
  if (limits->memory != 0) limit_memory(S, limits->memory);
  if (limits->nanoseconds != 0) {
    budget->ticks = ticks_of(limits->nanoseconds);
    budget->is_timed = true;
    S->timed++;
  }
  S->budget = budget;
  fence();
  here.active = budget;
  fence();
  if (budget->ticks != 0 && !here.armed && here.timed) arm(true);
  if (outer != NULL && outer->killed && !budget->killed) budget->killed = outer->killed;
  if (previous != NULL && previous->killed && !budget->killed) budget->killed = previous->killed;
  if (budget->killed) S->attention = 1;
}

/* Lowers the flag, and raises it again if there is still a reason: in this order, so that a signal between is not lost. */
static void settle (klua_state *S) {
  S->attention = 0;
  fence();
  if (S->pressure || (S->budget != NULL && S->budget->killed)) S->attention = 1;
}

void klua_end (klua_state *S, klua_budget *budget) {
  here.active = budget->outer;
  fence();
  S->budget = budget->previous;
  if (budget->is_timed) S->timed--;
  if (S->soft != budget->soft) {
    S->soft = budget->soft;
    klua_watch(S);
  }
  if (S->attention) settle(S);
  if (S->budget == NULL) atomic_store_explicit(&S->port->thread, 0, memory_order_release);
}

/* Asks the running coroutine to look after memory. Called inside the allocator. */
void klua_press (klua_state *S) {
  if (S->pressure || S->running == NULL) return;
  S->pressure = 1;
  S->attention = 1;
  lua_sethook(S->running, klua_hook, LUA_MASKCOUNT, 1);
}

/* Kills what runs for a string of a size at which one instruction on it, such as using it as a key, takes longer than
** a time limit may be passed by. Called inside the allocator, which gives the memory nevertheless. */
void klua_refuse_string (klua_state *S) {
  if (S->budget == NULL || S->budget->killed || S->running == NULL) return;
  S->budget->killed = KLUA_OVER_STRING;
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
  if (klua_attention(klua_of(L))) klua_attend(L);
  else lua_sethook(L, NULL, 0, 0);
}

/* Collects what became garbage until now, in steps, so that a time limit can strike between them: all of a large state
** in one go takes seconds. The cycle that runs already does not see the newest garbage, so the next one counts too. */
static void collect (lua_State *L) {
  klua_state *S = klua_of(L);
  for (int cycles = 0; cycles < 2 && !S->budget->killed && S->used > S->soft / 2;) {
    if (lua_gc(L, LUA_GCSTEP, STEP_KILOBYTES)) cycles++;
  }
}

void klua_attend (lua_State *L) {
  klua_state *S = klua_of(L);
  if (S->pressure) {
    S->pressure = 0;
    settle(S);
    if (S->budget != NULL && !S->budget->killed) {
      collect(L);
      if (S->soft != 0 && S->used > S->soft - S->soft / 16) {
        S->budget->killed = KLUA_OVER_MEMORY;
        S->attention = 1;
      }
    }
  }
  if (S->budget != NULL && S->budget->killed) klua_die(L);
}

/* Leaves the coroutine for good. A yield runs neither handlers nor __close; where the C stack forbids it, an error does
** the same as far as the next library function, which comes here again. */
int klua_die (lua_State *L) {
  klua_state *S = klua_of(L);
  if (!S->traced) {
    S->traced = true;
    klua_trace(L, &S->trace);
  }
  lua_sethook(L, klua_hook, LUA_MASKCOUNT, 1);
  if (lua_isyieldable(L) && !(klua_mark(L) & KLUA_CLOSING)) return lua_yield(L, 0);
  lua_pushliteral(L, "stopped");
  return lua_error(L);
}
