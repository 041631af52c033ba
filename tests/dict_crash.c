/* dict_crash.c - writers of a dictionary are killed at each store, at any instruction or at any moment, and so is who repairs what they
 * left; others carry on.
 *
 * What a writer is about to do, and what it has done when the call has returned, stands in memory that outlives it (the stage): each key
 * has a number, 0 when it is not there, from which its value follows byte for byte. After a death each key has the number that
 * was done or the one that was tried; of an update, all or none; and what a reader has seen once does not go back. Then the whole
 * structure is checked (dict_check.h).
 *
 * TEST_KILLS=N: how many are killed, over the cases that count them. From 1,000 on the other cases are run to their full length, too. */
static void crash_point(int point);
#define ZEROBUF_TEST_POINT(n) crash_point(n)
#ifndef _GNU_SOURCE
  #define _GNU_SOURCE 1
#endif
#define _FILE_OFFSET_BITS 64
#include <stdarg.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>
/* Sleeps that ended without a wake are looked at. */
static void before_syscall(long number, ...);
static long after_syscall(long result);
#define syscall(...) (before_syscall(__VA_ARGS__), after_syscall((syscall)(__VA_ARGS__)))
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef syscall
#include "test.h"

typedef struct stage stage;
typedef struct stage_head { char what_is[96], step_is[128]; } stage_head;
/* What the next child is told; it has its own copy. */
typedef struct order { int point, passage, op; bool stop, slow, moving; uint64_t turns; int64_t lock_timeout_ns; } order;
static stage_head *the;
#include "kill.h"
#include "dict_ends.h"

enum { SEATS = 2, SINGLES = 40, GROUP = 9, KEYS = SINGLES + GROUP, LARGEST = 70016 };
enum { SET, ADD, REPLACE, REMOVE, POP, SUM, UPDATE, OPS, CLEAR = OPS, ANY = -1 };
static const char *const op_names[] = { "set", "add", "replace", "remove", "pop", "add_i64", "update", "clear" };

/* done: what the last call that returned made of it; trying: what the one under way makes; the same if there is none. */
typedef struct entry { _Atomic uint64_t done, trying; uint64_t seen; } entry;
typedef struct seat {
  entry keys[KEYS];
  _Atomic int64_t sum, trying_sum;
  _Atomic uint64_t turns;
  _Atomic int there, leave, paused;
} seat;
struct stage {
  stage_head head;
  const char *name;
  seat seats[SEATS + 1];                                  /* the last one only reads */
  _Atomic uint64_t numbers, killed[ZBI_POINTS], longest_read_ns, returns, returned_at[4096], lost, slept, moving;
  _Atomic int pause, flag;
  uint64_t deaths, recovered, took[2048], took_count, fillers;   /* fillers: keys that fill the table, for paths to cross */
};
static stage *all_of(void) { return (stage *)(void *)the; }
#define THE all_of()

enum { EVERY_POINT = ZBI_POINTS };                        /* any of the dictionary's */
static int me;
static bool armed;
static zb_dict looker;                                    /* of the case: it may only read, so it repairs nothing */
static uint8_t *raw;
static size_t raw_size;
static uint8_t value_now[LARGEST], out_now[LARGEST];

/* ---- test points, and sleeps ---- */
static void crash_point(int point) {
  if (orders.slow && point == ZBI_AT_DICT_LOCKED && chance(4)) nap((long)below(300));
  if (!armed || orders.point == 0 || point < ZBI_AT_DICT_NAMED) return;
  if (orders.moving && dict_u64(raw, RAW_HEAD + JOURNAL_TO) == 0) return;   /* a value that is changed in place, no block that moves */
  if ((orders.point != EVERY_POINT && point != orders.point) || --orders.passage != 0) return;
  atomic_fetch_add(&THE->killed[point], 1);
  THE->moving += point >= ZBI_AT_DICT_JOURNALED && point <= ZBI_AT_DICT_EVEN && dict_u64(raw, RAW_HEAD + JOURNAL_TO) != 0;
  if (orders.stop) { THE->flag = 1; raise(SIGSTOP); }
  else kill(getpid(), SIGKILL);
}
/* A sleep for the lock that went on although the only other one had released it meanwhile: it could begin only while that one held it. */
static int64_t sleep_until;
static uint64_t returns_before;
static bool asleep, watched;
static void before_syscall(long number, ...) {
  va_list args;
  asleep = false;
  va_start(args, number);
  if (number == SYS_futex && watched) {
    (void)va_arg(args, uint32_t *);
    const int op = va_arg(args, int);
    (void)va_arg(args, uint32_t);
    if (op == 9 /* FUTEX_WAIT_BITSET */) {
      long t[2];
      memcpy(t, va_arg(args, void *), sizeof t);
      sleep_until = (int64_t)t[0] * 1000000000 + t[1];
      asleep = true;
      returns_before = THE->returns;
    }
  }
  va_end(args);
}
static long after_syscall(long result) {
  const int error = errno;
  if (asleep) {
    const uint64_t more = THE->returns - returns_before, first = THE->returned_at[(returns_before + 1) % 4096];
    THE->slept++;
    if (result < 0 && error == ETIMEDOUT && more > 0 && more < 4000 && (int64_t)first <= sleep_until) THE->lost++;
  }
  asleep = false;
  errno = error;
  return result;
}

/* ---- what a number stands for ---- */
static uint32_t key_number(int who, int k) { return (uint32_t)(64 + who * 100 + k + (k >= 35)); }   /* none is the longest one */
static size_t size_of(int who, int k, uint64_t number) {
  uint64_t state = number * 1000 + (uint64_t)(who * 100 + k);
  if (test_random(&state) % 64 == 0 && THE->fillers) return 66000 + test_random(&state) % 4000;   /* too large to be changed in place */
  return 16 + (test_random(&state) % 3 ? test_random(&state) % 64 : dict_some_size(&state, 3000));
}
static void key_for(dict_key *key, int who, int k) { dict_key_of(key, key_number(who, k)); }
static size_t value_for(void *to, int who, int k, uint64_t number) {
  const size_t size = size_of(who, k, number);
  dict_fill(to, size, (dict_mark){ key_number(who, k), number });
  return size;
}
/* The number that a key has now; anything that is not wholly one value fails. */
static uint64_t number_in(const void *value, size_t size, int who, int k) {
  if (size < 16) FAIL("key %d.%d has %llu bytes", who, k, (ull)size);
  const dict_mark mark = dict_mark_of(value);
  if (mark.key != key_number(who, k)) FAIL("key %d.%d has the value of %llu", who, k, (ull)mark.key);
  if (size != size_of(who, k, mark.number) || !dict_intact(value, size, mark)) FAIL("key %d.%d: number %llu is torn", who, k, (ull)mark.number);
  return mark.number;
}
static uint64_t number_of(zb_dict *d, int who, int k, bool quiet) {
  static dict_key key;
  size_t size = 0;
  zb_result e;
  const int64_t start = test_now_ns();
  key_for(&key, who, k);
  do e = zb_dict_get(d, key.bytes, key.size, out_now, sizeof out_now, &size, NULL);
  while (e == ZB_TIMEOUT && !quiet);                      /* nobody writes: then it is not changed during each copy */
  const uint64_t took = (uint64_t)(test_now_ns() - start);
  if (took > THE->longest_read_ns) THE->longest_read_ns = took;
  if (took > (uint64_t)ZB_SEC(10)) FAIL("a read took %llu ms", (ull)took / 1000000);
  if (e == ZB_KEY_ABSENT) return 0;
  CHECK_RESULT(e, ZB_OK);
  return number_in(out_now, size, who, k);
}

/* ============================================================================================
 * Writers and readers
 * ============================================================================================ */
static zb_result join(zb_dict *d, bool read_only, int64_t lock_timeout_ns) {
  const zb_dict_desc desc = { .connect_timeout_ns = WAIT, .lock_timeout_ns = lock_timeout_ns, .read_only = read_only, .spin_ns = ZB_NO_SPIN };
  return zb_dict_attach(d, THE->name, &desc);
}
static void result_of(entry *e, zb_result result, zb_result also) {
  if (result != ZB_OK && result != also && result != ZB_ERR_HEAP_FULL && result != ZB_ERR_TOO_LARGE) FAIL("%s", zb_result_name(result));
  if (result == ZB_OK) e->done = atomic_load(&e->trying);
  else e->trying = atomic_load(&e->done);
}
static zb_result one_change(zb_dict *d, int op, int k) {
  static dict_key key;
  entry *e = &THE->seats[me].keys[k];
  const bool there = e->done != 0;
  size_t size, got = 0;
  uint64_t version = 0;
  if (op == ADD && there) op = chance(2) ? REMOVE : REPLACE;
  e->trying = op == REMOVE || op == POP ? 0 : ++THE->numbers;
  key_for(&key, me, k);
  size = e->trying ? value_for(value_now, me, k, e->trying) : 0;
  if (op == REPLACE && there) CHECK_RESULT(zb_dict_get(d, key.bytes, key.size, out_now, sizeof out_now, NULL, &version), ZB_OK);
  zb_result result = ZB_OK;
  if (op == SET) result = zb_dict_set(d, key.bytes, key.size, value_now, size);
  if (op == ADD) result = zb_dict_add(d, key.bytes, key.size, value_now, size, NULL, 0, NULL);
  if (op == REPLACE) result = zb_dict_replace(d, key.bytes, key.size, value_now, size, &version);
  if (op == REMOVE) result = zb_dict_remove(d, key.bytes, key.size);
  if (op == POP) result = zb_dict_pop(d, key.bytes, key.size, out_now, sizeof out_now, &got);
  if (op == REMOVE || op == POP) CHECK_EQ(result == ZB_OK, there);
  if (op == POP && there) CHECK_EQ(number_in(out_now, got, me, k), e->done);
  result_of(e, result, ZB_KEY_ABSENT);
  return result;
}
static void many_changes(zb_dict *d) {
  static dict_key keys[GROUP];
  static uint8_t values[GROUP][LARGEST];
  zb_dict_change changes[GROUP];
  const bool all_go = chance(4);
  const uint64_t number = ++THE->numbers;
  entry *e = &THE->seats[me].keys[SINGLES];
  for (int i = 0; i < GROUP; i++) {
    e[i].trying = all_go ? 0 : number;
    key_for(&keys[i], me, SINGLES + i);
    changes[i] = (zb_dict_change){ keys[i].bytes, keys[i].size, values[i], value_for(values[i], me, SINGLES + i, number), all_go };
  }
  const zb_result result = zb_dict_update(d, changes, GROUP);
  for (int i = 0; i < GROUP; i++) result_of(&e[i], result, ZB_OK);
  for (int i = 0; i < 4 && result == ZB_ERR_HEAP_FULL; i++) one_change(d, REMOVE, (int)below(SINGLES));   /* for the next one to have room */
}
static void count_up(zb_dict *d) {
  const char key[2] = { '#', (char)('0' + me) };
  seat *s = &THE->seats[me];
  int64_t sum = 0;
  s->trying_sum = s->sum + 1;
  CHECK_RESULT(zb_dict_add_i64(d, key, 2, 1, &sum), ZB_OK);
  CHECK_EQ(sum, s->trying_sum);
  s->sum = sum;
}
static void clear_all(zb_dict *d) {
  for (int who = 0; who < SEATS; who++) {
    THE->seats[who].trying_sum = 0;
    for (int k = 0; k < KEYS; k++) THE->seats[who].keys[k].trying = 0;
  }
  CHECK_RESULT(zb_dict_clear(d), ZB_OK);
  for (int who = 0; who < SEATS; who++) {
    THE->seats[who].sum = 0;
    for (int k = 0; k < KEYS; k++) THE->seats[who].keys[k].done = 0;
  }
}
static void change(zb_dict *d, int op) {
  if (op == ANY) op = (int)below(OPS + 2);
  if (op == CLEAR && orders.op == CLEAR) clear_all(d);
  else if (op == UPDATE) many_changes(d);
  else if (op == SUM) count_up(d);
  else one_change(d, op > UPDATE ? SET : op, (int)below(SINGLES));
  THE->seats[me].turns++;
}
static void pause_here(seat *s) {
  s->paused = 1;
  while (THE->pause && !s->leave) nap(20);
  s->paused = 0;
}
/* One writer. As the victim of a clear it writes something first. */
static void writer_child(void *arg) {
  zb_dict d;
  seat *s = &THE->seats[me = *(const int *)arg];
  armed = orders.point == ZBI_AT_DICT_CLAIMED;
  CHECK_RESULT(join(&d, false, orders.lock_timeout_ns ? orders.lock_timeout_ns : WAIT), ZB_OK);
  s->there = 1;
  for (uint64_t i = 0; !s->leave && (orders.turns == 0 || i < orders.turns); i++) {
    armed = orders.op != CLEAR;
    for (int k = 0; k < 60 && orders.op == CLEAR; k++) change(&d, k == 5 ? UPDATE : SET);   /* for there to be something */
    armed = true;
    change(&d, orders.op);
    if (orders.point == 0 && THE->pause) pause_here(s);   /* a victim is not told to wait */
  }
  armed = false;
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
/* What is read while others write: one of the numbers that it had meanwhile. */
static void read_one(zb_dict *d) {
  const int who = (int)below(SEATS), k = (int)below(KEYS);
  const entry *e = &THE->seats[who].keys[k];
  const uint64_t a = e->done, b = e->trying, n = number_of(d, who, k, false), c = e->done;
  if (n == a || n == b || n == c || n == e->trying) return;
  if ((c == a || c == b) && (n == 0 || n < a)) FAIL("key %d.%d has the number %llu, done %llu, tried %llu, then %llu", who, k, (ull)n, (ull)a, (ull)b, (ull)c);
}
/* A group, all of which must be of one update. */
static zb_result read_group(zb_dict *d, int who, int64_t timeout_ns) {
  static dict_key keys[GROUP];
  static uint8_t values[GROUP][LARGEST];
  zb_dict_item items[GROUP];
  uint64_t first = 0;
  memset(items, 0, sizeof items);
  for (int i = 0; i < GROUP; i++) {
    key_for(&keys[i], who, SINGLES + i);
    items[i].key = keys[i].bytes, items[i].key_size = keys[i].size, items[i].value = values[i], items[i].capacity = LARGEST;
  }
  const zb_result e = zb_dict_get_many(d, items, GROUP, timeout_ns);
  if (e != ZB_OK) return e;
  for (int i = 0; i < GROUP; i++) {
    if (items[i].result != ZB_KEY_ABSENT) CHECK_RESULT(items[i].result, ZB_OK);
    const uint64_t n = items[i].result == ZB_OK ? number_in(values[i], items[i].size, who, SINGLES + i) : 0;
    if (i == 0) first = n;
    if (n != first) FAIL("of the updates %llu and %llu", (ull)first, (ull)n);
  }
  return e;
}
static void walk(zb_dict *d) {
  static uint8_t key[ZB_MAX_KEY];
  uint64_t cursor = 0;
  for (int steps = 0; steps < 10000; steps++) {
    zb_dict_item item = { .key = key, .key_capacity = sizeof key, .value = out_now, .capacity = sizeof out_now };
    zb_result e;
    while ((e = zb_dict_next(d, &cursor, &item)) == ZB_TIMEOUT) {}
    if (e == ZB_KEY_ABSENT) return;
    CHECK_RESULT(e, ZB_OK);
  }
  FAIL("a walk without an end");
}
static void reader_child(void *arg) {
  zb_dict d;
  seat *s = &THE->seats[SEATS];
  uint64_t version = 0;
  CHECK_RESULT(join(&d, *(const int *)arg > SEATS, WAIT), ZB_OK);
  s->there = 1;
  for (; !s->leave; s->turns++) {
    const uint64_t how = below(8);
    if (how == 0) CHECK_RESULT(read_group(&d, (int)below(SEATS), WAIT), ZB_OK);
    else if (how == 1) walk(&d);
    else if (how == 2 || how == 3) {
      const zb_result e = zb_dict_wait(&d, NULL, 0, &version, ZB_MS(2));
      if (e != ZB_TIMEOUT) CHECK_RESULT(e, ZB_OK);
    } else for (int i = 0; i < 20; i++) read_one(&d);
    if (THE->pause) pause_here(s);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static const int seats[] = { 0, 1, 2, 3 };

/* All keys, and many more, so that the table is as full as it gets. */
static void fill_child(void *arg) {
  zb_dict d;
  (void)arg;
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  for (uint64_t i = 1; i <= THE->fillers; i++) CHECK_RESULT(zb_dict_set(&d, &i, 8, &i, 8), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  for (me = 0; me < SEATS; me++) count_up(&d);
  for (me = 0; me < SEATS; me++)
    for (int k = 0; k < KEYS; k++)
      if (k < SINGLES) one_change(&d, SET, k);
      else if (k == SINGLES) many_changes(&d);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}

/* ============================================================================================
 * The case
 * ============================================================================================ */
static void stage_new(const char *base, bool small) {
  the = test_shared(sizeof(stage));
  THE->name = test_name(base);
  chances = test_seed() ^ (uint64_t)atomic_load(&test_the->names) << 40;
  orders = (order){ .op = ANY };
  zb_dict d;
  const uint64_t heap = small ? 15000 : chance(4) ? 1 << 20 : chance(2) ? 56000 : 48000;   /* in a small one blocks are moved again and again */
  THE->fillers = small ? 0 : 400;
  snprintf(the->what_is, sizeof the->what_is, "a heap of %llu bytes,", (ull)heap);
  CHECK_RESULT(zb_dict_create(&d, THE->name, &(zb_dict_desc){ .slots = small ? 106 : 506, .heap_size = heap }), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(join(&looker, true, 0), ZB_OK);
  raw = dict_map(THE->name, &raw_size);
  test_join(send_child(fill_child, NULL, orders));
}
static void stage_remove(void) {
  CHECK_RESULT(zb_dict_close(&looker), ZB_OK);
  (munmap)(raw, raw_size);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, THE->name, false), ZB_OK);
}
static void await(_Atomic int *what, const char *text) {
  for (const int64_t start = test_now_ns(); !*what; nap(20)) if (late(start)) FAIL("%s", text);
}
static void died(void) { THE->deaths++; }
static void quiet(const pid_t *pids) {                    /* all who live pause between two calls */
  THE->pause = 1;
  for (int i = 0; i <= SEATS; i++) if (pids[i]) await(&THE->seats[i].paused, "it does not pause");
}
static void go_on(const pid_t *pids) {
  THE->pause = 0;
  for (int i = 0; i <= SEATS; i++) if (pids[i]) for (const int64_t start = test_now_ns(); THE->seats[i].paused; nap(20)) if (late(start)) FAIL("it pauses on");
}
static bool dead_owner(void) { return (dict_u64(raw, RAW_LOCK) & 0xffff) != 0; }

/* Nobody writes. Each key has what was done or what was tried; what has been seen stays; of an update, and of a clear, all or none. */
static void check_keys(bool after) {
  for (int who = 0; who < SEATS; who++) {
    seat *s = &THE->seats[who];
    int news = 0, olds = 0;
    for (int k = 0; k < KEYS; k++) {
      entry *e = &s->keys[k];
      const uint64_t n = number_of(&looker, who, k, true), done = e->done, trying = e->trying;
      if (n != done && n != trying) FAIL("key %d.%d has the number %llu, done %llu, tried %llu", who, k, (ull)n, (ull)done, (ull)trying);
      if (e->seen && done != trying && n == done) FAIL("key %d.%d: number %llu was seen, and is away", who, k, (ull)trying);
      e->seen = !after && done != trying && n == trying;
      if (done == trying) continue;
      if (n == trying) news++;
      else olds++;
      if (after) e->done = n;
      if (after) e->trying = n;
    }
    if (after && news && olds) FAIL("of %d changes in one %d are made", news + olds, news);
  }
}
static void check_sums(void) {
  for (int who = 0; who < SEATS; who++) {
    const char key[2] = { '#', (char)('0' + who) };
    seat *s = &THE->seats[who];
    int64_t sum = 0;
    const zb_result e = zb_dict_get(&looker, key, 2, &sum, 8, NULL, NULL);
    if (e != ZB_KEY_ABSENT) CHECK_RESULT(e, ZB_OK);
    if (sum != s->sum && sum != s->trying_sum) FAIL("sum %d is %lld, done %lld, tried %lld", who, (long long)sum, (long long)s->sum, (long long)s->trying_sum);
    s->sum = s->trying_sum = sum;
  }
}
/* All are there, or a clear has taken them all away. */
static void check_fillers(void) {
  uint64_t there = 0;
  for (uint64_t i = 1; i <= THE->fillers; i++) {
    uint64_t value = 0;
    const zb_result e = zb_dict_get(&looker, &i, 8, &value, 8, NULL, NULL);
    if (e != ZB_KEY_ABSENT) CHECK_RESULT(e, ZB_OK);
    if (e == ZB_OK && value != i) FAIL("filler %llu is %llu", (ull)i, (ull)value);
    there += e == ZB_OK;
  }
  if (there != 0 && there != THE->fillers) FAIL("%llu fillers are there", (ull)there);
}
/* Nobody holds the lock any more. */
static void check_all(void) {
  zb_dict_stat stat;
  const dict_found f = dict_sound(raw, raw_size);
  check_keys(true);
  check_sums();
  check_fillers();
  for (int who = 0; who < SEATS; who++) CHECK_RESULT(read_group(&looker, who, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(zb_dict_stats(&looker, &stat), ZB_OK);
  CHECK(stat.used == f.entries && stat.heap_used == f.live_bytes && stat.recoveries >= THE->recovered);
}
/* Before anybody has repaired anything: reading goes on. */
static void check_before(void) {
  static uint8_t key[ZB_MAX_KEY];
  uint64_t cursor = 0;
  zb_result e;
  check_keys(false);
  zb_dict_item item = { .key = key, .key_capacity = sizeof key, .value = out_now, .capacity = sizeof out_now };
  while ((e = zb_dict_next(&looker, &cursor, &item)) == ZB_OK) {              /* what is there is found, too */
    uint64_t version = 0;
    e = zb_dict_get(&looker, key, item.key_size, out_now, sizeof out_now, NULL, &version);
    if (e == ZB_KEY_ABSENT && dict_u32(raw, RAW_CLEARING)) continue;       /* it is going */
    CHECK_RESULT(e, ZB_OK);
    CHECK_EQ(version, item.version);
  }
  CHECK_RESULT(e, ZB_KEY_ABSENT);
  for (int who = 0; who < SEATS; who++)
    if ((e = read_group(&looker, who, ZB_NOWAIT)) != ZB_OK) CHECK(e == ZB_TIMEOUT && dict_u64(raw, RAW_BATCH) % 2);
}
/* The lock passes on, by a call that changes nothing. */
static void repairing_child(void *arg) {
  zb_dict d;
  (void)arg;
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  armed = true;
  CHECK_RESULT(zb_dict_remove(&d, "nothing", 7), ZB_KEY_ABSENT);
  armed = false;
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void repair(void) {
  const uint64_t before = dict_u64(raw, RAW_RECOVERIES);
  const bool dead = dead_owner();
  test_join(send_child(repairing_child, NULL, (order){ .op = ANY }));
  if (dead) CHECK(dict_u64(raw, RAW_RECOVERIES) == before + 1);
  else CHECK(dict_u64(raw, RAW_RECOVERIES) == before);
  THE->recovered += dead;
}

/* ============================================================================================
 * Killed at a point
 * ============================================================================================ */
static void say_times(const char *what) {
  stage *s = THE;
  if (s->took_count) qsort(s->took, s->took_count, sizeof s->took[0], by_value);
  NOTE("%s: %llu killed, %llu of them while a block moved, %llu recoveries; the lock passes on after %.2f ms in the middle, at most %.1f ms; a read took %.1f ms at most, seed %llu",
       what, (ull)s->deaths, (ull)s->moving, (ull)dict_u64(raw, RAW_RECOVERIES), s->took_count ? (double)s->took[s->took_count / 2] / 1e6 : 0,
       s->took_count ? (double)s->took[s->took_count - 1] / 1e6 : 0, (double)s->longest_read_ns / 1e6, (ull)test_seed());
}
/* The other writer makes two more calls, one of which began after the death. */
static void await_progress(int who) {
  const int64_t start = test_now_ns();
  const uint64_t turns = THE->seats[who].turns;
  while (THE->seats[who].turns < turns + 2) {
    if (test_now_ns() - start > ZB_SEC(10)) FAIL("the other writer does not go on");
    nap(20);
  }
  if (THE->took_count < 2048) THE->took[THE->took_count++] = (uint64_t)(test_now_ns() - start);
}
static void load_begin(pid_t *pids) {
  for (int i = 1; i <= SEATS; i++) {
    THE->seats[i].there = 0;
    pids[i] = send_child(i < SEATS ? writer_child : reader_child, &seats[i], (order){ .op = ANY });
  }
  for (int i = 1; i <= SEATS; i++) await(&THE->seats[i].there, "it does not come");
}
static void load_end(pid_t *pids) {
  for (int i = 0; i <= SEATS; i++) {
    if (!pids[i]) continue;
    THE->seats[i].leave = 1;
    test_join(pids[i]);
    THE->seats[i].leave = 0;
    pids[i] = 0;
  }
}
/* Which points a victim can come to, and by what. */
static int op_for(int point) {
  if (point == ZBI_AT_DICT_CLEARED) return CLEAR;
  if (point == ZBI_AT_DICT_STAGED || point == ZBI_AT_DICT_APPLIED || point == ZBI_AT_DICT_ADVANCED) return UPDATE;
  if (point == ZBI_AT_DICT_COMMITTED || point == ZBI_AT_DICT_BATCH || point == ZBI_AT_DICT_BATCHED) return chance(2) ? CLEAR : UPDATE;
  if (point == ZBI_AT_DICT_PASSED || point == ZBI_AT_DICT_UNPASSED) return ANY;   /* not each group has a key that passes over a chunk */
  return chance(3) ? UPDATE : ANY;
}
static bool in_place(int point) { return point >= ZBI_AT_DICT_JOURNAL && point <= ZBI_AT_DICT_EVEN; }
static void kill_one(pid_t *pids, int point) {
  int op = op_for(point);
  const bool needs_load = point == ZBI_AT_DICT_CALLING || point == ZBI_AT_DICT_CALLED;
  const bool silent = !needs_load && (op == CLEAR || chance(2));
  if (in_place(point)) op = SET;
  const bool once = point == EVERY_POINT ? false : chance(2);
  bool newcomer = false;
  zb_dict idle;
  const bool moving = in_place(point) && point != ZBI_AT_DICT_JOURNAL && chance(2);
  if (moving) op = ANY;
  const order o = { .moving = moving, .point = point, .passage = point == ZBI_AT_DICT_CLAIMED || once ? 1 : 1 + (int)below(point == EVERY_POINT ? 120 : 12), .op = op, .turns = 50000 };
  STEP_IS("killed at point %d, passage %d, %s, %s", point, o.passage, op < 0 ? "any call" : op_names[op], silent ? "alone" : "under load");
  if (silent) quiet(pids);
  if (!ends_there(send_child(writer_child, &seats[0], o)) && !moving) FAIL("the point is never reached");   /* a heap with room needs no moves */
  if (silent) {
    const bool dead = dead_owner();
    if (chance(3)) { repair(); check_before(); }
    else check_before();
    if (op == CLEAR) {                                    /* its outcome is the other writer's, too */
      repair();
      check_all();
      test_join(send_child(fill_child, NULL, (order){ .op = ANY }));
    }
    if (dead && dead_owner()) THE->recovered++;
    newcomer = chance(2);
    if (newcomer && dead_owner()) {                       /* who comes next is about to get the dead owner's number, and never writes */
      const uint32_t number = (uint32_t)(dict_u64(raw, RAW_LOCK) & 0xffff) - 1;
      memcpy(raw + RAW_NEXT_USER, &number, 4);
    }
    if (newcomer) CHECK_RESULT(join(&idle, false, WAIT), ZB_OK);
    go_on(pids);
  }
  await_progress(1);
  quiet(pids);
  if (newcomer) CHECK_RESULT(zb_dict_close(&idle), ZB_OK);
  check_all();
  go_on(pids);
}
static const int points[] = {
  ZBI_AT_DICT_CLAIMED, ZBI_AT_DICT_LOCKED, ZBI_AT_DICT_DIRTY, ZBI_AT_DICT_JOURNAL, ZBI_AT_DICT_JOURNALED, ZBI_AT_DICT_ODD, ZBI_AT_DICT_COPIED,
  ZBI_AT_DICT_EVEN, ZBI_AT_DICT_UNLISTED, ZBI_AT_DICT_SPLIT, ZBI_AT_DICT_SHRUNK, ZBI_AT_DICT_MERGED, ZBI_AT_DICT_LISTED, ZBI_AT_DICT_FILLED,
  ZBI_AT_DICT_PASSED, ZBI_AT_DICT_TAGGED, ZBI_AT_DICT_BUMPED, ZBI_AT_DICT_PUBLISHED, ZBI_AT_DICT_TAKEN, ZBI_AT_DICT_UNPASSED, ZBI_AT_DICT_STAGED,
  ZBI_AT_DICT_COMMITTED, ZBI_AT_DICT_BATCH, ZBI_AT_DICT_APPLIED, ZBI_AT_DICT_ADVANCED, ZBI_AT_DICT_BATCHED, ZBI_AT_DICT_CLEARED,
  ZBI_AT_DICT_VERSION, ZBI_AT_DICT_CLEAN, ZBI_AT_DICT_UNLOCKED, ZBI_AT_DICT_CALLING,
  ZBI_AT_DICT_CALLED, EVERY_POINT, EVERY_POINT, EVERY_POINT };
static void die_at_points(void *arg) {
  const int part = *(const int *)arg;                     /* each of four takes every fourth point */
  pid_t pids[SEATS + 1] = { 0 };
  stage_new("points", false);
  load_begin(pids);
  const int kills = kills_of(200, 8);                          /* half of all */
  for (int i = 0; i < kills; i++) kill_one(pids, points[(part + 4 * i) % COUNT(points)]);
  load_end(pids);
  check_all();
  say_times("at points");
  stage_remove();
}
TEST_LIMIT(dies_at_each_point, 300) { ALL_AT_ONCE(die_at_points, seats); }

/* ============================================================================================
 * Killed at any moment: any of the two writers, or the reader
 * ============================================================================================ */
static void die_under_load(void *arg) {
  const int part = *(const int *)arg;
  pid_t pids[SEATS + 1] = { 0 };
  stage_new("moments", false);
  load_begin(pids);
  pids[0] = send_child(writer_child, &seats[0], (order){ .op = ANY });
  const int kills = kills_of(200, 16);                         /* a quarter of all */
  for (int i = 0; i < kills; i++) {
    const int who = chance(8) ? SEATS : (int)below(SEATS);
    STEP_IS("part %d, kill %d", part, i);
    nap((long)below(chance(4) ? 6000 : 1500));
    end_within(pids[who], 0);
    pids[who] = 0;
    if (who < SEATS) await_progress(!who);
    quiet(pids);
    repair();                                             /* a reader that dies may have been at it */
    check_all();
    THE->seats[who].paused = THE->seats[who].there = 0;
    pids[who] = send_child(who < SEATS ? writer_child : reader_child, &seats[who], (order){ .op = ANY });
    go_on(pids);
    if (chance(2)) await(&THE->seats[who].there, "it does not come");
  }
  load_end(pids);
  check_all();
  say_times("at any moment");
  stage_remove();
}
TEST_LIMIT(dies_at_any_moment, 300) { ALL_AT_ONCE(die_under_load, seats); }

/* ============================================================================================
 * Who repairs dies, too, again and again
 * ============================================================================================ */
static const int repairs[] = { ZBI_AT_DICT_OVERTAKEN, ZBI_AT_DICT_REDONE, ZBI_AT_DICT_FINISHED, ZBI_AT_DICT_RECOUNTED, ZBI_AT_DICT_REBUILT, EVERY_POINT, EVERY_POINT };
static int first_death(int point) {
  if (point == ZBI_AT_DICT_REDONE) return chance(2) ? ZBI_AT_DICT_ODD : ZBI_AT_DICT_COPIED;
  if (point == ZBI_AT_DICT_FINISHED) return ZBI_AT_DICT_COMMITTED + (int)below(4);
  return ZBI_AT_DICT_DIRTY + (int)below(ZBI_AT_DICT_VERSION - ZBI_AT_DICT_DIRTY);
}
static void die_repairing(void *arg) {
  const int part = *(const int *)arg;
  uint64_t reached = 0;
  stage_new("repairs", false);
  const int chains = kills_of(200, 32);
  for (int i = 0; i < chains; i++) {
    const int point = repairs[(part + i) % COUNT(repairs)], first = first_death(point);
    STEP_IS("chain %d: killed at %d, then at %d", i, first, point);
    const bool moving = in_place(first) && first != ZBI_AT_DICT_JOURNAL && chance(2);
    const order o = { .moving = moving, .point = first, .passage = 1 + (int)below(3), .op = moving ? ANY : in_place(first) ? SET : op_for(first), .turns = 50000 };
    if (!ends_there(send_child(writer_child, &seats[0], o)) && !moving) FAIL("the point is never reached");
    check_before();
    for (int k = 0; k < 1 + (int)below(6); k++) {
      const order next = { .point = k == 0 ? point : EVERY_POINT, .passage = k == 0 && point != EVERY_POINT ? 1 : 1 + (int)below(chance(2) ? 10 : 200), .op = ANY };
      const bool there = ends_there(send_child(repairing_child, NULL, next));
      reached += there;
      check_before();
      if (!there) break;
    }
    repair();
    check_all();
    if (o.op == CLEAR) test_join(send_child(fill_child, NULL, (order){ .op = ANY }));
  }
  for (int i = 0; i < 5; i++) if (THE->deaths > 400 && THE->killed[repairs[i]] == 0) FAIL("point %d was never reached", repairs[i]);
  NOTE("%llu repairs were cut short", (ull)reached);
  CHECK(reached > 0);
  say_times("repairing");
  stage_remove();
}
TEST_LIMIT(who_repairs_dies_too, 300) { ALL_AT_ONCE(die_repairing, seats); }

/* ============================================================================================
 * Killed after any instruction
 * ============================================================================================ */
enum { OPENS = 100, CLOSES, REPAIRS };
typedef struct stepped { const char *name; int op; } stepped;
static void traced(void *arg) {
  const stepped *s = arg;
  zb_dict d;
  me = 0;
  if (s->op == OPENS) trace_begin();
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  if (s->op == CLEAR) orders.op = CLEAR;
  if (s->op != OPENS) trace_begin();
  if (s->op == CLOSES) CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  else if (s->op == REPAIRS) CHECK_RESULT(zb_dict_remove(&d, "nothing", 7), ZB_KEY_ABSENT);
  else if (s->op != OPENS) change(&d, s->op);
  trace_end();
}
static void write_some(void *arg) {
  zb_dict d;
  (void)arg;
  for (me = 0; me < SEATS; me++) {
    CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
    for (int i = 0; i < 12; i++) change(&d, ANY);
    CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  }
}
static long step_once(const stepped *s, long step) {
  test_join(send_child(write_some, NULL, (order){ .op = ANY }));
  if (s->op == REPAIRS) {
    if (!ends_there(send_child(writer_child, &seats[0], (order){ .point = EVERY_POINT, .passage = 2 + (int)below(60), .op = ANY, .turns = 500 }))) FAIL("no death");
  }
  const long done = kill_after(send_child(traced, s, (order){ .op = ANY }), step, PTRACE_SINGLESTEP);
  check_before();
  repair();
  check_all();
  return done;
}
static void step_through(void *arg) {
  const stepped *s = arg;
  long all = 0, most, killed = 0;
  stage_new("step", true);
  for (int i = 0; i < 2; i++) {                           /* it is not the same number each time */
    STEP_IS("%s, all steps", s->name);
    most = step_once(s, ALL_STEPS);
    if (most > all) all = most;
  }
  const int64_t end = test_now_ns() + ZB_MS(1) * (full_length() ? 12000 : 800);
  for (; test_now_ns() < end; killed++) {
    const long step = 1 + (long)(below(4) ? below((uint64_t)all) : below(1500));
    STEP_IS("%s, step %ld", s->name, step);
    step_once(s, step);
  }
  NOTE("%s: %ld steps, killed after %ld of them", s->name, all, killed);
  stage_remove();
}
TEST_LIMIT(dies_at_any_instruction, 300) {
  static const stepped ops[] = { { "a set", SET }, { "an addition", ADD }, { "a replacement", REPLACE }, { "a removal", REMOVE }, { "a pop", POP },
    { "a sum", SUM }, { "an update", UPDATE }, { "a clear", CLEAR }, { "an attach", OPENS }, { "a close", CLOSES }, { "a repair", REPAIRS } };
  ALL_AT_ONCE(step_through, ops);
}

/* ============================================================================================
 * Stopped, not dead
 * ============================================================================================ */
static void impatient_child(void *arg) {                  /* another writer while one is stopped inside the lock */
  zb_dict d;
  me = *(const int *)arg;
  CHECK_RESULT(join(&d, false, ZB_MS(30)), ZB_OK);
  for (int i = 0; i < 2; i++) CHECK_RESULT(zb_dict_set(&d, "patience", 8, "none", 4), ZB_ERR_LOCK);
  CHECK_RESULT(zb_dict_remove(&d, "nothing", 7), ZB_ERR_LOCK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(join(&d, false, -1), ZB_OK);
  THE->flag = 2;
  for (int i = 0; i < 5; i++) change(&d, ANY);            /* waits until it goes on */
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void stop_at(int point) {
  int op = in_place(point) ? SET : op_for(point);
  if (op == CLEAR) op = UPDATE;                           /* the other one goes on, and knows nothing of it */
  STEP_IS("stopped at point %d", point);
  THE->flag = 0;
  THE->seats[0].leave = 0;
  const pid_t pid = send_child(writer_child, &seats[0], (order){ .point = point, .stop = true, .op = op });
  await(&THE->flag, "the point is not reached");
  await_stop(pid);
  check_before();
  const pid_t other = send_child(impatient_child, &seats[1], (order){ .op = ANY });
  for (const int64_t start = test_now_ns(); THE->flag != 2; nap(50)) if (late(start)) FAIL("it is wedged");
  if (chance(2)) nap(2000);
  check_before();
  kill(pid, SIGCONT);
  test_join(other);
  THE->seats[0].leave = 1;
  test_join(pid);
  check_all();
}
TEST_LIMIT(stopped_inside_the_lock, 120) {
  stage_new("stopped", false);
  for (int round = 0; round < (full_length() ? 5 : 1); round++)
    for (int i = 0; i < COUNT(points); i++)
      if (points[i] >= ZBI_AT_DICT_LOCKED && points[i] <= ZBI_AT_DICT_CLEAN && points[i] != ZBI_AT_DICT_CLEARED) stop_at(points[i]);
  CHECK_EQ(dict_u64(raw, RAW_RECOVERIES), 0);
  stage_remove();
}

/* ============================================================================================
 * The queue at the lock
 * ============================================================================================ */
static void queued_child(void *arg) {
  zb_dict d;
  me = *(const int *)arg;
  CHECK_RESULT(join(&d, false, -1), ZB_OK);
  THE->seats[SEATS].turns++;
  CHECK_RESULT(zb_dict_remove(&d, "nothing", 7), ZB_KEY_ABSENT);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
/* Some wait for one that is stopped inside; one of them dies, before it goes on, then, or shortly after. */
TEST_LIMIT(who_waits_for_the_lock_dies, 120) {
  stage_new("queue", false);
  for (int round = 0; round < (full_length() ? 300 : 30); round++) {
    pid_t pids[4];
    const int count = 2 + (int)below(3), dies = (int)below((uint64_t)count), when = (int)below(3);
    STEP_IS("round %d: %d wait, %d dies %s", round, count, dies, when == 0 ? "before" : when == 1 ? "then" : "after");
    THE->flag = THE->seats[0].leave = 0;
    THE->seats[SEATS].turns = 0;
    const pid_t pid = send_child(writer_child, &seats[0], (order){ .point = ZBI_AT_DICT_LOCKED, .stop = true, .op = ANY });
    await(&THE->flag, "the point is not reached");
    await_stop(pid);                                        /* else it may stop after it was told to go on */
    for (int i = 0; i < count; i++) pids[i] = send_child(queued_child, &seats[1], (order){ .op = ANY });
    for (const int64_t start = test_now_ns(); THE->seats[SEATS].turns < (uint64_t)count || !(dict_u64(raw, RAW_LOCK) >> 31 & 1); nap(20))
      if (late(start)) FAIL("nobody sleeps");
    if (chance(2)) nap(500);
    if (when == 0) end_within(pids[dies], 0);
    THE->seats[0].leave = 1;
    kill(pid, SIGCONT);
    if (when == 2) nap((long)below(400));
    if (when != 0) { kill(pids[dies], SIGKILL); waitpid(pids[dies], NULL, 0); }
    for (int i = 0; i < count; i++) if (i != dies) test_join(pids[i]);
    test_join(pid);
    repair();
    check_all();
  }
  stage_remove();
}
/* Two take turns; a sleep for the lock does not go on when it has become free. */
static void holding_child(void *arg) {
  zb_dict d;
  (void)arg;
  me = 0;
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  while (!THE->pause) {
    many_changes(&d);
    THE->returned_at[(THE->returns + 1) % 4096] = (uint64_t)test_now_ns();
    THE->returns++;
    for (volatile uint64_t delay = below(chance(8) ? 20000 : 200); delay > 0; delay--) {}
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_LIMIT(who_waits_for_the_lock_is_woken, 120) {
  zb_dict d;
  stage_new("lock", false);
  const pid_t pid = send_child(holding_child, NULL, (order){ .op = ANY, .slow = true });
  CHECK_RESULT(join(&d, false, WAIT), ZB_OK);
  me = 1;
  const uint64_t wanted = full_length() ? 20000 : 500;
  for (const int64_t start = test_now_ns(); THE->slept < wanted && test_now_ns() - start < WAIT;) {
    watched = true;
    change(&d, SUM);
    watched = false;
  }
  THE->pause = 1;
  test_join(pid);
  CHECK(THE->slept > 0);
  NOTE("%llu sleeps for the lock, %llu too long", (ull)THE->slept, (ull)THE->lost);
  if (THE->lost) FAIL("%llu times it slept on although the lock was free", (ull)THE->lost);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  check_all();
  stage_remove();
}

/* ============================================================================================
 * It dies while it creates
 * ============================================================================================ */
static void just_create(void *arg) {
  zb_dict d;
  armed = true;
  CHECK_RESULT(zb_dict_create(&d, arg, &(zb_dict_desc){ .slots = 10, .heap_size = 4096 }), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_LIMIT(dies_while_it_creates, 120) {
  static const int at[] = { ZBI_AT_DICT_NAMED, ZBI_AT_DICT_SIZED, ZBI_AT_DICT_FORMATTED, ZBI_AT_DICT_CLAIMED };
  the = test_shared(sizeof(stage));
  for (int i = 0; i < COUNT(at); i++)
    for (int how = 0; how < 3; how++) {
      char *name = (char *)(uintptr_t)test_name("create");
      const zb_dict_desc desc = { .slots = 50, .heap_size = 8192, .or_attach = how == 1 };
      zb_dict d;
      STEP_IS("point %d, how %d", at[i], how);
      if (!ends_there(send_child(just_create, name, (order){ .point = at[i], .op = ANY }))) FAIL("the point is not reached");
      const zb_result e = zb_dict_attach(&d, name, NULL);
      const bool whole = at[i] == ZBI_AT_DICT_CLAIMED && e == ZB_OK;
      if (e == ZB_OK) CHECK_RESULT(zb_dict_close(&d), ZB_OK);
      else CHECK_RESULT(e, ZB_ERR_NOT_FOUND);
      if (how == 2) CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
      const zb_result c = zb_dict_create(&d, name, &desc);
      if (whole && how == 0) {
        CHECK_RESULT(c, ZB_ERR_EXISTS);
        CHECK_RESULT(zb_dict_attach(&d, name, NULL), ZB_OK);
      } else CHECK_RESULT(c, ZB_OK);
      CHECK_RESULT(zb_dict_set(&d, "key", 3, "value", 5), ZB_OK);
      CHECK_RESULT(zb_dict_close(&d), ZB_OK);
      CHECK_EQ(dict_sound_named(name).entries, 1);
      CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
    }
}
/* Many create it or attach, at the same time, some after one that died while it did: it is one dictionary. */
static void racing_child(void *arg) {
  zb_dict d;
  while (!THE->flag) nap(10);
  CHECK_RESULT(zb_dict_create(&d, arg, &(zb_dict_desc){ .slots = 10, .heap_size = 4096, .or_attach = true, .lock_timeout_ns = WAIT }), ZB_OK);
  CHECK_RESULT(zb_dict_add_i64(&d, "racers", 6, 1, NULL), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_LIMIT(many_create_at_once, 120) {
  enum { RACERS = 8 };
  the = test_shared(sizeof(stage));
  for (int round = 0; round < (full_length() ? 60 : 16); round++) {
    char *name = (char *)(uintptr_t)test_name("race");
    pid_t pids[RACERS];
    int64_t sum = 0;
    zb_dict d;
    STEP_IS("round %d", round);
    THE->flag = 0;
    if (round % 2 && !ends_there(send_child(just_create, name, (order){ .point = ZBI_AT_DICT_NAMED + round / 2 % 3, .op = ANY }))) FAIL("the point is not reached");
    for (int i = 0; i < RACERS; i++) pids[i] = send_child(racing_child, name, (order){ .op = ANY });
    THE->flag = 1;
    for (int i = 0; i < RACERS; i++) test_join(pids[i]);
    CHECK_RESULT(zb_dict_attach(&d, name, NULL), ZB_OK);
    CHECK_RESULT(zb_dict_get(&d, "racers", 6, &sum, 8, NULL, NULL), ZB_OK);
    CHECK_EQ(sum, RACERS);
    CHECK_RESULT(zb_dict_close(&d), ZB_OK);
    dict_sound_named(name);
    CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
  }
}

/* ============================================================================================
 * Across pid namespaces
 * ============================================================================================ */
TEST_LIMIT(each_in_a_pid_namespace_of_its_own, 120) {
  inside *in = test_shared(sizeof *in);
  pid_t pids[SEATS + 1] = { 0 };
  stage_new("inside", false);
  load_begin(pids);
  for (int i = 0; i < 20; i++) {
    STEP_IS("round %d", i);
    THE->seats[0].there = 0;
    const pid_t pid = send_inside(in, writer_child, &seats[0], (order){ .op = ANY });
    await(&THE->seats[0].there, "it does not come");
    nap((long)below(2000));
    const int dies = i % 3 == 2;                          /* the one outside, too: does who is inside notice? */
    if (dies) end_within(pids[1], 0);
    else { kill(in->pid, SIGKILL); test_join(pid); THE->deaths++; }
    await_progress(dies ? 0 : 1);
    if (dies) { kill(in->pid, SIGKILL); test_join(pid); }
    THE->seats[1].paused = THE->seats[1].there = 0;
    if (dies) pids[1] = 0;
    quiet(pids);
    repair();
    check_all();
    if (dies) pids[1] = send_child(writer_child, &seats[1], (order){ .op = ANY });
    go_on(pids);
  }
  load_end(pids);
  say_times("in namespaces");
  stage_remove();
}

TEST_MAIN
