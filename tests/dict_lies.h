/* dict_lies.h - a dictionary as a picture that can be damaged at will, and every call that can be made on it. For dict_hostile.c and
 * fuzz/dict.c. Instead of zerobuf.h: it includes it, with each mapping of the library between two walls, so that a step outside is a fault.
 * LIES_FAIL(format, ...) must not return. */
#ifndef DICT_LIES_H
#define DICT_LIES_H
#ifndef _GNU_SOURCE
  #define _GNU_SOURCE 1
#endif
#define _FILE_OFFSET_BITS 64
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>

enum { PAGE = 4096, WALL = 1 << 20 };
static void *walled_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset) {
  const size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  uint8_t *room = at || size > PTRDIFF_MAX / 2 ? MAP_FAILED
                : mmap(NULL, body + 2 * WALL, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (room == MAP_FAILED) return MAP_FAILED;
  void *base = mmap(room + WALL, size, protection, flags | MAP_FIXED, fd, offset);
  if (base == MAP_FAILED) munmap(room, body + 2 * WALL);
  return base;
}
static int walled_munmap(void *base, size_t size) {
  const size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  return munmap((uint8_t *)base - WALL, body + 2 * WALL);
}
static void lies_point(int point);
#define ZEROBUF_TEST_POINT(n) lies_point(n)
#define mmap(...)   walled_mmap(__VA_ARGS__)
#define munmap(...) walled_munmap(__VA_ARGS__)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef mmap
#undef munmap
#include "dict_check.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* ============================================================================================
 * The picture
 * ============================================================================================ */
enum { LIES_KEYS = 16, LIES_LARGEST = 32768 };
typedef struct image { uint8_t bytes[LIES_LARGEST]; size_t size; } image;
enum state { EMPTY, SOME, ODD, MOVING, STAGED, CLEARING, DIRTY, STATES };
static const char *const state_names[STATES] = { "empty", "some", "a slot odd", "a block moving", "an update staged", "half cleared", "half inserted" };

static int lies_die_at, lies_passage;
static struct { int point; void (*tell)(void); } lies_between;   /* told at this point */
static void lies_point(int point) {
  if (lies_between.tell && point == lies_between.point) lies_between.tell();
  if (point == lies_die_at && --lies_passage == 0) kill(getpid(), SIGKILL);
}

static size_t lies_key(int n, uint8_t *key) {
  const size_t size = n < 2 ? 1 : n == 9 ? 700 : 3 + (size_t)n * 2;
  memset(key, n + 1, size);
  return size;
}
static void lies_set(zb_dict *d, int n, size_t size) {
  static const uint8_t value[LIES_LARGEST];
  uint8_t key[1000];
  if (zb_dict_set(d, key, lies_key(n, key), value, size) != ZB_OK) LIES_FAIL("a good dictionary takes no value of %d", (int)size);
}
/* The last change, during which it is killed. */
static void lies_last_change(zb_dict *d, enum state state) {
  static const uint8_t value[LIES_LARGEST];
  uint8_t keys[3][1000];
  zb_dict_change changes[3];
  for (int i = 0; i < 3; i++) changes[i] = (zb_dict_change){ keys[i], lies_key(i + 3, keys[i]), value, 40, i == 1 };
  if (state == ODD) lies_set(d, 2, 90);
  if (state == STAGED) zb_dict_update(d, changes, 3);
  if (state == CLEARING) zb_dict_clear(d);
  if (state == DIRTY) lies_set(d, 14, 33);
  if (state == MOVING) {
    for (int i = 1; i < 12; i += 2) zb_dict_remove(d, keys[0], lies_key(i, keys[0]));
    zb_dict_set(d, "all", 3, value, d->heap_size - zbi_load_relaxed(&((zbi_dict_head *)d->head)->heap_used) - 64);
  }
}
#ifdef _WIN32
static inline pid_t test_spawn(void (*fn)(void *), void *arg);   /* there is no fork */
#endif
typedef struct lies_death { char name[200]; enum state state; } lies_death;
static void lies_die_here(void *arg) {
  static const int points[STATES] = { 0, 0, ZBI_AT_DICT_COPIED, ZBI_AT_DICT_COPIED, ZBI_AT_DICT_APPLIED, ZBI_AT_DICT_CLEARED, ZBI_AT_DICT_TAGGED };
  const lies_death *death = (const lies_death *)arg;
  zb_dict d;
  if (zb_dict_attach(&d, death->name, NULL) != ZB_OK) _exit(1);
  lies_die_at = points[death->state], lies_passage = death->state == CLEARING ? 2 : 1;
  lies_last_change(&d, death->state);
  _exit(2);
}
static void lies_die(const char *name, enum state state) {
  lies_death death = { "", state };
  int status = 0;
  snprintf(death.name, sizeof death.name, "%s", name);
#ifdef _WIN32
  const pid_t pid = test_spawn(lies_die_here, &death);
#else
  const pid_t pid = fork();
  if (pid == 0) lies_die_here(&death);
#endif
  if (pid < 0 || waitpid(pid, &status, 0) != pid || !WIFSIGNALED(status)) LIES_FAIL("%s: it was not killed, status %x", state_names[state], (unsigned)status);
}
static void lies_path(char path[300], const char *name) { snprintf(path, 300, "/dev/shm/zbd_%s", name); }
static void lies_read(image *m, const char *name) {
  char path[300];
  lies_path(path, name);
  const int fd = open(path, O_RDONLY | O_CLOEXEC);
  const ssize_t n = fd < 0 ? -1 : pread(fd, m->bytes, sizeof m->bytes, 0);
  if (n < 0 || n == (ssize_t)sizeof m->bytes) LIES_FAIL("%s: %s", path, strerror(errno));
  m->size = (size_t)n;
  close(fd);
}
/* Ends with its last page: the wall begins right behind the heap. */
static uint64_t lies_heap_size(const char *name) {
  for (uint64_t heap = 7000; heap < 12000; heap += 64) {
    zb_dict d;
    if (zb_dict_create(&d, name, &(zb_dict_desc){ .slots = 20, .heap_size = heap }) != ZB_OK) LIES_FAIL("no dictionary of %d", (int)heap);
    const uint64_t total = d.segment.size, got = d.heap_size;
    zb_dict_close(&d);
    if (zb_remove(ZB_KIND_DICT, name, false) != ZB_OK) LIES_FAIL("it stays");
    if (total % PAGE == 0) return got;
  }
  LIES_FAIL("no heap ends with a page");
  return 0;
}
static void lies_make(image *m, const char *name, enum state state) {
  static uint64_t heap;
  zb_dict d;
  if (!heap) heap = lies_heap_size(name);
  if (zb_dict_create(&d, name, &(zb_dict_desc){ .slots = 20, .heap_size = heap }) != ZB_OK) LIES_FAIL("no dictionary");
  for (int i = 0; state != EMPTY && i < 13; i++) lies_set(&d, i, i % 4 == 3 ? 8 : 100 + (size_t)i * 20);
  if (state == SOME) for (int i = 1; i < 13; i += 3) { uint8_t key[1000]; zb_dict_remove(&d, key, lies_key(i, key)); }
  zb_dict_close(&d);
  if (state > SOME) lies_die(name, state);
  lies_read(m, name);
  if (state > SOME && (dict_u64(m->bytes, RAW_LOCK) & 0xffff) == 0) LIES_FAIL("%s: nobody died in the lock", state_names[state]);
  if (zb_remove(ZB_KIND_DICT, name, true) != ZB_OK) LIES_FAIL("it stays");
}
/* A new file each time: nobody has it mapped, or holds a lock on it. */
static void lies_plant(const image *m, const char *name) {
  char path[300];
  lies_path(path, name);
  unlink(path);
  const int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  const size_t n = m->size < sizeof m->bytes ? m->size : sizeof m->bytes;
  if (fd < 0 || ftruncate(fd, (off_t)m->size) != 0 || pwrite(fd, m->bytes, n, 0) != (ssize_t)n) LIES_FAIL("%s: %s", path, strerror(errno));
  close(fd);
}
static void lies_uproot(const char *name) {
  char path[300];
  lies_path(path, name);
  unlink(path);
}

/* ============================================================================================
 * Where lies can stand, and which
 * ============================================================================================ */
typedef struct target { uint64_t offset; uint32_t width; } target;
enum { MOST_TARGETS = 2000, LIES = 24 };
static int lies_targets(const image *m, target *t) {
  const uint8_t *raw = m->bytes;
  const uint64_t table = dict_u64(raw, RAW_TABLE_OFF), heap = dict_u64(raw, RAW_HEAP_OFF), chunks = dict_u64(raw, RAW_CHUNKS);
  int n = 0;
  t[n++] = (target){ RAW_MAGIC, 4 }, t[n++] = (target){ RAW_VERSION, 4 };
  for (uint64_t at = RAW_TOTAL; at <= RAW_SEED; at += 8) t[n++] = (target){ at, 8 };
  for (uint64_t at = RAW_LAST_VERSION; at < RAW_DIRTY; at += 8) t[n++] = (target){ at, 8 };
  t[n++] = (target){ RAW_LOCK, 8 }, t[n++] = (target){ RAW_LOCK, 4 }, t[n++] = (target){ RAW_LOCK + 4, 4 }, t[n++] = (target){ RAW_NEXT_USER, 4 };
  t[n++] = (target){ RAW_DIRTY, 4 }, t[n++] = (target){ RAW_CLEARING, 4 }, t[n++] = (target){ RAW_REMOVED, 4 }, t[n++] = (target){ RAW_WORD, 4 };
  for (uint64_t at = RAW_HEAP_USED; at <= RAW_ROWS; at += 8) t[n++] = (target){ at, 8 };
  for (uint64_t row = 0; row < 48; row += row < 8 ? 1 : 39) {
    t[n++] = (target){ RAW_ROW_BLOCKS + row * 8, 8 }, t[n++] = (target){ RAW_ROW_BYTES + row * 8, 8 }, t[n++] = (target){ RAW_COLUMNS + row * 4, 4 };
    for (uint64_t c = 0; c < 16; c++) if (c % 5 == 0 || dict_u64(raw, RAW_LIST + row * 128 + c * 8)) t[n++] = (target){ RAW_LIST + row * 128 + c * 8, 8 };
  }
  for (uint64_t at = RAW_HEAD; at < RAW_HEAD + 64; at += 8) t[n++] = (target){ at, 8 };
  t[n++] = (target){ RAW_HEAD + 16, 4 };
  for (uint64_t at = RAW_HEAD + 64; at < RAW_HEAD + 64 + 32; at += 4) t[n++] = (target){ at, 4 };       /* a block may be there */
  for (uint64_t c = 0; c < chunks; c++) {
    const uint64_t chunk = table + c * CHUNK_SIZE;
    t[n++] = (target){ chunk + CHUNK_OVERFLOW, 4 };
    for (uint64_t i = 0; i < CHUNK_PLACES; i++) {
      if (i > 3 && dict_u64(raw, chunk + CHUNK_BLOCK + i * 8) == 0) continue;
      t[n++] = (target){ chunk + CHUNK_TAG + i * 4, 4 }, t[n++] = (target){ chunk + CHUNK_SEQ + i * 4, 4 };
      t[n++] = (target){ chunk + CHUNK_BLOCK + i * 8, 8 };
    }
  }
  for (uint64_t block = heap; block < m->size && n < MOST_TARGETS - 8;) {
    const uint64_t bytes = dict_u64(raw, block) & ~UINT64_C(15);
    for (uint64_t at = block; at < block + 32; at += 8) t[n++] = (target){ at, 8 };
    t[n++] = (target){ block + BLOCK_OWNER, 4 }, t[n++] = (target){ block + BLOCK_KEY_SIZE, 4 };
    if (bytes < BLOCK_LEAST || bytes > m->size - block) break;
    t[n++] = (target){ block + bytes - 8, 8 };
    block += bytes;
  }
  return n;
}
static uint64_t lies_value(const image *m, target t, int i) {
  uint64_t truth = 0;
  memcpy(&truth, m->bytes + t.offset, t.width);
  const uint64_t heap = dict_u64(m->bytes, RAW_HEAP_OFF), big = UINT64_C(1) << 63, own = t.offset & ~UINT64_C(15);
  const uint64_t second = heap + (dict_u64(m->bytes, heap) & ~UINT64_C(15));
  const uint64_t lies[LIES] = { 0, 1, UINT64_MAX, truth + 1, truth - 1, truth + 16, truth - 16, truth ^ 2, truth ^ 3, heap, second, own, own + 16,
                                m->size, m->size - 48, m->size - 16, heap + 16, heap - 16, big, big - 1, UINT64_C(1) << 32, ZB_MAX_KEY + 1,
                                truth * 2, UINT64_MAX - 47 };
  return lies[i];
}

/* ============================================================================================
 * Every call
 * ============================================================================================ */
#define IN(e) (UINT64_C(1) << ((e) + 30))
#define READS  (IN(ZB_OK) | IN(ZB_KEY_ABSENT) | IN(ZB_TIMEOUT) | IN(ZB_ERR_CORRUPT))
#define GETS   (READS | IN(ZB_ERR_TOO_SMALL))
#define WRITES (IN(ZB_OK) | IN(ZB_CLOSED) | IN(ZB_ERR_LOCK) | IN(ZB_ERR_CORRUPT))
#define SETS   (WRITES | IN(ZB_ERR_HEAP_FULL) | IN(ZB_ERR_TABLE_FULL) | IN(ZB_ERR_TOO_LARGE))
#define JOINS  (IN(ZB_OK) | IN(ZB_ERR_NOT_FOUND) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION) | IN(ZB_ERR_CORRUPT))
#ifndef LIES_CALL
  #define LIES_CALL(expr) (expr)
#endif
#define CALL_IN(set, expr) lies_result(LIES_CALL(expr), set, #expr)
static zb_result lies_result(zb_result e, uint64_t set, const char *text) {
  if (e < -29 || e > 20 || !(set & IN(e))) LIES_FAIL("%s gave %s", text, zb_result_name(e));
  return e;
}
static uint64_t lies_sum;
static uint8_t lies_out[LIES_LARGEST + 64], lies_key_out[ZB_MAX_KEY];
static void lies_inside(const zb_dict *d, const void *data, size_t size) {   /* of the mapping, and readable to the end */
  const uint8_t *at = data, *base = d->segment.base;
  if (at < base || (size_t)(at - base) > d->segment.size || size > d->segment.size - (size_t)(at - base)) LIES_FAIL("a view outside, of %llu", (dict_ull)size);
  for (size_t k = 0; k < size; k += 64) lies_sum += at[k];
  if (size) lies_sum += at[size - 1];
}
static void lies_not_written(size_t from) {
  for (size_t k = from; k < from + 64; k++) if (lies_out[k] != 0x5a) LIES_FAIL("written behind the caller's memory");
}
enum { DO_GET, DO_VIEW, DO_COUNT, DO_NEXT, DO_MANY, DO_WAIT, DO_STATS, DO_READS, DO_SET = DO_READS, DO_ADD, DO_REPLACE, DO_REMOVE, DO_POP, DO_SUM, DO_UPDATE, DO_CLEAR, DO_OPS };
static void lies_read_op(zb_dict *d, int op, uint32_t n) {
  uint8_t key[1000];
  const size_t key_size = lies_key((int)(n % LIES_KEYS), key), capacity = n / LIES_KEYS % 3 ? LIES_LARGEST : n % 50;
  size_t size = 0;
  uint64_t version = n % 7, cursor = n & 64 ? n * UINT64_C(0x9e3779b97f4a7c15) : 0;
  zb_dict_value v;
  zb_dict_stat s;
  memset(lies_out + capacity, 0x5a, 64);
  if (op == DO_GET && CALL_IN(GETS, zb_dict_get(d, key, key_size, lies_out, capacity, &size, &version)) == ZB_OK && size > capacity) LIES_FAIL("more than fits");
  if (op == DO_VIEW && CALL_IN(READS, zb_dict_view(d, key, key_size, &v)) == ZB_OK) {
    lies_inside(d, v.value, v.size);
    lies_sum += zb_dict_view_valid(d, &v);
  }
  if (op == DO_COUNT) lies_sum += zb_dict_count(d) + zb_dict_version(d) + zb_dict_contains(d, key, key_size);
  for (int i = 0; op == DO_NEXT && i < 3000; i++) {          /* more than there can be slots */
    zb_dict_item item = { .key = lies_key_out, .key_capacity = sizeof lies_key_out, .value = lies_out, .capacity = capacity };
    const zb_result e = CALL_IN(GETS, zb_dict_next(d, &cursor, &item));
    if (e == ZB_ERR_TOO_SMALL || e == ZB_TIMEOUT) cursor++;
    else if (e == ZB_OK && (item.key_size > sizeof lies_key_out || item.size > capacity)) LIES_FAIL("more than fits");
    else if (e == ZB_KEY_ABSENT) break;
    if (i == 2999) LIES_FAIL("a walk without an end");
  }
  if (op == DO_MANY) {
    zb_dict_item items[2] = { { .key = key, .key_size = key_size, .value = lies_out, .capacity = capacity }, { .key = "all", .key_size = 3 } };
    if (CALL_IN(IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_CORRUPT), zb_dict_get_many(d, items, 2, n % 2 ? ZB_NOWAIT : 20000)) == ZB_OK)
      for (int i = 0; i < 2; i++) lies_result(items[i].result, GETS, "an item");
  }
  if (op == DO_WAIT) CALL_IN(IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_CORRUPT), zb_dict_wait(d, n % 3 ? key : NULL, n % 3 ? key_size : 0, &version, n % 5 ? ZB_NOWAIT : 20000));
  if (op == DO_STATS) CALL_IN(IN(ZB_OK), zb_dict_stats(d, &s));
  lies_not_written(capacity);
}
static void lies_write_op(zb_dict *d, int op, uint32_t n) {
  static const size_t sizes[] = { 0, 1, 8, 30, 77, 150, 300, 900, 2500, 6000 };
  static const uint8_t value[LIES_LARGEST];
  uint8_t key[1000], other[1000];
  const size_t key_size = lies_key((int)(n % LIES_KEYS), key), size = sizes[n / LIES_KEYS % 10], capacity = n % 3 ? LIES_LARGEST : n % 50;
  uint64_t version = n % 9;
  size_t got = 0;
  const zb_dict_change changes[3] = { { key, key_size, value, size, false }, { other, lies_key((int)(n / 7 % LIES_KEYS), other), NULL, 0, true }, { "all", 3, value, 20, n % 2 } };
  memset(lies_out + capacity, 0x5a, 64);
  if (op == DO_SET) CALL_IN(SETS, zb_dict_set(d, key, key_size, value, size));
  if (op == DO_ADD) CALL_IN(SETS | IN(ZB_KEY_EXISTS), zb_dict_add(d, key, key_size, value, size, lies_out, capacity, &got));
  if (op == DO_REPLACE) {
    if (n % 2) zb_dict_get(d, key, key_size, NULL, 0, NULL, &version);
    CALL_IN(SETS | IN(ZB_KEY_CHANGED), zb_dict_replace(d, key, key_size, value, size, &version));
  }
  if (op == DO_REMOVE) CALL_IN(WRITES | IN(ZB_KEY_ABSENT), zb_dict_remove(d, key, key_size));
  if (op == DO_POP) CALL_IN(WRITES | IN(ZB_KEY_ABSENT) | IN(ZB_ERR_TOO_SMALL), zb_dict_pop(d, key, key_size, lies_out, capacity, &got));
  if (op == DO_SUM) CALL_IN(SETS | IN(ZB_ERR_NOT_NUMBER), zb_dict_add_i64(d, key, key_size, (int64_t)n, NULL));
  if (op == DO_UPDATE) CALL_IN(SETS, zb_dict_update(d, changes, 1 + n % 3));
  if (op == DO_CLEAR) CALL_IN(WRITES, zb_dict_clear(d));
  lies_not_written(capacity);
}
static void lies_op(zb_dict *d, int op, uint32_t n) {
  if (op < DO_READS) lies_read_op(d, op, n);
  else lies_write_op(d, op, n);
}
static zb_result lies_join(zb_dict *d, const char *name, bool read_only) {
  return CALL_IN(JOINS, zb_dict_attach(d, name, &(zb_dict_desc){ .lock_timeout_ns = 300000, .read_only = read_only, .spin_ns = ZB_NO_SPIN }));
}
#endif /* DICT_LIES_H */
