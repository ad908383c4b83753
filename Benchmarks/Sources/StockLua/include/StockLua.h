/* StockLua.h: a Lua state as a C program would use it, with C functions to compare ours with. */
#ifndef STOCKLUA_H
#define STOCKLUA_H

typedef struct stock_lua stock_lua;

/* Opens a state with the standard libraries and the functions of StockFunctions.c as globals; NULL without memory. */
stock_lua *stock_lua_open (void);
void stock_lua_close (stock_lua *lua);
/* Compiles `source` into the function that stock_lua_run calls; 0, or 1 where it does not compile. */
int stock_lua_load (stock_lua *lua, const char *source);
/* Calls it; 0, or 1 where it raised. */
int stock_lua_run (stock_lua *lua);
/* Runs the source, which sets the global `callback`, then calls that with (sum, i) for i = 0 … times - 1; the last sum. */
long long stock_lua_call_add (stock_lua *lua, int times);
/* Opens and closes states with the standard libraries; 0, or 1 without memory. */
int stock_lua_bare_states (int count);

#endif
