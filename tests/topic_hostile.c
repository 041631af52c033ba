/* topic_hostile.c - a topic that lies: every field, every length, random bytes, at rest and under way.
 *
 * Whatever is found there, each call returns in time with a result that its comment names, what it hands
 * out lies inside the slots, and nothing outside is touched: each mapping of the library stands between
 * two walls here, so that a step outside is a fault. From TEST_KILLS=1000 on many times as much is tried. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <stdint.h>
#include <stddef.h>
#include <sys/mman.h>

/* 4 slots of 1024 bytes: the wall begins right behind the last one. */
enum { PAGE = 4096, WALL = 1 << 20, SLOT = 960, STRIDE = 1024, SLOTS = 4, CAPACITY = 3, TOTAL = 8192 + SLOTS * STRIDE };
_Static_assert(TOTAL % PAGE == 0, "the slots end with their page");

static void *walled_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset) {
  size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  uint8_t *room = at || size > PTRDIFF_MAX / 2 ? MAP_FAILED
                : mmap(NULL, body + 2 * WALL, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (room == MAP_FAILED) return MAP_FAILED;
  void *base = mmap(room + WALL, size, protection, flags | MAP_FIXED, fd, offset);
  if (base == MAP_FAILED) munmap(room, body + 2 * WALL);
  return base;
}
static int walled_munmap(void *base, size_t size) {
  size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  return munmap((uint8_t *)base - WALL, body + 2 * WALL);
}
#define mmap(...)   walled_mmap(__VA_ARGS__)
#define munmap(...) walled_munmap(__VA_ARGS__)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef mmap
#undef munmap
#include "test.h"
#include "peer_topic.h"
#include "topic_ends.h"
#include <sys/socket.h>
#include <sys/un.h>

/* ============================================================================================
 * Calls: in time, and with a result that is allowed
 * ============================================================================================ */
static char what[200];          /* under test at this moment */
static const char *call_text;
static int64_t call_start;

static void call_died(int number) {
  NOTE("signal %d in %s: %s", number, call_text, what);
  test_fail();
}
static void call_begin(const char *text) {
  if (!call_text) {
    signal(SIGALRM, call_died);
#if !defined(__SANITIZE_ADDRESS__)
    signal(SIGSEGV, call_died), signal(SIGBUS, call_died), signal(SIGFPE, call_died);
#endif
  }
  call_text = text;
  call_start = test_now_ns();
  alarm((unsigned)(6 * test_factor()));
}
static zb_result call_end(zb_result e) {
  int64_t ms = (test_now_ns() - call_start) / 1000000;
  alarm(0);
  if (ms > 2000 * test_factor()) FAIL("%s took %lld ms: %s", call_text, (long long)ms, what);
  return e;
}
#define CALL(expr) (call_begin(#expr), call_end(expr))
#define IN(e) (UINT64_C(1) << ((e) + 21))
#define CALL_IN(set, expr) result_in(CALL(expr), set, __LINE__)
static zb_result result_in(zb_result e, uint64_t set, int line) {
  if (e < -20 || e > 2 || !(set & IN(e))) FAIL("line %d: %s gave %s: %s", line, call_text, zb_result_name(e), what);
  return e;
}
#define OPEN_RESULTS   (IN(ZB_OK) | IN(ZB_ERR_NOT_FOUND) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION) | IN(ZB_ERR_CORRUPT))
#define CREATE_RESULTS (IN(ZB_OK) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION) | IN(ZB_ERR_CORRUPT) | IN(ZB_ERR_BUSY) | IN(ZB_ERR_SCHEMA))
#define REMOVE_RESULTS (IN(ZB_OK) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION) | IN(ZB_ERR_BUSY) | IN(ZB_ERR_CORRUPT))
#define WAIT_RESULTS   (IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_PEER_DEAD))
#define LATEST_RESULTS (WAIT_RESULTS | IN(ZB_ERR_CORRUPT))
#define NEXT_RESULTS   (LATEST_RESULTS | IN(ZB_ERR_SEQUENCE))
#define PUT_RESULTS    (IN(ZB_OK) | IN(ZB_CLOSED))

static bool long_run(void) {
  const char *kills = getenv("TEST_KILLS");
  return kills && atoi(kills) >= 1000;
}

/* ============================================================================================
 * A topic as a picture, which can be put back at will
 * ============================================================================================ */
typedef struct image { uint8_t bytes[TOTAL + 2 * PAGE]; size_t size; } image;
enum state { FRESH, SOME, LAPPED, HALFWAY, STATES };
static const char *const state_names[STATES] = { "fresh", "some", "lapped", "halfway" };
static const char schema_text[] = "{\"lies\":true}";

static gbp_params params_of(bool message) {
  return message ? gbp_message(CAPACITY, SLOT, schema_text, sizeof schema_text - 1)
                 : gbp_array(CAPACITY, "float32", 4, 2, (const uint64_t[]){ 60, 4 });
}
static void path_of(char path[300], const char *name) { snprintf(path, 300, "/dev/shm/gb_%s", name); }
static void put64(image *m, size_t at, uint64_t value) { memcpy(m->bytes + at, &value, 8); }

/* Of either make, its writer dead. Halfway: killed with the slot locked. */
static void image_make(image *m, bool message, bool ours, enum state state) {
  static const uint64_t counts[STATES] = { 0, 2, 14, 6 };
  const gbp_params p = params_of(message);
  const char *name = test_name("image");
  zb_publisher w;
  gbp_writer peer;
  gbp_map map;
  void *place;
  memset(m, 0, sizeof *m);
  if (ours) publisher_create(&w, name, &p);
  else peer_create(&peer, name, &p);
  for (uint64_t n = 0; n < counts[state]; n++) {
    if (ours) publish(&w, &p);
    else peer_publish(&peer, &p);
  }
  if (state == HALFWAY && ours) CHECK_RESULT(zb_publisher_acquire(&w, &place), ZB_OK);
  if (state == HALFWAY && !ours) peer_publish_upto(&peer, &p, GBP_STEP_PAYLOAD);
  GBP(gbp_map_open(&map, name, false));
  memcpy(m->bytes, map.base, m->size = map.size);
  CHECK_EQ(m->size, TOTAL);
  gbp_map_close(&map);
  if (ours) zb_publisher_close(&w);
  else gbp_writer_close(&peer);
  const uint64_t pid = dead_pid();
  put64(m, GBP_AT_WRITER_PID, pid);
  put64(m, GBP_AT_HEARTBEAT, stamp_of(true, ZB_SEC(5)));
  if (ours) put64(m, offsetof(zbi_gb, make_pid), pid);
  remove_topic(name);
}
/* A new file each time: nobody has it mapped, or holds a lock on it. */
static void plant(const image *m, const char *name) {
  char path[300];
  path_of(path, name);
  unlink(path);
  int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0 || ftruncate(fd, (off_t)m->size) != 0) FAIL("%s: %s", path, strerror(errno));
  size_t n = m->size < sizeof m->bytes ? m->size : sizeof m->bytes;
  CHECK_EQ(pwrite(fd, m->bytes, n, 0), n);
  close(fd);
}
static void uproot(const char *name) {
  char path[300];
  path_of(path, name);
  unlink(path);
}
/* What is there is still byte for byte what was planted. */
static void check_untouched(const image *m, const char *name, const char *who, bool registry_too) {
  static uint8_t now[sizeof m->bytes];
  char path[300];
  struct stat info;
  path_of(path, name);
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &info) != 0 || (size_t)info.st_size != m->size) FAIL("%s: gone or of another size after %s", what, who);
  size_t n = m->size < sizeof now ? m->size : sizeof now;
  CHECK_EQ(pread(fd, now, n, 0), n);
  close(fd);
  for (size_t k = 0; k < n; k++)
    if (now[k] != m->bytes[k] && (registry_too || k < 4096 || k >= 8192)) FAIL("%s: byte %d changed by %s", what, (int)k, who);
}

/* ============================================================================================
 * All calls of each side
 * ============================================================================================ */
static uint8_t copy[SLOT + 64], many[8][SLOT];
static uint64_t sum;
static void touch(const zb_subscriber *s, const void *data, size_t size) {  /* inside the slots, and readable to the end */
  const uint8_t *at = data, *slots = s->t.slots;
  const size_t all = s->t.n_slots * s->t.stride;
  if (size > s->t.sample_size || at < slots || (size_t)(at - slots) > all || size > all - (size_t)(at - slots))
    FAIL("a view outside: %s", what);
  for (size_t k = 0; k < size; k += 64) sum += at[k];
  if (size) sum += at[size - 1];
}
static void touch_view(zb_subscriber *s, zb_sample *v) {
  touch(s, v->data, v->size);
  if (zb_subscriber_view_valid(s, v)) sum++;
}
static size_t room_of(const zb_subscriber *s) { return s->t.sample_size < SLOT ? (size_t)s->t.sample_size : SLOT; }
static void take_copies(zb_subscriber *s, int64_t timeout_ns) {
  size_t size = 0, sizes[8], n = 99;
  uint64_t number = 0;
  const size_t room = room_of(s);
  const uint64_t small = s->t.sample_size > SLOT ? IN(ZB_ERR_TOO_SMALL) : 0;
  memset(copy + room, 0x5a, 64);
  if (CALL_IN(LATEST_RESULTS | small, zb_subscriber_latest(s, copy, room, &size, &number, timeout_ns)) == ZB_OK) CHECK(size <= room);
  if (CALL_IN(NEXT_RESULTS | small, zb_subscriber_next(s, copy, room, &size, &number, timeout_ns)) == ZB_OK) CHECK(size <= room);
  for (int k = 0; k < 64; k++) CHECK_EQ(copy[room + (size_t)k], 0x5a);
  CALL_IN(NEXT_RESULTS | IN(ZB_ERR_TOO_SMALL), zb_subscriber_next(s, copy, 1, &size, &number, timeout_ns));
  if (CALL_IN(NEXT_RESULTS | small, zb_subscriber_next_batch(s, many, SLOT, 8, sizes, &n, &number, timeout_ns)) != ZB_OK) CHECK_EQ(n, 0);
  CHECK(n <= 8);
  for (size_t k = 0; k < n; k++) CHECK(sizes[k] <= SLOT);
}
static void take_views(zb_subscriber *s, int64_t timeout_ns) {
  zb_sample v;
  zb_wait_item items[2] = { { .subscriber = s }, { .subscriber = s } };
  if (CALL_IN(LATEST_RESULTS, zb_subscriber_view_latest(s, &v, timeout_ns)) == ZB_OK) touch_view(s, &v);
  if (CALL_IN(NEXT_RESULTS, zb_subscriber_view_next(s, &v, timeout_ns)) == ZB_OK) touch_view(s, &v);
  CALL_IN(WAIT_RESULTS, zb_wait_any(items, 2, timeout_ns));
  if (CALL_IN(LATEST_RESULTS, zb_wait_all(items, 1, 0, timeout_ns)) == ZB_OK) touch_view(s, &items[0].sample);
  if (CALL_IN(LATEST_RESULTS, zb_wait_all(items, 2, -1, timeout_ns)) == ZB_OK) touch_view(s, &items[1].sample);
}
static void ask(zb_subscriber *s, int64_t timeout_ns) {
  static zb_schema schema;
  CALL_IN(WAIT_RESULTS, zb_subscriber_wait(s, timeout_ns));
  CALL_IN(IN(ZB_OK) | IN(ZB_ERR_CORRUPT), zb_subscriber_schema(s, &schema));
  CHECK(schema.ndim <= 8 && schema.text_size <= ZB_MAX_SCHEMA_TEXT && memchr(schema.dtype, 0, sizeof schema.dtype));
  CALL_IN(IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_ERR_NOT_FOUND), zb_subscriber_wait_publisher(s, timeout_ns));
  call_begin("zb_subscriber_writer_alive");
  sum += zb_subscriber_lag(s) + zb_subscriber_overruns(s) + zb_subscriber_writer_alive(s);
  call_end(ZB_OK);
}
/* A callback that gets what it likes; nothing may be said about how often. */
static void called(zb_result e, zb_sample *sample, void *user) {
  if (e == ZB_OK) touch_view(user, sample);
  else if (!((NEXT_RESULTS | IN(ZB_ERR_NOT_FOUND)) & IN(e))) FAIL("called back with %s: %s", zb_result_name(e), what);
}
static void call_back(zb_subscriber *s, int64_t ms) {
  zb_callback_desc d = { sum % 2 ? ZB_DELIVER_NEXT : ZB_DELIVER_LATEST, NULL, 0 };
  CHECK_RESULT(CALL(zb_subscriber_start(s, called, s, &d)), ZB_OK);
  test_sleep_ms(ms);
  CHECK_RESULT(CALL(zb_subscriber_stop(s)), ZB_OK);
}
static void use_subscriber(const char *name, bool deep) {
  zb_subscriber s;
  const zb_subscriber_desc d = { .start = (zb_start)(sum % 3) };
  if (CALL_IN(OPEN_RESULTS, zb_subscriber_attach(&s, name, &d)) != ZB_OK) return;
  ask(&s, ZB_NOWAIT);
  take_copies(&s, ZB_NOWAIT);
  take_views(&s, ZB_NOWAIT);
  if (deep) take_copies(&s, ZB_MS(1)), take_views(&s, 1), call_back(&s, 1);
  CHECK_RESULT(CALL(zb_subscriber_close(&s)), ZB_OK);
}
static void use_publisher(zb_publisher *w) {
  void *place;
  for (int i = 0; i < 6; i++) {
    const uint64_t number = w->number;
    zb_result e = CALL_IN(PUT_RESULTS, zb_publisher_acquire(w, &place));
    if (e == ZB_CLOSED) break;
    memset(place, i, w->t.sample_size);
    if (i % 3 == 2) CHECK_RESULT(CALL(zb_publisher_abort(w)), ZB_OK);
    else CHECK_RESULT(CALL(zb_publisher_commit(w, SLOT)), ZB_OK);
    CHECK_EQ(w->number, number + (i % 3 != 2));
    CALL_IN(PUT_RESULTS, zb_publisher_write(w, many, SLOT));
  }
  CALL_IN(IN(ZB_OK), zb_publisher_heartbeat(w));
  call_begin("zb_publisher_subscribers");
  CHECK(zb_publisher_subscribers(w) <= 64);
  call_end(ZB_OK);
  CHECK_RESULT(CALL(zb_publisher_close(w)), ZB_OK);
}
static void check_info(const zb_info *info) {
  CHECK(info->kind == ZB_KIND_TOPIC && info->subscribers <= 64 && info->rate_hz >= 0);
  CHECK(info->capacity >= 1 && info->segment_size >= 8192 + 2 * 64);
  CHECK(memchr(info->schema.dtype, 0, sizeof info->schema.dtype) && info->schema.ndim <= 8);
}
static zb_result use_stat(const char *name) {
  static zb_info info;
  const zb_result e = CALL_IN(OPEN_RESULTS, zb_stat(ZB_KIND_TOPIC, name, &info));
  if (e == ZB_OK) check_info(&info);
  return e;
}
/* Everything that can be done to what lies there. slow: also what waits 200 ms for a topic in the making. */
static void try_all(const image *m, const char *name, bool message, bool deep, bool slow) {
  const gbp_params p = params_of(message);
  zb_publisher w;
  plant(m, name);
  const zb_result there = use_stat(name);
  check_untouched(m, name, "stat", true);
  CALL_IN(IN(ZB_ERR_EXISTS), publisher_try(&w, name, &p, false));
  use_subscriber(name, deep);
  check_untouched(m, name, "a subscriber", there != ZB_OK);
  if (there == ZB_ERR_NOT_FOUND && !slow) return;
  if (there == ZB_OK) plant(m, name);
  const zb_result e = CALL_IN(CREATE_RESULTS, publisher_try(&w, name, &p, true));
  if (e == ZB_OK) use_publisher(&w);
  else check_untouched(m, name, "take over", true);
  plant(m, name);
  if (CALL_IN(REMOVE_RESULTS, zb_remove(ZB_KIND_TOPIC, name, false)) != ZB_OK) check_untouched(m, name, "remove", true);
}

/* ============================================================================================
 * Lies
 * ============================================================================================ */
typedef struct target { char name[16]; size_t offset, width; } target;
static const target targets[] = {
  { "magic", 0, 4 }, { "version", 4, 4 }, { "kind", 8, 4 }, { "n_slots", 12, 4 }, { "slot_stride", 16, 8 },
  { "slot_size", 24, 8 }, { "payload_off", 32, 4 }, { "max_readers", 36, 4 }, { "latest_count", 40, 8 },
  { "writer_pid", 48, 8 }, { "heartbeat", 56, 8 }, { "registry_off", 64, 8 }, { "slots_off", 72, 8 },
  { "schema_hash", 80, 8 }, { "schema_len", 88, 4 }, { "pad", 92, 4 }, { "make", 96, 4 }, { "make_version", 100, 4 },
  { "make_pid", 104, 8 }, { "state", 112, 4 }, { "rate", 120, 8 }, { "dtype", 128, 8 }, { "dtype end", 136, 8 },
  { "ndim", 144, 4 }, { "shape[0]", 152, 8 }, { "shape[1]", 160, 8 }, { "shape[7]", 208, 8 }, { "stamp[0]", 216, 8 },
  { "stamp[3]", 240, 8 }, { "text", 256, 8 }, { "entry.pid", 4096, 8 }, { "entry.index", 4104, 8 },
  { "entry.cursor", 4112, 8 }, { "entry.alive", 4120, 4 }, { "entry.beat", 4128, 8 }, { "sleepers", 4136, 4 },
  { "overruns", 4144, 8 }, { "entry[63].alive", 4096 + 63 * 64 + 24, 4 }, { "slot 1 lock", 8192 + STRIDE, 4 },
  { "slot 1 seq", 8192 + STRIDE + 8, 8 }, { "slot 1 length", 8192 + STRIDE + 16, 4 },
  { "slot 2 lock", 8192 + 2 * STRIDE, 4 }, { "slot 2 seq", 8192 + 2 * STRIDE + 8, 8 },
  { "slot 2 length", 8192 + 2 * STRIDE + 16, 4 } };
enum { TARGETS = sizeof targets / sizeof targets[0], LIES = 18 };
static uint64_t lie(int i, uint64_t truth) {
  const uint64_t big = UINT64_C(1) << 63;
  const uint64_t lies[LIES] = { 0, 1, UINT64_MAX, truth + 1, truth - 1, truth + 64, big, big - 1, UINT64_C(1) << 32,
                                UINT64_MAX - 63, UINT64_MAX - 127, TOTAL, SLOT + 1, big >> 1, INT32_MAX, 65, 2, truth << 32 };
  return lies[i];
}
static void tell(image *m, target x, uint64_t value) { memcpy(m->bytes + x.offset, &value, x.width); }
static uint64_t told(const image *m, target x) {
  uint64_t value = 0;
  memcpy(&value, m->bytes + x.offset, x.width);
  return value;
}
static void each_lie(bool message, bool ours) {
  const char *name = test_name("lie");
  static image good, m;
  uint64_t state = test_seed(), tried = 0;
  image_make(&good, message, ours, LAPPED);
  for (int t = 0; t < TARGETS; t++)
    for (int i = 0; i < LIES; i++) {
      const uint64_t value = lie(i, told(&good, targets[t]));
      m = good;
      tell(&m, targets[t], value);
      snprintf(what, sizeof what, "%s = %llx", targets[t].name, (unsigned long long)value);
      const bool some = long_run() || test_random(&state) % 8 == 0;
      try_all(&m, name, message, some, some && (long_run() || ++tried < 5));
    }
  uproot(name);
}
TEST_LIMIT(lies_of_an_array, 60)         { each_lie(false, true); }
TEST_LIMIT(lies_of_a_message, 60)        { each_lie(true, true); }
TEST_LIMIT(lies_of_a_peer_s_array, 60)   { each_lie(false, false); }
TEST_LIMIT(lies_of_a_peer_s_message, 60) { each_lie(true, false); }

/* What each damage is called. */
typedef struct damage { size_t offset, width; uint64_t value; zb_result want; bool message; } damage;
static const damage damages[] = {
  { 0, 4, 0x46554248, ZB_ERR_EXISTS, false }, { 0, 4, 0x47425546, ZB_ERR_EXISTS, true }, { 0, 4, 1, ZB_ERR_EXISTS, true },
  { 4, 4, 2, ZB_ERR_VERSION, false }, { 4, 4, 2, ZB_ERR_VERSION, true }, { 4, 4, UINT32_MAX, ZB_ERR_VERSION, false },
  { 8, 4, 3, ZB_ERR_CORRUPT, false }, { 8, 4, UINT32_MAX, ZB_ERR_CORRUPT, true },
  { 12, 4, 1, ZB_ERR_CORRUPT, false }, { 12, 4, SLOTS + 1, ZB_ERR_CORRUPT, false }, { 12, 4, UINT32_MAX, ZB_ERR_CORRUPT, true },
  { 16, 8, STRIDE + 64, ZB_ERR_CORRUPT, false }, { 16, 8, STRIDE - 64, ZB_ERR_CORRUPT, true }, { 16, 8, STRIDE + 1, ZB_ERR_CORRUPT, true },
  { 16, 8, UINT64_MAX, ZB_ERR_CORRUPT, true }, { 16, 8, UINT64_C(1) << 62, ZB_ERR_CORRUPT, true },
  { 24, 8, SLOT + 1, ZB_ERR_CORRUPT, true }, { 24, 8, UINT64_MAX, ZB_ERR_CORRUPT, true }, { 24, 8, UINT64_MAX - 64, ZB_ERR_CORRUPT, true },
  { 24, 8, SLOT - 4, ZB_ERR_CORRUPT, false }, { 32, 4, 63, ZB_ERR_CORRUPT, false }, { 36, 4, 65, ZB_ERR_CORRUPT, false },
  { 64, 8, 4095, ZB_ERR_CORRUPT, true }, { 64, 8, UINT64_MAX, ZB_ERR_CORRUPT, true }, { 72, 8, 8193, ZB_ERR_CORRUPT, true },
  { 72, 8, UINT64_MAX - 8191, ZB_ERR_CORRUPT, false }, { 88, 4, 3841, ZB_ERR_CORRUPT, true }, { 88, 4, UINT32_MAX, ZB_ERR_CORRUPT, true },
  { 144, 4, 9, ZB_ERR_CORRUPT, false }, { 144, 4, UINT32_MAX, ZB_ERR_CORRUPT, false }, { 152, 8, UINT64_MAX, ZB_ERR_CORRUPT, false },
  { 152, 8, UINT64_C(1) << 62, ZB_ERR_CORRUPT, false }, { 152, 8, (UINT64_C(1) << 62) + 60, ZB_ERR_CORRUPT, false },
  { 152, 8, 61, ZB_ERR_CORRUPT, false }, { 160, 8, 3, ZB_ERR_CORRUPT, false }, { 92, 4, 77, ZB_OK, true }, { 148, 4, 77, ZB_OK, false } };
TEST(code_of_each_damage) {
  static image good[2], m;
  static zb_info info;
  const char *name = test_name("code");
  image_make(&good[0], false, true, LAPPED), image_make(&good[1], true, false, LAPPED);
  for (size_t i = 0; i < sizeof damages / sizeof damages[0]; i++) {
    const damage *x = &damages[i];
    const gbp_params p = params_of(x->message);
    zb_publisher w;
    zb_subscriber s;
    m = good[x->message];
    memcpy(m.bytes + x->offset, &x->value, x->width);
    snprintf(what, sizeof what, "offset %d = %llx", (int)x->offset, (unsigned long long)x->value);
    plant(&m, name);
    CALL_IN(IN(x->want), zb_subscriber_attach(&s, name, NULL));
    if (x->want == ZB_OK) zb_subscriber_close(&s);
    CALL_IN(IN(x->want), zb_stat(ZB_KIND_TOPIC, name, &info));
    if (x->want != ZB_OK) {
      CALL_IN(IN(x->want), publisher_try(&w, name, &p, true));
      check_untouched(&m, name, "all", true);
    }
    uproot(name);
  }
}

TEST(files_of_each_length) {
  static const size_t lengths[] = { 0, 1, 3, 4, 63, 64, 127, 128, 256, 4095, 4096, 4097, 4200, 8191, 8192, 8193, 8192 + 64, 8192 + STRIDE - 1,
                                    8192 + STRIDE, TOTAL - STRIDE, TOTAL - 64, TOTAL - 1, TOTAL, TOTAL + 1, TOTAL + PAGE, TOTAL + 2 * PAGE };
  static image m;
  const char *name = test_name("length");
  for (size_t i = 0; i < sizeof lengths / sizeof lengths[0]; i++)
    for (int message = 0; message < 2; message++) {
      zb_subscriber s;
      image_make(&m, message, i % 2, SOME);
      m.size = lengths[i];
      snprintf(what, sizeof what, "%d bytes", (int)m.size);
      plant(&m, name);
      const zb_result want = m.size == 0 ? ZB_ERR_NOT_FOUND : m.size < 8192 ? ZB_ERR_EXISTS : m.size < TOTAL ? ZB_ERR_CORRUPT : ZB_OK;
      if (CALL_IN(IN(want), zb_subscriber_attach(&s, name, NULL)) == ZB_OK) zb_subscriber_close(&s);
      try_all(&m, name, message, i % 4 == 0, message);
    }
  uproot(name);
}

/* ---- names that are no topics ---- */
enum thing { A_FOLDER, A_LINK, A_LOOSE_LINK, A_PIPE, A_SOCKET, THINGS };
static const char *const thing_names[THINGS] = { "folder", "link", "loose link", "pipe", "socket" };
static void make_thing(enum thing thing, const char *path, const char *target) {
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  int fd = -1;
  if (thing == A_FOLDER) CHECK(mkdir(path, 0700) == 0);
  else if (thing == A_LINK) CHECK(symlink(target, path) == 0);
  else if (thing == A_LOOSE_LINK) CHECK(symlink("/dev/shm/gb_nowhere", path) == 0);
  else if (thing == A_PIPE) CHECK(mkfifo(path, 0600) == 0);
  else {
    snprintf(a.sun_path, sizeof a.sun_path, "%.100s", path);
    fd = socket(AF_UNIX, SOCK_STREAM, 0);
    CHECK(fd >= 0 && bind(fd, (struct sockaddr *)&a, sizeof a) == 0);
    close(fd);
  }
}
static bool count_in_list(const zb_info *info, void *user) {
  if (strcmp(info->name, ((const char **)user)[0]) == 0) FAIL("listed: %s", what);
  return true;
}
TEST(names_that_are_no_topics) {
  static image m;
  static zb_info info;
  const gbp_params p = params_of(false);
  const char *target = test_name("target");
  char target_path[300], path[300];
  zb_publisher w;
  zb_subscriber s;
  image_make(&m, false, true, SOME);
  plant(&m, target);
  path_of(target_path, target);
  for (int thing = 0; thing < THINGS; thing++) {
    const char *name = test_name("thing");
    struct stat before, after;
    path_of(path, name);
    make_thing((enum thing)thing, path, target_path);
    CHECK(lstat(path, &before) == 0);
    snprintf(what, sizeof what, "%s", thing_names[thing]);
    const uint64_t set = IN(ZB_ERR_EXISTS) | (thing == A_SOCKET ? IN(ZB_ERR_OS) : 0);
    CALL_IN(set, zb_subscriber_attach(&s, name, NULL));
    CALL_IN(set, zb_stat(ZB_KIND_TOPIC, name, &info));
    CALL_IN(set, publisher_try(&w, name, &p, false));
    CALL_IN(set, publisher_try(&w, name, &p, true));
    CALL_IN(set, zb_remove(ZB_KIND_TOPIC, name, false));
    CALL_IN(IN(ZB_OK), zb_list(count_in_list, &name));
    CHECK(lstat(path, &after) == 0 && before.st_ino == after.st_ino && before.st_mode == after.st_mode);
    CALL_IN(set | IN(ZB_OK) | IN(ZB_ERR_OS) | IN(ZB_ERR_PERMISSION), zb_remove(ZB_KIND_TOPIC, name, true));
    if (lstat(path, &after) == 0) CHECK(thing == A_FOLDER ? rmdir(path) == 0 : unlink(path) == 0);
    check_untouched(&m, target, "what pointed to it", true);
  }
  uproot(target);
}

/* ---- random ---- */
static void randomise(image *m, uint64_t *state, int header) {
  for (size_t k = 0; k < sizeof m->bytes; k += 8) put64(m, k, test_random(state));
  if (header > 0) memcpy(m->bytes, "GBUF\1\0\0", 8);
  if (header > 1) {
    put64(m, 8, (uint64_t)SLOTS << 32 | (test_random(state) % 2 + 1)), put64(m, 16, STRIDE), put64(m, 24, SLOT);
    put64(m, 32, UINT64_C(64) << 32 | 64), put64(m, 64, 4096), put64(m, 72, 8192);
    put64(m, 88, test_random(state) % 3900), put64(m, 144, test_random(state) % 10);
  }
  if (header > 2) memcpy(m->bytes + 128, "uint8\0\0\0\0\0\0\0\0\0\0\0\1\0\0\0", 20), put64(m, 152, SLOT);
}
TEST_LIMIT(random_segments, 60) {
  static image m;
  const char *name = test_name("random");
  uint64_t state = test_seed();
  for (int i = 0; i < (long_run() ? 20000 : 400); i++) {
    randomise(&m, &state, i % 4);
    m.size = i % 3 ? TOTAL : test_random(&state) % (TOTAL + PAGE);
    snprintf(what, sizeof what, "image %d, %d bytes", i, (int)m.size);
    try_all(&m, name, i % 8 < 4, i % 16 == 3, false);
  }
  uproot(name);
}

/* A valid picture with a few bytes changed: most of them are still topics, and are used as such. */
static void mutate(image *m, uint64_t *state) {
  for (uint64_t n = 1 + test_random(state) % 4; n > 0; n--) {
    const uint64_t r = test_random(state), kind = r % 8;
    size_t at = (size_t)(r >> 8) % (kind < 4 ? 256 : TOTAL);
    if (kind == 4) at = (size_t)(8192 + (r >> 8) % SLOTS * STRIDE + (r >> 16) % 24);
    if (kind == 5) at = (size_t)(4096 + (r >> 8) % 64);
    if (kind % 2) m->bytes[at] = (uint8_t)(r >> 40);
    else if (kind == 2) tell(m, targets[(r >> 8) % TARGETS], lie((int)((r >> 20) % LIES), told(m, targets[(r >> 8) % TARGETS])));
    else m->bytes[at] ^= (uint8_t)(1u << (r >> 40) % 8);
  }
}
static void fuzz(bool message, bool ours) {
  static image good[STATES], m;
  const char *name = test_name("fuzz");
  uint64_t state = test_seed() ^ (uint64_t)(message + 2 * ours), slow = 0;
  const int rounds = long_run() ? 100000 : 1500;
  const int64_t start = test_now_ns();
  for (int i = 0; i < STATES; i++) image_make(&good[i], message, ours, (enum state)i);
  for (int i = 0; i < rounds; i++) {
    const enum state from = (enum state)(1 + i % (STATES - 1));   /* a fresh one is looked at for 20 ms: now and then */
    m = good[i % 64 == 0 ? FRESH : from];
    mutate(&m, &state);
    snprintf(what, sizeof what, "mutation %d of %s", i, state_names[i % 64 == 0 ? FRESH : from]);
    try_all(&m, name, message, i % 512 == 7, i % 512 == 5 && ++slow < 3);
  }
  NOTE("%d pictures, %d a second", rounds, (int)(rounds / ((double)(test_now_ns() - start) / 1e9)));
  uproot(name);
}
TEST_LIMIT(fuzz_of_an_array, 600)         { fuzz(false, true); }
TEST_LIMIT(fuzz_of_a_message, 600)        { fuzz(true, true); }
TEST_LIMIT(fuzz_of_a_peer_s_array, 600)   { fuzz(false, false); }
TEST_LIMIT(fuzz_of_a_peer_s_message, 600) { fuzz(true, false); }
