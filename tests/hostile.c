/* hostile.c - shared memory that lies: every word, every length, random bytes, at rest and under way.
 *
 * Whatever is found there, each call returns in time with a result that its comment names, what it
 * hands out lies inside the blocks, and nothing outside is touched: each mapping of the library stands
 * between two walls here, so that a step outside is a fault. TEST_LONG=1 tries many times as much. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <stdint.h>
#include <stddef.h>
#include <sys/mman.h>

/* The header, METADATA and PAYLOAD are one page, so that the wall begins right behind the block. */
enum { PAGE = 4096, WALL = 1 << 20, METADATA = 896, PAYLOAD = 3072, SEGMENT = 128 + METADATA + PAYLOAD };
_Static_assert(128 + METADATA + PAYLOAD == PAGE, "the block ends with its page");

static void *walled_mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset) {
  size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  uint8_t *room = at || size > PTRDIFF_MAX / 2 ? MAP_FAILED
                : mmap(NULL, body + 2 * WALL, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (room == MAP_FAILED) return MAP_FAILED;
  void *base = mmap(room + WALL, size, protection, flags | MAP_FIXED, fd, offset);
  if (base == MAP_FAILED) munmap(room, body + 2 * WALL);
  return base;
}
static int walled_munmap(void *base, size_t size) {
  size_t body = (size + PAGE - 1) & ~(size_t)(PAGE - 1);
  return munmap((uint8_t *)base - WALL, body + 2 * WALL);
}
#define mmap(...)   walled_mmap(__VA_ARGS__)
#define munmap(...) walled_munmap(__VA_ARGS__)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#undef mmap
#undef munmap
#include "test.h"
#include "ends.h"

/* ============================================================================================
 * Calls: in time, and with a result that is allowed
 * ============================================================================================ */
static char what[160];          /* under test at this moment */
static const char *call_text;
static int64_t call_start;
static int call_factor;

static void call_died(int number) {
  NOTE("signal %d in %s: %s", number, call_text, what);
  test_fail();
}
static void call_begin(const char *text) {
  if (!call_text) {
    const char *factor = getenv("TEST_FACTOR");
    call_factor = factor && atoi(factor) > 0 ? atoi(factor) : 1;
    signal(SIGALRM, call_died);
#if !defined(__SANITIZE_ADDRESS__)
    signal(SIGSEGV, call_died), signal(SIGBUS, call_died);
#endif
  }
  call_text = text;
  call_start = test_now_ns();
  alarm((unsigned)(10 * call_factor));
}
static zb_result call_end(zb_result e) {
  int64_t ms = (test_now_ns() - call_start) / 1000000;
  alarm(0);
  if (ms > 3000 * call_factor) FAIL("%s took %lld ms: %s", call_text, (long long)ms, what);
  return e;
}
#define CALL(expr) (call_begin(#expr), call_end(expr))

static bool long_run(void) { return getenv("TEST_LONG") != NULL; }

/* Sets of results. */
#define IN(e) (UINT64_C(1) << ((e) + 20))
#define CALL_IN(set, expr) result_in(CALL(expr), set, __LINE__)
static zb_result result_in(zb_result e, uint64_t set, int line) {
  if (e < -19 || e > 2 || !(set & IN(e))) FAIL("line %d: %s gave %s: %s", line, call_text, zb_result_name(e), what);
  return e;
}
#define SEGMENT_RESULTS (IN(ZB_OK) | IN(ZB_ERR_NOT_FOUND) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION) | IN(ZB_ERR_CORRUPT))
#define OPEN_RESULTS    (SEGMENT_RESULTS | IN(ZB_ERR_PEER_DEAD) | IN(ZB_ERR_BUSY))
#define CREATE_RESULTS  (IN(ZB_OK) | IN(ZB_ERR_BUSY) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION))
#define REMOVE_RESULTS  (IN(ZB_OK) | IN(ZB_ERR_BUSY) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_VERSION))
#define TAKE_RESULTS    (IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_PEER_DEAD) | IN(ZB_ERR_HELD) | \
                         IN(ZB_ERR_SEQUENCE) | IN(ZB_ERR_CORRUPT))
#define METADATA_RESULTS (IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_PEER_DEAD) | IN(ZB_ERR_CORRUPT))
#define PUT_RESULTS     (IN(ZB_OK) | IN(ZB_TIMEOUT) | IN(ZB_CLOSED) | IN(ZB_ERR_PEER_DEAD) | IN(ZB_ERR_CORRUPT) | \
                         IN(ZB_ERR_WILL_NOT_FIT) | IN(ZB_ERR_TOO_LARGE))
#define COMMIT_RESULTS  (IN(ZB_OK) | IN(ZB_ERR_CORRUPT))

/* ============================================================================================
 * The three files of a stream as one picture, which can be put back at will
 * ============================================================================================ */
enum { FILES = 3 };                                        /* segment, sem-w, sem-r: a page each */
typedef struct image { uint8_t bytes[FILES][PAGE]; size_t size[FILES]; } image;
typedef struct raw { uint8_t *at[FILES]; int fd[FILES]; } raw;
enum state { FRESH, PENDING, WRAPPED, FULL, STATES };
static const char *const state_names[STATES] = { "fresh", "pending", "wrapped", "full" };

static void raw_attach(raw *x, const char *name) {
  for (int i = 0; i < FILES; i++) {
    char path[512];
    object_path(path, 1 << i, name);
    x->fd[i] = open(path, O_RDWR | O_CLOEXEC);
    x->at[i] = mmap(NULL, PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, x->fd[i], 0);
    if (x->at[i] == MAP_FAILED) FAIL("%s: %s", path, strerror(errno));
  }
}
static void raw_drop(raw *x) {
  for (int i = 0; i < FILES; i++) munmap(x->at[i], PAGE), close(x->fd[i]);
}
/* New files each time: nobody has them mapped. */
static void plant(const image *m, const char *name) {
  objects_remove(name, OBJECT_ALL);
  for (int i = 0; i < FILES; i++) {
    char path[512];
    object_path(path, 1 << i, name);
    int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0 || ftruncate(fd, (off_t)m->size[i]) != 0) FAIL("%s: %s", path, strerror(errno));
    size_t n = m->size[i] < PAGE ? m->size[i] : PAGE;
    CHECK_EQ(pwrite(fd, m->bytes[i], n, 0), n);
    close(fd);
  }
}
static void set64(uint8_t *at, uint64_t value) { memcpy(at, &value, sizeof value); }
static void nothing(void *arg) { (void)arg; }
static uint64_t dead_pid(void) {
  pid_t pid = test_spawn(nothing, NULL);
  test_join(pid);
  return (uint64_t)pid;
}
/* FULL: two frames. WRAPPED: frames on both sides of the end. One is taken and held in PENDING. */
static void fill(zb_writer *w, zb_reader *r, zb_frame *f, enum state state) {
  if (state == PENDING) {
    put(w, 100), put(w, 200), put(w, 300);
    take(r, f, 1, 100);
  } else if (state == WRAPPED) {
    put(w, 1000), get(r, 1, 1000);
    put(w, 1000), get(r, 2, 1000);
    put(w, 900), put(w, 500), put(w, 200);
  } else if (state == FULL) put(w, 1520), put(w, 1520);
}
static image *image_make(enum state state) {
  const char *name = test_name("image");
  image *m = calloc(1, sizeof *m);
  raw x;
  zb_reader r;
  zb_writer w;
  zb_frame f;
  reader_create(&r, name, PAYLOAD, METADATA);
  if (state != FRESH) {
    writer_open(&w, name);
    CHECK_RESULT(zb_writer_set_metadata(&w, "lies", 4), ZB_OK);
    fill(&w, &r, &f, state);
  }
  raw_attach(&x, name);
  for (int i = 0; i < FILES; i++) memcpy(m->bytes[i], x.at[i], m->size[i] = PAGE);
  raw_drop(&x);
  if (state != FRESH) CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  const uint64_t pid = dead_pid();                         /* as if both had been killed */
  set64(m->bytes[0] + RAW_READER_PID, pid);
  set64(m->bytes[2] + ZBI_SEM_SIDE + offsetof(zbi_side, reader_pid), pid);
  if (state != FRESH) {
    set64(m->bytes[0] + RAW_WRITER_PID, pid);
    set64(m->bytes[2] + ZBI_SEM_SIDE + offsetof(zbi_side, writer_pid), pid);
  }
  return m;
}
/* The kernel's lock that says a side of this make is alive, until the descriptor is closed. */
static int role_hold(const char *name, int role) {
  char path[512];
  object_path(path, OBJECT_SEGMENT, name);
  struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET, .l_start = ZBI_ROLE_BYTE + role, .l_len = 1 };
  int fd = open(path, O_RDWR | O_CLOEXEC);
  CHECK(fd >= 0 && fcntl(fd, F_OFD_SETLK, &lock) == 0);
  return fd;
}

/* ============================================================================================
 * Lies
 * ============================================================================================ */
typedef struct target { char name[20]; int file; size_t offset, width; } target;
static const target named[] = {
  { "oieb_size", 0, 0, 4 }, { "major", 0, 4, 1 }, { "minor", 0, 5, 1 }, { "patch", 0, 6, 1 }, { "version[3]", 0, 7, 1 },
  { "metadata_size", 0, RAW_METADATA_SIZE, 8 }, { "metadata_free", 0, RAW_METADATA_FREE, 8 },
  { "metadata_written", 0, RAW_METADATA_WRITTEN, 8 }, { "payload_size", 0, RAW_PAYLOAD_SIZE, 8 },
  { "free_bytes", 0, RAW_FREE, 8 }, { "write_pos", 0, RAW_WRITE_POS, 8 }, { "read_pos", 0, RAW_READ_POS, 8 },
  { "written_count", 0, RAW_WRITTEN, 8 }, { "read_count", 0, RAW_READ, 8 },
  { "writer_pid", 0, RAW_WRITER_PID, 8 }, { "reader_pid", 0, RAW_READER_PID, 8 },
  { "reserved[0]", 0, 0x60, 8 }, { "reserved[3]", 0, 0x78, 8 }, { "content_size", 0, RAW_OIEB, 8 },
  { "sem-w tokens", 1, 0, 4 }, { "sem-w waiters", 1, 4, 4 }, { "sem-w flags", 1, 8, 4 },
  { "sem-r tokens", 2, 0, 4 }, { "sem-r waiters", 2, 4, 4 }, { "sem-r flags", 2, 8, 4 },
  { "side.magic", 2, ZBI_SEM_SIDE, 4 }, { "side.version", 2, ZBI_SEM_SIDE + 4, 4 },
};
/* Then every word of the side page: the writer's, the reader's. */
enum {
  NAMED = sizeof named / sizeof named[0], LIES = 16,
  WRITERS = (offsetof(zbi_side, pad1) - offsetof(zbi_side, writer_pid)) / 8,
  READERS = (offsetof(zbi_side, pad2) - offsetof(zbi_side, reader_pid)) / 8,
  TARGETS = NAMED + WRITERS + READERS
};
static target target_of(int t) {
  if (t < NAMED) return named[t];
  const size_t word = (size_t)(t < NAMED + WRITERS ? t - NAMED : t - NAMED - WRITERS) * 8;
  const size_t at = word + (t < NAMED + WRITERS ? offsetof(zbi_side, writer_pid) : offsetof(zbi_side, reader_pid));
  target x = { .file = 2, .offset = ZBI_SEM_SIDE + at, .width = 8 };
  snprintf(x.name, sizeof x.name, "side + %d", (int)at);
  return x;
}
static bool is_turn(int t) {
  const target x = target_of(t);
  return x.file == 2 && (x.offset == ZBI_SEM_SIDE + offsetof(zbi_side, writer_turn) ||
                         x.offset == ZBI_SEM_SIDE + offsetof(zbi_side, reader_turn));
}

static uint64_t lie(int i, uint64_t truth) {
  const uint64_t big = UINT64_C(1) << 63;
  const uint64_t lies[LIES] = { 0, 1, UINT64_MAX, truth + 1, truth - 1, SEGMENT, SEGMENT + 1, big, big - 1, PAYLOAD,
                                PAYLOAD + 1, PAYLOAD - 1, UINT64_MAX - 15, UINT64_C(1) << 32, 17, INT32_MAX };
  return lies[i];
}
static uint64_t word_get(const uint8_t *at, size_t width) {
  if (width == 8) return __atomic_load_n((const uint64_t *)(const void *)at, __ATOMIC_RELAXED);
  if (width == 4) return __atomic_load_n((const uint32_t *)(const void *)at, __ATOMIC_RELAXED);
  return *at;
}
static void word_set(uint8_t *at, size_t width, uint64_t value) {
  if (width == 8) __atomic_store_n((uint64_t *)(void *)at, value, __ATOMIC_RELAXED);
  else if (width == 4) __atomic_store_n((uint32_t *)(void *)at, (uint32_t)value, __ATOMIC_RELAXED);
  else __atomic_store_n(at, (uint8_t)value, __ATOMIC_RELAXED);
}
/* False: this lie is the truth. */
static bool poke(uint8_t *const at[FILES], int t, int l, const char *where) {
  const target x = target_of(t);
  uint8_t *word = at[x.file] + x.offset;
  const uint64_t truth = word_get(word, x.width), value = lie(l, truth);
  word_set(word, x.width, value);
  snprintf(what, sizeof what, "%s, %s is %llu, was %llu", where, x.name, (unsigned long long)value, (unsigned long long)truth);
  return word_get(word, x.width) != truth;
}
static void image_poked(image *to, const image *from, int t, int l, const char *where) {
  uint8_t *at[FILES] = { to->bytes[0], to->bytes[1], to->bytes[2] };
  *to = *from;
  poke(at, t, l, where);
}

/* ============================================================================================
 * Both ends in use, whatever comes
 * ============================================================================================ */
static uint64_t eaten;          /* keeps the bytes from being optimised away */
static unsigned uses;

static int64_t some_timeout(int i) { return i == 3 && ++uses % 8 == 0 ? 100000 : ZB_NOWAIT; }   /* now and then, it waits */

static void inside(const zbi_stream *s, const uint8_t *data, size_t size, bool metadata) {
  const uint8_t *base = s->segment.base, *start = metadata ? s->metadata + 8 : s->payload + 16;
  const uint64_t room = metadata ? s->metadata_size - 8 : s->payload_size - 16;
  const uint64_t last = s->segment.size - (uint64_t)(start - base);
  if (data < start || size > room || (size_t)(data - start) > room - size || room > last)
    FAIL("%zu bytes at %td are outside the block: %s", size, data - start, what);
}
static void eat(const uint8_t *data, size_t size) { for (size_t i = 0; i < size; i++) eaten += data[i]; }

static zb_result one_take(zb_reader *r, int64_t timeout_ns) {
  zb_frame f = { 0 };
  zb_result e = CALL_IN(TAKE_RESULTS, zb_reader_acquire(r, &f, timeout_ns));
  if (e != ZB_OK) return e;
  inside(&r->s, f.data, f.size, false);
  eat(f.data, f.size);
  CALL_IN(IN(ZB_OK), zb_reader_release(r, &f));
  return e;
}
static void use_reader(zb_reader *r) {
  static uint8_t copy[SEGMENT];
  const void *data;
  size_t size;
  zb_stats stats;
  for (int i = 0; i < 8; i++) one_take(r, some_timeout(i));
  if (CALL_IN(TAKE_RESULTS | IN(ZB_ERR_TOO_SMALL), zb_reader_read(r, copy, 150, &size, NULL, ZB_NOWAIT)) == ZB_OK) eat(copy, size);
  if (CALL_IN(METADATA_RESULTS, zb_reader_metadata(r, &data, &size, ZB_NOWAIT)) == ZB_OK) {
    inside(&r->s, data, size, true);
    eat(data, size);
  }
  CALL_IN(IN(ZB_OK) | IN(ZB_TIMEOUT), zb_reader_wait_writer(r, ZB_NOWAIT));
  CALL_IN(IN(ZB_OK), zb_reader_stats(r, &stats));
  CHECK(stats.fill_bytes <= stats.payload_size);
  CALL(zb_reader_writer_alive(r) ? ZB_OK : ZB_TIMEOUT);
}
static zb_result one_put(zb_writer *w, size_t size, int64_t timeout_ns) {
  void *place = NULL;
  zb_result e = CALL_IN(PUT_RESULTS, zb_writer_acquire(w, size, &place, timeout_ns));
  if (e != ZB_OK) return e;
  inside(&w->s, place, size, false);
  memset(place, 0xff, size);
  return CALL_IN(COMMIT_RESULTS, zb_writer_commit(w, size > 40 ? size - 7 : size));
}
static void use_writer(zb_writer *w) {
  static const size_t sizes[] = { 1, 100, 900, 3056, 17, 500, 1520, 300 };
  zb_stats stats;
  void *place;
  for (int i = 0; i < 8; i++) one_put(w, sizes[i], some_timeout(i));
  CALL_IN(IN(ZB_OK) | IN(ZB_ERR_TOO_LARGE) | IN(ZB_ERR_METADATA_SET), zb_writer_set_metadata(w, "lies", 4));
  if (CALL_IN(IN(ZB_OK) | IN(ZB_ERR_TOO_LARGE) | IN(ZB_ERR_METADATA_SET), zb_writer_acquire_metadata(w, 800, &place)) == ZB_OK) {
    inside(&w->s, place, 800, true);
    memset(place, 0xff, 800);
    CALL_IN(IN(ZB_OK), zb_writer_abort(w));
  }
  CALL_IN(IN(ZB_OK), zb_writer_stats(w, &stats));
  CHECK(stats.fill_bytes <= stats.payload_size);
  CALL(zb_writer_reader_alive(w) ? ZB_OK : ZB_TIMEOUT);
}

/* ---- newcomers ---- */
static void newcomer_stat(const char *name) {
  zb_info i;
  if (CALL_IN(SEGMENT_RESULTS, zb_stat(ZB_KIND_STREAM, name, &i)) != ZB_OK) return;
  CHECK(i.kind == ZB_KIND_STREAM && i.payload_size < i.segment_size && i.metadata_size < i.segment_size);
  CHECK(i.fill_bytes <= i.payload_size && i.pending_bytes <= i.payload_size && i.metadata_bytes <= i.metadata_size);
}
static zb_result newcomer_writer(const char *name) {
  zb_writer w;
  zb_result e = CALL_IN(OPEN_RESULTS, zb_writer_open(&w, name, NULL));
  if (e == ZB_OK) use_writer(&w);
  CALL_IN(IN(ZB_OK), zb_writer_close(&w));
  return e;
}
static zb_result newcomer_reader(const char *name, zb_existing existing) {
  zb_reader r;
  zb_reader_desc desc = { .payload_size = PAYLOAD, .metadata_size = METADATA, .on_existing = existing };
  zb_result e = CALL_IN(CREATE_RESULTS, zb_reader_create(&r, name, &desc));
  if (e == ZB_OK) use_reader(&r);
  CALL_IN(IN(ZB_OK), zb_reader_close(&r));
  if (e == ZB_OK) CHECK_EQ(objects(name), 0);
  return e;
}

/* ============================================================================================
 * Each word, each lie
 * ============================================================================================ */
typedef struct attach { const char *name; image *m; bool turn; } attach;

/* Each lie in each state; `turn` changes from one to the next, so that a function may do by halves. */
static void each_lie(void (*fn)(attach *)) {
  attach a = { .name = test_name("lie"), .m = calloc(1, sizeof *a.m) };
  int count = 0;
  for (int s = 0; s < STATES; s++) {
    image *truth = image_make((enum state)s);
    for (int t = 0; t < TARGETS; t++)
      for (int l = 0; l < LIES; l++) {
        if (!long_run() && is_turn(t) && (s != PENDING || l != 1)) continue;   /* an odd turn costs its wait */
        image_poked(a.m, truth, t, l, state_names[s]);
        a.turn = (s + l) % 2;
        fn(&a);
        count++;
      }
    free(truth);
  }
  objects_remove(a.name, OBJECT_ALL);
  NOTE("%d lies", count);
}
static void stat_and_remove(attach *a) {
  plant(a->m, a->name);
  newcomer_stat(a->name);
  if (CALL_IN(REMOVE_RESULTS, zb_remove(ZB_KIND_STREAM, a->name, false)) != ZB_OK) CALL_IN(IN(ZB_OK), zb_remove(ZB_KIND_STREAM, a->name, true));
  CHECK_EQ(objects(a->name), 0);
}
static void open_writer(attach *a) {
  plant(a->m, a->name);
  newcomer_writer(a->name);                                /* the reader is dead */
  int role = role_hold(a->name, ZBI_READER);
  newcomer_writer(a->name);                                /* the reader is alive */
  close(role);
}
static void take_over(attach *a) {
  if (a->turn || long_run()) {
    plant(a->m, a->name);
    newcomer_reader(a->name, ZB_EXISTING_TAKE_OVER);
  }
  if (a->turn && !long_run()) return;
  plant(a->m, a->name);
  int role = role_hold(a->name, ZBI_WRITER);
  newcomer_reader(a->name, ZB_EXISTING_AUTO);
  close(role);
}
TEST_LIMIT(lies_to_stat_and_remove, 60) { each_lie(stat_and_remove); }
TEST_LIMIT(lies_to_a_new_writer, 60)    { each_lie(open_writer); }
TEST_LIMIT(lies_to_a_new_reader, 60)    { each_lie(take_over); }

/* The same while both ends are open. Afterwards the stream goes as any other. */
static void lie_to_open_ends(const char *name, enum state state, int t, int l) {
  zb_reader r;
  zb_writer w;
  zb_frame f = { 0 };
  raw x;
  reader_create(&r, name, PAYLOAD, METADATA);
  writer_open(&w, name);
  CHECK_RESULT(zb_writer_set_metadata(&w, "lies", 4), ZB_OK);
  fill(&w, &r, &f, state);
  raw_attach(&x, name);
  if (poke(x.at, t, l, state_names[state])) {
    newcomer_stat(name);
    use_reader(&r);
    use_writer(&w);
    if (f.slot) CALL_IN(IN(ZB_OK), zb_reader_release(&r, &f));
    CALL_IN(OPEN_RESULTS & ~IN(ZB_OK), zb_writer_open(&(zb_writer){ 0 }, name, NULL));
    use_reader(&r);
  }
  raw_drop(&x);
  CALL_IN(IN(ZB_OK), zb_writer_close(&w));
  CALL_IN(IN(ZB_OK), zb_reader_close(&r));
  CHECK_EQ(objects(name), 0);
}
TEST_LIMIT(lies_to_open_ends, 60) {
  const char *name = test_name("lie");
  for (int s = PENDING; s < STATES; s++)
    for (int t = 0; t < TARGETS; t++)
      for (int l = 0; l < LIES; l++)
        if (long_run() || (s + l + t) % 3 == 0) lie_to_open_ends(name, (enum state)s, t, l);
}

/* ============================================================================================
 * What each kind of damage is called
 * ============================================================================================ */
/* stat: also what a writer gets, save for the free bytes, which each side that attaches counts anew. */
static const struct code { const char *field; uint64_t value; zb_result stat, create; } codes[] = {
  { "oieb_size", 0, ZB_ERR_NOT_FOUND, ZB_OK },              { "oieb_size", 127, ZB_ERR_EXISTS, ZB_ERR_EXISTS },
  { "oieb_size", 129, ZB_ERR_EXISTS, ZB_ERR_EXISTS },       { "oieb_size", UINT32_MAX, ZB_ERR_EXISTS, ZB_ERR_EXISTS },
  { "major", 0, ZB_ERR_VERSION, ZB_ERR_VERSION },           { "major", 2, ZB_ERR_VERSION, ZB_ERR_VERSION },
  { "major", 255, ZB_ERR_VERSION, ZB_ERR_VERSION },         { "minor", 1, ZB_OK, ZB_OK },
  { "minor", 255, ZB_OK, ZB_OK },                           { "patch", 7, ZB_OK, ZB_OK },
  { "patch", 255, ZB_OK, ZB_OK },
  { "metadata_size", SEGMENT - 128 + 1, ZB_ERR_CORRUPT, ZB_OK }, { "metadata_size", METADATA + 1, ZB_ERR_CORRUPT, ZB_OK },
  { "metadata_size", 7, ZB_ERR_CORRUPT, ZB_OK },            { "metadata_size", UINT64_MAX, ZB_ERR_CORRUPT, ZB_OK },
  { "metadata_size", UINT64_MAX - PAYLOAD + 1, ZB_ERR_CORRUPT, ZB_OK },
  { "payload_size", 0, ZB_ERR_CORRUPT, ZB_OK },             { "payload_size", 16, ZB_ERR_CORRUPT, ZB_OK },
  { "payload_size", PAYLOAD + 1, ZB_ERR_CORRUPT, ZB_OK },   { "payload_size", UINT64_MAX, ZB_ERR_CORRUPT, ZB_OK },
  { "payload_size", UINT64_MAX - METADATA, ZB_ERR_CORRUPT, ZB_OK },
  { "free_bytes", PAYLOAD + 1, ZB_ERR_CORRUPT, ZB_OK },     { "free_bytes", UINT64_MAX, ZB_ERR_CORRUPT, ZB_OK },
  { "write_pos", PAYLOAD + 1, ZB_ERR_CORRUPT, ZB_OK },      { "write_pos", UINT64_MAX, ZB_ERR_CORRUPT, ZB_OK },
  { "read_pos", PAYLOAD + 1, ZB_ERR_CORRUPT, ZB_OK },       { "read_pos", UINT64_C(1) << 63, ZB_ERR_CORRUPT, ZB_OK },
  { "metadata_written", METADATA + 1, ZB_ERR_CORRUPT, ZB_OK }, { "metadata_free", METADATA + 1, ZB_ERR_CORRUPT, ZB_OK },
};

static void image_set(image *m, const char *field, uint64_t value) {
  for (int t = 0; t < NAMED; t++)
    if (strcmp(named[t].name, field) == 0) word_set(m->bytes[named[t].file] + named[t].offset, named[t].width, value);
  snprintf(what, sizeof what, "%s is %llu", field, (unsigned long long)value);
}
/* With a live reader for the newcomers who look, with none for a new reader. */
static void check_codes(const char *name, const image *m, zb_result stat_code, zb_result open_code, zb_result create_code) {
  zb_info info;
  plant(m, name);
  int role = role_hold(name, ZBI_READER);
  CALL_IN(IN(stat_code), zb_stat(ZB_KIND_STREAM, name, &info));
  zb_result e = newcomer_writer(name);
  if (e != open_code) FAIL("a writer gets %s, not %s: %s", zb_result_name(e), zb_result_name(open_code), what);
  close(role);
  plant(m, name);
  e = newcomer_reader(name, ZB_EXISTING_TAKE_OVER);
  if (e != create_code) FAIL("a reader gets %s, not %s: %s", zb_result_name(e), zb_result_name(create_code), what);
  plant(m, name);
  zb_result keeps = open_code == ZB_ERR_EXISTS || open_code == ZB_ERR_VERSION ? open_code : ZB_OK;
  CALL_IN(IN(keeps), zb_remove(ZB_KIND_STREAM, name, false));
  CHECK_EQ(objects(name), keeps == ZB_OK ? 0 : 7);
  if (keeps != ZB_OK) CALL_IN(IN(ZB_OK), zb_remove(ZB_KIND_STREAM, name, true));
  CHECK_EQ(objects(name), 0);
}
TEST(code_of_each_damage) {
  const char *name = test_name("code");
  image *m = calloc(1, sizeof *m);
  for (int s = 0; s < STATES; s++) {
    image *truth = image_make((enum state)s);
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
      *m = *truth;
      image_set(m, codes[i].field, codes[i].value);
      check_codes(name, m, codes[i].stat, strcmp(codes[i].field, "free_bytes") == 0 ? ZB_OK : codes[i].stat, codes[i].create);
    }
    *m = *truth;
    memset(m->bytes[0], 0, RAW_OIEB);
    snprintf(what, sizeof what, "the header is 0");
    check_codes(name, m, ZB_ERR_NOT_FOUND, ZB_ERR_NOT_FOUND, ZB_OK);
    *m = *truth;
    image_set(m, "metadata_free", 7), image_set(m, "metadata_written", 0), image_set(m, "metadata_size", 7);
    check_codes(name, m, ZB_ERR_CORRUPT, ZB_ERR_CORRUPT, ZB_OK);
  }
}

/* ---- truncated before it is opened ---- */
static void check_length(const char *name, image *m, size_t length) {
  zb_result code = length == 0 ? ZB_ERR_NOT_FOUND : length < RAW_OIEB ? ZB_ERR_EXISTS
                 : length < SEGMENT ? ZB_ERR_CORRUPT : ZB_OK;
  snprintf(what, sizeof what, "a segment of %zu bytes", length);
  m->size[0] = length;
  check_codes(name, m, code, code, code == ZB_ERR_EXISTS ? code : ZB_OK);
}
TEST(segment_of_each_length) {
  const char *name = test_name("short");
  image *m = image_make(WRAPPED);
  for (size_t n = 0; n <= 200; n++) check_length(name, m, n);
  for (size_t n = SEGMENT - 100; n <= SEGMENT + 100; n++) check_length(name, m, n);
}
TEST(semaphores_of_each_length) {
  const char *name = test_name("short");
  image *m = image_make(WRAPPED);
  for (int file = 1; file < FILES; file++) {
    for (size_t n = 0; n <= 65; n = n == 64 ? PAGE - 1 : n + 1) {
      snprintf(what, sizeof what, "semaphore %d of %zu bytes", file, n);
      m->size[file] = n;
      plant(m, name);
      int role = role_hold(name, ZBI_READER);
      CHECK_EQ(newcomer_writer(name), n < 16 ? ZB_ERR_NOT_FOUND : ZB_OK);   /* a sem_t of 32-bit processes */
      close(role);
      plant(m, name);
      CHECK_EQ(newcomer_reader(name, ZB_EXISTING_TAKE_OVER), ZB_OK);
      if (n >= PAGE - 1) break;
    }
    m->size[file] = PAGE;
  }
}

/* ---- random bytes ---- */
static void newcomers(const char *name, const image *m) {
  plant(m, name);
  newcomer_stat(name);
  int role = role_hold(name, ZBI_READER);
  newcomer_writer(name);
  close(role);
  plant(m, name);
  newcomer_reader(name, ZB_EXISTING_TAKE_OVER);
  plant(m, name);
  if (CALL_IN(REMOVE_RESULTS, zb_remove(ZB_KIND_STREAM, name, false)) != ZB_OK) CALL_IN(IN(ZB_OK), zb_remove(ZB_KIND_STREAM, name, true));
}
static void random_bytes(uint8_t *to, size_t size, uint64_t *state) {
  for (size_t i = 0; i + 8 <= size; i += 8) set64(to + i, test_random(state));
}
/* kind 0: all of it; 1: all but the header; 2: sizes that fit somewhere, so that walks go far. */
static void randomize(image *m, int kind, uint64_t *state) {
  uint8_t *payload = m->bytes[0] + RAW_OIEB + METADATA;
  if (kind == 0) random_bytes(m->bytes[0], SEGMENT, state);
  else random_bytes(m->bytes[0] + RAW_OIEB, SEGMENT - RAW_OIEB, state);
  if (kind < 2) {
    random_bytes(m->bytes[1], 32, state);
    random_bytes(m->bytes[2] + 16, PAGE - 16, state);
    return;
  }
  for (size_t i = 0; i + 8 <= PAYLOAD; i += 8) set64(payload + i, test_random(state) % (test_random(state) % 8 ? 64 : PAYLOAD));
  set64(m->bytes[0] + RAW_WRITE_POS, test_random(state) % (PAYLOAD + 1));
  set64(m->bytes[0] + RAW_READ_POS, test_random(state) % (PAYLOAD + 1));
  set64(m->bytes[0] + RAW_FREE, test_random(state) % 4 ? test_random(state) % (PAYLOAD + 1) : 0);
}
TEST_LIMIT(random_segments, 120) {
  const char *name = test_name("random");
  uint64_t state = test_seed();
  image *m = calloc(1, sizeof *m), *truth = image_make(WRAPPED);
  const int count = long_run() ? 5000 : 200;
  for (int i = 0; i < count; i++) {
    *m = *truth;
    snprintf(what, sizeof what, "random bytes %d of TEST_SEED=%llu", i, (unsigned long long)test_seed());
    randomize(m, i % 3, &state);
    newcomers(name, m);
  }
  NOTE("%d segments, TEST_SEED=%llu", count, (unsigned long long)test_seed());
}
TEST_LIMIT(random_words, 120) {            /* several lies at a time */
  const char *name = test_name("random");
  uint64_t state = test_seed();
  image *truth[STATES], *m = calloc(1, sizeof *m);
  for (int s = 0; s < STATES; s++) truth[s] = image_make((enum state)s);
  for (int i = 0, count = long_run() ? 5000 : 200; i < count; i++) {
    *m = *truth[test_random(&state) % STATES];
    uint8_t *at[FILES] = { m->bytes[0], m->bytes[1], m->bytes[2] };
    for (uint64_t n = test_random(&state) % 5 + 2; n > 0; n--) {     /* from metadata_size on: else it is no stream */
      const int t = (int)(5 + test_random(&state) % (TARGETS - 5));
      if (long_run() || !is_turn(t)) poke(at, t, (int)(test_random(&state) % LIES), "several");
    }
    snprintf(what, sizeof what, "random words %d of TEST_SEED=%llu", i, (unsigned long long)test_seed());
    newcomers(name, m);
  }
}

/* zb_list shows the good one among all these, and passes over the others. */
static bool count_mine(const zb_info *info, void *user) {
  if (strstr(info->name, test_the->mark)) ++*(int *)user;
  return true;
}
TEST(list_among_damaged) {
  image *m = calloc(1, sizeof *m), *truth = image_make(PENDING);
  const char *names[TARGETS + 1];
  int found = 0, good = 0;
  for (int t = 0; t < TARGETS; t++) {
    zb_info info;
    image_poked(m, truth, t, 2, "pending");
    plant(m, names[t] = test_name("damaged"));
    good += zb_stat(ZB_KIND_STREAM, names[t], &info) == ZB_OK;
  }
  plant(truth, names[TARGETS] = test_name("good"));
  CALL_IN(IN(ZB_OK), zb_list(count_mine, &found));
  CHECK_EQ(found, good + 1);
  for (int t = 0; t <= TARGETS; t++) objects_remove(names[t], OBJECT_ALL);
}

/* ============================================================================================
 * Damage to one thing, and what comes after it
 * ============================================================================================ */
typedef struct ends { const char *name; zb_reader r; zb_writer w; raw x; } ends;

static void ends_open(ends *n, const char *name) {
  n->name = name;
  reader_create(&n->r, name, PAYLOAD, METADATA);
  writer_open(&n->w, name);
  raw_attach(&n->x, name);
}
static void ends_close(ends *n) {
  CALL_IN(IN(ZB_OK), zb_writer_close(&n->w));
  CALL_IN(IN(ZB_OK), zb_reader_close(&n->r));
  raw_drop(&n->x);
  CHECK_EQ(objects(n->name), 0);
}
static uint8_t *ends_frame(ends *n, size_t at) { return n->x.at[0] + RAW_OIEB + METADATA + at; }
static void ends_empty(ends *n) {            /* and in order: all space is free, the next frames arrive */
  zb_stats stats;
  zb_frame f;
  for (int i = 0; i < 2; i++) {
    CALL_IN(IN(ZB_TIMEOUT), zb_reader_acquire(&n->r, &f, i * 1000000));
    CALL_IN(IN(ZB_OK), zb_reader_stats(&n->r, &stats));
    if (stats.fill_bytes != 0) FAIL("%llu bytes are lost: %s", (unsigned long long)stats.fill_bytes, what);
    CHECK_EQ(raw_u64(n->x.at[0], RAW_WRITTEN), raw_u64(n->x.at[0], RAW_READ));
    for (int k = 0; k < 40; k++) {
      put(&n->w, 200), put(&n->w, 900);
      get(&n->r, n->w.sequence - 1, 200), get(&n->r, n->w.sequence, 900);
    }
  }
}

/* Sizes that no frame can have which has `left` bytes to the end of what is there, header included. The last two
 * are a frame of 1 byte, with payload where the next header should be, and a wrap marker where none can be. */
enum { SIZES = 10, SIZE_ONE = 8, SIZE_ZERO = 9 };
static uint64_t lying_size(int kind, uint64_t left) {
  const uint64_t sizes[SIZES] = { left - 15, left, PAYLOAD - 15, PAYLOAD, UINT64_C(1) << 63, UINT64_MAX - 16,
                                  UINT64_MAX - 15, UINT64_MAX, 1, 0 };
  return sizes[kind];
}
/* Three frames of 300, of which the nth lies: those before it arrive, then it is reported once, then what is
 * written from then on arrives. */
static void lying_frame(ends *n, int nth, int kind, bool hold) {
  zb_frame f[3];
  const uint64_t first = n->w.sequence + 1, start = n->w.write_pos;
  uint64_t at = 0;
  for (int i = 0; i < 3; i++) {
    put(&n->w, 300);
    if (i == nth) at = n->w.place;
  }
  const bool upper = raw_u64(n->x.at[0], RAW_WRITE_POS) <= at;
  const uint64_t left = upper ? PAYLOAD - at : raw_u64(n->x.at[0], RAW_WRITE_POS) - at;
  const uint64_t size = lying_size(upper && kind >= SIZE_ONE ? 0 : kind, left);
  snprintf(what, sizeof what, "frame %d of 3 from %d on says %llu", nth, (int)start, (unsigned long long)size);
  set64(ends_frame(n, at), size);
  for (int i = 0; i < nth; i++) {
    take(&n->r, &f[i], first + (uint64_t)i, 300);
    if (!hold) CHECK_RESULT(zb_reader_release(&n->r, &f[i]), ZB_OK);
  }
  if (size == 1) CHECK_EQ(one_take(&n->r, ZB_NOWAIT), ZB_OK);
  CALL_IN(IN(ZB_ERR_CORRUPT), zb_reader_acquire(&n->r, &f[2], size == 1 ? ZB_SEC(1) : ZB_NOWAIT));
  CALL_IN(IN(ZB_TIMEOUT), zb_reader_acquire(&n->r, &f[2], ZB_NOWAIT));
  if (hold) put(&n->w, 100), get(&n->r, n->w.sequence, 100);
  for (int i = 0; hold && i < nth; i++) CHECK_RESULT(zb_reader_release(&n->r, &f[i]), ZB_OK);
  ends_empty(n);
}
static void advance(ends *n, uint64_t position) {
  while (n->w.write_pos != position) {
    const uint64_t gap = position - n->w.write_pos, total = gap > 1100 ? 900 : gap;
    put(&n->w, (size_t)total - 16), get(&n->r, n->w.sequence, (size_t)total - 16);
  }
}
TEST(frame_that_lies_about_its_size) {
  static const uint64_t starts[] = { 0, 1000, 2124, 2600 };   /* the third ends at the end, the fourth wraps */
  const char *name = test_name("frame");
  ends n;
  for (int s = 0; s < 4; s++)
    for (int nth = 0; nth < 3; nth++)
      for (int kind = 0; kind < SIZES; kind++)
        for (int hold = 0; hold < 2; hold++) {
          ends_open(&n, name);
          advance(&n, starts[s]);
          lying_frame(&n, nth, kind, hold);
          ends_close(&n);
        }
}
/* The same with a writer that is dead by then: what was whole arrives, the damage is told once, then the death. */
static void dying_writer(void *arg) {
  zb_writer w;
  writer_open(&w, arg);
  for (int i = 0; i < 3; i++) put(&w, 300);
  _exit(0);
}
TEST(frame_that_lies_and_its_writer_dead) {
  for (int nth = 0; nth < 3; nth++) {
    char *name = (char *)(uintptr_t)test_name("frame");
    zb_reader r;
    zb_writer w;
    zb_frame f;
    raw x;
    reader_create(&r, name, PAYLOAD, METADATA);
    test_join(test_spawn(dying_writer, name));
    raw_attach(&x, name);
    set64(x.at[0] + RAW_OIEB + METADATA + 316 * nth, UINT64_MAX - 15);
    for (int i = 0; i < nth; i++) get(&r, (uint64_t)i + 1, 300);
    CALL_IN(IN(ZB_ERR_CORRUPT), zb_reader_acquire(&r, &f, ZB_SEC(1)));
    CALL_IN(IN(ZB_ERR_PEER_DEAD), zb_reader_acquire(&r, &f, ZB_SEC(1)));
    writer_open(&w, name);
    for (int i = 0; i < 20; i++) put(&w, 700), get(&r, w.sequence, 700);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    raw_drop(&x);
  }
}

/* A damaged header is told each time; once it is right again, nothing is lost. */
static void damaged_word(ends *n, size_t offset, uint64_t value, zb_result reads, zb_result writes) {
  zb_frame f;
  void *place;
  const uint64_t first = n->w.sequence + 1, truth = (put(&n->w, 300), put(&n->w, 300), raw_u64(n->x.at[0], offset));
  snprintf(what, sizeof what, "the word at %zu is %llu", offset, (unsigned long long)value);
  set64(n->x.at[0] + offset, value);
  for (int i = 0; i < 5; i++) {
    const int64_t timeout = i < 4 ? ZB_NOWAIT : ZB_SEC(1);
    if (reads != ZB_OK) CALL_IN(IN(reads), zb_reader_acquire(&n->r, &f, timeout));
    if (writes != ZB_OK) CALL_IN(IN(writes), zb_writer_acquire(&n->w, 2500, &place, timeout));
  }
  set64(n->x.at[0] + offset, truth);
  get(&n->r, first, 300), get(&n->r, first + 1, 300);
  ends_empty(n);
}
TEST(damaged_header_while_open) {
  const char *name = test_name("header");
  static const uint64_t beyond[] = { PAYLOAD + 1, UINT64_C(1) << 63, UINT64_MAX };
  ends n;
  ends_open(&n, name);
  for (size_t i = 0; i < 3; i++) {
    damaged_word(&n, RAW_WRITE_POS, beyond[i], ZB_ERR_CORRUPT, ZB_OK);
    damaged_word(&n, RAW_FREE, beyond[i], ZB_OK, ZB_ERR_CORRUPT);
  }
  ends_close(&n);
}

/* ---- metadata ---- */
static const struct { uint64_t written, content; zb_result result; } metadata_lies[] = {
  { 1, 4, ZB_ERR_CORRUPT },        { 7, 4, ZB_ERR_CORRUPT },              { METADATA + 1, 4, ZB_ERR_CORRUPT },
  { UINT64_MAX, 4, ZB_ERR_CORRUPT }, { 12, 5, ZB_ERR_CORRUPT },           { 12, UINT64_MAX, ZB_ERR_CORRUPT },
  { 12, UINT64_MAX - 7, ZB_ERR_CORRUPT }, { 12, UINT64_C(1) << 63, ZB_ERR_CORRUPT },
  { METADATA, METADATA - 7, ZB_ERR_CORRUPT }, { METADATA, METADATA - 8, ZB_OK },
  { 12, 3, ZB_OK },                { 8, 0, ZB_OK },                       { 0, 4, ZB_TIMEOUT },
  { 8, 1, ZB_ERR_CORRUPT },
};
TEST(metadata_that_lies) {
  ends n;
  const void *data;
  size_t size;
  ends_open(&n, test_name("metadata"));
  CHECK_RESULT(zb_writer_set_metadata(&n.w, "lies", 4), ZB_OK);
  for (size_t i = 0; i < sizeof metadata_lies / sizeof metadata_lies[0]; i++) {
    snprintf(what, sizeof what, "metadata lie %zu", i);
    set64(n.x.at[0] + RAW_METADATA_WRITTEN, metadata_lies[i].written);
    set64(n.x.at[0] + RAW_OIEB, metadata_lies[i].content);
    for (int again = 0; again < 2; again++)
      if (CALL_IN(IN(metadata_lies[i].result), zb_reader_metadata(&n.r, &data, &size, ZB_NOWAIT)) == ZB_OK) {
        CHECK_EQ(size, metadata_lies[i].content);
        inside(&n.r.s, data, size, true);
      }
    if (metadata_lies[i].written) CALL_IN(IN(ZB_ERR_METADATA_SET), zb_writer_set_metadata(&n.w, "other", 5));
    set64(n.x.at[0] + RAW_METADATA_WRITTEN, 12);
    set64(n.x.at[0] + RAW_OIEB, 4);
    CALL_IN(IN(ZB_OK), zb_reader_metadata(&n.r, &data, &size, ZB_NOWAIT));
    CHECK(size == 4 && memcmp(data, "lies", 4) == 0);
  }
  ends_empty(&n);
  ends_close(&n);
}

/* ---- semaphores: too few or too many tokens and waiters delay, and nothing more ---- */
static void semaphores_lie(ends *n, int file, uint32_t tokens, uint32_t waiters) {
  static const uint8_t zeros[507];
  zb_frame f;
  snprintf(what, sizeof what, "file %d: %u tokens, %u waiters", file, tokens, waiters);
  const uint64_t first = n->w.sequence + 1;
  while (one_put(&n->w, 507, ZB_NOWAIT) == ZB_OK) {}
  word_set(n->x.at[file], 4, tokens);
  word_set(n->x.at[file] + 4, 4, waiters);
  CALL_IN(IN(ZB_TIMEOUT), zb_writer_write(&n->w, zeros, 507, ZB_MS(2)));
  for (uint64_t i = first; i <= n->w.sequence; i++) {
    CALL_IN(IN(ZB_OK), zb_reader_acquire(&n->r, &f, ZB_SEC(1)));
    CHECK_EQ(f.sequence, i);
    CHECK_RESULT(zb_reader_release(&n->r, &f), ZB_OK);
  }
  CALL_IN(IN(ZB_TIMEOUT), zb_reader_acquire(&n->r, &f, ZB_NOWAIT));
  CALL_IN(IN(ZB_TIMEOUT), zb_reader_acquire(&n->r, &f, ZB_MS(2)));
  ends_empty(n);
}
TEST(semaphores_that_lie) {
  static const uint32_t counts[] = { 0, 1, 1000, INT32_MAX - 1, INT32_MAX, UINT32_C(1) << 31, UINT32_MAX };
  ends n;
  ends_open(&n, test_name("tokens"));
  for (int file = 1; file < FILES; file++)
    for (size_t t = 0; t < 7; t++)
      for (size_t w = 0; w < (counts[t] > 1 ? 7u : 1u); w += 3) semaphores_lie(&n, file, counts[t], counts[w]);
  ends_close(&n);
}

/* ============================================================================================
 * While everything runs
 * ============================================================================================ */
typedef struct load {
  const char *name;
  _Atomic int stop, ready;
  _Atomic long long frames[3], results[3][22];      /* [0]: reading, [1]: writing, [2]: opening; a result e counts at e + 19 */
} load;

static void count_result(load *l, int side, zb_result e) {
  l->results[side][e + 19]++;
  l->frames[side] += e == ZB_OK;
}
static void load_reader(void *arg) {
  load *l = arg;
  zb_reader r;
  uint64_t state = test_seed();
  snprintf(what, sizeof what, "words that flip, reader, TEST_SEED=%llu", (unsigned long long)test_seed());
  reader_create(&r, l->name, PAYLOAD, METADATA);
  l->ready = 1;
  while (!l->stop) {
    zb_frame f[3] = { { 0 } };
    for (uint64_t i = 0, held = test_random(&state) % 3 + 1; i < held; i++) {
      zb_result e = CALL_IN(TAKE_RESULTS, zb_reader_acquire(&r, &f[i], (int64_t)(test_random(&state) % 2) * 300000));
      count_result(l, 0, e);
      if (e != ZB_OK) continue;
      inside(&r.s, f[i].data, f[i].size, false);
      eat(f[i].data, f[i].size);
    }
    for (int i = 0; i < 3; i++) if (f[i].slot) CALL_IN(IN(ZB_OK), zb_reader_release(&r, &f[i]));
    if (test_random(&state) % 64 == 0) use_reader(&r);
  }
  CALL_IN(IN(ZB_OK), zb_reader_close(&r));
}
static void load_writer(void *arg) {
  load *l = arg;
  zb_writer w;
  uint64_t state = ~test_seed();
  snprintf(what, sizeof what, "words that flip, writer, TEST_SEED=%llu", (unsigned long long)test_seed());
  while (!l->stop) {
    zb_result opened = CALL_IN(OPEN_RESULTS, zb_writer_open(&w, l->name, NULL));
    count_result(l, 2, opened);
    if (opened != ZB_OK) { sched_yield(); continue; }
    for (int bad = 0; bad < 50 && !l->stop && test_random(&state) % 3000;) {
      zb_result e = one_put(&w, test_random(&state) % 1500 + 1, (int64_t)(test_random(&state) % 2) * 300000);
      count_result(l, 1, e);
      bad = e == ZB_OK ? 0 : bad + 1;
      if (bad) sched_yield();
      if (test_random(&state) % 64 == 0) use_writer(&w);
    }
    CALL_IN(IN(ZB_OK), zb_writer_close(&w));
  }
}
/* Puts right what the two sides themselves never do. */
static void heal(raw *x, const image *truth) {
  const uint64_t from = raw_u64(x->at[0], RAW_READ_POS) % PAYLOAD;
  uint64_t to = raw_u64(x->at[0], RAW_WRITE_POS) % PAYLOAD;
  for (int t = 0; t < TARGETS; t++) {
    const target g = target_of(t);
    const bool side = g.file == 2 && (g.offset < ZBI_SEM_SIDE + 8 || t == NAMED || t == NAMED + WRITERS);
    const bool constant = g.file == 0 && (g.offset <= RAW_PAYLOAD_SIZE || g.offset >= RAW_WRITER_PID);
    if (constant || side) word_set(x->at[g.file] + g.offset, g.width, word_get(truth->bytes[g.file] + g.offset, g.width));
  }
  if (raw_u64(x->at[0], RAW_WRITE_POS) > PAYLOAD) word_set(x->at[0] + RAW_WRITE_POS, 8, from), to = from;
  word_set(x->at[0] + RAW_FREE, 8, PAYLOAD - (to + PAYLOAD - from) % PAYLOAD);
  word_set(x->at[2] + ZBI_SEM_SIDE + offsetof(zbi_side, reader_held), 8, 0);
}
/* One lie, for some moments; most words are put right again, others may find their own way. */
static void flip(raw *x, uint64_t *state) {
  const uint64_t dice = test_random(state);
  const int t = (int)(dice % (TARGETS + 6));
  const bool frame = t >= TARGETS;
  const size_t at = RAW_OIEB + METADATA + (size_t)test_random(state) % (PAYLOAD / 8) * 8;
  const target g = frame ? (target){ .width = 8, .offset = at } : target_of(t);
  const size_t width = g.width;
  uint8_t *word = x->at[g.file] + g.offset;
  const uint64_t truth = word_get(word, width);
  const uint64_t bit = UINT64_C(1) << (dice >> 40 & 63) % (8 * width);
  word_set(word, width, dice & 0x100000 ? lie((int)(dice >> 32) & 15, truth) : truth ^ bit);
  for (int64_t end = test_now_ns() + (int64_t)(dice >> 50) * 4; test_now_ns() < end;) {}
  if (!(dice & 0x600000) || frame) return;
  word_set(word, width, truth);
}
static void report(const load *l) {
  static const char *const names[] = { "reading", "writing", "opening" };
  for (int side = 0; side < 3; side++) {
    char line[600] = "";
    for (int e = 0; e < 22; e++)
      if (l->results[side][e]) sprintf(line + strlen(line), " %s %lld", zb_result_name((zb_result)(e - 19)), l->results[side][e]);
    NOTE("%s:%s", names[side], line);
  }
}
TEST_LIMIT(words_that_flip_under_load, 60) {
  load *l = test_shared(sizeof *l);
  image truth = { .size = { PAGE, PAGE, PAGE } };
  uint64_t state = test_seed() * 3, flips = 0;
  raw x;
  l->name = test_name("flip");
  pid_t reader = test_spawn(load_reader, l);
  while (!l->ready) test_sleep_ms(1);
  pid_t writer = test_spawn(load_writer, l);
  while (l->frames[0] < 10) test_sleep_ms(1);
  raw_attach(&x, l->name);
  for (int i = 0; i < FILES; i++) memcpy(truth.bytes[i], x.at[i], PAGE);
  for (int64_t end = test_now_ns() + (long_run() ? ZB_SEC(20) : ZB_MS(800)); test_now_ns() < end; flips++) {
    flip(&x, &state);
    if (flips % 16 == 0) heal(&x, &truth), newcomer_stat(l->name);
  }
  heal(&x, &truth);
  l->stop = 1;
  test_join(writer);
  test_join(reader);
  raw_drop(&x);
  NOTE("%llu flips, %lld frames written, %lld read, TEST_SEED=%llu", (unsigned long long)flips, l->frames[1], l->frames[0],
       (unsigned long long)test_seed());
  report(l);
  CHECK_EQ(objects(l->name), 0);
}

/* A word that changes to and fro while somebody attaches: what was looked at is what is used. */
typedef struct wobble { uint8_t *word; uint64_t truth, lie; _Atomic int stop, turns; } wobble;

static void *wobble_main(void *arg) {
  wobble *b = arg;
  while (!atomic_load_explicit(&b->stop, memory_order_relaxed)) {
    word_set(b->word, 8, b->lie);
    word_set(b->word, 8, b->truth);
    atomic_store_explicit(&b->turns, 1, memory_order_relaxed);
  }
  return NULL;
}
static void attach_writer_and_put(const char *name) {
  zb_writer w;
  if (CALL_IN(OPEN_RESULTS, zb_writer_open(&w, name, NULL)) == ZB_OK)
    for (int i = 0; i < 3; i++) one_put(&w, 100 + 700 * (size_t)i, ZB_NOWAIT);
  CALL_IN(IN(ZB_OK), zb_writer_close(&w));
}
static void attach_reader_and_take(const char *name) {
  zb_reader r;
  zb_reader_desc desc = { .payload_size = PAYLOAD, .metadata_size = METADATA, .on_existing = ZB_EXISTING_TAKE_OVER };
  if (CALL_IN(CREATE_RESULTS, zb_reader_create(&r, name, &desc)) == ZB_OK)
    for (int i = 0; i < 5; i++) one_take(&r, ZB_NOWAIT);
  CALL_IN(IN(ZB_OK), zb_reader_close(&r));
}
static void attach_under_wobble(const char *name, const image *m, const target *t, uint64_t value, bool writer, int times) {
  raw x;
  pthread_t thread;
  plant(m, name);
  int role = writer ? role_hold(name, ZBI_READER) : -1;
  raw_attach(&x, name);
  wobble b = { .word = x.at[t->file] + t->offset, .lie = value, .truth = word_get(x.at[t->file] + t->offset, 8) };
  CHECK_EQ(pthread_create(&thread, NULL, wobble_main, &b), 0);
  while (!atomic_load(&b.turns)) sched_yield();
  for (int i = 0; i < times; i++) {
    if (writer) attach_writer_and_put(name);
    else attach_reader_and_take(name);
    newcomer_stat(name);
  }
  atomic_store(&b.stop, 1);
  pthread_join(thread, NULL);
  raw_drop(&x);
  if (writer) close(role);
}
static void wobble_all(bool writer) {
  const char *name = test_name("wobble");
  const uint64_t values[] = { UINT64_C(1) << 63, PAYLOAD + WALL / 2, 0 };
  image *m = image_make(WRAPPED);
  for (int t = 0; t < TARGETS; t++) {
    const target g = target_of(t);
    const bool position = strstr(g.name, "_pos") != NULL;
    if (g.width != 8 || strncmp(g.name, "reserved", 8) == 0) continue;
    for (int i = 0; i < (position ? 30 : 4); i++) {
      snprintf(what, sizeof what, "%s to and fro, %llu", g.name, (unsigned long long)values[i % 3]);
      attach_under_wobble(name, m, &g, values[i % 3], writer, writer ? 10 : 1);
    }
  }
  objects_remove(name, OBJECT_ALL);
}
TEST_LIMIT(words_that_change_while_a_writer_attaches, 60) { wobble_all(true); }
TEST_LIMIT(words_that_change_while_a_reader_attaches, 60) { wobble_all(false); }

TEST_MAIN
