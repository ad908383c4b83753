/* tree.h: what the values on a tape are, by the rules of Lua's tables, so that two tapes can be compared. */
#ifndef FUZZ_TREE_H
#define FUZZ_TREE_H

#include "CLuaShim.h"

/* Says whether each value of the tape lies within it, and its tables hold what they say. */
bool is_well_formed (const klua_tape *tape);

/* Says whether two well-formed tapes hold the same values: the order of fields does not count, nor whether an item is
** in the array part, nor whether a whole key is a number. */
bool are_same (const klua_tape *a, const klua_tape *b);

/* How many cells the value at `cell` takes. */
size_t cells_of (const klua_cell *cell);

#endif
