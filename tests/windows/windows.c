/* windows.c - what is different on Windows: how long things live, who may open them, which names there are.
 * Built with PX_NO_KEEPER: nothing outlives those who have it open. */
#define ZEROBUF_IMPLEMENTATION
#include "../../zerobuf.h"
#include "../test.h"
#include "../ends.h"

static bool section_there(const char *name) {
  HANDLE h = OpenFileMappingA(FILE_MAP_READ, FALSE, name);
  if (h) CloseHandle(h);
  return h != NULL;
}
static bool any_there(const char *name) {       /* of the objects that the library makes for a stream, a topic or a ring */
  static const char *const forms[] = { "%s", "%s:zerobuf", "%s:zerobuf-1", "%s:zerobuf-2", "gb_%s", "gb_%s:zerobuf", "zbr_%s", "zbr_%s:zerobuf",
                                       "sem-w-%s:side", "sem-r-%s:side" };
  char object[400];
  for (size_t i = 0; i < sizeof forms / sizeof forms[0]; i++) {
    snprintf(object, sizeof object, forms[i], name);
    if (section_there(object)) { NOTE("%s is there", object); return true; }
  }
  return false;
}
static zb_schema bytes(uint64_t size) {
  zb_schema s;
  CHECK_RESULT(zb_schema_array(&s, "uint8", 1, &size), ZB_OK);
  return s;
}
static void topic_create(zb_publisher *p, const char *name, bool take_over) {
  const zb_schema schema = bytes(8);
  CHECK_RESULT(zb_publisher_create(p, name, &schema, &(zb_publisher_desc){ .take_over = take_over }), ZB_OK);
}
static zb_result stat_of(zb_kind kind, const char *name) {
  zb_info info;
  return zb_stat(kind, name, &info);
}

/* ---- how long ---- */
TEST(gone_with_the_last_who_has_it) {
  const char *name = test_name("last");
  const zb_schema schema = bytes(8);
  zb_reader r;
  zb_writer w;
  zb_publisher p;
  zb_subscriber s;
  zb_ring ring;
  reader_create(&r, name, 1024, 64);
  writer_open(&w, name);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(stat_of(ZB_KIND_STREAM, name), ZB_ERR_NOT_FOUND);           /* its name means nothing, though a writer has it */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK(!any_there(name));
  topic_create(&p, name, false);
  CHECK_RESULT(zb_publisher_write(&p, "sample 0", 8), ZB_OK);
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .start = ZB_START_OLDEST }), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(stat_of(ZB_KIND_TOPIC, name), ZB_OK);                       /* the subscriber has it */
  topic_create(&p, name, true);
  CHECK_EQ(p.number, 1);                                                   /* and the next publisher goes on with it */
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(stat_of(ZB_KIND_TOPIC, name), ZB_ERR_NOT_FOUND);
  CHECK(!any_there(name));
  CHECK_RESULT(zb_ring_create(&ring, name, ZB_PRODUCER, &schema, &(zb_ring_desc){ .keep = true }), ZB_OK);
  CHECK_RESULT(zb_ring_close(&ring), ZB_OK);
  CHECK_RESULT(stat_of(ZB_KIND_RING, name), ZB_ERR_NOT_FOUND);
  CHECK(!any_there(name));
}
typedef struct place { const char *name; _Atomic int there; } place;
static void dies_with_all(void *arg) {
  place *x = arg;
  static zb_reader r;
  static zb_writer w;
  static zb_publisher p;
  reader_create(&r, x->name, 1024, 64);
  writer_open(&w, x->name);
  topic_create(&p, x->name, false);
  x->there = 1;
  pause();
}
TEST(gone_with_a_process_that_is_killed) {
  place *x = test_shared(sizeof *x);
  zb_reader r;
  x->name = test_name("killed");
  for (int i = 0; i < 3; i++) {
    x->there = 0;
    pid_t pid = test_spawn(dies_with_all, x);
    while (!x->there) test_sleep_ms(1);
    CHECK_EQ(objects(x->name), OBJECT_ALL);
    CHECK_RESULT(zb_reader_create(&r, x->name, NULL), ZB_ERR_BUSY);
    test_kill(pid);
    CHECK(!any_there(x->name));
    CHECK_EQ(objects(x->name), 0);
  }
}
TEST(a_name_is_used_again_while_the_old_one_is_held) {
  const char *name = test_name("again");
  char gb[300], aside[300];
  zb_publisher p, q;
  zb_subscriber s, t;
  uint8_t sample[8];
  uint64_t number = 9;
  size_t size = 0;
  topic_create(&p, name, false);
  CHECK_RESULT(zb_publisher_write(&p, "old   00", 8), ZB_OK);
  CHECK_RESULT(zb_subscriber_attach(&s, name, NULL), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_OK);
  CHECK_RESULT(stat_of(ZB_KIND_TOPIC, name), ZB_ERR_NOT_FOUND);
  topic_create(&q, name, false);
  CHECK_EQ(q.number, 0);
  CHECK_RESULT(zb_publisher_write(&q, "new   00", 8), ZB_OK);
  CHECK_RESULT(zb_subscriber_attach(&t, name, NULL), ZB_OK);
  CHECK_RESULT(zb_subscriber_latest(&t, sample, 8, &size, &number, ZB_NOWAIT), ZB_OK);
  CHECK(number == 0 && memcmp(sample, "new   00", 8) == 0);
  CHECK_RESULT(zb_subscriber_latest(&s, sample, 8, &size, &number, ZB_NOWAIT), ZB_OK);
  CHECK(memcmp(sample, "old   00", 8) == 0);
  snprintf(gb, sizeof gb, "gb_%s", name);
  snprintf(aside, sizeof aside, "gb_%s:zerobuf-2", name);
  CHECK(section_there(gb) && section_there(aside));
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&t), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&q), ZB_OK);
  CHECK(!any_there(name));
}
typedef struct opening { const char *name; zb_writer w; } opening;
static void *opens_and_ends(void *arg) {
  opening *o = arg;
  writer_open(&o->w, o->name);
  return NULL;
}
TEST(a_role_outlives_the_thread_that_took_it) {
  static opening o;
  zb_reader r;
  zb_writer other;
  zb_frame f;
  pthread_t thread;
  o.name = test_name("thread");
  reader_create(&r, o.name, 1024, 64);
  CHECK_EQ(pthread_create(&thread, NULL, opens_and_ends, &o), 0);
  pthread_join(thread, NULL);
  CHECK_RESULT(zb_writer_open(&other, o.name, NULL), ZB_ERR_BUSY);
  put(&o.w, 10);
  get(&r, 1, 10);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(250)), ZB_TIMEOUT);          /* it is alive */
  CHECK_RESULT(zb_writer_close(&o.w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ---- who may ---- */
static int entries_of(HANDLE h, bool *user_first) {    /* of its access control list; -1: no list, which is everybody */
  uint64_t room[512], token_room[64];
  DWORD size = 0;
  ACL *acl = NULL;
  BOOL present = FALSE, by_default = FALSE;
  void *ace = NULL;
  HANDLE token;
  CHECK(GetKernelObjectSecurity(h, DACL_SECURITY_INFORMATION, room, sizeof room, &size));
  CHECK(GetSecurityDescriptorDacl(room, &present, &acl, &by_default));
  if (!present || !acl) return -1;
  CHECK(GetAce(acl, 0, &ace));
  CHECK(OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token));
  CHECK(GetTokenInformation(token, TokenUser, token_room, sizeof token_room, &size));
  const TOKEN_USER *me = (const TOKEN_USER *)(const void *)token_room;
  *user_first = EqualSid((uint8_t *)ace + offsetof(ACCESS_ALLOWED_ACE, SidStart), me->User.Sid);
  CloseHandle(token);
  return acl->AceCount;
}
TEST(who_may_open_it) {
  static const struct { uint32_t mode; int entries; } modes[] = { { 0, 1 }, { 0600, 1 }, { 0640, 2 }, { 0660, 2 }, { 0666, 3 }, { 0604, 2 } };
  for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
    const char *name = test_name("access");
    bool user = false;
    zb_reader r;
    CHECK_RESULT(zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 1024, .mode = modes[i].mode }), ZB_OK);
    const HANDLE all[] = { (HANDLE)r.s.segment.keep[0], (HANDLE)(r.s.segment.os & ~(intptr_t)3), (HANDLE)r.s.data.os, (HANDLE)r.s.space.keep[0] };
    for (int k = 0; k < 4; k++) {
      const int n = entries_of(all[k], &user);
      if (n != modes[i].entries || !user) FAIL("mode %o, object %d: %d entries, the user %s", modes[i].mode, k, n, user ? "first" : "is not the first");
    }
    for (size_t k = 0; k + 1 < 8; k += 2)               /* the roles: the user only, always */
      if (r.s.segment.keep[2 + k]) CHECK(entries_of((HANDLE)r.s.segment.keep[3 + k], &user) == 1 && user);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}

/* ---- names ---- */
TEST(for_all_sessions) {
  const char *name = test_name("global");
  char object[300];
  zb_reader r;
  zb_writer w;
  zb_result e = zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 1024, .mode = 0600 | ZB_GLOBAL });
  if (e == ZB_ERR_PERMISSION) SKIP("this user may make nothing for all sessions");
  CHECK_RESULT(e, ZB_OK);
  snprintf(object, sizeof object, "Global\\%s", name);
  CHECK(section_there(object));
  writer_open(&w, name);                               /* finds it there */
  put(&w, 100);
  get(&r, 1, 100);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK(!section_there(object));
}
TEST(names_that_are_devices) {
  static const char *const names[] = { "nul", "con", "aux", "com1", "lpt1.x" };
  for (size_t i = 0; i < 5; i++) {
    zb_reader r, again;
    reader_create(&r, names[i], 1024, 64);
    CHECK_RESULT(zb_reader_create(&again, names[i], NULL), ZB_ERR_BUSY);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}
typedef struct found { const char *name; int stream, topic, ring; } found;
static bool find(const zb_info *info, void *user) {
  found *f = user;
  if (strcmp(info->name, f->name) != 0) return true;
  f->stream += info->kind == ZB_KIND_STREAM, f->topic += info->kind == ZB_KIND_TOPIC, f->ring += info->kind == ZB_KIND_RING;
  return true;
}
TEST(a_list_of_all) {
  found f = { test_name("list"), 0, 0, 0 };
  const zb_schema schema = bytes(8);
  zb_reader r;
  zb_publisher p;
  zb_ring ring;
  reader_create(&r, f.name, 1024, 64);
  topic_create(&p, f.name, false);
  CHECK_RESULT(zb_ring_create(&ring, f.name, ZB_CONSUMER, &schema, NULL), ZB_OK);
  CHECK_RESULT(zb_list(find, &f), ZB_OK);
  CHECK(f.stream == 1 && f.topic == 1 && f.ring == 1);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_ring_close(&ring), ZB_OK);
}
typedef struct crowd { const char *names[8]; _Atomic int ready, leave; } crowd;
static void comes_and_goes(void *arg) {
  crowd *c = arg;
  zb_publisher p[8];
  for (uint64_t i = 0; !c->leave; i++, c->ready = 1) {
    if (i >= 8) CHECK_RESULT(zb_publisher_close(&p[i % 8]), ZB_OK);
    topic_create(&p[i % 8], c->names[i % 8], true);               /* the list may have it open */
  }
}
TEST_LIMIT(a_list_while_others_come_and_go, 60) {
  crowd *c = test_shared(sizeof *c);
  const char *name = test_name("list");
  zb_reader r;
  reader_create(&r, name, 1024, 64);
  for (int i = 0; i < 8; i++) c->names[i] = test_name("crowd");
  pid_t pid = test_spawn(comes_and_goes, c);
  while (!c->ready) test_sleep_ms(1);
  for (int64_t i = 0, end = test_now_ns() + ZB_SEC(5); i < 2 || test_now_ns() < end; i++) {
    found f = { name, 0, 0, 0 };
    CHECK_RESULT(zb_list(find, &f), ZB_OK);
    CHECK_EQ(f.stream, 1);
  }
  c->leave = 1;
  test_join(pid);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ---- nothing leaks ---- */
static DWORD handles(void) {
  DWORD n = 0;
  CHECK(GetProcessHandleCount(GetCurrentProcess(), &n));
  return n;
}
static int regions(void) {                             /* of address space that is in use */
  MEMORY_BASIC_INFORMATION m;
  int n = 0;
  for (const uint8_t *at = NULL; VirtualQuery(at, &m, sizeof m); at = (const uint8_t *)m.BaseAddress + m.RegionSize) n += m.State != MEM_FREE;
  return n;
}
static void everything_once(const char *name) {
  const zb_schema schema = bytes(8);
  zb_reader r, r2;
  zb_writer w;
  zb_publisher p;
  zb_subscriber s;
  zb_ring a, b;
  zb_info info;
  reader_create(&r, name, 1024, 64);
  CHECK_RESULT(zb_reader_create(&r2, name, NULL), ZB_ERR_BUSY);
  writer_open(&w, name);
  put(&w, 10), get(&r, 1, 10);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_OK);
  CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  topic_create(&p, name, false);
  CHECK_RESULT(zb_subscriber_attach(&s, name, NULL), ZB_OK);
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_MS(1)), ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_ring_create(&a, name, ZB_PRODUCER, &schema, NULL), ZB_OK);
  CHECK_RESULT(zb_ring_attach(&b, name, ZB_CONSUMER, NULL), ZB_OK);
  CHECK_RESULT(zb_ring_read(&b, &(uint64_t){ 0 }, ZB_MS(1)), ZB_TIMEOUT);
  CHECK_RESULT(zb_ring_close(&b), ZB_OK);
  CHECK_RESULT(zb_ring_close(&a), ZB_OK);
}
TEST_LIMIT(nothing_leaks, 60) {
  const char *name = test_name("leaks");
  for (int i = 0; i < 5; i++) everything_once(name);
  const DWORD before = handles();
  const int mapped = regions();
  for (int i = 0; i < 100; i++) everything_once(name);
  CHECK_EQ(handles(), before);
  if (regions() > mapped + 20) FAIL("%d regions became %d", mapped, regions());   /* the heap's come and go */
  CHECK(!any_there(name));
}

/* ---- a page of the library's own that lies ---- */
TEST(a_control_page_that_lies) {
  zb_reader r;
  zb_writer w;
  uint64_t state = test_seed();
  for (int i = 0; i < 300; i++) {
    const char *name = test_name("lies");
    reader_create(&r, name, 1024, 64);
    uint64_t *page = (uint64_t *)r.s.segment.keep[1];
    for (int k = 1 + (int)(test_random(&state) % 3); k > 0; k--) {
      uint64_t value = test_random(&state);
      if (value & 1) value = (value >> 1) % 1024;
      page[test_random(&state) % 3 + (test_random(&state) % 8 == 0 ? 64 : 0)] = value;
    }
    const zb_result e = zb_writer_open(&w, name, NULL);
    if (e == ZB_OK) zb_writer_write(&w, "lies", 4, ZB_NOWAIT), zb_writer_close(&w);
    stat_of(ZB_KIND_STREAM, name);
    zb_reader_close(&r);
  }
}
TEST_MAIN
