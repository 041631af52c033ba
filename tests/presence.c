/* presence.c - who is alive: across pid namespaces and users, as zombies, behind used pids, of other makes,
 * and how soon a death is noticed (the times stand in the output; the promise is 200 ms). */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer.h"
#include <grp.h>
#include <sched.h>
#include <sys/mount.h>

enum { PAYLOAD = 4096, NOBODY = 65534 };
#define SOON ZB_SEC(2)          /* the bound; a loaded machine may need more than the promise */

/* ============================================================================================
 * Actors: one end each, in a process of its own, until the other end is gone
 * ============================================================================================ */
typedef struct actor {
  const char *name, *lock_dir;
  void      (*body)(struct actor *);
  uid_t       user;             /* 0: as the test */
  uint64_t    pretend;          /* the pid that one of another make stores; 0: its own */
  bool        idle;             /* takes no frames, so that the writer comes to wait; writes one only */
  bool        polls;            /* never waits in a call */
  bool        stays;            /* a reader: goes on when its writer is gone */
  _Atomic pid_t pid;            /* in the test's namespace */
  _Atomic int denied;           /* errno */
  _Atomic int step;             /* 1: attached, 2: the other end is gone */
  _Atomic int leave;            /* it shall leave in good order */
  _Atomic int result;
  _Atomic int64_t at_ns, own_pid, frames;
} actor;

static actor *actor_new(const char *name, void (*body)(actor *)) {
  actor *a = test_shared(sizeof *a);
  a->name = name;
  a->body = body;
  return a;
}
static void actor_main(void *arg) {
  actor *a = arg;
  if (a->user && (setgroups(0, NULL) != 0 || setgid(a->user) != 0 || setuid(a->user) != 0)) FAIL("setuid: %s", strerror(errno));
  a->own_pid = getpid();
  a->body(a);
}
static void await_step(actor *a, int step) {
  const int64_t limit = test_now_ns() + WAIT;
  while (a->step < step) {
    if (a->denied) SKIP("not allowed here: %s", strerror(a->denied));
    if (test_now_ns() > limit) FAIL("step %d did not come", step);
    test_sleep_ms(1);
  }
}
static void actor_start(actor *a) {
  a->pid = test_spawn(actor_main, a);
  await_step(a, 1);
}
static void gone(actor *a, int result) {
  a->at_ns = test_now_ns();
  a->result = result;
  a->step = 2;
}
static void rest(actor *a) { while (!a->leave) test_sleep_ms(1); }

/* ---- in a pid namespace of its own, where its pid is 1 ---- */
static void namespace_main(void *arg) {
  actor *a = arg;
  const int kinds = CLONE_NEWPID | CLONE_NEWNS;
  if (unshare(kinds) != 0 && unshare(kinds | CLONE_NEWUSER) != 0) {
    a->denied = errno;
    _exit(0);
  }
  pid_t pid = fork();
  if (pid == 0) {
    mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL);
    mount("proc", "/proc", "proc", 0, NULL);               /* as a container has it, where that is allowed */
    actor_main(a);
    _exit(0);
  }
  if (pid < 0) {
    a->denied = errno;
    _exit(0);
  }
  a->pid = pid;
  while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {}
}
static void actor_start_inside(actor *a) {
  a->pid = 0;
  test_spawn(namespace_main, a);
  await_step(a, 1);
  while (a->pid == 0) test_sleep_ms(1);
  CHECK_EQ(a->own_pid, 1);
}

/* ---- ours ---- */
static zb_result one_frame(actor *a, zb_reader *r, int64_t timeout_ns) {
  zb_frame f;
  zb_result e = zb_reader_acquire(r, &f, timeout_ns);
  if (e != ZB_OK) return e;
  CHECK(frame_intact(f.data, f.size, f.sequence));
  a->frames++;
  return zb_reader_release(r, &f);
}
static void our_reader(actor *a) {
  zb_reader r;
  zb_reader_desc desc = { .payload_size = PAYLOAD, .metadata_size = 64, .mode = 0666, .lock_dir = a->lock_dir };
  zb_result e = zb_reader_create(&r, a->name, &desc);
  CHECK_RESULT(e, ZB_OK);
  a->step = 1;
  if (a->idle) rest(a);
  while (!a->leave && (e == ZB_OK || a->stays || (a->polls && e == ZB_TIMEOUT))) {
    if (e != ZB_OK) test_sleep_ms(1);
    e = one_frame(a, &r, a->polls ? ZB_NOWAIT : ZB_FOREVER);
  }
  if (!a->leave) gone(a, e);
  rest(a);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  a->step = 3;
}
/* Writes as fast as it goes; one that polls leaves the ring half empty. */
static void our_writer(actor *a) {
  zb_writer w;
  zb_result e = ZB_ERR_BUSY;
  for (int i = 0; i < 1000 && e == ZB_ERR_BUSY; i++) {     /* the one before was killed, and is about to end */
    if (i) test_sleep_ms(1);
    e = zb_writer_open(&w, a->name, &(zb_writer_desc){ .connect_timeout_ns = WAIT });
  }
  CHECK_RESULT(e, ZB_OK);
  a->step = 1;
  while (!a->leave && e == ZB_OK) {
    uint8_t bytes[200];
    frame_fill(bytes, sizeof bytes, w.sequence + 1);
    if (a->idle || a->polls) test_sleep_ms(a->idle ? 1 : 100);
    if (a->idle && a->frames) continue;
    e = zb_writer_write(&w, bytes, a->polls ? 40 : sizeof bytes, ZB_FOREVER);
    if (e == ZB_OK) a->frames++;
  }
  if (!a->leave) gone(a, e);
  rest(a);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  a->step = 3;
}

/* ---- of another make ---- */
static void foreign_reader(actor *a) {
  struct peer_reader r;
  enum peer_result e = PEER_OK;
  peer_reader_init(&r);
  r.pid = a->pretend;
  umask(0);
  if (peer_reader_create(&r, a->name, 64, PAYLOAD) != PEER_OK) FAIL("peer: %s", r.error);
  a->step = 1;
  while (!a->leave && (e == PEER_OK || e == PEER_TIMEOUT)) {
    struct peer_frame f = { 0 };
    if (a->idle) test_sleep_ms(1);
    else if ((e = peer_reader_read(&r, 10000, &f)) == PEER_OK) {
      CHECK(frame_intact(f.data, f.size, f.sequence));
      a->frames++;
      e = peer_reader_release(&r);
    }
  }
  if (e == PEER_ERROR) FAIL("peer: %s", r.error);
  if (!a->leave) gone(a, (int)e);
  rest(a);
  peer_reader_close(&r);
  a->step = 3;
}
static void foreign_writer(actor *a) {
  struct peer_writer w;
  enum peer_result e = PEER_OK;
  peer_writer_init(&w);
  w.pid = a->pretend;
  w.wraps_early = true;
  while ((e = peer_writer_connect(&w, a->name)) == PEER_ABSENT) test_sleep_ms(1);
  if (e != PEER_OK) FAIL("peer: %d %s", (int)e, w.error);
  a->step = 1;
  while (!a->leave && (e == PEER_OK || e == PEER_TIMEOUT)) {
    uint8_t bytes[200];
    frame_fill(bytes, sizeof bytes, w.next_sequence);
    if (a->idle && a->frames) test_sleep_ms(1);
    else if ((e = peer_writer_write(&w, bytes, sizeof bytes, 10000)) == PEER_OK) a->frames++;
  }
  if (e == PEER_ERROR) FAIL("peer: %s", w.error);
  if (!a->leave) gone(a, (int)e);
  rest(a);
  peer_writer_close(&w);
  a->step = 3;
}

/* ---- what the test does to them ---- */
static void check_flow(actor *a) {             /* frames move */
  const int64_t before = a->frames, limit = test_now_ns() + WAIT;
  while (a->frames < before + 20) {
    if (test_now_ns() > limit) FAIL("no frames move");
    if (a->step == 2) FAIL("it saw an end: %d", a->result);
    test_sleep_ms(1);
  }
}
static void await_frame(actor *a) {
  const int64_t limit = test_now_ns() + WAIT;
  while (a->frames == 0 && test_now_ns() < limit) test_sleep_ms(1);
  CHECK(a->frames > 0);
}
static void check_noticed(actor *a, int64_t since_ns, int result, const char *about) {
  const int64_t limit = since_ns + WAIT;
  while (a->step < 2 && test_now_ns() < limit) test_sleep_ms(1);
  if (a->step < 2) FAIL("%s: never noticed", about);
  const int64_t took = a->at_ns - since_ns;
  NOTE("%s: noticed after %.1f ms", about, (double)took / 1e6);
  CHECK_EQ(a->result, result);
  CHECK(took >= 0 && took < SOON);
}
static void slay(pid_t pid) {                  /* nobody else, in no case */
  CHECK(pid > 1);
  kill(pid, SIGKILL);
}
static void die(actor *victim, actor *survivor, int result, const char *about) {
  const int64_t now = test_now_ns();
  slay(victim->pid);
  check_noticed(survivor, now, result, about);
}
static void leave(actor *a) {
  const int64_t limit = test_now_ns() + WAIT;
  a->leave = 1;
  while (a->step < 3 && test_now_ns() < limit) test_sleep_ms(1);
  CHECK_EQ(a->step, 3);
}
static void check_presence(const char *name, zb_presence reader, zb_presence writer) {
  zb_info info;
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_OK);
  CHECK_EQ(info.reader.presence, reader);
  CHECK_EQ(info.writer.presence, writer);
}

/* ============================================================================================
 * The kernel tells, and soon: ours and other makes, each way of waiting
 * ============================================================================================ */
static void writer_dies(void (*reader)(actor *), void (*writer)(actor *), bool idle, bool polls, const char *about) {
  const char *name = test_name("dies");
  actor *r = actor_new(name, reader), *w = actor_new(name, writer);
  r->polls = polls;
  w->idle = idle;
  actor_start(r);
  actor_start(w);
  if (!idle) check_flow(r);
  else await_frame(r), test_sleep_ms(120);
  check_presence(name, ZB_ALIVE, ZB_ALIVE);
  die(w, r, reader == our_reader ? (int)ZB_ERR_PEER_DEAD : (int)PEER_DEAD, about);
  check_presence(name, ZB_ALIVE, ZB_ABSENT);               /* the reader has put it in order */
  test_kill(w->pid);
  leave(r);
  CHECK_EQ(objects(name), 0);
}
TEST(our_writer_dies_under_load)     { writer_dies(our_reader, our_writer, false, false, "our writer, writing"); }
TEST(our_writer_dies_idle)           { writer_dies(our_reader, our_writer, true, false, "our writer, idle"); }
TEST(our_writer_dies_reader_polls)   { writer_dies(our_reader, our_writer, true, true, "our writer, reader polls"); }
TEST(foreign_writer_dies_under_load) { writer_dies(our_reader, foreign_writer, false, false, "foreign writer, writing"); }
TEST(foreign_writer_dies_idle)       { writer_dies(our_reader, foreign_writer, true, false, "foreign writer, idle"); }

static void reader_dies(void (*reader)(actor *), bool idle, bool polls, const char *about) {
  const char *name = test_name("dies");
  actor *r = actor_new(name, reader), *w = actor_new(name, our_writer);
  r->idle = idle;
  w->polls = polls;
  actor_start(r);
  actor_start(w);
  if (idle || polls) test_sleep_ms(120);                   /* the ring is full: the writer waits */
  else check_flow(w);
  check_presence(name, ZB_ALIVE, ZB_ALIVE);
  die(r, w, ZB_ERR_PEER_DEAD, about);
  check_presence(name, ZB_DEAD, ZB_ALIVE);
  leave(w);
  test_kill(r->pid);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
TEST(our_reader_dies_under_load)     { reader_dies(our_reader, false, false, "our reader, reading"); }
TEST(our_reader_dies_ring_full)      { reader_dies(our_reader, true, false, "our reader, ring full"); }
TEST(our_reader_dies_writer_polls)   { reader_dies(our_reader, false, true, "our reader, a frame each 100 ms"); }
TEST(foreign_reader_dies_under_load) { reader_dies(foreign_reader, false, false, "foreign reader, reading"); }
TEST(foreign_reader_dies_ring_full)  { reader_dies(foreign_reader, true, false, "foreign reader, ring full"); }

/* ---- leaving in good order ---- */
static void one_leaves(void (*leaver)(actor *), void (*stayer)(actor *), int result, const char *about) {
  const char *name = test_name("leaves");
  const bool reader_leaves = leaver == our_reader || leaver == foreign_reader;
  actor *l = actor_new(name, leaver), *s = actor_new(name, stayer);
  l->idle = true;
  actor_start(reader_leaves ? l : s);
  actor_start(reader_leaves ? s : l);
  await_frame(s);                                          /* it has seen the other */
  test_sleep_ms(120);                                      /* and waits */
  const int64_t now = test_now_ns();
  l->leave = 1;
  check_noticed(s, now, result, about);
  leave(l);
  if (reader_leaves) CHECK_EQ(objects(name), 0);
  leave(s);
  CHECK_EQ(objects(name), 0);
}
TEST(our_writer_leaves)                   { one_leaves(our_writer, our_reader, ZB_CLOSED, "our writer leaves"); }
TEST(our_reader_leaves)                   { one_leaves(our_reader, our_writer, ZB_CLOSED, "our reader leaves"); }
TEST(our_writer_leaves_a_foreign_reader)  { one_leaves(our_writer, foreign_reader, PEER_CLOSED, "our writer, foreign reader"); }
TEST(our_reader_leaves_a_foreign_writer)  { one_leaves(our_reader, foreign_writer, PEER_CLOSED, "our reader, foreign writer"); }
TEST(foreign_writer_leaves)               { one_leaves(foreign_writer, our_reader, ZB_CLOSED, "foreign writer leaves"); }
TEST(foreign_reader_leaves)               { one_leaves(foreign_reader, our_writer, ZB_CLOSED, "foreign reader leaves"); }

/* ============================================================================================
 * Pid namespaces: both are pid 1 of their own, and pid 1 of the test's lives on
 * ============================================================================================ */
static void namespaces(bool reader_inside, bool writer_inside) {
  const char *name = test_name("inside");
  actor *r = actor_new(name, our_reader), *w = actor_new(name, our_writer), *next = actor_new(name, our_writer);
  void (*start[2])(actor *) = { actor_start, actor_start_inside };
  zb_reader second;
  zb_writer other;
  zb_info info;
  r->stays = true;
  start[reader_inside](r);
  start[writer_inside](w);
  check_flow(r);
  check_presence(name, ZB_ALIVE, ZB_ALIVE);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_OK);
  CHECK_EQ(info.reader.pid, reader_inside ? 1 : r->pid);
  CHECK_EQ(info.writer.pid, writer_inside ? 1 : w->pid);
  CHECK_RESULT(zb_writer_open(&other, name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_reader_create(&second, name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  slay(w->pid);
  start[writer_inside](next);                              /* it is let in: the dead one is not in its way */
  check_flow(next);
  die(r, next, ZB_ERR_PEER_DEAD, "reader");
  check_presence(name, ZB_DEAD, ZB_ALIVE);
  CHECK_RESULT(zb_writer_open(&other, name, NULL), ZB_ERR_PEER_DEAD);
  slay(next->pid);
  for (int64_t limit = test_now_ns() + WAIT; zb_remove(ZB_KIND_STREAM, name, false) == ZB_ERR_BUSY && test_now_ns() < limit;) test_sleep_ms(1);
  CHECK_EQ(objects(name), 0);
}
TEST(both_in_namespaces)   { namespaces(true, true); }
TEST(reader_in_namespace)  { namespaces(true, false); }
TEST(writer_in_namespace)  { namespaces(false, true); }

static void death_in_namespace(bool writer) {
  const char *name = test_name("inside");
  actor *r = actor_new(name, our_reader), *w = actor_new(name, our_writer);
  actor_start_inside(r);
  actor_start_inside(w);
  check_flow(r);
  if (writer) die(w, r, ZB_ERR_PEER_DEAD, "pid 1 of one namespace, seen by pid 1 of another");
  else die(r, w, ZB_ERR_PEER_DEAD, "pid 1 of one namespace, seen by pid 1 of another");
  leave(writer ? r : w);
  if (!writer) CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
TEST(writer_dies_in_namespace) { death_in_namespace(true); }
TEST(reader_dies_in_namespace) { death_in_namespace(false); }

/* A foreign writer lives in a namespace that is not ours: its pid means nothing here. It may be taken for dead, but
 * each of its frames arrives. */
TEST(foreign_writer_whose_pid_means_nothing_here) {
  const char *name = test_name("stranger");
  actor *w = actor_new(name, foreign_writer);
  zb_reader r;
  int64_t frames = 0, limit = test_now_ns() + WAIT, leaving = test_now_ns() + ZB_MS(250);
  zb_result e = ZB_OK;
  long results[3] = { 0 };
  w->pretend = peer_dead_pid();
  reader_create(&r, name, PAYLOAD, 64);
  actor_start(w);
  while (w->step < 3 || frames < w->frames) {
    zb_frame f;
    if (test_now_ns() > limit) FAIL("%lld of %lld frames arrived", (long long)frames, (long long)w->frames);
    if (test_now_ns() > leaving) w->leave = 1;
    e = zb_reader_acquire(&r, &f, ZB_MS(1));
    if (e != ZB_OK) {
      CHECK(e == ZB_TIMEOUT || e == ZB_ERR_PEER_DEAD || e == ZB_CLOSED);
      results[e == ZB_TIMEOUT ? 0 : e == ZB_CLOSED ? 1 : 2]++;
      continue;
    }
    CHECK_EQ(f.sequence, ++frames);
    CHECK(frame_intact(f.data, f.size, f.sequence));
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  NOTE("%lld frames; timeouts %ld, closed %ld, dead %ld", (long long)frames, results[0], results[1], results[2]);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ============================================================================================
 * Another user: that he may not be signalled, or looked at, does not make him dead
 * ============================================================================================ */
static char *open_folder(void) {               /* for lock files, writable by all; the test removes it */
  char *folder = calloc(1, 128);
  snprintf(folder, 128, "/tmp/%.100s", test_name("locks"));
  CHECK(mkdir(folder, 0777) == 0 && chmod(folder, 0777) == 0);
  return folder;
}
static void other_user(bool reader_is_nobody) {
  const char *name = test_name("user");
  char *folder = open_folder();
  actor *r = actor_new(name, our_reader), *w = actor_new(name, our_writer), *next = actor_new(name, our_writer);
  if (geteuid() != 0) rmdir(folder), SKIP("only root can become another user");
  r->lock_dir = folder;
  (reader_is_nobody ? r : w)->user = NOBODY;
  next->user = w->user;
  actor_start(r);
  actor_start(w);
  check_flow(r);
  die(w, r, ZB_ERR_PEER_DEAD, "writer of another user");
  leave(r);
  r->leave = r->step = 0;
  actor_start(r);
  actor_start(next);
  check_flow(r);
  die(r, next, ZB_ERR_PEER_DEAD, "reader of another user");
  leave(next);
  zb_remove(ZB_KIND_STREAM, name, true);
  CHECK_EQ(objects(name), 0);
  char lock[512];
  snprintf(lock, sizeof lock, "%s/%s.lock", folder, name);
  unlink(lock);
  CHECK_EQ(rmdir(folder), 0);
}
TEST(reader_of_another_user) { other_user(true); }
TEST(writer_of_another_user) { other_user(false); }

/* One of another make: only its pid is known, signals are EPERM, and its memory map may not be read. */
static void may_not_be_seen(actor *a) {
  zb_writer w;
  zb_info info;
  for (int i = 0; i < 15; i++) {
    CHECK_RESULT(zb_writer_open(&w, a->name, NULL), ZB_ERR_BUSY);
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, a->name, &info), ZB_OK);
    CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
    test_sleep_ms(10);
  }
  CHECK(kill((pid_t)info.writer.pid, 0) != 0 && errno == EPERM);
  a->step = 1;
  rest(a);
}
TEST(foreign_writer_of_another_user) {
  const char *name = test_name("user");
  char *folder = open_folder(), lock[512];
  actor *r = actor_new(name, our_reader), *w = actor_new(name, foreign_writer), *look = actor_new(name, may_not_be_seen);
  if (geteuid() != 0) rmdir(folder), SKIP("only root can become another user");
  r->lock_dir = folder;
  r->user = look->user = NOBODY;
  actor_start(r);
  actor_start(w);
  actor_start(look);
  check_flow(r);
  die(w, r, ZB_ERR_PEER_DEAD, "foreign writer of another user");
  leave(r);
  snprintf(lock, sizeof lock, "%s/%s.lock", folder, name);
  unlink(lock);
  CHECK_EQ(rmdir(folder), 0);
  CHECK_EQ(objects(name), 0);
}
TEST(foreign_reader_of_another_user) {
  const char *name = test_name("user");
  actor *r = actor_new(name, foreign_reader), *w = actor_new(name, our_writer);
  if (geteuid() != 0) SKIP("only root can become another user");
  w->user = NOBODY;
  actor_start(r);
  actor_start(w);
  check_flow(w);
  die(r, w, ZB_ERR_PEER_DEAD, "foreign reader of another user");
  leave(w);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
}

/* ============================================================================================
 * Pids that lie
 * ============================================================================================ */
static void zombie(void (*reader)(actor *), void (*writer)(actor *), bool writer_dies_first) {
  const char *name = test_name("zombie");
  actor *r = actor_new(name, reader), *w = actor_new(name, writer);
  siginfo_t info;
  actor_start(r);
  actor_start(w);
  check_flow(reader == our_reader ? r : w);
  actor *dead = writer_dies_first ? w : r, *left = writer_dies_first ? r : w;
  die(dead, left, ZB_ERR_PEER_DEAD, "a zombie");
  CHECK(waitid(P_PID, (id_t)dead->pid, &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_pid == dead->pid);
  CHECK_EQ(kill(dead->pid, 0), 0);                         /* its pid is still taken */
  if (writer_dies_first) {
    zb_writer second;
    CHECK_RESULT(zb_writer_open(&second, name, NULL), ZB_OK);
    CHECK_RESULT(zb_writer_close(&second), ZB_OK);
  } else {
    zb_reader second;
    CHECK_RESULT(zb_reader_create(&second, name, NULL), ZB_OK);
    CHECK_RESULT(zb_reader_close(&second), ZB_OK);
  }
  leave(left);
  CHECK_EQ(objects(name), 0);
}
TEST(our_writer_is_a_zombie)     { zombie(our_reader, our_writer, true); }
TEST(our_reader_is_a_zombie)     { zombie(our_reader, our_writer, false); }
TEST(foreign_writer_is_a_zombie) { zombie(our_reader, foreign_writer, true); }
TEST(foreign_reader_is_a_zombie) { zombie(foreign_reader, our_writer, false); }

static void innocent_main(void *arg) { (void)arg; for (;;) pause(); }
/* A foreign writer died, and its pid belongs to a process that knows nothing of the stream. */
TEST(used_pid_of_a_writer) {
  const char *name = test_name("used");
  pid_t innocent = test_spawn(innocent_main, NULL);
  struct peer_writer w;
  zb_reader r;
  zb_writer ours;
  zb_frame f;
  for (int way = 0; way < 2; way++) {
    reader_create(&r, name, PAYLOAD, 64);
    peer_writer_init(&w);
    w.pid = (uint64_t)innocent;
    CHECK_EQ(peer_writer_connect(&w, name), PEER_OK);
    CHECK_EQ(peer_writer_write_fill(&w, 100, 0), PEER_OK);
    peer_writer_abandon(&w);
    check_presence(name, ZB_ALIVE, ZB_DEAD);
    if (way == 0) {                            /* the reader finds it dead, after all is read */
      CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_SEC(1)), ZB_OK);
      CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
      expect_end(&r, ZB_ERR_PEER_DEAD);
      CHECK(!zb_reader_writer_alive(&r));
    } else {                                   /* another writer takes its place */
      CHECK_RESULT(zb_writer_open(&ours, name, NULL), ZB_OK);
      CHECK_EQ(ours.sequence, 1);
      CHECK_RESULT(zb_writer_close(&ours), ZB_OK);
    }
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
  CHECK_EQ(kill(innocent, 0), 0);
  test_kill(innocent);
}
TEST(used_pid_of_a_reader) {
  const char *name = test_name("used");
  pid_t innocent = test_spawn(innocent_main, NULL);
  for (int way = 0; way < 3; way++) {
    struct peer_reader r;
    zb_reader ours;
    zb_writer w;
    peer_reader_init(&r);
    r.pid = (uint64_t)innocent;
    CHECK_EQ(peer_reader_create(&r, name, 64, PAYLOAD), PEER_OK);
    peer_reader_abandon(&r);
    check_presence(name, ZB_DEAD, ZB_ABSENT);
    CHECK_RESULT(zb_writer_open(&w, name, NULL), ZB_ERR_PEER_DEAD);
    if (way == 0) CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
    else if (way == 1) objects_remove(name, OBJECT_LOCK);
    if (way == 0) continue;
    CHECK_RESULT(zb_reader_create(&ours, name, NULL), ZB_OK);
    CHECK_RESULT(zb_reader_close(&ours), ZB_OK);
    CHECK_EQ(objects(name), 0);
  }
  test_kill(innocent);
}

/* The same, and the innocent process maps a file of another file system whose inode number is the segment's. Both
 * file systems are new, so that the numbers are small. */
static void same_number(actor *a) {
  struct stat st = { 0 };
  int fd = -1;
  while (a->frames == 0) test_sleep_ms(1);                 /* the number; forked before the segment was mapped */
  for (int i = 0; i < 10000 && st.st_ino != (ino_t)a->frames; i++) {
    fd = open(a->lock_dir, O_TMPFILE | O_RDWR, 0600);      /* kept open, so that each has another number */
    if (fd < 0 || fstat(fd, &st) != 0) break;
  }
  if (st.st_ino != (ino_t)a->frames || ftruncate(fd, 4096) != 0) a->denied = ERANGE;
  else if (mmap(NULL, 4096, PROT_READ, MAP_SHARED, fd, 0) == MAP_FAILED) a->denied = errno;
  a->step = 1;
  rest(a);
}
static void two_new_file_systems(const char *folder) {
  if (unshare(CLONE_NEWNS) != 0) SKIP("no mount namespace: %s", strerror(errno));
  if (mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 || mount("none", "/dev/shm", "tmpfs", 0, "size=1m") != 0 ||
      mkdir(folder, 0700) != 0 || mount("none", folder, "tmpfs", 0, "size=1m") != 0)
    SKIP("no tmpfs: %s", strerror(errno));
}
TEST(used_pid_and_used_inode_number) {
  actor *a = actor_new(test_name("used"), same_number);
  struct peer_writer w;
  struct stat st;
  zb_reader r;
  char path[512], folder[64];
  snprintf(folder, sizeof folder, "/tmp/number_%d", (int)getpid());
  two_new_file_systems(folder);
  a->lock_dir = folder;
  a->pid = test_spawn(actor_main, a);
  reader_create(&r, a->name, PAYLOAD, 64);
  object_path(path, OBJECT_SEGMENT, a->name);
  CHECK_EQ(stat(path, &st), 0);
  a->frames = (int64_t)st.st_ino;
  while (!a->step) test_sleep_ms(1);
  CHECK(umount2(folder, MNT_DETACH) == 0 && rmdir(folder) == 0);
  if (a->denied) SKIP("no file with that number: %s", strerror(a->denied));
  peer_writer_init(&w);
  w.pid = (uint64_t)a->pid;
  CHECK_EQ(peer_writer_connect(&w, a->name), PEER_OK);
  peer_writer_abandon(&w);
  check_presence(a->name, ZB_ALIVE, ZB_DEAD);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ============================================================================================
 * Who lives keeps his place
 * ============================================================================================ */
static void inodes(const char *name, ino_t to[4]) {
  for (int i = 0; i < 4; i++) {
    char path[512];
    struct stat st;
    object_path(path, 1 << i, name);
    to[i] = stat(path, &st) == 0 ? st.st_ino : 0;
  }
}
static void nobody_removes(void (*reader)(actor *), bool locked) {
  const char *name = test_name("keeps");
  actor *r = actor_new(name, reader), *w = actor_new(name, our_writer);
  ino_t before[4], after[4];
  actor_start(r);
  actor_start(w);
  if (!locked) objects_remove(name, OBJECT_LOCK);          /* as a cleaner of /tmp does */
  inodes(name, before);
  for (int i = 0; i < 3; i++) {
    zb_reader second;
    zb_reader_desc desc = { .on_existing = (zb_existing)i };
    check_flow(w);
    CHECK_RESULT(zb_reader_create(&second, name, &desc), ZB_ERR_BUSY);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
    inodes(name, after);
    CHECK(memcmp(before, after, sizeof before) == 0);
  }
  check_flow(w);
  leave(w);
  leave(r);
  CHECK_EQ(objects(name), 0);
}
TEST(live_reader_keeps_its_objects)                    { nobody_removes(our_reader, true); }
TEST(live_reader_keeps_its_objects_without_lock)       { nobody_removes(our_reader, false); }
TEST(live_foreign_reader_keeps_its_objects)            { nobody_removes(foreign_reader, true); }
TEST(live_foreign_reader_keeps_its_objects_without_lock) { nobody_removes(foreign_reader, false); }

/* A foreign reader lives in a namespace that is not ours: what says so is its lock file. */
TEST(foreign_reader_whose_pid_means_nothing_here) {
  const char *name = test_name("stranger");
  actor *r = actor_new(name, foreign_reader);
  ino_t before[4], after[4];
  zb_reader second;
  r->pretend = peer_dead_pid();
  actor_start(r);
  inodes(name, before);
  for (int i = 0; i < 3; i++) {
    CHECK_RESULT(zb_reader_create(&second, name, &(zb_reader_desc){ .on_existing = (zb_existing)i }), ZB_ERR_BUSY);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  }
  inodes(name, after);
  CHECK(memcmp(before, after, sizeof before) == 0);
  leave(r);
  CHECK_EQ(objects(name), 0);
}
TEST(foreign_writer_is_busy) {
  const char *name = test_name("busy");
  actor *r = actor_new(name, our_reader), *w = actor_new(name, foreign_writer);
  zb_writer second;
  actor_start(r);
  actor_start(w);
  for (int i = 0; i < 20; i++) {
    check_flow(r);
    CHECK_RESULT(zb_writer_open(&second, name, NULL), ZB_ERR_BUSY);
  }
  leave(w);
  CHECK_RESULT(zb_writer_open(&second, name, NULL), ZB_OK);
  CHECK_RESULT(zb_writer_close(&second), ZB_OK);
  leave(r);
}

/* ============================================================================================
 * fork: a child holds what its parent held, until it ends or executes something else
 * ============================================================================================ */
static pid_t heir;                             /* in the actor's process */
static void heir_wait(void) {
  heir = fork();
  if (heir == 0) for (;;) pause();
}
static void heir_exec(void) {
  heir = fork();
  if (heir == 0) execlp("sleep", "sleep", "30", (char *)NULL), _exit(1);
}
static void forking_writer(actor *a, void (*fork_one)(void)) {
  zb_writer w;
  CHECK_RESULT(zb_writer_open(&w, a->name, NULL), ZB_OK);
  put(&w, 100);
  fork_one();
  a->frames = heir;
  test_sleep_ms(50);                           /* the exec is done */
  a->step = 1;
  rest(a);
}
static void waiting_heir(actor *a) { forking_writer(a, heir_wait); }
static void executing_heir(actor *a) { forking_writer(a, heir_exec); }

TEST(child_keeps_the_role_until_it_ends) {
  const char *name = test_name("heir");
  actor *r = actor_new(name, our_reader), *w = actor_new(name, waiting_heir);
  actor_start(r);
  actor_start(w);
  slay(w->pid);
  test_sleep_ms(350);
  CHECK_EQ(r->step, 1);                        /* in the kernel's eyes the writer's place is taken */
  check_presence(name, ZB_ALIVE, ZB_ALIVE);
  const int64_t now = test_now_ns();
  slay((pid_t)w->frames);
  check_noticed(r, now, ZB_ERR_PEER_DEAD, "the last process that has the descriptor");
  leave(r);
}
TEST(child_that_executes_keeps_nothing) {
  const char *name = test_name("heir");
  actor *r = actor_new(name, our_reader), *w = actor_new(name, executing_heir);
  actor_start(r);
  actor_start(w);
  die(w, r, ZB_ERR_PEER_DEAD, "a writer whose child has executed something else");
  CHECK_EQ(kill((pid_t)w->frames, 0), 0);
  slay((pid_t)w->frames);
  leave(r);
}
TEST_MAIN
