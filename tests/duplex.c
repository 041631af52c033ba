/* duplex.c - the duplex channel's scenarios, each with the two ends as threads and as processes.
 *
 * The other end is started before this end opens anything, so that a forked one inherits no open handle. A side that is to
 * die is a forked process in both modes. */
#define ZEROBUF_TEST_POINT(n) at_point(n)
static void at_point(int n);
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"

enum { SMALL = 4096, LARGE = 24 << 20 };

typedef struct job {
  const char *name;
  uint64_t    count;
  size_t      size, request_size, response_size;
  zb_handler  handler;
  _Atomic int step, connects, disconnects, handled;
  _Atomic int64_t value;
  char        seen[64];
} job;

/* What else happens, once, when this thread comes by a point. */
static _Thread_local int meanwhile_at;
static _Thread_local void (*meanwhile)(void);
static void at_point(int n) {
  void (*what)(void) = n == meanwhile_at ? meanwhile : NULL;
  if (!what) return;
  meanwhile = NULL;
  what();
}

static job *job_new(const char *base, uint64_t count, size_t size) {
  job *j = test_shared(sizeof *j);
  j->name = test_name(base);
  j->count = count;
  j->size = size;
  j->request_size = j->response_size = SMALL;
  return j;
}
static void reach(job *j, int step) {
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) { while (atomic_load(&j->step) < step) test_sleep_ms(1); }
static void park(void) { for (;;) pause(); }

static const char *part(const job *j, const char *which) {
  char *name = malloc(300);
  snprintf(name, 300, "%s_%s", j->name, which);
  return name;
}
static void nothing_left(const job *j) {
  CHECK_EQ(objects(part(j, "request")), 0);
  CHECK_EQ(objects(part(j, "response")), 0);
}

/* ---- the ends ---- */
static void on_connect(zb_server *s, const void *metadata, size_t size, void *user) {
  job *j = user;
  (void)s;
  memset(j->seen, 0, sizeof j->seen);
  if (metadata) memcpy(j->seen, metadata, size);
  else strcpy(j->seen, "none");
  atomic_fetch_add(&j->connects, 1);
}
static void on_disconnect(zb_server *s, zb_result why, void *user) {
  job *j = user;
  (void)s;
  atomic_store(&j->value, why);
  atomic_fetch_add(&j->disconnects, 1);
}
static void server_create(zb_server *s, job *j) {
  zb_server_desc desc = { .request_size = j->request_size, .on_connect = on_connect, .on_disconnect = on_disconnect, .user = j };
  CHECK_RESULT(zb_server_create(s, j->name, &desc), ZB_OK);
}
static void client_open(zb_client *c, const job *j) {
  zb_client_desc desc = { .response_size = j->response_size, .connect_timeout_ns = WAIT };
  CHECK_RESULT(zb_client_open(c, j->name, &desc), ZB_OK);
}
static void send_one(zb_client *c, size_t size, uint64_t number) {
  void *place = NULL;
  uint64_t got = 0;
  CHECK_RESULT(zb_client_acquire(c, size, &place, WAIT), ZB_OK);
  frame_fill(place, size, number);
  CHECK_RESULT(zb_client_commit(c, size, &got), ZB_OK);
  CHECK_EQ(got, number);
}
static void receive_one(zb_client *c, size_t size, uint64_t number) {
  zb_answer a;
  CHECK_RESULT(zb_client_receive(c, &a, WAIT), ZB_OK);
  CHECK_EQ(a.number, number);
  CHECK_EQ(a.size, size);
  CHECK(frame_intact(a.data, a.size, number));
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}
static uint8_t *bytes_of(uint64_t number, size_t size) {
  static _Thread_local uint8_t *buffer;
  if (!buffer) buffer = malloc(LARGE);
  frame_fill(buffer, size, number);
  return buffer;
}
static void call_one(zb_client *c, size_t size, uint64_t number) {
  zb_answer a;
  CHECK_RESULT(zb_client_call(c, bytes_of(number, size), size, &a, WAIT), ZB_OK);
  CHECK_EQ(a.number, number);
  CHECK_EQ(a.size, size);
  CHECK(frame_intact(a.data, a.size, number));
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}
static void call_empty(zb_client *c, const char *text, uint64_t number) {
  zb_answer a;
  CHECK_RESULT(zb_client_call(c, text, strlen(text) + 1, &a, WAIT), ZB_OK);
  CHECK_EQ(a.number, number);
  CHECK_EQ(a.size, 0);
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}
static void call_failed(zb_client *c, const char *text, uint64_t number, int failure) {
  zb_answer a;
  CHECK_RESULT(zb_client_call(c, text, strlen(text) + 1, &a, WAIT), ZB_ERR_NO_ANSWER);
  CHECK_EQ(a.number, number);
  CHECK_EQ((int)a.failure, failure);
}
static void expect_idle(zb_server *s) {
  zb_request q;
  CHECK_RESULT(zb_server_next(s, &q, ZB_MS(120)), ZB_TIMEOUT);
}

/* ---- handlers ---- */
static zb_result echo(zb_server *s, const zb_request *q, void *user) {
  job *j = user;
  atomic_fetch_add(&j->handled, 1);
  return zb_server_reply(s, q->data, q->size, WAIT);
}
static zb_result echo_in_place(zb_server *s, const zb_request *q, void *user) {     /* immutable: the answer is written where it goes */
  void *place;
  (void)user;
  zb_result e = zb_server_acquire_reply(s, q->size + 100, &place, WAIT);
  if (e != ZB_OK) return e;
  memcpy(place, q->data, q->size);
  return zb_server_commit_reply(s, q->size);
}
static zb_result invert(zb_server *s, const zb_request *q, void *user) {            /* mutable: the request becomes the answer */
  (void)user;
  for (size_t i = 0; i < q->size; i++) ((uint8_t *)q->data)[i] ^= 0xff;
  return zb_server_reply_in_place(s, q->size, WAIT);
}
static void serve(void *arg) {                             /* until the client says so */
  job *j = arg;
  static _Thread_local zb_server s;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, j->handler, j), ZB_OK);
  reach(j, 1);
  await(j, 2);
  CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}
static test_pair *serve_with(int mode, job *j, zb_handler handler) {
  j->handler = handler;
  return pair_start(mode, serve, j);
}
static void serve_end(test_pair *p, job *j) {
  reach(j, 2);
  pair_join(p);
  nothing_left(j);
}

/* ============================================================================================
 * Requests and answers
 * ============================================================================================ */
static void all_sizes(int mode, zb_handler handler) {
  static const size_t sizes[] = { 1, 2, 15, 16, 17, 19, 20, 21, 64, 100, 1000, 4096, 65536, 1 << 20, 10 << 20 };
  job *j = job_new("sizes", 0, 0);
  zb_client c;
  j->request_size = j->response_size = LARGE;
  test_pair *p = serve_with(mode, j, handler);
  client_open(&c, j);
  for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) call_one(&c, sizes[i], i + 1);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}
TEST_BOTH_LIMIT(echo_of_all_sizes, 60) { all_sizes(mode, echo); }
TEST_BOTH_LIMIT(written_in_place_of_all_sizes, 60) { all_sizes(mode, echo_in_place); }

TEST_BOTH(the_request_becomes_the_answer) {
  job *j = job_new("mutable", 0, 0);
  zb_client c;
  zb_answer a;
  test_pair *p = serve_with(mode, j, invert);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 50; n++) {
    const uint8_t *sent = bytes_of(n, 10 * n);
    CHECK_RESULT(zb_client_call(&c, sent, 10 * n, &a, WAIT), ZB_OK);
    CHECK_EQ(a.size, 10 * n);
    for (size_t k = 0; k < a.size; k++) CHECK_EQ(((const uint8_t *)a.data)[k], sent[k] ^ 0xff);
    CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

TEST_BOTH(twenty_in_flight_come_in_order) {
  job *j = job_new("order", 0, 0);
  zb_client c;
  zb_answer a[20];
  test_pair *p = serve_with(mode, j, echo);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 20; n++) send_one(&c, 100, n);
  for (uint64_t n = 1; n <= 20; n++) receive_one(&c, 100, n);
  for (uint64_t n = 21; n <= 40; n++) send_one(&c, n, n);
  for (uint64_t n = 21; n <= 40; n++) CHECK_RESULT(zb_client_receive(&c, &a[n - 21], WAIT), ZB_OK);   /* all held, released backwards */
  for (uint64_t n = 40; n > 20; n--) {
    CHECK_EQ(a[n - 21].number, n);
    CHECK(frame_intact(a[n - 21].data, n, n));
    CHECK_RESULT(zb_client_release(&c, &a[n - 21]), ZB_OK);
    CHECK_RESULT(zb_client_release(&c, &a[n - 21]), ZB_ERR_STATE);
  }
  CHECK_RESULT(zb_client_receive(&c, &a[0], ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

static void call_many(void *arg) {
  job *j = arg;
  static _Thread_local zb_client c;
  client_open(&c, j);
  for (uint64_t n = 1; n <= j->count; n++) call_one(&c, 1 + n % j->size, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  reach(j, 1);
}
TEST_BOTH(an_own_loop) {
  job *j = job_new("loop", 2000, 300);
  zb_server s;
  zb_request q;
  test_pair *p = pair_start(mode, call_many, j);           /* waits for the server */
  server_create(&s, j);
  for (uint64_t n = 1; n <= j->count; n++) {
    CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
    CHECK_EQ(q.number, n);
    CHECK_EQ(q.size, 1 + n % j->size);
    CHECK(zb_server_client_alive(&s));
    CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
    CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_ERR_STATE);
  }
  pair_join(p);
  expect_idle(&s);
  CHECK(!zb_server_client_alive(&s));
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

static zb_result stop_after(zb_server *s, const zb_request *q, void *user) {
  job *j = user;
  if (q->number == j->count) CHECK_RESULT(zb_server_stop(s), ZB_OK);
  CHECK_RESULT(zb_server_close(s), ZB_ERR_STATE);
  return zb_server_reply(s, q->data, q->size, WAIT);
}
TEST_BOTH(run_in_the_callers_thread) {
  job *j = job_new("run", 500, 100);
  zb_server s;
  test_pair *p = pair_start(mode, call_many, j);
  server_create(&s, j);
  CHECK_RESULT(zb_server_run(&s, stop_after, j), ZB_OK);
  pair_join(p);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* ============================================================================================
 * Handlers that do not do what they should: one answer all the same
 * ============================================================================================ */
static zb_result odd(zb_server *s, const zb_request *q, void *user) {
  const char *text = q->data;
  static const char huge[SMALL];
  void *place;
  (void)user;
  if (!strcmp(text, "fails")) return ZB_ERR_SCHEMA;
  if (!strcmp(text, "own code")) return (zb_result)1234;
  if (!strcmp(text, "nothing")) return ZB_OK;
  if (!strcmp(text, "empty")) return zb_server_reply(s, NULL, 0, WAIT);
  if (!strcmp(text, "empty place")) {
    CHECK_RESULT(zb_server_acquire_reply(s, 0, &place, WAIT), ZB_OK);
    CHECK_RESULT(zb_server_commit_reply(s, 1), ZB_ERR_TOO_LARGE);
    return zb_server_commit_reply(s, 0);
  }
  if (!strcmp(text, "shrinks to nothing")) {
    CHECK_RESULT(zb_server_acquire_reply(s, 500, &place, WAIT), ZB_OK);
    return zb_server_commit_reply(s, 0);
  }
  if (!strcmp(text, "too much")) return zb_server_reply(s, huge, sizeof huge, WAIT);
  if (!strcmp(text, "too much in place")) return zb_server_acquire_reply(s, sizeof huge, &place, WAIT);
  if (!strcmp(text, "more than asked")) return zb_server_reply_in_place(s, q->size + 1, WAIT);
  if (!strcmp(text, "largest code")) return (zb_result)0x7fffffff;   /* which says "empty" on the wire */
  if (!strcmp(text, "no commit")) return zb_server_acquire_reply(s, 100, &place, WAIT);
  if (!strcmp(text, "fail")) {
    CHECK_RESULT(zb_server_fail(s, ZB_OK, WAIT), ZB_ERR_ARGUMENT);
    return zb_server_fail(s, ZB_ERR_NO_SPACE, WAIT);
  }
  if (!strcmp(text, "twice")) {
    CHECK_RESULT(zb_server_reply(s, "ok", 3, WAIT), ZB_OK);
    CHECK_RESULT(zb_server_reply(s, "ok", 3, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_acquire_reply(s, 3, &place, WAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_commit_reply(s, 3), ZB_ERR_STATE);
    return ZB_ERR_STATE;
  }
  if (!strcmp(text, "next")) {
    zb_request other;
    CHECK_RESULT(zb_server_next(s, &other, ZB_NOWAIT), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_run(s, odd, NULL), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_start(s, odd, NULL), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_close(s), ZB_ERR_STATE);
  }
  if (!strcmp(text, "changes its mind")) {
    CHECK_RESULT(zb_server_acquire_reply(s, 100, &place, WAIT), ZB_OK);
    memset(place, 'x', 100);
    CHECK_RESULT(zb_server_acquire_reply(s, 200, &place, WAIT), ZB_OK);
    memset(place, 'y', 200);
  }
  return zb_server_reply(s, q->data, q->size, WAIT);
}
TEST_BOTH(one_answer_whatever_the_handler_does) {
  job *j = job_new("odd", 0, 0);
  zb_client c;
  uint64_t n = 0;
  zb_answer a;
  test_pair *p = serve_with(mode, j, odd);
  client_open(&c, j);
  for (int round = 0; round < 30; round++) {               /* over the end of the streams, too */
    call_failed(&c, "fails", ++n, ZB_ERR_SCHEMA);
    call_failed(&c, "own code", ++n, 1234);
    call_failed(&c, "largest code", ++n, ZB_ERR_ARGUMENT);
    call_empty(&c, "nothing", ++n);
    call_empty(&c, "empty", ++n);
    call_empty(&c, "empty place", ++n);
    call_empty(&c, "shrinks to nothing", ++n);
    call_failed(&c, "too much", ++n, ZB_ERR_TOO_LARGE);
    call_failed(&c, "too much in place", ++n, ZB_ERR_TOO_LARGE);
    call_failed(&c, "more than asked", ++n, ZB_ERR_TOO_LARGE);
    call_empty(&c, "no commit", ++n);
    call_failed(&c, "fail", ++n, ZB_ERR_NO_SPACE);
    CHECK_RESULT(zb_client_call(&c, "twice", 6, &a, WAIT), ZB_OK);
    CHECK_EQ(a.number, ++n);
    CHECK_EQ(a.size, 3);
    CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
    for (int k = 0; k < 2; k++) {
      const char *text = k ? "next" : "changes its mind";
      CHECK_RESULT(zb_client_call(&c, text, strlen(text) + 1, &a, WAIT), ZB_OK);
      CHECK_EQ(a.number, ++n);
      CHECK(!strcmp(a.data, text));
      CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
    }
    call_one(&c, 300, ++n);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* An answer that looks like the marker is still the answer, whatever its length and its way. */
static void like_markers(int mode, zb_handler handler) {
  job *j = job_new("marker", 0, 0);
  zb_client c;
  zb_answer a;
  uint8_t bytes[64] = { 0 };
  uint64_t n = 0;
  j->response_size = 1024;
  test_pair *p = serve_with(mode, j, handler);
  client_open(&c, j);
  for (int32_t what = -2; what <= 2; what++)
    for (size_t size = 1; size <= 40; size++) {
      zbi_put_marker(bytes, what == 2 ? ZBI_EMPTY_ANSWER : what);
      if (size > 24) zbi_put_marker(bytes + size - 20, what);
      CHECK_RESULT(zb_client_call(&c, bytes, size, &a, WAIT), ZB_OK);
      CHECK_EQ(a.number, ++n);
      CHECK_EQ(a.size, size);
      CHECK(memcmp(a.data, bytes, size) == 0);
      CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
    }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}
static zb_result untouched(zb_server *s, const zb_request *q, void *user) {
  (void)user;
  return zb_server_reply_in_place(s, q->size, WAIT);
}
static zb_result echo_exactly(zb_server *s, const zb_request *q, void *user) {
  void *place;
  (void)user;
  zb_result e = zb_server_acquire_reply(s, q->size, &place, WAIT);
  if (e != ZB_OK) return e;
  memcpy(place, q->data, q->size);
  return zb_server_commit_reply(s, q->size);
}
TEST_BOTH(an_answer_like_a_marker) { like_markers(mode, echo); }
TEST_BOTH(an_answer_like_a_marker_in_place) { like_markers(mode, untouched); }
TEST_BOTH(an_answer_like_a_marker_written_in_place) { like_markers(mode, echo_exactly); }

/* Just what fits, in a stream with no byte to spare for anything else. */
TEST_BOTH(the_largest_answer_there_is) {
  job *j = job_new("largest", 0, 0);
  zb_client c;
  test_pair *p = serve_with(mode, j, echo_exactly);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 20; n++) call_one(&c, SMALL - 16, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* ============================================================================================
 * Time
 * ============================================================================================ */
static zb_result slow_first(zb_server *s, const zb_request *q, void *user) {
  job *j = user;
  while (q->number <= 2 && atomic_load(&j->value) == 0) test_sleep_ms(1);
  return zb_server_reply(s, q->data, q->size, WAIT);
}
TEST_BOTH(a_late_answer_is_dropped) {
  job *j = job_new("late", 0, 0);
  zb_client c;
  zb_answer a;
  test_pair *p = serve_with(mode, j, slow_first);
  client_open(&c, j);
  CHECK_RESULT(zb_client_call(&c, "1", 2, &a, ZB_MS(20)), ZB_TIMEOUT);
  CHECK_RESULT(zb_client_call(&c, "2", 2, &a, ZB_MS(20)), ZB_TIMEOUT);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_MS(20)), ZB_TIMEOUT);
  j->value = 1;
  CHECK_RESULT(zb_client_call(&c, "3", 2, &a, WAIT), ZB_OK);
  CHECK_EQ(a.number, 3);
  CHECK(!strcmp(a.data, "3"));
  CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  send_one(&c, 10, 4);
  CHECK_RESULT(zb_client_call(&c, "5", 2, &a, WAIT), ZB_ERR_STATE);      /* number 4 is waited for by nobody but receive */
  receive_one(&c, 10, 4);
  call_one(&c, 10, 5);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* More requests than fit, and nobody receives: the client is told within its timeout, and goes on by receiving. */
TEST_BOTH(a_full_channel_is_no_deadlock) {
  job *j = job_new("full", 0, 0);
  zb_client c;
  zb_result e = ZB_OK;
  uint64_t sent = 0, received = 0;
  void *place;
  j->request_size = 2048;
  j->response_size = 1024;
  test_pair *p = serve_with(mode, j, echo);
  client_open(&c, j);
  while (sent < 200) {
    e = zb_client_acquire(&c, 300, &place, ZB_MS(1));
    if (e == ZB_OK) {
      frame_fill(place, 300, ++sent);
      CHECK_RESULT(zb_client_commit(&c, 300, NULL), ZB_OK);
    } else {
      CHECK_RESULT(e, ZB_TIMEOUT);
      CHECK(sent > received);
      receive_one(&c, 300, ++received);
    }
  }
  CHECK(received > 100);                                   /* the streams hold no more than ten */
  while (received < sent) receive_one(&c, 300, ++received);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* ============================================================================================
 * Clients come and go
 * ============================================================================================ */
TEST_BOTH(clients_one_after_the_other) {
  job *j = job_new("next", 0, 0);
  zb_client c;
  test_pair *p = serve_with(mode, j, echo);
  for (int k = 0; k < 10; k++) {
    client_open(&c, j);
    if (k % 3 == 1) CHECK_RESULT(zb_client_set_metadata(&c, &"abc"[k % 2], 1), ZB_OK);
    for (uint64_t n = 1; n <= 20; n++) call_one(&c, 100 + (size_t)k, n);
    for (uint64_t n = 21; n <= 23; n++) if (k % 2) send_one(&c, 100, n);   /* never received */
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
  }
  serve_end(p, j);
}

static void leave_requests(void *arg) {                    /* a client that sends and dies, or leaves */
  job *j = arg;
  static zb_client c;
  client_open(&c, j);
  for (uint64_t n = 1; n <= j->count; n++) send_one(&c, 50, n);
  reach(j, 1);
  if (j->size == 0) park();
  await(j, 2);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
}
/* `taken`: how many of the five the server has answered before the client goes. */
typedef struct leaving { uint64_t taken; bool killed, noticed; } leaving;
static void left_over(void *arg) {
  const leaving *l = arg;
  job *j = job_new("leftover", 5, !l->killed);
  static zb_server s;
  zb_client c;
  zb_request q;
  zb_answer a;
  server_create(&s, j);
  pid_t old = test_spawn(leave_requests, j);
  await(j, 1);
  for (uint64_t n = 1; n <= l->taken; n++) {
    CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
    CHECK_EQ(q.number, n);
    CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  }
  reach(j, 2);
  if (l->killed) test_kill(old);
  else test_join(old);
  if (l->noticed)                                             /* until then it may be given some more */
    while (zb_server_next(&s, &q, ZB_MS(300)) == ZB_OK) zb_server_reply(&s, q.data, q.size, ZB_NOWAIT);
  client_open(&c, j);
  expect_idle(&s);                                         /* what is there is the old one's */
  send_one(&c, 70, 1);
  send_one(&c, 71, 2);
  for (uint64_t n = 1; n <= 2; n++) {
    CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
    CHECK_EQ(q.number, n);
    CHECK_EQ(q.size, 69 + n);
    CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  }
  receive_one(&c, 70, 1);
  receive_one(&c, 71, 2);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
TEST(requests_left_over) {                                 /* all at the same time: they wait more than they work */
  static const leaving all[] = {
    { 0, true, false }, { 0, false, false }, { 3, true, false }, { 3, false, false }, { 2, true, true }, { 1, false, true }, { 5, true, false } };
  enum { COUNT = sizeof all / sizeof all[0] };
  pid_t pids[COUNT];
  for (int i = 0; i < COUNT; i++) pids[i] = test_spawn(left_over, (void *)(uintptr_t)&all[i]);
  for (int i = 0; i < COUNT; i++) test_join(pids[i]);
}

/* ---- the client changes while the server is about to join its response stream ---- */
static struct { job *j; zb_client old, next; zb_reader stream; uint64_t requests; bool half; } change;
static void change_client(void) {
  zb_reader_desc desc = { .payload_size = SMALL };
  for (uint64_t n = 1; n <= change.requests; n++) send_one(&change.old, 30, n);
  CHECK_RESULT(zb_client_close(&change.old), ZB_OK);
  if (change.half) CHECK_RESULT(zb_reader_create(&change.stream, part(change.j, "response"), &desc), ZB_OK);
  else client_open(&change.next, change.j);
}
static void change_at(zb_server *s, uint64_t requests, bool half) {
  zb_request q;
  change.j = job_new("change", 0, 0);
  change.requests = requests;
  change.half = half;
  server_create(s, change.j);
  client_open(&change.old, change.j);
  meanwhile_at = ZBI_AT_SERVER_MEETS;
  meanwhile = change_client;
  CHECK_RESULT(zb_server_next(s, &q, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK(!meanwhile);
}
/* It is not told that the server has left it, and what the old one asked for is not handled. */
static void changed_at(uint64_t requests) {
  static zb_server s;
  zb_request q;
  zb_answer a;
  change_at(&s, requests, false);
  CHECK_RESULT(zb_client_receive(&change.next, &a, ZB_NOWAIT), ZB_TIMEOUT);
  for (uint64_t n = 0; n <= requests; n++) CHECK_RESULT(zb_server_next(&s, &q, ZB_NOWAIT), ZB_TIMEOUT);
  send_one(&change.next, 70, 1);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_EQ(q.number, 1);
  CHECK_EQ(q.size, 70);
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  receive_one(&change.next, 70, 1);
  CHECK_RESULT(zb_client_close(&change.next), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(change.j);
}
TEST(the_client_changes_while_the_server_joins) { changed_at(0); }
TEST(the_client_changes_while_the_server_joins_and_leaves_requests) { changed_at(3); }
TEST(the_next_client_is_half_there_while_the_server_joins) {
  static zb_server s;
  zb_frame f;
  change_at(&s, 0, true);
  CHECK_RESULT(zb_reader_acquire(&change.stream, &f, ZB_NOWAIT), ZB_TIMEOUT);
  CHECK_RESULT(zb_reader_close(&change.stream), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(change.j);
}

/* The same process, so the same pid, comes again before the server looks. */
TEST(the_same_pid_again) {
  job *j = job_new("samepid", 0, 0);
  static zb_server s;
  zb_client c;
  zb_request q;
  server_create(&s, j);
  for (int k = 0; k < 5; k++) {
    client_open(&c, j);
    CHECK_RESULT(zb_client_set_metadata(&c, &"01234"[k], 1), ZB_OK);
    for (uint64_t n = 1; n <= (uint64_t)k; n++) send_one(&c, 50, n);
    if (k >= 2) {
      CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
      CHECK_EQ(q.number, 1);
      CHECK_EQ(j->seen[0], '0' + k);
      CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
      receive_one(&c, 50, 1);
    }
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
  }
  client_open(&c, j);
  expect_idle(&s);
  send_one(&c, 60, 1);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_EQ(q.size, 60);
  CHECK(!strcmp(j->seen, "none"));
  CHECK_RESULT(zb_client_close(&c), ZB_OK);                /* with a request in the server's hand */
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_CLOSED);
  expect_idle(&s);
  CHECK_EQ(j->connects, j->disconnects);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

static void dying_client(void *arg) {
  job *j = arg;
  static zb_client c;
  client_open(&c, j);
  CHECK_RESULT(zb_client_set_metadata(&c, "first", 5), ZB_OK);
  if (j->count) call_one(&c, 100, 1);
  park();
}
/* The hooks: who is there, what it says of itself, and how it went. */
TEST_BOTH(hooks) {
  job *j = job_new("hooks", 1, 0);
  zb_client c;
  test_pair *p = serve_with(mode, j, echo);
  await(j, 1);
  pid_t first = test_spawn(dying_client, j);
  while (j->connects < 1) test_sleep_ms(1);
  CHECK(!strcmp(j->seen, "first"));
  j->step = 1;
  while (j->handled < 1) test_sleep_ms(1);
  CHECK_EQ(j->disconnects, 0);
  test_kill(first);
  while (j->disconnects < 1) test_sleep_ms(1);
  CHECK_RESULT((zb_result)j->value, ZB_ERR_PEER_DEAD);
  client_open(&c, j);
  CHECK_RESULT(zb_client_set_metadata(&c, "the second one", 14), ZB_OK);
  while (j->connects < 2) test_sleep_ms(1);                /* before any request */
  CHECK(!strcmp(j->seen, "the second one"));
  CHECK_RESULT(zb_client_set_metadata(&c, "another", 7), ZB_ERR_METADATA_SET);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  while (j->disconnects < 2) test_sleep_ms(1);
  CHECK_RESULT((zb_result)j->value, ZB_CLOSED);
  client_open(&c, j);
  call_one(&c, 10, 1);
  CHECK_EQ(j->connects, 3);
  CHECK(!strcmp(j->seen, "none"));
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* Killed with the server blocked on its full response stream: the next one is served. */
static void greedy_client(void *arg) {
  job *j = arg;
  static zb_client c;
  client_open(&c, j);
  void *place;
  while (zb_client_acquire(&c, 300, &place, ZB_MS(100)) == ZB_OK) CHECK_RESULT(zb_client_commit(&c, 300, NULL), ZB_OK);
  j->value = 5;
  park();
}
TEST_BOTH(killed_with_the_response_stream_full) {
  job *j = job_new("greedy", 0, 0);
  zb_client c;
  j->response_size = 1024;
  test_pair *p = serve_with(mode, j, echo);
  await(j, 1);
  for (int k = 0; k < 3; k++) {
    j->value = 0;
    pid_t greedy = test_spawn(greedy_client, j);
    while (j->value != 5) test_sleep_ms(1);
    test_kill(greedy);
    if (k == 1) test_sleep_ms(200);
    client_open(&c, j);
    for (uint64_t n = 1; n <= 20; n++) call_one(&c, 200, n);
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
  }
  serve_end(p, j);
}

/* A client that died between its two steps: it has a response stream and never joined the requests. */
TEST_BOTH(killed_between_its_two_steps) {
  job *j = job_new("halfway", 0, 0);
  zb_client c;
  test_pair *p = serve_with(mode, j, echo);
  await(j, 1);
  pid_t half = fork();
  if (half == 0) {
    zb_reader r;
    reader_create(&r, part(j, "response"), 4096, 0);
    j->value = 77;
    park();
  }
  while (j->value != 77) test_sleep_ms(1);
  zb_client_desc desc = { .response_size = 4096 };
  CHECK_RESULT(zb_client_open(&c, j->name, &desc), ZB_ERR_BUSY);
  test_kill(half);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 20; n++) call_one(&c, 200, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

/* The server goes, its last client is dead: nothing of either stays. */
TEST(a_dead_clients_stream_goes_with_the_server) {
  job *j = job_new("orphan", 0, 0);
  static zb_server s;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  pid_t old = test_spawn(dying_client, j);
  while (j->connects < 1) test_sleep_ms(1);
  test_kill(old);
  while (j->disconnects < 1) test_sleep_ms(1);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* ============================================================================================
 * Servers come and go
 * ============================================================================================ */
static void late_server(void *arg) {
  job *j = arg;
  await(j, 1);
  test_sleep_ms(50);
  serve(j);
}
TEST_BOTH(the_client_first) {
  job *j = job_new("first", 0, 0);
  zb_client c;
  zb_client_desc short_wait = { .connect_timeout_ns = ZB_MS(30) };
  CHECK_RESULT(zb_client_open(&c, j->name, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_client_open(&c, j->name, &short_wait), ZB_ERR_NOT_FOUND);
  nothing_left(j);
  j->handler = echo;
  test_pair *p = pair_start(mode, late_server, j);
  reach(j, 1);
  client_open(&c, j);
  call_one(&c, 100, 1);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

static void dying_server(void *arg) {
  job *j = arg;
  static zb_server s;
  zb_request q;
  server_create(&s, j);
  reach(j, 1);
  if (j->count == 0) park();                               /* never joins the response stream */
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  reach(j, 2);
  park();
}
static void waiting_client(void *arg) {
  job *j = arg;
  static _Thread_local zb_client c;
  zb_answer a;
  client_open(&c, j);
  send_one(&c, 100, 1);
  send_one(&c, 100, 2);
  if (j->count) receive_one(&c, 100, 1);
  reach(j, 3);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_FOREVER), ZB_ERR_PEER_DEAD);   /* asleep in it, or not yet */
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_NOWAIT), ZB_ERR_PEER_DEAD);
  CHECK(!zb_client_server_alive(&c));
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  reach(j, 4);
}
static void server_dies(int mode, uint64_t joined) {
  job *j = job_new("dies", joined, 0);
  zb_client c;
  pid_t server = test_spawn(dying_server, j);
  test_pair *p = pair_start(mode, waiting_client, j);
  await(j, 3);
  if (joined) await(j, 2);
  test_sleep_ms(20);                                       /* asleep, most likely; right in each case */
  test_kill(server);
  await(j, 4);
  pair_join(p);
  CHECK_RESULT(zb_client_open(&c, j->name, NULL), ZB_ERR_PEER_DEAD);
  CHECK_EQ(objects(part(j, "response")), 0);
  j->step = 0;
  p = serve_with(mode, j, echo);                           /* and a new one is found again */
  await(j, 1);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 5; n++) call_one(&c, 100, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}
TEST_BOTH(the_server_dies_in_a_request) { server_dies(mode, 1); }
TEST_BOTH(the_server_dies_before_it_joined) { server_dies(mode, 0); }

/* A new server while the old one's client is still there: that one is told, and starts anew. */
TEST(a_new_server_and_an_old_client) {
  job *j = job_new("newserver", 1, 0);
  zb_client c;
  zb_answer a;
  pid_t server = test_spawn(dying_server, j);
  client_open(&c, j);
  call_one(&c, 100, 1);
  send_one(&c, 100, 2);
  await(j, 2);
  test_kill(server);
  j->step = 0;
  test_pair *p = serve_with(PROCESSES, j, echo);
  await(j, 1);
  zb_result e = zb_client_receive(&c, &a, WAIT);
  CHECK(e == ZB_ERR_PEER_DEAD || e == ZB_CLOSED);
  CHECK_RESULT(zb_client_call(&c, "x", 1, &a, WAIT), e);   /* for good, though number 2 was never answered */
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), e);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 5; n++) call_one(&c, 100, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

static zb_result answer_and_leave(zb_server *s, const zb_request *q, void *user) {
  job *j = user;
  zb_result e = zb_server_reply(s, q->data, q->size, WAIT);
  if (q->number == j->count) reach(j, 2);
  return e;
}
TEST_BOTH(the_server_leaves) {
  job *j = job_new("leaves", 3, 0);
  zb_client c;
  zb_answer a;
  test_pair *p = serve_with(mode, j, answer_and_leave);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 3; n++) send_one(&c, 100, n);
  pair_join(p);
  for (uint64_t n = 1; n <= 3; n++) receive_one(&c, 100, n);             /* what was answered is there */
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_FOREVER), ZB_CLOSED);
  CHECK_RESULT(zb_client_call(&c, "x", 1, &a, WAIT), ZB_CLOSED);
  CHECK_RESULT(zb_client_send(&c, "x", 1, NULL, WAIT), ZB_CLOSED);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  nothing_left(j);
}

/* ============================================================================================
 * Stopping
 * ============================================================================================ */
static zb_result hold_on(zb_server *s, const zb_request *q, void *user) {
  job *j = user;
  reach(j, 3);
  await(j, 4);
  return zb_server_reply(s, q->data, q->size, WAIT);
}
static void *stop_later(void *arg) {
  test_sleep_ms(20);
  CHECK_RESULT(zb_server_stop(arg), ZB_OK);
  return NULL;
}
/* Who waits for a request waits for a token. */
TEST(stop_wakes_who_waits) {
  zb_server s;
  zb_request q;
  CHECK_RESULT(zb_server_create(&s, test_name("stop"), &(zb_server_desc){ .request_size = 1024 }), ZB_OK);
  for (int i = 0; i < 3; i++) {
    CHECK_EQ(zbi_sem_value(&s.requests.s.data), 0);
    CHECK_RESULT(zb_server_stop(&s), ZB_OK);
    CHECK_EQ(zbi_sem_value(&s.requests.s.data), 1);
    CHECK_RESULT(zb_server_next(&s, &q, ZB_FOREVER), ZB_TIMEOUT);
  }
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}
TEST(stop_when_idle_and_start_again) {
  job *j = job_new("idle", 0, 0);
  static zb_server s;
  zb_client c;
  server_create(&s, j);
  for (int k = 0; k < 5; k++) {
    CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
    CHECK_RESULT(zb_server_start(&s, echo, j), ZB_ERR_STATE);
    CHECK_RESULT(zb_server_run(&s, echo, j), ZB_ERR_STATE);
    if (k == 2) client_open(&c, j);
    if (k >= 2) call_one(&c, 10, (uint64_t)k - 1);         /* the client stays connected */
    CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  }
  pthread_t t;
  CHECK_EQ(pthread_create(&t, NULL, stop_later, &s), 0);
  CHECK_RESULT(zb_server_run(&s, echo, j), ZB_OK);
  pthread_join(t, NULL);
  zb_request q;
  CHECK_EQ(pthread_create(&t, NULL, stop_later, &s), 0);
  CHECK_RESULT(zb_server_next(&s, &q, ZB_FOREVER), ZB_TIMEOUT);
  pthread_join(t, NULL);
  CHECK_RESULT(zb_server_stop(&s), ZB_OK);                 /* before it runs: it does not begin */
  CHECK_RESULT(zb_server_run(&s, echo, j), ZB_OK);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
TEST(stop_in_a_request) {
  job *j = job_new("busy", 0, 0);
  static zb_server s;
  zb_client c;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, hold_on, j), ZB_OK);
  client_open(&c, j);
  send_one(&c, 10, 1);
  send_one(&c, 10, 2);
  await(j, 3);
  pthread_t t;
  CHECK_EQ(pthread_create(&t, NULL, stop_later, &s), 0);
  while (!zbi_server_stopping(&s)) test_sleep_ms(1);
  reach(j, 4);
  pthread_join(t, NULL);
  receive_one(&c, 10, 1);                                  /* what was begun is answered, the next one not begun */
  zb_answer a;
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_MS(50)), ZB_TIMEOUT);
  CHECK_RESULT(zb_server_start(&s, hold_on, j), ZB_OK);
  receive_one(&c, 10, 2);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);                /* stops it, too */
  nothing_left(j);
}
/* Blocked on a full response stream, with the client alive: what was in hand is a failed answer afterwards, the rest is answered. */
TEST(stop_when_the_response_stream_is_full) {
  job *j = job_new("blocked", 0, 0);
  static zb_server s;
  zb_client c;
  zb_answer a;
  j->response_size = 1024;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 6; n++) send_one(&c, 320, n);
  while (j->handled < 4) test_sleep_ms(1);                 /* three fit, and not even a failed answer beside them */
  CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  CHECK_EQ(j->handled, 4);
  for (uint64_t n = 1; n <= 3; n++) receive_one(&c, 320, n);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_MS(50)), ZB_TIMEOUT);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_NO_ANSWER);
  CHECK_EQ(a.number, 4);
  CHECK_RESULT(a.failure, ZB_TIMEOUT);
  for (uint64_t n = 5; n <= 6; n++) receive_one(&c, 320, n);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  nothing_left(j);
}
static zb_result stop_inside(zb_server *s, const zb_request *q, void *user) {
  (void)user;
  CHECK_RESULT(zb_server_stop(s), ZB_OK);
  return zb_server_reply(s, q->data, q->size, WAIT);
}
TEST(stop_inside_the_handler) {
  job *j = job_new("inside", 0, 0);
  static zb_server s;
  zb_client c;
  server_create(&s, j);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 5; n++) {
    CHECK_RESULT(zb_server_start(&s, stop_inside, j), ZB_OK);
    call_one(&c, 10, n);
    CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* A stop that comes with a request, and not while next waits, ends the next wait. */
static void stop_on_connect(zb_server *s, const void *metadata, size_t size, void *user) {
  (void)metadata, (void)size, (void)user;
  CHECK_RESULT(zb_server_stop(s), ZB_OK);
}
TEST(stop_together_with_a_request) {
  job *j = job_new("together", 0, 0);
  zb_server_desc desc = { .request_size = SMALL, .on_connect = stop_on_connect };
  static zb_server s;
  zb_client c;
  zb_request q;
  CHECK_RESULT(zb_server_create(&s, j->name, &desc), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 2; n++) send_one(&c, 30, n);
  for (uint64_t n = 1; n <= 2; n++) {
    CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
    CHECK_EQ(q.number, n);
    CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
    if (n == 1) CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_TIMEOUT);
    receive_one(&c, 30, n);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* What a hook may not do, in a loop of one's own as in a thread. */
static void try_everything(zb_server *s, job *j) {
  zb_request q;
  CHECK_RESULT(zb_server_next(s, &q, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_run(s, echo, j), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_start(s, echo, j), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_reply(s, "?", 1, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_fail(s, ZB_ERR_STATE, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_close(s), ZB_ERR_STATE);
}
static void meddle_on_connect(zb_server *s, const void *metadata, size_t size, void *user) {
  try_everything(s, user);
  on_connect(s, metadata, size, user);
}
static void meddle_on_disconnect(zb_server *s, zb_result why, void *user) {
  try_everything(s, user);
  on_disconnect(s, why, user);
}
TEST(hooks_that_do_what_they_must_not) {
  for (int way = 0; way < 2; way++) {
    job *j = job_new("meddle", 0, 0);
    zb_server_desc desc = { .request_size = SMALL, .on_connect = meddle_on_connect, .on_disconnect = meddle_on_disconnect, .user = j };
    static zb_server s;
    zb_client c;
    zb_request q;
    CHECK_RESULT(zb_server_create(&s, j->name, &desc), ZB_OK);
    client_open(&c, j);
    if (way) {
      CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
      for (uint64_t n = 1; n <= 3; n++) call_one(&c, 30, n);
    } else {
      send_one(&c, 30, 1);
      CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
      CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
      receive_one(&c, 30, 1);
    }
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
    if (!way) CHECK_RESULT(zb_server_next(&s, &q, ZB_NOWAIT), ZB_TIMEOUT);
    while (j->disconnects < 1) test_sleep_ms(1);
    CHECK_EQ(j->connects, 1);
    CHECK_RESULT(zb_server_close(&s), ZB_OK);
    nothing_left(j);
  }
}

/* A call that cannot take its answer, as too many are held, sends nothing. */
TEST(a_call_that_cannot_be_is_not_sent) {
  job *j = job_new("held", 0, 0);
  static zb_server s;
  zb_client c;
  zb_answer a[ZEROBUF_MAX_HELD + 1];
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  client_open(&c, j);
  for (int i = 0; i < ZEROBUF_MAX_HELD; i++) CHECK_RESULT(zb_client_call(&c, "?", 1, &a[i], WAIT), ZB_OK);
  for (int i = 0; i < 3; i++) CHECK_RESULT(zb_client_call(&c, "?", 1, &a[ZEROBUF_MAX_HELD], WAIT), ZB_ERR_HELD);
  CHECK_RESULT(zb_client_release(&c, &a[5]), ZB_OK);
  CHECK_RESULT(zb_client_call(&c, "?", 1, &a[5], WAIT), ZB_OK);
  CHECK_EQ(a[5].number, ZEROBUF_MAX_HELD + 1);
  CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  CHECK_EQ(j->handled, ZEROBUF_MAX_HELD + 1);
  for (int i = 0; i < ZEROBUF_MAX_HELD; i++) CHECK_RESULT(zb_client_release(&c, &a[i]), ZB_OK);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* ============================================================================================
 * Ends that break the rules, played with the plain streams
 * ============================================================================================ */
TEST(a_client_out_of_step_is_dropped) {
  job *j = job_new("gap", 0, 0);
  static zb_server s;
  static zb_reader r;
  zb_writer w;
  zb_client c;
  zb_request q;
  zb_frame f;
  server_create(&s, j);
  reader_create(&r, part(j, "response"), 4096, 0);
  writer_open(&w, part(j, "request"));
  put(&w, 10);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  w.sequence += 3;
  put(&w, 10);
  put(&w, 10);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_ERR_SEQUENCE);
  CHECK_RESULT((zb_result)j->value, ZB_ERR_SEQUENCE);
  get(&r, 1, 10);
  CHECK_RESULT(zb_reader_acquire(&r, &f, WAIT), ZB_CLOSED);
  expect_idle(&s);
  put(&w, 10);
  expect_idle(&s);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 5; n++) call_one(&c, 100, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
/* However many of them come, they do not end the service. */
TEST(clients_out_of_step_again_and_again) {
  job *j = job_new("gaps", 0, 0);
  static zb_server s;
  static zb_reader r;
  zb_writer w;
  zb_client c;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  reader_create(&r, part(j, "response"), 4096, 0);
  writer_open(&w, part(j, "request"));
  put(&w, 10);
  get(&r, 1, 10);
  for (int i = 0; i < 30; i++) {
    w.sequence += 3;
    put(&w, 10);
  }
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 5; n++) call_one(&c, 100, n);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
/* One of another make looks whether the place is free and then writes its pid without looking: at the same moment as ours, and after it. */
TEST(a_client_that_is_written_over) {
  job *j = job_new("over", 0, 0);
  static zb_server s;
  static zb_client c;
  zb_request q;
  zb_answer a;
  server_create(&s, j);
  client_open(&c, j);
  zbi_header(&c.requests.s)->writer_pid = (uint64_t)getppid();
  send_one(&c, 10, 1);
  CHECK_RESULT(zb_server_next(&s, &q, ZB_NOWAIT), ZB_TIMEOUT);
  for (int i = 0; i < 2; i++) CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_BUSY);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
/* The request stream first, the response stream a moment later: waited for. One in another process is not taken for it. */
TEST(a_response_stream_that_comes_later) {
  job *j = job_new("later", 0, 0);
  static zb_server s;
  static zb_reader r;
  zb_writer w;
  zb_request q;
  server_create(&s, j);
  pid_t other = fork();
  if (other == 0) {
    reader_create(&r, part(j, "response"), 4096, 0);
    reach(j, 1);
    park();
  }
  await(j, 1);
  writer_open(&w, part(j, "request"));
  put(&w, 10);
  expect_idle(&s);
  test_kill(other);
  expect_idle(&s);
  reader_create(&r, part(j, "response"), 4096, 0);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_EQ(q.number, 1);
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, WAIT), ZB_OK);
  get(&r, 1, 10);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}
/* A server that answers twice, or what was never asked for. */
TEST(a_server_out_of_step) {
  for (int how = 0; how < 2; how++) {
    job *j = job_new("step", 0, 0);
    static zb_reader r;
    zb_writer w;
    zb_client c;
    zb_answer a;
    reader_create(&r, part(j, "request"), 4096, 0);
    client_open(&c, j);
    send_one(&c, 10, 1);
    get(&r, 1, 10);
    writer_open(&w, part(j, "response"));
    if (how) w.sequence = 5;
    put(&w, 10);
    if (!how) {
      receive_one(&c, 10, 1);
      put(&w, 10);
    }
    CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_SEQUENCE);
    CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_SEQUENCE);
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
    CHECK_RESULT(zb_writer_close(&w), ZB_OK);
    CHECK_RESULT(zb_reader_close(&r), ZB_OK);
    nothing_left(j);
  }
}
/* A server without marks: what looks like a marker is what it is. */
TEST(a_marker_of_somebody_else) {
  job *j = job_new("plain", 0, 0);
  static zb_reader r;
  zb_writer w;
  zb_client c;
  zb_answer a;
  uint8_t bytes[ZBI_MARKER];
  reader_create(&r, part(j, "request"), 4096, 0);
  client_open(&c, j);
  writer_open(&w, part(j, "response"));
  zbi_put_marker(bytes, ZB_ERR_SCHEMA);
  send_one(&c, 10, 1);
  CHECK_RESULT(zb_writer_write(&w, bytes, sizeof bytes, WAIT), ZB_OK);
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_OK);
  CHECK_EQ(a.size, sizeof bytes);
  CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  zbi_side_of(&w.s)->duplex_marks = 1;                     /* and of one that says that it has marks, and lies */
  send_one(&c, 10, 2);
  CHECK_RESULT(zb_writer_write(&w, bytes, 17, WAIT), ZB_OK);
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_CORRUPT);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_writer_close(&w), ZB_OK);
  CHECK_RESULT(zb_reader_close(&r), ZB_OK);
  nothing_left(j);
}

/* ============================================================================================
 * Bad input
 * ============================================================================================ */
TEST(bad_input) {
  static zb_server s, t;
  static zb_client c, d;
  zb_request q;
  zb_answer a;
  void *place;
  char name[300];
  job *j = job_new("bad", 0, 0);
  memset(name, 'n', sizeof name);
  name[237] = 0;
  CHECK_RESULT(zb_server_create(NULL, j->name, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_create(&s, NULL, NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_server_create(&s, "", NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_server_create(&s, "a/b", NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_server_create(&s, name, NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_client_open(NULL, j->name, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_client_open(&c, name, NULL), ZB_ERR_NAME);
  CHECK_RESULT(zb_server_create(&s, j->name, &(zb_server_desc){ .copy = (zb_copy)9 }), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_create(&s, j->name, &(zb_server_desc){ .mode = 07777 }), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_create(&s, j->name, &(zb_server_desc){ .request_size = UINT64_MAX }), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_server_next(&s, &q, ZB_NOWAIT), ZB_ERR_STATE);          /* closed handles */
  CHECK_RESULT(zb_server_run(&s, echo, j), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_stop(&s), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_reply(&s, "x", 1, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  CHECK_RESULT(zb_client_send(&c, "x", 1, NULL, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_call(&c, "x", 1, &a, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_set_metadata(&c, "x", 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_client_close(NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_close(NULL), ZB_ERR_ARGUMENT);
  nothing_left(j);

  server_create(&s, j);
  CHECK_RESULT(zb_server_create(&t, j->name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_client_open(&c, j->name, &(zb_client_desc){ .response_size = UINT64_MAX }), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_client_open(&c, j->name, &(zb_client_desc){ .copy = (zb_copy)9 }), ZB_ERR_ARGUMENT);
  CHECK_EQ(objects(part(j, "response")), 0);
  client_open(&c, j);
  CHECK_RESULT(zb_client_open(&d, j->name, NULL), ZB_ERR_BUSY);
  CHECK_RESULT(zb_client_acquire(&c, 0, &place, ZB_NOWAIT), ZB_ERR_EMPTY);
  CHECK_RESULT(zb_client_acquire(&c, SMALL, &place, ZB_NOWAIT), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_client_acquire(&c, 1, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_client_commit(&c, 1, NULL), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_acquire(&c, 10, &place, ZB_NOWAIT), ZB_OK);
  CHECK_RESULT(zb_client_acquire(&c, 10, &place, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_commit(&c, 11, NULL), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_client_abort(&c), ZB_OK);
  CHECK_RESULT(zb_client_abort(&c), ZB_ERR_STATE);
  CHECK_RESULT(zb_client_send(&c, NULL, 1, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_client_receive(&c, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_client_release(&c, NULL), ZB_ERR_ARGUMENT);
  memset(&a, 0, sizeof a);
  CHECK_RESULT(zb_client_release(&c, &a), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_next(&s, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_run(&s, NULL, NULL), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_reply(&s, "x", 1, ZB_NOWAIT), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_commit_reply(&s, 1), ZB_ERR_STATE);
  send_one(&c, 10, 1);                                     /* after all that it still works, and the numbers are right */
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_RESULT(zb_server_acquire_reply(&s, 10, NULL, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_acquire_reply(&s, SIZE_MAX, &place, ZB_NOWAIT), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_server_reply(&s, NULL, 1, ZB_NOWAIT), ZB_ERR_ARGUMENT);
  CHECK_RESULT(zb_server_reply(&s, "x", SIZE_MAX, ZB_NOWAIT), ZB_ERR_TOO_LARGE);
  CHECK_RESULT(zb_server_commit_reply(&s, 1), ZB_ERR_STATE);
  CHECK_RESULT(zb_server_reply(&s, q.data, q.size, ZB_NOWAIT), ZB_OK);
  receive_one(&c, 10, 1);
  send_one(&c, 10, 2);
  send_one(&c, 10, 3);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
  CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);       /* the one before gets an empty answer */
  CHECK_EQ(q.number, 3);
  CHECK_RESULT(zb_server_fail(&s, ZB_ERR_SCHEMA, WAIT), ZB_OK);
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_OK);
  CHECK_EQ(a.size, 0);
  CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_NO_ANSWER);
  CHECK_RESULT(a.failure, ZB_ERR_SCHEMA);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* A response stream in which not even a failed answer fits: the client is told that it is left, not given a wrong answer. */
TEST_BOTH(a_response_stream_far_too_small) {
  job *j = job_new("tiny", 0, 0);
  zb_client c;
  zb_answer a;
  int left = 0;
  j->response_size = 64;
  test_pair *p = serve_with(mode, j, echo);
  for (int k = 0; k < 4; k++) {
    const size_t first = k % 2 ? 15 : 10, second = k % 2 ? 40 : 30;
    client_open(&c, j);
    for (uint64_t n = 1; n <= 5; n++) call_one(&c, first, 2 * n - 1), call_one(&c, first, 2 * n);
    zb_result e = zb_client_call(&c, bytes_of(11, second), second, &a, WAIT);
    if (e == ZB_ERR_NO_ANSWER) CHECK_RESULT(a.failure, ZB_ERR_WILL_NOT_FIT);
    else CHECK_RESULT(e, ZB_CLOSED);
    left += e == ZB_CLOSED;
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
  }
  CHECK_EQ(left, 2);
  serve_end(p, j);
}

TEST(a_forked_child_changes_nothing) {
  job *j = job_new("fork", 0, 0);
  static zb_server s;
  static zb_client c;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  client_open(&c, j);
  call_one(&c, 10, 1);
  pid_t child = fork();
  if (child == 0) _exit(zb_client_close(&c) != ZB_OK || zb_server_close(&s) != ZB_OK);
  test_join(child);
  call_one(&c, 10, 2);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* Seen from outside: two streams. */
TEST(the_two_streams) {
  job *j = job_new("stat", 0, 0);
  static zb_server s;
  static zb_client c;
  zb_info info;
  server_create(&s, j);
  CHECK_RESULT(zb_server_start(&s, echo, j), ZB_OK);
  client_open(&c, j);
  for (uint64_t n = 1; n <= 3; n++) call_one(&c, 10, n);
  for (int k = 0; k < 2; k++) {
    CHECK_RESULT(zb_stat(ZB_KIND_STREAM, part(j, k ? "request" : "response"), &info), ZB_OK);
    CHECK_EQ(info.write_count, 3);
    CHECK_EQ(info.read_count, 3);
    CHECK_EQ(info.reader.presence, ZB_ALIVE);
    CHECK_EQ(info.writer.presence, ZB_ALIVE);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  nothing_left(j);
}

/* One thread sends, another one receives. */
static void *receive_all(void *arg) {
  zb_client *c = arg;
  for (uint64_t n = 1; n <= 3000; n++) receive_one(c, 1 + n % 200, n);
  return NULL;
}
TEST_BOTH_LIMIT(a_thread_that_sends_and_one_that_receives, 60) {
  job *j = job_new("threads", 0, 0);
  static zb_client c;
  pthread_t t;
  test_pair *p = serve_with(mode, j, echo);
  client_open(&c, j);
  CHECK_EQ(pthread_create(&t, NULL, receive_all, &c), 0);
  for (uint64_t n = 1; n <= 3000; n++) send_one(&c, 1 + n % 200, n);
  pthread_join(t, NULL);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  serve_end(p, j);
}

TEST_MAIN
