/* dict_ends.h - what the dictionary's tests share: keys, values that prove themselves, the raw segment, and the checker as a check.
 * After zerobuf.h and test.h. */
#ifndef DICT_ENDS_H
#define DICT_ENDS_H
#include "dict_check.h"
#include "patience.h"

/* ---- key N: of one byte, of a few, of hundreds, or as long as they get. Two numbers never give the same key ---- */
typedef struct dict_key { uint8_t bytes[ZB_MAX_KEY]; size_t size; } dict_key;
enum { LONGEST_KEY = 99 };    /* this one */
static inline void dict_key_of(dict_key *key, uint32_t n) {
  uint64_t state = n + 1;
  const uint64_t chance = test_random(&state);
  key->size = n < 64 ? 1 : n == LONGEST_KEY ? ZB_MAX_KEY : n % 50 == 7 ? 200 + chance % 300 : 4 + chance % 37;
  for (size_t i = 0; i < key->size; i++) key->bytes[i] = (uint8_t)(i * 7 + n);
  if (n >= 64) memcpy(key->bytes, &n, 4);
}

/* ---- values: what they are of stands in their first bytes, as much of it as fits; every other byte follows from that ---- */
typedef struct dict_mark { uint64_t key, number; } dict_mark;
static inline uint64_t dict_word(dict_mark m, size_t i) {
  return (m.key + 1) * 0x9e3779b97f4a7c15u ^ (m.number + 1) * 0xc2b2ae3d27d4eb4fu ^ (i + 1) * 0x165667b19e3779f9u;
}
static inline void dict_fill(void *to, size_t size, dict_mark m) {
  uint8_t *p = to;
  for (size_t i = 0; i < size; i += 8) {
    const uint64_t word = i == 0 ? m.key : i == 8 ? m.number : dict_word(m, i);
    memcpy(p + i, &word, size - i < 8 ? size - i : 8);
  }
}
static inline bool dict_intact(const void *data, size_t size, dict_mark m) {
  const uint8_t *p = data;
  for (size_t i = 0; i < size; i += 8) {
    const uint64_t word = i == 0 ? m.key : i == 8 ? m.number : dict_word(m, i);
    if (memcmp(p + i, &word, size - i < 8 ? size - i : 8) != 0) return false;
  }
  return true;
}
static inline dict_mark dict_mark_of(const void *data) {      /* of a value of at least 16 bytes */
  dict_mark m;
  memcpy(&m, data, sizeof m);
  return m;
}
/* Many small ones, few large ones: each power of two as often as the next. */
static inline size_t dict_some_size(uint64_t *state, size_t most) {
  unsigned bits = 0;
  while (most >> bits > 1) bits++;
  const size_t size = ((size_t)1 << test_random(state) % (bits + 1)) + test_random(state) % ((size_t)1 << test_random(state) % (bits + 1));
  return size > most ? most : size;
}

/* ---- the segment, past the library ---- */
static inline void dict_path(char path[300], const char *name) { snprintf(path, 300, "/dev/shm/zbd_%s", name); }
static inline uint8_t *dict_map(const char *name, size_t *size) {
  char path[300];
  struct stat info;
  dict_path(path, name);
  const int fd = open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &info) != 0) FAIL("%s: %s", path, strerror(errno));
  *size = (size_t)info.st_size;
  void *raw = (mmap)(NULL, *size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (raw == MAP_FAILED) FAIL("%s: %s", path, strerror(errno));
  close(fd);
  return raw;
}
static inline dict_found dict_sound(const uint8_t *raw, size_t size) {
  dict_found found;
  const char *wrong = dict_check(raw, size, zbi_dict_hash, &found);
  if (wrong) FAIL("%s", wrong);
  return found;
}
static inline dict_found dict_sound_named(const char *name) {
  size_t size;
  uint8_t *raw = dict_map(name, &size);
  const dict_found found = dict_sound(raw, size);
  (munmap)(raw, size);
  return found;
}
#endif /* DICT_ENDS_H */
