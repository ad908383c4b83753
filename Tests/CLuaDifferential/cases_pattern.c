/* cases_pattern.c: find, match, gmatch and gsub with patterns from a grammar that likes hard spots. */
#include <string.h>

#include "differential.h"

static const char letters[] = "aabbc1 .-]^$%x";
static const char classes[] = "acdglpsuwxzACDGLPSUWXZ";
static const char escaped[] = ".%-]^[()$*+?b1f0";

static char letter (chance *c) { return letters[below(c, sizeof letters - 1)]; }

/* A set, now and then broken. */
static void put_set (chance *c, text *t) {
  put(t, one_in(c, 3) ? "[^" : "[");
  if (one_in(c, 8)) put(t, "]");
  for (uint32_t i = 0, n = below(c, 4) + 1; i < n; i++) {
    switch (below(c, 6)) {
      case 0: put(t, "%%%c", classes[below(c, sizeof classes - 1)]); break;
      case 1: put(t, "%c-%c", letter(c), letter(c)); break;
      case 2: put(t, "%%%c", escaped[below(c, sizeof escaped - 1)]); break;
      case 3: put(t, one_in(c, 2) ? "-" : "0-9"); break;
      default: put(t, "%c", letter(c)); break;
    }
  }
  if (!one_in(c, 25)) put(t, "]");
}

static void put_single (chance *c, text *t) {
  static const char plain[] = "aaabbc1 ";
  switch (below(c, 10)) {
    case 0: case 1: put(t, "."); break;
    case 2: put(t, "%%%c", classes[below(c, sizeof classes - 1)]); break;
    case 3: put(t, "%%%c", escaped[below(c, sizeof escaped - 1)]); break;
    case 4: case 5: put_set(c, t); break;
    default:
      put(t, "%c", plain[below(c, sizeof plain - 1)]);
      if (one_in(c, 3)) put(t, "%c", plain[below(c, sizeof plain - 1)]);
      break;
  }
}

static void put_item (chance *c, text *t, bool repeats) {
  switch (below(c, 26)) {
    case 0: put(t, "%%b%c%c", letter(c), letter(c)); break;
    case 1: put(t, "%%b()"); break;
    case 2: put(t, "%%f"); put_set(c, t); break;
    case 3: put(t, "%%%d", (int)below(c, 4)); break;
    case 4: put(t, "()"); break;
    case 5: put(t, "("); break;
    case 6: put(t, ")"); break;
    case 7: put_bytes(t, "\0", 1); break;
    default:
      put_single(c, t);
      if (repeats && one_in(c, 2)) put(t, "%c", "*+-?"[below(c, 4)]);
      break;
  }
}

/* A group that is closed, so that not most patterns are broken. */
static void put_group (chance *c, text *t, bool repeats) {
  put(t, "(");
  for (uint32_t n = below(c, 3); n > 0; n--) put_item(c, t, repeats);
  put(t, ")");
  if (one_in(c, 3)) put(t, "%%1");
}

static void put_pattern_text (chance *c, text *t, bool *is_hard) {
  uint32_t repeats = 0, most = *is_hard ? 8 : 3;
  if (one_in(c, 5)) put(t, "^");
  for (uint32_t n = below(c, 6) + 1; n > 0; n--) {
    size_t start = t->length;
    if (one_in(c, 5)) put_group(c, t, repeats < most);
    else put_item(c, t, repeats < most);
    for (; start < t->length; start++) repeats += strchr("*+-?", t->bytes[start]) != NULL;
  }
  if (one_in(c, 5)) put(t, "$");
  if (one_in(c, 40)) put(t, "%%");
  *is_hard = repeats > 4;
}

/* Patterns at the limits of captures and nesting. */
static void put_limit (chance *c, text *t) {
  static const char *const units[] = {"a?", "a*", "a-", "()", "(a)", "(", "b?", "b*", "(a", "%w-", ".?", "[a]*"};
  const char *unit = ONE_OF(c, units);
  uint32_t count = unit[0] == '(' ? 29 + below(c, 6) : 195 + below(c, 10);
  put(t, "('%s'):rep(%u)", unit, count);
}

/* Writes subject and pattern as two arguments. */
static void put_pair (chance *c, text *t) {
  if (one_in(c, 40)) {
    /* What does not match must fail soon: a short subject. */
    bool is_short = one_in(c, 2);
    put(t, "('a'):rep(%u), ", is_short ? below(c, 2) : 180 + below(c, 60));
    put_limit(c, t);
    if (is_short && one_in(c, 2)) put(t, "..'%s'", one_in(c, 2) ? "b" : ")");
    return;
  }
  text pattern = {0};
  bool is_hard = one_in(c, 3);
  put_pattern_text(c, &pattern, &is_hard);
  char subject[44];
  uint32_t length = below(c, is_hard ? 9 : one_in(c, 4) ? 40 : 12);
  static const char alphabet[] = "aaabbbcab1 ()..-%]x";
  for (uint32_t i = 0; i < length; i++) {
    subject[i] = one_in(c, 40) ? (char)below(c, 256) : alphabet[below(c, sizeof alphabet - 1)];
  }
  put_literal(t, subject, length);
  put(t, ", ");
  put_literal(t, pattern.bytes, pattern.length);
  free_text(&pattern);
}

void pattern_case (chance *c, text *t) {
  if (one_in(c, 4)) {
    put(t, "local out = {} for a, b, c in string.gmatch(");
    put_pair(c, t);
    if (one_in(c, 4)) { put(t, ", "); put_integer(c, t); }
    put(t, ") do out[#out + 1] = pack(a, b, c) end return out");
    return;
  }
  put_call(c, t, "string", one_in(c, 2) ? "find" : "match");
  put_pair(c, t);
  if (one_in(c, 3)) {
    put(t, ", ");
    put_integer(c, t);
    if (one_in(c, 3)) put(t, ", %s", one_in(c, 2) ? "true" : "false");
  }
  put(t, "))");
}

static void put_replacement (chance *c, text *t) {
  static const char *const others[] = {
    "{a = 'x', b = false, ab = 7, [1] = 'one', [2] = 2.5}", "{a = {}}", "{}", "setmetatable({}, {__index = rawlen})",
    "function(a, b) return b end", "function(a) return a and a .. '!' end", "function() return false end",
    "function(...) return select('#', ...) end", "function() return {} end", "function() error('no', 0) end",
    "string.upper", "string.len", "42", "-0.0", "nil", "true", "function(a) return 1.5 end",
    "setmetatable({}, {__index = function(_, k) return k and k .. k end})"};
  static const char *const parts[] = {"%0", "%1", "%2", "%3", "%9", "%%", "x", "<", ">", "%", "%a", "", " ", "%0%1"};
  if (one_in(c, 2)) {
    put(t, "%s", ONE_OF(c, others));
    return;
  }
  text replacement = {0};
  put(&replacement, "%s", "");
  for (uint32_t n = below(c, 4); n > 0; n--) put(&replacement, "%s", ONE_OF(c, parts));
  put_literal(t, replacement.bytes, replacement.length);
  free_text(&replacement);
}

void replacement_case (chance *c, text *t) {
  put_call(c, t, "string", "gsub");
  put_pair(c, t);
  put(t, ", ");
  put_replacement(c, t);
  if (one_in(c, 4)) {
    put(t, ", ");
    put_integer(c, t);
  }
  put(t, "))");
}
