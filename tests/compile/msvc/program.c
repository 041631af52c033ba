/* program.c - a program of Microsoft's ABI: a stream, a ring and a topic between two threads, with sleeps on both sides. Says
 * "ok" and ends with 0, or says in which line it failed.
 *   with PROGRAM_OF_MSVC: Microsoft's compiler, headers and C library (tests/compile/msvc.cmd)
 *   else: no C library, stand-ins for the headers, linked by lld-link against MinGW's import libraries (tests/windows.sh) */
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"

#if !defined(PROGRAM_OF_MSVC)
IMPORT HANDLE WINAPI GetStdHandle(DWORD);
IMPORT BOOL WINAPI WriteFile(HANDLE, const void *, DWORD, DWORD *, void *);
IMPORT __declspec(noreturn) void WINAPI ExitProcess(unsigned);
int _vsnprintf(char *, size_t, const char *, va_list);
int _fltused = 1;

int snprintf(char *to, size_t size, const char *format, ...)
{
  va_list args;
  int n;
  va_start(args, format);
  n = _vsnprintf(to, size, format, args);
  va_end(args);
  if (size) to[size - 1] = 0;
  return n;
}

#endif

static void say(const char *text)
{
  DWORD n;
  WriteFile(GetStdHandle((DWORD)-11), text, (DWORD)strlen(text), &n, NULL);
}

#define CHECK(condition) do { if (!(condition)) { char text[300]; \
    snprintf(text, sizeof text, "failed in line %d: %s\n", __LINE__, #condition); say(text); ExitProcess(1); } } while (0)

enum { FRAMES = 3000, WAIT_S = 30 };
static char name[64];

static DWORD WINAPI writer(LPVOID arg)
{
  zb_writer w;
  zb_writer_desc d;
  uint64_t i;
  (void)arg;
  memset(&d, 0, sizeof d);
  d.connect_timeout_ns = ZB_SEC(WAIT_S);
  CHECK(zb_writer_open(&w, name, &d) == ZB_OK);
  for (i = 0; i < FRAMES; i++) {
    void *place;
    CHECK(zb_writer_acquire(&w, 8 + i % 100, &place, ZB_SEC(WAIT_S)) == ZB_OK);
    memset(place, (int)i, 8 + i % 100);
    CHECK(zb_writer_commit(&w, 8 + i % 100) == ZB_OK);
  }
  CHECK(zb_writer_close(&w) == ZB_OK);
  return 0;
}

static void stream(void)
{
  zb_reader r;
  zb_reader_desc d;
  zb_frame f;
  uint64_t i;
  HANDLE thread;
  memset(&d, 0, sizeof d);
  d.payload_size = 1024;
  CHECK(zb_reader_create(&r, name, &d) == ZB_OK);
  thread = CreateThread(NULL, 0, writer, NULL, 0, NULL);
  CHECK(thread != NULL);
  for (i = 0; i < FRAMES; i++) {
    CHECK(zb_reader_acquire(&r, &f, ZB_SEC(WAIT_S)) == ZB_OK);
    CHECK(f.sequence == i + 1 && f.size == 8 + i % 100 && *(const uint8_t *)f.data == (uint8_t)i);
    CHECK(zb_reader_release(&r, &f) == ZB_OK);
  }
  CHECK(zb_reader_acquire(&r, &f, ZB_SEC(WAIT_S)) == ZB_CLOSED);
  CHECK(WaitForSingleObject(thread, INFINITE) == WAIT_OBJECT_0);
  CHECK(zb_reader_close(&r) == ZB_OK);
}

static DWORD WINAPI producer(LPVOID arg)
{
  zb_ring p;
  zb_ring_desc d;
  uint64_t i;
  (void)arg;
  memset(&d, 0, sizeof d);
  d.connect_timeout_ns = ZB_SEC(WAIT_S);
  d.spin_ns = ZB_NO_SPIN;
  CHECK(zb_ring_attach(&p, name, ZB_PRODUCER, &d) == ZB_OK);
  for (i = 0; i < FRAMES; i++) CHECK(zb_ring_write(&p, &i, ZB_SEC(WAIT_S)) == ZB_OK);
  CHECK(zb_ring_close(&p) == ZB_OK);
  return 0;
}

static void ring(void)
{
  zb_ring c;
  zb_ring_desc d;
  zb_schema schema;
  uint64_t i, item = 0;
  HANDLE thread;
  memset(&d, 0, sizeof d);
  d.capacity = 2;
  d.spin_ns = ZB_NO_SPIN;
  CHECK(zb_schema_bytes(&schema, 8) == ZB_OK);
  CHECK(zb_ring_create(&c, name, ZB_CONSUMER, &schema, &d) == ZB_OK);
  thread = CreateThread(NULL, 0, producer, NULL, 0, NULL);
  CHECK(thread != NULL);
  for (i = 0; i < FRAMES; i++) CHECK(zb_ring_read(&c, &item, ZB_SEC(WAIT_S)) == ZB_OK && item == i);
  CHECK(WaitForSingleObject(thread, INFINITE) == WAIT_OBJECT_0);
  CHECK(zb_ring_close(&c) == ZB_OK);
}

static void topic(void)
{
  const uint64_t shape = 2;
  zb_publisher p;
  zb_subscriber s;
  zb_schema schema;
  zb_sample v;
  uint64_t pair[2], i;
  CHECK(zb_schema_array(&schema, "uint64", 1, &shape) == ZB_OK);
  CHECK(zb_publisher_create(&p, name, &schema, NULL) == ZB_OK);
  CHECK(zb_subscriber_attach(&s, name, NULL) == ZB_OK);
  for (i = 0; i < 100; i++) {
    pair[0] = i;
    pair[1] = ~i;
    CHECK(zb_publisher_write(&p, pair, sizeof pair) == ZB_OK);
    CHECK(zb_subscriber_view_latest(&s, &v, ZB_SEC(WAIT_S)) == ZB_OK);
    CHECK(memcmp(v.data, pair, sizeof pair) == 0 && zb_subscriber_view_valid(&s, &v));
  }
  CHECK(zb_publisher_close(&p) == ZB_OK);
  CHECK(zb_subscriber_close(&s) == ZB_OK);
}

#if defined(PROGRAM_OF_MSVC)
int main(void)
#else
void start(void)
#endif
{
  snprintf(name, sizeof name, "msvc_%lu", GetCurrentProcessId());
  stream();
  ring();
  topic();
  say("ok\n");
  ExitProcess(0);
}
