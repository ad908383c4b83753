/* values.c: parts of cases: calls and arguments. */
#include "differential.h"

static const char *const integers[] = {
  "0", "1", "-1", "2", "-2", "3", "-3", "5", "-7", "10", "31", "32", "33", "64", "99", "100", "101", "127", "128",
  "255", "256", "1000", "2147483646", "2147483647", "2147483648", "-2147483648", "4294967295", "math.maxinteger",
  "math.mininteger", "math.maxinteger - 1", "math.mininteger + 1", "2.0", "-1.0", "1e15", "'3'", "' 2 '"};
static const char *const wrong[] = {"2.5", "nil", "'x'", "{}", "true", "0/0", "1/0", "-1/0", "1e300", "print", "''",
                                    "'0x10'", "'1e1'", "2^53", "2^63", "-2^63"};
static const char *const values[] = {
  "nil", "true", "false", "0", "-0.0", "0.0", "1", "-1", "1.5", "-2.25", "3.14159265358979", "1e15", "1e16", "123456",
  "1e100", "-1e-100", "2^-1074", "1.7976931348623157e308", "1/0", "-1/0", "0/0", "255", "-255", "math.maxinteger",
  "math.mininteger", "'10'", "'0x1p4'", "' 7 '", "'abc'", "''", "'a\\0b'", "'1e'", "'quo\"te'", "'line\\nfeed'",
  "'\\r\\t\\1272\\200\\0001'", "('x'):rep(99)", "('y'):rep(100)", "('z'):rep(130)", "{}", "print", "named('me')",
  "named('nul\\0')", "named(('long'):rep(40))", "named(5)", "named(nil)", "coroutine.create(print)"};

void put_integer (chance *c, text *t) {
  if (one_in(c, 8)) put(t, "%s", ONE_OF(c, wrong));
  else if (one_in(c, 3)) put_small_integer(c, t);
  else put(t, "%s", ONE_OF(c, integers));
}

void put_small_integer (chance *c, text *t) { put(t, "%d", (int)below(c, 24) - 8); }

void put_value (chance *c, text *t) { put(t, "%s", ONE_OF(c, values)); }

/* Text of a small alphabet, so that things repeat. */
void put_words (chance *c, text *t) {
  static const char *const alphabets[] = {"ab", "abc ,.12", "aA0_ -%", "()[]ab", "xyz\n\t\r"};
  char bytes[40];
  const char *letters = ONE_OF(c, alphabets);
  uint32_t count = 0, length = one_in(c, 4) ? below(c, 36) : below(c, 10);
  while (letters[count] != 0) count++;
  for (uint32_t i = 0; i < length; i++) {
    bytes[i] = letters[below(c, count)];
    if (one_in(c, 60)) bytes[i] = (char)below(c, 256);
    if (one_in(c, 120)) bytes[i] = 0;
  }
  put_literal(t, bytes, length);
}

/* Opens a call in one of the ways that matter for what an error calls the function. */
void put_call (chance *c, text *t, const char *library, const char *name) {
  switch (below(c, 4)) {
    case 0: put(t, "return pack(pcall(%s.%s, ", library, name); break;
    case 1: put(t, "local f = %s.%s return pack((f)(", library, name); break;
    case 2: put(t, "return ((function(...) return %s.%s(...) end)(", library, name); break;
    default: put(t, "return pack(%s.%s(", library, name); break;
  }
}
