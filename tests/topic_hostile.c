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
  memset(copy, 0x5a, 128);
  if (CALL_IN(NEXT_RESULTS | IN(ZB_ERR_TOO_SMALL), zb_subscriber_next(s, copy, 1, &size, &number, timeout_ns)) == ZB_OK) CHECK(size <= 1);
  for (int k = 1; k < 128; k++) CHECK_EQ(copy[k], 0x5a);
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
typedef struct target { const char *name; size_t offset, width; } target;
static const target targets[] = {
  { "magic", 0, 4 }, { "version", 4, 4 }, { "kind", 8, 4 }, { "n_slots", 12, 4 }, { "slot_stride", 16, 8 },
  { "slot_size", 24, 8 }, { "payload_off", 32, 4 }, { "max_readers", 36, 4 }, { "latest_count", 40, 8 },
  { "writer_pid", 48, 8 }, { "heartbeat", 56, 8 }, { "registry_off", 64, 8 }, { "slots_off", 72, 8 },
  { "schema_hash", 80, 8 }, { "schema_len", 88, 4 }, { "pad", 92, 4 }, { "make", 96, 4 }, { "make_version", 100, 4 },
  { "make_pid", 104, 8 }, { "state", 112, 4 }, { "rate", 120, 8 }, { "dtype", 128, 8 }, { "dtype end", 136, 8 },
  { "ndim", 144, 4 }, { "shape[0]", 152, 8 }, { "shape[1]", 160, 8 }, { "shape[7]", 208, 8 }, { "stamp[0]", 216, 8 },
  { "stamp[3]", 240, 8 }, { "text", 256, 8 }, { "entry.pid", 4096, 8 }, { "entry.index", 4104, 8 },
  { "entry.cursor", 4112, 8 }, { "entry.alive", 4120, 4 }, { "entry.beat", 4128, 8 }, { "sleepers", 4136, 4 },
  { "overruns", 4144, 8 }, { "entry63.alive", 4096 + 63 * 64 + 24, 4 }, { "slot 1 lock", 8192 + STRIDE, 4 },
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
      if (!ours && !long_run() && (i + t) % 2) continue;
      const uint64_t value = lie(i, told(&good, targets[t]));
      m = good;
      tell(&m, targets[t], value);
      snprintf(what, sizeof what, "%s = %llx", targets[t].name, (unsigned long long)value);
      const bool some = long_run() || test_random(&state) % 24 == 0;
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

/* Lies that agree with each other, so that only the last check can find them out. */
typedef struct pact { uint64_t n_slots, slot_size, ndim; zb_result want; } pact;
static const pact pacts[] = {
  { 4, SLOT, 1, ZB_OK }, { 3, SLOT, 1, ZB_OK }, { 2, SLOT + STRIDE, 1, ZB_OK }, { 4, SLOT, 8, ZB_OK }, { 4, SLOT, 9, ZB_ERR_CORRUPT },
  { 5, SLOT, 1, ZB_ERR_CORRUPT }, { 4, SLOT + 1, 1, ZB_ERR_CORRUPT }, { 64, 1, 1, ZB_ERR_CORRUPT }, { 32, 1, 1, ZB_OK },
  { UINT32_MAX, 1, 1, ZB_ERR_CORRUPT }, { UINT64_C(1) << 31, (UINT64_C(1) << 33) - 64, 1, ZB_ERR_CORRUPT },
  { 4, (UINT64_C(1) << 62) - 64, 1, ZB_ERR_CORRUPT }, { 2, (UINT64_C(1) << 63) - 64, 1, ZB_ERR_CORRUPT },
  { 2, (UINT64_C(1) << 63) - 128, 1, ZB_ERR_CORRUPT }, { 8, (UINT64_C(1) << 61) - 64, 1, ZB_ERR_CORRUPT },
  { 2, UINT64_MAX - 127, 1, ZB_ERR_CORRUPT }, { 2, UINT64_MAX, 1, ZB_ERR_CORRUPT } };
TEST(lies_that_agree) {
  static image good, m;
  static zb_info info;
  const char *name = test_name("agree");
  image_make(&good, false, false, LAPPED);
  for (size_t i = 0; i < 2 * sizeof pacts / sizeof pacts[0]; i++) {
    const pact *x = &pacts[i / 2];
    zb_subscriber s;
    m = good;
    put64(&m, 8, x->n_slots << 32 | 1), put64(&m, 16, (x->slot_size + 127) & ~UINT64_C(63)), put64(&m, 24, x->slot_size);
    memset(m.bytes + 128, 0, 16);
    memcpy(m.bytes + 128, i % 2 ? "struct7" : "uint8", i % 2 ? 7 : 5);      /* a type that is not known, too */
    put64(&m, 144, x->ndim), put64(&m, 152, x->slot_size);
    for (size_t k = 1; k < 12; k++) put64(&m, 152 + 8 * k, k < x->ndim);
    snprintf(what, sizeof what, "%llu slots of %llx, %d dimensions", (unsigned long long)x->n_slots, (unsigned long long)x->slot_size, (int)x->ndim);
    plant(&m, name);
    if (CALL_IN(IN(x->want), zb_subscriber_attach(&s, name, NULL)) == ZB_OK) zb_subscriber_close(&s);
    CALL_IN(IN(x->want), zb_stat(ZB_KIND_TOPIC, name, &info));
    try_all(&m, name, false, true, true);
  }
  uproot(name);
}

enum { LISTED = sizeof damages / sizeof damages[0] + 1 };
static bool note_listed(const zb_info *info, void *user) {
  const char **names = user;
  for (int i = 0; i < LISTED; i++)
    if (names[i] && strcmp(info->name, names[i]) == 0 && info->kind == ZB_KIND_TOPIC) check_info(info), names[i] = NULL;
  return true;
}
TEST(list_among_damaged) {                     /* those that are good are listed once, the others not at all */
  static image good[2], m;
  const char *names[LISTED], *left[LISTED];
  image_make(&good[0], false, true, LAPPED), image_make(&good[1], true, false, LAPPED);
  for (int i = 0; i < LISTED; i++) {
    const damage *x = i + 1 < LISTED ? &damages[i] : NULL;
    m = good[x ? x->message : 0];
    if (x) memcpy(m.bytes + x->offset, &x->value, x->width);
    left[i] = names[i] = test_name("listed");
    plant(&m, names[i]);
  }
  snprintf(what, sizeof what, "a list");
  CALL_IN(IN(ZB_OK), zb_list(note_listed, left));
  for (int i = 0; i < LISTED; i++) {
    const bool fine = i + 1 == LISTED || damages[i].want == ZB_OK;
    if (fine != (left[i] == NULL)) FAIL("damage %d: %s", i, fine ? "not listed" : "listed");
    uproot(names[i]);
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
#ifndef _WIN32                                 /* where they are no files */
enum thing { A_FOLDER, A_LINK, A_LOOSE_LINK, A_PIPE, A_SOCKET, THINGS };
static const char *const thing_names[THINGS] = { "folder", "link", "loose link", "pipe", "socket" };
static void make_thing(enum thing thing, const char *path, const char *leads_to) {
  struct sockaddr_un a = { .sun_family = AF_UNIX };
  int fd = -1;
  if (thing == A_FOLDER) CHECK(mkdir(path, 0700) == 0);
  else if (thing == A_LINK) CHECK(symlink(leads_to, path) == 0);
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
  const char *pointed_at = test_name("target");
  char target_path[300], path[300];
  zb_publisher w;
  zb_subscriber s;
  image_make(&m, false, true, SOME);
  plant(&m, pointed_at);
  path_of(target_path, pointed_at);
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
    check_untouched(&m, pointed_at, "what pointed to it", true);
  }
  uproot(pointed_at);
}
#endif

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
  const int rounds = long_run() ? 100000 : 600;
  const int64_t start = test_now_ns();
  for (int i = 0; i < STATES; i++) image_make(&good[i], message, ours, (enum state)i);
  for (int i = 0; i < rounds; i++) {
    const enum state from = (enum state)(1 + i % (STATES - 1));   /* a fresh one is looked at for 20 ms: now and then */
    m = good[i % 128 == 0 ? FRESH : from];
    mutate(&m, &state);
    snprintf(what, sizeof what, "mutation %d of %s", i, state_names[i % 128 == 0 ? FRESH : from]);
    try_all(&m, name, message, i % 512 == 7, i % 512 == 5 && ++slow < 3);
  }
  NOTE("%d pictures, %d a second", rounds, (int)(rounds / ((double)(test_now_ns() - start) / 1e9)));
  uproot(name);
}
TEST_LIMIT(fuzz_of_an_array, 600)         { fuzz(false, true); }
TEST_LIMIT(fuzz_of_a_message, 600)        { fuzz(true, true); }
TEST_LIMIT(fuzz_of_a_peer_s_array, 600)   { fuzz(false, false); }
TEST_LIMIT(fuzz_of_a_peer_s_message, 600) { fuzz(true, false); }

/* ============================================================================================
 * Under way: another process scribbles while subscribers are at work
 * ============================================================================================ */
enum attack { REST, LOCK_ODD, LOCK_FLIPS, SEQ_WRONG, LENGTH_LIES, COUNT_BACK, COUNT_ZERO, COUNT_JUMPS, COUNT_HALF, LAYOUT_LIES,
              WORDS_OF_OURS, REGISTRY_LIES, ANYWHERE, ATTACKS, LAYOUT_FLIPS, LEAVE };
static const char *const attack_names[ATTACKS] = { "rest", "locks odd", "locks flip", "seq wrong", "length wrong", "count goes back",
  "count is 0", "count jumps", "count jumps by 2^63", "layout changes", "make, state, stamps", "registry", "anywhere" };
typedef struct arena { const char *name; _Atomic int attack, resting; _Atomic uint64_t turns; } arena;

static void hit(uint8_t *base, uint64_t r, enum attack attack) {
  static const uint16_t layout[] = { 8, 12, 16, 24, 32, 36, 64, 72, 80, 88, 128, 136, 144, 152, 160 };
  static const uint16_t ours[] = { 48, 56, 96, 104, 112, 120, 216, 224, 232, 240, 4096 + 40 };
  uint8_t *slot = base + 8192 + (r >> 8) % SLOTS * STRIDE;
  const uint64_t count = gbp_get64(base, 40);
  switch (attack) {
  case LOCK_ODD:      gbp_put32(slot, 0, 0x77777777u); break;
  case LOCK_FLIPS:    gbp_put32(slot, 0, gbp_get32(slot, 0) + 1); break;
  case SEQ_WRONG:     gbp_put64(slot, 8, r % 4 ? count + r % 9 - 4 : r); break;
  case LENGTH_LIES:   gbp_put32(slot, 16, r % 3 ? SLOT + 1 + (uint32_t)(r >> 40) : UINT32_MAX); break;
  case COUNT_BACK:    gbp_put64(base, 40, count - 1 - r % 3); break;
  case COUNT_ZERO:    gbp_put64(base, 40, r % 16 ? 0 : 1); break;
  case COUNT_JUMPS:   gbp_put64(base, 40, r % 5 ? count + r % 100 : r); break;
  case COUNT_HALF:    gbp_put64(base, 40, count ^ UINT64_C(1) << 63); break;
  case LAYOUT_LIES:   gbp_put32(base, layout[(r >> 8) % 15], r % 3 ? (uint32_t)(r >> 32) : (uint32_t)(r >> 32) % 4); break;
  case WORDS_OF_OURS: gbp_put32(base, ours[(r >> 8) % 11], r % 2 ? (uint32_t)(r >> 32) : (uint32_t)(r >> 32) % 3); break;
  case REGISTRY_LIES: gbp_put64(base, 4096 + (r >> 8) % 512 * 8, r % 3 ? r : r % 2); break;
  case ANYWHERE:      gbp_put64(base, (r >> 8) % (TOTAL / 8) * 8, r % 4 ? r * 0x9e3779b97f4a7c15u : (r >> 60)); break;
  default: break;
  }
}
/* One field of the layout at a time, between the truth and a lie. */
static void flip(uint8_t *base, uint64_t r, const uint8_t *truth) {
  static const struct { uint16_t at; uint32_t lie; } flips[] = { { 12, 400 }, { 12, 700 }, { 16, 1u << 16 }, { 16, 3u << 16 },
    { 12, 400 }, { 16, 1u << 16 }, { 24, 1u << 20 }, { 24, 100 }, { 88, 100000 }, { 144, 200 }, { 40, 9 }, { 8, 1 }, { 4, 2 } };
  const size_t i = (size_t)(r >> 8) % (sizeof flips / sizeof flips[0]);
  const uint32_t honest = gbp_get32(truth, flips[i].at);
  for (int k = 0; k < 10000; k++) gbp_put32(base, flips[i].at, k % 2 ? honest : flips[i].lie);
  gbp_put32(base, flips[i].at, honest);
}
static void scribbler(void *arg) {
  arena *a = arg;
  static _Alignas(8) uint8_t truth[256];
  uint64_t state = test_seed();
  gbp_map map;
  GBP(gbp_map_open(&map, a->name, true));
  memcpy(truth, map.base, sizeof truth);
  for (int attack; (attack = atomic_load(&a->attack)) != LEAVE;) {
    atomic_store(&a->resting, attack == REST);
    if (attack == REST) test_sleep_ms(1);
    else if (attack == LAYOUT_FLIPS) flip(map.base, test_random(&state), truth);
    else for (int i = 0; i < 64; i++) hit(map.base, test_random(&state), (enum attack)attack);
    atomic_fetch_add(&a->turns, 1);
  }
}
static void arena_set(arena *a, enum attack attack) {
  const uint64_t turns = atomic_load(&a->turns);
  atomic_store(&a->attack, attack);
  while (attack == REST ? !atomic_load(&a->resting) : atomic_load(&a->turns) < turns + 2) gbp_sleep_ns(20000);
}

/* Who is on the stage: a writer of either make, a subscriber that calls, two that are called back. */
typedef struct listener { zb_subscriber s; uint8_t buffer[SLOT]; _Atomic uint64_t last; bool copies; const gbp_params *p; } listener;
typedef struct stage {
  gbp_params p;
  bool ours;
  zb_publisher w;
  gbp_writer peer;
  zb_subscriber s;
  listener heard[2];
  gbp_map map;
  uint8_t before[TOTAL];
  const char *name;
} stage;

static void heard(zb_result e, zb_sample *sample, void *user) {
  listener *l = user;
  if (e != ZB_OK && !((NEXT_RESULTS | IN(ZB_ERR_NOT_FOUND)) & IN(e))) FAIL("called back with %s: %s", zb_result_name(e), what);
  if (e != ZB_OK) return;
  if (!l->copies) touch(&l->s, sample->data, sample->size);
  CHECK(sample->size <= SLOT && (!l->copies || sample->data == l->buffer));
  if (l->copies && sample_right(l->p, sample->data, sample->size, sample->number)) atomic_store(&l->last, sample->number);
  if (!l->copies && zb_subscriber_view_valid(&l->s, sample)) atomic_store(&l->last, sample->number);
}
static uint64_t stage_count(const stage *x) { return x->ours ? x->w.number : x->peer.count; }
static void stage_publish(stage *x) {
  if (x->ours) publish(&x->w, &x->p);
  else peer_publish(&x->peer, &x->p);
}
static void stage_begin(stage *x, bool message, bool ours) {
  x->p = params_of(message);
  x->ours = ours;
  x->name = test_name("stage");
  if (ours) publisher_create(&x->w, x->name, &x->p);
  else peer_create(&x->peer, x->name, &x->p);
  for (int i = 0; i < 6; i++) stage_publish(x);
  subscriber_attach(&x->s, x->name, ZB_START_OLDEST);
  for (int i = 0; i < 2; i++) {
    listener *l = &x->heard[i];
    l->copies = i == 0, l->p = &x->p;
    subscriber_attach(&l->s, x->name, ZB_START_NEXT);
    zb_callback_desc d = { i ? ZB_DELIVER_LATEST : ZB_DELIVER_NEXT, l->copies ? l->buffer : NULL, SLOT };
    CHECK_RESULT(zb_subscriber_start(&l->s, heard, l, &d), ZB_OK);
  }
  GBP(gbp_map_open(&x->map, x->name, true));
}
static void stage_end(stage *x) {
  for (int i = 0; i < 2; i++) CHECK_RESULT(CALL(zb_subscriber_close(&x->heard[i].s)), ZB_OK);
  CHECK_RESULT(CALL(zb_subscriber_close(&x->s)), ZB_OK);
  if (x->ours) CHECK_RESULT(CALL(zb_publisher_close(&x->w)), ZB_OK);
  else gbp_writer_close(&x->peer);
  gbp_map_close(&x->map);
  uproot(x->name);
}
/* The scribbling has ended: header and slots as they were, and a writer that goes on from there. */
static void stage_restore(stage *x) {
  const uint64_t count = gbp_get64(x->before, GBP_AT_LATEST_COUNT);
  if (x->ours) CHECK_RESULT(zb_publisher_close(&x->w), ZB_OK);
  memcpy(x->map.base, x->before, 4096);
  memcpy(x->map.base + 8192, x->before + 8192, TOTAL - 8192);
  if (x->ours) CHECK_RESULT(CALL(publisher_try(&x->w, x->name, &x->p, true)), ZB_OK);
  else x->peer.count = count, gbp_writer_beat(&x->peer);
  CHECK_EQ(stage_count(x), count);
}
static void caller_goes_on(stage *x) {
  int good = 0;
  for (int i = 0; i < 60 && good < 5; i++) {
    size_t size = 0;
    uint64_t number = 0;
    stage_publish(x);
    zb_result e = CALL(zb_subscriber_next(&x->s, copy, SLOT, &size, &number, ZB_SEC(1)));
    good = e == ZB_OK && number + 1 == stage_count(x) && sample_right(&x->p, copy, size, number) ? good + 1 : 0;
    while (e == ZB_OK && !good) e = zb_subscriber_next(&x->s, copy, SLOT, &size, &number, ZB_NOWAIT);
    if (i > 40 && !good) NOTE("%s, sample %lld of %lld: %s", zb_result_name(e), (long long)number, (long long)stage_count(x), what);
  }
  if (good < 5) FAIL("the subscriber does not go on after: %s", what);
  size_t size;
  uint64_t number;
  CHECK_RESULT(CALL(zb_subscriber_latest(&x->s, copy, SLOT, &size, &number, ZB_NOWAIT)), ZB_OK);
  CHECK(number + 1 == stage_count(x) && sample_right(&x->p, copy, size, number));
}
/* Its first answer may be that the numbers begin anew, and what was published until then is passed over. */
static void listeners_go_on(stage *x) {
  for (int i = 0; i < 2; i++) {
    bool right = false;
    atomic_store(&x->heard[i].last, 0);
    for (int tries = 0; tries < 100 && !right; tries++) {
      stage_publish(x);
      for (int ms = 0; ms < 50 && !right; ms++) {
        right = atomic_load(&x->heard[i].last) + 1 == stage_count(x);
        if (!right) test_sleep_ms(1);
      }
    }
    if (!right) FAIL("callback %d does not go on after: %s", i, what);
  }
}
/* Overtaken again and again: the call gives up all the same. */
static void never_gets_it(stage *x) {
  size_t size;
  uint64_t number;
  for (int i = 0; i < 300; i++) {
    const int64_t start = test_now_ns();
    CALL_IN(LATEST_RESULTS, zb_subscriber_latest(&x->s, copy, SLOT, &size, &number, i % 2 ? ZB_NOWAIT : 20000));
    CALL_IN(NEXT_RESULTS, zb_subscriber_next(&x->s, copy, SLOT, &size, &number, i % 2 ? 20000 : ZB_NOWAIT));
    if (test_now_ns() - start > ZB_MS(1500) * test_factor()) FAIL("two short calls took so long: %s", what);
  }
}
static void suffer(stage *x, arena *a, enum attack attack) {
  snprintf(what, sizeof what, "%s, %s of %s", attack_names[attack], x->p.kind == GBP_KIND_ARRAY ? "arrays" : "messages",
           x->ours ? "ours" : "a peer");
  memcpy(x->before, x->map.base, TOTAL);
  arena_set(a, attack);
  for (int round = 0; round < (long_run() ? 200 : 6); round++) {
    static const int64_t timeouts[] = { ZB_NOWAIT, 1, ZB_MS(2), 30000, ZB_NOWAIT, ZB_MS(1) };
    const int64_t timeout_ns = timeouts[round % 6];
    ask(&x->s, timeout_ns);
    take_copies(&x->s, timeout_ns);
    take_views(&x->s, timeout_ns);
    if (x->ours && x->w.state == ZBI_PUBLISHER_IDLE) CALL_IN(PUT_RESULTS, zb_publisher_write(&x->w, many, SLOT));
    if (round % 3 == 1) use_stat(x->name);
  }
  if (attack == COUNT_JUMPS || attack == COUNT_HALF || attack == LOCK_FLIPS) never_gets_it(x);
  arena_set(a, REST);
  take_copies(&x->s, ZB_MS(1));               /* as it was left: nothing changes any more */
  take_views(&x->s, ZB_MS(1));
  stage_restore(x);
  caller_goes_on(x);
  listeners_go_on(x);
}
static void scribbled(bool message, bool ours) {
  static stage x;
  arena *a = test_shared(sizeof *a);
  stage_begin(&x, message, ours);
  a->name = x.name;
  pid_t pid = test_spawn(scribbler, a);
  arena_set(a, REST);
  for (int attack = LOCK_ODD; attack < ATTACKS; attack++) suffer(&x, a, (enum attack)attack);
  atomic_store(&a->attack, LEAVE);
  test_join(pid);
  stage_end(&x);
}
TEST_LIMIT(scribbled_arrays_of_ours, 90)      { scribbled(false, true); }
TEST_LIMIT(scribbled_messages_of_ours, 90)    { scribbled(true, true); }
TEST_LIMIT(scribbled_arrays_of_a_peer, 90)    { scribbled(false, false); }
TEST_LIMIT(scribbled_messages_of_a_peer, 90)  { scribbled(true, false); }

/* Each number of the header is read once: what was judged is what is used. */
TEST_LIMIT(layout_flips_while_attaching, 60) {
  static image m;
  const char *name = test_name("flips");
  const gbp_params p = params_of(true);
  arena *a = test_shared(sizeof *a);
  uint64_t opened = 0, taken = 0;
  image_make(&m, true, true, LAPPED);
  plant(&m, name);
  a->name = name;
  pid_t pid = test_spawn(scribbler, a);
  arena_set(a, LAYOUT_FLIPS);
  snprintf(what, sizeof what, "the layout flips");
  for (const int64_t until = test_now_ns() + ZB_MS(long_run() ? 20000 : 800); test_now_ns() < until;) {
    zb_publisher w;
    zb_subscriber s;
    use_stat(name);
    if (CALL_IN(OPEN_RESULTS, zb_subscriber_attach(&s, name, NULL)) == ZB_OK) {
      ask(&s, ZB_NOWAIT), take_copies(&s, ZB_NOWAIT), take_views(&s, ZB_NOWAIT);
      zb_subscriber_close(&s), opened++;
    }
    if (CALL_IN(CREATE_RESULTS, publisher_try(&w, name, &p, true)) == ZB_OK) use_publisher(&w), taken++;
  }
  if (opened == 0 || taken == 0) FAIL("attached %d times, taken over %d times", (int)opened, (int)taken);
  atomic_store(&a->attack, LEAVE);
  test_join(pid);
  uproot(name);
}

/* What a subscriber may write to is the registry page. All of it, all the time: the publisher is slower at most. */
static void check_slot_whole(gbp_reader *r, const gbp_params *p, uint64_t number) {
  size_t size = 0;
  CHECK_EQ(gbp_reader_slot(r, number, copy, SLOT, &size), GBP_OK);
  CHECK(sample_right(p, copy, size, number));
}
static void visit(const char *name) {          /* a subscriber comes, waits, and goes */
  zb_subscriber s;
  zb_sample v;
  CHECK_RESULT(CALL(zb_subscriber_attach(&s, name, NULL)), ZB_OK);
  CHECK_RESULT(CALL(zb_subscriber_view_next(&s, &v, ZB_MS(1))), ZB_OK);
  CHECK_RESULT(CALL(zb_subscriber_view_next(&s, &v, ZB_MS(1))), ZB_TIMEOUT);
  CHECK_RESULT(CALL(zb_subscriber_close(&s)), ZB_OK);
}
static void publish_on(bool message) {
  const gbp_params p = params_of(message);
  arena *a = test_shared(sizeof *a);
  zb_publisher w;
  gbp_reader r;
  snprintf(what, sizeof what, "the registry is scribbled over");
  a->name = test_name("publish");
  publisher_create(&w, a->name, &p);
  gbp_reader_init(&r);
  GBP(gbp_reader_attach(&r, a->name));
  pid_t pid = test_spawn(scribbler, a);
  arena_set(a, REGISTRY_LIES);
  for (const int64_t until = test_now_ns() + ZB_MS(long_run() ? 10000 : 300); test_now_ns() < until;) {
    call_begin("publish");
    publish(&w, &p);
    if (w.number % 64 == 1) CHECK(zb_publisher_subscribers(&w) <= 64);
    if (w.number % 64 == 2) CHECK_RESULT(zb_publisher_heartbeat(&w), ZB_OK);
    call_end(ZB_OK);
    check_slot_whole(&r, &p, w.number - 1);
    CHECK_EQ(gbp_get64(r.map.base, GBP_AT_LATEST_COUNT), w.number);
    if (w.number % 256 == 3) visit(a->name), use_stat(a->name);
  }
  NOTE("%d samples published", (int)w.number);
  CHECK(w.number > 300);
  atomic_store(&a->attack, LEAVE);
  test_join(pid);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  GBP(gbp_audit(a->name, GBP_AUDIT_REGISTRY_SKIP | GBP_AUDIT_ALL_EVEN | GBP_AUDIT_SETTLED | GBP_AUDIT_EXACT_ARRAY | GBP_AUDIT_KIND_ZERO));
  gbp_reader_close(&r);
  uproot(a->name);
}
TEST_LIMIT(publisher_of_arrays_goes_on, 60)   { publish_on(false); }
TEST_LIMIT(publisher_of_messages_goes_on, 60) { publish_on(true); }

/* ---- single lies, with their exact answer ---- */
static void lie_in(zb_subscriber *s, const char *text, zb_result first, uint64_t then) {
  size_t size;
  uint64_t number = 0;
  snprintf(what, sizeof what, "%s", text);
  zb_result e = CALL(zb_subscriber_next(s, copy, SLOT, &size, &number, ZB_MS(1)));
  if (e != first) FAIL("%s: %s, not %s", text, zb_result_name(e), zb_result_name(first));
  e = CALL(zb_subscriber_next(s, copy, SLOT, &size, &number, ZB_SEC(1)));
  if (e != ZB_OK || number != then) FAIL("%s: then %s, sample %lld, not %lld", text, zb_result_name(e), (long long)number, (long long)then);
}
TEST(lies_are_told_once) {
  const gbp_params p = params_of(true);
  const char *name = test_name("once");
  gbp_writer w;
  zb_subscriber s;
  size_t size;
  uint64_t number;
  peer_create(&w, name, &p);
  subscriber_attach(&s, name, ZB_START_NEXT);
  peer_publish(&w, &p), peer_publish(&w, &p);
  gbp_put32(w.map.base, 8192 + GBP_SLOT_LENGTH, SLOT + 1);
  lie_in(&s, "length above the slot's", ZB_ERR_CORRUPT, 1);
  peer_publish(&w, &p);
  memset(w.map.base + 8192, 0, TOTAL - 8192);
  gbp_put64(w.map.base, GBP_AT_LATEST_COUNT, w.count = 0);
  CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_ERR_SEQUENCE);
  CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_TIMEOUT);
  CHECK_RESULT(CALL(zb_subscriber_latest(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_TIMEOUT);
  for (int i = 0; i < 3; i++) peer_publish(&w, &p);
  for (uint64_t n = 0; n < 3; n++) {
    CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_NOWAIT)), ZB_OK);
    CHECK(number == n && sample_right(&p, copy, size, n));
  }
  peer_publish(&w, &p);
  gbp_put32(w.map.base, 8192 + 3 * STRIDE, 5);              /* locked, although it is counted, and nobody goes on with it */
  CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_ERR_CORRUPT);
  CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_TIMEOUT);
  peer_publish(&w, &p);
  CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, SLOT, &size, &number, ZB_MS(1))), ZB_OK);
  CHECK(number == 4 && sample_right(&p, copy, size, 4));
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  gbp_writer_close(&w);
  uproot(name);
}
TEST(memory_that_is_too_small) {               /* nothing is written, the sample stays, *size says what is needed */
  const gbp_params p = params_of(true);
  const char *name = test_name("small");
  gbp_writer w;
  zb_subscriber s;
  peer_create(&w, name, &p);
  subscriber_attach(&s, name, ZB_START_NEXT);
  snprintf(what, sizeof what, "too small");
  for (size_t n = 1; n <= SLOT; n += n < 70 ? 1 : 89) {
    uint64_t number = 77;
    size_t size = 0;
    sample_fill(many, n, w.count);
    GBP(gbp_writer_publish(&w, many, n));
    for (size_t room = n > 70 ? n - 70 : 0; room < n; room++) {
      memset(copy, 0x5a, sizeof copy);
      CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, room, &size, &number, ZB_NOWAIT)), ZB_ERR_TOO_SMALL);
      CHECK_EQ(size, n);
      CHECK_RESULT(CALL(zb_subscriber_latest(&s, copy, room, &size, &number, ZB_NOWAIT)), ZB_ERR_TOO_SMALL);
      CHECK_EQ(size, n);
      for (size_t k = room; k < sizeof copy; k++) CHECK_EQ(copy[k], 0x5a);
    }
    CHECK_RESULT(CALL(zb_subscriber_next(&s, copy, n, &size, &number, ZB_NOWAIT)), ZB_OK);
    CHECK(size == n && number + 1 == w.count && sample_intact(copy, n, number) && copy[n] == 0x5a);
  }
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  gbp_writer_close(&w);
  uproot(name);
}
/* The count says less than the slots hold: which of the two is believed does not matter, the calls must end. */
TEST(count_behind_the_slots) {
  for (int message = 0; message < 2; message++)
    for (uint64_t taken = 0; taken <= 6; taken++)
      for (uint64_t count = 0; count <= 8; count++) {
        const gbp_params p = params_of(message);
        const char *name = test_name("behind");
        zb_publisher w;
        zb_subscriber s;
        zb_sample v;
        publisher_create(&w, name, &p);
        subscriber_attach(&s, name, ZB_START_NEXT);
        while (w.number < 6) {
          publish(&w, &p);
          if (w.number <= taken) CHECK_RESULT(zb_subscriber_view_next(&s, &v, ZB_NOWAIT), ZB_OK);
        }
        gbp_put64(w.t.segment.base, GBP_AT_LATEST_COUNT, count);
        snprintf(what, sizeof what, "6 published, %d taken, the count says %d", (int)taken, (int)count);
        zb_wait_item items[2] = { { .subscriber = &s }, { .subscriber = &s } };
        for (int64_t timeout_ns = 0; timeout_ns < ZB_MS(2); timeout_ns += 900000) {
          CALL_IN(WAIT_RESULTS, zb_wait_any(items, 1 + (size_t)message, timeout_ns));
          CALL_IN(WAIT_RESULTS, zb_subscriber_wait(&s, timeout_ns));
          CALL_IN(LATEST_RESULTS, zb_wait_all(items, 1 + (size_t)message, -1, timeout_ns));
          CALL_IN(LATEST_RESULTS, zb_subscriber_view_latest(&s, &v, timeout_ns));
          CALL_IN(NEXT_RESULTS, zb_subscriber_view_next(&s, &v, timeout_ns));
        }
        CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
        CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
        uproot(name);
      }
}
TEST(short_timeouts_end) {                     /* each one from 1 ns on, with and without a sample */
  const gbp_params p = params_of(false);
  const char *name = test_name("short");
  gbp_writer w;
  zb_subscriber s;
  peer_create(&w, name, &p);
  subscriber_attach(&s, name, ZB_START_NEWEST);
  for (int64_t timeout_ns = 0; timeout_ns < 3000000; timeout_ns = timeout_ns * 3 + 1) {
    snprintf(what, sizeof what, "timeout of %lld ns", (long long)timeout_ns);
    ask(&s, timeout_ns), take_copies(&s, timeout_ns), take_views(&s, timeout_ns);
    if (timeout_ns == 40) peer_publish(&w, &p);
    if (timeout_ns == 1093) peer_publish_upto(&w, &p, GBP_STEP_PAYLOAD);
  }
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  gbp_writer_close(&w);
  uproot(name);
}
TEST_MAIN
