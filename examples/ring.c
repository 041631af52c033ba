/* ring.c - items of one size between two processes, and how long each one is under way.
 *
 *   ring                                                 a million sensor samples a second, and their latencies
 *   ring produce temps --create --size 64 -n 1000        one side makes the ring, whichever;
 *   ring consume temps --verify sequential               the other one waits for it
 *   ring consume x --split x_buf,x_read,x_write --size 8 the three segments of the Python package shm-ring-buffer
 *
 * Byte k of item i, counted from 0 in each run, is (i + k) mod 256. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include <sys/wait.h>

static report out = { .program = "ring" };

static struct {
    int64_t     slots, size, items, timeout_ms, batch;
    const char *verify, *split;
    bool        create, take_over, no_progress;
} want = { .timeout_ms = 5000, .batch = 1, .verify = "none" };

static struct { int64_t seconds, rate, slots; } demo_want = { .seconds = 3, .rate = 1000000, .slots = 4096 };

static zb_ring  ring;
static progress line;
static char     split_names[3][256];
static uint8_t *items;          /* a batch of them */
static int64_t  left;           /* of the patience with the other side */
static bool     parted;         /* the other side was there, and has gone */

static const option options[] = {
    OPTION_FLAG("create", 0, &want.create, "make the ring, and remove it at the end; the other side does not say this"),
    OPTION_FLAG("take-over", 0, &want.take_over, "with --create: go on with a ring that a crash left behind"),
    OPTION_NUMBER("slots", 0, &want.slots, 1, INT64_MAX, "items that it holds (--create: 256; else what is there)"),
    OPTION_NUMBER("size", 's', &want.size, 1, MAX_BYTES, "bytes of an item (--create, --split: 64; else what is there)"),
    OPTION_NUMBER("items", 'n', &want.items, 0, MAX_FRAMES, "how many, 0: until Ctrl-C, or until the other side leaves (0)"),
    OPTION_CHOICE("verify", 0, "none|sequential", &want.verify, "consume: what each byte must be, as produce fills them (none)"),
    OPTION_TEXT("split", 0, "BUF,READ,WRITE", &want.split, "three segments as shm-ring-buffer has them: slots, read and write index"),
    OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS,
                  "how long to wait for the ring, for an item, for a free slot, -1: for ever (5000)"),
    OPTION_NUMBER("batch", 0, &want.batch, 1, UINT32_MAX, "items that go in or out at once; 1: in place, without a copy (1)"),
    OPTION_FLAG("json-output", 0, &out.json, "results as JSON"),
    OPTION_FLAG("no-progress", 0, &want.no_progress, "no progress line"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

static const option demo_options[] = {
    OPTION_NUMBER("seconds", 0, &demo_want.seconds, 1, 3600, "how long (3)"),
    OPTION_NUMBER("rate", 0, &demo_want.rate, 1, 100000000, "samples per second (1000000)"),
    OPTION_NUMBER("slots", 0, &demo_want.slots, 1, 1 << 20, "samples that the ring holds (4096)"),
    OPTION_FLAG("verbose", 'v', &out.verbose, "say what happens"),
};

/* ---- the ring ---------------------------------------------------------------------------------- */

/* "a,b,c" into split_names. */
static bool parse_split(void) {
    const char *at = want.split;
    for (int i = 0; i < 3; i++) {
        size_t length = strcspn(at, ",");
        bool more = at[length] == ',';
        if (length == 0 || length >= sizeof split_names[i] || more != (i < 2)) {
            report_error(&out, EXIT_UNABLE, "--split \"%s\": give three names with commas between them, as x_buf,x_read,x_write",
                         want.split);
            return false;
        }
        memcpy(split_names[i], at, length);
        split_names[i][length] = '\0';
        at += length + 1;
    }
    return true;
}

static bool options_fit(void) {
    if (want.take_over && (!want.create || want.split)) {
        report_error(&out, EXIT_UNABLE, "--take-over goes with --create, and not with --split: %s",
                     want.split ? "remove the three segments instead" : "add --create, or leave it away: who attaches goes on anyway");
        return false;
    }
    return !want.split || parse_split();
}

/* What went wrong, and what to do about it. */
static void say_open_failed(zb_result e) {
    if (e == ZB_ERR_NOT_FOUND)
        report_error(&out, EXIT_UNABLE, "no ring \"%s\" within %" PRId64 " ms: start the other side with --create, or raise --timeout-ms",
                     out.name, want.timeout_ms);
    else if (e == ZB_ERR_EXISTS && want.create)
        report_error(&out, EXIT_UNABLE, "ring \"%s\" is there already: run this without --create to join it, %s, or choose another name",
                     out.name, want.split ? "remove its segments" : "add --take-over if a crash left it behind");
    else if (e == ZB_ERR_BUSY)
        report_error(&out, EXIT_UNABLE, "ring \"%s\" has a %s that is alive: stop that one first, or choose another name", out.name,
                     out.operation[0] == 'p' ? "producer" : "consumer");
    else if (e == ZB_ERR_SCHEMA && ring.difference)
        report_error(&out, EXIT_UNABLE, "ring \"%s\" is there with another %s: give --size and --slots as its maker did, or leave them away",
                     out.name, ring.difference);
    else if (e == ZB_ERR_TOO_LARGE)
        report_error(&out, EXIT_UNABLE, "ring \"%s\" would be too large: give a smaller --size or --slots", out.name);
    else if (want.split && (e == ZB_ERR_CORRUPT || e == ZB_ERR_NAME))
        report_error(&out, EXIT_UNABLE, "--split \"%s\": %s: %s", want.split, zb_strerror(e),
                     e == ZB_ERR_NAME ? "give three different names" : "give --size and --slots as its maker did");
    else report_result(&out, EXIT_UNABLE, want.create ? "cannot create ring" : "cannot attach to ring", out.name, e, ring.os_error);
}

static zb_result open_once(zb_ring_role role, int64_t wait_ns) {
    zb_schema schema;
    zb_ring_desc desc = { .capacity = (uint64_t)want.slots, .connect_timeout_ns = wait_ns, .take_over = want.take_over };
    uint64_t size = want.size || !(want.create || want.split) ? (uint64_t)want.size : 64;
    zb_result e = size ? zb_schema_bytes(&schema, size) : ZB_OK;
    if (e != ZB_OK) return e;
    if (want.split)
        return zb_ring_open_split(&ring, role, split_names[0], split_names[1], split_names[2], size, want.create, &desc);
    if (want.create) return zb_ring_create(&ring, out.name, role, &schema, &desc);
    desc.schema = size ? &schema : NULL;
    return zb_ring_attach(&ring, out.name, role, &desc);
}

/* In slices, so that Ctrl-C ends the wait. The three segments of the split form appear one after the other. */
static bool open_ring(zb_ring_role role) {
    zb_result e;
    left = patience_of_ms(want.timeout_ms);
    do {
        e = open_once(role, want.split ? 0 : patience_slice(left));
        if (e == ZB_ERR_NOT_FOUND && want.split) sleep_until(now_ns() + patience_slice(left));
    } while (e == ZB_ERR_NOT_FOUND && !want.create && !stop_requested && patience_spend(&left));
    if (e != ZB_OK && (e != ZB_ERR_NOT_FOUND || !stop_requested)) say_open_failed(e);
    if (e != ZB_OK) return false;
    uint64_t stride = 0, slots = 0;
    void *base = NULL;
    zb_schema schema;
    zb_ring_schema(&ring, &schema);
    zb_ring_memory(&ring, &base, &stride, &slots);
    out.frame_size = zb_schema_size(&schema);
    report_note(&out, "%s \"%s\": %" PRIu64 " items of %" PRIu64 " bytes, %" PRIu64 " apart", want.create ? "made" : "attached to", out.name,
                zb_ring_capacity(&ring), out.frame_size, stride);
    return true;
}

static bool make_batch(void) {
    uint64_t bytes = out.frame_size * (uint64_t)want.batch;
    if (want.batch == 1) return true;
    if (bytes / out.frame_size == (uint64_t)want.batch && bytes <= SIZE_MAX) items = malloc((size_t)bytes);
    if (!items)
        report_error(&out, EXIT_UNABLE, "no memory for %" PRId64 " items of %" PRIu64 " bytes: give a smaller --batch", want.batch,
                     out.frame_size);
    return items != NULL;
}

/* ---- produce and consume ----------------------------------------------------------------------- */

/* How many may go at once now: a batch, or what is missing to -n. */
static size_t batch_now(void) {
    uint64_t most = (uint64_t)want.batch, missing = (uint64_t)want.items - out.frames;
    return (size_t)(want.items && missing < most ? missing : most);
}

static void count_items(size_t n) {
    if (n == 0) return;
    report_frame(&out, n * (size_t)out.frame_size, now_ns());
    out.frames += n - 1;
}

static zb_result produce_some(int64_t timeout_ns) {
    size_t size = (size_t)out.frame_size, n = batch_now(), done = 1;
    void *slot;
    zb_result e;
    if (want.batch == 1) {
        e = zb_ring_acquire(&ring, &slot, timeout_ns);
        if (e != ZB_OK) return e;
        pattern_fill(slot, size, out.frames);
        e = zb_ring_commit(&ring);
    } else {
        for (size_t i = 0; i < n; i++) pattern_fill(items + i * size, size, out.frames + i);
        e = zb_ring_write_n(&ring, items, n, &done, timeout_ns);
    }
    if (e == ZB_OK) count_items(done);
    return e;
}

static void verify(const void *item, uint64_t number) {
    if (want.verify[0] != 's' || pattern_matches(item, (size_t)out.frame_size, number)) return;
    out.verification_errors++;
    report_error(&out, EXIT_FRAMES, "item %" PRIu64 ": not the pattern \"sequential\"", number);
}

static zb_result consume_some(int64_t timeout_ns) {
    size_t done = 1;
    const void *item;
    zb_result e;
    if (want.batch == 1) {
        e = zb_ring_peek(&ring, &item, timeout_ns);
        if (e != ZB_OK) return e;
        verify(item, out.frames);
        e = zb_ring_release(&ring);
    } else {
        e = zb_ring_read_n(&ring, items, batch_now(), &done, timeout_ns);
        for (size_t i = 0; e == ZB_OK && i < done; i++) verify(items + i * (size_t)out.frame_size, out.frames + i);
    }
    if (e == ZB_OK) count_items(done);
    return e;
}

static void show_progress(void) {
    char text[600];
    if (!progress_due_after(&line, ZB_SEC(1))) return;
    snprintf(text, sizeof text, "ring %s: %" PRIu64 " items  %.0f/s  %" PRIu64 " of %" PRIu64 " in the ring  errors %" PRIu64, out.name,
             out.frames, progress_rate(&line, &out), zb_ring_count(&ring), zb_ring_capacity(&ring), out.verification_errors);
    progress_print(&line, &out, text);
}

/* The result of a call that moved nothing. True: go on. */
static bool survive(zb_result e, bool producing) {
    const char *other = producing ? "consumer" : "producer";
    if (producing && out.frames == 0 && (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD)) {
        e = zb_ring_wait_peer(&ring, patience_slice(left)); /* taken over from a pair that has gone: the next consumer */
        if (e == ZB_OK) return true;
    }
    if (e == ZB_TIMEOUT) {
        if (patience_spend(&left)) return true;
        if (want.split && !producing && !want.items && out.frames) return false; /* in this form nobody says goodbye */
        report_error(&out, EXIT_FRAMES, "%s within %" PRId64 " ms on ring \"%s\": start the %s, or raise --timeout-ms",
                     producing ? "no slot became free" : "no item came", want.timeout_ms, out.name, other);
        return false;
    }
    parted = true;
    if (e == ZB_CLOSED && want.items)
        report_error(&out, EXIT_FRAMES, "the %s left after %" PRIu64 " of %" PRId64 " items", other, out.frames, want.items);
    else if (e == ZB_ERR_PEER_DEAD)
        report_error(&out, EXIT_FRAMES, "the %s of ring \"%s\" died after %" PRIu64 " items: start it again, and then this", other, out.name,
                     out.frames);
    else if (e != ZB_CLOSED)
        report_result(&out, EXIT_FRAMES, producing ? "cannot write to ring" : "cannot read from ring", out.name, e, ring.os_error);
    return false;
}

static void move(bool producing) {
    bool more = true;
    left = patience_of_ms(want.timeout_ms);
    while (more && !stop_requested && (!want.items || out.frames < (uint64_t)want.items)) {
        zb_result e = producing ? produce_some(patience_slice(left)) : consume_some(patience_slice(left));
        if (e == ZB_OK) left = patience_of_ms(want.timeout_ms);
        else more = survive(e, producing);
        show_progress();
    }
}

/* The maker's close removes the ring, so a producer that made it stays until a consumer has it open or has read all. */
static void wait_until_taken(void) {
    left = patience_of_ms(want.timeout_ms);
    while (zb_ring_count(&ring) > 0 && !zb_ring_peer_alive(&ring)) {
        if (!sleep_until(now_ns() + ZB_MS(2))) return;
        if (left < 0 || (left -= ZB_MS(2)) > 0) continue;
        report_error(&out, EXIT_FRAMES, "nobody read the last %" PRIu64 " items of ring \"%s\" within %" PRId64 " ms: start a consumer, or "
                     "raise --timeout-ms", zb_ring_count(&ring), out.name, want.timeout_ms);
        return;
    }
}

static void run(bool producing) {
    out.start_ns = out.end_ns = now_ns();
    if (options_fit() && open_ring(producing ? ZB_PRODUCER : ZB_CONSUMER) && make_batch()) {
        progress_start(&line, !want.no_progress);
        out.start_ns = now_ns();
        move(producing);
        out.end_ns = now_ns();
        if (producing && want.create && !parted && out.exit_code == EXIT_GOOD) wait_until_taken();
    }
    zb_result e = zb_ring_close(&ring);
    if (e != ZB_OK) report_result(&out, EXIT_FRAMES, "cannot close ring", out.name, e, ring.os_error);
}

/* ---- results ----------------------------------------------------------------------------------- */

static void print_json(void) {
    fputs("{\n  \"operation\": ", out.out);
    json_string(out.out, out.operation);
    fputs(",\n  \"ring\": ", out.out);
    json_string(out.out, out.name ? out.name : "");
    fprintf(out.out, ",\n  \"items\": %" PRIu64 ",\n  \"errors\": %" PRIu64 ",\n", out.frames, out.verification_errors);
    if (out.frames) fprintf(out.out, "  \"first\": 0,\n  \"last\": %" PRIu64 ",\n", out.frames - 1);
    else fputs("  \"first\": null,\n  \"last\": null,\n", out.out);
    fprintf(out.out, "  \"item_size\": %" PRIu64 ",\n  \"bytes\": %" PRIu64 ",\n", out.frame_size, out.bytes);
    fprintf(out.out, "  \"seconds\": %.6f,\n  \"rate\": %.2f,\n", report_seconds(&out), report_fps(&out));
    json_errors(out.out, &out, "messages");
    fputs("}\n", out.out);
}

static void print_text(void) {
    bool producing = out.operation[0] == 'p';
    printf("ring: %s %" PRIu64 " items (%" PRIu64 " bytes) in %.2f s: %.1f items/s\n", producing ? "produced" : "consumed", out.frames,
           out.bytes, report_seconds(&out), report_fps(&out));
    if (!producing && want.verify[0] == 's') printf("ring: verification errors %" PRIu64 "\n", out.verification_errors);
}

static int end_role(void) {
    progress_clear(&out);
    if (out.json) print_json();
    else if (out.exit_code != EXIT_UNABLE) print_text();
    free(items);
    return report_end(&out);
}

/* ---- demo -------------------------------------------------------------------------------------- */

typedef struct sample {
    uint64_t number;
    int64_t  taken_ns;
    double   acceleration[3], turn[3];
} sample;

/* In a child of its own; the result is its exit status. It spins until each sample is due, as no system sleeps for one
 * microsecond; what it could not take in time it takes at once. */
static int measure(const char *name) {
    zb_ring_desc desc = { .connect_timeout_ns = ZB_SEC(5) };
    zb_result e = zb_ring_attach(&ring, name, ZB_PRODUCER, &desc);
    int64_t start = now_ns(), count = demo_want.seconds * demo_want.rate;
    for (int64_t i = 0; e == ZB_OK && i < count && !stop_requested; i++) {
        int64_t due = start + (int64_t)((double)i * 1e9 / (double)demo_want.rate);
        if (due - now_ns() > ZB_MS(1) && !sleep_until(due - ZB_MS(1) / 2)) break;
        sample s = { .number = (uint64_t)i, .acceleration = { 0, 0, 9.81 }, .turn = { 0, 0, (double)i } };
        while ((s.taken_ns = now_ns()) < due) {}
        do e = zb_ring_write(&ring, &s, SLICE_NS);
        while (e == ZB_TIMEOUT && !stop_requested);
    }
    if (e != ZB_OK && e != ZB_CLOSED && e != ZB_TIMEOUT) report_result(&out, EXIT_UNABLE, "cannot write to ring", name, e, ring.os_error);
    zb_ring_close(&ring);
    return out.exit_code;
}

static void collect(const char *name) {
    uint64_t next = 0;
    sample s;
    zb_result e = ZB_OK;
    while ((e == ZB_OK || e == ZB_TIMEOUT) && !stop_requested) {
        e = zb_ring_read(&ring, &s, SLICE_NS);
        if (e != ZB_OK) continue;
        int64_t now = now_ns();
        if (s.number != next++) report_error(&out, EXIT_FRAMES, "sample %" PRIu64 " came instead of %" PRIu64, s.number, next - 1);
        latency_add(&out.latency, now - s.taken_ns);
        report_frame(&out, sizeof s, now);
    }
    if (e != ZB_CLOSED && !stop_requested) report_result(&out, EXIT_FRAMES, "cannot read from ring", name, e, ring.os_error);
}

/* One line for each doubling. */
static void print_histogram(const latency *l) {
    static const char bar[] = "##################################################";
    char from[24], to[24];
    uint64_t sum = 0, seen = 0;
    for (size_t i = 0; i < LATENCY_BUCKETS && seen < l->count; i++) {
        sum += l->bucket[i];
        seen += l->bucket[i];
        size_t octave = i / LATENCY_SUB;
        if (octave < 2 || (i + 1) % LATENCY_SUB != 0) continue; /* under 64 ns is one line */
        double low = octave > 2 ? (double)((uint64_t)LATENCY_SUB << (octave - 1)) : 0, high = (double)((uint64_t)LATENCY_SUB << octave);
        double part = (double)sum / (double)l->count;
        if (sum) printf("  %8s to %8s  %6.2f %%  %.*s\n", format_duration(from, low), format_duration(to, high), 100 * part,
                        (int)(part * 50 + 0.5), bar);
        sum = 0;
    }
}

static void print_demo(void) {
    char p50[24], p99[24], max[24];
    const latency *l = &out.latency;
    printf("%" PRIu64 " samples of %zu bytes, %.0f per second; from the sensor's process to this one:\n", out.frames, sizeof(sample),
           report_fps(&out));
    print_histogram(l);
    printf("  half within %s, 99 %% within %s, the slowest %s\n", format_duration(p50, latency_percentile(l, 0.50)),
           format_duration(p99, latency_percentile(l, 0.99)), format_duration(max, (double)l->max_ns));
}

/* The child is there before the ring is, so that it holds nothing of the parent's side. */
static void run_demo(void) {
    char name[64];
    zb_schema schema;
    zb_ring_desc desc = { .capacity = (uint64_t)demo_want.slots };
    snprintf(name, sizeof name, "zb_ring_%ld", (long)getpid());
    pid_t child = fork();
    if (child == 0) exit(measure(name));
    if (child < 0) {
        report_error(&out, EXIT_UNABLE, "cannot start a process: %s", strerror(errno));
        return;
    }
    zb_schema_bytes(&schema, sizeof(sample));
    zb_result e = zb_ring_create(&ring, name, ZB_CONSUMER, &schema, &desc);
    if (e == ZB_OK) {
        report_note(&out, "ring \"%s\": %" PRIu64 " samples of %zu bytes", name, zb_ring_capacity(&ring), sizeof(sample));
        collect(name);
        zb_ring_close(&ring);
    } else {
        report_result(&out, EXIT_UNABLE, "cannot create ring", name, e, ring.os_error);
        kill(child, SIGTERM);
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    if (status != 0) report_exit(&out, EXIT_FRAMES);
    if (e == ZB_OK) print_demo();
}

/* ---- the command line -------------------------------------------------------------------------- */

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

static int main_demo(int argc, char **argv) {
    command_line command = { "[demo] [options]  |  produce NAME [options]  |  consume NAME [options]",
                             "demo forks a process that takes sensor samples and sends them through a ring, and shows their\n"
                             "latencies. produce and consume are one side each: see ring produce --help.",
                             demo_options, COUNT(demo_options), NULL, 0, 0 };
    if (parse_command_line(&out, &command, argc, argv)) run_demo();
    return report_end(&out);
}

static int main_role(bool producing, int argc, char **argv) {
    command_line command = { producing ? "produce NAME [options]" : "consume NAME [options]",
                             producing ? "Writes items to the ring NAME: byte k of item i is (i + k) mod 256."
                                       : "Reads items from the ring NAME, until -n or until its producer leaves.",
                             options, COUNT(options), &out.name, 1, 0 };
    out.operation = producing ? "produce" : "consume";
    if (parse_command_line(&out, &command, argc, argv)) run(producing);
    return end_role();
}

int main(int argc, char **argv) {
    out.out = stdout;
    install_stop_signals();
    const char *what = argc > 1 && argv[1][0] != '-' ? argv[1] : NULL;
    int skip = what != NULL; /* argv[1] takes the program's place */
    if (!what || strcmp(what, "demo") == 0) return main_demo(argc - skip, argv + skip);
    if (strcmp(what, "produce") == 0) return main_role(true, argc - 1, argv + 1);
    if (strcmp(what, "consume") == 0) return main_role(false, argc - 1, argv + 1);
    report_error(&out, EXIT_UNABLE, "unknown command \"%s\": give produce NAME, consume NAME or demo (--help says more)", what);
    return report_end(&out);
}
