/* cases_table.c: the table library on plain tables, holes, and stand-ins that lie about their length. */
#include "differential.h"

static void put_item (chance *c, text *t) {
  static const char *const items[] = {"1", "2", "3", "'a'", "'bc'", "1.5", "nil", "nil", "true", "{}", "''", "-0.0"};
  put(t, "%s", ONE_OF(c, items));
}

static void put_table (chance *c, text *t) {
  bool plain = one_in(c, 2);
  put(t, "{");
  for (uint32_t n = below(c, 9); n > 0; n--) {
    if (plain) put(t, "%u,", below(c, 30));
    else if (one_in(c, 12)) put(t, "[%d] = %u,", (int)below(c, 20) - 4, below(c, 9));
    else { put_item(c, t); put(t, ","); }
  }
  put(t, "}");
}

/* Declares t, and log where it is a stand-in. Returns whether its length may be far from what it holds. */
static bool declare (chance *c, text *t) {
  static const char *const lies[] = {"math.maxinteger", "math.maxinteger - 1", "math.mininteger", "-1", "0", "2.5",
                                     "3.0", "'4'", "'x'", "nil", "{}", "1 << 31", "(1 << 31) - 2", "0/0", "1e300"};
  if (one_in(c, 2)) {
    put(t, "local log, t = {}, ");
    put_table(c, t);
    put(t, " ");
    if (one_in(c, 8)) put(t, "t = setmetatable(t, { __index = function(_, k) return k * 2 end }) ");
    if (one_in(c, 12)) put(t, "t = setmetatable(t, { __newindex = rawset, __index = rawget }) ");
    return false;
  }
  bool lies_much = one_in(c, 3);
  put(t, "local base = ");
  put_table(c, t);
  put(t, " local t, log = proxy(base, ");
  if (lies_much) put(t, "%s", ONE_OF(c, lies));
  else put_small_integer(c, t);
  put(t, ") ");
  return lies_much;
}

static void finish (text *t) { put(t, " return ok, log, type(t) == 'table' and rawlen(t), rawequal(ok[2], t) or t"); }

static void put_near (chance *c, text *t, bool lies) {
  static const char *const ends[] = {"math.maxinteger", "math.maxinteger - 1", "math.maxinteger - 2", "math.mininteger",
                                     "math.mininteger + 1", "(1 << 31) - 1", "1 << 31", "nil", "2.0", "1.5", "'2'", "'x'"};
  if (lies ? !one_in(c, 4) : one_in(c, 12)) put(t, "%s", ONE_OF(c, ends));
  else put_small_integer(c, t);
}

static void put_move (chance *c, text *t) {
  static const char *const bases[] = {"math.maxinteger", "math.mininteger", "0", "1", "5", "-3", "math.maxinteger - 5"};
  const char *base = ONE_OF(c, bases);
  put(t, "local from = %s + %d ", base, (int)below(c, 4) - 1);
  put(t, "local ok = pack(pcall(table.move, t, from, from + %d, ", (int)below(c, 8) - 2);
  if (one_in(c, 8)) put_near(c, t, true);
  else put(t, "%s + %d", one_in(c, 2) ? base : ONE_OF(c, bases), (int)below(c, 8) - 3);
  if (one_in(c, 3)) put(t, ", %s", one_in(c, 4) ? "t" : one_in(c, 8) ? "'no'" : "{9, 9, 9}");
  put(t, "))");
}

void table_case (chance *c, text *t) {
  static const char *const wrong[] = {"nil", "'text'", "12", "print"};
  bool lies = declare(c, t);
  if (one_in(c, 40)) put(t, "t = %s ", ONE_OF(c, wrong));
  switch (below(c, 7)) {
    case 0:
      put(t, "local ok = pack(pcall(table.insert, t");
      if (one_in(c, 2)) { put(t, ", "); put_near(c, t, lies); }
      if (!one_in(c, 12)) put(t, ", 'new'");
      if (one_in(c, 20)) put(t, ", 'more'");
      put(t, "))");
      break;
    case 1:
      put(t, "local ok = pack(pcall(table.remove, t");
      if (one_in(c, 2)) { put(t, ", "); put_near(c, t, lies); }
      put(t, "))");
      break;
    case 2:
      put_move(c, t);
      break;
    case 3:
      put(t, "local ok = pack(pcall(table.concat, t, ");
      if (one_in(c, 3)) put(t, "nil"); else put_words(c, t);
      if (one_in(c, 2)) { put(t, ", "); put_near(c, t, lies); }
      if (one_in(c, 2)) put(t, ", %d", (int)below(c, 12) - 2);
      put(t, "))");
      break;
    case 4:
      put(t, "local ok = pack(pcall(table.unpack, t, ");
      put_near(c, t, false);
      put(t, ", ");
      put_near(c, t, one_in(c, 6));
      put(t, "))");
      break;
    case 5:
      put(t, "local ok = pack(pcall(table.pack, table.unpack(");
      put_table(c, t);
      put(t, ", 1, %u)))", below(c, 12));
      break;
    default:
      put(t, "local ok = pack(pcall(table.sort, t");
      if (one_in(c, 3)) put(t, ", %s", one_in(c, 4) ? "1" : "function(a, b) return word(a) < word(b) end");
      put(t, "))");
      break;
  }
  finish(t);
}

/* ---- sort: records with equal keys, so that the order of equal ones shows ---- */

void sort_case (chance *c, text *t) {
  static const char *const orders[] = {
    "a.k < b.k", "a.k > b.k", "a.k <= b.k", "true", "false", "nil", "a.n < b.n", "roll(2) == 0", "roll(3) == 0", "a",
    "a.k < b.k or roll(20) == 0", "(roll(40) == 0 and error('stop', 0)) or a.k < b.k", "a.k % 3 < b.k % 3"};
  uint32_t size = one_in(c, 3) ? below(c, 127) : below(c, 14);
  if (one_in(c, 5)) {
    static const char *const items[] = {
      "roll(9)", "roll(999) - 500", "roll(9) / 2", "roll(2) == 0 and roll(5) or roll(5) + 0.0", "'s' .. roll(20)",
      "('abc'):rep(roll(3)) .. '\\0' .. roll(3)", "('x'):rep(roll(30))", "roll(2) == 0 and 0.0 or -0.0",
      "roll(2) == 0 and math.maxinteger - roll(3) or 2.0 ^ 63", "string.char(roll(256), roll(256))"};
    put(t, "local roll, t = dice(%u), {} for i = 1, %u do t[i] = %s end ", below(c, 100000), size, ONE_OF(c, items));
    if (one_in(c, 4)) put(t, "t[%u] = %s ", below(c, 10) + 1, one_in(c, 2) ? "'x'" : one_in(c, 2) ? "nil" : "0/0");
    put(t, "local ok = pack(pcall(table.sort, t)) return ok, t");
    return;
  }
  put(t, "local roll, t = dice(%u), {} ", below(c, 100000));
  put(t, "for i = 1, %u do t[i] = {k = %s, n = i} end ", size,
      one_in(c, 3) ? "i // 3" : one_in(c, 3) ? "-i" : one_in(c, 2) ? "roll(5)" : "roll(1000)");
  put(t, "local ok = pack(pcall(table.sort, t, function(a, b) return %s end)) ", ONE_OF(c, orders));
  put(t, "local order = {} for i = 1, #t do order[i] = t[i] and t[i].n end return ok, order");
}
