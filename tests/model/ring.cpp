/* The ring's hand-off of items and its sleep and wake in a model checker. The functions are those of zerobuf.h: run.sh
 * takes them out into ring.h, and weakens them one by one in a second program. Here are the words that they share,
 * what they need of the rest, and what the two threads do.
 *
 *   ring SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]
 *
 * The bytes of an item are plain variables: Relacy reports a slot that is read while it is written. Items are numbered,
 * so that one that is lost or comes twice shows. Both sides sleep without a time limit: a wake that is lost is a deadlock. */
#include "shim.h"

/* ---- what the threads are to do ---- */

enum side_number { PRODUCER, CONSUMER };
struct scenario {
  const char *name;
  uint64_t capacity, items;
  bool barrier[2];                            /* of this side: the system has such a thing */
  uint64_t want;                              /* the consumer waits for so many at once */
  bool late[2];                               /* this side attaches while the other one is at work */
  uint64_t successor;                         /* after so many items another producer has the place; 0: none */
  bool closes;                                /* the producer does; the consumer waits for that */
};
static const scenario scenarios[] = {
  { "fences",     1, 2, { false, false }, 1, { false, false }, 0, false },
  { "barrier",    1, 2, { true,  true  }, 1, { false, false }, 0, false },
  { "fences-2",   2, 4, { false, false }, 1, { false, false }, 0, false },
  { "barrier-2",  2, 4, { true,  true  }, 1, { false, false }, 0, false },
  { "wait",       2, 1, { false, false }, 1, { false, false }, 0, false },   /* the consumer alone sleeps */
  { "wait-b",     2, 1, { true,  true  }, 1, { false, false }, 0, false },
  { "half-p",     1, 2, { true,  false }, 1, { false, false }, 0, false },   /* one of them has to look by itself */
  { "half-c",     1, 2, { false, true  }, 1, { false, false }, 0, false },
  { "attach-p",   2, 1, { true,  true  }, 1, { true,  false }, 0, false },
  { "attach-c",   1, 2, { true,  true  }, 1, { false, true  }, 0, false },
  { "attach",     1, 2, { true,  true  }, 1, { true,  true  }, 0, false },
  { "successor",  2, 2, { true,  true  }, 1, { true,  false }, 1, false },   /* the first one fences, the next one does not */
  { "close",      2, 1, { false, false }, 1, { false, false }, 0, true },
  { "close-b",    2, 1, { true,  true  }, 1, { false, false }, 0, true },
  { "ahead",      3, 3, { false, false }, 2, { false, false }, 0, true },
  { "ahead-b",    2, 4, { true,  true  }, 2, { false, false }, 0, true },
};
static scenario plan;

/* ---- what the functions need ---- */

typedef enum zb_result { ZB_OK, ZB_TIMEOUT, ZB_CLOSED, ZB_ERR_CORRUPT } zb_result;
typedef enum zb_presence { ZB_ABSENT, ZB_ALIVE, ZB_DEAD } zb_presence;
enum { ZB_PRODUCER = 1, ZB_CONSUMER = 2, ZB_WAIT_MAX = 64, SLOTS_MAX = 4, WORDS = 2 };
static const int64_t ZB_NOWAIT = 0;

typedef struct zbi_wait { int64_t average_ns; } zbi_wait;
typedef struct zbi_ring_side { zbi_shared64 pid; zbi_shared32 state, reach, visits; } zbi_ring_side;
typedef struct zbi_ring_head {
  uint64_t capacity, item_size, stride, first;
  zbi_shared64 head, tail;
  zbi_shared32 items_word, space_word;
  zbi_ring_side producer, consumer;
} zbi_ring_head;
typedef struct zb_ring {
  zbi_shared64 *mine, *theirs;
  zbi_shared32 *sleep_word, *wake_word;
  void *header;
  uint8_t *slots, *place, *end;
  uint64_t count, limit, go, check, acquired, slot, capacity, stride, item_size, first, seen, trusted, pid;
  int64_t doubt_ns;
  zbi_wait wait;
  uint32_t open, role, fences, patience, gone, alone, visits;
} zb_ring;
#define ZBI_NOINLINE
#define ZBI_ALWAYS_INLINE inline

static model_futex *the_futex;

static inline int64_t zbi_now_ns() { return 0; }
static inline int64_t zbi_deadline(int64_t, int64_t) { return INT64_MAX; }
static inline int64_t zbi_wait_spin(const zbi_wait *) { return 0; }
static inline void zbi_wait_count(zbi_wait *, int64_t) { }
static inline bool zbi_watch_spin_briefly(const struct zbi_watch *, size_t, zbi_wait *) { return false; }
static inline bool zbi_watch_spin(const struct zbi_watch *, size_t, int64_t) { return false; }
static inline void zbi_watch_poll(const struct zbi_watch *, size_t, int64_t, int64_t *) { rl::yield(1, RL_INFO); }   /* and it looks again */
static inline bool zbi_split_items(const zb_ring *, uint64_t *, bool) { RL_ASSERT(false); return false; }
static inline bool zbi_split_doubt(zb_ring *, uint64_t) { return false; }
static inline zb_result zbi_ring_follow(zb_ring *, uint64_t) { return ZB_OK; }            /* looks more often, which changes nothing */
static inline zb_presence zbi_ring_presence(const zb_ring *) { return ZB_ALIVE; }
static inline zb_result zbi_ring_gone(zb_ring *r);
static inline void zbi_shared_wake(zbi_shared32 *) { the_futex->wake(); }
static inline bool zbi_shared_wait(zbi_shared32 *const *words, const uint32_t *values, size_t count, int64_t)
{
  RL_ASSERT(count == 1);
  the_futex->wait(words[0], values[0]);
  return true;
}
static bool registers[2];                     /* the side that comes can */
static int comes[MODEL_THREADS];              /* which side a thread is: before the others run, thread 0 is both */
static inline bool zbi_barrier_register()
{
  const int who = comes[rl::thread_index()];
  if (registers[who]) the_barrier->registered[who] = true;
  return registers[who];
}
static inline bool zbi_barrier_all()
{
  if (!plan.barrier[rl::thread_index()]) return false;
  the_barrier->all();
  return true;
}
#define ZBI_MIN(a, b) ((a) < (b) ? (a) : (b))
#define ZEROBUF_TEST_POINT(n) ((void)0)

/* What weaken_ring.sed breaks, if asked to. */
#define WEAKENINGS(X) X(AS_IT_IS) X(W1) X(R1) X(R2) X(W4) X(W4_HALF) X(R4) X(R4_HALF) X(NO_BARRIER) X(NO_REACH) X(EARLY_WORD) X(LATE_JOIN) \
  X(EARLY_REACH) X(NOT_CALLED) X(CALLED_LATE) X(NO_COUNT_OF_CALLS) X(PLAIN_JOIN) X(LAST_LOOK) X(LEFT_LOOK) X(HERE_FENCE)
#define WEAKENING_NAME(name) name,
#define WEAKENING_TEXT(name) #name,
enum weakening { WEAKENINGS(WEAKENING_NAME) };
static const char *const weakening_names[] = { WEAKENINGS(WEAKENING_TEXT) };
extern uint32_t early_word[2];                /* what a side saw of the word before its store; not used as it is */
uint32_t early_word[2];

#include "ring.h"

static inline zb_result zbi_ring_gone(zb_ring *r)   /* as there, but that nobody dies, so that nobody is asked for */
{
  r->patience = 1;
  return zbi_load32_acquire(&zbi_ring_their_side(r)->state) == ZBI_RING_LEFT ? ZB_CLOSED : ZB_OK;
}

/* ---- the threads ---- */

struct ring_test : rl::test_suite<ring_test, 2> {
  zbi_ring_head head;
  rl::var<uint64_t> items[SLOTS_MAX][WORDS];
  model_futex futex;
  model_barrier barrier;
  zb_ring ring[2];

  void before()
  {
    for (int i = 0; i < MODEL_THREADS; i++) model_life[i] = MODEL_FOR_EVER;
    the_futex = &futex;
    the_barrier = &barrier;
    barrier.begin();
    head.capacity = plan.capacity;
    head.item_size = head.stride = 64;
    head.first = UINT64_MAX - 1;                            /* the counts go through 0 */
    zbi_store_relaxed(&head.head, head.first);
    zbi_store_relaxed(&head.tail, head.first);
    zbi_store32_relaxed(&head.items_word, 0);
    zbi_store32_relaxed(&head.space_word, 0);
    for (int who = PRODUCER; who <= CONSUMER; who++) {
      zbi_ring_side *side = who == PRODUCER ? &head.producer : &head.consumer;
      zbi_store_relaxed(&side->pid, 0);
      zbi_store32_relaxed(&side->state, ZBI_RING_NOBODY);
      zbi_store32_relaxed(&side->reach, 0);
    }
    zbi_store32_relaxed(&head.producer.visits, 0);
    zbi_store32_relaxed(&head.consumer.visits, 0);
    for (int who = PRODUCER; who <= CONSUMER; who++) if (!plan.late[who]) come(who, plan.barrier[who]);
  }

  void come(int who, bool with_barrier)                     /* as zb_ring_attach */
  {
    zb_ring *r = &ring[who];
    memset(r, 0, sizeof *r);
    r->header = &head;
    r->role = who == PRODUCER ? ZB_PRODUCER : ZB_CONSUMER;
    r->pid = (uint64_t)who + 1;
    registers[who] = with_barrier;
    comes[rl::thread_index()] = who;
    RL_ASSERT(zbi_ring_start(r, &head) == ZB_OK);
  }

  void thread(unsigned index)
  {
    comes[index] = (int)index;
    if (index == PRODUCER) produce();
    else consume();
    barrier.pass(true);                                     /* who has ended is not waited for */
  }

  void produce()
  {
    zb_ring *r = &ring[PRODUCER];
    if (plan.late[PRODUCER]) come(PRODUCER, plan.barrier[PRODUCER] && plan.successor == 0);
    for (uint64_t i = 0; i < plan.items; i++) {
      if (plan.successor && i == plan.successor) come(PRODUCER, true);
      if (!zbi_ring_ready(r, 1)) RL_ASSERT(zbi_ring_wait(r, 1, 1) == ZB_OK);
      for (int k = 0; k < WORDS; k++) items[(r->place - r->slots) / (ptrdiff_t)r->stride][k](RL_INFO) = value(i, k);
      zbi_ring_advance(r, 1);
    }
    if (!plan.closes) return;                               /* as zb_ring_close */
    zbi_store32_release(&head.producer.state, ZBI_RING_LEFT);
    if (zbi_ring_called(r->wake_word, true)) zbi_shared_wake(r->wake_word);
  }

  void consume()
  {
    zb_ring *r = &ring[CONSUMER];
    uint64_t taken = 0, want = plan.want;
    if (plan.late[CONSUMER]) come(CONSUMER, plan.barrier[CONSUMER]);
    while (plan.closes || taken < plan.items) {
      zb_result e = zbi_ring_ready(r, want) ? ZB_OK : zbi_ring_wait(r, want, 1);
      if (e == ZB_CLOSED && want == 1) break;
      if (e == ZB_CLOSED) want = 1;                         /* what is left */
      if (e != ZB_OK) continue;
      for (uint64_t i = 0; i < want; i++, taken++) {
        for (int k = 0; k < WORDS; k++) RL_ASSERT((uint64_t)items[(r->place - r->slots) / (ptrdiff_t)r->stride][k](RL_INFO) == value(taken, k));
        zbi_ring_advance(r, 1);
      }
    }
    RL_ASSERT(taken == plan.items);
  }

  static uint64_t value(uint64_t number, int k) { return (number + 1) * 16 + (uint64_t)k; }
};

int main(int argc, char **argv)
{
  const unsigned long limit = argc > 3 ? strtoul(argv[3], NULL, 10) : 0;
  bool found = false;
  for (size_t i = 0; argc > 3 && i < sizeof scenarios / sizeof scenarios[0]; i++) {
    if (strcmp(scenarios[i].name, argv[1]) != 0) continue;
    plan = scenarios[i];
    found = true;
  }
  for (int i = 0; argc > 4 && i < (int)(sizeof weakening_names / sizeof weakening_names[0]); i++) if (strcmp(weakening_names[i], argv[4]) == 0) model_weak = i;
  if (!found || (argc > 4 && model_weak == AS_IT_IS)) {
    fprintf(stderr, "ring SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]\n");
    return 2;
  }
  return !model_run<ring_test>(argv[2], limit);
}
