/* bench/stream.c - how fast the stream is, next to what the machine gives
 *
 *   cc -O2 -std=c11 -pthread bench/stream.c -o build/bench/stream && build/bench/stream
 *
 * Every question is asked of the library and of bare loops ("floors") over the same memory layout in the
 * same run: see bench.h for how. The floors promise nothing that the library promises: no death of a
 * peer, no timeout, no frames of other sizes, no check of what shared memory says.
 *
 *   build/bench/stream --hot-path N     N frames of 64 B between two spinning processes, for strace -f -c
 */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "bench.h"

#if defined(__x86_64__)
  #include <immintrin.h>
#endif

enum {
  PICTURE = 1920 * 1080 * 3 / 2,    /* 1080p, I420 */
  SMALL = 64,
  HEADER = 16,                      /* of a frame in the v1 format; the bare ring keeps one, too */
  LAST = 1                          /* a frame of this size ends a run */
};
#define RING(frames) ((uint64_t)(frames) * (PICTURE + HEADER))
/* Floors put their payload where a stream with default metadata has it. */
enum { PAYLOAD_AT = 128 + 4096 };

/* ---- copying and summing -------------------------------------------------------------------- */

typedef enum copy_kind { COPY_MEMCPY, COPY_STREAM, COPY_STREAM_AVX2, COPY_MOVSB, COPY_NOTHING } copy_kind;

#if defined(__x86_64__)
/* to is 16-aligned (headers are 16 bytes, pictures a multiple of 16); from need not be. */
static void copy_stream(unsigned char *to, const unsigned char *from, size_t size) {
  size_t i = 0;
  for (; i + 64 <= size; i += 64) {
    __m128i a = _mm_loadu_si128((const __m128i *)(const void *)(from + i));
    __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(from + i + 16));
    __m128i c = _mm_loadu_si128((const __m128i *)(const void *)(from + i + 32));
    __m128i d = _mm_loadu_si128((const __m128i *)(const void *)(from + i + 48));
    _mm_stream_si128((__m128i *)(void *)(to + i), a);
    _mm_stream_si128((__m128i *)(void *)(to + i + 16), b);
    _mm_stream_si128((__m128i *)(void *)(to + i + 32), c);
    _mm_stream_si128((__m128i *)(void *)(to + i + 48), d);
  }
  memcpy(to + i, from + i, size - i);
  _mm_sfence();
}

/* Whole lines with two stores each; the head up to the first line by memcpy. */
__attribute__((target("avx2")))
static void copy_stream_avx2(unsigned char *to, const unsigned char *from, size_t size) {
  size_t head = (64 - ((uintptr_t)to & 63)) & 63, i = head < size ? head : size;
  memcpy(to, from, i);
  for (; i + 64 <= size; i += 64) {
    __m256i a = _mm256_loadu_si256((const __m256i *)(const void *)(from + i));
    __m256i b = _mm256_loadu_si256((const __m256i *)(const void *)(from + i + 32));
    _mm256_stream_si256((__m256i *)(void *)(to + i), a);
    _mm256_stream_si256((__m256i *)(void *)(to + i + 32), b);
  }
  memcpy(to + i, from + i, size - i);
  _mm_sfence();
}

static void copy_movsb(unsigned char *to, const unsigned char *from, size_t size) {
  __asm__ __volatile__("rep movsb" : "+D"(to), "+S"(from), "+c"(size) : : "memory");
}
#endif

static bool copy_possible(copy_kind kind) {
#if defined(__x86_64__)
  return kind != COPY_STREAM_AVX2 || __builtin_cpu_supports("avx2");
#else
  return kind == COPY_MEMCPY || kind == COPY_NOTHING;
#endif
}

INLINE void copy(copy_kind kind, unsigned char *to, const void *from, size_t size) {
#if defined(__x86_64__)
  if (kind == COPY_STREAM) { copy_stream(to, (const unsigned char *)from, size); return; }
  if (kind == COPY_STREAM_AVX2) { copy_stream_avx2(to, (const unsigned char *)from, size); return; }
  if (kind == COPY_MOVSB) { copy_movsb(to, (const unsigned char *)from, size); return; }
#endif
  if (kind != COPY_NOTHING) memcpy(to, from, size);
}

typedef uint64_t (*fold_fn)(const void *data, size_t size);

/* Reads the first byte and adds nothing: what is in it is not defined in these questions. */
static uint64_t fold_first(const void *data, size_t size) {
  (void)size;
  return (uint64_t)(*(const volatile unsigned char *)data) & 0;
}

/* ---- floor: a bare ring --------------------------------------------------------------------- */

typedef struct bare_shared {
  _Alignas(BENCH_LINE) _Atomic uint64_t head;
  _Alignas(BENCH_LINE) _Atomic uint64_t tail;
} bare_shared;

/* One end. The other side's counter is cached: it is read again only when the cached one says full or
 * empty. */
typedef struct bare {
  bare_shared   *shared;
  unsigned char *slots;
  uint64_t       count, other, slot, capacity, stride;
  copy_kind      copy;
} bare;

enum { BARE_BYTES = 4096 };         /* before the slots */

static bare bare_open(unsigned char *memory, uint64_t payload, size_t frame, copy_kind kind) {
  uint64_t stride = frame + HEADER;
  return (bare){ .shared = (bare_shared *)(void *)memory, .slots = memory + BARE_BYTES + PAYLOAD_AT,
                 .capacity = payload / stride, .stride = stride, .copy = kind };
}

INLINE int bare_put(void *end, const void *data, size_t size) {
  bare *b = (bare *)end;
  while (b->count - b->other == b->capacity) {
    b->other = atomic_load_explicit(&b->shared->tail, memory_order_acquire);
    if (b->count - b->other == b->capacity) bench_relax();
  }
  unsigned char *place = b->slots + b->slot * b->stride;
  uint64_t header[2] = { size, b->count + 1 };
  memcpy(place, header, HEADER);
  copy(b->copy, place + HEADER, data, size);
  if (++b->slot == b->capacity) b->slot = 0;
  atomic_store_explicit(&b->shared->head, ++b->count, memory_order_release);
  return 0;
}

INLINE int bare_get(void *end, fold_fn fold, uint64_t *sum, size_t *size) {
  bare *b = (bare *)end;
  while (b->count == b->other) {
    b->other = atomic_load_explicit(&b->shared->head, memory_order_acquire);
    if (b->count == b->other) bench_relax();
  }
  const unsigned char *place = b->slots + b->slot * b->stride;
  uint64_t header[2];
  memcpy(header, place, HEADER);
  *size = (size_t)header[0];
  *sum += fold(place + HEADER, *size);
  if (++b->slot == b->capacity) b->slot = 0;
  atomic_store_explicit(&b->shared->tail, ++b->count, memory_order_release);
  return 0;
}

/* ---- floor: what the v1 format costs, and nothing else ---------------------------------------- */

typedef struct v1_shared {
  uint64_t unused[5];
  _Atomic uint64_t free_bytes, write_pos, read_pos, written, read, writer_pid, reader_pid;
  uint64_t reserved[4];
} v1_shared;
_Static_assert(sizeof(v1_shared) == 128 && offsetof(v1_shared, free_bytes) == 0x28, "the header of the v1 format");

typedef struct v1 {
  v1_shared     *shared;
  sem_t         *data, *space;
  unsigned char *payload;
  uint64_t       size, pos, count, free_bytes, sequence;
  bool           every;             /* post "space" at each release, as peers do */
} v1;

enum { V1_BYTES = 8192 };           /* two semaphores, each on a page of its own as named ones are */

/* owner: the side that initialises, before the first bench_meet. */
static v1 v1_open(unsigned char *memory, uint64_t payload, bool every, bool owner) {
  v1 v = { .data = (sem_t *)(void *)memory, .space = (sem_t *)(void *)(memory + 4096),
           .shared = (v1_shared *)(void *)(memory + V1_BYTES), .payload = memory + V1_BYTES + PAYLOAD_AT,
           .size = payload, .free_bytes = payload, .every = every };
  if (owner) {
    sem_init(v.data, 1, 0);
    sem_init(v.space, 1, 0);
    atomic_store(&v.shared->free_bytes, payload);
  }
  return v;
}

INLINE void v1_wait_space(v1 *v, uint64_t need) {
  while (v->free_bytes < need) {
    v->free_bytes = atomic_load_explicit(&v->shared->free_bytes, memory_order_acquire);
    if (v->free_bytes >= need) return;
    sem_trywait(v->space);
    bench_relax();
  }
}

static void v1_wrap(v1 *v, uint64_t tail) {
  static const uint64_t marker[2];
  if (tail >= HEADER) {
    memcpy(v->payload + v->pos, marker, HEADER);
    atomic_store_explicit(&v->shared->written, ++v->count, memory_order_relaxed);
  }
  atomic_fetch_sub(&v->shared->free_bytes, tail);
  v->free_bytes -= tail;
  v->pos = 0;
}

INLINE int v1_put(void *end, const void *data, size_t size) {
  v1 *v = (v1 *)end;
  uint64_t total = HEADER + size, tail = v->size - v->pos;
  v1_wait_space(v, tail >= total ? total : tail + total);
  if (tail < total) v1_wrap(v, tail);
  uint64_t header[2] = { size, ++v->sequence };
  memcpy(v->payload + v->pos, header, HEADER);
  memcpy(v->payload + v->pos + HEADER, data, size);
  atomic_fetch_sub_explicit(&v->shared->free_bytes, total, memory_order_relaxed);
  v->free_bytes -= total;
  v->pos += total;
  atomic_store_explicit(&v->shared->write_pos, v->pos, memory_order_relaxed);
  atomic_store_explicit(&v->shared->written, ++v->count, memory_order_release);
  return sem_post(v->data);
}

INLINE int v1_get(void *end, fold_fn fold, uint64_t *sum, size_t *size) {
  v1 *v = (v1 *)end;
  uint64_t header[2] = { 0, 0 }, total = 0;
  int tokens = 0;
  while (sem_trywait(v->data) != 0) bench_relax();
  if (v->size - v->pos >= HEADER) memcpy(header, v->payload + v->pos, HEADER);
  if (header[0] == 0) {
    total = v->size - v->pos;
    v->count += total >= HEADER;
    v->pos = 0;
    memcpy(header, v->payload, HEADER);
  }
  *size = (size_t)header[0];
  const unsigned char *data = v->payload + v->pos + HEADER;
  v->pos += HEADER + *size;
  total += HEADER + *size;
  atomic_store_explicit(&v->shared->read_pos, v->pos, memory_order_relaxed);
  atomic_store_explicit(&v->shared->read, ++v->count, memory_order_relaxed);
  *sum += fold(data, *size);
  atomic_fetch_add(&v->shared->free_bytes, total);
  /* One token is as good as a million: a waiting writer takes it and looks at free_bytes again. */
  if (!v->every && sem_getvalue(v->space, &tokens) == 0 && tokens > 0) return 0;
  return sem_post(v->space);
}

/* ---- ours ----------------------------------------------------------------------------------- */

typedef struct flow {
  size_t   frame;
  uint64_t payload;           /* bytes of the ring, headers included */
  uint64_t warm;              /* frames before the timed part: every page touched, twice where it matters */
  uint64_t batch;             /* frames between two looks at the clock */
  uint64_t count;             /* frames in all; 0: as long as the run lasts */
  copy_kind copy;             /* of the floor */
  zb_copy  ours;
  int64_t  spin_ns;
} flow;

typedef struct ours_out { zb_writer w; uint64_t frames, streamed; } ours_out;

static void ours_create(bench_run *run, zb_reader *r, const char *suffix, const flow *f) {
  char name[80];
  zb_reader_desc desc = { .payload_size = f->payload, .spin_ns = f->spin_ns, .prefault = true };
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  zb_result result = zb_reader_create(r, name, &desc);
  if (result != ZB_OK) bench_fail(run, "create: %s", zb_strerror(result));
}

static void ours_open(bench_run *run, ours_out *out, const char *suffix, const flow *f) {
  char name[80];
  zb_writer_desc desc = { .connect_timeout_ns = ZB_SEC(10), .spin_ns = f->spin_ns, .copy = f->ours,
                          .prefault = true };
  snprintf(name, sizeof name, "%s%s", run->name, suffix);
  zb_result result = zb_writer_open(&out->w, name, &desc);
  out->frames = out->streamed = 0;
  if (result != ZB_OK) bench_fail(run, "open: %s", zb_strerror(result));
}

static void ours_leave(bench_run *run, zb_result result) {
  if (result != ZB_OK) bench_fail(run, "close: %s", zb_strerror(result));
}

INLINE int ours_put(void *end, const void *data, size_t size) {
  return (int)zb_writer_write(&((ours_out *)end)->w, data, size, ZB_SEC(20));
}

/* The same, counting which copy was chosen. */
INLINE int ours_put_large(void *end, const void *data, size_t size) {
  ours_out *out = (ours_out *)end;
  zb_result result = zb_writer_write(&out->w, data, size, ZB_SEC(20));
  out->frames++;
  out->streamed += out->w.copier.method == 1;
  return (int)result;
}

INLINE int ours_put_untouched(void *end, const void *data, size_t size) {
  zb_writer *w = &((ours_out *)end)->w;
  void *place;
  (void)data;
  zb_result result = zb_writer_acquire(w, size, &place, ZB_SEC(20));
  return (int)(result == ZB_OK ? zb_writer_commit(w, size) : result);
}

INLINE int ours_get(void *end, fold_fn fold, uint64_t *sum, size_t *size) {
  zb_reader *r = (zb_reader *)end;
  zb_frame frame;
  zb_result result = zb_reader_acquire(r, &frame, ZB_SEC(20));
  if (result != ZB_OK) return (int)result;
  *size = frame.size;
  *sum += fold(frame.data, frame.size);
  return (int)zb_reader_release(r, &frame);
}

/* ---- one way -------------------------------------------------------------------------------- */

typedef int (*put_fn)(void *end, const void *data, size_t size);
typedef int (*get_fn)(void *end, fold_fn fold, uint64_t *sum, size_t *size);

INLINE uint64_t send_some(bench_run *run, const flow *f, void *end, put_fn put, unsigned char *source,
                          uint64_t first, uint64_t count) {
  for (uint64_t n = first; n < first + count; n++) {
    memcpy(source, &n, 8);
    int result = put(end, source, f->frame);
    if (result != 0) check(run, "write", result);
  }
  return first + count;
}

/* Inlined with its put: what is timed has no indirect call. */
INLINE void send_all(bench_run *run, const flow *f, void *end, put_fn put, bool summed) {
  uint64_t sum, sent = 0;
  unsigned char *source = bench_bytes(run, f->frame, &sum);
  sent = send_some(run, f, end, put, source, sent, f->warm);
  bench_begin(run);
  int64_t from = bench_now_ns(), length = (int64_t)(run->seconds * 1e9);
  if (f->count > 0) sent = send_some(run, f, end, put, source, sent, f->count);
  else do sent = send_some(run, f, end, put, source, sent, f->batch);
  while (bench_now_ns() - from < length);
  check(run, "write", put(end, source, LAST));
  run->area->from_ns = from;
  run->area->sent = sent;
  run->area->sent_sum = summed ? sent * sum + sent * (sent - 1) / 2 : 0;
  bench_end(run);
  free(source);
}

INLINE void receive_all(bench_run *run, const flow *f, void *end, get_fn get, fold_fn fold) {
  uint64_t sum = 0, received = 0;
  size_t size = 0;
  int result = 0;
  for (; received < f->warm && result == 0; received++) result = get(end, fold, &sum, &size);
  check(run, "read", result);
  bench_begin(run);
  while ((result = get(end, fold, &sum, &size)) == 0 && size != LAST) received++;
  int64_t to = bench_now_ns();
  check(run, "read", result);
  run->area->received = received;
  run->area->received_sum = sum;
  bench_end(run);
  /* From the first frame written to the last one read: full rings count for nobody. */
  run->area->value = (double)(received - f->warm) * 1e9 / (double)(to - run->area->from_ns);
}

static void bare_writer(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  bare b = bare_open(run->area->memory, f->payload, f->frame, f->copy);
  if (!copy_possible(f->copy)) bench_skip(run, "this CPU has no such copy");
  send_all(run, f, &b, bare_put, f->copy != COPY_NOTHING);
}

static void bare_reader(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  bare b = bare_open(run->area->memory, f->payload, f->frame, f->copy);
  if (!copy_possible(f->copy)) bench_skip(run, "this CPU has no such copy");
  receive_all(run, f, &b, bare_get, f->copy != COPY_NOTHING ? bench_sum : fold_first);
}

static void v1_side(bench_run *run, bool every) {
  const flow *f = (const flow *)run->arg;
  v1 v = v1_open(run->area->memory, f->payload, every, run->side == 0);
  bench_meet(run);
  if (run->side == 0) send_all(run, f, &v, v1_put, true);
  else receive_all(run, f, &v, v1_get, bench_sum);
}

static void v1_lean(bench_run *run) { v1_side(run, false); }
static void v1_every(bench_run *run) { v1_side(run, true); }

static void ours_writer(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  static ours_out out;
  ours_open(run, &out, "", f);
  if (f->frame >= 65536) {
    send_all(run, f, &out, ours_put_large, true);
    run->area->extra = 100.0 * (double)out.streamed / (double)out.frames;
  } else send_all(run, f, &out, ours_put, true);
  ours_leave(run, zb_writer_close(&out.w));
}

static void ours_writer_untouched(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  static ours_out out;
  ours_open(run, &out, "", f);
  send_all(run, f, &out, ours_put_untouched, false);
  ours_leave(run, zb_writer_close(&out.w));
}

static void ours_reader(bench_run *run) {
  static zb_reader r;
  ours_create(run, &r, "", (const flow *)run->arg);
  receive_all(run, (const flow *)run->arg, &r, ours_get, bench_sum);
  ours_leave(run, zb_reader_close(&r));
}

static void ours_reader_first(bench_run *run) {
  static zb_reader r;
  ours_create(run, &r, "", (const flow *)run->arg);
  receive_all(run, (const flow *)run->arg, &r, ours_get, fold_first);
  ours_leave(run, zb_reader_close(&r));
}

/* ---- there and back --------------------------------------------------------------------------- */

/* One clock reading (about 25 ns) is inside each trip, the floors' as well. */
enum { WARM_TRIPS = 2000 };

INLINE void ask_trip(bench_run *run, void *out, put_fn put, void *in, get_fn get, const void *data, uint64_t *sum) {
  size_t size = 0;
  int result = put(out, data, SMALL);
  if (result != 0) check(run, "write", result);
  result = get(in, bench_sum, sum, &size);
  if (result != 0) check(run, "read", result);
}

INLINE void ask_all(bench_run *run, void *out, put_fn put, void *in, get_fn get) {
  uint64_t sum = 0, one;
  unsigned char *source = bench_bytes(run, SMALL, &one);
  for (int i = 0; i < WARM_TRIPS; i++) ask_trip(run, out, put, in, get, source, &sum);
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do ask_trip(run, out, put, in, get, source, &sum); while (bench_lap(&laps));
  check(run, "write", put(out, source, LAST));
  run->area->sent = (uint64_t)laps.count + WARM_TRIPS;
  run->area->sent_sum = run->area->sent * one;
  run->area->received_sum = sum;
  bench_end(run);
  bench_laps_report(run, &laps, 1);
  free(source);
}

INLINE void answer_all(bench_run *run, void *out, put_fn put, void *in, get_fn get) {
  uint64_t sum = 0, one, answered = 0;
  unsigned char *source = bench_bytes(run, SMALL, &one);
  size_t size = 0;
  for (int result = 0;; answered++) {
    if (answered == WARM_TRIPS) bench_begin(run);
    result = get(in, bench_sum, &sum, &size);
    if (result != 0) check(run, "read", result);
    if (size == LAST) break;
    result = put(out, source, SMALL);
    if (result != 0) check(run, "write", result);
  }
  run->area->received = answered;
  bench_end(run);
  free(source);
}

static void line_trip(bench_run *run) { bench_line_trip(run, 1); }

static void semaphore_trip(bench_run *run) {
  sem_t *there = (sem_t *)(void *)run->area->memory, *back = (sem_t *)(void *)(run->area->memory + 4096);
  _Atomic bool *end = (_Atomic bool *)(void *)(run->area->memory + 8192);
  if (run->side == 0) { sem_init(there, 1, 0); sem_init(back, 1, 0); }
  bench_begin(run);
  if (run->side == 1) {
    for (;;) {
      while (sem_wait(there) != 0) {}
      if (atomic_load(end)) { bench_end(run); return; }
      sem_post(back);
    }
  }
  bench_laps laps = bench_laps_start(run);
  do {
    sem_post(there);
    while (sem_wait(back) != 0) {}
  } while (bench_lap(&laps));
  atomic_store(end, true);
  sem_post(there);
  bench_end(run);
  bench_laps_report(run, &laps, 1);
}

enum { LANE = 128 * 1024 };         /* apart in area->memory */

static void bare_trip(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  bare out = bare_open(bench_lane(run, true, LANE), f->payload, SMALL, COPY_MEMCPY);
  bare in = bare_open(bench_lane(run, false, LANE), f->payload, SMALL, COPY_MEMCPY);
  if (run->side == 0) ask_all(run, &out, bare_put, &in, bare_get);
  else answer_all(run, &out, bare_put, &in, bare_get);
}

static void v1_trip(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  v1 out = v1_open(bench_lane(run, true, LANE), f->payload, false, true);
  bench_meet(run);
  v1 in = v1_open(bench_lane(run, false, LANE), f->payload, false, false);
  if (run->side == 0) ask_all(run, &out, v1_put, &in, v1_get);
  else answer_all(run, &out, v1_put, &in, v1_get);
}

static void ours_trip(bench_run *run) {
  const flow *f = (const flow *)run->arg;
  static zb_reader in;
  static ours_out out;
  ours_create(run, &in, run->side == 0 ? "_back" : "_there", f);
  ours_open(run, &out, run->side == 0 ? "_there" : "_back", f);
  if (run->side == 0) ask_all(run, &out, ours_put, &in, ours_get);
  else answer_all(run, &out, ours_put, &in, ours_get);
  bench_meet(run);
  ours_leave(run, zb_writer_close(&out.w));
  ours_leave(run, zb_reader_close(&in));
}

/* ---- creating ------------------------------------------------------------------------------- */

#define LARGE_RING ((uint64_t)256 << 20)
enum { CREATIONS = 3 };             /* per run; their median counts */

static double resident_pages(const char *name) {
  char path[160];
  struct stat st;
  snprintf(path, sizeof path, "/dev/shm/%s", name);
  return stat(path, &st) == 0 ? (double)st.st_blocks * 512 / (double)sysconf(_SC_PAGESIZE) : -1;
}

static void fallocate_alone(bench_run *run) {
  double took[CREATIONS];
  for (int i = 0; i < CREATIONS; i++) {
    int fd = shm_open(run->name, O_CREAT | O_EXCL | O_RDWR, 0600);
    if (fd < 0) bench_fail(run, "shm_open: %s", strerror(errno));
    int64_t from = bench_now_ns();
    int error = posix_fallocate(fd, 0, (off_t)(LARGE_RING + PAYLOAD_AT));
    took[i] = (double)(bench_now_ns() - from);
    run->area->extra = resident_pages(run->name);
    shm_unlink(run->name);
    close(fd);
    if (error != 0) bench_skip(run, "posix_fallocate: %s", strerror(error));
  }
  run->area->value = bench_percentile(took, CREATIONS, 0.5);
}

static void create_alone(bench_run *run) {
  static zb_reader r;
  zb_reader_desc desc = { .payload_size = LARGE_RING, .sparse = run->arg != NULL };
  double took[CREATIONS];
  for (int i = 0; i < CREATIONS; i++) {
    int64_t from = bench_now_ns();
    zb_result result = zb_reader_create(&r, run->name, &desc);
    took[i] = (double)(bench_now_ns() - from);
    if (result == ZB_ERR_NO_SPACE) bench_skip(run, "%s", zb_strerror(result));
    if (result != ZB_OK) bench_fail(run, "create: %s", zb_strerror(result));
    run->area->extra = resident_pages(run->name);
    ours_leave(run, zb_reader_close(&r));
  }
  run->area->value = bench_percentile(took, CREATIONS, 0.5);
}

/* ---- idle ----------------------------------------------------------------------------------- */

static zb_result semaphore_blocked(void *sem, int64_t ns) {
  struct timespec at;
  (void)ns;
  clock_gettime(CLOCK_REALTIME, &at);
  at.tv_nsec += 100000000;
  if (at.tv_nsec >= 1000000000) { at.tv_sec++; at.tv_nsec -= 1000000000; }
  sem_timedwait((sem_t *)sem, &at);
  return ZB_TIMEOUT;
}

static zb_result ours_blocked(void *reader, int64_t ns) {
  zb_frame frame;
  return zb_reader_acquire((zb_reader *)reader, &frame, ns);
}

static void idle_floor(bench_run *run) {
  sem_t *sem = (sem_t *)(void *)run->area->memory;
  if (run->side == 0) sem_init(sem, 1, 0);
  bench_idle(run, semaphore_blocked, sem);
}

static void idle_ours(bench_run *run) {
  static const flow f = { .payload = 1 << 20 };
  static zb_reader r;
  static ours_out out;
  if (run->side == 1) ours_create(run, &r, "", &f);
  else ours_open(run, &out, "", &f);
  bench_idle(run, ours_blocked, &r);
  if (run->side == 0) ours_leave(run, zb_writer_close(&out.w));
  else ours_leave(run, zb_reader_close(&r));
}

/* ---- system calls --------------------------------------------------------------------------- */

enum { HOT_FRAMES = 2000000 };

static void hot_writer(bench_run *run) { (void)!getppid(); ours_writer(run); }

/* N frames between two pinned processes. getppid marks the beginning in a full trace. */
static int hot_path(uint64_t count, int64_t spin_ns) {
  flow f = { .frame = SMALL, .payload = 1 << 20, .count = count, .spin_ns = spin_ns };
  bench_variant v = { .name = "ours", .side = { hot_writer, ours_reader }, .arg = &f };
  return bench_hot_path(&v, count, "frames of 64 B");
}

static void system_calls(bench_run *run) { bench_system_calls(run, HOT_FRAMES); }

/* ---- the questions -------------------------------------------------------------------------- */

static const int yes = 1;           /* an argument that only has to be there */

#define PICTURES(frames, floor_copy, our_copy) \
  (&(const flow){ .frame = PICTURE, .payload = RING(frames), .warm = 2 * (frames), .batch = 1, \
                  .copy = floor_copy, .ours = our_copy })
#define UNTOUCHED \
  (&(const flow){ .frame = PICTURE, .payload = RING(64), .warm = 20000, .batch = 1024, .copy = COPY_NOTHING })
#define SMALLS(bytes) \
  (&(const flow){ .frame = SMALL, .payload = (bytes), .warm = (bytes) / (SMALL + HEADER) + 200000, .batch = 4096 })
#define TRIP(spin) (&(const flow){ .frame = SMALL, .payload = 65536, .spin_ns = (spin) })
#define BARE_SIZE(payload) (BARE_BYTES + PAYLOAD_AT + (payload))
#define V1_SIZE(payload) (V1_BYTES + PAYLOAD_AT + (payload))
#define BARE { bare_writer, bare_reader }
#define OURS { ours_writer, ours_reader }

#define BARE_PICTURES(name, kind, frames, copy) \
  { name, kind, BARE, PICTURES(frames, copy, 0), BARE_SIZE(RING(frames)), 0 }
#define ASK_PICTURES(frames) \
  BARE_PICTURES("memcpy", BENCH_FLOOR, frames, COPY_MEMCPY), \
  BARE_PICTURES("non-temporal stores", BENCH_FLOOR, frames, COPY_STREAM), \
  BARE_PICTURES("rep movsb", BENCH_FLOOR, frames, COPY_MOVSB), \
  BARE_PICTURES("non-temporal stores, AVX2", BENCH_INFO, frames, COPY_STREAM_AVX2), \
  { "zb_writer_write", BENCH_OURS, OURS, PICTURES(frames, 0, ZB_COPY_AUTO), 0, 1.0 }, \
  { "zb_writer_write, ZB_COPY_PLAIN", BENCH_INFO, OURS, PICTURES(frames, 0, ZB_COPY_PLAIN), 0, 0 }, \
  { "zb_writer_write, ZB_COPY_STREAMING", BENCH_INFO, OURS, PICTURES(frames, 0, ZB_COPY_STREAMING), 0, 0 }

#define ASK_SMALLS(bytes) \
  { "bare ring, cached index", BENCH_FLOOR, BARE, SMALLS(bytes), BARE_SIZE(bytes), 0 }, \
  { "bare v1 format", BENCH_INFO, { v1_lean, v1_lean }, SMALLS(bytes), V1_SIZE(bytes), 0 }, \
  { "bare v1 format, space always posted", BENCH_INFO, { v1_every, v1_every }, SMALLS(bytes), V1_SIZE(bytes), 0 }, \
  { "zb_writer_write, zb_reader_acquire", BENCH_OURS, OURS, SMALLS(bytes), 0, 0 }

static const bench_question questions[] = {
  { .id = "a4", .title = "1080p copied in and summed, ring of 4", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.5, .extra = "%.0f %% streamed",
    .variant = { ASK_PICTURES(4) } },
  { .id = "a64", .title = "1080p copied in and summed, ring of 64", .unit = BENCH_PER_SECOND,
    .budget = BENCH_RATIO_AT_LEAST, .limit = 0.95, .seconds = 0.5, .extra = "%.0f %% streamed",
    .variant = { ASK_PICTURES(64) } },
  { .id = "b", .title = "1080p in place, first byte read", .unit = BENCH_PER_SECOND,
    .budget = BENCH_AT_LEAST, .limit = 2.4e6, .shared_only = true, .seconds = 0.3, .variant = {
      { "bare ring", BENCH_FLOOR, BARE, UNTOUCHED, BARE_SIZE(RING(64)), 0 },
      { "zb_writer_acquire, commit", BENCH_OURS, { ours_writer_untouched, ours_reader_first }, UNTOUCHED, 0, 0 } } },
  { .id = "c64K", .title = "64 B, ring of 64 KiB", .unit = BENCH_PER_SECOND, .budget = BENCH_AT_LEAST,
    .limit = 10e6, .shared_only = true, .seconds = 0.3, .variant = { ASK_SMALLS(65536) } },
  { .id = "c1M", .title = "64 B, ring of 1 MiB", .unit = BENCH_PER_SECOND, .budget = BENCH_AT_LEAST,
    .limit = 10e6, .shared_only = true, .seconds = 0.3, .variant = { ASK_SMALLS(1048576) } },
  { .id = "c64M", .title = "64 B, ring of 64 MiB", .unit = BENCH_PER_SECOND, .budget = BENCH_AT_LEAST,
    .limit = 10e6, .shared_only = true, .seconds = 0.3, .variant = { ASK_SMALLS(67108864) } },
  { .id = "d", .title = "round trip of 64 B, spinning, p50", .unit = BENCH_TIME_NS, .budget = BENCH_AT_MOST,
    .limit = 400, .shared_only = true, .seconds = 0.2, .extra = "p99 %.3f us", .variant = {
      { "one cache line", BENCH_FLOOR, { line_trip, line_trip }, NULL, 4096, 0 },
      { "two bare rings", BENCH_INFO, { bare_trip, bare_trip }, TRIP(0), 2 * LANE, 0 },
      { "two bare v1 streams", BENCH_INFO, { v1_trip, v1_trip }, TRIP(0), 2 * LANE, 0 },
      { "two streams, spin_ns 1 s", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_SEC(1)), 0, 0 },
      { "two streams, default spin", BENCH_INFO, { ours_trip, ours_trip }, TRIP(0), 0, 0 } } },
  { .id = "e", .title = "round trip of 64 B, blocked, p50", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1.05, .sleeps = true, .seconds = 0.4, .extra = "p99 %.3f us", .variant = {
      { "two semaphores", BENCH_FLOOR, { semaphore_trip, semaphore_trip }, NULL, 12288, 0 },
      { "two streams, ZB_NO_SPIN", BENCH_OURS, { ours_trip, ours_trip }, TRIP(ZB_NO_SPIN), 0, 0 } } },
  { .id = "f", .title = "creating a stream of 256 MiB", .unit = BENCH_TIME_NS, .budget = BENCH_RATIO_AT_MOST,
    .limit = 1.2, .extra = "%.0f pages resident", .variant = {
      { "posix_fallocate", BENCH_FLOOR, { fallocate_alone, NULL }, NULL, 0, 0 },
      { "zb_reader_create", BENCH_OURS, { create_alone, NULL }, NULL, 0, 0 },
      { "zb_reader_create, sparse", BENCH_INFO, { create_alone, NULL }, &yes, 0, 0 } } },
  { .id = "g", .title = "system calls per million frames", .unit = BENCH_NUMBER, .budget = BENCH_AT_MOST,
    .limit = 100, .rounds = 1, .extra = "%.0f in all for 2 M frames", .variant = {
      { "spin_ns 1 s", BENCH_OURS, { system_calls, NULL }, "1000000000", 0, 0 },
      { "default spin", BENCH_INFO, { system_calls, NULL }, "0", 0, 0 } } },
  { .id = "h", .title = "CPU time of a blocked reader", .unit = BENCH_PERCENT, .budget = BENCH_AT_MOST,
    .limit = 0.1, .sleeps = true, .rounds = 2, .seconds = 2, .variant = {
      { "semaphore, slices of 100 ms", BENCH_FLOOR, { idle_floor, idle_floor }, NULL, 4096, 0 },
      { "zb_reader_acquire", BENCH_OURS, { idle_ours, idle_ours }, NULL, 0, 0 } } },
};

static void remove_left_over(const char *run_name) { bench_remove(ZB_KIND_STREAM, run_name); }

int main(int argc, char **argv) {
  if (argc >= 3 && !strcmp(argv[1], "--hot-path"))
    return hot_path(strtoull(argv[2], NULL, 10), argc >= 4 ? strtoll(argv[3], NULL, 10) : ZB_SEC(1));
  return bench_main(argc, argv, questions, (int)(sizeof questions / sizeof *questions), remove_left_over,
                    "  --hot-path N [SPIN_NS]   only send N frames of 64 B (for strace -f -c)\n");
}
