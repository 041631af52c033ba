/* A unit that only uses the header. It is compiled as C and as C++, before and after other headers. */
#ifdef OTHERS_FIRST
  #include <stdio.h>
  #include <string.h>
  #include <unistd.h>
  #include <sys/types.h>
#endif
#include "../../zerobuf.h"
#ifndef OTHERS_FIRST
  #include <stdio.h>
  #include <string.h>
  #include <unistd.h>
#endif

#ifdef __cplusplus
extern "C" zb_result one_frame(void);
#else
zb_result one_frame(void);
#endif

static zb_result one_sample(const char *name)
{
  static zb_publisher p;
  static zb_subscriber s;
  static zb_schema schema;
  const uint64_t shape[1] = { 2 };
  uint16_t sent[2] = { 7, 8 }, got[2] = { 0, 0 };
  zb_result e = zb_schema_array(&schema, "uint16", 1, shape);
  if (e == ZB_OK) e = zb_publisher_create(&p, name, &schema, NULL);
  if (e == ZB_OK) e = zb_subscriber_attach(&s, name, NULL);
  if (e == ZB_OK) e = zb_publisher_write(&p, sent, sizeof sent);
  if (e == ZB_OK) e = zb_subscriber_next(&s, got, sizeof got, NULL, NULL, ZB_SEC(1));
  if (e == ZB_OK && got[1] != 8) e = ZB_ERR_CORRUPT;
  zb_subscriber_close(&s);
  zb_publisher_close(&p);
  if (e == ZB_OK) e = zb_remove(ZB_KIND_TOPIC, name, false);
  return e;
}

/* One request and its answer. */
static zb_result one_answer(const char *name)
{
  static zb_server s;
  static zb_client c;
  zb_request request;
  zb_answer answer;
  uint64_t number = 0;
  zb_result e = zb_server_create(&s, name, NULL);
  if (e == ZB_OK) e = zb_client_open(&c, name, NULL);
  if (e == ZB_OK) e = zb_client_send(&c, "request", 8, &number, ZB_NOWAIT);
  if (e == ZB_OK) e = zb_server_next(&s, &request, ZB_SEC(1));
  if (e == ZB_OK) e = zb_server_reply_in_place(&s, request.size, ZB_SEC(1));
  if (e == ZB_OK) e = zb_client_receive(&c, &answer, ZB_SEC(1));
  if (e == ZB_OK && (answer.number != number || memcmp(answer.data, "request", 8) != 0)) e = ZB_ERR_CORRUPT;
  zb_client_close(&c);
  zb_server_close(&s);
  return e;
}

/* One frame there and back, with both ends here. */
zb_result one_frame(void)
{
  static zb_reader r;
  static zb_writer w;
  zb_frame f;
  char name[64];
  zb_result e;
  snprintf(name, sizeof name, "compile_%ld", (long)getpid());
  e = zb_reader_create(&r, name, NULL);
  if (e == ZB_OK) e = zb_writer_open(&w, name, NULL);
  if (e == ZB_OK) e = zb_writer_write(&w, "frame", 6, ZB_NOWAIT);
  if (e == ZB_OK) e = zb_reader_acquire(&r, &f, ZB_SEC(1));
  if (e == ZB_OK && (f.size != 6 || memcmp(f.data, "frame", 6) != 0)) e = ZB_ERR_CORRUPT;
  if (e == ZB_OK) e = zb_reader_release(&r, &f);
  zb_writer_close(&w);
  zb_reader_close(&r);
  if (e == ZB_OK) e = one_answer(name);
  return e == ZB_OK ? one_sample(name) : e;
}
