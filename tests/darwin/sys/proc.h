/* For tests/darwin/kernel.c. */
#define SZOMB 5
