/* bench/dict.c - how fast the dictionary is, next to what the machine gives and to what else there is
 *
 *   cc -O2 -std=c11 -pthread bench/dict.c -o build/bench/dict && build/bench/dict
 *
 * Keys of 16 bytes, values of 100. Every question is asked of the library and of others in the same run: see bench.h
 * for how. The floor is a table of the same layout in private memory: it promises nothing that the library promises,
 * no other process, no whole values beside a writer, no survival of a crash, no check of what memory says.
 *
 * LMDB is asked with -DBENCH_LMDB and -llmdb (the Makefile looks whether it is there). Redis and memcached are started
 * and stopped for each run, with a socket in a folder of their own; what is not installed is skipped.
 */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "bench.h"

#include <sys/socket.h>
#include <sys/un.h>

#if defined(BENCH_LMDB)
  #include <lmdb.h>
#endif

enum {
  MANY = 100000, FEW = 1000,        /* keys */
  KEY = 16, VALUE = 100,
  AT_ONCE = 512,                    /* operations between two looks at the clock */
  WARM = 128 * AT_ONCE,
  PIPELINED = 50,                   /* requests to a server before its answers are read */
  IN_TRANSACTION = 10000
};

typedef enum work { NOTHING, GET, VIEW, SET, RESIZE, RENEW, ADD } work;

typedef struct task {
  uint64_t keys;
  work     what[2];                 /* of each side */
  bool     constant;                /* private table: sizes are compiled in */
  unsigned at_once;                 /* others: requests in the pipeline, or in a transaction */
} task;

/* The compiler must believe that all of it is read and may have changed. */
INLINE void touch(void *data) { __asm__ __volatile__("" : : "r"(data) : "memory"); }

/* ---- keys and values ------------------------------------------------------------------------ */

typedef struct key { uint64_t word[2]; } key;
typedef struct value { uint64_t number; char rest[VALUE - 8 + 4]; } value;
_Static_assert(sizeof(key) == KEY && sizeof(value) >= VALUE, "what is copied");

/* Key i: 16 letters, made of a number that is different for each i. Cheaper than to fetch it from a list. */
INLINE key key_of(uint64_t i) {
  const uint64_t nibbles = 0x0f0f0f0f0f0f0f0fu, letters = 0x6161616161616161u;   /* 'a' to 'p' */
  uint64_t n = (i + 1) * 0x9e3779b97f4a7c15u;
  n = (n ^ (n >> 32)) * 0xd6e8feb86659fd93u;
  return (key){ { (n & nibbles) + letters, (n >> 4 & nibbles) + letters } };
}

/* Keys in random order: of all, or every second one from `first` on. */
typedef struct dice { uint64_t state, count, stride, first; } dice;

INLINE uint64_t roll(dice *d) {
  d->state = d->state * 6364136223846793005u + 1442695040888963407u;
  return ((d->state >> 32) * d->count >> 32) * d->stride + d->first;
}

/* One operation with key i. 0: it was done, and the value was the right one. */
typedef int (*step_fn)(void *table, uint64_t i);

enum { WRONG = 1 << 20 };           /* no zb_result is that */
static value to_set, was_got;

static void stopped(bench_run *run, int result) {
  if (result == WRONG) bench_fail(run, "WRONG DATA: not the value that was set");
  check(run, "operation", result);
}

INLINE void steps(bench_run *run, void *table, step_fn step, dice *d, int count) {
  for (int n = 0; n < count; n++) {
    int result = step(table, roll(d));
    if (result != 0) stopped(run, result);
  }
}

/* ---- timing --------------------------------------------------------------------------------- */

/* Of each side of a pair, in area->memory: laps so far; in the end how many operations it did in a second. */
typedef struct pulse { _Alignas(BENCH_LINE) _Atomic uint32_t laps; double rate; } pulse;

static uint32_t other_laps[BENCH_LAPS];     /* how many the other side had done at the end of each lap */

INLINE pulse *pulse_of(bench_run *run, int side) { return (pulse *)(void *)run->area->memory + side; }

INLINE void feel(bench_run *run, const bench_laps *laps) {
  if (!run->paired) return;
  atomic_store_explicit(&pulse_of(run, run->side)->laps, (uint32_t)laps->count + 1, memory_order_relaxed);
  other_laps[laps->count] = atomic_load_explicit(&pulse_of(run, !run->side)->laps, memory_order_relaxed);
}

/* Keep only those laps during which the other side ran, too: on a busy machine it does not always, and then the work of
 * somebody else is beside this one. If there are none, all are kept: the run is judged unstable then. */
static void keep_accompanied(bench_laps *laps) {
  int kept = 0;
  for (int i = 1; i + 1 < laps->count; i++)
    if (other_laps[i + 1] != other_laps[i - 1]) bench_lap_ns[kept++] = bench_lap_ns[i];
  if (kept > 0) laps->count = kept;
}

/* How many in a second, by the median lap: one that was interrupted does not count. In a pair: of both sides. */
static void report(bench_run *run, bench_laps *laps, double per_lap) {
  if (run->paired) keep_accompanied(laps);
  double rate = per_lap * 1e9 / bench_percentile(bench_lap_ns, laps->count, 0.5);
  if (run->paired) pulse_of(run, run->side)->rate = rate;
  bench_end(run);
  if (run->side == 0) run->area->value = run->paired ? pulse_of(run, 0)->rate + pulse_of(run, 1)->rate : rate;
}

INLINE void time_steps(bench_run *run, void *table, step_fn step, int warm, int per_lap) {
  const task *t = (const task *)run->arg;
  bool apart = run->paired && t->what[0] != t->what[1];       /* each side has keys of its own */
  dice d = { (uint64_t)run->side + 1, apart ? t->keys / 2 : t->keys, apart ? 2 : 1, apart ? (uint64_t)run->side : 0 };
  steps(run, table, step, &d, warm);
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do {
    steps(run, table, step, &d, per_lap);
    feel(run, &laps);
  } while (bench_lap(&laps));
  report(run, &laps, per_lap);
}

/* It keeps its CPU, so that nobody else's work is beside the other side. */
static void time_nothing(bench_run *run) {
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do {
    for (int i = 0; i < AT_ONCE; i++) bench_relax();
    feel(run, &laps);
  } while (bench_lap(&laps));
  report(run, &laps, 0);
}

/* How fast the first side is, with the other one at work beside it. */
static void report_first(bench_run *run) {
  if (run->side == 0) run->area->value = pulse_of(run, 0)->rate;
}

/* ---- floor: a private table of the same layout ------------------------------------------------ */

typedef struct plain {
  zbi_dict_chunk *chunk;
  unsigned char  *heap;
  uint64_t        chunks, used;
} plain;

enum { PLAIN_AT = 4096 };           /* in area->memory, of a table that two processes use */

static uint64_t prime_from(uint64_t n) {
  for (;; n++) {
    uint64_t k = 2;
    while (k * k <= n && n % k != 0) k++;
    if (k * k > n) return n;
  }
}

static uint64_t plain_block_bytes(uint64_t key_size, uint64_t value_size) {
  return (sizeof(zbi_dict_block) + (key_size + 15) / 16 * 16 + value_size + 15) / 16 * 16;
}

static uint64_t plain_chunks(uint64_t keys) { return prime_from((keys + 5) / 6); }
static size_t plain_bytes(uint64_t keys) {
  return (size_t)(plain_chunks(keys) * sizeof(zbi_dict_chunk) + keys * plain_block_bytes(KEY, VALUE));
}
#define PLAIN_BYTES(keys) (PLAIN_AT + (size_t)(keys) * 200 + 65536)     /* at least as much */

static plain plain_open(unsigned char *memory, uint64_t keys) {
  plain p = { .chunk = (zbi_dict_chunk *)(void *)memory, .chunks = plain_chunks(keys) };
  p.heap = memory + p.chunks * sizeof(zbi_dict_chunk);
  return p;
}

__extension__ typedef unsigned __int128 wide;
INLINE uint64_t fold(uint64_t a, uint64_t b) {
  wide product = (wide)a * b;
  return (uint64_t)product ^ (uint64_t)(product >> 64);
}

INLINE uint64_t plain_hash(const void *data, size_t size) {
  const unsigned char *p = (const unsigned char *)data;
  uint64_t hash = 0x2d358dccaa6c78a5u ^ size, a, b;
  for (; size > 16; size -= 16, p += 16) {
    memcpy(&a, p, 8);
    memcpy(&b, p + 8, 8);
    hash = fold(a ^ 0x8bb84b93962eacc9u, b ^ hash);
  }
  if (size >= 8) {
    memcpy(&a, p, 8);
    memcpy(&b, p + size - 8, 8);
  } else {
    a = b = 0;
    memcpy(&a, p, size);
  }
  return fold(0x4b33a62ed433d4a3u ^ size, fold(a ^ 0x8bb84b93962eacc9u, b ^ hash));
}

INLINE uint64_t plain_first(const plain *p, uint64_t hash) { return (hash >> 32) * p->chunks >> 32; }
INLINE uint64_t plain_next(const plain *p, uint64_t hash, uint64_t at) {
  at += 1 + ((hash & 0xffffffffu) * (p->chunks - 1) >> 32);
  return at < p->chunks ? at : at - p->chunks;
}
INLINE uint32_t plain_tag(uint64_t hash) { return (uint32_t)hash ? (uint32_t)hash : 1; }

/* Which of a chunk's seven tags are this one, a bit for each. */
INLINE unsigned plain_match(const zbi_dict_chunk *c, uint32_t tag) {
#if defined(__SSE2__)
  __m128i want = _mm_set1_epi32((int)tag);
  __m128i low = _mm_cmpeq_epi32(want, _mm_loadu_si128((const __m128i *)(const void *)&c->tag[0]));
  __m128i high = _mm_cmpeq_epi32(want, _mm_loadu_si128((const __m128i *)(const void *)&c->tag[3]));
  return (unsigned)_mm_movemask_ps(_mm_castsi128_ps(low)) | (unsigned)_mm_movemask_ps(_mm_castsi128_ps(high)) << 3;
#else
  unsigned found = 0;
  for (unsigned k = 0; k < 7; k++) found |= (unsigned)(c->tag[k] == tag) << k;
  return found;
#endif
}

/* The key's block; NULL: it is not there. */
INLINE zbi_dict_block *plain_find(const plain *p, uint64_t hash, const void *name, size_t name_size) {
  uint64_t at = plain_first(p, hash);
  for (uint64_t n = 0; n < p->chunks; n++, at = plain_next(p, hash, at)) {
    const zbi_dict_chunk *c = &p->chunk[at];
    for (unsigned found = plain_match(c, plain_tag(hash)); found != 0; found &= found - 1) {
      zbi_dict_block *block = (zbi_dict_block *)(void *)(p->heap + c->block[__builtin_ctz(found)] - 1);
      if (block->key_size == name_size && memcmp(block + 1, name, name_size) == 0) return block;
    }
    if (c->overflow == 0) return NULL;
  }
  return NULL;
}

INLINE unsigned char *plain_value(zbi_dict_block *block) {
  return (unsigned char *)(block + 1) + ((size_t)block->key_size + 15) / 16 * 16;
}

/* Blocks are never given back: the benchmark needs no more. Offsets count from 1, so that 0 is a free slot. */
static zbi_dict_block *plain_insert(plain *p, uint64_t hash, const void *name, size_t name_size, size_t size) {
  uint64_t at = plain_first(p, hash);
  unsigned free_slots;
  while ((free_slots = plain_match(&p->chunk[at], 0)) == 0) {
    p->chunk[at].overflow++;
    at = plain_next(p, hash, at);
  }
  unsigned place = (unsigned)__builtin_ctz(free_slots);
  zbi_dict_block *block = (zbi_dict_block *)(void *)(p->heap + p->used);
  block->size = plain_block_bytes(name_size, size);
  block->owner = (uint32_t)(7 * at + place);
  block->key_size = (uint32_t)name_size;
  memcpy(block + 1, name, name_size);
  p->chunk[at].tag[place] = plain_tag(hash);
  p->chunk[at].block[place] = p->used + 1;
  p->used += block->size;
  return block;
}

INLINE bool plain_get(plain *p, const void *name, size_t name_size, void *buffer, size_t capacity, size_t *size) {
  zbi_dict_block *block = plain_find(p, plain_hash(name, name_size), name, name_size);
  if (block == NULL) return false;
  *size = (size_t)block->value_size;
  if (*size > capacity) return false;
  memcpy(buffer, plain_value(block), *size);
  return true;
}

INLINE bool plain_set(plain *p, const void *name, size_t name_size, const void *data, size_t size) {
  uint64_t hash = plain_hash(name, name_size);
  zbi_dict_block *block = plain_find(p, hash, name, name_size);
  if (block == NULL) block = plain_insert(p, hash, name, name_size, size);
  unsigned char *to = plain_value(block);
  if ((size_t)(to - (unsigned char *)block) + size > block->size) return false;
  block->value_size = size;
  memcpy(to, data, size);
  return true;
}

/* As a library has it: functions that know no size before they are called. */
__attribute__((noinline)) static bool called_get(plain *p, const void *name, size_t name_size, void *buffer,
                                                 size_t capacity, size_t *size) {
  touch(p);
  return plain_get(p, name, name_size, buffer, capacity, size);
}

__attribute__((noinline)) static bool called_set(plain *p, const void *name, size_t name_size, const void *data,
                                                 size_t size) {
  touch(p);
  return plain_set(p, name, name_size, data, size);
}

__attribute__((noinline)) static zbi_dict_block *called_find(plain *p, const void *name, size_t name_size) {
  touch(p);
  return plain_find(p, plain_hash(name, name_size), name, name_size);
}

static size_t key_size = KEY, value_size = VALUE;             /* the compiler does not know that they stay so */

static int plain_get_step(void *table, uint64_t i) {
  key k = key_of(i);
  size_t size;
  if (!called_get((plain *)table, &k, key_size, &was_got, sizeof was_got, &size)) return WRONG;
  return was_got.number == i ? 0 : WRONG;
}

INLINE int constant_get_step(void *table, uint64_t i) {
  key k = key_of(i);
  zbi_dict_block *block = plain_find((plain *)table, plain_hash(&k, KEY), &k, KEY);
  if (block == NULL) return WRONG;
  memcpy(&was_got, (unsigned char *)(block + 1) + KEY, VALUE);
  touch(&was_got);
  return was_got.number == i ? 0 : WRONG;
}

INLINE int plain_view_step(void *table, uint64_t i) {
  key k = key_of(i);
  uint64_t number;
  zbi_dict_block *block = called_find((plain *)table, &k, key_size);
  if (block == NULL) return WRONG;
  memcpy(&number, plain_value(block), 8);
  return number == i ? 0 : WRONG;
}

INLINE int plain_set_step(void *table, uint64_t i) {
  key k = key_of(i);
  to_set.number = i;
  return called_set((plain *)table, &k, key_size, &to_set, value_size) ? 0 : WRONG;
}

INLINE int constant_set_step(void *table, uint64_t i) {
  key k = key_of(i);
  to_set.number = i;
  touch(&to_set);
  zbi_dict_block *block = plain_find((plain *)table, plain_hash(&k, KEY), &k, KEY);
  if (block == NULL) return WRONG;
  block->value_size = VALUE;
  memcpy((unsigned char *)(block + 1) + KEY, &to_set, VALUE);
  return 0;
}

INLINE int plain_add_step(void *table, uint64_t i) {
  key k = key_of(i);
  uint64_t number;
  zbi_dict_block *block = called_find((plain *)table, &k, key_size);
  if (block == NULL) return WRONG;
  memcpy(&number, plain_value(block), 8);
  number++;
  memcpy(plain_value(block), &number, 8);
  return 0;
}

static void plain_fill(bench_run *run, plain *p, const task *t) {
  key k;
  for (uint64_t i = 0; i < t->keys; i++) {
    k = key_of(i);
    to_set.number = i;
    if (!plain_set(p, &k, KEY, &to_set, VALUE)) bench_fail(run, "the table is full");
  }
}

static void plain_work(bench_run *run, plain *p, const task *t) {
  switch (t->what[run->side]) {
  case GET:
    if (t->constant) time_steps(run, p, constant_get_step, WARM, AT_ONCE);
    else time_steps(run, p, plain_get_step, WARM, AT_ONCE);
    return;
  case SET:
    if (t->constant) time_steps(run, p, constant_set_step, WARM, AT_ONCE);
    else time_steps(run, p, plain_set_step, WARM, AT_ONCE);
    return;
  case VIEW: time_steps(run, p, plain_view_step, WARM, AT_ONCE); return;
  case ADD: time_steps(run, p, plain_add_step, WARM, AT_ONCE); return;
  default: time_nothing(run); return;
  }
}

/* In one process: in private memory. In two: both use it, and what they do must not be at odds. */
static void plain_side(bench_run *run) {
  const task *t = (const task *)run->arg;
  unsigned char *memory = run->area->memory + PLAIN_AT;
  if (!run->paired)
    memory = (unsigned char *)mmap(NULL, plain_bytes(t->keys), PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == (unsigned char *)MAP_FAILED) bench_fail(run, "no memory");
  if (run->paired && PLAIN_AT + plain_bytes(t->keys) > run->area->bytes) bench_fail(run, "not enough memory");
  plain p = plain_open(memory, t->keys);
  if (run->side == 0) plain_fill(run, &p, t);
  bench_meet(run);
  plain_work(run, &p, t);
}

static void plain_beside(bench_run *run) {
  plain_side(run);
  report_first(run);
}

/* ---- ours ----------------------------------------------------------------------------------- */

INLINE int ours_get_step(void *table, uint64_t i) {
  key k = key_of(i);
  size_t size;
  zb_result result = zb_dict_get((zb_dict *)table, &k, key_size, &was_got, sizeof was_got, &size, NULL);
  if (result != ZB_OK) return (int)result;
  return was_got.number == i ? 0 : WRONG;
}

INLINE int ours_view_step(void *table, uint64_t i) {
  key k = key_of(i);
  zb_dict_value view;
  uint64_t number;
  zb_result result = zb_dict_view((zb_dict *)table, &k, key_size, &view);
  if (result != ZB_OK) return (int)result;
  memcpy(&number, view.value, 8);
  return zb_dict_view_valid((zb_dict *)table, &view) && number == i ? 0 : WRONG;
}

INLINE int ours_set_step(void *table, uint64_t i) {
  key k = key_of(i);
  to_set.number = i;
  return (int)zb_dict_set((zb_dict *)table, &k, key_size, &to_set, value_size);
}

/* Another size each time: mostly another place in the heap. */
INLINE int ours_resize_step(void *table, uint64_t i) {
  key k = key_of(i);
  to_set.number++;
  return (int)zb_dict_set((zb_dict *)table, &k, key_size, &to_set, value_size - to_set.number % 64);
}

/* Taken away and put there again: two operations. */
INLINE int ours_renew_step(void *table, uint64_t i) {
  key k = key_of(i);
  zb_result result = zb_dict_remove((zb_dict *)table, &k, key_size);
  if (result == ZB_OK) result = zb_dict_add((zb_dict *)table, &k, key_size, &to_set, value_size, NULL, 0, NULL);
  return (int)result;
}

INLINE int ours_add_step(void *table, uint64_t i) {
  key k = key_of(i);
  return (int)zb_dict_add_i64((zb_dict *)table, &k, key_size, 1, NULL);
}

static void ours_fill(bench_run *run, zb_dict *d, const task *t) {
  for (uint64_t i = 0; i < t->keys; i++) {
    key k = key_of(i);
    to_set.number = i;
    check(run, "set", (int)zb_dict_set(d, &k, KEY, &to_set, t->what[0] == ADD ? 8 : VALUE));
  }
}

static void ours_open(bench_run *run, zb_dict *d, const task *t) {
  zb_dict_desc desc = { .slots = t->keys, .heap_size = t->keys * 200 + 65536, .connect_timeout_ns = ZB_SEC(10),
                        .lock_timeout_ns = ZB_SEC(20), .prefault = true };
  if (t->what[run->side] == RENEW) desc.slots = t->keys * 10 / 9;
  if (run->side == 0) check(run, "create", (int)zb_dict_create(d, run->name, &desc));
  else check(run, "attach", (int)zb_dict_attach(d, run->name, &desc));
  if (run->side == 0) ours_fill(run, d, t);
  bench_meet(run);
}

static void ours_work(bench_run *run, zb_dict *d, const task *t) {
  switch (t->what[run->side]) {
  case GET: time_steps(run, d, ours_get_step, WARM, AT_ONCE); return;
  case SET: time_steps(run, d, ours_set_step, WARM, AT_ONCE); return;
  case VIEW: time_steps(run, d, ours_view_step, WARM, AT_ONCE); return;
  case ADD: time_steps(run, d, ours_add_step, WARM, AT_ONCE); return;
  case RESIZE: time_steps(run, d, ours_resize_step, WARM, AT_ONCE); return;
  case RENEW:
    time_steps(run, d, ours_renew_step, WARM / 2, AT_ONCE / 2);
    run->area->value *= 2;
    return;
  default: time_nothing(run); return;
  }
}

static void ours_side(bench_run *run) {
  static zb_dict d;
  const task *t = (const task *)run->arg;
  ours_open(run, &d, t);
  ours_work(run, &d, t);
  check(run, "close", (int)zb_dict_close(&d));
  bench_meet(run);
  if (run->side == 0) check(run, "remove", (int)zb_remove(ZB_KIND_DICT, run->name, false));
}

static void ours_beside(bench_run *run) {
  ours_side(run);
  report_first(run);
}

/* ---- LMDB ----------------------------------------------------------------------------------- */

enum { PATH = 100 };                /* and a socket's address takes that */

static void folder_of(const char *run_name, const char *parent, const char *file, char out[PATH]) {
  snprintf(out, PATH, "%s/%s%s%s", parent, run_name, file[0] ? "/" : "", file);
}

static void folder_make(bench_run *run, const char *parent, char folder[PATH]) {
  folder_of(run->name, parent, "", folder);
  if (mkdir(folder, 0700) != 0) bench_fail(run, "%s: %s", folder, strerror(errno));
}

static void folder_remove(const char *run_name) {
  static const char *const parent[] = { "/dev/shm", "/tmp" };
  static const char *const file[] = { "data.mdb", "lock.mdb", "socket", "" };
  char path[PATH];
  for (size_t p = 0; p < 2; p++)
    for (size_t f = 0; f < 4; f++) {
      folder_of(run_name, parent[p], file[f], path);
      if (file[f][0]) unlink(path);
      else rmdir(path);
    }
}

#if defined(BENCH_LMDB)
typedef struct lmdb { MDB_env *env; MDB_txn *txn; MDB_dbi dbi; unsigned in_txn, at_once; } lmdb;

static void lmdb_check(bench_run *run, const char *what, int result) {
  if (result != 0) bench_fail(run, "%s: %s", what, mdb_strerror(result));
}

static void lmdb_open(bench_run *run, lmdb *l) {
  char folder[PATH];
  folder_make(run, "/dev/shm", folder);
  lmdb_check(run, "mdb_env_create", mdb_env_create(&l->env));
  lmdb_check(run, "mdb_env_set_mapsize", mdb_env_set_mapsize(l->env, (size_t)256 << 20));
  lmdb_check(run, "mdb_env_open", mdb_env_open(l->env, folder, MDB_NOSYNC, 0600));
  lmdb_check(run, "mdb_txn_begin", mdb_txn_begin(l->env, NULL, 0, &l->txn));
  lmdb_check(run, "mdb_dbi_open", mdb_dbi_open(l->txn, NULL, 0, &l->dbi));
}

/* A reader sees what was there when its transaction began; its transaction is used again, which is the cheapest. */
static int lmdb_get_step(void *table, uint64_t i) {
  lmdb *l = (lmdb *)table;
  key k = key_of(i);
  MDB_val name = { KEY, &k }, data;
  if (l->in_txn++ == l->at_once) {
    mdb_txn_reset(l->txn);
    if (mdb_txn_renew(l->txn) != 0) return WRONG;
    l->in_txn = 1;
  }
  if (mdb_get(l->txn, l->dbi, &name, &data) != 0 || data.mv_size != value_size) return WRONG;
  memcpy(&was_got, data.mv_data, data.mv_size);
  return was_got.number == i ? 0 : WRONG;
}

static int lmdb_set_step(void *table, uint64_t i) {
  lmdb *l = (lmdb *)table;
  key k = key_of(i);
  MDB_val name = { KEY, &k }, data = { VALUE, &to_set };
  to_set.number = i;
  if (l->in_txn++ == l->at_once) {
    if (mdb_txn_commit(l->txn) != 0 || mdb_txn_begin(l->env, NULL, 0, &l->txn) != 0) return WRONG;
    l->in_txn = 1;
  }
  return mdb_put(l->txn, l->dbi, &name, &data, 0) == 0 ? 0 : WRONG;
}

static void lmdb_side(bench_run *run) {
  const task *t = (const task *)run->arg;
  static lmdb l;
  lmdb_open(run, &l);
  l.at_once = UINT32_MAX;
  for (uint64_t i = 0; i < t->keys; i++) stopped(run, lmdb_set_step(&l, i));
  lmdb_check(run, "mdb_txn_commit", mdb_txn_commit(l.txn));
  lmdb_check(run, "mdb_txn_begin", mdb_txn_begin(l.env, NULL, t->what[0] == GET ? MDB_RDONLY : 0, &l.txn));
  l.in_txn = 0;
  l.at_once = t->at_once;
  int per_lap = t->at_once == 1 ? AT_ONCE : IN_TRANSACTION;   /* the price of a transaction is in each lap */
  if (t->what[0] == GET) time_steps(run, &l, lmdb_get_step, 20 * per_lap, per_lap);
  else time_steps(run, &l, lmdb_set_step, per_lap, per_lap);
  mdb_txn_abort(l.txn);
  mdb_env_close(l.env);
  folder_remove(run->name);
}
#else
static void lmdb_side(bench_run *run) { bench_skip(run, "built without LMDB (liblmdb-dev)"); }
#endif

/* ---- servers on a socket -------------------------------------------------------------------- */

typedef struct server {
  const char *program;
  char *const *argv;                /* SOCKET stands for the socket's path */
  const char *get_before, *get_after, *set_before, *set_after, *set_end;      /* around key and value */
  size_t      get_answer, value_at, set_answer;               /* bytes, where in them the value is, bytes */
} server;

static char socket_path[PATH];

static const server redis = {
  "redis-server", (char *const[]){ "redis-server", "--port", "0", "--unixsocket", socket_path, "--save", "", "--appendonly",
                                   "no", "--dir", "/tmp", NULL },
  "*2\r\n$3\r\nGET\r\n$16\r\n", "\r\n", "*3\r\n$3\r\nSET\r\n$16\r\n", "\r\n$100\r\n", "\r\n",
  6 + VALUE + 2, 6, 5 };

static const server memcached = {
  "memcached", (char *const[]){ "memcached", "-s", socket_path, "-U", "0", "-m", "256", "-u", "root", NULL },
  "get ", "\r\n", "set ", " 0 0 100\r\n", "\r\n", 6 + KEY + 8 + VALUE + 2 + 5, 6 + KEY + 8, 8 };

typedef struct client {
  const server *server;
  pid_t    pid;
  int      fd;
  unsigned at_once, n;              /* requests in the pipeline, and how many are in `out` */
  size_t   used;
  bool     get;
  uint64_t asked[PIPELINED];
  char     out[PIPELINED * 256], in[PIPELINED * 256];
} client;

static char *append(char *to, const void *data, size_t size) { memcpy(to, data, size); return to + size; }
static char *append_text(char *to, const char *text) { return append(to, text, strlen(text)); }

static bool client_send(client *c) {
  for (size_t done = 0; done < c->used;) {
    ssize_t n = send(c->fd, c->out + done, c->used - done, MSG_NOSIGNAL);
    if (n <= 0) return false;
    done += (size_t)n;
  }
  c->used = 0;
  return true;
}

/* Send what is in the pipeline, and look at all answers. */
static int client_flush(client *c) {
  size_t each = c->get ? c->server->get_answer : c->server->set_answer, all = each * c->n;
  if (!client_send(c)) return WRONG;
  for (size_t done = 0; done < all;) {
    ssize_t n = recv(c->fd, c->in + done, all - done, 0);
    if (n <= 0) return WRONG;
    done += (size_t)n;
  }
  for (unsigned i = 0; i < c->n; i++) {
    const char *answer = c->in + i * each;
    if (c->get ? memcmp(answer + c->server->value_at, &c->asked[i], 8) != 0 : answer[0] != '+' && answer[0] != 'S') return WRONG;
  }
  c->n = 0;
  return 0;
}

static int client_step(void *table, uint64_t i) {
  client *c = (client *)table;
  const server *s = c->server;
  key k = key_of(i);
  char *to = c->out + c->used;
  to = append(append_text(to, c->get ? s->get_before : s->set_before), &k, KEY);
  to = append_text(to, c->get ? s->get_after : s->set_after);
  to_set.number = i;
  if (!c->get) to = append_text(append(to, &to_set, VALUE), s->set_end);
  c->used = (size_t)(to - c->out);
  c->asked[c->n++] = i;
  return c->n == c->at_once ? client_flush(c) : 0;
}

static void server_start(bench_run *run, client *c) {
  char folder[PATH];
  folder_make(run, "/tmp", folder);
  folder_of(run->name, "/tmp", "socket", socket_path);
  pid_t parent = getpid();
  c->pid = fork();
  if (c->pid < 0) bench_fail(run, "fork: %s", strerror(errno));
  if (c->pid > 0) return;
  int null = open("/dev/null", O_RDWR);
  for (int fd = 0; fd < 3; fd++) dup2(null, fd);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(2);
  execvp(c->server->program, c->server->argv);
  _exit(127);
}

static void server_stop(client *c) {
  close(c->fd);
  kill(c->pid, SIGKILL);
  waitpid(c->pid, NULL, 0);
}

/* Until the server is there, 10 s at most. */
static void client_connect(bench_run *run, client *c) {
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int status;
  memcpy(address.sun_path, socket_path, sizeof socket_path);
  c->fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  setsockopt(c->fd, SOL_SOCKET, SO_RCVTIMEO, &(struct timeval){ 10, 0 }, sizeof(struct timeval));
  for (int64_t end = bench_now_ns() + 10000000000; connect(c->fd, (struct sockaddr *)&address, sizeof address) != 0;) {
    if (waitpid(c->pid, &status, WNOHANG) == c->pid) {
      if (WIFEXITED(status) && WEXITSTATUS(status) == 127) bench_skip(run, "%s is not installed", c->server->program);
      bench_fail(run, "%s does not start", c->server->program);
    }
    if (bench_now_ns() > end) bench_fail(run, "%s does not listen", c->server->program);
    bench_sleep_ns(2000000);
  }
}

static void server_side(bench_run *run, const server *s) {
  static client c;
  const task *t = (const task *)run->arg;
  c.server = s;
  c.at_once = PIPELINED;
  server_start(run, &c);
  client_connect(run, &c);
  for (uint64_t i = 0; i < t->keys; i++) stopped(run, client_step(&c, i));
  c.at_once = t->at_once;
  c.get = t->what[0] == GET;
  int per_lap = (int)t->at_once;
  time_steps(run, &c, client_step, 10 * per_lap, per_lap);
  server_stop(&c);
  folder_remove(run->name);
}

static void redis_side(bench_run *run) { server_side(run, &redis); }
static void memcached_side(bench_run *run) { server_side(run, &memcached); }

/* ---- the questions -------------------------------------------------------------------------- */

#define TASK(keys, first, second) (&(const task){ keys, { first, second }, false, 0 })
#define CONSTANT(keys, first) (&(const task){ keys, { first, NOTHING }, true, 0 })
#define OTHER(what, at_once) (&(const task){ MANY, { what, NOTHING }, false, at_once })

/* One process. */
#define ASK_ALONE(keys, what, name) \
  { "private table", BENCH_FLOOR, { plain_side, NULL }, TASK(keys, what, NOTHING), 0, 0 }, \
  { name, BENCH_OURS, { ours_side, NULL }, TASK(keys, what, NOTHING), 0, 0 }
#define ASK_CONSTANT(keys, what) \
  { "private table, sizes compiled in", BENCH_INFO, { plain_side, NULL }, CONSTANT(keys, what), 0, 0 }

/* One process and two. */
#define ASK_BOTH(keys, what) \
  { "zb_dict, one", BENCH_FLOOR, { ours_side, ours_side }, TASK(keys, what, NOTHING), 4096, 0 }, \
  { "zb_dict, two", BENCH_OURS, { ours_side, ours_side }, TASK(keys, what, what), 4096, 0 }
#define ASK_READERS(keys) ASK_BOTH(keys, GET), \
  { "table without locks, one", BENCH_INFO, { plain_side, plain_side }, TASK(keys, GET, NOTHING), PLAIN_BYTES(keys), 0 }, \
  { "table without locks, two", BENCH_INFO, { plain_side, plain_side }, TASK(keys, GET, GET), PLAIN_BYTES(keys), 0 }
#define ASK_BESIDE(keys) \
  { "zb_dict, nobody beside it", BENCH_FLOOR, { ours_beside, ours_beside }, TASK(keys, GET, NOTHING), 4096, 0 }, \
  { "zb_dict, a writer beside it", BENCH_OURS, { ours_beside, ours_beside }, TASK(keys, GET, SET), 4096, 0 }, \
  { "table without locks, nobody beside it", BENCH_INFO, { plain_beside, plain_beside }, TASK(keys, GET, NOTHING), \
    PLAIN_BYTES(keys), 0 }, \
  { "table without locks, a writer beside it", BENCH_INFO, { plain_beside, plain_beside }, TASK(keys, GET, SET), \
    PLAIN_BYTES(keys), 0 }

#define ASK_OTHERS(what, name) \
  { name, BENCH_OURS, { ours_side, NULL }, OTHER(what, 1), 0, 0 }, \
  { "LMDB, one in a transaction", BENCH_FLOOR, { lmdb_side, NULL }, OTHER(what, 1), 0, 0 }, \
  { "LMDB, 10,000 in a transaction", BENCH_FLOOR, { lmdb_side, NULL }, OTHER(what, IN_TRANSACTION), 0, 0 }, \
  { "Redis, one at a time", BENCH_FLOOR, { redis_side, NULL }, OTHER(what, 1), 0, 0 }, \
  { "Redis, 50 in the pipeline", BENCH_FLOOR, { redis_side, NULL }, OTHER(what, PIPELINED), 0, 0 }, \
  { "memcached, one at a time", BENCH_FLOOR, { memcached_side, NULL }, OTHER(what, 1), 0, 0 }, \
  { "memcached, 50 in the pipeline", BENCH_FLOOR, { memcached_side, NULL }, OTHER(what, PIPELINED), 0, 0 }

static const bench_question questions[] = {
  { .id = "get", .title = "get, 100,000 keys", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST, .limit = 0.5,
    .seconds = 0.1, .variant = { ASK_ALONE(MANY, GET, "zb_dict_get"), ASK_CONSTANT(MANY, GET) } },
  { .id = "set", .title = "set, 100,000 keys", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST, .limit = 0.4,
    .seconds = 0.1, .variant = { ASK_ALONE(MANY, SET, "zb_dict_set"), ASK_CONSTANT(MANY, SET),
      { "zb_dict_set, another size each time", BENCH_INFO, { ours_side, NULL }, TASK(MANY, RESIZE, NOTHING), 0, 0 },
      { "zb_dict_remove, zb_dict_add, 90 % full", BENCH_INFO, { ours_side, NULL }, TASK(MANY, RENEW, NOTHING), 0, 0 } } },
  { .id = "view", .title = "view, 100,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_ALONE(MANY, VIEW, "zb_dict_view, zb_dict_view_valid") } },
  { .id = "add", .title = "add to a number, 100,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_ALONE(MANY, ADD, "zb_dict_add_i64") } },
  { .id = "1k-get", .title = "get, 1,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_ALONE(FEW, GET, "zb_dict_get"), ASK_CONSTANT(FEW, GET) } },
  { .id = "1k-set", .title = "set, 1,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_ALONE(FEW, SET, "zb_dict_set"), ASK_CONSTANT(FEW, SET) } },
  { .id = "two", .title = "readers, 100,000 keys", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST, .limit = 1.8,
    .seconds = 0.1, .variant = { ASK_READERS(MANY) } },
  { .id = "1k-two", .title = "readers, 1,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = { ASK_READERS(FEW) } },
  { .id = "beside", .title = "reader beside a writer, 100,000 keys", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.85, .seconds = 0.1, .variant = { ASK_BESIDE(MANY) } },
  { .id = "1k-beside", .title = "reader beside a writer, 1,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_BESIDE(FEW) } },
  { .id = "writers", .title = "writers, 100,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_BOTH(MANY, SET) } },
  { .id = "adders", .title = "adding to numbers, 1,000 keys", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      ASK_BOTH(FEW, ADD) } },
  { .id = "others-get", .title = "get, next to the best other", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST,
    .limit = 1, .seconds = 0.1, .variant = { ASK_OTHERS(GET, "zb_dict_get") } },
  { .id = "others-set", .title = "set, next to the best other", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST,
    .limit = 1, .seconds = 0.1, .variant = { ASK_OTHERS(SET, "zb_dict_set") } },
};

static void remove_left_over(const char *run_name) {
  zb_remove(ZB_KIND_DICT, run_name, true);
  folder_remove(run_name);
}

int main(int argc, char **argv) {
  return bench_main(argc, argv, questions, (int)(sizeof questions / sizeof *questions), remove_left_over, "");
}
