/* zerobuf.h - v0.6.0 - frames from one process to another without a copy
 *
 * One C11 header, no dependency but the OS. MIT licence (see the end of the file).
 *
 *   camera.c                                   display.c
 *   ----------------------------------------   ----------------------------------------
 *   #define ZEROBUF_IMPLEMENTATION             #define ZEROBUF_IMPLEMENTATION
 *   #include "zerobuf.h"                       #include "zerobuf.h"
 *
 * The reader creates the stream, the writer connects to it. In full, in one program that forks
 * (examples/minimal.c is this text, compiled):
 *
 * [minimal]
 *   #define ZEROBUF_IMPLEMENTATION
 *   #include "zerobuf.h"
 *   #include <stdio.h>
 *   #include <string.h>
 *   #include <unistd.h>
 *
 *   int main(void) {
 *       zb_result e;
 *       if (fork() == 0) {                              // the writer: waits up to 2 s for a reader
 *           zb_writer w;
 *           zb_writer_desc wait = { .connect_timeout_ns = ZB_SEC(2) };
 *           void *place;
 *           if (zb_writer_open(&w, "hello", &wait) != ZB_OK) return 1;
 *           if (zb_writer_acquire(&w, 6, &place, ZB_SEC(1)) == ZB_OK) {   // a place in shared memory
 *               memcpy(place, "frame", 6);                                // fill it
 *               zb_writer_commit(&w, 6);                                  // the reader has it
 *           }
 *           return zb_writer_close(&w) != ZB_OK;
 *       }
 *       zb_reader r;                                    // the reader: owns the stream
 *       zb_frame f;
 *       if ((e = zb_reader_create(&r, "hello", NULL)) != ZB_OK) return puts(zb_strerror(e)), 1;
 *       while ((e = zb_reader_acquire(&r, &f, ZB_SEC(5))) == ZB_OK) {     // a view, not a copy
 *           printf("frame %d: %s\n", (int)f.sequence, (const char *)f.data);
 *           zb_reader_release(&r, &f);                                    // the place is free again
 *       }
 *       puts(zb_strerror(e));                           // ZB_CLOSED: the writer left, all is read
 *       return zb_reader_close(&r) != ZB_OK;
 *   }
 * [/minimal]
 *
 * CONTENTS      (search for these)
 *   MANUAL        which object, building, names, the stream, the duplex channel, the topic, the ring, the dictionary,
 *                 errors, crashes, threads, containers, trust
 *   >>config      options
 *   >>api         public types and functions
 *   >>layout      what is in shared memory, and who writes it
 *   ---- from here on only with ZEROBUF_IMPLEMENTATION ----
 *   >>prelude     test points
 *   >>atomics     memory orders by name
 *   >>platform    what an OS must provide
 *   >>posix  >>semfiles  >>linux  >>bsd  >>darwin  >>roles  >>freebsd  >>win32
 *   >>segment     names, waiting, the lock of a handle
 *   >>copy        large frames
 *   >>stream      one writer, one reader
 *   >>duplex      requests and answers over two streams
 *   >>wait        for something in shared memory to change
 *   >>topic       one publisher, many subscribers
 *   >>ring        one producer, one consumer, items of one size
 *   >>dict        keys to values, for many processes
 *   >>inspect     zb_stat, zb_list, zb_remove
 *
 * ============================================================================================
 * MANUAL
 * ============================================================================================
 *
 * WHAT IT IS
 *   Four ways for bytes to go from process to process through shared memory: one fills a place in it,
 *   others look at the same bytes. Nothing is copied, nothing is allocated.
 *       stream   one writer, one reader, frames of any size; a slow reader makes the writer wait.
 *                The bytes in shared memory are those of ZeroBuffer v1: either end may be a program that
 *                uses the C++, C# or Python packages of that name.
 *       duplex   one client asks, one server answers each request once and in order. It is two streams: either end may be
 *                a program that uses the duplex channel of the same packages.
 *       topic    one publisher, any number of subscribers, samples of one size; a slow subscriber
 *                misses samples, and is told how many. The bytes are those of GlobalBuffer v1: either end
 *                may be a Python program that uses global_buffer.
 *       ring     one producer, one consumer, items of one size, as fast as the hardware goes; a full ring
 *                makes the producer wait. A layout of its own, or the three segments of shm-ring-buffer.
 *   And what processes next to each other want to know of each other:
 *       dict     keys to values, which any of them reads and writes: settings, counters, the newest result.
 *
 * BUILDING
 *   Copy this file. In one C or C++ unit, before any system header:
 *       #define ZEROBUF_IMPLEMENTATION
 *       #include "zerobuf.h"
 *   Elsewhere include it without the define. C11 or C++11 and later; gcc or clang, Linux (glibc or musl), macOS or FreeBSD;
 *   MinGW's gcc or Microsoft's compiler (/std:c11 or /std:c++14), Windows. Nothing to link but libc, and on Windows advapi32, which
 *   is linked by itself (before glibc 2.34 also -pthread, for zb_subscriber_start; ZEROBUF_NO_THREADS leaves that out, and
 *   zb_server_start). Options: see >>config; ZEROBUF_STATIC keeps every function private to that unit.
 *
 * NAMES
 *   1 to 245 of A-Z a-z 0-9 . _ - (a duplex channel: 236), and neither a dot nor "sem." first. Each kind has its own: a stream
 *   and a topic may both be "cam". In /dev/shm they are cam, gb_cam (topic), zbr_cam (ring) and zbd_cam (dictionary), so that a
 *   stream called gb_cam is in the way of the topic cam: ZB_ERR_EXISTS.
 *
 * THE STREAM
 *   The reader creates it and removes it; the writer connects to it. One of each at a time.
 *       writer   zb_writer_open     zb_writer_set_metadata   once, if wanted
 *                zb_writer_acquire  fill the place           zb_writer_commit or zb_writer_abort
 *                zb_writer_write    (copies)  zb_writer_writev  (copies planes with strides)
 *                zb_writer_close
 *       reader   zb_reader_create   zb_reader_metadata
 *                zb_reader_acquire  use the frame in place   zb_reader_release
 *                zb_reader_read     (copies)
 *                zb_reader_close
 *   Handles are structs of yours. Opening one fills it in, also if it fails; zero it if it may be closed before. It must not be
 *   copied, moved or opened again while it is open. Zero a desc (C++: zb_reader_desc d{};), and set what is not to be the
 *   default. Names, descs and schemas need not outlive the call.
 *   A slow reader makes the writer wait: nothing is dropped. A writer that must not wait calls
 *   zb_writer_acquire with ZB_NOWAIT and drops the frame itself on ZB_TIMEOUT.
 *
 *   How large? A frame takes its bytes and a header of 16. It never crosses the end of the payload
 *   block, so a frame larger than half the block may find a position from which it can never fit:
 *   then the result is ZB_ERR_WILL_NOT_FIT at once, and neither waiting nor reading helps.
 *   payload_size = 2 * (largest frame + 16) excludes that; for video, 4 frames or more let both
 *   sides work at the same time. A small ring that stays in the caches is faster than a large one.
 *
 *   Frames are packed: data is not aligned to anything. Use memcpy or unaligned loads.
 *
 * THE DUPLEX CHANNEL
 *   The server creates it, a client connects.
 *       server   zb_server_create    zb_server_run, or zb_server_start and zb_server_stop   with a handler; or a loop of one's own:
 *                zb_server_next      zb_server_reply           (copies)
 *                                    zb_server_acquire_reply   fill the place       zb_server_commit_reply
 *                                    zb_server_reply_in_place  the request, changed
 *                                    zb_server_fail            there is no answer
 *                zb_server_close
 *       client   zb_client_open      zb_client_call            sends, and waits for the answer
 *                zb_client_release                             when the answer is used
 *                zb_client_acquire   fill the place            zb_client_commit or zb_client_abort: many requests at once
 *                zb_client_receive   in the order of the requests
 *                zb_client_close
 *   In full, in one program that forks (examples/shout.c is this text, compiled; examples/server.c and client.c do more):
 *
 * [shout]
 *   #define ZEROBUF_IMPLEMENTATION
 *   #include "zerobuf.h"
 *   #include <ctype.h>
 *   #include <stdio.h>
 *   #include <string.h>
 *   #include <unistd.h>
 *
 *   static zb_result shout(zb_server *s, const zb_request *request, void *user) {
 *       const char *from = (const char *)request->data;
 *       void *place;                                        // of the answer, in the response stream
 *       zb_result e = zb_server_acquire_reply(s, request->size, &place, ZB_FOREVER);
 *       (void)user;
 *       if (e != ZB_OK) return e;                           // the client is told that this request failed
 *       for (size_t i = 0; i < request->size; i++) ((char *)place)[i] = (char)toupper((unsigned char)from[i]);
 *       if (request->number == 3) zb_server_stop(s);        // enough for an example
 *       return zb_server_commit_reply(s, request->size);
 *   }
 *
 *   int main(void) {
 *       static const char *const words[] = { "one", "two", "three" };
 *       if (fork() == 0) {                                  // the client: waits up to 2 s for the server
 *           zb_client c;
 *           zb_client_desc wait = { .connect_timeout_ns = ZB_SEC(2) };
 *           zb_answer a;
 *           if (zb_client_open(&c, "shout", &wait) != ZB_OK) return 1;
 *           for (int i = 0; i < 3 && zb_client_call(&c, words[i], strlen(words[i]) + 1, &a, ZB_SEC(1)) == ZB_OK; i++) {
 *               printf("%d: %s\n", (int)a.number, (const char *)a.data);     // a view, not a copy
 *               zb_client_release(&c, &a);
 *           }
 *           return zb_client_close(&c) != ZB_OK;
 *       }
 *       zb_server s;                                        // the server: owns the channel
 *       zb_result e = zb_server_create(&s, "shout", NULL);
 *       if (e == ZB_OK) e = zb_server_run(&s, shout, NULL); // until zb_server_stop
 *       puts(zb_strerror(e));
 *       return zb_server_close(&s) != ZB_OK;
 *   }
 * [/shout]
 *
 *   It is two streams, NAME_request (the server's) and NAME_response (the client's), each 256 MiB unless the descs say
 *   otherwise; zb_stat and zb_list show them as such. What was said of frames and sizes above holds for requests and answers.
 *   Copies: none with zb_server_acquire_reply and zb_client_acquire. zb_server_reply_in_place is for handlers that change a
 *   request where it lies: that is then copied, once, to its place in the response stream, when the handler is done with it.
 *   One answer: a request has exactly one, whatever the handler does, so that answers never shift. If it returns without one,
 *   the library sends an empty answer (ZB_OK: size 0) or, if it returned an error, a failed one: zb_client_call gives
 *   ZB_ERR_NO_ANSWER, and the error in answer.failure. The format has no room for either, so on the wire both are a frame of
 *   20 bytes: the 16 bytes "zerobuf" 00 8f c1 5e 27 d3 94 0b 6a, then ff ff ff 7f for an empty answer, or the handler's
 *   result, little-endian. A client of another make sees these 20 bytes. Between two ends of this library nothing can be
 *   mistaken for them: an answer of yours that begins with the 16 bytes arrives as it was sent.
 *   Several requests may be under way. If neither side receives, both streams fill up: then sending gives ZB_TIMEOUT, and
 *   receiving an answer makes room again. A call that times out may have been sent all the same: then its answer is dropped
 *   when it comes.
 *   Clients come and go. What one left unread is dropped, and the next one's requests are numbered from 1 again; the server
 *   need not do anything (on_connect and on_disconnect tell it).
 *   A client whose server left or died is told so and opens anew; whether its last requests were worked on it cannot know. A
 *   server that is started again knows nothing of the requests made of the last one.
 *   Many clients: a channel has one client at a time, as the format has. A second one gets ZB_ERR_BUSY. For many, give each a
 *   channel of its own: the client makes up a name ("resize_<pid>"), publishes it in a topic that the service subscribes to
 *   in order (zb_subscriber_start with ZB_DELIVER_NEXT), and opens the channel with a connect timeout; for each name that
 *   comes the service creates a server, starts its thread, and closes it when on_disconnect was called.
 *
 * THE TOPIC
 *   The publisher creates it, with a schema; subscribers attach, before or after the first sample.
 *       publisher    zb_schema_array or zb_schema_message, zb_publisher_create
 *                    zb_publisher_acquire  fill the place   zb_publisher_commit or zb_publisher_abort
 *                    zb_publisher_write    (copies)         zb_publisher_close    (the topic stays)
 *       subscriber   zb_subscriber_attach
 *                    zb_subscriber_latest                   the newest sample (copies)
 *                    zb_subscriber_next, _next_batch        each one in order (copy)
 *                    zb_subscriber_view_latest, _view_next  in place; afterwards zb_subscriber_view_valid
 *                    zb_subscriber_start                    a callback from a thread of its own
 *                    zb_subscriber_close
 *       several      zb_wait_any   whichever topic has something; zb_wait_all   one sample of each, of one time
 *   In 20 lines (error handling left out):
 *       zb_schema schema;                                    zb_subscriber s;
 *       uint64_t shape[] = { 480, 640 };                     zb_sample v;
 *       zb_publisher p;                                      zb_subscriber_attach(&s, "depth", NULL);
 *       void *place;                                         while (zb_subscriber_wait(&s, ZB_SEC(5)) == ZB_OK) {
 *       zb_schema_array(&schema, "float32", 2, shape);           zb_subscriber_view_latest(&s, &v, ZB_NOWAIT);
 *       zb_publisher_create(&p, "depth", &schema, NULL);         show((const float *)v.data);
 *       for (;;) {                                               if (!zb_subscriber_view_valid(&s, &v)) undo();
 *           zb_publisher_acquire(&p, &place);                }
 *           capture(place);                                  zb_subscriber_close(&s);
 *           zb_publisher_commit(&p, 480 * 640 * 4);
 *       }
 *   The publisher waits for nobody and knows of nobody. The newest `capacity` samples are kept; the slot after them
 *   is the one that is being written. A sample is never seen torn: each slot has a lock word that is odd while it is
 *   written, and a copy during which it changed is thrown away and made again. With a view the check is yours:
 *   use the bytes, then ask zb_subscriber_view_valid. Views suit samples that live for long, as capacity allows: at 60 Hz
 *   and a capacity of 8 a view stays good for 130 ms.
 *   A subscriber that is behind by more than the capacity has missed samples: zb_subscriber_next goes on with the
 *   oldest one that is kept, and zb_subscriber_overruns counts the others.
 *   Sleeping: subscribers sleep in the kernel, and one system call of the publisher wakes them all; while nobody sleeps
 *   it makes none. Nobody wakes the subscriber of a publisher of another make, nor one that may only read the
 *   topic: they look every 50 us at first, and every 2 ms after a while.
 *   The topic stays when the publisher leaves or dies, with its samples, until zb_remove(ZB_KIND_TOPIC, name, false). The next
 *   publisher sets take_over and goes on with the next number, and all subscribers with it. Without take_over a left
 *   topic is ZB_ERR_EXISTS, so that two publishers do not mix by mistake.
 *   Subscribers have the samples mapped for reading only: a stray pointer of theirs cannot harm a topic.
 *
 * THE RING
 *   Either side creates it, the other attaches; a handle has one role.
 *       producer   zb_ring_acquire  fill the slot   zb_ring_commit    (or zb_ring_write, _write_n: by copy)
 *       consumer   zb_ring_peek     use the item    zb_ring_release   (or zb_ring_read, _read_n: by copy)
 *       both       zb_schema_bytes or zb_schema_array, zb_ring_create or zb_ring_attach, zb_ring_close
 *   The creator's close removes it, unless its desc sets keep. If the creator died it is still there: a create gives ZB_ERR_EXISTS,
 *   unless take_over is set; an attach goes on with it.
 *   The `_n` forms publish many items with one store: two times as fast, and more. A few hundred items of 64 bytes stay in the
 *   caches; a ring of many thousands is slower, as each item goes through the shared cache or memory.
 *   Two threads: zb_ring_init on memory of yours. A Python program that uses shm-ring-buffer: zb_ring_open_split with its three
 *   names; it wakes nobody and tells nobody of its life, so waiting looks every 2 ms there.
 *   An item is published by one store of a counter, and a slot is given back by another: there is no state that a crash
 *   could leave half done. Whoever takes the place of one that died goes on at the counter: what was not committed never
 *   was, what was peeked and not released comes again.
 *   No fence and no system call per item: a side that goes to sleep has the kernel make the other one's stores visible
 *   (membarrier), once per sleep. Where that is not allowed each commit has a fence of its own, and it still works.
 *
 * THE DICTIONARY
 *   Anybody creates it, anybody attaches; each handle reads and writes. It stays until zb_remove(ZB_KIND_DICT, name, false).
 *       reading      zb_dict_get (copies)   zb_dict_view, then zb_dict_view_valid (in place)   zb_dict_contains   zb_dict_count
 *                    zb_dict_next    one after the other      zb_dict_get_many   several, of one moment
 *       writing      zb_dict_set     zb_dict_add     only if the key is not there   zb_dict_replace   only if it has this version
 *                    zb_dict_remove  zb_dict_pop     zb_dict_clear                  zb_dict_add_i64   a counter
 *                    zb_dict_update  many changes, all or none
 *       waiting      zb_dict_wait    until one key changes, or any
 *       both         zb_dict_create or zb_dict_attach, zb_dict_stats, zb_dict_close
 *   In 12 lines (error handling left out):
 *       zb_dict d;                                   zb_dict d;
 *       zb_dict_desc desc = { .slots = 1000,         uint64_t version = 0;
 *                             .or_attach = true };   char text[64];
 *       zb_dict_create(&d, "config", &desc);         size_t size;
 *       zb_dict_set(&d, "cam0/fps", 8, "60", 2);     zb_dict_attach(&d, "config", NULL);
 *       zb_dict_add_i64(&d, "frames", 6, 1, NULL);   while (zb_dict_wait(&d, "cam0/fps", 8, &version, ZB_FOREVER) == ZB_OK)
 *       zb_dict_close(&d);                               if (zb_dict_get(&d, "cam0/fps", 8, text, 64, &size, &version) == ZB_OK)
 *                                                            use(text, size);
 *   Reading takes no lock and stores nothing in shared memory: it may be mapped for reading only. A value is never seen torn,
 *   and a reader never waits for a writer: what is changed in place stands in a journal meanwhile, from which readers take
 *   it, even if its writer sleeps or is dead. Each change gets a version, a number that no other change of this dictionary
 *   has: zb_dict_get tells it, zb_dict_replace asks for it, zb_dict_wait waits until it is another. Writing takes one lock
 *   for the whole dictionary, without a system call while nobody waits for it. A call that cannot have it within
 *   lock_timeout_ns gives ZB_ERR_LOCK. How large? slots: as many keys as there are at most; each can be used, and a full
 *   table is not slower. heap_size: for each entry 32 bytes, its key rounded up to 16, its value, and that rounded up to 16;
 *   and room for the largest value once more, as a value that grows gets a new place before the old one is given back. Free
 *   pieces are merged, and entries of up to 65 KiB (an eighth of the heap, if that is less) are moved together when no piece
 *   is large enough: ZB_ERR_HEAP_FULL means that the bytes are not there, or lie between larger entries.
 *
 * WAITING
 *   Every call that waits has a timeout, sleeps in the kernel, and returns within 200 ms when the
 *   other side dies. Before it sleeps it spins for up to 50 us, but only while the last waits were
 *   that short (spin_ns in the descs). While the other side keeps up, no call enters the kernel,
 *   save that a writer asks for its reader every 100 ms, each side of a ring for the other every 60 ms, and a subscriber that
 *   finds nothing for its publisher.
 *
 * ERRORS
 *   zb_strerror(result) is a sentence that says what to do. 0 is success, positive results are
 *   expected (ZB_TIMEOUT, ZB_CLOSED), negative ones are errors. os_error in the handle is the
 *   system's number where one was involved.
 *
 * CRASHES
 *   kill -9 of either side at any moment (tests/crash.c does it between all stores that matter):
 *     the writer dies   the reader gets all that was committed, then ZB_ERR_PEER_DEAD. It keeps its
 *                       handle; the next writer goes on with the next sequence number.
 *     the reader dies   the writer gets ZB_ERR_PEER_DEAD from its next acquire after at most 100 ms,
 *                       or while it waits. It keeps its handle and tries again: a new reader of the
 *                       same name takes the stream over, with every frame that the dead one had not
 *                       yet taken.
 *     both die          the next reader replaces the stream, or, with ZB_EXISTING_TAKE_OVER, reads
 *                       what is left in it first.
 *     a server dies     its client gets the answers that are there, then ZB_ERR_PEER_DEAD, and opens anew when
 *                       another server is there.
 *     a client dies     the server drops what it had asked for, and waits for the next one.
 *     a publisher dies  subscribers get all that it published, then ZB_ERR_PEER_DEAD; they keep their handles and
 *                       zb_subscriber_wait_publisher until one has taken over.
 *     a ring's side dies  the other one reads the rest, or is told at once if it produces: ZB_ERR_PEER_DEAD. It keeps
 *                       its handle and goes on when another has taken the place (zb_ring_wait_peer).
 *     a subscriber dies nobody notices; its place in the list is used again.
 *     a user of a dictionary dies   readers go on, and see its change or do not, but nothing between. Whoever writes
 *                       next takes its lock over, at once, finishes or drops the change, and makes all that hangs on it
 *                       anew: that takes a walk over the whole dictionary. zb_dict_stats counts these. The dead one's keys
 *                       stay.
 *   What a commit had not finished is as if it had never begun, or is there in full.
 *   If the next one is there before this side looks, it is told nothing and goes on. A place is free when the kernel has ended
 *   the process, some time after kill: until then it is ZB_ERR_BUSY, so wait for its end (waitpid) before the next one starts.
 *   A reader that outlives its writers:
 *       for (;;) {
 *           e = zb_reader_acquire(&r, &f, ZB_SEC(5));
 *           if (e == ZB_CLOSED || e == ZB_ERR_PEER_DEAD) e = zb_reader_wait_writer(&r, ZB_SEC(60));
 *           else if (e == ZB_OK) { use(&f); zb_reader_release(&r, &f); }
 *           if (e < 0) break;
 *       }
 *
 * WHO IS ALIVE
 *   Each handle locks a byte of the segment with the kernel (an open-file-description lock), which
 *   drops it when the process ends, whatever the way. This works across pid namespaces, users and
 *   reused pids. Programs of another make lock nothing: for them the pid in the segment is asked
 *   for, and whether that process has the segment in its memory. Between pid namespaces such a
 *   program cannot be seen: use this header at both ends there.
 *
 * THREADS AND FORK
 *   A handle belongs to one thread at a time, unless its desc sets thread_safe: then each call takes a lock, but keeps it
 *   neither while it sleeps nor after it returns. While one thread has a frame acquired for writing, the others' acquires
 *   wait for its commit or abort, and so does a second one by the same thread, until its timeout. (A publisher's acquire has
 *   no timeout: there the others wait, and a second one by the same thread is ZB_ERR_STATE.)
 *   A server belongs to one thread, save zb_server_stop. Of a client one thread may send (acquire, commit, abort, send,
 *   server_alive) while another receives (receive, release); call, set_metadata and close need it alone. Both ends may be in
 *   one process.
 *   After fork the child must not use the parent's handles, only close them: that unmaps, and changes nothing else. Until the
 *   child has closed them, or calls exec, or ends, the kernel takes the parent for alive.
 *
 * CONTAINERS
 *   Share /dev/shm (docker run --ipc, or a volume at /dev/shm) and let both users open the stream
 *   (mode 0660 and a common group, or 0666). /tmp need not be shared. A container's /dev/shm is often
 *   64 MB: creating more gives ZB_ERR_NO_SPACE; docker run --shm-size makes it larger.
 *
 * PERMISSIONS AND TRUST
 *   mode in zb_reader_desc is applied exactly, whatever the umask; the default is 0600: this user only.
 *   Whoever may open a stream for writing may put anything into it. Every number read from it is read
 *   once and bounded before it is used, so that lies end in ZB_ERR_CORRUPT, never outside the
 *   segment. Two things no library can prevent without a signal handler: a process with write
 *   permission can truncate the file under a mapping (SIGBUS), and it can change a frame's bytes
 *   while you read them: copy first (zb_reader_read) what you must check.
 *
 * WINDOWS
 *   Things live as long as somebody has them open: a topic whose publisher has left stays while one subscriber has it; when
 *   all are gone, by death or in good order, nothing is left, and there is nothing to take over or to remove. So no sample,
 *   frame, item or key outlives the last process that has the object. What has been removed by force while others have it
 *   keeps its memory for them; its name can be used again at once.
 *   Names belong to the session ("Local\"). A mode with ZB_GLOBAL makes them the machine's ("Global\"), for a service and its
 *   users: creating such needs the right SeCreateGlobalPrivilege; who opens looks in its session first, then there. mode
 *   0600, the default, is an access control list with one entry: the current user. The bits for the group let in all who have
 *   logged on, those for others everybody.
 *   A stream's lock file is in the temporary folder's "zerobuffer"; the system deletes it with its owner. Names that differ
 *   in case only share it. zb_list reads the system's own list of names.
 *   Each post of a semaphore is a system call here; a ring's sides make a fence for each commit (there is no membarrier), and
 *   sleep on events. windows.h is included by the implementation only, with WIN32_LEAN_AND_MEAN and NOMINMAX, which are left
 *   as they were found.
 *
 * COPYING LARGE FRAMES
 *   zb_writer_write and zb_writer_writev time their copies of 256 KiB and more, and now and then copy a
 *   part of a frame the other way: with plain stores, or with stores that go past the caches. The
 *   cheaper one is used. Which that is depends on the sizes and on whether the two CPUs share a
 *   cache, by up to ten times. zb_writer_desc.copy fixes it.
 *
 * LOOKING FROM OUTSIDE
 *   zb_list and zb_stat tell what streams, topics, dictionaries and rings (of one segment) there are, their sizes, fill and
 *   schemas, who is attached and alive and how far behind, with read permission and without a trace. zb_remove takes away
 *   what nobody alive holds.
 *
 * CAVEATS
 *   - Little-endian CPUs only, and those that can change 64 bits in one piece.
 *   - macOS has been compiled and linked, and its section run on Linux over a model of what it asks of the system; it has
 *     not run on a Mac. There a stream's waits look every 20 us to 2 ms instead of sleeping (no sem_timedwait); a name whose
 *     system name, "/sem-w-NAME" for a stream's, has more than 30 bytes is replaced by "/zb~" and its 64-bit FNV-1a hash,
 *     where other makes fail; memory cannot be reserved; sizes of segments of other makes are rounded up to pages, so
 *     zb_ring_open_split wants its capacity and may refuse them; a process of another make is known by its pid and start
 *     only, so a topic's publisher of another make that is silent is alive while the process lives that was there when it was
 *     last heard of; zb_list shows what this library has touched. Each segment has a small file /tmp/zerobuf/NAME beside it.
 *   - FreeBSD (12 and later) has been compiled against stand-ins for its headers, and its section run on Linux over a model of
 *     what it asks of the system; it has not run on a FreeBSD. Each role that somebody has is a locked file in /tmp/zerobuf
 *     there: who may read a segment may lock them, too, so a mode that lets others read lets them be in the way. Memory cannot
 *     be reserved. Processes of other makes are known as on macOS, and taken for dead where security.bsd.see_other_uids hides
 *     them. zb_list needs FreeBSD 13 or later.
 *   - Windows has been tested under Wine only, and of segments that lie only with topics. Whether a process of another make uses an
 *     object is not told there: a topic's publisher of another make is known by its heartbeat, a stream's end by its pid.
 *     The size of what another make has made is known in pages only, so zb_ring_open_split wants the capacity. A stream that
 *     another make's end still has cannot be made anew; a client of another make that comes while the server still has
 *     the response stream of the one before finds that one under its name. A ring on a mapping of yours (zb_ring_init) is
 *     waited for by looking every 2 ms. sparse and huge_pages change nothing.
 *   - A 32-bit glibc keeps its semaphores differently from a 64-bit one. This library uses the form that it finds, and where
 *     it creates that of its own kind: only a writer of another make does not meet a reader of the other kind.
 *   - lock_dir must be the same for all readers of a name; other makes use /tmp/zerobuffer.
 *   - A frame of no bytes cannot be expressed in the format.
 *   - A reader that takes over beside a live writer of another make believes words that have not moved for 3 ms. A writer that
 *     lost its CPU for longer between two stores of a frame is miscounted: the space of that frame stays taken until nothing
 *     is unread for some 200 ms.
 *   - If a writer of another make dies between two stores under a reader of another make, the space of
 *     its last frame may stay lost, as nothing tells it from a frame that is held.
 *   - Duplex: a client of another make that dies before the server has taken any of its requests, followed by another one
 *     of such make before the server looks (it was in a handler all the time): the first one's requests are taken for the
 *     second one's, until that makes its first. Clients of this library say where theirs begin.
 *   - Duplex: a client of another make must have both its ends in one process, as the server knows by the pid which
 *     response stream is whose.
 *   - The reader takes tokens of sem-w-NAME in advance, 32 at a time, while 64 or more are there: its
 *     value is then lower than the number of unread frames. Below that they are equal.
 *   - Where pages are larger than 4096 bytes a subscriber cannot map its list entry apart from the rest: it is not
 *     listed there, and looks for samples every 2 ms instead of being woken.
 *   - A kernel before 5.16, or a filter of system calls that does not know futex_waitv, makes zb_wait_any and
 *     zb_wait_all over several topics look every 2 ms.
 *   - zb_wait_all compares times of the monotonic clock: publishers in containers with clocks of their own (time
 *     namespaces) do not fit together.
 *   - A producer whose ring is not full asks for its consumer every 8 items at most: at 60 items a second it may know of a death
 *     after 133 ms, at 10 a second in the first second of being that slow after 800 ms.
 *   - shm-ring-buffer stores an index byte by byte. An index that may be half stored is believed when it has stayed the same for
 *     50 ms: a peer that loses its CPU for longer exactly there, once in 256 items, can still be misread.
 *   - A side of a ring that may not use membarrier, while the other one relies on it, looks every 2 ms instead of sleeping.
 *   - A dictionary's writers take turns: one lock. A handle that may only read is in nobody's way; zb_remove does not see it.
 *   - The hash of a dictionary's keys has a seed, but whoever sees the segment can find keys that collide, which makes it slow.
 *   - Subscribers of other makes are in no list: zb_publisher_wait_subscriber does not see them.
 *   - A process that forks while a handle is open, and whose child neither closes nor execs, seems alive
 *     as long as that child lives.
 *
 * REVISION HISTORY
 *   0.6.0  port: musl, 32-bit CPUs (also with the semaphores of 32-bit programs of other makes), macOS and FreeBSD
 *          (not run), Windows (run under Wine)
 *   0.5.0  api: the dictionary (zb_dict_*); zb_info.keys and .users; ZB_KEY_ABSENT, ZB_KEY_EXISTS, ZB_KEY_CHANGED, ZB_ERR_KEY,
 *          ZB_ERR_LOCK, ZB_ERR_HEAP_FULL, ZB_ERR_TABLE_FULL, ZB_ERR_NOT_NUMBER
 *          layout: the dictionary, version 1
 *   0.4.0  api: the duplex channel (zb_server_*, zb_client_*), ZB_ERR_NO_ANSWER
 *          layout: three words in the side page of a stream that belongs to a channel
 *   0.3.0  api: the ring (zb_ring_*), zb_schema_bytes; zb_wait_any also waits for rings; zb_info.capacity is 64 bits wide
 *          layout: the ring, version 1; the three segments of shm-ring-buffer
 *          fix: the counts of a stream after a repair, where a short tail and a frame that was not counted are both unread
 *   0.2.0  api: the topic (zb_schema_*, zb_publisher_*, zb_subscriber_*), zb_wait_any, zb_wait_all; zb_stat and zb_remove
 *          are told the kind; ZB_ERR_SCHEMA; ZEROBUF_NO_THREADS
 *          layout: GlobalBuffer v1, with words of this library's own where it has none
 *   0.1.0  api: the stream (zb_reader_*, zb_writer_*), zb_stat, zb_list, zb_remove
 *          layout: ZeroBuffer v1; a side page of this library's own beside sem-r-NAME
 *          port: Linux
 */

/* ============================================================================================
 * >>config
 * ============================================================================================ */
#ifdef ZEROBUF_IMPLEMENTATION
  /* The implementation needs more of the OS than ISO C shows. These must come before the first
   * system header, so include zerobuf.h first in the unit that implements it. */
  #ifndef _GNU_SOURCE
    #define _GNU_SOURCE 1
  #endif
  #ifndef _DARWIN_C_SOURCE
    #define _DARWIN_C_SOURCE 1
  #endif
  #ifndef _FILE_OFFSET_BITS
    #define _FILE_OFFSET_BITS 64
  #endif
#endif

#ifndef ZEROBUF_H
#define ZEROBUF_H

#include <stddef.h>
#include <stdint.h>
#include <stdbool.h>

/* ZEROBUF_STATIC: every function private to the unit that implements (and may then be removed by
 * the compiler). ZEROBUF_API: put in front of each declaration, for a DLL for instance. */
#ifdef ZEROBUF_API
#elif defined(ZEROBUF_STATIC)
  #if defined(__GNUC__)
    #define ZEROBUF_API __attribute__((unused)) static
  #else
    #define ZEROBUF_API static
  #endif
#else
  #define ZEROBUF_API extern
#endif

/* ZEROBUF_MAX_HELD: how many frames a reader may hold at once. A handle grows by 32 bytes each, so define
 * it alike in every unit that includes this file. */
#ifndef ZEROBUF_MAX_HELD
  #define ZEROBUF_MAX_HELD 64
#endif
#if ZEROBUF_MAX_HELD < 1 || ZEROBUF_MAX_HELD > 65535
  #error "ZEROBUF_MAX_HELD must be 1 to 65535"
#endif

/* Put before 64-bit fields of handles that several threads use: CPUs of 32 bits read and write such a field in one piece
 * where its address is a multiple of 8, and some of their compilers put it at any multiple of 4. */
#if defined(__cplusplus)
  #define ZBI_ALIGN8 alignas(8)
#else
  #define ZBI_ALIGN8 _Alignas(8)
#endif

/* ZEROBUF_NO_THREADS: leaves out zb_subscriber_start, zb_subscriber_stop and zb_server_start, and with them pthread_create. */

#if defined(__BYTE_ORDER__) && defined(__ORDER_BIG_ENDIAN__)
  #if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    #error "zerobuf.h: the shared formats are little-endian; a big-endian target is not supported"
  #endif
#endif

/* ============================================================================================
 * >>api
 * ============================================================================================ */
#ifdef __cplusplus
extern "C" {
#endif

#define ZB_VERSION_MAJOR 0
#define ZB_VERSION_MINOR 6
#define ZB_VERSION_PATCH 0

/* ---- results -------------------------------------------------------------------------------
 * 0 is success; positive results are expected and mean "not now" or "no more"; negative ones are
 * errors. A call that does not return ZB_OK has changed nothing, unless its comment says so. Each call may also give
 * ZB_ERR_ARGUMENT (a pointer is NULL that must not be) and ZB_ERR_STATE (the handle is closed; closing it again is ZB_OK). */
#define ZB_RESULTS(X) \
  X(ZB_OK,                 0, "done") \
  X(ZB_TIMEOUT,            1, "nothing happened within the timeout: call again, or give it a longer one") \
  X(ZB_CLOSED,             2, "the other side has left in good order: close, or wait for the next one") \
  X(ZB_KEY_ABSENT,         3, "no such key is there, or none is left") \
  X(ZB_KEY_EXISTS,         4, "the key is there already: nothing was changed") \
  X(ZB_KEY_CHANGED,        5, "the key has another version: look at what is there, and try again with that version") \
  X(ZB_ERR_ARGUMENT,      -1, "an argument is NULL or out of its range: see the function's comment") \
  X(ZB_ERR_NAME,          -2, "not a name: use 1 to 245 of A-Z a-z 0-9 . _ - and start neither with a dot nor with \"sem.\" (a " \
                              "duplex channel: 1 to 236)") \
  X(ZB_ERR_NOT_FOUND,     -3, "nothing of this name and kind is there, or it is not ready yet: start the process that creates " \
                              "it first, or set connect_timeout_ns") \
  X(ZB_ERR_EXISTS,        -4, "the name is taken, by one of its kind or by something else: set take_over (a dictionary: " \
                              "or_attach), choose another name, or remove it with zb_remove") \
  X(ZB_ERR_BUSY,          -5, "somebody alive has this place, or uses what is to be removed: close that one first, or choose " \
                              "another name (one reader and one writer a stream, one server and one client a channel, one " \
                              "publisher a topic, one producer and one consumer a ring)") \
  X(ZB_ERR_PEER_DEAD,     -6, "the process at the other end died: start it again, and keep the handle if it is open, it goes on " \
                              "with the new one (a duplex client closes and opens anew)") \
  X(ZB_ERR_TOO_LARGE,     -7, "larger than this object can ever hold, or than memory can be: create it larger (payload_size, " \
                              "metadata_size, the schema, heap_size), or ask for less") \
  X(ZB_ERR_WILL_NOT_FIT,  -8, "a frame of this size can never fit at this position: use a payload_size of 2 * (largest frame + " \
                              "16)") \
  X(ZB_ERR_EMPTY,         -9, "a frame has at least 1 byte: the format has no empty frames") \
  X(ZB_ERR_TOO_SMALL,    -10, "the caller's memory is too small: nothing was taken, *size says what is needed") \
  X(ZB_ERR_SEQUENCE,     -11, "sequence numbers do not follow each other: frames were lost; the next call goes on with " \
                              "what was found") \
  X(ZB_ERR_CORRUPT,      -12, "the shared memory holds impossible values: what was pending is dropped; close and create anew " \
                              "if it comes again") \
  X(ZB_ERR_VERSION,      -13, "it has another major version of the format: use the same major version at both ends") \
  X(ZB_ERR_NO_SPACE,     -14, "not enough shared memory: enlarge or clear /dev/shm, or create it smaller; with lock_memory: " \
                              "raise the limit (ulimit -l)") \
  X(ZB_ERR_PERMISSION,   -15, "not permitted: run as the user who created it, or have it created with a wider mode (0660); a " \
                              "stream's reader must also be allowed to write to the lock folder (/tmp/zerobuffer, or lock_dir)") \
  X(ZB_ERR_STATE,        -16, "not in this state: open first; one acquire, then one commit or abort; each frame is released " \
                              "once; for other calls see the function's comment") \
  X(ZB_ERR_HELD,         -17, "too many frames are held: release some, or raise ZEROBUF_MAX_HELD in every unit") \
  X(ZB_ERR_METADATA_SET, -18, "other metadata is already there: it is written once per stream") \
  X(ZB_ERR_OS,           -19, "the system refused: see os_error in the handle") \
  X(ZB_ERR_SCHEMA,       -20, "the schemas differ, or this one is impossible here: `difference` in the handle names the part " \
                              "(zb_schema_ functions: the type, the shape or the size is wrong)") \
  X(ZB_ERR_NO_ANSWER,    -21, "the server's handler failed on this request: `failure` in the answer is what it returned") \
  X(ZB_ERR_KEY,          -22, "no key: a key has 1 to 65536 bytes") \
  X(ZB_ERR_LOCK,         -23, "another process alive kept the dictionary's lock for too long: call again, or set a longer " \
                              "lock_timeout_ns") \
  X(ZB_ERR_HEAP_FULL,    -24, "no room for this value: remove keys, or create the dictionary with a larger heap_size") \
  X(ZB_ERR_TABLE_FULL,   -25, "no slot for another key: remove keys, or create the dictionary with more slots") \
  X(ZB_ERR_NOT_NUMBER,   -26, "the value is not a number of 8 bytes: remove the key, or set it to one")

typedef enum zb_result {
#define ZBI_ENUM(name, value, text) name = value,
  ZB_RESULTS(ZBI_ENUM)
#undef ZBI_ENUM
  ZBI_RESULT_FORCE_INT = 0x7fffffff
} zb_result;

/* A sentence that says what happened and what to do. Any value; never NULL; lives for ever. */
ZEROBUF_API const char *zb_strerror(zb_result result);
/* The result's name ("ZB_ERR_BUSY"). Any value; never NULL; lives for ever. */
ZEROBUF_API const char *zb_result_name(zb_result result);

/* ---- timeouts ------------------------------------------------------------------------------
 * Nanoseconds on the monotonic clock. A negative timeout waits for ever (and still ends within
 * 200 ms when the other side dies), also one that was meant as the rest of a time and fell below 0. A waiting call sleeps in
 * the kernel. */
#define ZB_NOWAIT   ((int64_t)0)
#define ZB_FOREVER  ((int64_t)-1)
#define ZB_MS(n)    ((int64_t)(n) * 1000000)
#define ZB_SEC(n)   ((int64_t)(n) * 1000000000)

/* ---- private parts of the handles (their layout may change with every version) -------------- */
/* keep: what some systems need more handles for. */
typedef struct zbi_shm  { intptr_t os; void *base; uint64_t size; uint64_t id[2]; intptr_t keep[10]; } zbi_shm;
typedef struct zbi_sem  { intptr_t os; void *base; intptr_t keep[3]; } zbi_sem;
typedef struct zbi_peer { uint64_t pid; intptr_t watch; uint32_t known; } zbi_peer;
typedef struct zbi_wait { int64_t spin_max_ns; int64_t average_ns; uint64_t waits; uint64_t wait_ns; } zbi_wait;

typedef struct zbi_guard { uint32_t word, on; } zbi_guard;   /* the lock of a thread-safe handle */

typedef struct zbi_view { uint64_t free_bytes, write_pos, read_pos, written, read, tokens, held; } zbi_view;

/* What both ends of a stream keep for themselves: nothing here is shared. */
typedef struct zbi_stream {
  zbi_shm  segment;
  zbi_sem  data, space;            /* sem-w-NAME: frames are there; sem-r-NAME: space is there */
  void    *header;                 /* zbi_oieb */
  void    *side;                   /* zbi_side, or NULL where the platform has none */
  uint8_t *metadata, *payload;
  uint64_t metadata_size, payload_size;
  uint64_t pid;                    /* of the opener: a forked child only unmaps */
  int64_t  checked_ns;             /* when the other side was last asked for, coarse clock */
  zbi_peer peer;
  zbi_view view;                   /* for a repair while the other side runs: as last seen, and since when */
  int64_t  view_ns;
  zbi_wait wait;
  uint64_t frames, bytes, high_water;
  zbi_guard guard;
  uint32_t claimed;                /* roles, as bits */
  char     name[256];
} zbi_stream;

/* ---- stream, reading end -------------------------------------------------------------------- */

/* What zb_reader_create does when a stream of this name is there and its reader is gone. (With a
 * live reader the result is always ZB_ERR_BUSY.) Taking over keeps every frame that the dead
 * reader had not yet taken; the writer goes on as if nothing had happened. */
typedef enum zb_existing {
  ZB_EXISTING_AUTO = 0,    /* take over if a writer is connected and alive, else replace */
  ZB_EXISTING_TAKE_OVER,   /* take over, writer or not: frames of a writer that left are read */
  ZB_EXISTING_REPLACE      /* replace: frames that nobody read are gone */
} zb_existing;               /* a stream smaller than asked for is replaced in each case */

/* In a mode, on Windows: for all sessions of the machine ("Global\\"), which needs the right to create such objects. Who opens
 * looks in its own session first, then there. Elsewhere it changes nothing. */
#define ZB_GLOBAL       0x40000000u

#define ZB_NO_METADATA  UINT64_MAX      /* for metadata_size: no metadata block at all */
#define ZB_NO_SPIN      ((int64_t)-1)   /* for spin_ns: sleep at once */

typedef struct zb_reader_desc {
  uint64_t    payload_size;   /* bytes for frames and their 16-byte headers, rounded up to 64; 0: 64 MiB.
                                 2 * (largest frame + 16) takes every mix of sizes */
  uint64_t    metadata_size;  /* bytes for metadata and its 8-byte size, rounded up to 64; 0: 4096 */
  zb_existing on_existing;    /* see above; 0: ZB_EXISTING_AUTO */
  uint32_t    mode;           /* permission bits of all that is created, whatever the umask, with 0600 among them; 0: 0600 */
  int64_t     spin_ns;        /* longest spin before sleeping; 0: up to 50 us, adapting to how long waits
                                 last; ZB_NO_SPIN: none. Always none on a single CPU */
  const char *lock_dir;       /* folder of the lock file, an absolute path of at most 127 bytes, made if its parent is there;
                                 0: "/tmp/zerobuffer", where other makes look */
  bool        sparse;         /* true: reserve no memory; a full /dev/shm is then a SIGBUS for the writer */
  bool        prefault;       /* true: map all pages up front */
  bool        lock_memory;    /* true: keep them from being swapped (mlock); ZB_ERR_NO_SPACE if over the limit */
  bool        huge_pages;     /* true: ask for huge pages; a hint */
  bool        thread_safe;    /* true: a lock around each call */
} zb_reader_desc;

/* A frame in shared memory. The bytes are yours until zb_reader_release; the struct may be copied. */
typedef struct zb_frame {
  const void *data;           /* not aligned to anything */
  size_t      size;           /* bytes, at least 1 */
  uint64_t    sequence;       /* 1, 2, 3 ... */
  uint32_t    slot;           /* private */
} zb_frame;

typedef struct zbi_held {
  uint64_t bytes;             /* of this frame, header included */
  uint64_t behind;            /* bytes after this one that go back with it: frames released before it, wraps */
  uint64_t sequence;
  uint16_t next, prev;        /* slots + 1 in order of age; 0: none */
  uint32_t used;
} zbi_held;

typedef struct zb_reader {
  int        os_error;        /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  zbi_stream s;               /* private from here on */
  uint64_t   read_pos, read_count, sequence, held_bytes, inherited, turn, posthumous;
  uint32_t   held_count, oldest, newest, spare;
  uint32_t   seen, token, repair, any_sequence;   /* token: how many are in hand */
  uint32_t   patient;         /* of a server: a writer that is gone is no result, another one will come */
  uint32_t   stopping;        /* of a server: no more waiting */
  uint32_t   lull, lulls;     /* pauses before the next look, and how often it was tried */
  uint32_t   lull_found;      /* frames that were there after half as many pauses */
  int64_t    missing_ns;      /* since when a frame has been there without its token; 0: none is */
  intptr_t   lock_file;
  char       lock_dir[128];
  zbi_held   held[ZEROBUF_MAX_HELD];
} zb_reader;

/* Create the stream NAME, or take it over from a reader that died (see zb_existing).
 * desc: NULL for the defaults. The handle is the caller's; it must not move while open.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_ARGUMENT; ZB_ERR_BUSY (a reader is alive); ZB_ERR_EXISTS and
 * ZB_ERR_VERSION (the name is taken by something that is not touched); ZB_ERR_NO_SPACE; ZB_ERR_PERMISSION (also: this user may
 * not write to the lock folder); ZB_ERR_TOO_LARGE (the sizes overflow); ZB_ERR_OS. On failure nothing is left behind and the
 * handle is closed. Waits at most half a second, for somebody who is attaching. Any thread. */
ZEROBUF_API zb_result zb_reader_create(zb_reader *r, const char *name, const zb_reader_desc *desc);

/* Wait until a writer is connected, or has been and left frames. Results: ZB_OK, ZB_TIMEOUT. Needed only by
 * those who want to know: zb_reader_acquire waits for the first writer, too. After ZB_CLOSED or
 * ZB_ERR_PEER_DEAD, wait here for the next one. */
ZEROBUF_API zb_result zb_reader_wait_writer(zb_reader *r, int64_t timeout_ns);

/* True while a writer is connected and alive. Does not wait. */
ZEROBUF_API bool zb_reader_writer_alive(zb_reader *r);

/* The stream's metadata, in place: *data points into shared memory until zb_reader_close, *size is its bytes (may be 0). Waits
 * for the writer to set it; a writer that sets any does so before its first frame, so with a frame in hand ZB_NOWAIT is
 * enough. Results: ZB_OK; ZB_TIMEOUT (none yet); ZB_CLOSED / ZB_ERR_PEER_DEAD (none, and the writer is gone); ZB_ERR_CORRUPT. */
ZEROBUF_API zb_result zb_reader_metadata(zb_reader *r, const void **data, size_t *size, int64_t timeout_ns);

/* Take the next frame and look at it in place. Up to ZEROBUF_MAX_HELD frames may be held at once and
 * released in any order; their space goes back to the writer in the order of the stream.
 * Results: ZB_OK; ZB_TIMEOUT; ZB_CLOSED (the writer left, all is read); ZB_ERR_PEER_DEAD (the writer
 * died; all that it committed is read); ZB_ERR_HELD; ZB_ERR_SEQUENCE (once per gap: the next call gives
 * the frame); ZB_ERR_CORRUPT (once: what was pending is dropped, the next call goes on with what is
 * written from then on; every time, if the segment's header itself is damaged). */
ZEROBUF_API zb_result zb_reader_acquire(zb_reader *r, zb_frame *frame, int64_t timeout_ns);

/* Give a frame back. frame->data must not be used any more. Does not wait.
 * Results: ZB_OK; ZB_ERR_STATE (not held: released twice, or by another reader). */
ZEROBUF_API zb_result zb_reader_release(zb_reader *r, const zb_frame *frame);

/* Take the next frame by copy: at most capacity bytes to buffer. *size: its bytes. *sequence: its
 * number (NULL: not wanted). Results as zb_reader_acquire, and ZB_ERR_TOO_SMALL (*size says how much is
 * needed; the frame stays and the next call finds it). */
ZEROBUF_API zb_result zb_reader_read(zb_reader *r, void *buffer, size_t capacity, size_t *size,
                                     uint64_t *sequence, int64_t timeout_ns);

/* Counted by this handle since it was opened. */
typedef struct zb_stats {
  uint64_t frames;            /* read / committed */
  uint64_t bytes;             /* of payload in them, without headers */
  uint64_t payload_size;      /* bytes that the stream holds at most, headers included */
  uint64_t fill_bytes;        /* of them in use at this moment: unread, held, or lost at a wrap */
  uint64_t high_water_bytes;  /* the largest fill that this side saw */
  uint64_t waits;             /* calls that had to wait for the other side, spinning or sleeping */
  uint64_t wait_ns;           /* time spent in them */
} zb_stats;

/* Does not wait. */
ZEROBUF_API zb_result zb_reader_stats(zb_reader *r, zb_stats *stats);

/* Leave and remove the stream: the writer gets ZB_CLOSED. Frames still held are gone. Closing a closed
 * handle does nothing. In a forked child it only unmaps: the stream stays the parent's. */
ZEROBUF_API zb_result zb_reader_close(zb_reader *r);

/* ---- stream, writing end -------------------------------------------------------------------- */

/* How zb_writer_write copies frames of 256 KiB and more. See MANUAL, "Copying large frames". */
typedef enum zb_copy {
  ZB_COPY_AUTO = 0,           /* measured while running */
  ZB_COPY_PLAIN,              /* memcpy */
  ZB_COPY_STREAMING           /* stores that go past the caches, where the CPU has them */
} zb_copy;

typedef struct zb_writer_desc {
  int64_t connect_timeout_ns; /* how long zb_writer_open waits for the reader; 0: not at all, negative: for ever */
  int64_t spin_ns;            /* as in zb_reader_desc */
  zb_copy copy;               /* 0: ZB_COPY_AUTO */
  bool    prefault;           /* true: map all pages up front */
  bool    lock_memory;        /* true: mlock */
  bool    huge_pages;         /* true: a hint */
  bool    thread_safe;        /* true: a lock around each call; one frame at a time from acquire to commit or abort */
} zb_writer_desc;

typedef struct zbi_copier {
  uint32_t method, fixed, countdown, probe;
  double   cost[2];           /* ns per KiB, plain and streaming; 0: not known */
} zbi_copier;

typedef struct zb_writer {
  int        os_error;        /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  uint64_t   sequence;        /* number of the last frame committed by this writer or one before it; 0: none */
  zbi_stream s;               /* private from here on */
  uint64_t   write_pos, write_count, free_bytes, acquired, acquired_metadata, turn;
  uint64_t   place;           /* where the acquired frame begins */
  uint32_t   state, metadata_state, queued, repair;
  uint32_t   anew;            /* of a client: its first frame is number 1 */
  uint64_t   only_reader;     /* of a server: the pid that the reader must have; 0: any */
  zbi_copier copier;
} zb_writer;

/* One plane of a picture for zb_writer_writev: rows of row_bytes, each stride_bytes after the one
 * before. A stride of 0 means row_bytes; it may be negative (bottom-up pictures). A plain buffer is
 * { data, size, 1, 0 }. */
typedef struct zb_plane {
  const void *data;           /* first row */
  size_t      row_bytes;
  size_t      rows;
  ptrdiff_t   stride_bytes;
} zb_plane;

/* Connect to the stream NAME as its only writer. A stream that an earlier writer used goes on where
 * that one stopped: same numbers, nothing lost. desc: NULL for the defaults.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_NOT_FOUND (no reader within connect_timeout_ns);
 * ZB_ERR_PEER_DEAD (a stream is there, its reader died; also after connect_timeout_ns);
 * ZB_ERR_BUSY (a writer is alive; at once); ZB_ERR_VERSION; ZB_ERR_CORRUPT; ZB_ERR_EXISTS (another kind
 * of object); ZB_ERR_PERMISSION; ZB_ERR_NO_SPACE (for the mapping); ZB_ERR_ARGUMENT; ZB_ERR_OS. On failure
 * nothing is changed and the handle is closed. */
ZEROBUF_API zb_result zb_writer_open(zb_writer *w, const char *name, const zb_writer_desc *desc);

/* Set the stream's metadata, once, before the first frame: the reader looks for it then. Setting the same bytes again (an
 * encoder that was restarted) is ZB_OK. size may be 0. Results: ZB_OK; ZB_ERR_TOO_LARGE; ZB_ERR_METADATA_SET; ZB_ERR_STATE.
 * Does not wait. */
ZEROBUF_API zb_result zb_writer_set_metadata(zb_writer *w, const void *data, size_t size);
/* The same in place: *data points to size bytes of shared memory until the commit, which may shrink
 * it. Nothing is published before the commit. */
ZEROBUF_API zb_result zb_writer_acquire_metadata(zb_writer *w, size_t size, void **data);
ZEROBUF_API zb_result zb_writer_commit_metadata(zb_writer *w, size_t size);

/* Get a place for a frame of size bytes in shared memory: *data is yours until commit or abort.
 * Waits for the reader to make space. Results: ZB_OK; ZB_TIMEOUT (the ring is full); ZB_ERR_EMPTY;
 * ZB_ERR_TOO_LARGE; ZB_ERR_WILL_NOT_FIT; ZB_CLOSED (the reader left, and the stream with it: close, and open anew);
 * ZB_ERR_PEER_DEAD (the reader died; each time, at once, until a new one has taken over: zb_writer_reader_alive tells);
 * ZB_ERR_CORRUPT; ZB_ERR_STATE (one is acquired already). */
ZEROBUF_API zb_result zb_writer_acquire(zb_writer *w, size_t size, void **data, int64_t timeout_ns);
/* Publish the acquired frame with its first size bytes (1 to the size acquired). Does not wait.
 * Results: ZB_OK; ZB_ERR_STATE; ZB_ERR_EMPTY / ZB_ERR_TOO_LARGE (still acquired: commit or abort);
 * ZB_ERR_CORRUPT. */
ZEROBUF_API zb_result zb_writer_commit(zb_writer *w, size_t size);
/* Give the place back unused: the reader never knows. Results: ZB_OK; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_writer_abort(zb_writer *w);

/* Acquire, copy, commit. Results as zb_writer_acquire. */
ZEROBUF_API zb_result zb_writer_write(zb_writer *w, const void *data, size_t size, int64_t timeout_ns);
/* One frame from several planes, packed one after the other without padding. Results as
 * zb_writer_acquire. */
ZEROBUF_API zb_result zb_writer_writev(zb_writer *w, const zb_plane *planes, size_t count, int64_t timeout_ns);

/* True while the reader is there and alive. Does not wait. */
ZEROBUF_API bool zb_writer_reader_alive(zb_writer *w);
/* Does not wait. */
ZEROBUF_API zb_result zb_writer_stats(zb_writer *w, zb_stats *stats);
/* Leave: an acquired frame is dropped, the reader reads the rest and then gets ZB_CLOSED. Closing a
 * closed handle does nothing. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_writer_close(zb_writer *w);

/* ---- duplex: requests and their answers ---------------------------------------------------------
 * A channel is two streams: NAME_request, which the server creates and reads, and NAME_response, which the client creates
 * and reads. One server, one client at a time; the next client comes when this one has left or died. See MANUAL, "The duplex
 * channel", for what both ends can rely on. */

/* A request in the server's hand, in place in shared memory, until its answer is committed or the next one is taken. */
typedef struct zb_request {
  void    *data;              /* may be changed, see zb_server_reply_in_place; not aligned to anything */
  size_t   size;              /* bytes, at least 1 */
  uint64_t number;            /* 1, 2, 3 ... for each client anew */
} zb_request;

typedef struct zb_server zb_server;

/* Called by zb_server_run and by the thread of zb_server_start, once for each request. It answers with zb_server_reply,
 * _reply_in_place, or _acquire_reply and _commit_reply, once. If it returns without: an empty answer is sent for ZB_OK, and a
 * failed one that carries the result for all others. */
typedef zb_result (*zb_handler)(zb_server *server, const zb_request *request, void *user);

typedef struct zb_server_desc {
  uint64_t request_size;      /* bytes of the request stream, as payload_size in zb_reader_desc; 0: 256 MiB */
  uint64_t metadata_size;     /* of its metadata block; 0: 4096; or ZB_NO_METADATA */
  uint32_t mode;              /* as in zb_reader_desc */
  int64_t  spin_ns;           /* as in zb_reader_desc */
  const char *lock_dir;       /* as in zb_reader_desc */
  zb_copy  copy;              /* how answers of 256 KiB and more are copied; 0: ZB_COPY_AUTO */
  bool     sparse, prefault, lock_memory, huge_pages;   /* as in zb_reader_desc; the last three for both streams */
  /* A client has come: with its metadata, when it has set any, else (NULL, 0) with its first request. The bytes live during
   * the call. Called by the thread that serves; it may stop the server, and nothing else of it: the rest gives ZB_ERR_STATE.
   * NULL: not wanted. */
  void   (*on_connect)(zb_server *server, const void *metadata, size_t size, void *user);
  /* The client of the last on_connect is gone: ZB_CLOSED (it left; or it died, and the next one came before the server looked),
   * ZB_ERR_PEER_DEAD, or the error for which it was dropped. */
  void   (*on_disconnect)(zb_server *server, zb_result why, void *user);
  void    *user;              /* for these two; the handler has one of its own */
} zb_server_desc;

typedef struct zbi_thread { uint64_t id[2]; bool runs; } zbi_thread;

struct zb_server {
  int        os_error;        /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  zb_reader  requests;        /* private from here on */
  zb_writer  responses;
  zb_frame   frame;           /* the request in hand */
  zb_server_desc desc;
  uint64_t   client;          /* pid of the client whose response stream is open, or that was refused; 0: none */
  uint64_t   clients;         /* which one it is, counted by the clients of this make */
  uint64_t   place_size, place_room;
  uint8_t   *place;
  uint32_t   open, session, announced, marks, state, taken, orphan;
  int32_t    owed;            /* what the marker will say if the request in hand gets no answer */
  uint32_t   joining, ended, running;
  zbi_thread thread;
  zb_handler handler;
  void      *user;
  char       response_name[256];
};

/* Create the channel NAME (1 to 236 bytes, as names of streams). A channel whose server died is replaced: its clients are
 * told, and what they had asked for is gone. desc: NULL for the defaults. Results: as zb_reader_create; ZB_ERR_BUSY: its
 * server is alive. */
ZEROBUF_API zb_result zb_server_create(zb_server *s, const char *name, const zb_server_desc *desc);
/* Take the next request, of whichever client is there. A request that was taken before and not answered gets an empty answer
 * first. Waits for the next client as for the next request: neither a client's leaving nor its death ends the wait. What a
 * client left unread when it went is dropped. Results: ZB_OK; ZB_TIMEOUT (also: the empty answer found no room; zb_server_stop
 * was called); ZB_ERR_SEQUENCE, ZB_ERR_CORRUPT and those of zb_writer_open (the client cannot be served: it is told ZB_CLOSED,
 * if it can be told; the next call waits for another one); ZB_ERR_STATE. A stop that comes when a request is found already
 * ends the next wait. */
ZEROBUF_API zb_result zb_server_next(zb_server *s, zb_request *request, int64_t timeout_ns);
/* Get a place for the answer to the request in hand, in the response stream: *data is yours until commit. Waits for the client
 * to make space. size may be 0. Acquire what you will commit, if the client may be of another make: what is left of a place
 * can be a tail that its reader does not get over. Again before a commit: another place instead. Results: as zb_writer_acquire
 * (ZB_ERR_TOO_LARGE and ZB_ERR_WILL_NOT_FIT: answer with less, or fail; ZB_CLOSED, ZB_ERR_PEER_DEAD: the client is gone,
 * return); ZB_TIMEOUT, also when zb_server_stop is called; ZB_ERR_STATE (no request in hand). */
ZEROBUF_API zb_result zb_server_acquire_reply(zb_server *s, size_t size, void **data, int64_t timeout_ns);
/* Send the first size bytes of it (0 to the size acquired); the request is no longer in hand. Does not wait. Results: ZB_OK;
 * ZB_ERR_STATE; ZB_ERR_TOO_LARGE (still acquired); ZB_ERR_CORRUPT. */
ZEROBUF_API zb_result zb_server_commit_reply(zb_server *s, size_t size);
/* Answer by copy. data may lie in the request. Results: as acquire and commit. */
ZEROBUF_API zb_result zb_server_reply(zb_server *s, const void *data, size_t size, int64_t timeout_ns);
/* Answer with the first size bytes of the request, which the caller has changed in place. This is the one copy: from the request's
 * place to the response stream's. Results: as zb_server_reply; ZB_ERR_TOO_LARGE also: more than the request has. */
ZEROBUF_API zb_result zb_server_reply_in_place(zb_server *s, size_t size, int64_t timeout_ns);
/* Answer that there is none: the client gets ZB_ERR_NO_ANSWER and `why`. Results: as zb_server_reply; ZB_ERR_ARGUMENT (why is
 * ZB_OK). */
ZEROBUF_API zb_result zb_server_fail(zb_server *s, zb_result why, int64_t timeout_ns);
/* Serve in the caller's thread until zb_server_stop. Results: ZB_OK (stopped); ZB_ERR_STATE; ZB_ERR_CORRUPT and others, if the
 * request stream itself cannot be used any more. */
ZEROBUF_API zb_result zb_server_run(zb_server *s, zb_handler handler, void *user);
#ifndef ZEROBUF_NO_THREADS
/* The same in a thread of its own. Until zb_server_stop only the handler may use the server. Results: ZB_OK; ZB_ERR_STATE;
 * ZB_ERR_ARGUMENT; ZB_ERR_OS. */
ZEROBUF_API zb_result zb_server_start(zb_server *s, zb_handler handler, void *user);
#endif
/* No further call of the handler is begun, and a waiting call of this server ends. Any thread. Returns when the thread of
 * zb_server_start has ended: within 100 ms, and the time that a handler takes. For zb_server_run, and from inside a handler,
 * it returns at once, and may then be called by a signal handler, too. The client stays connected, and run or start goes on
 * where it was: an answer that found no room is a failed one then. Results: ZB_OK; ZB_ERR_STATE (nothing runs). */
ZEROBUF_API zb_result zb_server_stop(zb_server *s);
/* True while a client is connected and alive. Does not wait. */
ZEROBUF_API bool zb_server_client_alive(zb_server *s);
/* Leave and remove the channel: the client reads the answers that are there and gets ZB_CLOSED. Stops the thread first. Closing a
 * closed handle does nothing. From inside a handler: ZB_ERR_STATE. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_server_close(zb_server *s);

typedef struct zb_client_desc {
  uint64_t response_size;     /* bytes of the response stream, as payload_size in zb_reader_desc; 0: 256 MiB */
  uint64_t metadata_size;     /* of its metadata block; 0: 4096; or ZB_NO_METADATA */
  uint32_t mode;              /* as in zb_reader_desc */
  int64_t  connect_timeout_ns;/* how long zb_client_open waits for the server; 0: not at all, negative: for ever */
  int64_t  spin_ns;           /* as in zb_reader_desc */
  const char *lock_dir;       /* as in zb_reader_desc */
  zb_copy  copy;              /* how requests of 256 KiB and more are copied; 0: ZB_COPY_AUTO */
  bool     sparse, prefault, lock_memory, huge_pages;   /* as in zb_reader_desc; the last three for both streams */
} zb_client_desc;

/* An answer in shared memory. The bytes are yours until zb_client_release; the struct may be copied. */
typedef struct zb_answer {
  const void *data;           /* not aligned to anything */
  size_t      size;           /* bytes; 0: an empty answer (from a server of this library only) */
  uint64_t    number;         /* of the request that it answers */
  zb_result   failure;        /* with ZB_ERR_NO_ANSWER: what the handler returned, or was given to zb_server_fail; else ZB_OK */
  uint32_t    slot;           /* private */
} zb_answer;

typedef struct zb_client {
  int        os_error;        /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  zb_writer  requests;        /* private from here on */
  zb_reader  responses;
  zbi_stream server;          /* the receiving side's own look at the request stream: whether its reader lives */
  uint64_t   sent;            /* number of the last request; another thread may receive */
  uint64_t   received;        /* number of the last answer */
  uint64_t   abandoned;       /* answers up to this number belong to calls that timed out */
  zb_result  ended;           /* why no answer can come any more; ZB_OK: it can */
  uint32_t   open;
} zb_client;

/* Connect to the channel NAME as its only client. Requests are numbered from 1. desc: NULL for the defaults. Results: ZB_OK;
 * ZB_ERR_NAME; ZB_ERR_NOT_FOUND (no server within connect_timeout_ns); ZB_ERR_PEER_DEAD (its server died; also after
 * connect_timeout_ns); ZB_ERR_BUSY (another client is alive; after a quarter of a second, as one may just be leaving); and
 * those of zb_reader_create and zb_writer_open. On failure nothing is left behind and the handle is closed. Any thread. */
ZEROBUF_API zb_result zb_client_open(zb_client *c, const char *name, const zb_client_desc *desc);
/* What the server's on_connect sees. Once, before the first request. Results: as zb_writer_set_metadata. */
ZEROBUF_API zb_result zb_client_set_metadata(zb_client *c, const void *data, size_t size);
/* Get a place for a request of size bytes in shared memory: *data is yours until commit or abort. Waits for the server to make
 * space. Results: as zb_writer_acquire. Several requests may be under way: on ZB_TIMEOUT receive some answers, as a server
 * that cannot get rid of them takes no requests. */
ZEROBUF_API zb_result zb_client_acquire(zb_client *c, size_t size, void **data, int64_t timeout_ns);
/* Send its first size bytes. *number: the request's number (NULL: not wanted). Does not wait. Results: as zb_writer_commit. */
ZEROBUF_API zb_result zb_client_commit(zb_client *c, size_t size, uint64_t *number);
/* Give the place back unused. Results: ZB_OK; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_client_abort(zb_client *c);
/* Acquire, copy, commit. Results as acquire and commit. */
ZEROBUF_API zb_result zb_client_send(zb_client *c, const void *data, size_t size, uint64_t *number, int64_t timeout_ns);
/* Take the next answer and look at it in place. Answers come in the order of the requests; up to ZEROBUF_MAX_HELD may be held,
 * and released in any order. Results: ZB_OK; ZB_TIMEOUT; ZB_ERR_NO_ANSWER (the handler failed on this request: number and
 * failure are set, and there is nothing to release); ZB_ERR_HELD; and, for good: ZB_CLOSED (the server left), ZB_ERR_PEER_DEAD
 * (it died), ZB_ERR_SEQUENCE (an answer to a request that was not made, or one is missing), ZB_ERR_CORRUPT, ZB_ERR_BUSY (a
 * client of another make, which looks first and then writes without looking, has put itself into this one's place at the same
 * moment). After one of these no answer belongs to any request: close, and open anew. */
ZEROBUF_API zb_result zb_client_receive(zb_client *c, zb_answer *answer, int64_t timeout_ns);
/* Give an answer back. Does not wait. Results: ZB_OK; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_client_release(zb_client *c, const zb_answer *answer);
/* Send by copy and receive the answer to this very request; release it afterwards. Not while answers to requests that were
 * sent otherwise are still to be received: ZB_ERR_STATE. After a call that timed out the answer that comes late is dropped by
 * the next call or receive. Results: as send and receive. */
ZEROBUF_API zb_result zb_client_call(zb_client *c, const void *data, size_t size, zb_answer *answer, int64_t timeout_ns);
/* True while the server is there and alive. Does not wait. */
ZEROBUF_API bool zb_client_server_alive(zb_client *c);
/* Leave: the server drops what it has not yet answered. Closing a closed handle does nothing. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_client_close(zb_client *c);

/* ---- schema: what the samples of a topic are -------------------------------------------------- */

#define ZB_MAX_DIMENSIONS  8
#define ZB_MAX_SCHEMA_TEXT 3840

typedef enum zb_schema_kind {
  ZB_SCHEMA_NONE = 0,
  ZB_SCHEMA_ARRAY = 1,        /* each sample is an array of one type and shape */
  ZB_SCHEMA_MESSAGE = 2,      /* each sample is a message of any length up to a limit; a text says what is in it */
  ZB_SCHEMA_BYTES = 3         /* rings: each item is so many bytes, and nobody says what they are */
} zb_schema_kind;

typedef struct zb_schema {
  zb_schema_kind kind;
  uint64_t sample_size;       /* bytes: of each sample of an array, at most of a message */
  char     dtype[24];         /* array: numpy's name of the type, as "float32" */
  uint32_t ndim;              /* array: dimensions, at most 8 */
  uint64_t shape[ZB_MAX_DIMENSIONS];
  uint64_t hash;              /* message: BLAKE2b of the text, 8 bytes of it */
  uint32_t text_size;         /* message: bytes of text */
  uint8_t  text[ZB_MAX_SCHEMA_TEXT];
} zb_schema;

/* Describe samples that are arrays. dtype: a name as numpy gives it ("bool", "uint8", "float32",
 * "complex64", "datetime64[ns]" ...) or its short form ("f4", "<i2", "S10"); shape: ndim numbers of 1 or more; ndim 0
 * is a single value. Results: ZB_OK; ZB_ERR_SCHEMA (a type that is not known, a shape that is impossible);
 * ZB_ERR_TOO_LARGE; ZB_ERR_ARGUMENT. Any thread. */
ZEROBUF_API zb_result zb_schema_array(zb_schema *schema, const char *dtype, uint32_t ndim, const uint64_t *shape);
/* Describe samples that are messages of at most max_size bytes (1 to 2^32 - 1). text: size bytes that say what is
 * in them, up to 3840; both ends must use the same bytes, for a JSON schema the canonical form (sorted keys, no
 * spaces). The library carries the messages and does not look into them. Results: as zb_schema_array. */
ZEROBUF_API zb_result zb_schema_message(zb_schema *schema, const void *text, size_t size, uint64_t max_size);
/* Describe items of a ring of size bytes each, 1 or more. Results: as zb_schema_array. */
ZEROBUF_API zb_result zb_schema_bytes(zb_schema *schema, uint64_t size);
/* Bytes of each sample (array, bytes), or of the largest one (message). */
ZEROBUF_API uint64_t zb_schema_size(const zb_schema *schema);
/* NULL if the two agree, else the name of the first part in which they differ ("dtype"). Lives for ever. */
ZEROBUF_API const char *zb_schema_difference(const zb_schema *a, const zb_schema *b);

/* ---- topic, publishing end ---------------------------------------------------------------------
 * Samples are numbered 0, 1, 2 ... The publisher never waits for anybody. */

typedef struct zb_publisher_desc {
  uint32_t capacity;          /* how many of the newest samples are kept; 0: 8 */
  uint32_t mode;              /* permission bits, whatever the umask, with 0600 among them; 0: 0600. A subscriber that may only
                                 read polls */
  zb_copy  copy;              /* as in zb_writer_desc, for samples of 256 KiB and more */
  bool     take_over;         /* true: if the topic is there and its publisher is gone, go on with it and its numbers */
  bool     sparse;            /* true: reserve no memory; a full /dev/shm is then a SIGBUS */
  bool     prefault;          /* true: map all pages up front */
  bool     lock_memory;       /* true: mlock; ZB_ERR_NO_SPACE if over the limit */
  bool     huge_pages;        /* true: a hint */
  bool     thread_safe;       /* true: a lock around each call, and from acquire to commit or abort */
} zb_publisher_desc;

/* What both ends of a topic keep for themselves: nothing here is shared. */
typedef struct zbi_topic {
  zbi_shm   segment;
  void     *header;           /* zbi_gb */
  void     *registry;         /* 64 zbi_gb_entry; NULL if this side may not write there */
  uint8_t  *slots;
  uint64_t  stride, sample_size, pid;
  uint32_t  n_slots, kind;
  zbi_guard guard;
  char      name[256];
} zbi_topic;

typedef struct zb_publisher {
  int         os_error;       /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  const char *difference;     /* with ZB_ERR_SCHEMA: what differs, as "shape"; else NULL */
  uint64_t    number;         /* of the next sample: so many have been published on this topic, by all its publishers */
  zbi_topic   t;              /* private from here on */
  int64_t     beat_ns;
  ZBI_ALIGN8 uint64_t beat_number, owner;
  uint32_t    open, slot, state;
  zbi_copier  copier;
} zb_publisher;

/* Create the topic NAME. desc: NULL for the defaults.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_ARGUMENT; ZB_ERR_SCHEMA (an impossible one, or with take_over: it differs from
 * the one that is there, in the part that p->difference names; capacity counts, if it is given); ZB_ERR_EXISTS
 * (the topic is there, and take_over is not set; or something else is); ZB_ERR_BUSY (take_over is set, and its
 * publisher is alive); ZB_ERR_VERSION; ZB_ERR_CORRUPT (it cannot be taken over: zb_remove it); ZB_ERR_TOO_LARGE;
 * ZB_ERR_NO_SPACE; ZB_ERR_PERMISSION; ZB_ERR_OS. On failure nothing is left behind and the handle is closed.
 * Waits up to half a second for somebody who is creating it at this moment. Any thread. */
ZEROBUF_API zb_result zb_publisher_create(zb_publisher *p, const char *name, const zb_schema *schema,
                                          const zb_publisher_desc *desc);
/* Get the place of the next sample in shared memory: *data, aligned to 64, is yours until commit or abort, for as many bytes
 * as the schema says; what is in it is undefined. Does not wait; with thread_safe, for another thread's commit or abort only.
 * Results: ZB_OK; ZB_ERR_STATE (one is acquired already, by this thread); ZB_CLOSED (the topic was removed by force). */
ZEROBUF_API zb_result zb_publisher_acquire(zb_publisher *p, void **data);
/* Publish it. size: bytes of a message (0 to the limit); for an array the sample's size. Does not wait; one
 * system call if somebody sleeps. Results: ZB_OK; ZB_ERR_STATE; ZB_ERR_TOO_LARGE, ZB_ERR_SCHEMA (the wrong size: it is
 * still acquired, commit or abort). */
ZEROBUF_API zb_result zb_publisher_commit(zb_publisher *p, size_t size);
/* Give the place back: nobody knows of it, the number is used by the next one. Results: ZB_OK; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_publisher_abort(zb_publisher *p);
/* Publish by copy. Waits as acquire does. Results as acquire and commit; on failure nothing is published. */
ZEROBUF_API zb_result zb_publisher_write(zb_publisher *p, const void *data, size_t size);
/* Tell subscribers of other makes that this publisher is alive: they take 2 s of silence for death. Publishing does
 * it, at most every 100 ms. Subscribers of this library do not need it. Also between acquire and commit, and from any thread.
 * Results: ZB_OK; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_publisher_heartbeat(zb_publisher *p);
/* How many subscribers are there and alive: at most 64 are listed; those of other makes and those that may not
 * write are not. Some 30 us; does not wait. */
ZEROBUF_API uint32_t zb_publisher_subscribers(zb_publisher *p);
/* Wait until there is a listed subscriber. Results: ZB_OK; ZB_TIMEOUT; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_publisher_wait_subscriber(zb_publisher *p, int64_t timeout_ns);
/* Leave. The topic stays, with its samples, until zb_remove: subscribers read the rest and get ZB_CLOSED. An
 * acquired sample is dropped. Closing a closed handle does nothing. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_publisher_close(zb_publisher *p);

/* ---- topic, subscribing end --------------------------------------------------------------------
 * A subscriber has one position: the number of the sample that it has not had yet. */

typedef enum zb_start {
  ZB_START_NEWEST = 0,        /* the newest sample that is there, then what comes */
  ZB_START_NEXT,              /* only what is published from now on */
  ZB_START_OLDEST             /* the oldest sample that is kept */
} zb_start;

typedef struct zb_subscriber_desc {
  const zb_schema *schema;    /* what the caller expects; NULL: whatever is there, see zb_subscriber_schema */
  zb_start start;             /* 0: ZB_START_NEWEST */
  int64_t  connect_timeout_ns;/* how long zb_subscriber_attach waits for the topic; 0: not at all, negative: for ever */
  int64_t  spin_ns;           /* as in zb_reader_desc */
  bool     thread_safe;       /* true: a lock around each call */
} zb_subscriber_desc;

/* A sample in shared memory. The publisher may overwrite it at any time: use it, then ask zb_subscriber_view_valid,
 * and throw away what came of it if that is false. */
typedef struct zb_sample {
  const void *data;           /* aligned to 64; lives until zb_subscriber_close */
  size_t      size;           /* bytes */
  uint64_t    number;         /* 0, 1, 2 ... */
  const void *slot;           /* private from here on */
  uint32_t    lock, counted;
} zb_sample;

typedef enum zb_delivery {
  ZB_DELIVER_LATEST = 0,      /* the newest sample; older ones are passed over */
  ZB_DELIVER_NEXT             /* each one, in order */
} zb_delivery;

/* Called by the thread of zb_subscriber_start: result ZB_OK with a sample, or ZB_CLOSED, ZB_ERR_PEER_DEAD and other
 * errors, once each time, with sample NULL. *sample lives during the call. */
typedef void (*zb_sample_fn)(zb_result result, zb_sample *sample, void *user);

typedef struct zb_callback_desc {
  zb_delivery delivery;       /* 0: ZB_DELIVER_LATEST */
  void       *buffer;         /* samples are copied here first; NULL: fn sees them in place, see zb_sample */
  size_t      capacity;       /* bytes of buffer: at least the schema's size */
} zb_callback_desc;

typedef struct zb_subscriber {
  int         os_error;       /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  const char *difference;     /* with ZB_ERR_SCHEMA: what differs, as "shape"; else NULL */
  zbi_topic   t;              /* private from here on */
  void       *registry;       /* this side's own mapping of the page */
  zbi_peer    peer;
  zbi_wait    wait;
  ZBI_ALIGN8 uint64_t position, overruns;
  uint64_t    noticed_number; /* zb_wait_all: when it saw this sample first, if its publisher does not say */
  int64_t     noticed_ns, checked_ns;
  uint32_t    open, slot, gone;
  uint32_t    entry, stopping, joining, ended;   /* entry: + 1; 0: not listed */
  zbi_thread  thread;
  zb_sample_fn     fn;
  void            *user;
  zb_callback_desc callback;
} zb_subscriber;

/* Attach to the topic NAME. desc: NULL for the defaults. Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_NOT_FOUND (also while it
 * is being created; after connect_timeout_ns); ZB_ERR_SCHEMA (s->difference names the part that differs); ZB_ERR_EXISTS
 * (no topic); ZB_ERR_VERSION; ZB_ERR_CORRUPT; ZB_ERR_PERMISSION; ZB_ERR_NO_SPACE (for the mapping); ZB_ERR_ARGUMENT; ZB_ERR_OS.
 * On failure nothing is changed and the handle is closed. Any number of subscribers; any thread. */
ZEROBUF_API zb_result zb_subscriber_attach(zb_subscriber *s, const char *name, const zb_subscriber_desc *desc);
/* What the samples are, as the publisher said. Results: ZB_OK; ZB_ERR_STATE; ZB_ERR_ARGUMENT; ZB_ERR_CORRUPT (somebody
 * has overwritten it). */
ZEROBUF_API zb_result zb_subscriber_schema(zb_subscriber *s, zb_schema *schema);

/* Copy the newest sample, whether it was returned before or not, and move the position behind it. Waits only
 * while there is none at all. *size: its bytes; *number: its number (either may be NULL).
 * Results: ZB_OK; ZB_TIMEOUT (none yet; or each one was overwritten while it was copied); ZB_ERR_TOO_SMALL (*size says what
 * is needed); ZB_CLOSED, ZB_ERR_PEER_DEAD (there is none, and the publisher is gone); ZB_ERR_CORRUPT; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_subscriber_latest(zb_subscriber *s, void *buffer, size_t capacity, size_t *size,
                                           uint64_t *number, int64_t timeout_ns);
/* Copy the sample at the position and move on by one. If it is kept no longer, go on with the oldest one that is; the
 * difference is added to zb_subscriber_overruns. Results: ZB_OK; ZB_TIMEOUT; ZB_ERR_TOO_SMALL (it stays, *size says what is
 * needed); ZB_CLOSED (the publisher left, all is read); ZB_ERR_PEER_DEAD (it died, all is read); ZB_ERR_SEQUENCE (once: numbering
 * has begun anew); ZB_ERR_CORRUPT (once; goes on with what comes); ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_subscriber_next(zb_subscriber *s, void *buffer, size_t capacity, size_t *size,
                                         uint64_t *number, int64_t timeout_ns);
/* Copy up to max samples that follow each other without a gap: sample i to buffer + i * stride, its bytes to sizes[i]
 * (sizes may be NULL). stride: at least the schema's size, else ZB_ERR_TOO_SMALL. *count: how many; *first: the first one's
 * number (may be NULL). Waits for the first one only. Results as zb_subscriber_next. */
ZEROBUF_API zb_result zb_subscriber_next_batch(zb_subscriber *s, void *buffer, size_t stride, size_t max, size_t *sizes,
                                               size_t *count, uint64_t *first, int64_t timeout_ns);
/* The same without a copy: see zb_sample. Results as latest and next, without ZB_ERR_TOO_SMALL. */
ZEROBUF_API zb_result zb_subscriber_view_latest(zb_subscriber *s, zb_sample *sample, int64_t timeout_ns);
ZEROBUF_API zb_result zb_subscriber_view_next(zb_subscriber *s, zb_sample *sample, int64_t timeout_ns);
/* True if the sample has not been overwritten since the view was given: what was read from it until now is whole. A
 * sample from view_next that was is an overrun, counted once. */
ZEROBUF_API bool zb_subscriber_view_valid(zb_subscriber *s, zb_sample *sample);
/* Wait until there is a sample behind the position. Results: ZB_OK; ZB_TIMEOUT; ZB_CLOSED; ZB_ERR_PEER_DEAD; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_subscriber_wait(zb_subscriber *s, int64_t timeout_ns);
/* After ZB_CLOSED or ZB_ERR_PEER_DEAD: wait until a publisher has taken the topic over, or there is a sample of one that did.
 * Results: ZB_OK; ZB_TIMEOUT; ZB_ERR_NOT_FOUND (the topic was removed, perhaps created anew: close and attach again);
 * ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_subscriber_wait_publisher(zb_subscriber *s, int64_t timeout_ns);
/* Samples that were overwritten before this subscriber had them. Returned + overruns + lag = published since it
 * attached + its lag at that moment, if only next, next_batch and view_next are used. */
ZEROBUF_API uint64_t zb_subscriber_overruns(const zb_subscriber *s);
/* How many samples are published and lie behind the position. */
ZEROBUF_API uint64_t zb_subscriber_lag(const zb_subscriber *s);
/* True while the publisher is there and alive. Of another make's only the heartbeat is known (on either clock,
 * alive up to 2 s after the last one), and whether its process has the topic in its memory. Does not wait. */
ZEROBUF_API bool zb_subscriber_writer_alive(zb_subscriber *s);

#ifndef ZEROBUF_NO_THREADS
/* Call fn from a thread of its own for the samples that come. Until zb_subscriber_stop only zb_subscriber_stop,
 * _overruns, _lag, _view_valid, _writer_alive and _schema may be used. desc: NULL for the defaults. Results: ZB_OK;
 * ZB_ERR_STATE (it runs already); ZB_ERR_ARGUMENT; ZB_ERR_TOO_SMALL (the buffer); ZB_ERR_OS. */
ZEROBUF_API zb_result zb_subscriber_start(zb_subscriber *s, zb_sample_fn fn, void *user, const zb_callback_desc *desc);
/* No further call of fn is begun; returns when the last one has ended, at once if none runs. From inside fn it returns
 * immediately, and fn is not called again. Results: ZB_OK; ZB_ERR_STATE (nothing was started). */
ZEROBUF_API zb_result zb_subscriber_stop(zb_subscriber *s);
#endif

/* Leave. Stops the thread first. Views are gone. Closing a closed handle does nothing. From inside fn: ZB_ERR_STATE. In
 * a forked child it only unmaps. */
ZEROBUF_API zb_result zb_subscriber_close(zb_subscriber *s);

/* ---- ring --------------------------------------------------------------------------------------
 * Items of one size from one producer to one consumer, as fast as the hardware goes. A handle has one of the two
 * roles and belongs to one thread at a time. */

typedef enum zb_ring_role { ZB_PRODUCER = 1, ZB_CONSUMER = 2 } zb_ring_role;

typedef struct zb_ring_desc {
  uint64_t capacity;          /* items that the ring holds, any number; 0: 256. Few items of 64 bytes stay in the caches: faster */
  const zb_schema *schema;    /* attach: what the caller expects; NULL: whatever is there, see zb_ring_schema */
  uint32_t mode;              /* create: permission bits, whatever the umask, with 0600 among them; 0: 0600 */
  int64_t  connect_timeout_ns;/* attach: how long to wait for the ring; 0: not at all, negative: for ever */
  int64_t  spin_ns;           /* as in zb_reader_desc */
  bool     take_over;         /* create: if the ring is there and nobody has this role, go on with it and what is in it */
  bool     keep;              /* create: closing this handle does not remove the ring. (With take_over it removes it if the role is
                                 the one that created it.) */
  bool     sparse;            /* create: reserve no memory; a full /dev/shm is then a SIGBUS */
  bool     prefault;          /* true: map all pages up front. This and the next two: not by zb_ring_init */
  bool     lock_memory;       /* true: mlock; ZB_ERR_NO_SPACE if over the limit */
  bool     huge_pages;        /* true: a hint */
} zb_ring_desc;

typedef struct zb_ring {
  int         os_error;       /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  const char *difference;     /* with ZB_ERR_SCHEMA: what differs, as "item size"; else NULL */
  zbi_shm     segment;        /* private from here on */
  zbi_shm     index[2];       /* split: the segments of the read and of the write index */
  uint64_t   *mine, *theirs;  /* the shared indices */
  uint32_t   *sleep_word, *wake_word;
  void       *header;         /* zbi_ring_head; NULL if split */
  uint8_t    *slots;
  uint64_t    count;          /* of this side: items committed or released, as in *mine (split: not wrapped) */
  uint64_t    limit;          /* up to which count this side may go without looking at the other */
  uint64_t    go;             /* up to which count it may go without a look at anything */
  uint64_t    check;          /* at which count it looks at the clock */
  uint64_t    acquired;       /* count + 1 while a slot is acquired: a commit ends it without a store of its own */
  uint8_t    *place, *end;    /* of that slot; where the slots end */
  uint64_t    slot;           /* where that is: count modulo capacity */
  uint64_t    capacity, stride, item_size, first, seen, trusted, doubt, pid;
  int64_t     checked_ns, looked_ns, doubt_ns;
  zbi_wait    wait;
  uint32_t    open, role, fences, patience, gone, owner, headstart, alone, visits;
  zbi_copier  copier;
  char        names[3][256];
} zb_ring;

/* Create the ring NAME in this role. schema: zb_schema_bytes or zb_schema_array. desc: NULL for the defaults.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_ARGUMENT; ZB_ERR_SCHEMA (an impossible one; with take_over: it differs from the one
 * that is there, in the part that r->difference names; capacity counts, if it is given); ZB_ERR_EXISTS (the ring is there, and
 * take_over is not set; or something else is); ZB_ERR_BUSY (take_over is set, and another has the role); ZB_ERR_VERSION;
 * ZB_ERR_CORRUPT; ZB_ERR_TOO_LARGE; ZB_ERR_NO_SPACE; ZB_ERR_PERMISSION; ZB_ERR_OS. On failure nothing is left behind and the handle
 * is closed. */
ZEROBUF_API zb_result zb_ring_create(zb_ring *r, const char *name, zb_ring_role role, const zb_schema *schema,
                                     const zb_ring_desc *desc);
/* Attach to the ring NAME in this role, which nobody alive has; if one that had it died or left, this side goes on where
 * it stopped: what was not committed never was, what was not released comes again. Results: ZB_OK; ZB_ERR_NAME;
 * ZB_ERR_NOT_FOUND (after connect_timeout_ns); ZB_ERR_BUSY; ZB_ERR_SCHEMA; ZB_ERR_EXISTS (no ring); ZB_ERR_VERSION; ZB_ERR_CORRUPT;
 * ZB_ERR_PERMISSION; ZB_ERR_NO_SPACE (for the mapping); ZB_ERR_ARGUMENT; ZB_ERR_OS. */
ZEROBUF_API zb_result zb_ring_attach(zb_ring *r, const char *name, zb_ring_role role, const zb_ring_desc *desc);
/* A ring on memory of the caller, aligned to 64, which outlives both handles: for two threads, or for any mapping. With a
 * schema it is made anew there; the other side calls with schema NULL afterwards. Nobody notices here when a process dies, and
 * its place stays taken until a handle comes with take_over, whose caller knows that it is dead; a clean close is told. size:
 * bytes, at least zb_ring_bytes. Results: ZB_OK; ZB_ERR_ARGUMENT; ZB_ERR_TOO_LARGE (for size); ZB_ERR_SCHEMA; ZB_ERR_BUSY;
 * ZB_ERR_NOT_FOUND, ZB_ERR_CORRUPT, ZB_ERR_VERSION (there is no ring in it). */
ZEROBUF_API zb_result zb_ring_init(zb_ring *r, zb_ring_role role, void *memory, size_t size, const zb_schema *schema,
                                   const zb_ring_desc *desc);
/* Bytes of memory for such a ring, a multiple of 64, with the capacity of its desc (0: 256); 0: impossible. */
ZEROBUF_API uint64_t zb_ring_bytes(const zb_schema *schema, uint64_t capacity);
/* The three segments of the Python package shm-ring-buffer, by the names that the user gave them. create: make them,
 * else join. Its items lie item_size apart, aligned to nothing. It tells nobody of its life and wakes nobody: waiting looks
 * every 50 us at first, every 2 ms after a while, and never gives ZB_CLOSED or ZB_ERR_PEER_DEAD. capacity 0 when joining: what is
 * there; else it and item_size must be those of the segment (ZB_ERR_SCHEMA). On Windows the capacity of what another make has
 * made must be given: the system knows its size in pages only. create with take_over: go on with the three if they are
 * whole, and make them anew if a creator that died has left some of them. Results: as create or attach. */
ZEROBUF_API zb_result zb_ring_open_split(zb_ring *r, zb_ring_role role, const char *slots, const char *read_index,
                                         const char *write_index, uint64_t item_size, bool create, const zb_ring_desc *desc);

/* Producer: the next free slot, *item, in place, aligned to 64 (split: to nothing), for as many bytes as an item has; it is yours
 * until commit. Again without a commit: the same slot. Waits while the ring is full. Results: ZB_OK; ZB_TIMEOUT (full);
 * ZB_CLOSED (the consumer left); ZB_ERR_PEER_DEAD (it died: zb_ring_wait_peer waits for another); ZB_ERR_CORRUPT; ZB_ERR_STATE;
 * ZB_ERR_ARGUMENT (item is NULL). Before the first consumer comes the ring can be filled; one that was gone when this producer
 * came does not count. */
ZEROBUF_API zb_result zb_ring_acquire(zb_ring *r, void **item, int64_t timeout_ns);
/* Publish the acquired slot. Results: ZB_OK; ZB_ERR_STATE (none is acquired). Does not wait. */
ZEROBUF_API zb_result zb_ring_commit(zb_ring *r);
/* Acquire, copy, commit. Results as zb_ring_acquire. */
ZEROBUF_API zb_result zb_ring_write(zb_ring *r, const void *item, int64_t timeout_ns);
/* Up to n items that lie one after the other, published at once. Waits for space for the first one only. *done (may be
 * NULL): how many. Results as zb_ring_acquire; ZB_ERR_ARGUMENT (n is 0). */
ZEROBUF_API zb_result zb_ring_write_n(zb_ring *r, const void *items, size_t n, size_t *done, int64_t timeout_ns);

/* Consumer: the oldest item, in place, until release. Again: the same one. Waits while the ring is empty. Results: ZB_OK;
 * ZB_TIMEOUT; ZB_CLOSED, ZB_ERR_PEER_DEAD (the producer left, died, and all is read); ZB_ERR_CORRUPT; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_ring_peek(zb_ring *r, const void **item, int64_t timeout_ns);
/* The same for the item that is `ahead` places behind the oldest one (0: the oldest). ZB_CLOSED, ZB_ERR_PEER_DEAD: so many will not
 * come; ZB_ERR_ARGUMENT: not below the capacity. */
ZEROBUF_API zb_result zb_ring_peek_ahead(zb_ring *r, uint64_t ahead, const void **item, int64_t timeout_ns);
/* Give the oldest item back, or the oldest n. Does not wait. Results: ZB_OK; ZB_ERR_STATE (so many are not known to be there). */
ZEROBUF_API zb_result zb_ring_release(zb_ring *r);
ZEROBUF_API zb_result zb_ring_release_n(zb_ring *r, uint64_t n);
/* Peek, copy, release. Results as zb_ring_peek. */
ZEROBUF_API zb_result zb_ring_read(zb_ring *r, void *item, int64_t timeout_ns);
/* Up to n items by copy, one after the other, released at once. Waits for the first one only. *done (may be NULL): how many.
 * Results as zb_ring_peek; ZB_ERR_ARGUMENT (n is 0). */
ZEROBUF_API zb_result zb_ring_read_n(zb_ring *r, void *items, size_t n, size_t *done, int64_t timeout_ns);

/* Do not wait; 0 and false for a closed handle or a corrupt ring. The other side may have changed it by the time you look. */
ZEROBUF_API uint64_t zb_ring_capacity(const zb_ring *r);
ZEROBUF_API uint64_t zb_ring_count(const zb_ring *r);
ZEROBUF_API bool zb_ring_can_read(const zb_ring *r);
ZEROBUF_API bool zb_ring_can_write(const zb_ring *r);
/* True while the other side is there and alive (split: while it is of this make). Does not wait. */
ZEROBUF_API bool zb_ring_peer_alive(zb_ring *r);
/* After ZB_CLOSED or ZB_ERR_PEER_DEAD: wait until another has taken the place. Results: ZB_OK; ZB_TIMEOUT; ZB_ERR_NOT_FOUND
 * (the ring was removed, by its creator's close for instance: nobody can come; close and attach again); ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_ring_wait_peer(zb_ring *r, int64_t timeout_ns);
/* What the items are. Results: ZB_OK; ZB_ERR_STATE; ZB_ERR_ARGUMENT; ZB_ERR_CORRUPT. */
ZEROBUF_API zb_result zb_ring_schema(zb_ring *r, zb_schema *schema);
/* The slots, for those who must register memory with a device: slot i is at base + i * stride, until zb_ring_close.
 * Results: ZB_OK; ZB_ERR_STATE; ZB_ERR_ARGUMENT. */
ZEROBUF_API zb_result zb_ring_memory(const zb_ring *r, void **base, uint64_t *stride, uint64_t *slots);
/* Leave: the other side is told, at once if it sleeps. What is acquired never was, what is peeked stays. The creator's close
 * removes the ring (see keep): the other side keeps its memory and reads the rest. Closing a closed handle does
 * nothing. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_ring_close(zb_ring *r);

/* ---- dict --------------------------------------------------------------------------------------
 * Keys to values, for many processes and threads. Keys (1 to 65,536) and values (0 to as many as the heap takes) are bytes.
 * Reading takes no lock and stores nothing in shared memory; it neither waits for a writer that sleeps nor for one that died.
 * Writing takes one lock, see lock_timeout_ns, which a process that dies does not keep. */

#define ZB_MAX_KEY 65536

typedef struct zb_dict_desc {
  uint64_t slots;             /* create: entries that it holds, each of which can be used, up to 2^31; 0: 1024. The table takes
                                 128 bytes for each 6 */
  uint64_t heap_size;         /* create: bytes for keys and values, rounded up to 64; 0: 1 MiB. An entry takes 32 bytes, its key
                                 rounded up to 16, its value, and all that rounded up to 16 */
  uint32_t mode;              /* create: permission bits, whatever the umask, with 0600 among them; 0: 0600 */
  int64_t  connect_timeout_ns;/* attach: how long to wait for the dictionary; 0: not at all, negative: for ever */
  int64_t  lock_timeout_ns;   /* how long a writing call waits for the others; 0: 1 s; negative: for ever */
  int64_t  spin_ns;           /* zb_dict_wait: as in zb_reader_desc */
  bool     or_attach;         /* create: if the dictionary is there, attach to it, whatever its size */
  bool     read_only;         /* attach: map it for reading, even if this user may write */
  bool     sparse;            /* create: reserve no memory; a full /dev/shm is then a SIGBUS */
  bool     prefault;          /* true: map all pages up front */
  bool     lock_memory;       /* true: mlock; ZB_ERR_NO_SPACE if over the limit */
  bool     huge_pages;        /* true: a hint */
  bool     thread_safe;       /* true: a lock of the handle around each writing call. Reading calls never need one */
} zb_dict_desc;

typedef struct zb_dict {
  int       os_error;         /* errno (GetLastError) of the last ZB_ERR_OS, NO_SPACE or PERMISSION */
  zbi_shm   segment;          /* private from here on */
  void     *head;             /* zbi_dict_head */
  uint8_t  *table, *journal, *heap;
  uint64_t  slots, chunks, journal_size, heap_off, heap_size, seed, pid;
  int64_t   lock_timeout_ns, spin_ns;
  uint64_t  held;             /* the word that stands in the lock while this handle has it */
  uint32_t  user;             /* this handle's number + 1; 0: none, it may only read */
  uint32_t  open;
  zbi_guard guard;
  char      name[256];
} zb_dict;

/* Create the dictionary NAME, empty, or attach to it (or_attach). desc: NULL for the defaults. It stays until zb_remove.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_ARGUMENT; ZB_ERR_EXISTS; ZB_ERR_TOO_LARGE; ZB_ERR_NO_SPACE; ZB_ERR_PERMISSION;
 * ZB_ERR_BUSY (it has 4,096 users, or somebody takes longer than 200 ms to make it); with or_attach also those of attach;
 * ZB_ERR_OS. On failure nothing is left behind and the handle is closed. */
ZEROBUF_API zb_result zb_dict_create(zb_dict *d, const char *name, const zb_dict_desc *desc);
/* Attach to the dictionary NAME. If this user may only read it, the calls that write give ZB_ERR_PERMISSION.
 * Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_ARGUMENT; ZB_ERR_NOT_FOUND (after connect_timeout_ns); ZB_ERR_EXISTS (no dictionary);
 * ZB_ERR_VERSION; ZB_ERR_CORRUPT; ZB_ERR_BUSY (it has 4,096 users); ZB_ERR_PERMISSION; ZB_ERR_NO_SPACE (for the mapping);
 * ZB_ERR_OS. */
ZEROBUF_API zb_result zb_dict_attach(zb_dict *d, const char *name, const zb_dict_desc *desc);

/* Results of the calls that write, beside those that they name: ZB_ERR_KEY (its size), ZB_ERR_LOCK (another one kept the lock for
 * longer than lock_timeout_ns), ZB_ERR_PERMISSION (only reading is allowed), ZB_CLOSED (the dictionary was removed by force),
 * ZB_ERR_CORRUPT, ZB_ERR_STATE (closed), ZB_ERR_ARGUMENT. Unless they return ZB_OK nothing has changed. */

/* Set a key's value, which is there before or not. A value that takes no more room than the last one stays in its place;
 * another one gets a new place before the old one is given back, and so do values larger than 64 KiB or an eighth of the heap:
 * these need room for both. If what is free is in pieces, entries up to that size are moved together. Key and value must not
 * lie in the dictionary themselves. Results: ZB_OK; ZB_ERR_HEAP_FULL; ZB_ERR_TABLE_FULL; ZB_ERR_TOO_LARGE (for the whole
 * heap). */
ZEROBUF_API zb_result zb_dict_set(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size);
/* Set it only if the key is not there. ZB_KEY_EXISTS: it is, and its value was copied to buffer (may be NULL), if it fits;
 * *size (may be NULL) says how large it is. Else as zb_dict_set. */
ZEROBUF_API zb_result zb_dict_add(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size,
                                  void *buffer, size_t capacity, size_t *size);
/* Set it only if the key's version is *version, as zb_dict_get has told; 0: if it is not there. *version becomes the new one,
 * or with ZB_KEY_CHANGED the one that is there (0: no such key). No version comes twice in a dictionary's life. Else as
 * zb_dict_set. */
ZEROBUF_API zb_result zb_dict_replace(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size,
                                      uint64_t *version);
/* Take a key away. Results: ZB_OK; ZB_KEY_ABSENT. */
ZEROBUF_API zb_result zb_dict_remove(zb_dict *d, const void *key, size_t key_size);
/* The same, and copy its value to buffer. *size: its bytes. Results: ZB_OK; ZB_KEY_ABSENT; ZB_ERR_TOO_SMALL (it stays, *size
 * says what is needed). */
ZEROBUF_API zb_result zb_dict_pop(zb_dict *d, const void *key, size_t key_size, void *buffer, size_t capacity, size_t *size);
/* Add to a number: the value is an int64_t in this machine's order. A key that is not there counts as 0. It wraps. *sum (may
 * be NULL): the new value. Results: ZB_OK; ZB_ERR_NOT_NUMBER (its value is not 8 bytes); as zb_dict_set. */
ZEROBUF_API zb_result zb_dict_add_i64(zb_dict *d, const void *key, size_t key_size, int64_t delta, int64_t *sum);
/* Take all keys away, for zb_dict_get_many at once. */
ZEROBUF_API zb_result zb_dict_clear(zb_dict *d);

typedef struct zb_dict_change {
  const void *key;
  size_t      key_size;
  const void *value;
  size_t      value_size;
  bool        remove;         /* true: take the key away, if it is there */
} zb_dict_change;

/* Make all these changes, or none: also when this process is killed, and for those who read with zb_dict_get_many. Other readers
 * may see the first ones before the last ones. In the order given, if a key comes twice. All new values, and the keys to be
 * taken away, get room before the old ones are given back, and keys that are new count before those taken away. Results:
 * ZB_OK; ZB_ERR_HEAP_FULL, ZB_ERR_TABLE_FULL, ZB_ERR_TOO_LARGE. */
ZEROBUF_API zb_result zb_dict_update(zb_dict *d, const zb_dict_change *changes, size_t count);

/* Copy a key's value. *size: its bytes; *version: see zb_dict_replace (either may be NULL). Results: ZB_OK; ZB_KEY_ABSENT;
 * ZB_ERR_TOO_SMALL (*size says what is needed); ZB_TIMEOUT (it was changed during each of many copies: try again); ZB_ERR_KEY;
 * ZB_ERR_CORRUPT; ZB_ERR_ARGUMENT; ZB_ERR_STATE. Does not wait. Any number of threads may read with one handle. */
ZEROBUF_API zb_result zb_dict_get(zb_dict *d, const void *key, size_t key_size, void *buffer, size_t capacity, size_t *size,
                                  uint64_t *version);

typedef struct zb_dict_value {
  const void *value;          /* in shared memory, aligned to 16, until zb_dict_close: read-only by contract */
  size_t      size;
  uint64_t    version;
  const void *entry, *key;    /* private from here on */
  uint64_t    block, mark;
  uint32_t    seq, place;
} zb_dict_value;

/* The same without a copy: use the bytes, then ask zb_dict_view_valid. Results as zb_dict_get, without ZB_ERR_TOO_SMALL. */
ZEROBUF_API zb_result zb_dict_view(zb_dict *d, const void *key, size_t key_size, zb_dict_value *view);
/* True if nobody has changed or moved the value since the view was given: what was read from it until now is whole. */
ZEROBUF_API bool zb_dict_view_valid(const zb_dict *d, const zb_dict_value *view);
/* False also for a closed handle, a key that none can be, and where zb_dict_get gives ZB_TIMEOUT. */
ZEROBUF_API bool zb_dict_contains(zb_dict *d, const void *key, size_t key_size);
/* Keys that are there. 0 for a closed handle. */
ZEROBUF_API uint64_t zb_dict_count(const zb_dict *d);
/* The version of the last change of all: where zb_dict_wait may begin. While a change is being made,
 * zb_dict_get may tell a higher one already. 0 for a closed handle. */
ZEROBUF_API uint64_t zb_dict_version(const zb_dict *d);

/* Zero what is not used. */
typedef struct zb_dict_item {
  void     *key;              /* get_many: the key. next: memory for it, or NULL */
  size_t    key_capacity;     /* next: bytes of that memory */
  size_t    key_size;         /* get_many: in; next: out */
  void     *value;            /* memory for the value, or NULL */
  size_t    capacity;         /* bytes of that memory */
  size_t    size;             /* out: bytes of the value; larger than capacity: it was not copied */
  uint64_t  version;          /* out */
  zb_result result;           /* get_many, out: as from zb_dict_get */
} zb_dict_item;

/* Walk over the entries: set *cursor to 0 first. Each key that is there during the whole walk comes exactly once, others at
 * most once each time that they are put there. Results: ZB_OK (key and value are copied); ZB_KEY_ABSENT (there are no more);
 * ZB_ERR_TOO_SMALL (the sizes say what is needed; NULL memory is never too small; the entry comes again), ZB_TIMEOUT (it
 * changed during each of many copies; it comes again); ZB_ERR_CORRUPT (it is passed over); ZB_ERR_ARGUMENT; ZB_ERR_STATE. Does
 * not wait. */
ZEROBUF_API zb_result zb_dict_next(zb_dict *d, uint64_t *cursor, zb_dict_item *item);
/* Copy the values of several keys; of each zb_dict_update and zb_dict_clear all is seen or nothing. Waits while one of them is
 * being made; if the process that made it died, this one finishes it, if it may write. Results: ZB_OK (each item has its own
 * result); ZB_TIMEOUT; ZB_CLOSED (the dictionary was removed by force meanwhile); ZB_ERR_CORRUPT; ZB_ERR_ARGUMENT;
 * ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_dict_get_many(zb_dict *d, zb_dict_item *items, size_t count, int64_t timeout_ns);

/* Wait until the key's version is not *version any more (0: it is not there); with key NULL until anything has changed, see
 * zb_dict_version. *version becomes the one that is there. A handle that may only read is woken by nobody: it looks every 50 us at
 * first, every 2 ms after a while. Results: ZB_OK; ZB_TIMEOUT; ZB_CLOSED (the dictionary was removed by force); ZB_ERR_KEY;
 * ZB_ERR_CORRUPT; ZB_ERR_ARGUMENT; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_dict_wait(zb_dict *d, const void *key, size_t key_size, uint64_t *version, int64_t timeout_ns);

#define ZB_DICT_CLASSES 48

typedef struct zb_dict_class {
  uint64_t min_bytes;         /* free blocks of so many bytes, and less than the next class's */
  uint64_t blocks, bytes;
} zb_dict_class;

typedef struct zb_dict_stat {
  uint64_t slots, used;
  double   load;              /* used / slots */
  uint64_t heap_size, heap_used;
  uint64_t free_blocks, free_bytes, largest_free;
  double   fragmentation;     /* 1 - largest_free / free_bytes */
  zb_dict_class classes[ZB_DICT_CLASSES];
  uint64_t lock_waits;        /* how often a writing call had to wait for another */
  uint64_t recoveries;        /* how often the change of one that died was finished or dropped */
  uint64_t version;
} zb_dict_stat;

/* What is in it. While others write the numbers are of slightly different moments. Results: ZB_OK; ZB_ERR_STATE;
 * ZB_ERR_ARGUMENT. */
ZEROBUF_API zb_result zb_dict_stats(zb_dict *d, zb_dict_stat *stats);
/* Leave. The dictionary stays. Closing a closed handle does nothing. In a forked child it only unmaps. */
ZEROBUF_API zb_result zb_dict_close(zb_dict *d);

/* ---- several at once -------------------------------------------------------------------------- */

#define ZB_WAIT_MAX 64

/* Zero what is not used: exactly one of subscriber and ring is set. */
typedef struct zb_wait_item {
  zb_subscriber *subscriber;
  zb_result      result;      /* ZB_OK: it has something; ZB_TIMEOUT: not now; ZB_CLOSED, ZB_ERR_PEER_DEAD: its publisher is gone */
  zb_sample      sample;      /* zb_wait_all: its part of the set */
  zb_ring       *ring;        /* zb_wait_any: in place of the subscriber, a ring in either role */
} zb_wait_item;

/* Wait until at least one of the subscribers (1 to ZB_WAIT_MAX) has a sample behind its position, or one of the rings an item
 * (producers: a free slot); each item's result says which. Those whose publisher is gone are waited for no longer. Results:
 * ZB_OK; ZB_TIMEOUT; ZB_CLOSED, ZB_ERR_PEER_DEAD (of none of them anything can come); ZB_ERR_CORRUPT (a ring is);
 * ZB_ERR_ARGUMENT; ZB_ERR_STATE (one is not open). */
ZEROBUF_API zb_result zb_wait_any(zb_wait_item *items, size_t count, int64_t timeout_ns);
/* Pair samples of several topics: wait until all of them have a sample behind their positions, and the newest ones were
 * published within tolerance_ns of each other (negative: whenever). Gives them as views, see zb_sample, and moves the
 * positions behind them. What is too old to be paired is passed over. Of publishers of other makes the time is taken at which
 * this call saw the sample. Results: ZB_OK; ZB_TIMEOUT; ZB_CLOSED, ZB_ERR_PEER_DEAD (one of them has nothing and its publisher
 * is gone); ZB_ERR_CORRUPT (a newest sample that is none); ZB_ERR_ARGUMENT; ZB_ERR_STATE. */
ZEROBUF_API zb_result zb_wait_all(zb_wait_item *items, size_t count, int64_t tolerance_ns, int64_t timeout_ns);

/* ---- inspect: look from outside, disturbing nobody -------------------------------------------- */

typedef enum zb_kind { ZB_KIND_NONE = 0, ZB_KIND_STREAM, ZB_KIND_TOPIC, ZB_KIND_RING, ZB_KIND_DICT } zb_kind;
typedef enum zb_presence {
  ZB_ABSENT = 0,              /* none, or it left in good order */
  ZB_ALIVE,
  ZB_DEAD                     /* its process died without leaving */
} zb_presence;
typedef struct zb_party { zb_presence presence; uint64_t pid; } zb_party;   /* the pid in its own namespace */

typedef struct zb_subscriber_info {
  zb_party party;
  uint64_t position;          /* number of the sample that it has not had yet */
  uint64_t lag;               /* samples that it is behind */
  uint64_t overruns;          /* samples that it missed */
} zb_subscriber_info;

typedef struct zb_info {
  char     name[256];
  zb_kind  kind;
  uint64_t segment_size;      /* bytes in all */
  zb_party reader;            /* stream; ring: the consumer */
  zb_party writer;            /* stream; topic: the publisher; ring: the producer */
  /* streams */
  uint64_t metadata_size;     /* bytes of the block */
  uint64_t metadata_bytes;    /* of content in it */
  uint64_t payload_size;      /* bytes of the block */
  uint64_t fill_bytes;        /* in use */
  uint64_t pending_bytes;     /* of them not yet taken by the reader */
  uint64_t write_count, read_count;   /* frames and wrap markers, as the format counts them; topics: samples published, 0;
                                         rings: items */
  /* topics and rings */
  zb_schema schema;
  uint64_t capacity;          /* samples that are kept, items that fit; dictionaries: keys that fit */
  /* topics */
  double   rate_hz;           /* samples per second in the last 100 ms or more; 0: not known (another make) or none */
  uint32_t subscribers;       /* listed in: */
  zb_subscriber_info subscriber[64];
  /* dictionaries */
  uint64_t keys;              /* that are there; payload_size: bytes of the heap, fill_bytes: of them in use, write_count: version
                                 of the last change */
  uint32_t users;             /* handles that may write, alive */
} zb_info;

/* What is known of the object NAME of this kind. Results: ZB_OK; ZB_ERR_NAME; ZB_ERR_NOT_FOUND (also while it is being
 * created); ZB_ERR_EXISTS (something else); ZB_ERR_VERSION; ZB_ERR_CORRUPT; ZB_ERR_PERMISSION; ZB_ERR_NO_SPACE,
 * ZB_ERR_TOO_LARGE (for the mapping); ZB_ERR_ARGUMENT; ZB_ERR_OS. */
ZEROBUF_API zb_result zb_stat(zb_kind kind, const char *name, zb_info *info);
/* Calls fn for each object that this user may read, in no order; fn returns false to end the list.
 * info lives during the call. Objects that are damaged are passed over. Results: ZB_OK, also if fn ended it; ZB_ERR_PERMISSION,
 * ZB_ERR_OS. */
ZEROBUF_API zb_result zb_list(bool (*fn)(const zb_info *info, void *user), void *user);
/* Remove the object NAME of this kind and all that belongs to it. Without force only what nobody alive holds: else
 * ZB_ERR_BUSY; also what its maker never finished. With force also what is in use (its users keep their memory and
 * are told ZB_CLOSED where the format can), and what is something else. A duplex channel is the two streams NAME_request and
 * NAME_response: remove both. Results: ZB_OK; ZB_ERR_NOT_FOUND; ZB_ERR_BUSY;
 * ZB_ERR_EXISTS (something else, and no force); ZB_ERR_PERMISSION; ZB_ERR_NAME; ZB_ERR_OS. */
ZEROBUF_API zb_result zb_remove(zb_kind kind, const char *name, bool force);

#ifdef __cplusplus
}
#endif

/* ============================================================================================
 * >>layout      what is in shared memory
 * ============================================================================================
 * The ZeroBuffer v1 segment is   zbi_oieb | metadata block | payload block.
 *
 *   field                     written after creation by
 *   metadata_free_bytes       writer, once
 *   metadata_written_bytes    writer, once; its release store publishes the metadata
 *   payload_free_bytes        both: the writer subtracts, the reader adds
 *   payload_write_pos         writer; its release store publishes a frame's place
 *   payload_written_count     writer
 *   payload_read_pos          reader, when a frame is taken
 *   payload_read_count        reader
 *   writer_pid                writer; the reader sets it to 0 when that writer is dead
 *   reader_pid                reader
 *   all others                nobody
 *
 * Metadata: u64 size, then that many bytes. Frame: u64 size, u64 sequence, bytes; unaligned.
 * A frame header of size 0 is a wrap marker: the next frame stands at position 0. */
#if defined(__cplusplus)
  #define ZBI_STATIC_ASSERT(condition, text) static_assert(condition, text)
#else
  #define ZBI_STATIC_ASSERT(condition, text) _Static_assert(condition, text)
#endif

typedef struct zbi_oieb {
  uint32_t oieb_size;
  uint8_t  version[4];                /* major, minor, patch, 0 */
  uint64_t metadata_size;
  uint64_t metadata_free_bytes;
  uint64_t metadata_written_bytes;
  uint64_t payload_size;
  uint64_t payload_free_bytes;
  uint64_t payload_write_pos;
  uint64_t payload_read_pos;
  uint64_t payload_written_count;     /* frames and wrap markers */
  uint64_t payload_read_count;
  uint64_t writer_pid;                /* 0: none */
  uint64_t reader_pid;
  uint64_t reserved[4];
} zbi_oieb;

ZBI_STATIC_ASSERT(sizeof(zbi_oieb) == 128, "v1: the header is 128 bytes");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, metadata_size) == 0x08, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, metadata_free_bytes) == 0x10, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, metadata_written_bytes) == 0x18, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_size) == 0x20, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_free_bytes) == 0x28, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_write_pos) == 0x30, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_read_pos) == 0x38, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_written_count) == 0x40, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, payload_read_count) == 0x48, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, writer_pid) == 0x50, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, reader_pid) == 0x58, "v1");
ZBI_STATIC_ASSERT(offsetof(zbi_oieb, reserved) == 0x60, "v1");

/* The side page: words that only this library knows, kept beside the semaphore sem-r-NAME where no
 * other make looks (see zbi_sem_side). They make a crash between two stores exact to repair while
 * the other side runs on; a stream works without them, repaired by what can be proven otherwise.
 *
 *   field           written by
 *   writer_*        the writer. writer_turn is odd while the words of the header change, so that a
 *                   new reader can tell a finished commit from one under way. Before that the commit
 *                   says what it will do: writer_need, the bytes it takes; writer_end, where it
 *                   leads to; and in the one of two marks that the last commit did not use, its
 *                   number and the count it leads to, so that the mark whose count is the header's
 *                   is always true. writer_took is 1 from taking the space to the end of the turn
 *   reader_*        the reader; reader_turn as above. reader_held: bytes taken and not yet given
 *                   back, which the header does not say; reader_sequence: the last one taken, 0: unknown
 *   ..._pid         as in the header, if that side is of this make: then the kernel's lock alone
 *                   says whether it lives
 *   duplex_clients  request stream: the writer, when it connects as a client. How many have done so: pids may be equal
 *   duplex_first    the same. read_count as it is when all that its predecessors left is read
 *   duplex_marks    response stream: the writer, if both ends are of this make. 1: markers are used, see >>duplex */
typedef struct zbi_mark { uint64_t sequence, count; } zbi_mark;

typedef struct zbi_side {
  uint32_t magic, version;
  uint64_t duplex_clients, duplex_first, duplex_marks;
  uint8_t  pad0[96];
  uint64_t writer_pid, writer_turn, writer_need, writer_took, writer_end;
  zbi_mark writer_mark[2];
  uint8_t  pad1[56];
  uint64_t reader_pid, reader_turn, reader_held, reader_sequence;
  uint8_t  pad2[96];
} zbi_side;

ZBI_STATIC_ASSERT(sizeof(zbi_side) == 384, "side page");
ZBI_STATIC_ASSERT(offsetof(zbi_side, writer_pid) == 128, "side page");
ZBI_STATIC_ASSERT(offsetof(zbi_side, reader_pid) == 256, "side page");

/* The GlobalBuffer v1 segment is   zbi_gb | 64 zbi_gb_entry | slots, each zbi_gb_slot and a sample.
 *
 *   field                 written after creation by
 *   latest_count          the publisher; its release store publishes a sample
 *   heartbeat             the publisher
 *   writer_pid            a publisher that takes over
 *   make_pid, make_before, state, rate_mhz, stamp      the publisher, if it is of this make
 *   entry: sleepers       of entry 0 only: made odd by a subscriber that is about to sleep, even by the publisher that
 *                         wakes all
 *   entry: the rest       the subscriber that has claimed the entry's role
 *   slot                  the publisher
 *   all others            nobody
 *
 * Subscribers have only the entries' page mapped for writing. Fields that other makes leave 0 and do not look at:
 * 92-127, 216-255, sleepers and overruns. The slots start at 8192; sample S is in slot S % n_slots. */
typedef uint32_t zbi_shared32;        /* words that both sides use at once; a model of the protocol has its own types */
typedef uint64_t zbi_shared64;

typedef struct zbi_gb {
  uint32_t magic;                     /* stored last */
  uint32_t version, kind, n_slots;
  uint64_t slot_stride, slot_size;
  uint32_t payload_off, max_readers;
  zbi_shared64 latest_count;
  uint64_t writer_pid, heartbeat, registry_off, slots_off, schema_hash;
  uint32_t schema_len, pad0;
  uint32_t make, make_version;        /* "ZBGB", 1 */
  uint64_t make_pid;                  /* writer_pid, if that one is of this make */
  uint32_t state, pad1;               /* zbi_gb_state */
  uint64_t rate_mhz;                  /* samples per 1000 s between the last two heartbeats */
  char     dtype[16];
  uint32_t ndim, pad2;
  uint64_t shape[8];
  uint64_t stamp[4];                  /* of sample S at S % 4: 48 bits of 1.024 us, 16 bits of S + 1 */
  uint64_t make_before;               /* writer_pid until a publisher of this make has taken over */
  uint8_t  schema_text[3840];
} zbi_gb;

typedef struct zbi_gb_entry {
  uint64_t pid, index, cursor;
  uint32_t alive, pad0;
  uint64_t heartbeat;
  zbi_shared32 sleepers;
  uint32_t pad1;
  uint64_t overruns, pad2;
} zbi_gb_entry;

typedef struct zbi_gb_slot {
  zbi_shared32 lock;                  /* odd while the sample is being written */
  uint32_t pad0;
  zbi_shared64 seq;
  zbi_shared32 length;
  uint8_t  pad1[44];
} zbi_gb_slot;

ZBI_STATIC_ASSERT(sizeof(zbi_gb) == 4096, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, slot_stride) == 16 && offsetof(zbi_gb, slot_size) == 24, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, payload_off) == 32 && offsetof(zbi_gb, max_readers) == 36, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, latest_count) == 40 && offsetof(zbi_gb, writer_pid) == 48, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, heartbeat) == 56 && offsetof(zbi_gb, registry_off) == 64, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, slots_off) == 72 && offsetof(zbi_gb, schema_hash) == 80, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, schema_len) == 88 && offsetof(zbi_gb, make) == 96, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, rate_mhz) == 120 && offsetof(zbi_gb, dtype) == 128, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, ndim) == 144 && offsetof(zbi_gb, shape) == 152, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb, stamp) == 216 && offsetof(zbi_gb, schema_text) == 256, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(sizeof(zbi_gb_entry) == 64 && offsetof(zbi_gb_entry, index) == 8, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb_entry, cursor) == 16 && offsetof(zbi_gb_entry, alive) == 24, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb_entry, heartbeat) == 32 && offsetof(zbi_gb_entry, sleepers) == 40, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(sizeof(zbi_gb_slot) == 64 && offsetof(zbi_gb_slot, seq) == 8, "GlobalBuffer v1");
ZBI_STATIC_ASSERT(offsetof(zbi_gb_slot, length) == 16, "GlobalBuffer v1");

/* A ring is   zbi_ring_head | slots, each a multiple of 64 bytes.
 *
 *   field         written after creation by
 *   head          the producer: items committed, from `first` on; its release store publishes them
 *   tail          the consumer: items released, from `first` on
 *   items_word    made odd by the consumer that is about to sleep, even by the producer that wakes it
 *   space_word    made odd by the producer that is about to sleep, even by the consumer that wakes it
 *   producer, consumer     that side, when it comes and leaves
 *   all others    nobody
 *
 * Item i is in slot (i - first) % capacity. No two fields of different writers share 128 bytes. */
typedef struct zbi_ring_side {
  uint64_t pid;
  uint32_t state;                     /* zbi_ring_state */
  zbi_shared32 reach;                 /* 1: it makes no fence of its own before it looks for sleepers */
  zbi_shared32 visits;                /* how often somebody came in this role */
  uint32_t pad0;
  uint8_t  pad[104];
} zbi_ring_side;

typedef struct zbi_ring_head {
  uint32_t magic;                     /* stored last */
  uint32_t version, slots_off, kind;
  uint64_t total_size, capacity, item_size, stride, first;
  char     dtype[16];
  uint32_t ndim, maker;               /* maker: the role that created it, and whose close removes it */
  uint64_t shape[8];
  uint8_t  pad1[112];
  zbi_shared64 head;
  uint8_t  pad2[120];
  zbi_shared64 tail;
  uint8_t  pad3[120];
  zbi_shared32 items_word;
  uint8_t  pad4[124];
  zbi_shared32 space_word;
  uint8_t  pad5[124];
  zbi_ring_side producer, consumer;
} zbi_ring_head;

ZBI_STATIC_ASSERT(sizeof(zbi_ring_side) == 128 && sizeof(zbi_ring_head) == 1024, "ring");
ZBI_STATIC_ASSERT(offsetof(zbi_ring_head, total_size) == 16 && offsetof(zbi_ring_head, dtype) == 56, "ring");
ZBI_STATIC_ASSERT(offsetof(zbi_ring_head, shape) == 80 && offsetof(zbi_ring_head, head) == 256, "ring");
ZBI_STATIC_ASSERT(offsetof(zbi_ring_head, tail) == 384 && offsetof(zbi_ring_head, items_word) == 512, "ring");
ZBI_STATIC_ASSERT(offsetof(zbi_ring_head, space_word) == 640 && offsetof(zbi_ring_head, producer) == 768, "ring");

/* A dictionary is   zbi_dict_head | zbi_dict_journal and its bytes | chunks | heap, which consists of zbi_dict_block.
 *
 *   field               written after creation by
 *   lock                who takes it: CAS from a word that names nobody, or from one that names a dead user; and by its
 *                       owner. Who is about to sleep sets a bit in it
 *   next_user           anybody who attaches; a hint
 *   word                made odd by who is about to sleep, even by who wakes all
 *   removed             zb_remove by force
 *   all others          the owner of the lock
 *
 * An entry is a slot of the table and a block of the heap. A slot's number is 7 * chunk + place; it is free if its `block` is
 * 0. Its `seq` is odd while its block is changed in place, or moved to where it overlaps itself: then the entry is that of the
 * journal; otherwise it grows by 2 whenever `block` changes. `overflow` of a chunk: how many entries have passed over it on
 * the way from the chunk that their hash names. A block lives if the slot that its `owner` names leads to it, else it is free.
 * Blocks follow each other without a gap. */
typedef struct zbi_dict_chunk {
  zbi_shared32 overflow;
  zbi_shared32 tag[7];                /* 32 bits of the hash, never 0; 0: free */
  uint32_t scratch;                   /* to count overflow anew */
  zbi_shared32 seq[7];
  zbi_shared64 block[7];              /* offset in the segment; 0: free */
  uint64_t pad0;
} zbi_dict_chunk;

typedef struct zbi_dict_block {
  uint64_t size;                      /* bytes, a multiple of 16; bit 0: this block is free, bit 1: the one before it is */
  uint32_t owner, key_size;           /* free: the next one in its list, */
  uint64_t value_size;                /* the one before it in its list; its last 8 bytes: its size again */
  uint64_t version;
} zbi_dict_block;                     /* then the key, rounded up to 16, and the value */

typedef struct zbi_dict_journal {
  zbi_shared64 seq;                   /* odd while it is filled */
  uint64_t slot;
  uint32_t slot_seq, pad0;            /* what the slot's seq is while this is its value */
  uint64_t version, value_size;
  uint64_t from, to, bytes;           /* to not 0: not a value but a whole block, of so many bytes, which moves down */
} zbi_dict_journal;

typedef struct zbi_dict_head {
  uint32_t magic;                     /* stored last */
  uint32_t version;
  uint64_t total_size, slots, chunks, journal_off, journal_size, table_off, heap_off, heap_size, seed;
  uint8_t  pad0[48];
  zbi_shared64 lock;                  /* low half: user number + 1, bit 31: somebody sleeps; high half: how often it was taken */
  uint32_t next_user, pad1;
  uint8_t  pad2[112];
  zbi_shared64 last_version;          /* of the last change */
  zbi_shared64 count;
  zbi_shared64 batch;                 /* odd while an update or a clear is applied */
  uint64_t staged;                    /* first block of an update that must be finished; 0: none */
  uint32_t dirty, clearing;           /* something is under way; a clear must be finished */
  uint32_t removed, pad3;
  uint8_t  pad4[80];
  zbi_shared32 word;
  uint8_t  pad5[124];
  uint64_t heap_used, lock_waits, recoveries;
  uint64_t rows;                      /* bit r: row r has free blocks */
  uint64_t row_blocks[48], row_bytes[48];
  uint32_t columns[48];               /* bit c: list[r][c] has */
  uint64_t list[48][16];              /* first free block of the class; 0: none */
  uint8_t  pad6[544];
} zbi_dict_head;

ZBI_STATIC_ASSERT(sizeof(zbi_dict_chunk) == 128 && offsetof(zbi_dict_chunk, scratch) == 32, "dict");
ZBI_STATIC_ASSERT(offsetof(zbi_dict_chunk, seq) == 36 && offsetof(zbi_dict_chunk, block) == 64, "dict");
ZBI_STATIC_ASSERT(sizeof(zbi_dict_block) == 32 && sizeof(zbi_dict_journal) == 64, "dict");
ZBI_STATIC_ASSERT(sizeof(zbi_dict_head) == 8192 && offsetof(zbi_dict_head, seed) == 72, "dict");
ZBI_STATIC_ASSERT(offsetof(zbi_dict_head, lock) == 128 && offsetof(zbi_dict_head, last_version) == 256, "dict");
ZBI_STATIC_ASSERT(offsetof(zbi_dict_head, word) == 384 && offsetof(zbi_dict_head, heap_used) == 512, "dict");
ZBI_STATIC_ASSERT(offsetof(zbi_dict_head, rows) == 536 && offsetof(zbi_dict_head, list) == 1504, "dict");

#endif /* ZEROBUF_H */

/* ############################################################################################ */
#if defined(ZEROBUF_IMPLEMENTATION) && !defined(ZEROBUF_IMPLEMENTED)
#define ZEROBUF_IMPLEMENTED

/* ============================================================================================
 * >>prelude
 * ============================================================================================ */
#include <errno.h>
#include <string.h>

/* ZEROBUF_TEST_POINT(n): called between the stores that matter for a crash; a test that defines it
 * kills its process there. The numbers are those of zbi_point. */
#ifndef ZEROBUF_TEST_POINT
  #define ZEROBUF_TEST_POINT(n) ((void)0)
#endif

/* ZEROBUF_TEST_FIRST: the number of a new ring's first item; a test starts near the end of the range. */
#ifndef ZEROBUF_TEST_FIRST
  #define ZEROBUF_TEST_FIRST 0
#endif

enum zbi_point {
  ZBI_AT_HEADER = 1,     /* commit: header and payload are there, in space that is still free */
  ZBI_AT_SPACE,          /* commit: space is taken */
  ZBI_AT_POSITION,       /* commit: write_pos has moved */
  ZBI_AT_COUNT,          /* commit: written_count has risen */
  ZBI_AT_POSTED,         /* commit: the reader is told */
  ZBI_AT_OPEN_CLAIMED,   /* writer open: the role is ours */
  ZBI_AT_OPEN_SETTLED,   /* writer open: accounts are put right */
  ZBI_AT_OPEN_PID,       /* writer open: writer_pid is set */
  ZBI_AT_METADATA_SIZE,  /* metadata: content, size and free bytes are there */
  ZBI_AT_METADATA,       /* metadata: published */
  ZBI_AT_LEAVE_PID,      /* writer close: writer_pid is 0 */
  ZBI_AT_LEAVE_POSTED,   /* writer close: the reader is told */
  ZBI_AT_TOKEN,          /* acquire: the token is taken */
  ZBI_AT_TAKEN,          /* acquire: read_pos has moved */
  ZBI_AT_READ_COUNT,     /* acquire: read_count has risen */
  ZBI_AT_TAIL,           /* acquire: the space before a wrap is given back */
  ZBI_AT_GIVEN,          /* release: the space is given back */
  ZBI_AT_TOLD,           /* release: the writer is told */
  ZBI_AT_NAMED,          /* create: the empty segment has its name */
  ZBI_AT_CREATE_CLAIMED, /* create: the role is ours */
  ZBI_AT_SEMAPHORES,     /* create: the semaphores are there */
  ZBI_AT_SIZED,          /* create: the segment has its size */
  ZBI_AT_READY,          /* create: reader_pid is set */
  ZBI_AT_ADOPT_CLAIMED,  /* take over: the role is ours */
  ZBI_AT_ADOPT_SETTLED,  /* take over: accounts are put right */
  ZBI_AT_SETTLE_SPACE,   /* repair: free bytes are right */
  ZBI_AT_SETTLE_COUNT,   /* repair: counts are right */
  ZBI_AT_SETTLE_TOKENS,  /* repair: tokens are right */
  ZBI_AT_REPLACE_TOLD,   /* replace: reader_pid is 0 */
  ZBI_AT_UNLINKED_SEM,   /* remove: the semaphores are gone */
  ZBI_AT_UNLINKED,       /* remove: the segment is gone */
  ZBI_AT_SLOT_ODD,       /* publish: the slot is marked */
  ZBI_AT_SLOT_FILLED,    /* publish: the bytes are there */
  ZBI_AT_SLOT_EVEN,      /* publish: the slot is whole */
  ZBI_AT_ANNOUNCED,      /* publish: latest_count has risen */
  ZBI_AT_STAMPED,        /* publish: the time is there */
  ZBI_AT_CALLED,         /* publish: the sleepers' word is even, nobody is woken yet */
  ZBI_AT_TOPIC_NAMED,    /* create: the empty topic has its name */
  ZBI_AT_TOPIC_CLAIMED,  /* create: the role is ours */
  ZBI_AT_TOPIC_SIZED,    /* create: it has its size */
  ZBI_AT_TOPIC_FILLED,   /* create: all but the magic is there */
  ZBI_AT_TOPIC_READY,    /* create, take over: done */
  ZBI_AT_TOPIC_ADOPTED,  /* take over: the role is ours */
  ZBI_AT_TOPIC_REPAIRED, /* take over: the unfinished slot is put right */
  ZBI_AT_TOPIC_LEFT,     /* publisher close: said so */
  ZBI_AT_ENLISTED,       /* attach: the entry is claimed and filled */
  ZBI_AT_DELISTED,       /* close: the entry is empty, the role still claimed */
  ZBI_AT_DOZE,           /* wait: the sleepers' word is odd */
  ZBI_AT_RING_NAMED,     /* create: the empty segment has its name */
  ZBI_AT_RING_SIZED,     /* create: it has its size */
  ZBI_AT_RING_FORMATTED, /* create: all but the magic is there */
  ZBI_AT_RING_CLAIMED,   /* attach, take over: the role is ours */
  ZBI_AT_RING_HERE,      /* create, attach: the side says that it is there */
  ZBI_AT_RING_FILLED,    /* commit, release: the bytes are there, or read */
  ZBI_AT_RING_COUNTED,   /* commit, release: the count has moved */
  ZBI_AT_RING_CALLED,    /* commit, release: the sleeper's word is even, it is not woken yet */
  ZBI_AT_RING_LEFT,      /* close: said so */
  ZBI_AT_CLIENT_WAITS,   /* client open: the response stream is there, the request stream not yet joined */
  ZBI_AT_CLIENT_HERE,    /* client open: done */
  ZBI_AT_CLIENT_LEFT,    /* client close: the request stream is left, the response stream is still there */
  ZBI_AT_SERVER_MET,     /* server: the client's response stream is joined */
  ZBI_AT_SERVER_FOUND,   /* server: a request is found, not yet taken */
  ZBI_AT_SERVER_TAKEN,   /* server: it is taken */
  ZBI_AT_SERVER_ANSWERED,/* server: the answer is committed, the request still held */
  ZBI_AT_SERVER_GIVEN,   /* server: the request is released */
  ZBI_AT_SERVER_DROPPED, /* server: a request of a client that is gone is dropped */
  ZBI_AT_SERVER_PARTED,  /* server: the response stream is left */
  ZBI_AT_SERVER_MEETS,   /* server: a client is seen, its response stream not yet joined */
  ZBI_AT_DICT_NAMED,     /* create: the empty segment has its name */
  ZBI_AT_DICT_SIZED,     /* create: it has its size */
  ZBI_AT_DICT_FORMATTED, /* create: all but the magic is there */
  ZBI_AT_DICT_CLAIMED,   /* attach: the user's number is ours */
  ZBI_AT_DICT_LOCKED,    /* write: the lock is ours */
  ZBI_AT_DICT_DIRTY,     /* write: it says that something is under way */
  ZBI_AT_DICT_JOURNAL,   /* set in place: the journal is being filled */
  ZBI_AT_DICT_JOURNALED, /* set in place: the journal is whole */
  ZBI_AT_DICT_ODD,       /* set in place: the slot is odd, the journal has its value */
  ZBI_AT_DICT_COPIED,    /* set in place: the block has the value */
  ZBI_AT_DICT_EVEN,      /* set in place: the slot is even */
  ZBI_AT_DICT_UNLISTED,  /* heap: a block is in no list */
  ZBI_AT_DICT_SPLIT,     /* heap: the remainder has its header, and still is a part of the block */
  ZBI_AT_DICT_SHRUNK,    /* heap: the remainder is a block, in no list */
  ZBI_AT_DICT_MERGED,    /* heap: a block has its free neighbour in it */
  ZBI_AT_DICT_LISTED,    /* heap: a free block is in its list */
  ZBI_AT_DICT_FILLED,    /* set: the new block is filled */
  ZBI_AT_DICT_PASSED,    /* set: one chunk's overflow has risen */
  ZBI_AT_DICT_TAGGED,    /* set: the free slot has its tag */
  ZBI_AT_DICT_BUMPED,    /* set, remove: the slot's seq has risen */
  ZBI_AT_DICT_PUBLISHED, /* set: the slot leads to the new block */
  ZBI_AT_DICT_TAKEN,     /* remove: the slot leads nowhere */
  ZBI_AT_DICT_UNPASSED,  /* remove: one chunk's overflow has fallen */
  ZBI_AT_DICT_STAGED,    /* update: all new blocks are filled and linked */
  ZBI_AT_DICT_COMMITTED, /* update, clear: will be finished, whatever happens */
  ZBI_AT_DICT_BATCH,     /* update, clear: batch is odd */
  ZBI_AT_DICT_APPLIED,   /* update: one change is made */
  ZBI_AT_DICT_ADVANCED,  /* update: and is staged no longer */
  ZBI_AT_DICT_BATCHED,   /* update, clear: batch is even */
  ZBI_AT_DICT_CLEARED,   /* clear: one chunk is empty */
  ZBI_AT_DICT_VERSION,   /* write: last_version has risen */
  ZBI_AT_DICT_CLEAN,     /* write: nothing is under way any more */
  ZBI_AT_DICT_UNLOCKED,  /* write: the lock is free, nobody is woken yet */
  ZBI_AT_DICT_CALLING,   /* write: the sleepers' word was odd */
  ZBI_AT_DICT_CALLED,    /* write: the sleepers' word is even, nobody is woken yet */
  ZBI_AT_DICT_OVERTAKEN, /* recovery: the dead owner's lock is ours */
  ZBI_AT_DICT_REDONE,    /* recovery: the journal is done */
  ZBI_AT_DICT_FINISHED,  /* recovery: the update or the clear is done */
  ZBI_AT_DICT_RECOUNTED, /* recovery: overflow and count are right */
  ZBI_AT_DICT_REBUILT,   /* recovery: the heap is right */
  ZBI_POINTS
};

#define ZBI_MAX(a, b) ((a) > (b) ? (a) : (b))
#define ZBI_MIN(a, b) ((a) < (b) ? (a) : (b))

/* What a hot path calls now and then, and what it consists of. */
#if defined(__GNUC__)
  #define ZBI_NOINLINE __attribute__((noinline))
  #define ZBI_ALWAYS_INLINE inline __attribute__((always_inline))
#elif defined(_MSC_VER)
  #define ZBI_NOINLINE __declspec(noinline)
  #define ZBI_ALWAYS_INLINE __forceinline
#else
  #define ZBI_NOINLINE
  #define ZBI_ALWAYS_INLINE inline
#endif

/* ============================================================================================
 * >>atomics     plain shared fields, the order in the name
 * ============================================================================================
 * Builtins of gcc and clang, which mean the same in C and in C++; what is behind <atomic> where the compiler is
 * Microsoft's or stands in for it. */
#if defined(_MSC_VER)
#include <intrin.h>
#if defined(_M_ARM64) && defined(__clang__)
  #include <arm_acle.h>   /* __dmb */
#endif

/* The processors of x86 keep loads in order, and stores; only the compiler must be told. Those of ARM must be told, too:
 * 9 is a barrier for earlier loads, 11 a full one, both for all CPUs that share memory. */
#if defined(_M_ARM64)
static inline void zbi_fence_acquire(void) { __dmb(9); }
static inline void zbi_fence_release(void) { __dmb(11); }
#elif defined(_M_X64) || defined(_M_IX86)
static inline void zbi_fence_acquire(void) { _ReadWriteBarrier(); }
static inline void zbi_fence_release(void) { _ReadWriteBarrier(); }
#else
  #error "zerobuf.h: no atomics for this processor yet: x86, x86-64 and ARM64 have them"
#endif
static inline void zbi_fence_compiler(void) { _ReadWriteBarrier(); }
/* Stores before it are visible before loads after it. */
static inline void zbi_fence_full(void)
{
#if defined(_M_ARM64)
  __dmb(11);
#else
  volatile long here = 0;
  _InterlockedOr(&here, 0);
#endif
}

#if defined(_M_IX86)   /* 8 bytes in one piece: only in this way, where the memory may be for reading only */
#include <emmintrin.h>
static inline uint64_t zbi_load_relaxed(const uint64_t *p)
{
  const __m128i v = _mm_loadl_epi64((const __m128i *)(const void *)p);
  return (uint32_t)_mm_cvtsi128_si32(v) | (uint64_t)(uint32_t)_mm_cvtsi128_si32(_mm_srli_si128(v, 4)) << 32;
}
static inline void zbi_store_relaxed(uint64_t *p, uint64_t v)
{
  _mm_storel_epi64((__m128i *)(void *)p, _mm_set_epi32(0, 0, (int)(v >> 32), (int)(uint32_t)v));
}
#else
static inline uint64_t zbi_load_relaxed(const uint64_t *p) { return (uint64_t)__iso_volatile_load64((const volatile __int64 *)p); }
static inline void zbi_store_relaxed(uint64_t *p, uint64_t v) { __iso_volatile_store64((volatile __int64 *)p, (__int64)v); }
#endif
static inline uint32_t zbi_load32_relaxed(const uint32_t *p) { return (uint32_t)__iso_volatile_load32((const volatile int *)p); }
static inline void zbi_store32_relaxed(uint32_t *p, uint32_t v) { __iso_volatile_store32((volatile int *)p, (int)v); }
static inline uint8_t zbi_load8_relaxed(const uint8_t *p) { return (uint8_t)__iso_volatile_load8((const volatile char *)p); }
static inline void zbi_store8_relaxed(uint8_t *p, uint8_t v) { __iso_volatile_store8((volatile char *)p, (char)v); }
static inline uint64_t zbi_load_acquire(const uint64_t *p)
{
  const uint64_t v = zbi_load_relaxed(p);
  zbi_fence_acquire();
  return v;
}
static inline uint32_t zbi_load32_acquire(const uint32_t *p)
{
  const uint32_t v = zbi_load32_relaxed(p);
  zbi_fence_acquire();
  return v;
}
static inline void zbi_store_release(uint64_t *p, uint64_t v)
{
  zbi_fence_release();
  zbi_store_relaxed(p, v);
}
static inline void zbi_store32_release(uint32_t *p, uint32_t v)
{
  zbi_fence_release();
  zbi_store32_relaxed(p, v);
}
/* The Interlocked functions are full barriers on each of them. */
static inline bool zbi_cas_acq_rel(uint64_t *p, uint64_t *expected, uint64_t v)
{
  const uint64_t old = (uint64_t)_InterlockedCompareExchange64((volatile __int64 *)p, (__int64)v, (__int64)*expected);
  const bool done = old == *expected;
  *expected = old;
  return done;
}
static inline bool zbi_cas32_acquire(uint32_t *p, uint32_t *expected, uint32_t v)
{
  const uint32_t old = (uint32_t)_InterlockedCompareExchange((volatile long *)p, (long)v, (long)*expected);
  const bool done = old == *expected;
  *expected = old;
  return done;
}
static inline uint64_t zbi_add_acq_rel(uint64_t *p, uint64_t v)
{
#if defined(_M_IX86)
  uint64_t old = zbi_load_relaxed(p);
  while (!zbi_cas_acq_rel(p, &old, old + v)) { }
  return old;
#else
  return (uint64_t)_InterlockedExchangeAdd64((volatile __int64 *)p, (__int64)v);
#endif
}
static inline uint64_t zbi_sub_acq_rel(uint64_t *p, uint64_t v) { return zbi_add_acq_rel(p, 0 - v); }
static inline uint64_t zbi_swap_full(uint64_t *p, uint64_t v)
{
#if defined(_M_IX86)
  uint64_t old = zbi_load_relaxed(p);
  while (!zbi_cas_acq_rel(p, &old, v)) { }
  return old;
#else
  return (uint64_t)_InterlockedExchange64((volatile __int64 *)p, (__int64)v);
#endif
}
static inline uint32_t zbi_or32_relaxed(uint32_t *p, uint32_t v) { return (uint32_t)_InterlockedOr((volatile long *)p, (long)v); }
static inline uint32_t zbi_swap32_acquire(uint32_t *p, uint32_t v)
{
  return (uint32_t)_InterlockedExchange((volatile long *)p, (long)v);
}
static inline uint32_t zbi_swap32_release(uint32_t *p, uint32_t v)
{
  return (uint32_t)_InterlockedExchange((volatile long *)p, (long)v);
}

/* Tells the CPU that this is a spin: less power, and the other side's store arrives sooner. */
static inline void zbi_pause(void)
{
#if defined(_M_ARM64)
  __yield();
#else
  _mm_pause();
#endif
}
static inline uint32_t zbi_top_bit(uint64_t v)
{
  unsigned long n;
#if defined(_M_IX86)
  if (v >> 32 == 0) _BitScanReverse(&n, (unsigned long)v);
  else if (_BitScanReverse(&n, (unsigned long)(v >> 32))) n += 32;
#else
  _BitScanReverse64(&n, v);
#endif
  return (uint32_t)n;
}
static inline uint32_t zbi_low_bit(uint64_t v)
{
  unsigned long n;
#if defined(_M_IX86)
  if ((unsigned long)v != 0) _BitScanForward(&n, (unsigned long)v);
  else if (_BitScanForward(&n, (unsigned long)(v >> 32))) n += 32;
#else
  _BitScanForward64(&n, v);
#endif
  return (uint32_t)n;
}
static inline void zbi_prefetch(const void *p)
{
#if defined(__clang__)
  __builtin_prefetch(p);
#elif defined(_M_ARM64)
  __prefetch(p);
#else
  _mm_prefetch((const char *)p, _MM_HINT_T0);
#endif
}

#elif defined(__GNUC__) || defined(__clang__)

/* All 64-bit words are at multiples of 8, which on a 32-bit x86 is more than the type says: without this a compiler may call
 * a library that takes a lock, of which other processes know nothing. */
typedef uint64_t zbi_word __attribute__((aligned(8)));
#define ZBI_WORD(p)        ((zbi_word *)(void *)(p))
#define ZBI_CONST_WORD(p)  ((const zbi_word *)(const void *)(p))
#ifndef __GCC_HAVE_SYNC_COMPARE_AND_SWAP_8
  #error "zerobuf.h: this CPU, or the oldest that is allowed for, cannot change 64 bits in one piece: name a newer one by -march"
#endif

static inline uint64_t zbi_load_relaxed(const uint64_t *p) { return __atomic_load_n(ZBI_CONST_WORD(p), __ATOMIC_RELAXED); }
static inline uint64_t zbi_load_acquire(const uint64_t *p) { return __atomic_load_n(ZBI_CONST_WORD(p), __ATOMIC_ACQUIRE); }
static inline uint32_t zbi_load32_acquire(const uint32_t *p) { return __atomic_load_n(p, __ATOMIC_ACQUIRE); }
static inline uint8_t zbi_load8_relaxed(const uint8_t *p) { return __atomic_load_n(p, __ATOMIC_RELAXED); }
static inline void zbi_store8_relaxed(uint8_t *p, uint8_t v) { __atomic_store_n(p, v, __ATOMIC_RELAXED); }
static inline uint32_t zbi_load32_relaxed(const uint32_t *p) { return __atomic_load_n(p, __ATOMIC_RELAXED); }
static inline void zbi_store32_relaxed(uint32_t *p, uint32_t v) { __atomic_store_n(p, v, __ATOMIC_RELAXED); }
static inline void zbi_store_relaxed(uint64_t *p, uint64_t v) { __atomic_store_n(ZBI_WORD(p), v, __ATOMIC_RELAXED); }
static inline void zbi_store_release(uint64_t *p, uint64_t v) { __atomic_store_n(ZBI_WORD(p), v, __ATOMIC_RELEASE); }
static inline void zbi_store32_release(uint32_t *p, uint32_t v) { __atomic_store_n(p, v, __ATOMIC_RELEASE); }
static inline uint64_t zbi_add_acq_rel(uint64_t *p, uint64_t v) { return __atomic_fetch_add(ZBI_WORD(p), v, __ATOMIC_ACQ_REL); }
static inline uint64_t zbi_sub_acq_rel(uint64_t *p, uint64_t v) { return __atomic_fetch_sub(ZBI_WORD(p), v, __ATOMIC_ACQ_REL); }
static inline bool zbi_cas_acq_rel(uint64_t *p, uint64_t *expected, uint64_t v)
{
  return __atomic_compare_exchange_n(ZBI_WORD(p), expected, v, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}
static inline bool zbi_cas32_acquire(uint32_t *p, uint32_t *expected, uint32_t v)
{
  return __atomic_compare_exchange_n(p, expected, v, false, __ATOMIC_ACQUIRE, __ATOMIC_RELAXED);
}
static inline bool zbi_cas32_acq_rel(uint32_t *p, uint32_t *expected, uint32_t v)
{
  return __atomic_compare_exchange_n(p, expected, v, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}
static inline uint32_t zbi_add32_acq_rel(uint32_t *p, uint32_t v) { return __atomic_fetch_add(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t zbi_or32_acq_rel(uint32_t *p, uint32_t v) { return __atomic_fetch_or(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t zbi_and32_acq_rel(uint32_t *p, uint32_t v) { return __atomic_fetch_and(p, v, __ATOMIC_ACQ_REL); }
static inline uint32_t zbi_or32_relaxed(uint32_t *p, uint32_t v) { return __atomic_fetch_or(p, v, __ATOMIC_RELAXED); }
static inline uint32_t zbi_swap32_acquire(uint32_t *p, uint32_t v) { return __atomic_exchange_n(p, v, __ATOMIC_ACQUIRE); }
/* A release, and a full fence. */
static inline uint64_t zbi_swap_full(uint64_t *p, uint64_t v)
{
  const uint64_t old = __atomic_exchange_n(ZBI_WORD(p), v, __ATOMIC_SEQ_CST);
#if !defined(__x86_64__) && !defined(__i386__)
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
  return old;
}
static inline uint32_t zbi_swap32_release(uint32_t *p, uint32_t v) { return __atomic_exchange_n(p, v, __ATOMIC_RELEASE); }

#if defined(__SANITIZE_THREAD__) && defined(__GNUC__) && !defined(__clang__)
  #pragma GCC diagnostic push
  #pragma GCC diagnostic ignored "-Wtsan"   /* it does not know fences: shared bytes are copied as atomics there */
#endif
static inline void zbi_fence_acquire(void) { __atomic_thread_fence(__ATOMIC_ACQUIRE); }
static inline void zbi_fence_release(void) { __atomic_thread_fence(__ATOMIC_RELEASE); }
static inline void zbi_fence_compiler(void) { __atomic_signal_fence(__ATOMIC_SEQ_CST); }
/* Stores before it are visible before loads after it. A locked instruction does that on x86-64, in a third
 * of the time of mfence, which some compilers choose. */
static inline void zbi_fence_full(void)
{
#if defined(__x86_64__)
  __asm__ __volatile__("lock; orl $0, (%%rsp)" ::: "memory", "cc");
#else
  __atomic_thread_fence(__ATOMIC_SEQ_CST);
#endif
}
#if defined(__SANITIZE_THREAD__) && defined(__GNUC__) && !defined(__clang__)
  #pragma GCC diagnostic pop
#endif

/* The highest and the lowest bit that is set; v is not 0. */
static inline uint32_t zbi_top_bit(uint64_t v) { return 63u - (uint32_t)__builtin_clzll(v); }
static inline uint32_t zbi_low_bit(uint64_t v) { return (uint32_t)__builtin_ctzll(v); }
static inline void zbi_prefetch(const void *p) { __builtin_prefetch(p); }

/* Tells the CPU that this is a spin: less power, and the other side's store arrives sooner. */
static inline void zbi_pause(void)
{
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#elif defined(__aarch64__) || (defined(__arm__) && __ARM_ARCH >= 7)
  __asm__ __volatile__("yield" ::: "memory");
#else
  __asm__ __volatile__("" ::: "memory");
#endif
}
#else
  #error "zerobuf.h: no atomics for this compiler yet: use gcc, clang or MSVC"
#endif

/* ============================================================================================
 * >>platform    what each OS must provide; nothing below >>segment knows more than this
 * ============================================================================================
 * A function that can fail gives a zb_result and leaves the system's error number in *os. */

/* Time. Both clocks are monotonic and count from the same moment; the coarse one may lag by 10 ms
 * and is cheap enough to be read for each frame. */
static int64_t  zbi_now_ns(void);
static int64_t  zbi_coarse_ns(void);
static void     zbi_sleep_ns(int64_t ns);
static int64_t  zbi_wall_ns(void);           /* since 1970; may be set back */
static uint64_t zbi_pid(void);               /* never 0 */
static uint64_t zbi_thread_self(void);       /* the calling thread, never 0 */
static bool     zbi_one_cpu(void);           /* true: spinning can only keep the other side from running */

/* Named shared memory. `zbi_shm` is zero when closed.
 * create: ZB_ERR_EXISTS if the name is taken; size 0 after it; exactly `mode`, whatever the umask.
 * open:   ZB_ERR_NOT_FOUND / ZB_ERR_PERMISSION; for writing or for looking only; sets size.
 * resize: pages are reserved unless sparse (ZB_ERR_NO_SPACE rather than a fault later); fresh bytes
 *         are 0; costs no more than the system's reservation.
 * measure: sets size, which may have changed since it was opened.
 * map:    size bytes at shm->base. hint: what to do with the mapping, zbi_hint bits; ZB_ERR_NO_SPACE if memory
 *         may not be locked.
 * map_part: size bytes from offset on, for writing, while the rest is mapped for looking only; ZB_ERR_PERMISSION if
 *         the object is open for looking only, ZB_ERR_OS if pages are too large for that.
 * slack:  by how much `size` may be more than what its maker asked for: a system may know whole pages only.
 * named:  true if `name` still means this very object. */
enum zbi_hint { ZBI_PREFAULT = 1, ZBI_LOCK_MEMORY = 2, ZBI_HUGE_PAGES = 4 };
static zb_result zbi_shm_create(zbi_shm *shm, const char *name, uint32_t mode, int *os);
static zb_result zbi_shm_open(zbi_shm *shm, const char *name, bool writable, int *os);
static zb_result zbi_shm_resize(zbi_shm *shm, uint64_t size, bool sparse, int *os);
static zb_result zbi_shm_measure(zbi_shm *shm, int *os);
static uint64_t  zbi_shm_slack(const zbi_shm *shm);
static zb_result zbi_shm_map(zbi_shm *shm, uint64_t size, bool writable, int *os);
static zb_result zbi_shm_hint(zbi_shm *shm, uint32_t hints, int *os);
static zb_result zbi_shm_map_part(const zbi_shm *shm, uint64_t offset, size_t size, void **part, int *os);
static void      zbi_shm_unmap_part(void *part, size_t size);
static bool      zbi_shm_named(const zbi_shm *shm, const char *name);
static void      zbi_shm_close(zbi_shm *shm);                          /* unmaps too */
static zb_result zbi_shm_unlink(const char *name, int *os);            /* ZB_ERR_NOT_FOUND: there was none */
/* Calls fn with the name of each object there is, until it returns false. */
static zb_result zbi_shm_each(bool (*fn)(const char *name, void *user), void *user);

/* Named semaphores, as the other makes open them. `zbi_sem` is zero when closed.
 * post: one token more, wakes one waiter; a full counter is no error. No system call without a waiter.
 * take: one token, without waiting. wait: one token, until a moment of zbi_now_ns; may return false
 *       early. take_many: that many, or all that there are, in one step. value: tokens at this moment.
 * alone: the caller's role is the only one that waits here, and nobody does now: forget waiters that
 *       were killed, or each post would go on calling the system for them. */
static zb_result zbi_sem_create(zbi_sem *sem, const char *prefix, const char *name, uint32_t mode, int *os);
static zb_result zbi_sem_open(zbi_sem *sem, const char *prefix, const char *name, int *os);
static void      zbi_sem_close(zbi_sem *sem);
static zb_result zbi_sem_unlink(const char *prefix, const char *name, int *os);   /* as zbi_shm_unlink */
static void      zbi_sem_post(zbi_sem *sem);
static bool      zbi_sem_take(zbi_sem *sem);
static bool      zbi_sem_wait(zbi_sem *sem, int64_t until_ns);
static uint64_t  zbi_sem_take_many(zbi_sem *sem, uint64_t tokens);   /* how many it took */
static uint64_t  zbi_sem_value(zbi_sem *sem);
static void      zbi_sem_alone(zbi_sem *sem);
/* A page of shared memory that lives and dies with this semaphore and that no other make looks at, 0
 * when new; mapped until the semaphore is closed. NULL where there is no such thing. */
static void     *zbi_sem_side(zbi_sem *sem);
/* The first bytes of that page, for somebody who only looks; false if there is none or it may not be read. */
static bool      zbi_sem_side_read(const char *prefix, const char *name, void *to, size_t size);
static bool      zbi_sem_there(const char *prefix, const char *name);

/* Presence: who is there, asked of the kernel. A role can be claimed through one handle at a time in
 * the whole system, whatever the pid namespace or user, and is dropped when the process dies, whatever
 * the way. held: by another handle than this one. */
enum zbi_role { ZBI_READER = 0, ZBI_WRITER = 1, ZBI_REPAIR = 2,
                ZBI_SUBSCRIBER = 16 /* to 79 */, ZBI_DICT_USER = 128 /* to 4223 */ };
static zb_result zbi_claim(zbi_shm *shm, int role, int *os);           /* ZB_ERR_BUSY: somebody has it */
static zb_result zbi_claim_all(zbi_shm *shm, int role, int count, int *os);   /* this one and those behind it, or none */
static bool zbi_role_held(const zbi_shm *shm, int role);
static uint32_t zbi_roles_held(const zbi_shm *shm, int role, int count);   /* how many of them */
static void zbi_drop(zbi_shm *shm, int role);

/* The same question for a process of another make, which claims nothing: only its pid is known.
 * zbi_peer is zero at first and remembers the process behind the pid, so that a pid used again later
 * does not fool it. GONE: dead, a zombie, or a process that does not use this segment. MAYBE: it
 * exists, and whether it uses the segment may not be seen. */
enum zbi_life { ZBI_GONE = 0, ZBI_MAYBE, ZBI_THERE };
static int  zbi_peer_life(zbi_peer *peer, uint64_t pid, const zbi_shm *shm);
static void zbi_peer_forget(zbi_peer *peer);
/* Where it is MAYBE: has the process behind this pid been there since that moment of the wall clock? As no two have one pid at a
 * time, it is then the one that had it at that moment. false: no, or the system does not tell. */
static bool zbi_peer_since(uint64_t pid, int64_t wall_ns);

/* The lock file that readers of every make hold. take: ZB_ERR_BUSY if somebody has it; *existed: it was
 * there before, and nobody had it. drop: removes the file, then lets go;
 * dir NULL: lets go of this process's share only. */
static zb_result zbi_lockfile_take(intptr_t *file, const char *dir, const char *name, uint32_t mode,
                                   bool *existed, int *os);
static void      zbi_lockfile_drop(intptr_t *file, const char *dir, const char *name);
static bool      zbi_lockfile_there(const char *dir, const char *name);

/* Sleep until *word is not `value` any more, until a moment, or for no reason; wake one such sleeper.
 * Threads of one process only: this is for the lock of a thread-safe handle. */
static void zbi_park(uint32_t *word, uint32_t value, int64_t until_ns);
static void zbi_unpark(uint32_t *word);

/* The same on words in shared memory, across processes. wait: until one of the words is not its value any
 * more, until a moment, or for no reason; false: the system cannot wait for that many. wake: all sleepers. Both
 * work on whatever mapping of the word. */
static bool zbi_shared_wait(uint32_t *const *words, const uint32_t *values, size_t count, int64_t until_ns);
static void zbi_shared_wake(uint32_t *word);

/* A barrier on others. all: each thread of each process that has registered passes a full fence before it returns; false:
 * the system cannot. register: this process, once is enough; false: the system cannot. */
static bool zbi_barrier_register(void);
static bool zbi_barrier_all(void);

#ifndef ZEROBUF_NO_THREADS
/* One thread. `zbi_thread` is zero when there is none. join: waits for its end. is_me: called by it? */
static zb_result zbi_thread_start(zbi_thread *thread, void *(*fn)(void *), void *arg, int *os);
static void      zbi_thread_join(zbi_thread *thread);
static bool      zbi_thread_is_me(const zbi_thread *thread);
#endif

/* ============================================================================================
 * >>posix       what every Unix has
 * ============================================================================================ */
#if defined(__unix__) || defined(__APPLE__)
#include <dirent.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <time.h>
#include <unistd.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/types.h>

#if !defined(O_CLOEXEC) || !defined(CLOCK_MONOTONIC)
  #error "zerobuf.h: a system header came first, with a narrower view of the OS: include zerobuf.h first, or define _GNU_SOURCE"
#endif

static int64_t zbi_clock_ns(clockid_t clock)
{
  struct timespec t;
  clock_gettime(clock, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}

static int64_t zbi_now_ns(void) { return zbi_clock_ns(CLOCK_MONOTONIC); }

static int64_t zbi_wall_ns(void) { return zbi_clock_ns(CLOCK_REALTIME); }

static void zbi_sleep_ns(int64_t ns)
{
  struct timespec t;
  if (ns <= 0) return;
  t.tv_sec = (time_t)(ns / 1000000000);
  t.tv_nsec = (long)(ns % 1000000000);
  nanosleep(&t, NULL);   /* a signal ends it early, which every caller allows */
}

static uint64_t zbi_pid(void) { return (uint64_t)getpid(); }

static zb_result zbi_errno_result(int error)
{
  switch (error) {
    case ENOENT: return ZB_ERR_NOT_FOUND;
    case EEXIST: return ZB_ERR_EXISTS;
    case EACCES: case EPERM: case EROFS: return ZB_ERR_PERMISSION;
    case ENOSPC: case ENOMEM: case EDQUOT: return ZB_ERR_NO_SPACE;
    case EFBIG: case EOVERFLOW: return ZB_ERR_TOO_LARGE;
    default: return ZB_ERR_OS;
  }
}

static zb_result zbi_fail(int *os)
{
  *os = errno;
  return zbi_errno_result(errno);
}

/* Until fn says that it is enough. A folder that is not there has nothing in it. */
static zb_result zbi_folder_each(const char *folder, bool (*fn)(const char *name, void *user), void *user)
{
  struct dirent *entry;
  DIR *dir = opendir(folder);
  if (!dir) return errno == ENOENT ? ZB_OK : zbi_errno_result(errno);
  while ((entry = readdir(dir)) != NULL)
    if (!fn(entry->d_name, user)) break;
  closedir(dir);
  return ZB_OK;
}

/* One file: opened, given exactly its mode, closed again if any of it fails. */
static int zbi_file_create(const char *path, uint32_t mode)
{
  int fd = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
  if (fd >= 0 && fchmod(fd, (mode_t)(mode & 0777)) != 0) {
    int error = errno;
    unlink(path);
    close(fd);
    errno = error;
    fd = -1;
  }
  return fd;
}

static bool zbi_file_named(int fd, const char *path)
{
  struct stat mine, named;
  return fstat(fd, &mine) == 0 && lstat(path, &named) == 0 &&
         mine.st_dev == named.st_dev && mine.st_ino == named.st_ino;
}

/* Opens the lock file, or makes it. A plain open comes first: with O_CREAT the kernel may refuse
 * another user's file in a sticky folder. */
static int zbi_lockfile_open(const char *path, uint32_t mode, bool *existed)
{
  const int flags = O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK;
  int fd = open(path, O_RDWR | flags);
  if (fd < 0 && errno == EACCES) fd = open(path, O_RDONLY | flags);
  *existed = fd >= 0;
  if (fd < 0 && errno == ENOENT) fd = zbi_file_create(path, mode);
  return fd;
}

static zb_result zbi_lockfile_lock(const char *path, uint32_t mode, intptr_t *file, bool *existed, int *os)
{
  int turn;
  for (turn = 0; turn < 100; turn++) {
    int fd = zbi_lockfile_open(path, mode, existed);
    if (fd < 0 && errno == EEXIST) continue;              /* made by somebody else in between */
    if (fd < 0) return zbi_fail(os);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
      zb_result e = errno == EWOULDBLOCK ? ZB_ERR_BUSY : zbi_fail(os);
      if (!*existed && e != ZB_ERR_BUSY) unlink(path);
      close(fd);
      return e;
    }
    if (zbi_file_named(fd, path)) {                       /* else its owner removed it as he left */
      *file = fd + 1;
      return ZB_OK;
    }
    close(fd);
  }
  return ZB_ERR_BUSY;
}

/* --- shared memory: what is the same once it is open --- */

static uint64_t zbi_shm_slack(const zbi_shm *shm)
{
  (void)shm;
  return 0;
}

static zb_result zbi_shm_map(zbi_shm *shm, uint64_t size, bool writable, int *os)
{
  void *base;
  if ((uint64_t)(size_t)size != size) return ZB_ERR_TOO_LARGE;
  base = mmap(NULL, (size_t)size, writable ? PROT_READ | PROT_WRITE : PROT_READ, MAP_SHARED, (int)shm->os - 1, 0);
  if (base == MAP_FAILED) return zbi_fail(os);
  shm->base = base;
  shm->size = size;
  return ZB_OK;
}

static zb_result zbi_shm_map_part(const zbi_shm *shm, uint64_t offset, size_t size, void **part, int *os)
{
  const uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
  void *base;
  if (offset % page != 0 || size % page != 0) return ZB_ERR_OS;
  base = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, (int)shm->os - 1, (off_t)offset);
  if (base == MAP_FAILED) return zbi_fail(os);
  *part = base;
  return ZB_OK;
}

static void zbi_shm_unmap_part(void *part, size_t size)
{
  if (part) munmap(part, size);
}

/* --- presence: open-file-description locks on bytes far behind the data --- */
#if !defined(__FreeBSD__)
#define ZBI_ROLE_BYTE 0x7a420000   /* fits a 32-bit off_t too */
#if defined(__linux__) && !defined(F_OFD_GETLK)       /* the kernel's numbers, for C libraries and modes that do not show them */
  #define F_OFD_GETLK 36
  #define F_OFD_SETLK 37
#endif
static int zbi_role_fd(const zbi_shm *shm);           /* of the file whose bytes they are */

static struct flock zbi_role_lock(int role, int count, short type)
{
  struct flock lock;
  memset(&lock, 0, sizeof lock);
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = ZBI_ROLE_BYTE + role;
  lock.l_len = count;
  return lock;
}

static zb_result zbi_claim_all(zbi_shm *shm, int role, int count, int *os)
{
  struct flock lock = zbi_role_lock(role, count, F_WRLCK);
  if (fcntl(zbi_role_fd(shm), F_OFD_SETLK, &lock) == 0) return ZB_OK;
  if (errno == EAGAIN || errno == EACCES) return ZB_ERR_BUSY;
  *os = errno;
  return ZB_ERR_OS;
}

static zb_result zbi_claim(zbi_shm *shm, int role, int *os) { return zbi_claim_all(shm, role, 1, os); }

static bool zbi_any_role_held(const zbi_shm *shm, int role, int count)
{
  struct flock lock = zbi_role_lock(role, count, F_WRLCK);
  return fcntl(zbi_role_fd(shm), F_OFD_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;   /* who cannot see takes it for held */
}

static bool zbi_role_held(const zbi_shm *shm, int role) { return zbi_any_role_held(shm, role, 1); }

static uint32_t zbi_roles_held(const zbi_shm *shm, int role, int count)
{
  if (!zbi_any_role_held(shm, role, count)) return 0;
  return count == 1 ? 1 : zbi_roles_held(shm, role, count / 2) + zbi_roles_held(shm, role + count / 2, count - count / 2);
}

static void zbi_drop(zbi_shm *shm, int role)
{
  struct flock lock = zbi_role_lock(role, 1, F_UNLCK);
  fcntl(zbi_role_fd(shm), F_OFD_SETLK, &lock);
}
#endif /* not FreeBSD: see >>roles */

/* --- the lock file --- */

static void zbi_lockfile_path(char *path, size_t size, const char *dir, const char *name)
{
  snprintf(path, size, "%.128s/%.250s.lock", dir, name);
}

static zb_result zbi_lockfile_take(intptr_t *file, const char *dir, const char *name, uint32_t mode,
                                   bool *existed, int *os)
{
  char path[400];
  if (mkdir(dir, 01777) == 0) {
    if (chmod(dir, 01777) != 0) {                         /* shared by all users, like /tmp */
      zb_result e = zbi_fail(os);
      rmdir(dir);
      return e;
    }
  } else if (errno != EEXIST) return errno == ENOENT ? ZB_ERR_ARGUMENT : zbi_fail(os);
  zbi_lockfile_path(path, sizeof path, dir, name);
  return zbi_lockfile_lock(path, mode, file, existed, os);
}

static void zbi_lockfile_drop(intptr_t *file, const char *dir, const char *name)
{
  char path[400];
  if (*file == 0) return;
  if (dir) {
    zbi_lockfile_path(path, sizeof path, dir, name);
    if (zbi_file_named((int)*file - 1, path)) unlink(path);
    flock((int)*file - 1, LOCK_UN);                       /* said, as a forked child may have a share in it */
  }
  close((int)*file - 1);
  *file = 0;
}

static bool zbi_lockfile_there(const char *dir, const char *name)
{
  char path[400];
  zbi_lockfile_path(path, sizeof path, dir, name);
  return access(path, F_OK) == 0;
}

#include <pthread.h>
static uint64_t zbi_thread_self(void)
{
  const pthread_t self = pthread_self();
  uint64_t id = 0;
  memcpy(&id, &self, ZBI_MIN(sizeof self, sizeof id));
  return id;
}

#ifndef ZEROBUF_NO_THREADS
static zb_result zbi_thread_start(zbi_thread *thread, void *(*fn)(void *), void *arg, int *os)
{
  pthread_t id;
  sigset_t all, before;
  sigfillset(&all);                                       /* signals are for the threads of the program */
  pthread_sigmask(SIG_SETMASK, &all, &before);
  *os = pthread_create(&id, NULL, fn, arg);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (*os != 0) return ZB_ERR_OS;
  memcpy(thread->id, &id, sizeof id);
  thread->runs = true;
  return ZB_OK;
}

static pthread_t zbi_thread_id(const zbi_thread *thread)
{
  pthread_t id;
  ZBI_STATIC_ASSERT(sizeof id <= sizeof thread->id, "room for the system's thread number");
  memcpy(&id, thread->id, sizeof id);
  return id;
}

static void zbi_thread_join(zbi_thread *thread)
{
  if (thread->runs) pthread_join(zbi_thread_id(thread), NULL);
  thread->runs = false;
}

static bool zbi_thread_is_me(const zbi_thread *thread)
{
  return thread->runs && pthread_equal(zbi_thread_id(thread), pthread_self());
}
#endif
#endif /* unix */

/* ============================================================================================
 * >>semfiles    named semaphores that are files: Linux, FreeBSD
 * ============================================================================================
 * The C library's own files, used directly: its functions work on the first bytes only, so a page has room for what no other
 * make looks at, the side page. */
#if defined(__linux__) || defined(__FreeBSD__)
#define ZBI_SEM_PAGE    4096
#define ZBI_SEM_LEAST   16
#define ZBI_SEM_SIDE    1024
#define ZBI_SEM_PATH    320

/* Each system's own. path: where the file is. blank: what an empty one begins with. extend: makes it a page long; 0 or an
 * error number. known: whether what has been mapped is a semaphore. */
static void zbi_sem_path(char path[ZBI_SEM_PATH], const char *prefix, const char *name);
static void zbi_sem_blank(uint32_t image[8]);
static int  zbi_sem_extend(int fd);
static bool zbi_sem_known(zbi_sem *sem);

#ifdef MAP_NOSYNC                /* nobody wants it written to a disk */
  #define ZBI_SEM_MAP (MAP_SHARED | MAP_NOSYNC)
#else
  #define ZBI_SEM_MAP MAP_SHARED
#endif

static zb_result zbi_file_unlink(const char *path, int *os) { return unlink(path) == 0 ? ZB_OK : zbi_fail(os); }

static zb_result zbi_sem_map(zbi_sem *sem, int fd, int *os)
{
  void *base = mmap(NULL, ZBI_SEM_PAGE, PROT_READ | PROT_WRITE, ZBI_SEM_MAP, fd, 0);
  zb_result e = base == MAP_FAILED ? zbi_fail(os) : ZB_OK;
  close(fd);
  if (e != ZB_OK) return e;
  sem->base = base;
  if (zbi_sem_known(sem)) return ZB_OK;
  zbi_sem_close(sem);
  return ZB_ERR_NOT_FOUND;                                /* being made at this moment, or damaged */
}

static zb_result zbi_sem_create(zbi_sem *sem, const char *prefix, const char *name, uint32_t mode, int *os)
{
  uint32_t image[8] = { 0, 0, 0, 0, 0, 0, 0, 0 };
  char path[ZBI_SEM_PATH];
  zb_result e;
  int fd, error;
  zbi_sem_path(path, prefix, name);
  fd = zbi_file_create(path, mode);
  if (fd < 0) return zbi_fail(os);
  zbi_sem_blank(image);                                   /* before it has its size: who opens it now sees which form it is */
  error = pwrite(fd, image, sizeof image, 0) == (ssize_t)sizeof image ? 0 : errno ? errno : EIO;
  if (error == 0) error = zbi_sem_extend(fd);
  if (error == 0) {
    e = zbi_sem_map(sem, fd, os);
  } else {
    *os = error;
    e = zbi_errno_result(error);
    close(fd);
  }
  if (e != ZB_OK) unlink(path);
  return e;
}

static zb_result zbi_sem_open(zbi_sem *sem, const char *prefix, const char *name, int *os)
{
  char path[ZBI_SEM_PATH];
  struct stat st;
  int fd;
  zbi_sem_path(path, prefix, name);
  fd = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd < 0) return zbi_fail(os);
  if (fstat(fd, &st) != 0) {
    zb_result e = zbi_fail(os);
    close(fd);
    return e;
  }
  if (!S_ISREG(st.st_mode) || st.st_size < ZBI_SEM_LEAST) {
    close(fd);
    return ZB_ERR_NOT_FOUND;                              /* being made at this moment, or damaged */
  }
  if (st.st_size < ZBI_SEM_PAGE) {                        /* another make made it: give it its page */
    *os = zbi_sem_extend(fd);
    if (*os != 0) {
      close(fd);
      return zbi_errno_result(*os);
    }
  }
  return zbi_sem_map(sem, fd, os);
}

static void zbi_sem_close(zbi_sem *sem)
{
  if (sem->base) munmap(sem->base, ZBI_SEM_PAGE);
  memset(sem, 0, sizeof *sem);
}

static zb_result zbi_sem_unlink(const char *prefix, const char *name, int *os)
{
  char path[ZBI_SEM_PATH];
  zbi_sem_path(path, prefix, name);
  return zbi_file_unlink(path, os);
}

static void *zbi_sem_side(zbi_sem *sem) { return (uint8_t *)sem->base + ZBI_SEM_SIDE; }

static bool zbi_sem_side_read(const char *prefix, const char *name, void *to, size_t size)
{
  char path[ZBI_SEM_PATH];
  ssize_t n = -1;
  int fd;
  zbi_sem_path(path, prefix, name);
  fd = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (fd >= 0) {
    n = pread(fd, to, size, ZBI_SEM_SIDE);
    close(fd);
  }
  return n == (ssize_t)size;
}

static bool zbi_sem_there(const char *prefix, const char *name)
{
  char path[ZBI_SEM_PATH];
  zbi_sem_path(path, prefix, name);
  return access(path, F_OK) == 0;
}

#endif /* semfiles */

/* ============================================================================================
 * >>linux
 * ============================================================================================ */
#if defined(__linux__)
#include <limits.h>
#include <poll.h>
#include <sys/statvfs.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>

/* Named here for C libraries and modes that do not show them; the kernel's numbers are fixed. */
#ifndef SYS_pidfd_open
  #define SYS_pidfd_open 434
#endif
#ifndef CLOCK_MONOTONIC_COARSE
  #define CLOCK_MONOTONIC_COARSE 6
#endif
#ifndef MADV_HUGEPAGE
  #define MADV_HUGEPAGE 14
#endif
#ifndef SYS_futex_waitv
  #define SYS_futex_waitv 449
#endif
#ifndef MADV_POPULATE_WRITE
  #define MADV_POPULATE_WRITE 23
#endif

/* Shared memory and semaphores are files here, at the place where every C library puts them. */
#define ZBI_SHM_DIR "/dev/shm/"
#define ZBI_SHM_PATH 320

static int64_t zbi_coarse_ns(void) { return zbi_clock_ns(CLOCK_MONOTONIC_COARSE); }

/* Not the affinity of this process: a process that is pinned to one CPU still spins for one on another. */
static bool zbi_one_cpu(void) { return sysconf(_SC_NPROCESSORS_ONLN) == 1; }

static void zbi_shm_path(char path[ZBI_SHM_PATH], const char *prefix, const char *name)
{
  snprintf(path, ZBI_SHM_PATH, ZBI_SHM_DIR "%.16s%.255s", prefix, name);
}

/* --- shared memory --- */

static zb_result zbi_shm_adopt_fd(zbi_shm *shm, int fd, int *os)
{
  struct stat st;
  if (fd < 0) return errno == ELOOP || errno == EISDIR ? (*os = errno, ZB_ERR_EXISTS) : zbi_fail(os);
  if (fstat(fd, &st) != 0) {
    zb_result e = zbi_fail(os);
    close(fd);
    return e;
  }
  if (!S_ISREG(st.st_mode)) {
    close(fd);
    return ZB_ERR_EXISTS;
  }
  memset(shm, 0, sizeof *shm);
  shm->os = fd + 1;
  shm->size = (uint64_t)st.st_size;
  shm->id[0] = (uint64_t)st.st_dev;
  shm->id[1] = (uint64_t)st.st_ino;
  return ZB_OK;
}

static zb_result zbi_shm_create(zbi_shm *shm, const char *name, uint32_t mode, int *os)
{
  char path[ZBI_SHM_PATH];
  zb_result e;
  int fd;
  zbi_shm_path(path, "", name);
  fd = zbi_file_create(path, mode);
  e = zbi_shm_adopt_fd(shm, fd, os);
  if (fd >= 0 && e != ZB_OK) unlink(path);
  return e;
}

static zb_result zbi_shm_open(zbi_shm *shm, const char *name, bool writable, int *os)
{
  char path[ZBI_SHM_PATH];
  zbi_shm_path(path, "", name);
  return zbi_shm_adopt_fd(shm, open(path, (writable ? O_RDWR : O_RDONLY) | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK), os);
}

static void zbi_read_text(const char *path, char *text, size_t size)
{
  ssize_t n = -1;
  int fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd >= 0) {
    n = read(fd, text, size - 1);
    close(fd);
  }
  text[n > 0 ? n : 0] = 0;
}

/* The number after `key`, times `unit`; a huge one if there is none. */
static uint64_t zbi_number(const char *text, const char *key, uint64_t unit)
{
  const char *at = strstr(text, key);
  uint64_t n = 0;
  if (at) for (at += strlen(key); *at == ' '; at++) { }
  if (!at || *at < '0' || *at > '9') return UINT64_MAX / 2;
  for (; *at >= '0' && *at <= '9'; at++) n = n * 10 + (uint64_t)(*at - '0');
  return n * unit;
}

/* Whether that much can be had at all. The folder may be allowed more than the machine has: then
 * reserving would not fail but end in the kernel killing processes. */
static bool zbi_memory_there(int fd, uint64_t size)
{
  struct statvfs fs;
  char text[4096];
  if (fstatvfs(fd, &fs) == 0 && fs.f_blocks != 0 && size / fs.f_frsize > fs.f_bavail) return false;
  if (size < (uint64_t)16 << 20) return true;
  zbi_read_text("/proc/meminfo", text, sizeof text);
  if (size > zbi_number(text, "MemAvailable:", 1024) + zbi_number(text, "SwapFree:", 1024)) return false;
  zbi_read_text("/sys/fs/cgroup/memory.max", text, sizeof text);   /* of this container; else not there, or "max" */
  return size <= zbi_number(text, "", 1);
}

static zb_result zbi_shm_resize(zbi_shm *shm, uint64_t size, bool sparse, int *os)
{
  const uint64_t step = (uint64_t)32 << 20;   /* so that a signal costs one step at most */
  uint64_t at = 0;
  int fd = (int)shm->os - 1;
  if (size > (uint64_t)INT64_MAX || (uint64_t)(off_t)size != size) return ZB_ERR_TOO_LARGE;
  if (!sparse && !zbi_memory_there(fd, size)) {
    *os = ENOSPC;
    return ZB_ERR_NO_SPACE;
  }
  if (ftruncate(fd, (off_t)size) != 0) return zbi_fail(os);
  while (!sparse && at < size) {
    uint64_t n = ZBI_MIN(step, size - at);
    int error = posix_fallocate(fd, (off_t)at, (off_t)n);
    if (error == EINTR) continue;
    if (error != 0) {
      *os = error;
      return zbi_errno_result(error);
    }
    at += n;
  }
  shm->size = size;
  return ZB_OK;
}

static zb_result zbi_shm_measure(zbi_shm *shm, int *os)
{
  struct stat st;
  if (fstat((int)shm->os - 1, &st) != 0) return zbi_fail(os);
  shm->size = (uint64_t)st.st_size;
  return ZB_OK;
}

static int zbi_role_fd(const zbi_shm *shm) { return (int)shm->os - 1; }

static zb_result zbi_shm_hint(zbi_shm *shm, uint32_t hints, int *os)
{
  const size_t size = (size_t)shm->size;
  if (hints & ZBI_HUGE_PAGES) madvise(shm->base, size, MADV_HUGEPAGE);       /* refused on many systems */
  if (hints & ZBI_PREFAULT && madvise(shm->base, size, MADV_POPULATE_WRITE) != 0) {
    size_t at;
    if (errno != EINVAL) {                                                  /* a sparse one, and no memory for it */
      *os = errno;
      return ZB_ERR_NO_SPACE;
    }
    for (at = 0; at < size; at += 4096) zbi_load_relaxed((const uint64_t *)shm->base + at / 8);   /* an older kernel */
  }
  if ((hints & ZBI_LOCK_MEMORY) && mlock(shm->base, size) != 0) {
    *os = errno;
    return ZB_ERR_NO_SPACE;
  }
  return ZB_OK;
}

static bool zbi_shm_named(const zbi_shm *shm, const char *name)
{
  char path[ZBI_SHM_PATH];
  zbi_shm_path(path, "", name);
  return zbi_file_named((int)shm->os - 1, path);
}

static void zbi_shm_close(zbi_shm *shm)
{
  if (shm->base) munmap(shm->base, (size_t)shm->size);
  if (shm->os) close((int)shm->os - 1);
  memset(shm, 0, sizeof *shm);
}

static zb_result zbi_shm_unlink(const char *name, int *os)
{
  char path[ZBI_SHM_PATH];
  zbi_shm_path(path, "", name);
  return zbi_file_unlink(path, os);
}

static zb_result zbi_shm_each(bool (*fn)(const char *name, void *user), void *user)
{
  return zbi_folder_each(ZBI_SHM_DIR, fn, user);
}

/* --- semaphores: glibc's own file, used directly, whatever the C library of this process ---
 *
 *   wide, of 64-bit processes     u64 tokens in the low half, waiters in the high half; u32 128 = shared; rest 0
 *   narrow, of 32-bit processes   u32 twice the tokens, + 1 if somebody may sleep; u32 128; u32 waiters; rest 0
 *
 * glibc's functions work on the same 32 or 16 bytes. Who makes the file takes the form of its own kind, as the programs
 * of other makes around it do; who opens it sees from the place of 128 which one it is.
 * Direct use adds what the functions cannot do: take all tokens in one step, forget waiters that were killed, and the side
 * page: see >>semfiles. */
#define ZBI_SEM_SHARED  128u
#define ZBI_SEM_WAITER  ((uint64_t)1 << 32)
#define ZBI_SEM_SLEEPER 1u                              /* narrow: the lowest bit of the first word */
#if defined(__LP64__) || defined(__x86_64__)
  enum { ZBI_SEM_NARROW_HERE = 0 };
#else
  enum { ZBI_SEM_NARROW_HERE = 1 };
#endif

static void zbi_sem_path(char path[ZBI_SEM_PATH], const char *prefix, const char *name)
{
  char file[16];
  snprintf(file, sizeof file, "sem.%s", prefix);
  zbi_shm_path(path, file, name);
}

static uint64_t *zbi_sem_word(const zbi_sem *sem) { return (uint64_t *)sem->base; }
static uint32_t *zbi_sem_word32(const zbi_sem *sem) { return (uint32_t *)sem->base; }
static bool zbi_sem_narrow(const zbi_sem *sem) { return sem->os != 0; }

static void zbi_sem_blank(uint32_t image[8]) { image[ZBI_SEM_NARROW_HERE ? 1 : 2] = ZBI_SEM_SHARED; }

static int zbi_sem_extend(int fd) { return posix_fallocate(fd, 0, ZBI_SEM_PAGE); }

static bool zbi_sem_known(zbi_sem *sem)
{
  sem->os = zbi_load32_relaxed(zbi_sem_word32(sem) + 2) != ZBI_SEM_SHARED &&
            zbi_load32_relaxed(zbi_sem_word32(sem) + 1) == ZBI_SEM_SHARED;
  return true;
}

/* The kernel's numbers; <linux/futex.h> is not everywhere where there is a C library. */
enum { ZBI_FUTEX_WAKE = 1, ZBI_FUTEX_WAIT_BITSET = 9, ZBI_FUTEX_PRIVATE = 128 };

/* The kernel's own form of a time: a C library of 32 bits may have a wider one. */
typedef struct zbi_kernel_time { long seconds, nanoseconds; } zbi_kernel_time;

static long zbi_futex(uint32_t *word, int op, uint32_t value, const zbi_kernel_time *until)
{
  return syscall(SYS_futex, word, op, value, until, NULL, 0xffffffffu);
}

static long zbi_futex_wait(uint32_t *word, uint32_t value, int64_t until_ns, int private_flag)
{
  zbi_kernel_time t;
  t.seconds = (long)ZBI_MIN(until_ns / 1000000000, (int64_t)LONG_MAX);
  t.nanoseconds = (long)(until_ns % 1000000000);
  return zbi_futex(word, ZBI_FUTEX_WAIT_BITSET | private_flag, value, &t);   /* on the monotonic clock */
}

/* [SEM-P] release: all that the poster did is visible to who takes the token, pairs with [SEM-T].
 * Tokens and waiters are one word, so a waiter that counted itself before looking is seen here, and
 * one that counts itself later sees the token. */
static void zbi_sem_post_wide(uint64_t *word)
{
  uint64_t old = zbi_load_relaxed(word);
  do {
    if ((uint32_t)old >= (uint32_t)INT32_MAX) return;     /* as full as it gets: already posted */
  } while (!zbi_cas_acq_rel(word, &old, old + 1));
  if (old >> 32) zbi_futex((uint32_t *)word, ZBI_FUTEX_WAKE, 1, NULL);
}

static void zbi_sem_post_narrow(uint32_t *word)
{
  uint32_t old = zbi_load32_relaxed(word);
  do {
    if (old >> 1 >= (uint32_t)INT32_MAX) return;
  } while (!zbi_cas32_acq_rel(word, &old, old + 2));
  if (old & ZBI_SEM_SLEEPER) zbi_futex(word, ZBI_FUTEX_WAKE, 1, NULL);
}

static void zbi_sem_post(zbi_sem *sem)
{
  if (zbi_sem_narrow(sem)) zbi_sem_post_narrow(zbi_sem_word32(sem));
  else zbi_sem_post_wide(zbi_sem_word(sem));
}

/* [SEM-T] acquire, pairs with [SEM-P]. An empty semaphore is only read: spinning here does not take
 * the line away from the poster. */
static uint64_t zbi_sem_take_wide(uint64_t *word, uint64_t tokens)
{
  uint64_t old = zbi_load_relaxed(word), n;
  do {
    n = ZBI_MIN(tokens, (uint64_t)(uint32_t)old);
  } while (n != 0 && !zbi_cas_acq_rel(word, &old, old - n));
  return n;
}

static uint64_t zbi_sem_take_narrow(uint32_t *word, uint64_t tokens)
{
  uint32_t old = zbi_load32_relaxed(word), n;
  do {
    n = (uint32_t)ZBI_MIN(tokens, (uint64_t)(old >> 1));
  } while (n != 0 && !zbi_cas32_acq_rel(word, &old, old - 2 * n));
  return n;
}

static uint64_t zbi_sem_take_many(zbi_sem *sem, uint64_t tokens)
{
  return zbi_sem_narrow(sem) ? zbi_sem_take_narrow(zbi_sem_word32(sem), tokens) : zbi_sem_take_wide(zbi_sem_word(sem), tokens);
}

static bool zbi_sem_take(zbi_sem *sem) { return zbi_sem_take_many(sem, 1) != 0; }

static bool zbi_sem_wait_wide(uint64_t *word, int64_t until_ns)
{
  uint64_t old;
  long r = 0;
  zbi_add_acq_rel(word, ZBI_SEM_WAITER);
  do {
    old = zbi_load_relaxed(word);
    while ((uint32_t)old != 0)
      if (zbi_cas_acq_rel(word, &old, old - 1 - ZBI_SEM_WAITER)) return true;
    r = zbi_futex_wait((uint32_t *)word, 0, until_ns, 0);
  } while (r == 0 || errno == EAGAIN);                    /* else: time is up, or a signal came */
  zbi_sub_acq_rel(word, ZBI_SEM_WAITER);
  return false;
}

/* The last waiter takes the sleepers' bit away. [SEM-S] acquire, pairs with [SEM-B]: if it took that of one who came
 * meanwhile, it sees it counted, and puts the bit back, with the wakes of those who posted without seeing it. */
static void zbi_sem_leave_narrow(uint32_t *word)
{
  uint32_t *waiters = word + 2;
  const bool last = zbi_load32_relaxed(waiters) == 1;
  if (last) zbi_and32_acq_rel(word, ~ZBI_SEM_SLEEPER);
  if (zbi_add32_acq_rel(waiters, (uint32_t)-1) > 1 && last) {
    const uint32_t tokens = zbi_or32_acq_rel(word, ZBI_SEM_SLEEPER) >> 1;
    if (tokens != 0) zbi_futex(word, ZBI_FUTEX_WAKE, tokens, NULL);
  }
}

/* [SEM-B] release, pairs with [SEM-S]: counted before the bit. */
static bool zbi_sem_wait_narrow(uint32_t *word, int64_t until_ns)
{
  bool taken;
  long r = 0;
  zbi_add32_acq_rel(word + 2, 1);
  do {
    zbi_or32_acq_rel(word, ZBI_SEM_SLEEPER);
    taken = zbi_sem_take_narrow(word, 1) != 0;
    if (!taken) r = zbi_futex_wait(word, ZBI_SEM_SLEEPER, until_ns, 0);
  } while (!taken && (r == 0 || errno == EAGAIN));
  zbi_sem_leave_narrow(word);
  return taken;
}

static bool zbi_sem_wait(zbi_sem *sem, int64_t until_ns)
{
  if (zbi_sem_take(sem)) return true;
  if (zbi_sem_narrow(sem) ? zbi_sem_wait_narrow(zbi_sem_word32(sem), until_ns)
                          : zbi_sem_wait_wide(zbi_sem_word(sem), until_ns)) return true;
  return zbi_sem_take(sem);
}

static void zbi_sem_alone(zbi_sem *sem)
{
  uint64_t *word = zbi_sem_word(sem);
  uint64_t old = zbi_load_relaxed(word);
  if (zbi_sem_narrow(sem)) {
    zbi_store32_relaxed(zbi_sem_word32(sem) + 2, 0);
    zbi_and32_acq_rel(zbi_sem_word32(sem), ~ZBI_SEM_SLEEPER);
    return;
  }
  while (old >> 32 != 0 && !zbi_cas_acq_rel(word, &old, (uint32_t)old)) { }
}

static uint64_t zbi_sem_value(zbi_sem *sem)
{
  return zbi_sem_narrow(sem) ? zbi_load32_acquire(zbi_sem_word32(sem)) >> 1 : (uint32_t)zbi_load_acquire(zbi_sem_word(sem));
}

/* --- the life of a process that claims nothing --- */

/* Reads /proc/PID/maps piece by piece. In each line the fourth field is the device, "00:1a", and the fifth
 * the inode number. */
typedef struct zbi_maps { int field; bool gap; uint64_t major, minor, number, inode; } zbi_maps;

static void zbi_maps_digit(zbi_maps *m, char c)
{
  const uint64_t digit = c >= '0' && c <= '9' ? (uint64_t)(c - '0') : c >= 'a' && c <= 'f' ? (uint64_t)(c - 'a') + 10 : 0;
  if (c == ':') {
    m->major = m->number;
    m->number = 0;
  } else if (m->field == 3) m->minor = m->number = m->number * 16 + digit;
  else if (m->field == 4) m->inode = m->inode * 10 + digit;
}

static bool zbi_maps_find(zbi_maps *m, const char *text, ssize_t size, const zbi_shm *shm)
{
  ssize_t i;
  for (i = 0; i < size; i++) {
    const char c = text[i];
    if (c == ' ' || c == '\n') {
      if (!m->gap && m->field == 4 && m->inode == shm->id[1] &&
          m->major == major((dev_t)shm->id[0]) && m->minor == minor((dev_t)shm->id[0])) return true;
      m->gap = true;
    } else {
      if (m->gap) {
        m->field++;
        m->number = m->inode = 0;
      }
      m->gap = false;
      zbi_maps_digit(m, c);
    }
    if (c == '\n') m->field = -1;
  }
  return false;
}

/* Does the process have this segment in its address space? Then it is no stranger with a used pid.
 * `empty`: what a process without any is, a zombie or one whose first thread has ended. */
static int zbi_peer_maps(uint64_t pid, const zbi_shm *shm, int empty)
{
  char path[64], text[4096];
  zbi_maps m = { -1, true, 0, 0, 0, 0 };
  bool any = false;
  ssize_t n;
  int fd;
  snprintf(path, sizeof path, "/proc/%llu/maps", (unsigned long long)pid);
  fd = open(path, O_RDONLY | O_CLOEXEC);
  if (fd < 0) return ZBI_MAYBE;                           /* not allowed, or no /proc here */
  while ((n = read(fd, text, sizeof text)) > 0 && !zbi_maps_find(&m, text, n, shm)) any = true;
  close(fd);
  return n > 0 ? ZBI_THERE : n < 0 ? ZBI_MAYBE : any ? ZBI_GONE : empty;
}

static void zbi_peer_forget(zbi_peer *peer)
{
  if (peer->watch) close((int)peer->watch - 1);
  memset(peer, 0, sizeof *peer);
}

static int zbi_peer_first_sight(zbi_peer *peer, uint64_t pid, const zbi_shm *shm)
{
  zbi_peer_forget(peer);
  peer->pid = pid;
  if (pid <= INT_MAX) {
    long fd = syscall(SYS_pidfd_open, (pid_t)pid, 0);
    if (fd >= 0) peer->watch = fd + 1;
    if (fd >= 0 || (kill((pid_t)pid, 0) == 0 || errno == EPERM))
      peer->known = (uint32_t)zbi_peer_maps(pid, shm, fd >= 0 ? ZBI_MAYBE : ZBI_GONE);
  }
  return (int)peer->known;
}

static int zbi_peer_life(zbi_peer *peer, uint64_t pid, const zbi_shm *shm)
{
  struct pollfd p;
  if (pid == 0) return ZBI_GONE;
  if (peer->pid != pid && zbi_peer_first_sight(peer, pid, shm) == ZBI_GONE) return ZBI_GONE;
  if (peer->known == ZBI_GONE) return ZBI_GONE;
  if (!peer->watch)                                       /* an old kernel, or out of descriptors */
    return kill((pid_t)pid, 0) == 0 || errno == EPERM ? zbi_peer_maps(pid, shm, ZBI_GONE) : ZBI_GONE;
  p.fd = (int)peer->watch - 1;
  p.events = POLLIN;
  if (poll(&p, 1, 0) > 0) peer->known = ZBI_GONE;         /* readable: it has ended */
  return (int)peer->known;
}

static bool zbi_peer_since(uint64_t pid, int64_t wall_ns)
{
  (void)pid, (void)wall_ns;
  return false;
}

static void zbi_park(uint32_t *word, uint32_t value, int64_t until_ns)
{
  zbi_futex_wait(word, value, until_ns, ZBI_FUTEX_PRIVATE);
}

static void zbi_unpark(uint32_t *word)
{
  zbi_futex(word, ZBI_FUTEX_WAKE | ZBI_FUTEX_PRIVATE, 1, NULL);
}

/* Two of the kernel's own structures, which not every C library shows. */
typedef struct zbi_futex_waiter { uint64_t value, address; uint32_t flags, reserved; } zbi_futex_waiter;
typedef struct zbi_kernel_time64 { int64_t seconds; long long nanoseconds; } zbi_kernel_time64;

static bool zbi_shared_wait_many(uint32_t *const *words, const uint32_t *values, size_t count, int64_t until_ns)
{
  zbi_futex_waiter waiters[ZB_WAIT_MAX];
  zbi_kernel_time64 until;
  size_t i;
  if (count > ZB_WAIT_MAX) return false;
  memset(waiters, 0, sizeof waiters);
  for (i = 0; i < count; i++) {
    waiters[i].value = values[i];
    waiters[i].address = (uint64_t)(uintptr_t)words[i];
    waiters[i].flags = 2;                                 /* a word of 32 bits, shared between processes */
  }
  until.seconds = until_ns / 1000000000;
  until.nanoseconds = until_ns % 1000000000;
  if (syscall(SYS_futex_waitv, waiters, (unsigned)count, 0u, &until, CLOCK_MONOTONIC) >= 0) return true;
  return errno == EAGAIN || errno == ETIMEDOUT || errno == EINTR;   /* else: a kernel before 5.16, or a filter */
}

static bool zbi_shared_wait(uint32_t *const *words, const uint32_t *values, size_t count, int64_t until_ns)
{
  if (count != 1) return zbi_shared_wait_many(words, values, count, until_ns);
  zbi_futex_wait(words[0], values[0], until_ns, 0);
  return true;
}

static void zbi_shared_wake(uint32_t *word) { zbi_futex(word, ZBI_FUTEX_WAKE, INT_MAX, NULL); }

/* membarrier: the kernel's numbers for the global expedited one, and for registering for it. */
#ifndef SYS_membarrier
  #define SYS_membarrier __NR_membarrier
#endif
static bool zbi_barrier_all(void) { return syscall(SYS_membarrier, 1 << 1, 0, 0) == 0; }
static bool zbi_barrier_register(void) { return syscall(SYS_membarrier, 1 << 2, 0, 0) == 0; }

#endif /* linux */

/* ============================================================================================
 * >>bsd         what macOS and FreeBSD have in common
 * ============================================================================================ */
#if defined(__APPLE__) || defined(__FreeBSD__)
#include <dirent.h>
#include <semaphore.h>
#include <sys/sysctl.h>

#define ZBI_ROLES_DIR   "/tmp/zerobuf"
#define ZBI_ROLES_PATH  320

static bool zbi_one_cpu(void) { return sysconf(_SC_NPROCESSORS_ONLN) == 1; }

/* A number of 32 or 64 bits. */
static uint64_t zbi_system_number(const char *name, uint64_t unknown)
{
  uint64_t number = 0;
  size_t n = sizeof number;
  return sysctlbyname(name, &number, &n, NULL, 0) == 0 ? number : unknown;
}

/* Opens a file of this folder, or makes it if `make`. */
static int zbi_beside_open(const char *path, int how, bool make, uint32_t mode)
{
  int fd = -1, turn;
  for (turn = 0; turn < 100 && fd < 0; turn++) {
    fd = open(path, how | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (fd >= 0 || errno != ENOENT || !make) return fd;
    if (mkdir(ZBI_ROLES_DIR, 01777) == 0) chmod(ZBI_ROLES_DIR, 01777);   /* shared by all users, like /tmp */
    fd = zbi_file_create(path, mode);
    if (fd < 0 && errno != EEXIST) return fd;
  }
  return fd;
}

static zb_result zbi_shm_hint(zbi_shm *shm, uint32_t hints, int *os)
{
  size_t at;
  if (hints & ZBI_PREFAULT)
    for (at = 0; at < shm->size; at += 4096) zbi_load_relaxed((const uint64_t *)shm->base + at / 8);
  if ((hints & ZBI_LOCK_MEMORY) && mlock(shm->base, (size_t)shm->size) != 0) {
    *os = errno;
    return ZB_ERR_NO_SPACE;
  }
  return ZB_OK;                                           /* large pages are not for such memory here */
}

/* --- the life of a process that claims nothing: its start tells it from a later one with the same pid --- */

/* Each system's own. start->at: in us on a clock that nobody sets, 0 if that may not be seen; start->wall: what to add for the
 * time since 1970. */
typedef struct zbi_start { int64_t at, wall; } zbi_start;
static int zbi_process_start(uint64_t pid, zbi_start *start);

static void zbi_peer_forget(zbi_peer *peer) { memset(peer, 0, sizeof *peer); }

static int zbi_peer_life(zbi_peer *peer, uint64_t pid, const zbi_shm *shm)
{
  zbi_start start;
  int life;
  (void)shm;
  if (pid == 0) return ZBI_GONE;
  life = zbi_process_start(pid, &start);
  if (peer->pid != pid) {
    peer->pid = pid;
    peer->watch = (intptr_t)start.at;
    peer->known = (uint32_t)life;
  }
  if (life == ZBI_GONE || (start.at != 0 && peer->watch != 0 && (intptr_t)start.at != peer->watch)) peer->known = ZBI_GONE;
  return (int)peer->known;
}

/* The clock may be coarse, by 100 ms here. Who cannot see its start takes it for there. */
static bool zbi_peer_since(uint64_t pid, int64_t wall_ns)
{
  zbi_start start;
  return zbi_process_start(pid, &start) != ZBI_GONE && (start.at == 0 || start.at + start.wall <= wall_ns / 1000 + 100000);
}

/* --- sleeping on a word --- */

/* Each system's own. wake: all of them. */
static void zbi_word_wait(uint32_t *word, uint32_t value, int64_t until_ns, bool shared);
static void zbi_word_wake(uint32_t *word, bool shared);

/* At most an hour: a sleep may end for no reason. */
static int64_t zbi_sleep_left(int64_t until_ns)
{
  const int64_t left = until_ns - zbi_now_ns();
  return ZBI_MIN(left, (int64_t)3600 * 1000000000);
}

static void zbi_park(uint32_t *word, uint32_t value, int64_t until_ns) { zbi_word_wait(word, value, until_ns, false); }
static void zbi_unpark(uint32_t *word) { zbi_word_wake(word, false); }

static bool zbi_shared_wait(uint32_t *const *words, const uint32_t *values, size_t count, int64_t until_ns)
{
  if (count != 1) return false;
  zbi_word_wait(words[0], values[0], until_ns, true);
  return true;
}

static void zbi_shared_wake(uint32_t *word) { zbi_word_wake(word, true); }

#endif /* bsd */

/* ============================================================================================
 * >>darwin      macOS: names without files behind them
 * ============================================================================================
 * Shared memory and semaphores have names of 30 bytes, which nobody can list; shared memory takes neither locks nor a
 * second size, which it rounds up to pages; a semaphore can be neither asked for its value nor waited for with an end.
 * So each segment that this library uses has a small file beside it, /tmp/zerobuf/NAME: its inode says which of several
 * segments of one name is meant, its bytes are the roles' locks, it holds the size, and the folder is the list. */
#if defined(__APPLE__)
#include <libproc.h>
#include <sys/proc.h>

#ifndef ZBI_NAME_MOST            /* a test that looks for names has more */
  #define ZBI_NAME_MOST 30       /* with the slash; what PSHMNAMLEN and PSEMNAMLEN, 31 with the end, leave */
#endif

static int64_t zbi_coarse_ns(void) { return zbi_now_ns(); }

/* "/" prefix NAME; a longer one is "/zb~" and the 16 digits of its FNV-1a hash, which is the same in every process and is
 * no name that a user can choose. */
static void zbi_system_name(char out[ZBI_NAME_MOST + 1], const char *prefix, const char *name)
{
  uint64_t hash = 0xcbf29ce484222325u;
  const size_t p = strlen(prefix), n = strlen(name);
  const char *at;
  if (p + n + 1 <= ZBI_NAME_MOST) {
    out[0] = '/';
    memcpy(out + 1, prefix, p);
    memcpy(out + 1 + p, name, n + 1);
    return;
  }
  for (at = prefix; *at; at++) hash = (hash ^ (uint8_t)*at) * 0x100000001b3u;
  for (at = name; *at; at++) hash = (hash ^ (uint8_t)*at) * 0x100000001b3u;
  snprintf(out, ZBI_NAME_MOST + 1, "/zb~%016llx", (unsigned long long)hash);
}

/* --- the file beside a segment --- */

static void zbi_roles_path(char path[ZBI_ROLES_PATH], const char *name)
{
  snprintf(path, ZBI_ROLES_PATH, ZBI_ROLES_DIR "/%.255s", name);
}

/* A segment of another make has none before somebody of this make comes. */
static int zbi_roles_open(const char *name, bool writable, uint32_t mode)
{
  char path[ZBI_ROLES_PATH];
  zbi_roles_path(path, name);
  return zbi_beside_open(path, writable ? O_RDWR : O_RDONLY, writable, mode);
}

static int zbi_role_fd(const zbi_shm *shm) { return (int)shm->id[0] - 1; }

/* --- shared memory --- */

static zb_result zbi_shm_measure(zbi_shm *shm, int *os)
{
  const uint64_t page = (uint64_t)sysconf(_SC_PAGESIZE);
  struct stat st;
  uint64_t exact;
  if (fstat((int)shm->os - 1, &st) != 0) return zbi_fail(os);
  shm->size = (uint64_t)st.st_size;
  if (shm->id[0] && pread(zbi_role_fd(shm), &exact, sizeof exact, 0) == (ssize_t)sizeof exact &&
      exact <= shm->size && shm->size - exact < page) shm->size = exact;   /* else another make's: rounded up */
  return ZB_OK;
}

static zb_result zbi_shm_adopt(zbi_shm *shm, int fd, int roles, int *os)
{
  struct stat st;
  memset(shm, 0, sizeof *shm);
  shm->os = fd + 1;
  if (roles < 0) return ZB_OK;
  shm->id[0] = (uint64_t)roles + 1;
  if (fstat(roles, &st) != 0) return zbi_fail(os);
  shm->id[1] = (uint64_t)st.st_ino;
  return S_ISREG(st.st_mode) ? ZB_OK : ZB_ERR_EXISTS;
}

static zb_result zbi_shm_create(zbi_shm *shm, const char *name, uint32_t mode, int *os)
{
  char system_name[ZBI_NAME_MOST + 1], path[ZBI_ROLES_PATH];
  zb_result e;
  int fd, roles;
  zbi_system_name(system_name, "", name);
  fd = shm_open(system_name, O_RDWR | O_CREAT | O_EXCL, (mode_t)(mode & 0777));
  if (fd < 0) return zbi_fail(os);
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  zbi_roles_path(path, name);
  unlink(path);                                           /* of an earlier segment of this name */
  roles = zbi_roles_open(name, true, mode);
  e = roles < 0 ? zbi_fail(os) : zbi_shm_adopt(shm, fd, roles, os);
  if (e != ZB_OK) {
    if (roles >= 0) close(roles);
    close(fd);
    shm_unlink(system_name);
    memset(shm, 0, sizeof *shm);
  }
  return e;
}

static zb_result zbi_shm_open(zbi_shm *shm, const char *name, bool writable, int *os)
{
  char system_name[ZBI_NAME_MOST + 1];
  struct stat st;
  zb_result e = ZB_OK;
  int fd, roles = -1;
  zbi_system_name(system_name, "", name);
  fd = shm_open(system_name, writable ? O_RDWR : O_RDONLY, 0);
  if (fd < 0) return zbi_fail(os);
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  if (fstat(fd, &st) != 0) e = zbi_fail(os);
  if (e == ZB_OK) roles = zbi_roles_open(name, writable, (uint32_t)st.st_mode & 0777);
  if (e == ZB_OK && roles < 0 && (writable || errno != ENOENT)) e = zbi_fail(os);   /* who only looks needs none */
  if (e == ZB_OK) e = zbi_shm_adopt(shm, fd, roles, os);
  if (e == ZB_OK) e = zbi_shm_measure(shm, os);
  if (e != ZB_OK) {
    if (roles >= 0) close(roles);
    close(fd);
    memset(shm, 0, sizeof *shm);
  }
  return e;
}

/* Memory cannot be reserved here; what exceeds the machine's is refused. */
static zb_result zbi_shm_resize(zbi_shm *shm, uint64_t size, bool sparse, int *os)
{
  if (size > (uint64_t)INT64_MAX) return ZB_ERR_TOO_LARGE;
  if (!sparse && size > zbi_system_number("hw.memsize", UINT64_MAX)) {
    *os = ENOMEM;
    return ZB_ERR_NO_SPACE;
  }
  if (pwrite(zbi_role_fd(shm), &size, sizeof size, 0) != (ssize_t)sizeof size) return zbi_fail(os);
  if (ftruncate((int)shm->os - 1, (off_t)size) != 0) return zbi_fail(os);
  shm->size = size;
  return ZB_OK;
}

static bool zbi_shm_named(const zbi_shm *shm, const char *name)
{
  char system_name[ZBI_NAME_MOST + 1], path[ZBI_ROLES_PATH];
  int fd;
  zbi_roles_path(path, name);
  if (shm->id[0] && !zbi_file_named(zbi_role_fd(shm), path)) return false;
  zbi_system_name(system_name, "", name);
  fd = shm_open(system_name, O_RDONLY, 0);
  if (fd < 0) return errno == EACCES;
  close(fd);
  return true;
}

static void zbi_shm_close(zbi_shm *shm)
{
  if (shm->base) munmap(shm->base, (size_t)shm->size);
  if (shm->id[0]) close(zbi_role_fd(shm));
  if (shm->os) close((int)shm->os - 1);
  memset(shm, 0, sizeof *shm);
}

/* The file goes first: while the segment has its name nobody makes a new one, with a new file. */
static zb_result zbi_shm_unlink(const char *name, int *os)
{
  char system_name[ZBI_NAME_MOST + 1], path[ZBI_ROLES_PATH];
  zbi_roles_path(path, name);
  unlink(path);
  zbi_system_name(system_name, "", name);
  return shm_unlink(system_name) == 0 ? ZB_OK : zbi_fail(os);
}

static zb_result zbi_shm_each(bool (*fn)(const char *name, void *user), void *user)
{
  return zbi_folder_each(ZBI_ROLES_DIR, fn, user);
}

/* --- semaphores --- */

static zb_result zbi_sem_adopt(zbi_sem *sem, sem_t *opened, int *os)
{
  if (opened == SEM_FAILED) return zbi_fail(os);
  memset(sem, 0, sizeof *sem);
  sem->base = (void *)opened;
  return ZB_OK;
}

static zb_result zbi_sem_create(zbi_sem *sem, const char *prefix, const char *name, uint32_t mode, int *os)
{
  char system_name[ZBI_NAME_MOST + 1];
  zbi_system_name(system_name, prefix, name);
  return zbi_sem_adopt(sem, sem_open(system_name, O_CREAT | O_EXCL, (mode_t)(mode & 0777), 0u), os);
}

static zb_result zbi_sem_open(zbi_sem *sem, const char *prefix, const char *name, int *os)
{
  char system_name[ZBI_NAME_MOST + 1];
  zbi_system_name(system_name, prefix, name);
  return zbi_sem_adopt(sem, sem_open(system_name, 0), os);
}

static void zbi_sem_close(zbi_sem *sem)
{
  if (sem->base) sem_close((sem_t *)sem->base);
  memset(sem, 0, sizeof *sem);
}

static zb_result zbi_sem_unlink(const char *prefix, const char *name, int *os)
{
  char system_name[ZBI_NAME_MOST + 1];
  zbi_system_name(system_name, prefix, name);
  return sem_unlink(system_name) == 0 ? ZB_OK : zbi_fail(os);
}

static bool zbi_sem_there(const char *prefix, const char *name)
{
  zbi_sem sem;
  int os = 0;
  const zb_result e = zbi_sem_open(&sem, prefix, name, &os);
  if (e == ZB_OK) zbi_sem_close(&sem);
  return e == ZB_OK || e == ZB_ERR_PERMISSION;
}

/* There is no memory behind a semaphore here, and nothing tells one that was made anew from the one before it. */
static void *zbi_sem_side(zbi_sem *sem) { (void)sem; return NULL; }
static bool zbi_sem_side_read(const char *prefix, const char *name, void *to, size_t size)
{
  (void)prefix, (void)name, (void)to, (void)size;
  return false;
}

static void zbi_sem_post(zbi_sem *sem) { sem_post((sem_t *)sem->base); }   /* a full one is no error */

static bool zbi_sem_take(zbi_sem *sem) { return sem_trywait((sem_t *)sem->base) == 0; }

/* There is no sem_timedwait: looks that grow rarer, from 20 us to 2 ms. */
static bool zbi_sem_wait(zbi_sem *sem, int64_t until_ns)
{
  int64_t nap = 20000;
  while (!zbi_sem_take(sem)) {
    const int64_t left = until_ns - zbi_now_ns();
    if (left <= 0) return false;
    zbi_sleep_ns(ZBI_MIN(nap, left));
    nap = ZBI_MIN(nap * 2, (int64_t)2000000);
  }
  return true;
}

static uint64_t zbi_sem_take_many(zbi_sem *sem, uint64_t tokens)
{
  uint64_t n = 0;
  while (n < tokens && zbi_sem_take(sem)) n++;
  return n;
}

/* Nobody says how many: so they are taken and given back. Who dies in between leaves too few, as any death may, which the
 * next one to connect puts right. */
static uint64_t zbi_sem_value(zbi_sem *sem)
{
  const uint64_t n = zbi_sem_take_many(sem, UINT64_MAX);
  uint64_t i;
  for (i = 0; i < n; i++) zbi_sem_post(sem);
  return n;
}

static void zbi_sem_alone(zbi_sem *sem) { (void)sem; }    /* the kernel knows who waits */

/* --- the life of a process that claims nothing --- */

static int zbi_process_start(uint64_t pid, zbi_start *start)
{
  struct proc_bsdinfo info;
  start->at = start->wall = 0;
  if (pid > (uint64_t)INT32_MAX) return ZBI_GONE;
  if (proc_pidinfo((int)pid, PROC_PIDTBSDINFO, 0, &info, (int)sizeof info) != (int)sizeof info)
    return kill((pid_t)pid, 0) == 0 || errno == EPERM ? ZBI_MAYBE : ZBI_GONE;
  start->at = (int64_t)(info.pbi_start_tvsec * 1000000 + info.pbi_start_tvusec);   /* stays when the clock is set */
  return info.pbi_status == SZOMB ? ZBI_GONE : ZBI_MAYBE;
}

/* --- sleeping on a word --- */

/* From macOS 14.4 on there is a documented way; before, the one that the system's own libraries use. */
#if defined(__has_include) && defined(__MAC_OS_X_VERSION_MIN_REQUIRED)
  #if __has_include(<os/os_sync_wait_on_address.h>) && __MAC_OS_X_VERSION_MIN_REQUIRED >= 140400
    #include <os/os_sync_wait_on_address.h>
    #define ZBI_OS_SYNC 1
  #endif
#endif

#ifdef ZBI_OS_SYNC
static void zbi_word_wait(uint32_t *word, uint32_t value, int64_t until_ns, bool shared)
{
  const int64_t left = zbi_sleep_left(until_ns);
  if (left <= 0) return;
  os_sync_wait_on_address_with_timeout(word, value, 4, shared ? OS_SYNC_WAIT_ON_ADDRESS_SHARED : OS_SYNC_WAIT_ON_ADDRESS_NONE,
                                       OS_CLOCK_MACH_ABSOLUTE_TIME, (uint64_t)left);
}

static void zbi_word_wake(uint32_t *word, bool shared)
{
  os_sync_wake_by_address_all(word, 4, shared ? OS_SYNC_WAKE_BY_ADDRESS_SHARED : OS_SYNC_WAKE_BY_ADDRESS_NONE);
}
#else
#ifdef __cplusplus
extern "C" {
#endif
int __ulock_wait(uint32_t operation, void *address, uint64_t value, uint32_t timeout_us);
int __ulock_wake(uint32_t operation, void *address, uint64_t value);
#ifdef __cplusplus
}
#endif
enum { ZBI_ULOCK_WAIT = 1, ZBI_ULOCK_WAIT_SHARED = 3, ZBI_ULOCK_ALL = 0x100 };

static void zbi_word_wait(uint32_t *word, uint32_t value, int64_t until_ns, bool shared)
{
  const int64_t left = zbi_sleep_left(until_ns);
  if (left <= 0) return;
  __ulock_wait(shared ? ZBI_ULOCK_WAIT_SHARED : ZBI_ULOCK_WAIT, word, value, (uint32_t)(left / 1000 + 1));   /* 0: no end */
}

static void zbi_word_wake(uint32_t *word, bool shared)
{
  __ulock_wake((shared ? ZBI_ULOCK_WAIT_SHARED : ZBI_ULOCK_WAIT) | ZBI_ULOCK_ALL, word, 0);
}
#endif

static bool zbi_barrier_all(void) { return false; }
static bool zbi_barrier_register(void) { return false; }
#endif /* darwin */

/* ============================================================================================
 * >>roles       where each role is a thing of the system by itself: FreeBSD, Windows
 * ============================================================================================ */
#if defined(__FreeBSD__) || defined(_WIN32)
/* What a handle keeps: two things of the system's own, then its roles, in pairs of role + 1 and what holds it. */
enum zbi_keep { ZBI_KEEP_DATA = 0, ZBI_KEEP_CONTROL, ZBI_KEEP_ROLES };

/* The place of a role that this handle has; of -1: a free one. */
static intptr_t *zbi_role_kept(const zbi_shm *shm, int role)
{
  const size_t count = sizeof shm->keep / sizeof shm->keep[0];
  size_t i;
  for (i = ZBI_KEEP_ROLES; i + 1 < count; i += 2)
    if (shm->keep[i] == role + 1) return (intptr_t *)&shm->keep[i];
  return NULL;
}

/* A role that stands for all users of an object: see zbi_claim_all. */
#define ZBI_ROLE_ALL 65536

/* Each system's own: claims this one, or finds that the handle has it. */
static zb_result zbi_claim_one(zbi_shm *shm, int role, int *os);

/* A user claims its role, then asks for that of all; who wants all claims that one, then asks for each user's. So one of them
 * sees the other, or both do. */
static zb_result zbi_claim(zbi_shm *shm, int role, int *os)
{
  const zb_result e = zbi_claim_one(shm, role, os);
  if (e != ZB_OK || role < ZBI_DICT_USER || !zbi_role_held(shm, ZBI_ROLE_ALL)) return e;
  zbi_drop(shm, role);
  return ZB_ERR_BUSY;
}

static zb_result zbi_claim_all(zbi_shm *shm, int role, int count, int *os)
{
  const zb_result e = zbi_claim_one(shm, ZBI_ROLE_ALL, os);
  if (e != ZB_OK || zbi_roles_held(shm, role, count) == 0) return e;
  zbi_drop(shm, ZBI_ROLE_ALL);
  return ZB_ERR_BUSY;
}

static uint32_t zbi_roles_held(const zbi_shm *shm, int role, int count)
{
  uint32_t n = 0;
  for (; count > 0; count--) n += zbi_role_held(shm, role++);
  return n;
}

#endif /* roles */

/* ============================================================================================
 * >>freebsd
 * ============================================================================================
 * Shared memory has names but no folder, and takes no locks; the kernel knows its exact size, lists it, and numbers it, so
 * that one made anew under the same name is told from the one before.
 *
 * A role is an empty file /tmp/zerobuf/NUMBER-BIRTH-ROLE that its owner has locked with flock: such a lock belongs to the
 * open file, not to the process, and the kernel drops it with the last process that has it open. A lock that was set so is
 * seen by F_GETLK of fcntl: who only asks never holds it, not for a moment. Who was killed leaves the file, unlocked: it is
 * locked again by the next one, or goes with the segment's name.
 *
 * A semaphore is the C library's file, "/tmp/SEMD" and its name: u32 "sem2", u32 tokens (highest bit: somebody may sleep),
 * u32 flags, u32 0. The library's functions work on it wherever it is mapped. */
#if defined(__FreeBSD__)
#include <sys/param.h>
#include <sys/umtx.h>
#include <sys/user.h>
#if defined(__has_include)
  #if __has_include(<sys/membarrier.h>)
    #include <sys/membarrier.h>
    #define ZBI_MEMBARRIER 1
  #endif
#endif

#ifndef ZBI_SEM_PREFIX           /* a test has them elsewhere */
  #define ZBI_SEM_PREFIX "/tmp/SEMD"
#endif
#define ZBI_SHM_NAME 260

static int64_t zbi_coarse_ns(void) { return zbi_clock_ns(CLOCK_MONOTONIC_FAST); }

/* --- shared memory --- */

static void zbi_shm_path(char path[ZBI_SHM_NAME], const char *name)
{
  snprintf(path, ZBI_SHM_NAME, "/%.255s", name);
}

static zb_result zbi_shm_adopt_fd(zbi_shm *shm, int fd, struct stat *st, int *os)
{
  if (fd < 0) return zbi_fail(os);
  if (fstat(fd, st) != 0) {
    zb_result e = zbi_fail(os);
    close(fd);
    return e;
  }
  memset(shm, 0, sizeof *shm);
  shm->os = fd + 1;
  shm->size = (uint64_t)st->st_size;
  shm->id[0] = (uint64_t)st->st_birthtim.tv_sec * 1000000000 + (uint64_t)st->st_birthtim.tv_nsec;
  shm->id[1] = (uint64_t)st->st_ino;
  return ZB_OK;
}

static zb_result zbi_shm_create(zbi_shm *shm, const char *name, uint32_t mode, int *os)
{
  char path[ZBI_SHM_NAME];
  struct stat st;
  zb_result e;
  int fd;
  zbi_shm_path(path, name);
  fd = shm_open(path, O_RDWR | O_CREAT | O_EXCL, 0600);   /* closed by exec, always */
  e = zbi_shm_adopt_fd(shm, fd, &st, os);
  if (e == ZB_OK && fchmod(fd, (mode_t)(mode & 0777)) != 0) {
    e = zbi_fail(os);
    zbi_shm_close(shm);
  }
  if (fd >= 0 && e != ZB_OK) shm_unlink(path);
  return e;
}

static zb_result zbi_shm_open(zbi_shm *shm, const char *name, bool writable, int *os)
{
  char path[ZBI_SHM_NAME];
  struct stat st;
  zbi_shm_path(path, name);
  return zbi_shm_adopt_fd(shm, shm_open(path, writable ? O_RDWR : O_RDONLY, 0), &st, os);
}

/* ftruncate sets swap space aside, where vm.overcommit asks for that. Pages cannot be reserved: posix_fallocate does the
 * same as ftruncate to such an object, and older systems refuse it. What exceeds the machine's memory and swap is refused. */
static zb_result zbi_shm_resize(zbi_shm *shm, uint64_t size, bool sparse, int *os)
{
  if (size > (uint64_t)INT64_MAX) return ZB_ERR_TOO_LARGE;
  if (!sparse && size > zbi_system_number("hw.physmem", UINT64_MAX / 2) + zbi_system_number("vm.swap_total", 0)) {
    *os = ENOMEM;
    return ZB_ERR_NO_SPACE;
  }
  if (ftruncate((int)shm->os - 1, (off_t)size) != 0) return zbi_fail(os);
  shm->size = size;
  return ZB_OK;
}

static zb_result zbi_shm_measure(zbi_shm *shm, int *os)
{
  struct stat st;
  if (fstat((int)shm->os - 1, &st) != 0) return zbi_fail(os);
  shm->size = (uint64_t)st.st_size;
  return ZB_OK;
}

static bool zbi_shm_named(const zbi_shm *shm, const char *name)
{
  zbi_shm named;
  int os = 0;
  const zb_result e = zbi_shm_open(&named, name, false, &os);
  bool same;
  if (e != ZB_OK) return e == ZB_ERR_PERMISSION;
  same = named.id[0] == shm->id[0] && named.id[1] == shm->id[1];
  zbi_shm_close(&named);
  return same;
}

/* --- presence: a locked file for each role --- */

static void zbi_role_path(char path[ZBI_ROLES_PATH], const zbi_shm *shm, int role)
{
  snprintf(path, ZBI_ROLES_PATH, ZBI_ROLES_DIR "/%llx-%llx-%x", (unsigned long long)shm->id[1],
           (unsigned long long)shm->id[0], (unsigned)role);
}

/* Whoever may open the segment may open its files, also those who only look. A new file has its folder's group. */
static int zbi_role_file(const zbi_shm *shm, const char *path)
{
  struct stat st, file;
  int fd;
  if (fstat((int)shm->os - 1, &st) != 0) return -1;
  fd = zbi_beside_open(path, O_RDONLY, true, (uint32_t)st.st_mode & 0777);
  if (fd >= 0 && fstat(fd, &file) == 0 && file.st_gid != st.st_gid && file.st_uid == geteuid() &&
      fchown(fd, (uid_t)-1, st.st_gid) != 0) errno = 0;   /* not of that group: it may do without */
  return fd;
}

static zb_result zbi_claim_one(zbi_shm *shm, int role, int *os)
{
  intptr_t *place = zbi_role_kept(shm, -1);
  char path[ZBI_ROLES_PATH];
  int turn, fd;
  if (zbi_role_kept(shm, role)) return ZB_OK;
  if (!place) return ZB_ERR_OS;
  zbi_role_path(path, shm, role);
  for (turn = 0; turn < 100; turn++) {
    if ((fd = zbi_role_file(shm, path)) < 0) return zbi_fail(os);
    if (flock(fd, LOCK_EX | LOCK_NB) != 0) {
      const zb_result e = errno == EWOULDBLOCK ? ZB_ERR_BUSY : zbi_fail(os);
      close(fd);
      return e;
    }
    if (zbi_file_named(fd, path)) {                       /* else its owner removed it as he left */
      place[0] = role + 1;
      place[1] = (intptr_t)fd + 1;
      shm->keep[ZBI_KEEP_DATA] = (intptr_t)getpid();      /* whose files they are: see zbi_shm_close */
      return ZB_OK;
    }
    close(fd);
  }
  return ZB_ERR_BUSY;
}

static bool zbi_lock_held(int fd)
{
  struct flock lock;
  memset(&lock, 0, sizeof lock);
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return fcntl(fd, F_GETLK, &lock) != 0 || lock.l_type != F_UNLCK;
}

static bool zbi_role_held(const zbi_shm *shm, int role)
{
  char path[ZBI_ROLES_PATH];
  bool held;
  int fd;
  if (zbi_role_kept(shm, role)) return false;
  zbi_role_path(path, shm, role);
  fd = zbi_beside_open(path, O_RDONLY, false, 0);
  if (fd < 0) return errno != ENOENT;                     /* who cannot see takes it for held */
  held = zbi_lock_held(fd);
  close(fd);
  return held;
}

static void zbi_drop(zbi_shm *shm, int role)
{
  char path[ZBI_ROLES_PATH];
  intptr_t *place = zbi_role_kept(shm, role);
  int fd;
  if (!place) return;
  fd = (int)place[1] - 1;
  zbi_role_path(path, shm, role);
  if (zbi_file_named(fd, path)) unlink(path);
  flock(fd, LOCK_UN);                                     /* said, as a forked child may have a share in it */
  close(fd);
  place[0] = place[1] = 0;
}

/* A forked child only closes: the files are its parent's. */
static void zbi_shm_close(zbi_shm *shm)
{
  const bool mine = shm->keep[ZBI_KEEP_DATA] == (intptr_t)getpid();
  size_t i;
  for (i = ZBI_KEEP_ROLES; i + 1 < sizeof shm->keep / sizeof shm->keep[0]; i += 2) {
    if (shm->keep[i] && mine) zbi_drop(shm, (int)shm->keep[i] - 1);
    else if (shm->keep[i]) close((int)shm->keep[i + 1] - 1);
  }
  if (shm->base) munmap(shm->base, (size_t)shm->size);
  if (shm->os) close((int)shm->os - 1);
  memset(shm, 0, sizeof *shm);
}

/* A file of a role of this segment that a killed process has left goes. */
static bool zbi_role_sweep(const char *name, void *user)
{
  const zbi_shm *shm = (const zbi_shm *)user;
  char path[ZBI_ROLES_PATH], any[ZBI_ROLES_PATH];
  const size_t folder = sizeof ZBI_ROLES_DIR;             /* with its slash */
  int fd;
  zbi_role_path(any, shm, 0);
  if (strncmp(name, any + folder, strlen(any) - folder - 1) != 0) return true;   /* all but the role */
  snprintf(path, sizeof path, ZBI_ROLES_DIR "/%.255s", name);
  fd = zbi_beside_open(path, O_RDONLY, false, 0);
  if (fd < 0) return true;
  if (!zbi_lock_held(fd)) unlink(path);                   /* who has just opened it sees that before he believes his lock */
  close(fd);
  return true;
}

static zb_result zbi_shm_unlink(const char *name, int *os)
{
  char path[ZBI_SHM_NAME];
  zbi_shm shm;
  int ignored = 0;
  const zb_result seen = zbi_shm_open(&shm, name, true, &ignored);
  zb_result e = ZB_OK;
  zbi_shm_path(path, name);
  if (shm_unlink(path) != 0) e = zbi_fail(os);
  if (seen == ZB_OK && e == ZB_OK) zbi_folder_each(ZBI_ROLES_DIR, zbi_role_sweep, &shm);
  if (seen == ZB_OK) zbi_shm_close(&shm);
  return e;
}

/* The kernel's own list: records of their own lengths, each with a path. */
static void zbi_shm_each_of(const uint8_t *list, size_t size, bool (*fn)(const char *name, void *user), void *user)
{
  const size_t text = offsetof(struct kinfo_file, kf_path);
  size_t at = 0;
  int length;
  for (; size - at >= text; at += (size_t)length) {
    char name[ZBI_SHM_NAME];
    memcpy(&length, list + at, sizeof length);            /* kf_structsize comes first */
    if (length <= (int)text || (size_t)length > size - at) return;
    snprintf(name, sizeof name, "%.*s", length - (int)text, (const char *)list + at + text);
    if (name[0] == '/' && !strchr(name + 1, '/') && !fn(name + 1, user)) return;
  }
}

static zb_result zbi_shm_each(bool (*fn)(const char *name, void *user), void *user)
{
  size_t size = 0, room;
  void *list;
  if (sysctlbyname("kern.ipc.posix_shm_list", NULL, &size, NULL, 0) != 0)
    return errno == ENOENT ? ZB_ERR_OS : zbi_errno_result(errno);
  room = size += size / 4 + 65536;                        /* there may be more by then */
  list = mmap(NULL, room, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (list == MAP_FAILED) return zbi_errno_result(errno);
  if (sysctlbyname("kern.ipc.posix_shm_list", list, &size, NULL, 0) == 0) zbi_shm_each_of((const uint8_t *)list, size, fn, user);
  munmap(list, room);
  return ZB_OK;
}

/* --- semaphores --- */
ZBI_STATIC_ASSERT(sizeof(sem_t) == 16, "the form of the C library's semaphores");
enum { ZBI_SEM_MAGIC = 0x73656d32, ZBI_SEM_FLAGS = 3 /* named, and of several processes */ };

static uint32_t *zbi_sem_word(const zbi_sem *sem) { return (uint32_t *)sem->base + 1; }

static void zbi_sem_path(char path[ZBI_SEM_PATH], const char *prefix, const char *name)
{
  snprintf(path, ZBI_SEM_PATH, ZBI_SEM_PREFIX "%.16s%.255s", prefix, name);
}

static void zbi_sem_blank(uint32_t image[8])
{
  image[0] = ZBI_SEM_MAGIC;
  image[2] = ZBI_SEM_FLAGS;
}

static int zbi_sem_extend(int fd) { return ftruncate(fd, ZBI_SEM_PAGE) == 0 ? 0 : errno; }

static bool zbi_sem_known(zbi_sem *sem) { return zbi_load32_acquire((uint32_t *)sem->base) == ZBI_SEM_MAGIC; }

static void zbi_sem_post(zbi_sem *sem) { sem_post((sem_t *)sem->base); }   /* a full one is no error */

/* [SEM-T] acquire, pairs with the release in sem_post. An empty semaphore is only read. */
static uint64_t zbi_sem_take_many(zbi_sem *sem, uint64_t tokens)
{
  uint32_t old = zbi_load32_relaxed(zbi_sem_word(sem)), n;
  do {
    n = (uint32_t)ZBI_MIN(tokens, (uint64_t)(old & INT32_MAX));
  } while (n != 0 && !zbi_cas32_acq_rel(zbi_sem_word(sem), &old, old - n));
  return n;
}

static bool zbi_sem_take(zbi_sem *sem) { return zbi_sem_take_many(sem, 1) != 0; }

static bool zbi_sem_wait(zbi_sem *sem, int64_t until_ns)
{
  const int64_t until = zbi_now_ns() + zbi_sleep_left(until_ns);
  struct timespec t;
  t.tv_sec = (time_t)(until / 1000000000);
  t.tv_nsec = (long)(until % 1000000000);
  return zbi_sem_take(sem) || sem_clockwait_np((sem_t *)sem->base, CLOCK_MONOTONIC, TIMER_ABSTIME, &t, NULL) == 0 ||
         zbi_sem_take(sem);
}

static uint64_t zbi_sem_value(zbi_sem *sem) { return zbi_load32_acquire(zbi_sem_word(sem)) & INT32_MAX; }

static void zbi_sem_alone(zbi_sem *sem) { (void)sem; }    /* the kernel takes the mark of sleepers away when there is none */

/* --- the life of a process that claims nothing --- */

static int64_t zbi_boot_us(void)
{
  struct timeval boot;
  size_t n = sizeof boot;
  if (sysctlbyname("kern.boottime", &boot, &n, NULL, 0) != 0 || n != sizeof boot) return 0;
  return (int64_t)boot.tv_sec * 1000000 + (int64_t)boot.tv_usec;
}

/* The kernel keeps the time since the boot, and adds the moment of the boot, which moves when the clock is set. */
static int zbi_process_start(uint64_t pid, zbi_start *start)
{
  int what[4] = { CTL_KERN, KERN_PROC, KERN_PROC_PID, 0 }, turn;
  struct kinfo_proc info;
  size_t n;
  start->at = start->wall = 0;
  if (pid > (uint64_t)INT32_MAX) return ZBI_GONE;
  what[3] = (int)pid;
  for (turn = 0; turn < 10; turn++) {
    start->wall = zbi_boot_us();
    n = sizeof info;
    if (sysctl(what, 4, &info, &n, NULL, 0) != 0 || n != sizeof info || info.ki_structsize != (int)sizeof info ||
        info.ki_pid != (pid_t)pid)
      return kill((pid_t)pid, 0) == 0 || errno == EPERM ? ZBI_MAYBE : ZBI_GONE;
    if (info.ki_stat == SZOMB) return ZBI_GONE;
    start->at = (int64_t)info.ki_start.tv_sec * 1000000 + (int64_t)info.ki_start.tv_usec - start->wall;
    if (start->wall != 0 && zbi_boot_us() == start->wall) return ZBI_MAYBE;
  }
  start->at = 0;
  return ZBI_MAYBE;
}

/* --- sleeping on a word: shared ones are known by the memory behind them, wherever it is mapped --- */

static void zbi_word_wait(uint32_t *word, uint32_t value, int64_t until_ns, bool shared)
{
  const int64_t left = zbi_sleep_left(until_ns);
  struct timespec t;
  if (left <= 0) return;
  t.tv_sec = (time_t)(left / 1000000000);
  t.tv_nsec = (long)(left % 1000000000);
  _umtx_op(word, shared ? UMTX_OP_WAIT_UINT : UMTX_OP_WAIT_UINT_PRIVATE, value, (void *)sizeof t, &t);
}

static void zbi_word_wake(uint32_t *word, bool shared)
{
  _umtx_op(word, shared ? UMTX_OP_WAKE : UMTX_OP_WAKE_PRIVATE, INT32_MAX, NULL, NULL);
}

/* From FreeBSD 14.1 on. An older kernel under newer headers would end the process for asking. */
#ifdef ZBI_MEMBARRIER
static bool zbi_barrier_all(void) { return membarrier(MEMBARRIER_CMD_GLOBAL_EXPEDITED, 0, 0) == 0; }
static bool zbi_barrier_register(void)
{
  return zbi_system_number("kern.osreldate", 0) >= 1401000 && membarrier(MEMBARRIER_CMD_REGISTER_GLOBAL_EXPEDITED, 0, 0) == 0;
}
#else
static bool zbi_barrier_all(void) { return false; }
static bool zbi_barrier_register(void) { return false; }
#endif
#endif /* freebsd */

/* ============================================================================================
 * >>win32
 * ============================================================================================
 * What is different here, and what the contract means then:
 *
 * - The system keeps a named object as long as somebody has it open, and not longer. So a segment stays while one process
 *   has it, and is gone with the last of them; nothing is left over. unlink says that a name means this object no longer.
 * - A name that was taken from an object which others still have open can be used again at once by this make: the new
 *   object's memory is then NAME:zerobuf-GENERATION. Other makes go on seeing the old one until its last user leaves.
 * - Names are those of the session ("Local\"), unless the mode has ZB_GLOBAL: then of the machine ("Global\"). Who opens
 *   looks in the session first.
 *
 *   object                       what for
 *   NAME                         the memory, a section without a file, as the other makes open it
 *   NAME:zerobuf                 a section of one page, zbi_control: is it made, how large, which one; who sleeps
 *   sem-w-NAME, sem-w-NAME:side  a semaphore and its page
 *   \\.\pipe\zerobuf-ID-...      a role that is claimed: a pipe has one server here, is gone when its process dies, and can
 *                                be asked for without being opened. Nobody ever connects to it
 *   zerobuf-ID-PLACE-EPOCH       an event, while somebody sleeps for a word
 *   TEMP\zerobuffer\NAME.lock    the readers' lock file, opened without sharing, deleted on close
 */
#if defined(_WIN32)
#ifndef WIN32_LEAN_AND_MEAN
  #define WIN32_LEAN_AND_MEAN
  #define ZBI_LEAN_AND_MEAN
#endif
#ifndef NOMINMAX
  #define NOMINMAX
  #define ZBI_NOMINMAX
#endif
#include <windows.h>
#ifdef ZBI_LEAN_AND_MEAN
  #undef WIN32_LEAN_AND_MEAN
  #undef ZBI_LEAN_AND_MEAN
#endif
#ifdef ZBI_NOMINMAX
  #undef NOMINMAX
  #undef ZBI_NOMINMAX
#endif
#include <stdio.h>
#if defined(_MSC_VER)
  #pragma comment(lib, "advapi32")
#endif

#define ZBI_LOCK_DIR     ""      /* the temporary folder's "zerobuffer" */
#define ZBI_GRANULE      65536u  /* views begin at multiples of this */
#define ZBI_NAME_SIZE    320

/* --- time, threads --- */

static int64_t zbi_now_ns(void)
{
  LARGE_INTEGER count, rate;
  QueryPerformanceCounter(&count);
  QueryPerformanceFrequency(&rate);
  return count.QuadPart / rate.QuadPart * 1000000000 + count.QuadPart % rate.QuadPart * 1000000000 / rate.QuadPart;
}

static int64_t zbi_coarse_ns(void) { return zbi_now_ns(); }   /* 20 ns; the coarse ones count from another moment */

static int64_t zbi_wall_ns(void)
{
  FILETIME t;
  GetSystemTimeAsFileTime(&t);
  return ((int64_t)((uint64_t)t.dwHighDateTime << 32 | t.dwLowDateTime) - 116444736000000000) * 100;   /* from 1601 */
}

/* For the system's waits: rounded up, and never for ever, as all callers look again. */
static DWORD zbi_ms_until(int64_t until_ns)
{
  const int64_t now = zbi_now_ns();
  if (until_ns <= now) return 0;
  return until_ns - now > ZB_SEC(60) ? 60000 : (DWORD)((until_ns - now + 999999) / 1000000);
}

/* Sleep counts in ticks of up to 16 ms. A timer of the finer kind is there from Windows 10 (1803) on. */
static void zbi_sleep_ns(int64_t ns)
{
  const DWORD fine = 2, access = SYNCHRONIZE | TIMER_MODIFY_STATE;
  LARGE_INTEGER due;
  HANDLE timer;
  if (ns <= 0) return;
  timer = CreateWaitableTimerExA(NULL, NULL, fine, access);
  if (!timer) timer = CreateWaitableTimerExA(NULL, NULL, 0, access);
  due.QuadPart = -((ns + 99) / 100);
  if (timer && SetWaitableTimer(timer, &due, 0, NULL, NULL, FALSE)) WaitForSingleObject(timer, INFINITE);
  else Sleep((DWORD)ZBI_MIN((ns + 999999) / 1000000, 60000));
  if (timer) CloseHandle(timer);
}

static uint64_t zbi_pid(void) { return GetCurrentProcessId(); }
static uint64_t zbi_thread_self(void) { return GetCurrentThreadId(); }
static bool zbi_one_cpu(void)
{
  SYSTEM_INFO info;
  GetSystemInfo(&info);
  return info.dwNumberOfProcessors == 1;
}

#ifndef ZEROBUF_NO_THREADS
typedef struct zbi_thread_start_args { void *(*fn)(void *); void *arg; HANDLE begun; } zbi_thread_start_args;

static DWORD WINAPI zbi_thread_main(LPVOID args)
{
  const zbi_thread_start_args mine = *(const zbi_thread_start_args *)args;
  SetEvent(mine.begun);   /* what was passed lives no longer than this */
  mine.fn(mine.arg);
  return 0;
}

static zb_result zbi_thread_start(zbi_thread *thread, void *(*fn)(void *), void *arg, int *os)
{
  zbi_thread_start_args args;
  HANDLE handle = NULL;
  DWORD id = 0;
  args.fn = fn;
  args.arg = arg;
  args.begun = CreateEventA(NULL, TRUE, FALSE, NULL);
  if (args.begun) handle = CreateThread(NULL, 0, zbi_thread_main, &args, 0, &id);
  *os = (int)GetLastError();
  if (handle) WaitForSingleObject(args.begun, INFINITE);
  if (args.begun) CloseHandle(args.begun);
  if (!handle) return ZB_ERR_OS;
  thread->id[0] = (uint64_t)(uintptr_t)handle;
  thread->id[1] = id;
  thread->runs = true;
  return ZB_OK;
}

static void zbi_thread_join(zbi_thread *thread)
{
  HANDLE handle = (HANDLE)(uintptr_t)thread->id[0];
  if (!thread->runs) return;
  WaitForSingleObject(handle, INFINITE);
  CloseHandle(handle);
  thread->runs = false;
}

static bool zbi_thread_is_me(const zbi_thread *thread) { return thread->runs && thread->id[1] == GetCurrentThreadId(); }
#endif

/* A function that not every import library, or not every Windows, has. */
typedef void (*zbi_function)(void);
static zbi_function zbi_function_of(const char *dll, const char *name)
{
  HMODULE module = GetModuleHandleA(dll);
  return module ? (zbi_function)(void (*)(void))GetProcAddress(module, name) : NULL;
}

/* --- names, errors, who may --- */

static zb_result zbi_error_result(DWORD error)
{
  switch (error) {
    case ERROR_FILE_NOT_FOUND: case ERROR_PATH_NOT_FOUND: return ZB_ERR_NOT_FOUND;
    case ERROR_ALREADY_EXISTS: case ERROR_FILE_EXISTS:
    case ERROR_INVALID_HANDLE: return ZB_ERR_EXISTS;        /* another kind of object */
    case ERROR_ACCESS_DENIED: case ERROR_PRIVILEGE_NOT_HELD: return ZB_ERR_PERMISSION;
    case ERROR_NOT_ENOUGH_MEMORY: case ERROR_OUTOFMEMORY: case ERROR_COMMITMENT_LIMIT: case ERROR_DISK_FULL:
    case ERROR_NO_SYSTEM_RESOURCES: case ERROR_WORKING_SET_QUOTA: case ERROR_NOT_ENOUGH_QUOTA: return ZB_ERR_NO_SPACE;
    case ERROR_SHARING_VIOLATION: return ZB_ERR_BUSY;
    case ERROR_FILENAME_EXCED_RANGE: return ZB_ERR_NAME;
    default: return ZB_ERR_OS;
  }
}

static zb_result zbi_fail(int *os)
{
  const DWORD error = GetLastError();
  *os = (int)error;
  return zbi_error_result(error);
}

/* A name that is too long, with "Global\\", for anybody to have made it. */
static zb_result zbi_fail_to_open(int *os)
{
  const zb_result e = zbi_fail(os);
  return e == ZB_ERR_NAME ? ZB_ERR_NOT_FOUND : e;
}

static void zbi_object_name(char *to, bool global, const char *prefix, const char *name, const char *suffix)
{
  snprintf(to, ZBI_NAME_SIZE, "%s%.16s%.255s%.24s", global ? "Global\\" : "", prefix, name, suffix);
}

/* 0600: the current user only. The bits of "group" are for all who have logged on, those of "others" for everybody. */
typedef struct zbi_security {
  SECURITY_ATTRIBUTES attributes;
  SECURITY_DESCRIPTOR descriptor;
  union { ACL acl; uint64_t room[64]; } list;
  union { TOKEN_USER user; uint64_t room[32]; } token;
} zbi_security;

static bool zbi_security_allow(zbi_security *s, WELL_KNOWN_SID_TYPE who, uint32_t bits)
{
  uint64_t sid[SECURITY_MAX_SID_SIZE / 8 + 1];
  DWORD size = sizeof sid;
  if ((bits & 6) == 0) return true;
  return CreateWellKnownSid(who, NULL, sid, &size) &&
         AddAccessAllowedAce(&s->list.acl, ACL_REVISION, bits & 2 ? GENERIC_ALL : GENERIC_READ | GENERIC_EXECUTE, sid);
}

/* NULL, which is the process's own default, only where its token cannot be read. */
static SECURITY_ATTRIBUTES *zbi_security_make(zbi_security *s, uint32_t mode)
{
  HANDLE token = NULL;
  DWORD size = 0;
  bool good = OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) &&
              GetTokenInformation(token, TokenUser, &s->token, sizeof s->token, &size) &&
              InitializeAcl(&s->list.acl, sizeof s->list, ACL_REVISION) &&
              AddAccessAllowedAce(&s->list.acl, ACL_REVISION, GENERIC_ALL, s->token.user.User.Sid) &&
              zbi_security_allow(s, WinAuthenticatedUserSid, mode >> 3) && zbi_security_allow(s, WinWorldSid, mode) &&
              InitializeSecurityDescriptor(&s->descriptor, SECURITY_DESCRIPTOR_REVISION) &&
              SetSecurityDescriptorDacl(&s->descriptor, TRUE, &s->list.acl, FALSE);
  if (token) CloseHandle(token);
  s->attributes.nLength = sizeof s->attributes;
  s->attributes.lpSecurityDescriptor = &s->descriptor;
  s->attributes.bInheritHandle = FALSE;
  return good ? &s->attributes : NULL;
}

/* --- the page that says what a name means ---
 *
 *   id        random; who comes first stores it
 *   state     generation << 8 | zbi_made; each object that is made under this name has the next generation
 *   size      by its maker, before the state says that it is made
 *   mode      the same: who may open what belongs to it
 *   sleepers  see zbi_shared_wait
 *
 * It is shared memory as any other: what is read here is a number to compare, or bounded by what the system says. */
#define ZBI_PLACES 256u
typedef struct zbi_control {
  uint64_t id, state, size, mode, pad[60];
  char     name[256];
  uint64_t pad2[32];
  uint64_t sleepers[ZBI_PLACES];
} zbi_control;
ZBI_STATIC_ASSERT(sizeof(zbi_control) == 3072, "one page");

enum zbi_made { ZBI_MADE_NOT = 0, ZBI_MADE_NAMED, ZBI_MADE, ZBI_MADE_ASIDE };   /* ASIDE: its memory is NAME:zerobuf-GENERATION */

static HANDLE zbi_handle(intptr_t kept) { return (HANDLE)kept; }
static zbi_control *zbi_control_of(const zbi_shm *shm) { return (zbi_control *)shm->keep[ZBI_KEEP_CONTROL]; }
static bool zbi_is_global(const zbi_shm *shm) { return shm->os & 1; }   /* handles are multiples of 4 */

static uint64_t zbi_random(void)
{
  LARGE_INTEGER count;
  uint64_t z;
  QueryPerformanceCounter(&count);
  z = (uint64_t)count.QuadPart * 0x9e3779b97f4a7c15u ^ (uint64_t)zbi_wall_ns() ^ zbi_pid() << 40 ^ zbi_thread_self() << 20;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z != 0 ? z : 1;
}

static zb_result zbi_control_map(zbi_shm *shm, HANDLE handle, bool writable, bool global, int *os)
{
  zbi_control *c = (zbi_control *)MapViewOfFile(handle, writable ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ, 0, 0, sizeof *c);
  uint64_t none = 0;
  if (!c) {
    const zb_result e = zbi_fail(os);
    CloseHandle(handle);
    return e;
  }
  memset(shm, 0, sizeof *shm);
  shm->os = (intptr_t)handle | (global ? 1 : 0);
  shm->keep[ZBI_KEEP_CONTROL] = (intptr_t)c;
  if (writable) zbi_cas_acq_rel(&c->id, &none, zbi_random());
  shm->id[0] = zbi_load_acquire(&c->id);
  return ZB_OK;
}

static zb_result zbi_control_create(zbi_shm *shm, const char *name, bool global, uint32_t mode, int *os)
{
  char object[ZBI_NAME_SIZE];
  zbi_security security;
  HANDLE handle;
  zbi_object_name(object, global, "", name, ":zerobuf");
  handle = CreateFileMappingA(INVALID_HANDLE_VALUE, zbi_security_make(&security, mode), PAGE_READWRITE, 0, sizeof(zbi_control),
                              object);
  return handle ? zbi_control_map(shm, handle, true, global, os) : zbi_fail(os);
}

/* The memory itself. */
static HANDLE zbi_data_open(const char *name, bool global, uint64_t state, DWORD access)
{
  char object[ZBI_NAME_SIZE], aside[32] = "";
  if ((state & 255) == ZBI_MADE_ASIDE) snprintf(aside, sizeof aside, ":zerobuf-%llx", (unsigned long long)(state >> 8));
  zbi_object_name(object, global, "", name, aside);
  return OpenFileMappingA(access, FALSE, object);
}

/* In whole pages: that is what the system knows of it. */
static uint64_t zbi_data_size(HANDLE data)
{
  MEMORY_BASIC_INFORMATION m;
  void *view = MapViewOfFile(data, FILE_MAP_READ, 0, 0, 0);
  const bool good = view && VirtualQuery(view, &m, sizeof m) != 0;
  if (view) UnmapViewOfFile(view);
  return good ? m.RegionSize : 0;
}

/* --- shared memory --- */

/* What is not of this make has no control page: one is made for the roles and for who sleeps. */
static zb_result zbi_shm_open_foreign(zbi_shm *shm, const char *name, bool global, bool writable, int *os)
{
  HANDLE data = zbi_data_open(name, global, 0, writable ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ);
  zb_result e = data ? ZB_OK : zbi_fail_to_open(os);
  uint64_t state = 0;
  if (e == ZB_OK && writable) e = zbi_control_create(shm, name, global, 0600, os);
  if (e != ZB_OK) {
    if (data) CloseHandle(data);
    return e;
  }
  if (writable) {
    zbi_store_relaxed(&zbi_control_of(shm)->size, zbi_data_size(data));
    zbi_cas_acq_rel(&zbi_control_of(shm)->state, &state, (uint64_t)1 << 8 | ZBI_MADE);   /* [MADE-W] */
    shm->id[1] = zbi_load_acquire(&zbi_control_of(shm)->state) >> 8;
  } else {
    memset(shm, 0, sizeof *shm);
    shm->os = global ? 1 : 2;   /* no handle: closed by nobody */
  }
  shm->keep[ZBI_KEEP_DATA] = (intptr_t)data;
  shm->size = zbi_data_size(data);
  return ZB_OK;
}

/* The generation that is open may have been made meanwhile. [MADE-R] acquire, pairs with [MADE-W]: the size is there. */
static zb_result zbi_shm_look(zbi_shm *shm, const char *name, bool writable, int *os)
{
  const zbi_control *c = zbi_control_of(shm);
  const uint64_t state = zbi_load_acquire(&c->state);
  uint64_t size, asked;
  HANDLE data;
  if (state >> 8 != shm->id[1] || (state & 255) < ZBI_MADE) return ZB_OK;
  data = zbi_data_open(name, zbi_is_global(shm), state, writable ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ);
  if (!data) return zbi_fail(os);
  size = zbi_data_size(data);
  asked = zbi_load_relaxed(&c->size);
  shm->keep[ZBI_KEEP_DATA] = (intptr_t)data;
  shm->size = asked < size && size - asked < ZBI_GRANULE ? asked : size;
  return ZB_OK;
}

static zb_result zbi_shm_open_in(zbi_shm *shm, const char *name, bool global, bool writable, int *os)
{
  char object[ZBI_NAME_SIZE];
  HANDLE handle;
  zb_result e;
  uint64_t state;
  zbi_object_name(object, global, "", name, ":zerobuf");
  handle = OpenFileMappingA(writable ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ, FALSE, object);
  if (!handle) {
    e = zbi_fail_to_open(os);
    return e == ZB_ERR_NOT_FOUND ? zbi_shm_open_foreign(shm, name, global, writable, os) : e;
  }
  e = zbi_control_map(shm, handle, writable, global, os);
  if (e != ZB_OK) return e;
  state = zbi_load_acquire(&zbi_control_of(shm)->state);
  if (state == 0) {                                       /* never made: the page is there for another make's, or is being made */
    zbi_shm_close(shm);
    return zbi_shm_open_foreign(shm, name, global, writable, os);
  }
  shm->id[1] = state >> 8;
  e = (state & 255) == ZBI_MADE_NOT ? ZB_ERR_NOT_FOUND : zbi_shm_look(shm, name, writable, os);
  if (e != ZB_OK) zbi_shm_close(shm);
  return e;
}

static zb_result zbi_shm_open(zbi_shm *shm, const char *name, bool writable, int *os)
{
  const zb_result e = zbi_shm_open_in(shm, name, false, writable, os);
  return e == ZB_ERR_NOT_FOUND ? zbi_shm_open_in(shm, name, true, writable, os) : e;
}

static zb_result zbi_shm_create(zbi_shm *shm, const char *name, uint32_t mode, int *os)
{
  const bool global = (mode & ZB_GLOBAL) != 0;
  zbi_control *c;
  uint64_t state;
  HANDLE other;
  zb_result e = zbi_control_create(shm, name, global, mode, os);
  if (e != ZB_OK) return e == ZB_ERR_PERMISSION && !global ? ZB_ERR_EXISTS : e;   /* another user's */
  c = zbi_control_of(shm);
  state = zbi_load_acquire(&c->state);
  other = state == 0 ? zbi_data_open(name, global, 0, FILE_MAP_READ) : NULL;      /* another make's */
  if (other) CloseHandle(other);
  if (other || (state & 255) != ZBI_MADE_NOT ||
      !zbi_cas_acq_rel(&c->state, &state, ((state >> 8) + 1) << 8 | ZBI_MADE_NAMED)) {
    zbi_shm_close(shm);
    return ZB_ERR_EXISTS;
  }
  shm->id[1] = (state >> 8) + 1;
  snprintf(c->name, sizeof c->name, "%.255s", name);
  zbi_store_relaxed(&c->mode, mode);
  return ZB_OK;
}

/* [MADE-W] release, pairs with [MADE-R]. The system counts the memory against what it can promise; pages come when touched. */
static zb_result zbi_shm_resize(zbi_shm *shm, uint64_t size, bool sparse, int *os)
{
  zbi_control *c = zbi_control_of(shm);
  uint64_t named = shm->id[1] << 8 | ZBI_MADE_NAMED;
  char object[ZBI_NAME_SIZE], aside[32];
  zbi_security security;
  SECURITY_ATTRIBUTES *who = zbi_security_make(&security, (uint32_t)zbi_load_relaxed(&c->mode));
  HANDLE data;
  int turn;
  (void)sparse;
  if (shm->keep[ZBI_KEEP_DATA] || size == 0) return ZB_ERR_OS;
  if ((uint64_t)(size_t)size != size) return ZB_ERR_TOO_LARGE;
  snprintf(aside, sizeof aside, ":zerobuf-%llx", (unsigned long long)shm->id[1]);
  for (turn = 0, data = NULL; turn < 2 && !data; turn++) {
    zbi_object_name(object, zbi_is_global(shm), "", c->name, turn == 0 ? "" : aside);
    data = CreateFileMappingA(INVALID_HANDLE_VALUE, who, PAGE_READWRITE, (DWORD)(size >> 32), (DWORD)size, object);
    if (data && GetLastError() == ERROR_ALREADY_EXISTS) {
      CloseHandle(data);
      SetLastError(ERROR_ALREADY_EXISTS);
      data = NULL;
    } else if (!data && GetLastError() != ERROR_ACCESS_DENIED) break;
  }
  if (!data) return zbi_fail(os);
  zbi_store_relaxed(&c->size, size);
  if (!zbi_cas_acq_rel(&c->state, &named, shm->id[1] << 8 | (turn == 1 ? ZBI_MADE : ZBI_MADE_ASIDE))) {
    CloseHandle(data);
    return ZB_ERR_EXISTS;   /* somebody took it for a leftover and removed it */
  }
  shm->keep[ZBI_KEEP_DATA] = (intptr_t)data;
  shm->size = size;
  return ZB_OK;
}

static zb_result zbi_shm_measure(zbi_shm *shm, int *os)
{
  zbi_control *c = zbi_control_of(shm);
  char name[256];
  if (shm->keep[ZBI_KEEP_DATA] || !c) return ZB_OK;   /* it never changes */
  memcpy(name, c->name, sizeof name);
  name[sizeof name - 1] = 0;
  return zbi_shm_look(shm, name, true, os);
}

static uint64_t zbi_shm_slack(const zbi_shm *shm)
{
  const zbi_control *c = zbi_control_of(shm);
  return c && zbi_load_relaxed(&c->size) == shm->size && c->name[0] != 0 ? 0 : 4095;   /* has a name: of this make */
}

/* A view has a page of this process before it that says whose view it is: zbi_shared_wait is told of an address only. */
typedef struct zbi_around {
  uint64_t magic;
  const void *self;
  zbi_control *control;
  bool global;
} zbi_around;
#define ZBI_AROUND_MAGIC UINT64_C(0x5a42444e554f5241)

static zbi_around *zbi_around_at(uint8_t *view) { return (zbi_around *)(void *)(view - ZBI_GRANULE); }

static zb_result zbi_view_open(const zbi_shm *shm, size_t size, bool writable, uint8_t **view, int *os)
{
  const DWORD access = writable ? FILE_MAP_READ | FILE_MAP_WRITE : FILE_MAP_READ;
  int turn;
  if (size > SIZE_MAX - ZBI_GRANULE) return ZB_ERR_TOO_LARGE;
  for (turn = 0; turn < 100; turn++) {   /* another thread may take the place */
    uint8_t *at = (uint8_t *)VirtualAlloc(NULL, size + ZBI_GRANULE, MEM_RESERVE, PAGE_NOACCESS);
    if (!at) return zbi_fail(os);
    VirtualFree(at, 0, MEM_RELEASE);
    if (!VirtualAlloc(at, sizeof(zbi_around), MEM_RESERVE | MEM_COMMIT, PAGE_READWRITE)) continue;
    *view = (uint8_t *)MapViewOfFileEx(zbi_handle(shm->keep[ZBI_KEEP_DATA]), access, 0, 0, size, at + ZBI_GRANULE);
    if (*view) {
      zbi_around *around = zbi_around_at(*view);
      around->control = writable ? zbi_control_of(shm) : NULL;
      around->global = zbi_is_global(shm);
      around->self = around;
      around->magic = ZBI_AROUND_MAGIC;
      return ZB_OK;
    }
    *os = (int)GetLastError();
    VirtualFree(at, 0, MEM_RELEASE);
    if (*os != ERROR_INVALID_ADDRESS) break;
  }
  return *os == ERROR_ACCESS_DENIED ? ZB_ERR_PERMISSION : ZB_ERR_NO_SPACE;
}

static void zbi_view_close(void *view)
{
  UnmapViewOfFile(view);
  VirtualFree(zbi_around_at((uint8_t *)view), 0, MEM_RELEASE);
}

static zb_result zbi_shm_map(zbi_shm *shm, uint64_t size, bool writable, int *os)
{
  uint8_t *view = NULL;
  zb_result e;
  if ((uint64_t)(size_t)size != size) return ZB_ERR_TOO_LARGE;
  if (!shm->keep[ZBI_KEEP_DATA] || size == 0 || size > shm->size) return ZB_ERR_OS;
  e = zbi_view_open(shm, (size_t)size, writable, &view, os);
  if (e != ZB_OK) return e;
  shm->base = view;
  shm->size = size;
  return ZB_OK;
}

static zb_result zbi_shm_hint(zbi_shm *shm, uint32_t hints, int *os)
{
  const size_t size = (size_t)shm->size;
  SIZE_T least, most;
  size_t at;
  if (hints & ZBI_PREFAULT)
    for (at = 0; at < size; at += 4096) zbi_load8_relaxed((const uint8_t *)shm->base + at);
  if (!(hints & ZBI_LOCK_MEMORY) || VirtualLock(shm->base, size)) return ZB_OK;
  if (GetProcessWorkingSetSize(GetCurrentProcess(), &least, &most) && size < SIZE_MAX / 4 &&
      SetProcessWorkingSetSize(GetCurrentProcess(), least + size + ZBI_GRANULE, most + size + ZBI_GRANULE) &&
      VirtualLock(shm->base, size)) return ZB_OK;
  *os = (int)GetLastError();
  return ZB_ERR_NO_SPACE;
}

/* Views begin at multiples of 64 KiB: what stands before the part is in it, for looking only. */
static zb_result zbi_shm_map_part(const zbi_shm *shm, uint64_t offset, size_t size, void **part, int *os)
{
  uint8_t *view = NULL;
  DWORD before;
  zb_result e;
  if (offset % 4096 != 0 || size % 4096 != 0 || offset > ZBI_GRANULE) return ZB_ERR_OS;
  e = zbi_view_open(shm, (size_t)offset + size, true, &view, os);
  if (e != ZB_OK) return e;
  if (offset && !VirtualProtect(view, (size_t)offset, PAGE_READONLY, &before)) {
    e = zbi_fail(os);
    zbi_view_close(view);
    return e;
  }
  *part = view + offset;
  return ZB_OK;
}

static void zbi_shm_unmap_part(void *part, size_t size)
{
  MEMORY_BASIC_INFORMATION m;
  (void)size;
  if (part && VirtualQuery(part, &m, sizeof m)) zbi_view_close(m.AllocationBase);
}

static bool zbi_shm_named(const zbi_shm *shm, const char *name)
{
  const zbi_control *c = zbi_control_of(shm);
  HANDLE data;
  uint64_t state;
  if (c) {
    state = zbi_load_acquire(&c->state);
    return state >> 8 == shm->id[1] && (state & 255) != ZBI_MADE_NOT;
  }
  data = zbi_data_open(name, zbi_is_global(shm), 0, FILE_MAP_READ);
  if (data) CloseHandle(data);
  return data != NULL;
}

static void zbi_shm_close(zbi_shm *shm)
{
  const size_t count = sizeof shm->keep / sizeof shm->keep[0];
  size_t i;
  for (i = ZBI_KEEP_ROLES; i + 1 < count; i += 2) if (shm->keep[i]) CloseHandle(zbi_handle(shm->keep[i + 1]));
  if (shm->base) zbi_view_close(shm->base);
  if (shm->keep[ZBI_KEEP_DATA]) CloseHandle(zbi_handle(shm->keep[ZBI_KEEP_DATA]));
  if (shm->keep[ZBI_KEEP_CONTROL]) {
    UnmapViewOfFile(zbi_control_of(shm));
    CloseHandle(zbi_handle(shm->os & ~(intptr_t)3));
  }
  memset(shm, 0, sizeof *shm);
}

/* The name means nothing from here on; who has the object keeps it. Another make's stays what it is: that is not ours to say. */
static zb_result zbi_shm_unlink(const char *name, int *os)
{
  zbi_shm shm;
  uint64_t state;
  zb_result e = zbi_shm_open(&shm, name, true, os);
  if (e != ZB_OK) return e;
  state = zbi_load_acquire(&zbi_control_of(&shm)->state);
  do {
    if ((state & 255) == ZBI_MADE_NOT) {
      e = ZB_ERR_NOT_FOUND;
      break;
    }
  } while (!zbi_cas_acq_rel(&zbi_control_of(&shm)->state, &state, state & ~(uint64_t)255));
  zbi_shm_close(&shm);
  return e;
}

/* The system's own list of names: of this session, or of the machine. */
typedef struct zbi_unicode { USHORT size, room; WCHAR *text; } zbi_unicode;
typedef struct zbi_attributes { ULONG size; HANDLE root; zbi_unicode *name; ULONG flags; void *security, *quality; } zbi_attributes;
typedef LONG (WINAPI *zbi_open_directory)(HANDLE *directory, ULONG access, zbi_attributes *attributes);
typedef LONG (WINAPI *zbi_query_directory)(HANDLE directory, void *to, ULONG size, BOOLEAN one, BOOLEAN restart, ULONG *context,
                                           ULONG *length);

static bool zbi_narrow(char *to, size_t size, const zbi_unicode *from)
{
  const size_t n = from->size / sizeof(WCHAR);
  size_t i;
  if (n >= size) return false;
  for (i = 0; i < n; i++) {
    if (from->text[i] > 126 || from->text[i] == ':') return false;   /* what belongs to another object */
    to[i] = (char)from->text[i];
  }
  to[n] = 0;
  return true;
}

static HANDLE zbi_names_open(bool global)
{
  WCHAR path[64];
  char narrow[64];
  DWORD session = 0;
  zbi_unicode name;
  zbi_attributes attributes;
  HANDLE directory = NULL;
  int i = 0;
  const zbi_open_directory open = (zbi_open_directory)zbi_function_of("ntdll.dll", "NtOpenDirectoryObject");
  ProcessIdToSessionId(GetCurrentProcessId(), &session);
  if (global || session == 0) snprintf(narrow, sizeof narrow, "\\BaseNamedObjects");
  else snprintf(narrow, sizeof narrow, "\\Sessions\\%lu\\BaseNamedObjects", session);
  for (i = 0; narrow[i]; i++) path[i] = (WCHAR)narrow[i];
  name.size = name.room = (USHORT)((size_t)i * sizeof(WCHAR));
  name.text = path;
  memset(&attributes, 0, sizeof attributes);
  attributes.size = sizeof attributes;
  attributes.name = &name;
  attributes.flags = 0x40;   /* without regard to case */
  return open && open(&directory, 1, &attributes) == 0 ? directory : NULL;
}

/* The system tells its list entry by entry, by position: while others come and go one can be passed over, or come twice. So the
 * list is gone through until two passes have found the same, and what any of them has found is told, once. */
typedef struct zbi_name { uint32_t hash; char text[256]; } zbi_name;
typedef struct zbi_names { zbi_name *all; uint32_t count; uint64_t sum; } zbi_names;   /* sum: over what one pass has found */
enum { ZBI_NAMES_MOST = 65536, ZBI_NAMES_PASSES = 8 };

static bool zbi_names_add(zbi_names *names, const char *text)
{
  zbi_name *name = names->all + names->count;
  uint32_t hash = 2166136261u, i;
  for (i = 0; text[i]; i++) hash = (hash ^ (uint8_t)text[i]) * 16777619u;
  names->sum += hash * 0x9e3779b97f4a7c15u + 1;
  for (i = 0; i < names->count; i++)
    if (names->all[i].hash == hash && strcmp(names->all[i].text, text) == 0) return true;
  if (names->count == ZBI_NAMES_MOST || !VirtualAlloc(name, sizeof *name, MEM_COMMIT, PAGE_READWRITE)) return false;
  name->hash = hash;
  snprintf(name->text, sizeof name->text, "%s", text);
  names->count++;
  return true;
}

static bool zbi_names_find(zbi_names *names, bool global)
{
  const zbi_query_directory query = (zbi_query_directory)zbi_function_of("ntdll.dll", "NtQueryDirectoryObject");
  const HANDLE directory = query ? zbi_names_open(global) : NULL;
  union { zbi_unicode names[2]; uint64_t room[512]; } entry;   /* the name, its type, their letters */
  ULONG context = 0, length = 0;
  char name[256], type[32];
  bool good = true;
  while (directory && good && query(directory, &entry, sizeof entry, TRUE, FALSE, &context, &length) == 0)
    if (zbi_narrow(type, sizeof type, &entry.names[1]) && strcmp(type, "Section") == 0 &&
        zbi_narrow(name, sizeof name, &entry.names[0])) good = zbi_names_add(names, name);
  if (directory) CloseHandle(directory);
  return good;
}

static zb_result zbi_shm_each(bool (*fn)(const char *name, void *user), void *user)
{
  zbi_names names;
  uint64_t last = 0;
  uint32_t i;
  DWORD session = 0;
  bool good = true;
  int pass;
  memset(&names, 0, sizeof names);
  names.all = (zbi_name *)VirtualAlloc(NULL, ZBI_NAMES_MOST * sizeof *names.all, MEM_RESERVE, PAGE_READWRITE);
  if (!names.all) return ZB_ERR_NO_SPACE;
  ProcessIdToSessionId(GetCurrentProcessId(), &session);
  for (pass = 0; good && pass < ZBI_NAMES_PASSES && (pass < 2 || names.sum != last); pass++) {
    last = names.sum;
    names.sum = 0;
    good = zbi_names_find(&names, false) && (session == 0 || zbi_names_find(&names, true));
  }
  for (i = 0; good && i < names.count; i++) if (!fn(names.all[i].text, user)) break;
  VirtualFree(names.all, 0, MEM_RELEASE);
  return good ? ZB_OK : ZB_ERR_NO_SPACE;
}

/* --- semaphores --- */
enum { ZBI_KEEP_SIDE = 0, ZBI_KEEP_QUERY, ZBI_KEEP_TURN };

/* The page's last word counts: even while the name means something, odd from unlink to the next create. Who has one that was
 * unlinked under him shares the system's semaphore with the next one's users, and must not disturb them. */
enum { ZBI_SEM_PAGE = 4096, ZBI_SEM_TURN = ZBI_SEM_PAGE / 8 - 1 };
typedef LONG (WINAPI *zbi_query_semaphore)(HANDLE semaphore, int what, void *to, ULONG size, ULONG *length);

static uint64_t *zbi_sem_turn(const zbi_sem *sem) { return (uint64_t *)sem->base + ZBI_SEM_TURN; }

static bool zbi_sem_current(const zbi_sem *sem)
{
  return (intptr_t)zbi_load_acquire(zbi_sem_turn(sem)) == sem->keep[ZBI_KEEP_TURN];
}

/* The page, and what gives the number of tokens. */
static zb_result zbi_sem_finish(zbi_sem *sem, const char *prefix, const char *name, bool global, uint32_t mode, int *os)
{
  char object[ZBI_NAME_SIZE];
  zbi_security security;
  HANDLE side;
  zbi_object_name(object, global, prefix, name, ":side");
  side = CreateFileMappingA(INVALID_HANDLE_VALUE, zbi_security_make(&security, mode), PAGE_READWRITE, 0, ZBI_SEM_PAGE, object);
  if (side) sem->base = MapViewOfFile(side, FILE_MAP_READ | FILE_MAP_WRITE, 0, 0, ZBI_SEM_PAGE);
  sem->keep[ZBI_KEEP_SIDE] = (intptr_t)side;
  sem->keep[ZBI_KEEP_QUERY] = (intptr_t)zbi_function_of("ntdll.dll", "NtQuerySemaphore");
  if (sem->base) return ZB_OK;
  *os = (int)GetLastError();
  zbi_sem_close(sem);
  return zbi_error_result((DWORD)*os);
}

/* One that somebody still has open, of an object that is gone, is used again. */
static zb_result zbi_sem_create(zbi_sem *sem, const char *prefix, const char *name, uint32_t mode, int *os)
{
  const bool global = (mode & ZB_GLOBAL) != 0;
  char object[ZBI_NAME_SIZE];
  zbi_security security;
  HANDLE handle;
  zb_result e;
  zbi_object_name(object, global, prefix, name, "");
  handle = CreateSemaphoreA(zbi_security_make(&security, mode), 0, INT32_MAX, object);
  if (!handle) return zbi_fail(os);
  memset(sem, 0, sizeof *sem);
  sem->os = (intptr_t)handle;
  e = zbi_sem_finish(sem, prefix, name, global, mode, os);
  if (e != ZB_OK) return e;
  while (WaitForSingleObject(handle, 0) == WAIT_OBJECT_0) { }
  memset(sem->base, 0, ZBI_SEM_PAGE - 8);
  sem->keep[ZBI_KEEP_TURN] = (intptr_t)((zbi_load_relaxed(zbi_sem_turn(sem)) | 1) + 1);
  zbi_store_release(zbi_sem_turn(sem), (uint64_t)sem->keep[ZBI_KEEP_TURN]);
  return ZB_OK;
}

static zb_result zbi_sem_open(zbi_sem *sem, const char *prefix, const char *name, int *os)
{
  char object[ZBI_NAME_SIZE];
  HANDLE handle = NULL;
  zb_result e;
  int global;
  for (global = 0; global < 2 && !handle; global++) {
    zbi_object_name(object, global != 0, prefix, name, "");
    handle = OpenSemaphoreA(SYNCHRONIZE | SEMAPHORE_MODIFY_STATE | 1, FALSE, object);   /* 1: to ask for the number */
    if (!handle && GetLastError() != ERROR_FILE_NOT_FOUND) break;
  }
  if (!handle) return zbi_fail_to_open(os);
  memset(sem, 0, sizeof *sem);
  sem->os = (intptr_t)handle;
  e = zbi_sem_finish(sem, prefix, name, global == 2, 0600, os);
  if (e != ZB_OK) return e;
  sem->keep[ZBI_KEEP_TURN] = (intptr_t)zbi_load_acquire(zbi_sem_turn(sem));
  if ((sem->keep[ZBI_KEEP_TURN] & 1) == 0) return ZB_OK;
  zbi_sem_close(sem);
  return ZB_ERR_NOT_FOUND;
}

static void zbi_sem_close(zbi_sem *sem)
{
  if (sem->base) UnmapViewOfFile(sem->base);
  if (sem->keep[ZBI_KEEP_SIDE]) CloseHandle(zbi_handle(sem->keep[ZBI_KEEP_SIDE]));
  if (sem->os) CloseHandle(zbi_handle(sem->os));
  memset(sem, 0, sizeof *sem);
}

/* It goes with the last who has it; from here on it is not found. */
static zb_result zbi_sem_unlink(const char *prefix, const char *name, int *os)
{
  zbi_sem sem;
  const zb_result e = zbi_sem_open(&sem, prefix, name, os);
  if (e != ZB_OK) return e;
  zbi_store_release(zbi_sem_turn(&sem), (uint64_t)sem.keep[ZBI_KEEP_TURN] | 1);
  zbi_sem_close(&sem);
  return ZB_OK;
}

/* Who may not open it takes it for there. */
static bool zbi_sem_there(const char *prefix, const char *name)
{
  zbi_sem sem;
  int os = 0;
  const zb_result e = zbi_sem_open(&sem, prefix, name, &os);
  if (e == ZB_OK) zbi_sem_close(&sem);
  return e != ZB_ERR_NOT_FOUND;
}

static void *zbi_sem_side(zbi_sem *sem) { return sem->base; }

static bool zbi_sem_side_read(const char *prefix, const char *name, void *to, size_t size)
{
  char object[ZBI_NAME_SIZE];
  bool good = false;
  size_t at;
  int global;
  for (global = 0; global < 2 && !good; global++) {
    HANDLE side;
    void *view = NULL;
    zbi_object_name(object, global != 0, prefix, name, ":side");
    side = OpenFileMappingA(FILE_MAP_READ, FALSE, object);
    if (side) view = MapViewOfFile(side, FILE_MAP_READ, 0, 0, ZBI_SEM_PAGE);
    for (at = 0; view && at < size / 8; at++) {
      const uint64_t word = zbi_load_relaxed((const uint64_t *)view + at);
      memcpy((uint8_t *)to + 8 * at, &word, sizeof word);
    }
    good = view != NULL;
    if (view) UnmapViewOfFile(view);
    if (side) CloseHandle(side);
  }
  return good;
}

/* A full counter is refused, which is no error. The system's calls are barriers: [SEM-P] and [SEM-T] are in them. */
static void zbi_sem_post(zbi_sem *sem)
{
  if (zbi_sem_current(sem)) ReleaseSemaphore(zbi_handle(sem->os), 1, NULL);
}

/* Unlinked while it slept: the token is another's. */
static bool zbi_sem_wait_ms(zbi_sem *sem, DWORD ms)
{
  if (!zbi_sem_current(sem)) {
    Sleep(ms);
    return false;
  }
  if (WaitForSingleObject(zbi_handle(sem->os), ms) != WAIT_OBJECT_0) return false;
  if (zbi_sem_current(sem)) return true;
  ReleaseSemaphore(zbi_handle(sem->os), 1, NULL);
  return false;
}

static bool zbi_sem_take(zbi_sem *sem) { return zbi_sem_wait_ms(sem, 0); }

static bool zbi_sem_wait(zbi_sem *sem, int64_t until_ns) { return zbi_sem_wait_ms(sem, zbi_ms_until(until_ns)); }

static uint64_t zbi_sem_take_many(zbi_sem *sem, uint64_t tokens)
{
  uint64_t n = 0;
  while (n < tokens && zbi_sem_take(sem)) n++;
  return n;
}

static uint64_t zbi_sem_value(zbi_sem *sem)
{
  const zbi_query_semaphore query = (zbi_query_semaphore)sem->keep[ZBI_KEEP_QUERY];
  LONG state[2] = { 0, 0 };   /* tokens, and how many there may be */
  if (query && query(zbi_handle(sem->os), 0, state, sizeof state, NULL) == 0) return (uint64_t)(state[0] > 0 ? state[0] : 0);
  if (!zbi_sem_take(sem)) return 0;
  ReleaseSemaphore(zbi_handle(sem->os), 1, &state[0]);
  return (uint64_t)state[0] + 1;
}

static void zbi_sem_alone(zbi_sem *sem) { (void)sem; }   /* the system forgets who dies */

/* --- presence --- */

static bool zbi_role_pipe(const zbi_shm *shm, int role, char *path)
{
  const zbi_control *c = zbi_control_of(shm);
  if (!c) return false;
  snprintf(path, ZBI_NAME_SIZE, "\\\\.\\pipe\\zerobuf-%016llx-%llx-%d", (unsigned long long)shm->id[0],
           (unsigned long long)shm->id[1], role);
  return true;
}

/* Where this handle keeps the role; with role -1: a free place. */
static zb_result zbi_claim_one(zbi_shm *shm, int role, int *os)
{
  char path[ZBI_NAME_SIZE];
  zbi_security security;
  intptr_t *place = zbi_role_kept(shm, -1);
  HANDLE pipe;
  if (zbi_role_kept(shm, role)) return ZB_OK;
  if (!place || !zbi_role_pipe(shm, role, path)) return ZB_ERR_OS;
  pipe = CreateNamedPipeA(path, PIPE_ACCESS_INBOUND | FILE_FLAG_FIRST_PIPE_INSTANCE, PIPE_TYPE_BYTE | PIPE_REJECT_REMOTE_CLIENTS,
                          1, 0, 0, 0, zbi_security_make(&security, 0600));
  if (pipe == INVALID_HANDLE_VALUE) {
    *os = (int)GetLastError();
    return *os == ERROR_ACCESS_DENIED || *os == ERROR_PIPE_BUSY ? ZB_ERR_BUSY : ZB_ERR_OS;
  }
  place[0] = role + 1;
  place[1] = (intptr_t)pipe;
  return ZB_OK;
}

/* Asks for the pipe without opening it, so that nobody who looks can be taken for the one who has it. */
static bool zbi_role_held(const zbi_shm *shm, int role)
{
  char path[ZBI_NAME_SIZE];
  if (zbi_role_kept(shm, role) || !zbi_role_pipe(shm, role, path)) return false;
  return WaitNamedPipeA(path, 1) || GetLastError() != ERROR_FILE_NOT_FOUND;
}

static void zbi_drop(zbi_shm *shm, int role)
{
  intptr_t *place = zbi_role_kept(shm, role);
  if (!place) return;
  CloseHandle(zbi_handle(place[1]));
  place[0] = place[1] = 0;
}

static void zbi_peer_forget(zbi_peer *peer)
{
  if (peer->watch) CloseHandle(zbi_handle(peer->watch));
  memset(peer, 0, sizeof *peer);
}

/* The handle keeps the number from being used again. What a process has mapped is not told. */
static int zbi_peer_life(zbi_peer *peer, uint64_t pid, const zbi_shm *shm)
{
  (void)shm;
  if (pid == 0) return ZBI_GONE;
  if (peer->pid != pid) {
    HANDLE process = pid <= UINT32_MAX ? OpenProcess(SYNCHRONIZE, FALSE, (DWORD)pid) : NULL;
    zbi_peer_forget(peer);
    peer->pid = pid;
    peer->watch = (intptr_t)process;
    peer->known = process || (pid <= UINT32_MAX && GetLastError() == ERROR_ACCESS_DENIED) ? ZBI_MAYBE : ZBI_GONE;
  }
  if (peer->watch && WaitForSingleObject(zbi_handle(peer->watch), 0) == WAIT_OBJECT_0) peer->known = ZBI_GONE;
  return (int)peer->known;
}

/* --- the readers' lock file --- */

static size_t zbi_widen(WCHAR *to, size_t size, const char *from)
{
  const int n = MultiByteToWideChar(CP_ACP, 0, from, -1, to, (int)size);
  return n > 0 ? (size_t)n - 1 : 0;
}

/* The file, or the folder if there is no name. \\?\ makes each name a name: "nul.lock" is a device without it. */
static bool zbi_lockfile_path(WCHAR path[600], const char *dir, const char *name)
{
  WCHAR given[300];
  size_t n = zbi_widen(path, 600, "\\\\?\\");
  const DWORD room = 300;
  const DWORD used = dir[0] && zbi_widen(given, 300, dir) ? GetFullPathNameW(given, room, path + n, NULL)
                   : dir[0] ? 0 : GetTempPathW(room, path + n);
  if (used == 0 || used >= room) return false;
  n += used;
  if (path[n - 1] == '\\') n--;
  if (!dir[0]) n += zbi_widen(path + n, 600 - n, "\\zerobuffer");
  if (name) n += zbi_widen(path + n, 600 - n, "\\");
  if (name) n += zbi_widen(path + n, 600 - n, name);
  if (name) n += zbi_widen(path + n, 600 - n, ".lock");
  path[n] = 0;
  return true;
}

static zb_result zbi_lockfile_take(intptr_t *file, const char *dir, const char *name, uint32_t mode, bool *existed, int *os)
{
  WCHAR path[600];
  zbi_security security;
  HANDLE handle = INVALID_HANDLE_VALUE;
  int turn;
  if (!zbi_lockfile_path(path, dir, NULL)) return ZB_ERR_ARGUMENT;
  if (!CreateDirectoryW(path, NULL) && GetLastError() != ERROR_ALREADY_EXISTS)
    return GetLastError() == ERROR_PATH_NOT_FOUND ? ZB_ERR_ARGUMENT : zbi_fail(os);
  if (!zbi_lockfile_path(path, dir, name)) return ZB_ERR_ARGUMENT;
  for (turn = 0; turn < 20 && handle == INVALID_HANDLE_VALUE; turn++) {
    handle = CreateFileW(path, GENERIC_READ | GENERIC_WRITE | DELETE, 0, zbi_security_make(&security, mode), OPEN_ALWAYS,
                         FILE_ATTRIBUTE_NORMAL | FILE_FLAG_DELETE_ON_CLOSE, NULL);
    *existed = GetLastError() == ERROR_ALREADY_EXISTS;
    if (handle != INVALID_HANDLE_VALUE) break;
    if (GetLastError() != ERROR_ACCESS_DENIED) return zbi_fail(os);
    zbi_sleep_ns(ZB_MS(1));                               /* it is being deleted, perhaps */
  }
  if (handle == INVALID_HANDLE_VALUE) return zbi_fail(os);
  *file = (intptr_t)handle;
  return ZB_OK;
}

static void zbi_lockfile_drop(intptr_t *file, const char *dir, const char *name)
{
  (void)dir;
  (void)name;
  if (*file) CloseHandle(zbi_handle(*file));              /* which deletes it */
  *file = 0;
}

static bool zbi_lockfile_there(const char *dir, const char *name)
{
  WCHAR path[600];
  return zbi_lockfile_path(path, dir, name) && GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES;
}

/* --- sleeping --- */

typedef BOOL (WINAPI *zbi_wait_on_address)(volatile void *address, void *value, SIZE_T size, DWORD ms);
typedef void (WINAPI *zbi_wake_by_address)(void *address);

static bool zbi_peer_since(uint64_t pid, int64_t wall_ns)
{
  (void)pid, (void)wall_ns;
  return false;
}

static void zbi_park(uint32_t *word, uint32_t value, int64_t until_ns)
{
  const zbi_wait_on_address wait = (zbi_wait_on_address)zbi_function_of("kernelbase.dll", "WaitOnAddress");
  if (wait) wait(word, &value, sizeof value, zbi_ms_until(until_ns));
  else zbi_sleep_ns(ZB_MS(1));                            /* Windows 7 */
}

static void zbi_unpark(uint32_t *word)
{
  const zbi_wake_by_address wake = (zbi_wake_by_address)zbi_function_of("kernelbase.dll", "WakeByAddressSingle");
  if (wake) wake(word);
}

/* WaitOnAddress does not cross processes. Here is what does: each word has a place in its control page,
 *
 *   epoch << 32 | sleepers
 *
 * and an event, which is named after segment, place and epoch, stays set once it is set, and is there only while somebody
 * has it open.
 *
 *   a sleeper                                      a waker, after it has changed the word
 *   1 counts itself into this epoch   [DOZE-S]     1 looks at the place     [DOZE-W]; nobody: done
 *   2 looks at the word                            2 begins the next epoch, without sleepers
 *   3 opens or makes the event of its epoch        3 opens or makes the event of the old epoch, sets it
 *   4 looks whether the epoch is still the same
 *   5 sleeps on the event
 *
 * If the waker does not see the sleeper counted, the sleeper sees the changed word. If it begins an epoch before (4), the sleeper
 * sees that; if after, the event is open by then and stays so until it is set. Words that share a place wake each
 * other's sleepers, for nothing. A sleeper that was killed costs the next wake three calls. A waker that was killed between (2)
 * and (3) has woken nobody: sleepers look again at the end of their slice, as with a futex. */
typedef struct zbi_doze { uint64_t *place; uint32_t epoch; HANDLE event; } zbi_doze;

static zbi_around *zbi_around_of(const void *word, size_t *offset)
{
  MEMORY_BASIC_INFORMATION m;
  zbi_around *around;
  if (!VirtualQuery(word, &m, sizeof m) || m.Type != MEM_MAPPED) return NULL;
  *offset = (size_t)((const uint8_t *)word - (const uint8_t *)m.AllocationBase);
  around = zbi_around_at((uint8_t *)m.AllocationBase);
  if (!VirtualQuery(around, &m, sizeof m) || m.Type != MEM_PRIVATE || m.State != MEM_COMMIT ||
      m.AllocationBase != (void *)around) return NULL;
  return around->magic == ZBI_AROUND_MAGIC && around->self == around && around->control ? around : NULL;
}

static bool zbi_is_private(const void *word)
{
  MEMORY_BASIC_INFORMATION m;
  return VirtualQuery(word, &m, sizeof m) && m.Type != MEM_MAPPED;
}

static HANDLE zbi_doze_event(const zbi_around *around, const uint64_t *place, uint32_t epoch)
{
  char object[ZBI_NAME_SIZE];
  zbi_security security;
  snprintf(object, sizeof object, "%szerobuf-%016llx-%u-%lx", around->global ? "Global\\" : "",
           (unsigned long long)zbi_load_relaxed(&around->control->id), (unsigned)(place - around->control->sleepers),
           (unsigned long)epoch);
  return CreateEventA(zbi_security_make(&security, (uint32_t)zbi_load_relaxed(&around->control->mode)), TRUE, FALSE, object);
}

static uint64_t *zbi_doze_place(const zbi_around *around, size_t offset)
{
  return &around->control->sleepers[(offset >> 2 ^ offset >> 9) & (ZBI_PLACES - 1)];
}

static void zbi_doze_end(const zbi_doze *d)
{
  uint64_t now = zbi_load_relaxed(d->place);
  if (d->event) CloseHandle(d->event);
  while ((uint32_t)(now >> 32) == d->epoch && (uint32_t)now != 0)
    if (zbi_cas_acq_rel(d->place, &now, now - 1)) return;
}

/* [DOZE-S] full barrier, pairs with [DOZE-W]: counted first, then the word is looked at. *asleep false: do not sleep. Gives
 * false where there is no event to sleep on. */
static bool zbi_doze_begin(zbi_doze *d, uint32_t *word, uint32_t value, bool *asleep)
{
  size_t offset;
  const zbi_around *around = zbi_around_of(word, &offset);
  if (!around) return false;
  d->place = zbi_doze_place(around, offset);
  d->epoch = (uint32_t)(zbi_add_acq_rel(d->place, 1) >> 32);
  zbi_fence_full();
  d->event = NULL;
  if (zbi_load32_relaxed(word) != value) {
    *asleep = false;
    return true;
  }
  d->event = zbi_doze_event(around, d->place, d->epoch);
  zbi_fence_full();
  if ((uint32_t)(zbi_load_acquire(d->place) >> 32) != d->epoch) *asleep = false;
  if (!d->event) zbi_doze_end(d);
  return d->event != NULL;
}

static bool zbi_shared_wait(uint32_t *const *words, const uint32_t *values, size_t count, int64_t until_ns)
{
  zbi_doze dozes[ZB_WAIT_MAX];
  HANDLE events[ZB_WAIT_MAX];
  bool asleep = true;
  size_t n = 0, i;
  ZBI_STATIC_ASSERT(ZB_WAIT_MAX <= MAXIMUM_WAIT_OBJECTS, "as many as the system waits for");
  if (count == 1 && zbi_is_private(words[0])) {           /* a ring in the memory of this process */
    zbi_park(words[0], values[0], until_ns);
    return true;
  }
  if (count > ZB_WAIT_MAX) return false;
  while (n < count && zbi_doze_begin(&dozes[n], words[n], values[n], &asleep)) {
    events[n] = dozes[n].event;
    n++;
  }
  if (n == count && asleep) WaitForMultipleObjects((DWORD)count, events, FALSE, zbi_ms_until(until_ns));
  for (i = 0; i < n; i++) zbi_doze_end(&dozes[i]);
  return n == count;
}

/* [DOZE-W] full barrier, pairs with [DOZE-S]: the word first, then who sleeps. */
static void zbi_shared_wake(uint32_t *word)
{
  const zbi_wake_by_address wake = (zbi_wake_by_address)zbi_function_of("kernelbase.dll", "WakeByAddressAll");
  size_t offset = 0;
  const zbi_around *around = zbi_around_of(word, &offset);
  uint64_t *place, now;
  HANDLE event;
  zbi_fence_full();
  if (!around) {
    if (wake) wake(word);
    return;
  }
  place = zbi_doze_place(around, offset);
  now = zbi_load_relaxed(place);
  do {
    if ((uint32_t)now == 0) return;
  } while (!zbi_cas_acq_rel(place, &now, ((now >> 32) + 1) << 32));
  event = zbi_doze_event(around, place, (uint32_t)(now >> 32));
  if (!event) return;
  SetEvent(event);
  CloseHandle(event);
}

/* FlushProcessWriteBuffers reaches this process only. */
static bool zbi_barrier_all(void) { return false; }
static bool zbi_barrier_register(void) { return false; }

#endif /* win32 */

#if !defined(__linux__) && !defined(__APPLE__) && !defined(__FreeBSD__) && !defined(_WIN32)
  #error "zerobuf.h: this system has no implementation of >>platform yet; Linux, macOS, FreeBSD and Windows have"
#endif

/* ============================================================================================
 * >>segment     names, time, waiting, the lock of a thread-safe handle
 * ============================================================================================ */
#define ZBI_SLICE_NS     ((int64_t)100000000)   /* a sleeper asks for the other side this often */
#define ZBI_MISSING_NS   ((int64_t)2000000)     /* how long a frame waits for its token */
#define ZBI_SPIN_NS      ((int64_t)50000)
#define ZBI_TOKENS_MANY  64u
#ifndef ZBI_LOCK_DIR
  #define ZBI_LOCK_DIR   "/tmp/zerobuffer"
#endif

const char *zb_strerror(zb_result result)
{
  switch (result) {
#define ZBI_TEXT(name, value, text) case name: return text;
    ZB_RESULTS(ZBI_TEXT)
#undef ZBI_TEXT
    case ZBI_RESULT_FORCE_INT: break;
  }
  return "not a result of this library";
}

const char *zb_result_name(zb_result result)
{
  switch (result) {
#define ZBI_NAME(name, value, text) case name: return #name;
    ZB_RESULTS(ZBI_NAME)
#undef ZBI_NAME
    case ZBI_RESULT_FORCE_INT: break;
  }
  return "?";
}

/* 245 bytes: with the longest prefix, "sem.sem-w-", a file name's 255. "sem." is how semaphores begin. */
static bool zbi_name_good(const char *name)
{
  size_t n = 0;
  if (!name || name[0] == '.' || strncmp(name, "sem.", 4) == 0) return false;
  for (; name[n]; n++) {
    const char c = name[n];
    const bool good = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '_' || c == '-';
    if (!good || n >= 245) return false;
  }
  return n > 0;
}

static int64_t zbi_deadline(int64_t now, int64_t timeout_ns)
{
  return timeout_ns < 0 || timeout_ns > INT64_MAX - now ? INT64_MAX : now + timeout_ns;
}

static void zbi_copy_name(char *to, size_t size, const char *from)
{
  size_t n = strlen(from);
  if (n >= size) n = size - 1;
  memcpy(to, from, n);
  to[n] = 0;
}

static void zbi_prefixed(char file[256], const char *prefix, const char *name)
{
  const size_t n = strlen(prefix);
  memcpy(file, prefix, n);
  zbi_copy_name(file + n, 256 - n, name);
}

/* Each word once: others may be changing them. */
static void zbi_words_load(const void *shared, void *to, size_t size)
{
  size_t i;
  for (i = 0; i < size / 8; i++) {
    const uint64_t word = zbi_load_relaxed((const uint64_t *)shared + i);
    memcpy((uint8_t *)to + 8 * i, &word, sizeof word);
  }
}

/* --- the lock of a handle: 0 free, 1 taken, 2 taken and somebody sleeps --- */

/* [LOCK-E] acquire, pairs with [LOCK-L]: what the last owner did to the handle is visible. */
static bool zbi_enter(zbi_guard *g, int64_t timeout_ns)
{
  uint32_t expected = 0;
  int64_t now, until;
  if (!g->on || zbi_cas32_acquire(&g->word, &expected, 1)) return true;
  now = zbi_now_ns();
  until = zbi_deadline(now, timeout_ns);
  while (zbi_swap32_acquire(&g->word, 2) != 0) {
    now = zbi_now_ns();
    if (now >= until) return false;
    zbi_park(&g->word, 2, ZBI_MIN(until, now + ZBI_SLICE_NS));
  }
  return true;
}

/* [LOCK-L] release, pairs with [LOCK-E]. */
static void zbi_leave(zbi_guard *g)
{
  if (g->on && zbi_swap32_release(&g->word, 0) == 2) zbi_unpark(&g->word);
}

static zb_result zbi_leave_with(zbi_guard *g, zb_result e)
{
  zbi_leave(g);
  return e;
}

/* --- how long to spin before sleeping ---
 * A sleep costs 20-60 us, so a spin of 50 us pays when waits are that short, and is waste when frames
 * come at 60 a second. The average of the last waits decides; every 16th wait spins all the same, to
 * find out that frames come fast again. */
static void zbi_wait_setup(zbi_wait *w, int64_t spin_ns)
{
  w->spin_max_ns = spin_ns < 0 ? 0 : spin_ns == 0 ? -ZBI_SPIN_NS : ZBI_MIN(spin_ns, ZBI_SLICE_NS);   /* negative: adapts */
  if (zbi_one_cpu()) w->spin_max_ns = 0;
}

static int64_t zbi_wait_spin(const zbi_wait *w)
{
  if (w->spin_max_ns >= 0) return w->spin_max_ns;
  return w->average_ns <= ZBI_SPIN_NS || w->waits % 16 == 0 ? ZBI_SPIN_NS : 0;
}

static void zbi_wait_count(zbi_wait *w, int64_t waited_ns)
{
  const int64_t sample = ZBI_MIN(waited_ns, 8 * ZBI_SPIN_NS);
  w->average_ns = sample < ZBI_SPIN_NS ? sample : (3 * w->average_ns + sample) / 4;
  w->waits++;
  w->wait_ns += (uint64_t)waited_ns;
}

/* The role of an object that this process has just made. Somebody who looks whether the empty thing was left over may have it
 * for a moment; ZB_ERR_BUSY: he took the name away. */
static zb_result zbi_claim_new(zbi_shm *shm, int role, const char *file, int *os)
{
  const int64_t until = zbi_now_ns() + ZB_MS(200);
  zb_result e;
  while ((e = zbi_claim(shm, role, os)) == ZB_ERR_BUSY && zbi_shm_named(shm, file) && zbi_now_ns() < until) zbi_sleep_ns(200000);
  return e == ZB_OK && !zbi_shm_named(shm, file) ? ZB_ERR_BUSY : e;
}

/* ============================================================================================
 * >>copy        large frames, the faster way
 * ============================================================================================
 * Plain stores fetch each line into this CPU's caches first; streaming stores go past them. Which of
 * them is faster depends on frame and ring size and on whether writer and reader share a cache, by
 * up to ten times either way, and a virtual CPU may move while the program runs. So it is measured:
 * each large copy is timed, and now and then a part of one goes the other way. */
#define ZBI_COPY_LARGE   ((size_t)256 << 10)
#define ZBI_COPY_PROBE   ((size_t)128 << 10)

enum { ZBI_COPY_METHOD_PLAIN = 0, ZBI_COPY_METHOD_STREAMING = 1 };

/* Places in a stream are aligned to nothing; stores that cross a cache line cost a tenth. */
static void zbi_copy_plain(uint8_t *to, const uint8_t *from, size_t size)
{
  const size_t head = (size_t)(64 - ((uintptr_t)to & 63)) & 63;
  memcpy(to, from, head);
  memcpy(to + head, from + head, size - head);
}

#if defined(__SSE2__) || defined(_M_X64)
#include <emmintrin.h>
#define ZBI_CAN_STREAM 1
static void zbi_copy_streaming(uint8_t *to, const uint8_t *from, size_t size)
{
  const size_t head = (size_t)(64 - ((uintptr_t)to & 63)) & 63;
  _mm_sfence();   /* nor by a store before them: a slot must be seen as being written first */
  memcpy(to, from, head);
  for (to += head, from += head, size -= head; size >= 64; to += 64, from += 64, size -= 64) {
    const __m128i a = _mm_loadu_si128((const __m128i *)(const void *)from);
    const __m128i b = _mm_loadu_si128((const __m128i *)(const void *)(from + 16));
    const __m128i c = _mm_loadu_si128((const __m128i *)(const void *)(from + 32));
    const __m128i d = _mm_loadu_si128((const __m128i *)(const void *)(from + 48));
    _mm_stream_si128((__m128i *)(void *)to, a);
    _mm_stream_si128((__m128i *)(void *)(to + 16), b);
    _mm_stream_si128((__m128i *)(void *)(to + 32), c);
    _mm_stream_si128((__m128i *)(void *)(to + 48), d);
  }
  memcpy(to, from, size);
  _mm_sfence();   /* streaming stores are not ordered by the release store that publishes the frame */
}
#else
#define ZBI_CAN_STREAM 0
static void zbi_copy_streaming(uint8_t *to, const uint8_t *from, size_t size) { memcpy(to, from, size); }
#endif

static void zbi_copier_setup(zbi_copier *c, zb_copy copy)
{
  c->method = copy == ZB_COPY_STREAMING ? ZBI_COPY_METHOD_STREAMING : ZBI_COPY_METHOD_PLAIN;
  c->fixed = copy != ZB_COPY_AUTO || !ZBI_CAN_STREAM;
}

/* Copies and keeps in mind what it cost, in ns per KiB. */
static void zbi_copier_timed(zbi_copier *c, uint32_t method, uint8_t *to, const uint8_t *from, size_t size)
{
  const int64_t start = zbi_now_ns();
  double cost;
  if (method == ZBI_COPY_METHOD_STREAMING) zbi_copy_streaming(to, from, size);
  else zbi_copy_plain(to, from, size);
  cost = (double)(zbi_now_ns() - start) * 1024.0 / (double)size;
  c->cost[method] = c->cost[method] > 0 ? (3 * c->cost[method] + cost) / 4 : cost;
}

/* Only the writer's share is timed. After streaming stores the reader fetches from memory what it would have had from a
 * shared cache, so a small gain here is a loss in all; without a shared cache the gain is tenfold. */
static uint32_t zbi_copier_choice(const zbi_copier *c)
{
  const double gain = c->cost[ZBI_COPY_METHOD_STREAMING] / c->cost[ZBI_COPY_METHOD_PLAIN];
  return gain < (c->method == ZBI_COPY_METHOD_STREAMING ? 0.8 : 0.7) ? ZBI_COPY_METHOD_STREAMING : ZBI_COPY_METHOD_PLAIN;
}

static void zbi_copier_copy(zbi_copier *c, uint8_t *to, const uint8_t *from, size_t size)
{
  const uint32_t other = c->method ^ 1u;
  if (size < ZBI_COPY_LARGE || (c->fixed && c->method == ZBI_COPY_METHOD_PLAIN)) {
    if (size < 4096) memcpy(to, from, size);
    else zbi_copy_plain(to, from, size);
    return;
  }
  if (!c->fixed && c->countdown-- == 0) {
    c->countdown = 15;
    zbi_copier_timed(c, other, to, from, ZBI_COPY_PROBE);
    to += ZBI_COPY_PROBE;
    from += ZBI_COPY_PROBE;
    size -= ZBI_COPY_PROBE;
  }
  zbi_copier_timed(c, c->method, to, from, size);
  if (!c->fixed && c->cost[other] > 0) c->method = zbi_copier_choice(c);
}

/* ============================================================================================
 * >>wait        for something in shared memory to change
 * ============================================================================================
 * What a waiting call looks at: nothing of a handle, which other threads may use meanwhile.
 *   look(HIT)    the cheapest look, while spinning; it may be wrong now and then
 *   look(READY)  is there something?
 *   look(LEFT)   has the other side left, perhaps waking nobody?
 *   join         says on the word that somebody is about to sleep, and what to sleep on; false: nobody would wake
 *                him, or he could not be sure of it */
typedef struct zbi_watch zbi_watch;
struct zbi_watch {
  bool (*look)(const zbi_watch *w, int how);
  bool (*join)(const zbi_watch *w, uint32_t *value);
  const void *header, *slot;
  const zbi_shared64 *theirs;
  zbi_shared32 *word;
  uint64_t position, range;
  bool early;
};
enum { ZBI_LOOK_HIT = 0, ZBI_LOOK_READY, ZBI_LOOK_LEFT };

static bool zbi_watch_any(const zbi_watch *list, size_t count, int how)
{
  size_t i;
  for (i = 0; i < count; i++) if (list[i].look(&list[i], how)) return true;
  return false;
}

/* A microsecond or two of spinning before the first look at a clock: reading it takes as long as a cache line takes
 * to arrive. Not where the last waits were long. */
static bool zbi_watch_spin_briefly(const zbi_watch *list, size_t count, zbi_wait *wait)
{
  int i;
  if (zbi_wait_spin(wait) == 0) return false;
  for (i = 0; i < 64; i++) {
    if (zbi_watch_any(list, count, ZBI_LOOK_HIT)) {
      zbi_wait_count(wait, 0);
      return true;
    }
    zbi_pause();
  }
  return false;
}

static bool zbi_watch_spin(const zbi_watch *list, size_t count, int64_t until)
{
  while (zbi_now_ns() < until) {
    int i;
    for (i = 0; i < 32; i++) {
      if (zbi_watch_any(list, count, ZBI_LOOK_HIT)) return true;
      zbi_pause();
    }
    if (zbi_watch_any(list, count, ZBI_LOOK_READY)) return true;
  }
  return false;
}

/* As the other makes do: look again after 50 us, then less and less often, every 2 ms at last. The nap is the waiting call's,
 * from slice to slice. */
#define ZBI_NAP_NS 50000
static void zbi_watch_poll(const zbi_watch *list, size_t count, int64_t until, int64_t *nap)
{
  while (!zbi_watch_any(list, count, ZBI_LOOK_READY) && !zbi_watch_any(list, count, ZBI_LOOK_LEFT)) {
    const int64_t now = zbi_now_ns();
    if (now >= until) return;
    zbi_sleep_ns(ZBI_MIN(*nap, until - now));
    *nap = ZBI_MIN(2 * *nap, ZB_MS(2));
  }
}

/* For one slice at most. Who left while nobody was asleep woke nobody, so that is asked, too. */
static void zbi_watch_sleep(const zbi_watch *list, size_t count, int64_t until, int64_t *nap)
{
  zbi_shared32 *words[ZB_WAIT_MAX];
  uint32_t values[ZB_WAIT_MAX];
  bool wakes = true;
  size_t i;
  for (i = 0; wakes && i < count; i++) {
    words[i] = list[i].word;
    wakes = list[i].join(&list[i], &values[i]);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_DOZE);
  if (wakes && (zbi_watch_any(list, count, ZBI_LOOK_READY) || zbi_watch_any(list, count, ZBI_LOOK_LEFT))) return;
  if (!wakes || !zbi_shared_wait(words, values, count, until)) zbi_watch_poll(list, count, until, nap);
}

/* A moment to wait until; 0: not at all. */
static int64_t zbi_until(int64_t timeout_ns)
{
  return timeout_ns == ZB_NOWAIT ? 0 : zbi_deadline(zbi_now_ns(), timeout_ns);
}

/* ============================================================================================
 * >>stream
 * ============================================================================================
 * What a commit stores, in order, and what is found if the writer dies right after:
 *
 *   1 header, payload (and wrap marker)   nothing: that space is free
 *   2 payload_free_bytes -= total         space lost; given back by the next settle
 *   3 payload_write_pos                   the frame is there; its token and its count are put right
 *   4 payload_written_count               the same, token only
 *   5 a token to sem-w                    a commit
 *
 * What a take (6-9) and a release (10, 11) store, and what is found if the reader dies right after:
 *
 *   6 a token from sem-w                  the frame is still there; its token is put right
 *   7 payload_read_pos                    the frame is gone with the reader; its space is given back
 *   8 payload_read_count                  the same
 *   9 payload_free_bytes += space before a wrap           the same
 *  10 payload_free_bytes += total         a release; the writer looks again within 100 ms
 *  11 a token to sem-r                    a release
 *
 * Nobody decides by the counts, and tokens are a hint: what is unread is what lies between the two
 * positions. "Settle" puts the rest right; it runs under the repair role whenever a side attaches,
 * and when the reader finds the writer dead. */

enum { ZBI_FRAME_HEADER = 16 };
#define ZBI_SIDE_MAGIC 0x5344425au   /* "ZBDS" */

static zbi_oieb *zbi_header(const zbi_stream *s) { return (zbi_oieb *)s->header; }
static zbi_side *zbi_side_of(const zbi_stream *s) { return (zbi_side *)s->side; }

/* The word at p as v1 keeps it: unaligned, little-endian. */
static uint64_t zbi_get64(const uint8_t *p)
{
  uint64_t v;
  memcpy(&v, p, sizeof v);
  return v;
}

static void zbi_put64(uint8_t *p, uint64_t v) { memcpy(p, &v, sizeof v); }

/* A position as this library keeps it: the end of the block is its start. */
static uint64_t zbi_position(const zbi_stream *s, uint64_t position)
{
  return position == s->payload_size ? 0 : position;
}

/* --- what a segment is --- */

static bool zbi_all_zero(const void *p, size_t n)
{
  const uint8_t *b = (const uint8_t *)p;
  size_t i;
  for (i = 0; i < n; i++) if (b[i]) return false;
  return true;
}

/* Judges the constant part of a header that anybody may have written. ZB_ERR_NOT_FOUND: not finished
 * yet. ZB_ERR_EXISTS: something else. */
static zb_result zbi_header_check(const zbi_oieb *h, uint64_t segment_size)
{
  uint64_t room;
  if (h->oieb_size == 0)                                    /* the last but one word of its maker */
    return h->version[0] <= 1 && h->version[3] == 0 && zbi_all_zero(h->reserved, sizeof h->reserved) ? ZB_ERR_NOT_FOUND
                                                                                                    : ZB_ERR_EXISTS;
  if (h->oieb_size != sizeof *h) return ZB_ERR_EXISTS;
  if (h->version[0] != 1) return ZB_ERR_VERSION;
  room = segment_size - sizeof *h;
  if (h->metadata_size > room || h->payload_size > room - h->metadata_size) return ZB_ERR_CORRUPT;
  if (h->payload_size <= ZBI_FRAME_HEADER) return ZB_ERR_CORRUPT;
  if (h->metadata_size != 0 && h->metadata_size < 8) return ZB_ERR_CORRUPT;
  return ZB_OK;
}

/* The words that change: in range at all? (payload_free_bytes is put right by whoever attaches.) */
static zb_result zbi_header_check_state(const zbi_oieb *h)
{
  if (h->payload_write_pos > h->payload_size || h->payload_read_pos > h->payload_size) return ZB_ERR_CORRUPT;
  if (h->metadata_written_bytes > h->metadata_size || h->metadata_free_bytes > h->metadata_size) return ZB_ERR_CORRUPT;
  return ZB_OK;
}

/* Maps the open segment and finds the blocks in it. */
static zb_result zbi_stream_map(zbi_stream *s, bool writable, int *os)
{
  zbi_oieb h;
  zb_result e;
  if (s->segment.size == 0) return ZB_ERR_NOT_FOUND;
  e = zbi_shm_map(&s->segment, s->segment.size, writable, os);
  if (e != ZB_OK) return e;
  if (s->segment.size < sizeof h)
    return zbi_all_zero(s->segment.base, (size_t)s->segment.size) ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  s->header = s->segment.base;
  zbi_words_load(s->header, &h, sizeof h);
  e = zbi_header_check(&h, s->segment.size);
  if (e != ZB_OK) return e;
  s->metadata_size = h.metadata_size;
  s->payload_size = h.payload_size;
  s->metadata = (uint8_t *)s->header + sizeof h;
  s->payload = s->metadata + h.metadata_size;
  return zbi_header_check_state(&h);
}

static void zbi_stream_take_side(zbi_stream *s, zbi_side *side)
{
  const bool good = zbi_load32_acquire(&side->magic) == ZBI_SIDE_MAGIC && side->version == 1;
  s->side = good ? side : NULL;
}

static void zbi_stream_find_side(zbi_stream *s)
{
  zbi_side *side = (zbi_side *)zbi_sem_side(&s->space);
  s->side = NULL;
  if (!side) return;
  if (zbi_load32_acquire(&side->magic) == 0) {
    side->version = 1;
    zbi_store32_release(&side->magic, ZBI_SIDE_MAGIC);
  }
  zbi_stream_take_side(s, side);
}

static zb_result zbi_stream_open_semaphores(zbi_stream *s, int *os)
{
  zb_result e = zbi_sem_open(&s->data, "sem-w-", s->name, os);
  if (e == ZB_OK) e = zbi_sem_open(&s->space, "sem-r-", s->name, os);
  if (e == ZB_OK) zbi_stream_find_side(s);
  return e;
}

static zb_result zbi_stream_claim(zbi_stream *s, int role, int *os)
{
  const zb_result e = zbi_claim(&s->segment, role, os);
  if (e == ZB_OK) s->claimed |= 1u << role;
  return e;
}

static void zbi_stream_drop(zbi_stream *s, int role)
{
  zbi_drop(&s->segment, role);
  s->claimed &= ~(1u << role);
}

/* Whoever attaches or repairs does it alone. A holder is done within milliseconds. */
static zb_result zbi_claim_repair(zbi_stream *s, int *os)
{
  const int64_t until = zbi_now_ns() + ZB_MS(500);
  zb_result e;
  while ((e = zbi_stream_claim(s, ZBI_REPAIR, os)) == ZB_ERR_BUSY && zbi_now_ns() < until) zbi_sleep_ns(200000);
  return e;
}

static bool zbi_claim_repair_now(zbi_stream *s)
{
  int ignored;
  return zbi_stream_claim(s, ZBI_REPAIR, &ignored) == ZB_OK;
}

/* Roles are dropped by word, as a forked child may have a share in the descriptor; but not by that child. */
static void zbi_stream_close(zbi_stream *s)
{
  int role;
  for (role = ZBI_READER; role <= ZBI_REPAIR; role++)
    if ((s->claimed >> role & 1) && s->pid == zbi_pid()) zbi_stream_drop(s, role);
  s->claimed = 0;
  zbi_peer_forget(&s->peer);
  zbi_sem_close(&s->data);
  zbi_sem_close(&s->space);
  zbi_shm_close(&s->segment);
  s->header = s->side = NULL;
  s->metadata = s->payload = NULL;
}

static void zbi_stream_setup(zbi_stream *s, const char *name, int64_t spin_ns, bool thread_safe)
{
  zbi_copy_name(s->name, sizeof s->name, name);
  s->pid = zbi_pid();
  s->guard.on = thread_safe;
  zbi_wait_setup(&s->wait, spin_ns);
}

/* --- who is there --- */

static uint64_t *zbi_pid_word(const zbi_stream *s, int role)
{
  return role == ZBI_READER ? &zbi_header(s)->reader_pid : &zbi_header(s)->writer_pid;
}

static uint64_t *zbi_side_pid(const zbi_stream *s, int role)
{
  return role == ZBI_READER ? &zbi_side_of(s)->reader_pid : &zbi_side_of(s)->writer_pid;
}

/* One of this make holds its role as long as it lives, and that is the end of the question; any other
 * one is a pid, and what the kernel says of it. */
static zb_presence zbi_presence_of(zbi_stream *s, int role, uint64_t pid)
{
  if (pid == 0) {
    zbi_peer_forget(&s->peer);
    return ZB_ABSENT;
  }
  if (zbi_role_held(&s->segment, role)) return ZB_ALIVE;
  if (s->side && zbi_load_relaxed(zbi_side_pid(s, role)) == pid) return ZB_DEAD;
  return zbi_peer_life(&s->peer, pid, &s->segment) != ZBI_GONE ? ZB_ALIVE : ZB_DEAD;
}

/* [STREAM-L2] acquire, pairs with [STREAM-L1]. Who seems dead may have left, or come, just then. */
static zb_presence zbi_presence(zbi_stream *s, int role)
{
  const uint64_t pid = zbi_load_acquire(zbi_pid_word(s, role));
  const zb_presence presence = zbi_presence_of(s, role, pid);
  const uint64_t again = zbi_load_acquire(zbi_pid_word(s, role));
  return presence == ZB_DEAD && again != pid ? zbi_presence_of(s, role, again) : presence;
}

/* [STREAM-L1] release, pairs with [STREAM-L2]: who sees the pid sees all that was done before. */
static void zbi_publish_pid(zbi_stream *s, int role, uint64_t pid)
{
  if (s->side) zbi_store_relaxed(zbi_side_pid(s, role), pid);
  zbi_store_release(zbi_pid_word(s, role), pid);
}

/* The same where one of another make, which asks no role, may write the word at this moment: only if it
 * still says what was judged. */
static bool zbi_replace_pid(zbi_stream *s, int role, uint64_t judged, uint64_t pid)
{
  if (!zbi_cas_acq_rel(zbi_pid_word(s, role), &judged, pid)) return false;
  if (s->side) zbi_store_relaxed(zbi_side_pid(s, role), pid);
  return true;
}

/* --- walking over frames --- */

typedef struct zbi_walk {
  uint64_t begin, end;        /* positions, in bounds */
  uint64_t written;           /* written_count, corrected where that is certain */
  uint64_t bytes, frames, markers, short_tails;
  uint64_t first, last;       /* sequence numbers */
  uint64_t starts;            /* frames with number 1 */
  uint64_t read_end;          /* settle: read_count when all of them are read */
  uint64_t last_total;        /* bytes of the last frame */
} zbi_walk;

static bool zbi_walk_frame(const zbi_stream *s, uint64_t at, uint64_t left, zbi_walk *w)
{
  uint64_t n;
  if (left < ZBI_FRAME_HEADER) return false;
  n = zbi_get64(s->payload + at);
  if (n == 0 || n > left - ZBI_FRAME_HEADER) return false;
  w->last = zbi_get64(s->payload + at + 8);
  if (w->frames++ == 0) w->first = w->last;
  if (w->last == 1) w->starts++;
  w->last_total = ZBI_FRAME_HEADER + n;
  w->bytes += w->last_total;
  return true;
}

/* Over all frames from one position to another; `full`: the positions are equal and all lies between.
 * False: something there is no frame. Ends always: each step moves on, and there is one wrap. */
static bool zbi_walk_over(const zbi_stream *s, uint64_t from, uint64_t to, bool full, zbi_walk *w)
{
  bool wrapped = false;
  memset(w, 0, sizeof *w);
  w->begin = from;
  w->end = to;
  while (from != to || full) {
    const bool upper = from > to || (full && !wrapped);
    const uint64_t left = upper ? s->payload_size - from : to - from;
    full = full && !wrapped && w->frames == 0 && from == to;
    if (upper && (left < ZBI_FRAME_HEADER || zbi_get64(s->payload + from) == 0)) {
      if (wrapped) return false;
      if (left < ZBI_FRAME_HEADER) w->short_tails++; else w->markers++;
      w->bytes += left;
      from = 0;
      wrapped = true;
    } else {
      if (!zbi_walk_frame(s, from, left, w)) return false;
      from += w->last_total;
      if (from == s->payload_size) {
        if (wrapped) return false;
        from = 0;
        wrapped = true;
      }
    }
    full = false;
  }
  return true;
}

/* --- settle: put the accounts right after a crash --- */

enum zbi_make { ZBI_NOBODY = 0, ZBI_OURS, ZBI_OTHER_MAKE };

/* Who settles, and what it knows. */
typedef struct zbi_case {
  int me;
  bool attaching;             /* not yet on the stream: the words of the predecessor still stand */
  uint64_t held, in_hand;     /* bytes, tokens that the caller has, if it is the reader and attached */
  uint64_t inherited;         /* bytes that its dead predecessor held and that were not yet given back */
} zbi_case;

/* Each load is an acquire: the turn that is looked at afterwards must not be older. */
static void zbi_view_load(zbi_stream *s, zbi_view *v)
{
  zbi_oieb *h = zbi_header(s);
  v->free_bytes = zbi_load_acquire(&h->payload_free_bytes);
  v->write_pos = zbi_load_acquire(&h->payload_write_pos);
  v->read_pos = zbi_load_acquire(&h->payload_read_pos);
  v->written = zbi_load_acquire(&h->payload_written_count);
  v->read = zbi_load_acquire(&h->payload_read_count);
  v->tokens = zbi_sem_value(&s->data);
  v->held = s->side ? zbi_load_acquire(&zbi_side_of(s)->reader_held) : 0;
}

/* [STREAM-T3] The running side's words between two of its operations: its turn was even and is the same
 * after the loads. Every store between its two turns is a release, so that one who sees any of them
 * sees the odd turn; pairs with [STREAM-T1] and [STREAM-T2]. */
static bool zbi_view_between_turns(zbi_stream *s, const uint64_t *turn, zbi_view *v, int64_t patience_ns)
{
  const int64_t until = zbi_now_ns() + patience_ns;
  do {
    const uint64_t before = zbi_load_acquire(turn);
    if (!(before & 1)) {
      zbi_view_load(s, v);
      if (zbi_load_relaxed(turn) == before) return true;
    } else if (patience_ns) zbi_sleep_ns(20000);
  } while (zbi_now_ns() < until);
  return false;
}

/* One of another make has no turns: believed is what has not moved for three milliseconds. With patience
 * that is waited for; without, it is compared with the last time. */
static bool zbi_view_at_rest(zbi_stream *s, zbi_view *v, int64_t patience_ns)
{
  const int64_t until = zbi_now_ns() + patience_ns;
  for (;;) {
    const int64_t now = zbi_now_ns();
    zbi_view_load(s, v);
    if (s->view_ns == 0 || memcmp(v, &s->view, sizeof *v) != 0) {
      s->view = *v;
      s->view_ns = now;
    } else if (now - s->view_ns >= ZB_MS(3)) return true;
    if (now >= until) return false;
    zbi_sleep_ns(ZB_MS(1));
  }
}

static bool zbi_view_take(zbi_stream *s, const zbi_case *c, int make, zbi_view *v)
{
  const int64_t patience_ns = c->attaching ? ZBI_SLICE_NS : 0;
  if (make == ZBI_OURS)
    return zbi_view_between_turns(s, c->me == ZBI_READER ? &zbi_side_of(s)->writer_turn : &zbi_side_of(s)->reader_turn, v,
                                  patience_ns);
  if (make == ZBI_OTHER_MAKE) return zbi_view_at_rest(s, v, patience_ns);
  zbi_view_load(s, v);
  return true;
}

/* What a reader of another make may hold: whole frames, the last ones before read_pos. Of all such sums
 * the largest that is possible; where the frames cannot be found, all that is in question. */
static uint64_t zbi_held_at_most(const zbi_stream *s, const zbi_view *v, uint64_t in_question)
{
  const uint64_t end = v->read_pos;
  uint64_t at = 0;
  zbi_walk frame;
  memset(&frame, 0, sizeof frame);
  if (end == 0 || v->write_pos < end || in_question > end) return in_question;
  for (; at < end; at += frame.last_total) {
    if (end - at <= in_question) return end - at;
    if (!zbi_walk_frame(s, at, end - at, &frame)) return in_question;
  }
  return 0;
}

/* Was the last writer one of this make that died? (One that left in good order is settled already.) */
static bool zbi_writer_was_ours(const zbi_stream *s)
{
  const uint64_t pid = zbi_load_relaxed(&zbi_header(s)->writer_pid);
  return s->side && pid != 0 && zbi_load_relaxed(&zbi_side_of(s)->writer_pid) == pid;
}

/* It died inside a commit: had this commit moved write_pos? A frame that fills the whole ring moves it from
 * 0 to 0; there the count has to tell. */
static bool zbi_writer_published(const zbi_stream *s, const zbi_view *v, const zbi_walk *p)
{
  const zbi_side *side = zbi_side_of(s);
  const zbi_mark *mark = &side->writer_mark[(zbi_load_relaxed(&side->writer_turn) / 2 + 1) & 1];
  if (zbi_load_relaxed(&side->writer_need) < s->payload_size) return zbi_load_relaxed(&side->writer_end) == v->write_pos;
  return v->written == zbi_load_relaxed(&mark->count) || (p->frames && p->last == zbi_load_relaxed(&mark->sequence));
}

/* The bytes that a dead writer took and never filled. False: it was another make, or it died right at
 * taking them, so that they may be taken or not. */
static bool zbi_writer_lost(const zbi_stream *s, const zbi_view *v, const zbi_walk *p, uint64_t *bytes)
{
  const zbi_side *side = zbi_side_of(s);
  *bytes = 0;
  if (zbi_load_relaxed(&zbi_header(s)->writer_pid) == 0) return true;
  if (!zbi_writer_was_ours(s)) return false;
  if (!(zbi_load_relaxed(&side->writer_turn) & 1) || zbi_writer_published(s, v, p)) return true;
  if (zbi_load_relaxed(&side->writer_took) == 0) return false;
  *bytes = zbi_load_relaxed(&side->writer_need);
  return true;
}

/* A live writer of another make, still for a while: between moving write_pos and taking the space, or
 * between taking the tail (a marker stands in it, and is counted) and going back to 0. */
static bool zbi_writer_stands_between(const zbi_stream *s, const zbi_view *v, const zbi_walk *p, uint64_t held)
{
  const uint64_t right = s->payload_size - p->bytes - held, tail = s->payload_size - v->write_pos;
  if (v->free_bytes > right) return p->bytes + held != 0 || v->free_bytes <= s->payload_size;
  if (v->write_pos == 0 || right - v->free_bytes != tail) return false;
  if (tail < ZBI_FRAME_HEADER) return true;
  return zbi_get64(s->payload + v->write_pos) == 0 && v->written - v->read > p->frames + p->markers;
}

/* What is not pending and not held must be free; other numbers were left by a death. Where the word is
 * right but for a frame that was given back twice or never taken, the difference says it exactly, even
 * beyond the size: words wrap. */
static zb_result zbi_settle_space(zbi_stream *s, const zbi_case *c, int make, const zbi_view *v, const zbi_walk *p,
                                  bool *unclear)
{
  const uint64_t pending = p->bytes;
  const bool live_other_writer = c->me == ZBI_READER && make == ZBI_OTHER_MAKE;
  const bool held_known = c->me == ZBI_READER || make != ZBI_OTHER_MAKE;
  uint64_t held = v->held, lost, right;
  if (!held_known) {                                        /* a live reader of another make */
    const uint64_t used = v->free_bytes <= s->payload_size ? s->payload_size - v->free_bytes : 0;
    const uint64_t question = used > pending ? used - pending : 0;
    if (c->attaching && zbi_writer_lost(s, v, p, &lost) && lost <= question) held = question - lost;
    else {
      held = zbi_held_at_most(s, v, question);
      *unclear = question != 0;
    }
  }
  if (held > s->payload_size - pending) return ZB_ERR_CORRUPT;
  if (live_other_writer && zbi_writer_stands_between(s, v, p, held)) return ZB_TIMEOUT;
  /* What a dead reader held is free from here on; should this process die too, it is not held again. */
  if (s->side && c->me == ZBI_READER) zbi_store_release(&zbi_side_of(s)->reader_held, held);
  right = s->payload_size - pending - held;
  if (right != v->free_bytes) zbi_add_acq_rel(&zbi_header(s)->payload_free_bytes, right - v->free_bytes);
  ZEROBUF_TEST_POINT(ZBI_AT_SETTLE_SPACE);
  return ZB_OK;
}

/* written_count as it ought to be; *exact: known from the side page. */
static uint64_t zbi_true_written(const zbi_stream *s, const zbi_view *v, const zbi_walk *p, bool *exact)
{
  const zbi_side *side = zbi_side_of(s);
  const uint64_t turn = side ? zbi_load_relaxed(&side->writer_turn) : 0;
  *exact = zbi_writer_was_ours(s);
  if (!*exact || !(turn & 1) || !zbi_writer_published(s, v, p)) return v->written;
  return zbi_load_relaxed(&side->writer_mark[(turn / 2 + 1) & 1].count);
}

/* Corrects the count of the side that died, by the frames that lie between the two. A count that is
 * certain judges the other one. Makes differ in whether they count a tail of 1-15 bytes: where one of
 * another make goes on, both are taken for right. This make counts each that it writes or passes: where
 * it alone goes on, all must be there, or else a frame that was not counted hides behind a tail that was. A
 * live writer of another make may stand still before it counts: it will do so itself. */
static void zbi_settle_counts(zbi_stream *s, const zbi_case *c, int make, const zbi_view *v, zbi_walk *p)
{
  uint64_t *written = &zbi_header(s)->payload_written_count, *read = &zbi_header(s)->payload_read_count;
  const bool tails_counted = c->me == ZBI_READER ? make != ZBI_OTHER_MAKE : make == ZBI_OURS;
  const bool writer_gone = c->me == ZBI_WRITER ? c->attaching : make == ZBI_NOBODY;
  const uint64_t most = p->frames + p->markers + p->short_tails, least = tails_counted ? most : most - p->short_tails;
  const uint64_t lag = c->me == ZBI_READER && make == ZBI_OTHER_MAKE ? 1 : 0;
  bool exact = false;
  uint64_t gap;
  p->read_end = v->read + most;
  p->written = writer_gone ? zbi_true_written(s, v, p, &exact) : v->written;
  if (p->written != v->written) {
    zbi_store_release(written, p->written);
    ZEROBUF_TEST_POINT(ZBI_AT_SETTLE_COUNT);
  }
  gap = p->written - v->read;
  if (gap + lag - least <= most - least + lag) return;
  if (c->me == ZBI_WRITER) {
    if (c->attaching && (make == ZBI_OURS || (!exact && zbi_load_relaxed(&zbi_header(s)->writer_pid) != 0)))
      zbi_store_release(written, v->read + most);
  } else if (writer_gone && (!c->attaching || (!exact && gap > most && gap > UINT32_MAX))) {
    zbi_store_release(written, v->read + most);             /* this reader's own count is certain, or the writer's lags */
  } else zbi_store_release(read, p->written - most);
  ZEROBUF_TEST_POINT(ZBI_AT_SETTLE_COUNT);
}

/* `in_hand`: tokens that this side has taken and not used. The difference stays true while the other
 * side goes on, as each of its operations changes frames and tokens alike. */
static void zbi_settle_tokens(zbi_stream *s, const zbi_view *v, uint64_t frames, uint64_t in_hand)
{
  uint64_t have = v->tokens + in_hand;
  for (; have < frames; have++) zbi_sem_post(&s->data);
  if (have > frames) zbi_sem_take_many(&s->data, have - frames);
  ZEROBUF_TEST_POINT(ZBI_AT_SETTLE_TOKENS);
}

/* A writer of another make that died between moving write_pos to read_pos and taking the space: the bytes
 * of the last frame still count as free in a full ring. Then all of it are frames, in order, and as many
 * as counted or one more. */
static bool zbi_view_is_full_unpaid(const zbi_stream *s, const zbi_view *v)
{
  const uint64_t gap = v->written - v->read;
  zbi_walk all;
  if (gap > UINT32_MAX || (gap == 0 && v->tokens == 0) || zbi_load_relaxed(&zbi_header(s)->writer_pid) == 0) return false;
  if (zbi_writer_was_ours(s) || !zbi_walk_over(s, v->read_pos, v->read_pos, true, &all)) return false;
  /* Of a single frame nothing committed is at stake: it is the one that was not paid for. */
  if (all.frames < 2 || all.last - all.first + 1 != all.frames || v->free_bytes != all.last_total) return false;
  return all.frames + all.markers <= gap + 1 && all.frames + all.markers + all.short_tails >= gap;
}

/* Equal positions: is everything between them, or nothing? Everything only if no byte is free, nobody holds
 * one, and something was written that was not read. What a dead reader of this make held stands in its
 * side words. */
static bool zbi_view_is_full(const zbi_stream *s, const zbi_case *c, int make, const zbi_view *v)
{
  const zbi_side *side = zbi_side_of(s);
  const uint64_t pid = zbi_load_relaxed(&zbi_header(s)->reader_pid);
  const bool known = (side && pid != 0 && zbi_load_relaxed(&side->reader_pid) == pid) ||
                     (c->me == ZBI_WRITER && make == ZBI_OURS);
  if (v->read_pos != v->write_pos) return false;
  if (c->me == ZBI_READER && !c->attaching ? c->held + c->inherited != 0 : known && v->held != 0) return false;
  if (v->free_bytes != 0) return (c->me == ZBI_WRITER || make == ZBI_NOBODY) && zbi_view_is_full_unpaid(s, v);
  if (v->written != v->read) return true;                   /* without a writer a token may be its farewell */
  return v->tokens + c->in_hand != 0 && zbi_load_relaxed(&zbi_header(s)->writer_pid) != 0;
}

/* Under the repair role. *pending: what is unread. *unclear: space may be lost that cannot be told from
 * space in use; try again later. ZB_TIMEOUT: the other side is in the middle of something; try again
 * later. */
static zb_result zbi_settle(zbi_stream *s, const zbi_case *c, zbi_walk *pending, bool *unclear)
{
  const int other = c->me == ZBI_READER ? ZBI_WRITER : ZBI_READER;
  const int make = zbi_presence(s, other) != ZB_ALIVE ? ZBI_NOBODY
                 : s->side && zbi_role_held(&s->segment, other) ? ZBI_OURS : ZBI_OTHER_MAKE;
  zbi_view v;
  zb_result e;
  bool full;
  memset(pending, 0, sizeof *pending);
  *unclear = true;
  if (!zbi_view_take(s, c, make, &v)) return ZB_TIMEOUT;
  *unclear = false;
  if (v.write_pos > s->payload_size || v.read_pos > s->payload_size) return ZB_ERR_CORRUPT;
  v.write_pos = zbi_position(s, v.write_pos);
  v.read_pos = zbi_position(s, v.read_pos);
  full = zbi_view_is_full(s, c, make, &v);
  if (c->me == ZBI_READER) v.held = c->held;
  else if (make == ZBI_NOBODY) v.held = 0;
  if (!zbi_walk_over(s, v.read_pos, v.write_pos, full, pending)) {
    if (!full) return ZB_ERR_CORRUPT;
    zbi_walk_over(s, v.read_pos, v.read_pos, false, pending);   /* space taken for a frame that never was */
  }
  e = zbi_settle_space(s, c, make, &v, pending, unclear);
  if (e != ZB_OK) return e;
  zbi_settle_counts(s, c, make, &v, pending);
  zbi_settle_tokens(s, &v, pending->frames, c->in_hand);
  return ZB_OK;
}

/* ---- stream: the reader opens ---------------------------------------------------------------- */

enum { ZBI_SEEN_NONE = 0, ZBI_SEEN_HERE, ZBI_SEEN_LEFT, ZBI_SEEN_DEAD };   /* zb_reader.seen */

static uint32_t zbi_hints(bool prefault, bool lock_memory, bool huge_pages)
{
  return (prefault ? (uint32_t)ZBI_PREFAULT : 0u) | (lock_memory ? (uint32_t)ZBI_LOCK_MEMORY : 0u) |
         (huge_pages ? (uint32_t)ZBI_HUGE_PAGES : 0u);
}

static bool zbi_round64(uint64_t *size)
{
  if (*size > (uint64_t)INT64_MAX / 4) return false;
  *size = (*size + 63) & ~(uint64_t)63;
  return true;
}

/* On any system: the lock must not depend on the folder that a process happens to be in. */
static bool zbi_path_absolute(const char *path) { return path[0] == '/' || path[0] == '\\' || (path[0] && path[1] == ':'); }

static zb_result zbi_reader_defaults(zb_reader_desc *d)
{
  if (d->payload_size == 0) d->payload_size = (uint64_t)64 << 20;
  if (d->metadata_size == 0) d->metadata_size = 4096;
  if (d->metadata_size == ZB_NO_METADATA) d->metadata_size = 0;
  if (!zbi_round64(&d->payload_size) || !zbi_round64(&d->metadata_size)) return ZB_ERR_TOO_LARGE;
  if (d->mode == 0) d->mode = 0600;
  if (d->mode & ~(0777u | ZB_GLOBAL) || (d->mode & 0600) != 0600) return ZB_ERR_ARGUMENT;
  if ((unsigned)d->on_existing > ZB_EXISTING_REPLACE) return ZB_ERR_ARGUMENT;
  if (d->lock_dir && !zbi_path_absolute(d->lock_dir)) return ZB_ERR_ARGUMENT;
  if (!d->lock_dir) d->lock_dir = ZBI_LOCK_DIR;
  return strlen(d->lock_dir) < sizeof ((zb_reader *)0)->lock_dir ? ZB_OK : ZB_ERR_ARGUMENT;
}

/* Semaphores first, the segment last: while its name stands, the role on it keeps others away. */
static zb_result zbi_stream_unlink(const char *name, int *os)
{
  zb_result a = zbi_sem_unlink("sem-w-", name, os), b = zbi_sem_unlink("sem-r-", name, os), c;
  ZEROBUF_TEST_POINT(ZBI_AT_UNLINKED_SEM);
  c = zbi_shm_unlink(name, os);
  ZEROBUF_TEST_POINT(ZBI_AT_UNLINKED);
  if (a == ZB_OK || a == ZB_ERR_NOT_FOUND) a = b;
  if (a == ZB_OK || a == ZB_ERR_NOT_FOUND) a = c;
  return a == ZB_ERR_NOT_FOUND ? ZB_OK : a;
}

static void zbi_reader_start(zb_reader *r, uint64_t read_pos)
{
  zbi_stream *s = &r->s;
  uint32_t i;
  r->read_pos = read_pos;
  r->read_count = zbi_load_relaxed(&zbi_header(s)->payload_read_count);
  r->any_sequence = 1;
  for (i = 0; i < ZEROBUF_MAX_HELD; i++) r->held[i].next = (uint16_t)(i + 2);
  r->held[ZEROBUF_MAX_HELD - 1].next = 0;
  r->spare = 1;
  zbi_sem_alone(&s->data);
  if (s->side) {
    zbi_side *side = zbi_side_of(s);
    zbi_store_relaxed(&side->reader_held, r->inherited);
    zbi_store_relaxed(&side->reader_sequence, 0);
    r->turn = (zbi_load_relaxed(&side->reader_turn) + 1) & ~(uint64_t)1;
    zbi_store_relaxed(&side->reader_turn, r->turn);
  }
  zbi_publish_pid(s, ZBI_READER, s->pid);
}

/* Fills the new segment. Nobody takes it for one before oieb_size, nor for ready before reader_pid,
 * which is the last word. */
static void zbi_reader_fill(zb_reader *r, const zb_reader_desc *d)
{
  const uint8_t version[4] = { 1, 0, 0, 0 };
  zbi_stream *s = &r->s;
  zbi_oieb *h = (zbi_oieb *)s->segment.base;
  s->header = h;
  s->metadata_size = d->metadata_size;
  s->payload_size = d->payload_size;
  s->metadata = (uint8_t *)s->header + sizeof *h;
  s->payload = s->metadata + s->metadata_size;
  h->metadata_size = h->metadata_free_bytes = s->metadata_size;
  h->payload_size = h->payload_free_bytes = s->payload_size;
  memcpy(h->version, version, sizeof version);
  zbi_store32_release(&h->oieb_size, sizeof *h);
  zbi_stream_find_side(s);
  zbi_reader_start(r, 0);
  ZEROBUF_TEST_POINT(ZBI_AT_READY);
}

static zb_result zbi_reader_make_parts(zb_reader *r, const zb_reader_desc *d)
{
  zbi_stream *s = &r->s;
  int *os = &r->os_error;
  zb_result e;
  zbi_sem_unlink("sem-w-", s->name, os);                    /* left over without a segment */
  zbi_sem_unlink("sem-r-", s->name, os);
  e = zbi_sem_create(&s->data, "sem-w-", s->name, d->mode, os);
  if (e == ZB_OK) e = zbi_sem_create(&s->space, "sem-r-", s->name, d->mode, os);
  ZEROBUF_TEST_POINT(ZBI_AT_SEMAPHORES);
  if (e == ZB_OK) e = zbi_shm_resize(&s->segment, sizeof(zbi_oieb) + d->metadata_size + d->payload_size, d->sparse, os);
  ZEROBUF_TEST_POINT(ZBI_AT_SIZED);
  if (e == ZB_OK) e = zbi_shm_map(&s->segment, s->segment.size, true, os);
  if (e == ZB_OK) e = zbi_shm_hint(&s->segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), os);
  return e == ZB_ERR_EXISTS ? ZB_ERR_PERMISSION : e;       /* a semaphore that may not be removed */
}

/* A new segment. ZB_ERR_EXISTS: there is one already. */
static zb_result zbi_reader_make(zb_reader *r, const zb_reader_desc *d)
{
  zbi_stream *s = &r->s;
  int ignored;
  zb_result e = zbi_shm_create(&s->segment, s->name, d->mode, &r->os_error);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_NAMED);
  e = zbi_stream_claim(s, ZBI_READER, &r->os_error);
  if (e == ZB_ERR_BUSY || (e == ZB_OK && !zbi_shm_named(&s->segment, s->name))) {
    zbi_stream_close(s);                                    /* somebody took it for a leftover: it is his */
    return ZB_ERR_EXISTS;
  }
  ZEROBUF_TEST_POINT(ZBI_AT_CREATE_CLAIMED);
  if (e == ZB_OK) e = zbi_reader_make_parts(r, d);
  if (e == ZB_OK) {
    zbi_reader_fill(r, d);
    return ZB_OK;
  }
  zbi_stream_unlink(s->name, &ignored);
  zbi_stream_close(s);
  return e;
}

/* Is a reader of another make alive there? It would hold the lock file, which is ours by now, unless it
 * looks at another /tmp. One that claimed the role is dead: we have it. */
static bool zbi_reader_elsewhere(zbi_stream *s, bool lock_existed)
{
  const uint64_t pid = zbi_load_acquire(&zbi_header(s)->reader_pid);
  int life;
  if (pid == 0 || pid == s->pid) return false;
  if (s->side && zbi_load_relaxed(&zbi_side_of(s)->reader_pid) == pid) return false;
  life = zbi_peer_life(&s->peer, pid, &s->segment);
  zbi_peer_forget(&s->peer);
  return life == ZBI_THERE || (life == ZBI_MAYBE && !lock_existed);
}

static bool zbi_reader_wants(const zbi_stream *s, const zb_reader_desc *asked, zb_presence writer)
{
  const uint64_t metadata = asked->metadata_size == ZB_NO_METADATA ? 0 : asked->metadata_size;
  if (asked->on_existing == ZB_EXISTING_REPLACE) return false;
  if (s->payload_size < asked->payload_size || s->metadata_size < metadata) return false;
  return asked->on_existing == ZB_EXISTING_TAKE_OVER || writer == ZB_ALIVE;
}

static zb_result zbi_reader_take_over(zb_reader *r)
{
  const zbi_case attaching = { ZBI_READER, true, 0, 0, 0 };
  zbi_oieb *h = zbi_header(&r->s);
  zbi_walk pending;
  bool unclear;
  zb_result e = zbi_settle(&r->s, &attaching, &pending, &unclear);
  if (e == ZB_TIMEOUT) {
    pending.begin = zbi_position(&r->s, zbi_load_acquire(&h->payload_read_pos));
    if (pending.begin > r->s.payload_size) e = ZB_ERR_CORRUPT;
    if (r->s.side) r->inherited = ZBI_MIN(zbi_load_relaxed(&zbi_side_of(&r->s)->reader_held), r->s.payload_size);
  }
  if (e == ZB_ERR_CORRUPT) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_ADOPT_SETTLED);
  r->repair = e != ZB_OK;
  zbi_reader_start(r, pending.begin);
  if (pending.frames) {
    r->any_sequence = 0;
    r->sequence = pending.first - 1;
  }
  if (zbi_load_acquire(&h->payload_written_count) != 0) r->seen = ZBI_SEEN_HERE;
  zbi_sem_post(&r->s.space);                                /* a writer that waits looks at the space given back */
  zbi_stream_drop(&r->s, ZBI_REPAIR);
  ZEROBUF_TEST_POINT(ZBI_AT_READY);
  return ZB_OK;
}

/* Makes room for a new segment; a writer that is still on the old one is told. */
static zb_result zbi_reader_replace(zb_reader *r, bool usable)
{
  zbi_stream *s = &r->s;
  zb_result e;
  if (usable) {
    zbi_publish_pid(s, ZBI_READER, 0);
    zbi_sem_post(&s->space);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_REPLACE_TOLD);
  e = zbi_stream_unlink(s->name, &r->os_error);
  zbi_stream_close(s);
  return e;
}

/* The segment of this name is open. Takes it over, or removes it: then *again. */
static zb_result zbi_reader_adopt(zb_reader *r, const zb_reader_desc *asked, const zb_reader_desc *d,
                                  bool lock_existed, bool *again)
{
  zbi_stream *s = &r->s;
  bool usable;
  zb_result e = zbi_claim_repair(s, &r->os_error);
  if (e == ZB_OK) e = zbi_stream_claim(s, ZBI_READER, &r->os_error);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_ADOPT_CLAIMED);
  *again = true;
  if (!zbi_shm_named(&s->segment, s->name)) {
    zbi_stream_close(s);
    return ZB_OK;
  }
  e = zbi_stream_map(s, true, &r->os_error);
  if (e != ZB_OK && e != ZB_ERR_NOT_FOUND && e != ZB_ERR_CORRUPT) return e;
  if (e == ZB_OK) e = zbi_stream_open_semaphores(s, &r->os_error);
  usable = e == ZB_OK;
  if (s->segment.size != 0 && s->header && zbi_header(s)->oieb_size == 0 && !lock_existed &&
      !zbi_sem_there("sem-w-", s->name) && !zbi_sem_there("sem-r-", s->name)) return ZB_ERR_EXISTS;   /* zeros of somebody else */
  if (!usable && e != ZB_ERR_NOT_FOUND && e != ZB_ERR_CORRUPT) return e;   /* it may pass: replace nothing */
  if (s->header && zbi_reader_elsewhere(s, lock_existed)) return ZB_ERR_BUSY;
  if (usable && zbi_reader_wants(s, asked, zbi_presence(s, ZBI_WRITER))) {
    e = zbi_shm_hint(&s->segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &r->os_error);
    if (e != ZB_OK) return e;
    *again = zbi_reader_take_over(r) != ZB_OK;
    if (!*again) return ZB_OK;
  }
  return zbi_reader_replace(r, usable);
}

static zb_result zbi_reader_establish(zb_reader *r, const zb_reader_desc *asked, const zb_reader_desc *d, bool lock_existed)
{
  int turn;
  for (turn = 0; turn < 100; turn++) {
    bool again = false;
    zb_result e = zbi_shm_open(&r->s.segment, r->s.name, true, &r->os_error);
    if (e == ZB_OK) e = zbi_reader_adopt(r, asked, d, lock_existed, &again);
    else if (e == ZB_ERR_NOT_FOUND) {
      e = zbi_reader_make(r, d);
      again = e == ZB_ERR_EXISTS;
      if (again) e = ZB_OK;
    }
    if (e != ZB_OK || !again) return e;
  }
  return ZB_ERR_BUSY;
}

zb_result zb_reader_create(zb_reader *r, const char *name, const zb_reader_desc *desc)
{
  zb_reader_desc asked, d;
  bool lock_existed = false;
  zb_result e;
  if (!r) return ZB_ERR_ARGUMENT;
  memset(r, 0, sizeof *r);
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  memset(&asked, 0, sizeof asked);
  if (desc) asked = *desc;
  d = asked;
  e = zbi_reader_defaults(&d);
  if (e != ZB_OK) return e;
  zbi_stream_setup(&r->s, name, d.spin_ns, d.thread_safe);
  zbi_copy_name(r->lock_dir, sizeof r->lock_dir, d.lock_dir);
  e = zbi_lockfile_take(&r->lock_file, r->lock_dir, name, d.mode, &lock_existed, &r->os_error);
  if (e == ZB_OK) e = zbi_reader_establish(r, &asked, &d, lock_existed);
  if (e == ZB_OK) return ZB_OK;
  zbi_stream_close(&r->s);
  zbi_lockfile_drop(&r->lock_file, lock_existed ? NULL : r->lock_dir, name);
  return e;
}

/* ---- stream: the reader's hot path ----------------------------------------------------------- */

typedef struct zbi_found {
  uint64_t at, size, sequence, skipped, entries;   /* at: of the header; skipped: bytes before a wrap */
} zbi_found;

/* [STREAM-R1] acquire, pairs with [STREAM-W3]: the frame's bytes are visible with its place. Equal
 * positions mean nothing, or everything: then no byte is free and this side holds none. */
static bool zbi_reader_pending(const zb_reader *r, uint64_t *write_pos)
{
  const zbi_oieb *h = zbi_header(&r->s);
  *write_pos = zbi_position(&r->s, zbi_load_acquire(&h->payload_write_pos));
  if (*write_pos != r->read_pos) return true;
  return r->held_bytes + r->inherited == 0 && zbi_load_acquire(&h->payload_free_bytes) == 0;
}

/* The next frame, taken from nobody's word: each number is bounded by what is left before it is used.
 * ZB_TIMEOUT: there is none. */
static zb_result zbi_reader_find(const zb_reader *r, zbi_found *f)
{
  const zbi_stream *s = &r->s;
  uint64_t end, at = r->read_pos, left;
  if (!zbi_reader_pending(r, &end)) return ZB_TIMEOUT;
  if (end > s->payload_size) return ZB_ERR_CORRUPT;
  f->skipped = 0;
  f->entries = 1;
  if (end <= at) {                                          /* the rest of this lap, then the next */
    left = s->payload_size - at;
    if (left < ZBI_FRAME_HEADER || zbi_get64(s->payload + at) == 0) {
      if (end == 0) return ZB_TIMEOUT;                      /* a marker, and no frame behind it yet */
      f->skipped = left;
      f->entries = 2;
      at = 0;
      left = end;
    }
  } else left = end - at;
  if (left < ZBI_FRAME_HEADER) return ZB_ERR_CORRUPT;
  f->at = at;
  f->size = zbi_get64(s->payload + at);
  f->sequence = zbi_get64(s->payload + at + 8);
  return f->size == 0 || f->size > left - ZBI_FRAME_HEADER ? ZB_ERR_CORRUPT : ZB_OK;
}

/* Numbers rise by 1; a writer of another make that was restarted begins at 1 again. */
static zb_result zbi_reader_check_sequence(zb_reader *r, uint64_t sequence)
{
  if (r->any_sequence || sequence == r->sequence + 1 || sequence == 1) return ZB_OK;
  r->sequence = sequence - 1;
  return ZB_ERR_SEQUENCE;
}

/* [STREAM-T2] The reader's turn: odd while its words change. Pairs with [STREAM-T3]. */
static void zbi_reader_turn(zb_reader *r)
{
  if (!r->s.side) return;
  zbi_store_release(&zbi_side_of(&r->s)->reader_turn, ++r->turn);
}

static void zbi_reader_set_sequence(zb_reader *r, uint64_t sequence)
{
  r->sequence = sequence;
  if (r->s.side) zbi_store_release(&zbi_side_of(&r->s)->reader_sequence, sequence);
}

static void zbi_reader_set_held(zb_reader *r, uint64_t held)
{
  r->held_bytes = held;
  if (r->s.side) zbi_store_release(&zbi_side_of(&r->s)->reader_held, held + r->inherited);
}

/* Stores 7 to 9. read_pos goes first: space that is given back before it could be written over while
 * a successor still starts from the old place. */
static void zbi_reader_take(zb_reader *r, const zbi_found *f)
{
  zbi_oieb *h = zbi_header(&r->s);
  const uint64_t total = ZBI_FRAME_HEADER + f->size;
  const uint64_t free_bytes = zbi_load_relaxed(&h->payload_free_bytes);
  if (free_bytes <= r->s.payload_size && r->s.payload_size - free_bytes > r->s.high_water)
    r->s.high_water = r->s.payload_size - free_bytes;
  if (r->posthumous) r->posthumous--; else r->seen = ZBI_SEEN_HERE;
  r->any_sequence = 0;
  if (r->token) r->token--;
  r->missing_ns = 0;
  r->read_pos = zbi_position(&r->s, f->at + total);
  r->read_count += f->entries;
  zbi_reader_turn(r);
  zbi_store_release(&h->payload_read_pos, r->read_pos);
  ZEROBUF_TEST_POINT(ZBI_AT_TAKEN);
  zbi_store_release(&h->payload_read_count, r->read_count);
  ZEROBUF_TEST_POINT(ZBI_AT_READ_COUNT);
  if (f->skipped && !r->newest) zbi_add_acq_rel(&h->payload_free_bytes, f->skipped);
  ZEROBUF_TEST_POINT(ZBI_AT_TAIL);
  if (r->newest) r->held[r->newest - 1].behind += f->skipped;   /* not before the frames in front of it */
  zbi_reader_set_held(r, r->held_bytes + total + (r->newest ? f->skipped : 0));
  zbi_reader_set_sequence(r, f->sequence);
  zbi_reader_turn(r);
  r->s.frames++;
  r->s.bytes += f->size;
}

/* Stores 10 and 11. [STREAM-R2] release, pairs with [STREAM-W1]: the reader is done with the bytes
 * before the writer has the space. */
static void zbi_reader_give_back(zb_reader *r, uint64_t bytes)
{
  zbi_stream *s = &r->s;
  zbi_reader_turn(r);
  zbi_reader_set_held(r, r->held_bytes - bytes);            /* first: it is no longer held once it is free */
  zbi_add_acq_rel(&zbi_header(s)->payload_free_bytes, bytes);
  ZEROBUF_TEST_POINT(ZBI_AT_GIVEN);
  zbi_reader_turn(r);
  zbi_sem_post(&s->space);
  ZEROBUF_TEST_POINT(ZBI_AT_TOLD);
}

/* The frames that are held, oldest first: a list over the slots, so that a frame kept for long costs
 * one slot, however many that came after it are released. */
static void zbi_held_append(zb_reader *r, zb_frame *frame, const zbi_found *f)
{
  const uint32_t slot = r->spare;
  zbi_held *held = &r->held[slot - 1];
  r->spare = held->next;
  held->bytes = ZBI_FRAME_HEADER + f->size;
  held->behind = 0;
  held->sequence = f->sequence;
  held->used = 1;
  held->next = 0;
  held->prev = (uint16_t)r->newest;
  if (r->newest) r->held[r->newest - 1].next = (uint16_t)slot; else r->oldest = slot;
  r->newest = slot;
  r->held_count++;
  frame->data = r->s.payload + f->at + ZBI_FRAME_HEADER;
  frame->size = (size_t)f->size;
  frame->sequence = f->sequence;
  frame->slot = slot;
}

/* Takes the slot out of the list. Space goes back in the order of the stream: the oldest frame's at
 * once, with that of all released frames right behind it; any other's when the one before it goes. */
static uint64_t zbi_held_remove(zb_reader *r, uint32_t slot)
{
  zbi_held *held = &r->held[slot - 1];
  const uint64_t bytes = held->bytes + held->behind;
  const uint32_t prev = held->prev, next = held->next;
  if (next) r->held[next - 1].prev = (uint16_t)prev; else r->newest = prev;
  if (prev) r->held[prev - 1].next = (uint16_t)next; else r->oldest = next;
  held->used = 0;
  held->next = (uint16_t)r->spare;
  r->spare = slot;
  r->held_count--;
  if (!prev) return bytes;
  r->held[prev - 1].behind += bytes;
  return 0;
}

/* ---- stream: the reader's slow path ---------------------------------------------------------- */

/* A token for each frame. Of many, half are taken in one step: the writer adds to that word at each frame,
 * and every visit of the reader takes its cache line away. */
static bool zbi_reader_token(zb_reader *r)
{
  uint64_t there;
  if (r->token) return true;
  there = zbi_sem_value(&r->s.data);
  if (there == 0) return false;
  r->token = (uint32_t)zbi_sem_take_many(&r->s.data, there < ZBI_TOKENS_MANY ? 1 : ZBI_TOKENS_MANY / 2);
  ZEROBUF_TEST_POINT(ZBI_AT_TOKEN);
  return r->token != 0;
}

/* Looks for a frame by token. A token without a frame is left over from a repair, or is the farewell of a
 * writer, which may be all that there was to see of it. */
static zb_result zbi_reader_poll(zb_reader *r, zbi_found *f)
{
  int surplus;
  for (surplus = 0; zbi_reader_token(r); surplus++) {
    const zb_result e = zbi_reader_find(r, f);
    if (e != ZB_TIMEOUT) return e;
    r->token = 0;
    if (r->seen == ZBI_SEEN_NONE) r->seen = ZBI_SEEN_HERE;
    if (surplus == 64) {                                    /* a lie: away with all, and look once more */
      zbi_sem_take_many(&r->s.data, UINT64_MAX);
      return zbi_reader_find(r, f);
    }
  }
  return ZB_TIMEOUT;
}

static void zbi_reader_repaired(zb_reader *r)
{
  r->repair = 0;
  r->inherited = 0;
  zbi_reader_set_held(r, r->held_bytes);
}

/* The writer died: put right what it left behind, unless somebody is already attaching. */
static void zbi_reader_bury_writer(zb_reader *r)
{
  zbi_stream *s = &r->s;
  const zbi_case c = { ZBI_READER, false, r->held_bytes, r->token, r->inherited };
  zbi_walk pending;
  uint64_t pid;
  bool unclear;
  if (!zbi_claim_repair_now(s)) return;
  pid = zbi_load_acquire(&zbi_header(s)->writer_pid);
  if (zbi_presence(s, ZBI_WRITER) == ZB_DEAD) {
    if (zbi_settle(s, &c, &pending, &unclear) == ZB_OK) zbi_reader_repaired(r);
    r->posthumous = pending.frames;                         /* what comes after these is from somebody else */
    r->read_count = zbi_load_relaxed(&zbi_header(s)->payload_read_count);
    zbi_peer_forget(&s->peer);
    if (zbi_replace_pid(s, ZBI_WRITER, pid, 0)) r->seen = ZBI_SEEN_DEAD;
  }
  zbi_stream_drop(s, ZBI_REPAIR);
}

/* After a take-over in the middle of something, and while the writer lives on. */
static void zbi_reader_settle_late(zb_reader *r)
{
  const zbi_case c = { ZBI_READER, false, r->held_bytes, r->token, r->inherited };
  zbi_walk pending;
  bool unclear;
  if (!zbi_claim_repair_now(&r->s)) return;
  if (zbi_settle(&r->s, &c, &pending, &unclear) == ZB_OK) zbi_reader_repaired(r);
  r->read_count = zbi_load_relaxed(&zbi_header(&r->s)->payload_read_count);
  zbi_stream_drop(&r->s, ZBI_REPAIR);
}

/* How things stand with the writer. ZB_OK: it is there, or has never been. */
static zb_result zbi_reader_look(zb_reader *r)
{
  const zbi_oieb *h = zbi_header(&r->s);
  const zb_presence writer = zbi_presence(&r->s, ZBI_WRITER);
  if (writer == ZB_DEAD) zbi_reader_bury_writer(r);
  else if (writer == ZB_ALIVE) r->seen = ZBI_SEEN_HERE;
  else if (r->seen == ZBI_SEEN_HERE || (r->seen == ZBI_SEEN_NONE &&
           (zbi_load_relaxed(&h->payload_written_count) != 0 || zbi_load_relaxed(&h->metadata_written_bytes) != 0)))
    r->seen = ZBI_SEEN_LEFT;
  if (r->patient) return ZB_OK;
  return r->seen == ZBI_SEEN_LEFT ? ZB_CLOSED : r->seen == ZBI_SEEN_DEAD ? ZB_ERR_PEER_DEAD : ZB_OK;
}

/* *now: the time, as of at most 32 looks ago. */
static zb_result zbi_reader_spin(zb_reader *r, zbi_found *f, int64_t until, int64_t *now)
{
  while (*now < until) {
    int i;
    for (i = 0; i < 32; i++) {
      const zb_result e = zbi_reader_poll(r, f);
      if (e != ZB_TIMEOUT) return e;
      zbi_pause();
    }
    *now = zbi_now_ns();
  }
  return ZB_TIMEOUT;
}

/* Sleeps for one slice at most, without the handle's lock. */
static void zbi_reader_sleep(zb_reader *r, int64_t until)
{
  bool token;
  zbi_leave(&r->s.guard);
  token = zbi_sem_wait(&r->s.data, until);
  zbi_enter(&r->s.guard, ZB_FOREVER);
  if (!token) return;
  ZEROBUF_TEST_POINT(ZBI_AT_TOKEN);
  r->token++;
}

/* Nothing is pending, and yet not all that is not held is free: a repair under a running writer of another
 * make was wrong. */
static bool zbi_reader_lacks_space(const zb_reader *r)
{
  return zbi_load_relaxed(&zbi_header(&r->s)->payload_free_bytes) != r->s.payload_size - r->held_bytes - r->inherited;
}

/* One look at the writer and at the positions. ZB_TIMEOUT: nothing yet. A frame whose token does not come,
 * as its writer died or stands still between the two, is taken without it a moment later. */
static zb_result zbi_reader_check(zb_reader *r, zbi_found *f, int64_t now)
{
  zb_result writer = ZB_OK, e;
  const uint64_t pid = zbi_load_acquire(&zbi_header(&r->s)->writer_pid);
  const bool missing = r->missing_ns != 0 && now - r->missing_ns >= ZBI_MISSING_NS;
  const bool looked = pid == 0 || missing || now - r->s.checked_ns >= ZBI_SLICE_NS;
  if (looked) {
    writer = zbi_reader_look(r);
    r->s.checked_ns = now;
    if (writer == ZB_OK && r->repair) zbi_reader_settle_late(r);
  }
  /* Looked for after the writer: what it wrote before it left is visible by then. */
  e = zbi_reader_poll(r, f);
  if (e != ZB_TIMEOUT) return e;
  e = zbi_reader_find(r, f);
  if (e == ZB_TIMEOUT) r->missing_ns = 0;
  else if (writer != ZB_OK || missing) return e;
  else if (r->missing_ns == 0) r->missing_ns = now;
  if (looked && e == ZB_TIMEOUT && zbi_reader_lacks_space(r)) r->repair = 1;
  return writer == ZB_OK ? ZB_TIMEOUT : writer;
}

static zb_result zbi_reader_wait_loop(zb_reader *r, zbi_found *f, int64_t until)
{
  for (;;) {
    const int64_t now = zbi_now_ns();
    const int64_t slice = r->missing_ns ? ZBI_MISSING_NS : ZBI_SLICE_NS;
    const zb_result e = zbi_reader_check(r, f, now);
    if (e != ZB_TIMEOUT || now >= until || zbi_load32_acquire(&r->stopping) != 0) return e;
    zbi_reader_sleep(r, ZBI_MIN(until, now + slice));
  }
}

/* A reader that is faster than its writer meets it at each frame, and the cache lines that both write go
 * to and fro each time. If it waits a moment first, the writer gets several frames done in one go. The moment grows, to
 * 256 pauses (some 6 us), as long as twice the moment finds half as many frames again, and shrinks when it does not: a few
 * frames that were sent together, and for whose answers the writer waits, are all there at once; many frames are a flow
 * in any case. It ends when no second frame is there; now and then a short one is tried. */
#define ZBI_LULL_FEW 24u
static void zbi_reader_adapt_lull(zb_reader *r)
{
  const uint32_t more = (uint32_t)zbi_sem_value(&r->s.data);
  if (more == 0) {
    r->lull = r->lull == 0 && ++r->lulls % 32 == 0 ? 4 : 0;
    r->lull_found = 0;
  } else if (r->lull == 0) {
    r->lull = 4;
    r->lull_found = more;
  } else if (more < ZBI_LULL_FEW && 2 * more < 3 * r->lull_found) {
    r->lull /= 2;
    r->lull_found /= 2;
  } else if (r->lull < 256) {
    r->lull *= 2;
    r->lull_found = more;
  }
}

/* The next frame, found but not yet taken. */
static zb_result zbi_reader_await(zb_reader *r, zbi_found *f, int64_t timeout_ns)
{
  const int64_t start = zbi_now_ns(), until = zbi_deadline(start, timeout_ns);
  int64_t now = start, spin_until;
  uint32_t i;
  zb_result e;
  if (timeout_ns == 0) return zbi_reader_check(r, f, start);
  spin_until = ZBI_MIN(until, zbi_deadline(start, zbi_wait_spin(&r->s.wait)));
  for (i = 0; i < r->lull; i++) zbi_pause();
  do {
    e = zbi_reader_spin(r, f, ZBI_MIN(spin_until, now + ZBI_SLICE_NS), &now);
    if (e == ZB_TIMEOUT && now < spin_until) e = zbi_reader_check(r, f, now);
  } while (e == ZB_TIMEOUT && now < spin_until);
  if (e == ZB_TIMEOUT) {
    e = zbi_reader_wait_loop(r, f, until);
    now = zbi_now_ns();
    r->lull = 0;
  } else zbi_reader_adapt_lull(r);
  zbi_wait_count(&r->s.wait, now - start);
  return e;
}

/* What is pending cannot be read: drop it all, and go on with what comes. */
static zb_result zbi_reader_resync(zb_reader *r)
{
  zbi_oieb *h = zbi_header(&r->s);
  const uint64_t end = zbi_load_acquire(&h->payload_write_pos);
  uint64_t bytes;
  if (end > r->s.payload_size) return ZB_ERR_CORRUPT;
  bytes = (end >= r->read_pos ? end : end + r->s.payload_size) - r->read_pos;
  if (bytes == 0 && r->held_bytes == 0 && zbi_load_acquire(&h->payload_free_bytes) == 0) bytes = r->s.payload_size;
  r->token = 0;
  r->any_sequence = 1;
  zbi_reader_turn(r);
  r->read_pos = zbi_position(&r->s, end);
  zbi_store_release(&h->payload_read_pos, r->read_pos);
  r->read_count = zbi_load_acquire(&h->payload_written_count);
  zbi_store_release(&h->payload_read_count, r->read_count);
  zbi_reader_set_held(r, r->held_bytes + bytes);
  zbi_reader_set_sequence(r, 0);
  zbi_reader_turn(r);
  if (r->newest) r->held[r->newest - 1].behind += bytes;
  else if (bytes) zbi_reader_give_back(r, bytes);
  return ZB_ERR_CORRUPT;
}

static zb_result zbi_reader_next(zb_reader *r, zbi_found *f, int64_t timeout_ns)
{
  zb_result e;
  if (!r->spare) return ZB_ERR_HELD;
  e = zbi_reader_poll(r, f);
  if (e == ZB_TIMEOUT) e = zbi_reader_await(r, f, timeout_ns);
  if (e == ZB_ERR_CORRUPT) return zbi_reader_resync(r);
  if (e == ZB_OK) e = zbi_reader_check_sequence(r, f->sequence);
  return e == ZB_OK && !r->spare ? ZB_ERR_HELD : e;         /* another thread took the last slot meanwhile */
}

static bool zbi_reader_open(const zb_reader *r) { return r && r->s.header; }

zb_result zb_reader_acquire(zb_reader *r, zb_frame *frame, int64_t timeout_ns)
{
  zbi_found f;
  zb_result e;
  if (!r || !frame) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  if (!zbi_enter(&r->s.guard, timeout_ns)) return ZB_TIMEOUT;
  e = zbi_reader_next(r, &f, timeout_ns);
  if (e == ZB_OK) {
    zbi_reader_take(r, &f);
    zbi_held_append(r, frame, &f);
  }
  return zbi_leave_with(&r->s.guard, e);
}

zb_result zb_reader_release(zb_reader *r, const zb_frame *frame)
{
  uint64_t bytes;
  if (!r || !frame) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  zbi_enter(&r->s.guard, ZB_FOREVER);
  if (frame->slot == 0 || frame->slot > ZEROBUF_MAX_HELD || !r->held[frame->slot - 1].used ||
      r->held[frame->slot - 1].sequence != frame->sequence)
    return zbi_leave_with(&r->s.guard, ZB_ERR_STATE);
  bytes = zbi_held_remove(r, frame->slot);
  if (bytes) zbi_reader_give_back(r, bytes);
  return zbi_leave_with(&r->s.guard, ZB_OK);
}

static zb_result zbi_reader_read(zb_reader *r, void *buffer, size_t capacity, size_t *size, uint64_t *sequence, int64_t timeout_ns)
{
  zbi_found f;
  zb_frame frame;
  zb_result e = zbi_reader_next(r, &f, timeout_ns);
  uint64_t bytes;
  if (e != ZB_OK) return e;
  *size = (size_t)f.size;
  if (f.size > capacity) return ZB_ERR_TOO_SMALL;
  memcpy(buffer, r->s.payload + f.at + ZBI_FRAME_HEADER, (size_t)f.size);
  if (sequence) *sequence = f.sequence;
  zbi_reader_take(r, &f);
  zbi_held_append(r, &frame, &f);
  bytes = zbi_held_remove(r, frame.slot);
  if (bytes) zbi_reader_give_back(r, bytes);
  return ZB_OK;
}

zb_result zb_reader_read(zb_reader *r, void *buffer, size_t capacity, size_t *size, uint64_t *sequence, int64_t timeout_ns)
{
  if (!r || !size || (!buffer && capacity)) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  if (!zbi_enter(&r->s.guard, timeout_ns)) return ZB_TIMEOUT;
  return zbi_leave_with(&r->s.guard, zbi_reader_read(r, buffer, capacity, size, sequence, timeout_ns));
}

/* ---- stream: the rest of the reader ---------------------------------------------------------- */

/* The format has no wake-up for these two moments: look, at growing distances. */
static void zbi_reader_doze(zb_reader *r, int64_t *step, int64_t until)
{
  const int64_t left = until - zbi_now_ns();
  *step = ZBI_MIN(*step * 2, ZB_MS(20));
  zbi_leave(&r->s.guard);
  zbi_sleep_ns(ZBI_MIN(*step, left));
  zbi_enter(&r->s.guard, ZB_FOREVER);
}

zb_result zb_reader_wait_writer(zb_reader *r, int64_t timeout_ns)
{
  int64_t until, step = 100000;
  zbi_found f;
  if (!r) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  until = zbi_deadline(zbi_now_ns(), timeout_ns);
  if (!zbi_enter(&r->s.guard, timeout_ns)) return ZB_TIMEOUT;
  for (;;) {
    zbi_reader_look(r);
    if (r->seen == ZBI_SEEN_HERE || zbi_reader_find(r, &f) != ZB_TIMEOUT) return zbi_leave_with(&r->s.guard, ZB_OK);
    if (zbi_now_ns() >= until) return zbi_leave_with(&r->s.guard, ZB_TIMEOUT);
    zbi_reader_doze(r, &step, until);
  }
}

bool zb_reader_writer_alive(zb_reader *r)
{
  bool alive;
  if (!zbi_reader_open(r)) return false;
  zbi_enter(&r->s.guard, ZB_FOREVER);
  alive = zbi_presence(&r->s, ZBI_WRITER) == ZB_ALIVE;
  zbi_leave(&r->s.guard);
  return alive;
}

/* [STREAM-M2] acquire, pairs with [STREAM-M1]: the content is visible with its size. */
static zb_result zbi_metadata_find(const zbi_stream *s, const void **data, size_t *size)
{
  const uint64_t written = zbi_load_acquire(&zbi_header(s)->metadata_written_bytes);
  uint64_t n;
  if (written == 0) return ZB_TIMEOUT;
  if (written < 8 || written > s->metadata_size) return ZB_ERR_CORRUPT;
  n = zbi_get64(s->metadata);
  if (n > written - 8) return ZB_ERR_CORRUPT;
  *data = s->metadata + 8;
  *size = (size_t)n;
  return ZB_OK;
}

zb_result zb_reader_metadata(zb_reader *r, const void **data, size_t *size, int64_t timeout_ns)
{
  int64_t until, step = 100000;
  if (!r || !data || !size) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  until = zbi_deadline(zbi_now_ns(), timeout_ns);
  if (!zbi_enter(&r->s.guard, timeout_ns)) return ZB_TIMEOUT;
  for (;;) {
    zb_result look = zbi_reader_look(r), e = zbi_metadata_find(&r->s, data, size);
    if (e != ZB_TIMEOUT) return zbi_leave_with(&r->s.guard, e);
    if (look != ZB_OK) return zbi_leave_with(&r->s.guard, look);
    if (zbi_now_ns() >= until) return zbi_leave_with(&r->s.guard, ZB_TIMEOUT);
    zbi_reader_doze(r, &step, until);
  }
}

static void zbi_stream_stats(const zbi_stream *s, zb_stats *stats)
{
  const uint64_t free_bytes = zbi_load_relaxed(&zbi_header(s)->payload_free_bytes);
  stats->frames = s->frames;
  stats->bytes = s->bytes;
  stats->payload_size = s->payload_size;
  stats->fill_bytes = s->payload_size - ZBI_MIN(free_bytes, s->payload_size);
  stats->high_water_bytes = s->high_water;
  stats->waits = s->wait.waits;
  stats->wait_ns = s->wait.wait_ns;
}

zb_result zb_reader_stats(zb_reader *r, zb_stats *stats)
{
  if (!r || !stats) return ZB_ERR_ARGUMENT;
  if (!zbi_reader_open(r)) return ZB_ERR_STATE;
  zbi_enter(&r->s.guard, ZB_FOREVER);
  zbi_stream_stats(&r->s, stats);
  return zbi_leave_with(&r->s.guard, ZB_OK);
}

zb_result zb_reader_close(zb_reader *r)
{
  zbi_stream *s;
  zb_result e = ZB_OK;
  if (!r) return ZB_ERR_ARGUMENT;
  s = &r->s;
  if (!s->header) return ZB_OK;
  if (s->pid != zbi_pid()) {                                /* a forked child: all of it is the parent's */
    zbi_stream_close(s);
    zbi_lockfile_drop(&r->lock_file, NULL, NULL);
    return ZB_OK;
  }
  zbi_publish_pid(s, ZBI_READER, 0);
  zbi_sem_post(&s->space);                                  /* a writer that waits for space sees the pid */
  if (zbi_shm_named(&s->segment, s->name)) e = zbi_stream_unlink(s->name, &r->os_error);
  zbi_stream_close(s);
  zbi_lockfile_drop(&r->lock_file, r->lock_dir, s->name);   /* last: the next owner waits for this */
  return e;
}

/* ---- stream: the writer opens ----------------------------------------------------------------- */

/* Each lap begins with a frame at 0: the number of the last one before `end`. Numbers rise by 1 or begin
 * again at 1. False: what is there is not a lap; *first is the number at 0, or 0. */
static bool zbi_lap_last(const zbi_stream *s, uint64_t end, uint64_t *first, uint64_t *last)
{
  zbi_walk lap;
  uint64_t at = 0, before;
  memset(&lap, 0, sizeof lap);
  *first = *last = 0;
  while (at < end) {
    before = lap.last;
    if (!zbi_walk_frame(s, at, end - at, &lap)) break;
    *first = lap.first;
    if (at != 0 && lap.last != before + 1 && lap.last != 1) break;
    at += lap.last_total;
    *last = lap.last;
  }
  return at == end && lap.frames != 0;
}

/* The number of the last frame ever committed, 0 if there was none. `pending` was walked just now. */
static uint64_t zbi_last_sequence(const zbi_stream *s, const zbi_walk *pending)
{
  const zbi_side *side = zbi_side_of(s);
  uint64_t end = pending->end, first, last;
  int i;
  if (pending->frames) return pending->last;
  if (pending->written == 0) return 0;
  if (side && zbi_load_relaxed(&side->reader_sequence) != 0 && zbi_role_held(&s->segment, ZBI_READER))
    return zbi_load_relaxed(&side->reader_sequence);
  for (i = 0; side && i < 2; i++)
    if (zbi_load_relaxed(&side->writer_mark[i].count) == pending->written)
      return zbi_load_relaxed(&side->writer_mark[i].sequence);
  /* Another make wrote last. At 0 it has just wrapped: the last lap ended where the reader stands. */
  if (end == 0) end = pending->begin ? pending->begin : s->payload_size;
  if (zbi_lap_last(s, end, &first, &last)) return last;
  return pending->end == 0 && first ? first - 1 : 0;        /* the frame at 0 is one that was not finished */
}

/* [STREAM-T1] The writer's turn: odd while its words change. Pairs with [STREAM-T3]. */
static void zbi_writer_turn(zb_writer *w)
{
  if (!w->s.side) return;
  zbi_store_release(&zbi_side_of(&w->s)->writer_turn, ++w->turn);
}

static void zbi_writer_set_mark(zb_writer *w, uint64_t which)
{
  zbi_mark *mark = &zbi_side_of(&w->s)->writer_mark[which];
  zbi_store_release(&mark->count, UINT64_MAX);              /* no count: never half a mark */
  zbi_store_release(&mark->sequence, w->sequence);
  zbi_store_release(&mark->count, w->write_count);
}

/* False: one of another make has come at this moment. */
static bool zbi_writer_start(zb_writer *w, const zbi_walk *pending, uint64_t judged)
{
  zbi_stream *s = &w->s;
  zbi_oieb *h = zbi_header(s);
  uint64_t written_bytes = zbi_load_acquire(&h->metadata_written_bytes);
  w->sequence = zbi_last_sequence(s, pending);
  if (w->anew) {                                            /* what the last client said of itself, and its numbers, end with it */
    w->sequence = written_bytes = 0;
    zbi_store_release(&h->metadata_written_bytes, 0);
  }
  w->write_pos = pending->end;
  w->write_count = zbi_load_relaxed(&h->payload_written_count);
  w->free_bytes = 0;                                        /* not known: looked up when first needed */
  if (written_bytes <= s->metadata_size) zbi_store_relaxed(&h->metadata_free_bytes, s->metadata_size - written_bytes);
  zbi_sem_alone(&s->space);
  if (s->side) {
    zbi_side *side = zbi_side_of(s);
    w->turn = (zbi_load_relaxed(&side->writer_turn) + 1) & ~(uint64_t)1;
    zbi_writer_set_mark(w, w->turn / 2 & 1);
    zbi_store_release(&side->writer_mark[(w->turn / 2 & 1) ^ 1].count, UINT64_MAX);
    zbi_store_relaxed(&side->writer_took, 0);
    if (w->anew) {
      zbi_store_relaxed(&side->duplex_first, pending->read_end);
      zbi_store_release(&side->duplex_clients, zbi_load_relaxed(&side->duplex_clients) + 1);
    }
    zbi_store_release(&side->writer_turn, w->turn);
  }
  if (!zbi_replace_pid(s, ZBI_WRITER, judged, s->pid)) return false;
  ZEROBUF_TEST_POINT(ZBI_AT_OPEN_PID);
  return true;
}

/* Everything is made sure before the pid is published: one that fails leaves no trace. */
static zb_result zbi_writer_join(zb_writer *w, uint32_t hints)
{
  const zbi_case attaching = { ZBI_WRITER, true, 0, 0, 0 };
  zbi_stream *s = &w->s;
  zbi_walk pending;
  uint64_t pid;
  bool unclear;
  zb_result e;
  const zb_presence reader = zbi_presence(s, ZBI_READER);
  if (reader != ZB_ALIVE) return reader == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_ERR_NOT_FOUND;
  if (w->only_reader && zbi_load_relaxed(&zbi_header(s)->reader_pid) != w->only_reader) return ZB_ERR_NOT_FOUND;
  if (zbi_role_held(&s->segment, ZBI_WRITER)) return ZB_ERR_BUSY;
  e = w->only_reader ? zbi_stream_claim(s, ZBI_REPAIR, &w->os_error)   /* a server comes again, and has others to wait for */
                     : zbi_claim_repair(s, &w->os_error);
  if (e == ZB_OK) e = zbi_stream_claim(s, ZBI_WRITER, &w->os_error);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_OPEN_CLAIMED);
  zbi_peer_forget(&s->peer);
  pid = zbi_load_acquire(&zbi_header(s)->writer_pid);
  if (zbi_presence(s, ZBI_WRITER) == ZB_ALIVE) return ZB_ERR_BUSY;   /* one of another make */
  zbi_peer_forget(&s->peer);
  if (!zbi_shm_named(&s->segment, s->name)) return ZB_ERR_NOT_FOUND;
  e = zbi_settle(s, &attaching, &pending, &unclear);
  if (e == ZB_TIMEOUT) return ZB_ERR_BUSY;                  /* the reader stands still inside a call */
  if (e != ZB_OK) return e;
  w->repair = unclear;
  e = zbi_shm_hint(&s->segment, hints, &w->os_error);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_OPEN_SETTLED);
  if (!zbi_writer_start(w, &pending, pid)) return ZB_ERR_BUSY;
  zbi_stream_drop(s, ZBI_REPAIR);
  return ZB_OK;
}

static zb_result zbi_writer_try(zb_writer *w, const zb_writer_desc *d)
{
  zbi_stream *s = &w->s;
  zb_result e = zbi_shm_open(&s->segment, s->name, true, &w->os_error);
  if (e != ZB_OK) return e;
  e = zbi_stream_map(s, true, &w->os_error);
  if (e == ZB_OK) e = zbi_stream_open_semaphores(s, &w->os_error);
  if (e == ZB_OK) e = zbi_writer_join(w, zbi_hints(d->prefault, d->lock_memory, d->huge_pages));
  if (e != ZB_OK) zbi_stream_close(s);
  return e;
}

static zb_result zbi_writer_open_as(zb_writer *w, const char *name, const zb_writer_desc *desc, bool anew, uint64_t only_reader)
{
  zb_writer_desc d;
  int64_t until, step = 100000;
  zb_result e;
  memset(w, 0, sizeof *w);
  w->anew = anew;
  w->only_reader = only_reader;
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  memset(&d, 0, sizeof d);
  if (desc) d = *desc;
  if ((unsigned)d.copy > ZB_COPY_STREAMING) return ZB_ERR_ARGUMENT;
  zbi_stream_setup(&w->s, name, d.spin_ns, d.thread_safe);
  zbi_copier_setup(&w->copier, d.copy);
  until = zbi_deadline(zbi_now_ns(), d.connect_timeout_ns);
  for (;;) {
    e = zbi_writer_try(w, &d);
    if (e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PEER_DEAD) break;
    if (zbi_now_ns() >= until) break;
    step = ZBI_MIN(step * 2, ZB_MS(20));
    zbi_sleep_ns(ZBI_MIN(step, until - zbi_now_ns()));
  }
  return e;
}

zb_result zb_writer_open(zb_writer *w, const char *name, const zb_writer_desc *desc)
{
  return w ? zbi_writer_open_as(w, name, desc, false, 0) : ZB_ERR_ARGUMENT;
}

/* ---- stream: the writer's hot path ------------------------------------------------------------ */

enum { ZBI_IDLE = 0, ZBI_ACQUIRED, ZBI_WAITING };   /* zb_writer.state, .metadata_state */

static void zbi_writer_set_idle(zb_writer *w)
{
  w->state = ZBI_IDLE;
  if (w->queued) zbi_unpark(&w->state);
}

/* Threads that share the handle wait here while one of them has a frame acquired. */
static zb_result zbi_writer_queue(zb_writer *w, int64_t timeout_ns)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  if (!w->s.guard.on) return ZB_ERR_STATE;
  while (w->state != ZBI_IDLE) {
    const int64_t now = zbi_now_ns();
    const uint32_t state = w->state;
    if (now >= until) return ZB_TIMEOUT;
    w->queued++;
    zbi_leave(&w->s.guard);
    zbi_park(&w->state, state, ZBI_MIN(until, now + ZBI_SLICE_NS));
    zbi_enter(&w->s.guard, ZB_FOREVER);
    w->queued--;
  }
  return ZB_OK;
}

/* Where a frame of `total` bytes goes, and how many bytes must be free for it. A frame never crosses the
 * end. A tail of 1-15 bytes is a trap for readers of other makes, so where a frame would leave one,
 * it goes to the start at once, if it can ever fit there. */
static zb_result zbi_writer_plan(const zb_writer *w, uint64_t total, uint64_t *place, uint64_t *need)
{
  const uint64_t tail = w->s.payload_size - w->write_pos;
  const bool fits_here = tail >= total, fits_at_start = w->write_pos >= total;
  const bool short_tail = fits_here && tail != total && tail - total < ZBI_FRAME_HEADER;
  if (fits_here && !(short_tail && fits_at_start)) {
    *place = w->write_pos;
    *need = total;
    return ZB_OK;
  }
  *place = 0;
  *need = tail + total;
  return fits_at_start ? ZB_OK : ZB_ERR_WILL_NOT_FIT;
}

/* [STREAM-W1] acquire, pairs with [STREAM-R2]: the reader is done with the bytes that are free. */
static zb_result zbi_writer_room(zb_writer *w, uint64_t need)
{
  if (w->free_bytes >= need) return ZB_OK;
  w->free_bytes = zbi_load_acquire(&zbi_header(&w->s)->payload_free_bytes);
  if (w->free_bytes > w->s.payload_size) {
    w->free_bytes = 0;
    return ZB_ERR_CORRUPT;
  }
  return w->free_bytes >= need ? ZB_OK : ZB_TIMEOUT;
}

/* How things stand with the reader. */
static zb_result zbi_writer_look(zb_writer *w)
{
  const zb_presence reader = zbi_presence(&w->s, ZBI_READER);
  if (reader == ZB_ALIVE) return ZB_OK;
  /* Dead, and the name means something else by now: nobody will ever take this one over. */
  return reader == ZB_DEAD && zbi_shm_named(&w->s.segment, w->s.name) ? ZB_ERR_PEER_DEAD : ZB_CLOSED;
}

/* The cheap form for each frame: the pid always, the kernel every 100 ms, and each time while dead. */
static zb_result zbi_writer_glance(zb_writer *w)
{
  const int64_t now = zbi_coarse_ns();
  zb_result e;
  if (zbi_load_relaxed(&zbi_header(&w->s)->reader_pid) == 0) return ZB_CLOSED;
  if (now - w->s.checked_ns < ZBI_SLICE_NS) return ZB_OK;
  e = zbi_writer_look(w);
  if (e == ZB_OK) w->s.checked_ns = now;
  return e;
}

static zb_result zbi_writer_spin(zb_writer *w, uint64_t need, int64_t until, int64_t *now)
{
  while (*now < until) {
    int i;
    for (i = 0; i < 16; i++) {
      const zb_result e = zbi_writer_room(w, need);
      if (e != ZB_TIMEOUT) return e;
      zbi_pause();
      zbi_pause();
    }
    *now = zbi_now_ns();
  }
  return ZB_TIMEOUT;
}

/* Space that a dead writer lost under a reader of another make could not be told from space that this
 * reader held; now that the ring is full, perhaps it can. */
static void zbi_writer_settle_late(zb_writer *w)
{
  const zbi_case late = { ZBI_WRITER, false, 0, 0, 0 };
  zbi_walk pending;
  bool unclear;
  if (!zbi_claim_repair_now(&w->s)) return;
  if (zbi_settle(&w->s, &late, &pending, &unclear) == ZB_OK) w->repair = unclear;
  zbi_stream_drop(&w->s, ZBI_REPAIR);
}

/* One look at the space and at the reader. Tokens pile up while nobody waits: they go first and the look
 * at the space comes after, so that a token for space not yet seen is never lost. */
static zb_result zbi_writer_check(zb_writer *w, uint64_t need, int64_t now)
{
  zb_result e;
  zbi_sem_take_many(&w->s.space, UINT64_MAX);
  e = zbi_writer_room(w, need);
  if (e != ZB_TIMEOUT) return e;
  if (now - w->s.checked_ns < ZBI_SLICE_NS && zbi_load_relaxed(&zbi_header(&w->s)->reader_pid) != 0) return ZB_TIMEOUT;
  e = zbi_writer_look(w);
  if (e != ZB_OK) return e;
  w->s.checked_ns = now;
  if (w->repair) zbi_writer_settle_late(w);
  return ZB_TIMEOUT;
}

static zb_result zbi_writer_wait_loop(zb_writer *w, uint64_t need, int64_t until)
{
  for (;;) {
    const int64_t now = zbi_now_ns();
    const zb_result e = zbi_writer_check(w, need, now);
    if (e != ZB_TIMEOUT || now >= until) return e;
    zbi_leave(&w->s.guard);
    zbi_sem_wait(&w->s.space, ZBI_MIN(until, now + ZBI_SLICE_NS));
    zbi_enter(&w->s.guard, ZB_FOREVER);
  }
}

static zb_result zbi_writer_wait(zb_writer *w, uint64_t need, int64_t timeout_ns)
{
  zbi_wait *wait = &w->s.wait;
  const int64_t start = zbi_now_ns(), until = zbi_deadline(start, timeout_ns);
  int64_t now = start, spin_until;
  zb_result e;
  if (timeout_ns == 0) return zbi_writer_check(w, need, start);
  spin_until = ZBI_MIN(until, zbi_deadline(start, zbi_wait_spin(wait)));
  do {
    e = zbi_writer_spin(w, need, ZBI_MIN(spin_until, now + ZBI_SLICE_NS), &now);
    if (e == ZB_TIMEOUT && now < spin_until) e = zbi_writer_check(w, need, now);
  } while (e == ZB_TIMEOUT && now < spin_until);
  if (e == ZB_TIMEOUT) {
    e = zbi_writer_wait_loop(w, need, until);
    now = zbi_now_ns();
  }
  zbi_wait_count(wait, now - start);
  return e;
}

static zb_result zbi_writer_reserve(zb_writer *w, uint64_t total, int64_t timeout_ns)
{
  uint64_t need = 0;
  zb_result e = zbi_writer_glance(w);
  if (e == ZB_OK) e = zbi_writer_plan(w, total, &w->place, &need);
  if (e == ZB_OK) e = zbi_writer_room(w, need);
  return e == ZB_TIMEOUT ? zbi_writer_wait(w, need, timeout_ns) : e;
}

static bool zbi_writer_open(const zb_writer *w) { return w && w->s.header; }

zb_result zb_writer_acquire(zb_writer *w, size_t size, void **data, int64_t timeout_ns)
{
  const uint64_t total = ZBI_FRAME_HEADER + (uint64_t)size;
  zb_result e = ZB_OK;
  if (!w || !data) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  if (!zbi_enter(&w->s.guard, timeout_ns)) return ZB_TIMEOUT;
  if (w->state != ZBI_IDLE) e = zbi_writer_queue(w, timeout_ns);
  if (e != ZB_OK) return zbi_leave_with(&w->s.guard, e);
  if (size == 0) return zbi_leave_with(&w->s.guard, ZB_ERR_EMPTY);
  if (total < size || total > w->s.payload_size) return zbi_leave_with(&w->s.guard, ZB_ERR_TOO_LARGE);
  w->state = ZBI_WAITING;
  e = zbi_writer_reserve(w, total, timeout_ns);
  if (e == ZB_OK) {
    w->state = ZBI_ACQUIRED;
    w->acquired = size;
    *data = w->s.payload + w->place + ZBI_FRAME_HEADER;
  } else zbi_writer_set_idle(w);
  return zbi_leave_with(&w->s.guard, e);
}

/* A frame that became smaller may leave a tail of 1-15 bytes at the end of the block. Where there is
 * room at the start, it moves there. */
static void zbi_writer_avoid_short_tail(zb_writer *w, uint64_t total)
{
  const uint64_t tail = w->s.payload_size - w->place, rest = tail - total;
  if (w->place != w->write_pos || rest == 0 || rest >= ZBI_FRAME_HEADER) return;
  if (w->place < total || zbi_writer_room(w, tail + total) != ZB_OK) return;
  memcpy(w->s.payload + ZBI_FRAME_HEADER, w->s.payload + w->place + ZBI_FRAME_HEADER, (size_t)(total - ZBI_FRAME_HEADER));
  w->place = 0;
}

/* Store 1: all that goes into space that is still free. Gives the bytes skipped before a wrap. */
static uint64_t zbi_writer_put_headers(zb_writer *w, uint64_t size, uint64_t sequence)
{
  uint8_t *frame = w->s.payload + w->place;
  const uint64_t tail = w->s.payload_size - w->write_pos;
  zbi_put64(frame, size);
  zbi_put64(frame + 8, sequence);
  if (w->place == w->write_pos) return 0;
  memset(w->s.payload + w->write_pos, 0, (size_t)ZBI_MIN(tail, (uint64_t)ZBI_FRAME_HEADER));   /* the marker */
  return tail;
}

/* What the commit will do, said before it begins. */
static void zbi_writer_announce(zb_writer *w, uint64_t need)
{
  zbi_side *side = zbi_side_of(&w->s);
  if (!side) return;
  zbi_writer_set_mark(w, (w->turn / 2 + 1) & 1);
  zbi_store_relaxed(&side->writer_need, need);
  zbi_store_relaxed(&side->writer_end, w->write_pos);
  zbi_writer_turn(w);
}

/* Stores 2 to 5. [STREAM-W3] release, pairs with [STREAM-R1]: the frame is visible before its place.
 * Space is taken first, so that it can only be lost, never be given out twice. */
static zb_result zbi_writer_publish(zb_writer *w, uint64_t total, uint64_t skipped)
{
  zbi_stream *s = &w->s;
  zbi_oieb *h = zbi_header(s);
  uint64_t before;
  w->sequence++;
  w->write_count += skipped ? 2 : 1;
  w->write_pos = zbi_position(s, w->place + total);         /* at an exact fit 0, not the end: some makes need it */
  zbi_writer_announce(w, skipped + total);
  before = zbi_sub_acq_rel(&h->payload_free_bytes, skipped + total);
  if (s->side) zbi_store_relaxed(&zbi_side_of(s)->writer_took, 1);
  ZEROBUF_TEST_POINT(ZBI_AT_SPACE);
  zbi_store_release(&h->payload_write_pos, w->write_pos);
  ZEROBUF_TEST_POINT(ZBI_AT_POSITION);
  zbi_store_release(&h->payload_written_count, w->write_count);
  ZEROBUF_TEST_POINT(ZBI_AT_COUNT);
  zbi_sem_post(&s->data);
  ZEROBUF_TEST_POINT(ZBI_AT_POSTED);
  zbi_writer_turn(w);
  if (s->side) zbi_store_relaxed(&zbi_side_of(s)->writer_took, 0);
  if (before > s->payload_size || before < skipped + total) {
    w->free_bytes = 0;
    return ZB_ERR_CORRUPT;
  }
  w->free_bytes = before - skipped - total;
  if (s->payload_size - w->free_bytes > s->high_water) s->high_water = s->payload_size - w->free_bytes;
  return ZB_OK;
}

static zb_result zbi_writer_finish(zb_writer *w, size_t size)
{
  const uint64_t total = ZBI_FRAME_HEADER + (uint64_t)size;
  uint64_t skipped;
  zbi_writer_avoid_short_tail(w, total);
  skipped = zbi_writer_put_headers(w, size, w->sequence + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_HEADER);
  zbi_writer_set_idle(w);
  w->s.frames++;
  w->s.bytes += size;
  if (w->s.frames % 1024 == 0) zbi_sem_take_many(&w->s.space, UINT64_MAX);  /* else a long run would fill the counter */
  return zbi_writer_publish(w, total, skipped);
}

zb_result zb_writer_commit(zb_writer *w, size_t size)
{
  zb_result e = ZB_OK;
  if (!w) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  if (w->state != ZBI_ACQUIRED) e = ZB_ERR_STATE;
  else if (size == 0) e = ZB_ERR_EMPTY;
  else if (size > w->acquired) e = ZB_ERR_TOO_LARGE;
  return zbi_leave_with(&w->s.guard, e == ZB_OK ? zbi_writer_finish(w, size) : e);
}

zb_result zb_writer_abort(zb_writer *w)
{
  zb_result e = ZB_OK;
  if (!w) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  if (w->state == ZBI_ACQUIRED) zbi_writer_set_idle(w);
  else if (w->metadata_state != ZBI_IDLE) w->metadata_state = ZBI_IDLE;
  else e = ZB_ERR_STATE;
  return zbi_leave_with(&w->s.guard, e);
}

zb_result zb_writer_write(zb_writer *w, const void *data, size_t size, int64_t timeout_ns)
{
  void *place;
  zb_result e;
  if (!w || (!data && size)) return ZB_ERR_ARGUMENT;
  e = zb_writer_acquire(w, size, &place, timeout_ns);
  if (e != ZB_OK) return e;
  zbi_copier_copy(&w->copier, (uint8_t *)place, (const uint8_t *)data, size);
  return zb_writer_commit(w, size);
}

/* The bytes of all planes; false if there is no such size. */
static bool zbi_planes_size(const zb_plane *planes, size_t count, size_t *size)
{
  size_t i, sum = 0;
  for (i = 0; i < count; i++) {
    const zb_plane *p = &planes[i];
    if (p->row_bytes && p->rows > (SIZE_MAX - sum) / p->row_bytes) return false;
    if (!p->data && p->row_bytes && p->rows) return false;
    sum += p->row_bytes * p->rows;
  }
  *size = sum;
  return true;
}

zb_result zb_writer_writev(zb_writer *w, const zb_plane *planes, size_t count, int64_t timeout_ns)
{
  void *place;
  uint8_t *to;
  size_t i, row, size;
  zb_result e;
  if (!planes || !zbi_planes_size(planes, count, &size)) return ZB_ERR_ARGUMENT;
  e = zb_writer_acquire(w, size, &place, timeout_ns);
  if (e != ZB_OK) return e;
  to = (uint8_t *)place;
  for (i = 0; i < count; i++) {
    const zb_plane *p = &planes[i];
    const uint8_t *from = (const uint8_t *)p->data;
    const ptrdiff_t stride = p->stride_bytes ? p->stride_bytes : (ptrdiff_t)p->row_bytes;
    const size_t bytes = p->row_bytes * p->rows;
    if (bytes == 0) continue;
    if (stride == (ptrdiff_t)p->row_bytes) zbi_copier_copy(&w->copier, to, from, bytes);
    else for (row = 0; row < p->rows; row++) memcpy(to + row * p->row_bytes, from + (ptrdiff_t)row * stride, p->row_bytes);
    to += bytes;
  }
  return zb_writer_commit(w, size);
}

/* ---- stream: the rest of the writer ----------------------------------------------------------- */

static zb_result zbi_metadata_place(const zb_writer *w, size_t size)
{
  const zbi_stream *s = &w->s;
  if (w->metadata_state != ZBI_IDLE) return ZB_ERR_STATE;
  if (s->metadata_size < 8 || size > s->metadata_size - 8) return ZB_ERR_TOO_LARGE;
  return zbi_load_acquire(&zbi_header(s)->metadata_written_bytes) == 0 ? ZB_OK : ZB_ERR_METADATA_SET;
}

zb_result zb_writer_acquire_metadata(zb_writer *w, size_t size, void **data)
{
  zb_result e;
  if (!w || !data) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  e = zbi_metadata_place(w, size);
  if (e == ZB_OK) {
    w->metadata_state = ZBI_ACQUIRED;
    w->acquired_metadata = size;
    *data = w->s.metadata + 8;
  }
  return zbi_leave_with(&w->s.guard, e);
}

/* [STREAM-M1] release, pairs with [STREAM-M2]. Nothing is metadata before this store: a writer that dies
 * earlier leaves a stream without any, and the next one sets it. */
zb_result zb_writer_commit_metadata(zb_writer *w, size_t size)
{
  zb_result e = ZB_OK;
  zbi_oieb *h;
  if (!w) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  if (w->metadata_state != ZBI_ACQUIRED) e = ZB_ERR_STATE;
  else if (size > w->acquired_metadata) e = ZB_ERR_TOO_LARGE;
  if (e != ZB_OK) return zbi_leave_with(&w->s.guard, e);
  h = zbi_header(&w->s);
  zbi_put64(w->s.metadata, size);
  zbi_store_relaxed(&h->metadata_free_bytes, w->s.metadata_size - 8 - size);
  ZEROBUF_TEST_POINT(ZBI_AT_METADATA_SIZE);
  zbi_store_release(&h->metadata_written_bytes, 8 + (uint64_t)size);
  ZEROBUF_TEST_POINT(ZBI_AT_METADATA);
  w->metadata_state = ZBI_IDLE;
  return zbi_leave_with(&w->s.guard, ZB_OK);
}

zb_result zb_writer_set_metadata(zb_writer *w, const void *data, size_t size)
{
  const void *there;
  void *place;
  size_t n;
  zb_result e;
  if (!data && size) return ZB_ERR_ARGUMENT;
  e = zb_writer_acquire_metadata(w, size, &place);
  if (e == ZB_ERR_METADATA_SET && zbi_metadata_find(&w->s, &there, &n) == ZB_OK && n == size &&
      (size == 0 || memcmp(there, data, size) == 0))
    return ZB_OK;
  if (e != ZB_OK) return e;
  if (size) memcpy(place, data, size);
  return zb_writer_commit_metadata(w, size);
}

bool zb_writer_reader_alive(zb_writer *w)
{
  bool alive;
  if (!zbi_writer_open(w)) return false;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  alive = zbi_presence(&w->s, ZBI_READER) == ZB_ALIVE;
  zbi_leave(&w->s.guard);
  return alive;
}

zb_result zb_writer_stats(zb_writer *w, zb_stats *stats)
{
  if (!w || !stats) return ZB_ERR_ARGUMENT;
  if (!zbi_writer_open(w)) return ZB_ERR_STATE;
  zbi_enter(&w->s.guard, ZB_FOREVER);
  zbi_stream_stats(&w->s, stats);
  return zbi_leave_with(&w->s.guard, ZB_OK);
}

/* The farewell token wakes a reader that waits; it is posted while the role is held, so that the next
 * writer, which counts the tokens, finds it. */
zb_result zb_writer_close(zb_writer *w)
{
  zbi_stream *s;
  if (!w) return ZB_ERR_ARGUMENT;
  s = &w->s;
  if (!s->header) return ZB_OK;
  if (s->pid == zbi_pid()) {
    zbi_publish_pid(s, ZBI_WRITER, 0);
    ZEROBUF_TEST_POINT(ZBI_AT_LEAVE_PID);
    zbi_sem_post(&s->data);
    ZEROBUF_TEST_POINT(ZBI_AT_LEAVE_POSTED);
  }
  zbi_stream_close(s);
  return ZB_OK;
}

/* ============================================================================================
 * >>duplex      requests and answers over two streams
 * ============================================================================================
 * NAME_request is the server's: it is there as long as the server is, and one client after the other writes into it.
 * NAME_response is a client's: it comes and goes with it. Request n is answered by response n; on the wire nothing else says
 * which belongs to which. So the server must answer each request once, in order, and must never take the request of one
 * client for one of another. Who is who:
 *
 *   a client's first request has number 1      whatever the request stream has seen before
 *   what lies before the current client's first request is somebody's who is gone, and is dropped. A client of this
 *       make says where that is (duplex_first in the side page); of other makes the last request with number 1 is taken for it
 *   a response stream is joined only if its reader has the pid of the request stream's writer, and this writer is alive after
 *       it was joined: the client holds the response stream for as long as it writes requests
 *
 * What serving a request does, in order, and what is found if the server dies right after:
 *
 *   1 the request is taken          the client is told that the server died; whether its request was worked on is not known
 *   2 the answer is committed       the client has the answer
 *   3 the request is released       the same
 *
 * The marker: the format has no empty frames and no place for a status, so an answer that is empty, or failed, is a frame of
 * 20 bytes, ZBI_MARKER and a number. If both ends are of this make (duplex_marks in the side page of the response stream), a
 * real answer that begins like the marker has four bytes of 0 behind it, which the client takes away: nothing is ambiguous
 * there. All other answers are on the wire as they are, whoever is at the ends. */
enum { ZBI_NO_CLIENT = 0, ZBI_CLIENT, ZBI_REFUSED };        /* zb_server.session */
enum { ZBI_MARK = 16, ZBI_MARKER = 20 };
#define ZBI_MARK_BYTES   "zerobuf\0\x8f\xc1\x5e\x27\xd3\x94\x0b\x6a"
#define ZBI_EMPTY_ANSWER 0x7fffffff                         /* the marker's number; 0: behind a real answer; others: a result */
#define ZBI_PIECE_NS     ((int64_t)50000000)                /* the longest wait without a look at the other stream */
#define ZBI_CHANNEL_SIZE ((uint64_t)256 << 20)
#define ZBI_LEAVING_NS   ((int64_t)250000000)               /* how long a newcomer waits for a client that may be leaving */

static bool zbi_is_marked(const uint8_t *data, uint64_t size)
{
  return size >= ZBI_MARK && memcmp(data, ZBI_MARK_BYTES, ZBI_MARK) == 0;
}

static void zbi_put_marker(uint8_t *to, int32_t what)
{
  memcpy(to, ZBI_MARK_BYTES, ZBI_MARK);
  memcpy(to + ZBI_MARK, &what, sizeof what);
}

static int64_t zbi_piece(int64_t left_ns) { return left_ns < 0 || left_ns > ZBI_PIECE_NS ? ZBI_PIECE_NS : left_ns; }

/* "NAME_request", "NAME_response"; 9 bytes more than the name at most. */
static bool zbi_channel_names(const char *name, char request[256], char response[256])
{
  size_t n;
  if (!zbi_name_good(name) || (n = strlen(name)) > 245 - 9) return false;
  memcpy(request, name, n);
  memcpy(response, name, n);
  memcpy(request + n, "_request", 9);
  memcpy(response + n, "_response", 10);
  return true;
}

/* ---- duplex: the server and its client --------------------------------------------------------- */

enum { ZBI_NOTHING = 0, ZBI_IN_HAND, ZBI_PLACE };           /* zb_server.state */

static bool zbi_server_stopping(const zb_server *s) { return zbi_load32_acquire(&s->requests.stopping) != 0; }

/* How many clients of this make have come so far. */
static uint64_t zbi_server_clients(const zb_server *s)
{
  return s->requests.s.side ? zbi_load_acquire(&zbi_side_of(&s->requests.s)->duplex_clients) : 0;
}

/* Is the client of this session still at both ends of it, as far as the words say? */
static bool zbi_server_same(const zb_server *s)
{
  const zbi_stream *q = &s->requests.s;
  if (zbi_load_relaxed(&zbi_header(q)->writer_pid) != s->client) return false;
  if (q->side && zbi_load_relaxed(&zbi_side_of(q)->duplex_clients) != s->clients) return false;
  return s->session == ZBI_REFUSED || zbi_load_relaxed(&zbi_header(&s->responses.s)->reader_pid) == s->client;
}

static zb_result zbi_server_why(zb_server *s)
{
  if (s->requests.seen == ZBI_SEEN_DEAD) return ZB_ERR_PEER_DEAD;
  return s->session == ZBI_CLIENT && zbi_presence(&s->responses.s, ZBI_READER) == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_CLOSED;
}

/* The next client finds the metadata block as if it were the first one. One of this make does that itself, should it be here
 * already. */
static void zbi_server_forget_metadata(zb_server *s)
{
  zbi_stream *q = &s->requests.s;
  zbi_oieb *h = zbi_header(q);
  if (zbi_load_relaxed(&h->metadata_written_bytes) == 0 || !zbi_claim_repair_now(q)) return;
  if (zbi_load_acquire(&h->writer_pid) == 0 && !zbi_role_held(&q->segment, ZBI_WRITER)) {
    zbi_store_relaxed(&h->metadata_free_bytes, q->metadata_size);
    zbi_store_release(&h->metadata_written_bytes, 0);
  }
  zbi_stream_drop(q, ZBI_REPAIR);
}

static void zbi_server_part(zb_server *s, zb_result why)
{
  const bool announced = s->announced != 0;
  if (s->session == ZBI_CLIENT) {
    s->orphan = zbi_presence(&s->responses.s, ZBI_READER) == ZB_DEAD;
    zb_writer_close(&s->responses);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_PARTED);
  s->session = ZBI_NO_CLIENT;
  s->announced = s->marks = 0;
  s->client = 0;
  if (announced && s->desc.on_disconnect) {
    const uint32_t running = s->running;
    s->running = 1;                                         /* as in a handler: neither next nor close */
    s->desc.on_disconnect(s, why, s->desc.user);
    s->running = running;
  }
}

/* This client cannot be served: what it asks for is dropped, until another one comes or it comes again. (It may also just be
 * gone.) */
static zb_result zbi_server_refuse(zb_server *s, zb_result why)
{
  const uint64_t writer = zbi_load_relaxed(&zbi_header(&s->requests.s)->writer_pid);
  const bool here = writer != 0 && (s->session == ZBI_NO_CLIENT || zbi_server_same(s));
  zbi_server_part(s, why);
  if (here && why != ZB_CLOSED && why != ZB_ERR_PEER_DEAD) {
    s->client = writer;
    s->clients = zbi_server_clients(s);
    s->session = ZBI_REFUSED;
  }
  return why;
}

static void zbi_server_announce(zb_server *s, bool request)
{
  const void *data = NULL;
  size_t size = 0;
  if (s->announced || s->session != ZBI_CLIENT) return;
  if (zbi_metadata_find(&s->requests.s, &data, &size) != ZB_OK) {
    if (!request) return;
    data = NULL;
    size = 0;
  }
  s->announced = 1;
  if (s->desc.on_connect) {
    const uint32_t running = s->running;
    s->running = 1;                                         /* see zbi_server_part */
    s->desc.on_connect(s, data, size, s->desc.user);
    s->running = running;
  }
}

/* The stream just joined may be that of a client which is only coming: it has not looked yet, and is told no farewell. */
static void zbi_server_withdraw(zb_server *s)
{
  s->orphan = zbi_presence(&s->responses.s, ZBI_READER) == ZB_DEAD;
  zbi_publish_pid(&s->responses.s, ZBI_WRITER, 0);
  zbi_stream_close(&s->responses.s);
  s->session = ZBI_NO_CLIENT;
  s->client = 0;
}

/* Joins the response stream of the client that writes requests. ZB_TIMEOUT: there is no such client, or its response stream
 * is not there yet. */
static zb_result zbi_server_meet(zb_server *s)
{
  zbi_stream *q = &s->requests.s;
  const uint64_t pid = zbi_load_acquire(&zbi_header(q)->writer_pid);
  zb_writer_desc d;
  zb_result e;
  if (pid == 0 || zbi_presence(q, ZBI_WRITER) != ZB_ALIVE) return ZB_TIMEOUT;
  if (zbi_role_held(&q->segment, ZBI_REPAIR)) return ZB_TIMEOUT;   /* the words may still be its predecessor's */
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_MEETS);
  memset(&d, 0, sizeof d);
  d.spin_ns = s->desc.spin_ns;
  d.copy = s->desc.copy;
  d.prefault = s->desc.prefault;
  d.lock_memory = s->desc.lock_memory;
  d.huge_pages = s->desc.huge_pages;
  e = zbi_writer_open_as(&s->responses, s->response_name, &d, false, pid);
  if (e == ZB_ERR_NOT_FOUND || e == ZB_ERR_PEER_DEAD || e == ZB_ERR_BUSY) return ZB_TIMEOUT;
  s->os_error = s->responses.os_error;
  if (e != ZB_OK) return e;
  s->session = ZBI_CLIENT;
  s->client = pid;
  s->clients = zbi_server_clients(s);   /* after the join: of two clients with one pid it is the one whose stream this is */
  s->taken = s->orphan = 0;
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_MET);
  if (!zbi_server_same(s) || zbi_presence(q, ZBI_WRITER) != ZB_ALIVE || !zbi_shm_named(&s->responses.s.segment, s->response_name)) {
    zbi_server_withdraw(s);
    return ZB_TIMEOUT;
  }
  s->requests.seen = ZBI_SEEN_HERE;
  s->marks = s->responses.s.side && zbi_load_relaxed(zbi_side_pid(&s->responses.s, ZBI_READER)) == pid;
  if (s->marks) zbi_store_release(&zbi_side_of(&s->responses.s)->duplex_marks, 1);   /* visible with the first answer */
  return ZB_OK;
}

/* One of another make is there, which does not say where it begins. But the last one of this make said, by its mark, how far
 * it came. */
static bool zbi_server_sent_by_ours(const zb_server *s, uint64_t count)
{
  const zbi_stream *q = &s->requests.s;
  const zbi_side *side = zbi_side_of(q);
  uint64_t end;
  if (!side || zbi_load_acquire(&side->writer_pid) == zbi_load_relaxed(&zbi_header(q)->writer_pid)) return false;
  end = zbi_load_relaxed(&side->writer_mark[zbi_load_relaxed(&side->writer_turn) / 2 & 1].count);
  return end != UINT64_MAX && (int64_t)(count - end) <= 0;
}

/* Was this request made by a client that is gone? */
static bool zbi_server_left_over(zb_server *s, const zbi_found *f)
{
  zb_reader *r = &s->requests;
  zbi_stream *q = &r->s;
  zbi_walk pending;
  uint64_t end;
  if (q->side && (int64_t)(r->read_count + f->entries - zbi_load_acquire(&zbi_side_of(q)->duplex_first)) <= 0) return true;
  if (zbi_server_sent_by_ours(s, r->read_count + f->entries)) return true;
  if (f->sequence != 1 && (s->session != ZBI_CLIENT || !s->taken)) return true;   /* a client's first one has number 1 */
  if (zbi_presence(q, ZBI_WRITER) != ZB_ALIVE) return true;
  if (f->sequence != 1 || !zbi_reader_pending(r, &end)) return false;
  zbi_walk_over(q, r->read_pos, end, end == r->read_pos, &pending);
  return pending.starts > 1;
}

static zb_result zbi_server_drop(zb_server *s, const zbi_found *f)
{
  zb_frame frame;
  zbi_reader_take(&s->requests, f);
  zbi_held_append(&s->requests, &frame, f);
  zb_reader_release(&s->requests, &frame);
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_DROPPED);
  return ZB_TIMEOUT;
}

/* A request is found that does not simply follow the last one. ZB_OK: take it. ZB_TIMEOUT: it was dropped, look for the next
 * one. ZB_CLOSED: its client's response stream is not there yet. */
static zb_result zbi_server_admit(zb_server *s, const zbi_found *f)
{
  const bool first = f->sequence == 1;
  bool met = s->session != ZBI_NO_CLIENT && zbi_server_same(s);
  zb_result e;
  if (met && first) met = s->session == ZBI_CLIENT && !s->taken && zbi_shm_named(&s->responses.s.segment, s->response_name);
  if (!met && s->session != ZBI_NO_CLIENT) zbi_server_part(s, zbi_server_why(s));
  if (zbi_server_left_over(s, f)) return zbi_server_drop(s, f);
  if (met) return ZB_OK;
  e = zbi_server_meet(s);
  if (e == ZB_TIMEOUT) return ZB_CLOSED;
  if (e != ZB_OK) {
    zbi_server_drop(s, f);
    return zbi_server_refuse(s, e);
  }
  return zbi_server_left_over(s, f) ? zbi_server_drop(s, f) : ZB_OK;   /* asked again: now it is known whose stream this is */
}

/* While nothing is asked for: who comes and who goes? */
static void zbi_server_watch(zb_server *s)
{
  zb_result e = ZB_OK;
  if (s->session != ZBI_NO_CLIENT && !zbi_server_same(s)) zbi_server_part(s, zbi_server_why(s));
  if (s->session == ZBI_NO_CLIENT) {
    if (zbi_load_acquire(&zbi_header(&s->requests.s)->writer_pid) == 0) zbi_server_forget_metadata(s);
    else e = zbi_server_meet(s);
    if (e != ZB_OK && e != ZB_TIMEOUT) zbi_server_refuse(s, e);
  }
  zbi_server_announce(s, false);
}

/* ---- duplex: the server takes a request --------------------------------------------------------- */

static zb_result zbi_server_take(zb_server *s, const zbi_found *f, zb_request *request)
{
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_FOUND);
  zbi_reader_take(&s->requests, f);
  zbi_held_append(&s->requests, &s->frame, f);
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_TAKEN);
  s->state = ZBI_IN_HAND;
  s->owed = ZBI_EMPTY_ANSWER;
  s->taken = 1;
  request->data = s->requests.s.payload + f->at + ZBI_FRAME_HEADER;
  request->size = s->frame.size;
  request->number = s->frame.sequence;
  return ZB_OK;
}

static zb_result zbi_server_next_slowly(zb_server *s, zbi_found *f, zb_result e, zb_request *request, int64_t timeout_ns)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  int64_t step = 500000, now;
  for (;;) {
    if (zbi_server_stopping(s)) return ZB_TIMEOUT;
    if (e == ZB_OK) {
      e = zbi_server_admit(s, f);
      if (e == ZB_OK) {
        zbi_server_announce(s, true);
        return zbi_server_take(s, f, request);
      }
    } else if (e == ZB_TIMEOUT) zbi_server_watch(s);
    else return zbi_server_refuse(s, e);
    if (e < 0) return e;
    now = zbi_now_ns();
    if (now >= until) return ZB_TIMEOUT;
    if (e == ZB_CLOSED) {                                   /* the request stays where it is */
      step = ZBI_MIN(step * 2, ZB_MS(20));
      zbi_sleep_ns(ZBI_MIN(step, until - now));
    }
    e = zbi_reader_next(&s->requests, f, ZBI_MIN(ZBI_SLICE_NS, until - now));
  }
}

static zb_result zbi_server_next(zb_server *s, zb_request *request, int64_t timeout_ns)
{
  const int64_t piece = zbi_piece(timeout_ns);
  zbi_found f;
  zb_result e = zbi_reader_next(&s->requests, &f, piece);
  if (e == ZB_OK && f.sequence != 1 && s->session == ZBI_CLIENT && s->taken && zbi_server_same(s) && !zbi_server_stopping(s))
    return zbi_server_take(s, &f, request);
  if (e == ZB_TIMEOUT && timeout_ns > 0) timeout_ns -= piece;
  return zbi_server_next_slowly(s, &f, e, request, timeout_ns);
}

/* ---- duplex: the server answers ----------------------------------------------------------------- */

static void zbi_server_done(zb_server *s)
{
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_ANSWERED);
  s->state = ZBI_NOTHING;
  zb_reader_release(&s->requests, &s->frame);
  ZEROBUF_TEST_POINT(ZBI_AT_SERVER_GIVEN);
}

/* A place in the response stream. A stop ends the wait. */
static zb_result zbi_server_room(zb_server *s, size_t size, int64_t timeout_ns)
{
  void *place = NULL;
  int64_t now, until;
  zb_result e;
  if (s->state == ZBI_PLACE) {
    zb_writer_abort(&s->responses);
    s->state = ZBI_IN_HAND;
  }
  e = zb_writer_acquire(&s->responses, size, &place, ZB_NOWAIT);
  if (e == ZB_TIMEOUT && timeout_ns != 0) {
    now = zbi_now_ns();
    until = zbi_deadline(now, timeout_ns);
    while (e == ZB_TIMEOUT && now < until && !zbi_server_stopping(s)) {
      e = zb_writer_acquire(&s->responses, size, &place, ZBI_MIN(ZBI_PIECE_NS, until - now));
      now = zbi_now_ns();
    }
  }
  if (e != ZB_OK) return e;
  s->place = (uint8_t *)place;
  s->place_room = size;
  s->state = ZBI_PLACE;
  return ZB_OK;
}

static bool zbi_never_fits(zb_result e) { return e == ZB_ERR_TOO_LARGE || e == ZB_ERR_WILL_NOT_FIT; }

static zb_result zbi_server_send(zb_server *s, size_t size)
{
  const zb_result e = zb_writer_commit(&s->responses, size);
  zbi_server_done(s);
  return e == ZB_OK ? ZB_OK : zbi_server_refuse(s, e);
}

/* The answer of a request that gets none. If not even that can be sent, now or later, the client is told that the server
 * has left it, as the next answer would seem to be this one. */
static zb_result zbi_server_pay(zb_server *s, int64_t timeout_ns)
{
  zb_result e = zbi_server_room(s, ZBI_MARKER, timeout_ns);
  if (zbi_never_fits(e) && !s->marks) e = zbi_server_room(s, 1, timeout_ns);
  if (e == ZB_TIMEOUT) return e;
  if (e == ZB_OK) {
    if (s->place_room == ZBI_MARKER) zbi_put_marker(s->place, s->owed);
    else s->place[0] = 0;
    return zbi_server_send(s, (size_t)s->place_room);
  }
  zbi_server_done(s);
  return zbi_server_refuse(s, e);
}

/* May this thread use the handle? Not while another one serves. */
static bool zbi_server_usable(zb_server *s)
{
  if (!s->open) return false;
#ifndef ZEROBUF_NO_THREADS
  if (s->thread.runs && !zbi_thread_is_me(&s->thread)) return zbi_load32_acquire(&s->ended) == 1 && zb_server_stop(s) == ZB_OK;
#endif
  return true;
}

static zb_result zbi_server_may_answer(zb_server *s)
{
  if (!s) return ZB_ERR_ARGUMENT;
  return zbi_server_usable(s) && s->state != ZBI_NOTHING ? ZB_OK : ZB_ERR_STATE;
}

zb_result zb_server_next(zb_server *s, zb_request *request, int64_t timeout_ns)
{
  zb_result e = ZB_OK;
  if (!s || !request) return ZB_ERR_ARGUMENT;
  if (!zbi_server_usable(s) || s->running) return ZB_ERR_STATE;
  if (s->state != ZBI_NOTHING) e = zbi_server_pay(s, timeout_ns);
  if (e != ZB_TIMEOUT) e = zbi_server_next(s, request, timeout_ns);
  /* A stop has ended this wait; a request that came first does not use it up. */
  if (e != ZB_OK && zbi_server_stopping(s)) zbi_store32_release(&s->requests.stopping, 0);
  return e;
}

zb_result zb_server_acquire_reply(zb_server *s, size_t size, void **data, int64_t timeout_ns)
{
  zb_result e = zbi_server_may_answer(s);
  size_t room;
  if (e == ZB_OK && !data) e = ZB_ERR_ARGUMENT;
  if (e != ZB_OK) return e;
  if (size > SIZE_MAX - ZBI_MARKER) return ZB_ERR_TOO_LARGE;
  room = ZBI_MAX(s->marks ? size + (ZBI_MARKER - ZBI_MARK) : size, size ? (size_t)1 : (size_t)ZBI_MARKER);
  e = zbi_server_room(s, room, timeout_ns);   /* no more than that: readers of other makes need a place of the right size */
  if (zbi_never_fits(e) && room > size) e = zbi_server_room(s, size ? size : 1, timeout_ns);
  if (e != ZB_OK) return e;
  s->place_size = size;
  *data = s->place;
  return ZB_OK;
}

zb_result zb_server_commit_reply(zb_server *s, size_t size)
{
  zb_result e = zbi_server_may_answer(s);
  const int32_t real = 0;
  if (e != ZB_OK) return e;
  if (s->state != ZBI_PLACE) return ZB_ERR_STATE;
  if (size > s->place_size) return ZB_ERR_TOO_LARGE;
  if (size && !(s->marks && zbi_is_marked(s->place, size))) return zbi_server_send(s, size);
  if (size && s->place_room >= size + sizeof real) {
    memcpy(s->place + size, &real, sizeof real);
    return zbi_server_send(s, size + sizeof real);
  }
  if (size == 0 && s->place_room >= ZBI_MARKER) {
    zbi_put_marker(s->place, ZBI_EMPTY_ANSWER);
    return zbi_server_send(s, ZBI_MARKER);
  }
  if (size) return ZB_ERR_TOO_LARGE;                        /* the stream is too small for what must be added */
  s->owed = ZBI_EMPTY_ANSWER;
  e = zbi_server_pay(s, ZB_NOWAIT);
  return e == ZB_TIMEOUT ? ZB_OK : e;                       /* no room yet: it is sent before the next request is taken */
}

zb_result zb_server_reply(zb_server *s, const void *data, size_t size, int64_t timeout_ns)
{
  const int32_t real = 0;
  size_t more;
  zb_result e = zbi_server_may_answer(s);
  if (e != ZB_OK) return e;
  if (!data && size) return ZB_ERR_ARGUMENT;
  if (size == 0) {
    s->owed = ZBI_EMPTY_ANSWER;
    return zbi_server_pay(s, timeout_ns);
  }
  if (size > SIZE_MAX - ZBI_MARKER) return ZB_ERR_TOO_LARGE;
  more = s->marks && zbi_is_marked((const uint8_t *)data, size) ? sizeof real : 0;
  e = zbi_server_room(s, size + more, timeout_ns);
  if (e != ZB_OK) return e;
  zbi_copier_copy(&s->responses.copier, s->place, (const uint8_t *)data, size);
  if (more) memcpy(s->place + size, &real, sizeof real);
  return zbi_server_send(s, size + more);
}

zb_result zb_server_reply_in_place(zb_server *s, size_t size, int64_t timeout_ns)
{
  const zb_result e = zbi_server_may_answer(s);
  if (e != ZB_OK) return e;
  return size > s->frame.size ? ZB_ERR_TOO_LARGE : zb_server_reply(s, s->frame.data, size, timeout_ns);
}

zb_result zb_server_fail(zb_server *s, zb_result why, int64_t timeout_ns)
{
  const zb_result e = zbi_server_may_answer(s);
  if (e != ZB_OK) return e;
  if (why == ZB_OK || (int32_t)why == ZBI_EMPTY_ANSWER) return ZB_ERR_ARGUMENT;
  s->owed = (int32_t)why;
  return zbi_server_pay(s, timeout_ns);
}

/* ---- duplex: serving ----------------------------------------------------------------------------- */

static void zbi_server_handle(zb_server *s, const zb_request *request)
{
  const zb_result e = s->handler(s, request, s->user);
  if (s->state == ZBI_NOTHING) return;
  s->owed = e == ZB_OK ? ZBI_EMPTY_ANSWER : (int32_t)e == ZBI_EMPTY_ANSWER ? ZB_ERR_ARGUMENT : (int32_t)e;
  zbi_server_pay(s, ZB_FOREVER);                            /* or until a stop: then it is still owed */
}

/* No request can be found any more, whoever comes. All other errors are used up by the call that gives them. */
static bool zbi_server_beyond_use(const zb_server *s)
{
  return zbi_load_relaxed(&zbi_header(&s->requests.s)->payload_write_pos) > s->requests.s.payload_size;
}

/* Until a stop. Bad clients, however many, are no reason to end; a request stream that gives nothing but errors is. */
static zb_result zbi_server_serve(zb_server *s)
{
  zb_request request;
  int errors = 0;
  zb_result e = ZB_OK;
  while (errors < 8 && !zbi_server_stopping(s)) {
    if (s->state != ZBI_NOTHING && zbi_server_pay(s, ZB_FOREVER) == ZB_TIMEOUT) continue;
    e = zbi_server_next(s, &request, ZB_FOREVER);
    errors = e < 0 && zbi_server_beyond_use(s) ? errors + 1 : 0;
    if (e == ZB_OK) zbi_server_handle(s, &request);
  }
  return errors ? e : ZB_OK;
}

zb_result zb_server_run(zb_server *s, zb_handler handler, void *user)
{
  zb_result e;
  if (!s || !handler) return ZB_ERR_ARGUMENT;
  if (!zbi_server_usable(s) || s->running) return ZB_ERR_STATE;
  s->handler = handler;
  s->user = user;
  s->running = 1;
  e = zbi_server_serve(s);
  s->running = 0;
  zbi_store32_release(&s->requests.stopping, 0);
  return e;
}

#ifndef ZEROBUF_NO_THREADS
static void *zbi_server_thread(void *handle)
{
  zb_server *s = (zb_server *)handle;
  while (zbi_load32_acquire(&s->joining) == 2)              /* until its number is known */
    zbi_park(&s->joining, 2, zbi_now_ns() + ZBI_SLICE_NS);
  zbi_server_serve(s);
  zbi_store32_release(&s->ended, 1);
  zbi_unpark(&s->ended);
  return NULL;
}

zb_result zb_server_start(zb_server *s, zb_handler handler, void *user)
{
  zb_result e;
  if (!s || !handler) return ZB_ERR_ARGUMENT;
  if (!zbi_server_usable(s) || s->running || s->thread.runs) return ZB_ERR_STATE;
  s->handler = handler;
  s->user = user;
  s->ended = s->requests.stopping = 0;
  s->joining = 2;
  s->running = 1;
  e = zbi_thread_start(&s->thread, zbi_server_thread, s, &s->os_error);
  if (e != ZB_OK) s->running = 0;
  zbi_store32_release(&s->joining, 0);
  zbi_unpark(&s->joining);
  return e;
}
#endif

zb_result zb_server_stop(zb_server *s)
{
  if (!s || !s->open) return ZB_ERR_STATE;
  zbi_store32_release(&s->requests.stopping, 1);
  if (s->requests.s.pid == zbi_pid()) zbi_sem_post(&s->requests.s.data);   /* a token without a frame: who waits looks */
#ifndef ZEROBUF_NO_THREADS
  if (!s->thread.runs || s->requests.s.pid != zbi_pid() || zbi_thread_is_me(&s->thread)) return ZB_OK;
  if (zbi_swap32_acquire(&s->joining, 1) != 0) return ZB_ERR_STATE;   /* another thread is at it */
  while (zbi_load32_acquire(&s->ended) == 0) zbi_park(&s->ended, 0, zbi_now_ns() + ZBI_SLICE_NS);
  zbi_thread_join(&s->thread);
  s->running = 0;
  zbi_store32_release(&s->requests.stopping, 0);
  zbi_store32_release(&s->joining, 0);
#endif
  return ZB_OK;
}

/* ---- duplex: the server comes and goes ------------------------------------------------------------ */

zb_result zb_server_create(zb_server *s, const char *name, const zb_server_desc *desc)
{
  char request_name[256];
  zb_reader_desc d;
  zb_result e;
  if (!s) return ZB_ERR_ARGUMENT;
  memset(s, 0, sizeof *s);
  if (!zbi_channel_names(name, request_name, s->response_name)) return ZB_ERR_NAME;
  if (desc) s->desc = *desc;
  if ((unsigned)s->desc.copy > ZB_COPY_STREAMING) return ZB_ERR_ARGUMENT;
  memset(&d, 0, sizeof d);
  d.payload_size = s->desc.request_size ? s->desc.request_size : ZBI_CHANNEL_SIZE;
  d.metadata_size = s->desc.metadata_size;
  d.on_existing = ZB_EXISTING_REPLACE;
  d.mode = s->desc.mode;
  d.spin_ns = s->desc.spin_ns;
  d.lock_dir = s->desc.lock_dir;
  d.sparse = s->desc.sparse;
  d.prefault = s->desc.prefault;
  d.lock_memory = s->desc.lock_memory;
  d.huge_pages = s->desc.huge_pages;
  e = zb_reader_create(&s->requests, request_name, &d);
  s->os_error = s->requests.os_error;
  s->requests.patient = 1;
  s->open = e == ZB_OK;
  return e;
}

bool zb_server_client_alive(zb_server *s)
{
  if (!s || !zbi_server_usable(s)) return false;
  return zb_reader_writer_alive(&s->requests);
}

zb_result zb_server_close(zb_server *s)
{
  zb_result e;
  if (!s) return ZB_ERR_ARGUMENT;
  if (!s->open) return ZB_OK;
  if (s->requests.s.pid == zbi_pid()) {
#ifndef ZEROBUF_NO_THREADS
    if (zbi_thread_is_me(&s->thread)) return ZB_ERR_STATE;
    while (s->thread.runs && zb_server_stop(s) == ZB_ERR_STATE) zbi_sleep_ns(ZB_MS(1));   /* another thread is at it */
#endif
    if (s->running) return ZB_ERR_STATE;
  }
  s->open = 0;
  s->desc.on_disconnect = NULL;
  if (s->requests.s.pid == zbi_pid()) zbi_server_part(s, ZB_CLOSED);
  else zb_writer_close(&s->responses);
  e = zb_reader_close(&s->requests);
  s->os_error = s->requests.os_error;
  if (s->orphan && s->requests.s.pid == zbi_pid())          /* no next client replaces it */
    zb_remove(ZB_KIND_STREAM, s->response_name, false);
  return e;
}

/* ---- duplex: the client ----------------------------------------------------------------------------- */

/* Looks whether a server is there and no client, so that nothing is made in vain. */
static zb_result zbi_client_look(zb_client *c, const char *request_name)
{
  zbi_stream *q = &c->server;
  zb_presence server;
  zb_result e;
  memset(q, 0, sizeof *q);
  zbi_stream_setup(q, request_name, ZB_NO_SPIN, false);
  e = zbi_shm_open(&q->segment, request_name, true, &c->os_error);
  if (e == ZB_OK) e = zbi_stream_map(q, true, &c->os_error);
  if (e == ZB_OK) e = zbi_stream_open_semaphores(q, &c->os_error);
  if (e == ZB_OK) {
    server = zbi_presence(q, ZBI_READER);
    if (server != ZB_ALIVE) e = server == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_ERR_NOT_FOUND;
    zbi_peer_forget(&q->peer);
    if (e == ZB_OK && zbi_presence(q, ZBI_WRITER) == ZB_ALIVE) e = ZB_ERR_BUSY;
  }
  zbi_stream_close(q);
  return e;
}

/* The response stream first: who sees the client in the request stream finds it there. *other: ZB_ERR_BUSY is for another
 * client, and not for a server that is slow in creating or taking. */
static zb_result zbi_client_try(zb_client *c, const zb_reader_desc *r, const zb_writer_desc *w, const char *request_name,
                                const char *response_name, bool *other)
{
  zb_result e = zbi_client_look(c, request_name);
  *other = true;
  if (e != ZB_OK) return e;
  e = zb_reader_create(&c->responses, response_name, r);
  if (e != ZB_OK) {
    c->os_error = c->responses.os_error;
    return e;
  }
  ZEROBUF_TEST_POINT(ZBI_AT_CLIENT_WAITS);
  e = zbi_writer_open_as(&c->requests, request_name, w, true, 0);
  ZEROBUF_TEST_POINT(ZBI_AT_CLIENT_HERE);
  if (e == ZB_OK) return ZB_OK;
  c->os_error = c->requests.os_error;
  zb_reader_close(&c->responses);
  *other = zbi_client_look(c, request_name) == ZB_ERR_BUSY;
  return e;
}

static void zbi_client_descs(const zb_client_desc *desc, zb_reader_desc *r, zb_writer_desc *w)
{
  memset(r, 0, sizeof *r);
  memset(w, 0, sizeof *w);
  r->payload_size = desc->response_size ? desc->response_size : ZBI_CHANNEL_SIZE;
  r->metadata_size = desc->metadata_size;
  r->on_existing = ZB_EXISTING_REPLACE;
  r->mode = desc->mode;
  r->spin_ns = w->spin_ns = desc->spin_ns;
  r->lock_dir = desc->lock_dir;
  r->sparse = desc->sparse;
  r->prefault = w->prefault = desc->prefault;
  r->lock_memory = w->lock_memory = desc->lock_memory;
  r->huge_pages = w->huge_pages = desc->huge_pages;
  w->copy = desc->copy;
}

zb_result zb_client_open(zb_client *c, const char *name, const zb_client_desc *desc)
{
  char request_name[256], response_name[256];
  zb_client_desc d;
  zb_reader_desc r;
  zb_writer_desc w;
  int64_t now, server_until, busy_until = 0, step = 100000;
  zb_result e;
  if (!c) return ZB_ERR_ARGUMENT;
  memset(c, 0, sizeof *c);
  if (!zbi_channel_names(name, request_name, response_name)) return ZB_ERR_NAME;
  memset(&d, 0, sizeof d);
  if (desc) d = *desc;
  if ((unsigned)d.copy > ZB_COPY_STREAMING) return ZB_ERR_ARGUMENT;
  zbi_client_descs(&d, &r, &w);
  server_until = zbi_deadline(zbi_now_ns(), d.connect_timeout_ns);
  for (;;) {
    bool other;
    int64_t until = server_until;
    e = zbi_client_try(c, &r, &w, request_name, response_name, &other);
    if (e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PEER_DEAD && e != ZB_ERR_BUSY) break;
    now = zbi_now_ns();
    if (e != ZB_ERR_BUSY) busy_until = 0;
    else if (busy_until == 0) busy_until = now + ZBI_LEAVING_NS;
    if (e == ZB_ERR_BUSY) until = other ? busy_until : ZBI_MAX(busy_until, server_until);
    if (now >= until) break;
    step = ZBI_MIN(step * 2, ZB_MS(20));
    zbi_sleep_ns(ZBI_MIN(step, until - now));
  }
  if (e != ZB_OK) return e;
  c->server = c->requests.s;                                /* the same mapping; what is asked about it is its own */
  memset(&c->server.peer, 0, sizeof c->server.peer);
  c->open = 1;
  return ZB_OK;
}

zb_result zb_client_set_metadata(zb_client *c, const void *data, size_t size)
{
  if (!c) return ZB_ERR_ARGUMENT;
  return c->open ? zb_writer_set_metadata(&c->requests, data, size) : ZB_ERR_STATE;
}

zb_result zb_client_acquire(zb_client *c, size_t size, void **data, int64_t timeout_ns)
{
  if (!c) return ZB_ERR_ARGUMENT;
  return c->open ? zb_writer_acquire(&c->requests, size, data, timeout_ns) : ZB_ERR_STATE;
}

/* [DUPLEX-S1] release, pairs with [DUPLEX-S2]: counted before it is sent, as another thread may have the answer at once. */
zb_result zb_client_commit(zb_client *c, size_t size, uint64_t *number)
{
  uint64_t n;
  zb_result e;
  if (!c) return ZB_ERR_ARGUMENT;
  if (!c->open) return ZB_ERR_STATE;
  n = c->requests.sequence + 1;
  zbi_store_release(&c->sent, n);
  e = zb_writer_commit(&c->requests, size);
  if (c->requests.sequence != n) zbi_store_release(&c->sent, n - 1);
  if (e == ZB_OK && number) *number = n;
  return e;
}

zb_result zb_client_abort(zb_client *c)
{
  if (!c) return ZB_ERR_ARGUMENT;
  return c->open ? zb_writer_abort(&c->requests) : ZB_ERR_STATE;
}

zb_result zb_client_send(zb_client *c, const void *data, size_t size, uint64_t *number, int64_t timeout_ns)
{
  void *place;
  zb_result e;
  if (!c || (!data && size)) return ZB_ERR_ARGUMENT;
  e = zb_client_acquire(c, size, &place, timeout_ns);
  if (e != ZB_OK) return e;
  zbi_copier_copy(&c->requests.copier, (uint8_t *)place, (const uint8_t *)data, size);
  return zb_client_commit(c, size, number);
}

/* The server may have gone before it ever joined the response stream, so the request stream is asked, too. What it answered
 * before is read first. */
static zb_result zbi_client_ask_server(zb_client *c, zbi_found *f)
{
  const int64_t now = zbi_coarse_ns();
  zb_presence server;
  zb_result e;
  if (zbi_load_relaxed(&zbi_header(&c->server)->writer_pid) != c->server.pid) return ZB_ERR_BUSY;   /* see zb_client_receive */
  if (now - c->server.checked_ns < ZBI_PIECE_NS - ZB_MS(10) &&
      zbi_load_relaxed(&zbi_header(&c->server)->reader_pid) != 0) return ZB_TIMEOUT;
  server = zbi_presence(&c->server, ZBI_READER);
  if (server == ZB_ALIVE) {
    c->server.checked_ns = now;
    return ZB_TIMEOUT;
  }
  e = zbi_reader_next(&c->responses, f, ZB_NOWAIT);
  return e != ZB_TIMEOUT ? e : server == ZB_DEAD ? ZB_ERR_PEER_DEAD : ZB_CLOSED;
}

static zb_result zbi_client_await(zb_client *c, zbi_found *f, int64_t timeout_ns)
{
  const int64_t piece = zbi_piece(timeout_ns);
  int64_t until, now;
  zb_result e = zbi_reader_next(&c->responses, f, piece);
  if (e != ZB_TIMEOUT) return e;
  e = zbi_client_ask_server(c, f);
  if (e != ZB_TIMEOUT || timeout_ns == piece) return e;
  now = zbi_now_ns();
  until = zbi_deadline(now, timeout_ns < 0 ? timeout_ns : timeout_ns - piece);
  while (e == ZB_TIMEOUT && now < until) {
    e = zbi_reader_next(&c->responses, f, ZBI_MIN(ZBI_PIECE_NS, until - now));
    if (e == ZB_TIMEOUT) e = zbi_client_ask_server(c, f);
    now = zbi_now_ns();
  }
  return e;
}

/* What the server says by a marker, see the top of this section. ZB_ERR_CORRUPT: nothing that it would say. */
static zb_result zbi_client_read_marker(const zb_client *c, zb_answer *answer)
{
  int32_t what;
  const zbi_side *side = zbi_side_of(&c->responses.s);
  if (!side || zbi_load_acquire(&side->duplex_marks) != 1) return ZB_OK;   /* another make: an answer like any */
  if (answer->size < ZBI_MARKER) return ZB_ERR_CORRUPT;
  memcpy(&what, (const uint8_t *)answer->data + answer->size - sizeof what, sizeof what);
  if (what == 0) {
    answer->size -= sizeof what;
    return ZB_OK;
  }
  if (answer->size != ZBI_MARKER) return ZB_ERR_CORRUPT;
  answer->size = 0;
  if (what == ZBI_EMPTY_ANSWER) return ZB_OK;
  answer->failure = (zb_result)what;
  return ZB_ERR_NO_ANSWER;
}

/* [DUPLEX-S2] acquire, pairs with [DUPLEX-S1]. */
static zb_result zbi_client_take(zb_client *c, const zbi_found *f, zb_answer *answer)
{
  zb_frame frame;
  zb_result e = ZB_OK;
  if (f->sequence != c->received + 1 || f->sequence > zbi_load_acquire(&c->sent)) return ZB_ERR_SEQUENCE;
  c->received++;
  zbi_reader_take(&c->responses, f);
  zbi_held_append(&c->responses, &frame, f);
  answer->data = frame.data;
  answer->size = frame.size;
  answer->number = frame.sequence;
  answer->failure = ZB_OK;
  answer->slot = frame.slot;
  if (zbi_is_marked((const uint8_t *)frame.data, frame.size)) e = zbi_client_read_marker(c, answer);
  if (e == ZB_OK && answer->number > c->abandoned) return ZB_OK;
  zb_reader_release(&c->responses, &frame);
  answer->slot = 0;
  answer->data = NULL;
  return answer->number <= c->abandoned && e != ZB_ERR_CORRUPT ? ZB_TIMEOUT : e;   /* late: nobody waits for it any more */
}

/* Answers that come late are passed over. */
static zb_result zbi_client_receive(zb_client *c, zb_answer *answer, int64_t timeout_ns)
{
  const int64_t until = c->received < c->abandoned ? zbi_deadline(zbi_now_ns(), timeout_ns) : 0;
  uint64_t before;
  zbi_found f;
  zb_result e = c->ended;
  if (e != ZB_OK) return e;
  do {
    before = c->received;
    e = zbi_client_await(c, &f, timeout_ns);
    if (e == ZB_OK) e = zbi_client_take(c, &f, answer);
    if (until && timeout_ns > 0) timeout_ns = ZBI_MAX(until - zbi_now_ns(), 0);
  } while (e == ZB_TIMEOUT && c->received != before);
  if (e != ZB_OK && e != ZB_TIMEOUT && e != ZB_ERR_NO_ANSWER && e != ZB_ERR_HELD) c->ended = e;
  return e;
}

zb_result zb_client_receive(zb_client *c, zb_answer *answer, int64_t timeout_ns)
{
  if (!c || !answer) return ZB_ERR_ARGUMENT;
  memset(answer, 0, sizeof *answer);
  return c->open ? zbi_client_receive(c, answer, timeout_ns) : ZB_ERR_STATE;
}

zb_result zb_client_release(zb_client *c, const zb_answer *answer)
{
  zb_frame frame;
  if (!c || !answer) return ZB_ERR_ARGUMENT;
  if (!c->open) return ZB_ERR_STATE;
  memset(&frame, 0, sizeof frame);
  frame.sequence = answer->number;
  frame.slot = answer->slot;
  return zb_reader_release(&c->responses, &frame);
}

/* The request finds no room. If answers come late that nobody waits for, they may be what the server is waiting to get rid of. */
static zb_result zbi_client_send_slowly(zb_client *c, const void *data, size_t size, uint64_t *number, int64_t until)
{
  zb_answer late;
  zb_result e;
  for (;;) {
    const int64_t now = zbi_now_ns();
    if (c->received < c->abandoned) {
      e = zb_client_receive(c, &late, ZB_NOWAIT);
      if (e != ZB_TIMEOUT) return e == ZB_OK ? ZB_ERR_SEQUENCE : e;
    }
    e = zb_client_send(c, data, size, number, ZBI_MIN(ZBI_PIECE_NS, ZBI_MAX(until - now, 0)));
    if (e != ZB_TIMEOUT || now >= until) return e;
  }
}

zb_result zb_client_call(zb_client *c, const void *data, size_t size, zb_answer *answer, int64_t timeout_ns)
{
  int64_t until;
  uint64_t number = 0;
  zb_result e;
  if (!c || !answer) return ZB_ERR_ARGUMENT;
  memset(answer, 0, sizeof *answer);
  if (!c->open) return ZB_ERR_STATE;
  if (c->ended != ZB_OK) return c->ended;                   /* before the next line: of the last requests no answer comes */
  if (c->sent != c->received && c->sent != c->abandoned) return ZB_ERR_STATE;
  if (!c->responses.spare) return ZB_ERR_HELD;              /* before anything is sent */
  e = zb_client_send(c, data, size, &number, ZB_NOWAIT);
  if (e == ZB_TIMEOUT && timeout_ns != 0) {
    until = zbi_deadline(zbi_now_ns(), timeout_ns);
    e = zbi_client_send_slowly(c, data, size, &number, until);
    if (timeout_ns > 0) timeout_ns = ZBI_MAX(until - zbi_now_ns(), 0);
  }
  if (e != ZB_OK) return e;
  e = zbi_client_receive(c, answer, timeout_ns);
  if (e == ZB_TIMEOUT) c->abandoned = number;
  return e;
}

bool zb_client_server_alive(zb_client *c)
{
  return c && c->open && zb_writer_reader_alive(&c->requests);
}

zb_result zb_client_close(zb_client *c)
{
  zb_result e;
  if (!c) return ZB_ERR_ARGUMENT;
  if (!c->open) return ZB_OK;
  c->open = 0;
  zbi_peer_forget(&c->server.peer);
  zb_writer_close(&c->requests);
  ZEROBUF_TEST_POINT(ZBI_AT_CLIENT_LEFT);
  e = zb_reader_close(&c->responses);
  c->os_error = c->responses.os_error;
  return e;
}

/* ============================================================================================
 * >>topic
 * ============================================================================================
 * What publishing sample S stores, in order, and what is found if the publisher dies right after:
 *
 *   1 lock odd                 nothing: the slot held the oldest sample, which counts as overwritten
 *   2 bytes, seq, length       nothing
 *   3 lock even                sample S: who looks at its slot sees it; a publisher that takes over does 4
 *   4 latest_count = S + 1     a sample
 *   5 stamp                    the same
 *   6 sleepers, a wake         the same; who sleeps looks again within 100 ms
 *
 * A publisher that takes over gives each slot that is not whole, or whose sample is not counted, a number that no sample
 * has; the first sample that it publishes goes there. */

#define ZBI_GB_MAGIC     0x46554247u   /* "GBUF" */
#define ZBI_GB_MAKE      0x4247425au   /* "ZBGB" */
#define ZBI_GB_READERS   64u
#define ZBI_GB_PAGE      4096u
#define ZBI_GB_NO_SEQ    UINT64_MAX
#define ZBI_BEAT_NS      ((int64_t)100000000)
#define ZBI_SILENT_NS    ((int64_t)2000000000)
#define ZBI_MAKING_NS    ((int64_t)200000000)   /* how long a topic, or a ring, may be in the making */
#define ZBI_TRIES        1000                   /* looks at a slot that changes all the time */
#define ZBI_LOST         ((uint64_t)4 << 20)    /* bytes copied in vain before somebody looks at the clock */

enum { ZBI_GB_ARRAY = 1, ZBI_GB_MESSAGE = 2, ZBI_GB_HEADER = 64, ZBI_GB_SLOTS = 8192 };
enum zbi_gb_state { ZBI_GB_LEFT = 0, ZBI_GB_HERE = 1 };

static zbi_gb *zbi_gb_of(const zbi_topic *t) { return (zbi_gb *)t->header; }

static zbi_gb_slot *zbi_slot_at(const zbi_topic *t, uint64_t number)
{
  return (zbi_gb_slot *)(void *)(t->slots + number % t->n_slots * t->stride);
}

static uint8_t *zbi_slot_bytes(const zbi_gb_slot *slot) { return (uint8_t *)(uintptr_t)slot + ZBI_GB_HEADER; }

/* ---- topic: what is shared by two sides at once ----------------------------------------------
 * From here to the closing mark nothing but shared words, orders and fences: tests/model compiles these
 * very lines for a model checker. */
/* [topic-model] */

/* [TOPIC-W1] release fence: whoever sees any byte of the new sample sees the odd lock in its second look.
 * Pairs with [TOPIC-R2]. A lock that a dead publisher left odd goes on to the next odd number. */
static void zbi_slot_begin(zbi_gb_slot *slot)
{
  zbi_store32_relaxed(&slot->lock, (zbi_load32_relaxed(&slot->lock) + 1) | 1);
  zbi_fence_release();
}

/* [TOPIC-W2] release: the sample is whole for whoever sees the even lock. Pairs with [TOPIC-R1]. The lock is never
 * 0 again, so that a slot which was never used is told from sample 0. */
static void zbi_slot_end(zbi_gb_slot *slot, uint64_t number, uint32_t length)
{
  const uint32_t even = zbi_load32_relaxed(&slot->lock) + 1;
  zbi_store_relaxed(&slot->seq, number);
  zbi_store32_relaxed(&slot->length, length);
  zbi_store32_release(&slot->lock, even ? even : 2);
}

/* [TOPIC-R1] acquire: pairs with [TOPIC-W2]. Is sample `number` in this slot? Then its bytes may be read, and
 * believed if zbi_slot_same says so afterwards. `published`: latest_count says that it is there. */
static bool zbi_slot_look(const zbi_gb_slot *slot, uint64_t number, bool published, uint32_t *lock, uint32_t *length)
{
  *lock = zbi_load32_acquire(&slot->lock);
  *length = zbi_load32_relaxed(&slot->length);
  return !(*lock & 1) && (published || *lock != 0) && zbi_load_relaxed(&slot->seq) == number;
}

/* [TOPIC-R2] acquire fence: the second look is not before the bytes were read. Pairs with [TOPIC-W1]. */
static bool zbi_slot_same(const zbi_gb_slot *slot, uint32_t lock)
{
  zbi_fence_acquire();
  return zbi_load32_relaxed(&slot->lock) == lock;
}

/* [TOPIC-W3] release: who sees the count finds the sample in its slot at the first look. Pairs with [TOPIC-R3]. (Taking a
 * wrong one is what W1 and R2 exclude.) */
static void zbi_count_announce(zbi_shared64 *latest_count, uint64_t count) { zbi_store_release(latest_count, count); }

/* [TOPIC-R3] acquire, pairs with [TOPIC-W3]. */
static uint64_t zbi_count_look(const zbi_shared64 *latest_count) { return zbi_load_acquire(latest_count); }

/* The word that subscribers sleep on: bit 0 says that somebody does, the others count the calls, so that a sleeper
 * can tell a word that was called and joined again from one that was not called. */

/* [TOPIC-W4] full fence between latest_count and the look for sleepers, pairs with [TOPIC-R4]: either the publisher
 * sees the sleeper, or the sleeper sees the count. An odd word is changed by callers only, so that a plain store
 * will do; the wake comes after it: who is not asleep by then finds the word changed. */
static bool zbi_sleepers_called(zbi_shared32 *sleepers)
{
  uint32_t word;
  zbi_fence_full();
  word = zbi_load32_relaxed(sleepers);
  if (!(word & 1)) return false;
  zbi_store32_relaxed(sleepers, word + 1);
  return true;
}

/* [TOPIC-R4] full fence between the word and the last look, pairs with [TOPIC-W4]. After that look the caller
 * sleeps for as long as the word is what this returns. */
static uint32_t zbi_sleepers_join(zbi_shared32 *sleepers)
{
  const uint32_t word = zbi_or32_relaxed(sleepers, 1) | 1;
  zbi_fence_full();
  return word;
}
/* [/topic-model] */

/* Bytes of a slot may change while they are read: that is what the lock is for, and the copy is thrown away. Under a
 * sanitizer that takes it for a mistake they are copied as atomic words. */
#if defined(__SANITIZE_THREAD__)
  #define ZBI_COPY_BY_WORD 1
#elif defined(__has_feature)
  #if __has_feature(thread_sanitizer)
    #define ZBI_COPY_BY_WORD 1
  #endif
#endif
#ifdef ZBI_COPY_BY_WORD
static void zbi_slot_read(uint8_t *to, const uint8_t *from, size_t size)
{
  size_t i;
  for (i = 0; i < size; i++) to[i] = zbi_load8_relaxed(from + i);
}

static void zbi_slot_write(zbi_copier *c, uint8_t *to, const uint8_t *from, size_t size)
{
  size_t i;
  (void)c;
  for (i = 0; i < size; i++) zbi_store8_relaxed(to + i, from[i]);
}
#else
static void zbi_slot_read(uint8_t *to, const uint8_t *from, size_t size) { memcpy(to, from, size); }

static void zbi_slot_write(zbi_copier *c, uint8_t *to, const uint8_t *from, size_t size)
{
  zbi_copier_copy(c, to, from, size);
}
#endif

/* ---- topic: schemas --------------------------------------------------------------------------- */

/* BLAKE2b (RFC 7693) with a digest of 8 bytes and no key: the format's name for a schema text. */
static const uint64_t zbi_blake2b_start[8] = {
  0x6a09e667f3bcc908u, 0xbb67ae8584caa73bu, 0x3c6ef372fe94f82bu, 0xa54ff53a5f1d36f1u,
  0x510e527fade682d1u, 0x9b05688c2b3e6c1fu, 0x1f83d9abfb41bd6bu, 0x5be0cd19137e2179u };

static const uint8_t zbi_blake2b_order[10][16] = {
  { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15 }, { 14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3 },
  { 11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4 }, { 7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8 },
  { 9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13 }, { 2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9 },
  { 12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11 }, { 13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10 },
  { 6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5 }, { 10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0 } };

static uint64_t zbi_rotate(uint64_t v, int bits) { return v >> bits | v << (64 - bits); }

static void zbi_blake2b_mix(uint64_t *v, int a, int b, int c, int d, uint64_t x, uint64_t y)
{
  v[a] += v[b] + x;
  v[d] = zbi_rotate(v[d] ^ v[a], 32);
  v[c] += v[d];
  v[b] = zbi_rotate(v[b] ^ v[c], 24);
  v[a] += v[b] + y;
  v[d] = zbi_rotate(v[d] ^ v[a], 16);
  v[c] += v[d];
  v[b] = zbi_rotate(v[b] ^ v[c], 63);
}

static void zbi_blake2b_block(uint64_t h[8], const uint8_t block[128], uint64_t bytes, bool last)
{
  uint64_t v[16], m[16];
  int i, round;
  for (i = 0; i < 16; i++) m[i] = zbi_get64(block + 8 * i);
  for (i = 0; i < 8; i++) {
    v[i] = h[i];
    v[i + 8] = zbi_blake2b_start[i];
  }
  v[12] ^= bytes;
  if (last) v[14] = ~v[14];
  for (round = 0; round < 12; round++) {
    const uint8_t *o = zbi_blake2b_order[round % 10];
    for (i = 0; i < 4; i++) zbi_blake2b_mix(v, i, i + 4, i + 8, i + 12, m[o[2 * i]], m[o[2 * i + 1]]);
    for (i = 0; i < 4; i++)
      zbi_blake2b_mix(v, i, (i + 1) % 4 + 4, (i + 2) % 4 + 8, (i + 3) % 4 + 12, m[o[8 + 2 * i]], m[o[9 + 2 * i]]);
  }
  for (i = 0; i < 8; i++) h[i] ^= v[i] ^ v[i + 8];
}

static uint64_t zbi_blake2b(const uint8_t *data, size_t size)
{
  uint64_t h[8];
  uint8_t block[128];
  size_t at = 0;
  memcpy(h, zbi_blake2b_start, sizeof h);
  h[0] ^= 0x01010008u;                                      /* 8 bytes of digest, no key, one leaf */
  for (; size - at > sizeof block; at += sizeof block) zbi_blake2b_block(h, data + at, at + sizeof block, false);
  memset(block, 0, sizeof block);
  if (size > at) memcpy(block, data + at, size - at);
  zbi_blake2b_block(h, block, size, true);
  return h[0];
}

typedef struct zbi_dtype { char name[12]; uint32_t size; } zbi_dtype;

static const zbi_dtype zbi_dtypes[] = {
  { "bool", 1 }, { "int8", 1 }, { "uint8", 1 }, { "int16", 2 }, { "uint16", 2 }, { "float16", 2 }, { "int32", 4 },
  { "uint32", 4 }, { "float32", 4 }, { "int64", 8 }, { "uint64", 8 }, { "float64", 8 }, { "complex64", 8 },
  { "float128", 16 }, { "complex128", 16 }, { "complex256", 32 } };

/* The unit of a time: none, or in brackets, as "[ns]". */
static bool zbi_dtype_unit(const char *text)
{
  const size_t n = strlen(text);
  return n == 0 || (n > 2 && text[0] == '[' && text[n - 1] == ']' && strcspn(text + 1, "[]") == n - 2);
}

/* numpy's short form: a letter and bytes, for text (U) characters of 4 bytes. */
static uint64_t zbi_dtype_short(const char *dtype)
{
  const char letter = *dtype;
  uint64_t n = 0;
  size_t i;
  for (i = 1; letter && dtype[i] >= '0' && dtype[i] <= '9' && i < 9; i++) n = n * 10 + (uint64_t)(dtype[i] - '0');
  if (letter == 'm' || letter == 'M') return n == 8 && zbi_dtype_unit(dtype + i) ? 8 : 0;
  if (letter == 0 || dtype[i] != 0) return 0;
  if (letter == 'S' || letter == 'V') return n;
  if (letter == 'U') return 4 * n;
  if (n == 0 || (n & (n - 1)) != 0) return 0;
  if (letter == 'b') return n == 1 ? n : 0;
  if (letter == 'i' || letter == 'u') return n <= 8 ? n : 0;
  if (letter == 'f') return n >= 2 && n <= 16 ? n : 0;
  return letter == 'c' && n >= 8 && n <= 32 ? n : 0;
}

/* As in "bytes80". */
static uint64_t zbi_dtype_bits(const char *text)
{
  uint64_t n = 0;
  size_t i;
  for (i = 0; text[i] >= '0' && text[i] <= '9' && i < 9; i++) n = n * 10 + (uint64_t)(text[i] - '0');
  return text[i] == 0 && n % 8 == 0 ? n / 8 : 0;
}

/* Bytes of one element; 0: not known. Names as numpy has them, or its short form. */
static uint64_t zbi_dtype_size(const char *dtype)
{
  size_t i;
  for (i = 0; i < sizeof zbi_dtypes / sizeof zbi_dtypes[0]; i++)
    if (strcmp(dtype, zbi_dtypes[i].name) == 0) return zbi_dtypes[i].size;
  if (strncmp(dtype, "datetime64", 10) == 0) return zbi_dtype_unit(dtype + 10) ? 8 : 0;
  if (strncmp(dtype, "timedelta64", 11) == 0) return zbi_dtype_unit(dtype + 11) ? 8 : 0;
  if (strncmp(dtype, "bytes", 5) == 0) return zbi_dtype_bits(dtype + 5);
  if (strncmp(dtype, "str", 3) == 0) return zbi_dtype_bits(dtype + 3);
  if (strncmp(dtype, "void", 4) == 0) return zbi_dtype_bits(dtype + 4);
  if (*dtype && strchr("<>|=", *dtype)) dtype++;
  return strcmp(dtype, "?") == 0 ? 1 : zbi_dtype_short(dtype);
}

static bool zbi_times(uint64_t *value, uint64_t factor)
{
  if (factor != 0 && *value > (uint64_t)INT64_MAX / factor) return false;
  *value *= factor;
  return true;
}

zb_result zb_schema_array(zb_schema *schema, const char *dtype, uint32_t ndim, const uint64_t *shape)
{
  uint64_t size;
  uint32_t i;
  if (!schema || !dtype || (ndim && !shape)) return ZB_ERR_ARGUMENT;
  memset(schema, 0, sizeof *schema);
  size = strlen(dtype) < 16 ? zbi_dtype_size(dtype) : 0;
  if (size == 0 || ndim > ZB_MAX_DIMENSIONS) return ZB_ERR_SCHEMA;
  for (i = 0; i < ndim; i++) {
    if (shape[i] == 0) return ZB_ERR_SCHEMA;
    if (!zbi_times(&size, shape[i])) return ZB_ERR_TOO_LARGE;
    schema->shape[i] = shape[i];
  }
  zbi_copy_name(schema->dtype, sizeof schema->dtype, dtype);
  schema->ndim = ndim;
  schema->sample_size = size;
  schema->kind = ZB_SCHEMA_ARRAY;                           /* last: what failed is no schema */
  return ZB_OK;
}

zb_result zb_schema_message(zb_schema *schema, const void *text, size_t size, uint64_t max_size)
{
  if (!schema || (size && !text)) return ZB_ERR_ARGUMENT;
  memset(schema, 0, sizeof *schema);
  if (size > ZB_MAX_SCHEMA_TEXT || max_size > UINT32_MAX) return ZB_ERR_TOO_LARGE;
  if (max_size == 0) return ZB_ERR_SCHEMA;
  if (size) memcpy(schema->text, text, size);
  schema->text_size = (uint32_t)size;
  schema->hash = zbi_blake2b(schema->text, size);
  schema->sample_size = max_size;
  schema->kind = ZB_SCHEMA_MESSAGE;
  return ZB_OK;
}

uint64_t zb_schema_size(const zb_schema *schema) { return schema ? schema->sample_size : 0; }

const char *zb_schema_difference(const zb_schema *a, const zb_schema *b)
{
  if (!a || !b || a->kind != b->kind) return "kind";
  if (a->kind == ZB_SCHEMA_MESSAGE) {
    if (a->text_size != b->text_size ||
        memcmp(a->text, b->text, ZBI_MIN(a->text_size, ZB_MAX_SCHEMA_TEXT)) != 0) return "schema text";
    if (a->hash != b->hash) return "schema hash";
  } else {
    if (strncmp(a->dtype, b->dtype, sizeof a->dtype) != 0) return "dtype";
    if (a->ndim != b->ndim) return "number of dimensions";
    if (memcmp(a->shape, b->shape, ZBI_MIN(a->ndim, ZB_MAX_DIMENSIONS) * sizeof a->shape[0]) != 0) return "shape";
  }
  return a->sample_size != b->sample_size ? "sample size" : NULL;
}

/* A schema that a caller filled himself: is it possible at all? The name of the part that is not. */
static const char *zbi_schema_fault(const zb_schema *s)
{
  zb_schema again;
  if (s->kind == ZB_SCHEMA_ARRAY) {
    if (memchr(s->dtype, 0, sizeof s->dtype) == NULL || zbi_dtype_size(s->dtype) == 0 || strlen(s->dtype) > 15) return "dtype";
    if (s->ndim > ZB_MAX_DIMENSIONS) return "number of dimensions";
    if (zb_schema_array(&again, s->dtype, s->ndim, s->shape) != ZB_OK) return "shape";
  } else if (s->kind == ZB_SCHEMA_MESSAGE) {
    if (s->text_size > ZB_MAX_SCHEMA_TEXT) return "schema text";
    if (zb_schema_message(&again, s->text, s->text_size, s->sample_size) != ZB_OK) return "sample size";
  } else if (s->kind == ZB_SCHEMA_BYTES) {
    if (zb_schema_bytes(&again, s->sample_size) != ZB_OK) return "sample size";
  } else return "kind";
  return zb_schema_difference(s, &again);
}

/* ---- topic: the segment ------------------------------------------------------------------------ */

/* Nothing is published and it is of another make: it may be in the making, words still 0. */
static bool zbi_gb_in_the_making(const zbi_gb *gb) { return gb->latest_count == 0 && gb->make != ZBI_GB_MAKE; }

/* What the header says of the samples. False: nothing possible. */
static bool zbi_gb_schema(const zbi_gb *gb, zb_schema *s)
{
  const bool making = zbi_gb_in_the_making(gb);
  uint64_t elements = 1, known;
  uint32_t i;
  memset(s, 0, sizeof *s);
  s->sample_size = gb->slot_size;
  if (gb->kind == ZBI_GB_MESSAGE) {
    if (gb->schema_len > ZB_MAX_SCHEMA_TEXT || gb->slot_size > UINT32_MAX) return false;
    s->kind = ZB_SCHEMA_MESSAGE;
    s->hash = gb->schema_hash;
    s->text_size = gb->schema_len;
    memcpy(s->text, gb->schema_text, gb->schema_len);
    return !making || zbi_blake2b(s->text, s->text_size) == s->hash;
  }
  s->kind = ZB_SCHEMA_ARRAY;
  s->ndim = gb->ndim;
  memcpy(s->dtype, gb->dtype, sizeof gb->dtype);
  if (gb->ndim > ZB_MAX_DIMENSIONS) return false;
  for (i = 0; i < gb->ndim; i++) {
    s->shape[i] = gb->shape[i];
    if (gb->shape[i] == 0 || !zbi_times(&elements, gb->shape[i])) return false;
  }
  known = zbi_dtype_size(s->dtype);
  if (known) return zbi_times(&elements, known) && elements == gb->slot_size;
  return gb->slot_size % elements == 0;                     /* a type that only other makes know */
}

/* Judges a header that anybody may have written. ZB_ERR_NOT_FOUND: not finished yet, whatever the order in which its
 * maker fills it. ZB_ERR_EXISTS: something else. */
static zb_result zbi_gb_check(const zbi_gb *gb, uint64_t segment_size, zb_schema *schema)
{
  if (gb->magic == 0) return gb->version <= 1 && gb->kind <= 2 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  if (gb->magic != ZBI_GB_MAGIC) return ZB_ERR_EXISTS;
  if (gb->version > 1) return ZB_ERR_VERSION;
  if (gb->version == 0 || gb->kind == 0 || gb->n_slots == 0 || gb->slot_stride == 0 || gb->slot_size == 0 || gb->payload_off == 0 ||
      gb->max_readers == 0 || gb->registry_off == 0 || gb->slots_off == 0) return ZB_ERR_NOT_FOUND;
  if (gb->kind != ZBI_GB_ARRAY && gb->kind != ZBI_GB_MESSAGE) return ZB_ERR_CORRUPT;
  if (gb->kind == ZBI_GB_ARRAY && gb->dtype[0] == 0) return ZB_ERR_NOT_FOUND;
  if (gb->payload_off != ZBI_GB_HEADER || gb->max_readers != ZBI_GB_READERS) return ZB_ERR_CORRUPT;
  if (gb->registry_off != sizeof *gb || gb->slots_off != ZBI_GB_SLOTS || gb->n_slots < 2) return ZB_ERR_CORRUPT;
  if (gb->slot_size > (uint64_t)INT64_MAX) return ZB_ERR_CORRUPT;
  if (gb->slot_stride != ((ZBI_GB_HEADER + gb->slot_size + 63) & ~(uint64_t)63)) return ZB_ERR_CORRUPT;
  if (gb->n_slots > (segment_size - ZBI_GB_SLOTS) / gb->slot_stride) return ZB_ERR_CORRUPT;
  if (zbi_gb_schema(gb, schema)) return ZB_OK;
  return zbi_gb_in_the_making(gb) ? ZB_ERR_NOT_FOUND : ZB_ERR_CORRUPT;
}

/* Maps the open segment and finds the slots in it. */
static zb_result zbi_topic_map(zbi_topic *t, bool writable, zb_schema *schema, int *os)
{
  zbi_gb gb;
  uint32_t magic;
  zb_result e;
  if (t->segment.size < ZBI_GB_SLOTS) return t->segment.size == 0 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  if (!t->segment.base) {
    e = zbi_shm_map(&t->segment, t->segment.size, writable, os);
    if (e != ZB_OK) return e;
  }
  magic = zbi_load32_acquire(&((const zbi_gb *)t->segment.base)->magic);   /* [TOPIC-A2] pairs with [TOPIC-A1] */
  zbi_words_load(t->segment.base, &gb, sizeof gb);
  gb.magic = magic;
  e = zbi_gb_check(&gb, t->segment.size, schema);
  if (e != ZB_OK) return e;
  t->header = t->segment.base;
  t->slots = (uint8_t *)t->segment.base + ZBI_GB_SLOTS;
  t->stride = gb.slot_stride;
  t->sample_size = gb.slot_size;
  t->n_slots = gb.n_slots;
  t->kind = gb.kind;
  return ZB_OK;
}

/* As zbi_topic_map, for a topic that may be in the making by somebody who fills the header in any order: what looks
 * wrong is looked at again for a moment. */
static zb_result zbi_topic_map_patiently(zbi_topic *t, bool writable, zb_schema *schema, int *os)
{
  const int64_t until = zbi_now_ns() + ZB_MS(20);
  for (;;) {
    const zb_result e = zbi_topic_map(t, writable, schema, os);
    const zbi_gb *gb = (const zbi_gb *)t->segment.base;
    if (e != ZB_ERR_CORRUPT || zbi_load32_acquire(&gb->make) == ZBI_GB_MAKE || zbi_count_look(&gb->latest_count) != 0) return e;
    if (zbi_now_ns() > until) return e;
    zbi_sleep_ns(ZB_MS(1));
  }
}

static void zbi_topic_setup(zbi_topic *t, const char *name, bool thread_safe)
{
  zbi_copy_name(t->name, sizeof t->name, name);
  t->pid = zbi_pid();
  t->guard.on = thread_safe;
}

static void zbi_topic_close(zbi_topic *t)
{
  zbi_shm_close(&t->segment);
  t->header = t->registry = NULL;
  t->slots = NULL;
}

/* --- who publishes --- */

/* Was the publisher whose pid stands there one of this make? */
static bool zbi_gb_ours(const zbi_gb *gb)
{
  const uint64_t pid = zbi_load_acquire(&gb->writer_pid);
  if (zbi_load32_acquire(&gb->make) != ZBI_GB_MAKE) return false;
  return pid == zbi_load_acquire(&gb->make_pid) || pid == zbi_load_acquire(&gb->make_before);
}

/* One of another make says only when it was last there: on the monotonic clock, or, if the number is that large, on
 * the wall clock. */
static bool zbi_gb_beats(const zbi_gb *gb)
{
  const uint64_t beat = zbi_load_acquire(&gb->heartbeat);
  const int64_t now = beat > (uint64_t)1000000000000000000 ? zbi_wall_ns() : zbi_now_ns();
  if (beat == 0 || beat > (uint64_t)INT64_MAX) return false;
  return now - (int64_t)beat <= ZBI_SILENT_NS && (int64_t)beat - now <= ZBI_SILENT_NS;
}

/* The moment of the wall clock at which it was last there; none yet: the latest of all. */
static int64_t zbi_gb_last_beat(const zbi_gb *gb)
{
  const uint64_t beat = zbi_load_acquire(&gb->heartbeat);
  if (beat == 0 || beat > (uint64_t)INT64_MAX) return INT64_MAX;
  return beat > (uint64_t)1000000000000000000 ? (int64_t)beat : zbi_wall_ns() - (zbi_now_ns() - (int64_t)beat);
}

/* Silent for 2 s, but there: it uses the segment, or, where that is not told, has lived since it was last heard of. */
static bool zbi_gb_lives(const zbi_topic *t, const zbi_gb *gb, zbi_peer *peer, uint64_t pid)
{
  const int life = zbi_peer_life(peer, pid, &t->segment);
  return life == ZBI_THERE || (life == ZBI_MAYBE && zbi_peer_since(pid, zbi_gb_last_beat(gb)));
}

static zb_presence zbi_publisher_presence_once(const zbi_topic *t, zbi_peer *peer)
{
  const zbi_gb *gb = zbi_gb_of(t);
  const bool ours = zbi_gb_ours(gb);
  uint64_t pid;
  if (ours && zbi_load32_acquire(&gb->state) == ZBI_GB_LEFT) return ZB_ABSENT;   /* or the topic was removed under it */
  if (zbi_role_held(&t->segment, ZBI_WRITER)) return ZB_ALIVE;
  if (ours) return ZB_DEAD;
  pid = zbi_load_acquire(&gb->writer_pid);
  if (zbi_gb_beats(gb)) return ZB_ALIVE;
  return zbi_gb_lives(t, gb, peer, pid) ? ZB_ALIVE : pid ? ZB_DEAD : ZB_ABSENT;
}

/* Who seems dead may have left, or come, just then. */
static zb_presence zbi_publisher_presence(const zbi_topic *t, zbi_peer *peer)
{
  const zb_presence presence = zbi_publisher_presence_once(t, peer);
  return presence == ZB_DEAD ? zbi_publisher_presence_once(t, peer) : presence;
}

/* One of another make is alive, as far as can be seen? (One of ours would hold the role.) The segment is mapped, and
 * may be unfinished. */
static bool zbi_publisher_elsewhere(const zbi_topic *t)
{
  const zbi_gb *gb = (const zbi_gb *)t->segment.base;
  zbi_peer peer;
  bool alive;
  memset(&peer, 0, sizeof peer);
  if (!gb || t->segment.size < ZBI_GB_SLOTS || zbi_gb_ours(gb)) return false;
  alive = zbi_gb_beats(gb) || zbi_gb_lives(t, gb, &peer, zbi_load_acquire(&gb->writer_pid));
  zbi_peer_forget(&peer);
  return alive;
}

/* ---- topic: the publisher opens ---------------------------------------------------------------- */

enum { ZBI_PUBLISHER_IDLE = 0, ZBI_PUBLISHER_ACQUIRED, ZBI_PUBLISHER_REMOVED };

static zbi_gb_entry *zbi_gb_entries(const zbi_topic *t) { return (zbi_gb_entry *)t->registry; }

static void zbi_publisher_beat(zb_publisher *p, int64_t now)
{
  zbi_gb *gb = zbi_gb_of(&p->t);
  const int64_t passed = now - p->beat_ns;
  zbi_store_release(&gb->heartbeat, (uint64_t)zbi_wall_ns());
  if (p->beat_ns && passed >= ZBI_BEAT_NS)
    zbi_store_relaxed(&gb->rate_mhz, (uint64_t)((double)(p->number - p->beat_number) * 1e12 / (double)passed));
  if (p->beat_ns == 0 || passed >= ZBI_BEAT_NS) {
    p->beat_ns = now;
    p->beat_number = p->number;
  }
  if (zbi_load32_acquire(&gb->state) != ZBI_GB_HERE && p->state == ZBI_PUBLISHER_IDLE) p->state = ZBI_PUBLISHER_REMOVED;
}

/* Says who publishes, in words of the format and of this make. */
static void zbi_publisher_start(zb_publisher *p, zb_copy copy)
{
  zbi_gb *gb = zbi_gb_of(&p->t);
  p->t.registry = (uint8_t *)p->t.segment.base + sizeof *gb;
  p->number = zbi_count_look(&gb->latest_count);
  p->slot = (uint32_t)(p->number % p->t.n_slots);
  zbi_copier_setup(&p->copier, copy);
  gb->make_version = 1;
  zbi_store_release(&gb->make_before, zbi_load_relaxed(&gb->writer_pid));
  zbi_store_release(&gb->make_pid, p->t.pid);
  zbi_store32_release(&gb->state, ZBI_GB_HERE);
  zbi_store_release(&gb->writer_pid, p->t.pid);
  zbi_store_release(&gb->make_before, p->t.pid);
  zbi_store32_release(&gb->make, ZBI_GB_MAKE);
  zbi_publisher_beat(p, zbi_now_ns());
}

/* [TOPIC-A1] release: the magic is the last word; nobody takes the segment for a topic before. Pairs with
 * [TOPIC-A2]. */
static void zbi_publisher_fill(zb_publisher *p, const zb_schema *schema, const zb_publisher_desc *d)
{
  zbi_topic *t = &p->t;
  zbi_gb *gb = (zbi_gb *)t->segment.base;
  t->header = gb;
  t->slots = (uint8_t *)t->segment.base + ZBI_GB_SLOTS;
  gb->version = 1;
  gb->kind = t->kind = schema->kind == ZB_SCHEMA_ARRAY ? ZBI_GB_ARRAY : ZBI_GB_MESSAGE;
  gb->n_slots = t->n_slots = d->capacity + 1;
  gb->slot_stride = t->stride;
  gb->slot_size = t->sample_size = schema->sample_size;
  gb->payload_off = ZBI_GB_HEADER;
  gb->max_readers = ZBI_GB_READERS;
  gb->registry_off = sizeof *gb;
  gb->slots_off = ZBI_GB_SLOTS;
  if (schema->kind == ZB_SCHEMA_ARRAY) {
    memcpy(gb->dtype, schema->dtype, sizeof gb->dtype);
    gb->ndim = schema->ndim;
    memcpy(gb->shape, schema->shape, schema->ndim * sizeof schema->shape[0]);
  } else {
    gb->schema_hash = schema->hash;
    gb->schema_len = schema->text_size;
    memcpy(gb->schema_text, schema->text, schema->text_size);
  }
  zbi_publisher_start(p, d->copy);
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_FILLED);
  zbi_store32_release(&gb->magic, ZBI_GB_MAGIC);
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_READY);
}

static zb_result zbi_publisher_make_segment(zb_publisher *p, uint64_t size, const zb_publisher_desc *d)
{
  zb_result e = zbi_shm_resize(&p->t.segment, size, d->sparse, &p->os_error);
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_SIZED);
  if (e == ZB_OK) e = zbi_shm_map(&p->t.segment, size, true, &p->os_error);
  if (e == ZB_OK) e = zbi_shm_hint(&p->t.segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &p->os_error);
  return e;
}

/* A new topic. *taken: the name is. */
static zb_result zbi_publisher_make(zb_publisher *p, const char *file, const zb_schema *schema, const zb_publisher_desc *d,
                                    bool *taken)
{
  zbi_topic *t = &p->t;
  uint64_t size = (uint64_t)d->capacity + 1;
  int ignored;
  zb_result e;
  if (schema->sample_size > (uint64_t)INT64_MAX - 4096) return ZB_ERR_TOO_LARGE;
  t->stride = (ZBI_GB_HEADER + schema->sample_size + 63) & ~(uint64_t)63;
  if (!zbi_times(&size, t->stride) || size > (uint64_t)INT64_MAX - ZBI_GB_SLOTS) return ZB_ERR_TOO_LARGE;
  e = zbi_shm_create(&t->segment, file, d->mode, &p->os_error);
  *taken = e == ZB_ERR_EXISTS;
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_NAMED);
  e = zbi_claim_new(&t->segment, ZBI_WRITER, file, &p->os_error);
  if (e == ZB_ERR_BUSY) {
    zbi_topic_close(t);                                     /* somebody took it for a leftover: it is his */
    *taken = true;
    return ZB_ERR_BUSY;
  }
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_CLAIMED);
  if (e == ZB_OK) e = zbi_publisher_make_segment(p, ZBI_GB_SLOTS + size, d);
  if (e == ZB_OK) {
    zbi_publisher_fill(p, schema, d);
    return ZB_OK;
  }
  zbi_shm_unlink(file, &ignored);
  zbi_topic_close(t);
  return e;
}

/* A number that no sample has. The fence of zbi_slot_begin is needed also where the lock is odd already: that of the dead
 * one covers its own stores only. */
static void zbi_slot_void(zbi_gb_slot *slot)
{
  zbi_slot_begin(slot);
  zbi_slot_end(slot, ZBI_GB_NO_SEQ, 0);
}

/* What a dead publisher left: a sample that is whole but not counted is counted, if it was of this make and so may have
 * been seen. All other slots that are not whole, or say a number that is still to come, get none. */
static void zbi_publisher_repair(zbi_topic *t)
{
  zbi_gb *gb = zbi_gb_of(t);
  uint64_t count = zbi_count_look(&gb->latest_count);
  uint32_t lock, length, i;
  if (zbi_gb_ours(gb) && zbi_slot_look(zbi_slot_at(t, count), count, false, &lock, &length))
    zbi_count_announce(&gb->latest_count, ++count);
  for (i = 0; i < t->n_slots; i++) {
    zbi_gb_slot *slot = zbi_slot_at(t, i);
    const uint64_t seq = zbi_load_relaxed(&slot->seq);
    lock = zbi_load32_relaxed(&slot->lock);
    if (lock & 1 || (lock != 0 && seq >= count && seq != ZBI_GB_NO_SEQ)) zbi_slot_void(slot);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_REPAIRED);
}

/* The topic is open and this process has the role: may it go on with it? */
static zb_result zbi_publisher_take_over(zb_publisher *p, const zb_schema *schema, const zb_publisher_desc *d,
                                         uint32_t capacity_asked)
{
  zb_schema there;
  zb_result e = zbi_topic_map_patiently(&p->t, true, &there, &p->os_error);
  if (e != ZB_OK) return e;
  if (zbi_publisher_elsewhere(&p->t)) return ZB_ERR_BUSY;
  p->difference = zb_schema_difference(schema, &there);
  if (!p->difference && capacity_asked && capacity_asked != p->t.n_slots - 1) p->difference = "capacity";
  if (p->difference) return ZB_ERR_SCHEMA;
  e = zbi_shm_hint(&p->t.segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &p->os_error);
  if (e != ZB_OK) return e;
  zbi_publisher_repair(&p->t);
  zbi_publisher_start(p, d->copy);
  zbi_sleepers_called(&zbi_gb_entries(&p->t)->sleepers);
  zbi_shared_wake(&zbi_gb_entries(&p->t)->sleepers);        /* in each case: the predecessor may have died before its wake */
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_READY);
  return ZB_OK;
}

/* Another has the role of a topic that is not finished: it makes it, or it looks at it as this process does, and lets go. */
static bool zbi_publisher_unfinished(zbi_topic *t)
{
  zb_schema ignored;
  int os;
  return zbi_topic_map(t, false, &ignored, &os) == ZB_ERR_NOT_FOUND;
}

/* The name is taken. *again: it is free now, or may be soon. */
static zb_result zbi_publisher_adopt(zb_publisher *p, const char *file, const zb_schema *schema, const zb_publisher_desc *d,
                                     uint32_t capacity_asked, bool patient, bool *again)
{
  zb_result e;
  *again = false;
  if (!d->take_over) return ZB_ERR_EXISTS;
  e = zbi_shm_open(&p->t.segment, file, true, &p->os_error);
  *again = e == ZB_ERR_NOT_FOUND;
  if (e != ZB_OK) return e;
  e = zbi_claim(&p->t.segment, ZBI_WRITER, &p->os_error);
  *again = e == ZB_ERR_BUSY && zbi_publisher_unfinished(&p->t);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_ADOPTED);
  *again = !zbi_shm_named(&p->t.segment, file);
  if (*again) return ZB_ERR_EXISTS;
  e = zbi_shm_measure(&p->t.segment, &p->os_error);         /* who had the role before may have made it since */
  if (e == ZB_OK) e = zbi_publisher_take_over(p, schema, d, capacity_asked);
  if (e != ZB_ERR_NOT_FOUND) return e;
  *again = true;                                            /* unfinished: being made by another make, or left like that */
  if (patient) return ZB_ERR_EXISTS;
  e = zbi_publisher_elsewhere(&p->t) ? ZB_ERR_BUSY : zbi_shm_unlink(file, &p->os_error);
  *again = e == ZB_OK || e == ZB_ERR_NOT_FOUND;
  return e;
}

static zb_result zbi_publisher_establish(zb_publisher *p, const zb_schema *schema, const zb_publisher_desc *d,
                                         uint32_t capacity_asked)
{
  const int64_t until = zbi_now_ns() + ZBI_MAKING_NS;
  int turns = 0;
  char file[256];
  zbi_prefixed(file, "gb_", p->t.name);
  for (;;) {
    const bool patient = zbi_now_ns() < until;
    bool taken = false, again = false;
    zb_result e = zbi_publisher_make(p, file, schema, d, &taken);
    if (!taken) return e;
    if (e == ZB_ERR_BUSY && patient) again = true;          /* somebody looked at the empty one: it may be gone again */
    else e = zbi_publisher_adopt(p, file, schema, d, capacity_asked, patient, &again);
    if (!again) return e;
    zbi_topic_close(&p->t);
    zbi_sleep_ns(ZB_MS(1));
    if (!patient && ++turns > 200) return ZB_ERR_BUSY;      /* others come and go faster */
  }
}

zb_result zb_publisher_create(zb_publisher *p, const char *name, const zb_schema *schema, const zb_publisher_desc *desc)
{
  zb_publisher_desc d;
  uint32_t capacity_asked;
  zb_result e;
  if (!p) return ZB_ERR_ARGUMENT;
  memset(p, 0, sizeof *p);
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  if (!schema) return ZB_ERR_ARGUMENT;
  p->difference = schema->kind == ZB_SCHEMA_BYTES ? "kind" : zbi_schema_fault(schema);
  if (p->difference) return ZB_ERR_SCHEMA;
  memset(&d, 0, sizeof d);
  if (desc) d = *desc;
  capacity_asked = d.capacity;
  if (d.capacity == 0) d.capacity = 8;
  if (d.capacity == UINT32_MAX) return ZB_ERR_TOO_LARGE;
  if (d.mode == 0) d.mode = 0600;
  if (d.mode & ~(0777u | ZB_GLOBAL) || (d.mode & 0600) != 0600) return ZB_ERR_ARGUMENT;
  zbi_topic_setup(&p->t, name, d.thread_safe);
  e = zbi_publisher_establish(p, schema, &d, capacity_asked);
  if (e == ZB_OK) p->open = 1;
  else zbi_topic_close(&p->t);
  return e;
}

/* ---- topic: publishing -------------------------------------------------------------------------- */

static zbi_gb_slot *zbi_publisher_slot(const zb_publisher *p)
{
  return (zbi_gb_slot *)(void *)(p->t.slots + p->slot * p->t.stride);
}

/* The lock of a handle that several threads use is kept from acquire to commit or abort. */
static zb_result zbi_publisher_enter(zb_publisher *p)
{
  if (!p || !p->open) return ZB_ERR_STATE;
  if (p->t.guard.on) {
    if (zbi_load_relaxed(&p->owner) == zbi_thread_self()) return ZB_ERR_STATE;
    zbi_enter(&p->t.guard, ZB_FOREVER);
    zbi_store_relaxed(&p->owner, zbi_thread_self());
  }
  return ZB_OK;
}

static zb_result zbi_publisher_leave(zb_publisher *p, zb_result e)
{
  if (p->t.guard.on) {
    zbi_store_relaxed(&p->owner, 0);
    zbi_leave(&p->t.guard);
  }
  return e;
}

/* Does the caller have a sample acquired? */
static bool zbi_publisher_mine(zb_publisher *p)
{
  if (!p || !p->open) return false;
  if (p->t.guard.on && zbi_load_relaxed(&p->owner) != zbi_thread_self()) return false;
  return p->state == ZBI_PUBLISHER_ACQUIRED;
}

static zb_result zbi_publisher_fits(const zb_publisher *p, size_t size)
{
  if (size > p->t.sample_size) return ZB_ERR_TOO_LARGE;
  return p->t.kind == ZBI_GB_ARRAY && size != p->t.sample_size ? ZB_ERR_SCHEMA : ZB_OK;
}

/* Store 1. Whoever fills a large sample may use stores that go past the caches, memcpy too: a release fence does not
 * order them on x86. */
static void zbi_publisher_begin(zb_publisher *p)
{
  zbi_slot_begin(zbi_publisher_slot(p));
  if (p->t.sample_size >= ZBI_COPY_LARGE) zbi_fence_full();
  ZEROBUF_TEST_POINT(ZBI_AT_SLOT_ODD);
}

/* Stores 3 to 6. */
static void zbi_publisher_publish(zb_publisher *p, uint32_t length)
{
  zbi_gb *gb = zbi_gb_of(&p->t);
  zbi_shared32 *sleepers = &zbi_gb_entries(&p->t)->sleepers;
  const uint64_t number = p->number;
  int64_t now;
  if (p->t.sample_size >= ZBI_COPY_LARGE) zbi_fence_full();   /* see zbi_publisher_begin */
  zbi_slot_end(zbi_publisher_slot(p), number, length);
  ZEROBUF_TEST_POINT(ZBI_AT_SLOT_EVEN);
  zbi_count_announce(&gb->latest_count, number + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_ANNOUNCED);
  p->number = number + 1;
  p->slot = p->slot + 1 == p->t.n_slots ? 0 : p->slot + 1;
  now = zbi_now_ns();
  zbi_store_relaxed(&gb->stamp[number & 3], (uint64_t)now >> 10 << 16 | ((number + 1) & 0xffff));
  ZEROBUF_TEST_POINT(ZBI_AT_STAMPED);
  if (zbi_sleepers_called(sleepers)) {
    ZEROBUF_TEST_POINT(ZBI_AT_CALLED);
    zbi_shared_wake(sleepers);
  }
  if (now - p->beat_ns >= ZBI_BEAT_NS) zbi_publisher_beat(p, now);
}

zb_result zb_publisher_acquire(zb_publisher *p, void **data)
{
  zb_result e;
  if (!data) return ZB_ERR_ARGUMENT;
  *data = NULL;
  e = zbi_publisher_enter(p);
  if (e != ZB_OK) return e;
  if (p->state != ZBI_PUBLISHER_IDLE) return zbi_publisher_leave(p, p->state == ZBI_PUBLISHER_REMOVED ? ZB_CLOSED : ZB_ERR_STATE);
  zbi_publisher_begin(p);
  p->state = ZBI_PUBLISHER_ACQUIRED;
  *data = zbi_slot_bytes(zbi_publisher_slot(p));
  return ZB_OK;
}

zb_result zb_publisher_commit(zb_publisher *p, size_t size)
{
  zb_result e;
  if (!zbi_publisher_mine(p)) return ZB_ERR_STATE;
  e = zbi_publisher_fits(p, size);
  if (e != ZB_OK) return e;
  p->state = ZBI_PUBLISHER_IDLE;
  ZEROBUF_TEST_POINT(ZBI_AT_SLOT_FILLED);
  zbi_publisher_publish(p, (uint32_t)size);
  return zbi_publisher_leave(p, ZB_OK);
}

zb_result zb_publisher_abort(zb_publisher *p)
{
  if (!zbi_publisher_mine(p)) return ZB_ERR_STATE;
  zbi_slot_end(zbi_publisher_slot(p), ZBI_GB_NO_SEQ, 0);
  p->state = ZBI_PUBLISHER_IDLE;
  return zbi_publisher_leave(p, ZB_OK);
}

zb_result zb_publisher_write(zb_publisher *p, const void *data, size_t size)
{
  zb_result e;
  if (!data && size) return ZB_ERR_ARGUMENT;
  if (!data) data = "";
  e = zbi_publisher_enter(p);
  if (e != ZB_OK) return e;
  e = p->state == ZBI_PUBLISHER_IDLE ? zbi_publisher_fits(p, size) : p->state == ZBI_PUBLISHER_REMOVED ? ZB_CLOSED : ZB_ERR_STATE;
  if (e == ZB_OK) {
    zbi_publisher_begin(p);
    zbi_slot_write(&p->copier, zbi_slot_bytes(zbi_publisher_slot(p)), (const uint8_t *)data, size);
    ZEROBUF_TEST_POINT(ZBI_AT_SLOT_FILLED);
    zbi_publisher_publish(p, (uint32_t)size);
  }
  return zbi_publisher_leave(p, e);
}

zb_result zb_publisher_heartbeat(zb_publisher *p)
{
  if (!p || !p->open) return ZB_ERR_STATE;
  zbi_store_release(&zbi_gb_of(&p->t)->heartbeat, (uint64_t)zbi_wall_ns());   /* without the lock: a slow fill is no death */
  return ZB_OK;
}

static uint32_t zbi_topic_subscribers(const zbi_topic *t, const zbi_gb_entry *entries)
{
  uint32_t i, n = 0;
  for (i = 0; i < ZBI_GB_READERS; i++)
    if (zbi_load32_acquire(&entries[i].alive) == 1 && zbi_role_held(&t->segment, ZBI_SUBSCRIBER + (int)i)) n++;
  return n;
}

uint32_t zb_publisher_subscribers(zb_publisher *p)
{
  return p && p->open ? zbi_topic_subscribers(&p->t, zbi_gb_entries(&p->t)) : 0;
}

zb_result zb_publisher_wait_subscriber(zb_publisher *p, int64_t timeout_ns)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  if (!p || !p->open) return ZB_ERR_STATE;
  while (zb_publisher_subscribers(p) == 0) {
    const int64_t now = zbi_now_ns();
    if (now >= until) return ZB_TIMEOUT;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(5), until - now));
  }
  return ZB_OK;
}

zb_result zb_publisher_close(zb_publisher *p)
{
  if (!p) return ZB_ERR_ARGUMENT;
  if (p->open && p->t.pid == zbi_pid()) {
    zbi_gb *gb = zbi_gb_of(&p->t);
    if (p->state == ZBI_PUBLISHER_ACQUIRED) zbi_slot_end(zbi_publisher_slot(p), ZBI_GB_NO_SEQ, 0);
    zbi_store32_release(&gb->state, ZBI_GB_LEFT);
    ZEROBUF_TEST_POINT(ZBI_AT_TOPIC_LEFT);
    zbi_drop(&p->t.segment, ZBI_WRITER);                    /* by word, as a forked child may have a share in it */
    if (zbi_sleepers_called(&zbi_gb_entries(&p->t)->sleepers)) zbi_shared_wake(&zbi_gb_entries(&p->t)->sleepers);
  }
  p->open = 0;
  zbi_topic_close(&p->t);
  return ZB_OK;
}

/* ---- topic: the subscriber opens ---------------------------------------------------------------- */

static zbi_gb_entry *zbi_subscriber_entry(const zb_subscriber *s)
{
  return s->entry ? (zbi_gb_entry *)s->registry + (s->entry - 1) : NULL;
}

/* Where a sample is. Divisions are slow, and most samples are near the position. */
static uint32_t zbi_subscriber_index(const zb_subscriber *s, uint64_t number)
{
  const uint64_t ahead = number - s->position;
  if (number + 1 == s->position) return s->slot ? s->slot - 1 : s->t.n_slots - 1;
  if (ahead >= s->t.n_slots) return (uint32_t)(number % s->t.n_slots);
  return ahead < s->t.n_slots - s->slot ? s->slot + (uint32_t)ahead : s->slot - (s->t.n_slots - (uint32_t)ahead);
}

static void zbi_subscriber_move(zb_subscriber *s, uint64_t position)
{
  zbi_gb_entry *entry = zbi_subscriber_entry(s);
  if (position == s->position) return;
  s->slot = zbi_subscriber_index(s, position);
  zbi_store_relaxed(&s->position, position);
  if (entry) zbi_store_relaxed(&entry->cursor, position);
}

static void zbi_subscriber_missed(zb_subscriber *s, uint64_t samples)
{
  zbi_gb_entry *entry = zbi_subscriber_entry(s);
  const uint64_t all = zbi_add_acq_rel(&s->overruns, samples) + samples;   /* view_valid may be another thread's */
  if (entry) zbi_store_relaxed(&entry->overruns, all);
}

/* Takes an entry of the registry that nobody alive has. The first one is the last to be taken: the word that
 * the publisher looks at each time shares its cache line. */
static void zbi_subscriber_enlist(zb_subscriber *s)
{
  uint32_t i;
  int ignored;
  if (zbi_shm_map_part(&s->t.segment, sizeof(zbi_gb), ZBI_GB_PAGE, &s->registry, &ignored) != ZB_OK) return;
  for (i = 1; i <= ZBI_GB_READERS; i++) {
    const uint32_t n = i % ZBI_GB_READERS;
    zbi_gb_entry *entry = (zbi_gb_entry *)s->registry + n;
    if (zbi_claim(&s->t.segment, ZBI_SUBSCRIBER + (int)n, &ignored) != ZB_OK) continue;
    s->entry = n + 1;
    zbi_store_relaxed(&entry->pid, s->t.pid);
    zbi_store_relaxed(&entry->index, n);
    zbi_store_relaxed(&entry->cursor, s->position);
    zbi_store_relaxed(&entry->overruns, 0);
    zbi_store_relaxed(&entry->heartbeat, (uint64_t)zbi_wall_ns());
    ZEROBUF_TEST_POINT(ZBI_AT_ENLISTED);
    zbi_store32_release(&entry->alive, 1);
    return;
  }
}

static void zbi_subscriber_delist(zb_subscriber *s)
{
  zbi_gb_entry *entry = zbi_subscriber_entry(s);
  if (entry && s->t.pid == zbi_pid()) {
    zbi_store32_release(&entry->alive, 0);
    zbi_store_relaxed(&entry->pid, 0);
    ZEROBUF_TEST_POINT(ZBI_AT_DELISTED);
    zbi_drop(&s->t.segment, ZBI_SUBSCRIBER + (int)s->entry - 1);
  }
  s->entry = 0;
  zbi_shm_unmap_part(s->registry, ZBI_GB_PAGE);
  s->registry = NULL;
}

static zb_result zbi_subscriber_attach(zb_subscriber *s, const char *file, const zb_subscriber_desc *d)
{
  zb_schema there;
  uint64_t count, oldest;
  zb_result e = zbi_shm_open(&s->t.segment, file, true, &s->os_error);
  if (e == ZB_ERR_PERMISSION) e = zbi_shm_open(&s->t.segment, file, false, &s->os_error);
  if (e == ZB_OK) e = zbi_topic_map_patiently(&s->t, false, &there, &s->os_error);
  if (e != ZB_OK) return e;
  s->difference = d->schema ? zb_schema_difference(d->schema, &there) : NULL;
  if (s->difference) return ZB_ERR_SCHEMA;
  count = zbi_count_look(&zbi_gb_of(&s->t)->latest_count);
  oldest = count > s->t.n_slots - 1 ? count - (s->t.n_slots - 1) : 0;
  zbi_subscriber_move(s, d->start == ZB_START_OLDEST ? oldest : d->start == ZB_START_NEXT || count == 0 ? count : count - 1);
  zbi_subscriber_enlist(s);
  return ZB_OK;
}

zb_result zb_subscriber_attach(zb_subscriber *s, const char *name, const zb_subscriber_desc *desc)
{
  zb_subscriber_desc d;
  char file[256];
  int64_t until;
  zb_result e;
  if (!s) return ZB_ERR_ARGUMENT;
  memset(s, 0, sizeof *s);
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  memset(&d, 0, sizeof d);
  if (desc) d = *desc;
  if ((unsigned)d.start > ZB_START_OLDEST) return ZB_ERR_ARGUMENT;
  zbi_topic_setup(&s->t, name, d.thread_safe);
  zbi_wait_setup(&s->wait, d.spin_ns);
  zbi_prefixed(file, "gb_", name);
  until = zbi_deadline(zbi_now_ns(), d.connect_timeout_ns);
  while ((e = zbi_subscriber_attach(s, file, &d)) != ZB_OK) {
    const int64_t now = zbi_now_ns();
    zbi_topic_close(&s->t);
    if (e != ZB_ERR_NOT_FOUND || now >= until) return e;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(2), until - now));
  }
  s->open = 1;
  return ZB_OK;
}

/* ---- topic: waiting ------------------------------------------------------------------------------ */

static const zbi_gb_slot *zbi_subscriber_slot(const zb_subscriber *s)
{
  return (const zbi_gb_slot *)(const void *)(s->t.slots + s->slot * s->t.stride);
}

/* HIT: the slot alone, where the sample appears a cache line earlier than in the count; not of another make, which may
 * have begun anew over old slots. READY: a count that is one less than the position means that the sample before it was
 * seen before it was counted; still less, that numbering has begun anew. */
static bool zbi_topic_look(const zbi_watch *w, int how)
{
  const zbi_gb *gb = (const zbi_gb *)w->header;
  uint32_t lock, length;
  uint64_t count;
  if (how == ZBI_LOOK_LEFT)                                 /* another make says nothing there */
    return w->early && zbi_load32_acquire(&gb->state) == ZBI_GB_LEFT;
  if (how == ZBI_LOOK_READY) {
    count = zbi_count_look(&gb->latest_count);
    if (count != w->position) return count + 1 != w->position;
  }
  return w->early && zbi_slot_look((const zbi_gb_slot *)w->slot, w->position, false, &lock, &length);
}

/* Nobody wakes the subscriber of another make's publisher, nor one that may not write. */
static bool zbi_topic_join(const zbi_watch *w, uint32_t *value)
{
  if (!w->word) return false;
  *value = zbi_sleepers_join(w->word);
  return true;
}

static void zbi_watch_set(zbi_watch *w, const zb_subscriber *s)
{
  const zbi_gb *gb = zbi_gb_of(&s->t);
  memset(w, 0, sizeof *w);
  w->look = zbi_topic_look;
  w->join = zbi_topic_join;
  w->header = gb;
  w->slot = zbi_subscriber_slot(s);
  w->position = s->position;
  w->early = zbi_gb_ours(gb);
  w->word = s->registry && w->early ? &((zbi_gb_entry *)s->registry)->sleepers : NULL;
}

static bool zbi_watch_ready(const zbi_watch *w) { return w->look(w, ZBI_LOOK_READY); }

/* Nothing is there: ZB_TIMEOUT if something may come, else what became of the publisher. The kernel is asked every 100
 * ms, and each time once it is known to be gone. */
static zb_result zbi_subscriber_gone(zb_subscriber *s)
{
  const zbi_gb *gb = zbi_gb_of(&s->t);
  const int64_t now = zbi_coarse_ns();
  const bool left = zbi_load32_acquire(&gb->state) == ZBI_GB_LEFT && zbi_gb_ours(gb);
  zb_presence presence;
  zbi_watch w;
  if (!left && !s->gone && s->checked_ns && now - s->checked_ns < ZBI_SLICE_NS) return ZB_TIMEOUT;
  s->checked_ns = now;
  presence = left ? ZB_ABSENT : zbi_publisher_presence(&s->t, &s->peer);
  s->gone = presence != ZB_ALIVE;
  if (!s->gone) return ZB_TIMEOUT;
  zbi_watch_set(&w, s);
  if (zbi_watch_ready(&w)) return ZB_TIMEOUT;               /* its last sample */
  return presence == ZB_ABSENT ? ZB_CLOSED : ZB_ERR_PEER_DEAD;
}

static void zbi_subscriber_beat(zb_subscriber *s)
{
  zbi_gb_entry *entry = zbi_subscriber_entry(s);
  if (entry) zbi_store_relaxed(&entry->heartbeat, (uint64_t)zbi_wall_ns());
}

/* Waits until there is a sample at the position. The handle's lock is held, but not while it waits. */
static zb_result zbi_subscriber_await(zb_subscriber *s, int64_t until)
{
  int64_t start = 0, now = 0, nap = ZBI_NAP_NS;
  for (;;) {
    zb_result e;
    zbi_watch w;
    int64_t spin;
    zbi_watch_set(&w, s);
    if (zbi_watch_ready(&w)) break;
    e = zbi_subscriber_gone(s);
    if (e != ZB_TIMEOUT || until == 0) return e;
    if (zbi_load32_acquire(&s->stopping) == 1) return ZB_TIMEOUT;
    now = zbi_now_ns();
    if (now >= until) return ZB_TIMEOUT;
    spin = start == 0 ? ZBI_MIN(until, now + zbi_wait_spin(&s->wait)) : 0;
    if (start == 0) start = now;
    zbi_subscriber_beat(s);
    zbi_leave(&s->t.guard);
    if (!zbi_watch_spin(&w, 1, spin)) zbi_watch_sleep(&w, 1, ZBI_MIN(until, now + ZBI_SLICE_NS), &nap);
    zbi_enter(&s->t.guard, ZB_FOREVER);
  }
  if (start) zbi_wait_count(&s->wait, zbi_now_ns() - start);
  return ZB_OK;
}

/* ---- topic: reading ------------------------------------------------------------------------------ */

/* Where a sample is, and what to compare afterwards. lost: bytes copied in vain. */
typedef struct zbi_spot { const zbi_gb_slot *slot; uint64_t number, size, lost; uint32_t lock; } zbi_spot;

static zb_result zbi_subscriber_size(const zb_subscriber *s, zbi_spot *spot, uint32_t length)
{
  spot->size = s->t.kind == ZBI_GB_ARRAY ? s->t.sample_size : length;
  if (spot->size <= s->t.sample_size) return ZB_OK;
  return zbi_slot_same(spot->slot, spot->lock) ? ZB_ERR_CORRUPT : ZB_TIMEOUT;
}

/* The sample at the position. ZB_TIMEOUT: none, or it is being overwritten at this moment. Counts what was lost. */
static zb_result zbi_subscriber_find(zb_subscriber *s, zbi_spot *spot)
{
  const uint64_t count = zbi_count_look(&zbi_gb_of(&s->t)->latest_count), capacity = s->t.n_slots - 1;
  uint32_t length;
  if (count + 1 < s->position) {
    zbi_subscriber_move(s, count);
    return ZB_ERR_SEQUENCE;
  }
  if (count > s->position && count - s->position > capacity) {
    zbi_subscriber_missed(s, count - capacity - s->position);
    zbi_subscriber_move(s, count - capacity);
  }
  spot->slot = zbi_subscriber_slot(s);
  spot->number = s->position;
  if (count <= s->position && !(count == s->position && zbi_gb_ours(zbi_gb_of(&s->t)))) return ZB_TIMEOUT;
  if (!zbi_slot_look(spot->slot, s->position, count > s->position, &spot->lock, &length)) return ZB_TIMEOUT;
  return zbi_subscriber_size(s, spot, length);
}

/* Of a publisher of this make a sample is seen in its slot before it is counted. */
static bool zbi_subscriber_early(const zb_subscriber *s, uint64_t count)
{
  uint32_t lock, length;
  return count == s->position && zbi_gb_ours(zbi_gb_of(&s->t)) &&
         zbi_slot_look(zbi_subscriber_slot(s), count, false, &lock, &length);
}

static zb_result zbi_subscriber_find_newest(zb_subscriber *s, zbi_spot *spot)
{
  uint64_t count = zbi_count_look(&zbi_gb_of(&s->t)->latest_count);
  uint32_t length;
  if (count + 1 == s->position || zbi_subscriber_early(s, count)) count++;   /* what was seen once is not taken back */
  if (count == 0) {
    if (s->position != 0) zbi_subscriber_move(s, 0);        /* numbering has begun anew */
    return ZB_TIMEOUT;
  }
  spot->number = count - 1;
  spot->slot = (const zbi_gb_slot *)(const void *)(s->t.slots + zbi_subscriber_index(s, count - 1) * s->t.stride);
  if (!zbi_slot_look(spot->slot, count - 1, true, &spot->lock, &length)) return ZB_TIMEOUT;
  return zbi_subscriber_size(s, spot, length);
}

/* What to do with a sample that was found: copy it to `buffer`, or with buffer NULL nothing. */
typedef struct zbi_wish { bool newest; uint8_t *buffer; size_t capacity; } zbi_wish;

/* One try. ZB_TIMEOUT: nothing, or it was overwritten meanwhile. */
static zb_result zbi_subscriber_try(zb_subscriber *s, const zbi_wish *wish, zbi_spot *spot)
{
  zb_result e = wish->newest ? zbi_subscriber_find_newest(s, spot) : zbi_subscriber_find(s, spot);
  if (e != ZB_OK) return e;
  if (wish->buffer && spot->size > wish->capacity) return zbi_slot_same(spot->slot, spot->lock) ? ZB_ERR_TOO_SMALL : ZB_TIMEOUT;
  if (wish->buffer) zbi_slot_read(wish->buffer, zbi_slot_bytes(spot->slot), (size_t)spot->size);
  if (!zbi_slot_same(spot->slot, spot->lock)) {
    spot->lost += wish->buffer ? spot->size : 0;
    return ZB_TIMEOUT;
  }
  zbi_subscriber_move(s, spot->number + 1);
  return ZB_OK;
}

/* Is there anything to try again for? */
static bool zbi_subscriber_any(const zb_subscriber *s, const zbi_wish *wish)
{
  zbi_watch w;
  if (wish->newest) return zbi_count_look(&zbi_gb_of(&s->t)->latest_count) != 0;
  zbi_watch_set(&w, s);
  return zbi_watch_ready(&w);
}

/* A damaged sample is lost, and complained of once. */
static void zbi_subscriber_pass(zb_subscriber *s, const zbi_wish *wish, uint64_t position)
{
  if (!wish->newest && position > s->position) zbi_subscriber_missed(s, position - s->position);
  zbi_subscriber_move(s, position);
}

/* Tries until it has a sample, none is there, or it was overtaken too often. A slot that is not whole although the
 * count, which does not move, says so was damaged. */
static zb_result zbi_subscriber_try_hard(zb_subscriber *s, const zbi_wish *wish, zbi_spot *spot)
{
  uint64_t count = 0;
  int tries, still = 0;
  spot->lost = 0;
  for (tries = 0; tries < ZBI_TRIES && (tries < 4 || spot->lost < ZBI_LOST); tries++) {
    const zb_result e = zbi_subscriber_try(s, wish, spot);
    uint64_t again;
    if (e == ZB_ERR_CORRUPT) zbi_subscriber_pass(s, wish, spot->number + 1);   /* a length that cannot be */
    if (e != ZB_TIMEOUT || !zbi_subscriber_any(s, wish)) return e;
    again = zbi_count_look(&zbi_gb_of(&s->t)->latest_count);
    still = again == count ? still + 1 : 0;
    count = again;
    if (tries > 16) zbi_pause();
  }
  if (still < ZBI_TRIES / 2) return ZB_TIMEOUT;
  zbi_subscriber_pass(s, wish, count);
  return ZB_ERR_CORRUPT;
}

static bool zbi_subscriber_spin(zb_subscriber *s)
{
  zbi_watch w;
  zbi_watch_set(&w, s);
  return zbi_watch_ready(&w) || zbi_watch_spin_briefly(&w, 1, &s->wait);
}

/* until: as zbi_until says; negative: not yet asked, as most calls need no clock. */
static zb_result zbi_subscriber_get(zb_subscriber *s, const zbi_wish *wish, zbi_spot *spot, int64_t timeout_ns, int64_t until)
{
  bool again = false;
  for (;; again = true) {
    zb_result e = zbi_subscriber_try_hard(s, wish, spot);
    if (e != ZB_TIMEOUT) return e;
    if (!again && until < 0 && timeout_ns != ZB_NOWAIT && zbi_subscriber_spin(s)) continue;
    if (until < 0) until = zbi_until(timeout_ns);
    if (again && (until == 0 || zbi_now_ns() >= until)) return ZB_TIMEOUT;   /* overtaken again and again */
    if (zbi_subscriber_any(s, wish)) continue;
    e = zbi_subscriber_await(s, until);
    if (e != ZB_OK) return e;
  }
}

static zb_result zbi_subscriber_guarded_get(zb_subscriber *s, const zbi_wish *wish, zbi_spot *spot, int64_t timeout_ns)
{
  const int64_t until = s->t.guard.on ? zbi_until(timeout_ns) : -1;
  zb_result e;
  if (!zbi_enter(&s->t.guard, timeout_ns)) return ZB_TIMEOUT;
  e = zbi_subscriber_get(s, wish, spot, timeout_ns, until);
  zbi_leave(&s->t.guard);
  return e;
}

/* May this thread use the handle? Not while a callback thread does; one that has ended by itself is joined. */
static bool zbi_subscriber_usable(zb_subscriber *s)
{
  if (!s || !s->open) return false;
#ifndef ZEROBUF_NO_THREADS
  if (!s->thread.runs || zbi_thread_is_me(&s->thread)) return true;
  return zbi_load32_acquire(&s->ended) == 1 && zb_subscriber_stop(s) == ZB_OK;
#else
  return true;
#endif
}

static zb_result zbi_subscriber_copy(zb_subscriber *s, const zbi_wish *wish, size_t *size, uint64_t *number, int64_t timeout_ns)
{
  zbi_spot spot;
  zb_result e;
  if (!zbi_subscriber_usable(s)) return ZB_ERR_STATE;
  if (!wish->buffer) return ZB_ERR_ARGUMENT;
  e = zbi_subscriber_guarded_get(s, wish, &spot, timeout_ns);
  if (size) *size = e == ZB_OK || e == ZB_ERR_TOO_SMALL ? (size_t)spot.size : 0;
  if (number && e == ZB_OK) *number = spot.number;
  return e;
}

zb_result zb_subscriber_latest(zb_subscriber *s, void *buffer, size_t capacity, size_t *size, uint64_t *number, int64_t timeout_ns)
{
  const zbi_wish wish = { true, (uint8_t *)buffer, capacity };
  return zbi_subscriber_copy(s, &wish, size, number, timeout_ns);
}

zb_result zb_subscriber_next(zb_subscriber *s, void *buffer, size_t capacity, size_t *size, uint64_t *number, int64_t timeout_ns)
{
  const zbi_wish wish = { false, (uint8_t *)buffer, capacity };
  return zbi_subscriber_copy(s, &wish, size, number, timeout_ns);
}

zb_result zb_subscriber_next_batch(zb_subscriber *s, void *buffer, size_t stride, size_t max, size_t *sizes, size_t *count,
                                   uint64_t *first, int64_t timeout_ns)
{
  zbi_wish wish = { false, (uint8_t *)buffer, stride };
  zbi_spot spot;
  zb_result e;
  int64_t until;
  size_t n = 0;
  if (!zbi_subscriber_usable(s)) return ZB_ERR_STATE;
  if (!buffer || !count || max == 0) return ZB_ERR_ARGUMENT;
  *count = 0;
  if (stride < s->t.sample_size) return ZB_ERR_TOO_SMALL;
  until = s->t.guard.on ? zbi_until(timeout_ns) : -1;
  if (!zbi_enter(&s->t.guard, timeout_ns)) return ZB_TIMEOUT;
  e = zbi_subscriber_get(s, &wish, &spot, timeout_ns, until);
  if (e == ZB_OK && first) *first = spot.number;
  while (e == ZB_OK) {
    const uint64_t overruns = zbi_load_relaxed(&s->overruns);
    if (sizes) sizes[n] = (size_t)spot.size;
    wish.buffer += stride;
    if (++n == max || zbi_count_look(&zbi_gb_of(&s->t)->latest_count) + 1 < s->position) break;   /* full, or begun anew */
    if (zbi_subscriber_try(s, &wish, &spot) != ZB_OK) break;
    if (zbi_load_relaxed(&s->overruns) != overruns) {                          /* a gap: this one begins the next batch */
      zbi_subscriber_move(s, spot.number);
      break;
    }
  }
  *count = n;
  zbi_leave(&s->t.guard);
  return e;
}

static zb_result zbi_subscriber_view(zb_subscriber *s, bool newest, zb_sample *sample, int64_t timeout_ns)
{
  const zbi_wish wish = { newest, NULL, 0 };
  zbi_spot spot;
  zb_result e;
  if (!sample) return ZB_ERR_ARGUMENT;
  memset(sample, 0, sizeof *sample);
  if (!zbi_subscriber_usable(s)) return ZB_ERR_STATE;
  e = zbi_subscriber_guarded_get(s, &wish, &spot, timeout_ns);
  if (e != ZB_OK) return e;
  sample->data = zbi_slot_bytes(spot.slot);
  sample->size = (size_t)spot.size;
  sample->number = spot.number;
  sample->slot = spot.slot;
  sample->lock = spot.lock;
  sample->counted = newest;
  return ZB_OK;
}

zb_result zb_subscriber_view_latest(zb_subscriber *s, zb_sample *sample, int64_t timeout_ns)
{
  return zbi_subscriber_view(s, true, sample, timeout_ns);
}

zb_result zb_subscriber_view_next(zb_subscriber *s, zb_sample *sample, int64_t timeout_ns)
{
  return zbi_subscriber_view(s, false, sample, timeout_ns);
}

bool zb_subscriber_view_valid(zb_subscriber *s, zb_sample *sample)
{
  if (!s || !s->open || !sample || !sample->slot) return false;
  if (zbi_slot_same((const zbi_gb_slot *)sample->slot, sample->lock)) return true;
  if (!sample->counted) {
    sample->counted = 1;
    zbi_enter(&s->t.guard, ZB_FOREVER);
    zbi_subscriber_missed(s, 1);
    zbi_leave(&s->t.guard);
  }
  return false;
}

zb_result zb_subscriber_wait(zb_subscriber *s, int64_t timeout_ns)
{
  int64_t until;
  zb_result e;
  if (!zbi_subscriber_usable(s)) return ZB_ERR_STATE;
  if (!s->t.guard.on && timeout_ns != ZB_NOWAIT && zbi_subscriber_spin(s)) return ZB_OK;
  until = zbi_until(timeout_ns);
  if (!zbi_enter(&s->t.guard, timeout_ns)) return ZB_TIMEOUT;
  e = zbi_subscriber_await(s, until);
  zbi_leave(&s->t.guard);
  return e;
}

/* True if a publisher is there, or its samples: one may come, publish and leave between two looks. */
static bool zbi_subscriber_back(zb_subscriber *s, zbi_peer *peer)
{
  const bool alive = zbi_publisher_presence(&s->t, peer) == ZB_ALIVE;
  zbi_watch w;
  bool back;
  zbi_enter(&s->t.guard, ZB_FOREVER);
  zbi_watch_set(&w, s);
  if (alive) s->gone = 0;
  back = alive || zbi_watch_ready(&w);
  zbi_leave(&s->t.guard);
  return back;
}

static zb_result zbi_subscriber_wait_publisher(zb_subscriber *s, int64_t timeout_ns)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  char file[256];
  zbi_peer peer;
  zb_result e;
  memset(&peer, 0, sizeof peer);
  zbi_prefixed(file, "gb_", s->t.name);
  for (;;) {
    const bool there = zbi_shm_named(&s->t.segment, file);
    const int64_t now = zbi_now_ns();
    e = zbi_subscriber_back(s, &peer) ? ZB_OK : !there ? ZB_ERR_NOT_FOUND : ZB_TIMEOUT;
    if (e != ZB_TIMEOUT || now >= until || zbi_load32_acquire(&s->stopping) == 1) break;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(10), until - now));
  }
  zbi_peer_forget(&peer);
  return e;
}

zb_result zb_subscriber_wait_publisher(zb_subscriber *s, int64_t timeout_ns)
{
  return zbi_subscriber_usable(s) ? zbi_subscriber_wait_publisher(s, timeout_ns) : ZB_ERR_STATE;
}

uint64_t zb_subscriber_overruns(const zb_subscriber *s) { return s ? zbi_load_relaxed(&s->overruns) : 0; }

uint64_t zb_subscriber_lag(const zb_subscriber *s)
{
  uint64_t count, position;
  if (!s || !s->open) return 0;
  count = zbi_count_look(&zbi_gb_of(&s->t)->latest_count);
  position = zbi_load_relaxed(&s->position);
  return count > position ? count - position : 0;
}

bool zb_subscriber_writer_alive(zb_subscriber *s)
{
  zbi_peer peer;
  bool alive;
  if (!s || !s->open) return false;
  memset(&peer, 0, sizeof peer);                            /* its own, as a callback thread may use the handle's */
  alive = zbi_publisher_presence(&s->t, &peer) == ZB_ALIVE;
  zbi_peer_forget(&peer);
  return alive;
}

zb_result zb_subscriber_schema(zb_subscriber *s, zb_schema *schema)
{
  zbi_gb gb;
  if (!schema) return ZB_ERR_ARGUMENT;
  memset(schema, 0, sizeof *schema);
  if (!s || !s->open) return ZB_ERR_STATE;
  zbi_words_load(s->t.header, &gb, sizeof gb);
  if (zbi_gb_schema(&gb, schema) && gb.slot_size == s->t.sample_size) return ZB_OK;
  memset(schema, 0, sizeof *schema);
  return ZB_ERR_CORRUPT;
}

/* ---- topic: a thread that calls back ------------------------------------------------------------- */

#ifndef ZEROBUF_NO_THREADS
static zb_result zbi_subscriber_fetch(zb_subscriber *s, zb_sample *sample)
{
  const zb_callback_desc *d = &s->callback;
  const bool newest = d->delivery == ZB_DELIVER_LATEST;
  zb_result e = zb_subscriber_wait(s, ZBI_SLICE_NS);
  if (e != ZB_OK) return e;
  if (!d->buffer) return zbi_subscriber_view(s, newest, sample, ZB_NOWAIT);
  memset(sample, 0, sizeof *sample);
  sample->data = d->buffer;
  if (newest) return zb_subscriber_latest(s, d->buffer, d->capacity, &sample->size, &sample->number, ZB_NOWAIT);
  return zb_subscriber_next(s, d->buffer, d->capacity, &sample->size, &sample->number, ZB_NOWAIT);
}

static void *zbi_subscriber_thread(void *handle)
{
  zb_subscriber *s = (zb_subscriber *)handle;
  while (zbi_load32_acquire(&s->stopping) == 2) zbi_park(&s->stopping, 2, zbi_now_ns() + ZBI_SLICE_NS);
  while (zbi_load32_acquire(&s->stopping) == 0) {
    zb_sample sample;
    zb_result e = zbi_subscriber_fetch(s, &sample);
    if (e == ZB_TIMEOUT) continue;
    if (zbi_load32_acquire(&s->stopping) != 0) {
      if (e == ZB_OK && s->callback.delivery == ZB_DELIVER_NEXT) zbi_subscriber_move(s, sample.number);   /* still to come */
      break;
    }
    s->fn(e, e == ZB_OK ? &sample : NULL, s->user);
    if (e != ZB_CLOSED && e != ZB_ERR_PEER_DEAD) continue;
    while (e != ZB_OK && zbi_load32_acquire(&s->stopping) == 0) {
      e = zbi_subscriber_wait_publisher(s, ZBI_SLICE_NS);
      if (e != ZB_ERR_NOT_FOUND) continue;
      s->fn(e, NULL, s->user);                              /* nothing can come any more */
      zbi_store32_release(&s->stopping, 1);
    }
  }
  zbi_store32_release(&s->ended, 1);
  zbi_unpark(&s->ended);
  return NULL;
}

zb_result zb_subscriber_start(zb_subscriber *s, zb_sample_fn fn, void *user, const zb_callback_desc *desc)
{
  zb_callback_desc d;
  zb_result e;
  if (!s || !s->open) return ZB_ERR_STATE;
  if (!fn) return ZB_ERR_ARGUMENT;
  memset(&d, 0, sizeof d);
  if (desc) d = *desc;
  if ((unsigned)d.delivery > ZB_DELIVER_NEXT) return ZB_ERR_ARGUMENT;
  if (d.buffer && d.capacity < s->t.sample_size) return ZB_ERR_TOO_SMALL;
  if (!zbi_subscriber_usable(s) || zbi_thread_is_me(&s->thread)) return ZB_ERR_STATE;
  s->callback = d;
  s->fn = fn;
  s->user = user;
  s->ended = 0;
  s->stopping = 2;                                          /* it waits until its number is known */
  e = zbi_thread_start(&s->thread, zbi_subscriber_thread, s, &s->os_error);
  zbi_store32_release(&s->stopping, 0);
  zbi_unpark(&s->stopping);
  return e;
}

zb_result zb_subscriber_stop(zb_subscriber *s)
{
  int64_t nap = ZB_MS(1);
  if (!s || !s->open || !s->thread.runs || s->t.pid != zbi_pid()) return ZB_ERR_STATE;
  zbi_store32_release(&s->stopping, 1);
  if (zbi_thread_is_me(&s->thread)) return ZB_OK;
  if (zbi_swap32_acquire(&s->joining, 1) != 0) return ZB_ERR_STATE;   /* another thread is at it */
  while (zbi_load32_acquire(&s->ended) == 0) {              /* it may be about to sleep: so more than once, but not for long */
    if (s->registry && nap < ZB_MS(64)) zbi_shared_wake(&((zbi_gb_entry *)s->registry)->sleepers);
    zbi_park(&s->ended, 0, zbi_now_ns() + nap);
    nap = ZBI_MIN(2 * nap, ZB_MS(64));
  }
  zbi_thread_join(&s->thread);
  zbi_store32_release(&s->stopping, 0);
  zbi_store32_release(&s->joining, 0);
  return ZB_OK;
}
#endif

zb_result zb_subscriber_close(zb_subscriber *s)
{
  if (!s) return ZB_ERR_ARGUMENT;
  if (!s->open) return ZB_OK;
#ifndef ZEROBUF_NO_THREADS
  if (s->t.pid == zbi_pid()) {
    if (zbi_thread_is_me(&s->thread)) return ZB_ERR_STATE;
    while (s->thread.runs && zb_subscriber_stop(s) == ZB_ERR_STATE) zbi_sleep_ns(ZB_MS(1));   /* another thread is at it */
  }
#endif
  s->open = 0;
  zbi_subscriber_delist(s);
  zbi_peer_forget(&s->peer);
  zbi_topic_close(&s->t);
  return ZB_OK;
}

/* ============================================================================================
 * >>ring
 * ============================================================================================
 * What each side stores, and what is found if it dies right after:
 *
 *   the item's bytes           nothing: that slot is not counted
 *   head + 1                   an item; a consumer that sleeps looks again within 100 ms
 *   items_word, a wake         the same
 *   tail + 1                   the slot is free; a producer that sleeps looks again within 100 ms
 *   space_word, a wake         the same
 *
 * Nothing else is shared by the two, so that there is nothing to repair: who takes a place over starts from the
 * count that stands there. */

#define ZBI_RING_MAGIC   0x5242425au   /* "ZBBR" */
#define ZBI_RING_SLOTS   1024u
#define ZBI_RING_CHECK   8u            /* looks at the clock for the other side: after so many items at most */
#define ZBI_RING_ASK_NS  ((int64_t)60000000)
#define ZBI_HALF_STORED_NS ((int64_t)50000000)

enum { ZBI_RING_BYTES = 0, ZBI_RING_ARRAY = 1 };
enum zbi_ring_state { ZBI_RING_NOBODY = 0, ZBI_RING_HERE, ZBI_RING_LEFT };

static zbi_ring_head *zbi_ring_of(const zb_ring *r) { return (zbi_ring_head *)r->header; }

/* [ring-model] */

/* Whoever looks for the sleepers' word after a store must not look before the store is visible. A side whose process
 * the system can reach with a barrier leaves the full fence to the one who goes to sleep: a release store per item is
 * all that it costs. The compiler must keep the order all the same. [RING-W4] pairs with [RING-R4]. */
static bool zbi_ring_called(zbi_shared32 *word, bool fences)
{
  uint32_t value;
  if (fences) zbi_fence_full();
  else zbi_fence_compiler();
  value = zbi_load32_relaxed(word);
  if (!(value & 1)) return false;
  zbi_store32_relaxed(word, value + 1);
  return true;
}

/* [RING-R4] The sleeper's half. `reach`: the other side does not fence, so its threads are made to. False: the
 * system would not; it is not safe to sleep. The word is joined before `reach` is read: a side that attaches at this
 * moment either is seen, or sees the word. */
static bool zbi_ring_join(zbi_shared32 *word, const zbi_shared32 *reach, uint32_t *value)
{
  *value = zbi_or32_relaxed(word, 1) | 1;
  zbi_fence_full();
  if (zbi_load32_acquire(reach) == 0) return true;
  return zbi_barrier_all();
}
/* [/ring-model] */

/* ---- ring: schemas and sizes ------------------------------------------------------------------- */

zb_result zb_schema_bytes(zb_schema *schema, uint64_t size)
{
  if (!schema) return ZB_ERR_ARGUMENT;
  memset(schema, 0, sizeof *schema);
  if (size == 0) return ZB_ERR_SCHEMA;
  if (size > (uint64_t)INT64_MAX / 2) return ZB_ERR_TOO_LARGE;
  schema->sample_size = size;
  schema->kind = ZB_SCHEMA_BYTES;
  return ZB_OK;
}

static const char *zbi_ring_schema_fault(const zb_schema *s)
{
  if (s->kind == ZB_SCHEMA_MESSAGE) return "kind";
  return zbi_schema_fault(s);
}

/* Bytes of the whole; 0: impossible. */
static uint64_t zbi_ring_total(uint64_t item_size, uint64_t capacity, uint64_t *stride)
{
  uint64_t size = capacity;
  *stride = 0;
  if (item_size == 0 || capacity == 0 || item_size > (uint64_t)INT64_MAX - 4096) return 0;
  *stride = (item_size + 63) & ~(uint64_t)63;
  if (!zbi_times(&size, *stride) || size > (uint64_t)INT64_MAX - ZBI_RING_SLOTS) return 0;
  return size + ZBI_RING_SLOTS;
}

uint64_t zb_ring_bytes(const zb_schema *schema, uint64_t capacity)
{
  uint64_t stride;
  return schema && !zbi_ring_schema_fault(schema) ? zbi_ring_total(schema->sample_size, capacity ? capacity : 256, &stride) : 0;
}

static bool zbi_ring_head_schema(const zbi_ring_head *h, zb_schema *s)
{
  memset(s, 0, sizeof *s);
  s->sample_size = h->item_size;
  s->kind = ZB_SCHEMA_BYTES;
  if (h->kind == ZBI_RING_BYTES) return true;
  if (h->kind != ZBI_RING_ARRAY || h->ndim > ZB_MAX_DIMENSIONS || memchr(h->dtype, 0, sizeof h->dtype) == NULL) return false;
  return zb_schema_array(s, h->dtype, h->ndim, h->shape) == ZB_OK && s->sample_size == h->item_size;
}

static zb_result zbi_ring_check(const zbi_ring_head *h, uint64_t size)
{
  uint64_t stride;
  if (h->magic == 0) return h->version <= 1 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  if (h->magic != ZBI_RING_MAGIC) return ZB_ERR_EXISTS;
  if (h->version != 1) return ZB_ERR_VERSION;
  if (h->slots_off != ZBI_RING_SLOTS || h->total_size > size) return ZB_ERR_CORRUPT;
  if (zbi_ring_total(h->item_size, h->capacity, &stride) != h->total_size || stride != h->stride) return ZB_ERR_CORRUPT;
  return ZB_OK;
}

/* Reads the constant part of a header in shared memory once, and judges it. */
static zb_result zbi_ring_load(const void *base, uint64_t size, zbi_ring_head *h, zb_schema *schema)
{
  zb_result e;
  uint32_t magic;
  if (size < ZBI_RING_SLOTS) return size == 0 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  magic = zbi_load32_acquire(&((const zbi_ring_head *)base)->magic);   /* [RING-A2] pairs with [RING-A1] */
  zbi_words_load(base, h, sizeof *h);
  h->magic = magic;
  e = zbi_ring_check(h, size);
  return e != ZB_OK || zbi_ring_head_schema(h, schema) ? e : ZB_ERR_CORRUPT;
}

/* ---- ring: a handle ------------------------------------------------------------------------------ */

static zbi_ring_side *zbi_ring_my_side(const zb_ring *r)
{
  return r->role == ZB_PRODUCER ? &zbi_ring_of(r)->producer : &zbi_ring_of(r)->consumer;
}

static zbi_ring_side *zbi_ring_their_side(const zb_ring *r)
{
  return r->role == ZB_PRODUCER ? &zbi_ring_of(r)->consumer : &zbi_ring_of(r)->producer;
}

static int zbi_ring_lock(uint32_t role) { return role == ZB_PRODUCER ? ZBI_WRITER : ZBI_READER; }

static void zbi_ring_setup(zb_ring *r, zb_ring_role role, int64_t spin_ns)
{
  r->role = (uint32_t)role;
  r->pid = zbi_pid();
  zbi_wait_setup(&r->wait, spin_ns);
}

/* The other side's count, seen from this one: how many items there are, or ZB_ERR_CORRUPT. */
static zb_result zbi_ring_fill(const zb_ring *r, uint64_t theirs, uint64_t *items)
{
  *items = r->role == ZB_PRODUCER ? r->count - theirs : theirs - r->count;
  return *items <= r->capacity ? ZB_OK : ZB_ERR_CORRUPT;
}

/* Is the other side there? In memory and in the split form only what it says itself. */
static zb_presence zbi_ring_presence(const zb_ring *r)
{
  const int lock = zbi_ring_lock(r->role == ZB_PRODUCER ? ZB_CONSUMER : ZB_PRODUCER);
  uint32_t state;
  if (!r->header) return zbi_role_held(&r->segment, lock) ? ZB_ALIVE : ZB_ABSENT;
  state = zbi_load32_acquire(&zbi_ring_their_side(r)->state);
  if (state != ZBI_RING_HERE) return ZB_ABSENT;
  if (!r->segment.os || zbi_role_held(&r->segment, lock)) return ZB_ALIVE;
  return zbi_load32_acquire(&zbi_ring_their_side(r)->state) == ZBI_RING_HERE ? ZB_DEAD : ZB_ABSENT;
}

/* Takes its place in a ring that is mapped and checked, and whose role it has. */
static zb_result zbi_ring_start(zb_ring *r, const zbi_ring_head *h)
{
  zbi_ring_head *shared = zbi_ring_of(r);
  zbi_ring_side *side = zbi_ring_my_side(r);
  const bool producer = r->role == ZB_PRODUCER;
  uint64_t items;
  r->slots = (uint8_t *)shared + ZBI_RING_SLOTS;
  r->capacity = h->capacity;
  r->stride = h->stride;
  r->item_size = h->item_size;
  r->first = h->first;
  r->mine = producer ? &shared->head : &shared->tail;
  r->theirs = producer ? &shared->tail : &shared->head;
  r->sleep_word = producer ? &shared->space_word : &shared->items_word;
  r->wake_word = producer ? &shared->items_word : &shared->space_word;
  r->count = zbi_load_acquire(r->mine);
  r->slot = (r->count - r->first) % r->capacity;
  r->place = r->slots + r->slot * r->stride;
  r->end = r->slots + r->capacity * r->stride;
  if (zbi_ring_fill(r, zbi_load_acquire(r->theirs), &items) != ZB_OK) return ZB_ERR_CORRUPT;
  r->limit = producer ? r->count + (r->capacity - items) : r->count + items;
  r->fences = !zbi_barrier_register();
  r->go = r->check = r->acquired = r->count;
  zbi_store_relaxed(&side->pid, r->pid);
  zbi_store32_relaxed(&side->visits, zbi_load32_relaxed(&side->visits) + 1);
  r->alone = producer && zbi_ring_presence(r) != ZB_ALIVE;
  r->visits = zbi_load32_relaxed(&zbi_ring_their_side(r)->visits);
  zbi_store32_release(&side->reach, !r->fences);
  zbi_fence_full();                                         /* [RING-R4] who joins a word now sees `reach` */
  zbi_store32_release(&side->state, ZBI_RING_HERE);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_HERE);
  r->open = r->role;
  return ZB_OK;
}

/* [RING-A1] release: the magic is the last word. Pairs with [RING-A2]. */
static void zbi_ring_format(void *base, const zb_schema *schema, uint64_t capacity, zb_ring_role maker)
{
  zbi_ring_head *h = (zbi_ring_head *)base;
  memset(h, 0, sizeof *h);
  h->version = 1;
  h->maker = (uint32_t)maker;
  h->slots_off = ZBI_RING_SLOTS;
  h->kind = schema->kind == ZB_SCHEMA_ARRAY ? ZBI_RING_ARRAY : ZBI_RING_BYTES;
  h->capacity = capacity;
  h->item_size = schema->sample_size;
  h->total_size = zbi_ring_total(schema->sample_size, capacity, &h->stride);
  h->first = ZEROBUF_TEST_FIRST;
  h->head = h->tail = h->first;
  memcpy(h->dtype, schema->dtype, sizeof h->dtype);
  h->ndim = schema->ndim;
  memcpy(h->shape, schema->shape, sizeof h->shape);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_FORMATTED);
  zbi_store32_release(&h->magic, ZBI_RING_MAGIC);
}

static void zbi_ring_unmap(zb_ring *r)
{
  zbi_shm_close(&r->segment);
  zbi_shm_close(&r->index[0]);
  zbi_shm_close(&r->index[1]);
  r->header = NULL;
  r->slots = NULL;
  r->open = 0;
}

static const char *zbi_ring_difference(const zb_schema *asked, uint64_t capacity_asked, const zb_schema *there,
                                       const zbi_ring_head *h)
{
  const char *difference = asked ? zb_schema_difference(asked, there) : NULL;
  return difference || capacity_asked == 0 || capacity_asked == h->capacity ? difference : "capacity";
}

/* Another has the role of a ring that is not finished: it makes it, or it looks at it as this process does, and lets go. */
static bool zbi_ring_unfinished(zb_ring *r)
{
  uint32_t magic = 0;
  int os;
  if (r->segment.size < ZBI_RING_SLOTS || r->segment.base) return r->segment.size == 0;
  if (zbi_shm_map(&r->segment, r->segment.size, false, &os) == ZB_OK)
    magic = zbi_load32_acquire(&((const zbi_ring_head *)r->segment.base)->magic);
  return magic == 0;
}

/* The segment is open. Claims the role and goes on with what is there. */
static zb_result zbi_ring_join_segment(zb_ring *r, const zb_schema *asked, const zb_ring_desc *d)
{
  zb_schema there;
  zbi_ring_head h;
  zb_result e = r->segment.size == 0 ? ZB_ERR_NOT_FOUND : zbi_claim(&r->segment, zbi_ring_lock(r->role), &r->os_error);
  if (e == ZB_ERR_BUSY && zbi_ring_unfinished(r)) return ZB_ERR_NOT_FOUND;   /* who makes it, perhaps anew, has both roles */
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_RING_CLAIMED);
  if (!zbi_shm_named(&r->segment, r->names[0])) return ZB_ERR_NOT_FOUND;
  e = zbi_shm_measure(&r->segment, &r->os_error);           /* who had the role before may have made it since */
  if (e != ZB_OK) return e;
  if (r->segment.size < ZBI_RING_SLOTS) return r->segment.size == 0 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  e = zbi_shm_map(&r->segment, r->segment.size, true, &r->os_error);
  if (e == ZB_OK) e = zbi_ring_load(r->segment.base, r->segment.size, &h, &there);
  if (e != ZB_OK) return e;
  r->difference = zbi_ring_difference(asked, d->capacity, &there, &h);
  if (r->difference) return ZB_ERR_SCHEMA;
  e = zbi_shm_hint(&r->segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &r->os_error);
  if (e != ZB_OK) return e;
  r->header = r->segment.base;
  return zbi_ring_start(r, &h);
}

/* A new segment. *taken: the name is. While it is made its maker has both roles. */
static zb_result zbi_ring_make(zb_ring *r, const zb_schema *schema, const zb_ring_desc *d, bool *taken)
{
  const uint64_t capacity = d->capacity ? d->capacity : 256, size = zb_ring_bytes(schema, capacity);
  zbi_ring_head h;
  zb_schema there;
  int ignored;
  zb_result e;
  if (size == 0) return ZB_ERR_TOO_LARGE;
  e = zbi_shm_create(&r->segment, r->names[0], d->mode, &r->os_error);
  *taken = e == ZB_ERR_EXISTS;
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_RING_NAMED);
  e = zbi_claim_new(&r->segment, zbi_ring_lock(r->role), r->names[0], &r->os_error);
  if (e == ZB_ERR_BUSY) {
    *taken = true;                                          /* somebody took it for a leftover: it is his */
    return ZB_ERR_EXISTS;
  }
  if (e == ZB_OK) e = zbi_shm_resize(&r->segment, size, d->sparse, &r->os_error);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_SIZED);
  if (e == ZB_OK) e = zbi_shm_map(&r->segment, size, true, &r->os_error);
  if (e == ZB_OK) e = zbi_shm_hint(&r->segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &r->os_error);
  if (e == ZB_OK) {
    r->header = r->segment.base;
    zbi_ring_format(r->header, schema, capacity, (zb_ring_role)r->role);
    e = zbi_ring_load(r->header, size, &h, &there);
    if (e == ZB_OK) e = zbi_ring_start(r, &h);
  }
  if (e != ZB_OK) zbi_shm_unlink(r->names[0], &ignored);
  return e;
}

/* The name is taken: go on with what is there, if that was asked for. *again: it is free now, or may be soon. */
static zb_result zbi_ring_adopt(zb_ring *r, const zb_schema *schema, const zb_ring_desc *d, bool patient, bool *again)
{
  zb_result e;
  *again = false;
  if (!d->take_over) return ZB_ERR_EXISTS;
  e = zbi_shm_open(&r->segment, r->names[0], true, &r->os_error);
  if (e == ZB_OK) e = zbi_ring_join_segment(r, schema, d);
  *again = e == ZB_ERR_NOT_FOUND || (e == ZB_ERR_BUSY && zbi_ring_unfinished(r));
  if (e != ZB_ERR_NOT_FOUND || patient || !r->segment.os) return e;
  /* Both roles, so that nobody else does the same at this moment, and its maker waits and then sees that it is gone. */
  if (zbi_claim(&r->segment, ZBI_WRITER, &r->os_error) != ZB_OK) return e;
  if (zbi_claim(&r->segment, ZBI_READER, &r->os_error) != ZB_OK) return e;
  if (zbi_shm_measure(&r->segment, &r->os_error) != ZB_OK) return e;
  if (r->segment.size != 0 && !r->segment.base) return e;   /* it has grown since */
  if (zbi_shm_named(&r->segment, r->names[0])) e = zbi_shm_unlink(r->names[0], &r->os_error);   /* never finished */
  return e;
}

static zb_result zbi_ring_defaults(zb_ring *r, const char *name, zb_ring_role role, zb_ring_desc *d, const zb_ring_desc *desc)
{
  if (!r) return ZB_ERR_ARGUMENT;
  memset(r, 0, sizeof *r);
  memset(d, 0, sizeof *d);
  if (desc) *d = *desc;
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  if (role != ZB_PRODUCER && role != ZB_CONSUMER) return ZB_ERR_ARGUMENT;
  if (d->mode == 0) d->mode = 0600;
  if (d->mode & ~(0777u | ZB_GLOBAL) || (d->mode & 0600) != 0600) return ZB_ERR_ARGUMENT;
  zbi_ring_setup(r, role, d->spin_ns);
  zbi_prefixed(r->names[0], "zbr_", name);
  return ZB_OK;
}

zb_result zb_ring_create(zb_ring *r, const char *name, zb_ring_role role, const zb_schema *schema, const zb_ring_desc *desc)
{
  const int64_t until = zbi_now_ns() + ZBI_MAKING_NS;
  int turns = 0;
  zb_ring_desc d;
  zb_result e = zbi_ring_defaults(r, name, role, &d, desc);
  if (e != ZB_OK) return e;
  if (!schema) return ZB_ERR_ARGUMENT;
  r->difference = zbi_ring_schema_fault(schema);
  if (r->difference) return ZB_ERR_SCHEMA;
  for (;;) {
    const bool patient = zbi_now_ns() < until;
    bool taken = false, again = false;
    e = zbi_ring_make(r, schema, &d, &taken);
    if (taken) {
      zbi_ring_unmap(r);
      e = zbi_ring_adopt(r, schema, &d, patient, &again);
    }
    if (e == ZB_OK && !again) break;
    zbi_ring_unmap(r);
    if (!again) return e;
    zbi_sleep_ns(ZB_MS(1));
    if (!patient && ++turns > 200) return ZB_ERR_BUSY;      /* others come and go faster */
  }
  r->owner = !d.keep && zbi_ring_of(r)->maker == r->role;
  return ZB_OK;
}

zb_result zb_ring_attach(zb_ring *r, const char *name, zb_ring_role role, const zb_ring_desc *desc)
{
  zb_ring_desc d;
  int64_t until;
  zb_result e = zbi_ring_defaults(r, name, role, &d, desc);
  if (e != ZB_OK) return e;
  until = zbi_deadline(zbi_now_ns(), d.connect_timeout_ns);
  for (;;) {
    const int64_t now = zbi_now_ns();
    e = zbi_shm_open(&r->segment, r->names[0], true, &r->os_error);
    if (e == ZB_OK) e = zbi_ring_join_segment(r, d.schema, &d);
    if (e == ZB_OK) return e;
    zbi_ring_unmap(r);
    if (e != ZB_ERR_NOT_FOUND || now >= until) return e;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(2), until - now));
  }
}

zb_result zb_ring_init(zb_ring *r, zb_ring_role role, void *memory, size_t size, const zb_schema *schema, const zb_ring_desc *desc)
{
  zb_ring_desc d;
  zbi_ring_head h;
  zb_schema there;
  uint32_t free_state;
  zb_result e = zbi_ring_defaults(r, "memory", role, &d, desc);
  if (e != ZB_OK) return e;
  r->names[0][0] = 0;
  if (!memory || ((uintptr_t)memory & 63) != 0) return ZB_ERR_ARGUMENT;
  if (schema) {
    const uint64_t bytes = zb_ring_bytes(schema, d.capacity);
    r->difference = zbi_ring_schema_fault(schema);
    if (r->difference) return ZB_ERR_SCHEMA;
    if (bytes == 0 || bytes > size) return ZB_ERR_TOO_LARGE;
    zbi_ring_format(memory, schema, d.capacity ? d.capacity : 256, role);
  }
  e = zbi_ring_load(memory, size, &h, &there);
  if (e != ZB_OK) return e == ZB_ERR_EXISTS ? ZB_ERR_NOT_FOUND : e;
  r->difference = zbi_ring_difference(d.schema, d.capacity, &there, &h);
  if (r->difference) return ZB_ERR_SCHEMA;
  r->header = memory;
  free_state = zbi_load32_acquire(&zbi_ring_my_side(r)->state);
  if (free_state == ZBI_RING_HERE && !d.take_over) return ZB_ERR_BUSY;
  if (!zbi_cas32_acquire(&zbi_ring_my_side(r)->state, &free_state, ZBI_RING_HERE)) return ZB_ERR_BUSY;
  e = zbi_ring_start(r, &h);
  if (e != ZB_OK) zbi_store32_release(&zbi_ring_my_side(r)->state, ZBI_RING_LEFT);
  return e;
}

/* ---- ring: the split form of another make -------------------------------------------------------- Three segments; indices
 * from 0 to capacity, one slot stays empty. The peer stores an index byte by byte: it is taken only when it is in range and
 * read the same twice, see zbi_split_index. This side's count is kept in the handle, theirs is worked out from the distance of
 * the two indices. */

/* The slots, the read index, the write index. The first one is made first and removed last, and carries the presence of both
 * sides. */
static zbi_shm *zbi_split_segment(zb_ring *r, int i) { return i == 0 ? &r->segment : &r->index[i - 1]; }

/* Removes those that this handle has open, if they still have their names. */
static void zbi_split_remove(zb_ring *r)
{
  int i, ignored;
  for (i = 3; i-- > 0;) {
    const zbi_shm *shm = zbi_split_segment(r, i);
    if (shm->os == 0 || !zbi_shm_named(shm, r->names[i])) continue;
    ZEROBUF_TEST_POINT(ZBI_AT_RING_LEFT);
    zbi_shm_unlink(r->names[i], &ignored);
  }
}

static zb_result zbi_split_open(zb_ring *r, zbi_shm *shm, const char *name, uint64_t size, bool create, const zb_ring_desc *d)
{
  zb_result e = create ? zbi_shm_create(shm, name, d->mode, &r->os_error) : zbi_shm_open(shm, name, true, &r->os_error);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_NAMED);
  if (e == ZB_OK && create && shm == &r->segment) {
    e = zbi_claim_new(shm, zbi_ring_lock(r->role), name, &r->os_error);
    if (e == ZB_ERR_BUSY) return ZB_ERR_EXISTS;             /* somebody took it for a leftover: it is his */
  }
  if (e == ZB_OK && create) e = zbi_shm_resize(shm, size, d->sparse, &r->os_error);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_SIZED);
  if (e == ZB_OK && !create && shm->size == 0) e = ZB_ERR_NOT_FOUND;
  if (e == ZB_OK && shm->size < size) e = ZB_ERR_CORRUPT;
  return e == ZB_OK ? zbi_shm_map(shm, shm->size, true, &r->os_error) : e;
}

/* May this index be half stored? The peer stores the low byte first, so half of v + 1 is v with some low bytes cleared, and
 * so is half of the 0 after the capacity. Nothing above the last good index is: at worst it says less than is there. */
static bool zbi_split_half(const zb_ring *r, uint64_t index)
{
  int bits;
  for (bits = 8; bits < 64; bits += 8) {
    const uint64_t mask = ((uint64_t)1 << bits) - 1;
    if (index != (r->trusted & ~mask)) continue;
    if ((r->trusted | mask) < r->capacity || (index != 0 && r->trusted >> bits == r->capacity >> bits)) return true;
  }
  return false;
}

/* The index, or capacity + 1 if it cannot be trusted at this moment. */
static uint64_t zbi_split_index(const zb_ring *r, const uint64_t *word, bool sure)
{
  const uint64_t index = zbi_load_acquire(word);
  if (index > r->capacity || zbi_load_acquire(word) != index) return r->capacity + 1;
  return index < r->trusted && !sure && zbi_split_half(r, index) ? r->capacity + 1 : index;
}

static bool zbi_split_ours(const zb_ring *r)
{
  return zbi_role_held(&r->segment, zbi_ring_lock(r->role == ZB_PRODUCER ? ZB_CONSUMER : ZB_PRODUCER));
}

/* What seems half stored is whole if the other side is of this make, or when it has stayed for so long: almost a lap has
 * gone by since the last look. */
static bool zbi_split_doubt(zb_ring *r, uint64_t index)
{
  const int64_t now = zbi_coarse_ns();
  if (r->doubt_ns == 0 || index != r->doubt) {
    r->doubt = index;
    r->doubt_ns = now;
  }
  return now - r->doubt_ns >= ZBI_HALF_STORED_NS || zbi_split_ours(r);
}

/* Items between the two indices. False: the other one is being stored. */
static bool zbi_split_items(const zb_ring *r, uint64_t *items, bool sure)
{
  const uint64_t theirs = zbi_split_index(r, r->theirs, sure), slots = r->capacity + 1;
  const uint64_t write = r->role == ZB_PRODUCER ? r->slot : theirs, read = r->role == ZB_PRODUCER ? theirs : r->slot;
  if (theirs > r->capacity) return false;
  *items = write >= read ? write - read : slots - read + write;
  return true;
}

static zb_result zbi_split_start(zb_ring *r, uint64_t item_size)
{
  const bool producer = r->role == ZB_PRODUCER;
  int tries;
  r->item_size = r->stride = item_size;
  r->slots = (uint8_t *)r->segment.base;
  r->mine = (uint64_t *)r->index[producer ? 1 : 0].base;
  r->theirs = (uint64_t *)r->index[producer ? 0 : 1].base;
  for (tries = 0; tries < ZBI_TRIES; tries++) {
    r->slot = zbi_split_index(r, r->mine, true);
    if (r->slot <= r->capacity) break;
    zbi_pause();
  }
  if (r->slot > r->capacity) return ZB_ERR_CORRUPT;
  for (tries = 0; tries < ZBI_TRIES; tries++, zbi_pause()) {
    r->trusted = zbi_load_acquire(r->theirs);
    zbi_sleep_ns(20000);
    if (r->trusted <= r->capacity && zbi_load_acquire(r->theirs) == r->trusted) break;
  }
  if (tries == ZBI_TRIES) r->trusted = UINT64_MAX;          /* it moves all the time: the next look will do */
  r->place = r->slots + r->slot * r->stride;
  r->end = r->slots + (r->capacity + 1) * r->stride;
  r->limit = r->count;
  r->go = r->check = r->count;
  r->open = r->role;
  return ZB_OK;
}

static zb_result zbi_split_establish(zb_ring *r, uint64_t item_size, bool create, const zb_ring_desc *d)
{
  const uint64_t capacity = d->capacity ? d->capacity : create ? 256 : 0;
  uint64_t size = capacity + 1, more;
  zb_result e = ZB_OK;
  int i;
  if (item_size == 0) return ZB_ERR_ARGUMENT;
  if (d->schema && d->schema->sample_size != item_size) r->difference = "item size";
  if (r->difference) return ZB_ERR_SCHEMA;
  if (size == 0 || !zbi_times(&size, item_size)) return ZB_ERR_TOO_LARGE;
  for (i = 0; i < 3 && e == ZB_OK; i++)
    e = zbi_split_open(r, zbi_split_segment(r, i), r->names[i], i ? sizeof(uint64_t) : size, create, d);
  if (e == ZB_OK && !create) e = zbi_claim(&r->segment, zbi_ring_lock(r->role), &r->os_error);
  for (i = 0; i < 3 && e == ZB_OK; i++)
    if (!zbi_shm_named(zbi_split_segment(r, i), r->names[i])) e = create ? ZB_ERR_EXISTS : ZB_ERR_NOT_FOUND;
  if (e != ZB_OK) return e;
  more = zbi_shm_slack(&r->segment);
  if (more == 0 && r->segment.size % item_size != 0) r->difference = "item size";
  else if (capacity ? r->segment.size - size > more : more != 0) r->difference = "capacity";
  if (r->difference) return ZB_ERR_SCHEMA;
  r->capacity = (capacity ? size : r->segment.size) / item_size - 1;
  if (r->capacity == 0) return ZB_ERR_CORRUPT;
  e = zbi_shm_hint(&r->segment, zbi_hints(d->prefault, d->lock_memory, d->huge_pages), &r->os_error);
  return e == ZB_OK ? zbi_split_start(r, item_size) : e;
}

static zb_result zbi_split_create(zb_ring *r, uint64_t item_size, const zb_ring_desc *d)
{
  const zb_result e = zbi_split_establish(r, item_size, true, d);
  if (e == ZB_OK) return e;
  zbi_split_remove(r);
  zbi_ring_unmap(r);
  return e;
}

static zb_result zbi_split_join(zb_ring *r, uint64_t item_size, int64_t timeout_ns, const zb_ring_desc *d)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  zb_result e;
  while ((e = zbi_split_establish(r, item_size, false, d)) == ZB_ERR_NOT_FOUND && zbi_now_ns() < until) {
    zbi_ring_unmap(r);
    zbi_sleep_ns(ZB_MS(2));
  }
  if (e != ZB_OK) zbi_ring_unmap(r);
  return e;
}

/* Removes what a creator that died has left of the three: nothing that cannot have been one of them, and nothing that somebody
 * of this make has open. */
static zb_result zbi_split_clear(zb_ring *r, uint64_t size)
{
  zb_result e;
  int i;
  for (i = 0; i < 3; i++) {
    zbi_shm *shm = zbi_split_segment(r, i);
    e = zbi_shm_open(shm, r->names[i], true, &r->os_error);
    if (e != ZB_OK && e != ZB_ERR_NOT_FOUND) return e;
    if (e == ZB_OK && shm->size != 0 && shm->size != (i ? sizeof(uint64_t) : size)) return ZB_ERR_EXISTS;
  }
  for (i = 0; i < 2 && r->segment.os; i++) {
    e = zbi_claim(&r->segment, zbi_ring_lock(i ? ZB_PRODUCER : ZB_CONSUMER), &r->os_error);
    if (e != ZB_OK) return e;
  }
  zbi_split_remove(r);
  return ZB_OK;
}

/* Goes on with the three if they are whole. Else somebody may just be making them; after a while they are leftovers. */
static zb_result zbi_split_take_over(zb_ring *r, uint64_t item_size, const zb_ring_desc *d)
{
  zb_result e = zbi_split_join(r, item_size, ZBI_MAKING_NS, d);
  if (e != ZB_ERR_NOT_FOUND) return e;
  e = zbi_split_clear(r, ((d->capacity ? d->capacity : 256) + 1) * item_size);
  zbi_ring_unmap(r);
  return e == ZB_OK ? zbi_split_create(r, item_size, d) : e;
}

zb_result zb_ring_open_split(zb_ring *r, zb_ring_role role, const char *slots, const char *read_index, const char *write_index,
                             uint64_t item_size, bool create, const zb_ring_desc *desc)
{
  zb_ring_desc d;
  zb_result e = zbi_ring_defaults(r, slots, role, &d, desc);
  if (e != ZB_OK) return e;
  if (!zbi_name_good(read_index) || !zbi_name_good(write_index)) return ZB_ERR_NAME;
  if (strcmp(slots, read_index) == 0 || strcmp(slots, write_index) == 0 || strcmp(read_index, write_index) == 0) return ZB_ERR_NAME;
  zbi_copy_name(r->names[0], sizeof r->names[0], slots);
  zbi_copy_name(r->names[1], sizeof r->names[1], read_index);
  zbi_copy_name(r->names[2], sizeof r->names[2], write_index);
  if (create) {
    e = zbi_split_create(r, item_size, &d);
    if (e == ZB_ERR_EXISTS && d.take_over) e = zbi_split_take_over(r, item_size, &d);
    r->owner = !d.keep;
  } else e = zbi_split_join(r, item_size, d.connect_timeout_ns, &d);
  return e;
}

/* ---- ring: the slow path ------------------------------------------------------------------------- */

/* How far this side may go: looks at the other one's index. [RING-R1] acquire, pairs with [RING-W1]: an item's bytes
 * are visible with the count, and a slot is free only after the other side has read it. */
static zb_result zbi_ring_look(zb_ring *r)
{
  uint64_t items, room;
  if (r->header) {
    const zb_result e = zbi_ring_fill(r, zbi_load_acquire(r->theirs), &items);
    if (e != ZB_OK) return e;
  } else {
    r->seen = zbi_load_acquire(r->theirs);
    if (!zbi_split_items(r, &items, false) && !zbi_split_items(r, &items, zbi_split_doubt(r, r->seen))) return ZB_OK;
    r->doubt_ns = 0;
    r->trusted = r->role == ZB_PRODUCER ? (r->slot + r->capacity + 1 - items) % (r->capacity + 1)
                                        : (r->slot + items) % (r->capacity + 1);
  }
  room = r->role == ZB_PRODUCER ? r->capacity - items : items;
  if (room < r->limit - r->count) return r->header ? ZB_ERR_CORRUPT : ZB_OK;   /* an index that steps back: a lie, or half stored */
  r->limit = r->count + room;
  return ZB_OK;
}

/* ZB_OK: the other side is there, or was not there yet. Its state is a word in shared memory; whether it lives the
 * kernel is asked every 60 ms, and each time once it is known to be gone. */
static zb_result zbi_ring_gone(zb_ring *r)
{
  const int64_t now = zbi_coarse_ns();
  uint32_t state;
  r->patience = now - r->looked_ns < ZB_MS(1) ? ZBI_RING_CHECK : 1;   /* slow ones look at the clock each time */
  r->looked_ns = now;
  if (!r->header) return ZB_OK;
  state = zbi_load32_acquire(&zbi_ring_their_side(r)->state);
  if (r->alone && zbi_load32_relaxed(&zbi_ring_their_side(r)->visits) == r->visits) return ZB_OK;   /* none in this one's time */
  r->alone = 0;
  if (state == ZBI_RING_LEFT) return ZB_CLOSED;
  if (state == ZBI_RING_NOBODY || (!r->gone && now - r->checked_ns < ZBI_RING_ASK_NS)) return ZB_OK;
  r->checked_ns = now;
  switch (zbi_ring_presence(r)) {
    case ZB_ALIVE: r->gone = 0; return ZB_OK;
    case ZB_ABSENT: return zbi_load32_acquire(&zbi_ring_their_side(r)->state) == ZBI_RING_LEFT ? ZB_CLOSED : ZB_OK;
    default: r->gone = 1; return ZB_ERR_PEER_DEAD;
  }
}

/* Has the other side's count, or index, moved since it was last looked at? */
static bool zbi_ring_watch_look(const zbi_watch *w, int how)
{
  const uint64_t theirs = zbi_load_acquire(w->theirs);
  if (how == ZBI_LOOK_LEFT) return w->header && zbi_load32_acquire(&((const zbi_ring_side *)w->header)->state) == ZBI_RING_LEFT;
  return theirs != w->position && theirs <= w->range;
}

static bool zbi_ring_watch_join(const zbi_watch *w, uint32_t *value)
{
  return w->header && zbi_ring_join(w->word, &((const zbi_ring_side *)w->header)->reach, value);
}

static void zbi_ring_watch(zbi_watch *w, const zb_ring *r)
{
  const bool producer = r->role == ZB_PRODUCER;
  memset(w, 0, sizeof *w);
  w->look = zbi_ring_watch_look;
  w->join = zbi_ring_watch_join;
  w->header = r->header ? zbi_ring_their_side(r) : NULL;
  w->theirs = r->theirs;
  w->word = r->sleep_word;
  w->range = r->header ? UINT64_MAX : r->capacity;
  w->position = producer ? r->limit - r->capacity : r->limit;
  if (!r->header) w->position = r->seen;
}

/* A side that follows the other one closely takes its line away with each look, and both crawl: it finds a few items each
 * time, again and again. So, while items come fast, the other side gets a head start before the first look, the longer the
 * fewer were found; 1 or 2 at a time may be questions and answers, which must not wait. Looks for a microsecond or two. */
#define ZBI_RING_START_MIN 2u
#define ZBI_RING_START_MAX 16u
#define ZBI_RING_FEW       32u
static zb_result zbi_ring_follow(zb_ring *r, uint64_t want)
{
  uint32_t start = ZBI_MAX(r->headstart, ZBI_RING_START_MIN), i;
  uint64_t found;
  for (i = 0; i < start; i++) zbi_pause();
  for (i = 0; i < 64; i++, zbi_pause()) {
    const zb_result e = zbi_ring_look(r);
    if (e != ZB_OK) return e;
    if (r->limit - r->count >= want) break;
  }
  found = r->limit - r->count;
  if (found <= 2) start--;
  else if (found < ZBI_MIN((uint64_t)ZBI_RING_FEW, r->capacity / 4)) start = ZBI_MIN(start + 2, ZBI_RING_START_MAX);
  r->headstart = start;
  if (i < 64) zbi_wait_count(&r->wait, 0);
  return ZB_OK;
}

/* Until `want` items, or slots, are there (at most the capacity). A producer is told that the consumer is gone also when
 * there is space; a consumer when all is read. */
static zb_result zbi_ring_wait(zb_ring *r, uint64_t want, int64_t timeout_ns)
{
  int64_t start = 0, until = 0, nap = ZBI_NAP_NS;
  bool spun = false;
  if (r->limit - r->count < want && r->patience > 1 && timeout_ns != ZB_NOWAIT && zbi_wait_spin(&r->wait) > 0) {
    const zb_result e = zbi_ring_follow(r, want);
    if (e != ZB_OK) return e;
    if (r->limit - r->count >= want && r->check - r->count - 1 < r->patience) {
      r->go = r->count + ZBI_MIN(r->limit - r->count, r->check - r->count);
      return ZB_OK;
    }
    spun = true;
  }
  for (;;) {
    int64_t now;
    zbi_watch w;
    const zb_result gone = zbi_ring_gone(r), e = r->limit - r->count < want ? zbi_ring_look(r) : ZB_OK;
    r->go = r->count;
    r->check = r->count + (gone == ZB_OK ? r->patience : 1);
    if (e != ZB_OK) return e;
    if (gone != ZB_OK && (r->role == ZB_PRODUCER || r->limit - r->count < want)) return gone;
    if (r->limit - r->count >= want) break;
    if (timeout_ns == ZB_NOWAIT) return ZB_TIMEOUT;
    zbi_ring_watch(&w, r);
    if (!spun) {
      spun = true;
      if (zbi_watch_spin_briefly(&w, 1, &r->wait)) continue;
    }
    now = zbi_now_ns();
    if (start == 0) until = zbi_deadline(now, timeout_ns);
    if (now >= until) return ZB_TIMEOUT;
    if (start != 0 || !zbi_watch_spin(&w, 1, ZBI_MIN(until, now + zbi_wait_spin(&r->wait))))
      zbi_watch_sleep(&w, 1, ZBI_MIN(until, now + ZBI_SLICE_NS), &nap);
    start = start ? start : now;
  }
  if (start) zbi_wait_count(&r->wait, zbi_now_ns() - start);
  r->go = r->count + ZBI_MIN(r->limit - r->count, r->check - r->count);
  return ZB_OK;
}

/* ---- ring: the hot path ---------------------------------------------------------------------------
 * One shared store per item and side, and few others. The other side's index is looked at only when the last known one says full or
 * empty, and the clock every 8 items at most. */

static uint8_t *zbi_ring_slot(const zb_ring *r, uint64_t ahead)
{
  const uint64_t to_end = (uint64_t)(r->end - r->place), at = ahead * r->stride;
  return at < to_end ? r->place + at : r->slots + (at - to_end);
}

/* Can it go on at once? */
static bool zbi_ring_ready(const zb_ring *r, uint64_t want) { return r->go - r->count >= want; }

static ZBI_NOINLINE zb_result zbi_ring_wake(zb_ring *r)
{
  ZEROBUF_TEST_POINT(ZBI_AT_RING_CALLED);
  zbi_shared_wake(r->wake_word);
  return ZB_OK;
}

static ZBI_NOINLINE zb_result zbi_ring_publish_split(zb_ring *r)
{
  r->slot = (uint64_t)(r->place - r->slots) / r->stride;
  zbi_store_release(r->mine, r->slot);
  return ZB_OK;
}

/* [RING-W1] release, pairs with [RING-R1]. place: of the next slot. The stores that are under way bound how many items are:
 * a store saved here is worth more than several loads. */
static ZBI_ALWAYS_INLINE zb_result zbi_ring_publish(zb_ring *r, uint64_t count, uint8_t *place)
{
  r->count = count;
  r->place = place;
  if (!r->header) return zbi_ring_publish_split(r);
  zbi_store_release(r->mine, count);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_COUNTED);
  return zbi_ring_called(r->wake_word, r->fences) ? zbi_ring_wake(r) : ZB_OK;
}

static zb_result zbi_ring_advance(zb_ring *r, uint64_t n)
{
  if (n > r->go - r->count) r->go = r->count + n;
  return zbi_ring_publish(r, r->count + n, zbi_ring_slot(r, n));
}

static ZBI_ALWAYS_INLINE zb_result zbi_ring_advance_one(zb_ring *r)
{
  uint8_t *next = r->place + r->stride;
  return zbi_ring_publish(r, r->count + 1, next == r->end ? r->slots : next);
}

static ZBI_NOINLINE void zbi_ring_copy_odd(zb_ring *r, uint8_t *to, const uint8_t *from, uint64_t size)
{
  if (r->role == ZB_PRODUCER) zbi_copier_copy(&r->copier, to, from, (size_t)size);
  else memcpy(to, from, (size_t)size);
}

/* Small items of the usual sizes without a call. */
static ZBI_ALWAYS_INLINE bool zbi_ring_copy_usual(uint8_t *to, const uint8_t *from, uint64_t size)
{
  switch (size) {
    case 8: memcpy(to, from, 8); return true;
    case 16: memcpy(to, from, 16); return true;
    case 32: memcpy(to, from, 32); return true;
    case 64: memcpy(to, from, 64); return true;
    case 128: memcpy(to, from, 128); return true;
    default: return false;
  }
}

static void zbi_ring_copy(zb_ring *r, uint8_t *to, const uint8_t *from, uint64_t size)
{
  if (!zbi_ring_copy_usual(to, from, size)) zbi_ring_copy_odd(r, to, from, size);
}

/* n items that lie one after the other on both sides: small ones as one copy. */
static void zbi_ring_copy_run(zb_ring *r, uint8_t *slot, uint8_t *item, uint64_t n)
{
  const bool producer = r->role == ZB_PRODUCER;
  if (r->stride == r->item_size && r->item_size < 4096) {
    memcpy(producer ? slot : item, producer ? item : slot, (size_t)(n * r->item_size));
    return;
  }
  for (; n > 0; n--, slot += r->stride, item += r->item_size)
    zbi_ring_copy(r, producer ? slot : item, producer ? item : slot, r->item_size);
}

/* n items between the ring, from its position on, and the caller's memory. */
static void zbi_ring_copy_many(zb_ring *r, uint8_t *items, uint64_t n)
{
  const uint64_t first = ZBI_MIN(n, (uint64_t)(r->end - r->place) / r->stride);
  zbi_ring_copy_run(r, r->place, items, first);
  if (first < n) zbi_ring_copy_run(r, r->slots, items + first * r->item_size, n - first);
}

static zb_result zbi_ring_may(const zb_ring *r, uint32_t role, const void *memory)
{
  if (!r || r->open != role) return ZB_ERR_STATE;
  return memory ? ZB_OK : ZB_ERR_ARGUMENT;
}

static ZBI_NOINLINE zb_result zbi_ring_acquire_slowly(zb_ring *r, void **item, int64_t timeout_ns)
{
  zb_result e = zbi_ring_may(r, ZB_PRODUCER, item);
  if (e == ZB_OK && !zbi_ring_ready(r, 1)) e = zbi_ring_wait(r, 1, timeout_ns);
  if (e != ZB_OK) return e;
  r->acquired = r->count + 1;
  *item = r->place;
  return ZB_OK;
}

zb_result zb_ring_acquire(zb_ring *r, void **item, int64_t timeout_ns)
{
  if (zbi_ring_may(r, ZB_PRODUCER, item) != ZB_OK || !zbi_ring_ready(r, 1)) return zbi_ring_acquire_slowly(r, item, timeout_ns);
  r->acquired = r->count + 1;
  *item = r->place;
  return ZB_OK;
}

zb_result zb_ring_commit(zb_ring *r)
{
  if (!r || r->open != ZB_PRODUCER || r->acquired != r->count + 1) return ZB_ERR_STATE;
  ZEROBUF_TEST_POINT(ZBI_AT_RING_FILLED);
  return r->go == r->count ? zbi_ring_advance(r, 1) : zbi_ring_advance_one(r);   /* equal: zb_wait_any has looked meanwhile */
}

/* Whatever zb_ring_write and zb_ring_read do not do at once. */
static ZBI_NOINLINE zb_result zbi_ring_write_slowly(zb_ring *r, const void *item, int64_t timeout_ns)
{
  zb_result e = zbi_ring_may(r, ZB_PRODUCER, item);
  if (e == ZB_OK && !zbi_ring_ready(r, 1)) e = zbi_ring_wait(r, 1, timeout_ns);
  if (e != ZB_OK) return e;
  zbi_ring_copy(r, r->place, (const uint8_t *)item, r->item_size);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_FILLED);
  return zbi_ring_advance_one(r);
}

zb_result zb_ring_write(zb_ring *r, const void *item, int64_t timeout_ns)
{
  if (zbi_ring_may(r, ZB_PRODUCER, item) != ZB_OK || !zbi_ring_ready(r, 1)) return zbi_ring_write_slowly(r, item, timeout_ns);
  if (!zbi_ring_copy_usual(r->place, (const uint8_t *)item, r->item_size)) return zbi_ring_write_slowly(r, item, timeout_ns);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_FILLED);
  return zbi_ring_advance_one(r);
}

/* Many at once, either way: what there is, up to n, and one store for all. */
static zb_result zbi_ring_many(zb_ring *r, uint8_t *items, size_t n, size_t *done, int64_t timeout_ns)
{
  uint64_t there;
  if (n == 0) return ZB_ERR_ARGUMENT;
  if (r->limit - r->count < n && zbi_ring_look(r) != ZB_OK) return ZB_ERR_CORRUPT;   /* the more at once the better */
  if (!zbi_ring_ready(r, 1)) {
    const zb_result e = zbi_ring_wait(r, 1, timeout_ns);
    if (e != ZB_OK) return e;
  }
  there = ZBI_MIN((uint64_t)n, r->limit - r->count);
  zbi_ring_copy_many(r, items, there);
  ZEROBUF_TEST_POINT(ZBI_AT_RING_FILLED);
  zbi_ring_advance(r, there);
  if (done) *done = (size_t)there;
  return ZB_OK;
}

zb_result zb_ring_write_n(zb_ring *r, const void *items, size_t n, size_t *done, int64_t timeout_ns)
{
  const zb_result e = zbi_ring_may(r, ZB_PRODUCER, items);
  if (done) *done = 0;
  return e == ZB_OK ? zbi_ring_many(r, (uint8_t *)(uintptr_t)items, n, done, timeout_ns) : e;
}

zb_result zb_ring_peek_ahead(zb_ring *r, uint64_t ahead, const void **item, int64_t timeout_ns)
{
  zb_result e = zbi_ring_may(r, ZB_CONSUMER, item);
  if (e == ZB_OK && ahead >= r->capacity) e = ZB_ERR_ARGUMENT;
  if (e == ZB_OK && !zbi_ring_ready(r, ahead + 1)) e = zbi_ring_wait(r, ahead + 1, timeout_ns);
  if (e == ZB_OK) *item = zbi_ring_slot(r, ahead);
  return e;
}

static ZBI_NOINLINE zb_result zbi_ring_peek_slowly(zb_ring *r, const void **item, int64_t timeout_ns)
{
  return zb_ring_peek_ahead(r, 0, item, timeout_ns);
}

zb_result zb_ring_peek(zb_ring *r, const void **item, int64_t timeout_ns)
{
  if (zbi_ring_may(r, ZB_CONSUMER, item) != ZB_OK || !zbi_ring_ready(r, 1)) return zbi_ring_peek_slowly(r, item, timeout_ns);
  *item = r->place;
  return ZB_OK;
}

zb_result zb_ring_release_n(zb_ring *r, uint64_t n)
{
  if (!r || r->open != ZB_CONSUMER || n == 0 || n > r->limit - r->count) return ZB_ERR_STATE;
  zbi_ring_advance(r, n);
  return ZB_OK;
}

zb_result zb_ring_release(zb_ring *r)
{
  if (!r || r->open != ZB_CONSUMER || r->limit == r->count) return ZB_ERR_STATE;
  if (r->go == r->count) return zb_ring_release_n(r, 1);
  return zbi_ring_advance_one(r);
}

static ZBI_NOINLINE zb_result zbi_ring_read_slowly(zb_ring *r, void *item, int64_t timeout_ns)
{
  zb_result e = zbi_ring_may(r, ZB_CONSUMER, item);
  if (e == ZB_OK && !zbi_ring_ready(r, 1)) e = zbi_ring_wait(r, 1, timeout_ns);
  if (e != ZB_OK) return e;
  zbi_ring_copy(r, (uint8_t *)item, r->place, r->item_size);
  return zbi_ring_advance_one(r);
}

zb_result zb_ring_read(zb_ring *r, void *item, int64_t timeout_ns)
{
  if (zbi_ring_may(r, ZB_CONSUMER, item) != ZB_OK || !zbi_ring_ready(r, 1)) return zbi_ring_read_slowly(r, item, timeout_ns);
  if (!zbi_ring_copy_usual((uint8_t *)item, r->place, r->item_size)) return zbi_ring_read_slowly(r, item, timeout_ns);
  return zbi_ring_advance_one(r);
}

zb_result zb_ring_read_n(zb_ring *r, void *items, size_t n, size_t *done, int64_t timeout_ns)
{
  const zb_result e = zbi_ring_may(r, ZB_CONSUMER, items);
  if (done) *done = 0;
  return e == ZB_OK ? zbi_ring_many(r, (uint8_t *)items, n, done, timeout_ns) : e;
}

/* ---- ring: the rest ------------------------------------------------------------------------------- */

uint64_t zb_ring_capacity(const zb_ring *r) { return r && r->open ? r->capacity : 0; }

/* False: closed, or corrupt. */
static bool zbi_ring_items(const zb_ring *r, uint64_t *items)
{
  int tries;
  if (!r || !r->open) return false;
  if (r->header) return zbi_ring_fill(r, zbi_load_acquire(r->theirs), items) == ZB_OK;
  for (tries = 0; tries < ZBI_TRIES; tries++) if (zbi_split_items(r, items, false)) return true;
  return zbi_split_items(r, items, zbi_split_ours(r));
}

uint64_t zb_ring_count(const zb_ring *r)
{
  uint64_t items;
  return zbi_ring_items(r, &items) ? items : 0;
}

bool zb_ring_can_read(const zb_ring *r) { return zb_ring_count(r) != 0; }

bool zb_ring_can_write(const zb_ring *r)
{
  uint64_t items;
  return zbi_ring_items(r, &items) && items < r->capacity;
}

bool zb_ring_peer_alive(zb_ring *r) { return r && r->open && zbi_ring_presence(r) == ZB_ALIVE; }

zb_result zb_ring_wait_peer(zb_ring *r, int64_t timeout_ns)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  if (!r || !r->open) return ZB_ERR_STATE;
  while (zbi_ring_presence(r) != ZB_ALIVE) {
    const int64_t now = zbi_now_ns();
    if (r->segment.os && !zbi_shm_named(&r->segment, r->names[0])) return ZB_ERR_NOT_FOUND;
    if (now >= until) return ZB_TIMEOUT;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(5), until - now));
  }
  r->gone = 0;
  return ZB_OK;
}

zb_result zb_ring_schema(zb_ring *r, zb_schema *schema)
{
  zbi_ring_head h;
  if (!schema) return ZB_ERR_ARGUMENT;
  memset(schema, 0, sizeof *schema);
  if (!r || !r->open) return ZB_ERR_STATE;
  if (!r->header) return zb_schema_bytes(schema, r->item_size);
  zbi_words_load(r->header, &h, sizeof h);
  if (zbi_ring_head_schema(&h, schema) && h.item_size == r->item_size) return ZB_OK;
  memset(schema, 0, sizeof *schema);
  return ZB_ERR_CORRUPT;
}

zb_result zb_ring_memory(const zb_ring *r, void **base, uint64_t *stride, uint64_t *slots)
{
  if (!base || !stride || !slots) return ZB_ERR_ARGUMENT;
  if (!r || !r->open) return ZB_ERR_STATE;
  *base = r->slots;
  *stride = r->stride;
  *slots = r->capacity + (r->header ? 0 : 1);
  return ZB_OK;
}

zb_result zb_ring_close(zb_ring *r)
{
  if (!r) return ZB_ERR_ARGUMENT;
  if (!r->open) return ZB_OK;
  if (r->pid == zbi_pid()) {
    if (r->header) {
      zbi_store32_release(&zbi_ring_my_side(r)->state, ZBI_RING_LEFT);
      ZEROBUF_TEST_POINT(ZBI_AT_RING_LEFT);
      if (zbi_ring_called(r->wake_word, true)) zbi_shared_wake(r->wake_word);
    }
    if (r->owner) zbi_split_remove(r);
    if (r->segment.os) zbi_drop(&r->segment, zbi_ring_lock(r->role));   /* by word, as a forked child may have a share in it */
  }
  zbi_ring_unmap(r);
  return ZB_OK;
}

/* ---- several at once ------------------------------------------------------------------------------ */

static bool zbi_items_good(const zb_wait_item *items, size_t count, bool rings, zb_result *e)
{
  size_t i;
  *e = ZB_ERR_ARGUMENT;
  if (!items || count == 0 || count > ZB_WAIT_MAX) return false;
  for (i = 0; i < count; i++) if (items[i].ring && (items[i].subscriber || !rings)) return false;
  *e = ZB_ERR_STATE;
  for (i = 0; i < count; i++)
    if (!(items[i].ring ? items[i].ring->open != 0 : zbi_subscriber_usable(items[i].subscriber))) return false;
  return true;
}

/* What an item has at this moment, in its result; with ZB_TIMEOUT *w is what to look at. */
static void zbi_item_look(zb_wait_item *item, zbi_watch *w)
{
  zb_subscriber *s = item->subscriber;
  if (item->ring) {
    item->result = zbi_ring_wait(item->ring, 1, ZB_NOWAIT);
    zbi_ring_watch(w, item->ring);
    return;
  }
  zbi_enter(&s->t.guard, ZB_FOREVER);
  zbi_watch_set(w, s);
  item->result = zbi_watch_ready(w) ? ZB_OK : zbi_subscriber_gone(s);
  zbi_leave(&s->t.guard);
}

/* One turn of waiting: a spin the first time, then a sleep of a slice. */
static void zbi_items_wait(const zbi_wait *wait, const zbi_watch *list, size_t n, bool spin, int64_t now, int64_t until,
                           int64_t *nap)
{
  if (spin && zbi_watch_spin(list, n, ZBI_MIN(until, now + zbi_wait_spin(wait)))) return;
  zbi_watch_sleep(list, n, ZBI_MIN(until, now + ZBI_SLICE_NS), nap);
}

/* How long the last waits were: kept with the first item. A copy is used meanwhile, as others may have the handle. */
static zbi_wait zbi_items_wait_begin(zb_wait_item *items)
{
  zb_subscriber *s = items[0].subscriber;
  zbi_wait wait;
  if (items[0].ring) return items[0].ring->wait;
  zbi_enter(&s->t.guard, ZB_FOREVER);
  wait = s->wait;
  zbi_leave(&s->t.guard);
  return wait;
}

static void zbi_items_wait_end(zb_wait_item *items, const zbi_wait *wait)
{
  zb_subscriber *s = items[0].subscriber;
  if (items[0].ring) {
    items[0].ring->wait = *wait;
    return;
  }
  zbi_enter(&s->t.guard, ZB_FOREVER);
  s->wait = *wait;
  zbi_leave(&s->t.guard);
}

zb_result zb_wait_any(zb_wait_item *items, size_t count, int64_t timeout_ns)
{
  int64_t start = 0, now = 0, until = 0, nap = ZBI_NAP_NS;
  bool spun = false;
  zbi_wait wait;
  zb_result e;
  if (!zbi_items_good(items, count, true, &e)) return e;
  wait = zbi_items_wait_begin(items);
  for (;;) {
    zbi_watch list[ZB_WAIT_MAX];
    size_t i, n = 0;
    bool any = false, dead = false, corrupt = false;
    for (i = 0; i < count; i++) {
      zbi_item_look(&items[i], &list[n]);
      any = any || items[i].result == ZB_OK;
      dead = dead || items[i].result == ZB_ERR_PEER_DEAD;
      corrupt = corrupt || items[i].result == ZB_ERR_CORRUPT;
      if (items[i].result == ZB_TIMEOUT) n++;
    }
    if (any) {
      if (start) zbi_wait_count(&wait, zbi_now_ns() - start);
      zbi_items_wait_end(items, &wait);
      return ZB_OK;
    }
    if (corrupt) return ZB_ERR_CORRUPT;
    if (n == 0) return dead ? ZB_ERR_PEER_DEAD : ZB_CLOSED;
    if (timeout_ns == ZB_NOWAIT) return ZB_TIMEOUT;
    if (!spun) {
      spun = true;
      if (zbi_watch_spin_briefly(list, n, &wait)) continue;
    }
    now = zbi_now_ns();
    if (start == 0) {
      start = now;
      until = zbi_deadline(now, timeout_ns);
    }
    if (now >= until) return ZB_TIMEOUT;
    zbi_items_wait(&wait, list, n, now == start, now, until, &nap);
  }
}

/* When the sample was published. If its publisher does not say: when this call saw it first. */
static int64_t zbi_subscriber_time(zb_subscriber *s, uint64_t number)
{
  const zbi_gb *gb = zbi_gb_of(&s->t);
  const uint64_t stamp = zbi_load_relaxed(&gb->stamp[number & 3]);
  if (zbi_gb_ours(gb) && (stamp & 0xffff) == ((number + 1) & 0xffff)) return (int64_t)(stamp >> 16 << 10);
  if (s->noticed_ns == 0 || s->noticed_number != number) {
    s->noticed_number = number;
    s->noticed_ns = zbi_now_ns();
  }
  return s->noticed_ns;
}

/* The newest sample of an item that has one, without moving on. */
static bool zbi_item_newest(zb_wait_item *item, int64_t *time)
{
  zb_subscriber *s = item->subscriber;
  zbi_spot spot;
  zb_result e;
  zbi_enter(&s->t.guard, ZB_FOREVER);
  e = zbi_subscriber_find_newest(s, &spot);
  if (e == ZB_OK) {
    *time = zbi_subscriber_time(s, spot.number);
    memset(&item->sample, 0, sizeof item->sample);
    item->sample.data = zbi_slot_bytes(spot.slot);
    item->sample.size = (size_t)spot.size;
    item->sample.number = spot.number;
    item->sample.slot = spot.slot;
    item->sample.lock = spot.lock;
    item->sample.counted = 1;
  }
  zbi_leave(&s->t.guard);
  return e == ZB_OK;
}

static void zbi_item_pass(zb_wait_item *item)
{
  zbi_enter(&item->subscriber->t.guard, ZB_FOREVER);
  zbi_subscriber_move(item->subscriber, item->sample.number + 1);
  zbi_leave(&item->subscriber->t.guard);
}

/* All have something: does it belong together? If not, what is too old is passed over. ZB_TIMEOUT: one was being
 * overwritten. */
static zb_result zbi_items_pair(zb_wait_item *items, size_t count, int64_t tolerance_ns, bool *together)
{
  int64_t times[ZB_WAIT_MAX], newest = INT64_MIN;
  size_t i;
  *together = true;
  for (i = 0; i < count; i++) {
    if (!zbi_item_newest(&items[i], &times[i])) return ZB_TIMEOUT;
    if (times[i] > newest) newest = times[i];
  }
  for (i = 0; tolerance_ns >= 0 && i < count; i++) {
    if (newest - times[i] <= tolerance_ns) continue;
    zbi_item_pass(&items[i]);
    *together = false;
  }
  for (i = 0; *together && i < count; i++) zbi_item_pass(&items[i]);
  return ZB_OK;
}

zb_result zb_wait_all(zb_wait_item *items, size_t count, int64_t tolerance_ns, int64_t timeout_ns)
{
  const int64_t start = zbi_now_ns(), until = zbi_deadline(start, timeout_ns);
  int64_t nap = ZBI_NAP_NS;
  bool together;
  int tries = 0;
  zbi_wait wait;
  zb_result e;
  if (!zbi_items_good(items, count, false, &e)) return e;
  wait = zbi_items_wait_begin(items);
  for (;;) {
    zbi_watch list[ZB_WAIT_MAX];
    size_t i, n = 0;
    int64_t now;
    e = ZB_OK;
    for (i = 0; i < count; i++) {
      zbi_item_look(&items[i], &list[n]);
      if (items[i].result == ZB_TIMEOUT) n++;
      else if (items[i].result != ZB_OK && e != ZB_ERR_PEER_DEAD) e = items[i].result;
    }
    if (e != ZB_OK) return e;
    if (n == 0) {
      e = zbi_items_pair(items, count, tolerance_ns, &together);
      if (e == ZB_OK && together) return ZB_OK;
      tries = e == ZB_OK ? 0 : tries + 1;
    }
    now = zbi_now_ns();
    if (now >= until) return ZB_TIMEOUT;
    if (n != 0) zbi_items_wait(&wait, list, n, now - start < ZBI_SPIN_NS, now, until, &nap);
    else if (tries > ZBI_TRIES) return ZB_ERR_CORRUPT;
    else if (tries > 16) zbi_sleep_ns(20000);               /* overtaken again and again, or damaged */
  }
}

/* ============================================================================================
 * >>dict
 * ============================================================================================
 * What a writing call stores, in order, and what is found if its process dies right after. The next one that takes the lock
 * finds the word `dirty`, and finishes or drops the change (zbi_dict_recover); until then readers see what is said here.
 *
 *   set in place     journal, slot odd            before the odd slot: the old value. From it on: the new one, from the journal
 *                    block's bytes, slot even     the new one
 *   set elsewhere    block filled, seq + 2        the old value; the block goes back to the heap
 *                    slot leads to it             the new one; the old block goes back
 *   a new key        block, overflow, tag         no such key; overflow is counted anew
 *                    slot leads to it             the key
 *   remove           seq + 2                      the key
 *                    slot leads nowhere           no such key; overflow is counted anew, the block goes back
 *   update           blocks filled and linked     nothing of it
 *                    staged                       all of it, as soon as somebody takes the lock; get_many waits for that from the
 *                                                 first change on
 *   clear            clearing                     the same
 *   a block moved    journal, slot odd            the same entry, from the journal since the slot is odd; it is moved to its end
 *   heap             size of a remainder, then of the block before it; a merged size: each is one store, and the blocks follow
 *                    each other without a gap before and after it. Lists, flags and sums are made anew from them
 *
 * The table is open addressing in chunks of 7, as many chunks as a prime says, about six entries for each when it is full. A search
 * ends at a chunk that no entry has passed over. Entries never move, and one that is removed leaves nothing behind.
 * The heap is a segregated fit of two levels with bitmaps: rows are powers of two, columns sixteenths of them. */

#define ZBI_DICT_MAGIC    0x4442425au            /* "ZBBD" */
#define ZBI_DICT_HEAD     ((uint64_t)sizeof(zbi_dict_head))
#define ZBI_DICT_USERS    4096
#define ZBI_DICT_MIN      ((uint64_t)48)         /* bytes of the smallest block */
#define ZBI_DICT_IN_PLACE ((uint64_t)66560)      /* bytes: the largest value changed in place, the largest block moved */
#define ZBI_DICT_TRIES    1000                   /* looks at an entry that changes all the time */
#define ZBI_DICT_SPINS    200
#define ZBI_DICT_LIST     1024                   /* blocks of a list that are looked at when nothing larger is left */
#define ZBI_DICT_SLEEPS   0x80000000u            /* in the lock's low half */
#define ZBI_DICT_NOBODY   UINT32_MAX             /* owner of a block that belongs to no slot yet */
#define ZBI_DICT_REMOVES  UINT64_MAX             /* value_size of a staged block that takes its key away */
enum { ZBI_DICT_FREE = 1, ZBI_DICT_AFTER_FREE = 2, ZBI_DICT_FLAGS = 15 };   /* in a block's size */
enum { ZBI_DICT_HIT = 0, ZBI_DICT_MISS, ZBI_DICT_AGAIN, ZBI_DICT_BAD };

static zbi_dict_head *zbi_dict_of(const zb_dict *d) { return (zbi_dict_head *)d->head; }

static zbi_dict_journal *zbi_dict_journal_of(const zb_dict *d) { return (zbi_dict_journal *)(void *)d->journal; }

static uint64_t zbi_dict_round(uint64_t bytes) { return (bytes + 15) & ~(uint64_t)15; }

/* ---- dict: sizes ---------------------------------------------------------------------------------- */

typedef struct zbi_dict_plan { uint64_t chunks, journal_size, table_off, heap_off, heap_size, total; } zbi_dict_plan;

static bool zbi_prime(uint64_t n)
{
  uint64_t i;
  for (i = 3; i * i <= n; i += 2) if (n % i == 0) return false;
  return n == 2 || (n > 2 && n % 2 == 1);
}

/* All that follows from the two sizes. False: too large. */
static bool zbi_dict_plan_make(uint64_t slots, uint64_t heap_size, zbi_dict_plan *p)
{
  memset(p, 0, sizeof *p);
  if (slots == 0 || slots > (uint64_t)1 << 31 || heap_size == 0 || heap_size > (uint64_t)1 << 46) return false;
  p->heap_size = (heap_size + 63) & ~(uint64_t)63;
  for (p->chunks = slots / 6 + 2; !zbi_prime(p->chunks); p->chunks++) { }
  p->journal_size = (ZBI_MIN(p->heap_size / 8, ZBI_DICT_IN_PLACE) + 127) & ~(uint64_t)127;
  p->table_off = (ZBI_DICT_HEAD + sizeof(zbi_dict_journal) + p->journal_size + 127) & ~(uint64_t)127;
  p->heap_off = p->table_off + p->chunks * sizeof(zbi_dict_chunk);
  p->total = p->heap_off + p->heap_size;
  return true;
}

static zb_result zbi_dict_check(const zbi_dict_head *h, uint32_t magic, uint64_t size, zbi_dict_plan *p)
{
  const uint32_t version = zbi_load32_relaxed(&h->version);
  if (magic == 0) return version <= 1 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  if (magic != ZBI_DICT_MAGIC) return ZB_ERR_EXISTS;
  if (version != 1) return ZB_ERR_VERSION;
  if (!zbi_dict_plan_make(zbi_load_relaxed(&h->slots), zbi_load_relaxed(&h->heap_size), p)) return ZB_ERR_CORRUPT;
  if (p->heap_size != zbi_load_relaxed(&h->heap_size) || p->chunks != zbi_load_relaxed(&h->chunks) ||
      p->journal_size != zbi_load_relaxed(&h->journal_size) || p->table_off != zbi_load_relaxed(&h->table_off) ||
      p->heap_off != zbi_load_relaxed(&h->heap_off) || p->total != zbi_load_relaxed(&h->total_size) ||
      zbi_load_relaxed(&h->journal_off) != ZBI_DICT_HEAD || p->total > size) return ZB_ERR_CORRUPT;
  return ZB_OK;
}

/* Judges a header that anybody may have written, and takes from it, once, where everything is. */
static zb_result zbi_dict_load(zb_dict *d)
{
  uint8_t *base = (uint8_t *)d->segment.base;
  const zbi_dict_head *h = (const zbi_dict_head *)(void *)base;
  zbi_dict_plan p;
  zb_result e;
  if (d->segment.size < ZBI_DICT_HEAD) return d->segment.size == 0 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  e = zbi_dict_check(h, zbi_load32_acquire(&h->magic), d->segment.size, &p);   /* [DICT-A2] pairs with [DICT-A1] */
  if (e != ZB_OK) return e;
  d->slots = zbi_load_relaxed(&h->slots);
  d->seed = zbi_load_relaxed(&h->seed);
  if (!zbi_dict_plan_make(d->slots, p.heap_size, &p)) return ZB_ERR_CORRUPT;   /* it is what was checked */
  if (p.total > d->segment.size) return ZB_ERR_CORRUPT;
  d->chunks = p.chunks;
  d->journal_size = p.journal_size;
  d->heap_off = p.heap_off;
  d->heap_size = p.heap_size;
  d->head = base;
  d->journal = base + ZBI_DICT_HEAD;
  d->table = base + p.table_off;
  d->heap = base + p.heap_off;
  return ZB_OK;
}

/* ---- dict: keys and where they are ------------------------------------------------------------------
 * The hash multiplies 64-bit words only, so that it is the same everywhere. Against keys that are chosen to collide the seed
 * helps somebody who does not see the segment; it is no cryptography. */

#define ZBI_DICT_K1 UINT64_C(0x9fb21c651e98df25)
#define ZBI_DICT_K2 UINT64_C(0xd6e8feb86659fd93)

static uint64_t zbi_dict_mix(uint64_t h, uint64_t word) { return zbi_rotate(h ^ (word * ZBI_DICT_K1), 29) * ZBI_DICT_K2; }

static ZBI_ALWAYS_INLINE uint64_t zbi_dict_hash(uint64_t seed, const void *key, size_t size)
{
  const uint8_t *at = (const uint8_t *)key;
  uint64_t h = seed ^ ((uint64_t)size * ZBI_DICT_K2), word = 0;
  for (; size >= 8; size -= 8, at += 8) {
    memcpy(&word, at, 8);
    h = zbi_dict_mix(h, word);
  }
  if (size) {
    word = 0;
    memcpy(&word, at, size);
    h = zbi_dict_mix(h, word);
  }
  h = (h ^ h >> 32) * ZBI_DICT_K1;
  h = (h ^ h >> 29) * ZBI_DICT_K2;
  return h ^ h >> 32;
}

/* The chunks that a key may be in, one after the other, all of them: their number is prime. */
typedef struct zbi_dict_path { uint64_t chunk, stride; uint32_t tag; } zbi_dict_path;

static ZBI_ALWAYS_INLINE zbi_dict_path zbi_dict_way(const zb_dict *d, const void *key, size_t size)
{
  const uint64_t h = zbi_dict_hash(d->seed, key, size), low = h & UINT32_MAX;
  zbi_dict_path p;
  p.chunk = (h >> 32) * d->chunks >> 32;
  p.stride = 1 + (low * (d->chunks - 1) >> 32);
  p.tag = low ? (uint32_t)low : 1;
  return p;
}

static void zbi_dict_step(const zb_dict *d, zbi_dict_path *p)
{
  p->chunk += p->stride;
  if (p->chunk >= d->chunks) p->chunk -= d->chunks;
}

static zbi_dict_chunk *zbi_dict_chunk_at(const zb_dict *d, uint64_t chunk)
{
  return (zbi_dict_chunk *)(void *)d->table + chunk;
}

static uint32_t zbi_dict_number(const zb_dict *d, const zbi_dict_chunk *c, uint32_t place)
{
  return (uint32_t)((uint64_t)(c - zbi_dict_chunk_at(d, 0)) * 7 + place);
}

/* The block at an offset that anybody may have written, and how many bytes there are up to the heap's end. NULL: there can be
 * none. */
static zbi_dict_block *zbi_dict_at(const zb_dict *d, uint64_t block, uint64_t *room)
{
  const uint64_t at = block - d->heap_off;
  if (at > d->heap_size - ZBI_DICT_MIN || (at & 15) != 0) return NULL;
  *room = d->heap_size - at;
  return (zbi_dict_block *)(void *)(d->heap + at);
}

/* The same for one that zbi_dict_look has judged. */
static zbi_dict_block *zbi_dict_found(const zb_dict *d, const zb_dict_value *v)
{
  return (zbi_dict_block *)(void *)(d->heap + (v->block - d->heap_off));
}

static uint8_t *zbi_dict_key(const zbi_dict_block *b) { return (uint8_t *)(uintptr_t)b + sizeof *b; }

/* Bytes of a block before its value. */
static uint64_t zbi_dict_before(uint32_t key_size) { return sizeof(zbi_dict_block) + zbi_dict_round(key_size); }

#ifdef ZBI_COPY_BY_WORD
static void zbi_dict_write(void *to, const void *from, size_t size)
{
  size_t i;
  for (i = 0; i < size; i++) zbi_store8_relaxed((uint8_t *)to + i, ((const uint8_t *)from)[i]);
}

static bool zbi_dict_equal(const uint8_t *shared, const void *key, size_t size)
{
  size_t i;
  for (i = 0; i < size; i++) if (zbi_load8_relaxed(shared + i) != ((const uint8_t *)key)[i]) return false;
  return true;
}
#else
static void zbi_dict_write(void *to, const void *from, size_t size) { if (size) memcpy(to, from, size); }

/* Of 8 to 16 bytes, which keys often have, without a call. */
static ZBI_ALWAYS_INLINE bool zbi_dict_equal(const uint8_t *shared, const void *key, size_t size)
{
  const uint8_t *k = (const uint8_t *)key;
  uint64_t a[2], b[2];
  if (size < 8 || size > 16) return memcmp(shared, key, size) == 0;
  memcpy(&a[0], shared, 8);
  memcpy(&a[1], shared + size - 8, 8);
  memcpy(&b[0], k, 8);
  memcpy(&b[1], k + size - 8, 8);
  return ((a[0] ^ b[0]) | (a[1] ^ b[1])) == 0;
}
#endif

/* ---- dict: reading -----------------------------------------------------------------------------------
 * Nothing is stored. What is found is believed only if zbi_dict_same says afterwards that nobody has changed it. */

/* [dict-model] */
/* The slot is odd: its entry, or a new value for it, is in the journal, if that is still about this slot. */
static ZBI_NOINLINE int zbi_dict_look_journal(const zb_dict *d, zb_dict_value *v, uint32_t *key_size)
{
  const zbi_dict_journal *j = zbi_dict_journal_of(d);
  const zbi_dict_block *b = (const zbi_dict_block *)(const void *)(j + 1);
  uint64_t room = d->journal_size, before, size, start = 0;
  v->mark = zbi_load_acquire(&j->seq);
  if ((v->mark & 1) || zbi_load_relaxed(&j->slot) != zbi_dict_number(d, (const zbi_dict_chunk *)v->entry, v->place) ||
      zbi_load32_relaxed(&j->slot_seq) != v->seq) return ZBI_DICT_AGAIN;
  if (zbi_load_relaxed(&j->to) == 0) b = zbi_dict_at(d, v->block, &room);
  if (!b) return ZBI_DICT_BAD;
  *key_size = zbi_load32_relaxed(&b->key_size);
  before = zbi_dict_before(*key_size);
  if (*key_size > ZB_MAX_KEY || before > room) return ZBI_DICT_BAD;
  if (zbi_load_relaxed(&j->to) != 0) start = before;
  size = zbi_load_relaxed(&j->value_size);
  v->version = zbi_load_relaxed(&j->version);
  v->key = zbi_dict_key(b);
  v->value = d->journal + sizeof *j + start;
  v->size = (size_t)size;
  return start > d->journal_size || size > d->journal_size - start ? ZBI_DICT_BAD : ZBI_DICT_HIT;
}

/* [DICT-R1] acquire: who sees the slot sees the block that it leads to, pairs with [DICT-W1]; who sees it odd sees the whole
 * journal, pairs with [DICT-W2]. Offsets and sizes are bounded before anything is done with them. */
static ZBI_ALWAYS_INLINE int zbi_dict_look(const zb_dict *d, const zbi_dict_chunk *c, uint32_t place, zb_dict_value *v,
                                           uint32_t *key_size)
{
  const zbi_dict_block *b;
  uint64_t room = 0, before, size;
  v->entry = c;
  v->place = place;
  v->seq = zbi_load32_acquire(&c->seq[place]);
  v->block = zbi_load_acquire(&c->block[place]);
  v->mark = 0;
  if (v->block == 0) return ZBI_DICT_MISS;
  if (v->seq & 1) {
    zb_dict_value other = *v;                               /* so that v can stay in registers */
    uint32_t size_there = 0;
    const int seen = zbi_dict_look_journal(d, &other, &size_there);
    *v = other;
    *key_size = size_there;
    return seen;
  }
  b = zbi_dict_at(d, v->block, &room);
  if (!b) return ZBI_DICT_BAD;
  *key_size = zbi_load32_relaxed(&b->key_size);
  before = zbi_dict_before(*key_size);
  if (*key_size > ZB_MAX_KEY || before > room) return ZBI_DICT_BAD;
  size = zbi_load_relaxed(&b->value_size);
  v->mark = v->version = zbi_load_relaxed(&b->version);
  v->key = zbi_dict_key(b);
  v->value = (const uint8_t *)b + before;
  v->size = (size_t)size;
  return size > room - before ? ZBI_DICT_BAD : ZBI_DICT_HIT;
}

/* [DICT-R2] acquire fence: the second look is not before the bytes were read. Pairs with [DICT-W3], and for the journal with
 * [DICT-W4]. [DICT-R6] acquire, the block before the seq, pairs with [DICT-W1]: a slot that is about to change has its next
 * seq and still the old block; one that is given back, filled anew and comes into this slot again brings a later seq with it.
 * A slot's seq comes again after 2^31 changes; a version never does. */
static ZBI_ALWAYS_INLINE bool zbi_dict_same(const zb_dict *d, const zb_dict_value *v)
{
  const zbi_dict_chunk *c = (const zbi_dict_chunk *)v->entry;
  const zbi_dict_block *b;
  zbi_fence_acquire();
  if (zbi_load_acquire(&c->block[v->place]) != v->block || zbi_load32_relaxed(&c->seq[v->place]) != v->seq) return false;
  if (v->seq & 1) return zbi_load_relaxed(&zbi_dict_journal_of(d)->seq) == v->mark;
  if (v->mark == 0) return true;                            /* its block was not looked at */
  b = zbi_dict_found(d, v);
  return zbi_load_relaxed(&b->version) == v->mark;
}
/* [/dict-model] */

/* A slot whose tag fits: HIT: it has this key, if zbi_dict_same says so, too. MISS: it surely has not. */
static ZBI_ALWAYS_INLINE int zbi_dict_try(const zb_dict *d, const zbi_dict_chunk *c, uint32_t place, const void *key, size_t size,
                                          zb_dict_value *v)
{
  uint32_t key_size = 0;
  int seen = zbi_dict_look(d, c, place, v, &key_size);
  if (seen == ZBI_DICT_HIT) {
    if (key_size == size && zbi_dict_equal((const uint8_t *)v->key, key, size)) return ZBI_DICT_HIT;
    seen = ZBI_DICT_MISS;
  }
  return v->block == 0 || (seen != ZBI_DICT_AGAIN && zbi_dict_same(d, v)) ? seen : ZBI_DICT_AGAIN;
}

/* Bit i: the tag of place i fits. Without a branch for each: which place it is cannot be foretold, and a wrong guess would
 * cost more than the rest of a search, whose loads would have run ahead. */
#if ZBI_CAN_STREAM && !defined(ZBI_COPY_BY_WORD)
static ZBI_ALWAYS_INLINE uint32_t zbi_dict_tags(const zbi_dict_chunk *c, uint32_t tag)
{
  const __m128i wanted = _mm_set1_epi32((int)tag), *at = (const __m128i *)(const void *)c;
  const __m128i low = _mm_cmpeq_epi32(_mm_load_si128(at), wanted), high = _mm_cmpeq_epi32(_mm_load_si128(at + 1), wanted);
  zbi_fence_compiler();                                     /* read anew each time */
  /* Without the first of the eight, which is `overflow`. */
  return (uint32_t)(_mm_movemask_ps(_mm_castsi128_ps(low)) | _mm_movemask_ps(_mm_castsi128_ps(high)) << 4) >> 1;
}
#else
static uint32_t zbi_dict_tags(const zbi_dict_chunk *c, uint32_t tag)
{
  uint32_t fit = 0, place;
  for (place = 0; place < 7; place++) fit |= (uint32_t)(zbi_load32_relaxed(&c->tag[place]) == tag) << place;
  return fit;
}
#endif

/* A key that is there during the whole search is found: neither its slot nor its tag changes, and no chunk before it has an
 * overflow of 0. */
static ZBI_ALWAYS_INLINE int zbi_dict_seek_inline(const zb_dict *d, zbi_dict_path p, const void *key, size_t size, zb_dict_value *v)
{
  uint64_t step;
  for (step = 0; step < d->chunks; step++) {
    const zbi_dict_chunk *c = zbi_dict_chunk_at(d, p.chunk);
    uint32_t fit;
    zbi_prefetch(c->block);
    for (fit = zbi_dict_tags(c, p.tag); fit; fit &= fit - 1) {
      const int seen = zbi_dict_try(d, c, zbi_low_bit(fit), key, size, v);
      if (seen != ZBI_DICT_MISS) return seen;
    }
    if (zbi_load32_acquire(&c->overflow) == 0) break;
    zbi_dict_step(d, &p);
  }
  return ZBI_DICT_MISS;
}

static ZBI_NOINLINE int zbi_dict_seek(const zb_dict *d, zbi_dict_path p, const void *key, size_t size, zb_dict_value *v)
{
  return zbi_dict_seek_inline(d, p, key, size, v);
}

/* Is this a call that can be made at all? */
static ZBI_ALWAYS_INLINE zb_result zbi_dict_may(const zb_dict *d, const void *key, size_t key_size)
{
  if (!d) return ZB_ERR_ARGUMENT;
  if (!d->open) return ZB_ERR_STATE;
  if (!key) return ZB_ERR_ARGUMENT;
  return key_size == 0 || key_size > ZB_MAX_KEY ? ZB_ERR_KEY : ZB_OK;
}

/* Finds the key and copies its value. */
static ZBI_ALWAYS_INLINE zb_result zbi_dict_copy_inline(const zb_dict *d, const void *key, size_t key_size, void *buffer,
                                                        size_t capacity, size_t *size, uint64_t *version)
{
  const zbi_dict_path p = zbi_dict_way(d, key, key_size);
  int tries;
  for (tries = 0; tries < ZBI_DICT_TRIES; tries++) {
    zb_dict_value v;
    const int seen = zbi_dict_seek_inline(d, p, key, key_size, &v);
    if (seen == ZBI_DICT_MISS) return ZB_KEY_ABSENT;
    if (seen == ZBI_DICT_BAD) return ZB_ERR_CORRUPT;
    if (seen == ZBI_DICT_AGAIN) continue;
    if (v.size <= capacity && v.size) zbi_slot_read((uint8_t *)buffer, (const uint8_t *)v.value, v.size);
    if (!zbi_dict_same(d, &v)) continue;
    *size = v.size;
    *version = v.version;
    return v.size <= capacity ? ZB_OK : ZB_ERR_TOO_SMALL;
  }
  return ZB_TIMEOUT;
}

static ZBI_NOINLINE zb_result zbi_dict_copy(const zb_dict *d, const void *key, size_t key_size, void *buffer, size_t capacity,
                                            size_t *size, uint64_t *version)
{
  return zbi_dict_copy_inline(d, key, key_size, buffer, capacity, size, version);
}

zb_result zb_dict_get(zb_dict *d, const void *key, size_t key_size, void *buffer, size_t capacity, size_t *size, uint64_t *version)
{
  size_t bytes = 0;
  uint64_t number = 0;
  zb_result e = zbi_dict_may(d, key, key_size);
  if (e == ZB_OK && capacity && !buffer) e = ZB_ERR_ARGUMENT;
  if (e == ZB_OK) e = zbi_dict_copy_inline(d, key, key_size, buffer, capacity, &bytes, &number);
  if (size) *size = bytes;
  if (version) *version = number;
  return e;
}

zb_result zb_dict_view(zb_dict *d, const void *key, size_t key_size, zb_dict_value *view)
{
  zb_result e = zbi_dict_may(d, key, key_size);
  zbi_dict_path p;
  int tries;
  if (!view) return ZB_ERR_ARGUMENT;
  memset(view, 0, sizeof *view);
  if (e != ZB_OK) return e;
  p = zbi_dict_way(d, key, key_size);
  e = ZB_TIMEOUT;
  for (tries = 0; tries < ZBI_DICT_TRIES; tries++) {
    const int seen = zbi_dict_seek(d, p, key, key_size, view);
    if (seen == ZBI_DICT_HIT && zbi_dict_same(d, view)) return ZB_OK;
    if (seen == ZBI_DICT_MISS) e = ZB_KEY_ABSENT;
    if (seen == ZBI_DICT_BAD) e = ZB_ERR_CORRUPT;
    if (e != ZB_TIMEOUT) break;
  }
  memset(view, 0, sizeof *view);
  return e;
}

bool zb_dict_view_valid(const zb_dict *d, const zb_dict_value *view)
{
  return d && d->open && view && view->entry && zbi_dict_same(d, view);
}

bool zb_dict_contains(zb_dict *d, const void *key, size_t key_size)
{
  zb_dict_value ignored;
  return zb_dict_view(d, key, key_size, &ignored) == ZB_OK;
}

uint64_t zb_dict_count(const zb_dict *d) { return d && d->open ? zbi_load_relaxed(&zbi_dict_of(d)->count) : 0; }

uint64_t zb_dict_version(const zb_dict *d) { return d && d->open ? zbi_load_acquire(&zbi_dict_of(d)->last_version) : 0; }

/* One slot for zb_dict_next. */
static int zbi_dict_take_look(const zb_dict *d, uint64_t number, zb_dict_item *item)
{
  const zbi_dict_chunk *c = zbi_dict_chunk_at(d, number / 7);
  uint32_t key_size = 0;
  zb_dict_value v;
  const int seen = zbi_dict_look(d, c, (uint32_t)(number % 7), &v, &key_size);
  if (seen != ZBI_DICT_HIT) return seen != ZBI_DICT_BAD || zbi_dict_same(d, &v) ? seen : ZBI_DICT_AGAIN;
  if (item->key && key_size <= item->key_capacity)
    zbi_slot_read((uint8_t *)item->key, (const uint8_t *)v.key, key_size);
  if (item->value && v.size <= item->capacity && v.size) zbi_slot_read((uint8_t *)item->value, (const uint8_t *)v.value, v.size);
  if (!zbi_dict_same(d, &v)) return ZBI_DICT_AGAIN;
  item->key_size = key_size;
  item->size = v.size;
  item->version = v.version;
  return ZBI_DICT_HIT;
}

zb_result zb_dict_next(zb_dict *d, uint64_t *cursor, zb_dict_item *item)
{
  const uint64_t all = d ? d->chunks * 7 : 0;
  int tries = 0;
  if (!d || !cursor || !item) return ZB_ERR_ARGUMENT;
  if (!d->open) return ZB_ERR_STATE;
  while (*cursor < all) {
    const int seen = zbi_dict_take_look(d, *cursor, item);
    if (seen == ZBI_DICT_AGAIN) {
      if (++tries >= ZBI_DICT_TRIES) return ZB_TIMEOUT;
      continue;
    }
    tries = 0;
    if (seen == ZBI_DICT_HIT &&
        ((item->key && item->key_size > item->key_capacity) || (item->value && item->size > item->capacity)))
      return ZB_ERR_TOO_SMALL;
    ++*cursor;
    if (seen == ZBI_DICT_HIT) return ZB_OK;
    if (seen == ZBI_DICT_BAD) return ZB_ERR_CORRUPT;
  }
  return ZB_KEY_ABSENT;
}

/* ---- dict: the heap ----------------------------------------------------------------------------------
 * Under the lock. All of it is input all the same: a size or a link that is impossible ends in ZB_ERR_CORRUPT. */

/* 0: the next one in its list, 1: the one before it. */
static uint64_t *zbi_heap_link(zbi_dict_block *b, int which) { return (uint64_t *)(void *)b + 1 + which; }

static uint64_t zbi_heap_flags(const zbi_dict_block *b) { return zbi_load_relaxed(&b->size) & ZBI_DICT_AFTER_FREE; }

/* Its bytes; 0: impossible. */
static uint64_t zbi_heap_bytes(const zbi_dict_block *b, uint64_t room)
{
  const uint64_t size = zbi_load_relaxed(&b->size) & ~(uint64_t)ZBI_DICT_FLAGS;
  return size < ZBI_DICT_MIN || size > room ? 0 : size;
}

/* Grains of 16 bytes: below 16 each number has a class of its own, above each sixteenth of a power of two. */
static void zbi_heap_class(uint64_t size, uint32_t *row, uint32_t *column)
{
  const uint64_t grains = size >> 4;
  *row = 0;
  *column = (uint32_t)grains & 15;
  if (grains >= 16) {
    const uint32_t top = zbi_top_bit(grains);
    *row = top - 3;
    *column = (uint32_t)(grains >> (top - 4)) & 15;
  }
}

static void zbi_heap_count(zbi_dict_head *h, uint32_t row, uint64_t blocks, uint64_t bytes)
{
  zbi_store_relaxed(&h->row_blocks[row], zbi_load_relaxed(&h->row_blocks[row]) + blocks);
  zbi_store_relaxed(&h->row_bytes[row], zbi_load_relaxed(&h->row_bytes[row]) + bytes);
}

static void zbi_heap_mark(zbi_dict_head *h, uint32_t row, uint32_t column, bool any)
{
  const uint32_t columns = (zbi_load32_relaxed(&h->columns[row]) & ~(1u << column)) | (uint32_t)any << column;
  const uint64_t rows = zbi_load_relaxed(&h->rows) & ~((uint64_t)1 << row);
  zbi_store32_relaxed(&h->columns[row], columns);
  zbi_store_relaxed(&h->rows, rows | (uint64_t)(columns != 0) << row);
}

static bool zbi_heap_unlist(zb_dict *d, zbi_dict_block *b, uint64_t size)
{
  zbi_dict_head *h = zbi_dict_of(d);
  const uint64_t next = zbi_load_relaxed(zbi_heap_link(b, 0)), before = zbi_load_relaxed(zbi_heap_link(b, 1));
  uint64_t room;
  uint32_t row, column;
  zbi_dict_block *n = next ? zbi_dict_at(d, next, &room) : NULL, *p = before ? zbi_dict_at(d, before, &room) : NULL;
  if ((next && !n) || (before && !p)) return false;
  zbi_heap_class(size, &row, &column);
  if (n) zbi_store_relaxed(zbi_heap_link(n, 1), before);
  if (p) zbi_store_relaxed(zbi_heap_link(p, 0), next);
  else {
    zbi_store_relaxed(&h->list[row][column], next);
    if (!n) zbi_heap_mark(h, row, column, false);
  }
  zbi_heap_count(h, row, (uint64_t)-1, (uint64_t)0 - size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_UNLISTED);
  return true;
}

/* Makes `size` bytes at b a free block of that size, unless they are one already, and puts it into its list. */
static void zbi_heap_list(zb_dict *d, zbi_dict_block *b, uint64_t block, uint64_t size)
{
  zbi_dict_head *h = zbi_dict_of(d);
  const uint64_t end = block - d->heap_off + size;
  uint64_t first, room;
  uint32_t row, column;
  zbi_dict_block *f;
  zbi_heap_class(size, &row, &column);
  first = zbi_load_relaxed(&h->list[row][column]);
  f = first ? zbi_dict_at(d, first, &room) : NULL;
  zbi_store_relaxed(&b->size, size | zbi_heap_flags(b) | ZBI_DICT_FREE);
  zbi_store_relaxed((uint64_t *)(void *)(d->heap + end - 8), size);
  if (end < d->heap_size) {
    zbi_dict_block *after = (zbi_dict_block *)(void *)(d->heap + end);
    zbi_store_relaxed(&after->size, zbi_load_relaxed(&after->size) | ZBI_DICT_AFTER_FREE);
  }
  zbi_store_relaxed(zbi_heap_link(b, 0), f ? first : 0);
  zbi_store_relaxed(zbi_heap_link(b, 1), 0);
  if (f) zbi_store_relaxed(zbi_heap_link(f, 1), block);
  zbi_store_relaxed(&h->list[row][column], block);
  zbi_heap_mark(h, row, column, true);
  zbi_heap_count(h, row, 1, size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_LISTED);
}

/* Cuts a block that is in no list: `size` bytes of it remain, the rest, which is a block's worth, goes its own way. The
 * remainder has its header before the one store that makes it a block. */
static uint64_t zbi_heap_split(zbi_dict_block *b, uint64_t block, uint64_t size, uint64_t all)
{
  zbi_dict_block *rest = (zbi_dict_block *)(void *)((uint8_t *)b + size);
  zbi_store_relaxed(&rest->size, all - size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_SPLIT);
  zbi_store_release(&b->size, size | zbi_heap_flags(b));
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_SHRUNK);
  return block + size;
}

/* The first block of a list all of whose blocks are large enough; when there is none, one of the list in which some may be. 0:
 * none. */
static uint64_t zbi_heap_find(const zb_dict *d, uint64_t size)
{
  const zbi_dict_head *h = zbi_dict_of(d);
  uint64_t rounded = size, rows, block, room = 0;
  uint32_t row, column, columns;
  int i;
  if (size >> 4 >= 16) rounded += ((uint64_t)16 << (zbi_top_bit(size >> 4) - 4)) - 16;
  zbi_heap_class(rounded, &row, &column);
  columns = zbi_load32_relaxed(&h->columns[row]) & (0x10000u - (1u << column));
  if (columns == 0) {
    rows = zbi_load_relaxed(&h->rows) & (((uint64_t)2 << 47) - ((uint64_t)2 << row));
    if (rows) {
      row = zbi_low_bit(rows);
      columns = zbi_load32_relaxed(&h->columns[row]) & 0xffffu;
    }
  }
  if (columns) return zbi_load_relaxed(&h->list[row][zbi_low_bit(columns)]);
  zbi_heap_class(size, &row, &column);
  block = zbi_load_relaxed(&h->list[row][column]);
  for (i = 0; block && i < ZBI_DICT_LIST; i++) {
    zbi_dict_block *b = zbi_dict_at(d, block, &room);
    if (!b || zbi_heap_bytes(b, room) >= size) return block;
    block = zbi_load_relaxed(zbi_heap_link(b, 0));
  }
  return 0;
}

static void zbi_heap_use(zb_dict *d, uint64_t change)
{
  uint64_t *used = &zbi_dict_of(d)->heap_used;
  zbi_store_relaxed(used, zbi_load_relaxed(used) + change);
}

/* A block of at least `size` bytes, a multiple of 16, which nobody owns yet. */
static zb_result zbi_heap_take(zb_dict *d, uint64_t size, uint64_t *block)
{
  const uint64_t found = zbi_heap_find(d, size);
  uint64_t room = 0, all;
  zbi_dict_block *b = found ? zbi_dict_at(d, found, &room) : NULL;
  if (!b) return found ? ZB_ERR_CORRUPT : ZB_ERR_HEAP_FULL;
  all = zbi_heap_bytes(b, room);
  if (all < size || !(zbi_load_relaxed(&b->size) & ZBI_DICT_FREE) || !zbi_heap_unlist(d, b, all)) return ZB_ERR_CORRUPT;
  if (all - size >= ZBI_DICT_MIN) {
    const uint64_t rest = zbi_heap_split(b, found, size, all);
    zbi_heap_list(d, (zbi_dict_block *)(void *)((uint8_t *)b + size), rest, all - size);
    all = size;
  } else {
    zbi_store_release(&b->size, all | zbi_heap_flags(b));
    if (all < room) {
      zbi_dict_block *after = (zbi_dict_block *)(void *)((uint8_t *)b + all);
      zbi_store_relaxed(&after->size, zbi_load_relaxed(&after->size) & ~(uint64_t)ZBI_DICT_AFTER_FREE);
    }
  }
  zbi_heap_use(d, all);
  *block = found;
  return ZB_OK;
}

/* The free block before this one, at *block, swallows it. Its last 8 bytes tell where it begins. */
static zbi_dict_block *zbi_heap_join_before(zb_dict *d, uint64_t *block, uint64_t *size)
{
  const uint64_t at = *block - d->heap_off;
  uint64_t bytes, room = 0;
  zbi_dict_block *p;
  if (at < ZBI_DICT_MIN) return NULL;
  bytes = zbi_load_relaxed((const uint64_t *)(const void *)(d->heap + at - 8));
  if (bytes < ZBI_DICT_MIN || bytes > at || (bytes & ZBI_DICT_FLAGS) != 0) return NULL;
  p = zbi_dict_at(d, *block - bytes, &room);
  if (!p || zbi_heap_bytes(p, room) != bytes || !(zbi_load_relaxed(&p->size) & ZBI_DICT_FREE)) return NULL;
  if (!zbi_heap_unlist(d, p, bytes)) return NULL;
  *block -= bytes;
  *size += bytes;
  zbi_store_release(&p->size, *size | zbi_heap_flags(p) | ZBI_DICT_FREE);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_MERGED);
  return p;
}

/* Gives a block back that no slot leads to.
 * [DICT-W3] release fence: whoever sees any byte of what comes into this block sees in his second look that the slot has changed.
 * Pairs with [DICT-R2]. */
static zb_result zbi_heap_give(zb_dict *d, uint64_t block)
{
  uint64_t room = 0, size;
  zbi_dict_block *b = zbi_dict_at(d, block, &room);
  zbi_fence_release();
  size = b ? zbi_heap_bytes(b, room) : 0;
  if (size == 0) return ZB_ERR_CORRUPT;
  zbi_heap_use(d, (uint64_t)0 - size);
  if (size < room) {
    zbi_dict_block *after = (zbi_dict_block *)(void *)((uint8_t *)b + size);
    if (zbi_load_relaxed(&after->size) & ZBI_DICT_FREE) {
      const uint64_t more = zbi_heap_bytes(after, room - size);
      if (more == 0 || !zbi_heap_unlist(d, after, more)) return ZB_ERR_CORRUPT;
      size += more;
      zbi_store_release(&b->size, size | zbi_heap_flags(b));
      ZEROBUF_TEST_POINT(ZBI_AT_DICT_MERGED);
    }
  }
  if (zbi_heap_flags(b)) b = zbi_heap_join_before(d, &block, &size);
  if (!b) return ZB_ERR_CORRUPT;
  zbi_heap_list(d, b, block, size);
  return ZB_OK;
}

static void zbi_heap_forget(zb_dict *d)
{
  zbi_dict_head *h = zbi_dict_of(d);
  uint32_t row, column;
  zbi_store_relaxed(&h->rows, 0);
  zbi_store_relaxed(&h->heap_used, 0);
  for (row = 0; row < 48; row++) {
    zbi_store_relaxed(&h->row_blocks[row], 0);
    zbi_store_relaxed(&h->row_bytes[row], 0);
    zbi_store32_relaxed(&h->columns[row], 0);
    for (column = 0; column < 16; column++) zbi_store_relaxed(&h->list[row][column], 0);
  }
}

/* All of it is one free block. */
static void zbi_heap_empty(zb_dict *d)
{
  zbi_dict_block *b = (zbi_dict_block *)(void *)d->heap;
  zbi_fence_release();                                      /* [DICT-W3] */
  zbi_heap_forget(d);
  zbi_store_release(&b->size, d->heap_size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_MERGED);
  zbi_heap_list(d, b, d->heap_off, d->heap_size);
}

/* ---- dict: changes, under the lock -------------------------------------------------------------------- */

static uint64_t zbi_dict_new_version(const zb_dict *d) { return zbi_load_relaxed(&zbi_dict_of(d)->last_version) + 1; }

/* [DICT-W5] release: who sees the number sees the change. Pairs with [DICT-R5]. */
static void zbi_dict_changed(zb_dict *d, uint64_t version)
{
  zbi_store_release(&zbi_dict_of(d)->last_version, version);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_VERSION);
}

/* Bytes of a block for this entry; 0: the heap is too small for it. */
static uint64_t zbi_dict_need(const zb_dict *d, size_t key_size, uint64_t value_size, uint64_t more)
{
  const uint64_t before = zbi_dict_before((uint32_t)key_size) + more;
  if (value_size > d->heap_size || before + value_size > d->heap_size) return 0;
  return ZBI_MAX(zbi_dict_round(before + value_size), ZBI_DICT_MIN);
}

/* ---- dict: moving blocks together ------------------------------------------------------------------------
 * When there are enough free bytes, and no block of them is large enough. A block goes down into the gap before it, and
 * overlaps itself: its image in the journal is what readers see meanwhile, and what a recovery takes. */

static bool zbi_dict_lives(const zb_dict *d, uint64_t owner, uint64_t block)
{
  return owner < d->chunks * 7 && zbi_load_relaxed(&zbi_dict_chunk_at(d, owner / 7)->block[owner % 7]) == block;
}

/* The second half, which can be made again: the gap and the block become the block and the gap; the slot leads there. Each
 * store of a size leaves a chain of blocks. */
static void zbi_dict_move_end(zb_dict *d, zbi_dict_chunk *c, uint32_t place, uint64_t to, uint64_t gap, uint64_t bytes)
{
  const zbi_dict_journal *j = zbi_dict_journal_of(d);
  const uint32_t odd = zbi_load32_relaxed(&c->seq[place]) | 1;
  zbi_dict_block *b = (zbi_dict_block *)(void *)(d->heap + (to - d->heap_off));
  zbi_dict_block *rest = (zbi_dict_block *)(void *)((uint8_t *)b + bytes);
  zbi_store_release(&b->size, gap + bytes);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_MERGED);
  zbi_dict_write((uint8_t *)b + 8, (const uint8_t *)(j + 1) + 8, (size_t)bytes - 8);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_COPIED);
  zbi_store_release(&rest->size, gap);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_SPLIT);
  zbi_store_release(&b->size, bytes);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_SHRUNK);
  zbi_store_release(&c->block[place], to);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_PUBLISHED);
  zbi_store32_release(&c->seq[place], odd + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_EVEN);
}

/* The live block of slot `number` behind a gap, all three judged, the gap in no list. Orders as in zbi_dict_in_place. */
static void zbi_dict_move(zb_dict *d, uint32_t number, uint64_t to, uint64_t from, uint64_t bytes)
{
  zbi_dict_journal *j = zbi_dict_journal_of(d);
  const zbi_dict_block *b = (const zbi_dict_block *)(const void *)(d->heap + (from - d->heap_off));
  const uint32_t place = number % 7;
  zbi_dict_chunk *c = zbi_dict_chunk_at(d, number / 7);
  const uint64_t turn = (zbi_load_relaxed(&j->seq) + 1) | 1;
  const uint32_t odd = zbi_load32_relaxed(&c->seq[place]) | 1;
  zbi_store_relaxed(&j->seq, turn);
  zbi_fence_release();                                      /* [DICT-W4] */
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_JOURNAL);
  zbi_store_relaxed(&j->slot, number);
  zbi_store32_relaxed(&j->slot_seq, odd);
  zbi_store_relaxed(&j->version, zbi_load_relaxed(&b->version));
  zbi_store_relaxed(&j->value_size, zbi_load_relaxed(&b->value_size));
  zbi_store_relaxed(&j->from, from);
  zbi_store_relaxed(&j->to, to);
  zbi_store_relaxed(&j->bytes, bytes);
  zbi_dict_write(j + 1, b, (size_t)bytes);
  zbi_store_release(&j->seq, turn + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_JOURNALED);
  zbi_store32_release(&c->seq[place], odd);                 /* [DICT-W2] */
  zbi_fence_release();                                      /* [DICT-W3] */
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_ODD);
  zbi_dict_move_end(d, c, place, to, from - to, bytes);
}

/* Some free blocks that follow each other, what lies between them, and what moving that costs. */
typedef struct zbi_dict_window { uint64_t start, end, free_bytes, live_bytes; } zbi_dict_window;

/* The cheapest window with so many free bytes. Blocks that are not in the table yet, or too large for the journal, cannot be
 * moved. */
static bool zbi_dict_find_window(const zb_dict *d, uint64_t target, zbi_dict_window *best)
{
  zbi_dict_window w = { 0, 0, 0, 0 };
  best->live_bytes = UINT64_MAX;
  while (w.end < d->heap_size) {
    const zbi_dict_block *b = (const zbi_dict_block *)(const void *)(d->heap + w.end);
    const uint64_t size = zbi_heap_bytes(b, d->heap_size - w.end);
    if (size == 0) return false;
    w.end += size;
    if (zbi_load_relaxed(&b->size) & ZBI_DICT_FREE) w.free_bytes += size;
    else if (size <= d->journal_size && zbi_dict_lives(d, zbi_load32_relaxed(&b->owner), d->heap_off + w.end - size))
      w.live_bytes += size;
    else {
      w.start = w.end;
      w.free_bytes = w.live_bytes = 0;
    }
    while (w.start < w.end) {
      const zbi_dict_block *first = (const zbi_dict_block *)(const void *)(d->heap + w.start);
      const uint64_t bytes = zbi_heap_bytes(first, w.end - w.start);
      const bool gap = zbi_load_relaxed(&first->size) & ZBI_DICT_FREE;
      if (bytes == 0) return false;
      if (gap && w.free_bytes - bytes < target) break;
      if (gap) w.free_bytes -= bytes;
      else w.live_bytes -= bytes;
      w.start += bytes;
    }
    if (w.free_bytes >= target && w.live_bytes < best->live_bytes) *best = w;
  }
  return best->live_bytes != UINT64_MAX;
}

/* Makes one gap of the window's, at its end, and the first one of its list, where it is found. */
static zb_result zbi_dict_close_window(zb_dict *d, const zbi_dict_window *w)
{
  zbi_dict_block *p, *b;
  uint64_t at = w->start, gap, from, bytes;
  if (at >= w->end) return ZB_ERR_CORRUPT;                  /* a size has changed while they were added up */
  for (;;) {
    uint32_t owner;
    zb_result e;
    p = (zbi_dict_block *)(void *)(d->heap + at);
    gap = zbi_heap_bytes(p, d->heap_size - at);
    from = at + gap;
    if (gap == 0 || !(zbi_load_relaxed(&p->size) & ZBI_DICT_FREE)) return ZB_ERR_CORRUPT;
    if (!zbi_heap_unlist(d, p, gap)) return ZB_ERR_CORRUPT;
    if (from >= w->end) break;
    b = (zbi_dict_block *)(void *)(d->heap + from);
    bytes = zbi_heap_bytes(b, d->heap_size - from);
    owner = zbi_load32_relaxed(&b->owner);
    if (bytes == 0 || bytes > d->journal_size || !zbi_dict_lives(d, owner, d->heap_off + from)) return ZB_ERR_CORRUPT;
    zbi_dict_move(d, owner, d->heap_off + at, d->heap_off + from, bytes);
    zbi_heap_use(d, gap);
    at += bytes;
    e = zbi_heap_give(d, d->heap_off + at);
    if (e != ZB_OK) return e;
  }
  zbi_heap_list(d, p, d->heap_off + at, gap);
  return ZB_OK;
}

/* A free block of so many bytes, if there are that many: a little more, so that it is not done for each call. */
static zb_result zbi_dict_gather(zb_dict *d, uint64_t need)
{
  const uint64_t all = d->heap_size - zbi_load_relaxed(&zbi_dict_of(d)->heap_used);
  zbi_dict_window w;
  if (all > d->heap_size || all < need) return ZB_ERR_HEAP_FULL;
  if (!zbi_dict_find_window(d, ZBI_MIN(need + all / 16, all), &w) && !zbi_dict_find_window(d, need, &w)) return ZB_ERR_HEAP_FULL;
  return zbi_dict_close_window(d, &w);
}

/* A new block with key and value in it, which belongs to no slot. more: bytes to be left free at its end. */
static zb_result zbi_dict_fill(zb_dict *d, const void *key, size_t key_size, const void *value, size_t size, uint64_t more,
                               uint64_t *block)
{
  const uint64_t need = zbi_dict_need(d, key_size, size, more);
  zbi_dict_block *b;
  uint64_t room;
  zb_result e = need ? zbi_heap_take(d, need, block) : ZB_ERR_TOO_LARGE;
  if (e == ZB_ERR_HEAP_FULL) {
    e = zbi_dict_gather(d, need);
    if (e == ZB_OK) e = zbi_heap_take(d, need, block);
  }
  if (e != ZB_OK) return e;
  b = zbi_dict_at(d, *block, &room);
  zbi_store32_relaxed(&b->owner, ZBI_DICT_NOBODY);
  zbi_store32_relaxed(&b->key_size, (uint32_t)key_size);
  zbi_store_relaxed(&b->value_size, size);
  zbi_store_relaxed(&b->version, zbi_dict_new_version(d));
  zbi_dict_write(zbi_dict_key(b), key, key_size);
  zbi_dict_write((uint8_t *)b + zbi_dict_before((uint32_t)key_size), value, size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_FILLED);
  return ZB_OK;
}

/* The first free slot on the way; the chunks before it are passed over. */
static bool zbi_dict_free_slot(const zb_dict *d, zbi_dict_path p, zbi_dict_chunk **chunk, uint32_t *place)
{
  uint64_t step;
  for (step = 0; step < d->chunks; step++) {
    *chunk = zbi_dict_chunk_at(d, p.chunk);
    for (*place = 0; *place < 7; ++*place) if (zbi_load_relaxed(&(*chunk)->block[*place]) == 0) return true;
    zbi_dict_step(d, &p);
  }
  return false;
}

/* Adds 1 or -1 to the overflow of each chunk that is passed over on the way to this one. */
static void zbi_dict_pass(zb_dict *d, zbi_dict_path p, const zbi_dict_chunk *to, uint32_t change)
{
  uint64_t step;
  for (step = 0; step < d->chunks && zbi_dict_chunk_at(d, p.chunk) != to; step++) {
    zbi_dict_chunk *c = zbi_dict_chunk_at(d, p.chunk);
    zbi_store32_release(&c->overflow, zbi_load32_relaxed(&c->overflow) + change);
    if (change == 1) ZEROBUF_TEST_POINT(ZBI_AT_DICT_PASSED);
    else ZEROBUF_TEST_POINT(ZBI_AT_DICT_UNPASSED);
    zbi_dict_step(d, &p);
  }
}

static void zbi_dict_count(zb_dict *d, uint64_t change)
{
  zbi_shared64 *count = &zbi_dict_of(d)->count;
  zbi_store_relaxed(count, zbi_load_relaxed(count) + change);
}

/* Who looks at this slot from here on finds that it has changed. */
static void zbi_dict_bump(zbi_dict_chunk *c, uint32_t place)
{
  zbi_store32_relaxed(&c->seq[place], (zbi_load32_relaxed(&c->seq[place]) + 2) & ~1u);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_BUMPED);
}

/* [DICT-W1] release: who sees that the slot leads to the block sees the whole block, and that all chunks before it are passed over.
 * Pairs with [DICT-R1]. */
static void zbi_dict_publish(zb_dict *d, zbi_dict_chunk *c, uint32_t place, uint64_t block)
{
  uint64_t room;
  zbi_dict_block *b = zbi_dict_at(d, block, &room);
  zbi_store32_relaxed(&b->owner, zbi_dict_number(d, c, place));
  zbi_store_release(&c->block[place], block);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_PUBLISHED);
}

static zb_result zbi_dict_insert(zb_dict *d, zbi_dict_path p, uint64_t block)
{
  zbi_dict_chunk *c;
  uint32_t place;
  if (!zbi_dict_free_slot(d, p, &c, &place)) return ZB_ERR_CORRUPT;
  zbi_dict_pass(d, p, c, 1);
  zbi_dict_bump(c, place);
  zbi_store32_relaxed(&c->tag[place], p.tag);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_TAGGED);
  zbi_dict_publish(d, c, place, block);
  zbi_dict_count(d, 1);
  return ZB_OK;
}

static zbi_dict_chunk *zbi_dict_entry(const zb_dict *d, const zb_dict_value *v)
{
  return zbi_dict_chunk_at(d, (uint64_t)((const zbi_dict_chunk *)v->entry - zbi_dict_chunk_at(d, 0)));
}

static void zbi_dict_swap(zb_dict *d, const zb_dict_value *v, uint64_t block)
{
  zbi_dict_chunk *c = zbi_dict_entry(d, v);
  zbi_dict_bump(c, v->place);
  zbi_dict_publish(d, c, v->place, block);
}

/* Out of the table; its block is not given back yet. */
static void zbi_dict_take_out(zb_dict *d, zbi_dict_path p, const zb_dict_value *v)
{
  zbi_dict_chunk *c = zbi_dict_entry(d, v);
  zbi_dict_bump(c, v->place);
  zbi_store_release(&c->block[v->place], 0);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_TAKEN);
  zbi_store32_release(&c->tag[v->place], 0);   /* not before it leads nowhere: what a search misses no walk may find later */
  zbi_dict_pass(d, p, c, (uint32_t)-1);
  zbi_dict_count(d, (uint64_t)-1);
}

/* [DICT-W2] release: who sees the odd slot sees the whole journal, pairs with [DICT-R1]. [DICT-W3] release fence: who sees any
 * new byte of the block sees the odd slot in his second look; [DICT-W4] the same for the journal and its seq. Pair with
 * [DICT-R2]. The odd slot is the moment from which on the key has its new value. The block's bytes are taken from the journal:
 * the caller's may be changing. */
static void zbi_dict_in_place(zb_dict *d, const zb_dict_value *v, size_t key_size, const void *value, size_t size)
{
  zbi_dict_journal *j = zbi_dict_journal_of(d);
  zbi_dict_chunk *c = zbi_dict_entry(d, v);
  zbi_dict_block *b = zbi_dict_found(d, v);
  const uint64_t turn = (zbi_load_relaxed(&j->seq) + 1) | 1, version = zbi_dict_new_version(d);
  const uint32_t odd = zbi_load32_relaxed(&c->seq[v->place]) | 1;
  zbi_store_relaxed(&j->seq, turn);
  zbi_fence_release();                                      /* [DICT-W4] */
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_JOURNAL);
  zbi_store_relaxed(&j->slot, zbi_dict_number(d, c, v->place));
  zbi_store32_relaxed(&j->slot_seq, odd);
  zbi_store_relaxed(&j->version, version);
  zbi_store_relaxed(&j->value_size, size);
  zbi_store_relaxed(&j->to, 0);
  zbi_dict_write(j + 1, value, size);
  zbi_store_release(&j->seq, turn + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_JOURNALED);
  zbi_store32_release(&c->seq[v->place], odd);              /* [DICT-W2] */
  zbi_fence_release();                                      /* [DICT-W3] */
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_ODD);
  zbi_store_relaxed(&b->value_size, size);
  zbi_store_relaxed(&b->version, version);
  zbi_dict_write((uint8_t *)b + zbi_dict_before((uint32_t)key_size), j + 1, size);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_COPIED);
  zbi_store32_release(&c->seq[v->place], odd + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_EVEN);
  zbi_dict_changed(d, version);
}

/* What a much smaller value has left over goes back to the heap. */
static zb_result zbi_dict_trim(zb_dict *d, uint64_t block, uint64_t need)
{
  uint64_t room = 0, size;
  zbi_dict_block *b = zbi_dict_at(d, block, &room);
  size = b ? zbi_heap_bytes(b, room) : 0;
  if (size < need + 64 || (size - need) * 4 < need) return ZB_OK;
  return zbi_heap_give(d, zbi_heap_split(b, block, need, size));
}

static zb_result zbi_dict_put_new(zb_dict *d, zbi_dict_path p, const void *key, size_t key_size, const void *value, size_t size)
{
  const zbi_dict_head *h = zbi_dict_of(d);
  uint64_t block;
  zb_result e;
  if (zbi_load_relaxed(&h->count) >= d->slots) return ZB_ERR_TABLE_FULL;
  e = zbi_dict_fill(d, key, key_size, value, size, 0, &block);
  if (e == ZB_OK) e = zbi_dict_insert(d, p, block);
  if (e == ZB_OK) zbi_dict_changed(d, zbi_dict_new_version(d));
  return e;
}

/* The key is there. */
static zb_result zbi_dict_put_again(zb_dict *d, const zb_dict_value *v, const void *key, size_t key_size, const void *value,
                                    size_t size)
{
  const uint64_t need = zbi_dict_need(d, key_size, size, 0), room = d->heap_size - (v->block - d->heap_off);
  const uint64_t has = zbi_heap_bytes(zbi_dict_found(d, v), room);
  uint64_t block, old;
  zb_result e;
  if (need == 0) return ZB_ERR_TOO_LARGE;
  if (has == 0) return ZB_ERR_CORRUPT;
  if (need <= has && size <= d->journal_size) {
    zbi_dict_in_place(d, v, key_size, value, size);
    return zbi_dict_trim(d, v->block, need);
  }
  e = zbi_dict_fill(d, key, key_size, value, size, 0, &block);
  if (e != ZB_OK) return e;
  old = zbi_load_relaxed(&zbi_dict_entry(d, v)->block[v->place]);   /* making room may have moved it */
  zbi_dict_swap(d, v, block);
  zbi_dict_changed(d, zbi_dict_new_version(d));
  return zbi_heap_give(d, old);
}

static zb_result zbi_dict_drop(zb_dict *d, zbi_dict_path p, const zb_dict_value *v)
{
  zbi_dict_take_out(d, p, v);
  zbi_dict_changed(d, zbi_dict_new_version(d));
  return zbi_heap_give(d, v->block);
}

/* ---- dict: many changes at once ------------------------------------------------------------------------ The last 8 bytes of
 * a staged block lead to the next one. `staged` leads to the first that is not made yet; making it again, because its maker
 * died before `staged` went on, changes nothing. */

/* [DICT-W6] release fence: who sees one of the changes sees the odd number in his second look. Pairs with [DICT-R3]. */
static void zbi_dict_batch_begin(zb_dict *d)
{
  zbi_shared64 *batch = &zbi_dict_of(d)->batch;
  zbi_store_relaxed(batch, (zbi_load_relaxed(batch) + 1) | 1);
  zbi_fence_release();
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_BATCH);
}

/* [DICT-W7] release: who sees the even number sees all of the changes. Pairs with [DICT-R4]. */
static void zbi_dict_batch_end(zb_dict *d)
{
  zbi_shared64 *batch = &zbi_dict_of(d)->batch;
  zbi_store_release(batch, (zbi_load_relaxed(batch) + 1) & ~(uint64_t)1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_BATCHED);
}

/* Reads a staged block, which is input. */
static zbi_dict_block *zbi_dict_staged(const zb_dict *d, uint64_t block, uint32_t *key_size, uint64_t *next)
{
  uint64_t room = 0, size, before, value_size;
  zbi_dict_block *b = zbi_dict_at(d, block, &room);
  size = b ? zbi_heap_bytes(b, room) : 0;
  if (size == 0) return NULL;
  *key_size = zbi_load32_relaxed(&b->key_size);
  value_size = zbi_load_relaxed(&b->value_size);
  if (value_size == ZBI_DICT_REMOVES) value_size = 0;
  before = zbi_dict_before(*key_size) + 8;
  if (*key_size == 0 || *key_size > ZB_MAX_KEY || before > size || value_size > size - before) return NULL;
  *next = zbi_load_relaxed((const uint64_t *)(const void *)((const uint8_t *)b + size - 8));
  return b;
}

/* Makes the change that is staged first. give: the blocks that become free go back to the heap; else it is made anew afterwards. */
static zb_result zbi_dict_apply_one(zb_dict *d, bool give)
{
  zbi_dict_head *h = zbi_dict_of(d);
  const uint64_t block = zbi_load_relaxed(&h->staged);
  uint64_t next = 0, old = 0;
  uint32_t key_size = 0;
  zbi_dict_block *b = zbi_dict_staged(d, block, &key_size, &next);
  zbi_dict_path p;
  zb_dict_value v;
  bool removes;
  int seen;
  zb_result e = ZB_OK;
  if (!b) return ZB_ERR_CORRUPT;
  p = zbi_dict_way(d, zbi_dict_key(b), key_size);
  seen = zbi_dict_seek(d, p, zbi_dict_key(b), key_size, &v);
  if (seen != ZBI_DICT_HIT && seen != ZBI_DICT_MISS) return ZB_ERR_CORRUPT;
  removes = zbi_load_relaxed(&b->value_size) == ZBI_DICT_REMOVES;
  if (seen == ZBI_DICT_HIT && v.block != block) old = v.block;
  if (!removes && (old || seen == ZBI_DICT_MISS)) zbi_store_relaxed(&b->version, zbi_dict_new_version(d));
  if (removes && old) zbi_dict_take_out(d, p, &v);
  else if (!removes && old) zbi_dict_swap(d, &v, block);
  else if (!removes && seen == ZBI_DICT_MISS) e = zbi_dict_insert(d, p, block);
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_APPLIED);
  zbi_dict_changed(d, zbi_dict_new_version(d));
  zbi_store_release(&h->staged, next);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_ADVANCED);
  if (give && old) e = zbi_heap_give(d, old);
  return e == ZB_OK && give && removes ? zbi_heap_give(d, block) : e;
}

static zb_result zbi_dict_apply(zb_dict *d, bool give)
{
  uint64_t most = d->heap_size / ZBI_DICT_MIN;
  zb_result e = ZB_OK;
  zbi_dict_batch_begin(d);
  while (e == ZB_OK && zbi_load_relaxed(&zbi_dict_of(d)->staged) != 0) e = most-- ? zbi_dict_apply_one(d, give) : ZB_ERR_CORRUPT;
  if (e == ZB_OK) zbi_dict_batch_end(d);
  return e;
}

/* The table without an entry. Searches may end too early meanwhile: at entries that are going anyway. */
static void zbi_dict_empty(zb_dict *d)
{
  uint64_t chunk;
  for (chunk = 0; chunk < d->chunks; chunk++) {
    zbi_dict_chunk *c = zbi_dict_chunk_at(d, chunk);
    uint32_t place;
    bool any = zbi_load32_relaxed(&c->overflow) != 0;
    for (place = 0; place < 7; place++) {
      if (zbi_load_relaxed(&c->block[place]) == 0) continue;
      any = true;
      zbi_dict_bump(c, place);
      zbi_store_release(&c->block[place], 0);
      zbi_store32_release(&c->tag[place], 0);
    }
    if (!any) continue;                                     /* a page that was never used is not touched */
    zbi_store32_relaxed(&c->overflow, 0);
    ZEROBUF_TEST_POINT(ZBI_AT_DICT_CLEARED);
  }
  zbi_store_relaxed(&zbi_dict_of(d)->count, 0);
}

/* ---- dict: recovery -------------------------------------------------------------------------------------
 * By whoever has taken the lock from a dead owner. It may die itself, at any point: `dirty` stays until all is done, and each step
 * can be made again. Readers go on meanwhile. */

/* The block that this slot leads to: whole, and named so by itself? */
static zbi_dict_block *zbi_dict_whole(const zb_dict *d, uint64_t block, uint32_t number, uint32_t *key_size)
{
  uint64_t room = 0, size, before;
  zbi_dict_block *b = zbi_dict_at(d, block, &room);
  size = b ? zbi_heap_bytes(b, room) : 0;
  if (size == 0 || zbi_load32_relaxed(&b->owner) != number) return NULL;
  *key_size = zbi_load32_relaxed(&b->key_size);
  before = zbi_dict_before(*key_size);
  if (*key_size == 0 || *key_size > ZB_MAX_KEY || before > size || zbi_load_relaxed(&b->value_size) > size - before) return NULL;
  return b;
}

/* A value that was being changed in place gets there. */
static void zbi_dict_redo_value(zb_dict *d, zbi_dict_chunk *c, uint32_t place, uint32_t seq)
{
  const zbi_dict_journal *j = zbi_dict_journal_of(d);
  const uint64_t value_size = zbi_load_relaxed(&j->value_size);
  uint64_t room = 0, size, before;
  zbi_dict_block *b = zbi_dict_at(d, zbi_load_relaxed(&c->block[place]), &room);
  if (!b) return;
  size = zbi_heap_bytes(b, room);
  before = zbi_dict_before(zbi_load32_relaxed(&b->key_size));
  if (before > size || value_size > size - before || value_size > d->journal_size) return;
  zbi_store_relaxed(&b->value_size, value_size);
  zbi_store_relaxed(&b->version, zbi_load_relaxed(&j->version));
  zbi_dict_write((uint8_t *)b + before, j + 1, (size_t)value_size);
  zbi_store32_release(&c->seq[place], seq + 1);
}

/* What was under way in the journal is finished, if a slot is odd for it. */
static void zbi_dict_redo(zb_dict *d)
{
  const zbi_dict_journal *j = zbi_dict_journal_of(d);
  const uint64_t slot = zbi_load_relaxed(&j->slot), to = zbi_load_relaxed(&j->to), from = zbi_load_relaxed(&j->from);
  const uint64_t bytes = zbi_load_relaxed(&j->bytes);
  const uint32_t place = (uint32_t)(slot % 7);
  uint64_t room = 0;
  zbi_dict_chunk *c;
  uint32_t seq;
  if ((zbi_load_relaxed(&j->seq) & 1) || slot >= d->chunks * 7) return;
  c = zbi_dict_chunk_at(d, slot / 7);
  seq = zbi_load32_relaxed(&c->seq[place]);
  if (!(seq & 1) || seq != zbi_load32_relaxed(&j->slot_seq)) return;
  if (to == 0) zbi_dict_redo_value(d, c, place, seq);
  else if (zbi_dict_at(d, to, &room) && from > to && from - to < room && bytes >= ZBI_DICT_MIN && bytes <= d->journal_size &&
           bytes <= room - (from - to) && ((from | bytes) & 15) == 0) zbi_dict_move_end(d, c, place, to, from - to, bytes);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_REDONE);
}

/* No number is given twice: the last one may not have been stored. */
static void zbi_dict_find_version(zb_dict *d)
{
  zbi_shared64 *last = &zbi_dict_of(d)->last_version;
  uint64_t most = zbi_load_relaxed(last), slot, room;
  for (slot = 0; slot < d->chunks * 7; slot++) {
    const uint64_t block = zbi_load_relaxed(&zbi_dict_chunk_at(d, slot / 7)->block[slot % 7]);
    const zbi_dict_block *b = block ? zbi_dict_at(d, block, &room) : NULL;
    if (b) most = ZBI_MAX(most, zbi_load_relaxed(&b->version));
  }
  zbi_dict_changed(d, most + 1);
}

/* One slot: its entry is counted, also where it is passed over. */
static zb_result zbi_dict_recount_slot(zb_dict *d, zbi_dict_chunk *c, uint32_t place, uint64_t *count)
{
  const uint32_t seq = zbi_load32_relaxed(&c->seq[place]);
  const uint64_t block = zbi_load_relaxed(&c->block[place]);
  const zbi_dict_block *b;
  uint64_t step;
  uint32_t key_size = 0;
  zbi_dict_path p;
  if (seq & 1) zbi_store32_release(&c->seq[place], seq + 1);
  if (block == 0) {
    if (zbi_load32_relaxed(&c->tag[place]) != 0) zbi_store32_relaxed(&c->tag[place], 0);
    return ZB_OK;
  }
  b = zbi_dict_whole(d, block, zbi_dict_number(d, c, place), &key_size);
  if (!b) return ZB_ERR_CORRUPT;
  p = zbi_dict_way(d, zbi_dict_key(b), key_size);
  if (zbi_load32_relaxed(&c->tag[place]) != p.tag) return ZB_ERR_CORRUPT;
  for (step = 0; step < d->chunks && zbi_dict_chunk_at(d, p.chunk) != c; step++) {
    zbi_dict_chunk_at(d, p.chunk)->scratch++;
    zbi_dict_step(d, &p);
  }
  ++*count;
  return ZB_OK;
}

/* The new overflow is counted beside the old one, which is never too small, so that readers still find everything. */
static zb_result zbi_dict_recount_all(zb_dict *d)
{
  uint64_t chunk, count = 0;
  uint32_t place;
  zb_result e = ZB_OK;
  for (chunk = 0; chunk < d->chunks; chunk++)
    if (zbi_dict_chunk_at(d, chunk)->scratch != 0) zbi_dict_chunk_at(d, chunk)->scratch = 0;
  for (chunk = 0; e == ZB_OK && chunk < d->chunks; chunk++)
    for (place = 0; e == ZB_OK && place < 7; place++) e = zbi_dict_recount_slot(d, zbi_dict_chunk_at(d, chunk), place, &count);
  if (e == ZB_OK) zbi_store_relaxed(&zbi_dict_of(d)->count, count);
  for (chunk = 0; e == ZB_OK && chunk < d->chunks; chunk++) {
    zbi_dict_chunk *c = zbi_dict_chunk_at(d, chunk);
    if (zbi_load32_relaxed(&c->overflow) != c->scratch) zbi_store32_relaxed(&c->overflow, c->scratch);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_RECOUNTED);
  return e;
}

/* `size` bytes up to `end` belong to nobody: one free block. */
static void zbi_dict_rebuild_free(zb_dict *d, uint64_t end, uint64_t size)
{
  zbi_dict_block *b = (zbi_dict_block *)(void *)(d->heap + end - size);
  if (size == 0) return;
  zbi_store_release(&b->size, size);
  zbi_heap_list(d, b, d->heap_off + end - size, size);
}

/* Walks over all blocks. What is free is merged, and listed anew. [DICT-W3] release fence, as in zbi_heap_give: among what is
 * free is what slots led to before this recovery finished an update or a clear. */
static zb_result zbi_dict_rebuild(zb_dict *d)
{
  uint64_t at = 0, size, gap = 0, live = 0;
  zbi_fence_release();
  zbi_heap_forget(d);
  for (; at < d->heap_size; at += size) {
    zbi_dict_block *b = (zbi_dict_block *)(void *)(d->heap + at);
    size = d->heap_size - at >= ZBI_DICT_MIN ? zbi_heap_bytes(b, d->heap_size - at) : 0;
    if (size == 0 || (size & 15) != 0) return ZB_ERR_CORRUPT;
    if (!zbi_dict_lives(d, zbi_load32_relaxed(&b->owner), d->heap_off + at)) {
      gap += size;
      continue;
    }
    zbi_store_relaxed(&b->size, size);
    zbi_dict_rebuild_free(d, at, gap);
    gap = 0;
    live++;
    zbi_heap_use(d, size);
  }
  zbi_dict_rebuild_free(d, at, gap);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_REBUILT);
  /* Else a slot leads into the middle of a block. */
  return live == zbi_load_relaxed(&zbi_dict_of(d)->count) ? ZB_OK : ZB_ERR_CORRUPT;
}

static ZBI_NOINLINE zb_result zbi_dict_recover(zb_dict *d)
{
  zbi_dict_head *h = zbi_dict_of(d);
  zb_result e = ZB_OK;
  zbi_store32_release(&h->dirty, 1);
  zbi_fence_compiler();
  zbi_dict_redo(d);
  zbi_dict_find_version(d);
  if (zbi_load32_relaxed(&h->clearing)) {
    zbi_dict_batch_begin(d);
    zbi_dict_empty(d);
    zbi_store_relaxed(&h->staged, 0);
    zbi_store32_release(&h->clearing, 0);
  } else if (zbi_load_relaxed(&h->staged) != 0) e = zbi_dict_apply(d, false);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_FINISHED);
  if (e == ZB_OK) e = zbi_dict_recount_all(d);
  if (e == ZB_OK) e = zbi_dict_rebuild(d);
  if (e != ZB_OK) return e;
  if (zbi_load_relaxed(&h->batch) & 1) zbi_dict_batch_end(d);
  zbi_dict_changed(d, zbi_dict_new_version(d));
  zbi_store_relaxed(&h->recoveries, zbi_load_relaxed(&h->recoveries) + 1);
  zbi_store32_release(&h->dirty, 0);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_CLEAN);
  return ZB_OK;
}

/* ---- dict: the lock --------------------------------------------------------------------------------------- One word. Its
 * low half names the owner, whose life the kernel knows; its high half counts, so that a word that was looked at is never
 * taken for a later one of the same owner. */

static uint32_t zbi_dict_owner(uint64_t word) { return (uint32_t)word & ~ZBI_DICT_SLEEPS; }

/* The word of the next owner. Who sleeps since before a take-over is woken by the one who took over. */
static uint64_t zbi_dict_turn(const zb_dict *d, uint64_t word)
{
  return ((word >> 32) + 1) << 32 | (word & ZBI_DICT_SLEEPS) | d->user;
}

/* Nobody has it, whatever the word says: it names no user, or this handle, which knows better, or one that is dead. */
static bool zbi_dict_owner_dead(const zb_dict *d, uint32_t owner)
{
  return owner == d->user || owner > ZBI_DICT_USERS || !zbi_role_held(&d->segment, ZBI_DICT_USER + (int)owner - 1);
}

/* [DICT-L1] acquire, pairs with [DICT-L2]: what the last owner did is visible. [DICT-L3] release fence: and to whoever sees
 * anything that this one stores, as a reader does in a block that the last one has given back. Pairs with [DICT-R1] and
 * [DICT-R2]. */
static bool zbi_dict_try_lock(zb_dict *d, uint64_t word)
{
  const uint64_t mine = zbi_dict_turn(d, word);
  if (!zbi_cas_acq_rel(&zbi_dict_of(d)->lock, &word, mine)) return false;
  zbi_fence_release();
  d->held = mine;
  return true;
}

static bool zbi_dict_spin_lock(zb_dict *d)
{
  zbi_shared64 *lock = &zbi_dict_of(d)->lock;
  int i;
  for (i = zbi_one_cpu() ? ZBI_DICT_SPINS : 0; i <= ZBI_DICT_SPINS; i++) {
    const uint64_t word = zbi_load_relaxed(lock);
    if (zbi_dict_owner(word) == 0 && zbi_dict_try_lock(d, word)) return true;
    zbi_pause();
  }
  return false;
}

/* Says that somebody sleeps, and sleeps until the word changes, for one slice at most. The owner's exchange gives him the bit
 * or the bit finds his word gone: they are one word, so that no call can be lost. All are woken, so that none depends on
 * another's life. */
static void zbi_dict_sleep(zb_dict *d, uint64_t word, int64_t until)
{
  zbi_shared64 *lock = &zbi_dict_of(d)->lock;
  uint32_t *low = (uint32_t *)(void *)lock;
  uint32_t value = (uint32_t)word | ZBI_DICT_SLEEPS;
  if (!(word & ZBI_DICT_SLEEPS) && !zbi_cas_acq_rel(lock, &word, word | ZBI_DICT_SLEEPS)) return;
  zbi_shared_wait(&low, &value, 1, until);
}

/* Another has it: waits for it. *taken_over: he had died. */
static ZBI_NOINLINE bool zbi_dict_lock_slowly(zb_dict *d, int64_t timeout_ns, bool *taken_over)
{
  const int64_t until = zbi_deadline(zbi_now_ns(), timeout_ns);
  while (!zbi_dict_spin_lock(d)) {
    const uint64_t word = zbi_load_relaxed(&zbi_dict_of(d)->lock);
    int64_t now;
    if (zbi_dict_owner(word) == 0) continue;
    if (zbi_dict_owner_dead(d, zbi_dict_owner(word))) {
      if (!zbi_dict_try_lock(d, word)) continue;            /* another was faster, or he has left in order */
      *taken_over = true;
      ZEROBUF_TEST_POINT(ZBI_AT_DICT_OVERTAKEN);
      return true;
    }
    now = zbi_now_ns();
    if (now >= until) return false;
    zbi_dict_sleep(d, word, ZBI_MIN(until, now + ZBI_SLICE_NS));
  }
  return true;
}

/* Wakes who waits for a change. Several may do so at once, the lock being free: none of them may put back a word that another
 * one has changed and a sleeper has joined since, or that sleeper would take it for the one that he knows. */
static void zbi_dict_call(zbi_dict_head *h)
{
  uint32_t word = zbi_load32_relaxed(&h->word);
  if (!(word & 1)) return;
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_CALLING);
  zbi_cas32_acquire(&h->word, &word, word + 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_CALLED);
  zbi_shared_wake(&h->word);                                /* in each case: who was faster may have died before his wake */
}

/* [DICT-L2] release, pairs with [DICT-L1]. [DICT-W8] It is a full fence, too, between last_version and the look for sleepers,
 * pairs with the one of zbi_sleepers_join ([TOPIC-R4]): either this call sees the sleeper, or he sees the change. */
static void zbi_dict_unlock(zb_dict *d)
{
  zbi_dict_head *h = zbi_dict_of(d);
  const uint64_t word = zbi_swap_full(&h->lock, d->held & ~(uint64_t)UINT32_MAX);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_UNLOCKED);
  if (word & ZBI_DICT_SLEEPS) zbi_shared_wake((uint32_t *)(void *)&h->lock);
  zbi_dict_call(h);
  zbi_leave(&d->guard);
}

static zb_result zbi_dict_unlock_with(zb_dict *d, zb_result e)
{
  zbi_dict_unlock(d);
  return e;
}

/* The handle is open. */
static zb_result zbi_dict_lock(zb_dict *d, int64_t timeout_ns)
{
  zbi_dict_head *h = zbi_dict_of(d);
  bool taken_over = false;
  uint64_t word;
  zb_result e = ZB_OK;
  if (d->user == 0) return ZB_ERR_PERMISSION;
  if (!zbi_enter(&d->guard, timeout_ns)) return ZB_ERR_LOCK;
  word = zbi_load_relaxed(&h->lock);
  if (zbi_dict_owner(word) != 0 || !zbi_dict_try_lock(d, word)) {
    if (!zbi_dict_lock_slowly(d, timeout_ns, &taken_over)) return zbi_leave_with(&d->guard, ZB_ERR_LOCK);
    zbi_store_relaxed(&h->lock_waits, zbi_load_relaxed(&h->lock_waits) + 1);
  }
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_LOCKED);
  if (taken_over || zbi_load32_relaxed(&h->dirty)) e = zbi_dict_recover(d);
  if (e == ZB_OK && zbi_load32_acquire(&h->removed)) e = ZB_CLOSED;
  return e == ZB_OK ? e : zbi_dict_unlock_with(d, e);
}

/* From here on something may be half done. */
static void zbi_dict_begin(zb_dict *d)
{
  zbi_store32_relaxed(&zbi_dict_of(d)->dirty, 1);
  zbi_fence_compiler();                                     /* for whoever comes after a death, which reorders nothing */
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_DIRTY);
}

/* A damaged heap stays dirty: the next one tries again, and finds it damaged or not. */
static zb_result zbi_dict_end(zb_dict *d, zb_result e)
{
  if (e != ZB_ERR_CORRUPT) zbi_store32_release(&zbi_dict_of(d)->dirty, 0);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_CLEAN);
  return zbi_dict_unlock_with(d, e);
}

/* ---- dict: writing ------------------------------------------------------------------------------------------ */

/* Takes the lock and looks for the key, beginning a change. *seen: HIT or MISS. */
static zb_result zbi_dict_open_key(zb_dict *d, const void *key, size_t key_size, zbi_dict_path *p, zb_dict_value *v, int *seen)
{
  zb_result e = zbi_dict_may(d, key, key_size);
  if (e != ZB_OK) return e;
  *p = zbi_dict_way(d, key, key_size);
  zbi_prefetch(zbi_dict_chunk_at(d, p->chunk)->tag);        /* on its way while the lock is taken */
  zbi_prefetch(zbi_dict_chunk_at(d, p->chunk)->block);
  e = zbi_dict_lock(d, d->lock_timeout_ns);
  if (e != ZB_OK) return e;
  *seen = zbi_dict_seek(d, *p, key, key_size, v);
  if (*seen == ZBI_DICT_BAD || *seen == ZBI_DICT_AGAIN || (*seen == ZBI_DICT_HIT && (v->seq & 1)))
    return zbi_dict_unlock_with(d, ZB_ERR_CORRUPT);         /* nobody else changes it now, and no slot is odd at rest */
  if (*seen == ZBI_DICT_HIT) {                              /* what is stored has left before the lock can be given back */
    zbi_prefetch((const uint8_t *)v->value);
    zbi_prefetch((const uint8_t *)v->value + 64);
  }
  zbi_dict_begin(d);
  return ZB_OK;
}

zb_result zb_dict_set(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size)
{
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  zb_result e;
  if (value_size && !value) return ZB_ERR_ARGUMENT;
  e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  return zbi_dict_end(d, seen == ZBI_DICT_HIT ? zbi_dict_put_again(d, &v, key, key_size, value, value_size)
                                              : zbi_dict_put_new(d, p, key, key_size, value, value_size));
}

zb_result zb_dict_add(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size, void *buffer,
                      size_t capacity, size_t *size)
{
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  zb_result e;
  if (size) *size = 0;
  if (value_size && !value) return ZB_ERR_ARGUMENT;
  e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  if (seen == ZBI_DICT_MISS) return zbi_dict_end(d, zbi_dict_put_new(d, p, key, key_size, value, value_size));
  if (size) *size = v.size;
  if (buffer && v.size <= capacity && v.size) zbi_slot_read((uint8_t *)buffer, (const uint8_t *)v.value, v.size);
  return zbi_dict_end(d, ZB_KEY_EXISTS);
}

zb_result zb_dict_replace(zb_dict *d, const void *key, size_t key_size, const void *value, size_t value_size, uint64_t *version)
{
  uint64_t there;
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  zb_result e;
  if (!version || (value_size && !value)) return ZB_ERR_ARGUMENT;
  e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  there = seen == ZBI_DICT_HIT ? v.version : 0;
  if (there != *version) {
    *version = there;
    return zbi_dict_end(d, ZB_KEY_CHANGED);
  }
  there = zbi_dict_new_version(d);
  e = seen == ZBI_DICT_HIT ? zbi_dict_put_again(d, &v, key, key_size, value, value_size)
                           : zbi_dict_put_new(d, p, key, key_size, value, value_size);
  if (e == ZB_OK) *version = there;
  return zbi_dict_end(d, e);
}

zb_result zb_dict_remove(zb_dict *d, const void *key, size_t key_size)
{
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  const zb_result e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  return zbi_dict_end(d, seen == ZBI_DICT_HIT ? zbi_dict_drop(d, p, &v) : ZB_KEY_ABSENT);
}

zb_result zb_dict_pop(zb_dict *d, const void *key, size_t key_size, void *buffer, size_t capacity, size_t *size)
{
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  zb_result e;
  if (size) *size = 0;
  if (capacity && !buffer) return ZB_ERR_ARGUMENT;
  e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  if (seen == ZBI_DICT_MISS) return zbi_dict_end(d, ZB_KEY_ABSENT);
  if (size) *size = v.size;
  if (v.size > capacity) return zbi_dict_end(d, ZB_ERR_TOO_SMALL);
  if (v.size) zbi_slot_read((uint8_t *)buffer, (const uint8_t *)v.value, v.size);
  return zbi_dict_end(d, zbi_dict_drop(d, p, &v));
}

zb_result zb_dict_add_i64(zb_dict *d, const void *key, size_t key_size, int64_t delta, int64_t *sum)
{
  uint64_t number = 0;
  zbi_dict_path p;
  zb_dict_value v;
  int seen;
  zb_result e = zbi_dict_open_key(d, key, key_size, &p, &v, &seen);
  if (e != ZB_OK) return e;
  if (seen == ZBI_DICT_HIT && v.size != sizeof number) return zbi_dict_end(d, ZB_ERR_NOT_NUMBER);
  if (seen == ZBI_DICT_HIT) number = zbi_load_relaxed((const uint64_t *)v.value);
  number += (uint64_t)delta;
  e = seen == ZBI_DICT_HIT ? zbi_dict_put_again(d, &v, key, key_size, &number, sizeof number)
                           : zbi_dict_put_new(d, p, key, key_size, &number, sizeof number);
  if (e == ZB_OK && sum) *sum = (int64_t)number;
  return zbi_dict_end(d, e);
}

zb_result zb_dict_clear(zb_dict *d)
{
  zbi_dict_head *h;
  zb_result e;
  if (!d) return ZB_ERR_ARGUMENT;
  if (!d->open) return ZB_ERR_STATE;
  e = zbi_dict_lock(d, d->lock_timeout_ns);
  if (e != ZB_OK) return e;
  h = zbi_dict_of(d);
  zbi_dict_begin(d);
  zbi_store32_release(&h->clearing, 1);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_COMMITTED);
  zbi_dict_batch_begin(d);
  zbi_dict_empty(d);
  zbi_heap_empty(d);
  zbi_store32_release(&h->clearing, 0);
  zbi_dict_batch_end(d);
  zbi_dict_changed(d, zbi_dict_new_version(d));
  return zbi_dict_end(d, ZB_OK);
}

static zb_result zbi_dict_change_may(const zb_dict *d, const zb_dict_change *c)
{
  const zb_result e = zbi_dict_may(d, c->key, c->key_size);
  if (e != ZB_OK) return e;
  if (c->remove) return ZB_OK;
  if (c->value_size && !c->value) return ZB_ERR_ARGUMENT;
  return zbi_dict_need(d, c->key_size, c->value_size, 8) ? ZB_OK : ZB_ERR_TOO_LARGE;
}

/* Blocks for all changes, from the last to the first, each leading to the one after it. *first: what there is, also on failure. */
static zb_result zbi_dict_stage(zb_dict *d, const zb_dict_change *changes, size_t count, uint64_t *first)
{
  uint64_t keys = zbi_load_relaxed(&zbi_dict_of(d)->count);
  *first = 0;
  while (count-- > 0) {
    const zb_dict_change *c = &changes[count];
    uint64_t block, room = 0, size;
    zbi_dict_block *b;
    zb_dict_value ignored;
    zb_result e;
    if (!c->remove && zbi_dict_seek(d, zbi_dict_way(d, c->key, c->key_size), c->key, c->key_size, &ignored) == ZBI_DICT_MISS &&
        ++keys > d->slots) return ZB_ERR_TABLE_FULL;
    e = zbi_dict_fill(d, c->key, c->key_size, c->value, c->remove ? 0 : c->value_size, 8, &block);
    if (e != ZB_OK) return e;
    b = zbi_dict_at(d, block, &room);
    size = zbi_heap_bytes(b, room);
    if (c->remove) zbi_store_relaxed(&b->value_size, ZBI_DICT_REMOVES);
    zbi_store_relaxed((uint64_t *)(void *)((uint8_t *)b + size - 8), *first);
    *first = block;
  }
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_STAGED);
  return ZB_OK;
}

/* What was staged in vain goes back. */
static zb_result zbi_dict_unstage(zb_dict *d, uint64_t first, zb_result why)
{
  uint64_t most = d->heap_size / ZBI_DICT_MIN;
  while (first && why != ZB_ERR_CORRUPT) {
    uint64_t next = 0;
    uint32_t key_size;
    const zbi_dict_block *b = most-- ? zbi_dict_staged(d, first, &key_size, &next) : NULL;   /* of a list without end: a lie */
    if (!b || zbi_heap_give(d, first) != ZB_OK) why = ZB_ERR_CORRUPT;
    first = next;
  }
  return why;
}

zb_result zb_dict_update(zb_dict *d, const zb_dict_change *changes, size_t count)
{
  uint64_t first;
  size_t i;
  zb_result e = !d || (count && !changes) ? ZB_ERR_ARGUMENT : !d->open ? ZB_ERR_STATE : ZB_OK;
  for (i = 0; e == ZB_OK && i < count; i++) e = zbi_dict_change_may(d, &changes[i]);
  if (e == ZB_OK) e = zbi_dict_lock(d, d->lock_timeout_ns);
  if (e != ZB_OK) return e;
  zbi_dict_begin(d);
  e = zbi_dict_stage(d, changes, count, &first);
  if (e != ZB_OK) return zbi_dict_end(d, zbi_dict_unstage(d, first, e));
  zbi_store_release(&zbi_dict_of(d)->staged, first);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_COMMITTED);
  return zbi_dict_end(d, first ? zbi_dict_apply(d, true) : ZB_OK);
}

/* ---- dict: several values, of one moment -------------------------------------------------------------------- */

static void zbi_dict_get_each(const zb_dict *d, zb_dict_item *items, size_t count)
{
  size_t i;
  for (i = 0; i < count; i++) {
    zb_dict_item *one = &items[i];
    one->size = 0;
    one->version = 0;
    one->result = zbi_dict_may(d, one->key, one->key_size);
    if (one->result == ZB_OK)
      one->result = zbi_dict_copy(d, one->key, one->key_size, one->value, one->value ? one->capacity : 0, &one->size,
                                  &one->version);
  }
}

/* [DICT-R4] acquire, pairs with [DICT-W7]; [DICT-R3] acquire fence, pairs with [DICT-W6]. */
static bool zbi_dict_get_together(const zb_dict *d, zb_dict_item *items, size_t count)
{
  const zbi_shared64 *batch = &zbi_dict_of(d)->batch;
  const uint64_t before = zbi_load_acquire(batch);
  if (before & 1) return false;
  zbi_dict_get_each(d, items, count);
  zbi_fence_acquire();
  return zbi_load_relaxed(batch) == before;
}

zb_result zb_dict_get_many(zb_dict *d, zb_dict_item *items, size_t count, int64_t timeout_ns)
{
  int64_t until, nap = ZBI_NAP_NS;
  int tries;
  zb_result e;
  if (!d || (count && !items)) return ZB_ERR_ARGUMENT;
  if (!d->open) return ZB_ERR_STATE;
  for (tries = 0; tries < 100; tries++) {
    if (zbi_dict_get_together(d, items, count)) return ZB_OK;
    zbi_pause();
  }
  e = zbi_dict_lock(d, timeout_ns);                         /* the updates come too fast, or one of them has died half-way */
  if (e == ZB_OK) {
    zbi_dict_get_each(d, items, count);
    return zbi_dict_unlock_with(d, ZB_OK);
  }
  if (e != ZB_ERR_PERMISSION) return e == ZB_ERR_LOCK ? ZB_TIMEOUT : e;
  for (until = zbi_until(timeout_ns); !zbi_dict_get_together(d, items, count); nap = ZBI_MIN(2 * nap, ZB_MS(2))) {
    const int64_t now = zbi_now_ns();
    if (now >= until) return ZB_TIMEOUT;
    zbi_sleep_ns(ZBI_MIN(nap, until - now));
  }
  return ZB_OK;
}

/* ---- dict: waiting -------------------------------------------------------------------------------------------- */

/* What zb_dict_wait compares: the key's version, or that of the last change of all. [DICT-R5] acquire, pairs with [DICT-W5]. */
static zb_result zbi_dict_version_of(const zb_dict *d, const void *key, size_t key_size, uint64_t *version)
{
  size_t ignored;
  zb_result e;
  *version = 0;
  if (!key) {
    *version = zbi_load_acquire(&zbi_dict_of(d)->last_version);
    return ZB_OK;
  }
  e = zbi_dict_copy(d, key, key_size, NULL, 0, &ignored, version);
  return e == ZB_KEY_ABSENT || e == ZB_ERR_TOO_SMALL ? ZB_OK : e;
}

/* HIT, too, looks at the key: its version may have changed when that of all has not risen yet. */
static bool zbi_dict_watch_look(const zbi_watch *w, int how)
{
  const zb_dict *d = (const zb_dict *)w->header;
  uint64_t version;
  if (how == ZBI_LOOK_LEFT) return zbi_load32_acquire(&zbi_dict_of(d)->removed) != 0;
  return zbi_dict_version_of(d, w->slot, (size_t)w->range, &version) != ZB_OK || version != w->position;
}

static bool zbi_dict_watch_join(const zbi_watch *w, uint32_t *value)
{
  if (((const zb_dict *)w->header)->user == 0) return false;
  *value = zbi_sleepers_join(w->word);
  return true;
}

zb_result zb_dict_wait(zb_dict *d, const void *key, size_t key_size, uint64_t *version, int64_t timeout_ns)
{
  int64_t until = 0, now, nap = ZBI_NAP_NS;
  zbi_wait wait;
  zbi_watch w;
  bool begun = false;
  zb_result e = !d || !version ? ZB_ERR_ARGUMENT : !d->open ? ZB_ERR_STATE : key ? zbi_dict_may(d, key, key_size) : ZB_OK;
  if (e != ZB_OK) return e;
  memset(&w, 0, sizeof w);
  memset(&wait, 0, sizeof wait);
  zbi_wait_setup(&wait, d->spin_ns);
  w.look = zbi_dict_watch_look;
  w.join = zbi_dict_watch_join;
  w.header = d;
  w.slot = key;
  w.range = key_size;
  w.position = *version;
  w.word = &zbi_dict_of(d)->word;
  for (;;) {
    uint64_t there;
    e = zbi_dict_version_of(d, key, key_size, &there);
    if (e == ZB_OK && there != *version) {
      *version = there;
      return ZB_OK;
    }
    if (e != ZB_OK && e != ZB_TIMEOUT) return e;
    if (zbi_dict_watch_look(&w, ZBI_LOOK_LEFT)) return ZB_CLOSED;
    if (timeout_ns == ZB_NOWAIT) return ZB_TIMEOUT;
    now = zbi_now_ns();
    if (!begun) until = zbi_deadline(now, timeout_ns);
    if (now >= until) return ZB_TIMEOUT;
    if (begun || !zbi_watch_spin(&w, 1, ZBI_MIN(until, now + zbi_wait_spin(&wait))))
      zbi_watch_sleep(&w, 1, ZBI_MIN(until, now + ZBI_SLICE_NS), &nap);
    begun = true;
  }
}

/* ---- dict: numbers ----------------------------------------------------------------------------------------------- */

/* The largest block of the highest list that is not empty, of those that come first in it. */
static uint64_t zbi_dict_largest(const zb_dict *d)
{
  const zbi_dict_head *h = zbi_dict_of(d);
  const uint64_t rows = zbi_load_relaxed(&h->rows) & (((uint64_t)1 << 48) - 1);
  uint64_t block, room = 0, most = 0;
  uint32_t row, columns;
  int i;
  if (rows == 0) return 0;
  row = zbi_top_bit(rows);
  columns = zbi_load32_relaxed(&h->columns[row]) & 0xffffu;
  if (columns == 0) return 0;
  block = zbi_load_relaxed(&h->list[row][zbi_top_bit(columns)]);
  for (i = 0; block && i < ZBI_DICT_LIST; i++) {
    zbi_dict_block *b = zbi_dict_at(d, block, &room);
    if (!b) break;
    most = ZBI_MAX(most, zbi_heap_bytes(b, room));
    block = zbi_load_relaxed(zbi_heap_link(b, 0));
  }
  return most;
}

zb_result zb_dict_stats(zb_dict *d, zb_dict_stat *stats)
{
  const zbi_dict_head *h;
  uint32_t row;
  if (!d || !stats) return ZB_ERR_ARGUMENT;
  memset(stats, 0, sizeof *stats);
  if (!d->open) return ZB_ERR_STATE;
  h = zbi_dict_of(d);
  stats->slots = d->slots;
  stats->used = zbi_load_relaxed(&h->count);
  stats->load = (double)stats->used / (double)stats->slots;
  stats->heap_size = d->heap_size;
  stats->heap_used = zbi_load_relaxed(&h->heap_used);
  for (row = 0; row < ZB_DICT_CLASSES; row++) {
    zb_dict_class *c = &stats->classes[row];
    c->min_bytes = row == 0 ? ZBI_DICT_MIN : (uint64_t)128 << row;
    c->blocks = zbi_load_relaxed(&h->row_blocks[row]);
    c->bytes = zbi_load_relaxed(&h->row_bytes[row]);
    stats->free_blocks += c->blocks;
    stats->free_bytes += c->bytes;
  }
  stats->largest_free = zbi_dict_largest(d);
  if (stats->free_bytes && stats->largest_free <= stats->free_bytes)
    stats->fragmentation = 1 - (double)stats->largest_free / (double)stats->free_bytes;
  stats->lock_waits = zbi_load_relaxed(&h->lock_waits);
  stats->recoveries = zbi_load_relaxed(&h->recoveries);
  stats->version = zbi_load_acquire(&h->last_version);
  return ZB_OK;
}

/* ---- dict: opening and closing --------------------------------------------------------------------------------------- */

static void zbi_dict_unmap(zb_dict *d)
{
  zbi_shm_close(&d->segment);
  d->head = NULL;
  d->table = d->journal = d->heap = NULL;
  d->user = d->open = 0;
}

/* [DICT-A1] release: the magic is the last word. Pairs with [DICT-A2]. Fresh memory is 0 and is not touched but for what is not. */
static void zbi_dict_format(zb_dict *d, uint64_t slots, const zbi_dict_plan *p)
{
  zbi_dict_head *h = (zbi_dict_head *)d->segment.base;
  d->slots = h->slots = slots;
  d->heap_size = h->heap_size = p->heap_size;
  d->heap_off = h->heap_off = p->heap_off;
  d->head = h;
  d->heap = (uint8_t *)d->segment.base + p->heap_off;
  h->version = 1;
  h->total_size = p->total;
  h->chunks = p->chunks;
  h->journal_off = ZBI_DICT_HEAD;
  h->journal_size = p->journal_size;
  h->table_off = p->table_off;
  h->seed = zbi_dict_hash((uint64_t)zbi_now_ns() ^ zbi_pid() << 40, d->segment.id, sizeof d->segment.id) ^ (uint64_t)(uintptr_t)d;
  zbi_heap_empty(d);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_FORMATTED);
  zbi_store32_release(&h->magic, ZBI_DICT_MAGIC);
}

/* The dictionary has a dead owner, with this handle's number: nobody else would see that he is dead. */
static zb_result zbi_dict_inherit(zb_dict *d)
{
  zb_result e;
  if (zbi_dict_owner(zbi_load_relaxed(&zbi_dict_of(d)->lock)) != d->user) return ZB_OK;
  e = zbi_dict_lock(d, 0);
  if (e == ZB_OK) zbi_dict_unlock(d);
  return ZB_OK;                                             /* damaged: each call will say so */
}

/* A number of its own among the users. Not that of the lock's owner: if he is dead, he must go on seeming so. */
static zb_result zbi_dict_join(zb_dict *d)
{
  zbi_dict_head *h = zbi_dict_of(d);
  const uint32_t start = zbi_load32_relaxed(&h->next_user);
  int i;
  for (i = 0; i < ZBI_DICT_USERS; i++) {
    const uint32_t number = (start + (uint32_t)i) % ZBI_DICT_USERS;
    zb_result e;
    if (zbi_dict_owner(zbi_load_relaxed(&h->lock)) == number + 1 && i < ZBI_DICT_USERS - 1) continue;
    e = zbi_claim(&d->segment, ZBI_DICT_USER + (int)number, &d->os_error);
    if (e == ZB_ERR_BUSY) continue;
    if (e != ZB_OK) return e;
    ZEROBUF_TEST_POINT(ZBI_AT_DICT_CLAIMED);
    zbi_store32_relaxed(&h->next_user, (number + 1) % ZBI_DICT_USERS);
    d->user = number + 1;
    return zbi_dict_inherit(d);
  }
  return ZB_ERR_BUSY;
}

/* The segment is open: maps it and takes a place among its users. */
static zb_result zbi_dict_enter(zb_dict *d, const zb_dict_desc *desc, bool writable)
{
  zb_result e;
  if (d->segment.size < ZBI_DICT_HEAD) return d->segment.size == 0 ? ZB_ERR_NOT_FOUND : ZB_ERR_EXISTS;
  e = zbi_shm_map(&d->segment, d->segment.size, writable, &d->os_error);
  if (e == ZB_OK) e = zbi_dict_load(d);
  if (e == ZB_OK)
    e = zbi_shm_hint(&d->segment, zbi_hints(desc->prefault && writable, desc->lock_memory, desc->huge_pages), &d->os_error);
  if (e == ZB_OK && writable) {
    e = zbi_dict_join(d);
    if ((e == ZB_OK || e == ZB_ERR_BUSY) && !zbi_shm_named(&d->segment, d->name)) e = ZB_ERR_NOT_FOUND;   /* removed just now */
  }
  if (e == ZB_OK) d->open = 1;
  return e;
}

static zb_result zbi_dict_open(zb_dict *d, const zb_dict_desc *desc)
{
  zb_result e = desc->read_only ? ZB_ERR_PERMISSION : zbi_shm_open(&d->segment, d->name, true, &d->os_error);
  const bool writable = e != ZB_ERR_PERMISSION;
  if (!writable) e = zbi_shm_open(&d->segment, d->name, false, &d->os_error);
  return e == ZB_OK ? zbi_dict_enter(d, desc, writable) : e;
}

/* A new segment. *taken: the name is. While it is made its maker has the role of a writer. */
static zb_result zbi_dict_make(zb_dict *d, const zb_dict_desc *desc, bool *taken)
{
  zbi_dict_plan p;
  int ignored;
  zb_result e;
  if (!zbi_dict_plan_make(desc->slots, desc->heap_size, &p)) return ZB_ERR_TOO_LARGE;
  e = zbi_shm_create(&d->segment, d->name, desc->mode, &d->os_error);
  *taken = e == ZB_ERR_EXISTS;
  if (e != ZB_OK) return e;
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_NAMED);
  e = zbi_claim_new(&d->segment, ZBI_WRITER, d->name, &d->os_error);
  if (e == ZB_ERR_BUSY) {
    *taken = true;                                          /* somebody took it for a leftover: it is his */
    return ZB_ERR_EXISTS;
  }
  if (e == ZB_OK) e = zbi_shm_resize(&d->segment, p.total, desc->sparse, &d->os_error);
  ZEROBUF_TEST_POINT(ZBI_AT_DICT_SIZED);
  if (e == ZB_OK) e = zbi_shm_map(&d->segment, p.total, true, &d->os_error);
  if (e == ZB_OK) e = zbi_shm_hint(&d->segment, zbi_hints(desc->prefault, desc->lock_memory, desc->huge_pages), &d->os_error);
  if (e == ZB_OK) {
    zbi_dict_format(d, desc->slots, &p);
    e = zbi_dict_load(d);
  }
  if (e == ZB_OK) e = zbi_dict_join(d);
  if (e != ZB_OK) zbi_shm_unlink(d->name, &ignored);
  else zbi_drop(&d->segment, ZBI_WRITER);
  d->open = e == ZB_OK;
  return e;
}

/* The name is taken. ZB_ERR_NOT_FOUND: it is free now, or may be soon: what stands there is not finished. */
static zb_result zbi_dict_adopt(zb_dict *d, const zb_dict_desc *desc, bool patient)
{
  zb_result e = zbi_dict_open(d, desc);
  if (e == ZB_OK && !desc->or_attach) {
    zb_dict_close(d);
    return ZB_ERR_EXISTS;
  }
  if (e != ZB_ERR_NOT_FOUND || patient || !d->segment.os) return e == ZB_ERR_NOT_FOUND || desc->or_attach ? e : ZB_ERR_EXISTS;
  if (zbi_claim(&d->segment, ZBI_WRITER, &d->os_error) != ZB_OK) return e;          /* its maker is alive */
  if (zbi_shm_measure(&d->segment, &d->os_error) != ZB_OK) return e;
  if (d->segment.size != 0 && !d->segment.base) return e;   /* it has grown since */
  if (d->segment.base && zbi_load32_acquire(&((const zbi_dict_head *)d->segment.base)->magic) != 0) return e;
  if (zbi_shm_named(&d->segment, d->name)) zbi_shm_unlink(d->name, &d->os_error);   /* never finished */
  return e;
}

static zb_result zbi_dict_defaults(zb_dict *d, const char *name, zb_dict_desc *to, const zb_dict_desc *desc)
{
  if (!d) return ZB_ERR_ARGUMENT;
  memset(d, 0, sizeof *d);
  memset(to, 0, sizeof *to);
  if (desc) *to = *desc;
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  if (to->mode == 0) to->mode = 0600;
  if (to->mode & ~(0777u | ZB_GLOBAL) || (to->mode & 0600) != 0600) return ZB_ERR_ARGUMENT;
  if (to->slots == 0) to->slots = 1024;
  if (to->heap_size == 0) to->heap_size = (uint64_t)1 << 20;
  if (to->lock_timeout_ns == 0) to->lock_timeout_ns = ZB_SEC(1);
  d->pid = zbi_pid();
  d->lock_timeout_ns = to->lock_timeout_ns;
  d->spin_ns = to->spin_ns;
  d->guard.on = to->thread_safe;
  zbi_prefixed(d->name, "zbd_", name);
  return ZB_OK;
}

zb_result zb_dict_create(zb_dict *d, const char *name, const zb_dict_desc *desc)
{
  const int64_t until = zbi_now_ns() + ZBI_MAKING_NS;
  int turns = 0;
  zb_dict_desc to;
  zb_result e = zbi_dict_defaults(d, name, &to, desc);
  if (e != ZB_OK) return e;
  if (to.read_only) return ZB_ERR_ARGUMENT;
  for (;;) {
    const bool patient = zbi_now_ns() < until;
    bool taken = false;
    e = zbi_dict_make(d, &to, &taken);
    if (taken) {
      zbi_dict_unmap(d);
      e = zbi_dict_adopt(d, &to, patient);
    }
    if (e == ZB_OK) return e;
    zbi_dict_unmap(d);
    if (!taken || e != ZB_ERR_NOT_FOUND) return e;
    zbi_sleep_ns(ZB_MS(1));
    if (!patient && ++turns > 200) return ZB_ERR_BUSY;      /* others come and go faster */
  }
}

zb_result zb_dict_attach(zb_dict *d, const char *name, const zb_dict_desc *desc)
{
  zb_dict_desc to;
  int64_t until;
  zb_result e = zbi_dict_defaults(d, name, &to, desc);
  if (e != ZB_OK) return e;
  until = zbi_deadline(zbi_now_ns(), to.connect_timeout_ns);
  for (;;) {
    const int64_t now = zbi_now_ns();
    e = zbi_dict_open(d, &to);
    if (e == ZB_OK) return e;
    zbi_dict_unmap(d);
    if (e != ZB_ERR_NOT_FOUND || now >= until) return e;
    zbi_sleep_ns(ZBI_MIN(ZB_MS(2), until - now));
  }
}

zb_result zb_dict_close(zb_dict *d)
{
  if (!d) return ZB_ERR_ARGUMENT;
  if (!d->open) return ZB_OK;
  if (d->user && d->pid == zbi_pid())                       /* a forked child may have a share in it */
    zbi_drop(&d->segment, ZBI_DICT_USER + (int)d->user - 1);
  zbi_dict_unmap(d);
  return ZB_OK;
}

/* ============================================================================================
 * >>inspect
 * ============================================================================================ */

static zb_result zbi_info_fill(zbi_stream *s, zb_info *info)
{
  const zbi_oieb *h = zbi_header(s);
  const uint64_t free_bytes = zbi_load_acquire(&h->payload_free_bytes);
  const uint64_t write_pos = zbi_position(s, zbi_load_acquire(&h->payload_write_pos));
  const uint64_t read_pos = zbi_position(s, zbi_load_acquire(&h->payload_read_pos));
  const uint64_t metadata = zbi_load_acquire(&h->metadata_written_bytes);
  if (free_bytes > s->payload_size || write_pos > s->payload_size || read_pos > s->payload_size) return ZB_ERR_CORRUPT;
  info->kind = ZB_KIND_STREAM;
  info->segment_size = s->segment.size;
  info->metadata_size = s->metadata_size;
  info->metadata_bytes = metadata >= 8 && metadata <= s->metadata_size ? metadata - 8 : 0;
  info->payload_size = s->payload_size;
  info->fill_bytes = s->payload_size - free_bytes;
  info->pending_bytes = write_pos >= read_pos ? write_pos - read_pos : s->payload_size - read_pos + write_pos;
  info->write_count = zbi_load_acquire(&h->payload_written_count);
  info->read_count = zbi_load_acquire(&h->payload_read_count);
  if (info->pending_bytes == 0 && free_bytes == 0 && info->write_count != info->read_count) info->pending_bytes = s->payload_size;
  info->reader.pid = zbi_load_acquire(&h->reader_pid);
  info->reader.presence = zbi_presence(s, ZBI_READER);
  zbi_peer_forget(&s->peer);
  info->writer.pid = zbi_load_acquire(&h->writer_pid);
  info->writer.presence = zbi_presence(s, ZBI_WRITER);
  return ZB_OK;
}

static zb_result zbi_stat_stream(const char *name, zb_info *info)
{
  zbi_stream s;
  zbi_side side;
  zb_result e;
  int ignored;
  memset(&s, 0, sizeof s);
  s.pid = zbi_pid();
  zbi_copy_name(s.name, sizeof s.name, name);
  e = zbi_shm_open(&s.segment, name, false, &ignored);
  if (e == ZB_OK) e = zbi_stream_map(&s, false, &ignored);
  if (e == ZB_OK && zbi_sem_side_read("sem-r-", name, &side, sizeof side)) zbi_stream_take_side(&s, &side);
  if (e == ZB_OK) e = zbi_info_fill(&s, info);
  zbi_stream_close(&s);
  return e;
}

/* As of the last two heartbeats; less if nothing has come for longer than that. */
static double zbi_topic_rate(const zbi_gb *gb, uint64_t count)
{
  const double rate = (double)zbi_load_relaxed(&gb->rate_mhz) / 1000.0;
  const uint64_t stamp = zbi_load_relaxed(&gb->stamp[(count - 1) & 3]);
  const double silent = (double)(zbi_now_ns() - (int64_t)(stamp >> 16 << 10)) / 1e9;
  if (count == 0 || !zbi_gb_ours(gb)) return 0;
  return silent > 0.2 && rate * silent > 2 ? 1 / silent : rate;
}

static void zbi_info_topic(const zbi_topic *t, zb_info *info)
{
  const zbi_gb *gb = zbi_gb_of(t);
  const zbi_gb_entry *entries = (const zbi_gb_entry *)(const void *)(gb + 1);
  zbi_peer peer;
  uint32_t i;
  memset(&peer, 0, sizeof peer);
  info->kind = ZB_KIND_TOPIC;
  info->segment_size = t->segment.size;
  info->capacity = t->n_slots - 1;
  info->write_count = zbi_count_look(&gb->latest_count);
  info->rate_hz = zbi_topic_rate(gb, info->write_count);
  info->writer.pid = zbi_load_acquire(&gb->writer_pid);
  info->writer.presence = zbi_publisher_presence(t, &peer);
  zbi_peer_forget(&peer);
  for (i = 0; i < ZBI_GB_READERS; i++) {
    zb_subscriber_info *one = &info->subscriber[info->subscribers];
    if (zbi_load32_acquire(&entries[i].alive) != 1) continue;
    one->party.pid = zbi_load_relaxed(&entries[i].pid);
    one->party.presence = zbi_role_held(&t->segment, ZBI_SUBSCRIBER + (int)i) ? ZB_ALIVE : ZB_DEAD;
    one->position = zbi_load_relaxed(&entries[i].cursor);
    one->lag = info->write_count > one->position ? info->write_count - one->position : 0;
    one->overruns = zbi_load_relaxed(&entries[i].overruns);
    info->subscribers++;
  }
}

static zb_result zbi_stat_topic(const char *name, zb_info *info)
{
  char file[256];
  zbi_topic t;
  zb_result e;
  int ignored;
  memset(&t, 0, sizeof t);
  zbi_prefixed(file, "gb_", name);
  e = zbi_shm_open(&t.segment, file, false, &ignored);
  if (e == ZB_OK) e = zbi_topic_map_patiently(&t, false, &info->schema, &ignored);
  if (e == ZB_OK) zbi_info_topic(&t, info);
  zbi_topic_close(&t);
  return e;
}

static void zbi_info_ring_party(const zbi_shm *segment, const zbi_ring_side *side, int role, zb_party *party)
{
  party->pid = zbi_load_relaxed(&side->pid);
  if (zbi_load32_acquire(&side->state) == ZBI_RING_HERE) party->presence = zbi_role_held(segment, role) ? ZB_ALIVE : ZB_DEAD;
  else party->pid = 0;
}

static zb_result zbi_stat_ring(const char *name, zb_info *info)
{
  const zbi_ring_head *shared;
  char file[256];
  zbi_ring_head h;
  zbi_shm segment;
  int ignored;
  zb_result e;
  memset(&segment, 0, sizeof segment);
  zbi_prefixed(file, "zbr_", name);
  e = zbi_shm_open(&segment, file, false, &ignored);
  if (e == ZB_OK && segment.size == 0) e = ZB_ERR_NOT_FOUND;
  if (e == ZB_OK) e = zbi_shm_map(&segment, segment.size, false, &ignored);
  if (e == ZB_OK) e = zbi_ring_load(segment.base, segment.size, &h, &info->schema);
  if (e == ZB_OK) {
    shared = (const zbi_ring_head *)segment.base;
    info->kind = ZB_KIND_RING;
    info->segment_size = segment.size;
    info->capacity = h.capacity;
    info->read_count = zbi_load_acquire(&shared->tail) - h.first;
    info->write_count = zbi_load_acquire(&shared->head) - h.first;
    info->payload_size = h.capacity * h.item_size;
    info->fill_bytes = info->pending_bytes = ZBI_MIN(info->write_count - info->read_count, h.capacity) * h.item_size;
    zbi_info_ring_party(&segment, &shared->producer, ZBI_WRITER, &info->writer);
    zbi_info_ring_party(&segment, &shared->consumer, ZBI_READER, &info->reader);
  }
  zbi_shm_close(&segment);
  return e;
}

static zb_result zbi_stat_dict(const char *name, zb_info *info)
{
  zb_dict_stat stats;
  zb_dict d;
  int ignored;
  zb_result e;
  memset(&d, 0, sizeof d);
  zbi_prefixed(d.name, "zbd_", name);
  e = zbi_shm_open(&d.segment, d.name, false, &ignored);
  if (e == ZB_OK && d.segment.size == 0) e = ZB_ERR_NOT_FOUND;
  if (e == ZB_OK) e = zbi_shm_map(&d.segment, d.segment.size, false, &ignored);
  if (e == ZB_OK) e = zbi_dict_load(&d);
  d.open = e == ZB_OK;
  if (e == ZB_OK) e = zb_dict_stats(&d, &stats);
  if (e == ZB_OK) {
    info->kind = ZB_KIND_DICT;
    info->segment_size = d.segment.size;
    info->capacity = stats.slots;
    info->keys = stats.used;
    info->payload_size = stats.heap_size;
    info->fill_bytes = stats.heap_used;
    info->write_count = stats.version;
    info->users = zbi_roles_held(&d.segment, ZBI_DICT_USER, ZBI_DICT_USERS);
  }
  zbi_dict_unmap(&d);
  return e;
}

zb_result zb_stat(zb_kind kind, const char *name, zb_info *info)
{
  if (!info) return ZB_ERR_ARGUMENT;
  memset(info, 0, sizeof *info);
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  zbi_copy_name(info->name, sizeof info->name, name);
  if (kind == ZB_KIND_STREAM) return zbi_stat_stream(name, info);
  if (kind == ZB_KIND_RING) return zbi_stat_ring(name, info);
  if (kind == ZB_KIND_DICT) return zbi_stat_dict(name, info);
  return kind == ZB_KIND_TOPIC ? zbi_stat_topic(name, info) : ZB_ERR_ARGUMENT;
}

typedef struct zbi_lister { bool (*fn)(const zb_info *info, void *user); void *user; } zbi_lister;

static bool zbi_list_one(const char *file, void *user)
{
  const zbi_lister *l = (const zbi_lister *)user;
  zb_info info;
  const bool other = (strncmp(file, "gb_", 3) == 0 && zb_stat(ZB_KIND_TOPIC, file + 3, &info) == ZB_OK) ||
                     (strncmp(file, "zbr_", 4) == 0 && zb_stat(ZB_KIND_RING, file + 4, &info) == ZB_OK) ||
                     (strncmp(file, "zbd_", 4) == 0 && zb_stat(ZB_KIND_DICT, file + 4, &info) == ZB_OK);
  if (!other && zb_stat(ZB_KIND_STREAM, file, &info) != ZB_OK) return true;
  return l->fn(&info, l->user);
}

zb_result zb_list(bool (*fn)(const zb_info *info, void *user), void *user)
{
  zbi_lister l;
  if (!fn) return ZB_ERR_ARGUMENT;
  l.fn = fn;
  l.user = user;
  return zbi_shm_each(zbi_list_one, &l);
}

/* Claims all roles of the open segment, which must still have its name. */
static zb_result zbi_remove_claim(zbi_stream *s, int *os)
{
  zb_result e = zbi_claim_repair(s, os);
  if (e == ZB_OK) e = zbi_stream_claim(s, ZBI_READER, os);
  if (e == ZB_OK) e = zbi_stream_claim(s, ZBI_WRITER, os);
  return e == ZB_OK && !zbi_shm_named(&s->segment, s->name) ? ZB_ERR_BUSY : e;
}

/* The segment is open: may it go? */
static zb_result zbi_remove_check(zbi_stream *s, bool force, int *os)
{
  zb_result e = zbi_stream_map(s, true, os), claimed;
  const bool stream = e == ZB_OK || e == ZB_ERR_CORRUPT || e == ZB_ERR_NOT_FOUND;
  if (!stream && !force) return e;
  if (!force && e == ZB_ERR_NOT_FOUND && s->segment.size != 0 && !zbi_sem_there("sem-w-", s->name) &&
      !zbi_sem_there("sem-r-", s->name)) return ZB_ERR_EXISTS;   /* zeros of somebody else */
  claimed = force ? ZB_OK : zbi_remove_claim(s, os);
  if (claimed != ZB_OK) return claimed;
  if (e != ZB_OK || zbi_stream_open_semaphores(s, os) != ZB_OK) return ZB_OK;
  if (!force) {
    const bool reader = zbi_presence(s, ZBI_READER) == ZB_ALIVE;
    zbi_peer_forget(&s->peer);
    return reader || zbi_presence(s, ZBI_WRITER) == ZB_ALIVE ? ZB_ERR_BUSY : ZB_OK;
  }
  zbi_publish_pid(s, ZBI_READER, 0);                        /* its users see that it is gone */
  zbi_publish_pid(s, ZBI_WRITER, 0);
  zbi_sem_post(&s->space);
  zbi_sem_post(&s->data);
  return ZB_OK;
}

/* Opens what there is now. Without a segment an empty one takes its place: while it stands, with its role
 * claimed, nobody begins anew with this name. */
static zb_result zbi_remove_open(zbi_stream *s, bool force, int *os)
{
  zb_result e = zbi_shm_open(&s->segment, s->name, true, os);
  if (e == ZB_ERR_NOT_FOUND) e = zbi_shm_create(&s->segment, s->name, 0600, os) == ZB_OK ? ZB_OK : ZB_ERR_BUSY;
  if (e == ZB_OK) return zbi_remove_check(s, force, os);
  return e == ZB_ERR_EXISTS && force ? ZB_OK : e;           /* no file at all: a pipe, a link */
}

/* Without touching anything: is there something of this name, and may it go at all? */
static zb_result zbi_remove_look(zbi_stream *s, bool force, int *os)
{
  const zb_result e = zbi_shm_open(&s->segment, s->name, true, os);
  if (e == ZB_OK && !force &&
      (zbi_role_held(&s->segment, ZBI_READER) || zbi_role_held(&s->segment, ZBI_WRITER))) return ZB_ERR_BUSY;
  if (e == ZB_ERR_NOT_FOUND && (zbi_sem_there("sem-w-", s->name) || zbi_sem_there("sem-r-", s->name) ||
                                zbi_lockfile_there(ZBI_LOCK_DIR, s->name))) return ZB_OK;
  return e == ZB_ERR_EXISTS && force ? ZB_OK : e;
}

static zb_result zbi_remove_stream(const char *name, bool force)
{
  zbi_stream s;
  intptr_t lock = 0;
  bool lock_existed = false;
  int os = 0;
  zb_result e;
  memset(&s, 0, sizeof s);
  zbi_stream_setup(&s, name, 0, false);
  e = zbi_remove_look(&s, force, &os);
  zbi_stream_close(&s);
  if (e != ZB_OK) return e;
  e = zbi_lockfile_take(&lock, ZBI_LOCK_DIR, name, 0600, &lock_existed, &os);
  if (e == ZB_OK || force) e = zbi_remove_open(&s, force, &os);
  if (e == ZB_OK) e = zbi_stream_unlink(name, &os);
  zbi_stream_close(&s);
  zbi_lockfile_drop(&lock, e == ZB_OK || !lock_existed ? ZBI_LOCK_DIR : NULL, name);
  return e;
}

/* Opens and maps it. What is not finished is looked at again for as long as somebody may be making it. */
static zb_result zbi_remove_topic_open(zbi_topic *t, const char *file, bool force, int *os)
{
  const int64_t until = zbi_now_ns() + ZBI_MAKING_NS;
  zb_schema ignored;
  for (;;) {
    zb_result e = zbi_shm_open(&t->segment, file, true, os);
    if (e == ZB_OK && !force) e = zbi_claim(&t->segment, ZBI_WRITER, os);
    if (e == ZB_OK && !force && !zbi_shm_named(&t->segment, file)) e = ZB_ERR_BUSY;
    if (e == ZB_OK) e = zbi_shm_measure(&t->segment, os);
    if (e != ZB_OK) return e;
    e = zbi_topic_map_patiently(t, true, &ignored, os);
    if (e != ZB_ERR_NOT_FOUND || force || zbi_now_ns() > until) return e == ZB_ERR_NOT_FOUND ? ZB_ERR_CORRUPT : e;
    zbi_topic_close(t);
    zbi_sleep_ns(ZB_MS(5));
  }
}

/* It is open, and this process has its role: does anybody alive use it? Of no use to anybody, whole or damaged, it may go. */
static zb_result zbi_remove_topic_check(const zbi_topic *t)
{
  int i;
  for (i = 0; i < (int)ZBI_GB_READERS; i++) if (zbi_role_held(&t->segment, ZBI_SUBSCRIBER + i)) return ZB_ERR_BUSY;
  return zbi_publisher_elsewhere(t) ? ZB_ERR_BUSY : ZB_OK;
}

/* Its users are told. */
static void zbi_remove_topic_by_force(const zbi_topic *t)
{
  zbi_gb *gb = zbi_gb_of(t);
  zbi_gb_entry *entries = (zbi_gb_entry *)(void *)(gb + 1);
  if (zbi_load32_acquire(&gb->make) == ZBI_GB_MAKE) zbi_store32_release(&gb->state, ZBI_GB_LEFT);
  if (zbi_sleepers_called(&entries->sleepers)) zbi_shared_wake(&entries->sleepers);
}

static zb_result zbi_remove_topic(const char *name, bool force)
{
  char file[256];
  zbi_topic t;
  int os = 0;
  zb_result e;
  memset(&t, 0, sizeof t);
  zbi_prefixed(file, "gb_", name);
  e = zbi_remove_topic_open(&t, file, force, &os);
  if (e == ZB_OK && force) zbi_remove_topic_by_force(&t);
  if ((e == ZB_OK || e == ZB_ERR_CORRUPT) && !force) e = zbi_remove_topic_check(&t);
  if (e == ZB_OK || (force && e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PERMISSION)) e = zbi_shm_unlink(file, &os);
  zbi_topic_close(&t);
  return e;
}

/* Its users are told. */
static void zbi_remove_ring_by_force(zbi_ring_head *shared)
{
  zbi_store32_release(&shared->producer.state, ZBI_RING_LEFT);
  zbi_store32_release(&shared->consumer.state, ZBI_RING_LEFT);
  if (zbi_ring_called(&shared->items_word, true)) zbi_shared_wake(&shared->items_word);
  if (zbi_ring_called(&shared->space_word, true)) zbi_shared_wake(&shared->space_word);
}

static zb_result zbi_remove_ring(const char *name, bool force)
{
  char file[256];
  zbi_ring_head h;
  zb_schema ignored;
  zbi_shm segment;
  int os = 0;
  zb_result e;
  memset(&segment, 0, sizeof segment);
  zbi_prefixed(file, "zbr_", name);
  e = zbi_shm_open(&segment, file, true, &os);
  if (e == ZB_OK && !force) e = zbi_claim(&segment, ZBI_WRITER, &os);
  if (e == ZB_OK && !force) e = zbi_claim(&segment, ZBI_READER, &os);
  if (e == ZB_OK && !force && !zbi_shm_named(&segment, file)) e = ZB_ERR_BUSY;
  if (e == ZB_OK) e = zbi_shm_measure(&segment, &os);
  if (e == ZB_OK && segment.size != 0) {
    e = zbi_shm_map(&segment, segment.size, true, &os);
    if (e == ZB_OK) e = zbi_ring_load(segment.base, segment.size, &h, &ignored);
    if (e == ZB_OK && force) zbi_remove_ring_by_force((zbi_ring_head *)segment.base);
    if (e == ZB_ERR_NOT_FOUND || e == ZB_ERR_CORRUPT) e = ZB_OK;   /* of no use to anybody */
  }
  if (e == ZB_OK || (force && e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PERMISSION)) e = zbi_shm_unlink(file, &os);
  zbi_shm_close(&segment);
  return e;
}

/* Its users are told. */
static void zbi_remove_dict_by_force(zbi_dict_head *h)
{
  zbi_store32_release(&h->removed, 1);
  zbi_fence_full();                                         /* [DICT-W8], too */
  zbi_dict_call(h);
}

/* All users' places at once: nobody has one, and nobody gets one until it has lost its name. */
static zb_result zbi_remove_dict(const char *name, bool force)
{
  zb_dict d;
  int os = 0;
  zb_result e;
  memset(&d, 0, sizeof d);
  zbi_prefixed(d.name, "zbd_", name);
  e = zbi_shm_open(&d.segment, d.name, true, &os);
  if (e == ZB_OK && !force) e = zbi_claim(&d.segment, ZBI_WRITER, &os);
  if (e == ZB_OK && !force) e = zbi_claim_all(&d.segment, ZBI_DICT_USER, ZBI_DICT_USERS, &os);
  if (e == ZB_OK && !force && !zbi_shm_named(&d.segment, d.name)) e = ZB_ERR_BUSY;
  if (e == ZB_OK) e = zbi_shm_measure(&d.segment, &os);
  if (e == ZB_OK && d.segment.size != 0) {
    e = zbi_shm_map(&d.segment, d.segment.size, true, &os);
    if (e == ZB_OK) e = zbi_dict_load(&d);
    if (e == ZB_OK && force) zbi_remove_dict_by_force(zbi_dict_of(&d));
    if (e == ZB_ERR_NOT_FOUND || e == ZB_ERR_CORRUPT) e = ZB_OK;   /* of no use to anybody */
  }
  if (e == ZB_OK || (force && e != ZB_ERR_NOT_FOUND && e != ZB_ERR_PERMISSION)) e = zbi_shm_unlink(d.name, &os);
  zbi_dict_unmap(&d);
  return e;
}

zb_result zb_remove(zb_kind kind, const char *name, bool force)
{
  if (!zbi_name_good(name)) return ZB_ERR_NAME;
  if (kind == ZB_KIND_STREAM) return zbi_remove_stream(name, force);
  if (kind == ZB_KIND_RING) return zbi_remove_ring(name, force);
  if (kind == ZB_KIND_DICT) return zbi_remove_dict(name, force);
  return kind == ZB_KIND_TOPIC ? zbi_remove_topic(name, force) : ZB_ERR_ARGUMENT;
}

#endif /* ZEROBUF_IMPLEMENTATION */

/* ============================================================================================
 * LICENCE
 * ============================================================================================
 * MIT License
 *
 * Copyright (c) 2026 the zerobuf.h authors
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and
 * associated documentation files (the "Software"), to deal in the Software without restriction,
 * including without limitation the rights to use, copy, modify, merge, publish, distribute,
 * sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is
 * furnished to do so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or
 * substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT
 * NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND
 * NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM,
 * DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
 * OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */
