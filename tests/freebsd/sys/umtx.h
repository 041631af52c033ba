/* For tests/freebsd.sh: what >>freebsd of zerobuf.h uses of FreeBSD's <sys/umtx.h>. */
#define UMTX_OP_WAKE              3
#define UMTX_OP_WAIT_UINT         11
#define UMTX_OP_WAIT_UINT_PRIVATE 15
#define UMTX_OP_WAKE_PRIVATE      16
#ifdef __cplusplus
extern "C"
#endif
int _umtx_op(void *object, int operation, unsigned long value, void *size, void *time);
