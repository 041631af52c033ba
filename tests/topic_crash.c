/* topic_crash.c - publishers and subscribers of a topic are killed at each store, or at any moment, and others carry
 * on; sleepers are woken; nothing torn is ever returned.
 *
 * Publishers and subscribers are children of the case. What is published stands in memory that outlives them (the
 * stage): a publisher writes down number and incarnation of a sample before it begins, and the number when the call
 * has returned. The bytes of a sample follow from both, so that one made of two samples shows, and one that was
 * published twice under the same number, too.
 *
 * TEST_KILLS=N: how many are killed under load, over all cases. From 1,000 on the other cases are run to their full
 * length, too. */
static void crash_point(int point);
#define ZEROBUF_TEST_POINT(n) crash_point(n)
#ifndef _GNU_SOURCE
  #define _GNU_SOURCE 1
#endif
#include <stdarg.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
/* What the library asks the kernel for: counted, and sleeps that ended without a wake are looked at. */
static void before_syscall(long number, ...);
static long after_syscall(long result);
static int clock_look(clockid_t clock, struct timespec *t);
#define syscall(...) (before_syscall(__VA_ARGS__), after_syscall((syscall)(__VA_ARGS__)))
#define clock_gettime(clock, t) clock_look(clock, t)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef syscall
#undef clock_gettime
#include "test.h"

#define NOBODY_SAID UINT64_MAX
enum { LOG = 16384, SEATS = 16, LARGEST = 100000, INCARNATION_BITS = 20 };
enum { NEXT, LATEST, VIEW_NEXT, VIEW_LATEST, BATCH, CALLBACK, CALLBACK_LATEST, ANY, MODES };
enum { WRITE, COMMIT, ABORT };

typedef struct shape { bool message; uint32_t capacity; size_t size; } shape;

/* A subscriber, as seen from outside. */
typedef struct seat {
  int mode;
  int64_t spin_ns;
  _Atomic int there, gone, left;                        /* gone: told that the publisher is; left: that it left */
  _Atomic uint64_t start, at, returned, dropped, overruns, lag, dozes;
  _Atomic int64_t gone_ns;
  int64_t took_ns[8];                                   /* to know of a death */
  int took;
} seat;

typedef struct stage {
  const char *name, *quiet;                             /* quiet: another topic, on which nothing ever comes */
  shape is;
  zb_schema schema;
  char what_is[96], step_is[128];
  _Atomic uint64_t killed[ZBI_POINTS];
  _Atomic uint64_t incarnations, trying, committed;     /* numbers begun, and returned from; each + 1 */
  _Atomic uint64_t expected;                            /* what the next publisher must find; NOBODY_SAID: any that may be */
  _Atomic uint64_t log[LOG], seen[LOG];
  _Atomic int64_t told_ns[LOG];                         /* when the commit had returned */
  _Atomic uint64_t wakes, lost, sleeps;
  _Atomic int leave, close, forever;                    /* orders to all */
  seat seats[SEATS];
  int seated;
  pid_t pids[SEATS];
  uint64_t deaths;
  int64_t died_ns;
} stage;

/* What the next child is told; it has its own copy. */
typedef struct order {
  int point, passage, signal;       /* signal at the n-th passage of this point */
  uint64_t samples;                 /* a publisher leaves after so many; 0: never */
  int op;                           /* WRITE, COMMIT, or -1: any */
  long pause_us;                    /* up to so long between samples; 0: now and then */
  bool flat;                        /* at full speed */
  bool dies;                        /* at the end, instead of leaving */
  int from;                         /* one that is stepped through: from this point on */
} order;

static stage *the;
#include "kill.h"

static uint64_t incarnation;
static _Alignas(64) uint8_t scratch[LARGEST], copied[8 * LARGEST];

/* ============================================================================================
 * Both sides
 * ============================================================================================ */
/* ---- test points, and what the library asks the kernel for ---- */
static void (*at_doze)(void), (*at_sleep)(void), (*at_publish)(int point);
static _Atomic uint64_t wakes, dozes, slept_out, sleeps, woken;   /* woken: of the sleeps, all but those that never began */
static _Thread_local int64_t sleep_until;
static _Thread_local bool asleep;
static stage *topics[3];                                /* what `awaited` is of: these, or else the stage */
static _Atomic uint64_t awaited[3] = { NOBODY_SAID, NOBODY_SAID, NOBODY_SAID };   /* the numbers that this process sleeps for */

static void crash_point(int point) {
  if (point == ZBI_AT_DOZE) dozes++;
  if (!the) return;
  if (point == ZBI_AT_DOZE && at_doze) at_doze();
  if (point != ZBI_AT_DOZE && at_publish) at_publish(point);
  if (point == orders.from) orders.from = 0, trace_begin();
  if (point != orders.point || --orders.passage != 0) return;
  atomic_fetch_add(&the->killed[point], 1);
  kill(getpid(), orders.signal ? orders.signal : SIGKILL);
}
static void sleep_begins(const void *until) {
  int64_t t[2];
  memcpy(t, until, sizeof t);                           /* seconds, nanoseconds */
  sleep_until = t[0] * 1000000000 + t[1];
  asleep = true;
  sleeps++;
  if (at_sleep) at_sleep();
}
static void before_syscall(long number, ...) {
  va_list args;
  asleep = false;
  va_start(args, number);
  if (number == SYS_futex_waitv) {
    (void)va_arg(args, zbi_futex_waiter *), (void)va_arg(args, unsigned), (void)va_arg(args, unsigned);
    sleep_begins(va_arg(args, void *));
  } else if (number == SYS_futex) {
    (void)va_arg(args, uint32_t *);
    const int op = va_arg(args, int);
    (void)va_arg(args, uint32_t);
    if (op == ZBI_FUTEX_WAKE) wakes++;
    if (op == ZBI_FUTEX_WAIT_BITSET) sleep_begins(va_arg(args, void *));
  }
  va_end(args);
}
/* A sleep that lasted until its end although a wake for the awaited sample had been sent before that end: the kernel
 * tells one from the other whatever the load, as a sleeper that is woken is woken once and for all. */
static void missed_a_wake(stage *of, uint64_t n) {
  if (!of || n == NOBODY_SAID || of->committed <= n) return;
  const int64_t told = of->told_ns[n % LOG];
  if (told != 0 && told <= sleep_until) the->lost++;
}
static long after_syscall(long result) {
  const int error = errno;
  if (asleep && result >= 0) woken++;
  if (asleep && result < 0 && error == ETIMEDOUT) {
    slept_out++;
    for (int k = 0; k < 3; k++) missed_a_wake(topics[0] ? topics[k] : k == 0 ? the : NULL, awaited[k]);
  }
  asleep = false;
  errno = error;
  return result;
}
static _Atomic int *held_at_clock;                      /* a look at the clock waits: 1 it has come, 2 it may go on */
static int looks_before;                                /* but not so many before it */
static void (*at_coarse)(void);                         /* at a look at the coarse clock: before the publisher is asked for */
static int clock_look(clockid_t clock, struct timespec *t) {
  if (clock == CLOCK_MONOTONIC_COARSE && at_coarse) at_coarse();
  _Atomic int *held = clock == CLOCK_MONOTONIC ? held_at_clock : NULL;
  if (held && looks_before-- == 0) {
    held_at_clock = NULL;
    *held = 1;
    while (*held != 2) nap(50);
  }
  return clock_gettime(clock, t);
}

/* ---- samples ---- */
static uint64_t key_of(uint64_t number) { return number << INCARNATION_BITS | incarnation; }
static uint64_t number_of(uint64_t key) { return key >> INCARNATION_BITS; }
static uint64_t word_of(uint64_t key, size_t i) { return key * 0x9e3779b97f4a7c15u + i * 0xc2b2ae3d27d4eb4fu; }
static size_t size_of(uint64_t key) {
  if (!the->is.message) return the->is.size;
  return 8 + (size_t)(word_of(key, 7) >> 20) % (the->is.size - 7);
}
static void fill(void *to, size_t size, uint64_t key) {
  uint8_t *p = to;
  size_t i = 8;
  memcpy(p, &key, 8);
  for (; i + 8 <= size; i += 8) {
    const uint64_t word = word_of(key, i);
    memcpy(p + i, &word, 8);
  }
  for (; i < size; i++) p[i] = (uint8_t)(word_of(key, i) >> 24);
}
/* Every byte. Its key, or 0 if it is not whole. */
static uint64_t whole(const void *data, size_t size) {
  const uint8_t *p = data;
  uint64_t key, word, wrong = 0;
  size_t i = 8;
  if (size < 8) return 0;
  memcpy(&key, p, 8);
  for (; i + 8 <= size; i += 8) {
    memcpy(&word, p + i, 8);
    wrong |= word ^ word_of(key, i);
  }
  for (; i < size; i++) wrong |= (uint64_t)(p[i] ^ (uint8_t)(word_of(key, i) >> 24));
  return wrong ? 0 : key;
}
/* Was just this one published under this number, and no other one? */
static void believe(uint64_t key, size_t size, uint64_t n) {
  const uint64_t logged = the->log[n % LOG];
  if (key == 0) FAIL("sample %llu of %zu bytes is torn", (ull)n, size);
  if (number_of(key) != n) FAIL("sample %llu has the bytes of %llu", (ull)n, (ull)number_of(key));
  CHECK_EQ(size, size_of(key));
  if (logged == 0 || number_of(logged) < n) FAIL("sample %llu was never begun", (ull)n);
  if (number_of(logged) == n && logged != key) FAIL("sample %llu is not what was published", (ull)n);
  if (the->incarnations < 2) return;                    /* one publisher cannot use a number twice: see publish_one */
  uint64_t seen = the->seen[n % LOG];
  while (seen == 0 || number_of(seen) < n)
    if (atomic_compare_exchange_weak(&the->seen[n % LOG], &seen, key)) return;
  if (number_of(seen) == n && seen != key) FAIL("number %llu was used twice", (ull)n);
}

/* ============================================================================================
 * Publishers
 * ============================================================================================ */
/* What it goes on with must be the last sample committed, or the one that was under way. */
static void continue_from(uint64_t number) {
  const uint64_t committed = the->committed, trying = the->trying, expected = the->expected;
  if (number != committed && (number != committed + 1 || number != trying))
    FAIL("a publisher goes on with %llu; committed: %llu, begun: %llu", (ull)number, (ull)committed, (ull)trying);
  if (expected != NOBODY_SAID) CHECK_EQ(number, expected);
  the->expected = NOBODY_SAID;
  the->committed = number;
  incarnation = atomic_fetch_add(&the->incarnations, 1) + 1;
}
static zb_result publisher_create(zb_publisher *p, bool take_over) {
  const zb_publisher_desc desc = { .capacity = the->is.capacity, .take_over = take_over };
  return zb_publisher_create(p, the->name, &the->schema, &desc);
}
static void publisher_begin(zb_publisher *p) {
  CHECK_RESULT(publisher_create(p, true), ZB_OK);
  continue_from(p->number);
}
static void publish_in_place(zb_publisher *p, size_t size, uint64_t key, bool drop) {
  void *place = NULL;
  CHECK_RESULT(zb_publisher_acquire(p, &place), ZB_OK);
  CHECK((uintptr_t)place % 64 == 0);
  fill(place, drop ? (size + 8) / 2 : size, key);
  if (!drop) CHECK_RESULT(zb_publisher_commit(p, size), ZB_OK);
  else CHECK_RESULT(zb_publisher_abort(p), ZB_OK);
}
static void publish_one(zb_publisher *p, int op) {
  const uint64_t number = p->number, key = key_of(number);
  const size_t size = size_of(key);
  the->log[number % LOG] = key;
  the->told_ns[number % LOG] = 0;
  the->trying = number + 1;
  if (op == WRITE) {
    fill(scratch, size, key);
    CHECK_RESULT(zb_publisher_write(p, scratch, size), ZB_OK);
  } else publish_in_place(p, size, key, op == ABORT);
  if (op == ABORT) {
    CHECK_EQ(p->number, number);
    incarnation = atomic_fetch_add(&the->incarnations, 1) + 1;   /* nobody may see the bytes that were dropped */
    return;
  }
  CHECK_EQ(p->number, number + 1);
  if (!orders.flat) the->told_ns[number % LOG] = test_now_ns();
  the->committed = number + 1;
}
static int any_op(void) {
  if (orders.op >= 0) return orders.op;
  const uint64_t n = below(8);
  return n == 0 ? ABORT : n < 5 ? COMMIT : WRITE;
}
static void pause_a_little(void) {
  if (orders.flat) return;
  if (orders.pause_us) nap((long)below((uint64_t)orders.pause_us));
  else if (chance(4)) nap((long)below(300));
}
static void publisher_child(void *unused) {
  zb_publisher p;
  (void)unused;
  wakes = 0;
  publisher_begin(&p);
  for (uint64_t sent = 0; !the->leave && (orders.samples == 0 || sent < orders.samples); sent++) {
    publish_one(&p, any_op());
    pause_a_little();
  }
  the->wakes += wakes;
  if (orders.dies) kill(getpid(), SIGKILL);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}

/* ============================================================================================
 * Subscribers
 * ============================================================================================ */
static bool in_order(const seat *me) { return me->mode != LATEST && me->mode != VIEW_LATEST && me->mode != CALLBACK_LATEST; }

/* In order: each number is the next one, or the difference is counted. */
static void account(zb_subscriber *s, seat *me, uint64_t n, bool whole_one) {
  const uint64_t overruns = zb_subscriber_overruns(s), at = me->at;
  if (in_order(me)) {
    const uint64_t missed = overruns - me->overruns - (whole_one ? 0 : 1);
    if (n != at + missed) FAIL("mode %d: sample %llu comes where %llu was next, %llu overruns", me->mode, (ull)n, (ull)at, (ull)missed);
  } else if (n < at) FAIL("mode %d: sample %llu comes after %llu", me->mode, (ull)n, (ull)at - 1);
  me->overruns = overruns;
  me->at = n + 1;
  if (whole_one) me->returned++;
  else me->dropped++;
  me->gone = me->left = 0;
}
static void received(zb_subscriber *s, seat *me, const void *data, size_t size, uint64_t n) {
  believe(whole(data, size), size, n);
  account(s, me, n, true);
}
static void viewed(zb_subscriber *s, seat *me, zb_sample *v) {
  const uint64_t key = whole(v->data, v->size);
  const bool valid = zb_subscriber_view_valid(s, v);
  if (valid) believe(key, v->size, v->number);
  account(s, me, v->number, valid);
}
static void told(seat *me, zb_result e) {
  if (e != ZB_CLOSED && e != ZB_ERR_PEER_DEAD) FAIL("mode %d: a subscriber got %s", me->mode, zb_result_name(e));
  me->left = e == ZB_CLOSED;
  if (me->gone) return;
  me->gone_ns = test_now_ns();
  me->gone = 1;
}
/* It may have missed some before the first one, and after the last one. */
static void batch_received(zb_subscriber *s, seat *me, const size_t *sizes, size_t count, uint64_t first) {
  const uint64_t overruns = zb_subscriber_overruns(s), at = me->at, missed = overruns - me->overruns;
  if (count == 0 || first < at || first - at > missed)
    FAIL("a batch of %zu begins with %llu where %llu was next, %llu overruns", count, (ull)first, (ull)at, (ull)missed);
  for (size_t i = 0; i < count; i++)
    believe(whole(copied + i * the->is.size, sizes[i]), sizes[i], first + i);
  me->overruns = overruns;
  me->at = at + missed + count;
  me->returned += count;
  me->gone = me->left = 0;
}
static zb_result take_batch(zb_subscriber *s, seat *me, int64_t patience) {
  const size_t room = sizeof copied / the->is.size, max = 1 + (size_t)below(room < 64 ? room : 64);
  size_t sizes[64], count = 0;
  uint64_t first = 0;
  const zb_result e = zb_subscriber_next_batch(s, copied, the->is.size, max, sizes, &count, &first, patience);
  if (e == ZB_OK) batch_received(s, me, sizes, count, first);
  else CHECK_EQ(count, 0);
  return e;
}
static zb_result take_view(zb_subscriber *s, seat *me, int64_t patience) {
  zb_sample v;
  zb_result e;
  if (me->mode == VIEW_NEXT) e = zb_subscriber_view_next(s, &v, patience);
  else if ((e = zb_subscriber_wait(s, patience)) == ZB_OK) e = zb_subscriber_view_latest(s, &v, ZB_NOWAIT);
  if (e == ZB_OK) viewed(s, me, &v);
  return e;
}
static zb_result take_copy(zb_subscriber *s, seat *me, int64_t patience) {
  size_t size = 0;
  uint64_t n = 0;
  zb_result e;
  if (me->mode != LATEST) e = zb_subscriber_next(s, copied, sizeof copied, &size, &n, patience);
  else if ((e = zb_subscriber_wait(s, patience)) == ZB_OK) e = zb_subscriber_latest(s, copied, sizeof copied, &size, &n, ZB_NOWAIT);
  if (e == ZB_OK) received(s, me, copied, size, n);
  return e;
}
static zb_result take_any(zb_subscriber *s, seat *me, zb_subscriber *quiet, int64_t patience) {
  zb_wait_item items[2] = { { .subscriber = quiet }, { .subscriber = s } };
  const zb_result e = zb_wait_any(items, 2, patience);
  if (e == ZB_OK) CHECK_RESULT(items[1].result, ZB_OK);
  CHECK_RESULT(items[0].result, ZB_TIMEOUT);
  return items[1].result == ZB_OK ? take_copy(s, me, ZB_NOWAIT) : items[1].result;
}
/* Gone: until there is another one, or something all the same. */
static void turn(zb_subscriber *s, seat *me, zb_subscriber *quiet) {
  static const int64_t some[] = { ZB_NOWAIT, ZB_MS(1), ZB_MS(50), ZB_MS(500) };
  const int64_t patience = me->gone ? ZB_NOWAIT : the->forever ? ZB_MS(500) : some[below(COUNT(some))];
  zb_result e;
  awaited[0] = in_order(me) && me->mode != ANY ? me->at : NOBODY_SAID;   /* zb_wait_any waits not for who is gone */
  if (me->mode == ANY) e = take_any(s, me, quiet, patience);
  else if (me->mode == BATCH) e = take_batch(s, me, patience);
  else e = me->mode == NEXT || me->mode == LATEST ? take_copy(s, me, patience) : take_view(s, me, patience);
  awaited[0] = NOBODY_SAID;
  if (e == ZB_OK || e == ZB_TIMEOUT) return;
  told(me, e);
  e = zb_subscriber_wait_publisher(s, ZB_MS(10));
  if (e == ZB_OK) me->gone = 0;
  else CHECK_RESULT(e, ZB_TIMEOUT);
}
typedef struct caller { zb_subscriber *s; seat *me; } caller;
static void called(zb_result e, zb_sample *sample, void *user) {
  caller *c = user;
  if (e != ZB_OK) told(c->me, e);
  else if (sample->data == copied) received(c->s, c->me, sample->data, sample->size, sample->number);
  else viewed(c->s, c->me, sample);
}
static void subscriber_calls(zb_subscriber *s, seat *me) {
  caller c = { s, me };
  const bool copies = chance(2);
  const zb_callback_desc desc = { me->mode == CALLBACK ? ZB_DELIVER_NEXT : ZB_DELIVER_LATEST, copies ? copied : NULL,
                                  copies ? sizeof copied : 0 };
  CHECK_RESULT(zb_subscriber_start(s, called, &c, &desc), ZB_OK);
  while (!the->close) test_sleep_ms(1);
  CHECK_RESULT(zb_subscriber_stop(s), ZB_OK);
}
static void subscriber_begin(zb_subscriber *s, const char *name, const seat *me) {
  const zb_subscriber_desc desc = { .start = ZB_START_OLDEST, .connect_timeout_ns = WAIT, .spin_ns = me ? me->spin_ns : 0 };
  CHECK_RESULT(zb_subscriber_attach(s, name, &desc), ZB_OK);
}
static void subscriber_child(void *arg) {
  seat *me = arg;
  zb_subscriber s, quiet;
  subscriber_begin(&s, the->name, me);
  if (me->mode == ANY) subscriber_begin(&quiet, the->quiet, me);
  me->start = me->at = s.position;
  me->there = 1;
  dozes = sleeps = 0;
  if (me->mode == CALLBACK || me->mode == CALLBACK_LATEST) subscriber_calls(&s, me);
  while (!the->close) turn(&s, me, &quiet);
  me->overruns = zb_subscriber_overruns(&s);
  me->lag = zb_subscriber_lag(&s);
  me->dozes = dozes;
  the->sleeps += sleeps;
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  if (me->mode == ANY) CHECK_RESULT(zb_subscriber_close(&quiet), ZB_OK);
}

/* ============================================================================================
 * The case
 * ============================================================================================ */
static zb_publisher quiet_publisher;

static void stage_new(const char *base, shape is) {
  the = test_shared(sizeof *the);
  the->name = test_name(base);
  the->is = is;
  the->expected = NOBODY_SAID;
  chances = test_seed() ^ is.size << 20 ^ is.capacity ^ (uint64_t)is.message << 50;
  snprintf(the->what_is, sizeof the->what_is, "%s of %zu bytes, %u kept,", is.message ? "messages" : "arrays", is.size, is.capacity);
  if (is.message) CHECK_RESULT(zb_schema_message(&the->schema, "{}", 2, is.size), ZB_OK);
  else CHECK_RESULT(zb_schema_array(&the->schema, "uint64", 1, (uint64_t[]){ is.size / 8 }), ZB_OK);
  orders = (order){ .op = -1 };
}
static void quiet_topic(void) {
  the->quiet = test_name("quiet");
  CHECK_RESULT(zb_publisher_create(&quiet_publisher, the->quiet, &the->schema, NULL), ZB_OK);
}
static seat *sit(int mode) {
  seat *me = &the->seats[the->seated];
  me->mode = mode;
  me->spin_ns = chance(4) ? 0 : ZB_NO_SPIN;
  if (mode == ANY && !the->quiet) quiet_topic();
  the->pids[the->seated++] = send_child(subscriber_child, me, (order){ .op = -1 });
  return me;
}
static void await_seats(void) {
  for (int64_t start = test_now_ns(); ; nap(200)) {
    int there = 0;
    for (int i = 0; i < the->seated; i++) there += the->seats[i].there;
    if (there == the->seated) return;
    if (late(start)) FAIL("subscribers do not come");
  }
}
static void died(void) {
  the->died_ns = test_now_ns();
  the->deaths++;
}
/* All subscribers had everything that there is and know that nobody is there (any more). */
static void await_gone(uint64_t published, bool left) {
  for (int64_t start = test_now_ns(); ; nap(300)) {
    const seat *missing = NULL;
    for (int i = 0; i < the->seated; i++) {
      const seat *s = &the->seats[i];
      if (!s->gone || s->at != published || (left && !s->left)) missing = s;
    }
    if (!missing) return;
    if (late(start)) FAIL("mode %d: had all below %llu of %llu, gone %d, left %d", missing->mode, (ull)missing->at, (ull)published,
                          missing->gone, missing->left);
  }
}
/* Who comes when nobody publishes finds all that is kept, and then what became of the publisher. */
static void late_comer(zb_result ending) {
  zb_subscriber s;
  const uint64_t committed = the->committed, capacity = the->is.capacity;
  uint64_t n = 0, last = NOBODY_SAID, first = NOBODY_SAID;
  size_t size;
  zb_result e;
  subscriber_begin(&s, the->name, NULL);
  while ((e = zb_subscriber_next(&s, copied, sizeof copied, &size, &n, ZB_NOWAIT)) == ZB_OK) {
    believe(whole(copied, size), size, n);
    if (first == NOBODY_SAID) first = n;
    else CHECK_EQ(n, last + 1);
    last = n;
  }
  if (e != ending) FAIL("who comes late gets %s, not %s", zb_result_name(e), zb_result_name(ending));
  if (committed && (first == NOBODY_SAID || first > (last + 1 > capacity ? last + 1 - capacity : 0) || last + 1 < committed))
    FAIL("committed %llu, kept from %lld to %lld", (ull)committed, (long long)first, (long long)last);
  if (last != NOBODY_SAID && the->expected != NOBODY_SAID) CHECK_EQ(last + 1, the->expected);
  CHECK_EQ(zb_subscriber_overruns(&s), 0);
  if (committed) {
    CHECK_RESULT(zb_subscriber_latest(&s, copied, sizeof copied, &size, &n, ZB_NOWAIT), ZB_OK);
    believe(whole(copied, size), size, n);
    CHECK_EQ(n, last);
  }
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
}
static bool exists(const char *name) {
  char path[300];
  struct stat st;
  snprintf(path, sizeof path, "/dev/shm/gb_%s", name);
  return stat(path, &st) == 0;
}
static void stage_remove(void) {
  zb_info info;
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, the->name, &info), ZB_OK);
  for (uint32_t i = 0; i < info.subscribers; i++) CHECK_EQ(info.subscriber[i].party.presence, ZB_DEAD);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->name, false), ZB_OK);
  CHECK(!exists(the->name));
  if (!the->quiet) return;
  CHECK_RESULT(zb_publisher_close(&quiet_publisher), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->quiet, false), ZB_OK);
}
static void add_up(void) {
  for (int i = 0; i < the->seated; i++) {
    const seat *s = &the->seats[i];
    const uint64_t all = s->returned + s->overruns + s->lag + s->start;
    if (in_order(s) && all != the->committed)
      FAIL("mode %d: %llu from %llu on, %llu overruns, %llu lag, of %llu", s->mode, (ull)s->returned, (ull)s->start,
           (ull)s->overruns, (ull)s->lag, (ull)the->committed);
  }
}
/* After all that: nothing is wedged, lost or left behind. */
static void finale(void) {
  STEP_IS("the end");
  test_join(send_child(publisher_child, NULL, (order){ .samples = 20, .op = WRITE }));
  await_gone(the->committed, true);
  late_comer(ZB_CLOSED);
  the->close = 1;
  for (int i = 0; i < the->seated; i++) test_join(the->pids[i]);
  add_up();
  CHECK_EQ(the->lost, 0);
  stage_remove();
}

/* ============================================================================================
 * A publisher dies between two stores
 * ============================================================================================ */
static const shape shapes[] = {
  { false, 1, 8 }, { false, 2, 64 }, { false, 8, 1000 }, { true, 1, 120 }, { true, 2, 4096 }, { true, 8, 30 } };
static const int publish_points[] = {
  ZBI_AT_SLOT_ODD, ZBI_AT_SLOT_FILLED, ZBI_AT_SLOT_EVEN, ZBI_AT_ANNOUNCED, ZBI_AT_STAMPED, ZBI_AT_CALLED };

static void seven_seats(void) {
  static const int modes[] = { NEXT, LATEST, VIEW_NEXT, BATCH, CALLBACK, ANY, CALLBACK_LATEST };
  for (int i = 0; i < COUNT(modes); i++) sit(modes[i]);
}
static uint64_t kill_at(int point, int op, long pause_us) {
  const order o = { .point = point, .passage = 1 + (int)below(point == ZBI_AT_CALLED ? 3 : 12), .op = op, .pause_us = pause_us };
  end_there(send_child(publisher_child, NULL, o), point);
  const uint64_t published = point < ZBI_AT_SLOT_EVEN ? the->trying - 1 : the->trying;
  the->expected = published;
  return published;
}
/* How long after the death each one knew of it: 200 ms are promised. On a loaded machine the fastest one counts:
 * one who does not look is never fast. */
static void note_times(void) {
  for (int k = 0; k < the->seated; k++) {
    seat *s = &the->seats[k];
    if (s->took < COUNT(s->took_ns)) s->took_ns[s->took++] = s->gone_ns - the->died_ns;
  }
}
static void say_times(void) {
  int64_t slowest = 0;
  for (int k = 0; k < the->seated; k++) {
    seat *s = &the->seats[k];
    if (s->mode == ANY) continue;                         /* it is not told while another topic may bring something */
    qsort(s->took_ns, (size_t)s->took, sizeof s->took_ns[0], by_value);
    const int64_t fastest = s->took_ns[0];
    if (s->took_ns[s->took - 1] > slowest) slowest = s->took_ns[s->took - 1];
    if (fastest > ZB_MS(500)) FAIL("mode %d knew of a death after %lld ms", s->mode, (long long)fastest / 1000000);
  }
  NOTE("%s %llu killed; the last to know of a death knew after %lld ms", the->what_is, (ull)the->deaths, (long long)slowest / 1000000);
}
static void die_at_points(void *arg) {
  stage_new("points", *(const shape *)arg);
  seven_seats();
  for (int i = 0; i < COUNT(publish_points) * (full_length() ? 12 : 3); i++) {
    const int point = publish_points[i % COUNT(publish_points)], op = (i / COUNT(publish_points)) % 2 ? COMMIT : WRITE;
    const bool patient = i < COUNT(publish_points);
    STEP_IS("point %d, op %d", point, op);
    const uint64_t published = kill_at(point, op, point == ZBI_AT_CALLED || patient ? 600 : 0);
    late_comer(ZB_ERR_PEER_DEAD);
    if (!patient) continue;                             /* those who sleep never know: the next one wakes them */
    await_seats();
    await_gone(published, false);
    note_times();
  }
  say_times();
  finale();
}
TEST_LIMIT(publisher_dies_at_each_point, 60) { ALL_AT_ONCE(die_at_points, shapes); }

/* It publishes for a moment and is gone before those who look for a new one look again. */
static void short_lives(void *arg) {
  stage_new("short", *(const shape *)arg);
  seven_seats();
  test_join(send_child(publisher_child, NULL, (order){ .samples = 3, .op = WRITE, .pause_us = 100 }));
  await_seats();
  await_gone(the->committed, true);
  for (int i = 0; i < (full_length() ? 40 : 4); i++) {
    test_join(send_child(publisher_child, NULL, (order){ .samples = 1 + below(the->is.capacity), .op = WRITE, .flat = true }));
    await_gone(the->committed, true);
  }
  finale();
}
TEST_LIMIT(publishers_come_and_go_at_once, 60) { ALL_AT_ONCE(short_lives, shapes); }

/* Its last sample comes just before it goes: after the subscriber has looked for one, before it asks who is there. */
static _Atomic int *last_gate;
static pid_t last_publisher;
static void last_words(void *unused) {
  zb_publisher p;
  (void)unused;
  publisher_begin(&p);
  *last_gate = 1;
  while (*last_gate != 2) nap(20);
  publish_one(&p, WRITE);
  if (orders.dies) kill(getpid(), SIGKILL);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
static void let_it_go(void) {
  int status = 0;
  at_coarse = NULL;
  *last_gate = 2;
  reap(last_publisher, 0, &status);
}
TEST(last_sample_comes_before_the_end) {
  for (int i = 0; i < 4; i++) {
    zb_subscriber s;
    size_t size = 0;
    uint64_t n = 0;
    stage_new("last", shapes[i]);
    last_gate = test_shared(64);
    last_publisher = send_child(last_words, NULL, (order){ .dies = i % 2 });
    for (int64_t start = test_now_ns(); *last_gate != 1; nap(50)) if (late(start)) FAIL("no publisher");
    subscriber_begin(&s, the->name, NULL);
    at_coarse = let_it_go;
    CHECK_RESULT(zb_subscriber_next(&s, copied, sizeof copied, &size, &n, WAIT), ZB_OK);
    believe(whole(copied, size), size, n);
    CHECK(at_coarse == NULL);
    CHECK_RESULT(zb_subscriber_next(&s, copied, sizeof copied, &size, &n, WAIT), i % 2 ? ZB_ERR_PEER_DEAD : ZB_CLOSED);
    CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
    stage_remove();
  }
}

/* ============================================================================================
 * At any moment
 * ============================================================================================ */
static void die_under_load(void *arg) {
  stage_new("load", *(const shape *)arg);
  seven_seats();
  const int kills = kills_of(60, COUNT(shapes));
  for (int i = 0; i < kills; i++) {
    STEP_IS("kill %d", i);
    end_within(send_child(publisher_child, NULL, (order){ .op = -1, .flat = chance(2) }), (int64_t)below(chance(4) ? 6000 : 1500));
    if (chance(8) && the->committed) late_comer(ZB_ERR_PEER_DEAD);
  }
  test_join(send_child(publisher_child, NULL, (order){ .samples = 1, .op = WRITE }));   /* they may all have died too soon */
  await_seats();
  finale();
  uint64_t returned = 0;
  for (int i = 0; i < the->seated; i++) returned += the->seats[i].returned;
  NOTE("%s %llu killed, %llu published, %llu returned", the->what_is, (ull)the->deaths, (ull)the->committed, (ull)returned);
}
TEST_LIMIT(publisher_dies_under_load, 120) { ALL_AT_ONCE(die_under_load, shapes); }

/* ---- after any instruction ---- */
static void traced_publish(void *unused) {
  zb_publisher p;
  (void)unused;
  publisher_begin(&p);
  for (uint64_t n = below(3); n > 0; n--) publish_one(&p, any_op());
  const int op = orders.op >= 0 ? orders.op : WRITE;
  trace_begin();
  publish_one(&p, op);
  trace_end();
}
static void traced_take_over(void *unused) {
  zb_publisher p;
  (void)unused;
  if (!orders.from) trace_begin();
  publisher_begin(&p);
  trace_end();
}
static void traced_close(void *unused) {
  zb_publisher p;
  (void)unused;
  publisher_begin(&p);
  publish_one(&p, WRITE);
  trace_begin();
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  trace_end();
}
/* All that the publisher alone stores, but for the bytes of the samples. */
static uint64_t state_of(const zb_subscriber *s) {
  uint64_t sum = 0, words[32];
  memcpy(words, s->t.header, sizeof words);
  for (size_t i = 0; i < 32; i++) sum = sum * 0x9e3779b97f4a7c15u + words[i];
  for (uint32_t k = 0; k < s->t.n_slots; k++) {
    memcpy(words, s->t.slots + k * s->t.stride, 24);
    for (size_t i = 0; i < 3; i++) sum = sum * 0x9e3779b97f4a7c15u + words[i];
  }
  return sum;
}
typedef struct walk { long steps, changes; } walk;      /* of the state */
/* Kills it after so many steps, or so many changes of the state. Gives how many there were. */
static walk kill_at_end(pid_t pid, const zb_subscriber *look, walk end) {
  walk done = { 0, 0 };
  await_trace(pid);
  uint64_t state = state_of(look);
  for (bool more = true; more && done.steps < end.steps && done.changes < end.changes; done.steps++) {
    more = trace_step(pid, PTRACE_SINGLESTEP, done.steps);
    done.changes += state != state_of(look);
    state = state_of(look);
  }
  end_within(pid, 0);
  return done;
}
typedef struct stepped { const char *name; void (*fn)(void *); int op, from, before; bool leaves; } stepped;
/* So that the dynamic linker's work is not among the steps. */
static void warm_up(void) {
  zb_publisher p;
  CHECK_RESULT(publisher_create(&p, true), ZB_OK);
  continue_from(p.number);
  for (int op = WRITE; op <= ABORT; op++) publish_one(&p, op);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
static walk step_once(const stepped *op, const zb_subscriber *look, walk end) {
  zb_info info;
  STEP_IS("%s, step %ld, change %ld", op->name, end.steps, end.changes);
  if (op->before) kill_at(op->before, WRITE, 0);
  const uint64_t expected = the->expected;
  const walk done = kill_at_end(send_child(op->fn, NULL, (order){ .op = op->op, .from = op->from }), look, end);
  if (op->before && the->committed != expected) the->expected = expected;   /* it came not that far */
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, the->name, &info), ZB_OK);
  if (!op->leaves) CHECK_EQ(info.writer.presence, ZB_DEAD);
  late_comer(info.writer.presence == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_CLOSED);
  return done;
}
/* At each store, then anywhere for a while. */
static void step_through(void *arg) {
  const stepped *op = arg;
  const uint64_t which = (uint64_t)(op->op + op->from + op->before + op->leaves);
  zb_subscriber look;
  stage_new("step", shapes[(test_seed() + which) % COUNT(shapes)]);
  warm_up();
  sit(NEXT);
  sit(LATEST);
  await_seats();
  subscriber_begin(&look, the->name, NULL);
  const walk all = step_once(op, &look, (walk){ ALL_STEPS, ALL_STEPS });
  for (long change = 1; change <= all.changes; change++) step_once(op, &look, (walk){ ALL_STEPS, change });
  const int64_t end = test_now_ns() + ZB_MS(1) * (full_length() ? 10000 : 400);
  long killed = 0;
  for (long step = 1; test_now_ns() < end && step <= all.steps + 20; killed++) {
    step_once(op, &look, (walk){ full_length() ? step : 1 + (long)below((uint64_t)all.steps), ALL_STEPS });
    step += 1 + (long)below((uint64_t)all.steps / 400 + 1);
  }
  CHECK_RESULT(zb_subscriber_close(&look), ZB_OK);
  finale();
  NOTE("%s, %s: killed at each of %ld stores, and after %ld of %ld steps", the->what_is, op->name, all.changes, killed, all.steps);
}
TEST_LIMIT(publisher_dies_at_any_instruction, 120) {
  static const stepped ops[] = {
    { "a write", traced_publish, WRITE, 0, 0, false },
    { "a commit", traced_publish, COMMIT, 0, 0, false },
    { "an abort", traced_publish, ABORT, 0, 0, false },
    { "a take-over", traced_take_over, -1, ZBI_AT_TOPIC_ADOPTED, ZBI_AT_SLOT_FILLED, false },
    { "a take-over", traced_take_over, -1, ZBI_AT_TOPIC_ADOPTED, ZBI_AT_SLOT_EVEN, false },
    { "the end of a take-over", traced_take_over, -1, ZBI_AT_TOPIC_REPAIRED, ZBI_AT_ANNOUNCED, false },
    { "a close", traced_close, -1, 0, 0, true },
  };
  ALL_AT_ONCE(step_through, ops);
}

/* ============================================================================================
 * It dies while it creates, takes over, or leaves
 * ============================================================================================ */
static void just_create(void *unused) {
  zb_publisher p;
  (void)unused;
  publisher_begin(&p);
  if (orders.from) return;
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
/* Attaches again and again while somebody creates: all or nothing. */
static void impatient_child(void *unused) {
  zb_subscriber s;
  zb_schema schema;
  (void)unused;
  while (!the->leave) {
    const zb_result e = zb_subscriber_attach(&s, the->name, NULL);
    nap(20);
    if (e == ZB_ERR_NOT_FOUND) continue;
    CHECK_RESULT(e, ZB_OK);
    CHECK_RESULT(zb_subscriber_schema(&s, &schema), ZB_OK);
    CHECK(zb_schema_difference(&schema, &the->schema) == NULL);
    CHECK_EQ(s.t.n_slots, the->is.capacity + 1);
    CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  }
}
static void half_made(int point) {
  zb_subscriber s;
  zb_publisher p;
  const zb_result attached = zb_subscriber_attach(&s, the->name, NULL);
  CHECK(exists(the->name));
  if (point < ZBI_AT_TOPIC_READY) CHECK_RESULT(attached, ZB_ERR_NOT_FOUND);
  else CHECK_RESULT(attached, ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(publisher_create(&p, false), ZB_ERR_EXISTS);   /* only who asks for it takes a leftover */
}
static void create_again(int point, int how) {
  zb_publisher p;
  stage_new("create", shapes[(point + how) % COUNT(shapes)]);
  STEP_IS("created up to point %d, then %s", point, how ? "removed" : "taken over");
  const pid_t impatient = how == 2 ? test_spawn(impatient_child, NULL) : 0;
  end_there(send_child(just_create, NULL, (order){ .point = point }), point);
  half_made(point);
  if (how == 1) {
    CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->name, false), ZB_OK);
    CHECK(!exists(the->name));
  }
  CHECK_RESULT(publisher_create(&p, how != 1), ZB_OK);
  CHECK_EQ(p.number, 0);
  continue_from(0);
  for (int i = 0; i < 20; i++) publish_one(&p, any_op());
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  late_comer(ZB_CLOSED);
  the->leave = 1;
  if (impatient) test_join(impatient);
  stage_remove();
}
static const int create_points[] = {
  ZBI_AT_TOPIC_NAMED, ZBI_AT_TOPIC_CLAIMED, ZBI_AT_TOPIC_SIZED, ZBI_AT_TOPIC_FILLED, ZBI_AT_TOPIC_READY };
static const int take_over_points[] = { ZBI_AT_TOPIC_ADOPTED, ZBI_AT_TOPIC_REPAIRED, ZBI_AT_TOPIC_READY };
static const int leave_points[] = { ZBI_AT_TOPIC_LEFT };
static void create_at(void *arg) { for (int how = 0; how < 3; how++) create_again(*(const int *)arg, how); }
TEST(publisher_dies_while_it_creates) { ALL_AT_ONCE(create_at, create_points); }
/* One died somewhere, the next one while it takes over: nothing of that is seen. */
static void dies_again(int first, int second) {
  STEP_IS("died at %d, its successor at %d", first, second);
  const uint64_t published = kill_at(first, COMMIT, 0);
  end_there(send_child(just_create, NULL, (order){ .point = second }), second);
  the->expected = published;
  late_comer(ZB_ERR_PEER_DEAD);
  await_seats();
  await_gone(published, false);
}
static void die_again(void *arg) {
  const int point = *(const int *)arg;
  stage_new("again", shapes[(point / 2) % COUNT(shapes)]);
  seven_seats();
  for (int i = 0; i < (full_length() ? 10 : 1); i++)
    for (int k = 0; k < COUNT(take_over_points); k++) dies_again(point, take_over_points[k]);
  finale();
}
TEST_LIMIT(publisher_dies_while_it_takes_over, 60) { ALL_AT_ONCE(die_again, publish_points); }

TEST(publisher_dies_while_it_leaves) {
  stage_new("leaving", shapes[4]);
  seven_seats();
  for (int i = 0; i < 4; i++) {
    const order o = { .point = leave_points[0], .samples = 1 + below(9), .op = COMMIT };
    end_there(send_child(publisher_child, NULL, o), o.point);
    await_seats();
    late_comer(ZB_CLOSED);
    await_gone(the->committed, true);
  }
  finale();
}

/* Whatever point it died at: while somebody subscribes the topic stays, then it can be removed and made anew. */
static void remove_after(int point) {
  zb_publisher p;
  zb_subscriber s;
  stage_new("remove", shapes[point % COUNT(shapes)]);
  STEP_IS("removed after a death at point %d", point);
  test_join(send_child(publisher_child, NULL, (order){ .samples = 5, .op = WRITE }));
  end_there(send_child(publisher_child, NULL, (order){ .point = point, .samples = 3, .op = COMMIT }), point);
  subscriber_begin(&s, the->name, NULL);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->name, false), ZB_ERR_BUSY);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(publisher_create(&p, false), ZB_ERR_EXISTS);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->name, false), ZB_OK);
  CHECK(!exists(the->name));
  CHECK_RESULT(publisher_create(&p, false), ZB_OK);
  CHECK_EQ(p.number, 0);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  stage_remove();
}
TEST(topic_is_removed_after_each_death) {
  for (int i = 0; i < COUNT(publish_points) - 1; i++) remove_after(publish_points[i]);   /* the last one needs a sleeper */
  for (int i = 0; i < COUNT(take_over_points); i++) remove_after(take_over_points[i]);
  remove_after(leave_points[0]);
}

/* ============================================================================================
 * Many create at the same time
 * ============================================================================================ */
typedef struct race { _Atomic int start, done, won, lost, go_on; } race;
static race *races;
enum { FRESH, LEFTOVER, PLAIN };

static void racer(void *arg) {
  const int kind = *(const int *)arg;
  zb_publisher p;
  while (!races->start) {}
  const zb_result e = publisher_create(&p, kind != PLAIN);
  if (e == ZB_OK) races->won++;
  else if (e == (kind == PLAIN ? ZB_ERR_EXISTS : ZB_ERR_BUSY)) races->lost++;
  else FAIL("a racer got %s", zb_result_name(e));
  races->done++;
  while (!races->go_on) nap(50);
  if (e != ZB_OK) return;
  continue_from(p.number);
  publish_one(&p, WRITE);
  if (chance(2)) CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
static void race_once(int kind, int racers) {
  pid_t pids[8];
  memset(races, 0, sizeof *races);
  for (int i = 0; i < racers; i++) pids[i] = send_child(racer, &kind, (order){ .op = -1 });
  races->start = 1;
  for (int64_t start = test_now_ns(); races->done < racers; nap(50))
    if (late(start)) FAIL("%d of %d have ended", races->done, racers);
  if (races->won != 1) FAIL("%d of %d won", races->won, racers);
  races->go_on = 1;
  for (int i = 0; i < racers; i++) test_join(pids[i]);
}
static void race_all(void *arg) {
  const int kind = *(const int *)arg;
  stage_new("race", shapes[kind]);
  races = test_shared(sizeof *races);
  for (int i = 0; i < (full_length() ? 200 : 12); i++) {
    STEP_IS("kind %d, round %d", kind, i);
    race_once(kind, i % 3 ? 2 : 8);
    if (kind == LEFTOVER && !chance(8)) continue;
    stage_remove();
    the->committed = the->trying = 0;                     /* numbering begins anew, with other incarnations */
    memset(the->log, 0, sizeof the->log);
  }
  if (exists(the->name)) stage_remove();
}
TEST_LIMIT(one_of_many_wins, 120) {
  static const int kinds[] = { FRESH, LEFTOVER, PLAIN };
  ALL_AT_ONCE(race_all, kinds);
}

/* Between finding the topic and having its role, or the other way round, it is removed, and another one begins: he has the
 * name, and who was held up must see it. */
static _Atomic int *removed_gate;
static int removed_point;
static void held_at_point(int point) {
  if (point != removed_point) return;
  removed_point = 0;
  *removed_gate = 1;
  while (*removed_gate != 2) nap(50);
}
static void loser_child(void *unused) {
  zb_publisher p;
  (void)unused;
  at_publish = held_at_point;
  const bool adopts = removed_point == ZBI_AT_TOPIC_ADOPTED;
  CHECK_RESULT(publisher_create(&p, adopts), adopts ? ZB_ERR_BUSY : ZB_ERR_EXISTS);
}
static void removed_at(int point) {
  zb_publisher p;
  stage_new("removed", shapes[3]);
  STEP_IS("removed at point %d", point);
  removed_gate = test_shared(64);
  if (point == ZBI_AT_TOPIC_ADOPTED) test_join(send_child(publisher_child, NULL, (order){ .samples = 3, .op = WRITE }));
  removed_point = point;
  const pid_t loser = send_child(loser_child, NULL, (order){ .op = -1 });
  for (int64_t start = test_now_ns(); *removed_gate != 1; nap(50)) if (late(start)) FAIL("point %d is not reached", point);
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, the->name, true), ZB_OK);
  the->committed = the->trying = 0;
  CHECK_RESULT(publisher_create(&p, false), ZB_OK);
  continue_from(p.number);
  *removed_gate = 2;
  test_join(loser);
  for (int i = 0; i < 3; i++) publish_one(&p, COMMIT);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  late_comer(ZB_CLOSED);
  stage_remove();
}
TEST(topic_is_removed_under_who_creates_it) {
  removed_at(ZBI_AT_TOPIC_NAMED);
  removed_at(ZBI_AT_TOPIC_ADOPTED);
}

/* ============================================================================================
 * Subscribers die
 * ============================================================================================ */
static void brief_subscriber(void *unused) {
  zb_subscriber s;
  uint64_t n;
  (void)unused;
  const zb_subscriber_desc desc = { .spin_ns = ZB_NO_SPIN, .start = ZB_START_NEXT };
  CHECK_RESULT(zb_subscriber_attach(&s, the->name, &desc), ZB_OK);
  const int64_t patience = orders.point == ZBI_AT_DELISTED ? ZB_MS(1) : ZB_SEC(5);
  const zb_result e = zb_subscriber_next(&s, copied, sizeof copied, NULL, &n, patience);
  if (e != ZB_OK) CHECK_RESULT(e, ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
}
static const int subscriber_points[] = { ZBI_AT_ENLISTED, ZBI_AT_DELISTED, ZBI_AT_DOZE };
/* The publisher publishes on, with at most one wake for the sleeper that died. */
static void publish_after_a_death(zb_publisher *p, bool slept) {
  const uint64_t before = wakes;
  for (int i = 0; i < 5; i++) publish_one(p, i % 2 ? WRITE : COMMIT);
  if (wakes - before > (slept ? 1 : 0)) FAIL("%llu wakes for nobody", (ull)(wakes - before));
  CHECK_EQ(zb_publisher_subscribers(p), 0);
}
static void subscribers_die_at(zb_publisher *p, int point) {
  for (int i = 0; i < 70; i++) {
    STEP_IS("point %d, death %d", point, i);
    end_there(send_child(brief_subscriber, NULL, (order){ .point = point, .op = -1 }), point);
    publish_after_a_death(p, point != ZBI_AT_ENLISTED);
  }
}
static void entry_is_used_again(zb_publisher *p) {
  zb_subscriber s;
  zb_info info;
  subscriber_begin(&s, the->name, NULL);
  CHECK_EQ(zb_publisher_subscribers(p), 1);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, the->name, &info), ZB_OK);
  CHECK_EQ(info.subscribers, 1);                        /* all that died had the same entry, and this one has it now */
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, the->name, &info), ZB_OK);
  CHECK_EQ(info.subscribers, 0);
}
TEST_LIMIT(subscriber_dies_at_each_point, 60) {
  zb_publisher p;
  stage_new("readers", shapes[1]);
  publisher_begin(&p);
  for (int i = 0; i < COUNT(subscriber_points); i++) {
    subscribers_die_at(&p, subscriber_points[i]);
    entry_is_used_again(&p);
  }
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  stage_remove();
}
/* All entries are used; all of those die in their sleep; all are used again. */
TEST_LIMIT(sixty_four_subscribers_die_and_come_again, 60) {
  pid_t pids[65];
  zb_publisher p;
  zb_info info;
  stage_new("crowd", shapes[5]);
  publisher_begin(&p);
  for (int round = 0; round < 2; round++) {
    for (int i = 0; i < COUNT(pids); i++) pids[i] = send_child(brief_subscriber, NULL, (order){ .op = -1 });
    for (int64_t start = test_now_ns(); zb_publisher_subscribers(&p) < 64; nap(500)) if (late(start)) FAIL("not all are listed");
    test_sleep_ms(20);
    for (int i = 0; i < COUNT(pids); i++) end_within(pids[i], 0);
    publish_after_a_death(&p, true);
  }
  CHECK_RESULT(zb_stat(ZB_KIND_TOPIC, the->name, &info), ZB_OK);
  CHECK_EQ(info.subscribers, 64);
  for (uint32_t i = 0; i < 64; i++) CHECK_EQ(info.subscriber[i].party.presence, ZB_DEAD);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  stage_remove();
}
static void mayfly(void *arg) {
  seat me = { .mode = *(const int *)arg, .spin_ns = chance(2) ? 0 : ZB_NO_SPIN };
  zb_subscriber s, quiet;
  for (;;) {
    subscriber_begin(&s, the->name, &me);
    if (me.mode == ANY) subscriber_begin(&quiet, the->quiet, &me);
    me.at = s.position;
    me.overruns = 0;
    for (uint64_t n = below(20); n > 0; n--) turn(&s, &me, &quiet);
    CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
    if (me.mode == ANY) CHECK_RESULT(zb_subscriber_close(&quiet), ZB_OK);
  }
}
static void subscribers_die_under_load(void *arg) {
  static const int modes[] = { NEXT, VIEW_NEXT, BATCH, LATEST, ANY };
  pid_t flies[4];
  stage_new("mayflies", *(const shape *)arg);
  seven_seats();
  const pid_t publisher = send_child(publisher_child, NULL, (order){ .op = -1 });
  await_seats();
  for (int i = 0; i < COUNT(flies); i++)
    flies[i] = send_child(mayfly, &modes[below(COUNT(modes))], (order){ .op = -1 });
  const int kills = kills_of(60, COUNT(shapes));
  for (int i = 0; i < kills; i++) {
    pid_t *fly = &flies[below(COUNT(flies))];
    end_within(*fly, (int64_t)below(3000));
    *fly = send_child(mayfly, &modes[below(COUNT(modes))], (order){ .op = -1 });
  }
  const uint64_t before = the->committed;
  for (int64_t start = test_now_ns(); the->committed < before + 20; nap(100)) if (late(start)) FAIL("the publisher is held up");
  for (int i = 0; i < COUNT(flies); i++) end_within(flies[i], 0);
  the->leave = 1;
  test_join(publisher);
  the->leave = 0;
  finale();
}
TEST_LIMIT(subscribers_die_under_load, 120) { ALL_AT_ONCE(subscribers_die_under_load, shapes); }

/* ============================================================================================
 * Sleep and wake
 * ============================================================================================ */
/* ---- held in the middle of it: the sample comes just then ---- */
enum { BEFORE_IT_JOINS, BEFORE_IT_LOOKS, BEFORE_IT_SLEEPS };
/* looks: at the clock, before that; gate: 1 it is there, 2 it may go on */
typedef struct held { int where, looks, mode; _Atomic int gate; } held;
static _Atomic int *gate_to_come;
static void held_here(void) {
  _Atomic int *gate = gate_to_come;
  at_doze = at_sleep = NULL;
  if (!gate) return;
  gate_to_come = NULL;
  *gate = 1;
  while (*gate != 2) nap(20);
}
static void hold_at(held *h) {
  gate_to_come = &h->gate;
  looks_before = h->looks;
  if (h->where == BEFORE_IT_JOINS) held_at_clock = &h->gate;
  if (h->where == BEFORE_IT_LOOKS) at_doze = held_here;
  if (h->where == BEFORE_IT_SLEEPS) at_sleep = held_here;
}
static void held_child(void *arg) {
  held *h = arg;
  zb_subscriber s, quiet;
  const seat me = { .spin_ns = ZB_NO_SPIN };
  subscriber_begin(&s, the->name, &me);
  subscriber_begin(&quiet, the->quiet, &me);
  zb_wait_item items[2] = { { .subscriber = &quiet }, { .subscriber = &s } };
  awaited[0] = s.position;
  hold_at(h);
  if (h->mode == ANY) CHECK_RESULT(zb_wait_any(items, 2, WAIT), ZB_OK);
  else CHECK_RESULT(zb_subscriber_wait(&s, WAIT), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&quiet), ZB_OK);
}
static pid_t hold_one(held *h, int where, int looks, int mode) {
  *h = (held){ .where = where, .looks = looks, .mode = mode };
  const pid_t pid = test_spawn(held_child, h);
  for (int64_t start = test_now_ns(); h->gate != 1; nap(20)) if (late(start)) FAIL("it does not come to %d", where);
  return pid;
}
static void stage_anew(const char *base, zb_publisher *p) {
  stage_new(base, shapes[1]);
  quiet_topic();
  publisher_begin(p);
}
TEST(sample_comes_while_one_falls_asleep) {
  held *h = test_shared(sizeof *h);
  zb_publisher p;
  for (int where = BEFORE_IT_JOINS; where <= BEFORE_IT_SLEEPS; where++)
    for (int i = 0; i < 8; i++) {
      stage_anew("falls", &p);
      STEP_IS("held at %d", where);
      const pid_t pid = hold_one(h, where, i / 2, i % 2 ? ANY : NEXT);
      publish_one(&p, WRITE);
      h->gate = 2;
      test_join(pid);
      CHECK_EQ(the->lost, 0);
      CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
      stage_remove();
    }
}
/* One has looked and is about to sleep. A sample comes; another one, which looked before that, says that it will sleep, finds
 * the sample and does not. The first one must not sleep now. */
TEST(a_wake_is_not_hidden_by_another_sleeper) {
  held *h = test_shared(2 * sizeof *h);
  zb_publisher p;
  for (int i = 0; i < 8; i++) {
    stage_anew("hidden", &p);
    const pid_t b = hold_one(&h[1], BEFORE_IT_JOINS, i / 2, NEXT), a = hold_one(&h[0], BEFORE_IT_SLEEPS, 0, i % 2 ? ANY : NEXT);
    publish_one(&p, WRITE);
    h[1].gate = 2;
    test_join(b);
    h[0].gate = 2;
    test_join(a);
    CHECK_EQ(the->lost, 0);
    CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
    stage_remove();
  }
}

/* ---- hand-offs: a publisher publishes when all have had the last sample and are on their way to sleep ---- */
typedef struct handing { int sleepers, topics; uint64_t rounds, rounds_in_full; } handing;
typedef struct hand { _Atomic uint64_t had[3], sleeps, woken, slept_out; } hand;
static const handing *handed;
static hand *hands;
static void delay(uint64_t turns) { for (volatile uint64_t i = below(turns); i > 0; i--) {} }
static void delay_a_little(void) { if (chance(4)) delay(chance(16) ? 4000 : 300); }
static void delay_publisher(int point) { if (point >= ZBI_AT_SLOT_EVEN && point <= ZBI_AT_CALLED) delay_a_little(); }
static uint64_t rounds_of(const handing *h) { return full_length() ? h->rounds_in_full : h->rounds; }

static void take_handed(zb_subscriber *s, hand *me, int k) {
  uint64_t n = 0;
  size_t size = 0;
  const bool alone = handed->topics == 1;
  const zb_result e = zb_subscriber_next(s, copied, sizeof copied, &size, &n, alone ? WAIT : ZB_NOWAIT);
  CHECK_RESULT(e, ZB_OK);
  CHECK_EQ(n, awaited[k]);
  awaited[k] = n + 1;
  me->had[k] = n + 2;
}
static void take_all_handed(zb_subscriber *s, hand *me) {
  zb_wait_item items[3] = { { .subscriber = &s[0] }, { .subscriber = &s[1] }, { .subscriber = &s[2] } };
  for (uint64_t left = rounds_of(handed) * (uint64_t)handed->topics; left > 0;) {
    delay_a_little();
    if (handed->topics > 1) CHECK_RESULT(zb_wait_any(items, (size_t)handed->topics, WAIT), ZB_OK);
    for (int k = 0; k < handed->topics; k++) {
      if (handed->topics > 1 && items[k].result != ZB_OK) continue;
      take_handed(&s[k], me, k);
      left--;
    }
  }
}
static void sleeper_child(void *arg) {
  hand *me = arg;
  zb_subscriber s[3];
  const zb_subscriber_desc desc = { .spin_ns = ZB_NO_SPIN, .connect_timeout_ns = WAIT };
  for (int k = 0; k < handed->topics; k++) {
    CHECK_RESULT(zb_subscriber_attach(&s[k], topics[k]->name, &desc), ZB_OK);
    awaited[k] = 0;
  }
  at_doze = at_sleep = delay_a_little;
  sleeps = woken = slept_out = 0;
  for (int k = 0; k < handed->topics; k++) me->had[k] = 1;
  take_all_handed(s, me);
  me->sleeps = sleeps;
  me->woken = woken;
  me->slept_out = slept_out;
  for (int k = 0; k < handed->topics; k++) CHECK_RESULT(zb_subscriber_close(&s[k]), ZB_OK);
}
static void await_hands(int k, uint64_t had) {
  const int64_t start = test_now_ns();
  for (int i = 0; i < handed->sleepers; i++)
    for (uint64_t turns = 0; hands[i].had[k] < had; turns++) {
      if (turns > 500) sched_yield();
      if (turns % 65536 == 65535 && late(start)) FAIL("sleeper %d has had %llu of %llu", i, (ull)hands[i].had[k], (ull)had);
    }
}
static void handing_child(void *arg) {
  const int k = *(const int *)arg;
  stage *first = the;
  zb_publisher p;
  the = topics[k];
  publisher_begin(&p);
  at_publish = delay_publisher;
  for (uint64_t i = 0; i < rounds_of(handed); i++) {
    await_hands(k, i + 1);
    delay_a_little();
    publish_one(&p, WRITE);
  }
  while (!first->leave) nap(500);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
}
static void hand_over(const handing *h) {
  static const int numbers[] = { 0, 1, 2 };
  pid_t publishers[3], sleepers[3];
  uint64_t begun = 0, up = 0, slices = 0, all = rounds_of(h) * (uint64_t)(h->topics * h->sleepers);
  handed = h;
  hands = test_shared(3 * sizeof *hands);
  for (int k = h->topics - 1; k >= 0; k--) {
    stage_new("hands", shapes[1]);
    topics[k] = the;
  }
  STEP_IS("%d topics, %d sleepers", h->topics, h->sleepers);
  const int64_t start = test_now_ns();
  for (int k = 0; k < h->topics; k++)
    publishers[k] = send_child(handing_child, &numbers[k], (order){ .op = WRITE });
  for (int i = 0; i < h->sleepers; i++) sleepers[i] = send_child(sleeper_child, &hands[i], (order){ .op = -1 });
  for (int i = 0; i < h->sleepers; i++) {
    test_join(sleepers[i]);
    begun += hands[i].sleeps;
    up += hands[i].woken;
    slices += hands[i].slept_out;
  }
  the->leave = 1;
  for (int k = 0; k < h->topics; k++) test_join(publishers[k]);
  NOTE("%d topics, %d sleepers: %llu hand-offs, %llu sleeps, %llu woken, %llu to their end, in %lld ms", h->topics, h->sleepers,
       (ull)all, (ull)begun, (ull)up, (ull)slices, (long long)(test_now_ns() - start) / 1000000);
  if (the->lost) FAIL("%llu wakes are lost", (ull)the->lost);
  for (int k = 0; k < h->topics; k++) CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, topics[k]->name, false), ZB_OK);
}
TEST_LIMIT(every_sleeper_is_woken, 240) {
  static const handing all[] = {
    { 1, 1, 6000, 500000 }, { 3, 1, 2500, 120000 }, { 1, 3, 800, 40000 }, { 2, 2, 800, 30000 }, { 3, 3, 300, 10000 } };
  for (int i = 0; i < COUNT(all); i++) hand_over(&all[i]);
}

/* A callback thread is stopped while a publisher publishes. Nothing is lost at a stop, and the next start goes on there. */
static void counted(zb_result e, zb_sample *sample, void *user) {
  caller *c = user;
  CHECK_RESULT(e, ZB_OK);
  received(c->s, c->me, sample->data, sample->size, sample->number);
}
static void counted_and_stopped(zb_result e, zb_sample *sample, void *user) {
  caller *c = user;
  counted(e, sample, user);
  if (chance(4)) CHECK_RESULT(zb_subscriber_stop(c->s), ZB_OK);
}
TEST_LIMIT(callback_is_stopped_at_any_moment, 60) {
  zb_subscriber s;
  seat me = { .mode = CALLBACK, .spin_ns = ZB_NO_SPIN };
  caller c = { &s, &me };
  const zb_callback_desc desc = { ZB_DELIVER_NEXT, copied, sizeof copied };
  int64_t longest = 0;
  stage_new("stop", shapes[2]);
  const pid_t publisher = send_child(publisher_child, NULL, (order){ .op = -1, .pause_us = 300 });
  subscriber_begin(&s, the->name, &me);
  at_doze = at_sleep = delay_a_little;
  me.at = s.position;
  for (int i = 0; i < (full_length() ? 3000 : 200); i++) {
    CHECK_RESULT(zb_subscriber_start(&s, chance(2) ? counted : counted_and_stopped, &c, &desc), ZB_OK);
    nap((long)below(500));
    const int64_t start = test_now_ns();
    CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
    if (test_now_ns() - start > longest) longest = test_now_ns() - start;
  }
  at_doze = at_sleep = NULL;
  CHECK(me.returned > 0);
  if (longest > ZB_SEC(10)) FAIL("a stop took %lld ms", (long long)longest / 1000000);
  NOTE("the longest stop took %lld us", (long long)longest / 1000);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  the->leave = 1;
  test_join(publisher);
  stage_remove();
}

/* ============================================================================================
 * At full speed
 * ============================================================================================ */
static void sixteen_seats(void) {
  for (int i = 0; i < SEATS; i++) sit(i % MODES);
}
static uint64_t all_returned(void) {
  uint64_t sum = 0;
  for (int i = 0; i < the->seated; i++) sum += the->seats[i].returned;
  return sum;
}
/* Until so many samples were returned, or for so long. */
static uint64_t full_speed(const shape *is, uint64_t samples, int64_t ns) {
  stage_new("speed", *is);
  sixteen_seats();
  const pid_t publisher = send_child(publisher_child, NULL, (order){ .op = -2, .flat = true });
  await_seats();
  for (int64_t start = test_now_ns(); all_returned() < samples && test_now_ns() - start < ns; nap(1000)) {}
  the->leave = 1;
  test_join(publisher);
  the->leave = 0;
  if (chance(2)) await_gone(the->committed, true);
  the->close = 1;                                         /* else some have not had all: that is their lag */
  for (int i = 0; i < the->seated; i++) test_join(the->pids[i]);
  add_up();
  stage_remove();
  return all_returned();
}
TEST_LIMIT(sixteen_subscribers_at_full_speed, 240) {
  static const size_t sizes[] = { 8, 64, 1000, 100000 };
  static const uint32_t capacities[] = { 1, 2, 8, 64 };
  uint64_t returned = 0;
  for (int i = 0; i < COUNT(sizes); i++)
    for (int k = 0; k < COUNT(capacities); k++) {
      if ((i + k) % 2 && !full_length()) continue;
      const shape is = { k % 2 == 1, capacities[k], sizes[i] };
      const uint64_t enough = sizes[i] > 1000 ? 20000 : 400000;
      returned += full_length() ? full_speed(&is, enough, ZB_SEC(2)) : full_speed(&is, enough, ZB_MS(60));
    }
  if (full_length()) {
    const shape is = { false, 64, 64 };
    while (returned < 10000000) returned += full_speed(&is, 10000000 - returned, ZB_SEC(20));
  }
  NOTE("%llu samples returned, every byte looked at", (ull)returned);
}

/* ============================================================================================
 * Idle, and stopped
 * ============================================================================================ */
static double cpu_seconds(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}
static void idle_child(void *arg) {
  const int mode = *(const int *)arg;
  seat me = { .mode = mode };
  zb_subscriber s, quiet;
  caller c = { &s, &me };
  subscriber_begin(&s, the->name, &me);
  subscriber_begin(&quiet, the->quiet, &me);
  zb_wait_item items[2] = { { .subscriber = &quiet }, { .subscriber = &s } };
  uint64_t n;
  const double before = cpu_seconds();
  if (mode == NEXT) CHECK_RESULT(zb_subscriber_next(&s, copied, sizeof copied, NULL, &n, ZB_SEC(2)), ZB_TIMEOUT);
  if (mode == ANY) CHECK_RESULT(zb_wait_any(items, 2, ZB_SEC(2)), ZB_TIMEOUT);
  if (mode == CALLBACK) {
    CHECK_RESULT(zb_subscriber_start(&s, called, &c, NULL), ZB_OK);
    test_sleep_ms(2000);
    CHECK_RESULT(zb_subscriber_stop(&s), ZB_OK);
  }
  const double used = (cpu_seconds() - before) / 2 * 100;
  NOTE("idle, mode %d: %.3f %% of a CPU", mode, used);
  if (used > 0.5) FAIL("%.3f %% of a CPU", used);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  CHECK_RESULT(zb_subscriber_close(&quiet), ZB_OK);
}
TEST(idle_subscriber_uses_no_cpu) {
  SKIP_IF_EMULATED();
  static const int modes[] = { NEXT, ANY, CALLBACK };
  zb_publisher p;
  stage_new("idle", shapes[1]);
  quiet_topic();
  publisher_begin(&p);
  ALL_AT_ONCE(idle_child, modes);
  CHECK_RESULT(zb_publisher_close(&p), ZB_OK);
  stage_remove();
}

/* Stopped in the middle: not dead, nothing more comes, nobody hangs; then it goes on. */
static void drain(zb_subscriber *s, seat *me) {
  zb_result e;
  size_t size;
  uint64_t n;
  while ((e = zb_subscriber_next(s, copied, sizeof copied, &size, &n, ZB_NOWAIT)) == ZB_OK) received(s, me, copied, size, n);
  CHECK_RESULT(e, ZB_TIMEOUT);
}
static void while_it_is_stopped(zb_subscriber *s, seat *me, int point) {
  size_t size;
  uint64_t n = 0;
  zb_sample v;
  const uint64_t whole_ones = point < ZBI_AT_SLOT_EVEN ? the->trying - 1 : the->trying;
  drain(s, me);
  CHECK_EQ(me->at, whole_ones);
  for (int i = 0; i < 100; i++) CHECK_RESULT(zb_subscriber_next(s, copied, sizeof copied, &size, &n, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_subscriber_view_next(s, &v, ZB_MS(250)), ZB_TIMEOUT);
  CHECK(zb_subscriber_writer_alive(s));
  zb_publisher p;
  CHECK_RESULT(publisher_create(&p, true), ZB_ERR_BUSY);
  if (whole_ones == 0) return;
  CHECK_RESULT(zb_subscriber_latest(s, copied, sizeof copied, &size, &n, ZB_NOWAIT), ZB_OK);
  believe(whole(copied, size), size, n);
  CHECK_EQ(n, whole_ones - 1);
}
static void stop_at(void *arg) {
  const int point = *(const int *)arg;
  zb_subscriber s;
  seat me = { .mode = NEXT, .spin_ns = ZB_NO_SPIN };
  uint64_t n = 0;
  stage_new("stopped", shapes[point % COUNT(shapes)]);
  STEP_IS("stopped at point %d", point);
  const order o = { .point = point, .passage = 3, .signal = SIGSTOP, .op = COMMIT, .pause_us = 2000 };
  sit(NEXT);                                              /* it sleeps: else point CALLED is not reached */
  const pid_t publisher = send_child(publisher_child, NULL, o);
  await_seats();
  await_stop(publisher);
  subscriber_begin(&s, the->name, &me);
  me.at = s.position;
  while_it_is_stopped(&s, &me, point);
  CHECK_EQ(the->seats[0].gone, 0);
  kill(publisher, SIGCONT);
  const uint64_t at = me.at;
  for (int i = 0; i < 5; i++) CHECK_RESULT(zb_subscriber_next(&s, copied, sizeof copied, NULL, &n, WAIT), ZB_OK);
  CHECK(n >= at + 4);
  CHECK_RESULT(zb_subscriber_close(&s), ZB_OK);
  the->leave = 1;
  test_join(publisher);
  the->leave = 0;
  finale();
}
TEST(publisher_is_stopped_at_each_point) { ALL_AT_ONCE(stop_at, publish_points); }

/* ============================================================================================
 * Across pid namespaces
 * ============================================================================================ */
TEST(each_in_a_pid_namespace_of_its_own) {
  inside *in = test_shared(4 * sizeof *in);
  stage_new("inside", shapes[5]);
  const pid_t first = send_inside(&in[0], publisher_child, NULL, (order){ .op = -1 });
  for (int i = 0; i < 2; i++) {
    the->seats[i].mode = i ? CALLBACK : NEXT;
    the->pids[the->seated++] = send_inside(&in[1 + i], subscriber_child, &the->seats[i], (order){ .op = -1 });
  }
  await_seats();
  while (the->seats[0].returned < 10) nap(200);
  kill(in[0].pid, SIGKILL);
  test_join(first);
  died();
  late_comer(ZB_ERR_PEER_DEAD);
  for (int i = 0; i < 2; i++)
    for (int64_t start = test_now_ns(); !the->seats[i].gone; nap(200)) if (late(start)) FAIL("nobody says that it is dead");
  CHECK(!the->seats[0].left && !the->seats[1].left);
  for (int i = 0; i < 2; i++) NOTE("it knew after %lld ms", (long long)(the->seats[i].gone_ns - the->died_ns) / 1000000);
  test_join(send_inside(&in[3], publisher_child, NULL, (order){ .samples = 50, .op = -1 }));
  await_gone(the->committed, true);
  finale();
}

/* A test point that nobody is killed at is none. */
TEST(each_point_has_its_case) {
  static const struct { const int *points; int count; } lists[] = {
    { publish_points, COUNT(publish_points) },     { create_points, COUNT(create_points) }, { take_over_points, COUNT(take_over_points) },
    { subscriber_points, COUNT(subscriber_points) }, { leave_points, COUNT(leave_points) } };
  bool there[ZBI_POINTS] = { false };
  for (int i = 0; i < COUNT(lists); i++)
    for (int k = 0; k < lists[i].count; k++) there[lists[i].points[k]] = true;
  for (int point = ZBI_AT_SLOT_ODD; point <= ZBI_AT_DOZE; point++)
    if (!there[point]) FAIL("nobody dies at point %d", point);
}

TEST_MAIN
