/* bench/ring.c - how fast the ring is, next to what the machine gives
 *
 *   cc -O2 -std=c11 -pthread bench/ring.c -o build/bench/ring && build/bench/ring
 *
 * Every question is asked of the library and of bare loops ("floors") in the same run: see bench.h for how.
 * The floors promise nothing that the library promises: no death of a peer, no timeout, no sleep, no items of
 * any size, no check of what shared memory says; and they are compiled into their loops with constant sizes.
 *
 * With bench/boost_ring.cpp linked in, two queues of Boost are asked, too.
 *
 *   build/bench/ring --hot-path N     N items of 64 B between two processes, for strace -f -c
 */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "bench.h"

#include <linux/futex.h>
#include <sys/syscall.h>

enum {
  PICTURE = 1920 * 1080 * 3 / 2,    /* 1080p, I420 */
  BLOCK = 4096,                     /* items between two looks at the clock */
  WARM = 64 * BLOCK,
  MOST = 64                         /* items at a time */
};

typedef struct item { uint64_t word[8]; } item;
static const uint64_t over = UINT64_MAX;   /* an item that begins with this ends a run */

/* The compiler must believe that all of it is read and may have changed, or bare loops copy one word. */
INLINE void touch(void *data) { __asm__ __volatile__("" : : "r"(data) : "memory"); }

typedef int (*put_fn)(void *end, item *items, size_t n);
typedef int (*get_fn)(void *end, item *items, size_t n, size_t *done);   /* 1 to n */

/* ---- floor: a bare ring --------------------------------------------------------------------- */

typedef struct bare_shared {
  _Alignas(BENCH_LINE) _Atomic uint64_t head;
  _Alignas(BENCH_LINE) _Atomic uint64_t tail;
  _Alignas(BENCH_LINE) item slots[];
} bare_shared;

/* One end. The other side's count is cached: it is read again only when the cached one says full or empty. */
typedef struct bare {
  bare_shared *shared;
  uint64_t     count, other, slot, capacity;
} bare;

#define BARE_BYTES(slots) (sizeof(bare_shared) + (slots) * sizeof(item))
enum { LANE = 32768 };              /* apart in area->memory */

static bare bare_open(unsigned char *memory, uint64_t slots) {
  return (bare){ .shared = (bare_shared *)(void *)memory, .capacity = slots };
}

INLINE int bare_put(void *end, item *items, size_t n) {
  bare *b = (bare *)end;
  for (size_t done = 0; done < n;) {
    while (b->capacity - (b->count - b->other) < n - done) {
      b->other = atomic_load_explicit(&b->shared->tail, memory_order_acquire);
      if (b->count - b->other < b->capacity) break;
      bench_relax();
    }
    uint64_t space = b->capacity - (b->count - b->other), some = n - done < space ? n - done : space;
    for (uint64_t i = 0; i < some; i++) {
      memcpy(&b->shared->slots[b->slot], &items[done + i], sizeof *items);
      if (++b->slot == b->capacity) b->slot = 0;
    }
    done += some;
    b->count += some;
    atomic_store_explicit(&b->shared->head, b->count, memory_order_release);
  }
  return 0;
}

INLINE int bare_get(void *end, item *items, size_t n, size_t *done) {
  bare *b = (bare *)end;
  while (b->other - b->count < n) {
    b->other = atomic_load_explicit(&b->shared->head, memory_order_acquire);
    if (b->other != b->count) break;
    bench_relax();
  }
  uint64_t there = b->other - b->count;
  *done = n < there ? n : there;
  for (size_t i = 0; i < *done; i++) {
    memcpy(&items[i], &b->shared->slots[b->slot], sizeof *items);
    if (++b->slot == b->capacity) b->slot = 0;
  }
  b->count += *done;
  atomic_store_explicit(&b->shared->tail, b->count, memory_order_release);
  return 0;
}

/* The same, out of the caller's sight as a library's functions are. */
__attribute__((noinline)) static int called_put(void *end, item *items, size_t n) {
  (void)n;
  touch(end);
  return bare_put(end, items, 1);
}

__attribute__((noinline)) static int called_get(void *end, item *items, size_t n, size_t *done) {
  (void)n;
  touch(end);
  return bare_get(end, items, 1, done);
}

/* ---- floor: a word that is counted up and slept on -------------------------------------------- */

typedef struct nap { _Atomic uint32_t *word; item *place; uint32_t count; } nap;

static nap nap_open(unsigned char *memory) {
  return (nap){ .word = (_Atomic uint32_t *)(void *)memory, .place = (item *)(void *)(memory + BENCH_LINE) };
}

INLINE int nap_put(void *end, item *items, size_t n) {
  nap *a = (nap *)end;
  (void)n;
  *a->place = *items;
  atomic_store_explicit(a->word, ++a->count, memory_order_release);
  syscall(SYS_futex, a->word, FUTEX_WAKE, 1, NULL, NULL, 0);
  return 0;
}

INLINE int nap_get(void *end, item *items, size_t n, size_t *done) {
  nap *a = (nap *)end;
  (void)n;
  while (atomic_load_explicit(a->word, memory_order_acquire) == a->count)
    syscall(SYS_futex, a->word, FUTEX_WAIT, a->count, NULL, NULL, 0);
  a->count++;
  *items = *a->place;
  *done = 1;
  return 0;
}

/* ---- floor: a bare place with a count beside it ----------------------------------------------- */

typedef struct place { _Alignas(BENCH_LINE) _Atomic uint64_t count; _Alignas(BENCH_LINE) item data; } place;
typedef struct post { place *at; uint64_t count; } post;

INLINE int post_put(void *end, item *items, size_t n) {
  post *p = (post *)end;
  (void)n;
  p->at->data = *items;
  atomic_store_explicit(&p->at->count, ++p->count, memory_order_release);
  return 0;
}

INLINE int post_get(void *end, item *items, size_t n, size_t *done) {
  post *p = (post *)end;
  (void)n;
  while (atomic_load_explicit(&p->at->count, memory_order_acquire) == p->count) bench_relax();
  p->count++;
  *items = p->at->data;
  *done = 1;
  return 0;
}

/* ---- ours ----------------------------------------------------------------------------------- */

typedef struct flow {
  uint64_t slots;
  size_t   n;                 /* items at a time */
  int64_t  spin_ns;
  bool     in_place, past_caches;
  uint64_t size;              /* of an item; 0: 64 */
  uint64_t count;             /* items in all; 0: as long as the run lasts */
} flow;

static void ours_open(bench_run *run, zb_ring *r, zb_ring_role role, const char *suffix) {
  const flow *f = (const flow *)run->arg;
  char name[80];
  zb_schema schema;
  zb_ring_desc desc = { .capacity = f->slots, .connect_timeout_ns = ZB_SEC(10), .spin_ns = f->spin_ns, .prefault = true };
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  check(run, "schema", zb_schema_bytes(&schema, f->size ? f->size : sizeof(item)));
  if (run->side == 0) check(run, "create", zb_ring_create(r, name, role, &schema, &desc));
  else check(run, "attach", zb_ring_attach(r, name, role, &desc));
}

INLINE int ours_put(void *end, item *items, size_t n) { (void)n; return zb_ring_write((zb_ring *)end, items, ZB_SEC(20)); }

INLINE int ours_get(void *end, item *items, size_t n, size_t *done) {
  (void)n;
  *done = 1;
  return zb_ring_read((zb_ring *)end, items, ZB_SEC(20));
}

INLINE int ours_put_n(void *end, item *items, size_t n) {
  size_t some;
  for (size_t done = 0; done < n; done += some) {
    zb_result result = zb_ring_write_n((zb_ring *)end, items + done, n - done, &some, ZB_SEC(20));
    if (result != ZB_OK) return result;
  }
  return ZB_OK;
}

INLINE int ours_get_n(void *end, item *items, size_t n, size_t *done) {
  return zb_ring_read_n((zb_ring *)end, items, n, done, ZB_SEC(20));
}

INLINE int ours_put_in_place(void *end, item *items, size_t n) {
  void *slot;
  zb_result result = zb_ring_acquire((zb_ring *)end, &slot, ZB_SEC(20));
  (void)n;
  if (result != ZB_OK) return result;
  memcpy(slot, items, sizeof *items);
  return zb_ring_commit((zb_ring *)end);
}

INLINE int ours_get_in_place(void *end, item *items, size_t n, size_t *done) {
  const void *slot;
  zb_result result = zb_ring_peek((zb_ring *)end, &slot, ZB_SEC(20));
  (void)n;
  if (result != ZB_OK) return result;
  memcpy(items, slot, sizeof *items);
  *done = 1;
  return zb_ring_release((zb_ring *)end);
}

/* ---- one way -------------------------------------------------------------------------------- */

INLINE uint64_t send_some(bench_run *run, void *end, put_fn put, item *items, size_t n, uint64_t first, uint64_t count) {
  for (uint64_t at = first; at < first + count; at += n) {
    for (size_t k = 0; k < n; k++) items[k].word[0] = at + k;
    touch(items);
    int result = put(end, items, n);
    if (result != 0) check(run, "write", result);
  }
  return first + count;
}

/* Inlined with its put: what is timed has no indirect call. */
INLINE void send_all(bench_run *run, void *end, put_fn put, size_t n) {
  static _Alignas(64) item items[MOST];
  const flow *f = (const flow *)run->arg;
  uint64_t sent = send_some(run, end, put, items, n, 0, WARM);
  bench_begin(run);
  int64_t from = bench_now_ns(), length = (int64_t)(run->seconds * 1e9);
  if (f->count > 0) sent = send_some(run, end, put, items, n, sent, f->count);
  else do sent = send_some(run, end, put, items, n, sent, BLOCK);
  while (bench_now_ns() - from < length);
  items[0].word[0] = over;
  check(run, "write", put(end, items, 1));
  run->area->from_ns = from;
  run->area->sent = sent;
  run->area->sent_sum = sent * (sent - 1) / 2;
  bench_end(run);
}

/* From the first item written to the last one read: full rings count for nobody. */
INLINE void receive_all(bench_run *run, void *end, get_fn get, size_t n) {
  static _Alignas(64) item items[MOST];
  uint64_t sum = 0, received = 0;
  size_t done = 0;
  bool last = false;
  while (!last) {
    if (received == WARM) bench_begin(run);
    int result = get(end, items, n, &done);
    if (result != 0) check(run, "read", result);
    touch(items);
    last = items[done - 1].word[0] == over;
    for (size_t k = 0; k < done; k++) sum += items[k].word[0];
    received += done;
  }
  int64_t to = bench_now_ns();
  run->area->received = received - 1;
  run->area->received_sum = sum - over;
  bench_end(run);
  run->area->value = (double)(received - WARM) * 1e9 / (double)(to - run->area->from_ns);
}

#define ONE_WAY(run, end, put, get, n) do { \
    if ((run)->side == 0) send_all(run, end, put, n); \
    else receive_all(run, end, get, n); \
  } while (0)

static void bare_flow(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  bare b = bare_open(run->area->memory, f->slots);
  if (f->n == 16) ONE_WAY(run, &b, bare_put, bare_get, 16);
  else if (f->n == 64) ONE_WAY(run, &b, bare_put, bare_get, 64);
  else ONE_WAY(run, &b, bare_put, bare_get, 1);
}

static void called_flow(bench_run *run) {
  bare b = bare_open(run->area->memory, ((const flow *)run->arg)->slots);
  ONE_WAY(run, &b, called_put, called_get, 1);
}

static void ours_flow(bench_run *run) {
  static zb_ring r;
  const flow *f = (const flow *)run->arg;
  ours_open(run, &r, run->side == 0 ? ZB_PRODUCER : ZB_CONSUMER, "");
  if (f->n == 16) ONE_WAY(run, &r, ours_put_n, ours_get_n, 16);
  else if (f->n == 64) ONE_WAY(run, &r, ours_put_n, ours_get_n, 64);
  else if (f->in_place) ONE_WAY(run, &r, ours_put_in_place, ours_get_in_place, 1);
  else ONE_WAY(run, &r, ours_put, ours_get, 1);
  check(run, "close", zb_ring_close(&r));
}

/* ---- queues of Boost ---------------------------------------------------------------------------
 * In bench/boost_ring.cpp: n items of 64 B from `first` on, and the sum of the first words of n items. */

#define WEAK __attribute__((weak))
extern WEAK size_t boost_spsc_size(void);
extern WEAK void   boost_spsc_make(void *memory);
extern WEAK void   boost_spsc_put(void *memory, uint64_t first, uint64_t n);
extern WEAK uint64_t boost_spsc_get(void *memory, uint64_t n);
extern WEAK int    boost_mq_make(const char *name);
extern WEAK int    boost_mq_open(const char *name);
extern WEAK void   boost_mq_put(uint64_t first, uint64_t n);
extern WEAK uint64_t boost_mq_get(uint64_t n);
extern WEAK void   boost_mq_remove(const char *name);

enum { BOOST_BYTES = 65536 };       /* for a queue of 256 slots */

INLINE void boost_flow(bench_run *run, void (*put)(bench_run *, uint64_t, uint64_t), uint64_t (*get)(bench_run *, uint64_t),
                       uint64_t count) {
  uint64_t all = WARM + count;
  if (run->side == 0) put(run, 0, WARM);
  else run->area->received_sum = get(run, WARM);
  bench_begin(run);
  if (run->side == 0) {
    run->area->from_ns = bench_now_ns();
    put(run, WARM, count);
    run->area->sent = all;
    run->area->sent_sum = all * (all - 1) / 2;
  } else {
    run->area->received_sum += get(run, count);
    int64_t to = bench_now_ns();
    run->area->received = all;
    run->area->value = (double)count * 1e9 / (double)(to - run->area->from_ns);
  }
  bench_end(run);
}

static void spsc_put(bench_run *run, uint64_t first, uint64_t n) { boost_spsc_put(run->area->memory, first, n); }
static uint64_t spsc_get(bench_run *run, uint64_t n) { return boost_spsc_get(run->area->memory, n); }
static void mq_put(bench_run *run, uint64_t first, uint64_t n) { (void)run; boost_mq_put(first, n); }
static uint64_t mq_get(bench_run *run, uint64_t n) { (void)run; return boost_mq_get(n); }

static void boost_spsc_flow(bench_run *run) {
  if (boost_spsc_size == NULL) bench_skip(run, "built without libboost-dev");
  if (boost_spsc_size() > BOOST_BYTES) bench_fail(run, "the queue is larger than BOOST_BYTES");
  if (run->side == 0) boost_spsc_make(run->area->memory);
  bench_meet(run);
  boost_flow(run, spsc_put, spsc_get, 4 << 20);
}

static void boost_mq_flow(bench_run *run) {
  if (boost_mq_make == NULL) bench_skip(run, "built without libboost-dev");
  if (run->side == 0 && boost_mq_make(run->name) != 0) bench_fail(run, "the queue cannot be made");
  bench_meet(run);
  if (run->side == 1 && boost_mq_open(run->name) != 0) bench_fail(run, "the queue cannot be opened");
  boost_flow(run, mq_put, mq_get, 1 << 20);
  if (run->side == 0) boost_mq_remove(run->name);
}

/* ---- there and back --------------------------------------------------------------------------- */

/* Spinning trips last about 100 ns: several make one lap, so that the clock does not count. */
enum { WARM_TRIPS = 2000, SPIN_TRIPS = 16, SLEEP_TRIPS = 1 };

INLINE void ask_once(bench_run *run, void *out, put_fn put, void *in, get_fn get, uint64_t n) {
  item data = { { n, 0, 0, 0, 0, 0, 0, n } };
  size_t done;
  touch(&data);
  int result = put(out, &data, 1);
  if (result == 0) result = get(in, &data, 1, &done);
  if (result != 0) check(run, "trip", result);
  touch(&data);
  if (data.word[0] != n || data.word[7] != n) bench_fail(run, "wrong data came back");
}

INLINE void ask_all(bench_run *run, void *out, put_fn put, void *in, get_fn get, int per_lap) {
  uint64_t n = 0;
  for (; n < WARM_TRIPS; n++) ask_once(run, out, put, in, get, n);
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do for (int i = 0; i < per_lap; i++) ask_once(run, out, put, in, get, n++);
  while (bench_lap(&laps));
  item data = { { over } };
  check(run, "write", put(out, &data, 1));
  run->area->sent = n;
  bench_end(run);
  bench_laps_report(run, &laps, per_lap);
}

INLINE void answer_all(bench_run *run, void *out, put_fn put, void *in, get_fn get) {
  uint64_t answered = 0;
  for (;; answered++) {
    item data;
    size_t done;
    if (answered == WARM_TRIPS) bench_begin(run);
    int result = get(in, &data, 1, &done);
    touch(&data);
    if (result == 0 && data.word[0] == over) break;
    if (result == 0) result = put(out, &data, 1);
    if (result != 0) check(run, "trip", result);
  }
  run->area->received = answered;
  bench_end(run);
}

#define TRIP_BOTH(run, out, put, in, get, per_lap) do { \
    if ((run)->side == 0) ask_all(run, out, put, in, get, per_lap); \
    else answer_all(run, out, put, in, get); \
  } while (0)

static unsigned char *lane(bench_run *run, bool out) { return bench_lane(run, out, LANE); }
static void line_trip(bench_run *run) { bench_line_trip(run, SPIN_TRIPS); }

static void post_trip(bench_run *run) {
  post out = { (place *)(void *)lane(run, true), 0 }, in = { (place *)(void *)lane(run, false), 0 };
  TRIP_BOTH(run, &out, post_put, &in, post_get, SPIN_TRIPS);
}

static void bare_trip(bench_run *run) {
  bare out = bare_open(lane(run, true), 256), in = bare_open(lane(run, false), 256);
  TRIP_BOTH(run, &out, bare_put, &in, bare_get, SPIN_TRIPS);
}

static void nap_trip(bench_run *run) {
  nap out = nap_open(lane(run, true)), in = nap_open(lane(run, false));
  TRIP_BOTH(run, &out, nap_put, &in, nap_get, SLEEP_TRIPS);
}

static void ours_trip(bench_run *run) {
  static zb_ring out, in;
  ours_open(run, &out, ZB_PRODUCER, run->side == 0 ? "_there" : "_back");
  ours_open(run, &in, ZB_CONSUMER, run->side == 0 ? "_back" : "_there");
  bench_meet(run);
  if (((const flow *)run->arg)->spin_ns == ZB_NO_SPIN) TRIP_BOTH(run, &out, ours_put, &in, ours_get, SLEEP_TRIPS);
  else if (((const flow *)run->arg)->in_place) TRIP_BOTH(run, &out, ours_put_in_place, &in, ours_get_in_place, SPIN_TRIPS);
  else TRIP_BOTH(run, &out, ours_put, &in, ours_get, SPIN_TRIPS);
  bench_meet(run);
  check(run, "close", zb_ring_close(&out));
  check(run, "close", zb_ring_close(&in));
}

/* ---- pictures ------------------------------------------------------------------------------- */

/* The floor: slots one after the other, two counts before them. */
typedef struct gallery {
  _Atomic uint64_t *head, *tail;
  unsigned char    *slots;
  uint64_t          capacity, count;
  bool              past_caches;
} gallery;

enum { PICTURE_STRIDE = (PICTURE + 63) / 64 * 64, PICTURES_AT = 4096 };

typedef int (*show_fn)(void *end, const void *data);
typedef int (*look_fn)(void *end, uint64_t *sum, bool *last);

INLINE bool is_over(const void *data) {
  uint64_t first;
  memcpy(&first, data, 8);
  return first == over;
}

INLINE unsigned char *gallery_place(gallery *g) { return g->slots + g->count % g->capacity * PICTURE_STRIDE; }

INLINE int gallery_show(void *end, const void *data) {
  gallery *g = (gallery *)end;
  while (g->count - atomic_load_explicit(g->tail, memory_order_acquire) == g->capacity) bench_relax();
  if (!g->past_caches) memcpy(gallery_place(g), data, PICTURE);
  else if (!bench_copy_past_caches(gallery_place(g), (const unsigned char *)data, PICTURE)) return ZB_ERR_STATE;
  atomic_store_explicit(g->head, ++g->count, memory_order_release);
  return 0;
}

INLINE int gallery_look(void *end, uint64_t *sum, bool *last) {
  gallery *g = (gallery *)end;
  while (atomic_load_explicit(g->head, memory_order_acquire) == g->count) bench_relax();
  *last = is_over(gallery_place(g));
  *sum += bench_sum(gallery_place(g), PICTURE);
  atomic_store_explicit(g->tail, ++g->count, memory_order_release);
  return 0;
}

INLINE int ours_show(void *end, const void *data) { return zb_ring_write((zb_ring *)end, data, ZB_SEC(20)); }

INLINE int ours_look(void *end, uint64_t *sum, bool *last) {
  const void *data;
  zb_result result = zb_ring_peek((zb_ring *)end, &data, ZB_SEC(20));
  if (result != ZB_OK) return result;
  *last = is_over(data);
  *sum += bench_sum(data, PICTURE);
  return zb_ring_release((zb_ring *)end);
}

INLINE void show_one(bench_run *run, void *end, show_fn show, unsigned char *data, uint64_t first) {
  memcpy(data, &first, 8);
  int result = show(end, data);
  if (result != 0) check(run, "write", result);
}

INLINE void show_all(bench_run *run, void *end, show_fn show) {
  uint64_t sum, n = 0, warm = 2 * ((const flow *)run->arg)->slots;
  unsigned char *data = bench_bytes(run, PICTURE, &sum);
  for (; n < warm; n++) show_one(run, end, show, data, n);
  bench_begin(run);
  int64_t from = bench_now_ns(), length = (int64_t)(run->seconds * 1e9);
  do show_one(run, end, show, data, n++);
  while (bench_now_ns() - from < length);
  show_one(run, end, show, data, over);
  run->area->from_ns = from;
  run->area->sent = n;
  run->area->sent_sum = n * sum + n * (n - 1) / 2 + sum + over;
  bench_end(run);
  free(data);
}

INLINE void look_all(bench_run *run, void *end, look_fn look) {
  uint64_t sum = 0, n = 0, warm = 2 * ((const flow *)run->arg)->slots;
  for (bool last = false;; n++) {
    if (n == warm) bench_begin(run);
    int result = look(end, &sum, &last);
    if (result != 0) check(run, "read", result);
    if (last) break;
  }
  int64_t to = bench_now_ns();
  run->area->received = n;
  run->area->received_sum = sum;
  bench_end(run);
  /* From the first picture to the last one; the one that says so counts as well. */
  run->area->value = (double)(n + 1 - warm) * 1e9 / (double)(to - run->area->from_ns);
}

static void bare_pictures(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  unsigned char *memory = run->area->memory;
  gallery g = { .head = (_Atomic uint64_t *)(void *)memory, .tail = (_Atomic uint64_t *)(void *)(memory + BENCH_LINE),
                .slots = memory + PICTURES_AT, .capacity = f->slots, .past_caches = f->past_caches };
  if (run->side == 0) show_all(run, &g, gallery_show);
  else look_all(run, &g, gallery_look);
}

static void ours_pictures(bench_run *run) {
  static zb_ring r;
  ours_open(run, &r, run->side == 0 ? ZB_PRODUCER : ZB_CONSUMER, "");
  if (run->side == 0) show_all(run, &r, ours_show);
  else look_all(run, &r, ours_look);
  check(run, "close", zb_ring_close(&r));
}

/* ---- idle ----------------------------------------------------------------------------------- */

static zb_result futex_blocked(void *word, int64_t ns) {
  (void)ns;
  syscall(SYS_futex, word, FUTEX_WAIT, 0, &(const struct timespec){ 0, 100000000 }, NULL, 0);
  return ZB_TIMEOUT;
}

static zb_result ours_blocked(void *ring, int64_t ns) {
  item data;
  return zb_ring_read((zb_ring *)ring, &data, ns);
}

static void idle_floor(bench_run *run) { bench_idle(run, futex_blocked, run->area->memory); }

static void idle_ours(bench_run *run) {
  static zb_ring r;
  ours_open(run, &r, run->side == 0 ? ZB_PRODUCER : ZB_CONSUMER, "");
  bench_idle(run, ours_blocked, &r);
  check(run, "close", zb_ring_close(&r));
}

/* ---- system calls --------------------------------------------------------------------------- */

enum { HOT_ITEMS = 4000000 };

/* N items between two pinned processes. */
static int hot_path(uint64_t count, int64_t spin_ns) {
  flow f = { .slots = 256, .n = 1, .count = count, .spin_ns = spin_ns };
  bench_variant v = { .name = "ours", .side = { ours_flow, ours_flow }, .arg = &f };
  return bench_hot_path(&v, count, "items of 64 B");
}

static void system_calls(bench_run *run) { bench_system_calls(run, HOT_ITEMS); }

/* ---- the questions -------------------------------------------------------------------------- */

#define FLOW(slots, n, spin, in_place) (&(const flow){ slots, n, spin, in_place, false, 0, 0 })
#define PICTURES(slots, past_caches) (&(const flow){ slots, 1, 0, true, past_caches, PICTURE, 0 })
#define TRIP(spin, in_place) FLOW(256, 1, spin, in_place)

#define BARE(name, kind, slots, n) \
  { name, kind, { bare_flow, bare_flow }, FLOW(slots, n, 0, false), BARE_BYTES(slots), 0 }
#define OURS(name, kind, slots, n, spin, in_place) \
  { name, kind, { ours_flow, ours_flow }, FLOW(slots, n, spin, in_place), 0, 0 }

#define ASK_MANY(n, name) \
  OURS("zb_ring_write, zb_ring_read, one by one", BENCH_FLOOR, 256, 1, 0, false), \
  OURS("zb_ring_write_n, zb_ring_read_n, " name, BENCH_OURS, 256, n, 0, false), \
  BARE("bare loop, " name, BENCH_INFO, 256, n), BARE("bare loop, one by one", BENCH_INFO, 256, 1)

#define ASK_PICTURES(slots) \
  { "memcpy", BENCH_FLOOR, { bare_pictures, bare_pictures }, PICTURES(slots, false), \
    PICTURES_AT + (size_t)PICTURE_STRIDE * (slots), 0 }, \
  { "non-temporal stores", BENCH_INFO, { bare_pictures, bare_pictures }, PICTURES(slots, true), \
    PICTURES_AT + (size_t)PICTURE_STRIDE * (slots), 0 }, \
  { "zb_ring_write, zb_ring_peek", BENCH_OURS, { ours_pictures, ours_pictures }, PICTURES(slots, false), 0, 0 }

static const bench_question questions[] = {
  { .id = "one", .title = "64 B one by one, 256 slots", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST,
    .limit = 0.9, .seconds = 0.1, .variant = {
      BARE("bare loop, cached index", BENCH_FLOOR, 256, 1),
      OURS("zb_ring_write, zb_ring_read", BENCH_OURS, 256, 1, 0, false),
      { "bare loop, behind a function call", BENCH_INFO, { called_flow, called_flow }, FLOW(256, 1, 0, false), BARE_BYTES(256), 0 },
      OURS("zb_ring_acquire, commit, peek, release", BENCH_INFO, 256, 1, 0, true),
      OURS("zb_ring_write, zb_ring_read, spin_ns 1 s", BENCH_INFO, 256, 1, ZB_SEC(1), false),
      { "boost::lockfree::spsc_queue", BENCH_INFO, { boost_spsc_flow, boost_spsc_flow }, NULL, BOOST_BYTES, 0 },
      { "boost::interprocess::message_queue", BENCH_INFO, { boost_mq_flow, boost_mq_flow }, NULL, 0, 0 } } },
  { .id = "n16", .title = "64 B 16 at a time, against one by one", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST,
    .limit = 1.7, .seconds = 0.1, .variant = { ASK_MANY(16, "16 at a time") } },
  { .id = "n64", .title = "64 B 64 at a time, against one by one", .unit = BENCH_PER_SECOND, .budget = BENCH_RATIO_AT_LEAST,
    .limit = 1.7, .seconds = 0.1, .variant = { ASK_MANY(64, "64 at a time") } },
  { .id = "slots", .title = "64 B one by one, 1,024 slots", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      BARE("bare loop, cached index", BENCH_FLOOR, 1024, 1),
      OURS("zb_ring_write, zb_ring_read", BENCH_OURS, 1024, 1, 0, false),
      BARE("bare loop, 16 at a time", BENCH_INFO, 1024, 16),
      OURS("zb_ring_write_n, zb_ring_read_n, 16 at a time", BENCH_INFO, 1024, 16, 0, false) } },
  { .id = "spin", .title = "round trip of 64 B, spinning, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.3, .seconds = 0.1, .extra = "p99 %.3f us", .variant = {
      { "one cache line", BENCH_FLOOR, { line_trip, line_trip }, NULL, 4096, 0 },
      { "two rings, spin_ns 1 s", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_SEC(1), false), 0, 0 },
      { "the same, default spin", BENCH_INFO, { ours_trip, ours_trip }, TRIP(0, false), 0, 0 },
      { "the same, in place", BENCH_INFO, { ours_trip, ours_trip }, TRIP(0, true), 0, 0 },
      { "bare, two places with a count each", BENCH_INFO, { post_trip, post_trip }, NULL, 2 * LANE, 0 },
      { "bare, two rings", BENCH_INFO, { bare_trip, bare_trip }, NULL, 2 * LANE, 0 } } },
  { .id = "sleep", .title = "round trip of 64 B, blocked, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.05, .sleeps = true, .seconds = 0.4, .extra = "p99 %.3f us", .variant = {
      { "two bare words", BENCH_FLOOR, { nap_trip, nap_trip }, NULL, 2 * LANE, 0 },
      { "two rings, ZB_NO_SPIN", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_NO_SPIN, false), 0, 0 } } },
  { .id = "pic4", .title = "1080p copied in and summed, 4 slots", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.4, .variant = { ASK_PICTURES(4) } },
  { .id = "pic16", .title = "1080p copied in and summed, 16 slots", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.4, .variant = { ASK_PICTURES(16) } },
  { .id = "calls", .title = "system calls per million items", .unit = BENCH_NUMBER, .budget = BENCH_AT_MOST,
    .limit = 100, .rounds = 1, .extra = "%.0f in all for 4 M items", .variant = {
      { "spin_ns 1 s", BENCH_OURS, { system_calls, NULL }, "1000000000", 0, 0 },
      { "default spin", BENCH_INFO, { system_calls, NULL }, "0", 0, 0 } } },
  { .id = "idle", .title = "CPU time of a blocked consumer", .unit = BENCH_PERCENT, .budget = BENCH_AT_MOST,
    .limit = 0.1, .sleeps = true, .rounds = 2, .seconds = 2, .variant = {
      { "futex, slices of 100 ms", BENCH_FLOOR, { idle_floor, idle_floor }, NULL, 4096, 0 },
      { "zb_ring_read", BENCH_OURS, { idle_ours, idle_ours }, FLOW(256, 1, 0, false), 0, 0 } } },
};

static void remove_left_over(const char *run_name) {
  bench_remove(ZB_KIND_RING, run_name);
  if (boost_mq_remove != NULL) boost_mq_remove(run_name);
}

int main(int argc, char **argv) {
  if (argc >= 3 && !strcmp(argv[1], "--hot-path"))
    return hot_path(strtoull(argv[2], NULL, 10), argc >= 4 ? strtoll(argv[3], NULL, 10) : 0);
  return bench_main(argc, argv, questions, (int)(sizeof questions / sizeof *questions), remove_left_over,
                    "  --hot-path N [SPIN_NS]   only send N items of 64 B (for strace -f -c)\n");
}
