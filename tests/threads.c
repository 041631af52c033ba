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

static struct { ino_t inode; uint8_t *at; size_t size; int users; } maps[16];
static pthread_mutex_t maps_lock = PTHREAD_MUTEX_INITIALIZER;

static void *one_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
  struct stat st;
  int i, spare = -1;
  uint8_t *result = NULL;
  if (fstat(fd, &st) != 0) return MAP_FAILED;
  if (st.st_ino == 0) return mmap(at, size, protection, flags, fd, offset);   /* macOS does not say which is which */
  pthread_mutex_lock(&maps_lock);
  for (i = 0; i < 16 && !result; i++) {
    if (maps[i].users && maps[i].inode == st.st_ino) {
      maps[i].users++;
      result = maps[i].at + offset;
    } else if (!maps[i].users) spare = i;
  }
  if (!result && spare >= 0) {
    result = (uint8_t *)mmap(at, size, protection | PROT_WRITE, flags, fd, offset);
    if (result != MAP_FAILED) {
      maps[spare].inode = st.st_ino;
      maps[spare].at = result;
      maps[spare].size = size;
      maps[spare].users = 1;
    }
  }
  pthread_mutex_unlock(&maps_lock);
  return result ? result : MAP_FAILED;
}

static int one_munmap(void *at, size_t size)
{
  int i, result = 0;
  bool known = false;
  pthread_mutex_lock(&maps_lock);
  for (i = 0; i < 16 && !known; i++) {
    known = maps[i].users && (uint8_t *)at >= maps[i].at && (uint8_t *)at < maps[i].at + maps[i].size;
    if (known && --maps[i].users == 0) result = munmap(maps[i].at, maps[i].size);   /* a part is unmapped with the whole */
  }
  pthread_mutex_unlock(&maps_lock);
  return known ? result : munmap(at, size);
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

/* ---- the duplex channel: the server's thread, a client that sends in one thread and receives in another, and one after it ---- */

enum { REQUESTS = 3000 };

static zb_result invert(zb_server *s, const zb_request *q, void *user)
{
  size_t k;
  void *place;
  zb_result e;
  if (q->number % 2) {
    for (k = 0; k < q->size; k++) ((uint8_t *)q->data)[k] ^= 255;
    return zb_server_reply_in_place(s, q->size, ZB_SEC(10));
  }
  e = zb_server_acquire_reply(s, q->size, &place, ZB_SEC(10));
  if (e != ZB_OK) return e;
  for (k = 0; k < q->size; k++) ((uint8_t *)place)[k] = ((const uint8_t *)q->data)[k] ^ 255;
  ++*(uint64_t *)user;
  return zb_server_commit_reply(s, q->size);
}

static void *receiver(void *arg)
{
  zb_client *c = (zb_client *)arg;
  uint64_t i;
  for (i = 1; i <= REQUESTS; i++) {
    zb_answer a;
    size_t k;
    CHECK_RESULT(zb_client_receive(c, &a, ZB_SEC(10)), ZB_OK);
    CHECK_EQ(a.number, i);
    CHECK_EQ(a.size, size_of(i, 200));
    for (k = 0; k < a.size; k++) CHECK_EQ(((const uint8_t *)a.data)[k], (uint8_t)(k + i) ^ 255);
    CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
  }
  return NULL;
}

static void one_client(zb_client *c, const char *name, uint64_t response_size)
{
  const zb_client_desc d = { .response_size = response_size };
  pthread_t t;
  uint64_t i;
  CHECK_RESULT(zb_client_open(c, name, &d), ZB_OK);
  CHECK(pthread_create(&t, NULL, receiver, c) == 0);
  for (i = 1; i <= REQUESTS; i++) {
    void *place;
    CHECK_RESULT(zb_client_acquire(c, size_of(i, 200), &place, ZB_SEC(10)), ZB_OK);
    fill((uint8_t *)place, size_of(i, 200), i);
    CHECK_RESULT(zb_client_commit(c, size_of(i, 200), NULL), ZB_OK);
    if (i % 1000 == 0) CHECK(zb_client_server_alive(c));
  }
  pthread_join(t, NULL);
  CHECK_RESULT(zb_client_close(c), ZB_OK);
}

static void *stopper_main(void *arg)
{
  int i;
  for (i = 0; i < 50; i++) {
    test_sleep_ms(5);
    zb_server_stop((zb_server *)arg);
  }
  return NULL;
}

TEST_LIMIT(duplex_channel, 120)
{
  static zb_server s;
  static zb_client c;
  const zb_server_desc d = { .request_size = 2048 };
  const char *name = test_name("duplex");
  uint64_t answered = 0;
  CHECK_RESULT(zb_server_create(&s, name, &d), ZB_OK);
  CHECK_RESULT(zb_server_start(&s, invert, &answered), ZB_OK);
  one_client(&c, name, 2048);
  one_client(&c, name, 2048);
  CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  CHECK_EQ(answered, REQUESTS);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}

/* Stopped from another thread again and again, and run again each time: nothing is lost. */
static _Atomic int runner_done;

static void *runner(void *arg)
{
  one_client(((zb_client **)arg)[0], ((const char **)arg)[1], 1 << 20);   /* always room: a stop fails no answer */
  runner_done = 1;
  CHECK_RESULT(zb_server_stop(((zb_server **)arg)[2]), ZB_OK);
  return NULL;
}

TEST_LIMIT(duplex_channel_stopped_and_run_again, 120)
{
  static zb_server s;
  static zb_client c;
  const zb_server_desc d = { .request_size = 2048 };
  const char *name = test_name("duplex");
  const void *what[3] = { &c, name, &s };
  uint64_t answered = 0;
  pthread_t client, stopper;
  CHECK_RESULT(zb_server_create(&s, name, &d), ZB_OK);
  CHECK(pthread_create(&client, NULL, runner, what) == 0);
  CHECK(pthread_create(&stopper, NULL, stopper_main, &s) == 0);
  while (!runner_done) CHECK_RESULT(zb_server_run(&s, invert, &answered), ZB_OK);
  pthread_join(client, NULL);
  pthread_join(stopper, NULL);
  CHECK_EQ(answered, REQUESTS / 2);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}

/* ---- the topic: samples by copy, as bytes in place are raced for by design ---- */

enum { SAMPLE = 200, SAMPLES = 20000 };

typedef struct listener { const char *name; int mode; zb_subscriber s; uint64_t last, seen; _Atomic int ended; } listener;

static void heard(listener *l, const uint8_t *bytes, uint64_t number)
{
  check(bytes, SAMPLE, number);
  CHECK(l->seen == 0 || number > l->last || l->mode == 0);
  l->last = number;
  l->seen++;
}

static void on_sample(zb_result e, zb_sample *sample, void *user)
{
  listener *l = (listener *)user;
  if (e == ZB_OK) heard(l, (const uint8_t *)sample->data, sample->number);
  else l->ended = 1;
}

static zb_result listen_once(listener *l, uint8_t *buffer)
{
  zb_wait_item item = { .subscriber = &l->s };
  uint64_t number;
  size_t i, n;
  zb_result e;
  if (l->mode == 3 && (e = zb_wait_any(&item, 1, ZB_SEC(10))) != ZB_OK) return e;
  if (l->mode == 0) {
    e = zb_subscriber_wait(&l->s, ZB_SEC(10));
    if (e == ZB_OK) e = zb_subscriber_latest(&l->s, buffer, SAMPLE, NULL, &number, ZB_SEC(10));
  } else if (l->mode == 2) {
    e = zb_subscriber_next_batch(&l->s, buffer, SAMPLE, 5, NULL, &n, &number, ZB_SEC(10));
    for (i = 0; e == ZB_OK && i < n; i++) heard(l, buffer + i * SAMPLE, number + i);
    return e;
  } else e = zb_subscriber_next(&l->s, buffer, SAMPLE, NULL, &number, ZB_SEC(10));
  if (e == ZB_OK) heard(l, buffer, number);
  return e;
}

static void *listens(void *arg)
{
  listener *l = (listener *)arg;
  uint8_t buffer[5 * SAMPLE];
  const zb_callback_desc d = { ZB_DELIVER_NEXT, buffer, sizeof buffer };
  zb_subscriber_desc sd = { .spin_ns = l->mode & 1 ? ZB_NO_SPIN : 0, .connect_timeout_ns = ZB_SEC(10) };
  zb_result e = ZB_OK;
  CHECK_RESULT(zb_subscriber_attach(&l->s, l->name, &sd), ZB_OK);
  if (l->mode == 4) {
    CHECK_RESULT(zb_subscriber_start(&l->s, on_sample, l, &d), ZB_OK);
    while (!l->ended) test_sleep_ms(5);
    CHECK_RESULT(zb_subscriber_stop(&l->s), ZB_OK);
  } else {
    while (e == ZB_OK) e = listen_once(l, buffer);
    CHECK_RESULT(e, ZB_CLOSED);
  }
  CHECK_EQ(zb_subscriber_lag(&l->s), 0);
  CHECK_RESULT(zb_subscriber_close(&l->s), ZB_OK);
  return NULL;
}

/* Numbers of several threads at once, through one handle. */
static _Atomic uint64_t published;

static void *publish_some(void *arg)
{
  zb_publisher *p = (zb_publisher *)arg;
  uint64_t i;
  for (i = 0; i < 1000; i++) {
    void *place;
    CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_OK);
    CHECK_EQ(p->number, published);
    published++;
    CHECK_RESULT(zb_publisher_commit(p, SAMPLE), ZB_OK);
  }
  return NULL;
}

static void topic_make(zb_publisher *p, const char *name, bool thread_safe)
{
  static zb_schema schema;
  const uint64_t shape[1] = { SAMPLE };
  CHECK_RESULT(zb_schema_array(&schema, "uint8", 1, shape), ZB_OK);
  CHECK_RESULT(zb_publisher_create(p, name, &schema, &(zb_publisher_desc){ .capacity = 4, .thread_safe = thread_safe }), ZB_OK);
}

TEST_LIMIT(topic_with_every_kind_of_subscriber, 120)
{
  static listener l[5];
  static zb_publisher p;
  const char *name = test_name("one_mapping");
  uint8_t bytes[SAMPLE];
  pthread_t t[5];
  uint64_t i;
  topic_make(&p, name, false);
  for (i = 0; i < 5; i++) {
    l[i].name = name;
    l[i].mode = (int)i;
    CHECK(pthread_create(&t[i], NULL, listens, &l[i]) == 0);
  }
  while (zb_publisher_subscribers(&p) < 5) test_sleep_ms(1);
  for (i = 0; i < SAMPLES; i++) {
    fill(bytes, SAMPLE, i);
    CHECK_RESULT(zb_publisher_write(&p, bytes, SAMPLE), ZB_OK);
    if (i % 100 == 0) test_sleep_ms(1);                     /* so that they sleep now and then */
  }
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  for (i = 0; i < 5; i++) pthread_join(t[i], NULL);
  for (i = 0; i < 5; i++) CHECK(l[i].seen > 0);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}

TEST_LIMIT(thread_safe_publisher, 120)
{
  static zb_publisher p;
  const char *name = test_name("thread_safe");
  pthread_t t[4];
  int i;
  topic_make(&p, name, true);
  for (i = 0; i < 4; i++) CHECK(pthread_create(&t[i], NULL, publish_some, &p) == 0);
  for (i = 0; i < 4; i++) pthread_join(t[i], NULL);
  CHECK_EQ(p.number, 4000);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}

/* One handle, four threads: each sample goes to one of them. */
static _Atomic uint64_t shared_seen;

static void *share(void *arg)
{
  uint8_t buffer[SAMPLE];
  uint64_t number;
  zb_result e;
  while ((e = zb_subscriber_next((zb_subscriber *)arg, buffer, sizeof buffer, NULL, &number, ZB_SEC(10))) == ZB_OK) {
    check(buffer, SAMPLE, number);
    shared_seen++;
  }
  CHECK_RESULT(e, ZB_CLOSED);
  return NULL;
}

TEST_LIMIT(thread_safe_subscriber, 120)
{
  static zb_publisher p;
  static zb_subscriber s;
  const char *name = test_name("thread_safe");
  uint8_t bytes[SAMPLE];
  pthread_t t[4];
  uint64_t i;
  topic_make(&p, name, false);
  CHECK_RESULT(zb_subscriber_attach(&s, name, &(zb_subscriber_desc){ .thread_safe = true }), ZB_OK);
  for (i = 0; i < 4; i++) CHECK(pthread_create(&t[i], NULL, share, &s) == 0);
  for (i = 0; i < 5000; i++) {
    fill(bytes, SAMPLE, i);
    CHECK_RESULT(zb_publisher_write(&p, bytes, SAMPLE), ZB_OK);
    if (i % 50 == 0) test_sleep_ms(1);
  }
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  for (i = 0; i < 4; i++) pthread_join(t[i], NULL);
  CHECK_EQ(shared_seen + zb_subscriber_overruns(&s), 5000);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, false), ZB_OK);
}

/* ---- the ring: every byte of an item is plain memory, so that a slot used too early is a race ---- */

enum { ITEM = 40 };
typedef struct ring_job { const char *name; void *memory; size_t size; uint64_t items, capacity; int64_t spin_ns; } ring_job;

static _Atomic int ring_made;

static void ring_open(zb_ring *r, zb_ring_role role, const ring_job *j)
{
  const zb_ring_desc d = { .capacity = j->capacity, .spin_ns = j->spin_ns, .connect_timeout_ns = ZB_SEC(10) };
  zb_schema schema;
  CHECK_RESULT(zb_schema_bytes(&schema, ITEM), ZB_OK);
  if (role == ZB_PRODUCER) {
    CHECK_RESULT(j->memory ? zb_ring_init(r, role, j->memory, j->size, &schema, &d) : zb_ring_create(r, j->name, role, &schema, &d), ZB_OK);
    ring_made = 1;
    return;
  }
  while (!ring_made) test_sleep_ms(1);                      /* while it is made, others look at plain stores: at a magic of 0 */
  CHECK_RESULT(j->memory ? zb_ring_init(r, role, j->memory, j->size, NULL, &d) : zb_ring_attach(r, j->name, role, &d), ZB_OK);
}

/* One, in place, or several at once. */
static uint64_t ring_put(zb_ring *r, uint64_t i)
{
  uint8_t bytes[3 * ITEM];
  size_t k, done = 1;
  void *place;
  if (i % 3 == 0) {
    CHECK_RESULT(zb_ring_acquire(r, &place, ZB_SEC(10)), ZB_OK);
    fill((uint8_t *)place, ITEM, i);
    CHECK_RESULT(zb_ring_commit(r), ZB_OK);
    return 1;
  }
  for (k = 0; k < 3; k++) fill(bytes + k * ITEM, ITEM, i + k);
  if (i % 3 == 1) CHECK_RESULT(zb_ring_write(r, bytes, ZB_SEC(10)), ZB_OK);
  else CHECK_RESULT(zb_ring_write_n(r, bytes, 3, &done, ZB_SEC(10)), ZB_OK);
  return done;
}

static uint64_t ring_take(zb_ring *r, uint64_t i, zb_result *e)
{
  uint8_t bytes[3 * ITEM];
  size_t k, done = 1;
  const void *item;
  if (i % 3 == 0) {
    *e = zb_ring_peek(r, &item, ZB_SEC(10));
    if (*e != ZB_OK) return 0;
    check((const uint8_t *)item, ITEM, i);
    CHECK_RESULT(zb_ring_release(r), ZB_OK);
    return 1;
  }
  *e = i % 3 == 1 ? zb_ring_read(r, bytes, ZB_SEC(10)) : zb_ring_read_n(r, bytes, 3, &done, ZB_SEC(10));
  for (k = 0; *e == ZB_OK && k < done; k++) check(bytes + k * ITEM, ITEM, i + k);
  return *e == ZB_OK ? done : 0;
}

static void *ring_produce(void *arg)
{
  const ring_job *j = (const ring_job *)arg;
  static zb_ring r;
  uint64_t i = 0;
  ring_open(&r, ZB_PRODUCER, j);
  CHECK_RESULT(zb_ring_wait_peer(&r, ZB_SEC(10)), ZB_OK);
  while (i < j->items) {
    i += ring_put(&r, i);
    if (j->spin_ns == ZB_NO_SPIN && i % 50 == 0) test_sleep_ms(1);   /* so that the consumer sleeps, too */
  }
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  return (void *)(uintptr_t)i;
}

static void run_ring(const ring_job *j)
{
  zb_ring r;
  zb_result e = ZB_OK;
  uint64_t taken = 0;
  void *made = NULL;
  pthread_t t;
  ring_made = 0;
  CHECK(pthread_create(&t, NULL, ring_produce, (void *)(uintptr_t)j) == 0);
  ring_open(&r, ZB_CONSUMER, j);
  while (e == ZB_OK) taken += ring_take(&r, taken, &e);
  CHECK_RESULT(e, ZB_CLOSED);
  pthread_join(t, &made);
  CHECK_EQ(taken, (uintptr_t)made);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}

static void run_rings(bool named, int64_t spin_ns, uint64_t items)
{
  static _Alignas(64) uint8_t memory[1024 + 7 * 64];
  const uint64_t capacities[] = { 1, 2, 7 };
  size_t i;
  for (i = 0; i < 3; i++) {
    const ring_job j = { named ? test_name("one_mapping") : NULL, named ? NULL : memory, sizeof memory, items, capacities[i], spin_ns };
    run_ring(&j);
  }
}

TEST_LIMIT(ring_by_name_spinning, 120) { run_rings(true, 0, 20000); }
TEST_LIMIT(ring_by_name_sleeping, 120) { run_rings(true, ZB_NO_SPIN, 4000); }
TEST_LIMIT(ring_in_memory_spinning, 120) { run_rings(false, 0, 20000); }
TEST_LIMIT(ring_in_memory_sleeping, 120) { run_rings(false, ZB_NO_SPIN, 4000); }

/* ---- the duplex channel: the server's thread changes requests in place, and answers ---- */

enum { ASKED = 300 };         /* bytes of a request at most */
typedef struct service { const char *name; bool in_place; uint64_t count; int64_t spin_ns; zb_client *client; } service;

static zb_result inverted(zb_server *s, const zb_request *r, void *user)
{
  const service *j = (const service *)user;
  uint8_t *to = (uint8_t *)r->data;
  void *place;
  zb_result e;
  size_t k;
  check((const uint8_t *)r->data, r->size, r->number);
  if (!j->in_place) {
    if ((e = zb_server_acquire_reply(s, r->size, &place, ZB_SEC(10))) != ZB_OK) return e;
    to = (uint8_t *)place;
  }
  for (k = 0; k < r->size; k++) to[k] = (uint8_t)~((const uint8_t *)r->data)[k];
  return j->in_place ? zb_server_reply_in_place(s, r->size, ZB_SEC(10)) : zb_server_commit_reply(s, r->size);
}

static void ask(zb_client *c, uint64_t i)
{
  const size_t n = size_of(i, ASKED);
  uint64_t number;
  void *place;
  CHECK_RESULT(zb_client_acquire(c, n, &place, ZB_SEC(10)), ZB_OK);
  fill((uint8_t *)place, n, i);
  CHECK_RESULT(zb_client_commit(c, n, &number), ZB_OK);
  CHECK_EQ(number, i);
}

static void believe(const zb_answer *a, uint64_t i)
{
  size_t k;
  CHECK_EQ(a->number, i);
  CHECK_EQ(a->size, size_of(i, ASKED));
  for (k = 0; k < a->size; k++) CHECK_EQ(((const uint8_t *)a->data)[k], (uint8_t)~(k + i));
}

static void hear(zb_client *c, uint64_t i)
{
  zb_answer a;
  CHECK_RESULT(zb_client_receive(c, &a, ZB_SEC(10)), ZB_OK);
  believe(&a, i);
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}

static void *ask_all(void *arg)
{
  const service *j = (const service *)arg;
  uint64_t i;
  for (i = 1; i <= j->count; i++) ask(j->client, i);
  return NULL;
}

static void call(zb_client *c, uint64_t i)
{
  uint8_t bytes[ASKED];
  zb_answer a;
  fill(bytes, size_of(i, ASKED), i);
  CHECK_RESULT(zb_client_call(c, bytes, size_of(i, ASKED), &a, ZB_SEC(10)), ZB_OK);
  believe(&a, i);
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}

/* One call at a time; two under way; one thread that sends and another that receives. */
static void be_served(service *j, int how)
{
  const zb_client_desc d = { .response_size = 1024, .spin_ns = j->spin_ns, .connect_timeout_ns = ZB_SEC(10) };
  static zb_client c;
  pthread_t t;
  uint64_t i;
  CHECK_RESULT(zb_client_open(&c, j->name, &d), ZB_OK);
  CHECK_RESULT(zb_client_set_metadata(&c, "metadata", 8), ZB_OK);
  j->client = &c;
  if (how == 2) CHECK(pthread_create(&t, NULL, ask_all, j) == 0);
  if (how == 1) ask(&c, 1);
  for (i = 1; i <= j->count; i++) {
    if (how == 0) { call(&c, i); continue; }
    if (how == 1 && i < j->count) ask(&c, i + 1);
    hear(&c, i);
  }
  if (how == 2) pthread_join(t, NULL);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
}

static void saw_metadata(zb_server *s, const void *metadata, size_t size, void *user)
{
  (void)s;
  (void)user;
  if (metadata) CHECK(size == 8 && memcmp(metadata, "metadata", 8) == 0);
}

/* Several clients, one after the other; the server stops and starts between some of them. */
static void run_service(bool in_place, int64_t spin_ns, uint64_t count)
{
  service j = { test_name("one_mapping"), in_place, count, spin_ns, NULL };
  const zb_server_desc d = { .request_size = 1024, .spin_ns = spin_ns, .on_connect = saw_metadata };
  static zb_server s;
  int i;
  CHECK_RESULT(zb_server_create(&s, j.name, &d), ZB_OK);
  for (i = 0; i < 6; i++) {
    CHECK_RESULT(zb_server_start(&s, inverted, &j), ZB_OK);
    be_served(&j, i % 3);
    if (i % 2) be_served(&j, (i + 1) % 3);
    CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  }
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}

TEST_LIMIT(duplex_spinning, 120) { run_service(false, 0, 1000); }
TEST_LIMIT(duplex_sleeping, 120) { run_service(true, ZB_NO_SPIN, 300); }
TEST_LIMIT(duplex_in_place, 120) { run_service(true, 0, 1000); }

/* ---- the dictionary: whatever the calls do to the same keys at the same time ---- */

enum { DICT_THREADS = 4, DICT_KEYS = 12, DICT_LARGEST = 400 };
typedef struct dict_job { zb_dict *d; const char *name; uint64_t turns, state; } dict_job;
static _Atomic int64_t dict_sums;
static _Atomic int dict_started, dict_left;

static uint64_t dict_some(dict_job *j, uint64_t n) { return test_random(&j->state) % n; }

static zb_result dict_change_one(dict_job *j, const char *key, const uint8_t *value, size_t size)
{
  static const zb_dict_change none[2] = { { "u0", 2, NULL, 0, true }, { "u1", 2, NULL, 0, true } };
  const zb_dict_change both[2] = { { "u0", 2, value, size, false }, { "u1", 2, value, size, false } };
  uint8_t out[DICT_LARGEST];
  uint64_t version = 0;
  size_t n;
  switch (dict_some(j, 8)) {
  case 0: return zb_dict_remove(j->d, key, 2);
  case 1: return zb_dict_pop(j->d, key, 2, out, sizeof out, &n);
  case 2: return zb_dict_update(j->d, dict_some(j, 4) ? both : none, 2);
  case 3: return zb_dict_add(j->d, key, 2, value, size, out, sizeof out, &n);
  case 4: dict_sums++; return zb_dict_add_i64(j->d, "sum", 3, 1, NULL);
  case 5: zb_dict_get(j->d, key, 2, out, sizeof out, NULL, &version);
          return zb_dict_replace(j->d, key, 2, value, size, &version);
  default: return zb_dict_set(j->d, key, 2, value, size);
  }
}

/* Bytes of a value: all the same. */
static void dict_whole(const uint8_t *bytes, size_t size)
{
  size_t i;
  for (i = 1; i < size; i++) CHECK_EQ(bytes[i], bytes[0]);
}

static void dict_read_some(dict_job *j, const char *key)
{
  uint8_t out[DICT_LARGEST], other[DICT_LARGEST], text[8];
  zb_dict_item items[2] = { { .key = "u0", .key_size = 2, .value = out, .capacity = sizeof out },
                            { .key = "u1", .key_size = 2, .value = other, .capacity = sizeof other } };
  zb_dict_value view;
  zb_dict_stat stat;
  uint64_t cursor = 0, version = 0;
  size_t n = 0;
  int steps;
  if (zb_dict_get(j->d, key, 2, out, sizeof out, &n, &version) == ZB_OK) dict_whole(out, n);
  if (zb_dict_view(j->d, key, 2, &view) == ZB_OK) zb_dict_view_valid(j->d, &view);   /* bytes in place are raced for by design */
  if (dict_some(j, 4) == 0) {
    const zb_result e = zb_dict_get_many(j->d, items, 2, ZB_SEC(10));
    CHECK_RESULT(e, ZB_OK);
    CHECK_RESULT(items[0].result, items[1].result);
    if (items[0].result == ZB_OK) CHECK(items[0].size == items[1].size && memcmp(out, other, items[0].size) == 0);
  }
  for (steps = 0; steps < 40 && dict_some(j, 16) == 0; steps++) {
    zb_dict_item item = { .key = text, .key_capacity = sizeof text, .value = out, .capacity = sizeof out };
    const zb_result e = zb_dict_next(j->d, &cursor, &item);
    if (e == ZB_KEY_ABSENT) break;
    if (e == ZB_OK && item.key_size == 2) dict_whole(out, item.size);
  }
  CHECK_RESULT(zb_dict_stats(j->d, &stat), ZB_OK);
  if (stat.used > 20 || zb_dict_count(j->d) > 20) FAIL("%llu keys, %llu keys", (unsigned long long)stat.used, (unsigned long long)zb_dict_count(j->d));
}

static void *dict_work(void *arg)
{
  dict_job *j = (dict_job *)arg;
  static _Thread_local zb_dict own;
  uint8_t value[DICT_LARGEST];
  uint64_t i;
  if (!j->d) {
    j->d = &own;
    CHECK_RESULT(zb_dict_attach(j->d, j->name, &(zb_dict_desc){ .lock_timeout_ns = ZB_SEC(20) }), ZB_OK);
  }
  dict_started++;
  while (dict_started < DICT_THREADS) test_sleep_ms(1);
  for (i = 0; i < j->turns; i++) {
    const char key[2] = { 'k', (char)('a' + dict_some(j, DICT_KEYS)) };
    const size_t size = (size_t)dict_some(j, DICT_LARGEST);
    memset(value, (int)dict_some(j, 256), size);
    const zb_result e = dict_change_one(j, key, value, size);
    if (e != ZB_KEY_ABSENT && e != ZB_KEY_EXISTS && e != ZB_KEY_CHANGED) CHECK_RESULT(e, ZB_OK);
    dict_read_some(j, key);
  }
  dict_left++;
  if (j->d == &own) CHECK_RESULT(zb_dict_close(&own), ZB_OK);
  return NULL;
}

/* Waits for changes of one key or of any, all the time. */
static void *dict_watch(void *arg)
{
  dict_job *j = (dict_job *)arg;
  uint64_t any = 0, one = 0;
  while (dict_left < DICT_THREADS) {
    const zb_result e = dict_some(j, 2) ? zb_dict_wait(j->d, NULL, 0, &any, ZB_MS(20)) : zb_dict_wait(j->d, "sum", 3, &one, ZB_MS(20));
    if (e != ZB_TIMEOUT) CHECK_RESULT(e, ZB_OK);
  }
  return NULL;
}

static void run_dict(bool one_handle)
{
  static zb_dict d;
  dict_job jobs[DICT_THREADS + 1];
  pthread_t t[DICT_THREADS + 1];
  const char *name = test_name("one_mapping");
  int64_t sum = 0;
  int i;
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .slots = 20, .heap_size = 9000, .lock_timeout_ns = ZB_SEC(20), .thread_safe = one_handle }), ZB_OK);
  for (i = 0; i <= DICT_THREADS; i++) {
    jobs[i] = (dict_job){ one_handle || i == DICT_THREADS ? &d : NULL, name, 2500, test_seed() + (uint64_t)i };
    CHECK(pthread_create(&t[i], NULL, i < DICT_THREADS ? dict_work : dict_watch, &jobs[i]) == 0);
  }
  for (i = 0; i <= DICT_THREADS; i++) pthread_join(t[i], NULL);
  CHECK_RESULT(zb_dict_get(&d, "sum", 3, &sum, 8, NULL, NULL), ZB_OK);
  CHECK_EQ(sum, dict_sums);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
}

TEST_LIMIT(dict_of_one_handle, 120) { run_dict(true); }
TEST_LIMIT(dict_with_a_handle_each, 120) { run_dict(false); }

TEST_MAIN
