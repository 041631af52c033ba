/* video.h - Y4M pictures in a stream, for the example programs.
 *
 *   metadata   the Y4M stream header, one line without its newline, plus "XZBTRAILER=32"
 *   a frame    the picture, exactly the bytes that follow "FRAME\n" in a Y4M file, then the trailer
 *
 * The trailer is where the time stamp goes. Inside the picture it would change pixels, and what comes
 * out would not be what went in; behind it, a reader that does not know it sees some more bytes, and
 * one that does leaves them away. Y4M allows any X parameter in its header, so every other program
 * takes the metadata as it is.
 *
 *   >>y4m       header line, layout of the planes
 *   >>trailer   time, number and hash of each picture
 *   >>snapshot  one picture as a PPM file
 */
#ifndef EXAMPLES_VIDEO_H
#define EXAMPLES_VIDEO_H

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- >>y4m ----------------------------------------------------------------------------------- */

enum { Y4M_LINE = 4096, Y4M_MAX_SIDE = 32768, TRAILER_BYTES = 32 };
#define Y4M_TRAILER_TAG "XZBTRAILER=32"
#define Y4M_FORMATS "420, 420jpeg, 420mpeg2, 420paldv, 411, 422, 444, 444alpha, mono, and those with p9 to p16 (mono9 to mono16)"

typedef struct y4m {
    char     line[Y4M_LINE];   /* header without newline and without our tag: what a file gets */
    char     problem[300];     /* why it was refused */
    int      width, height;
    uint64_t rate, scale;      /* frames per second = rate / scale; 0 / 0: not said */
    int      planes;           /* 1 mono, 3, 4 with alpha */
    int      shift_x, shift_y; /* chroma planes are smaller by these powers of two */
    int      bits;             /* per sample; above 8: two bytes, little-endian */
    bool     full_range;
    bool     mixed;            /* interlacing differs from frame to frame */
    size_t   trailer;          /* bytes behind each picture: 0 or TRAILER_BYTES */
    size_t   picture;          /* bytes of a picture */
} y4m;

static inline size_t y4m_plane_width(const y4m *v, int plane) {
    int shift = plane == 1 || plane == 2 ? v->shift_x : 0;
    return (size_t)(v->width + (1 << shift) - 1) >> shift;
}

static inline size_t y4m_plane_height(const y4m *v, int plane) {
    int shift = plane == 1 || plane == 2 ? v->shift_y : 0;
    return (size_t)(v->height + (1 << shift) - 1) >> shift;
}

static inline size_t y4m_plane_bytes(const y4m *v, int plane) {
    return y4m_plane_width(v, plane) * y4m_plane_height(v, plane) * (v->bits > 8 ? 2 : 1);
}

static inline size_t y4m_plane_offset(const y4m *v, int plane) {
    size_t offset = 0;
    for (int i = 0; i < plane; i++) offset += y4m_plane_bytes(v, i);
    return offset;
}

static inline bool y4m_refuse(y4m *v, const char *why, const char *what) {
    snprintf(v->problem, sizeof v->problem, "%s%.100s", why, what);
    return false;
}

/* Digits only, at least one, up to the end or the given stop character. */
static inline bool y4m_number(const char *text, char stop, uint64_t *value, const char **end) {
    const char *at = text;
    uint64_t sum = 0;
    while (*at >= '0' && *at <= '9' && at - text < 10) sum = sum * 10 + (uint64_t)(*at++ - '0');
    if (at == text || *at != stop) return false;
    *value = sum;
    if (end) *end = at;
    return true;
}

/* What comes after the sampling: a siting ("jpeg") or a depth ("p10"). */
static inline bool y4m_depth(y4m *v, const char *text) {
    static const char *const sitings[] = { "", "jpeg", "mpeg2", "paldv" };
    uint64_t bits;
    for (size_t i = 0; i < sizeof sitings / sizeof sitings[0]; i++)
        if (strcmp(text, sitings[i]) == 0) return true;
    if (v->planes == 1 ? !y4m_number(text, '\0', &bits, NULL) : text[0] != 'p' || !y4m_number(text + 1, '\0', &bits, NULL))
        return false;
    v->bits = (int)bits;
    return bits >= 9 && bits <= 16;
}

static inline bool y4m_chroma(y4m *v, const char *text) {
    static const char unknown[] = "the pixel format must be one of " Y4M_FORMATS ", not C";
    static const struct { const char *name; int planes, shift_x, shift_y; } known[] = {
        { "444alpha", 4, 0, 0 }, { "mono", 1, 0, 0 }, { "420", 3, 1, 1 },
        { "422", 3, 1, 0 },      { "444", 3, 0, 0 },  { "411", 3, 2, 0 },
    };
    for (size_t i = 0; i < sizeof known / sizeof known[0]; i++) {
        size_t length = strlen(known[i].name);
        if (strncmp(text, known[i].name, length) != 0) continue;
        v->planes = known[i].planes;
        v->shift_x = known[i].shift_x;
        v->shift_y = known[i].shift_y;
        v->bits = 8;
        return y4m_depth(v, text + length) || y4m_refuse(v, unknown, text);
    }
    return y4m_refuse(v, unknown, text);
}

static inline bool y4m_side(y4m *v, const char *text, int *side) {
    uint64_t value;
    if (!y4m_number(text + 1, '\0', &value, NULL) || value < 1 || value > Y4M_MAX_SIDE)
        return y4m_refuse(v, "width and height must be 1 to 32768, not ", text);
    *side = (int)value;
    return true;
}

static inline bool y4m_ratio(y4m *v, const char *text) {
    const char *colon;
    if (y4m_number(text + 1, ':', &v->rate, &colon) && y4m_number(colon + 1, '\0', &v->scale, NULL)) return true;
    return y4m_refuse(v, "the frame rate must be like F30:1, not ", text);
}

static inline bool y4m_parameter(y4m *v, const char *text) {
    switch (text[0]) {
    case 'W': return y4m_side(v, text, &v->width);
    case 'H': return y4m_side(v, text, &v->height);
    case 'F': return y4m_ratio(v, text);
    case 'C': return y4m_chroma(v, text + 1);
    case 'I': v->mixed = text[1] == 'm'; return true;
    case 'X':
        if (strcmp(text, Y4M_TRAILER_TAG) == 0) v->trailer = TRAILER_BYTES;
        else if (strcmp(text, "XCOLORRANGE=FULL") == 0) v->full_range = true;
        return true;
    default: return true; /* A, and what later versions may bring */
    }
}

/* Reads a header line of length bytes (no newline in it). False: v->problem says why. */
static inline bool y4m_parse(y4m *v, const char *line, size_t length) {
    static const char magic[] = "YUV4MPEG2";
    char copy[Y4M_LINE], *rest = copy;
    memset(v, 0, sizeof *v);
    if (length >= sizeof copy) return y4m_refuse(v, "the Y4M header is longer than 4095 bytes", "");
    memcpy(copy, line, length);
    copy[length] = '\0';
    if (strncmp(copy, magic, 9) != 0 || (copy[9] != ' ' && copy[9] != '\0'))
        return y4m_refuse(v, "not Y4M: it does not begin with YUV4MPEG2", "");
    memcpy(v->line, magic, sizeof magic);
    y4m_chroma(v, "420jpeg"); /* what no C parameter means */
    for (char *word = strtok_r(copy + 9, " ", &rest); word; word = strtok_r(NULL, " ", &rest)) {
        if (!y4m_parameter(v, word)) return false;
        if (strcmp(word, Y4M_TRAILER_TAG) == 0) continue;
        strcat(v->line, " "); /* cannot overflow: the words come from a line that fits */
        strcat(v->line, word);
    }
    if (v->width == 0 || v->height == 0) return y4m_refuse(v, "the Y4M header has no W or no H", "");
    v->picture = y4m_plane_offset(v, v->planes);
    return true;
}

/* ---- >>trailer ------------------------------------------------------------------------------- */

/* Little-endian, as everything in the segment, and not aligned: memcpy in and out. */
typedef struct trailer {
    char     magic[8];
    uint64_t time_ns; /* CLOCK_MONOTONIC, the moment before the commit */
    uint64_t index;   /* from 0, by 1: a gap is a lost frame */
    uint64_t hash;    /* of the picture and the index: a mismatch is a torn frame */
} trailer;

_Static_assert(sizeof(trailer) == TRAILER_BYTES, "the tag in the metadata says so");

#define TRAILER_MAGIC "ZBTRAIL1"

#define HASH_K UINT64_C(0x9E3779B97F4A7C15)

static inline uint64_t hash_step(uint64_t h, uint64_t word) {
    h ^= word;
    return (h << 29 | h >> 35) * HASH_K; /* the turn brings top bits down, the product low bits up */
}

static inline uint64_t hash_at(uint64_t h, const unsigned char *at) {
    uint64_t word;
    memcpy(&word, at, 8);
    return hash_step(h, word);
}

/* Every bit counts. Six lanes, because each step has to wait for the one before it in its lane. */
static inline uint64_t picture_hash(const void *data, size_t size, uint64_t index) {
    const unsigned char *at = data;
    uint64_t hash = index ^ size * HASH_K, a = 1, b = 2, c = 3, d = 4, e = 5, f = 6;
    size_t left = size;
    for (; left >= 48; left -= 48, at += 48) {
        a = hash_at(a, at);
        b = hash_at(b, at + 8);
        c = hash_at(c, at + 16);
        d = hash_at(d, at + 24);
        e = hash_at(e, at + 32);
        f = hash_at(f, at + 40);
    }
    for (; left >= 8; left -= 8, at += 8) hash = hash_at(hash, at);
    for (; left > 0; left--) hash = hash_step(hash, *at++);
    hash = hash_step(hash_step(hash_step(hash, a), b), c);
    hash = hash_step(hash_step(hash_step(hash, d), e), f);
    return hash ^ hash >> 32;
}

static inline void trailer_put(void *place, int64_t time_ns, uint64_t index, uint64_t hash) {
    trailer t = { TRAILER_MAGIC, (uint64_t)time_ns, index, hash };
    memcpy(place, &t, sizeof t);
}

static inline bool trailer_get(trailer *t, const void *place) {
    memcpy(t, place, sizeof *t);
    return memcmp(t->magic, TRAILER_MAGIC, sizeof t->magic) == 0;
}

/* ---- >>snapshot ------------------------------------------------------------------------------ */

static inline int clamp_byte(int value) {
    return value < 0 ? 0 : value > 255 ? 255 : value;
}

/* The sample of a plane that belongs to pixel x, y, as 8 bits. */
static inline int y4m_sample(const y4m *v, const unsigned char *plane_data, int plane, int x, int y) {
    int chroma = plane == 1 || plane == 2;
    size_t column = (size_t)x >> (chroma ? v->shift_x : 0), row = (size_t)y >> (chroma ? v->shift_y : 0);
    size_t at = row * y4m_plane_width(v, plane) + column;
    if (v->bits <= 8) return plane_data[at];
    return clamp_byte((plane_data[2 * at] | plane_data[2 * at + 1] << 8) >> (v->bits - 8));
}

/* YCbCr to RGB in 16.16 fixed point: BT.709 from 720 lines on, BT.601 below. */
static inline void y4m_pixel(const y4m *v, int y, int u, int w, unsigned char rgb[3]) {
    static const int limited[2][5] = { { 76309, 104597, 25675, 53279, 132201 }, { 76309, 117489, 13975, 34925, 138438 } };
    static const int full[2][5] = { { 65536, 91881, 22554, 46802, 116130 }, { 65536, 103206, 12276, 30679, 121609 } };
    const int *k = (v->full_range ? full : limited)[v->height >= 720];
    int luma = (v->full_range ? y : y - 16) * k[0] + 32768;
    rgb[0] = (unsigned char)clamp_byte((luma + k[1] * (w - 128)) / 65536);
    rgb[1] = (unsigned char)clamp_byte((luma - k[2] * (u - 128) - k[3] * (w - 128)) / 65536);
    rgb[2] = (unsigned char)clamp_byte((luma + k[4] * (u - 128)) / 65536);
}

static inline void y4m_rgb_row(const y4m *v, const unsigned char *picture, int y, unsigned char *rgb) {
    bool mono = v->planes == 1;
    const unsigned char *u = picture + (mono ? 0 : y4m_plane_offset(v, 1));
    const unsigned char *w = picture + (mono ? 0 : y4m_plane_offset(v, 2));
    for (int x = 0; x < v->width; x++)
        y4m_pixel(v, y4m_sample(v, picture, 0, x, y), mono ? 128 : y4m_sample(v, u, 1, x, y),
                  mono ? 128 : y4m_sample(v, w, 2, x, y), rgb + 3 * x);
}

/* False: errno says why. */
static inline bool write_ppm(FILE *file, const y4m *v, const void *picture) {
    unsigned char *row = malloc(3 * (size_t)v->width);
    bool good = row && fprintf(file, "P6\n%d %d\n255\n", v->width, v->height) > 0;
    for (int y = 0; good && y < v->height; y++) {
        y4m_rgb_row(v, picture, y, row);
        good = fwrite(row, 3, (size_t)v->width, file) == (size_t)v->width;
    }
    free(row);
    return fflush(file) == 0 && good;
}

#endif /* EXAMPLES_VIDEO_H */
