/* The dictionary's values, its lock, its recovery, and its sleep and wake in a model checker. The functions are those of zerobuf.h: run.sh takes
 * them out into dict.h, and weakens them one by one in a second program. Here are the words that they share, a heap of blocks that are all
 * of one size, and what the threads do.
 *
 *   dict SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]
 *
 * All keys have the same tag. A value is two words that belong together. The first `deaths` writers die after a number of stores that the search
 * chooses; the kernel gives on what they knew to whoever asks whether they are alive. Who sleeps sleeps until he is called, but for the lock
 * where somebody dies: then nobody sleeps for it. */
#include "shim.h"

/* ---- what the threads are to do ---- */

enum { HERE = 1, ELSEWHERE = 2, REPLACED = 4, BATCH = 8, COUNT = 16, AWAITED = 32 };
struct scenario {
  const char *name;
  int how;                                    /* values change in place, in another block; two keys take turns in one slot; two change at once */
  int changes;                                /* of each writer */
  int tries;                                  /* of a reader */
  int deaths, stores;                         /* so many writers die, after so many stores or fewer */
  int writers, readers;
};
static const scenario scenarios[] = {
  { "in-place",   HERE,                 2, 2, 0, 0,   1, 1 },
  { "elsewhere",  ELSEWHERE,            2, 2, 0, 0,   1, 1 },
  { "slot",       REPLACED,             1, 2, 0, 0,   1, 1 },
  { "mixed",      HERE | ELSEWHERE,     2, 3, 0, 0,   2, 1 },
  { "replaced",   REPLACED,             2, 3, 0, 0,   2, 1 },
  { "batch",      BATCH,                2, 2, 0, 0,   1, 1 },
  { "batches",    BATCH | HERE,         2, 3, 0, 0,   2, 1 },
  { "together",   BATCH | REPLACED,     3, 3, 0, 0,   1, 1 },   /* two keys come and go at once */
  { "lock",       HERE | COUNT,         2, 0, 0, 0,   3, 0 },
  { "wait",       HERE | AWAITED,       2, 0, 0, 0,   2, 1 },
  { "wait-two",   HERE | AWAITED,       1, 0, 0, 0,   2, 2 },
  { "dies",       HERE | ELSEWHERE,     1, 3, 1, 40,  2, 1 },
  { "dies-last",  HERE,                 2, 3, 1, 40,  1, 1 },   /* nobody recovers while the reader looks */
  { "dies-gone",  REPLACED,             1, 3, 1, 40,  2, 1 },
  { "dies-twice", HERE | COUNT,         2, 2, 2, 60,  3, 1 },
};
static scenario plan;

/* ---- what the functions need ---- */

typedef enum zb_result { ZB_OK, ZB_TIMEOUT, ZB_CLOSED, ZB_KEY_ABSENT, ZB_ERR_CORRUPT, ZB_ERR_TOO_SMALL, ZB_ERR_TOO_LARGE, ZB_ERR_LOCK, ZB_ERR_PERMISSION,
                         ZB_ERR_HEAP_FULL, ZB_ERR_TABLE_FULL } zb_result;
enum { ZBI_DICT_TRIES = 3, WORDS = 2, BLOCKS = 6, KEYS = 2, USERS = 4, ZB_MAX_KEY = 65536, ZB_WAIT_MAX = 64, ZBI_DICT_USER = 128 };
enum { ZBI_DICT_FREE = 1, ZBI_DICT_AFTER_FREE = 2, ZBI_DICT_FLAGS = 15 };
#define ZBI_ALWAYS_INLINE inline
#define ZBI_NOINLINE
#define ZBI_MIN(a, b) ((a) < (b) ? (a) : (b))
#define ZBI_MAX(a, b) ((a) > (b) ? (a) : (b))

struct model_scratch {                        /* what is stored after a death is not stored */
  uint32_t value;
  operator uint32_t() const { return value; }
  void operator=(uint32_t v) { if (model_alive()) value = v; }
  void operator++(int) { if (model_alive()) value++; }
};
typedef struct zbi_dict_chunk { zbi_shared32 overflow, tag[7]; model_scratch scratch; zbi_shared32 seq[7]; zbi_shared64 block[7]; } zbi_dict_chunk;
struct alignas(64) zbi_dict_block { zbi_shared64 size; zbi_shared32 owner, key_size; zbi_shared64 value_size, version, key, word[WORDS]; };
typedef struct zbi_dict_journal { zbi_shared64 seq, slot; zbi_shared32 slot_seq; zbi_shared64 version, value_size, from, to, bytes; } zbi_dict_journal;
typedef struct zbi_dict_head {
  zbi_shared64 lock, last_version, count, batch, staged, recoveries, lock_waits;
  zbi_shared32 dirty, clearing, removed, word;
} zbi_dict_head;
typedef struct zbi_segment { int none; } zbi_segment;
typedef struct zbi_guard { int none; } zbi_guard;
typedef struct zb_dict {
  zbi_segment segment;
  void *head;
  uint8_t *table, *journal, *heap;
  uint64_t slots, chunks, journal_size, heap_off, heap_size;
  int64_t lock_timeout_ns;
  uint64_t held;
  uint32_t user;
  zbi_guard guard;
} zb_dict;
typedef struct zb_dict_value {
  const void *value;
  size_t size;
  uint64_t version;
  const void *entry, *key;
  uint64_t block, mark;
  uint32_t seq, place;
} zb_dict_value;
typedef struct zb_dict_item { uint64_t key, value[WORDS], version; zb_result result; } zb_dict_item;

struct dead_thread { };
#define ZEROBUF_TEST_POINT(n) do { if (!model_alive()) throw dead_thread(); } while (0)
#define zbi_swap_full(p, v) model_swap_full((p), (v), true, RL_INFO)

struct model_kernel {                         /* who is alive, who sleeps for the lock, who sleeps for a change */
  rl::mutex guard;
  bool alive[USERS];
  rl::condvar<model_kernel> asleep;
  model_kernel() { asleep.init(false, RL_INFO); }
  ~model_kernel() { asleep.deinit(RL_INFO); }
};
static model_kernel *the_kernel;
static model_futex *the_futex;
static bool elsewhere[MODEL_THREADS];         /* does this thread's next value get another block? */
static bool taken[BLOCKS];                    /* what the lock protects */
static zbi_dict_block *the_blocks;

static inline uint64_t model_swap_full(zbi_shared64 *p, uint64_t value, bool full, rl::debug_info_param where)
{
  const uint64_t old = model_rmw<rl::rmw_type_swap>(p, value, full ? rl::mo_seq_cst : rl::mo_release, where);
  if (full) model_fence(rl::mo_seq_cst, where);
  return old;
}
static inline int64_t zbi_now_ns() { return 0; }
static inline int64_t zbi_deadline(int64_t, int64_t) { return 1; }
static inline bool zbi_one_cpu() { return true; }
static inline void zbi_pause() { ZEROBUF_TEST_POINT(0); rl::yield(1, RL_INFO); }
static inline bool zbi_enter(zbi_guard *, int64_t) { return true; }
static inline void zbi_leave(zbi_guard *) { }
static inline zb_result zbi_leave_with(zbi_guard *, zb_result e) { return e; }
static inline void zbi_prefetch(const void *) { }
static inline uint32_t zbi_low_bit(uint32_t v) { return (uint32_t)__builtin_ctz(v); }
static inline bool zbi_role_held(const zbi_segment *, int role)
{
  the_kernel->guard.lock(RL_INFO);
  const bool held = the_kernel->alive[role - ZBI_DICT_USER];
  the_kernel->guard.unlock(RL_INFO);
  return held;
}
static inline void zbi_shared_wake(zbi_shared32 *) { the_futex->wake(); }
static inline void zbi_shared_wake(uint32_t *)
{
  the_kernel->guard.lock(RL_INFO);
  the_kernel->asleep.notify_all(RL_INFO);
  the_kernel->guard.unlock(RL_INFO);
}
static inline bool zbi_shared_wait(zbi_shared32 *const *words, const uint32_t *values, size_t, int64_t)
{
  the_futex->wait(words[0], values[0]);
  return true;
}
static inline bool zbi_shared_wait(uint32_t *const *words, const uint32_t *values, size_t, int64_t)
{
  const zbi_shared64 *lock = (const zbi_shared64 *)(const void *)words[0];
  ZEROBUF_TEST_POINT(0);
  if (plan.deaths) {
    rl::yield(1, RL_INFO);
    return true;
  }
  the_kernel->guard.lock(RL_INFO);
  if ((uint32_t)lock->load(rl::mo_relaxed, RL_INFO) == values[0]) the_kernel->asleep.wait(the_kernel->guard, false, RL_INFO);
  the_kernel->guard.unlock(RL_INFO);
  return true;
}
static inline void zbi_watch_poll(const struct zbi_watch *, size_t, int64_t, int64_t *) { RL_ASSERT(false); }

static inline uint64_t zbi_dict_before(uint32_t) { return offsetof(zbi_dict_block, word); }
static inline uint8_t *zbi_dict_key(const zbi_dict_block *b) { return (uint8_t *)(uintptr_t)&b->key; }
static inline void zbi_slot_read(uint8_t *to, const uint8_t *from, size_t size)
{
  for (size_t i = 0; i < size / 8; i++) {
    const uint64_t word = zbi_load_relaxed((const zbi_shared64 *)(const void *)from + i);
    memcpy(to + 8 * i, &word, 8);
  }
}
static const void *the_journal_words;
static inline void zbi_dict_write(void *to, const void *from, size_t size)
{
  for (size_t i = 0; i < size / 8; i++) {
    uint64_t word;
    if (from == the_journal_words) word = zbi_load_relaxed((const zbi_shared64 *)from + i);
    else memcpy(&word, (const uint8_t *)from + 8 * i, 8);
    zbi_store_relaxed((zbi_shared64 *)to + i, word);
  }
}
static inline bool zbi_dict_equal(const uint8_t *shared, const void *key, size_t)
{
  uint64_t wanted;
  memcpy(&wanted, key, 8);
  return zbi_load_relaxed((const zbi_shared64 *)(const void *)shared) == wanted;
}
static inline uint32_t zbi_dict_tags(const zbi_dict_chunk *c, uint32_t tag)
{
  uint32_t fit = 0, place;
  for (place = 0; place < KEYS; place++) fit |= (uint32_t)(zbi_load32_relaxed(&c->tag[place]) == tag) << place;
  return fit;
}
typedef struct zbi_dict_path { uint64_t chunk, stride; uint32_t tag; } zbi_dict_path;
static inline zbi_dict_path zbi_dict_way(const zb_dict *, const void *, size_t)
{
  const zbi_dict_path p = { 0, 0, 1 };
  return p;
}
static inline uint64_t zbi_dict_need(const zb_dict *, size_t, uint64_t, uint64_t) { return elsewhere[rl::thread_index()] ? UINT64_MAX : 1; }
static inline zb_result zbi_dict_trim(zb_dict *, uint64_t, uint64_t) { return ZB_OK; }
static inline zb_result zbi_dict_gather(zb_dict *, uint64_t) { return ZB_ERR_HEAP_FULL; }
static inline void zbi_heap_use(zb_dict *, uint64_t) { }
static inline void zbi_heap_forget(zb_dict *) { if (model_alive()) for (int i = 0; i < BLOCKS; i++) taken[i] = true; }
static inline bool zbi_heap_unlist(zb_dict *, zbi_dict_block *, uint64_t) { return false; }
static inline uint64_t zbi_heap_flags(const zbi_dict_block *) { return 0; }
static inline zbi_dict_block *zbi_heap_join_before(zb_dict *, uint64_t *, uint64_t *) { return NULL; }
static inline void zbi_heap_list(zb_dict *d, zbi_dict_block *b, uint64_t, uint64_t size)   /* links and sizes get where values were */
{
  for (uint64_t i = (uint64_t)(b - (zbi_dict_block *)(void *)d->heap), end = i + size / sizeof *b; i < end; i++) {
    zbi_store_relaxed(&the_blocks[i].size, (uint64_t)sizeof *b);
    zbi_store_relaxed(&the_blocks[i].word[WORDS - 1], 0);
    if (model_alive()) taken[i] = false;
  }
}
static inline zb_result zbi_heap_take(zb_dict *d, uint64_t, uint64_t *block)
{
  for (int i = 0; i < BLOCKS; i++) {           /* what was given back last is used first */
    if (taken[i]) continue;
    if (model_alive()) taken[i] = true;
    *block = d->heap_off + (uint64_t)i * sizeof(zbi_dict_block);
    return ZB_OK;
  }
  return ZB_ERR_HEAP_FULL;
}

/* What weaken_dict.sed breaks, if asked to. */
#define WEAKENINGS(X) X(AS_IT_IS) X(W1) X(W2) X(W3) X(W3_GIVE) X(W3_REBUILD) X(W4) X(W6) X(W7) X(W8) X(R1) X(R2) X(R3) X(R4) X(R5) X(R6) X(L1) X(L3) \
  X(SECOND_LOOK) X(SECOND_JOURNAL) X(SEQ_FIRST) X(BUMP) X(JOURNAL_SLOT) X(NO_REDO) X(NO_RECOVERY) X(PUT_BACK) X(NOT_CALLED) X(NO_BIT)
#define WEAKENING_NAME(name) name,
#define WEAKENING_TEXT(name) #name,
enum weakening { WEAKENINGS(WEAKENING_NAME) };
static const char *const weakening_names[] = { WEAKENINGS(WEAKENING_TEXT) };

/* What a recovery finishes elsewhere than in the model. */
static inline void zbi_dict_move_end(zb_dict *, zbi_dict_chunk *, uint32_t, uint64_t, uint64_t, uint64_t) { RL_ASSERT(false); }
static inline void zbi_dict_empty(zb_dict *) { RL_ASSERT(false); }
static inline zb_result zbi_dict_apply(zb_dict *, bool) { RL_ASSERT(false); return ZB_OK; }
static void zbi_dict_get_each(const zb_dict *d, zb_dict_item *items, size_t count);

#include "dict.h"

static void zbi_dict_get_each(const zb_dict *d, zb_dict_item *items, size_t count)
{
  for (size_t i = 0; i < count; i++) {
    size_t size = 0;
    items[i].result = zbi_dict_copy(d, &items[i].key, 8, items[i].value, sizeof items[i].value, &size, &items[i].version);
  }
}

/* ---- the threads ---- */

static uint64_t value_of(uint64_t version, uint64_t key, int word) { return (version << 8 | key) + ((uint64_t)word << 32); }

template <int WRITERS, int READERS>
struct dict_test : rl::test_suite<dict_test<WRITERS, READERS>, WRITERS + READERS> {
  zbi_dict_head head;
  struct { zbi_dict_journal j; zbi_shared64 word[WORDS]; } journal;
  zbi_dict_chunk chunk;
  zbi_dict_block blocks[BLOCKS];
  model_kernel kernel;
  model_futex futex;
  uint64_t known[KEYS + 1], counted;          /* versions and changes that calls have returned with */

  void before()
  {
    for (int i = 0; i < MODEL_THREADS; i++) model_life[i] = MODEL_FOR_EVER, elsewhere[i] = false;
    the_kernel = &kernel;
    the_futex = &futex;
    the_blocks = blocks;
    the_journal_words = &journal.j + 1;
    RL_ASSERT((const void *)journal.word == the_journal_words);
    for (int i = 0; i < USERS; i++) kernel.alive[i] = i < WRITERS;
    zbi_shared64 *words[] = { &head.lock, &head.last_version, &head.count, &head.batch, &head.staged, &head.recoveries, &head.lock_waits, &journal.j.seq,
                              &journal.j.slot, &journal.j.version, &journal.j.value_size, &journal.j.from, &journal.j.to, &journal.j.bytes,
                              &journal.word[0], &journal.word[1] };
    zbi_shared32 *halves[] = { &head.dirty, &head.clearing, &head.removed, &head.word, &journal.j.slot_seq, &chunk.overflow };
    for (zbi_shared64 *word : words) zbi_store_relaxed(word, 0);
    for (zbi_shared32 *word : halves) zbi_store32_relaxed(word, 0);
    chunk.scratch = 0;
    for (int i = 0; i < 7; i++) {
      zbi_store32_relaxed(&chunk.tag[i], 0);
      zbi_store32_relaxed(&chunk.seq[i], 0);
      zbi_store_relaxed(&chunk.block[i], 0);
    }
    for (int i = 0; i < BLOCKS; i++) {
      taken[i] = false;
      zbi_store_relaxed(&blocks[i].size, (uint64_t)sizeof blocks[i]);
      zbi_store32_relaxed(&blocks[i].owner, ZBI_DICT_NOBODY);
      zbi_store32_relaxed(&blocks[i].key_size, 0);
      for (zbi_shared64 *word : { &blocks[i].value_size, &blocks[i].version, &blocks[i].key, &blocks[i].word[0], &blocks[i].word[1] }) zbi_store_relaxed(word, 0);
    }
    memset(known, 0, sizeof known);
    counted = 0;
    zb_dict d = handle(0);
    change(&d, 1, plan.how);
    if (plan.how & BATCH) change(&d, 2, plan.how);
    counted = 0;
  }

  zb_dict handle(uint32_t user)
  {
    const zb_dict d = { { 0 }, &head, (uint8_t *)&chunk, (uint8_t *)&journal, (uint8_t *)blocks, 7, 1, 1000, 4096, sizeof blocks, 1, 0, user, { 0 } };
    return d;
  }

  void thread(unsigned index)
  {
    zb_dict d = handle(index < WRITERS ? index + 1 : 0);
    try {
      if (index < (unsigned)plan.deaths) model_life[index] = (int)rl::rand((unsigned)plan.stores + 1);
      if (index >= WRITERS) read(&d);
      else for (int i = 0; i < plan.changes; i++) write(&d);
    } catch (const dead_thread &) { }
    if (index >= WRITERS) return;
    kernel.guard.lock(RL_INFO);
    kernel.alive[index] = false;
    kernel.guard.unlock(RL_INFO);
  }

  /* One call: of all that a value is made of its version is known under the lock only. */
  void change(zb_dict *d, uint64_t key, int how)
  {
    const zbi_dict_path p = zbi_dict_way(d, &key, 8);
    zb_dict_value v;
    uint64_t value[WORDS], version = zbi_dict_new_version(d);
    const int seen = zbi_dict_seek_inline(d, p, &key, 8, &v);
    RL_ASSERT(seen == ZBI_DICT_HIT || seen == ZBI_DICT_MISS || !model_alive());
    if (!model_alive()) throw dead_thread();
    elsewhere[rl::thread_index()] = (how & BATCH) || (how & ELSEWHERE && (!(how & HERE) || rl::rand(2)));
    for (int i = 0; i < WORDS; i++) value[i] = value_of(version, key, i);
    if (how & COUNT) value[0] = seen == ZBI_DICT_HIT ? zbi_load_relaxed((const zbi_shared64 *)v.value) + 1 : 0;
    if (how & COUNT) value[1] = value[0] + ((uint64_t)1 << 32);
    const zb_result e = how & REPLACED && seen == ZBI_DICT_HIT ? zbi_dict_drop(d, p, &v)
                      : seen == ZBI_DICT_HIT ? zbi_dict_put_again(d, &v, &key, 8, value, sizeof value) : zbi_dict_put_new(d, p, &key, 8, value, sizeof value);
    RL_ASSERT(e == ZB_OK || !model_alive());
  }

  void write(zb_dict *d)
  {
    uint64_t key = 1, version;
    zb_result e = zbi_dict_lock(d, 1);
    RL_ASSERT(e == ZB_OK || !model_alive());
    if (!model_alive()) throw dead_thread();
    zbi_dict_begin(d);
    if ((plan.how & REPLACED) && !(plan.how & BATCH)) {
      zb_dict_value ignored;
      const uint64_t other = 2;
      if (zbi_dict_seek_inline(d, zbi_dict_way(d, &key, 8), &key, 8, &ignored) == ZBI_DICT_MISS &&
          (rl::rand(2) || zbi_dict_seek_inline(d, zbi_dict_way(d, &other, 8), &other, 8, &ignored) == ZBI_DICT_HIT)) key = other;
    }
    if (plan.how & BATCH) zbi_dict_batch_begin(d);
    change(d, key, plan.how);
    if (plan.how & BATCH) change(d, 2, plan.how);
    if (plan.how & BATCH) zbi_dict_batch_end(d);
    version = zbi_dict_new_version(d) - 1;
    if (plan.how & BATCH) key = 2;
    e = zbi_dict_end(d, ZB_OK);
    if (!model_alive()) throw dead_thread();
    known[key] = ZBI_MAX(known[key], version);
    counted++;
  }

  void read(zb_dict *d)
  {
    uint64_t last[KEYS + 1] = { 0 };
    if (plan.how & AWAITED) return await(d);
    for (int i = 0; i < plan.tries; i++) {
      zb_dict_item items[KEYS];
      const size_t count = plan.how & BATCH ? 2 : 1;
      memset(items, 0, sizeof items);
      items[0].key = plan.how & REPLACED ? 1 + rl::rand(2) : 1;
      items[1].key = 3 - items[0].key;
      if (plan.how & BATCH) { if (!zbi_dict_get_together(d, items, 2)) continue; }
      else zbi_dict_get_each(d, items, 1);
      for (size_t k = 0; k < count; k++) {
        const zb_dict_item *one = &items[k];
        RL_ASSERT(one->result == ZB_OK || one->result == ZB_TIMEOUT || (one->result == ZB_KEY_ABSENT && plan.how & REPLACED));
        if (one->result != ZB_OK) continue;
        if (!(plan.how & COUNT)) RL_ASSERT(one->value[0] == value_of(one->version, one->key, 0));   /* that version of that key, */
        RL_ASSERT(one->value[1] == one->value[0] + ((uint64_t)1 << 32));                            /* whole, */
        RL_ASSERT(one->version >= last[one->key]);                                                  /* and never one before it again */
        last[one->key] = one->version;
      }
      if (count == 2 && items[0].result != ZB_TIMEOUT && items[1].result != ZB_TIMEOUT) RL_ASSERT(items[0].result == items[1].result);
      if (count == 2 && items[0].result == ZB_OK && items[1].result == ZB_OK)
        RL_ASSERT(items[1].version + items[0].key == items[0].version + items[1].key);                /* key 1 is changed just before key 2 */
    }
  }

  void await(zb_dict *d)                      /* as zb_dict_wait */
  {
    const uint64_t key = 1, all = 1 + (uint64_t)(WRITERS * plan.changes);
    uint64_t there = 0;
    int64_t nap = 0;
    d->user = 1;                              /* it may write, and does not */
    for (uint64_t position = 1; position != all; position = there) {
      zbi_watch w;
      memset(&w, 0, sizeof w);
      w.look = zbi_dict_watch_look;
      w.join = zbi_dict_watch_join;
      w.header = d;
      w.slot = &key;
      w.range = 8;
      w.position = position;
      w.word = &head.word;
      for (;;) {
        const zb_result e = zbi_dict_version_of(d, &key, 8, &there);
        if (e == ZB_OK && there != position) break;
        zbi_watch_sleep(&w, 1, 0, &nap);
      }
      RL_ASSERT(there > position && there <= all);
    }
  }

  void after()
  {
    zb_dict d = handle(USERS);
    for (int i = 0; i < MODEL_THREADS; i++) model_life[i] = MODEL_FOR_EVER;
    RL_ASSERT(zbi_dict_lock(&d, 1) == ZB_OK);
    zb_dict_item item;
    item.key = 1;
    zbi_dict_get_each(&d, &item, 1);
    if (!(plan.how & REPLACED)) RL_ASSERT(item.result == ZB_OK && item.version >= known[1]);        /* what a call has returned with stays */
    if (!(plan.how & COUNT) && item.result == ZB_OK) RL_ASSERT(item.value[0] == value_of(item.version, 1, 0) && item.value[1] == value_of(item.version, 1, 1));
    if (plan.how & COUNT) RL_ASSERT(item.value[0] >= counted && item.value[0] <= counted + (uint64_t)plan.deaths);
    zbi_dict_unlock(&d);
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
    fprintf(stderr, "dict SCENARIO random RUNS | bound SWITCHES | full 0   [WEAKENING]\n");
    return 2;
  }
  if (plan.writers == 1) return !model_run<dict_test<1, 1> >(argv[2], limit);
  if (plan.writers == 3 && plan.readers == 0) return !model_run<dict_test<3, 0> >(argv[2], limit);
  if (plan.writers == 3) return !model_run<dict_test<3, 1> >(argv[2], limit);
  if (plan.readers == 2) return !model_run<dict_test<2, 2> >(argv[2], limit);
  return !model_run<dict_test<2, 1> >(argv[2], limit);
}
