/* kill.h - what the crash tests share: children that go out with orders, die where they were sent to, within so many microseconds or
 * after so many instructions, and are reaped.
 *
 *   typedef struct stage { ...; char what_is[96], step_is[128]; } stage;      // memory of test_shared, which outlives the children
 *   typedef struct order { int point, passage; ... } order;                   // what a child is told
 *   static stage *the;
 *   #include "kill.h"
 *   static void died(void) { the->deaths++; }                                 // called in the case after each death
 *
 * Include after zerobuf.h, test.h and these three. Each failure then says what_is and step_is, too. */
#ifndef KILL_H
#define KILL_H
#include "patience.h"
#include <sched.h>
#include <sys/ptrace.h>
#ifdef __GLIBC__
  #define TRACE_REQUEST (enum __ptrace_request)       /* other C libraries take an int */
#else
  #define TRACE_REQUEST
#endif

#undef FAIL
#define FAIL(...) (NOTE("%s:%d: in %s, %s %s", __FILE__, __LINE__, __func__, the ? the->what_is : "", the ? the->step_is : ""), \
                   NOTE(__VA_ARGS__), test_fail())
#define STEP_IS(...) snprintf(the->step_is, sizeof the->step_is, __VA_ARGS__)

static order orders;                                    /* of this process */
static uint64_t chances;                                /* of this process: each child draws others */
static void died(void);

static inline uint64_t below(uint64_t n) { return test_random(&chances) % n; }
static inline bool chance(uint64_t in) { return below(in) == 0; }
#define ANY_OF(list) (list)[below(COUNT(list))]

/* The kills of one of so many parts of the program; all: in a quick run. */
static inline int kills_of(int all, int parts) {
  const char *kills = getenv("TEST_KILLS");
  return (kills && atoi(kills) > 0 ? atoi(kills) : all) / parts + 1;
}

/* ---- children ---- */
/* A child under the orders given; they end with it. */
static inline pid_t send_child(void (*fn)(void *), const void *arg, order o) {
  const order my_orders = orders;
  uint64_t my_chances = chances;
  orders = o;
  if (orders.point && orders.passage == 0) orders.passage = 1;
  chances = test_random(&my_chances);
  const pid_t pid = test_spawn(fn, (void *)(uintptr_t)arg);
  orders = my_orders;
  chances = my_chances;
  return pid;
}
/* True when it has ended, or stopped. A child that fails ends the case itself. */
static inline bool reap(pid_t pid, int options, int *status) {
  const pid_t got = waitpid(pid, status, options);
  if (got == 0) return false;
  if (got < 0) FAIL("waitpid: %s", strerror(errno));
  if (WIFSTOPPED(*status)) return true;
  if (WIFSIGNALED(*status) && WTERMSIG(*status) != SIGKILL) FAIL("a child was killed by signal %d", WTERMSIG(*status));
  if (WIFEXITED(*status) && WEXITSTATUS(*status) == 77) _exit(77);
  if (WIFEXITED(*status) && WEXITSTATUS(*status) != 0) FAIL("a child exited with %d", WEXITSTATUS(*status));
  return true;
}
/* Ends by itself, or else is killed from outside after so long. Gives when. */
static inline int64_t end_within(pid_t pid, int64_t us) {
  int status = 0;
  bool ended = false;
  for (int64_t start = test_now_ns(); !ended && test_now_ns() - start < us * 1000;) {
    ended = reap(pid, WNOHANG, &status);
    if (!ended) nap(us < 1000 ? 5 : 30);
  }
  const int64_t now = test_now_ns();
  if (!ended) kill(pid, SIGKILL), reap(pid, 0, &status);
  died();
  return now;
}
/* True: it was killed at the point that it was sent to; false: it ended by itself. */
static inline bool ends_there(pid_t pid) {
  int status = 0;
  for (int64_t start = test_now_ns(); !reap(pid, WNOHANG, &status); nap(30)) if (late(start)) FAIL("it does not end");
  if (WIFSIGNALED(status)) died();
  return WIFSIGNALED(status);
}
static inline void end_there(pid_t pid, int point) {
  if (!ends_there(pid)) FAIL("point %d was not reached", point);
}
static inline bool stops_within(pid_t pid, int64_t us) {
  int status = 0;
  for (int64_t start = test_now_ns(); test_now_ns() - start < us * 1000; nap(30))
    if (reap(pid, WUNTRACED | WNOHANG, &status)) return WIFSTOPPED(status);
  return false;
}
static inline void await_stop(pid_t pid) {
  if (!stops_within(pid, WAIT / 1000)) FAIL("it does not stop");
}

/* ---- series side by side, as most of their time is waiting: one for each shape and variant ---- */
struct shape;
typedef struct series { void (*fn)(const struct shape *, int); const struct shape *is; int variant; } series;
static inline void series_child(void *arg) {
  const series *s = arg;
  s->fn(s->is, s->variant);
}
static inline pid_t series_start(void (*fn)(const struct shape *, int), const struct shape *is, int variant) {
  return test_spawn(series_child, &(series){ fn, is, variant });
}

/* ---- killed after each instruction, or at each system call (how: PTRACE_SINGLESTEP, PTRACE_SYSCALL) ---- */
enum { ALL_STEPS = 3000000 };                           /* more than anything takes */
/* In the child: the case steps through what lies between these two. */
static inline void trace_begin(void) {
  if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) != 0) SKIP("ptrace: %s", strerror(errno));
  raise(SIGSTOP);
}
static inline void trace_end(void) {
  raise(SIGSTOP);
  for (;;) pause();
}
static inline void await_trace(pid_t pid) {
  int status = 0;
  if (waitpid(pid, &status, WUNTRACED) == pid && WIFSTOPPED(status)) return;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 77) _exit(77);
  FAIL("it ended before its first step");
}
/* The next step. False: it was the last one. */
static inline bool trace_step(pid_t pid, int how, long number) {
  int status = 0;
  if (ptrace(TRACE_REQUEST how, pid, NULL, NULL) != 0) FAIL("ptrace: %s", strerror(errno));
  if (waitpid(pid, &status, 0) != pid || !WIFSTOPPED(status)) FAIL("it ended at step %ld", number);
  if (number == ALL_STEPS - 1) SKIP("single steps do not get through here");
  return WSTOPSIG(status) != SIGSTOP;
}
/* Kills it after so many steps, or at its end. Gives how many there were. */
static inline long kill_after(pid_t pid, long steps, int how) {
  long done = 0;
  await_trace(pid);
  for (bool more = true; more && done < steps; done++) more = trace_step(pid, how, done);
  end_within(pid, 0);
  return done;
}

/* ---- in a pid namespace of its own, where its pid is 1 ---- */
typedef struct inside { void (*fn)(void *); void *arg; _Atomic pid_t pid; _Atomic int denied; } inside;
static inline void inside_main(void *arg) {
  inside *in = arg;
  if (unshare(CLONE_NEWPID) != 0 && unshare(CLONE_NEWPID | CLONE_NEWUSER) != 0) {
    in->denied = errno;
    _exit(0);
  }
  const pid_t pid = fork();
  if (pid == 0) {
    CHECK_EQ(getpid(), 1);
    in->fn(in->arg);
    _exit(0);
  }
  if (pid < 0) FAIL("fork: %s", strerror(errno));
  in->pid = pid;
  int status = 0;
  while (waitpid(pid, &status, 0) < 0 && errno == EINTR) {}
  if (WIFEXITED(status) && WEXITSTATUS(status) != 0) FAIL("pid 1 exited with %d", WEXITSTATUS(status));
}
/* Gives who waits for it, and joins when it ends, also when it is killed; it is in->pid itself. in: of test_shared. */
static inline pid_t send_inside(inside *in, void (*fn)(void *), const void *arg, order o) {
  *in = (inside){ .fn = fn, .arg = (void *)(uintptr_t)arg };
  const pid_t pid = send_child(inside_main, in, o);
  for (int64_t start = test_now_ns(); in->pid == 0; nap(200)) {
    if (in->denied) SKIP("no pid namespace: %s", strerror(in->denied));
    if (late(start)) FAIL("nobody is inside");
  }
  return pid;
}

static inline int by_value(const void *a, const void *b) {   /* for qsort */
  const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
  return (x > y) - (x < y);
}
#endif /* KILL_H */
