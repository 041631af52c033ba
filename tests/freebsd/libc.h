/* libc.h - what zerobuf.h and tests/compile use of FreeBSD 14's C library, as amd64 and arm64 have it, so that clang compiles the
 * header for FreeBSD where there is none. tests/freebsd.sh lets each system header include this one. Not for linking. */
#ifndef TEST_FREEBSD_LIBC_H
#define TEST_FREEBSD_LIBC_H
#include <limits.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#ifdef __cplusplus
extern "C" {
#endif

typedef int64_t off_t;
typedef int32_t pid_t, clockid_t;
typedef uint32_t uid_t, gid_t;
typedef uint16_t mode_t;
typedef uint64_t dev_t, ino_t, nlink_t;
typedef long time_t, ssize_t, suseconds_t;
struct timespec { time_t tv_sec; long tv_nsec; };
struct timeval { time_t tv_sec; suseconds_t tv_usec; };

/* errno.h */
int *__error(void);
#define errno (*__error())
#define EPERM 1
#define ENOENT 2
#define EINTR 4
#define EIO 5
#define ENOMEM 12
#define EACCES 13
#define EEXIST 17
#define EINVAL 22
#define EFBIG 27
#define ENOSPC 28
#define EROFS 30
#define EAGAIN 35
#define EWOULDBLOCK EAGAIN
#define EOPNOTSUPP 45
#define ETIMEDOUT 60
#define EDQUOT 69
#define EOVERFLOW 84

/* fcntl.h, sys/file.h */
#define O_RDONLY 0
#define O_RDWR 2
#define O_NONBLOCK 4
#define O_NOFOLLOW 0x100
#define O_CREAT 0x200
#define O_EXCL 0x800
#define O_CLOEXEC 0x100000
#define F_GETLK 11
#define F_UNLCK 2
#define F_WRLCK 3
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
struct flock { off_t l_start, l_len; pid_t l_pid; short l_type, l_whence; int l_sysid; };
int open(const char *path, int flags, ...);
int fcntl(int fd, int command, ...);
int flock(int fd, int operation);

/* sys/mman.h, sys/stat.h */
#define PROT_READ 1
#define PROT_WRITE 2
#define MAP_SHARED 1
#define MAP_PRIVATE 2
#define MAP_NOSYNC 0x800
#define MAP_ANON 0x1000
#define MAP_FAILED ((void *)-1)
#define S_ISREG(m) (((m) & 0170000) == 0100000)
struct stat {
  dev_t st_dev; ino_t st_ino; nlink_t st_nlink; mode_t st_mode; int16_t st_padding0; uid_t st_uid; gid_t st_gid; int32_t st_padding1; dev_t st_rdev;
  struct timespec st_atim, st_mtim, st_ctim, st_birthtim;
  off_t st_size; int64_t st_blocks; int32_t st_blksize; uint32_t st_flags; uint64_t st_gen, st_spare[10];
};
void *mmap(void *at, size_t size, int prot, int flags, int fd, off_t offset);
int munmap(void *at, size_t size);
int mlock(const void *at, size_t size);
int shm_open(const char *path, int flags, mode_t mode);
int shm_unlink(const char *path);
int fstat(int fd, struct stat *st);
int lstat(const char *path, struct stat *st);
int fchmod(int fd, mode_t mode);
int chmod(const char *path, mode_t mode);
int mkdir(const char *path, mode_t mode);

/* unistd.h, sched.h */
#define F_OK 0
#define SEEK_SET 0
#define _SC_PAGESIZE 47
#define _SC_NPROCESSORS_ONLN 58
int access(const char *path, int how);
int close(int fd);
int fchown(int fd, uid_t uid, gid_t gid);
int ftruncate(int fd, off_t size);
int rmdir(const char *path);
int unlink(const char *path);
long sysconf(int name);
pid_t getpid(void);
uid_t geteuid(void);
ssize_t pread(int fd, void *to, size_t size, off_t at);
ssize_t pwrite(int fd, const void *from, size_t size, off_t at);
int sched_yield(void);

/* time.h */
#define CLOCK_REALTIME 0
#define CLOCK_MONOTONIC 4
#define CLOCK_MONOTONIC_FAST 12
#define TIMER_ABSTIME 1
int clock_gettime(clockid_t clock, struct timespec *t);
int nanosleep(const struct timespec *t, struct timespec *left);

/* signal.h, pthread.h */
#define SIG_SETMASK 3
typedef struct { uint32_t __bits[4]; } sigset_t;
typedef struct pthread *pthread_t;
typedef struct pthread_attr *pthread_attr_t;
int kill(pid_t pid, int number);
int sigfillset(sigset_t *set);
int pthread_sigmask(int how, const sigset_t *set, sigset_t *before);
pthread_t pthread_self(void);
int pthread_equal(pthread_t a, pthread_t b);
int pthread_create(pthread_t *id, const pthread_attr_t *how, void *(*fn)(void *), void *arg);
int pthread_join(pthread_t id, void **result);

/* dirent.h */
typedef struct _dirdesc DIR;
struct dirent { ino_t d_fileno; off_t d_off; uint16_t d_reclen; uint8_t d_type, d_pad0; uint16_t d_namlen, d_pad1; char d_name[256]; };
DIR *opendir(const char *path);
struct dirent *readdir(DIR *dir);
int closedir(DIR *dir);

/* stdio.h, stdlib.h, string.h */
int printf(const char *format, ...);
int puts(const char *text);
int snprintf(char *to, size_t size, const char *format, ...);
void *malloc(size_t size);
void free(void *p);
int posix_memalign(void **p, size_t alignment, size_t size);
void *memcpy(void *to, const void *from, size_t size);
void *memmove(void *to, const void *from, size_t size);
void *memset(void *to, int byte, size_t size);
int memcmp(const void *a, const void *b, size_t size);
void *memchr(const void *p, int byte, size_t size);
size_t strcspn(const char *text, const char *set);
size_t strlen(const char *text);
int strcmp(const char *a, const char *b);
int strncmp(const char *a, const char *b, size_t size);
char *strchr(const char *text, int c);
char *strrchr(const char *text, int c);
char *strstr(const char *text, const char *part);
#ifdef __cplusplus
}
#endif
#endif
