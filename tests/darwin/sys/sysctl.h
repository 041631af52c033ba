/* For tests/darwin/kernel.c. */
#include <stddef.h>
int sysctlbyname(const char *name, void *to, size_t *size, void *from, size_t length);
