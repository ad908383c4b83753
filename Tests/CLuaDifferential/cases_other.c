/* cases_other.c: numbers, dates, source text. */
#include "differential.h"

static void put_numeral (chance *c, text *t) {
  static const char *const parts[] = {"0x", "0X", "1", "9", "f", "A", ".", "e", "E", "p", "+", "-", " ", "\t", "0", "12",
                                      "e5", "p-3", "inf", "nan", "_", "z", "99999999999999999999", "7fffffffffffffff"};
  text numeral = {0};
  put(&numeral, "%s", "");
  for (uint32_t n = below(c, 5); n > 0; n--) put(&numeral, "%s", ONE_OF(c, parts));
  put_literal(t, numeral.bytes, numeral.length);
  free_text(&numeral);
}

void number_case (chance *c, text *t) {
  static const char *const one[] = {"abs", "ceil", "floor", "sqrt", "sin", "cos", "tan", "asin", "acos", "atan", "exp",
                                    "log", "deg", "rad", "tointeger", "type", "modf"};
  static const char *const two[] = {"fmod", "ult", "max", "min", "log", "atan"};
  static const char *const base[] = {"type", "ipairs", "select", "tostring", "rawequal", "assert", "error"};
  switch (below(c, 6)) {
    case 0:
      put(t, "return pack(pcall(tonumber, ");
      put_numeral(c, t);
      if (one_in(c, 2)) put(t, ", %d", (int)below(c, 40) - 1);
      break;
    case 1:
      put_call(c, t, "math", ONE_OF(c, one));
      if (one_in(c, 3)) put_integer(c, t); else put_value(c, t);
      break;
    case 2:
      put_call(c, t, "math", ONE_OF(c, two));
      if (one_in(c, 2)) put_integer(c, t); else put_value(c, t);
      put(t, ", ");
      if (one_in(c, 2)) put_integer(c, t); else put_value(c, t);
      break;
    case 3:
      put(t, "math.randomseed(%u) ", below(c, 1000));
      put_call(c, t, "math", "random");
      put_integer(c, t);
      if (one_in(c, 2)) { put(t, ", "); put_integer(c, t); }
      break;
    case 4:
      put(t, "return pack(pcall(function() local a, b = ");
      put_numeral(c, t);
      put(t, ", ");
      put_value(c, t);
      static const char *const operators[] = {"+", "-", "*", "/", "//", "%", "^", "&", "|", "~", "<<", ">>", "..", "<",
                                              "<=", "=="};
      put(t, " return a %s b end", ONE_OF(c, operators));
      break;
    default: {
      const char *name = ONE_OF(c, base);
      put(t, "return pack(pcall(%s, ", name);
      size_t start = t->length;
      put_value(c, t);
      if (t->bytes[start] == '{' || t->bytes[start] == 'p' || t->bytes[start] == 'c' || t->bytes[start] == 'n') {
        t->length = start;
        put(t, "2");
      }
      put(t, ", 'x'");
      break;
    }
  }
  put(t, "))");
}

void date_case (chance *c, text *t) {
  static const char *const parts[] = {
    "%a", "%A", "%b", "%B", "%c", "%C", "%d", "%D", "%e", "%F", "%g", "%G", "%h", "%H", "%I", "%j", "%m", "%M", "%n",
    "%p", "%r", "%R", "%S", "%t", "%T", "%u", "%U", "%V", "%w", "%W", "%x", "%X", "%y", "%Y", "%z", "%Z", "%%", "%Ec",
    "%EY", "%Ed", "%Od", "%OH", "%Oc", "%E", "%O", "%", "%i", "%s", "%k", "%|", "text", "!", "*t", "%Q"};
  static const char *const times[] = {"0", "86399", "951782400", "1700000000", "-1", "-62135596800", "4102444800",
                                      "2^40", "1 << 55", "1 << 60", "math.maxinteger", "math.mininteger", "1.5", "'0'"};
  static const char *const fields[] = {"year", "month", "day", "hour", "min", "sec", "isdst"};
  if (one_in(c, 3)) {
    put(t, "local t = {year = %u, month = %d, day = %d} ", 1970 + below(c, 100), (int)below(c, 30) - 8, (int)below(c, 60) - 15);
    for (uint32_t n = below(c, 3); n > 0; n--) {
      put(t, "t.%s = ", ONE_OF(c, fields));
      put_integer(c, t);
      put(t, " ");
    }
    /* Where there is no such time, stock Lua's wday and yday are what lay on the C stack. */
    put(t, "local ok = pack(pcall(os.time, t)) if not ok[1] then t.wday, t.yday = nil end return ok, t");
    return;
  }
  text format = {0};
  put(&format, "%s", "");
  if (one_in(c, 2)) put(&format, "!");
  if (one_in(c, 4)) put(&format, "*t");
  else for (uint32_t n = below(c, 4); n > 0; n--) put(&format, "%s", ONE_OF(c, parts));
  if (one_in(c, 40)) put_bytes(&format, "\0%d", 3);
  put_call(c, t, "os", "date");
  put_literal(t, format.bytes, format.length);
  put(t, ", %s))", ONE_OF(c, times));
  free_text(&format);
}

/* ---- source text: only compiled, because what it does may not end ---- */

static void put_source (chance *c, text *t) {
  static const char *const tokens[] = {
    "a", "b", "local ", "function", "end ", "if ", "then ", "else ", "while ", "do ", "return ", "(", ")", "{", "}", "[",
    "]", "=", "==", "~=", "<", "<<", ">>", "//", "..", "...", ".", ":", "::", "::x::", "goto x ", "break ", ";", ",", "1",
    "0x", "1e", "3.5", "'s'", "\"", "[[", "]]", "[==[", "--", "--[[", "\n", "\\", "not ", "and ", "or ", "#", "-", "~",
    "<const> ", "<close> ", "<x> ", "for ", "in ", "repeat ", "until ", "nil ", "true ", "\\u{7F}", "'\\x4'", "'\\z '",
    "a=1 ", "f(a)", "local x <const> = 1 x=2 ", "return 1 ", "'\\400'", "\x1b", "\xff", "@", "&", "local function f() end "};
  for (uint32_t n = below(c, 14); n > 0; n--) put(t, "%s", ONE_OF(c, tokens));
  if (one_in(c, 40)) put_bytes(t, "\0", 1);
}

void source_case (chance *c, text *t) {
  static const char *const modes[] = {"nil", "'t'", "'bt'", "'tb'", "'x'", "''", "'text'"};
  static const char *const names[] = {"nil", "'=name'", "'@file.lua'", "'a\\nb'", "''", "('n'):rep(80)", "12", "'=' .. ('m'):rep(90)"};
  static const char *const nests[] = {"(", "{", "f(", "a=", "not ", "-", "do ", "a.", "a..", "x^", "function() ", "[["};
  text source = {0};
  put(&source, "%s", "");
  put_source(c, &source);
  if (one_in(c, 15)) {
    put(t, "local s = ('%s'):rep(%u)", ONE_OF(c, nests), one_in(c, 2) ? below(c, 60) : 300 + below(c, 400));
  } else {
    put(t, "local s = ");
    /* Bytecode is refused by the sandbox alone, so the escape may not come first. */
    if (source.length > 0 && source.bytes[0] == '\x1b') source.bytes[0] = ' ';
    put_literal(t, source.bytes, source.length);
  }
  free_text(&source);
  put(t, " local f, e = load(");
  switch (below(c, 6)) {
    case 0: put(t, "pieces(s, %u)", below(c, 5) + 1); break;
    case 1: put(t, "s ~= '' and pieces(s, %u) or function() return %s end", below(c, 400) + 1,
                one_in(c, 2) ? "nil" : one_in(c, 2) ? "{}" : "''"); break;
    default: put(t, "s"); break;
  }
  put(t, ", %s, %s%s) return type(f), e", ONE_OF(c, names), ONE_OF(c, modes), one_in(c, 4) ? ", {}" : "");
}
