/* server.c - answers requests on a duplex channel: an echo, a cipher, and two picture filters.
 *
 *   server filter --mode blur        &  client filter --video 1920x1080 --snapshot picture
 *   server cipher --mode xor --key 7 &  client cipher --verify xor --key 7
 *
 * Without --in-place the answer is written straight into the response stream, and the request stays as it is. With it the
 * request's own bytes are changed and then become the answer, which the library copies over. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include "video.h"

static report out = { .program = "server", .operation = "serve" };

static struct {
    int64_t     requests, key, radius, request_size;
    const char *mode;
    bool        in_place;
} want = { .requests = -1, .key = 255, .radius = 8, .request_size = 268435456, .mode = "echo" };

static zb_server service;
static y4m       format;      /* what the client says that its pictures are; picture 0: nothing */
static uint8_t  *lines;       /* for the blur: radius + 1 rows and the sums of a row */
static uint64_t  failed;

static const option options[] = {
    OPTION_CHOICE("mode", 0, "echo|xor|negate|blur", &want.mode, "what the answer is made of; blur needs pictures (echo)"),
    OPTION_FLAG("in-place", 0, &want.in_place, "change the request itself, which becomes the answer"),
    OPTION_NUMBER("key", 0, &want.key, 0, 255, "xor: change each byte by this (255)"),
    OPTION_NUMBER("radius", 0, &want.radius, 1, 256, "blur: pixels to each side (8)"),
    OPTION_NUMBER("requests", 'n', &want.requests, -1, MAX_FRAMES, "stop after so many, -1: do not (-1)"),
    OPTION_NUMBER("request-size", 0, &want.request_size, 64, MAX_BYTES, "bytes of the request stream (268435456)"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- the filters: from and to may be the same place ------------------------------------------------ */

static void change_bytes(const uint8_t *from, uint8_t *to, size_t size, uint8_t key) {
    for (size_t i = 0; i < size; i++) to[i] = from[i] ^ key;
}

/* A running sum over 2 * radius + 1 bytes; the edge counts on beyond the end. */
static void blur_row(const uint8_t *from, uint8_t *to, int width, int radius, uint32_t scale) {
    uint32_t sum = 0;
    for (int i = -radius; i <= radius; i++) sum += from[i < 0 ? 0 : i < width ? i : width - 1];
    for (int x = 0; x < width; x++) {
        to[x] = (uint8_t)((sum * scale + 32768) >> 16);
        sum += from[x + radius + 1 < width ? x + radius + 1 : width - 1];
        sum -= from[x - radius > 0 ? x - radius : 0];
    }
}

/* The rows above are gone when they are needed for the last time: radius + 1 of them are kept. */
static void blur_columns(uint8_t *plane, int width, int height, int radius, uint32_t scale) {
    size_t row = (size_t)width;
    uint8_t *kept = lines;
    uint32_t *sums = (uint32_t *)(void *)(lines + ((size_t)radius + 1) * row + (4 - ((size_t)radius + 1) * row % 4) % 4);
    memset(sums, 0, row * sizeof *sums);
    for (int i = -radius; i <= radius; i++) {
        const uint8_t *at = plane + row * (size_t)(i < 0 ? 0 : i < height ? i : height - 1);
        for (size_t x = 0; x < row; x++) sums[x] += at[x];
    }
    for (int y = 0; y <= radius; y++) memcpy(kept + row * (size_t)y, plane, row); /* the first row, for those above it */
    for (int y = 0; y < height; y++) {
        uint8_t *at = plane + row * (size_t)y, *oldest = kept + row * (size_t)((y + 1) % (radius + 1));
        const uint8_t *in = plane + row * (size_t)(y + radius + 1 < height ? y + radius + 1 : height - 1);
        memcpy(kept + row * (size_t)(y % (radius + 1)), at, row);
        bool last = y + radius + 1 >= height && y == height - 1;
        for (size_t x = 0; x < row; x++) {
            uint32_t sum = sums[x];
            if (!last) sums[x] = sum + in[x] - oldest[x];
            at[x] = (uint8_t)((sum * scale + 32768) >> 16);
        }
    }
}

static void blur_plane(const uint8_t *from, uint8_t *to, int width, int height, int radius) {
    uint32_t scale = 65536u / (2 * (uint32_t)radius + 1);
    size_t row = (size_t)width;
    for (int y = 0; y < height; y++) {
        if (from == to) memcpy(lines, from + row * (size_t)y, row);
        blur_row(from == to ? lines : from + row * (size_t)y, to + row * (size_t)y, width, radius, scale);
    }
    blur_columns(to, width, height, radius, scale);
}

static void blur_picture(const uint8_t *from, uint8_t *to) {
    for (int p = 0; p < format.planes; p++) {
        size_t at = y4m_plane_offset(&format, p);
        int radius = (int)want.radius >> (p == 1 || p == 2 ? format.shift_y : 0);
        blur_plane(from + at, to + at, (int)y4m_plane_width(&format, p), (int)y4m_plane_height(&format, p), radius > 0 ? radius : 1);
    }
}

static bool is_picture(size_t size) { return format.picture != 0 && size == format.picture && format.bits == 8; }

/* False: not a request for this mode. */
static bool filter(const uint8_t *from, uint8_t *to, size_t size) {
    bool blur = want.mode[0] == 'b';
    if (blur && !is_picture(size)) return false;
    if (blur) blur_picture(from, to);
    else if (want.mode[0] == 'e') {
        if (from != to) memcpy(to, from, size);
    } else change_bytes(from, to, size, want.mode[0] == 'x' ? (uint8_t)want.key : 255);
    return true;
}

/* ---- the service ------------------------------------------------------------------------------------- */

/* Whatever goes wrong here: the library sees to it that this request has one answer. */
static zb_result answer(zb_server *s, const zb_request *request) {
    void *place;
    if (want.in_place) {
        if (!filter(request->data, request->data, request->size)) return ZB_ERR_SCHEMA;
        return zb_server_reply_in_place(s, request->size, ZB_FOREVER);
    }
    zb_result e = zb_server_acquire_reply(s, request->size, &place, ZB_FOREVER);
    if (e != ZB_OK) return e;
    if (!filter(request->data, place, request->size)) return ZB_ERR_SCHEMA;
    return zb_server_commit_reply(s, request->size);
}

static zb_result handle(zb_server *s, const zb_request *request, void *user) {
    int64_t begun = now_ns();
    size_t size = request->size;
    (void)user;
    zb_result e = answer(s, request);
    if (e == ZB_OK) {
        int64_t now = now_ns();
        if (out.frames == 0) out.start_ns = begun;
        report_frame(&out, size, now);
        latency_add(&out.latency, now - begun);
    } else if (e < 0 && e != ZB_ERR_PEER_DEAD) {
        failed++;
        report_note(&out, "request %" PRIu64 " of %zu bytes failed: %s", request->number, size, zb_strerror(e));
    }
    if (want.requests >= 0 && out.frames + failed >= (uint64_t)want.requests) zb_server_stop(s);
    return e;
}

/* The client's metadata is the header of a Y4M file, if it sends pictures. */
static void greet(zb_server *s, const void *metadata, size_t size, void *user) {
    (void)s;
    (void)user;
    memset(&format, 0, sizeof format);
    if (!metadata || !y4m_parse(&format, metadata, size)) format.picture = 0;
    free(lines);
    lines = NULL;
    if (format.picture) lines = malloc((size_t)format.width * ((size_t)want.radius + 1 + sizeof(uint32_t)) + 4);
    if (!lines) format.picture = 0;
    report_note(&out, "a client: %s", format.picture ? format.line : "no pictures");
}

static void say_goodbye(zb_server *s, zb_result why, void *user) {
    (void)s;
    (void)user;
    report_note(&out, "the client is gone: %s", zb_strerror(why));
}

static void stop_service(int signal_number) {
    on_stop_signal(signal_number);
    zb_server_stop(&service);
}

static void run(void) {
    struct sigaction stop = { 0 };
    zb_server_desc desc = { .request_size = (uint64_t)want.request_size, .on_connect = greet, .on_disconnect = say_goodbye };
    zb_result e = zb_server_create(&service, out.name, &desc);
    if (e != ZB_OK) {
        report_result(&out, EXIT_UNABLE, "cannot create channel", out.name, e, service.os_error);
        return;
    }
    stop.sa_handler = stop_service;
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    out.start_ns = now_ns();
    report_note(&out, "serving \"%s\"", out.name);
    if (want.requests != 0 && !stop_requested) e = zb_server_run(&service, handle, NULL);
    out.end_ns = now_ns();
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot serve channel", out.name, e, service.os_error);
    e = zb_server_close(&service);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close channel", out.name, e, service.os_error);
    if (failed) report_error(&out, EXIT_FRAMES, "%" PRIu64 " requests failed", failed);
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]", "Creates the duplex channel NAME and answers what a client asks, one client after the other.",
                             options, sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv)) run();
    free(lines);
    return report_finish(&out, "requests", "answered");
}
