/* posix.h - what the tests use of POSIX, over Win32. Included before everything else (-include), and by the headers of this
 * folder that Windows has not. Only the tests use it: the library speaks Win32 itself.
 *
 * /dev/shm/NAME, shm_open and sem_open mean the named objects that the library, and programs of other makes, use here.
 * /tmp/zerobuffer means the temporary folder's. What Windows cannot do at all fails with ENOSYS; tests that are about such things are
 * named in skip.txt.
 *
 * A keeper holds every named object that a case makes until the case ends, or somebody unlinks it: objects outlive their
 * makers then, as on POSIX, and what comes after a crash of both ends can be seen here, too. That they vanish without a keeper is
 * what windows.c shows. */
#ifndef TEST_POSIX_H
#define TEST_POSIX_H
#ifndef _GNU_SOURCE
  #define _GNU_SOURCE
#endif
#define WIN32_LEAN_AND_MEAN
#include <windows.h>
#undef WIN32_LEAN_AND_MEAN
#undef CALLBACK
#undef ERROR
#undef IN
#undef OUT
#undef small
#undef near
#undef far
#undef interface
#undef min
#undef max
#include <errno.h>
#include <direct.h>
#include <dirent.h>
#include <fcntl.h>
#include <io.h>
#include <process.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>
#define tell test_tell                      /* io.h has one */

#define TEST_ARENA       ((uint8_t *)(uintptr_t)0x200000000000)
#define TEST_ARENA_SIZE  ((size_t)512 << 20)
#define TEST_KILLED      0xdead0000u        /* exit code of a process that a signal ended, plus the signal */
#define FN               __attribute__((unused)) static

/* ---- what all processes of a case share, always at the same address ---- */
typedef struct px_kept { char name[300]; HANDLE handle; uint32_t state; uint64_t size; } px_kept;   /* state 2: there. size: if a test made it */
typedef struct px_arena {
  volatile LONG64 used, places;
  DWORD    root;                            /* the process that keeps */
  uint32_t depth;
  volatile LONG kept_count;
  px_kept  kept[8192];
  struct { volatile LONG pid, state; } stopped[64];   /* state: 1 has stopped, 2 and its parent knows it, 0 runs */
} px_arena;
#define px_the ((px_arena *)(void *)TEST_ARENA)

FN void *px_shared(size_t size) {           /* zeroed; never given back before the case ends */
  const LONG64 bytes = (LONG64)((size + 4095) / 4096 * 4096);
  const LONG64 at = InterlockedExchangeAdd64(&px_the->used, bytes);
  if (at + bytes > (LONG64)TEST_ARENA_SIZE) return NULL;
  return TEST_ARENA + at;
}
FN void px_keep(const char *name, HANDLE handle) {
  HANDLE root, kept = NULL;
  LONG i;
#ifdef PX_NO_KEEPER
  return;
#endif
  if (!strchr(name, '_')) return;
  root = OpenProcess(PROCESS_DUP_HANDLE, FALSE, px_the->root);
  if (!root) return;
  if (DuplicateHandle(GetCurrentProcess(), handle, root, &kept, 0, FALSE, DUPLICATE_SAME_ACCESS)) {
    for (i = 0; i < 8192; i++) if (InterlockedCompareExchange((volatile LONG *)&px_the->kept[i].state, 1, 0) == 0) break;
    if (i < 8192) {                         /* places of what was let go are used again */
      px_the->kept[i].handle = kept;
      px_the->kept[i].size = 0;
      snprintf(px_the->kept[i].name, sizeof px_the->kept[i].name, "%s", name);
      px_the->kept[i].state = 2;
      for (LONG n = px_the->kept_count; n <= i; n = px_the->kept_count) InterlockedCompareExchange(&px_the->kept_count, i + 1, n);
    }
  }
  CloseHandle(root);
}
FN void px_let_go(const char *name) {       /* of all that is kept under this name */
  HANDLE root = NULL;
  for (LONG i = 0; i < px_the->kept_count && i < 8192; i++) {
    px_kept *k = &px_the->kept[i];
    if (k->state != 2 || strcmp(k->name, name) != 0 || InterlockedCompareExchange((volatile LONG *)&k->state, 0, 2) != 2) continue;
    if (!root) root = OpenProcess(PROCESS_DUP_HANDLE, FALSE, px_the->root);
    HANDLE mine = NULL;
    if (DuplicateHandle(root, k->handle, GetCurrentProcess(), &mine, 0, FALSE, DUPLICATE_CLOSE_SOURCE | DUPLICATE_SAME_ACCESS)) CloseHandle(mine);
  }
  if (root) CloseHandle(root);
}
/* The library's creations, in tests. Memory of an object that is gone is let go when its name is used again. */
FN HANDLE px_CreateFileMapping(HANDLE file, SECURITY_ATTRIBUTES *who, DWORD protection, DWORD high, DWORD low, const char *name) {
  HANDLE h;
  DWORD error;
  if (name && !strchr(name, ':')) px_let_go(name);
  h = CreateFileMappingA(file, who, protection, high, low, name);
  error = GetLastError();
  if (h && error != ERROR_ALREADY_EXISTS && name && file == INVALID_HANDLE_VALUE) px_keep(name, h);
  SetLastError(error);
  return h;
}
FN HANDLE px_CreateSemaphore(SECURITY_ATTRIBUTES *who, LONG first, LONG most, const char *name) {
  HANDLE h = CreateSemaphoreA(who, first, most, name);
  const DWORD error = GetLastError();
  if (h && error != ERROR_ALREADY_EXISTS) px_keep(name, h);
  SetLastError(error);
  return h;
}
#define CreateFileMappingA(...) px_CreateFileMapping(__VA_ARGS__)
#define CreateSemaphoreA(...)   px_CreateSemaphore(__VA_ARGS__)

/* ---- names ---- */
enum { PX_FILE, PX_SEGMENT, PX_SEM, PX_LOCK, PX_TAKEN };
FN int px_kind(const char *path, char name[600]) {
  if (strncmp(path, "/dev/shm/sem.", 13) == 0) return snprintf(name, 600, "%s", path + 13), PX_SEM;
  if (strncmp(path, "/dev/shm/", 9) == 0) return snprintf(name, 600, "%s", path + 9), PX_SEGMENT;
  if (strncmp(path, "/tmp/zerobuffer", 15) == 0) {
    char folder[300];
    GetTempPathA(sizeof folder, folder);
    snprintf(name, 600, "\\\\?\\%szerobuffer%s%s", folder, path[15] ? "\\" : "", path[15] ? path + 16 : "");
    return PX_LOCK;
  }
  return snprintf(name, 600, "%s", path), PX_FILE;
}
/* The library's page beside a segment: state at 8, size at 16, as its comment there says. -1: there is none. */
FN int px_control(const char *name, uint64_t *state, uint64_t *size) {
  char beside[620];
  HANDLE h;
  const uint64_t *page;
  snprintf(beside, sizeof beside, "%s:zerobuf", name);
  h = OpenFileMappingA(FILE_MAP_READ, FALSE, beside);
  if (!h) return -1;
  page = MapViewOfFile(h, FILE_MAP_READ, 0, 0, 4096);
  *state = page[1];
  *size = page[2];
  UnmapViewOfFile(page);
  CloseHandle(h);
  return *state == 0 ? -1 : (int)(*state & 255);   /* 0: never made by the library */
}
FN HANDLE px_segment(const char *name, DWORD access, uint64_t *size, bool *there) {
  uint64_t state = 0, asked = 0;
  const int made = px_control(name, &state, &asked);
  char data[640];
  HANDLE h = NULL;
  *there = made > 0;
  *size = 0;
  if (made == 0 || made == 1) return NULL;
  snprintf(data, sizeof data, made == 3 ? "%s:zerobuf-%llx" : "%s", name, (unsigned long long)(state >> 8));
  h = OpenFileMappingA(access, FALSE, data);
  if (h) {
    MEMORY_BASIC_INFORMATION m;
    void *view = MapViewOfFile(h, FILE_MAP_READ, 0, 0, 0);
    VirtualQuery(view, &m, sizeof m);
    UnmapViewOfFile(view);
    for (LONG i = 0; i < px_the->kept_count && i < 8192; i++)
      if (px_the->kept[i].state == 2 && px_the->kept[i].size && strcmp(px_the->kept[i].name, name) == 0) asked = px_the->kept[i].size;
    *size = asked && asked <= m.RegionSize && m.RegionSize - asked < 65536 ? asked : m.RegionSize;
    *there = true;
  }
  return h;
}
FN HANDLE px_sem(const char *name) {        /* one that was unlinked is not there: the last word of its page says so */
  char beside[620];
  HANDLE side, h = OpenSemaphoreA(SEMAPHORE_ALL_ACCESS, FALSE, name);
  snprintf(beside, sizeof beside, "%s:side", name);
  side = h ? OpenFileMappingA(FILE_MAP_READ, FALSE, beside) : NULL;
  if (side) {
    const uint64_t *page = MapViewOfFile(side, FILE_MAP_READ, 0, 0, 4096);
    const bool gone = (page[511] & 1) != 0;
    UnmapViewOfFile(page);
    CloseHandle(side);
    if (gone) CloseHandle(h), h = NULL;
  }
  if (!h) errno = ENOENT;
  return h;
}

/* ---- files and segments ---- */
typedef struct px_fd { LONG kind; HANDLE handle; uint64_t size; char name[300]; bool created; } px_fd;
enum { PX_FDS = 256, PX_FIRST = 100000 };
static px_fd px_fds[PX_FDS];
FN px_fd *px_of(int fd) { return fd >= PX_FIRST && fd < PX_FIRST + PX_FDS ? &px_fds[fd - PX_FIRST] : NULL; }
FN int px_new(int kind, const char *name, HANDLE handle, uint64_t size) {
  for (int i = 0; i < PX_FDS; i++) {
    if (InterlockedCompareExchange(&px_fds[i].kind, PX_TAKEN, PX_FILE) != PX_FILE) continue;
    px_fds[i] = (px_fd){ .kind = kind, .handle = handle, .size = size };
    snprintf(px_fds[i].name, sizeof px_fds[i].name, "%s", name);
    return PX_FIRST + i;
  }
  errno = EMFILE;
  return -1;
}
#define O_CLOEXEC  0
#define O_NOFOLLOW 0
#define O_NONBLOCK 0
FN int px_open_segment(const char *name, int flags) {
  bool there;
  uint64_t size;
  HANDLE h = px_segment(name, flags & (O_RDWR | O_WRONLY) ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ, &size, &there);
  int fd;
  if (there && (flags & O_CREAT) && (flags & O_EXCL)) {
    if (h) CloseHandle(h);
    errno = EEXIST;
    return -1;
  }
  if (!there && !(flags & O_CREAT)) return errno = ENOENT, -1;
  if (!there) {
    char beside[620];
    snprintf(beside, sizeof beside, "%s:zerobuf", name);
    px_let_go(beside), px_let_go(name);
  }
  fd = px_new(PX_SEGMENT, name, h, size);
  if (fd >= 0) px_of(fd)->created = !there;
  return fd;
}
FN int px_open_lock(const char *path, int flags) {
  WCHAR wide[600];
  MultiByteToWideChar(CP_ACP, 0, path, -1, wide, 600);
  HANDLE h = CreateFileW(wide, GENERIC_READ | GENERIC_WRITE | DELETE, 0, NULL, flags & O_CREAT ? OPEN_ALWAYS : OPEN_EXISTING,
                         FILE_FLAG_DELETE_ON_CLOSE, NULL);
  if (h == INVALID_HANDLE_VALUE && GetLastError() == ERROR_SHARING_VIOLATION) return px_new(PX_LOCK, path, NULL, 0);
  if (h == INVALID_HANDLE_VALUE) return errno = GetLastError() == ERROR_PATH_NOT_FOUND || GetLastError() == ERROR_FILE_NOT_FOUND ? ENOENT : EACCES, -1;
  return px_new(PX_LOCK, path, h, 0);
}
FN HANDLE px_sem_make(const char *name, LONG first) {
  char beside[620];
  snprintf(beside, sizeof beside, "%s:side", name);
  px_let_go(beside), px_let_go(name);
  return px_CreateSemaphore(NULL, first, 2147483647, name);
}
FN int px_open(const char *path, int flags, ...) {
  char name[600];
  const int kind = px_kind(path, name);
  if (kind == PX_SEGMENT) return px_open_segment(name, flags);
  if (kind == PX_LOCK) return px_open_lock(name, flags);
  if (kind == PX_SEM && (flags & O_CREAT)) px_sem_make(name, 0);
  if (kind == PX_SEM) return px_new(PX_SEM, name, px_sem(name), 32);
  return _open(name, flags | O_BINARY, 0600);
}
FN int shm_open(const char *name, int flags, unsigned mode) {
  (void)mode;
  return px_open_segment(name + (name[0] == '/'), flags);
}
FN int px_close(int fd) {
  px_fd *f = px_of(fd);
  if (!f) return _close(fd);
  if (f->handle) CloseHandle(f->handle);
  f->kind = 0;
  return 0;
}
FN int px_ftruncate(int fd, int64_t size) {
  px_fd *f = px_of(fd);
  if (!f) return _chsize_s(fd, size) == 0 ? 0 : -1;
  if (f->kind != PX_SEGMENT || f->handle || size < 0) return errno = ENOSYS, -1;
  if (size == 0) {                          /* as the library leaves it if it dies right after it has taken the name */
    char beside[620];
    snprintf(beside, sizeof beside, "%s:zerobuf", f->name);
    HANDLE h = px_CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, 3072, beside);
    uint64_t *page = MapViewOfFile(h, FILE_MAP_WRITE, 0, 0, 3072);
    page[0] = 0x123456789, page[1] = 1 << 8 | 1;
    snprintf((char *)&page[64], 256, "%s", f->name);
    UnmapViewOfFile(page);
    CloseHandle(h);
    return 0;
  }
  f->handle = px_CreateFileMapping(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, (DWORD)((uint64_t)size >> 32), (DWORD)size, f->name);
  f->size = (uint64_t)size;
  for (LONG i = 0; i < px_the->kept_count && i < 8192; i++)   /* the system knows whole pages only */
    if (px_the->kept[i].state == 2 && strcmp(px_the->kept[i].name, f->name) == 0) px_the->kept[i].size = (uint64_t)size;
  return f->handle ? 0 : (errno = ENOSPC, -1);
}
#define posix_fallocate(fd, offset, size) px_ftruncate(fd, (offset) + (size))
FN int flock(int fd, int how) {
  px_fd *f = px_of(fd);
  (void)how;
  return f && f->handle ? 0 : (errno = EWOULDBLOCK, -1);
}
#define LOCK_SH 1
#define LOCK_EX 2
#define LOCK_NB 4
#define LOCK_UN 8
FN int px_unlink(const char *path) {
  char name[600], beside[620];
  const int kind = px_kind(path, name);
  if (kind == PX_FILE || kind == PX_LOCK)
    return DeleteFileA(name) ? 0 : (errno = GetLastError() == ERROR_FILE_NOT_FOUND || GetLastError() == ERROR_PATH_NOT_FOUND ? ENOENT : EACCES, -1);
  if (kind == PX_SEM) {
    HANDLE h = px_sem(name), side;
    if (!h) return errno = ENOENT, -1;
    CloseHandle(h);
    snprintf(beside, sizeof beside, "%s:side", name);
    side = OpenFileMappingA(FILE_MAP_WRITE, FALSE, beside);
    if (side) {
      uint64_t *page = MapViewOfFile(side, FILE_MAP_WRITE, 0, 0, 4096);
      page[511] |= 1;
      UnmapViewOfFile(page);
      CloseHandle(side);
    }
    px_let_go(beside), px_let_go(name);
    return 0;
  }
  uint64_t state, size;
  bool there;
  HANDLE h = px_segment(name, FILE_MAP_READ, &size, &there), control;
  if (h) CloseHandle(h);
  if (!there) return errno = ENOENT, -1;
  snprintf(beside, sizeof beside, "%s:zerobuf", name);
  control = OpenFileMappingA(FILE_MAP_READ | FILE_MAP_WRITE, FALSE, beside);
  if (control) {
    uint64_t *page = MapViewOfFile(control, FILE_MAP_READ | FILE_MAP_WRITE, 0, 0, 4096);
    page[1] &= ~(uint64_t)255;
    UnmapViewOfFile(page);
    CloseHandle(control);
  }
  (void)state;
  px_let_go(name);
  return 0;
}
FN int shm_unlink(const char *name) {
  char path[600];
  snprintf(path, sizeof path, "/dev/shm/%s", name + (name[0] == '/'));
  return px_unlink(path);
}
FN int px_access(const char *path, int how) {
  char name[600];
  const int kind = px_kind(path, name);
  bool there = false;
  uint64_t size;
  HANDLE h = NULL;
  if (kind == PX_FILE) return _access(name, how & ~1);
  if (kind == PX_LOCK) {
    WCHAR wide[600];
    MultiByteToWideChar(CP_ACP, 0, name, -1, wide, 600);
    there = GetFileAttributesW(wide) != INVALID_FILE_ATTRIBUTES;
  }
  if (kind == PX_SEM) there = (h = px_sem(name)) != NULL;
  if (kind == PX_SEGMENT) h = px_segment(name, FILE_MAP_READ, &size, &there);
  if (h) CloseHandle(h);
  return there ? 0 : (errno = ENOENT, -1);
}
struct px_stat { uint64_t st_dev, st_ino, st_blocks; uint32_t st_mode, st_uid, st_gid, st_nlink; int64_t st_size; struct timespec st_mtim, st_ctim; };
FN int px_fstat(int fd, struct px_stat *st) {
  px_fd *f = px_of(fd);
  struct _stat64 real;
  memset(st, 0, sizeof *st);
  st->st_mode = S_IFREG | 0600;
  if (f) st->st_size = (int64_t)f->size;
  else if (_fstat64(fd, &real) != 0) return -1;
  else st->st_size = real.st_size;
  return 0;
}
FN int px_stat(const char *path, struct px_stat *st) {
  int fd = px_open(path, O_RDONLY), e;
  if (fd < 0) return -1;
  e = px_fstat(fd, st);
  px_close(fd);
  return e;
}
FN int64_t px_copy(int fd, void *to, const void *from, size_t size) {
  px_fd *f = px_of(fd);
  uint8_t *view;
  if (!f->handle && (!from || px_ftruncate(fd, (int64_t)size) != 0)) return -1;
  if (size > f->size) size = (size_t)f->size;
  view = MapViewOfFile(f->handle, from ? FILE_MAP_WRITE : FILE_MAP_READ, 0, 0, size);
  if (!view) return -1;
  memcpy(from ? view : to, from ? from : view, size);
  UnmapViewOfFile(view);
  return (int64_t)size;
}
FN int64_t px_write(int fd, const void *from, size_t size) { return px_of(fd) ? px_copy(fd, NULL, from, size) : _write(fd, from, (unsigned)size); }
FN int64_t px_read(int fd, void *to, size_t size) { return px_of(fd) ? px_copy(fd, to, NULL, size) : _read(fd, to, (unsigned)size); }
FN int64_t pwrite(int fd, const void *from, size_t size, int64_t at) {
  px_fd *f = px_of(fd);
  uint8_t *view = f && f->handle ? MapViewOfFile(f->handle, FILE_MAP_WRITE, 0, 0, 0) : NULL;
  if (!view || (uint64_t)at + size > f->size) return errno = ENOSYS, -1;
  memcpy(view + at, from, size);
  UnmapViewOfFile(view);
  return (int64_t)size;
}
FN int64_t pread(int fd, void *to, size_t size, int64_t at) {
  px_fd *f = px_of(fd);
  uint8_t *view = f && f->handle ? MapViewOfFile(f->handle, FILE_MAP_READ, 0, 0, 0) : NULL;
  if (!view) return errno = ENOSYS, -1;
  if ((uint64_t)at + size > f->size) size = (uint64_t)at < f->size ? (size_t)(f->size - (uint64_t)at) : 0;
  memcpy(to, view + at, size);
  UnmapViewOfFile(view);
  return (int64_t)size;
}
FN int px_mkdir(const char *path, unsigned mode) {
  char name[600];
  (void)mode;
  px_kind(path, name);
  return CreateDirectoryA(name, NULL) ? 0 : (errno = GetLastError() == ERROR_ALREADY_EXISTS ? EEXIST : EACCES, -1);
}

/* ---- memory ---- */
#define PROT_NONE     0
#define PROT_READ     1
#define PROT_WRITE    2
#define MAP_SHARED    1
#define MAP_PRIVATE   2
#define MAP_FIXED     16
#define MAP_ANONYMOUS 32
#define MAP_NORESERVE 64
#define MAP_FAILED    ((void *)-1)
FN DWORD px_protection(int protection) { return protection & PROT_WRITE ? PAGE_READWRITE : protection ? PAGE_READONLY : PAGE_NOACCESS; }
/* What a process has mapped of an object a child has at the same place, as after a fork, if the name still means it. Each place is
 * used once in a case. No handle stays open: names live as long as their handles. */
typedef struct px_mapped { uint8_t *at; size_t size; DWORD access, offset; char name[320]; } px_mapped;
enum { PX_MAPPED = 256 };
static px_mapped px_maps[PX_MAPPED];
#define PX_PLACES ((uint8_t *)(uintptr_t)0x210000000000)
FN void *px_map(const px_fd *f, size_t size, DWORD access, DWORD offset) {
  const LONG64 room = (LONG64)((size + 65535) / 65536 * 65536 + 65536);
  uint8_t *at = MapViewOfFileEx(f->handle, access, 0, offset, size, PX_PLACES + InterlockedExchangeAdd64(&px_the->places, room));
  uint64_t state = 0, asked;
  for (int i = 0; at && i < PX_MAPPED; i++) {           /* when the table is full no child has it */
    px_mapped *m = &px_maps[i];
    if (InterlockedCompareExchangePointer((void *volatile *)&m->at, at, NULL) != NULL) continue;
    m->size = size, m->access = access, m->offset = offset;
    snprintf(m->name, sizeof m->name, px_control(f->name, &state, &asked) == 3 ? "%s:zerobuf-%llx" : "%s", f->name, (unsigned long long)(state >> 8));
    break;
  }
  return at;
}
FN void px_maps_inherit(void) {
  for (int i = 0; i < PX_MAPPED; i++) {
    HANDLE h = px_maps[i].at ? OpenFileMappingA(px_maps[i].access, FALSE, px_maps[i].name) : NULL;
    if (!h || !MapViewOfFileEx(h, px_maps[i].access, 0, px_maps[i].offset, px_maps[i].size, px_maps[i].at)) px_maps[i].at = NULL;
    if (h) CloseHandle(h);
  }
}
FN void *mmap(void *at, size_t size, int protection, int flags, int fd, int64_t offset) {
  px_fd *f = px_of(fd);
  void *p = NULL;
  if (flags & MAP_ANONYMOUS) p = flags & MAP_SHARED ? px_shared(size) : VirtualAlloc(at, size, MEM_RESERVE | MEM_COMMIT, px_protection(protection));
  else if (f && f->handle) p = px_map(f, size, protection & PROT_WRITE ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ, (DWORD)offset);
  return p ? p : (errno = ENOMEM, MAP_FAILED);
}
FN int munmap(void *at, size_t size) {
  MEMORY_BASIC_INFORMATION m;
  (void)size;
  if ((uint8_t *)at >= TEST_ARENA && (uint8_t *)at < TEST_ARENA + TEST_ARENA_SIZE) return 0;
  if (!VirtualQuery(at, &m, sizeof m)) return -1;
  for (int i = 0; i < PX_MAPPED; i++)
    if (px_maps[i].at == (uint8_t *)m.AllocationBase) px_maps[i].at = NULL;
  return (m.Type == MEM_MAPPED ? UnmapViewOfFile(m.AllocationBase) : VirtualFree(m.AllocationBase, 0, MEM_RELEASE)) ? 0 : -1;
}
FN int mprotect(void *at, size_t size, int protection) {
  DWORD before;
  return VirtualProtect(at, size, px_protection(protection), &before) ? 0 : -1;
}
FN int mlock(const void *at, size_t size) { return VirtualLock((void *)(uintptr_t)at, size) ? 0 : -1; }

/* ---- semaphores ---- */
typedef struct sem_t { HANDLE handle; } sem_t;
#define SEM_FAILED    ((sem_t *)0)
#define SEM_VALUE_MAX 2147483647
FN sem_t *sem_open(const char *path, int flags, ...) {
  const char *name = path + (path[0] == '/');
  HANDLE h = px_sem(name);
  sem_t *s;
  if (h && (flags & O_CREAT) && (flags & O_EXCL)) {
    CloseHandle(h);
    errno = EEXIST;
    return SEM_FAILED;
  }
  if (!h && (flags & O_CREAT)) {
    va_list args;
    va_start(args, flags);
    (void)va_arg(args, int);
    const LONG first = (LONG)va_arg(args, unsigned);
    va_end(args);
    h = px_sem_make(name, first);
  }
  if (!h) return errno = ENOENT, SEM_FAILED;
  s = malloc(sizeof *s);
  s->handle = h;
  return s;
}
FN int sem_close(sem_t *s) { CloseHandle(s->handle); free(s); return 0; }
FN int sem_unlink(const char *name) {
  char path[600];
  snprintf(path, sizeof path, "/dev/shm/sem.%s", name + (name[0] == '/'));
  return px_unlink(path);
}
FN int sem_post(sem_t *s) { return ReleaseSemaphore(s->handle, 1, NULL) ? 0 : (errno = EOVERFLOW, -1); }
FN int px_sem_wait(sem_t *s, DWORD ms, int error) { return WaitForSingleObject(s->handle, ms) == WAIT_OBJECT_0 ? 0 : (errno = error, -1); }
FN int sem_wait(sem_t *s) { return px_sem_wait(s, INFINITE, EINVAL); }
FN int sem_trywait(sem_t *s) { return px_sem_wait(s, 0, EAGAIN); }
FN int sem_timedwait(sem_t *s, const struct timespec *until) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  int64_t ms = (int64_t)(until->tv_sec - now.tv_sec) * 1000 + (until->tv_nsec - now.tv_nsec) / 1000000 + 1;
  return px_sem_wait(s, ms > 0 ? (DWORD)ms : 0, ETIMEDOUT);
}
FN int sem_getvalue(sem_t *s, int *value) {
  typedef LONG (WINAPI *query_fn)(HANDLE, int, void *, ULONG, ULONG *);
  query_fn query = (query_fn)(void (*)(void))GetProcAddress(GetModuleHandleA("ntdll.dll"), "NtQuerySemaphore");
  LONG state[2] = { 0, 0 };
  if (query(s->handle, 0, state, sizeof state, NULL) != 0) return -1;
  *value = (int)state[0];
  return 0;
}

/* ---- processes ---- */
#ifndef SIGKILL
  #define SIGHUP  1
  #define SIGKILL 9
  #define SIGBUS  7
  #define SIGPIPE 13
  #define SIGALRM 14
  #define SIGCHLD 17
  #define SIGCONT 18
  #define SIGSTOP 19
  #define SIGUSR1 10
  #define SIGUSR2 12
#endif
#define WNOHANG   1
#define WUNTRACED 2
#define WIFEXITED(status)   (((status) & 0x7f) == 0)
#define WEXITSTATUS(status) (((status) >> 8) & 0xff)
#define WIFSIGNALED(status) (((status) & 0x7f) != 0 && ((status) & 0x7f) != 0x7f)
#define WTERMSIG(status)    ((status) & 0x7f)
#define WIFSTOPPED(status)  (((status) & 0xff) == 0x7f)
#define WSTOPSIG(status)    (((status) >> 8) & 0xff)
typedef struct px_child { pid_t pid; HANDLE handle; } px_child;
enum { PX_CHILDREN = 512 };
static px_child px_children[PX_CHILDREN];
FN px_child *px_child_of(pid_t pid) {
  for (int i = 0; i < PX_CHILDREN; i++) if (px_children[i].handle && (px_children[i].pid == pid || pid == -1)) return &px_children[i];
  return NULL;
}
FN int px_status(DWORD code) {
  if ((code & 0xffff0000u) == TEST_KILLED) return (int)(code & 0x7f);
  if (code >= 0xc0000000u) return 11;       /* an access violation and its like */
  return (int)((code & 0xff) << 8);
}
/* A process stops itself by waiting here: all that do have one thread. */
FN void px_stop(void) {
  const LONG me = (LONG)GetCurrentProcessId();
  for (int i = 0; i < 64; i++) {
    if (InterlockedCompareExchange(&px_the->stopped[i].pid, me, 0) != 0) continue;
    px_the->stopped[i].state = 1;
    while (px_the->stopped[i].state != 0) Sleep(1);
    InterlockedExchange(&px_the->stopped[i].pid, 0);
    return;
  }
}
FN bool px_stopped(pid_t pid, LONG from, LONG to) {
  for (int i = 0; i < 64; i++)
    if (px_the->stopped[i].pid == (LONG)pid && InterlockedCompareExchange(&px_the->stopped[i].state, to, from) == from) return true;
  return false;
}
FN pid_t waitpid(pid_t pid, int *status, int options) {
  px_child *c = px_child_of(pid);
  DWORD code = 0;
  if (!c) return errno = ECHILD, -1;
  while (WaitForSingleObject(c->handle, options & WNOHANG ? 0 : options & WUNTRACED ? 1 : INFINITE) != WAIT_OBJECT_0) {
    if ((options & WUNTRACED) && px_stopped(c->pid, 1, 2)) {
      *status = SIGSTOP << 8 | 0x7f;
      return c->pid;
    }
    if (options & WNOHANG) return 0;
  }
  for (int i = 0; i < 64; i++) InterlockedCompareExchange(&px_the->stopped[i].pid, 0, (LONG)c->pid);
  GetExitCodeProcess(c->handle, &code);
  if (status) *status = px_status(code);
  pid = c->pid;
  CloseHandle(c->handle);
  c->handle = NULL;
  return pid;
}
FN int kill(pid_t pid, int number) {
  typedef LONG (WINAPI *stop_fn)(HANDLE);
  const DWORD all = PROCESS_TERMINATE | PROCESS_SUSPEND_RESUME | SYNCHRONIZE;
  HANDLE h = pid == getpid() ? GetCurrentProcess() : OpenProcess(all, FALSE, (DWORD)pid);
  int e = 0;
  if (!h) return errno = ESRCH, -1;
  if (pid == getpid() && number == SIGSTOP) return px_stop(), 0;
  if (number == SIGCONT && (px_stopped(pid, 2, 0) || px_stopped(pid, 1, 0))) return CloseHandle(h), 0;
  if (number == SIGSTOP || number == SIGCONT) {
    stop_fn fn = (stop_fn)(void (*)(void))GetProcAddress(GetModuleHandleA("ntdll.dll"), number == SIGSTOP ? "NtSuspendProcess" : "NtResumeProcess");
    e = fn(h) == 0 ? 0 : -1;
  } else if (number == 0) e = WaitForSingleObject(h, 0) == WAIT_TIMEOUT ? 0 : (errno = ESRCH, -1);
  else TerminateProcess(h, TEST_KILLED + (unsigned)number);
  if (pid != getpid()) CloseHandle(h);
  return e;
}
FN px_child *px_child_add(DWORD pid, HANDLE handle) {
  static volatile LONG lock;
  px_child *c = NULL;
  while (InterlockedCompareExchange(&lock, 1, 0) != 0) Sleep(0);
  for (int i = 0; i < PX_CHILDREN && !c; i++) if (!px_children[i].handle) c = &px_children[i];
  if (c) c->pid = (pid_t)pid, c->handle = handle;
  InterlockedExchange(&lock, 0);
  return c;
}
FN pid_t px_nobody(void) {                  /* a child that ends at once */
  char program[MAX_PATH], command[MAX_PATH + 20];
  STARTUPINFOA si = { .cb = sizeof si };
  PROCESS_INFORMATION pi;
  GetModuleFileNameA(NULL, program, sizeof program);
  snprintf(command, sizeof command, "\"%s\" --dead 0 0", program);
  if (!CreateProcessA(program, command, NULL, NULL, TRUE, 0, NULL, NULL, &si, &pi)) return -1;
  CloseHandle(pi.hThread);
  return px_child_add(pi.dwProcessId, pi.hProcess) ? (pid_t)pi.dwProcessId : -1;
}
FN int px_raise(int number) { return number == SIGSTOP ? px_stop(), 0 : number == SIGKILL ? kill(getpid(), SIGKILL) : raise(number); }
FN pid_t fork(void) { _exit(77); }          /* a case that forks by itself is skipped */
FN int pause(void) { for (;;) Sleep(INFINITE); return -1; }
FN int usleep_ns(int64_t ns) {              /* finer than Sleep */
  LARGE_INTEGER due = { .QuadPart = -((ns + 99) / 100) };
  HANDLE timer = CreateWaitableTimerExA(NULL, NULL, 2, TIMER_ALL_ACCESS);
  if (timer && SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE)) WaitForSingleObject(timer, INFINITE);
  if (timer) CloseHandle(timer);
  return 0;
}
FN int px_nanosleep(const struct timespec *t, struct timespec *left) {
  (void)left;
  return usleep_ns((int64_t)t->tv_sec * 1000000000 + t->tv_nsec);
}
FN unsigned alarm(unsigned seconds) { (void)seconds; return 0; }

/* ---- what there is not ---- */
#define PX_NO(name) FN int name() { errno = ENOSYS; return -1; }
struct sigaction { void (*sa_handler)(int); int sa_flags; int sa_mask; };
struct pollfd { int fd; short events, revents; };
struct statvfs { uint64_t f_bfree, f_ffree, f_bavail, f_blocks, f_frsize, f_bsize; };
struct sock_filter { uint16_t code; uint8_t jt, jf; uint32_t k; };
struct sock_fprog { uint16_t len; struct sock_filter *filter; };
struct seccomp_data { int nr; uint32_t arch; };
struct rlimit { uint64_t rlim_cur, rlim_max; };
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wstrict-prototypes"
#pragma GCC diagnostic ignored "-Wpedantic"
PX_NO(sigaction) PX_NO(statvfs) PX_NO(unshare) PX_NO(mount) PX_NO(umount) PX_NO(setuid) PX_NO(setgid) PX_NO(setgroups) PX_NO(seteuid) PX_NO(setegid)
PX_NO(ptrace) PX_NO(chown) PX_NO(fchmod) PX_NO(symlink) PX_NO(mkfifo) PX_NO(umask_) PX_NO(getrlimit) PX_NO(setrlimit) PX_NO(poll) PX_NO(membarrier)
PX_NO(munlock) PX_NO(fcntl) PX_NO(sched_setaffinity) PX_NO(sigaltstack) PX_NO(setsid) PX_NO(pread_) PX_NO(pwrite_) PX_NO(getppid) PX_NO(sched_getaffinity)
#pragma GCC diagnostic pop
#define RLIMIT_MEMLOCK 8
#define RLIMIT_NOFILE 7
#define RLIMIT_CORE 4
#define RUSAGE_SELF 0
#define RUSAGE_THREAD 1
struct rusage { struct timeval ru_utime, ru_stime; long ru_nvcsw, ru_nivcsw, ru_minflt, ru_majflt; };
FN int getrusage(int who, struct rusage *r) {
  FILETIME made, ended, kernel, user;
  memset(r, 0, sizeof *r);
  if (who == RUSAGE_SELF) GetProcessTimes(GetCurrentProcess(), &made, &ended, &kernel, &user);
  else GetThreadTimes(GetCurrentThread(), &made, &ended, &kernel, &user);
  const int64_t k = ((int64_t)kernel.dwHighDateTime << 32 | kernel.dwLowDateTime) / 10, u = ((int64_t)user.dwHighDateTime << 32 | user.dwLowDateTime) / 10;
  r->ru_utime.tv_sec = (long)(u / 1000000), r->ru_utime.tv_usec = (long)(u % 1000000);
  r->ru_stime.tv_sec = (long)(k / 1000000), r->ru_stime.tv_usec = (long)(k % 1000000);
  return 0;
}
FN unsigned getuid(void) { return 0; }
FN unsigned geteuid(void) { return 0; }
#define SYS_futex 202
#define SYS_futex_waitv 449
#define SYS_membarrier 324
#define FUTEX_WAIT_BITSET 9
#define FUTEX_WAKE 1
#define ZBI_FUTEX_WAIT_BITSET 9
#define ZBI_FUTEX_WAKE 1
FN int prctl(int what, ...) { (void)what; return 0; }   /* what a filter would refuse is not there */
/* The library's sleeps, as those tests look at them that wrap syscall(). */
FN long syscall(long number, ...) {
  DWORD result = WAIT_FAILED;
  va_list args;
  va_start(args, number);
  if (number == SYS_futex) {
    const HANDLE *handles = (const HANDLE *)va_arg(args, void *);
    (void)va_arg(args, int);
    const uint32_t count = va_arg(args, uint32_t);
    (void)va_arg(args, void *);
    result = WaitForMultipleObjects(count, handles, FALSE, va_arg(args, DWORD));
  }
  va_end(args);
  if (result < WAIT_OBJECT_0 + MAXIMUM_WAIT_OBJECTS) return 0;
  errno = result == WAIT_TIMEOUT ? ETIMEDOUT : ENOSYS;
  return -1;
}
FN int64_t px_ends(DWORD ms) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec + (int64_t)ms * 1000000;
}
FN int64_t *px_until(int64_t t[2], DWORD ms) {
  const int64_t ends = px_ends(ms);
  t[0] = ends / 1000000000, t[1] = ends % 1000000000;
  return t;
}
#define WaitForMultipleObjects(count, handles, all, ms) \
  px_slept(syscall(SYS_futex, (uint32_t *)(void *)(handles), FUTEX_WAIT_BITSET, (uint32_t)(count), (void *)px_until((int64_t[2]){ 0 }, ms), (DWORD)(ms)))
FN void px_slept(long result) { (void)result; }
#define BPF_STMT(code, k) { (uint16_t)(code), 0, 0, (uint32_t)(k) }
#define BPF_JUMP(code, k, jt, jf) { (uint16_t)(code), jt, jf, (uint32_t)(k) }
#define BPF_LD 0
#define BPF_W 0
#define BPF_ABS 0x20
#define BPF_JMP 5
#define BPF_JEQ 0x10
#define BPF_K 0
#define BPF_RET 6
#define SECCOMP_RET_ERRNO 0x50000u
#define SECCOMP_RET_ALLOW 0x7fff0000u
#define SECCOMP_RET_TRACE 0x7ff00000u
#define SECCOMP_MODE_FILTER 2
#define PR_SET_NO_NEW_PRIVS 38
#define PR_SET_SECCOMP 22
#define CLONE_NEWNS 0x20000
#define MS_REC 0x4000
#define MS_PRIVATE 0x40000
enum { PTRACE_TRACEME, PTRACE_SINGLESTEP, PTRACE_SYSCALL, PTRACE_DETACH, PTRACE_CONT };
#define __ptrace_request px_ptrace_request
enum px_ptrace_request { PX_PTRACE };
#define CLONE_NEWPID  0x20000000
#define CLONE_NEWUSER 0x10000000
struct flock { short l_type, l_whence; int64_t l_start, l_len; int l_pid; };
#define F_WRLCK 1
#define F_OFD_SETLK 37
#define F_OFD_GETLK 36
typedef struct zbi_futex_waiter zbi_futex_waiter;
#define CLOCK_MONOTONIC_COARSE 6
#define SIG_BLOCK_ 0

#define raise    px_raise
#define open     px_open
#define write    px_write
#define read     px_read
#define close    px_close
#define unlink   px_unlink
#define access   px_access
#define ftruncate px_ftruncate
#define mkdir    px_mkdir
#define nanosleep px_nanosleep
#undef stat
#undef fstat
#undef lstat
#define stat     px_stat
#define fstat    px_fstat
#define lstat    px_stat
#endif /* TEST_POSIX_H */
