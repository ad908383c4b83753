/* StockFunctions.h: shared by the files of StockLua only. */
#ifndef STOCKFUNCTIONS_H
#define STOCKFUNCTIONS_H

#include <lua.h>

/* Sets the C functions as globals. */
void stock_functions (lua_State *L);

#endif
