/* patience.h - what tests share that wait for something, or that do several things side by side. Include after zerobuf.h and test.h. */
#ifndef PATIENCE_H
#define PATIENCE_H

#define COUNT(array) ((int)(sizeof(array) / sizeof(array)[0]))
#define WAIT ZB_SEC(15)       /* as in ends.h: long enough on any machine; a case that needs it has failed anyway */
typedef unsigned long long ull;         /* for printing */

static inline void nap(long us) {
  struct timespec t = { 0, us * 1000 };
  nanosleep(&t, NULL);
}
static inline bool late(int64_t since) { return test_now_ns() - since > WAIT; }

/* TEST_KILLS=1000 or more asks for it, and for so many deaths. */
static inline bool full_length(void) {
  const char *kills = getenv("TEST_KILLS");
  return kills && atoi(kills) >= 500;
}

/* Each of a list of cases in a process of its own, at the same time: they wait more than they work. */
static inline void all_at_once(void (*fn)(void *), const void *list, size_t each, int count) {
  pid_t pids[64];
  if (count > COUNT(pids)) FAIL("%d at once", count);
  for (int i = 0; i < count; i++) pids[i] = test_spawn(fn, (void *)((uintptr_t)list + (size_t)i * each));
  for (int i = 0; i < count; i++) test_join(pids[i]);
}
#define ALL_AT_ONCE(fn, list) all_at_once(fn, list, sizeof (list)[0], COUNT(list))
#endif /* PATIENCE_H */
