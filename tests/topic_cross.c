/* topic_cross.c - a topic's bytes as PROTOCOLS.md has them; our publisher with subscribers of another make
 * and the other way round: slow and at full speed, stopped between any two stores, dying, taken over. */
static void (*at_point)(int point);            /* looks on between the stores of a publisher in this thread */
#define ZEROBUF_TEST_POINT(n) (at_point ? at_point(n) : (void)0)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "peer_topic.h"
#include "topic_ends.h"

/* ============================================================================================
 * Bytes
 * ============================================================================================ */
enum { SHAPES = 9 };
static gbp_params shape_of(int i) {
  static char text[3840];
  memset(text, 'x', sizeof text);
  switch (i) {
  case 0: return gbp_array(1, "uint8", 1, 1, (const uint64_t[]){ 1 });
  case 1: return gbp_array(8, "float32", 4, 2, (const uint64_t[]){ 64, 4 });
  case 2: return gbp_array(3, "complex64", 8, 8, (const uint64_t[]){ 2, 1, 3, 1, 2, 1, 1, 5 });
  case 3: return gbp_array(15, "float64", 8, 0, NULL);
  case 4: return gbp_array(2, "complex128", 16, 3, (const uint64_t[]){ 4, 4, 1 });
  case 5: return gbp_message(3, 200, status_text, sizeof status_text - 1);
  case 6: return gbp_message(1, 1, "", 0);
  case 7: return gbp_message(4, 64, text, sizeof text);
  default: return gbp_array(7, "bool", 1, 1, (const uint64_t[]){ 63 });
  }
}
static void check_bytes(const char *what, const uint8_t *got, const uint8_t *want, const uint8_t *mask, size_t n) {
  for (size_t k = 0; k < n; k++)
    if (got[k] != want[k] && (!mask || mask[k])) FAIL("%s: byte %d is %02x, not %02x", what, (int)k, got[k], want[k]);
}
static void check_header(const gbp_map *map, const gbp_params *p, uint64_t latest) {
  uint8_t want[4096], mask[4096];
  uint64_t beat = gbp_get64(map->base, GBP_AT_HEARTBEAT);
  GBP(gbp_header_golden(want, mask, p, (uint64_t)getpid(), beat, latest));
  check_bytes("header", map->base, want, mask, sizeof want);
  CHECK(gbp_heartbeat_alive(beat));
}
static uint64_t segment_size(const char *name) {
  char path[300];
  struct stat info;
  snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
  CHECK(stat(path, &info) == 0);
  return (uint64_t)info.st_size;
}
TEST(header_of_each_schema) {
  for (int i = 0; i < SHAPES; i++) {
    const gbp_params p = shape_of(i);
    const char *name = test_name("header");
    zb_publisher w;
    gbp_map map;
    publisher_create(&w, name, &p);
    CHECK_EQ(segment_size(name), gbp_total(&p));
    GBP(gbp_map_open(&map, name, false));
    check_header(&map, &p, 0);
    CHECK(gbp_all_zero(map.base + GBP_AT_REGISTRY, map.size - GBP_AT_REGISTRY));
    GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_FREE_ZERO));
    for (int n = 1; n <= 20; n++) {
      publish(&w, &p);
      check_header(&map, &p, (uint64_t)n);
      GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_FREE_ZERO));
    }
    gbp_map_close(&map);
    CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_FREE_ZERO));
    remove_topic(name);
    CHECK(!gbp_exists(name));
  }
}
static void check_by_hand(const gbp_params *p, const uint8_t want[256]) {
  const char *name = test_name("hand");
  uint8_t mask[256];
  zb_publisher w;
  gbp_map map;
  memset(mask, 1, sizeof mask);
  memset(mask + 48, 0, 16), memset(mask + 92, 0, 36), memset(mask + 216, 0, 40);
  publisher_create(&w, name, p);
  publish(&w, p), publish(&w, p);
  GBP(gbp_map_open(&map, name, false));
  check_bytes("header", map.base, want, mask, 256);
  CHECK_EQ(gbp_get64(map.base, 48), getpid());
  if (p->schema_length) CHECK(memcmp(map.base + 256, p->schema, p->schema_length) == 0);
  CHECK(gbp_all_zero(map.base + 256 + p->schema_length, 4096 - 256 - p->schema_length));
  gbp_map_close(&map);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  remove_topic(name);
}
/* Written down from the table in PROTOCOLS.md, two samples published. */
TEST(array_header_by_hand) {                  /* float32, 64 x 4, capacity 8: 1024 bytes a sample, stride 1088 */
  static const uint8_t want[256] = {
    'G', 'B', 'U', 'F', 1, 0, 0, 0, 1, 0, 0, 0, 9, 0, 0, 0,
    0x40, 4, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0,
    64, 0, 0, 0, 64, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    [64] = 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0,
    [128] = 'f', 'l', 'o', 'a', 't', '3', '2', 0, 0, 0, 0, 0, 0, 0, 0, 0,
    2, 0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0 };
  const gbp_params p = shape_of(1);
  check_by_hand(&p, want);
}
TEST(message_header_by_hand) {                /* 200 bytes at most, capacity 3: stride 320; BLAKE2b of the text */
  static const uint8_t want[256] = {
    'G', 'B', 'U', 'F', 1, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0,
    0x40, 1, 0, 0, 0, 0, 0, 0, 200, 0, 0, 0, 0, 0, 0, 0,
    64, 0, 0, 0, 64, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0,
    [64] = 0, 0x10, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 0, 0, 0, 0, 0,
    0x2b, 0x0c, 0x7b, 0xa8, 0x5f, 0x24, 0x85, 0x3b, 18, 0, 0, 0 };
  const gbp_params p = shape_of(5);
  check_by_hand(&p, want);
}
TEST(hash_of_texts) {                         /* each length around the block of the hash; the empty one by hand */
  static uint8_t text[3840];
  zb_schema s;
  sample_fill(text, sizeof text, 7);
  CHECK_RESULT(zb_schema_message(&s, "", 0, 1), ZB_OK);
  CHECK(s.hash == UINT64_C(0xb4b2797457a0a6e4));
  for (size_t n = 0; n <= 600; n++) {
    CHECK_RESULT(zb_schema_message(&s, text, n, 1), ZB_OK);
    if (s.hash != gbp_blake2b64(text, n)) FAIL("hash of %d bytes", (int)n);
  }
  CHECK_RESULT(zb_schema_message(&s, text, sizeof text, 1), ZB_OK);
  CHECK(s.hash == gbp_blake2b64(text, sizeof text));
}
/* The slot of sample n, published as the (n / n_slots)th in it, so with a lock of twice that number. */
static void check_slot(const gbp_map *map, const gbp_params *p, uint64_t n) {
  uint8_t want[64] = { 0 };
  const uint64_t n_slots = p->capacity + 1u, at = GBP_AT_SLOTS + n % n_slots * gbp_stride(p->slot_size);
  gbp_put_bytes(want, 2 * (n / n_slots + 1), 4);
  gbp_put_bytes(want + 8, n, 8);
  gbp_put_bytes(want + 16, sample_size(p, n), 4);
  check_bytes("slot", map->base + at, want, NULL, 64);
  CHECK(sample_intact(map->base + at + 64, sample_size(p, n), n));
  CHECK(gbp_all_zero(map->base + at + 64 + p->slot_size, gbp_stride(p->slot_size) - 64 - p->slot_size));
}
TEST(slots_after_each_publication) {
  for (int i = 0; i < SHAPES; i++) {
    const gbp_params p = shape_of(i);
    const char *name = test_name("slots");
    zb_publisher w;
    gbp_map map;
    uint8_t bytes[2048];
    publisher_create(&w, name, &p);
    GBP(gbp_map_open(&map, name, false));
    for (uint64_t n = 0; n < 40; n++) {
      CHECK(sample_size(&p, n) <= sizeof bytes);
      sample_fill(bytes, sizeof bytes, n);
      if (n % 2) publish(&w, &p);
      else CHECK_RESULT(zb_publisher_write(&w, bytes, sample_size(&p, n)), ZB_OK);
      for (uint64_t k = n < p.capacity ? 0 : n - p.capacity; k <= n; k++) check_slot(&map, &p, k);
    }
    gbp_map_close(&map);
    CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    remove_topic(name);
  }
}
/* An entry's bytes that the format does not name are 0, but for the words of this library: sleepers of the
 * first entry (40), overruns (48). */
static void check_entry(const uint8_t *entry, unsigned number, uint64_t cursor, bool listed) {
  CHECK_EQ(gbp_get64(entry, GBP_ENTRY_PID), listed ? getpid() : 0);
  CHECK_EQ(gbp_get32(entry, GBP_ENTRY_ALIVE), listed);
  if (listed) {
    CHECK_EQ(gbp_get64(entry, GBP_ENTRY_INDEX), number);
    CHECK_EQ(gbp_get64(entry, GBP_ENTRY_CURSOR), cursor);
    CHECK(gbp_heartbeat_alive(gbp_get64(entry, GBP_ENTRY_HEARTBEAT)));
  }
  CHECK_EQ(gbp_get32(entry, 28), 0);
  if (number != 0) CHECK_EQ(gbp_get32(entry, 40), 0);
  CHECK(gbp_get32(entry, 44) == 0 && gbp_get64(entry, 56) == 0);
}
static int entries_listed(const gbp_map *map, uint64_t cursor) {
  int n = 0;
  for (unsigned k = 0; k < 64; k++) {
    const uint8_t *entry = map->base + GBP_AT_REGISTRY + k * 64;
    const bool listed = gbp_get32(entry, GBP_ENTRY_ALIVE) != 0;
    check_entry(entry, k, cursor, listed);
    n += listed;
  }
  return n;
}
TEST(registry) {
  const gbp_params p = small_array(3);
  const char *name = test_name("registry");
  zb_publisher w;
  static zb_subscriber s[66];
  gbp_map map;
  publisher_create(&w, name, &p);
  for (int i = 0; i < 5; i++) publish(&w, &p);
  GBP(gbp_map_open(&map, name, false));
  CHECK(gbp_all_zero(map.base + GBP_AT_REGISTRY, 4096));
  for (int i = 0; i < 66; i++) {              /* more than 64 work, but are not listed */
    subscriber_attach(&s[i], name, ZB_START_NEXT);
    CHECK_EQ(entries_listed(&map, 5), i < 64 ? i + 1 : 64);
  }
  GBP(gbp_audit(name, 0));
  publish(&w, &p);
  for (int i = 0; i < 66; i++) {
    uint64_t number;
    uint8_t bytes[256];
    CHECK_RESULT(zb_subscriber_next(&s[i], bytes, sizeof bytes, NULL, &number, WAIT), ZB_OK);
    CHECK(number == 5 && sample_intact(bytes, (size_t)p.slot_size, 5));
  }
  CHECK_EQ(entries_listed(&map, 6), 64);
  for (int i = 0; i < 66; i++) CHECK_RESULT(zb_subscriber_close(&s[i]), ZB_OK);
  CHECK_EQ(entries_listed(&map, 6), 0);
  GBP(gbp_audit(name, 0));
  check_header(&map, &p, 6);                  /* nobody but the publisher wrote there */
  gbp_map_close(&map);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  remove_topic(name);
}

/* ============================================================================================
 * Our publisher, a reader of another make
 * ============================================================================================ */
typedef struct job {
  const char *name;
  gbp_params p;
  uint64_t count;
  _Atomic uint64_t published, taken;          /* in step: the writer stays at most `capacity` ahead */
  _Atomic int step;
} job;

static job *job_new(const char *base, gbp_params p, uint64_t count) {
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->p = p;
  j->count = count;
  return j;
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void pace(job *j, uint64_t number) {
  while (number >= atomic_load(&j->taken) + j->p.capacity) gbp_sleep_ns(20000);
}
static void our_paced(void *arg) {
  job *j = arg;
  zb_publisher w;
  publisher_create(&w, j->name, &j->p);
  atomic_store(&j->step, 1);
  await(j, 2);
  while (w.number < j->count) {
    pace(j, w.number);
    publish(&w, &j->p);
    atomic_store(&j->published, w.number);
  }
  await(j, 3);                                /* until then a second publisher would be refused */
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
}
static void reader_attach(gbp_reader *r, const char *name) {
  gbp_reader_init(r);
  r->exact_array = true;
  GBP(gbp_reader_attach(r, name));
}
static void reader_expect(gbp_reader *r, const gbp_params *p, uint64_t number, bool newest) {
  static __thread uint8_t bytes[1 << 16];
  size_t size = 0;
  uint64_t got = 0;
  gbp_result e = newest ? gbp_reader_latest(r, bytes, sizeof bytes, &size, &got, WAIT_MS)
                        : gbp_reader_next(r, bytes, sizeof bytes, &size, &got, WAIT_MS);
  if (e != GBP_OK) FAIL("sample %d: %d %s", (int)number, e, r->error ? r->error : "");
  CHECK_EQ(got, number);
  CHECK(sample_right(p, bytes, size, number));
}
static void peer_reads_in_step(int mode, gbp_params p) {
  job *j = job_new("paced", p, 300);
  test_pair *pair = pair_start(mode, our_paced, j);
  gbp_reader r;
  await(j, 1);
  reader_attach(&r, j->name);
  atomic_store(&j->step, 2);
  for (uint64_t n = 0; n < j->count; n++) {
    reader_expect(&r, &p, n, false);
    atomic_store(&j->taken, n + 1);
  }
  CHECK(r.overruns == 0 && r.torn == 0);
  for (int i = 0; i < 3; i++) reader_expect(&r, &p, j->count - 1, true);
  CHECK(gbp_reader_writer_alive(&r));
  atomic_store(&j->step, 3);
  pair_join(pair);
  gbp_reader_close(&r);
  GBP(gbp_audit(j->name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_FREE_ZERO));
  remove_topic(j->name);
}
TEST_BOTH(peer_reads_arrays_in_order)   { peer_reads_in_step(mode, small_array(4)); peer_reads_in_step(mode, small_array(1)); }
TEST_BOTH(peer_reads_messages_in_order) { peer_reads_in_step(mode, small_message(4)); peer_reads_in_step(mode, small_message(1)); }

/* Both look at the same moments, so both must count the same. */
TEST(overruns_of_a_peer) {
  uint64_t seed = test_seed();
  for (int round = 0; round < 8; round++) {
    const gbp_params p = round % 2 ? small_message(1 + (uint32_t)round) : small_array(1 + (uint32_t)round / 2);
    const char *name = test_name("overruns");
    zb_publisher w;
    zb_subscriber s;
    gbp_reader r;
    uint64_t returned = 0, number, last = 0;
    uint8_t bytes[256];
    size_t size;
    publisher_create(&w, name, &p);
    reader_attach(&r, name);
    subscriber_attach(&s, name, ZB_START_NEXT);
    for (int i = 0; i < 300; i++) {
      for (uint64_t k = test_random(&seed) % (3 * p.capacity); k > 0; k--) publish(&w, &p);
      for (uint64_t k = test_random(&seed) % (2 * p.capacity); k > 0; k--) {
        gbp_result e = gbp_reader_next(&r, bytes, sizeof bytes, &size, &last, 0);
        if (e == GBP_OK) CHECK(sample_right(&p, bytes, size, last));
        zb_result z = zb_subscriber_next(&s, bytes, sizeof bytes, &size, &number, ZB_NOWAIT);
        CHECK_RESULT(z, e == GBP_OK ? ZB_OK : ZB_TIMEOUT);
        if (z == ZB_OK) CHECK(number == last && sample_right(&p, bytes, size, number));
        CHECK_EQ(zb_subscriber_overruns(&s), r.overruns);
        returned += z == ZB_OK;
        CHECK_EQ(returned + r.overruns + zb_subscriber_lag(&s), w.number);
      }
    }
    CHECK(r.overruns > 0 && r.torn == 0);
    CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
    CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    gbp_reader_close(&r);
    remove_topic(name);
  }
}

/* ---- at full speed ---- */
enum { FULL_SPEED_MS = 150 };
static void our_flat_out(void *arg) {
  job *j = arg;
  zb_publisher w;
  publisher_create(&w, j->name, &j->p);
  atomic_store(&j->step, 1);
  while (atomic_load(&j->step) < 2) publish(&w, &j->p);
  atomic_store(&j->published, w.number);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
}
static void peer_reads_flat_out(int mode, gbp_params p) {
  static uint8_t bytes[1 << 16];
  job *j = job_new("flat", p, 0);
  test_pair *pair = pair_start(mode, our_flat_out, j);
  gbp_reader r;
  uint64_t got = 0, number = 0, newest = 0, first, last = 0;
  size_t size;
  await(j, 1);
  reader_attach(&r, j->name);
  first = r.cursor;
  for (int64_t until = test_now_ns() + FULL_SPEED_MS * 1000000; test_now_ns() < until;) {
    gbp_result e = gbp_reader_next(&r, bytes, sizeof bytes, &size, &number, 50);
    if (e == GBP_ERROR) FAIL("next: %s", r.error);
    if (e == GBP_OK) CHECK((got == 0 || number > last) && sample_right(&p, bytes, size, number));
    if (e == GBP_OK) got++, last = number;
    e = gbp_reader_latest(&r, bytes, sizeof bytes, &size, &number, 50);
    if (e == GBP_ERROR) FAIL("latest: %s", r.error);
    if (e == GBP_OK) CHECK(number >= newest && sample_right(&p, bytes, size, number));
    if (e == GBP_OK) newest = number;
  }
  CHECK(gbp_reader_writer_alive(&r));
  atomic_store(&j->step, 2);
  pair_join(pair);
  while (gbp_reader_next(&r, bytes, sizeof bytes, &size, &number, 0) == GBP_OK) got++;
  CHECK(r.error == NULL && got > 1);
  CHECK_EQ(first + got + r.overruns, j->published);
  gbp_reader_close(&r);
  remove_topic(j->name);
}
TEST_BOTH(peer_reads_at_full_speed) {
  peer_reads_flat_out(mode, small_message(8));
  peer_reads_flat_out(mode, gbp_array(2, "uint8", 1, 1, (const uint64_t[]){ 20000 }));
}

/* ---- taking over, giving up ---- */
static void our_then_killed(void *arg) {      /* dies with a slot half written */
  job *j = arg;
  zb_publisher w;
  void *place;
  CHECK_RESULT(publisher_try(&w, j->name, &j->p, true), ZB_OK);
  CHECK_EQ(w.number, j->published);
  for (int i = 0; i < 7; i++) {
    pace(j, w.number);
    publish(&w, &j->p);
    atomic_store(&j->published, w.number);
  }
  CHECK_RESULT(zb_publisher_acquire(&w, &place), ZB_OK);
  memset(place, 0xee, j->p.slot_size);
  atomic_fetch_add(&j->step, 1);
  for (;;) pause();
}
static void reads_across_take_overs(gbp_params p) {
  job *j = job_new("heirs", p, 0);
  gbp_reader r;
  for (int heir = 0; heir < 4; heir++) {
    pid_t pid = test_spawn(our_then_killed, j);
    if (heir == 0) {
      for (gbp_reader_init(&r); gbp_reader_attach(&r, j->name) != NULL;) test_sleep_ms(1);
      r.cursor = 0;                           /* the first ones may be there already; pace() keeps them */
    }
    for (int i = 0; i < 7; i++) {
      reader_expect(&r, &p, (uint64_t)(heir * 7 + i), false);
      atomic_store(&j->taken, r.cursor);
    }
    await(j, heir + 1);
    test_kill(pid);
  }
  CHECK(r.overruns == 0 && r.torn == 0 && r.error == NULL);
  reader_expect(&r, &p, 27, true);
  gbp_reader_close(&r);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, j->name, false), ZB_OK);
}
TEST(peer_reads_across_take_overs) { reads_across_take_overs(small_array(3)); reads_across_take_overs(small_message(1)); }

/* An abort has spoilt the oldest slot: nobody may take it for the sample that was in it, nor for a new one. */
static void check_spoilt(gbp_reader *r, uint64_t published) {
  static uint8_t bytes[4096];
  size_t size = 0;
  const uint64_t n_slots = r->layout.n_slots, at = GBP_AT_SLOTS + published % n_slots * r->layout.slot_stride;
  if (published >= n_slots) CHECK_EQ(gbp_reader_slot(r, published - n_slots, bytes, sizeof bytes, &size), GBP_TORN);
  CHECK_EQ(gbp_reader_slot(r, published, bytes, sizeof bytes, &size), GBP_TORN);
  if (gbp_get64(r->map.base, at + GBP_SLOT_SEQ) < published) FAIL("the spoilt slot has the number of a sample");
}
static void aborts(gbp_params p, bool by_closing) {
  for (uint64_t published = 0; published < 3 * p.capacity + 5; published++) {
    const char *name = test_name("abort");
    zb_publisher w;
    gbp_reader r;
    void *place;
    publisher_create(&w, name, &p);
    reader_attach(&r, name);
    for (uint64_t n = 0; n < published; n++) publish(&w, &p);
    CHECK_RESULT(zb_publisher_acquire(&w, &place), ZB_OK);
    memset(place, 0xee, p.slot_size);
    CHECK_EQ(gbp_get32(r.map.base, GBP_AT_SLOTS + published % (p.capacity + 1) * gbp_stride(p.slot_size)) % 2, 1);
    if (by_closing) CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    else CHECK_RESULT(zb_publisher_abort(&w), ZB_OK);
    check_spoilt(&r, published);
    GBP(gbp_audit(name, GBP_AUDIT_ALL_EVEN));
    if (by_closing) CHECK_RESULT(publisher_try(&w, name, &p, true), ZB_OK);
    check_spoilt(&r, published);
    CHECK_EQ(w.number, published);
    publish(&w, &p);
    reader_expect(&r, &p, published, true);
    r.cursor = published >= p.capacity ? published + 1 - p.capacity : 0;
    while (r.cursor <= published) reader_expect(&r, &p, r.cursor, false);
    CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    gbp_reader_close(&r);
    remove_topic(name);
  }
}
TEST(abort_leaves_no_sample) { aborts(small_array(1), false); aborts(small_message(3), false); }
TEST(close_leaves_no_sample) { aborts(small_array(2), true); aborts(small_message(1), true); }

/* ---- between our own stores ---- */
static gbp_reader onlooker;
static zb_subscriber *watcher;
static const gbp_params *onlooked;
static uint64_t onlooked_next, points_seen, watcher_next;
static gbp_result look_at(uint64_t number) {
  static uint8_t bytes[4096];
  size_t size = 0;
  const gbp_result e = gbp_reader_slot(&onlooker, number, bytes, sizeof bytes, &size);
  if (e == GBP_OK) CHECK(sample_right(onlooked, bytes, size, number));
  return e;
}
static void look_at_publication(int point) {
  const uint64_t n = onlooked_next, slots = onlooked->capacity + 1u;
  const bool whole = point != ZBI_AT_SLOT_ODD && point != ZBI_AT_SLOT_FILLED;
  uint8_t bytes[256];
  uint64_t number = 0;
  size_t size;
  points_seen |= UINT64_C(1) << point;
  CHECK_EQ(gbp_reader_count(&onlooker), n + (whole && point != ZBI_AT_SLOT_EVEN));
  CHECK_EQ(look_at(n), whole ? GBP_OK : GBP_TORN);
  if (n >= slots) CHECK_EQ(look_at(n - slots), GBP_TORN);
  for (uint64_t k = 1; k <= onlooked->capacity && k <= n; k++) CHECK_EQ(look_at(n - k), GBP_OK);
  const zb_result e = zb_subscriber_next(watcher, bytes, sizeof bytes, &size, &number, ZB_NOWAIT);
  if (e != ZB_OK) CHECK_RESULT(e, ZB_TIMEOUT);
  else CHECK(whole && number == n && number == watcher_next++ && sample_right(onlooked, bytes, size, number));
}
static void seen_between_stores(gbp_params p) {
  const char *name = test_name("between");
  zb_publisher w;
  zb_subscriber s;
  uint8_t bytes[256];
  void *place;
  publisher_create(&w, name, &p);
  reader_attach(&onlooker, name);
  subscriber_attach(&s, name, ZB_START_NEXT);
  watcher = &s, onlooked = &p, points_seen = 0, watcher_next = 0;
  CHECK_RESULT(zb_subscriber_next(&s, bytes, sizeof bytes, NULL, NULL, ZB_NOWAIT), ZB_TIMEOUT);   /* slots of zeros are no sample 0 */
  for (uint64_t n = 0; n < 4 * p.capacity + 3; n++) {
    onlooked_next = n;
    sample_fill(bytes, sizeof bytes, n);
    if (n % 5 == 4) {
      CHECK_RESULT(zb_publisher_acquire(&w, &place), ZB_OK);
      CHECK_RESULT(zb_publisher_abort(&w), ZB_OK);
    }
    at_point = look_at_publication;
    if (n % 2) publish(&w, &p);
    else CHECK_RESULT(zb_publisher_write(&w, bytes, sample_size(&p, n)), ZB_OK);
    at_point = NULL;
    CHECK_EQ(watcher_next, n + 1);
  }
  for (int point = ZBI_AT_SLOT_ODD; point <= ZBI_AT_STAMPED; point++) CHECK(points_seen >> point & 1);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  gbp_reader_close(&onlooker);
  remove_topic(name);
}
TEST(seen_between_our_stores) {
  for (uint32_t capacity = 1; capacity < 4; capacity++) seen_between_stores(small_array(capacity)), seen_between_stores(small_message(capacity));
}
/* Who comes too early finds nothing, or something that says it is not ready; never half a topic. */
static const char *made_name;
static void look_at_creation(int point) {
  gbp_reader r;
  zb_subscriber s;
  if (point < ZBI_AT_TOPIC_NAMED || point > ZBI_AT_TOPIC_READY) return;   /* of the subscriber below */
  points_seen |= UINT64_C(1) << point;
  gbp_reader_init(&r);
  const char *error = gbp_reader_attach(&r, made_name);
  const zb_result e = zb_subscriber_attach(&s, made_name, NULL);
  if (point == ZBI_AT_TOPIC_READY) {
    if (error || e != ZB_OK) FAIL("at the end: %s, %s", error ? error : "", zb_result_name(e));
    gbp_reader_close(&r), zb_subscriber_close(&s);
    return;
  }
  CHECK_RESULT(e, ZB_ERR_NOT_FOUND);
  if (!error) FAIL("attached at point %d", point);
  if (!strstr(error, "magic is not GBUF") && !strstr(error, "smaller than header")) FAIL("at point %d: %s", point, error);
}
TEST(seen_while_we_create) {
  for (int i = 0; i < SHAPES; i++) {
    const gbp_params p = shape_of(i);
    zb_publisher w;
    made_name = test_name("made");
    points_seen = 0;
    at_point = look_at_creation;
    publisher_create(&w, made_name, &p);
    at_point = NULL;
    for (int point = ZBI_AT_TOPIC_NAMED; point <= ZBI_AT_TOPIC_READY; point++) CHECK(points_seen >> point & 1);
    CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
    remove_topic(made_name);
  }
}

TEST(heartbeat) {                             /* while publishing at most every 100 ms; on request at once */
  const gbp_params p = small_array(3);
  const char *name = test_name("beat");
  zb_publisher w;
  gbp_reader r;
  publisher_create(&w, name, &p);
  reader_attach(&r, name);
  uint64_t beat = gbp_get64(r.map.base, GBP_AT_HEARTBEAT), changes = 0;
  const int64_t start = test_now_ns();
  while (test_now_ns() - start < 450000000) {
    const uint64_t before = stamp_of(beat > GBP_WALL_CLOCK_FROM, ZB_MS(100) + ZB_MS(10));
    publish(&w, &p);
    const uint64_t now = gbp_get64(r.map.base, GBP_AT_HEARTBEAT);
    changes += now != beat, beat = now;
    CHECK(beat >= before);                    /* not older than 100 ms when the sample was published */
  }
  const int64_t passed = test_now_ns() - start;
  if (changes < 1 || (int64_t)changes > passed / 100000000 + 1) FAIL("%d heartbeats in %d ms", (int)changes, (int)(passed / 1000000));
  for (int i = 0; i < 3; i++) {
    gbp_put64(w.t.segment.base, GBP_AT_HEARTBEAT, 1);
    CHECK(!gbp_reader_writer_alive(&r));
    CHECK_RESULT(zb_publisher_heartbeat(&w), ZB_OK);
    CHECK(gbp_reader_writer_alive(&r));
  }
  const uint64_t own = gbp_get64(r.map.base, GBP_AT_HEARTBEAT), age = stamp_of(own > GBP_WALL_CLOCK_FROM, 0) - own;
  CHECK(age < 5000000000);
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  gbp_reader_close(&r);
  remove_topic(name);
}

/* ============================================================================================
 * A writer of another make, our subscriber
 * ============================================================================================ */
enum way { NEXT, BATCH, VIEW_NEXT, CALLBACK_NEXT, CALLBACK_VIEW, ANY, IN_ORDER, LATEST = IN_ORDER, VIEW_LATEST, CALLBACK_LATEST, WAYS };
static const char *const way_names[WAYS] = { "next", "batch", "view_next", "callback", "callback in place", "wait_any", "latest",
                                             "view_latest", "callback newest" };
/* What came of one call, or what the callback's thread put down. */
typedef struct found { zb_result result; uint64_t number; bool valid, right; } found;
typedef struct client {
  zb_subscriber s;
  const gbp_params *p;
  enum way way;
  uint8_t bytes[1 << 16], copy[1 << 16];
  pthread_mutex_t lock;
  found list[4096];
  int count, given;
} client;

static found judge(client *c, const void *data, size_t size, uint64_t number) {
  return (found){ ZB_OK, number, true, sample_right(c->p, data, size, number) };
}
static found judge_view(client *c, zb_sample *v) {          /* a copy first: the bytes may change while they are judged */
  if (v->size > sizeof c->copy) FAIL("a view of %d bytes", (int)v->size);
  memcpy(c->copy, v->data, v->size);
  const bool valid = zb_subscriber_view_valid(&c->s, v);
  found f = judge(c, c->copy, v->size, v->number);
  f.valid = valid;
  return f;
}
static void note_sample(zb_result e, zb_sample *sample, void *user) {
  client *c = user;
  found f = { e, 0, true, true };
  if (e == ZB_OK && c->way == CALLBACK_VIEW) f = judge_view(c, sample);
  else if (e == ZB_OK) f = judge(c, sample->data, sample->size, sample->number);
  pthread_mutex_lock(&c->lock);
  if (c->count < 4096) c->list[c->count++] = f;
  pthread_mutex_unlock(&c->lock);
}
static found take_noted(client *c, int64_t timeout_ns) {
  const int64_t until = test_now_ns() + timeout_ns;
  found f = { ZB_TIMEOUT, 0, true, true };
  for (;;) {
    pthread_mutex_lock(&c->lock);
    if (c->given < c->count) f = c->list[c->given++];
    pthread_mutex_unlock(&c->lock);
    if (f.result != ZB_TIMEOUT || test_now_ns() >= until) return f;
    gbp_sleep_ns(50000);
  }
}
static bool calls_back(enum way way) { return way == CALLBACK_NEXT || way == CALLBACK_VIEW || way == CALLBACK_LATEST; }
static client *client_new(const char *name, const gbp_params *p, enum way way, zb_start start) {
  client *c = calloc(1, sizeof *c);
  if (!c) FAIL("out of memory");
  c->p = p, c->way = way;
  pthread_mutex_init(&c->lock, NULL);
  subscriber_attach(&c->s, name, start);
  if (!calls_back(way)) return c;
  zb_callback_desc d = { way == CALLBACK_LATEST ? ZB_DELIVER_LATEST : ZB_DELIVER_NEXT, way == CALLBACK_VIEW ? NULL : c->bytes, sizeof c->bytes };
  CHECK_RESULT(zb_subscriber_start(&c->s, note_sample, c, &d), ZB_OK);
  return c;
}
static void client_free(client *c) {
  CHECK_RESULT(zb_subscriber_close(&c->s), ZB_OK);
  free(c);
}
static found client_copy(client *c, int64_t timeout_ns) {
  size_t size = 0, n = 1;
  uint64_t number = 0;
  zb_result e;
  if (c->way == BATCH) e = zb_subscriber_next_batch(&c->s, c->bytes, c->p->slot_size, 1, &size, &n, &number, timeout_ns);
  else if (c->way == LATEST) e = zb_subscriber_latest(&c->s, c->bytes, sizeof c->bytes, &size, &number, timeout_ns);
  else e = zb_subscriber_next(&c->s, c->bytes, sizeof c->bytes, &size, &number, timeout_ns);
  if (e == ZB_OK) CHECK_EQ(n, 1);
  return e == ZB_OK ? judge(c, c->bytes, size, number) : (found){ e, 0, true, true };
}
static found client_take(client *c, int64_t timeout_ns) {
  zb_sample v;
  if (calls_back(c->way)) return take_noted(c, timeout_ns);
  if (c->way == ANY) {
    zb_wait_item item = { .subscriber = &c->s };
    const zb_result e = zb_wait_any(&item, 1, timeout_ns);
    if (e == ZB_OK) CHECK_RESULT(item.result, ZB_OK);
    if (e != ZB_OK) return (found){ e, 0, true, true };
    timeout_ns = ZB_NOWAIT;                   /* it said that there is one */
  }
  if (c->way != VIEW_NEXT && c->way != VIEW_LATEST) return client_copy(c, timeout_ns);
  const zb_result e = c->way == VIEW_NEXT ? zb_subscriber_view_next(&c->s, &v, timeout_ns) : zb_subscriber_view_latest(&c->s, &v, timeout_ns);
  return e == ZB_OK ? judge_view(c, &v) : (found){ e, 0, true, true };
}
static void client_expect(client *c, uint64_t number) {
  const found f = client_take(c, WAIT);
  if (f.result != ZB_OK || f.number != number || !f.valid || !f.right)
    FAIL("%s: %s, sample %d not %d, valid %d, right %d", way_names[c->way], zb_result_name(f.result), (int)f.number,
         (int)number, f.valid, f.right);
}

static void peer_paced(void *arg) {
  job *j = arg;
  gbp_writer w;
  gbp_writer_init(&w);
  w.wall_clock = true;
  GBP(gbp_writer_create(&w, j->name, &j->p));
  atomic_store(&j->step, 1);
  await(j, 2);
  while (w.count < j->count) {
    pace(j, w.count);
    peer_publish(&w, &j->p);
    if (w.count % 64 == 0) test_sleep_ms(3);  /* lets a subscriber fall asleep */
  }
  await(j, 3);
  gbp_writer_close(&w);
}
static void we_read_in_step(int mode, gbp_params p, enum way way) {
  job *j = job_new("step", p, 200);
  test_pair *pair = pair_start(mode, peer_paced, j);
  await(j, 1);
  client *c = client_new(j->name, &j->p, way, ZB_START_NEXT);
  atomic_store(&j->step, 2);
  for (uint64_t n = 0; n < j->count; n++) {
    client_expect(c, n);
    atomic_store(&j->taken, n + 1);
  }
  CHECK_EQ(zb_subscriber_overruns(&c->s), 0);
  CHECK_EQ(zb_subscriber_lag(&c->s), 0);
  CHECK(zb_subscriber_writer_alive(&c->s));
  atomic_store(&j->step, 3);
  client_free(c);
  pair_join(pair);
  GBP(gbp_audit(j->name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_REGISTRY_ZERO));   /* we changed nothing but the registry */
  GBP(gbp_unlink(j->name));
}
TEST_BOTH(we_read_a_peer_in_order) {
  for (int way = 0; way < IN_ORDER; way++) {
    we_read_in_step(mode, small_array(4), (enum way)way);
    we_read_in_step(mode, small_message(1), (enum way)way);
  }
}
static void peer_flat_out(void *arg) {
  job *j = arg;
  gbp_writer w;
  peer_create(&w, j->name, &j->p);
  atomic_store(&j->step, 1);
  while (atomic_load(&j->step) < 2) peer_publish(&w, &j->p);
  atomic_store(&j->published, w.count);
  gbp_writer_close(&w);
}
static void check_rising(client *c, found f, uint64_t *last, uint64_t *got) {
  if (!f.valid || f.result == ZB_TIMEOUT) return;
  if (f.result != ZB_OK) FAIL("%s: %s", way_names[c->way], zb_result_name(f.result));
  if (!f.right) FAIL("%s: sample %d is torn", way_names[c->way], (int)f.number);
  if (*got && (c->way < IN_ORDER ? f.number <= *last : f.number < *last)) FAIL("%s: %d after %d", way_names[c->way], (int)f.number, (int)*last);
  *last = f.number;
  ++*got;
}
static void we_read_flat_out(int mode, gbp_params p, enum way way) {
  job *j = job_new("peerflat", p, 0);
  test_pair *pair = pair_start(mode, peer_flat_out, j);
  uint64_t last = 0, got = 0;
  await(j, 1);
  client *c = client_new(j->name, &j->p, way, ZB_START_NEXT);
  const uint64_t first = c->s.position;
  for (int64_t start = test_now_ns(); test_now_ns() < start + 40000000 || (got == 0 && test_now_ns() < start + WAIT / 2);)
    check_rising(c, client_take(c, ZB_MS(20)), &last, &got);
  atomic_store(&j->step, 2);
  pair_join(pair);
  if (!calls_back(way))
    for (found f; (f = client_take(c, ZB_NOWAIT)).result == ZB_OK;) {
      check_rising(c, f, &last, &got);
      if (way >= IN_ORDER && f.number + 1 == j->published) break;
    }
  if (got == 0) FAIL("%s: never a sample", way_names[way]);
  if (way == NEXT || way == BATCH || way == ANY || way == VIEW_NEXT) CHECK_EQ(first + got + zb_subscriber_overruns(&c->s), j->published);
  client_free(c);
  GBP(gbp_unlink(j->name));
}
TEST_BOTH(we_read_a_peer_at_full_speed) {
  for (int way = 0; way < WAYS; way++) {
    if (way == CALLBACK_LATEST || way % 2 == (mode == THREADS)) we_read_flat_out(mode, small_message(3), (enum way)way);
    else we_read_flat_out(mode, gbp_array(2, "uint8", 1, 1, (const uint64_t[]){ 9000 }), (enum way)way);
  }
}
TEST(batches_of_a_peer) {                     /* several at once, each batch without a gap */
  const gbp_params p = small_array(5);
  const char *name = test_name("batch");
  uint64_t seed = test_seed(), returned = 0, first = 0, last = 0;
  static uint8_t bytes[16][256];
  size_t sizes[16], n;
  gbp_writer w;
  zb_subscriber s;
  peer_create(&w, name, &p);
  subscriber_attach(&s, name, ZB_START_NEXT);
  for (int i = 0; i < 500; i++) {
    for (uint64_t k = test_random(&seed) % 9; k > 0; k--) peer_publish(&w, &p);
    const uint64_t lag = zb_subscriber_lag(&s), max = 1 + test_random(&seed) % 8, want = lag < 5 ? lag : 5;
    zb_result e = zb_subscriber_next_batch(&s, bytes, sizeof bytes[0], max, sizes, &n, &first, ZB_NOWAIT);
    CHECK_RESULT(e, lag ? ZB_OK : ZB_TIMEOUT);
    CHECK_EQ(n, want < max ? want : max);
    if (n) CHECK(first >= last);
    for (size_t k = 0; k < n; k++) CHECK(sample_right(&p, bytes[k], sizes[k], first + k));
    if (n) last = first + n;
    returned += n;
    CHECK_EQ(returned + zb_subscriber_overruns(&s) + zb_subscriber_lag(&s), w.count);
  }
  CHECK(zb_subscriber_overruns(&s) > 0);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  gbp_writer_close(&w);
  GBP(gbp_unlink(name));
}
/* A writer of another make is polled: each way must find the same as a polling reader, at the same moments. */
TEST(overruns_under_a_peer) {
  static const enum way ways[] = { NEXT, BATCH, VIEW_NEXT, ANY };
  uint64_t seed = test_seed();
  for (int round = 0; round < 12; round++) {
    const gbp_params p = round % 3 ? small_message(1 + (uint32_t)round / 2) : small_array(1 + (uint32_t)round / 2);
    const char *name = test_name("lapped");
    uint8_t bytes[256];
    uint64_t number;
    size_t size;
    gbp_writer w;
    gbp_reader r;
    peer_create(&w, name, &p);
    reader_attach(&r, name);
    client *c = client_new(name, &p, ways[round % 4], ZB_START_NEXT);
    for (int i = 0; i < 400; i++) {
      for (uint64_t k = test_random(&seed) % (3 * p.capacity); k > 0; k--) peer_publish(&w, &p);
      for (uint64_t k = test_random(&seed) % (2 * p.capacity); k > 0; k--) {
        const gbp_result e = gbp_reader_next(&r, bytes, sizeof bytes, &size, &number, 0);
        const found f = client_take(c, ZB_NOWAIT);
        CHECK_RESULT(f.result, e == GBP_OK ? ZB_OK : ZB_TIMEOUT);
        if (e == GBP_OK) CHECK(f.right && f.valid && f.number == number);
        CHECK_EQ(zb_subscriber_overruns(&c->s), r.overruns);
      }
    }
    CHECK(r.overruns > 0 && r.error == NULL);
    client_free(c);
    gbp_reader_close(&r);
    gbp_writer_close(&w);
    GBP(gbp_unlink(name));
  }
}
/* Asleep in the kernel for ours, polling for the other: one call must do both. */
typedef struct mixed { zb_publisher ours; gbp_writer theirs[2]; gbp_params p; int which; int64_t delay_ms; } mixed;
static void mixed_publish(void *arg) {
  mixed *m = arg;
  test_sleep_ms(m->delay_ms);
  if (m->which == 1) publish(&m->ours, &m->p);
  else peer_publish(&m->theirs[m->which / 2], &m->p);
}
static void mixed_turn(mixed *m, zb_wait_item items[3], const uint64_t want[3]) {
  uint8_t bytes[256];
  uint64_t number;
  size_t size;
  test_pair *pair = pair_start(THREADS, mixed_publish, m);
  CHECK_RESULT(zb_wait_any(items, 3, WAIT), ZB_OK);
  for (int k = 0; k < 3; k++) CHECK_RESULT(items[k].result, k == m->which ? ZB_OK : ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_next(items[m->which].subscriber, bytes, sizeof bytes, &size, &number, ZB_NOWAIT), ZB_OK);
  CHECK_EQ(number, want[m->which]);
  CHECK(sample_right(&m->p, bytes, size, number));
  pair_join(pair);
  CHECK_RESULT(zb_wait_any(items, 3, ZB_NOWAIT), ZB_TIMEOUT);
}
TEST(wait_any_of_both_makes) {
  static zb_subscriber s[3];
  static mixed m;
  const char *names[3] = { test_name("mixed"), test_name("mixed"), test_name("mixed") };
  zb_wait_item items[3] = { { .subscriber = &s[0] }, { .subscriber = &s[1] }, { .subscriber = &s[2] } };
  uint64_t want[3] = { 0, 0, 0 }, seed = test_seed();
  m.p = small_message(4);
  peer_create(&m.theirs[0], names[0], &m.p);
  publisher_create(&m.ours, names[1], &m.p);
  peer_create(&m.theirs[1], names[2], &m.p);
  for (int k = 0; k < 3; k++) subscriber_attach(&s[k], names[k], ZB_START_NEXT);
  for (int i = 0; i < 90; i++) {
    m.which = (int)(test_random(&seed) % 3), m.delay_ms = (int64_t)(test_random(&seed) % 4);
    mixed_turn(&m, items, want);
    want[m.which]++;
  }
  for (int k = 0; k < 3; k++) CHECK_RESULT(zb_subscriber_close(&s[k]), ZB_OK);
  gbp_writer_close(&m.theirs[0]), gbp_writer_close(&m.theirs[1]);
  CHECK_RESULT(zb_publisher_close(&m.ours), ZB_OK);
  for (int k = 0; k < 3; k++) remove_topic(names[k]);
}

/* A peer wakes nobody: the subscriber has to look by itself, every 2 ms at the latest. */
enum { LATENCIES = 31 };
static void peer_stamps(void *arg) {
  job *j = arg;
  gbp_writer w;
  peer_create(&w, j->name, &j->p);
  atomic_store(&j->step, 1);
  await(j, 2);
  for (int i = 0; i < LATENCIES; i++) {
    test_sleep_ms(7);                         /* by then the subscriber naps as long as it ever does */
    int64_t now = test_now_ns();
    GBP(gbp_writer_publish(&w, &now, sizeof now));
  }
  await(j, 3);
  gbp_writer_close(&w);
}
static int rising(const void *a, const void *b) {
  const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return x < y ? -1 : x > y;
}
TEST_BOTH(polling_is_quick) {
  job *j = job_new("stamps", gbp_array(LATENCIES, "int64", 8, 1, (const uint64_t[]){ 1 }), 0);
  int64_t late[LATENCIES], sent;
  test_pair *pair = pair_start(mode, peer_stamps, j);
  zb_subscriber s;
  await(j, 1);
  subscriber_attach(&s, j->name, ZB_START_NEXT);
  atomic_store(&j->step, 2);
  for (int i = 0; i < LATENCIES; i++) {
    CHECK_RESULT(zb_subscriber_next(&s, &sent, sizeof sent, NULL, NULL, WAIT), ZB_OK);
    late[i] = test_now_ns() - sent;
  }
  qsort(late, LATENCIES, sizeof late[0], rising);
  NOTE("seen after %.2f ms, a quarter of them after %.2f ms", (double)late[LATENCIES / 2] / 1e6, (double)late[LATENCIES / 4] / 1e6);
  CHECK(late[LATENCIES / 4] < ZB_MS(15) * test_factor());   /* who slept for 100 ms each time would see a quarter in 25 ms */
  atomic_store(&j->step, 3);
  pair_join(pair);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  GBP(gbp_unlink(j->name));
}

/* ---- stopped between two stores ---- */
static void finish_sample(gbp_writer *w, const gbp_params *p, gbp_step from) {
  uint8_t bytes[256];
  const size_t size = sample_size(p, w->count);
  sample_fill(bytes, size, w->count);
  if (from < GBP_STEP_LOCKED) GBP(gbp_writer_lock(w));
  if (from < GBP_STEP_PAYLOAD) GBP(gbp_writer_payload(w, bytes, size));
  if (from < GBP_STEP_SEQ) gbp_writer_seq(w);
  if (from < GBP_STEP_UNLOCKED) GBP(gbp_writer_unlock(w));
  gbp_writer_count(w);
}
/* Nothing may be seen of sample `count` before it is counted. */
static void check_standing(client *c, uint64_t count, gbp_step step) {
  const found f = client_take(c, calls_back(c->way) ? ZB_MS(5) : ZB_NOWAIT);
  if (!f.right || !f.valid) FAIL("%s: torn after store %d of sample %d", way_names[c->way], step, (int)count);
  if (f.result == ZB_TIMEOUT) return;
  CHECK_RESULT(f.result, ZB_OK);
  const bool again = (c->way == LATEST || c->way == VIEW_LATEST) && f.number + 1 == count;
  if (!again) FAIL("%s: sample %d after store %d of sample %d", way_names[c->way], (int)f.number, step, (int)count);
}
static void stands(gbp_params p, enum way way, uint64_t count, gbp_step step) {
  const char *name = test_name("stands");
  gbp_writer w;
  zb_subscriber oldest;
  uint8_t bytes[256];
  uint64_t number, kept = count < p.capacity ? count : p.capacity;
  size_t size;
  peer_create(&w, name, &p);
  while (w.count < count) peer_publish(&w, &p);
  client *c = client_new(name, &p, way, ZB_START_NEXT);
  subscriber_attach(&oldest, name, ZB_START_OLDEST);
  peer_publish_upto(&w, &p, step);
  for (int again = 0; again < 3; again++) check_standing(c, count, step);
  for (uint64_t n = count - kept; n < count; n++) {         /* all that are kept are still there */
    CHECK_RESULT(zb_subscriber_next(&oldest, bytes, sizeof bytes, &size, &number, ZB_NOWAIT), ZB_OK);
    CHECK(number == n && sample_right(&p, bytes, size, number));
  }
  CHECK_EQ(zb_subscriber_overruns(&oldest), 0);
  finish_sample(&w, &p, step);
  client_expect(c, count);
  peer_publish(&w, &p);
  client_expect(c, count + 1);
  CHECK_EQ(zb_subscriber_overruns(&c->s), 0);
  client_free(c);
  CHECK_RESULT(zb_subscriber_close(&oldest), ZB_OK);
  gbp_writer_close(&w);
  GBP(gbp_unlink(name));
}
TEST_LIMIT(peer_stands_after_each_store, 40) {
  for (int step = GBP_STEP_NONE; step < GBP_STEP_COUNTED; step++)
    for (int way = 0; way < WAYS; way++) {
      const uint64_t counts[] = { 5, 0, 1, 3, 4, 11 };
      if (way == CALLBACK_NEXT) continue;     /* as in place; each costs 100 ms when it stops */
      for (int i = 0; i < (calls_back((enum way)way) ? 1 : 6); i++) {
        stands(i % 2 ? small_array(3) : small_message(3), (enum way)way, counts[i], (gbp_step)step);
        if (!calls_back((enum way)way)) stands(i % 2 ? small_message(1) : small_array(1), (enum way)way, counts[i], (gbp_step)step);
      }
    }
}
/* A view holds until the slot's next sample is begun, n_slots later, and not a store longer. */
TEST(view_of_a_peer) {
  for (uint32_t capacity = 1; capacity < 5; capacity++) {
    const gbp_params p = small_message(capacity);
    const char *name = test_name("view");
    gbp_writer w;
    zb_subscriber s;
    zb_sample v, newest;
    peer_create(&w, name, &p);
    subscriber_attach(&s, name, ZB_START_NEXT);
    for (int i = 0; i < 10; i++) peer_publish(&w, &p);
    uint64_t overruns = 10 - capacity;
    CHECK_RESULT(zb_subscriber_view_next(&s, &v, ZB_NOWAIT), ZB_OK);
    CHECK_EQ(v.number, overruns);
    CHECK_EQ((uintptr_t)v.data % 64, 0);
    CHECK(sample_right(&p, v.data, v.size, v.number) && zb_subscriber_view_valid(&s, &v));
    CHECK_RESULT(zb_subscriber_view_latest(&s, &newest, ZB_NOWAIT), ZB_OK);
    while (w.count < v.number + capacity + 1) {
      CHECK(zb_subscriber_view_valid(&s, &v));
      peer_publish(&w, &p);
    }
    CHECK(zb_subscriber_view_valid(&s, &v));
    peer_publish_upto(&w, &p, GBP_STEP_LOCKED);
    for (int i = 0; i < 3; i++) CHECK(!zb_subscriber_view_valid(&s, &v));
    CHECK_EQ(zb_subscriber_overruns(&s), overruns + 1);     /* counted once */
    CHECK_EQ(zb_subscriber_view_valid(&s, &newest), capacity > 1);
    CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
    gbp_writer_close(&w);
    GBP(gbp_unlink(name));
  }
}

/* ============================================================================================
 * Is the peer alive?
 * ============================================================================================ */
enum who { OF_THE_DEAD, OF_A_STRANGER, OF_THIS_PROCESS };
static pid_t stranger;                        /* alive, but has no topic in its memory */
static void park(void *arg) { (void)arg; for (;;) pause(); }
static uint64_t pid_of(enum who who) {
  if (who == OF_THE_DEAD) return dead_pid();
  if (stranger == 0) stranger = test_spawn(park, NULL);
  return who == OF_A_STRANGER ? (uint64_t)stranger : (uint64_t)getpid();
}
static void check_quiet(const char *name, gbp_params *p, uint64_t unread, zb_result want) {
  uint8_t bytes[4][256];
  size_t size, n;
  uint64_t number;
  zb_sample v;
  zb_subscriber s, *all = &s;
  subscriber_attach(all, name, ZB_START_OLDEST);
  CHECK_EQ(zb_subscriber_writer_alive(all), want == ZB_TIMEOUT);
  zb_result e = zb_subscriber_latest(all, bytes[0], sizeof bytes[0], &size, &number, ZB_NOWAIT);
  CHECK_RESULT(e, unread ? ZB_OK : want);     /* the newest one stays, whoever is dead */
  CHECK_RESULT(zb_subscriber_close(all), ZB_OK);
  subscriber_attach(all, name, ZB_START_OLDEST);
  for (uint64_t i = 0; i < unread; i++) {     /* all that was published is read first */
    CHECK_RESULT(zb_subscriber_wait(all, ZB_NOWAIT), ZB_OK);
    CHECK_RESULT(zb_subscriber_next(all, bytes[0], sizeof bytes[0], &size, &number, ZB_NOWAIT), ZB_OK);
    CHECK(number == i && sample_right(p, bytes[0], size, number));
  }
  zb_wait_item item = { .subscriber = all };
  CHECK_RESULT(zb_subscriber_next(all, bytes[0], sizeof bytes[0], &size, &number, ZB_MS(1)), want);
  CHECK_RESULT(zb_subscriber_next_batch(all, bytes, sizeof bytes[0], 4, NULL, &n, NULL, ZB_NOWAIT), want);
  CHECK_RESULT(zb_subscriber_view_next(all, &v, ZB_NOWAIT), want);
  CHECK_RESULT(zb_subscriber_wait(all, ZB_MS(1)), want);
  CHECK_RESULT(zb_wait_any(&item, 1, ZB_MS(1)), want);
  CHECK_RESULT(item.result, want);
  CHECK_RESULT(zb_wait_all(&item, 1, -1, ZB_MS(1)), want);
  CHECK_RESULT(zb_subscriber_wait_publisher(all, ZB_MS(1)), want == ZB_TIMEOUT ? ZB_OK : ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_close(all), ZB_OK);
}
/* One that was there when the heart stopped is taken for the peer where nobody tells what a process has in its memory. */
#if defined(__APPLE__) || defined(__FreeBSD__)
enum { OLD_STRANGER = ZB_TIMEOUT };
#else
enum { OLD_STRANGER = ZB_ERR_PEER_DEAD };
#endif
TEST(heartbeat_of_a_peer) {
  static const struct { int age_ms; enum who who; zb_result want; } cases[] = {
    { 0, OF_THE_DEAD, ZB_TIMEOUT }, { 500, OF_THE_DEAD, ZB_TIMEOUT }, { 2500, OF_THE_DEAD, ZB_ERR_PEER_DEAD },
    { 3600000, OF_THE_DEAD, ZB_ERR_PEER_DEAD }, { 0, OF_A_STRANGER, ZB_TIMEOUT }, { 2500, OF_A_STRANGER, (zb_result)OLD_STRANGER },
    { 10800000, OF_A_STRANGER, ZB_ERR_PEER_DEAD },
    { 2500, OF_THIS_PROCESS, ZB_TIMEOUT }, { 3600000, OF_THIS_PROCESS, ZB_TIMEOUT } };
  for (size_t i = 0; i < 4 * sizeof cases / sizeof cases[0]; i++) {
    const bool wall = i % 2, message = i / 2 % 2;
    gbp_params p = message ? small_message(3) : small_array(3);
    const char *name = test_name("alive");
    gbp_writer w;
    pid_of(OF_A_STRANGER);
    gbp_writer_init(&w);
    w.pid = pid_of(cases[i / 4].who);
    GBP(gbp_writer_create(&w, name, &p));
    for (uint64_t unread = 0; unread < 3; unread++) {
      const int64_t age = cases[i / 4].age_ms * INT64_C(1000000);
      if (!wall && age > gbp_clock_ns(false) - 1) continue;  /* this machine has not run for so long */
      gbp_writer_set_heartbeat(&w, stamp_of(wall, age));
      check_quiet(name, &p, unread, cases[i / 4].want);
      peer_publish(&w, &p);
    }
    gbp_writer_close(&w);
    GBP(gbp_unlink(name));
  }
}
static void peer_lives(void *arg) {           /* its heart has stopped, but the process is there */
  job *j = arg;
  gbp_writer w;
  peer_create(&w, j->name, &j->p);
  gbp_writer_set_heartbeat(&w, stamp_of(true, ZB_SEC(60)));
  atomic_store(&j->step, 1);
  for (;;) pause();
}
static void kill_soon(void *arg) { test_sleep_ms(60); kill(*(pid_t *)arg, SIGKILL); }
static void dies_while_we_wait(bool any) {
  job *j = job_new("dies", small_array(2), 0);
  pid_t pid = test_spawn(peer_lives, j);
  zb_subscriber s;
  zb_sample v;
  zb_wait_item item = { .subscriber = &s };
  await(j, 1);
  subscriber_attach(&s, j->name, ZB_START_NEWEST);
  CHECK_RESULT(any ? zb_wait_any(&item, 1, ZB_MS(150)) : zb_subscriber_view_next(&s, &v, ZB_MS(150)), ZB_TIMEOUT);
  test_pair *pair = pair_start(THREADS, kill_soon, &pid);
  const int64_t start = test_now_ns();
  CHECK_RESULT(any ? zb_wait_any(&item, 1, WAIT) : zb_subscriber_view_next(&s, &v, WAIT), ZB_ERR_PEER_DEAD);
  CHECK(test_now_ns() - start < ZB_MS(4000) * test_factor());
  CHECK(!zb_subscriber_writer_alive(&s));
  pair_join(pair);
  test_kill(pid);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  GBP(gbp_unlink(j->name));
}
TEST(peer_dies_while_we_wait) { dies_while_we_wait(false); dies_while_we_wait(true); }

/* ============================================================================================
 * Taking over from a peer
 * ============================================================================================ */
typedef struct photo { uint8_t *bytes; size_t size; } photo;
static photo photograph(const gbp_map *map) {
  photo x = { malloc(map->size), map->size };
  if (!x.bytes) FAIL("out of memory");
  memcpy(x.bytes, map->base, map->size);
  return x;
}
static void refused(const char *name, const gbp_params *p, const gbp_map *map, bool take_over, zb_result want, const char *difference) {
  zb_publisher w;
  photo x = photograph(map);
  CHECK_RESULT(publisher_try(&w, name, p, take_over), want);
  if (difference) CHECK(w.difference && strcmp(w.difference, difference) == 0);
  check_bytes("refused", map->base, x.bytes, NULL, x.size);
  free(x.bytes);
}
static void refused_of_each_kind(gbp_writer *w, const char *name, const gbp_params *p) {
  const uint64_t dead = dead_pid();
  gbp_params other = *p;
  gbp_put64(w->map.base, GBP_AT_WRITER_PID, dead);
  for (int wall = 0; wall < 2; wall++) {
    gbp_writer_set_heartbeat(w, stamp_of(wall, ZB_MS(900)));
    refused(name, p, &w->map, true, ZB_ERR_BUSY, NULL);
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);
  }
  gbp_writer_set_heartbeat(w, stamp_of(false, ZB_MS(2500)));
  gbp_put64(w->map.base, GBP_AT_WRITER_PID, (uint64_t)getpid());
  refused(name, p, &w->map, true, ZB_ERR_BUSY, NULL);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);
  gbp_put64(w->map.base, GBP_AT_WRITER_PID, dead);
  refused(name, p, &w->map, false, ZB_ERR_EXISTS, NULL);
  other.capacity++;
  refused(name, &other, &w->map, true, ZB_ERR_SCHEMA, "capacity");
  other = p->kind == GBP_KIND_ARRAY ? small_message(p->capacity) : small_array(p->capacity);
  refused(name, &other, &w->map, true, ZB_ERR_SCHEMA, "kind");
  other = p->kind == GBP_KIND_ARRAY ? gbp_array(p->capacity, "float32", 4, 2, (const uint64_t[]){ 6, 8 })
                                    : gbp_message(p->capacity, 200, "{\"title\":\"Statur\"}", 18);
  refused(name, &other, &w->map, true, ZB_ERR_SCHEMA, p->kind == GBP_KIND_ARRAY ? "shape" : "schema text");
  gbp_writer_set_heartbeat(w, stamp_of(true, ZB_MS(2500)));
}
/* What was whole, but not counted, nobody has seen: its number is used again. */
static void goes_on(const char *name, const gbp_params *p, uint64_t first, gbp_reader *r, client *c) {
  zb_publisher w;
  CHECK_RESULT(publisher_try(&w, name, p, true), ZB_OK);
  CHECK_EQ(w.number, first);
  CHECK_EQ(gbp_get64(r->map.base, GBP_AT_LATEST_COUNT), first);
  GBP(gbp_audit(name, GBP_AUDIT_ALL_EVEN | GBP_AUDIT_EXACT_ARRAY));
  CHECK(zb_subscriber_writer_alive(&c->s) && gbp_reader_writer_alive(r));
  CHECK_RESULT(zb_subscriber_wait_publisher(&c->s, ZB_NOWAIT), ZB_OK);
  for (uint64_t n = first; n < first + 3 * p->capacity + 2; n++) {
    publish(&w, p);
    reader_expect(r, p, n, false);
    reader_expect(r, p, n, true);
    client_expect(c, n);
  }
  CHECK(r->overruns == 0 && zb_subscriber_overruns(&c->s) == 0);
  GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~(GBP_AUDIT_FREE_ZERO | GBP_AUDIT_REGISTRY_ZERO)));
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
}
static void dies_and_is_replaced(gbp_params p, uint64_t count, gbp_step step) {
  const char *name = test_name("heir");
  gbp_writer w;
  gbp_reader r;
  peer_create(&w, name, &p);
  while (w.count < count) peer_publish(&w, &p);
  reader_attach(&r, name);
  client *c = client_new(name, &p, NEXT, ZB_START_NEXT);
  peer_publish_upto(&w, &p, step);
  refused_of_each_kind(&w, name, &p);
  goes_on(name, &p, count, &r, c);
  client_free(c);
  gbp_reader_close(&r);
  gbp_writer_close(&w);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}
TEST_LIMIT(peer_dies_after_each_store, 40) {
  for (int step = GBP_STEP_NONE; step < GBP_STEP_COUNTED; step++) {
    static const uint64_t counts[] = { 0, 1, 2, 3, 4, 9 };
    for (int i = 0; i < 6; i++) {
      dies_and_is_replaced(i % 2 ? small_array(3) : small_message(3), counts[i], (gbp_step)step);
      dies_and_is_replaced(i % 2 ? small_message(1) : small_array(1), counts[i], (gbp_step)step);
    }
  }
}
/* A half written slot of a dead writer is nobody's sample, and what it held before is not either. */
TEST(slot_of_a_dead_peer) {
  for (int step = GBP_STEP_LOCKED; step <= GBP_STEP_UNLOCKED; step++)
    for (uint64_t count = 0; count < 10; count++) {
      const gbp_params p = small_message(3);
      const char *name = test_name("spoilt");
      gbp_writer w;
      gbp_reader r;
      zb_publisher heir;
      peer_create(&w, name, &p);
      while (w.count < count) peer_publish(&w, &p);
      reader_attach(&r, name);
      peer_publish_upto(&w, &p, (gbp_step)step);
      gbp_put64(w.map.base, GBP_AT_WRITER_PID, dead_pid());
      gbp_writer_set_heartbeat(&w, 1);
      CHECK_RESULT(publisher_try(&heir, name, &p, true), ZB_OK);
      check_spoilt(&r, count);
      CHECK_RESULT(zb_publisher_close(&heir), ZB_OK);
      gbp_reader_close(&r);
      gbp_writer_close(&w);
      remove_topic(name);
    }
}

/* Numbers beyond 32 bits, locks at their end. */
static void publish_large(gbp_params p, uint64_t first) {
  const char *name = test_name("large");
  gbp_writer w;
  zb_publisher heir;
  gbp_reader r;
  peer_create(&w, name, &p);
  gbp_put64(w.map.base, GBP_AT_LATEST_COUNT, w.count = first);
  for (uint32_t k = 0; k <= p.capacity; k++)
    gbp_put32(w.map.base, GBP_AT_SLOTS + k * gbp_stride(p.slot_size), UINT32_MAX - 1 - 2 * (k % 3));
  reader_attach(&r, name);
  client *c = client_new(name, &p, NEXT, ZB_START_NEXT);
  for (uint64_t n = first; n < first + 9; n++) {
    peer_publish(&w, &p);
    client_expect(c, n);
    reader_expect(&r, &p, n, false);
  }
  gbp_put64(w.map.base, GBP_AT_WRITER_PID, dead_pid());
  gbp_writer_set_heartbeat(&w, 1);
  for (uint32_t k = 0; k <= p.capacity; k++)
    gbp_put32(w.map.base, GBP_AT_SLOTS + k * gbp_stride(p.slot_size), UINT32_MAX - 1 - 2 * (k % 3));
  CHECK_RESULT(publisher_try(&heir, name, &p, true), ZB_OK);
  for (uint64_t n = first + 9; n < first + 20; n++) {
    publish(&heir, &p);
    CHECK(gbp_get32(w.map.base, GBP_AT_SLOTS + n % (p.capacity + 1) * gbp_stride(p.slot_size)) != 0);   /* never used */
    client_expect(c, n);
    reader_expect(&r, &p, n, false);
  }
  CHECK_EQ(gbp_get64(w.map.base, GBP_AT_LATEST_COUNT), first + 20);
  CHECK(r.overruns == 0 && zb_subscriber_overruns(&c->s) == 0);
  GBP(gbp_audit(name, GBP_AUDIT_ALL_EVEN));
  client_free(c);
  gbp_reader_close(&r);
  gbp_writer_close(&w);
  CHECK_RESULT(zb_publisher_close(&heir), ZB_OK);
  remove_topic(name);
}
TEST(large_numbers) {
  publish_large(small_array(2), UINT32_MAX - UINT64_C(5));
  publish_large(small_message(4), (UINT64_C(1) << 40) + 3);
  publish_large(small_message(1), INT64_MAX - UINT64_C(7));
}

/* ============================================================================================
 * A peer that is still creating
 * ============================================================================================ */
typedef struct maker { const char *name; const gbp_params *p; gbp_create_step from; } maker;
static void finish_making(void *arg) {        /* what is left of the creation, one store after the other, then a sample */
  maker *m = arg;
  gbp_writer w;
  char path[300];
  snprintf(path, sizeof path, "/dev/shm/gb_%s", m->name);
  gbp_writer_init(&w);
  w.n_slots = m->p->capacity + 1, w.slot_size = m->p->slot_size, w.slot_stride = gbp_stride(m->p->slot_size);
  test_sleep_ms(5);
  CHECK(truncate(path, (off_t)gbp_total(m->p)) == 0);
  GBP(gbp_map_open(&w.map, m->name, true));
  for (int step = GBP_CREATE_MAGIC; step <= GBP_CREATE_WHOLE; step++)
    if (step > (int)m->from) gbp_writer_put_field(&w, (gbp_create_step)step, m->p), gbp_sleep_ns(100000);
  peer_publish(&w, m->p);
  gbp_writer_close(&w);
}
static bool all_there(const gbp_params *p, gbp_create_step step) {
  if (p->kind == GBP_KIND_ARRAY) return step >= GBP_CREATE_SHAPE;
  return step >= (p->schema_length ? GBP_CREATE_SCHEMA : GBP_CREATE_SCHEMA_HASH);
}
static void check_schema(zb_subscriber *s, const gbp_params *p) {
  zb_schema want, got;
  schema_of(&want, p);
  CHECK_RESULT(zb_subscriber_schema(s, &got), ZB_OK);
  const char *difference = zb_schema_difference(&want, &got);
  if (difference) FAIL("the schema differs in %s", difference);
}
static void look_at_unfinished(const char *name, const gbp_params *p, gbp_create_step step) {
  zb_subscriber s;
  zb_publisher w;
  static zb_info info;
  const zb_subscriber_desc brief = { .connect_timeout_ns = ZB_MS(5) };
  zb_result e = zb_subscriber_attach(&s, name, step % 3 == 0 ? &brief : NULL), want = all_there(p, step) ? ZB_OK : ZB_ERR_NOT_FOUND;
  if (e != want) FAIL("attach after step %d of kind %d: %s", step, (int)p->kind, zb_result_name(e));
  if (e == ZB_OK) check_schema(&s, p), zb_subscriber_close(&s);
  e = zb_stat(ZB_KIND_TOPIC, name, &info);
  if (e != want) FAIL("stat after step %d of kind %d: %s", step, (int)p->kind, zb_result_name(e));
  CHECK_RESULT(publisher_try(&w, name, p, false), ZB_ERR_EXISTS);
}
static void attach_while_it_is_made(int mode, gbp_params p, gbp_create_step step) {
  const char *name = test_name("made");
  maker m = { name, &p, step };
  uint8_t bytes[1024];
  zb_subscriber s;
  gbp_writer w;
  uint64_t number;
  size_t size;
  gbp_writer_init(&w);
  w.stop_after = step;
  GBP(gbp_writer_create(&w, name, &p));
  look_at_unfinished(name, &p, step);
  test_pair *pair = pair_start(mode, finish_making, &m);
  subscriber_attach(&s, name, ZB_START_OLDEST);
  check_schema(&s, &p);
  CHECK_RESULT(zb_subscriber_next(&s, bytes, sizeof bytes, &size, &number, WAIT), ZB_OK);
  CHECK(number == 0 && sample_right(&p, bytes, size, 0));
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  pair_join(pair);
  gbp_writer_close(&w);
  GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_REGISTRY_ZERO));
  GBP(gbp_unlink(name));
}
TEST_BOTH_LIMIT(peer_creates_step_by_step, 40) {
  for (int step = GBP_CREATE_OPENED; step <= GBP_CREATE_WHOLE; step++) {
    attach_while_it_is_made(mode, small_array(3), (gbp_create_step)step);
    attach_while_it_is_made(mode, small_message(3), (gbp_create_step)step);
    if (mode == PROCESSES) continue;
    attach_while_it_is_made(mode, shape_of(2), (gbp_create_step)step);
    attach_while_it_is_made(mode, shape_of(6), (gbp_create_step)step);
  }
}
/* Unfinished, and its maker: alive, so that nobody may take the name; or dead, so that it is a leftover. */
static void unfinished(gbp_create_step step, bool alive) {
  const gbp_params p = small_message(2);
  const char *name = test_name("unfinished");
  zb_publisher w;
  gbp_writer peer;
  gbp_writer_init(&peer);
  peer.stop_after = step;
  peer.pid = alive ? 0 : dead_pid();
  GBP(gbp_writer_create(&peer, name, &p));
  if (!alive && step >= GBP_CREATE_HEARTBEAT) gbp_writer_set_heartbeat(&peer, stamp_of(true, ZB_SEC(3)));
  CHECK_RESULT(publisher_try(&w, name, &p, true), alive ? ZB_ERR_BUSY : ZB_OK);
  if (alive) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_ERR_BUSY);
  else {
    publish(&w, &p);
    GBP(gbp_audit(name, GBP_AUDIT_AS_PEER & ~GBP_AUDIT_FREE_ZERO));
  }
  CHECK_RESULT(zb_publisher_close(&w), ZB_OK);
  gbp_writer_close(&peer);
  remove_topic(name);
}
TEST(take_over_of_the_unfinished) {
  unfinished(GBP_CREATE_SIZED, false), unfinished(GBP_CREATE_SLOTS_OFF, false);
  unfinished(GBP_CREATE_WRITER_PID, true), unfinished(GBP_CREATE_NDIM, true);
}
TEST_MAIN
