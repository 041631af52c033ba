/* As much as zerobuf.h uses. */
#pragma once
#include <stddef.h>
#include <stdarg.h>
#if defined(__cplusplus)
extern "C"
#endif
int snprintf(char *, size_t, const char *, ...);
