/* Debian's Lua 5.4 (liblua5.4-dev), for CLuaShim alone: Swift never sees these headers. */
#include <lua.h>
#include <lauxlib.h>
#include <lualib.h>
