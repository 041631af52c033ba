/* ZEROBUF_STATIC: a whole private copy in one unit, of which hardly anything is used. */
#define ZEROBUF_STATIC
#define ZEROBUF_IMPLEMENTATION
#include "../../zerobuf.h"

int main(void) { return zb_strerror(ZB_OK)[0] == 0; }
