/* klua_place.h: which code an overdue call may be left out of by force.
**
** Only Lua's own. It takes no lock and has nothing that another call could find half done, apart from its heap, which goes
** with the state. Whatever Lua or the shim calls of the C library, now or in a later version, may hold a lock, so it is
** never left, and nobody has to think of that where a call is written. */
#ifndef KLUA_PLACE_H
#define KLUA_PLACE_H

#include "klua.h"

/* Finds out where Lua's code lies. Once, before any call. Ends the process where that cannot be told: then nothing could
** be stopped for certain. */
void klua_find_lua (void);

/* Says whether an address is in the shim, which is never left: what the host gets back must not be half written. For the
** signal's handler. */
bool klua_is_ours (uintptr_t place);

#endif
