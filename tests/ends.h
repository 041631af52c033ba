/* ends.h - what the stream tests share: frames that prove themselves, the two ends, and the raw
 * segment. Include after zerobuf.h and test.h. */
#ifndef ENDS_H
#define ENDS_H
#include <semaphore.h>
#include <sys/file.h>

#define WAIT ZB_SEC(15)       /* long enough on any machine; a case that needs it has failed anyway */

/* Offsets in the segment, from the format's table. */
enum { RAW_METADATA_SIZE = 0x08, RAW_METADATA_FREE = 0x10, RAW_METADATA_WRITTEN = 0x18, RAW_PAYLOAD_SIZE = 0x20,
       RAW_FREE = 0x28, RAW_WRITE_POS = 0x30, RAW_READ_POS = 0x38, RAW_WRITTEN = 0x40, RAW_READ = 0x48,
       RAW_WRITER_PID = 0x50, RAW_READER_PID = 0x58, RAW_OIEB = 128 };

/* ---- frames: every byte follows from the sequence number and its place ---- */
static inline uint64_t frame_word(uint64_t sequence, size_t i) {
  return ((sequence + 1) * 0x9e3779b97f4a7c15u) ^ ((i + 1) * 0xc2b2ae3d27d4eb4fu);
}
static inline void frame_fill(void *data, size_t size, uint64_t sequence) {
  uint8_t *p = data;
  size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    uint64_t word = frame_word(sequence, i);
    memcpy(p + i, &word, 8);
  }
  for (; i < size; i++) p[i] = (uint8_t)(frame_word(sequence, i) >> 24);
}
static inline bool frame_intact(const void *data, size_t size, uint64_t sequence) {
  const uint8_t *p = data;
  size_t i = 0;
  for (; i + 8 <= size; i += 8) {
    uint64_t word = frame_word(sequence, i);
    if (memcmp(p + i, &word, 8) != 0) return false;
  }
  for (; i < size; i++)
    if (p[i] != (uint8_t)(frame_word(sequence, i) >> 24)) return false;
  return true;
}

/* ---- the ends ---- */
static inline void reader_create(zb_reader *r, const char *name, uint64_t payload, uint64_t metadata) {
  zb_reader_desc desc = { .payload_size = payload, .metadata_size = metadata };
  CHECK_RESULT(zb_reader_create(r, name, &desc), ZB_OK);
}
static inline void writer_open(zb_writer *w, const char *name) {
  zb_writer_desc desc = { .connect_timeout_ns = WAIT };
  CHECK_RESULT(zb_writer_open(w, name, &desc), ZB_OK);
}
static inline void put(zb_writer *w, size_t size) {            /* the next frame, in place */
  void *place = NULL;
  CHECK_RESULT(zb_writer_acquire(w, size, &place, WAIT), ZB_OK);
  frame_fill(place, size, w->sequence + 1);
  uint64_t before = w->sequence;
  CHECK_RESULT(zb_writer_commit(w, size), ZB_OK);
  CHECK_EQ(w->sequence, before + 1);
}
static inline void take(zb_reader *r, zb_frame *f, uint64_t sequence, size_t size) {   /* and hold it */
  CHECK_RESULT(zb_reader_acquire(r, f, WAIT), ZB_OK);
  CHECK_EQ(f->sequence, sequence);
  CHECK_EQ(f->size, size);
  CHECK(frame_intact(f->data, f->size, sequence));
}
static inline void get(zb_reader *r, uint64_t sequence, size_t size) {
  zb_frame f;
  take(r, &f, sequence, size);
  CHECK_RESULT(zb_reader_release(r, &f), ZB_OK);
}
static inline void expect_end(zb_reader *r, zb_result how) {   /* no more frames, and it stays that way */
  zb_frame f;
  CHECK_RESULT(zb_reader_acquire(r, &f, WAIT), how);
  CHECK_RESULT(zb_reader_acquire(r, &f, ZB_NOWAIT), how);
}

/* ---- the segment and the semaphores, past the library ---- */
static inline int raw_open(const char *name, int how) {
  char path[512];
  snprintf(path, sizeof path, "/%s", name);
  return shm_open(path, how, 0);
}
static inline size_t raw_size(const char *name) {              /* of the segment; fails if there is none */
  struct stat st;
  int fd = raw_open(name, O_RDONLY);
  if (fd < 0 || fstat(fd, &st) != 0) FAIL("segment %s: %s", name, strerror(errno));
  close(fd);
  return (size_t)st.st_size;
}
static inline uint8_t *raw_map(const char *name) {
  size_t size = raw_size(name);
  int fd = raw_open(name, O_RDWR);
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
  if (p == MAP_FAILED) FAIL("mapping %s: %s", name, strerror(errno));
  close(fd);
  return p;
}
static inline uint64_t raw_u64(const uint8_t *raw, size_t offset) {
  return __atomic_load_n((const uint64_t *)(const void *)(raw + offset), __ATOMIC_ACQUIRE);
}
static inline sem_t *raw_semaphore(const char *which, const char *name) {   /* which: "w" or "r" */
  char path[512];
  snprintf(path, sizeof path, "/sem-%s-%s", which, name);
  sem_t *s = sem_open(path, 0);
  if (s == SEM_FAILED) FAIL("sem_open %s: %s", path, strerror(errno));
  return s;
}
static inline int raw_tokens(const char *which, const char *name) {
  int value = -1;
  sem_t *s = raw_semaphore(which, name);
  CHECK_EQ(sem_getvalue(s, &value), 0);
  sem_close(s);
  return value;
}

enum { OBJECT_SEGMENT = 1, OBJECT_DATA = 2, OBJECT_SPACE = 4, OBJECT_LOCK = 8, OBJECT_ALL = 15 };
#ifdef _WIN32
enum { OBJECT_LEFT = OBJECT_ALL & ~OBJECT_LOCK };              /* by a reader that is killed: Windows deletes its lock file */
enum { SIZES_IN_BYTES = 0 };                                   /* of what another make has made: in pages */
#define OTHER_FOLDER "C:/Windows/Temp"
#else
enum { OBJECT_LEFT = OBJECT_ALL };
enum { SIZES_IN_BYTES = 1 };
#define OTHER_FOLDER "/dev/shm"
#endif
static inline void object_path(char path[512], int object, const char *name) {
  const char *before = object == OBJECT_SEGMENT ? "/dev/shm/" : object == OBJECT_DATA ? "/dev/shm/sem.sem-w-"
                     : object == OBJECT_SPACE ? "/dev/shm/sem.sem-r-" : "/tmp/zerobuffer/";
  snprintf(path, 512, "%s%s%s", before, name, object == OBJECT_LOCK ? ".lock" : "");
}
static inline int objects(const char *name) {                  /* which of the four are there */
  int there = 0;
  for (int o = 1; o <= OBJECT_LOCK; o *= 2) {
    char path[512];
    object_path(path, o, name);
    if (access(path, F_OK) == 0) there |= o;
  }
  return there;
}
static inline void objects_remove(const char *name, int which) {
  for (int o = 1; o <= OBJECT_LOCK; o *= 2) {
    char path[512];
    object_path(path, o, name);
    if ((which & o) && unlink(path) != 0 && errno != ENOENT) FAIL("unlink %s: %s", path, strerror(errno));
  }
}
#endif /* ENDS_H */
