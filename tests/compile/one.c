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
  return e;
}
