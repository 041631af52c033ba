/* status.c - how to use topics: two publishers and one reader that waits for both.
 *
 * It forks two publishers: one sends a status message each second, the other an array of 64 complex
 * numbers 200 times a second. The reader sleeps in zb_wait_any until either has something. */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include <sys/wait.h>

enum { POINTS = 64, WAVE_HZ = 200, STATUS_HZ = 1, STATUS_BYTES = 100 };

static report  out = { .program = "status" };
static int64_t seconds = 5;
static char    status_name[64], wave_name[64];
static pid_t   children[2];

static const option options[] = { OPTION_NUMBER("seconds", 0, &seconds, 1, 3600, "how long to publish (5)") };

/* ---- the publishers ------------------------------------------------------------------------------ */

/* Fills the place of sample number i, and says how many bytes it took. */
typedef size_t fill_fn(void *place, uint64_t i);

static size_t fill_status(void *place, uint64_t i) {
    return (size_t)snprintf(place, STATUS_BYTES, "second %" PRIu64 " of process %ld", i + 1, (long)getpid());
}

/* A point on the unit circle, a step further with each number: one turn in a second. */
static size_t fill_wave(void *place, uint64_t i) {
    static const float step[2] = { 0.99950656f, 0.03141076f }; /* 1/200 of a turn */
    static float at[2] = { 1, 0 };
    float(*points)[2] = place;
    (void)i;
    for (int k = 0; k < POINTS; k++) {
        points[k][0] = at[0] * (float)k;
        points[k][1] = at[1] * (float)k;
    }
    float real = at[0] * step[0] - at[1] * step[1];
    at[1] = at[0] * step[1] + at[1] * step[0];
    at[0] = real;
    return sizeof(float[POINTS][2]);
}

/* Runs in a child of its own; the result is its exit status. */
static int publish(const char *name, const zb_schema *schema, int rate_hz, fill_fn *fill) {
    zb_publisher p;
    zb_publisher_desc desc = { .capacity = 64 }; /* what a reader that sleeps for a while can catch up with */
    zb_result e = zb_publisher_create(&p, name, schema, &desc);
    int64_t start = now_ns();
    for (int64_t i = 0; e == ZB_OK && i < seconds * rate_hz && sleep_until(start + ZB_SEC(i + 1) / rate_hz); i++) {
        void *place;
        e = zb_publisher_acquire(&p, &place);
        if (e == ZB_OK) e = zb_publisher_commit(&p, fill(place, p.number));
    }
    if (e != ZB_OK) report_result(&out, EXIT_UNABLE, "cannot publish on topic", name, e, p.os_error);
    zb_publisher_close(&p);
    return out.exit_code;
}

static bool fork_publishers(void) {
    static const uint64_t shape[1] = { POINTS };
    static const char text[] = "{\"type\":\"string\"}";
    zb_schema status, wave;
    zb_schema_message(&status, text, strlen(text), STATUS_BYTES);
    zb_schema_array(&wave, "complex64", 1, shape);
    children[0] = fork();
    if (children[0] == 0) _exit(publish(status_name, &status, STATUS_HZ, fill_status));
    children[1] = fork();
    if (children[1] == 0) _exit(publish(wave_name, &wave, WAVE_HZ, fill_wave));
    if (children[0] > 0 && children[1] > 0) return true;
    report_error(&out, EXIT_UNABLE, "cannot start a process: %s", strerror(errno));
    return false;
}

static void end_publishers(void) {
    bool early = stop_requested || out.exit_code != EXIT_GOOD; /* else they have ended by themselves */
    for (int i = 0; i < 2; i++) {
        int status = 0;
        if (children[i] <= 0) continue;
        if (early) kill(children[i], SIGTERM);
        while (waitpid(children[i], &status, 0) < 0 && errno == EINTR) {}
        if (status != 0) report_exit(&out, EXIT_FRAMES);
    }
}

/* ---- the reader ---------------------------------------------------------------------------------- */

static bool attach(zb_subscriber *s, const char *name) {
    zb_subscriber_desc desc = { .start = ZB_START_OLDEST, .connect_timeout_ns = ZB_SEC(2) };
    zb_result e = zb_subscriber_attach(s, name, &desc);
    if (e != ZB_OK && !stop_requested) report_result(&out, EXIT_UNABLE, "cannot attach to topic", name, e, s->os_error);
    return e == ZB_OK;
}

/* All samples of the wave that are there: their number. */
static int take_wave(zb_subscriber *s) {
    float points[POINTS][2];
    int count = 0;
    while (zb_subscriber_next(s, points, sizeof points, NULL, NULL, ZB_NOWAIT) == ZB_OK) count++;
    return count;
}

/* Messages have no 0 at their end: *size says how long each is. */
static int print_status(zb_subscriber *s, int waves, double since) {
    char text[STATUS_BYTES];
    size_t size;
    int count = 0;
    while (zb_subscriber_next(s, text, sizeof text, &size, NULL, ZB_NOWAIT) == ZB_OK) {
        printf("%.*s: %d samples of the wave before it, %.1f per second\n", (int)size, text, waves, report_rate(waves, since));
        fflush(stdout);
        count++;
    }
    return count;
}

static void read_both(zb_subscriber *status, zb_subscriber *wave) {
    zb_wait_item items[2] = { { .subscriber = status }, { .subscriber = wave } };
    int waves = 0, all_waves = 0, messages = 0;
    int64_t since = now_ns();
    zb_result e = ZB_OK;
    while ((e == ZB_OK || e == ZB_TIMEOUT) && !stop_requested) {
        e = zb_wait_any(items, 2, SLICE_NS);
        if (e != ZB_OK) continue;
        if (items[1].result == ZB_OK) waves += take_wave(wave);
        if (items[0].result != ZB_OK) continue;
        messages += print_status(status, waves, (double)(now_ns() - since) / 1e9);
        all_waves += waves;
        waves = 0;
        since = now_ns();
    }
    all_waves += waves;
    printf("%d messages, %d samples of the wave, %" PRIu64 " missed\n", messages, all_waves,
           zb_subscriber_overruns(status) + zb_subscriber_overruns(wave));
    if (e != ZB_CLOSED && !stop_requested) /* ZB_CLOSED: both publishers have left in good order */
        report_result(&out, EXIT_FRAMES, "cannot wait for topic", status_name, e, 0);
    if (e == ZB_CLOSED && (messages == 0 || all_waves == 0)) report_error(&out, EXIT_FRAMES, "one of the topics brought nothing");
}

/* The topics outlive their publishers, so that a restarted one can go on: here they are done with. */
static void remove_topic(const char *name) {
    zb_result e = zb_remove(ZB_KIND_TOPIC, name, false);
    if (e != ZB_OK && e != ZB_ERR_NOT_FOUND) report_result(&out, EXIT_FRAMES, "cannot remove topic", name, e, 0);
}

int main(int argc, char **argv) {
    command_line command = { "[options]", "Forks a publisher of status messages and one of arrays, and reads both with zb_wait_any.",
                             options, sizeof options / sizeof options[0], NULL, 0, 0 };
    zb_subscriber status, wave;
    out.out = stdout;
    install_stop_signals();
    if (!parse_command_line(&out, &command, argc, argv)) return report_end(&out);
    snprintf(status_name, sizeof status_name, "zb_status_%ld_text", (long)getpid());
    snprintf(wave_name, sizeof wave_name, "zb_status_%ld_wave", (long)getpid());
    if (fork_publishers() && attach(&status, status_name)) {
        if (attach(&wave, wave_name)) {
            read_both(&status, &wave);
            zb_subscriber_close(&wave);
        }
        zb_subscriber_close(&status);
    }
    end_publishers();
    remove_topic(status_name);
    remove_topic(wave_name);
    return report_end(&out);
}
