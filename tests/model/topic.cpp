/* The topic's seqlock, its sleep and wake, and its take-over in a model checker. The functions are those of
 * zerobuf.h: run.sh takes them out into topic.h, and weakens them one by one in a second program. Here are the words
 * that they share, what they need of the rest, and what the threads do.
 *
 *   topic SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]
 *
 * Publishers come one after the other, each with the role's lock in the kernel; all but the last die after a
 * number of stores that the search chooses. Subscribers read in order or the newest, with the early look at a slot
 * that is not counted yet. In scenario "sleep" they sleep until the publisher has called them: a publisher that dies
 * between the flag and the wake leaves them to the next look, 100 ms later, which is not part of the model. */
#include "shim.h"

/* ---- what the threads are to do ---- */

enum mode { IN_ORDER, NEWEST, MIXED, SLEEPING };
struct scenario {
  const char *name;
  uint32_t n_slots;
  int words;                                  /* of a sample */
  uint64_t samples;
  uint64_t already;                           /* samples published before the threads begin */
  uint32_t first_lock;                        /* of all slots: 0, or just before it wraps */
  int stores;                                 /* a publisher dies after so many or fewer; 0: none dies */
  int aborts;                                 /* of that many samples a first version is not published */
  int tries;                                  /* of a subscriber */
  mode modes[2];
  int publishers, subscribers;
  bool closes;                                /* the publisher does; who sleeps waits for that */
};
static const scenario scenarios[] = {
  { "seqlock2",   2, 2, 4, 0, 0,          0,  0, 6, { NEWEST, IN_ORDER },   1, 2, false },
  { "seqlock3",   3, 2, 4, 0, 0,          0,  0, 6, { NEWEST, IN_ORDER },   1, 2, false },
  { "abort",      2, 2, 3, 0, 0,          0,  2, 6, { MIXED, IN_ORDER },    1, 2, false },
  { "wrap",       2, 2, 4, 0, 0xfffffffe, 0,  0, 6, { MIXED, IN_ORDER },    1, 2, false },
  { "overwrite",  1, 1, 2, 1, 0,          0,  0, 1, { NEWEST, NEWEST },     1, 1, false },
  { "newest",     2, 2, 3, 0, 0,          0,  0, 1, { NEWEST, NEWEST },     1, 1, false },
  { "in-order",   2, 2, 3, 0, 0,          0,  0, 2, { IN_ORDER, IN_ORDER }, 1, 1, false },
  { "mixed",      2, 2, 2, 0, 0,          0,  0, 2, { MIXED, MIXED },       1, 1, false },
  { "sleep",      3, 2, 2, 0, 0,          0,  0, 0, { SLEEPING, SLEEPING }, 1, 2, false },
  { "sleep-one",  3, 2, 2, 0, 0,          0,  0, 0, { SLEEPING, SLEEPING }, 1, 1, false },
  { "close",      3, 2, 1, 0, 0,          0,  0, 0, { SLEEPING, SLEEPING }, 1, 2, true },
  { "close-one",  3, 2, 1, 0, 0,          0,  0, 0, { SLEEPING, SLEEPING }, 1, 1, true },
  { "take-over",  2, 2, 3, 0, 0,          26, 0, 6, { MIXED, IN_ORDER },    2, 2, false },
  { "take-over3", 2, 2, 2, 0, 0,          10, 0, 6, { IN_ORDER, MIXED },    3, 1, false },
  { "torn",       1, 1, 2, 1, 0,          3,  0, 2, { NEWEST, NEWEST },     2, 1, false },
  { "dies",       2, 2, 2, 0, 0,          12, 0, 2, { IN_ORDER, MIXED },    2, 1, false },
};
static scenario plan;

/* ---- what the functions need ---- */

typedef enum zb_result { ZB_OK, ZB_TIMEOUT, ZB_ERR_SEQUENCE, ZB_ERR_CORRUPT, ZB_ERR_TOO_SMALL } zb_result;
enum { ZB_WAIT_MAX = 64, SLOTS_MAX = 3, SAMPLES_MAX = 8, WORDS_MAX = 2 };

typedef struct zbi_gb { zbi_shared64 latest_count; zbi_shared32 state; uint64_t stamp[4]; } zbi_gb;
typedef struct zbi_gb_entry { zbi_shared32 sleepers; uint64_t cursor, overruns; } zbi_gb_entry;
typedef struct zbi_gb_slot { zbi_shared32 lock, length; zbi_shared64 seq, word[WORDS_MAX]; } zbi_gb_slot;

typedef struct zbi_topic { void *header, *registry; uint8_t *slots; uint64_t stride, sample_size; uint32_t n_slots, kind; } zbi_topic;
typedef struct zb_publisher { zbi_topic t; uint64_t number; uint32_t slot; int64_t beat_ns; } zb_publisher;
typedef struct zb_subscriber { zbi_topic t; void *registry; uint64_t position, overruns; uint32_t slot, entry; } zb_subscriber;

static model_futex *the_futex;

static inline int64_t zbi_now_ns() { return 0; }
static inline void zbi_publisher_beat(zb_publisher *, int64_t) { }
static inline bool zbi_gb_ours(const zbi_gb *) { return true; }
static inline const zbi_gb_slot *zbi_slot_bytes(const zbi_gb_slot *slot) { return slot; }
static inline void zbi_shared_wake(zbi_shared32 *) { the_futex->wake(); }
static inline bool zbi_shared_wait(zbi_shared32 *const *words, const uint32_t *values, size_t count, int64_t)
{
  RL_ASSERT(count == 1);
  the_futex->wait(words[0], values[0]);
  return true;
}
static inline void zbi_watch_poll(const struct zbi_watch *, size_t, int64_t, int64_t *) { RL_ASSERT(false); }
static inline void zbi_slot_read(uint8_t *to, const zbi_gb_slot *from, size_t)
{
  uint64_t words[WORDS_MAX] = { 0 };
  for (int i = 0; i < plan.words; i++) words[i] = zbi_load_relaxed(&from->word[i]);
  memcpy(to, words, sizeof words);
}
#define ZEROBUF_TEST_POINT(n) ((void)0)

/* What weaken.sed breaks, if asked to. */
#define WEAKENINGS(X) X(AS_IT_IS) X(W1) X(W2) X(W3) X(W4) X(W4_HALF) X(R1) X(R2) X(R3) X(R4) X(R4_HALF) X(SECOND_LOOK) X(ODD) X(NUMBER) X(NEVER_USED) \
  X(CALLED_LATE) X(NOT_CALLED) X(NO_COUNT_OF_CALLS) X(PLAIN_JOIN) X(LAST_LOOK) X(LEFT_LOOK) X(UNCOUNTED) X(UNREPAIRED) X(REPAIR_FENCE) X(NUMBERED) X(ODD_AGAIN) \
  X(NEVER_ZERO) X(TAKEN_BACK)
#define WEAKENING_NAME(name) name,
#define WEAKENING_TEXT(name) #name,
enum weakening { WEAKENINGS(WEAKENING_NAME) };
static const char *const weakening_names[] = { WEAKENINGS(WEAKENING_TEXT) };

#include "topic.h"

/* ---- the threads ---- */

static uint64_t tag_of(uint64_t number, unsigned version) { return (number + 1) << 8 | version; }
static uint32_t length_of(uint64_t number) { return 1 + (uint32_t)number; }

template <int PUBLISHERS, int SUBSCRIBERS>
struct topic_test : rl::test_suite<topic_test<PUBLISHERS, SUBSCRIBERS>, PUBLISHERS + SUBSCRIBERS> {
  zbi_gb gb;
  zbi_gb_entry entry;
  zbi_gb_slot slots[SLOTS_MAX];
  rl::mutex role;                             /* the kernel gives it on when a process dies */
  model_futex futex;
  int come;                                   /* publishers so far */
  unsigned versions;
  uint64_t seen[SAMPLES_MAX];                 /* the tag of a sample, once a subscriber has it */

  void before()
  {
    for (int i = 0; i < MODEL_THREADS; i++) model_life[i] = MODEL_FOR_EVER;
    zbi_store_relaxed(&gb.latest_count, 0);
    zbi_store32_relaxed(&gb.state, ZBI_GB_HERE);
    zbi_store32_relaxed(&entry.sleepers, 0);
    for (int i = 0; i < SLOTS_MAX; i++) {
      zbi_store32_relaxed(&slots[i].lock, plan.first_lock);
      zbi_store32_relaxed(&slots[i].length, 0);
      zbi_store_relaxed(&slots[i].seq, plan.first_lock ? UINT64_MAX : 0);
      for (int k = 0; k < WORDS_MAX; k++) zbi_store_relaxed(&slots[i].word[k], 0);
    }
    memset(seen, 0, sizeof seen);
    come = 0;
    versions = 0;
    the_futex = &futex;
    publish(plan.already);
    come = 0;
  }

  void thread(unsigned index)
  {
    if (index < PUBLISHERS) publish(plan.samples);
    else subscribe(plan.modes[index - PUBLISHERS]);
  }

  zbi_topic topic()
  {
    const zbi_topic t = { &gb, &entry, (uint8_t *)slots, sizeof slots[0], SAMPLES_MAX, plan.n_slots, ZBI_GB_MESSAGE };
    return t;
  }

  void fill(zb_publisher *p)                  /* as zb_publisher_acquire, and the caller's bytes */
  {
    zbi_gb_slot *slot = zbi_publisher_slot(p);
    const uint64_t tag = tag_of(p->number, ++versions);
    zbi_publisher_begin(p);
    for (int k = 0; k < plan.words; k++) zbi_store_relaxed(&slot->word[k], tag + ((uint64_t)k << 32));
  }

  void publish(uint64_t samples)
  {
    zb_publisher p = { topic(), 0, 0, 0 };
    if (samples == 0) return;
    role.lock(RL_INFO);
    come++;
    if (plan.stores && samples == plan.samples && come < PUBLISHERS) model_life[rl::thread_index()] = (int)rl::rand((unsigned)plan.stores + 1);
    if (come > 1) zbi_publisher_repair(&p.t);
    p.number = zbi_count_look(&gb.latest_count);            /* as zbi_publisher_start */
    p.slot = (uint32_t)(p.number % plan.n_slots);
    while (p.number < samples && model_alive()) {
      if (p.number < (uint64_t)plan.aborts) {                /* as zb_publisher_abort */
        fill(&p);
        zbi_slot_end(zbi_publisher_slot(&p), ZBI_GB_NO_SEQ, 0);
      }
      fill(&p);
      if (model_alive()) zbi_publisher_publish(&p, length_of(p.number));
    }
    if (plan.closes) {                                      /* as zb_publisher_close */
      zbi_store32_release(&gb.state, ZBI_GB_LEFT);
      if (zbi_sleepers_called(&entry.sleepers)) zbi_shared_wake(&entry.sleepers);
    }
    role.unlock(RL_INFO);
  }

  void subscribe(mode how)
  {
    zb_subscriber s = { topic(), &entry, 0, 0, 0, 0 };
    uint64_t buffer[WORDS_MAX], expected = 0;
    zbi_wish wish = { how == NEWEST, (uint8_t *)buffer, sizeof buffer };
    zbi_spot spot = zbi_spot();
    for (int i = 0; how == SLEEPING ? plan.closes || s.position < plan.samples : i < plan.tries; i++) {
      const uint64_t overruns = s.overruns;
      zb_result e;
      if (how == SLEEPING && !sleep(&s)) break;
      if (how == MIXED) wish.newest = rl::rand(2) != 0;
      e = zbi_subscriber_try(&s, &wish, &spot);
      RL_ASSERT(e == ZB_OK || e == ZB_TIMEOUT);
      if (how == IN_ORDER || how == SLEEPING) {
        expected += s.overruns - overruns;
        RL_ASSERT(s.position == expected + (e == ZB_OK));   /* each sample is taken or counted as lost */
      }
      if (how == SLEEPING) RL_ASSERT(e == ZB_OK);           /* found at once, as nothing is overwritten there */
      if (e == ZB_TIMEOUT) continue;
      RL_ASSERT(spot.number < plan.samples);
      RL_ASSERT(spot.number + wish.newest >= expected);     /* never back; the newest may be the same again */
      RL_ASSERT(spot.size == length_of(spot.number));
      check(spot.number, buffer);
      expected = spot.number + 1;
    }
    if (how == SLEEPING) RL_ASSERT(s.position == plan.samples);
  }

  bool sleep(zb_subscriber *s)                /* as zbi_subscriber_await; false: there will be no more */
  {
    int64_t nap = 0;
    for (;;) {
      zbi_watch w;
      zbi_watch_set(&w, s);
      if (zbi_watch_ready(&w)) return true;
      if (w.look(&w, ZBI_LOOK_LEFT)) return zbi_watch_ready(&w);
      zbi_watch_sleep(&w, 1, 0, &nap);
    }
  }

  void check(uint64_t number, const uint64_t *words)
  {
    const uint64_t tag = words[0];
    RL_ASSERT(tag >> 8 == number + 1);                      /* it is this sample, */
    for (int k = 1; k < plan.words; k++) RL_ASSERT(words[k] == tag + ((uint64_t)k << 32));   /* whole, */
    RL_ASSERT(seen[number] == 0 || seen[number] == tag);    /* and the same for all */
    seen[number] = tag;
  }
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
    fprintf(stderr, "topic SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]\n");
    return 2;
  }
  if (plan.publishers == 1 && plan.subscribers == 1) return !model_run<topic_test<1, 1> >(argv[2], limit);
  if (plan.publishers == 1) return !model_run<topic_test<1, 2> >(argv[2], limit);
  if (plan.publishers == 2 && plan.subscribers == 1) return !model_run<topic_test<2, 1> >(argv[2], limit);
  if (plan.publishers == 2) return !model_run<topic_test<2, 2> >(argv[2], limit);
  return !model_run<topic_test<3, 1> >(argv[2], limit);
}
