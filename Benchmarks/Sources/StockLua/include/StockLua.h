/* StockLua.h: a Lua state as a C program would use it, with C functions to compare ours with. */
#ifndef STOCKLUA_H
#define STOCKLUA_H

typedef struct stock_lua stock_lua;

/* Opens a state with the standard libraries and the functions below as globals; NULL without memory. */
stock_lua *stock_lua_open (void);
void stock_lua_close (stock_lua *lua);
/* Compiles `source` into the function that stock_lua_run calls; 0, or 1 where it does not compile. */
int stock_lua_load (stock_lua *lua, const char *source);
/* Calls it; 0, or 1 where it raised. */
int stock_lua_run (stock_lua *lua);

#endif
