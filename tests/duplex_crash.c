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
#include <sys/ptrace.h>

/* Each failure says where it was. */
#undef FAIL
#define FAIL(...) (NOTE("%s:%d: in %s, %s %s", __FILE__, __LINE__, __func__, the ? the->shape_is : "", the ? the->step_is : ""), \
                   NOTE(__VA_ARGS__), test_fail())
#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
#define LIMIT ZB_SEC(10)      /* who survives knows of a death within this, on any machine */
typedef unsigned long long ull;
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
  int64_t took_ns[TIMES];                     /* to know of a death */
  int took;
} side;

typedef struct stage {
  const char *name;
  shape is;
  char shape_is[96], step_is[96];
  _Atomic uint64_t killed[ZBI_POINTS];
  _Atomic uint64_t clients;                   /* numbers given out */
  _Atomic uint64_t newest;                    /* client that a server has seen a request of */
  side sides[2];
  uint64_t deaths;
} stage;

/* What the next child is told; it has its own copy. */
typedef struct order {
  int point, passage;                         /* killed at the n-th passage of this point */
  uint64_t turns;                             /* it leaves after so many; 0: never */
  int from;                                   /* one that is stepped through: from this point on; 0: from the start */
  int state;                                  /* it says when it is there, and stays */
  int how;                                    /* of several ways to do it; -1: any */
} order;

static stage *the;
static _Atomic uint64_t *total_killed;
static order orders;
static uint64_t chances;
static int me;

static uint64_t below(uint64_t n) { return test_random(&chances) % n; }
static bool chance(uint64_t in) { return below(in) == 0; }
static void nap(long us) {
  struct timespec t = { 0, us * 1000 };
  nanosleep(&t, NULL);
}
static bool full_length(void) {
  const char *kills = getenv("TEST_KILLS");
  return kills && atoi(kills) >= 1000;
}
static int kills_of(int share) {              /* of this many parts */
  const char *kills = getenv("TEST_KILLS");
  const int all = kills && atoi(kills) > 0 ? atoi(kills) : 100;
  return all / share + 1;
}
static bool late(int64_t since) { return test_now_ns() - since > WAIT; }
#define STEP_IS(...) snprintf(the->step_is, sizeof the->step_is, __VA_ARGS__)

static void crash_point(int point) {
  if (!the) return;
  if (point == orders.from) orders.from = 0, raise(SIGSTOP);
  if (point != orders.point || --orders.passage != 0) return;
  atomic_fetch_add(&the->killed[point], 1);
  if (total_killed) atomic_fetch_add(&total_killed[point], 1);
  kill(getpid(), SIGKILL);
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
