/* The unit that implements. With the one above it makes a program: two units that both include. */
#ifdef OTHERS_FIRST
  #include <stdio.h>
  #include <stdlib.h>
  #include <string.h>
#endif
#define ZEROBUF_IMPLEMENTATION
#include "../../zerobuf.h"
#include "../../zerobuf.h"   /* a second time: nothing happens */
#include <stdio.h>

#ifdef __cplusplus
extern "C" zb_result one_frame(void);
#else
zb_result one_frame(void);
#endif

int main(void)
{
  const zb_result e = one_frame();
  if (e != ZB_OK) printf("%s: %s\n", zb_result_name(e), zb_strerror(e));
  return e != ZB_OK;
}
