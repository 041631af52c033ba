/* dict_hostile.c - a dictionary that lies: every field of the head, the table, the journal and the blocks, at rest and under way.
 *
 * Whatever is found there, each call returns in time with a result that its comment names, what it hands out lies inside the mapping, and
 * nothing outside is touched. From TEST_KILLS=1000 on many times as much is tried. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <stdint.h>
#include <stdbool.h>
#include <stdlib.h>
static char under_test[256];         /* under test at this moment */
_Noreturn static void lies_fail(const char *format, ...) __attribute__((format(printf, 1, 2)));
#define LIES_FAIL(...) lies_fail(__VA_ARGS__)
#define LIES_CALL(expr) (call_begin(#expr), call_end(expr))
static void call_begin(const char *text);
static int call_end(int result);
#include "dict_lies.h"
#include "test.h"
#include "patience.h"

static const char *call_text = "";
static int64_t call_start;

_Noreturn static void lies_fail(const char *format, ...) {
  char text[600];
  va_list args;
  va_start(args, format);
  vsnprintf(text, sizeof text, format, args);
  va_end(args);
  FAIL("%s: %s", under_test, text);
}
static void call_died(int number) {
  NOTE("signal %d in %s: %s", number, call_text, under_test);
  test_fail();
}
static int test_factor(void) {
  const char *factor = getenv("TEST_FACTOR");
  return factor && atoi(factor) > 0 ? atoi(factor) : 1;
}
static void calls_watched(void) {
  signal(SIGALRM, call_died);
#if !defined(__SANITIZE_ADDRESS__)
  signal(SIGSEGV, call_died), signal(SIGBUS, call_died), signal(SIGFPE, call_died);
#endif
}
static void call_begin(const char *text) {
  call_text = text;
  call_start = test_now_ns();
  alarm((unsigned)(10 * test_factor()));
}
static int call_end(int result) {
  alarm(0);
  return result;
}

static image good[STATES];
static target targets[MOST_TARGETS];
static uint64_t chances;
static uint64_t below(uint64_t n) { return test_random(&chances) % n; }
static void begin(const char *name) {
  chances = test_seed();
  calls_watched();
  for (int s = 0; s < STATES; s++) lies_make(&good[s], name, (enum state)s);
}
/* Everything, in an order that changes from one time to the next. */
static void use(zb_dict *d, bool writes) {
  const int ops = writes ? DO_OPS : DO_READS, first = (int)below((uint64_t)ops);
  for (int i = 0; i < ops; i++)
    if ((first + i) % ops != DO_CLEAR || below(4) == 0) lies_op(d, (first + i) % ops, (uint32_t)test_random(&chances));
  if (writes) for (int i = 0; i < 6; i++) lies_op(d, DO_SET + (int)below(DO_CLEAR - DO_SET), (uint32_t)test_random(&chances));
}
static void look_from_outside(const char *name) {
  static zb_info info;
  CALL_IN(JOINS, zb_stat(ZB_KIND_DICT, name, &info));
}
static void tell(uint8_t *bytes, target t, uint64_t value) { memcpy(bytes + t.offset, &value, t.width); }

/* ---- told before anybody attaches ---- */
static void lie_before(const char *name, const image *m) {
  zb_dict d;
  lies_plant(m, name);
  look_from_outside(name);
  if (below(3) == 0 && lies_join(&d, name, true) == ZB_OK) {
    use(&d, false);
    CALL_IN(IN(ZB_OK), zb_dict_close(&d));
  }
  if (lies_join(&d, name, false) != ZB_OK) return;
  use(&d, true);
  CALL_IN(IN(ZB_OK), zb_dict_close(&d));
}
/* ---- and while somebody is ---- */
static void lie_meanwhile(const char *name, const image *m, target t, uint64_t value) {
  zb_dict writer, reader;
  lies_plant(m, name);
  if (lies_join(&writer, name, false) != ZB_OK || lies_join(&reader, name, true) != ZB_OK) LIES_FAIL("no way in");
  if (below(2)) lies_op(&writer, DO_SET, (uint32_t)below(1000));         /* what was under way is made good */
  tell(writer.segment.base, t, value);
  use(&reader, false);
  use(&writer, true);
  use(&reader, false);
  CALL_IN(IN(ZB_OK), zb_dict_close(&reader));
  CALL_IN(IN(ZB_OK), zb_dict_close(&writer));
}
static void lie_in_state(void *arg) {
  const int s = *(const int *)arg;
  const char *name = test_name("lie");
  static image m;
  uint64_t tried = 0;
  begin(name);
  chances += (uint64_t)s;
  const int count = lies_targets(&good[s], targets);
  for (int t = 0; t < count; t++)
    for (int i = 0; i < LIES; i++) {
      if (!full_length() && below(6)) continue;
      const uint64_t value = lies_value(&good[s], targets[t], i);
      snprintf(under_test, sizeof under_test, "%s, offset %llu, %u bytes: %llx", state_names[s], (dict_ull)targets[t].offset, targets[t].width, (dict_ull)value);
      m = good[s];
      tell(m.bytes, targets[t], value);
      for (uint64_t more = below(8) == 0 ? 1 + below(5) : 0; more > 0; more--) {     /* some that agree, by chance */
        const target other = targets[below((uint64_t)count)];
        tell(m.bytes, other, lies_value(&good[s], other, (int)below(LIES)));
      }
      lie_before(name, &m);
      lie_meanwhile(name, &good[s], targets[t], value);
      tried++;
    }
  NOTE("%s: %d places, %llu lies, seed %llu", state_names[s], count, (dict_ull)tried, (dict_ull)test_seed());
  lies_uproot(name);
}
TEST_LIMIT(each_lie_in_each_state, 300) {
  static const int all[STATES] = { EMPTY, SOME, ODD, MOVING, STAGED, CLEARING, DIRTY };
  pid_t pids[STATES];
  for (int i = 0; i < STATES; i++) pids[i] = test_spawn(lie_in_state, (void *)(uintptr_t)&all[i]);
  for (int i = 0; i < STATES; i++) test_join(pids[i]);
}

/* ---- what each damage of the head is called ---- */
typedef struct damage { uint64_t offset; uint32_t width; uint64_t value; zb_result want; } damage;
TEST(code_of_each_damage) {
  static const damage all[] = {
    { RAW_MAGIC, 4, 0, ZB_ERR_NOT_FOUND }, { RAW_MAGIC, 4, 1, ZB_ERR_EXISTS }, { RAW_VERSION, 4, 2, ZB_ERR_VERSION }, { RAW_VERSION, 4, UINT32_MAX, ZB_ERR_VERSION },
    { RAW_TOTAL, 8, 0, ZB_ERR_CORRUPT }, { RAW_TOTAL, 8, UINT64_MAX, ZB_ERR_CORRUPT }, { RAW_SLOTS, 8, 0, ZB_ERR_CORRUPT }, { RAW_SLOTS, 8, UINT64_MAX, ZB_ERR_CORRUPT },
    { RAW_SLOTS, 8, 2000, ZB_ERR_CORRUPT }, { RAW_CHUNKS, 8, 0, ZB_ERR_CORRUPT }, { RAW_CHUNKS, 8, 4, ZB_ERR_CORRUPT }, { RAW_CHUNKS, 8, 7, ZB_ERR_CORRUPT },
    { RAW_JOURNAL_OFF, 8, 8128, ZB_ERR_CORRUPT }, { RAW_JOURNAL_SIZE, 8, 0, ZB_ERR_CORRUPT }, { RAW_JOURNAL_SIZE, 8, UINT64_MAX, ZB_ERR_CORRUPT },
    { RAW_TABLE_OFF, 8, RAW_HEAD, ZB_ERR_CORRUPT }, { RAW_TABLE_OFF, 8, UINT64_MAX, ZB_ERR_CORRUPT }, { RAW_HEAP_OFF, 8, 0, ZB_ERR_CORRUPT },
    { RAW_HEAP_SIZE, 8, UINT64_MAX, ZB_ERR_CORRUPT }, { RAW_HEAP_SIZE, 8, 0, ZB_ERR_CORRUPT }, { RAW_HEAP_SIZE, 8, 64, ZB_ERR_CORRUPT },
    { RAW_SEED, 8, 77, ZB_OK }, { RAW_NEXT_USER, 4, UINT32_MAX, ZB_OK }, { RAW_COUNT, 8, UINT64_MAX, ZB_OK } };
  const char *name = test_name("code");
  begin(name);
  for (size_t i = 0; i < sizeof all / sizeof all[0]; i++) {
    static image m;
    static zb_info info;
    zb_dict d;
    snprintf(under_test, sizeof under_test, "offset %llu = %llx", (dict_ull)all[i].offset, (dict_ull)all[i].value);
    m = good[SOME];
    memcpy(m.bytes + all[i].offset, &all[i].value, all[i].width);
    lies_plant(&m, name);
    for (int read_only = 0; read_only < 2; read_only++) {
      CALL_IN(IN(all[i].want), zb_dict_attach(&d, name, &(zb_dict_desc){ .read_only = read_only }));
      if (all[i].want == ZB_OK) CALL_IN(IN(ZB_OK), zb_dict_close(&d));
    }
    CALL_IN(IN(all[i].want), zb_stat(ZB_KIND_DICT, name, &info));
  }
  lies_uproot(name);
}
TEST(file_of_any_size) {
  const char *name = test_name("size");
  static image m;
  begin(name);
  for (size_t size = 0; size < good[SOME].size; size += size < 8 || size + 64 > good[SOME].size ? 1 : 61) {
    zb_dict d;
    snprintf(under_test, sizeof under_test, "%llu bytes", (dict_ull)size);
    m = good[SOME];
    m.size = size;
    lies_plant(&m, name);
    const uint64_t set = size == 0 ? IN(ZB_ERR_NOT_FOUND) : IN(ZB_ERR_NOT_FOUND) | IN(ZB_ERR_EXISTS) | IN(ZB_ERR_CORRUPT);
    CALL_IN(set, zb_dict_attach(&d, name, NULL));
    CALL_IN(set, zb_dict_attach(&d, name, &(zb_dict_desc){ .read_only = true }));
    look_from_outside(name);
  }
  lies_uproot(name);
}

/* ---- shapes that only many fields together can have ---- */
static void put64(uint8_t *bytes, uint64_t at, uint64_t value) { memcpy(bytes + at, &value, 8); }
static void shape_it(image *m, int shape) {
  uint8_t *b = m->bytes;
  const uint64_t heap = dict_u64(b, RAW_HEAP_OFF), table = dict_u64(b, RAW_TABLE_OFF), chunks = dict_u64(b, RAW_CHUNKS);
  uint64_t blocks[64], free_ones[64], n = 0, frees = 0;
  for (uint64_t at = heap; at < m->size && n < 64; at += dict_u64(b, at) & ~UINT64_C(15)) {
    if (dict_u64(b, at) & IS_FREE) free_ones[frees++] = at;
    blocks[n++] = at;
  }
  if (shape == 0) for (uint64_t i = 0; i < frees; i++) put64(b, free_ones[i] + FREE_NEXT, free_ones[i]), put64(b, free_ones[i] + FREE_BEFORE, free_ones[i]);
  if (shape == 1) for (uint64_t i = 0; i < frees; i++) put64(b, free_ones[i] + FREE_NEXT, free_ones[(i + 1) % frees]), put64(b, free_ones[i] + FREE_BEFORE, free_ones[(i + frees - 1) % frees]);
  if (shape == 2) for (uint64_t r = 0; r < 48 * 16; r++) put64(b, RAW_LIST + r * 8, free_ones[r % frees]);      /* one block in every list */
  if (shape == 2 || shape == 3) memset(b + RAW_COLUMNS, 0xff, 48 * 4), memset(b + RAW_ROWS, 0xff, 8);           /* all bits, with and without lists */
  if (shape == 4) for (uint64_t i = 0; i < n; i++) put64(b, blocks[i], (dict_u64(b, blocks[i]) & 15) | (m->size - blocks[i]));   /* each up to the end */
  if (shape == 5) for (uint64_t i = 0; i < n; i++) put64(b, blocks[i], dict_u64(b, blocks[i]) ^ 3);
  if (shape == 6) for (uint64_t s = 0; s < chunks * CHUNK_SIZE; s += CHUNK_SIZE) memset(b + table + s, 0xff, 4);   /* no path ends */
  if (shape == 7) for (uint64_t c = 0; c < chunks; c++) for (uint64_t i = 0; i < CHUNK_PLACES; i++) put64(b, table + c * CHUNK_SIZE + CHUNK_BLOCK + i * 8, blocks[1]);
  if (shape == 8) for (uint64_t c = 0; c < chunks; c++) memset(b + table + c * CHUNK_SIZE + CHUNK_SEQ, 0xff, 28);   /* all odd */
  if (shape == 9) for (uint64_t i = 0; i < n; i++) put64(b, blocks[i] + BLOCK_VALUE_SIZE, UINT64_MAX), memset(b + blocks[i] + BLOCK_KEY_SIZE, 0xff, 4);
  if (shape == 10) for (uint64_t i = 0; i < n; i++) put64(b, blocks[i] + (dict_u64(b, blocks[i]) & ~UINT64_C(15)) - 8, blocks[i]);  /* staged: leads to itself */
  if (shape == 10) put64(b, RAW_STAGED, blocks[2]), memset(b + RAW_DIRTY, 1, 1), put64(b, RAW_LOCK, 5);
  if (shape == 11) memset(b + heap, 0, m->size - heap);
  if (shape == 12) memset(b + table, 0xff, m->size - table);
  if (shape == 13) memset(b + RAW_LAST_VERSION, 0xff, RAW_HEAD - RAW_LAST_VERSION);
  if (shape == 14) for (uint64_t i = 0; i < n; i++) put64(b, blocks[i], dict_u64(b, blocks[i]) + 16);             /* they overlap */
}
TEST_LIMIT(shapes_of_many_lies, 120) {
  const char *name = test_name("shape");
  static image m;
  begin(name);
  for (int round = 0; round < (full_length() ? 40 : 4); round++)
    for (int s = SOME; s < STATES; s++)
      for (int shape = 0; shape < 15; shape++) {
        snprintf(under_test, sizeof under_test, "%s, shape %d", state_names[s], shape);
        m = good[s];
        shape_it(&m, shape);
        if (round % 2) m.bytes[RAW_DIRTY] = 1;              /* and it has to be repaired */
        lie_before(name, &m);
      }
  lies_uproot(name);
}
/* Nothing is under way, and yet a slot is odd, and the journal has an entry for it: who reads may take it, who writes must not go where the slot
 * leads to. */
static void set_each_odd_one(const char *name, const image *m) {
  zb_dict d;
  zb_dict_value v;
  uint8_t key[1000];
  lies_plant(m, name);
  if (lies_join(&d, name, false) != ZB_OK) LIES_FAIL("no way in");
  for (int n = 0; n < LIES_KEYS; n++) {
    const size_t size = lies_key(n, key);
    if (CALL_IN(READS, zb_dict_view(&d, key, size, &v)) == ZB_OK && v.seq % 2) CALL_IN(IN(ZB_ERR_CORRUPT), zb_dict_set(&d, key, size, "8 bytes.", 8));
  }
  CALL_IN(IN(ZB_OK), zb_dict_close(&d));
}
TEST(odd_slot_at_rest) {
  static const uint64_t nowhere[] = { 1, 1 << 20, UINT64_C(1) << 40, UINT64_MAX - 15 };
  const char *name = test_name("rest");
  static image m;
  begin(name);
  for (int i = 0; i < (int)(sizeof nowhere / sizeof nowhere[0]); i++)
    for (uint64_t slot = 0; slot < dict_u64(good[SOME].bytes, RAW_CHUNKS) * CHUNK_PLACES; slot++) {
      uint8_t *b = m.bytes;
      const uint64_t chunk = dict_u64(good[SOME].bytes, RAW_TABLE_OFF) + slot / CHUNK_PLACES * CHUNK_SIZE, place = slot % CHUNK_PLACES;
      const uint64_t block = dict_u64(good[SOME].bytes, chunk + CHUNK_BLOCK + place * 8);
      const uint32_t odd = 7;
      if (block == 0) continue;
      m = good[SOME];
      snprintf(under_test, sizeof under_test, "slot %llu odd at rest, to %llx", (dict_ull)slot, (dict_ull)nowhere[i]);
      put64(b, RAW_HEAD, 2), put64(b, RAW_HEAD + 8, slot), memcpy(b + RAW_HEAD + 16, &odd, 4), put64(b, RAW_HEAD + 24, 3);
      put64(b, RAW_HEAD + 32, 8), put64(b, RAW_HEAD + 40, block), put64(b, RAW_HEAD + 48, dict_u64(b, RAW_HEAP_OFF)), put64(b, RAW_HEAD + 56, 48);
      memcpy(b + RAW_HEAD + 64, b + block, (size_t)dict_u64(b, RAW_JOURNAL_SIZE) / 2);
      memcpy(b + chunk + CHUNK_SEQ + place * 4, &odd, 4);
      put64(b, chunk + CHUNK_BLOCK + place * 8, nowhere[i]);
      set_each_odd_one(name, &m);
      lie_before(name, &m);
    }
  lies_uproot(name);
}
/* While a value is changed in place all its block's words change: it is written where it was found. */
static zb_dict under_way;
static void all_words_lie(void) {
  uint8_t *raw = under_way.segment.base;
  for (uint64_t at = under_way.heap_off; at < under_way.heap_off + under_way.heap_size; at += 16)
    if (zbi_load32_relaxed((uint32_t *)(void *)(raw + at + 8)) < under_way.chunks * 7) memset(raw + at + BLOCK_KEY_SIZE, 0xff, 4);
}
TEST(sizes_change_under_way) {
  const char *name = test_name("way");
  uint8_t key[1000], value[8] = { 1 };
  begin(name);
  lies_plant(&good[SOME], name);
  if (lies_join(&under_way, name, false) != ZB_OK) LIES_FAIL("no way in");
  snprintf(under_test, sizeof under_test, "sizes of keys change under way");
  lies_between.point = ZBI_AT_DICT_ODD, lies_between.tell = all_words_lie;
  CALL_IN(WRITES, zb_dict_set(&under_way, key, lies_key(0, key), value, sizeof value));
  lies_between.tell = NULL;
  CALL_IN(IN(ZB_OK), zb_dict_close(&under_way));
  lies_uproot(name);
}
/* Random bytes in one part of it. */
TEST_LIMIT(noise, 120) {
  const char *name = test_name("noise");
  static image m;
  begin(name);
  for (int round = 0; round < (full_length() ? 40000 : 3000); round++) {
    const int s = (int)below(STATES);
    m = good[s];
    const uint64_t parts[] = { RAW_LOCK, RAW_LAST_VERSION, RAW_HEAP_USED, RAW_HEAD, dict_u64(m.bytes, RAW_TABLE_OFF), dict_u64(m.bytes, RAW_HEAP_OFF), m.size };
    const uint64_t part = below(6), bytes = 1 + below(64);
    for (uint64_t i = 0; i < bytes; i++) m.bytes[parts[part] + below(parts[part + 1] - parts[part])] = (uint8_t)test_random(&chances);
    snprintf(under_test, sizeof under_test, "%s, noise in part %d, round %d", state_names[s], (int)part, round);
    lie_before(name, &m);
  }
  lies_uproot(name);
}

/* ---- somebody lies all the time ---- */
typedef struct liar { const char *name; int state; } liar;
static void liar_child(void *arg) {
  const liar *l = arg;
  char path[300];
  const image *m = &good[l->state];
  const int count = lies_targets(m, targets);
  lies_path(path, l->name);
  const int fd = open(path, O_RDWR | O_CLOEXEC);
  uint8_t *raw = mmap(NULL, m->size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (fd < 0 || raw == MAP_FAILED) FAIL("no mapping");
  for (uint64_t i = 0;; i++) {
    const target t = targets[below((uint64_t)count)];
    if (t.offset != RAW_REMOVED) tell(raw, t, lies_value(m, t, (int)below(LIES)));
    if (i % 16 == 0) memcpy(raw + RAW_LOCK, m->bytes + RAW_LOCK, m->size - RAW_LOCK);
    for (volatile uint64_t delay = below(2000); delay > 0; delay--) {}
  }
}
TEST_LIMIT(lies_told_all_the_time, 120) {
  static liar l;
  zb_dict writer, reader;
  begin(test_name("first"));
  for (int s = SOME; s < STATES; s++) {
    l = (liar){ test_name("liar"), s };
    snprintf(under_test, sizeof under_test, "lies all the time, %s", state_names[s]);
    lies_plant(&good[s], l.name);
    if (lies_join(&writer, l.name, false) != ZB_OK || lies_join(&reader, l.name, true) != ZB_OK) LIES_FAIL("no way in");
    const pid_t pid = test_spawn(liar_child, &l);
    for (const int64_t end = test_now_ns() + ZB_MS(1) * (full_length() ? 3000 : 300); test_now_ns() < end;) {
      use(&reader, false);
      use(&writer, true);
    }
    test_kill(pid);
    CALL_IN(IN(ZB_OK), zb_dict_close(&reader));
    CALL_IN(IN(ZB_OK), zb_dict_close(&writer));
    lies_uproot(l.name);
  }
}
TEST_MAIN
