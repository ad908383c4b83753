/* klua_thread_sanitizer.h: ThreadSanitizer holds a signal back until the thread calls a library function that it knows,
** which a loop of Lua never does. So under it the handler is set past it, and what the handler runs is not watched: it
** touches only its own thread's budgets, atomics and lua_sethook. Nor may the handler call what ThreadSanitizer replaces:
** the signal may have come while it holds its own locks. */
#ifndef KLUA_THREAD_SANITIZER_H
#define KLUA_THREAD_SANITIZER_H

#include <signal.h>

#define KLUA_UNWATCHED
#define klua_sigaction sigaction
#define klua_timer_settime timer_settime

#ifdef __has_feature
#if __has_feature(thread_sanitizer)
#undef KLUA_UNWATCHED
#undef klua_sigaction
#undef klua_timer_settime
#define KLUA_UNWATCHED __attribute__((disable_sanitizer_instrumentation))
#define klua_sigaction __sigaction /* glibc's name for it that ThreadSanitizer does not replace */
extern int __sigaction (int number, const struct sigaction *action, struct sigaction *before);
/* With SIGEV_THREAD_ID glibc's timer_t is the kernel's own number. */
#define klua_timer_settime(timer, flags, value, before) \
  syscall(SYS_timer_settime, (int)(intptr_t)(timer), flags, value, before)
#endif
#endif

#endif
