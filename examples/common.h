/* common.h - what the example programs share: options, results, the progress line, stopping.
 *
 * Include it after zerobuf.h. Nothing in here touches a stream: the programs show how to do that.
 *
 *   >>time      clock, deadlines, sleeping until one
 *   >>stop      Ctrl-C
 *   >>report    what a run counts, its errors, and how both are printed (text or JSON)
 *   >>latency   percentiles in constant memory
 *   >>progress  one line on the terminal
 *   >>options   a table of options: parsed strictly, and printed as the help text
 *   >>io        whole buffers in and out of a file or a pipe
 *   >>pattern   the bytes that the topics' programs publish and check
 */
#ifndef EXAMPLES_COMMON_H
#define EXAMPLES_COMMON_H

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    EXIT_GOOD = 0,
    EXIT_FRAMES = 1, /* frames are missing or wrong */
    EXIT_UNABLE = 2  /* could not run: options, files, the stream itself */
};

/* ---- >>time ---------------------------------------------------------------------------------- */

/* No call into the library waits longer than this, so that Ctrl-C is answered within 100 ms. */
#define SLICE_NS ZB_MS(50)

static inline int64_t now_ns(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

/* A time to wait, kept as nanoseconds left (-1: no end) and spent slice by slice. */
static inline int64_t patience_of_ms(int64_t ms) {
    return ms < 0 ? -1 : ZB_MS(ms);
}

/* The timeout for the next call. */
static inline int64_t patience_slice(int64_t left) {
    return left < 0 || left > SLICE_NS ? SLICE_NS : left;
}

/* After a call that timed out: true while some is left. */
static inline bool patience_spend(int64_t *left) {
    if (*left >= 0) *left -= patience_slice(*left);
    return *left != 0;
}

/* ---- >>stop ---------------------------------------------------------------------------------- */

static volatile sig_atomic_t stop_requested;

/* The alarm repeats the interruption: a signal may come in the instant between a look at
 * stop_requested and a blocking read() or write(), which then would not notice it. */
static inline void on_stop_signal(int signal_number) {
    (void)signal_number;
    stop_requested = 1;
    alarm(1);
}

static inline void install_stop_signals(void) {
    struct sigaction stop = { 0 }, before;
    stop.sa_handler = on_stop_signal; /* no SA_RESTART: blocked calls return EINTR */
    sigemptyset(&stop.sa_mask);
    sigaction(SIGINT, &stop, NULL);
    sigaction(SIGTERM, &stop, NULL);
    sigaction(SIGALRM, &stop, NULL);
    if (sigaction(SIGHUP, NULL, &before) == 0 && before.sa_handler != SIG_IGN) /* not under nohup */
        sigaction(SIGHUP, &stop, NULL);
    signal(SIGPIPE, SIG_IGN); /* write() says EPIPE instead */
}

/* Sleeps until the deadline; false when it was told to stop. */
static inline bool sleep_until(int64_t deadline) {
    for (;;) {
        int64_t now = now_ns();
        if (stop_requested) return false;
        if (now >= deadline) return true;
        int64_t nap = deadline - now > SLICE_NS ? SLICE_NS : deadline - now;
        struct timespec t = { 0, (long)nap };
        nanosleep(&t, NULL);
    }
}

/* ---- >>latency ------------------------------------------------------------------------------- */

/* Buckets that are 1/32 of an octave wide: percentiles are within 3 %, the maximum is exact. */
enum { LATENCY_SUB = 32, LATENCY_BUCKETS = 60 * LATENCY_SUB };

typedef struct latency {
    uint64_t count, max_ns;
    uint64_t bucket[LATENCY_BUCKETS];
} latency;

static inline size_t latency_bucket(uint64_t ns) {
    unsigned shift = 0;
    while ((ns >> shift) >= 2 * LATENCY_SUB) shift++;
    return (size_t)shift * LATENCY_SUB + (size_t)(ns >> shift);
}

static inline void latency_add(latency *l, int64_t ns) {
    if (ns < 0) return; /* a clock of another machine or time namespace: no latency to speak of */
    l->bucket[latency_bucket((uint64_t)ns)]++;
    l->count++;
    if ((uint64_t)ns > l->max_ns) l->max_ns = (uint64_t)ns;
}

/* The middle of the bucket in which the given part (0 to 1) of all samples is reached, in ns. */
static inline double latency_percentile(const latency *l, double part) {
    uint64_t wanted = (uint64_t)((double)l->count * part), seen = 0;
    for (size_t i = 0; i < LATENCY_BUCKETS; i++) {
        seen += l->bucket[i];
        if (seen <= wanted && seen < l->count) continue;
        size_t shift = i < 2 * LATENCY_SUB ? 0 : i / LATENCY_SUB - 1;
        uint64_t low = (uint64_t)(i - shift * LATENCY_SUB) << shift;
        double middle = (double)low + (double)((uint64_t)1 << shift) / 2;
        return l->count == 0 ? 0 : middle < (double)l->max_ns ? middle : (double)l->max_ns;
    }
    return (double)l->max_ns;
}

/* "870 us", "12.3 ms": three digits and a unit. */
static inline const char *format_duration(char text[24], double ns) {
    double us = ns / 1e3;
    if (us < 10) snprintf(text, 24, "%.2f us", us);
    else if (us < 1000) snprintf(text, 24, "%.0f us", us);
    else if (us < 1e6) snprintf(text, 24, "%.1f ms", us / 1e3);
    else snprintf(text, 24, "%.1f s", us / 1e6);
    return text;
}

/* ---- >>report -------------------------------------------------------------------------------- */

enum { ERRORS_KEPT = 32, CHECKSUMS_KEPT = 65536 };

typedef struct checksum {
    uint64_t frame; /* from 0 */
    char     text[33];
} checksum;

typedef struct report {
    const char *program, *operation; /* "writer", "write" */
    const char *name;                /* of the stream */
    FILE       *out;                 /* where results go; stderr when stdout carries video */
    bool        json, verbose, line_shown;
    int         exit_code;
    uint64_t    frames, bytes, frame_size, metadata_size;
    uint64_t    verification_errors, lost, torn;
    int64_t     start_ns, end_ns;        /* of the run */
    int64_t     first_ns, last_ns;       /* of its first and last frame */
    latency     latency;
    checksum   *checksums;
    size_t      checksum_count;
    uint64_t    error_count;
    char       *errors[ERRORS_KEPT];
} report;

static inline void report_exit(report *r, int code) {
    if (code > r->exit_code) r->exit_code = code;
}

static inline void progress_clear(report *r) {
    if (r->line_shown) fputs("\r\033[K", stderr);
    r->line_shown = false;
}

/* Counts an error, keeps the first ones for the JSON and says it on stderr. */
__attribute__((format(printf, 3, 4)))
static inline void report_error(report *r, int code, const char *format, ...) {
    char text[1200];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    report_exit(r, code);
    if (r->error_count++ >= ERRORS_KEPT) return;
    r->errors[r->error_count - 1] = strdup(text);
    progress_clear(r);
    fprintf(stderr, "%s: %s\n", r->program, text);
    if (r->error_count == ERRORS_KEPT) fprintf(stderr, "%s: further errors are only counted\n", r->program);
}

/* The same for a result of the library: its sentence, and the system's where there is one. */
static inline void report_result(report *r, int code, const char *what, const char *name, zb_result e,
                                 int os_error) {
    bool system = e == ZB_ERR_OS || e == ZB_ERR_NO_SPACE || e == ZB_ERR_PERMISSION;
    bool known = system && os_error != 0;
    report_error(r, code, "%s \"%s\": %s (%s%s%s)", what, name, zb_strerror(e), zb_result_name(e),
                 known ? ": " : "", known ? strerror(os_error) : "");
}

__attribute__((format(printf, 2, 3)))
static inline void report_note(report *r, const char *format, ...) {
    va_list arguments;
    if (!r->verbose) return;
    progress_clear(r);
    fprintf(stderr, "%s: ", r->program);
    va_start(arguments, format);
    vfprintf(stderr, format, arguments);
    va_end(arguments);
    fputc('\n', stderr);
}

/* One more good frame, at this moment. */
static inline void report_frame(report *r, size_t bytes, int64_t when) {
    if (r->frames++ == 0) r->first_ns = when;
    r->last_ns = when;
    r->bytes += bytes;
}

static inline double report_seconds(const report *r) {
    return (double)(r->end_ns - r->start_ns) / 1e9;
}

static inline double report_rate(double amount, double seconds) {
    return seconds > 0 ? amount / seconds : 0;
}

/* Frames per second between the first and the last frame. */
static inline double report_fps(const report *r) {
    if (r->frames < 2) return 0;
    return report_rate((double)(r->frames - 1), (double)(r->last_ns - r->first_ns) / 1e9);
}

/* Length of the valid UTF-8 sequence at s, or 0. */
static inline size_t utf8_length(const unsigned char *s) {
    static const uint32_t smallest[5] = { 0, 0, 0x80, 0x800, 0x10000 };
    size_t n = s[0] < 0x80 ? 1 : (s[0] & 0xE0) == 0xC0 ? 2 : (s[0] & 0xF0) == 0xE0 ? 3 : (s[0] & 0xF8) == 0xF0 ? 4 : 0;
    uint32_t code = n < 2 ? s[0] : s[0] & (0xFFU >> (n + 1));
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xC0) != 0x80) return 0;
        code = code << 6 | (s[i] & 0x3F);
    }
    if (n > 1 && (code < smallest[n] || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000))) return 0;
    return n;
}

/* A JSON string; bytes that are not UTF-8 (a file name may have them) become U+FFFD. */
static inline void json_string(FILE *out, const char *text) {
    const unsigned char *s = (const unsigned char *)text;
    fputc('"', out);
    while (*s) {
        size_t n = utf8_length(s);
        if (n == 0) fputs("\\ufffd", out);
        else if (*s == '"' || *s == '\\') fprintf(out, "\\%c", *s);
        else if (*s < 0x20 || *s == 0x7F) fprintf(out, "\\u%04x", *s);
        else fwrite(s, 1, n, out);
        s += n ? n : 1;
    }
    fputc('"', out);
}

/* The sentences of all errors, as the last field. */
static inline void json_errors(FILE *out, const report *r, const char *field) {
    size_t kept = r->error_count < ERRORS_KEPT ? (size_t)r->error_count : ERRORS_KEPT;
    fprintf(out, "  \"%s\": [", field);
    for (size_t i = 0; i < kept; i++) {
        fputs(i ? ",\n    " : "\n    ", out);
        json_string(out, r->errors[i] ? r->errors[i] : "out of memory");
    }
    if (r->error_count > kept) fprintf(out, ",\n    \"and %" PRIu64 " more\"", r->error_count - kept);
    fputs(kept ? "\n  ]\n" : "]\n", out);
}

static inline void json_checksums(FILE *out, const report *r) {
    fputs("  \"checksums\": [", out);
    for (size_t i = 0; i < r->checksum_count; i++)
        fprintf(out, "%s\n    {\"frame\": %" PRIu64 ", \"checksum\": \"%s\"}", i ? "," : "", r->checksums[i].frame,
                r->checksums[i].text);
    fputs(r->checksum_count ? "\n  ],\n" : "],\n", out);
}

/* null where no frame had a time stamp. */
static inline void json_latency(FILE *out, const char *which, uint64_t count, double ns) {
    if (count) fprintf(out, "  \"latency_us_%s\": %.3f,\n", which, ns / 1e3);
    else fprintf(out, "  \"latency_us_%s\": null,\n", which);
}

/* The fields that the peers' programs have, with their names and units, then those of ours. */
static inline void report_json(const report *r, const char *frames_field) {
    FILE *out = r->out;
    const latency *l = &r->latency;
    fputs("{\n  \"operation\": ", out);
    json_string(out, r->operation);
    fputs(",\n  \"buffer_name\": ", out);
    json_string(out, r->name ? r->name : "");
    fprintf(out, ",\n  \"%s\": %" PRIu64 ",\n", frames_field, r->frames);
    fprintf(out, "  \"frame_size\": %" PRIu64 ",\n", r->frame_size);
    fprintf(out, "  \"metadata_size\": %" PRIu64 ",\n", r->metadata_size);
    fprintf(out, "  \"duration_seconds\": %.6f,\n", report_seconds(r));
    fprintf(out, "  \"throughput_mbps\": %.3f,\n", report_rate((double)r->bytes / 1048576, report_seconds(r)));
    fprintf(out, "  \"verification_errors\": %" PRIu64 ",\n", r->verification_errors);
    fprintf(out, "  \"frames_lost\": %" PRIu64 ",\n  \"frames_torn\": %" PRIu64 ",\n", r->lost, r->torn);
    fprintf(out, "  \"frames_per_second\": %.2f,\n", report_fps(r));
    json_latency(out, "p50", l->count, latency_percentile(l, 0.50));
    json_latency(out, "p99", l->count, latency_percentile(l, 0.99));
    json_latency(out, "max", l->count, (double)l->max_ns);
    json_checksums(out, r);
    json_errors(out, r, "errors");
    fputs("}\n", out);
}

static inline void report_text(const report *r, const char *did) {
    char p50[24], p99[24], max[24];
    double seconds = report_seconds(r);
    for (size_t i = 0; i < r->checksum_count; i++)
        fprintf(r->out, "%" PRIu64 " %s\n", r->checksums[i].frame, r->checksums[i].text);
    fprintf(r->out, "%s: %s %" PRIu64 " frames (%" PRIu64 " bytes) in %.2f s: %.1f frames/s, %.3f GB/s\n", r->program,
            did, r->frames, r->bytes, seconds, report_fps(r), report_rate((double)r->bytes / 1e9, seconds));
    if (r->lost || r->torn || r->verification_errors)
        fprintf(r->out, "%s: lost %" PRIu64 ", torn %" PRIu64 ", verification errors %" PRIu64 "\n", r->program,
                r->lost, r->torn, r->verification_errors);
    if (r->latency.count)
        fprintf(r->out, "%s: latency p50 %s, p99 %s, max %s\n", r->program,
                format_duration(p50, latency_percentile(&r->latency, 0.50)),
                format_duration(p99, latency_percentile(&r->latency, 0.99)),
                format_duration(max, (double)r->latency.max_ns));
}

/* After the results were printed: sees them written, and gives the exit status. */
static inline int report_end(report *r) {
    if ((fflush(r->out) != 0 || ferror(r->out)) && errno != EPIPE) {
        fprintf(stderr, "%s: cannot write the results: %s\n", r->program, strerror(errno));
        report_exit(r, EXIT_FRAMES);
    }
    for (size_t i = 0; i < ERRORS_KEPT; i++) free(r->errors[i]);
    free(r->checksums);
    return r->exit_code;
}

/* Prints the results and gives the exit status. */
static inline int report_finish(report *r, const char *frames_field, const char *did) {
    progress_clear(r);
    if (r->json) report_json(r, frames_field);
    else if (r->exit_code != EXIT_UNABLE) report_text(r, did);
    return report_end(r);
}

/* ---- >>progress ------------------------------------------------------------------------------ */

typedef struct progress {
    bool     on;
    int64_t  last_ns;
    uint64_t last_frames, last_bytes;
} progress;

static inline void progress_start(progress *p, bool wanted) {
    p->on = wanted && isatty(STDERR_FILENO);
    p->last_ns = now_ns();
}

static inline bool progress_due_after(const progress *p, int64_t period_ns) {
    return p->on && now_ns() - p->last_ns >= period_ns;
}

static inline bool progress_due(const progress *p) {
    return progress_due_after(p, ZB_MS(200));
}

/* One column less than the terminal has: a longer line would wrap and not be overwritten. */
static inline int progress_columns(void) {
    struct winsize size;
    bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 1;
    return known ? size.ws_col - 1 : 79;
}

/* Frames per second since the line was shown last. */
static inline double progress_rate(const progress *p, const report *r) {
    return report_rate((double)(r->frames - p->last_frames), (double)(now_ns() - p->last_ns) / 1e9);
}

static inline void progress_print(progress *p, report *r, const char *text) {
    fprintf(stderr, "\r%.*s\033[K", progress_columns(), text);
    r->line_shown = true;
    p->last_ns = now_ns();
    p->last_frames = r->frames;
    p->last_bytes = r->bytes;
}

static inline void progress_show(progress *p, report *r, const zb_stats *stats) {
    char text[600], p50[24], p99[24];
    double seconds = (double)(now_ns() - p->last_ns) / 1e9;
    double fill = stats->payload_size ? 100.0 * (double)stats->fill_bytes / (double)stats->payload_size : 0;
    int length = snprintf(text, sizeof text, "%s %s: %" PRIu64 " frames  %.0f fps  %.2f GB/s  fill %.0f %%", r->program, r->name,
                          r->frames, progress_rate(p, r),
                          report_rate((double)(r->bytes - p->last_bytes) / 1e9, seconds), fill);
    if (r->latency.count)
        length += snprintf(text + length, sizeof text - (size_t)length, "  p50 %s  p99 %s",
                           format_duration(p50, latency_percentile(&r->latency, 0.50)),
                           format_duration(p99, latency_percentile(&r->latency, 0.99)));
    if (r->lost || r->torn)
        snprintf(text + length, sizeof text - (size_t)length, "  lost %" PRIu64 "  torn %" PRIu64, r->lost, r->torn);
    progress_print(p, r, text);
}

/* ---- >>options ------------------------------------------------------------------------------- */

typedef struct option {
    const char  *name;      /* without the dashes */
    char         letter;    /* 0: none */
    const char  *value;     /* what the help calls its value; for a choice "a|b|c"; NULL: a flag */
    bool        *flag;      /* where it goes: one of these three is set */
    int64_t     *number;
    const char **text;
    int64_t      min, max;  /* of a number */
    bool         choice, octal;
    const char  *help;
} option;

#define OPTION_FLAG(name, letter, to, help)                { name, letter, NULL, to, NULL, NULL, 0, 0, false, false, help }
#define OPTION_NUMBER(name, letter, to, min, max, help)    { name, letter, "N", NULL, to, NULL, min, max, false, false, help }
#define OPTION_OCTAL(name, letter, to, max, help)          { name, letter, "MODE", NULL, to, NULL, 0, max, false, true, help }
#define OPTION_TEXT(name, letter, value, to, help)         { name, letter, value, NULL, NULL, to, 0, 0, false, false, help }
#define OPTION_CHOICE(name, letter, choices, to, help)     { name, letter, choices, NULL, NULL, to, 0, 0, true, false, help }

#define MAX_MS     INT64_C(1000000000)   /* eleven days */
#define MAX_BYTES  (INT64_C(1) << 46)
#define MAX_FRAMES INT64_MAX

typedef struct command_line {
    const char   *usage;      /* "NAME [options]" */
    const char   *about;
    const option *options;
    size_t        count;
    const char  **arguments;  /* those that are not options: all are needed */
    int           wanted, given;
} command_line;

static inline void print_option(const char *letter, const char *name, const char *value, const char *help) {
    char left[100];
    snprintf(left, sizeof left, "  %s--%s%s%s", letter, name, value ? " " : "", value ? value : "");
    if (strlen(left) > 34) printf("%s\n%36s%s\n", left, "", help);
    else printf("%-34s  %s\n", left, help);
}

static inline void print_help(const report *r, const command_line *c) {
    printf("usage: %s %s\n%s\n\n", r->program, c->usage, c->about);
    for (size_t i = 0; i < c->count; i++) {
        const option *o = &c->options[i];
        char letter[8] = "    ";
        if (o->letter) snprintf(letter, sizeof letter, "-%c, ", o->letter);
        print_option(letter, o->name, o->value, o->help);
    }
    print_option("-h, ", "help", NULL, "this text");
    puts("\n--name=VALUE is the same as --name VALUE. Exit status: 0 good, 1 frames or samples missing or wrong, 2 could not run");
}

/* A whole number, decimal or 0x...; nothing before or after it. */
static inline bool parse_number(const char *text, bool octal, int64_t *value) {
    const char *digits = text[0] == '-' ? text + 1 : text;
    int base = octal ? 8 : digits[0] == '0' && (digits[1] == 'x' || digits[1] == 'X') ? 16 : 10;
    char *end;
    if (digits[0] < '0' || digits[0] > '9') return false;
    errno = 0;
    long long parsed = strtoll(text, &end, base);
    if (errno != 0 || *end != '\0') return false;
    *value = parsed;
    return true;
}

static inline bool is_choice(const char *choices, const char *text) {
    size_t length = strlen(text);
    for (const char *at = choices; at; at = strchr(at, '|') ? strchr(at, '|') + 1 : NULL)
        if (length > 0 && strncmp(at, text, length) == 0 && (at[length] == '|' || at[length] == '\0')) return true;
    return false;
}

static inline bool set_option(report *r, const option *o, const char *text) {
    int64_t number = 0;
    if (o->choice && !is_choice(o->value, text)) {
        report_error(r, EXIT_UNABLE, "--%s \"%s\": give one of %s", o->name, text, o->value);
        return false;
    }
    if (o->text) {
        *o->text = text;
        return true;
    }
    if (!parse_number(text, o->octal, &number) || number < o->min || number > o->max) {
        if (o->octal) report_error(r, EXIT_UNABLE, "--%s \"%s\": give an octal number from 0 to 0%" PRIo64, o->name,
                                   text, (uint64_t)o->max);
        else report_error(r, EXIT_UNABLE, "--%s \"%s\": give a whole number from %" PRId64 " to %" PRId64, o->name,
                          text, o->min, o->max);
        return false;
    }
    *o->number = number;
    return true;
}

static inline const option *find_option(const command_line *c, const char *text, size_t length) {
    for (size_t i = 0; i < c->count; i++) {
        const option *o = &c->options[i];
        if (text[0] == '-' && text[1] == '-') {
            if (strlen(o->name) == length - 2 && strncmp(o->name, text + 2, length - 2) == 0) return o;
        } else if (o->letter && text[1] == o->letter) {
            return o;
        }
    }
    return NULL;
}

/* One option at argv[*at]: --name VALUE, --name=VALUE, -n VALUE, -nVALUE. */
static inline bool parse_option(report *r, const command_line *c, int argc, char **argv, int *at) {
    const char *text = argv[*at], *equals = strchr(text, '=');
    bool is_long = text[1] == '-';
    size_t length = is_long && equals ? (size_t)(equals - text) : strlen(text);
    const option *o = find_option(c, text, length);
    const char *attached = is_long ? (equals ? equals + 1 : NULL) : (text[2] ? text + 2 : NULL);
    if (!o || (o->flag && attached && !is_long)) {
        report_error(r, EXIT_UNABLE, "unknown option \"%s\": see %s --help", text, r->program);
        return false;
    }
    if (o->flag && attached) {
        report_error(r, EXIT_UNABLE, "--%s takes no value: leave \"=%s\" away", o->name, attached);
        return false;
    }
    if (o->flag) return *o->flag = true;
    if (attached) return set_option(r, o, attached);
    if (*at + 1 >= argc) {
        report_error(r, EXIT_UNABLE, "--%s needs a value: --%s %s", o->name, o->name, o->value);
        return false;
    }
    return set_option(r, o, argv[++*at]);
}

/* True: run. False: r->exit_code says what to leave with (0 after the help). */
static inline bool parse_command_line(report *r, command_line *c, int argc, char **argv) {
    bool only_arguments = false;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json-output") == 0) r->json = true; /* known before the first error */
    }
    for (int i = 1; i < argc; i++) {
        const char *text = argv[i];
        if (only_arguments || text[0] != '-' || text[1] == '\0') {
            if (c->given < c->wanted) c->arguments[c->given] = text;
            c->given++;
        } else if (strcmp(text, "--") == 0) {
            only_arguments = true;
        } else if (strcmp(text, "-h") == 0 || strcmp(text, "--help") == 0) {
            print_help(r, c);
            exit(EXIT_GOOD);
        } else if (!parse_option(r, c, argc, argv, &i)) {
            return false;
        }
    }
    if (c->given == c->wanted) return true;
    report_error(r, EXIT_UNABLE, "%s: usage: %s %s (--help lists the options)",
                 c->given < c->wanted ? "a name is missing" : "too many arguments", r->program, c->usage);
    return false;
}

/* ---- >>io ------------------------------------------------------------------------------------ */

static inline bool can_write_soon(int fd) {
    struct pollfd wait = { .fd = fd, .events = POLLOUT, .revents = 0 };
    return poll(&wait, 1, 50) > 0;
}

/* Writes all of it: 0, or an errno. When told to stop it still ends what it began, so that a frame
 * is whole, unless nobody takes it: EINTR. */
static inline int write_all(int fd, const void *data, size_t size) {
    const char *at = data;
    while (size > 0) {
        ssize_t n = write(fd, at, size);
        if (n < 0 && errno != EINTR && errno != EAGAIN) return errno;
        if (n > 0) {
            at += n;
            size -= (size_t)n;
        }
        if (n < 0 && errno == EAGAIN) can_write_soon(fd);
        if (size > 0 && stop_requested && !can_write_soon(fd)) return EINTR;
    }
    return 0;
}

/* Reads until size bytes are there, the end, or a stop: the bytes read, or -1 and errno. */
static inline ssize_t read_all(int fd, void *data, size_t size) {
    char *at = data;
    size_t done = 0;
    while (done < size && !stop_requested) {
        ssize_t n = read(fd, at + done, size - done);
        if (n == 0) break;
        if (n > 0) done += (size_t)n;
        else if (errno == EAGAIN) (void)poll(&(struct pollfd){ .fd = fd, .events = POLLIN, .revents = 0 }, 1, 50);
        else if (errno != EINTR) return -1;
    }
    return (ssize_t)done;
}

/* A larger pipe means fewer switches between the processes at its ends. A hint: may fail. */
static inline void widen_pipe(int fd) {
#ifdef F_SETPIPE_SZ
    struct stat info;
    if (fstat(fd, &info) == 0 && S_ISFIFO(info.st_mode)) (void)fcntl(fd, F_SETPIPE_SZ, 1 << 20);
#else
    (void)fd;
#endif
}

/* ---- >>pattern ------------------------------------------------------------------------------- */

/* Byte k of sample i is (i + k) mod 256: windows into a ramp, so that neither end computes bytes. */
enum { PATTERN_STEP = 65536 };

static inline const uint8_t *pattern_window(uint64_t number) {
    static uint8_t ramp[PATTERN_STEP + 256];
    if (ramp[1] == 0)
        for (size_t k = 0; k < sizeof ramp; k++) ramp[k] = (uint8_t)k;
    return ramp + (number & 255);
}

static inline void pattern_fill(void *place, size_t size, uint64_t number) {
    const uint8_t *window = pattern_window(number);
    for (size_t at = 0; at < size; at += PATTERN_STEP)
        memcpy((uint8_t *)place + at, window, size - at < PATTERN_STEP ? size - at : PATTERN_STEP);
}

static inline bool pattern_matches(const void *data, size_t size, uint64_t number) {
    const uint8_t *window = pattern_window(number);
    for (size_t at = 0; at < size; at += PATTERN_STEP)
        if (memcmp((const uint8_t *)data + at, window, size - at < PATTERN_STEP ? size - at : PATTERN_STEP) != 0) return false;
    return true;
}

#endif /* EXAMPLES_COMMON_H */
