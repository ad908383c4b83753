/* klua_request.h: what klua_run asks of the base of a coroutine. */
#ifndef KLUA_REQUEST_H
#define KLUA_REQUEST_H

#include "klua.h"

typedef struct klua_request {
  klua_level *level;
  int operation;
  uint64_t subject;
  bool syntax;      /* the error is one of syntax */
  bool yielded;     /* the coroutine that was resumed yielded */
  lua_State *inner; /* the coroutine that failed, for the traceback */
} klua_request;

#endif
