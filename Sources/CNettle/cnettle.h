/* Debian's Nettle (nettle-dev): the digests of the journal. */
#ifndef CNETTLE_H
#define CNETTLE_H

#include <nettle/sha2.h>

#endif
