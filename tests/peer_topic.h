/* peer_topic.h - a strict model of a GlobalBuffer v1 program of another make, for tests.

   Written from PROTOCOLS.md section 2 only; it shares no line with zerobuf.h, so that an error
   there cannot hide here. The includer comes first:

       #define _GNU_SOURCE
       #include "peer_topic.h"

       gbp_params p = gbp_array(4, "uint8", 1, 2, (const uint64_t[]){ 480, 640 });
       gbp_params q = gbp_message(8, 256, schema, schema_length);      // q.schema_hash may be changed

       gbp_writer w;                                gbp_reader r;
       gbp_writer_init(&w);                         gbp_reader_init(&r);
       w.wall_clock = true;                         error = gbp_reader_attach(&r, name);
       error = gbp_writer_create(&w, name, &p);     if (gbp_reader_next(&r, buffer, sizeof buffer,
       error = gbp_writer_publish(&w, data, n);                         &n, &sequence, 500) == GBP_OK)
       gbp_writer_close(&w), gbp_unlink(name);      gbp_reader_close(&r);

   Options are set between xxx_init and create / attach. A function that gives a const char *
   gives NULL when all is well, else a sentence that lives until the thread's next audit. The
   reader's latest and next give a gbp_result; after GBP_ERROR r.error has the sentence and the
   reader is stuck: set r.error = NULL to go on. A struct belongs to one thread.

   What PROTOCOLS.md leaves open is accepted: a slot_size above what the shape needs, any pid,
   any heartbeat, dtype and shape of a message segment, what lies behind the schema, the slot
   that the next sample goes to. The GBP_AUDIT flags demand more. An empty schema has the hash
   of no bytes, which is not 0. */
#ifndef PEER_TOPIC_H
#define PEER_TOPIC_H

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <time.h>
#include <unistd.h>

#if defined __linux__ && !defined _GNU_SOURCE && (!defined _POSIX_C_SOURCE || _POSIX_C_SOURCE < 200809L)
#error "peer_topic.h needs POSIX 2008: define _GNU_SOURCE in the first line of the file"
#endif
#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the GlobalBuffer layout is little-endian"
#endif

#define GBP_MAGIC 0x46554247u /* the bytes "GBUF" */
#define GBP_VERSION 1u
#define GBP_KIND_ARRAY 1u
#define GBP_KIND_MESSAGE 2u
#define GBP_MAX_READERS 64u
#define GBP_MAX_DIMS 8u
#define GBP_WALL_CLOCK_FROM UINT64_C(1000000000000000000)
#define GBP_BEAT_NS INT64_C(100000000)    /* newer peers stamp no more often */
#define GBP_SILENT_NS INT64_C(2000000000) /* then the writer is not alive */
#define GBP_POLL_FIRST_NS INT64_C(50000)
#define GBP_POLL_LAST_NS INT64_C(2000000)

/* field                        offset         written after creation by */
#define GBP_AT_MAGIC            0u          /* nobody */
#define GBP_AT_VERSION          4u          /* nobody */
#define GBP_AT_KIND             8u          /* nobody */
#define GBP_AT_N_SLOTS          12u         /* nobody */
#define GBP_AT_SLOT_STRIDE      16u         /* nobody */
#define GBP_AT_SLOT_SIZE        24u         /* nobody */
#define GBP_AT_PAYLOAD_OFF      32u         /* nobody */
#define GBP_AT_MAX_READERS      36u         /* nobody */
#define GBP_AT_LATEST_COUNT     40u         /* writer, each sample */
#define GBP_AT_WRITER_PID       48u         /* nobody */
#define GBP_AT_HEARTBEAT        56u         /* writer */
#define GBP_AT_REGISTRY_OFF     64u         /* nobody */
#define GBP_AT_SLOTS_OFF        72u         /* nobody */
#define GBP_AT_SCHEMA_HASH      80u         /* nobody */
#define GBP_AT_SCHEMA_LENGTH    88u         /* nobody */
#define GBP_AT_FREE_1           92u         /* 36 bytes that the peer leaves 0 */
#define GBP_FREE_1_BYTES        36u
#define GBP_AT_DTYPE            128u        /* nobody */
#define GBP_DTYPE_BYTES         16u
#define GBP_AT_NDIM             144u        /* nobody */
#define GBP_AT_NDIM_GAP         148u        /* 4 bytes of alignment before the shape */
#define GBP_AT_SHAPE            152u        /* nobody */
#define GBP_AT_FREE_2           216u        /* 40 bytes that the peer leaves 0 */
#define GBP_FREE_2_BYTES        40u
#define GBP_AT_SCHEMA           256u        /* nobody */
#define GBP_SCHEMA_BYTES        3840u
#define GBP_HEADER_BYTES        4096u
#define GBP_AT_REGISTRY         4096u       /* 64 entries; the peer leaves them 0 */
#define GBP_ENTRY_BYTES         64u
#define GBP_ENTRY_PID           0u
#define GBP_ENTRY_INDEX         8u
#define GBP_ENTRY_CURSOR        16u
#define GBP_ENTRY_ALIVE         24u
#define GBP_ENTRY_HEARTBEAT     32u
#define GBP_AT_SLOTS            8192u       /* n_slots times slot_stride, all written by the writer */
#define GBP_SLOT_LOCK           0u
#define GBP_SLOT_LOCK_GAP       4u          /* 4 bytes of alignment before seq */
#define GBP_SLOT_SEQ            8u
#define GBP_SLOT_LENGTH         16u
#define GBP_SLOT_REST           20u         /* to 63: 0 */
#define GBP_SLOT_PAYLOAD        64u

_Static_assert(GBP_AT_FREE_1 + GBP_FREE_1_BYTES == GBP_AT_DTYPE, "first gap");
_Static_assert(GBP_AT_DTYPE + GBP_DTYPE_BYTES == GBP_AT_NDIM, "dtype");
_Static_assert(GBP_AT_SHAPE + 8u * GBP_MAX_DIMS == GBP_AT_FREE_2, "shape");
_Static_assert(GBP_AT_FREE_2 + GBP_FREE_2_BYTES == GBP_AT_SCHEMA, "second gap");
_Static_assert(GBP_AT_SCHEMA + GBP_SCHEMA_BYTES == GBP_HEADER_BYTES, "schema");
_Static_assert(GBP_AT_REGISTRY + GBP_MAX_READERS * GBP_ENTRY_BYTES == GBP_AT_SLOTS, "registry");

typedef enum gbp_result {
    GBP_ERROR = -1,  /* a rule of the format is broken, or the buffer is too small: see .error */
    GBP_OK = 0,
    GBP_TIMEOUT = 1, /* nothing came in time */
    GBP_TORN = 2     /* a single slot only: overwritten or being written; latest and next go on */
} gbp_result;

/* Where gbp_writer.stop_after ends a creation. The peer fills the header in this order. */
typedef enum gbp_create_step {
    GBP_CREATE_OPENED = 1, /* the name is there, with 0 bytes; nothing is mapped */
    GBP_CREATE_SIZED,
    GBP_CREATE_MAGIC,
    GBP_CREATE_VERSION,
    GBP_CREATE_KIND,
    GBP_CREATE_N_SLOTS,
    GBP_CREATE_SLOT_STRIDE,
    GBP_CREATE_SLOT_SIZE,
    GBP_CREATE_PAYLOAD_OFF,
    GBP_CREATE_MAX_READERS,
    GBP_CREATE_LATEST_COUNT,
    GBP_CREATE_WRITER_PID,
    GBP_CREATE_HEARTBEAT,
    GBP_CREATE_REGISTRY_OFF,
    GBP_CREATE_SLOTS_OFF,
    GBP_CREATE_SCHEMA_HASH,
    GBP_CREATE_SCHEMA_LENGTH,
    GBP_CREATE_DTYPE,
    GBP_CREATE_NDIM,
    GBP_CREATE_SHAPE,
    GBP_CREATE_SCHEMA, /* the last: the header is whole */
    GBP_CREATE_WHOLE = GBP_CREATE_SCHEMA
} gbp_create_step;

/* How far gbp_writer_publish_upto goes. */
typedef enum gbp_step {
    GBP_STEP_NONE = 0,
    GBP_STEP_LOCKED = 1,   /* lock is odd */
    GBP_STEP_PAYLOAD = 2,  /* payload and length are written */
    GBP_STEP_SEQ = 3,
    GBP_STEP_UNLOCKED = 4, /* lock is even */
    GBP_STEP_COUNTED = 5   /* latest_count is up: a whole sample */
} gbp_step;

/* What an audit demands beyond the format. */
enum {
    GBP_AUDIT_REGISTRY_ZERO = 1,  /* the registry page is all 0, as the peer leaves it */
    GBP_AUDIT_REGISTRY_SKIP = 2,  /* the registry page is somebody's own affair */
    GBP_AUDIT_FREE_ZERO = 4,      /* bytes 92-127 and 216-255 are 0 */
    GBP_AUDIT_ALL_EVEN = 8,       /* no slot is locked, not even the one after the newest */
    GBP_AUDIT_SETTLED = 16,       /* no publish was ever left halfway: the slot after the newest
                                     holds the sample from n_slots ago, and slots that no sample
                                     has reached have headers of 0 */
    GBP_AUDIT_EXACT_ARRAY = 32,   /* array: slot_size is what the shape needs, and every length is
                                     slot_size */
    GBP_AUDIT_KIND_ZERO = 64,     /* message: dtype, ndim, shape are 0; either kind: 0 from the end
                                     of the schema to 4096 */
    GBP_AUDIT_AS_PEER = 1 | 4 | 8 | 16 | 32 | 64 /* what a peer alone leaves */
};

/* What a segment is made from. gbp_array and gbp_message fill it. */
typedef struct gbp_params {
    uint32_t kind;
    uint32_t capacity; /* samples kept; n_slots is one more */
    uint64_t slot_size;
    const char *dtype; /* NULL in a message segment */
    uint32_t ndim;
    uint64_t shape[GBP_MAX_DIMS];
    const void *schema;
    uint32_t schema_length;
    uint64_t schema_hash;
} gbp_params;

/* What a segment's header says, read once and checked. */
typedef struct gbp_layout {
    uint32_t kind, n_slots, ndim, schema_length;
    uint64_t slot_stride, slot_size, schema_hash;
    uint64_t total; /* bytes of the segment by its header */
    uint64_t shape[GBP_MAX_DIMS];
    char dtype[GBP_DTYPE_BYTES + 1];
    unsigned char schema[GBP_SCHEMA_BYTES];
} gbp_layout;

typedef struct gbp_map {
    unsigned char *base; /* NULL when closed */
    size_t size;
} gbp_map;

typedef struct gbp_writer {
    /* options */
    uint64_t pid;               /* stored as writer_pid; 0 = getpid() */
    uint32_t mode;              /* default 0600 */
    bool wall_clock;            /* default false: the heartbeat is on the monotonic clock */
    bool beats_each_write;      /* default false: at most every 100 ms */
    gbp_create_step stop_after; /* default GBP_CREATE_WHOLE */
    /* results */
    uint64_t count;             /* samples published whole: the number of the next one */
    uint64_t beats;             /* heartbeats stored */
    gbp_map map;                /* for a test that plants something: gbp_put32(w.map.base, ...) */
    /* private */
    uint32_t n_slots;
    uint64_t slot_stride, slot_size;
    int64_t last_beat;          /* monotonic, whatever the stamp is, so that a step of the wall
                                   clock cannot silence the writer */
} gbp_writer;

typedef struct gbp_reader {
    /* options */
    bool exact_array;           /* default false; true: attach wants the slot_size that the shape
                                   needs, which also tells a header without its shape yet */
    /* results */
    const char *error;
    uint64_t cursor;            /* the sample that next gives next */
    uint64_t overruns;          /* samples missed by next */
    uint64_t torn;              /* slots that were overwritten while they were read */
    gbp_layout layout;
    gbp_map map;
    /* private */
    uint64_t seen;              /* highest latest_count */
} gbp_reader;

typedef struct gbp_wait {
    int64_t deadline, nap;
} gbp_wait;

/* ---- accessors ----------------------------------------------------------------------- */

static inline uint32_t gbp_get32(const unsigned char *base, uint64_t offset) {
    return __atomic_load_n((const uint32_t *)(const void *)(base + offset), __ATOMIC_ACQUIRE);
}

static inline uint64_t gbp_get64(const unsigned char *base, uint64_t offset) {
    return __atomic_load_n((const uint64_t *)(const void *)(base + offset), __ATOMIC_ACQUIRE);
}

static inline void gbp_put32(unsigned char *base, uint64_t offset, uint32_t value) {
    __atomic_store_n((uint32_t *)(void *)(base + offset), value, __ATOMIC_RELEASE);
}

static inline void gbp_put64(unsigned char *base, uint64_t offset, uint64_t value) {
    __atomic_store_n((uint64_t *)(void *)(base + offset), value, __ATOMIC_RELEASE);
}

/* For memory that has no alignment, as the golden header's. */
static inline void gbp_put_bytes(unsigned char *to, uint64_t value, unsigned bytes) {
    for (unsigned k = 0; k < bytes; k++) to[k] = (unsigned char)((value >> (8u * k)) & 0xffu);
}

static inline bool gbp_all_zero(const unsigned char *bytes, uint64_t n) {
    for (uint64_t k = 0; k < n; k++)
        if (bytes[k] != 0) return false;
    return true;
}

/* ---- clocks and naps ----------------------------------------------------------------- */

static inline int64_t gbp_clock_ns(bool wall) {
    struct timespec t;
    (void)clock_gettime(wall ? CLOCK_REALTIME : CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static inline void gbp_sleep_ns(int64_t ns) {
    struct timespec t = { (time_t)(ns / 1000000000), (long)(ns % 1000000000) };
    while (nanosleep(&t, &t) != 0 && errno == EINTR) {}
}

static inline gbp_wait gbp_wait_for(int64_t timeout_ms) {
    gbp_wait wait = { gbp_clock_ns(false) + timeout_ms * 1000000, GBP_POLL_FIRST_NS };
    return wait;
}

/* The peer's polling: 50 us, twice that each time, 2 ms at most. False when the time is over. */
static inline bool gbp_wait_nap(gbp_wait *wait) {
    int64_t left = wait->deadline - gbp_clock_ns(false);
    if (left <= 0) return false;
    gbp_sleep_ns(wait->nap < left ? wait->nap : left);
    wait->nap = wait->nap * 2 < GBP_POLL_LAST_NS ? wait->nap * 2 : GBP_POLL_LAST_NS;
    return true;
}

/* Which clock a heartbeat is on is told by its size: a monotonic clock would need 31 years to
   reach 10^18 ns. A stamp of the future counts as alive. */
static inline bool gbp_heartbeat_alive(uint64_t heartbeat) {
    int64_t now = gbp_clock_ns(heartbeat > GBP_WALL_CLOCK_FROM);
    return heartbeat > (uint64_t)now || (uint64_t)now - heartbeat < (uint64_t)GBP_SILENT_NS;
}

/* ---- BLAKE2b, RFC 7693, without a key ------------------------------------------------ */

static inline void gbp_blake2b_mix(uint64_t v[16], const unsigned at[4], uint64_t x, uint64_t y) {
    static const unsigned turn[4] = { 32, 24, 16, 63 };
    for (unsigned half = 0; half < 2; half++) {
        uint64_t *a = &v[at[0]], *b = &v[at[1]], *c = &v[at[2]], *d = &v[at[3]];
        *a += *b + (half == 0 ? x : y);
        *d ^= *a;
        *d = (*d >> turn[2 * half]) | (*d << (64u - turn[2 * half]));
        *c += *d;
        *b ^= *c;
        *b = (*b >> turn[2 * half + 1]) | (*b << (64u - turn[2 * half + 1]));
    }
}

static inline const uint64_t *gbp_blake2b_start(void) {
    static const uint64_t start[8] = {
        UINT64_C(0x6a09e667f3bcc908), UINT64_C(0xbb67ae8584caa73b), UINT64_C(0x3c6ef372fe94f82b),
        UINT64_C(0xa54ff53a5f1d36f1), UINT64_C(0x510e527fade682d1), UINT64_C(0x9b05688c2b3e6c1f),
        UINT64_C(0x1f83d9abfb41bd6b), UINT64_C(0x5be0cd19137e2179)
    };
    return start;
}

static inline void gbp_blake2b_block(uint64_t h[8], const unsigned char block[128], uint64_t done,
                                     bool last) {
    static const unsigned char order[10][16] = {
        { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 },
        { 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
        { 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 },
        { 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
        { 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 },
        { 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
        { 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 },
        { 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
        { 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 },
        { 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 }
    };
    static const unsigned lanes[8][4] = { { 0, 4, 8, 12 }, { 1, 5, 9, 13 }, { 2, 6, 10, 14 },
                                          { 3, 7, 11, 15 }, { 0, 5, 10, 15 }, { 1, 6, 11, 12 },
                                          { 2, 7, 8, 13 }, { 3, 4, 9, 14 } };
    const uint64_t *start = gbp_blake2b_start();
    uint64_t v[16], m[16];
    memcpy(m, block, sizeof m); /* little-endian, as this host is */
    for (unsigned k = 0; k < 8; k++) v[k] = h[k], v[k + 8] = start[k];
    v[12] ^= done;
    if (last) v[14] = ~v[14];
    for (unsigned round = 0; round < 12; round++)
        for (unsigned lane = 0; lane < 8; lane++)
            gbp_blake2b_mix(v, lanes[lane], m[order[round % 10][2 * lane]],
                            m[order[round % 10][2 * lane + 1]]);
    for (unsigned k = 0; k < 8; k++) h[k] ^= v[k] ^ v[k + 8];
}

/* The 8-byte digest as a number, read little-endian. */
static inline uint64_t gbp_blake2b64(const void *data, size_t length) {
    const unsigned char *bytes = data;
    unsigned char block[128];
    uint64_t h[8], done = 0;
    for (unsigned k = 0; k < 8; k++) h[k] = gbp_blake2b_start()[k];
    h[0] ^= UINT64_C(0x01010000) ^ 8u; /* fanout 1, depth 1, no key, digest of 8 bytes */
    while (length - done > sizeof block) { /* the last block is kept, even when it is full */
        gbp_blake2b_block(h, bytes + done, done + sizeof block, false);
        done += sizeof block;
    }
    memset(block, 0, sizeof block);
    if (length > done) memcpy(block, bytes + done, length - done);
    gbp_blake2b_block(h, block, length, true);
    return h[0];
}

/* ---- what a segment is made from ----------------------------------------------------- */

static inline gbp_params gbp_array(uint32_t capacity, const char *dtype, uint64_t item_size,
                                   uint32_t ndim, const uint64_t *shape) {
    gbp_params p;
    memset(&p, 0, sizeof p);
    p.kind = GBP_KIND_ARRAY, p.capacity = capacity, p.dtype = dtype, p.ndim = ndim;
    p.slot_size = item_size;
    for (uint32_t k = 0; k < ndim && k < GBP_MAX_DIMS; k++)
        p.shape[k] = shape[k], p.slot_size *= shape[k];
    return p;
}

static inline gbp_params gbp_message(uint32_t capacity, uint64_t slot_size, const void *schema,
                                     uint32_t schema_length) {
    gbp_params p;
    memset(&p, 0, sizeof p);
    p.kind = GBP_KIND_MESSAGE, p.capacity = capacity, p.slot_size = slot_size;
    p.schema = schema, p.schema_length = schema_length;
    p.schema_hash = gbp_blake2b64(schema, schema_length);
    return p;
}

static inline uint64_t gbp_stride(uint64_t slot_size) {
    return (GBP_SLOT_PAYLOAD + slot_size + 63u) / 64u * 64u;
}

static inline uint64_t gbp_total(const gbp_params *p) {
    return GBP_AT_SLOTS + ((uint64_t)p->capacity + 1u) * gbp_stride(p->slot_size);
}

static inline const char *gbp_params_error(const gbp_params *p) {
    bool array = p->kind == GBP_KIND_ARRAY;
    if (!array && p->kind != GBP_KIND_MESSAGE) return "the kind is neither array nor message";
    if (p->capacity == 0 || p->capacity == UINT32_MAX) return "the capacity is out of range";
    if (p->slot_size > UINT32_MAX) return "a slot above 4 GiB has no length that fits its field";
    if (array && (p->dtype == NULL || p->dtype[0] == '\0')) return "an array needs a dtype";
    if (p->dtype != NULL && strlen(p->dtype) > GBP_DTYPE_BYTES) return "the dtype's name is too long";
    if (p->ndim > GBP_MAX_DIMS) return "an array has at most 8 dimensions";
    if (p->schema_length > GBP_SCHEMA_BYTES) return "the schema is longer than 3840 bytes";
    if (gbp_total(p) > SIZE_MAX / 2) return "the segment is too large for this machine";
    return NULL;
}

/* The first 4096 bytes as a peer makes them. mask (may be NULL): 1 = this byte must be so, 0 = it
   is free (92-127 and 216-255). Not the same code as gbp_writer_create, on purpose. */
static inline const char *gbp_header_golden(unsigned char out[4096], unsigned char mask[4096],
                                            const gbp_params *p, uint64_t pid, uint64_t heartbeat,
                                            uint64_t latest_count) {
    const char *error = gbp_params_error(p);
    if (error != NULL) return error;
    memset(out, 0, GBP_HEADER_BYTES);
    memcpy(out, "GBUF\1\0\0", 8);
    gbp_put_bytes(out + 8, p->kind, 4);
    gbp_put_bytes(out + 12, (uint64_t)p->capacity + 1u, 4);
    gbp_put_bytes(out + 16, (p->slot_size + 64u + 63u) & ~UINT64_C(63), 8);
    gbp_put_bytes(out + 24, p->slot_size, 8);
    gbp_put_bytes(out + 32, 64, 4);
    gbp_put_bytes(out + 36, 64, 4);
    gbp_put_bytes(out + 40, latest_count, 8);
    gbp_put_bytes(out + 48, pid, 8);
    gbp_put_bytes(out + 56, heartbeat, 8);
    gbp_put_bytes(out + 64, 4096, 8);
    gbp_put_bytes(out + 72, 8192, 8);
    gbp_put_bytes(out + 80, p->schema_hash, 8);
    gbp_put_bytes(out + 88, p->schema_length, 4);
    if (p->dtype != NULL) memcpy(out + 128, p->dtype, strlen(p->dtype));
    gbp_put_bytes(out + 144, p->ndim, 4);
    for (unsigned k = 0; k < p->ndim; k++) gbp_put_bytes(out + 152 + 8 * k, p->shape[k], 8);
    if (p->schema_length > 0) memcpy(out + 256, p->schema, p->schema_length);
    if (mask == NULL) return NULL;
    memset(mask, 1, GBP_HEADER_BYTES);
    memset(mask + 92, 0, 36);
    memset(mask + 216, 0, 40);
    return NULL;
}

/* ---- segments ------------------------------------------------------------------------ */

static inline const char *gbp_path(char path[256], const char *name) {
    if (name[0] == '\0' || strlen(name) > 240) return "the name is empty or too long";
    if (strchr(name, '/') != NULL) return "the name has a slash in it";
    (void)snprintf(path, 256, "/gb_%.240s", name);
    return NULL;
}

static inline bool gbp_exists(const char *name) {
    char path[256];
    if (gbp_path(path, name) != NULL) return false;
    int fd = shm_open(path, O_RDONLY, 0);
    if (fd < 0) return false;
    (void)close(fd);
    return true;
}

static inline const char *gbp_unlink(const char *name) {
    char path[256];
    const char *error = gbp_path(path, name);
    if (error != NULL) return error;
    return shm_unlink(path) == 0 ? NULL : "there is no such segment to unlink";
}

static inline void gbp_map_close(gbp_map *map) {
    if (map->base != NULL) (void)munmap(map->base, map->size);
    map->base = NULL;
    map->size = 0;
}

/* Takes the descriptor: it is closed in any case. */
static inline const char *gbp_map_fd(gbp_map *map, int fd, size_t size, bool writable) {
    void *at = mmap(NULL, size, writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, fd, 0);
    (void)close(fd);
    if (at == MAP_FAILED) return "the segment cannot be mapped";
    map->base = at;
    map->size = size;
    return NULL;
}

/* The whole of an existing segment. writable is for tests that plant something. */
static inline const char *gbp_map_open(gbp_map *map, const char *name, bool writable) {
    char path[256];
    struct stat info;
    const char *error = gbp_path(path, name);
    map->base = NULL, map->size = 0;
    if (error != NULL) return error;
    int fd = shm_open(path, writable ? O_RDWR : O_RDONLY, 0);
    if (fd < 0) return errno == ENOENT ? "there is no such segment" : "the segment cannot be opened";
    if (fstat(fd, &info) != 0 || info.st_size < (off_t)GBP_AT_SLOTS) {
        (void)close(fd); /* reading what is not there would be a SIGBUS */
        return "the segment is smaller than header and registry";
    }
    return gbp_map_fd(map, fd, (size_t)info.st_size, writable);
}

/* ---- the checks of a header ---------------------------------------------------------- */

/* 0 = a name that this model does not know; numpy has more of them. */
static inline uint64_t gbp_item_size(const char *dtype) {
    static const struct { const char *name; uint64_t size; } known[] = {
        { "bool", 1 }, { "int8", 1 }, { "uint8", 1 }, { "int16", 2 }, { "uint16", 2 },
        { "int32", 4 }, { "uint32", 4 }, { "int64", 8 }, { "uint64", 8 }, { "float16", 2 },
        { "float32", 4 }, { "float64", 8 }, { "complex64", 8 }, { "complex128", 16 }
    };
    for (size_t k = 0; k < sizeof known / sizeof known[0]; k++)
        if (strcmp(dtype, known[k].name) == 0) return known[k].size;
    return 0;
}

/* Bytes that an array of that type and shape needs; UINT64_MAX when that is no 64-bit number. A
   dtype that is not known counts as one byte an item. */
static inline uint64_t gbp_array_bytes(const gbp_layout *l) {
    uint64_t bytes = gbp_item_size(l->dtype);
    if (bytes == 0) bytes = 1;
    for (uint32_t k = 0; k < l->ndim; k++)
        if (l->shape[k] == 0) return 0;
    for (uint32_t k = 0; k < l->ndim; k++) {
        if (bytes > UINT64_MAX / l->shape[k]) return UINT64_MAX;
        bytes *= l->shape[k];
    }
    return bytes;
}

static inline const char *gbp_check_slots(gbp_layout *l, const unsigned char *base, uint64_t size) {
    l->n_slots = gbp_get32(base, GBP_AT_N_SLOTS);
    l->slot_stride = gbp_get64(base, GBP_AT_SLOT_STRIDE);
    l->slot_size = gbp_get64(base, GBP_AT_SLOT_SIZE);
    if (l->n_slots < 2) return "n_slots is below 2";
    if (l->slot_size > UINT64_MAX - 127u) return "slot_size is beyond all bounds";
    if (l->slot_stride != gbp_stride(l->slot_size)) return "slot_stride is not align64(64 + slot_size)";
    if (gbp_get32(base, GBP_AT_PAYLOAD_OFF) != GBP_SLOT_PAYLOAD) return "payload_off is not 64";
    if (gbp_get32(base, GBP_AT_MAX_READERS) != GBP_MAX_READERS) return "max_readers is not 64";
    if (gbp_get64(base, GBP_AT_REGISTRY_OFF) != GBP_AT_REGISTRY) return "registry_off is not 4096";
    if (gbp_get64(base, GBP_AT_SLOTS_OFF) != GBP_AT_SLOTS) return "slots_off is not 8192";
    if (l->slot_stride > (UINT64_MAX - GBP_AT_SLOTS) / l->n_slots) return "the slots are beyond all bounds";
    l->total = GBP_AT_SLOTS + l->n_slots * l->slot_stride;
    return l->total > size ? "the segment is smaller than its slots need" : NULL;
}

static inline const char *gbp_check_type(gbp_layout *l, const unsigned char *base) {
    size_t used = 0;
    memcpy(l->dtype, base + GBP_AT_DTYPE, GBP_DTYPE_BYTES);
    l->dtype[GBP_DTYPE_BYTES] = '\0';
    l->ndim = gbp_get32(base, GBP_AT_NDIM);
    for (unsigned k = 0; k < GBP_MAX_DIMS; k++) l->shape[k] = gbp_get64(base, GBP_AT_SHAPE + 8u * k);
    while (l->dtype[used] > ' ' && l->dtype[used] < 127) used++;
    for (size_t k = used; k < GBP_DTYPE_BYTES; k++)
        if (l->dtype[k] != '\0') return "dtype is not a name padded with zeros";
    if (l->ndim > GBP_MAX_DIMS) return "ndim is above 8";
    if (l->kind != GBP_KIND_ARRAY) return NULL;
    if (used == 0) return "an array without a dtype";
    for (unsigned k = l->ndim; k < GBP_MAX_DIMS; k++)
        if (l->shape[k] != 0) return "shape has an entry beyond ndim";
    return gbp_array_bytes(l) > l->slot_size ? "slot_size is too small for the shape" : NULL;
}

static inline const char *gbp_check_schema(gbp_layout *l, const unsigned char *base) {
    l->schema_hash = gbp_get64(base, GBP_AT_SCHEMA_HASH);
    l->schema_length = gbp_get32(base, GBP_AT_SCHEMA_LENGTH);
    if (l->kind == GBP_KIND_ARRAY) {
        if (l->schema_hash != 0) return "an array with a schema_hash";
        return l->schema_length != 0 ? "an array with a schema_json_len" : NULL;
    }
    if (l->schema_length > GBP_SCHEMA_BYTES) return "schema_json_len is above 3840";
    memcpy(l->schema, base + GBP_AT_SCHEMA, l->schema_length);
    if (l->schema_hash != gbp_blake2b64(l->schema, l->schema_length))
        return "schema_hash is not the BLAKE2b of the schema";
    return NULL;
}

static inline const char *gbp_check_exact(const gbp_layout *l) {
    if (l->kind != GBP_KIND_ARRAY || gbp_item_size(l->dtype) == 0) return NULL;
    return gbp_array_bytes(l) != l->slot_size ? "slot_size is more than the shape needs" : NULL;
}

/* Reads and checks every field of a header that must not change. */
static inline const char *gbp_layout_read(gbp_layout *l, const unsigned char *base, uint64_t size) {
    const char *error;
    memset(l, 0, sizeof *l);
    if (size < GBP_AT_SLOTS) return "the segment is smaller than header and registry";
    if (gbp_get32(base, GBP_AT_MAGIC) != GBP_MAGIC) return "the magic is not GBUF";
    if (gbp_get32(base, GBP_AT_VERSION) != GBP_VERSION) return "the version is not 1";
    l->kind = gbp_get32(base, GBP_AT_KIND);
    if (l->kind != GBP_KIND_ARRAY && l->kind != GBP_KIND_MESSAGE) return "the kind is neither 1 nor 2";
    error = gbp_check_slots(l, base, size);
    if (error == NULL) error = gbp_check_type(l, base);
    if (error == NULL) error = gbp_check_schema(l, base);
    return error;
}

/* ---- the writer ---------------------------------------------------------------------- */

static inline void gbp_writer_init(gbp_writer *w) {
    memset(w, 0, sizeof *w);
    w->mode = 0600;
    w->stop_after = GBP_CREATE_WHOLE;
}

/* Stores any value: a dead writer is one that stopped, and a test need not wait for it. */
static inline void gbp_writer_set_heartbeat(gbp_writer *w, uint64_t heartbeat) {
    gbp_put64(w->map.base, GBP_AT_HEARTBEAT, heartbeat);
}

static inline void gbp_writer_beat(gbp_writer *w) {
    int64_t now = gbp_clock_ns(false);
    if (!w->beats_each_write && w->beats > 0 && now - w->last_beat < GBP_BEAT_NS) return;
    gbp_writer_set_heartbeat(w, (uint64_t)gbp_clock_ns(w->wall_clock));
    w->last_beat = now;
    w->beats++;
}

/* One store of the header. Fields of the other kind are stored too, as 0. */
static inline void gbp_writer_put_field(gbp_writer *w, gbp_create_step step, const gbp_params *p) {
    unsigned char *base = w->map.base;
    switch (step) {
    case GBP_CREATE_OPENED: break;
    case GBP_CREATE_SIZED: break;
    case GBP_CREATE_MAGIC: gbp_put32(base, GBP_AT_MAGIC, GBP_MAGIC); break;
    case GBP_CREATE_VERSION: gbp_put32(base, GBP_AT_VERSION, GBP_VERSION); break;
    case GBP_CREATE_KIND: gbp_put32(base, GBP_AT_KIND, p->kind); break;
    case GBP_CREATE_N_SLOTS: gbp_put32(base, GBP_AT_N_SLOTS, w->n_slots); break;
    case GBP_CREATE_SLOT_STRIDE: gbp_put64(base, GBP_AT_SLOT_STRIDE, w->slot_stride); break;
    case GBP_CREATE_SLOT_SIZE: gbp_put64(base, GBP_AT_SLOT_SIZE, w->slot_size); break;
    case GBP_CREATE_PAYLOAD_OFF: gbp_put32(base, GBP_AT_PAYLOAD_OFF, GBP_SLOT_PAYLOAD); break;
    case GBP_CREATE_MAX_READERS: gbp_put32(base, GBP_AT_MAX_READERS, GBP_MAX_READERS); break;
    case GBP_CREATE_LATEST_COUNT: gbp_put64(base, GBP_AT_LATEST_COUNT, 0); break;
    case GBP_CREATE_WRITER_PID:
        gbp_put64(base, GBP_AT_WRITER_PID, w->pid != 0 ? w->pid : (uint64_t)getpid());
        break;
    case GBP_CREATE_HEARTBEAT: gbp_writer_beat(w); break;
    case GBP_CREATE_REGISTRY_OFF: gbp_put64(base, GBP_AT_REGISTRY_OFF, GBP_AT_REGISTRY); break;
    case GBP_CREATE_SLOTS_OFF: gbp_put64(base, GBP_AT_SLOTS_OFF, GBP_AT_SLOTS); break;
    case GBP_CREATE_SCHEMA_HASH: gbp_put64(base, GBP_AT_SCHEMA_HASH, p->schema_hash); break;
    case GBP_CREATE_SCHEMA_LENGTH: gbp_put32(base, GBP_AT_SCHEMA_LENGTH, p->schema_length); break;
    case GBP_CREATE_DTYPE:
        if (p->dtype != NULL) memcpy(base + GBP_AT_DTYPE, p->dtype, strlen(p->dtype));
        break;
    case GBP_CREATE_NDIM: gbp_put32(base, GBP_AT_NDIM, p->ndim); break;
    case GBP_CREATE_SHAPE:
        for (unsigned k = 0; k < p->ndim; k++) gbp_put64(base, GBP_AT_SHAPE + 8u * k, p->shape[k]);
        break;
    case GBP_CREATE_SCHEMA:
        if (p->schema_length > 0) memcpy(base + GBP_AT_SCHEMA, p->schema, p->schema_length);
        break;
    }
}

/* The name must be free: a peer takes over nothing. What a failure or stop_after leaves stays. */
static inline const char *gbp_writer_create(gbp_writer *w, const char *name, const gbp_params *p) {
    char path[256];
    const char *error = gbp_params_error(p);
    if (error == NULL) error = gbp_path(path, name);
    if (error != NULL) return error;
    w->count = 0, w->beats = 0;
    w->n_slots = p->capacity + 1u, w->slot_size = p->slot_size, w->slot_stride = gbp_stride(p->slot_size);
    int fd = shm_open(path, O_CREAT | O_EXCL | O_RDWR, (mode_t)w->mode);
    if (fd < 0) return errno == EEXIST ? "the segment exists" : "the segment cannot be created";
    if (w->stop_after == GBP_CREATE_OPENED) {
        (void)close(fd);
        return NULL;
    }
    if (ftruncate(fd, (off_t)gbp_total(p)) != 0) {
        (void)close(fd);
        return "the segment cannot be sized";
    }
    error = gbp_map_fd(&w->map, fd, (size_t)gbp_total(p), true);
    if (error != NULL) return error;
    for (int step = GBP_CREATE_MAGIC; step <= (int)w->stop_after; step++)
        gbp_writer_put_field(w, (gbp_create_step)step, p);
    return NULL;
}

/* The segment stays: a peer's writer unlinks only when it is told to. */
static inline void gbp_writer_close(gbp_writer *w) { gbp_map_close(&w->map); }

static inline uint64_t gbp_writer_slot(const gbp_writer *w) {
    return GBP_AT_SLOTS + w->count % w->n_slots * w->slot_stride;
}

/* The five steps of a sample. Each can be the last one that the writer ever does. */
static inline const char *gbp_writer_lock(gbp_writer *w) {
    uint64_t slot = gbp_writer_slot(w);
    uint32_t lock = gbp_get32(w->map.base, slot + GBP_SLOT_LOCK);
    if ((lock & 1u) != 0) return "the slot is locked already";
    gbp_put32(w->map.base, slot + GBP_SLOT_LOCK, lock + 1u);
    __atomic_thread_fence(__ATOMIC_RELEASE); /* no byte of the payload is seen before the odd lock */
    return NULL;
}

static inline const char *gbp_writer_payload(gbp_writer *w, const void *data, uint64_t length) {
    uint64_t slot = gbp_writer_slot(w);
    if (length > w->slot_size) return "the sample is larger than a slot";
    if (length > 0) memcpy(w->map.base + slot + GBP_SLOT_PAYLOAD, data, (size_t)length);
    gbp_put32(w->map.base, slot + GBP_SLOT_LENGTH, (uint32_t)length);
    return NULL;
}

static inline void gbp_writer_seq(gbp_writer *w) {
    gbp_put64(w->map.base, gbp_writer_slot(w) + GBP_SLOT_SEQ, w->count);
}

static inline const char *gbp_writer_unlock(gbp_writer *w) {
    uint64_t slot = gbp_writer_slot(w);
    uint32_t lock = gbp_get32(w->map.base, slot + GBP_SLOT_LOCK);
    if ((lock & 1u) == 0) return "the slot is not locked";
    gbp_put32(w->map.base, slot + GBP_SLOT_LOCK, lock + 1u);
    return NULL;
}

static inline void gbp_writer_count(gbp_writer *w) {
    w->count++;
    gbp_put64(w->map.base, GBP_AT_LATEST_COUNT, w->count);
}

/* Stops after that step; the single steps above carry on from there. No heartbeat. */
static inline const char *gbp_writer_publish_upto(gbp_writer *w, const void *data, uint64_t length,
                                                  gbp_step last) {
    const char *error;
    if (length > w->slot_size) return "the sample is larger than a slot";
    if (last < GBP_STEP_LOCKED) return NULL;
    error = gbp_writer_lock(w);
    if (error != NULL || last < GBP_STEP_PAYLOAD) return error;
    error = gbp_writer_payload(w, data, length);
    if (error != NULL || last < GBP_STEP_SEQ) return error;
    gbp_writer_seq(w);
    if (last < GBP_STEP_UNLOCKED) return NULL;
    error = gbp_writer_unlock(w);
    if (error != NULL || last < GBP_STEP_COUNTED) return error;
    gbp_writer_count(w);
    return NULL;
}

static inline const char *gbp_writer_publish(gbp_writer *w, const void *data, uint64_t length) {
    const char *error = gbp_writer_publish_upto(w, data, length, GBP_STEP_COUNTED);
    if (error == NULL) gbp_writer_beat(w);
    return error;
}

/* ---- the reader ---------------------------------------------------------------------- */

static inline void gbp_reader_init(gbp_reader *r) { memset(r, 0, sizeof *r); }

static inline void gbp_reader_close(gbp_reader *r) { gbp_map_close(&r->map); }

/* latest_count, which must never fall. */
static inline uint64_t gbp_reader_count(gbp_reader *r) {
    uint64_t count = gbp_get64(r->map.base, GBP_AT_LATEST_COUNT);
    if (count < r->seen && r->error == NULL) r->error = "latest_count went back";
    if (count > r->seen) r->seen = count;
    return count;
}

/* The name may be missing or the header half filled: the sentence says so, and a test that starts
   both sides at once tries again. */
static inline const char *gbp_reader_attach(gbp_reader *r, const char *name) {
    const char *error = gbp_map_open(&r->map, name, false);
    if (error == NULL) error = gbp_layout_read(&r->layout, r->map.base, r->map.size);
    if (error == NULL && r->exact_array) error = gbp_check_exact(&r->layout);
    if (error != NULL) {
        gbp_map_close(&r->map);
        return error;
    }
    r->error = NULL, r->seen = 0, r->overruns = 0, r->torn = 0;
    r->cursor = gbp_reader_count(r);
    return NULL;
}

static inline bool gbp_reader_writer_alive(const gbp_reader *r) {
    return gbp_heartbeat_alive(gbp_get64(r->map.base, GBP_AT_HEARTBEAT));
}

/* One try at sample S. length and payload may be torn until the second look at the lock, so they
   are judged after it and bounded before it. */
static inline gbp_result gbp_reader_slot(gbp_reader *r, uint64_t sample, void *out, size_t size,
                                         size_t *length) {
    const unsigned char *base = r->map.base;
    uint64_t slot = GBP_AT_SLOTS + sample % r->layout.n_slots * r->layout.slot_stride;
    uint32_t lock = gbp_get32(base, slot + GBP_SLOT_LOCK);
    if ((lock & 1u) != 0) return GBP_TORN;
    uint64_t seq = gbp_get64(base, slot + GBP_SLOT_SEQ);
    uint32_t bytes = gbp_get32(base, slot + GBP_SLOT_LENGTH);
    if (bytes > 0 && bytes <= r->layout.slot_size && bytes <= size)
        memcpy(out, base + slot + GBP_SLOT_PAYLOAD, bytes);
    __atomic_thread_fence(__ATOMIC_ACQUIRE); /* the copy is done before the lock is looked at again */
    if (gbp_get32(base, slot + GBP_SLOT_LOCK) != lock || seq != sample) return GBP_TORN;
    if (bytes > r->layout.slot_size) r->error = "a length is above slot_size";
    else if (bytes > size) r->error = "the buffer is too small for the sample";
    *length = bytes;
    return r->error != NULL ? GBP_ERROR : GBP_OK;
}

/* A torn slot is as it should be once its sample is n_slots old. Before that the writer must leave
   it alone. The odd lock may be seen before the count that allowed it, so there is a second look,
   and some more. False: an error. */
static inline bool gbp_reader_may_be_torn(gbp_reader *r, uint64_t sample, unsigned *strikes) {
    if (gbp_reader_count(r) - sample >= r->layout.n_slots) {
        r->torn++;
        return true;
    }
    if (r->error == NULL && ++*strikes < 10) {
        gbp_sleep_ns(GBP_POLL_FIRST_NS);
        return true;
    }
    if (r->error == NULL) r->error = "a sample that must still be there is locked or has another seq";
    return false;
}

/* The newest sample, waiting for the first one of all; the same one again when there is no newer.
   timeout_ms 0 looks once. */
static inline gbp_result gbp_reader_latest(gbp_reader *r, void *out, size_t size, size_t *length,
                                           uint64_t *sample, int64_t timeout_ms) {
    gbp_wait wait = gbp_wait_for(timeout_ms);
    unsigned strikes = 0, tries = 0;
    for (;;) {
        uint64_t count = gbp_reader_count(r);
        if (r->error != NULL) return GBP_ERROR;
        if (count > 0) {
            gbp_result result = gbp_reader_slot(r, count - 1u, out, size, length);
            *sample = count - 1u;
            if (result != GBP_TORN) return result;
            if (!gbp_reader_may_be_torn(r, count - 1u, &strikes)) return GBP_ERROR;
            if (++tries % 64u != 0) continue; /* a new one is there: no reason to sleep */
        }
        if (!gbp_wait_nap(&wait)) return GBP_TIMEOUT;
    }
}

/* More than capacity behind: the cursor jumps to the oldest sample that is kept. */
static inline void gbp_reader_catch_up(gbp_reader *r, uint64_t count) {
    uint64_t capacity = r->layout.n_slots - 1u;
    if (count - r->cursor <= capacity) return;
    r->overruns += count - capacity - r->cursor;
    r->cursor = count - capacity;
}

/* The sample at the cursor, which is where latest_count stood at attach. */
static inline gbp_result gbp_reader_next(gbp_reader *r, void *out, size_t size, size_t *length,
                                         uint64_t *sample, int64_t timeout_ms) {
    gbp_wait wait = gbp_wait_for(timeout_ms);
    unsigned strikes = 0, tries = 0;
    for (;;) {
        uint64_t count = gbp_reader_count(r);
        if (r->error == NULL && r->cursor > count) r->error = "the cursor is ahead of latest_count";
        if (r->error != NULL) return GBP_ERROR;
        if (count > r->cursor) {
            gbp_reader_catch_up(r, count);
            gbp_result result = gbp_reader_slot(r, r->cursor, out, size, length);
            *sample = r->cursor;
            if (result == GBP_OK) r->cursor++;
            if (result != GBP_TORN) return result;
            if (!gbp_reader_may_be_torn(r, r->cursor, &strikes)) return GBP_ERROR;
            if (++tries % 64u != 0) continue;
        }
        if (!gbp_wait_nap(&wait)) return GBP_TIMEOUT;
    }
}

/* ---- the audit ----------------------------------------------------------------------- */

__attribute__((format(printf, 1, 2)))
static inline const char *gbp_say(const char *format, ...) {
    static _Thread_local char sentence[200];
    va_list arguments;
    va_start(arguments, format);
    (void)vsnprintf(sentence, sizeof sentence, format, arguments);
    va_end(arguments);
    return sentence;
}

static inline const char *gbp_audit_header(const unsigned char *base, const gbp_layout *l, int flags) {
    uint64_t schema_end = GBP_AT_SCHEMA + l->schema_length;
    if (!gbp_all_zero(base + GBP_AT_NDIM_GAP, 4)) return "bytes 148-151 of the header are not 0";
    if ((flags & GBP_AUDIT_FREE_ZERO) != 0) {
        if (!gbp_all_zero(base + GBP_AT_FREE_1, GBP_FREE_1_BYTES)) return "bytes 92-127 are not 0";
        if (!gbp_all_zero(base + GBP_AT_FREE_2, GBP_FREE_2_BYTES)) return "bytes 216-255 are not 0";
    }
    if ((flags & GBP_AUDIT_KIND_ZERO) != 0) {
        if (l->kind == GBP_KIND_MESSAGE && !gbp_all_zero(base + GBP_AT_DTYPE, GBP_AT_FREE_2 - GBP_AT_DTYPE))
            return "a message segment with a dtype, ndim or shape";
        if (!gbp_all_zero(base + schema_end, GBP_HEADER_BYTES - schema_end))
            return "bytes behind the schema are not 0";
    }
    return (flags & GBP_AUDIT_EXACT_ARRAY) != 0 ? gbp_check_exact(l) : NULL;
}

/* Nobody of the peers writes an entry; what somebody else writes must make sense to them. */
static inline const char *gbp_audit_entry(const unsigned char *entry, unsigned number, uint64_t latest) {
    uint64_t pid = gbp_get64(entry, GBP_ENTRY_PID), beat = gbp_get64(entry, GBP_ENTRY_HEARTBEAT);
    uint32_t alive = gbp_get32(entry, GBP_ENTRY_ALIVE);
    uint64_t now = (uint64_t)gbp_clock_ns(beat > GBP_WALL_CLOCK_FROM);
    if (alive > 1) return gbp_say("registry entry %u: alive is neither 0 nor 1", number);
    if (pid == 0 && alive != 0) return gbp_say("registry entry %u: alive without a pid", number);
    if (pid == 0) return NULL;
    if (pid > INT32_MAX) return gbp_say("registry entry %u: its pid is none", number);
    if (gbp_get32(entry, GBP_ENTRY_INDEX) >= GBP_MAX_READERS)
        return gbp_say("registry entry %u: index is above 63", number);
    if (gbp_get64(entry, GBP_ENTRY_CURSOR) > latest)
        return gbp_say("registry entry %u: cursor is ahead of latest_count", number);
    if (beat > now + (uint64_t)GBP_SILENT_NS)
        return gbp_say("registry entry %u: heartbeat is of the future", number);
    return NULL;
}

static inline const char *gbp_audit_registry(const unsigned char *base, uint64_t latest, int flags) {
    const char *error = NULL;
    if ((flags & GBP_AUDIT_REGISTRY_SKIP) != 0) return NULL;
    for (unsigned k = 0; k < GBP_MAX_READERS && error == NULL; k++) {
        const unsigned char *entry = base + GBP_AT_REGISTRY + k * GBP_ENTRY_BYTES;
        if ((flags & GBP_AUDIT_REGISTRY_ZERO) == 0) error = gbp_audit_entry(entry, k, latest);
        else if (!gbp_all_zero(entry, GBP_ENTRY_BYTES)) error = gbp_say("registry entry %u is not 0", k);
    }
    return error;
}

/* A slot whose sample a reader may ask for. */
static inline const char *gbp_audit_kept(const unsigned char *slot, const gbp_layout *l, uint64_t sample,
                                         int flags) {
    unsigned long long number = sample, at = sample % l->n_slots;
    unsigned long long seq = gbp_get64(slot, GBP_SLOT_SEQ);
    uint32_t length = gbp_get32(slot, GBP_SLOT_LENGTH);
    bool exact = (flags & GBP_AUDIT_EXACT_ARRAY) != 0 && l->kind == GBP_KIND_ARRAY;
    if ((gbp_get32(slot, GBP_SLOT_LOCK) & 1u) != 0)
        return gbp_say("slot %llu: locked, but sample %llu must be in it", at, number);
    if (seq != number) return gbp_say("slot %llu: seq is %llu, not %llu", at, seq, number);
    if (length > l->slot_size) return gbp_say("slot %llu: length is above slot_size", at);
    if (exact && length != l->slot_size) return gbp_say("slot %llu: length is not the array's", at);
    return NULL;
}

/* A slot that no reader may ask for: the one of the next sample, or one that none has reached. */
static inline const char *gbp_audit_other(const unsigned char *slot, const gbp_layout *l, uint64_t at,
                                          uint64_t latest, int flags) {
    unsigned long long number = at;
    bool odd = (gbp_get32(slot, GBP_SLOT_LOCK) & 1u) != 0;
    if (odd && (flags & (GBP_AUDIT_ALL_EVEN | GBP_AUDIT_SETTLED)) != 0)
        return gbp_say("slot %llu is locked", number);
    if ((flags & GBP_AUDIT_SETTLED) == 0) return NULL;
    if (latest < l->n_slots)
        return gbp_all_zero(slot, GBP_SLOT_PAYLOAD) ? NULL : gbp_say("slot %llu: not 0 before its first sample", number);
    if (gbp_get64(slot, GBP_SLOT_SEQ) != latest - l->n_slots)
        return gbp_say("slot %llu: not the sample from n_slots ago", number);
    return NULL;
}

static inline const char *gbp_audit_slots(const unsigned char *base, const gbp_layout *l, uint64_t latest,
                                          int flags) {
    uint64_t capacity = l->n_slots - 1u, kept = latest < capacity ? latest : capacity;
    const char *error = NULL;
    for (uint64_t at = 0; at < l->n_slots && error == NULL; at++) {
        const unsigned char *slot = base + GBP_AT_SLOTS + at * l->slot_stride;
        /* How far behind latest_count this slot's newest sample is: 1 = the newest, n_slots = the
           one that goes next. */
        uint64_t behind = (latest % l->n_slots + l->n_slots - at - 1u) % l->n_slots + 1u;
        unsigned long long number = at;
        if (!gbp_all_zero(slot + GBP_SLOT_LOCK_GAP, 4))
            return gbp_say("slot %llu: bytes 4-7 are not 0", number);
        if (!gbp_all_zero(slot + GBP_SLOT_REST, GBP_SLOT_PAYLOAD - GBP_SLOT_REST))
            return gbp_say("slot %llu: bytes 20-63 are not 0", number);
        error = behind <= kept ? gbp_audit_kept(slot, l, latest - behind, flags)
                               : gbp_audit_other(slot, l, at, latest, flags);
    }
    return error;
}

/* NULL, or a sentence on the first thing in the whole segment that breaks the format or one of the
   flags. For a segment at rest: nobody is publishing. */
static inline const char *gbp_audit(const char *name, int flags) {
    gbp_map map;
    gbp_layout layout;
    const char *error = gbp_map_open(&map, name, false);
    if (error != NULL) return error;
    error = gbp_layout_read(&layout, map.base, map.size);
    if (error == NULL) {
        uint64_t latest = gbp_get64(map.base, GBP_AT_LATEST_COUNT);
        error = gbp_audit_header(map.base, &layout, flags);
        if (error == NULL) error = gbp_audit_registry(map.base, latest, flags);
        if (error == NULL) error = gbp_audit_slots(map.base, &layout, latest, flags);
    }
    gbp_map_close(&map);
    return error;
}
#endif /* PEER_TOPIC_H */
