/* klua_encode.c: values of Lua onto a tape.
**
** Tables are read raw, so no script runs meanwhile. Depth and size are bounded and cycles refused; what cannot cross is
** named by its path. Raises, so it runs only inside a coroutine of klua_run, or in the trampoline before Swift runs. */
#include "klua_values.h"

typedef struct encoder {
  lua_State *L;
  klua_state *S;
  klua_tape *tape;
  const char *what;
  int item;
  uint32_t parts;
} encoder;

static void encode (encoder *e, int index);

static klua_cell *new_cell (klua_tape *tape, size_t extra) {
  size_t size = sizeof(klua_cell) + extra;
  if (size > tape->capacity - tape->used || tape->failure) {
    if (!klua_tape_grow(tape, size)) return NULL;
  }
  klua_cell *cell = (klua_cell *)(void *)(tape->bytes + tape->used);
  tape->used += size;
  return cell;
}

#define padded(n) (((n) + 15) & ~(size_t)15)

/* ---- without raising, for the trace ---- */

void klua_encode_string (klua_tape *tape, const char *bytes, size_t length) {
  if (length > tape->state->options.crossing) { tape->failure = KLUA_TAPE_TOO_LARGE; return; }
  klua_cell *cell = new_cell(tape, padded(length));
  if (cell == NULL) return;
  *cell = (klua_cell){.kind = KLUA_STRING, .bits = length};
  memcpy(cell + 1, bytes, length);
}

void klua_encode_integer (klua_tape *tape, lua_Integer value) {
  klua_cell *cell = new_cell(tape, 0);
  if (cell != NULL) *cell = (klua_cell){.kind = KLUA_INTEGER, .bits = (uint64_t)value};
}

void klua_encode_nil (klua_tape *tape) {
  klua_cell *cell = new_cell(tape, 0);
  if (cell != NULL) *cell = (klua_cell){.kind = KLUA_NIL};
}

/* Appends a value that is neither a table nor a reference; false for others, and where there is no room. */
static inline bool encode_flat (lua_State *L, klua_tape *tape, int index) {
  uint64_t head, bits = 0;
  size_t length = 0;
  const char *text = NULL;
  switch (lua_type(L, index)) {
    case LUA_TSTRING:
      text = lua_tolstring(L, index, &length);
      head = KLUA_STRING;
      bits = length;
      break;
    case LUA_TNUMBER:
      if (lua_isinteger(L, index)) {
        head = KLUA_INTEGER;
        bits = (uint64_t)lua_tointegerx(L, index, NULL);
      } else {
        lua_Number number = lua_tonumberx(L, index, NULL);
        memcpy(&bits, &number, sizeof bits);
        head = KLUA_NUMBER;
      }
      break;
    case LUA_TNIL: head = KLUA_NIL; break;
    case LUA_TBOOLEAN: head = KLUA_BOOLEAN | (uint64_t)lua_toboolean(L, index) << 8; break;
    default: return false;
  }
  klua_cell *cell = new_cell(tape, padded(length));
  if (cell == NULL) return false;
  memcpy(cell, &head, sizeof head);
  cell->bits = bits;
  if (text != NULL) memcpy(cell + 1, text, length);
  return true;
}

/* ---- refusals ---- */

/* Appends ".key" or "[key]" of one step. */
static void add_step (luaL_Buffer *b, lua_State *L, const klua_step *step) {
  char number[64];
  if (step->key == 0) {
    snprintf(number, sizeof number, "[" LUA_INTEGER_FMT "]", step->position);
    luaL_addstring(b, number);
  } else if (lua_type(L, step->key) == LUA_TSTRING) {
    size_t length;
    const char *text = lua_tolstring(L, step->key, &length);
    luaL_addchar(b, '.');
    luaL_addlstring(b, text, length < 60 ? length : 60);
  } else if (lua_isinteger(L, step->key)) {
    snprintf(number, sizeof number, "[" LUA_INTEGER_FMT "]", lua_tointeger(L, step->key));
    luaL_addstring(b, number);
  } else {
    luaL_addchar(b, '[');
    luaL_addstring(b, luaL_typename(L, step->key));
    luaL_addchar(b, ']');
  }
}

static int refuse (encoder *e, const char *why) {
  lua_State *L = e->L;
  uint32_t depth = e->S->path_length;
  luaL_checkstack(L, 20, NULL);
  luaL_Buffer b;
  luaL_where(L, 1);
  luaL_buffinit(L, &b);
  for (uint32_t i = 0; i < depth; i++) {
    if (i == 8 && depth > 12) { luaL_addstring(&b, "…"); i = depth - 4; }
    add_step(&b, L, &e->S->path[i]);
  }
  luaL_pushresult(&b);
  lua_pushfstring(L, "%s%s %d%s%s %s", lua_tostring(L, -2), e->what, e->item, depth != 0 ? ", at " : "",
                  lua_tostring(L, -1), why);
  e->S->path_length = 0;
  return lua_error(L);
}

static klua_cell *cell_of (encoder *e, size_t extra) {
  klua_cell *cell = new_cell(e->tape, extra);
  if (cell == NULL) refuse(e, e->tape->failure == KLUA_TAPE_TOO_LARGE ? "is too large to cross" : "found no memory");
  return cell;
}

/* ---- values ---- */

static void encode_reference (encoder *e, int index, uint8_t kind) {
  cell_of(e, 0);
  e->tape->used -= sizeof(klua_cell); /* room first: nothing may fail once the slot is taken */
  uint32_t slot = klua_slot_take(e->L, index);
  klua_cell *cell = cell_of(e, 0);
  *cell = (klua_cell){.kind = kind, .aux = e->tape->owned, .bits = slot};
  e->tape->owned = (uint32_t)(e->tape->used / sizeof(klua_cell));
}

/* The class of the userdata or table at `index`: only the host can put a light userdata at [1] of a metatable, and
** the host's metatables are out of a script's reach. */
static const void *tag_of (lua_State *L, int index) {
  const void *tag = NULL;
  if (!lua_getmetatable(L, index)) return NULL;
  if (lua_rawgeti(L, -1, 1) == LUA_TLIGHTUSERDATA) tag = lua_touserdata(L, -1);
  lua_pop(L, 2);
  return tag;
}

static const char read_only_tag;

klua_class *klua_class_at (lua_State *L, int index) {
  if (lua_type(L, index) == LUA_TUSERDATA) return ((klua_value *)lua_touserdata(L, index))->class;
  const void *tag = tag_of(L, index);
  return tag == &read_only_tag ? NULL : (klua_class *)(uintptr_t)tag;
}

bool klua_is_read_only (lua_State *L, int index) { return tag_of(L, index) == &read_only_tag; }

static int refuse_change (lua_State *L) { return luaL_error(L, "attempt to change a read-only table"); }

static int read_only_length (lua_State *L) {
  lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
  return 1;
}

static int read_only_next (lua_State *L) {
  lua_settop(L, 2);
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_replace(L, 1);
  if (klua_of(L)->options.deterministic) return klua_ordered_next(L);
  if (lua_next(L, 1)) return 2;
  lua_pushnil(L);
  return 1;
}

static int read_only_pairs (lua_State *L) {
  lua_pushvalue(L, lua_upvalueindex(1));
  lua_pushcclosure(L, read_only_next, 1);
  lua_pushvalue(L, 1);
  lua_pushnil(L);
  return 3;
}

static void set_closure (lua_State *L, int table, int content, const char *name, lua_CFunction function) {
  lua_pushvalue(L, content);
  lua_pushcclosure(L, function, 1);
  lua_setfield(L, table, name);
}

/* Replaces the table on top by an empty one that shows its content and refuses changes. */
void klua_push_read_only (lua_State *L) {
  luaL_checkstack(L, 6, NULL);
  int content = lua_gettop(L);
  lua_newtable(L);
  lua_createtable(L, 2, 5);
  int meta = lua_gettop(L);
  lua_pushlightuserdata(L, (void *)(uintptr_t)&read_only_tag);
  lua_rawseti(L, meta, 1);
  lua_pushvalue(L, content);
  lua_rawseti(L, meta, 2);
  lua_pushvalue(L, content);
  lua_setfield(L, meta, "__index");
  lua_pushcfunction(L, refuse_change);
  lua_setfield(L, meta, "__newindex");
  set_closure(L, meta, content, "__len", read_only_length);
  set_closure(L, meta, content, "__pairs", read_only_pairs);
  lua_pushboolean(L, 0);
  lua_setfield(L, meta, "__metatable");
  lua_setmetatable(L, -2);
  lua_replace(L, content);
}

/* Looks at the limits now and then: a value may be of millions of parts. */
static inline void look (encoder *e) {
  if ((++e->parts & 255) == 0) klua_poll(e->L);
}

/* Encodes the key and the value on top, unless the key is one of the items. */
static void encode_field (encoder *e, lua_Integer array, klua_step *step, uint32_t *fields) {
  look(e);
  int key = lua_gettop(e->L) - 1;
  lua_Integer position = lua_isinteger(e->L, key) ? lua_tointeger(e->L, key) : 0;
  if (position >= 1 && position <= array) return;
  step->key = key;
  encode(e, key);
  encode(e, key + 1);
  (*fields)++;
}

static void encode_fields (encoder *e, int index, lua_Integer array, klua_step *step, uint32_t *fields) {
  lua_State *L = e->L;
  for (lua_pushnil(L); lua_next(L, index); lua_pop(L, 1)) encode_field(e, array, step, fields);
}

static void encode_sorted_fields (encoder *e, int index, lua_Integer array, klua_step *step, uint32_t *fields) {
  lua_State *L = e->L;
  lua_Integer count = klua_push_sorted_keys(L, index);
  for (lua_Integer i = 1; i <= count; i++, lua_pop(L, 2)) {
    lua_rawgeti(L, -1, i);
    lua_pushvalue(L, -1);
    lua_rawget(L, index);
    encode_field(e, array, step, fields);
  }
  lua_pop(L, 1);
}

static void encode_table (encoder *e, int index) {
  lua_State *L = e->L;
  klua_state *S = e->S;
  if (S->path_length == S->options.depth) refuse(e, "is nested too deeply");
  luaL_checkstack(L, 8, "too many nested tables");
  int top = lua_gettop(L);
  uint8_t flags = 0;
  const void *tag = tag_of(L, index);
  if (tag == &read_only_tag) {
    flags = KLUA_READ_ONLY;
    lua_getmetatable(L, index);
    lua_rawgeti(L, -1, 2);
    lua_remove(L, -2);
    index = lua_gettop(L);
    tag = tag_of(L, index);
  }
  const void *address = lua_topointer(L, index);
  for (uint32_t i = 0; i < S->path_length; i++) {
    if (S->path[i].table == address) refuse(e, "refers back to a table that contains it");
  }
  klua_step *step = &S->path[S->path_length++];
  *step = (klua_step){.table = address};
  size_t start = e->tape->used;
  cell_of(e, 0);
  if (tag != NULL) {
    flags |= KLUA_CLASSED;
    *cell_of(e, 0) = (klua_cell){.kind = KLUA_CLASS, .bits = (uint64_t)(uintptr_t)tag};
  }
  lua_Integer array = 0;
  look(e);
  for (;; array++) { /* up to the first hole: no length that a script claims is believed */
    step->position = array + 1;
    if (lua_rawgeti(L, index, array + 1) == LUA_TNIL) break;
    encode(e, top + 1 + (index > top));
    lua_pop(L, 1);
    look(e);
  }
  lua_pop(L, 1);
  uint32_t fields = 0;
  if (S->options.deterministic) encode_sorted_fields(e, index, array, step, &fields);
  else encode_fields(e, index, array, step, &fields);
  uint64_t cells = (e->tape->used - start) / sizeof(klua_cell);
  klua_cell *cell = (klua_cell *)(void *)(e->tape->bytes + start);
  *cell = (klua_cell){.kind = KLUA_TABLE, .flags = flags, .aux = (uint32_t)array, .bits = cells << 32 | fields};
  S->path_length--;
  lua_settop(L, top);
}

static void encode_userdata (encoder *e, int index) {
  const klua_value *value = lua_touserdata(e->L, index);
  klua_class *c = value->class;
  klua_cell *cell = cell_of(e, padded(c->payload));
  *cell = (klua_cell){.kind = KLUA_USERDATA, .aux = c->payload, .bits = (uint64_t)(uintptr_t)c};
  memcpy(cell + 1, value->payload, c->payload);
}

static void encode (encoder *e, int index) {
  if (encode_flat(e->L, e->tape, index)) return;
  switch (lua_type(e->L, index)) {
    case LUA_TTABLE: encode_table(e, index); break;
    case LUA_TUSERDATA: encode_userdata(e, index); break;
    case LUA_TFUNCTION: encode_reference(e, index, KLUA_FUNCTION); break;
    case LUA_TTHREAD: encode_reference(e, index, KLUA_COROUTINE); break;
    case LUA_TLIGHTUSERDATA: refuse(e, "cannot cross"); break;
    default: cell_of(e, SIZE_MAX / 2); /* there was no room: this says why */
  }
}

int klua_encode_flat_values (lua_State *L, klua_tape *tape, int from, int to) {
  int index = from;
  while (index <= to && encode_flat(L, tape, index)) index++;
  tape->items += (uint32_t)(index - from);
  return index - from;
}

/* Appends the values at the indices from … to. `what` names them in a refusal ("argument 2 …"). */
int klua_encode (lua_State *L, klua_tape *tape, int from, int to, const char *what) {
  klua_state *S = klua_of(L);
  encoder e = {.L = L, .S = S, .tape = tape, .what = what};
  S->path_length = 0;
  for (int index = from; index <= to; index++) {
    e.item = (int)tape->items + 1;
    encode(&e, index);
    tape->items++;
  }
  return to - from + 1;
}
