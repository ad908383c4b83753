/* klua_limit.h: the beginning and the end of a call's limits. */
#ifndef KLUA_LIMIT_H
#define KLUA_LIMIT_H

#include <time.h>

#include "klua.h"

/* What the signal's handler finds on its thread. */
typedef struct klua_thread {
  klua_budget *volatile active;
  timer_t timer;
  int id;
  bool ready, timed;
  uintptr_t stack; /* its lowest address; 0: not known */
  volatile sig_atomic_t armed;
} klua_thread;

extern _Thread_local klua_thread klua_here;

/* What is written before it is seen by a handler that runs after it. */
#define klua_fence() atomic_signal_fence(memory_order_seq_cst)

/* klua_limit.c */
void klua_prepare_thread (void);
void klua_arm (bool on);
void klua_limit (klua_state *S, klua_budget *budget, const klua_limits *limits);
void klua_unlimit (klua_state *S, const klua_budget *budget);
void klua_settle (klua_state *S);

/* Starts a call; `limits` may be NULL. The handler knows of it only when all of it is written. */
static inline void klua_begin (klua_state *S, klua_budget *budget, const klua_limits *limits) {
  if (!klua_here.ready) klua_prepare_thread();
  klua_budget *previous = S->budget, *outer = klua_here.active;
  klua_port *port = S->port;
  budget->outer = outer;
  budget->previous = previous;
  budget->state = S;
  budget->limit = 0;
  budget->killed = 0;
  budget->overdue = 0;
  budget->hooked = NULL;
  budget->hook_again = 0;
  budget->can_leave = 0;
  budget->level = S->levels.taken;
  budget->printing = S->printing;
  budget->is_limited = limits != NULL;
  if (previous == NULL) {
    S->refused = false;
    S->pressure = 0;
    S->is_postponed = false;
    S->attention = 0;
    S->stack = klua_here.stack;
    atomic_store_explicit(&port->interrupt, 0, memory_order_release);
    atomic_store_explicit(&port->thread, klua_here.id, memory_order_release);
  }
  if (limits != NULL) klua_limit(S, budget, limits);
  S->budget = budget;
  klua_fence();
  klua_here.active = budget;
  klua_fence();
  /* Only now: a tick that found nothing to count would have disarmed the timer, or an interrupt have found nobody. */
  if (budget->limit != 0 && !klua_here.armed && klua_here.timed) klua_arm(true);
  if (previous == NULL && atomic_load_explicit(&port->interrupt, memory_order_relaxed)) {
    budget->killed = KLUA_INTERRUPTED;
  }
  if (outer != NULL && outer->killed && !budget->killed) budget->killed = outer->killed;
  if (previous != NULL && previous->killed && !budget->killed) budget->killed = previous->killed;
  if (budget->killed) S->attention = 1;
}

__attribute__((always_inline))
static inline void klua_end (klua_state *S, klua_budget *budget) {
  klua_here.active = budget->outer;
  klua_fence();
  S->budget = budget->previous;
  if (budget->is_limited) klua_unlimit(S, budget);
  if (S->attention) klua_settle(S);
  if (S->budget == NULL) atomic_store_explicit(&S->port->thread, 0, memory_order_release);
}

#endif
