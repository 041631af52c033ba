/* layout.c - the v1 bytes: every field of the segment at its offset, and the golden dumps, replayed
 * with each mix of our ends and a peer's. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "golden.h"
#include "peer.h"

static uint64_t raw_bytes(const uint8_t *raw, size_t offset, size_t size) {   /* little-endian, byte by byte */
  uint64_t value = 0;
  for (size_t i = size; i-- > 0;) value = value << 8 | raw[offset + i];
  return value;
}
static void check_header(const uint8_t *raw, const uint64_t want[10]) {       /* from 0x08 to 0x57 */
  for (size_t i = 0; i < 10; i++) {
    uint64_t got = raw_bytes(raw, 8 + 8 * i, 8);
    if (got != want[i])
      FAIL("0x%02x is %llu, not %llu", (unsigned)(8 + 8 * i), (unsigned long long)got, (unsigned long long)want[i]);
  }
  CHECK_EQ(raw_bytes(raw, 0, 4), 128);
  CHECK_EQ(raw_bytes(raw, 4, 4), 1);          /* 1, 0, 0, 0 */
  CHECK_EQ(raw_bytes(raw, RAW_READER_PID, 8), getpid());
  for (size_t i = 0x60; i < 128; i++) CHECK_EQ(raw[i], 0);
}
static void check_frame(const uint8_t *frame, uint64_t size, uint64_t sequence) {
  CHECK_EQ(raw_bytes(frame, 0, 8), size);
  CHECK_EQ(raw_bytes(frame, 8, 8), sequence);
  if (size > 0) CHECK(frame_intact(frame + 16, (size_t)size, sequence));
}

TEST(fields) {                                /* metadata 100 -> 128, payload 1000 -> 1024 */
  zb_reader r;
  zb_writer w;
  zb_frame f;
  const char *name = test_name("fields");
  uint64_t me = (uint64_t)getpid();
  reader_create(&r, name, 1000, 100);
  CHECK_EQ(raw_size(name), 128 + 128 + 1024);
  const uint8_t *raw = raw_map(name), *payload = raw + 128 + 128;
  check_header(raw, (uint64_t[10]){ 128, 128, 0, 1024, 1024, 0, 0, 0, 0, 0 });
  for (size_t i = 128; i < raw_size(name); i++) CHECK_EQ(raw[i], 0);
  writer_open(&w, name);
  check_header(raw, (uint64_t[10]){ 128, 128, 0, 1024, 1024, 0, 0, 0, 0, me });
  CHECK_RESULT(zb_writer_set_metadata(&w, "meta", 4), ZB_OK);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 1024, 0, 0, 0, 0, me });
  CHECK_EQ(raw_bytes(raw, 128, 8), 4);
  CHECK(memcmp(raw + 136, "meta", 4) == 0);
  put(&w, 301);                               /* frames are packed: the next one is not aligned */
  put(&w, 400);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 291, 733, 0, 2, 0, me });
  check_frame(payload, 301, 1);
  check_frame(payload + 317, 400, 2);
  CHECK_EQ(raw_tokens("w", name), 2);
  take(&r, &f, 1, 301);                       /* position and count when taken, space when released */
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 291, 733, 317, 2, 1, me });
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 608, 733, 317, 2, 1, me });
  put(&w, 300);                               /* 291 bytes are left: a marker */
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 1, 316, 317, 4, 1, me });
  check_frame(payload + 733, 0, 0);
  check_frame(payload, 300, 3);
  CHECK_EQ(raw_tokens("w", name), 2);
  get(&r, 2, 400);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 417, 316, 733, 4, 2, me });
  get(&r, 3, 300);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 1024, 316, 316, 4, 4, me });
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  check_header(raw, (uint64_t[10]){ 128, 116, 12, 1024, 1024, 316, 316, 4, 4, 0 });
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST(farewells) {                             /* the pid goes, and the other side gets one token to see it */
  zb_reader r;
  zb_writer w;
  const char *name = test_name("farewell");
  int value = -1;
  reader_create(&r, name, 1024, 64);
  writer_open(&w, name);
  const uint8_t *raw = raw_map(name);
  CHECK_EQ(raw_tokens("w", name), 0);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_EQ(raw_tokens("w", name), 1);
  CHECK_EQ(raw_u64(raw, RAW_WRITER_PID), 0);
  writer_open(&w, name);                      /* takes the token back */
  CHECK_EQ(raw_tokens("w", name), 0);
  sem_t *space = raw_semaphore("r", name);
  CHECK(sem_getvalue(space, &value) == 0 && value == 0);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK(sem_getvalue(space, &value) == 0 && value == 1);
  CHECK_EQ(raw_u64(raw, RAW_READER_PID), 0);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  sem_close(space);
}
TEST(defaults) {                              /* NULL: 64 MiB of payload, 4,096 of metadata */
  zb_reader r;
  const char *name = test_name("defaults");
  zb_result e = zb_reader_create(&r, name, NULL);
  if (e == ZB_ERR_NO_SPACE) SKIP("/dev/shm has no room for 64 MiB");
  CHECK_RESULT(e, ZB_OK);
  CHECK_EQ(raw_size(name), 128 + 4096 + (64 << 20));
  check_header(raw_map(name), (uint64_t[10]){ 4096, 4096, 0, 64 << 20, 64 << 20, 0, 0, 0, 0, 0 });
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ---- the golden dumps: one run, either end of either make ---- */
typedef struct golden_run {
  bool our_reader, our_writer;
  const char *name;
  const uint8_t *raw;
  zb_reader reader;
  zb_writer writer;
  zb_frame frame;
  struct peer_reader peer_reader;
  struct peer_writer peer_writer;
} golden_run;

static void compare(golden_run *g, int which) {
  unsigned char want[PEER_GOLDEN_SIZE];
  const struct peer_golden_row *row = &peer_golden_rows[which];
  CHECK(peer_golden_expand(which, want));
  CHECK_EQ(raw_size(g->name), PEER_GOLDEN_SIZE);
  size_t at = peer_golden_difference(g->raw, want);
  if (at != PEER_GOLDEN_SIZE) FAIL("%s: byte 0x%zx is %02x, not %02x", row->file, at, g->raw[at], want[at]);
  CHECK_EQ(raw_u64(g->raw, RAW_WRITER_PID), row->writer_pid_set ? getpid() : 0);
  CHECK_EQ(raw_u64(g->raw, RAW_READER_PID), row->reader_pid_set ? getpid() : 0);
  /* Our writer says goodbye with a token, and takes tokens back that tell of space. */
  CHECK_EQ(raw_tokens("w", g->name), row->sem_w + (g->our_writer && which == PEER_GOLDEN_V5D));
  int space = raw_tokens("r", g->name);
  CHECK(space <= row->sem_r && (g->our_writer || space == row->sem_r));
}
static void golden_write(golden_run *g, int n) {
  unsigned char bytes[1500];
  size_t size = (size_t)peer_golden_frame_sizes[n - 1];
  peer_fill(bytes, size, 0);
  if (g->our_writer) CHECK_RESULT(zb_writer_write(&g->writer, bytes, size, ZB_NOWAIT), ZB_OK);
  else if (peer_writer_write(&g->peer_writer, bytes, size, 0) != PEER_OK) FAIL("%s", g->peer_writer.error);
}
static void golden_take(golden_run *g, int n) {
  struct peer_frame f = { 0 };
  if (g->our_reader) {
    CHECK_RESULT(zb_reader_acquire(&g->reader, &g->frame, ZB_NOWAIT), ZB_OK);
    f.data = g->frame.data, f.size = g->frame.size, f.sequence = g->frame.sequence;
  } else if (peer_reader_read(&g->peer_reader, 0, &f) != PEER_OK) FAIL("%s", g->peer_reader.error);
  CHECK_EQ(f.size, peer_golden_frame_sizes[n - 1]);
  CHECK_EQ(f.sequence, n);
  CHECK(peer_check_fill(f.data, (size_t)f.size, 0));
}
static void golden_release(golden_run *g) {
  if (g->our_reader) CHECK_RESULT(zb_reader_release(&g->reader, &g->frame), ZB_OK);
  else if (peer_reader_release(&g->peer_reader) != PEER_OK) FAIL("%s", g->peer_reader.error);
}
static void golden_read(golden_run *g, int n) { golden_take(g, n); golden_release(g); }
static void golden_create(golden_run *g) {
  peer_reader_init(&g->peer_reader);
  if (g->our_reader) reader_create(&g->reader, g->name, PEER_GOLDEN_PAYLOAD_SIZE, PEER_GOLDEN_METADATA_SIZE);
  else if (peer_reader_create(&g->peer_reader, g->name, PEER_GOLDEN_METADATA_SIZE, PEER_GOLDEN_PAYLOAD_SIZE))
    FAIL("%s", g->peer_reader.error);
  g->raw = raw_map(g->name);
}
static void golden_connect(golden_run *g) {
  const char *metadata = PEER_GOLDEN_METADATA;
  peer_writer_init(&g->peer_writer);
  if (g->our_writer) {
    CHECK_RESULT(zb_writer_open(&g->writer, g->name, NULL), ZB_OK);
    CHECK_RESULT(zb_writer_set_metadata(&g->writer, metadata, strlen(metadata)), ZB_OK);
  } else if (peer_writer_connect(&g->peer_writer, g->name) != PEER_OK ||
             peer_writer_set_metadata(&g->peer_writer, metadata, strlen(metadata)) != PEER_OK)
    FAIL("%s", g->peer_writer.error);
}
static void golden_replay(bool our_reader, bool our_writer) {
  static golden_run g;
  g.our_reader = our_reader;
  g.our_writer = our_writer;
  g.name = test_name("golden");
  golden_create(&g);
  compare(&g, PEER_GOLDEN_V1);
  golden_connect(&g);
  compare(&g, PEER_GOLDEN_V2);
  for (int n = 1; n <= 3; n++) golden_write(&g, n);
  compare(&g, PEER_GOLDEN_V3);
  for (int n = 1; n <= 3; n++) golden_read(&g, n);
  compare(&g, PEER_GOLDEN_V4);
  for (int n = 4; n <= 5; n++) {
    golden_write(&g, n);
    golden_read(&g, n);
  }
  golden_write(&g, 6);
  compare(&g, PEER_GOLDEN_V5A);
  golden_take(&g, 6);
  compare(&g, PEER_GOLDEN_V5B);
  golden_release(&g);
  compare(&g, PEER_GOLDEN_V5C);
  if (our_writer) CHECK_RESULT(zb_writer_close(&g.writer), ZB_OK);
  else peer_writer_close(&g.peer_writer);
  compare(&g, PEER_GOLDEN_V5D);
  if (our_reader) CHECK_RESULT(zb_reader_acquire(&g.reader, &g.frame, ZB_NOWAIT), ZB_CLOSED);
  else if (peer_reader_read(&g.peer_reader, 0, NULL) != PEER_CLOSED) FAIL("not closed: %s", g.peer_reader.error);
  if (our_reader) CHECK_RESULT(zb_reader_close(&g.reader), ZB_OK);
  else peer_reader_close(&g.peer_reader);
  CHECK_EQ(objects(g.name), 0);
}
TEST(golden_ours)                       { golden_replay(true, true); }
TEST(golden_our_reader_peer_writer)     { golden_replay(true, false); }
TEST(golden_peer_reader_our_writer)     { golden_replay(false, true); }
TEST(golden_peers)                      { golden_replay(false, false); }

/* ---- a dump as a segment: what an end of ours makes of a state that it has not seen grow ---- */
static const char *plant(int which, uint64_t writer_pid, uint64_t reader_pid) {
  unsigned char bytes[PEER_GOLDEN_SIZE];
  const char *name = test_name("plant");
  char path[512];
  CHECK(peer_golden_expand(which, bytes));
  memcpy(bytes + RAW_WRITER_PID, &writer_pid, 8);
  memcpy(bytes + RAW_READER_PID, &reader_pid, 8);
  for (int i = 0; i < 2; i++) {
    snprintf(path, sizeof path, "/sem-%c-%s", i ? 'r' : 'w', name);
    sem_t *s = sem_open(path, O_CREAT | O_EXCL, 0600,
                        (unsigned)(i ? peer_golden_rows[which].sem_r : peer_golden_rows[which].sem_w));
    CHECK(s != SEM_FAILED);
    sem_close(s);
  }
  object_path(path, OBJECT_SEGMENT, name);
  int fd = open(path, O_CREAT | O_EXCL | O_WRONLY, 0600);
  CHECK(fd >= 0 && write(fd, bytes, sizeof bytes) == (ssize_t)sizeof bytes && close(fd) == 0);
  return name;
}
TEST(take_over_of_each_dump) {
  for (int which = PEER_GOLDEN_V1; which < PEER_GOLDEN_COUNT; which++) {
    const struct peer_golden_row *row = &peer_golden_rows[which];
    const char *name = plant(which, 0, peer_dead_pid());
    zb_reader_desc desc = { .payload_size = 4096, .metadata_size = 1024, .on_existing = ZB_EXISTING_TAKE_OVER };
    zb_reader r;
    zb_frame f;
    int pending = which == PEER_GOLDEN_V3 ? 3 : which == PEER_GOLDEN_V5A ? 1 : 0;
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_OK);
    CHECK_EQ(raw_u64(raw_map(name), RAW_READER_PID), getpid());
    for (int n = 0; n < pending; n++) {
      CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_NOWAIT), ZB_OK);
      CHECK_EQ(f.sequence, which == PEER_GOLDEN_V3 ? n + 1 : 6);
      CHECK_EQ(f.size, peer_golden_frame_sizes[f.sequence - 1]);
      CHECK(peer_check_fill(f.data, f.size, 0));
      CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
    }
    zb_result e = zb_reader_acquire(&r, &f, ZB_NOWAIT);
    if (row->written_count > 0) CHECK_RESULT(e, ZB_CLOSED);
    else CHECK(e == ZB_CLOSED || e == ZB_TIMEOUT);   /* no frame ever: gone, or not yet there */
    CHECK_EQ(raw_u64(raw_map(name), RAW_FREE), 4096);     /* also what the dead one held in v5b */
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    CHECK_EQ(objects(name), 0);
  }
}
TEST(connect_to_each_dump) {                  /* the numbers go on where the last writer stopped */
  static const uint64_t last[PEER_GOLDEN_COUNT] = { 0, 0, 3, 3, 6, 6, 6, 6 };
  for (int which = PEER_GOLDEN_V1; which < PEER_GOLDEN_COUNT; which++) {
    const char *name = plant(which, which % 2 ? peer_dead_pid() : 0, (uint64_t)getpid());
    const char *metadata = PEER_GOLDEN_METADATA;
    char error[256] = "";
    struct peer_audit audit;
    zb_writer w;
    CHECK_RESULT(zb_writer_open(&w, name, NULL), ZB_OK);
    CHECK_EQ(w.sequence, last[which]);
    if (which != PEER_GOLDEN_V1) CHECK_RESULT(zb_writer_set_metadata(&w, "other", 5), ZB_ERR_METADATA_SET);
    CHECK_RESULT(zb_writer_set_metadata(&w, metadata, strlen(metadata)), ZB_OK);
    put(&w, 100);
    CHECK_EQ(w.sequence, last[which] + 1);
    uint64_t held = which == PEER_GOLDEN_V5B ? 516 : 0;
    if (peer_audit_name(name, held, NULL, &audit, error) != PEER_OK) FAIL("%s: %s", peer_golden_rows[which].file, error);
    CHECK_EQ(audit.last_sequence, last[which] + 1);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    objects_remove(name, OBJECT_ALL);
  }
}
TEST_MAIN
