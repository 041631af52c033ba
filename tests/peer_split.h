/* peer_split.h - a model of the other make's ring of three segments, written from the format's description alone.
 *
 * Slots of (capacity + 1) * item_size bytes, a read index and a write index, each 8 bytes little-endian in 0..capacity.
 * One slot always stays empty. Include after test.h. Nothing here is shared with the library.
 *
 *   sps_create, sps_join, sps_close, sps_unlink       either role, either as the maker or as the one who comes later
 *   sps_write                                         false: full
 *   sps_read, sps_release                             NULL: empty; reading does not advance
 *
 * The peer stores an index byte by byte. `order` chooses how, and `pause_ns` how long what stands between two bytes can be
 * seen: with a pause of 0 it is an instant. A call that gives a sentence has failed; NULL: it has not. */
#ifndef PEER_SPLIT_H
#define PEER_SPLIT_H

typedef enum sps_order { SPS_WHOLE = 0, SPS_LOW_FIRST, SPS_HIGH_FIRST } sps_order;
typedef struct sps_names { const char *slots, *read, *write; } sps_names;
typedef struct sps_end {
  uint8_t  *slots, *read, *write;
  size_t    slots_size, item_size;
  int64_t   capacity;
  sps_order order;
  int64_t   pause_ns;
} sps_end;

static inline const char *sps_map(uint8_t **at, const char *name, size_t size, bool create) {
  char path[300];
  struct stat st;
  snprintf(path, sizeof path, "/dev/shm/%s", name);
  int fd = open(path, O_RDWR | O_CLOEXEC | (create ? O_CREAT | O_EXCL : 0), 0600);
  if (fd < 0) return create ? "it is there already" : "it is not there";
  if (create && ftruncate(fd, (off_t)size) != 0) { close(fd); return "no size"; }
  if (fstat(fd, &st) != 0 || (size_t)st.st_size < size) { close(fd); return "too small"; }
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  close(fd);
  if (p == MAP_FAILED) return "no mapping";
  *at = p;
  return NULL;
}
static inline const char *sps_open(sps_end *s, const sps_names *n, size_t item_size, int64_t capacity, bool create) {
  memset(s, 0, sizeof *s);
  s->item_size = item_size;
  s->capacity = capacity;
  s->slots_size = (size_t)(capacity + 1) * item_size;
  const char *error = sps_map(&s->slots, n->slots, s->slots_size, create);
  if (!error) error = sps_map(&s->read, n->read, 8, create);
  if (!error) error = sps_map(&s->write, n->write, 8, create);
  return error;
}
static inline const char *sps_create(sps_end *s, const sps_names *n, size_t item_size, int64_t capacity) {
  return sps_open(s, n, item_size, capacity, true);
}
static inline const char *sps_join(sps_end *s, const sps_names *n, size_t item_size, int64_t capacity) {
  return sps_open(s, n, item_size, capacity, false);
}
static inline void sps_close(sps_end *s) {
  if (s->slots) munmap(s->slots, s->slots_size);
  if (s->read) munmap(s->read, 8);
  if (s->write) munmap(s->write, 8);
  memset(s, 0, sizeof *s);
}
static inline void sps_unlink(const sps_names *n) {
  const char *all[] = { n->slots, n->read, n->write };
  for (size_t i = 0; i < 3; i++) {
    char path[300];
    snprintf(path, sizeof path, "/dev/shm/%s", all[i]);
    unlink(path);
  }
}

/* ---- an index ---- */
static inline int64_t sps_load(const uint8_t *at) {
  return (int64_t)__atomic_load_n((const uint64_t *)(const void *)at, __ATOMIC_ACQUIRE);
}
static inline void sps_wait(int64_t ns) {
  const int64_t until = ns > 0 ? test_now_ns() + ns : 0;
  while (ns > 0 && test_now_ns() < until) {}
}
static inline void sps_store(const sps_end *s, uint8_t *at, int64_t value) {
  if (s->order == SPS_WHOLE) {
    __atomic_store_n((uint64_t *)(void *)at, (uint64_t)value, __ATOMIC_RELEASE);
    return;
  }
  for (int i = 0; i < 8; i++) {
    const int byte = s->order == SPS_LOW_FIRST ? i : 7 - i;
    const uint8_t now = (uint8_t)((uint64_t)value >> (8 * byte));
    const bool changes = at[byte] != now;
    __atomic_store_n(at + byte, now, __ATOMIC_RELEASE);
    if (changes) sps_wait(s->pause_ns);
  }
}
static inline int64_t sps_after(const sps_end *s, int64_t index) { return (index + 1) % (s->capacity + 1); }
static inline uint8_t *sps_slot(const sps_end *s, int64_t index) { return s->slots + (size_t)index * s->item_size; }

/* ---- what the two roles do ---- */
static inline bool sps_write(sps_end *s, const void *item) {
  const int64_t write = sps_load(s->write);
  if (sps_after(s, write) == sps_load(s->read)) return false;
  memcpy(sps_slot(s, write), item, s->item_size);
  sps_store(s, s->write, sps_after(s, write));
  return true;
}
static inline const void *sps_read(const sps_end *s) {
  const int64_t read = sps_load(s->read);
  return read == sps_load(s->write) ? NULL : sps_slot(s, read);
}
static inline void sps_release(sps_end *s) { sps_store(s, s->read, sps_after(s, sps_load(s->read))); }
#endif /* PEER_SPLIT_H */
