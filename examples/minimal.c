#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(void) {
    zb_result e;
    if (fork() == 0) {                              // the writer: waits up to 2 s for a reader
        zb_writer w;
        zb_writer_desc wait = { .connect_timeout_ns = ZB_SEC(2) };
        void *place;
        if (zb_writer_open(&w, "hello", &wait) != ZB_OK) return 1;
        if (zb_writer_acquire(&w, 6, &place, ZB_SEC(1)) == ZB_OK) {   // a place in shared memory
            memcpy(place, "frame", 6);                                // fill it
            zb_writer_commit(&w, 6);                                  // the reader has it
        }
        return zb_writer_close(&w) != ZB_OK;
    }
    zb_reader r;                                    // the reader: owns the stream
    zb_frame f;
    if ((e = zb_reader_create(&r, "hello", NULL)) != ZB_OK) return puts(zb_strerror(e)), 1;
    while ((e = zb_reader_acquire(&r, &f, ZB_SEC(5))) == ZB_OK) {     // a view, not a copy
        printf("frame %d: %s\n", (int)f.sequence, (const char *)f.data);
        zb_reader_release(&r, &f);                                    // the place is free again
    }
    puts(zb_strerror(e));                           // ZB_CLOSED: the writer left, all is read
    return zb_reader_close(&r) != ZB_OK;
}
