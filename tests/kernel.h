/* kernel.h - what tests/darwin/kernel.c and tests/freebsd/kernel.c share: Linux standing in for another system. */
#ifndef TEST_KERNEL_H
#define TEST_KERNEL_H
#include <errno.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>

enum { MODEL_ZOMBIE = 5, MODEL_SLEEPS = 3 };   /* SZOMB, SSLEEP of both systems */

/* Sleeps while *word is `value`, for a time; NULL: without end. */
static inline int model_sleep(void *word, uint32_t value, int shared, const struct timespec *time) {
  return (int)syscall(SYS_futex, word, shared ? 0 : 128, value, time, NULL, 0);
}
static inline int model_wake(void *word, int count, int shared) {
  return (int)syscall(SYS_futex, word, shared ? 1 : 1 | 128, count, NULL, NULL, 0);
}

/* In us since 1970. */
static inline int64_t model_boot(void) {
  static int64_t boot;
  struct timespec wall, up;
  if (boot == 0) {
    clock_gettime(CLOCK_REALTIME, &wall), clock_gettime(CLOCK_BOOTTIME, &up);
    boot = (int64_t)(wall.tv_sec - up.tv_sec) * 1000000 + (wall.tv_nsec - up.tv_nsec) / 1000;
  }
  return boot;
}

/* *start: in us since the boot; false: there is no such process. MODEL_AGE makes all processes that many seconds older, for tests
 * whose heartbeats are of earlier times. */
static inline int model_process(int pid, int64_t *start, int *state) {
  const char *age = getenv("MODEL_AGE");
  char path[64], text[1024];
  char *at;
  int i;
  FILE *f;
  snprintf(path, sizeof path, "/proc/%d/stat", pid);
  if (!(f = fopen(path, "r"))) return 0;
  at = fgets(text, sizeof text, f) ? strrchr(text, ')') : NULL;
  fclose(f);
  if (!at) return 0;
  *state = at[2] == 'Z' ? MODEL_ZOMBIE : MODEL_SLEEPS;
  for (i = 0; i < 20; i++) at = strchr(at + 1, ' ');
  *start = strtoll(at, NULL, 10) * 10000 - (age ? strtoll(age, NULL, 10) * 1000000 : 0);
  return 1;
}

static inline int model_is_shm(int fd) {
  struct statfs fs;
  char path[64], target[512];
  ssize_t n;
  if (fstatfs(fd, &fs) != 0 || fs.f_type != 0x01021994) return 0;   /* tmpfs */
  snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
  n = readlink(path, target, sizeof target - 1);
  return n >= 9 && memcmp(target, "/dev/shm/", 9) == 0 && (n < 13 || memcmp(target + 9, "sem.", 4) != 0);
}

/* Shared memory is asked for what it cannot do there. */
static inline int model_refuses(int fd, int error) {
  if (!model_is_shm(fd)) return 0;
  errno = error;
  return 1;
}
#endif
