/* reader.c - creates a stream and takes the frames out of it.
 *
 *   reader cam0 --frames 1000 --verify sequential       test data, as the peers' programs
 *   reader cam0 --y4m - | ffplay -                      look at the video
 *   reader cam0 --verify video --snapshot now.ppm       check every byte of it, keep one picture
 *
 * Frame number i (from 0) is the stream's sequence number less one. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include "md5.h"
#include "video.h"

static report out = { .program = "reader", .operation = "read" };

static struct {
    int64_t     frames, size, timeout_ms, connect_ms, batch, metadata_size, payload_size, mode, snapshot_frame;
    const char *verify, *existing, *y4m, *snapshot;
    bool        checksum, keep_going, no_progress;
} want = { .frames = -1, .timeout_ms = -2, .connect_ms = -2, .batch = 1, .metadata_size = 4096, .payload_size = 268435456,
           .mode = 0600, .verify = "none", .existing = "auto" };

static zb_reader stream;
static progress  line;

static struct {
    bool     writer_seen, metadata_seen, done;
    bool     video;            /* the metadata is a Y4M header */
    bool     video_needed;     /* an option makes no sense without */
    y4m      format;
    uint64_t expected;         /* number of the next frame; 0: any */
    int      y4m_fd, snapshot_fd;
    void    *picture;          /* kept for the snapshot */
    zb_frame held[ZEROBUF_MAX_HELD];
    int64_t  held_count, held_bytes;
    uint8_t  ramp[65536 + 256];
} state = { .y4m_fd = -1, .snapshot_fd = -1 };

static const option options[] = {
    OPTION_NUMBER("frames", 'n', &want.frames, -1, MAX_FRAMES, "frames to read, -1: until the writer leaves (-1)"),
    OPTION_NUMBER("size", 's', &want.size, 1, MAX_BYTES, "bytes that each frame must have (any)"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS, "how long to wait for a frame, -1: for ever (5000)"),
    OPTION_NUMBER("connect-timeout-ms", 0, &want.connect_ms, -1, MAX_MS,
                  "how long to wait for a writer, -1: for ever (30000, or --timeout-ms when given)"),
    OPTION_CHOICE("verify", 0, "none|sequential|zero|ones|video", &want.verify, "what each byte must be; video: as sent (none)"),
    OPTION_FLAG("checksum", 0, &want.checksum, "print the MD5 of each frame (of each picture, as ffmpeg -f framemd5)"),
    OPTION_NUMBER("batch-size", 0, &want.batch, 1, ZEROBUF_MAX_HELD, "frames to hold before they are released (1)"),
    OPTION_NUMBER("metadata-size", 0, &want.metadata_size, 0, MAX_BYTES, "bytes for metadata, 0: none (4096)"),
    OPTION_NUMBER("payload-size", 0, &want.payload_size, 1, MAX_BYTES, "bytes for frames, 16 more each (268435456)"),
    OPTION_OCTAL("mode", 0, &want.mode, 0777, "who may open the stream, as chmod (0600)"),
    OPTION_CHOICE("existing", 0, "auto|take-over|replace", &want.existing, "what to do with a dead reader's stream (auto)"),
    OPTION_TEXT("y4m", 0, "FILE|-", &want.y4m, "write the pictures as Y4M, -: to standard output"),
    OPTION_TEXT("snapshot", 0, "FILE.ppm", &want.snapshot, "save one picture"),
    OPTION_NUMBER("snapshot-frame", 0, &want.snapshot_frame, 0, MAX_FRAMES, "which one, counted from 0 (0)"),
    OPTION_FLAG("keep-going", 0, &want.keep_going, "when the writer goes, wait for the next one"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- files --------------------------------------------------------------------------------------- */

static bool check_combination(void) {
    bool to_stdout = want.y4m && strcmp(want.y4m, "-") == 0;
    const char *problem = NULL;
    if (to_stdout && out.json) problem = "--y4m - and --json-output both need standard output: give a file to one of them";
    else if (to_stdout && isatty(STDOUT_FILENO)) problem = "--y4m - to a terminal: add | ffplay -, or give a file";
    else if (!want.snapshot && want.snapshot_frame) problem = "--snapshot-frame needs --snapshot FILE.ppm";
    if (to_stdout) out.out = stderr;
    if (problem) report_error(&out, EXIT_UNABLE, "%s", problem);
    return problem == NULL;
}

static bool open_file(const char *path, int *fd) {
    if (!path) return true;
    *fd = strcmp(path, "-") == 0 ? STDOUT_FILENO : open(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
    if (*fd < 0) report_error(&out, EXIT_UNABLE, "cannot write \"%s\": %s", path, strerror(errno));
    else widen_pipe(*fd);
    return *fd >= 0;
}

static bool close_file(const char *path, int *fd) {
    bool good = *fd <= STDERR_FILENO || close(*fd) == 0;
    if (!good) report_error(&out, EXIT_FRAMES, "cannot write \"%s\": %s", path, strerror(errno));
    *fd = -1;
    return good;
}

static bool prepare(void) {
    for (size_t k = 0; k < sizeof state.ramp; k++)
        state.ramp[k] = want.verify[0] == 's' ? (uint8_t)k : want.verify[0] == 'o' ? 255 : 0;
    out.frame_size = (uint64_t)want.size;
    if (want.connect_ms == -2) want.connect_ms = want.timeout_ms == -2 ? 30000 : want.timeout_ms;
    if (want.timeout_ms == -2) want.timeout_ms = 5000;
    return check_combination() && open_file(want.y4m, &state.y4m_fd) && open_file(want.snapshot, &state.snapshot_fd);
}

/* A program that reads our output may end when it has seen enough: that ends us, and is no error. */
static void write_y4m(const void *data, size_t size) {
    int error = state.done ? 0 : write_all(state.y4m_fd, data, size);
    if (error == 0) return;
    state.done = true;
    if (error == EPIPE) report_note(&out, "the program that reads our output has ended");
    else if (error != EINTR) report_error(&out, EXIT_FRAMES, "cannot write \"%s\": %s", want.y4m, strerror(error));
}

static void save_snapshot(void) {
    FILE *file = state.picture ? fdopen(state.snapshot_fd, "wb") : NULL;
    if (!state.picture && out.exit_code == EXIT_GOOD)
        report_error(&out, EXIT_FRAMES, "no snapshot: frame %" PRId64 " did not come", want.snapshot_frame);
    if (!file) {
        close_file(want.snapshot, &state.snapshot_fd);
        unlink(want.snapshot);
        return;
    }
    bool good = write_ppm(file, &state.format, state.picture);
    if (fclose(file) != 0 || !good)
        report_error(&out, EXIT_FRAMES, "cannot write \"%s\": %s", want.snapshot, strerror(errno));
}

/* ---- looking at a frame ---------------------------------------------------------------------------- */

/* The metadata is there before the first frame, if the writer sets any. */
static void read_metadata(void) {
    const void *data;
    size_t size;
    zb_result e = zb_reader_metadata(&stream, &data, &size, ZB_NOWAIT);
    state.metadata_seen = true;
    snprintf(state.format.problem, sizeof state.format.problem, "it has no metadata");
    if (e == ZB_OK) {
        out.metadata_size = size;
        state.video = y4m_parse(&state.format, data, size);
        report_note(&out, "metadata of %zu bytes%s%s", size, state.video ? ": " : "", state.video ? state.format.line : "");
    } else if (e < 0 && e != ZB_ERR_PEER_DEAD) {
        report_result(&out, EXIT_FRAMES, "cannot read the metadata of stream", out.name, e, stream.os_error);
    }
}

static bool learn_format(void) {
    bool hashes = want.verify[0] == 'v';
    read_metadata();
    state.video_needed = want.y4m || want.snapshot || hashes;
    if (state.video_needed && (!state.video || (hashes && !state.format.trailer))) {
        report_error(&out, EXIT_UNABLE, "stream \"%s\" is not for --y4m, --snapshot or --verify video: %s (use writer --y4m or --video)",
                     out.name, state.video ? "its pictures have no trailer" : state.format.problem);
        return false;
    }
    if (want.y4m) {
        write_y4m(state.format.line, strlen(state.format.line));
        write_y4m("\n", 1);
    }
    return true;
}

static void count_torn(const zb_frame *f, const char *why) {
    out.verification_errors++;
    out.torn++;
    report_error(&out, EXIT_FRAMES, "frame %" PRIu64 ": %s", f->sequence - 1, why);
}

/* number: of this frame, from 1. A gap is lost frames; going back is a frame that came twice. */
static void check_order(uint64_t number) {
    uint64_t expected = state.expected;
    state.expected = number + 1;
    if (expected == 0 || number == expected) return;
    if (number > expected) out.lost += number - expected;
    else out.verification_errors++;
    report_error(&out, EXIT_FRAMES, "frame %" PRIu64 " came where %" PRIu64 " was due: %s", number - 1, expected - 1,
                 number > expected ? "frames are lost" : "frames came twice");
}

static void check_bytes(const zb_frame *f) {
    const uint8_t *data = f->data, *window = state.ramp + ((f->sequence - 1) & 255);
    for (size_t at = 0; at < f->size; at += 65536) {
        if (memcmp(data + at, window, f->size - at < 65536 ? f->size - at : 65536) == 0) continue;
        out.verification_errors++;
        report_error(&out, EXIT_FRAMES, "frame %" PRIu64 ": not the pattern \"%s\"", f->sequence - 1, want.verify);
        return;
    }
}

/* The hash covers the picture and its number, so any wrong bit in them is found. */
static void check_video(const zb_frame *f, int64_t now) {
    const uint8_t *data = f->data;
    trailer t;
    if (!trailer_get(&t, data + state.format.picture)) {
        count_torn(f, "torn: no trailer behind the picture");
        if (state.expected) state.expected++;
        return;
    }
    latency_add(&out.latency, now - (int64_t)t.time_ns);
    if (want.verify[0] == 'v' && picture_hash(data, state.format.picture, t.index) != t.hash)
        count_torn(f, "torn: the picture is not what the writer sent");
    check_order(t.index + 1);
}

static void keep_picture(const void *data) {
    if (state.snapshot_fd < 0 || state.picture || out.frames <= (uint64_t)want.snapshot_frame) return;
    state.picture = malloc(state.format.picture); /* turned into RGB after the run, not to disturb it */
    if (state.picture) memcpy(state.picture, data, state.format.picture);
}

static void keep_checksum(const zb_frame *f, size_t size) {
    if (out.checksum_count >= CHECKSUMS_KEPT) return;
    if ((out.checksum_count & (out.checksum_count - 1)) == 0) { /* a power of two: full */
        size_t room = out.checksum_count ? out.checksum_count * 2 : 1;
        checksum *more = realloc(out.checksums, room * sizeof *more);
        if (!more) return;
        out.checksums = more;
    }
    out.checksums[out.checksum_count].frame = f->sequence - 1;
    md5_text(out.checksums[out.checksum_count++].text, f->data, size);
}

static bool check_size(const zb_frame *f, uint64_t expected) {
    if (f->size == expected) return true;
    report_error(&out, EXIT_FRAMES, "frame %" PRIu64 ": %zu bytes, expected %" PRIu64, f->sequence - 1, f->size, expected);
    return false;
}

/* True: the frame is a picture of the size that the metadata says. */
static bool check_sizes(const zb_frame *f) {
    uint64_t picture = state.format.picture + state.format.trailer;
    if (want.size) check_size(f, (uint64_t)want.size);
    if (state.video_needed || state.format.trailer) return check_size(f, picture);
    return state.video && f->size == picture;
}

static void look_at(const zb_frame *f) {
    int64_t now = now_ns();
    if (!state.metadata_seen && !learn_format()) {
        state.done = true;
        return;
    }
    report_frame(&out, f->size, now);
    if (out.frame_size == 0) out.frame_size = f->size;
    bool picture = check_sizes(f);
    if (!state.format.trailer) check_order(f->sequence);
    else if (picture) check_video(f, now);
    else if (state.expected) state.expected++; /* no telling which one it was */
    if (want.verify[0] != 'n' && want.verify[0] != 'v') check_bytes(f);
    if (want.checksum) keep_checksum(f, picture ? state.format.picture : f->size);
    if (picture && want.y4m) {
        write_y4m("FRAME\n", 6);
        write_y4m(f->data, state.format.picture);
    }
    if (picture) keep_picture(f->data);
}

/* ---- the stream ------------------------------------------------------------------------------------ */

static bool create_stream(void) {
    zb_reader_desc desc = { .payload_size = (uint64_t)want.payload_size, .mode = (uint32_t)want.mode };
    desc.metadata_size = want.metadata_size ? (uint64_t)want.metadata_size : ZB_NO_METADATA;
    desc.on_existing = want.existing[0] == 'a'   ? ZB_EXISTING_AUTO
                       : want.existing[0] == 't' ? ZB_EXISTING_TAKE_OVER
                                                 : ZB_EXISTING_REPLACE;
    zb_result e = zb_reader_create(&stream, out.name, &desc);
    if (e != ZB_OK) report_result(&out, EXIT_UNABLE, "cannot create stream", out.name, e, stream.os_error);
    else report_note(&out, "created \"%s\", waiting for a writer", out.name);
    return e == ZB_OK;
}

static void release_held(void) {
    for (int64_t i = 0; i < state.held_count; i++) {
        zb_result e = zb_reader_release(&stream, &state.held[i]);
        if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot release a frame of stream", out.name, e, stream.os_error);
    }
    state.held_count = state.held_bytes = 0;
}

/* A batch ends early when it holds half of the stream: the writer needs room for its next frame. */
static void hold(const zb_frame *f) {
    state.held[state.held_count++] = *f;
    state.held_bytes += (int64_t)f->size + 16;
    if (state.held_count >= want.batch || state.held_bytes >= want.payload_size / 2) release_held();
}

/* The writer has gone. True: look again, the next one may have come. */
static bool next_writer(zb_result gone, int64_t *left) {
    if (!want.keep_going) {
        if (gone == ZB_ERR_PEER_DEAD) report_result(&out, EXIT_FRAMES, "the writer has gone from stream", out.name, gone, 0);
        return false;
    }
    if (state.writer_seen) {
        report_note(&out, "the writer has gone, waiting for the next one");
        *left = patience_of_ms(want.connect_ms);
    }
    state.writer_seen = zb_reader_wait_writer(&stream, patience_slice(*left)) == ZB_OK;
    if (state.writer_seen) *left = patience_of_ms(want.timeout_ms);
    return state.writer_seen || patience_spend(left);
}

/* Nothing came for a slice. True: wait on. */
static bool still_patient(int64_t *left) {
    release_held(); /* the writer may be waiting for this room */
    if (!state.writer_seen && zb_reader_writer_alive(&stream)) {
        state.writer_seen = true;
        *left = patience_of_ms(want.timeout_ms);
        return true;
    }
    if (patience_spend(left)) return true;
    if (!state.writer_seen && out.frames == 0)
        report_error(&out, EXIT_UNABLE, "no writer came to stream \"%s\" within %" PRId64 " ms: start one, or raise --connect-timeout-ms",
                     out.name, want.connect_ms);
    else report_error(&out, EXIT_FRAMES, "no frame came in stream \"%s\" within %" PRId64 " ms: raise --timeout-ms", out.name,
                      want.timeout_ms);
    return false;
}

static void show_progress(void) {
    zb_stats stats;
    if (progress_due(&line) && zb_reader_stats(&stream, &stats) == ZB_OK) progress_show(&line, &out, &stats);
}

/* The next frame; false: the run is over. */
static bool next_frame(zb_frame *f) {
    int64_t left = patience_of_ms(state.writer_seen ? want.timeout_ms : want.connect_ms);
    int faults = 0;
    while (!stop_requested) {
        zb_result e = zb_reader_acquire(&stream, f, patience_slice(left));
        if (e == ZB_OK) return state.writer_seen = true;
        show_progress();
        if (e == ZB_TIMEOUT && still_patient(&left)) continue;
        if ((e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) && next_writer(e, &left)) continue;
        if (e == ZB_TIMEOUT || e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) return false;
        report_result(&out, EXIT_FRAMES, "cannot take a frame from stream", out.name, e, stream.os_error);
        if ((e != ZB_ERR_SEQUENCE && e != ZB_ERR_CORRUPT) || ++faults > 2) return false;
    }
    return false;
}

/* ---- the run --------------------------------------------------------------------------------------- */

static void read_frames(void) {
    uint64_t most = want.frames < 0 ? UINT64_MAX : (uint64_t)want.frames;
    zb_frame f;
    while (!state.done && out.frames < most && next_frame(&f)) {
        if (out.frames == 0) out.start_ns = now_ns();
        look_at(&f);
        hold(&f);
        show_progress();
    }
    out.end_ns = now_ns();
    if (!state.metadata_seen) read_metadata();
    if (want.frames > 0 && out.frames < most && out.exit_code == EXIT_GOOD && !stop_requested && !state.done)
        report_error(&out, EXIT_FRAMES, "the writer left after %" PRIu64 " of %" PRIu64 " frames", out.frames, most);
}

static void run(void) {
    zb_stats stats;
    if (!create_stream()) return;
    out.start_ns = out.end_ns = now_ns();
    progress_start(&line, !want.no_progress);
    read_frames();
    release_held();
    if (zb_reader_stats(&stream, &stats) == ZB_OK)
        report_note(&out, "fullest %" PRIu64 " of %" PRIu64 " bytes; waited %" PRIu64 " times, %.1f ms", stats.high_water_bytes,
                    stats.payload_size, stats.waits, (double)stats.wait_ns / 1e6);
    zb_result e = zb_reader_close(&stream);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close stream", out.name, e, stream.os_error);
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]", "Creates the stream NAME and reads the frames that a writer sends.",
                             options, sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv) && prepare()) run();
    if (state.snapshot_fd >= 0) save_snapshot();
    close_file(want.y4m, &state.y4m_fd);
    free(state.picture);
    return report_finish(&out, "frames_read", "read");
}
