/* failures.c - each system call of the library fails in turn, for each reason: the result says so, nothing
 * is left behind, nothing that lives is harmed, and the next try works. Then real shortages.
 *
 * The calls are wrapped by macros of their own names; all headers that declare them come first. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>
#include <linux/futex.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/types.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* While armed: call number `at` fails with `error`, and all later ones to the same function if `on` (save fstat: what
 * to clean up could not be told without it). */
static struct { int at, error, calls; bool on, armed; const char *name; } fault;
static struct { const char *call; void (*fn)(void *); void *arg; } between;   /* runs once, right before that call */

static bool fails(const char *name) {
  if (between.call && strcmp(between.call, name) == 0) {
    between.call = NULL;
    between.fn(between.arg);
  }
  if (!fault.armed) return false;
  fault.calls++;
  if (fault.calls == fault.at) fault.name = name;
  else if (fault.calls < fault.at || !fault.on || strcmp(fault.name, name) != 0 || name[1] == 's') return false;
  if (fault.error == EACCES && strcmp(name, "fcntl") == 0) return false;   /* says that somebody has the lock */
  errno = fault.error;
  return true;
}
#define open(...)            (fails("open") ? -1 : open(__VA_ARGS__))
#define openat(...)          (fails("openat") ? -1 : openat(__VA_ARGS__))
#define fchmod(...)          (fails("fchmod") ? -1 : fchmod(__VA_ARGS__))
#define chmod(...)           (fails("chmod") ? -1 : chmod(__VA_ARGS__))
#define flock(...)           (fails("flock") ? -1 : flock(__VA_ARGS__))
#define fcntl(...)           (fails("fcntl") ? -1 : fcntl(__VA_ARGS__))
#define mkdir(...)           (fails("mkdir") ? -1 : mkdir(__VA_ARGS__))
#define ftruncate(...)       (fails("ftruncate") ? -1 : ftruncate(__VA_ARGS__))
#define fstat(...)           (fails("fstat") ? -1 : fstat(__VA_ARGS__))
#define pwrite(...)          (fails("pwrite") ? -1 : pwrite(__VA_ARGS__))
#define mlock(...)           (fails("mlock") ? -1 : mlock(__VA_ARGS__))
#define mmap(...)            (fails("mmap") ? MAP_FAILED : mmap(__VA_ARGS__))
#define opendir(...)         (fails("opendir") ? NULL : opendir(__VA_ARGS__))
#define posix_fallocate(...) (fails("posix_fallocate") ? errno : posix_fallocate(__VA_ARGS__))
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef open
#undef openat
#undef fchmod
#undef chmod
#undef flock
#undef fcntl
#undef mkdir
#undef ftruncate
#undef fstat
#undef pwrite
#undef mlock
#undef mmap
#undef opendir
#undef posix_fallocate
#include "test.h"
#include "ends.h"

/* ============================================================================================
 * What there is, before and after
 * ============================================================================================ */
typedef struct belongings { int descriptors, mappings, objects; } belongings;

static belongings count_all(const char *name) {
  belongings b = { .objects = objects(name) };
  char line[1024];
  DIR *dir = opendir("/proc/self/fd");
  FILE *maps = fopen("/proc/self/maps", "r");
  if (!dir || !maps) FAIL("no /proc: %s", strerror(errno));
  while (readdir(dir)) b.descriptors++;
  while (fgets(line, sizeof line, maps)) b.mappings += strstr(line, name) != NULL;
  closedir(dir);
  fclose(maps);
  return b;
}
static void same_handles(belongings a, belongings b) {
  if (a.descriptors == b.descriptors && a.mappings == b.mappings) return;
  FAIL("%d descriptors and %d mappings became %d and %d: call %d, %s, fails with %s", a.descriptors, a.mappings,
       b.descriptors, b.mappings, fault.at, fault.name, strerror(fault.error));
}
static void say(const char *about, zb_result e) {
  NOTE("%s: call %d, %s, fails with %s%s: %s", about, fault.at, fault.name, strerror(fault.error),
       fault.on ? " as all after it" : "", zb_result_name(e));
}

/* ---- faults in turn ---- */
static const int errors[] = { ENOSPC, EACCES, ENOMEM, EMFILE, EINTR, EIO, EPERM, ENOLCK };
enum { ERRORS = sizeof errors / sizeof errors[0] };

#define FAULTY(expr) (fault_arm(), fault_done(expr))
static void fault_arm(void) { fault.calls = 0, fault.name = NULL, fault.armed = true; }
static zb_result fault_done(zb_result e) { return fault.armed = false, e; }

/* The result for that reason. */
static zb_result result_for(int error) {
  if (error == ENOSPC || error == ENOMEM) return ZB_ERR_NO_SPACE;
  return error == EACCES || error == EPERM ? ZB_ERR_PERMISSION : ZB_ERR_OS;
}
/* mlock fails for one reason only; who cannot see whether a role is held takes it for held; who cannot see
 * which file a name means takes it for another one, and leaves it. */
static bool was(const char *call) { return fault.name && strcmp(fault.name, call) == 0; }
static bool has_own_meaning(zb_result e) {
  if (was("mlock")) return e == ZB_ERR_NO_SPACE;
  if (was("fcntl")) return e == ZB_ERR_OS || e == ZB_ERR_BUSY;
  if (was("fstat")) return e == ZB_ERR_NOT_FOUND || e == ZB_ERR_BUSY;
  return was("flock") && e == ZB_ERR_OS;
}
static void check_result(const char *about, zb_result e, int os_error) {
  const zb_result want = result_for(fault.error);
  const bool told = os_error == fault.error || os_error < 0 || e == ZB_ERR_BUSY || e == ZB_ERR_NOT_FOUND;
  if ((e == want || has_own_meaning(e)) && told) return;
  say(about, e);
  if (e == want) FAIL("os_error is %d", os_error);
  FAIL("that should be %s", zb_result_name(want));
}

/* Nothing else can do what these were to do. */
static void may_have_succeeded(const char *about) {
  static const char *const needed[] = { "fchmod", "ftruncate", "posix_fallocate", "pwrite", "mmap", "mlock" };
  for (size_t i = 0; i < sizeof needed / sizeof needed[0]; i++)
    if (was(needed[i]) && fault.error != EINTR) say(about, ZB_OK), FAIL("that cannot be");
}
static int objects_left(const char *name) {
  if (was("fstat")) objects_remove(name, OBJECT_LOCK);
  return objects(name);
}

/* Runs `fn` with each call failing for each reason, until it needs no more calls than `at`. */
typedef struct trial { const char *name; const void *arg; int done; } trial;
static void each_fault(trial *t, void (*fn)(trial *)) {
  int most = 0;
  for (int on = 0; on < 2; on++)
    for (int e = 0; e < ERRORS; e++) {
      if (on && errors[e] == EINTR) continue;              /* which is never for ever */
      fault.name = "";
      for (int at = 1; fault.name; at++) {
        fault.at = at, fault.error = errors[e], fault.on = on;
        fn(t);
        t->done++;
        if (at > most) most = at;
        CHECK(at < 500);
      }
    }
  NOTE("%d trials, up to %d calls", t->done, most - 1);
}

/* ============================================================================================
 * Creating
 * ============================================================================================ */
static void works(const char *name) {
  zb_reader r;
  zb_writer w;
  reader_create(&r, name, 4096, 64);
  writer_open(&w, name);
  put(&w, 100);
  get(&r, 1, 100);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
static void reader_is_closed(zb_reader *r) {
  zb_frame f;
  CHECK_RESULT(zb_reader_acquire(r, &f, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_close(r), ZB_OK);
}
static void create_fresh(trial *t) {
  zb_reader r;
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_reader_create(&r, t->name, t->arg));
  if (e == ZB_OK) {
    may_have_succeeded("create");
    CHECK_EQ(objects(t->name), OBJECT_ALL);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  } else {
    check_result("create", e, r.os_error);
    reader_is_closed(&r);
  }
  same_handles(before, count_all(t->name));
  if (objects_left(t->name) != 0) say("create", e), FAIL("objects %d are left", objects(t->name));
  works(t->name);
}
TEST(create) {
  trial t = { .name = test_name("create"), .arg = &(zb_reader_desc){ .payload_size = 65536 } };
  each_fault(&t, create_fresh);
}
TEST(create_with_all_hints) {
  trial t = { .name = test_name("hints") };
  t.arg = &(zb_reader_desc){ .payload_size = 65536, .prefault = true, .lock_memory = true, .huge_pages = true };
  each_fault(&t, create_fresh);
}
TEST(create_sparse) {
  trial t = { .name = test_name("sparse"), .arg = &(zb_reader_desc){ .payload_size = 65536, .sparse = true } };
  each_fault(&t, create_fresh);
}

/* The folder of the lock files is not there either. If it comes to be, then with its final mode. */
static void objects_remove_in(const char *folder, const char *name) {
  char path[512];
  snprintf(path, sizeof path, "%.128s/%.255s.lock", folder, name);
  if (was("fstat")) unlink(path);
}
static void create_with_folder(trial *t) {
  const char *folder = ((const zb_reader_desc *)t->arg)->lock_dir;
  struct stat st;
  zb_reader r;
  zb_result e = FAULTY(zb_reader_create(&r, t->name, t->arg));
  const bool there = stat(folder, &st) == 0;
  if (e != ZB_OK) check_result("create", e, r.os_error);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  if (there && (st.st_mode & 07777) != 01777) say("create", e), FAIL("the folder stays with mode %o", st.st_mode & 07777u);
  objects_remove_in(folder, t->name);
  if (there && rmdir(folder) != 0) say("create", e), FAIL("the folder: %s", strerror(errno));
  CHECK_EQ(objects(t->name), 0);
}
TEST(create_with_the_lock_folder) {
  zb_reader_desc desc = { .payload_size = 4096 };
  trial t = { .name = test_name("folder"), .arg = &desc };
  char folder[128];
  snprintf(folder, sizeof folder, "/tmp/%.100s", test_name("locks"));
  desc.lock_dir = folder;
  each_fault(&t, create_with_folder);
}

/* ---- over what a dead reader left ---- */
static void die_reading(void *arg) {
  zb_reader r;
  reader_create(&r, arg, 65536, 64);
  _exit(0);
}
static void leave_dead(const char *name) { test_join(test_spawn(die_reading, (void *)(uintptr_t)name)); }

static void create_over_dead(trial *t) {
  zb_reader r;
  leave_dead(t->name);
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_reader_create(&r, t->name, t->arg));
  if (e != ZB_OK) check_result("create", e, r.os_error);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  same_handles(before, count_all(t->name));
  if (e == ZB_OK) CHECK_EQ(objects_left(t->name), 0);
  works(t->name);
}
TEST(create_over_a_dead_stream) {
  trial t = { .name = test_name("over"), .arg = &(zb_reader_desc){ .payload_size = 65536, .on_existing = ZB_EXISTING_REPLACE } };
  each_fault(&t, create_over_dead);
}
/* A writer lives, and frames wait: a failure costs none of them. */
static pid_t reader_process(const char *name) {
  pid_t pid = fork();
  if (pid < 0) FAIL("fork: %s", strerror(errno));
  if (pid > 0) return pid;
  zb_reader r;
  reader_create(&r, name, 65536, 64);
  for (;;) pause();
}
static void take_over_live(trial *t) {
  zb_reader r;
  zb_writer w;
  zb_frame f;
  pid_t pid = reader_process(t->name);
  writer_open(&w, t->name);
  for (int i = 0; i < 3; i++) put(&w, 1000);
  test_kill(pid);
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_reader_create(&r, t->name, NULL));
  if (e != ZB_OK) {
    check_result("take over", e, r.os_error);
    same_handles(before, count_all(t->name));
    CHECK_RESULT(zb_reader_create(&r, t->name, NULL), ZB_OK);
  }
  zb_result first = zb_reader_acquire(&r, &f, ZB_SEC(1));
  if (first != ZB_OK || f.sequence != 1) say("take over", e), FAIL("the frames are gone: %s", zb_result_name(first));
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  get(&r, 2, 1000), get(&r, 3, 1000);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects_left(t->name), 0);
}
TEST_LIMIT(take_over_from_a_dead_reader, 40) {
  trial t = { .name = test_name("adopt") };
  each_fault(&t, take_over_live);
}

/* ============================================================================================
 * Opening, looking, removing: what lives is not harmed
 * ============================================================================================ */
static void file_bytes(const char *name, int object, uint8_t *to, size_t size) {
  char path[512];
  object_path(path, object, name);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || pread(fd, to, size, 0) != (ssize_t)size) FAIL("%s: %s", path, strerror(errno));
  close(fd);
}
enum { LIVE_PAYLOAD = 65536, LIVE_SIZE = 128 + 64 + LIVE_PAYLOAD };
typedef struct picture { uint8_t segment[LIVE_SIZE], semaphores[2][32]; int objects; } picture;
static void picture_take(picture *p, const char *name) {
  file_bytes(name, OBJECT_SEGMENT, p->segment, sizeof p->segment);
  file_bytes(name, OBJECT_DATA, p->semaphores[0], 32);
  file_bytes(name, OBJECT_SPACE, p->semaphores[1], 32);
  p->objects = objects(name) & ~OBJECT_LOCK;
}
static void same_picture(const char *about, const picture *a, const char *name, zb_result e) {
  static picture b;
  picture_take(&b, name);
  if (a->objects == b.objects && memcmp(a->segment, b.segment, LIVE_SIZE) == 0 && memcmp(a->semaphores, b.semaphores, 64) == 0) return;
  say(about, e);
  FAIL("the stream has changed");
}

/* A live reader with frames waiting, and perhaps a live writer. */
typedef struct living { zb_reader r; zb_writer w; picture before; bool writer, locked; const char *name; } living;
static void living_start(living *l, const char *name, bool writer) {
  reader_create(&l->r, name, LIVE_PAYLOAD, 64);
  writer_open(&l->w, name);
  for (int i = 0; i < 3; i++) put(&l->w, 1000);
  if (!writer) CHECK_RESULT(zb_writer_close(&l->w), ZB_OK);
  l->writer = writer;
}
static void living_end(living *l, const char *name) {
  for (uint64_t i = 1; i <= 3; i++) get(&l->r, i, 1000);
  if (l->writer) CHECK_RESULT(zb_writer_close(&l->w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&l->r), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
static void open_live(trial *t) {
  living *l = (living *)(uintptr_t)t->arg;
  zb_writer w;
  void *place;
  picture_take(&l->before, t->name);
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_writer_open(&w, t->name, NULL));
  if (e != ZB_OK) {
    check_result("open", e, w.os_error);
    same_picture("open", &l->before, t->name, e);
    CHECK_RESULT(zb_writer_acquire(&w, 1, &place, ZB_NOWAIT), ZB_ERR_STATE);
  } else may_have_succeeded("open");
  if (e == ZB_OK) CHECK_EQ(w.sequence, 3);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  same_handles(before, count_all(t->name));
  CHECK_RESULT(zb_writer_open(&w, t->name, NULL), ZB_OK);
  CHECK_EQ(w.sequence, 3);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST(open_a_writer) {
  static living l;
  trial t = { .name = test_name("open"), .arg = &l };
  living_start(&l, t.name, false);
  each_fault(&t, open_live);
  living_end(&l, t.name);
}
static void open_second(trial *t) {             /* never, whatever fails */
  living *l = (living *)(uintptr_t)t->arg;
  zb_writer w;
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_writer_open(&w, t->name, NULL));
  if (e != ZB_ERR_BUSY) check_result("open", e, w.os_error);
  if (e == ZB_OK) say("open", e), FAIL("a second writer");
  same_picture("open", &l->before, t->name, e);
  same_handles(before, count_all(t->name));
}
TEST(open_a_second_writer) {
  static living l;
  trial t = { .name = test_name("second"), .arg = &l };
  living_start(&l, t.name, true);
  picture_take(&l.before, t.name);
  each_fault(&t, open_second);
  living_end(&l, t.name);
}
static void harm_live(trial *t) {               /* by another create, by remove */
  living *l = (living *)(uintptr_t)t->arg;
  zb_reader r;
  zb_info info;
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_reader_create(&r, t->name, &(zb_reader_desc){ .on_existing = ZB_EXISTING_REPLACE }));
  const bool met = fault.name != NULL;
  if (e != ZB_ERR_BUSY) check_result("create", e, r.os_error);
  same_picture("create", &l->before, t->name, e);
  CHECK(e != ZB_OK);
  e = FAULTY(zb_remove(ZB_KIND_STREAM, t->name, false));
  if (e != ZB_ERR_BUSY) check_result("remove", e, -1);
  same_picture("remove", &l->before, t->name, e);
  CHECK(e != ZB_OK);
  e = FAULTY(zb_stat(ZB_KIND_STREAM, t->name, &info));
  if (e != ZB_OK) check_result("stat", e, -1);
  else CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
  same_handles(before, count_all(t->name));
  if (!l->locked) objects_remove(t->name, OBJECT_LOCK);
  if (!fault.name && met) fault.name = "";
}
TEST(harm_a_live_stream) {
  static living l;
  trial t = { .name = test_name("harm"), .arg = &l };
  living_start(&l, t.name, true);
  for (int locked = 1; locked >= 0; locked--) {  /* also when somebody has removed the lock file */
    l.locked = locked;
    if (!locked) objects_remove(t.name, OBJECT_LOCK);
    picture_take(&l.before, t.name);
    each_fault(&t, harm_live);
  }
  living_end(&l, t.name);
}

static bool list_one(const zb_info *info, void *user) {
  if (strcmp(info->name, user) == 0) fault.calls += 10000;
  return true;
}
static void look(trial *t) {
  zb_info info;
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_stat(ZB_KIND_STREAM, t->name, &info));
  const bool met = fault.name != NULL;
  if (e != ZB_OK) check_result("stat", e, -1);
  e = FAULTY(zb_list(list_one, (void *)(uintptr_t)t->name));
  if (e != ZB_OK) check_result("list", e, -1);
  same_handles(before, count_all(t->name));
  fault.name = met ? "" : NULL;
}
TEST(stat_and_list) {
  trial t = { .name = test_name("look") };
  leave_dead(t.name);
  each_fault(&t, look);
  objects_remove(t.name, OBJECT_ALL);
}
static void remove_dead(trial *t) {
  leave_dead(t->name);
  const belongings before = count_all(t->name);
  zb_result e = FAULTY(zb_remove(ZB_KIND_STREAM, t->name, false));
  same_handles(before, count_all(t->name));
  if (e != ZB_OK) {
    check_result("remove", e, -1);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, t->name, false), ZB_OK);
  }
  CHECK_EQ(objects_left(t->name), 0);
}
TEST(remove_a_dead_stream) {
  trial t = { .name = test_name("remove") };
  each_fault(&t, remove_dead);
}

/* ---- in between ---- */
/* zb_remove has found a dead stream. Before it holds the lock, another reader comes, a writer joins him, and that
 * reader dies as well: now there is one with a live writer and a frame unread. */
static void replaced_by_another(void *arg) {
  living *l = arg;
  pid_t pid = reader_process(l->name);
  writer_open(&l->w, l->name);
  put(&l->w, 1000);
  test_kill(pid);
}
static void removed_too_late(int leftovers) {  /* of the dead stream: which of its objects are still there */
  const char *name = test_name("between");
  static living l;
  zb_reader r;
  leave_dead(name);
  objects_remove(name, OBJECT_ALL & ~leftovers);
  l.name = name;
  between.arg = &l, between.fn = replaced_by_another, between.call = "mkdir";
  zb_result e = zb_remove(ZB_KIND_STREAM, name, false);
  CHECK(between.call == NULL);
  if (e != ZB_ERR_BUSY) FAIL("zb_remove gave %s; left of a live writer's objects: %d", zb_result_name(e), objects(name) & 7);
  CHECK_EQ(objects(name) | OBJECT_LOCK, OBJECT_ALL);
  CHECK_RESULT(zb_reader_create(&r, name, NULL), ZB_OK);
  get(&r, 1, 1000);
  CHECK_RESULT(zb_writer_close(&l.w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST(replaced_while_being_removed)            { removed_too_late(OBJECT_ALL); }
TEST(created_while_leftovers_are_removed)     { removed_too_late(OBJECT_DATA); }

/* An end leaves in good order between two looks of the other at it: that is no death. */
typedef struct leaver { const char *name; bool writes; _Atomic int step; pid_t pid; } leaver;
static void leaver_main(void *arg) {
  leaver *l = arg;
  zb_reader r;
  zb_writer w;
  if (l->writes) writer_open(&w, l->name), put(&w, 1000);
  else reader_create(&r, l->name, 2048, 64);
  l->step = 1;
  while (l->step < 2) test_sleep_ms(1);
  CHECK_RESULT(l->writes ? zb_writer_close(&w) : zb_reader_close(&r), ZB_OK);
}
static void leaver_leaves(void *arg) {
  leaver *l = arg;
  l->step = 2;
  test_join(l->pid);
}
static leaver *leaver_start(bool writes) {
  leaver *l = test_shared(sizeof *l);
  l->name = test_name("leaver");
  l->writes = writes;
  l->pid = test_spawn(leaver_main, l);
  between.fn = leaver_leaves, between.arg = l;
  return l;
}
TEST(reader_leaves_while_it_is_looked_at) {
  leaver *l = leaver_start(false);
  zb_writer w;
  void *place;
  writer_open(&w, l->name);
  put(&w, 1500);
  between.call = "fcntl";
  CHECK_RESULT(zb_writer_acquire(&w, 530, &place, WAIT), ZB_CLOSED);
  CHECK(between.call == NULL);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST(writer_leaves_while_it_is_looked_at) {
  leaver *l = leaver_start(true);
  zb_reader r;
  zb_frame f;
  reader_create(&r, l->name, 2048, 64);
  get(&r, 1, 1000);
  between.call = "fcntl";
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_CLOSED);
  CHECK(between.call == NULL);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ============================================================================================
 * Real shortages
 * ============================================================================================ */
static void out_of_descriptors(void *arg) {
  const char *name = arg;
  struct rlimit limit;
  zb_reader r;
  int failed = 0;
  const belongings before = count_all(name);
  getrlimit(RLIMIT_NOFILE, &limit);
  for (rlim_t n = 3;; n++) {
    setrlimit(RLIMIT_NOFILE, &(struct rlimit){ n, limit.rlim_max });
    zb_result e = zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 4096 });
    setrlimit(RLIMIT_NOFILE, &limit);
    if (e == ZB_OK) break;
    CHECK_RESULT(e, ZB_ERR_OS);
    CHECK_EQ(r.os_error, EMFILE);
    same_handles(before, count_all(name));
    CHECK_EQ(objects(name), 0);
    failed++;
  }
  CHECK(failed > 0);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  works(name);
}
TEST(out_of_real_descriptors) { out_of_descriptors((void *)(uintptr_t)test_name("descriptors")); }

TEST(file_size_limit) {                         /* of the process: not the name's fault, and nothing stays */
  const char *name = test_name("limit");
  zb_reader r;
  signal(SIGXFSZ, SIG_IGN);
  setrlimit(RLIMIT_FSIZE, &(struct rlimit){ 1 << 20, RLIM_INFINITY });
  zb_result e = zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 4 << 20 });
  if (e != ZB_ERR_TOO_LARGE) CHECK_RESULT(e, ZB_ERR_NO_SPACE);
  NOTE("over RLIMIT_FSIZE: %s", zb_result_name(e));
  CHECK_EQ(objects(name), 0);
  works(name);
}

static void write_text(const char *path, const char *text) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  if (fd < 0 || write(fd, text, strlen(text)) < 0) SKIP("%s: %s", path, strerror(errno));
  close(fd);
}
/* A /dev/shm of one's own, with `options`; who is not root becomes it in a user namespace. */
static void own_shm(const char *options) {
  char users[32], groups[32];
  snprintf(users, sizeof users, "0 %u 1", (unsigned)geteuid());
  snprintf(groups, sizeof groups, "0 %u 1", (unsigned)getegid());
  if (unshare(CLONE_NEWNS) != 0) {
    if (unshare(CLONE_NEWNS | CLONE_NEWUSER) != 0) SKIP("no mount namespace: %s", strerror(errno));
    write_text("/proc/self/setgroups", "deny");
    write_text("/proc/self/uid_map", users);
    write_text("/proc/self/gid_map", groups);
  }
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 || mount("none", "/dev/shm", "tmpfs", 0, options) != 0)
    SKIP("no tmpfs of one's own: %s", strerror(errno));
}
TEST(full_shared_memory) {
  const char *name = test_name("full");
  zb_reader r, second;
  zb_writer w;
  own_shm("size=1m");
  const belongings before = count_all(name);
  for (uint64_t size = 1 << 20; size <= (uint64_t)1 << 40; size *= 16) {
    CHECK_RESULT(zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = size }), ZB_ERR_NO_SPACE);
    CHECK(r.os_error == ENOSPC || r.os_error == ENOMEM);
    same_handles(before, count_all(name));
    CHECK_EQ(objects(name), 0);
  }
  CHECK_RESULT(zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 16 << 20, .sparse = true }), ZB_OK);
  writer_open(&w, name);
  for (uint64_t i = 1; i <= 8; i++) put(&w, 60000), get(&r, i, 60000);    /* what fits is good */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  reader_create(&r, name, 900 << 10, 64);
  CHECK_RESULT(zb_reader_create(&second, test_name("full"), &(zb_reader_desc){ .payload_size = 100 << 10 }), ZB_ERR_NO_SPACE);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST(no_inodes) {
  const char *name = test_name("inodes");
  int failed = 0;
  char options[64];
  zb_reader r;
  zb_result e = ZB_ERR_NO_SPACE;
  for (int n = 1; e != ZB_OK; n++) {             /* one is the root's */
    snprintf(options, sizeof options, "size=1m,nr_inodes=%d", n);
    own_shm(options);
    e = zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 4096 });
    if (e == ZB_OK) break;
    CHECK_RESULT(e, ZB_ERR_NO_SPACE);
    CHECK_EQ(objects(name), 0);
    failed++;
  }
  CHECK(failed > 0);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_MAIN
