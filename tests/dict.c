/* dict.c - the dictionary's scenarios: every call against a plain model, every state between two stores as others see it, death there,
 * iteration and waiting under change, versions, counters, many changes at once, full tables and heaps.
 *
 * `check` looks at the whole structure: table, paths, heap, lists, sums. What needs an interleaving puts it there with `hook`.
 * TEST_KILLS of 1000 and more makes the long runs a hundred times as long. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <fcntl.h>
#include <linux/futex.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <unistd.h>

static _Thread_local unsigned calls, wake_calls;             /* of the kernel, by the library */
static inline void called(long number, ...) {
  va_list args;
  va_start(args, number);
  if (number == SYS_futex) (void)va_arg(args, uint32_t *), wake_calls += va_arg(args, int) == 1 /* FUTEX_WAKE */;
  va_end(args);
}
#define syscall(...) (calls++, called(__VA_ARGS__), syscall(__VA_ARGS__))
#define fcntl(...) (calls++, fcntl(__VA_ARGS__))
static _Thread_local struct { int point, skip; void (*fn)(void *); void *arg; } hook;   /* point 0: at each one */
static void at_point(int n);
#define ZEROBUF_TEST_POINT(n) at_point(n)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef syscall
#undef fcntl
#include "test.h"
#include "patience.h"

static void at_point(int n) {
  void (*fn)(void *) = hook.fn;
  if (!fn || (hook.point && hook.point != n) || hook.skip-- > 0) return;
  hook.fn = NULL;                                            /* what fn calls is not hooked */
  if (!hook.point) hook.skip = 0;
  fn(hook.arg);
  if (!hook.point) hook.fn = fn;
}
static void die(void *arg) { (void)arg; kill(getpid(), SIGKILL); }

static zb_dict create(const char *name, uint64_t slots, uint64_t heap) {
  zb_dict d;
  zb_dict_desc desc = { .slots = slots, .heap_size = heap, .lock_timeout_ns = ZB_SEC(20) };
  CHECK_RESULT(zb_dict_create(&d, name, &desc), ZB_OK);
  return d;
}
static zb_dict attach(const char *name) {
  zb_dict d;
  CHECK_RESULT(zb_dict_attach(&d, name, &(zb_dict_desc){ .lock_timeout_ns = ZB_SEC(20) }), ZB_OK);
  return d;
}
static void end(zb_dict *d, const char *name) {
  CHECK_RESULT(zb_dict_close(d), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
}
static zb_result set_text(zb_dict *d, const char *key, const char *value) { return zb_dict_set(d, key, strlen(key), value, strlen(value)); }
static void has_text(zb_dict *d, const char *key, const char *want) {
  char text[4096];
  size_t size = 0;
  zb_result e = zb_dict_get(d, key, strlen(key), text, sizeof text - 1, &size, NULL);
  if (!want) {
    CHECK_RESULT(e, ZB_KEY_ABSENT);
    return;
  }
  CHECK_RESULT(e, ZB_OK);
  text[size] = 0;
  if (strcmp(text, want) != 0) FAIL("\"%s\" is \"%.40s\", not \"%.40s\"", key, text, want);
}
static uint64_t version_of(zb_dict *d, const char *key) {
  uint64_t version = 0;
  zb_result e = zb_dict_get(d, key, strlen(key), NULL, 0, NULL, &version);
  CHECK(e == ZB_OK || e == ZB_ERR_TOO_SMALL || e == ZB_KEY_ABSENT);
  return version;
}

/* ============================================================================================
 * The whole structure
 * ============================================================================================ */
static void check_table(const zb_dict *d, uint32_t *passed) {
  const zbi_dict_head *h = zbi_dict_of(d);
  uint64_t count = 0, room;
  for (uint64_t i = 0; i < d->chunks * 7; i++) {
    const zbi_dict_chunk *c = zbi_dict_chunk_at(d, i / 7);
    const uint64_t block = c->block[i % 7];
    CHECK_EQ(c->seq[i % 7] & 1, 0);
    if (!block) CHECK_EQ(c->tag[i % 7], 0);
    if (!block) continue;
    const zbi_dict_block *b = zbi_dict_at(d, block, &room);
    CHECK(b);
    CHECK_EQ(b->owner, i);
    CHECK(b->version != 0 && b->version <= h->last_version);
    zbi_dict_path p = zbi_dict_way(d, zbi_dict_key(b), b->key_size);
    CHECK_EQ(c->tag[i % 7], p.tag);
    for (; p.chunk != i / 7; zbi_dict_step(d, &p)) passed[p.chunk]++;
    count++;
  }
  CHECK_EQ(count, h->count);
  for (uint64_t i = 0; i < d->chunks; i++) CHECK_EQ(zbi_dict_chunk_at(d, i)->overflow, passed[i]);
}
typedef struct heap_sums { uint64_t live, live_bytes, gaps, gap_bytes; } heap_sums;
static heap_sums check_heap(const zb_dict *d) {
  heap_sums s = { 0, 0, 0, 0 };
  bool after_free = false;
  for (uint64_t at = 0, size; at < d->heap_size; at += size) {
    const zbi_dict_block *b = (const zbi_dict_block *)(const void *)(d->heap + at);
    const bool gap = b->size & ZBI_DICT_FREE;
    size = b->size & ~(uint64_t)15;
    CHECK(size >= ZBI_DICT_MIN && size <= d->heap_size - at);
    CHECK_EQ((b->size & ZBI_DICT_AFTER_FREE) != 0, after_free);
    if (gap) {
      CHECK(!after_free);
      CHECK_EQ(*(const uint64_t *)(const void *)(d->heap + at + size - 8), size);
      s.gaps++, s.gap_bytes += size;
    } else {
      CHECK(zbi_dict_lives(d, zbi_load32_relaxed(&b->owner), d->heap_off + at));
      CHECK(b->key_size && zbi_dict_before(b->key_size) + b->value_size <= size);
      s.live++, s.live_bytes += size;
    }
    after_free = gap;
  }
  return s;
}
static void check_lists(const zb_dict *d, const heap_sums *s) {
  const zbi_dict_head *h = zbi_dict_of(d);
  uint64_t blocks = 0, bytes = 0, room;
  for (uint32_t row = 0; row < 48; row++) {
    uint64_t row_blocks = 0, row_bytes = 0;
    for (uint32_t column = 0; column < 16; column++) {
      uint64_t before = 0, block = h->list[row][column];
      CHECK_EQ(h->columns[row] >> column & 1, block != 0);
      for (; block; row_blocks++) {
        zbi_dict_block *b = zbi_dict_at(d, block, &room);
        uint32_t r, c;
        CHECK(b && (b->size & ZBI_DICT_FREE) && row_blocks <= s->gaps);
        zbi_heap_class(b->size & ~(uint64_t)15, &r, &c);
        CHECK(r == row && c == column);
        CHECK_EQ(*zbi_heap_link(b, 1), before);
        row_bytes += b->size & ~(uint64_t)15;
        before = block;
        block = *zbi_heap_link(b, 0);
      }
    }
    CHECK_EQ(h->rows >> row & 1, row_blocks != 0);
    CHECK_EQ(h->row_blocks[row], row_blocks);
    CHECK_EQ(h->row_bytes[row], row_bytes);
    blocks += row_blocks, bytes += row_bytes;
  }
  CHECK_EQ(blocks, s->gaps);
  CHECK_EQ(bytes, s->gap_bytes);
}
static void check(const zb_dict *d) {                        /* with the lock free, and nobody in it */
  const zbi_dict_head *h = zbi_dict_of(d);
  uint32_t *passed = calloc(d->chunks, sizeof *passed);
  CHECK(passed);
  CHECK_EQ(zbi_dict_owner(h->lock), 0);
  CHECK(!h->dirty && !h->staged && !h->clearing && !(h->batch & 1));
  check_table(d, passed);
  heap_sums s = check_heap(d);
  CHECK_EQ(s.live, h->count);
  CHECK_EQ(s.live_bytes, h->heap_used);
  check_lists(d, &s);
  free(passed);
}

/* ============================================================================================
 * Against a model
 * ============================================================================================ */
enum { KEYS = 300, LONGEST = 3000 };
typedef struct entry { bool there; uint8_t key[80]; size_t key_size, size; uint8_t value[LONGEST]; uint64_t version; } entry;
typedef struct model { zb_dict d; entry *all; uint64_t seed, count; } model;

static uint64_t dice(model *m, uint64_t sides) { return test_random(&m->seed) % sides; }
static size_t any_value(model *m, uint8_t *value) {
  size_t size = (size_t)(dice(m, 4) ? dice(m, 200) : dice(m, LONGEST));
  uint64_t seed = m->seed;
  for (size_t i = 0; i < size; i++) value[i] = (uint8_t)(test_random(&seed) >> 7);
  return size;
}
static void has(model *m, entry *e) {
  uint8_t value[LONGEST];
  size_t size;
  uint64_t version;
  zb_dict_value v;
  zb_result r = zb_dict_get(&m->d, e->key, e->key_size, value, sizeof value, &size, &version);
  CHECK_EQ(zb_dict_contains(&m->d, e->key, e->key_size), e->there);
  CHECK_RESULT(r, e->there ? ZB_OK : ZB_KEY_ABSENT);
  CHECK_RESULT(zb_dict_view(&m->d, e->key, e->key_size, &v), e->there ? ZB_OK : ZB_KEY_ABSENT);
  if (!e->there) return;
  CHECK(size == e->size && memcmp(value, e->value, size) == 0);
  CHECK_EQ(version, e->version);
  CHECK(v.size == e->size && v.version == version && memcmp(v.value, e->value, size) == 0 && ((uintptr_t)v.value & 15) == 0);
  CHECK(zb_dict_view_valid(&m->d, &v));
}
static void now_is(model *m, entry *e, const uint8_t *value, size_t size) {   /* it has just been set */
  m->count += !e->there;
  e->there = true;
  e->size = size;
  memcpy(e->value, value, size);
  CHECK(zb_dict_version(&m->d) > e->version);
  e->version = zb_dict_version(&m->d);
}
static void gone(model *m, entry *e) { m->count -= e->there, e->there = false; }
static void random_set(model *m, entry *e) {
  uint8_t value[LONGEST];
  size_t size = any_value(m, value);
  zb_result r = zb_dict_set(&m->d, e->key, e->key_size, value, size);
  if (r == ZB_ERR_TABLE_FULL) CHECK(m->count == m->d.slots && !e->there);
  else if (r != ZB_ERR_HEAP_FULL) CHECK_RESULT(r, ZB_OK);
  if (r == ZB_OK) now_is(m, e, value, size);
}
static void random_add(model *m, entry *e) {
  uint8_t value[LONGEST], old[LONGEST];
  size_t size = any_value(m, value), there;
  zb_result r = zb_dict_add(&m->d, e->key, e->key_size, value, size, old, sizeof old, &there);
  if (r == ZB_OK) {
    CHECK(!e->there);
    now_is(m, e, value, size);
  } else if (r == ZB_KEY_EXISTS) CHECK(e->there && there == e->size && memcmp(old, e->value, there) == 0);
  else CHECK(!e->there && (r == ZB_ERR_HEAP_FULL || (r == ZB_ERR_TABLE_FULL && m->count == m->d.slots)));
}
static void random_replace(model *m, entry *e) {
  uint8_t value[LONGEST];
  size_t size = any_value(m, value);
  uint64_t there = e->there ? e->version : 0, version = dice(m, 3) ? there : dice(m, 1000), asked = version;
  zb_result r = zb_dict_replace(&m->d, e->key, e->key_size, value, size, &version);
  if (r == ZB_OK) {
    CHECK(asked == there);
    now_is(m, e, value, size);
    CHECK_EQ(version, e->version);
  } else if (r == ZB_KEY_CHANGED) CHECK(asked != there && version == there);
  else CHECK(asked == there && (r == ZB_ERR_HEAP_FULL || (r == ZB_ERR_TABLE_FULL && !e->there)));
}
static void random_pop(model *m, entry *e) {
  uint8_t value[LONGEST];
  size_t size, room = dice(m, 3) ? LONGEST : (size_t)dice(m, 60);
  zb_result r = zb_dict_pop(&m->d, e->key, e->key_size, value, room, &size);
  CHECK_RESULT(r, !e->there ? ZB_KEY_ABSENT : e->size > room ? ZB_ERR_TOO_SMALL : ZB_OK);
  if (e->there) CHECK_EQ(size, e->size);
  if (r == ZB_OK) CHECK(memcmp(value, e->value, size) == 0);
  if (r == ZB_OK) gone(m, e);
}
static void random_counter(model *m, entry *e) {
  int64_t delta = (int64_t)test_random(&m->seed), old = 0, sum;
  zb_result r = zb_dict_add_i64(&m->d, e->key, e->key_size, delta, &sum);
  if (e->there && e->size != 8) CHECK_RESULT(r, ZB_ERR_NOT_NUMBER);
  else if (r != ZB_OK) CHECK(!e->there && (r == ZB_ERR_HEAP_FULL || r == ZB_ERR_TABLE_FULL));
  if (r != ZB_OK) return;
  if (e->there) memcpy(&old, e->value, 8);
  CHECK(sum == (int64_t)((uint64_t)old + (uint64_t)delta));
  now_is(m, e, (const uint8_t *)&sum, 8);
}
static void random_update(model *m) {
  enum { MOST = 8 };
  zb_dict_change c[MOST];
  static uint8_t values[MOST][LONGEST];
  size_t n = (size_t)dice(m, MOST), which[MOST];
  memset(c, 0, sizeof c);
  for (size_t i = 0; i < n; i++) {
    entry *e = &m->all[which[i] = (size_t)dice(m, KEYS)];
    c[i] = (zb_dict_change){ e->key, e->key_size, values[i], any_value(m, values[i]), dice(m, 3) == 0 };
    for (size_t k = 0; k < i; k++) if (which[k] == which[i]) n = i;   /* twice the same: see `twice_in_an_update` */
  }
  zb_result r = zb_dict_update(&m->d, c, n);
  if (r != ZB_OK) CHECK(r == ZB_ERR_HEAP_FULL || r == ZB_ERR_TABLE_FULL);
  for (size_t i = 0; i < n && r == ZB_OK; i++) {
    entry *e = &m->all[which[i]];
    if (c[i].remove) gone(m, e);
    else {
      now_is(m, e, values[i], c[i].value_size);
      CHECK(zb_dict_get(&m->d, e->key, e->key_size, NULL, 0, NULL, &e->version) != ZB_KEY_ABSENT);
    }
  }
}
static void walk(model *m) {
  uint8_t key[80], value[LONGEST];
  zb_dict_item item = { .key = key, .key_capacity = sizeof key, .value = value, .capacity = sizeof value };
  uint64_t cursor = 0, n = 0;
  zb_result r;
  for (; (r = zb_dict_next(&m->d, &cursor, &item)) == ZB_OK; n++) {
    uint32_t which;
    memcpy(&which, key, sizeof which);
    CHECK(which < KEYS);
    const entry *e = &m->all[which];
    CHECK(e->there && item.key_size == e->key_size && memcmp(key, e->key, e->key_size) == 0);
    CHECK(item.size == e->size && memcmp(value, e->value, e->size) == 0 && item.version == e->version);
  }
  CHECK_RESULT(r, ZB_KEY_ABSENT);
  CHECK_EQ(n, m->count);
  CHECK_EQ(zb_dict_count(&m->d), n);
}
static void random_step(model *m) {
  entry *e = &m->all[dice(m, KEYS)];
  switch (dice(m, 20)) {
    case 0: case 1: case 2: case 3: case 4: random_set(m, e); break;
    case 5: case 6: random_add(m, e); break;
    case 7: case 8: random_replace(m, e); break;
    case 9: case 10: case 11:
      CHECK_RESULT(zb_dict_remove(&m->d, e->key, e->key_size), e->there ? ZB_OK : ZB_KEY_ABSENT);
      gone(m, e);
      break;
    case 12: case 13: random_pop(m, e); break;
    case 14: random_counter(m, e); break;
    case 15: random_update(m); break;
    default: break;
  }
  has(m, e);
}
static void play(uint64_t slots, uint64_t heap, int steps) {
  const char *name = test_name("model");
  static entry all[KEYS];
  model m = { create(name, slots, heap), all, test_seed() + slots, 0 };
  memset(all, 0, sizeof all);
  for (uint32_t i = 0; i < KEYS; i++) {
    all[i].key_size = 4 + (size_t)dice(&m, 70);
    memset(all[i].key, (int)i, sizeof all[i].key);
    memcpy(all[i].key, &i, sizeof i);
  }
  for (int i = 0; i < steps; i++) {
    random_step(&m);
    if (i % 1000 == 0) walk(&m), check(&m.d);
    if (dice(&m, 20000) == 0) {
      CHECK_RESULT(zb_dict_clear(&m.d), ZB_OK);
      for (int k = 0; k < KEYS; k++) gone(&m, &all[k]);
    }
  }
  walk(&m);
  check(&m.d);
  end(&m.d, name);
}
TEST_LIMIT(model_roomy, 600) { play(1000, 4 << 20, full_length() ? 1000000 : 60000); }
TEST_LIMIT(model_full_table, 600) { play(KEYS / 3, 4 << 20, full_length() ? 1000000 : 60000); }
TEST_LIMIT(model_full_heap, 600) { play(KEYS, 40000, full_length() ? 1000000 : 60000); }

/* ============================================================================================
 * Every result
 * ============================================================================================ */
TEST(sizes) {                                                /* any number of slots: each can be used, and no more */
  for (uint64_t slots = 1; slots < 120; slots = slots * 3 / 2 + 1) {
    const char *name = test_name("sizes");
    zb_dict d = create(name, slots, 64 * slots);
    for (uint64_t i = 0; i < slots; i++) CHECK_RESULT(zb_dict_set(&d, &i, sizeof i, &i, sizeof i), ZB_OK);
    CHECK_RESULT(set_text(&d, "one more", "x"), ZB_ERR_TABLE_FULL);
    for (uint64_t i = 0, got; i < slots; i++) {
      CHECK_RESULT(zb_dict_get(&d, &i, sizeof i, &got, sizeof got, NULL, NULL), ZB_OK);
      CHECK_EQ(got, i);
    }
    check(&d);
    for (uint64_t i = 0; i < slots; i++) CHECK_RESULT(zb_dict_remove(&d, &i, sizeof i), ZB_OK);
    zb_dict_stat s;
    CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);              /* it was full; all is one block again */
    CHECK(s.free_blocks == 1 && s.largest_free == d.heap_size && s.heap_used == 0 && s.used == 0 && s.fragmentation < 1e-9);
    for (uint64_t i = 0; i < d.chunks; i++) CHECK_EQ(zbi_dict_chunk_at(&d, i)->overflow, 0);
    check(&d);
    end(&d, name);
  }
}
TEST(arguments) {
  const char *name = test_name("args");
  zb_dict d = create(name, 10, 10000), closed;
  static uint8_t big[ZB_MAX_KEY + 1];
  char text[8];
  size_t size = 77;
  uint64_t version = 0, cursor = 0;
  int64_t sum;
  memset(&closed, 0, sizeof closed);
  CHECK_RESULT(zb_dict_set(NULL, "k", 1, "v", 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_set(&closed, "k", 1, "v", 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_dict_set(&d, NULL, 1, "v", 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_set(&d, "k", 0, "v", 1), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_set(&d, big, sizeof big, "v", 1), ZB_ERR_KEY);
  CHECK_RESULT(zb_dict_set(&d, big, ZB_MAX_KEY, "v", 1), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, big, 10048 - 47), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, big, SIZE_MAX), ZB_ERR_TOO_LARGE);
  CHECK_EQ(zb_dict_count(&d), 0);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, big, d.heap_size - 48), ZB_OK);   /* all of it */
  CHECK_RESULT(zb_dict_set(&d, "l", 1, NULL, 0), ZB_ERR_HEAP_FULL);
  CHECK_RESULT(zb_dict_add(&d, "k", 1, "v", 1, text, sizeof text, &size), ZB_KEY_EXISTS);
  CHECK_EQ(size, d.heap_size - 48);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, "12345678", 8), ZB_OK);   /* what is left over goes back */
  CHECK_RESULT(zb_dict_set(&d, "l", 1, NULL, 0), ZB_OK);
  CHECK_RESULT(zb_dict_get(&d, "k", 1, text, 7, &size, &version), ZB_ERR_TOO_SMALL);
  CHECK_EQ(size, 8);
  CHECK(version > 0);
  CHECK_RESULT(zb_dict_get(&d, "k", 1, NULL, 8, &size, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_get(&d, "l", 1, NULL, 0, &size, NULL), ZB_OK);
  CHECK_EQ(size, 0);
  CHECK_RESULT(zb_dict_get(&d, "m", 1, NULL, 0, &size, NULL), ZB_KEY_ABSENT);
  CHECK_RESULT(zb_dict_pop(&d, "k", 1, text, 7, &size), ZB_ERR_TOO_SMALL);
  CHECK_RESULT(zb_dict_add_i64(&d, "l", 1, 1, &sum), ZB_ERR_NOT_NUMBER);
  CHECK_RESULT(zb_dict_remove(&d, "m", 1), ZB_KEY_ABSENT);
  CHECK_RESULT(zb_dict_replace(&d, "m", 1, "v", 1, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_view(&d, "m", 1, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_next(&d, NULL, NULL), ZB_ERR_ARGUMENT);
  zb_dict_item item = { .key = text, .key_capacity = 0 };
  CHECK_RESULT(zb_dict_next(&d, &cursor, &item), ZB_ERR_TOO_SMALL);
  CHECK_EQ(item.key_size, 1);
  item.key_capacity = 1;
  CHECK_RESULT(zb_dict_next(&d, &cursor, &item), ZB_OK);
  CHECK_RESULT(zb_dict_update(&d, NULL, 1), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_update(&d, NULL, 0), ZB_OK);
  CHECK_RESULT(zb_dict_get_many(&d, NULL, 1, 0), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_get_many(&d, NULL, 0, 0), ZB_OK);
  CHECK_RESULT(zb_dict_wait(&d, "k", 1, NULL, 0), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_stats(&d, NULL), ZB_ERR_ARGUMENT);
  CHECK(!zb_dict_contains(&closed, "k", 1) && zb_dict_count(&closed) == 0 && zb_dict_version(NULL) == 0);
  CHECK_RESULT(zb_dict_close(&closed), ZB_OK);
  CHECK_RESULT(zb_dict_close(NULL), ZB_ERR_ARGUMENT);
  check(&d);
  end(&d, name);
  CHECK_RESULT(zb_dict_set(&d, "k", 1, "v", 1), ZB_ERR_STATE);
}
TEST(largest_keys_and_values) {
  const char *name = test_name("large");
  zb_dict d = create(name, 10, 1 << 20);
  static uint8_t key[ZB_MAX_KEY], value[300000], got[300000];
  size_t size;
  for (size_t i = 0; i < sizeof value; i++) value[i] = (uint8_t)(i * 7 + i / 251);
  for (size_t n = 1; n <= ZB_MAX_KEY; n = n * 4) {
    key[n - 1] = 1;
    CHECK_RESULT(zb_dict_set(&d, key, n, value, 4 * n), ZB_OK);
    CHECK_RESULT(zb_dict_set(&d, key, n, value, 4 * n), ZB_OK);   /* up to 64 KiB in its place, beyond in a new one */
    CHECK_RESULT(zb_dict_get(&d, key, n, got, sizeof got, &size, NULL), ZB_OK);
    CHECK(size == 4 * n && memcmp(got, value, size) == 0);
    check(&d);
  }
  end(&d, name);
}
TEST(versions) {
  const char *name = test_name("versions");
  zb_dict d = create(name, 10, 10000);
  uint64_t first = 0, version;
  CHECK_RESULT(zb_dict_replace(&d, "k", 1, "a", 1, &first), ZB_OK);
  CHECK(first != 0 && first == version_of(&d, "k"));
  version = 0;
  CHECK_RESULT(zb_dict_replace(&d, "k", 1, "b", 1, &version), ZB_KEY_CHANGED);
  CHECK_EQ(version, first);
  CHECK_RESULT(zb_dict_remove(&d, "k", 1), ZB_OK);
  CHECK_RESULT(set_text(&d, "k", "a"), ZB_OK);               /* the same again is not the same */
  version = first;
  CHECK_RESULT(zb_dict_replace(&d, "k", 1, "b", 1, &version), ZB_KEY_CHANGED);
  CHECK(version > first);
  CHECK_RESULT(zb_dict_replace(&d, "k", 1, "b", 1, &version), ZB_OK);
  has_text(&d, "k", "b");
  version = 5;
  CHECK_RESULT(zb_dict_replace(&d, "x", 1, "b", 1, &version), ZB_KEY_CHANGED);
  CHECK_EQ(version, 0);
  end(&d, name);
}
TEST(views) {
  const char *name = test_name("views");
  zb_dict d = create(name, 10, 10000), e = attach(name);
  zb_dict_value v;
  const char *changes[] = { "same size", "a longer value that needs a new block, and then some", "" };
  for (int i = 0; i < 3; i++) {
    CHECK_RESULT(set_text(&d, "k", "123456789"), ZB_OK);
    CHECK_RESULT(zb_dict_view(&e, "k", 1, &v), ZB_OK);
    CHECK(v.size == 9 && memcmp(v.value, "123456789", 9) == 0);
    CHECK_RESULT(set_text(&d, "other", "value"), ZB_OK);
    CHECK(zb_dict_view_valid(&e, &v));
    CHECK_RESULT(set_text(&d, "k", changes[i]), ZB_OK);
    CHECK(!zb_dict_view_valid(&e, &v));
  }
  CHECK_RESULT(zb_dict_view(&e, "k", 1, &v), ZB_OK);
  CHECK_RESULT(zb_dict_remove(&d, "k", 1), ZB_OK);
  CHECK_RESULT(set_text(&d, "k", ""), ZB_OK);                /* the same slot and block again */
  CHECK(!zb_dict_view_valid(&e, &v));
  CHECK(!zb_dict_view_valid(&e, NULL));
  CHECK_RESULT(zb_dict_close(&e), ZB_OK);
  end(&d, name);
}
TEST(twice_in_an_update) {
  const char *name = test_name("twice");
  zb_dict d = create(name, 10, 10000);
  zb_dict_change c[] = { { "a", 1, "1", 1, false }, { "a", 1, "2", 1, false }, { "b", 1, "1", 1, false }, { "b", 1, NULL, 0, true },
                         { "b", 1, "3", 1, false }, { "c", 1, "1", 1, false }, { "c", 1, NULL, 0, true }, { "d", 1, NULL, 0, true } };
  for (int i = 0; i < 3; i++) {
    CHECK_RESULT(zb_dict_update(&d, c, sizeof c / sizeof *c), ZB_OK);
    has_text(&d, "a", "2");
    has_text(&d, "b", "3");
    has_text(&d, "c", NULL);
    CHECK_EQ(zb_dict_count(&d), 2);
    check(&d);
  }
  end(&d, name);
}
static const void *value_of(size_t size) {
  static const uint8_t zeros[80000];
  CHECK(size <= sizeof zeros);
  return zeros;
}
static void large_one(zb_dict *d, int n, size_t key_size, size_t size) {
  uint8_t key[600];
  memset(key, 1, sizeof key);
  memcpy(key, &n, sizeof n);
  CHECK_RESULT(zb_dict_set(d, key, key_size, value_of(size), size), ZB_OK);
}
TEST(deep_in_its_list) {                                     /* the one block that is large enough, between others that cannot be moved */
  enum { PIECES = 1200, LARGE = 70000, KEY = 300, SMALL = 512 - 32 - 304, MORE = SMALL + 16 };
  const char *name = test_name("deep");
  zb_dict d = create(name, 3 * PIECES, (uint64_t)PIECES * (LARGE + 900));
  uint8_t rest[4] = { 0 };
  zb_dict_stat s;
  for (int n = 0; n < PIECES; n++) large_one(&d, 2 * n, KEY, n == 0 ? MORE : SMALL), large_one(&d, 2 * n + 1, KEY, LARGE);
  for (int i = 0; zb_dict_stats(&d, &s) == ZB_OK && s.free_bytes != 0 && i < 1000; i++) {   /* what is left is used up */
    uint8_t key[8] = { 9, (uint8_t)i, (uint8_t)(i >> 8) };
    const size_t size = s.largest_free > 70000 ? 66000 : (size_t)s.largest_free - 48;
    CHECK_RESULT(zb_dict_set(&d, key, sizeof key, value_of(size), size), ZB_OK);
  }
  CHECK_EQ(s.free_bytes, 0);
  for (int n = 0; n < PIECES; n++) {                         /* the larger one first: it is the last of its list */
    uint8_t key[KEY];
    const int number = 2 * n;
    memset(key, 1, sizeof key);
    memcpy(key, &number, sizeof number);
    CHECK_RESULT(zb_dict_remove(&d, key, KEY), ZB_OK);
  }
  check(&d);
  CHECK_RESULT(zb_dict_set(&d, rest, sizeof rest, value_of(528 - 48), 528 - 48), ZB_OK);
  check(&d);
  end(&d, name);
}
TEST(update_that_does_not_fit) {                             /* nothing of it happens, and nothing is lost */
  const char *name = test_name("unfit");
  zb_dict d = create(name, 4, 10000);
  static char big[5000];
  zb_dict_change heap[] = { { "a", 1, "1", 1, false }, { "b", 1, big, 5000, false }, { "c", 1, big, 5000, false } };
  zb_dict_change table[] = { { "a", 1, "1", 1, false }, { "b", 1, "2", 1, false }, { "c", 1, "3", 1, false }, { "d", 1, "4", 1, false } };
  zb_dict_change odd[] = { { "a", 1, "1", 1, false }, { "b", 0, "2", 1, false } };
  CHECK_RESULT(set_text(&d, "z", "26"), ZB_OK);
  uint64_t version = zb_dict_version(&d);
  CHECK_RESULT(zb_dict_update(&d, heap, 3), ZB_ERR_HEAP_FULL);
  CHECK_RESULT(zb_dict_update(&d, table, 4), ZB_ERR_TABLE_FULL);
  CHECK_RESULT(zb_dict_update(&d, odd, 2), ZB_ERR_KEY);
  odd[1] = (zb_dict_change){ "b", 1, big, SIZE_MAX, false };
  CHECK_RESULT(zb_dict_update(&d, odd, 2), ZB_ERR_TOO_LARGE);
  CHECK_EQ(zb_dict_count(&d), 1);
  CHECK_EQ(zb_dict_version(&d), version);
  check(&d);
  CHECK_RESULT(zb_dict_update(&d, table, 3), ZB_OK);
  check(&d);
  end(&d, name);
}

/* ============================================================================================
 * Between the stores
 * ============================================================================================
 * One change of each kind. At each test point another handle looks: every key has its old value or its new one, whole, at once; in the
 * order old, new. Then the same with a process that dies there. */
static char long_value[600];
#define LONGER "a value that needs more room than the one before it had, by far, and so goes elsewhere"
static char between[250], in_no_gap[690];
static void change_prepare(zb_dict *d) {
  char key[24];
  memset(long_value, 'x', sizeof long_value - 1);
  for (int i = 0; i < 40; i++) {                             /* so that chunks are full and paths long */
    snprintf(key, sizeof key, "filler %d", i);
    CHECK_RESULT(set_text(d, key, i % 3 ? "filler" : long_value), ZB_OK);
    if (i % 4 == 1) CHECK_RESULT(zb_dict_remove(d, key, strlen(key)), ZB_OK);
  }
  CHECK_RESULT(set_text(d, "k", "old"), ZB_OK);
  CHECK_RESULT(set_text(d, "m", "old"), ZB_OK);
}
enum { IN_PLACE, ELSEWHERE, SHRINKS, INSERT, REMOVE, UPDATE, CLEAR, COUNTER, GATHER, KINDS };
typedef struct outcome { const char *k[2], *m[2], *n[2]; } outcome;   /* before and after */
static const outcome outcomes[KINDS] = {
  [IN_PLACE] = { { "old", "new" }, { "old", "old" }, { NULL, NULL } },
  [ELSEWHERE] = { { "old", LONGER }, { "old", "old" }, { NULL, NULL } },
  [SHRINKS] = { { NULL, NULL }, { "old", "old" }, { long_value, "new" } },
  [INSERT] = { { "old", "old" }, { "old", "old" }, { NULL, "new" } },
  [REMOVE] = { { "old", NULL }, { "old", "old" }, { NULL, NULL } },
  [UPDATE] = { { "old", "new" }, { "old", NULL }, { NULL, LONGER } },
  [CLEAR] = { { "old", NULL }, { "old", NULL }, { NULL, NULL } },
  [COUNTER] = { { "old", "old" }, { "old", "old" }, { "AAAAAAAA", "BAAAAAAA" } },
  [GATHER] = { { "old", "old" }, { "old", "old" }, { NULL, in_no_gap } },
};
static zb_result change_make(zb_dict *d, int kind) {
  zb_dict_change c[] = { { "k", 1, "new", 3, false }, { "m", 1, NULL, 0, true }, { "n", 1, LONGER, strlen(LONGER), false } };
  switch (kind) {
    case IN_PLACE: return set_text(d, "k", "new");
    case ELSEWHERE: return set_text(d, "k", LONGER);
    case SHRINKS: return set_text(d, "n", "new");
    case INSERT: return set_text(d, "n", "new");
    case REMOVE: return zb_dict_remove(d, "k", 1);
    case UPDATE: return zb_dict_update(d, c, 3);
    case CLEAR: return zb_dict_clear(d);
    case GATHER: return set_text(d, "n", in_no_gap);
    default: return zb_dict_add_i64(d, "n", 1, 1, NULL);
  }
}
static void change_ready(zb_dict *d, int kind) {
  change_prepare(d);
  if (kind == SHRINKS) {
    CHECK_RESULT(zb_dict_remove(d, "k", 1), ZB_OK);
    CHECK_RESULT(set_text(d, "n", long_value), ZB_OK);
  }
  if (kind == COUNTER) CHECK_RESULT(set_text(d, "n", "AAAAAAAA"), ZB_OK);
  if (kind != GATHER) return;
  memset(between, 'b', sizeof between - 1);
  memset(in_no_gap, 'g', sizeof in_no_gap - 1);
  char key[24];
  int n = 0;
  for (zb_result e = ZB_OK; e == ZB_OK; n++) {               /* full, then every second one away */
    snprintf(key, sizeof key, "between %d", n);
    e = set_text(d, key, between);
    if (e != ZB_OK) CHECK_RESULT(e, ZB_ERR_HEAP_FULL);
  }
  CHECK(n > 40);
  for (int i = 0; i < n - 1; i += 2) {
    snprintf(key, sizeof key, "between %d", i);
    CHECK_RESULT(zb_dict_remove(d, key, strlen(key)), ZB_OK);
  }
  zb_dict_stat stats;
  CHECK_RESULT(zb_dict_stats(d, &stats), ZB_OK);
  CHECK(stats.largest_free < sizeof in_no_gap);
}
static int which_text(zb_dict *d, const char *key, const char *const two[2], int at_least) {   /* 0: old, 1: new */
  char got[700];
  size_t size = 0;
  zb_result e = zb_dict_get(d, key, 1, got, sizeof got - 1, &size, NULL);
  got[size] = 0;
  if (e != ZB_KEY_ABSENT) CHECK_RESULT(e, ZB_OK);
  for (int i = at_least; i < 2; i++) if (two[i] ? e == ZB_OK && strcmp(two[i], got) == 0 : e == ZB_KEY_ABSENT) return i;
  FAIL("\"%s\" is %s \"%.60s\"", key, zb_result_name(e), got);
}
typedef struct looker { zb_dict d; int kind, k, m, n, looks, count; } looker;
static void look(void *arg) {
  looker *l = arg;
  const outcome *o = &outcomes[l->kind];
  zb_dict_item items[3] = { { .key = (void *)(uintptr_t)"k", .key_size = 1 }, { .key = (void *)(uintptr_t)"m", .key_size = 1 },
                            { .key = (void *)(uintptr_t)"n", .key_size = 1 } };
  l->k = which_text(&l->d, "k", o->k, l->k);
  l->m = which_text(&l->d, "m", o->m, l->m);
  l->n = which_text(&l->d, "n", o->n, l->n);
  if (l->kind != CLEAR) has_text(&l->d, "filler 2", "filler"), has_text(&l->d, "filler 0", long_value), has_text(&l->d, "filler 1", NULL);
  for (int i = 1; l->kind == GATHER && i < 40; i++) {
    char key[24];
    snprintf(key, sizeof key, "between %d", i);
    has_text(&l->d, key, i % 2 ? between : NULL);
  }
  l->looks++;
  zb_result e = zb_dict_get_many(&l->d, items, 3, ZB_NOWAIT);
  CHECK(e == ZB_OK || e == ZB_TIMEOUT);
  if (e == ZB_OK && l->kind == UPDATE) CHECK_EQ(items[1].result != ZB_KEY_ABSENT, items[2].result == ZB_KEY_ABSENT);
  if (e == ZB_OK && l->kind == CLEAR) CHECK_EQ(items[0].result, items[1].result);
}
TEST_LIMIT(between_the_stores, 60) {
  for (int kind = 0; kind < KINDS; kind++) {
    const char *name = test_name("between");
    zb_dict d = create(name, 200, 30000);
    static looker l;
    change_ready(&d, kind);
    l = (looker){ .d = attach(name), .kind = kind };
    hook.fn = look, hook.arg = &l;
    CHECK_RESULT(change_make(&d, kind), ZB_OK);
    hook.fn = NULL;
    CHECK(l.looks > 5);
    look(&l);
    CHECK(l.k == 1 || outcomes[kind].k[0] == outcomes[kind].k[1]);
    CHECK(l.n == 1 || outcomes[kind].n[0] == outcomes[kind].n[1]);
    check(&d);
    CHECK_RESULT(zb_dict_close(&l.d), ZB_OK);
    end(&d, name);
  }
}

typedef struct victim { const char *name; int kind, skip; bool recovers; } victim;
static void fall(void *arg) {
  victim *v = arg;
  zb_dict d = attach(v->name);
  hook.point = 0, hook.skip = v->skip, hook.arg = NULL, hook.fn = die;
  zb_result e = v->recovers ? set_text(&d, "filler 5", "after") : change_make(&d, v->kind);
  hook.fn = NULL;
  CHECK_RESULT(e, ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
static bool fell(void (*fn)(void *), victim *v) {            /* false: it came through */
  int status;
  pid_t pid = test_spawn(fn, v);
  CHECK(waitpid(pid, &status, 0) == pid);
  if (WIFEXITED(status)) CHECK_EQ(WEXITSTATUS(status), 0);
  return WIFSIGNALED(status);
}
static void after_a_death(zb_dict *d, int kind, bool all) {  /* readers first, then somebody who writes */
  looker l = { .d = *d, .kind = kind };
  const outcome *o = &outcomes[kind];
  zb_dict_stat before, after;
  bool owned = zbi_dict_owner(zbi_dict_of(d)->lock) != 0;
  CHECK_RESULT(zb_dict_stats(d, &before), ZB_OK);
  int k = which_text(d, "k", o->k, 0), m = which_text(d, "m", o->m, 0), n = which_text(d, "n", o->n, 0);
  if (all) look(&l);
  int64_t start = test_now_ns();
  CHECK_RESULT(set_text(d, "filler 5", "after"), ZB_OK);
  CHECK(test_now_ns() - start < ZB_SEC(15));
  CHECK_RESULT(zb_dict_stats(d, &after), ZB_OK);
  CHECK(after.recoveries >= before.recoveries && (!owned || after.recoveries > before.recoveries));
  check(d);
  int k1 = which_text(d, "k", o->k, k), m1 = which_text(d, "m", o->m, m), n1 = which_text(d, "n", o->n, n);   /* what was seen stays */
  if (kind == UPDATE || kind == CLEAR) CHECK(k1 == m1);
  if (kind == UPDATE) CHECK(k1 == n1);
  has_text(d, "filler 5", "after");
  CHECK(version_of(d, "filler 5") <= zb_dict_version(d));
}
TEST_LIMIT(death_at_each_store, 300) {
  int deaths = 0;
  for (int kind = 0; kind < KINDS; kind++) {
    for (int skip = 0;; skip++) {
      const char *name = test_name("death");
      zb_dict d = create(name, 200, 30000);
      victim v = { .name = name, .kind = kind, .skip = skip };
      change_ready(&d, kind);
      bool died = fell(fall, &v);
      after_a_death(&d, kind, true);
      end(&d, name);
      deaths += died;
      if (!died) break;
    }
  }
  NOTE("%d deaths", deaths);
  CHECK(deaths > 100);
}
TEST_LIMIT(death_in_recovery, 600) {                         /* the first dies in its change, the second in putting it right */
  int deaths = 0;
  for (int kind = 0; kind < KINDS; kind++) {
    for (int skip = 3, deaths_there = 1; deaths_there; skip += full_length() ? 1 : 7) {
      deaths_there = 0;
      for (int second = skip % 3;; second += full_length() ? 1 : 5) {
        const char *name = test_name("death");
        zb_dict d = create(name, 200, 30000);
        victim v = { .name = name, .kind = kind, .skip = skip }, w = { .name = name, .skip = second, .recovers = true };
        change_ready(&d, kind);
        bool died = fell(fall, &v), again = died && fell(fall, &w);
        after_a_death(&d, kind, false);
        end(&d, name);
        deaths_there += again;
        if (!again) break;
      }
      deaths += deaths_there;
    }
  }
  NOTE("%d deaths in recovery", deaths);
  CHECK(deaths > 100);
}

/* ============================================================================================
 * The lock
 * ============================================================================================ */
static void held_lock(void *arg) {                           /* another handle comes while this one has the lock */
  zb_dict *other = arg;
  zb_dict_item item = { .key = (void *)(uintptr_t)"k", .key_size = 1 };
  uint64_t version = 0;
  other->lock_timeout_ns = ZB_MS(30);
  CHECK_RESULT(set_text(other, "x", "y"), ZB_ERR_LOCK);
  CHECK_RESULT(zb_dict_clear(other), ZB_ERR_LOCK);
  CHECK_RESULT(zb_dict_remove(other, "k", 1), ZB_ERR_LOCK);
  CHECK_RESULT(zb_dict_replace(other, "k", 1, "y", 1, &version), ZB_ERR_LOCK);
  has_text(other, "k", "1");
  CHECK_RESULT(zb_dict_get_many(other, &item, 1, 0), ZB_OK);
}
TEST(lock_timeout) {
  const char *name = test_name("lock");
  zb_dict d = create(name, 10, 10000), other = attach(name);
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  hook.point = ZBI_AT_DICT_DIRTY, hook.fn = held_lock, hook.arg = &other;
  CHECK_RESULT(set_text(&d, "k", "2"), ZB_OK);
  CHECK(!hook.fn);
  has_text(&d, "x", NULL);
  CHECK_RESULT(set_text(&other, "x", "y"), ZB_OK);
  CHECK_RESULT(zb_dict_close(&other), ZB_OK);
  check(&d);
  end(&d, name);
}
static void comes_later(void *arg) {
  zb_dict d = attach(arg);
  CHECK_RESULT(set_text(&d, "k", "3"), ZB_OK);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
typedef struct late_one { const zb_dict *d; const char *name; int mode; test_pair *pair; } late_one;
static void until_one_sleeps(void *arg) {                    /* for the lock that this one has */
  late_one *l = arg;
  l->pair = pair_start(l->mode, comes_later, (void *)(uintptr_t)l->name);
  while (!(zbi_load_relaxed(&zbi_dict_of(l->d)->lock) & ZBI_DICT_SLEEPS)) test_sleep_ms(1);
}
TEST_BOTH(a_sleeper_at_the_lock_is_woken) {                  /* by one system call; without one there is none */
  const char *name = test_name("woken");
  zb_dict d = create(name, 10, 10000);
  calls = 0;
  for (int i = 0; i < 1000; i++) CHECK_RESULT(set_text(&d, "k", i % 2 ? "1" : "a longer one that takes another block"), ZB_OK);
  has_text(&d, "k", "1");
  CHECK_EQ(calls, 0);
  late_one one = { &d, name, mode, NULL };
  hook.point = ZBI_AT_DICT_DIRTY, hook.skip = 0, hook.arg = &one, hook.fn = until_one_sleeps;
  CHECK_RESULT(set_text(&d, "k", "2"), ZB_OK);
  CHECK_EQ(wake_calls, 1);
  pair_join(one.pair);
  has_text(&d, "k", "3");
  zb_dict_stat s;
  CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
  CHECK(s.lock_waits == 1 && s.recoveries == 0);
  end(&d, name);
}
static void still_sleeps(void *arg) { CHECK(zbi_load_relaxed(&zbi_dict_of((zb_dict *)arg)->lock) & ZBI_DICT_SLEEPS); }
TEST(who_takes_the_lock_over_wakes_who_slept_before) {
  const char *name = test_name("heir");
  zb_dict d = create(name, 10, 10000);
  zbi_dict_head *h = zbi_dict_of(&d);
  h->lock = (uint64_t)7 << 32 | ZBI_DICT_SLEEPS | (d.user + 1);   /* nobody has that number; somebody slept when its owner died */
  hook.point = ZBI_AT_DICT_OVERTAKEN, hook.skip = 0, hook.arg = &d, hook.fn = still_sleeps;
  wake_calls = 0;
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  CHECK(hook.fn == NULL);
  CHECK_EQ(wake_calls, 1);
  CHECK_EQ(h->lock, (uint64_t)8 << 32);
  check(&d);
  end(&d, name);
}
typedef struct caller { zb_dict d; uint32_t slept, sleeps; } caller;
static void another_calls(void *arg) {                       /* and whom it woke falls asleep again */
  caller *c = arg;
  CHECK_RESULT(set_text(&c->d, "k", "2"), ZB_OK);
  c->sleeps = zbi_sleepers_join(&zbi_dict_of(&c->d)->word);
}
TEST(two_call_the_sleepers_at_once) {                        /* the slower one does not put back what they sleep on */
  const char *name = test_name("call");
  zb_dict d = create(name, 10, 10000);
  zbi_dict_head *h = zbi_dict_of(&d);
  caller c = { .d = attach(name) };
  c.slept = zbi_sleepers_join(&h->word);
  hook.point = ZBI_AT_DICT_CALLING, hook.skip = 0, hook.arg = &c, hook.fn = another_calls;
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  CHECK(hook.fn == NULL && c.sleeps != 0 && c.sleeps != c.slept);
  CHECK(h->word == c.sleeps || h->word == c.sleeps + 1);
  has_text(&d, "k", "2");
  CHECK_RESULT(zb_dict_close(&c.d), ZB_OK);
  end(&d, name);
}
static void die_locked(void *arg) {
  zb_dict d = attach(arg);
  hook.point = ZBI_AT_DICT_ODD, hook.skip = 0, hook.fn = die;
  set_text(&d, "k", "2");
}
TEST(number_of_a_dead_owner) {                               /* stands in the lock: nobody gets it; one who has it all the same knows better */
  const char *name = test_name("number");
  zb_dict d = create(name, 10, 10000), late;
  zbi_dict_head *h = zbi_dict_of(&d);
  int os = 0, status;
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  pid_t pid = test_spawn(die_locked, (void *)(uintptr_t)name);
  CHECK(waitpid(pid, &status, 0) == pid && WIFSIGNALED(status));
  const uint32_t dead = zbi_dict_owner(h->lock);
  CHECK(dead != 0 && dead != d.user);
  h->next_user = dead - 1;
  late = attach(name);
  CHECK(late.user != dead);
  CHECK_EQ(zbi_dict_owner(h->lock), dead);
  has_text(&late, "k", "2");
  zbi_drop(&late.segment, ZBI_DICT_USER + (int)late.user - 1);
  CHECK_RESULT(zbi_claim(&late.segment, ZBI_DICT_USER + (int)dead - 1, &os), ZB_OK);
  late.user = dead;
  CHECK_RESULT(zbi_dict_inherit(&late), ZB_OK);
  CHECK_EQ(zbi_dict_owner(h->lock), 0);
  CHECK_EQ(h->recoveries, 1);
  check(&d);
  CHECK_RESULT(zb_dict_close(&late), ZB_OK);
  end(&d, name);
}

/* ============================================================================================
 * Several at once
 * ============================================================================================ */
typedef struct crowd { const char *name; zb_dict *shared; _Atomic int ready, stop, wakes; int count; _Atomic uint64_t seen, value; } crowd;

static void counts(void *arg) {
  crowd *c = arg;
  zb_dict own, *d = c->shared;
  if (!d) own = attach(c->name), d = &own;
  for (int i = 0; i < c->count; i++) {
    char key[8];
    snprintf(key, sizeof key, "n%d", i % 3);
    CHECK_RESULT(zb_dict_add_i64(d, key, strlen(key), i % 3 - 5, NULL), ZB_OK);
  }
  if (!c->shared) CHECK_RESULT(zb_dict_close(d), ZB_OK);
}
TEST_BOTH_LIMIT(counters, 120) {                             /* eight at once, in processes of their own, or threads with one handle */
  crowd *c = test_shared(sizeof *c);
  test_pair *p[8];
  int64_t sum;
  zb_dict d;
  c->name = test_name("counters");
  c->count = full_length() ? 300000 : 3000;
  zb_dict_desc desc = { .slots = 10, .heap_size = 10000, .thread_safe = true, .lock_timeout_ns = ZB_SEC(60) };
  CHECK_RESULT(zb_dict_create(&d, c->name, &desc), ZB_OK);
  if (mode == THREADS) c->shared = &d;
  for (int i = 0; i < 8; i++) p[i] = pair_start(mode, counts, c);
  for (int i = 0; i < 8; i++) pair_join(p[i]);
  for (int i = 0; i < 3; i++) {
    char key[16];
    snprintf(key, sizeof key, "n%d", i);
    CHECK_RESULT(zb_dict_add_i64(&d, key, strlen(key), 0, &sum), ZB_OK);
    CHECK_EQ(sum, (int64_t)(c->count / 3) * 8 * (i - 5));
  }
  check(&d);
  end(&d, c->name);
}

/* Keys that last, and keys that come and go: each lasting one is seen once in each walk. */
static void churns(void *arg) {
  crowd *c = arg;
  zb_dict d = attach(c->name);
  uint64_t seed = test_seed();
  static char value[2000];
  atomic_store(&c->ready, 1);
  while (!atomic_load(&c->stop)) {
    uint64_t r = test_random(&seed), key = 1000 + r % 200, lasting = r >> 20 & 127;
    zb_result e = r & 256 ? zb_dict_set(&d, &key, sizeof key, value, r >> 30 & 1023) : zb_dict_remove(&d, &key, sizeof key);
    CHECK(e == ZB_OK || (e == ZB_KEY_ABSENT && !(r & 256)));
    memset(value, (int)lasting, sizeof value);
    if (r & 512) CHECK_RESULT(zb_dict_set(&d, &lasting, sizeof lasting, value, r >> 40 & 1023), ZB_OK);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_BOTH_LIMIT(walks_under_change, 120) {
  crowd *c = test_shared(sizeof *c);
  c->name = test_name("walks");
  zb_dict d = create(c->name, 330, 1 << 20);
  for (uint64_t i = 0; i < 128; i++) CHECK_RESULT(zb_dict_set(&d, &i, sizeof i, NULL, 0), ZB_OK);
  test_pair *p = pair_start(mode, churns, c);
  while (!atomic_load(&c->ready)) test_sleep_ms(1);
  for (int turn = 0; turn < (full_length() ? 20000 : 500); turn++) {
    uint64_t cursor = 0, key = 0, seen[2] = { 0, 0 };
    uint8_t value[2000];
    zb_dict_item item = { .key = &key, .key_capacity = sizeof key, .value = value, .capacity = sizeof value };
    zb_result e;
    while ((e = zb_dict_next(&d, &cursor, &item)) == ZB_OK || e == ZB_TIMEOUT) {
      if (e == ZB_TIMEOUT) continue;
      CHECK(item.key_size == 8 && (key < 128 || (key >= 1000 && key < 1200)));
      if (key >= 128) continue;
      CHECK(!(seen[key / 64] >> key % 64 & 1));
      seen[key / 64] |= (uint64_t)1 << key % 64;
      for (size_t i = 0; i < item.size; i++) CHECK_EQ(value[i], key);
    }
    CHECK_RESULT(e, ZB_KEY_ABSENT);
    CHECK(seen[0] == UINT64_MAX && seen[1] == UINT64_MAX);
  }
  atomic_store(&c->stop, 1);
  pair_join(p);
  check(&d);
  end(&d, c->name);
}

/* All keys get the same number, together. */
enum { TOGETHER = 12 };
static void updates(void *arg) {
  crowd *c = arg;
  zb_dict d = attach(c->name);
  for (uint64_t n = 1; !atomic_load(&c->stop); n++) {
    zb_dict_change all[TOGETHER];
    char keys[TOGETHER];
    memset(all, 0, sizeof all);
    for (int i = 0; i < TOGETHER; i++) {
      keys[i] = (char)i;
      all[i] = (zb_dict_change){ &keys[i], 1, &n, sizeof n, n % 16 == 0 };
    }
    if (n % 61 == 0) CHECK_RESULT(zb_dict_clear(&d), ZB_OK);
    else CHECK_RESULT(zb_dict_update(&d, all, TOGETHER), ZB_OK);
    atomic_store(&c->ready, 1);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_BOTH_LIMIT(all_or_nothing, 120) {
  crowd *c = test_shared(sizeof *c);
  c->name = test_name("together");
  zb_dict d = create(c->name, 100, 100000), looking;
  CHECK_RESULT(zb_dict_attach(&looking, c->name, &(zb_dict_desc){ .read_only = true }), ZB_OK);
  test_pair *p = pair_start(mode, updates, c);
  while (!atomic_load(&c->ready)) test_sleep_ms(1);
  for (int turn = 0; turn < (full_length() ? 1000000 : 10000); turn++) {
    zb_dict_item items[TOGETHER];
    uint64_t values[TOGETHER];
    char keys[TOGETHER];
    memset(items, 0, sizeof items);
    for (int i = 0; i < TOGETHER; i++) {
      keys[i] = (char)i;
      items[i] = (zb_dict_item){ .key = &keys[i], .key_size = 1, .value = &values[i], .capacity = 8 };
    }
    CHECK_RESULT(zb_dict_get_many(turn % 2 ? &d : &looking, items, TOGETHER, ZB_SEC(20)), ZB_OK);
    for (int i = 0; i < TOGETHER; i++) {
      CHECK_RESULT(items[i].result, items[0].result);
      if (items[i].result == ZB_OK) CHECK_EQ(values[i], values[0]);
    }
  }
  atomic_store(&c->stop, 1);
  pair_join(p);
  CHECK_RESULT(zb_dict_close(&looking), ZB_OK);
  check(&d);
  end(&d, c->name);
}

/* ============================================================================================
 * Waiting
 * ============================================================================================ */
static _Atomic uint32_t was_odd;
static void waits(void *arg) {                               /* for each number in turn: none is lost that is the last one */
  crowd *c = arg;
  zb_dict d;
  uint64_t version = 0, n = 0, any = 0;
  CHECK_RESULT(zb_dict_attach(&d, c->name, &(zb_dict_desc){ .spin_ns = ZB_NO_SPIN }), ZB_OK);
  while (n < (uint64_t)c->count) {
    CHECK_RESULT(zb_dict_wait(&d, "n", 1, &version, ZB_SEC(30)), ZB_OK);
    CHECK_RESULT(zb_dict_get(&d, "n", 1, &n, sizeof n, NULL, NULL), ZB_OK);
    CHECK_RESULT(zb_dict_wait(&d, NULL, 0, &any, ZB_SEC(30)), ZB_OK);   /* behind n's version already, or it comes */
    atomic_store(&c->seen, n);
  }
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
}
TEST_BOTH_LIMIT(every_change_wakes, 900) {
  crowd *c = test_shared(sizeof *c);
  c->name = test_name("wakes");
  c->count = full_length() ? 100000 : 300;
  zb_dict d = create(c->name, 10, 10000);
  test_pair *p = pair_start(mode, waits, c);
  for (uint64_t n = 1; n <= (uint64_t)c->count; n++) {
    CHECK_RESULT(zb_dict_set(&d, "n", 1, &n, sizeof n), ZB_OK);
    for (int64_t until = test_now_ns() + ZB_SEC(30); atomic_load(&c->seen) != n;) if (test_now_ns() > until) FAIL("%llu is not seen", (unsigned long long)n);
  }
  pair_join(p);
  end(&d, c->name);
}
static void set_while_dozing(void *arg) {                    /* the word is odd: it is called, and even again */
  zb_dict *d = arg;
  const uint32_t word = zbi_load32_acquire(&zbi_dict_of(d)->word);
  CHECK_RESULT(set_text(d, "k", "2"), ZB_OK);
  CHECK_EQ(zbi_load32_acquire(&zbi_dict_of(d)->word), word + (word & 1));
  atomic_store(&was_odd, word & 1);
}
TEST(change_before_the_sleep) {
  const char *name = test_name("doze");
  zb_dict d = create(name, 10, 10000), other = attach(name);
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  uint64_t version = version_of(&d, "k"), any = zb_dict_version(&d), absent = 0;
  CHECK_RESULT(zb_dict_wait(&d, "k", 1, &version, ZB_MS(30)), ZB_TIMEOUT);
  CHECK_RESULT(zb_dict_wait(&d, NULL, 0, &any, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_dict_wait(&d, "x", 1, &absent, ZB_NOWAIT), ZB_TIMEOUT);
  hook.point = ZBI_AT_DOZE, hook.skip = 0, hook.arg = &other, hook.fn = set_while_dozing;
  CHECK_RESULT(zb_dict_wait(&d, "k", 1, &version, ZB_SEC(15)), ZB_OK);
  CHECK(!hook.fn);
  CHECK(was_odd);
  CHECK_EQ(version, version_of(&d, "k"));
  CHECK_RESULT(zb_dict_wait(&d, NULL, 0, &any, ZB_NOWAIT), ZB_OK);
  CHECK_EQ(any, zb_dict_version(&d));
  CHECK_RESULT(zb_dict_remove(&d, "k", 1), ZB_OK);
  CHECK_RESULT(zb_dict_wait(&d, "k", 1, &version, ZB_NOWAIT), ZB_OK);
  CHECK_EQ(version, 0);
  CHECK_RESULT(zb_dict_close(&other), ZB_OK);
  end(&d, name);
}
static void removes_by_force(void *arg) { CHECK_RESULT(zb_remove(ZB_KIND_DICT, arg, true), ZB_OK); }
TEST(removed_by_force) {
  const char *name = test_name("forced");
  zb_dict d = create(name, 10, 10000);
  uint64_t version = 0;
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_ERR_BUSY);
  hook.point = ZBI_AT_DOZE, hook.skip = 0, hook.arg = (void *)(uintptr_t)name, hook.fn = removes_by_force;
  CHECK_RESULT(zb_dict_wait(&d, "x", 1, &version, ZB_SEC(15)), ZB_CLOSED);
  CHECK_RESULT(set_text(&d, "k", "2"), ZB_CLOSED);
  has_text(&d, "k", "1");
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, true), ZB_ERR_NOT_FOUND);
}

/* ============================================================================================
 * Coming and going
 * ============================================================================================ */
TEST(only_reading) {
  const char *name = test_name("reading");
  zb_dict d = create(name, 10, 10000), r;
  uint64_t version = 0, cursor = 0;
  char key[8];
  zb_dict_item item = { .key = key, .key_capacity = sizeof key };
  zb_dict_stat s;
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  CHECK_RESULT(zb_dict_attach(&r, name, &(zb_dict_desc){ .read_only = true, .prefault = true }), ZB_OK);
  has_text(&r, "k", "1");
  CHECK_RESULT(set_text(&r, "k", "2"), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_clear(&r), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_update(&r, NULL, 0), ZB_ERR_PERMISSION);
  CHECK_RESULT(zb_dict_next(&r, &cursor, &item), ZB_OK);
  CHECK_RESULT(zb_dict_stats(&r, &s), ZB_OK);
  CHECK_EQ(s.used, 1);
  CHECK_RESULT(zb_dict_wait(&r, "k", 1, &version, ZB_SEC(5)), ZB_OK);
  hook.point = ZBI_AT_DOZE, hook.skip = 0, hook.arg = &d, hook.fn = set_while_dozing;
  CHECK_RESULT(zb_dict_wait(&r, "k", 1, &version, ZB_SEC(15)), ZB_OK);   /* nobody wakes it: it looks */
  CHECK(!was_odd);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);   /* who only reads holds nothing */
  has_text(&r, "k", "2");
  CHECK_RESULT(zb_dict_close(&r), ZB_OK);
}
TEST(creating) {
  const char *name = test_name("creating");
  zb_dict d, e;
  zb_info info;
  CHECK_RESULT(zb_dict_attach(&e, name, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_dict_create(&d, "a/b", NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_dict_create(NULL, name, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .mode = 0400 }), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .read_only = true }), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .slots = UINT64_MAX }), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .heap_size = UINT64_MAX }), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .heap_size = (uint64_t)1 << 45 }), ZB_ERR_NO_SPACE);
  CHECK_RESULT(zb_stat(ZB_KIND_DICT, name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_dict_create(&d, name, NULL), ZB_OK);
  CHECK_RESULT(zb_dict_create(&e, name, NULL), ZB_ERR_EXISTS);
  CHECK_RESULT(zb_dict_create(&e, name, &(zb_dict_desc){ .or_attach = true, .slots = 5 }), ZB_OK);
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  has_text(&e, "k", "1");
  CHECK_RESULT(zb_stat(ZB_KIND_DICT, name, &info), ZB_OK);
  CHECK(info.kind == ZB_KIND_DICT && info.users == 2 && info.keys == 1 && info.capacity == 1024 && info.payload_size == 1 << 20);
  CHECK_EQ(info.fill_bytes, 64);
  CHECK_RESULT(zb_stat(ZB_KIND_RING, name, &info), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_ERR_BUSY);
  CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_ERR_BUSY);
  end(&e, name);
}
typedef struct finding { const char *name; int count; } finding;
static bool find_one(const zb_info *info, void *user) {
  finding *f = user;
  f->count += info->kind == ZB_KIND_DICT && strcmp(info->name, f->name) == 0;
  return true;
}
TEST(listed) {
  finding f = { test_name("listed"), 0 };
  zb_dict d = create(f.name, 10, 10000);
  CHECK_RESULT(zb_list(find_one, &f), ZB_OK);
  CHECK_EQ(f.count, 1);
  end(&d, f.name);
}
static void dies_creating(void *arg) {
  victim *v = arg;
  zb_dict d;
  hook.point = v->kind, hook.skip = 0, hook.fn = die;
  zb_dict_create(&d, v->name, NULL);
}
TEST_LIMIT(death_while_creating, 120) {
  const int points[] = { ZBI_AT_DICT_NAMED, ZBI_AT_DICT_SIZED, ZBI_AT_DICT_LISTED, ZBI_AT_DICT_FORMATTED, ZBI_AT_DICT_CLAIMED };
  for (size_t i = 0; i < 3 * sizeof points / sizeof *points; i++) {
    const char *name = test_name("creating");
    victim v = { .name = name, .kind = points[i / 3] };
    zb_dict d;
    zb_dict_desc desc = { .or_attach = i % 3 == 1 };
    CHECK(fell(dies_creating, &v));
    bool whole = points[i / 3] == ZBI_AT_DICT_CLAIMED;
    if (!whole) CHECK_RESULT(zb_dict_attach(&d, name, NULL), ZB_ERR_NOT_FOUND);
    if (i % 3 < 2) {
      CHECK_RESULT(zb_dict_create(&d, name, &desc), whole && !desc.or_attach ? ZB_ERR_EXISTS : ZB_OK);
      if (whole && !desc.or_attach) d = attach(name);
      CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
      check(&d);
      CHECK_RESULT(zb_dict_close(&d), ZB_OK);
    }
    CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_OK);
  }
}
static void all_create(void *arg) {
  crowd *c = arg;
  zb_dict d;
  for (int i = 0; i < c->count; i++) {
    char name[128];
    snprintf(name, sizeof name, "%s_%d", c->name, i);
    CHECK_RESULT(zb_dict_create(&d, name, &(zb_dict_desc){ .or_attach = true, .slots = 10, .heap_size = 4096, .lock_timeout_ns = ZB_SEC(30) }), ZB_OK);
    CHECK_RESULT(zb_dict_add_i64(&d, "n", 1, 1, NULL), ZB_OK);
    CHECK_RESULT(zb_dict_close(&d), ZB_OK);
  }
}
TEST_LIMIT(all_create_at_once, 120) {
  crowd *c = test_shared(sizeof *c);
  test_pair *p[4];
  c->name = test_name("once");
  c->count = 50;
  for (int i = 0; i < 4; i++) p[i] = pair_start(PROCESSES, all_create, c);
  for (int i = 0; i < 4; i++) pair_join(p[i]);
  for (int i = 0; i < c->count; i++) {
    char name[128];
    int64_t n;
    snprintf(name, sizeof name, "%s_%d", c->name, i);
    zb_dict d = attach(name);
    CHECK_RESULT(zb_dict_add_i64(&d, "n", 1, 0, &n), ZB_OK);
    CHECK_EQ(n, 4);
    end(&d, name);
  }
}
static void closes(void *arg) { CHECK_RESULT(zb_dict_close(arg), ZB_OK); }
TEST(a_forked_child_closes) {                                /* and its parent goes on being alive */
  const char *name = test_name("fork");
  zb_dict d = create(name, 10, 10000);
  test_join(test_spawn(closes, &d));
  CHECK_RESULT(zb_remove(ZB_KIND_DICT, name, false), ZB_ERR_BUSY);
  CHECK_RESULT(set_text(&d, "k", "1"), ZB_OK);
  end(&d, name);
}

/* ============================================================================================
 * Long runs
 * ============================================================================================ */
TEST_LIMIT(soak, 3000) {                                     /* 80 % full, values of 1 B to 64 KiB: no set fails that wants a fraction of what is free */
  enum { ENTRIES = 1500 };
  const char *name = test_name("soak");
  const uint64_t heap = (uint64_t)56 << 20;
  zb_dict d = create(name, ENTRIES, heap);
  static uint8_t value[65536];
  static size_t sizes[ENTRIES];
  uint64_t seed = test_seed(), full = 0;
  zb_dict_stat s;
  for (int i = 0, sets = full_length() ? 10000000 : 100000; i < sets; i++) {
    uint64_t r = test_random(&seed), which = r % ENTRIES;
    size_t size = (size_t)(r >> 20) % 65536 + 1;
    CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
    if (s.heap_used - sizes[which] + size > heap / 5 * 4) {  /* would be more than 80 % */
      CHECK(zb_dict_remove(&d, &which, sizeof which) != ZB_ERR_CORRUPT);
      sizes[which] = 0, full++;
      continue;
    }
    value[0] = (uint8_t)i;
    zb_result e = zb_dict_set(&d, &which, sizeof which, value, size);
    if (e == ZB_ERR_HEAP_FULL) FAIL("set %d of %zu bytes: %llu free, largest %llu", i, size, (unsigned long long)s.free_bytes, (unsigned long long)s.largest_free);
    CHECK_RESULT(e, ZB_OK);
    sizes[which] = size;
    if (i % 20000 == 0) check(&d);
  }
  CHECK_RESULT(zb_dict_stats(&d, &s), ZB_OK);
  NOTE("%.1f %% full, %llu free blocks, fragmentation %.2f", 100.0 * (double)s.heap_used / (double)heap, (unsigned long long)s.free_blocks, s.fragmentation);
  check(&d);
  end(&d, name);
}
TEST_LIMIT(nothing_is_left_behind, 600) {                    /* add and remove at 90 %: the ways do not grow longer */
  enum { SLOTS = 2000 };
  const char *name = test_name("ways");
  zb_dict d = create(name, SLOTS, 1 << 20);
  uint64_t passed = 0, first = 0;
  for (uint64_t i = 0; i < SLOTS * 9 / 10; i++) CHECK_RESULT(zb_dict_set(&d, &i, sizeof i, NULL, 0), ZB_OK);
  for (uint64_t i = 0; i < d.chunks; i++) first += zbi_dict_chunk_at(&d, i)->overflow;
  for (uint64_t i = 0, pairs = full_length() ? 10000000 : 200000; i < pairs; i++) {
    uint64_t next = i + SLOTS * 9 / 10;
    CHECK_RESULT(zb_dict_remove(&d, &i, sizeof i), ZB_OK);
    CHECK_RESULT(zb_dict_set(&d, &next, sizeof next, NULL, 0), ZB_OK);
  }
  for (uint64_t i = 0; i < d.chunks; i++) passed += zbi_dict_chunk_at(&d, i)->overflow;
  NOTE("entries passed over: %llu at first, %llu at last", (unsigned long long)first, (unsigned long long)passed);
  CHECK(passed < SLOTS * 9 / 10);
  check(&d);
  end(&d, name);
}
TEST(hash_spreads) {                                         /* keys that differ in little: no chunk gets many more than its share */
  for (uint64_t step = 1; step < (uint64_t)1 << 48; step <<= 5) {
    static uint32_t buckets[4096];
    uint64_t same = 0;
    memset(buckets, 0, sizeof buckets);
    for (uint64_t i = 0; i < 40960; i++) {
      const uint64_t key[2] = { i * step, 7 }, h = zbi_dict_hash(12345, key, sizeof key);
      same += buckets[h >> 52]++;
    }
    CHECK(same > 180000 && same < 230000);                   /* pairs in one bucket: 204800, give or take 450 */
  }
}
TEST_MAIN
