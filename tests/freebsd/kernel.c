/* kernel.c - what >>freebsd of zerobuf.h asks of FreeBSD, done by Linux as narrowly as FreeBSD does it, so that the section's
 * own logic runs without a FreeBSD. Compile zerobuf.h with -U__linux__ -D__FreeBSD__=14 and the flags in tests/freebsd.sh,
 * link with this file and -Wl,--wrap=NAME for each __wrap_NAME. It shows nothing about FreeBSD itself. */
#define _GNU_SOURCE 1
#include <dirent.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stddef.h>
#include <sys/file.h>
#include <sys/mman.h>
#include "../kernel.h"
#include "semaphore.h"
#include "sys/membarrier.h"
#include "sys/sysctl.h"
#include "sys/umtx.h"
#include "sys/user.h"
#ifndef ZBI_SEM_PREFIX
  #define ZBI_SEM_PREFIX "/tmp/SEMD"
#endif

/* ---- sleeping on a word ---- */
int _umtx_op(void *object, int operation, unsigned long value, void *size, void *time) {
  if (time && (size_t)size != sizeof(struct timespec)) { errno = EINVAL; return -1; }
  switch (operation) {
    case UMTX_OP_WAIT_UINT: case UMTX_OP_WAIT_UINT_PRIVATE:
      if (model_sleep(object, (uint32_t)value, operation == UMTX_OP_WAIT_UINT, time) == 0 || errno == EAGAIN) return 0;   /* another value is no error there */
      return -1;
    case UMTX_OP_WAKE: case UMTX_OP_WAKE_PRIVATE:
      return model_wake(object, (int)value, operation == UMTX_OP_WAKE) < 0 ? -1 : 0;
    default: errno = EINVAL; return -1;
  }
}
int membarrier(int command, unsigned flags, int cpu) { return (int)syscall(SYS_membarrier, command, flags, cpu); }

/* ---- semaphores: tokens, and in the highest bit whether somebody sleeps ---- */
enum { SEM_MAGIC = 0x73656d32, SEM_FLAGS = 3 };
#define WAITS 0x80000000u

static int sem_bad(const sem_t *sem) { return sem->_magic == SEM_MAGIC ? 0 : (errno = EINVAL, 1); }

int sem_post(sem_t *sem) {
  uint32_t count;
  if (sem_bad(sem)) return -1;
  count = __atomic_load_n(&sem->_kern._count, __ATOMIC_RELAXED);
  do if ((count & ~WAITS) == SEM_VALUE_MAX) { errno = EOVERFLOW; return -1; }
  while (!__atomic_compare_exchange_n(&sem->_kern._count, &count, count + 1, 0, __ATOMIC_RELEASE, __ATOMIC_RELAXED));
  /* The kernel there wakes one and takes the mark away with the last sleeper. Here all are woken, and mark it again. */
  if (count & WAITS) {
    __atomic_fetch_and(&sem->_kern._count, ~WAITS, __ATOMIC_ACQ_REL);
    model_wake((void *)&sem->_kern._count, INT_MAX, 1);
  }
  return 0;
}
int sem_trywait(sem_t *sem) {
  uint32_t count;
  if (sem_bad(sem)) return -1;
  count = __atomic_load_n(&sem->_kern._count, __ATOMIC_RELAXED);
  do if ((count & ~WAITS) == 0) { errno = EAGAIN; return -1; }
  while (!__atomic_compare_exchange_n(&sem->_kern._count, &count, count - 1, 0, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED));
  return 0;
}
int sem_clockwait_np(sem_t *sem, clockid_t clock, int flags, const struct timespec *time, struct timespec *left) {
  (void)left;
  if (sem_bad(sem)) return -1;
  if (time && (!(flags & TIMER_ABSTIME) || time->tv_nsec < 0 || time->tv_nsec >= 1000000000)) { errno = EINVAL; return -1; }
  while (sem_trywait(sem) != 0) {
    struct timespec now, rest = { 3600, 0 };
    if (time) {
      int64_t ns;
      clock_gettime(clock, &now);
      ns = (int64_t)(time->tv_sec - now.tv_sec) * 1000000000 + time->tv_nsec - now.tv_nsec;
      if (ns <= 0) { errno = ETIMEDOUT; return -1; }
      rest.tv_sec = ns / 1000000000, rest.tv_nsec = ns % 1000000000;
    }
    if (__atomic_fetch_or(&sem->_kern._count, WAITS, __ATOMIC_ACQ_REL) & ~WAITS) continue;
    if (model_sleep((void *)&sem->_kern._count, WAITS, 1, &rest) != 0 && errno == EINTR) return -1;
  }
  return 0;
}
int sem_timedwait(sem_t *sem, const struct timespec *until) { return sem_clockwait_np(sem, CLOCK_REALTIME, TIMER_ABSTIME, until, NULL); }
int sem_wait(sem_t *sem) { return sem_clockwait_np(sem, CLOCK_REALTIME, TIMER_ABSTIME, NULL, NULL); }
int sem_getvalue(sem_t *sem, int *value) {
  if (sem_bad(sem)) return -1;
  *value = (int)(__atomic_load_n(&sem->_kern._count, __ATOMIC_ACQUIRE) & ~WAITS);
  return 0;
}
static int sem_path(char path[512], const char *name) {
  if (name[0] != '/') { errno = EINVAL; return -1; }
  if (snprintf(path, 512, "%s%s", ZBI_SEM_PREFIX, name + 1) >= 512) { errno = ENAMETOOLONG; return -1; }
  return 0;
}
sem_t *sem_open(const char *name, int flags, ...) {
  sem_t blank = { SEM_MAGIC, { 0, SEM_FLAGS }, 0 }, *sem;
  char path[512];
  va_list args;
  mode_t mode = 0;
  struct stat st;
  int fd;
  va_start(args, flags);
  if (flags & O_CREAT) mode = (mode_t)va_arg(args, int), blank._kern._count = va_arg(args, unsigned);
  va_end(args);
  if (sem_path(path, name) != 0 || (fd = open(path, flags | O_RDWR | O_CLOEXEC, mode)) < 0) return SEM_FAILED;
  if (fstat(fd, &st) != 0 || (st.st_size < (off_t)sizeof blank && write(fd, &blank, sizeof blank) != (ssize_t)sizeof blank)) { close(fd); return SEM_FAILED; }
  sem = mmap(NULL, sizeof *sem, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (sem == MAP_FAILED) return SEM_FAILED;
  if (sem_bad(sem)) { munmap(sem, sizeof *sem); errno = EINVAL; return SEM_FAILED; }
  return sem;
}
int sem_close(sem_t *sem) { return sem_bad(sem) ? -1 : munmap(sem, sizeof *sem); }
int sem_unlink(const char *name) {
  char path[512];
  return sem_path(path, name) != 0 ? -1 : unlink(path);
}

/* ---- processes, and the list of shared memory ---- */
/* The clock is set all the time, forth and back by a second: after each second question for the boot's moment, and now and then
 * between such questions. */
static int questions, processes;
static int64_t boot(void) { return model_boot() + (__atomic_load_n(&questions, __ATOMIC_RELAXED) / 2 % 2 + processes / 7 % 2) * 1000000; }

int sysctl(const int *what, unsigned count, void *to, size_t *size, const void *from, size_t length) {
  struct kinfo_proc *info = to;
  int64_t start;
  int state = 0;
  if (count != 4 || what[0] != CTL_KERN || what[1] != KERN_PROC || what[2] != KERN_PROC_PID || from || length) { errno = ENOENT; return -1; }
  if (*size < sizeof *info) { errno = ENOMEM; return -1; }
  if (!model_process(what[3], &start, &state)) { errno = ESRCH; return -1; }
  __atomic_fetch_add(&processes, 1, __ATOMIC_RELAXED);
  start += boot();
  memset(info, 0, *size = sizeof *info);
  info->ki_structsize = (int)sizeof *info, info->ki_pid = what[3], info->ki_start.tv_sec = start / 1000000, info->ki_start.tv_usec = start % 1000000, info->ki_stat = (char)state;
  return 0;
}
static int number(void *to, size_t *size, uint64_t value, size_t width) {
  if (*size < width) { errno = ENOMEM; return -1; }
  memcpy(to, &value, *size = width);
  return 0;
}
static int boottime(struct timeval *to, size_t *size) {
  if (*size < sizeof *to) { errno = ENOMEM; return -1; }
  to->tv_sec = boot() / 1000000, to->tv_usec = boot() % 1000000;
  __atomic_fetch_add(&questions, 1, __ATOMIC_RELAXED);
  *size = sizeof *to;
  return 0;
}
static int list(uint8_t *to, size_t *size) {
  struct dirent *entry;
  size_t at = 0;
  DIR *dir = opendir("/dev/shm");
  while (dir && (entry = readdir(dir)) != NULL) {
    struct kinfo_file info;
    memset(&info, 0, sizeof info);
    if (strncmp(entry->d_name, "sem.", 4) == 0 || entry->d_name[0] == '.') continue;
    snprintf(info.kf_path, sizeof info.kf_path, "/%s", entry->d_name);
    info.kf_structsize = (int)((offsetof(struct kinfo_file, kf_path) + strlen(info.kf_path) + 1 + 7) / 8 * 8);
    if (to && at + (size_t)info.kf_structsize > *size) break;
    if (to) memcpy(to + at, &info, (size_t)info.kf_structsize);
    at += (size_t)info.kf_structsize;
  }
  if (dir) closedir(dir);
  *size = at;
  return 0;
}
int sysctlbyname(const char *name, void *to, size_t *size, const void *from, size_t length) {
  (void)from, (void)length;
  if (strcmp(name, "hw.physmem") == 0) return number(to, size, (uint64_t)sysconf(_SC_PHYS_PAGES) * (uint64_t)sysconf(_SC_PAGESIZE), 8);
  if (strcmp(name, "vm.swap_total") == 0) return number(to, size, 0, 8);
  if (strcmp(name, "kern.osreldate") == 0) return number(to, size, OSRELDATE, 4);
  if (strcmp(name, "kern.boottime") == 0) return boottime(to, size);
  if (strcmp(name, "kern.ipc.posix_shm_list") == 0) return list(to, size);
  errno = ENOENT;
  return -1;
}

/* ---- shared memory: no other flags, no locks ---- */
int __real_shm_open(const char *name, int flags, mode_t mode);
int __wrap_shm_open(const char *name, int flags, mode_t mode);
int __wrap_shm_open(const char *name, int flags, mode_t mode) {
  if (name[0] != '/' || (flags & O_ACCMODE) == O_WRONLY || flags & ~(O_ACCMODE | O_CREAT | O_EXCL | O_TRUNC | O_CLOEXEC)) { errno = EINVAL; return -1; }
  return __real_shm_open(name, flags, mode);
}
int __real_fstat(int fd, struct stat *st);
int __wrap_fstat(int fd, struct stat *st);
int __wrap_fstat(int fd, struct stat *st) {
  const int result = __real_fstat(fd, st);
  if (result == 0 && model_is_shm(fd)) st->st_atim.tv_sec = 7, st->st_atim.tv_nsec = 0;   /* st_birthtim there; the number of the file differs anyway */
  return result;
}
int __wrap_fstat64(int fd, struct stat *st);
int __wrap_fstat64(int fd, struct stat *st) { return __wrap_fstat(fd, st); }   /* the same on x86-64, and so below */
/* A lock of the whole open file there. Here one of OFD, which F_GETLK can be made to see, too; it wants a file that may be written. */
int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, ...) {
  va_list args;
  mode_t mode;
  va_start(args, flags);
  mode = flags & O_CREAT ? (mode_t)va_arg(args, int) : 0;
  va_end(args);
  if (strncmp(path, "/tmp/zerobuf/", 13) == 0 && (flags & O_ACCMODE) == O_RDONLY) {
    const int fd = __real_open(path, flags | O_RDWR, mode);
    if (fd >= 0 || errno != EACCES) return fd;
  }
  return __real_open(path, flags, mode);
}
int __wrap_open64(const char *path, int flags, ...);
int __wrap_open64(const char *path, int flags, ...) {
  va_list args;
  mode_t mode;
  va_start(args, flags);
  mode = flags & O_CREAT ? (mode_t)va_arg(args, int) : 0;
  va_end(args);
  return __wrap_open(path, flags, mode);
}
int __real_fcntl(int fd, int command, ...);
static int lock(int fd, int command, struct flock *l) {
  const int result = __real_fcntl(fd, command, l);
  if (result != 0 && errno == EAGAIN) errno = EWOULDBLOCK;
  return result;
}
int __wrap_flock(int fd, int operation);
int __wrap_flock(int fd, int operation) {
  struct flock l;
  if (model_refuses(fd, EOPNOTSUPP)) return -1;
  memset(&l, 0, sizeof l);
  l.l_type = operation & LOCK_EX ? F_WRLCK : operation & LOCK_SH ? F_RDLCK : F_UNLCK;
  return lock(fd, operation & (LOCK_NB | LOCK_UN) ? F_OFD_SETLK : F_OFD_SETLKW, &l);
}
int __wrap_fcntl(int fd, int command, ...);
int __wrap_fcntl(int fd, int command, ...) {
  va_list args;
  void *arg;
  va_start(args, command);
  arg = va_arg(args, void *);
  va_end(args);
  switch (command) {
    case F_OFD_SETLK: case F_OFD_SETLKW: case F_OFD_GETLK: errno = EINVAL; return -1;   /* not known there */
    case F_SETLK: case F_SETLKW: if (model_refuses(fd, EBADF)) return -1; break;
    case F_GETLK: return model_refuses(fd, EBADF) ? -1 : lock(fd, F_OFD_GETLK, arg);
    default: break;
  }
  return __real_fcntl(fd, command, arg);
}
int __wrap_fcntl64(int fd, int command, ...);
int __wrap_fcntl64(int fd, int command, ...) {
  va_list args;
  void *arg;
  va_start(args, command);
  arg = va_arg(args, void *);
  va_end(args);
  return __wrap_fcntl(fd, command, arg);
}
