/* duplex_cross.c - our server with a client of another make, our client with a server of another make, and, so that
 * the models themselves are known to be right, one of another make with another. */
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"
#include "peer_duplex.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
#define PATIENCE 15000        /* ms: long enough on any machine; a case that needs it has failed anyway */
#define METADATA "{\"make\":\"other\"}"
enum { LARGEST = 10 << 20 };

/* What a case and its children share. */
typedef struct job {
  const char *channel;
  uint64_t requests, responses;               /* payload sizes of the two streams */
  uint64_t count, largest, in_flight, seed;
  int quirks;                                 /* of a foreign writer: see quirks_set */
  bool in_place;                              /* the server changes the request's bytes: same size */
  int client;                                 /* a number that is in all its requests */
  _Atomic int step, stop;
  _Atomic uint64_t handled, connects;
} job;

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

TEST_MAIN
