/* source.c: libFuzzer target. Any text as source: bytes as they are, or each byte as a word of the language, which
** gets further than most bytes do. What it does ends at its limits, and the state goes on. */
#include <string.h>

#include "host.h"

static const char *const words[] = {
  "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not",
  "or", "repeat", "return", "then", "true", "until", "while", "+", "-", "*", "/", "//", "%", "^", "#", "&", "~", "|",
  "<<", ">>", "==", "~=", "<=", ">=", "<", ">", "=", "(", ")", "{", "}", "[", "]", "::", ";", ":", ",", ".", "..",
  "...", "a", "b", "c", "f", "t", "_ENV", "_G", "self", "0", "1", "2", "-1", "0x7fffffffffffffff", "1e308", "0/0",
  "math.mininteger", "'x'", "''", "'%d'", "'%s*(.-)%1'", "[[\n]]", "'\\0\\255'", "<close>", "<const>", "echo", "apply",
  "fail", "count", "pcall", "xpcall", "error", "assert", "select", "type", "tostring", "tonumber", "next", "pairs",
  "ipairs", "rawget", "rawset", "rawlen", "rawequal", "setmetatable", "getmetatable", "load", "print", "collectgarbage",
  "coroutine.create", "coroutine.resume", "coroutine.wrap", "coroutine.yield", "coroutine.close", "coroutine.running",
  "coroutine.status", "coroutine.isyieldable", "string.rep", "string.find", "string.match", "string.gmatch",
  "string.gsub", "string.format", "string.pack", "string.unpack", "string.byte", "string.char", "string.sub",
  "string.reverse", "string.upper", "string.len", "table.insert", "table.remove", "table.sort", "table.concat",
  "table.move", "table.unpack", "table.pack", "utf8.char", "utf8.codes", "utf8.codepoint", "utf8.len", "utf8.offset",
  "utf8.charpattern", "math.random", "math.floor", "math.tointeger", "math.fmod", "math.huge", "os.time", "os.date",
  "os.clock", "__index", "__newindex", "__call", "__close", "__gc", "__mode", "__len", "__eq", "__lt", "__concat",
  "__tostring", "__name", "__pairs", "__metatable", "{ __index = function(...) return ... end }",
  "function(...) return ... end", "while true do", "for i = 1, 1e9 do", "for k, v in pairs(t) do",
  "local t = setmetatable({}, ", "local x <close> = ", "string.rep('x', 1 << 20)"};
#define WORDS (sizeof words / sizeof *words)

static size_t text_of (const uint8_t *data, size_t size, char *text, size_t room) {
  size_t length = 0;
  for (size_t i = 0; i < size; i++) {
    const char *word = words[data[i] % WORDS];
    size_t more = strlen(word);
    if (length + more + 1 > room) break;
    memcpy(text + length, word, more);
    length += more;
    text[length++] = data[i] >= WORDS ? '\n' : ' ';
  }
  return length;
}

static void run_source (klua_state *S, const uint8_t *text, size_t length) {
  klua_level *chunk = klua_enter(S), *call = klua_enter(S);
  if (chunk == NULL || call == NULL) __builtin_trap();
  uint64_t slot = load(S, chunk, text, length);
  if (slot != 0) run(S, call, KLUA_CALL, slot);
  klua_leave(S, call);
  klua_leave(S, chunk);
}

int LLVMFuzzerTestOneInput (const uint8_t *data, size_t size) {
  static char text[16384];
  klua_state *S = open_state();
  if (size > 0 && data[0] == '#') run_source(S, (const uint8_t *)text, text_of(data + 1, size - 1, text, sizeof text));
  else run_source(S, data, size);
  check_next_call(S);
  close_state(S);
  return 0;
}
