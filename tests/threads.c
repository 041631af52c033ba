/* Both ends as threads on ONE mapping, for ThreadSanitizer: two mappings of a segment would be two
 * places to it, and hide every race. mmap is replaced here by one that gives the same address for the
 * same file. Without the sanitizer these are plain tests of both ends in one process. */
#define _GNU_SOURCE
#include <pthread.h>
#include <sys/mman.h>
#include <sys/stat.h>

static void *one_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset);
static int one_munmap(void *at, size_t size);
#define mmap one_mmap
#define munmap one_munmap
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef mmap
#undef munmap
#include "test.h"

static struct { ino_t inode; void *at; int users; } maps[16];
static pthread_mutex_t maps_lock = PTHREAD_MUTEX_INITIALIZER;

static void *one_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
  struct stat st;
  int i, spare = -1;
  void *result = NULL;
  if (fstat(fd, &st) != 0) return MAP_FAILED;
  pthread_mutex_lock(&maps_lock);
  for (i = 0; i < 16 && !result; i++) {
    if (maps[i].users && maps[i].inode == st.st_ino) {
      maps[i].users++;
      result = maps[i].at;
    } else if (!maps[i].users) spare = i;
  }
  if (!result && spare >= 0) {
    result = mmap(at, size, protection, flags, fd, offset);
    if (result != MAP_FAILED) {
      maps[spare].inode = st.st_ino;
      maps[spare].at = result;
      maps[spare].users = 1;
    }
  }
  pthread_mutex_unlock(&maps_lock);
  return result ? result : MAP_FAILED;
}

static int one_munmap(void *at, size_t size)
{
  int i, result = 0;
  pthread_mutex_lock(&maps_lock);
  for (i = 0; i < 16; i++)
    if (maps[i].users && maps[i].at == at && --maps[i].users == 0) result = munmap(at, size);
  pthread_mutex_unlock(&maps_lock);
  return result;
}

typedef struct job {
  const char *name;
  uint64_t frames;
  size_t largest;
  int64_t spin_ns;
  zb_writer *writer;          /* shared by several threads */
  zb_reader *reader;
} job;

static void fill(uint8_t *p, size_t n, uint64_t seed)
{
  size_t k;
  for (k = 0; k < n; k++) p[k] = (uint8_t)(k + seed);
}

static void check(const uint8_t *p, size_t n, uint64_t seed)
{
  size_t k;
  for (k = 0; k < n; k++) CHECK_EQ(p[k], (uint8_t)(k + seed));
}

static size_t size_of(uint64_t i, size_t largest) { return (size_t)(i * 2654435761u % largest) + 1; }

static void write_frames(zb_writer *w, const job *j)
{
  uint64_t i;
  for (i = 1; i <= j->frames; i++) {
    const size_t n = size_of(i, j->largest);
    void *place;
    CHECK_RESULT(zb_writer_acquire(w, n, &place, ZB_SEC(10)), ZB_OK);
    fill((uint8_t *)place, n, i);
    CHECK_RESULT(zb_writer_commit(w, n), ZB_OK);
  }
}

static void *writer_thread(void *arg)
{
  const job *j = (const job *)arg;
  zb_writer_desc d = { .connect_timeout_ns = ZB_SEC(10), .spin_ns = j->spin_ns };
  zb_writer w;
  CHECK_RESULT(zb_writer_open(&w, j->name, &d), ZB_OK);
  CHECK_RESULT(zb_writer_set_metadata(&w, "metadata", 8), ZB_OK);
  write_frames(&w, j);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  return NULL;
}

/* Reads all frames, holding up to three at a time and releasing the newest first. */
static void read_frames(zb_reader *r, const job *j)
{
  zb_frame held[3];
  int count = 0;
  uint64_t i;
  for (i = 1; i <= j->frames; i++) {
    zb_frame *f = &held[count++];
    CHECK_RESULT(zb_reader_acquire(r, f, ZB_SEC(10)), ZB_OK);
    CHECK_EQ(f->sequence, i);
    CHECK_EQ(f->size, size_of(i, j->largest));
    check((const uint8_t *)f->data, f->size, i);
    while (count == 3 || (count > 0 && i == j->frames)) {
      do CHECK_RESULT(zb_reader_release(r, &held[--count]), ZB_OK);
      while (count > 0);
    }
  }
}

static void run_pair(uint64_t payload, size_t largest, uint64_t frames, int64_t spin_ns)
{
  job j = { test_name("one_mapping"), frames, largest, spin_ns, NULL, NULL };
  zb_reader_desc d = { .payload_size = payload, .spin_ns = spin_ns };
  zb_reader r;
  zb_frame f;
  const void *metadata;
  size_t n;
  pthread_t t;
  CHECK_RESULT(zb_reader_create(&r, j.name, &d), ZB_OK);
  CHECK(pthread_create(&t, NULL, writer_thread, &j) == 0);
  CHECK_RESULT(zb_reader_wait_writer(&r, ZB_SEC(10)), ZB_OK);
  CHECK_RESULT(zb_reader_metadata(&r, &metadata, &n, ZB_SEC(10)), ZB_OK);
  CHECK(n == 8 && memcmp(metadata, "metadata", 8) == 0);
  read_frames(&r, &j);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_SEC(10)), ZB_CLOSED);
  pthread_join(t, NULL);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST_LIMIT(small_ring, 120) { run_pair(1024, 200, 20000, 0); }
TEST_LIMIT(sleeping, 120) { run_pair(1024, 200, 3000, ZB_NO_SPIN); }
TEST_LIMIT(larger_ring, 120) { run_pair(1 << 20, 4000, 3000, 0); }

/* Four threads on each end, through handles that lock themselves. */
static void *many_writers(void *arg)
{
  const job *j = (const job *)arg;
  write_frames(j->writer, j);
  return NULL;
}

static _Atomic uint64_t many_read;

static void *many_readers(void *arg)
{
  const job *j = (const job *)arg;
  zb_frame f;
  zb_result e;
  while ((e = zb_reader_acquire(j->reader, &f, ZB_SEC(10))) == ZB_OK) {
    check((const uint8_t *)f.data, f.size, ((const uint8_t *)f.data)[0]);
    many_read++;
    CHECK_RESULT(zb_reader_release(j->reader, &f), ZB_OK);
  }
  CHECK_RESULT(e, ZB_CLOSED);
  return NULL;
}

TEST_LIMIT(thread_safe_handles, 120)
{
  zb_reader r;
  zb_writer w;
  job j = { test_name("thread_safe"), 1000, 300, 0, &w, &r };
  zb_reader_desc rd = { .payload_size = 2048, .thread_safe = true };
  zb_writer_desc wd = { .thread_safe = true };
  pthread_t t[8];
  int i;
  CHECK_RESULT(zb_reader_create(&r, j.name, &rd), ZB_OK);
  CHECK_RESULT(zb_writer_open(&w, j.name, &wd), ZB_OK);
  for (i = 0; i < 4; i++) {
    CHECK(pthread_create(&t[i], NULL, many_writers, &j) == 0);
    CHECK(pthread_create(&t[4 + i], NULL, many_readers, &j) == 0);
  }
  for (i = 0; i < 4; i++) pthread_join(t[i], NULL);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  for (i = 4; i < 8; i++) pthread_join(t[i], NULL);
  CHECK_EQ(many_read, 4000);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

TEST_MAIN
