/* duplex_crash.c - clients and servers of a duplex channel are killed at each store, in each state, or at any moment;
 * the other side learns of it, and the next one is served.
 *
 * Both sides are children of the case. Each request says in all its bytes which client made it and the how-manieth it
 * is, and each answer says so of its request, so that these show:
 *   to a client   an answer to a request of somebody else, one that is lost, comes twice, or is torn
 *   to a server   a request of a client that is gone after one of its successor, a number that does not begin anew
 * What a death leaves behind is served, replaced or removed by who comes next; at the end nothing is left.
 *
 * TEST_KILLS=N: how many are killed under load, over all cases. From 1,000 on the other cases are run to their full
 * length, too. */
static void crash_point(int point);
#define ZEROBUF_TEST_POINT(n) crash_point(n)
#define ZEROBUF_IMPLEMENTATION
#include "../zerobuf.h"
#include "test.h"
#include "ends.h"

#define LIMIT ZB_SEC(10)      /* who survives knows of a death within this, on any machine */
enum { CLIENT, SERVER, TIMES = 4096 };
enum { HEAD = 24 };           /* of a request and of an answer: client, number, size */

/* payload sizes of both streams; requests and answers of least to most bytes; how many are in flight at most */
typedef struct shape { uint64_t requests, responses; size_t least, most; unsigned in_flight; bool in_place; } shape;
static const shape shapes[] = {
  {     256,     256, HEAD,    88,  1, false },
  {    1024,     256, HEAD,    88,  8, false },   /* the answers block */
  {     256,    1024, HEAD,    88,  4, true  },
  {    4096,    4096, HEAD,  1500,  2, true  },
  {   65536,    4096, HEAD,  1900, 16, false },
  { 1 << 20, 1 << 20, HEAD, 90000,  3, true  },
};

/* A side, as seen from outside. */
typedef struct side {
  _Atomic uint64_t incarnations, turns;       /* how many there were; what they did in all */
  _Atomic int ready, state, told, leave;      /* told: the result by which it knew of a death */
  _Atomic int64_t told_ns;
} side;

typedef struct stage {
  const char *name;
  shape is;
  char what_is[96], step_is[128];
  _Atomic uint64_t clients;                   /* numbers given out */
  _Atomic uint64_t newest;                    /* client that a server has seen a request of */
  side sides[2];
  _Atomic int go;
} stage;

/* What all series of a case did. */
typedef struct summary {
  _Atomic uint64_t killed[ZBI_POINTS], deaths, turns;
  _Atomic int took;
  int64_t took_ns[TIMES];                     /* to know of a death */
} summary;

/* What the next child is told; it has its own copy. */
typedef struct order {
  int point, passage;                         /* killed at the n-th passage of this point */
  uint64_t turns;                             /* it leaves after so many; 0: never */
  int state;                                  /* it says when it is there, and stays */
  bool patient;                               /* somebody stands still in the middle of joining the old stream */
  bool stops;                                 /* it is stopped there, not killed */
  int how;                                    /* of several ways to do it; -1: any */
} order;

static stage *the;
#include "kill.h"

static summary *sum;
static int me;

enum { NOWHERE, STANDS_IDLE, STANDS_SENT, STANDS_FILLED, STANDS_HOLDING, STANDS_FILLING, STANDS_HANDLING, STANDS_ANSWERING, CALLS, SENDS,
       LAME };                /* a server that handles nothing before `go`, and is killed at no point before it */

static void crash_point(int point) {
  if (!the || (orders.state == LAME && !the->go)) return;
  if (point != orders.point || --orders.passage != 0) return;
  if (sum) sum->killed[point]++;
  kill(getpid(), orders.stops ? SIGSTOP : SIGKILL);
}

/* ---- requests and answers ---- */
static uint64_t word_of(uint64_t client, uint64_t number, size_t i) {
  return ((client << 40 ^ number) + 1) * 0x9e3779b97f4a7c15u + i * 0xc2b2ae3d27d4eb4fu;
}
/* what: 0 of a request, all ones of an answer: each byte of it is the inverse of the request's. */
static void content_fill(void *to, size_t size, uint64_t client, uint64_t number, uint64_t what) {
  const uint64_t head[3] = { client ^ what, number ^ what, size ^ what };
  uint8_t *p = to;
  size_t i = HEAD;
  memcpy(p, head, HEAD);
  for (; i + 8 <= size; i += 8) {
    const uint64_t word = word_of(client, number, i) ^ what;
    memcpy(p + i, &word, 8);
  }
  for (; i < size; i++) p[i] = (uint8_t)((word_of(client, number, i) ^ what) >> 24);
}
static bool content_intact(const void *data, size_t size, uint64_t client, uint64_t number, uint64_t what) {
  const uint8_t *p = data;
  uint64_t word, wrong = 0;
  size_t i = HEAD;
  for (; i + 8 <= size; i += 8) {
    memcpy(&word, p + i, 8);
    wrong |= word ^ word_of(client, number, i) ^ what;
  }
  for (; i < size; i++) wrong |= (uint64_t)(p[i] ^ (uint8_t)((word_of(client, number, i) ^ what) >> 24));
  return wrong == 0;
}

/* ============================================================================================
 * Both sides
 * ============================================================================================ */
enum { LOOP, RUN, THREAD, WAYS };

/* Says that it is there, and stays. */
static void stand(int state) {
  if (orders.state != state) return;
  the->sides[me].state = state;
  for (;;) pause();
}
static bool is_told(zb_result e) { return e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD; }
static void told(int who, zb_result e) {
  if (who == CLIENT) the->sides[who].ready = 0;
  the->sides[who].told_ns = test_now_ns();
  the->sides[who].told = (int)e;
}

/* ---- server ---- */
static uint64_t last_client, last_number;
/* Whose request it is, and whether it is the one whose turn it is. */
static void believe_request(const zb_request *r) {
  uint64_t head[3];
  CHECK(r->size >= HEAD);
  memcpy(head, r->data, HEAD);
  if (head[2] != r->size || !content_intact(r->data, r->size, head[0], head[1], 0))
    FAIL("request %llu of client %llu is torn: %llu bytes", (ull)head[1], (ull)head[0], (ull)r->size);
  if (head[1] != r->number) FAIL("request %llu of client %llu comes as number %llu", (ull)head[1], (ull)head[0], (ull)r->number);
  if (head[0] < the->newest) FAIL("request %llu of client %llu, after one of client %llu", (ull)head[1], (ull)head[0], (ull)the->newest);
  if (head[1] != (head[0] == last_client ? last_number + 1 : 1))
    FAIL("request %llu of client %llu after request %llu of client %llu", (ull)head[1], (ull)head[0], (ull)last_number, (ull)last_client);
  the->newest = last_client = head[0];
  last_number = head[1];
}
static zb_result answer_it(zb_server *s, const zb_request *r, uint64_t client) {
  static uint8_t copy[1 << 17];
  const int way = the->is.in_place ? 0 : 1 + (int)below(2);
  void *place;
  zb_result e;
  if (way == 0) {
    content_fill(r->data, r->size, client, r->number, UINT64_MAX);
    stand(STANDS_ANSWERING);
    return zb_server_reply_in_place(s, r->size, ZB_FOREVER);
  }
  if (way == 1) {
    content_fill(copy, r->size, client, r->number, UINT64_MAX);
    stand(STANDS_ANSWERING);
    return zb_server_reply(s, copy, r->size, ZB_FOREVER);
  }
  if ((e = zb_server_acquire_reply(s, r->size, &place, ZB_FOREVER)) != ZB_OK) return e;
  content_fill(place, r->size / 2, client, r->number, UINT64_MAX);
  stand(STANDS_ANSWERING);
  content_fill(place, r->size, client, r->number, UINT64_MAX);
  return zb_server_commit_reply(s, r->size);
}
static zb_result serve_it(zb_server *s, const zb_request *r, void *user) {
  uint64_t client;
  (void)user;
  believe_request(r);
  memcpy(&client, r->data, 8);
  stand(STANDS_HANDLING);
  while (orders.state == LAME && !the->go) nap(50);
  if (chance(30)) nap((long)below(2000));
  const zb_result e = answer_it(s, r, client);
  if (e != ZB_OK && !is_told(e) && !(e == ZB_TIMEOUT && the->sides[SERVER].leave)) FAIL("an answer gave %s", zb_result_name(e));
  the->sides[SERVER].turns++;
  return e;
}
static void client_is_gone(zb_server *s, zb_result why, void *user) {
  (void)s, (void)user;
  told(SERVER, why);
}
static void client_is_here(zb_server *s, const void *metadata, size_t size, void *user) {
  uint64_t client = 0;
  (void)s, (void)user;
  if (size == 8) memcpy(&client, metadata, 8);
  if (metadata && (client <= last_client || client > the->clients)) FAIL("metadata of client %llu, after client %llu", (ull)client, (ull)last_client);
}
static void *stopper(void *arg) {
  while (!the->sides[SERVER].leave) nap(500);
  while (zb_server_stop(arg) != ZB_OK) nap(200);
  return NULL;
}
static void serve_in_loop(zb_server *s) {
  zb_request r;
  while (!the->sides[SERVER].leave) {
    const zb_result e = zb_server_next(s, &r, ZB_MS(10));
    if (e == ZB_OK) (void)serve_it(s, &r, NULL);
    else CHECK_RESULT(e, ZB_TIMEOUT);
  }
}
static void server_begin(zb_server *s) {
  const zb_server_desc d = { .request_size = the->is.requests, .metadata_size = 64, .spin_ns = chance(2) ? ZB_NO_SPIN : 0,
                             .on_connect = client_is_here, .on_disconnect = client_is_gone };
  me = SERVER;
  zb_result e = zb_server_create(s, the->name, &d);
  for (int64_t start = test_now_ns(); e == ZB_ERR_BUSY && orders.patient && !late(start); nap(500)) e = zb_server_create(s, the->name, &d);
  CHECK_RESULT(e, ZB_OK);
  the->sides[SERVER].incarnations++;
  the->sides[SERVER].ready = 1;
}
static void server_child(void *unused) {
  static zb_server s;
  const int way = orders.how < 0 ? (int)below(WAYS) : orders.how;
  pthread_t t;
  (void)unused;
  server_begin(&s);
  if (way == LOOP) serve_in_loop(&s);
  else if (way == RUN) {
    CHECK(pthread_create(&t, NULL, stopper, &s) == 0);
    CHECK_RESULT(zb_server_run(&s, serve_it, NULL), ZB_OK);
    pthread_join(t, NULL);
  } else {
    CHECK_RESULT(zb_server_start(&s, serve_it, NULL), ZB_OK);
    while (!the->sides[SERVER].leave) nap(500);
    CHECK_RESULT(zb_server_stop(&s), ZB_OK);
  }
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
}

/* ---- client ---- */
typedef struct asker { zb_client c; uint64_t id, sent, received; zb_answer held[16]; unsigned holds; } asker;
static uint8_t question[1 << 17];
static size_t any_size(void) { return the->is.least + (size_t)below(the->is.most - the->is.least + 1); }

static void believe_answer(const asker *a, const zb_answer *answer) {
  uint64_t head[3] = { 0 };
  CHECK_RESULT(answer->failure, ZB_OK);
  CHECK(answer->size >= HEAD);
  memcpy(head, answer->data, HEAD);
  for (int i = 0; i < 3; i++) head[i] = ~head[i];
  if (head[0] != a->id || head[1] != answer->number)
    FAIL("client %llu has as answer %llu the one to request %llu of client %llu", (ull)a->id, (ull)answer->number, (ull)head[1], (ull)head[0]);
  if (head[2] != answer->size || !content_intact(answer->data, answer->size, a->id, answer->number, UINT64_MAX))
    FAIL("answer %llu to client %llu is torn", (ull)answer->number, (ull)a->id);
}
/* Tried until its server is there; a server may die meanwhile, and one that is stepped through takes its time. */
static void client_begin(asker *a, bool with_metadata) {
  const zb_client_desc d = { .response_size = the->is.responses, .metadata_size = 64, .connect_timeout_ns = 4 * WAIT, .spin_ns = chance(2) ? ZB_NO_SPIN : 0 };
  me = CLIENT;
  memset(a, 0, sizeof *a);
  CHECK_RESULT(zb_client_open(&a->c, the->name, &d), ZB_OK);
  a->id = atomic_fetch_add(&the->clients, 1) + 1;
  if (with_metadata) {
    const zb_result e = zb_client_set_metadata(&a->c, &a->id, sizeof a->id);
    if (!is_told(e)) CHECK_RESULT(e, ZB_OK);
  }
  the->sides[CLIENT].incarnations++;
  the->sides[CLIENT].ready = 1;
}
static zb_result ask(asker *a, int64_t patience) {
  const size_t size = any_size();
  uint64_t number = 0;
  void *place;
  zb_result e;
  if (chance(2)) {
    content_fill(question, size, a->id, a->sent + 1, 0);
    e = zb_client_send(&a->c, question, size, &number, patience);
  } else {
    e = zb_client_acquire(&a->c, size, &place, patience);
    if (e == ZB_OK) content_fill(place, size / 2, a->id, a->sent + 1, 0), stand(STANDS_FILLING);
    if (e == ZB_OK) content_fill(place, size, a->id, a->sent + 1, 0), e = zb_client_commit(&a->c, size, &number);
  }
  if (e == ZB_OK) CHECK_EQ(number, ++a->sent);
  return e;
}
static void let_go(asker *a) {
  while (a->holds) {
    const unsigned i = (unsigned)below(a->holds);
    believe_answer(a, &a->held[i]);           /* nobody wrote over it */
    CHECK_RESULT(zb_client_release(&a->c, &a->held[i]), ZB_OK);
    a->held[i] = a->held[--a->holds];
  }
}
static zb_result hear(asker *a, int64_t patience) {
  zb_answer answer;
  const zb_result e = zb_client_receive(&a->c, &answer, patience);
  if (e != ZB_OK) return e;
  CHECK_EQ(answer.number, ++a->received);
  believe_answer(a, &answer);
  a->held[a->holds++] = answer;
  stand(STANDS_HOLDING);
  if (a->holds == COUNT(a->held) || !chance(3)) let_go(a);
  return ZB_OK;
}
static zb_result call_it(asker *a) {
  const size_t size = any_size();
  zb_answer answer;
  let_go(a);
  content_fill(question, size, a->id, a->sent + 1, 0);
  const zb_result e = zb_client_call(&a->c, question, size, &answer, ZB_FOREVER);
  if (e != ZB_OK) return e;
  CHECK_EQ(answer.number, ++a->sent);
  a->received++;
  believe_answer(a, &answer);
  CHECK_RESULT(zb_client_release(&a->c, &answer), ZB_OK);
  return ZB_OK;
}
/* Some requests, then all their answers; when no more can be sent, one answer first. */
static zb_result converse(asker *a) {
  const uint64_t last = a->sent + 1 + below(the->is.in_flight);
  zb_result e = ZB_OK;
  while (e == ZB_OK && a->received < last) {
    if (a->sent < last) e = ask(a, ZB_MS(1));
    if (e == ZB_ERR_WILL_NOT_FIT && a->sent == a->received) FAIL("a request of at most half the stream does not fit");
    if (e == ZB_OK && a->sent < last && chance(2)) continue;
    if (e != ZB_OK && e != ZB_TIMEOUT && e != ZB_ERR_WILL_NOT_FIT) return e;
    stand(STANDS_SENT);
    e = ZB_OK;
    if (a->received == a->sent) continue;
    let_go(a);                                /* else what is held may be the room that all wait for */
    e = hear(a, ZB_FOREVER);
  }
  return e;
}
/* As many as go, and no answer is taken. */
static void fill_up(asker *a) {
  zb_result e;
  while ((e = ask(a, ZB_MS(20))) == ZB_OK) {}
  if (!is_told(e)) CHECK_RESULT(e, ZB_TIMEOUT);
}
static zb_result turn(asker *a) {
  zb_result e = chance(2) ? call_it(a) : converse(a);
  if (e != ZB_OK) return e;
  the->sides[CLIENT].turns++;
  if (sum) sum->turns++;
  return e;
}
/* In the state that it was sent to, until it is told that its server is gone. */
static zb_result wait_in_state(asker *a) {
  zb_result e = ZB_OK;
  if (orders.state == STANDS_IDLE && a->received >= 2) stand(STANDS_IDLE);
  if (orders.state == STANDS_FILLED) fill_up(a), stand(STANDS_FILLED);
  if (orders.state != CALLS && orders.state != SENDS) return ZB_OK;
  the->sides[CLIENT].state = orders.state;
  if (orders.state == SENDS) while ((e = ask(a, ZB_FOREVER)) == ZB_OK) {}
  while (orders.state == CALLS && (e = turn(a)) == ZB_OK) {}
  return e;
}
/* A client after the other in one process, as long as servers die; else one. */
static void client_child(void *unused) {
  static asker a;
  uint64_t turns = 0;
  zb_result e = ZB_OK;
  (void)unused;
  do {
    client_begin(&a, chance(2) || orders.point == ZBI_AT_METADATA_SIZE || orders.point == ZBI_AT_METADATA);
    for (e = ZB_OK; e == ZB_OK && !the->sides[CLIENT].leave && (orders.turns == 0 || turns < orders.turns); turns++) {
      e = wait_in_state(&a);
      if (e == ZB_OK) e = turn(&a);
    }
    if (e != ZB_OK && !is_told(e)) FAIL("a client got %s", zb_result_name(e));
    if (e != ZB_OK) told(CLIENT, e), orders.state = NOWHERE;
    let_go(&a);
    CHECK_RESULT(zb_client_close(&a.c), ZB_OK);
  } while (e != ZB_OK && !the->sides[CLIENT].leave);
}

/* ============================================================================================
 * The case
 * ============================================================================================ */
static void stage_new(const char *base, const shape *is) {
  the = test_shared(sizeof *the);
  the->name = test_name(base);
  the->is = *is;
  chances = test_seed() ^ is->requests << 20 ^ is->most << 4 ^ (uint64_t)test_the->names;
  snprintf(the->what_is, sizeof the->what_is, "%llu and %llu bytes, %zu-%zu each,", (ull)is->requests, (ull)is->responses, is->least, is->most);
  orders = (order){ 0 };
}
static pid_t send_out(int who, order o) {
  the->sides[who].ready = the->sides[who].state = 0;
  return send_child(who == CLIENT ? client_child : server_child, NULL, o);
}
static void died(void) { if (sum) sum->deaths++; }
static void await(const _Atomic int *flag, int value, const char *what) {
  for (int64_t start = test_now_ns(); *flag != value; nap(50))
    if (late(start)) FAIL("it never was so that %s", what);
}
#define AWAIT_READY(who) await(&the->sides[who].ready, 1, #who " is ready")
#define AWAIT_STATE(who, s) await(&the->sides[who].state, s, #who " is in state " #s)
static void await_turns(uint64_t more) {
  const uint64_t goal = the->sides[CLIENT].turns + more;
  for (int64_t start = test_now_ns(); the->sides[CLIENT].turns < goal; nap(50))
    if (late(start)) FAIL("%llu turns of %llu", (ull)the->sides[CLIENT].turns, (ull)goal);
}
/* The other one must know of it. */
static void await_told(int who, int64_t died_ns) {
  side *s = &the->sides[who];
  for (int64_t start = test_now_ns(); s->told == 0; nap(50))
    if (test_now_ns() - start > LIMIT) FAIL("the %s is not told", who == CLIENT ? "client" : "server");
  if (s->told_ns - died_ns > ZB_SEC(1)) NOTE("%d ms to know of it: %s %s", (int)((s->told_ns - died_ns) / 1000000), the->what_is, the->step_is);
  if (sum && s->told_ns >= died_ns) sum->took_ns[sum->took++ % TIMES] = s->told_ns - died_ns;
}
static void summarize(void) {
  const int n = sum->took < TIMES ? sum->took : TIMES;
  qsort(sum->took_ns, (size_t)n, sizeof sum->took_ns[0], by_value);
  NOTE("%llu killed, %llu turns", (ull)sum->deaths, (ull)sum->turns);
  if (n) NOTE("the other side knew of %d of them after %d ms (median), %d ms at most", n, (int)(sum->took_ns[n / 2] / 1000000),
              (int)(sum->took_ns[n - 1] / 1000000));
}
static int channel_objects(void) {
  char name[300];
  snprintf(name, sizeof name, "%s_request", the->name);
  const int n = objects(name);
  snprintf(name, sizeof name, "%s_response", the->name);
  return n | objects(name) << 4;
}
/* A client that does nothing but be served, and leaves. */
static void newcomer(uint64_t turns) { test_join(send_out(CLIENT, (order){ .turns = turns })); }
static void newcomer_of(pid_t server) {
  newcomer(2);
  end_within(server, 0);
}
/* After all that: a newcomer is served, all leave, and nothing is left. */
static void finale(pid_t server) {
  newcomer(5);
  the->sides[SERVER].leave = 1;
  test_join(server);
  CHECK_EQ(channel_objects(), 0);
}
static void on_shapes(void (*fn)(const shape *, int), int variants) {
  pid_t pids[COUNT(shapes) * 8];
  int n = 0;
  sum = test_shared(sizeof *sum);
  for (int i = 0; i < COUNT(shapes); i++)
    for (int v = 0; v < variants; v++) pids[n++] = series_start(fn, &shapes[i], v);
  while (n) test_join(pids[--n]);
  summarize();
}

/* ============================================================================================
 * Under load: half of them at a point, half of them at any moment
 * ============================================================================================ */
static const int client_points[] = {
  ZBI_AT_HEADER, ZBI_AT_SPACE, ZBI_AT_POSITION, ZBI_AT_COUNT, ZBI_AT_POSTED, ZBI_AT_OPEN_CLAIMED, ZBI_AT_OPEN_SETTLED, ZBI_AT_OPEN_PID,
  ZBI_AT_METADATA_SIZE, ZBI_AT_METADATA, ZBI_AT_LEAVE_PID, ZBI_AT_LEAVE_POSTED, ZBI_AT_TOKEN, ZBI_AT_TAKEN, ZBI_AT_READ_COUNT, ZBI_AT_TAIL,
  ZBI_AT_GIVEN, ZBI_AT_TOLD, ZBI_AT_NAMED, ZBI_AT_CREATE_CLAIMED, ZBI_AT_SEMAPHORES, ZBI_AT_SIZED, ZBI_AT_READY, ZBI_AT_SETTLE_SPACE,
  ZBI_AT_SETTLE_TOKENS, ZBI_AT_REPLACE_TOLD, ZBI_AT_UNLINKED_SEM, ZBI_AT_UNLINKED, ZBI_AT_CLIENT_WAITS, ZBI_AT_CLIENT_HERE, ZBI_AT_CLIENT_LEFT,
};
static const int server_points[] = {
  ZBI_AT_HEADER, ZBI_AT_SPACE, ZBI_AT_POSITION, ZBI_AT_COUNT, ZBI_AT_POSTED, ZBI_AT_OPEN_CLAIMED, ZBI_AT_OPEN_SETTLED, ZBI_AT_OPEN_PID,
  ZBI_AT_LEAVE_PID, ZBI_AT_LEAVE_POSTED, ZBI_AT_TOKEN, ZBI_AT_TAKEN, ZBI_AT_READ_COUNT, ZBI_AT_TAIL, ZBI_AT_GIVEN, ZBI_AT_TOLD, ZBI_AT_NAMED,
  ZBI_AT_CREATE_CLAIMED, ZBI_AT_SEMAPHORES, ZBI_AT_SIZED, ZBI_AT_READY, ZBI_AT_SETTLE_SPACE, ZBI_AT_SETTLE_TOKENS, ZBI_AT_REPLACE_TOLD,
  ZBI_AT_UNLINKED_SEM, ZBI_AT_UNLINKED, ZBI_AT_SERVER_MET, ZBI_AT_SERVER_FOUND, ZBI_AT_SERVER_TAKEN, ZBI_AT_SERVER_ANSWERED, ZBI_AT_SERVER_GIVEN,
  ZBI_AT_SERVER_DROPPED, ZBI_AT_SERVER_PARTED,
};
static int64_t any_moment(const order *o) { return o->point ? 30000 : 100 + (int64_t)below(chance(4) ? 20000 : 3000); }
static order client_order(void) {
  order o = { .turns = chance(3) ? 1 + below(5) : 0 };
  if (chance(2)) o.point = ANY_OF(client_points), o.passage = 1 + (int)below(chance(2) ? 3 : 30);
  return o;
}
static order server_order(void) {
  order o = { .how = -1 };
  if (chance(2)) o.point = ANY_OF(server_points), o.passage = 1 + (int)below(chance(2) ? 3 : 30);
  return o;
}
static void clients_die(const shape *is, int variant) {
  const int kills = kills_of(100, 3 * COUNT(shapes));
  (void)variant;
  stage_new("clients", is);
  pid_t server = send_out(SERVER, (order){ .how = -1 });
  AWAIT_READY(SERVER);
  for (int i = 0; i < kills; i++) {
    const order o = client_order();
    const uint64_t served = the->newest;
    the->sides[SERVER].told = 0;
    const int64_t died = end_within(send_out(CLIENT, o), any_moment(&o));
    if (the->newest > served && chance(2)) await_told(SERVER, died);
    if (chance(4)) newcomer(1 + below(4));
  }
  finale(server);
}
TEST_LIMIT(clients_die_under_load, 120) { on_shapes(clients_die, 1); }

static void servers_die(const shape *is, int variant) {
  const int kills = kills_of(100, 3 * COUNT(shapes));
  (void)variant;
  stage_new("servers", is);
  pid_t server = send_out(SERVER, (order){ .how = -1 }), client = send_out(CLIENT, (order){ 0 });
  for (int i = 0; i < kills; i++) {
    if (chance(2)) await_turns(1);
    the->sides[CLIENT].told = 0;
    const bool met = the->sides[CLIENT].ready;   /* it is connected, and not yet told of this or an earlier death */
    const order o = server_order();
    const int64_t died = end_within(server, any_moment(&o));
    if (met && chance(2)) await_told(CLIENT, died);
    server = send_out(SERVER, o);
    if (o.point) end_within(server, 30000), server = send_out(SERVER, (order){ .how = -1 });
  }
  await_turns(3);
  the->sides[CLIENT].leave = 1;
  test_join(client);
  the->sides[CLIENT].leave = 0;
  finale(server);
}
TEST_LIMIT(servers_die_under_load, 120) { on_shapes(servers_die, 1); }

static void both_die(const shape *is, int variant) {
  const int kills = kills_of(100, 3 * COUNT(shapes));
  (void)variant;
  stage_new("both", is);
  for (int i = 0; i < kills; i += 2) {
    const order s = server_order(), c = client_order();
    const bool client_first = chance(2);
    pid_t server = send_out(SERVER, s), client = send_out(CLIENT, c);
    end_within(client_first ? client : server, any_moment(client_first ? &c : &s));
    end_within(client_first ? server : client, chance(2) ? 0 : 300);
    if (!chance(4)) continue;
    newcomer_of(send_out(SERVER, (order){ .how = -1 }));
  }
  finale(send_out(SERVER, (order){ .how = -1 }));
}
TEST_LIMIT(both_die_under_load, 120) { on_shapes(both_die, 1); }

/* ============================================================================================
 * At each point
 * ============================================================================================ */
/* What comes before makes it likely that there is something to replace, to settle, to drop. */
static void clients_die_at_points(const shape *is, int variant) {
  stage_new("points", is);
  pid_t server = send_out(SERVER, (order){ .how = variant });
  AWAIT_READY(SERVER);
  for (int i = 0; i < COUNT(client_points); i++) {
    const int point = client_points[i];
    STEP_IS("a client dies at point %d", point);
    const bool replaces = point == ZBI_AT_REPLACE_TOLD || point == ZBI_AT_UNLINKED_SEM || point == ZBI_AT_UNLINKED;
    if (replaces || chance(2)) {
      pid_t former = send_out(CLIENT, (order){ .state = chance(2) ? STANDS_IDLE : STANDS_SENT });
      while (replaces && the->sides[CLIENT].state == NOWHERE) nap(50);
      end_within(former, 3000);
    }
    end_within(send_out(CLIENT, (order){ .point = point, .passage = replaces || is == shapes ? 1 : 1 + (int)below(3), .turns = 12 }), 5000000);
    if (chance(3) || point == ZBI_AT_CLIENT_LEFT) newcomer(1 + below(3));
  }
  finale(server);
}
static void servers_die_at_points(const shape *is, int variant) {
  stage_new("points", is);
  pid_t client = send_out(CLIENT, (order){ 0 });
  for (int i = 0; i < COUNT(server_points); i++) {
    const int point = server_points[i];
    STEP_IS("a server dies at point %d", point);
    const order o = { .point = point, .passage = is == shapes ? 1 : 1 + (int)below(2), .how = variant };
    const uint64_t enough = the->sides[CLIENT].turns + 20;
    int status = 0;
    if (point == ZBI_AT_REPLACE_TOLD) {
      pid_t former = send_out(SERVER, (order){ .how = variant });
      AWAIT_READY(SERVER);
      end_within(former, 0);
    }
    if (sum) sum->deaths++;
    pid_t server = send_out(SERVER, o);
    for (bool gone = false; !gone && the->sides[CLIENT].turns < enough; nap(30)) gone = reap(server, WNOHANG, &status);
    if (!WIFSIGNALED(status)) {               /* not passed so far: then when it closes */
      the->sides[SERVER].leave = 1;
      reap(server, 0, &status);
      the->sides[SERVER].leave = 0;
    }
  }
  pid_t server = send_out(SERVER, (order){ .how = variant });
  await_turns(3);
  the->sides[CLIENT].leave = 1;
  test_join(client);
  the->sides[CLIENT].leave = 0;
  finale(server);
}
/* A client died, and left requests that nobody had taken. */
static void servers_die_dropping(const shape *is, int variant) {
  static const int points[] = { ZBI_AT_SERVER_DROPPED, ZBI_AT_SERVER_PARTED, ZBI_AT_LEAVE_PID, ZBI_AT_LEAVE_POSTED, ZBI_AT_TAKEN, ZBI_AT_GIVEN };
  stage_new("drop", is);
  for (int i = 0; i < COUNT(points); i++) {
    STEP_IS("a server dies at point %d while it drops requests", points[i]);
    the->go = 0;
    pid_t server = send_out(SERVER, (order){ .point = points[i], .passage = 1 + (int)below(2), .how = variant, .state = LAME });
    pid_t client = send_out(CLIENT, (order){ .state = STANDS_FILLED });
    AWAIT_STATE(CLIENT, STANDS_FILLED);
    end_within(client, 0);
    the->go = 1;
    end_within(server, 1000000);
    if (chance(2)) newcomer_of(send_out(SERVER, (order){ .how = variant }));
  }
  finale(send_out(SERVER, (order){ .how = variant }));
}
static void all_killed_at(const int *points, int count) {
  for (int i = 0; i < count; i++)
    if (sum->killed[points[i]] == 0) FAIL("nobody died at point %d", points[i]);
}
TEST_LIMIT(client_dies_at_each_point, 120) {
  on_shapes(clients_die_at_points, full_length() ? WAYS : 1);
  all_killed_at(client_points, COUNT(client_points));
}
TEST_LIMIT(server_dies_at_each_point, 120) {
  on_shapes(servers_die_at_points, full_length() ? WAYS : 1);
  summary *first = sum;
  on_shapes(servers_die_dropping, full_length() ? WAYS : 1);
  for (int i = 0; i < ZBI_POINTS; i++) sum->killed[i] += first->killed[i];
  all_killed_at(server_points, COUNT(server_points));
}

/* ============================================================================================
 * In each state
 * ============================================================================================ */
static void client_dies_in_state(int state, int way) {
  STEP_IS("a client dies in state %d, the server's way is %d", state, way);
  pid_t server = send_out(SERVER, (order){ .how = way });
  AWAIT_READY(SERVER);
  the->sides[SERVER].told = 0;
  const uint64_t served = the->newest;
  pid_t client = send_out(CLIENT, (order){ .state = state });
  AWAIT_STATE(CLIENT, state);
  for (int64_t start = test_now_ns(); the->newest == served && state != STANDS_FILLING; nap(50))
    if (late(start)) FAIL("no request came");
  if (state == STANDS_FILLED) test_sleep_ms(5);             /* the server waits for room by then, most of the time */
  const bool met = the->newest > served;
  const int64_t died = end_within(client, 0);
  if (met) {
    await_told(SERVER, died);
    CHECK_RESULT((zb_result)the->sides[SERVER].told, ZB_ERR_PEER_DEAD);
  }
  newcomer(3);
  the->sides[SERVER].leave = 1;
  test_join(server);
  the->sides[SERVER].leave = 0;
  CHECK_EQ(channel_objects(), 0);
}
static void clients_die_in_states(const shape *is, int variant) {
  static const int states[] = { STANDS_IDLE, STANDS_SENT, STANDS_FILLED, STANDS_HOLDING, STANDS_FILLING };
  stage_new("states", is);
  for (int i = 0; i < COUNT(states); i++) client_dies_in_state(states[i], variant);
}
TEST_LIMIT(client_dies_in_each_state, 120) { on_shapes(clients_die_in_states, WAYS); }

/* server: where it stands, or NOWHERE: at work; client: what it does meanwhile. */
static void server_dies_in_state(int server_state, int client_state, int way) {
  const bool waits = client_state == CALLS || client_state == SENDS;
  STEP_IS("a server dies in state %d, its way is %d, the client in state %d", server_state, way, client_state);
  pid_t server = send_out(SERVER, (order){ .state = server_state, .how = way });
  AWAIT_READY(SERVER);
  the->sides[CLIENT].told = the->sides[SERVER].state = 0;
  pid_t client = send_out(CLIENT, (order){ .state = client_state });
  if (server_state != NOWHERE) AWAIT_STATE(SERVER, server_state);
  else AWAIT_STATE(CLIENT, client_state);
  test_sleep_ms(waits ? 5 : 0);                            /* it waits by then, most of the time */
  const int64_t died = end_within(server, 0);
  if (waits) {
    await_told(CLIENT, died);
    CHECK_RESULT((zb_result)the->sides[CLIENT].told, ZB_ERR_PEER_DEAD);
  }
  if (!waits) end_within(client, 0);
  server = send_out(SERVER, (order){ .how = way });
  if (waits) {
    await_turns(2);
    the->sides[CLIENT].leave = 1;
    test_join(client);
    the->sides[CLIENT].leave = 0;
  }
  finale(server);
  the->sides[SERVER].leave = 0;
}
static void servers_die_in_states(const shape *is, int variant) {
  static const int states[][2] = {
    { STANDS_HANDLING, CALLS }, { STANDS_HANDLING, SENDS }, { STANDS_ANSWERING, CALLS }, { STANDS_ANSWERING, SENDS },
    { NOWHERE, SENDS }, { NOWHERE, CALLS },                /* the first of them: blocked, as no answer is taken */
    { NOWHERE, STANDS_FILLED }, { NOWHERE, STANDS_IDLE }, { STANDS_HANDLING, STANDS_SENT },
  };
  stage_new("states", is);
  for (int i = 0; i < COUNT(states); i++) server_dies_in_state(states[i][0], states[i][1], variant);
}
TEST_LIMIT(server_dies_in_each_state, 120) { on_shapes(servers_die_in_states, WAYS); }

/* ============================================================================================
 * One side stands still at a point while the other one dies and is replaced
 * ============================================================================================ */
static void servers_stand(const shape *is, int variant) {
  stage_new("stand", is);
  for (int i = (int)below(3); i < COUNT(server_points); i += full_length() ? 1 : 3) {
    STEP_IS("a server stands at point %d", server_points[i]);
    pid_t server = send_out(SERVER, (order){ .point = server_points[i], .passage = 1 + (int)below(5), .how = variant, .stops = true });
    pid_t client = send_out(CLIENT, (order){ 0 });
    const bool stopped = stops_within(server, 20000);
    end_within(client, 0);
    client = send_out(CLIENT, (order){ .turns = 3 });
    nap((long)below(3000));
    if (stopped) kill(server, SIGCONT);
    else if (stops_within(server, 1000)) kill(server, SIGCONT);   /* the next client has led it there */
    int status = 0;
    while (!reap(client, WNOHANG, &status)) {
      if (waitpid(server, &status, WUNTRACED | WNOHANG) == server && WIFSTOPPED(status)) kill(server, SIGCONT);
      nap(50);
    }
    the->sides[SERVER].leave = 1;
    while (waitpid(server, &status, WUNTRACED) == server && WIFSTOPPED(status)) kill(server, SIGCONT);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) FAIL("the server ended with %x", status);
    the->sides[SERVER].leave = 0;
    CHECK_EQ(channel_objects(), 0);
  }
}
TEST_LIMIT(server_stands_while_a_client_dies, 120) { on_shapes(servers_stand, full_length() ? WAYS : 1); }

static void clients_stand(const shape *is, int variant) {
  stage_new("stand", is);
  for (int i = (int)below(3); i < COUNT(client_points); i += full_length() ? 1 : 3) {
    STEP_IS("a client stands at point %d", client_points[i]);
    pid_t server = send_out(SERVER, (order){ .how = variant });
    pid_t client = send_out(CLIENT, (order){ .point = client_points[i], .passage = 1 + (int)below(5), .stops = true });
    const bool stopped = stops_within(client, 20000);
    end_within(server, 0);
    server = send_out(SERVER, (order){ .how = variant, .patient = true });
    nap((long)below(3000));
    const uint64_t goal = the->sides[CLIENT].turns + 3;
    if (stopped) kill(client, SIGCONT);
    int status = 0;
    for (int64_t start = test_now_ns(); the->sides[CLIENT].turns < goal; nap(50)) {
      if (waitpid(client, &status, WUNTRACED | WNOHANG) == client) {
        if (!WIFSTOPPED(status)) FAIL("the client ended with %x", status);
        kill(client, SIGCONT);
      }
      if (late(start)) FAIL("the client does not get on");
    }
    the->sides[CLIENT].leave = 1;
    while (waitpid(client, &status, WUNTRACED) == client && WIFSTOPPED(status)) kill(client, SIGCONT);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) FAIL("the client ended with %x", status);
    the->sides[CLIENT].leave = 0;
    finale(server);
    the->sides[SERVER].leave = 0;
  }
}
TEST_LIMIT(client_stands_while_a_server_dies, 120) { on_shapes(clients_stand, full_length() ? WAYS : 1); }

/* A server that is slow to begin is no other client: who waits for it is served at last. */
static const int making_points[] = { ZBI_AT_ADOPT_CLAIMED, ZBI_AT_REPLACE_TOLD, ZBI_AT_UNLINKED_SEM, ZBI_AT_UNLINKED, ZBI_AT_NAMED, ZBI_AT_CREATE_CLAIMED,
                                     ZBI_AT_SEMAPHORES, ZBI_AT_SIZED, ZBI_AT_READY };
static void server_is_slow(const shape *is, int variant) {
  const bool replaces = variant < COUNT(making_points);
  stage_new("slow", is);
  STEP_IS("a server stands at point %d, %s", making_points[variant % COUNT(making_points)], replaces ? "where one died" : "the first one");
  if (replaces) {
    pid_t former = send_out(SERVER, (order){ 0 });
    AWAIT_READY(SERVER);
    newcomer(1);
    end_within(former, 0);
  }
  pid_t server = send_out(SERVER, (order){ .point = making_points[variant % COUNT(making_points)], .stops = true });
  await_stop(server);
  pid_t client = send_out(CLIENT, (order){ .turns = 3 });
  test_sleep_ms(1500);
  kill(server, SIGCONT);
  test_join(client);
  the->sides[SERVER].leave = 1;
  test_join(server);
  CHECK_EQ(channel_objects(), 0);
}
TEST_LIMIT(client_waits_for_a_slow_server, 60) {
  pid_t pids[2 * COUNT(making_points)];
  for (int i = 0; i < COUNT(pids); i++) {
    const bool first = i >= COUNT(making_points);
    if (first && i % COUNT(making_points) < 4) { pids[i] = 0; continue; }   /* nothing is replaced */
    pids[i] = series_start(server_is_slow, &shapes[0], i);
  }
  for (int i = 0; i < COUNT(pids); i++) if (pids[i]) test_join(pids[i]);
}

/* ============================================================================================
 * Killed after each instruction, and at each system call, of one operation
 * ============================================================================================ */
static void traced_call(void *unused) {
  static asker a;
  (void)unused;
  client_begin(&a, true);
  for (uint64_t n = below(3); n > 0; n--) CHECK_RESULT(turn(&a), ZB_OK);
  trace_begin();
  CHECK_RESULT(turn(&a), ZB_OK);
  let_go(&a);
  trace_end();
}
static void traced_open(void *unused) {
  static asker a;
  (void)unused;
  trace_begin();
  client_begin(&a, true);
  CHECK_RESULT(ask(&a, ZB_MS(100)), ZB_OK);
  trace_end();
}
static void traced_leave(void *unused) {
  static asker a;
  (void)unused;
  client_begin(&a, true);
  CHECK_RESULT(turn(&a), ZB_OK);
  if (chance(2)) CHECK_RESULT(ask(&a, ZB_MS(100)), ZB_OK);
  let_go(&a);
  trace_begin();
  CHECK_RESULT(zb_client_close(&a.c), ZB_OK);
  trace_end();
}
static void serve_once(zb_server *s) {
  zb_request r;
  zb_result e;
  while ((e = zb_server_next(s, &r, ZB_MS(100))) == ZB_TIMEOUT) {}
  CHECK_RESULT(e, ZB_OK);
  (void)serve_it(s, &r, NULL);
}
static void traced_service(void *unused) {
  static zb_server s;
  (void)unused;
  server_begin(&s);
  for (uint64_t n = 1 + below(3); n > 0; n--) serve_once(&s);
  trace_begin();
  serve_once(&s);
  trace_end();
}
static void traced_meeting(void *unused) {
  static zb_server s;
  (void)unused;
  server_begin(&s);
  trace_begin();
  serve_once(&s);
  trace_end();
}
static void traced_creation(void *unused) {
  static zb_server s;
  (void)unused;
  trace_begin();
  server_begin(&s);
  trace_end();
}
static void traced_close(void *unused) {
  static zb_server s;
  (void)unused;
  server_begin(&s);
  serve_once(&s);
  trace_begin();
  CHECK_RESULT(zb_server_close(&s), ZB_OK);
  trace_end();
}

typedef struct stepped { const char *name; int who; void (*fn)(void *); int how; } stepped;
/* Here and there for a while; the other side stays, and is served or serves again now and then. */
static void step_one(void *arg) {
  const stepped op = *(const stepped *)arg;
  const int64_t end = test_now_ns() + (full_length() ? ZB_SEC(12) : ZB_MS(300));
  pid_t other;
  chances = test_seed() + (uint64_t)op.how * 31 + (uint64_t)op.name[2];
  stage_new("step", &shapes[below(4)]);
  STEP_IS("%s, all of it", op.name);
  if (op.who == CLIENT) {
    other = send_out(SERVER, (order){ .how = -1 });
    AWAIT_READY(SERVER);
  } else other = send_out(CLIENT, (order){ 0 });
  const long all = kill_after(send_child(op.fn, NULL, (order){ 0 }), ALL_STEPS, op.how);
  uint64_t kills = 0;
  for (; kills < 2 || test_now_ns() < end; kills++) {
    const long step = 1 + (long)below((uint64_t)all);
    STEP_IS("%s, step %ld of %ld", op.name, step, all);
    kill_after(send_child(op.fn, NULL, (order){ 0 }), step, op.how);
    if (op.who == CLIENT && chance(8)) newcomer(2);
    if (op.who == SERVER && chance(8)) {
      pid_t server = send_out(SERVER, (order){ .how = -1 });
      await_turns(2);
      end_within(server, 0);
    }
  }
  if (op.who == SERVER) {
    pid_t client = other;
    other = send_out(SERVER, (order){ .how = -1 });
    await_turns(2);
    the->sides[CLIENT].leave = 1;
    test_join(client);
    the->sides[CLIENT].leave = 0;
  }
  finale(other);
  NOTE("%s: %ld steps, %llu killed", op.name, all, (ull)kills);
}
static void step_all(int how) {
  static const stepped ops[] = {
    { "a call", CLIENT, traced_call, 0 },           { "a client opening", CLIENT, traced_open, 0 },
    { "a client leaving", CLIENT, traced_leave, 0 }, { "a service", SERVER, traced_service, 0 },
    { "a first service", SERVER, traced_meeting, 0 }, { "a server's creation", SERVER, traced_creation, 0 },
    { "a server's close", SERVER, traced_close, 0 },
  };
  pid_t pids[COUNT(ops)];
  for (int i = 0; i < COUNT(ops); i++) {
    stepped op = ops[i];
    op.how = how;
    pids[i] = test_spawn(step_one, &op);
  }
  for (int i = 0; i < COUNT(ops); i++) test_join(pids[i]);
}
TEST_LIMIT(any_instruction, 120) { step_all(PTRACE_SINGLESTEP); }
TEST_LIMIT(any_system_call, 120) { step_all(PTRACE_SYSCALL); }

TEST_MAIN
