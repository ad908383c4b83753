/* values.c: libFuzzer target. Values across the border, three ways, after the input's first byte: a tree written as a
** host does comes back the same; a damaged tape is refused or read within its bounds; what a script makes is written
** within its bounds, or refused. */
#include <stdlib.h>
#include <string.h>

#include "host.h"
#include "tree.h"

/* What is left of the input. */
typedef struct input {
  const uint8_t *bytes;
  size_t left;
} input;

static uint8_t byte (input *in) {
  if (in->left == 0) return 0;
  in->left--;
  return *in->bytes++;
}

static uint64_t word (input *in) {
  uint64_t word = 0;
  for (int i = 0; i < 8; i++) word = word << 8 | byte(in);
  return word;
}

/* ---- what both sides know ---- */

#define PAYLOAD 24
static klua_class *thing, *record_class, *unknown;
static klua_shape *shape;

static void make_types (void) {
  static const char *const names[] = {"a", "b", "name", ""};
  if (shape != NULL) return;
  thing = klua_class_new(NULL, "thing", PAYLOAD);
  record_class = klua_class_new(NULL, "record", 0);
  unknown = klua_class_new(NULL, "unknown", PAYLOAD);
  shape = klua_shape_new(4);
  for (uint32_t i = 0; i < 4; i++) klua_shape_name(shape, i, (const uint8_t *)names[i], strlen(names[i]));
}

static void know (klua_state *S, klua_class *class) {
  klua_level *level = klua_enter(S);
  for (int i = 0; i < 2; i++) write_cell(&level->in, (klua_cell){.kind = KLUA_TABLE, .bits = (uint64_t)1 << 32});
  give_time(true);
  if (run(S, level, KLUA_REGISTER, (uint64_t)(uintptr_t)class) != KLUA_OK) broken("a type cannot be made known");
  give_time(false);
  klua_leave(S, level);
}

static klua_level *load_chunk (klua_state *S, const char *text, uint64_t *slot) {
  klua_level *level = klua_enter(S);
  give_time(true);
  *slot = load(S, level, (const uint8_t *)text, strlen(text));
  give_time(false);
  if (*slot == 0) broken("the target's own chunk does not parse");
  return level;
}

/* ---- a tree, there and back ---- */

static void write_value (input *in, klua_tape *tape, int depth);

static void write_plain (input *in, klua_tape *tape, int kind) {
  uint64_t bits = word(in);
  if (kind == KLUA_NUMBER && bits << 1 > UINT64_C(0xffe0000000000000)) bits = 0; /* NaN is not equal to itself */
  write_cell(tape, (klua_cell){.kind = (uint8_t)kind, .flags = kind == KLUA_BOOLEAN ? bits & 1 : 0, .bits = bits});
}

static void write_bytes (input *in, klua_tape *tape) {
  size_t length = byte(in) % 40;
  if (length > in->left) length = in->left;
  write_string(tape, in->bytes, length);
  in->bytes += length;
  in->left -= length;
}

static void write_key (input *in, klua_tape *tape) {
  switch (byte(in) % 4) {
    case 0: write_cell(tape, (klua_cell){.kind = KLUA_INTEGER, .bits = byte(in) % 8}); break;
    case 1: write_plain(in, tape, KLUA_NUMBER); break;
    case 2: write_plain(in, tape, KLUA_BOOLEAN); break;
    default: write_bytes(in, tape);
  }
}

static void write_table (input *in, klua_tape *tape, int depth) {
  size_t start = tape->used;
  uint8_t flags = byte(in) & (KLUA_READ_ONLY | KLUA_CLASSED);
  uint32_t array = byte(in) % 5, fields = byte(in) % 5;
  write_cell(tape, (klua_cell){.kind = KLUA_TABLE});
  if (flags & KLUA_CLASSED) write_cell(tape, (klua_cell){.kind = KLUA_CLASS, .bits = (uintptr_t)record_class});
  for (uint32_t i = 0; i < array; i++) write_value(in, tape, depth + 1);
  for (uint32_t i = 0; i < fields; i++) {
    write_key(in, tape);
    write_value(in, tape, depth + 1);
  }
  if (tape->failure) return;
  uint64_t cells = (tape->used - start) / sizeof(klua_cell);
  *(klua_cell *)(void *)(tape->bytes + start) =
    (klua_cell){.kind = KLUA_TABLE, .flags = flags, .aux = array, .bits = cells << 32 | fields};
}

static void write_userdata (input *in, klua_tape *tape) {
  klua_cell payload[2] = {{.bits = word(in)}, {.bits = 0}};
  write_cell(tape, (klua_cell){.kind = KLUA_USERDATA, .aux = PAYLOAD, .bits = (uint64_t)(uintptr_t)thing});
  write_cell(tape, payload[0]);
  write_cell(tape, payload[1]);
}

static void write_value (input *in, klua_tape *tape, int depth) {
  switch (byte(in) % 8) {
    case 0: write_plain(in, tape, KLUA_NIL); break;
    case 1: write_plain(in, tape, KLUA_BOOLEAN); break;
    case 2: write_plain(in, tape, KLUA_INTEGER); break;
    case 3: write_plain(in, tape, KLUA_NUMBER); break;
    case 4: write_bytes(in, tape); break;
    case 5: write_userdata(in, tape); break;
    default: write_table(in, tape, depth);
  }
}

static void there_and_back (klua_state *S, input *in) {
  uint64_t slot;
  klua_level *chunk = load_chunk(S, "return echo(...)", &slot), *call = klua_enter(S);
  while (in->left > 0) write_value(in, &call->in, 0);
  if (run(S, call, KLUA_CALL, slot) == KLUA_OK) {
    call->in.items = call->out.items; /* the host does not count what it writes */
    if (!is_well_formed(&call->out)) broken("what comes back is ill-formed");
    if (!are_same(&call->in, &call->out)) broken("what comes back is not what went out");
  }
  klua_leave(S, call);
  klua_leave(S, chunk);
}

/* ---- damaged tapes ---- */

/* Puts what only the host can vouch for, addresses and slots, into the cells that have one; all else stays damaged. */
static void vouch (klua_tape *tape, klua_cell cell, uint64_t slot) {
  switch (cell.kind) {
    case KLUA_FUNCTION:
      cell.bits = slot;
      if (!write_cell(tape, cell)) return;
      own_last_cell(tape);
      klua_slot_retain(klua_port_of(tape->state), (uint32_t)slot);
      return;
    case KLUA_COROUTINE: return;
    case KLUA_HOST: write_host(tape, cell.flags); return;
    case KLUA_RECORD: cell.bits = (uint64_t)(uintptr_t)shape; break;
    case KLUA_USERDATA:
    case KLUA_CLASS:
      cell.bits = (uint64_t)(uintptr_t)(cell.bits & 1 ? (cell.bits & 2 ? unknown : record_class) : thing);
      break;
    default: break;
  }
  write_cell(tape, cell);
}

/* Cells as the input has them. Sizes are mostly small, so that they are nearly right. */
static void write_damaged (input *in, klua_tape *tape, uint64_t slot) {
  while (in->left > 0) {
    uint8_t size = byte(in);
    klua_cell cell = {.kind = byte(in) % 14, .flags = byte(in)};
    cell.aux = size & 1 ? (uint32_t)word(in) : byte(in);
    cell.bits = size & 2 ? word(in) : byte(in);
    if (cell.kind == KLUA_TABLE && !(size & 4)) cell.bits = (uint64_t)byte(in) << 32 | byte(in) % 8;
    vouch(tape, cell, slot);
  }
}

static void damaged (klua_state *S, input *in) {
  uint64_t slot;
  klua_level *chunk = load_chunk(S, "count(...) return echo(...)", &slot), *call = klua_enter(S);
  write_damaged(in, &call->in, slot);
  /* Exactly as much memory as there are cells, so that AddressSanitizer sees what is read behind them. */
  if (call->in.used != 0) {
    uint8_t *exact = malloc(call->in.used), *before = call->in.bytes;
    size_t capacity = call->in.capacity;
    memcpy(exact, before, call->in.used);
    call->in.bytes = exact;
    call->in.capacity = call->in.used;
    if (run(S, call, KLUA_CALL, slot) == KLUA_OK && !is_well_formed(&call->out)) broken("results are ill-formed");
    memcpy(before, exact, call->in.used);
    call->in.bytes = before;
    call->in.capacity = capacity;
    free(exact);
  }
  klua_leave(S, call);
  klua_leave(S, chunk);
}

/* ---- what a script makes ---- */

/* Reads the bytes of a string as steps that make values, hostile ones among them. */
static const char maker[] =
  "local bytes = ... local made, at = { {} }, 0\n"
  "local function byte() at = at + 1 return bytes:byte(at) or 0 end\n"
  "local function any() return made[byte() % #made + 1] end\n"
  "local hostile = { __index = function() error('index') end, __len = function() return 1 << 60 end,\n"
  "  __pairs = function() error('pairs') end, __newindex = error, __eq = error, __tostring = error, __name = 7 }\n"
  "local makers = { function() return {} end, function() return byte() end, function() return byte() / 7 end,\n"
  "  function() return bytes:sub(at, at + byte()) end, function() return byte() > 127 end,\n"
  "  function() return setmetatable({}, hostile) end, function() return function() end end,\n"
  "  function() return coroutine.create(function() end) end, function() return echo end,\n"
  "  function() local t = {} for i = 1, byte() do t[i] = i end return t end,\n"
  "  function() local t = {} for i = 1, byte() % 80 do t = { t } end return t end,\n"
  "  function() return { a = any(), b = any(), name = any() } end, function() return echo(any()) end,\n"
  "  function() return 0 / 0 end, function() return math.mininteger end }\n"
  "while at < #bytes do\n"
  "  local value = makers[byte() % #makers + 1]()\n"
  "  if value ~= nil then made[#made + 1] = value end\n"
  "  local table, key, value = any(), any(), any()\n"
  "  if type(table) == 'table' and key == key then pcall(rawset, table, key, value) end\n"
  "end\n"
  "return table.unpack(made, 1, byte() % 20)";

/* Finds the fields of each table by a shape, as the readers of records do. */
static void match_shapes (const klua_tape *tape) {
  const klua_cell *at = (const klua_cell *)(const void *)tape->bytes, *behind = at + tape->used / sizeof(klua_cell);
  uint32_t offsets[4];
  for (; at < behind; at += at->kind == KLUA_TABLE || at->kind == KLUA_CLASS ? 1 : cells_of(at)) {
    if (at->kind != KLUA_TABLE || at->aux != 0) continue;
    const klua_cell *entries = at + (at->flags & KLUA_CLASSED ? 2 : 1);
    uint32_t wrong = klua_shape_match(shape, entries, (uint32_t)at->bits, offsets);
    if (wrong > at->bits >> 32) broken("a key is said to be behind its table");
    for (int i = 0; wrong == 0 && i < 4; i++) {
      if (offsets[i] >= at->bits >> 32) broken("a field is said to be behind its table");
    }
  }
}

static void made_by_a_script (klua_state *S, input *in) {
  uint64_t slot;
  klua_level *chunk = load_chunk(S, maker, &slot), *call = klua_enter(S);
  write_string(&call->in, in->bytes, in->left);
  if (run(S, call, KLUA_CALL, slot) == KLUA_OK) {
    if (!is_well_formed(&call->out)) broken("what a script made is ill-formed");
    match_shapes(&call->out);
  }
  klua_leave(S, call);
  klua_leave(S, chunk);
}

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size) {
  input in = {data, size};
  make_types();
  klua_state *S = open_state();
  know(S, thing);
  know(S, record_class);
  switch (byte(&in) % 3) {
    case 0: there_and_back(S, &in); break;
    case 1: damaged(S, &in); break;
    default: made_by_a_script(S, &in);
  }
  check_next_call(S);
  close_state(S);
  return 0;
}
