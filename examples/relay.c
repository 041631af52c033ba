/* relay.c - reads one stream and writes what it read into the next, for pipelines of processes.
 *
 *   reader out  &  relay in out  &  writer in --video 1280x720@30
 *
 * It creates FROM and connects to TO. Metadata and frames pass unchanged; --xor stands in for work. A
 * frame goes from its place in one stream to its place in the other, with no buffer in between. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"

static report out = { .program = "relay", .operation = "relay" };

static struct {
    int64_t     frames, timeout_ms, connect_ms, metadata_size, payload_size, key;
    const char *names[2];
    bool        no_progress;
} want = { .frames = -1, .timeout_ms = 5000, .connect_ms = 5000, .metadata_size = 4096, .payload_size = 268435456 };

static zb_reader from;
static zb_writer to;
static progress  line;
static bool      writer_seen, metadata_passed;

static const option options[] = {
    OPTION_NUMBER("frames", 'n', &want.frames, -1, MAX_FRAMES, "frames to pass on, -1: until the writer leaves (-1)"),
    OPTION_NUMBER("xor", 0, &want.key, 0, 255, "change each byte by this key (0)"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS, "how long to wait for a frame, -1: for ever (5000)"),
    OPTION_NUMBER("connect-timeout-ms", 0, &want.connect_ms, -1, MAX_MS,
                  "how long to wait for TO's reader and FROM's writer, -1: for ever (5000)"),
    OPTION_NUMBER("metadata-size", 0, &want.metadata_size, 0, MAX_BYTES, "bytes for FROM's metadata, 0: none (4096)"),
    OPTION_NUMBER("payload-size", 0, &want.payload_size, 1, MAX_BYTES, "bytes for FROM's frames (268435456)"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

static bool create_from(void) {
    zb_reader_desc desc = { .payload_size = (uint64_t)want.payload_size };
    desc.metadata_size = want.metadata_size ? (uint64_t)want.metadata_size : ZB_NO_METADATA;
    zb_result e = zb_reader_create(&from, want.names[0], &desc);
    if (e != ZB_OK) report_result(&out, EXIT_UNABLE, "cannot create stream", want.names[0], e, from.os_error);
    return e == ZB_OK;
}

static bool connect_to(void) {
    int64_t left = patience_of_ms(want.connect_ms);
    zb_result e;
    do {
        zb_writer_desc desc = { .connect_timeout_ns = patience_slice(left) };
        e = zb_writer_open(&to, want.names[1], &desc);
    } while ((e == ZB_ERR_NOT_FOUND || e == ZB_ERR_PEER_DEAD) && !stop_requested && patience_spend(&left));
    if (e != ZB_OK && !stop_requested)
        report_result(&out, EXIT_UNABLE, "cannot open stream", want.names[1], e, to.os_error);
    return e == ZB_OK;
}

/* As soon as there is metadata, and in any case before the first frame. */
static bool pass_metadata(void) {
    const void *data;
    size_t size;
    if (metadata_passed || zb_reader_metadata(&from, &data, &size, ZB_NOWAIT) != ZB_OK) return true;
    zb_result e = zb_writer_set_metadata(&to, data, size);
    metadata_passed = true;
    out.metadata_size = size;
    report_note(&out, "metadata of %zu bytes", size);
    if (e != ZB_OK) report_result(&out, EXIT_UNABLE, "cannot set the metadata of stream", want.names[1], e, to.os_error);
    return e == ZB_OK;
}

/* Nothing came for a slice. True: wait on. */
static bool still_patient(int64_t *left) {
    if (!writer_seen && zb_reader_writer_alive(&from)) {
        writer_seen = true;
        *left = patience_of_ms(want.timeout_ms);
        return true;
    }
    if (patience_spend(left)) return true;
    if (writer_seen) report_error(&out, EXIT_FRAMES, "no frame came in stream \"%s\" within %" PRId64 " ms: raise --timeout-ms",
                                  want.names[0], want.timeout_ms);
    else report_error(&out, EXIT_UNABLE, "no writer came to stream \"%s\" within %" PRId64 " ms: raise --connect-timeout-ms",
                      want.names[0], want.connect_ms);
    return false;
}

static void show_progress(void) {
    zb_stats stats;
    if (progress_due(&line) && zb_reader_stats(&from, &stats) == ZB_OK) progress_show(&line, &out, &stats);
}

/* The next frame of FROM; false: the run is over. */
static bool next_frame(zb_frame *f) {
    int64_t left = patience_of_ms(writer_seen ? want.timeout_ms : want.connect_ms);
    int faults = 0;
    while (!stop_requested) {
        zb_result e = zb_reader_acquire(&from, f, patience_slice(left));
        if (!pass_metadata()) return false;
        if (e == ZB_OK) return writer_seen = true;
        show_progress();
        if (e == ZB_TIMEOUT && still_patient(&left)) continue;
        if (e == ZB_TIMEOUT || e == ZB_CLOSED) return false;
        report_result(&out, EXIT_FRAMES, "cannot take a frame from stream", want.names[0], e, from.os_error);
        if ((e != ZB_ERR_SEQUENCE && e != ZB_ERR_CORRUPT) || ++faults > 2) return false;
    }
    return false;
}

static void copy_xor(uint8_t *place, const uint8_t *data, size_t size, uint8_t key) {
    const uint64_t keys = key * UINT64_C(0x0101010101010101);
    size_t at = 0;
    for (uint64_t word; size - at >= 8; at += 8) { /* neither side is aligned */
        memcpy(&word, data + at, 8);
        word ^= keys;
        memcpy(place + at, &word, 8);
    }
    for (; at < size; at++) place[at] = data[at] ^ key;
}

static bool pass_frame(const zb_frame *f) {
    zb_result e = ZB_TIMEOUT;
    void *place;
    while (e == ZB_TIMEOUT && !stop_requested) {
        e = zb_writer_acquire(&to, f->size, &place, SLICE_NS);
        show_progress();
    }
    if (e == ZB_TIMEOUT) return false;
    if (e == ZB_OK) {
        if (want.key) copy_xor(place, f->data, f->size, (uint8_t)want.key);
        else memcpy(place, f->data, f->size);
        e = zb_writer_commit(&to, f->size);
    }
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot pass a frame on to stream", want.names[1], e, to.os_error);
    return e == ZB_OK;
}

static void pass_frames(void) {
    uint64_t most = want.frames < 0 ? UINT64_MAX : (uint64_t)want.frames;
    zb_frame f;
    while (out.frames < most && next_frame(&f)) {
        bool passed = pass_frame(&f);
        zb_result e = zb_reader_release(&from, &f);
        if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot release a frame of stream", want.names[0], e, from.os_error);
        if (!passed) break;
        if (out.frames == 0) {
            out.frame_size = f.size;
            out.start_ns = now_ns();
        }
        report_frame(&out, f.size, now_ns());
    }
    if (want.frames > 0 && out.frames < most && out.exit_code == EXIT_GOOD && !stop_requested)
        report_error(&out, EXIT_FRAMES, "the writer left after %" PRIu64 " of %" PRIu64 " frames", out.frames, most);
}

static void run(void) {
    if (!create_from()) return;
    if (connect_to()) {
        out.start_ns = now_ns();
        progress_start(&line, !want.no_progress);
        pass_frames();
        out.end_ns = now_ns();
    }
    zb_result e = zb_writer_close(&to);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close stream", want.names[1], e, to.os_error);
    e = zb_reader_close(&from);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close stream", want.names[0], e, from.os_error);
}

int main(int argc, char **argv) {
    command_line command = { "FROM TO [options]", "Creates the stream FROM and passes its frames on into the stream TO.",
                             options, sizeof options / sizeof options[0], want.names, 2, 0 };
    out.out = stdout;
    install_stop_signals();
    bool parsed = parse_command_line(&out, &command, argc, argv);
    out.name = want.names[0];
    if (parsed && strcmp(want.names[0], want.names[1]) == 0)
        report_error(&out, EXIT_UNABLE, "FROM and TO are the same stream: give two names");
    else if (parsed) run();
    return report_finish(&out, "frames_relayed", "relayed");
}
