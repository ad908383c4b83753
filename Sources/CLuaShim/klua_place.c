/* klua_place.c: where Lua's own code lies in the process: in its shared library, or in a program that holds it. */
#define _GNU_SOURCE
#include <lauxlib.h>
#include <link.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "klua_place.h"
#include "klua_thread_sanitizer.h"

static uintptr_t lua_start, lua_end;

extern const char __start_klua_text[], __stop_klua_text[]; /* the linker's */

KLUA_UNWATCHED bool klua_is_ours (uintptr_t place) {
  return place >= (uintptr_t)__start_klua_text && place < (uintptr_t)__stop_klua_text;
}

KLUA_UNWATCHED bool klua_is_lua (uintptr_t place) { return place >= lua_start && place < lua_end; }

/* Takes the part of the program or library that Lua's code lies in. */
static int look_for_lua (struct dl_phdr_info *library, size_t size, void *unused) {
  (void)size, (void)unused;
  uintptr_t place = (uintptr_t)lua_sethook;
  for (int i = 0; i < library->dlpi_phnum; i++) {
    const ElfW(Phdr) *part = &library->dlpi_phdr[i];
    uintptr_t start = library->dlpi_addr + part->p_vaddr, end = start + part->p_memsz;
    if (part->p_type != PT_LOAD || place < start || place >= end) continue;
    lua_start = start;
    lua_end = end;
    return 1;
  }
  return 0;
}

/* Takes what lies between the first and the last of Lua's public functions. A program that holds Lua has Lua's object
** files one after the other, as the archive has them. */
static void look_between (const uintptr_t *functions, size_t count) {
  lua_start = lua_end = functions[0];
  for (size_t i = 1; i < count; i++) {
    if (functions[i] < lua_start) lua_start = functions[i];
    if (functions[i] > lua_end) lua_end = functions[i];
  }
}

void klua_find_lua (void) {
  const uintptr_t ours[] = {
    (uintptr_t)lua_absindex, (uintptr_t)lua_sethook, (uintptr_t)lua_resume, (uintptr_t)lua_newstate,
    (uintptr_t)lua_close, (uintptr_t)luaL_tolstring, (uintptr_t)luaL_traceback, (uintptr_t)luaopen_base,
    (uintptr_t)luaopen_math, (uintptr_t)luaopen_os, (uintptr_t)luaopen_string, (uintptr_t)luaopen_table,
    (uintptr_t)luaopen_utf8,
  };
  const uintptr_t others[] = {
    (uintptr_t)malloc, (uintptr_t)free, (uintptr_t)snprintf, (uintptr_t)strtod, (uintptr_t)localtime_r,
    (uintptr_t)strftime, (uintptr_t)klua_find_lua,
  };
  dl_iterate_phdr(look_for_lua, NULL);
  if (klua_is_lua((uintptr_t)klua_find_lua)) look_between(ours, sizeof(ours) / sizeof(ours[0]));
  for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++) {
    if (!klua_is_lua(others[i])) continue;
    fputs("this program was linked so that Lua's code cannot be told from other code\n", stderr);
    abort();
  }
}
