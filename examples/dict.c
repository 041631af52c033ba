/* dict.c - a dictionary in shared memory, from the shell; and a request counter that several processes share.
 *
 *   dict                                       the request counter: see run_demo
 *   dict create config --slots 1000            make one; it stays until dict destroy config
 *   dict set config cam0/exposure 8000         a key and its value; - as value: what comes on stdin
 *   dict get config cam0/exposure              the value to stdout; exit status 1 if the key is not there
 *   dict remove config cam0/exposure
 *   dict add config frames 1                   a counter, atomic across processes: prints the new value
 *   dict list config                           keys and values
 *   dict watch config cam0/exposure            prints each change, until Ctrl-C
 *   dict stats config
 *   dict destroy config */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include "common.h"
#include <sys/wait.h>

static report out = { .program = "dict" };

static struct {
    int64_t slots, heap, mode, timeout_ms;
    bool    force;
} want = { .slots = 1024, .heap = 1 << 20, .mode = 0600, .timeout_ms = 1000 };

static struct { int64_t seconds, workers; } demo_want = { .seconds = 3, .workers = 4 };

static zb_dict     dict;
static const char *arguments[3];   /* name, key, value */
static uint8_t    *buffer;         /* for a value, as large as was needed so far */
static size_t      capacity;

#define TIMEOUT OPTION_NUMBER("timeout-ms", 0, &want.timeout_ms, -1, MAX_MS, "how long to wait for others that write, -1: for ever (1000)")
static const option no_options[] = { TIMEOUT };
static const option create_options[] = {
    OPTION_NUMBER("slots", 0, &want.slots, 1, INT64_C(1) << 31, "keys that it can hold (1024)"),
    OPTION_NUMBER("heap", 0, &want.heap, 1, MAX_BYTES, "bytes for keys and values (1048576)"),
    OPTION_OCTAL("mode", 0, &want.mode, 0777, "permission bits (0600)"),
};
static const option destroy_options[] = { OPTION_FLAG("force", 0, &want.force, "even if somebody uses it") };
static const option demo_options[] = {
    OPTION_NUMBER("seconds", 0, &demo_want.seconds, 1, 3600, "how long (3)"),
    OPTION_NUMBER("workers", 0, &demo_want.workers, 1, 100, "processes that serve requests (4)"),
};

/* ---- helpers -------------------------------------------------------------------------------------- */

static void say(const char *what, const char *name, zb_result e) {
    report_result(&out, EXIT_UNABLE, what, name, e, dict.os_error);
}

static bool open_dict(bool read_only) {
    zb_dict_desc desc = { .read_only = read_only, .lock_timeout_ns = want.timeout_ms == 0 ? 1 : patience_of_ms(want.timeout_ms) };
    zb_result e = zb_dict_attach(&dict, out.name, &desc);
    if (e == ZB_ERR_NOT_FOUND) report_error(&out, EXIT_UNABLE, "no dictionary \"%s\": dict create %s makes it", out.name, out.name);
    else if (e != ZB_OK) say("cannot attach to dictionary", out.name, e);
    return e == ZB_OK;
}

/* Twice as much memory as asked for, so that a growing value is not chased for long. */
static bool make_room(size_t size) {
    if (size <= capacity) return true;
    uint8_t *larger = realloc(buffer, 2 * size);
    if (!larger) {
        report_error(&out, EXIT_UNABLE, "no memory for a value of %zu bytes", size);
        return false;
    }
    buffer = larger;
    capacity = 2 * size;
    return true;
}

/* A value of whatever size into the buffer. */
static zb_result get_value(const void *key, size_t key_size, size_t *size, uint64_t *version) {
    for (;;) {
        zb_result e = zb_dict_get(&dict, key, key_size, buffer, capacity, size, version);
        if (e == ZB_TIMEOUT && !stop_requested) continue; /* others change it faster than it can be copied */
        if (e != ZB_ERR_TOO_SMALL) return e;
        if (!make_room(*size)) return ZB_ERR_NO_SPACE;
    }
}

static bool read_stdin(size_t *size) {
    for (*size = 0;;) {
        if (!make_room(*size + 4096)) return false;
        ssize_t n = read(STDIN_FILENO, buffer + *size, capacity - *size);
        if (n == 0) return true;
        if (n > 0) *size += (size_t)n;
        else if (errno != EINTR || stop_requested) {
            report_error(&out, EXIT_UNABLE, "cannot read the value: %s", strerror(errno));
            return false;
        }
    }
}

/* Text as it is; what would harm a terminal as in C. */
static void print_bytes(const uint8_t *bytes, size_t size, size_t most) {
    for (size_t i = 0; i < size && i < most;) {
        uint8_t rest[5] = { 0 };
        memcpy(rest, bytes + i, size - i < 4 ? size - i : 4);
        size_t n = utf8_length(rest);
        if (n == 0 || n > size - i || rest[0] < 0x20 || rest[0] == 0x7F) {
            printf("\\x%02x", rest[0]);
            i++;
        } else {
            fwrite(bytes + i, 1, n, stdout);
            i += n;
        }
    }
    if (size > most) printf("... (%zu bytes)", size);
}

/* ---- one command each -------------------------------------------------------------------------------- */

static void run_create(void) {
    zb_dict_desc desc = { .slots = (uint64_t)want.slots, .heap_size = (uint64_t)want.heap, .mode = (uint32_t)want.mode };
    zb_result e = zb_dict_create(&dict, out.name, &desc);
    if (e == ZB_ERR_EXISTS) report_error(&out, EXIT_UNABLE, "\"%s\" is there already: dict destroy %s removes it", out.name, out.name);
    else if (e != ZB_OK) say("cannot create dictionary", out.name, e);
}

static void run_set(void) {
    const void *value = arguments[2];
    size_t size = strlen(arguments[2]);
    if (!open_dict(false)) return;
    if (strcmp(arguments[2], "-") == 0) {
        if (!read_stdin(&size)) return;
        value = buffer;
    }
    zb_result e = zb_dict_set(&dict, arguments[1], strlen(arguments[1]), value, size);
    if (e != ZB_OK) say("cannot set", arguments[1], e);
}

/* The bytes as they are: a line end is added for a terminal only. */
static void run_get(void) {
    size_t size = 0;
    if (!open_dict(true)) return;
    zb_result e = get_value(arguments[1], strlen(arguments[1]), &size, NULL);
    if (e == ZB_OK) {
        fwrite(buffer, 1, size, stdout);
        if (isatty(STDOUT_FILENO)) puts("");
    } else if (e == ZB_KEY_ABSENT) report_exit(&out, EXIT_FRAMES);
    else say("cannot get", arguments[1], e);
}

static void run_remove(void) {
    if (!open_dict(false)) return;
    zb_result e = zb_dict_remove(&dict, arguments[1], strlen(arguments[1]));
    if (e == ZB_KEY_ABSENT) report_exit(&out, EXIT_FRAMES);
    else if (e != ZB_OK) say("cannot remove", arguments[1], e);
}

static void run_add(void) {
    int64_t delta, sum = 0;
    if (!parse_number(arguments[2], false, &delta)) {
        report_error(&out, EXIT_UNABLE, "\"%s\": give a whole number", arguments[2]);
        return;
    }
    if (!open_dict(false)) return;
    zb_result e = zb_dict_add_i64(&dict, arguments[1], strlen(arguments[1]), delta, &sum);
    if (e == ZB_OK) printf("%" PRId64 "\n", sum);
    else say("cannot add to", arguments[1], e);
}

static void run_list(void) {
    uint64_t cursor = 0;
    static uint8_t key[ZB_MAX_KEY];
    if (!open_dict(true) || !make_room(4096)) return;
    for (;;) {
        zb_dict_item item = { .key = key, .key_capacity = sizeof key, .value = buffer, .capacity = capacity };
        zb_result e = zb_dict_next(&dict, &cursor, &item);
        if (e == ZB_ERR_TOO_SMALL && make_room(item.size)) continue;
        if (e == ZB_TIMEOUT && !stop_requested) continue;
        if (e != ZB_OK && e != ZB_KEY_ABSENT) say("cannot list dictionary", out.name, e);
        if (e != ZB_OK) return;
        print_bytes(key, item.key_size, 200);
        fputs(" = ", stdout);
        print_bytes(buffer, item.size, 200);
        puts("");
    }
}

/* The value that is there now, then each change. What changes faster than this prints is seen in its newest state. */
static void watch_key(void) {
    uint64_t version = 0;
    bool there = true;
    zb_result e = ZB_OK;
    while (!stop_requested && (e == ZB_OK || e == ZB_TIMEOUT)) {
        size_t size = 0;
        if (e == ZB_OK) {
            e = get_value(arguments[1], strlen(arguments[1]), &size, &version);
            if (e == ZB_OK) {
                print_bytes(buffer, size, 1000);
                puts("");
            } else if (e == ZB_KEY_ABSENT && there) puts("(not there)");
            there = e == ZB_OK;
            fflush(stdout);
            if (e != ZB_OK && e != ZB_KEY_ABSENT) break;
        }
        e = zb_dict_wait(&dict, arguments[1], strlen(arguments[1]), &version, SLICE_NS);
    }
    if (e == ZB_CLOSED) report_error(&out, EXIT_FRAMES, "dictionary \"%s\" was removed", out.name);
    else if (e != ZB_OK && e != ZB_TIMEOUT) say("cannot watch", arguments[1], e);
}

static void print_newer(uint64_t than, uint64_t *newest) {
    uint64_t cursor = 0;
    static uint8_t key[ZB_MAX_KEY];
    for (;;) {
        zb_dict_item item = { .key = key, .key_capacity = sizeof key, .value = buffer, .capacity = capacity };
        zb_result e = zb_dict_next(&dict, &cursor, &item);
        if (e == ZB_ERR_TOO_SMALL && make_room(item.size)) continue;
        if (e != ZB_OK) break;
        if (item.version > *newest) *newest = item.version;
        if (item.version <= than) continue;
        print_bytes(key, item.key_size, 200);
        fputs(" = ", stdout);
        print_bytes(buffer, item.size, 200);
        puts("");
    }
    fflush(stdout);
}

/* All keys: after each change those whose version is newer than what was printed. */
static void watch_all(void) {
    uint64_t printed = zb_dict_version(&dict), any = printed, keys = zb_dict_count(&dict);
    zb_result e = ZB_OK;
    while (!stop_requested && (e == ZB_OK || e == ZB_TIMEOUT)) {
        e = zb_dict_wait(&dict, NULL, 0, &any, SLICE_NS);
        if (e != ZB_OK) continue;
        uint64_t before = printed, there = zb_dict_count(&dict);
        print_newer(before, &printed);
        if (there < keys) printf("(%" PRIu64 " keys are there)\n", there);
        keys = there;
    }
    if (e == ZB_CLOSED) report_error(&out, EXIT_FRAMES, "dictionary \"%s\" was removed", out.name);
    else if (e != ZB_OK && e != ZB_TIMEOUT) say("cannot watch dictionary", out.name, e);
}

static void run_watch(void) {
    if (!open_dict(false) || !make_room(4096)) return;
    if (arguments[1]) watch_key();
    else watch_all();
}

static void run_stats(void) {
    zb_dict_stat s;
    zb_info info;
    if (!open_dict(true)) return;
    zb_result e = zb_dict_stats(&dict, &s);
    if (e == ZB_OK) e = zb_stat(ZB_KIND_DICT, out.name, &info);
    if (e != ZB_OK) {
        say("cannot look at dictionary", out.name, e);
        return;
    }
    printf("keys           %" PRIu64 " of %" PRIu64 " (%.1f %%)\n", s.used, s.slots, 100 * s.load);
    printf("heap           %" PRIu64 " of %" PRIu64 " bytes used\n", s.heap_used, s.heap_size);
    printf("free           %" PRIu64 " bytes in %" PRIu64 " blocks, the largest of %" PRIu64 "; fragmentation %.2f\n", s.free_bytes,
           s.free_blocks, s.largest_free, s.fragmentation);
    for (int i = 0; i < ZB_DICT_CLASSES; i++)
        if (s.classes[i].blocks)
            printf("  from %-8" PRIu64 "  %" PRIu64 " blocks, %" PRIu64 " bytes\n", s.classes[i].min_bytes, s.classes[i].blocks, s.classes[i].bytes);
    printf("changes        %" PRIu64 "\nlock waits     %" PRIu64 "\nrecoveries     %" PRIu64 "\nusers          %" PRIu32 "\n", s.version,
           s.lock_waits, s.recoveries, info.users);
}

static void run_destroy(void) {
    zb_result e = zb_remove(ZB_KIND_DICT, out.name, want.force);
    if (e != ZB_OK) say("cannot remove dictionary", out.name, e);
}

/* ---- the request counter ----------------------------------------------------------------------------- */

/* A worker, in a process of its own: counts each request that it has served, for all and for itself, and says what it does. The
 * result is its exit status. */
static int work(const char *name, int number) {
    char mine[32], state[64];
    zb_result e = zb_dict_attach(&dict, name, NULL);
    snprintf(mine, sizeof mine, "worker %d", number);
    for (uint64_t i = 1; e == ZB_OK && !stop_requested; i++) {
        e = zb_dict_add_i64(&dict, "requests", 8, 1, NULL);
        if (e == ZB_OK && i % 1000 == 0) {
            int size = snprintf(state, sizeof state, "process %ld, request %" PRIu64, (long)getpid(), i);
            e = zb_dict_set(&dict, mine, strlen(mine), state, (size_t)size);
        }
    }
    if (e != ZB_OK) say("cannot count in dictionary", name, e);
    zb_dict_close(&dict);
    return out.exit_code;
}

static void print_counts(double seconds) {
    int64_t requests = 0;
    size_t size;
    if (zb_dict_get(&dict, "requests", 8, &requests, sizeof requests, &size, NULL) != ZB_OK) return;
    printf("%" PRId64 " requests, %.0f per second\n", requests, report_rate((double)requests, seconds));
    for (int i = 0; i < demo_want.workers; i++) {
        char key[32], state[64];
        snprintf(key, sizeof key, "worker %d", i);
        if (zb_dict_get(&dict, key, strlen(key), state, sizeof state, &size, NULL) == ZB_OK) printf("  %s: %.*s\n", key, (int)size, state);
    }
    fflush(stdout);
}

/* One of the workers is killed half-way, wherever it is: the others take its lock over, and go on. */
static void watch_workers(pid_t *workers) {
    int64_t start = now_ns();
    for (int64_t second = 1; second <= demo_want.seconds && sleep_until(start + ZB_SEC(second)); second++) {
        print_counts((double)(now_ns() - start) / 1e9);
        if (second == (demo_want.seconds + 1) / 2 && demo_want.workers > 1) {
            puts("worker 0 is killed");
            kill(workers[0], SIGKILL);
        }
    }
}

static void end_workers(pid_t *workers) {
    for (int64_t i = 0; i < demo_want.workers; i++) {
        int status = 0;
        if (workers[i] <= 0) continue;
        kill(workers[i], SIGTERM);
        while (waitpid(workers[i], &status, 0) < 0 && errno == EINTR) {}
        if (status != 0 && !WIFSIGNALED(status)) report_exit(&out, EXIT_FRAMES);
    }
}

static void run_demo(void) {
    char name[64];
    pid_t workers[100] = { 0 };
    zb_dict_stat s;
    snprintf(name, sizeof name, "zb_dict_%ld", (long)getpid());
    zb_dict made;
    zb_result e = zb_dict_create(&made, name, NULL);
    if (e != ZB_OK) {
        say("cannot create dictionary", name, e);
        return;
    }
    zb_dict_close(&made); /* it stays; the children hold nothing of this handle */
    for (int i = 0; i < demo_want.workers; i++) {
        workers[i] = fork();
        if (workers[i] == 0) exit(work(name, i));
        if (workers[i] < 0) report_error(&out, EXIT_UNABLE, "cannot start a process: %s", strerror(errno));
    }
    e = zb_dict_attach(&dict, name, NULL);
    if (e == ZB_OK) watch_workers(workers);
    else say("cannot attach to dictionary", name, e);
    end_workers(workers);
    if (e == ZB_OK && zb_dict_stats(&dict, &s) == ZB_OK)
        printf("%" PRIu64 " changes, %" PRIu64 " waits for the lock, %" PRIu64 " recoveries\n", s.version, s.lock_waits, s.recoveries);
    zb_dict_close(&dict);
    e = zb_remove(ZB_KIND_DICT, name, false);
    if (e != ZB_OK) say("cannot remove dictionary", name, e);
}

/* ---- the command line ---------------------------------------------------------------------------------- */

#define COUNT(table) (sizeof(table) / sizeof(table)[0])

typedef struct subcommand {
    const char   *name, *usage, *about;
    const option *options;
    size_t        count;
    int           wanted;
    void        (*run)(void);
} subcommand;

static const subcommand subcommands[] = {
    { "create", "create NAME [options]", "Makes the dictionary NAME, empty. It stays until dict destroy NAME.", create_options, COUNT(create_options), 1, run_create },
    { "set", "set NAME KEY VALUE", "Sets a key; - as VALUE: what comes on stdin.", no_options, COUNT(no_options), 3, run_set },
    { "get", "get NAME KEY", "Writes the key's value to stdout. Exit status 1: there is no such key.", no_options, COUNT(no_options), 2, run_get },
    { "remove", "remove NAME KEY", "Takes the key away. Exit status 1: there is no such key.", no_options, COUNT(no_options), 2, run_remove },
    { "add", "add NAME KEY N", "Adds N to a counter, and prints the new value. Negative numbers after --.", no_options, COUNT(no_options), 3, run_add },
    { "list", "list NAME", "Prints all keys and values.", no_options, COUNT(no_options), 1, run_list },
    { "watch", "watch NAME [KEY]", "Prints the key's value, or whichever is new, with each change until Ctrl-C.", no_options, COUNT(no_options), 2, run_watch },
    { "stats", "stats NAME", "Prints how full it is, and what has happened to it.", no_options, COUNT(no_options), 1, run_stats },
    { "destroy", "destroy NAME [options]", "Removes the dictionary.", destroy_options, COUNT(destroy_options), 1, run_destroy },
};

static int main_demo(int argc, char **argv) {
    command_line command = { "[demo] [options]  |  create | set | get | remove | add | list | watch | stats | destroy  NAME ...",
                             "demo forks workers that count their requests in a dictionary, kills one of them, and goes on.\n"
                             "The others work on a dictionary from the shell: see dict set --help, and so on.",
                             demo_options, COUNT(demo_options), NULL, 0, 0 };
    if (parse_command_line(&out, &command, argc, argv)) run_demo();
    return report_end(&out);
}

int main(int argc, char **argv) {
    out.out = stdout;
    install_stop_signals();
    if (argc < 2 || argv[1][0] == '-') return main_demo(argc, argv);
    if (strcmp(argv[1], "demo") == 0) return main_demo(argc - 1, argv + 1);
    for (size_t i = 0; i < COUNT(subcommands); i++) {
        const subcommand *s = &subcommands[i];
        command_line command = { s->usage, s->about, s->options, s->count, arguments, s->wanted, 0 };
        if (strcmp(argv[1], s->name) != 0) continue;
        if (s->run == run_watch && argc == 3 && argv[2][0] != '-') command.wanted = 1;
        bool good = parse_command_line(&out, &command, argc - 1, argv + 1);
        out.name = arguments[0];
        if (good) s->run();
        zb_dict_close(&dict);
        free(buffer);
        return report_end(&out);
    }
    report_error(&out, EXIT_UNABLE, "no command \"%s\": use create, set, get, remove, add, list, watch, stats, destroy or demo", argv[1]);
    return report_end(&out);
}
