/* stream.c - the stream's scenarios, each with the two ends as threads and as processes.
 *
 * The other end is started before this end opens anything, so that a forked one inherits no open
 * handle. A crash cannot be played by a thread: the side that is to die is a forked process in both
 * modes, and the mode says what the surviving end is. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>

typedef struct job {
  const char *name;
  size_t    (*size_of)(const struct job *, uint64_t sequence);
  size_t      size;
  uint64_t    count, seed;
  int         delay_ms;
  bool        crash;
  _Atomic int step;             /* how far the case is: reach() and await() */
  _Atomic int64_t value;        /* what the case makes of it */
} job;

static size_t same_size(const job *j, uint64_t sequence) { (void)sequence; return j->size; }
static size_t any_size(const job *j, uint64_t sequence) {
  uint64_t state = j->seed ^ (sequence * 0x2545f4914f6cdd1du);
  return (size_t)(test_random(&state) % j->size) + 1;
}
static job *job_new(const char *base, uint64_t count, size_t size) {
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->size_of = same_size;
  j->size = size;
  j->count = count;
  j->seed = test_seed();
  return j;
}
static void reach(job *j, int step) {         /* both ends may: the furthest counts */
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void park(void) { for (;;) pause(); }

/* The plain other ends: all frames of the job, one after the other. */
static void put_all(zb_writer *w, const job *j) {
  while (w->sequence < j->count) put(w, j->size_of(j, w->sequence + 1));
}
static void get_all(zb_reader *r, const job *j, uint64_t first) {
  for (uint64_t n = first; n <= j->count; n++) {
    get(r, n, j->size_of(j, n));
    if (j->delay_ms) test_sleep_ms(j->delay_ms);
  }
}
static void plain_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
/* The plain scenario: a writer for the job, all of it read here, then the end. */
static void run_plain(int mode, job *j, uint64_t payload) {
  zb_reader r;
  zb_stats stats;
  test_pair *p = pair_start(mode, plain_writer, j);
  reader_create(&r, j->name, payload, 0);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_stats(&r, &stats), ZB_OK);
  CHECK_EQ(stats.frames, j->count);
  CHECK_EQ(stats.fill_bytes, 0);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}

/* ============================================================================================
 * Frames
 * ============================================================================================ */
static void metadata_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "{\"fps\":60}", 10), ZB_OK);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(one_frame_with_metadata) {
  job *j = job_new("one", 1, 100);
  zb_reader r;
  const void *data = NULL;
  size_t size = 0;
  test_pair *p = pair_start(mode, metadata_writer, j);
  reader_create(&r, j->name, 4096, 1024);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, WAIT), ZB_OK);
  CHECK_EQ(size, 10);
  CHECK(memcmp(data, "{\"fps\":60}", 10) == 0);
  get(&r, 1, 100);
  expect_end(&r, ZB_CLOSED);
  CHECK(memcmp(data, "{\"fps\":60}", 10) == 0);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(ten_in_order)           { run_plain(mode, job_new("ten", 10, 1000), 65536); }
TEST_BOTH(five_thousand_1k)       { run_plain(mode, job_new("five", 5000, 1024), 10240); }
TEST_BOTH_LIMIT(rapid_10000, 60)  { run_plain(mode, job_new("rapid", 10000, 64), 65536); }
TEST_BOTH(slow_reader) {
  job *j = job_new("slow", 60, 1000);
  j->delay_ms = 2;
  run_plain(mode, j, 4096);
}
TEST_BOTH_LIMIT(mixed_sizes, 60) {
  job *j = job_new("mixed", 5000, 4000);
  j->size_of = any_size;
  run_plain(mode, j, 2 * (4000 + 16));
}
static size_t big_small_big(const job *j, uint64_t sequence) { return sequence % 2 ? j->size : 1; }
TEST_BOTH(ninety_percent_and_one) {
  job *j = job_new("ninety", 401, 9216);
  j->size_of = big_small_big;
  run_plain(mode, j, 10240);
}
static size_t growing(const job *j, uint64_t sequence) {   /* each power of two, one less, one more */
  size_t size = ((size_t)1 << ((sequence - 1) / 3)) + (size_t)((sequence - 1) % 3) - 1;
  return size < 1 ? 1 : size > j->size ? j->size : size;
}
TEST_BOTH_LIMIT(one_byte_to_10_mib, 60) {
  job *j = job_new("grow", 74, 10 << 20);
  j->size_of = growing;
  CHECK_EQ(growing(j, 74), 10 << 20);
  run_plain(mode, j, 2 * ((10 << 20) + 16));
}

static void full_writer(void *arg) {          /* 16 frames of 48 fill 1,024 bytes to the last */
  job *j = arg;
  zb_writer w;
  uint8_t frame[48];
  writer_open(&w, j->name);
  for (uint64_t n = 1; n <= 16; n++) {
    frame_fill(frame, 48, n);
    CHECK_RESULT(zb_writer_write(&w, frame, 48, ZB_NOWAIT), ZB_OK);
  }
  CHECK_RESULT(zb_writer_write(&w, frame, 48, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_writer_write(&w, frame, 1, ZB_MS(20)), ZB_TIMEOUT);
  CHECK_EQ(w.sequence, 16);
  reach(j, 1);
  put_all(&w, j);                             /* waits for the reader to begin */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(full_then_resume) {
  job *j = job_new("full", 100, 48);
  zb_reader r;
  zb_stats stats;
  test_pair *p = pair_start(mode, full_writer, j);
  reader_create(&r, j->name, 1024, 0);
  await(j, 1);
  CHECK_RESULT(zb_reader_stats(&r, &stats), ZB_OK);
  CHECK_EQ(stats.fill_bytes, 1024);
  test_sleep_ms(20);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void in_place_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  uint8_t before[64], *raw;
  writer_open(&w, j->name);
  raw = raw_map(j->name);
  put(&w, 100);
  CHECK_RESULT(zb_writer_acquire(&w, 1000, &place, WAIT), ZB_OK);     /* shrinks */
  frame_fill(place, 10, 2);
  CHECK_RESULT(zb_writer_commit(&w, 10), ZB_OK);
  for (size_t size = 1; size < 3000; size += 700) {
    memcpy(before, raw + RAW_METADATA_FREE, sizeof before);
    CHECK_RESULT(zb_writer_acquire(&w, size, &place, WAIT), ZB_OK);
    memset(place, 0xaa, size);
    CHECK_RESULT(zb_writer_abort(&w), ZB_OK);
    CHECK(memcmp(before, raw + RAW_METADATA_FREE, sizeof before) == 0);
    CHECK_EQ(raw_tokens("w", j->name), 2);
  }
  CHECK_EQ(w.sequence, 2);
  reach(j, 1);
  await(j, 2);
  for (int i = 0; i < 100; i++) {                    /* shrinks and aborts at every place, also at wraps */
    size_t size = (size_t)(i * 37 % 900 + 1);
    CHECK_RESULT(zb_writer_acquire(&w, size + (size_t)(i % 3) * 40, &place, WAIT), ZB_OK);
    frame_fill(place, size, w.sequence + 1);
    CHECK_RESULT(zb_writer_commit(&w, size), ZB_OK);
    uint64_t at = raw_u64(raw, RAW_WRITE_POS), count = raw_u64(raw, RAW_WRITTEN);
    CHECK_RESULT(zb_writer_acquire(&w, 900, &place, WAIT), ZB_OK);
    memset(place, 0xaa, 900);
    CHECK_RESULT(zb_writer_abort(&w), ZB_OK);
    CHECK_EQ(raw_u64(raw, RAW_WRITE_POS), at);
    CHECK_EQ(raw_u64(raw, RAW_WRITTEN), count);
  }
  CHECK_RESULT(zb_writer_acquire(&w, 5, &place, WAIT), ZB_OK);        /* dropped by the close */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(zero_copy_write) {
  job *j = job_new("place", 2, 0);
  zb_reader r;
  test_pair *p = pair_start(mode, in_place_writer, j);
  reader_create(&r, j->name, 4096, 0);
  await(j, 1);
  get(&r, 1, 100);
  get(&r, 2, 10);
  reach(j, 2);
  for (uint64_t i = 0; i < 100; i++) get(&r, i + 3, i * 37 % 900 + 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void copying_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  uint8_t *frame = malloc(j->size);
  zb_writer_desc desc = { .connect_timeout_ns = WAIT, .copy = (zb_copy)atomic_load(&j->value) };
  CHECK(frame != NULL);
  CHECK_RESULT(zb_writer_open(&w, j->name, &desc), ZB_OK);
  for (uint64_t n = 1; n <= j->count; n++) {
    size_t size = j->size_of(j, n);
    frame_fill(frame, size, n);
    CHECK_RESULT(zb_writer_write(&w, frame, size, WAIT), ZB_OK);
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  free(frame);
}
static void copying(int mode, zb_copy how) {   /* with a buffer that is too small every third time */
  job *j = job_new("copy", 200, 1 << 20);
  zb_reader r;
  uint8_t *buffer = malloc(j->size);
  CHECK(buffer != NULL);
  j->size_of = any_size;
  atomic_store(&j->value, how);
  test_pair *p = pair_start(mode, copying_writer, j);
  reader_create(&r, j->name, 3 << 20, 0);
  for (uint64_t n = 1; n <= j->count; n++) {
    size_t want = any_size(j, n), size = 0;
    uint64_t sequence = 0;
    for (int i = 0; i < 3 && n % 3 == 0; i++, size = 0) {
      buffer[0] = 77;
      CHECK_RESULT(zb_reader_read(&r, buffer, want - 1, &size, NULL, WAIT), ZB_ERR_TOO_SMALL);
      CHECK_EQ(size, want);
      CHECK_EQ(buffer[0], 77);
    }
    CHECK_RESULT(zb_reader_read(&r, buffer, n % 2 ? want : j->size, &size, &sequence, WAIT), ZB_OK);
    CHECK_EQ(size, want);
    CHECK_EQ(sequence, n);
    CHECK(frame_intact(buffer, size, n));
  }
  size_t size;
  CHECK_RESULT(zb_reader_read(&r, buffer, j->size, &size, NULL, WAIT), ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  free(buffer);
}
TEST_BOTH(copy_auto)      { copying(mode, ZB_COPY_AUTO); }
TEST_BOTH(copy_plain)     { copying(mode, ZB_COPY_PLAIN); }
TEST_BOTH(copy_streaming) { copying(mode, ZB_COPY_STREAMING); }

static void burst_writer(void *arg) {
  plain_writer(arg);
  reach(arg, 1);
}
TEST_BOTH(burst_before_first_read) {          /* the writer is gone before the first look */
  job *j = job_new("burst", 50, 500);
  zb_reader r;
  test_pair *p = pair_start(mode, burst_writer, j);
  reader_create(&r, j->name, 65536, 0);
  await(j, 1);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* Each option alone, then all at once, and another folder for the lock file. */
static const zb_reader_desc reader_options[] = {
  { .sparse = true }, { .prefault = true }, { .lock_memory = true }, { .huge_pages = true }, { .thread_safe = true },
  { .spin_ns = ZB_NO_SPIN }, { .spin_ns = 1000000 }, { .prefault = true, .lock_memory = true, .huge_pages = true } };
static const zb_writer_desc writer_options[] = {
  { .spin_ns = ZB_NO_SPIN }, { .prefault = true }, { .lock_memory = true }, { .huge_pages = true }, { .thread_safe = true },
  { .spin_ns = ZB_NO_SPIN }, { .spin_ns = 1000000 }, { .prefault = true, .lock_memory = true, .huge_pages = true } };
static void optional_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  zb_writer_desc desc = writer_options[atomic_load(&j->value)];
  desc.connect_timeout_ns = WAIT;
  CHECK_RESULT(zb_writer_open(&w, j->name, &desc), ZB_OK);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(options) {
  for (size_t i = 0; i < sizeof reader_options / sizeof reader_options[0]; i++) {
    job *j = job_new("options", 200, 1000);
    zb_reader r;
    char path[512];
    zb_reader_desc desc = reader_options[i];
    desc.payload_size = 8192;
    desc.lock_dir = OTHER_FOLDER;
    atomic_store(&j->value, (int64_t)i);
    test_pair *p = pair_start(mode, optional_writer, j);
    snprintf(path, sizeof path, OTHER_FOLDER "/%s.lock", j->name);
    CHECK_RESULT(zb_reader_create(&r, j->name, &desc), ZB_OK);
    CHECK(access(path, F_OK) == 0 && objects(j->name) == (OBJECT_ALL & ~OBJECT_LOCK));
    get_all(&r, j, 1);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    CHECK(access(path, F_OK) != 0);
    pair_join(p);
    CHECK_EQ(objects(j->name), 0);
  }
}

TEST(lock_folder_is_absolute) {
  static const char *const folders[] = { "", "locks", "./locks", "../tmp" };
  const char *name = test_name("folder");
  zb_reader r;
  for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
    CHECK_RESULT(zb_reader_create(&r, name, &(zb_reader_desc){ .lock_dir = folders[i] }), ZB_ERR_ARGUMENT);
  CHECK_EQ(objects(name), 0);
}

/* ============================================================================================
 * Fit
 * ============================================================================================ */
static void smallest_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_acquire(&w, 49, &place, WAIT), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_acquire(&w, SIZE_MAX, &place, WAIT), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_acquire(&w, SIZE_MAX - 15, &place, WAIT), ZB_ERR_TOO_LARGE);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(smallest_ring) {                    /* a payload_size of 1 is rounded up to 64 */
  job *j = job_new("small", 200, 48);
  zb_reader r;
  test_pair *p = pair_start(mode, smallest_writer, j);
  reader_create(&r, j->name, 1, ZB_NO_METADATA);
  CHECK_EQ(raw_size(j->name), RAW_OIEB + 64);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void exact_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  const uint8_t *raw = raw_map(j->name);
  put(&w, 600);
  put(&w, 1024 - 616 - 16);
  CHECK_EQ(raw_u64(raw, RAW_WRITE_POS), 0);   /* never at the very end: a peer stumbles over that */
  CHECK_EQ(raw_u64(raw, RAW_FREE), 0);
  CHECK_EQ(raw_u64(raw, RAW_WRITTEN), 2);
  reach(j, 1);
  put(&w, 300);
  put(&w, 1024 - 316 - 16);                   /* waits for all of it to be released, exact again */
  put(&w, 1008);                              /* the whole block */
  CHECK_EQ(raw_u64(raw, RAW_WRITE_POS), 0);
  CHECK_EQ(raw_u64(raw, RAW_WRITTEN), 5);     /* no marker was ever needed */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(exact_fit) {
  static const size_t sizes[] = { 600, 392, 300, 692, 1008 };
  job *j = job_new("exact", 5, 0);
  zb_reader r;
  test_pair *p = pair_start(mode, exact_writer, j);
  reader_create(&r, j->name, 1024, 64);
  await(j, 1);
  for (uint64_t n = 1; n <= 5; n++) get(&r, n, sizes[n - 1]);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void zero_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_acquire(&w, 0, &place, WAIT), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_writer_write(&w, "", 0, WAIT), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_writer_acquire(&w, 10, &place, WAIT), ZB_OK);
  CHECK_RESULT(zb_writer_commit(&w, 0), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_writer_commit(&w, 11), ZB_ERR_TOO_LARGE);
  frame_fill(place, 1, 1);
  CHECK_RESULT(zb_writer_commit(&w, 1), ZB_OK);         /* still acquired until here */
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(sizes_zero_and_one) {
  job *j = job_new("zero", 100, 1);
  zb_reader r;
  test_pair *p = pair_start(mode, zero_writer, j);
  reader_create(&r, j->name, 256, 0);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void misfit_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  put(&w, 6144);
  for (int i = 0; i < 2; i++) {               /* 0: 6,144 bytes are unread; 1: the ring is empty */
    CHECK_RESULT(zb_writer_acquire(&w, 7168, &place, ZB_FOREVER), ZB_ERR_WILL_NOT_FIT);
    CHECK_RESULT(zb_writer_acquire(&w, 7168, &place, ZB_NOWAIT), ZB_ERR_WILL_NOT_FIT);
    CHECK_RESULT(zb_writer_acquire(&w, 6145, &place, ZB_FOREVER), ZB_ERR_WILL_NOT_FIT);
    reach(j, 2 * i + 1);
    await(j, 2 * i + 2);
  }
  put(&w, 6144);                              /* fits: 4,080 lost at the end and 6,160 make 10,240 */
  put(&w, 4064);                              /* to the end exactly: from there everything fits */
  put(&w, 7168);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(will_not_fit) {
  job *j = job_new("misfit", 4, 0);
  zb_reader r;
  test_pair *p = pair_start(mode, misfit_writer, j);
  reader_create(&r, j->name, 10240, 0);
  await(j, 1);
  get(&r, 1, 6144);
  reach(j, 2);
  await(j, 3);
  reach(j, 4);
  get(&r, 2, 6144);
  get(&r, 3, 4064);
  get(&r, 4, 7168);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void largest_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_acquire(&w, j->size + 1, &place, WAIT), ZB_ERR_TOO_LARGE);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH_LIMIT(largest_frame_in_100_mib, 60) {
  job *j = job_new("large", 2, (100 << 20) - 16);
  zb_reader r;
  zb_reader_desc desc = { .payload_size = 100 << 20 };
  zb_result e = zb_reader_create(&r, j->name, &desc);
  if (e == ZB_ERR_NO_SPACE) SKIP("/dev/shm has no room for 100 MiB");
  CHECK_RESULT(e, ZB_OK);
  test_pair *p = pair_start(mode, largest_writer, j);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* Planes: three of 16 x 8 bytes; with padding, bottom-up, without padding; then single buffers. */
static void gather_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  uint8_t padded[8 * 32], flipped[8 * 16], tight[8 * 16], all[3 * 128];
  for (size_t i = 0; i < sizeof all; i++) all[i] = (uint8_t)(i * 7 + i / 128);
  memset(padded, 0xee, sizeof padded);
  for (size_t y = 0; y < 8; y++) {
    memcpy(padded + y * 32, all + y * 16, 16);
    memcpy(flipped + (7 - y) * 16, all + 128 + y * 16, 16);
  }
  memcpy(tight, all + 256, 128);
  zb_plane planes[] = { { padded, 16, 8, 32 }, { flipped + 7 * 16, 16, 8, -16 }, { tight, 16, 8, 0 } };
  zb_plane parts[] = { { all, 100, 1, 0 }, { all + 100, 284, 1, 0 } }, nothing = { all, 16, 0, 0 };
  zb_plane null = { NULL, 16, 8, 0 }, huge = { all, SIZE_MAX / 2, 3, 0 }, wide = { all, 4096, 1, 0 };
  zb_plane sum[] = { { all, SIZE_MAX - 8, 1, 0 }, { all, 16, 1, 0 } };
  writer_open(&w, j->name);
  for (int i = 0; i < 20; i++) {
    CHECK_RESULT(zb_writer_writev(&w, planes, 3, WAIT), ZB_OK);
    CHECK_RESULT(zb_writer_writev(&w, parts, 2, WAIT), ZB_OK);
  }
  CHECK_RESULT(zb_writer_writev(&w, planes, 0, WAIT), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_writer_writev(&w, &nothing, 1, WAIT), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_writer_writev(&w, &null, 1, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_writev(&w, NULL, 1, WAIT), ZB_ERR_ARGUMENT);
  zb_result e = zb_writer_writev(&w, &huge, 1, WAIT);
  CHECK(e == ZB_ERR_TOO_LARGE || e == ZB_ERR_ARGUMENT);   /* both are true of what overflows */
  e = zb_writer_writev(&w, sum, 2, WAIT);
  CHECK(e == ZB_ERR_TOO_LARGE || e == ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_writev(&w, &wide, 1, WAIT), ZB_ERR_TOO_LARGE);
  CHECK_EQ(w.sequence, 40);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(gather_write) {
  job *j = job_new("gather", 40, 3 * 128);
  zb_reader r;
  zb_frame f;
  test_pair *p = pair_start(mode, gather_writer, j);
  reader_create(&r, j->name, 2048, 0);
  for (uint64_t n = 1; n <= 40; n++) {
    CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
    CHECK_EQ(f.size, 3 * 128);
    for (size_t i = 0; i < f.size; i++) CHECK_EQ(((const uint8_t *)f.data)[i], (uint8_t)(i * 7 + i / 128));
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ============================================================================================
 * Metadata
 * ============================================================================================ */
static void metadata_twice_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place = NULL;
  for (int i = 0; i < 2; i++) {               /* the second time as a writer that was restarted */
    writer_open(&w, j->name);
    CHECK_RESULT(zb_writer_set_metadata(&w, "abc", 3), ZB_OK);
    CHECK_RESULT(zb_writer_set_metadata(&w, "abc", 3), ZB_OK);
    CHECK_RESULT(zb_writer_set_metadata(&w, "abd", 3), ZB_ERR_METADATA_SET);
    CHECK_RESULT(zb_writer_set_metadata(&w, "ab", 2), ZB_ERR_METADATA_SET);
    CHECK_RESULT(zb_writer_set_metadata(&w, "abcd", 4), ZB_ERR_METADATA_SET);
    CHECK_RESULT(zb_writer_set_metadata(&w, NULL, 0), ZB_ERR_METADATA_SET);
    CHECK_RESULT(zb_writer_acquire_metadata(&w, 3, &place), ZB_ERR_METADATA_SET);
    put(&w, 10);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  }
  reach(j, 1);
}
TEST_BOTH(metadata_twice) {
  job *j = job_new("meta", 2, 10);
  zb_reader r;
  const void *data = NULL;
  size_t size = 0;
  test_pair *p = pair_start(mode, metadata_twice_writer, j);
  reader_create(&r, j->name, 1024, 64);
  await(j, 1);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), ZB_OK);
  CHECK(size == 3 && memcmp(data, "abc", 3) == 0);
  get_all(&r, j, 1);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void metadata_place_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place = NULL;
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_commit_metadata(&w, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_acquire_metadata(&w, 57, &place), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_acquire_metadata(&w, SIZE_MAX, &place), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_acquire_metadata(&w, 56, &place), ZB_OK);
  memset(place, 'm', 56);
  CHECK_RESULT(zb_writer_acquire_metadata(&w, 56, &place), ZB_ERR_STATE);
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_writer_commit_metadata(&w, 57), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_commit_metadata(&w, 20), ZB_OK);
  CHECK_RESULT(zb_writer_commit_metadata(&w, 20), ZB_ERR_STATE);
  put(&w, 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(metadata_in_place) {
  job *j = job_new("metaplace", 1, 10);
  zb_reader r;
  const void *data = NULL;
  size_t size = 0;
  test_pair *p = pair_start(mode, metadata_place_writer, j);
  reader_create(&r, j->name, 1024, 64);
  await(j, 1);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_MS(10)), ZB_TIMEOUT);
  reach(j, 2);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, WAIT), ZB_OK);
  CHECK_EQ(size, 20);
  for (size_t i = 0; i < size; i++) CHECK_EQ(((const char *)data)[i], 'm');
  get_all(&r, j, 1);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void metadata_sizes_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  char text[200];
  memset(text, 'x', sizeof text);
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_set_metadata(&w, text, 121), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_set_metadata(&w, text, SIZE_MAX), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_set_metadata(&w, text, SIZE_MAX - 7), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_writer_set_metadata(&w, text, (size_t)atomic_load(&j->value)), ZB_OK);
  put(&w, 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(metadata_too_large) {               /* a block of 128: 120 fit, 121 do not; 0 is content, too */
  static const size_t sizes[] = { 120, 1, 0 };
  for (int i = 0; i < 3; i++) {
    job *j = job_new("metasize", 1, 10);
    zb_reader r;
    const void *data = NULL;
    size_t size = 99;
    atomic_store(&j->value, (int64_t)sizes[i]);
    test_pair *p = pair_start(mode, metadata_sizes_writer, j);
    reader_create(&r, j->name, 1024, 65);     /* rounded up to 128 */
    CHECK_RESULT(zb_reader_metadata(&r, &data, &size, WAIT), ZB_OK);
    CHECK_EQ(size, sizes[i]);
    for (size_t k = 0; k < size; k++) CHECK_EQ(((const char *)data)[k], 'x');
    get_all(&r, j, 1);
    pair_join(p);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}

static void no_metadata_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place = NULL;
  writer_open(&w, j->name);
  if (atomic_load(&j->value)) {               /* there is no block: not even the size of nothing fits */
    CHECK_RESULT(zb_writer_set_metadata(&w, "x", 1), ZB_ERR_TOO_LARGE);
    CHECK_RESULT(zb_writer_set_metadata(&w, NULL, 0), ZB_ERR_TOO_LARGE);
    CHECK_RESULT(zb_writer_acquire_metadata(&w, 1, &place), ZB_ERR_TOO_LARGE);
  }
  put_all(&w, j);
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void no_metadata(int mode, uint64_t metadata_size) {
  job *j = job_new("nometa", 10, 100);
  zb_reader r;
  const void *data = NULL;
  size_t size = 0;
  atomic_store(&j->value, metadata_size == ZB_NO_METADATA);
  test_pair *p = pair_start(mode, no_metadata_writer, j);
  reader_create(&r, j->name, 4096, metadata_size);
  CHECK_EQ(raw_size(j->name), RAW_OIEB + 4096 + (metadata_size == ZB_NO_METADATA ? 0 : metadata_size));
  await(j, 1);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_MS(10)), ZB_TIMEOUT);
  get_all(&r, j, 1);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), ZB_TIMEOUT);
  reach(j, 2);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_FOREVER), ZB_CLOSED);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(metadata_none)       { no_metadata(mode, 1024); }
TEST_BOTH(metadata_zero_block) { no_metadata(mode, ZB_NO_METADATA); }

/* ============================================================================================
 * Holding, counting
 * ============================================================================================ */
static void paced_writer(void *arg) {         /* writes up to value frames at each step */
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  for (int step = 1; w.sequence < j->count; step += 2) {
    for (int64_t i = 0; i < atomic_load(&j->value); i++) put(&w, j->size_of(j, w.sequence + 1));
    reach(j, step);
    await(j, step + 1);
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(semaphore_counts_pending) {         /* 4 frames of 216 and a tail of 160: markers are not counted */
  job *j = job_new("tokens", 300, 200);
  zb_reader r;
  zb_frame f;
  atomic_store(&j->value, 3);
  test_pair *p = pair_start(mode, paced_writer, j);
  reader_create(&r, j->name, 1024, 0);
  int step = 1;
  for (uint64_t n = 1; n <= 300; n += 3, step += 2) {
    await(j, step);
    CHECK_EQ(raw_tokens("w", j->name), 3);
    for (uint64_t k = 0; k < 3; k++) {
      get(&r, n + k, 200);
      CHECK_EQ(raw_tokens("w", j->name), 2 - (int)k);
    }
    CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_NOWAIT), ZB_TIMEOUT);
    if (n + 3 <= 300) reach(j, step + 1);
  }
  CHECK(raw_u64(raw_map(j->name), RAW_WRITTEN) > 300);
  reach(j, step + 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST(space_tokens_do_not_pile_up) {           /* also with a writer that never has to wait */
  zb_reader r;
  zb_writer w;
  const char *name = test_name("pile");
  reader_create(&r, name, 65536, 0);
  writer_open(&w, name);
  for (uint64_t n = 1; n <= 20000; n++) {
    put(&w, 64);
    get(&r, n, 64);
  }
  CHECK(raw_tokens("r", name) < 5000);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST_BOTH(held_64_any_order) {
  job *j = job_new("held", 70, 300);
  zb_reader r;
  zb_frame f[64], extra;
  bool released[64] = { false };
  uint64_t state = test_seed(), oldest = 0;
  j->size_of = any_size;
  atomic_store(&j->value, 70);
  test_pair *p = pair_start(mode, paced_writer, j);
  reader_create(&r, j->name, 1 << 16, 0);
  await(j, 1);
  for (uint64_t n = 0; n < 64; n++) take(&r, &f[n], n + 1, any_size(j, n + 1));
  CHECK_RESULT(zb_reader_acquire(&r, &extra, ZB_NOWAIT), ZB_ERR_HELD);
  CHECK_RESULT(zb_reader_acquire(&r, &extra, ZB_FOREVER), ZB_ERR_HELD);
  const uint8_t *raw = raw_map(j->name);
  uint64_t free_bytes = raw_u64(raw, RAW_FREE);
  for (int left = 64; left > 0; left--) {     /* space comes back in the order of the stream */
    uint64_t n = test_random(&state) % 64;
    while (released[n]) n = (n + 1) % 64;
    CHECK(frame_intact(f[n].data, f[n].size, n + 1));
    CHECK_RESULT(zb_reader_release(&r, &f[n]), ZB_OK);
    CHECK_RESULT(zb_reader_release(&r, &f[n]), ZB_ERR_STATE);
    for (released[n] = true; oldest < 64 && released[oldest]; oldest++) free_bytes += f[oldest].size + 16;
    CHECK_EQ(raw_u64(raw, RAW_FREE), free_bytes);
  }
  for (uint64_t n = 65; n <= 70; n++) get(&r, n, any_size(j, n));
  CHECK_EQ(raw_u64(raw, RAW_FREE), 1 << 16);
  reach(j, 2);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* Up to 12 frames held and released at random, while the writer fills all that it can get. */
TEST_BOTH_LIMIT(held_at_random, 60) {
  job *j = job_new("random", 6000, 500);
  zb_reader r;
  zb_stats stats;
  zb_frame f[12];
  uint64_t state = test_seed(), next = 1;
  size_t held = 0;
  j->size_of = any_size;
  test_pair *p = pair_start(mode, plain_writer, j);
  reader_create(&r, j->name, 4096, 0);
  while (next <= j->count || held > 0) {
    zb_result e = ZB_TIMEOUT;
    if (held < 12 && next <= j->count) e = zb_reader_acquire(&r, &f[held], held == 0 ? WAIT : ZB_NOWAIT);
    if (e == ZB_OK) CHECK_EQ(f[held++].sequence, next++);
    else CHECK_RESULT(e, held == 0 ? ZB_OK : ZB_TIMEOUT);
    if (e == ZB_OK && test_random(&state) % 3 != 0) continue;
    size_t k = test_random(&state) % held;
    if (e != ZB_OK && test_random(&state) % 4 == 0) k = 0;
    CHECK_EQ(f[k].size, any_size(j, f[k].sequence));
    CHECK(frame_intact(f[k].data, f[k].size, f[k].sequence));
    CHECK_RESULT(zb_reader_release(&r, &f[k]), ZB_OK);
    memmove(&f[k], &f[k + 1], (--held - k) * sizeof f[0]);
  }
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_stats(&r, &stats), ZB_OK);
  CHECK_EQ(stats.fill_bytes, 0);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST_BOTH_LIMIT(one_held_while_many_pass, 60) {
  job *j = job_new("pass", 10001, 8);
  zb_reader r;
  zb_frame first;
  zb_stats stats;
  uint64_t total = j->count * (8 + 16);
  test_pair *p = pair_start(mode, plain_writer, j);
  reader_create(&r, j->name, 512 << 10, 0);
  take(&r, &first, 1, 8);
  get_all(&r, j, 2);
  CHECK_RESULT(zb_reader_stats(&r, &stats), ZB_OK);
  CHECK_EQ(stats.fill_bytes, total);
  CHECK_EQ(stats.high_water_bytes, total);
  CHECK(frame_intact(first.data, 8, 1));
  CHECK_RESULT(zb_reader_release(&r, &first), ZB_OK);
  CHECK_RESULT(zb_reader_stats(&r, &stats), ZB_OK);
  CHECK_EQ(stats.fill_bytes, 0);
  CHECK_RESULT(zb_reader_release(&r, &first), ZB_ERR_STATE);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void stats_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  zb_stats s;
  writer_open(&w, j->name);
  for (int i = 0; i < 5; i++) put(&w, 100);
  CHECK_RESULT(zb_writer_stats(&w, &s), ZB_OK);
  uint64_t waits = s.waits, wait_ns = s.wait_ns;
  CHECK_RESULT(zb_writer_write(&w, &w, 500, ZB_MS(30)), ZB_TIMEOUT);
  CHECK_RESULT(zb_writer_stats(&w, &s), ZB_OK);
  CHECK_EQ(s.frames, 5);
  CHECK_EQ(s.bytes, 500);
  CHECK_EQ(s.payload_size, 1024);
  CHECK_EQ(s.fill_bytes, 580);
  CHECK_EQ(s.high_water_bytes, 580);
  CHECK_EQ(s.waits, waits + 1);
  CHECK(s.wait_ns - wait_ns >= (uint64_t)ZB_MS(29));    /* clocks may differ by a tick */
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_writer_stats(&w, &s), ZB_OK);
  CHECK_EQ(s.fill_bytes, 0);
  CHECK_EQ(s.high_water_bytes, 580);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(stats) {
  job *j = job_new("stats", 5, 100);
  zb_reader r;
  zb_frame f;
  zb_stats s;
  test_pair *p = pair_start(mode, stats_writer, j);
  reader_create(&r, j->name, 1024, 0);
  await(j, 1);
  take(&r, &f, 1, 100);
  CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
  CHECK_EQ(s.frames, 1);
  CHECK_EQ(s.bytes, 100);
  CHECK_EQ(s.payload_size, 1024);
  CHECK_EQ(s.fill_bytes, 580);                /* what is held counts */
  CHECK_EQ(s.high_water_bytes, 580);
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  for (uint64_t n = 2; n <= 5; n++) get(&r, n, 100);
  CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
  uint64_t waits = s.waits, wait_ns = s.wait_ns;
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(30)), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
  CHECK_EQ(s.waits, waits + 1);
  CHECK(s.wait_ns - wait_ns >= (uint64_t)ZB_MS(29));
  CHECK_EQ(s.frames, 5);
  CHECK_EQ(s.bytes, 500);
  CHECK_EQ(s.fill_bytes, 0);
  reach(j, 2);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST_BOTH(sequence_gap) {                     /* 1 2 3 4 5 become 1 7 8 4 5: two gaps, nothing else lost */
  static const uint64_t planted[] = { 1, 7, 8, 4, 5 };
  job *j = job_new("gap", 5, 84);
  zb_reader r;
  zb_frame f;
  test_pair *p = pair_start(mode, burst_writer, j);
  reader_create(&r, j->name, 4096, ZB_NO_METADATA);
  await(j, 1);
  uint8_t *raw = raw_map(j->name);
  for (size_t i = 0; i < 5; i++) memcpy(raw + RAW_OIEB + i * 100 + 8, &planted[i], 8);
  for (size_t i = 0; i < 5; i++) {
    if (i == 1 || i == 3) CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_ERR_SEQUENCE);
    CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
    CHECK_EQ(f.sequence, planted[i]);
    CHECK(f.size == 84 && frame_intact(f.data, 84, i + 1));
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* Four threads on one handle at each end. A frame says which thread wrote it and its how-manieth. */
typedef struct shared_handle { job *j; zb_writer w; zb_reader r; _Atomic uint32_t next, *seen; } shared_handle;
static void *shared_write(void *arg) {
  shared_handle *h = arg;
  uint32_t me = atomic_fetch_add(&h->next, 1), words[25];
  for (uint32_t i = 0; i < 2000; i++) {
    for (size_t k = 0; k < 25; k++) words[k] = me << 16 | i;
    if (i % 2) {
      CHECK_RESULT(zb_writer_write(&h->w, words, sizeof words, WAIT), ZB_OK);
      continue;
    }
    void *place = NULL;                       /* the lock is held up to the commit or abort */
    CHECK_RESULT(zb_writer_acquire(&h->w, sizeof words, &place, WAIT), ZB_OK);
    memset(place, 0xff, sizeof words);
    if (i % 8 == 0) {
      CHECK_RESULT(zb_writer_abort(&h->w), ZB_OK);
      CHECK_RESULT(zb_writer_acquire(&h->w, sizeof words, &place, WAIT), ZB_OK);
    }
    memcpy(place, words, sizeof words);
    CHECK_RESULT(zb_writer_commit(&h->w, sizeof words), ZB_OK);
  }
  return NULL;
}
static void *shared_read(void *arg) {
  shared_handle *h = arg;
  for (uint32_t turn = 0; ; turn++) {
    uint32_t words[25];
    zb_frame f;
    size_t size = 0;
    zb_result e = turn % 2 ? zb_reader_read(&h->r, words, sizeof words, &size, &f.sequence, ZB_MS(20))
                           : zb_reader_acquire(&h->r, &f, ZB_MS(20));
    if (e == ZB_TIMEOUT) continue;
    if (e == ZB_CLOSED) return NULL;
    CHECK_RESULT(e, ZB_OK);
    CHECK_EQ(turn % 2 ? size : f.size, sizeof words);
    if (turn % 2 == 0) {
      memcpy(words, f.data, sizeof words);
      CHECK_RESULT(zb_reader_release(&h->r, &f), ZB_OK);
    }
    for (size_t k = 1; k < 25; k++) CHECK_EQ(words[k], words[0]);
    CHECK(f.sequence >= 1 && f.sequence <= 8000);
    CHECK_EQ(atomic_exchange(&h->seen[f.sequence], words[0] + 1), 0);
  }
}
static void four_threads(void *(*fn)(void *), shared_handle *h) {
  pthread_t threads[4];
  for (int i = 0; i < 4; i++) CHECK_EQ(pthread_create(&threads[i], NULL, fn, h), 0);
  for (int i = 0; i < 4; i++) CHECK_EQ(pthread_join(threads[i], NULL), 0);
}
static void shared_writer(void *arg) {
  shared_handle *h = test_shared(sizeof *h);
  h->j = arg;
  zb_writer_desc desc = { .connect_timeout_ns = WAIT, .thread_safe = true };
  CHECK_RESULT(zb_writer_open(&h->w, h->j->name, &desc), ZB_OK);
  four_threads(shared_write, h);
  CHECK_RESULT(zb_writer_close(&h->w), ZB_OK);
}
TEST_BOTH_LIMIT(thread_safe_handles, 60) {
  job *j = job_new("safe", 0, 0);
  shared_handle *h = test_shared(sizeof *h);
  uint32_t last[4] = { 0 };
  h->seen = test_shared(8001 * sizeof *h->seen);
  zb_reader_desc desc = { .payload_size = 4096, .thread_safe = true };
  test_pair *p = pair_start(mode, shared_writer, j);
  CHECK_RESULT(zb_reader_create(&h->r, j->name, &desc), ZB_OK);
  four_threads(shared_read, h);
  for (uint32_t n = 1; n <= 8000; n++) {      /* each once, and each writer's in its order */
    uint32_t word = h->seen[n] - 1, who = word >> 16;
    CHECK(h->seen[n] != 0 && who < 4);
    CHECK_EQ(word & 0xffff, last[who]++);
  }
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&h->r), ZB_OK);
}

/* ============================================================================================
 * Coming and going
 * ============================================================================================ */
static void writer_that_dies(void *arg) {     /* in the middle of a frame */
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  put_all(&w, j);
  CHECK_RESULT(zb_writer_acquire(&w, 100, &place, WAIT), ZB_OK);
  memset(place, 0xbb, 50);
  reach(j, 1);
  park();
}
static void reader_that_survives(void *arg) {
  job *j = arg;
  zb_reader r;
  zb_frame f;
  reader_create(&r, j->name, 4096, 0);
  get_all(&r, j, 1);
  CHECK(zb_reader_writer_alive(&r));
  reach(j, 2);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  CHECK(test_now_ns() - atomic_load(&j->value) < ZB_SEC(2));
  CHECK(!zb_reader_writer_alive(&r));
  expect_end(&r, ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_reader_wait_writer(&r, ZB_MS(10)), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(writer_crash) {
  job *j = job_new("wcrash", 10, 100);
  pid_t writer = test_spawn(writer_that_dies, j);
  test_pair *p = pair_start(mode, reader_that_survives, j);
  await(j, 2);
  test_sleep_ms(30);                          /* so that it sleeps in the kernel */
  atomic_store(&j->value, test_now_ns());
  kill(writer, SIGKILL);                      /* stays a zombie until the other side has noticed */
  pair_join(p);
  test_kill(writer);
}
static void reader_that_is_late(void *arg) {
  job *j = arg;
  zb_reader r;
  reader_create(&r, j->name, 4096, 0);
  await(j, 2);
  get_all(&r, j, 1);
  expect_end(&r, ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(writer_crash_with_frames_pending) { /* what was committed is read first */
  job *j = job_new("wpend", 10, 100);
  pid_t writer = test_spawn(writer_that_dies, j);
  test_pair *p = pair_start(mode, reader_that_is_late, j);
  await(j, 1);
  test_kill(writer);
  reach(j, 2);
  pair_join(p);
}

static void reader_that_dies(void *arg) {     /* takes 5, holds the last two of them */
  job *j = arg;
  zb_reader r;
  zb_frame f[2];
  reader_create(&r, j->name, 1024, 0);
  for (uint64_t n = 1; n <= 3; n++) get(&r, n, j->size);
  take(&r, &f[0], 4, j->size);
  take(&r, &f[1], 5, j->size);
  reach(j, 1);
  park();
}
static void writer_that_survives(void *arg) {
  job *j = arg;
  zb_writer w;
  zb_result e;
  writer_open(&w, j->name);
  uint8_t frame[48] = { 0 };
  for (int i = 0; i < 5; i++) put(&w, j->size);
  CHECK(zb_writer_reader_alive(&w));
  await(j, 1);
  while ((e = zb_writer_write(&w, frame, sizeof frame, ZB_MS(50))) == ZB_OK) {}
  CHECK_RESULT(e, ZB_TIMEOUT);
  reach(j, 2);
  CHECK_RESULT(zb_writer_write(&w, frame, sizeof frame, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  CHECK(test_now_ns() - atomic_load(&j->value) < ZB_SEC(2));
  CHECK_RESULT(zb_writer_write(&w, frame, sizeof frame, ZB_FOREVER), ZB_ERR_PEER_DEAD);
  CHECK(!zb_writer_reader_alive(&w));
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(reader_crash) {
  job *j = job_new("rcrash", 0, 48);
  zb_reader r;
  zb_writer w;
  zb_frame f;
  pid_t reader = test_spawn(reader_that_dies, j);
  test_pair *p = pair_start(mode, writer_that_survives, j);
  await(j, 2);
  test_sleep_ms(30);
  atomic_store(&j->value, test_now_ns());
  kill(reader, SIGKILL);
  pair_join(p);
  test_kill(reader);
  CHECK_EQ(objects(j->name), OBJECT_LEFT);
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_writer_open(&w, j->name, &(zb_writer_desc){ .connect_timeout_ns = ZB_MS(50) }), ZB_ERR_PEER_DEAD);
  reader_create(&r, j->name, 1024, 0);        /* nobody writes: what was unread is replaced */
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(10)), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}

static void writer_that_waits(void *arg) {    /* for the next reader, whenever one died */
  job *j = arg;
  zb_writer w;
  zb_result e;
  uint8_t frame[4096];
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "kept", 4), ZB_OK);
  while (w.sequence < j->count) {
    size_t size = j->size_of(j, w.sequence + 1);
    frame_fill(frame, size, w.sequence + 1);
    while ((e = zb_writer_write(&w, frame, size, ZB_FOREVER)) == ZB_ERR_PEER_DEAD) test_sleep_ms(1);
    CHECK_RESULT(e, ZB_OK);
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void replaced_reader(int mode, zb_existing how) {
  job *j = job_new("replace", 300, 48);
  zb_reader r;
  const void *data;
  size_t size;
  zb_stats s;
  pid_t reader = test_spawn(reader_that_dies, j);
  test_pair *p = pair_start(mode, writer_that_waits, j);
  await(j, 1);
  test_sleep_ms(20);                          /* the ring fills */
  test_kill(reader);
  zb_reader_desc desc = { .payload_size = 1024, .on_existing = how };
  CHECK_RESULT(zb_reader_create(&r, j->name, &desc), ZB_OK);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, WAIT), ZB_OK);
  CHECK(size == 4 && memcmp(data, "kept", 4) == 0);
  get_all(&r, j, 6);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_stats(&r, &s), ZB_OK);
  CHECK_EQ(s.fill_bytes, 0);                  /* what the dead one held was given back */
  CHECK_EQ(s.frames, 295);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(reader_replaced_after_crash)      { replaced_reader(mode, ZB_EXISTING_AUTO); }
TEST_BOTH(reader_replaced_asking_for_it)    { replaced_reader(mode, ZB_EXISTING_TAKE_OVER); }

/* Readers die one after the other under one writer: each takes 20 frames and dies holding some. */
typedef struct heir { job *j; uint64_t first; int number; } heir;
static void heir_main(void *arg) {
  heir *h = arg;
  zb_reader r;
  zb_frame f;
  reader_create(&r, h->j->name, 1024, 0);
  for (uint64_t n = h->first; n < h->first + 20; n++) {
    take(&r, &f, n, h->j->size_of(h->j, n));
    if (n % 5 != 4) CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
    if (n % 5 == 4 && n + 12 < h->first + 20) CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  atomic_store(&h->j->value, h->number);
  park();
}
TEST_BOTH(many_readers_die) {
  job *j = job_new("heirs", 500, 60);
  heir *h = test_shared(sizeof *h);
  zb_reader r;
  j->size_of = any_size;
  h->j = j;
  h->first = 1;
  test_pair *p = pair_start(mode, writer_that_waits, j);
  for (h->number = 1; h->number <= 20; h->number++, h->first += 20) {
    pid_t child = test_spawn(heir_main, h);
    while (atomic_load(&j->value) < h->number) test_sleep_ms(1);
    test_kill(child);
  }
  reader_create(&r, j->name, 1024, 0);
  get_all(&r, j, h->first);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* A reader that died, a writer that left in good order: three answers to what is still unread. */
static void leftover_frames(int mode, zb_existing how, uint64_t payload, bool kept) {
  job *j = job_new("unread", 10, 48);
  zb_reader r;
  zb_frame f;
  pid_t reader = test_spawn(reader_that_dies, j);
  pair_join(pair_start(mode, plain_writer, j));
  await(j, 1);
  test_kill(reader);
  zb_reader_desc desc = { .payload_size = payload, .on_existing = how };
  CHECK_RESULT(zb_reader_create(&r, j->name, &desc), ZB_OK);
  if (kept) {
    get_all(&r, j, 6);
    expect_end(&r, ZB_CLOSED);
  } else CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(10)), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}
TEST_BOTH(existing_auto)        { leftover_frames(mode, ZB_EXISTING_AUTO, 1024, false); }
TEST_BOTH(existing_take_over)   { leftover_frames(mode, ZB_EXISTING_TAKE_OVER, 1024, true); }
TEST_BOTH(existing_replace)     { leftover_frames(mode, ZB_EXISTING_REPLACE, 1024, false); }
TEST_BOTH(existing_too_small)   { leftover_frames(mode, ZB_EXISTING_TAKE_OVER, 2048, false); }

/* The same with a writer that lives: its stream is replaced under it, and it is told so. */
static void orphaned_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  zb_result e;
  uint8_t frame[48] = { 0 };
  writer_open(&w, j->name);
  for (int i = 0; i < 8; i++) put(&w, 48);
  reach(j, 2);
  while ((e = zb_writer_write(&w, frame, 48, ZB_FOREVER)) == ZB_OK) {}
  CHECK(e == ZB_ERR_PEER_DEAD || e == ZB_CLOSED);
  await(j, 3);
  CHECK(!zb_writer_reader_alive(&w));
  e = zb_writer_write(&w, frame, 48, ZB_FOREVER);
  CHECK(e == ZB_ERR_PEER_DEAD || e == ZB_CLOSED);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  reach(j, 4);
  plain_writer(j);                            /* the new stream is another one: from 1 again */
}
static void replaced_under_a_writer(int mode, zb_existing how, uint64_t payload) {
  job *j = job_new("orphan", 10, 48);
  zb_reader r;
  zb_frame f;
  test_pair *p = pair_start(mode, orphaned_writer, j);
  pid_t reader = test_spawn(reader_that_dies, j);
  await(j, 2);
  while (raw_u64(raw_map(j->name), RAW_READ) < 5) test_sleep_ms(1);
  test_kill(reader);
  zb_reader_desc desc = { .payload_size = payload, .on_existing = how };
  CHECK_RESULT(zb_reader_create(&r, j->name, &desc), ZB_OK);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_NOWAIT), ZB_TIMEOUT);
  reach(j, 3);
  await(j, 4);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}
TEST_BOTH(existing_replace_under_a_writer)   { replaced_under_a_writer(mode, ZB_EXISTING_REPLACE, 1024); }
TEST_BOTH(existing_too_small_under_a_writer) { replaced_under_a_writer(mode, ZB_EXISTING_AUTO, 2048); }

/* Writers come and go under one reader, by turns in good order and by kill -9. */
static void part_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  CHECK_EQ(w.sequence, (uint64_t)atomic_load(&j->value));
  CHECK_RESULT(zb_writer_set_metadata(&w, "same", 4), ZB_OK);
  for (int i = 0; i < 25; i++) put(&w, j->size_of(j, w.sequence + 1));
  if (j->crash) {
    CHECK_RESULT(zb_writer_acquire(&w, 30, &place, WAIT), ZB_OK);
    memset(place, 0xcc, 30);
    atomic_store(&j->value, (int64_t)w.sequence);
    park();
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  atomic_store(&j->value, (int64_t)w.sequence);
}
static void lasting_reader(void *arg) {
  job *j = arg;
  zb_reader r;
  zb_frame f;
  reader_create(&r, j->name, 1024, 0);
  for (uint64_t n = 1; n <= j->count;) {
    zb_result e = zb_reader_acquire(&r, &f, WAIT);
    if (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) {
      CHECK_EQ(n % 25, 1);                    /* all of that writer's frames are read */
      CHECK_RESULT(zb_reader_wait_writer(&r, WAIT), ZB_OK);
      continue;
    }
    CHECK_RESULT(e, ZB_OK);
    CHECK_EQ(f.sequence, n);
    CHECK_EQ(f.size, any_size(j, n));
    CHECK(frame_intact(f.data, f.size, n));
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
    n++;
  }
  await(j, 1);                                /* the last writer is still at it */
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(writer_restarted) {
  job *j = job_new("restart", 25 * 24, 120);
  j->size_of = any_size;
  test_pair *reader = pair_start(mode, lasting_reader, j);
  for (int i = 1; i <= 24; i++) {
    j->crash = i % 2 == 0;
    test_pair *p = pair_start(j->crash ? PROCESSES : mode, part_writer, j);
    while (atomic_load(&j->value) < i * 25) test_sleep_ms(1);
    if (i % 4 < 2) test_sleep_ms(i % 3);      /* the next one comes at once, or a little later */
    if (!j->crash) { pair_join(p); continue; }
    test_kill(p->pid);
    free(p);
  }
  reach(j, 1);
  pair_join(reader);
}

static void second_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  await(j, 1);
  int64_t start = test_now_ns();
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_writer_open(&w, j->name, &(zb_writer_desc){ .connect_timeout_ns = WAIT }), ZB_ERR_BUSY);
  CHECK(test_now_ns() - start < WAIT / 2);    /* at once: waiting for the reader would not help */
  reach(j, 2);
  await(j, 3);
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_OK);
  CHECK_EQ(w.sequence, 2);
  put(&w, 100);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(second_writer_refused) {
  job *j = job_new("second", 3, 100);
  zb_reader r, other;
  zb_writer w;
  test_pair *p = pair_start(mode, second_writer, j);
  reader_create(&r, j->name, 4096, 0);
  writer_open(&w, j->name);
  put(&w, 100);
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_reader_create(&other, j->name, NULL), ZB_ERR_BUSY);   /* nor a second reader */
  put(&w, 100);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  reach(j, 3);
  pair_join(p);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* Two racers, 1,000 rounds: each announces its round, both create, both say how it went. */
typedef struct race { const char *name; _Atomic int ready, created, closed; _Atomic int results[2]; int who; } race;
static void meet(_Atomic int *count, int target) {
  atomic_fetch_add(count, 1);
  for (int i = 0; atomic_load(count) < target; i++) if (i > 200) sched_yield();
}
static void racer(race *g, int who) {
  zb_reader r;
  zb_reader_desc desc = { .payload_size = 4096 };
  for (int round = 1; round <= 1000; round++) {
    meet(&g->ready, 2 * round);
    zb_result e = zb_reader_create(&r, g->name, &desc);
    atomic_store(&g->results[who], e);
    meet(&g->created, 2 * round);
    zb_result other = (zb_result)atomic_load(&g->results[1 - who]);
    if (e != ZB_OK) CHECK_RESULT(e, ZB_ERR_BUSY);
    CHECK((e == ZB_OK) != (other == ZB_OK));
    CHECK_EQ(objects(g->name), OBJECT_ALL);
    meet(&g->closed, 2 * round);
    if (e == ZB_OK) CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}
static void second_racer(void *arg) { racer(arg, 1); }
TEST_BOTH_LIMIT(two_readers_race, 60) {
  race *g = test_shared(sizeof *g);
  g->name = test_name("race");
  test_pair *p = pair_start(mode, second_racer, g);
  racer(g, 0);
  pair_join(p);
}

static void early_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  int64_t start = test_now_ns();
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_writer_open(&w, j->name, &(zb_writer_desc){ .connect_timeout_ns = ZB_MS(50) }), ZB_ERR_NOT_FOUND);
  CHECK(test_now_ns() - start >= ZB_MS(50));
  reach(j, 1);
  plain_writer(j);                            /* waits for the reader */
}
TEST_BOTH(writer_first) {
  job *j = job_new("early", 10, 100);
  zb_reader r;
  test_pair *p = pair_start(mode, early_writer, j);
  await(j, 1);
  test_sleep_ms(50);
  CHECK_EQ(objects(j->name), 0);              /* the one who waits creates nothing */
  reader_create(&r, j->name, 4096, 0);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void leaving_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  for (int i = 0; i < 2; i++) {
    writer_open(&w, j->name);
    put(&w, 100);
    await(j, i == 0 ? 1 : 4);
    test_sleep_ms(30);
    int tokens = raw_tokens("w", j->name);
    atomic_store(&j->value, test_now_ns());
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    if (i == 1) CHECK_EQ(raw_tokens("w", j->name), tokens + 1);   /* this is what wakes the other side */
    else reach(j, 2);
    await(j, 3);
  }
}
TEST_BOTH(writer_leaves) {                    /* 0: noticed by a sleeper; 1: by one who looks later */
  job *j = job_new("wleave", 0, 100);
  zb_reader r;
  zb_frame f;
  test_pair *p = pair_start(mode, leaving_writer, j);
  reader_create(&r, j->name, 4096, 0);
  get(&r, 1, 100);
  reach(j, 1);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_FOREVER), ZB_CLOSED);
  CHECK(test_now_ns() - atomic_load(&j->value) < ZB_SEC(2));
  CHECK(!zb_reader_writer_alive(&r));
  CHECK_RESULT(zb_reader_wait_writer(&r, ZB_NOWAIT), ZB_TIMEOUT);
  await(j, 2);
  reach(j, 3);
  CHECK_RESULT(zb_reader_wait_writer(&r, WAIT), ZB_OK);
  CHECK(zb_reader_writer_alive(&r));
  reach(j, 4);
  pair_join(p);
  get(&r, 2, 100);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
static void silent_writer(void *arg) {
  zb_writer w;
  writer_open(&w, ((job *)arg)->name);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(writer_leaves_without_a_frame) {
  job *j = job_new("silent", 0, 0);
  zb_reader r;
  test_pair *p = pair_start(mode, silent_writer, j);
  reader_create(&r, j->name, 4096, 0);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void left_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  uint8_t frame[100] = { 0 };
  writer_open(&w, j->name);
  while (zb_writer_write(&w, frame, 100, ZB_NOWAIT) == ZB_OK) {}
  reach(j, 1);
  CHECK_RESULT(zb_writer_write(&w, frame, 100, ZB_FOREVER), ZB_CLOSED);
  CHECK(test_now_ns() - atomic_load(&j->value) < ZB_SEC(2));
  CHECK_RESULT(zb_writer_write(&w, frame, 100, ZB_NOWAIT), ZB_CLOSED);
  CHECK(!zb_writer_reader_alive(&w));
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_NOT_FOUND);
  reach(j, 2);
  plain_writer(j);                            /* the next stream of this name starts at 1 */
}
TEST_BOTH(reader_leaves) {
  job *j = job_new("rleave", 10, 100);
  zb_reader r;
  zb_frame f;
  test_pair *p = pair_start(mode, left_writer, j);
  reader_create(&r, j->name, 1024, 0);
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);    /* still held when it leaves */
  await(j, 1);
  test_sleep_ms(30);
  atomic_store(&j->value, test_now_ns());
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
  await(j, 2);
  reader_create(&r, j->name, 4096, 0);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void waits_at_least(int64_t timeout_ns, int64_t start) { CHECK(test_now_ns() - start >= timeout_ns); }
static void timeouts_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place;
  writer_open(&w, j->name);
  put(&w, 1008);
  for (int64_t ms = 0; ms <= 120; ms += 60) {
    int64_t start = test_now_ns();
    CHECK_RESULT(zb_writer_acquire(&w, 1, &place, ZB_MS(ms)), ZB_TIMEOUT);
    waits_at_least(ZB_MS(ms), start);
    CHECK_RESULT(zb_writer_write(&w, "x", 1, ZB_MS(ms)), ZB_TIMEOUT);
    waits_at_least(2 * ZB_MS(ms), start);
  }
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
TEST_BOTH(timeouts) {
  job *j = job_new("timeout", 1, 1008);
  zb_reader r;
  zb_frame f;
  const void *data;
  size_t size;
  reader_create(&r, j->name, 1024, 0);
  for (int64_t ms = 0; ms <= 120; ms += 60) {  /* 120 ms: longer than the slices of a wait */
    int64_t start = test_now_ns();
    CHECK_RESULT(zb_reader_wait_writer(&r, ZB_MS(ms)), ZB_TIMEOUT);
    CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(ms)), ZB_TIMEOUT);
    CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_MS(ms)), ZB_TIMEOUT);
    waits_at_least(3 * ZB_MS(ms), start);
  }
  test_pair *p = pair_start(mode, timeouts_writer, j);
  await(j, 1);
  get_all(&r, j, 1);
  for (int64_t ms = 0; ms <= 120; ms += 60) {
    uint8_t byte;
    int64_t start = test_now_ns();
    CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(ms)), ZB_TIMEOUT);
    CHECK_RESULT(zb_reader_read(&r, &byte, 1, &size, NULL, ZB_MS(ms)), ZB_TIMEOUT);
    CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_MS(ms)), ZB_TIMEOUT);
    waits_at_least(3 * ZB_MS(ms), start);
  }
  reach(j, 2);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static int64_t cpu_ns(void) {                 /* of the calling thread */
  struct timespec t;
  CHECK_EQ(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t), 0);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}
static void idle_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  writer_open(&w, j->name);
  put(&w, 1008);
  int64_t start = cpu_ns();
  CHECK_RESULT(zb_writer_write(&w, "x", 1, ZB_SEC(2)), ZB_TIMEOUT);
  atomic_store(&j->value, cpu_ns() - start + 1);
  await(j, 1);                                /* else the reader would see it leave */
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void idle_reader(void *arg) {
  job *j = arg;
  zb_reader r;
  zb_frame f, g;
  reader_create(&r, j->name, 1024, 0);
  take(&r, &f, 1, 1008);                      /* and keep it, so that the writer waits, too */
  int64_t start = cpu_ns();
  CHECK_RESULT(zb_reader_acquire(&r, &g, ZB_SEC(2)), ZB_TIMEOUT);
  int64_t reader = cpu_ns() - start;
  reach(j, 1);
  while (atomic_load(&j->value) == 0) test_sleep_ms(1);
  NOTE("CPU of 2 s of waiting: reader %lld us, writer %lld us", (long long)reader / 1000,
       (long long)atomic_load(&j->value) / 1000);
  CHECK(reader < ZB_MS(20) && atomic_load(&j->value) < ZB_MS(20));
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}
TEST_BOTH(idle_costs_no_cpu) {
  job *j = job_new("idle", 1, 1008);
  test_pair *p = pair_start(mode, idle_writer, j);
  idle_reader(j);
  pair_join(p);
}

/* ============================================================================================
 * Forks, states, arguments
 * ============================================================================================ */
typedef struct both_ends { zb_reader r; zb_writer w; bool reads; } both_ends;
static void close_copy(void *arg) {           /* a forked child closes what it has inherited */
  both_ends *b = arg;
  CHECK_RESULT(b->reads ? zb_reader_close(&b->r) : zb_writer_close(&b->w), ZB_OK);
}
static void fork_writer(void *arg) {
  job *j = arg;
  both_ends b = { .reads = false };
  writer_open(&b.w, j->name);
  for (int i = 0; i < 5; i++) {
    put(&b.w, 100);
    test_join(test_spawn(close_copy, &b));
  }
  reach(j, 1);
  await(j, 2);
  put(&b.w, 100);
  CHECK_RESULT(zb_writer_close(&b.w), ZB_OK);
}
TEST_BOTH(close_in_a_forked_child) {
  job *j = job_new("fork", 6, 100);
  both_ends b = { .reads = true };
  zb_reader r;
  zb_writer w;
  test_pair *p = pair_start(mode, fork_writer, j);
  reader_create(&b.r, j->name, 4096, 0);
  for (uint64_t n = 1; n <= 5; n++) {
    get(&b.r, n, 100);
    test_join(test_spawn(close_copy, &b));
  }
  await(j, 1);
  CHECK_EQ(objects(j->name), OBJECT_ALL);     /* and both places are still taken */
  CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_reader_create(&r, j->name, NULL), ZB_ERR_BUSY);
  CHECK(zb_reader_writer_alive(&b.r));
  reach(j, 2);
  get(&b.r, 6, 100);
  expect_end(&b.r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&b.r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}

static void linger(void *arg) { (void)arg; park(); }
static void lingering_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  for (uint64_t n = 0; n < 2; n++) {          /* the child of the first one has inherited everything */
    writer_open(&w, j->name);
    CHECK_EQ(w.sequence, n);
    test_spawn(linger, NULL);
    put(&w, 100);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  }
}
TEST_BOTH(forked_child_outlives_its_parents_end) {
  job *j = job_new("linger", 2, 100);
  zb_reader r;
  for (int i = 0; i < 2; i++) {
    reader_create(&r, j->name, 4096, 0);
    test_spawn(linger, NULL);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
  test_pair *p = pair_start(mode, lingering_writer, j);
  reader_create(&r, j->name, 4096, 0);
  for (uint64_t n = 1; n <= 2;) {
    zb_frame f;
    zb_result e = zb_reader_acquire(&r, &f, WAIT);
    if (e == ZB_CLOSED) continue;             /* between the two writers */
    CHECK_RESULT(e, ZB_OK);
    CHECK_EQ(f.sequence, n++);
    CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  }
  pair_join(p);
  expect_end(&r, ZB_CLOSED);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

static void closed_writer(zb_writer *w) {     /* every call on a handle that is not open */
  void *place;
  zb_stats s;
  zb_plane plane = { "x", 1, 1, 0 };
  CHECK_RESULT(zb_writer_set_metadata(w, "x", 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_acquire_metadata(w, 1, &place), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_commit_metadata(w, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_acquire(w, 1, &place, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_commit(w, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_abort(w), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_write(w, "x", 1, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_writev(w, &plane, 1, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_stats(w, &s), ZB_ERR_STATE);
  CHECK(!zb_writer_reader_alive(w));
  CHECK_RESULT(zb_writer_close(w), ZB_OK);
}
static void null_writer(zb_writer *w) {       /* every pointer NULL, on an open handle and without one */
  void *place;
  zb_stats s;
  CHECK_RESULT(zb_writer_set_metadata(w, NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_acquire_metadata(w, 1, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_acquire(w, 1, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_write(w, NULL, 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_stats(w, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_open(NULL, "x", NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_set_metadata(NULL, "x", 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_acquire_metadata(NULL, 1, &place), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_commit_metadata(NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_acquire(NULL, 1, &place, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_commit(NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_abort(NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_write(NULL, "x", 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_stats(NULL, &s), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_writer_close(NULL), ZB_ERR_ARGUMENT);
  CHECK(!zb_writer_reader_alive(NULL));
}
static void careless_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  void *place, *other;
  memset(&w, 0, sizeof w);
  closed_writer(&w);
  writer_open(&w, j->name);
  null_writer(&w);
  CHECK_RESULT(zb_writer_commit(&w, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_abort(&w), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_commit_metadata(&w, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_acquire(&w, 100, &place, WAIT), ZB_OK);
  CHECK_RESULT(zb_writer_acquire(&w, 100, &other, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_write(&w, "x", 1, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_writev(&w, &(zb_plane){ "x", 1, 1, 0 }, 1, WAIT), ZB_ERR_STATE);
  frame_fill(place, 100, 1);
  CHECK_RESULT(zb_writer_commit(&w, 100), ZB_OK);
  CHECK_RESULT(zb_writer_commit(&w, 100), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_abort(&w), ZB_ERR_STATE);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  closed_writer(&w);
}
static void closed_reader(zb_reader *r) {
  zb_frame f = { 0 };
  zb_stats s;
  const void *data;
  size_t size;
  uint8_t byte;
  CHECK_RESULT(zb_reader_wait_writer(r, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_metadata(r, &data, &size, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_acquire(r, &f, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_release(r, &f), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_read(r, &byte, 1, &size, NULL, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_stats(r, &s), ZB_ERR_STATE);
  CHECK(!zb_reader_writer_alive(r));
  CHECK_RESULT(zb_reader_close(r), ZB_OK);
}
static void null_reader(zb_reader *r) {
  zb_frame f = { 0 };
  zb_stats s;
  const void *data;
  size_t size;
  uint8_t byte;
  CHECK_RESULT(zb_reader_metadata(r, NULL, &size, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_metadata(r, &data, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_acquire(r, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_release(r, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_read(r, NULL, 1, &size, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_read(r, &byte, 1, NULL, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_stats(r, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_create(NULL, "x", NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_wait_writer(NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_metadata(NULL, &data, &size, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_acquire(NULL, &f, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_release(NULL, &f), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_read(NULL, &byte, 1, &size, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_stats(NULL, &s), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_reader_close(NULL), ZB_ERR_ARGUMENT);
  CHECK(!zb_reader_writer_alive(NULL));
}
TEST_BOTH(wrong_states_and_null) {
  job *j = job_new("state", 1, 100);
  zb_reader r, other;
  zb_frame f, forged = { 0 };
  memset(&r, 0, sizeof r);
  closed_reader(&r);
  test_pair *p = pair_start(mode, careless_writer, j);
  reader_create(&r, j->name, 4096, 0);
  null_reader(&r);
  for (uint32_t slot = 0; slot < 3; slot++) {
    forged.slot = slot == 2 ? UINT32_MAX : slot * ZEROBUF_MAX_HELD;
    CHECK_RESULT(zb_reader_release(&r, &forged), ZB_ERR_STATE);
  }
  take(&r, &f, 1, 100);
  reader_create(&other, test_name("other"), 4096, 0);
  CHECK_RESULT(zb_reader_release(&other, &f), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_close(&other), ZB_OK);
  forged = f;
  forged.sequence++;
  CHECK_RESULT(zb_reader_release(&r, &forged), ZB_ERR_STATE);
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_ERR_STATE);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  closed_reader(&r);
}

TEST(sizes_that_overflow) {
  static const uint64_t payload[] = { UINT64_MAX, UINT64_MAX - 64, UINT64_MAX / 2, 4096 };
  static const uint64_t metadata[] = { 0, 64, UINT64_MAX / 2 + 1, UINT64_MAX - 200 };
  zb_reader r;
  const char *name = test_name("overflow");
  for (size_t i = 0; i < 4; i++) {
    zb_reader_desc desc = { .payload_size = payload[i], .metadata_size = metadata[i] };
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_ERR_TOO_LARGE);
    CHECK_EQ(objects(name), 0);
    closed_reader(&r);
  }
}
TEST(no_space_in_shared_memory) {             /* a /dev/shm of this case's own with 1 MiB */
  zb_reader r;
  zb_writer w;
  struct statvfs before, after;
  const char *name = test_name("space");
  if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=1m") != 0)
    SKIP("cannot mount a small /dev/shm: %s", strerror(errno));
  CHECK_EQ(statvfs("/dev/shm", &before), 0);
  for (uint64_t size = UINT64_C(1) << 40; size >= 1 << 20; size /= 32) {
    zb_reader_desc desc = { .payload_size = size };
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_ERR_NO_SPACE);
    CHECK_EQ(r.os_error, ENOSPC);
    CHECK_EQ(objects(name), 0);
    CHECK(statvfs("/dev/shm", &after) == 0 && after.f_bfree == before.f_bfree);
  }
  reader_create(&r, name, 512 << 10, 0);      /* what fits, works */
  writer_open(&w, name);
  put(&w, 500 << 10);
  get(&r, 1, 500 << 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(name), 0);
}

static void bad_name(const char *name, zb_result want) {
  zb_reader r;
  zb_writer w;
  zb_info info;
  CHECK_RESULT(zb_reader_create(&r, name, &(zb_reader_desc){ .payload_size = 64 }), want);
  closed_reader(&r);
  CHECK_RESULT(zb_writer_open(&w, name, &(zb_writer_desc){ .connect_timeout_ns = WAIT }), want);
  closed_writer(&w);
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, name, &info), want);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), want);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, true), want);
}
TEST(names_that_are_none) {                   /* what one of them leaves behind fails the case */
  char name[600];
  const char *base = test_name("bad");
  bad_name(NULL, ZB_ERR_NAME);
  bad_name("", ZB_ERR_NAME);
  bad_name(".", ZB_ERR_NAME);
  bad_name("..", ZB_ERR_NAME);
  for (int c = 1; c < 256; c++) {
    if (strchr("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-", c)) continue;
    snprintf(name, sizeof name, "%s%cx", base, c);
    bad_name(name, ZB_ERR_NAME);
    snprintf(name, sizeof name, "%c%s", c, base);
    bad_name(name, ZB_ERR_NAME);
    snprintf(name, sizeof name, "%s%c", base, c);
    bad_name(name, ZB_ERR_NAME);
  }
  snprintf(name, sizeof name, ".%s", base);
  bad_name(name, ZB_ERR_NAME);
  snprintf(name, sizeof name, "../%s", base);
  bad_name(name, ZB_ERR_NAME);
  for (size_t size = 246; size < 600; size += 88) {
    memset(name, 'n', size);
    memcpy(name, base, strlen(base));
    name[size] = 0;
    bad_name(name, ZB_ERR_NAME);
  }
}
TEST_BOTH(names_that_are_good) {
  static const char *const good[] = { "x", "A-Z.a_z-09..", "-dash", "_" };
  for (size_t i = 0; i < 5; i++) {
    job *j = job_new("good", 3, 100);
    char *name = test_shared(300);
    snprintf(name, 300, "%s%s", i < 4 ? good[i] : "", j->name);
    if (i == 4) {
      size_t size = strlen(name);
      memset(name + size, 'n', 245 - size);
      name[245] = 0;
    }
    j->name = name;
    run_plain(mode, j, 1024);
  }
}

/* ============================================================================================
 * Objects: permissions, churn, leftovers
 * ============================================================================================ */
#ifdef _WIN32
enum { CHECKS_MODES = 0 };                    /* it has access control lists instead; windows.c looks at them */
#else
enum { CHECKS_MODES = 1 };
#endif
static void check_modes(const char *name, mode_t want) {
  for (int o = 1; o <= OBJECT_LOCK; o *= 2) {
    char path[512];
    struct stat st;
    object_path(path, o, name);
    if (stat(path, &st) != 0) FAIL("%s: %s", path, strerror(errno));
    if (CHECKS_MODES && (st.st_mode & 07777) != want) FAIL("%s has mode %o, not %o", path, st.st_mode & 07777, want);
  }
}
TEST_BOTH(permission_bits_whatever_the_umask) {
  static const mode_t masks[] = { 0, 022, 077, 0777 };
  static const uint32_t modes[] = { 0, 0600, 0640, 0660, 0666 };
  zb_reader r;
  for (size_t i = 0; i < 4; i++)
    for (size_t k = 0; k < 5; k++) {
      job *j = job_new("mode", 1, 100);
      test_pair *p = pair_start(mode, plain_writer, j);
      mode_t before = umask(masks[i]);
      zb_reader_desc desc = { .payload_size = 4096, .mode = modes[k] };
      CHECK_RESULT(zb_reader_create(&r, j->name, &desc), ZB_OK);
      CHECK_EQ(umask(before), masks[i]);
      check_modes(j->name, modes[k] ? modes[k] : 0600);
      get_all(&r, j, 1);
      pair_join(p);
      CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    }
}

TEST(memory_is_reserved_unless_sparse) {
  for (int sparse = 0; sparse < 2; sparse++) {
    zb_reader r;
    struct stat st;
    char path[512];
    const char *name = test_name("blocks");
    zb_reader_desc desc = { .payload_size = 4 << 20, .sparse = sparse };
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_OK);
    object_path(path, OBJECT_SEGMENT, name);
    CHECK_EQ(stat(path, &st), 0);
    if (sparse) CHECK((int64_t)st.st_blocks * 512 < 1 << 20);
    else CHECK((int64_t)st.st_blocks * 512 >= 4 << 20);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}

static int entries(const char *folder) {
  int n = 0;
  DIR *dir = opendir(folder);
  CHECK(dir != NULL);
  while (readdir(dir) != NULL) n++;
  closedir(dir);
  return n;
}
static int mappings(void) {
  int c, n = 0;
  FILE *f = fopen("/proc/self/maps", "r");
  while (f && (c = fgetc(f)) != EOF) n += c == '\n';
  if (f) fclose(f);
  return n;
}
static void churn(job *j, int rounds) {
  zb_reader r;
  zb_writer w;
  for (int i = 0; i < rounds; i++) {
    reader_create(&r, j->name, 4096, 0);
    CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_OK);
    put(&w, 100);
    get(&r, 1, 100);
    if (i % 2) CHECK_RESULT(zb_reader_close(&r), ZB_OK);      /* now this one leaves first, now that */
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    if (i % 2 == 0) CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
}
static void churn_elsewhere(void *arg) { churn(arg, 500); }
TEST_BOTH_LIMIT(create_and_close_1000, 60) {  /* and no descriptor and no mapping is left */
  job *j = job_new("churn", 0, 0), *other = job_new("churn", 0, 0);
  churn(j, 1);
  pair_join(pair_start(mode, churn_elsewhere, other));
  int files = entries("/proc/self/fd"), maps = mappings();
  test_pair *p = pair_start(mode, churn_elsewhere, other);
  churn(j, mode == THREADS ? 500 : 1000);
  pair_join(p);
  CHECK_EQ(entries("/proc/self/fd"), files);
  CHECK(mappings() <= maps + 4);              /* a thread's stack and heap may stay */
}

static void eager_writer(void *arg) {
  job *j = arg;
  zb_writer w;
  int64_t connected = 0;
  while (atomic_load(&j->step) == 0) {
    zb_result e = zb_writer_open(&w, j->name, &(zb_writer_desc){ .connect_timeout_ns = ZB_MS(connected % 3) });
    if (e == ZB_ERR_NOT_FOUND) continue;
    CHECK_RESULT(e, ZB_OK);
    atomic_store(&j->value, ++connected);
    while (e == ZB_OK) {
      uint64_t n = w.sequence + 1;
      e = zb_writer_write(&w, &n, sizeof n, ZB_FOREVER);
    }
    CHECK_RESULT(e, ZB_CLOSED);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  }
}
TEST_BOTH_LIMIT(create_and_close_under_a_writer, 60) {
  job *j = job_new("eager", 0, 0);
  zb_reader r;
  zb_frame f;
  uint64_t state = test_seed(), n, read = 0;
  int64_t end = test_now_ns() + ZB_SEC(1);
  test_pair *p = pair_start(mode, eager_writer, j);
  while (test_now_ns() < end || atomic_load(&j->value) < 10 || read == 0) {
    zb_result e = ZB_OK;
    reader_create(&r, j->name, 256, 64);
    for (uint64_t i = 1, count = test_random(&state) % 40; i <= count && e == ZB_OK; i++) {
      e = zb_reader_acquire(&r, &f, i == 1 ? ZB_MS(test_random(&state) % 3) : ZB_MS(5));
      if (e != ZB_OK) break;
      CHECK_EQ(f.sequence, i);
      CHECK_EQ(f.size, sizeof n);
      memcpy(&n, f.data, sizeof n);
      CHECK_EQ(n, i);
      CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
      read++;
    }
    if (e != ZB_OK) CHECK_RESULT(e, ZB_TIMEOUT);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  }
  reach(j, 1);
  pair_join(p);
  NOTE("%lld connections, %lld frames", (long long)atomic_load(&j->value), (long long)read);
}

/* What a pair leaves that was killed: all four objects, frames unread, tokens in both semaphores. */
static void doomed_pair(void *arg) {
  job *j = arg;
  zb_reader r;
  zb_writer w;
  reader_create(&r, j->name, 1024, 64);
  writer_open(&w, j->name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "old", 3), ZB_OK);
  for (int i = 0; i < 8; i++) put(&w, 50);
  for (uint64_t n = 1; n <= 4; n++) get(&r, n, 50);
  reach(j, 1);
  park();
}
static void leave_everything(job *j) {
  pid_t pair = test_spawn(doomed_pair, j);
  await(j, 1);
  test_kill(pair);
  atomic_store(&j->step, 0);
  CHECK_EQ(objects(j->name), OBJECT_LEFT);
}
static void starts_afresh(int mode, job *j) { /* a new stream under that name knows nothing of the old */
  zb_reader r;
  zb_frame f;
  const void *data;
  size_t size;
  reader_create(&r, j->name, 2048, 128);
  CHECK_EQ(objects(j->name), OBJECT_ALL);
  CHECK_EQ(raw_size(j->name), RAW_OIEB + 2048 + 128);
  CHECK_EQ(raw_tokens("w", j->name), 0);
  CHECK_EQ(raw_tokens("r", j->name), 0);
  check_modes(j->name, 0600);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), ZB_TIMEOUT);
  test_pair *p = pair_start(mode, plain_writer, j);
  get_all(&r, j, 1);
  expect_end(&r, ZB_CLOSED);
  pair_join(p);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(j->name), 0);
}
TEST_BOTH(leftovers_of_a_killed_pair) {       /* each mix of the four objects */
  for (int mask = 1; mask <= OBJECT_ALL; mask++) {
    job *j = job_new("stale", 60, 100);
    leave_everything(j);
    objects_remove(j->name, OBJECT_ALL & ~mask);
    starts_afresh(mode, j);
  }
}
/* A segment that its maker never finished: zeros, or a header without its size, or without its pid. */
static void half_made(const char *name, size_t size, int fields) {
  char path[512];
  uint8_t header[128] = { 0 };
  uint64_t sizes[2] = { 1024, 4096 };
  object_path(path, OBJECT_SEGMENT, name);
  int fd = open(path, O_CREAT | O_RDWR, 0600);
  CHECK(fd >= 0 && ftruncate(fd, (off_t)size) == 0);
  if (fields >= 1) {                          /* all but oieb_size and reader_pid */
    header[4] = 1;
    memcpy(header + RAW_METADATA_SIZE, &sizes[0], 8);
    memcpy(header + RAW_METADATA_FREE, &sizes[0], 8);
    memcpy(header + RAW_PAYLOAD_SIZE, &sizes[1], 8);
    memcpy(header + RAW_FREE, &sizes[1], 8);
  }
  if (fields >= 2) header[0] = 128;           /* all but reader_pid */
  if (fields >= 1) CHECK_EQ(write(fd, header, sizeof header), sizeof header);
  close(fd);
  if (size == 0) return;
  object_path(path, OBJECT_DATA, name);       /* a maker has its semaphores before the segment has a size */
  fd = open(path, O_CREAT | O_RDWR, 0600);
  CHECK(fd >= 0);
  close(fd);
}
TEST_BOTH(leftovers_half_made) {
  static const size_t sizes[] = { 0, 128, 4096, 5248, 5248, 5248 };
  for (int i = 0; i < 6; i++) {
    job *j = job_new("zeros", 60, 100);
    zb_writer w;
    half_made(j->name, sizes[i], i - 3);
    CHECK_RESULT(zb_writer_open(&w, j->name, NULL), ZB_ERR_NOT_FOUND);   /* not ready yet, it seems */
    starts_afresh(mode, j);
  }
}
static void lock_holder(void *arg) {
  job *j = arg;
  char path[512];
  object_path(path, OBJECT_LOCK, j->name);
  if (mkdir("/tmp/zerobuffer", 0777) != 0) CHECK_EQ(errno, EEXIST);
  int fd = open(path, O_CREAT | O_RDWR, 0600);
  CHECK(fd >= 0 && flock(fd, LOCK_EX | LOCK_NB) == 0);
  reach(j, 1);
  await(j, 2);
  close(fd);
}
TEST_BOTH(foreign_lock_is_busy) {             /* a reader of another make says that it lives */
  for (int with_rest = 0; with_rest < 2; with_rest++) {
    job *j = job_new("flock", 60, 100);
    zb_reader r;
    if (with_rest) leave_everything(j);
    test_pair *p = pair_start(mode, lock_holder, j);
    await(j, 1);
    int before = objects(j->name);
    CHECK_RESULT(zb_reader_create(&r, j->name, NULL), ZB_ERR_BUSY);
    CHECK_EQ(objects(j->name), before);
    reach(j, 2);
    pair_join(p);
    starts_afresh(mode, j);
  }
}

static void garbage_stays(const char *name, const uint8_t *bytes, size_t size) {
  zb_reader r;
  zb_writer w;
  uint8_t back[5248];
  char path[512];
  struct stat before, after;
  object_path(path, OBJECT_SEGMENT, name);
  int fd = open(path, O_CREAT | O_EXCL | O_RDWR, 0640);
  CHECK(fd >= 0 && write(fd, bytes, size) == (ssize_t)size && fstat(fd, &before) == 0);
  for (int i = 0; i < 3; i++) {
    zb_reader_desc desc = { .payload_size = 1024, .on_existing = (zb_existing)i };
    CHECK_RESULT(zb_reader_create(&r, name, &desc), ZB_ERR_EXISTS);
  }
  CHECK_RESULT(zb_writer_open(&w, name, NULL), ZB_ERR_EXISTS);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, false), ZB_ERR_EXISTS);
  CHECK_EQ(objects(name), OBJECT_SEGMENT);
  CHECK(stat(path, &after) == 0 && after.st_ino == before.st_ino && after.st_size == before.st_size);
  CHECK_EQ(after.st_mode, before.st_mode);
  CHECK(after.st_mtim.tv_sec == before.st_mtim.tv_sec && after.st_mtim.tv_nsec == before.st_mtim.tv_nsec);
  CHECK(pread(fd, back, sizeof back, 0) == (ssize_t)size && memcmp(back, bytes, size) == 0);
  close(fd);
  objects_remove(name, OBJECT_SEGMENT);
}
static void garbage_elsewhere(void *arg) {
  job *j = arg;
  uint8_t bytes[5248];
  uint64_t state = j->seed;
  static const size_t sizes[] = { 1, 100, 128, 5248 };
  for (size_t i = 0; i < 4; i++) {
    for (size_t k = 0; k < sizes[i]; k++) bytes[k] = (uint8_t)(test_random(&state) >> 32);
    bytes[0] = 1;                             /* certainly no header size */
    garbage_stays(j->name, bytes, sizes[i]);
  }
}
TEST_BOTH(garbage_is_left_alone) {
  job *j = job_new("garbage", 60, 100);
  pair_join(pair_start(mode, garbage_elsewhere, j));
  starts_afresh(mode, j);
}
TEST(remove_with_force) {
  const char *name = test_name("force");
  char path[512];
  object_path(path, OBJECT_SEGMENT, name);
  int fd = open(path, O_CREAT | O_EXCL | O_RDWR, 0600);
  CHECK(fd >= 0 && write(fd, "no stream", 9) == 9 && close(fd) == 0);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, true), ZB_OK);
  CHECK_EQ(objects(name), 0);
  CHECK_RESULT(zb_remove(ZB_KIND_STREAM, name, true), ZB_ERR_NOT_FOUND);
}

TEST_MAIN
