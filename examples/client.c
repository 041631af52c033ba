/* client.c - asks a server on a duplex channel, several requests at a time, and checks the answers.
 *
 *   server echo &  client echo -n 1000 --size 4096 --in-flight 4
 *   server filter --mode blur &  client filter --video 1920x1080 --snapshot picture   (picture-before.ppm, picture-after.ppm)
 *
 * Request i (from 0) has byte k = (i + k) mod 256, or is picture i. Latency is from sending a request to having its answer. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include "picture.h"
#include "video.h"

enum { MOST_IN_FLIGHT = 1024 };

static report out = { .program = "client", .operation = "request" };

static struct {
    int64_t     requests, size, key, in_flight, timeout_ms, connect_ms, response_size, snapshot_frame;
    const char *verify, *video, *snapshot;
    bool        no_progress;
} want = { .requests = 1000, .size = 1024, .key = 255, .in_flight = 1, .timeout_ms = 5000, .connect_ms = 5000,
           .response_size = 268435456, .verify = "none" };

static struct {
    size_t   bytes;                        /* of a request */
    y4m      format;
    painter  artist;
    uint8_t *expected;                     /* an answer, as it should be */
    uint8_t *after;                        /* the answer kept for the snapshot */
    uint64_t sent, received;
    int64_t  sent_ns[MOST_IN_FLIGHT];
} state;

static zb_client channel;
static progress  line;

static const option options[] = {
    OPTION_NUMBER("requests", 'n', &want.requests, -1, MAX_FRAMES, "requests to make, -1: no end (1000)"),
    OPTION_NUMBER("size", 's', &want.size, 1, MAX_BYTES, "bytes of a request (1024)"),
    OPTION_CHOICE("verify", 0, "none|echo|xor|negate", &want.verify, "what each answer must be (none)"),
    OPTION_NUMBER("key", 0, &want.key, 0, 255, "verify xor: the server's key (255)"),
    OPTION_NUMBER("in-flight", 0, &want.in_flight, 1, MOST_IN_FLIGHT, "requests under way at a time (1)"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS, "how long to wait for an answer, -1: for ever (5000)"),
    OPTION_NUMBER("connect-timeout-ms", 0, &want.connect_ms, -1, MAX_MS, "how long to wait for the server, -1: for ever (5000)"),
    OPTION_NUMBER("response-size", 0, &want.response_size, 64, MAX_BYTES, "bytes of the response stream (268435456)"),
    OPTION_TEXT("video", 0, "WxH", &want.video, "send moving pictures of this size, as 1920x1080"),
    OPTION_TEXT("snapshot", 0, "FILE", &want.snapshot, "video: save a picture and its answer, FILE-before.ppm and FILE-after.ppm"),
    OPTION_NUMBER("snapshot-frame", 0, &want.snapshot_frame, 0, MAX_FRAMES, "which one, counted from 0 (0)"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

static bool prepare_video(void) {
    uint64_t width = 0, height = 0;
    const char *at;
    char header[200];
    if (!y4m_number(want.video, 'x', &width, &at) || !y4m_number(at + 1, '\0', &height, NULL) || width < 2 || height < 2 ||
        width > PICTURE_MAX_SIDE || height > PICTURE_MAX_SIDE) {
        report_error(&out, EXIT_UNABLE, "--video \"%s\": give WIDTHxHEIGHT like 1920x1080, sides from 2 to %d", want.video, PICTURE_MAX_SIDE);
        return false;
    }
    painter_init(&state.artist, (int)width, (int)height);
    int length = snprintf(header, sizeof header, "YUV4MPEG2 W%" PRIu64 " H%" PRIu64 " F60:1 Ip A1:1 C420jpeg", width, height);
    if (!y4m_parse(&state.format, header, (size_t)length)) return false;
    state.bytes = state.format.picture;
    return true;
}

static bool prepare(void) {
    state.bytes = (size_t)want.size;
    if (want.snapshot && !want.video) {
        report_error(&out, EXIT_UNABLE, "--snapshot needs --video WxH");
        return false;
    }
    if (want.video && !prepare_video()) return false;
    if (strcmp(want.verify, "none") != 0 || want.snapshot) state.expected = malloc(state.bytes);
    out.frame_size = state.bytes;
    return true;
}

static void make_request(void *place, uint64_t index) {
    if (want.video) paint_picture(&state.artist, index, place);
    else pattern_fill(place, state.bytes, index);
}

/* ---- the answers --------------------------------------------------------------------------------------- */

static void check_answer(const zb_answer *a) {
    uint8_t key = want.verify[0] == 'e' ? 0 : want.verify[0] == 'x' ? (uint8_t)want.key : 255;
    if (strcmp(want.verify, "none") == 0 || !state.expected) return;
    make_request(state.expected, a->number - 1);
    for (size_t k = 0; key && k < state.bytes; k++) state.expected[k] ^= key;
    if (a->size == state.bytes && memcmp(a->data, state.expected, a->size) == 0) return;
    if (out.verification_errors++ == 0)
        report_error(&out, EXIT_FRAMES, "answer %" PRIu64 " (%zu bytes) is not what --verify %s asks for", a->number - 1, a->size, want.verify);
    report_exit(&out, EXIT_FRAMES);
}

static void look_at(const zb_answer *a) {
    int64_t now = now_ns();
    latency_add(&out.latency, now - state.sent_ns[(a->number - 1) % MOST_IN_FLIGHT]);
    report_frame(&out, a->size, now);
    check_answer(a);
    if (!want.snapshot || state.after || a->number - 1 != (uint64_t)want.snapshot_frame || a->size != state.bytes) return;
    state.after = malloc(a->size);
    if (state.after) memcpy(state.after, a->data, a->size);
}

/* True: there was one, good or not. */
static bool receive(int64_t timeout_ns, zb_result *result) {
    zb_answer a;
    zb_result e = *result = zb_client_receive(&channel, &a, timeout_ns);
    if (e == ZB_ERR_NO_ANSWER)
        report_error(&out, EXIT_FRAMES, "request %" PRIu64 " has no answer: %s (%s)", a.number - 1, zb_strerror(a.failure), zb_result_name(a.failure));
    if (e == ZB_OK) {
        look_at(&a);
        zb_client_release(&channel, &a);
    }
    if (e == ZB_OK || e == ZB_ERR_NO_ANSWER) state.received++;
    return e == ZB_OK || e == ZB_ERR_NO_ANSWER;
}

static void show_progress(void) {
    zb_info info;
    zb_stats stats = { 0 };
    char name[256];
    if (!progress_due(&line)) return;
    snprintf(name, sizeof name, "%.236s_response", out.name);
    if (zb_stat(ZB_KIND_STREAM, name, &info) == ZB_OK) {
        stats.payload_size = info.payload_size;
        stats.fill_bytes = info.fill_bytes;
    }
    progress_show(&line, &out, &stats);
}

/* ---- the requests ---------------------------------------------------------------------------------------- */

/* Only the first one waits for room: later ones let the answers be received first. */
static zb_result send_request(int64_t timeout_ns) {
    void *place;
    zb_result e = zb_client_acquire(&channel, state.bytes, &place, state.sent > state.received ? ZB_NOWAIT : timeout_ns);
    if (e != ZB_OK) return e;
    make_request(place, state.sent);
    state.sent_ns[state.sent % MOST_IN_FLIGHT] = now_ns();
    e = zb_client_commit(&channel, state.bytes, NULL);
    if (e == ZB_OK) state.sent++;
    return e;
}

/* One step forward: ZB_TIMEOUT if there was none within the slice. */
static zb_result step(uint64_t most, int64_t slice) {
    zb_result e = ZB_TIMEOUT;
    bool moved = false;
    while (state.sent < most && state.sent - state.received < (uint64_t)want.in_flight && !stop_requested) {
        e = send_request(slice);
        if (e != ZB_OK) break;
        moved = true;
    }
    if (e != ZB_OK && e != ZB_TIMEOUT) return e;
    if (state.sent > state.received && receive(slice, &e)) return ZB_OK;
    return moved && e == ZB_TIMEOUT ? ZB_OK : e;
}

static void ask(void) {
    uint64_t most = want.requests < 0 ? UINT64_MAX : (uint64_t)want.requests;
    int64_t left = patience_of_ms(want.timeout_ms);
    while (state.received < most && !stop_requested) {
        zb_result e = step(most, patience_slice(left));
        show_progress();
        if (e == ZB_OK) left = patience_of_ms(want.timeout_ms);
        else if (e != ZB_TIMEOUT) {
            report_result(&out, EXIT_FRAMES, "cannot go on with channel", out.name, e, channel.os_error);
            return;
        } else if (!patience_spend(&left)) {
            report_error(&out, EXIT_FRAMES, "no answer came from channel \"%s\" within %" PRId64 " ms: raise --timeout-ms", out.name, want.timeout_ms);
            return;
        }
    }
}

static bool connect_channel(void) {
    int64_t left = patience_of_ms(want.connect_ms);
    zb_result e;
    do {
        zb_client_desc desc = { .response_size = (uint64_t)want.response_size, .connect_timeout_ns = patience_slice(left) };
        e = zb_client_open(&channel, out.name, &desc);
    } while ((e == ZB_ERR_NOT_FOUND || e == ZB_ERR_PEER_DEAD) && !stop_requested && patience_spend(&left));
    if (e == ZB_OK && want.video) e = zb_client_set_metadata(&channel, state.format.line, strlen(state.format.line));
    if (e != ZB_OK && !stop_requested) report_result(&out, EXIT_UNABLE, "cannot open channel", out.name, e, channel.os_error);
    return e == ZB_OK;
}

static void save(const char *which, const uint8_t *picture) {
    char path[4096];
    snprintf(path, sizeof path, "%.4000s-%s.ppm", want.snapshot, which);
    FILE *file = fopen(path, "wb");
    bool good = file && write_ppm(file, &state.format, picture);
    if (file && fclose(file) != 0) good = false;
    if (!good) report_error(&out, EXIT_FRAMES, "cannot write \"%s\": %s", path, strerror(errno));
}

static void save_snapshots(void) {
    if (!state.after || !state.expected) {
        if (out.exit_code == EXIT_GOOD) report_error(&out, EXIT_FRAMES, "no snapshot: answer %" PRId64 " did not come", want.snapshot_frame);
        return;
    }
    make_request(state.expected, (uint64_t)want.snapshot_frame);
    save("before", state.expected);
    save("after", state.after);
}

static void run(void) {
    if (!connect_channel()) {
        zb_client_close(&channel);
        return;
    }
    progress_start(&line, !want.no_progress);
    out.start_ns = now_ns();
    ask();
    out.end_ns = now_ns();
    zb_result e = zb_client_close(&channel);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close channel", out.name, e, channel.os_error);
    if (want.snapshot) save_snapshots();
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]", "Connects to the duplex channel NAME, makes requests and checks the answers.", options,
                             sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv) && prepare()) run();
    free(state.expected);
    free(state.after);
    return report_finish(&out, "requests", "got answers to");
}
