/* clang -std=c11 -O1 -g -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -Itests tests/fuzz/dict.c -o build/fuzz_dict -pthread
 * build/fuzz_dict -max_total_time=10 -timeout=10 -verbosity=0
 *
 * Bytes are taken as damages of a valid dictionary and as calls on it, before somebody attaches and afterwards. Any result that a call's comment
 * does not name, any step outside the mapping, any endless loop is a failure. Prints nothing unless there is one. */
#define _GNU_SOURCE
#define _FILE_OFFSET_BITS 64
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#define LIES_FAIL(...) (fprintf(stderr, __VA_ARGS__), fprintf(stderr, "\n"), abort())
#include "dict_lies.h"

static image good[STATES];
static target targets[STATES][MOST_TARGETS];
static int target_count[STATES];
static char name[64];

/* What is left of the input; zeros behind its end. */
static const uint8_t *at;
static size_t left;
static uint64_t take(size_t bytes) {
  uint64_t value = 0;
  for (size_t i = 0; i < bytes && left; i++, at++, left--) value |= (uint64_t)*at << 8 * i;
  return value;
}
/* One damage: one of the known places with one of the known lies or any value, or any byte. */
static void damage(uint8_t *bytes, int state) {
  const uint64_t how = take(1);
  target t = targets[state][take(2) % (uint64_t)target_count[state]];
  if (how >= 240) t = (target){ take(2) % good[state].size, 1 };
  const uint64_t value = how < 200 && t.width > 1 ? lies_value(&good[state], t, (int)(how % LIES)) : take(t.width);
  memcpy(bytes + t.offset, &value, t.width);
}
static bool prepared(void) {
  snprintf(name, sizeof name, "fuzz_%d", (int)getpid());
  for (int s = 0; s < STATES; s++) {
    lies_make(&good[s], name, (enum state)s);
    target_count[s] = lies_targets(&good[s], targets[s]);
  }
  return true;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  static bool ready;
  static image m;
  zb_dict writer, reader;
  if (!ready) ready = prepared();
  at = data, left = size;
  const int state = (int)(take(1) % STATES);
  m = good[state];
  for (uint64_t n = take(1) % 8; n > 0; n--) damage(m.bytes, state);
  lies_plant(&m, name);
  const bool writes = lies_join(&writer, name, false) == ZB_OK, reads = lies_join(&reader, name, true) == ZB_OK;
  lies_uproot(name);                                        /* what is mapped stays */
  for (int steps = 0; (writes || reads) && left && steps < 64; steps++) {
    const uint64_t op = take(1);
    if (op >= 192 && writes) damage(writer.segment.base, state);
    else if (op >= 160 && reads) lies_op(&reader, (int)(op % DO_READS), (uint32_t)take(2));
    else if (writes) lies_op(&writer, (int)(op % DO_OPS), (uint32_t)take(2));
  }
  zb_dict_close(&writer);
  zb_dict_close(&reader);
  return 0;
}
