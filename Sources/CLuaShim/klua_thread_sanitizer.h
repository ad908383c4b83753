/* klua_thread_sanitizer.h: ThreadSanitizer holds a signal back until the thread calls a library function that it knows,
** which a loop of Lua never does. So under it the handler is set past it, and what the handler runs is not watched: it
** touches only its own thread's budgets, atomics and lua_sethook. Nor may the handler call what ThreadSanitizer replaces:
** the signal may have come while it holds its own locks. For the same reason a call is left by force only out of Lua's
** library itself, never out of what that calls. */
#ifndef KLUA_THREAD_SANITIZER_H
#define KLUA_THREAD_SANITIZER_H

#include <signal.h>

#if __has_feature(thread_sanitizer)

#include <link.h>

#define KLUA_UNWATCHED __attribute__((disable_sanitizer_instrumentation))
#define klua_sigaction __sigaction /* glibc's name for it that ThreadSanitizer does not replace */
extern int __sigaction (int number, const struct sigaction *action, struct sigaction *before);
/* With SIGEV_THREAD_ID glibc's timer_t is the kernel's own number. */
#define klua_timer_settime(timer, flags, value, before) \
  syscall(SYS_timer_settime, (int)(intptr_t)(timer), flags, value, before)
#define klua_clock_gettime(clock, now) syscall(SYS_clock_gettime, (int)(clock), now)

static uintptr_t klua_lua_start, klua_lua_end; /* the code of Lua's shared library */

static int klua_look_for_lua (struct dl_phdr_info *library, size_t size, void *unused) {
  (void)size, (void)unused;
  uintptr_t place = (uintptr_t)lua_sethook;
  for (int i = 0; i < library->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &library->dlpi_phdr[i];
    uintptr_t start = library->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
    if (part->p_type != PT_LOAD || place < start || place >= end) continue;
    klua_lua_start = start;
    klua_lua_end = end;
    return 1;
  }
  return 0;
}

#define klua_find_lua() dl_iterate_phdr(klua_look_for_lua, NULL)
#define klua_is_lua(place) ((place) >= klua_lua_start && (place) < klua_lua_end)

#else

#define KLUA_UNWATCHED
#define klua_sigaction sigaction
#define klua_timer_settime timer_settime
#define klua_clock_gettime clock_gettime
#define klua_find_lua() ((void)0)
#define klua_is_lua(place) true /* or what Lua calls */

#endif

#endif
