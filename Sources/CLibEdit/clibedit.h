/* Debian's libedit (libedit-dev): line editing and history for the REPL. */
#include <stdio.h>
#include <histedit.h>
