/* inspect.c - zb_stat, zb_list, zb_remove: each field in each state, without disturbing anybody. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer.h"
#include <grp.h>

enum { PAYLOAD = 4096, METADATA = 128, NOBODY = 65534 };

/* ============================================================================================
 * Every field
 * ============================================================================================ */
typedef struct want { uint64_t metadata, fill, pending, written, read; zb_party reader, writer; } want;

static void check_info(const zb_info *i, const char *name, const want *w, int line) {
  const bool good = strcmp(i->name, name) == 0 && i->kind == ZB_KIND_STREAM && i->segment_size == RAW_OIEB + METADATA + PAYLOAD &&
                    i->metadata_size == METADATA && i->payload_size == PAYLOAD;
  if (!good) FAIL("line %d: %s, kind %d, %llu = 128 + %llu + %llu", line, i->name, (int)i->kind, (unsigned long long)i->segment_size,
                  (unsigned long long)i->metadata_size, (unsigned long long)i->payload_size);
  if (i->metadata_bytes != w->metadata || i->fill_bytes != w->fill || i->pending_bytes != w->pending)
    FAIL("line %d: metadata %llu, fill %llu, pending %llu", line, (unsigned long long)i->metadata_bytes,
         (unsigned long long)i->fill_bytes, (unsigned long long)i->pending_bytes);
  if (i->write_count != w->written || i->read_count != w->read)
    FAIL("line %d: counts %llu and %llu", line, (unsigned long long)i->write_count, (unsigned long long)i->read_count);
  if (i->reader.presence != w->reader.presence || i->reader.pid != w->reader.pid)
    FAIL("line %d: reader %d, pid %llu", line, (int)i->reader.presence, (unsigned long long)i->reader.pid);
  if (i->writer.presence != w->writer.presence || i->writer.pid != w->writer.pid)
    FAIL("line %d: writer %d, pid %llu", line, (int)i->writer.presence, (unsigned long long)i->writer.pid);
}

typedef struct finding { const char *name; int count; zb_info info; } finding;
static bool find_one(const zb_info *info, void *user) {
  finding *f = user;
  if (strcmp(info->name, f->name) != 0) return true;
  f->info = *info;
  f->count++;
  return true;
}
/* zb_stat and zb_list say the same. */
static void check_state(const char *name, const want *w, int line) {
  zb_info info;
  finding f = { .name = name };
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_OK);
  check_info(&info, name, w, line);
  CHECK_RESULT(zb_list(find_one, &f), ZB_OK);
  CHECK_EQ(f.count, 1);
  check_info(&f.info, name, w, line);
}
#define STATE(name, ...) check_state(name, &(want){ __VA_ARGS__ }, __LINE__)
#define NONE { ZB_ABSENT, 0 }

TEST(every_field_while_alive) {
  const char *name = test_name("fields");
  zb_party me = { ZB_ALIVE, (uint64_t)getpid() };
  zb_reader r;
  zb_writer w;
  zb_frame f[5];
  zb_info info;
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_NOT_FOUND);
  reader_create(&r, name, PAYLOAD, METADATA);
  STATE(name, 0, 0, 0, 0, 0, me, NONE);
  writer_open(&w, name);
  STATE(name, 0, 0, 0, 0, 0, me, me);
  CHECK_RESULT(zb_writer_set_metadata(&w, "0123456789", 10), ZB_OK);
  STATE(name, 10, 0, 0, 0, 0, me, me);
  put(&w, 1000), put(&w, 1000), put(&w, 1000);
  STATE(name, 10, 3048, 3048, 3, 0, me, me);
  take(&r, &f[1], 1, 1000);
  STATE(name, 10, 3048, 2032, 3, 1, me, me);
  take(&r, &f[2], 2, 1000);
  CHECK_RESULT(zb_reader_release(&r, &f[2]), ZB_OK);       /* behind one that is held: nothing is given back yet */
  STATE(name, 10, 3048, 1016, 3, 2, me, me);
  CHECK_RESULT(zb_reader_release(&r, &f[1]), ZB_OK);
  STATE(name, 10, 1016, 1016, 3, 2, me, me);
  put(&w, 1100);                                           /* 1048 are left at the end: a marker, and it goes to the start */
  STATE(name, 10, 1016 + 1048 + 1116, 1016 + 1048 + 1116, 5, 2, me, me);
  get(&r, 3, 1000);
  STATE(name, 10, 1048 + 1116, 1048 + 1116, 5, 3, me, me);
  take(&r, &f[4], 4, 1100);                                /* the tail is given back when the frame behind it is taken */
  STATE(name, 10, 1116, 0, 5, 5, me, me);
  CHECK_RESULT(zb_reader_release(&r, &f[4]), ZB_OK);
  STATE(name, 10, 0, 0, 5, 5, me, me);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  STATE(name, 10, 0, 0, 5, 5, me, NONE);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_NOT_FOUND);
}
TEST(full_and_unread_or_full_and_held) {       /* the same positions, and no free byte */
  const char *name = test_name("full");
  zb_party me = { ZB_ALIVE, (uint64_t)getpid() };
  zb_reader r;
  zb_writer w;
  zb_frame f[2];
  reader_create(&r, name, PAYLOAD, METADATA);
  writer_open(&w, name);
  CHECK_RESULT(zb_writer_set_metadata(&w, NULL, 0), ZB_OK);
  put(&w, 2032), put(&w, 2032);
  STATE(name, 0, PAYLOAD, PAYLOAD, 2, 0, me, me);
  take(&r, &f[0], 1, 2032);
  STATE(name, 0, PAYLOAD, 2048, 2, 1, me, me);
  take(&r, &f[1], 2, 2032);
  STATE(name, 0, PAYLOAD, 0, 2, 2, me, me);
  CHECK_RESULT(zb_reader_release(&r, &f[0]), ZB_OK);
  CHECK_RESULT(zb_reader_release(&r, &f[1]), ZB_OK);
  STATE(name, 0, 0, 0, 2, 2, me, me);
  for (int i = 0; i < 1000; i++) put(&w, 500 + (size_t)i), get(&r, (uint64_t)i + 3, 500 + (size_t)i);
  STATE(name, 0, 0, 0, raw_u64(raw_map(name), RAW_WRITTEN), raw_u64(raw_map(name), RAW_READ), me, me);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ---- the dead ---- */
static void dying_writer(void *arg) {
  zb_writer w;
  writer_open(&w, arg);
  put(&w, 100), put(&w, 200);
  _exit(0);
}
static void dying_reader(void *arg) {
  zb_reader r;
  reader_create(&r, arg, PAYLOAD, METADATA);
  _exit(0);
}
static pid_t run_to_its_death(void (*fn)(void *), const char *name) {
  pid_t pid = test_spawn(fn, (void *)(uintptr_t)name);
  test_join(pid);
  return pid;
}
TEST(every_field_of_the_dead) {
  const char *name = test_name("dead");
  zb_party me = { ZB_ALIVE, (uint64_t)getpid() }, dead = { ZB_DEAD, 0 };
  zb_reader r;
  zb_frame f;
  reader_create(&r, name, PAYLOAD, METADATA);
  dead.pid = (uint64_t)run_to_its_death(dying_writer, name);
  STATE(name, 0, 332, 332, 2, 0, me, dead);
  get(&r, 1, 100);
  STATE(name, 0, 216, 216, 2, 1, me, dead);
  get(&r, 2, 200);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_SEC(1)), ZB_ERR_PEER_DEAD);
  STATE(name, 0, 0, 0, 2, 2, me, NONE);                    /* the reader has put it in order */
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  dead.pid = (uint64_t)run_to_its_death(dying_reader, name);
  STATE(name, 0, 0, 0, 0, 0, dead, NONE);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
}

/* ---- streams of another make: their semaphores have no side page, and get none from a look ---- */
static void foreign_pair(void *arg) {
  struct peer_reader r;
  struct peer_writer w;
  const char *name = arg;
  CHECK_EQ((peer_reader_init(&r), peer_reader_create(&r, name, METADATA, PAYLOAD)), PEER_OK);
  CHECK_EQ((peer_writer_init(&w), peer_writer_connect(&w, name)), PEER_OK);
  CHECK_EQ(peer_writer_write_fill(&w, 100, 0), PEER_OK);
  for (;;) pause();
}
TEST(every_field_of_another_make) {
  const char *name = test_name("foreign");
  zb_party both = { ZB_ALIVE, 0 };
  char path[512];
  struct stat st;
  zb_info info = { .write_count = 0 };
  pid_t pid = test_spawn(foreign_pair, (void *)(uintptr_t)name);
  both.pid = (uint64_t)pid;
  for (int i = 0; i < 5000 && (zb_stat(ZB_KIND_STREAM, name, &info) != ZB_OK || info.write_count == 0); i++) test_sleep_ms(1);
  STATE(name, 0, 116, 116, 1, 0, both, both);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  for (int object = OBJECT_DATA; object <= OBJECT_SPACE; object *= 2) {
    object_path(path, object, name);
    CHECK(stat(path, &st) == 0 && st.st_size == (off_t)sizeof(sem_t));
  }
  test_kill(pid);
  both.presence = ZB_DEAD;
  STATE(name, 0, 116, 116, 1, 0, both, both);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}

/* ============================================================================================
 * Looking disturbs nobody
 * ============================================================================================ */
typedef struct snapshot { uint8_t bytes[3][RAW_OIEB + METADATA + PAYLOAD]; ssize_t size[3]; struct stat st[4]; } snapshot;

static snapshot *snapshot_take(const char *name) {
  snapshot *s = calloc(1, sizeof *s);
  for (int i = 0; i < 4; i++) {
    char path[512];
    object_path(path, 1 << i, name);
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0 || fstat(fd, &s->st[i]) != 0) FAIL("%s: %s", path, strerror(errno));
    if (i < 3) s->size[i] = pread(fd, s->bytes[i], sizeof s->bytes[i], 0);
    close(fd);
  }
  return s;
}
static bool same_file(const struct stat *a, const struct stat *b) {
  return a->st_ino == b->st_ino && a->st_size == b->st_size && a->st_mode == b->st_mode && a->st_nlink == b->st_nlink &&
         memcmp(&a->st_mtim, &b->st_mtim, sizeof a->st_mtim) == 0 && memcmp(&a->st_ctim, &b->st_ctim, sizeof a->st_ctim) == 0;
}
TEST(no_byte_changes) {
  const char *name = test_name("idle");
  zb_reader r;
  zb_writer w;
  zb_frame f;
  zb_info info;
  reader_create(&r, name, PAYLOAD, METADATA);
  writer_open(&w, name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "idle", 4), ZB_OK);
  put(&w, 1000), put(&w, 1000), put(&w, 1000);
  take(&r, &f, 1, 1000);
  snapshot *before = snapshot_take(name);
  for (int i = 0; i < 100; i++) {
    finding one = { .name = name };
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_OK);
    CHECK_RESULT(zb_list(find_one, &one), ZB_OK);
  }
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  snapshot *after = snapshot_take(name);
  CHECK(memcmp(before->bytes, after->bytes, sizeof before->bytes) == 0);
  for (int i = 0; i < 4; i++) CHECK(same_file(&before->st[i], &after->st[i]));
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  get(&r, 2, 1000), get(&r, 3, 1000);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

typedef struct traffic { const char *name; _Atomic int stop, ready; _Atomic int64_t frames, sent; } traffic;
static void traffic_writer(void *arg) {
  traffic *t = arg;
  zb_writer w;
  writer_open(&w, t->name);
  while (!t->stop) put(&w, w.sequence % 1500 + 1), t->sent++;
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void traffic_reader(void *arg) {
  traffic *t = arg;
  zb_reader r;
  zb_frame f;
  zb_result e;
  reader_create(&r, t->name, PAYLOAD, METADATA);
  t->ready = 1;
  while ((e = zb_reader_acquire(&r, &f, WAIT)) == ZB_OK) {
    CHECK_EQ(f.sequence, ++t->frames);
    CHECK(f.size == (f.sequence - 1) % 1500 + 1 && frame_intact(f.data, f.size, f.sequence));
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  CHECK_RESULT(e, ZB_CLOSED);
  CHECK_EQ(t->frames, t->sent);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST(traffic_goes_on) {
  traffic *t = test_shared(sizeof *t);
  zb_info info;
  int64_t looks = 0;
  t->name = test_name("traffic");
  pid_t reader = test_spawn(traffic_reader, t), writer = test_spawn(traffic_writer, t);
  while (t->frames == 0) test_sleep_ms(1);
  for (int64_t end = test_now_ns() + ZB_MS(700); test_now_ns() < end; looks++) {
    finding f = { .name = t->name };
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, t->name, &info), ZB_OK);
    CHECK(info.fill_bytes <= PAYLOAD && info.pending_bytes <= PAYLOAD);
    CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
    CHECK_RESULT(zb_list(find_one, &f), ZB_OK);
    CHECK_EQ(f.count, 1);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, t->name, false), ZB_ERR_BUSY);
  }
  t->stop = 1;
  test_join(writer);
  test_join(reader);
  NOTE("%lld looks at %lld frames", (long long)looks, (long long)t->frames);
  CHECK_EQ(objects(t->name), 0);
}

/* ---- the list ---- */
static bool stop_at_once(const zb_info *info, void *user) {
  (void)info;
  ++*(int *)user;
  return false;
}
static bool count_mine(const zb_info *info, void *user) {
  *(int *)user += strstr(info->name, test_the->mark) != NULL;
  return true;
}
TEST(list) {
  enum { STREAMS = 20 };
  const char *names[STREAMS];
  static zb_reader r[STREAMS];
  int count = 0;
  CHECK_RESULT(zb_list(NULL, NULL), ZB_ERR_ARGUMENT);
  for (int i = 0; i < STREAMS; i++) reader_create(&r[i], names[i] = test_name("list"), 64, 64);
  CHECK_RESULT(zb_list(count_mine, &count), ZB_OK);
  CHECK_EQ(count, STREAMS);
  for (int i = 0; i < STREAMS; i++) {
    finding f = { .name = names[i] };
    CHECK_RESULT(zb_list(find_one, &f), ZB_OK);
    CHECK_EQ(f.count, 1);
  }
  count = 0;
  CHECK_RESULT(zb_list(stop_at_once, &count), ZB_OK);
  CHECK_EQ(count, 1);
  for (int i = 0; i < STREAMS; i++) CHECK_RESULT(zb_reader_close(&r[i]), ZB_OK);
  count = 0;
  CHECK_RESULT(zb_list(count_mine, &count), ZB_OK);
  CHECK_EQ(count, 0);
}
static void coming_and_going(void *arg) {
  traffic *t = arg;
  zb_reader r;
  while (!t->stop) {
    zb_result e = zb_reader_create(&r, t->name, &(zb_reader_desc){ .payload_size = 64, .metadata_size = 64 });
    if (e == ZB_ERR_BUSY) { t->sent++; continue; }         /* zb_remove has the lock at this moment */
    CHECK_RESULT(e, ZB_OK);
    CHECK_EQ(objects(t->name), OBJECT_ALL);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    t->frames++;
  }
}
TEST(looking_at_streams_that_come_and_go) {
  traffic *t = test_shared(sizeof *t);
  int64_t results[3] = { 0 };
  t->name = test_name("go");
  pid_t pid = test_spawn(coming_and_going, t);
  for (int64_t end = test_now_ns() + ZB_MS(400); test_now_ns() < end;) {
    zb_info info;
    int count = 0;
    zb_result e = zb_stat(ZB_KIND_STREAM, t->name, &info);
    if (e != ZB_ERR_NOT_FOUND) CHECK_RESULT(e, ZB_OK);
    if (e == ZB_OK) CHECK(info.payload_size == 64 && info.reader.presence != ZB_DEAD);
    CHECK_RESULT(zb_list(count_mine, &count), ZB_OK);
    CHECK(count <= 1);
    e = zb_remove(ZB_KIND_STREAM, t->name, false);             /* never what is alive; perhaps a lock file that nobody has locked yet */
    if (e != ZB_OK && e != ZB_ERR_NOT_FOUND) CHECK_RESULT(e, ZB_ERR_BUSY);
    results[e == ZB_OK ? 2 : e == ZB_ERR_BUSY]++;
  }
  t->stop = 1;
  test_join(pid);
  NOTE("%lld streams, %lld times busy; remove: %lld not found, %lld busy, %lld done", (long long)t->frames,
       (long long)t->sent, (long long)results[0], (long long)results[1], (long long)results[2]);
  CHECK(t->frames > 0);
  CHECK_EQ(objects(t->name), 0);
}

/* ============================================================================================
 * Permission
 * ============================================================================================ */
typedef struct look { const char *readable, *secret; } look;
static void look_as_nobody(void *arg) {
  const look *l = arg;
  zb_info info;
  finding readable = { .name = l->readable }, secret = { .name = l->secret };
  if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0) FAIL("setuid: %s", strerror(errno));
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, l->readable, &info), ZB_OK);
  CHECK(info.fill_bytes == 116 && info.pending_bytes == 116 && info.write_count == 1);
  CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, l->secret, &info), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_list(find_one, &readable), ZB_OK);
  CHECK_RESULT(zb_list(find_one, &secret), ZB_OK);
  CHECK(readable.count == 1 && secret.count == 0);
  for (int force = 0; force < 2; force++) {
    zb_result e = zb_remove(ZB_KIND_STREAM, l->readable, force);
    if (e != ZB_ERR_BUSY) CHECK_RESULT(e, ZB_ERR_PERMISSION);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, l->secret, force), ZB_ERR_PERMISSION);
  }
}
TEST(another_user_looks) {
  static zb_reader r[2];
  static zb_writer w[2];
  const uint32_t modes[2] = { 0644, 0600 };
  look l = { test_name("readable"), test_name("secret") };
  const char *names[2] = { l.readable, l.secret };
  if (geteuid() != 0) SKIP("only root can become another user");
  for (int i = 0; i < 2; i++) {
    zb_reader_desc desc = { .payload_size = PAYLOAD, .metadata_size = METADATA, .mode = modes[i] };
    CHECK_RESULT(zb_reader_create(&r[i], names[i], &desc), ZB_OK);
    writer_open(&w[i], names[i]);
    put(&w[i], 100);
  }
  test_join(test_spawn(look_as_nobody, &l));
  for (int i = 0; i < 2; i++) {
    CHECK_EQ(objects(names[i]), OBJECT_ALL);
    get(&r[i], 1, 100);
    CHECK_RESULT(zb_writer_close(&w[i]), ZB_OK);
    CHECK_RESULT(zb_reader_close(&r[i]), ZB_OK);
  }
}
static void dead_seen_by_nobody(void *arg) {
  zb_info info;
  if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0) FAIL("setuid: %s", strerror(errno));
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, arg, &info), ZB_OK);
  CHECK_EQ(info.reader.presence, ZB_DEAD);
}
/* That the pid of the dead one belongs to a process by now that may not be looked at changes nothing. */
TEST(another_user_sees_the_dead) {
  const char *name = test_name("dead");
  zb_reader r;
  if (geteuid() != 0) SKIP("only root can become another user");
  pid_t pid = fork();
  if (pid < 0) FAIL("fork: %s", strerror(errno));
  if (pid == 0) {
    zb_reader_desc desc = { .payload_size = PAYLOAD, .metadata_size = METADATA, .mode = 0644 };
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_OK);
    uint8_t *side = r.s.side;
    const uint64_t root = (uint64_t)getppid();
    memcpy((uint8_t *)r.s.header + RAW_READER_PID, &root, 8);
    memcpy(side + offsetof(zbi_side, reader_pid), &root, 8);
    _exit(0);
  }
  test_join(pid);
  test_join(test_spawn(dead_seen_by_nobody, (void *)(uintptr_t)name));
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
}

/* ============================================================================================
 * Removing
 * ============================================================================================ */
TEST(remove_the_dead) {
  const char *name = test_name("remove");
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, true), ZB_ERR_NOT_FOUND);
  for (int force = 0; force < 2; force++) {
    run_to_its_death(dying_reader, name);
    CHECK_EQ(objects(name), OBJECT_ALL);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, force), ZB_OK);
    CHECK_EQ(objects(name), 0);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, force), ZB_ERR_NOT_FOUND);
    CHECK_EQ(objects(name), 0);
  }
}
static void make_leftovers(const char *name, int which) {
  for (int o = OBJECT_DATA; o <= OBJECT_LOCK; o *= 2) {
    char path[512];
    object_path(path, o, name);
    int fd = which & o ? open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1;
    if ((which & o) && (fd < 0 || ftruncate(fd, o == OBJECT_LOCK ? 0 : 32) != 0)) FAIL("%s: %s", path, strerror(errno));
    if (fd >= 0) close(fd);
  }
}
TEST(remove_leftovers) {                       /* each mix of the objects without a segment */
  const char *name = test_name("left");
  mkdir("/tmp/zerobuffer", 01777);
  for (int which = OBJECT_DATA; which < 16; which += 2)
    for (int force = 0; force < 2; force++) {
      zb_info info;
      make_leftovers(name, which);
      CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_NOT_FOUND);
      CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, force), ZB_OK);
      CHECK_EQ(objects(name), 0);
    }
  make_leftovers(name, OBJECT_LOCK | OBJECT_DATA);         /* somebody is creating at this moment */
  char path[512];
  object_path(path, OBJECT_LOCK, name);
  int fd = open(path, O_RDWR | O_CLOEXEC);
  CHECK_EQ(flock(fd, LOCK_EX | LOCK_NB), 0);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  CHECK_EQ(objects(name), OBJECT_LOCK | OBJECT_DATA);
  close(fd);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
TEST(remove_the_living) {
  const char *name = test_name("live");
  zb_reader r;
  zb_writer w;
  reader_create(&r, name, PAYLOAD, METADATA);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  writer_open(&w, name);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  CHECK_EQ(objects(name), OBJECT_ALL);
  put(&w, 10), get(&r, 1, 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  CHECK_EQ(objects(name), OBJECT_ALL);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_NOT_FOUND);
}
TEST(remove_with_a_live_writer_only) {
  const char *name = test_name("live");
  traffic *t = test_shared(sizeof *t);
  zb_writer w;
  t->name = name;
  pid_t reader = test_spawn(traffic_reader, t);
  writer_open(&w, name);
  test_kill(reader);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  CHECK_EQ(objects(name) | OBJECT_LOCK, OBJECT_ALL);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
/* By force: the users keep their memory and are told; what they do afterwards harms nobody new. */
static void forced(bool waits) {
  const char *name = test_name("force");
  zb_reader r, next;
  zb_writer w;
  zb_frame f;
  void *place;
  reader_create(&r, name, PAYLOAD, METADATA);
  writer_open(&w, name);
  put(&w, 1000), put(&w, 1000);
  take(&r, &f, 1, 1000);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, true), ZB_OK);
  CHECK_EQ(objects(name) & ~OBJECT_LOCK, 0);
  CHECK(frame_intact(f.data, f.size, 1));
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  CHECK_RESULT(zb_writer_acquire(&w, 3000, &place, waits ? WAIT : ZB_NOWAIT), ZB_CLOSED);
  get(&r, 2, 1000);
  CHECK_RESULT(zb_reader_acquire(&r, &f, waits ? WAIT : ZB_NOWAIT), ZB_CLOSED);
  objects_remove(name, OBJECT_LOCK);                       /* else the old reader's lock keeps the name */
  reader_create(&next, name, PAYLOAD, METADATA);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(name), OBJECT_ALL);
  writer_open(&w, name);
  put(&w, 10), get(&next, 1, 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&next), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
TEST(remove_by_force)            { forced(false); }
TEST(remove_by_force_and_waits)  { forced(true); }

/* ---- what is no stream ---- */
static void make_stranger(const char *path, int kind) {
  int fd = -1, e = 0;
  if (kind == 0) e = mkfifo(path, 0600);
  else if (kind == 1) e = symlink("/tmp", path);
  else if (kind == 2) e = mkdir(path, 0700);
  else if ((fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600)) < 0 || write(fd, "hello, world\n", 13) != 13) e = -1;
  if (e != 0) FAIL("%s: %s", path, strerror(errno));
  if (fd >= 0) close(fd);
}
TEST(strangers) {
  static const char *const kinds[] = { "a pipe", "a link", "a folder", "a text" };
  for (int kind = 0; kind < 4; kind++) {
    const char *name = test_name("stranger");
    char path[512];
    struct stat st;
    zb_info info;
    object_path(path, OBJECT_SEGMENT, name);
    make_stranger(path, kind);
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_EXISTS);
    CHECK_EQ(lstat(path, &st), 0);
    zb_result e = zb_remove(ZB_KIND_STREAM, name, true);
    NOTE("%s, removed by force: %s", kinds[kind], zb_result_name(e));
    if (kind == 2) rmdir(path);                            /* a folder is never removed */
    else CHECK_RESULT(e, ZB_OK);
    CHECK(lstat(path, &st) != 0);
    CHECK_EQ(objects(name), 0);
  }
  CHECK_EQ(access("/tmp", F_OK), 0);
}
TEST(half_made) {                              /* between its name and its size: not ready, and not to be removed */
  const char *name = test_name("half");
  zb_info info;
  zbi_shm shm;
  int os = 0;
  CHECK_RESULT(zbi_shm_create(&shm, name, 0600, &os), ZB_OK);
  CHECK_RESULT(zbi_claim(&shm, ZBI_READER, &os), ZB_OK);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_BUSY);
  CHECK_EQ(objects(name), OBJECT_SEGMENT);
  zbi_shm_close(&shm);                         /* its maker dies */
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_OK);
  CHECK_EQ(objects(name), 0);
}
TEST(wrong_arguments) {
  static const char *const bad[] = { "", ".", "a/b", "a b", "..", "/x" };
  zb_info info;
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, "x", NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, NULL, &info), ZB_ERR_NAME);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, NULL, true), ZB_ERR_NAME);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, bad[i], &info), ZB_ERR_NAME);
    CHECK_RESULT(zb_remove(ZB_KIND_STREAM, bad[i], true), ZB_ERR_NAME);
  }
}
TEST_MAIN
