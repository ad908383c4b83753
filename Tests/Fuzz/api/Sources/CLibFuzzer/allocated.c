/* allocated.c: what is allocated now, by glibc's own count. */
#include <malloc.h>

#include "CLibFuzzer.h"

size_t allocated_bytes (void) {
  struct mallinfo2 now = mallinfo2();
  return now.uordblks + now.hblkhd;
}
