/* publisher.c - creates a topic and publishes test data on it: byte k of sample i is (i + k) mod 256.
 *
 *   publisher wave --rate 200                            float32, 64 x 4, until Ctrl-C
 *   publisher wave --rate 200 --take-over                after a crash: goes on with the next number
 *   publisher log --message 100 -n 1000 --remove         messages; nothing stays
 *
 * Subscribers may come and go, and be as slow as they like: the publisher never waits for them. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"

/* A JSON schema in its canonical form: keys sorted, no spaces. */
#define MESSAGE_TEXT "{\"description\":\"byte k of sample i is (i + k) mod 256\"}"

static report out = { .program = "publisher", .operation = "publish" };

static struct {
    int64_t     samples, message, capacity;
    const char *dtype, *shape, *rate;
    bool        wait_subscriber, take_over, remove, no_progress;
} want;

static zb_publisher topic;
static zb_schema    schema;
static progress     line;
static double       rate_hz;    /* 0: as fast as it goes */
static uint64_t     first;      /* number of the first sample of this run */

static const option options[] = {
    OPTION_TEXT("dtype", 0, "TYPE", &want.dtype, "what the arrays are made of, as numpy names it (float32)"),
    OPTION_TEXT("shape", 0, "N,N...", &want.shape, "their dimensions (64,4)"),
    OPTION_NUMBER("message", 0, &want.message, 1, UINT32_MAX, "instead of arrays: messages of this many bytes"),
    OPTION_NUMBER("capacity", 0, &want.capacity, 1, UINT32_MAX - 1, "how many of the newest samples are kept (8)"),
    OPTION_TEXT("rate", 0, "HZ", &want.rate, "samples per second (as fast as it goes)"),
    OPTION_NUMBER("samples", 'n', &want.samples, 0, MAX_FRAMES, "how many to publish, 0: until Ctrl-C (0)"),
    OPTION_FLAG("wait-subscriber", 0, &want.wait_subscriber, "begin when there is a subscriber"),
    OPTION_FLAG("take-over", 0, &want.take_over, "go on with a topic whose publisher is gone, and with its numbers"),
    OPTION_FLAG("remove", 0, &want.remove, "remove the topic at the end"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- what is published ------------------------------------------------------------------------- */

/* "64,4": the number of dimensions, 0 if it is none such. */
static uint32_t parse_shape(const char *text, uint64_t shape[ZB_MAX_DIMENSIONS]) {
    for (uint32_t n = 0; n < ZB_MAX_DIMENSIONS; n++) {
        char *end;
        errno = 0;
        if (*text < '0' || *text > '9') return 0; /* strtoull takes signs and spaces */
        shape[n] = strtoull(text, &end, 10);
        if (errno != 0 || shape[n] == 0) return 0;
        if (*end == '\0') return n + 1;
        if (*end != ',') return 0;
        text = end + 1;
    }
    return 0;
}

static bool make_array_schema(void) {
    const char *dtype = want.dtype ? want.dtype : "float32", *text = want.shape ? want.shape : "64,4";
    uint64_t shape[ZB_MAX_DIMENSIONS];
    uint32_t ndim = parse_shape(text, shape);
    if (ndim == 0) {
        report_error(&out, EXIT_UNABLE, "--shape \"%s\": give 1 to %d numbers from 1 up, with commas between them, as 64,4", text,
                     ZB_MAX_DIMENSIONS);
        return false;
    }
    zb_result e = zb_schema_array(&schema, dtype, ndim, shape);
    if (e == ZB_ERR_SCHEMA)
        report_error(&out, EXIT_UNABLE, "--dtype \"%s\": give a type as numpy names it, as float32, uint8 or complex64", dtype);
    else if (e != ZB_OK)
        report_error(&out, EXIT_UNABLE, "--dtype \"%s\" --shape \"%s\": %s: give a smaller shape", dtype, text, zb_strerror(e));
    return e == ZB_OK;
}

static bool make_schema(void) {
    if (!want.message) return make_array_schema();
    if (want.dtype || want.shape) {
        report_error(&out, EXIT_UNABLE, "--message with --dtype or --shape: a topic has messages or arrays, leave one away");
        return false;
    }
    zb_result e = zb_schema_message(&schema, MESSAGE_TEXT, strlen(MESSAGE_TEXT), (uint64_t)want.message);
    if (e != ZB_OK) report_error(&out, EXIT_UNABLE, "--message %" PRId64 ": %s: give fewer bytes", want.message, zb_strerror(e));
    return e == ZB_OK;
}

static bool parse_rate(void) {
    char *end = NULL;
    if (!want.rate) return true;
    if (want.rate[0] >= '0' && want.rate[0] <= '9') rate_hz = strtod(want.rate, &end);
    if (end && *end == '\0' && rate_hz >= 0.001 && rate_hz <= 1e9) return true;
    report_error(&out, EXIT_UNABLE, "--rate \"%s\": give samples per second from 0.001 to 1e9, as 200 or 29.97", want.rate);
    return false;
}

/* ---- the topic --------------------------------------------------------------------------------- */

static bool create_topic(void) {
    zb_publisher_desc desc = { .capacity = (uint32_t)want.capacity, .take_over = want.take_over };
    zb_result e = zb_publisher_create(&topic, out.name, &schema, &desc);
    first = topic.number;
    out.frame_size = zb_schema_size(&schema);
    if (e == ZB_OK) report_note(&out, "publishing on \"%s\" from number %" PRIu64, out.name, first);
    else if (e == ZB_ERR_EXISTS && !want.take_over)
        report_error(&out, EXIT_UNABLE, "topic \"%s\" is there already: go on with it by --take-over when its publisher is gone "
                     "(--remove takes it away at the end), or choose another name", out.name);
    else if (e == ZB_ERR_BUSY)
        report_error(&out, EXIT_UNABLE, "topic \"%s\" has a publisher that is alive: stop that one first, or choose another name",
                     out.name);
    else if (e == ZB_ERR_SCHEMA && topic.difference)
        report_error(&out, EXIT_UNABLE, "topic \"%s\" is there with another %s: give --dtype, --shape, --message and --capacity as its "
                     "last publisher did, or choose another name", out.name, topic.difference);
    else if (e == ZB_ERR_TOO_LARGE)
        report_error(&out, EXIT_UNABLE, "topic \"%s\" would be too large with samples of %" PRIu64 " bytes: give a smaller --shape, "
                     "--message or --capacity", out.name, out.frame_size);
    else report_result(&out, EXIT_UNABLE, "cannot create topic", out.name, e, topic.os_error);
    return e == ZB_OK;
}

static bool wait_subscriber(void) {
    zb_result e = ZB_TIMEOUT;
    while (e == ZB_TIMEOUT && !stop_requested) e = zb_publisher_wait_subscriber(&topic, SLICE_NS);
    if (e < 0) report_result(&out, EXIT_UNABLE, "cannot wait for a subscriber of topic", out.name, e, topic.os_error);
    return e == ZB_OK;
}

/* Without force nothing is taken from anybody alive. Subscribers lose nothing by force, as they keep their memory and
 * read the rest; but the topic may by now be another publisher's. */
static void remove_topic(void) {
    zb_info info;
    zb_result e = zb_remove(ZB_KIND_TOPIC, out.name, false);
    if (e == ZB_ERR_BUSY && zb_stat(ZB_KIND_TOPIC, out.name, &info) == ZB_OK && info.writer.presence != ZB_ALIVE)
        e = zb_remove(ZB_KIND_TOPIC, out.name, true);
    if (e != ZB_OK && e != ZB_ERR_NOT_FOUND) report_result(&out, EXIT_FRAMES, "cannot remove topic", out.name, e, 0);
}

static void show_progress(void) {
    char text[600];
    if (!progress_due_after(&line, ZB_SEC(1))) return;
    snprintf(text, sizeof text, "publisher %s: %" PRIu64 " samples  %.0f/s  subscribers %" PRIu32, out.name, out.frames,
             progress_rate(&line, &out), zb_publisher_subscribers(&topic));
    progress_print(&line, &out, text);
}

/* ---- the run ----------------------------------------------------------------------------------- */

/* Waits until the next sample is due: true, or false when told to stop. Deadlines count from the start,
 * so that errors do not add up; after a stall of a second they count anew, instead of a burst. */
static bool wait_turn(uint64_t sent, int64_t *origin) {
    if (rate_hz <= 0) return !stop_requested;
    int64_t due = *origin + (int64_t)((double)sent * 1e9 / rate_hz), late = now_ns() - due;
    if (late > ZB_SEC(1)) *origin += late;
    for (;;) {
        int64_t soon = now_ns() + ZB_MS(500);
        if (!sleep_until(due < soon ? due : soon)) return false;
        if (due <= soon) return true;
        zb_publisher_heartbeat(&topic); /* a pause of 2 s would look like death to subscribers of other makes */
        show_progress();
    }
}

static bool publish_sample(void) {
    void *place;
    zb_result e = zb_publisher_acquire(&topic, &place);
    if (e == ZB_OK) {
        pattern_fill(place, (size_t)out.frame_size, topic.number); /* in place: nothing is copied */
        e = zb_publisher_commit(&topic, (size_t)out.frame_size);
    }
    if (e == ZB_CLOSED) report_error(&out, EXIT_FRAMES, "topic \"%s\" was removed by somebody: run this again to create it anew", out.name);
    else if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot publish on topic", out.name, e, topic.os_error);
    return e == ZB_OK;
}

static void publish(void) {
    int64_t origin = now_ns();
    uint64_t most = want.samples ? (uint64_t)want.samples : UINT64_MAX;
    out.start_ns = origin;
    while (out.frames < most && wait_turn(out.frames, &origin) && publish_sample()) {
        report_frame(&out, (size_t)out.frame_size, now_ns());
        show_progress();
    }
    out.end_ns = now_ns();
}

static void run(void) {
    if (!create_topic()) return;
    progress_start(&line, !want.no_progress);
    if (!want.wait_subscriber || wait_subscriber()) publish();
    zb_result e = zb_publisher_close(&topic);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close topic", out.name, e, topic.os_error);
    if (want.remove) remove_topic();
    else report_note(&out, "topic \"%s\" stays: %" PRIu64 " samples were published on it", out.name, first + out.frames);
}

static void print_json(void) {
    fputs("{\n  \"operation\": \"publish\",\n  \"topic\": ", out.out);
    json_string(out.out, out.name ? out.name : "");
    fprintf(out.out, ",\n  \"published\": %" PRIu64 ",\n", out.frames);
    if (out.frames) fprintf(out.out, "  \"first\": %" PRIu64 ",\n  \"last\": %" PRIu64 ",\n", first, first + out.frames - 1);
    else fputs("  \"first\": null,\n  \"last\": null,\n", out.out);
    fprintf(out.out, "  \"sample_size\": %" PRIu64 ",\n  \"bytes\": %" PRIu64 ",\n", out.frame_size, out.bytes);
    fprintf(out.out, "  \"seconds\": %.6f,\n  \"rate\": %.2f,\n", report_seconds(&out), report_fps(&out));
    json_errors(out.out, &out, "messages");
    fputs("}\n", out.out);
}

static void print_text(void) {
    printf("publisher: published %" PRIu64 " samples (%" PRIu64 " bytes) in %.2f s: %.1f samples/s", out.frames, out.bytes,
           report_seconds(&out), report_fps(&out));
    if (out.frames) printf(", number %" PRIu64 " to %" PRIu64, first, first + out.frames - 1);
    puts("");
}

int main(int argc, char **argv) {
    command_line command = { "NAME [options]",
                             "Creates the topic NAME and publishes samples on it: byte k of sample i is (i + k) mod 256.\n"
                             "The topic stays when this ends, with its newest samples. To remove it: --remove, also on a later\n"
                             "run with --take-over -n 1; in a program zb_remove.",
                             options, sizeof options / sizeof options[0], &out.name, 1, 0 };
    out.out = stdout;
    install_stop_signals();
    if (parse_command_line(&out, &command, argc, argv) && make_schema() && parse_rate()) run();
    progress_clear(&out);
    if (out.json) print_json();
    else if (out.exit_code != EXIT_UNABLE) print_text();
    return report_end(&out);
}
