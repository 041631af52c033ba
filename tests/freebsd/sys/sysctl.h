/* For tests/freebsd.sh: what >>bsd and >>freebsd of zerobuf.h use of FreeBSD's <sys/sysctl.h>. */
#ifndef TEST_FREEBSD_SYSCTL_H
#define TEST_FREEBSD_SYSCTL_H
#include <stddef.h>
#define CTL_KERN      1
#define KERN_PROC     14
#define KERN_PROC_PID 1
#ifdef __cplusplus
extern "C" {
#endif
int sysctl(const int *what, unsigned count, void *to, size_t *size, const void *from, size_t length);
int sysctlbyname(const char *name, void *to, size_t *size, const void *from, size_t length);
#ifdef __cplusplus
}
#endif
#endif
