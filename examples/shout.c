#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static zb_result shout(zb_server *s, const zb_request *request, void *user) {
    const char *from = (const char *)request->data;
    void *place;                                        // of the answer, in the response stream
    zb_result e = zb_server_acquire_reply(s, request->size, &place, ZB_FOREVER);
    (void)user;
    if (e != ZB_OK) return e;                           // the client is told that this request failed
    for (size_t i = 0; i < request->size; i++) ((char *)place)[i] = (char)toupper((unsigned char)from[i]);
    if (request->number == 3) zb_server_stop(s);        // enough for an example
    return zb_server_commit_reply(s, request->size);
}

int main(void) {
    static const char *const words[] = { "one", "two", "three" };
    if (fork() == 0) {                                  // the client: waits up to 2 s for the server
        zb_client c;
        zb_client_desc wait = { .connect_timeout_ns = ZB_SEC(2) };
        zb_answer a;
        if (zb_client_open(&c, "shout", &wait) != ZB_OK) return 1;
        for (int i = 0; i < 3 && zb_client_call(&c, words[i], strlen(words[i]) + 1, &a, ZB_SEC(1)) == ZB_OK; i++) {
            printf("%d: %s\n", (int)a.number, (const char *)a.data);     // a view, not a copy
            zb_client_release(&c, &a);
        }
        return zb_client_close(&c) != ZB_OK;
    }
    zb_server s;                                        // the server: owns the channel
    zb_result e = zb_server_create(&s, "shout", NULL);
    if (e == ZB_OK) e = zb_server_run(&s, shout, NULL); // until zb_server_stop
    puts(zb_strerror(e));
    return zb_server_close(&s) != ZB_OK;
}
