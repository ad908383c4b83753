#include "mutant.h"

#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/// The shared file: the number of the mistake that is made, and a byte for each that was reached.
struct shared {
    int32_t active;
    uint8_t reached[65536];
};

static struct shared alone;
static struct shared *shared = &alone;

__attribute__((constructor)) static void open_shared(void) {
    const char *path = getenv("KONTOR_MUTANT");
    if (path == NULL) return;
    int file = open(path, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *memory = mmap(NULL, sizeof(struct shared), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (memory != MAP_FAILED) shared = memory;
    close(file);
}

bool kontor_mutant(int number) {
    if (number < 0 || number >= (int)sizeof alone.reached) return false;
    shared->reached[number] = 1;
    return shared->active == number;
}
