/* As much as zerobuf.h uses. */
#pragma once
#include <stddef.h>
#if defined(__cplusplus)
extern "C" {
#endif
void *memcpy(void *, const void *, size_t);
void *memset(void *, int, size_t);
void *memmove(void *, const void *, size_t);
int memcmp(const void *, const void *, size_t);
size_t strlen(const char *);
int strcmp(const char *, const char *);
size_t strcspn(const char *, const char *);
void *memchr(const void *, int, size_t);
int strncmp(const char *, const char *, size_t);
char *strchr(const char *, int);
char *strstr(const char *, const char *);
#if defined(__cplusplus)
}
#endif
