/* end.c - one of two processes that meet in shared memory, built for different CPUs or C libraries.
 *
 *   end stream|ring|topic|dict NAME SIDE N    SIDE 0 and 1 each make NAME<SIDE> and use the other's. First each sends N
 *                                        items as fast as it can, the other checking every byte; then N answers to
 *                                        answers, where both sleep and are woken each time
 *   end peer NAME SIDE N                 the same as a program of another make that uses sem_open of its C library,
 *                                        opposite "stream"
 *   end widow NAME | end victim NAME     the victim writes one frame and kills itself; the widow reads it and is told
 *   end width                            bits of a pointer
 *
 * Exit status 0: all was right. Else a line on standard error says what was not. */
#define _GNU_SOURCE 1
#ifndef _FILE_OFFSET_BITS
  #define _FILE_OFFSET_BITS 64
#endif
#include <errno.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* How this process slept on each word: until it was woken, or until the end although what it waited for had come. On a
 * loaded machine that may come at that very moment; but who never was woken has nobody who wakes him. */
static struct { const volatile void *word; int woken, missed; } slept[16];
static int sleeps(void) {
  int n = 0, i;
  for (i = 0; i < 16; i++) n += slept[i].woken;
  return n;
}
static int never_woken(void) {
  int i;
  for (i = 0; i < 16; i++) if (slept[i].missed >= 3 && slept[i].woken == 0) return 1;
  return 0;
}
#ifdef __linux__
#include <sys/syscall.h>
static long seen(long result, long number, ...) {
  const int error = errno;
  va_list args;
  va_start(args, number);
  if (number == SYS_futex) {
    const volatile uint32_t *word = va_arg(args, uint32_t *);
    const int op = va_arg(args, int);
    const uint32_t value = va_arg(args, uint32_t);
    int i = 0;
    while (i < 15 && slept[i].word && slept[i].word != word) i++;
    slept[i].word = word;
    if (op == 9 /* FUTEX_WAIT_BITSET */) slept[i].woken += result == 0, slept[i].missed += result != 0 && error == ETIMEDOUT && *word != value;
  }
  va_end(args);
  errno = error;
  return result;
}
#define syscall(number, ...) seen((syscall)(number, __VA_ARGS__), number, __VA_ARGS__)
#endif

#define ZEROBUF_IMPLEMENTATION
#include "../../zerobuf.h"
#undef syscall
#if defined(__GLIBC__) && defined(__linux__)
  #include "../peer.h"
#endif

#define LARGEST 3000
#define PATIENCE ZB_SEC(30)

static void fail(const char *what, long long line, const char *why) {
  fprintf(stderr, "%s:%lld: %s: %s\n", __FILE__, line, what, why);
  exit(1);
}
#define CHECK(condition)  do { if (!(condition)) fail(#condition, __LINE__, "false"); } while (0)
#define GOOD(call)        do { const zb_result e_ = (call); if (e_ != ZB_OK) fail(#call, __LINE__, zb_strerror(e_)); } while (0)

/* Item n of a side: its size, and every byte of it. */
static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}
static size_t size_of(int side, uint64_t n) { return 8 + (size_t)(mix(n * 2 + (uint64_t)side) % (LARGEST - 8)); }
static void fill(void *place, size_t size, int side, uint64_t n) {
  uint8_t *p = (uint8_t *)place;
  size_t i;
  memcpy(p, &n, 8);
  for (i = 8; i < size; i++) p[i] = (uint8_t)(n * 31 + i * 7 + (size_t)side);
}
static void check(const void *data, size_t size, int side, uint64_t n) {
  static uint8_t want[LARGEST];
  fill(want, size, side, n);
  CHECK(memcmp(data, want, size) == 0);
}

static uint64_t rounds;                        /* how many items each side has sent at the end */

/* What a kind of object does; the conversation below is the same for all. */
typedef struct kind {
  void (*open)(const char *mine, const char *theirs, int side);
  void (*send)(int side, uint64_t n);
  void (*receive)(int side, uint64_t n);
  void (*close)(const char *mine, int side);
  bool waits;                                  /* for who is slow: nothing is lost at full speed */
} kind;

/* ---- stream ---- */
static zb_reader reader;
static zb_writer writer;
static void stream_open(const char *mine, const char *theirs, int side) {
  zb_reader_desc r;
  zb_writer_desc w;
  zb_info info;
  memset(&r, 0, sizeof r);
  memset(&w, 0, sizeof w);
  r.payload_size = 4 * LARGEST;
  r.spin_ns = w.spin_ns = -1;                 /* each wait is a sleep */
  w.connect_timeout_ns = PATIENCE;
  GOOD(zb_reader_create(&reader, mine, &r));
  GOOD(zb_writer_open(&writer, theirs, &w));
  if (side == 0) GOOD(zb_writer_set_metadata(&writer, "from side 0", 12));
  GOOD(zb_stat(ZB_KIND_STREAM, theirs, &info));
  CHECK(info.reader.presence == ZB_ALIVE && info.writer.presence == ZB_ALIVE);
}
static void stream_send(int side, uint64_t n) {
  void *place;
  GOOD(zb_writer_acquire(&writer, size_of(side, n), &place, PATIENCE));
  fill(place, size_of(side, n), side, n);
  GOOD(zb_writer_commit(&writer, size_of(side, n)));
}
static void stream_receive(int side, uint64_t n) {
  zb_frame f;
  GOOD(zb_reader_acquire(&reader, &f, PATIENCE));
  CHECK(f.sequence == n + 1 && f.size == size_of(side, n));
  check(f.data, f.size, side, n);
  GOOD(zb_reader_release(&reader, &f));
}
static void stream_close(const char *mine, int side) {
  const void *text;
  size_t size;
  zb_frame f;
  zb_result e;
  (void)mine;
  if (side == 1) {
    GOOD(zb_reader_metadata(&reader, &text, &size, ZB_NOWAIT));
    CHECK(size == 12 && memcmp(text, "from side 0", 12) == 0);
  }
  GOOD(zb_writer_close(&writer));
  e = zb_reader_acquire(&reader, &f, PATIENCE);
  if (e != ZB_CLOSED) fail("the end", __LINE__, zb_strerror(e));
  GOOD(zb_reader_close(&reader));
}

/* ---- ring ---- */
static zb_ring produced, consumed;
static void ring_open(const char *mine, const char *theirs, int side) {
  zb_ring_desc d;
  zb_schema schema;
  const uint64_t shape[2] = { LARGEST / 8, 2 };
  (void)side;
  memset(&d, 0, sizeof d);
  d.capacity = 5;
  d.spin_ns = -1;
  d.connect_timeout_ns = PATIENCE;
  GOOD(zb_schema_array(&schema, "float32", 2, shape));
  GOOD(zb_ring_create(&consumed, mine, ZB_CONSUMER, &schema, &d));
  d.schema = &schema;
  d.capacity = 0;
  GOOD(zb_ring_attach(&produced, theirs, ZB_PRODUCER, &d));
}
static void ring_send(int side, uint64_t n) {
  void *place;
  GOOD(zb_ring_acquire(&produced, &place, PATIENCE));
  fill(place, LARGEST, side, n);
  GOOD(zb_ring_commit(&produced));
}
static void ring_receive(int side, uint64_t n) {
  const void *item;
  GOOD(zb_ring_peek(&consumed, &item, PATIENCE));
  check(item, LARGEST, side, n);
  GOOD(zb_ring_release(&consumed));
}
static void ring_close(const char *mine, int side) {
  const void *item;
  zb_result e;
  (void)mine, (void)side;
  GOOD(zb_ring_close(&produced));
  e = zb_ring_peek(&consumed, &item, PATIENCE);
  if (e != ZB_CLOSED) fail("the end", __LINE__, zb_strerror(e));
  GOOD(zb_ring_close(&consumed));
}

/* ---- topic ---- */
static zb_publisher publisher;
static zb_subscriber subscriber;
static void topic_open(const char *mine, const char *theirs, int side) {
  static const char text[] = "{\"type\":\"string\"}";
  zb_publisher_desc p;
  zb_subscriber_desc s;
  zb_schema schema, found;
  (void)side;
  memset(&p, 0, sizeof p);
  memset(&s, 0, sizeof s);
  p.capacity = 4;
  s.spin_ns = -1;
  s.connect_timeout_ns = PATIENCE;
  GOOD(zb_schema_message(&schema, text, sizeof text, LARGEST));
  GOOD(zb_publisher_create(&publisher, mine, &schema, &p));
  GOOD(zb_subscriber_attach(&subscriber, theirs, &s));
  GOOD(zb_subscriber_schema(&subscriber, &found));
  CHECK(zb_schema_difference(&schema, &found) == NULL);
  GOOD(zb_publisher_wait_subscriber(&publisher, PATIENCE));
}
static void topic_send(int side, uint64_t n) {
  void *place;
  GOOD(zb_publisher_acquire(&publisher, &place));
  fill(place, size_of(side, n), side, n);
  GOOD(zb_publisher_commit(&publisher, size_of(side, n)));
}
static void topic_receive(int side, uint64_t n) {
  static uint8_t sample[LARGEST];
  size_t size;
  uint64_t number;
  GOOD(zb_subscriber_next(&subscriber, sample, sizeof sample, &size, &number, PATIENCE));
  CHECK(number == n && size == size_of(side, n));
  check(sample, size, side, n);
}
static void topic_close(const char *mine, int side) {
  zb_result e = ZB_ERR_BUSY;
  int64_t turns;
  (void)side;
  GOOD(zb_subscriber_close(&subscriber));
  GOOD(zb_publisher_close(&publisher));
  for (turns = 0; turns < 30000 && e == ZB_ERR_BUSY; turns++) e = (usleep(1000), zb_remove(ZB_KIND_TOPIC, mine, false));
  GOOD(e);
}

/* ---- dictionary: one for both, each side changes its own key ---- */
static zb_dict dict;
static char dict_name[128];
static void dict_open(const char *mine, const char *theirs, int side) {
  zb_dict_desc d;
  memset(&d, 0, sizeof d);
  snprintf(dict_name, sizeof dict_name, "%s", side == 0 ? mine : theirs);
  d.slots = 100;
  d.connect_timeout_ns = d.lock_timeout_ns = PATIENCE;
  d.spin_ns = -1;
  if (side == 0) GOOD(zb_dict_create(&dict, dict_name, &d));
  else GOOD(zb_dict_attach(&dict, dict_name, &d));
}
static void dict_send(int side, uint64_t n) {
  static uint8_t bytes[LARGEST];
  int64_t sum;
  fill(bytes, size_of(side, n), side, n);
  GOOD(zb_dict_add_i64(&dict, "sum", 3, 1, &sum));
  GOOD(zb_dict_set(&dict, side ? "side 1" : "side 0", 6, bytes, size_of(side, n)));
}
static void dict_receive(int side, uint64_t n) {
  static uint8_t bytes[LARGEST];
  uint64_t number = n + 1, version = 0;
  size_t size;
  for (;;) {
    const zb_result e = zb_dict_get(&dict, side ? "side 1" : "side 0", 6, bytes, sizeof bytes, &size, &version);
    if (e == ZB_OK) memcpy(&number, bytes, 8);
    if (e == ZB_OK && number == n) break;
    if (e != ZB_KEY_ABSENT && e != ZB_TIMEOUT) GOOD(e);
    CHECK(e != ZB_OK || number + 1 == n);
    if (e == ZB_KEY_ABSENT) version = 0;
    if (e != ZB_TIMEOUT) GOOD(zb_dict_wait(&dict, side ? "side 1" : "side 0", 6, &version, PATIENCE));
  }
  CHECK(size == size_of(side, n));
  check(bytes, size, side, n);
}
static void dict_close(const char *mine, int side) {
  zb_result e = ZB_ERR_BUSY;
  int64_t turns, sum;
  (void)mine;
  if (side == 0) {
    GOOD(zb_dict_add_i64(&dict, "sum", 3, 0, &sum));
    CHECK(sum == 2 * (int64_t)rounds);                             /* none was lost between the two */
  }
  GOOD(zb_dict_close(&dict));
  for (turns = 0; side == 0 && turns < 30000 && e == ZB_ERR_BUSY; turns++) e = (usleep(1000), zb_remove(ZB_KIND_DICT, dict_name, false));
  if (side == 0) GOOD(e);
}

/* ---- another make's end of a stream ---- */
#ifdef PEER_H
static struct peer_reader peer_r;
static struct peer_writer peer_w;
static void peer_good(enum peer_result e, const char *error, long long line) {
  if (e != PEER_OK) fail("the program of another make", line, error[0] ? error : "timeout");
}
static void peer_open(const char *mine, const char *theirs, int side) {
  enum peer_result e;
  int turn;
  (void)side;
  peer_reader_init(&peer_r);
  peer_writer_init(&peer_w);
  peer_w.pid_first = false;
  peer_good(peer_reader_create(&peer_r, mine, 64, 4 * LARGEST), peer_r.error, __LINE__);
  for (turn = 0; turn < 30000; turn++) {
    e = peer_writer_connect(&peer_w, theirs);
    if (e != PEER_ABSENT && e != PEER_ERROR) break;
    usleep(1000);
    peer_w.error[0] = 0;
  }
  peer_good(e, peer_w.error, __LINE__);
  if (side == 0) peer_good(peer_writer_set_metadata(&peer_w, "from side 0", 12), peer_w.error, __LINE__);
}
static void peer_send(int side, uint64_t n) {
  static unsigned char bytes[LARGEST];
  fill(bytes, size_of(side, n), side, n);
  peer_good(peer_writer_write(&peer_w, bytes, size_of(side, n), 30000), peer_w.error, __LINE__);
}
static void peer_receive(int side, uint64_t n) {
  struct peer_frame f;
  peer_good(peer_reader_read(&peer_r, 30000, &f), peer_r.error, __LINE__);
  CHECK(f.sequence == n + 1 && f.size == size_of(side, n));
  check(f.data, (size_t)f.size, side, n);
  peer_good(peer_reader_release(&peer_r), peer_r.error, __LINE__);
}
static void peer_close(const char *mine, int side) {
  enum peer_result e;
  (void)mine, (void)side;
  peer_writer_close(&peer_w);
  e = peer_reader_read(&peer_r, 30000, NULL);
  if (e != PEER_CLOSED) fail("the end", __LINE__, peer_r.error);
  peer_reader_close(&peer_r);
}
#endif

static void converse(const kind *k, const char *name, int side, uint64_t n) {
  char mine[128], theirs[128];
  uint64_t i;
  const int other = !side;
  rounds = 2 * n;
  snprintf(mine, sizeof mine, "%s%d", name, side);
  snprintf(theirs, sizeof theirs, "%s%d", name, other);
  k->open(mine, theirs, side);
  if (k->waits) {
    for (i = 0; side == 0 && i < n; i++) k->send(side, i);
    for (i = 0; i < n; i++) {                                      /* side 1 first reads, then writes */
      if (i % 4 == 0) usleep(2000);
      k->receive(other, i);
    }
    for (i = 0; side == 1 && i < n; i++) k->send(side, i);
  }
  for (i = k->waits ? n : 0; i < 2 * n; i++) {                  /* then an answer to each answer */
    if (i % 4 == 0) usleep(2000);              /* so that the other side is asleep by now, however slow it is */
    if (side == 0) k->send(side, i);
    k->receive(other, i);
    if (side == 1) k->send(side, i);
  }
  k->close(mine, side);
}

static int widow(const char *name) {
  zb_frame f;
  zb_result e;
  GOOD(zb_reader_create(&reader, name, NULL));
  GOOD(zb_reader_acquire(&reader, &f, PATIENCE));
  CHECK(f.size == 8);
  GOOD(zb_reader_release(&reader, &f));
  e = zb_reader_acquire(&reader, &f, PATIENCE);
  if (e != ZB_ERR_PEER_DEAD) fail("the death", __LINE__, zb_strerror(e));
  GOOD(zb_reader_close(&reader));
  return 0;
}
static int victim(const char *name) {
  zb_writer_desc w;
  memset(&w, 0, sizeof w);
  w.connect_timeout_ns = PATIENCE;
  GOOD(zb_writer_open(&writer, name, &w));
  GOOD(zb_writer_write(&writer, "farewell", 8, PATIENCE));
  kill(getpid(), SIGKILL);
  return 1;
}

int main(int argc, char **argv) {
  static const struct { const char *name; kind k; } kinds[] = {
    { "stream", { stream_open, stream_send, stream_receive, stream_close, true } },
    { "ring", { ring_open, ring_send, ring_receive, ring_close, true } },
    { "dict", { dict_open, dict_send, dict_receive, dict_close, false } },
    { "topic", { topic_open, topic_send, topic_receive, topic_close, false } },
#ifdef PEER_H
    { "peer", { peer_open, peer_send, peer_receive, peer_close, true } },
#endif
  };
  size_t i;
  alarm(240);
  if (argc == 2 && strcmp(argv[1], "width") == 0) return printf("%d\n", (int)(8 * sizeof(void *))) < 0;
  if (argc == 3 && strcmp(argv[1], "widow") == 0) return widow(argv[2]);
  if (argc == 3 && strcmp(argv[1], "victim") == 0) return victim(argv[2]);
  for (i = 0; argc == 5 && i < sizeof kinds / sizeof kinds[0]; i++)
    if (strcmp(argv[1], kinds[i].name) == 0) {
      converse(&kinds[i].k, argv[2], atoi(argv[3]), strtoull(argv[4], NULL, 10));
      CHECK(!never_woken());
      printf("# %s, side %s: woken %d times\n", argv[1], argv[3], sleeps());
      return 0;
    }
  fprintf(stderr, "end: see the comment at the top of tests/meet/end.c\n");
  return 2;
}
