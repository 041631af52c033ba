/* For tests/freebsd.sh: FreeBSD's <semaphore.h>. Its functions have other names on Linux, whose own ones they would be else. */
#ifndef TEST_FREEBSD_SEMAPHORE_H
#define TEST_FREEBSD_SEMAPHORE_H
#include <fcntl.h>
#include <stdint.h>
#include <time.h>
#ifdef SEMAPHORES_IN_SHM         /* where tests look for them */
  #define ZBI_SEM_PREFIX "/dev/shm/sem."
#endif
struct _usem2 { volatile uint32_t _count, _flags; };
struct _sem { uint32_t _magic; struct _usem2 _kern; uint32_t _padding; };
typedef struct _sem sem_t;
#define SEM_FAILED ((sem_t *)0)
#ifndef SEM_VALUE_MAX
  #define SEM_VALUE_MAX 0x7fffffff
#endif
#ifdef __GLIBC__
  #define sem_open         freebsd_sem_open
  #define sem_close        freebsd_sem_close
  #define sem_unlink       freebsd_sem_unlink
  #define sem_post         freebsd_sem_post
  #define sem_trywait      freebsd_sem_trywait
  #define sem_wait         freebsd_sem_wait
  #define sem_timedwait    freebsd_sem_timedwait
  #define sem_clockwait_np freebsd_sem_clockwait_np
  #define sem_getvalue     freebsd_sem_getvalue
#endif
#ifdef __cplusplus
extern "C" {
#endif
sem_t *sem_open(const char *name, int flags, ...);
int sem_close(sem_t *sem);
int sem_unlink(const char *name);
int sem_post(sem_t *sem);
int sem_trywait(sem_t *sem);
int sem_wait(sem_t *sem);
int sem_timedwait(sem_t *sem, const struct timespec *until);
int sem_clockwait_np(sem_t *sem, clockid_t clock, int flags, const struct timespec *time, struct timespec *left);
int sem_getvalue(sem_t *sem, int *value);
#ifdef __cplusplus
}
#endif
#endif
