/* For tests/darwin/kernel.c: what >>darwin of zerobuf.h uses of macOS's <libproc.h>. */
#include <stdint.h>
#define PROC_PIDTBSDINFO 3
struct proc_bsdinfo { uint32_t pbi_status; uint64_t pbi_start_tvsec, pbi_start_tvusec; };
int proc_pidinfo(int pid, int flavor, uint64_t arg, void *buffer, int size);
