/* klua_port.c: what other threads may hold of a state, counted references to its functions and coroutines.
**
** A slot is an integer key of the registry. Counts change only on the state's thread: a release elsewhere is queued. */
#include <stdlib.h>
#include <linux/membarrier.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "klua.h"

#define LONGEST_NAME 1023
#define FIRST_SLOT 16 /* below are the registry's own integer keys, and those of klua.h */

klua_port *klua_port_new (void) {
  klua_port *port = calloc(1, sizeof(*port));
  if (port == NULL) return NULL;
  if (pthread_mutex_init(&port->lock, NULL) != 0) {
    free(port);
    return NULL;
  }
  atomic_init(&port->references, 1);
  return port;
}

klua_port *klua_port_retain (klua_port *port) {
  atomic_fetch_add(&port->references, 1);
  return port;
}

void klua_port_release (klua_port *port) {
  if (atomic_fetch_sub(&port->references, 1) != 1) return;
  pthread_mutex_destroy(&port->lock);
  free(port);
}

/* Before the state's heap goes, which all of it lies in. */
void klua_port_close (klua_state *S) {
  klua_port *port = S->port;
  pthread_mutex_lock(&port->lock);
  port->closed = true;
  port->name_count = 0;
  port->slots = NULL;
  port->released = NULL;
  port->count = port->capacity = port->released_count = port->released_capacity = 0;
  pthread_mutex_unlock(&port->lock);
}

/* The name of a chunk, once for all functions of it: a script may hand over thousands. NULL without memory, and for
** more chunks than a host loads. Locked by the caller. */
static const char *share_name (klua_state *S, const char *source) {
  klua_port *port = S->port;
  size_t length = strnlen(source, LONGEST_NAME);
  for (uint32_t i = 0; i < port->name_count; i++) {
    if (strncmp(port->names[i], source, length) == 0 && port->names[i][length] == 0) return port->names[i];
  }
  if (port->name_count == KLUA_CHUNK_NAMES) return NULL;
  char *name = klua_grow(S, NULL, 0, length + 1);
  if (name == NULL) return NULL;
  memcpy(name, source, length);
  name[length] = 0;
  return port->names[port->name_count++] = name;
}

/* Where a free slot is, growing the row if there is none; false without memory. Locked by the caller. */
static bool reserve (klua_state *S) {
  klua_port *port = S->port;
  if (port->unused != 0) return true;
  if (port->count == port->capacity) {
    uint32_t old = port->capacity, capacity = old == 0 ? 16 : old * 2;
    klua_slot *slots = klua_grow(S, port->slots, old * sizeof(*slots), capacity * sizeof(*slots));
    if (slots == NULL) return false;
    port->slots = slots;
    /* As many releases as slots may wait at once: room for them is made here, so that a release cannot fail. */
    uint32_t *released = klua_grow(S, port->released, old * sizeof(*released), capacity * sizeof(*released));
    if (released == NULL) {
      port->slots = klua_grow(S, slots, capacity * sizeof(*slots), old * sizeof(*slots));
      return false;
    }
    port->released = released;
    port->released_capacity = capacity;
    port->capacity = capacity;
  }
  port->slots[port->count] = (klua_slot){.count = 0, .next = port->unused, .line = 0, .chunk = NULL};
  port->unused = ++port->count;
  return true;
}

/* Refers to the value at `index` by a new slot with count 1. Raises without memory. */
uint32_t klua_slot_take (lua_State *L, int index) {
  klua_state *S = klua_of(L);
  klua_port *port = S->port;
  lua_Debug ar = {0};
  lua_pushvalue(L, index);
  bool is_script = lua_isfunction(L, -1) && !lua_iscfunction(L, -1);
  if (is_script) {
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &ar);
  }
  S->must_stay++;
  pthread_mutex_lock(&port->lock);
  bool found = reserve(S);
  uint32_t slot = port->unused;
  if (found) {
    klua_slot *entry = &port->slots[slot - 1];
    entry->line = ar.linedefined;
    entry->chunk = is_script ? share_name(S, ar.source) : NULL;
    found = !is_script || entry->chunk != NULL || port->name_count == KLUA_CHUNK_NAMES;
  }
  pthread_mutex_unlock(&port->lock);
  S->must_stay--;
  if (!found) {
    klua_kill_refused(L);
    luaL_error(L, "not enough memory");
  }
  lua_rawseti(L, LUA_REGISTRYINDEX, (lua_Integer)slot + FIRST_SLOT); /* may raise: the slot is still free then */
  S->must_stay++;
  pthread_mutex_lock(&port->lock);
  port->unused = port->slots[slot - 1].next;
  port->slots[slot - 1].count = 1;
  port->live++;
  pthread_mutex_unlock(&port->lock);
  S->must_stay--;
  return slot + FIRST_SLOT;
}

void klua_slot_retain (klua_port *port, uint32_t slot) {
  pthread_mutex_lock(&port->lock);
  if (!port->closed) port->slots[slot - FIRST_SLOT - 1].count++;
  pthread_mutex_unlock(&port->lock);
}

/* Gives up one count; the last one waits for the state's thread to clear the slot. */
void klua_slot_release (klua_port *port, uint32_t slot) {
  pthread_mutex_lock(&port->lock);
  if (!port->closed) {
    klua_slot *entry = &port->slots[slot - FIRST_SLOT - 1];
    if (--entry->count == 0) {
      port->released[port->released_count++] = slot;
      atomic_store(&port->pending, true);
    }
  }
  pthread_mutex_unlock(&port->lock);
}

/* ---- giving room back ---- */

/* Protected: makes Lua count the registry's keys, and so give back the array of those that are gone. It does when a new
** key finds the hash part full. */
static int shrink_registry (lua_State *L) {
  static const char fillers[256];
  for (size_t i = 0; i < sizeof fillers; i++) {
    lua_pushboolean(L, 1);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &fillers[i]);
  }
  for (size_t i = 0; i < sizeof fillers; i++) {
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, &fillers[i]);
  }
  return 0;
}

/* Shortens the row behind the last slot in use. Locked by the caller. */
static void shorten (klua_state *S) {
  klua_port *port = S->port;
  uint32_t count = port->count, old = port->capacity;
  while (count > 0 && port->slots[count - 1].count == 0) count--;
  uint32_t capacity = count < 16 ? 16 : count;
  if (capacity > old / 2) return;
  uint32_t *released = klua_grow(S, port->released, old * sizeof(*released), capacity * sizeof(*released));
  if (released == NULL) return;
  port->released = released;
  port->released_capacity = capacity;
  klua_slot *slots = klua_grow(S, port->slots, old * sizeof(*slots), capacity * sizeof(*slots));
  if (slots == NULL) return;
  port->slots = slots;
  port->capacity = capacity;
  port->count = count;
  port->unused = 0;
  for (uint32_t i = 0; i < count; i++) {
    if (port->slots[i].count != 0) continue;
    port->slots[i].next = port->unused;
    port->unused = i + 1;
  }
}

#define MANY_SLOTS 4096

/* Clears the slots given up since the last time. Setting an existing key to nil allocates nothing, so cannot raise. */
void klua_drain (klua_state *S) {
  klua_port *port = S->port;
  if (!atomic_load(&port->pending)) return;
  S->must_stay++;
  pthread_mutex_lock(&port->lock);
  atomic_store(&port->pending, false);
  for (uint32_t i = 0; i < port->released_count; i++) {
    uint32_t slot = port->released[i];
    klua_slot *entry = &port->slots[slot - FIRST_SLOT - 1];
    lua_pushnil(S->L);
    lua_rawseti(S->L, LUA_REGISTRYINDEX, slot);
    entry->chunk = NULL;
    entry->next = port->unused;
    port->unused = slot - FIRST_SLOT;
  }
  port->live -= port->released_count;
  port->released_count = 0;
  bool is_spare = port->capacity >= MANY_SLOTS && port->live < port->capacity / 8;
  if (is_spare) shorten(S);
  is_spare = is_spare && port->capacity < MANY_SLOTS;
  pthread_mutex_unlock(&port->lock);
  S->must_stay--;
  if (!is_spare) return;
  lua_pushcfunction(S->L, shrink_registry);
  if (lua_pcall(S->L, 0, 0, 0) != LUA_OK) lua_pop(S->L, 1);
}

bool klua_slot_place (klua_port *port, uint32_t slot, char *chunk, size_t capacity, int *line) {
  bool known = false;
  pthread_mutex_lock(&port->lock);
  if (!port->closed && port->slots[slot - FIRST_SLOT - 1].chunk != NULL) {
    klua_slot *entry = &port->slots[slot - FIRST_SLOT - 1];
    strncpy(chunk, entry->chunk, capacity - 1);
    chunk[capacity - 1] = 0;
    *line = entry->line;
    known = true;
  }
  pthread_mutex_unlock(&port->lock);
  return known;
}

/* The flag first, then the signal. A call that begins clears what came too early, publishes its thread, and looks at the
** flag again: one of both sees the other, by a barrier here instead of one in each call. */
void klua_interrupt (klua_port *port) {
  atomic_store(&port->interrupt, 1);
  syscall(SYS_membarrier, MEMBARRIER_CMD_PRIVATE_EXPEDITED, 0, 0);
  int thread = atomic_load(&port->thread);
  if (thread != 0) syscall(SYS_tgkill, getpid(), thread, SIGRTMAX - 3);
}
