/* cases_string.c: the string functions without patterns, format, pack, utf8. */
#include "differential.h"

static void put_more (chance *c, text *t, uint32_t most, void (*one)(chance *c, text *t)) {
  for (uint32_t n = below(c, most + 1); n > 0; n--) {
    put(t, ", ");
    one(c, t);
  }
}

/* Few copies, or so many that they are refused: what lies between takes too long to make. */
static void put_copies (chance *c, text *t) {
  static const char *const huge[] = {"2147483648", "1 << 40", "math.maxinteger", "1 << 62", "4e18", "2147483647 * 2"};
  put_literal(t, "abcdefg", below(c, 7) + 1);
  if (one_in(c, 3)) put(t, ", %s", ONE_OF(c, huge));
  else put(t, ", %d", (int)below(c, 60) - 6);
  if (one_in(c, 3)) {
    put(t, ", ");
    put_words(c, t);
  }
}

void string_case (chance *c, text *t) {
  static const char *const ranged[] = {"sub", "byte"}, *const whole[] = {"len", "upper", "lower", "reverse"};
  static const char *const values[] = {"nil", "{}", "12", "1.5", "-0.0", "true"};
  switch (below(c, 5)) {
    case 0:
      put_call(c, t, "string", "rep");
      if (one_in(c, 30)) put(t, "'', 1000");
      else put_copies(c, t);
      break;
    case 1: case 2:
      put_call(c, t, "string", ONE_OF(c, ranged));
      put_words(c, t);
      put_more(c, t, 3, put_integer);
      break;
    case 3:
      put_call(c, t, "string", ONE_OF(c, whole));
      if (one_in(c, 6)) put(t, "%s", ONE_OF(c, values));
      else put_words(c, t);
      break;
    default:
      put_call(c, t, "string", "char");
      put_integer(c, t);
      put_more(c, t, 4, put_small_integer);
      break;
  }
  put(t, "))");
}

/* ---- format ---- */

static void put_conversion (chance *c, text *t) {
  static const char letters[] = "ddiuoxXaAeEfgGqscsF";
  put(t, "%%");
  if (one_in(c, 30)) return;
  if (one_in(c, 3)) for (uint32_t n = below(c, 3) + 1; n > 0; n--) put(t, "%c", "-+ #0"[below(c, 5)]);
  if (one_in(c, 3)) put(t, "%u", below(c, one_in(c, 6) ? 130 : 24));
  if (one_in(c, 3)) {
    put(t, ".");
    if (!one_in(c, 4)) put(t, "%u", below(c, one_in(c, 6) ? 130 : 24));
  }
  if (one_in(c, 60)) for (uint32_t n = below(c, 30); n > 0; n--) put(t, "%c", "0-1"[below(c, 3)]);
  if (one_in(c, 20)) put(t, "%c", "lh%yz*$"[below(c, 7)]);
  put(t, "%c", letters[below(c, sizeof letters - 1)]);
}

/* A value that a format shows without an address. */
static void put_shown (chance *c, text *t) {
  size_t start = t->length;
  put_value(c, t);
  char first = t->bytes[start];
  if (first == '{' || first == 'p' || (first == 'c' && t->length - start > 5)) {
    t->length = start;
    put(t, "{}");
  }
}

void format_case (chance *c, text *t) {
  text format = {0};
  put(&format, "%s", "");
  uint32_t count = below(c, 3) + 1;
  bool shows = false;
  for (uint32_t n = count; n > 0; n--) {
    if (one_in(c, 3)) put(&format, one_in(c, 3) ? "%%%%" : "text ");
    size_t start = format.length;
    put_conversion(c, &format);
    for (; start < format.length; start++) shows |= format.bytes[start] == 's';
    if (one_in(c, 40)) put_bytes(&format, "\0", 1);
  }
  put_call(c, t, "string", "format");
  put_literal(t, format.bytes, format.length);
  for (uint32_t n = one_in(c, 10) ? below(c, 4) : count; n > 0; n--) {
    put(t, ", ");
    size_t start = t->length;
    put_shown(c, t);
    if (shows && t->bytes[start] == '{') {
      t->length = start;
      put(t, "named('shown')");
    }
  }
  put(t, "))");
  free_text(&format);
}

/* ---- pack ---- */

static void put_pack_format (chance *c, text *t) {
  static const char *const options[] = {
    "b", "B", "h", "H", "l", "L", "j", "J", "T", "f", "d", "n", "i", "I", "s", "z", "x", "X", " ", "<", ">", "=", "!",
    "i1", "i2", "i3", "I4", "i5", "I7", "i8", "i9", "I12", "i16", "i17", "i0", "s1", "s2", "s4", "c0", "c1", "c5",
    "c10", "c", "!2", "!4", "!8", "!16", "!3", "Xi4", "Xd", "Xz", "Xc1", "XX", "Xh", "s1", "z", "y",
    "i99999999999", "c200"};
  text format = {0};
  put(&format, "%s", "");
  for (uint32_t n = below(c, 6) + 1; n > 0; n--) put(&format, "%s", ONE_OF(c, options));
  put_literal(t, format.bytes, format.length);
  free_text(&format);
}

void pack_case (chance *c, text *t) {
  switch (below(c, 4)) {
    case 0:
      put_call(c, t, "string", "packsize");
      if (one_in(c, 10)) put(t, "'c%s%u'", one_in(c, 2) ? "2147483647c" : "21474836", below(c, 300));
      else put_pack_format(c, t);
      break;
    case 1: {
      char data[40];
      uint32_t length = below(c, sizeof data);
      for (uint32_t i = 0; i < length; i++) data[i] = one_in(c, 2) ? (char)below(c, 256) : (char)below(c, 3);
      put_call(c, t, "string", "unpack");
      put_pack_format(c, t);
      put(t, ", ");
      put_literal(t, data, length);
      if (one_in(c, 3)) { put(t, ", "); put_integer(c, t); }
      break;
    }
    case 2:
      put(t, "local f = ");
      put_pack_format(c, t);
      put(t, " local ok, s = pcall(string.pack, f");
      put_more(c, t, 5, put_value);
      put(t, ") return pack(ok, s, pcall(ok and string.unpack or error, (f), (s)");
      break;
    default:
      put_call(c, t, "string", "pack");
      put_pack_format(c, t);
      if (one_in(c, 2)) put_more(c, t, 5, put_value);
      else put_more(c, t, 6, put_integer);
      break;
  }
  put(t, "))");
}

/* ---- utf8 ---- */

static void put_utf8 (chance *c, text *t) {
  static const char *const characters[] = {
    "a", "z", "\xC3\xBC", "\xE2\x82\xAC", "\xF0\x9F\x98\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xC0\x80",
    "\xE0\x80\x80", "\xF8\x88\x80\x80\x80", "\xFC\x84\x80\x80\x80\x80", "\xFD\xBF\xBF\xBF\xBF\xBF", "\x80", "\xBF",
    "\xC3", "\xE2\x82", "\xFE", "\xFF", "\xF0\x9F\x98", "\xFE\x80\x80\x80\x80\x80\x80"};
  text bytes = {0};
  put(&bytes, "%s", "");
  uint32_t kinds = one_in(c, 2) ? 5 : sizeof characters / sizeof *characters;
  for (uint32_t n = below(c, 8); n > 0; n--) {
    if (one_in(c, 30)) put_bytes(&bytes, (char[]){(char)below(c, 256)}, 1);
    else put(&bytes, "%s", characters[below(c, kinds)]);
  }
  put_literal(t, bytes.bytes, bytes.length);
  free_text(&bytes);
}

void utf8_case (chance *c, text *t) {
  static const char *const codes[] = {"0", "127", "128", "0x7FF", "0x800", "0xD800", "0xFFFF", "0x10FFFF", "0x110000",
                                      "0x7FFFFFFF", "0x80000000", "-1", "'x'", "65.0", "1.5"};
  static const char *const ranged[] = {"len", "codepoint"};
  switch (below(c, 5)) {
    case 0:
      put(t, "local out = {} for p, c in utf8.codes(");
      put_utf8(c, t);
      put(t, "%s) do out[#out + 1] = p out[#out + 1] = c end return out", one_in(c, 2) ? ", true" : "");
      return;
    case 1:
      put_call(c, t, "utf8", "char");
      put(t, "%s", ONE_OF(c, codes));
      for (uint32_t n = below(c, 3); n > 0; n--) put(t, ", %s", ONE_OF(c, codes));
      break;
    case 2:
      put_call(c, t, "utf8", "offset");
      put_utf8(c, t);
      put(t, ", ");
      put_integer(c, t);
      put_more(c, t, 1, put_integer);
      break;
    case 3:
      put(t, "local f, s = utf8.codes('') return pack(pcall(f, ");
      put_utf8(c, t);
      put_more(c, t, 1, put_integer);
      break;
    default:
      put_call(c, t, "utf8", ONE_OF(c, ranged));
      put_utf8(c, t);
      put_more(c, t, 2, put_small_integer);
      if (one_in(c, 4)) put(t, ", nil, nil, true");
      break;
  }
  put(t, "))");
}
