/* kernel.c - what >>darwin of zerobuf.h asks of macOS, done by Linux as narrowly as macOS does it, so that the section's own
 * logic runs without a Mac. Compile zerobuf.h with -U__linux__ -D__APPLE__ -Itests/darwin, link with this file and
 * -Wl,--wrap=NAME for each __wrap_NAME. It shows nothing about macOS itself. */
#define _GNU_SOURCE 1
#include <fcntl.h>
#include <semaphore.h>
#include <stdarg.h>
#include <sys/mman.h>
#include "../kernel.h"
#include "libproc.h"

#ifndef ZBI_NAME_MOST
  #define ZBI_NAME_MOST 30
#endif
#ifndef PAGE
  #define PAGE 16384             /* of Apple's own CPUs; 1: tests that look at exact sizes */
#endif
enum { NAME_MOST = ZBI_NAME_MOST, SHARED = 2, ALL = 0x100 };

/* ---- sleeping on a word ---- */
int __ulock_wait(uint32_t operation, void *address, uint64_t value, uint32_t timeout_us);
int __ulock_wake(uint32_t operation, void *address, uint64_t value);
int __ulock_wait(uint32_t operation, void *address, uint64_t value, uint32_t timeout_us) {
  struct timespec t = { (time_t)(timeout_us / 1000000), (long)(timeout_us % 1000000) * 1000 };
  return model_sleep(address, (uint32_t)value, operation & SHARED, timeout_us ? &t : NULL);
}
int __ulock_wake(uint32_t operation, void *address, uint64_t value) {
  (void)value;
  return model_wake(address, operation & ALL ? INT_MAX : 1, operation & SHARED);
}

/* ---- processes ---- */
int proc_pidinfo(int pid, int flavor, uint64_t arg, void *buffer, int size) {
  struct proc_bsdinfo *info = buffer;
  int64_t start = 0;
  int state = 0;
  (void)arg;
  if (flavor != PROC_PIDTBSDINFO || size != (int)sizeof *info || !model_process(pid, &start, &state)) { errno = ESRCH; return 0; }
  start += model_boot();
  memset(info, 0, sizeof *info);
  info->pbi_status = (uint32_t)state;
  info->pbi_start_tvsec = (uint64_t)start / 1000000, info->pbi_start_tvusec = (uint64_t)start % 1000000;
  return size;
}
int sysctlbyname(const char *name, void *to, size_t *size, void *from, size_t length);
int sysctlbyname(const char *name, void *to, size_t *size, void *from, size_t length) {
  const uint64_t bytes = (uint64_t)sysconf(_SC_PHYS_PAGES) * (uint64_t)sysconf(_SC_PAGESIZE);
  (void)from, (void)length;
  if (strcmp(name, "hw.memsize") != 0 || *size != sizeof bytes) { errno = ENOENT; return -1; }
  memcpy(to, &bytes, sizeof bytes);
  return 0;
}

/* ---- names ---- */
static int too_long(const char *name) {
  if (strlen(name) <= NAME_MOST) return 0;
  errno = ENAMETOOLONG;
  return 1;
}
int __real_fchmod(int fd, mode_t mode);
int __real_shm_open(const char *name, int flags, mode_t mode);
int __wrap_shm_open(const char *name, int flags, mode_t mode);
int __wrap_shm_open(const char *name, int flags, mode_t mode) {
  int fd = too_long(name) ? -1 : __real_shm_open(name, flags, mode);
  if (fd >= 0 && flags & O_CREAT) __real_fchmod(fd, mode);          /* the umask is not applied there */
  return fd;
}
int __real_shm_unlink(const char *name);
int __wrap_shm_unlink(const char *name);
int __wrap_shm_unlink(const char *name) { return too_long(name) ? -1 : __real_shm_unlink(name); }
sem_t *__real_sem_open(const char *name, int flags, ...);
sem_t *__wrap_sem_open(const char *name, int flags, ...);
sem_t *__wrap_sem_open(const char *name, int flags, ...) {
  va_list args;
  mode_t mode = 0, mask;
  unsigned value = 0;
  sem_t *sem;
  va_start(args, flags);
  if (flags & O_CREAT) mode = (mode_t)va_arg(args, int), value = va_arg(args, unsigned);
  va_end(args);
  if (too_long(name)) return SEM_FAILED;
  umask(mask = umask(0));
  if (flags & O_CREAT) umask(0);                               /* nor here; this is for programs of one thread at that moment */
  sem = __real_sem_open(name, flags, mode, value);
  umask(mask);
  return sem;
}
int __real_sem_unlink(const char *name);
int __wrap_sem_unlink(const char *name);
int __wrap_sem_unlink(const char *name) { return too_long(name) ? -1 : __real_sem_unlink(name); }

/* ---- shared memory: one size, in whole pages, no locks, no reading, no inode ---- */
int __real_ftruncate(int fd, off_t size);
int __wrap_ftruncate(int fd, off_t size);
int __wrap_ftruncate(int fd, off_t size) {
  struct stat st;
  if (!model_refuses(fd, 0)) return __real_ftruncate(fd, size);
  if (fstat(fd, &st) != 0 || st.st_size != 0) { errno = EINVAL; return -1; }
  return __real_ftruncate(fd, (size + PAGE - 1) / PAGE * PAGE);
}
ssize_t __real_pwrite(int fd, const void *from, size_t size, off_t at);
ssize_t __wrap_pwrite(int fd, const void *from, size_t size, off_t at);
ssize_t __wrap_pwrite(int fd, const void *from, size_t size, off_t at) { return model_refuses(fd, ENXIO) ? -1 : __real_pwrite(fd, from, size, at); }
ssize_t __real_pread(int fd, void *to, size_t size, off_t at);
ssize_t __wrap_pread(int fd, void *to, size_t size, off_t at);
ssize_t __wrap_pread(int fd, void *to, size_t size, off_t at) { return model_refuses(fd, ENXIO) ? -1 : __real_pread(fd, to, size, at); }
int __real_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode);
int __wrap_fchmod(int fd, mode_t mode) { return model_refuses(fd, EINVAL) ? -1 : __real_fchmod(fd, mode); }
int __real_fcntl(int fd, int command, ...);
int __wrap_fcntl(int fd, int command, ...);
int __wrap_fcntl(int fd, int command, ...) {
  va_list args;
  void *arg;
  va_start(args, command);
  arg = va_arg(args, void *);
  va_end(args);
  if (command != F_SETFD && model_refuses(fd, EBADF)) return -1;
  return __real_fcntl(fd, command, arg);
}
int __real_fstat(int fd, struct stat *st);
int __wrap_fstat(int fd, struct stat *st);
int __wrap_fstat(int fd, struct stat *st) {
  const int result = __real_fstat(fd, st);
  if (result == 0 && model_refuses(fd, 0)) st->st_ino = 0, st->st_dev = 0, st->st_mode &= 0777;
  return result;
}
