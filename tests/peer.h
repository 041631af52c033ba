/* peer.h - a strict model of a ZeroBuffer v1 program of another make, for tests on Linux.

   Written from PROTOCOLS.md section 1 and the golden dumps only; it shares no line with
   zerobuf.h, so that an error there cannot hide here. The includer comes first:

       #define _GNU_SOURCE
       #include "peer.h"

       struct peer_reader r;                        struct peer_writer w;
       peer_reader_init(&r);                        peer_writer_init(&w);
       r.reject_exact_fit = true;                   w.wraps_early = true;
       peer_reader_create(&r, name, 1024, 4096);    peer_writer_connect(&w, name);

   xxx_init sets the defaults; change the flags between it and create / connect.
   Every function that can fail returns an enum peer_result. PEER_ERROR means that a rule of
   the protocol was broken (or an OS call failed); the struct's `error` has the sentence. A
   reader with an error is stuck, as the peers are; clear error[0] to go on.
   A struct belongs to one thread. Names: at most 245 bytes, no "/". */
#ifndef PEER_H
#define PEER_H

#ifndef _GNU_SOURCE
#error "peer.h needs _GNU_SOURCE: define it in the first line of the file"
#endif

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <semaphore.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#if __BYTE_ORDER__ != __ORDER_LITTLE_ENDIAN__
#error "the v1 layout is little-endian"
#endif

#define PEER_FN static __attribute__((unused))
#define PEER_OIEB_SIZE 128u
#define PEER_HEADER_SIZE 16u

enum peer_result {
    PEER_ERROR = -1,  /* a rule is broken or the OS refused: see .error */
    PEER_OK = 0,
    PEER_TIMEOUT = 1, /* nothing came / no space came in time */
    PEER_CLOSED = 2,  /* the other side's pid is 0, and nothing is left to read */
    PEER_DEAD = 3,    /* the other side's pid names no process */
    PEER_BUSY = 4,    /* create: lock held; connect: live writer there; read: frame held */
    PEER_ABSENT = 5   /* connect: no segment, or no reader in it yet */
};

enum peer_kind { PEER_SEGMENT, PEER_SEM_W, PEER_SEM_R, PEER_LOCK };

/* Where peer_writer_write_upto stops. The steps below 1 exist only for a frame that wraps;
   they are the stores of the marker. A frame that does not wrap passes them at once. */
enum peer_step {
    PEER_STEP_MARKER = -3,       /* marker header is in the tail */
    PEER_STEP_MARKER_COUNT = -2, /* written_count has the marker */
    PEER_STEP_MARKER_FREE = -1,  /* the tail is subtracted from the free bytes */
    PEER_STEP_WRAPPED = 0,       /* write_pos is 0 */
    PEER_STEP_DATA = 1,          /* header and payload are written */
    PEER_STEP_POS = 2,           /* write_pos is advanced */
    PEER_STEP_FREE = 3,          /* free bytes are subtracted */
    PEER_STEP_COUNT = 4,         /* written_count is up */
    PEER_STEP_POSTED = 5         /* sem-w is posted: a whole frame */
};

/* field                   written after creation by
   oieb_size ... payload_size, reserved   nobody
   metadata_free_bytes, metadata_written_bytes   writer, once
   payload_free_bytes      both: atomic add (reader), sub (writer)
   write_pos, written_count, writer_pid   writer
   read_pos, read_count, reader_pid       reader */
struct peer_oieb {
    uint32_t oieb_size;
    uint8_t version[4];
    uint64_t metadata_size;
    uint64_t metadata_free_bytes;
    uint64_t metadata_written_bytes;
    uint64_t payload_size;
    uint64_t payload_free_bytes;
    uint64_t payload_write_pos;
    uint64_t payload_read_pos;
    uint64_t payload_written_count;
    uint64_t payload_read_count;
    uint64_t writer_pid;
    uint64_t reader_pid;
    uint64_t reserved[4];
};

_Static_assert(offsetof(struct peer_oieb, oieb_size) == 0x00, "oieb_size");
_Static_assert(offsetof(struct peer_oieb, version) == 0x04, "version");
_Static_assert(offsetof(struct peer_oieb, metadata_size) == 0x08, "metadata_size");
_Static_assert(offsetof(struct peer_oieb, metadata_free_bytes) == 0x10, "metadata_free_bytes");
_Static_assert(offsetof(struct peer_oieb, metadata_written_bytes) == 0x18, "metadata_written");
_Static_assert(offsetof(struct peer_oieb, payload_size) == 0x20, "payload_size");
_Static_assert(offsetof(struct peer_oieb, payload_free_bytes) == 0x28, "payload_free_bytes");
_Static_assert(offsetof(struct peer_oieb, payload_write_pos) == 0x30, "payload_write_pos");
_Static_assert(offsetof(struct peer_oieb, payload_read_pos) == 0x38, "payload_read_pos");
_Static_assert(offsetof(struct peer_oieb, payload_written_count) == 0x40, "written_count");
_Static_assert(offsetof(struct peer_oieb, payload_read_count) == 0x48, "read_count");
_Static_assert(offsetof(struct peer_oieb, writer_pid) == 0x50, "writer_pid");
_Static_assert(offsetof(struct peer_oieb, reader_pid) == 0x58, "reader_pid");
_Static_assert(offsetof(struct peer_oieb, reserved) == 0x60, "reserved");
_Static_assert(sizeof(struct peer_oieb) == PEER_OIEB_SIZE, "OIEB");

struct peer_header {
    uint64_t payload_size;
    uint64_t sequence;
};

/* A frame that the reader has taken and holds; data points into the segment. */
struct peer_frame {
    const unsigned char *data;
    uint64_t size;
    uint64_t sequence;
    uint64_t total; /* 16 + size: what its release gives back */
};

/* What is open: the same for both ends. */
struct peer_link {
    char name[256];
    struct peer_oieb *oieb; /* start of the mapping, NULL when closed */
    size_t size;
    sem_t *sem_w;
    sem_t *sem_r;
};

/* What an audit demands. NULL instead of a pointer to it = all false but count_zero_tail and
   allow_leave_token. */
struct peer_rules {
    bool allow_zero_tail;   /* a tail of 1-15 bytes is no error when it is all 0 */
    bool count_zero_tail;   /* such a tail stands in the counts as a marker */
    bool reject_exact_fit;  /* write_pos == payload_size is an error */
    bool allow_leave_token; /* writer_pid 0: one token more than frames is no error */
    bool allow_restart;     /* the sequence may start again at 1 between two frames */
};

/* What a walk from read_pos to write_pos found. */
struct peer_audit {
    uint64_t frames;
    uint64_t markers;    /* that the counts must hold: with zero tails when they count */
    uint64_t zero_tails;
    uint64_t bytes;      /* between read_pos and write_pos */
    uint64_t used;       /* payload_size - payload_free_bytes */
    uint64_t first_sequence;
    uint64_t last_sequence;
    int tokens;          /* value of sem-w */
    bool trailing_marker; /* the last thing before write_pos is a marker */
};

struct peer_reader {
    /* options, set between init and create */
    uint64_t pid;              /* what to store as reader_pid; 0 = getpid() */
    bool allow_zero_tail;      /* default false: any tail of 1-15 bytes is an error */
    bool count_zero_tail;      /* default true: a zero tail is counted as a marker */
    bool reject_avoidable_tail;/* default true: zero tail only where no early marker could go */
    bool reject_exact_fit;     /* default false */
    bool reject_empty_token;   /* default true: token, live writer, but nothing to read */
    bool allow_leave_token;    /* default true, see peer_rules */
    bool allow_marker_leave;   /* default false: the token of a leave may find a marker (or zero
                                  tail) with no frame behind it */
    bool keeps_semaphores;     /* default false: close leaves both, as the Python reader does */
    bool unlocks_first;        /* default false: close frees the lock before it unlinks */
    uint64_t next_sequence;    /* default 1: what the next frame must have */
    /* results */
    char error[256];
    uint64_t frames;           /* taken */
    uint64_t markers;          /* passed, without zero tails */
    uint64_t needless_markers; /* of these: the frame fitted without leaving a short tail */
    uint64_t zero_tails;
    uint64_t avoidable_tails;
    uint64_t empty_tokens;     /* tokens with nothing to read, leave tokens included */
    struct peer_audit audit;   /* of the last peer_reader_check_idle */
    /* private */
    struct peer_link link;
    int lock_fd;
    bool ready;                /* init was called */
    bool held;
    struct peer_frame frame;
    struct peer_oieb made;     /* as created: the constants must stay so */
    uint64_t pos;              /* nobody else writes read_pos and read_count, so the */
    uint64_t count;            /* segment must always agree with these two */
    uint64_t last_start;       /* of the last frame taken, to judge the tail behind it */
    uint64_t last_total;
    uint64_t metadata_written; /* once it is not 0 it must not change */
};

struct peer_writer {
    /* options, set between init and connect */
    uint64_t pid;                 /* what to store as writer_pid; 0 = getpid() */
    bool restart_at_1;            /* default true: connect sets next_sequence = 1 */
    bool exact_fit_rests_at_end;  /* default true; false stores write_pos 0 instead */
    bool no_marker_in_short_tail; /* default true; false: tail zeroed and counted */
    bool wraps_early;             /* default false; true: a marker where the frame would
                                     leave a tail of 1-15 bytes and can go to 0 instead */
    bool pid_first;               /* default true: pid stored before the semaphores are
                                     opened, and left there when that fails */
    uint64_t next_sequence;       /* kept by connect when restart_at_1 is false */
    /* results */
    char error[256];
    uint64_t frames;              /* written whole */
    uint64_t markers;             /* counted ones */
    uint64_t wakes;               /* tokens taken from sem-r */
    /* private */
    struct peer_link link;
    bool ready;
};

/* ---- helpers ------------------------------------------------------------------------- */

/* The first error stays: what follows it is mostly its consequence. */
__attribute__((unused, format(printf, 2, 3)))
static enum peer_result peer_fail(char error[256], const char *format, ...) {
    va_list arguments;
    if (error[0] != '\0') return PEER_ERROR;
    va_start(arguments, format);
    (void)vsnprintf(error, 256, format, arguments);
    va_end(arguments);
    return PEER_ERROR;
}

PEER_FN uint64_t peer_load(const uint64_t *field) {
    return __atomic_load_n(field, __ATOMIC_ACQUIRE);
}

PEER_FN void peer_store(uint64_t *field, uint64_t value) {
    __atomic_store_n(field, value, __ATOMIC_RELEASE);
}

PEER_FN uint64_t peer_round64(uint64_t n) { return (n + 63u) & ~(uint64_t)63u; }

/* EPERM means that the process is there and belongs to somebody else. */
PEER_FN bool peer_alive(uint64_t pid) {
    if (pid == 0 || pid > INT32_MAX) return false;
    return kill((pid_t)pid, 0) == 0 || errno == EPERM;
}

/* A pid that no process has: that of a child already reaped. 0 when fork fails. */
PEER_FN uint64_t peer_dead_pid(void) {
#ifdef _WIN32
    pid_t child = px_nobody();
#else
    pid_t child = fork();
    if (child == 0) _exit(0);
#endif
    if (child < 0 || waitpid(child, NULL, 0) != child) return 0;
    return (uint64_t)child;
}

PEER_FN void peer_fill(void *buffer, size_t n, uint64_t sequence) {
    unsigned char *bytes = buffer;
    for (size_t k = 0; k < n; k++) bytes[k] = (unsigned char)((k + sequence) & 0xffu);
}

PEER_FN bool peer_check_fill(const void *buffer, size_t n, uint64_t sequence) {
    const unsigned char *bytes = buffer;
    for (size_t k = 0; k < n; k++)
        if (bytes[k] != (unsigned char)((k + sequence) & 0xffu)) return false;
    return true;
}

PEER_FN bool peer_all_zero(const unsigned char *bytes, uint64_t n) {
    for (uint64_t k = 0; k < n; k++)
        if (bytes[k] != 0) return false;
    return true;
}

/* path[512]: for the OS call of that kind; with_path gives the file that Linux shows. */
PEER_FN void peer_object_name(char path[512], const char *name, enum peer_kind kind, bool with_path) {
    static const char *const call[] = {"/", "/sem-w-", "/sem-r-", "/tmp/zerobuffer/"};
    static const char *const file[] = {"/dev/shm/", "/dev/shm/sem.sem-w-", "/dev/shm/sem.sem-r-",
                                       "/tmp/zerobuffer/"};
    (void)snprintf(path, 512, "%s%.250s%s", with_path ? file[kind] : call[kind], name,
                   kind == PEER_LOCK ? ".lock" : "");
}

PEER_FN bool peer_exists(const char *name, enum peer_kind kind) {
    char path[512];
    peer_object_name(path, name, kind, true);
    return access(path, F_OK) == 0;
}

/* How many of the four objects are there. */
PEER_FN int peer_count_objects(const char *name) {
    return (int)peer_exists(name, PEER_SEGMENT) + (int)peer_exists(name, PEER_SEM_W) +
           (int)peer_exists(name, PEER_SEM_R) + (int)peer_exists(name, PEER_LOCK);
}

PEER_FN void peer_unlink_one(const char *name, enum peer_kind kind) {
    char path[512];
    peer_object_name(path, name, kind, false);
    if (kind == PEER_SEGMENT) (void)shm_unlink(path);
    else if (kind == PEER_LOCK) (void)unlink(path);
    else (void)sem_unlink(path);
}

PEER_FN void peer_unlink_all(const char *name) {
    peer_unlink_one(name, PEER_SEGMENT);
    peer_unlink_one(name, PEER_SEM_W);
    peer_unlink_one(name, PEER_SEM_R);
    peer_unlink_one(name, PEER_LOCK);
}

/* A semaphore that exists; NULL when it is absent. which: 'w' or 'r'. */
PEER_FN sem_t *peer_sem_open(const char *name, char which) {
    char path[512];
    peer_object_name(path, name, which == 'w' ? PEER_SEM_W : PEER_SEM_R, false);
    sem_t *semaphore = sem_open(path, 0);
    return semaphore == SEM_FAILED ? NULL : semaphore;
}

PEER_FN int peer_sem_value(const char *name, char which) {
    int value = -1;
    sem_t *semaphore = peer_sem_open(name, which);
    if (semaphore == NULL) return -1;
    if (sem_getvalue(semaphore, &value) != 0) value = -1;
    (void)sem_close(semaphore);
    return value;
}

/* Adds tokens (n > 0) or takes them (n < 0), to plant a state. False when it is absent, would
   overflow or has too few. */
PEER_FN bool peer_sem_adjust(const char *name, char which, int n) {
    bool good = true;
    sem_t *semaphore = peer_sem_open(name, which);
    if (semaphore == NULL) return false;
    for (; good && n > 0; n--) good = sem_post(semaphore) == 0;
    for (; good && n < 0; n++) good = sem_trywait(semaphore) == 0;
    (void)sem_close(semaphore);
    return good;
}

/* Waits for one token on the wall clock, as the peers do. timeout_ms < 0: for ever. */
#ifdef __APPLE__                  /* it has no sem_timedwait */
#define sem_timedwait peer_sem_timedwait
PEER_FN int peer_sem_timedwait(sem_t *semaphore, const struct timespec *until) {
    const struct timespec nap = { 0, 500000 };
    struct timespec now;
    while (sem_trywait(semaphore) != 0) {
        if (errno != EAGAIN) return -1;
        (void)clock_gettime(CLOCK_REALTIME, &now);
        if (now.tv_sec > until->tv_sec || (now.tv_sec == until->tv_sec && now.tv_nsec >= until->tv_nsec)) {
            errno = ETIMEDOUT;
            return -1;
        }
        (void)nanosleep(&nap, NULL);
    }
    return 0;
}
#endif
PEER_FN enum peer_result peer_sem_wait(sem_t *semaphore, int timeout_ms) {
    struct timespec until;
    int result;
    (void)clock_gettime(CLOCK_REALTIME, &until);
    if (timeout_ms > 0) {
        until.tv_sec += timeout_ms / 1000;
        until.tv_nsec += (long)(timeout_ms % 1000) * 1000000L;
        if (until.tv_nsec >= 1000000000L) {
            until.tv_sec += 1;
            until.tv_nsec -= 1000000000L;
        }
    }
    do {
        if (timeout_ms == 0) result = sem_trywait(semaphore);
        else if (timeout_ms < 0) result = sem_wait(semaphore);
        else result = sem_timedwait(semaphore, &until);
    } while (result != 0 && errno == EINTR);
    if (result == 0) return PEER_OK;
    return errno == ETIMEDOUT || errno == EAGAIN ? PEER_TIMEOUT : PEER_ERROR;
}

/* ---- raw access ---------------------------------------------------------------------- */

/* The segment as it is, mapped read-write; NULL when it is absent or smaller than an OIEB. */
PEER_FN struct peer_oieb *peer_open_raw(const char *name, size_t *size) {
    char path[512];
    struct stat status;
    void *base = MAP_FAILED;
    peer_object_name(path, name, PEER_SEGMENT, false);
    int fd = shm_open(path, O_RDWR, 0);
    if (fd < 0) return NULL;
    if (fstat(fd, &status) == 0 && status.st_size >= (off_t)PEER_OIEB_SIZE) {
        *size = (size_t)status.st_size;
        base = mmap(NULL, *size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    }
    (void)close(fd);
    return base == MAP_FAILED ? NULL : base;
}

PEER_FN void peer_close_raw(struct peer_oieb *oieb, size_t size) {
    if (oieb != NULL) (void)munmap(oieb, size);
}

PEER_FN unsigned char *peer_metadata_block(struct peer_oieb *oieb) {
    return (unsigned char *)oieb + PEER_OIEB_SIZE;
}

PEER_FN unsigned char *peer_payload_block(struct peer_oieb *oieb) {
    return (unsigned char *)oieb + PEER_OIEB_SIZE + oieb->metadata_size;
}

PEER_FN struct peer_header peer_header_at(struct peer_oieb *oieb, uint64_t pos) {
    struct peer_header header;
    memcpy(&header, peer_payload_block(oieb) + pos, sizeof header); /* unaligned in v1 */
    return header;
}

PEER_FN void peer_header_put(struct peer_oieb *oieb, uint64_t pos, uint64_t size, uint64_t sequence) {
    struct peer_header header = {size, sequence};
    memcpy(peer_payload_block(oieb) + pos, &header, sizeof header);
}

/* Closes what is open and stores nothing. */
PEER_FN void peer_link_drop(struct peer_link *link) {
    if (link->sem_w != NULL) (void)sem_close(link->sem_w);
    if (link->sem_r != NULL) (void)sem_close(link->sem_r);
    peer_close_raw(link->oieb, link->size);
    link->sem_w = NULL;
    link->sem_r = NULL;
    link->oieb = NULL;
}

/* ---- audit: the whole state, when both ends are at rest ------------------------------- */

PEER_FN struct peer_rules peer_default_rules(void) {
    struct peer_rules rules = {false, true, false, true, false};
    return rules;
}

/* What an opened segment must be before any offset in it may be used. */
PEER_FN enum peer_result peer_check_layout(const struct peer_oieb *oieb, size_t size, char error[256]) {
    uint64_t metadata = oieb->metadata_size, payload = oieb->payload_size;
    if (oieb->oieb_size != PEER_OIEB_SIZE)
        return peer_fail(error, "oieb_size is %" PRIu32, oieb->oieb_size);
    if (oieb->version[0] != 1)
        return peer_fail(error, "major version is %u", (unsigned)oieb->version[0]);
    if (oieb->version[3] != 0) return peer_fail(error, "reserved version byte is not 0");
    if (metadata > size - PEER_OIEB_SIZE || payload > size - PEER_OIEB_SIZE - metadata)
        return peer_fail(error, "blocks %" PRIu64 " + %" PRIu64 " exceed the segment of %zu",
                         metadata, payload, size);
    if (payload == 0 || payload % 64u != 0 || metadata % 64u != 0)
        return peer_fail(error, "block sizes %" PRIu64 ", %" PRIu64 " are not multiples of 64",
                         metadata, payload);
    for (int i = 0; i < 4; i++)
        if (oieb->reserved[i] != 0) return peer_fail(error, "reserved[%d] is not 0", i);
    return PEER_OK;
}

/* The fields that are linked by a sum, and the positions. Only for a state at rest. */
PEER_FN enum peer_result peer_check_fields(const struct peer_oieb *oieb, const struct peer_rules *rules,
                                           char error[256]) {
    uint64_t size = oieb->payload_size, written = oieb->metadata_written_bytes;
    if (written != 0 && (written < 8 || written > oieb->metadata_size))
        return peer_fail(error, "metadata_written_bytes is %" PRIu64, written);
    if (oieb->metadata_free_bytes != oieb->metadata_size - written)
        return peer_fail(error, "metadata_free_bytes is %" PRIu64 " with %" PRIu64 " written",
                         oieb->metadata_free_bytes, written);
    if (oieb->payload_free_bytes > size)
        return peer_fail(error, "payload_free_bytes %" PRIu64 " exceeds payload_size %" PRIu64,
                         oieb->payload_free_bytes, size);
    if (oieb->payload_read_pos >= size)
        return peer_fail(error, "read_pos %" PRIu64 " is not inside the block", oieb->payload_read_pos);
    if (oieb->payload_write_pos > size)
        return peer_fail(error, "write_pos %" PRIu64 " is beyond the block", oieb->payload_write_pos);
    if (oieb->payload_write_pos == size && rules->reject_exact_fit)
        return peer_fail(error, "write_pos rests at payload_size");
    return PEER_OK;
}

/* One thing (frame, marker or short tail) at *pos, of which left bytes are pending. */
PEER_FN enum peer_result peer_audit_one(struct peer_oieb *oieb, const struct peer_rules *rules,
                                        struct peer_audit *audit, uint64_t *pos, uint64_t *left,
                                        char error[256]) {
    uint64_t tail = oieb->payload_size - *pos, at = *pos, total = tail;
    struct peer_header header = {0, 0};
    if (tail >= PEER_HEADER_SIZE) header = peer_header_at(oieb, at);
    audit->trailing_marker = header.payload_size == 0;
    if (tail < PEER_HEADER_SIZE) {
        if (!rules->allow_zero_tail || !peer_all_zero(peer_payload_block(oieb) + at, tail))
            return peer_fail(error, "audit: tail of %" PRIu64 " bytes at %" PRIu64, tail, at);
        audit->zero_tails++;
        audit->markers += rules->count_zero_tail ? 1u : 0u;
    } else if (header.payload_size == 0) {
        if (header.sequence != 0 || at == 0)
            return peer_fail(error, "audit: bad marker at %" PRIu64 ", sequence %" PRIu64, at,
                             header.sequence);
        audit->markers++;
    } else {
        if (header.payload_size > tail - PEER_HEADER_SIZE)
            return peer_fail(error, "audit: frame at %" PRIu64 " of %" PRIu64 " bytes crosses the end",
                             at, header.payload_size);
        if (audit->frames != 0 && header.sequence != audit->last_sequence + 1 &&
            !(rules->allow_restart && header.sequence == 1))
            return peer_fail(error, "audit: sequence %" PRIu64 " after %" PRIu64 " at %" PRIu64,
                             header.sequence, audit->last_sequence, at);
        if (audit->frames++ == 0) audit->first_sequence = header.sequence;
        audit->last_sequence = header.sequence;
        total = header.payload_size + PEER_HEADER_SIZE;
    }
    if (total > *left) return peer_fail(error, "audit: the thing at %" PRIu64 " passes write_pos", at);
    *left -= total;
    *pos = total == tail ? 0 : at + total;
    return PEER_OK;
}

/* read_pos == write_pos says empty or full; only the used bytes can tell which. */
PEER_FN enum peer_result peer_audit_walk(struct peer_oieb *oieb, const struct peer_rules *rules,
                                         uint64_t held, struct peer_audit *audit, char error[256]) {
    uint64_t size = oieb->payload_size, pos = oieb->payload_read_pos;
    uint64_t end = oieb->payload_write_pos == size ? 0 : oieb->payload_write_pos;
    uint64_t left = end >= pos ? end - pos : size - pos + end;
    audit->used = size - oieb->payload_free_bytes;
    if (left == 0 && held == 0 && audit->used == size) left = size;
    audit->bytes = left;
    if (held > audit->used || audit->used - held != audit->bytes)
        return peer_fail(error, "used bytes %" PRIu64 " are not pending %" PRIu64 " + held %" PRIu64,
                         audit->used, audit->bytes, held);
    while (left > 0)
        if (peer_audit_one(oieb, rules, audit, &pos, &left, error) != PEER_OK) return PEER_ERROR;
    return PEER_OK;
}

/* Everything that must hold when both ends are at rest. tokens: value of sem-w; held: bytes
   (headers included) that the reader has taken and not given back. Stores nothing. */
PEER_FN enum peer_result peer_audit_map(struct peer_oieb *oieb, size_t size, int tokens, uint64_t held,
                                        const struct peer_rules *rules, struct peer_audit *audit,
                                        char error[256]) {
    struct peer_rules defaults = peer_default_rules();
    uint64_t difference;
    if (rules == NULL) rules = &defaults;
    memset(audit, 0, sizeof *audit);
    audit->tokens = tokens;
    if (peer_check_layout(oieb, size, error) != PEER_OK) return PEER_ERROR;
    if (size - PEER_OIEB_SIZE != oieb->metadata_size + oieb->payload_size)
        return peer_fail(error, "segment size %zu is not the sum of its blocks", size);
    if (peer_check_fields(oieb, rules, error) != PEER_OK) return PEER_ERROR;
    if (peer_audit_walk(oieb, rules, held, audit, error) != PEER_OK) return PEER_ERROR;
    difference = oieb->payload_written_count - oieb->payload_read_count;
    if (difference != audit->frames + audit->markers)
        return peer_fail(error, "counts differ by %" PRId64 ", but %" PRIu64 " frames + %" PRIu64
                         " markers are pending", (int64_t)difference, audit->frames, audit->markers);
    if (tokens < 0) return peer_fail(error, "sem-w is absent");
    if ((uint64_t)tokens == audit->frames) return PEER_OK;
    if (rules->allow_leave_token && oieb->writer_pid == 0 && (uint64_t)tokens == audit->frames + 1)
        return PEER_OK;
    return peer_fail(error, "sem-w has %d tokens for %" PRIu64 " frames", tokens, audit->frames);
}

/* The same by name, for a pair of ends of which neither is a peer_reader. error[0] must be 0. */
PEER_FN enum peer_result peer_audit_name(const char *name, uint64_t held, const struct peer_rules *rules,
                                         struct peer_audit *audit, char error[256]) {
    size_t size = 0;
    struct peer_oieb *oieb = peer_open_raw(name, &size);
    if (oieb == NULL) return peer_fail(error, "segment %.200s is absent", name);
    enum peer_result result =
        peer_audit_map(oieb, size, peer_sem_value(name, 'w'), held, rules, audit, error);
    peer_close_raw(oieb, size);
    return result;
}

/* ---- reader --------------------------------------------------------------------------- */

PEER_FN void peer_reader_init(struct peer_reader *r) {
    memset(r, 0, sizeof *r);
    r->count_zero_tail = true;
    r->reject_avoidable_tail = true;
    r->reject_empty_token = true;
    r->allow_leave_token = true;
    r->next_sequence = 1;
    r->lock_fd = -1;
    r->ready = true;
}

PEER_FN enum peer_result peer_reader_lock(struct peer_reader *r) {
    char path[512];
    peer_object_name(path, r->link.name, PEER_LOCK, false);
    (void)mkdir("/tmp/zerobuffer", 0777);
    r->lock_fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0666);
    if (r->lock_fd < 0) return peer_fail(r->error, "%s: %s", path, strerror(errno));
    if (flock(r->lock_fd, LOCK_EX | LOCK_NB) == 0) return PEER_OK;
    (void)close(r->lock_fd);
    r->lock_fd = -1;
    return PEER_BUSY;
}

PEER_FN enum peer_result peer_reader_make_objects(struct peer_reader *r) {
    char path[512];
    peer_object_name(path, r->link.name, PEER_SEM_W, false);
    r->link.sem_w = sem_open(path, O_CREAT | O_EXCL, 0666, 0u);
    if (r->link.sem_w == SEM_FAILED) r->link.sem_w = NULL;
    peer_object_name(path, r->link.name, PEER_SEM_R, false);
    r->link.sem_r = sem_open(path, O_CREAT | O_EXCL, 0666, 0u);
    if (r->link.sem_r == SEM_FAILED) r->link.sem_r = NULL;
    if (r->link.sem_w == NULL || r->link.sem_r == NULL)
        return peer_fail(r->error, "sem_open: %s", strerror(errno));
    peer_object_name(path, r->link.name, PEER_SEGMENT, false);
    int fd = shm_open(path, O_RDWR | O_CREAT | O_EXCL, 0666);
    if (fd < 0) return peer_fail(r->error, "shm_open: %s", strerror(errno));
    void *base = MAP_FAILED;
    if (ftruncate(fd, (off_t)r->link.size) == 0)
        base = mmap(NULL, r->link.size, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    (void)close(fd);
    if (base == MAP_FAILED) return peer_fail(r->error, "mmap: %s", strerror(errno));
    r->link.oieb = base;
    return PEER_OK;
}

/* Creates the four objects; what an earlier owner left is replaced, since its lock is gone. */
PEER_FN enum peer_result peer_reader_create(struct peer_reader *r, const char *name,
                                            uint64_t metadata_size, uint64_t payload_size) {
    if (!r->ready) peer_reader_init(r);
    (void)snprintf(r->link.name, sizeof r->link.name, "%s", name);
    metadata_size = peer_round64(metadata_size);
    payload_size = peer_round64(payload_size);
    r->link.size = (size_t)(PEER_OIEB_SIZE + metadata_size + payload_size);
    enum peer_result result = peer_reader_lock(r);
    if (result != PEER_OK) return result;
    peer_unlink_one(name, PEER_SEGMENT);
    peer_unlink_one(name, PEER_SEM_W);
    peer_unlink_one(name, PEER_SEM_R);
    result = peer_reader_make_objects(r);
    if (result != PEER_OK) {
        peer_link_drop(&r->link);
        peer_unlink_all(name);
        (void)close(r->lock_fd);
        r->lock_fd = -1;
        return result;
    }
    r->link.oieb->oieb_size = PEER_OIEB_SIZE;
    r->link.oieb->version[0] = 1;
    r->link.oieb->metadata_size = metadata_size;
    r->link.oieb->metadata_free_bytes = metadata_size;
    r->link.oieb->payload_size = payload_size;
    r->link.oieb->payload_free_bytes = payload_size;
    r->made = *r->link.oieb;
    /* Last: a reader_pid tells a writer that the rest is there. */
    peer_store(&r->link.oieb->reader_pid, r->pid != 0 ? r->pid : (uint64_t)getpid());
    return PEER_OK;
}

/* Takes position and count from the segment again, after a test has planted others there. */
PEER_FN void peer_reader_resync(struct peer_reader *r) {
    r->pos = peer_load(&r->link.oieb->payload_read_pos);
    r->count = peer_load(&r->link.oieb->payload_read_count);
}

/* What nobody may change, and what only this reader may. Holds at every moment. */
PEER_FN enum peer_result peer_reader_check_constants(struct peer_reader *r) {
    const struct peer_oieb *oieb = r->link.oieb;
    uint64_t written = peer_load(&oieb->metadata_written_bytes);
    if (memcmp(oieb, &r->made, offsetof(struct peer_oieb, metadata_free_bytes)) != 0 ||
        oieb->payload_size != r->made.payload_size)
        return peer_fail(r->error, "a constant of the OIEB was changed");
    for (int i = 0; i < 4; i++)
        if (oieb->reserved[i] != 0) return peer_fail(r->error, "reserved[%d] is not 0", i);
    if (r->metadata_written != 0 && written != r->metadata_written)
        return peer_fail(r->error, "metadata was written twice");
    r->metadata_written = written;
    if (peer_load(&oieb->payload_read_pos) != r->pos)
        return peer_fail(r->error, "somebody else changed read_pos");
    if (peer_load(&oieb->payload_read_count) != r->count)
        return peer_fail(r->error, "somebody else changed read_count");
    return PEER_OK;
}

/* The whole state, exactly; call it only while the writer rests. Fills r->audit. */
PEER_FN enum peer_result peer_reader_check_idle(struct peer_reader *r) {
    struct peer_rules rules = peer_default_rules();
    int tokens = -1;
    rules.allow_zero_tail = r->allow_zero_tail;
    rules.count_zero_tail = r->count_zero_tail;
    rules.reject_exact_fit = r->reject_exact_fit;
    rules.allow_leave_token = r->allow_leave_token;
    if (r->error[0] != '\0') return PEER_ERROR;
    if (peer_reader_check_constants(r) != PEER_OK) return PEER_ERROR;
    if (sem_getvalue(r->link.sem_w, &tokens) != 0) tokens = -1;
    if (peer_audit_map(r->link.oieb, r->link.size, tokens, r->held ? r->frame.total : 0, &rules,
                       &r->audit, r->error) != PEER_OK)
        return PEER_ERROR;
    if (r->audit.frames != 0 && r->audit.first_sequence != r->next_sequence)
        return peer_fail(r->error, "pending frame has sequence %" PRIu64 ", expected %" PRIu64,
                         r->audit.first_sequence, r->next_sequence);
    return PEER_OK;
}

/* A writer that left is at rest, so what it left must be exact: a frame without a token would
   be lost in silence. A token that came just now is for the next read. */
PEER_FN enum peer_result peer_reader_end(struct peer_reader *r) {
    int tokens = 0;
    if (sem_getvalue(r->link.sem_w, &tokens) == 0 && tokens > 0) return PEER_TIMEOUT;
    enum peer_result result = peer_reader_check_idle(r);
    if (peer_load(&r->link.oieb->writer_pid) == 0) return result == PEER_OK ? PEER_CLOSED : result;
    r->error[0] = '\0'; /* the next writer came meanwhile: it was not at rest after all */
    return PEER_TIMEOUT;
}

/* The state of the other side, for a reader that got no frame. */
PEER_FN enum peer_result peer_reader_other(struct peer_reader *r) {
    uint64_t pid = peer_load(&r->link.oieb->writer_pid);
    if (pid != 0) return peer_alive(pid) ? PEER_TIMEOUT : PEER_DEAD;
    /* 0 is also what a stream has that no writer has come to yet. */
    if (peer_load(&r->link.oieb->payload_written_count) == 0 && r->metadata_written == 0 &&
        r->empty_tokens == 0)
        return PEER_TIMEOUT;
    return peer_reader_end(r);
}

/* Adds to the free bytes; more free than there is means that the accounting was off. */
PEER_FN enum peer_result peer_reader_give(struct peer_reader *r, uint64_t n) {
    uint64_t size = r->made.payload_size;
    uint64_t before = __atomic_fetch_add(&r->link.oieb->payload_free_bytes, n, __ATOMIC_ACQ_REL);
    if (before > size || n > size - before)
        return peer_fail(r->error, "payload_free_bytes %" PRIu64 " + %" PRIu64 " exceeds %" PRIu64,
                         before, n, size);
    return PEER_OK;
}

/* A token, but no byte in use. The token of a clean leave is the one allowed case. */
PEER_FN enum peer_result peer_reader_empty_token(struct peer_reader *r) {
    uint64_t pid = peer_load(&r->link.oieb->writer_pid);
    r->empty_tokens++;
    if (pid == 0) return PEER_CLOSED;
    if (!r->reject_empty_token) return PEER_TIMEOUT;
    return peer_fail(r->error, "token without a frame (writer_pid %" PRIu64 ")", pid);
}

/* A tail too short for a header: an early marker should have kept it from coming up. */
PEER_FN enum peer_result peer_reader_short_tail(struct peer_reader *r, uint64_t tail) {
    const unsigned char *bytes = peer_payload_block(r->link.oieb) + r->pos;
    bool avoidable = r->last_total != 0 && r->last_total <= r->last_start;
    if (!r->allow_zero_tail)
        return peer_fail(r->error, "header across the end: tail of %" PRIu64 " bytes at %" PRIu64, tail,
                         r->pos);
    if (!peer_all_zero(bytes, tail))
        return peer_fail(r->error, "tail of %" PRIu64 " bytes at %" PRIu64 " is not 0", tail, r->pos);
    r->zero_tails++;
    r->avoidable_tails += avoidable ? 1u : 0u;
    if (avoidable && r->reject_avoidable_tail)
        return peer_fail(r->error, "tail of %" PRIu64 " bytes: the frame of %" PRIu64 " at %" PRIu64
                         " could have gone to 0", tail, r->last_total, r->last_start);
    return PEER_OK;
}

/* Goes past the rest of the block. *wrapped: the bytes passed, 0 when a frame stands here. */
PEER_FN enum peer_result peer_reader_wrap(struct peer_reader *r, uint64_t *wrapped) {
    struct peer_oieb *oieb = r->link.oieb;
    uint64_t tail = r->made.payload_size - r->pos;
    bool counted = true;
    *wrapped = 0;
    if (tail < PEER_HEADER_SIZE) {
        if (peer_reader_short_tail(r, tail) != PEER_OK) return PEER_ERROR;
        counted = r->count_zero_tail;
    } else {
        struct peer_header header = peer_header_at(oieb, r->pos);
        if (header.payload_size != 0) return PEER_OK;
        if (header.sequence != 0)
            return peer_fail(r->error, "marker at %" PRIu64 " has sequence %" PRIu64, r->pos,
                             header.sequence);
        if (r->pos == 0) return peer_fail(r->error, "marker at position 0");
        r->markers++;
    }
    if (tail > r->made.payload_size - peer_load(&oieb->payload_free_bytes))
        return peer_fail(r->error, "marker at %" PRIu64 " in free space", r->pos);
    if (counted && peer_load(&oieb->payload_written_count) == r->count)
        return peer_fail(r->error, "marker at %" PRIu64 " is not in written_count", r->pos);
    if (peer_reader_give(r, tail) != PEER_OK) return PEER_ERROR;
    if (counted) peer_store(&oieb->payload_read_count, ++r->count);
    r->pos = 0;
    peer_store(&oieb->payload_read_pos, 0);
    *wrapped = tail;
    return PEER_OK;
}

/* The header at pos: bounds against the block, the used bytes and write_pos; sequence; count. */
PEER_FN enum peer_result peer_reader_check_frame(struct peer_reader *r, struct peer_header header) {
    struct peer_oieb *oieb = r->link.oieb;
    uint64_t size = r->made.payload_size, n = header.payload_size;
    uint64_t write_pos = peer_load(&oieb->payload_write_pos);
    uint64_t used = size - peer_load(&oieb->payload_free_bytes);
    if (n == 0) return peer_fail(r->error, "no frame after the wrap");
    if (n > size - r->pos - PEER_HEADER_SIZE)
        return peer_fail(r->error, "frame of %" PRIu64 " bytes at %" PRIu64 " crosses the end", n, r->pos);
    if (header.sequence != r->next_sequence)
        return peer_fail(r->error, "sequence %" PRIu64 " at %" PRIu64 ", expected %" PRIu64,
                         header.sequence, r->pos, r->next_sequence);
    if (used < PEER_HEADER_SIZE || n > used - PEER_HEADER_SIZE)
        return peer_fail(r->error, "frame of %" PRIu64 " bytes, but %" PRIu64 " are in use", n, used);
    /* A write_pos at or before pos has wrapped: then the frame may reach the end. */
    if (write_pos > r->pos &&
        (write_pos - r->pos < PEER_HEADER_SIZE || n > write_pos - r->pos - PEER_HEADER_SIZE))
        return peer_fail(r->error, "frame of %" PRIu64 " bytes at %" PRIu64 " passes write_pos %" PRIu64,
                         n, r->pos, write_pos);
    if (peer_load(&oieb->payload_written_count) == r->count)
        return peer_fail(r->error, "frame %" PRIu64 " is not in written_count", header.sequence);
    return PEER_OK;
}

PEER_FN void peer_reader_advance(struct peer_reader *r, struct peer_header header) {
    struct peer_oieb *oieb = r->link.oieb;
    uint64_t total = header.payload_size + PEER_HEADER_SIZE;
    r->frame.data = peer_payload_block(oieb) + r->pos + PEER_HEADER_SIZE;
    r->frame.size = header.payload_size;
    r->frame.sequence = header.sequence;
    r->frame.total = total;
    r->held = true;
    r->frames++;
    r->next_sequence++;
    r->last_start = r->pos;
    r->last_total = total;
    r->pos = total == r->made.payload_size - r->pos ? 0 : r->pos + total;
    peer_store(&oieb->payload_read_pos, r->pos);
    peer_store(&oieb->payload_read_count, ++r->count);
}

/* Takes the frame that a token in hand stands for. */
PEER_FN enum peer_result peer_reader_take(struct peer_reader *r) {
    struct peer_oieb *oieb = r->link.oieb;
    uint64_t size = r->made.payload_size, wrapped = 0, before = r->pos, spare;
    uint64_t free_bytes = peer_load(&oieb->payload_free_bytes);
    uint64_t write_pos = peer_load(&oieb->payload_write_pos);
    if (free_bytes > size)
        return peer_fail(r->error, "payload_free_bytes %" PRIu64 " exceeds %" PRIu64, free_bytes, size);
    if (write_pos > size) return peer_fail(r->error, "write_pos %" PRIu64 " is beyond the block", write_pos);
    if (write_pos == size && r->reject_exact_fit)
        return peer_fail(r->error, "write_pos rests at payload_size");
    if (free_bytes == size) return peer_reader_empty_token(r);
    if (peer_reader_wrap(r, &wrapped) != PEER_OK) return PEER_ERROR;
    /* The peers read what stands at 0 now; old bytes there pass for a frame. */
    if (wrapped != 0 && peer_load(&oieb->payload_free_bytes) == size) {
        r->empty_tokens++;
        if (r->allow_marker_leave && peer_load(&oieb->writer_pid) == 0) return PEER_CLOSED;
        return peer_fail(r->error, "token for a marker at %" PRIu64 " without a frame", before);
    }
    struct peer_header header = peer_header_at(oieb, r->pos);
    if (peer_reader_check_frame(r, header) != PEER_OK) return PEER_ERROR;
    if (wrapped >= PEER_HEADER_SIZE && wrapped - PEER_HEADER_SIZE >= header.payload_size) {
        spare = wrapped - PEER_HEADER_SIZE - header.payload_size;
        r->needless_markers += spare == 0 || spare >= PEER_HEADER_SIZE ? 1u : 0u;
    }
    peer_reader_advance(r, header);
    return PEER_OK;
}

/* One frame on one token. PEER_BUSY while the last one is not released. timeout_ms 0: does not
   wait; < 0: for ever. Looks at the writer's pid when the time is over, as the peers do. */
PEER_FN enum peer_result peer_reader_read(struct peer_reader *r, int timeout_ms, struct peer_frame *frame) {
    if (r->error[0] != '\0') return PEER_ERROR;
    if (r->held) return PEER_BUSY;
    enum peer_result result = peer_sem_wait(r->link.sem_w, timeout_ms);
    if (result == PEER_ERROR) return peer_fail(r->error, "sem_timedwait: %s", strerror(errno));
    if (peer_reader_check_constants(r) != PEER_OK) return PEER_ERROR;
    if (result == PEER_TIMEOUT) return peer_reader_other(r);
    result = peer_reader_take(r);
    if (result == PEER_OK && frame != NULL) *frame = r->frame;
    return result;
}

/* Gives the held frame's space back. No frame held: PEER_ERROR. */
PEER_FN enum peer_result peer_reader_release(struct peer_reader *r) {
    if (!r->held) return peer_fail(r->error, "release without a frame");
    r->held = false;
    if (peer_reader_give(r, r->frame.total) != PEER_OK) return PEER_ERROR;
    if (sem_post(r->link.sem_r) != 0)
        return peer_fail(r->error, "sem-r: %s (the writer does not drain it)", strerror(errno));
    return PEER_OK;
}

/* Read, compare with peer_fill(size, seed), release. size 0: any size. */
PEER_FN enum peer_result peer_reader_expect(struct peer_reader *r, int timeout_ms, uint64_t size,
                                            uint64_t seed) {
    struct peer_frame frame;
    enum peer_result result = peer_reader_read(r, timeout_ms, &frame);
    if (result != PEER_OK) return result;
    if (size != 0 && frame.size != size)
        return peer_fail(r->error, "frame %" PRIu64 " has %" PRIu64 " bytes, expected %" PRIu64,
                         frame.sequence, frame.size, size);
    if (!peer_check_fill(frame.data, (size_t)frame.size, seed))
        return peer_fail(r->error, "frame %" PRIu64 " has wrong bytes", frame.sequence);
    return peer_reader_release(r);
}

/* The metadata: *size = 0 when none is there yet. data points into the segment. */
PEER_FN enum peer_result peer_reader_metadata(struct peer_reader *r, const unsigned char **data,
                                              uint64_t *size) {
    uint64_t content, written = peer_load(&r->link.oieb->metadata_written_bytes);
    *data = peer_metadata_block(r->link.oieb) + 8;
    *size = 0;
    if (peer_reader_check_constants(r) != PEER_OK) return PEER_ERROR;
    if (written == 0) return PEER_OK;
    if (written < 8 || written > r->made.metadata_size)
        return peer_fail(r->error, "metadata_written_bytes is %" PRIu64, written);
    memcpy(&content, peer_metadata_block(r->link.oieb), sizeof content);
    if (content != written - 8)
        return peer_fail(r->error, "metadata size %" PRIu64 ", but %" PRIu64 " written", content, written);
    *size = content;
    return PEER_OK;
}

PEER_FN void peer_reader_close(struct peer_reader *r) {
    if (r->link.oieb == NULL) return;
    peer_store(&r->link.oieb->reader_pid, 0);
    peer_link_drop(&r->link);
    if (r->unlocks_first) (void)close(r->lock_fd);
    peer_unlink_one(r->link.name, PEER_SEGMENT);
    if (!r->keeps_semaphores) {
        peer_unlink_one(r->link.name, PEER_SEM_W);
        peer_unlink_one(r->link.name, PEER_SEM_R);
    }
    peer_unlink_one(r->link.name, PEER_LOCK);
    if (!r->unlocks_first) (void)close(r->lock_fd);
    r->lock_fd = -1;
    r->held = false;
}

/* As if killed: no store, no unlink; the kernel drops the lock. reader_pid stays, and names
   the test itself: set r->pid = peer_dead_pid() before create when it shall be dead. */
PEER_FN void peer_reader_abandon(struct peer_reader *r) {
    if (r->link.oieb == NULL) return;
    peer_link_drop(&r->link);
    (void)close(r->lock_fd);
    r->lock_fd = -1;
    r->held = false;
}

/* ---- writer --------------------------------------------------------------------------- */

PEER_FN void peer_writer_init(struct peer_writer *w) {
    memset(w, 0, sizeof *w);
    w->restart_at_1 = true;
    w->exact_fit_rests_at_end = true;
    w->no_marker_in_short_tail = true;
    w->pid_first = true;
    w->next_sequence = 1;
    w->ready = true;
}

PEER_FN enum peer_result peer_writer_open_sems(struct peer_writer *w) {
    w->link.sem_w = peer_sem_open(w->link.name, 'w');
    w->link.sem_r = peer_sem_open(w->link.name, 'r');
    if (w->link.sem_w != NULL && w->link.sem_r != NULL) return PEER_OK;
    return peer_fail(w->error, "a semaphore of %.200s is absent", w->link.name);
}

/* Checks, then the pid; the caller drops the mapping when this is not PEER_OK. */
PEER_FN enum peer_result peer_writer_enter(struct peer_writer *w) {
    struct peer_oieb *oieb = w->link.oieb;
    uint64_t other, pid = w->pid != 0 ? w->pid : (uint64_t)getpid();
    /* Still under construction: the reader writes its pid last. */
    if (peer_load(&oieb->reader_pid) == 0) return PEER_ABSENT;
    if (peer_check_layout(oieb, w->link.size, w->error) != PEER_OK) return PEER_ERROR;
    other = peer_load(&oieb->writer_pid);
    if (other != 0 && peer_alive(other)) return PEER_BUSY;
    if (w->pid_first) peer_store(&oieb->writer_pid, pid);
    if (peer_writer_open_sems(w) != PEER_OK) return PEER_ERROR;
    peer_store(&oieb->writer_pid, pid);
    return PEER_OK;
}

PEER_FN enum peer_result peer_writer_connect(struct peer_writer *w, const char *name) {
    if (!w->ready) peer_writer_init(w);
    (void)snprintf(w->link.name, sizeof w->link.name, "%s", name);
    w->link.oieb = peer_open_raw(name, &w->link.size);
    if (w->link.oieb == NULL) return PEER_ABSENT;
    enum peer_result result = peer_writer_enter(w);
    if (result != PEER_OK) peer_link_drop(&w->link);
    else if (w->restart_at_1) w->next_sequence = 1;
    return result;
}

PEER_FN enum peer_result peer_writer_set_metadata(struct peer_writer *w, const void *data, uint64_t n) {
    struct peer_oieb *oieb = w->link.oieb;
    if (peer_load(&oieb->metadata_written_bytes) != 0)
        return peer_fail(w->error, "metadata is there already");
    if (oieb->metadata_size < 8 || n > oieb->metadata_size - 8)
        return peer_fail(w->error, "metadata of %" PRIu64 " bytes does not fit", n);
    memcpy(peer_metadata_block(oieb), &n, sizeof n);
    if (n != 0) memcpy(peer_metadata_block(oieb) + 8, data, (size_t)n);
    peer_store(&oieb->metadata_free_bytes, oieb->metadata_size - 8 - n);
    /* Last: a value other than 0 says that the content is there. */
    peer_store(&oieb->metadata_written_bytes, 8 + n);
    return PEER_OK;
}

/* What the reader's side must keep at all times. */
PEER_FN enum peer_result peer_writer_check_reader(struct peer_writer *w) {
    struct peer_oieb *oieb = w->link.oieb;
    uint64_t size = oieb->payload_size, free_bytes = peer_load(&oieb->payload_free_bytes);
    uint64_t read_pos = peer_load(&oieb->payload_read_pos);
    if (peer_check_layout(oieb, w->link.size, w->error) != PEER_OK) return PEER_ERROR;
    if (free_bytes > size)
        return peer_fail(w->error, "payload_free_bytes %" PRIu64 " exceeds %" PRIu64, free_bytes, size);
    if (read_pos >= size)
        return peer_fail(w->error, "read_pos %" PRIu64 " is not inside the block", read_pos);
    return PEER_OK;
}

/* Until need bytes are free. Old tokens only cost a turn of the loop. */
PEER_FN enum peer_result peer_writer_await(struct peer_writer *w, uint64_t need, int timeout_ms) {
    struct peer_oieb *oieb = w->link.oieb;
    struct timespec start, now;
    (void)clock_gettime(CLOCK_MONOTONIC, &start);
    while (peer_load(&oieb->payload_free_bytes) < need) {
        int left = timeout_ms;
        if (timeout_ms > 0) {
            (void)clock_gettime(CLOCK_MONOTONIC, &now);
            int64_t spent = ((int64_t)now.tv_sec - (int64_t)start.tv_sec) * 1000 +
                            ((int64_t)now.tv_nsec - (int64_t)start.tv_nsec) / 1000000;
            left = spent >= timeout_ms ? 0 : timeout_ms - (int)spent;
        }
        enum peer_result result = peer_sem_wait(w->link.sem_r, left);
        if (result == PEER_ERROR) return peer_fail(w->error, "sem_timedwait: %s", strerror(errno));
        w->wakes += result == PEER_OK ? 1u : 0u;
        if (peer_load(&oieb->payload_free_bytes) >= need) break;
        uint64_t pid = peer_load(&oieb->reader_pid);
        if (pid == 0) return PEER_CLOSED;
        if (result == PEER_TIMEOUT) return peer_alive(pid) ? PEER_TIMEOUT : PEER_DEAD;
    }
    return peer_writer_check_reader(w);
}

PEER_FN bool peer_writer_must_wrap(const struct peer_writer *w, uint64_t pos, uint64_t total) {
    uint64_t tail = w->link.oieb->payload_size - pos;
    if (tail < total) return true;
    uint64_t rest = tail - total;
    /* total <= pos: only then tail + total <= payload_size, so that it can go to 0 at all. */
    return w->wraps_early && rest > 0 && rest < PEER_HEADER_SIZE && total <= pos;
}

/* The stores of a wrap, in the order of PROTOCOLS.md, as far as step. */
PEER_FN void peer_writer_wrap(struct peer_writer *w, uint64_t pos, int step) {
    struct peer_oieb *oieb = w->link.oieb;
    uint64_t tail = oieb->payload_size - pos;
    bool zeroed = tail > 0 && tail < PEER_HEADER_SIZE && !w->no_marker_in_short_tail;
    bool counted = tail >= PEER_HEADER_SIZE || zeroed;
    if (tail >= PEER_HEADER_SIZE) peer_header_put(oieb, pos, 0, 0);
    if (zeroed) memset(peer_payload_block(oieb) + pos, 0, (size_t)tail);
    if (step <= PEER_STEP_MARKER) return;
    if (counted) {
        peer_store(&oieb->payload_written_count, oieb->payload_written_count + 1);
        w->markers++;
    }
    if (step <= PEER_STEP_MARKER_COUNT) return;
    (void)__atomic_fetch_sub(&oieb->payload_free_bytes, tail, __ATOMIC_ACQ_REL);
    if (step <= PEER_STEP_MARKER_FREE) return;
    peer_store(&oieb->payload_write_pos, 0);
}

/* The stores of a frame at pos, in the order of the peers, as far as step. */
PEER_FN enum peer_result peer_writer_place(struct peer_writer *w, uint64_t pos, const void *data,
                                           uint64_t n, int step) {
    struct peer_oieb *oieb = w->link.oieb;
    uint64_t end = pos + PEER_HEADER_SIZE + n;
    if (end == oieb->payload_size && !w->exact_fit_rests_at_end) end = 0;
    if (step < PEER_STEP_DATA) return PEER_OK;
    peer_header_put(oieb, pos, n, w->next_sequence);
    memcpy(peer_payload_block(oieb) + pos + PEER_HEADER_SIZE, data, (size_t)n);
    if (step < PEER_STEP_POS) return PEER_OK;
    peer_store(&oieb->payload_write_pos, end);
    if (step < PEER_STEP_FREE) return PEER_OK;
    (void)__atomic_fetch_sub(&oieb->payload_free_bytes, n + PEER_HEADER_SIZE, __ATOMIC_ACQ_REL);
    if (step < PEER_STEP_COUNT) return PEER_OK;
    peer_store(&oieb->payload_written_count, oieb->payload_written_count + 1);
    if (step < PEER_STEP_POSTED) return PEER_OK;
    if (sem_post(w->link.sem_w) != 0) return peer_fail(w->error, "sem-w: %s", strerror(errno));
    w->next_sequence++;
    w->frames++;
    return PEER_OK;
}

PEER_FN enum peer_result peer_writer_put(struct peer_writer *w, const void *data, uint64_t n,
                                         int timeout_ms, int step) {
    uint64_t pos = peer_load(&w->link.oieb->payload_write_pos), size = w->link.oieb->payload_size;
    uint64_t total = n + PEER_HEADER_SIZE;
    if (n == 0) return peer_fail(w->error, "a frame of 0 bytes is a marker");
    if (pos > size) return peer_fail(w->error, "write_pos %" PRIu64 " is beyond the block", pos);
    bool wrap = peer_writer_must_wrap(w, pos, total);
    uint64_t need = wrap ? size - pos + total : total;
    enum peer_result result = peer_writer_await(w, need, timeout_ms);
    if (result != PEER_OK) return result;
    if (wrap) peer_writer_wrap(w, pos, step);
    return peer_writer_place(w, wrap ? 0 : pos, data, n, step);
}

/* PEER_TIMEOUT = full, or too large for ever: the peers do not tell these apart. */
PEER_FN enum peer_result peer_writer_write(struct peer_writer *w, const void *data, uint64_t n,
                                           int timeout_ms) {
    return peer_writer_put(w, data, n, timeout_ms, PEER_STEP_POSTED);
}

/* Stops after a step (enum peer_step), for a state that a killed writer leaves; does not wait
   for space. Follow it with peer_writer_abandon. */
PEER_FN enum peer_result peer_writer_write_upto(struct peer_writer *w, const void *data, uint64_t n,
                                                int step) {
    return peer_writer_put(w, data, n, 0, step);
}

/* A frame of n bytes (at most 64 KiB) with the pattern of its sequence number. */
PEER_FN enum peer_result peer_writer_write_fill(struct peer_writer *w, uint64_t n, int timeout_ms) {
    static __thread unsigned char bytes[65536];
    if (n > sizeof bytes) return peer_fail(w->error, "write_fill takes 64 KiB at most");
    peer_fill(bytes, (size_t)n, w->next_sequence);
    return peer_writer_write(w, bytes, n, timeout_ms);
}

/* Leaves as the peers do: pid 0, and no post. */
PEER_FN void peer_writer_close(struct peer_writer *w) {
    if (w->link.oieb == NULL) return;
    peer_store(&w->link.oieb->writer_pid, 0);
    peer_link_drop(&w->link);
}

/* As if killed: writer_pid stays; see peer_reader_abandon about whose it is. */
PEER_FN void peer_writer_abandon(struct peer_writer *w) { peer_link_drop(&w->link); }

#endif /* PEER_H */
