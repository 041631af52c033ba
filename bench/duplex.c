/* bench/duplex.c - how fast the duplex channel is, next to what the machine gives
 *
 *   cc -O2 -std=c11 -pthread bench/duplex.c -o build/bench/duplex && build/bench/duplex
 *
 * Every question is asked of the library and of others in the same run: see bench.h for how. The client runs on the
 * first CPU, the server on the second one. The floors promise nothing that the library promises: no death of a peer,
 * no timeout, no answer of another size, no check of what shared memory says.
 */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "bench.h"

enum {
  PICTURE = 1920 * 1080 * 3 / 2,    /* 1080p, I420 */
  SMALL = 64,
  LAST = 1,                         /* a request of this size ends a run */
  WARM = 2000, WARM_PICTURES = 16,
  MOST = 64                         /* requests under way */
};

typedef enum manner {
  CALL,                             /* zb_client_call; the answer is copied from elsewhere */
  IN_PLACE                          /* the request is filled in place and changed in place */
} manner;

typedef struct trip {
  size_t   size;
  int64_t  spin_ns;
  manner   manner;
  bool     looped;                  /* zb_server_next and not zb_server_run */
  bool     past_caches;             /* floor: the way back */
  unsigned under_way;               /* requests that are sent before the first answer is taken */
  unsigned places;                  /* for so many requests or answers there is room; 0: for four, and 64 KiB */
} trip;

/* Of the ring for a way. */
INLINE uint64_t room(const trip *t) {
  return t->places ? t->places * ((uint64_t)t->size + 64) : 4 * ((uint64_t)t->size + 64) + 65536;
}

/* ---- requests and answers ------------------------------------------------------------------- */

/* A request begins with its number, the answer to it with the next number; the rest is the same in all. */
static unsigned char request_data[PICTURE], answer_data[SMALL];
static uint64_t      rest;          /* sum of the words of a request but the first */

INLINE void number(void *data, uint64_t n) { memcpy(data, &n, 8); }

INLINE uint64_t number_of(const void *data) {
  uint64_t n;
  memcpy(&n, data, 8);
  return n;
}

static void make_request(size_t size) {
  uint64_t x = 0x9e3779b97f4a7c15u;
  for (size_t i = 0; i < size; i++) {
    x = x * 6364136223846793005u + 1442695040888963407u;
    request_data[i] = (unsigned char)(x >> 56);
  }
  number(request_data, 0);
  rest = bench_sum(request_data, size);
}

/* All of a picture is read, of a small answer the number. */
INLINE void judge(bench_run *run, const void *data, size_t size, const trip *t, uint64_t n) {
  bool right = size == t->size && number_of(data) == n + 1;
  if (right && size == PICTURE) right = bench_sum(data, size) == rest + n + 1;
  if (!right) bench_fail(run, "WRONG DATA: not the answer to request %" PRIu64, n);
}

typedef void (*ask_fn)(bench_run *run, void *end, const trip *t, uint64_t n);

/* How many requests before the timed part. */
INLINE uint64_t warm(const trip *t) { return t->size == PICTURE ? WARM_PICTURES : (uint64_t)WARM * t->under_way; }

/* The client's side: inlined with what it asks, so that what is timed has no indirect call. */
INLINE void ask_all(bench_run *run, void *end, const trip *t, ask_fn ask) {
  uint64_t n = 0;
  for (; n < warm(t); n += t->under_way) ask(run, end, t, n);
  bench_begin(run);
  bench_laps laps = bench_laps_start(run);
  do {
    ask(run, end, t, n);
    n += t->under_way;
  } while (bench_lap(&laps));
  ask(run, end, t, UINT64_MAX);
  run->area->sent = n;
  bench_end(run);
  bench_laps_report(run, &laps, t->under_way);
}

/* The server's side, after each answer. True: that was the last one. */
INLINE bool answered(bench_run *run, const trip *t, uint64_t *n, size_t size) {
  if (size == LAST) return true;
  if (++*n == warm(t)) bench_begin(run);
  return false;
}

/* ---- floors --------------------------------------------------------------------------------- */

typedef struct place { _Alignas(BENCH_LINE) _Atomic uint64_t count; _Alignas(4096) unsigned char data[]; } place;
enum { LANE = 4096 + (PICTURE + 4095) / 4096 * 4096 };

/* The places of a way are used one after the other; the count is in the first. */
static place *place_at(bench_run *run, unsigned way, uint64_t n) {
  unsigned places = ((const trip *)run->arg)->places;
  return (place *)(void *)(run->area->memory + (way * places + n % places) * LANE);
}

/* UINT64_MAX ends it. */
INLINE uint64_t await(place *p, uint64_t seen) {
  uint64_t count;
  while ((count = atomic_load_explicit(&p->count, memory_order_acquire)) == seen) bench_relax();
  return count;
}

INLINE void bare_ask(bench_run *run, void *end, const trip *t, uint64_t n) {
  place *there = place_at(run, 0, 0), *back = place_at(run, 1, 0);
  (void)end;
  if (n == UINT64_MAX) { atomic_store(&there->count, UINT64_MAX); return; }
  number(request_data, n);
  memcpy(place_at(run, 0, n)->data, request_data, t->size);
  atomic_store_explicit(&there->count, n + 1, memory_order_release);
  await(back, n);
  judge(run, place_at(run, 1, n)->data, t->size, t, n);
}

/* The copies that ours makes, and a count beside each. */
static void bare_copies(bench_run *run) {
  const trip *t = (const trip *)run->arg;
  place *there = place_at(run, 0, 0), *back = place_at(run, 1, 0);
  make_request(t->size);
  if (run->side == 0) { ask_all(run, NULL, t, bare_ask); return; }
  if (t->past_caches && !bench_copy_past_caches(back->data, request_data, 64)) bench_skip(run, "this CPU has no such stores");
  uint64_t n = 0;
  for (uint64_t count; (count = await(there, n)) != UINT64_MAX;) {
    unsigned char *from = place_at(run, 0, n)->data, *to = place_at(run, 1, n)->data;
    number(from, n + 1);
    if (t->past_caches) bench_copy_past_caches(to, from, t->size);
    else memcpy(to, from, t->size);
    atomic_store_explicit(&back->count, count, memory_order_release);
    answered(run, t, &n, t->size);
  }
  run->area->received = n;
  bench_end(run);
}

typedef struct hand { sem_t *there, *back; _Atomic bool *over; } hand;

INLINE void semaphore_ask(bench_run *run, void *end, const trip *t, uint64_t n) {
  hand *h = (hand *)end;
  (void)run, (void)t;
  if (n == UINT64_MAX) atomic_store(h->over, true);
  sem_post(h->there);
  if (n == UINT64_MAX) return;
  while (sem_wait(h->back) != 0) {}
}

/* Two hand-offs and no data. */
static void semaphores(bench_run *run) {
  const trip *t = (const trip *)run->arg;
  unsigned char *memory = run->area->memory;
  hand h = { (sem_t *)(void *)memory, (sem_t *)(void *)(memory + 4096), (_Atomic bool *)(void *)(memory + 8192) };
  if (run->side == 0) { sem_init(h.there, 1, 0); sem_init(h.back, 1, 0); }
  bench_meet(run);
  if (run->side == 0) { ask_all(run, &h, t, semaphore_ask); return; }
  uint64_t n = 0;
  for (;;) {
    while (sem_wait(h.there) != 0) {}
    if (atomic_load(h.over)) break;
    sem_post(h.back);
    answered(run, t, &n, t->size);
  }
  run->area->received = n;
  bench_end(run);
}

/* ---- two streams ---------------------------------------------------------------------------- */

typedef struct pair { zb_writer out; zb_reader in; } pair;

static void pair_open(bench_run *run, pair *p, const trip *t) {
  char name[80];
  zb_reader_desc in = { .payload_size = 65536, .spin_ns = t->spin_ns, .prefault = true };
  zb_writer_desc out = { .connect_timeout_ns = ZB_SEC(10), .spin_ns = t->spin_ns, .prefault = true };
  snprintf(name, sizeof name, "%s%s", run->name, run->side == 0 ? "_back" : "_there");
  check(run, "create", zb_reader_create(&p->in, name, &in));
  snprintf(name, sizeof name, "%s%s", run->name, run->side == 0 ? "_there" : "_back");
  check(run, "open", zb_writer_open(&p->out, name, &out));
}

/* Some requests, then their answers. */
INLINE void pair_ask(bench_run *run, void *end, const trip *t, uint64_t n) {
  pair *p = (pair *)end;
  zb_frame frame;
  unsigned all = n == UINT64_MAX ? 1 : t->under_way;
  for (unsigned i = 0; i < all; i++) {
    number(request_data, n + i);
    check(run, "write", zb_writer_write(&p->out, request_data, n == UINT64_MAX ? LAST : t->size, ZB_SEC(20)));
  }
  for (unsigned i = 0; i < all && n != UINT64_MAX; i++) {
    check(run, "read", zb_reader_acquire(&p->in, &frame, ZB_SEC(20)));
    judge(run, frame.data, frame.size, t, n + i);
    check(run, "release", zb_reader_release(&p->in, &frame));
  }
}

static void pair_answer(bench_run *run, pair *p, const trip *t) {
  zb_frame frame;
  uint64_t n = 0;
  size_t size;
  do {
    check(run, "read", zb_reader_acquire(&p->in, &frame, ZB_SEC(20)));
    size = frame.size;
    if (size != LAST) number(answer_data, number_of(frame.data) + 1);
    check(run, "release", zb_reader_release(&p->in, &frame));
    if (size != LAST) check(run, "write", zb_writer_write(&p->out, answer_data, size, ZB_SEC(20)));
  } while (!answered(run, t, &n, size));
  run->area->received = n;
  bench_end(run);
}

static void streams(bench_run *run) {
  static pair p;
  const trip *t = (const trip *)run->arg;
  make_request(t->size);
  pair_open(run, &p, t);
  if (run->side == 0) ask_all(run, &p, t, pair_ask);
  else pair_answer(run, &p, t);
  bench_meet(run);
  check(run, "close", zb_writer_close(&p.out));
  check(run, "close", zb_reader_close(&p.in));
}

static void report_rate(bench_run *run) {
  if (run->side == 0) run->area->value = 1e9 / run->area->value;
}

static void streams_many(bench_run *run) {
  streams(run);
  report_rate(run);
}

/* One way is half of it: there is no clock that both CPUs read at once. */
static void streams_one_way(bench_run *run) {
  streams(run);
  if (run->side != 0) return;
  run->area->value /= 2;
  run->area->extra /= 2;
}

/* ---- ours: the client ----------------------------------------------------------------------- */

INLINE void client_take(bench_run *run, zb_client *c, const trip *t, uint64_t n) {
  zb_answer answer;
  check(run, "receive", zb_client_receive(c, &answer, ZB_SEC(20)));
  judge(run, answer.data, answer.size, t, n);
  check(run, "release", zb_client_release(c, &answer));
}

INLINE void client_call(bench_run *run, void *end, const trip *t, uint64_t n) {
  zb_client *c = (zb_client *)end;
  zb_answer answer;
  number(request_data, n);
  if (n == UINT64_MAX) { check(run, "send", zb_client_send(c, request_data, LAST, NULL, ZB_SEC(20))); return; }
  check(run, "call", zb_client_call(c, request_data, t->size, &answer, ZB_SEC(20)));
  judge(run, answer.data, answer.size, t, n);
  check(run, "release", zb_client_release(c, &answer));
}

INLINE void client_fill(bench_run *run, void *end, const trip *t, uint64_t n) {
  zb_client *c = (zb_client *)end;
  size_t size = n == UINT64_MAX ? LAST : t->size;
  void *data;
  number(request_data, n);
  check(run, "acquire", zb_client_acquire(c, size, &data, ZB_SEC(20)));
  memcpy(data, request_data, size);
  check(run, "commit", zb_client_commit(c, size, NULL));
  if (n != UINT64_MAX) client_take(run, c, t, n);
}

/* Some requests, then their answers. */
INLINE void client_many(bench_run *run, void *end, const trip *t, uint64_t n) {
  zb_client *c = (zb_client *)end;
  unsigned all = n == UINT64_MAX ? 1 : t->under_way;
  for (unsigned i = 0; i < all; i++) {
    number(request_data, n + i);
    check(run, "send", zb_client_send(c, request_data, n == UINT64_MAX ? LAST : t->size, NULL, ZB_SEC(20)));
  }
  for (unsigned i = 0; i < all && n != UINT64_MAX; i++) client_take(run, c, t, n + i);
}

static void client_side(bench_run *run) {
  static zb_client c;
  const trip *t = (const trip *)run->arg;
  zb_client_desc desc = { .response_size = room(t), .connect_timeout_ns = ZB_SEC(10),
                          .spin_ns = t->spin_ns, .prefault = true };
  make_request(t->size);
  check(run, "open", zb_client_open(&c, run->name, &desc));
  if (t->under_way > 1) {
    ask_all(run, &c, t, client_many);
    report_rate(run);
  } else if (t->manner == IN_PLACE) ask_all(run, &c, t, client_fill);
  else ask_all(run, &c, t, client_call);
  bench_meet(run);
  check(run, "close", zb_client_close(&c));
}

/* ---- ours: the server ----------------------------------------------------------------------- */

typedef struct service { bench_run *run; const trip *trip; uint64_t n; zb_server server; } service;

INLINE zb_result answer_one(service *v, zb_server *s, const zb_request *request) {
  uint64_t n = number_of(request->size == LAST ? answer_data : request->data) + 1;
  if (request->size == LAST) return zb_server_reply(s, answer_data, LAST, ZB_SEC(20));
  if (v->trip->manner == IN_PLACE) {
    number(request->data, n);
    return zb_server_reply_in_place(s, request->size, ZB_SEC(20));
  }
  number(answer_data, n);
  return zb_server_reply(s, answer_data, request->size, ZB_SEC(20));
}

static zb_result handle(zb_server *s, const zb_request *request, void *user) {
  service *v = (service *)user;
  size_t size = request->size;
  check(v->run, "reply", answer_one(v, s, request));
  if (answered(v->run, v->trip, &v->n, size)) zb_server_stop(s);
  return ZB_OK;
}

static void server_loop(bench_run *run, service *v) {
  zb_request request;
  size_t size;
  do {
    check(run, "next", zb_server_next(&v->server, &request, ZB_SEC(20)));
    size = request.size;
    check(run, "reply", answer_one(v, &v->server, &request));
  } while (!answered(run, v->trip, &v->n, size));
}

static void server_side(bench_run *run) {
  static service v;
  const trip *t = (const trip *)run->arg;
  zb_server_desc desc = { .request_size = room(t), .spin_ns = t->spin_ns, .prefault = true };
  v.run = run;
  v.trip = t;
  check(run, "create", zb_server_create(&v.server, run->name, &desc));
  if (t->looped) server_loop(run, &v);
  else check(run, "run", zb_server_run(&v.server, handle, &v));
  run->area->received = v.n;
  bench_end(run);
  bench_meet(run);
  check(run, "close", zb_server_close(&v.server));
}

/* ---- idle ----------------------------------------------------------------------------------- */

static zb_result ours_blocked(void *server, int64_t ns) {
  zb_request request;
  return zb_server_next((zb_server *)server, &request, ns);
}

/* A server that waits, of its client (client) or for one. */
static void idle(bench_run *run, bool client) {
  static zb_client c;
  static zb_server s;
  zb_client_desc desc = { .response_size = 65536, .connect_timeout_ns = ZB_SEC(10) };
  if (run->side == 1) check(run, "create", zb_server_create(&s, run->name, &(const zb_server_desc){ .request_size = 65536 }));
  else if (client) check(run, "open", zb_client_open(&c, run->name, &desc));
  bench_idle(run, ours_blocked, &s);
  if (run->side == 0) check(run, "close", zb_client_close(&c));
  bench_meet(run);
  if (run->side == 1) check(run, "close", zb_server_close(&s));
}

static void idle_alone(bench_run *run) { idle(run, false); }
static void idle_connected(bench_run *run) { idle(run, true); }

/* ---- the questions -------------------------------------------------------------------------- */

#define SMALLS(spin, looped) (&(const trip){ SMALL, spin, CALL, looped, false, 1, 0 })
#define MANY(spin, under_way) (&(const trip){ SMALL, spin, CALL, false, false, under_way, 0 })
#define PICTURES(past_caches, places) (&(const trip){ PICTURE, ZB_SEC(1), IN_PLACE, false, past_caches, 1, places })
#define DUPLEX { client_side, server_side }

static const bench_question questions[] = {
  { .id = "spin", .title = "call with 64 B, spinning, to one way", .unit = BENCH_TIME_NS, .budget = BENCH_RATIO_AT_MOST,
    .limit = 2.2, .seconds = 0.1, .extra = "p99 %.3f us", .variant = {
      { "stream, one way, spin_ns 1 s", BENCH_FLOOR, { streams_one_way, streams_one_way }, SMALLS(ZB_SEC(1), false), 0, 0 },
      { "zb_client_call, zb_server_run, spin_ns 1 s", BENCH_OURS, DUPLEX, SMALLS(ZB_SEC(1), false), 0, 0 },
      { "the same, zb_server_next", BENCH_INFO, DUPLEX, SMALLS(ZB_SEC(1), true), 0, 0 },
      { "the same, default spin", BENCH_INFO, DUPLEX, SMALLS(0, false), 0, 0 },
      { "two streams, default spin", BENCH_INFO, { streams, streams }, SMALLS(0, false), 0, 0 } } },
  { .id = "sleep", .title = "call with 64 B, blocked, p50", .unit = BENCH_TIME_NS, .budget = BENCH_RATIO_AT_MOST,
    .limit = 1.05, .sleeps = true, .seconds = 0.4, .extra = "p99 %.3f us", .variant = {
      { "two semaphores", BENCH_FLOOR, { semaphores, semaphores }, SMALLS(0, false), 12288, 0 },
      { "zb_client_call, zb_server_run, ZB_NO_SPIN", BENCH_OURS, DUPLEX, SMALLS(ZB_NO_SPIN, false), 0, 0 },
      { "two streams, ZB_NO_SPIN", BENCH_INFO, { streams, streams }, SMALLS(ZB_NO_SPIN, false), 0, 0 } } },
  { .id = "picture", .title = "1080p filled, changed in place, read", .unit = BENCH_TIME_NS,
    .budget = BENCH_RATIO_AT_MOST, .limit = 1 / 0.95, .seconds = 0.4, .extra = "p99 %.0f us", .variant = {
      { "two copies, memcpy", BENCH_FLOOR, { bare_copies, bare_copies }, PICTURES(false, 1), 2 * LANE, 0 },
      { "two copies, back with non-temporal stores", BENCH_FLOOR, { bare_copies, bare_copies }, PICTURES(true, 1), 2 * LANE, 0 },
      { "zb_client_acquire, zb_server_reply_in_place", BENCH_OURS, DUPLEX, PICTURES(false, 1), 0, 1.0 },
      { "two copies, four places in turn", BENCH_INFO, { bare_copies, bare_copies }, PICTURES(false, 4), 8 * LANE, 0 },
      { "the same, room for four each way", BENCH_INFO, DUPLEX, PICTURES(false, 4), 0, 1.0 } } },
  { .id = "many", .title = "64 B requests under way", .unit = BENCH_PER_SECOND, .seconds = 0.1, .variant = {
      { "two streams, 16", BENCH_FLOOR, { streams_many, streams_many }, MANY(0, 16), 0, 0 },
      { "zb_client_send, receive, 16", BENCH_OURS, DUPLEX, MANY(0, 16), 0, 0 },
      { "two streams, 2", BENCH_INFO, { streams_many, streams_many }, MANY(0, 2), 0, 0 },
      { "zb_client_send, receive, 2", BENCH_INFO, DUPLEX, MANY(0, 2), 0, 0 },
      { "two streams, 64", BENCH_INFO, { streams_many, streams_many }, MANY(0, MOST), 0, 0 },
      { "zb_client_send, receive, 64", BENCH_INFO, DUPLEX, MANY(0, MOST), 0, 0 } } },
  { .id = "idle", .title = "CPU time of a server that waits", .unit = BENCH_PERCENT, .budget = BENCH_AT_MOST,
    .limit = 0.1, .sleeps = true, .rounds = 2, .seconds = 2, .variant = {
      { "for its client's requests", BENCH_OURS, { idle_connected, idle_connected }, NULL, 0, 0 },
      { "for a client", BENCH_INFO, { idle_alone, idle_alone }, NULL, 0, 0 } } },
};

static void remove_left_over(const char *run_name) { bench_remove(ZB_KIND_STREAM, run_name); }

int main(int argc, char **argv) {
  return bench_main(argc, argv, questions, (int)(sizeof questions / sizeof *questions), remove_left_over, "");
}
