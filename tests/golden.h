/* golden.h - the eight dumps of shared/vectors/ and what PROTOCOLS.md says of them.

   Raw copies of a v1 segment made by a peer: metadata 1024, payload 4096, 5248 bytes. Each is
   stored as runs over a zero background:
       offset (2 bytes, little-endian), length (2 bytes), kind, data
   kind 0: data is length bytes; kind 1: data is one byte v, run byte k is (v + k) mod 256.
   Bytes 0x50-0x5f (the pids) are those of the run that made the dumps: leave them out of a
   comparison with anything but the files. */
#ifndef PEER_GOLDEN_H
#define PEER_GOLDEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#define PEER_GOLDEN_SIZE 5248u
#define PEER_GOLDEN_METADATA_SIZE 1024u
#define PEER_GOLDEN_PAYLOAD_SIZE 4096u
#define PEER_GOLDEN_PAYLOAD_AT 0x480u
#define PEER_GOLDEN_METADATA "{\"format\":\"RGB\",\"width\":640,\"height\":480}"

/* In this order they are the states of one run; see peer_golden_rows. */
enum peer_golden {
    PEER_GOLDEN_V1,  /* created */
    PEER_GOLDEN_V2,  /* metadata written */
    PEER_GOLDEN_V3,  /* frames 1-3 written: 10, 100, 1000 bytes, byte k = k mod 256 */
    PEER_GOLDEN_V4,  /* all read and released */
    PEER_GOLDEN_V5A, /* 1500 and 1200 written and read, 500 written (marker at 3890) */
    PEER_GOLDEN_V5B, /* frame 6 read and held */
    PEER_GOLDEN_V5C, /* released */
    PEER_GOLDEN_V5D, /* writer closed */
    PEER_GOLDEN_COUNT
};

/* Sizes of the frames 1 to 6, and where they and the marker stand in the payload block. */
static const uint64_t peer_golden_frame_sizes[6] __attribute__((unused)) = {10, 100, 1000, 1500, 1200, 500};
static const uint64_t peer_golden_frame_at[6] __attribute__((unused)) = {0, 26, 142, 1158, 2674, 0};
static const uint64_t peer_golden_marker_at __attribute__((unused)) = 3890;

struct peer_golden_row {
    const char *file; /* in shared/vectors */
    uint64_t metadata_free;
    uint64_t metadata_written;
    uint64_t free_bytes;
    uint64_t write_pos;
    uint64_t read_pos;
    uint64_t written_count;
    uint64_t read_count;
    int sem_w;
    int sem_r; /* at most: a writer that drains sem-r leaves fewer */
    bool writer_pid_set;
    bool reader_pid_set;
};

/* v5d is not in the table of PROTOCOLS.md: v5c with writer_pid 0; the peer posts nothing. */
static const struct peer_golden_row peer_golden_rows[PEER_GOLDEN_COUNT] __attribute__((unused)) = {
    {"v1_created.bin", 1024, 0, 4096, 0, 0, 0, 0, 0, 0, false, true},
    {"v2_metadata.bin", 975, 49, 4096, 0, 0, 0, 0, 0, 0, true, true},
    {"v3_three_written.bin", 975, 49, 2938, 1158, 0, 3, 0, 3, 0, true, true},
    {"v4_three_read.bin", 975, 49, 4096, 1158, 1158, 3, 3, 0, 3, true, true},
    {"v5a_wrap_before_read.bin", 975, 49, 3374, 516, 3890, 7, 5, 1, 5, true, true},
    {"v5b_wrap_read_held.bin", 975, 49, 3580, 516, 516, 7, 7, 0, 5, true, true},
    {"v5c_wrap_released.bin", 975, 49, 4096, 516, 516, 7, 7, 0, 6, true, true},
    {"v5d_writer_closed.bin", 975, 49, 4096, 516, 516, 7, 7, 0, 6, false, true},
};

static const unsigned char peer_golden_v1_created[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    17, 0, 1, 0, 0, 4,
    33, 0, 1, 0, 0, 16,
    41, 0, 1, 0, 0, 16,
    88, 0, 2, 0, 0, 193, 83,
};

static const unsigned char peer_golden_v2_metadata[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    41, 0, 1, 0, 0, 16,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
};

static const unsigned char peer_golden_v3_three_written[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    40, 0, 2, 0, 0, 122, 11,
    48, 0, 2, 0, 0, 134, 4,
    64, 0, 1, 0, 0, 3,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 1, 0, 0, 10,
    136, 4, 1, 0, 0, 1,
    145, 4, 10, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100,
    162, 4, 1, 0, 0, 2,
    170, 4, 100, 0, 1, 0,
    14, 5, 2, 0, 0, 232, 3,
    22, 5, 1, 0, 0, 3,
    30, 5, 232, 3, 1, 0,
};

static const unsigned char peer_golden_v4_three_read[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    41, 0, 1, 0, 0, 16,
    48, 0, 2, 0, 0, 134, 4,
    56, 0, 2, 0, 0, 134, 4,
    64, 0, 1, 0, 0, 3,
    72, 0, 1, 0, 0, 3,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 1, 0, 0, 10,
    136, 4, 1, 0, 0, 1,
    145, 4, 10, 0, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100,
    162, 4, 1, 0, 0, 2,
    170, 4, 100, 0, 1, 0,
    14, 5, 2, 0, 0, 232, 3,
    22, 5, 1, 0, 0, 3,
    30, 5, 232, 3, 1, 0,
};

static const unsigned char peer_golden_v5a_wrap_before_read[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    40, 0, 2, 0, 0, 46, 13,
    48, 0, 2, 0, 0, 4, 2,
    56, 0, 2, 0, 0, 50, 15,
    64, 0, 1, 0, 0, 7,
    72, 0, 1, 0, 0, 5,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 2, 0, 0, 244, 1,
    136, 4, 1, 0, 0, 6,
    144, 4, 244, 1, 1, 0,
    132, 6, 130, 2, 1, 102,
    6, 9, 2, 0, 0, 220, 5,
    14, 9, 1, 0, 0, 4,
    22, 9, 220, 5, 1, 0,
    242, 14, 2, 0, 0, 176, 4,
    250, 14, 1, 0, 0, 5,
    2, 15, 176, 4, 1, 0,
};

static const unsigned char peer_golden_v5b_wrap_read_held[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    40, 0, 2, 0, 0, 252, 13,
    48, 0, 2, 0, 0, 4, 2,
    56, 0, 2, 0, 0, 4, 2,
    64, 0, 1, 0, 0, 7,
    72, 0, 1, 0, 0, 7,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 2, 0, 0, 244, 1,
    136, 4, 1, 0, 0, 6,
    144, 4, 244, 1, 1, 0,
    132, 6, 130, 2, 1, 102,
    6, 9, 2, 0, 0, 220, 5,
    14, 9, 1, 0, 0, 4,
    22, 9, 220, 5, 1, 0,
    242, 14, 2, 0, 0, 176, 4,
    250, 14, 1, 0, 0, 5,
    2, 15, 176, 4, 1, 0,
};

static const unsigned char peer_golden_v5c_wrap_released[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    41, 0, 1, 0, 0, 16,
    48, 0, 2, 0, 0, 4, 2,
    56, 0, 2, 0, 0, 4, 2,
    64, 0, 1, 0, 0, 7,
    72, 0, 1, 0, 0, 7,
    80, 0, 2, 0, 0, 194, 83,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 2, 0, 0, 244, 1,
    136, 4, 1, 0, 0, 6,
    144, 4, 244, 1, 1, 0,
    132, 6, 130, 2, 1, 102,
    6, 9, 2, 0, 0, 220, 5,
    14, 9, 1, 0, 0, 4,
    22, 9, 220, 5, 1, 0,
    242, 14, 2, 0, 0, 176, 4,
    250, 14, 1, 0, 0, 5,
    2, 15, 176, 4, 1, 0,
};

static const unsigned char peer_golden_v5d_writer_closed[] = {
    0, 0, 10, 0, 0, 128, 0, 0, 0, 1, 0, 0, 0, 0, 4,
    16, 0, 2, 0, 0, 207, 3,
    24, 0, 1, 0, 0, 49,
    33, 0, 1, 0, 0, 16,
    41, 0, 1, 0, 0, 16,
    48, 0, 2, 0, 0, 4, 2,
    56, 0, 2, 0, 0, 4, 2,
    64, 0, 1, 0, 0, 7,
    72, 0, 1, 0, 0, 7,
    88, 0, 2, 0, 0, 193, 83,
    128, 0, 1, 0, 0, 41,
    136, 0, 41, 0, 0, 123, 34, 102, 111, 114, 109, 97, 116, 34, 58, 34, 82, 71, 66, 34, 44, 34,
        119, 105, 100, 116, 104, 34, 58, 54, 52, 48, 44, 34, 104, 101, 105, 103, 104, 116, 34,
        58, 52, 56, 48, 125,
    128, 4, 2, 0, 0, 244, 1,
    136, 4, 1, 0, 0, 6,
    144, 4, 244, 1, 1, 0,
    132, 6, 130, 2, 1, 102,
    6, 9, 2, 0, 0, 220, 5,
    14, 9, 1, 0, 0, 4,
    22, 9, 220, 5, 1, 0,
    242, 14, 2, 0, 0, 176, 4,
    250, 14, 1, 0, 0, 5,
    2, 15, 176, 4, 1, 0,
};

/* The dump as the file has it. False when which is out of range or a run does not fit. */
static __attribute__((unused)) bool peer_golden_expand(int which, unsigned char out[PEER_GOLDEN_SIZE]) {
    static const struct {
        const unsigned char *runs;
        size_t size;
    } dumps[PEER_GOLDEN_COUNT] = {
        {peer_golden_v1_created, sizeof peer_golden_v1_created},
        {peer_golden_v2_metadata, sizeof peer_golden_v2_metadata},
        {peer_golden_v3_three_written, sizeof peer_golden_v3_three_written},
        {peer_golden_v4_three_read, sizeof peer_golden_v4_three_read},
        {peer_golden_v5a_wrap_before_read, sizeof peer_golden_v5a_wrap_before_read},
        {peer_golden_v5b_wrap_read_held, sizeof peer_golden_v5b_wrap_read_held},
        {peer_golden_v5c_wrap_released, sizeof peer_golden_v5c_wrap_released},
        {peer_golden_v5d_writer_closed, sizeof peer_golden_v5d_writer_closed},
    };
    memset(out, 0, PEER_GOLDEN_SIZE);
    if (which < 0 || which >= PEER_GOLDEN_COUNT) return false;
    const unsigned char *run = dumps[which].runs, *end = run + dumps[which].size;
    while (run < end) {
        size_t at = (size_t)run[0] | (size_t)run[1] << 8;
        size_t n = (size_t)run[2] | (size_t)run[3] << 8;
        bool ramp = run[4] == 1;
        run += 5;
        if (n > PEER_GOLDEN_SIZE || at > PEER_GOLDEN_SIZE - n) return false;
        for (size_t k = 0; k < n; k++) out[at + k] = ramp ? (unsigned char)((run[0] + k) & 0xffu) : run[k];
        run += ramp ? 1 : n;
    }
    return run == end;
}

/* Where two dumps differ first, outside the pids; PEER_GOLDEN_SIZE when they are equal. */
static __attribute__((unused)) size_t peer_golden_difference(const unsigned char *a, const unsigned char *b) {
    for (size_t k = 0; k < PEER_GOLDEN_SIZE; k++)
        if (a[k] != b[k] && (k < 0x50 || k >= 0x60)) return k;
    return PEER_GOLDEN_SIZE;
}

#endif /* PEER_GOLDEN_H */
