/* demo.c - "make demo": 1080p from one process to another, first at 60 frames/s, then flat out, each
 * byte of each frame checked, and a table of what came of it. The work is done by the example
 * programs writer and reader: this one starts them, waits, and reads their JSON. */
#ifndef _GNU_SOURCE
  #define _GNU_SOURCE 1 /* wait4 */
#endif
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define WIDTH_HEIGHT "1920x1080"
#define PAYLOAD      "25165824" /* eight pictures: 1080p I420 has 3,110,400 bytes */
#define SNAPSHOT     "demo.ppm"

typedef struct child {
    pid_t  pid;
    int    output;       /* its stdout */
    int    status;       /* exit status; -1: killed */
    double cpu, seconds; /* used, and how long it ran */
    char   json[16384];
} child;

typedef struct result {
    const char *title;
    child       writer, reader;
} result;

static volatile sig_atomic_t stop_requested;
static volatile sig_atomic_t running[2]; /* pids to pass a signal on to */

static void on_signal(int signal_number) {
    stop_requested = 1;
    for (int i = 0; i < 2; i++)
        if (running[i] > 0) kill((pid_t)running[i], signal_number);
}

static double now_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static bool start(child *c, int slot, char *const argv[]) {
    int ends[2];
    if (pipe(ends) != 0) return false;
    c->seconds = now_seconds();
    c->output = ends[0];
    c->pid = fork();
    if (c->pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        close(ends[0]);
        close(ends[1]);
        execv(argv[0], argv);
        fprintf(stderr, "demo: cannot start %s: %s (make examples builds it)\n", argv[0], strerror(errno));
        _exit(127);
    }
    close(ends[1]);
    running[slot] = c->pid;
    return c->pid > 0;
}

/* Its whole output, then its end. */
static void finish(child *c, int slot) {
    struct rusage used;
    size_t length = 0;
    int status = 0;
    ssize_t n;
    while ((n = read(c->output, c->json + length, sizeof c->json - 1 - length)) > 0 || (n < 0 && errno == EINTR))
        if (n > 0) length += (size_t)n;
    close(c->output);
    while (wait4(c->pid, &status, 0, &used) < 0 && errno == EINTR) {}
    running[slot] = 0;
    c->seconds = now_seconds() - c->seconds;
    c->status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    c->cpu = (double)(used.ru_utime.tv_sec + used.ru_stime.tv_sec) + (double)(used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/* The number of a field in one of our own programs' JSON. */
static double field(const child *c, const char *name) {
    char key[64];
    snprintf(key, sizeof key, "\"%s\": ", name);
    const char *at = strstr(c->json, key);
    return at ? strtod(at + strlen(key), NULL) : 0;
}

static void programs(const char *self, char *writer, char *reader, size_t room) {
    const char *slash = strrchr(self, '/');
    int folder = slash ? (int)(slash - self) : 1;
    snprintf(writer, room, "%.*s/writer", folder, slash ? self : ".");
    snprintf(reader, room, "%.*s/reader", folder, slash ? self : ".");
}

static char *argument(const char *text) {
    return (char *)(uintptr_t)text; /* execv takes them without const, and leaves them alone */
}

static void run_pair(result *r, const char *self, const char *video, const char *option, const char *value, const char *snapshot) {
    char writer[4096], reader[4096], name[64];
    programs(self, writer, reader, sizeof writer);
    snprintf(name, sizeof name, "zb_demo_%ld", (long)getpid());
    char *reader_argv[] = { reader, name, argument("--verify"), argument("video"), argument("--payload-size"), argument(PAYLOAD),
                            argument("--json-output"), argument(snapshot ? "--snapshot" : "--timeout-ms"),
                            argument(snapshot ? snapshot : "5000"), argument(snapshot ? "--snapshot-frame" : NULL), argument("150"), NULL };
    char *writer_argv[] = { writer, name, argument("--video"), argument(video), argument(option), argument(value),
                            argument("--json-output"), argument("--no-progress"), NULL };
    if (!start(&r->reader, 0, reader_argv) || !start(&r->writer, 1, writer_argv)) {
        fprintf(stderr, "demo: cannot start a process: %s\n", strerror(errno));
        exit(2);
    }
    finish(&r->reader, 0);
    finish(&r->writer, 1);
}

static bool is_good(const result *r) {
    double read = field(&r->reader, "frames_read");
    return r->writer.status == 0 && r->reader.status == 0 && read > 0 && read >= field(&r->writer, "frames_written") &&
           field(&r->reader, "frames_lost") <= 0 && field(&r->reader, "frames_torn") <= 0;
}

static const char *duration(char text[24], double us) {
    if (us < 1000) snprintf(text, 24, "%.0f us", us);
    else snprintf(text, 24, "%.2f ms", us / 1000);
    return text;
}

static void print_row(const result *r) {
    char p50[24], p99[24], max[24];
    double read = field(&r->reader, "frames_read"), missing = field(&r->writer, "frames_written") - read;
    double lost = field(&r->reader, "frames_lost");
    printf("%-16s %7.0f %5.0f %5.0f %8.1f %7.2f %10s %10s %10s %7.0f %% %7.0f %%\n", r->title, read, missing > lost ? missing : lost,
           field(&r->reader, "frames_torn"), field(&r->reader, "frames_per_second"),
           field(&r->reader, "frames_per_second") * field(&r->reader, "frame_size") / 1e9,
           duration(p50, field(&r->reader, "latency_us_p50")), duration(p99, field(&r->reader, "latency_us_p99")),
           duration(max, field(&r->reader, "latency_us_max")), 100 * r->writer.cpu / r->writer.seconds,
           100 * r->reader.cpu / r->reader.seconds);
}

int main(int argc, char **argv) {
    static result results[2] = { { .title = "1080p at 60 fps" }, { .title = "1080p flat out" } };
    char snapshot[4096];
    struct sigaction action = { .sa_handler = on_signal };
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    snprintf(snapshot, sizeof snapshot, "%s/%s", argc > 1 ? argv[1] : ".", SNAPSHOT);
    fprintf(stderr, "demo: 300 frames of 1080p at 60 frames/s, then four seconds flat out, each byte checked\n");
    run_pair(&results[0], argv[0], WIDTH_HEIGHT "@60", "--frames", "300", snapshot);
    if (!stop_requested) run_pair(&results[1], argv[0], WIDTH_HEIGHT "@0", "--seconds", "4", NULL);
    printf("%-16s %7s %5s %5s %8s %7s %10s %10s %10s %9s %9s\n", "run", "frames", "lost", "torn", "fps", "GB/s", "p50",
           "p99", "max", "CPU write", "CPU read");
    bool good = !stop_requested;
    for (int i = 0; i < 2 && results[i].writer.pid > 0; i++) {
        print_row(&results[i]);
        if (!is_good(&results[i])) good = false;
    }
    puts("latency: from the writer's commit to the reader's view; flat out it is the time in the full stream");
    if (access(snapshot, R_OK) == 0) printf("picture 150: %s\n", snapshot);
    if (!good) fprintf(stderr, "demo: %s\n", stop_requested ? "stopped" : "FAILED: see above");
    return good ? 0 : 1;
}
