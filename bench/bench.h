/* bench.h - what the benchmarks share: two pinned processes, a probe of where they run, medians of
 * interleaved runs, one table.
 *
 * A question is asked of several variants: bare floors and the library. In each round every variant
 * runs once, in two fresh processes over a piece of shared memory. A variant is two functions, one for
 * each process, of this form:
 *
 *     static void side(bench_run *run) {
 *         ... set up, warm up ...
 *         bench_begin(run);            // both sides meet here; the placement is probed
 *         ... the timed part ...
 *         bench_end(run);              // the same again
 *         run->area->value = ...;      // by one of the two sides
 *     }
 *
 * The host of a virtual machine moves its CPUs: sometimes the two share a last-level cache and sometimes
 * not, and the same binary is then up to 17 times slower. So each run is probed before and after by
 * bouncing a cache line; a run whose probes disagree, or which other work disturbed, is repeated, and
 * figures are compared within one state only.
 *
 * Include it after the library's implementation, which sets the feature macros. */
#ifndef BENCH_H
#define BENCH_H

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/utsname.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#if defined(__SSE2__)
  #include <emmintrin.h>
#endif

enum {
  BENCH_LINE = 128,           /* two lines: the neighbour is prefetched */
  BENCH_VARIANTS = 8,
  BENCH_ROUNDS = 64,
  BENCH_TRIES = 6,            /* runs for one sample, when the state does not hold still ... */
  BENCH_REPEATS = 12,         /* ... and repeats for one question, so that a busy machine comes to an end */
  BENCH_LIMIT_S = 60,         /* a side that runs longer is killed by its own alarm */
  BENCH_SKIP = 77
};

/* ---- one run -------------------------------------------------------------------------------- */

typedef enum bench_state {
  BENCH_SHARED,               /* the two CPUs share a last-level cache */
  BENCH_SEPARATE,
  BENCH_UNSTABLE,             /* they moved, or other work ran, in every try: shown, never judged */
  BENCH_NO_PLACE,             /* one process only: the placement does not matter */
  BENCH_STATES
} bench_state;

typedef struct bench_area {
  _Alignas(BENCH_LINE) _Atomic uint64_t ball;
  _Alignas(BENCH_LINE) _Atomic uint32_t arrived[2];
  _Alignas(BENCH_LINE) double trip_ns[2];   /* cache-line round trip, before and after */
  double   speed[2][2];                     /* plain arithmetic, [side][before, after] */
  double   stolen[2];                       /* share of the timed part given to other work */
  double   value, extra;                    /* the figure, and one more that is only shown (-1: none) */
  uint64_t sent, received;                  /* what went in must come out: frames ... */
  uint64_t sent_sum, received_sum;          /* ... and their bytes */
  int64_t  from_ns, to_ns;
  char     error[2][160];
  size_t   bytes;
  _Alignas(4096) unsigned char memory[];    /* for floors */
} bench_area;

typedef struct bench_run {
  bench_area *area;
  const void *arg;            /* of the variant */
  double      seconds;        /* how long the timed part should last */
  int         side;           /* 0: first CPU, 1: second CPU */
  bool        paired, quiet;    /* quiet: no probe */
  char        name[64];       /* for named objects, new for each run */
  int64_t     begin_ns;
  double      begin_stolen;
} bench_run;

typedef void (*bench_side)(bench_run *run);

/* What is timed must not depend on what the compiler thinks of its size. */
#define INLINE static inline __attribute__((always_inline))

static inline void bench_relax(void) {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__)
  __asm__ __volatile__("yield");
#endif
}

static inline int64_t bench_now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* CPU time of this process, all threads. */
static inline int64_t bench_cpu_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static inline void bench_sleep_ns(int64_t ns) {
  struct timespec t = { (time_t)(ns / 1000000000), (long)(ns % 1000000000) };
  while (nanosleep(&t, &t) != 0 && errno == EINTR) {}
}

/* End this side: it could not run. The other one is killed. */
__attribute__((format(printf, 2, 3), noreturn, unused))
static void bench_fail(bench_run *run, const char *format, ...) {
  va_list list;
  va_start(list, format);
  vsnprintf(run->area->error[run->side], sizeof run->area->error[0], format, list);
  va_end(list);
  _exit(2);
}

/* End this side: this machine cannot answer. No failure. */
__attribute__((format(printf, 2, 3), noreturn, unused))
static void bench_skip(bench_run *run, const char *format, ...) {
  va_list list;
  va_start(list, format);
  vsnprintf(run->area->error[run->side], sizeof run->area->error[0], format, list);
  va_end(list);
  _exit(BENCH_SKIP);
}

/* Anything but ZB_OK ends this side. */
static inline void check(bench_run *run, const char *what, int result) {
  if (result != 0) bench_fail(run, "%s: %s", what, zb_strerror((zb_result)result));
}

/* ---- pinning and meeting -------------------------------------------------------------------- */

/* The first two CPUs that this process may use; false if there is only one. */
static bool bench_cpus(int cpu[2]) {
  cpu_set_t set;
  int found = 0;
  if (sched_getaffinity(0, sizeof set, &set) != 0) return false;
  for (int i = 0; i < CPU_SETSIZE && found < 2; i++)
    if (CPU_ISSET((size_t)i, &set)) cpu[found++] = i;
  return found == 2;
}

static bool bench_pin(int cpu) {
  cpu_set_t set;
  CPU_ZERO(&set);
  CPU_SET((size_t)cpu, &set);
  return sched_setaffinity(0, sizeof set, &set) == 0;
}

/* Wait, spinning, until both sides are here. */
static void bench_meet(bench_run *run) {
  if (!run->paired) return;
  bench_area *area = run->area;
  uint32_t turn = atomic_load(&area->arrived[run->side]) + 1;
  atomic_store(&area->arrived[run->side], turn);
  while ((int32_t)(atomic_load_explicit(&area->arrived[!run->side], memory_order_acquire) - turn) < 0)
    bench_relax();
}

/* ---- the probe ------------------------------------------------------------------------------ */

static int bench_by_value(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

/* Sorts. p from 0 to 1. */
static double bench_percentile(double *values, int count, double p) {
  if (count < 1) return 0;
  qsort(values, (size_t)count, sizeof *values, bench_by_value);
  return values[(int)(p * (count - 1) + 0.5)];
}

enum { BENCH_PROBE_NS = 10000000, BENCH_PROBE_TRIPS = 256, BENCH_PROBE_CHUNKS = 640 };

/* Serve the ball for about 10 ms. The median of short chunks: an interrupt spoils one chunk only. */
static double bench_serve(bench_area *area) {
  static double chunk[BENCH_PROBE_CHUNKS];
  uint64_t ball = atomic_load(&area->ball);
  int64_t from = bench_now_ns(), to = from;
  int n = 0;
  while (n < BENCH_PROBE_CHUNKS && to - from < BENCH_PROBE_NS) {
    int64_t start = to;
    for (int i = 0; i < BENCH_PROBE_TRIPS; i++) {
      atomic_store_explicit(&area->ball, ball + 1, memory_order_release);
      while (atomic_load_explicit(&area->ball, memory_order_acquire) != ball + 2) bench_relax();
      ball += 2;
    }
    to = bench_now_ns();
    chunk[n++] = (double)(to - start) / BENCH_PROBE_TRIPS;
  }
  atomic_store_explicit(&area->ball, UINT64_MAX, memory_order_release);
  return bench_percentile(chunk, n, 0.5);
}

static void bench_return(bench_area *area) {
  uint64_t ball;
  for (;;) {
    while (((ball = atomic_load_explicit(&area->ball, memory_order_acquire)) & 1) == 0) bench_relax();
    if (ball == UINT64_MAX) return;
    atomic_store_explicit(&area->ball, ball + 1, memory_order_release);
  }
}

/* Additions per ns, of as many kinds at once as a core can do. Both sides do it at the same time: two
 * hardware threads of one core get half of what two cores get. */
static double bench_arithmetic(void) {
  double chunk[16];
  for (int c = 0; c < 16; c++) {
    uint64_t a = 1, b = 2, d = 3, e = 4, f = 5, g = 6;
    int64_t from = bench_now_ns();
    for (int i = 0; i < 20000; i++) {
      a += b; b ^= d; d += e; e ^= f; f += g; g ^= a;
      __asm__ __volatile__("" : "+r"(a), "+r"(b), "+r"(d), "+r"(e), "+r"(f), "+r"(g));
    }
    chunk[c] = 120000.0 / (double)(bench_now_ns() - from);
  }
  return bench_percentile(chunk, 16, 0.5);
}

static void bench_probe(bench_run *run, int when) {
  bench_area *area = run->area;
  if (!run->paired || run->quiet) return;
  if (run->side == 0) atomic_store(&area->ball, 0);
  bench_meet(run);
  if (run->side == 0) area->trip_ns[when] = bench_serve(area);
  else bench_return(area);
  area->speed[run->side][when] = bench_arithmetic();
  bench_meet(run);
}

/* ns that this thread was ready to run and did not; 0 where the kernel does not say. */
static double bench_stolen_ns(void) {
  char text[96];
  unsigned long long ran = 0, waited = 0;
  int fd = open("/proc/self/schedstat", O_RDONLY | O_CLOEXEC);
  if (fd < 0) return 0;
  ssize_t n = read(fd, text, sizeof text - 1);
  close(fd);
  if (n <= 0) return 0;
  text[n] = 0;
  return sscanf(text, "%llu %llu", &ran, &waited) == 2 ? (double)waited : 0;
}

static void bench_begin(bench_run *run) {
  bench_meet(run);
  bench_probe(run, 0);
  run->begin_stolen = bench_stolen_ns();
  bench_meet(run);
  run->begin_ns = bench_now_ns();
}

static void bench_end(bench_run *run) {
  double length = (double)(bench_now_ns() - run->begin_ns);
  run->area->stolen[run->side] = (bench_stolen_ns() - run->begin_stolen) / (length > 0 ? length : 1);
  bench_meet(run);
  bench_probe(run, 1);
}

/* ---- laps, copies and sums -------------------------------------------------------------------- */

enum { BENCH_LAPS = 400000 };
static double bench_lap_ns[BENCH_LAPS];

/* Times of the same thing again and again, in this process. */
typedef struct bench_laps { int64_t last, end; int count; } bench_laps;

static inline bench_laps bench_laps_start(const bench_run *run) {
  int64_t now = bench_now_ns();
  return (bench_laps){ now, now + (int64_t)(run->seconds * 1e9), 0 };
}

/* Of what is timed only in part: one time more. False: it is over. */
static inline bool bench_lap_add(bench_laps *laps, int64_t from, int64_t to) {
  bench_lap_ns[laps->count++] = (double)(to - from);
  return to < laps->end && laps->count < BENCH_LAPS;
}

/* From one call to the next; the clock (about 25 ns) is part of each. */
static inline bool bench_lap(bench_laps *laps) {
  int64_t now = bench_now_ns(), from = laps->last;
  laps->last = now;
  return bench_lap_add(laps, from, now);
}

/* per: how many of what is asked for were in each lap. The figure is the median, in ns; extra the 99th percentile
 * in us. */
static inline void bench_laps_report(bench_run *run, const bench_laps *laps, double per) {
  run->area->value = bench_percentile(bench_lap_ns, laps->count, 0.5) / per;
  run->area->extra = bench_percentile(bench_lap_ns, laps->count, 0.99) / per / 1000;
}

/* The sum of all 64-bit words: reads every byte, as fast as loads go. */
static inline uint64_t bench_sum(const void *data, size_t size) {
  const unsigned char *p = (const unsigned char *)data;
  uint64_t sum = 0, word;
  size_t i = 0;
#if defined(__SSE2__)
  __m128i s[4] = { _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128() };
  for (; i + 64 <= size; i += 64)
    for (size_t k = 0; k < 4; k++)
      s[k] = _mm_add_epi64(s[k], _mm_loadu_si128((const __m128i *)(const void *)(p + i + 16 * k)));
  s[0] = _mm_add_epi64(_mm_add_epi64(s[0], s[1]), _mm_add_epi64(s[2], s[3]));
  sum = (uint64_t)_mm_cvtsi128_si64(s[0]) + (uint64_t)_mm_cvtsi128_si64(_mm_unpackhi_epi64(s[0], s[0]));
#endif
  for (; i + 8 <= size; i += 8) { memcpy(&word, p + i, 8); sum += word; }
  return sum;
}

/* That many bytes that no compiler or memory guesses. *sum: of all words but the first, which is 0. Free it. */
static inline unsigned char *bench_bytes(bench_run *run, size_t size, uint64_t *sum) {
  unsigned char *data = (unsigned char *)aligned_alloc(64, (size + 63) / 64 * 64);
  if (data == NULL) bench_fail(run, "no memory");
  uint64_t x = 0x9e3779b97f4a7c15u;
  for (size_t i = 0; i < size; i++) {
    x = x * 6364136223846793005u + 1442695040888963407u;
    data[i] = (unsigned char)(x >> 56);
  }
  memset(data, 0, 8);
  *sum = bench_sum(data, size);
  return data;
}

/* Stores that go past the caches; to is 16-aligned. False: this CPU has none, nothing is copied. */
static inline bool bench_copy_past_caches(unsigned char *to, const unsigned char *from, size_t size) {
#if defined(__SSE2__)
  size_t i = 0;
  for (; i + 64 <= size; i += 64)
    for (size_t k = 0; k < 64; k += 16)
      _mm_stream_si128((__m128i *)(void *)(to + i + k), _mm_loadu_si128((const __m128i *)(const void *)(from + i + k)));
  memcpy(to + i, from + i, size - i);
  _mm_sfence();
  return true;
#else
  (void)to, (void)from, (void)size;
  return false;
#endif
}

/* ---- what several programs ask ---------------------------------------------------------------- */

/* A floor for round trips: one cache line, there and back. per: so many trips in one lap. */
static inline void bench_line_trip(bench_run *run, int per) {
  _Atomic uint64_t *ball = (_Atomic uint64_t *)(void *)run->area->memory;
  uint64_t n = 0;
  bench_begin(run);
  if (run->side == 1) {
    for (uint64_t now; (now = atomic_load_explicit(ball, memory_order_acquire)) != UINT64_MAX;) {
      if ((now & 1) != 0) atomic_store_explicit(ball, now + 1, memory_order_release);
      else bench_relax();
    }
    bench_end(run);
    return;
  }
  bench_laps laps = bench_laps_start(run);
  do {
    for (int i = 0; i < per; i++, n += 2) {
      atomic_store_explicit(ball, n + 1, memory_order_release);
      while (atomic_load_explicit(ball, memory_order_acquire) != n + 2) bench_relax();
    }
  } while (bench_lap(&laps));
  atomic_store(ball, UINT64_MAX);
  bench_end(run);
  bench_laps_report(run, &laps, per);
}

/* One of two lanes of area->memory, so many bytes apart: what is out for one side is in for the other one. */
static inline unsigned char *bench_lane(bench_run *run, bool out, size_t apart) {
  return run->area->memory + ((run->side == 0) == out ? 0 : apart);
}

/* CPU time of a side that is blocked, for so long: `blocked` waits for up to ns and gives ZB_TIMEOUT. */
typedef zb_result (*bench_blocked)(void *end, int64_t ns);
static inline void bench_idle_time(bench_run *run, bench_blocked blocked, void *end) {
  const int64_t length = (int64_t)(run->seconds * 1e9), cpu = bench_cpu_ns(), from = bench_now_ns();
  zb_result result = ZB_TIMEOUT;
  while (result == ZB_TIMEOUT && bench_now_ns() - from < length) result = blocked(end, length);
  run->area->value = 100.0 * (double)(bench_cpu_ns() - cpu) / (double)(bench_now_ns() - from);
  if (result != ZB_TIMEOUT) bench_fail(run, "blocked: %s", zb_strerror(result));
}

/* Side 1 is blocked, side 0 sleeps; without the meetings, which spin. */
static inline void bench_idle(bench_run *run, bench_blocked blocked, void *end) {
  bench_begin(run);
  if (run->side == 0) bench_sleep_ns((int64_t)(run->seconds * 1e9));
  else bench_idle_time(run, blocked, end);
  bench_end(run);
}

/* What a run that failed may have left: objects of its name, and of its name with one of these behind it. */
static inline void bench_remove(zb_kind kind, const char *run_name) {
  static const char *const suffix[] = { "", "_there", "_back", "_request", "_response" };
  char name[80];
  for (size_t i = 0; i < sizeof suffix / sizeof *suffix; i++) {
    snprintf(name, sizeof name, "%s%s", run_name, suffix[i]);
    zb_remove(kind, name, true);
  }
}

/* ---- questions ------------------------------------------------------------------------------ */

typedef enum bench_kind { BENCH_FLOOR, BENCH_OURS, BENCH_INFO } bench_kind;
typedef enum bench_unit { BENCH_PER_SECOND, BENCH_TIME_NS, BENCH_PERCENT, BENCH_NUMBER } bench_unit;
typedef enum bench_budget {
  BENCH_NO_BUDGET, BENCH_AT_LEAST, BENCH_AT_MOST, BENCH_RATIO_AT_LEAST, BENCH_RATIO_AT_MOST
} bench_budget;

typedef struct bench_variant {
  const char *name;
  bench_kind  kind;
  bench_side  side[2];        /* side[1] NULL: one process, not pinned */
  const void *arg;
  size_t      bytes;          /* of area->memory */
  double      seconds;        /* 0: the question's */
} bench_variant;

typedef struct bench_question {
  const char  *id, *title;
  bench_unit   unit;
  bench_budget budget;
  double       limit;
  bool         shared_only;   /* the budget is meant for a shared cache: shown, not judged, elsewhere */
  bool         sleeps;        /* its sides sleep: the scheduler's delay is part of the answer */
  int          rounds;        /* at most; 0: as many as asked for */
  double       seconds;
  const char  *extra;         /* printf format with one %f for area->extra; NULL: none */
  bench_variant variant[BENCH_VARIANTS];
} bench_question;

typedef struct bench_sample { double value, extra, trip_ns; bench_state state; } bench_sample;

typedef struct bench_options {
  int    rounds;
  double scale;
  double patience;            /* seconds left for waiting until other work is done */
  const char *only;
  FILE  *csv;
  int    cpu[2];
  bool   quiet;               /* run once, do not probe */
  void (*cleanup)(const char *run_name);   /* called when a run failed: remove what it left */
} bench_options;

typedef enum bench_outcome { BENCH_DONE, BENCH_SKIPPED, BENCH_FAILED } bench_outcome;

static volatile sig_atomic_t bench_interrupted;
static void bench_on_signal(int number) { bench_interrupted = number; }

/* The fastest arithmetic that was seen: half of it means two threads of one core. */
static double bench_best_speed;

static bench_area *bench_map(size_t bytes) {
  size_t size = sizeof(bench_area) + bytes;
  void *base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (base == MAP_FAILED) return NULL;
  bench_area *area = (bench_area *)base;
  area->bytes = bytes;
  return area;
}

static void bench_unmap(bench_area *area) { munmap(area, sizeof *area + area->bytes); }

static pid_t bench_fork(bench_side side, bench_run *run, int cpu) {
  pid_t parent = getpid(), pid = fork();
  if (pid != 0) return pid;
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(2);
  alarm(BENCH_LIMIT_S);
  if (cpu >= 0 && !bench_pin(cpu)) bench_fail(run, "cannot pin to CPU %d", cpu);
  side(run);
  _exit(0);
}

/* Wait for both; a side that fails takes the other with it. Returns the first bad status, or 0. */
static int bench_wait(pid_t pid[2]) {
  int bad = 0;
  while (pid[0] > 0 || pid[1] > 0) {
    int status = 0;
    pid_t gone = waitpid(-1, &status, 0);
    if (gone < 0 && errno == EINTR) {
      for (int i = 0; i < 2; i++) if (pid[i] > 0) kill(pid[i], SIGKILL);
      continue;
    }
    if (gone < 0) break;
    for (int i = 0; i < 2; i++) if (pid[i] == gone) pid[i] = -1;
    if (status == 0 || bad != 0) continue;
    bad = status;
    for (int i = 0; i < 2; i++) if (pid[i] > 0) kill(pid[i], SIGKILL);
  }
  return bad;
}

static bench_state bench_classify(double ns) {
  if (ns < 170) return BENCH_SHARED;
  return ns > 220 && ns < 900 ? BENCH_SEPARATE : BENCH_UNSTABLE;   /* more: they did not run at the same time */
}

/* The state of a finished run; BENCH_UNSTABLE if it should be repeated. */
static bench_state bench_judge(const bench_question *q, const bench_area *area) {
  bench_state before = bench_classify(area->trip_ns[0]), after = bench_classify(area->trip_ns[1]);
  if (before != after) return BENCH_UNSTABLE;
  for (int side = 0; side < 2; side++) {
    if (!q->sleeps && area->stolen[side] > 0.05) return BENCH_UNSTABLE;
    for (int when = 0; when < 2; when++)
      if (area->speed[side][when] > bench_best_speed) bench_best_speed = area->speed[side][when];
  }
  for (int side = 0; side < 2; side++)
    for (int when = 0; when < 2; when++)
      if (area->speed[side][when] < 0.65 * bench_best_speed) return BENCH_UNSTABLE;
  return before;
}

static bench_outcome bench_report(const bench_question *q, const bench_variant *v, const bench_area *area,
                                  int status) {
  const char *said = area->error[0][0] ? area->error[0] : area->error[1];
  if (WIFEXITED(status) && WEXITSTATUS(status) == BENCH_SKIP) {
    printf("%s, %s: skipped: %s\n", q->id, v->name, said);
    return BENCH_SKIPPED;
  }
  if (WIFSIGNALED(status))
    fprintf(stderr, "%s, %s: killed by signal %d%s %s\n", q->id, v->name, WTERMSIG(status),
            WTERMSIG(status) == SIGALRM ? " (it hung)" : "", said);
  else
    fprintf(stderr, "%s, %s: failed: %s\n", q->id, v->name, said);
  return BENCH_FAILED;
}

static bench_outcome bench_once(const bench_question *q, const bench_variant *v, const bench_options *o,
                                bench_sample *sample) {
  static int number;
  bench_area *area = bench_map(v->bytes);
  bench_run run = { .area = area, .arg = v->arg, .paired = v->side[1] != NULL, .quiet = o->quiet };
  bench_outcome outcome = BENCH_DONE;
  pid_t pid[2] = { -1, -1 };
  if (area == NULL) return fprintf(stderr, "%s: no memory\n", q->id), BENCH_FAILED;
  area->extra = -1;
  run.seconds = (v->seconds > 0 ? v->seconds : q->seconds) * o->scale;
  snprintf(run.name, sizeof run.name, "zb_bench_%ld_%d", (long)getpid(), number++);
  fflush(NULL);
  for (run.side = 0; run.side < (run.paired ? 2 : 1); run.side++)
    pid[run.side] = bench_fork(v->side[run.side], &run, run.paired ? o->cpu[run.side] : -1);
  int status = bench_wait(pid);
  if (status != 0) outcome = bench_report(q, v, area, status);
  else if (area->sent != area->received || area->sent_sum != area->received_sum) {
    fprintf(stderr, "%s, %s: WRONG DATA: %" PRIu64 " frames sent, %" PRIu64 " received, sums %" PRIx64
            " and %" PRIx64 "\n", q->id, v->name, area->sent, area->received, area->sent_sum,
            area->received_sum);
    outcome = BENCH_FAILED;
  }
  if (outcome != BENCH_DONE && o->cleanup != NULL) o->cleanup(run.name);
  *sample = (bench_sample){ area->value, area->extra, area->trip_ns[0],
                            run.paired ? bench_judge(q, area) : BENCH_NO_PLACE };
  bench_unmap(area);
  return outcome;
}

/* ---- one variant alone, and its system calls under strace ---- */

/* For --hot-path: once, without probes. Exit code. */
static inline int bench_hot_path(const bench_variant *v, uint64_t count, const char *what) {
  static const bench_question q = { .id = "hot-path" };
  bench_options o = { .rounds = 1, .scale = 1, .quiet = true };
  bench_sample sample;
  if (count < 1) return fprintf(stderr, "--hot-path: how many?\n"), 2;
  if (!bench_cpus(o.cpu)) return fprintf(stderr, "two CPUs are needed\n"), 2;
  if (bench_once(&q, v, &o, &sample) != BENCH_DONE) return 1;
  printf("%" PRIu64 " %s, %.2f M/s\n", count, what, sample.value / 1e6);
  return 0;
}

/* All calls in the summary that strace -c left in the file; -1: there is none. */
static inline long bench_count_calls(const char *path) {
  char line[256];
  long calls = -1;
  FILE *file = fopen(path, "re");
  if (file == NULL) return -1;
  while (fgets(line, sizeof line, file))
    if (strstr(line, " total")) sscanf(line, "%*s %*s %*s %ld", &calls);
  fclose(file);
  return calls;
}

/* Of this program with --hot-path N and the variant's argument, which is a text. */
static inline long bench_traced_calls(bench_run *run, long n) {
  char path[128], self[256], count[32];
  ssize_t length = readlink("/proc/self/exe", self, sizeof self - 1);
  if (length <= 0) bench_fail(run, "no /proc/self/exe");
  self[length] = 0;
  snprintf(path, sizeof path, "/tmp/%s.strace", run->name);
  snprintf(count, sizeof count, "%ld", n);
  pid_t pid = fork();
  if (pid == 0) {
    int null = open("/dev/null", O_RDWR);
    dup2(null, 1);
    dup2(null, 2);
    execlp("strace", "strace", "-f", "-c", "-o", path, self, "--hot-path", count, (const char *)run->arg, (char *)NULL);
    _exit(127);
  }
  int status = 0;
  if (pid < 0 || waitpid(pid, &status, 0) != pid) bench_fail(run, "fork: %s", strerror(errno));
  long calls = bench_count_calls(path);
  unlink(path);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 127) bench_skip(run, "strace is not installed");
  if (calls < 0) bench_skip(run, "strace may not trace here");
  if (status != 0) bench_fail(run, "the traced run failed");
  return calls;
}

/* Per million: what n more cost, so that starting and ending do not count. extra: all calls of a run of n. */
static inline void bench_system_calls(bench_run *run, long n) {
  long once = bench_traced_calls(run, n), twice = bench_traced_calls(run, 2 * n);
  run->area->value = (double)(twice - once) * 1e6 / (double)n;
  run->area->extra = (double)once;
}

/* Ticks of all CPUs since boot, and how many of them were idle. */
static bool bench_ticks(uint64_t *all, uint64_t *idle) {
  unsigned long long t[8] = { 0 };
  FILE *file = fopen("/proc/stat", "re");
  if (file == NULL) return false;
  int n = fscanf(file, "cpu %llu %llu %llu %llu %llu %llu %llu %llu", &t[0], &t[1], &t[2], &t[3], &t[4], &t[5],
                 &t[6], &t[7]);
  fclose(file);
  *all = 0;
  for (int i = 0; i < 8; i++) *all += t[i];
  *idle = t[3] + t[4];
  return n >= 5;
}

/* Other work spoils a run. Wait until there is little of it, as long as the patience lasts. */
static void bench_quiet(double *patience) {
  uint64_t all, idle, all_later, idle_later;
  while (*patience > 0 && !bench_interrupted && bench_ticks(&all, &idle)) {
    bench_sleep_ns(100000000);
    if (!bench_ticks(&all_later, &idle_later)) return;
    if ((double)(idle_later - idle) >= 0.9 * (double)(all_later - all)) return;
    *patience -= 0.1;
  }
}

static bench_outcome bench_try(const bench_question *q, const bench_variant *v, const bench_options *o,
                               bench_sample *sample, int *repeats, double *patience) {
  for (int n = 1;; n++) {
    bench_quiet(patience);
    bench_outcome outcome = bench_once(q, v, o, sample);
    if (bench_interrupted) return BENCH_FAILED;
    if (outcome != BENCH_DONE || sample->state != BENCH_UNSTABLE) return outcome;
    if (n == BENCH_TRIES || *repeats == 0) return outcome;
    (*repeats)--;
  }
}

/* ---- the table ------------------------------------------------------------------------------ */

static const char *bench_state_name(bench_state state) {
  static const char *const name[] = { "shared", "separate", "unstable", "-" };
  return name[state];
}

static const char *bench_scaled(char *out, size_t size, double value, const char *const unit[4]) {
  int i = 0;
  while (i < 3 && value >= 1000) { value /= 1000; i++; }
  snprintf(out, size, value < 10 ? "%.3f%s" : value < 100 ? "%.2f%s" : "%.1f%s", value, unit[i]);
  return out;
}

static const char *bench_text(char *out, size_t size, bench_unit unit, double value) {
  static const char *const rate[] = { " /s", " k/s", " M/s", " G/s" };
  static const char *const time_ns[] = { " ns", " us", " ms", " s" };
  if (unit == BENCH_PER_SECOND) return bench_scaled(out, size, value, rate);
  if (unit == BENCH_TIME_NS) return bench_scaled(out, size, value, time_ns);
  snprintf(out, size, unit == BENCH_PERCENT ? "%.4f %%" : "%.2f", value);
  return out;
}

/* Median, smallest and largest of one variant in one state, median extra and line round trip; returns the
 * number of samples. */
enum { MEDIAN, SMALLEST, LARGEST, EXTRA, TRIP_NS, SUMMARY };
static int bench_summary(const bench_sample *sample, int count, bench_state state, double out[SUMMARY]) {
  double value[BENCH_ROUNDS], extra[BENCH_ROUNDS], line[BENCH_ROUNDS];
  int n = 0;
  for (int i = 0; i < count; i++) {
    if (sample[i].state != state) continue;
    value[n] = sample[i].value;
    line[n] = sample[i].trip_ns;
    extra[n++] = sample[i].extra;
  }
  if (n == 0) return 0;
  out[MEDIAN] = bench_percentile(value, n, 0.5);
  out[SMALLEST] = value[0];
  out[LARGEST] = value[n - 1];
  out[EXTRA] = bench_percentile(extra, n, 0.5);
  out[TRIP_NS] = bench_percentile(line, n, 0.5);
  return n;
}

static const char *bench_verdict(const bench_question *q, bench_state state, double ours, double ratio) {
  bool met = false;
  if (q->budget == BENCH_NO_BUDGET || ours <= 0) return "-";
  if (state == BENCH_UNSTABLE) return "unstable";
  if (q->shared_only && state == BENCH_SEPARATE) return "- (for a shared cache)";
  bool by_ratio = q->budget == BENCH_RATIO_AT_LEAST || q->budget == BENCH_RATIO_AT_MOST;
  if (by_ratio && ratio <= 0) return "-";
  double figure = by_ratio ? ratio : ours;
  if (q->budget == BENCH_AT_LEAST || q->budget == BENCH_RATIO_AT_LEAST) met = figure >= q->limit;
  else met = figure <= q->limit;
  return met ? "met" : "MISSED";
}

static void bench_head(void) {
  printf("\n%-44s %12s %12s %7s %14s  %-16s %s\n", "question", "floor", "ours", "ratio", "budget", "state",
         "verdict");
}

static void bench_row(const bench_question *q, bench_state state, double trip_ns, double floor, double ours) {
  char f[32] = "-", o[32] = "-", r[32] = "-", b[40] = "-", limit[32], place[32];
  bool more = q->budget == BENCH_AT_LEAST || q->budget == BENCH_RATIO_AT_LEAST;
  double ratio = floor > 0 ? ours / floor : 0;
  if (floor > 0) bench_text(f, sizeof f, q->unit, floor);
  if (ours >= 0) bench_text(o, sizeof o, q->unit, ours);
  if (floor > 0 && ours > 0) snprintf(r, sizeof r, "%.3f", ratio);
  if (q->budget == BENCH_RATIO_AT_LEAST || q->budget == BENCH_RATIO_AT_MOST)
    snprintf(b, sizeof b, "%s %.2f x", more ? ">=" : "<=", q->limit);
  else if (q->budget != BENCH_NO_BUDGET)
    snprintf(b, sizeof b, "%s %s", more ? ">=" : "<=", bench_text(limit, sizeof limit, q->unit, q->limit));
  char title[96];
  snprintf(title, sizeof title, "%s %s", q->id, q->title);
  snprintf(place, sizeof place, trip_ns > 0 ? "%s %.0f ns" : "%s", bench_state_name(state), trip_ns);
  printf("%-44s %12s %12s %7s %14s  %-16s %s\n", title, f, o, r, b, place,
         bench_verdict(q, state, ours, ratio));
}

static void bench_detail(const bench_question *q, const bench_variant *v, int n, const double s[SUMMARY]) {
  static const char *const kind[] = { "floor", "ours", "info" };
  char m[32], lo[32], hi[32];
  printf("    %-5s  %-44s %12s   %s .. %s, n=%d", kind[v->kind], v->name, bench_text(m, sizeof m, q->unit, s[MEDIAN]),
         bench_text(lo, sizeof lo, q->unit, s[SMALLEST]), bench_text(hi, sizeof hi, q->unit, s[LARGEST]), n);
  if (q->extra != NULL && s[EXTRA] >= 0) {
    char extra[64];
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    snprintf(extra, sizeof extra, q->extra, s[EXTRA]);
#pragma GCC diagnostic pop
    printf(", %s", extra);
  }
  printf("\n");
}

static void bench_print_state(const bench_question *q, bench_sample sample[][BENCH_ROUNDS], const int *count,
                              bench_state state, const bench_options *o) {
  double s[BENCH_VARIANTS][SUMMARY], floor = 0, ours = -1, trip_ns = 0;
  int n[BENCH_VARIANTS] = { 0 }, any = 0;
  bool more = q->unit == BENCH_PER_SECOND;
  for (int v = 0; v < BENCH_VARIANTS && q->variant[v].name; v++) {
    n[v] = bench_summary(sample[v], count[v], state, s[v]);
    any += n[v];
    if (n[v] == 0) continue;
    double median = s[v][MEDIAN];
    trip_ns = s[v][TRIP_NS];
    if (q->variant[v].kind == BENCH_OURS) ours = median;
    if (q->variant[v].kind == BENCH_FLOOR && (floor <= 0 || (more ? median > floor : median < floor))) floor = median;
  }
  if (any == 0) return;
  bench_row(q, state, trip_ns, floor, ours);
  for (int v = 0; v < BENCH_VARIANTS && q->variant[v].name; v++) {
    if (n[v] == 0) continue;
    bench_detail(q, &q->variant[v], n[v], s[v]);
    if (o->csv)
      fprintf(o->csv, "%s,\"%s\",\"%s\",%d,%s,%d,%.6g,%.6g,%.6g,%.6g\n", q->id, q->title, q->variant[v].name,
              (int)q->variant[v].kind, bench_state_name(state), n[v], s[v][MEDIAN], s[v][SMALLEST],
              s[v][LARGEST], s[v][EXTRA]);
  }
}

/* Enough when one state has been seen often enough by every variant. */
static bool bench_enough(const bench_question *q, bench_sample sample[][BENCH_ROUNDS], const int *count,
                         int rounds) {
  double s[SUMMARY];
  for (int state = 0; state < BENCH_STATES; state++) {
    bool all = true;
    for (int v = 0; v < BENCH_VARIANTS && q->variant[v].name; v++)
      if (count[v] >= 0 && bench_summary(sample[v], count[v], (bench_state)state, s) < rounds) all = false;
    if (all) return true;
  }
  return false;
}

/* Ask one question: rounds in which every variant runs once, so that what changes on the machine
 * changes for all of them. False: it could not run, or the data was wrong. */
static bool bench_ask(const bench_question *q, bench_options *o) {
  static bench_sample sample[BENCH_VARIANTS][BENCH_ROUNDS];
  int count[BENCH_VARIANTS] = { 0 };
  bool good = true;
  int repeats = BENCH_REPEATS;
  int rounds = q->rounds > 0 && q->rounds < o->rounds ? q->rounds : o->rounds;
  for (int round = 0; round < rounds + (rounds + 1) / 2 && !bench_enough(q, sample, count, rounds); round++) {
    for (int v = 0; v < BENCH_VARIANTS && q->variant[v].name; v++) {
      if (count[v] < 0 || bench_interrupted) continue;   /* skipped, or failed, in a round before */
      if (isatty(2)) fprintf(stderr, "\r\033[K%s: round %d, %s", q->id, round + 1, q->variant[v].name);
      bench_outcome outcome = bench_try(q, &q->variant[v], o, &sample[v][count[v]], &repeats, &o->patience);
      if (isatty(2)) fprintf(stderr, "\r\033[K");
      if (outcome == BENCH_FAILED) good = false;
      count[v] = outcome == BENCH_DONE ? count[v] + 1 : -1;
    }
  }
  for (int state = 0; state < BENCH_STATES; state++)
    bench_print_state(q, sample, count, (bench_state)state, o);
  fflush(stdout);
  return good;
}

/* ---- the program ---------------------------------------------------------------------------- */

#ifndef BENCH_FLAGS
  #if defined(__OPTIMIZE__)
    #define BENCH_FLAGS "optimised (flags not given: -DBENCH_FLAGS='\"...\"')"
  #else
    #define BENCH_FLAGS "NOT OPTIMISED"
  #endif
#endif

static void bench_cpu_model(char *out, size_t size) {
  char line[256];
  FILE *file = fopen("/proc/cpuinfo", "re");
  snprintf(out, size, "unknown");
  if (file == NULL) return;
  while (fgets(line, sizeof line, file)) {
    char *colon = strchr(line, ':');
    if (strncmp(line, "model name", 10) != 0 || colon == NULL) continue;
    colon[strcspn(colon, "\n")] = 0;
    snprintf(out, size, "%s", colon + 2);
    break;
  }
  fclose(file);
}

static void bench_banner(const char *program, const bench_options *o) {
  char cpu[256], date[64];
  struct utsname os;
  time_t now = time(NULL);
  struct tm day;
  bench_cpu_model(cpu, sizeof cpu);
  if (uname(&os) != 0) memset(&os, 0, sizeof os);
  strftime(date, sizeof date, "%Y-%m-%d %H:%M:%S %z", localtime_r(&now, &day));
  printf("%s, %s\n", program, date);
  printf("CPU       %s (%s), %ld online, pinned to %d and %d\n", cpu, os.machine, sysconf(_SC_NPROCESSORS_ONLN),
         o->cpu[0], o->cpu[1]);
  printf("kernel    %s %s\n", os.sysname, os.release);
#ifdef __clang__
  printf("compiler  %s; %s\n", __VERSION__, BENCH_FLAGS);
#else
  printf("compiler  gcc %s; %s\n", __VERSION__, BENCH_FLAGS);
#endif
  printf("rounds    %d (medians), times %.2f; k = 1000, us = microseconds\n", o->rounds, o->scale);
  printf("state     shared: the two CPUs share a last-level cache (line round trip under 170 ns);\n"
         "          separate: they do not (over 220 ns); unstable: they moved, or other work ran, in every try\n");
}

static void bench_help(const char *program, const char *more) {
  printf("usage: %s [options]\n"
         "  --rounds N       runs of each variant, interleaved; the median counts (5)\n"
         "  --only TEXT      only questions whose id or title contains TEXT\n"
         "  --seconds SCALE  multiply the length of each run (1.0)\n"
         "  --patience S     wait up to S seconds in all until other work is done (30)\n"
         "  --list           list the questions\n"
         "  --csv FILE       write the figures there, too\n"
         "  -h, --help       this text\n%s", program, more);
}

static bool bench_wanted(const bench_question *q, const bench_options *o) {
  return o->only == NULL || strstr(q->id, o->only) != NULL || strstr(q->title, o->only) != NULL;
}

static int bench_list(const bench_question *q, int count) {
  for (int i = 0; i < count; i++) {
    printf("%-12s %s\n", q[i].id, q[i].title);
    for (int v = 0; v < BENCH_VARIANTS && q[i].variant[v].name; v++) printf("%17s%s\n", "", q[i].variant[v].name);
  }
  return 0;
}

/* -1: go on; else the exit code. */
static int bench_options_read(bench_options *o, int argc, char **argv, const bench_question *q, int count,
                              const char *more) {
  for (int i = 1; i < argc; i += 2) {
    const char *value = i + 1 < argc ? argv[i + 1] : NULL;
    if (!strcmp(argv[i], "-h") || !strcmp(argv[i], "--help")) return bench_help(argv[0], more), 0;
    if (!strcmp(argv[i], "--list")) return bench_list(q, count);
    if (value == NULL) return fprintf(stderr, "%s: unknown, or without its value; see -h\n", argv[i]), 2;
    if (!strcmp(argv[i], "--rounds")) o->rounds = atoi(value);
    else if (!strcmp(argv[i], "--only")) o->only = value;
    else if (!strcmp(argv[i], "--seconds")) o->scale = atof(value);
    else if (!strcmp(argv[i], "--patience")) o->patience = atof(value);
    else if (!strcmp(argv[i], "--csv")) o->csv = fopen(value, "we");
    else return fprintf(stderr, "%s: unknown option; see -h\n", argv[i]), 2;
    if (!strcmp(argv[i], "--csv") && o->csv == NULL) return perror(value), 2;
  }
  if (o->rounds < 1 || o->rounds > BENCH_ROUNDS / 2)
    return fprintf(stderr, "--rounds: 1 to %d\n", BENCH_ROUNDS / 2), 2;
  if (!(o->scale > 0 && o->scale <= 20)) return fprintf(stderr, "--seconds: more than 0, up to 20\n"), 2;
  return -1;
}

/* Runs all that is wanted. Exit code: 0 whatever the figures are; 1: something failed or the data was
 * wrong; 2: could not start. */
static int bench_main(int argc, char **argv, const bench_question *q, int count, void (*cleanup)(const char *),
                      const char *more) {
  bench_options o = { .rounds = 5, .scale = 1, .patience = 30, .cleanup = cleanup };
  int code = bench_options_read(&o, argc, argv, q, count, more), asked = 0;
  if (code >= 0) return code;
  if (!bench_cpus(o.cpu)) return fprintf(stderr, "%s needs two CPUs\n", argv[0]), 2;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = bench_on_signal;
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  bench_banner(argv[0], &o);
  bench_head();
  if (o.csv) fprintf(o.csv, "id,question,variant,kind,state,n,median,min,max,extra\n");
  code = 0;
  for (int i = 0; i < count && !bench_interrupted; i++) {
    if (!bench_wanted(&q[i], &o)) continue;
    asked++;
    if (!bench_ask(&q[i], &o)) code = 1;
  }
  if (asked == 0) code = (fprintf(stderr, "--only %s: no such question; see --list\n", o.only), 2);
  if (o.csv) fclose(o.csv);
  return bench_interrupted ? 128 + (int)bench_interrupted : code;
}

#endif /* BENCH_H */
