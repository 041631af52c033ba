/* ring.c - the ring's scenarios: every fill level, places and numbers, waiting, presence, hostile headers, the split form.
 *
 * Where both ends are in one thread each step is certain; `between_two` and all that waits has them in two threads and in
 * two processes. What needs an interleaving puts it there with `hook`. TEST_KILLS of 1000 and more makes the long runs
 * fifty times as long, and a thousand million items go through. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/futex.h>
#include <poll.h>
#include <pthread.h>
#include <sched.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <time.h>
#include <unistd.h>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

/* Runs fn once, in the thread that set it: at that test point of the library, or before it loads that word for the
 * (skip + 1)th time. */
typedef struct test_hook { int point; const volatile void *load; int skip; void (*fn)(void *); void *arg; } test_hook;
static _Thread_local test_hook hook;
static _Thread_local unsigned long calls;     /* of the kernel, by the library, that could wait or ask */
static _Thread_local unsigned long sleeps;    /* of them those that wait for a word to change */
static uint64_t first_number;                 /* of a new ring */
static void hook_run(void) {
  test_hook h = hook;
  hook = (test_hook){ 0 };
  h.fn(h.arg);
}
static inline void at_point(int n) { if (hook.point == n) hook_run(); }
static inline void at_load(const volatile void *p) { if (hook.load && hook.load == p && hook.skip-- == 0) hook_run(); }
/* 1: the kernel lets nobody register for its barrier; 2: nobody make the barrier; 3: neither; SYS_futex_waitv: nobody wait for many. */
static int refusing;
static inline bool refused(long number, ...) {
  va_list args;
  va_start(args, number);
  const int command = number == SYS_membarrier ? va_arg(args, int) : 0;
  if (number == SYS_futex) (void)va_arg(args, uint32_t *), sleeps += va_arg(args, int) == 9 /* FUTEX_WAIT_BITSET */;
  va_end(args);
  if (number == SYS_membarrier) return refusing < 4 && (refusing & (command == 1 << 2 ? 1 : 2)) != 0;
  return refusing > 3 && number == refusing;
}
#define ZEROBUF_TEST_POINT(n) at_point(n)
#define ZEROBUF_TEST_FIRST first_number
#define __atomic_load_n(p, order) (at_load(p), __atomic_load_n(p, order))
#define syscall(...) (calls++, refused(__VA_ARGS__) ? (errno = EPERM, -1L) : syscall(__VA_ARGS__))
#define fcntl(...) (calls++, fcntl(__VA_ARGS__))
#define nanosleep(a, b) (calls++, nanosleep(a, b))
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef __atomic_load_n
#undef syscall
#undef fcntl
#undef nanosleep
#include "test.h"
#include "ends.h"
#include "peer_split.h"
#include <grp.h>
#include <sys/mount.h>

#define SOON ZB_MS(60)
enum { NOBODY = 65534, RINGS = 5, PAGE = 4096 };
enum { NAMED, MEMORY, SPLIT, HOWS };          /* how the two ends find each other */
enum { SINGLE, MANY, PLACE, WAYS };           /* how items go in and out: by copy, many by copy, in place */

typedef struct job {
  const char *name;
  sps_names   split;
  int         how, mode, option;
  void       *memory;
  uint64_t    bytes, capacity, count, waits;
  size_t      size;
  int64_t     spin_ns;
  uint64_t    put, got;                       /* how many went in and out; by the one whose turn it is */
  _Atomic int step;
  _Atomic int64_t value;
  _Atomic uint32_t turn;                      /* odd: the other one's, for `way` and `n` */
  int         way;
  uint64_t    n;
} job;

static void reach(job *j, int step) {
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void park(void) { for (;;) pause(); }
static bool long_run(void) {
  const char *kills = getenv("TEST_KILLS");
  return kills && atoi(kills) >= 1000;
}
static uint64_t longer(uint64_t count) { return long_run() ? 50 * count : count; }
static zb_schema bytes(uint64_t size) {
  zb_schema s;
  CHECK_RESULT(zb_schema_bytes(&s, size), ZB_OK);
  return s;
}
static zb_schema array_of(const char *dtype, uint32_t ndim, uint64_t a, uint64_t b) {
  zb_schema s;
  CHECK_RESULT(zb_schema_array(&s, dtype, ndim, (const uint64_t[]){ a, b }), ZB_OK);
  return s;
}
static void same_text(const char *got, const char *want) {
  if ((got == NULL) != (want == NULL) || (got && strcmp(got, want) != 0)) FAIL("\"%s\", not \"%s\"", got ? got : "nothing", want ? want : "nothing");
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
static bool shm_there(const char *prefix, const char *name) {
  char path[320];
  snprintf(path, sizeof path, "/dev/shm/%s%s", prefix, name);
  return access(path, F_OK) == 0;
}

/* ---- the two ends ---- */
/* Memory that ends where no access is possible any more, and begins there, too. */
static uint8_t *fenced(uint64_t size, bool at_the_end) {
  const uint64_t pages = (size + PAGE - 1) / PAGE * PAGE;
  uint8_t *p = test_shared((size_t)pages + 2 * PAGE);
  CHECK(mprotect(p, PAGE, PROT_NONE) == 0 && mprotect(p + PAGE + pages, PAGE, PROT_NONE) == 0);
  return p + PAGE + (at_the_end ? pages - size : 0);
}
static job *job_new(const char *base, int how, uint64_t capacity, size_t size) {
  const zb_schema schema = bytes(size);
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->how = how;
  j->capacity = capacity;
  j->size = size;
  j->bytes = zb_ring_bytes(&schema, capacity);
  if (how == MEMORY) j->memory = fenced(j->bytes, true);
  if (how == SPLIT) j->split = (sps_names){ j->name, test_name("read"), test_name("write") };
  return j;
}
static void open_end(zb_ring *r, const job *j, zb_ring_role role, bool create) {
  const zb_schema schema = bytes(j->size);
  zb_ring_desc d = { .capacity = j->capacity, .spin_ns = j->spin_ns };
  if (!create) d.connect_timeout_ns = WAIT, d.schema = &schema;
  if (j->how == SPLIT)
    CHECK_RESULT(zb_ring_open_split(r, role, j->split.slots, j->split.read, j->split.write, j->size, create, &d), ZB_OK);
  else if (j->how == MEMORY) CHECK_RESULT(zb_ring_init(r, role, j->memory, j->bytes, create ? &schema : NULL, &d), ZB_OK);
  else if (create) CHECK_RESULT(zb_ring_create(r, j->name, role, &schema, &d), ZB_OK);
  else CHECK_RESULT(zb_ring_attach(r, j->name, role, &d), ZB_OK);
}
static bool is_there(const job *j) {
  return j->how == SPLIT ? shm_there("", j->split.slots) || shm_there("", j->split.read) || shm_there("", j->split.write)
                         : shm_there("zbr_", j->name);
}
static void leave(zb_ring *r) { CHECK_RESULT(zb_ring_close(r), ZB_OK); }
static zbi_ring_head *head_of(const zb_ring *r) { return (zbi_ring_head *)r->header; }
static void *some_memory(uint64_t size) {     /* of exactly this size, so that a sanitizer sees its end */
  void *p = malloc(size ? (size_t)size : 1);
  if (!p) FAIL("out of memory");
  return p;
}
static zb_ring_role other_role(zb_ring_role role) { return role == ZB_PRODUCER ? ZB_CONSUMER : ZB_PRODUCER; }

/* What the questions say, of an end that is alone to change anything. */
static void check_counts(const job *j, const zb_ring *r) {
  const volatile job *now = j;                /* the other side counts after it has published: it may not have come to that */
  for (int i = 0; i < 1000 && zb_ring_count(r) != now->put - now->got; i++) test_sleep_ms(1);
  CHECK_EQ(zb_ring_count(r), j->put - j->got);
  CHECK_EQ(zb_ring_capacity(r), j->capacity);
  CHECK(zb_ring_can_read(r) == (j->put != j->got));
  CHECK(zb_ring_can_write(r) == (j->put - j->got != j->capacity));
}
/* Item i is where it must be: slot i % slots of what zb_ring_memory tells, and in our layout at a boundary of 64. */
static void check_place(const job *j, const zb_ring *r, const void *place, uint64_t number) {
  void *base;
  uint64_t stride, slots;
  CHECK_RESULT(zb_ring_memory(r, &base, &stride, &slots), ZB_OK);
  CHECK_EQ(slots, j->capacity + (j->how == SPLIT));
  CHECK_EQ(stride, j->how == SPLIT ? j->size : (j->size + 63) / 64 * 64);
  CHECK((const uint8_t *)place == (uint8_t *)base + number % slots * stride);
  CHECK(j->how == SPLIT || ((uintptr_t)place & 63) == 0);
}
static void put_in_place(job *j, zb_ring *p, uint64_t n) {
  for (uint64_t i = 0; i < n; i++) {
    void *place = NULL, *again = NULL;
    CHECK_RESULT(zb_ring_acquire(p, &place, ZB_NOWAIT), ZB_OK);
    CHECK_EQ(zb_ring_count(p), j->put + i - j->got);
    CHECK_RESULT(zb_ring_acquire(p, &again, ZB_NOWAIT), ZB_OK);
    CHECK(again == place);
    check_place(j, p, place, j->put + i);
    frame_fill(place, j->size, j->put + i);
    CHECK_RESULT(zb_ring_commit(p), ZB_OK);
    CHECK_RESULT(zb_ring_commit(p), ZB_ERR_STATE);
  }
}
/* n are offered: as many go in as there is space for, and no more. */
static void put_some(job *j, zb_ring *p, int way, uint64_t n) {
  const uint64_t room = j->capacity - (j->put - j->got), fits = n < room ? n : room;
  uint8_t *items = some_memory(n * j->size);
  size_t done = 99;
  void *place;
  for (uint64_t i = 0; i < n; i++) frame_fill(items + i * j->size, j->size, j->put + i);
  if (way == MANY && n > 0) {
    CHECK_RESULT(zb_ring_write_n(p, items, n, &done, ZB_NOWAIT), fits ? ZB_OK : ZB_TIMEOUT);
    CHECK_EQ(done, fits);
  }
  for (uint64_t i = 0; way == SINGLE && i < n; i++)
    CHECK_RESULT(zb_ring_write(p, items + i * j->size, ZB_NOWAIT), i < fits ? ZB_OK : ZB_TIMEOUT);
  if (way == PLACE) put_in_place(j, p, fits);
  if (way == PLACE && fits < n) CHECK_RESULT(zb_ring_acquire(p, &place, ZB_NOWAIT), ZB_TIMEOUT);
  free(items);
  j->put += fits;
  check_counts(j, p);
}
/* Peeks n ahead, each twice, and gives them back in order: one, the rest at once. */
static void get_in_place(job *j, zb_ring *c, uint64_t n) {
  const void *first[16], *again;
  for (uint64_t i = 0; i < n; i++) {
    CHECK_RESULT(zb_ring_peek_ahead(c, i, &first[i], ZB_NOWAIT), ZB_OK);
    check_place(j, c, first[i], j->got + i);
  }
  for (uint64_t i = 0; i < n; i++) {
    CHECK_RESULT(zb_ring_peek_ahead(c, i, &again, ZB_NOWAIT), ZB_OK);
    CHECK(again == first[i] && frame_intact(again, j->size, j->got + i));
    CHECK_RESULT(zb_ring_peek(c, &again, ZB_NOWAIT), ZB_OK);
    CHECK(again == first[0]);
  }
  CHECK_EQ(zb_ring_count(c), j->put - j->got);
  if (n > 0) CHECK_RESULT(zb_ring_release(c), ZB_OK);
  if (n > 1) CHECK_RESULT(zb_ring_release_n(c, n - 1), ZB_OK);
  CHECK_RESULT(zb_ring_release_n(c, 0), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_release_n(c, j->put - j->got - n + 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_release_n(c, UINT64_MAX), ZB_ERR_STATE);
}
/* n are asked for: as many come as there are. */
static void get_some(job *j, zb_ring *c, int way, uint64_t n) {
  const uint64_t there = j->put - j->got, comes = n < there ? n : there;
  uint8_t *items = some_memory(n * j->size);
  size_t done = 99;
  const void *place = j;
  if (way == MANY && n > 0) {
    CHECK_RESULT(zb_ring_read_n(c, items, n, &done, ZB_NOWAIT), comes ? ZB_OK : ZB_TIMEOUT);
    CHECK_EQ(done, comes);
  }
  for (uint64_t i = 0; way == SINGLE && i < n; i++)
    CHECK_RESULT(zb_ring_read(c, items + i * j->size, ZB_NOWAIT), i < comes ? ZB_OK : ZB_TIMEOUT);
  for (uint64_t i = 0; way != PLACE && i < comes; i++) CHECK(frame_intact(items + i * j->size, j->size, j->got + i));
  if (way == PLACE) get_in_place(j, c, comes);
  if (way == PLACE && comes < n) CHECK_RESULT(zb_ring_peek_ahead(c, 0, &place, ZB_NOWAIT), there > comes ? ZB_OK : ZB_TIMEOUT);
  CHECK_RESULT(zb_ring_peek_ahead(c, j->capacity, &place, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  free(items);
  j->got += comes;
  check_counts(j, c);
}

/* ============================================================================================
 * Full, empty, wrap
 * ============================================================================================ */
/* From each place of the slots, at each fill level, n more and then n of what is there, each way. */
static void all_levels(job *j, zb_ring *p, zb_ring *c) {
  const uint64_t slots = j->capacity + (j->how == SPLIT);
  for (uint64_t place = 0; place < slots; place++)
    for (uint64_t level = 0; level <= j->capacity; level++)
      for (uint64_t n = 1; n <= 2 * j->capacity + 1; n++) {
        const int way = (int)((place + level + n) % WAYS), then = (int)((place + level + n / WAYS) % WAYS);
        while (j->put % slots != place) put_some(j, p, SINGLE, 1), get_some(j, c, PLACE, 1);
        put_some(j, p, (way + 1) % WAYS, level);
        check_counts(j, c);
        put_some(j, p, way, n);
        check_counts(j, c);
        get_some(j, c, then, level ? level : n);
        check_counts(j, p);
        get_some(j, c, (then + 1) % WAYS, n);
        get_some(j, c, way, j->capacity);
        CHECK_EQ(j->put, j->got);
      }
}
static void levels(int how) {
  for (uint64_t capacity = 1; capacity <= 9; capacity++)
    for (int consumer_first = 0; consumer_first < 2; consumer_first++) {
      job *j = job_new("levels", how, capacity, 24);
      zb_ring p, c;
      if (consumer_first) open_end(&c, j, ZB_CONSUMER, true);
      open_end(&p, j, ZB_PRODUCER, !consumer_first);
      if (!consumer_first) open_end(&c, j, ZB_CONSUMER, false);
      all_levels(j, &p, &c);
      leave(consumer_first ? &p : &c);
      leave(consumer_first ? &c : &p);
      CHECK(!is_there(j));
    }
}
TEST(levels_by_name)   { levels(NAMED); }
TEST(levels_in_memory) { levels(MEMORY); }
TEST(levels_split)     { levels(SPLIT); }

/* The same across the end of the range, from each place before it. */
static void across(int how) {
  for (uint64_t capacity = 1; capacity <= 9; capacity++)
    for (uint64_t before = 0; before <= 2 * capacity + 1; before++) {
      job *j = job_new("across", how, capacity, 9);
      uint64_t state = test_seed() + before;
      zb_ring p, c;
      zb_info info;
      first_number = 0 - before;
      open_end(&p, j, ZB_PRODUCER, true);
      open_end(&c, j, ZB_CONSUMER, false);
      CHECK(head_of(&p)->head == first_number && head_of(&p)->tail == first_number);
      while (j->got < 6 * capacity + 2 * before) {
        put_some(j, &p, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % (2 * capacity + 1));
        get_some(j, &c, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % (2 * capacity + 1));
        if (how != NAMED) continue;
        CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_OK);
        CHECK(info.write_count == j->put && info.read_count == j->got && info.fill_bytes == 9 * (j->put - j->got));
      }
      CHECK(head_of(&p)->head == first_number + j->put && head_of(&p)->tail == first_number + j->got);
      CHECK(before == 0 || head_of(&p)->tail < first_number);
      leave(&c), leave(&p);
    }
}
TEST(counters_cross_the_end) { across(NAMED), across(MEMORY); }
TEST(counters_cross_the_end_and_others_take_over) {            /* who attaches finds its slot on both sides of the end */
  for (uint64_t capacity = 1; capacity <= 5; capacity++) {
    job *j = job_new("cross", NAMED, capacity, 24);
    zb_ring p, c;
    first_number = 0 - capacity - 2;
    open_end(&p, j, ZB_PRODUCER, true);
    p.owner = 0;                              /* it stays, whoever closes */
    for (uint64_t i = 0; i < 4 * capacity + 6; i++) {
      open_end(&c, j, ZB_CONSUMER, false);
      put_some(j, &p, (int)(i % WAYS), 1 + i % capacity);
      leave(&p);
      open_end(&p, j, ZB_PRODUCER, false);
      check_counts(j, &p);
      put_some(j, &p, PLACE, i % 2);
      get_some(j, &c, (int)(i % WAYS), 1 + i % capacity);
      leave(&c);
    }
    CHECK(head_of(&p)->head < first_number);
    leave(&p);
    CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_OK);
  }
}

/* One handle here, the other in another thread or process, step by step. */
static void consume_by_turns(void *arg) {
  job *j = arg;
  zb_ring c;
  open_end(&c, j, ZB_CONSUMER, false);
  for (;;) {
    while (atomic_load(&j->turn) % 2 == 0) sched_yield();
    if (j->n == 0) break;
    get_some(j, &c, j->way, j->n);
    atomic_fetch_add(&j->turn, 1);
  }
  leave(&c);
}
static void over_to_you(job *j, int way, uint64_t n) {
  j->way = way, j->n = n;
  atomic_fetch_add(&j->turn, 1);
  while (n > 0 && atomic_load(&j->turn) % 2 == 1) sched_yield();
}
TEST_BOTH_LIMIT(between_two, 60) {
  uint64_t state = test_seed();
  for (int i = 0; i < 3 * HOWS; i++) {
    job *j = job_new("two", i % HOWS, 1 + test_random(&state) % 9, 1 + (size_t)(test_random(&state) % 100));
    zb_ring p;
    first_number = i % 2 ? 0 - test_random(&state) % 300 : 0;
    open_end(&p, j, ZB_PRODUCER, true);
    test_pair *consumer = pair_start(mode, consume_by_turns, j);
    for (uint64_t k = 0; k < longer(100); k++) {
      put_some(j, &p, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % (2 * j->capacity + 1));
      over_to_you(j, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % (2 * j->capacity + 1));
      check_counts(j, &p);
    }
    over_to_you(j, 0, 0);
    pair_join(consumer);
    leave(&p);
    CHECK(!is_there(j));
  }
}

/* ---- sizes and capacities ---- */
static void mixed(job *j, zb_ring *p, zb_ring *c, uint64_t turns, uint64_t most) {
  uint64_t state = test_seed();
  for (uint64_t i = 0; i < turns; i++) {
    put_some(j, p, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % most);
    get_some(j, c, (int)(test_random(&state) % WAYS), 1 + test_random(&state) % most);
  }
}
TEST(items_of_every_size) {                   /* and each slot ends where the next one begins */
  static const size_t sizes[] = { 1, 7, 8, 16, 32, 63, 64, 65, 128, 129, 4096, 300000 };
  for (int how = 0; how < HOWS; how++)
    for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
      job *j = job_new("sizes", how, 3, sizes[i]);
      zb_ring p, c;
      open_end(&p, j, ZB_PRODUCER, true);
      open_end(&c, j, ZB_CONSUMER, false);
      mixed(j, &p, &c, sizes[i] > 5000 ? 12 : 200, 4);
      leave(&c), leave(&p);
    }
}
TEST(any_capacity) {
  static const uint64_t capacities[] = { 1, 2, 10, 63, 64, 65, 100, 127, 255, 256, 257, 1000, 4095, 65537 };
  for (int how = 0; how < HOWS; how++)
    for (size_t i = 0; i < sizeof capacities / sizeof capacities[0]; i++) {
      job *j = job_new("capacity", how, capacities[i], 8);
      zb_ring p, c;
      open_end(&p, j, ZB_PRODUCER, true);
      open_end(&c, j, ZB_CONSUMER, false);
      for (int turn = 0; turn < 3; turn++) {  /* full in two steps, empty in two */
        put_some(j, &p, MANY, capacities[i] / 2 + 1);
        put_some(j, &p, turn == 1 ? SINGLE : MANY, capacities[i]);
        put_some(j, &p, MANY, 1);
        get_some(j, &c, turn == 2 ? SINGLE : MANY, capacities[i] / 3 + 1);
        get_some(j, &c, MANY, capacities[i] + 1);
      }
      mixed(j, &p, &c, 100, 9);
      leave(&c), leave(&p);
    }
}
TEST(the_default_capacity) {
  const zb_schema schema = bytes(8);
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("default", how, 256, 8);
    zb_ring p;
    j->capacity = 0;
    open_end(&p, j, ZB_PRODUCER, true);
    CHECK_EQ(zb_ring_capacity(&p), 256);
    leave(&p);
  }
  CHECK_EQ(zb_ring_bytes(&schema, 0), zb_ring_bytes(&schema, 256));
}
TEST(ring_bytes) {
  const zb_schema schema = bytes(65), text = { .kind = ZB_SCHEMA_MESSAGE }, none = { .kind = ZB_SCHEMA_NONE };
  zb_schema large;
  CHECK_EQ(zb_ring_bytes(&schema, 1), 1024 + 128);
  CHECK_EQ(zb_ring_bytes(&schema, 10), 1024 + 1280);
  CHECK_EQ(zb_ring_bytes(NULL, 1) + zb_ring_bytes(&text, 1) + zb_ring_bytes(&none, 1), 0);
  CHECK_EQ(zb_ring_bytes(&schema, UINT64_MAX) + zb_ring_bytes(&schema, UINT64_MAX / 128 + 2) + zb_ring_bytes(&schema, (uint64_t)1 << 57), 0);
  CHECK_RESULT(zb_schema_bytes(&large, (uint64_t)1 << 61), ZB_OK);
  CHECK(zb_ring_bytes(&large, 1) > 0 && zb_ring_bytes(&large, 4) == 0 && zb_ring_bytes(&large, 8) == 0);
}

/* ---- places ---- */
TEST(what_is_acquired_never_was) {            /* nothing is seen before the commit, and nothing if there is none */
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("acquired", how, 3, 24);
    zb_ring p, c;
    void *place, *again;
    open_end(&c, j, ZB_CONSUMER, true);
    open_end(&p, j, ZB_PRODUCER, false);
    put_some(j, &p, SINGLE, 1);
    CHECK_RESULT(zb_ring_acquire(&p, &place, ZB_NOWAIT), ZB_OK);
    memset(place, 0xee, 24);
    CHECK_EQ(zb_ring_count(&c), 1);
    leave(&p);
    CHECK_RESULT(zb_ring_commit(&p), ZB_ERR_STATE);
    get_some(j, &c, MANY, 3);
    open_end(&p, j, ZB_PRODUCER, false);
    CHECK_RESULT(zb_ring_commit(&p), ZB_ERR_STATE);            /* it was another's */
    CHECK_RESULT(zb_ring_acquire(&p, &again, ZB_NOWAIT), ZB_OK);
    CHECK_EQ(zb_ring_count(&p), 0);
    frame_fill(again, 24, j->put++);
    CHECK_RESULT(zb_ring_commit(&p), ZB_OK);
    get_some(j, &c, PLACE, 3);
    leave(&p), leave(&c);
  }
}
TEST(a_copy_between_acquire_and_commit) {     /* takes the slot: there is nothing left to commit */
  job *j = job_new("between", MEMORY, 3, 24);
  zb_ring p, c;
  void *place;
  for (int many = 0; many < 2; many++) {
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    CHECK_RESULT(zb_ring_acquire(&p, &place, ZB_NOWAIT), ZB_OK);
    put_some(j, &p, many ? MANY : SINGLE, 2);
    CHECK_RESULT(zb_ring_commit(&p), ZB_ERR_STATE);
    check_counts(j, &c);
    get_some(j, &c, SINGLE, 3);
    leave(&p), leave(&c);
    CHECK(zb_ring_capacity(&p) == 0);
    j->put = j->got = 0;
  }
}
TEST(what_is_peeked_stays) {                  /* what was not released comes again, to whoever comes */
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("peeked", how, 5, 24);
    zb_ring p, c;
    const void *item;
    open_end(&p, j, ZB_PRODUCER, true);
    put_some(j, &p, MANY, 5);
    for (int i = 0; i < 4; i++) {
      open_end(&c, j, ZB_CONSUMER, false);
      check_counts(j, &c);
      CHECK_RESULT(zb_ring_peek_ahead(&c, 1, &item, ZB_NOWAIT), ZB_OK);
      CHECK(frame_intact(item, 24, j->got + 1));
      get_some(j, &c, PLACE, 1);
      leave(&c);
    }
    leave(&p);
  }
}
TEST(release_without_a_look) {                /* so many are not known to be there */
  job *j = job_new("look", MEMORY, 4, 24);
  zb_ring p, c;
  const void *item;
  open_end(&p, j, ZB_PRODUCER, true);
  open_end(&c, j, ZB_CONSUMER, false);
  put_some(j, &p, MANY, 4);
  CHECK_RESULT(zb_ring_release(&c), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_release_n(&c, 4), ZB_ERR_STATE);
  CHECK_EQ(zb_ring_count(&c), 4);
  CHECK_RESULT(zb_ring_peek(&c, &item, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(zb_ring_release_n(&c, 5), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_release_n(&c, 4), ZB_OK);
  CHECK_RESULT(zb_ring_release(&c), ZB_ERR_STATE);
  CHECK_EQ(zb_ring_count(&p), 0);
  leave(&p), leave(&c);
}
/* One is known to be free, or there, and more came since: all of them go at once. */
TEST(many_means_all_there_are) {
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("all", how, 8, 24);
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    for (int i = 0; i < 20; i++) {
      put_some(j, &p, MANY, 2);
      get_some(j, &c, SINGLE, 1);             /* knows of one more */
      put_some(j, &p, MANY, 4);
      get_some(j, &c, MANY, 7);               /* all 5 */
      put_some(j, &p, MANY, 8);
      get_some(j, &c, SINGLE, 2);
      put_some(j, &p, SINGLE, 1);             /* knows of one free slot more */
      get_some(j, &c, MANY, 4);
      put_some(j, &p, MANY, 8);               /* 5 */
      get_some(j, &c, MANY, 8);
    }
    leave(&c), leave(&p);
  }
}

/* ============================================================================================
 * Schemas
 * ============================================================================================ */
typedef struct mismatch { const char *part; zb_schema there, asked; } mismatch;
enum { MISMATCHES = 9 };
static void mismatches(mismatch m[MISMATCHES]) {
  const mismatch all[MISMATCHES] = {
    { "kind", bytes(24), array_of("uint8", 1, 24, 0) }, { "kind", array_of("uint8", 1, 24, 0), bytes(24) },
    { "sample size", bytes(24), bytes(25) }, { "sample size", bytes(64), bytes(63) },
    { "dtype", array_of("float32", 2, 2, 3), array_of("int32", 2, 2, 3) }, { "dtype", array_of("f4", 1, 6, 0), array_of("float32", 1, 6, 0) },
    { "number of dimensions", array_of("uint8", 1, 6, 0), array_of("uint8", 2, 6, 1) },
    { "shape", array_of("uint8", 2, 2, 3), array_of("uint8", 2, 3, 2) }, { "shape", array_of("uint8", 1, 7, 0), array_of("uint8", 1, 6, 0) } };
  memcpy(m, all, sizeof all);
}
TEST(schema_of_bytes) {
  zb_schema s;
  CHECK_RESULT(zb_schema_bytes(&s, 1), ZB_OK);
  CHECK(s.kind == ZB_SCHEMA_BYTES && zb_schema_size(&s) == 1);
  CHECK_RESULT(zb_schema_bytes(&s, 300000), ZB_OK);
  CHECK_EQ(zb_schema_size(&s), 300000);
  CHECK_RESULT(zb_schema_bytes(&s, 0), ZB_ERR_SCHEMA);
  CHECK_EQ(s.kind, ZB_SCHEMA_NONE);
  CHECK_RESULT(zb_schema_bytes(&s, UINT64_MAX), ZB_ERR_TOO_LARGE);
  CHECK_EQ(s.kind, ZB_SCHEMA_NONE);
  CHECK_RESULT(zb_schema_bytes(NULL, 1), ZB_ERR_ARGUMENT);
}
TEST(bytes_are_for_rings_only) {
  const zb_schema schema = bytes(24);
  const char *name = test_name("topic");
  zb_publisher p;
  CHECK_RESULT(zb_publisher_create(&p, name, &schema, NULL), ZB_ERR_SCHEMA);
  same_text(p.difference, "kind");
  CHECK(!shm_there("gb_", name));
}
TEST(schema_is_checked) {                     /* by attach, by a take-over and in memory; nothing is changed */
  static mismatch m[MISMATCHES];
  mismatches(m);
  for (size_t i = 0; i < MISMATCHES; i++) {
    const char *name = test_name("mismatch");
    zb_ring p, c;
    zb_schema found;
    CHECK_RESULT(zb_ring_create(&p, name, ZB_PRODUCER, &m[i].there, &(zb_ring_desc){ .capacity = 2 }), ZB_OK);
    CHECK_RESULT(zb_ring_attach(&c, name, ZB_CONSUMER, &(zb_ring_desc){ .schema = &m[i].asked, .connect_timeout_ns = WAIT }), ZB_ERR_SCHEMA);
    same_text(c.difference, m[i].part);
    CHECK_RESULT(zb_ring_create(&c, name, ZB_CONSUMER, &m[i].asked, &(zb_ring_desc){ .take_over = true }), ZB_ERR_SCHEMA);
    same_text(c.difference, m[i].part);
    CHECK(zb_ring_capacity(&c) == 0 && !zb_ring_peer_alive(&p));
    CHECK_RESULT(zb_ring_attach(&c, name, ZB_CONSUMER, &(zb_ring_desc){ .schema = &m[i].there, .capacity = 3 }), ZB_ERR_SCHEMA);
    same_text(c.difference, "capacity");
    CHECK_RESULT(zb_ring_create(&c, name, ZB_CONSUMER, &m[i].there, &(zb_ring_desc){ .take_over = true, .capacity = 1 }), ZB_ERR_SCHEMA);
    same_text(c.difference, "capacity");
    CHECK_RESULT(zb_ring_attach(&c, name, ZB_CONSUMER, &(zb_ring_desc){ .schema = &m[i].there, .capacity = 2 }), ZB_OK);
    same_text(c.difference, NULL);
    CHECK_RESULT(zb_ring_schema(&c, &found), ZB_OK);
    CHECK(memcmp(&found, &m[i].there, sizeof found) == 0);
    leave(&c), leave(&p);
    CHECK(!shm_there("zbr_", name));
  }
}
TEST(schema_is_checked_in_memory) {
  static mismatch m[MISMATCHES];
  static uint8_t memory[4096] __attribute__((aligned(64)));
  mismatches(m);
  for (size_t i = 0; i < MISMATCHES; i++) {
    zb_ring p, c;
    zb_schema found;
    CHECK_RESULT(zb_ring_init(&p, ZB_PRODUCER, memory, sizeof memory, &m[i].there, &(zb_ring_desc){ .capacity = 2 }), ZB_OK);
    CHECK_RESULT(zb_ring_init(&c, ZB_CONSUMER, memory, sizeof memory, NULL, &(zb_ring_desc){ .schema = &m[i].asked }), ZB_ERR_SCHEMA);
    same_text(c.difference, m[i].part);
    CHECK_RESULT(zb_ring_init(&c, ZB_CONSUMER, memory, sizeof memory, NULL, &(zb_ring_desc){ .capacity = 7 }), ZB_ERR_SCHEMA);
    same_text(c.difference, "capacity");
    CHECK(!zb_ring_peer_alive(&p));
    CHECK_RESULT(zb_ring_init(&c, ZB_CONSUMER, memory, sizeof memory, NULL, NULL), ZB_OK);
    CHECK_RESULT(zb_ring_schema(&c, &found), ZB_OK);
    CHECK(memcmp(&found, &m[i].there, sizeof found) == 0);
    leave(&p), leave(&c);
  }
}
TEST(arrays) {                                /* each type and each number of dimensions goes through */
  static const char *const types[] = { "bool", "uint8", "int16", "float16", "float32", "complex64", "complex128", "datetime64[ns]", "<U3" };
  static const uint64_t shape[8] = { 2, 3, 1, 4, 1, 2, 5, 1 };
  for (uint32_t i = 0; i < 9; i++) {
    job *j = job_new("array", NAMED, 3, 1);
    zb_schema asked, found;
    zb_ring p, c;
    zb_info info;
    CHECK_RESULT(zb_schema_array(&asked, types[i], i, shape), ZB_OK);
    CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &asked, &(zb_ring_desc){ .capacity = 3 }), ZB_OK);
    CHECK_RESULT(zb_ring_attach(&c, j->name, ZB_CONSUMER, NULL), ZB_OK);
    CHECK_RESULT(zb_ring_schema(&c, &found), ZB_OK);
    CHECK(memcmp(&found, &asked, sizeof found) == 0);
    CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_OK);
    CHECK(memcmp(&info.schema, &asked, sizeof asked) == 0);
    j->size = (size_t)asked.sample_size;
    mixed(j, &p, &c, 20, 4);
    leave(&c), leave(&p);
  }
}
static void damage(zb_schema *s, size_t how) {
  switch (how) {
    case 0: s->kind = ZB_SCHEMA_NONE; break;
    case 1: s->kind = (zb_schema_kind)7; break;
    case 2: s->kind = ZB_SCHEMA_MESSAGE; break;
    case 3: memset(s->dtype, 'u', sizeof s->dtype); break;
    case 4: memcpy(s->dtype, "uint9", 6); break;
    case 5: s->ndim = 9; break;
    case 6: s->shape[0] = 0; break;
    case 7: s->shape[0] = UINT64_MAX; break;
    case 8: s->sample_size++; break;
    case 9: s->sample_size = 0; break;
    case 10: *s = bytes(24), s->sample_size = 0; break;
    case 11: *s = bytes(24), s->sample_size = UINT64_MAX; break;
    default: FAIL("no such damage");
  }
}
TEST(impossible_schemas) {
  static const char *const parts[] = { "kind", "kind", "kind", "dtype", "dtype", "number of dimensions", "shape", "shape", "sample size",
                                       "sample size", "sample size", "sample size" };
  static uint8_t memory[4096] __attribute__((aligned(64)));
  const char *name = test_name("impossible");
  for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
    zb_schema s = array_of("uint8", 2, 2, 3);
    zb_ring r;
    damage(&s, i);
    CHECK_EQ(zb_ring_bytes(&s, 1), 0);
    for (int over = 0; over < 2; over++) {
      CHECK_RESULT(zb_ring_create(&r, name, ZB_PRODUCER, &s, &(zb_ring_desc){ .take_over = over }), ZB_ERR_SCHEMA);
      same_text(r.difference, parts[i]);
      CHECK(!shm_there("zbr_", name) && zb_ring_capacity(&r) == 0);
    }
    CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory, sizeof memory, &s, NULL), ZB_ERR_SCHEMA);
    same_text(r.difference, parts[i]);
  }
}

/* ============================================================================================
 * Coming and going
 * ============================================================================================ */
TEST(a_second_one_is_refused) {               /* of either role, whatever the way, and the first one goes on */
  for (int how = 0; how < HOWS; how++)
    for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
      job *j = job_new("second", how, 3, 24);
      const zb_schema schema = bytes(24);
      zb_ring first, second, other;
      zb_ring_desc wait = { .connect_timeout_ns = WAIT, .take_over = true };
      open_end(&first, j, (zb_ring_role)role, true);
      if (how == NAMED) {
        CHECK_RESULT(zb_ring_attach(&second, j->name, (zb_ring_role)role, &wait), ZB_ERR_BUSY);
        CHECK_RESULT(zb_ring_create(&second, j->name, (zb_ring_role)role, &schema, &wait), ZB_ERR_BUSY);
        CHECK_RESULT(zb_ring_create(&second, j->name, (zb_ring_role)role, &schema, NULL), ZB_ERR_EXISTS);
        CHECK_RESULT(zb_ring_create(&second, j->name, other_role((zb_ring_role)role), &schema, NULL), ZB_ERR_EXISTS);
      } else if (how == MEMORY) {
        CHECK_RESULT(zb_ring_init(&second, (zb_ring_role)role, j->memory, j->bytes, NULL, NULL), ZB_ERR_BUSY);
      } else {
        CHECK_RESULT(zb_ring_open_split(&second, (zb_ring_role)role, j->split.slots, j->split.read, j->split.write, 24, false, NULL), ZB_ERR_BUSY);
        CHECK_RESULT(zb_ring_open_split(&second, (zb_ring_role)role, j->split.slots, j->split.read, j->split.write, 24, true, NULL), ZB_ERR_EXISTS);
      }
      leave(&second);
      CHECK(!zb_ring_peer_alive(&first) && is_there(j) == (how != MEMORY));
      open_end(&other, j, other_role((zb_ring_role)role), false);
      CHECK(zb_ring_peer_alive(&first) && zb_ring_peer_alive(&other));
      put_some(j, role == ZB_PRODUCER ? &first : &other, MANY, 4);
      get_some(j, role == ZB_PRODUCER ? &other : &first, MANY, 4);
      leave(&other), leave(&first);
    }
}
typedef struct race { job *j; zb_ring_role role; } race;
static void race_for_it(void *arg) {
  race *x = arg;
  zb_ring r;
  while (atomic_load(&x->j->turn) == 0) sched_yield();
  const zb_result e = zb_ring_attach(&r, x->j->name, x->role, NULL);
  if (e != ZB_ERR_BUSY) CHECK_RESULT(e, ZB_OK);
  if (e == ZB_OK) atomic_fetch_add(&x->j->value, 1);
  atomic_fetch_add(&x->j->turn, 1);
  while (atomic_load(&x->j->turn) < 5) sched_yield();
  leave(&r);
}
TEST_BOTH(one_of_four_gets_it) {
  for (int i = 0; i < 20; i++) {
    job *j = job_new("race", NAMED, 3, 24);
    race *x = test_shared(sizeof *x);
    test_pair *pairs[4];
    zb_ring r;
    x->j = j, x->role = i % 2 ? ZB_CONSUMER : ZB_PRODUCER;
    open_end(&r, j, other_role(x->role), true);
    for (int k = 0; k < 4; k++) pairs[k] = pair_start(mode, race_for_it, x);
    atomic_store(&j->turn, 1);
    for (int k = 0; k < 4; k++) pair_join(pairs[k]);
    CHECK_EQ(atomic_load(&j->value), 1);
    leave(&r);
  }
}

static void create_later(void *arg) {
  job *j = arg;
  zb_ring r;
  await(j, 1);
  test_sleep_ms(30);
  atomic_store(&j->value, test_now_ns());
  open_end(&r, j, (zb_ring_role)j->option, true);
  await(j, 2);
  leave(&r);
}
TEST_BOTH(attach_before_create) {
  for (int i = 0; i < 4; i++) {               /* by name and split, either role */
    job *j = job_new("later", i < 2 ? NAMED : SPLIT, 3, 24);
    zb_ring r;
    j->option = i % 2 ? ZB_PRODUCER : ZB_CONSUMER;
    test_pair *maker = pair_start(mode, create_later, j);
    reach(j, 1);
    open_end(&r, j, other_role((zb_ring_role)j->option), false);
    CHECK(atomic_load(&j->value) != 0);
    CHECK_RESULT(zb_ring_wait_peer(&r, WAIT), ZB_OK);
    reach(j, 2);
    pair_join(maker);
    leave(&r);
  }
}
TEST(connect_timeout) {
  const char *name = test_name("nobody"), *read = test_name("read"), *write = test_name("write");
  for (int ms = 0; ms <= 60; ms += 30) {
    const zb_ring_desc d = { .connect_timeout_ns = ZB_MS(ms) };
    zb_ring r;
    int64_t start = test_now_ns();
    CHECK_RESULT(zb_ring_attach(&r, name, ZB_CONSUMER, &d), ZB_ERR_NOT_FOUND);
    lasted(start, ms);
    CHECK_EQ(zb_ring_capacity(&r), 0);
    start = test_now_ns();
    CHECK_RESULT(zb_ring_open_split(&r, ZB_PRODUCER, name, read, write, 24, false, &d), ZB_ERR_NOT_FOUND);
    lasted(start, ms);
    CHECK_EQ(zb_ring_capacity(&r), 0);
  }
}
/* Somebody looks whether he can attach in the very role, just while the ring is made: it is made all the same. */
static void look_meanwhile(void *arg) {
  job *j = arg;
  char file[300];
  zbi_shm shm = { 0 };
  int os;
  await(j, 1);
  snprintf(file, sizeof file, "zbr_%s", j->name);
  CHECK_RESULT(zbi_shm_open(&shm, file, true, &os), ZB_OK);
  CHECK_RESULT(zbi_claim(&shm, zbi_ring_lock((uint32_t)j->option), &os), ZB_OK);
  reach(j, 2);
  test_sleep_ms(20);
  CHECK(shm.size == 0);
  zbi_shm_close(&shm);
}
static void let_him_look(void *arg) { reach(arg, 1), await(arg, 2); }
TEST_BOTH(looked_at_while_it_is_made) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
    job *j = job_new("made", NAMED, 3, 24);
    zb_ring r;
    j->option = role;
    test_pair *other = pair_start(mode, look_meanwhile, j);
    hook = (test_hook){ .point = ZBI_AT_RING_NAMED, .fn = let_him_look, .arg = j };
    open_end(&r, j, (zb_ring_role)role, true);
    pair_join(other);
    leave(&r);
    CHECK(!is_there(j));
  }
}

/* While there is space a few items may go in before the look; told once, it is told each time. */
static void write_until(job *j, zb_ring *p, zb_result end) {
  uint8_t item[24];
  zb_result e = ZB_OK;
  for (uint64_t n = 0; e == ZB_OK; n++) {
    CHECK(n <= j->capacity);
    frame_fill(item, 24, j->put);
    e = zb_ring_write(p, item, WAIT);
    if (e != end) CHECK_RESULT(e, ZB_OK);
    j->put += e == ZB_OK;
  }
  for (int i = 0; i < 40; i++) {
    CHECK_RESULT(zb_ring_write(p, item, WAIT), end);
    CHECK_RESULT(zb_ring_acquire(p, (void *[]){ NULL }, ZB_NOWAIT), end);
  }
  check_counts(j, p);
}
/* A clean leave is told at once, the consumer after the last item; then the next one comes, and it goes on. */
TEST(leave_and_come_again) {
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("leave", how, 4, 24);
    zb_result told = how == SPLIT ? ZB_TIMEOUT : ZB_CLOSED;    /* the split form says nothing of anybody's life */
    zb_ring p, c;
    uint8_t item[24];
    const void *place;
    open_end(&c, j, ZB_CONSUMER, true);
    c.owner = 0;
    for (int turn = 0; turn < 3; turn++) {
      open_end(&p, j, ZB_PRODUCER, false);
      CHECK_RESULT(zb_ring_read(&c, item, ZB_NOWAIT), ZB_TIMEOUT);
      put_some(j, &p, MANY, 3);
      leave(&p);
      CHECK(!zb_ring_peer_alive(&c));
      get_some(j, &c, SINGLE, 2);
      get_some(j, &c, PLACE, 1);
      CHECK_RESULT(zb_ring_read(&c, item, how == SPLIT ? ZB_NOWAIT : WAIT), told);
      CHECK_RESULT(zb_ring_peek(&c, &place, ZB_NOWAIT), told);
      CHECK_RESULT(zb_ring_peek_ahead(&c, 2, &place, ZB_NOWAIT), told);
      CHECK_RESULT(zb_ring_wait_peer(&c, ZB_MS(5)), ZB_TIMEOUT);
    }
    open_end(&p, j, ZB_PRODUCER, false);
    for (int turn = 0; turn < 3; turn++) {
      leave(&c);
      CHECK_RESULT(zb_ring_wait_peer(&p, ZB_NOWAIT), ZB_TIMEOUT);
      if (how != SPLIT) write_until(j, &p, ZB_CLOSED);
      open_end(&c, j, ZB_CONSUMER, false);
      CHECK_RESULT(zb_ring_wait_peer(&p, WAIT), ZB_OK);
      put_some(j, &p, turn, 5);
      get_some(j, &c, turn, 5);
    }
    leave(&c), leave(&p);
    if (how == NAMED) CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_OK);
    if (how == SPLIT) sps_unlink(&j->split);
  }
}
TEST(told_while_there_is_space) {             /* not only when the ring is full: within 64 items */
  job *j = job_new("space", NAMED, 1000, 24);
  zb_ring p, c;
  open_end(&p, j, ZB_PRODUCER, true);
  open_end(&c, j, ZB_CONSUMER, false);
  put_some(j, &p, SINGLE, 30);
  leave(&c);
  write_until(j, &p, ZB_CLOSED);
  CHECK(j->put <= 30 + 64);
  leave(&p);
}
TEST(filled_before_anybody_comes) {
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("early", how, 5, 24);
    zb_ring p, c;
    void *place;
    open_end(&p, j, ZB_PRODUCER, true);
    put_some(j, &p, PLACE, 2);
    put_some(j, &p, MANY, 9);
    CHECK_RESULT(zb_ring_acquire(&p, &place, ZB_MS(5)), ZB_TIMEOUT);
    CHECK_RESULT(zb_ring_wait_peer(&p, ZB_MS(5)), ZB_TIMEOUT);
    open_end(&c, j, ZB_CONSUMER, false);
    get_some(j, &c, MANY, 9);
    leave(&p), leave(&c);
  }
}
TEST(the_owner_removes_it) {                  /* the other one keeps his memory and reads the rest */
  for (int how = NAMED; how < HOWS; how += SPLIT - NAMED) {
    job *j = job_new("owner", how, 4, 24);
    zb_ring p, c;
    uint8_t item[24];
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    put_some(j, &p, MANY, 3);
    leave(&c);
    CHECK(is_there(j));
    open_end(&c, j, ZB_CONSUMER, false);
    leave(&p);
    CHECK(!is_there(j));
    get_some(j, &c, PLACE, 3);
    CHECK_RESULT(zb_ring_read(&c, item, ZB_MS(5)), how == SPLIT ? ZB_TIMEOUT : ZB_CLOSED);
    open_end(&p, j, ZB_PRODUCER, true);       /* the name is free; the old one's close does not touch the new one */
    leave(&c);
    CHECK(is_there(j));
    leave(&p);
    CHECK(!is_there(j));
  }
}
TEST(only_its_own_name) {                     /* what another made of this name meanwhile stays */
  for (int how = NAMED; how < HOWS; how += SPLIT - NAMED) {
    job *j = job_new("own", how, 4, 24);
    zb_ring p, q;
    open_end(&p, j, ZB_PRODUCER, true);
    if (how == SPLIT) sps_unlink(&j->split);
    else CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, true), ZB_OK);
    open_end(&q, j, ZB_PRODUCER, true);
    leave(&p);
    CHECK(is_there(j));
    leave(&q);
    CHECK(!is_there(j));
  }
}
TEST(kept_and_taken_over) {
  job *j = job_new("kept", NAMED, 3, 24);
  const zb_schema schema = bytes(24);
  const zb_ring_desc keep = { .capacity = 3, .keep = true }, keep_over = { .keep = true, .take_over = true }, over = { .take_over = true };
  zb_ring p, c;
  CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &schema, &keep), ZB_OK);
  put_some(j, &p, MANY, 2);
  leave(&p);
  CHECK(is_there(j));
  CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &schema, &keep), ZB_ERR_EXISTS);
  CHECK_RESULT(zb_ring_create(&c, j->name, ZB_CONSUMER, &schema, NULL), ZB_ERR_EXISTS);
  CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &schema, &keep_over), ZB_OK);
  put_some(j, &p, MANY, 3);                   /* one fits */
  CHECK_RESULT(zb_ring_create(&c, j->name, ZB_CONSUMER, &schema, &keep_over), ZB_OK);
  get_some(j, &c, MANY, 2);
  leave(&c), leave(&p);
  CHECK(is_there(j));
  CHECK_RESULT(zb_ring_create(&c, j->name, ZB_CONSUMER, &schema, &over), ZB_OK);     /* not the one whose close removes it */
  get_some(j, &c, MANY, 2);
  leave(&c);
  CHECK(is_there(j));
  CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &schema, &over), ZB_OK);     /* in the role that made it */
  leave(&p);
  CHECK(!is_there(j));
  CHECK_RESULT(zb_ring_create(&c, j->name, ZB_CONSUMER, &schema, &over), ZB_OK);     /* nothing is there: made anew */
  CHECK_EQ(zb_ring_capacity(&c), 256);
  leave(&c);
}
/* ---- death: the rest is read, the survivor is told within 200 ms, the next one goes on ---- */
static void die_with_it(void *arg) {
  job *j = arg;
  zb_ring r;
  void *place;
  open_end(&r, j, (zb_ring_role)j->option, false);
  if (j->option == ZB_PRODUCER) put_some(j, &r, MANY, 3);
  else get_some(j, &r, PLACE, 2);
  if (j->option == ZB_PRODUCER) CHECK_RESULT(zb_ring_acquire(&r, &place, ZB_NOWAIT), ZB_OK);
  reach(j, 1);
  if (j->option == ZB_PRODUCER) test_sleep_ms(30);             /* the other one sleeps by then */
}
static void told_of_death(int64_t since) {
  const int64_t ms = (test_now_ns() - since) / 1000000;
  if (ms > 260) FAIL("told after %d ms", (int)ms);
}
TEST(the_other_one_dies) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
    job *j = job_new("death", NAMED, 5, 24);
    zb_ring r, next;
    uint8_t item[24];
    zb_info info;
    j->option = role;
    open_end(&r, j, other_role((zb_ring_role)role), true);
    if (role == ZB_CONSUMER) put_some(j, &r, MANY, 5);
    pid_t pid = test_spawn(die_with_it, j);
    await(j, 1);
    if (role == ZB_PRODUCER) get_some(j, &r, MANY, 3);
    else test_join(pid);
    const int64_t start = test_now_ns();
    if (role == ZB_PRODUCER) CHECK_RESULT(zb_ring_read(&r, item, WAIT), ZB_ERR_PEER_DEAD);
    else write_until(j, &r, ZB_ERR_PEER_DEAD);
    told_of_death(start + (role == ZB_PRODUCER ? ZB_MS(30) : 0));
    if (role == ZB_PRODUCER) test_join(pid);
    CHECK(!zb_ring_peer_alive(&r));
    CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_OK);
    const zb_party *party = role == ZB_PRODUCER ? &info.writer : &info.reader;
    CHECK(party->presence == ZB_DEAD && party->pid == (uint64_t)pid);
    open_end(&next, j, (zb_ring_role)role, false);
    CHECK_RESULT(zb_ring_wait_peer(&r, WAIT), ZB_OK);
    mixed(j, role == ZB_PRODUCER ? &next : &r, role == ZB_PRODUCER ? &r : &next, 20, 7);
    leave(&next), leave(&r);
  }
}

/* ---- fork: the child only unmaps ---- */
typedef struct both_ends { job *j; zb_ring p, c; } both_ends;
static void child_closes(void *arg) {
  both_ends *b = arg;
  leave(&b->p), leave(&b->c);
  CHECK_RESULT(zb_ring_commit(&b->p), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_release(&b->c), ZB_ERR_STATE);
  leave(&b->p);
}
TEST(a_child_closes_and_the_parent_goes_on) {
  for (int how = 0; how < HOWS; how++) {
    both_ends b = { .j = job_new("fork", how, 4, 24) };
    zb_ring q;
    void *place;
    open_end(&b.p, b.j, ZB_PRODUCER, true);
    open_end(&b.c, b.j, ZB_CONSUMER, false);
    put_some(b.j, &b.p, MANY, 3);
    CHECK_RESULT(zb_ring_acquire(&b.p, &place, ZB_NOWAIT), ZB_OK);
    test_join(test_spawn(child_closes, &b));
    CHECK(is_there(b.j) == (how != MEMORY) && zb_ring_peer_alive(&b.p) && zb_ring_peer_alive(&b.c));
    frame_fill(place, 24, b.j->put++);
    CHECK_RESULT(zb_ring_commit(&b.p), ZB_OK);
    get_some(b.j, &b.c, MANY, 5);
    if (how == NAMED) CHECK_RESULT(zb_ring_attach(&q, b.j->name, ZB_PRODUCER, NULL), ZB_ERR_BUSY);
    leave(&b.c), leave(&b.p);
    CHECK(!is_there(b.j));
  }
}
static void hold_and_sleep(void *arg) { (void)arg; park(); }
TEST(a_child_does_not_keep_the_place) {       /* it has a share in the descriptors and never closes them */
  for (int how = NAMED; how < HOWS; how += SPLIT - NAMED) {
    job *j = job_new("share", how, 4, 24);
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    pid_t pid = test_spawn(hold_and_sleep, NULL);
    leave(&c);
    CHECK(!zb_ring_peer_alive(&p));
    open_end(&c, j, ZB_CONSUMER, false);
    CHECK(zb_ring_peer_alive(&p));
    put_some(j, &p, MANY, 2), get_some(j, &c, MANY, 2);
    leave(&p), leave(&c);
    CHECK(!is_there(j));
    test_kill(pid);
  }
}

/* ---- on the caller's memory ---- */
TEST(memory_that_is_none) {
  static uint8_t memory[8192] __attribute__((aligned(64)));
  const zb_schema schema = bytes(24);
  const zb_ring_desc four = { .capacity = 4 };
  const uint64_t size = zb_ring_bytes(&schema, 4);
  zb_ring r, other;
  CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory, sizeof memory, NULL, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, NULL, sizeof memory, &schema, &four), ZB_ERR_ARGUMENT);
  for (size_t off = 1; off < 64; off++) {
    CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory + off, sizeof memory - off, &schema, &four), ZB_ERR_ARGUMENT);
    CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory + off, sizeof memory - off, NULL, NULL), ZB_ERR_ARGUMENT);
  }
  for (uint64_t less = 1; less <= size; less++)
    CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory, size - less, &schema, &four), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory, sizeof memory, &schema, &(zb_ring_desc){ .capacity = UINT64_MAX }), ZB_ERR_TOO_LARGE);
  for (size_t i = 0; i < sizeof memory; i++) CHECK(memory[i] == 0);      /* and nothing was written */
  CHECK_RESULT(zb_ring_init(&r, ZB_PRODUCER, memory, size, &schema, &four), ZB_OK);
  for (uint64_t there = 0; there < size; there += 64) {
    const zb_result e = zb_ring_init(&other, ZB_CONSUMER, memory, there, NULL, NULL);
    if (e != ZB_ERR_CORRUPT && (there >= 1024 || e != ZB_ERR_NOT_FOUND)) FAIL("%d bytes: %s", (int)there, zb_result_name(e));
  }
  CHECK_RESULT(zb_ring_init(&other, ZB_CONSUMER, memory, size, NULL, NULL), ZB_OK);
  for (size_t i = size; i < sizeof memory; i++) CHECK(memory[i] == 0);
  leave(&other), leave(&r);
}
TEST(garbage_in_the_memory) {
  static uint8_t memory[4096] __attribute__((aligned(64)));
  const zb_schema schema = bytes(24);
  uint64_t state = test_seed();
  zb_ring r, other;
  for (int i = 0; i < 2000; i++) {
    for (size_t k = 0; k < sizeof memory; k++) memory[k] = i < 256 ? (uint8_t)i : (uint8_t)test_random(&state);
    const zb_result e = zb_ring_init(&r, ZB_CONSUMER, memory, sizeof memory, NULL, NULL);
    if (e != ZB_ERR_NOT_FOUND && e != ZB_ERR_CORRUPT && e != ZB_ERR_VERSION) FAIL("garbage %d: %s", i, zb_result_name(e));
    CHECK_EQ(zb_ring_capacity(&r), 0);
  }
  CHECK_RESULT(zb_ring_init(&r, ZB_CONSUMER, memory, sizeof memory, &schema, &(zb_ring_desc){ .capacity = 5 }), ZB_OK);   /* made anew */
  CHECK_RESULT(zb_ring_init(&other, ZB_PRODUCER, memory, sizeof memory, NULL, NULL), ZB_OK);
  CHECK(zb_ring_count(&r) == 0 && !zb_ring_can_read(&r) && zb_ring_can_write(&other));
  leave(&other), leave(&r);
}

/* ============================================================================================
 * Waiting
 * ============================================================================================ */
enum { BY_COPY, BY_COPY_MANY, IN_PLACE, ANY, WAITS };          /* how one waits, in either role */
static zb_result wait_somehow(job *j, zb_ring *r, int how, int64_t timeout) {
  uint8_t item[64];
  size_t done = 0;
  void *place;
  const void *view;
  zb_wait_item any = { .ring = r };
  zb_result e;
  if (how == ANY) {
    e = zb_wait_any(&any, 1, timeout);
    CHECK_EQ(any.result, e);
    return e;
  }
  if (r->role == ZB_CONSUMER) {
    if (how == IN_PLACE) return zb_ring_peek(r, &view, timeout);
    e = how == BY_COPY ? zb_ring_read(r, item, timeout) : zb_ring_read_n(r, item, 1, &done, timeout);
    if (e == ZB_OK) CHECK(frame_intact(item, j->size, j->got++));
    return e;
  }
  if (how == IN_PLACE) return zb_ring_acquire(r, &place, timeout);
  frame_fill(item, j->size, j->put);
  e = how == BY_COPY ? zb_ring_write(r, item, timeout) : zb_ring_write_n(r, item, 1, &done, timeout);
  if (e == ZB_OK) j->put++;
  return e;
}
TEST(timeouts) {
  for (int how = 0; how < HOWS; how++)
    for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
      job *j = job_new("timeout", how, 2, 24);
      zb_ring r, other;
      const void *view;
      j->spin_ns = role == ZB_CONSUMER ? ZB_NO_SPIN : 0;
      open_end(&r, j, (zb_ring_role)role, true);
      open_end(&other, j, other_role((zb_ring_role)role), false);
      if (role == ZB_PRODUCER) put_some(j, &r, MANY, 2);
      for (int way = 0; way < WAITS; way++)
        for (int ms = 0; ms <= 10; ms += 10) {
          const int64_t start = test_now_ns();
          CHECK_RESULT(wait_somehow(j, &r, way, ZB_MS(ms)), ZB_TIMEOUT);
          lasted(start, ms);
          check_counts(j, &r);
        }
      if (role == ZB_CONSUMER) {              /* one of two */
        put_some(j, &other, MANY, 1);
        const int64_t start = test_now_ns();
        CHECK_RESULT(zb_ring_peek_ahead(&r, 1, &view, ZB_MS(20)), ZB_TIMEOUT);
        lasted(start, 20);
      }
      leave(&other), leave(&r);
    }
}
/* The other one does something while this one sleeps: it is woken, each way. */
static void ring_the_bell(void *arg) {
  job *j = arg;
  zb_ring r;
  open_end(&r, j, (zb_ring_role)j->option, false);
  for (int i = 0; i < RINGS; i++) {
    await(j, 2 * i + 1);
    test_sleep_ms(5);                         /* longer than any spin */
    if (i == RINGS - 1 && j->how != SPLIT) {
      atomic_store(&j->value, test_now_ns());
      leave(&r);
      return;
    }
    const uint64_t n = j->put - j->got == 0 && j->option == ZB_PRODUCER ? 1 : j->option == ZB_PRODUCER ? 0 : 1;
    atomic_store(&j->value, test_now_ns());
    if (j->option == ZB_PRODUCER) put_some(j, &r, SINGLE, n);
    else get_some(j, &r, SINGLE, n);
    reach(j, 2 * i + 2);
  }
  leave(&r);
}
static int64_t woken(int mode, int how, int role, int way, int64_t spin_ns) {          /* gives how long the leave took */
  job *j = job_new("woken", how, 1, 24);
  int64_t delays[RINGS];
  zb_ring r;
  const int rounds = how == SPLIT ? RINGS : RINGS - 1;
  j->option = (int)other_role((zb_ring_role)role), j->spin_ns = spin_ns;
  open_end(&r, j, (zb_ring_role)role, true);
  test_pair *other = pair_start(mode, ring_the_bell, j);
  CHECK_RESULT(zb_ring_wait_peer(&r, WAIT), ZB_OK);
  if (role == ZB_PRODUCER) put_some(j, &r, SINGLE, 1);
  for (int i = 0; i < RINGS; i++) {
    uint64_t before = j->put + j->got;
    reach(j, 2 * i + 1);
    const zb_result e = wait_somehow(j, &r, i < rounds ? way : IN_PLACE, WAIT);
    delays[i] = test_now_ns() - atomic_load(&j->value);
    CHECK_RESULT(e, i < rounds ? ZB_OK : ZB_CLOSED);
    if (i == rounds) break;
    await(j, 2 * i + 2);
    if (way < IN_PLACE) CHECK_EQ(j->put + j->got, before + 2);
    else if (role == ZB_CONSUMER) get_some(j, &r, SINGLE, 1);
    else put_some(j, &r, SINGLE, 1);
  }
  pair_join(other);
  const int64_t leave_ns = delays[RINGS - 1];
  const int64_t ns = median(delays, (size_t)rounds);
  if (ns > SOON) FAIL("role %d, way %d: wakes after %lld us", role, way, (long long)ns / 1000);
  leave(&r);
  return leave_ns;
}
TEST_BOTH_LIMIT(a_sleeper_is_woken, 60) {
  int64_t ns[2][WAITS];
  for (int i = 0; i < 2 * WAITS; i++) ns[i % 2][i / 2] = woken(mode, NAMED, 1 + i % 2, i / 2, i % 3 ? ZB_NO_SPIN : 0);
  for (int i = 0; i < 2; i++) {
    const int64_t leave_ns = median(ns[i], WAITS);             /* a slice of 100 ms would be a wake-up that was not */
    if (leave_ns > SOON) FAIL("role %d: the leave is seen after %lld us", 1 + i, (long long)leave_ns / 1000);
  }
  for (int i = 0; i < 2; i++) woken(mode, MEMORY, 1 + i, BY_COPY_MANY, ZB_NO_SPIN), woken(mode, SPLIT, 1 + i, ANY - i, 0);
}
/* What comes, and the end, between the look and the sleep is seen all the same, and not a slice later. */
typedef struct late { job *j; zb_ring *other; int what; int64_t at; } late;
static void come_late(void *arg) {
  late *l = arg;
  l->at = test_now_ns();
  if (l->what == 1) leave(l->other);
  else if (l->other->role == ZB_PRODUCER) put_some(l->j, l->other, SINGLE, 1);
  else get_some(l->j, l->other, SINGLE, 1);
}
static int64_t late_by(int role, int what, int point, int way) {
  job *j = job_new("late", NAMED, 1, 24);
  zb_ring r, other;
  late l = { j, &other, what, 0 };
  j->spin_ns = ZB_NO_SPIN;
  open_end(&r, j, (zb_ring_role)role, true);
  open_end(&other, j, other_role((zb_ring_role)role), false);
  if (role == ZB_PRODUCER) put_some(j, &r, SINGLE, 1);
  hook = (test_hook){ .point = point, .load = point ? NULL : r.theirs, .fn = come_late, .arg = &l };
  const zb_result e = wait_somehow(j, &r, way, WAIT);
  const int64_t ns = test_now_ns() - l.at;
  CHECK(hook.fn == NULL);
  CHECK_RESULT(e, what == 1 ? ZB_CLOSED : ZB_OK);
  if (what != 1) leave(&other);
  leave(&r);
  return ns;
}
TEST(a_look_before_the_sleep) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++)
    for (int what = 0; what < 2; what++)
      for (int point = 0; point <= ZBI_AT_DOZE; point += ZBI_AT_DOZE)
        for (int way = 0; way < WAITS; way++) {
          int64_t ns[3];
          for (int i = 0; i < 3; i++) ns[i] = late_by(role, what, point, way);
          if (median(ns, 3) > SOON) FAIL("role %d, %s, way %d: %lld us", role, what ? "leave" : "item", way, (long long)ns[1] / 1000);
        }
}
TEST(the_second_of_two_comes_late) {          /* whenever it comes while one looks ahead */
  for (int how = 0; how < HOWS; how++)
    for (int skip = 0; skip < 3; skip++) {
      job *j = job_new("second", how, 2, 24);
      int64_t ns[3];
      for (int i = 0; i < 3; i++) {
        zb_ring p, c;
        const void *view;
        late l = { j, &p, 0, 0 };
        j->spin_ns = ZB_NO_SPIN, j->put = j->got = 0;
        open_end(&p, j, ZB_PRODUCER, true);
        open_end(&c, j, ZB_CONSUMER, false);
        put_some(j, &p, SINGLE, 1);
        hook = (test_hook){ .load = c.theirs, .skip = skip, .fn = come_late, .arg = &l };
        CHECK_RESULT(zb_ring_peek_ahead(&c, 1, &view, WAIT), ZB_OK);
        ns[i] = test_now_ns() - l.at;
        CHECK(hook.fn == NULL && frame_intact(view, 24, 1));
        leave(&p), leave(&c);
      }
      if (median(ns, 3) > SOON) FAIL("load %d: %lld us", skip, (long long)ns[1] / 1000);
    }
}
/* Both sides sleep for each item; a wake-up that is lost costs a slice of 100 ms. A busy machine may take that long, too. */
static void hand_over(job *j, zb_ring *r, uint64_t first) {
  uint64_t item = 0, slow = 0;
  for (uint64_t i = first; i < j->count; i++) {
    const int64_t start = test_now_ns();
    item = i;
    CHECK_RESULT(r->role == ZB_PRODUCER ? zb_ring_write(r, &item, WAIT) : zb_ring_read(r, &item, WAIT), ZB_OK);
    if (item != i) FAIL("%llu instead of %llu", (unsigned long long)item, (unsigned long long)i);
    slow += test_now_ns() - start > ZB_MS(90);
  }
  if (slow > 3 + j->count / 50000) FAIL("%llu of %llu took a slice", (unsigned long long)slow, (unsigned long long)j->count);
}
static void hand_over_back(void *arg) {
  job *j = arg;
  zb_ring r;
  open_end(&r, j, ZB_CONSUMER, false);
  hand_over(j, &r, 0);
  j->waits = r.wait.waits;
  leave(&r);
}
static void hand_overs(int mode, uint64_t count) {
  job *j = job_new("hands", NAMED, 1, 8);
  zb_ring r;
  j->count = count, j->spin_ns = ZB_NO_SPIN;
  open_end(&r, j, ZB_PRODUCER, true);
  test_pair *other = pair_start(mode, hand_over_back, j);
  CHECK_RESULT(zb_ring_wait_peer(&r, WAIT), ZB_OK);
  hand_over(j, &r, 0);
  pair_join(other);
  /* of both: on one CPU it may always be the same one that waits, and where waking takes long the other one is often awake by then */
  if (r.wait.waits + j->waits < j->count / 16) FAIL("only %llu + %llu waits", (unsigned long long)r.wait.waits, (unsigned long long)j->waits);
  leave(&r);
}
TEST_BOTH_LIMIT(hand_offs, 300) { hand_overs(mode, long_run() ? 1000000 : 8000); }
TEST_BOTH_LIMIT(hand_offs_without_a_barrier, 60) {             /* the kernel may have none, or have it refused */
  for (refusing = 1; refusing <= 3; refusing++) {
    hand_overs(mode, refusing == 2 ? 60 : 1000);               /* 2: it may not sleep, it polls */
    for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) woken(mode, NAMED, role, refusing == 2 ? ANY : BY_COPY, ZB_NO_SPIN);
  }
}
/* One whose other side makes no fences may sleep only if the kernel makes them for it; else it polls. */
TEST(no_sleep_without_a_barrier) {
  for (refusing = 0; refusing <= 3; refusing++) {
    job *j = job_new("polls", NAMED, 1, 24);
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    const unsigned long before = sleeps;
    CHECK_RESULT(wait_somehow(j, &c, BY_COPY, ZB_MS(5)), ZB_TIMEOUT);
    if (p.fences) CHECK(refusing % 2 == 1 && sleeps > before);
    else CHECK((refusing == 2) == (sleeps == before));
    put_some(j, &p, SINGLE, 1), get_some(j, &c, SINGLE, 1);
    leave(&p), leave(&c);
  }
}
TEST(no_call_while_the_other_side_keeps_up) {
  SKIP_IF_EMULATED();
  for (int how = NAMED; how < HOWS; how++) {
    job *j = job_new("calls", how, 7, 24);
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    const unsigned long before = calls;
    const int64_t start = test_now_ns();
    mixed(j, &p, &c, 30000, 15);
    const long most = 2 * (long)((test_now_ns() - start) / ZBI_RING_ASK_NS + 1) + 4;   /* each side asks who lives now and then */
    if ((long)(calls - before) > most) FAIL("%ld calls instead of %ld at most", (long)(calls - before), most);
    leave(&p), leave(&c);
  }
}
TEST(sleepers_do_nothing) {                   /* in our form they sleep in the kernel, in the split form they poll now and then */
  for (int how = NAMED; how < HOWS; how++) {
    job *j = job_new("sleep", how, 1, 24);
    struct rusage before, after;
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    const unsigned long calls_before = calls;
    CHECK_EQ(getrusage(RUSAGE_SELF, &before), 0);
    for (int way = 0; way < WAITS; way++) CHECK_RESULT(wait_somehow(j, &c, way, ZB_MS(30)), ZB_TIMEOUT);
    CHECK_EQ(getrusage(RUSAGE_SELF, &after), 0);
    const long us = (after.ru_utime.tv_sec - before.ru_utime.tv_sec + after.ru_stime.tv_sec - before.ru_stime.tv_sec) * 1000000 +
                    after.ru_utime.tv_usec - before.ru_utime.tv_usec + after.ru_stime.tv_usec - before.ru_stime.tv_usec;
    const unsigned long n = calls - calls_before;
    if (n > (how == SPLIT ? 250u : 30u) || n < (how == SPLIT ? 10u : 4u)) FAIL("%s: %lu calls", how == SPLIT ? "split" : "ours", n);
    if (us > 30000) FAIL("%ld us of 120 ms", us);
    leave(&p), leave(&c);
  }
}

/* ---- several at once ---- */
typedef struct several {                      /* 0: a consumer, 1: a producer, 2: a split consumer, 3: a topic */
  job *j[3];
  zb_ring ring[3], other[3];
  zb_publisher p;
  zb_subscriber s;
  const char *topic;
  zb_wait_item items[4];
  size_t count;
} several;
static void several_open(several *x, bool split) {
  const zb_schema schema = array_of("uint8", 1, 24, 0);
  for (int i = 0; i < 3; i++) {
    x->j[i] = job_new("several", i == 2 ? SPLIT : NAMED, 1, 24);
    x->j[i]->spin_ns = i == 1 ? ZB_NO_SPIN : 0;
    open_end(&x->ring[i], x->j[i], i == 1 ? ZB_PRODUCER : ZB_CONSUMER, true);
    open_end(&x->other[i], x->j[i], i == 1 ? ZB_CONSUMER : ZB_PRODUCER, false);
  }
  put_some(x->j[1], &x->ring[1], SINGLE, 1);
  x->topic = test_name("topic");
  CHECK_RESULT(zb_publisher_create(&x->p, x->topic, &schema, NULL), ZB_OK);
  CHECK_RESULT(zb_subscriber_attach(&x->s, x->topic, NULL), ZB_OK);
  x->items[0].ring = &x->ring[0], x->items[1].ring = &x->ring[1], x->items[2].subscriber = &x->s, x->items[3].ring = &x->ring[2];
  x->count = split ? 4 : 3;
}
static void several_close(several *x) {
  for (int i = 0; i < 3; i++) leave(&x->other[i]), leave(&x->ring[i]);
  CHECK_RESULT(zb_subscriber_close(&x->s), ZB_OK);
  CHECK_RESULT(zb_publisher_close(&x->p), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, x->topic, false), ZB_OK);
}
static void several_do(several *x, size_t which) {             /* something comes for that item */
  uint8_t sample[24] = { 0 };
  if (which == 0) put_some(x->j[0], &x->other[0], SINGLE, 1);
  if (which == 1) get_some(x->j[1], &x->other[1], SINGLE, 1);
  if (which == 2) CHECK_RESULT(zb_publisher_write(&x->p, sample, 24), ZB_OK);
  if (which == 3) put_some(x->j[2], &x->other[2], SINGLE, 1);
}
static void several_undo(several *x, size_t which) {
  uint8_t sample[24];
  if (which == 0) get_some(x->j[0], &x->ring[0], SINGLE, 1);
  if (which == 1) put_some(x->j[1], &x->ring[1], SINGLE, 1);
  if (which == 2) CHECK_RESULT(zb_subscriber_next(&x->s, sample, 24, NULL, NULL, ZB_NOWAIT), ZB_OK);
  if (which == 3) get_some(x->j[2], &x->ring[2], SINGLE, 1);
}
TEST(any_of_rings_and_topics_at_once) {       /* each set of them that has something */
  several *x = some_memory(sizeof *x);
  memset(x, 0, sizeof *x);
  several_open(x, true);
  for (unsigned set = 0; set < 16; set++) {
    for (size_t i = 0; i < 4; i++) if (set >> i & 1) several_do(x, i);
    for (int turn = 0; turn < 2; turn++) {    /* looking takes nothing */
      CHECK_RESULT(zb_wait_any(x->items, 4, turn ? ZB_MS(5) : ZB_NOWAIT), set ? ZB_OK : ZB_TIMEOUT);
      for (size_t i = 0; i < 4; i++) CHECK_RESULT(x->items[i].result, set >> i & 1 ? ZB_OK : ZB_TIMEOUT);
    }
    for (size_t i = 0; i < 4; i++) if (set >> i & 1) several_undo(x, i);
  }
  several_close(x);
}
typedef struct bell { several *x; size_t which; bool leaves; _Atomic int64_t at; } bell;
static void several_later(void *arg) {
  bell *b = arg;
  test_sleep_ms(8);
  atomic_store(&b->at, test_now_ns());
  if (!b->leaves) several_do(b->x, b->which);
  else if (b->which == 2) CHECK_RESULT(zb_publisher_close(&b->x->p), ZB_OK);
  else leave(&b->x->other[b->which]);
}
static void several_woken(bool split, size_t which) {
  several *x = some_memory(sizeof *x);
  int64_t ns[5];
  memset(x, 0, sizeof *x);
  several_open(x, split);
  for (int i = 0; i < 5; i++) {
    bell b = { .x = x, .which = which };
    test_pair *other = pair_start(THREADS, several_later, &b);
    CHECK_RESULT(zb_wait_any(x->items, x->count, WAIT), ZB_OK);
    ns[i] = test_now_ns() - atomic_load(&b.at);
    pair_join(other);
    for (size_t k = 0; k < x->count; k++) CHECK_RESULT(x->items[k].result, k == which ? ZB_OK : ZB_TIMEOUT);
    several_undo(x, which);
  }
  if (median(ns, 5) > SOON) FAIL("item %zu wakes after %lld us", which, (long long)ns[2] / 1000);
  several_close(x);
}
TEST(any_of_rings_and_topics_wakes) {
  for (size_t which = 0; which < 4; which++) several_woken(true, which);
  for (size_t which = 0; which < 3; which++) several_woken(false, which);
  refusing = SYS_futex_waitv;
  for (size_t which = 0; which < 3; which++) several_woken(false, which);
}
TEST(any_of_those_that_are_left) {            /* they are waited for no longer; the last one's end is told at once */
  for (int split = 0; split < 2; split++) {
    several *x = some_memory(sizeof *x);
    memset(x, 0, sizeof *x);
    several_open(x, split);
    for (size_t k = 0; k < 3; k++) {
      bell b = { .x = x, .which = k, .leaves = true };
      const bool last = k == 2 && !split;
      test_pair *other = pair_start(THREADS, several_later, &b);
      CHECK_RESULT(zb_wait_any(x->items, x->count, last ? WAIT : ZB_MS(20)), last ? ZB_CLOSED : ZB_TIMEOUT);
      if (last && test_now_ns() - atomic_load(&b.at) > 2 * SOON) FAIL("the end is told late");
      pair_join(other);
      CHECK_RESULT(zb_wait_any(x->items, x->count, ZB_NOWAIT), last ? ZB_CLOSED : ZB_TIMEOUT);
      for (size_t i = 0; i <= k; i++) CHECK_RESULT(x->items[i].result, ZB_CLOSED);
      for (size_t i = k + 1; i < x->count; i++) CHECK_RESULT(x->items[i].result, ZB_TIMEOUT);
    }
    several_close(x);
  }
}

/* ============================================================================================
 * Seen from outside
 * ============================================================================================ */
TEST(stat_tells_all) {
  job *j = job_new("stat", NAMED, 3, 25);
  zb_info info;
  zb_ring p, c;
  first_number = 0 - (uint64_t)2;
  CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_ERR_NOT_FOUND);
  open_end(&p, j, ZB_PRODUCER, true);
  for (int step = 0; step < 6; step++) {
    if (step == 1) open_end(&c, j, ZB_CONSUMER, false);
    if (step == 2) put_some(j, &p, MANY, 4);
    if (step == 3) get_some(j, &c, MANY, 2);
    if (step == 4) put_some(j, &p, SINGLE, 1);
    if (step == 5) leave(&c);
    CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_OK);
    same_text(info.name, j->name);
    CHECK(info.kind == ZB_KIND_RING && info.segment_size == 1024 + 3 * 64 && info.capacity == 3);
    CHECK(info.schema.kind == ZB_SCHEMA_BYTES && info.schema.sample_size == 25);
    CHECK(info.write_count == j->put && info.read_count == j->got);
    CHECK(info.fill_bytes == 25 * (j->put - j->got) && info.payload_size == 75);
    CHECK(info.writer.presence == ZB_ALIVE && info.writer.pid == (uint64_t)getpid());
    CHECK(info.reader.presence == (step >= 1 && step < 5 ? ZB_ALIVE : ZB_ABSENT));
    CHECK(info.reader.pid == (step >= 1 && step < 5 ? (uint64_t)getpid() : 0));
  }
  CHECK_RESULT(zb_stat(ZB_KIND_STREAM, j->name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, j->name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, NULL), ZB_ERR_ARGUMENT);
  leave(&p);
  CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_ERR_NOT_FOUND);
}
typedef struct listed { const char *name; int rings, others; } listed;
static bool list_one(const zb_info *info, void *user) {
  listed *l = user;
  if (strstr(info->name, l->name) == NULL) return true;
  l->rings += info->kind == ZB_KIND_RING && strcmp(info->name, l->name) == 0 && info->capacity == 3;
  l->others += info->kind != ZB_KIND_RING;
  return true;
}
TEST(list_shows_rings) {
  job *j = job_new("list", NAMED, 3, 24);
  listed l = { .name = j->name };
  zb_ring p;
  open_end(&p, j, ZB_PRODUCER, true);
  CHECK_RESULT(zb_list(list_one, &l), ZB_OK);
  CHECK(l.rings == 1 && l.others == 0);
  head_of(&p)->capacity = 0;                  /* damaged: passed over */
  CHECK_RESULT(zb_list(list_one, &l), ZB_OK);
  CHECK(l.rings == 1 && l.others == 0);
  leave(&p);
}
TEST(remove_takes_what_nobody_holds) {
  job *j = job_new("remove", NAMED, 3, 24);
  zb_ring p, c;
  uint8_t item[24];
  for (int force = 0; force < 2; force++) CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, force), ZB_ERR_NOT_FOUND);
  open_end(&p, j, ZB_PRODUCER, true);
  p.owner = 0;
  CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_ERR_BUSY);
  open_end(&c, j, ZB_CONSUMER, false);
  leave(&p);
  CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_ERR_BUSY);
  CHECK(is_there(j));
  open_end(&p, j, ZB_PRODUCER, false);        /* who was refused holds nothing any more */
  put_some(j, &p, MANY, 2);
  CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, true), ZB_OK);
  CHECK(!is_there(j));
  get_some(j, &c, MANY, 2);                   /* they keep their memory and are told */
  CHECK_RESULT(zb_ring_read(&c, item, WAIT), ZB_CLOSED);
  write_until(j, &p, ZB_CLOSED);
  leave(&p), leave(&c);
  open_end(&p, j, ZB_PRODUCER, true);
  p.owner = 0;
  leave(&p);
  CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_OK);
  CHECK(!is_there(j));
}
static void remove_later(void *arg) {
  job *j = arg;
  await(j, 1);
  test_sleep_ms(8);
  atomic_store(&j->value, test_now_ns());
  CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, true), ZB_OK);
}
TEST_BOTH(removed_by_force_while_one_sleeps) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
    int64_t ns[3];
    for (int i = 0; i < 3; i++) {
      job *j = job_new("force", NAMED, 1, 24);
      zb_ring r, other;
      open_end(&r, j, (zb_ring_role)role, true);
      open_end(&other, j, other_role((zb_ring_role)role), false);
      if (role == ZB_PRODUCER) put_some(j, &r, SINGLE, 1);
      test_pair *remover = pair_start(mode, remove_later, j);
      reach(j, 1);
      CHECK_RESULT(wait_somehow(j, &r, IN_PLACE, WAIT), ZB_CLOSED);
      ns[i] = test_now_ns() - atomic_load(&j->value);
      pair_join(remover);
      leave(&r), leave(&other);
    }
    const int64_t told_ns = median(ns, 3);
    if (told_ns > SOON) FAIL("role %d is told after %lld us", role, (long long)told_ns / 1000);
  }
}

/* ============================================================================================
 * Bad input
 * ============================================================================================ */
static void bad_name(const char *name) {
  const zb_schema schema = bytes(24);
  const char *good = test_name("good");
  zb_info info;
  zb_ring r;
  CHECK_RESULT(zb_ring_create(&r, name, ZB_PRODUCER, &schema, NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_ring_attach(&r, name, ZB_CONSUMER, &(zb_ring_desc){ .connect_timeout_ns = WAIT }), ZB_ERR_NAME);
  for (int i = 0; i < 3; i++) {
    const char *names[3] = { good, test_name("good"), test_name("good") };
    names[i] = name;
    CHECK_RESULT(zb_ring_open_split(&r, ZB_PRODUCER, names[0], names[1], names[2], 24, true, NULL), ZB_ERR_NAME);
    CHECK(!shm_there("", good));
  }
  CHECK_RESULT(zb_ring_write(&r, good, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_stat(ZB_KIND_RING, name, &info), ZB_ERR_NAME);
  CHECK_RESULT(zb_remove(ZB_KIND_RING, name, true), ZB_ERR_NAME);
}
TEST(names) {
  static const char *const bad[] = { "", ".", "..", "a/b", "/a", "a b", "a\n", "\xc3\xa4", "sem.a", "a%", "a:b", "a\\b", ".hidden", "../x" };
  job *j = job_new("long", NAMED, 2, 24);
  char name[300];
  zb_ring p;
  bad_name(NULL);
  for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) bad_name(bad[i]);
  snprintf(name, sizeof name, "%s", j->name);
  memset(name + strlen(name), 'n', 245 - strlen(name));
  name[246] = 0, name[245] = 'n';
  bad_name(name);
  name[245] = 0, j->name = name;              /* the longest one */
  open_end(&p, j, ZB_PRODUCER, true);
  CHECK(is_there(j));
  leave(&p);
  CHECK(!is_there(j));
}
TEST(null_handles_and_no_roles) {
  const char *name = test_name("null");
  const zb_schema schema = bytes(24);
  uint64_t n = 0;
  zb_ring p;
  CHECK_RESULT(zb_ring_create(NULL, name, ZB_PRODUCER, &schema, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_create(&p, name, ZB_PRODUCER, NULL, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_attach(NULL, name, ZB_PRODUCER, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_init(NULL, ZB_PRODUCER, &n, 8, NULL, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_open_split(NULL, ZB_PRODUCER, "a", "b", "c", 8, false, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_close(NULL), ZB_ERR_ARGUMENT);
  for (int role = -1; role <= 3; role++) {
    if (role == ZB_PRODUCER || role == ZB_CONSUMER) continue;
    CHECK_RESULT(zb_ring_create(&p, name, (zb_ring_role)role, &schema, NULL), ZB_ERR_ARGUMENT);
    CHECK_RESULT(zb_ring_attach(&p, name, (zb_ring_role)role, NULL), ZB_ERR_ARGUMENT);
    CHECK_RESULT(zb_ring_open_split(&p, (zb_ring_role)role, name, "b", "c", 8, true, NULL), ZB_ERR_ARGUMENT);
    CHECK(!shm_there("zbr_", name) && !shm_there("", name));
  }
}
TEST(null_arguments) {
  job *j = job_new("null", NAMED, 2, 24);
  uint8_t item[24];
  void *base;
  uint64_t n;
  size_t done = 9;
  zb_ring p, c;
  open_end(&p, j, ZB_PRODUCER, true);
  open_end(&c, j, ZB_CONSUMER, false);
  CHECK_RESULT(zb_ring_acquire(&p, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_commit(&p), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_write(&p, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_write_n(&p, NULL, 1, &done, WAIT), ZB_ERR_ARGUMENT);
  CHECK_EQ(done, 0);
  CHECK_RESULT(zb_ring_write_n(&p, item, 0, &done, WAIT), ZB_ERR_ARGUMENT);
  put_some(j, &p, MANY, 2);
  CHECK_RESULT(zb_ring_peek(&c, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_read(&c, NULL, WAIT), ZB_ERR_ARGUMENT);
  done = 9;
  CHECK_RESULT(zb_ring_read_n(&c, NULL, 1, &done, WAIT), ZB_ERR_ARGUMENT);
  CHECK_EQ(done, 0);
  CHECK_RESULT(zb_ring_read_n(&c, item, 0, NULL, WAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_schema(&c, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_memory(&c, NULL, &n, &n), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_memory(&c, &base, NULL, &n), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_memory(&c, &base, &n, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_ring_read_n(&c, item, 1, NULL, WAIT), ZB_OK);          /* nothing was taken before; done is optional */
  CHECK(frame_intact(item, 24, j->got++));
  frame_fill(item, 24, j->put++);
  CHECK_RESULT(zb_ring_write_n(&p, item, 1, NULL, WAIT), ZB_OK);
  get_some(j, &c, MANY, 3);
  leave(&c), leave(&p);
}
static void all_state_of(zb_ring *r, bool producer, bool consumer) {   /* which of the roles it may not play */
  uint8_t item[24];
  size_t done;
  void *place;
  const void *view;
  if (producer) {
    CHECK_RESULT(zb_ring_acquire(r, &place, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_commit(r), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_write(r, item, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_write_n(r, item, 1, &done, WAIT), ZB_ERR_STATE);
    CHECK_EQ(done, 0);
  }
  if (consumer) {
    CHECK_RESULT(zb_ring_peek(r, &view, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_peek_ahead(r, 1, &view, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_release(r), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_release_n(r, 1), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_read(r, item, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_ring_read_n(r, item, 1, &done, WAIT), ZB_ERR_STATE);
    CHECK_EQ(done, 0);
  }
}
static void all_state(zb_ring *r) {
  zb_schema schema;
  void *base;
  uint64_t n;
  all_state_of(r, true, true);
  CHECK(zb_ring_capacity(r) == 0 && zb_ring_count(r) == 0 && !zb_ring_can_read(r) && !zb_ring_can_write(r) && !zb_ring_peer_alive(r));
  CHECK_RESULT(zb_ring_wait_peer(r, WAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_schema(r, &schema), ZB_ERR_STATE);
  CHECK_RESULT(zb_ring_memory(r, &base, &n, &n), ZB_ERR_STATE);
  CHECK_RESULT(zb_wait_any(&(zb_wait_item){ .ring = r }, 1, WAIT), ZB_ERR_STATE);
}
TEST(closed_handles_and_wrong_roles) {
  static zb_ring p, c;
  all_state(&p);                              /* never opened */
  all_state(NULL);
  for (int how = 0; how < HOWS; how++) {
    job *j = job_new("closed", how, 2, 24);
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    put_some(j, &p, MANY, 1);
    all_state_of(&p, false, true);
    all_state_of(&c, true, false);
    get_some(j, &c, MANY, 2);
    for (int i = 0; i < 3; i++) {
      leave(&c), leave(&p);
      all_state(&p), all_state(&c);
    }
  }
}
TEST(sets_that_are_none) {
  job *j = job_new("sets", MEMORY, 2, 24);
  static zb_wait_item items[ZB_WAIT_MAX + 1] = { 0 };
  zb_ring r, closed;
  zb_subscriber s;
  memset(&closed, 0, sizeof closed);
  open_end(&r, j, ZB_PRODUCER, true);
  for (size_t i = 0; i <= ZB_WAIT_MAX; i++) items[i].ring = &r;
  CHECK_RESULT(zb_wait_any(items, ZB_WAIT_MAX, ZB_NOWAIT), ZB_OK);
  for (size_t i = 0; i < ZB_WAIT_MAX; i++) CHECK_RESULT(items[i].result, ZB_OK);
  CHECK_RESULT(zb_wait_any(items, ZB_WAIT_MAX + 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_wait_any(items, 0, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_wait_any(NULL, 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_wait_all(items, 1, -1, ZB_NOWAIT), ZB_ERR_ARGUMENT);   /* samples of topics only */
  items[1].subscriber = &s;
  CHECK_RESULT(zb_wait_any(items, 2, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  items[1] = (zb_wait_item){ .ring = &closed };
  CHECK_RESULT(zb_wait_any(items, 2, ZB_NOWAIT), ZB_ERR_STATE);
  items[1].ring = NULL;
  CHECK_RESULT(zb_wait_any(items, 2, ZB_NOWAIT), ZB_ERR_STATE);
  leave(&r);
}
static zb_result create_with(zb_ring *r, const char *name, uint64_t size, uint64_t capacity, bool over) {
  const zb_schema schema = bytes(size);
  return zb_ring_create(r, name, ZB_CONSUMER, &schema, &(zb_ring_desc){ .capacity = capacity, .take_over = over });
}
static zb_result split_with(zb_ring *r, const sps_names *n, uint64_t size, uint64_t capacity) {
  return zb_ring_open_split(r, ZB_PRODUCER, n->slots, n->read, n->write, size, true, &(zb_ring_desc){ .capacity = capacity });
}
TEST(sizes_that_overflow) {
  job *j = job_new("overflow", SPLIT, 1, 24);
  static const struct { uint64_t size, capacity; } tries[] = {
    { 24, UINT64_MAX }, { 24, UINT64_MAX - 1 }, { 64, (uint64_t)1 << 58 }, { 64, ((uint64_t)1 << 57) - 1 }, { (uint64_t)1 << 61, 4 },
    { (uint64_t)1 << 61, 8 }, { (uint64_t)1 << 61, UINT64_MAX }, { 1, UINT64_MAX / 64 + 1 }, { 1, (uint64_t)1 << 63 }, { 8, (uint64_t)1 << 61 } };
  for (size_t i = 0; i < sizeof tries / sizeof tries[0]; i++) {
    zb_ring r;
    const zb_result e = create_with(&r, j->name, tries[i].size, tries[i].capacity, i % 2);
    if (e != ZB_ERR_TOO_LARGE && e != ZB_ERR_NO_SPACE) FAIL("try %zu: %s", i, zb_result_name(e));
    CHECK(!shm_there("zbr_", j->name));
    const zb_result s = split_with(&r, &j->split, tries[i].size, tries[i].capacity);
    if (s != ZB_ERR_TOO_LARGE && s != ZB_ERR_NO_SPACE) FAIL("try %zu, split: %s", i, zb_result_name(s));
    CHECK(!is_there(j) && zb_ring_capacity(&r) == 0);
  }
}
TEST(no_space) {                              /* nothing is left, neither a name nor memory */
  job *j = job_new("space", SPLIT, 3, 24);
  struct statvfs before, after;
  zb_ring r;
  if (unshare(CLONE_NEWNS) != 0 || mount(NULL, "/", NULL, MS_REC | MS_PRIVATE, NULL) != 0 ||
      mount("tmpfs", "/dev/shm", "tmpfs", 0, "size=1m") != 0)
    SKIP("no file system of its own here: %s", strerror(errno));
  CHECK_EQ(statvfs("/dev/shm", &before), 0);
  for (int i = 0; i < 6; i++) {
    const uint64_t capacity = i % 2 ? 4 : 1 << 30;
    CHECK_RESULT(i < 4 ? create_with(&r, j->name, 300000, capacity, i / 2) : split_with(&r, &j->split, 300000, capacity), ZB_ERR_NO_SPACE);
    CHECK(r.os_error == ENOSPC || r.os_error == ENOMEM);
    CHECK(!is_there(j) && !shm_there("zbr_", j->name) && zb_ring_capacity(&r) == 0);
    CHECK(statvfs("/dev/shm", &after) == 0 && after.f_bfree == before.f_bfree && after.f_ffree == before.f_ffree);
  }
  CHECK_RESULT(split_with(&r, &j->split, (1 << 20) - PAGE, 0), ZB_ERR_NO_SPACE);
  CHECK_RESULT(split_with(&r, &j->split, (1 << 19), 1), ZB_ERR_NO_SPACE);            /* the slots fit, the indices do not */
  CHECK(!is_there(j) && statvfs("/dev/shm", &after) == 0 && after.f_bfree == before.f_bfree && after.f_ffree == before.f_ffree);
  CHECK_RESULT(create_with(&r, j->name, 300000, 3, false), ZB_OK);
  leave(&r);
  const zb_schema schema = bytes(300000);
  CHECK_RESULT(zb_ring_create(&r, j->name, ZB_PRODUCER, &schema, &(zb_ring_desc){ .capacity = 4, .sparse = true }), ZB_OK);
  leave(&r);
}
static void become_nobody(void) {
  if (setgroups(0, NULL) != 0 || setgid(NOBODY) != 0 || setuid(NOBODY) != 0) FAIL("setuid: %s", strerror(errno));
}
static void locks_too_much(void *arg) {
  const zb_schema schema = bytes(1 << 20);
  zb_ring r;
  CHECK(setrlimit(RLIMIT_MEMLOCK, &(struct rlimit){ 65536, 65536 }) == 0);
  become_nobody();
  if (mlock(test_shared(1 << 20), 1 << 20) == 0) SKIP("mlock has no limit here, or does nothing");
  CHECK_RESULT(zb_ring_create(&r, arg, ZB_PRODUCER, &schema, &(zb_ring_desc){ .capacity = 1, .lock_memory = true }), ZB_ERR_NO_SPACE);
  CHECK(!shm_there("zbr_", arg));
}
TEST(over_the_limit_of_locked_memory) {
  if (geteuid() != 0) SKIP("only root can become another user");
  test_join(test_spawn(locks_too_much, (void *)(uintptr_t)test_name("locked")));
}
static void not_permitted(void *arg) {
  job *j = arg;
  const zb_schema schema = bytes(24);
  zb_info info;
  zb_ring r;
  become_nobody();
  CHECK_RESULT(zb_ring_attach(&r, j->name, ZB_CONSUMER, NULL), ZB_ERR_PERMISSION);
  CHECK_EQ(r.os_error, EACCES);
  CHECK_RESULT(zb_ring_create(&r, j->name, ZB_CONSUMER, &schema, &(zb_ring_desc){ .take_over = true }), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_ERR_PERMISSION);
  for (int force = 0; force < 2; force++) CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, force), ZB_ERR_PERMISSION);
}
TEST(of_another_user) {
  job *j = job_new("user", NAMED, 2, 24);
  zb_ring p;
  if (geteuid() != 0) SKIP("only root can become another user");
  open_end(&p, j, ZB_PRODUCER, true);
  test_join(test_spawn(not_permitted, j));
  CHECK(is_there(j));
  leave(&p);
}
TEST(options) {
  static const zb_ring_desc descs[] = {
    { .sparse = true }, { .prefault = true }, { .lock_memory = true }, { .huge_pages = true }, { .spin_ns = ZB_NO_SPIN }, { .spin_ns = ZB_SEC(9) },
    { .take_over = true }, { .prefault = true, .lock_memory = true, .huge_pages = true } };
  const zb_schema schema = bytes(1 << 18);
  for (size_t i = 0; i < sizeof descs / sizeof descs[0]; i++) {
    job *j = job_new("options", NAMED, 3, 1 << 18);
    zb_ring_desc d = descs[i];
    char path[512];
    struct stat st;
    zb_ring p, c;
    d.capacity = 3;
    CHECK_RESULT(zb_ring_create(&p, j->name, ZB_PRODUCER, &schema, &d), ZB_OK);
    snprintf(path, sizeof path, "/dev/shm/zbr_%s", j->name);
    CHECK(stat(path, &st) == 0);
    CHECK_EQ(st.st_size, 1024 + 3 * (1 << 18));
    CHECK(d.sparse ? st.st_blocks * 512 < 1 << 18 : st.st_blocks * 512 >= st.st_size);
    CHECK_RESULT(zb_ring_attach(&c, j->name, ZB_CONSUMER, &d), ZB_OK);
    mixed(j, &p, &c, 5, 4);
    leave(&c), leave(&p);
  }
}
TEST(permission_bits) {
  static const uint32_t modes[] = { 0, 0600, 0640, 0644, 0666, 0777 }, bad[] = { 0400, 0200, 0060, 01600, 010600, UINT32_MAX };
  const zb_schema schema = bytes(24);
  for (int i = 0; i < 12; i++) {
    job *j = job_new("mode", i % 2 ? SPLIT : NAMED, 2, 24);
    const char *const files[] = { j->split.slots, j->split.read, j->split.write };
    zb_ring_desc d = { .capacity = 2, .mode = bad[i / 2] };
    zb_ring r;
    mode_t before = umask(i % 4 / 2 ? 0777 : 0);
    CHECK_RESULT(zb_ring_create(&r, j->name, ZB_PRODUCER, &schema, &d), ZB_ERR_ARGUMENT);
    if (i % 2) CHECK_RESULT(zb_ring_open_split(&r, ZB_PRODUCER, files[0], files[1], files[2], 24, true, &d), ZB_ERR_ARGUMENT);
    CHECK(!is_there(j));
    d.mode = modes[i / 2];
    if (i % 2) CHECK_RESULT(zb_ring_open_split(&r, ZB_PRODUCER, files[0], files[1], files[2], 24, true, &d), ZB_OK);
    else CHECK_RESULT(zb_ring_create(&r, j->name, ZB_PRODUCER, &schema, &d), ZB_OK);
    umask(before);
    for (int k = 0; k < (i % 2 ? 3 : 1); k++) {
      char path[512];
      struct stat st;
      snprintf(path, sizeof path, "/dev/shm/%s%s", i % 2 ? "" : "zbr_", i % 2 ? files[k] : j->name);
      CHECK(stat(path, &st) == 0 && (st.st_mode & 07777) == (d.mode ? d.mode : 0600));
    }
    leave(&r);
  }
}
TEST(strangers) {                             /* something else has the name: it is told, and not touched */
  job *j = job_new("stranger", NAMED, 2, 24);
  const zb_schema schema = bytes(24);
  char path[320];
  snprintf(path, sizeof path, "/dev/shm/zbr_%s", j->name);
  for (int what = 0; what < 5; what++) {
    struct stat before, after;
    zb_info info;
    zb_ring r;
    const int fd = what < 2 ? open(path, O_RDWR | O_CREAT | O_EXCL, 0600) : -1;
    if (what < 2) CHECK(fd >= 0 && ftruncate(fd, what ? 5000 : 100) == 0 && pwrite(fd, "a text of somebody", 18, 0) == 18 && close(fd) == 0);
    if (what == 2) CHECK(mkdir(path, 0700) == 0);
    if (what == 3) CHECK(mkfifo(path, 0600) == 0);
    if (what == 4) CHECK(symlink("/dev/null", path) == 0);
    CHECK(lstat(path, &before) == 0);
    for (int over = 0; over < 2; over++)
      CHECK_RESULT(zb_ring_create(&r, j->name, ZB_PRODUCER, &schema, &(zb_ring_desc){ .take_over = over }), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_ring_attach(&r, j->name, ZB_PRODUCER, &(zb_ring_desc){ .connect_timeout_ns = WAIT }), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_ERR_EXISTS);
    CHECK(lstat(path, &after) == 0 && after.st_ino == before.st_ino && after.st_size == before.st_size);
    CHECK(what == 2 ? rmdir(path) == 0 : zb_remove(ZB_KIND_RING, j->name, true) == ZB_OK);
    CHECK(!is_there(j));
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
static void open_and_close(job *j, int round) {
  const zb_schema schema = bytes(24), other = bytes(25);
  zb_ring p, c, q;
  zb_info info;
  open_end(&p, j, ZB_PRODUCER, true);
  open_end(&c, j, ZB_CONSUMER, false);
  mixed(j, &p, &c, 2, 3);
  if (j->how == SPLIT) {
    CHECK_RESULT(zb_ring_open_split(&q, ZB_PRODUCER, j->split.slots, j->split.read, j->split.write, 24, false, NULL), ZB_ERR_BUSY);
    CHECK_RESULT(zb_ring_open_split(&q, ZB_PRODUCER, test_name("x"), j->split.read, test_name("x"), 24, true, NULL), ZB_ERR_EXISTS);
    CHECK_RESULT(zb_ring_open_split(&q, ZB_PRODUCER, j->split.slots, test_name("x"), j->split.write, 24, false, NULL), ZB_ERR_NOT_FOUND);
    leave(&p);
    CHECK_RESULT(zb_ring_open_split(&q, ZB_PRODUCER, j->split.slots, test_name("x"), j->split.write, 24, false, NULL), ZB_ERR_NOT_FOUND);
  } else if (j->how == NAMED) {
    zb_ring_desc d = { .take_over = round % 2 };
    CHECK_RESULT(zb_ring_create(&q, j->name, ZB_PRODUCER, &schema, &d), round % 2 ? ZB_ERR_BUSY : ZB_ERR_EXISTS);
    leave(&c);
    CHECK_RESULT(zb_ring_attach(&q, j->name, ZB_CONSUMER, &(zb_ring_desc){ .schema = &other }), ZB_ERR_SCHEMA);
    CHECK_RESULT(zb_stat(ZB_KIND_RING, j->name, &info), ZB_OK);
    CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, false), ZB_ERR_BUSY);
    if (round % 5 == 0) CHECK_RESULT(zb_remove(ZB_KIND_RING, j->name, true), ZB_OK);
    leave(&p);
  }
  if (j->how == SPLIT) sps_unlink(&j->split);
  leave(&p), leave(&c);
  j->put = j->got = 0;
}
TEST(nothing_leaks) {
  job *named = job_new("leak", NAMED, 2, 24), *split = job_new("leak", SPLIT, 2, 24);
  open_and_close(named, 0), open_and_close(split, 0);
  const int files = entries("/proc/self/fd", NULL), maps = entries("/proc/self/maps", "/dev/shm/");
  for (int round = 1; round <= 300; round++) open_and_close(round % 2 ? named : split, round / 2);
  CHECK_EQ(entries("/proc/self/fd", NULL), files);
  CHECK_EQ(entries("/proc/self/maps", "/dev/shm/"), maps);
  CHECK(!is_there(named) && !is_there(split));
}

/* ============================================================================================
 * Hostile headers
 * ============================================================================================
 * In memory that ends where the slots end, between pages that nobody may touch. */
typedef struct field { const char *name; size_t offset, size; zb_result result; } field;   /* result: what wrong values give */
#define FIELD(f, e) { #f, offsetof(zbi_ring_head, f), sizeof ((zbi_ring_head *)0)->f, e }
enum { F_KIND = 3, F_ITEM = 6, F_NDIM = 8, F_DTYPE = 10, F_HEAD = 11, F_TAIL = 12, FIELDS = 13 };
static const field fields[FIELDS] = {
  FIELD(magic, ZB_ERR_NOT_FOUND), FIELD(version, ZB_ERR_VERSION), FIELD(slots_off, ZB_ERR_CORRUPT), FIELD(kind, ZB_ERR_CORRUPT),
  FIELD(total_size, ZB_ERR_CORRUPT), FIELD(capacity, ZB_ERR_CORRUPT), FIELD(item_size, ZB_ERR_CORRUPT), FIELD(stride, ZB_ERR_CORRUPT),
  FIELD(ndim, ZB_ERR_CORRUPT), FIELD(shape, ZB_ERR_CORRUPT), FIELD(dtype, ZB_ERR_CORRUPT), FIELD(head, ZB_ERR_CORRUPT), FIELD(tail, ZB_ERR_CORRUPT) };
static const uint64_t extremes[] = { 0, 1, 2, 8, 9, 63, 64, 65, 255, 1023, 1025, 0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, (uint64_t)1 << 57,
                                     (uint64_t)1 << 58, (uint64_t)1 << 62, INT64_MAX,
                                     (uint64_t)INT64_MAX + 1, UINT64_MAX - 63, UINT64_MAX - 1, UINT64_MAX };
enum { EXTREMES = sizeof extremes / sizeof extremes[0] };

static bool documented(zb_result e) {
  return e == ZB_OK || e == ZB_TIMEOUT || e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD || e == ZB_ERR_CORRUPT || e == ZB_ERR_STATE;
}
/* All that one end can do, with whatever is in the header; its places are slots. */
static void touch_all(const job *j, zb_ring *r, uint64_t random) {
  const uint64_t n = 1 + random % 9;
  uint8_t *items = some_memory(n * j->size);
  uint8_t *place = NULL, *slots = (uint8_t *)j->memory + 1024;
  size_t done = 0;
  zb_schema schema;
  zb_result e = ZB_OK;
  memset(items, (int)random, (size_t)n * j->size);
  if (r->role == ZB_PRODUCER) switch (random / 16 % 4) {
    case 0: e = zb_ring_write(r, items, ZB_NOWAIT); break;
    case 1: e = zb_ring_write_n(r, items, n, &done, ZB_NOWAIT); break;
    case 2: e = zb_ring_commit(r); break;
    default: e = zb_ring_acquire(r, (void **)&place, ZB_NOWAIT); break;
  } else switch (random / 16 % 4) {
    case 0: e = zb_ring_read(r, items, ZB_NOWAIT); break;
    case 1: e = zb_ring_read_n(r, items, n, &done, ZB_NOWAIT); break;
    case 2: e = zb_ring_release_n(r, n); break;
    default: e = zb_ring_peek_ahead(r, n % j->capacity, (const void **)&place, ZB_NOWAIT); break;
  }
  CHECK(documented(e) && done <= n && (e == ZB_OK || done == 0));
  if (place) {
    CHECK(place >= slots && place < slots + j->capacity * r->stride && (size_t)(place - slots) % r->stride == 0);
    memset(place, 0x33, j->size);
  }
  CHECK(zb_ring_count(r) <= j->capacity && zb_ring_capacity(r) == j->capacity);
  CHECK(!zb_ring_can_write(r) || zb_ring_count(r) < j->capacity);
  e = zb_ring_schema(r, &schema);
  CHECK(e == ZB_ERR_CORRUPT || (e == ZB_OK && schema.sample_size == j->size));
  zb_ring_peer_alive(r);
  free(items);
}
static job *hostile_ring(zb_ring *p, zb_ring *c, bool array) {
  const zb_schema schema = array ? array_of("uint8", 2, 5, 5) : bytes(25);
  job *j = job_new("hostile", MEMORY, 3, 25);
  CHECK_RESULT(zb_ring_init(p, ZB_PRODUCER, j->memory, j->bytes, &schema, &(zb_ring_desc){ .capacity = 3 }), ZB_OK);
  CHECK_RESULT(zb_ring_init(c, ZB_CONSUMER, j->memory, j->bytes, NULL, NULL), ZB_OK);
  put_some(j, p, MANY, 2), get_some(j, c, MANY, 1);
  return j;
}
static void hostile_end(job *j) {
  munmap((uint8_t *)((uintptr_t)j->memory / PAGE * PAGE) - PAGE, 3 * PAGE);
  munmap(j, sizeof *j);
}
static void put_value(uint8_t *at, size_t size, uint64_t value) { memcpy(at, &value, size < 8 ? size : 8); }
/* What a ring of 3 items of 25 bytes, head 2 and tail 1, is with this value in that field. Some values are as good. */
static zb_result with_field(int i, uint64_t value, bool array) {
  const uint32_t low = (uint32_t)value;
  bool good = false;
  if (i == F_KIND) good = array && low == 0;
  if (i == F_ITEM) good = !array && value - 1 < 64;
  if (i >= F_NDIM && i <= F_DTYPE) good = !array || (i == F_DTYPE && value == '?');      /* a name of one byte, too */
  if (i == F_HEAD) good = value - 1 <= 3;
  if (i == F_TAIL) good = 2 - value <= 3;
  return good ? ZB_OK : fields[i].result;
}
TEST(each_field_at_its_extremes) {            /* before somebody attaches */
  for (int n = 0; n < 2 * FIELDS * EXTREMES; n++) {
    const int array = n % 2, i = n / 2 % FIELDS;
    const uint64_t value = extremes[n / 2 / FIELDS];
    zb_ring p, c, r;
    job *j = hostile_ring(&p, &c, array);
    uint8_t *raw = j->memory, right[1024];
    leave(&p), leave(&c);
    memcpy(right, raw, 1024);
    put_value(raw + fields[i].offset, fields[i].size, value);
    if (memcmp(raw, right, 1024) != 0) {
      const zb_result e = zb_ring_init(&r, value % 2 ? ZB_PRODUCER : ZB_CONSUMER, raw, j->bytes, NULL, NULL);
      if (e != with_field(i, value, array)) FAIL("%s = %llx: %s", fields[i].name, (unsigned long long)value, zb_result_name(e));
      if (e == ZB_OK) j->size = (size_t)r.item_size;
      for (uint64_t k = 0; e == ZB_OK && k < 64; k++) touch_all(j, &r, k * 7);
      leave(&r);
    }
    hostile_end(j);
  }
}
static void told(size_t at, zb_result e, bool take_over) {
  if (e == ZB_OK || e == ZB_ERR_EXISTS || e == ZB_ERR_VERSION || e == ZB_ERR_CORRUPT) return;
  if (e != (take_over ? ZB_ERR_SCHEMA : ZB_ERR_NOT_FOUND)) FAIL("at %zu: %s", at, zb_result_name(e));
}
TEST(each_field_of_a_named_one) {             /* attach, take-over and looking from outside: a result, and no harm */
  job *j = job_new("fields", NAMED, 3, 25);
  const zb_schema schema = bytes(25);
  zb_ring p;
  open_end(&p, j, ZB_PRODUCER, true);
  put_some(j, &p, MANY, 2);
  uint8_t *raw = (uint8_t *)p.header, right[1024];
  memcpy(right, raw, 1024);
  for (size_t at = 0; at < 1024; at += 4)     /* each word of the header, named or not */
    for (size_t k = 0; k < EXTREMES; k += 2) {
      zb_ring c;
      zb_info info;
      put_value(raw + at, k % 4 ? 8 : 4, extremes[k]);
      zb_result e = zb_ring_attach(&c, j->name, ZB_CONSUMER, NULL);
      told(at, e, false);
      leave(&c);
      if (e != ZB_ERR_NOT_FOUND) {
        e = zb_ring_create(&c, j->name, ZB_CONSUMER, &schema, &(zb_ring_desc){ .take_over = true, .keep = true });
        told(at, e, true);
        leave(&c);
      }
      e = zb_stat(ZB_KIND_RING, j->name, &info);
      told(at, e, false);
      if (e == ZB_OK) CHECK(info.capacity == 3 && info.fill_bytes <= 3 * 64 && info.pending_bytes <= 3 * 64);
      memcpy(raw, right, 1024);
    }
  leave(&p);
}
TEST(scribbled_while_in_use) {
  uint64_t state = test_seed();
  for (int i = 0; i < 400; i++) {
    zb_ring p, c;
    job *j = hostile_ring(&p, &c, i % 2);
    zbi_ring_head *h = j->memory;
    for (int k = 0; k < 100; k++) {
      const uint64_t random = test_random(&state), value = random % 3 ? h->head + random / 8 % 9 - 4 : extremes[random / 8 % EXTREMES];
      switch (random % 16) {
        case 0: h->head = value; break;
        case 1: h->tail = value; break;
        case 2: h->items_word = (uint32_t)value; break;
        case 3: h->space_word = (uint32_t)value; break;
        case 4: h->producer.state = (uint32_t)value; break;
        case 5: h->consumer.state = (uint32_t)value; break;
        case 6: h->consumer.reach = (uint32_t)value, h->producer.pid = value; break;
        case 7: h->capacity = h->stride = h->first = value; break;
        case 8: put_value((uint8_t *)h + random / 16 % 1016, 8, value); break;
        default: break;
      }
      touch_all(j, &p, test_random(&state));
      touch_all(j, &c, test_random(&state));
    }
    leave(&p), leave(&c);
    hostile_end(j);
  }
}
/* The one free slot that was granted may still be used, whatever stands in the index by then; no other is. */
TEST(an_index_goes_back_under_an_acquired_slot) {
  for (int i = 0; i < 2 * 4; i++) {
    job *j = job_new("back", i % 2 ? NAMED : MEMORY, 3, 24);
    uint8_t items[9 * 24] = { 0 };
    size_t done, in = 0;
    void *place = NULL, *again = NULL;
    zb_ring p, c;
    open_end(&p, j, ZB_PRODUCER, true);
    open_end(&c, j, ZB_CONSUMER, false);
    put_some(j, &p, MANY, 3);
    get_some(j, &c, MANY, 1);
    CHECK_RESULT(zb_ring_acquire(&p, &place, ZB_NOWAIT), ZB_OK);
    __atomic_store_n(p.theirs, 0, __ATOMIC_RELEASE);
    for (int k = 0; k < 80; k++) {
      zb_result e = i / 2 == 0 ? zb_ring_write(&p, items, ZB_NOWAIT) : zb_ring_acquire(&p, &again, ZB_NOWAIT);
      CHECK(documented(e) && (i / 2 == 0 || e != ZB_OK || again == place));
      in += i / 2 == 0 && e == ZB_OK;
      if (i / 2 == 1) in += zb_ring_write_n(&p, items, 9, &done, ZB_NOWAIT) == ZB_OK ? done : 0;
      if (i / 2 == 2 || k == 40) in += zb_ring_commit(&p) == ZB_OK;
      CHECK(in <= 1);
    }
    for (uint64_t k = 1; k < 3; k++) CHECK(frame_intact(p.slots + k * p.stride, 24, k));
    leave(&c), leave(&p);
  }
}
/* An index beyond the capacity: nothing is read, nothing is written, and it is said each time. */
static void impossible(job *j, zb_ring *r, uint64_t index) {
  uint8_t items[75], before[75];
  size_t done = 9;
  void *place = j;
  const void *view = j;
  zb_wait_item any = { .ring = r };
  const bool producer = r->role == ZB_PRODUCER;
  const uint64_t was = *r->theirs;
  __atomic_store_n(r->theirs, index, __ATOMIC_RELEASE);
  memset(items, 0x77, sizeof items);
  memcpy(before, r->slots, 75);
  for (int i = 0; i < 2; i++) {
    const int64_t timeout = i ? WAIT : ZB_NOWAIT;
    CHECK_RESULT(producer ? zb_ring_write(r, items, timeout) : zb_ring_read(r, items, timeout), ZB_ERR_CORRUPT);
    CHECK_RESULT(producer ? zb_ring_write_n(r, items, 3, &done, timeout) : zb_ring_read_n(r, items, 3, &done, timeout), ZB_ERR_CORRUPT);
    CHECK_RESULT(producer ? zb_ring_acquire(r, &place, timeout) : zb_ring_peek_ahead(r, (uint64_t)i, &view, timeout), ZB_ERR_CORRUPT);
    CHECK_RESULT(producer ? zb_ring_commit(r) : zb_ring_release(r), ZB_ERR_STATE);
    CHECK_RESULT(zb_wait_any(&any, 1, timeout), ZB_ERR_CORRUPT);
    CHECK_RESULT(any.result, ZB_ERR_CORRUPT);
  }
  CHECK(done == 0 && place == j && view == j && memcmp(r->slots, before, 75) == 0);
  for (size_t i = 0; i < sizeof items; i++) CHECK(items[i] == 0x77);
  CHECK(zb_ring_count(r) == 0 && !zb_ring_can_read(r) && !zb_ring_can_write(r));
  __atomic_store_n(r->theirs, was, __ATOMIC_RELEASE);
  check_counts(j, r);
}
TEST(an_index_beyond_the_capacity) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++)
    for (int end = 0; end < 2; end++) {
      job *j = job_new("beyond", end ? NAMED : MEMORY, 3, 25);
      zb_ring p, c;
      first_number = end ? 0 - (uint64_t)3 : 0;
      open_end(&p, j, ZB_PRODUCER, true);
      open_end(&c, j, ZB_CONSUMER, false);
      put_some(j, &p, MANY, 3);
      if (role == ZB_CONSUMER) get_some(j, &c, MANY, 3);
      zb_ring *r = role == ZB_PRODUCER ? &p : &c;
      const uint64_t theirs = *r->theirs, mine = *r->mine;
      const uint64_t bad[] = { role == ZB_PRODUCER ? mine - 4 : mine + 4, role == ZB_PRODUCER ? mine + 1 : mine - 1, theirs + ((uint64_t)1 << 63),
                               theirs + ((uint64_t)1 << 32), theirs - ((uint64_t)1 << 40), theirs ^ ((uint64_t)1 << 62) };
      for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) impossible(j, r, bad[i]);
      get_some(j, &c, MANY, 3);               /* it was put right: it goes on */
      put_some(j, &p, MANY, 3);
      leave(&c), leave(&p);
    }
}
static void scribble(void *arg) {
  zb_ring *r = arg;
  __atomic_store_n(r->theirs, *r->theirs + 99, __ATOMIC_RELEASE);
  zbi_shared_wake(r->sleep_word);
}
TEST(an_index_is_scribbled_under_a_sleeper) {
  for (int role = ZB_PRODUCER; role <= ZB_CONSUMER; role++) {
    job *j = job_new("under", NAMED, 2, 24);
    zb_ring r, other;
    open_end(&r, j, (zb_ring_role)role, true);
    open_end(&other, j, other_role((zb_ring_role)role), false);
    if (role == ZB_PRODUCER) put_some(j, &r, MANY, 2);
    hook = (test_hook){ .point = ZBI_AT_DOZE, .fn = scribble, .arg = &r };
    CHECK_RESULT(wait_somehow(j, &r, BY_COPY, WAIT), ZB_ERR_CORRUPT);
    leave(&other), leave(&r);
  }
}

/* ============================================================================================
 * The split form, with a peer of another make
 * ============================================================================================ */
static void peer_put(job *j, sps_end *e, uint64_t n) {
  uint8_t *item = some_memory(j->size);
  for (uint64_t i = 0; i < n; i++) {
    const bool fits = j->put - j->got < j->capacity;
    frame_fill(item, j->size, j->put);
    CHECK(sps_write(e, item) == fits);
    j->put += fits;
  }
  free(item);
}
static void peer_get(job *j, sps_end *e, uint64_t n) {
  for (uint64_t i = 0; i < n; i++) {
    const void *item = sps_read(e);
    CHECK((item != NULL) == (j->put != j->got));
    if (!item) continue;
    CHECK(sps_read(e) == item && frame_intact(item, j->size, j->got));
    sps_release(e);
    j->got++;
  }
}
static void peer_open(sps_end *e, const job *j, bool create, sps_order order) {
  same_text(sps_open(e, &j->split, j->size, (int64_t)j->capacity, create), NULL);
  e->order = order;
}
static void with_peer_put(job *j, zb_ring *r, sps_end *e, int way, uint64_t n) {
  if (r->role == ZB_PRODUCER) put_some(j, r, way, n);
  else peer_put(j, e, n), check_counts(j, r);
}
static void with_peer_get(job *j, zb_ring *r, sps_end *e, int way, uint64_t n) {
  if (r->role == ZB_CONSUMER) get_some(j, r, way, n);
  else peer_get(j, e, n), check_counts(j, r);
}
static void with_peer_levels(job *j, zb_ring *r, sps_end *e) {
  for (uint64_t place = 0; place <= j->capacity; place++)
    for (uint64_t level = 0; level <= j->capacity; level++)
      for (uint64_t n = 1; n <= 2 * j->capacity + 1; n++) {
        const int way = (int)((place + level + n) % WAYS);
        while (j->put % (j->capacity + 1) != place) with_peer_put(j, r, e, SINGLE, 1), with_peer_get(j, r, e, SINGLE, 1);
        with_peer_put(j, r, e, (way + 1) % WAYS, level);
        with_peer_put(j, r, e, way, n);
        with_peer_get(j, r, e, (way + 2) % WAYS, level ? level : n);
        with_peer_get(j, r, e, way, j->capacity + 1);
        CHECK_EQ(j->put, j->got);
      }
}
TEST(peer_at_every_level) {                   /* either role, made by either, indices stored in each way */
  for (int i = 0; i < 5 * 2 * 2 * 3; i++) {
    const zb_ring_role role = i % 2 ? ZB_CONSUMER : ZB_PRODUCER;
    const bool ours = i / 2 % 2;
    job *j = job_new("peer", SPLIT, 1 + (uint64_t)i % 5, i % 3 ? 24 : 7);
    sps_end e;
    zb_ring r;
    if (ours) open_end(&r, j, role, true);
    peer_open(&e, j, !ours, (sps_order)(i / 20));
    if (!ours) {
      if (SIZES_IN_BYTES) j->capacity = 0;    /* what is there */
      open_end(&r, j, role, false);
      j->capacity = zb_ring_capacity(&r);
      CHECK_EQ(j->capacity, 1 + i % 5);
    }
    CHECK(!zb_ring_peer_alive(&r));
    with_peer_levels(j, &r, &e);
    CHECK(sps_load(e.write) == (int64_t)(j->put % (j->capacity + 1)) && sps_load(e.read) == (int64_t)(j->got % (j->capacity + 1)));
    sps_close(&e), leave(&r);
    CHECK(is_there(j) == !ours);
    if (!ours) sps_unlink(&j->split);
  }
}
TEST(joins_where_the_indices_stand) {         /* at each pair of them, in either role, and again */
  for (uint64_t capacity = 1; capacity <= 5; capacity++)
    for (uint64_t place = 0; place <= capacity; place++)
      for (uint64_t level = 0; level <= capacity; level++) {
        job *j = job_new("stand", SPLIT, capacity, 24);
        sps_end e;
        zb_ring p, c;
        peer_open(&e, j, true, SPS_WHOLE);
        for (uint64_t i = 0; i < place; i++) peer_put(j, &e, 1), peer_get(j, &e, 1);
        peer_put(j, &e, level);
        open_end(&p, j, ZB_PRODUCER, false);
        open_end(&c, j, ZB_CONSUMER, false);
        check_counts(j, &p), check_counts(j, &c);
        put_some(j, &p, MANY, capacity + 1);
        get_some(j, &c, PLACE, capacity);
        leave(&p), leave(&c);
        peer_put(j, &e, 1), peer_get(j, &e, 1);
        open_end(&c, j, ZB_CONSUMER, false);
        peer_put(j, &e, 1), get_some(j, &c, SINGLE, 1);
        leave(&c), sps_close(&e), sps_unlink(&j->split);
      }
}

/* An index is seen half stored: first one byte, then the others, with the other end looking in between. */
typedef struct torn { uint8_t *at; uint64_t after; } torn;
static void finish_store(void *arg) {
  torn *t = arg;
  __atomic_store_n((uint64_t *)(void *)t->at, t->after, __ATOMIC_RELEASE);
}
static void check_torn(job *j, zb_ring *r, sps_end *e, uint64_t before, uint64_t half) {
  const uint64_t slots = j->capacity + 1, after = (before + 1) % slots;
  const bool producer = r->role == ZB_PRODUCER;
  torn t = { producer ? e->read : e->write, after };
  uint8_t *items = some_memory(9 * j->size);
  size_t done = 0;
  void *place;
  __atomic_store_n((uint64_t *)(void *)t.at, half, __ATOMIC_RELEASE);
  hook = (test_hook){ .load = r->theirs, .skip = 1, .fn = finish_store, .arg = &t };
  for (uint64_t i = 0; i < 9; i++) frame_fill(items + i * j->size, j->size, j->put + i);
  zb_result e1 = producer ? zb_ring_write_n(r, items, 9, &done, ZB_NOWAIT) : zb_ring_read_n(r, items, 9, &done, ZB_NOWAIT);
  hook = (test_hook){ 0 };
  if (e1 != ZB_TIMEOUT) {                     /* not taken for anything, or looked at again: then there is one */
    CHECK_RESULT(e1, ZB_OK);
    CHECK_EQ(done, 1);
  } else {
    finish_store(&t);
    e1 = producer ? zb_ring_acquire(r, &place, ZB_NOWAIT) : zb_ring_read(r, items, ZB_NOWAIT);
    CHECK_RESULT(e1, ZB_OK);
    if (producer) {
      frame_fill(place, j->size, j->put);
      CHECK_RESULT(zb_ring_commit(r), ZB_OK);
    }
  }
  if (!producer) CHECK(frame_intact(items, j->size, j->put - 1));
  CHECK_EQ(zb_ring_count(r), producer ? j->capacity : 0);
  CHECK_RESULT(producer ? zb_ring_write(r, items, ZB_NOWAIT) : zb_ring_read(r, items, ZB_NOWAIT), ZB_TIMEOUT);
  free(items);
}
TEST(a_torn_index) {                          /* while the other index steps from each to the next one */
  static const uint64_t capacities[] = { 255, 256, 257, 300, 700 };
  for (int i = 0; i < 2 * 2 * 5; i++) {
    const zb_ring_role role = i % 2 ? ZB_CONSUMER : ZB_PRODUCER;
    job *j = job_new("torn", SPLIT, capacities[i / 4], 8);
    sps_end e;
    zb_ring r;
    open_end(&r, j, role, true);
    peer_open(&e, j, false, SPS_WHOLE);
    if (role == ZB_PRODUCER) put_some(j, &r, MANY, j->capacity);          /* full: each step makes one free */
    for (uint64_t k = 0; k < 2 * j->capacity + 5; k++) {
      const uint64_t slots = j->capacity + 1, before = k % slots, after = (before + 1) % slots, mask = i / 2 % 2 ? 0xff : ~(uint64_t)0xff;
      const uint64_t half = (before & mask) | (after & ~mask);           /* the low byte is old, or it is new */
      if (role == ZB_CONSUMER) {
        frame_fill(e.slots + before * j->size, j->size, j->put);
        j->put++, check_torn(j, &r, &e, before, half), j->got++;
      } else {
        CHECK(frame_intact(e.slots + before * j->size, j->size, j->got));
        j->got++, check_torn(j, &r, &e, before, half), j->put++;
      }
    }
    sps_close(&e), leave(&r);
  }
}
TEST(a_garbage_index) {                       /* is never taken; as soon as it is put right it goes on */
  static const uint64_t bad[] = { 6, 7, 255, 256, 0x100000000, (uint64_t)1 << 62, INT64_MAX, (uint64_t)1 << 63, UINT64_MAX - 5, UINT64_MAX };
  for (int i = 0; i < 2 * (int)(sizeof bad / sizeof bad[0]); i++) {
    const zb_ring_role role = i % 2 ? ZB_CONSUMER : ZB_PRODUCER;
    job *j = job_new("garbage", SPLIT, 5, 24);
    uint8_t items[5 * 24] = { 0 };
    size_t done = 9;
    sps_end e;
    zb_ring r;
    peer_open(&e, j, true, SPS_WHOLE);
    sps_store(&e, role == ZB_PRODUCER ? e.write : e.read, (int64_t)bad[i / 2]);
    CHECK_RESULT(zb_ring_open_split(&r, role, j->split.slots, j->split.read, j->split.write, 24, false, &(zb_ring_desc){ .capacity = SIZES_IN_BYTES ? 0 : 5 }),
                 ZB_ERR_CORRUPT);
    CHECK(zb_ring_capacity(&r) == 0 && is_there(j));
    sps_store(&e, role == ZB_PRODUCER ? e.write : e.read, 0);
    open_end(&r, j, role, false);
    sps_store(&e, role == ZB_PRODUCER ? e.read : e.write, (int64_t)bad[i / 2]);
    for (int ms = 0; ms <= 3; ms += 3) {
      zb_result got = role == ZB_PRODUCER ? zb_ring_write_n(&r, items, 5, &done, ZB_MS(ms)) : zb_ring_read_n(&r, items, 5, &done, ZB_MS(ms));
      if (got != ZB_TIMEOUT) CHECK_RESULT(got, ZB_ERR_CORRUPT);
      got = wait_somehow(j, &r, ANY, ZB_MS(ms));
      if (got != ZB_TIMEOUT) CHECK_RESULT(got, ZB_ERR_CORRUPT);
      CHECK(done == 0 && zb_ring_count(&r) == 0 && !zb_ring_can_read(&r) && !zb_ring_can_write(&r));
    }
    sps_store(&e, role == ZB_PRODUCER ? e.read : e.write, 0);
    with_peer_put(j, &r, &e, MANY, 6);
    with_peer_get(j, &r, &e, MANY, 6);
    sps_close(&e), leave(&r), sps_unlink(&j->split);
  }
}
static zb_result join_with(const job *j, uint64_t size, uint64_t capacity) {
  const sps_names *n = &j->split;
  zb_ring r;
  const zb_result e = zb_ring_open_split(&r, ZB_CONSUMER, n->slots, n->read, n->write, size, false, &(zb_ring_desc){ .capacity = capacity });
  if (e == ZB_OK) {
    CHECK(zb_ring_capacity(&r) >= 1 && (zb_ring_capacity(&r) + 1) * size <= j->bytes);
    leave(&r);
  } else CHECK_EQ(zb_ring_capacity(&r), 0);
  return e;
}
static void resize(const char *name, off_t size) {
  char path[320];
  snprintf(path, sizeof path, "/dev/shm/%s", name);
  CHECK(truncate(path, size) == 0);
}
TEST(segments_of_the_wrong_size) {
  job *j = job_new("wrong", SPLIT, 5, 24);
  sps_end e;
  peer_open(&e, j, true, SPS_WHOLE);
  j->bytes = 6 * 24;
  CHECK_RESULT(join_with(j, 24, 0), ZB_OK);
  CHECK_RESULT(join_with(j, 24, 5), ZB_OK);
  CHECK_RESULT(join_with(j, 24, 6), ZB_ERR_CORRUPT);
  CHECK_RESULT(join_with(j, 25, 5), ZB_ERR_CORRUPT);
  CHECK_RESULT(join_with(j, 144, 0), ZB_ERR_CORRUPT);     /* one slot only, which always stays empty */
  CHECK_RESULT(join_with(j, 73, 0), ZB_ERR_SCHEMA);
  CHECK_RESULT(join_with(j, 24, 4), ZB_ERR_SCHEMA);
  CHECK_RESULT(join_with(j, 145, 0), ZB_ERR_CORRUPT);
  CHECK_RESULT(join_with(j, 0, 5), ZB_ERR_ARGUMENT);
  CHECK_RESULT(join_with(j, 24, UINT64_MAX), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(join_with(j, UINT64_MAX, 1), ZB_ERR_TOO_LARGE);
  if (join_with(j, UINT64_MAX, 0) != ZB_ERR_TOO_LARGE) CHECK_RESULT(join_with(j, UINT64_MAX, 0), ZB_ERR_CORRUPT);
  for (int size = 0; size < 8; size++)
    for (int k = 0; k < 2; k++) {
      resize(k ? j->split.read : j->split.write, size);
      CHECK_RESULT(join_with(j, 24, 5), size ? ZB_ERR_CORRUPT : ZB_ERR_NOT_FOUND);
      resize(k ? j->split.read : j->split.write, 8);
    }
  resize(j->split.slots, 0);
  CHECK_RESULT(join_with(j, 24, 0), ZB_ERR_NOT_FOUND);
  sps_close(&e), sps_unlink(&j->split);
}
TEST(a_split_name_is_taken) {                 /* what was there stays, what was made goes */
  for (int taken = 0; taken < 3; taken++) {
    job *j = job_new("taken", SPLIT, 5, 24);
    const char *names[3] = { j->split.slots, j->split.read, j->split.write };
    char path[320];
    struct stat st;
    zb_ring r;
    snprintf(path, sizeof path, "/dev/shm/%s", names[taken]);
    const int fd = open(path, O_RDWR | O_CREAT | O_EXCL, 0600);
    CHECK(fd >= 0 && write(fd, "mine", 4) == 4 && close(fd) == 0);
    CHECK_RESULT(split_with(&r, &j->split, 24, 5), ZB_ERR_EXISTS);
    for (int i = 0; i < 3; i++) CHECK(shm_there("", names[i]) == (i == taken));
    CHECK(stat(path, &st) == 0 && st.st_size == 4 && unlink(path) == 0);
    names[taken] = names[(taken + 1) % 3];    /* two of one name */
    CHECK_RESULT(zb_ring_open_split(&r, ZB_PRODUCER, names[0], names[1], names[2], 24, true, NULL), ZB_ERR_NAME);
    CHECK(!is_there(j));
  }
}

/* Both at once, of different makes, each byte looked at. */
static void live_peer(void *arg) {
  job *j = arg;
  uint8_t *item = some_memory(j->size);
  sps_end e;
  peer_open(&e, j, j->option & 2, (sps_order)j->way);
  e.pause_ns = atomic_load(&j->value);
  reach(j, 1);
  for (uint64_t i = 0; i < j->count;) {
    const void *view = NULL;
    if (j->option & 1) {
      frame_fill(item, j->size, i);
      if (sps_write(&e, item)) { i++; continue; }
    } else if ((view = sps_read(&e)) != NULL) {
      CHECK(frame_intact(view, j->size, i));
      sps_release(&e);
      i++;
      continue;
    }
    sched_yield();
  }
  sps_close(&e);
  free(item);
}
static void live_ours(job *j, zb_ring *r) {
  uint8_t *items = some_memory(8 * j->size);
  uint64_t state = test_seed();
  for (uint64_t i = 0; i < j->count;) {
    size_t n = 1 + (size_t)(test_random(&state) % 8), done = 0;
    if (n > j->count - i) n = (size_t)(j->count - i);
    if (r->role == ZB_PRODUCER) {
      for (size_t k = 0; k < n; k++) frame_fill(items + k * j->size, j->size, i + k);
      CHECK_RESULT(zb_ring_write_n(r, items, n, &done, WAIT), ZB_OK);
    } else {
      CHECK_RESULT(zb_ring_read_n(r, items, n, &done, WAIT), ZB_OK);
      for (size_t k = 0; k < done; k++) CHECK(frame_intact(items + k * j->size, j->size, i + k));
    }
    CHECK(done >= 1 && done <= n && done <= j->capacity);
    i += done;
  }
  free(items);
}
/* option: 1: the peer is the producer; 2: it makes the three segments. */
static void with_peer(int mode, uint64_t capacity, size_t size, uint64_t count, sps_order order, int64_t pause_ns) {
  for (int option = 0; option < 4; option++) {
    job *j = job_new("live", SPLIT, capacity, size);
    const zb_ring_role role = option & 1 ? ZB_CONSUMER : ZB_PRODUCER;
    zb_ring r;
    j->option = option, j->way = (int)order, j->count = count;
    atomic_store(&j->value, pause_ns);
    if (!(option & 2)) open_end(&r, j, role, true);
    test_pair *peer = pair_start(mode, live_peer, j);
    await(j, 1);
    if (option & 2) open_end(&r, j, role, false);
    live_ours(j, &r);
    pair_join(peer);
    leave(&r);
    if (option & 2) sps_unlink(&j->split);
    CHECK(!is_there(j));
  }
}
TEST_BOTH_LIMIT(peer_of_another_make, 120) {
  for (uint64_t capacity = 1; capacity <= 5; capacity++)
    with_peer(mode, capacity, capacity % 2 ? 24 : 65, longer(300), capacity % 2 ? SPS_LOW_FIRST : SPS_WHOLE, 0);
  with_peer(mode, 2, 300000, 20, SPS_WHOLE, 0);
}
/* From 255 to 256 the high byte first, and 511 stands there for long; from 256 to 0 only one byte changes. */
TEST_BOTH_LIMIT(peer_with_a_torn_index, 120) { with_peer(mode, 256, 24, longer(1200), SPS_HIGH_FIRST, 20000); }

/* ============================================================================================
 * All at once
 * ============================================================================================ */
static void live_put(job *j, zb_ring *p, uint8_t *items, uint64_t *i, uint64_t random) {
  size_t n = 1 + (size_t)(random % 7), done = 1;
  void *place;
  if (n > j->count - *i) n = (size_t)(j->count - *i);
  for (size_t k = 0; k < n; k++) frame_fill(items + k * j->size, j->size, *i + k);
  if (random / 8 % WAYS == MANY) CHECK_RESULT(zb_ring_write_n(p, items, n, &done, WAIT), ZB_OK);
  else if (random / 8 % WAYS == SINGLE) CHECK_RESULT(zb_ring_write(p, items, WAIT), ZB_OK);
  else {
    CHECK_RESULT(zb_ring_acquire(p, &place, WAIT), ZB_OK);
    memcpy(place, items, j->size);
    CHECK_RESULT(zb_ring_commit(p), ZB_OK);
  }
  *i += done;
}
static zb_result live_get(job *j, zb_ring *c, uint8_t *items, uint64_t *i, uint64_t random) {
  const uint64_t ahead = random % 3 < j->capacity ? random % 3 : 0;
  size_t n = 1 + (size_t)(random % 7), done = 1;
  const void *place;
  zb_result e;
  if (random / 8 % WAYS == MANY) e = zb_ring_read_n(c, items, n, &done, WAIT);
  else if (random / 8 % WAYS == SINGLE) e = zb_ring_read(c, items, WAIT);
  else {
    e = zb_ring_peek_ahead(c, ahead, &place, WAIT);
    if (e == ZB_OK) CHECK(frame_intact(place, j->size, *i + ahead));
    else if (e == ZB_CLOSED) e = zb_ring_peek(c, &place, WAIT);          /* fewer are left */
    if (e == ZB_OK) CHECK_RESULT(zb_ring_peek(c, &place, ZB_NOWAIT), ZB_OK);
    if (e == ZB_OK) {
      memcpy(items, place, j->size);
      CHECK_RESULT(zb_ring_release(c), ZB_OK);
    }
  }
  for (size_t k = 0; e == ZB_OK && k < done; k++) CHECK(frame_intact(items + k * j->size, j->size, *i + k));
  if (e == ZB_OK) *i += done;
  return e;
}
static void live_consumer(void *arg) {
  job *j = arg;
  uint8_t *items = some_memory(7 * j->size);
  uint64_t i = 0, state = test_seed() + 1;
  zb_result e = ZB_OK;
  zb_ring c;
  open_end(&c, j, ZB_CONSUMER, false);
  while (e == ZB_OK) e = live_get(j, &c, items, &i, test_random(&state));
  CHECK_RESULT(e, ZB_CLOSED);
  CHECK_EQ(i, j->count);
  leave(&c);
  free(items);
}
static void live(int mode, int how, uint64_t capacity, size_t size, uint64_t count, int64_t spin_ns) {
  job *j = job_new("live", how, capacity, size);
  uint8_t *items = some_memory(7 * size);
  uint64_t state = test_seed();
  zb_ring p;
  j->count = count, j->spin_ns = spin_ns;
  first_number = 0 - count / 2;
  open_end(&p, j, ZB_PRODUCER, true);
  test_pair *consumer = pair_start(mode, live_consumer, j);
  CHECK_RESULT(zb_ring_wait_peer(&p, WAIT), ZB_OK);
  for (uint64_t i = 0; i < count;) live_put(j, &p, items, &i, test_random(&state));
  leave(&p);                                  /* at once after the last item: none is lost */
  pair_join(consumer);
  free(items);
}
TEST_BOTH_LIMIT(small_rings, 120) {
  for (uint64_t capacity = 1; capacity <= 9; capacity++)
    live(mode, capacity % 2 ? NAMED : MEMORY, capacity, 24, longer(2000), capacity % 3 ? 0 : ZB_NO_SPIN);
}
TEST_BOTH_LIMIT(small_items, 120) {
  static const size_t sizes[] = { 1, 7, 8, 64, 65 };
  for (size_t i = 0; i < 5; i++) live(mode, i % 2 ? MEMORY : NAMED, 100 + i, sizes[i], longer(20000), 0);
}
TEST_BOTH_LIMIT(large_items, 120) {
  live(mode, NAMED, 17, 4096, longer(1500), 0);
  live(mode, NAMED, 3, 300000, longer(100), 0);
  live(mode, MEMORY, 2, 300000, longer(50), ZB_NO_SPIN);
}

/* A thousand million items, each value checked. */
enum { AT_ONCE = 64 };
static void count_items(void *arg) {
  job *j = arg;
  uint64_t items[AT_ONCE], next = 0, wrong = 0;
  size_t done;
  zb_ring c;
  zb_result e;
  open_end(&c, j, ZB_CONSUMER, false);
  while ((e = zb_ring_read_n(&c, items, AT_ONCE, &done, WAIT)) == ZB_OK)
    for (size_t k = 0; k < done; k++) wrong |= items[k] ^ next++;
  CHECK_RESULT(e, ZB_CLOSED);
  CHECK(wrong == 0);
  CHECK_EQ(next, j->count);
  leave(&c);
}
TEST_BOTH_LIMIT(every_value, 600) {
  job *j = job_new("values", NAMED, 1024, 8);
  uint64_t items[AT_ONCE];
  size_t done;
  zb_ring p;
  j->count = long_run() ? 1000000000 : 10000000;
  first_number = 0 - j->count / 2;
  open_end(&p, j, ZB_PRODUCER, true);
  test_pair *consumer = pair_start(mode, count_items, j);
  CHECK_RESULT(zb_ring_wait_peer(&p, WAIT), ZB_OK);
  for (uint64_t i = 0; i < j->count; i += done) {
    const size_t n = j->count - i < AT_ONCE ? (size_t)(j->count - i) : AT_ONCE;
    for (size_t k = 0; k < n; k++) items[k] = i + k;
    CHECK_RESULT(zb_ring_write_n(&p, items, n, &done, WAIT), ZB_OK);
  }
  leave(&p);
  pair_join(consumer);
}

TEST_MAIN
