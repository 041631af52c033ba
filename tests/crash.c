/* crash.c - a side is killed at each store, or at any moment, and another one carries on in the same
 * stream.
 *
 * Writers and readers are children of the case, which itself holds no end of a stream. What they commit
 * and take stands in memory that outlives them (the stage), and each frame is checked against it:
 *   a writer dies   nothing committed is lost, comes twice or is torn. The frame whose commit had not
 *                   returned may come or not
 *   a reader dies   what it had taken is gone: all that it was given, and at most one frame whose
 *                   acquire had not returned. All others come once, in order
 * and when all is read, the whole state is compared with what the protocol says (peer.h).
 *
 * TEST_KILLS=N: how many are killed under load, over all cases. From 1,000 on the other cases are run
 * to their full length, too. */
static void crash_point(int point);
#define ZEROBUF_TEST_POINT(n) crash_point(n)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer.h"

#define METADATA "{\"format\":\"crash\"}"
enum { READER, WRITER, LOG = 8192, METADATA_SIZE = 64 };
enum { AWAKE = 0, FREEZE, DRAIN, EMPTY, HOLD };      /* rest: where it is; nothing unread; nothing held either; one held */

/* payload_size; frames of least to most bytes; how many of them a reader holds at most */
typedef struct shape { uint64_t payload; size_t least, most; int hold; } shape;
static const shape shapes[] = {
  {      64,  48,     48,  1 },   /* one frame fills it: the positions never move */
  {      64,   1,     16,  2 },
  {     192,  48,     48,  3 },   /* three frames fill it to the last byte */
  {     192,   1,    104,  2 },   /* larger than half, tails of 1 to 15 bytes that cannot be avoided */
  {     320,   1,    144,  3 },
  {     448, 117,    131,  2 },
  {    1024,  33,    495,  4 },
  {   65536,   1,   4000,  8 },
  { 1 << 20, 200, 100000, 16 },
};

typedef struct attempt { uint64_t sequence, id, size; } attempt;
typedef struct stage {
  const char *name;
  shape ring;
  char what_is[96], step_is[128];
  _Atomic uint64_t killed[ZBI_POINTS];
  _Atomic uint64_t ids, trying, committed;              /* by the writers: of commits begun, and returned */
  _Atomic uint64_t last, gap, lost, held;               /* by the readers: last number; how many may be missing after it */
  _Atomic int acquiring, readers;                       /* readers: how many were ready */
  _Atomic int rest[2], resting[2];
  _Atomic int alone, leave, close, empty;               /* no writer is there; orders to all who come */
  _Atomic int forked;
  _Atomic int foreign, busy, attaching;                 /* a side is of another make; it is in a call; the other one opens */
  uint64_t deaths;
  attempt log[LOG];                                     /* the last attempt for each number */
} stage;

/* What the next child is told; it has its own copy. */
typedef struct order {
  int point, passage, signal;       /* signal at the n-th passage of this point */
  uint64_t frames;                  /* a writer leaves after so many; 0: never */
  zb_existing existing;
  bool patient;                     /* try again on ZB_ERR_BUSY */
  bool forks;                       /* a child of it closes its copy */
  int from;                         /* one that is stepped through: from this point on; 0: from the start */
} order;

static stage *the;
#include "kill.h"

static _Atomic uint64_t *total_killed;                  /* at each point, by all stages of the case */
static int planted = PEER_STEP_POSTED;                  /* peer_step that the next foreign writer dies after */

/* ============================================================================================
 * Both sides
 * ============================================================================================ */
static void crash_point(int point) {
  if (!the) return;
  if (point == orders.from) orders.from = 0, trace_begin();
  if (point != orders.point || --orders.passage != 0) return;
  atomic_fetch_add(&the->killed[point], 1);
  if (total_killed) atomic_fetch_add(&total_killed[point], 1);
  if (point == ZBI_AT_TOKEN && !orders.signal) the->acquiring = 0;   /* nothing is taken yet */
  kill(getpid(), orders.signal ? orders.signal : SIGKILL);
}
static void stage_new(const char *base, const shape *ring) {
  the = test_shared(sizeof *the);
  the->name = test_name(base);
  the->ring = *ring;
  the->alone = 1;
  chances = test_seed() ^ (ring->payload << 20) ^ ring->most;
  snprintf(the->what_is, sizeof the->what_is, "%llu bytes, frames of %zu-%zu,", (unsigned long long)ring->payload,
           ring->least, ring->most);
  orders = (order){ 0 };
}
/* At rest until the order changes. */
static void stand_still(int side) {
  const int how = the->rest[side];
  the->resting[side] = how;
  while (the->rest[side] == how && !the->close) nap(20);
  the->resting[side] = AWAKE;
}
typedef struct forked { zb_reader *r; zb_writer *w; } forked;
static void fork_child(void *arg) {
  forked *f = arg;
  orders = (order){ 0 };
  if (f->r) CHECK_RESULT(zb_reader_close(f->r), ZB_OK);
  if (f->w) CHECK_RESULT(zb_writer_close(f->w), ZB_OK);
  the->forked = (int)getpid();
  test_sleep_ms(500);
}
/* The child of an end's owner closes its copy and lives on; the owner may be killed meanwhile. */
static void fork_and_close(zb_reader *r, zb_writer *w) {
  if (!orders.forks) return;
  pid_t pid = test_spawn(fork_child, &(forked){ r, w });
  while (the->forked != (int)pid) nap(50);
  CHECK_EQ(objects(the->name), OBJECT_ALL);
}

/* A side of another make does not say when it is in the middle of something: one that attaches believes what
 * stands still for a few milliseconds. A loaded machine may leave it standing for longer, with a token in
 * hand; nobody can tell, and so nobody attaches meanwhile. */
static void attach_begin(void) {
  if (!the->foreign) return;
  the->attaching = 1;
  for (int64_t start = test_now_ns(); the->busy; nap(20))
    if (late(start)) FAIL("the other side does not come back");
}
static void attach_end(void) { the->attaching = 0; }
static void busy_begin(void) {
  for (the->busy = 1; the->attaching && !the->close && !the->leave; the->busy = 1) {
    the->busy = 0;
    nap(20);
  }
}
static void busy_end(void) { the->busy = 0; }

/* ============================================================================================
 * Writers
 * ============================================================================================ */
/* The content of an attempt follows from its own number, so that a frame made of two of them shows. */
static uint64_t attempt_begin(void *place, size_t size, uint64_t sequence) {
  const uint64_t id = atomic_fetch_add(&the->ids, 1) + 1;
  frame_fill(place, size, id);
  the->log[sequence % LOG] = (attempt){ sequence, id, size };
  the->trying = sequence;
  return id;
}
/* What the next writer finds must be the last frame committed, or the one that was under way. */
static void continue_from(uint64_t sequence) {
  const uint64_t committed = the->committed, trying = the->trying;
  if (sequence != committed && (sequence != committed + 1 || sequence != trying))
    FAIL("a writer goes on after frame %llu; committed: %llu, begun: %llu", (unsigned long long)sequence,
         (unsigned long long)committed, (unsigned long long)trying);
  the->committed = sequence;
}
static void writer_begin(zb_writer *w) {
  zb_writer_desc desc = { .connect_timeout_ns = WAIT };
  int64_t start = test_now_ns();
  attach_begin();
  zb_result e = zb_writer_open(w, the->name, &desc);
  for (; e == ZB_ERR_BUSY && orders.patient && !late(start); nap(500)) e = zb_writer_open(w, the->name, &desc);
  attach_end();
  CHECK_RESULT(e, ZB_OK);
  continue_from(w->sequence);
  CHECK_RESULT(zb_writer_set_metadata(w, METADATA, strlen(METADATA)), ZB_OK);
}
/* One frame of this size, in place. False: not this time. */
static bool send_size(zb_writer *w, size_t size, size_t spare, int64_t patience) {
  void *place = NULL;
  const uint64_t n = w->sequence + 1;
  zb_result e = zb_writer_acquire(w, size + spare, &place, patience);
  if (e == ZB_TIMEOUT || e == ZB_ERR_PEER_DEAD || e == ZB_ERR_WILL_NOT_FIT) return false;
  CHECK_RESULT(e, ZB_OK);
  attempt_begin(place, size, n);
  CHECK_RESULT(zb_writer_commit(w, size), ZB_OK);
  CHECK_EQ(w->sequence, n);
  the->committed = n;
  return true;
}
static size_t any_size(uint64_t position) {
  const shape *r = &the->ring;
  const uint64_t total = ZBI_FRAME_HEADER + below(16), tail = r->payload - position;
  if (chance(4) && tail > total && tail - total >= r->least && tail - total <= r->most)
    return (size_t)(tail - total);                        /* leaves a tail of 0 to 15 bytes, if it stays there */
  return r->least + (size_t)below(r->most - r->least + 1);
}
static bool send_any(zb_writer *w) {
  const size_t size = any_size(w->write_pos), most = the->ring.most;
  const size_t spare = chance(8) && size + 20 <= most ? (size_t)below(20) : 0;
  const bool sent = send_size(w, size, spare, chance(4) ? ZB_NOWAIT : ZB_MS(20));
  if (!sent) nap(50);
  return sent;
}
static void writer_child(void *unused) {
  zb_writer w;
  (void)unused;
  writer_begin(&w);
  fork_and_close(NULL, &w);
  for (uint64_t sent = 0; !the->leave && (orders.frames == 0 || sent < orders.frames); sent += send_any(&w))
    if (the->rest[WRITER]) stand_still(WRITER);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void await_empty(zb_writer *w) {
  zb_stats stats = { .fill_bytes = 1 };
  for (int64_t start = test_now_ns(); stats.fill_bytes != 0; nap(50)) {
    CHECK_RESULT(zb_writer_stats(w, &stats), ZB_OK);
    if (late(start)) FAIL("%llu bytes are lost", (unsigned long long)stats.fill_bytes);
  }
}
/* Leaves after a few frames and the largest one that can stand anywhere. */
static void last_writer(void *unused) {
  zb_writer w;
  (void)unused;
  writer_begin(&w);
  for (int i = 0; i < 20; i += send_any(&w)) {}
  the->empty = 1;
  await_empty(&w);
  const uint64_t here = the->ring.payload - w.write_pos, largest = here > w.write_pos ? here : w.write_pos;
  CHECK(send_size(&w, (size_t)largest - ZBI_FRAME_HEADER, 0, WAIT));
  await_empty(&w);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}

/* ============================================================================================
 * Readers
 * ============================================================================================ */
typedef struct hands { zb_frame held[32]; int count; } hands;
static uint8_t copied[1 << 20];

static void intact(const void *data, size_t size, uint64_t n) {
  const attempt *a = &the->log[n % LOG];
  CHECK_EQ(a->sequence, n);
  CHECK_EQ(a->size, size);
  if (!frame_intact(data, size, a->id)) FAIL("frame %llu is torn", (unsigned long long)n);
}
/* `last` first: a reader that is killed in here has taken the frame. */
static void received(const void *data, size_t size, uint64_t n) {
  const uint64_t last = the->last, gap = the->gap;
  if (n <= last || n - last - 1 > gap)
    FAIL("frame %llu comes after frame %llu; %llu may be missing, %llu are committed", (unsigned long long)n,
         (unsigned long long)last, (unsigned long long)gap, (unsigned long long)the->committed);
  intact(data, size, n);
  the->last = n;
  the->gap = 0;
  the->lost += n - last - 1;
}
static void let_go(zb_reader *r, hands *h, int i) {
  zb_frame f = h->held[i];
  h->held[i] = h->held[--h->count];
  intact(f.data, f.size, f.sequence);                     /* nobody wrote over it */
  CHECK_RESULT(zb_reader_release(r, &f), ZB_OK);
}
static void let_all_go(zb_reader *r, hands *h) { while (h->count) let_go(r, h, (int)below((uint64_t)h->count)); }

static zb_result take_any(zb_reader *r, hands *h, int64_t patience) {
  zb_result e;
  zb_frame f;
  size_t size = 0;
  uint64_t n = 0;
  if (h->count >= the->ring.hold || (h->count && chance(2))) let_go(r, h, (int)below((uint64_t)h->count));
  the->acquiring = 1;
  if (chance(4)) {
    e = zb_reader_read(r, copied, sizeof copied, &size, &n, patience);
    if (e == ZB_OK) received(copied, size, n);
  } else {
    e = zb_reader_acquire(r, &f, patience);
    if (e == ZB_OK) received(f.data, f.size, f.sequence), h->held[h->count++] = f;
  }
  the->acquiring = 0;
  if (e != ZB_OK && e != ZB_TIMEOUT && e != ZB_CLOSED && e != ZB_ERR_PEER_DEAD) FAIL("a reader got %s", zb_result_name(e));
  if (the->empty) let_all_go(r, h);
  else if (e != ZB_OK && h->count) let_go(r, h, (int)below((uint64_t)h->count));
  return e;
}
/* All that there is. Of a dead writer the reader is told. */
static void drain(zb_reader *r, hands *h, bool empty) {
  int vain = 0;
  for (int64_t start = test_now_ns(); vain < 2;) {
    zb_result e = take_any(r, h, ZB_MS(1));
    vain = e == ZB_OK ? 0 : vain + 1;
    if (the->alone && e == ZB_TIMEOUT && the->trying != 0) vain = 0;
    if (late(start)) FAIL("no end: %s", zb_result_name(e));
  }
  if (empty) let_all_go(r, h);
}
static void reader_rests(zb_reader *r, hands *h) {
  if (the->rest[READER] != FREEZE) drain(r, h, the->rest[READER] == EMPTY);
  the->held = r->held_bytes;
  stand_still(READER);
}
static int64_t any_patience(void) {
  static const int64_t some[] = { ZB_NOWAIT, ZB_MS(1), ZB_MS(1), ZB_MS(20) };
  return some[below(COUNT(some))];
}
static void reader_begin(zb_reader *r) {
  zb_reader_desc desc = { .payload_size = the->ring.payload, .metadata_size = METADATA_SIZE, .on_existing = orders.existing };
  int64_t start = test_now_ns();
  attach_begin();
  zb_result e = zb_reader_create(r, the->name, &desc);
  for (; e == ZB_ERR_BUSY && orders.patient && !late(start); nap(500)) e = zb_reader_create(r, the->name, &desc);
  attach_end();
  CHECK_RESULT(e, ZB_OK);
  the->readers++;
}
static void reader_child(void *unused) {
  zb_reader r;
  hands h = { .count = 0 };
  const void *data = NULL;
  size_t size = 0;
  (void)unused;
  reader_begin(&r);
  fork_and_close(&r, NULL);
  while (!the->close) {
    if (the->rest[READER]) reader_rests(&r, &h);
    else take_any(&r, &h, any_patience());
  }
  if (the->committed) {
    CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), ZB_OK);
    CHECK(size == strlen(METADATA) && memcmp(data, METADATA, size) == 0);
  }
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

/* ============================================================================================
 * The case
 * ============================================================================================ */
static pid_t send_out(void (*fn)(void *), order o) { return send_child(fn, NULL, o); }
static void died(void) {
  the->deaths++;
  attach_end();
}
/* What a reader that died may have had in hand without having said so. */
static void reader_died(void) { the->gap += (uint64_t)atomic_exchange(&the->acquiring, 0); }
static void rest(int side, int how) {
  the->rest[side] = how;
  for (int64_t start = test_now_ns(); the->resting[side] != how; nap(20))
    if (late(start)) FAIL("side %d does not come to rest", side);
}
static void go_on(int side) {
  the->rest[side] = AWAKE;
  for (int64_t start = test_now_ns(); the->resting[side] != AWAKE; nap(20))
    if (late(start)) FAIL("side %d does not go on", side);
}
static void await_reader(int number) {
  for (int64_t start = test_now_ns(); the->readers < number; nap(50))
    if (late(start)) FAIL("no reader");
}
static bool exact(struct peer_audit *a, char error[256]) {
  struct peer_rules rules = { .allow_zero_tail = true, .count_zero_tail = true, .allow_leave_token = true };
  error[0] = 0;
  return peer_audit_name(the->name, the->held, &rules, a, error) == PEER_OK;
}
static void audit(void) {
  struct peer_audit a;
  char error[256];
  if (!exact(&a, error)) FAIL("%s", error);
  CHECK_EQ(a.frames, 0);
  if (planted == PEER_STEP_WRAPPED || planted == PEER_STEP_DATA) CHECK(a.markers <= 1);   /* no frame behind it yet */
  else CHECK_EQ(a.used, the->held);
  const uint64_t last = the->last, committed = the->committed;
  if (last + the->gap < committed || last > the->trying)
    FAIL("read to %llu of %llu committed, %llu begun, %llu may be missing", (unsigned long long)last,
         (unsigned long long)committed, (unsigned long long)the->trying, (unsigned long long)the->gap);
}
/* The writer is gone or rests; the reader reads all there is; everything must be exact then. One that took over beside a writer that
 * stood still in the middle of a frame makes late repairs, while it is awake. */
static void rest_and_audit(int how) {
  struct peer_audit a;
  char error[256];
  const int64_t start = test_now_ns();
  for (rest(READER, how); the->readers > 1 && !exact(&a, error) && !late(start); rest(READER, how)) {
    go_on(READER);
    nap(10000);
  }
  audit();
  go_on(READER);
}
/* After all that: nothing is wedged, lost or left behind. */
static void finale(pid_t reader) {
  the->alone = 0;
  test_join(send_out(last_writer, (order){ .patient = true }));
  the->alone = 1;
  rest_and_audit(EMPTY);
  CHECK_EQ(the->held, 0);
  CHECK_EQ(the->last, the->committed);
  the->close = 1;
  test_join(reader);
  CHECK_EQ(objects(the->name), 0);
}
#define ALL_KILLED(points) all_killed_at(points, COUNT(points))
static void all_killed_at(const int *points, int count) {
  for (int i = 0; i < count; i++)
    if (total_killed[points[i]] == 0) FAIL("nobody died at point %d", points[i]);
}
/* Of all rings, or of some. */
static void on_rings(void (*fn)(const shape *, int), int variants, bool all) {
  const int step = all ? 1 : 3;
  pid_t pids[COUNT(shapes) * 16];
  int n = 0;
  total_killed = test_shared(ZBI_POINTS * sizeof *total_killed);
  for (int i = (int)(test_seed() % (uint64_t)step); i < COUNT(shapes); i += step)
    for (int v = 0; v < variants; v++) pids[n++] = series_start(fn, &shapes[i], v);
  while (n) test_join(pids[--n]);
}

/* ============================================================================================
 * Under load
 * ============================================================================================ */
static const int commit_points[] = { ZBI_AT_HEADER, ZBI_AT_SPACE, ZBI_AT_POSITION, ZBI_AT_COUNT, ZBI_AT_POSTED };
static const int leave_points[] = { ZBI_AT_LEAVE_PID, ZBI_AT_LEAVE_POSTED };
static const int open_points[] = { ZBI_AT_OPEN_CLAIMED, ZBI_AT_SETTLE_SPACE, ZBI_AT_SETTLE_TOKENS, ZBI_AT_OPEN_SETTLED,
                                   ZBI_AT_OPEN_PID, ZBI_AT_SETTLE_COUNT };    /* the last: if a count is wrong */
static const int take_points[] = { ZBI_AT_TOKEN, ZBI_AT_TAKEN, ZBI_AT_READ_COUNT, ZBI_AT_TAIL, ZBI_AT_GIVEN, ZBI_AT_TOLD };
static const int adopt_points[] = { ZBI_AT_ADOPT_CLAIMED, ZBI_AT_SETTLE_SPACE, ZBI_AT_SETTLE_TOKENS, ZBI_AT_ADOPT_SETTLED,
                                    ZBI_AT_READY, ZBI_AT_SETTLE_COUNT };
static const int bury_points[] = { ZBI_AT_SETTLE_SPACE, ZBI_AT_SETTLE_COUNT, ZBI_AT_SETTLE_TOKENS };

/* Half of them at a point, half of them at any moment. */
static order writer_order(void) {
  order o = { 0 };
  const uint64_t kind = below(8);
  if (kind < 2) o.point = ANY_OF(commit_points), o.passage = 1 + (int)below(30);
  else if (kind == 2) o.point = ANY_OF(open_points);
  else if (kind == 3) o.point = ANY_OF(leave_points), o.frames = 1 + below(30);
  return o;
}
static order reader_order(void) {
  order o = { 0 };
  const uint64_t kind = below(8);
  if (kind < 3) o.point = ANY_OF(take_points), o.passage = 1 + (int)below(30);
  else if (kind == 3) o.point = ANY_OF(adopt_points);
  return o;
}
static int64_t any_moment(const order *o) { return o->point ? 20000 : 100 + (int64_t)below(chance(4) ? 5000 : 1500); }

/* The kills of one of the series that share TEST_KILLS. */
static int share(void) {
  const int each = kills_of(300, 3 * COUNT(shapes));
  return each > 5 ? each : 5;
}
static void told(const char *what, const shape *ring) {
  NOTE("%s, %llu bytes, frames of %zu-%zu: %llu killed, %llu frames, %llu taken by dead readers", what,
       (unsigned long long)ring->payload, ring->least, ring->most, (unsigned long long)the->deaths,
       (unsigned long long)the->last, (unsigned long long)the->lost);
}

static void writers_die(const shape *ring, int variant) {
  const int kills = share();
  (void)variant;
  stage_new("writers", ring);
  pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  for (int i = 0; i < kills; i++) {
    order o = writer_order();
    const int64_t us = any_moment(&o);
    the->alone = 0;
    end_within(send_out(writer_child, o), us);
    the->alone = 1;
    if (chance(3)) rest_and_audit(chance(2) ? DRAIN : EMPTY);
  }
  finale(reader);
  told("writers die", ring);
}

static void peer_writer_child(void *unused);
static void readers_die_before(const shape *ring, void (*writer_fn)(void *)) {
  const int kills = share();
  stage_new("readers", ring);
  the->foreign = writer_fn == peer_writer_child;
  the->alone = 0;
  pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  pid_t writer = send_out(writer_fn, (order){ 0 });
  while (the->committed == 0) nap(50);
  for (int i = 0; i < kills; i++) {
    order o = reader_order();
    const int64_t us = any_moment(&o);
    end_within(reader, us);
    reader_died();
    reader = send_out(reader_child, o);
    if (o.point) end_within(reader, us), reader_died(), reader = send_out(reader_child, (order){ 0 });
    if (!chance(3)) continue;
    rest(WRITER, FREEZE);
    rest_and_audit(chance(2) ? DRAIN : EMPTY);
    go_on(WRITER);
  }
  rest(READER, FREEZE);                                   /* it is there: else it would begin a new stream */
  go_on(READER);
  the->leave = 1;
  test_join(writer);
  the->leave = 0;
  finale(reader);
  told("readers die", ring);
}
static void readers_die(const shape *ring, int variant) {
  (void)variant;
  readers_die_before(ring, writer_child);
}

/* Both in any order; then a reader that takes over, and sometimes a look at what it finds. */
static void both_die(const shape *ring, int variant) {
  const int kills = share();
  (void)variant;
  stage_new("both", ring);
  for (int i = 0; i < kills; i += 2) {
    order w = writer_order(), r = reader_order();
    const bool writer_first = chance(2);
    r.existing = ZB_EXISTING_TAKE_OVER;
    the->alone = 0;
    pid_t reader = send_out(reader_child, r), writer = send_out(writer_child, w);
    end_within(writer_first ? writer : reader, any_moment(writer_first ? &w : &r));
    end_within(writer_first ? reader : writer, chance(2) ? 0 : 200);
    reader_died();
    the->alone = 1;
    if (!chance(3)) continue;
    reader = send_out(reader_child, (order){ .existing = ZB_EXISTING_TAKE_OVER });
    rest_and_audit(chance(2) ? DRAIN : EMPTY);
    end_within(reader, 0);
    reader_died();
  }
  finale(send_out(reader_child, (order){ .existing = ZB_EXISTING_TAKE_OVER }));
  told("both die", ring);
}

TEST_LIMIT(writers_die_under_load, 120) { on_rings(writers_die, 1, true); }
TEST_LIMIT(readers_die_under_load, 120) { on_rings(readers_die, 1, true); }
TEST_LIMIT(both_die_under_load, 120)    { on_rings(both_die, 1, true); }

/* ============================================================================================
 * At each point, and the one that repairs at each point of the repair
 * ============================================================================================ */
/* Frames that are sure to find a place in an empty ring, one after the other. */
static int sure_frames(const shape *ring) {
  const uint64_t total = ring->most + ZBI_FRAME_HEADER, n = ring->payload / (ring->least == ring->most ? total : 3 * total);
  return n > 0 ? (int)n : 1;
}
/* The writer dies at one point, the next at another, while the reader does nothing, or reads on. */
static void two_writers_die(int first, int second, bool frozen) {
  STEP_IS("a writer dies at %d, the next at %d, %s", first, second, frozen ? "reader still" : "reader awake");
  order a = { .point = first, .passage = 1 + (int)below((uint64_t)sure_frames(&the->ring)) }, b = { .point = second };
  if (first == ZBI_AT_LEAVE_PID || first == ZBI_AT_LEAVE_POSTED) a.frames = (uint64_t)a.passage, a.passage = 1;
  if (frozen) rest(READER, EMPTY);
  the->alone = 0;
  end_there(send_out(writer_child, a), first);
  const bool wrong_count = frozen && first == ZBI_AT_POSITION && the->ring.payload > 64;
  if (second == ZBI_AT_SETTLE_COUNT) end_within(send_out(writer_child, b), wrong_count ? 20000000 : 3000);
  else end_there(send_out(writer_child, b), second);
  the->alone = 1;
  if (frozen) go_on(READER);
  rest_and_audit(chance(2) ? DRAIN : EMPTY);
}
/* Quick runs share the pairs among the rings. */
static bool chosen(const shape *ring, int i, int k) { return full_length() || (i + k + (int)(ring - shapes) / 3) % 3 == 0; }
static void each_writer_point(const shape *ring, int frozen) {
  stage_new("points", ring);
  pid_t reader = send_out(reader_child, (order){ 0 });
  for (int i = 0; i < COUNT(commit_points) + COUNT(leave_points); i++) {
    const int first = i < COUNT(commit_points) ? commit_points[i] : leave_points[i - COUNT(commit_points)];
    for (int k = 0; k < COUNT(open_points); k++)
      if (chosen(ring, i, k)) two_writers_die(first, open_points[k], frozen);
  }
  finale(reader);
}
TEST_LIMIT(writer_dies_at_each_point, 120) {
  on_rings(each_writer_point, 2, full_length());
  ALL_KILLED(commit_points), ALL_KILLED(leave_points), ALL_KILLED(open_points);
}

/* The reader dies at one point, the one that takes over at another; the writer lives. */
static void two_readers_die(pid_t *reader, int first, int second) {
  STEP_IS("a reader dies at %d, the next at %d", first, second);
  order a = { .point = first, .passage = 1 + (int)below(20) }, b = { .point = second };
  end_within(*reader, 0);
  reader_died();
  end_there(send_out(reader_child, a), first);
  reader_died();
  if (chance(2)) rest(WRITER, FREEZE);
  const bool wrong_count = first == ZBI_AT_TAKEN && the->ring.payload > 64;
  if (second == ZBI_AT_SETTLE_COUNT) end_within(send_out(reader_child, b), wrong_count ? 20000000 : 3000);
  else end_there(send_out(reader_child, b), second);
  reader_died();
  rest(WRITER, FREEZE);
  *reader = send_out(reader_child, (order){ 0 });
  rest_and_audit(chance(2) ? DRAIN : EMPTY);
  go_on(WRITER);
}
static void each_reader_point(const shape *ring, int variant) {
  (void)variant;
  stage_new("points", ring);
  the->alone = 0;
  pid_t reader = send_out(reader_child, (order){ 0 }), writer = send_out(writer_child, (order){ 0 });
  rest(WRITER, FREEZE), go_on(WRITER);
  for (int i = 0; i < COUNT(take_points); i++)
    for (int k = 0; k < COUNT(adopt_points); k++)
      if (chosen(ring, i + 1, k)) two_readers_die(&reader, take_points[i], adopt_points[k]);
  the->leave = 1;
  test_join(writer);
  the->leave = 0;
  finale(reader);
}
TEST_LIMIT(reader_dies_at_each_point, 120) {
  on_rings(each_reader_point, 1, full_length());
  ALL_KILLED(take_points), ALL_KILLED(adopt_points);
}

/* The writer dies, the reader dies while it puts that right, and the next reader has both to repair. */
static void reader_dies_repairing(const shape *ring, int variant) {
  const int first = commit_points[variant % COUNT(commit_points)], second = bury_points[variant / COUNT(commit_points)];
  stage_new("repair", ring);
  STEP_IS("a writer dies at %d, the reader at %d", first, second);
  pid_t reader = send_out(reader_child, (order){ .point = second });
  rest(READER, EMPTY);
  the->alone = 0;
  end_there(send_out(writer_child, (order){ .point = first }), first);
  the->alone = 1;
  go_on(READER);
  if (second != ZBI_AT_SETTLE_COUNT) end_there(reader, second);
  else end_within(reader, first == ZBI_AT_POSITION && ring->payload > 64 ? 20000000 : 3000);   /* if a count is wrong */
  reader_died();
  reader = send_out(reader_child, (order){ .existing = ZB_EXISTING_TAKE_OVER });
  rest_and_audit(DRAIN);
  finale(reader);
}
TEST_LIMIT(reader_dies_while_it_repairs, 120) {
  on_rings(reader_dies_repairing, COUNT(commit_points) * COUNT(bury_points), full_length());
  ALL_KILLED(commit_points), ALL_KILLED(bury_points);
}

/* ============================================================================================
 * Coming and going
 * ============================================================================================ */
static const int create_points[] = { ZBI_AT_NAMED, ZBI_AT_CREATE_CLAIMED, ZBI_AT_SEMAPHORES, ZBI_AT_SIZED, ZBI_AT_READY };
static const int replace_points[] = { ZBI_AT_ADOPT_CLAIMED, ZBI_AT_REPLACE_TOLD, ZBI_AT_UNLINKED_SEM, ZBI_AT_UNLINKED,
                                      ZBI_AT_NAMED, ZBI_AT_CREATE_CLAIMED, ZBI_AT_SEMAPHORES, ZBI_AT_SIZED, ZBI_AT_READY };
static const int metadata_points[] = { ZBI_AT_METADATA_SIZE, ZBI_AT_METADATA };
static const int close_points[] = { ZBI_AT_UNLINKED_SEM, ZBI_AT_UNLINKED };

/* Without a live reader there is nothing to connect to, and nothing to hang on. */
static void no_reader_there(void) {
  zb_writer w;
  zb_result e = zb_writer_open(&w, the->name, NULL);
  if (e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PEER_DEAD) FAIL("without a reader a writer gets %s", zb_result_name(e));
}
/* What is written from here on stands in a new stream. */
static void new_stream(void) { the->trying = the->committed = the->last = the->gap = 0; }

static void creation_dies(const shape *ring, int existing) {
  for (int i = 0; i < COUNT(create_points); i++) {
    pid_t early = 0;
    stage_new("create", ring);
    STEP_IS("a creation dies at %d, then %d", create_points[i], existing);
    if (existing == ZB_EXISTING_TAKE_OVER) early = send_out(writer_child, (order){ .frames = 5 });
    end_there(send_out(reader_child, (order){ .point = create_points[i] }), create_points[i]);
    if (!early) no_reader_there();
    the->alone = 0;
    pid_t reader = send_out(reader_child, (order){ .existing = (zb_existing)existing });
    if (early) test_join(early);
    finale(reader);
  }
}
TEST_LIMIT(creation_dies_at_each_point, 60) {
  on_rings(creation_dies, 3, full_length());
  ALL_KILLED(create_points);
}

/* Frames that nobody read, of a writer and a reader that were killed. */
static void leave_frames_behind(void) {
  pid_t reader = send_out(reader_child, (order){ 0 });
  rest(READER, FREEZE);
  order o = { .point = ZBI_AT_POSTED, .passage = 1 + (int)below((uint64_t)sure_frames(&the->ring)) };
  end_there(send_out(writer_child, o), ZBI_AT_POSTED);
  end_within(reader, 0);
  the->rest[READER] = the->resting[READER] = AWAKE;
}
static void replacement_dies(const shape *ring, int existing) {
  for (int i = 0; i < COUNT(replace_points); i++) {
    const int point = replace_points[i];
    stage_new("replace", ring);
    STEP_IS("a replacement dies at %d, then %d", point, existing);
    leave_frames_behind();
    end_there(send_out(reader_child, (order){ .point = point, .existing = ZB_EXISTING_REPLACE }), point);
    no_reader_there();
    if (existing != ZB_EXISTING_TAKE_OVER || i >= 2) new_stream();      /* else the old one is still whole */
    pid_t reader = send_out(reader_child, (order){ .existing = (zb_existing)existing });
    rest_and_audit(DRAIN);
    finale(reader);
  }
}
TEST_LIMIT(replacement_dies_at_each_point, 60) {
  on_rings(replacement_dies, 3, full_length());
  ALL_KILLED(replace_points);
}

static void close_dies(const shape *ring, int existing) {
  for (int i = 0; i < COUNT(close_points); i++) {
    stage_new("close", ring);
    STEP_IS("a close dies at %d, then %d", close_points[i], existing);
    pid_t reader = send_out(reader_child, (order){ .point = close_points[i] });
    rest(READER, FREEZE);
    end_there(send_out(writer_child, (order){ .point = ZBI_AT_POSTED }), ZBI_AT_POSTED);
    the->close = 1;
    end_there(reader, close_points[i]);
    the->close = the->rest[READER] = the->resting[READER] = 0;
    no_reader_there();
    new_stream();
    reader = send_out(reader_child, (order){ .existing = (zb_existing)existing });
    rest_and_audit(DRAIN);
    finale(reader);
  }
}
TEST_LIMIT(close_dies_at_each_point, 60) {
  on_rings(close_dies, 3, full_length());
  ALL_KILLED(close_points);
}

/* A writer dies setting metadata: there is none, or all of it. */
static void metadata_child(void *unused) {
  const bool set = the->killed[ZBI_AT_METADATA] != 0;
  zb_writer w;
  (void)unused;
  CHECK_RESULT(zb_writer_open(&w, the->name, &(zb_writer_desc){ .connect_timeout_ns = WAIT }), ZB_OK);
  CHECK_RESULT(zb_writer_set_metadata(&w, "something else", 14), set ? ZB_ERR_METADATA_SET : ZB_OK);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void metadata_dies(const shape *ring, int variant) {
  const int point = variant ? ZBI_AT_METADATA : ZBI_AT_METADATA_SIZE;
  const void *data = NULL;
  zb_reader r;
  size_t size = 0;
  stage_new("metadata", ring);
  pid_t writer = send_out(writer_child, (order){ .point = point });
  reader_create(&r, the->name, ring->payload, METADATA_SIZE);
  end_there(writer, point);
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), variant ? ZB_OK : ZB_ERR_PEER_DEAD);
  test_join(send_out(metadata_child, (order){ 0 }));
  const char *want = variant ? METADATA : "something else";
  CHECK_RESULT(zb_reader_metadata(&r, &data, &size, ZB_NOWAIT), ZB_OK);
  CHECK(size == strlen(want) && memcmp(data, want, size) == 0);
  audit();
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(the->name), 0);
}
TEST_LIMIT(metadata_dies_at_each_point, 60) {
  on_rings(metadata_dies, 2, full_length());
  ALL_KILLED(metadata_points);
}

/* ============================================================================================
 * The other side is of another make (peer.h)
 * ============================================================================================ */
/* One frame, if there is one. */
static enum peer_result peer_take(struct peer_reader *r, struct peer_frame *f, int timeout_ms, bool hold) {
  busy_begin();
  enum peer_result e = peer_reader_read(r, timeout_ms, f);
  if (e == PEER_OK) received(f->data, f->size, f->sequence);
  if (e == PEER_OK && !hold) e = peer_reader_release(r);
  busy_end();
  if (e == PEER_ERROR) FAIL("%s", r->error);
  return e;
}
static void peer_reader_rests(struct peer_reader *r) {
  const int how = the->rest[READER];
  struct peer_frame f = { NULL, 0, 0, 0 };
  int vain = how == DRAIN || how == EMPTY ? 0 : 2;
  while (vain < 2) vain = peer_take(r, &f, 2, false) == PEER_OK ? 0 : vain + 1;
  if (how == HOLD) CHECK_EQ(peer_take(r, &f, 0, true), PEER_OK);
  the->held = how == HOLD ? f.total : 0;
  stand_still(READER);
  if (how == HOLD) intact(f.data, f.size, f.sequence);
  if (how == HOLD && peer_reader_release(r) != PEER_OK) FAIL("%s", r->error);
}
static void peer_reader_child(void *unused) {
  struct peer_reader r;
  struct peer_frame f = { NULL, 0, 0, 0 };
  (void)unused;
  peer_reader_init(&r);
  r.allow_zero_tail = true;
  r.reject_avoidable_tail = false;                        /* a frame that shrinks may leave one for want of room */
  if (peer_reader_create(&r, the->name, METADATA_SIZE, the->ring.payload) != PEER_OK) FAIL("%s", r.error);
  the->readers++;
  while (!the->close) {
    if (the->rest[READER]) peer_reader_rests(&r);
    else peer_take(&r, &f, 2, false);
  }
  peer_reader_close(&r);
}
/* A reader of another make repairs nothing, and does not say what it holds. variant: it reads on;
 * stands still; stands still with a frame in hand, and more behind it. */
static void two_writers_die_before_a_peer(order a, order b, int variant) {
  STEP_IS("a writer dies at %d, the next at %d, variant %d", a.point, b.point, variant);
  if (variant) rest(READER, EMPTY);
  the->alone = 0;
  if (variant == 2 && sure_frames(&the->ring) >= 4) {
    test_join(send_out(writer_child, (order){ .frames = 2 }));
    rest(READER, HOLD);
  }
  end_there(send_out(writer_child, a), a.point);
  end_within(send_out(writer_child, b), 20000);
  if (variant) go_on(READER);
  test_join(send_out(writer_child, (order){ .frames = 1 + below(6) }));
  the->alone = 1;
  rest_and_audit(DRAIN);
}
static void writers_die_before_a_peer(const shape *ring, int variant) {
  stage_new("foreign", ring);
  the->foreign = 1;
  pid_t reader = send_out(peer_reader_child, (order){ 0 });
  for (int i = 0; i < COUNT(commit_points) + COUNT(leave_points); i++)
    for (int k = 0; k < COUNT(open_points); k++) {
      order a = { .point = i < COUNT(commit_points) ? commit_points[i] : leave_points[i - COUNT(commit_points)] };
      if (i >= COUNT(commit_points)) a.frames = 1;
      if (chosen(ring, i, k)) two_writers_die_before_a_peer(a, (order){ .point = open_points[k] }, variant);
    }
  finale(reader);
}
TEST_LIMIT(writer_dies_before_a_foreign_reader, 120) {
  on_rings(writers_die_before_a_peer, 3, full_length());
  ALL_KILLED(commit_points), ALL_KILLED(leave_points);
}

/* ---- writers of another make ---- */

static void peer_writer_begin(struct peer_writer *w) {
  enum peer_result e = PEER_ABSENT;
  peer_writer_init(w);
  w->restart_at_1 = false;
  w->wraps_early = true;
  w->no_marker_in_short_tail = false;                     /* as our writer, whose tails it may find */
  w->exact_fit_rests_at_end = chance(2);
  w->next_sequence = the->committed + 1;
  for (int64_t start = test_now_ns(); e == PEER_ABSENT && !late(start); nap(100)) e = peer_writer_connect(w, the->name);
  if (e != PEER_OK) FAIL("connect: %d %s", (int)e, w->error);
  if (w->link.oieb->metadata_written_bytes == 0) CHECK_EQ(peer_writer_set_metadata(w, METADATA, strlen(METADATA)), PEER_OK);
}
/* May a frame of this size come next, without a short tail behind it? */
static bool peer_may_send(const struct peer_writer *w, uint64_t size, int step) {
  const uint64_t total = size + PEER_HEADER_SIZE, block = w->link.oieb->payload_size, at = w->link.oieb->payload_write_pos;
  const bool wraps = block - at < total;
  const uint64_t tail = block - at, rest_ = wraps ? block - total : tail - total;
  if (step < PEER_STEP_DATA && (!wraps || tail == 0)) return false;
  return (!wraps || at >= total) && (rest_ == 0 || rest_ >= PEER_HEADER_SIZE);
}
/* One frame, as far as `step`. False: not this time. */
static bool peer_send_size(struct peer_writer *w, size_t size, int step) {
  static uint8_t frame[1 << 17];
  enum peer_result e;
  attempt_begin(frame, size, w->next_sequence);
  e = peer_writer_put(w, frame, size, 5, step);
  if (e == PEER_ERROR) FAIL("%s", w->error);
  if (e == PEER_OK && step == PEER_STEP_POSTED) the->committed = w->next_sequence - 1;
  return e == PEER_OK;
}
static bool peer_send(struct peer_writer *w, int step) {
  const size_t size = any_size(w->link.oieb->payload_write_pos % w->link.oieb->payload_size);
  return peer_may_send(w, size, step) && peer_send_size(w, size, step);
}
static void peer_writer_child(void *unused) {
  struct peer_writer w;
  (void)unused;
  peer_writer_begin(&w);
  while (!the->leave) {
    if (the->rest[WRITER]) stand_still(WRITER);
    busy_begin();
    const bool sent = peer_send(&w, PEER_STEP_POSTED);
    busy_end();
    if (!sent) nap(20);
  }
  peer_writer_close(&w);
}
/* A few frames, then dies in the middle of one. */
static void planting_child(void *unused) {
  struct peer_writer w;
  (void)unused;
  peer_writer_begin(&w);
  for (uint64_t n = below(4); n > 0;) n -= peer_send(&w, PEER_STEP_POSTED);
  while (!peer_send(&w, planted)) peer_send(&w, PEER_STEP_POSTED);
  kill(getpid(), SIGKILL);
}
static void plant_by(void (*fn)(void *), int step) {
  int status = 0;
  /* All is read: a frame that came is committed. The last one may have gone with a reader; its number is used up. */
  if (the->gap == 0) the->committed = the->last;
  else if (planted >= PEER_STEP_POS) the->committed = the->trying;
  planted = step;
  STEP_IS("a foreign writer dies after step %d", step);
  reap(send_out(fn, (order){ 0 }), 0, &status);
  CHECK(WIFSIGNALED(status));
}
static void plant(int step) { plant_by(planting_child, step); }
/* What each of them leaves is put right by our reader, our next writer, or a reader that takes over. */
static void foreign_writers_die(const shape *ring, int variant) {
  const bool no_markers = ring->least == ring->most && ring->payload % (ring->most + ZBI_FRAME_HEADER) == 0;
  const int first = no_markers ? PEER_STEP_DATA : PEER_STEP_MARKER;
  stage_new("planted", ring);
  pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  for (int step = first; step <= PEER_STEP_POSTED; step++) {
    the->alone = 0;
    if (variant == 1) rest(READER, EMPTY), go_on(READER);
    plant(step);
    if (variant == 1) test_join(send_out(writer_child, (order){ .frames = 1 + below(5) }));
    if (variant == 2) {
      end_within(reader, 0);
      reader_died();
      reader = send_out(reader_child, (order){ .existing = ZB_EXISTING_TAKE_OVER });
    }
    the->alone = 1;
    rest_and_audit(chance(2) ? DRAIN : EMPTY);
  }
  finale(reader);
}
TEST_LIMIT(foreign_writer_dies_at_each_step, 60) { on_rings(foreign_writers_die, 3, full_length()); }

/* ---- a short tail, counted or not, and a frame behind it that its writer did not finish ---- */

enum { TAIL_BURY, TAIL_WRITER, TAIL_TAKE_OVER, TAIL_REPAIRS };
static struct { bool counts; int frames; } tail_is;       /* by the writer that dies: counts it; whole frames behind it */

/* Leaves a tail of 15 bytes that cannot be avoided. */
static void tail_child(void *unused) {
  zb_writer w;
  (void)unused;
  writer_begin(&w);
  CHECK(send_size(&w, 1, 0, WAIT));
  CHECK(send_size(&w, 16, 0, WAIT));
  CHECK_EQ(w.write_pos, 49);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
}
static void planting_behind_tail_child(void *unused) {
  struct peer_writer w;
  (void)unused;
  peer_writer_begin(&w);
  w.no_marker_in_short_tail = !tail_is.counts;
  for (int i = 0; i < tail_is.frames; i++) CHECK(peer_send_size(&w, 1, PEER_STEP_POSTED));
  CHECK(peer_send_size(&w, 1, planted));
  kill(getpid(), SIGKILL);
}
/* All of it is unread while it is put right: by the reader when it goes on, by the next writer before
 * that, or by a reader that takes over. */
static void put_tail_right(pid_t *reader, int repair) {
  if (repair == TAIL_WRITER) {
    pid_t writer = send_out(writer_child, (order){ .point = ZBI_AT_OPEN_PID, .signal = SIGSTOP, .frames = 3 });
    await_stop(writer);
    go_on(READER);
    kill(writer, SIGCONT);
    test_join(writer);
  } else if (repair == TAIL_TAKE_OVER) {
    end_within(*reader, 0);
    reader_died();
    the->rest[READER] = the->resting[READER] = AWAKE;
    *reader = send_out(reader_child, (order){ .existing = ZB_EXISTING_TAKE_OVER });
  } else go_on(READER);
}
static void foreign_writers_die_behind_tail(const shape *ring, int variant) {
  const int repair = variant % TAIL_REPAIRS;
  tail_is.counts = variant / TAIL_REPAIRS % 2 != 0;
  tail_is.frames = variant / TAIL_REPAIRS / 2;
  for (int step = tail_is.frames ? PEER_STEP_DATA : PEER_STEP_MARKER; step <= PEER_STEP_POSTED; step++) {
    stage_new("tail", ring);
    pid_t reader = send_out(reader_child, (order){ 0 });
    await_reader(1);
    test_join(send_out(tail_child, (order){ 0 }));
    rest(READER, EMPTY);
    the->alone = 0;
    plant_by(planting_behind_tail_child, step);
    put_tail_right(&reader, repair);
    the->alone = 1;
    rest_and_audit(chance(2) ? DRAIN : EMPTY);
    finale(reader);
    munmap(the, sizeof *the);
  }
}
TEST_LIMIT(foreign_writer_dies_behind_a_short_tail, 60) {
  static const shape ring = { 64, 1, 16, 2 };
  pid_t pids[2 * 2 * TAIL_REPAIRS];
  int n = 0;
  for (; n < COUNT(pids); n++) pids[n] = series_start(foreign_writers_die_behind_tail, &ring, n);
  while (n) test_join(pids[--n]);
}

/* ---- one that lives, but stands for long before it counts a frame, while another reader takes over ---- */

TEST_LIMIT(foreign_writer_stands_before_it_counts, 60) {
  const shape ring = { 256, 1, 16, 2 };
  struct peer_rules rules = peer_default_rules();
  struct peer_writer w;
  struct peer_audit a;
  char error[256] = "";
  zb_reader r;
  zb_frame f;
  stage_new("stands", &ring);
  pid_t reader = send_out(reader_child, (order){ 0 });
  rest(READER, FREEZE);
  peer_writer_begin(&w);
  CHECK(peer_send_size(&w, 5, PEER_STEP_FREE));
  end_within(reader, 0);
  reader_begin(&r);
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  peer_store(&w.link.oieb->payload_written_count, w.link.oieb->payload_written_count + 1);
  CHECK(sem_post(w.link.sem_w) == 0);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(20)), ZB_TIMEOUT);   /* a token more than frames */
  if (peer_audit_name(the->name, 0, &rules, &a, error) != PEER_OK) FAIL("%s", error);
  peer_writer_close(&w);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(the->name), 0);
}

/* ---- one that stands for long before it takes the space of a frame: the reader dies with a larger one in hand, and its successor
 * takes what is missing for lost. What it put wrong then is put right as soon as nothing is unread, also if a frame is held. ---- */

static void holding_child(void *unused) {
  zb_reader r;
  zb_frame f;
  (void)unused;
  reader_begin(&r);
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
  the->resting[READER] = FREEZE;
  for (;;) pause();
}
static void stand_before_it_takes_space(bool holds, bool tail) {
  const shape ring = { 256, 1, 198, 2 };
  struct peer_rules rules = peer_default_rules();
  struct peer_writer w;
  struct peer_audit a;
  char error[256] = "";
  zb_reader r;
  zb_frame f, g;
  stage_new("stands", &ring);
  STEP_IS("%s, %s", holds ? "a frame is held" : "nothing is held", tail ? "what is missing looks like a tail" : "in the middle");
  const pid_t reader = send_out(holding_child, (order){ 0 });
  await_reader(1);
  peer_writer_begin(&w);
  CHECK(peer_send_size(&w, tail ? holds ? 179 : 198 : 40, PEER_STEP_POSTED));
  for (int64_t start = test_now_ns(); the->resting[READER] != FREEZE; nap(50)) if (late(start)) FAIL("no frame");
  if (holds) CHECK(peer_send_size(&w, 3, PEER_STEP_POSTED));
  CHECK(peer_send_size(&w, 5, PEER_STEP_POS));
  end_within(reader, 0);
  reader_begin(&r);
  if (holds) CHECK_RESULT(zb_reader_acquire(&r, &g, WAIT), ZB_OK);
  (void)__atomic_fetch_sub(&w.link.oieb->payload_free_bytes, 5 + PEER_HEADER_SIZE, __ATOMIC_ACQ_REL);
  peer_store(&w.link.oieb->payload_written_count, w.link.oieb->payload_written_count + 1);
  CHECK(sem_post(w.link.sem_w) == 0);
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
  CHECK_RESULT(zb_reader_release(&r, holds ? &g : &f), ZB_OK);
  const uint64_t holding = holds ? 5 + PEER_HEADER_SIZE : 0;
  if (tail) CHECK_EQ(peer_load(&w.link.oieb->payload_write_pos), 256 - (5 + PEER_HEADER_SIZE));
  for (int64_t start = test_now_ns(); peer_load(&w.link.oieb->payload_free_bytes) != ring.payload - holding;) {
    if (late(start)) FAIL("%llu bytes are free", (unsigned long long)peer_load(&w.link.oieb->payload_free_bytes));
    CHECK_RESULT(zb_reader_acquire(&r, &g, ZB_MS(20)), ZB_TIMEOUT);
  }
  if (peer_audit_name(the->name, holding, &rules, &a, error) != PEER_OK) FAIL("%s", error);
  if (holds) CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  peer_writer_close(&w);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(the->name), 0);
}
TEST_LIMIT(foreign_writer_stands_before_it_takes_the_space, 60) {
  for (int i = 0; i < 4; i++) stand_before_it_takes_space(i % 2 != 0, i / 2 != 0);
}

/* It has taken the tail and not gone back to 0 yet: the tail is not missing. */
TEST_LIMIT(foreign_writer_stands_in_a_wrap, 60) {
  const shape ring = { 256, 1, 150, 2 };
  struct peer_rules rules = peer_default_rules();
  struct peer_writer w;
  struct peer_audit a;
  char error[256] = "";
  zb_reader r;
  zb_frame f;
  stage_new("stands", &ring);
  const pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  the->alone = 0;
  peer_writer_begin(&w);
  CHECK(peer_send_size(&w, 150, PEER_STEP_POSTED));
  rest(READER, EMPTY);
  CHECK(peer_send_size(&w, 80, PEER_STEP_MARKER_FREE));
  end_within(reader, 0);
  reader_begin(&r);
  for (int i = 0; i < 20; i++) CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(20)), ZB_TIMEOUT);
  CHECK_EQ(peer_load(&w.link.oieb->payload_free_bytes), 256 - (256 - 166));
  peer_store(&w.link.oieb->payload_write_pos, 0);
  CHECK(peer_send_size(&w, 80, PEER_STEP_POSTED));
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_OK);
  CHECK_EQ(f.size, 80);
  CHECK_RESULT(zb_reader_release(&r, &f), ZB_OK);
  CHECK_RESULT(zb_reader_acquire(&r, &f, ZB_MS(20)), ZB_TIMEOUT);
  if (peer_audit_name(the->name, 0, &rules, &a, error) != PEER_OK) FAIL("%s", error);
  peer_writer_close(&w);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_EQ(objects(the->name), 0);
}

static void readers_die_before_a_peer(const shape *ring, int variant) {
  (void)variant;
  readers_die_before(ring, peer_writer_child);
}
TEST_LIMIT(readers_die_before_a_foreign_writer, 120) { on_rings(readers_die_before_a_peer, 1, full_length()); }

/* ============================================================================================
 * A side stands still in the middle of something while the other one dies and is replaced
 * ============================================================================================ */
/* Both sides go on; then the writer rests, and all becomes exact. */
static void both_go_on(pid_t reader, pid_t writer) {
  const uint64_t before = the->committed;
  for (int64_t start = test_now_ns(); the->committed < before + 30; nap(200))
    if (late(start)) FAIL("frame %llu is the last one committed", (unsigned long long)the->committed);
  rest(WRITER, FREEZE);
  rest_and_audit(chance(2) ? DRAIN : EMPTY);
  go_on(WRITER);
  the->leave = 1;
  test_join(writer);
  the->leave = 0;
  finale(reader);
}
static void writer_stands(const shape *ring, int variant) {
  const int commits = COUNT(commit_points), leaves = variant - commits, opens = leaves - COUNT(leave_points);
  order o = { .signal = SIGSTOP };
  stage_new("pause", ring);
  the->alone = 0;
  if (variant < commits) o.point = commit_points[variant], o.passage = 1 + (int)below(20);
  else if (opens < 0) o.point = leave_points[leaves], o.frames = 3;
  else o.point = open_points[opens];
  STEP_IS("the writer stands at %d", o.point);
  pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  pid_t writer = send_out(writer_child, o);
  await_stop(writer);
  end_within(reader, 0);
  reader_died();
  const zb_existing existing = variant < commits ? ZB_EXISTING_AUTO : ZB_EXISTING_TAKE_OVER;
  reader = send_out(reader_child, (order){ .existing = existing, .patient = true });
  test_sleep_ms(chance(2) ? 30 : 250);
  kill(writer, SIGCONT);
  if (o.frames) test_join(writer), writer = send_out(writer_child, (order){ .patient = true });
  both_go_on(reader, writer);
}
TEST_LIMIT(writer_stands_at_each_point, 60) {
  on_rings(writer_stands, COUNT(commit_points) + COUNT(leave_points) + COUNT(open_points) - 1, full_length());
}

static void reader_stands(const shape *ring, int variant) {
  const int adopts = variant - COUNT(take_points);
  order o = { .signal = SIGSTOP, .existing = ZB_EXISTING_TAKE_OVER };
  stage_new("pause", ring);
  the->alone = 0;
  pid_t reader = 0, writer;
  if (adopts < 0) o.point = take_points[variant], o.passage = 1 + (int)below(20), reader = send_out(reader_child, o);
  else reader = send_out(reader_child, (order){ 0 });
  writer = send_out(writer_child, (order){ 0 });
  if (adopts >= 0) {
    while (the->committed == 0) nap(50);
    o.point = adopt_points[adopts];
    end_within(reader, 0);
    reader_died();
    reader = send_out(reader_child, o);
  }
  STEP_IS("the reader stands at %d", o.point);
  await_stop(reader);
  end_within(writer, 0);
  writer = send_out(writer_child, (order){ .patient = true });
  test_sleep_ms(chance(2) ? 30 : 250);
  kill(reader, SIGCONT);
  both_go_on(reader, writer);
}
TEST_LIMIT(reader_stands_at_each_point, 60) {
  on_rings(reader_stands, COUNT(take_points) + COUNT(adopt_points) - 1, full_length());
}

/* ============================================================================================
 * A forked child closes its copy of a handle: nothing happens, and the role still ends with its owner
 * ============================================================================================ */
static void forks_close(const shape *ring, int variant) {
  const order forks = { .forks = true };
  stage_new("fork", ring);
  the->alone = 0;
  pid_t reader = send_out(reader_child, variant ? (order){ 0 } : forks);
  pid_t writer = send_out(writer_child, variant ? forks : (order){ 0 });
  while (the->committed < 10 || the->forked == 0) nap(50);
  end_within(variant ? writer : reader, 0);
  if (variant) writer = send_out(writer_child, (order){ 0 });
  else reader_died(), reader = send_out(reader_child, (order){ 0 });
  both_go_on(reader, writer);
}
TEST_LIMIT(forked_child_closes, 60) { on_rings(forks_close, 2, full_length()); }

/* ============================================================================================
 * Killed after each instruction, and at each system call, of one operation
 * ============================================================================================ */
static void traced_commit(void *unused) {
  zb_writer w;
  (void)unused;
  writer_begin(&w);
  for (uint64_t n = below(3); n > 0; n--) send_any(&w);
  trace_begin();
  send_any(&w);
  trace_end();
}
static void traced_open(void *unused) {
  zb_writer w;
  (void)unused;
  if (!orders.from) trace_begin();
  writer_begin(&w);
  trace_end();
}
static void traced_leave(void *unused) {
  zb_writer w;
  (void)unused;
  writer_begin(&w);
  for (uint64_t n = below(3); n > 0; n--) send_any(&w);
  trace_begin();
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  trace_end();
}
static void traced_take(void *unused) {
  zb_reader r;
  hands h = { .count = 0 };
  (void)unused;
  reader_begin(&r);
  for (uint64_t n = below(4); n > 0; n--) take_any(&r, &h, ZB_MS(1));
  trace_begin();
  take_any(&r, &h, ZB_MS(1));
  let_all_go(&r, &h);
  trace_end();
}
static void traced_adopt(void *unused) {
  zb_reader r;
  (void)unused;
  if (!orders.from) trace_begin();
  reader_begin(&r);
  trace_end();
}
static void traced_close(void *unused) {
  zb_reader r;
  (void)unused;
  reader_begin(&r);
  trace_begin();
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  trace_end();
}

/* Where the next one is killed: after each step in turn, or here and there for a while. */
typedef struct walk { bool each; long all, step; int64_t end; } walk;
static walk walk_begin(bool each, long all) {
  const bool full = full_length();
  return (walk){ each && full, all, 0, test_now_ns() + ZB_MS(1) * (!full ? 200 : each ? 60000 : 20000) };
}
static bool walk_on(walk *w) {
  w->step = w->each ? w->step + 1 : 1 + (long)below((uint64_t)w->all);
  return w->step <= w->all + 20 && test_now_ns() < w->end;
}
static const shape *any_shape(void) {
  chances = test_seed() + (uint64_t)test_the->names;
  return &shapes[below(5)];
}
/* So that the dynamic linker's work is not among the steps. */
static void warm_up(void) {
  zb_reader r;
  zb_writer w;
  hands h = { .count = 0 };
  stage_new("warm", any_shape());
  reader_begin(&r);
  writer_begin(&w);
  for (int i = 0; i < 10; i++) send_any(&w), take_any(&r, &h, ZB_MS(1));
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  writer_begin(&w);
  let_all_go(&r, &h);
  while (take_any(&r, &h, ZB_MS(20)) == ZB_OK) let_all_go(&r, &h);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
}

typedef struct stepped { const char *name; void (*kind)(struct stepped); void (*fn)(void *); int how, from; bool each; } stepped;
static void step_writers(stepped op) {
  const order o = { .from = op.from };
  warm_up();
  stage_new("step", any_shape());
  the->alone = 0;
  pid_t reader = send_out(reader_child, (order){ 0 });
  await_reader(1);
  walk w = walk_begin(op.each, kill_after(send_out(op.fn, o), ALL_STEPS, op.how));
  while (walk_on(&w)) {
    STEP_IS("step %ld of %ld", w.step, w.all);
    kill_after(send_out(op.fn, o), w.step, op.how);
    the->alone = 1;
    if (chance(16)) rest_and_audit(chance(2) ? DRAIN : EMPTY);
    the->alone = 0;
  }
  finale(reader);
  NOTE("%s: %ld steps, %llu killed", op.name, w.all, (unsigned long long)the->deaths);
}
static void look_round(void) {
  pid_t reader = send_out(reader_child, (order){ 0 });
  rest(WRITER, FREEZE);
  rest_and_audit(chance(2) ? DRAIN : EMPTY);
  go_on(WRITER);
  end_within(reader, 0);
  reader_died();
}
static void step_readers(stepped op) {
  const order o = { .from = op.from };
  warm_up();
  stage_new("step", any_shape());
  the->alone = 0;
  pid_t reader = send_out(reader_child, (order){ 0 }), writer = send_out(writer_child, (order){ 0 });
  while (the->committed == 0) nap(50);
  end_within(reader, 0);
  reader_died();
  walk w = walk_begin(op.each, kill_after(send_out(op.fn, o), ALL_STEPS, op.how));
  for (reader_died(); walk_on(&w); reader_died()) {
    STEP_IS("step %ld of %ld", w.step, w.all);
    kill_after(send_out(op.fn, o), w.step, op.how);
    reader_died();
    if (chance(16)) look_round();
  }
  both_go_on(send_out(reader_child, (order){ 0 }), writer);
  NOTE("%s: %ld steps, %llu killed", op.name, w.all, (unsigned long long)the->deaths);
}
/* Alone with it: what it leaves is no obstacle for the next one. */
static void step_owners(stepped op) {
  walk w = { .all = 0 };
  do {
    stage_new("step", any_shape());
    STEP_IS("step %ld of %ld", w.step, w.all);
    const long done = kill_after(send_out(op.fn, (order){ 0 }), w.all ? w.step : ALL_STEPS, op.how);
    finale(send_out(reader_child, (order){ .existing = (zb_existing)below(3) }));
    munmap(the, sizeof *the);
    if (w.all == 0) w = walk_begin(op.each, done);
  } while (walk_on(&w));
  NOTE("%s: %ld steps", op.name, w.all);
}
static void step_child(void *arg) {
  const stepped *op = arg;
  op->kind(*op);
}
TEST_LIMIT(any_instruction, 150) {
  static const stepped ops[] = {
    { "a commit", step_writers, traced_commit, PTRACE_SINGLESTEP, 0, true },
    { "a take", step_readers, traced_take, PTRACE_SINGLESTEP, 0, true },
    { "a writer opening", step_writers, traced_open, PTRACE_SINGLESTEP, ZBI_AT_OPEN_CLAIMED, false },
    { "a take-over", step_readers, traced_adopt, PTRACE_SINGLESTEP, ZBI_AT_ADOPT_CLAIMED, false },
    { "a writer leaving", step_writers, traced_leave, PTRACE_SINGLESTEP, 0, false },
  };
  ALL_AT_ONCE(step_child, ops);
}
TEST_LIMIT(any_system_call, 60) {
  static const stepped ops[] = {
    { "a writer opening", step_writers, traced_open, PTRACE_SYSCALL, 0, true },
    { "a writer leaving", step_writers, traced_leave, PTRACE_SYSCALL, 0, true },
    { "a take-over", step_readers, traced_adopt, PTRACE_SYSCALL, 0, true },
    { "a creation", step_owners, traced_adopt, PTRACE_SYSCALL, 0, true },
    { "a close", step_owners, traced_close, PTRACE_SYSCALL, 0, true },
  };
  ALL_AT_ONCE(step_child, ops);
}

/* ============================================================================================
 * A test point that nobody is killed at is none
 * ============================================================================================ */
TEST(each_point_has_its_case) {
  static const struct { const int *points; int count; } lists[] = {
    { commit_points, COUNT(commit_points) },   { leave_points, COUNT(leave_points) },     { open_points, COUNT(open_points) },
    { take_points, COUNT(take_points) },       { adopt_points, COUNT(adopt_points) },     { bury_points, COUNT(bury_points) },
    { create_points, COUNT(create_points) },   { replace_points, COUNT(replace_points) }, { close_points, COUNT(close_points) },
    { metadata_points, COUNT(metadata_points) },
  };
  bool there[ZBI_POINTS] = { false };
  for (int i = 0; i < COUNT(lists); i++)
    for (int k = 0; k < lists[i].count; k++) there[lists[i].points[k]] = true;
  for (int point = 1; point < ZBI_AT_SLOT_ODD; point++)
    if (!there[point]) FAIL("nobody dies at point %d", point);
}

TEST_MAIN
