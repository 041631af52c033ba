/* harness.h - the part of test.h that deals with processes, for Windows, which has no fork.
 *
 * Each case, and each child of a case, is this program started anew. A child is given what a fork would have given it, as
 * far as the tests need it: the test's own global variables as they were (all that is linked between first.c and last.c,
 * which is why the program must be linked at a fixed address), the memory of test_shared and the names of test_name at
 * their addresses, what mmap() has mapped of an object, and a copy of up to ARGUMENT bytes of a local variable that is
 * passed. Not the handles, nor what another local variable holds. */
#ifndef TEST_HARNESS_H
#define TEST_HARNESS_H
#include <tlhelp32.h>

extern char px_data_first[], px_data_last[], px_bss_first[], px_bss_last[];
enum { ARGUMENT = 1024, BLOCKS = 256 };
typedef struct px_block {
  volatile LONG busy;
  void (*fn)(void *);
  void *arg;
  uint32_t depth;
  uint8_t argument[ARGUMENT];
  uint8_t globals[];
} px_block;
typedef struct px_more { test_state state; px_block *volatile blocks[BLOCKS]; } px_more;   /* behind px_arena */
#define px_second ((px_more *)(void *)(TEST_ARENA + (sizeof(px_arena) + 4095) / 4096 * 4096))

static inline void *test_shared(size_t size) {           /* zeroed memory that children share with the case */
  void *p = px_shared(size);
  if (!p) FAIL("the tests' memory is used up");
  return p;
}
static inline const char *test_name(const char *base) {  /* BASE_PID_TIMESTAMP; lives as long as the case */
  char *name = test_shared(strlen(base) + 80);
  sprintf(name, "%s%s%04d", base, test_the->mark, test_the->names++);
  return name;
}

/* ---- the variables of the C library's thread-local storage ----
 * gcc numbers them as they are first used, and keeps the number beside the variable, which a child is given. So a child
 * must not give such a number to another variable: it begins with a higher one. */
#define PX_TLS(X) X(0) X(1) X(2) X(3) X(4) X(5) X(6) X(7) X(8) X(9) X(10) X(11) X(12) X(13) X(14) X(15) X(16) X(17) X(18) X(19) X(20) X(21) X(22) X(23)
#define PX_TLS_VARIABLE(n) static _Thread_local volatile char px_tls_##n;
#define PX_TLS_TOUCH(n) if (n < count) px_tls_##n = 1;
PX_TLS(PX_TLS_VARIABLE)
static DWORD WINAPI px_tls_begin(void *depth) {
  const int count = 8 * (int)(uintptr_t)depth;
  PX_TLS(PX_TLS_TOUCH)
  return 0;
}

/* ---- processes ---- */
static inline HANDLE px_start(const char *what, uintptr_t value, DWORD flags, DWORD *pid) {
  char program[MAX_PATH], command[MAX_PATH + 100];
  STARTUPINFOA si = { .cb = sizeof si };
  PROCESS_INFORMATION pi;
  GetModuleFileNameA(NULL, program, sizeof program);
  snprintf(command, sizeof command, "\"%s\" %s %lu %llx", program, what, px_the->root, (unsigned long long)value);
  for (int turn = 0; !CreateProcessA(program, command, NULL, NULL, TRUE, flags | CREATE_SUSPENDED, NULL, NULL, &si, &pi); turn++) {
    if (GetLastError() != ERROR_INTERNAL_ERROR || turn == 100) return NULL;   /* Wine, now and then under load */
    Sleep(20);
  }
  *pid = pi.dwProcessId;
  ResumeThread(pi.hThread);
  CloseHandle(pi.hThread);
  return pi.hProcess;
}
static inline size_t px_globals_size(void) { return (size_t)(px_data_last - px_data_first) + (size_t)(px_bss_last - px_bss_first); }
static inline px_block *px_block_take(void) {
  for (;;) {
    for (int i = 0; i < BLOCKS; i++) {
      px_block *b = px_second->blocks[i];
      if (!b) {
        b = test_shared(sizeof *b + px_globals_size());
        b->busy = 1;
        if (InterlockedCompareExchangePointer((void *volatile *)&px_second->blocks[i], b, NULL) == NULL) return b;
      } else if (InterlockedCompareExchange(&b->busy, 1, 0) == 0) return b;
    }
    Sleep(1);
  }
}
static inline pid_t test_spawn(void (*fn)(void *), void *arg) {
  const size_t data = (size_t)(px_data_last - px_data_first);
  MEMORY_BASIC_INFORMATION m;
  DWORD pid = 0;
  px_block *b = px_block_take();
  b->fn = fn, b->arg = arg, b->depth = px_the->depth + 1;
  VirtualQuery(&m, &m, sizeof m);
  if ((uint8_t *)arg >= (uint8_t *)m.BaseAddress && (uint8_t *)arg < (uint8_t *)m.BaseAddress + m.RegionSize) {   /* a local variable */
    const size_t room = (size_t)((uint8_t *)m.BaseAddress + m.RegionSize - (uint8_t *)arg);
    memcpy(b->argument, arg, room < ARGUMENT ? room : ARGUMENT);
    b->arg = b->argument;
  }
  memcpy(b->globals, px_data_first, data);
  memcpy(b->globals + data, px_bss_first, (size_t)(px_bss_last - px_bss_first));
  HANDLE h = px_start("--child", (uintptr_t)b, 0, &pid);
  if (!h) FAIL("CreateProcess: %lu", GetLastError());
  if (!px_child_add(pid, h)) FAIL("too many children");
  return (pid_t)pid;
}
static LONG WINAPI px_crashed(EXCEPTION_POINTERS *e) {
  NOTE("exception %lx at %p", e->ExceptionRecord->ExceptionCode, e->ExceptionRecord->ExceptionAddress);
  TerminateProcess(GetCurrentProcess(), TEST_KILLED + 11);
  return EXCEPTION_EXECUTE_HANDLER;
}
static inline bool px_arena_open(DWORD root, bool create, HANDLE *mapping) {
  char name[64];
  snprintf(name, sizeof name, "zbtest%lu", root);
  *mapping = (CreateFileMappingA)(INVALID_HANDLE_VALUE, NULL, PAGE_READWRITE, 0, (DWORD)TEST_ARENA_SIZE, name);
  if (!*mapping || (create && GetLastError() == ERROR_ALREADY_EXISTS)) return false;
  return MapViewOfFileEx(*mapping, FILE_MAP_READ | FILE_MAP_WRITE, 0, 0, TEST_ARENA_SIZE, TEST_ARENA) != NULL;
}
static inline int px_child_main(px_block *b) {
  void (*fn)(void *) = b->fn;
  void *arg = b->arg;
  const size_t data = (size_t)(px_data_last - px_data_first);
  static uint8_t own[ARGUMENT];
  HANDLE numbers = CreateThread(NULL, 0, px_tls_begin, (void *)(uintptr_t)(b->depth - 1), 0, NULL);
  WaitForSingleObject(numbers, INFINITE);
  memcpy(px_data_first, b->globals, data);
  memcpy(px_bss_first, b->globals + data, (size_t)(px_bss_last - px_bss_first));
  memset(px_children, 0, sizeof px_children);
  memset(px_fds, 0, sizeof px_fds);
  px_maps_inherit();
  if (arg == b->argument) memcpy(own, b->argument, ARGUMENT), arg = own;
  px_the->depth = b->depth;                              /* a bound is enough, and they end in no order */
  InterlockedExchange(&b->busy, 0);
  fn(arg);
  return 0;
}

/* ---- the harness itself ---- */
static inline int px_left(const char *what) {
  NOTE("left behind: %s", what);
  return 1;
}
static inline int test_clean(void) {                     /* what is left of our names; how many. Lets go of all that was kept */
  int left = 0;
  char path[600];
  WIN32_FIND_DATAA found;
  for (LONG i = 0; i < px_the->kept_count && i < 8192; i++) {
    px_kept *k = &px_the->kept[i];
    const char *colon = strchr(k->name, ':');
    if (k->state != 2 || !strstr(k->name, test_the->mark)) continue;
    if (colon && strcmp(colon, ":zerobuf") == 0) {
      const uint64_t *page = MapViewOfFile(k->handle, FILE_MAP_READ, 0, 0, 4096);
      if (page && (page[1] & 255) != 0) left += px_left(k->name);
      if (page) UnmapViewOfFile(page);
    } else if (!colon) {
      HANDLE h = px_sem(k->name);
      if (h) CloseHandle(h), left += px_left(k->name);
    }
  }
  for (LONG i = 0; i < px_the->kept_count && i < 8192; i++) if (px_the->kept[i].state == 2) CloseHandle(px_the->kept[i].handle);
  px_kind("/tmp/zerobuffer/*", path);
  HANDLE h = FindFirstFileA(path + 4, &found);           /* without \\?\ */
  if (h == INVALID_HANDLE_VALUE) return left;
  do if (strstr(found.cFileName, test_the->mark)) left += px_left(found.cFileName); while (FindNextFileA(h, &found));
  FindClose(h);
  return left;
}
static inline bool px_skipped(const char *program, const char *name) {   /* tests/windows/skip.txt: "program case: reason" */
  char line[512], start[256];
  const char *path = getenv("TEST_SKIPS");
  FILE *f = path ? fopen(path, "r") : NULL;
  bool skipped = false;
  const size_t n = (size_t)snprintf(start, sizeof start, "%s %s: ", program, name);
  const char *slash = strchr(name, '/');
  const size_t m = slash ? (size_t)snprintf(start, sizeof start, "%s %.*s: ", program, (int)(slash - name), name) : 0;
  while (f && !skipped && fgets(line, sizeof line, f)) {
    line[strcspn(line, "\r\n")] = 0;
    if (m && strncmp(line, start, m) == 0) skipped = true, snprintf(test_the->skip, sizeof test_the->skip, "%s", line + m);
    if (strncmp(line, program, strlen(program)) == 0 && line[strlen(program)] == ' ' && strncmp(line + strlen(program) + 1, name, strlen(name)) == 0 &&
        line[n - 2] == ':') skipped = true, snprintf(test_the->skip, sizeof test_the->skip, "%s", line + n);
  }
  if (f) fclose(f);
  return skipped;
}
static inline int test_wait(const test_case *c, HANDLE process) {   /* 0 passed, 77 skipped, else failed */
  const char *factor = getenv("TEST_FACTOR");
  const int64_t limit = test_now_ns() + c->limit * ((factor && atoi(factor) > 0) ? atoi(factor) : 1) * INT64_C(1000000000);
  DWORD code = 1;
  bool ended = false;
  while (!ended && !test_the->failed) {
    ended = WaitForSingleObject(process, 20) == WAIT_OBJECT_0;
    if (!ended && test_now_ns() > limit) { NOTE("still running after its %d s", c->limit); return 1; }
  }
  if (ended) GetExitCodeProcess(process, &code);
  const int status = px_status(code);
  if (ended && WIFSIGNALED(status)) NOTE("killed by signal %d", WTERMSIG(status));
  return test_the->failed || !ended ? 1 : (int)code;
}
static inline int test_run(const test_case *c, int number, uintptr_t index, const char *program, const char *mark, uint64_t seed) {
  HANDLE arena, process, job = CreateJobObjectA(NULL, NULL);
  JOBOBJECT_BASIC_ACCOUNTING_INFORMATION count;
  DWORD pid = 0;
  int result = 1;
  for (int i = 0; i < 500 && !px_arena_open(GetCurrentProcessId(), true, &arena); i++) {   /* the last case's children may still have it */
    if (arena) CloseHandle(arena);
    Sleep(10);
  }
  px_the->used = (LONG64)((uint8_t *)px_second - TEST_ARENA) + (LONG64)(sizeof(px_more) + 4095) / 4096 * 4096;
  px_the->root = GetCurrentProcessId();
  px_the->depth = 1;
  test_the = &px_second->state;
  strcpy(test_the->mark, mark);
  test_the->seed = seed;
  if (px_skipped(program, c->name)) result = 77;
  else {
    char exe[MAX_PATH], command[MAX_PATH + 100];
    STARTUPINFOA si = { .cb = sizeof si };
    PROCESS_INFORMATION pi;
    GetModuleFileNameA(NULL, exe, sizeof exe);
    snprintf(command, sizeof command, "\"%s\" --case %lu %llx", exe, px_the->root, (unsigned long long)index);
    if (CreateProcessA(exe, command, NULL, NULL, TRUE, CREATE_SUSPENDED, NULL, NULL, &si, &pi)) {
      process = pi.hProcess;
      AssignProcessToJobObject(job, process);
      ResumeThread(pi.hThread);
      CloseHandle(pi.hThread);
      result = test_wait(c, process);
      TerminateJobObject(job, TEST_KILLED + SIGKILL);
      WaitForSingleObject(process, 5000);
      CloseHandle(process);
    }
  }
  (void)pid;
  for (int i = 0; i < 500; i++)
    if (!QueryInformationJobObject(job, JobObjectBasicAccountingInformation, &count, sizeof count, NULL) || count.ActiveProcesses == 0) break;
    else Sleep(5);
  CloseHandle(job);
  if (test_clean() > 0 && result == 0) result = 1;
  if (result == 0) test_print("ok ", "%d - %s", number, c->name);
  else if (result == 77) test_print("ok ", "%d - %s # SKIP %s", number, c->name, test_the->skip[0] ? test_the->skip : "there is no fork");
  else test_print("not ok ", "%d - %s\n# seed: TEST_SEED=%llu", number, c->name, (unsigned long long)seed);
  UnmapViewOfFile(TEST_ARENA);
  CloseHandle(arena);
  return result;
}
static inline int test_main(int argc, char **argv) {
  const char *seed_text = getenv("TEST_SEED"), *pattern = argc > 1 ? argv[1] : "";
  char mark[64], program[64];
  int list = strcmp(pattern, "-l") == 0, count = 0, number = 0, passed = 0, skipped = 0;
  uintptr_t index = 0;
  HANDLE arena;
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
  SetUnhandledExceptionFilter(px_crashed);
  if (argc == 4 && pattern[0] == '-' && pattern[1] == '-') {
    const uintptr_t value = (uintptr_t)strtoull(argv[3], NULL, 16);
    if (strcmp(pattern, "--dead") == 0) _exit(0);
    if (!px_arena_open((DWORD)strtoul(argv[2], NULL, 10), false, &arena)) return 3;
    test_the = &px_second->state;
    if (strcmp(pattern, "--child") == 0) _exit(px_child_main((px_block *)value));
    for (test_case *c = test_cases; c; c = c->next) if (index++ == value) c->body(c->mode);
    _exit(0);
  }
  const uint64_t seed = seed_text ? strtoull(seed_text, NULL, 0) : (uint64_t)test_now_ns();
  const char *base = strrchr(argv[0], '\\') ? strrchr(argv[0], '\\') + 1 : strrchr(argv[0], '/') ? strrchr(argv[0], '/') + 1 : argv[0];
  snprintf(program, sizeof program, "%.*s", (int)strcspn(base, "."), base);
  snprintf(mark, sizeof mark, "_%lu_%lld", GetCurrentProcessId(), (long long)time(NULL) * 1000 + test_now_ns() / 1000000 % 1000);
  for (test_case *c = test_cases; c; c = c->next) count += strstr(c->name, pattern) != NULL;
  if (!list) test_print("1..", "%d", count);
  for (test_case *c = test_cases; c; c = c->next, index++) {
    if (list) { test_print("", "%s", c->name); continue; }
    if (!strstr(c->name, pattern)) continue;
    const int result = test_run(c, ++number, index, program, mark, seed);
    passed += result == 0, skipped += result == 77;
  }
  if (!list) NOTE("%d passed, %d failed, %d skipped", passed, number - passed - skipped, skipped);
  return list || (number == count && passed + skipped == number) ? 0 : 1;
}
#endif /* TEST_HARNESS_H */
