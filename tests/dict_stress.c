/* dict_stress.c - a dictionary against a plain model, and under many processes at once.
 *
 * The model keeps every value as bytes; after each call both must agree, in the result, too. A checker of the whole structure
 * (dict_check.h) looks on now and then. With many processes every value tells which key it is of and proves itself, and each process
 * knows exactly what its own keys hold. TEST_KILLS=1000 or more: everything at its full length. */
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
#include "dict_ends.h"

static void dict_new(zb_dict *d, const char *name, uint64_t slots, uint64_t heap) {
  const zb_dict_desc desc = { .slots = slots, .heap_size = heap, .lock_timeout_ns = WAIT, .spin_ns = ZB_NO_SPIN };
  CHECK_RESULT(zb_dict_create(d, name, &desc), ZB_OK);
}
static void dict_join(zb_dict *d, const char *name) {
  const zb_dict_desc desc = { .connect_timeout_ns = WAIT, .lock_timeout_ns = WAIT, .spin_ns = ZB_NO_SPIN };
  CHECK_RESULT(zb_dict_attach(d, name, &desc), ZB_OK);
}
static void dict_end(zb_dict *d, const char *name) {      /* closed, sound, removed */
  CHECK_RESULT(zb_dict_close(d), ZB_OK);
  dict_sound_named(name);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
}
/* ============================================================================================
 * Against a model
 * ============================================================================================ */
enum { MOST_KEYS = 3000, LARGEST = 200000, CHANGES = 7 };
typedef struct thing { uint8_t *value; size_t size; uint64_t version; } thing;   /* value NULL: not there */
typedef struct shape { uint64_t slots, heap; uint32_t keys; size_t largest; } shape;
static struct {
  zb_dict d;
  shape is;
  thing things[MOST_KEYS];
  uint64_t state, count, last, numbers, refused;   /* last: the last version */
  uint8_t *raw;
  size_t raw_size;
} m;
static dict_key key_now;
static uint8_t value_now[LARGEST + 64], out_now[LARGEST + 64], key_out[ZB_MAX_KEY + 16];
#define KEY key_now.bytes, key_now.size

static uint64_t below(uint64_t n) { return test_random(&m.state) % n; }
static bool chance(uint64_t in) { return below(in) == 0; }
static uint32_t some_key(void) {
  const uint32_t n = (uint32_t)below(m.is.keys);
  dict_key_of(&key_now, n);
  return n;
}
static size_t some_value(uint32_t n) {
  const size_t size = chance(8) ? 8 : chance(20) ? 0 : dict_some_size(&m.state, m.is.largest);
  dict_fill(value_now, size, (dict_mark){ n, m.numbers++ });
  return size;
}
static uint64_t round_16(uint64_t n) { return (n + 15) & ~UINT64_C(15); }
static uint64_t room_of(size_t key_size, size_t size) {
  const uint64_t bytes = round_16(32 + round_16(key_size) + size);
  return bytes < 48 ? 48 : bytes;
}
static uint64_t with_slack(uint64_t bytes) { return bytes + bytes / 16 + 64; }   /* a search by classes passes over what is just large enough */

static void keep(uint32_t n, const void *value, size_t size, uint64_t version) {
  thing *t = &m.things[n];
  if (!t->value) m.count++;
  t->value = realloc(t->value, size + 1);
  if (!t->value) FAIL("out of memory");
  memcpy(t->value, value, size);
  t->size = size;
  if (version <= m.last || version > zb_dict_version(&m.d)) FAIL("version %llu after %llu, the last one is %llu", (ull)version, (ull)m.last, (ull)zb_dict_version(&m.d));
  t->version = m.last = version;
}
static void forget(uint32_t n) {
  thing *t = &m.things[n];
  if (t->value) m.count--;
  free(t->value);
  *t = (thing){ 0 };
}
/* What the dictionary says is what the model has. */
static void agree(uint32_t n) {
  const thing *t = &m.things[n];
  uint64_t version = 77;
  size_t size = 77;
  dict_key_of(&key_now, n);
  const zb_result e = zb_dict_get(&m.d, KEY, out_now, sizeof out_now, &size, &version);
  if (e != (t->value ? ZB_OK : ZB_KEY_ABSENT)) FAIL("key %u: %s", n, zb_result_name(e));
  if (t->value && (size != t->size || memcmp(out_now, t->value, size) != 0 || version != t->version)) FAIL("key %u has another value", n);
}
static void stored(uint32_t n, size_t size) {             /* value_now, by the call just made */
  uint64_t version = 0;
  CHECK_RESULT(zb_dict_get(&m.d, KEY, NULL, 0, NULL, &version), size ? ZB_ERR_TOO_SMALL : ZB_OK);
  if (size) CHECK_RESULT(zb_dict_get(&m.d, KEY, out_now, sizeof out_now, NULL, &version), ZB_OK);
  keep(n, value_now, size, version);
  CHECK_EQ(zb_dict_version(&m.d), version);
}
/* It said that there was no room: so there was none, and nothing has changed. */
static void refused(zb_result e, uint64_t new_keys, uint64_t room, uint64_t largest) {
  zb_dict_stat s;
  m.refused++;
  CHECK_RESULT(zb_dict_stats(&m.d, &s), ZB_OK);
  CHECK_EQ(zb_dict_version(&m.d), m.last);
  if (e == ZB_ERR_TABLE_FULL) CHECK(m.count + new_keys > m.is.slots);
  else if (e == ZB_ERR_TOO_LARGE) CHECK(largest > s.heap_size);
  else if (e != ZB_ERR_HEAP_FULL) FAIL("%s", zb_result_name(e));
  else if (with_slack(room) <= s.largest_free) FAIL("%llu bytes (the largest: %llu) are refused, %llu are free in one, %llu in all, of %llu", (ull)room, (ull)largest, (ull)s.largest_free, (ull)s.free_bytes, (ull)s.heap_size);
}
static void settle(zb_result e, uint32_t n, size_t size) {
  const uint64_t room = room_of(key_now.size, size);
  if (e == ZB_OK) stored(n, size);
  else refused(e, !m.things[n].value, room, room);
}

static void do_set(void) {
  const uint32_t n = some_key();
  const size_t size = some_value(n);
  settle(zb_dict_set(&m.d, KEY, value_now, size), n, size);
}
static void do_add(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  const size_t size = some_value(n), capacity = chance(2) ? below(300) : sizeof out_now;
  size_t there = 77;
  memset(out_now, 0x5a, 400);
  const zb_result e = zb_dict_add(&m.d, KEY, value_now, size, chance(9) ? NULL : out_now, capacity, chance(9) ? NULL : &there);
  if (!t->value) { settle(e, n, size); return; }
  CHECK_RESULT(e, ZB_KEY_EXISTS);
  CHECK(there == 77 || there == t->size);
  if (t->size > capacity) for (size_t i = 0; i < 400; i++) CHECK_EQ(out_now[i], 0x5a);
  else if (t->size > 1 && t->size < 400 && out_now[0] != 0x5a) CHECK(memcmp(out_now, t->value, t->size) == 0);
  agree(n);
}
static void do_replace(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  const size_t size = some_value(n);
  uint64_t version = chance(3) ? below(m.last + 2) : chance(9) ? 0 : t->version;
  const bool right = version == t->version;
  const zb_result e = zb_dict_replace(&m.d, KEY, value_now, size, &version);
  if (right) {
    settle(e, n, size);
    if (e == ZB_OK) CHECK_EQ(version, t->version);
    return;
  }
  CHECK_RESULT(e, ZB_KEY_CHANGED);
  CHECK_EQ(version, t->version);
}
static void do_remove(void) {
  const uint32_t n = some_key();
  CHECK_RESULT(zb_dict_remove(&m.d, KEY), m.things[n].value ? ZB_OK : ZB_KEY_ABSENT);
  if (m.things[n].value) { CHECK(zb_dict_version(&m.d) > m.last); m.last = zb_dict_version(&m.d); }
  forget(n);
}
static void do_pop(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  const size_t capacity = chance(2) ? below(300) : sizeof out_now;
  size_t size = 77;
  const zb_result e = zb_dict_pop(&m.d, KEY, out_now, capacity, &size);
  if (!t->value) { CHECK_RESULT(e, ZB_KEY_ABSENT); return; }
  CHECK_EQ(size, t->size);
  CHECK_RESULT(e, capacity < size ? ZB_ERR_TOO_SMALL : ZB_OK);
  if (e != ZB_OK) { agree(n); return; }
  CHECK(memcmp(out_now, t->value, size) == 0);
  CHECK(zb_dict_version(&m.d) > m.last);
  m.last = zb_dict_version(&m.d);
  forget(n);
}
static void do_count_up(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  const int64_t delta = (int64_t)test_random(&m.state);
  int64_t sum = 77, before = 0;
  const zb_result e = zb_dict_add_i64(&m.d, KEY, delta, &sum);
  if (t->value && t->size != 8) { CHECK_RESULT(e, ZB_ERR_NOT_NUMBER); agree(n); return; }
  if (t->value) memcpy(&before, t->value, 8);
  before = (int64_t)((uint64_t)before + (uint64_t)delta);
  memcpy(value_now, &before, 8);
  if (e == ZB_OK) CHECK(sum == before);
  settle(e, n, 8);
}
static void do_clear(void) {
  if (!chance(m.is.keys)) return;
  CHECK_RESULT(zb_dict_clear(&m.d), ZB_OK);
  CHECK(zb_dict_version(&m.d) >= m.last);
  m.last = zb_dict_version(&m.d);
  for (uint32_t n = 0; n < m.is.keys; n++) forget(n);
  CHECK_EQ(dict_sound(m.raw, m.raw_size).free_blocks, 1);
}
static void update_done(const zb_dict_change *changes, const uint32_t *numbers, size_t count) {
  const uint64_t before = m.last, now = zb_dict_version(&m.d);
  CHECK(now >= before);
  for (size_t i = 0; i < count; i++) {
    const zb_dict_change *c = &changes[i];
    m.last = before;
    if (c->remove) { forget(numbers[i]); continue; }
    uint64_t version = now;                               /* if it comes once more, that one counts */
    zb_dict_get(&m.d, c->key, c->key_size, out_now, sizeof out_now, NULL, &version);
    if (version == 0) version = now;
    keep(numbers[i], c->value, c->value_size, version);
  }
  m.last = now;
  for (size_t i = 0; i < count; i++) agree(numbers[i]);
}
static void do_update(void) {
  static dict_key keys[CHANGES];
  static uint8_t values[CHANGES][2048];
  zb_dict_change changes[CHANGES];
  uint32_t numbers[CHANGES];
  uint64_t new_keys = 0, room = 0, largest = 0;
  const size_t count = 1 + below(CHANGES);
  for (size_t i = 0; i < count; i++) {
    const uint32_t n = numbers[i] = i && chance(6) ? numbers[below(i)] : (uint32_t)below(m.is.keys);
    const size_t size = dict_some_size(&m.state, m.is.largest < 2048 ? m.is.largest : 2048);
    dict_key_of(&keys[i], n);
    dict_fill(values[i], size, (dict_mark){ n, m.numbers++ });
    changes[i] = (zb_dict_change){ keys[i].bytes, keys[i].size, values[i], size, chance(3) };
    const uint64_t each = room_of(keys[i].size, (changes[i].remove ? 0 : size) + 8);   /* what is to be done stands there until it is */
    new_keys += !changes[i].remove && !m.things[n].value, room += with_slack(each);
    if (each > largest) largest = each;
  }
  const zb_result e = zb_dict_update(&m.d, changes, count);
  if (e == ZB_OK) { update_done(changes, numbers, count); return; }
  refused(e, new_keys, room, largest);
  for (size_t i = 0; i < count; i++) agree(numbers[i]);
}
static void do_get(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  agree(n);
  CHECK_EQ(zb_dict_contains(&m.d, KEY), t->value != NULL);
  CHECK_EQ(zb_dict_count(&m.d), m.count);
  if (!t->value || t->size == 0) return;
  const size_t capacity = below(t->size);
  size_t size = 77;
  memset(out_now, 0x5a, t->size + 16);
  CHECK_RESULT(zb_dict_get(&m.d, KEY, out_now, capacity, &size, NULL), ZB_ERR_TOO_SMALL);
  CHECK_EQ(size, t->size);
  for (size_t i = capacity; i < t->size + 16; i++) CHECK_EQ(out_now[i], 0x5a);
}
static void do_view(void) {
  const uint32_t n = some_key();
  const thing *t = &m.things[n];
  zb_dict_value view;
  const zb_result e = zb_dict_view(&m.d, KEY, &view);
  if (!t->value) { CHECK_RESULT(e, ZB_KEY_ABSENT); return; }
  CHECK_RESULT(e, ZB_OK);
  CHECK(view.size == t->size && view.version == t->version && (uintptr_t)view.value % 16 == 0 && memcmp(view.value, t->value, t->size) == 0);
  const uint32_t other = (n + 1) % m.is.keys;
  if (other != n) {                                       /* others' changes do not matter, its own do */
    dict_key_of(&key_now, other);
    CHECK_RESULT(zb_dict_remove(&m.d, KEY), m.things[other].value ? ZB_OK : ZB_KEY_ABSENT);
    forget(other);
    m.last = zb_dict_version(&m.d);
  }
  CHECK(zb_dict_view_valid(&m.d, &view));
  dict_key_of(&key_now, n);
  if (chance(2)) {
    const size_t size = some_value(n);
    const zb_result s = zb_dict_set(&m.d, KEY, value_now, size);
    settle(s, n, size);
    CHECK_EQ(zb_dict_view_valid(&m.d, &view), s != ZB_OK);
  } else {
    CHECK_RESULT(zb_dict_remove(&m.d, KEY), ZB_OK);
    forget(n);
    m.last = zb_dict_version(&m.d);
    CHECK(!zb_dict_view_valid(&m.d, &view));
  }
}
static void do_get_many(void) {
  static dict_key keys[CHANGES];
  static uint8_t values[CHANGES][300];
  zb_dict_item items[CHANGES];
  uint32_t numbers[CHANGES];
  const size_t count = 1 + below(CHANGES);
  memset(items, 0, sizeof items);
  for (size_t i = 0; i < count; i++) {
    dict_key_of(&keys[i], numbers[i] = (uint32_t)below(m.is.keys));
    items[i].key = keys[i].bytes, items[i].key_size = keys[i].size, items[i].value = values[i], items[i].capacity = 300;
  }
  CHECK_RESULT(zb_dict_get_many(&m.d, items, count, chance(2) ? ZB_NOWAIT : WAIT), ZB_OK);
  for (size_t i = 0; i < count; i++) {
    const thing *t = &m.things[numbers[i]];
    CHECK_RESULT(items[i].result, !t->value ? ZB_KEY_ABSENT : t->size > 300 ? ZB_ERR_TOO_SMALL : ZB_OK);
    if (!t->value) continue;
    CHECK_EQ(items[i].size, t->size);
    if (items[i].result == ZB_OK) CHECK(items[i].version == t->version && memcmp(values[i], t->value, t->size) == 0);
  }
}
static uint32_t number_of(const uint8_t *key, size_t size) {
  uint32_t n = key[0];
  if (size > 1) memcpy(&n, key, 4);
  if (n >= m.is.keys) FAIL("a key that nobody has set");
  dict_key_of(&key_now, n);
  if (size != key_now.size || memcmp(key, key_now.bytes, size) != 0) FAIL("key %u is another one", n);
  return n;
}
static void do_walk(void) {
  static uint8_t seen[MOST_KEYS];
  uint64_t cursor = 0, count = 0;
  if (!chance(20)) return;
  memset(seen, 0, sizeof seen);
  for (;; count++) {
    zb_dict_item item = { .key = key_out, .key_capacity = sizeof key_out, .value = out_now, .capacity = sizeof out_now };
    zb_dict_item small = { .key = key_out, .value = out_now };
    if (chance(5)) CHECK_RESULT(zb_dict_next(&m.d, &cursor, &small), count < m.count ? ZB_ERR_TOO_SMALL : ZB_KEY_ABSENT);
    const zb_result e = zb_dict_next(&m.d, &cursor, &item);
    if (e == ZB_KEY_ABSENT) break;
    CHECK(small.key_size == 0 || (small.key_size == item.key_size && small.size == item.size));   /* it is still to come */
    CHECK_RESULT(e, ZB_OK);
    const uint32_t n = number_of(key_out, item.key_size);
    const thing *t = &m.things[n];
    if (!t->value || seen[n]++) FAIL("key %u comes, %s", n, t->value ? "again" : "it is not there");
    CHECK(item.size == t->size && item.version == t->version && memcmp(out_now, t->value, t->size) == 0);
  }
  CHECK_EQ(count, m.count);
}
static void do_wait(void) {
  const uint32_t n = some_key();
  uint64_t version = m.things[n].version;
  CHECK_RESULT(zb_dict_wait(&m.d, KEY, &version, chance(50) ? 100000 : ZB_NOWAIT), ZB_TIMEOUT);
  version = chance(2) && m.things[n].version ? 0 : m.last + 1;
  CHECK_RESULT(zb_dict_wait(&m.d, KEY, &version, WAIT), ZB_OK);
  CHECK_EQ(version, m.things[n].version);
  version = m.last;
  CHECK_RESULT(zb_dict_wait(&m.d, NULL, 0, &version, ZB_NOWAIT), ZB_TIMEOUT);
  version = m.last + 1;
  CHECK_RESULT(zb_dict_wait(&m.d, NULL, 0, &version, WAIT), ZB_OK);
  CHECK_EQ(version, m.last);
}
static void do_bad(void) {                                /* refused, and nothing has changed */
  static const uint8_t long_key[ZB_MAX_KEY + 1];
  size_t size;
  uint64_t version = 0;
  const uint32_t n = some_key();
  const zb_result e = zb_dict_set(&m.d, KEY, value_now, (size_t)m.is.heap + 1);
  CHECK_RESULT(e, e == ZB_ERR_TABLE_FULL && m.count == m.is.slots && !m.things[n].value ? e : ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_dict_set(&m.d, long_key, sizeof long_key, value_now, 1), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_set(&m.d, KEY, NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_set(&m.d, key_now.bytes, 0, value_now, 1), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_get(&m.d, key_now.bytes, 0, out_now, 1, &size, NULL), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_remove(&m.d, long_key, sizeof long_key), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_add_i64(&m.d, key_now.bytes, 0, 1, NULL), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_wait(&m.d, key_now.bytes, 0, &version, 0), ZB_ERR_KEY);
  CHECK(!zb_dict_contains(&m.d, long_key, sizeof long_key));
  CHECK_EQ(zb_dict_version(&m.d), m.last);
  agree(n);
}
static void look_at_all(void) {
  zb_dict_stat s;
  const dict_found f = dict_sound(m.raw, m.raw_size);
  CHECK_EQ(f.entries, m.count);
  CHECK_RESULT(zb_dict_stats(&m.d, &s), ZB_OK);
  CHECK(s.slots == m.is.slots && s.used == m.count && s.heap_used == f.live_bytes && s.free_bytes == f.free_bytes);
  CHECK(s.free_blocks == f.free_blocks && s.recoveries == 0 && s.version == m.last);
  if (s.largest_free > f.largest_free || with_slack(s.largest_free) < f.largest_free) FAIL("largest free: %llu, is %llu", (ull)s.largest_free, (ull)f.largest_free);
  for (uint32_t n = 0; n < m.is.keys; n++) agree(n);
}
static void model_child(void *arg) {
  static void (*const ops[])(void) = { do_set, do_set, do_set, do_set, do_set, do_add, do_add, do_replace, do_replace, do_remove, do_remove, do_pop,
    do_count_up, do_count_up, do_clear, do_update, do_update, do_get, do_get, do_view, do_get_many, do_walk, do_wait, do_bad };
  const uint64_t turns = full_length() ? 170000 : 17000;
  const char *name = test_name("model");
  m.is = *(const shape *)arg;
  m.state = test_seed() ^ m.is.slots << 32 ^ m.is.heap;
  dict_new(&m.d, name, m.is.slots, m.is.heap);
  m.raw = dict_map(name, &m.raw_size);
  m.last = zb_dict_version(&m.d);
  for (uint64_t i = 0; i < turns; i++) {
    ops[below(COUNT(ops))]();
    if (chance(m.is.keys * 2)) look_at_all();
  }
  look_at_all();
  NOTE("%llu slots, %llu bytes: %llu calls, %llu refused, %llu keys at last, seed %llu", (ull)m.is.slots, (ull)m.is.heap, (ull)turns, (ull)m.refused,
       (ull)m.count, (ull)test_seed());
  (munmap)(m.raw, m.raw_size);
  dict_end(&m.d, name);
}
TEST_LIMIT(does_what_a_model_does, 300) {
  static const shape all[] = { { 1, 4096, 5, 300 }, { 7, 1 << 16, 20, 3000 }, { 40, 8192, 60, 200 }, { 100, 1 << 18, 150, 9000 },
                               { 1000, 1 << 19, 1300, 2000 }, { 1024, 1 << 22, 2000, LARGEST } };
  ALL_AT_ONCE(model_child, all);
}

/* ============================================================================================
 * Full
 * ============================================================================================ */
TEST_LIMIT(every_slot_can_be_used, 120) {
  zb_dict d;
  for (uint64_t slots = 1; slots <= 5000; slots = slots < 50 ? slots + 1 : slots * 3) {
    const char *name = test_name("slots");
    zb_dict_stat s;
    dict_new(&d, name, slots, slots * 64 + 4096);
    for (uint64_t i = 0; i < slots; i++) CHECK_RESULT(zb_dict_set(&d, &i, 8, &i, 8), ZB_OK);
    CHECK_RESULT(zb_dict_set(&d, &slots, 8, &slots, 8), ZB_ERR_TABLE_FULL);
    CHECK_RESULT(zb_dict_add_i64(&d, &slots, 8, 1, NULL), ZB_ERR_TABLE_FULL);
    dict_sound_named(name);
    for (uint64_t i = 0; i < slots * 3; i++) {            /* whichever goes, another one comes */
      const uint64_t gone = i, next = slots + i;
      CHECK(zb_dict_contains(&d, &gone, 8));
      CHECK_RESULT(zb_dict_remove(&d, &gone, 8), ZB_OK);
      CHECK_RESULT(zb_dict_set(&d, &next, 8, &next, 8), ZB_OK);
      CHECK_RESULT(zb_dict_set(&d, &gone, 8, &gone, 8), ZB_ERR_TABLE_FULL);
    }
    CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
    CHECK(s.used == slots && s.slots == slots && s.load == 1);
    CHECK_EQ(dict_sound_named(name).entries, slots);
    dict_end(&d, name);
  }
}
TEST_LIMIT(full_heap_loses_nothing, 120) {
  zb_dict d;
  uint64_t state = test_seed(), n = 0;
  const char *name = test_name("full");
  dict_new(&d, name, 4096, 1 << 18);
  for (int round = 0; round < 20; round++) {
    size_t sizes[4096];
    zb_result e = ZB_OK;
    for (n = 0; n < 4096 && e == ZB_OK; n++) {
      dict_fill(value_now, sizes[n] = dict_some_size(&state, 4000), (dict_mark){ n, (uint64_t)round });
      e = zb_dict_set(&d, &n, 8, value_now, sizes[n]);
    }
    CHECK_RESULT(e, ZB_ERR_HEAP_FULL);
    CHECK_EQ(zb_dict_count(&d), --n);
    for (uint64_t i = 0; i < n; i++) {
      size_t size = 0;
      CHECK_RESULT(zb_dict_get(&d, &i, 8, out_now, sizeof out_now, &size, NULL), ZB_OK);
      CHECK(size == sizes[i] && dict_intact(out_now, size, (dict_mark){ i, (uint64_t)round }));
    }
    dict_sound_named(name);
    for (uint64_t i = 0; i < n; i++) CHECK_RESULT(zb_dict_remove(&d, &(uint64_t){ (i * 7919 + 13) % n }, 8), ZB_OK);   /* 7919 is a prime */
    const dict_found f = dict_sound_named(name);
    CHECK(f.entries == 0 && f.free_blocks == 1 && f.largest_free >= 1 << 18);
  }
  dict_end(&d, name);
}

/* ============================================================================================
 * Many processes
 * ============================================================================================ */
enum { PARTIES = 8, OWN = 60, LASTING = 300, GROUP = 9 };
typedef struct party {
  _Atomic uint64_t done, told;     /* hand-offs: how many, and when the call that made the last one had returned */
  _Atomic uint64_t reads, seen, turn;
} party;
typedef struct common {
  const char *name;
  _Atomic int ready, stop;
  _Atomic uint64_t lost, slept, sums;
  party parties[PARTIES];
  _Atomic uint8_t sum_seen[];
} common;
static common *the;
static int me;

static void common_new(const char *base, size_t more) {
  the = test_shared(sizeof *the + more);
  the->name = test_name(base);
}
static void meet(int parties) {                           /* all of them begin together */
  the->ready++;
  for (const int64_t start = test_now_ns(); the->ready < parties;) {
    if (late(start)) FAIL("they do not come");
    nap(50);
  }
}
static void send_out(pid_t *pids, int count, void (*fn)(void *)) {
  for (int i = 0; i < count; i++) {
    me = i;
    m.state = test_seed() + (uint64_t)i * 7777;
    pids[i] = test_spawn(fn, NULL);
  }
}
static void join_all(const pid_t *pids, int count) { for (int i = 0; i < count; i++) test_join(pids[i]); }

/* ---- four write what is theirs and read everything: own keys are exactly as they were left, others' are whole and never go back ---- */
enum { READERS = 4 };
static uint32_t key_of(int who, uint32_t i) { return 100 + (uint32_t)who * OWN + i; }
typedef struct belief { uint64_t numbers[READERS][OWN]; bool there[OWN]; size_t sizes[OWN]; zb_dict d; } belief;
static void own_change(belief *b) {
  const uint32_t i = (uint32_t)below(OWN), n = key_of(me, i);
  dict_key_of(&key_now, n);
  if (chance(6)) {
    CHECK_RESULT(zb_dict_remove(&b->d, KEY), b->there[i] ? ZB_OK : ZB_KEY_ABSENT);
    b->there[i] = false;
    return;
  }
  const size_t size = 16 + (b->there[i] && chance(2) ? b->sizes[i] - 16 : dict_some_size(&m.state, chance(50) ? 70000 : 2000));
  dict_fill(value_now, size, (dict_mark){ n, b->numbers[me][i] + 1 });
  const zb_result e = zb_dict_set(&b->d, KEY, value_now, size);
  if (e == ZB_ERR_HEAP_FULL) return;                      /* it has what it had */
  CHECK_RESULT(e, ZB_OK);
  b->there[i] = true;
  b->sizes[i] = size;
  b->numbers[me][i]++;
}
static void believe(belief *b, uint32_t n, const uint8_t *value, size_t size) {
  const int who = (int)((n - 100) / OWN);
  const uint32_t i = (n - 100) % OWN;
  uint64_t *last = &b->numbers[who][i];
  if (size < 16) FAIL("key %u: %llu bytes", n, (ull)size);
  const dict_mark mark = dict_mark_of(value);
  if (mark.key != n) FAIL("key %u has the value of %llu", n, (ull)mark.key);
  if (!dict_intact(value, size, mark)) FAIL("key %u is torn", n);
  if (mark.number < *last || (who == me && mark.number != *last)) FAIL("key %u is at %llu, was at %llu", n, (ull)mark.number, (ull)*last);
  *last = mark.number;
}
static void read_one(belief *b) {
  const int who = (int)below(READERS);
  const uint32_t i = (uint32_t)below(OWN), n = key_of(who, i);
  zb_dict_value view;
  size_t size = 0;
  zb_result e;
  dict_key_of(&key_now, n);
  if (chance(4)) {                                        /* in place: what was read counts if it still holds afterwards */
    while ((e = zb_dict_view(&b->d, KEY, &view)) == ZB_TIMEOUT) {}
    if (e == ZB_OK) {
      memcpy(out_now, view.value, size = view.size);
      if (!zb_dict_view_valid(&b->d, &view)) return;
    }
  } else while ((e = zb_dict_get(&b->d, KEY, out_now, sizeof out_now, &size, NULL)) == ZB_TIMEOUT) {}
  if (e != ZB_KEY_ABSENT) CHECK_RESULT(e, ZB_OK);
  if (who == me) CHECK_EQ(e == ZB_OK, b->there[i]);
  if (e == ZB_OK) believe(b, n, out_now, size);
}
static void reader_child(void *arg) {
  static belief b;
  (void)arg;
  dict_join(&b.d, the->name);
  meet(READERS);
  const uint64_t reads = full_length() ? 2500000 : 100000;
  for (uint64_t i = 0; i < reads; i++) {
    read_one(&b);
    if (i % 4 == 0) own_change(&b);
  }
  CHECK_RESULT(zb_dict_close(&b.d), ZB_OK);
}
TEST_LIMIT(nothing_is_torn_lost_or_foreign, 300) {
  zb_dict d;
  pid_t pids[READERS];
  common_new("whole", 0);
  dict_new(&d, the->name, 256, 200000);                   /* so tight that blocks are moved all the time */
  send_out(pids, READERS, reader_child);
  join_all(pids, READERS);
  zb_dict_stat s;
  CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
  NOTE("the lock was waited for %llu times, seed %llu", (ull)s.lock_waits, (ull)test_seed());
  CHECK_EQ(s.recoveries, 0);
  dict_end(&d, the->name);
}

/* ---- counters: each sum is told once ---- */
static void counting_child(void *arg) {
  zb_dict d;
  const uint64_t turns = the->sums / PARTIES;
  int64_t before = 0;
  (void)arg;
  dict_join(&d, the->name);
  meet(PARTIES);
  for (uint64_t i = 0; i < turns; i++) {
    int64_t sum = 0;
    uint64_t version = 0, total;
    CHECK_RESULT(zb_dict_add_i64(&d, "sum", 3, 1, &sum), ZB_OK);
    if (sum <= before || (uint64_t)sum > the->sums || the->sum_seen[sum - 1]++) FAIL("the sum %lld is told again", (long long)sum);
    before = sum;
    CHECK_RESULT(zb_dict_add_i64(&d, "down", 4, -3, NULL), ZB_OK);
    if (i % 8) continue;
    zb_result e = ZB_KEY_CHANGED;                         /* and by hand, with versions */
    for (version = 0, total = 1; e == ZB_KEY_CHANGED; e = zb_dict_replace(&d, "cas", 3, &total, 8, &version)) {
      while ((e = zb_dict_get(&d, "cas", 3, &total, 8, NULL, &version)) == ZB_TIMEOUT) {}
      if (e == ZB_KEY_ABSENT) version = 0, total = 0;
      else CHECK_RESULT(e, ZB_OK);
      total++;
    }
    CHECK_RESULT(e, ZB_OK);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_LIMIT(counters_add_up, 120) {
  zb_dict d;
  pid_t pids[PARTIES];
  const uint64_t turns = full_length() ? 50000 : 4000;
  int64_t sum = 0;
  uint64_t total = 0;
  common_new("count", turns * PARTIES);
  the->sums = turns * PARTIES;
  dict_new(&d, the->name, 0, 0);
  send_out(pids, PARTIES, counting_child);
  join_all(pids, PARTIES);
  CHECK_RESULT(zb_dict_get(&d, "sum", 3, &sum, 8, NULL, NULL), ZB_OK);
  CHECK_EQ(sum, turns * PARTIES);
  CHECK_RESULT(zb_dict_get(&d, "down", 4, &sum, 8, NULL, NULL), ZB_OK);
  CHECK_EQ(sum, -3 * (int64_t)(turns * PARTIES));
  CHECK_RESULT(zb_dict_get(&d, "cas", 3, &total, 8, NULL, NULL), ZB_OK);
  CHECK_EQ(total, (turns + 7) / 8 * PARTIES);
  dict_end(&d, the->name);
}

/* ---- a walk, whatever others do: who stays comes exactly once ---- */
static void changing_child(void *arg) {
  zb_dict d;
  (void)arg;
  dict_join(&d, the->name);
  meet(3);
  while (!the->stop) {
    const uint32_t n = (uint32_t)below(2 * LASTING);      /* from LASTING on they come and go */
    const size_t size = dict_some_size(&m.state, 3000);
    dict_key_of(&key_now, n);
    dict_fill(value_now, size, (dict_mark){ n, m.numbers++ });
    const zb_result e = n >= LASTING && chance(2) ? zb_dict_remove(&d, KEY) : zb_dict_set(&d, KEY, value_now, size);
    if (e != ZB_KEY_ABSENT && e != ZB_ERR_HEAP_FULL) CHECK_RESULT(e, ZB_OK);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void walk_all(zb_dict *d) {
  uint8_t times[LASTING] = { 0 };
  uint64_t cursor = 0;
  for (uint64_t steps = 0;; steps++) {
    zb_dict_item item = { .key = key_out, .key_capacity = sizeof key_out, .value = out_now, .capacity = sizeof out_now };
    zb_result e;
    while ((e = zb_dict_next(d, &cursor, &item)) == ZB_TIMEOUT) {}
    if (e == ZB_KEY_ABSENT) break;
    CHECK_RESULT(e, ZB_OK);
    const uint32_t n = number_of(key_out, item.key_size);
    CHECK(item.size < 16 || (dict_mark_of(out_now).key == n && dict_intact(out_now, item.size, dict_mark_of(out_now))));
    if (n < LASTING && times[n]++) FAIL("key %u comes again", n);
    if (steps > 100000) FAIL("a walk without an end");
  }
  for (uint32_t n = 0; n < LASTING; n++) if (!times[n]) FAIL("key %u does not come", n);
}
TEST_LIMIT(walk_under_change, 120) {
  zb_dict d;
  pid_t pids[2];
  common_new("walk", 0);
  dict_new(&d, the->name, 2 * LASTING + 20, 280000);
  m.is.keys = 2 * LASTING;
  for (uint32_t n = 0; n < LASTING; n++) { dict_key_of(&key_now, n); CHECK_RESULT(zb_dict_set(&d, KEY, &n, 4), ZB_OK); }
  send_out(pids, 2, changing_child);
  meet(3);
  for (int i = 0; i < (full_length() ? 3000 : 200); i++) walk_all(&d);
  the->stop = 1;
  join_all(pids, 2);
  dict_end(&d, the->name);
}

/* ---- updates: all or nothing, for who asks for several at once ---- */
static void updating_child(void *arg) {
  static uint8_t values[GROUP][3000];
  zb_dict d;
  (void)arg;
  dict_join(&d, the->name);
  meet(3);
  for (uint64_t number = 0; !the->stop; number++) {
    zb_dict_change changes[GROUP];
    char keys[GROUP];
    const bool all_go = chance(8);
    for (int i = 0; i < GROUP; i++) {
      const size_t size = 16 + dict_some_size(&m.state, 2900);
      keys[i] = (char)('a' + i);
      dict_fill(values[i], size, (dict_mark){ (uint64_t)me, number });
      changes[i] = (zb_dict_change){ &keys[i], 1, values[i], size, all_go };
    }
    if (all_go && chance(4)) CHECK_RESULT(zb_dict_clear(&d), ZB_OK);
    else {
      const zb_result e = zb_dict_update(&d, changes, GROUP);
      if (e != ZB_ERR_HEAP_FULL) CHECK_RESULT(e, ZB_OK);
    }
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void see_all(zb_dict *d) {
  static uint8_t values[GROUP][3000];
  zb_dict_item items[GROUP];
  char keys[GROUP];
  dict_mark first = { 0, 0 };
  memset(items, 0, sizeof items);
  for (int i = 0; i < GROUP; i++) {
    keys[i] = (char)('a' + i);
    items[i].key = &keys[i], items[i].key_size = 1, items[i].value = values[i], items[i].capacity = 3000;
  }
  CHECK_RESULT(zb_dict_get_many(d, items, GROUP, WAIT), ZB_OK);
  for (int i = 0; i < GROUP; i++) {
    CHECK_RESULT(items[i].result, items[0].result);
    if (items[i].result == ZB_KEY_ABSENT) continue;
    const dict_mark mark = dict_mark_of(values[i]);
    CHECK(dict_intact(values[i], items[i].size, mark));
    if (i == 0) first = mark;
    if (mark.key != first.key || mark.number != first.number) FAIL("of an update of %llu and of one of %llu", (ull)first.number, (ull)mark.number);
  }
  the->parties[0].seen += items[0].result == ZB_OK;
  the->parties[1].seen += items[0].result == ZB_KEY_ABSENT;
}
TEST_LIMIT(update_is_seen_as_a_whole, 120) {
  zb_dict d;
  pid_t pids[2];
  common_new("group", 0);
  dict_new(&d, the->name, 64, 40000);
  send_out(pids, 2, updating_child);
  meet(3);
  const uint64_t wanted = full_length() ? 100000 : 3000;
  while (the->parties[0].seen < wanted || the->parties[1].seen < wanted / 30) see_all(&d);
  NOTE("seen %llu times, and %llu times that all are away", (ull)the->parties[0].seen, (ull)the->parties[1].seen);
  the->stop = 1;
  join_all(pids, 2);
  dict_end(&d, the->name);
}

/* ============================================================================================
 * Wait and wake
 * ============================================================================================ */
static int64_t sleep_until;
static bool asleep, waiting;
static uint64_t awaited;                                  /* the other side's hand-off that it waits for */
static void before_syscall(long number, ...) {
  va_list args;
  asleep = false;
  va_start(args, number);
  if (number == SYS_futex && waiting) {
    (void)va_arg(args, uint32_t *);
    const int op = va_arg(args, int);
    (void)va_arg(args, uint32_t);
    if (op == 9 /* FUTEX_WAIT_BITSET */) {
      long t[2];
      memcpy(t, va_arg(args, void *), sizeof t);
      sleep_until = (int64_t)t[0] * 1000000000 + t[1];
      asleep = true;
    }
  }
  va_end(args);
}
/* A sleep that lasted until its end although the other side had done its part, wake and all, before that end. */
static long after_syscall(long result) {
  const int error = errno;
  if (asleep) {
    const party *other = &the->parties[!me];
    the->slept++;
    if (result < 0 && error == ETIMEDOUT && other->done >= awaited && (int64_t)other->told <= sleep_until && other->told) the->lost++;
  }
  asleep = false;
  errno = error;
  return result;
}
typedef struct handing { const char *name; bool any; uint64_t slots; } handing;
static const handing *handed;
/* Each side waits for the other's number, then sets its own. `told` is 0 while it is at it. */
static void hand_off(void *arg) {
  zb_dict d;
  const char *own = me ? "right" : "left", *other = me ? "left" : "right";
  uint64_t version = 0, number = 0;
  const uint64_t turns = full_length() ? 60000 : 2500;
  (void)arg;
  dict_join(&d, the->name);
  version = handed->any ? zb_dict_version(&d) : 0;
  if (handed->any) version = 0;
  meet(2);
  for (uint64_t i = 1; i <= turns; i++) {
    party *p = &the->parties[me];
    for (volatile uint64_t delay = below(chance(16) ? 4000 : 100); delay > 0; delay--) {}
    if (me == 0 || i > 1) {
      p->told = 0;
      p->done = i;
      CHECK_RESULT(zb_dict_set(&d, own, strlen(own), &i, 8), ZB_OK);
      p->told = (uint64_t)test_now_ns();
    }
    awaited = me ? i : i + 1;
    if (me == 0 && i == turns) break;
    for (number = 0; number < awaited;) {
      waiting = true;
      const zb_result e = handed->any ? zb_dict_wait(&d, NULL, 0, &version, WAIT) : zb_dict_wait(&d, other, strlen(other), &version, WAIT);
      waiting = false;
      CHECK_RESULT(e, ZB_OK);
      zb_result g;
      while ((g = zb_dict_get(&d, other, strlen(other), &number, 8, NULL, NULL)) == ZB_TIMEOUT) {}
      if (g != ZB_KEY_ABSENT) CHECK_RESULT(g, ZB_OK);
    }
    CHECK_EQ(number, awaited);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void hand_over(void *arg) {
  zb_dict d;
  pid_t pids[2];
  handed = arg;
  common_new("hands", 0);
  dict_new(&d, the->name, handed->slots, 0);
  send_out(pids, 2, hand_off);
  join_all(pids, 2);
  NOTE("%s: %llu sleeps, %llu wakes lost", handed->name, (ull)the->slept, (ull)the->lost);
  CHECK(the->slept > 0);
  if (the->lost) FAIL("%s: %llu wakes are lost", handed->name, (ull)the->lost);
  dict_end(&d, the->name);
}
TEST_LIMIT(every_sleeper_is_woken, 300) {
  static const handing all[] = { { "one key", false, 1024 }, { "any", true, 1024 }, { "one key of two", false, 2 } };
  ALL_AT_ONCE(hand_over, all);
}

/* ---- what wakes: each kind of change, for all who wait ---- */
enum { SLEEPERS = 4 };
static void sleeper_child(void *arg) {
  zb_dict d;
  const bool any = me % 2;
  uint64_t version;
  (void)arg;
  dict_join(&d, the->name);
  party *p = &the->parties[me];
  for (;;) {
    while (p->turn == p->reads && !the->stop) nap(50);
    if (the->stop) break;
    version = p->done;                                    /* what it is told to wait from */
    p->seen = p->turn;
    const zb_result e = any ? zb_dict_wait(&d, NULL, 0, &version, ZB_SEC(15)) : zb_dict_wait(&d, "key", 3, &version, ZB_SEC(15));
    CHECK_RESULT(e, ZB_OK);
    p->told = version;
    p->reads++;
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static uint64_t key_version(zb_dict *d) {
  uint64_t version = 0;
  char any[64];
  zb_dict_get(d, "key", 3, any, sizeof any, NULL, &version);
  return version;
}
static void change_once(zb_dict *d, int how) {
  const zb_dict_change change = { "key", 3, "updated", 7, how == 6 };
  uint64_t version = key_version(d);
  int64_t number = 5;
  size_t size;
  char buffer[64];
  zb_result e = ZB_OK;
  if (how == 0) e = zb_dict_set(d, "key", 3, "first", 5);
  if (how == 1) e = zb_dict_set(d, "key", 3, "again", 5);          /* in place, the same bytes but for some */
  if (how == 2) e = zb_dict_set(d, "key", 3, "again", 5);          /* not even that */
  if (how == 3) e = zb_dict_replace(d, "key", 3, &number, 8, &version);
  if (how == 4) e = zb_dict_add_i64(d, "key", 3, 0, NULL);
  if (how == 5 || how == 6) e = zb_dict_update(d, &change, 1);
  if (how == 7) e = zb_dict_add(d, "key", 3, "added", 5, NULL, 0, NULL);
  if (how == 8) e = zb_dict_pop(d, "key", 3, buffer, sizeof buffer, &size);
  if (how == 9) e = zb_dict_add_i64(d, "key", 3, 1, NULL);
  if (how == 10) e = zb_dict_remove(d, "key", 3);
  if (how == 11) e = zb_dict_set(d, "key", 3, "last", 4);
  if (how == 12) e = zb_dict_clear(d);
  CHECK_RESULT(e, ZB_OK);
}
TEST_LIMIT(each_change_wakes_all_who_wait, 120) {
  zb_dict d;
  pid_t pids[SLEEPERS];
  common_new("wakes", 0);
  dict_new(&d, the->name, 64, 0);
  send_out(pids, SLEEPERS, sleeper_child);
  for (int turn = 0; turn < 13 * 4; turn++) {
    for (int i = 0; i < SLEEPERS; i++) {
      the->parties[i].done = i % 2 ? zb_dict_version(&d) : key_version(&d);
      const uint64_t want = (uint64_t)turn + 1;
      the->parties[i].turn = want;
      for (int64_t start = test_now_ns(); the->parties[i].seen != want; nap(20)) if (late(start)) FAIL("it does not wait");
    }
    if (turn % 2) nap(1000);
    change_once(&d, turn % 13);
    for (int i = 0; i < SLEEPERS; i++)
      for (int64_t start = test_now_ns(); the->parties[i].reads <= (uint64_t)turn; nap(20)) if (late(start)) FAIL("change %d wakes %d not", turn % 13, i);
    for (int i = 0; i < SLEEPERS; i++) CHECK_EQ(the->parties[i].told, i % 2 ? zb_dict_version(&d) : key_version(&d));
  }
  the->stop = 1;
  join_all(pids, SLEEPERS);
  dict_end(&d, the->name);
}
TEST(forced_removal_ends_a_wait) {
  zb_dict d;
  common_new("gone", 0);
  dict_new(&d, the->name, 0, 0);
  const pid_t pid = fork();
  if (pid == 0) {
    zb_dict own;
    uint64_t version = 0;
    dict_join(&own, the->name);
    the->ready = 1;
    CHECK_RESULT(zb_dict_wait(&own, "key", 3, &version, WAIT), ZB_CLOSED);
    CHECK_RESULT(zb_dict_set(&own, "key", 3, "x", 1), ZB_CLOSED);
    CHECK_RESULT(zb_dict_close(&own), ZB_OK);
    _exit(0);
  }
  while (!the->ready) nap(100);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, the->name, false), ZB_ERR_BUSY);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, the->name, true), ZB_OK);
  test_join(pid);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}

/* ============================================================================================
 * For a long time
 * ============================================================================================ */
/* Sets of 1 B to 64 KiB at 80 % fill: what is free stays usable. 25 % of it: a request that is refused must be larger than that. */
TEST_LIMIT(soak_at_80_percent, 300) {
  enum { KEYS = 4000 };
  static size_t sizes[KEYS];
  const uint64_t heap = 16 << 20, most = heap / 5 * 4, sets = full_length() ? 10000000 : 150000;
  zb_dict d;
  uint64_t used = 0, refusals = 0, early = 0;
  double worst = 1;
  common_new("soak", 0);
  m.state = test_seed();
  dict_new(&d, the->name, KEYS, heap);
  for (uint64_t i = 0; i < sets; i++) {
    const uint64_t n = below(KEYS);
    const size_t size = dict_some_size(&m.state, 65536);
    const uint64_t room = room_of(8, size);
    while (used - sizes[n] + room > most) {               /* make place at random, but for this one */
      const uint64_t other = below(KEYS);
      if (other == n || !sizes[other]) continue;
      CHECK_RESULT(zb_dict_remove(&d, &other, 8), ZB_OK);
      used -= sizes[other], sizes[other] = 0;
    }
    memcpy(value_now, &i, size < 8 ? size : 8);
    const zb_result e = zb_dict_set(&d, &n, 8, value_now, size);
    if (e == ZB_OK) {
      used += room - sizes[n], sizes[n] = room;
    } else {
      zb_dict_stat s;
      CHECK_RESULT(e, ZB_ERR_HEAP_FULL);
      CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
      refusals++;
      if (room * 4 < s.free_bytes) early++;
      if (early == 1) NOTE("DEBUG room %llu free %llu largest %llu used %llu acc %llu", (ull)room, (ull)s.free_bytes, (ull)s.largest_free, (ull)s.heap_used, (ull)used);
      if ((double)room / (double)s.free_bytes < worst) worst = (double)room / (double)s.free_bytes;
    }
    if (i % (sets / 8) == 0) dict_sound_named(the->name);
  }
  NOTE("%llu sets, %.1f %% in use, %llu refused, seed %llu", (ull)sets, (double)used * 100 / (double)heap, (ull)refusals, (ull)test_seed());
  if (early) FAIL("%llu times a block of less than a quarter of what was free was not to be had, down to %.1f %%", (ull)early, worst * 100);
  dict_end(&d, the->name);
}
/* Keys come and go at 90 % load: paths do not become longer. Counted by the checker, not timed. */
TEST_LIMIT(removals_leave_nothing_behind, 300) {
  enum { SLOTS = 20000, KEPT = SLOTS / 10 * 9 };
  const uint64_t pairs = full_length() ? 10000000 : 400000;
  zb_dict d;
  double first = 0, last = 0, most = 0;
  common_new("churn", 0);
  dict_new(&d, the->name, SLOTS, SLOTS * 64);
  for (uint64_t i = 0; i < KEPT; i++) CHECK_RESULT(zb_dict_set(&d, &i, 8, &i, 8), ZB_OK);
  for (uint64_t i = 0; i <= pairs; i++) {
    if (i % (pairs / 20) == 0) {
      const dict_found f = dict_sound_named(the->name);
      CHECK_EQ(f.entries, KEPT);
      last = 1 + (double)f.passed / KEPT;
      if (i == 0) first = last;
      if (last > most) most = last;
    }
    const uint64_t come = KEPT + i;
    CHECK_RESULT(zb_dict_remove(&d, &i, 8), ZB_OK);
    CHECK_RESULT(zb_dict_set(&d, &come, 8, &come, 8), ZB_OK);
  }
  NOTE("a look-up passes %.3f chunks at first, %.3f after %llu pairs, %.3f at most", first, last, (ull)pairs, most);
  if (most > first * 1.2 + 0.1 || first > 2) FAIL("a look-up passes %.2f chunks", most);
  dict_end(&d, the->name);
}

/* ============================================================================================
 * As many users as there can be
 * ============================================================================================ */
TEST_LIMIT(every_user_number, 120) {
  enum { USERS = 4096 };
  struct rlimit files;
  static zb_dict d[USERS];
  zb_dict more;
  common_new("users", 0);
  getrlimit(RLIMIT_NOFILE, &files);
  files.rlim_cur = files.rlim_max < USERS + 100 ? USERS + 100 : files.rlim_max;
  if (files.rlim_max < files.rlim_cur) files.rlim_max = files.rlim_cur;
  if (setrlimit(RLIMIT_NOFILE, &files) != 0) SKIP("no %d files at a time: %s", USERS + 100, strerror(errno));
  dict_new(&d[0], the->name, 8, 4096);
  for (int i = 1; i < USERS; i++) dict_join(&d[i], the->name);
  CHECK_RESULT(zb_dict_attach(&more, the->name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_dict_attach(&more, the->name, &(zb_dict_desc){ .read_only = true }), ZB_OK);   /* needs no number */
  CHECK_RESULT(zb_dict_close(&more), ZB_OK);
  for (int i = 0; i < USERS; i += 100) CHECK_RESULT(zb_dict_add_i64(&d[i], "users", 5, 1, NULL), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d[1234]), ZB_OK);
  dict_join(&more, the->name);                            /* the one number that is free */
  CHECK_RESULT(zb_dict_add_i64(&more, "users", 5, 1, NULL), ZB_OK);
  CHECK_RESULT(zb_dict_close(&more), ZB_OK);
  for (int i = 1; i < USERS; i++) CHECK_RESULT(zb_dict_close(&d[i]), ZB_OK);
  dict_end(&d[0], the->name);
}

/* ============================================================================================
 * Only for reading
 * ============================================================================================ */
static void read_only_child(void *arg) {
  zb_dict d;
  uint64_t version = 0, count = 0, cursor = 0;
  const bool other_user = *(const bool *)arg;
  size_t size = 0;
  char text[32];
  zb_dict_value view;
  zb_dict_stat s;
  if (other_user && (setgid(65534) != 0 || setuid(65534) != 0)) FAIL("setuid: %s", strerror(errno));
  CHECK_RESULT(zb_dict_attach(&d, the->name, &(zb_dict_desc){ .connect_timeout_ns = WAIT, .read_only = !other_user }), ZB_OK);
  for (const int64_t start = test_now_ns(); zb_dict_get(&d, "key", 3, &count, 8, NULL, &version) != ZB_OK;) if (late(start)) FAIL("no key");
  the->ready = 1;
  while (count < 200) {
    CHECK_RESULT(zb_dict_wait(&d, "key", 3, &version, WAIT), ZB_OK);
    const uint64_t before = count;
    zb_result e;
    while ((e = zb_dict_get(&d, "key", 3, &count, 8, NULL, NULL)) == ZB_TIMEOUT) {}
    CHECK_RESULT(e, ZB_OK);
    CHECK(count >= before);
  }
  CHECK_RESULT(zb_dict_get(&d, "fixed", 5, text, sizeof text, &size, NULL), ZB_OK);
  CHECK(size == 5 && memcmp(text, "value", 5) == 0 && zb_dict_contains(&d, "fixed", 5) && zb_dict_count(&d) == 2);
  CHECK_RESULT(zb_dict_view(&d, "fixed", 5, &view), ZB_OK);
  CHECK(view.size == 5 && memcmp(view.value, "value", 5) == 0 && zb_dict_view_valid(&d, &view));
  zb_dict_item item = { .key = text, .key_capacity = sizeof text }, many = { .key = "fixed", .key_size = 5, .value = text, .capacity = sizeof text };
  for (count = 0; zb_dict_next(&d, &cursor, &item) == ZB_OK; count++) {}
  CHECK_EQ(count, 2);
  CHECK_RESULT(zb_dict_get_many(&d, &many, 1, WAIT), ZB_OK);
  CHECK_RESULT(many.result, ZB_OK);
  CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
  CHECK_EQ(s.used, 2);
  CHECK_RESULT(zb_dict_set(&d, "key", 3, "x", 1), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_add(&d, "new", 3, "x", 1, NULL, 0, NULL), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_replace(&d, "key", 3, "x", 1, &version), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_remove(&d, "key", 3), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_pop(&d, "key", 3, text, sizeof text, &size), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_add_i64(&d, "key", 3, 1, NULL), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_clear(&d), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_update(&d, &(zb_dict_change){ "key", 3, "x", 1, false }, 1), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static void for_reading(bool other_user) {
  static bool told;
  zb_dict d;
  told = other_user;
  common_new("reading", 0);
  CHECK_RESULT(zb_dict_create(&d, the->name, &(zb_dict_desc){ .slots = 8, .mode = other_user ? 0644 : 0600 }), ZB_OK);
  CHECK_RESULT(zb_dict_set(&d, "fixed", 5, "value", 5), ZB_OK);
  const pid_t pid = test_spawn(read_only_child, &told);
  uint64_t n = 0;
  CHECK_RESULT(zb_dict_set(&d, "key", 3, &n, 8), ZB_OK);
  for (const int64_t start = test_now_ns(); !the->ready; nap(50)) if (late(start)) FAIL("it does not come");
  for (n = 1; n <= 200; n++) {
    CHECK_RESULT(zb_dict_set(&d, "key", 3, &n, 8), ZB_OK);
    nap(100);
  }
  test_join(pid);
  dict_end(&d, the->name);
}
TEST(user_who_may_only_read) {
  if (geteuid() != 0) SKIP("only root can become somebody else");
  for_reading(true);
}
TEST(attached_for_reading) { for_reading(false); }

/* ============================================================================================
 * The checker itself
 * ============================================================================================ */
/* Each kind of damage is seen: one that is not would hide a fault everywhere else. */
TEST(checker_sees_each_damage) {
  zb_dict d;
  size_t size;
  const char *name = test_name("checker");
  dict_new(&d, name, 200, 1 << 16);
  for (uint32_t n = 0; n < 180; n++) { dict_key_of(&key_now, n % 99); CHECK_RESULT(zb_dict_set(&d, KEY, value_now, 16 + n % 50), ZB_OK); }
  for (uint32_t n = 0; n < 180; n += 3) { dict_key_of(&key_now, n % 99); zb_dict_remove(&d, KEY); }
  uint8_t *raw = dict_map(name, &size), *copy = malloc(size);
  if (!copy) FAIL("out of memory");
  memcpy(copy, raw, size);
  dict_sound(copy, size);
  const uint64_t table = dict_u64(raw, RAW_TABLE_OFF), chunks = dict_u64(raw, RAW_CHUNKS), heap = dict_u64(raw, RAW_HEAP_OFF);
  uint64_t at[600], n = 0;
  for (uint64_t c = 0; c < chunks; c++) {
    at[n++] = table + c * CHUNK_SIZE + CHUNK_OVERFLOW;
    for (uint64_t i = 0; i < CHUNK_PLACES; i++) {
      at[n++] = table + c * CHUNK_SIZE + CHUNK_TAG + i * 4, at[n++] = table + c * CHUNK_SIZE + CHUNK_SEQ + i * 4;
      at[n++] = table + c * CHUNK_SIZE + CHUNK_BLOCK + i * 8;
      if (n > 500) c = chunks - 1;
    }
  }
  const uint64_t head[] = { RAW_COUNT, RAW_BATCH, RAW_STAGED, RAW_DIRTY, RAW_CLEARING, RAW_HEAP_USED, RAW_ROWS, RAW_ROW_BLOCKS, RAW_ROW_BYTES + 8,
                            RAW_COLUMNS, RAW_LIST + 24, RAW_LOCK, heap, heap + BLOCK_OWNER, heap + BLOCK_KEY_SIZE };
  for (size_t i = 0; i < sizeof head / sizeof head[0]; i++) at[n++] = head[i];
  for (uint64_t i = 0; i < n; i++) {
    copy[at[i]] ^= 1;
    if (!dict_check(copy, size, zbi_dict_hash, NULL)) FAIL("byte %llu is wrong, and is not seen", (ull)at[i]);
    copy[at[i]] ^= 1;
  }
  NOTE("%llu damages are seen", (ull)n);
  free(copy);
  (munmap)(raw, size);
  dict_end(&d, name);
}

TEST_MAIN
