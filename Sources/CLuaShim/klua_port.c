/* klua_port.c: what other threads may hold of a state, counted references to its functions and coroutines.
**
** A slot is an integer key of the registry. Counts change only on the state's thread: a release elsewhere is queued. */
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "klua.h"

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
  klua_port_close(port);
  pthread_mutex_destroy(&port->lock);
  free(port);
}

void klua_port_close (klua_port *port) {
  pthread_mutex_lock(&port->lock);
  port->closed = true;
  for (uint32_t i = 0; i < port->count; i++) free(port->slots[i].chunk);
  free(port->slots);
  free(port->released);
  port->slots = NULL;
  port->released = NULL;
  port->count = port->capacity = port->released_count = port->released_capacity = 0;
  pthread_mutex_unlock(&port->lock);
}

/* Where a free slot is, growing the row if there is none; false without memory. Locked by the caller. */
static bool reserve (klua_port *port) {
  if (port->unused != 0) return true;
  if (port->count == port->capacity) {
    uint32_t capacity = port->capacity == 0 ? 16 : port->capacity * 2;
    klua_slot *slots = realloc(port->slots, capacity * sizeof(*slots));
    if (slots == NULL) return false;
    port->slots = slots;
    /* As many releases as slots may wait at once: room for them is made here, so that a release cannot fail. */
    uint32_t *released = realloc(port->released, capacity * sizeof(*released));
    if (released == NULL) return false;
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
  klua_port *port = klua_of(L)->port;
  lua_Debug ar;
  char *chunk = NULL;
  int line = 0;
  lua_pushvalue(L, index);
  if (lua_isfunction(L, -1) && !lua_iscfunction(L, -1)) {
    lua_pushvalue(L, -1);
    if (lua_getinfo(L, ">S", &ar) != 0) {
      size_t length = strnlen(ar.source, 1024);
      chunk = malloc(length + 1);
      line = ar.linedefined;
      if (chunk != NULL) { memcpy(chunk, ar.source, length); chunk[length] = 0; }
    }
  }
  pthread_mutex_lock(&port->lock);
  bool found = reserve(port);
  uint32_t slot = port->unused;
  pthread_mutex_unlock(&port->lock);
  if (!found) {
    free(chunk);
    luaL_error(L, "not enough memory");
  }
  klua_slot *entry = &port->slots[slot - 1];
  free(entry->chunk);
  entry->chunk = chunk;
  entry->line = line;
  lua_rawseti(L, LUA_REGISTRYINDEX, (lua_Integer)slot + FIRST_SLOT); /* may raise: the slot is still free then */
  pthread_mutex_lock(&port->lock);
  port->unused = entry->next;
  entry->count = 1;
  pthread_mutex_unlock(&port->lock);
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

/* Clears the slots given up since the last time. Setting an existing key to nil allocates nothing, so cannot raise. */
void klua_drain (klua_state *S) {
  klua_port *port = S->port;
  if (!atomic_load(&port->pending)) return;
  pthread_mutex_lock(&port->lock);
  atomic_store(&port->pending, false);
  for (uint32_t i = 0; i < port->released_count; i++) {
    uint32_t slot = port->released[i];
    klua_slot *entry = &port->slots[slot - FIRST_SLOT - 1];
    lua_pushnil(S->L);
    lua_rawseti(S->L, LUA_REGISTRYINDEX, slot);
    free(entry->chunk);
    entry->chunk = NULL;
    entry->next = port->unused;
    port->unused = slot - FIRST_SLOT;
  }
  port->released_count = 0;
  pthread_mutex_unlock(&port->lock);
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

/* The flag first, then the signal: klua_begin publishes the thread first, then clears what came too early. */
void klua_interrupt (klua_port *port) {
  atomic_store(&port->interrupt, 1);
  int thread = atomic_load(&port->thread);
  if (thread != 0) syscall(SYS_tgkill, getpid(), thread, SIGRTMAX - 3);
}
