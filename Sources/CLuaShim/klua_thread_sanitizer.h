/* klua_thread_sanitizer.h: ThreadSanitizer holds a signal back until the thread calls a library function that it knows,
** which a loop of Lua never does. So under it the handler is set past it, and what the handler runs is not watched: it
** touches only its own thread's budgets, atomics and lua_sethook. Nor may the handler call what ThreadSanitizer replaces:
** the signal may have come while it holds its own locks. */
#ifndef KLUA_THREAD_SANITIZER_H
#define KLUA_THREAD_SANITIZER_H

#include <signal.h>

#if __has_feature(thread_sanitizer)

#define KLUA_UNWATCHED __attribute__((disable_sanitizer_instrumentation))
#define klua_sigaction __sigaction /* glibc's name for it that ThreadSanitizer does not replace */
extern int __sigaction (int number, const struct sigaction *action, struct sigaction *before);
/* With SIGEV_THREAD_ID glibc's timer_t is the kernel's own number. */
#define klua_timer_settime(timer, flags, value, before) \
  syscall(SYS_timer_settime, (int)(intptr_t)(timer), flags, value, before)
#define klua_clock_gettime(clock, now) syscall(SYS_clock_gettime, (int)(clock), now)

#else

#define KLUA_UNWATCHED
#define klua_sigaction sigaction
#define klua_timer_settime timer_settime
#define klua_clock_gettime clock_gettime

#endif

#endif
