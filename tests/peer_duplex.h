/* peer_duplex.h - a strict model of both ends of a duplex channel of another make, for tests on Linux.

   Written from PROTOCOLS.md ("Duplex channel over two v1 streams") on top of peer.h; it shares no line
   with zerobuf.h, so that an error there cannot hide here. The includer comes first:

       #define _GNU_SOURCE
       #include "peer_duplex.h"

       struct peer_server s;                              struct peer_client c;
       peer_server_init(&s);                              peer_client_init(&c);
       peer_server_create(&s, channel, 256, 4096);        peer_client_open(&c, channel, 256, 4096, 5000);
       peer_server_wait_client(&s, 5000);                 peer_client_send(&c, data, n, 5000);
       peer_server_next(&s, 5000, &request);              peer_client_receive(&c, 5000, &response);
       peer_server_reply(&s, data, n, 5000);              peer_client_release(&c);
       peer_server_leave(&s);                             peer_client_leave(&c);

   Requests go through the stream CHANNEL_request, whose reader and owner is the server; responses through
   CHANNEL_response, whose reader and owner is the client. Each end makes its own stream first and only then
   connects to the other one. There is no header: the n-th answer belongs to the n-th request, so the
   ends count, and each of these is a PEER_ERROR, with the sentence in .error:
     client   an answer that no request was sent for, or before its request was taken; a response stream
              that does not begin at 1; another process in one stream than in the other
     server   a request stream that does not begin at 1 (unless next_sequence says so); requests and the
              response stream's reader of different processes
   and whatever peer.h demands of a stream: layout, positions, counts, tokens, metadata, sequences.
   Results are those of peer.h. A struct belongs to one thread. Channels: at most 236 bytes. */
#ifndef PEER_DUPLEX_H
#define PEER_DUPLEX_H

#include "peer.h"

enum { PEER_IN_FLIGHT = 4096 }; /* requests without an answer, at most */

struct peer_client {
    /* options, set between init and open */
    uint64_t pid;           /* what to store in both streams; 0 = getpid() */
    bool connects_first;    /* default false; true: waits for the server before it makes its stream */
    bool writer_leaves_last;/* default false: leaves the request stream, then removes the response stream */
    uint64_t server_pid;    /* who must be at the other end; 0 = taken from the request stream */
    /* results */
    char error[256];
    uint64_t sent, answered;
    /* the two ends, for what a test does beside this model (their options may be set, too) */
    struct peer_writer requests;
    struct peer_reader responses;
    /* private */
    uint64_t counts[PEER_IN_FLIGHT]; /* written_count when request n was complete */
    char channel[256];
};

struct peer_server {
    /* options, set between init and create */
    uint64_t pid;           /* what to store in both streams; 0 = getpid() */
    bool unlinks_first;     /* default false: leaves the response stream, then removes the request stream */
    uint64_t client_pid;    /* who must be at the other end; 0 = taken from the response stream */
    /* results */
    char error[256];
    uint64_t taken, answered;
    /* the two ends */
    struct peer_reader requests;
    struct peer_writer responses;
    /* private */
    char channel[256];
};

PEER_FN const char *peer_stream_name(char name[300], const char *channel, const char *which) {
    (void)snprintf(name, 300, "%.236s_%s", channel, which);
    return name;
}

/* How many of the eight objects of a channel are there. */
PEER_FN int peer_count_channel(const char *channel) {
    char name[300];
    int n = peer_count_objects(peer_stream_name(name, channel, "request"));
    return n + peer_count_objects(peer_stream_name(name, channel, "response"));
}

PEER_FN void peer_unlink_channel(const char *channel) {
    char name[300];
    peer_unlink_all(peer_stream_name(name, channel, "request"));
    peer_unlink_all(peer_stream_name(name, channel, "response"));
}

PEER_FN int64_t peer_now_ms(void) {
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

PEER_FN void peer_nap(void) {
    struct timespec t = {0, 300000};
    (void)nanosleep(&t, NULL);
}

/* A reader is there and alive: what a dead one left is about to be replaced. */
PEER_FN bool peer_reader_there(const char *name) {
    size_t size = 0;
    struct peer_oieb *oieb = peer_open_raw(name, &size);
    bool there = oieb != NULL && peer_alive(peer_load(&oieb->reader_pid));
    peer_close_raw(oieb, size);
    return there;
}

/* Connects as soon as the stream is there and its reader alive; a try too early leaves nothing behind. */
PEER_FN enum peer_result peer_connect_within(struct peer_writer *w, const char *name, uint64_t pid, int timeout_ms) {
    int64_t end = peer_now_ms() + timeout_ms;
    w->pid = pid;
    w->pid_first = false;
    for (;;) {
        enum peer_result result = peer_reader_there(name) ? peer_writer_connect(w, name) : PEER_ABSENT;
        if (result == PEER_OK || peer_now_ms() >= end) return result;
        if (result == PEER_ERROR) w->error[0] = '\0'; /* half made, half removed */
        peer_nap();
    }
}

/* Until the other end has given everything back, as seen through the own mapping: the stream may be unlinked. */
PEER_FN enum peer_result peer_writer_settled(struct peer_writer *w, const struct peer_rules *rules, int timeout_ms) {
    struct peer_audit audit;
    for (int64_t end = peer_now_ms() + timeout_ms;; peer_nap()) {
        char error[256] = "";
        int tokens = -1;
        if (sem_getvalue(w->link.sem_w, &tokens) != 0) tokens = -1;
        bool good = peer_audit_map(w->link.oieb, w->link.size, tokens, 0, rules, &audit, error) == PEER_OK;
        /* Who does not count its short tails has no counts to be exact about. */
        if (w->no_marker_in_short_tail) good = tokens == 0 && audit.bytes == 0;
        if (good && audit.frames == 0 && audit.used == 0) return PEER_OK;
        if (peer_now_ms() >= end)
            return peer_fail(w->error, "%" PRIu64 " frames, %" PRIu64 " bytes not given back %.100s", audit.frames,
                             audit.used, error);
    }
}

/* ---- client --------------------------------------------------------------------------- */

PEER_FN void peer_client_init(struct peer_client *c) {
    memset(c, 0, sizeof *c);
    peer_reader_init(&c->responses);
    peer_writer_init(&c->requests);
    c->responses.allow_zero_tail = true; /* where no early marker could go; those that could are errors */
}

PEER_FN enum peer_result peer_client_broken(struct peer_client *c, enum peer_result result) {
    if (result != PEER_ERROR) return result;
    if (c->requests.error[0] != '\0') return peer_fail(c->error, "requests: %.200s", c->requests.error);
    if (c->responses.error[0] != '\0') return peer_fail(c->error, "responses: %.200s", c->responses.error);
    return PEER_ERROR;
}

PEER_FN enum peer_result peer_client_join(struct peer_client *c, int timeout_ms) {
    char name[300];
    peer_stream_name(name, c->channel, "request");
    enum peer_result result = peer_connect_within(&c->requests, name, c->pid, timeout_ms);
    if (result != PEER_OK) return result;
    uint64_t server = peer_load(&c->requests.link.oieb->reader_pid);
    if (c->server_pid != 0 && server != c->server_pid)
        return peer_fail(c->requests.error, "the server's pid is %" PRIu64 ", not %" PRIu64, server, c->server_pid);
    c->server_pid = server;
    return PEER_OK;
}

PEER_FN enum peer_result peer_client_make(struct peer_client *c, uint64_t metadata_size, uint64_t payload_size) {
    char name[300];
    c->responses.pid = c->pid;
    return peer_reader_create(&c->responses, peer_stream_name(name, c->channel, "response"), metadata_size,
                              payload_size);
}

/* Leaves nothing behind when it fails. */
PEER_FN enum peer_result peer_client_open(struct peer_client *c, const char *channel, uint64_t metadata_size,
                                          uint64_t payload_size, int timeout_ms) {
    enum peer_result result;
    (void)snprintf(c->channel, sizeof c->channel, "%s", channel);
    if (c->connects_first) {
        result = peer_client_join(c, timeout_ms);
        if (result == PEER_OK) result = peer_client_make(c, metadata_size, payload_size);
        if (result != PEER_OK) peer_writer_close(&c->requests);
    } else {
        result = peer_client_make(c, metadata_size, payload_size);
        if (result == PEER_OK) {
            result = peer_client_join(c, timeout_ms);
            if (result != PEER_OK) peer_reader_close(&c->responses);
        }
    }
    return peer_client_broken(c, result);
}

/* Before the first request, and once per request stream: what another client set cannot be set again. */
PEER_FN enum peer_result peer_client_set_metadata(struct peer_client *c, const void *data, uint64_t n) {
    return peer_client_broken(c, peer_writer_set_metadata(&c->requests, data, n));
}

PEER_FN uint64_t peer_client_in_flight(const struct peer_client *c) { return c->sent - c->answered; }

/* As far as step (enum peer_step): what a client that is killed in the middle leaves. */
PEER_FN enum peer_result peer_client_send_upto(struct peer_client *c, const void *data, uint64_t n, int timeout_ms,
                                               int step) {
    if (c->error[0] != '\0') return PEER_ERROR;
    if (peer_client_in_flight(c) == PEER_IN_FLIGHT) return PEER_BUSY;
    enum peer_result result = peer_writer_put(&c->requests, data, n, timeout_ms, step);
    if (result != PEER_OK || step < PEER_STEP_POSTED) return peer_client_broken(c, result);
    c->counts[c->sent++ % PEER_IN_FLIGHT] = c->requests.link.oieb->payload_written_count;
    return PEER_OK;
}

/* PEER_TIMEOUT: the request stream is full. PEER_CLOSED, PEER_DEAD: so is the server. */
PEER_FN enum peer_result peer_client_send(struct peer_client *c, const void *data, uint64_t n, int timeout_ms) {
    return peer_client_send_upto(c, data, n, timeout_ms, PEER_STEP_POSTED);
}

/* What an answer says about its server. */
PEER_FN enum peer_result peer_client_check_answer(struct peer_client *c) {
    if (c->answered == c->sent)
        return peer_fail(c->error, "answer %" PRIu64 " belongs to no request", c->answered + 1);
    uint64_t needed = c->counts[c->answered % PEER_IN_FLIGHT];
    uint64_t count = peer_load(&c->requests.link.oieb->payload_read_count);
    if ((int64_t)(count - needed) < 0)
        return peer_fail(c->error, "answer %" PRIu64 " came before its request was taken", c->answered + 1);
    uint64_t pid = peer_load(&c->responses.link.oieb->writer_pid);
    if (pid != 0 && pid != c->server_pid)
        return peer_fail(c->error, "pid %" PRIu64 " answers, pid %" PRIu64 " takes the requests", pid, c->server_pid);
    return peer_client_broken(c, peer_writer_check_reader(&c->requests));
}

/* The next answer, in place until peer_client_release. Its number is that of the request. */
PEER_FN enum peer_result peer_client_receive(struct peer_client *c, int timeout_ms, struct peer_frame *frame) {
    if (c->error[0] != '\0') return PEER_ERROR;
    enum peer_result result = peer_reader_read(&c->responses, timeout_ms, frame);
    if (result != PEER_OK) return peer_client_broken(c, result);
    if (peer_client_check_answer(c) != PEER_OK) return PEER_ERROR;
    c->answered++;
    return PEER_OK;
}

PEER_FN enum peer_result peer_client_release(struct peer_client *c) {
    return peer_client_broken(c, peer_reader_release(&c->responses));
}

/* All is answered: both streams come to rest, empty and exact, within the time. */
PEER_FN enum peer_result peer_client_settled(struct peer_client *c, int timeout_ms) {
    struct peer_rules rules = peer_default_rules();
    rules.allow_zero_tail = true;
    rules.count_zero_tail = !c->requests.no_marker_in_short_tail;
    if (c->answered != c->sent) return peer_fail(c->error, "requests without an answer");
    if (peer_writer_settled(&c->requests, &rules, timeout_ms) != PEER_OK) return peer_client_broken(c, PEER_ERROR);
    if (peer_reader_check_idle(&c->responses) != PEER_OK) return peer_client_broken(c, PEER_ERROR);
    if (c->responses.audit.frames != 0)
        return peer_fail(c->error, "%" PRIu64 " answers too many", c->responses.audit.frames);
    return PEER_OK;
}

/* Send, then the answer with that number, which the caller releases. Only with nothing in flight. */
PEER_FN enum peer_result peer_client_call(struct peer_client *c, const void *data, uint64_t n, int timeout_ms,
                                          struct peer_frame *frame) {
    if (peer_client_in_flight(c) != 0) return PEER_BUSY;
    enum peer_result result = peer_client_send(c, data, n, timeout_ms);
    if (result != PEER_OK) return result;
    return peer_client_receive(c, timeout_ms, frame);
}

PEER_FN void peer_client_leave(struct peer_client *c) {
    if (!c->writer_leaves_last) peer_writer_close(&c->requests);
    peer_reader_close(&c->responses);
    peer_writer_close(&c->requests);
}

/* As if killed: the pids stay, and name the test itself unless .pid was set. */
PEER_FN void peer_client_abandon(struct peer_client *c) {
    peer_writer_abandon(&c->requests);
    peer_reader_abandon(&c->responses);
}

/* ---- server --------------------------------------------------------------------------- */

PEER_FN void peer_server_init(struct peer_server *s) {
    memset(s, 0, sizeof *s);
    peer_reader_init(&s->requests);
    peer_writer_init(&s->responses);
    s->requests.allow_zero_tail = true;
}

PEER_FN enum peer_result peer_server_broken(struct peer_server *s, enum peer_result result) {
    if (result != PEER_ERROR) return result;
    if (s->requests.error[0] != '\0') return peer_fail(s->error, "requests: %.200s", s->requests.error);
    if (s->responses.error[0] != '\0') return peer_fail(s->error, "responses: %.200s", s->responses.error);
    return PEER_ERROR;
}

PEER_FN enum peer_result peer_server_create(struct peer_server *s, const char *channel, uint64_t metadata_size,
                                            uint64_t payload_size) {
    char name[300];
    (void)snprintf(s->channel, sizeof s->channel, "%s", channel);
    s->requests.pid = s->pid;
    peer_stream_name(name, channel, "request");
    return peer_server_broken(s, peer_reader_create(&s->requests, name, metadata_size, payload_size));
}

/* Until a client has made its stream. PEER_ABSENT: none came. */
PEER_FN enum peer_result peer_server_wait_client(struct peer_server *s, int timeout_ms) {
    char name[300];
    peer_stream_name(name, s->channel, "response");
    enum peer_result result = peer_connect_within(&s->responses, name, s->pid, timeout_ms);
    if (result != PEER_OK) return peer_server_broken(s, result);
    uint64_t client = peer_load(&s->responses.link.oieb->reader_pid);
    if (s->client_pid != 0 && client != s->client_pid)
        return peer_fail(s->error, "the client's pid is %" PRIu64 ", not %" PRIu64, client, s->client_pid);
    s->client_pid = client;
    return PEER_OK;
}

/* The next request, in place until peer_server_release. It need not be answered before the next is taken. */
PEER_FN enum peer_result peer_server_next(struct peer_server *s, int timeout_ms, struct peer_frame *frame) {
    if (s->error[0] != '\0') return PEER_ERROR;
    enum peer_result result = peer_reader_read(&s->requests, timeout_ms, frame);
    if (result != PEER_OK) return peer_server_broken(s, result);
    uint64_t pid = peer_load(&s->requests.link.oieb->writer_pid);
    if (pid != 0 && s->client_pid != 0 && pid != s->client_pid)
        return peer_fail(s->error, "pid %" PRIu64 " asks, pid %" PRIu64 " reads the answers", pid, s->client_pid);
    s->taken++;
    return PEER_OK;
}

PEER_FN enum peer_result peer_server_release(struct peer_server *s) {
    return peer_server_broken(s, peer_reader_release(&s->requests));
}

/* As far as step: what a server that is killed in the middle leaves. */
PEER_FN enum peer_result peer_server_reply_upto(struct peer_server *s, const void *data, uint64_t n, int timeout_ms,
                                                int step) {
    if (s->error[0] != '\0') return PEER_ERROR;
    if (s->answered == s->taken) return peer_fail(s->error, "an answer without a request");
    enum peer_result result = peer_writer_put(&s->responses, data, n, timeout_ms, step);
    if (result != PEER_OK || step < PEER_STEP_POSTED) return peer_server_broken(s, result);
    s->answered++;
    return PEER_OK;
}

/* One answer to the oldest request that has none. PEER_TIMEOUT: the response stream is full. */
PEER_FN enum peer_result peer_server_reply(struct peer_server *s, const void *data, uint64_t n, int timeout_ms) {
    return peer_server_reply_upto(s, data, n, timeout_ms, PEER_STEP_POSTED);
}

/* All is answered and the client has taken it: both streams come to rest, empty and exact, within the time. */
PEER_FN enum peer_result peer_server_settled(struct peer_server *s, int timeout_ms) {
    struct peer_rules rules = peer_default_rules();
    rules.allow_zero_tail = true;
    rules.count_zero_tail = !s->responses.no_marker_in_short_tail;
    if (s->answered != s->taken) return peer_fail(s->error, "requests without an answer");
    if (peer_writer_settled(&s->responses, &rules, timeout_ms) != PEER_OK) return peer_server_broken(s, PEER_ERROR);
    if (peer_reader_check_idle(&s->requests) != PEER_OK) return peer_server_broken(s, PEER_ERROR);
    if (s->requests.audit.frames != 0) return peer_fail(s->error, "%" PRIu64 " more requests", s->requests.audit.frames);
    return PEER_OK;
}

PEER_FN void peer_server_leave(struct peer_server *s) {
    if (!s->unlinks_first) peer_writer_close(&s->responses);
    peer_reader_close(&s->requests);
    peer_writer_close(&s->responses);
}

PEER_FN void peer_server_abandon(struct peer_server *s) {
    peer_writer_abandon(&s->responses);
    peer_reader_abandon(&s->requests);
}

#endif /* PEER_DUPLEX_H */
