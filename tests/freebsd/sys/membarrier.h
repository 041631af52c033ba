/* For tests/freebsd.sh: what >>freebsd of zerobuf.h uses of FreeBSD's <sys/membarrier.h>, which came with 14.1. */
enum { MEMBARRIER_CMD_GLOBAL_EXPEDITED = 2, MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED = 4 };
#ifdef __cplusplus
extern "C"
#endif
int membarrier(int command, unsigned flags, int cpu);
