/* subscriber.c - takes samples from a topic and checks them.
 *
 *   subscriber wave --mode next --verify sequential      each one, in order, until the publisher leaves
 *   subscriber wave --mode latest                        the newest one, whenever there is a new one
 *   subscriber wave --mode callback -n 1000              each one, in a thread of the library's
 *
 * The publisher waits for nobody: samples that it overwrote before they were taken are overruns, and are
 * no error. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include <pthread.h>

static report out = { .program = "subscriber", .operation = "subscribe" };

static struct {
    int64_t     samples, timeout_ms;
    const char *mode, *verify;
    bool        keep_going, no_progress;
} want = { .timeout_ms = 5000, .mode = "next", .verify = "none" };

static zb_subscriber topic;
static zb_schema     schema;
static progress      line;

/* In callback mode a second thread changes this and `out`, so both threads hold the lock for that. */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;

static struct {
    uint8_t *buffer;           /* one sample */
    bool     done;             /* nothing more is to come, or nothing more is wanted */
    bool     numbered;         /* last and overruns are of a sample before this one */
    uint64_t first, last;      /* numbers */
    uint64_t overruns;         /* when the last one came */
    uint64_t lag;              /* at the end */
    int      faults;
} state;

static const option options[] = {
    OPTION_CHOICE("mode", 0, "latest|next|callback", &want.mode, "the newest sample; each one in order; the same in a thread (next)"),
    OPTION_NUMBER("samples", 'n', &want.samples, 0, MAX_FRAMES, "how many to take, 0: until the publisher leaves (0)"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS,
                  "how long to wait for the topic, and for a sample, -1: for ever (5000)"),
    OPTION_CHOICE("verify", 0, "none|sequential", &want.verify, "what each byte must be: as publisher fills them (none)"),
    OPTION_FLAG("keep-going", 0, &want.keep_going, "when the publisher goes, wait for the next one"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- looking at a sample ----------------------------------------------------------------------- */

/* Numbers go up; and where each sample is wanted, every gap is counted as overruns. */
static void check_order(uint64_t number) {
    uint64_t overruns = zb_subscriber_overruns(&topic), missed = overruns - state.overruns;
    if (state.numbered && (want.mode[0] == 'l' ? number <= state.last : number != state.last + 1 + missed)) {
        out.verification_errors++;
        report_error(&out, EXIT_FRAMES, "sample %" PRIu64 " came after %" PRIu64 ", with %" PRIu64 " overruns between them", number,
                     state.last, missed);
    }
    if (out.frames == 0) state.first = number;
    state.last = number;
    state.overruns = overruns;
    state.numbered = true;
}

static void look_at(const void *data, size_t size, uint64_t number) {
    bool good = schema.kind == ZB_SCHEMA_ARRAY ? size == zb_schema_size(&schema) : size <= zb_schema_size(&schema);
    check_order(number);
    report_frame(&out, size, now_ns());
    if (!good || (want.verify[0] == 's' && !pattern_matches(data, size, number))) {
        out.verification_errors++;
        report_error(&out, EXIT_FRAMES, "sample %" PRIu64 ": %s", number, good ? "not the pattern \"sequential\"" : "of the wrong size");
    }
    state.done = state.done || (want.samples && out.frames >= (uint64_t)want.samples);
}

/* ---- the topic --------------------------------------------------------------------------------- */

/* In slices, so that Ctrl-C ends the wait. */
static bool attach(void) {
    int64_t left = patience_of_ms(want.timeout_ms);
    zb_result e;
    do {
        zb_subscriber_desc desc = { .connect_timeout_ns = patience_slice(left) };
        e = zb_subscriber_attach(&topic, out.name, &desc);
    } while (e == ZB_ERR_NOT_FOUND && !stop_requested && patience_spend(&left));
    if (e == ZB_ERR_NOT_FOUND && !stop_requested)
        report_error(&out, EXIT_UNABLE, "no topic \"%s\" within %" PRId64 " ms: start its publisher, or raise --timeout-ms", out.name,
                     want.timeout_ms);
    else if (e != ZB_OK && e != ZB_ERR_NOT_FOUND)
        report_result(&out, EXIT_UNABLE, "cannot attach to topic", out.name, e, topic.os_error);
    if (e != ZB_OK) return false;
    zb_subscriber_schema(&topic, &schema);
    out.frame_size = zb_schema_size(&schema);
    state.buffer = malloc((size_t)out.frame_size);
    if (!state.buffer)
        report_error(&out, EXIT_UNABLE, "no memory for a sample of %" PRIu64 " bytes: free some, or publish smaller ones", out.frame_size);
    report_note(&out, "attached to \"%s\": %s of %" PRIu64 " bytes", out.name,
                schema.kind == ZB_SCHEMA_ARRAY ? schema.dtype : "messages", out.frame_size);
    return state.buffer != NULL;
}

static void show_progress(void) {
    char text[600];
    if (!progress_due_after(&line, ZB_SEC(1))) return;
    snprintf(text, sizeof text, "subscriber %s: %" PRIu64 " samples  %.0f/s  lag %" PRIu64 "  overruns %" PRIu64 "  errors %" PRIu64,
             out.name, out.frames, progress_rate(&line, &out), zb_subscriber_lag(&topic), zb_subscriber_overruns(&topic),
             out.verification_errors);
    progress_print(&line, &out, text);
}

/* The result of a call that brought no sample. True: another may; the publisher has not gone, or --keep-going. */
static bool survive(zb_result e) {
    if (e == ZB_TIMEOUT) return true;
    if (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) {
        if (want.keep_going) return true;
        if (e == ZB_ERR_PEER_DEAD) report_result(&out, EXIT_FRAMES, "the publisher has gone from topic", out.name, e, 0);
        return false;
    }
    if (e == ZB_ERR_NOT_FOUND) /* while it waited for the next publisher */
        report_error(&out, EXIT_FRAMES, "topic \"%s\" was removed: run this again to wait for one that is created anew", out.name);
    else report_result(&out, EXIT_FRAMES, "cannot take a sample from topic", out.name, e, topic.os_error);
    if (e == ZB_ERR_SEQUENCE) state.numbered = false; /* it has begun anew: no number is due */
    return (e == ZB_ERR_SEQUENCE || e == ZB_ERR_CORRUPT) && ++state.faults <= 2;
}

/* A slice has passed without a sample. True: wait on. */
static bool still_patient(int64_t *left) {
    if (patience_spend(left)) return true;
    report_error(&out, EXIT_FRAMES, "no sample came on topic \"%s\" within %" PRId64 " ms: start a publisher with --take-over, or raise "
                 "--timeout-ms", out.name, want.timeout_ms);
    return false;
}

/* ---- latest, next ------------------------------------------------------------------------------ */

static zb_result take(int64_t timeout_ns) {
    size_t size, room = (size_t)out.frame_size;
    uint64_t number;
    zb_result e;
    if (want.mode[0] == 'l') {
        e = zb_subscriber_wait(&topic, timeout_ns); /* latest itself gives the same one again while there is no new one */
        if (e == ZB_OK) e = zb_subscriber_latest(&topic, state.buffer, room, &size, &number, timeout_ns);
    } else {
        e = zb_subscriber_next(&topic, state.buffer, room, &size, &number, timeout_ns);
    }
    if (e == ZB_OK) look_at(state.buffer, size, number);
    if (want.keep_going && (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD)) e = zb_subscriber_wait_publisher(&topic, timeout_ns);
    return e;
}

static void run_calls(void) {
    int64_t left = patience_of_ms(want.timeout_ms);
    while (!state.done && !stop_requested) {
        zb_result e = take(patience_slice(left));
        show_progress();
        if (e == ZB_OK) left = patience_of_ms(want.timeout_ms);
        else if (!survive(e) || (e == ZB_TIMEOUT && !still_patient(&left))) return;
    }
}

/* ---- callback ---------------------------------------------------------------------------------- */

/* Called by the library's thread. The sample is a copy in our buffer, so it does not change. */
static void on_sample(zb_result result, zb_sample *sample, void *user) {
    (void)user;
    pthread_mutex_lock(&lock);
    if (sample) look_at(sample->data, sample->size, sample->number);
    else if (!survive(result)) state.done = true;
    if (state.done) zb_subscriber_stop(&topic); /* from in here it does not wait, and no more come */
    pthread_mutex_unlock(&lock);
}

static void run_callback(void) {
    zb_callback_desc desc = { .delivery = ZB_DELIVER_NEXT, .buffer = state.buffer, .capacity = (size_t)out.frame_size };
    int64_t left = patience_of_ms(want.timeout_ms);
    uint64_t seen = 0;
    bool waiting = true;
    zb_result e = zb_subscriber_start(&topic, on_sample, NULL, &desc);
    if (e != ZB_OK) {
        report_result(&out, EXIT_UNABLE, "cannot start the thread for topic", out.name, e, topic.os_error);
        return;
    }
    while (waiting && sleep_until(now_ns() + SLICE_NS)) {
        pthread_mutex_lock(&lock);
        if (out.frames != seen) left = patience_of_ms(want.timeout_ms);
        waiting = !state.done && (out.frames != seen || still_patient(&left));
        seen = out.frames;
        show_progress();
        pthread_mutex_unlock(&lock);
    }
    zb_subscriber_stop(&topic); /* not under the lock: it waits for a call that may want it */
}

/* ---- the run ----------------------------------------------------------------------------------- */

static void run(void) {
    out.start_ns = out.end_ns = now_ns();
    if (!attach()) {
        zb_subscriber_close(&topic);
        return;
    }
    progress_start(&line, !want.no_progress);
    out.start_ns = now_ns();
    if (want.mode[0] == 'c') run_callback();
    else run_calls();
    out.end_ns = now_ns();
    if (out.frames < (uint64_t)want.samples && out.exit_code == EXIT_GOOD && !stop_requested)
        report_error(&out, EXIT_FRAMES, "the publisher left after %" PRIu64 " of %" PRId64 " samples", out.frames, want.samples);
    state.lag = zb_subscriber_lag(&topic);
    state.overruns = zb_subscriber_overruns(&topic);
    zb_result e = zb_subscriber_close(&topic);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close topic", out.name, e, topic.os_error);
}

static void print_json(void) {
    fputs("{\n  \"operation\": \"subscribe\",\n  \"topic\": ", out.out);
    json_string(out.out, out.name ? out.name : "");
    fprintf(out.out, ",\n  \"mode\": \"%s\",\n  \"samples\": %" PRIu64 ",\n", want.mode, out.frames);
    if (out.frames) fprintf(out.out, "  \"first\": %" PRIu64 ",\n  \"last\": %" PRIu64 ",\n", state.first, state.last);
    else fputs("  \"first\": null,\n  \"last\": null,\n", out.out);
    fprintf(out.out, "  \"overruns\": %" PRIu64 ",\n  \"errors\": %" PRIu64 ",\n", state.overruns, out.verification_errors);
    fprintf(out.out, "  \"lag\": %" PRIu64 ",\n", state.lag);
    fprintf(out.out, "  \"sample_size\": %" PRIu64 ",\n  \"bytes\": %" PRIu64 ",\n", out.frame_size, out.bytes);
    fprintf(out.out, "  \"seconds\": %.6f,\n  \"rate\": %.2f,\n", report_seconds(&out), report_fps(&out));
    json_errors(out.out, &out, "messages");
    fputs("}\n", out.out);
}

static void print_text(void) {
    printf("subscriber: %" PRIu64 " samples (%" PRIu64 " bytes) in %.2f s: %.1f samples/s", out.frames, out.bytes, report_seconds(&out),
           report_fps(&out));
    if (out.frames) printf(", number %" PRIu64 " to %" PRIu64, state.first, state.last);
    printf("\nsubscriber: overruns %" PRIu64 ", lag %" PRIu64 ", verification errors %" PRIu64 "\n", state.overruns, state.lag,
           out.verification_errors);
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]", "Waits for the topic NAME and takes the samples that its publisher sends.",
                             options, sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv)) run();
    free(state.buffer);
    progress_clear(&out);
    if (out.json) print_json();
    else if (out.exit_code != EXIT_UNABLE) print_text();
    return report_end(&out);
}
