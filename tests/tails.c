/* tails.c - what is left at the end of the block: 0 to 63 bytes, all of them, with every way to get
 * there, read by a strict reader of another make and by ours. Both ends take turns in one thread, so
 * that every step can be audited. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer.h"

typedef struct rig {
  bool our_reader, our_writer;
  const char *name;
  const uint8_t *raw;
  uint64_t payload, written, read;            /* bytes of the block; frames so far */
  size_t sizes[64];                           /* of frame n at n % 64 */
  zb_reader reader;
  zb_writer writer;
  struct peer_reader strict;
  struct peer_writer peer;
} rig;

static void rig_open(rig *g, bool our_reader, bool our_writer, uint64_t payload) {
  memset(g, 0, sizeof *g);
  g->our_reader = our_reader;
  g->our_writer = our_writer;
  g->payload = payload;
  g->name = test_name("tail");
  peer_reader_init(&g->strict);
  peer_writer_init(&g->peer);
  g->strict.reject_exact_fit = true;
  if (our_reader) reader_create(&g->reader, g->name, payload, 64);
  else if (peer_reader_create(&g->strict, g->name, 64, payload) != PEER_OK) FAIL("%s", g->strict.error);
  if (our_writer) CHECK_RESULT(zb_writer_open(&g->writer, g->name, NULL), ZB_OK);
  else if (peer_writer_connect(&g->peer, g->name) != PEER_OK) FAIL("%s", g->peer.error);
  g->raw = raw_map(g->name);
}
static uint64_t rig_at(const rig *g) { return raw_u64(g->raw, RAW_WRITE_POS); }

/* One frame; ours: acquired with `more` bytes than are committed. ZB_TIMEOUT: no room now. */
static zb_result rig_put(rig *g, size_t size, size_t more) {
  static unsigned char bytes[8192];
  uint64_t n = g->written + 1;
  zb_result e = ZB_OK;
  if (g->our_writer) {
    void *place;
    e = zb_writer_acquire(&g->writer, size + more, &place, ZB_NOWAIT);
    if (e == ZB_OK) {
      memset(place, 0xee, size + more);       /* nothing of this may be taken for a header */
      peer_fill(place, size, n);
      CHECK_RESULT(zb_writer_commit(&g->writer, size), ZB_OK);
    }
  } else {
    peer_fill(bytes, size, n);
    enum peer_result p = peer_writer_write(&g->peer, bytes, size, 0);
    if (p != PEER_OK && p != PEER_TIMEOUT) FAIL("%s", g->peer.error);
    e = p == PEER_OK ? ZB_OK : ZB_TIMEOUT;
  }
  if (e == ZB_OK) g->sizes[(g->written = n) % 64] = size;
  return e;
}
static void rig_get(rig *g) {
  uint64_t n = ++g->read, size = g->sizes[n % 64];
  if (!g->our_reader) {
    enum peer_result e = peer_reader_expect(&g->strict, 0, size, n);
    if (e != PEER_OK) FAIL("frame %llu: %d %s", (unsigned long long)n, e, g->strict.error);
    if (peer_reader_check_idle(&g->strict) != PEER_OK) FAIL("after frame %llu: %s", (unsigned long long)n, g->strict.error);
    return;
  }
  zb_frame f;
  CHECK_RESULT(zb_reader_acquire(&g->reader, &f, ZB_NOWAIT), ZB_OK);
  CHECK_EQ(f.sequence, n);
  CHECK_EQ(f.size, size);
  CHECK(peer_check_fill(f.data, f.size, n));
  CHECK_RESULT(zb_reader_release(&g->reader, &f), ZB_OK);
}
static void rig_move(rig *g, size_t size, size_t more) {   /* there is always room when all was read */
  zb_result e;
  while ((e = rig_put(g, size, more)) == ZB_TIMEOUT && g->read < g->written) rig_get(g);
  if (e != ZB_OK) FAIL("frame of %zu at %llu: %s", size, (unsigned long long)rig_at(g), zb_result_name(e));
}
static void rig_close(rig *g) {
  while (g->read < g->written) rig_get(g);
  CHECK_EQ(raw_u64(g->raw, RAW_FREE), g->payload);
  if (g->our_writer) CHECK_RESULT(zb_writer_close(&g->writer), ZB_OK);
  else peer_writer_close(&g->peer);
  if (g->our_reader) {
    expect_end(&g->reader, ZB_CLOSED);
    CHECK_RESULT(zb_reader_close(&g->reader), ZB_OK);
  } else {
    if (peer_reader_check_idle(&g->strict) != PEER_OK) FAIL("at the end: %s", g->strict.error);
    enum peer_result e = peer_reader_read(&g->strict, 0, NULL);
    if (e != PEER_CLOSED) FAIL("at the end: %d %s", e, g->strict.error);
    peer_reader_close(&g->strict);
  }
  CHECK_EQ(objects(g->name), 0);
}

/* Frames of a third of the block: each tail can be avoided, so none of 1 to 15 bytes may come up. The
 * last of three would leave `tail`; `lag` frames are unread on average. */
static void small_frames(bool our_reader, uint64_t tail, uint64_t lag) {
  static rig g;
  rig_open(&g, our_reader, true, 1024);
  for (int i = 0; i < 40; i++) {
    size_t third = (size_t)(1024 - tail) - 2 * (300 + 16) - 16;
    rig_move(&g, i % 3 == 2 ? third : 300, 0);
    uint64_t rest = 1024 - rig_at(&g);
    CHECK(rest >= 16);
    while (g.written - g.read > lag) rig_get(&g);
  }
  CHECK_EQ(g.strict.zero_tails, 0);
  CHECK_EQ(g.strict.needless_markers, 0);     /* and no marker where the frame did fit */
  if (!our_reader && tail > 0) CHECK(g.strict.markers > 0);
  rig_close(&g);
}
TEST(small_frames_strict_reader) {
  for (uint64_t tail = 0; tail < 64; tail++)
    for (uint64_t lag = 0; lag < 3; lag++) small_frames(false, tail, lag);
}
TEST(small_frames_our_reader) {
  for (uint64_t tail = 0; tail < 64; tail++)
    for (uint64_t lag = 0; lag < 3; lag++) small_frames(true, tail, lag);
}

/* A small frame, then one of more than half the block, which cannot go to the start: the tail is as it
 * is. One of 1 to 15 bytes is filled with 0 and counted as a marker. */
static void large_frames(bool our_reader, uint64_t tail, size_t small) {
  static rig g;
  size_t large = (size_t)(1024 - tail) - 16 - small - 16;
  rig_open(&g, our_reader, true, 1024);
  g.strict.allow_zero_tail = true;            /* but an avoidable one is an error */
  for (int lap = 0; lap < 5; lap++) {
    rig_move(&g, small, 0);
    CHECK_EQ(rig_at(&g), 16 + small);
    rig_move(&g, large, 0);
    CHECK_EQ(rig_at(&g), tail == 0 ? 0 : 1024 - tail);
    if (lap % 2) while (g.read < g.written) rig_get(&g);
  }
  CHECK_EQ(raw_u64(g.raw, RAW_WRITTEN), 10 + (tail == 0 ? 0 : 4));
  while (g.read < g.written) rig_get(&g);
  if (!our_reader) CHECK_EQ(g.strict.zero_tails, tail > 0 && tail < 16 ? 4 : 0);
  if (!our_reader) CHECK_EQ(g.strict.markers, tail >= 16 ? 4 : 0);
  rig_close(&g);
}
TEST(large_frames_strict_reader) {
  for (uint64_t tail = 0; tail < 64; tail++) large_frames(false, tail, 64);
}
TEST(large_frames_our_reader) {
  for (uint64_t tail = 0; tail < 64; tail++) large_frames(true, tail, 64);
}

/* A frame that shrinks at its commit, so that it leaves `tail`. While the start is in use that cannot be
 * helped; with all read (lag 0) the frame can still move. */
static void shrinking_frames(bool our_reader, uint64_t tail, uint64_t lag) {
  static rig g;
  rig_open(&g, our_reader, true, 1024);
  g.strict.allow_zero_tail = true;
  g.strict.reject_avoidable_tail = lag == 0;
  for (int i = 0; i < 60; i++) {
    uint64_t room = 1024 - rig_at(&g);
    bool last = room < 2 * (200 + 16) && room > 16 + tail;
    if (last) rig_move(&g, (size_t)(room - 16 - tail), (size_t)tail);     /* acquired: an exact fit */
    else rig_move(&g, (size_t)(150 + i), (size_t)(i % 20));
    while (g.written - g.read > lag) rig_get(&g);
  }
  rig_close(&g);
}
TEST(shrinking_frames_strict_reader) {
  for (uint64_t tail = 0; tail < 64; tail++)
    for (uint64_t lag = 0; lag < 3; lag++) shrinking_frames(false, tail, lag);
}
TEST(shrinking_frames_our_reader) {
  for (uint64_t tail = 0; tail < 64; tail++)
    for (uint64_t lag = 0; lag < 3; lag++) shrinking_frames(true, tail, lag);
}

/* Writers of other makes leave all kinds of tails, with and without a zero and a count. */
static void peer_frames(uint64_t tail, int flags) {
  static rig g;
  size_t large = (size_t)(1024 - tail) - 16 - 64 - 16;
  rig_open(&g, true, false, 1024);
  g.peer.exact_fit_rests_at_end = flags & 1;
  g.peer.no_marker_in_short_tail = (flags & 2) != 0;
  g.peer.wraps_early = (flags & 4) != 0;
  for (int i = 0; i < 30; i++) {
    rig_move(&g, i % 2 ? large : 64, 0);
    if (i % 5 > 2) while (g.read < g.written) rig_get(&g);
  }
  for (int i = 0; i < 30; i++) {
    rig_move(&g, i % 3 == 2 ? (size_t)(1024 - tail) - 2 * 316 - 16 : 300, 0);
    if (i % 5 > 2) while (g.read < g.written) rig_get(&g);
  }
  rig_close(&g);
}
TEST(peer_writers_of_each_kind) {
  for (int flags = 0; flags < 8; flags++)
    for (uint64_t tail = 0; tail < 64; tail++) peer_frames(tail, flags);
}

/* Sizes at random in blocks of many sizes. What is refused must be what can never fit. */
static void random_frames(bool our_reader, uint64_t payload, uint64_t *state) {
  static rig g;
  rig_open(&g, our_reader, true, payload);
  g.strict.allow_zero_tail = true;
  g.strict.reject_avoidable_tail = false;     /* frames that shrink may have to leave one */
  for (int i = 0; i < 400; i++) {
    bool shrink = test_random(state) % 4 == 0;
    size_t limit = (size_t)(payload - 16), size = (size_t)(test_random(state) % limit) + 1;
    if (test_random(state) % 2) size = (size_t)(test_random(state) % (limit / 3 + 1)) + 1;
    size_t less = shrink ? (size_t)(test_random(state) % size) : 0;
    while (g.written - g.read > test_random(state) % 8) rig_get(&g);
    uint64_t tail = payload - rig_at(&g), total = 16 + size;
    zb_result e;
    while ((e = rig_put(&g, size - less, less)) == ZB_TIMEOUT && g.read < g.written) rig_get(&g);
    CHECK_RESULT(e, tail < total && tail + total > payload ? ZB_ERR_WILL_NOT_FIT : ZB_OK);
  }
  rig_close(&g);
}
TEST_LIMIT(random_frames_strict_reader, 60) {
  uint64_t state = test_seed();
  for (uint64_t payload = 64; payload <= 4096; payload += 64) random_frames(false, payload, &state);
}
TEST_LIMIT(random_frames_our_reader, 60) {
  uint64_t state = test_seed();
  for (uint64_t payload = 64; payload <= 4096; payload += 64) random_frames(true, payload, &state);
}
TEST_MAIN
