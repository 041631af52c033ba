/* For tests/freebsd.sh: the members that >>freebsd of zerobuf.h uses of FreeBSD's <sys/user.h>, in that order, without those
 * between them. */
#ifndef TEST_FREEBSD_USER_H
#define TEST_FREEBSD_USER_H
#include <sys/types.h>
#include <sys/time.h>
#define SZOMB 5                  /* by way of <sys/proc.h> */
struct kinfo_proc { int ki_structsize; pid_t ki_pid; struct timeval ki_start; char ki_stat; };
struct kinfo_file { int kf_structsize, kf_type; char kf_path[1024]; };
#endif
