/* CLibFuzzer.h: libFuzzer as a library, for which LLVM has no header (https://llvm.org/docs/LibFuzzer.html), and what
** the target asks the C library. */
#ifndef CLIBFUZZER_H
#define CLIBFUZZER_H

#include <stddef.h>
#include <stdint.h>

/* What the target defines, under the name that libFuzzer's own `main` asks for; the package manager's comes before it. */
int LLVMFuzzerTestOneInput (const uint8_t *bytes, size_t count);

/* Reads libFuzzer's options from the arguments and gives `target` one input after the other. */
int LLVMFuzzerRunDriver (int *count, char ***arguments, int (*target)(const uint8_t *bytes, size_t count));

/* Returns how many bytes the whole process has asked for and not freed. */
size_t allocated_bytes (void);

#endif
