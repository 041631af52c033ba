/* ring_crash.c - producers and consumers of a ring are killed at each store, or at any moment, and others carry on;
 * sleepers are woken; the survivor learns of it.
 *
 * Both sides are children of the case. What they did stands in memory that outlives them (the stage): each writes down
 * what it is about to do, and what it has done when the call has returned. The bytes of an item follow from its
 * number and from the incarnation of its producer, so that one that is lost, torn, made of two or twice shows.
 *   a producer dies   what it committed comes; of a commit that had not returned, all or nothing of what was counted
 *   a consumer dies   what it had not released comes again, and nothing else does
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
static uint64_t first_number;                           /* of a new ring */
#define ZEROBUF_TEST_FIRST first_number
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
#include <linux/filter.h>
#include <linux/seccomp.h>

#define NOBODY_SAID UINT64_MAX
enum { LOG = 8192, LARGEST = 5000, MANY = 9, INCARNATION_BITS = 24 };
enum { P, C };                                          /* the two sides */
enum { WRITE, COMMIT, WRITE_N, ANY, P_OPS };
enum { READ, RELEASE, READ_N, READ_ANY, AHEAD, C_OPS };   /* READ_ANY as ANY */
enum { CREATE, ATTACH };

typedef struct shape { uint64_t capacity, size, first; } shape;
static const shape shapes[] = { { 1, 8, 0 }, { 2, 64, UINT64_MAX - 40 }, { 3, 100, 0 }, { 7, 1000, UINT64_MAX - 2 }, { 64, 5000, 0 }, { 256, 64, 5 } };

/* A side, as seen from outside. */
typedef struct side {
  _Atomic uint64_t done, trying;                        /* items committed, or released: returned from, begun */
  _Atomic uint64_t expected;                            /* what the next one must find; NOBODY_SAID: any that may be */
  _Atomic int64_t told_at[LOG];                         /* when the call that committed or released it had returned */
  _Atomic int there, told, leave, slow;                 /* told: what it got as the other one is gone; orders: leave, slow */
  _Atomic int64_t told_ns;
  _Atomic uint64_t woken, slept, slept_out, barriers, turns;
  int64_t took_ns[64];                                  /* to know of a death */
  int took;
  pid_t pid;
} side;

typedef struct stage {
  const char *name;
  shape is;
  zb_schema schema;
  char what_is[96], step_is[128];
  _Atomic uint64_t killed[ZBI_POINTS];
  _Atomic uint64_t incarnations, log[LOG], lost;
  side sides[2];
  uint64_t deaths;
  int64_t died_ns;
} stage;

/* What the next child is told; it has its own copy. */
typedef struct order {
  int point, passage;               /* killed at the n-th passage of this point */
  uint64_t items;                   /* it leaves after so many; 0: never */
  int how, op;                      /* op: -1: any */
  int error;                        /* what membarrier says to it; 0: it works */
  int64_t spin_ns;
  bool sure;                        /* nobody dies */
} order;

static stage *the;
#include "kill.h"

static uint64_t incarnation;
static int me;
static zb_ring *mine;                                   /* once it is open */
static _Alignas(64) uint8_t scratch[MANY * LARGEST], quiet_memory[4096];

/* ============================================================================================
 * Both sides
 * ============================================================================================ */
/* ---- test points, and what the library asks the kernel for ---- */
static void (*at_point)(int point), (*at_sleep)(void), (*at_barrier)(bool after);
static _Thread_local int64_t sleep_until;
static _Thread_local bool asleep;
static _Thread_local long calling;
static _Atomic uint64_t awaited = NOBODY_SAID;          /* the number of the other side's item that this one sleeps for */

static uint64_t at(const zb_ring *r) { return r->count - r->first; }

static bool aside;                                      /* at work on another ring */
static void crash_point(int point) {
  if (aside) return;
  if (at_point) at_point(point);
  if (point != orders.point || --orders.passage != 0) return;
  if (mine) the->sides[me].expected = at(mine);
  atomic_fetch_add(&the->killed[point], 1);
  kill(getpid(), SIGKILL);
}
static void sleep_begins(const void *until) {
  int64_t t[2];
  memcpy(t, until, sizeof t);                           /* seconds, nanoseconds */
  sleep_until = t[0] * 1000000000 + t[1];
  asleep = true;
  if (the) the->sides[me].slept++;
  if (at_sleep) at_sleep();
}
static void before_syscall(long number, ...) {
  va_list args;
  asleep = false;
  calling = number;
  va_start(args, number);
  if (number == SYS_futex_waitv) {
    (void)va_arg(args, zbi_futex_waiter *), (void)va_arg(args, unsigned), (void)va_arg(args, unsigned);
    sleep_begins(va_arg(args, void *));
  } else if (number == SYS_futex) {
    (void)va_arg(args, uint32_t *);
    const int op = va_arg(args, int);
    (void)va_arg(args, uint32_t);
    if (op == ZBI_FUTEX_WAIT_BITSET) sleep_begins(va_arg(args, void *));
  } else if (number == SYS_membarrier && at_barrier) at_barrier(false);
  va_end(args);
}
/* A sleep that lasted until its end although the other side had done its part, wake and all, before that end. The
 * kernel tells one from the other whatever the load: a sleeper that is woken is woken once and for all. */
static void missed_a_wake(const side *other, uint64_t n) {
  if (n == NOBODY_SAID || other->done <= n) return;
  const int64_t told = other->told_at[n % LOG];
  if (told != 0 && told <= sleep_until) the->lost++;
}
static long after_syscall(long result) {
  const int error = errno;
  if (the && asleep) {
    if (result >= 0) the->sides[me].woken++;
    else if (error == ETIMEDOUT) {
      the->sides[me].slept_out++;
      missed_a_wake(&the->sides[!me], awaited);
    }
  }
  if (calling == SYS_membarrier) {
    if (the) the->sides[me].barriers++;
    if (at_barrier) at_barrier(true);
  }
  asleep = false;
  errno = error;
  return result;
}
static _Atomic int *held_at_clock;                      /* a look at the clock waits: 1 it has come, 2 it may go on */
static int looks_before;                                /* but not so many before it */
static void (*at_coarse)(void);                         /* called at a look at the coarse clock: before the other side is asked for */
static int clock_look(clockid_t clock, struct timespec *t) {
  if (clock == CLOCK_MONOTONIC_COARSE && at_coarse) at_coarse();
  _Atomic int *held = clock == CLOCK_MONOTONIC ? held_at_clock : NULL;
  if (held && looks_before-- == 0) {
    held_at_clock = NULL;
    *held = 1;
    while (*held != 2) nap(20);
  }
  return clock_gettime(clock, t);
}
#ifdef _WIN32
enum { HAS_BARRIER = 0, ANY_SLEEPS = 0 };               /* each side makes its own fences; memory of one's own is looked at */
#else
enum { HAS_BARRIER = 1, ANY_SLEEPS = 1 };
#endif
/* From here on membarrier fails for this process. */
static void without_barrier(int error) {
  struct sock_filter filter[] = {
    BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_membarrier, 0, 1),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | (unsigned)error),
    BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  const struct sock_fprog program = { COUNT(filter), filter };
  if (error == 0) return;
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) != 0)
    SKIP("no seccomp filter: %s", strerror(errno));
}

/* ---- items ---- */
static uint64_t key_of(uint64_t number) { return (number + 1) << INCARNATION_BITS | incarnation; }
static uint64_t word_of(uint64_t key, size_t i) { return key * 0x9e3779b97f4a7c15u + i * 0xc2b2ae3d27d4eb4fu; }
static void fill(void *to, uint64_t key) {
  uint8_t *p = to;
  const size_t size = (size_t)the->is.size;
  size_t i = 8;
  memcpy(p, &key, 8);
  for (; i + 8 <= size; i += 8) {
    const uint64_t word = word_of(key, i);
    memcpy(p + i, &word, 8);
  }
  for (; i < size; i++) p[i] = (uint8_t)(word_of(key, i) >> 24);
}
/* Every byte: is it item n, whole, as its producer began it last? */
static void believe(const void *item, uint64_t n) {
  const uint8_t *p = item;
  const size_t size = (size_t)the->is.size;
  uint64_t key, word, wrong = 0;
  size_t i = 8;
  memcpy(&key, p, 8);
  for (; i + 8 <= size; i += 8) {
    memcpy(&word, p + i, 8);
    wrong |= word ^ word_of(key, i);
  }
  for (; i < size; i++) wrong |= (uint64_t)(p[i] ^ (uint8_t)(word_of(key, i) >> 24));
  if (wrong) FAIL("item %llu is torn", (ull)n);
  if ((key >> INCARNATION_BITS) - 1 != n) FAIL("item %llu is in the place of %llu", (ull)(key >> INCARNATION_BITS) - 1, (ull)n);
  if (key != the->log[n % LOG]) FAIL("item %llu is not what was committed", (ull)n);
}

/* ============================================================================================
 * A side
 * ============================================================================================ */
/* What it goes on with must be what the last one had done, or what it was about to do. */
static void continue_from(const zb_ring *r, int who) {
  side *s = &the->sides[who];
  const uint64_t number = at(r), done = s->done, trying = s->trying, expected = s->expected;
  if (number < done || number > trying)
    FAIL("%s goes on with %llu; done: %llu, begun: %llu", who ? "a consumer" : "a producer", (ull)number, (ull)done, (ull)trying);
  if (expected != NOBODY_SAID && expected != number)
    FAIL("%s goes on with %llu, not with %llu", who ? "a consumer" : "a producer", (ull)number, (ull)expected);
  s->expected = NOBODY_SAID;
  s->done = s->trying = number;
  if (who == P) incarnation = atomic_fetch_add(&the->incarnations, 1) + 1;
}
static zb_result ring_open(zb_ring *r, int who, int how, bool take_over, int64_t spin_ns) {
  const zb_ring_role role = who == P ? ZB_PRODUCER : ZB_CONSUMER;
  const zb_ring_desc desc = { .capacity = the->is.capacity, .schema = &the->schema, .take_over = take_over, .keep = true,
                              .connect_timeout_ns = WAIT, .spin_ns = spin_ns };
  first_number = the->is.first;
  return how == CREATE ? zb_ring_create(r, the->name, role, &the->schema, &desc) : zb_ring_attach(r, the->name, role, &desc);
}
static void ring_begin(zb_ring *r, int who, int how, int64_t spin_ns) {
  CHECK_RESULT(ring_open(r, who, how, true, spin_ns), ZB_OK);
  CHECK_EQ(zb_ring_capacity(r), the->is.capacity);
  continue_from(r, who);
}
/* The call has returned: all up to `number` is done. */
static void did(int who, uint64_t before, uint64_t number) {
  side *s = &the->sides[who];
  const int64_t now = test_now_ns();
  for (uint64_t n = before; n < number; n++) s->told_at[n % LOG] = now;
  s->done = s->trying = number;
  awaited = NOBODY_SAID;
}
static void about_to(int who, uint64_t number, uint64_t n) {
  for (uint64_t i = 0; i < n; i++) {
    the->sides[who].told_at[(number + i) % LOG] = 0;
    if (who == P) the->log[(number + i) % LOG] = key_of(number + i);
  }
  the->sides[who].trying = number + n;
}
/* With another ring, on which nothing ever comes. */
static zb_result wait_with_another(zb_ring *r, int64_t most) {
  const int64_t patience = most < ZB_MS(50) ? most : ZB_MS(50);   /* it goes on waiting for the other one */
  zb_ring quiet;
  zb_schema schema;
  CHECK_RESULT(zb_schema_bytes(&schema, 64), ZB_OK);
  memset(quiet_memory, 0, 64);
  aside = true;
  CHECK_RESULT(zb_ring_init(&quiet, ZB_CONSUMER, quiet_memory, sizeof quiet_memory, &schema, &(zb_ring_desc){ .capacity = 2, .spin_ns = r->wait.spin_max_ns ? 0 : ZB_NO_SPIN }), ZB_OK);
  aside = false;
  zb_wait_item items[2] = { { .ring = &quiet }, { .ring = r } };
  const zb_result e = zb_wait_any(items, 2, patience);
  CHECK_RESULT(items[0].result, ZB_TIMEOUT);
  if (e == ZB_OK) CHECK_RESULT(items[1].result, ZB_OK);
  aside = true;
  CHECK_RESULT(zb_ring_close(&quiet), ZB_OK);
  aside = false;
  return items[1].result;
}
static zb_result produce(zb_ring *r, int op, int64_t patience) {
  const uint64_t number = at(r), n = op == WRITE_N ? 1 + below(MANY) : 1, capacity = the->is.capacity;
  size_t done = 1;
  void *place;
  zb_result e = ZB_OK;
  about_to(P, number, n);
  awaited = number >= capacity && (op != ANY || orders.sure) ? number - capacity : NOBODY_SAID;   /* who is gone is not waited for */
  for (uint64_t i = 0; i < n && op != COMMIT; i++) fill(scratch + i * the->is.size, key_of(number + i));
  if (op == ANY) e = wait_with_another(r, patience);
  if (op == WRITE || (op == ANY && e == ZB_OK)) e = zb_ring_write(r, scratch, op == ANY ? ZB_NOWAIT : patience);
  if (op == WRITE_N) e = zb_ring_write_n(r, scratch, (size_t)n, &done, patience);
  if (op == COMMIT && (e = zb_ring_acquire(r, &place, patience)) == ZB_OK) {
    CHECK((uintptr_t)place % 64 == 0);
    fill(place, key_of(number));
    CHECK_RESULT(zb_ring_commit(r), ZB_OK);
  }
  CHECK_EQ(at(r), number + (e == ZB_OK ? done : 0));
  CHECK(done > 0 || e != ZB_OK);
  did(P, number, at(r));
  return e;
}
/* Looks at several, and gives some of them back. */
static zb_result look_ahead(zb_ring *r, uint64_t number, uint64_t n, int64_t patience) {
  const void *item, *again;
  const uint64_t give = 1 + below(n);
  zb_result e;
  awaited = n == 1 || orders.sure ? number + n - 1 : NOBODY_SAID;   /* who dies before it wakes somebody leaves him to the next look */
  e = zb_ring_peek_ahead(r, n - 1, &item, patience);
  if (e != ZB_OK) return e;
  for (uint64_t i = n; i-- > 0;) {
    CHECK_RESULT(zb_ring_peek_ahead(r, i, &again, ZB_NOWAIT), ZB_OK);
    if (i == n - 1) CHECK(again == item);
    believe(again, number + i);
  }
  about_to(C, number, give);
  CHECK_RESULT(zb_ring_release_n(r, give), ZB_OK);
  return ZB_OK;
}
static zb_result consume(zb_ring *r, int op, int64_t patience) {
  const uint64_t number = at(r), capacity = the->is.capacity, n = op == AHEAD ? 1 + below(capacity < MANY ? capacity : MANY) : op == READ_N ? 1 + below(MANY) : 1;
  size_t done = 1;
  zb_result e = ZB_OK;
  awaited = op != READ_ANY || orders.sure ? number : NOBODY_SAID;
  if (op == AHEAD || op == RELEASE) e = look_ahead(r, number, n, patience);
  else about_to(C, number, n);
  if (op == READ_ANY) e = wait_with_another(r, patience);
  if (op == READ || (op == READ_ANY && e == ZB_OK)) e = zb_ring_read(r, scratch, op == READ_ANY ? ZB_NOWAIT : patience);
  if (op == READ_N) e = zb_ring_read_n(r, scratch, (size_t)n, &done, patience);
  if (op != AHEAD && op != RELEASE && e == ZB_OK) {
    CHECK_EQ(at(r), number + done);
    for (size_t i = 0; i < done; i++) believe(scratch + i * the->is.size, number + i);
  } else if (e != ZB_OK) CHECK_EQ(at(r), number);
  did(C, number, at(r));
  return e;
}
static zb_result do_one(zb_ring *r, int op, int64_t patience) { return me == P ? produce(r, op, patience) : consume(r, op, patience); }

/* Gone: until there is another one. */
static void gone(zb_ring *r, zb_result told, uint64_t before, int op) {
  side *s = &the->sides[me];
  if (told != ZB_CLOSED && told != ZB_ERR_PEER_DEAD) FAIL("a %s got %s", me ? "consumer" : "producer", zb_result_name(told));
  if (me == C && op != AHEAD && at(r) < before) FAIL("a consumer at %llu is told %s, %llu were committed", (ull)at(r), zb_result_name(told), (ull)before);
  if (!s->told) s->told_ns = test_now_ns();
  s->told = told;
  const zb_result e = zb_ring_wait_peer(r, ZB_MS(10));
  if (e == ZB_OK) s->told = 0;
  else CHECK_RESULT(e, ZB_TIMEOUT);
}
static void turn(zb_ring *r) {
  static const int64_t some[] = { ZB_NOWAIT, ZB_MS(1), ZB_MS(50), ZB_MS(500) };
  side *s = &the->sides[me];
  const uint64_t before = the->sides[!me].done;
  const int op = orders.op >= 0 ? orders.op : (int)below(me == P ? P_OPS : s->told ? AHEAD : C_OPS);
  if (s->slow) nap(200 + (long)below(600));
  const zb_result e = do_one(r, op, s->told ? ZB_NOWAIT : orders.op >= 0 ? WAIT : some[below(COUNT(some))]);
  s->turns++;
  if (e == ZB_OK) s->told = 0;
  else if (e != ZB_TIMEOUT) gone(r, e, before, op);
}
static void side_child(void *arg) {
  zb_ring r;
  me = *(const int *)arg;
  side *s = &the->sides[me];
  s->told = 0;
  without_barrier(orders.error);
  ring_begin(&r, me, orders.how, orders.spin_ns);
  mine = &r;
  s->there = 1;
  const uint64_t until = orders.items ? at(&r) + orders.items : NOBODY_SAID;
  while (!s->leave && at(&r) < until) turn(&r);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static const int roles[] = { P, C };

/* ============================================================================================
 * The case
 * ============================================================================================ */
static void stage_new(const char *base, shape is) {
  the = test_shared(sizeof *the);
  the->name = test_name(base);
  the->is = is;
  the->sides[P].expected = the->sides[C].expected = NOBODY_SAID;
  chances = test_seed() ^ is.size << 20 ^ is.capacity ^ (uint64_t)atomic_load(&test_the->names) << 40;
  snprintf(the->what_is, sizeof the->what_is, "%llu of %llu bytes,", (ull)is.capacity, (ull)is.size);
  if (is.size % 8) CHECK_RESULT(zb_schema_bytes(&the->schema, is.size), ZB_OK);
  else CHECK_RESULT(zb_schema_array(&the->schema, "uint64", 1, (uint64_t[]){ is.size / 8 }), ZB_OK);
  orders = (order){ .op = -1 };
}
static void send(int who, order o) {
  the->sides[who].there = the->sides[who].leave = 0;
  the->sides[who].pid = send_child(side_child, &roles[who], o);
}
static void await_there(int who) {
  for (int64_t start = test_now_ns(); !the->sides[who].there; nap(100)) if (late(start)) FAIL("it does not come");
}
static void died(void) {
  the->died_ns = test_now_ns();
  the->deaths++;
}
static void end_child(int who) {
  the->sides[who].leave = 1;
  test_join(the->sides[who].pid);
  the->sides[who].pid = 0;
}
static void await_told(int who, zb_result what) {
  side *s = &the->sides[who];
  for (int64_t start = test_now_ns(); s->told != what; nap(300))
    if (late(start)) FAIL("the %s never knows, told %s", who ? "consumer" : "producer", zb_result_name((zb_result)s->told));
}
static bool exists(const char *name) {
  char path[300];
  struct stat st;
  snprintf(path, sizeof path, "/dev/shm/zbr_%s", name);
  return stat(path, &st) == 0;
}
static void stage_remove(void) {
  CHECK_RESULT(zb_remove(ZB_KIND_RING, the->name, false), ZB_OK);
  CHECK(!exists(the->name));
}
/* After all that: nothing is wedged, lost or left behind. */
static void finale(void) {
  STEP_IS("the end");
  side *p = &the->sides[P], *c = &the->sides[C];
  p->slow = c->slow = 0;
  if (!c->pid) send(C, (order){ .how = ATTACH, .op = -1 });
  if (p->pid) end_child(P);
  send(P, (order){ .how = CREATE, .items = 20, .op = -1 });   /* it may make the ring: nobody may have lived long enough */
  test_join(p->pid);
  for (int64_t start = test_now_ns(); c->told != ZB_CLOSED || c->done != p->done; nap(300))
    if (late(start)) FAIL("%llu of %llu are read, told %s", (ull)c->done, (ull)p->done, zb_result_name((zb_result)c->told));
  end_child(C);
  if (the->lost) FAIL("%llu wakes are lost", (ull)the->lost);
  stage_remove();
}

/* ============================================================================================
 * One of them dies between two stores
 * ============================================================================================ */
static const int points[] = {
  ZBI_AT_RING_FILLED, ZBI_AT_RING_COUNTED, ZBI_AT_RING_CALLED, ZBI_AT_DOZE, ZBI_AT_RING_CLAIMED, ZBI_AT_RING_HERE, ZBI_AT_RING_LEFT };

static void note_time(side *s) {
  if (s->told_ns > the->died_ns && s->took < COUNT(s->took_ns)) s->took_ns[s->took++] = s->told_ns - the->died_ns;
}
/* 200 ms are promised. On a loaded machine the middle one counts. */
static void say_times(const char *what, side *s, int64_t limit) {
  if (s->took == 0) FAIL("nobody died");
  qsort(s->took_ns, (size_t)s->took, sizeof s->took_ns[0], by_value);
  const int64_t middle = s->took_ns[s->took / 2], most = s->took_ns[s->took - 1];
  NOTE("%s %s: %llu deaths, known after %lld ms, at most %lld ms", the->what_is, what, (ull)the->deaths, (long long)middle / 1000000,
       (long long)most / 1000000);
  if (middle > limit) FAIL("%s: it knew after %lld ms", what, (long long)middle / 1000000);
}
/* Who of the two must be slow for the one side to come by there? */
static void pace(int who, int point) {
  the->sides[who].slow = point == ZBI_AT_RING_CALLED;
  the->sides[!who].slow = point == ZBI_AT_DOZE;
}
static void kill_at(int who, int point, int how) {
  const bool passing = point == ZBI_AT_RING_FILLED || point == ZBI_AT_RING_COUNTED;
  const order o = { .point = point, .passage = 1 + (int)below(passing ? 12 : point == ZBI_AT_RING_CALLED ? 3 : 1), .how = how, .op = -1,
                    .items = point == ZBI_AT_RING_LEFT ? 5 : 0, .spin_ns = ZB_NO_SPIN };
  pace(who, point);
  send(who, o);
  end_there(the->sides[who].pid, point);
  the->sides[who].pid = 0;
}
typedef struct doomed { int who, shape; } doomed;
static void die_at_points(void *arg) {
  const doomed *d = arg;
  stage_new("points", shapes[d->shape]);
  side *survivor = &the->sides[!d->who];
  send(!d->who, (order){ .how = ATTACH, .op = -1, .spin_ns = ZB_NO_SPIN });
  for (int i = 0; i < COUNT(points) * (full_length() ? 12 : 3); i++) {
    const int point = points[i % COUNT(points)], how = i == 0 || chance(2) ? CREATE : ATTACH;
    const bool patient = i < COUNT(points);             /* else the next one is there before anybody knows */
    STEP_IS("point %d, how %d", point, how);
    kill_at(d->who, point, how);
    if (!patient) continue;
    await_there(!d->who);
    await_told(!d->who, point == ZBI_AT_RING_LEFT ? ZB_CLOSED : ZB_ERR_PEER_DEAD);
    note_time(survivor);
  }
  say_times(d->who ? "consumers die" : "producers die", survivor, ZB_MS(500));
  finale();
}
TEST_LIMIT(dies_at_each_point, 60) {
  static const doomed all[] = { { P, 0 }, { C, 0 }, { P, 1 }, { C, 2 }, { P, 3 }, { C, 3 }, { P, 4 }, { C, 5 } };
  ALL_AT_ONCE(die_at_points, all);
}

/* ============================================================================================
 * At any moment
 * ============================================================================================ */
static order any_order(void) {
  static const int errors[] = { 0, 0, ENOSYS, EPERM };
  const int error = errors[below(4)] * !test_emulated();     /* an emulator refuses no system calls */
  return (order){ .how = chance(2) ? CREATE : ATTACH, .op = -1, .error = error, .spin_ns = chance(3) ? 0 : ZB_NO_SPIN };
}
static void die_under_load(void *arg) {
  stage_new("load", *(const shape *)arg);
  for (int who = P; who <= C; who++) send(who, (order){ .how = CREATE, .op = -1 });
  await_there(P), await_there(C);
  const int kills = kills_of(120, COUNT(shapes));
  for (int i = 0; i < kills; i++) {
    const int who = (int)below(2);
    STEP_IS("kill %d", i);
    const bool met = the->sides[P].there && the->sides[C].there;   /* a producer is not told of who died before it came */
    end_within(the->sides[who].pid, (int64_t)below(chance(4) ? 8000 : 2000));
    if (chance(4)) nap((long)below(1000));
    if (chance(16) && met) await_told(!who, ZB_ERR_PEER_DEAD);
    send(who, any_order());
    if (chance(2)) await_there(who);
  }
  const uint64_t before = the->sides[C].done;
  for (int64_t start = test_now_ns(); the->sides[C].done < before + 10; nap(100)) if (late(start)) FAIL("nothing moves");
  finale();
  NOTE("%s %llu killed, %llu read", the->what_is, (ull)the->deaths, (ull)the->sides[C].done);
}
TEST_LIMIT(dies_under_load, 120) { ALL_AT_ONCE(die_under_load, shapes); }

/* ---- after any instruction ---- */
enum { OPENS = 100, CLOSES };
typedef struct stepped { const char *name; int who, op; } stepped;
static void traced(void *arg) {
  const stepped *s = arg;
  zb_ring r;
  me = s->who;
  if (s->op == OPENS) trace_begin();
  ring_begin(&r, me, chance(2) ? CREATE : ATTACH, ZB_NO_SPIN);
  mine = &r;
  if (s->op != OPENS) trace_begin();
  if (s->op == CLOSES) CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  else if (s->op != OPENS) do_one(&r, s->op, ZB_MS(1));
  trace_end();
}
/* The other side is here, in this process: it sees what there is, and makes room, or items, for the next one. */
static void other_side(zb_ring *r, int who) {
  me = !who;
  for (int i = 0; i < 1 + (int)below(4); i++) {
    const zb_result e = do_one(r, me == P ? (int)below(ANY) : (int)below(READ_ANY), ZB_NOWAIT);
    if (e != ZB_OK && e != ZB_TIMEOUT && e != ZB_ERR_PEER_DEAD && e != ZB_CLOSED) FAIL("%s", zb_result_name(e));
  }
  if (zb_ring_peer_alive(r)) FAIL("it is said to live");
}
static void step_through(void *arg) {
  const stepped *op = arg;
  zb_ring r;
  stage_new("step", shapes[(test_seed() + (uint64_t)op->op) % COUNT(shapes)]);
  STEP_IS("%s", op->name);
  me = !op->who;
  ring_begin(&r, me, CREATE, ZB_NO_SPIN);
  zb_ring *held = mine;
  const long all = kill_after(send_child(traced, op, (order){ .op = -1 }), ALL_STEPS, PTRACE_SINGLESTEP);
  const int64_t end = test_now_ns() + ZB_MS(1) * (full_length() ? 20000 : 1000);
  long step = 0, killed = 0;
  while (test_now_ns() < end && step <= all + 20) {
    step = full_length() ? step + 1 + (long)below((uint64_t)all / 400 + 1) : 1 + (long)below((uint64_t)all);
    STEP_IS("%s, step %ld", op->name, step);
    mine = NULL;
    kill_after(send_child(traced, op, (order){ .op = -1 }), step, PTRACE_SINGLESTEP);
    mine = held;
    other_side(&r, op->who);
    killed++;
  }
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  finale();
  NOTE("%s %s: %ld steps, killed after %ld of them", the->what_is, op->name, all, killed);
}
TEST_LIMIT(dies_at_any_instruction, 120) {
  static const stepped ops[] = {
    { "a write", P, WRITE }, { "a commit", P, COMMIT }, { "some written", P, WRITE_N }, { "a producer opens", P, OPENS },
    { "a producer closes", P, CLOSES }, { "a read", C, READ }, { "a release", C, RELEASE }, { "some read", C, READ_N },
    { "a look ahead", C, AHEAD }, { "a consumer opens", C, OPENS }, { "a consumer closes", C, CLOSES } };
  ALL_AT_ONCE(step_through, ops);
}

/* ============================================================================================
 * It dies while it creates
 * ============================================================================================ */
static void just_create(void *arg) {
  zb_ring r;
  me = *(const int *)arg;
  ring_begin(&r, me, CREATE, 0);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static const int create_points[] = { ZBI_AT_RING_NAMED, ZBI_AT_RING_SIZED, ZBI_AT_RING_FORMATTED, ZBI_AT_RING_HERE };
enum { TAKEN_OVER, TAKEN_BY_THE_OTHER, REMOVED, WAITED_FOR, HOWS };
static const char *const how_names[] = { "taken over", "taken over in the other role", "removed", "taken over while one waits for it" };
static void half_made(int who, int point) {
  zb_ring r;
  const zb_ring_desc none = { .capacity = 0 };
  CHECK(exists(the->name));
  CHECK_RESULT(ring_open(&r, who, CREATE, false, 0), ZB_ERR_EXISTS);   /* only who asks for it takes a leftover */
  for (int other = P; other <= C; other++) {
    const zb_result e = zb_ring_attach(&r, the->name, other == P ? ZB_PRODUCER : ZB_CONSUMER, &none);
    CHECK_RESULT(e, point < ZBI_AT_RING_HERE ? ZB_ERR_NOT_FOUND : ZB_OK);
    CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  }
}
static void create_again(int who, int point, int how) {
  zb_ring r;
  int64_t start;
  stage_new("create", shapes[(point + how) % COUNT(shapes)]);
  STEP_IS("created up to point %d, then %s", point, how_names[how]);
  end_there(send_child(just_create, &roles[who], (order){ .point = point }), point);
  half_made(who, point);
  if (how == REMOVED) stage_remove();
  if (how == WAITED_FOR) send(!who, (order){ .how = ATTACH, .op = -1 });
  const int next = how == TAKEN_BY_THE_OTHER ? !who : who;
  start = test_now_ns();
  CHECK_RESULT(ring_open(&r, next, CREATE, how != REMOVED, 0), ZB_OK);
  if (test_now_ns() - start > ZB_SEC(2)) FAIL("it took %lld ms", (long long)(test_now_ns() - start) / 1000000);
  CHECK_EQ(at(&r), 0);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  finale();
}
static void create_at(void *arg) {
  for (int who = P; who <= C; who++)
    for (int how = 0; how < HOWS; how++) create_again(who, *(const int *)arg, how);
}
TEST_LIMIT(dies_while_it_creates, 60) { ALL_AT_ONCE(create_at, create_points); }

/* ---- the three segments of another make: between any two of them, when they are made and when they are removed ---- */
static struct { char slots[80], read[80], write[80]; } split_is;

static zb_result split_open(zb_ring *r, int who, bool create, bool take_over, bool keep) {
  const zb_ring_desc d = { .capacity = create ? the->is.capacity : 0, .take_over = take_over, .keep = keep };
  return zb_ring_open_split(r, who == P ? ZB_PRODUCER : ZB_CONSUMER, split_is.slots, split_is.read, split_is.write, the->is.size, create, &d);
}
static bool split_exists(const char *name) {
  char path[120];
  struct stat st;
  snprintf(path, sizeof path, "/dev/shm/%s", name);
  return stat(path, &st) == 0;
}
static int split_parts(void) { return split_exists(split_is.slots) + split_exists(split_is.read) + split_exists(split_is.write); }
static void split_come_and_go(void *arg) {
  zb_ring r;
  const int who = *(const int *)arg;
  CHECK_RESULT(split_open(&r, who, true, false, false), ZB_OK);
  if (who == P) CHECK_RESULT(zb_ring_write(&r, scratch, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void split_again(int who, int point, int passage) {
  zb_ring first, second;
  stage_new("split", shapes[passage % COUNT(shapes)]);
  snprintf(split_is.slots, sizeof split_is.slots, "%s.slots", the->name);
  snprintf(split_is.read, sizeof split_is.read, "%s.read", the->name);
  snprintf(split_is.write, sizeof split_is.write, "%s.write", the->name);
  STEP_IS("three segments, passage %d of point %d", passage, point);
  fill(scratch, key_of(0));
  end_there(send_child(split_come_and_go, &roles[who], (order){ .point = point, .passage = passage }), point);
  const int parts = split_parts();
  CHECK(parts > 0);
  CHECK_RESULT(split_open(&first, who, true, false, false), ZB_ERR_EXISTS);
  CHECK_EQ(split_parts(), parts);                           /* nothing of it is touched by who does not ask for it */
  const int next = passage % 2 ? who : !who;
  CHECK_RESULT(split_open(&first, next, true, true, false), ZB_OK);
  CHECK_RESULT(split_open(&second, !next, true, true, true), ZB_OK);   /* joins: it is whole and in use */
  const bool there = parts == 3 && point == ZBI_AT_RING_LEFT && who == P;
  zb_ring *consumer = next == C ? &first : &second, *producer = next == P ? &first : &second;
  CHECK_EQ(zb_ring_count(consumer), there ? 1 : 0);
  CHECK_RESULT(zb_ring_write(producer, scratch, ZB_NOWAIT), the->is.capacity == 1 && there ? ZB_TIMEOUT : ZB_OK);
  CHECK_RESULT(zb_ring_read(consumer, scratch, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(zb_ring_close(&first), ZB_OK);
  CHECK_RESULT(zb_ring_close(&second), ZB_OK);
  CHECK_EQ(split_parts(), 0);
}
TEST(a_creator_of_three_segments_dies) {
  static const int at_[] = { ZBI_AT_RING_NAMED, ZBI_AT_RING_SIZED, ZBI_AT_RING_LEFT };
  for (int who = P; who <= C; who++)
    for (int i = 0; i < COUNT(at_); i++)
      for (int passage = 1; passage <= 3; passage++) split_again(who, at_[i], passage);
}
TEST(what_is_not_a_part_of_the_three_stays) {
  zb_ring r;
  struct stat st;
  char path[120];
  stage_new("split", shapes[0]);
  snprintf(split_is.slots, sizeof split_is.slots, "%s.slots", the->name);
  snprintf(split_is.read, sizeof split_is.read, "%s.read", the->name);
  snprintf(split_is.write, sizeof split_is.write, "%s.write", the->name);
  snprintf(path, sizeof path, "/dev/shm/%s", split_is.read);
  FILE *f = fopen(path, "w");
  CHECK(f && fputs("123456789", f) >= 0 && fclose(f) == 0);
  CHECK_RESULT(split_open(&r, P, true, true, false), ZB_ERR_EXISTS);
  CHECK(stat(path, &st) == 0 && st.st_size == 9);
  CHECK_EQ(split_parts(), 1);
  CHECK(unlink(path) == 0);
}

/* ============================================================================================
 * Many at the same time
 * ============================================================================================ */
typedef struct race { _Atomic int start, done, won[2], lost, go_on; } race;
typedef struct racer { int kind, number; } racer;
static race *races;
enum { FRESH, LEFTOVER, UNFINISHED, PLAIN, JOINED, KINDS };
static const char *const kind_names[] = { "created", "left over", "never finished", "created without take-over", "attached" };

static void race_child(void *arg) {
  const racer *who = arg;
  zb_ring r;
  me = who->kind == PLAIN ? P : who->number % 2;
  const int how = who->kind == JOINED || (who->kind == LEFTOVER && who->number % 4 > 1) ? ATTACH : CREATE;
  while (!races->start) {}
  const zb_result e = ring_open(&r, me, how, who->kind != PLAIN, 0);
  if (e == ZB_OK) races->won[me]++;
  else if (e == (who->kind == PLAIN ? ZB_ERR_EXISTS : ZB_ERR_BUSY)) races->lost++;
  else FAIL("a racer got %s", zb_result_name(e));
  races->done++;
  while (!races->go_on) nap(50);
  if (e != ZB_OK) return;
  continue_from(&r, me);
  for (int i = 0; i < 3; i++) CHECK_RESULT(do_one(&r, (int)below(2), WAIT), me == P && the->is.capacity < 3 && who->kind == PLAIN && i >= (int)the->is.capacity ? ZB_TIMEOUT : ZB_OK);
  while (races->go_on < 2) nap(50);
  if (chance(2)) CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void race_once(int kind, int racers) {
  racer all[8];
  pid_t pids[8];
  memset(races, 0, sizeof *races);
  for (int i = 0; i < racers; i++) {
    all[i] = (racer){ kind, i };
    pids[i] = send_child(race_child, &all[i], (order){ .op = -1 });
  }
  races->start = 1;
  for (int64_t start = test_now_ns(); races->done < racers; nap(50))
    if (late(start)) FAIL("%d of %d have ended", races->done, racers);
  if (races->won[P] != 1 || races->won[C] != (kind != PLAIN)) FAIL("%d producers and %d consumers won", races->won[P], races->won[C]);
  CHECK_EQ(races->lost, racers - races->won[P] - races->won[C]);
  races->go_on = 1;
  if (kind != PLAIN) for (int64_t start = test_now_ns(); the->sides[C].done != the->sides[P].done || the->sides[P].done == 0; nap(50)) if (late(start)) FAIL("nothing moves");
  races->go_on = 2;
  for (int i = 0; i < racers; i++) test_join(pids[i]);
}
static void race_all(void *arg) {
  const int kind = *(const int *)arg;
  stage_new("race", shapes[3]);
  races = test_shared(sizeof *races);
  for (int i = 0; i < (full_length() ? 100 : 8); i++) {
    STEP_IS("%s, round %d", kind_names[kind], i);
    if (kind == UNFINISHED) end_there(send_child(just_create, &roles[i % 2], (order){ .point = create_points[i / 2 % 3] }), create_points[i / 2 % 3]);
    if (kind == JOINED) test_join(send_child(just_create, &roles[i % 2], (order){ .how = CREATE }));
    race_once(kind, i % 3 || kind == PLAIN ? 8 : 4);
    if (kind == LEFTOVER && !chance(8)) continue;
    stage_remove();
    for (int who = P; who <= C; who++) the->sides[who].done = the->sides[who].trying = 0;   /* numbering begins anew */
  }
  if (exists(the->name)) stage_remove();
}
TEST_LIMIT(one_of_many_wins, 120) {
  static const int kinds[KINDS] = { FRESH, LEFTOVER, UNFINISHED, PLAIN, JOINED };
  ALL_AT_ONCE(race_all, kinds);
}

/* ============================================================================================
 * Across pid namespaces
 * ============================================================================================ */
static void send_in(inside *in, int who, order o) {
  the->sides[who].there = the->sides[who].leave = 0;
  the->sides[who].pid = send_inside(in, side_child, &roles[who], o);
  await_there(who);
}
TEST(each_in_a_pid_namespace_of_its_own) {
  inside *in = test_shared(2 * sizeof *in);
  stage_new("inside", shapes[3]);
  for (int who = P; who <= C; who++) send_in(&in[who], who, (order){ .how = CREATE, .op = -1 });
  for (int i = 0; i < 6; i++) {
    const int who = i % 2;
    const uint64_t before = the->sides[C].done;
    STEP_IS("round %d", i);
    for (int64_t start = test_now_ns(); the->sides[C].done < before + 10; nap(100)) if (late(start)) FAIL("nothing moves");
    kill(in[who].pid, SIGKILL);
    test_join(the->sides[who].pid);
    died();
    await_told(!who, ZB_ERR_PEER_DEAD);
    note_time(&the->sides[!who]);
    send_in(&in[who], who, (order){ .how = chance(2) ? CREATE : ATTACH, .op = -1 });
  }
  say_times("a consumer inside", &the->sides[C], ZB_MS(500));
  say_times("a producer inside", &the->sides[P], ZB_MS(500));
  finale();
}

/* ============================================================================================
 * The survivor knows within 200 ms
 * ============================================================================================ */
enum { SLEEPING, SPINNING, IN_ANY, SLOWLY };
typedef struct survivor { const char *name; int who, state; uint64_t burst; } survivor;
static void victim(void *arg) {
  zb_ring r;
  ring_begin(&r, *(const int *)arg, ATTACH, ZB_NO_SPIN);
  the->sides[*(const int *)arg].there = 1;
  for (;;) pause();
}
static void killer(void *arg) {
  test_sleep_ms(20 + (int64_t)below(100));
  kill(*(const pid_t *)arg, SIGKILL);
  the->died_ns = test_now_ns();
}
static zb_result next_call(zb_ring *r, int state) {
  if (state >= SLOWLY) nap(16667);                        /* 60 a second */
  return do_one(r, state == IN_ANY ? (me == P ? ANY : READ_ANY) : me == P ? WRITE : READ, state >= SLOWLY ? ZB_NOWAIT : ZB_SEC(5));
}
/* One death. A burst ends with it: what the handle thinks of the pace is wrong then. Gives how long it took to know. */
static int64_t survive(const survivor *s) {
  zb_ring r;
  zb_result e;
  pid_t assassin = 0;
  stage_new("told", (shape){ s->state == SLEEPING ? 3 : 4096, 8, 0 });
  STEP_IS("%s", s->name);
  me = s->who;
  side *other = &the->sides[!me];
  ring_begin(&r, me, CREATE, s->state == SPINNING ? ZB_MS(90) : ZB_NO_SPIN);
  other->pid = send_child(victim, &roles[!me], (order){ .op = -1 });
  await_there(!me);
  if (me == P && s->state < SLOWLY) while (do_one(&r, WRITE, ZB_NOWAIT) == ZB_OK) {}
  for (uint64_t i = 0; i < s->burst; i++) CHECK_RESULT(do_one(&r, WRITE, ZB_NOWAIT), ZB_OK);
  if (s->burst) end_within(other->pid, 0);
  else assassin = send_child(killer, &other->pid, (order){ .op = -1 });
  do e = next_call(&r, s->state);
  while (e == ZB_OK || e == ZB_TIMEOUT);
  const int64_t now = test_now_ns();
  CHECK_RESULT(e, ZB_ERR_PEER_DEAD);
  if (assassin) test_join(assassin);
  const int64_t took = now - the->died_ns;
  if (assassin) end_within(other->pid, 0);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  stage_remove();
  return took;
}
/* The least of several: what comes on top of it is the machine's. */
static void survive_some(void *arg) {
  const survivor *s = arg;
  int64_t least = INT64_MAX, most = 0;
  for (int i = 0; i < (full_length() ? 10 : 3); i++) {
    const int64_t took = survive(s);
    if (took < least) least = took;
    if (took > most) most = took;
  }
  NOTE("%s %llu: after %lld to %lld ms", s->name, (ull)s->burst, (long long)least / 1000000, (long long)most / 1000000);
  if (least > ZB_MS(220)) FAIL("%s %llu: it knew after %lld ms", s->name, (ull)s->burst, (long long)least / 1000000);
}
TEST_LIMIT(survivor_knows_within_200_ms, 60) {
  static const survivor all[] = {
    { "a consumer that sleeps", C, SLEEPING, 0 }, { "a producer that sleeps", P, SLEEPING, 0 }, { "a consumer that spins", C, SPINNING, 0 },
    { "a producer that spins", P, SPINNING, 0 }, { "a consumer in zb_wait_any", C, IN_ANY, 0 }, { "a producer in zb_wait_any", P, IN_ANY, 0 },
    { "a consumer that looks 60 times a second", C, SLOWLY, 0 }, { "a producer of 60 items a second", P, SLOWLY, 0 } };
  ALL_AT_ONCE(survive_some, all);
}
TEST_LIMIT(producer_that_becomes_slow_knows_too, 60) {
  static survivor all[16];
  for (int i = 0; i < COUNT(all); i++) all[i] = (survivor){ "60 items a second after a burst of", P, SLOWLY, 2000 + (uint64_t)i };
  ALL_AT_ONCE(survive_some, all);
}

/* Its last item comes just before it goes: after the consumer has asked for it, or looked. And a clean leave is told at once. */
typedef struct last { int who, dies; _Atomic int gate; } last;
static last *last_one;
static void last_words(void *arg) {
  const last *l = arg;
  zb_ring r;
  me = l->who;
  ring_begin(&r, me, ATTACH, ZB_NO_SPIN);
  mine = &r;
  the->sides[me].there = 1;
  while (last_one->gate != 1) nap(20);
  CHECK_RESULT(do_one(&r, me == P ? WRITE : READ, ZB_NOWAIT), ZB_OK);
  if (l->dies) kill(getpid(), SIGKILL);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void let_it_go(void) {
  int status = 0;
  at_coarse = NULL;
  last_one->gate = 1;
  reap(the->sides[P].pid, 0, &status);
}
TEST(last_item_comes_before_the_end) {
  last_one = test_shared(sizeof *last_one);
  for (int i = 0; i < 8; i++) {
    zb_ring r;
    stage_new("last", shapes[i / 2]);
    *last_one = (last){ .who = P, .dies = i % 2 };
    me = C;
    ring_begin(&r, C, CREATE, ZB_NO_SPIN);
    the->sides[P].pid = send_child(last_words, last_one, (order){ .op = -1 });
    await_there(P);
    at_coarse = let_it_go;
    CHECK_RESULT(do_one(&r, READ, WAIT), ZB_OK);
    CHECK(at_coarse == NULL);
    CHECK_RESULT(do_one(&r, READ, WAIT), i % 2 ? ZB_ERR_PEER_DEAD : ZB_CLOSED);
    CHECK_RESULT(zb_ring_close(&r), ZB_OK);
    stage_remove();
  }
}

/* ============================================================================================
 * Sleep and wake
 * ============================================================================================ */
/* ---- held in the middle of it: the other side does its part just then ---- */
enum { BEFORE_IT_JOINS, BEFORE_THE_BARRIER, AFTER_THE_BARRIER, BEFORE_IT_LOOKS, BEFORE_IT_SLEEPS, PLACES };
typedef struct held { int who, where, looks, op; _Atomic int gate; } held;   /* looks: at the clock, before that; gate: 1 it is there, 2 it may go on */
static _Atomic int *gate_to_come;
static void held_here(void) {
  _Atomic int *gate = gate_to_come;
  at_point = NULL, at_sleep = NULL, at_barrier = NULL;
  if (!gate) return;
  gate_to_come = NULL;
  *gate = 1;
  while (*gate != 2) nap(20);
}
static void held_at_doze(int point) { if (point == ZBI_AT_DOZE) held_here(); }
static void held_before(bool after) { if (!after) held_here(); }
static void held_after(bool after) { if (after) held_here(); }
static void hold_at(held *h) {
  gate_to_come = &h->gate;
  looks_before = h->looks;
  if (h->where == BEFORE_IT_JOINS) held_at_clock = &h->gate;
  if (h->where == BEFORE_THE_BARRIER) at_barrier = held_before;
  if (h->where == AFTER_THE_BARRIER) at_barrier = held_after;
  if (h->where == BEFORE_IT_LOOKS) at_point = held_at_doze;
  if (h->where == BEFORE_IT_SLEEPS) at_sleep = held_here;
}
static void held_child(void *arg) {
  held *h = arg;
  zb_ring r;
  me = h->who;
  ring_begin(&r, me, ATTACH, ZB_NO_SPIN);
  if (me == P) while (do_one(&r, WRITE, ZB_NOWAIT) == ZB_OK) {}
  hold_at(h);
  CHECK_RESULT(do_one(&r, h->op, WAIT), ZB_OK);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void hold_one(held *h, int who, int where, int looks, int op) {
  zb_ring r;
  stage_new("falls", shapes[2]);
  STEP_IS("%s held at %d", who ? "consumer" : "producer", where);
  *h = (held){ .who = who, .where = where, .looks = looks, .op = op };
  me = !who;
  ring_begin(&r, me, CREATE, ZB_NO_SPIN);
  const pid_t pid = send_child(held_child, h, (order){ .op = -1, .sure = true });
  for (int64_t start = test_now_ns(); h->gate != 1; nap(20)) if (late(start)) FAIL("it does not come there");
  if (me == P && op == AHEAD) for (int i = 0; i < 2; i++) CHECK_RESULT(do_one(&r, WRITE, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(do_one(&r, me == P ? WRITE : READ, ZB_NOWAIT), ZB_OK);
  h->gate = 2;
  test_join(pid);
  CHECK_EQ(the->lost, 0);
  CHECK_EQ(the->sides[who].slept_out, 0);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  stage_remove();
}
TEST(it_comes_while_one_falls_asleep) {
  static const int ops[2][4] = { { WRITE, COMMIT, WRITE_N, ANY }, { READ, RELEASE, READ_N, READ_ANY } };
  held *h = test_shared(sizeof *h);
  for (int who = P; who <= C; who++)
    for (int where = BEFORE_IT_JOINS; where < PLACES; where++)
      for (int i = 0; i < (where == BEFORE_IT_JOINS ? 8 : 4); i++) hold_one(h, who, where, i / 4, ops[who][i % 4]);
}

/* ---- who sleeps is told at once that the other side leaves ---- */
static void left_alone(void *arg) {
  zb_ring r;
  me = *(const int *)arg;
  orders.sure = true;
  ring_begin(&r, me, ATTACH, ZB_NO_SPIN);
  if (me == P) while (do_one(&r, WRITE, ZB_NOWAIT) == ZB_OK) {}
  CHECK_RESULT(do_one(&r, orders.op, WAIT), ZB_CLOSED);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void leave_alone(int who, int op) {
  zb_ring r;
  stage_new("leaves", shapes[2]);
  STEP_IS("%s, op %d", who ? "consumer" : "producer", op);
  me = !who;
  ring_begin(&r, me, CREATE, ZB_NO_SPIN);
  const pid_t pid = send_child(left_alone, &roles[who], (order){ .op = op });
  for (int64_t start = test_now_ns(); the->sides[who].slept == 0; nap(50)) if (late(start)) FAIL("it does not sleep");
  nap(3000);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  did(me, 0, 1);                                          /* its wake has been sent: a sleep to the end is one too long */
  test_join(pid);
  if (the->lost) FAIL("it sleeps on");
  stage_remove();
}
TEST(sleeper_is_told_at_once_of_a_leave) {
  for (int i = 0; i < 3; i++)
    for (int who = P; who <= C; who++) leave_alone(who, i);
}

/* ---- stopped after any instruction on its way to sleep: the other side does its part then ---- */
typedef struct paused { const char *name; int who, op, error; } paused;
static void paused_child(void *arg) {
  const paused *p = arg;
  zb_ring r;
  me = p->who;
  orders.sure = true;
  without_barrier(p->error);
  ring_begin(&r, me, ATTACH, ZB_NO_SPIN);
  if (me == P) while (do_one(&r, WRITE, ZB_NOWAIT) == ZB_OK) {}
  the->sides[me].slept = 0;
  trace_begin();
  zb_result e;
  do e = do_one(&r, p->op, WAIT);
  while (e == ZB_TIMEOUT && p->op == READ_ANY);           /* it waits not that long at a time */
  CHECK_RESULT(e, ZB_OK);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
/* Steps until it is about to sleep, or so many. Gives how many. */
static long step_to_sleep(pid_t pid, long steps, const side *s) {
  long done = 0;
  await_trace(pid);
  for (; done < steps && s->slept == 0; done++) trace_step(pid, PTRACE_SINGLESTEP, done);
  return done;
}
static long pause_once(const paused *p, zb_ring *r, long step) {
  side *s = &the->sides[p->who];
  STEP_IS("%s, step %ld", p->name, step);
  s->slept = s->slept_out = 0;
  const pid_t pid = send_child(paused_child, p, (order){ .op = -1 });
  const long done = step_to_sleep(pid, step, s);
  for (int i = 0; i < 3; i++) CHECK_RESULT(do_one(r, me == P ? WRITE : READ, ZB_NOWAIT), ZB_OK);
  if (ptrace(PTRACE_DETACH, pid, NULL, NULL) != 0) FAIL("ptrace: %s", strerror(errno));
  test_join(pid);
  if (the->lost || (s->slept_out && p->op != READ_ANY)) FAIL("%s: %llu wakes are lost, %llu sleeps to their end", p->name, (ull)the->lost, (ull)s->slept_out);
  return done;
}
static void pause_all(void *arg) {
  const paused *p = arg;
  const int64_t end = test_now_ns() + ZB_MS(1) * (full_length() ? 20000 : 1000);
  long all = 0, times = 0;
  for (; test_now_ns() < end || times < 2; times++) {
    zb_ring r;
    stage_new("paused", shapes[2]);
    me = !p->who;
    ring_begin(&r, me, CREATE, ZB_NO_SPIN);
    const long done = pause_once(p, &r, times == 0 ? ALL_STEPS : 1 + (long)below((uint64_t)all));
    if (times == 0) all = done;
    CHECK_RESULT(zb_ring_close(&r), ZB_OK);
    stage_remove();
  }
  NOTE("%s: %ld steps to its sleep, stopped after %ld of them", p->name, all, times);
}
TEST_LIMIT(it_comes_after_any_instruction, 120) {
  static const paused all[] = {
    { "a write", P, WRITE, 0 }, { "some written", P, WRITE_N, 0 }, { "a read", C, READ, 0 }, { "a look ahead", C, AHEAD, 0 },
    { "a look at two rings", C, READ_ANY, 0 } };
  ALL_AT_ONCE(pause_all, all);
}

/* ---- hand-offs: each side does its part when the other one is on its way to sleep ---- */
typedef struct handing { const char *name; uint64_t capacity; int ops[2], errors[2]; uint64_t woken, woken_in_full; } handing;
static const handing *handed;
static void delay(uint64_t turns) { for (volatile uint64_t i = below(turns); i > 0; i--) {} }
static void delay_a_little(void) { if (chance(4)) delay(chance(16) ? 4000 : 300); }
static void delay_at_point(int point) { if (point >= ZBI_AT_DOZE) delay_a_little(); }
static void delay_at_barrier(bool after) { (void)after; delay_a_little(); }
static uint64_t wakes_of(const handing *h) { return full_length() ? h->woken_in_full : h->woken; }
/* In this pairing, does it sleep? Not if it must look by itself, as the other one makes no fence for it. */
static bool sleeps_here(const handing *h, int who) { return h->errors[who] == 0 || h->errors[!who] != 0; }
static bool handed_enough(void) {
  for (int who = P; who <= C; who++) {
    const side *s = &the->sides[who];
    if (s->turns < wakes_of(handed) || (sleeps_here(handed, who) && s->woken < wakes_of(handed))) return false;
  }
  return true;
}
static void handing_child(void *arg) {
  zb_ring r;
  me = *(const int *)arg;
  side *s = &the->sides[me];
  without_barrier(orders.error);
  ring_begin(&r, me, CREATE, ZB_NO_SPIN);
  mine = &r;
  if (HAS_BARRIER) CHECK_EQ(r.fences, orders.error != 0);
  s->there = 1;
  while (!the->sides[!me].there) nap(100);
  at_point = delay_at_point, at_sleep = delay_a_little, at_barrier = delay_at_barrier;
  while (me == C || !handed_enough()) {
    const zb_result e = do_one(&r, orders.op, WAIT);
    if (e == ZB_CLOSED && orders.op == AHEAD) orders.op = READ;   /* the last ones */
    else if (e == ZB_CLOSED && me == C) break;
    else if (e != ZB_TIMEOUT || (orders.op != ANY && orders.op != READ_ANY)) CHECK_RESULT(e, ZB_OK);
    s->turns++;
    delay_a_little();
  }
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
}
static void hand_over(void *arg) {
  const handing *h = arg;
  stage_new("hands", (shape){ h->capacity, 64, UINT64_MAX - 1000 });
  STEP_IS("%s", h->name);
  handed = h;
  const int64_t start = test_now_ns();
  for (int who = P; who <= C; who++) {
    const order o = { .op = h->ops[who], .error = h->errors[who], .sure = true };
    the->sides[who].pid = send_child(handing_child, &roles[who], o);
  }
  for (int who = P; who <= C; who++) test_join(the->sides[who].pid);
  NOTE("%s: %llu items in %lld ms", h->name, (ull)the->sides[C].done, (long long)(test_now_ns() - start) / 1000000);
  for (int who = P; who <= C; who++) {
    const side *s = &the->sides[who];
    NOTE("  %s: %llu sleeps, %llu woken, %llu to their end, %llu barriers", who ? "consumer" : "producer", (ull)s->slept, (ull)s->woken,
         (ull)s->slept_out, (ull)s->barriers);
    if (HAS_BARRIER && !sleeps_here(h, who)) CHECK_EQ(s->slept, 0);   /* else both always fence */
  }
  if (the->lost) FAIL("%llu wakes are lost", (ull)the->lost);
  CHECK_EQ(the->sides[P].done, the->sides[C].done);
  stage_remove();
}
TEST_LIMIT(every_sleeper_is_woken, 240) {
  SKIP_IF_EMULATED();
  static const handing all[] = {
    { "both sleep", 1, { WRITE, READ }, { 0, 0 }, 20000, 1000000 },
    { "in place", 2, { COMMIT, RELEASE }, { 0, 0 }, 2000, 100000 },
    { "several", 4, { WRITE_N, READ_N }, { 0, 0 }, 1000, 20000 },
    { "looks ahead", 3, { WRITE, AHEAD }, { 0, 0 }, 1000, 100000 },
    { "with another ring", 1, { ANY, READ_ANY }, { 0, 0 }, 1000, 20000 },
  };
  for (int i = 0; i < COUNT(all); i++) if (ANY_SLEEPS || all[i].ops[P] != ANY) hand_over((void *)(uintptr_t)&all[i]);
}
TEST_LIMIT(every_sleeper_is_woken_without_a_barrier, 240) {
  static const handing all[] = {
    { "both fence", 1, { WRITE, READ }, { ENOSYS, EPERM }, 20000, 500000 },
    { "the producer fences", 1, { WRITE, READ }, { EPERM, 0 }, 1000, 10000 },
    { "the consumer fences", 1, { WRITE, READ }, { 0, ENOSYS }, 1000, 10000 },
    { "both fence, with another ring", 1, { ANY, READ_ANY }, { EPERM, ENOSYS }, 1000, 20000 },
  };
  for (int i = 0; i < COUNT(all); i++) if (ANY_SLEEPS || all[i].ops[P] != ANY) hand_over((void *)(uintptr_t)&all[i]);
}

/* ============================================================================================
 * Idle
 * ============================================================================================ */
static double cpu_seconds(void) {
  struct rusage u;
  getrusage(RUSAGE_SELF, &u);
  return (double)(u.ru_utime.tv_sec + u.ru_stime.tv_sec) + (double)(u.ru_utime.tv_usec + u.ru_stime.tv_usec) / 1e6;
}
typedef struct idle { const char *name; int who, op, error; double limit; } idle;
static void idle_alone(void *arg) {
  zb_ring r;
  ring_begin(&r, *(const int *)arg, CREATE, 0);
  the->sides[*(const int *)arg].there = 1;
  for (;;) pause();
}
static void idle_once(void *arg) {
  const idle *i = arg;
  zb_ring r;
  stage_new("idle", shapes[1]);
  const pid_t other = send_child(idle_alone, &roles[!i->who], (order){ .op = -1 });
  await_there(!i->who);
  without_barrier(i->error);
  me = i->who;
  ring_begin(&r, me, CREATE, 0);
  if (me == P) while (do_one(&r, WRITE, ZB_NOWAIT) == ZB_OK) {}
  orders.sure = true;
  const double before = cpu_seconds();
  const int64_t start = test_now_ns();
  while (test_now_ns() - start < ZB_SEC(2)) CHECK_RESULT(do_one(&r, i->op, ZB_SEC(2)), ZB_TIMEOUT);
  const double used = (cpu_seconds() - before) / ((double)(test_now_ns() - start) / 1e9) * 100;
  NOTE("idle, %s: %.3f %% of a CPU", i->name, used);
  if (used > i->limit) FAIL("%s: %.3f %% of a CPU", i->name, used);
  end_within(other, 0);
  CHECK_RESULT(zb_ring_close(&r), ZB_OK);
  stage_remove();
}
TEST(idle_side_uses_no_cpu) {
  SKIP_IF_EMULATED();
  static const idle all[] = {
    { "consumer", C, READ, 0, 0.5 }, { "producer", P, WRITE, 0, 0.5 }, { "consumer, without a barrier", C, READ, ENOSYS, 2 },
    { "consumer, with another ring", C, READ_ANY, 0, 0.5 } };
  ALL_AT_ONCE(idle_once, all);
}

TEST_MAIN
