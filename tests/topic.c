/* topic.c - the topic's scenarios: schemas, publishing, reading, waiting, presence, callbacks, what is seen from outside.
 *
 * Most cases have both ends in one thread, so that each step is certain: a topic's ends never wait for each other. What
 * needs an interleaving puts it there with `hook`. Where two ends run at once they are threads and processes.
 * TEST_KILLS of 1000 and more makes those runs fifty times as long. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Runs fn once, in the thread that set it: at that test point of the library, when it has copied so many bytes at once, or
 * when it has looked at that clock (its number + 1). */
typedef struct test_hook { int point; size_t copied; int clock; void (*fn)(void *); void *arg; } test_hook;
static _Thread_local test_hook hook;
static void hook_run(void) {
  test_hook h = hook;
  hook = (test_hook){ 0 };
  h.fn(h.arg);
}
static inline void at_point(int n) { if (hook.point == n) hook_run(); }
static inline void *copy_and_run(void *to, const void *from, size_t size) {
  memcpy(to, from, size);
  if (hook.copied && hook.copied == size) hook_run();
  return to;
}
static inline int look_and_run(clockid_t clock, struct timespec *t) {
  int e = clock_gettime(clock, t);
  if (hook.clock && clock == hook.clock - 1) hook_run();
  return e;
}
#define ZEROBUF_TEST_POINT(n) at_point(n)
#define memcpy(to, from, size) copy_and_run(to, from, size)
#define clock_gettime(clock, t) look_and_run(clock, t)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef memcpy
#undef clock_gettime
#include "test.h"
#include "ends.h"
#include "peer_topic.h"
#include <grp.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

enum { NOBODY = 65534, LARGEST = 1 << 16 };

typedef struct job {
  const char *name, *other;
  uint64_t    count;
  uint32_t    capacity;
  size_t      size;
  int         option;
  _Atomic int step;             /* how far the case is: reach() and await() */
  _Atomic int64_t value;        /* what the case makes of it */
} job;

static job *job_new(const char *base, uint64_t count, size_t size) {
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->count = count;
  j->size = size;
  j->capacity = 8;
  return j;
}
static void reach(job *j, int step) {
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void park(void) { for (;;) pause(); }
static uint64_t longer(uint64_t count) {
  const char *kills = getenv("TEST_KILLS");
  return kills && atoi(kills) >= 1000 ? 50 * count : count;
}

/* ---- the two ends: sample n is frame n of ends.h, all of it ---- */
static zb_schema bytes(uint64_t size) {
  zb_schema s;
  CHECK_RESULT(zb_schema_array(&s, "uint8", 1, &size), ZB_OK);
  return s;
}
static zb_schema messages(uint64_t limit) {
  zb_schema s;
  CHECK_RESULT(zb_schema_message(&s, "{\"type\":\"object\"}", 17, limit), ZB_OK);
  return s;
}
static void create(zb_publisher *p, const char *name, const zb_schema *schema, uint32_t capacity) {
  zb_publisher_desc desc = { .capacity = capacity };
  CHECK_RESULT(zb_publisher_create(p, name, schema, &desc), ZB_OK);
}
static void create_bytes(zb_publisher *p, const char *name, uint64_t size, uint32_t capacity) {
  const zb_schema schema = bytes(size);
  create(p, name, &schema, capacity);
}
static void take_over(zb_publisher *p, const char *name, const zb_schema *schema) {
  zb_publisher_desc desc = { .take_over = true };
  CHECK_RESULT(zb_publisher_create(p, name, schema, &desc), ZB_OK);
}
static void finish(zb_publisher *p, const char *name) {        /* nobody else may be left by then */
  CHECK_RESULT(zb_publisher_close(p), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
  CHECK(!gbp_exists(name));
}
static void publish(zb_publisher *p, size_t size) {            /* in place and by copy in turn */
  static _Thread_local uint8_t sample[LARGEST];
  const uint64_t number = p->number;
  void *place = NULL;
  if (number % 2) {
    frame_fill(sample, size, number);
    CHECK_RESULT(zb_publisher_write(p, sample, size), ZB_OK);
  } else {
    CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_OK);
    CHECK(((uintptr_t)place & 63) == 0);
    frame_fill(place, size, number);
    CHECK_RESULT(zb_publisher_commit(p, size), ZB_OK);
  }
  CHECK_EQ(p->number, number + 1);
}
static void publish_many(zb_publisher *p, uint64_t count, size_t size) { while (count-- > 0) publish(p, size); }

static void attach(zb_subscriber *s, const char *name, zb_start start) {
  zb_subscriber_desc desc = { .start = start, .connect_timeout_ns = WAIT };
  CHECK_RESULT(zb_subscriber_attach(s, name, &desc), ZB_OK);
}
static void detach(zb_subscriber *s) { CHECK_RESULT(zb_subscriber_close(s), ZB_OK); }
static void expect(zb_subscriber *s, bool newest, uint64_t number, size_t size) {
  static _Thread_local uint8_t sample[LARGEST];
  size_t got = SIZE_MAX;
  uint64_t n = UINT64_MAX;
  if (newest) CHECK_RESULT(zb_subscriber_latest(s, sample, sizeof sample, &got, &n, WAIT), ZB_OK);
  else CHECK_RESULT(zb_subscriber_next(s, sample, sizeof sample, &got, &n, WAIT), ZB_OK);
  CHECK_EQ(n, number);
  CHECK_EQ(got, size);
  CHECK(frame_intact(sample, size, number));
}
static void expect_next(zb_subscriber *s, uint64_t number, size_t size) { expect(s, false, number, size); }
static void expect_latest(zb_subscriber *s, uint64_t number, size_t size) { expect(s, true, number, size); }
static void expect_none(zb_subscriber *s, zb_result why) {     /* behind the position there is nothing */
  uint8_t sample[8] = { 77 };
  uint64_t number = 99;
  size_t size = 99;
  CHECK_RESULT(zb_subscriber_next(s, sample, sizeof sample, &size, &number, ZB_NOWAIT), why);
  CHECK(sample[0] == 77 && number == 99 && size == 0);
  CHECK_EQ(zb_subscriber_lag(s), 0);
}
static void view_next(zb_subscriber *s, zb_sample *v, uint64_t number, size_t size) {
  CHECK_RESULT(zb_subscriber_view_next(s, v, WAIT), ZB_OK);
  CHECK_EQ(v->number, number);
  CHECK_EQ(v->size, size);
  CHECK(((uintptr_t)v->data & 63) == 0);
  CHECK(frame_intact(v->data, size, number));
  CHECK(zb_subscriber_view_valid(s, v));
}
static gbp_map raw_topic(const char *name) {                   /* the segment, past the library */
  gbp_map map;
  const char *error = gbp_map_open(&map, name, true);
  if (error) FAIL("%s: %s", name, error);
  return map;
}
static void sound(const char *name, int flags) {               /* nothing in the segment breaks the format */
  const char *error = gbp_audit(name, flags);
  if (error) FAIL("%s: %s", name, error);
}
static void lasted(int64_t since_ns, int64_t ms) {             /* so long, and not much longer */
  const int64_t ns = test_now_ns() - since_ns;
  if (ns < ms * 1000000 || ns > (ms + 3000) * 1000000) FAIL("%lld us instead of %lld ms", (long long)ns / 1000, (long long)ms);
}
static int compare_times(const void *a, const void *b) {
  const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}
static int64_t median(int64_t *times, size_t count) {
  qsort(times, count, sizeof *times, compare_times);
  return times[count / 2];
}

/* ============================================================================================
 * Schemas
 * ============================================================================================ */
TEST(blake2b) {                               /* python3: hashlib.blake2b(bytes, digest_size=8), read little-endian */
  static const struct { size_t size; uint64_t digest; } known[] = {
    { 0, 0xb4b2797457a0a6e4 }, { 1, 0xad19753f0a3de800 }, { 127, 0xfd7b589b9e251a60 }, { 128, 0xa4af7add24814b8a },
    { 129, 0xc7d8b9ce0be104c2 }, { 255, 0x0292eee1d1e599e8 }, { 256, 0xd8d58fc62a924506 }, { 257, 0x969b396a1f3f4f60 },
    { 1000, 0x1e7b603ae2771a0e }, { 3840, 0xc67c683d3fedb567 } };
  uint8_t text[3840];
  zb_schema s;
  for (size_t i = 0; i < sizeof text; i++) text[i] = (uint8_t)(i * 7 + i / 256 * 3 + 1);
  for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
    if (zbi_blake2b(text, known[i].size) != known[i].digest) FAIL("%zu bytes have another digest", known[i].size);
    CHECK_RESULT(zb_schema_message(&s, text, known[i].size, 10), ZB_OK);
    CHECK(s.hash == known[i].digest && s.text_size == known[i].size && memcmp(s.text, text, s.text_size) == 0);
  }
}
typedef struct type { const char *name; uint64_t size; } type;          /* 0: refused */
static void check_types(const type *types, size_t count) {
  for (size_t i = 0; i < count; i++) {
    zb_schema s;
    zb_result e = zb_schema_array(&s, types[i].name, 0, NULL);
    if (e != (types[i].size ? ZB_OK : ZB_ERR_SCHEMA)) FAIL("\"%s\" gave %s", types[i].name, zb_result_name(e));
    if (e != ZB_OK) { CHECK_EQ(s.kind, ZB_SCHEMA_NONE); continue; }
    if (zb_schema_size(&s) != types[i].size) FAIL("\"%s\" has %llu bytes", types[i].name, (unsigned long long)s.sample_size);
    CHECK(s.kind == ZB_SCHEMA_ARRAY && strcmp(s.dtype, types[i].name) == 0 && s.ndim == 0);
  }
}
TEST(types) {
  static const type types[] = {
    { "bool", 1 }, { "int8", 1 }, { "uint8", 1 }, { "int16", 2 }, { "uint16", 2 }, { "int32", 4 }, { "uint32", 4 },
    { "int64", 8 }, { "uint64", 8 }, { "float16", 2 }, { "float32", 4 }, { "float64", 8 }, { "float128", 16 },
    { "complex64", 8 }, { "complex128", 16 }, { "complex256", 32 }, { "datetime64[ns]", 8 }, { "timedelta64[s]", 8 },
    { "f4", 4 }, { "<f8", 8 }, { ">i2", 2 }, { "|u1", 1 }, { "=c8", 8 }, { "b1", 1 }, { "S10", 10 }, { "U10", 40 }, { "V16", 16 },
    { "<M8[ns]", 8 }, { "m8[s]", 8 }, { "", 0 }, { "float", 0 }, { "Float32", 0 }, { "float32 ", 0 }, { "uint7", 0 }, { "f", 0 },
    { "<", 0 }, { "<>f4", 0 }, { "f4x", 0 }, { "q4", 0 }, { "S0", 0 }, { "4f", 0 }, { "i8[ns]", 0 },
    { "V123456789012345678", 0 }, { "uint8uint8uint8u", 0 } };
  check_types(types, sizeof types / sizeof types[0]);
  CHECK_RESULT(zb_schema_array(NULL, "uint8", 0, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_schema_array(&(zb_schema){ 0 }, NULL, 0, NULL), ZB_ERR_ARGUMENT);
}
TEST(types_that_numpy_does_not_know) {
  static const type types[] = { { "f3", 0 }, { "i5", 0 }, { "u7", 0 }, { "c4", 0 }, { "b2", 0 }, { "m4", 0 }, { "M8[", 0 }, { "m8[]", 0 },
                                { "datetime64x", 0 }, { "datetime64[ns", 0 }, { "timedelta64]", 0 } };
  check_types(types, sizeof types / sizeof types[0]);
}
static const uint64_t some_shape[9] = { 2, 3, 1, 4, 1, 2, 5, 1, 2 };
TEST(shapes) {
  zb_schema s;
  uint64_t size = 4, shape[8];
  for (uint32_t n = 0; n <= 8; n++) {
    CHECK_RESULT(zb_schema_array(&s, "float32", n, some_shape), ZB_OK);
    CHECK(s.ndim == n && s.sample_size == size && memcmp(s.shape, some_shape, n * 8) == 0);
    if (n < 8) size *= some_shape[n];
  }
  CHECK_RESULT(zb_schema_array(&s, "float32", 9, some_shape), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_schema_array(&s, "float32", UINT32_MAX, some_shape), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_schema_array(&s, "float32", 1, NULL), ZB_ERR_ARGUMENT);
  for (uint32_t i = 0; i < 8; i++) {
    memcpy(shape, some_shape, sizeof shape);
    shape[i] = 0;
    CHECK_RESULT(zb_schema_array(&s, "uint8", 8, shape), ZB_ERR_SCHEMA);
    shape[i] = (uint64_t)1 << 62;
    CHECK_RESULT(zb_schema_array(&s, "uint8", 8, shape), ZB_ERR_TOO_LARGE);
    CHECK_EQ(s.kind, ZB_SCHEMA_NONE);
  }
  shape[0] = (uint64_t)1 << 32, shape[1] = (uint64_t)1 << 32;           /* 2^64: 0 to who does not look */
  CHECK_RESULT(zb_schema_array(&s, "uint8", 2, shape), ZB_ERR_TOO_LARGE);
  shape[0] = UINT64_MAX / 4 + 2;
  CHECK_RESULT(zb_schema_array(&s, "float32", 1, shape), ZB_ERR_TOO_LARGE);
  CHECK_EQ(zb_schema_size(NULL), 0);
}
TEST(message_schemas) {
  uint8_t text[ZB_MAX_SCHEMA_TEXT + 1];
  zb_schema s;
  memset(text, 'x', sizeof text);
  CHECK_RESULT(zb_schema_message(&s, NULL, 0, 1), ZB_OK);
  CHECK(s.kind == ZB_SCHEMA_MESSAGE && s.text_size == 0 && s.sample_size == 1);
  CHECK_RESULT(zb_schema_message(&s, text, ZB_MAX_SCHEMA_TEXT, UINT32_MAX), ZB_OK);
  CHECK_EQ(zb_schema_size(&s), UINT32_MAX);
  CHECK_RESULT(zb_schema_message(&s, text, ZB_MAX_SCHEMA_TEXT + 1, 1), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_schema_message(&s, text, 1, (uint64_t)UINT32_MAX + 1), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_schema_message(&s, text, 1, 0), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_schema_message(&s, NULL, 1, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_schema_message(NULL, text, 1, 1), ZB_ERR_ARGUMENT);
}

/* Each way in which two schemas differ: what is there, what is asked for, and its name. */
typedef struct mismatch { const char *part; zb_schema there, asked; } mismatch;
enum { MISMATCHES = 10 };
static zb_schema array_of(const char *dtype, uint32_t ndim, uint64_t a, uint64_t b) {
  zb_schema s;
  CHECK_RESULT(zb_schema_array(&s, dtype, ndim, (const uint64_t[]){ a, b }), ZB_OK);
  return s;
}
static zb_schema text_of(const char *text, uint64_t limit) {
  zb_schema s;
  CHECK_RESULT(zb_schema_message(&s, text, strlen(text), limit), ZB_OK);
  return s;
}
static void mismatches(mismatch m[MISMATCHES]) {
  const mismatch all[MISMATCHES] = {
    { "kind", array_of("uint8", 1, 24, 0), text_of("", 24) }, { "kind", text_of("a", 24), array_of("uint8", 1, 24, 0) },
    { "dtype", array_of("float32", 2, 2, 3), array_of("int32", 2, 2, 3) },
    { "dtype", array_of("f4", 1, 6, 0), array_of("float32", 1, 6, 0) },
    { "number of dimensions", array_of("uint8", 1, 6, 0), array_of("uint8", 2, 6, 1) },
    { "shape", array_of("uint8", 2, 2, 3), array_of("uint8", 2, 3, 2) }, { "shape", array_of("uint8", 1, 7, 0), array_of("uint8", 1, 6, 0) },
    { "schema text", text_of("abc", 24), text_of("abd", 24) }, { "schema text", text_of("abc", 24), text_of("ab", 24) },
    { "sample size", text_of("abc", 24), text_of("abc", 25) } };
  memcpy(m, all, sizeof all);
}
static void same_text(const char *got, const char *want) {
  if ((got == NULL) != (want == NULL) || (got && strcmp(got, want) != 0)) FAIL("\"%s\", not \"%s\"", got ? got : "nothing", want ? want : "nothing");
}
TEST(schema_differences) {
  static mismatch m[MISMATCHES];
  mismatches(m);
  for (size_t i = 0; i < MISMATCHES; i++) {
    same_text(zb_schema_difference(&m[i].there, &m[i].asked), m[i].part);
    same_text(zb_schema_difference(&m[i].asked, &m[i].there), m[i].part);
    same_text(zb_schema_difference(&m[i].there, &m[i].there), NULL);
  }
  same_text(zb_schema_difference(&m[0].there, NULL), "kind");
  same_text(zb_schema_difference(NULL, &m[0].there), "kind");
  m[7].asked = m[7].there;
  m[7].asked.hash++;
  same_text(zb_schema_difference(&m[7].asked, &m[7].there), "schema hash");
}
TEST(schema_is_checked_at_attach) {
  static mismatch m[MISMATCHES];
  zb_publisher p;
  zb_subscriber s;
  mismatches(m);
  for (size_t i = 0; i < MISMATCHES; i++) {
    const char *name = test_name("mismatch");
    zb_schema found;
    create(&p, name, &m[i].there, 2);
    CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .schema = &m[i].asked, .connect_timeout_ns = WAIT }), ZB_ERR_SCHEMA);
    same_text(s.difference, m[i].part);
    CHECK_RESULT(zb_subscriber_wait(&s, ZB_NOWAIT), ZB_ERR_STATE);
    CHECK_EQ(zb_publisher_subscribers(&p), 0);
    CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .schema = &m[i].there }), ZB_OK);
    same_text(s.difference, NULL);
    CHECK_RESULT(zb_subscriber_schema(&s, &found), ZB_OK);
    CHECK(memcmp(&found, &m[i].there, sizeof found) == 0);
    detach(&s);
    finish(&p, name);
  }
}
/* A peer names its schema by a hash of its own making: the text is the same, the hash is not. */
TEST(another_hash) {
  const char *name = test_name("hash");
  const zb_schema schema = text_of("abc", 24);
  gbp_params q = gbp_message(2, 24, "abc", 3);
  gbp_writer w;
  zb_subscriber s;
  q.schema_hash ^= 1;
  gbp_writer_init(&w);
  same_text(gbp_writer_create(&w, name, &q), NULL);
  same_text(gbp_writer_publish(&w, "x", 1), NULL);         /* before its first sample it may be in the making */
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .schema = &schema }), ZB_ERR_SCHEMA);
  same_text(s.difference, "schema hash");
  attach(&s, name, ZB_START_NEWEST);
  detach(&s);
  gbp_writer_close(&w);
  same_text(gbp_unlink(name), NULL);
}
/* Schemas that a caller filled or damaged himself. */
static void damage(zb_schema *s, size_t how) {
  switch (how) {
    case 0: s->kind = ZB_SCHEMA_NONE; break;
    case 1: s->kind = (zb_schema_kind)7; break;
    case 2: memset(s->dtype, 'u', sizeof s->dtype); break;
    case 3: memcpy(s->dtype, "uint9", 6); break;
    case 4: memcpy(s->dtype, "V00000000000001", 16), s->dtype[15] = '7', s->dtype[16] = 0; break;
    case 5: s->ndim = 9; break;
    case 6: s->shape[0] = 0; break;
    case 7: s->shape[0] = UINT64_MAX; break;
    case 8: s->sample_size++; break;
    case 9: s->sample_size = 0; break;
    case 10: s->text_size = ZB_MAX_SCHEMA_TEXT + 1; break;
    case 11: s->sample_size = 0; break;
    case 12: s->sample_size = (uint64_t)UINT32_MAX + 1; break;
    default: s->hash++; break;
  }
}
TEST(impossible_schemas) {
  static const char *const parts[] = { "kind", "kind", "dtype", "dtype", "dtype", "number of dimensions", "shape", "shape", "sample size",
                                       "sample size", "schema text", "sample size", "sample size", "schema hash" };
  const char *name = test_name("impossible");
  zb_publisher p;
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
    for (int over = 0; over < 2; over++) {
      zb_schema s = i < 10 ? array_of("uint8", 2, 2, 3) : text_of("abc", 24);
      damage(&s, i);
      zb_result e = zb_publisher_create(&p, name, &s, &(zb_publisher_desc){ .take_over = over });
      if (e != ZB_ERR_SCHEMA || !p.difference || strcmp(p.difference, parts[i]) != 0)
        FAIL("damage %zu: %s, %s", i, zb_result_name(e), p.difference ? p.difference : "nothing");
      CHECK_RESULT(zb_publisher_heartbeat(&p), ZB_ERR_STATE);
      CHECK(!gbp_exists(name));
    }
}
TEST(schema_from_the_segment) {               /* each type and each number of dimensions goes through */
  static const char *const types[] = { "bool", "uint8", "int16", "float16", "float32", "complex64", "complex128", "datetime64[ns]", "<U3" };
  for (uint32_t i = 0; i < 9; i++) {
    const char *name = test_name("through");
    zb_schema asked, found;
    zb_publisher p;
    zb_subscriber s;
    CHECK_RESULT(zb_schema_array(&asked, types[i], i, some_shape), ZB_OK);
    create(&p, name, &asked, 1);
    CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .schema = &asked }), ZB_OK);
    CHECK_RESULT(zb_subscriber_schema(&s, &found), ZB_OK);
    CHECK(memcmp(&found, &asked, sizeof found) == 0);
    publish_many(&p, 3, (size_t)asked.sample_size);
    expect_next(&s, 2, (size_t)asked.sample_size);
    sound(name, GBP_AUDIT_EXACT_ARRAY | GBP_AUDIT_KIND_ZERO | GBP_AUDIT_SETTLED);
    detach(&s);
    finish(&p, name);
  }
}

/* ============================================================================================
 * Reading
 * ============================================================================================ */
TEST(empty_topic) {
  const char *name = test_name("empty");
  zb_publisher p;
  create_bytes(&p, name, 24, 4);
  for (int start = ZB_START_NEWEST; start <= ZB_START_OLDEST; start++) {
    zb_subscriber s;
    zb_sample v;
    uint8_t sample[24];
    size_t size = 9, count = 9;
    attach(&s, name, (zb_start)start);
    CHECK_RESULT(zb_subscriber_latest(&s, sample, 24, &size, NULL, ZB_NOWAIT), ZB_TIMEOUT);
    CHECK_EQ(size, 0);
    CHECK_RESULT(zb_subscriber_next_batch(&s, sample, 24, 1, NULL, &count, NULL, ZB_NOWAIT), ZB_TIMEOUT);
    CHECK_EQ(count, 0);
    CHECK_RESULT(zb_subscriber_view_latest(&s, &v, ZB_NOWAIT), ZB_TIMEOUT);
    CHECK_RESULT(zb_subscriber_view_next(&s, &v, ZB_NOWAIT), ZB_TIMEOUT);
    CHECK(!zb_subscriber_view_valid(&s, &v));
    CHECK_RESULT(zb_subscriber_wait(&s, ZB_NOWAIT), ZB_TIMEOUT);
    expect_none(&s, ZB_TIMEOUT);
    CHECK_EQ(zb_subscriber_overruns(&s), 0);
    detach(&s);
  }
  CHECK_EQ(p.number, 0);
  finish(&p, name);
}
TEST(newest) {
  const char *name = test_name("newest");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 100, 3);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t n = 0; n < 40; n++) {
    publish_many(&p, n % 6 + 1, 100);
    CHECK(zb_subscriber_lag(&s) == n % 6 + 1);
    expect_latest(&s, p.number - 1, 100);
    CHECK_EQ(zb_subscriber_lag(&s), 0);
    expect_latest(&s, p.number - 1, 100);                  /* the same once more */
    CHECK_RESULT(zb_subscriber_wait(&s, ZB_NOWAIT), ZB_TIMEOUT);
    expect_none(&s, ZB_TIMEOUT);
  }
  CHECK_EQ(zb_subscriber_overruns(&s), 0);                 /* what latest passes over is no overrun */
  publish(&p, 100);
  expect_next(&s, p.number - 1, 100);
  detach(&s);
  finish(&p, name);
}
TEST(start_modes) {
  for (uint64_t published = 0; published < 10; published++)
    for (int start = ZB_START_NEWEST; start <= ZB_START_OLDEST; start++) {
      const char *name = test_name("start");
      const uint64_t oldest = published > 4 ? published - 4 : 0;
      const uint64_t first = start == ZB_START_OLDEST ? oldest : start == ZB_START_NEXT || published == 0 ? published : published - 1;
      zb_publisher p;
      zb_subscriber s;
      create_bytes(&p, name, 24, 4);
      publish_many(&p, published, 24);
      attach(&s, name, (zb_start)start);
      CHECK_EQ(zb_subscriber_lag(&s), published - first);
      for (uint64_t n = first; n < published; n++) expect_next(&s, n, 24);
      expect_none(&s, ZB_TIMEOUT);
      publish(&p, 24);
      expect_next(&s, published, 24);
      CHECK_EQ(zb_subscriber_overruns(&s), 0);
      detach(&s);
      finish(&p, name);
    }
  CHECK_RESULT(zb_subscriber_attach(&(zb_subscriber){ 0 }, test_name("start"), &(zb_subscriber_desc){ .start = (zb_start)3 }), ZB_ERR_ARGUMENT);
}

/* A subscriber that is `behind` reads all there is in one of the ways; at each step the account is right. */
enum { BY_NEXT, BY_BATCH, BY_VIEW, WAYS };
static uint64_t read_some(zb_subscriber *s, int way, size_t size, uint64_t *first) {
  static uint8_t samples[4 * 64];
  size_t count = 1;
  zb_sample v;
  zb_result e;
  if (way == BY_NEXT) e = zb_subscriber_next(s, samples, 64, NULL, first, ZB_NOWAIT);
  else if (way == BY_BATCH) e = zb_subscriber_next_batch(s, samples, 64, 3, NULL, &count, first, ZB_NOWAIT);
  else e = zb_subscriber_view_next(s, &v, ZB_NOWAIT);
  if (e == ZB_TIMEOUT) return 0;
  CHECK_RESULT(e, ZB_OK);
  if (way == BY_VIEW) {
    *first = v.number;
    CHECK(frame_intact(v.data, size, v.number) && zb_subscriber_view_valid(s, &v));
  } else for (size_t i = 0; i < count; i++) CHECK(frame_intact(samples + 64 * i, size, *first + i));
  return count;
}
static void lagging(zb_publisher *p, zb_subscriber *s, int way, uint64_t capacity, uint64_t behind) {
  const uint64_t before = zb_subscriber_overruns(s), start = p->number;
  uint64_t returned = 0, first, got;
  void *place = NULL;
  publish_many(p, behind, 24);
  CHECK_EQ(zb_subscriber_lag(s), behind);
  if (p->number % 2) CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_OK);       /* the samples that are kept stay readable */
  if (place) memset(place, 0xaa, 24);
  while ((got = read_some(s, way, 24, &first)) > 0) {
    if (returned == 0) CHECK_EQ(first, behind > capacity ? p->number - capacity : start);
    returned += got;
    CHECK_EQ(returned + (zb_subscriber_overruns(s) - before) + zb_subscriber_lag(s), behind);
  }
  if (place) CHECK_RESULT(zb_publisher_abort(p), ZB_OK);
  CHECK_EQ(returned, behind < capacity ? behind : capacity);
  CHECK_EQ(zb_subscriber_overruns(s) - before, behind - returned);
  CHECK_EQ(zb_subscriber_lag(s), 0);
}
TEST(overruns_are_exact) {                    /* at every lag around the capacity, at every place of the slots */
  for (uint32_t capacity = 1; capacity <= 9; capacity++)
    for (int way = 0; way < WAYS; way++) {
      const char *name = test_name("lag");
      zb_publisher p;
      zb_subscriber s;
      create_bytes(&p, name, 24, capacity);
      attach(&s, name, ZB_START_NEXT);
      for (uint64_t round = 0; round <= capacity + 1; round++)
        for (uint64_t behind = 0; behind <= 3 * capacity + 4; behind++) lagging(&p, &s, way, capacity, behind);
      detach(&s);
      finish(&p, name);
    }
}
TEST(locks_wrap) {                            /* 2^31 uses of a slot: the lock goes round and is never 0 again */
  const char *name = test_name("wrap");
  const uint64_t stride = gbp_stride(24);
  zb_publisher p;
  zb_subscriber s, late;
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  gbp_map raw = raw_topic(name);
  for (uint32_t i = 0; i < 3; i++) gbp_put32(raw.base, GBP_AT_SLOTS + i * stride, UINT32_MAX - 5);
  for (uint64_t n = 0; n < 30; n++) {
    zb_sample v;
    publish(&p, 24);
    CHECK(gbp_get32(raw.base, GBP_AT_SLOTS + n % 3 * stride) != 0);
    view_next(&s, &v, n, 24);
    attach(&late, name, ZB_START_NEWEST);
    expect_next(&late, n, 24);
    detach(&late);
    CHECK(zb_subscriber_view_valid(&s, &v));
  }
  gbp_map_close(&raw);
  detach(&s);
  finish(&p, name);
}
TEST(slots_wrap) {
  const char *name = test_name("slots");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 60, 4);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t n = 0; n < 100000; n++) {
    publish(&p, 60);
    if (n % 3 == 2) for (uint64_t k = n - 2; k <= n; k++) expect_next(&s, k, 60);
  }
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  sound(name, GBP_AUDIT_SETTLED);
  detach(&s);
  finish(&p, name);
}
TEST(message_lengths) {
  const char *name = test_name("lengths");
  const zb_schema schema = messages(200);
  static uint8_t large[201];
  void *place;
  zb_publisher p;
  zb_subscriber s;
  create(&p, name, &schema, 3);
  attach(&s, name, ZB_START_NEXT);
  for (size_t size = 0; size <= 200; size++) {
    zb_sample v;
    publish(&p, size);
    publish(&p, 200 - size);
    expect_next(&s, 2 * size, size);
    view_next(&s, &v, 2 * size + 1, 200 - size);
    expect_latest(&s, 2 * size + 1, 200 - size);
  }
  CHECK_RESULT(zb_publisher_write(&p, large, 201), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_publisher_write(&p, large, SIZE_MAX), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_publisher_write(&p, NULL, 0), ZB_OK);
  expect_next(&s, 402, 0);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  CHECK_RESULT(zb_publisher_commit(&p, 201), ZB_ERR_TOO_LARGE);
  if (sizeof(size_t) > 4) CHECK_RESULT(zb_publisher_commit(&p, (size_t)((uint64_t)1 << 32)), ZB_ERR_TOO_LARGE);   /* 0 in 32 bits */
  expect_none(&s, ZB_TIMEOUT);
  frame_fill(place, 200, 403);
  CHECK_RESULT(zb_publisher_commit(&p, 200), ZB_OK);       /* it was still acquired */
  expect_next(&s, 403, 200);
  sound(name, GBP_AUDIT_SETTLED | GBP_AUDIT_KIND_ZERO);
  detach(&s);
  finish(&p, name);
}
TEST(array_of_the_wrong_length) {
  const char *name = test_name("wrong");
  uint8_t sample[64] = { 0 };
  void *place;
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  for (size_t size = 0; size < 24; size++) CHECK_RESULT(zb_publisher_write(&p, sample, size), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_publisher_write(&p, sample, 25), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  CHECK_RESULT(zb_publisher_commit(&p, 23), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_publisher_commit(&p, 0), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_publisher_commit(&p, 25), ZB_ERR_TOO_LARGE);
  expect_none(&s, ZB_TIMEOUT);
  CHECK_EQ(p.number, 0);
  frame_fill(place, 24, 0);
  CHECK_RESULT(zb_publisher_commit(&p, 24), ZB_OK);
  expect_next(&s, 0, 24);
  detach(&s);
  finish(&p, name);
}
TEST(samples_of_every_size) {                 /* and each of them ends where the next slot may begin */
  for (uint64_t size = 1; size <= 200; size += size < 130 ? 1 : 23) {
    const char *name = test_name("size");
    zb_publisher p;
    zb_subscriber s;
    create_bytes(&p, name, size, 2);
    attach(&s, name, ZB_START_NEXT);
    for (uint64_t n = 0; n < 5; n++) publish(&p, (size_t)size);
    expect_next(&s, 3, (size_t)size);
    expect_next(&s, 4, (size_t)size);
    CHECK_EQ(zb_subscriber_overruns(&s), 3);
    sound(name, GBP_AUDIT_SETTLED | GBP_AUDIT_EXACT_ARRAY);
    detach(&s);
    finish(&p, name);
  }
}
TEST(too_small_keeps_the_sample) {
  const char *name = test_name("small");
  const zb_schema schema = messages(100);
  uint8_t sample[100];
  size_t size, count;
  uint64_t number = 77;
  zb_publisher p;
  zb_subscriber s;
  create(&p, name, &schema, 4);
  attach(&s, name, ZB_START_NEXT);
  publish(&p, 50);
  publish(&p, 100);
  memset(sample, 9, sizeof sample);
  for (size_t capacity = 0; capacity < 50; capacity += 7) {
    CHECK_RESULT(zb_subscriber_next(&s, sample, capacity, &size, &number, WAIT), ZB_ERR_TOO_SMALL);
    CHECK_EQ(size, 50);
    CHECK_RESULT(zb_subscriber_latest(&s, sample, capacity, &size, &number, WAIT), ZB_ERR_TOO_SMALL);
    CHECK_EQ(size, 100);
    CHECK_EQ(zb_subscriber_lag(&s), 2);
  }
  CHECK_RESULT(zb_subscriber_next_batch(&s, sample, 99, 1, NULL, &count, &number, WAIT), ZB_ERR_TOO_SMALL);
  CHECK_EQ(count, 0);
  CHECK_EQ(number, 77);
  for (size_t i = 0; i < sizeof sample; i++) CHECK_EQ(sample[i], 9);
  CHECK_RESULT(zb_subscriber_next(&s, sample, 50, &size, &number, WAIT), ZB_OK);
  CHECK(size == 50 && number == 0 && sample[50] == 9 && frame_intact(sample, 50, 0));
  expect_next(&s, 1, 100);
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  detach(&s);
  finish(&p, name);
}

/* ---- batches ---- */
static void batch(zb_subscriber *s, size_t stride, size_t max, uint64_t first, size_t count) {
  static uint8_t samples[20 * 64];
  size_t sizes[20], got = 99;
  uint64_t number = 99;
  memset(samples, 0x55, sizeof samples);
  for (size_t i = 0; i < 20; i++) sizes[i] = 99;
  CHECK_RESULT(zb_subscriber_next_batch(s, samples, stride, max, sizes, &got, &number, ZB_NOWAIT), count ? ZB_OK : ZB_TIMEOUT);
  CHECK_EQ(got, count);
  CHECK_EQ(number, count ? first : 99);
  for (size_t i = 0; i < count; i++) {
    const size_t size = (size_t)((first + i) % 25);
    CHECK_EQ(sizes[i], size);
    CHECK(frame_intact(samples + i * stride, size, first + i));
    for (size_t k = size; k < stride; k++) CHECK_EQ(samples[i * stride + k], 0x55);
  }
  for (size_t k = count * stride; k < sizeof samples; k++) CHECK_EQ(samples[k], 0x55);
  for (size_t i = count; i < 20; i++) CHECK_EQ(sizes[i], 99);
}
TEST(batches_of_every_split) {
  const char *name = test_name("batch");
  const zb_schema schema = messages(24);
  zb_publisher p;
  zb_subscriber s;
  create(&p, name, &schema, 8);
  attach(&s, name, ZB_START_NEXT);
  for (size_t there = 0; there <= 11; there++)             /* from 9 on some are lost before the first call */
    for (size_t max = 1; max <= 12; max++) {
      const size_t kept = there < 8 ? there : 8;
      for (size_t i = 0; i < there; i++) publish(&p, (size_t)(p.number % 25));
      uint64_t first = p.number - kept;
      for (size_t left = kept; left > 0; left -= max < left ? max : left, first += max) batch(&s, 24 + max, max, first, max < left ? max : left);
      batch(&s, 24, max, 0, 0);
    }
  detach(&s);
  finish(&p, name);
}
/* While a batch is on its way the publisher laps it. The store to sizes[k] is where it is caught: the page is closed, and
 * the fault publishes. */
typedef struct ambush { zb_publisher *p; uint64_t publish; uint8_t *page; } ambush;
static ambush trap;
static void spring(int signal_number) {
  (void)signal_number;
  CHECK(mprotect(trap.page, 4096, PROT_READ | PROT_WRITE) == 0);
  publish_many(trap.p, trap.publish, 24);
}
static void batch_with_gap(size_t before, uint64_t lap) {
  const char *name = test_name("gap");
  uint8_t samples[20 * 24];
  size_t count;
  uint64_t first, returned = 0;
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 8);
  attach(&s, name, ZB_START_NEXT);
  publish_many(&p, 8, 24);
  uint8_t *pages = test_shared(2 * 4096);
  trap = (ambush){ &p, lap, pages + 4096 };
  CHECK(mprotect(trap.page, 4096, PROT_NONE) == 0);
  size_t *sizes = (size_t *)(void *)(pages + 4096 - before * sizeof(size_t));
  for (int call = 0; call < 2; call++) {
    CHECK_RESULT(zb_subscriber_next_batch(&s, samples, 24, 20, sizes, &count, &first, ZB_NOWAIT), ZB_OK);
    const bool lapped = 8 + lap > before + 1 + 8;          /* the one after sizes[before] is gone */
    CHECK_EQ(first, call ? lap : 0);
    CHECK_EQ(count, call ? 8 : lapped ? before + 1 : 8 + lap);
    for (size_t i = 0; i < count; i++) CHECK(frame_intact(samples + 24 * i, 24, first + i));
    returned += count;
    CHECK_EQ(returned + zb_subscriber_overruns(&s) + zb_subscriber_lag(&s), 8 + lap);
    if (!lapped) break;
  }
  expect_none(&s, ZB_TIMEOUT);
  detach(&s);
  finish(&p, name);
}
TEST(a_gap_ends_a_batch) {
  struct sigaction action = { .sa_handler = spring };
  CHECK(sigaction(SIGSEGV, &action, NULL) == 0);
  for (size_t before = 0; before < 7; before++)
    for (uint64_t lap = 1; lap < 12; lap++) batch_with_gap(before, lap);
}

/* ---- overwritten while it is copied ---- */
static void lap_it(void *arg) { publish_many(arg, 5, 72); }
static void nothing_between(zb_subscriber *s, zb_publisher *p, bool newest) {
  const uint64_t start = p->number;
  publish_many(p, 4, 72);
  hook = (test_hook){ .copied = 72, .fn = lap_it, .arg = p };
  if (newest) {
    expect_latest(s, start + 8, 72);
    CHECK_EQ(zb_subscriber_lag(s), 0);
    return;
  }
  expect_next(s, start + 5, 72);                           /* `start` was there, but is not whole any more */
  CHECK_EQ(zb_subscriber_lag(s), 3);
}
TEST(overwritten_while_it_is_copied) {
  const char *name = test_name("torn");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 72, 4);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t round = 0; round < 7; round++) {
    const uint64_t overruns = zb_subscriber_overruns(&s);
    nothing_between(&s, &p, false);
    CHECK_EQ(zb_subscriber_overruns(&s) - overruns, 5);
    nothing_between(&s, &p, true);
    publish(&p, 72);
    expect_next(&s, p.number - 1, 72);
    CHECK_EQ(zb_subscriber_overruns(&s) - overruns, 5);
  }
  detach(&s);
  finish(&p, name);
}

/* ---- views ---- */
TEST(views) {
  const char *name = test_name("view");
  zb_publisher p;
  zb_subscriber s;
  void *place;
  zb_sample v, newest;
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t n = 0; n < 30; n += 4) {
    const uint64_t overruns = zb_subscriber_overruns(&s);
    publish(&p, 24);
    view_next(&s, &v, n, 24);
    CHECK_RESULT(zb_subscriber_view_latest(&s, &newest, ZB_NOWAIT), ZB_OK);
    CHECK(newest.number == n && newest.data == v.data && newest.size == 24);
    publish_many(&p, 2, 24);
    CHECK(zb_subscriber_view_valid(&s, &v) && zb_subscriber_view_valid(&s, &newest));      /* the third slot */
    CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
    CHECK(!zb_subscriber_view_valid(&s, &newest));         /* from the first moment on, and for ever */
    CHECK_EQ(zb_subscriber_overruns(&s), overruns);        /* view_latest has no overruns */
    CHECK(!zb_subscriber_view_valid(&s, &v));
    CHECK_EQ(zb_subscriber_overruns(&s), overruns + 1);
    frame_fill(place, 24, n + 3);
    CHECK_RESULT(zb_publisher_commit(&p, 24), ZB_OK);
    CHECK(!zb_subscriber_view_valid(&s, &v) && !zb_subscriber_view_valid(&s, &newest));
    CHECK_EQ(zb_subscriber_overruns(&s), overruns + 1);    /* counted once */
    expect_latest(&s, n + 3, 24);
  }
  CHECK(!zb_subscriber_view_valid(&s, &(zb_sample){ 0 }));
  CHECK(!zb_subscriber_view_valid(&s, NULL) && !zb_subscriber_view_valid(NULL, &v));
  detach(&s);
  finish(&p, name);
}

/* ---- while the publisher is between two stores of a commit ---- */
typedef struct window { zb_subscriber *s; uint64_t number; int step; } window;
static void look_through(void *arg) {         /* sample `number` is whole and not counted yet */
  window *w = arg;
  uint8_t sample[24];
  uint64_t n;
  size_t size;
  zb_sample v;
  if (w->step == 0) {                         /* in order first: what was had comes no second time */
    expect_next(w->s, w->number, 24);
    CHECK_RESULT(zb_subscriber_latest(w->s, sample, 24, &size, &n, ZB_NOWAIT), ZB_OK);
    if (n < w->number) FAIL("latest gives %llu after %llu", (unsigned long long)n, (unsigned long long)w->number);
  } else {                                    /* who was told that there is one gets it */
    CHECK_RESULT(zb_subscriber_wait(w->s, ZB_NOWAIT), ZB_OK);
    CHECK_RESULT(zb_subscriber_view_latest(w->s, &v, ZB_NOWAIT), ZB_OK);
    if (v.number < w->number) FAIL("view_latest gives %llu instead of %llu", (unsigned long long)v.number, (unsigned long long)w->number);
  }
  CHECK_EQ(zb_subscriber_lag(w->s), 0);
}
TEST(whole_but_not_counted) {                 /* no sample is returned twice, whatever is mixed */
  const char *name = test_name("window");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 3);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t n = 0; n < 20; n++) {
    window w = { &s, n, (int)(n % 2) };
    hook = (test_hook){ .point = ZBI_AT_SLOT_EVEN, .fn = look_through, .arg = &w };
    publish(&p, 24);
    CHECK(hook.point == 0);
    expect_none(&s, ZB_TIMEOUT);
  }
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  detach(&s);
  finish(&p, name);
}
static void pair_through(void *arg) {
  window *w = arg;
  zb_wait_item item = { .subscriber = w->s };
  zb_result e = zb_wait_all(&item, 1, -1, ZB_NOWAIT);
  if (e == ZB_OK) CHECK_EQ(item.sample.number, w->number);
  else CHECK_RESULT(e, ZB_TIMEOUT);
  w->step = e == ZB_OK;
}
TEST(whole_but_not_counted_in_a_set) {
  const char *name = test_name("window");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 3);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t n = 0; n < 10; n++) {
    window w = { &s, n, 0 };
    zb_wait_item item = { .subscriber = &s };
    hook = (test_hook){ .point = ZBI_AT_SLOT_EVEN, .fn = pair_through, .arg = &w };
    publish(&p, 24);
    CHECK_RESULT(zb_wait_all(&item, 1, -1, ZB_NOWAIT), w.step ? ZB_TIMEOUT : ZB_OK);
    if (!w.step) CHECK_EQ(item.sample.number, n);
  }
  detach(&s);
  finish(&p, name);
}

/* ---- what a damaged segment does to a reader ---- */
TEST(numbering_begins_anew) {
  const char *name = test_name("anew");
  zb_publisher p;
  zb_subscriber s;
  uint8_t sample[24];
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  publish_many(&p, 10, 24);
  expect_latest(&s, 9, 24);
  gbp_map raw = raw_topic(name);
  gbp_put64(raw.base, GBP_AT_LATEST_COUNT, 3);
  CHECK_RESULT(zb_subscriber_next(&s, sample, 24, NULL, NULL, WAIT), ZB_ERR_SEQUENCE);
  CHECK_EQ(zb_subscriber_lag(&s), 0);
  expect_none(&s, ZB_TIMEOUT);
  p.number = 3, p.slot = 0;
  publish(&p, 24);
  expect_next(&s, 3, 24);
  gbp_map_close(&raw);
  detach(&s);
  finish(&p, name);
}
TEST(a_damaged_slot_is_told_once) {
  const char *name = test_name("damaged");
  zb_publisher p;
  zb_subscriber s;
  uint8_t sample[24];
  create_bytes(&p, name, 24, 3);
  attach(&s, name, ZB_START_NEXT);
  gbp_map raw = raw_topic(name);
  for (int how = 0; how < 2; how++) {                      /* locked for ever; another number in it */
    const uint64_t slot = GBP_AT_SLOTS + p.number % 4 * gbp_stride(24), overruns = zb_subscriber_overruns(&s);
    publish_many(&p, 2, 24);
    if (how) gbp_put64(raw.base, slot + GBP_SLOT_SEQ, 1000);
    else gbp_put32(raw.base, slot, gbp_get32(raw.base, slot) + 1);
    CHECK_RESULT(zb_subscriber_next(&s, sample, 24, NULL, NULL, WAIT), ZB_ERR_CORRUPT);
    CHECK_EQ(zb_subscriber_overruns(&s) - overruns, 2);
    expect_none(&s, ZB_TIMEOUT);
    publish_many(&p, 5, 24);
    for (uint64_t n = p.number - 3; n < p.number; n++) expect_next(&s, n, 24);
  }
  gbp_map_close(&raw);
  detach(&s);
  finish(&p, name);
}

/* ============================================================================================
 * Publishing
 * ============================================================================================ */
TEST(acquire_commit_abort) {
  const char *name = test_name("place");
  const zb_schema schema = messages(64);
  zb_publisher p;
  zb_subscriber s;
  void *place, *again;
  create(&p, name, &schema, 2);
  attach(&s, name, ZB_START_NEXT);
  CHECK_RESULT(zb_publisher_commit(&p, 0), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_abort(&p), ZB_ERR_STATE);
  for (uint64_t n = 0; n < 20; n++) {
    CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
    again = place;
    CHECK_RESULT(zb_publisher_acquire(&p, &again), ZB_ERR_STATE);
    CHECK(again == NULL);
    CHECK_RESULT(zb_publisher_write(&p, "x", 1), ZB_ERR_STATE);
    memset(place, 0xaa, 64);
    expect_none(&s, ZB_TIMEOUT);
    CHECK_RESULT(zb_publisher_abort(&p), ZB_OK);
    CHECK_RESULT(zb_publisher_abort(&p), ZB_ERR_STATE);
    CHECK_RESULT(zb_publisher_commit(&p, 1), ZB_ERR_STATE);
    expect_none(&s, ZB_TIMEOUT);
    CHECK_EQ(p.number, n);                                 /* the number is used again */
    sound(name, GBP_AUDIT_ALL_EVEN);
    publish(&p, 64);
    expect_next(&s, n, 64);
  }
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  detach(&s);
  finish(&p, name);
}
static void aborted(zb_publisher *p) {
  void *place;
  CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_OK);
  memset(place, 0xaa, 24);
  CHECK_RESULT(zb_publisher_abort(p), ZB_OK);
}
/* An abort destroys the oldest sample. Who is that far behind never gets it, in whatever way, and a peer neither. */
static void abort_under(uint32_t capacity, uint64_t published) {
  const char *name = test_name("abort");
  const uint64_t kept = published < capacity ? published : capacity;
  uint8_t sample[24];
  size_t size;
  uint64_t n;
  zb_publisher p;
  zb_subscriber s;
  gbp_reader r;
  create_bytes(&p, name, 24, capacity);
  attach(&s, name, ZB_START_NEXT);
  gbp_reader_init(&r);
  same_text(gbp_reader_attach(&r, name), NULL);
  publish_many(&p, published, 24);
  aborted(&p);
  if (published == 0) {
    CHECK_EQ(gbp_reader_latest(&r, sample, 24, &size, &n, 0), GBP_TIMEOUT);
    expect_none(&s, ZB_TIMEOUT);
  } else {
    CHECK_EQ(gbp_reader_latest(&r, sample, 24, &size, &n, 0), GBP_OK);
    CHECK(n == published - 1 && frame_intact(sample, 24, n));
  }
  for (uint64_t k = published - kept; k < published; k++) {
    expect_next(&s, k, 24);
    CHECK_EQ(gbp_reader_next(&r, sample, 24, &size, &n, 0), GBP_OK);
    CHECK(n == k && frame_intact(sample, 24, n));
  }
  CHECK_EQ(gbp_reader_next(&r, sample, 24, &size, &n, 0), GBP_TIMEOUT);
  CHECK(r.overruns == published - kept && zb_subscriber_overruns(&s) == published - kept);
  expect_none(&s, ZB_TIMEOUT);
  publish(&p, 24);
  expect_next(&s, published, 24);
  CHECK_EQ(gbp_reader_next(&r, sample, 24, &size, &n, 0), GBP_OK);
  same_text(r.error, NULL);
  sound(name, GBP_AUDIT_ALL_EVEN);
  gbp_reader_close(&r);
  detach(&s);
  finish(&p, name);
}
TEST(an_abort_is_never_seen) {
  for (uint32_t capacity = 1; capacity <= 4; capacity++)
    for (uint64_t published = 0; published <= 3 * capacity + 3; published++) abort_under(capacity, published);
}
TEST(close_drops_what_is_acquired) {
  const char *name = test_name("drop");
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  void *place;
  create(&p, name, &schema, 2);
  publish_many(&p, 2, 24);
  attach(&s, name, ZB_START_OLDEST);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  sound(name, GBP_AUDIT_ALL_EVEN);
  expect_next(&s, 0, 24);
  expect_next(&s, 1, 24);
  expect_none(&s, ZB_CLOSED);
  take_over(&p, name, &schema);
  CHECK_EQ(p.number, 2);
  publish(&p, 24);
  expect_next(&s, 2, 24);
  detach(&s);
  finish(&p, name);
}

/* ---- one publisher, several threads ---- */
typedef struct gang { zb_publisher *p; uint64_t each; _Atomic uint32_t next; } gang;
/* Sample: thread, running number, then bytes that follow from both. */
static size_t gang_fill(uint8_t *to, uint64_t thread, uint64_t i) {
  const uint64_t word = thread << 32 | i;
  const size_t size = 8 + (size_t)(i * 37 % 500);
  memcpy(to, &word, 8);
  frame_fill(to + 8, size - 8, word);
  return size;
}
static void gang_member(void *arg) {
  gang *g = arg;
  uint8_t sample[512];
  const uint64_t me = atomic_fetch_add(&g->next, 1);
  for (uint64_t i = 0; i < g->each; i++) {
    void *place;
    if (i % 3 == 0) {
      const size_t size = gang_fill(sample, me, i);
      CHECK_RESULT(zb_publisher_write(g->p, sample, size), ZB_OK);
      continue;
    }
    CHECK_RESULT(zb_publisher_acquire(g->p, &place), ZB_OK);
    const size_t size = gang_fill(place, me, i);
    if (i % 7 == 0) sched_yield();
    if (i % 5 == 1) CHECK_RESULT(zb_publisher_heartbeat(g->p), ZB_OK);     /* also in between */
    if (i % 11 == 5) {
      CHECK_RESULT(zb_publisher_abort(g->p), ZB_OK);
      CHECK_RESULT(zb_publisher_acquire(g->p, &place), ZB_OK);
      gang_fill(place, me, i);
    }
    CHECK_RESULT(zb_publisher_commit(g->p, size), ZB_OK);
  }
}
TEST_LIMIT(threads_share_a_publisher, 60) {
  enum { MEMBERS = 4 };
  const char *name = test_name("gang");
  const uint64_t each = longer(500);
  const zb_schema schema = messages(512);
  zb_publisher p;
  zb_subscriber s;
  gang g = { .p = &p, .each = each };
  test_pair *members[MEMBERS];
  uint64_t seen[MEMBERS] = { 0 };
  CHECK_RESULT(zb_publisher_create(&p, name, &schema, &(zb_publisher_desc){ .capacity = (uint32_t)(MEMBERS * each), .thread_safe = true }), ZB_OK);
  attach(&s, name, ZB_START_NEXT);
  for (int i = 0; i < MEMBERS; i++) members[i] = pair_start(THREADS, gang_member, &g);
  for (uint64_t n = 0; n < MEMBERS * each; n++) {
    uint8_t sample[512], want[512];
    uint64_t word, number;
    size_t size;
    CHECK_RESULT(zb_subscriber_next(&s, sample, 512, &size, &number, WAIT), ZB_OK);
    memcpy(&word, sample, 8);
    CHECK(number == n && word >> 32 < MEMBERS);
    CHECK_EQ(word & UINT32_MAX, seen[word >> 32]++);       /* each thread's own in its order */
    CHECK(gang_fill(want, word >> 32, word & UINT32_MAX) == size && memcmp(sample, want, size) == 0);
  }
  for (int i = 0; i < MEMBERS; i++) pair_join(members[i]);
  expect_none(&s, ZB_TIMEOUT);
  detach(&s);
  finish(&p, name);
}
typedef struct second { zb_publisher *p; _Atomic int done; } second;
static void second_thread(void *arg) {
  second *t = arg;
  CHECK_RESULT(zb_publisher_commit(t->p, 24), ZB_ERR_STATE);           /* not this thread's sample */
  CHECK_RESULT(zb_publisher_abort(t->p), ZB_ERR_STATE);
  atomic_store(&t->done, 1);
  uint8_t sample[24];
  frame_fill(sample, 24, 1);
  CHECK_RESULT(zb_publisher_write(t->p, sample, 24), ZB_OK);           /* waits for the other's commit */
  atomic_store(&t->done, 2);
}
TEST(acquired_by_another_thread) {
  const char *name = test_name("second");
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  second t = { .p = &p };
  void *place, *none;
  CHECK_RESULT(zb_publisher_create(&p, name, &schema, &(zb_publisher_desc){ .thread_safe = true }), ZB_OK);
  attach(&s, name, ZB_START_NEXT);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  CHECK_RESULT(zb_publisher_acquire(&p, &none), ZB_ERR_STATE);         /* and no deadlock */
  CHECK_RESULT(zb_publisher_write(&p, place, 24), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_commit(&p, 23), ZB_ERR_SCHEMA);
  test_pair *other = pair_start(THREADS, second_thread, &t);
  while (atomic_load(&t.done) < 1) test_sleep_ms(1);
  test_sleep_ms(30);
  CHECK_EQ(atomic_load(&t.done), 1);
  frame_fill(place, 24, 0);
  CHECK_RESULT(zb_publisher_commit(&p, 24), ZB_OK);
  pair_join(other);
  CHECK_EQ(atomic_load(&t.done), 2);
  expect_next(&s, 0, 24);
  expect_next(&s, 1, 24);
  publish(&p, 24);
  detach(&s);
  finish(&p, name);
}
typedef struct crowd { zb_subscriber *s; uint8_t *seen; _Atomic uint64_t returned; } crowd;
static void crowd_member(void *arg) {
  crowd *c = arg;
  uint8_t sample[64];
  uint64_t n;
  zb_result e;
  while ((e = zb_subscriber_next(c->s, sample, 64, NULL, &n, WAIT)) == ZB_OK) {
    CHECK(frame_intact(sample, 64, n));
    CHECK_EQ(__atomic_fetch_add(&c->seen[n], 1, __ATOMIC_RELAXED), 0);
    atomic_fetch_add(&c->returned, 1);
    (void)zb_subscriber_lag(c->s);
  }
  CHECK_RESULT(e, ZB_CLOSED);
}
TEST(threads_share_a_subscriber) {            /* each sample goes to one of them: first from a heap, then as they come */
  const char *name = test_name("crowd");
  enum { MEMBERS = 3, HEAP = 30000, COUNT = 34000 };
  zb_publisher p;
  zb_subscriber s;
  crowd c = { .s = &s, .seen = test_shared(COUNT) };
  test_pair *members[MEMBERS];
  create_bytes(&p, name, 64, HEAP);
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .thread_safe = true }), ZB_OK);
  publish_many(&p, HEAP, 64);
  for (int i = 0; i < MEMBERS; i++) members[i] = pair_start(THREADS, crowd_member, &c);
  for (int i = HEAP; i < COUNT; i++) {
    while (zb_subscriber_lag(&s) > HEAP / 2) sched_yield();
    publish(&p, 64);
    if (i % 16 == 0) sched_yield();
  }
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  for (int i = 0; i < MEMBERS; i++) pair_join(members[i]);
  CHECK_EQ(atomic_load(&c.returned), COUNT);
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  detach(&s);
  finish(&p, name);
}

/* ---- the heartbeat ---- */
TEST(heartbeat) {
  const char *name = test_name("beat");
  zb_publisher p;
  create_bytes(&p, name, 24, 2);
  gbp_map raw = raw_topic(name);
  uint64_t beat = gbp_get64(raw.base, GBP_AT_HEARTBEAT), changes = 0;
  CHECK(beat > GBP_WALL_CLOCK_FROM && gbp_heartbeat_alive(beat));
  test_sleep_ms(120);
  CHECK_EQ(gbp_get64(raw.base, GBP_AT_HEARTBEAT), beat);               /* silent by itself */
  publish(&p, 24);
  CHECK(gbp_get64(raw.base, GBP_AT_HEARTBEAT) >= beat + 100000000);    /* the first write after that says so */
  const int64_t start = test_now_ns();
  beat = gbp_get64(raw.base, GBP_AT_HEARTBEAT);
  while (changes < 3 && test_now_ns() - start < WAIT) {
    publish(&p, 24);
    const uint64_t now = gbp_get64(raw.base, GBP_AT_HEARTBEAT);
    changes += now != beat;
    beat = now;
    CHECK((int64_t)changes <= (test_now_ns() - start) / 100000000 + 1);
  }
  CHECK_EQ(changes, 3);
  for (int i = 0; i < 3; i++) {                                        /* on request always */
    CHECK_RESULT(zb_publisher_heartbeat(&p), ZB_OK);
    CHECK(gbp_get64(raw.base, GBP_AT_HEARTBEAT) > beat);
    beat = gbp_get64(raw.base, GBP_AT_HEARTBEAT);
  }
  gbp_map_close(&raw);
  finish(&p, name);
}

/* ============================================================================================
 * A name that is taken
 * ============================================================================================ */
static zb_result create_with(zb_publisher *p, const char *name, const zb_schema *schema, uint32_t capacity, bool over) {
  zb_result e = zb_publisher_create(p, name, schema, &(zb_publisher_desc){ .capacity = capacity, .take_over = over });
  if (e != ZB_OK) CHECK_RESULT(zb_publisher_heartbeat(p), ZB_ERR_STATE);         /* the handle is closed */
  return e;
}
TEST(create_over_a_topic) {
  const char *name = test_name("over");
  const zb_schema schema = bytes(24);
  zb_publisher p, q;
  zb_subscriber s;
  create(&p, name, &schema, 3);
  publish_many(&p, 5, 24);
  attach(&s, name, ZB_START_OLDEST);
  CHECK_RESULT(create_with(&q, name, &schema, 3, false), ZB_ERR_EXISTS);
  CHECK_RESULT(create_with(&q, name, &schema, 3, true), ZB_ERR_BUSY);
  publish(&p, 24);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(create_with(&q, name, &schema, 3, false), ZB_ERR_EXISTS);
  for (uint32_t capacity = 0; capacity <= 3; capacity += 3) {
    CHECK_RESULT(create_with(&q, name, &schema, capacity, true), ZB_OK);
    same_text(q.difference, NULL);
    CHECK_EQ(q.number, 6 + capacity / 3);
    CHECK_RESULT(create_with(&p, name, &schema, 3, true), ZB_ERR_BUSY);
    publish(&q, 24);
    CHECK_RESULT(zb_publisher_close(&q), ZB_OK);
  }
  for (uint64_t n = 5; n < 8; n++) expect_next(&s, n, 24);             /* what is kept of the first and the second one */
  CHECK_EQ(zb_subscriber_overruns(&s), 3);
  expect_none(&s, ZB_CLOSED);
  detach(&s);
  sound(name, GBP_AUDIT_SETTLED);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}
TEST(take_over_with_another_schema) {         /* is refused, and changes nothing */
  static mismatch m[MISMATCHES];
  static uint8_t before[8192];
  zb_publisher p, q;
  mismatches(m);
  for (size_t i = 0; i <= MISMATCHES; i++) {
    const zb_schema *there = i < MISMATCHES ? &m[i].there : &m[0].there, *asked = i < MISMATCHES ? &m[i].asked : there;
    const char *name = test_name("other");
    create(&p, name, there, 3);
    publish_many(&p, 2, (size_t)there->sample_size);
    CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    gbp_map raw = raw_topic(name);
    memcpy(before, raw.base, sizeof before);
    CHECK_RESULT(create_with(&q, name, asked, i < MISMATCHES ? 0 : 4, true), ZB_ERR_SCHEMA);
    same_text(q.difference, i < MISMATCHES ? m[i].part : "capacity");
    CHECK(memcmp(before, raw.base, sizeof before) == 0);
    gbp_map_close(&raw);
    CHECK_RESULT(create_with(&q, name, there, 3, true), ZB_OK);
    CHECK_EQ(q.number, 2);
    finish(&q, name);
  }
}
static void doomed_publisher(void *arg) {     /* dies while its third sample is under way */
  job *j = arg;
  zb_publisher p;
  void *place;
  create_bytes(&p, j->name, 24, 3);
  publish_many(&p, j->count, 24);
  if (j->option) CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  if (j->option) memset(place, 0xaa, 24);
  reach(j, 1);
  park();
}
TEST(take_over_from_the_dead) {
  const zb_schema schema = bytes(24);
  for (int acquired = 0; acquired < 2; acquired++)
    for (uint64_t count = 0; count < 9; count++) {
      job *j = job_new("dead", count, 24);
      zb_publisher p;
      zb_subscriber s;
      j->option = acquired;
      pid_t pid = test_spawn(doomed_publisher, j);
      await(j, 1);
      attach(&s, j->name, ZB_START_OLDEST);
      CHECK_RESULT(create_with(&p, j->name, &schema, 3, true), ZB_ERR_BUSY);
      test_kill(pid);
      CHECK_RESULT(create_with(&p, j->name, &schema, 3, false), ZB_ERR_EXISTS);
      take_over(&p, j->name, &schema);
      CHECK_EQ(p.number, count);
      sound(j->name, GBP_AUDIT_ALL_EVEN);
      for (uint64_t n = count > 3 ? count - 3 : 0; n < count; n++) expect_next(&s, n, 24);
      expect_none(&s, ZB_TIMEOUT);
      publish(&p, 24);
      expect_next(&s, count, 24);
      CHECK_EQ(zb_subscriber_overruns(&s), 0);
      detach(&s);
      finish(&p, j->name);
    }
}

/* ---- other things of that name ---- */
static int plain_file(const char *name) {
  char path[512];
  snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
  int fd = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (fd < 0) FAIL("%s: %s", path, strerror(errno));
  return fd;
}
/* How a segment that is none looks, and what attach and take-over say to it. */
typedef struct stranger { const char *what; off_t size; uint64_t offset; uint32_t value; zb_result result; } stranger;
static const stranger strangers[] = {
  { "a short file", 100, 0, 0x11111111, ZB_ERR_EXISTS }, { "another magic", 65536, 0, 0x11111111, ZB_ERR_EXISTS },
  { "version 2", 65536, GBP_AT_VERSION, 2, ZB_ERR_VERSION }, { "another kind", 65536, GBP_AT_KIND, 3, ZB_ERR_CORRUPT },
  { "one slot", 65536, GBP_AT_N_SLOTS, 1, ZB_ERR_CORRUPT }, { "too many slots", 65536, GBP_AT_N_SLOTS, 1 << 30, ZB_ERR_CORRUPT },
  { "a wrong stride", 65536, GBP_AT_SLOT_STRIDE, 64, ZB_ERR_CORRUPT }, { "a wrong size", 65536, GBP_AT_SLOT_SIZE, 25, ZB_ERR_CORRUPT },
  { "a wrong payload place", 65536, GBP_AT_PAYLOAD_OFF, 65, ZB_ERR_CORRUPT }, { "too many readers", 65536, GBP_AT_MAX_READERS, 65, ZB_ERR_CORRUPT },
  { "a wrong registry", 65536, GBP_AT_REGISTRY, 4160, ZB_OK }, { "a wrong registry place", 65536, GBP_AT_REGISTRY_OFF, 4160, ZB_ERR_CORRUPT },
  { "a wrong slots place", 65536, GBP_AT_SLOTS_OFF, 8256, ZB_ERR_CORRUPT }, { "9 dimensions", 65536, GBP_AT_NDIM, 9, ZB_ERR_CORRUPT },
  { "no element", 65536, GBP_AT_SHAPE, 0, ZB_ERR_CORRUPT }, { "slots cut off", 8192 + 3 * 128 - 64, GBP_AT_VERSION, 1, ZB_ERR_CORRUPT } };
static void stranger_make(const stranger *x, const char *name) {
  const zb_schema schema = bytes(24);
  zb_publisher p;
  if (x->size > 100) create(&p, name, &schema, 2), publish(&p, 24), zb_publisher_close(&p);
  else close(plain_file(name));
  char path[512];
  snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
  int fd = open(path, O_RDWR | O_CLOEXEC);
  CHECK(fd >= 0 && ftruncate(fd, x->size) == 0 && pwrite(fd, &x->value, 4, (off_t)x->offset) == 4);
  close(fd);
}
TEST(strangers) {
  const zb_schema schema = bytes(24);
  static zb_info info;
  for (size_t i = 0; i < sizeof strangers / sizeof strangers[0]; i++) {
    const stranger *x = &strangers[i];
    const char *name = test_name("stranger");
    zb_publisher p;
    zb_subscriber s;
    stranger_make(x, name);
    zb_result attached = zb_subscriber_attach(&s, name, NULL), looked = zb_stat(ZB_KIND_TOPIC, name, &info);
    detach(&s);
    zb_result exists = create_with(&p, name, &schema, 0, false), created = create_with(&p, name, &schema, 0, true);
    if (attached != x->result || looked != x->result || created != x->result || exists != ZB_ERR_EXISTS)
      FAIL("%s: attach %s, stat %s, create %s, take over %s", x->what, zb_result_name(attached), zb_result_name(looked),
           zb_result_name(exists), zb_result_name(created));
    CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    CHECK(gbp_exists(name));
    const bool other = x->result == ZB_ERR_EXISTS || x->result == ZB_ERR_VERSION;      /* not ours to remove without force */
    if (other) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), x->result);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, other), ZB_OK);
    CHECK(!gbp_exists(name));
  }
}
TEST(no_file_at_all) {
  const zb_schema schema = bytes(24);
  for (int kind = 0; kind < 3; kind++) {
    const char *name = test_name("thing");
    char path[512];
    zb_publisher p;
    zb_subscriber s;
    snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
    CHECK((kind == 0 ? mkfifo(path, 0600) : kind == 1 ? symlink("/etc/passwd", path) : mkdir(path, 0700)) == 0);
    CHECK_RESULT(create_with(&p, name, &schema, 0, false), ZB_ERR_EXISTS);
    CHECK_RESULT(create_with(&p, name, &schema, 0, true), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_subscriber_attach(&s, name, NULL), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_EXISTS);
    CHECK((kind == 2 ? rmdir(path) : unlink(path)) == 0);
  }
}

/* ---- left unfinished ---- */
typedef struct leftover { const char *name; int step; off_t zeros; zb_result taken; } leftover;
static void leftover_make(leftover *l) {
  gbp_params q = gbp_array(2, "uint8", 1, 1, (const uint64_t[]){ 24 });
  gbp_writer w;
  if (l->step == 0) {
    int fd = plain_file(l->name);
    CHECK(ftruncate(fd, l->zeros) == 0);
    close(fd);
    return;
  }
  gbp_writer_init(&w);
  w.pid = 1;                                  /* lives, and does not have the topic in its memory */
  w.stop_after = (gbp_create_step)l->step;
  same_text(gbp_writer_create(&w, l->name, &q), NULL);
  if (w.map.base) gbp_writer_set_heartbeat(&w, 1);
  gbp_writer_close(&w);
}
static void leftover_case(void *arg) {        /* one after the other each may wait; all together they do not */
  leftover *l = arg;
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  for (int way = 0; way < 2; way++) {
    leftover_make(l);
    CHECK_RESULT(create_with(&p, l->name, &schema, 0, false), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_subscriber_attach(&s, l->name, NULL), ZB_ERR_NOT_FOUND);
    CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, l->name, &(zb_info){ .kind = ZB_KIND_NONE }), ZB_ERR_NOT_FOUND);
    if (way) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, l->name, false), ZB_OK);
    CHECK(gbp_exists(l->name) == !way);
    zb_result e = create_with(&p, l->name, &schema, 5, true);
    if (e != ZB_OK) FAIL("step %d, %lld bytes: %s", l->step, (long long)l->zeros, zb_result_name(e));
    CHECK_EQ(p.number, 0);
    publish(&p, 24);
    sound(l->name, GBP_AUDIT_SETTLED);
    finish(&p, l->name);
  }
}
TEST(left_unfinished) {
  enum { STEPS = GBP_CREATE_SHAPE, SIZES = 3 };
  static leftover all[STEPS + SIZES];
  static test_pair *pairs[STEPS + SIZES];
  static const off_t zeros[SIZES] = { 0, 8192, 100000 };
  for (int i = 0; i < STEPS + SIZES; i++) {
    if (i < SIZES) all[i].zeros = zeros[i];
    else all[i].step = i - SIZES + 1;
    if (all[i].step >= GBP_CREATE_SHAPE) break;            /* an array is whole from here on */
    all[i].name = test_name("unfinished");
    pairs[i] = pair_start(THREADS, leftover_case, &all[i]);
  }
  for (int i = 0; i < STEPS + SIZES && pairs[i]; i++) pair_join(pairs[i]);
}
/* A peer that takes its time: who waits for the topic gets it when it is whole, and never anything else. */
static void slow_peer(void *arg) {
  job *j = arg;
  gbp_params q = gbp_array(2, "uint8", 1, 1, (const uint64_t[]){ 24 });
  gbp_writer w;
  uint8_t sample[24];
  gbp_writer_init(&w);
  w.stop_after = GBP_CREATE_SIZED;
  same_text(gbp_writer_create(&w, j->name, &q), NULL);
  for (int step = GBP_CREATE_MAGIC; step <= GBP_CREATE_WHOLE; step++) {
    gbp_writer_put_field(&w, (gbp_create_step)step, &q);
    test_sleep_ms(4);
  }
  await(j, 1);
  frame_fill(sample, 24, 0);
  same_text(gbp_writer_publish(&w, sample, 24), NULL);
  await(j, 2);
  gbp_writer_close(&w);
}
TEST_BOTH(attach_while_it_is_being_made) {
  job *j = job_new("slow", 1, 24);
  zb_subscriber s;
  zb_schema found;
  const zb_schema schema = bytes(24);
  test_pair *peer = pair_start(mode, slow_peer, j);
  attach(&s, j->name, ZB_START_NEWEST);
  CHECK_RESULT(zb_subscriber_schema(&s, &found), ZB_OK);
  same_text(zb_schema_difference(&found, &schema), NULL);
  reach(j, 1);
  expect_next(&s, 0, 24);
  reach(j, 2);
  pair_join(peer);
  detach(&s);
  same_text(gbp_unlink(j->name), NULL);
}

/* ---- closing and removing ---- */
TEST(close_leaves_it_remove_takes_it) {
  const char *name = test_name("remove");
  zb_publisher p;
  zb_subscriber s;
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_ERR_NOT_FOUND);
  create_bytes(&p, name, 24, 2);
  publish_many(&p, 4, 24);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);    /* a publisher */
  attach(&s, name, ZB_START_OLDEST);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);    /* both */
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK(gbp_exists(name));
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);    /* a subscriber */
  expect_next(&s, 2, 24);
  expect_next(&s, 3, 24);
  expect_none(&s, ZB_CLOSED);
  detach(&s);
  attach(&s, name, ZB_START_OLDEST);                                   /* who comes late reads it, too */
  expect_next(&s, 2, 24);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
  CHECK(!gbp_exists(name));
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_NOT_FOUND);
}
TEST(removed_by_force) {
  const char *name = test_name("force");
  zb_publisher p, q;
  zb_subscriber s;
  uint8_t sample[24] = { 0 };
  void *place;
  create_bytes(&p, name, 24, 4);
  publish(&p, 24);
  attach(&s, name, ZB_START_OLDEST);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_OK);
  CHECK(!gbp_exists(name));
  expect_next(&s, 0, 24);                                              /* what is there is read */
  expect_none(&s, ZB_CLOSED);
  CHECK_RESULT(zb_subscriber_wait(&s, WAIT), ZB_CLOSED);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_MS(50)), ZB_ERR_NOT_FOUND);
  create_bytes(&q, name, 24, 4);                                       /* the name is free */
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_MS(50)), ZB_ERR_NOT_FOUND);
  test_sleep_ms(101);
  CHECK_RESULT(zb_publisher_write(&p, sample, 24), ZB_OK);             /* notices with its next heartbeat */
  CHECK_RESULT(zb_publisher_write(&p, sample, 24), ZB_CLOSED);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_CLOSED);
  CHECK_RESULT(zb_publisher_write(&p, sample, 24), ZB_CLOSED);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  detach(&s);
  CHECK(gbp_exists(name));
  publish(&q, 24);
  finish(&q, name);
}
TEST(removed_by_force_under_way) {            /* while a sample is acquired, and while it writes all the time */
  const char *name = test_name("way");
  zb_publisher p;
  uint8_t sample[24] = { 0 };
  void *place;
  zb_result e = ZB_OK;
  create_bytes(&p, name, 24, 4);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_OK);
  const int64_t start = test_now_ns();
  CHECK_RESULT(zb_publisher_commit(&p, 24), ZB_OK);
  while (e == ZB_OK && test_now_ns() - start < ZB_SEC(5)) e = zb_publisher_write(&p, sample, 24);
  CHECK_RESULT(e, ZB_CLOSED);
  lasted(start, 0);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}

/* ============================================================================================
 * Who publishes
 * ============================================================================================ */
static void steps_publisher(void *arg) {      /* here, left, here again, dead */
  job *j = arg;
  const zb_schema schema = bytes(24);
  zb_publisher p;
  create(&p, j->name, &schema, 4);
  publish(&p, 24);
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  reach(j, 3);
  await(j, 4);
  take_over(&p, j->name, &schema);
  publish(&p, 24);
  reach(j, 5);
  park();
}
static void presence_is(zb_subscriber *s, const char *name, zb_presence presence, uint64_t pid) {
  static zb_info info;
  CHECK_EQ(zb_subscriber_writer_alive(s), presence == ZB_ALIVE);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK_EQ(info.writer.presence, presence);
  CHECK_EQ(info.writer.pid, pid);
}
TEST(publisher_lives_leaves_dies) {
  job *j = job_new("lives", 0, 24);
  zb_subscriber s;
  pid_t pid = test_spawn(steps_publisher, j);
  attach(&s, j->name, ZB_START_OLDEST);
  await(j, 1);
  presence_is(&s, j->name, ZB_ALIVE, (uint64_t)pid);
  expect_next(&s, 0, 24);
  expect_none(&s, ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_NOWAIT), ZB_OK);
  reach(j, 2);
  await(j, 3);
  presence_is(&s, j->name, ZB_ABSENT, (uint64_t)pid);
  expect_none(&s, ZB_CLOSED);
  expect_latest(&s, 0, 24);                                            /* what is kept can still be had */
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_NOWAIT), ZB_TIMEOUT);
  reach(j, 4);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, WAIT), ZB_OK);
  await(j, 5);
  presence_is(&s, j->name, ZB_ALIVE, (uint64_t)pid);
  expect_next(&s, 1, 24);
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_MS(10)), ZB_TIMEOUT);
  kill(pid, SIGKILL);
  CHECK_RESULT(zb_subscriber_wait(&s, WAIT), ZB_ERR_PEER_DEAD);
  test_kill(pid);
  presence_is(&s, j->name, ZB_DEAD, (uint64_t)pid);
  expect_none(&s, ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_NOWAIT), ZB_TIMEOUT);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
}
static void publish_and_leave(void *arg) {
  publish(arg, 24);
  CHECK_RESULT(zb_publisher_close(arg), ZB_OK);
}
TEST(the_last_sample_is_not_lost) {           /* it comes, and the publisher leaves, just when nothing was found */
  for (int how = 0; how < 3; how++) {
    const char *name = test_name("last");
    zb_publisher p;
    zb_subscriber s;
    uint8_t sample[24];
    zb_wait_item item = { .subscriber = &s };
    create_bytes(&p, name, 24, 4);
    attach(&s, name, ZB_START_NEXT);
    hook = (test_hook){ .clock = CLOCK_MONOTONIC_COARSE + 1, .fn = publish_and_leave, .arg = &p };
    zb_result e = how < 2 ? zb_subscriber_next(&s, sample, 24, NULL, NULL, how % 2 ? ZB_NOWAIT : WAIT) : zb_wait_any(&item, 1, WAIT);
    CHECK(!hook.clock);
    CHECK_RESULT(e, how == 1 ? ZB_TIMEOUT : ZB_OK);
    if (how > 0) expect_next(&s, 0, 24);
    expect_none(&s, ZB_CLOSED);
    detach(&s);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
  }
}
TEST(nothing_and_the_publisher_is_gone) {     /* latest says so only while there is no sample at all */
  job *j = job_new("gone", 0, 24);
  uint8_t sample[24];
  for (int dead = 0; dead < 2; dead++) {
    const zb_result why = dead ? ZB_ERR_PEER_DEAD : ZB_CLOSED;
    zb_publisher p;
    zb_subscriber s;
    zb_sample v;
    size_t count;
    j->name = test_name("gone");
    atomic_store(&j->step, 0);
    if (dead) {
      pid_t pid = test_spawn(doomed_publisher, j);
      await(j, 1);
      test_kill(pid);
    } else {
      create_bytes(&p, j->name, 24, 4);
      CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    }
    attach(&s, j->name, ZB_START_NEWEST);
    for (int i = 0; i < 2; i++) {
      CHECK_RESULT(zb_subscriber_latest(&s, sample, 24, NULL, NULL, WAIT), why);
      CHECK_RESULT(zb_subscriber_view_latest(&s, &v, ZB_FOREVER), why);
      CHECK_RESULT(zb_subscriber_view_next(&s, &v, WAIT), why);
      CHECK_RESULT(zb_subscriber_next_batch(&s, sample, 24, 1, NULL, &count, NULL, WAIT), why);
      expect_none(&s, why);
    }
    detach(&s);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
  }
}

/* One of another make: its last heartbeat, on which clock, and its process. */
enum { PID_NONE, PID_DEAD, PID_ELSEWHERE, PID_THERE };
typedef struct stamp { bool wall; int64_t age_ms; int pid; zb_presence presence; } stamp;
static const stamp stamps[] = {
  { false, 0, PID_DEAD, ZB_ALIVE }, { true, 0, PID_DEAD, ZB_ALIVE }, { false, 1200, PID_DEAD, ZB_ALIVE }, { true, 1200, PID_DEAD, ZB_ALIVE },
  { false, 2300, PID_DEAD, ZB_DEAD }, { true, 2300, PID_DEAD, ZB_DEAD }, { false, 2300, PID_ELSEWHERE, ZB_DEAD },
  { true, 2300, PID_ELSEWHERE, ZB_DEAD }, { false, 2300, PID_THERE, ZB_ALIVE }, { true, 3600000, PID_THERE, ZB_ALIVE },
  { false, 0, PID_NONE, ZB_ALIVE }, { false, 2300, PID_NONE, ZB_ABSENT } };
static void idle_process(void *arg) { (void)arg; park(); }
static void model_writer(void *arg) {         /* has the segment mapped, and says nothing */
  job *j = arg;
  gbp_params q = gbp_array(2, "uint8", 1, 1, (const uint64_t[]){ 24 });
  gbp_writer w;
  gbp_writer_init(&w);
  same_text(gbp_writer_create(&w, j->name, &q), NULL);
  reach(j, 1);
  park();
}
TEST(publisher_of_another_make) {
  job *j = job_new("make", 0, 24);
  const zb_schema schema = bytes(24);
  uint8_t sample[24];
  pid_t there = test_spawn(model_writer, j), elsewhere = test_spawn(idle_process, j), dead = test_spawn(idle_process, j);
  await(j, 1);
  test_kill(dead);
  gbp_map raw = raw_topic(j->name);
  for (size_t i = 0; i < sizeof stamps / sizeof stamps[0]; i++) {
    const stamp *x = &stamps[i];
    const uint64_t pid = x->pid == PID_NONE ? 0 : (uint64_t)(x->pid == PID_DEAD ? dead : x->pid == PID_ELSEWHERE ? elsewhere : there);
    const bool gone = x->presence != ZB_ALIVE;
    zb_publisher p;
    zb_subscriber s;
    gbp_put64(raw.base, GBP_AT_WRITER_PID, pid);
    gbp_put64(raw.base, GBP_AT_HEARTBEAT, (uint64_t)(gbp_clock_ns(x->wall) - x->age_ms * 1000000));
    attach(&s, j->name, ZB_START_NEWEST);
    zb_result e = zb_subscriber_next(&s, sample, 24, NULL, NULL, ZB_NOWAIT);
    if (e != (x->presence == ZB_ALIVE ? ZB_TIMEOUT : x->presence == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_CLOSED))
      FAIL("stamp %zu: %s", i, zb_result_name(e));
    presence_is(&s, j->name, x->presence, pid);
    if (!gone) CHECK_RESULT(create_with(&p, j->name, &schema, 0, true), ZB_ERR_BUSY);
    if (!gone) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_ERR_BUSY);
    detach(&s);
  }
  gbp_map_close(&raw);
  test_kill(there), test_kill(elsewhere);
  same_text(gbp_unlink(j->name), NULL);
}
TEST(take_over_from_another_make) {           /* its samples stay, its numbering goes on */
  const char *name = test_name("inherit");
  const zb_schema schema = bytes(24);
  gbp_params q = gbp_array(4, "uint8", 1, 1, (const uint64_t[]){ 24 });
  uint8_t sample[24];
  gbp_writer w;
  zb_publisher p;
  zb_subscriber s;
  gbp_writer_init(&w);
  w.pid = 1;
  same_text(gbp_writer_create(&w, name, &q), NULL);
  attach(&s, name, ZB_START_OLDEST);
  for (uint64_t n = 0; n < 7; n++) {
    frame_fill(sample, 24, n);
    same_text(gbp_writer_publish(&w, sample, 24), NULL);
  }
  CHECK_RESULT(create_with(&p, name, &schema, 4, true), ZB_ERR_BUSY);  /* its heart beats */
  same_text(gbp_writer_publish_upto(&w, sample, 24, GBP_STEP_PAYLOAD), NULL);
  gbp_writer_set_heartbeat(&w, (uint64_t)gbp_clock_ns(true) - 2500000000u);
  gbp_writer_close(&w);
  take_over(&p, name, &schema);
  CHECK_EQ(p.number, 7);
  for (uint64_t n = 3; n < 7; n++) expect_next(&s, n, 24);
  expect_none(&s, ZB_TIMEOUT);
  publish_many(&p, 6, 24);
  for (uint64_t n = 9; n < 13; n++) expect_next(&s, n, 24);
  CHECK_EQ(zb_subscriber_overruns(&s), 5);
  sound(name, GBP_AUDIT_SETTLED);
  detach(&s);
  finish(&p, name);
}
static void late_publisher(void *arg) {
  job *j = arg;
  const zb_schema schema = bytes(24);
  zb_publisher p;
  test_sleep_ms(60);
  if (j->option) take_over(&p, j->name, &schema);
  else create(&p, j->name, &schema, 4);
  publish(&p, 24);
  await(j, 1);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
TEST_BOTH(wait_publisher) {
  job *j = job_new("successor", 0, 24);
  zb_publisher p;
  zb_subscriber s;
  j->option = 1;
  create_bytes(&p, j->name, 24, 4);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  attach(&s, j->name, ZB_START_NEWEST);
  expect_none(&s, ZB_CLOSED);
  int64_t start = test_now_ns();
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, ZB_MS(40)), ZB_TIMEOUT);
  lasted(start, 40);
  test_pair *other = pair_start(mode, late_publisher, j);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, WAIT), ZB_OK);
  expect_next(&s, 0, 24);
  expect_none(&s, ZB_TIMEOUT);
  reach(j, 1);
  pair_join(other);
  expect_none(&s, ZB_CLOSED);
  char path[256];
  CHECK(gbp_path(path, j->name) == NULL && shm_unlink(path) == 0);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, WAIT), ZB_ERR_NOT_FOUND);
  create_bytes(&p, j->name, 24, 4);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, WAIT), ZB_ERR_NOT_FOUND);        /* that is another one */
  detach(&s);
  finish(&p, j->name);
}
TEST_BOTH(attach_before_create) {
  job *j = job_new("early", 0, 24);
  zb_subscriber s;
  int64_t start = test_now_ns();
  CHECK_RESULT(zb_subscriber_attach(&s, j->name, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_subscriber_attach(&s, j->name, &(zb_subscriber_desc){ .connect_timeout_ns = ZB_MS(30) }), ZB_ERR_NOT_FOUND);
  lasted(start, 30);
  CHECK(!gbp_exists(j->name));
  test_pair *other = pair_start(mode, late_publisher, j);
  attach(&s, j->name, ZB_START_OLDEST);
  expect_next(&s, 0, 24);
  reach(j, 1);
  pair_join(other);
  expect_none(&s, ZB_CLOSED);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
}

/* ============================================================================================
 * Waiting
 * ============================================================================================ */
static zb_result wait_somehow(int how, zb_subscriber *s, zb_publisher *p, int64_t timeout_ns) {
  zb_wait_item item = { .subscriber = s };
  uint8_t sample[24];
  zb_sample v;
  size_t count;
  switch (how) {
    case 0: return zb_subscriber_next(s, sample, 24, NULL, NULL, timeout_ns);
    case 1: return zb_subscriber_latest(s, sample, 24, NULL, NULL, timeout_ns);
    case 2: return zb_subscriber_next_batch(s, sample, 24, 1, NULL, &count, NULL, timeout_ns);
    case 3: return zb_subscriber_view_next(s, &v, timeout_ns);
    case 4: return zb_subscriber_view_latest(s, &v, timeout_ns);
    case 5: return zb_subscriber_wait(s, timeout_ns);
    case 6: return zb_wait_any(&item, 1, timeout_ns);
    case 7: return zb_wait_all(&item, 1, 0, timeout_ns);
    default: return zb_publisher_wait_subscriber(p, timeout_ns);
  }
}
enum { WAITS = 8 };                           /* and wait_subscriber */
TEST(timeouts) {
  const char *name = test_name("timeout");
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 4);
  CHECK_RESULT(wait_somehow(WAITS, NULL, &p, ZB_NOWAIT), ZB_TIMEOUT);
  int64_t start = test_now_ns();
  CHECK_RESULT(wait_somehow(WAITS, NULL, &p, ZB_MS(30)), ZB_TIMEOUT);
  lasted(start, 30);
  attach(&s, name, ZB_START_NEWEST);
  CHECK_RESULT(wait_somehow(WAITS, NULL, &p, WAIT), ZB_OK);
  for (int how = 0; how < WAITS; how++) {
    static const int64_t ms[] = { 1, 25, 130 };            /* the last one is longer than a slice */
    start = test_now_ns();
    for (int i = 0; i < 100; i++) CHECK_RESULT(wait_somehow(how, &s, &p, ZB_NOWAIT), ZB_TIMEOUT);
    lasted(start, 0);
    for (size_t i = 0; i < (how % 3 ? 2 : 3); i++) {
      start = test_now_ns();
      CHECK_RESULT(wait_somehow(how, &s, &p, ZB_MS(ms[i])), ZB_TIMEOUT);
      lasted(start, ms[i]);
    }
  }
  publish(&p, 24);
  CHECK_RESULT(wait_somehow(5, &s, &p, INT64_MAX), ZB_OK);
  detach(&s);
  finish(&p, name);
}
/* What 200 ms of waiting for nothing cost: how often it slept, and the processor's time. */
typedef struct idle { int64_t turns, cpu_us; } idle;
static int64_t cpu_us(const struct rusage *u) {
  return (u->ru_utime.tv_sec + u->ru_stime.tv_sec) * INT64_C(1000000) + u->ru_utime.tv_usec + u->ru_stime.tv_usec;
}
static idle idle_use(zb_wait_item *items, size_t count) {      /* count 0: zb_subscriber_wait */
  struct rusage a, b;
  CHECK(getrusage(RUSAGE_THREAD, &a) == 0);
  if (count) CHECK_RESULT(zb_wait_any(items, count, ZB_MS(200)), ZB_TIMEOUT);
  else CHECK_RESULT(zb_subscriber_wait(items->subscriber, ZB_MS(200)), ZB_TIMEOUT);
  CHECK(getrusage(RUSAGE_THREAD, &b) == 0);
  return (idle){ b.ru_nvcsw - a.ru_nvcsw, cpu_us(&b) - cpu_us(&a) };
}
TEST(sleepers_do_nothing) {                   /* they sleep in the kernel: neither time nor many turns are used */
  const char *names[2] = { test_name("idle"), test_name("idle") };
  zb_publisher p[2];
  zb_subscriber s[2];
  zb_wait_item items[2] = { 0 };
  for (int i = 0; i < 2; i++) {
    create_bytes(&p[i], names[i], 24, 4);
    attach(&s[i], names[i], ZB_START_NEWEST);
    items[i].subscriber = &s[i];
  }
  for (size_t count = 0; count < 3; count++) {
    const idle use = idle_use(items, count);
    if (count == 2 && use.turns > 30) SKIP("no futex_waitv here");
    if (use.turns > 30 || use.cpu_us > 50000) FAIL("%zu: %lld turns, %lld us", count, (long long)use.turns, (long long)use.cpu_us);
  }
  for (int i = 0; i < 2; i++) detach(&s[i]), finish(&p[i], names[i]);
}
/* Somebody sleeps, and is woken at once rather than at the end of its slice of 100 ms: the median of the delays says so. */
#define SOON ZB_MS(60)
typedef struct bell { job *j; zb_publisher *p; } bell;
enum { RINGS = 9 };
static void ring(void *arg) {
  bell *b = arg;
  for (int i = 0; i < RINGS; i++) {
    await(b->j, 2 * i + 1);
    test_sleep_ms(8);                         /* longer than any spin */
    atomic_store(&b->j->value, test_now_ns());
    publish(b->p, 24);
    await(b->j, 2 * i + 2);
  }
}
static int64_t delay(bell *b, zb_wait_item *items, size_t count, size_t from, int how) {
  int64_t delays[RINGS];
  test_pair *other = pair_start(THREADS, ring, b);
  for (int i = 0; i < RINGS; i++) {
    reach(b->j, 2 * i + 1);
    if (how == 6) CHECK_RESULT(zb_wait_any(items, count, WAIT), ZB_OK);
    else CHECK_RESULT(wait_somehow(how, items[from].subscriber, NULL, WAIT), ZB_OK);
    delays[i] = test_now_ns() - atomic_load(&b->j->value);
    if (how >= 5) expect_next(items[from].subscriber, b->p->number - 1, 24);
    for (size_t k = 0; how == 6 && k < count; k++) CHECK_EQ(items[k].result, k == from ? ZB_OK : ZB_TIMEOUT);
    reach(b->j, 2 * i + 2);
  }
  pair_join(other);
  atomic_store(&b->j->step, 0);
  return median(delays, RINGS);
}
TEST(a_sleeper_is_woken) {
  job *j = job_new("bell", 0, 24);
  zb_publisher p;
  zb_subscriber s[2];
  bell b = { j, &p };
  create_bytes(&p, j->name, 24, 4);
  for (int i = 0; i < 2; i++)
    CHECK_RESULT(zb_subscriber_attach(&s[i], j->name, &(zb_subscriber_desc){ .spin_ns = i ? ZB_NO_SPIN : 0 }), ZB_OK);
  for (int how = 0; how < 6; how++) {
    if (how == 1 || how == 4) continue;       /* these wait for the very first sample only */
    zb_wait_item item = { .subscriber = &s[how % 2] };
    if (p.number) expect_latest(item.subscriber, p.number - 1, 24);
    const int64_t ns = delay(&b, &item, 1, 0, how);
    if (ns > SOON) FAIL("%d wakes after %lld us", how, (long long)ns / 1000);
  }
  for (int i = 0; i < 2; i++) detach(&s[i]);
  finish(&p, j->name);
}
/* What comes after the last look at the sample and before the sleeper is in its line is seen all the same. */
static void come_now(void *arg) {
  bell *b = arg;
  if (b->j->option) CHECK_RESULT(zb_publisher_close(b->p), ZB_OK);
  else publish(b->p, 24);
}
static void come_soon(void *arg) { hook = (test_hook){ .clock = CLOCK_MONOTONIC + 1, .fn = come_now, .arg = arg }; }
TEST(a_look_before_the_sleep) {
  for (int leaves = 0; leaves < 2; leaves++) {
    int64_t delays[5];
    for (int i = 0; i < 5; i++) {
      job *j = job_new("before", 0, 24);
      zb_publisher p;
      zb_subscriber s;
      bell b = { j, &p };
      j->option = leaves;
      create_bytes(&p, j->name, 24, 4);
      CHECK_RESULT(zb_subscriber_attach(&s, j->name, &(zb_subscriber_desc){ .spin_ns = ZB_NO_SPIN }), ZB_OK);
      const int64_t start = test_now_ns();
      hook = (test_hook){ .clock = CLOCK_MONOTONIC_COARSE + 1, .fn = come_soon, .arg = &b };
      CHECK_RESULT(zb_subscriber_wait(&s, WAIT), leaves ? ZB_CLOSED : ZB_OK);
      CHECK(hook.clock == 0);
      delays[i] = test_now_ns() - start;
      detach(&s);
      finish(&p, j->name);
    }
    CHECK(median(delays, 5) < SOON);
  }
}
static void ring_as_peer(void *arg) {
  job *j = arg;
  gbp_params q = gbp_array(4, "uint8", 1, 1, (const uint64_t[]){ 24 });
  gbp_writer w;
  uint8_t sample[24];
  gbp_writer_init(&w);
  same_text(gbp_writer_create(&w, j->name, &q), NULL);
  for (int i = 0; i < RINGS; i++) {
    await(j, 2 * i + 1);
    test_sleep_ms(8);
    frame_fill(sample, 24, (uint64_t)i);
    atomic_store(&j->value, test_now_ns());
    same_text(gbp_writer_publish(&w, sample, 24), NULL);
    await(j, 2 * i + 2);
  }
  gbp_writer_close(&w);
}
TEST_BOTH(a_sleeper_sees_another_make) {      /* which wakes nobody: it polls by itself */
  job *j = job_new("foreign", 0, 24);
  zb_subscriber s;
  int64_t delays[RINGS];
  test_pair *peer = pair_start(mode, ring_as_peer, j);
  attach(&s, j->name, ZB_START_NEXT);
  zb_wait_item item = { .subscriber = &s };
  const idle use = idle_use(&item, 0);        /* with naps in between */
  if (use.turns < 10 || use.cpu_us > 50000) FAIL("%lld turns, %lld us", (long long)use.turns, (long long)use.cpu_us);
  for (int i = 0; i < RINGS; i++) {
    reach(j, 2 * i + 1);
    expect_next(&s, (uint64_t)i, 24);
    delays[i] = test_now_ns() - atomic_load(&j->value);
    reach(j, 2 * i + 2);
  }
  pair_join(peer);
  CHECK(median(delays, RINGS) < SOON);
  detach(&s);
  same_text(gbp_unlink(j->name), NULL);
}
static void leave_soon(void *arg) {
  bell *b = arg;
  await(b->j, 1);
  test_sleep_ms(8);
  atomic_store(&b->j->value, test_now_ns());
  if (b->j->option) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, b->j->name, true), ZB_OK);
  else CHECK_RESULT(zb_publisher_close(b->p), ZB_OK);
}
TEST(a_sleeper_is_told_the_end) {             /* by a close and by a removal */
  for (int removed = 0; removed < 2; removed++) {
    int64_t delays[9];
    for (int i = 0; i < 9; i++) {
      job *j = job_new("end", 0, 24);
      zb_publisher p;
      zb_subscriber s;
      bell b = { j, &p };
      j->option = removed;
      create_bytes(&p, j->name, 24, 4);
      attach(&s, j->name, ZB_START_NEWEST);
      test_pair *other = pair_start(THREADS, leave_soon, &b);
      reach(j, 1);
      CHECK_RESULT(zb_subscriber_wait(&s, i % 2 ? ZB_FOREVER : WAIT), ZB_CLOSED);
      delays[i] = test_now_ns() - atomic_load(&j->value);
      pair_join(other);
      detach(&s);
      CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
      if (!removed) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
    }
    const int64_t ns = median(delays, 9);
    if (ns > SOON) FAIL("%s is seen after %lld us", removed ? "removal" : "close", (long long)ns / 1000);
  }
}

/* ---- hand-offs: each side publishes when it has the other's sample; a wake-up that is lost costs a slice ---- */
static void hand_on(zb_publisher *p, zb_subscriber *s, uint64_t count, bool first) {
  for (uint64_t n = 0; n < count; n++) {
    if (first) publish(p, 24);
    expect_next(s, n, 24);
    if (!first) publish(p, 24);
  }
  CHECK_EQ(zb_subscriber_overruns(s), 0);
}
static void hand_back(void *arg) {
  job *j = arg;
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, j->other, 24, 1);
  CHECK_RESULT(zb_subscriber_attach(&s, j->name, &(zb_subscriber_desc){ .connect_timeout_ns = WAIT, .start = ZB_START_OLDEST,
                                                                         .spin_ns = ZB_NO_SPIN }), ZB_OK);
  reach(j, 1);
  hand_on(&p, &s, j->count, false);
  await(j, 2);
  detach(&s);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
TEST_BOTH_LIMIT(hand_offs, 120) {
  job *j = job_new("hand", longer(4000), 24);
  zb_publisher p;
  zb_subscriber s;
  j->other = test_name("back");
  create_bytes(&p, j->name, 24, 1);
  test_pair *other = pair_start(mode, hand_back, j);
  CHECK_RESULT(zb_subscriber_attach(&s, j->other, &(zb_subscriber_desc){ .connect_timeout_ns = WAIT, .start = ZB_START_OLDEST,
                                                                          .spin_ns = ZB_NO_SPIN }), ZB_OK);
  await(j, 1);
  const int64_t start = test_now_ns();
  hand_on(&p, &s, j->count, true);
  NOTE("%lld ns each", (long long)(test_now_ns() - start) / (2 * (long long)j->count));
  reach(j, 2);
  pair_join(other);
  detach(&s);
  finish(&p, j->name);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->other, false), ZB_OK);
}

/* ============================================================================================
 * Several at once
 * ============================================================================================ */
typedef struct field { const char *names[64]; zb_publisher p[64]; zb_subscriber s[64]; zb_wait_item items[65]; size_t count; } field;
static field *field_new(size_t count) {
  field *f = calloc(1, sizeof *f);
  CHECK(f != NULL);
  f->count = count;
  for (size_t i = 0; i < count; i++) {
    f->names[i] = test_name("field");
    create_bytes(&f->p[i], f->names[i], 24, 4);
    attach(&f->s[i], f->names[i], ZB_START_NEWEST);
    f->items[i].subscriber = &f->s[i];
  }
  f->items[64] = f->items[0];
  return f;
}
static void field_end(field *f) {
  for (size_t i = 0; i < f->count; i++) {
    detach(&f->s[i]);
    finish(&f->p[i], f->names[i]);
  }
  free(f);
}
static void field_results(field *f, const bool *has) {
  for (size_t i = 0; i < f->count; i++) CHECK_RESULT(f->items[i].result, has[i] ? ZB_OK : ZB_TIMEOUT);
}
TEST(any_of) {
  static const size_t counts[] = { 1, 2, 3, 64 };
  for (size_t c = 0; c < 4; c++) {
    field *f = field_new(counts[c]);
    uint64_t state = test_seed();
    CHECK_RESULT(zb_wait_any(f->items, f->count, ZB_NOWAIT), ZB_TIMEOUT);
    CHECK_RESULT(zb_wait_any(f->items, f->count, ZB_MS(2)), ZB_TIMEOUT);
    for (int round = 0; round < 30; round++) {
      bool has[64] = { false };
      for (int i = round % 4; i >= 0; i--) {
        const size_t k = test_random(&state) % f->count;
        if (!has[k]) publish(&f->p[k], 24);
        has[k] = true;
      }
      CHECK_RESULT(zb_wait_any(f->items, f->count, round % 2 ? WAIT : ZB_NOWAIT), ZB_OK);
      field_results(f, has);
      for (size_t k = 0; k < f->count; k++) if (has[k]) expect_next(&f->s[k], f->p[k].number - 1, 24);
      CHECK_RESULT(zb_wait_any(f->items, f->count, ZB_NOWAIT), ZB_TIMEOUT);
      field_results(f, (bool[64]){ false });
    }
    field_end(f);
  }
}
TEST(sets_that_are_none) {
  field *f = field_new(64);
  zb_subscriber closed = { 0 };
  for (int all = 0; all < 2; all++) {
    const zb_wait_item keep = f->items[1];
    zb_result (*const count_of)(zb_wait_item *, size_t, int64_t) = zb_wait_any;
    CHECK_RESULT(all ? zb_wait_all(f->items, 65, 0, ZB_NOWAIT) : count_of(f->items, 65, ZB_NOWAIT), ZB_ERR_ARGUMENT);
    CHECK_RESULT(all ? zb_wait_all(f->items, 0, 0, ZB_NOWAIT) : count_of(f->items, 0, ZB_NOWAIT), ZB_ERR_ARGUMENT);
    CHECK_RESULT(all ? zb_wait_all(NULL, 1, 0, ZB_NOWAIT) : count_of(NULL, 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
    for (int i = 0; i < 2; i++) {
      f->items[1].subscriber = i ? &closed : NULL;
      CHECK_RESULT(all ? zb_wait_all(f->items, 2, 0, ZB_NOWAIT) : count_of(f->items, 2, ZB_NOWAIT), ZB_ERR_STATE);
    }
    f->items[1] = keep;
    CHECK_RESULT(all ? zb_wait_all(f->items, 64, 0, ZB_NOWAIT) : count_of(f->items, 64, ZB_NOWAIT), ZB_TIMEOUT);
  }
  field_end(f);
}
/* The publishers leave and die one after the other. */
TEST(any_of_those_that_are_left) {
  job *j = job_new("dying", 1, 24);
  field *f = field_new(2);
  zb_subscriber s;
  pid_t pid = test_spawn(doomed_publisher, j);
  await(j, 1);
  attach(&s, j->name, ZB_START_NEWEST);
  f->items[2].subscriber = &s;
  CHECK_RESULT(zb_wait_any(f->items, 3, WAIT), ZB_OK);
  expect_next(&s, 0, 24);
  CHECK_RESULT(zb_publisher_close(&f->p[0]), ZB_OK);
  CHECK_RESULT(zb_wait_any(f->items, 3, ZB_MS(10)), ZB_TIMEOUT);
  CHECK(f->items[0].result == ZB_CLOSED && f->items[1].result == ZB_TIMEOUT && f->items[2].result == ZB_TIMEOUT);
  test_kill(pid);
  publish(&f->p[1], 24);
  CHECK_RESULT(zb_wait_any(f->items, 3, WAIT), ZB_OK);
  expect_next(&f->s[1], 0, 24);
  CHECK_RESULT(zb_wait_any(f->items, 3, ZB_MS(150)), ZB_TIMEOUT);      /* a slice later the dead one is known */
  CHECK(f->items[0].result == ZB_CLOSED && f->items[1].result == ZB_TIMEOUT && f->items[2].result == ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_wait_any(&f->items[0], 1, ZB_FOREVER), ZB_CLOSED);
  CHECK_RESULT(zb_wait_any(&f->items[2], 1, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_publisher_close(&f->p[1]), ZB_OK);
  CHECK_RESULT(zb_wait_any(f->items, 2, ZB_FOREVER), ZB_CLOSED);
  CHECK_RESULT(zb_wait_any(f->items, 3, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
  field_end(f);
}
/* futex_waitv, 449 everywhere, is refused from here on. */
static void refuse_waitv(int error) {
  struct sock_filter code[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)), BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, 449, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error), BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW) };
  struct sock_fprog program = { sizeof code / sizeof code[0], code };
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    SKIP("no seccomp filters here: %s", strerror(errno));
}
static void second_wakes(int error) {
  if (error) refuse_waitv(error);
  field *f = field_new(3);
  for (size_t from = 0; from < 3; from++) {
    bell b = { job_new("any", 0, 24), &f->p[from] };
    const int64_t ns = delay(&b, f->items, 3, from, 6);
    if (ns > SOON) FAIL("number %zu wakes after %lld us", from, (long long)ns / 1000);
  }
  const idle use = idle_use(f->items, 3);     /* it sleeps in between, in whatever way */
  if (use.cpu_us > 50000 || (error && use.turns < 10)) FAIL("%lld turns, %lld us", (long long)use.turns, (long long)use.cpu_us);
  field_end(f);
}
TEST(any_of_several_wakes)         { second_wakes(0); }
TEST(any_of_several_without_waitv) { second_wakes(ENOSYS); }
TEST(any_of_several_not_permitted) { second_wakes(EPERM); }
/* One of another make among them: its samples come by polling, the other's as well. */
TEST(any_of_two_makes) {
  const char *name = test_name("mixed");
  gbp_params q = gbp_array(4, "uint8", 1, 1, (const uint64_t[]){ 24 });
  uint8_t sample[24];
  gbp_writer w;
  zb_subscriber s;
  gbp_writer_init(&w);
  same_text(gbp_writer_create(&w, name, &q), NULL);
  field *f = field_new(1);
  attach(&s, name, ZB_START_NEWEST);
  f->items[1].subscriber = &s;
  for (uint64_t n = 0; n < 10; n++) {
    frame_fill(sample, 24, n);
    same_text(gbp_writer_publish(&w, sample, 24), NULL);
    CHECK_RESULT(zb_wait_any(f->items, 2, WAIT), ZB_OK);
    CHECK(f->items[0].result == ZB_TIMEOUT && f->items[1].result == ZB_OK);
    expect_next(&s, n, 24);
    CHECK_RESULT(zb_wait_any(f->items, 2, ZB_MS(3)), ZB_TIMEOUT);
    bell b = { job_new("any", 0, 24), &f->p[0] };
    if (n == 5) CHECK(delay(&b, f->items, 2, 0, 6) < SOON);
  }
  detach(&s);
  gbp_writer_close(&w);
  same_text(gbp_unlink(name), NULL);
  field_end(f);
}

/* ---- all of them: the stamps in the header decide, and the test writes them ---- */
static void stamp_set(field *f, size_t i, int64_t units) {     /* of the newest sample; a unit is 1.024 us */
  gbp_map raw = raw_topic(f->names[i]);
  const uint64_t n = f->p[i].number - 1;
  gbp_put64(raw.base, GBP_AT_FREE_2 + n % 4 * 8, (uint64_t)units << 16 | ((n + 1) & 0xffff));
  gbp_map_close(&raw);
}
static void publish_at(field *f, size_t i, int64_t units) {
  publish(&f->p[i], 24);
  stamp_set(f, i, units);
}
TEST(stamps_are_the_time_of_publishing) {
  const char *name = test_name("stamps");
  zb_publisher p;
  create_bytes(&p, name, 24, 1);
  gbp_map raw = raw_topic(name);
  for (uint64_t n = 0; n < 9; n++) {
    const int64_t before = test_now_ns();
    publish(&p, 24);
    const uint64_t when = gbp_get64(raw.base, GBP_AT_FREE_2 + n % 4 * 8);
    const int64_t ns = (int64_t)(when >> 16) * 1024;
    CHECK(ns > before - 2048 && ns <= test_now_ns());
    CHECK_EQ(when & 0xffff, n + 1);
    test_sleep_ms(1);
  }
  gbp_map_close(&raw);
  finish(&p, name);
}
static void set_is(field *f, uint64_t a, uint64_t b) {
  const uint64_t numbers[2] = { a, b };
  for (size_t i = 0; i < 2; i++) {
    const zb_sample *v = &f->items[i].sample;
    CHECK_EQ(v->number, numbers[i]);
    CHECK(v->size == 24 && frame_intact(v->data, 24, v->number) && zb_subscriber_view_valid(&f->s[i], &f->items[i].sample));
    CHECK_EQ(zb_subscriber_lag(&f->s[i]), 0);
  }
}
TEST(all_of_within_a_tolerance) {
  enum { T = 100 * 1024 };                    /* ns: 100 units */
  field *f = field_new(2);
  for (int turn = 0; turn < 2; turn++)        /* now the one is the older, now the other */
    for (int64_t apart = 98; apart <= 103; apart++) {
      const size_t old = (size_t)turn, young = 1 - old;
      CHECK_RESULT(zb_wait_all(f->items, 2, T, ZB_NOWAIT), ZB_TIMEOUT);
      publish_at(f, old, 1000000);
      CHECK_RESULT(zb_wait_all(f->items, 2, T, ZB_NOWAIT), ZB_TIMEOUT);          /* one is not all */
      CHECK_EQ(zb_subscriber_lag(&f->s[old]), 1);
      publish_at(f, young, 1000000 + apart);
      if (apart <= 100) {
        CHECK_RESULT(zb_wait_all(f->items, 2, T, WAIT), ZB_OK);
        set_is(f, f->p[0].number - 1, f->p[1].number - 1);
        continue;
      }
      CHECK_RESULT(zb_wait_all(f->items, 2, T, ZB_MS(3)), ZB_TIMEOUT);           /* the old one is passed over, */
      CHECK(zb_subscriber_lag(&f->s[old]) == 0 && zb_subscriber_lag(&f->s[young]) == 1);
      publish_at(f, old, 1000000 + 2 * apart - 1);                               /* the young one stays for the next */
      CHECK_RESULT(zb_wait_all(f->items, 2, T + 1024 * 3, WAIT), ZB_OK);
      set_is(f, f->p[0].number - 1, f->p[1].number - 1);
    }
  publish_at(f, 0, 1000000), publish_at(f, 1, 99000000);
  CHECK_RESULT(zb_wait_all(f->items, 2, -1, ZB_NOWAIT), ZB_OK);                  /* whenever */
  set_is(f, f->p[0].number - 1, f->p[1].number - 1);
  publish_at(f, 1, 5000), publish_at(f, 1, 6000), publish_at(f, 0, 6000);
  CHECK_RESULT(zb_wait_all(f->items, 2, 0, ZB_NOWAIT), ZB_OK);                   /* the newest ones; at the same moment */
  set_is(f, f->p[0].number - 1, f->p[1].number - 1);
  CHECK_EQ(zb_subscriber_overruns(&f->s[1]), 0);
  field_end(f);
}
TEST(all_of_while_one_is_gone) {
  job *j = job_new("dying", 1, 24);
  field *f = field_new(2);
  zb_subscriber s;
  publish(&f->p[0], 24);
  CHECK_RESULT(zb_publisher_close(&f->p[1]), ZB_OK);
  CHECK_RESULT(zb_wait_all(f->items, 2, -1, ZB_FOREVER), ZB_CLOSED);
  CHECK(f->items[0].result == ZB_OK && f->items[1].result == ZB_CLOSED);
  CHECK_EQ(zb_subscriber_lag(&f->s[0]), 1);
  pid_t pid = test_spawn(doomed_publisher, j);
  await(j, 1);
  test_kill(pid);
  attach(&s, j->name, ZB_START_NEWEST);
  f->items[1].subscriber = &s;
  CHECK_RESULT(zb_wait_all(f->items, 2, -1, ZB_FOREVER), ZB_OK);                 /* its last sample */
  publish(&f->p[0], 24);
  CHECK_RESULT(zb_wait_all(f->items, 2, -1, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
  field_end(f);
}
static void beat_publisher(void *arg) {       /* publishes in its own time until all sets are had */
  bell *b = arg;
  uint64_t state = test_seed() ^ (uint64_t)(uintptr_t)b->p;
  while (atomic_load(&b->j->step) == 0) {
    publish(b->p, 24);
    test_sleep_ms((int64_t)(test_random(&state) % 4));
  }
}
TEST(all_of_two_that_run) {                   /* never further apart than the tolerance, never the same twice */
  field *f = field_new(2);
  job *j = job_new("run", 0, 24);
  bell b[2] = { { j, &f->p[0] }, { j, &f->p[1] } };
  gbp_map raw[2] = { raw_topic(f->names[0]), raw_topic(f->names[1]) };
  uint64_t last[2] = { 0, 0 };
  int checked = 0;
  test_pair *others[2] = { pair_start(THREADS, beat_publisher, &b[0]), pair_start(THREADS, beat_publisher, &b[1]) };
  for (int set = 0; set < 100; set++) {
    uint64_t when[2];
    CHECK_RESULT(zb_wait_all(f->items, 2, ZB_MS(1), WAIT), ZB_OK);
    for (size_t i = 0; i < 2; i++) {
      const uint64_t n = f->items[i].sample.number;
      when[i] = gbp_get64(raw[i].base, GBP_AT_FREE_2 + n % 4 * 8);
      CHECK(set == 0 || n > last[i]);
      last[i] = n;
    }
    const bool there = (when[0] & 0xffff) == ((last[0] + 1) & 0xffff) && (when[1] & 0xffff) == ((last[1] + 1) & 0xffff);
    const int64_t apart = ((int64_t)(when[0] >> 16) - (int64_t)(when[1] >> 16)) * 1024;
    if (there && (apart > ZB_MS(1) || apart < -ZB_MS(1))) FAIL("samples %lld ns apart", (long long)apart);
    checked += there;
  }
  CHECK(checked > 10);
  reach(j, 1);
  for (int i = 0; i < 2; i++) pair_join(others[i]), gbp_map_close(&raw[i]);
  field_end(f);
}

/* ============================================================================================
 * A thread that calls back
 * ============================================================================================ */
typedef struct watcher {
  zb_subscriber *s;
  zb_callback_desc desc;
  uint64_t stop_at;             /* stops itself with the sample of this number - 1; 0: never */
  int delay_ms;
  _Atomic uint64_t next, samples;     /* next: the number after the last sample's */
  _Atomic int closed, dead, removed, others, calls, inside;
} watcher;
static void watch_sample(watcher *w, zb_sample *v) {
  const bool intact = frame_intact(v->data, v->size, v->number);
  CHECK(v->number >= atomic_load(&w->next));               /* none twice, none out of order */
  CHECK((v->data == w->desc.buffer) == (w->desc.buffer != NULL));
  if (!w->desc.buffer && !zb_subscriber_view_valid(w->s, v)) return;
  CHECK(intact);
  atomic_fetch_add(&w->samples, 1);
  atomic_store(&w->next, v->number + 1);
  if (w->stop_at != v->number + 1) return;
  CHECK_RESULT(zb_subscriber_close(w->s), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_start(w->s, w->s->fn, w, NULL), ZB_ERR_STATE);
  for (int i = 0; i < 2; i++) CHECK_RESULT(zb_subscriber_stop(w->s), ZB_OK);
}
static void watch(zb_result e, zb_sample *v, void *user) {
  watcher *w = user;
  atomic_fetch_add(&w->calls, 1);
  atomic_store(&w->inside, 1);
  CHECK((v != NULL) == (e == ZB_OK));
  if (w->delay_ms) test_sleep_ms(w->delay_ms);
  if (e == ZB_OK) watch_sample(w, v);
  else atomic_fetch_add(e == ZB_CLOSED ? &w->closed : e == ZB_ERR_PEER_DEAD ? &w->dead : e == ZB_ERR_NOT_FOUND ? &w->removed : &w->others, 1);
  atomic_store(&w->inside, 0);
}
static void until_seen(watcher *w, uint64_t next) {
  const int64_t start = test_now_ns();
  while (atomic_load(&w->next) < next)
    if (test_now_ns() - start > WAIT) FAIL("%llu samples of %llu seen", (unsigned long long)atomic_load(&w->next), (unsigned long long)next);
    else test_sleep_ms(1);
}
static void until_told(_Atomic int *count, int want) {
  const int64_t start = test_now_ns();
  while (atomic_load(count) < want)
    if (test_now_ns() - start > WAIT) FAIL("told %d times, not %d", atomic_load(count), want);
    else test_sleep_ms(1);
}
static void all_accounted(watcher *w, uint64_t published) {
  CHECK_EQ(atomic_load(&w->samples) + zb_subscriber_overruns(w->s) + zb_subscriber_lag(w->s), published);
}
static void callback_case(zb_delivery delivery, void *buffer) {
  const char *name = test_name("call");
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { delivery, buffer, 24 } };
  create_bytes(&p, name, 24, 4);
  attach(&s, name, ZB_START_NEXT);
  for (int run = 0; run < 3; run++) {         /* started again after each stop */
    CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &w.desc), ZB_OK);
    for (int i = 0; i < 200; i++) {
      publish(&p, 24);
      if (i % 5 == 0) sched_yield();
      if (i % 50 == 0) until_seen(&w, p.number);
    }
    until_seen(&w, p.number);
    CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
    CHECK_RESULT(zb_subscriber_stop(&s), ZB_ERR_STATE);
    const int calls = atomic_load(&w.calls);
    publish(&p, 24);
    if (delivery == ZB_DELIVER_NEXT) all_accounted(&w, p.number);
    test_sleep_ms(5);
    CHECK_EQ(atomic_load(&w.calls), calls);
    if (run == 1) expect_next(&s, p.number - 1, 24), atomic_fetch_add(&w.samples, 1);      /* by hand in between */
  }
  CHECK(atomic_load(&w.closed) + atomic_load(&w.dead) + atomic_load(&w.removed) + atomic_load(&w.others) == 0);
  detach(&s);
  finish(&p, name);
}
TEST(callbacks) {
  uint8_t buffer[24];
  callback_case(ZB_DELIVER_LATEST, NULL);
  callback_case(ZB_DELIVER_LATEST, buffer);
  callback_case(ZB_DELIVER_NEXT, NULL);
  callback_case(ZB_DELIVER_NEXT, buffer);
}
TEST(a_slow_callback) {                       /* newest: what came meanwhile is passed over; in order: it is not */
  for (int in_order = 0; in_order < 2; in_order++) {
    const char *name = test_name("slow");
    zb_publisher p;
    zb_subscriber s;
    watcher w = { .s = &s, .desc = { .delivery = in_order ? ZB_DELIVER_NEXT : ZB_DELIVER_LATEST }, .delay_ms = 40 };
    create_bytes(&p, name, 24, 8);
    attach(&s, name, ZB_START_NEXT);
    CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &w.desc), ZB_OK);
    publish(&p, 24);
    until_told(&w.calls, 1);
    publish_many(&p, 5, 24);
    until_seen(&w, 6);
    CHECK(in_order ? atomic_load(&w.samples) == 6 : atomic_load(&w.samples) < 6);
    detach(&s);
    finish(&p, name);
  }
}
static void stop_it(void *arg) { CHECK_RESULT(zb_subscriber_stop(arg), ZB_OK); }
static void stop_at_the_next(zb_result e, zb_sample *v, void *user) {
  watcher *w = user;
  CHECK_RESULT(e, ZB_OK);
  watch(e, v, user);
  hook = (test_hook){ .copied = 24, .fn = stop_it, .arg = w->s };      /* when this thread has the next sample in hand */
}
TEST(stop_when_a_sample_is_in_hand) {         /* it is not handed over any more, and not lost */
  const char *name = test_name("hand");
  uint8_t buffer[24];
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { ZB_DELIVER_NEXT, buffer, 24 } };
  create_bytes(&p, name, 24, 4);
  attach(&s, name, ZB_START_NEXT);
  CHECK_RESULT(zb_subscriber_start(&s, stop_at_the_next, &w, &w.desc), ZB_OK);
  publish_many(&p, 3, 24);
  until_seen(&w, 1);
  test_sleep_ms(10);
  CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
  CHECK_EQ(atomic_load(&w.calls), 1);
  CHECK_EQ(zb_subscriber_lag(&s), 2);
  expect_next(&s, 1, 24);
  expect_next(&s, 2, 24);
  detach(&s);
  finish(&p, name);
}
TEST(callback_arguments) {
  const char *name = test_name("arguments");
  uint8_t buffer[24];
  size_t count;
  zb_sample v;
  zb_schema schema;
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s };
  create_bytes(&p, name, 24, 4);
  attach(&s, name, ZB_START_NEXT);
  CHECK_RESULT(zb_subscriber_stop(&s), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_start(&s, NULL, &w, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &(zb_callback_desc){ .delivery = (zb_delivery)2 }), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &(zb_callback_desc){ .buffer = buffer, .capacity = 23 }), ZB_ERR_TOO_SMALL);
  publish(&p, 24);
  expect_next(&s, 0, 24);                     /* nothing was started */
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, NULL), ZB_OK);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, NULL), ZB_ERR_STATE);
  for (int how = 0; how < WAITS; how++) CHECK_RESULT(wait_somehow(how, &s, &p, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_next_batch(&s, buffer, 24, 1, NULL, &count, NULL, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_view_next(&s, &v, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_wait_publisher(&s, WAIT), ZB_ERR_STATE);
  CHECK(zb_subscriber_writer_alive(&s) && zb_subscriber_lag(&s) == 0 && zb_subscriber_overruns(&s) == 0);
  CHECK_RESULT(zb_subscriber_schema(&s, &schema), ZB_OK);
  publish(&p, 24);
  until_seen(&w, 2);
  detach(&s);                                 /* stops it */
  const int calls = atomic_load(&w.calls);
  publish(&p, 24);
  test_sleep_ms(5);
  CHECK_EQ(atomic_load(&w.calls), calls);
  CHECK_RESULT(zb_subscriber_stop(&s), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, NULL), ZB_ERR_STATE);
  finish(&p, name);
}
TEST(stop_from_inside) {
  const char *name = test_name("inside");
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { .delivery = ZB_DELIVER_NEXT } };
  create_bytes(&p, name, 24, 8);
  attach(&s, name, ZB_START_NEXT);
  for (uint64_t round = 1; round <= 6; round++) {
    w.stop_at = 4 * round - 2;                /* the second of each four */
    zb_result e = ZB_ERR_STATE;               /* until the last one has ended */
    for (int64_t start = test_now_ns(); e == ZB_ERR_STATE && test_now_ns() - start < WAIT; test_sleep_ms(1))
      e = zb_subscriber_start(&s, watch, &w, &w.desc);
    CHECK_RESULT(e, ZB_OK);
    for (int i = 0; i < 4; i++) publish(&p, 24);
    until_seen(&w, w.stop_at);
    test_sleep_ms(10);
    CHECK_EQ(atomic_load(&w.next), w.stop_at);
    if (round % 2) CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);        /* from outside once more, or not */
    all_accounted(&w, p.number);
  }
  detach(&s);                                 /* while it is stopped from inside */
  CHECK_EQ(atomic_load(&w.next), 22);
  finish(&p, name);
}
TEST(start_is_refused_after_a_stop_from_inside) {        /* and the handle is as usable as before */
  const char *name = test_name("refused");
  uint8_t buffer[24];
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { .delivery = ZB_DELIVER_NEXT }, .stop_at = 1 };
  zb_result e = ZB_ERR_STATE;
  create_bytes(&p, name, 24, 4);
  attach(&s, name, ZB_START_NEXT);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &w.desc), ZB_OK);
  publish(&p, 24);
  until_seen(&w, 1);
  for (int64_t start = test_now_ns(); e == ZB_ERR_STATE && test_now_ns() - start < WAIT; test_sleep_ms(1))
    e = zb_subscriber_start(&s, watch, &w, &(zb_callback_desc){ .buffer = buffer, .capacity = 1 });
  CHECK_RESULT(e, ZB_ERR_TOO_SMALL);
  (void)zb_subscriber_stop(&s);               /* it may have ended already, or not */
  const int64_t start = test_now_ns();
  CHECK_RESULT(zb_subscriber_next(&s, buffer, 24, NULL, NULL, ZB_MS(30)), ZB_TIMEOUT);
  lasted(start, 30);
  publish(&p, 24);
  expect_next(&s, 1, 24);
  detach(&s);
  finish(&p, name);
}
/* Nothing is lost between a sample that is fetched and a stop; and never a call after it. */
static void busy_publisher(void *arg) {
  bell *b = arg;
  while (atomic_load(&b->j->step) == 0) {
    publish(b->p, 24);
    if (b->p->number % 4 == 0) sched_yield();
  }
}
TEST(stops_at_any_moment) {
  job *j = job_new("moment", 0, 24);
  uint8_t buffer[24];
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s };
  bell b = { j, &p };
  uint64_t state = test_seed();
  create_bytes(&p, j->name, 24, 4);
  attach(&s, j->name, ZB_START_NEXT);
  test_pair *other = pair_start(THREADS, busy_publisher, &b);
  for (int i = 0; i < 150; i++) {
    w.desc = (zb_callback_desc){ ZB_DELIVER_NEXT, i % 2 ? buffer : NULL, 24 };
    CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &w.desc), ZB_OK);
    const int64_t until = test_now_ns() + (int64_t)(test_random(&state) % 300000);
    while (test_now_ns() < until) {}
    CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
    CHECK_EQ(atomic_load(&w.inside), 0);
    CHECK_EQ(atomic_load(&w.samples) + zb_subscriber_overruns(&s), s.position);
  }
  reach(j, 1);
  pair_join(other);
  all_accounted(&w, p.number);
  detach(&s);
  finish(&p, j->name);
}
static void stop_takes(const char *what, zb_subscriber *s, watcher *w) {
  int64_t times[5];
  for (int i = 0; i < 5; i++) {
    CHECK_RESULT(zb_subscriber_start(s, watch, w, &w->desc), ZB_OK);
    test_sleep_ms(10 + 9 * i);
    const int64_t start = test_now_ns();
    CHECK_RESULT(zb_subscriber_stop(s), ZB_OK);
    times[i] = test_now_ns() - start;
    CHECK_EQ(atomic_load(&w->inside), 0);
  }
  median(times, 5);
  if (times[0] > 100000000) FAIL("%s: stopped after %lld us at best", what, (long long)times[0] / 1000);
}
TEST(stop_is_quick) {
  job *j = job_new("quick", 3, 24);
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { .delivery = ZB_DELIVER_NEXT } };
  bell b = { j, &p };
  create_bytes(&p, j->name, 24, 4);
  attach(&s, j->name, ZB_START_NEXT);
  stop_takes("idle", &s, &w);
  CHECK_EQ(atomic_load(&w.calls), 0);
  test_pair *other = pair_start(THREADS, busy_publisher, &b);
  stop_takes("busy", &s, &w);
  w.delay_ms = 15;
  stop_takes("within a slow call", &s, &w);
  reach(j, 1);
  pair_join(other);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  stop_takes("publisher gone", &s, &w);
  detach(&s);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
}
TEST(callback_is_told_the_end_once) {
  job *j = job_new("told", 2, 24);
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s, .desc = { .delivery = ZB_DELIVER_NEXT } };
  create(&p, j->name, &schema, 3);
  publish(&p, 24);
  attach(&s, j->name, ZB_START_NEWEST);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, &w.desc), ZB_OK);
  for (int round = 1; round <= 3; round++) {
    until_seen(&w, p.number);
    CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    until_told(&w.closed, round);
    test_sleep_ms(30);
    CHECK_EQ(atomic_load(&w.closed), round);
    take_over(&p, j->name, &schema);          /* and on it goes */
    publish(&p, 24);
  }
  until_seen(&w, p.number);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, true), ZB_OK);        /* the publisher does not know it yet */
  until_told(&w.removed, 1);
  test_sleep_ms(150);
  CHECK(atomic_load(&w.closed) == 4 && atomic_load(&w.removed) == 1 && atomic_load(&w.dead) == 0 && atomic_load(&w.others) == 0);
  CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
  detach(&s);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
TEST(callback_is_told_of_a_death) {
  job *j = job_new("told", 2, 24);
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  watcher w = { .s = &s };
  pid_t pid = test_spawn(doomed_publisher, j);
  await(j, 1);
  attach(&s, j->name, ZB_START_NEWEST);
  CHECK_RESULT(zb_subscriber_start(&s, watch, &w, NULL), ZB_OK);
  until_seen(&w, 2);
  test_kill(pid);
  until_told(&w.dead, 1);
  test_sleep_ms(30);
  take_over(&p, j->name, &schema);
  publish(&p, 24);
  until_seen(&w, 3);
  CHECK(atomic_load(&w.dead) == 1 && atomic_load(&w.closed) == 0 && atomic_load(&w.samples) == 2);
  detach(&s);
  finish(&p, j->name);
}

/* ============================================================================================
 * Who subscribes
 * ============================================================================================ */
static uint32_t listed(const char *name, zb_presence presence) {
  static zb_info info;
  uint32_t n = 0;
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK(info.subscribers <= 64);
  for (uint32_t i = 0; i < info.subscribers; i++) n += info.subscriber[i].party.presence == presence;
  return n;
}
TEST(more_than_64_subscribers) {
  enum { ALL = 66 };
  static zb_subscriber s[ALL], late;
  const char *name = test_name("crowd");
  zb_publisher p;
  create_bytes(&p, name, 24, 4);
  for (uint32_t i = 0; i < ALL; i++) {
    CHECK_EQ(zb_publisher_subscribers(&p), i < 64 ? i : 64);
    attach(&s[i], name, ZB_START_NEXT);
  }
  for (uint64_t n = 0; n < 10; n++) {
    publish(&p, 24);
    for (int i = 0; i < ALL; i++) expect_next(&s[i], n, 24);
  }
  CHECK_EQ(listed(name, ZB_ALIVE), 64);
  sound(name, 0);
  job *j = job_new("bell", 0, 24);
  bell b = { j, &p };
  zb_wait_item item = { .subscriber = &s[65] };
  CHECK(delay(&b, &item, 1, 0, 5) < SOON);             /* one that is not listed sleeps and is woken */
  detach(&s[20]), detach(&s[65]);
  CHECK_EQ(zb_publisher_subscribers(&p), 63);
  attach(&late, name, ZB_START_NEWEST);
  CHECK_EQ(listed(name, ZB_ALIVE), 64);
  expect_latest(&late, p.number - 1, 24);
  detach(&late);
  for (int i = 0; i < 65; i++) detach(&s[i]);
  CHECK_EQ(zb_publisher_subscribers(&p), 0);
  CHECK_EQ(listed(name, ZB_ALIVE) + listed(name, ZB_DEAD), 0);
  finish(&p, name);
}
static void doomed_subscriber(void *arg) {
  job *j = arg;
  zb_subscriber s;
  attach(&s, j->name, ZB_START_NEXT);
  atomic_fetch_add(&j->value, 1);
  park();
}
TEST(entries_of_the_dead_are_used_again) {
  enum { DEAD = 64 };
  job *j = job_new("entries", 0, 24);
  pid_t pids[DEAD];
  zb_publisher p;
  zb_subscriber s[2];
  static zb_info info;
  create_bytes(&p, j->name, 24, 4);
  CHECK_RESULT(zb_publisher_wait_subscriber(&p, ZB_NOWAIT), ZB_TIMEOUT);
  for (int i = 0; i < DEAD; i++) pids[i] = test_spawn(doomed_subscriber, j);
  while (atomic_load(&j->value) < DEAD) test_sleep_ms(1);
  CHECK_EQ(zb_publisher_subscribers(&p), 64);
  for (int i = 0; i < DEAD; i++) test_kill(pids[i]);
  CHECK_EQ(zb_publisher_subscribers(&p), 0);
  CHECK_RESULT(zb_publisher_wait_subscriber(&p, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_EQ(listed(j->name, ZB_DEAD), 64);
  for (int i = 0; i < 2; i++) attach(&s[i], j->name, ZB_START_NEXT);
  CHECK_RESULT(zb_publisher_wait_subscriber(&p, ZB_NOWAIT), ZB_OK);
  CHECK_EQ(zb_publisher_subscribers(&p), 2);
  CHECK(listed(j->name, ZB_ALIVE) == 2 && listed(j->name, ZB_DEAD) == 62);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, j->name, &info), ZB_OK);
  for (uint32_t i = 0; i < 64; i++) {
    const zb_party party = info.subscriber[i].party;
    bool mine = party.pid == (uint64_t)getpid(), child = false;
    for (int k = 0; k < DEAD; k++) child = child || party.pid == (uint64_t)pids[k];
    CHECK(mine == (party.presence == ZB_ALIVE) && child != mine);
  }
  for (int i = 0; i < 2; i++) detach(&s[i]);
  finish(&p, j->name);                        /* the dead are no reason to stay */
}
TEST(an_entry_begins_anew) {                  /* nothing of its last owner is left in it */
  const char *name = test_name("anew");
  static zb_info info;
  zb_publisher p;
  zb_subscriber s;
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  publish_many(&p, 9, 24);
  expect_next(&s, 7, 24);
  for (int i = 0; i < 2; i++) {
    detach(&s);
    attach(&s, name, i ? ZB_START_NEXT : ZB_START_OLDEST);
    CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
    CHECK(info.subscribers == 1 && info.subscriber[0].overruns == 0);
    CHECK(info.subscriber[0].position == (i ? 9 : 7) && info.subscriber[0].lag == (i ? 0 : 2));
  }
  detach(&s);
  finish(&p, name);
}
/* Mappings of the topic in this process: how many may be written, and where and how large that is. */
typedef struct mapped { int all, writable; uint64_t offset, size; } mapped;
static mapped mapped_of(const char *name) {
  char line[1024];
  mapped m = { 0 };
  FILE *maps = fopen("/proc/self/maps", "r");
  CHECK(maps != NULL);
  while (fgets(line, sizeof line, maps)) {
    unsigned long long from, to, offset;
    char permissions[8];
    if (!strstr(line, name) || sscanf(line, "%llx-%llx %7s %llx", &from, &to, permissions, &offset) != 4) continue;
    m.all++;
    if (permissions[1] == 'w') m.writable++, m.offset = offset, m.size = to - from;
  }
  fclose(maps);
  return m;
}
static void only_the_registry(void *arg) {
  job *j = arg;
  zb_subscriber s;
  zb_sample v;
  uint8_t sample[5000];
  await(j, 1);
  attach(&s, j->name, ZB_START_OLDEST);
  CHECK_RESULT(zb_subscriber_view_next(&s, &v, WAIT), ZB_OK);
  for (int i = 0; i < 2; i++) CHECK_RESULT(zb_subscriber_next(&s, sample, 5000, NULL, NULL, WAIT), ZB_OK);
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_MS(1)), ZB_TIMEOUT);
  const mapped m = mapped_of(j->name);
  CHECK(m.all >= 2 && m.writable == 1 && m.offset == GBP_AT_REGISTRY && m.size == 4096);
  detach(&s);
  CHECK_EQ(mapped_of(j->name).all, 0);
}
TEST(a_subscriber_may_write_its_page_only) {
  job *j = job_new("page", 0, 24);
  zb_publisher p;
  pid_t pid = test_spawn(only_the_registry, j);      /* before there is a mapping to inherit */
  create_bytes(&p, j->name, 5000, 8);
  publish_many(&p, 3, 5000);
  reach(j, 1);
  test_join(pid);
  finish(&p, j->name);
}
static void become_nobody(void) {
  if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0) FAIL("setuid: %s", strerror(errno));
}
static void read_only_subscriber(void *arg) {
  job *j = arg;
  const zb_schema schema = bytes(24);
  static zb_info info;
  zb_publisher p;
  zb_subscriber s;
  become_nobody();
  CHECK_RESULT(zb_subscriber_attach(&s, j->other, &(zb_subscriber_desc){ .connect_timeout_ns = WAIT }), ZB_ERR_PERMISSION);
  CHECK(s.os_error == EACCES);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, j->other, &info), ZB_ERR_PERMISSION);
  attach(&s, j->name, ZB_START_NEXT);
  const mapped m = mapped_of(j->name);
  CHECK(m.all == 1 && m.writable == 0);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, j->name, &info), ZB_OK);
  CHECK(info.subscribers == 0 && info.writer.presence == ZB_ALIVE);
  CHECK_RESULT(create_with(&p, j->name, &schema, 0, true), ZB_ERR_PERMISSION);
  for (int force = 0; force < 2; force++) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, force), ZB_ERR_PERMISSION);
  CHECK(zb_subscriber_writer_alive(&s));
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_MS(20)), ZB_TIMEOUT);
  reach(j, 1);
  for (uint64_t n = 0; n < 20; n++) {
    zb_wait_item item = { .subscriber = &s };
    CHECK_RESULT(zb_wait_any(&item, 1, WAIT), ZB_OK);
    expect_next(&s, n, 24);
    reach(j, (int)n + 2);
  }
  CHECK_RESULT(zb_subscriber_wait(&s, WAIT), ZB_CLOSED);
  reach(j, 22);
  await(j, 23);
  CHECK_RESULT(zb_subscriber_wait(&s, WAIT), ZB_ERR_PEER_DEAD);
  detach(&s);
}
static void one_that_dies(void *arg) {
  job *j = arg;
  const zb_schema schema = bytes(24);
  zb_publisher p;
  take_over(&p, j->name, &schema);
}
TEST(who_may_only_read) {
  job *j = job_new("readable", 0, 24);
  zb_publisher p, q;
  const zb_schema schema = bytes(24);
  if (geteuid() != 0) SKIP("only root can become another user");
  j->other = test_name("secret");
  pid_t pid = test_spawn(read_only_subscriber, j);         /* before there is a mapping to inherit */
  CHECK_RESULT(zb_publisher_create(&p, j->name, &schema, &(zb_publisher_desc){ .mode = 0644 }), ZB_OK);
  CHECK_RESULT(zb_publisher_create(&q, j->other, &schema, &(zb_publisher_desc){ .mode = 0640 }), ZB_OK);
  for (int n = 0; n < 20; n++) {
    await(j, n + 1);
    CHECK_EQ(zb_publisher_subscribers(&p), 0);
    if (n % 2) test_sleep_ms(3);
    publish(&p, 24);
  }
  await(j, 21);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  await(j, 22);
  test_join(test_spawn(one_that_dies, j));
  reach(j, 23);
  test_join(pid);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
  finish(&q, j->other);
}

/* ---- a forked child ---- */
typedef struct family { zb_publisher p; zb_subscriber s; bool closes; job *j; } family;
static void child_of(void *arg) {
  family *f = arg;
  if (f->closes) {
    CHECK_RESULT(zb_publisher_close(&f->p), ZB_OK);
    CHECK_RESULT(zb_subscriber_close(&f->s), ZB_OK);
    CHECK_EQ(mapped_of(f->j->name).all, 0);
  }
  if (f->j->option) reach(f->j, 1), park();
}
TEST(a_child_closes_and_the_parent_goes_on) {
  for (int closes = 0; closes < 2; closes++) {
    job *j = job_new("child", 0, 24);
    const zb_schema schema = bytes(24);
    family *f = calloc(1, sizeof *f);
    zb_publisher q;
    CHECK(f != NULL);
    f->closes = closes, f->j = j;
    create(&f->p, j->name, &schema, 4);
    attach(&f->s, j->name, ZB_START_NEXT);
    for (int i = 0; i < 3; i++) {
      test_join(test_spawn(child_of, f));
      publish(&f->p, 24);
      expect_next(&f->s, (uint64_t)i, 24);
      expect_none(&f->s, ZB_TIMEOUT);
      CHECK(zb_publisher_subscribers(&f->p) == 1 && zb_subscriber_writer_alive(&f->s) && listed(j->name, ZB_ALIVE) == 1);
      CHECK_RESULT(create_with(&q, j->name, &schema, 0, true), ZB_ERR_BUSY);
      CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_ERR_BUSY);
    }
    j->option = 1;                            /* this one stays, with what it inherited */
    pid_t pid = test_spawn(child_of, f);
    await(j, 1);
    CHECK_RESULT(zb_publisher_close(&f->p), ZB_OK);
    CHECK(!zb_subscriber_writer_alive(&f->s));
    expect_none(&f->s, ZB_CLOSED);
    detach(&f->s);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
    test_kill(pid);
    free(f);
  }
}

/* ============================================================================================
 * Looking from outside
 * ============================================================================================ */
TEST(stat_tells_all) {
  const char *name = test_name("stat");
  const zb_schema schema = array_of("float32", 2, 3, 5);
  static zb_info info;
  zb_publisher p;
  zb_subscriber s[3];
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_ERR_NOT_FOUND);
  create(&p, name, &schema, 5);
  for (int i = 0; i < 3; i++) attach(&s[i], name, ZB_START_NEXT);
  publish_many(&p, 9, 60);
  expect_next(&s[0], 4, 60);                               /* 4 lost */
  expect_latest(&s[1], 8, 60);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK(strcmp(info.name, name) == 0 && info.kind == ZB_KIND_TOPIC && info.capacity == 5);
  CHECK(memcmp(&info.schema, &schema, sizeof schema) == 0);
  CHECK_EQ(info.segment_size, 8192 + 6 * 128);
  CHECK(info.write_count == 9 && info.read_count == 0);
  CHECK(info.writer.presence == ZB_ALIVE && info.writer.pid == (uint64_t)getpid() && info.reader.presence == ZB_ABSENT);
  CHECK_EQ(info.subscribers, 3);
  const uint64_t want[3][3] = { { 5, 4, 4 }, { 9, 0, 0 }, { 0, 9, 0 } };         /* position, lag, overruns */
  for (int i = 0; i < 3; i++) {
    bool found = false;
    for (int k = 0; k < 3; k++) {
      const zb_subscriber_info *one = &info.subscriber[k];
      found = found || (one->position == want[i][0] && one->lag == want[i][1] && one->overruns == want[i][2]);
      CHECK(one->party.presence == ZB_ALIVE && one->party.pid == (uint64_t)getpid());
    }
    if (!found) FAIL("subscriber %d is not as it is", i);
  }
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_stat((zb_kind)7, name, &info), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_remove((zb_kind)7, name, true), ZB_ERR_ARGUMENT);
  for (int i = 0; i < 3; i++) detach(&s[i]);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK(info.writer.presence == ZB_ABSENT && info.subscribers == 0 && info.write_count == 9);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}
/* Publishes for a while; true if the rate that zb_stat tells is near to what was counted here. */
static bool rate_is_right(zb_publisher *p, const char *name) {
  static zb_info info;
  const int64_t start = test_now_ns();
  const uint64_t first = p->number;
  int64_t now;
  while ((now = test_now_ns()) - start < ZB_MS(250)) {
    publish(p, 24);
    test_sleep_ms(2);
  }
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  const double rate = (double)(p->number - first) * 1e9 / (double)(now - start);
  if (info.rate_hz > rate / 3 && info.rate_hz < rate * 3) return true;
  NOTE("%.1f per second, not %.1f", info.rate_hz, rate);
  return false;
}
TEST_LIMIT(rate, 60) {
  const char *name = test_name("rate");
  static zb_info info;
  zb_publisher p;
  create_bytes(&p, name, 24, 4);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK(info.rate_hz == 0);
  int tries = 0;
  while (!rate_is_right(&p, name)) CHECK(++tries < 10);    /* the machine may stand still for a while */
  test_sleep_ms(300);                         /* silence brings it down */
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_OK);
  CHECK(info.rate_hz < 5);
  finish(&p, name);
}
typedef struct finding { const char *name; int topics, streams; } finding;
static bool find(const zb_info *info, void *user) {
  finding *f = user;
  if (!strstr(info->name, f->name)) return true;
  f->topics += info->kind == ZB_KIND_TOPIC && info->capacity == 5 && info->schema.sample_size == 24 && info->write_count == 3;
  f->streams += info->kind == ZB_KIND_STREAM;
  return true;
}
static bool find_one(const zb_info *info, void *user) {
  finding *f = user;
  if (!strstr(info->name, f->name)) return true;
  f->topics++;
  return false;
}
TEST(list_shows_topics) {
  const char *names[3] = { test_name("list"), test_name("list"), test_name("list") };
  char stream[300];
  finding f = { .name = test_the->mark };
  zb_publisher p[3];
  zb_reader r;
  for (int i = 0; i < 3; i++) create_bytes(&p[i], names[i], 24, 5), publish_many(&p[i], 3, 24);
  snprintf(stream, sizeof stream, "gb_%s", test_name("stream"));       /* a stream whose name looks like a topic's file */
  reader_create(&r, stream, 4096, 0);
  CHECK_RESULT(zb_list(find, &f), ZB_OK);
  CHECK(f.topics == 3 && f.streams == 1);
  f.topics = 0;
  CHECK_RESULT(zb_list(find_one, &f), ZB_OK);
  CHECK_EQ(f.topics, 1);
  CHECK_RESULT(zb_list(NULL, &f), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  for (int i = 0; i < 3; i++) finish(&p[i], names[i]);
}

/* ============================================================================================
 * Bad input, and what belongs to the system
 * ============================================================================================ */
static void bad_name(const char *name) {
  const zb_schema schema = bytes(24);
  zb_publisher p;
  zb_subscriber s;
  static zb_info info;
  CHECK_RESULT(create_with(&p, name, &schema, 0, true), ZB_ERR_NAME);
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .connect_timeout_ns = WAIT }), ZB_ERR_NAME);
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &info), ZB_ERR_NAME);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_ERR_NAME);
}
TEST(names) {
  static const char *const bad[] = { "", ".", "..", "a/b", "/a", "a b", "a\n", "\xc3\xa4", "sem.a", "a%", "a:b", "a\\b", ".hidden", "../x" };
  char name[300], path[320];
  zb_publisher p;
  bad_name(NULL);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) bad_name(bad[i]);
  snprintf(name, sizeof name, "%s", test_name("long"));
  memset(name + strlen(name), 'n', 245 - strlen(name));
  name[246] = 0, name[245] = 'n';
  bad_name(name);
  name[245] = 0;                              /* the longest one */
  create_bytes(&p, name, 24, 1);
  publish(&p, 24);
  snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
  CHECK(access(path, F_OK) == 0);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
  CHECK(access(path, F_OK) != 0);
}
TEST(null_arguments) {
  const char *name = test_name("null");
  const zb_schema schema = bytes(24);
  uint8_t sample[24];
  size_t count;
  zb_publisher p;
  zb_subscriber s;
  CHECK_RESULT(zb_publisher_create(NULL, name, &schema, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_publisher_create(&p, name, NULL, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_attach(NULL, name, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_publisher_close(NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_close(NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_publisher_create(&p, name, &schema, NULL), ZB_OK);
  CHECK_EQ(p.t.n_slots, 9);                   /* the default keeps 8 */
  CHECK_RESULT(zb_subscriber_attach(&s, name, NULL), ZB_OK);
  CHECK_RESULT(zb_publisher_acquire(&p, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_publisher_write(&p, NULL, 24), ZB_ERR_ARGUMENT);
  publish(&p, 24);
  CHECK_RESULT(zb_subscriber_next(&s, NULL, 24, NULL, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_latest(&s, NULL, 24, NULL, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_next_batch(&s, NULL, 24, 1, NULL, &count, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_next_batch(&s, sample, 24, 1, NULL, NULL, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_next_batch(&s, sample, 24, 0, NULL, &count, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_view_next(&s, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_view_latest(&s, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_schema(&s, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_subscriber_next(&s, sample, 24, NULL, NULL, WAIT), ZB_OK);     /* nothing was taken; size and number are optional */
  CHECK(frame_intact(sample, 24, 0));
  detach(&s);
  finish(&p, name);
}
static void all_state(zb_publisher *p, zb_subscriber *s) {
  uint8_t sample[24];
  void *place;
  zb_sample v;
  zb_schema schema;
  for (int how = 0; how <= WAITS; how++) CHECK_RESULT(wait_somehow(how, s, p, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_commit(p, 24), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_abort(p), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_write(p, sample, 24), ZB_ERR_STATE);
  CHECK_RESULT(zb_publisher_heartbeat(p), ZB_ERR_STATE);
  CHECK_EQ(zb_publisher_subscribers(p), 0);
  CHECK_RESULT(zb_subscriber_wait_publisher(s, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_schema(s, &schema), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_start(s, watch, NULL, NULL), ZB_ERR_STATE);
  CHECK_RESULT(zb_subscriber_stop(s), ZB_ERR_STATE);
  CHECK(!zb_subscriber_writer_alive(s) && zb_subscriber_lag(s) == 0);
  memset(&v, 0, sizeof v);
  CHECK(!zb_subscriber_view_valid(s, &v));
}
TEST(closed_handles) {
  const char *name = test_name("closed");
  static zb_publisher p;
  static zb_subscriber s;
  zb_sample v;
  void *place;
  all_state(&p, &s);                          /* never opened */
  all_state(NULL, NULL);
  create_bytes(&p, name, 24, 2);
  attach(&s, name, ZB_START_NEXT);
  publish_many(&p, 9, 24);
  expect_next(&s, 7, 24);
  CHECK_RESULT(zb_subscriber_view_next(&s, &v, WAIT), ZB_OK);
  CHECK_RESULT(zb_publisher_acquire(&p, &place), ZB_OK);
  for (int i = 0; i < 3; i++) {
    CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    detach(&s);
    all_state(&p, &s);
    CHECK(!zb_subscriber_view_valid(&s, &v));
  }
  CHECK_EQ(zb_subscriber_overruns(&s), 7);    /* what was counted may still be asked for */
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}
TEST(sizes_that_overflow) {
  const char *name = test_name("overflow");
  const zb_schema small = bytes(24), large = bytes((uint64_t)INT64_MAX - 10), half = bytes((uint64_t)1 << 62), limit = messages(UINT32_MAX);
  const struct { const zb_schema *schema; uint32_t capacity; } tries[] = {
    { &small, UINT32_MAX }, { &large, 1 }, { &half, 1 }, { &half, 2 }, { &half, 1000 }, { &limit, UINT32_MAX - 1 } };
  zb_publisher p;
  for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
    zb_result e = create_with(&p, name, tries[i].schema, tries[i].capacity, i % 2);
    if (e != ZB_ERR_TOO_LARGE && !(i == 5 && e == ZB_ERR_NO_SPACE)) FAIL("try %zu: %s", i, zb_result_name(e));
    CHECK(!gbp_exists(name));
  }
}
TEST(no_space) {                              /* nothing is left, neither a name nor memory */
  const char *name = test_name("space");
  const zb_schema schema = bytes(300000);
  struct statvfs before, after;
  zb_publisher p;
  if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=1m") != 0)
    SKIP("no file system of its own here: %s", strerror(errno));
  CHECK_EQ(statvfs("/dev/shm", &before), 0);
  for (int i = 0; i < 4; i++) {
    zb_result e = create_with(&p, name, &schema, i % 2 ? 3 : 1 << 30, i / 2);
    CHECK_RESULT(e, ZB_ERR_NO_SPACE);
    CHECK(p.os_error == ENOSPC || p.os_error == ENOMEM);
    CHECK(!gbp_exists(name));
    CHECK(statvfs("/dev/shm", &after) == 0 && after.f_bfree == before.f_bfree && after.f_ffree == before.f_ffree);
  }
  create(&p, name, &schema, 1);
  finish(&p, name);
  CHECK_RESULT(zb_publisher_create(&p, name, &schema, &(zb_publisher_desc){ .capacity = 3, .sparse = true }), ZB_OK);
  finish(&p, name);
}
TEST(larger_than_the_machine) {
  const char *name = test_name("huge");
  struct statvfs shm;
  zb_publisher p;
  CHECK_EQ(statvfs("/dev/shm", &shm), 0);
  const uint64_t all = (uint64_t)shm.f_blocks * shm.f_frsize;
  if (all == 0 || all > (uint64_t)1 << 50) SKIP("/dev/shm has no limit");
  const zb_schema schema = bytes(all);
  CHECK_RESULT(create_with(&p, name, &schema, 1, false), ZB_ERR_NO_SPACE);
  CHECK(!gbp_exists(name));
}
static void locks_too_much(void *arg) {
  const zb_schema schema = bytes(1 << 20);
  zb_publisher p;
  CHECK(setrlimit(RLIMIT_MEMLOCK, &(struct rlimit){ 65536, 65536 }) == 0);
  become_nobody();
  if (mlock(test_shared(1 << 20), 1 << 20) == 0) SKIP("mlock has no limit here, or does nothing");
  CHECK_RESULT(zb_publisher_create(&p, arg, &schema, &(zb_publisher_desc){ .lock_memory = true }), ZB_ERR_NO_SPACE);
  CHECK(!gbp_exists(arg));
}
TEST(over_the_limit_of_locked_memory) {
  if (geteuid() != 0) SKIP("only root can become another user");
  test_join(test_spawn(locks_too_much, (void *)(uintptr_t)test_name("locked")));
}
TEST(options) {
  static const zb_publisher_desc descs[] = {
    { .sparse = true }, { .prefault = true }, { .lock_memory = true }, { .huge_pages = true }, { .thread_safe = true }, { .capacity = 3 },
    { .copy = ZB_COPY_PLAIN }, { .copy = ZB_COPY_STREAMING }, { .take_over = true }, { .prefault = true, .lock_memory = true, .huge_pages = true } };
  const zb_schema schema = messages(1 << 20);
  uint8_t *sample = malloc(1 << 20), *got = malloc(1 << 20);
  CHECK(sample && got);
  for (size_t i = 0; i < sizeof descs / sizeof descs[0]; i++) {
    const char *name = test_name("options");
    char path[512];
    struct stat st;
    zb_publisher p;
    zb_subscriber s;
    CHECK_RESULT(zb_publisher_create(&p, name, &schema, &descs[i]), ZB_OK);
    snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
    CHECK(stat(path, &st) == 0);
    CHECK_EQ(st.st_size, 8192 + (descs[i].capacity ? 4 : 9) * ((1 << 20) + 64));
    CHECK(descs[i].sparse ? st.st_blocks * 512 < 1 << 20 : st.st_blocks * 512 >= st.st_size);
    attach(&s, name, ZB_START_NEXT);
    for (uint64_t n = 0; n < 5; n++) {        /* by copy, on both sides of what counts as large */
      const size_t size = n % 2 ? 1 << 20 : 200000;
      size_t bytes_got;
      frame_fill(sample, size, n);
      CHECK_RESULT(zb_publisher_write(&p, sample, size), ZB_OK);
      CHECK_RESULT(zb_subscriber_next(&s, got, 1 << 20, &bytes_got, NULL, WAIT), ZB_OK);
      CHECK(bytes_got == size && frame_intact(got, size, n));
    }
    detach(&s);
    finish(&p, name);
  }
  free(sample), free(got);
}
TEST(permission_bits) {
  static const uint32_t modes[] = { 0, 0600, 0640, 0644, 0666, 0777 }, bad[] = { 0400, 0200, 0060, 01600, 010600, UINT32_MAX };
  const zb_schema schema = bytes(24);
  zb_publisher p;
  for (int mask = 0; mask < 2; mask++)
    for (size_t i = 0; i < 6; i++) {
      const char *name = test_name("mode");
      char path[512];
      struct stat st;
      mode_t before = umask(mask ? 0777 : 0);
      CHECK_RESULT(zb_publisher_create(&p, name, &schema, &(zb_publisher_desc){ .mode = bad[i] }), ZB_ERR_ARGUMENT);
      CHECK(!gbp_exists(name));
      CHECK_RESULT(zb_publisher_create(&p, name, &schema, &(zb_publisher_desc){ .mode = modes[i] }), ZB_OK);
      umask(before);
      snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
      CHECK(stat(path, &st) == 0 && (st.st_mode & 07777) == (modes[i] ? modes[i] : 0600));
      finish(&p, name);
    }
}
static int entries(const char *path, const char *what) {       /* of a folder; or lines of a file with `what` */
  char line[1024];
  int n = 0;
  DIR *dir = what ? NULL : opendir(path);
  FILE *f = what ? fopen(path, "r") : NULL;
  CHECK(dir || f);
  while (dir && readdir(dir)) n++;
  while (f && fgets(line, sizeof line, f)) n += strstr(line, what) != NULL;
  if (dir) closedir(dir);
  if (f) fclose(f);
  return n;
}
static void open_and_close(const char *name, int round) {
  const zb_schema schema = bytes(24), other = bytes(25);
  zb_publisher p, q;
  zb_subscriber s;
  watcher w = { .s = &s };
  CHECK_RESULT(create_with(&p, name, &schema, 2, round > 0), ZB_OK);
  publish(&p, 24);
  attach(&s, name, ZB_START_NEWEST);
  CHECK_RESULT(create_with(&q, name, &schema, 2, round % 2), round % 2 ? ZB_ERR_BUSY : ZB_ERR_EXISTS);
  CHECK_RESULT(zb_subscriber_wait(&s, ZB_NOWAIT), ZB_OK);
  if (round % 8 == 0) CHECK_RESULT(zb_subscriber_start(&s, watch, &w, NULL), ZB_OK);
  if (round % 3 == 0) detach(&s);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(create_with(&q, name, &other, 2, true), ZB_ERR_SCHEMA);
  if (round % 3 != 0) detach(&s);
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .schema = &other }), ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, name, &(zb_info){ .kind = ZB_KIND_NONE }), ZB_OK);
}
TEST(nothing_leaks) {
  const char *name = test_name("leak");
  open_and_close(name, 0);
  const int files = entries("/proc/self/fd", NULL), maps = entries("/proc/self/maps", "/dev/shm/");
  for (int round = 1; round <= 1000; round++) open_and_close(name, round);
  CHECK_EQ(entries("/proc/self/fd", NULL), files);
  CHECK_EQ(entries("/proc/self/maps", "/dev/shm/"), maps);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}

/* ============================================================================================
 * All at once
 * ============================================================================================ */
static size_t some_size(uint64_t number) { return (size_t)(number * 2654435761u % 3000); }
/* Reads in one of the ways, or in all of them, until the publisher has left; every byte is looked at. */
typedef struct look { uint64_t next, returned; bool mixed; } look;
static void looked_at(look *l, const void *data, size_t size, uint64_t number) {
  CHECK(size == some_size(number) && frame_intact(data, size, number));
  CHECK(number >= l->next || l->mixed);
  l->next = number + 1;
  l->returned++;
}
static zb_result look_once(zb_subscriber *s, look *l, int way) {
  static _Thread_local uint8_t samples[8 * 3000];
  size_t sizes[8], size = 0, count = 0;
  uint64_t number = 0;
  zb_sample v;
  zb_result e;
  if (way == 0) e = zb_subscriber_next(s, samples, 3000, &size, &number, WAIT);
  else if (way == 3) e = zb_subscriber_latest(s, samples, 3000, &size, &number, WAIT);
  else if (way == 1) e = zb_subscriber_next_batch(s, samples, 3000, 8, sizes, &count, &number, WAIT);
  else e = zb_subscriber_view_next(s, &v, WAIT);
  if (e != ZB_OK) return e;
  if (way == 0 || way == 3) looked_at(l, samples, size, number);
  for (size_t i = 0; i < count; i++) looked_at(l, samples + 3000 * i, sizes[i], number + i);
  if (way == 2) {
    const bool good = v.size == some_size(v.number) && frame_intact(v.data, v.size, v.number);
    if (!zb_subscriber_view_valid(s, &v)) return ZB_OK;
    CHECK(good);
    l->next = v.number + 1, l->returned++;
  }
  return e;
}
static void live_reader(void *arg) {
  job *j = arg;
  zb_subscriber s;
  look l = { 0 };
  zb_result e = ZB_OK;
  const int way = (int)atomic_fetch_add(&j->value, 1);
  l.mixed = way == 3;
  CHECK_RESULT(zb_subscriber_attach(&s, j->name, &(zb_subscriber_desc){ .start = ZB_START_NEXT, .spin_ns = way % 2 ? ZB_NO_SPIN : 0 }), ZB_OK);
  atomic_fetch_add(&j->step, 1);
  for (uint64_t i = 0; e == ZB_OK; i++) {
    e = look_once(&s, &l, way < 3 ? way : (int)(i % 4));
    if (way == 3 && zb_subscriber_lag(&s) == 0) e = zb_subscriber_wait(&s, WAIT);          /* latest would give the same again */
  }
  CHECK_RESULT(e, ZB_CLOSED);
  CHECK_EQ(zb_subscriber_lag(&s), 0);
  if (way < 3) CHECK_EQ(l.returned + zb_subscriber_overruns(&s), j->count);
  detach(&s);
}
static void live(int mode, uint32_t capacity, bool gentle) {
  enum { READERS = 4 };
  job *j = job_new("live", longer(gentle ? 3000 : 20000), 0);
  const zb_schema schema = messages(3000);
  test_pair *readers[READERS];
  zb_publisher p;
  create(&p, j->name, &schema, capacity);
  for (int i = 0; i < READERS; i++) readers[i] = pair_start(mode, live_reader, j);
  await(j, READERS);
  for (uint64_t n = 0; n < j->count; n++) {
    publish(&p, some_size(n));
    if (gentle && n % 8 == 0) sched_yield();
  }
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  for (int i = 0; i < READERS; i++) pair_join(readers[i]);
  sound(j->name, GBP_AUDIT_SETTLED | GBP_AUDIT_KIND_ZERO);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
}
TEST_BOTH_LIMIT(flat_out, 120)    { live(mode, 4, false); }
TEST_BOTH_LIMIT(one_kept, 120)    { live(mode, 1, false); }
TEST_BOTH_LIMIT(many_kept, 120)   { live(mode, 1000, true); }

TEST_MAIN
