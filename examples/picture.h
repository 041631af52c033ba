/* picture.h - a moving I420 picture made for the stream: waves of colour, a bouncing box and the
 * frame's number. A function of the frame's number alone, so that a restarted writer goes on where
 * the last one stopped. It writes each byte once from a table that fits in the first-level cache:
 * 1080p takes about as long as filling the memory does. */
#ifndef EXAMPLES_PICTURE_H
#define EXAMPLES_PICTURE_H

#include <stdint.h>
#include <string.h>

enum { PICTURE_MAX_SIDE = 16384, PICTURE_PERIOD = 512 };

typedef struct painter {
    int     width, height;
    uint8_t luma[PICTURE_MAX_SIDE + PICTURE_PERIOD];   /* triangle waves: a row is a window into one */
    uint8_t chroma[PICTURE_MAX_SIDE + PICTURE_PERIOD];
} painter;

typedef struct picture_plane {
    uint8_t *data;
    int      width, height;
} picture_plane;

static inline void painter_init(painter *p, int width, int height) {
    p->width = width;
    p->height = height;
    for (int i = 0; i < PICTURE_MAX_SIDE + PICTURE_PERIOD; i++) {
        int at = i % PICTURE_PERIOD, triangle = at < 256 ? at : 511 - at;
        p->luma[i] = (uint8_t)(48 + triangle / 2);
        p->chroma[i] = (uint8_t)(56 + triangle * 144 / 255);
    }
}

/* A smooth wave from two parabolas: -64 to 64, period 512. */
static inline int wave(uint64_t t) {
    int x = (int)(t & 255), arch = x * (256 - x) / 256;
    return t & 256 ? -arch : arch;
}

/* Runs from 0 to range and back. */
static inline int bounce(uint64_t t, int range) {
    if (range <= 0) return 0;
    int at = (int)(t % (2 * (uint64_t)range));
    return at <= range ? at : 2 * range - at;
}

static inline void fill_rect(picture_plane p, int x, int y, int width, int height, uint8_t value) {
    int right = x + width < p.width ? x + width : p.width;
    int bottom = y + height < p.height ? y + height : p.height;
    if (x >= right) return;
    for (int row = y; row < bottom; row++)
        memset(p.data + (size_t)row * (size_t)p.width + x, value, (size_t)(right - x));
}

static inline void paint_waves(picture_plane p, const uint8_t *table, uint64_t slide, uint64_t tilt, uint64_t bend) {
    for (int y = 0; y < p.height; y++) {
        uint64_t offset = slide + (uint64_t)y * tilt + (uint64_t)(256 + wave((uint64_t)y + bend));
        memcpy(p.data + (size_t)y * (size_t)p.width, table + offset % PICTURE_PERIOD, (size_t)p.width);
    }
}

/* A rectangle in all three planes; x and y even. */
static inline void paint_rect(const picture_plane planes[3], int x, int y, int width, int height, const uint8_t yuv[3]) {
    fill_rect(planes[0], x, y, width, height, yuv[0]);
    fill_rect(planes[1], x / 2, y / 2, (width + 1) / 2, (height + 1) / 2, yuv[1]);
    fill_rect(planes[2], x / 2, y / 2, (width + 1) / 2, (height + 1) / 2, yuv[2]);
}

/* One digit in 3 x 5 cells, a bit each, top left first. */
static inline void paint_digit(picture_plane p, int digit, int x, int y, int cell) {
    static const uint16_t shapes[10] = { 0x7B6F, 0x2C97, 0x73E7, 0x73CF, 0x5BC9, 0x79CF, 0x79EF, 0x7292, 0x7BEF, 0x7BCF };
    for (int i = 0; i < 15; i++)
        if (shapes[digit] >> (14 - i) & 1) fill_rect(p, x + i % 3 * cell, y + i / 3 * cell, cell, cell, 235);
}

static inline void paint_number(const picture_plane planes[3], uint64_t number, int height) {
    static const uint8_t black[3] = { 16, 128, 128 };
    enum { DIGITS = 8 };
    int cell = height / 120 * 2 > 0 ? height / 120 * 2 : 1;
    int left = 2 * cell, top = 2 * cell;
    paint_rect(planes, left, top, (DIGITS * 4 + 1) * cell, 7 * cell, black);
    for (int i = DIGITS - 1; i >= 0; i--, number /= 10)
        paint_digit(planes[0], (int)(number % 10), left + (1 + i * 4) * cell, top + cell, cell);
}

/* Paints picture number t into width * height luma bytes and two quarter planes at place. */
static inline void paint_picture(const painter *p, uint64_t t, void *place) {
    static const uint8_t frame[3] = { 32, 118, 138 }, fill[3] = { 200, 60, 176 };
    int half_width = (p->width + 1) / 2, half_height = (p->height + 1) / 2;
    size_t luma = (size_t)p->width * (size_t)p->height, chroma = (size_t)half_width * (size_t)half_height;
    uint8_t *data = place;
    picture_plane planes[3] = { { data, p->width, p->height },
                                { data + luma, half_width, half_height },
                                { data + luma + chroma, half_width, half_height } };
    paint_waves(planes[0], p->luma, t * 3, 1, t * 2);
    paint_waves(planes[1], p->chroma, t * 2, 0, t * 3);
    paint_waves(planes[2], p->chroma, PICTURE_PERIOD - t % PICTURE_PERIOD, 2, t);
    int side = p->height / 12 * 2, border = side / 24 * 2 + 2;
    int x = bounce(t * 4, p->width - side) & ~1, y = bounce(t * 3, p->height - side) & ~1;
    paint_rect(planes, x, y, side, side, frame);
    if (side > 2 * border) paint_rect(planes, x + border, y + border, side - 2 * border, side - 2 * border, fill);
    paint_number(planes, t, p->height);
}

#endif /* EXAMPLES_PICTURE_H */
