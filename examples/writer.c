/* writer.c - sends frames into a stream that a reader has created.
 *
 *   writer cam0 --frames 1000 --size 1024 --pattern sequential      test data, as the peers' programs
 *   writer cam0 --video 1920x1080@60                                a moving picture
 *   ffmpeg -i clip.mp4 -f yuv4mpegpipe - | writer cam0 --y4m -      any video
 *
 * Frame number i (from 0) is always the stream's sequence number less one, also after a restart: the
 * second writer of a stream goes on with the pattern, the picture and (--resume) the clip. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include "picture.h"
#include "video.h"

typedef enum source_kind { SOURCE_PATTERN, SOURCE_Y4M, SOURCE_VIDEO } source_kind;

static report out = { .program = "writer", .operation = "write" };

static struct {
    int64_t     frames, size, delay_ms, batch, connect_ms, timeout_ms, seconds;
    const char *metadata, *metadata_file, *pattern, *y4m, *video;
    bool        loop, resume, pace, keep_going, no_progress;
} want = { .frames = -2, .size = 1024, .batch = 1, .connect_ms = 5000, .timeout_ms = -1, .pattern = "sequential" };

static struct {
    source_kind kind;
    int         fd;                        /* of the Y4M file or pipe */
    off_t       first_frame;               /* where its frames begin */
    uint64_t    frames_seen;               /* in it, by this process */
    y4m         format;
    uint64_t    rate, scale;               /* frames per second to keep to; 0: as fast as it goes */
    size_t      bytes;                     /* of a frame, trailer included */
    char       *metadata;
    size_t      metadata_size;
    uint8_t     ramp[65536 + 256];         /* the byte patterns: a frame is made of windows into it */
} source = { .fd = -1 };

static painter  artist;
static zb_writer stream;

static const option options[] = {
    OPTION_NUMBER("frames", 'n', &want.frames, -1, MAX_FRAMES, "frames to send, -1: no end (1000; with video all there are)"),
    OPTION_NUMBER("size", 's', &want.size, 1, MAX_BYTES, "bytes of a frame (1024)"),
    OPTION_TEXT("metadata", 'm', "TEXT", &want.metadata, "the stream's metadata (none)"),
    OPTION_TEXT("metadata-file", 0, "FILE", &want.metadata_file, "the same from a file"),
    OPTION_CHOICE("pattern", 0, "sequential|random|zero|ones", &want.pattern, "byte k of frame i is (i + k) mod 256, ..."),
    OPTION_NUMBER("delay-ms", 0, &want.delay_ms, 0, MAX_MS, "pause after each batch (0)"),
    OPTION_NUMBER("batch-size", 0, &want.batch, 1, MAX_FRAMES, "frames of a batch (1)"),
    OPTION_NUMBER("connect-timeout-ms", 0, &want.connect_ms, -1, MAX_MS, "how long to wait for a reader, -1: for ever (5000)"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS, "how long the stream may stay full, -1: for ever (-1)"),
    OPTION_NUMBER("seconds", 0, &want.seconds, 0, MAX_MS, "stop after this time, 0: do not (0)"),
    OPTION_TEXT("y4m", 0, "FILE|-", &want.y4m, "send the pictures of a Y4M file, -: standard input"),
    OPTION_FLAG("pace", 0, &want.pace, "y4m: keep to the frame rate in its header"),
    OPTION_FLAG("loop", 0, &want.loop, "y4m: begin again at the end of the file"),
    OPTION_FLAG("resume", 0, &want.resume, "y4m: leave out what the stream has already"),
    OPTION_TEXT("video", 0, "WxH[@FPS]", &want.video, "send a moving picture; FPS 30, 30000/1001; 0: flat out (30)"),
    OPTION_FLAG("keep-going", 0, &want.keep_going, "when the reader goes, wait for the next one"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- the sources -------------------------------------------------------------------------------- */

static bool load_metadata_file(const char *path) {
    enum { MOST = 64 << 20 };
    int fd = open(path, O_RDONLY);
    struct stat info;
    ssize_t got = -1;
    if (fd >= 0 && fstat(fd, &info) == 0) {
        size_t room = S_ISREG(info.st_mode) && info.st_size < MOST ? (size_t)info.st_size + 1 : MOST;
        source.metadata = malloc(room);
        got = source.metadata ? read_all(fd, source.metadata, room) : -1;
    }
    int error = errno;
    if (fd >= 0) close(fd);
    if (got < 0) report_error(&out, EXIT_UNABLE, "cannot read the metadata from \"%s\": %s", path, strerror(error));
    else source.metadata_size = (size_t)got;
    return got >= 0;
}

static bool open_pattern(void) {
    if (want.metadata && want.metadata_file) {
        report_error(&out, EXIT_UNABLE, "--metadata and --metadata-file: give one of them");
        return false;
    }
    if (want.metadata_file && !load_metadata_file(want.metadata_file)) return false;
    if (want.metadata) {
        source.metadata = strdup(want.metadata);
        source.metadata_size = strlen(want.metadata);
    }
    for (size_t k = 0; k < sizeof source.ramp; k++)
        source.ramp[k] = want.pattern[0] == 's' ? (uint8_t)k : want.pattern[0] == 'o' ? 255 : 0;
    source.bytes = (size_t)want.size;
    return true;
}

/* The stream's metadata is the Y4M header and the tag that says that a trailer follows each picture. */
static bool set_video_format(const char *line, size_t length) {
    if (!y4m_parse(&source.format, line, length)) {
        report_error(&out, EXIT_UNABLE, "%s: %s", want.y4m ? want.y4m : want.video, source.format.problem);
        return false;
    }
    if (source.format.mixed) {
        report_error(&out, EXIT_UNABLE, "%s: mixed interlacing (Im) is not supported: convert it to one kind", want.y4m);
        return false;
    }
    source.metadata = malloc(Y4M_LINE + sizeof Y4M_TRAILER_TAG + 1);
    if (!source.metadata) return false;
    source.metadata_size = (size_t)sprintf(source.metadata, "%s %s", source.format.line, Y4M_TRAILER_TAG);
    source.bytes = source.format.picture + TRAILER_BYTES;
    return true;
}

/* Reads up to a newline, byte by byte, so that what follows stays in the pipe and can be read straight
 * to its place in shared memory. The length, or -1: the end came first, or it is too long. */
static int read_line(char *line, int room) {
    for (int length = 0; length < room; length++) {
        if (read_all(source.fd, &line[length], 1) != 1) return -1;
        if (line[length] == '\n') return length;
    }
    return -1;
}

static bool open_y4m(void) {
    char line[Y4M_LINE];
    bool standard_input = strcmp(want.y4m, "-") == 0;
    source.fd = standard_input ? STDIN_FILENO : open(want.y4m, O_RDONLY);
    if (source.fd < 0) {
        report_error(&out, EXIT_UNABLE, "cannot open \"%s\": %s", want.y4m, strerror(errno));
        return false;
    }
    widen_pipe(source.fd);
    errno = 0;
    int length = read_line(line, sizeof line);
    if (length < 0 && !stop_requested)
        report_error(&out, EXIT_UNABLE, "%s: not Y4M: %s (make one with: ffmpeg -i FILE -f yuv4mpegpipe -)", want.y4m,
                     errno ? strerror(errno) : "no header line");
    if (length < 0) return false;
    if (!set_video_format(line, (size_t)length)) return false;
    source.first_frame = lseek(source.fd, 0, SEEK_CUR);
    if (want.loop && source.first_frame < 0) {
        report_error(&out, EXIT_UNABLE, "--loop needs a file: \"%s\" cannot be read twice", want.y4m);
        return false;
    }
    source.rate = want.pace ? source.format.rate : 0;
    source.scale = source.format.scale;
    return true;
}

static bool parse_video(const char *text, uint64_t *width, uint64_t *height) {
    const char *at;
    uint64_t *side = height, *rate = &source.rate;
    source.rate = 30;
    source.scale = 1;
    if (!y4m_number(text, 'x', width, &at)) return false;
    if (y4m_number(at + 1, '\0', side, NULL)) return true;
    if (!y4m_number(at + 1, '@', side, &at)) return false;
    if (y4m_number(at + 1, '\0', rate, NULL)) return true;
    return y4m_number(at + 1, '/', rate, &at) && y4m_number(at + 1, '\0', &source.scale, NULL) && source.scale > 0;
}

static bool open_video(void) {
    uint64_t width = 0, height = 0;
    char line[200];
    if (!parse_video(want.video, &width, &height) || width < 2 || height < 2 || width > PICTURE_MAX_SIDE ||
        height > PICTURE_MAX_SIDE || source.rate / source.scale > 1000000) {
        report_error(&out, EXIT_UNABLE, "--video \"%s\": give WIDTHxHEIGHT@FPS like 1920x1080@60, sides from 2 to %d", want.video,
                     PICTURE_MAX_SIDE);
        return false;
    }
    painter_init(&artist, (int)width, (int)height);
    /* Flat out there is no rate; players want one all the same. */
    int length = snprintf(line, sizeof line, "YUV4MPEG2 W%" PRIu64 " H%" PRIu64 " F%" PRIu64 ":%" PRIu64 " Ip A1:1 C420jpeg",
                          width, height, source.rate ? source.rate : 60, source.rate ? source.scale : 1);
    return set_video_format(line, (size_t)length);
}

static bool check_combination(void) {
    const char *problem = NULL;
    if (want.y4m && want.video) problem = "--y4m and --video: give one of them";
    else if ((want.y4m || want.video) && (want.metadata || want.metadata_file))
        problem = "--metadata with video: the metadata is the Y4M header there, leave it away";
    else if (!want.y4m && (want.loop || want.resume || want.pace)) problem = "--loop, --resume and --pace go with --y4m";
    if (problem) report_error(&out, EXIT_UNABLE, "%s", problem);
    return problem == NULL;
}

static bool open_source(void) {
    if (!check_combination()) return false;
    source.kind = want.y4m ? SOURCE_Y4M : want.video ? SOURCE_VIDEO : SOURCE_PATTERN;
    if (want.frames == -2) want.frames = source.kind == SOURCE_PATTERN ? 1000 : -1;
    bool opened = source.kind == SOURCE_Y4M ? open_y4m() : source.kind == SOURCE_VIDEO ? open_video() : open_pattern();
    out.frame_size = source.bytes;
    return opened;
}

/* ---- the next frame ------------------------------------------------------------------------------ */

/* Reads a FRAME line. False: no more frames. */
static bool next_y4m(void) {
    char head[6], line[Y4M_LINE];
    ssize_t got = read_all(source.fd, head, sizeof head);
    if (got == 0 && want.loop && !stop_requested && source.frames_seen > 0) {
        if (lseek(source.fd, source.first_frame, SEEK_SET) >= 0) got = read_all(source.fd, head, sizeof head);
    }
    if (got == 0 || stop_requested) return false;
    if (got == sizeof head && memcmp(head, "FRAME", 5) == 0 &&
        (head[5] == '\n' || (head[5] == ' ' && read_line(line, sizeof line) >= 0))) {
        source.frames_seen++;
        return true;
    }
    report_error(&out, EXIT_FRAMES, "%s: damaged after picture %" PRIu64 ": no FRAME line where the next one should begin",
                 want.y4m, source.frames_seen);
    return false;
}

/* From the file or the pipe to its place in shared memory, nothing in between. */
static bool fill_y4m(void *place) {
    ssize_t got = read_all(source.fd, place, source.format.picture);
    if (got == (ssize_t)source.format.picture) return true;
    if (got < 0) report_error(&out, EXIT_FRAMES, "cannot read \"%s\": %s", want.y4m, strerror(errno));
    else if (!stop_requested)
        report_error(&out, EXIT_FRAMES, "%s: cut off: picture %" PRIu64 " has %zd of %zu bytes", want.y4m, source.frames_seen, got,
                     source.format.picture);
    return false;
}

static void fill_random(uint8_t *place, uint64_t index) {
    uint64_t state = index;
    for (size_t at = 0; at < source.bytes; at += 8) {
        uint64_t z = state += UINT64_C(0x9E3779B97F4A7C15); /* splitmix64 */
        z = (z ^ z >> 30) * UINT64_C(0xBF58476D1CE4E5B9);
        z = (z ^ z >> 27) * UINT64_C(0x94D049BB133111EB);
        z ^= z >> 31;
        memcpy(place + at, &z, source.bytes - at < 8 ? source.bytes - at : 8);
    }
}

static void fill_pattern(uint8_t *place, uint64_t index) {
    const uint8_t *window = source.ramp + (index & 255);
    if (want.pattern[0] == 'r') {
        fill_random(place, index);
        return;
    }
    for (size_t at = 0; at < source.bytes; at += 65536)
        memcpy(place + at, window, source.bytes - at < 65536 ? source.bytes - at : 65536);
}

static bool fill_frame(uint8_t *place, uint64_t index) {
    size_t picture = source.format.picture;
    if (source.kind == SOURCE_PATTERN) {
        fill_pattern(place, index);
        return true;
    }
    if (source.kind == SOURCE_VIDEO) paint_picture(&artist, index, place);
    else if (!fill_y4m(place)) return false;
    uint64_t hash = picture_hash(place, picture, index);
    trailer_put(place + picture, now_ns(), index, hash);
    return true;
}

/* Reads over the pictures that the stream got from the writer before this one. */
static bool skip_sent(void) {
    if (!want.resume || stream.sequence == 0) return true;
    uint8_t *scratch = malloc(source.format.picture);
    uint64_t left = stream.sequence;
    report_note(&out, "resuming: %" PRIu64 " frames are in the stream already", left);
    while (scratch && left > 0 && next_y4m() && fill_y4m(scratch)) left--;
    free(scratch);
    return left == 0;
}

/* ---- the stream ---------------------------------------------------------------------------------- */

static bool is_absent(zb_result e) {
    return e == ZB_ERR_NOT_FOUND || e == ZB_ERR_PEER_DEAD;
}

/* In slices, so that Ctrl-C ends the wait. */
static bool connect_stream(void) {
    int64_t left = patience_of_ms(want.connect_ms);
    zb_result e;
    do {
        zb_writer_desc desc = { .connect_timeout_ns = patience_slice(left) };
        e = zb_writer_open(&stream, out.name, &desc);
    } while (is_absent(e) && !stop_requested && patience_spend(&left));
    if (is_absent(e) && stop_requested) return false;
    if (e != ZB_OK) {
        report_result(&out, out.frames ? EXIT_FRAMES : EXIT_UNABLE, "cannot open stream", out.name, e, stream.os_error);
        return false;
    }
    if (source.metadata) e = zb_writer_set_metadata(&stream, source.metadata, source.metadata_size);
    if (e != ZB_OK) {
        report_result(&out, EXIT_UNABLE, "cannot set the metadata of stream", out.name, e, stream.os_error);
        return false;
    }
    out.metadata_size = source.metadata_size;
    report_note(&out, "connected to \"%s\" after frame %" PRIu64 ", metadata of %zu bytes", out.name, stream.sequence,
                source.metadata_size);
    return true;
}

/* The reader has gone. True: another one is there, or the dead one's place may yet be taken. */
static bool survive(zb_result e, int64_t *left) {
    if (!want.keep_going) {
        bool endless = want.frames < 0 && source.kind != SOURCE_Y4M;
        if (e == ZB_CLOSED && endless) report_note(&out, "the reader has left");
        else report_result(&out, out.frames ? EXIT_FRAMES : EXIT_UNABLE, "the reader has gone from stream", out.name, e, 0);
        return false;
    }
    if (*left == patience_of_ms(want.connect_ms)) report_note(&out, "the reader has gone, waiting for the next one");
    if (e == ZB_CLOSED) { /* it took the stream with it */
        zb_writer_close(&stream);
        return connect_stream();
    }
    if (!sleep_until(now_ns() + patience_slice(*left))) return false;
    if (patience_spend(left)) return true;
    report_result(&out, EXIT_FRAMES, "no new reader came to stream", out.name, e, 0);
    return false;
}

static progress line;

static void show_progress(void) {
    zb_stats stats;
    if (progress_due(&line) && zb_writer_stats(&stream, &stats) == ZB_OK) progress_show(&line, &out, &stats);
}

/* A place for the next frame; NULL: the run is over. */
static void *acquire_place(void) {
    int64_t full = patience_of_ms(want.timeout_ms), absent = patience_of_ms(want.connect_ms);
    while (!stop_requested) {
        void *place;
        zb_result e = zb_writer_acquire(&stream, source.bytes, &place, patience_slice(full));
        if (e == ZB_OK) return place;
        show_progress();
        if (e == ZB_TIMEOUT) {
            if (patience_spend(&full)) continue;
            report_error(&out, EXIT_FRAMES, "stream \"%s\" was full for %" PRId64 " ms: read faster, or raise --timeout-ms",
                         out.name, want.timeout_ms);
            return NULL;
        }
        if (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) {
            if (survive(e, &absent)) continue;
            return NULL;
        }
        report_result(&out, out.frames ? EXIT_FRAMES : EXIT_UNABLE, "cannot get a place in stream", out.name, e, stream.os_error);
        return NULL;
    }
    return NULL;
}

/* ---- the run ------------------------------------------------------------------------------------- */

/* Waits until the next frame is due: true, or false when told to stop. Deadlines count from the start,
 * so that errors do not add up; after a stall of a second they count anew, instead of a burst. */
static bool wait_turn(uint64_t sent, int64_t *origin) {
    int64_t due = *origin;
    if (source.rate > 0)
        due += (int64_t)((double)sent * 1e9 * (double)source.scale / (double)source.rate);
    else if (want.delay_ms > 0)
        due += ZB_MS(want.delay_ms) * (int64_t)(sent / (uint64_t)want.batch);
    else
        return !stop_requested;
    int64_t late = now_ns() - due;
    if (late > ZB_SEC(1)) *origin += late;
    return sleep_until(due);
}

static bool send_frame(void) {
    if (source.kind == SOURCE_Y4M && !next_y4m()) return false;
    uint8_t *place = acquire_place();
    if (!place) return false;
    if (!fill_frame(place, stream.sequence)) {
        zb_writer_abort(&stream);
        return false;
    }
    zb_result e = zb_writer_commit(&stream, source.bytes);
    if (e != ZB_OK) {
        report_result(&out, EXIT_FRAMES, "cannot commit to stream", out.name, e, stream.os_error);
        return false;
    }
    return true;
}

static void send_frames(void) {
    int64_t origin = now_ns(), end = want.seconds ? origin + ZB_SEC(want.seconds) : INT64_MAX;
    uint64_t most = want.frames < 0 ? UINT64_MAX : (uint64_t)want.frames;
    while (out.frames < most && wait_turn(out.frames, &origin) && send_frame()) {
        int64_t now = now_ns();
        report_frame(&out, source.bytes, now);
        show_progress();
        if (now >= end) break;
    }
    if (out.exit_code == EXIT_GOOD) wait_turn(out.frames, &origin); /* the last one lasts as long as the others */
}

static void run(void) {
    zb_stats stats;
    if (!connect_stream()) return;
    out.start_ns = now_ns();
    progress_start(&line, !want.no_progress);
    if (skip_sent()) send_frames();
    out.end_ns = now_ns();
    if (zb_writer_stats(&stream, &stats) == ZB_OK)
        report_note(&out, "fullest %" PRIu64 " of %" PRIu64 " bytes; waited %" PRIu64 " times, %.1f ms", stats.high_water_bytes,
                    stats.payload_size, stats.waits, (double)stats.wait_ns / 1e6);
    zb_result e = zb_writer_close(&stream);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close stream", out.name, e, stream.os_error);
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]", "Sends frames into the stream NAME, which a reader has created.",
                             options, sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv) && open_source()) run();
    if (source.fd > STDERR_FILENO) close(source.fd);
    free(source.metadata);
    return report_finish(&out, "frames_written", "wrote");
}
