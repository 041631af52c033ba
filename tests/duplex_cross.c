/* duplex_cross.c - our server with a client of another make, our client with a server of another make, and, so that
 * the models themselves are known to be right, one of another make with another. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "patience.h"
#include "peer_duplex.h"

#define PATIENCE 15000        /* ms: long enough on any machine; a case that needs it has failed anyway */
#define METADATA "{\"make\":\"other\"}"
enum { LARGEST = 10 << 20 };

/* How our server serves. */
enum { LOOP, LOOP_IN_PLACE, RUN, RUN_IN_PLACE, THREAD, THREAD_IN_PLACE, BY_COPY, WAYS };

/* What a case and its children share. */
typedef struct job {
  const char *channel;
  uint64_t requests, responses;               /* payload sizes of the two streams */
  uint64_t count, largest, in_flight, seed;
  int quirks;                                 /* of a foreign writer: see quirks_set */
  bool in_place;                              /* the server changes the request's bytes: same size */
  bool exact;                                 /* places for answers are acquired no larger than they need be */
  int way;                                    /* that our server serves in */
  int client;                                 /* a number that is in all its requests */
  uint64_t ill;                               /* this request is not answered as usual: see ill_handler */
  int illness;
  bool wait_in_handler;                       /* each call of the handler waits for `go` */
  _Atomic int step, stop, go, in_handler;
  _Atomic uint64_t handled, connects, disconnects;
  _Atomic int why;                            /* of the last on_disconnect */
  _Atomic int first_why;                      /* of the first one */
  _Atomic size_t metadata_size;               /* of the last on_connect; NOTHING: there was none */
  char metadata[64];
} job;
#define NOTHING SIZE_MAX

static job *job_new(const char *base, uint64_t requests, uint64_t responses) {
  job *j = test_shared(sizeof *j);
  j->channel = test_name(base);
  j->requests = requests;
  j->responses = responses;
  j->seed = test_seed();
  j->in_flight = 1;
  j->client = 1;
  return j;
}
static const int ways[] = { LOOP, LOOP_IN_PLACE, RUN, RUN_IN_PLACE, THREAD, THREAD_IN_PLACE, BY_COPY };

static void reach(job *j, int step) {
  int now = atomic_load(&j->step);
  while (now < step && !atomic_compare_exchange_weak(&j->step, &now, step)) {}
}
static void await(job *j, int step) {
  for (int64_t start = test_now_ns(); atomic_load(&j->step) < step; test_sleep_ms(1))
    if (test_now_ns() - start > WAIT) FAIL("step %d was never reached", step);
}
static void park(void) { for (;;) pause(); }
static int there(const job *j) { return peer_count_channel(j->channel); }

/* ---- requests and answers: every byte follows from the client and the number ---- */
static uint64_t id_of(int client, uint64_t n) { return (uint64_t)client << 40 | n; }
static size_t size_of(const job *j, uint64_t n) {
  uint64_t state = j->seed ^ (n * 0x2545f4914f6cdd1du);
  return (size_t)(test_random(&state) % j->largest) + 8;
}
static void request_fill(void *data, size_t size, uint64_t id) {
  frame_fill(data, size, id);
  if (size >= 8) memcpy(data, &id, 8);
}
/* An answer is made of the request's bytes, each inverted; not in place there is one byte less or up to six more. */
static size_t answer_size(const job *j, size_t size) {
  if (j->in_place) return size;
  return size % 8 == 7 && size > 1 ? size - 1 : size + size % 7;
}
static void answer_fill(void *to, size_t n, const void *from, size_t size) {
  const uint8_t *p = from;
  uint8_t *q = to;
  for (size_t k = 0; k < n; k++) q[k] = (uint8_t)~p[k < size ? k : size - 1];
}
static uint8_t *scratch(int which) {          /* of the thread */
  static _Thread_local uint8_t *memory[3];
  if (!memory[which]) memory[which] = malloc(LARGEST + 64);
  if (!memory[which]) FAIL("out of memory");
  return memory[which];
}
static void answer_check(const job *j, const void *data, size_t n, uint64_t number) {
  const size_t size = size_of(j, number);
  request_fill(scratch(0), size, id_of(j->client, number));
  CHECK_EQ(n, answer_size(j, size));
  answer_fill(scratch(1), n, scratch(0), size);
  if (memcmp(data, scratch(1), n) != 0) FAIL("answer %llu is not that of client %d", (unsigned long long)number, j->client);
}

/* ---- the other make's ends ---- */
static void quirks_set(struct peer_writer *w, int quirks) {
  w->exact_fit_rests_at_end = quirks & 1;
  w->no_marker_in_short_tail = (quirks & 2) != 0;
  w->wraps_early = (quirks & 4) != 0;
}
static void client_is(struct peer_client *c, enum peer_result got, enum peer_result want, const char *what) {
  if (got != want) FAIL("%s gave %d, not %d: %s", what, got, want, c->error);
}
static void server_is(struct peer_server *s, enum peer_result got, enum peer_result want, const char *what) {
  if (got != want) FAIL("%s gave %d, not %d: %s", what, got, want, s->error);
}
#define CLIENT(c, call, want) client_is(c, call, want, #call)
#define SERVER(s, call, want) server_is(s, call, want, #call)

static void foreign_client_open(struct peer_client *c, const job *j) {
  peer_client_init(c);
  quirks_set(&c->requests, j->quirks);
  c->connects_first = (j->quirks & 8) != 0;
  c->responses.reject_exact_fit = true;
  CLIENT(c, peer_client_open(c, j->channel, 256, j->responses, PATIENCE), PEER_OK);
}
static void foreign_send(struct peer_client *c, const job *j) {
  const uint64_t n = c->sent + 1;
  const size_t size = size_of(j, n);
  request_fill(scratch(2), size, id_of(j->client, n));
  CLIENT(c, peer_client_send(c, scratch(2), size, PATIENCE), PEER_OK);
}
static void foreign_receive(struct peer_client *c, const job *j) {
  struct peer_frame f;
  CLIENT(c, peer_client_receive(c, PATIENCE, &f), PEER_OK);
  CHECK_EQ(f.sequence, c->answered);
  answer_check(j, f.data, (size_t)f.size, c->answered);
  CLIENT(c, peer_client_release(c), PEER_OK);
}
/* count requests, in_flight of them under way at a time. */
static void foreign_client_works(struct peer_client *c, job *j) {
  while (c->answered < j->count) {
    while (c->sent < j->count && peer_client_in_flight(c) < j->in_flight) foreign_send(c, j);
    foreign_receive(c, j);
  }
  CLIENT(c, peer_client_settled(c, PATIENCE), PEER_OK);
}
static void foreign_client(void *arg) {
  job *j = arg;
  struct peer_client c;
  foreign_client_open(&c, j);
  CLIENT(&c, peer_client_set_metadata(&c, METADATA, strlen(METADATA)), PEER_OK);
  foreign_client_works(&c, j);
  peer_client_leave(&c);
}

static void foreign_server_open(struct peer_server *s, const job *j) {
  peer_server_init(s);
  quirks_set(&s->responses, j->quirks);
  s->requests.reject_exact_fit = true;
  SERVER(s, peer_server_create(s, j->channel, 256, j->requests), PEER_OK);
}
static void foreign_reply(struct peer_server *s, const job *j, const struct peer_frame *f) {
  const size_t n = answer_size(j, (size_t)f->size);
  answer_fill(scratch(2), n, f->data, (size_t)f->size);
  SERVER(s, peer_server_reply(s, scratch(2), n, PATIENCE), PEER_OK);
  SERVER(s, peer_server_release(s), PEER_OK);
}
/* One client, until it leaves. */
static void foreign_server_works(struct peer_server *s, job *j) {
  struct peer_frame f;
  enum peer_result e;
  SERVER(s, peer_server_wait_client(s, PATIENCE), PEER_OK);
  for (int64_t start = test_now_ns(); (e = peer_server_next(s, 20, &f)) == PEER_OK || e == PEER_TIMEOUT;) {
    if (e == PEER_TIMEOUT && test_now_ns() - start > WAIT) FAIL("no request");   /* who leaves does not always tell */
    if (e == PEER_TIMEOUT) continue;
    foreign_reply(s, j, &f);
    j->handled++;
    if (s->taken == j->count) SERVER(s, peer_server_settled(s, PATIENCE), PEER_OK), reach(j, 1);
  }
  SERVER(s, e, PEER_CLOSED);
}
static void foreign_server(void *arg) {
  job *j = arg;
  struct peer_server s;
  foreign_server_open(&s, j);
  foreign_server_works(&s, j);
  CHECK_EQ(s.taken, j->count);
  peer_server_leave(&s);
}

/* ============================================================================================
 * The models, one against the other
 * ============================================================================================ */
static const uint64_t small_streams[] = { 256, 1024, 4096, 65536 };

TEST_BOTH_LIMIT(models_agree, 60) {
  for (int quirks = 4; quirks < 16; quirks += 8)   /* as strict as they demand of us */
    for (int i = 0; i < COUNT(small_streams); i++) {
      job *j = job_new("mm", small_streams[i], small_streams[COUNT(small_streams) - 1 - i]);
      j->largest = 256 / 2 - 40;
      j->count = 300;
      j->quirks = quirks;
      j->in_flight = 1 + (uint64_t)i % 2;
      test_pair *p = pair_start(mode, foreign_server, j);
      foreign_client(j);
      pair_join(p);
      CHECK_EQ(j->handled, j->count);
      CHECK_EQ(there(j), 0);
    }
}

typedef struct ends { struct peer_client c; struct peer_server s; struct peer_frame f; } ends;
static void ends_open(ends *e, const char *base) {
  const char *channel = test_name(base);
  peer_client_init(&e->c);
  peer_server_init(&e->s);
  SERVER(&e->s, peer_server_create(&e->s, channel, 256, 1024), PEER_OK);
  SERVER(&e->s, peer_server_wait_client(&e->s, 0), PEER_ABSENT);
  CLIENT(&e->c, peer_client_open(&e->c, channel, 256, 1024, 0), PEER_OK);
  SERVER(&e->s, peer_server_wait_client(&e->s, 0), PEER_OK);
}
static void ends_ask(ends *e) {
  CLIENT(&e->c, peer_client_send(&e->c, "question", 8, 0), PEER_OK);
  SERVER(&e->s, peer_server_next(&e->s, 0, &e->f), PEER_OK);
  SERVER(&e->s, peer_server_release(&e->s), PEER_OK);
}
static void ends_close(ends *e) {
  peer_client_leave(&e->c);
  peer_server_leave(&e->s);
  CHECK_EQ(peer_count_channel(e->c.channel), 0);
}
static void client_errs(ends *e, const char *how) {
  CLIENT(&e->c, peer_client_receive(&e->c, 0, &e->f), PEER_ERROR);
  if (!strstr(e->c.error, how)) FAIL("\"%s\" is not about \"%s\"", e->c.error, how);
  ends_close(e);
}
static void server_errs(ends *e, const char *how) {
  SERVER(&e->s, peer_server_next(&e->s, 0, &e->f), PEER_ERROR);
  if (!strstr(e->s.error, how)) FAIL("\"%s\" is not about \"%s\"", e->s.error, how);
  ends_close(e);
}
TEST(model_client_sees_one_answer_too_many) {
  ends e;
  ends_open(&e, "two");
  ends_ask(&e);
  e.s.taken++;                                /* it believes that there were two */
  for (int i = 0; i < 2; i++) SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_OK);
  CLIENT(&e.c, peer_client_release(&e.c), PEER_OK);
  client_errs(&e, "belongs to no request");
}
TEST(model_client_sees_one_answer_too_many_at_rest) {
  ends e;
  ends_open(&e, "rest");
  ends_ask(&e);
  e.s.taken++;
  for (int i = 0; i < 2; i++) SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_OK);
  CLIENT(&e.c, peer_client_release(&e.c), PEER_OK);
  CLIENT(&e.c, peer_client_settled(&e.c, 0), PEER_ERROR);
  ends_close(&e);
}
TEST(model_client_sees_an_answer_before_its_request) {
  ends e;
  ends_open(&e, "early");
  CLIENT(&e.c, peer_client_send(&e.c, "question", 8, 0), PEER_OK);
  e.s.taken++;
  SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  client_errs(&e, "before its request");
}
TEST(model_client_sees_numbers_that_do_not_begin_anew) {
  ends e;
  ends_open(&e, "anew");
  ends_ask(&e);
  e.s.responses.next_sequence = 2;
  SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  client_errs(&e, "sequence 2");
}
TEST(model_client_sees_another_server_answering) {
  ends e;
  ends_open(&e, "other");
  ends_ask(&e);
  e.s.responses.link.oieb->writer_pid = (uint64_t)getppid();
  SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  client_errs(&e, "takes the requests");
}
TEST(model_client_sees_a_request_that_is_never_released) {
  ends e;
  ends_open(&e, "kept");
  CLIENT(&e.c, peer_client_send(&e.c, "question", 8, 0), PEER_OK);
  SERVER(&e.s, peer_server_next(&e.s, 0, &e.f), PEER_OK);
  SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_OK);
  CLIENT(&e.c, peer_client_release(&e.c), PEER_OK);
  CLIENT(&e.c, peer_client_settled(&e.c, 50), PEER_ERROR);
  ends_close(&e);
}
TEST(model_server_sees_a_gap) {
  ends e;
  ends_open(&e, "gap");
  e.c.requests.next_sequence = 2;
  CLIENT(&e.c, peer_client_send(&e.c, "question", 8, 0), PEER_OK);
  server_errs(&e, "sequence 2");
}
TEST(model_server_sees_another_client_asking) {
  ends e;
  ends_open(&e, "asks");
  e.c.requests.link.oieb->writer_pid = (uint64_t)getppid();
  CLIENT(&e.c, peer_client_send(&e.c, "question", 8, 0), PEER_OK);
  server_errs(&e, "reads the answers");
}
TEST(model_server_sees_an_answer_that_is_never_released) {
  ends e;
  ends_open(&e, "hold");
  ends_ask(&e);
  SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
  CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_OK);
  SERVER(&e.s, peer_server_settled(&e.s, 50), PEER_ERROR);
  CLIENT(&e.c, peer_client_release(&e.c), PEER_OK);
  e.s.error[0] = e.s.responses.error[0] = 0;
  SERVER(&e.s, peer_server_settled(&e.s, 50), PEER_OK);
  CLIENT(&e.c, peer_client_settled(&e.c, 50), PEER_OK);
  ends_close(&e);
}
TEST(models_leave_in_either_order) {
  for (int how = 0; how < 4; how++) {
    ends e;
    ends_open(&e, "leave");
    ends_ask(&e);
    SERVER(&e.s, peer_server_reply(&e.s, "answer", 6, 0), PEER_OK);
    e.s.unlinks_first = how & 1;
    e.c.writer_leaves_last = (how & 2) != 0;
    if (how % 3 == 0) {
      peer_server_leave(&e.s);
      CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_OK);
      CLIENT(&e.c, peer_client_release(&e.c), PEER_OK);
      CLIENT(&e.c, peer_client_receive(&e.c, 0, &e.f), PEER_CLOSED);
      peer_client_leave(&e.c);
    } else {
      peer_client_leave(&e.c);
      SERVER(&e.s, peer_server_next(&e.s, 0, &e.f), PEER_CLOSED);
      peer_server_leave(&e.s);
    }
    CHECK_EQ(peer_count_channel(e.c.channel), 0);
  }
}
TEST(model_client_without_a_server_leaves_nothing) {
  struct peer_client c;
  const char *channel = test_name("none");
  for (int first = 0; first < 2; first++) {
    peer_client_init(&c);
    c.connects_first = first;
    CLIENT(&c, peer_client_open(&c, channel, 64, 1024, 20), PEER_ABSENT);
    CHECK_EQ(peer_count_channel(channel), 0);
  }
}

/* ============================================================================================
 * Our ends
 * ============================================================================================ */
static void on_connect(zb_server *s, const void *metadata, size_t size, void *user) {
  job *j = user;
  (void)s;
  if (metadata && size <= sizeof j->metadata) memcpy(j->metadata, metadata, size);
  j->metadata_size = metadata ? size : NOTHING;
  j->connects++;
}
static void on_disconnect(zb_server *s, zb_result why, void *user) {
  job *j = user;
  (void)s;
  j->why = (int)why;
  if (j->disconnects == 0) j->first_why = (int)why;
  j->disconnects++;
}
static zb_result answer(zb_server *s, const zb_request *r, job *j) {
  const size_t n = answer_size(j, r->size);
  void *place;
  zb_result e;
  if (j->in_place) {
    answer_fill(r->data, n, r->data, r->size);
    return zb_server_reply_in_place(s, n, WAIT);
  }
  if (j->way == BY_COPY) {
    answer_fill(scratch(2), n, r->data, r->size);
    return zb_server_reply(s, scratch(2), n, WAIT);
  }
  e = j->exact ? ZB_TIMEOUT : zb_server_acquire_reply(s, n + 5, &place, WAIT);
  if (e != ZB_OK) e = zb_server_acquire_reply(s, n, &place, WAIT);
  if (e != ZB_OK) return e;
  answer_fill(place, n, r->data, r->size);
  return zb_server_commit_reply(s, n);
}
enum { FAILS, ANSWERS_NOTHING, ANSWERS_EMPTY, SAYS_FAIL, TOO_MUCH, LIKE_A_MARKER, ILLNESSES };
static const uint8_t marker[16] = { 'z', 'e', 'r', 'o', 'b', 'u', 'f', 0, 0x8f, 0xc1, 0x5e, 0x27, 0xd3, 0x94, 0x0b, 0x6a };
static zb_result ill_handler(zb_server *s, const zb_request *r, job *j) {
  void *place;
  (void)r;
  switch (j->illness) {
    case FAILS: return (zb_result)-77;
    case ANSWERS_NOTHING: return ZB_OK;
    case ANSWERS_EMPTY: return zb_server_reply(s, "", 0, WAIT);
    case SAYS_FAIL: return zb_server_fail(s, ZB_ERR_NO_SPACE, WAIT);
    case LIKE_A_MARKER: return zb_server_reply(s, marker, sizeof marker, WAIT);
    default: return zb_server_acquire_reply(s, (size_t)j->responses, &place, WAIT);   /* ZB_ERR_TOO_LARGE */
  }
}
static zb_result our_handler(zb_server *s, const zb_request *r, void *user) {
  job *j = user;
  uint64_t id = 0;
  zb_result e;
  if (r->size >= 8 && j->largest) memcpy(&id, r->data, 8);
  j->in_handler++;
  for (int64_t start = test_now_ns(); j->wait_in_handler && !j->go; test_sleep_ms(1))
    if (test_now_ns() - start > WAIT) FAIL("the handler was never told to go on");
  if (r->size >= 8 && j->largest && id != id_of((int)(id >> 40), r->number))
    FAIL("request %llu of client %d has number %llu", (unsigned long long)id & 0xffffffffffu, (int)(id >> 40), (unsigned long long)r->number);
  e = j->ill == r->number ? ill_handler(s, r, j) : answer(s, r, j);
  j->handled++;
  return e;
}
static bool client_is_gone(zb_result e) { return e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD; }
static void our_loop(zb_server *s, job *j) {
  zb_request r;
  zb_result e;
  while (!j->stop) {
    if ((e = zb_server_next(s, &r, ZB_MS(20))) == ZB_TIMEOUT) continue;
    CHECK_RESULT(e, ZB_OK);
    e = our_handler(s, &r, j);
    if (j->ill == r.number && e < 0 && j->illness != ANSWERS_NOTHING) CHECK_RESULT(zb_server_fail(s, e, WAIT), ZB_OK);
    else if (e != ZB_OK && !client_is_gone(e)) FAIL("an answer gave %s", zb_result_name(e));
  }
}
static void *stopper(void *arg) {
  zb_server *s = *(zb_server **)arg;
  job *j = ((job **)arg)[1];
  while (!j->stop) test_sleep_ms(1);
  while (zb_server_stop(s) != ZB_OK) test_sleep_ms(1);
  return NULL;
}
static void our_run(zb_server *s, job *j) {
  void *arg[2] = { s, j };
  pthread_t t;
  CHECK(pthread_create(&t, NULL, stopper, arg) == 0);
  CHECK_RESULT(zb_server_run(s, our_handler, j), ZB_OK);
  pthread_join(t, NULL);
}
static void our_server(void *arg) {
  job *j = arg;
  zb_server *s = malloc(sizeof *s);
  const zb_server_desc d = { .request_size = j->requests, .metadata_size = 256, .on_connect = on_connect, .on_disconnect = on_disconnect, .user = j };
  if (!s) FAIL("out of memory");
  CHECK_RESULT(zb_server_create(s, j->channel, &d), ZB_OK);
  reach(j, 1);
  if (j->way == RUN || j->way == RUN_IN_PLACE) our_run(s, j);
  else if (j->way == THREAD || j->way == THREAD_IN_PLACE) {
    CHECK_RESULT(zb_server_start(s, our_handler, j), ZB_OK);
    while (!j->stop) test_sleep_ms(1);
    CHECK_RESULT(zb_server_stop(s), ZB_OK);
  } else our_loop(s, j);
  CHECK_RESULT(zb_server_close(s), ZB_OK);
  free(s);
}
static void way_set(job *j, int way) {
  j->way = way;
  j->in_place = way == LOOP_IN_PLACE || way == RUN_IN_PLACE || way == THREAD_IN_PLACE;
}
static test_pair *our_server_start(int mode, job *j) {
  test_pair *p = pair_start(mode, our_server, j);
  await(j, 1);
  return p;
}
static void our_server_end(test_pair *p, job *j) {
  j->stop = 1;
  pair_join(p);
  CHECK_EQ(there(j), 0);
}

static void our_client_open(zb_client *c, const job *j) {
  const zb_client_desc d = { .response_size = j->responses, .metadata_size = 256, .connect_timeout_ns = WAIT };
  CHECK_RESULT(zb_client_open(c, j->channel, &d), ZB_OK);
}
static void our_send(zb_client *c, const job *j, uint64_t n) {
  const size_t size = size_of(j, n);
  uint64_t number = 0;
  void *place;
  if (n % 2) {
    CHECK_RESULT(zb_client_acquire(c, size, &place, WAIT), ZB_OK);
    request_fill(place, size, id_of(j->client, n));
    CHECK_RESULT(zb_client_commit(c, size, &number), ZB_OK);
  } else {
    request_fill(scratch(2), size, id_of(j->client, n));
    CHECK_RESULT(zb_client_send(c, scratch(2), size, &number, WAIT), ZB_OK);
  }
  CHECK_EQ(number, n);
}
static void our_receive(zb_client *c, const job *j, uint64_t n) {
  zb_answer a;
  CHECK_RESULT(zb_client_receive(c, &a, WAIT), ZB_OK);
  CHECK_EQ(a.number, n);
  answer_check(j, a.data, a.size, n);
  CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
}
static void our_client_works(zb_client *c, const job *j) {
  uint64_t sent = 0, answered = 0;
  zb_answer a;
  if (j->in_flight == 1)
    for (; answered < j->count / 2; sent++) {
      const size_t size = size_of(j, ++answered);
      request_fill(scratch(2), size, id_of(j->client, answered));
      CHECK_RESULT(zb_client_call(c, scratch(2), size, &a, WAIT), ZB_OK);
      CHECK_EQ(a.number, answered);
      answer_check(j, a.data, a.size, answered);
      CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
    }
  while (answered < j->count) {
    while (sent < j->count && sent - answered < j->in_flight) our_send(c, j, ++sent);
    our_receive(c, j, ++answered);
  }
}
static void our_client(void *arg) {
  job *j = arg;
  zb_client c;
  our_client_open(&c, j);
  CHECK_RESULT(zb_client_set_metadata(&c, METADATA, strlen(METADATA)), ZB_OK);
  our_client_works(&c, j);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  char name[300];
  CHECK_EQ(peer_count_objects(peer_stream_name(name, j->channel, "response")), 0);   /* its own, it removes itself */
}

/* ============================================================================================
 * At full speed
 * ============================================================================================ */
/* So many that all their answers find room at any position. */
static uint64_t room_for(const job *j) {
  const uint64_t n = j->responses / (2 * (j->largest + 40));
  return n < 1 ? 1 : n > 16 ? 16 : n;
}
static void work(job *j, int mode, int way, int quirks) {
  j->largest = 256 / 2 - 40;
  j->count = 100;
  j->in_flight = mode == PROCESSES ? room_for(j) : 1;
  j->quirks = quirks;
  way_set(j, way);
}
typedef struct meeting { int mode, way; } meeting;
static void foreign_client_meets(void *arg) {
  const meeting *m = arg;
  for (int i = 0; i < COUNT(small_streams); i++) {
    job *j = job_new("fc", small_streams[i], small_streams[(i + m->way) % COUNT(small_streams)]);
    work(j, m->mode, m->way, (m->way * 4 + i * 5) % 16);
    test_pair *p = our_server_start(m->mode, j);
    foreign_client(j);
    our_server_end(p, j);
    CHECK_EQ(j->handled, j->count);
    CHECK_EQ(j->connects, 1);
  }
}
TEST_BOTH_LIMIT(foreign_client_our_server, 60) {
  meeting all[WAYS];
  for (int way = 0; way < WAYS; way++) all[way] = (meeting){ mode, way };
  all_at_once(foreign_client_meets, all, sizeof all[0], WAYS);
}
TEST_BOTH_LIMIT(our_client_foreign_server, 60) {
  for (int quirks = 0; quirks < 8; quirks++)
    for (int i = 0; i < COUNT(small_streams); i++) {
      job *j = job_new("fs", small_streams[i], small_streams[(i + quirks) % COUNT(small_streams)]);
      work(j, mode, quirks & 1 ? LOOP : LOOP_IN_PLACE, quirks);
      test_pair *p = pair_start(mode, foreign_server, j);
      our_client(j);
      pair_join(p);
      CHECK_EQ(j->handled, j->count);
      CHECK_EQ(there(j), 0);
    }
}

static const size_t sizes[] = { 1, 2, 7, 8, 100, 4096, 65537, 1 << 20, LARGEST, 3 };
static void foreign_sizes(struct peer_client *c, struct peer_frame *f, const job *j, size_t size) {
  for (size_t k = 0; k < size; k++) scratch(0)[k] = (uint8_t)(k * 7 + size);
  CLIENT(c, peer_client_call(c, scratch(0), size, PATIENCE, f), PEER_OK);
  CHECK_EQ(f->size, answer_size(j, size));
  answer_fill(scratch(1), (size_t)f->size, scratch(0), size);
  CHECK(memcmp(f->data, scratch(1), (size_t)f->size) == 0);
  CLIENT(c, peer_client_release(c), PEER_OK);
}
TEST_LIMIT(foreign_client_sizes, 60) {
  for (int way = 0; way < 2; way++) {
    job *j = job_new("sizes", 2 * (LARGEST + 64), 2 * (LARGEST + 64));
    struct peer_client c;
    struct peer_frame f;
    way_set(j, way);
    test_pair *p = our_server_start(PROCESSES, j);
    foreign_client_open(&c, j);
    for (int i = 0; i < COUNT(sizes); i++) foreign_sizes(&c, &f, j, sizes[i]);
    CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
    peer_client_leave(&c);
    our_server_end(p, j);
  }
}
TEST_LIMIT(our_client_sizes, 60) {
  job *j = job_new("sizes", 2 * (LARGEST + 64), 2 * (LARGEST + 64));
  zb_client c;
  zb_answer a;
  j->count = COUNT(sizes);
  test_pair *p = pair_start(PROCESSES, foreign_server, j);
  our_client_open(&c, j);
  for (int i = 0; i < COUNT(sizes); i++) {
    for (size_t k = 0; k < sizes[i]; k++) scratch(0)[k] = (uint8_t)(k * 7 + sizes[i]);
    CHECK_RESULT(zb_client_call(&c, scratch(0), sizes[i], &a, WAIT), ZB_OK);
    CHECK_EQ(a.size, answer_size(j, sizes[i]));
    answer_fill(scratch(1), a.size, scratch(0), sizes[i]);
    CHECK(memcmp(a.data, scratch(1), a.size) == 0);
    CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  }
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  pair_join(p);
  CHECK_EQ(there(j), 0);
}
TEST(twenty_in_order) {                       /* all sent before the first answer is looked at */
  for (int way = 0; way < WAYS; way++) {
    job *j = job_new("twenty", 8192, 8192);
    j->largest = 100;
    j->count = j->in_flight = 20;
    way_set(j, way);
    test_pair *p = our_server_start(PROCESSES, j);
    foreign_client(j);
    our_server_end(p, j);
    CHECK_EQ(j->handled, 20);
  }
  job *j = job_new("twenty", 8192, 8192);
  j->largest = 100;
  j->count = j->in_flight = 20;
  test_pair *p = pair_start(PROCESSES, foreign_server, j);
  our_client(j);
  pair_join(p);
}
/* More under way than the answers have room for: who cannot send receives. */
static void more_in_flight(void *way) {
  job *j = job_new("full", 1024, 256);
  struct peer_client c;
  uint64_t blocked = 0;
  j->largest = 80;
  j->count = 60;
  way_set(j, *(const int *)way);
  test_pair *p = our_server_start(PROCESSES, j);
  foreign_client_open(&c, j);
  c.responses.reject_avoidable_tail = false;   /* a place that was acquired too large, in a stream that is full: it cannot move */
  while (c.answered < j->count) {
    enum peer_result e = PEER_OK;
    while (c.sent < j->count && e == PEER_OK) {
      const size_t size = size_of(j, c.sent + 1);
      request_fill(scratch(2), size, id_of(j->client, c.sent + 1));
      e = peer_client_send(&c, scratch(2), size, 5);
    }
    if (e != PEER_OK) CLIENT(&c, e, PEER_TIMEOUT), blocked++;
    foreign_receive(&c, j);
  }
  CHECK(blocked > 3);
  CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
  peer_client_leave(&c);
  our_server_end(p, j);
  CHECK_EQ(j->handled, j->count);
}
TEST_LIMIT(more_in_flight_than_answers_fit, 60) { all_at_once(more_in_flight, ways, sizeof ways[0], WAYS); }
/* 36 bytes are left before the end, and no others: an answer of 14 there would leave a tail that stops another make's reader. It waits. */
TEST_LIMIT(small_answers_leave_no_short_tail, 60) {
  for (int way = 0; way < WAYS; way++) {
    job *j = job_new("small", 1024, 256);
    struct peer_client c;
    struct peer_frame f;
    j->largest = 28;
    j->exact = true;
    way_set(j, way);
    test_pair *p = our_server_start(PROCESSES, j);
    foreign_client_open(&c, j);
    for (uint64_t n = 1; n <= 7; n++) {
      const size_t size = n != 6 ? 28 : 14;   /* and so large is the answer */
      request_fill(scratch(2), size, id_of(1, n));
      CLIENT(&c, peer_client_send(&c, scratch(2), size, PATIENCE), PEER_OK);
    }
    for (int64_t start = test_now_ns(); j->in_handler < 6; test_sleep_ms(1))
      if (test_now_ns() - start > WAIT) FAIL("the last request is not taken");
    test_sleep_ms(30);                        /* it is answered by then, if it does not wait */
    for (uint64_t n = 1; n <= 7; n++) {
      CLIENT(&c, peer_client_receive(&c, PATIENCE, &f), PEER_OK);
      CHECK_EQ(f.size, n != 6 ? 28 : 14);
      CLIENT(&c, peer_client_release(&c), PEER_OK);
    }
    CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
    peer_client_leave(&c);
    our_server_end(p, j);
  }
}
TEST_LIMIT(our_client_more_in_flight_than_answers_fit, 60) {
  job *j = job_new("full", 1024, 256);
  zb_client c;
  uint64_t sent = 0, blocked = 0;
  j->largest = 80;
  j->count = 60;
  j->quirks = 4;
  test_pair *p = pair_start(PROCESSES, foreign_server, j);
  our_client_open(&c, j);
  for (uint64_t answered = 0; answered < j->count;) {
    zb_result e = ZB_OK;
    while (sent < j->count && e == ZB_OK) {
      const size_t size = size_of(j, sent + 1);
      request_fill(scratch(2), size, id_of(j->client, sent + 1));
      if ((e = zb_client_send(&c, scratch(2), size, NULL, ZB_MS(5))) == ZB_OK) sent++;
    }
    if (e != ZB_OK) CHECK_RESULT(e, ZB_TIMEOUT);
    blocked += e != ZB_OK;
    our_receive(&c, j, ++answered);
  }
  CHECK(blocked > 3);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  pair_join(p);
}

/* ============================================================================================
 * Handlers that do not answer as one would expect
 * ============================================================================================ */
static void expect_bytes(struct peer_client *c, const void *bytes, size_t n) {
  struct peer_frame f;
  CLIENT(c, peer_client_receive(c, PATIENCE, &f), PEER_OK);
  CHECK_EQ(f.sequence, c->answered);
  CHECK_EQ(f.size, n);
  CHECK(memcmp(f.data, bytes, n) == 0);
  CLIENT(c, peer_client_release(c), PEER_OK);
}
/* What the manual says that another make sees: 20 bytes, of which the last four are the reason. */
static void expect_mark(struct peer_client *c, int32_t reason) {
  uint8_t bytes[20];
  memcpy(bytes, marker, 16);
  memcpy(bytes + 16, &reason, 4);
  expect_bytes(c, bytes, 20);
}
static void be_ill(void *arg) {
  static const int32_t reasons[] = { -77, INT32_MAX, INT32_MAX, ZB_ERR_NO_SPACE, ZB_ERR_TOO_LARGE };
  const int way = *(const int *)arg;
  for (int ill = 0; ill < ILLNESSES; ill++) {
    job *j = job_new("ill", 4096, 4096);
    struct peer_client c;
    j->largest = 100;
    j->ill = 3;
    j->illness = ill;
    way_set(j, way);
    test_pair *p = our_server_start(PROCESSES, j);
    foreign_client_open(&c, j);
    for (int i = 0; i < 5; i++) foreign_send(&c, j);
    for (int i = 0; i < 2; i++) foreign_receive(&c, j);
    if (ill == LIKE_A_MARKER) expect_bytes(&c, marker, 16);
    else expect_mark(&c, reasons[ill]);
    for (int i = 0; i < 2; i++) foreign_receive(&c, j);        /* and nothing has shifted */
    CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
    peer_client_leave(&c);
    our_server_end(p, j);
  }
}
TEST_LIMIT(ill_handlers, 60) { all_at_once(be_ill, ways, sizeof ways[0], WAYS); }
TEST(no_room_for_the_mark) {                  /* at position 29 of 64 a frame of 20 bytes can never fit */
  job *j = job_new("tiny", 256, 64);
  struct peer_client c;
  j->ill = 2;
  way_set(j, LOOP_IN_PLACE);
  test_pair *p = our_server_start(PROCESSES, j);
  foreign_client_open(&c, j);
  for (uint64_t n = 1; n <= 3; n++) {
    request_fill(scratch(2), 13, id_of(1, n));
    CLIENT(&c, peer_client_send(&c, scratch(2), 13, PATIENCE), PEER_OK);
    answer_fill(scratch(1), 13, scratch(2), 13);
    if (n == 2) expect_bytes(&c, "", 1);
    else expect_bytes(&c, scratch(1), 13);
  }
  CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
  peer_client_leave(&c);
  our_server_end(p, j);
}
/* Another make's answers are never taken for anything but answers. */
TEST(foreign_answers_like_marks) {
  job *j = job_new("mark", 4096, 4096);
  struct peer_server s;
  struct peer_frame f;
  uint8_t bytes[24] = { 0 };
  zb_client c;
  zb_answer a;
  foreign_server_open(&s, j);
  our_client_open(&c, j);
  SERVER(&s, peer_server_wait_client(&s, PATIENCE), PEER_OK);
  memcpy(bytes, marker, 16);
  memset(bytes + 16, 0xff, 4);
  for (size_t n = 15; n <= 24; n++) {
    CHECK_RESULT(zb_client_send(&c, "?", 1, NULL, WAIT), ZB_OK);
    SERVER(&s, peer_server_next(&s, PATIENCE, &f), PEER_OK);
    SERVER(&s, peer_server_release(&s), PEER_OK);
    SERVER(&s, peer_server_reply(&s, bytes, n, PATIENCE), PEER_OK);
    CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_OK);
    CHECK_EQ(a.size, n);
    CHECK_RESULT(a.failure, ZB_OK);
    CHECK(memcmp(a.data, bytes, n) == 0);
    CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
  }
  SERVER(&s, peer_server_settled(&s, PATIENCE), PEER_OK);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  SERVER(&s, peer_server_next(&s, PATIENCE, &f), PEER_CLOSED);
  peer_server_leave(&s);
  CHECK_EQ(there(j), 0);
}

/* ============================================================================================
 * Coming: in either order, with metadata or without
 * ============================================================================================ */
static void await_count(const _Atomic uint64_t *count, uint64_t n, const char *what) {
  for (int64_t start = test_now_ns(); *count < n; test_sleep_ms(1))
    if (test_now_ns() - start > WAIT) FAIL("%s: %llu, not %llu", what, (unsigned long long)*count, (unsigned long long)n);
}
#define AWAIT(field, n) await_count(&j->field, n, #field)
#define HANDLED(n) do { AWAIT(handled, n); CHECK_EQ(j->handled, n); } while (0)   /* counted after the answer */
TEST(metadata_of_a_foreign_client) {
  for (int first = 0; first < 2; first++) {
    job *j = job_new("meta", 4096, 4096);
    struct peer_client c;
    j->largest = 100;
    j->quirks = 8 * first;
    test_pair *p = our_server_start(PROCESSES, j);
    for (uint64_t i = 1; i <= 3; i++) {       /* the next client's metadata is its own */
      char text[32];
      snprintf(text, sizeof text, "metadata of client %d", (int)i);
      foreign_client_open(&c, j);
      CLIENT(&c, peer_client_set_metadata(&c, text, strlen(text)), PEER_OK);
      AWAIT(connects, i);                     /* before its first request */
      HANDLED(2 * (i - 1));
      CHECK_EQ(j->metadata_size, strlen(text));
      CHECK(memcmp(j->metadata, text, strlen(text)) == 0);
      for (int k = 0; k < 2; k++) foreign_send(&c, j), foreign_receive(&c, j);
      peer_client_leave(&c);
      AWAIT(disconnects, i);
      CHECK_EQ(j->why, ZB_CLOSED);
    }
    foreign_client_open(&c, j);               /* none: with the first request */
    foreign_send(&c, j), foreign_receive(&c, j);
    CHECK_EQ(j->connects, 4);
    CHECK_EQ(j->metadata_size, NOTHING);
    peer_client_leave(&c);
    our_server_end(p, j);
  }
}
TEST(metadata_for_a_foreign_server) {
  job *j = job_new("meta", 4096, 4096);
  struct peer_server s;
  const unsigned char *data;
  uint64_t size;
  zb_client c;
  foreign_server_open(&s, j);
  our_client_open(&c, j);
  CHECK_RESULT(zb_client_set_metadata(&c, METADATA, strlen(METADATA)), ZB_OK);
  CHECK_EQ(peer_reader_metadata(&s.requests, &data, &size), PEER_OK);
  CHECK(size == strlen(METADATA) && memcmp(data, METADATA, size) == 0);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  peer_server_leave(&s);
}
static void late_server(void *arg) {
  test_sleep_ms(60);
  our_server(arg);
}
static void late_foreign_server(void *arg) {
  test_sleep_ms(60);
  foreign_server(arg);
}
TEST_BOTH(clients_come_first) {
  for (int first = 0; first < 2; first++) {
    job *j = job_new("early", 4096, 4096);
    j->largest = 100;
    j->count = 5;
    j->quirks = 4 + 8 * first;
    test_pair *p = pair_start(mode, late_server, j);
    foreign_client(j);
    our_server_end(p, j);
    p = pair_start(mode, late_foreign_server, j);
    our_client(j);
    pair_join(p);
    CHECK_EQ(there(j), 0);
  }
}
TEST(client_without_a_server) {
  const char *channel = test_name("none");
  struct peer_server s;
  zb_client c;
  CHECK_RESULT(zb_client_open(&c, channel, NULL), ZB_ERR_NOT_FOUND);
  CHECK_RESULT(zb_client_open(&c, channel, &(zb_client_desc){ .connect_timeout_ns = ZB_MS(30) }), ZB_ERR_NOT_FOUND);
  CHECK_EQ(peer_count_channel(channel), 0);
  peer_server_init(&s);
  s.pid = peer_dead_pid();
  SERVER(&s, peer_server_create(&s, channel, 64, 1024), PEER_OK);
  peer_server_abandon(&s);
  CHECK_RESULT(zb_client_open(&c, channel, NULL), ZB_ERR_PEER_DEAD);
  CHECK_RESULT(zb_client_open(&c, channel, &(zb_client_desc){ .connect_timeout_ns = ZB_MS(30) }), ZB_ERR_PEER_DEAD);
  CHECK_EQ(peer_count_channel(channel), (int)OBJECT_LEFT == OBJECT_ALL ? 4 : 3);   /* the dead server's */
  peer_unlink_channel(channel);
}
/* A channel has one client: who is second is told so, and is in nobody's way. */
TEST(one_client_at_a_time) {
  job *j = job_new("second", 4096, 4096);
  struct peer_client c;
  zb_client second;
  j->largest = 100;
  test_pair *p = our_server_start(PROCESSES, j);
  foreign_client_open(&c, j);
  foreign_send(&c, j), foreign_receive(&c, j);
  CHECK_RESULT(zb_client_open(&second, j->channel, &(zb_client_desc){ .response_size = 4096, .connect_timeout_ns = ZB_MS(30) }), ZB_ERR_BUSY);
  foreign_send(&c, j), foreign_receive(&c, j);
  CLIENT(&c, peer_client_settled(&c, PATIENCE), PEER_OK);
  peer_client_leave(&c);
  our_server_end(p, j);
}

/* ============================================================================================
 * A foreign client leaves or is killed, wherever it is; then another one is served
 * ============================================================================================ */
enum { MADE_ONE_STREAM, CONNECTED, HAS_SET_METADATA, HAS_SENT, HALF_SENT, IN_HANDLER, HAS_NOT_READ, HOLDS, HAS_FILLED, PLACES };
static void half_sent(struct peer_client *c, const job *j, int step) {
  const uint64_t n = c->sent + 1;
  const size_t size = size_of(j, n);
  request_fill(scratch(2), size, id_of(j->client, n));
  CLIENT(c, peer_client_send_upto(c, scratch(2), size, PATIENCE, step), PEER_OK);
}
static void await_handler(const job *j) {
  for (int64_t start = test_now_ns(); j->in_handler == 0; test_sleep_ms(1))
    if (test_now_ns() - start > WAIT) FAIL("no request reached the handler");
}
typedef struct visit { job *j; int place, step; bool leaves; int way; bool ours, at_once; } visit;
static void go_to(struct peer_client *c, const visit *v) {
  const job *j = v->j;
  struct peer_frame f;
  foreign_client_open(c, j);
  if (v->place == HAS_SET_METADATA) CLIENT(c, peer_client_set_metadata(c, METADATA, strlen(METADATA)), PEER_OK);
  if (v->place <= HAS_SET_METADATA) return;
  for (int i = 0; i < 3; i++) foreign_send(c, j), foreign_receive(c, j);
  if (v->place == HALF_SENT) half_sent(c, j, v->step);
  else if (v->place == HAS_FILLED) {          /* more answers than fit: the server is blocked */
    enum peer_result e = PEER_OK;
    while (e == PEER_OK) {
      request_fill(scratch(2), 50, id_of(j->client, c->sent + 1));
      e = peer_client_send(c, scratch(2), 50, 50);
    }
    CLIENT(c, e, PEER_TIMEOUT);
  } else foreign_send(c, j);
  if (v->place == IN_HANDLER) await_handler(j);
  if (v->place == HOLDS) CLIENT(c, peer_client_receive(c, PATIENCE, &f), PEER_OK);
  if (v->place == HAS_NOT_READ) AWAIT(handled, 4);
}
static void visitor(void *arg) {
  const visit *v = arg;
  struct peer_client c;
  if (v->place == MADE_ONE_STREAM) {
    peer_client_init(&c);
    snprintf(c.channel, sizeof c.channel, "%s", v->j->channel);
    if (v->step) CLIENT(&c, peer_client_join(&c, PATIENCE), PEER_OK);
    else CLIENT(&c, peer_client_make(&c, 256, v->j->responses), PEER_OK);
  } else go_to(&c, v);
  if (!v->leaves) reach(v->j, 2), park();
  c.writer_leaves_last = v->step & 1;
  if (c.requests.link.oieb) peer_writer_close(&c.requests);   /* once: what it closes twice may be the next one's */
  peer_reader_close(&c.responses);
}
/* The next one is served, whatever the make, with numbers that begin at 1. */
static void next_is_served(job *j, bool ours) {
  j->client++;
  j->count = 10;
  j->go = 1;
  if (ours) our_client(j);
  else {
    struct peer_client c;
    foreign_client_open(&c, j);
    foreign_client_works(&c, j);
    peer_client_leave(&c);
  }
}
/* The next one comes when the server knows that the place is free, or at once: then it cannot always tell why. */
static void visit_and_go(void *arg) {
  const visit *v = arg;
  job *j = v->j;
  j->largest = 90;
  j->quirks = 12;
  way_set(j, v->way);
  test_pair *p = our_server_start(PROCESSES, j);
  pid_t child = test_spawn(visitor, (void *)(uintptr_t)v);
  if (v->leaves) test_join(child);
  else {
    await(j, 2);
    test_kill(child);
  }
  const bool was_met = v->place > HAS_SET_METADATA;
  if (!v->at_once && was_met) {
    AWAIT(disconnects, 1);
    CHECK_EQ(j->first_why, v->leaves ? ZB_CLOSED : ZB_ERR_PEER_DEAD);
  }
  next_is_served(j, v->ours);
  if (was_met) CHECK_EQ(j->connects, 2);
  our_server_end(p, j);
}
static void each_place(bool leaves, bool at_once) {
  visit visits[64];
  int count = 0;
  for (int place = 0; place < PLACES; place++)
    for (int ours = 0; ours < 2; ours++) {
      if (place == IN_HANDLER || (leaves && place == HALF_SENT)) continue;
      const int steps = place == HALF_SENT ? PEER_STEP_POSTED : 2;
      for (int step = place == HALF_SENT; step < steps; step++) {
        /* Two of another make without a pause: nobody could put right what the first one had half counted. */
        if (place == HALF_SENT && at_once && !ours && (step == PEER_STEP_POS || step == PEER_STEP_FREE)) continue;
        if (count == COUNT(visits)) FAIL("more than %d places", count);
        visits[count] = (visit){ job_new("visit", 1024, 512), place, step, leaves, count % WAYS, ours, at_once };
        count++;
      }
    }
  for (int i = 0; i < count; i += 8) all_at_once(visit_and_go, &visits[i], sizeof visits[0], count - i < 8 ? count - i : 8);
}
TEST_LIMIT(foreign_client_leaves_anywhere, 90)    { each_place(true, false); }
TEST_LIMIT(foreign_client_is_killed_anywhere, 90) { each_place(false, false); }
TEST_LIMIT(foreign_client_leaves_anywhere_and_the_next_is_there_at_once, 90)    { each_place(true, true); }
TEST_LIMIT(foreign_client_is_killed_anywhere_and_the_next_is_there_at_once, 90) { each_place(false, true); }

/* While its request is in the handler: what was in hand is answered to nobody, what waited is dropped. */
static void gone_while_handled(bool leaves, bool ours, int way) {
  job *j = job_new("busy", 1024, 512);
  struct peer_client c;
  j->largest = 60;
  j->quirks = 12;
  j->wait_in_handler = true;
  way_set(j, way);
  test_pair *p = our_server_start(PROCESSES, j);
  visit v = { .j = j, .place = IN_HANDLER, .leaves = leaves };
  pid_t child = fork();
  if (child == 0) {
    foreign_client_open(&c, j);
    for (int i = 0; i < 4; i++) foreign_send(&c, j);
    await_handler(j);
    if (!v.leaves) reach(j, 2), park();
    peer_client_leave(&c);
    _exit(0);
  }
  if (leaves) test_join(child);
  else {
    await(j, 2);
    test_kill(child);
  }
  CHECK_EQ(j->in_handler, 1);
  j->wait_in_handler = false;
  next_is_served(j, ours);
  if (leaves) HANDLED(1 + j->count);          /* three were dropped */
  else AWAIT(handled, 1 + j->count);          /* of a death the server may know a little later */
  CHECK(j->handled <= 4 + j->count);
  our_server_end(p, j);
}
static void each_going(void *way) { for (int how = 0; how < 4; how++) gone_while_handled(how & 1, how & 2, *(const int *)way); }
TEST_LIMIT(foreign_client_goes_while_it_is_served, 60) { all_at_once(each_going, ways, sizeof ways[0], WAYS); }
/* The same process leaves and comes back before the handler has ended: it is another client, though its pid is the same. */
static void comes_back(int way, bool ours) {
  job *j = job_new("back", 1024, 512);
  struct peer_client c;
  zb_client our;
  j->largest = 60;
  j->quirks = 12;
  j->count = 10;
  j->wait_in_handler = true;
  way_set(j, way);
  test_pair *p = our_server_start(PROCESSES, j);
  foreign_client_open(&c, j);
  for (int i = 0; i < 4; i++) foreign_send(&c, j);
  await_handler(j);
  peer_client_leave(&c);
  j->client++;
  if (ours) our_client_open(&our, j);
  else foreign_client_open(&c, j);
  j->go = 1;
  if (ours) our_client_works(&our, j);
  else foreign_client_works(&c, j);
  if (ours) CHECK_RESULT(zb_client_close(&our), ZB_OK);
  else peer_client_leave(&c);
  HANDLED(1 + j->count);
  our_server_end(p, j);
}
static void each_return(void *way) { for (int ours = 0; ours < 2; ours++) comes_back(*(const int *)way, ours); }
TEST_LIMIT(client_comes_back_while_it_is_served, 60) { all_at_once(each_return, ways, sizeof ways[0], WAYS); }
/* While one is served three more come, ask and leave: only what the last of them asks is answered. */
static void many_come_and_go(int way, bool ours) {
  job *j = job_new("queue", 4096, 1024);
  struct peer_client c;
  j->largest = 60;
  j->quirks = 12;
  j->count = 10;
  j->wait_in_handler = true;
  way_set(j, way);
  test_pair *p = our_server_start(PROCESSES, j);
  for (; j->client <= 3; j->client++) {
    foreign_client_open(&c, j);
    for (int i = 0; i < 1 + j->client; i++) foreign_send(&c, j);
    await_handler(j);
    peer_client_leave(&c);
  }
  zb_client our;
  if (ours) {
    our_client_open(&our, j);
    our_send(&our, j, 1);
    j->go = 1;
    our_receive(&our, j, 1);
    CHECK_RESULT(zb_client_close(&our), ZB_OK);
  } else {
    foreign_client_open(&c, j);
    foreign_send(&c, j);
    j->go = 1;
    foreign_client_works(&c, j);
    peer_client_leave(&c);
  }
  HANDLED(1 + (ours ? 1 : j->count));
  our_server_end(p, j);
}
static void each_queue(void *way) { for (int ours = 0; ours < 2; ours++) many_come_and_go(*(const int *)way, ours); }
TEST_LIMIT(clients_come_and_go_while_one_is_served, 60) { all_at_once(each_queue, ways, sizeof ways[0], WAYS); }
/* One of ours asks and goes, then one of another make comes and does not ask yet: it is not given the other one's answers. */
static void asks_and_goes(void *arg) {
  const visit *v = arg;
  zb_client c;
  our_client_open(&c, v->j);
  for (int n = 1; n <= v->place; n++) our_send(&c, v->j, (uint64_t)n);
  if (!v->leaves) kill(getpid(), SIGKILL);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
}
TEST(foreign_client_after_one_of_ours_that_was_not_served) {
  for (int how = 0; how < 8; how++) {
    visit v = { .j = job_new("after", how & 4 ? 256 : 1024, 1024), .place = 1 + (how >> 1 & 1), .leaves = how & 1 };
    zb_server_desc desc = { .request_size = v.j->requests };
    struct peer_client c;
    zb_server s;
    zb_request q;
    v.j->largest = 40;
    CHECK_RESULT(zb_server_create(&s, v.j->channel, &desc), ZB_OK);
    for (int turn = 0; turn < 5; turn++) {     /* over the end of the stream, too */
      pid_t child = test_spawn(asks_and_goes, &v);
      if (v.leaves) test_join(child);
      else waitpid(child, NULL, 0);
      foreign_client_open(&c, v.j);
      for (int i = 0; i < 4; i++) CHECK_RESULT(zb_server_next(&s, &q, ZB_NOWAIT), ZB_TIMEOUT);
      for (uint64_t n = 1; n <= 3; n++) {
        foreign_send(&c, v.j);
        CHECK_RESULT(zb_server_next(&s, &q, WAIT), ZB_OK);
        CHECK_EQ(q.number, n);
        CHECK_RESULT(zb_server_reply(&s, "answer", 6, WAIT), ZB_OK);
        expect_bytes(&c, "answer", 6);
      }
      peer_client_leave(&c);
    }
    CHECK_RESULT(zb_server_close(&s), ZB_OK);
  }
}
/* One that sends numbers out of turn is dropped, is told so, and the next one is served. */
TEST_LIMIT(foreign_client_with_wrong_numbers, 60) {
  for (int way = 1; way < WAYS; way++) {      /* run and start go on by themselves */
    job *j = job_new("wrong", 1024, 1024);
    struct peer_client c;
    struct peer_frame f;
    enum peer_result e;
    j->largest = 60;
    j->quirks = 4;
    way_set(j, way);
    if (way == LOOP_IN_PLACE || way == BY_COPY) continue;
    test_pair *p = our_server_start(PROCESSES, j);
    foreign_client_open(&c, j);
    for (int i = 0; i < 3; i++) foreign_send(&c, j), foreign_receive(&c, j);
    c.requests.next_sequence += 2;
    foreign_send(&c, j);
    const int64_t start = test_now_ns();
    while ((e = peer_client_receive(&c, 20, &f)) == PEER_TIMEOUT)
      if (test_now_ns() - start > WAIT) FAIL("it is not told");
    CLIENT(&c, e, PEER_CLOSED);
    peer_client_leave(&c);
    next_is_served(j, way & 1);
    HANDLED(3 + j->count);
    our_server_end(p, j);
  }
}
/* Many clients of both makes, one after the other, without a pause. */
static void take_turns(void *way) {
  job *j = job_new("turns", 1024, 1024);
  j->largest = 100;
  j->quirks = 4;
  way_set(j, *(const int *)way);
  test_pair *p = our_server_start(PROCESSES, j);
  for (int i = 0; i < 12; i++) {
    j->quirks ^= 8;
    next_is_served(j, i % 3 == 1);
    HANDLED(j->count * ((uint64_t)i + 1));
  }
  our_server_end(p, j);
}
TEST_LIMIT(clients_in_turns, 60) { all_at_once(take_turns, ways, sizeof ways[0], WAYS); }

/* ============================================================================================
 * A foreign server leaves or is killed under our client
 * ============================================================================================ */
enum { IDLE, NOT_TAKEN, TAKEN, HALF_ANSWERED, ANSWERED, NEVER_JOINS, SERVER_PLACES };
static void stand_server(void *arg) {
  const visit *v = arg;
  struct peer_server s;
  struct peer_frame f;
  foreign_server_open(&s, v->j);
  if (v->place != NEVER_JOINS) {
    SERVER(&s, peer_server_wait_client(&s, PATIENCE), PEER_OK);
    for (int i = 0; i < 3; i++) {
      SERVER(&s, peer_server_next(&s, PATIENCE, &f), PEER_OK);
      foreign_reply(&s, v->j, &f);
    }
  } else await(v->j, 1);
  reach(v->j, 2);
  if (v->place != IDLE && v->place != NEVER_JOINS) await(v->j, 3);
  if (v->place >= TAKEN && v->place <= ANSWERED) SERVER(&s, peer_server_next(&s, PATIENCE, &f), PEER_OK);
  if (v->place == HALF_ANSWERED) {
    answer_fill(scratch(2), answer_size(v->j, (size_t)f.size), f.data, (size_t)f.size);
    SERVER(&s, peer_server_reply_upto(&s, scratch(2), answer_size(v->j, (size_t)f.size), PATIENCE, v->step), PEER_OK);
  }
  if (v->place == ANSWERED) foreign_reply(&s, v->j, &f);
  reach(v->j, 4);
  await(v->j, 5);
  test_sleep_ms(20);                          /* the client waits by then, most of the time */
  if (!v->leaves) raise(SIGKILL);
  s.unlinks_first = v->step & 1;
  if (!s.unlinks_first) peer_writer_close(&s.responses);
  peer_reader_close(&s.requests);
  peer_writer_close(&s.responses);
}
/* What our client gets at last, after the answers that are there. */
static zb_result the_end(zb_client *c, const visit *v, uint64_t *n, uint64_t sent) {
  const int64_t start = test_now_ns();
  zb_answer a;
  zb_result e;
  while ((e = zb_client_receive(c, &a, ZB_FOREVER)) == ZB_OK) {
    CHECK(++*n <= sent);
    CHECK_EQ(a.number, *n);
    answer_check(v->j, a.data, a.size, *n);
    CHECK_RESULT(zb_client_release(c, &a), ZB_OK);
  }
  CHECK(test_now_ns() - start < ZB_SEC(10));
  return e;
}
static void server_goes(void *arg) {
  const visit *v = arg;
  job *j = v->j;
  zb_client c;
  zb_answer a;
  uint64_t n = 0, sent = 0;
  const zb_result want = v->leaves ? ZB_CLOSED : ZB_ERR_PEER_DEAD;
  pid_t child = test_spawn(stand_server, (void *)(uintptr_t)v);
  our_client_open(&c, j);
  reach(j, 1);
  while (v->place != NEVER_JOINS && n < 3) our_send(&c, j, ++sent), our_receive(&c, j, ++n);
  await(j, 2);
  if (v->place != IDLE) our_send(&c, j, ++sent);
  reach(j, 3);
  await(j, 4);
  reach(j, 5);
  CHECK_RESULT(the_end(&c, v, &n, sent), want);
  if (v->place == ANSWERED) CHECK_EQ(n, 4);
  if (v->place < HALF_ANSWERED) CHECK_EQ(n, 3);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_NOWAIT), want);   /* and it stays so */
  CHECK(!zb_client_server_alive(&c));
  if (v->leaves) test_join(child);
  else waitpid(child, NULL, 0);
  CHECK_RESULT(zb_client_call(&c, "?", 1, &a, ZB_SEC(10)), want);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
}
/* A new one is found by who opens anew. */
static void next_server_is_found(job *j, bool ours) {
  atomic_store(&j->step, 0);
  j->client++;
  j->count = 5;
  j->stop = 0;
  test_pair *p = pair_start(PROCESSES, ours ? our_server : foreign_server, j);
  our_client(j);
  j->stop = 1;
  pair_join(p);
  CHECK_EQ(there(j), 0);
}
static void goes_and_the_next_is_found(void *arg) {
  const visit *v = arg;
  server_goes(arg);
  next_server_is_found(v->j, v->step & 1);
}
static void servers_go(bool leaves) {
  visit visits[64];
  int count = 0;
  for (int place = 0; place < SERVER_PLACES; place++) {
    if (leaves && place == HALF_ANSWERED) continue;
    const int steps = place == HALF_ANSWERED ? PEER_STEP_POSTED + 1 : 2;
    for (int step = place == HALF_ANSWERED; step < steps; step++) {
      if (count == COUNT(visits)) FAIL("more than %d places", count);
      visit *v = &visits[count++];
      *v = (visit){ .j = job_new("goes", 1024, 1024), .place = place, .step = step, .leaves = leaves };
      v->j->largest = 100;
      v->j->quirks = 4;
    }
  }
  for (int i = 0; i < count; i += 8) all_at_once(goes_and_the_next_is_found, &visits[i], sizeof visits[0], count - i < 8 ? count - i : 8);
}
TEST_LIMIT(foreign_server_leaves_anywhere, 60)    { servers_go(true); }
TEST_LIMIT(foreign_server_is_killed_anywhere, 60) { servers_go(false); }

/* Our client is blocked as the request stream is full. */
static void deaf_server(void *arg) {
  const visit *v = arg;
  struct peer_server s;
  foreign_server_open(&s, v->j);
  SERVER(&s, peer_server_wait_client(&s, PATIENCE), PEER_OK);
  await(v->j, 1);
  test_sleep_ms(20);
  if (!v->leaves) raise(SIGKILL);
  peer_server_leave(&s);
}
TEST(foreign_server_goes_while_a_request_waits_for_room) {
  for (int leaves = 0; leaves < 2; leaves++) {
    visit v = { .j = job_new("deaf", 256, 256), .leaves = leaves };
    uint8_t bytes[90] = { 0 };
    zb_client c;
    zb_result e;
    pid_t child = test_spawn(deaf_server, &v);
    our_client_open(&c, v.j);
    while ((e = zb_client_send(&c, bytes, sizeof bytes, NULL, ZB_NOWAIT)) == ZB_OK) {}
    CHECK_RESULT(e, ZB_TIMEOUT);
    reach(v.j, 1);
    const int64_t start = test_now_ns();
    CHECK_RESULT(zb_client_send(&c, bytes, sizeof bytes, NULL, ZB_FOREVER), leaves ? ZB_CLOSED : ZB_ERR_PEER_DEAD);
    CHECK(test_now_ns() - start < ZB_SEC(10));
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
    if (leaves) test_join(child);
    else waitpid(child, NULL, 0);
    v.j->largest = 100;
    v.j->quirks = 4;
    next_server_is_found(v.j, leaves);
  }
}
/* Answers that nobody asked for, or with numbers that do not follow, are not taken for anything. */
TEST(foreign_server_with_wrong_numbers) {
  for (int how = 0; how < 3; how++) {
    job *j = job_new("wrong", 1024, 1024);
    struct peer_server s;
    struct peer_frame f;
    zb_client c;
    zb_answer a;
    foreign_server_open(&s, j);
    our_client_open(&c, j);
    SERVER(&s, peer_server_wait_client(&s, PATIENCE), PEER_OK);
    CHECK_RESULT(zb_client_send(&c, "?", 1, NULL, WAIT), ZB_OK);
    SERVER(&s, peer_server_next(&s, PATIENCE, &f), PEER_OK);
    SERVER(&s, peer_server_release(&s), PEER_OK);
    s.taken = 9;                              /* the model is not to stop it */
    if (how == 1) s.responses.next_sequence = 2;
    SERVER(&s, peer_server_reply(&s, "!", 1, PATIENCE), PEER_OK);
    if (how == 0) {                           /* one too many */
      SERVER(&s, peer_server_reply(&s, "!", 1, PATIENCE), PEER_OK);
      CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_OK);
      CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
    } else if (how == 2) {                    /* one is missing */
      CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_OK);
      CHECK_RESULT(zb_client_release(&c, &a), ZB_OK);
      for (int i = 0; i < 3; i++) CHECK_RESULT(zb_client_send(&c, "?", 1, NULL, WAIT), ZB_OK);
      s.responses.next_sequence++;
      SERVER(&s, peer_server_reply(&s, "!", 1, PATIENCE), PEER_OK);
    }
    for (int i = 0; i < 2; i++) CHECK_RESULT(zb_client_receive(&c, &a, WAIT), ZB_ERR_SEQUENCE);
    CHECK_RESULT(zb_client_close(&c), ZB_OK);
    peer_server_leave(&s);
  }
}
/* A server of another make does not serve a second client: it stays in its first one's stream. Ours is told no lies. */
static void server_for_one(void *arg) {
  job *j = arg;
  struct peer_server s;
  struct peer_frame f;
  foreign_server_open(&s, j);
  SERVER(&s, peer_server_wait_client(&s, PATIENCE), PEER_OK);
  while (!j->stop) {
    const enum peer_result e = peer_reader_read(&s.requests, 5, &f);
    if (e != PEER_OK) continue;               /* a second client's numbers are an error to it */
    s.taken++;
    foreign_reply(&s, j, &f);
  }
  peer_server_leave(&s);
}
TEST(second_client_of_a_foreign_server) {
  job *j = job_new("one", 1024, 1024);
  zb_client c;
  zb_answer a;
  j->largest = 100;
  j->count = 3;
  j->quirks = 4;
  test_pair *p = pair_start(PROCESSES, server_for_one, j);
  our_client(j);
  our_client_open(&c, j);
  our_send(&c, j, 1);
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_MS(100)), ZB_TIMEOUT);
  j->stop = 1;
  CHECK_RESULT(zb_client_receive(&c, &a, ZB_FOREVER), ZB_CLOSED);
  CHECK_RESULT(zb_client_close(&c), ZB_OK);
  pair_join(p);
  CHECK_EQ(there(j), 0);
}
TEST_MAIN
