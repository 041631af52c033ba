/* bench/topic.c - how fast the topic is, next to what the machine gives
 *
 *   cc -O2 -std=c11 -pthread bench/topic.c -o build/bench/topic && build/bench/topic
 *
 * Every question is asked of the library and of bare loops ("floors") in the same run: see bench.h for how.
 * The floors promise nothing that the library promises: no death of a peer, no timeout, no reader that
 * sleeps while others spin, no count of what was missed.
 *
 * The publisher runs on the first CPU, all subscribers, 16 at most, on the second one.
 */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "bench.h"

#include <limits.h>
#include <linux/futex.h>
#include <sys/syscall.h>

enum {
  PICTURE = 1920 * 1080 * 3 / 2,    /* 1080p, I420 */
  SMALL = 64,
  KEPT = 8,                         /* samples, as the library's default is; a segment has one slot more */
  CROWD = 16
};
static const uint64_t over = UINT64_MAX;   /* a sample that begins with this ends a run */

INLINE bool is_over(const void *data) {
  uint64_t first;
  memcpy(&first, data, 8);
  return first == over;
}

INLINE void number(void *data, uint64_t n) { memcpy(data, &n, 8); }

static long futex(_Atomic uint32_t *word, int what, uint32_t value, const struct timespec *timeout) {
  return syscall(SYS_futex, word, what, value, timeout, NULL, 0);
}

INLINE void futex_sleep(_Atomic uint32_t *word, uint32_t value) { futex(word, FUTEX_WAIT, value, NULL); }
INLINE void futex_wake_all(_Atomic uint32_t *word) { futex(word, FUTEX_WAKE, INT_MAX, NULL); }

/* ---- floors: samples in shared memory, and nothing else --------------------------------------- */

typedef int (*put_fn)(void *end, const void *data);
typedef int (*get_fn)(void *end, void *data);

/* One end; the other one has its own. latest counts samples, where there is a count. */
typedef struct bare {
  _Atomic uint64_t *latest;
  unsigned char    *slots;
  uint64_t          n_slots, slot, count;
} bare;

enum { BARE_STRIDE = 128, LANE = 64 * 1024, BARE_SLOTS_AT = 4096 };

static bare bare_open(unsigned char *memory, uint64_t n_slots) {
  return (bare){ .latest = (_Atomic uint64_t *)(void *)memory, .slots = memory + BARE_SLOTS_AT, .n_slots = n_slots };
}

INLINE unsigned char *bare_turn(bare *b) {
  unsigned char *place = b->slots + b->slot * BARE_STRIDE;
  if (++b->slot == b->n_slots) b->slot = 0;
  b->count++;
  return place;
}

/* The number is in front of the sample, and there is no count. */
INLINE int in_slot_put(void *end, const void *data) {
  bare *b = (bare *)end;
  unsigned char *place = bare_turn(b);
  memcpy(place + 8, data, SMALL);
  atomic_store_explicit((_Atomic uint64_t *)(void *)place, b->count, memory_order_release);
  return 0;
}

INLINE int in_slot_get(void *end, void *data) {
  bare *b = (bare *)end;
  unsigned char *place = bare_turn(b);
  while (atomic_load_explicit((_Atomic uint64_t *)(void *)place, memory_order_acquire) != b->count) bench_relax();
  memcpy(data, place + 8, SMALL);
  return 0;
}

/* A count on a line of its own. */
INLINE int index_put(void *end, const void *data) {
  bare *b = (bare *)end;
  memcpy(bare_turn(b), data, SMALL);
  atomic_store_explicit(b->latest, b->count, memory_order_release);
  return 0;
}

INLINE int index_get(void *end, void *data) {
  bare *b = (bare *)end;
  unsigned char *place = bare_turn(b);
  while (atomic_load_explicit(b->latest, memory_order_acquire) < b->count) bench_relax();
  memcpy(data, place, SMALL);
  return 0;
}

/* GlobalBuffer v1: a count, and a lock in each slot, one line before the sample. */
INLINE void v1_store(bare *b, const void *data, bool fence) {
  zbi_gb_slot *slot = (zbi_gb_slot *)(void *)bare_turn(b);
  _Atomic uint32_t *lock = (_Atomic uint32_t *)(void *)&slot->lock;
  uint32_t odd = atomic_load_explicit(lock, memory_order_relaxed) | 1;
  atomic_store_explicit(lock, odd, memory_order_relaxed);
  atomic_thread_fence(memory_order_release);
  memcpy(slot + 1, data, SMALL);
  atomic_store_explicit((_Atomic uint32_t *)(void *)&slot->length, SMALL, memory_order_relaxed);
  atomic_store_explicit((_Atomic uint64_t *)(void *)&slot->seq, b->count - 1, memory_order_relaxed);
  atomic_store_explicit(lock, odd + 1, memory_order_release);
  atomic_store_explicit(b->latest, b->count, memory_order_release);
  if (fence) atomic_thread_fence(memory_order_seq_cst);
}

INLINE int v1_put(void *end, const void *data) { v1_store((bare *)end, data, false); return 0; }
INLINE int v1_put_fence(void *end, const void *data) { v1_store((bare *)end, data, true); return 0; }

/* Sample n from its slot; false: overwritten. */
INLINE bool v1_load(zbi_gb_slot *slot, uint64_t n, void *data) {
  _Atomic uint32_t *lock = (_Atomic uint32_t *)(void *)&slot->lock;
  uint32_t before = atomic_load_explicit(lock, memory_order_acquire);   /* 0: never used */
  uint64_t seq = atomic_load_explicit((_Atomic uint64_t *)(void *)&slot->seq, memory_order_relaxed);
  uint32_t length = atomic_load_explicit((_Atomic uint32_t *)(void *)&slot->length, memory_order_relaxed);
  if (before == 0 || (before & 1) != 0 || seq != n || length != SMALL) return false;
  memcpy(data, slot + 1, SMALL);
  atomic_thread_fence(memory_order_acquire);
  return atomic_load_explicit(lock, memory_order_relaxed) == before;
}

INLINE int v1_get(void *end, void *data) {
  bare *b = (bare *)end;
  zbi_gb_slot *slot = (zbi_gb_slot *)(void *)bare_turn(b);
  while (atomic_load_explicit(b->latest, memory_order_acquire) < b->count) bench_relax();
  return v1_load(slot, b->count - 1, data) ? 0 : ZB_ERR_SEQUENCE;
}

/* The same without the count: the slot says all that is needed. */
INLINE int v1_get_by_slot(void *end, void *data) {
  bare *b = (bare *)end;
  zbi_gb_slot *slot = (zbi_gb_slot *)(void *)bare_turn(b);
  while (!v1_load(slot, b->count - 1, data)) bench_relax();
  return 0;
}

INLINE int v1_get_latest(void *end, void *data) {
  bare *b = (bare *)end;
  uint64_t n;
  do {
    n = atomic_load_explicit(b->latest, memory_order_acquire) - 1;
  } while (!v1_load((zbi_gb_slot *)(void *)(b->slots + n % b->n_slots * BARE_STRIDE), n, data));
  return 0;
}

/* A word that is counted up and slept on. */
typedef struct nap { _Atomic uint32_t *word; unsigned char *sample; uint32_t count, lost; } nap;

static nap nap_open(unsigned char *memory) {
  return (nap){ .word = (_Atomic uint32_t *)(void *)memory, .sample = memory + BARE_SLOTS_AT };
}

INLINE int nap_put(void *end, const void *data) {
  nap *n = (nap *)end;
  memcpy(n->sample, data, SMALL);
  atomic_store_explicit(n->word, ++n->count, memory_order_release);
  futex_wake_all(n->word);
  return 0;
}

INLINE int nap_get(void *end, void *data) {
  nap *n = (nap *)end;
  uint32_t count;
  while ((count = atomic_load_explicit(n->word, memory_order_acquire)) == n->count) futex_sleep(n->word, n->count);
  n->lost += count - n->count - 1;                         /* there is one place only */
  n->count = count;
  memcpy(data, n->sample, SMALL);
  return 0;
}

/* ---- ours ----------------------------------------------------------------------------------- */

static void publish_open(bench_run *run, zb_publisher *p, const char *suffix, uint64_t size, uint32_t capacity,
                         zb_copy copy) {
  char name[80];
  zb_schema schema;
  zb_publisher_desc desc = { .capacity = capacity, .copy = copy, .prefault = true };
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  check(run, "schema", zb_schema_array(&schema, "uint8", 1, &size));
  check(run, "create", zb_publisher_create(p, name, &schema, &desc));
}

static void subscribe(bench_run *run, zb_subscriber *s, const char *suffix, int64_t spin_ns) {
  char name[80];
  zb_subscriber_desc desc = { .start = ZB_START_OLDEST, .connect_timeout_ns = ZB_SEC(10), .spin_ns = spin_ns };
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  check(run, "attach", zb_subscriber_attach(s, name, &desc));
}

/* Once the other side has closed: without force only what nobody uses is removed. */
static void publish_close(bench_run *run, zb_publisher *p, const char *suffix) {
  char name[80];
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  check(run, "close", zb_publisher_close(p));
  check(run, "remove", zb_remove(ZB_KIND_TOPIC, name, false));
}

INLINE int ours_put(void *end, const void *data) { return zb_publisher_write((zb_publisher *)end, data, SMALL); }

INLINE int ours_put_in_place(void *end, const void *data) {
  void *place;
  zb_result result = zb_publisher_acquire((zb_publisher *)end, &place);
  if (result != ZB_OK) return result;
  memcpy(place, data, SMALL);
  return zb_publisher_commit((zb_publisher *)end, SMALL);
}

INLINE int ours_get(void *end, void *data) {
  return zb_subscriber_next((zb_subscriber *)end, data, SMALL, NULL, NULL, ZB_SEC(20));
}

INLINE int ours_get_latest(void *end, void *data) {
  return zb_subscriber_latest((zb_subscriber *)end, data, SMALL, NULL, NULL, ZB_SEC(20));
}

/* A view, copied by the caller. */
INLINE int ours_get_view(void *end, void *data) {
  zb_sample sample;
  zb_result result = zb_subscriber_view_next((zb_subscriber *)end, &sample, ZB_SEC(20));
  if (result != ZB_OK) return result;
  memcpy(data, sample.data, SMALL);
  return zb_subscriber_view_valid((zb_subscriber *)end, &sample) ? ZB_OK : ZB_ERR_SEQUENCE;
}

/* The same, waiting with zb_wait_any. */
INLINE int ours_get_any(void *end, void *data) {
  zb_wait_item item = { .subscriber = (zb_subscriber *)end };
  zb_result result = zb_wait_any(&item, 1, ZB_SEC(20));
  return result != ZB_OK ? (int)result : ours_get(end, data);
}

/* ---- one process alone ---------------------------------------------------------------------- */

enum { CALLS = 1024 };              /* in one lap */

INLINE void repeat_put(bench_run *run, void *end, put_fn put) {
  unsigned char data[SMALL] = { 1 };
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do for (int i = 0; i < CALLS; i++) if (put(end, data) != 0) bench_fail(run, "publish");
  while (bench_lap(&laps));
  bench_laps_report(run, &laps, CALLS);
}

INLINE void repeat_get(bench_run *run, void *end, get_fn get) {
  unsigned char data[SMALL] = { 0 };
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do {
    for (int i = 0; i < CALLS; i++)
      if (get(end, data) != 0 || data[SMALL - 1] != 7) bench_fail(run, "read");
  } while (bench_lap(&laps));
  bench_laps_report(run, &laps, CALLS);
}

static void v1_put_alone(bench_run *run) {
  bare b = bare_open(run->area->memory, KEPT + 1);
  repeat_put(run, &b, v1_put);
}

static void v1_put_fence_alone(bench_run *run) {
  bare b = bare_open(run->area->memory, KEPT + 1);
  repeat_put(run, &b, v1_put_fence);
}

static void ours_put_alone(bench_run *run) {
  static zb_publisher p;
  publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  if (run->arg != NULL) repeat_put(run, &p, ours_put_in_place);
  else repeat_put(run, &p, ours_put);
  publish_close(run, &p, "");
}

static void v1_latest_alone(bench_run *run) {
  bare b = bare_open(run->area->memory, KEPT + 1);
  v1_put(&b, (const unsigned char[SMALL]){ [SMALL - 1] = 7 });
  repeat_get(run, &b, v1_get_latest);
}

INLINE int ours_get_latest_view(void *end, void *data) {
  zb_sample sample;
  zb_result result = zb_subscriber_view_latest((zb_subscriber *)end, &sample, ZB_SEC(20));
  if (result != ZB_OK) return result;
  memcpy(data, sample.data, SMALL);
  return zb_subscriber_view_valid((zb_subscriber *)end, &sample) ? ZB_OK : ZB_ERR_SEQUENCE;
}

static void ours_latest_alone(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  subscribe(run, &s, "", 0);
  check(run, "publish", zb_publisher_write(&p, (const unsigned char[SMALL]){ [SMALL - 1] = 7 }, SMALL));
  if (run->arg != NULL) repeat_get(run, &s, ours_get_latest_view);
  else repeat_get(run, &s, ours_get_latest);
  check(run, "close", zb_subscriber_close(&s));
  publish_close(run, &p, "");
}

/* ---- draining ------------------------------------------------------------------------------- */

/* Each lap: as many samples are published as are kept, then all are read; only that is timed. */
enum { PENDING = 1024, BATCH = 64 };

typedef int (*drain_fn)(void *end, uint64_t *sum);

INLINE void drain_all(bench_run *run, void *out, put_fn put, void *in, drain_fn drain) {
  unsigned char data[SMALL] = { 0 };
  uint64_t n = 0, sum = 0, expected = 0;
  int result = 0;
  bool more = true;
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  while (more && result == 0) {
    for (int i = 0; i < PENDING && result == 0; i++) {
      expected += n;
      number(data, n++);
      result = put(out, data);
    }
    int64_t from = bench_now_ns();
    if (result == 0) result = drain(in, &sum);
    more = bench_lap_add(&laps, from, bench_now_ns());
  }
  check(run, "drain", (zb_result)result);
  run->area->sent_sum = expected;
  run->area->received_sum = sum;
  bench_laps_report(run, &laps, PENDING);
}

INLINE int drain_one_by_one(void *in, uint64_t *sum, get_fn get) {
  unsigned char data[SMALL];
  uint64_t first;
  int result = 0;
  for (int i = 0; i < PENDING && result == 0; i++) {
    result = get(in, data);
    memcpy(&first, data, 8);
    *sum += first;
  }
  return result;
}

INLINE int drain_v1(void *in, uint64_t *sum) { return drain_one_by_one(in, sum, v1_get); }
INLINE int drain_next(void *in, uint64_t *sum) { return drain_one_by_one(in, sum, ours_get); }
INLINE int drain_views(void *in, uint64_t *sum) { return drain_one_by_one(in, sum, ours_get_view); }

INLINE int drain_batches(void *in, uint64_t *sum) {
  static unsigned char data[BATCH][SMALL];
  size_t count = 0;
  for (size_t all = 0; all < PENDING; all += count) {
    zb_subscriber *s = (zb_subscriber *)in;
    zb_result result = zb_subscriber_next_batch(s, data, SMALL, BATCH, NULL, &count, NULL, ZB_SEC(20));
    if (result != ZB_OK) return result;
    for (size_t i = 0; i < count; i++) {
      uint64_t first;
      memcpy(&first, data[i], 8);
      *sum += first;
    }
  }
  return ZB_OK;
}

static void v1_drain(bench_run *run) {
  bare out = bare_open(run->area->memory, PENDING + 1), in = out;
  drain_all(run, &out, v1_put, &in, drain_v1);
}

typedef enum drain_kind { DRAIN_NEXT, DRAIN_BATCHES, DRAIN_VIEWS } drain_kind;

static void ours_drain(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  drain_kind kind = *(const drain_kind *)run->arg;
  publish_open(run, &p, "", SMALL, PENDING, ZB_COPY_AUTO);
  subscribe(run, &s, "", 0);
  if (kind == DRAIN_NEXT) drain_all(run, &p, ours_put, &s, drain_next);
  else if (kind == DRAIN_BATCHES) drain_all(run, &p, ours_put, &s, drain_batches);
  else drain_all(run, &p, ours_put, &s, drain_views);
  if (zb_subscriber_overruns(&s) != 0) bench_fail(run, "samples were overwritten");
  check(run, "close", zb_subscriber_close(&s));
  publish_close(run, &p, "");
}

/* ---- a crowd of subscribers ------------------------------------------------------------------- */

typedef struct control {
  _Alignas(BENCH_LINE) _Atomic uint64_t seen;      /* samples that sleepers have had, all together */
  _Alignas(BENCH_LINE) _Atomic uint32_t gate;      /* 1 from the beginning of the timed part */
  _Alignas(BENCH_LINE) _Atomic uint32_t word;      /* for the bare wake */
  _Alignas(BENCH_LINE) _Atomic uint32_t waiting, started;
  _Alignas(BENCH_LINE) _Atomic uint64_t reads, cpu_ns;
  _Atomic bool over;
  pid_t pid[CROWD];
} control;

typedef enum crowd_kind {
  CROWD_ASLEEP,               /* blocked in zb_subscriber_next before each sample */
  CROWD_WORD,                 /* blocked on a bare word; the topic has nobody, and is published to ... */
  CROWD_WORD_ONLY,            /* ... or not */
  CROWD_BARE,                 /* blocked on a bare word, then each reads a sample of a bare v1 topic */
  CROWD_NEXT, CROWD_LATEST    /* reading flat out */
} crowd_kind;

typedef struct crowd { int count; crowd_kind kind; } crowd;

enum { CROWD_SLOTS_AT = 4096, CROWD_BYTES = CROWD_SLOTS_AT + BARE_SLOTS_AT + (KEPT + 1) * BARE_STRIDE };
_Static_assert(sizeof(control) <= CROWD_SLOTS_AT, "the slots come after it");

static control *control_of(bench_run *run) { return (control *)(void *)run->area->memory; }

/* A member stays here until the timed part begins, and so leaves the CPU to the probe. */
static void member_enter(bench_run *run) {
  control *c = control_of(run);
  atomic_fetch_add(&c->waiting, 1);
  while (atomic_load(&c->gate) == 0) futex_sleep(&c->gate, 0);
  atomic_fetch_add(&c->started, 1);
}

static void member_word(bench_run *run) {
  control *c = control_of(run);
  bare b = bare_open(run->area->memory + CROWD_SLOTS_AT, KEPT + 1);
  unsigned char data[SMALL];
  member_enter(run);
  for (uint32_t n = 0; !atomic_load(&c->over); n++) {
    while (atomic_load_explicit(&c->word, memory_order_acquire) == n) futex_sleep(&c->word, n);
    if (((const crowd *)run->arg)->kind == CROWD_BARE && v1_get(&b, data) != 0) bench_fail(run, "a sample was lost");
    atomic_fetch_add(&c->seen, 1);
  }
}

static void member_asleep(bench_run *run) {
  static zb_subscriber s;
  control *c = control_of(run);
  unsigned char data[SMALL] = { 0 };
  subscribe(run, &s, "", ZB_NO_SPIN);
  member_enter(run);
  while (!is_over(data)) {
    check(run, "next", (zb_result)ours_get(&s, data));
    atomic_fetch_add(&c->seen, 1);
  }
  check(run, "close", zb_subscriber_close(&s));
}

static void member_busy(bench_run *run) {
  static zb_subscriber s;
  control *c = control_of(run);
  bool latest = ((const crowd *)run->arg)->kind == CROWD_LATEST;
  unsigned char data[SMALL] = { 0 };
  uint64_t reads = 0;
  subscribe(run, &s, "", ZB_SEC(1));
  member_enter(run);
  int64_t cpu = bench_cpu_ns();
  while (!is_over(data)) {
    int result = latest ? ours_get_latest(&s, data) : ours_get(&s, data);
    if (result != ZB_OK && result != ZB_TIMEOUT) check(run, "read", (zb_result)result);
    reads += data[0];
  }
  reads -= data[0];
  atomic_fetch_add(&c->cpu_ns, (uint64_t)(bench_cpu_ns() - cpu));
  atomic_fetch_add(&c->reads, reads);
  atomic_fetch_add(&c->seen, 1);
  check(run, "close", zb_subscriber_close(&s));
}

static void member(bench_run *run) {
  crowd_kind kind = ((const crowd *)run->arg)->kind;
  if (kind == CROWD_ASLEEP) member_asleep(run);
  else if (kind == CROWD_NEXT || kind == CROWD_LATEST) member_busy(run);
  else member_word(run);
  _exit(0);
}

/* One that fails has written why, and ends this side as well. */
static void crowd_reap(int flags) {
  int status = 0;
  pid_t gone = waitpid(-1, &status, flags);
  if (gone > 0 && status != 0) _exit(WIFEXITED(status) ? WEXITSTATUS(status) : 2);
}

/* Side 1: starts the members, which stay on its CPU, and sleeps until all have ended. */
static void crowd_side(bench_run *run) {
  const crowd *k = (const crowd *)run->arg;
  control *c = control_of(run);
  pid_t self = getpid();
  bench_meet(run);
  for (int i = 0; i < k->count; i++) {
    pid_t pid = fork();
    if (pid < 0) bench_fail(run, "fork: %s", strerror(errno));
    if (pid > 0) { c->pid[i] = pid; continue; }
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (getppid() == self) member(run);
    _exit(2);
  }
  while (atomic_load(&c->waiting) < (uint32_t)k->count) {
    crowd_reap(WNOHANG);
    bench_sleep_ns(100000);
  }
  bench_begin(run);
  atomic_store(&c->gate, 1);
  futex_wake_all(&c->gate);
  int64_t from = bench_now_ns();
  for (int i = 0; i < k->count; i++) crowd_reap(0);
  double length = (double)(bench_now_ns() - from);
  bench_end(run);
  /* Busy members could have used all of the CPU. */
  run->area->stolen[1] = k->count > 0 ? 1 - (double)atomic_load(&c->cpu_ns) / length : 0;
  run->area->received = atomic_load(&c->seen);
  if (atomic_load(&c->reads) != 0)
    run->area->extra = (double)atomic_load(&c->reads) * 1e3 / (double)(run->area->to_ns - run->area->from_ns);
  bench_meet(run);
}

/* True if the process sleeps in the kernel. */
static bool asleep(bench_run *run, int stat) {
  char text[256];
  ssize_t n = pread(stat, text, sizeof text - 1, 0);
  if (n <= 0) bench_fail(run, "a subscriber is gone");
  text[n] = 0;
  const char *name_end = strrchr(text, ')');
  return name_end != NULL && name_end[1] == ' ' && name_end[2] == 'S';
}

/* Until each member has had all samples and sleeps again, and its CPU has come to rest. */
static void crowd_settle(bench_run *run, const int *stat, int count, uint64_t seen) {
  while (atomic_load_explicit(&control_of(run)->seen, memory_order_acquire) < seen) bench_relax();
  for (int i = 0; i < count; i++)
    while (!asleep(run, stat[i])) bench_sleep_ns(20000);
  for (int64_t from = bench_now_ns(); bench_now_ns() - from < 50000;) bench_relax();
}

INLINE void tell(bench_run *run, zb_publisher *p, bare *b, const void *data) {
  control *c = control_of(run);
  crowd_kind kind = ((const crowd *)run->arg)->kind;
  if (kind == CROWD_BARE) v1_put(b, data);
  else if (kind != CROWD_WORD_ONLY && zb_publisher_write(p, data, SMALL) != ZB_OK) bench_fail(run, "publish");
  if (kind == CROWD_ASLEEP) return;
  atomic_fetch_add_explicit(&c->word, 1, memory_order_release);
  futex_wake_all(&c->word);
}

static void open_stats(bench_run *run, int *stat, int count) {
  char path[64];
  for (int i = 0; i < count; i++) {
    snprintf(path, sizeof path, "/proc/%ld/stat", (long)control_of(run)->pid[i]);
    stat[i] = open(path, O_RDONLY | O_CLOEXEC);
    if (stat[i] < 0) bench_skip(run, "%s: %s", path, strerror(errno));
  }
}

/* Side 0: one call at a time, while all sleep. */
static void publish_asleep(bench_run *run) {
  static zb_publisher p;
  const crowd *k = (const crowd *)run->arg;
  unsigned char data[SMALL] = { 0 };
  uint64_t n = 0, count = (uint64_t)k->count;
  bare b = bare_open(run->area->memory + CROWD_SLOTS_AT, KEPT + 1);
  int stat[CROWD];
  publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  bench_meet(run);
  bench_begin(run);
  open_stats(run, stat, k->count);
  while (atomic_load(&control_of(run)->started) < count) bench_relax();
  bench_laps laps = bench_laps_start(run);
  for (bool more = true; more;) {
    crowd_settle(run, stat, k->count, n * count);
    number(data, ++n);
    int64_t from = bench_now_ns();
    tell(run, &p, &b, data);
    more = bench_lap_add(&laps, from, bench_now_ns());
  }
  crowd_settle(run, stat, k->count, n * count);
  number(data, over);
  atomic_store(&control_of(run)->over, true);
  tell(run, &p, &b, data);
  run->area->sent = (n + 1) * count;
  bench_end(run);
  bench_laps_report(run, &laps, 1);
  bench_meet(run);
  publish_close(run, &p, "");
}

/* Side 0: one after the other, while all read. What begins with 1 belongs to the timed part. */
static void publish_busy(bench_run *run) {
  enum { AT_ONCE = 256 };
  static zb_publisher p;
  const crowd *k = (const crowd *)run->arg;
  unsigned char data[SMALL] = { 0 };
  publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  check(run, "publish", zb_publisher_write(&p, data, SMALL));
  bench_meet(run);
  bench_begin(run);
  while (atomic_load(&control_of(run)->started) < (uint32_t)k->count) bench_relax();
  number(data, 1);
  bench_laps laps = bench_laps_start(run);
  run->area->from_ns = laps.last;
  do for (int i = 0; i < AT_ONCE; i++) if (zb_publisher_write(&p, data, SMALL) != ZB_OK) bench_fail(run, "publish");
  while (bench_lap(&laps));
  run->area->to_ns = laps.last;
  number(data, over);
  check(run, "publish", zb_publisher_write(&p, data, SMALL));
  run->area->sent = (uint64_t)k->count;
  bench_end(run);
  run->area->value = bench_percentile(bench_lap_ns, laps.count, 0.5) / AT_ONCE;
  bench_meet(run);
  publish_close(run, &p, "");
}

/* ---- there and back --------------------------------------------------------------------------- */

typedef enum trip_kind { TRIP_NEXT, TRIP_VIEW, TRIP_ANY } trip_kind;
typedef struct trip { int64_t spin_ns; trip_kind kind; } trip;

/* Spinning trips last about 100 ns: several make one lap, so that the clock does not count. */
enum { WARM_TRIPS = 2000, SPIN_TRIPS = 16, SLEEP_TRIPS = 1 };

INLINE void ask_once(bench_run *run, void *out, put_fn put, void *in, get_fn get, uint64_t n) {
  uint64_t data[SMALL / 8] = { n, 0, 0, 0, 0, 0, 0, n };
  int result = put(out, data);
  if (result == 0) result = get(in, data);
  if (result != 0) check(run, "trip", (zb_result)result);
  if (data[0] != n || data[SMALL / 8 - 1] != n) bench_fail(run, "wrong data came back");
}

/* Half of a round trip. */
INLINE void ask_all(bench_run *run, void *out, put_fn put, void *in, get_fn get, int per_lap) {
  uint64_t n = 0;
  for (; n < WARM_TRIPS; n++) ask_once(run, out, put, in, get, n);
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do for (int i = 0; i < per_lap; i++) ask_once(run, out, put, in, get, n++);
  while (bench_lap(&laps));
  uint64_t data[SMALL / 8] = { over };
  check(run, "publish", (zb_result)put(out, data));
  run->area->sent = n;
  bench_end(run);
  bench_laps_report(run, &laps, 2 * per_lap);
}

INLINE void answer_all(bench_run *run, void *out, put_fn put, void *in, get_fn get) {
  uint64_t data[SMALL / 8], answered = 0;
  for (;; answered++) {
    if (answered == WARM_TRIPS) bench_begin(run);
    int result = get(in, data);
    if (result == 0 && data[0] == over) break;
    if (result == 0) result = put(out, data);
    if (result != 0) check(run, "trip", (zb_result)result);
  }
  run->area->received = answered;
  bench_end(run);
}

#define TRIP_BOTH(run, out, put, in, get, per_lap) do { \
    if ((run)->side == 0) ask_all(run, out, put, in, get, per_lap); \
    else answer_all(run, out, put, in, get); \
  } while (0)

static unsigned char *lane(bench_run *run, bool out) { return bench_lane(run, out, LANE); }

static void in_slot_trip(bench_run *run) {
  bare out = bare_open(lane(run, true), KEPT + 1), in = bare_open(lane(run, false), KEPT + 1);
  TRIP_BOTH(run, &out, in_slot_put, &in, in_slot_get, SPIN_TRIPS);
}

static void index_trip(bench_run *run) {
  bare out = bare_open(lane(run, true), KEPT + 1), in = bare_open(lane(run, false), KEPT + 1);
  TRIP_BOTH(run, &out, index_put, &in, index_get, SPIN_TRIPS);
}

static void v1_trip(bench_run *run) {
  bare out = bare_open(lane(run, true), KEPT + 1), in = bare_open(lane(run, false), KEPT + 1);
  TRIP_BOTH(run, &out, v1_put, &in, v1_get, SPIN_TRIPS);
}

static void v1_slot_trip(bench_run *run) {
  bare out = bare_open(lane(run, true), KEPT + 1), in = bare_open(lane(run, false), KEPT + 1);
  TRIP_BOTH(run, &out, v1_put_fence, &in, v1_get_by_slot, SPIN_TRIPS);
}

static void nap_trip(bench_run *run) {
  nap out = nap_open(lane(run, true)), in = nap_open(lane(run, false));
  TRIP_BOTH(run, &out, nap_put, &in, nap_get, SLEEP_TRIPS);
}

static void ours_trip(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  const trip *t = (const trip *)run->arg;
  const char *out = run->side == 0 ? "_there" : "_back", *in = run->side == 0 ? "_back" : "_there";
  publish_open(run, &p, out, SMALL, KEPT, ZB_COPY_AUTO);
  subscribe(run, &s, in, t->spin_ns);
  bench_meet(run);
  if (t->spin_ns == ZB_NO_SPIN && t->kind == TRIP_ANY) TRIP_BOTH(run, &p, ours_put, &s, ours_get_any, SLEEP_TRIPS);
  else if (t->spin_ns == ZB_NO_SPIN) TRIP_BOTH(run, &p, ours_put, &s, ours_get, SLEEP_TRIPS);
  else if (t->kind == TRIP_VIEW) TRIP_BOTH(run, &p, ours_put, &s, ours_get_view, SPIN_TRIPS);
  else if (t->kind == TRIP_ANY) TRIP_BOTH(run, &p, ours_put, &s, ours_get_any, SPIN_TRIPS);
  else TRIP_BOTH(run, &p, ours_put, &s, ours_get, SPIN_TRIPS);
  check(run, "close", zb_subscriber_close(&s));
  bench_meet(run);
  publish_close(run, &p, out);
}

/* ---- one way, after a pause ------------------------------------------------------------------- */

/* The clock is read right before a sample is published, and by the subscriber once it has it. */
INLINE void tell_rarely(bench_run *run, void *out, put_fn put) {
  uint64_t data[SMALL / 8] = { 0 }, n = 0;
  bench_begin(run);
  int64_t end = bench_now_ns() + (int64_t)(run->seconds * 1e9);
  do {
    bench_sleep_ns(200000);
    data[0] = n++;
    data[1] = (uint64_t)bench_now_ns();
    check(run, "publish", (zb_result)put(out, data));
  } while ((int64_t)data[1] < end);
  bench_sleep_ns(200000);
  data[0] = over;
  check(run, "publish", (zb_result)put(out, data));
  run->area->sent = n;
  bench_end(run);
}

INLINE void hear(bench_run *run, void *in, get_fn get) {
  uint64_t data[SMALL / 8] = { 0 };
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  for (;;) {
    check(run, "next", (zb_result)get(in, data));
    int64_t now = bench_now_ns();
    if (data[0] == over) break;
    if (laps.count < BENCH_LAPS) bench_lap_add(&laps, (int64_t)data[1], now);
  }
  run->area->received = (uint64_t)laps.count;
  bench_end(run);
  bench_laps_report(run, &laps, 1);
}

static void nap_pause(bench_run *run) {
  nap n = nap_open(run->area->memory);
  if (run->side == 0) tell_rarely(run, &n, nap_put);
  else hear(run, &n, nap_get);
  if (run->side == 1) run->area->received += n.lost;
}

static void ours_pause(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  const trip *t = (const trip *)run->arg;
  if (run->side == 0) publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  else subscribe(run, &s, "", t->spin_ns);
  if (run->side == 0) tell_rarely(run, &p, ours_put);
  else if (t->kind == TRIP_ANY) hear(run, &s, ours_get_any);
  else hear(run, &s, ours_get);
  /* On a busy machine the subscriber may come too late for some. */
  if (run->side == 1) run->area->received += zb_subscriber_overruns(&s);
  if (run->side == 1) check(run, "close", zb_subscriber_close(&s));
  bench_meet(run);
  if (run->side == 0) publish_close(run, &p, "");
}

/* ---- pictures ------------------------------------------------------------------------------- */

typedef struct pictures { uint32_t capacity; bool past_caches; zb_copy copy; int64_t spin_ns; } pictures;

/* A topic waits for nobody, so here the publisher waits until no more samples than are kept would be unused, in the
 * floor as well. */
typedef struct turnstile {
  _Alignas(BENCH_LINE) _Atomic uint64_t used;
  _Alignas(BENCH_LINE) _Atomic uint64_t ready;     /* of the floor only */
} turnstile;

enum { PICTURES_AT = 8192, PICTURE_STRIDE = SMALL + PICTURE };

/* The floor's two ends; the slots are those of a topic. */
typedef struct gallery { turnstile *t; unsigned char *slots; uint64_t n_slots, count; bool past_caches; } gallery;

typedef int (*show_fn)(void *end, const void *data);
typedef int (*look_fn)(void *end, uint64_t *sum, bool *last);

static gallery gallery_open(bench_run *run) {
  const pictures *k = (const pictures *)run->arg;
  return (gallery){ .t = (turnstile *)(void *)run->area->memory, .slots = run->area->memory + PICTURES_AT,
                    .n_slots = k->capacity + 1, .past_caches = k->past_caches };
}

INLINE unsigned char *gallery_place(gallery *g) { return g->slots + g->count % g->n_slots * PICTURE_STRIDE + SMALL; }

INLINE int gallery_show(void *end, const void *data) {
  gallery *g = (gallery *)end;
  if (!g->past_caches) memcpy(gallery_place(g), data, PICTURE);
  else if (!bench_copy_past_caches(gallery_place(g), (const unsigned char *)data, PICTURE)) return ZB_ERR_STATE;
  atomic_store_explicit(&g->t->ready, ++g->count, memory_order_release);
  return 0;
}

INLINE int gallery_look(void *end, uint64_t *sum, bool *last) {
  gallery *g = (gallery *)end;
  while (atomic_load_explicit(&g->t->ready, memory_order_acquire) == g->count) bench_relax();
  *last = is_over(gallery_place(g));
  *sum += bench_sum(gallery_place(g), PICTURE);
  g->count++;
  return 0;
}

INLINE int ours_show(void *end, const void *data) { return zb_publisher_write((zb_publisher *)end, data, PICTURE); }

INLINE int ours_look(void *end, uint64_t *sum, bool *last) {
  zb_sample sample;
  zb_result result = zb_subscriber_view_next((zb_subscriber *)end, &sample, ZB_SEC(20));
  if (result != ZB_OK) return result;
  *last = is_over(sample.data);
  *sum += bench_sum(sample.data, PICTURE);
  return zb_subscriber_view_valid((zb_subscriber *)end, &sample) ? ZB_OK : ZB_ERR_SEQUENCE;
}

INLINE void show_one(bench_run *run, void *end, show_fn show, unsigned char *data, uint64_t n, uint64_t first) {
  const pictures *k = (const pictures *)run->arg;
  turnstile *t = (turnstile *)(void *)run->area->memory;
  while (n - atomic_load_explicit(&t->used, memory_order_acquire) >= k->capacity) bench_relax();
  number(data, first);
  int result = show(end, data);
  if (result != 0) check(run, "publish", (zb_result)result);
}

static uint64_t warm_pictures(const bench_run *run) {
  return 2 * ((uint64_t)((const pictures *)run->arg)->capacity + 1);
}

INLINE void show_all(bench_run *run, void *end, show_fn show) {
  uint64_t sum, n = 0, warm = warm_pictures(run);
  unsigned char *data = bench_bytes(run, PICTURE, &sum);
  for (; n < warm; n++) show_one(run, end, show, data, n, n);
  bench_begin(run);
  int64_t from = bench_now_ns(), length = (int64_t)(run->seconds * 1e9);
  do {
    show_one(run, end, show, data, n, n);
    n++;
  } while (bench_now_ns() - from < length);
  show_one(run, end, show, data, n, over);
  run->area->from_ns = from;
  run->area->sent = n;
  run->area->sent_sum = n * sum + n * (n - 1) / 2 + sum + over;
  bench_end(run);
  free(data);
}

INLINE void look_all(bench_run *run, void *end, look_fn look) {
  turnstile *t = (turnstile *)(void *)run->area->memory;
  uint64_t sum = 0, n = 0, warm = warm_pictures(run);
  for (bool last = false;; n++) {
    if (n == warm) bench_begin(run);
    int result = look(end, &sum, &last);
    if (result != 0) check(run, "view", (zb_result)result);
    if (last) break;
    atomic_store_explicit(&t->used, n + 1, memory_order_release);
  }
  int64_t to = bench_now_ns();
  run->area->received = n;
  run->area->received_sum = sum;
  bench_end(run);
  /* From the first picture to the last one; the one that says so counts as well. */
  run->area->value = (double)(n + 1 - warm) * 1e9 / (double)(to - run->area->from_ns);
}

static void bare_pictures(bench_run *run) {
  gallery g = gallery_open(run);
  if (run->side == 0) show_all(run, &g, gallery_show);
  else look_all(run, &g, gallery_look);
}

static void ours_pictures(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  const pictures *k = (const pictures *)run->arg;
  if (run->side == 0) publish_open(run, &p, "", PICTURE, k->capacity, k->copy);
  else subscribe(run, &s, "", k->spin_ns);
  bench_meet(run);
  if (run->side == 0) show_all(run, &p, ours_show);
  else look_all(run, &s, ours_look);
  if (run->side == 1 && zb_subscriber_overruns(&s) != 0) bench_fail(run, "samples were overwritten");
  if (run->side == 1) check(run, "close", zb_subscriber_close(&s));
  bench_meet(run);
  if (run->side == 0) publish_close(run, &p, "");
}

/* ---- idle ----------------------------------------------------------------------------------- */

static zb_result futex_blocked(void *word, int64_t ns) {
  (void)ns;
  futex((_Atomic uint32_t *)word, FUTEX_WAIT, 0, &(const struct timespec){ 0, 100000000 });
  return ZB_TIMEOUT;
}

static zb_result ours_blocked(void *subscriber, int64_t ns) {
  unsigned char data[SMALL];
  return zb_subscriber_next((zb_subscriber *)subscriber, data, SMALL, NULL, NULL, ns);
}

static void idle_floor(bench_run *run) { bench_idle(run, futex_blocked, run->area->memory); }

static void idle_ours(bench_run *run) {
  static zb_publisher p;
  static zb_subscriber s;
  if (run->side == 0) publish_open(run, &p, "", SMALL, KEPT, ZB_COPY_AUTO);
  else subscribe(run, &s, "", 0);
  bench_idle(run, ours_blocked, &s);
  if (run->side == 1) check(run, "close", zb_subscriber_close(&s));
  bench_meet(run);
  if (run->side == 0) publish_close(run, &p, "");
}

/* A topic as a publisher of another make leaves it: it wakes nobody. */
static zbi_gb *other_make(bench_run *run, const char *name) {
  size_t size = 8192 + (KEPT + 1) * (sizeof(zbi_gb_slot) + SMALL);
  int fd = shm_open(name, O_CREAT | O_EXCL | O_RDWR, 0600);
  if (fd < 0 || ftruncate(fd, (off_t)size) != 0) bench_fail(run, "%s: %s", name, strerror(errno));
  void *base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (base == MAP_FAILED) bench_fail(run, "mmap: %s", strerror(errno));
  close(fd);
  zbi_gb *gb = (zbi_gb *)base;
  gb->version = 1;
  gb->kind = ZB_SCHEMA_ARRAY;
  gb->n_slots = KEPT + 1;
  gb->slot_stride = sizeof(zbi_gb_slot) + SMALL;
  gb->slot_size = SMALL;
  gb->payload_off = sizeof(zbi_gb_slot);
  gb->max_readers = 64;
  gb->writer_pid = (uint64_t)getpid();
  gb->heartbeat = (uint64_t)bench_now_ns();
  gb->registry_off = 4096;
  gb->slots_off = 8192;
  snprintf(gb->dtype, sizeof gb->dtype, "uint8");
  gb->ndim = 1;
  gb->shape[0] = SMALL;
  atomic_store_explicit((_Atomic uint32_t *)(void *)&gb->magic, 0x46554247, memory_order_release);
  return gb;
}

static void idle_other_make(bench_run *run) {
  static zb_subscriber s;
  char name[80];
  int64_t end, length = (int64_t)(run->seconds * 1e9);
  zbi_gb *gb = NULL;
  snprintf(name, sizeof name, "/gb_%s", run->name);
  if (run->side == 0) gb = other_make(run, name);
  else subscribe(run, &s, "", 0);
  bench_begin(run);
  if (run->side == 1) bench_idle_time(run, ours_blocked, &s);
  else for (end = bench_now_ns() + length; bench_now_ns() < end;) {
    atomic_store((_Atomic uint64_t *)(void *)&gb->heartbeat, (uint64_t)bench_now_ns());
    bench_sleep_ns(50000000);
  }
  bench_end(run);
  if (run->side == 1) check(run, "close", zb_subscriber_close(&s));
  bench_meet(run);
  if (run->side == 0) shm_unlink(name);
}

/* ---- the questions -------------------------------------------------------------------------- */

static const int yes = 1;           /* an argument that only has to be there */

#define DRAIN(kind) (&(const drain_kind){ kind })
#define TRIP(spin, kind) (&(const trip){ spin, kind })
#define CROWD_OF(count, kind) (&(const crowd){ count, kind })
#define BARE_SIZE(n_slots) (BARE_SLOTS_AT + (n_slots) * BARE_STRIDE)

#define ASLEEP(name, role, count, kind) \
  { name, role, { publish_asleep, crowd_side }, CROWD_OF(count, kind), CROWD_BYTES, 0 }
#define ASK_ASLEEP(n, name) \
  ASLEEP("publish to nobody, then a bare wake of " name, BENCH_FLOOR, n, CROWD_WORD), \
  ASLEEP("zb_publisher_write, " name " asleep", BENCH_OURS, n, CROWD_ASLEEP), \
  ASLEEP("bare v1 format that they read, bare wake", BENCH_INFO, n, CROWD_BARE), \
  ASLEEP("bare wake of " name, BENCH_INFO, n, CROWD_WORD_ONLY), \
  ASLEEP("zb_publisher_write, nobody", BENCH_INFO, 0, CROWD_ASLEEP)

#define BUSY(name, role, count, kind) \
  { name, role, { publish_busy, crowd_side }, CROWD_OF(count, kind), CROWD_BYTES, 0 }
#define ASK_BUSY(kind) \
  BUSY("1 reads", BENCH_FLOOR, 1, kind), BUSY("16 read", BENCH_OURS, 16, kind), \
  BUSY("4 read", BENCH_INFO, 4, kind), BUSY("nobody reads", BENCH_INFO, 0, kind)

#define BARE_PICTURES(name, kind, capacity, past_caches) \
  { name, kind, { bare_pictures, bare_pictures }, &(const pictures){ capacity, past_caches, 0, 0 }, \
    PICTURES_AT + (size_t)PICTURE_STRIDE * ((capacity) + 1), 0 }
#define OUR_PICTURES(name, kind, capacity, copy, spin) \
  { name, kind, { ours_pictures, ours_pictures }, &(const pictures){ capacity, false, copy, spin }, \
    sizeof(turnstile), 0 }
#define ASK_PICTURES(capacity) \
  BARE_PICTURES("memcpy", BENCH_FLOOR, capacity, false), \
  BARE_PICTURES("non-temporal stores", BENCH_INFO, capacity, true), \
  OUR_PICTURES("zb_publisher_write, view_next", BENCH_OURS, capacity, ZB_COPY_AUTO, 0), \
  OUR_PICTURES("the same, spin_ns 1 s", BENCH_INFO, capacity, ZB_COPY_AUTO, ZB_SEC(1)), \
  OUR_PICTURES("the same, ZB_COPY_PLAIN", BENCH_INFO, capacity, ZB_COPY_PLAIN, 0), \
  OUR_PICTURES("the same, ZB_COPY_STREAMING", BENCH_INFO, capacity, ZB_COPY_STREAMING, 0)

static const bench_question questions[] = {
  { .id = "alone", .title = "publishing 64 B, nobody there", .unit = BENCH_TIME_NS, .seconds = 0.1, .variant = {
      { "bare v1 format", BENCH_FLOOR, { v1_put_alone, NULL }, NULL, BARE_SIZE(KEPT + 1), 0 },
      { "zb_publisher_write", BENCH_OURS, { ours_put_alone, NULL }, NULL, 0, 0 },
      { "zb_publisher_acquire, commit", BENCH_INFO, { ours_put_alone, NULL }, &yes, 0, 0 },
      { "bare v1 format and a full fence", BENCH_INFO, { v1_put_fence_alone, NULL }, NULL, BARE_SIZE(KEPT + 1), 0 } } },
  { .id = "wake1", .title = "publishing 64 B, 1 asleep", .unit = BENCH_TIME_NS, .sleeps = true, .seconds = 0.3, .extra = "p99 %.3f us", .variant = { ASK_ASLEEP(1, "1") } },
  { .id = "wake4", .title = "publishing 64 B, 4 asleep", .unit = BENCH_TIME_NS, .sleeps = true, .seconds = 0.3, .extra = "p99 %.3f us", .variant = { ASK_ASLEEP(4, "4") } },
  { .id = "wake16", .title = "publishing 64 B, 16 asleep", .unit = BENCH_TIME_NS, .budget = BENCH_RATIO_AT_MOST,
    .limit = 1, .sleeps = true, .seconds = 0.5, .extra = "p99 %.3f us", .variant = { ASK_ASLEEP(16, "16") } },
  { .id = "crowd-latest", .title = "publishing, 16 / 1 read latest", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.5, .seconds = 0.2, .extra = "%.2f M reads/s",
    .variant = { ASK_BUSY(CROWD_LATEST) } },
  { .id = "crowd-next", .title = "publishing, 16 / 1 read next", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.5, .seconds = 0.2, .extra = "%.2f M reads/s",
    .variant = { ASK_BUSY(CROWD_NEXT) } },
  { .id = "spin", .title = "publish to seen, spinning, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.5, .seconds = 0.2, .extra = "p99 %.3f us", .variant = {
      { "bare, number in the slot", BENCH_FLOOR, { in_slot_trip, in_slot_trip }, NULL, 2 * LANE, 0 },
      { "bare, separate count", BENCH_FLOOR, { index_trip, index_trip }, NULL, 2 * LANE, 0 },
      { "bare v1 format", BENCH_INFO, { v1_trip, v1_trip }, NULL, 2 * LANE, 0 },
      { "bare v1 format by slot, and a full fence", BENCH_INFO, { v1_slot_trip, v1_slot_trip }, NULL, 2 * LANE, 0 },
      { "topic, next, spin_ns 1 s", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_SEC(1), TRIP_NEXT), 0, 0 },
      { "the same, view_next", BENCH_INFO, { ours_trip, ours_trip }, TRIP(ZB_SEC(1), TRIP_VIEW), 0, 0 },
      { "the same, zb_wait_any, next", BENCH_INFO, { ours_trip, ours_trip }, TRIP(ZB_SEC(1), TRIP_ANY), 0, 0 },
      { "the same, default spin", BENCH_INFO, { ours_trip, ours_trip }, TRIP(0, TRIP_NEXT), 0, 0 } } },
  { .id = "sleep", .title = "publish to seen, blocked, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.05, .sleeps = true, .seconds = 0.4, .extra = "p99 %.3f us", .variant = {
      { "two bare words", BENCH_FLOOR, { nap_trip, nap_trip }, NULL, 2 * LANE, 0 },
      { "two topics, ZB_NO_SPIN", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_NO_SPIN, TRIP_NEXT), 0, 0 },
      { "the same, zb_wait_any, next", BENCH_INFO, { ours_trip, ours_trip }, TRIP(ZB_NO_SPIN, TRIP_ANY), 0, 0 } } },
  { .id = "rare", .title = "publish to seen, 0.2 ms idle, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.05, .sleeps = true, .seconds = 0.4, .extra = "p99 %.3f us", .variant = {
      { "a bare word", BENCH_FLOOR, { nap_pause, nap_pause }, NULL, LANE, 0 },
      { "a topic, ZB_NO_SPIN", BENCH_OURS, { ours_pause, ours_pause }, TRIP(ZB_NO_SPIN, TRIP_NEXT), 0, 0 },
      { "the same, zb_wait_any, next", BENCH_INFO, { ours_pause, ours_pause }, TRIP(ZB_NO_SPIN, TRIP_ANY), 0, 0 },
      { "the same, default spin", BENCH_INFO, { ours_pause, ours_pause }, TRIP(0, TRIP_NEXT), 0, 0 } } },
  { .id = "latest", .title = "zb_subscriber_latest, uncontended", .unit = BENCH_TIME_NS, .budget = BENCH_AT_MOST,
    .limit = 25, .seconds = 0.1, .variant = {
      { "bare v1 format", BENCH_FLOOR, { v1_latest_alone, NULL }, NULL, BARE_SIZE(KEPT + 1), 0 },
      { "zb_subscriber_latest", BENCH_OURS, { ours_latest_alone, NULL }, NULL, 0, 0 },
      { "zb_subscriber_view_latest, copied", BENCH_INFO, { ours_latest_alone, NULL }, &yes, 0, 0 } } },
  { .id = "drain", .title = "one of 1024 pending, 64 B", .unit = BENCH_TIME_NS, .seconds = 0.1, .variant = {
      { "bare v1 format", BENCH_FLOOR, { v1_drain, NULL }, NULL, BARE_SIZE(PENDING + 1), 0 },
      { "zb_subscriber_next", BENCH_OURS, { ours_drain, NULL }, DRAIN(DRAIN_NEXT), 0, 0 },
      { "zb_subscriber_next_batch, 64 at a time", BENCH_INFO, { ours_drain, NULL }, DRAIN(DRAIN_BATCHES), 0, 0 },
      { "zb_subscriber_view_next, copied", BENCH_INFO, { ours_drain, NULL }, DRAIN(DRAIN_VIEWS), 0, 0 } } },
  { .id = "pic3", .title = "1080p copied in and summed, capacity 3", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.5, .variant = { ASK_PICTURES(3) } },
  { .id = "pic63", .title = "1080p copied in and summed, capacity 63", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.5, .variant = { ASK_PICTURES(63) } },
  { .id = "idle", .title = "CPU time of a blocked subscriber", .unit = BENCH_PERCENT, .budget = BENCH_AT_MOST,
    .limit = 0.1, .sleeps = true, .rounds = 2, .seconds = 2, .variant = {
      { "futex, slices of 100 ms", BENCH_FLOOR, { idle_floor, idle_floor }, NULL, 4096, 0 },
      { "zb_subscriber_next", BENCH_OURS, { idle_ours, idle_ours }, NULL, 0, 0 },
      { "the same, publisher of another make", BENCH_INFO, { idle_other_make, idle_other_make }, NULL, 0, 0 } } },
};

static void remove_left_over(const char *run_name) { bench_remove(ZB_KIND_TOPIC, run_name); }

int main(int argc, char **argv) {
  return bench_main(argc, argv, questions, (int)(sizeof questions / sizeof *questions), remove_left_over, "");
}
