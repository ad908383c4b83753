#ifndef KONTOR_MUTANT_H
#define KONTOR_MUTANT_H

#include <stdbool.h>

/// Whether the mistake of that number is made in this process; notes that it was reached.
///
/// Which one is made stands in the file that KONTOR_MUTANT names, so that whatever a test starts makes the same one.
bool kontor_mutant(int number);

#endif
