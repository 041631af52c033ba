/* test.h - a small harness: each case is a process of its own with a time limit. TAP on stdout.
 *
 *   #define ZEROBUF_IMPLEMENTATION
 *   #include "../zerobuf.h"
 *   #include "test.h"
 *   TEST(adds) { CHECK_EQ(1 + 1, 2); }              // 20 s; TEST_LIMIT(adds, 60) { ... } for more
 *   TEST_BOTH(moves) { test_pair *p = pair_start(mode, fn, arg); pair_join(p); }
 *   TEST_MAIN                                       // prog -l lists, prog PATTERN runs some
 *
 * A failed check prints where and ends the case, from any thread or child. When a case ends, in
 * whatever way, its process group is killed, and what its names left behind is removed; that fails
 * a case which had passed. TEST_SEED sets the random seed, TEST_FACTOR multiplies the limits. */
#ifndef TEST_H
#define TEST_H
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
  #include <sys/prctl.h>
  #include <sys/syscall.h>
#endif

enum { THREADS = 1, PROCESSES = 2 };          /* mode of a TEST_BOTH case; 0 in a TEST case */
typedef struct test_case { const char *name; void (*body)(int); int mode, limit; struct test_case *next; } test_case;
typedef struct test_pair { void (*fn)(void *); void *arg; int mode; pid_t pid; pthread_t thread; } test_pair;
typedef struct test_state { _Atomic int failed, names; char skip[256], mark[64]; uint64_t seed; } test_state;
static test_case *test_cases, **test_last = &test_cases;
static test_state *test_the;                  /* shared by the harness and all processes of its cases */
static volatile sig_atomic_t test_stopped;

#define TEST_ADD(id, text, fn, mode_, seconds) \
  __attribute__((constructor)) static void id##_add(void) { \
    static test_case test_me = { text, fn, mode_, seconds, NULL }; \
    *test_last = &test_me; test_last = &test_me.next; }
#define TEST_BODY(id)                static void id##_case(__attribute__((unused)) int mode)
#define TEST_LIMIT(id, seconds)      TEST_BODY(id); TEST_ADD(id, #id, id##_case, 0, seconds) TEST_BODY(id)
#define TEST_BOTH_LIMIT(id, seconds) TEST_BODY(id); TEST_ADD(id##_t, #id "/threads", id##_case, THREADS, seconds) \
                                     TEST_ADD(id##_p, #id "/processes", id##_case, PROCESSES, seconds) TEST_BODY(id)
#define TEST(id)                     TEST_LIMIT(id, 20)
#define TEST_BOTH(id)                TEST_BOTH_LIMIT(id, 20)
#define TEST_MAIN                    int main(int argc, char **argv) { return test_main(argc, argv); }

#define NOTE(...) test_print("# ", __VA_ARGS__)          /* a diagnostic line */
#define FAIL(...) (NOTE("%s:%d: in %s", __FILE__, __LINE__, __func__), NOTE(__VA_ARGS__), test_fail())
#define SKIP(...) (snprintf(test_the->skip, sizeof test_the->skip, __VA_ARGS__), _exit(77))
/* An emulator of another CPU takes time of its own and asks its kernel by itself: figures of the machine say nothing there. None
 * has seccomp(2), which every Linux has had since 2014. */
#ifdef __linux__
static inline int test_emulated(void) { return (syscall)(SYS_seccomp, 2, 0, &(uint32_t){ 0x7fff0000 }) != 0 && errno == ENOSYS; }
#else
static inline int test_emulated(void) { return 0; }
#endif
#define SKIP_IF_EMULATED() do { if (test_emulated()) \
    SKIP("no seccomp(2): an emulator, whose time and system calls are not the program's"); } while (0)
#define CHECK(cond) do { if (!(cond)) FAIL("%s", "false: " #cond); } while (0)
#define CHECK_EQ(a, b) do { long long a_ = (long long)(a), b_ = (long long)(b); \
    if (a_ != b_) FAIL("%s is %lld, %s is %lld", #a, a_, #b, b_); } while (0)
#define CHECK_RESULT(expr, want) do { zb_result e_ = (expr), w_ = (want); \
    if (e_ != w_) FAIL("%s gave %s, not %s", #expr, zb_result_name(e_), zb_result_name(w_)); } while (0)

__attribute__((format(printf, 2, 3))) static inline void test_print(const char *start, const char *format, ...) {
  char line[1024];
  va_list args;
  va_start(args, format);
  int n = snprintf(line, sizeof line, "%s", start);
  n += vsnprintf(line + n, sizeof line - (size_t)n - 1, format, args);
  va_end(args);
  if (n > (int)sizeof line - 2) n = (int)sizeof line - 2;
  line[n++] = '\n';
  ssize_t done = write(1, line, (size_t)n);              /* one write a line: nothing is buffered across a fork */
  (void)done;                                            /* nobody may be reading; cleaning up matters more */
}
_Noreturn static inline void test_fail(void) { test_the->failed = 1; _exit(1); }
static inline int64_t test_now_ns(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (int64_t)t.tv_sec * 1000000000 + t.tv_nsec;
}
static inline void test_sleep_ms(int64_t ms) {
  struct timespec t = { (time_t)(ms / 1000), (long)(ms % 1000) * 1000000 };
  while (nanosleep(&t, &t) != 0 && errno == EINTR) {}
}
static inline uint64_t test_random(uint64_t *state) {    /* splitmix64 */
  uint64_t z = (*state += 0x9e3779b97f4a7c15u);
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
  z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
  return z ^ (z >> 31);
}
static inline uint64_t test_seed(void) { return test_the->seed; }   /* first state; printed when a case fails */
#ifdef _WIN32
#include "windows/harness.h"
#else
static inline void *test_shared(size_t size) {           /* zeroed memory that children share with the case */
  void *p = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (p == MAP_FAILED) FAIL("mmap: %s", strerror(errno));
  return p;
}
static inline const char *test_name(const char *base) {  /* BASE_PID_TIMESTAMP; lives as long as the case */
  char *name = malloc(strlen(base) + 80);
  if (!name) FAIL("out of memory");
  sprintf(name, "%s%s%04d", base, test_the->mark, test_the->names++);
  return name;
}
static inline pid_t test_spawn(void (*fn)(void *), void *arg) {
  pid_t pid = fork();
  if (pid == 0) { fn(arg); _exit(0); }
  if (pid < 0) FAIL("fork: %s", strerror(errno));
  return pid;
}
#endif
static inline void test_join(pid_t pid) {                /* fails the case unless the child exited with 0 */
  int status = -1;
  while (waitpid(pid, &status, 0) < 0) if (errno != EINTR) FAIL("waitpid: %s", strerror(errno));
  if (WIFSIGNALED(status)) FAIL("a child was killed by signal %d", WTERMSIG(status));
  if (WEXITSTATUS(status) == 77) _exit(77);
  if (WEXITSTATUS(status) != 0) FAIL("a child exited with %d", WEXITSTATUS(status));
}
static inline void test_kill(pid_t pid) { kill(pid, SIGKILL); while (waitpid(pid, NULL, 0) < 0 && errno == EINTR) {} }

static inline void *test_pair_main(void *p) { ((test_pair *)p)->fn(((test_pair *)p)->arg); return NULL; }
static inline test_pair *pair_start(int mode, void (*fn)(void *), void *arg) {   /* in a thread or a child */
  test_pair *p = calloc(1, sizeof *p);
  if (!p) FAIL("out of memory");
  p->fn = fn, p->arg = arg, p->mode = mode;
  if (mode == PROCESSES) p->pid = test_spawn(fn, arg);
  else if (pthread_create(&p->thread, NULL, test_pair_main, p) != 0) FAIL("pthread_create failed");
  return p;
}
static inline void pair_join(test_pair *p) {
  if (p->mode == PROCESSES) test_join(p->pid);
  else if (pthread_join(p->thread, NULL) != 0) FAIL("pthread_join failed");
  free(p);
}

#ifndef _WIN32
/* ---- the harness itself ---- */
static inline int test_clean(const char *folder) {       /* removes what is left of our names; how many */
  int left = 0;
  DIR *dir = opendir(folder);
  for (struct dirent *d; dir && (d = readdir(dir)) != NULL;) {
    if (!strstr(d->d_name, test_the->mark)) continue;
    NOTE("left behind: %s/%s", folder, d->d_name);
    const int gone = unlinkat(dirfd(dir), d->d_name, 0);
    left += gone == 0 || errno != ENOENT;
    if (gone != 0 && errno == EISDIR) unlinkat(dirfd(dir), d->d_name, AT_REMOVEDIR);   /* a folder in the way of a name */
  }
  if (dir) closedir(dir);
  return left;
}
static inline void test_stop(int signal) { test_stopped = signal; }
static inline int test_wait(const test_case *c, pid_t pid) {   /* 0 passed, 77 skipped, else failed */
  const char *factor = getenv("TEST_FACTOR");
  int64_t limit = test_now_ns() + c->limit * ((factor && atoi(factor) > 0) ? atoi(factor) : 1) * INT64_C(1000000000);
  siginfo_t info = { 0 };
  while (waitid(P_PID, (id_t)pid, &info, WEXITED | WNOWAIT | WNOHANG) == 0 && info.si_pid == 0) {
    if (test_now_ns() > limit) { NOTE("still running after its %d s", c->limit); break; }
    if (test_stopped || test_the->failed) break;
    test_sleep_ms(1);
  }
  int status = 0;
  kill(-pid, SIGKILL);                                   /* the group, while its leader is not yet reaped */
  waitpid(pid, &status, 0);
  while (waitpid(-pid, NULL, 0) > 0 || errno == EINTR) {}      /* its orphans come to us on Linux */
  if (WIFSIGNALED(status) && info.si_pid != 0) NOTE("killed by signal %d", WTERMSIG(status));
  if (test_the->failed || test_stopped || !WIFEXITED(status)) return 1;
  return WEXITSTATUS(status);
}
static inline int test_run(const test_case *c, int number) {
  test_the->failed = 0;
  test_the->skip[0] = 0;
  pid_t pid = fork();
  if (pid == 0) {
    setpgid(0, 0);
    signal(SIGINT, SIG_DFL), signal(SIGTERM, SIG_DFL), signal(SIGHUP, SIG_DFL);
    setrlimit(RLIMIT_CORE, &(struct rlimit){ 0, 0 });
    c->body(c->mode);
    _exit(0);
  }
  if (pid > 0) setpgid(pid, pid);
  int result = pid > 0 ? test_wait(c, pid) : 1;
  if (test_clean("/dev/shm") + test_clean("/tmp/zerobuffer") > 0 && result == 0) result = 1;
  if (result == 0) test_print("ok ", "%d - %s", number, c->name);
  else if (result == 77) test_print("ok ", "%d - %s # SKIP %s", number, c->name, test_the->skip);
  else test_print("not ok ", "%d - %s\n# seed: TEST_SEED=%llu", number, c->name, (unsigned long long)test_the->seed);
  return result;
}
static inline int test_main(int argc, char **argv) {
  const char *seed = getenv("TEST_SEED"), *pattern = argc > 1 ? argv[1] : "";
  int list = strcmp(pattern, "-l") == 0, count = 0, number = 0, passed = 0, skipped = 0;
  test_the = mmap(NULL, sizeof *test_the, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (test_the == MAP_FAILED) return 2;
  int64_t now = (int64_t)time(NULL) * 1000 + test_now_ns() / 1000000 % 1000;
  sprintf(test_the->mark, "_%d_%lld", (int)getpid(), (long long)now);
  test_the->seed = seed ? strtoull(seed, NULL, 0) : (uint64_t)test_now_ns();
  signal(SIGINT, test_stop), signal(SIGTERM, test_stop), signal(SIGHUP, test_stop), signal(SIGPIPE, SIG_IGN);
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
#endif
  for (test_case *c = test_cases; c; c = c->next) count += strstr(c->name, pattern) != NULL;
  if (!list) test_print("1..", "%d", count);
  for (test_case *c = test_cases; c && !test_stopped; c = c->next) {
    if (list) { test_print("", "%s", c->name); continue; }
    if (!strstr(c->name, pattern)) continue;
    int result = test_run(c, ++number);
    passed += result == 0, skipped += result == 77;
  }
  if (!list) NOTE("%d passed, %d failed, %d skipped", passed, number - passed - skipped, skipped);
  return list || (number == count && passed + skipped == number && !test_stopped) ? 0 : 1;
}
#endif /* not Windows */
#endif /* TEST_H */
