/* cross.c - our writer with a reader of another make, and the other way round: running at full speed,
 * coming and going, dying between any two stores. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer.h"

typedef struct job {
  const char *name;
  uint64_t payload, count, first, seed;
  int flags;
  _Atomic int step;
} job;

static job *job_new(const char *base, uint64_t payload, uint64_t count) {
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->payload = payload;
  j->count = count;
  j->first = 1;
  j->seed = test_seed();
  return j;
}
static void reach(job *j, int step) {         /* both ends may: the furthest counts */
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void park(void) { for (;;) pause(); }

/* Half the block at most: such frames fit at every place. */
static size_t size_of(const job *j, uint64_t n) {
  uint64_t state = j->seed ^ (n * 0x2545f4914f6cdd1du);
  return (size_t)(test_random(&state) % (j->payload / 2 - 31)) + 1;
}
static void our_put(zb_writer *w, const job *j) {
  void *place;
  uint64_t n = w->sequence + 1;
  size_t size = size_of(j, n);
  CHECK_RESULT(zb_writer_acquire(w, size, &place, WAIT), ZB_OK);
  peer_fill(place, size, n);
  CHECK_RESULT(zb_writer_commit(w, size), ZB_OK);
}
static void our_get(zb_reader *r, const job *j, uint64_t sequence, uint64_t n) {
  zb_frame f;
  CHECK_RESULT(zb_reader_acquire(r, &f, WAIT), ZB_OK);
  CHECK_EQ(f.sequence, sequence);
  CHECK_EQ(f.size, size_of(j, n));
  CHECK(peer_check_fill(f.data, f.size, n));
  CHECK_RESULT(zb_reader_release(r, &f), ZB_OK);
}
static void peer_open(struct peer_writer *w, const job *j) {
  enum peer_result e;
  peer_writer_init(w);
  w->exact_fit_rests_at_end = j->flags & 1;
  w->no_marker_in_short_tail = (j->flags & 2) != 0;
  w->wraps_early = (j->flags & 4) != 0;
  w->pid_first = false;                       /* so that a try too early leaves nothing */
  while ((e = peer_writer_connect(w, j->name)) == PEER_ABSENT || e == PEER_ERROR) {
    test_sleep_ms(1);
    w->error[0] = 0;
  }
  CHECK_EQ(e, PEER_OK);
}
static void peer_put(struct peer_writer *w, const job *j) {
  static __thread unsigned char bytes[1 << 16];
  uint64_t n = w->next_sequence;
  size_t size = size_of(j, n);
  peer_fill(bytes, size, n);
  enum peer_result e = peer_writer_write(w, bytes, size, 15000);
  if (e != PEER_OK) FAIL("frame %llu: %d %s", (unsigned long long)n, e, w->error);
}
static void peer_get(struct peer_reader *r, const job *j, uint64_t n) {
  enum peer_result e = peer_reader_expect(r, 15000, size_of(j, n), n);
  if (e != PEER_OK) FAIL("frame %llu: %d %s", (unsigned long long)n, e, r->error);
}
static void peer_create(struct peer_reader *r, const job *j) {
  peer_reader_init(r);
  r->reject_exact_fit = true;
  if (peer_reader_create(r, j->name, 256, j->payload) != PEER_OK) FAIL("%s", r->error);
}
static void peer_idle(struct peer_reader *r) {
  if (peer_reader_check_idle(r) != PEER_OK) FAIL("%s", r->error);
}

/* ---- at full speed ---- */
static void our_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "hello", 5), ZB_OK);
  while (w.sequence < j->count) our_put(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  reach(j, 1);
}
TEST_BOTH(our_writer_peer_reader) {
  static const uint64_t sizes[] = { 64, 128, 1024, 4096, 65536 };
  for (size_t i = 0; i < 5; i++) {
    job *j = job_new("ow", sizes[i], 2000);
    struct peer_reader r;
    const unsigned char *data;
    uint64_t size;
    test_pair *p = pair_start(mode, our_writer, j);
    peer_create(&r, j);
    for (uint64_t n = 1; n <= j->count; n++) peer_get(&r, j, n);
    CHECK_EQ(peer_reader_metadata(&r, &data, &size), PEER_OK);
    CHECK(size == 5 && memcmp(data, "hello", 5) == 0);
    await(j, 1);
    peer_idle(&r);
    CHECK_EQ(peer_reader_read(&r, 1000, NULL), PEER_CLOSED);
    CHECK_EQ(r.zero_tails, 0);                /* half the block: each short tail can be avoided */
    CHECK_EQ(r.needless_markers, 0);
    pair_join(p);
    peer_reader_close(&r);
  }
}
static void peer_writer(void *arg) {
  job *j = arg;
  struct peer_writer w;
  peer_open(&w, j);
  bool first = raw_u64(raw_map(j->name), RAW_METADATA_WRITTEN) == 0;
  if (first && peer_writer_set_metadata(&w, "hello", 5) != PEER_OK) FAIL("%s", w.error);
  while (w.next_sequence <= j->count) peer_put(&w, j);
  peer_writer_close(&w);
}
TEST_BOTH_LIMIT(peer_writer_our_reader, 60) {
  static const uint64_t sizes[] = { 64, 128, 1024, 65536 };
  for (int flags = 0; flags < 8; flags++)
    for (size_t i = 0; i < 4; i++) {
      job *j = job_new("pw", sizes[i], 500);
      zb_reader r;
      zb_stats s;
      const void *data;
      size_t size;
      j->flags = flags;
      test_pair *p = pair_start(mode, peer_writer, j);
      reader_create(&r, j->name, j->payload, 64);
      CHECK_RESULT(zb_reader_metadata(&r, &data, &size, WAIT), ZB_OK);
      CHECK(size == 5 && memcmp(data, "hello", 5) == 0);
      for (uint64_t n = 1; n <= j->count; n++) our_get(&r, j, n, n);
      expect_end(&r, ZB_CLOSED);              /* it leaves without a token */
      CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
      CHECK_EQ(s.fill_bytes, 0);
      pair_join(p);
      CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    }
}

/* ---- coming and going ---- */
static void peer_writer_parks(void *arg) {
  job *j = arg;
  struct peer_writer w;
  peer_open(&w, j);
  while (w.next_sequence <= j->count) peer_put(&w, j);
  reach(j, 1);
  park();
}
static void our_writer_parks(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  CHECK_EQ(w.sequence + 1, j->first);
  while (w.sequence < j->count) our_put(&w, j);
  reach(j, 1);
  park();
}
TEST(peer_writer_dies) {
  job *j = job_new("pwd", 1024, 3);
  zb_reader r;
  zb_frame f;
  pid_t child = test_spawn(peer_writer_parks, j);
  reader_create(&r, j->name, 4096, 0);
  await(j, 1);
  for (uint64_t n = 1; n <= 3; n++) our_get(&r, j, n, n);
  CHECK(zb_reader_writer_alive(&r));
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(250)), ZB_TIMEOUT);   /* silent, but alive */
  kill(child, SIGKILL);                       /* a zombie is dead */
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  CHECK(!zb_reader_writer_alive(&r));
  test_kill(child);
  expect_end(&r, ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST(peer_writers_one_after_the_other) {      /* each starts at 1 again, and that is no gap */
  job *j = job_new("again", 1024, 5);
  zb_reader r;
  reader_create(&r, j->name, 4096, 0);      /* room for all five */
  for (int i = 0; i < 6; i++, atomic_store(&j->step, 0)) {
    if (i % 2) test_join(test_spawn(peer_writer, j));
    else {
      pid_t child = test_spawn(peer_writer_parks, j);
      await(j, 1);
      test_kill(child);
    }
    for (uint64_t n = 1; n <= 5; n++) our_get(&r, j, n, n);
    if (i % 3 == 0) expect_end(&r, i % 2 ? ZB_CLOSED : ZB_ERR_PEER_DEAD);
  }
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
/* A peer's writer, then ours, a peer's again, ours again: ours finds the last number by itself. */
static void relay_of_writers(bool our_reader) {
  job *j = job_new("turns", 16384, 0);
  zb_reader r;
  struct peer_reader strict;
  uint64_t state = j->seed, first = 1;
  peer_reader_init(&strict);
  if (our_reader) reader_create(&r, j->name, j->payload, 0);
  else peer_create(&strict, j);
  j->payload = 2048;                          /* smaller frames: 12 may be pending */
  strict.allow_zero_tail = true;
  strict.reject_avoidable_tail = false;       /* the peer's writer does not avoid them */
  for (int i = 0; i < 30; i++) {
    uint64_t next = first, last = first + test_random(&state) % 12;
    zb_writer w;
    struct peer_writer p;
    if (i % 2) {
      CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_OK);
      CHECK_EQ(w.sequence + 1, first);
    } else peer_open(&p, j);
    for (p.next_sequence = first; first <= last; first++) {
      if (i % 2) our_put(&w, j);
      else peer_put(&p, j);
      if (test_random(&state) % 8 && first != last) continue;
      for (; next <= first; next++) {
        if (our_reader) our_get(&r, j, next, next);
        else peer_get(&strict, j, next);
      }
    }
    if (i % 2) CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    else peer_writer_close(&p);
  }
  if (our_reader) CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  else peer_reader_close(&strict);
}
TEST(writers_in_turns_our_reader)  { relay_of_writers(true); }
TEST(writers_in_turns_peer_reader) { relay_of_writers(false); }

/* A reader that takes 5 frames, holds the last one and parks; value of flags: 1 ours, 0 a peer's. */
static void reader_parks(void *arg) {
  job *j = arg;
  zb_reader r;
  zb_frame f;
  struct peer_reader p;
  peer_reader_init(&p);
  if (j->flags & 1) reader_create(&r, j->name, j->payload, 0);
  else peer_create(&p, j);
  p.allow_zero_tail = true;                   /* the peer's writer leaves them */
  p.reject_avoidable_tail = false;
  for (uint64_t n = 1; n <= 5; n++) {
    if (j->flags & 1) {
      CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
      if (n < 5) CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
    } else {
      if (peer_reader_read(&p, 15000, NULL) != PEER_OK) FAIL("%s", p.error);
      if (n < 5) CHECK_EQ(peer_reader_release(&p), PEER_OK);
    }
  }
  reach(j, 2);
  park();
}
static void lasting_writer(void *arg) {       /* flags 2: ours, 0: a peer's */
  job *j = arg;
  zb_writer w;
  zb_result e;
  if (!(j->flags & 2)) {
    struct peer_writer p;
    job plain = *j;
    plain.flags = 0;
    peer_open(&p, &plain);
    while (p.next_sequence <= j->count) {
      unsigned char bytes[1024];
      size_t size = size_of(j, p.next_sequence);
      peer_fill(bytes, size, p.next_sequence);
      enum peer_result r = peer_writer_write(&p, bytes, size, 20);
      if (r != PEER_OK && r != PEER_DEAD && r != PEER_TIMEOUT) FAIL("%d %s", r, p.error);
    }
    peer_writer_close(&p);
    return;
  }
  writer_open(&w, j->name);
  while (w.sequence < j->count) {
    void *place;
    size_t size = size_of(j, w.sequence + 1);
    while ((e = zb_writer_acquire(&w, size, &place, ZB_FOREVER)) == ZB_ERR_PEER_DEAD) test_sleep_ms(1);
    CHECK_RESULT(e, ZB_OK);
    peer_fill(place, size, w.sequence + 1);
    CHECK_RESULT(zb_writer_commit(&w, size), ZB_OK);
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void takes_over(bool our_reader, bool our_writer) {
  job *j = job_new("over", 1024, 200);
  zb_reader r;
  zb_stats s;
  j->flags = (our_reader ? 1 : 0) | (our_writer ? 2 : 0);
  pid_t child = test_spawn(reader_parks, j);
  test_pair *p = pair_start(PROCESSES, lasting_writer, j);
  await(j, 2);
  test_sleep_ms(10);                          /* the ring fills */
  test_kill(child);
  reader_create(&r, j->name, 1024, 0);
  for (uint64_t n = 6; n <= j->count; n++) our_get(&r, j, n, n);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
  CHECK_EQ(s.fill_bytes, 0);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}
TEST(our_reader_dies_under_peer_writer)  { takes_over(true, false); }
TEST(peer_reader_dies_under_our_writer)  { takes_over(false, true); }
TEST(peer_reader_dies_under_peer_writer) { takes_over(false, false); }

TEST(places_are_taken_both_ways) {            /* by a lock for readers, by a living pid for writers */
  job *j = job_new("taken", 1024, 5);
  struct peer_reader pr;
  struct peer_writer pw;
  zb_reader r;
  zb_writer w;
  pid_t children[2];
  for (int ours = 0; ours < 2; ours++, atomic_store(&j->step, 0)) {
    j->flags = ours;
    children[0] = test_spawn(reader_parks, j);
    test_pair *p = pair_start(PROCESSES, ours ? our_writer_parks : peer_writer_parks, j);
    children[1] = p->pid;
    await(j, 2);
    CHECK_RESULT(zb_reader_create(&r, j->name, NULL), ZB_ERR_BUSY);
    peer_reader_init(&pr);
    CHECK_EQ(peer_reader_create(&pr, j->name, 64, 1024), PEER_BUSY);
    CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_BUSY);
    peer_writer_init(&pw);
    CHECK_EQ(peer_writer_connect(&pw, j->name), PEER_BUSY);
    CHECK_EQ(objects(j->name), OBJECT_ALL);
    for (int i = 0; i < 2; i++) test_kill(children[i]);
    CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_PEER_DEAD);
    reader_create(&r, j->name, 1024, 0);      /* nobody is left: a new stream */
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}

static void leaving_peer_reader(void *arg) {
  job *j = arg;
  struct peer_reader r;
  peer_create(&r, j);
  await(j, 1);
  test_sleep_ms(30);
  peer_reader_close(&r);
}
TEST_BOTH(peer_reader_leaves) {               /* without a token: our blocked writer looks by itself */
  job *j = job_new("prl", 1024, 0);
  zb_writer w;
  zb_result e;
  uint8_t frame[100] = { 0 };
  test_pair *p = pair_start(mode, leaving_peer_reader, j);
  writer_open(&w, j->name);
  while ((e = zb_writer_write(&w, frame, 100, ZB_NOWAIT)) == ZB_OK) {}
  CHECK_RESULT(e, ZB_TIMEOUT);
  reach(j, 1);
  CHECK_RESULT(zb_writer_write(&w, frame, 100, ZB_FOREVER), ZB_CLOSED);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  pair_join(p);
}
static void waiting_peer_reader(void *arg) {
  job *j = arg;
  struct peer_reader r;
  peer_create(&r, j);
  peer_get(&r, j, 1);
  reach(j, 1);
  int64_t start = test_now_ns();
  CHECK_EQ(peer_reader_read(&r, 15000, NULL), PEER_CLOSED);
  CHECK(test_now_ns() - start < ZB_SEC(8));   /* woken by our token, not by its own timeout */
  peer_reader_close(&r);
}
TEST_BOTH(our_writer_leaves_a_blocked_peer) {
  job *j = job_new("owl", 1024, 1);
  zb_writer w;
  test_pair *p = pair_start(mode, waiting_peer_reader, j);
  writer_open(&w, j->name);
  our_put(&w, j);
  await(j, 1);
  test_sleep_ms(30);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  pair_join(p);
}

/* ---- a writer of another make dies between two of its stores, and ours takes its place ---- */
typedef struct death { int step; bool wraps, our_reader; uint64_t pending; } death;
static void die_put(struct peer_writer *w, size_t size, int step) {
  unsigned char bytes[300];
  peer_fill(bytes, size, w->next_sequence);
  enum peer_result e = peer_writer_write_upto(w, bytes, size, step);
  if (e != PEER_OK) FAIL("%d %s", e, w->error);
}
static void die_get(const death *d, zb_reader *r, struct peer_reader *strict, uint64_t n, size_t size) {
  zb_frame f;
  if (!d->our_reader) {
    enum peer_result e = peer_reader_expect(strict, 0, size, n);
    if (e != PEER_OK) FAIL("step %d, wraps %d, pending %d: frame %d: %s", d->step, d->wraps, (int)d->pending, (int)n, strict->error);
    return;
  }
  CHECK_RESULT(zb_reader_acquire(r, &f, WAIT), ZB_OK);
  CHECK_EQ(f.sequence, n);
  CHECK(f.size == size && peer_check_fill(f.data, size, n));
  CHECK_RESULT(zb_reader_release(r, &f), ZB_OK);
}
static void die_follow_put(const death *d, zb_writer *w, size_t size, uint64_t n) {
  unsigned char bytes[1024];
  peer_fill(bytes, size, w->sequence + 1);
  zb_result e = zb_writer_write(w, bytes, size, w->sequence >= n ? ZB_NOWAIT : WAIT);
  if (e == ZB_TIMEOUT && w->sequence >= n) return;           /* one frame ahead, if there is room */
  if (e != ZB_OK) FAIL("step %d, wraps %d, pending %d: %s", d->step, d->wraps, (int)d->pending, zb_result_name(e));
}
/* Lost space is found at last when it is needed: frames of half the block, then one that takes all. */
static void die_all_space(const death *d, zb_writer *w, zb_reader *r, struct peer_reader *strict, const uint8_t *raw) {
  for (uint64_t n = w->sequence + 1, at; ; n++) {
    at = raw_u64(raw, RAW_WRITE_POS);
    size_t size = at == 0 ? 1008 : at > 512 ? (size_t)at - 16 : 490;
    die_follow_put(d, w, size, n);
    die_get(d, r, strict, n, size);
    if (size != 490) break;
  }
  CHECK_EQ(raw_u64(raw, RAW_FREE), 1024);
}
static void die_and_follow(const death *d) {
  job *j = job_new("steps", 1024, 0);
  size_t size = d->wraps ? 250 : 100, last = d->wraps ? 240 : 200;
  uint64_t committed = d->step >= PEER_STEP_POS ? 4 : 3;   /* the frame is there once write_pos says so */
  zb_reader r;
  zb_writer w;
  struct peer_reader strict;
  struct peer_writer dying;
  peer_reader_init(&strict);
  if (d->our_reader) reader_create(&r, j->name, 1024, 256);
  else peer_create(&strict, j);
  peer_writer_init(&dying);
  dying.pid = peer_dead_pid();
  CHECK_EQ(peer_writer_connect(&dying, j->name), PEER_OK);
  for (uint64_t n = 1; n <= 3; n++) {
    die_put(&dying, size, PEER_STEP_POSTED);
    if (n + d->pending <= 3) die_get(d, &r, &strict, n, size);
  }
  die_put(&dying, last, d->step);
  peer_writer_abandon(&dying);
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_OK);
  if (w.sequence != committed) FAIL("step %d, wraps %d, pending %d: sequence %d", d->step, d->wraps, (int)d->pending, (int)w.sequence);
  /* Space taken for a marker that never came may, for all that can be seen, be held by the peer. */
  bool clear = !d->our_reader && d->step != PEER_STEP_MARKER_FREE;
  if (clear && peer_reader_check_idle(&strict) != PEER_OK)
    FAIL("step %d, wraps %d, pending %d: %s", d->step, d->wraps, (int)d->pending, strict.error);
  for (uint64_t n = 4 - d->pending; n <= 40; n++) {
    for (uint64_t i = 0; i < 2 && w.sequence < n + n % 2; i++) die_follow_put(d, &w, 230, n);
    die_get(d, &r, &strict, n, n <= 3 ? size : n <= committed ? last : 230);
  }
  die_all_space(d, &w, &r, &strict, raw_map(j->name));
  if (!d->our_reader) peer_idle(&strict);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  if (d->our_reader) CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  else peer_reader_close(&strict);
}
static void die_everywhere(bool our_reader, bool wraps) {
  for (int step = wraps ? PEER_STEP_MARKER : PEER_STEP_DATA; step <= PEER_STEP_POSTED; step++)
    for (uint64_t pending = 0; pending <= 2; pending++)
      die_and_follow(&(death){ step, wraps, our_reader, pending });
}
TEST(peer_writer_dies_at_each_store_our_reader)            { die_everywhere(true, false); }
TEST(peer_writer_dies_at_each_store_peer_reader)           { die_everywhere(false, false); }
TEST(peer_writer_dies_at_each_store_of_a_wrap_our_reader)  { die_everywhere(true, true); }
TEST(peer_writer_dies_at_each_store_of_a_wrap_peer_reader) { die_everywhere(false, true); }
TEST_MAIN
