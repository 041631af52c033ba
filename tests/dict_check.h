/* dict_check.h - looks at every byte of a dictionary's structure while nobody writes. It takes nothing from the header but the hash:
 * offsets and rules are written down here a second time, from the invariants.
 *
 *   dict_found f;
 *   const char *wrong = dict_check(raw, size, zbi_dict_hash, &f);    NULL: all is sound; else a sentence
 *
 * Every 16 bytes of the heap belong to one block, every block lives in exactly one slot or stands in exactly one free list, and all
 * that is counted is counted again: bitmaps, classes, bytes in use, entries, and how many paths pass over each chunk. */
#ifndef DICT_CHECK_H
#define DICT_CHECK_H
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { RAW_MAGIC = 0, RAW_VERSION = 4, RAW_TOTAL = 8, RAW_SLOTS = 16, RAW_CHUNKS = 24, RAW_JOURNAL_OFF = 32, RAW_JOURNAL_SIZE = 40,
       RAW_TABLE_OFF = 48, RAW_HEAP_OFF = 56, RAW_HEAP_SIZE = 64, RAW_SEED = 72, RAW_LOCK = 128, RAW_NEXT_USER = 136, RAW_LAST_VERSION = 256,
       RAW_COUNT = 264, RAW_BATCH = 272, RAW_STAGED = 280, RAW_DIRTY = 288, RAW_CLEARING = 292, RAW_REMOVED = 296, RAW_WORD = 384,
       RAW_HEAP_USED = 512, RAW_LOCK_WAITS = 520, RAW_RECOVERIES = 528, RAW_ROWS = 536, RAW_ROW_BLOCKS = 544, RAW_ROW_BYTES = 928,
       RAW_COLUMNS = 1312, RAW_LIST = 1504, RAW_HEAD = 8192 };
enum { CHUNK_OVERFLOW = 0, CHUNK_TAG = 4, CHUNK_SEQ = 36, CHUNK_BLOCK = 64, CHUNK_SIZE = 128, CHUNK_PLACES = 7 };
enum { BLOCK_BYTES = 0, BLOCK_OWNER = 8, BLOCK_KEY_SIZE = 12, BLOCK_VALUE_SIZE = 16, BLOCK_VERSION = 24, BLOCK_KEY = 32,
       FREE_NEXT = 8, FREE_BEFORE = 16, BLOCK_LEAST = 48 };
enum { IS_FREE = 1, AFTER_FREE = 2, JOURNAL_TO = 48 };       /* of the journal: not 0: a block moves there */
enum { MARK_NONE, MARK_LIVE, MARK_LEAD_TO, MARK_FREE, MARK_LISTED };   /* of a block's first 16 bytes */

typedef uint64_t (*dict_hash)(uint64_t seed, const void *key, size_t size);

typedef struct dict_found {
  uint64_t entries, live_bytes, free_bytes, free_blocks, largest_free;
  uint64_t passed;                 /* chunks passed over by all entries' paths: passed / entries more than one look-up takes */
  uint64_t longest_path;
} dict_found;

typedef struct dict_entry { uint64_t hash, block, version; } dict_entry;

typedef struct dict_look {
  const uint8_t *raw;
  uint64_t slots, chunks, journal, table, heap, heap_size, seed;
  dict_hash hash;
  uint8_t *marks;                  /* one for each 16 bytes of the heap */
  uint32_t *passes;                /* one for each chunk */
  dict_entry *entries;
  dict_found found;
  char wrong[200];
} dict_look;

static inline uint64_t dict_u64(const uint8_t *raw, uint64_t at) {
  uint64_t value;
  memcpy(&value, raw + at, 8);
  return value;
}
static inline uint32_t dict_u32(const uint8_t *raw, uint64_t at) {
  uint32_t value;
  memcpy(&value, raw + at, 4);
  return value;
}
__attribute__((format(printf, 2, 3))) static inline bool dict_wrong(dict_look *d, const char *format, ...) {
  va_list args;
  va_start(args, format);
  vsnprintf(d->wrong, sizeof d->wrong, format, args);
  va_end(args);
  return false;
}
#define DICT_RULE(cond, ...) do { if (!(cond)) return dict_wrong(d, __VA_ARGS__); } while (0)
typedef unsigned long long dict_ull;

/* ---- what stands in the head ---- */
static inline bool dict_check_head(dict_look *d, uint64_t size) {
  const uint8_t *raw = d->raw;
  DICT_RULE(size > RAW_HEAD + 64, "a segment of %llu bytes", (dict_ull)size);
  DICT_RULE(dict_u32(raw, RAW_MAGIC) != 0 && dict_u64(raw, RAW_TOTAL) == size, "the head's total is %llu", (dict_ull)dict_u64(raw, RAW_TOTAL));
  d->slots = dict_u64(raw, RAW_SLOTS), d->chunks = dict_u64(raw, RAW_CHUNKS), d->journal = dict_u64(raw, RAW_JOURNAL_OFF);
  d->table = dict_u64(raw, RAW_TABLE_OFF), d->heap = dict_u64(raw, RAW_HEAP_OFF), d->heap_size = dict_u64(raw, RAW_HEAP_SIZE);
  d->seed = dict_u64(raw, RAW_SEED);
  const uint64_t journal_size = dict_u64(raw, RAW_JOURNAL_SIZE);
  DICT_RULE(d->journal == RAW_HEAD && journal_size < size && d->journal + 64 + journal_size <= d->table, "the journal overlaps the table");
  DICT_RULE(d->chunks > 0 && d->chunks < size / CHUNK_SIZE && d->table % 64 == 0, "the table is at %llu", (dict_ull)d->table);
  DICT_RULE(d->table + d->chunks * CHUNK_SIZE <= d->heap && d->heap % 16 == 0, "the heap is at %llu", (dict_ull)d->heap);
  DICT_RULE(d->heap_size >= BLOCK_LEAST && d->heap_size % 16 == 0 && d->heap_size <= size - d->heap, "a heap of %llu", (dict_ull)d->heap_size);
  DICT_RULE(d->slots <= d->chunks * CHUNK_PLACES, "more slots than places");
  for (uint64_t n = 2; n * n <= d->chunks; n++) DICT_RULE(d->chunks % n != 0, "%llu chunks are no prime", (dict_ull)d->chunks);
  return true;
}
/* Nothing is under way. */
static inline bool dict_check_rest(dict_look *d) {
  const uint8_t *raw = d->raw;
  DICT_RULE((dict_u64(raw, RAW_LOCK) & 0x7fffffff) == 0, "the lock is held: %llx", (dict_ull)dict_u64(raw, RAW_LOCK));
  DICT_RULE(dict_u32(raw, RAW_DIRTY) == 0 && dict_u32(raw, RAW_CLEARING) == 0, "something is under way");
  DICT_RULE(dict_u64(raw, RAW_STAGED) == 0, "an update is to be finished");
  DICT_RULE(dict_u64(raw, RAW_BATCH) % 2 == 0, "batch is odd");
  return true;
}

/* ---- the heap: block after block ---- */
static inline bool dict_check_live(dict_look *d, uint64_t block, uint64_t bytes) {
  const uint64_t key_size = dict_u32(d->raw, block + BLOCK_KEY_SIZE), value_size = dict_u64(d->raw, block + BLOCK_VALUE_SIZE);
  const uint64_t owner = dict_u32(d->raw, block + BLOCK_OWNER);
  DICT_RULE(key_size >= 1 && key_size <= 65536, "block %llu has a key of %llu", (dict_ull)block, (dict_ull)key_size);
  DICT_RULE(value_size <= bytes && BLOCK_KEY + ((key_size + 15) & ~UINT64_C(15)) + value_size <= bytes,
            "block %llu of %llu has a key of %llu and a value of %llu", (dict_ull)block, (dict_ull)bytes, (dict_ull)key_size, (dict_ull)value_size);
  DICT_RULE(owner < d->chunks * CHUNK_PLACES, "block %llu belongs to slot %llu", (dict_ull)block, (dict_ull)owner);
  DICT_RULE(dict_u64(d->raw, d->table + owner / CHUNK_PLACES * CHUNK_SIZE + CHUNK_BLOCK + owner % CHUNK_PLACES * 8) == block,
            "block %llu is not free, and slot %llu does not lead to it", (dict_ull)block, (dict_ull)owner);
  d->found.live_bytes += bytes;
  return true;
}
static inline bool dict_check_heap(dict_look *d) {
  const uint64_t end = d->heap + d->heap_size;
  bool after_free = false;
  for (uint64_t block = d->heap; block < end;) {
    const uint64_t word = dict_u64(d->raw, block + BLOCK_BYTES), bytes = word & ~UINT64_C(15);
    DICT_RULE((word & 12) == 0 && bytes >= BLOCK_LEAST && bytes <= end - block, "block %llu has the size %llx", (dict_ull)block, (dict_ull)word);
    DICT_RULE(!!(word & AFTER_FREE) == after_free, "block %llu is wrong about the one before it", (dict_ull)block);
    DICT_RULE(!(after_free && (word & IS_FREE)), "block %llu and the one before it are free", (dict_ull)block);
    after_free = word & IS_FREE;
    d->marks[(block - d->heap) / 16] = after_free ? MARK_FREE : MARK_LIVE;
    if (after_free) {
      DICT_RULE(dict_u64(d->raw, block + bytes - 8) == bytes, "free block %llu ends with another size", (dict_ull)block);
      d->found.free_bytes += bytes;
      d->found.free_blocks++;
      if (bytes > d->found.largest_free) d->found.largest_free = bytes;
    } else if (!dict_check_live(d, block, bytes)) return false;
    block += bytes;
  }
  DICT_RULE(dict_u64(d->raw, RAW_HEAP_USED) == d->found.live_bytes, "heap_used is %llu, in use are %llu",
            (dict_ull)dict_u64(d->raw, RAW_HEAP_USED), (dict_ull)d->found.live_bytes);
  return true;
}

/* ---- the free lists ---- */
static inline void dict_class(uint64_t bytes, unsigned *row, unsigned *column) {
  const uint64_t units = bytes / 16;
  unsigned e = 0;
  while (units >> e > 1) e++;
  *row = units < 16 ? 0 : e - 3;
  *column = units < 16 ? (unsigned)units : (unsigned)(units >> (e - 4) & 15);
}
static inline bool dict_check_list(dict_look *d, unsigned row, unsigned column, uint64_t *blocks, uint64_t *all) {
  uint64_t before = 0;
  for (uint64_t block = dict_u64(d->raw, RAW_LIST + row * 128 + column * 8); block; block = dict_u64(d->raw, before + FREE_NEXT)) {
    DICT_RULE(block >= d->heap && block - d->heap < d->heap_size && (block - d->heap) % 16 == 0, "list %u,%u leads to %llu", row, column, (dict_ull)block);
    uint8_t *mark = &d->marks[(block - d->heap) / 16];
    DICT_RULE(*mark == MARK_FREE, "list %u,%u has block %llu, which %s", row, column, (dict_ull)block, *mark == MARK_LISTED ? "is in a list already" : "is not free");
    *mark = MARK_LISTED;
    DICT_RULE(dict_u64(d->raw, block + FREE_BEFORE) == before, "block %llu has another one before it", (dict_ull)block);
    const uint64_t bytes = dict_u64(d->raw, block) & ~UINT64_C(15);
    unsigned right_row, right_column;
    dict_class(bytes, &right_row, &right_column);
    DICT_RULE(right_row == row && right_column == column, "block %llu of %llu is in list %u,%u", (dict_ull)block, (dict_ull)bytes, row, column);
    ++*blocks, *all += bytes;
    before = block;
  }
  return true;
}
static inline bool dict_check_lists(dict_look *d) {
  uint64_t total = 0;
  for (unsigned row = 0; row < 48; row++) {
    const uint32_t columns = dict_u32(d->raw, RAW_COLUMNS + row * 4);
    uint64_t blocks = 0, bytes = 0;
    DICT_RULE(columns < 65536, "row %u has the columns %x", row, columns);
    for (unsigned column = 0; column < 16; column++) {
      DICT_RULE((columns >> column & 1) == (dict_u64(d->raw, RAW_LIST + row * 128 + column * 8) != 0), "bit %u,%u is wrong", row, column);
      if (!dict_check_list(d, row, column, &blocks, &bytes)) return false;
    }
    DICT_RULE((dict_u64(d->raw, RAW_ROWS) >> row & 1) == (columns != 0), "bit %u of the rows is wrong", row);
    DICT_RULE(dict_u64(d->raw, RAW_ROW_BLOCKS + row * 8) == blocks && dict_u64(d->raw, RAW_ROW_BYTES + row * 8) == bytes,
              "row %u says %llu blocks of %llu bytes, not %llu of %llu", row, (dict_ull)dict_u64(d->raw, RAW_ROW_BLOCKS + row * 8),
              (dict_ull)dict_u64(d->raw, RAW_ROW_BYTES + row * 8), (dict_ull)blocks, (dict_ull)bytes);
    total += blocks;
  }
  DICT_RULE(dict_u64(d->raw, RAW_ROWS) >> 48 == 0, "rows that there are not");
  DICT_RULE(total == d->found.free_blocks, "%llu free blocks, %llu of them in lists", (dict_ull)d->found.free_blocks, (dict_ull)total);
  return true;
}

/* ---- the table ---- */
/* Counts the chunks that this entry's path passes over, up to the one where it is. */
static inline bool dict_check_path(dict_look *d, uint64_t hash, uint64_t end, uint64_t block) {
  uint64_t chunk = (hash >> 32) * d->chunks >> 32, steps = 0;
  const uint64_t step = 1 + ((hash & 0xffffffff) * (d->chunks - 1) >> 32);
  for (; chunk != end; chunk = (chunk + step) % d->chunks) {
    DICT_RULE(++steps < d->chunks, "block %llu is in a chunk that its path never comes to", (dict_ull)block);
    d->passes[chunk]++;
  }
  d->found.passed += steps;
  if (steps > d->found.longest_path) d->found.longest_path = steps;
  return true;
}
static inline bool dict_check_slot(dict_look *d, uint64_t chunk, uint64_t place) {
  const uint64_t at = d->table + chunk * CHUNK_SIZE, block = dict_u64(d->raw, at + CHUNK_BLOCK + place * 8), number = CHUNK_PLACES * chunk + place;
  const uint32_t tag = dict_u32(d->raw, at + CHUNK_TAG + place * 4);
  DICT_RULE(dict_u32(d->raw, at + CHUNK_SEQ + place * 4) % 2 == 0, "slot %llu is odd", (dict_ull)number);
  if (block == 0) {
    DICT_RULE(tag == 0, "slot %llu is free and has the tag %x", (dict_ull)number, tag);
    return true;
  }
  DICT_RULE(block >= d->heap && block - d->heap < d->heap_size && (block - d->heap) % 16 == 0, "slot %llu leads to %llu", (dict_ull)number, (dict_ull)block);
  uint8_t *mark = &d->marks[(block - d->heap) / 16];
  DICT_RULE(*mark == MARK_LIVE, "slot %llu leads to %llu, %s", (dict_ull)number, (dict_ull)block, *mark == MARK_LEAD_TO ? "as another one does" : "no live block");
  *mark = MARK_LEAD_TO;
  DICT_RULE(dict_u32(d->raw, block + BLOCK_OWNER) == number, "block %llu does not name slot %llu", (dict_ull)block, (dict_ull)number);
  const uint64_t hash = d->hash(d->seed, d->raw + block + BLOCK_KEY, dict_u32(d->raw, block + BLOCK_KEY_SIZE));
  const uint32_t right = (uint32_t)hash ? (uint32_t)hash : 1;
  DICT_RULE(tag == right, "slot %llu has the tag %x, its key has %x", (dict_ull)number, tag, right);
  DICT_RULE(d->found.entries < d->slots, "more than %llu entries", (dict_ull)d->slots);
  d->entries[d->found.entries++] = (dict_entry){ hash, block, dict_u64(d->raw, block + BLOCK_VERSION) };
  return dict_check_path(d, hash, chunk, block);
}
static inline bool dict_check_table(dict_look *d) {
  for (uint64_t chunk = 0; chunk < d->chunks; chunk++)
    for (uint64_t place = 0; place < CHUNK_PLACES; place++)
      if (!dict_check_slot(d, chunk, place)) return false;
  DICT_RULE(dict_u64(d->raw, RAW_COUNT) == d->found.entries, "count is %llu, there are %llu", (dict_ull)dict_u64(d->raw, RAW_COUNT), (dict_ull)d->found.entries);
  for (uint64_t chunk = 0; chunk < d->chunks; chunk++) {
    const uint32_t overflow = dict_u32(d->raw, d->table + chunk * CHUNK_SIZE + CHUNK_OVERFLOW);
    DICT_RULE(overflow == d->passes[chunk], "chunk %llu says that %u passed over it, not %u", (dict_ull)chunk, overflow, d->passes[chunk]);
  }
  return true;
}

/* ---- each key once, each version once ---- */
static inline int dict_by_hash(const void *a, const void *b) {
  const dict_entry *x = a, *y = b;
  return x->hash < y->hash ? -1 : x->hash > y->hash;
}
static inline int dict_by_version(const void *a, const void *b) {
  const dict_entry *x = a, *y = b;
  return x->version < y->version ? -1 : x->version > y->version;
}
static inline bool dict_check_once(dict_look *d) {
  const uint64_t n = d->found.entries, last = dict_u64(d->raw, RAW_LAST_VERSION);
  qsort(d->entries, (size_t)n, sizeof *d->entries, dict_by_hash);
  for (uint64_t i = 0; i < n; i++)
    for (uint64_t k = i + 1; k < n && d->entries[k].hash == d->entries[i].hash; k++) {
      const uint64_t a = d->entries[i].block, b = d->entries[k].block;
      const uint32_t size = dict_u32(d->raw, a + BLOCK_KEY_SIZE);
      DICT_RULE(size != dict_u32(d->raw, b + BLOCK_KEY_SIZE) || memcmp(d->raw + a + BLOCK_KEY, d->raw + b + BLOCK_KEY, size) != 0,
                "blocks %llu and %llu have the same key", (dict_ull)a, (dict_ull)b);
    }
  qsort(d->entries, (size_t)n, sizeof *d->entries, dict_by_version);
  for (uint64_t i = 0; i < n; i++) {
    const uint64_t version = d->entries[i].version;
    DICT_RULE(version != 0 && version <= last, "version %llu, the last one is %llu", (dict_ull)version, (dict_ull)last);
    DICT_RULE(i == 0 || version != d->entries[i - 1].version, "version %llu is there twice", (dict_ull)version);
  }
  return true;
}

static inline const char *dict_check(const void *raw, size_t size, dict_hash hash, dict_found *found) {
  static _Thread_local char wrong[200];
  dict_look look = { .raw = raw, .hash = hash }, *d = &look;
  bool sound = dict_check_head(d, size) && dict_check_rest(d);
  if (sound) {
    d->marks = calloc((size_t)d->heap_size / 16, 1);
    d->passes = calloc((size_t)d->chunks, sizeof *d->passes);
    d->entries = calloc((size_t)d->slots + 1, sizeof *d->entries);
    sound = d->marks && d->passes && d->entries && dict_check_heap(d) && dict_check_lists(d) && dict_check_table(d) && dict_check_once(d);
    free(d->marks), free(d->passes), free(d->entries);
  }
  if (found) *found = d->found;
  memcpy(wrong, d->wrong, sizeof wrong);
  return sound ? NULL : wrong;
}
#endif /* DICT_CHECK_H */
