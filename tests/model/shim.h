/* shim.h - the words and operations of zerobuf.h's >>atomics in terms of Relacy (relacy-dev, header-only), so that
 * lines taken from zerobuf.h compile for the model checker as they stand. Include it first, in a C++ unit.
 *
 * What Relacy searches: interleavings of the threads, and for each load which of the stores it may see (the newest
 * and up to two older ones at random, one older one in a full or bounded search) under the happens-before of C++11.
 * What it does not: a load that sees a store which comes later in the interleaving (no load is moved behind a store of
 * the same thread). It takes all full fences to be in one order, each of which acquires what the ones before it released:
 * a little more than C++11 promises, and what C++20 and the barriers of x86-64 and arm64 give.
 *
 * The order in which the compiler leaves the operations is that of the text: zbi_fence_compiler is nothing here, and
 * what it prevents is put in another order by hand.
 *
 * A thread may be given a number of stores after which it is dead: those that follow are not carried out, as if
 * the process had been killed there. */
#ifndef MODEL_SHIM_H
#define MODEL_SHIM_H
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <relacy/relacy.hpp>

typedef rl::atomic<uint32_t> zbi_shared32;
typedef rl::atomic<uint64_t> zbi_shared64;

enum { MODEL_THREADS = 8, MODEL_FOR_EVER = 1 << 30 };
static int model_life[MODEL_THREADS];         /* stores that a thread has left */

static inline bool model_alive() { return model_life[rl::thread_index()] > 0; }
static inline bool model_stores() { return model_life[rl::thread_index()] > 0 && model_life[rl::thread_index()]-- > 0; }

/* The system's barrier on the threads of others. Whoever calls all() goes on only when each thread that has registered
 * has passed a full fence, between two of its operations: it looks for requests before each one. A thread that
 * sleeps, or is in such a call itself, has passed one. */
struct model_barrier {
  rl::mutex guard;
  rl::condvar<model_barrier> passed;
  bool registered[MODEL_THREADS], resting[MODEL_THREADS], owes[MODEL_THREADS];
  model_barrier() { passed.init(false, RL_INFO); }
  ~model_barrier() { passed.deinit(RL_INFO); }
  void begin() { for (int i = 0; i < MODEL_THREADS; i++) registered[i] = resting[i] = owes[i] = false; }
  void pass(bool rests)
  {
    rl::atomic_thread_fence(rl::mo_seq_cst, RL_INFO);
    guard.lock(RL_INFO);
    owes[rl::thread_index()] = false;
    resting[rl::thread_index()] = rests;
    passed.notify_all(RL_INFO);
    guard.unlock(RL_INFO);
  }
  void wake_up()
  {
    resting[rl::thread_index()] = false;
    rl::atomic_thread_fence(rl::mo_seq_cst, RL_INFO);
  }
  bool owed() const
  {
    for (int i = 0; i < MODEL_THREADS; i++) if (owes[i]) return true;
    return false;
  }
  void all()
  {
    pass(true);
    guard.lock(RL_INFO);
    for (int i = 0; i < MODEL_THREADS; i++) if (registered[i] && !resting[i]) owes[i] = true;
    while (owed()) passed.wait(guard, false, RL_INFO);
    guard.unlock(RL_INFO);
    wake_up();
  }
};
static model_barrier *the_barrier;            /* NULL: no such thing */

static inline void model_step() { if (the_barrier && the_barrier->owes[rl::thread_index()]) the_barrier->pass(false); }
static inline void model_fence(rl::memory_order order, rl::debug_info_param where)
{
  model_step();
  rl::atomic_thread_fence(order, where);
}

template <typename T, typename V>
static inline void model_store(rl::atomic<T> *p, V value, rl::memory_order order, rl::debug_info_param where)
{
  model_step();
  if (model_stores()) p->store((T)value, order, where);
}
template <typename T>
static inline T model_load(const rl::atomic<T> *p, rl::memory_order order, rl::debug_info_param where)
{
  model_step();
  return p->load(order, where);
}

template <rl::rmw_type_e TYPE, typename T, typename V>
static inline T model_rmw(rl::atomic<T> *p, V value, rl::memory_order order, rl::debug_info_param where)
{
  model_step();
  return model_stores() ? p->rmw(rl::rmw_type_t<TYPE>(), (T)value, order, where) : 0;
}
template <typename T, typename V>
static inline bool model_cas(rl::atomic<T> *p, T *expected, V value, rl::memory_order order, rl::debug_info_param where)
{
  model_step();
  return model_stores() && p->compare_exchange(rl::bool_t<false>(), *expected, (T)value, order, rl::mo_relaxed, where);
}

/* Fields that the model keeps to one side. */
static inline void model_store(uint64_t *p, uint64_t value, rl::memory_order, rl::debug_info_param) { *p = value; }
static inline uint64_t model_load(const uint64_t *p, rl::memory_order, rl::debug_info_param) { return *p; }
template <rl::rmw_type_e TYPE>
static inline uint64_t model_rmw(uint64_t *p, uint64_t value, rl::memory_order, rl::debug_info_param)
{
  const uint64_t old = *p;
  *p = rl::perform_rmw(rl::rmw_type_t<TYPE>(), old, value);
  return old;
}

/* The same in two steps, which is wrong; weaken.sed uses it. */
template <typename T, typename V>
static inline T model_plain_or(rl::atomic<T> *p, V value)
{
  const T old = p->load(rl::mo_relaxed, RL_INFO);
  model_store(p, old | value, rl::mo_relaxed, RL_INFO);
  return old;
}

/* Macros, so that a trace names the line of zerobuf.h. */
#define zbi_load_relaxed(p)        model_load((p), rl::mo_relaxed, RL_INFO)
#define zbi_load_acquire(p)        model_load((p), rl::mo_acquire, RL_INFO)
#define zbi_load32_relaxed(p)      model_load((p), rl::mo_relaxed, RL_INFO)
#define zbi_load32_acquire(p)      model_load((p), rl::mo_acquire, RL_INFO)
#define zbi_store_relaxed(p, v)    model_store((p), (v), rl::mo_relaxed, RL_INFO)
#define zbi_store_release(p, v)    model_store((p), (v), rl::mo_release, RL_INFO)
#define zbi_store32_relaxed(p, v)  model_store((p), (v), rl::mo_relaxed, RL_INFO)
#define zbi_store32_release(p, v)  model_store((p), (v), rl::mo_release, RL_INFO)
#define zbi_add_acq_rel(p, v)      model_rmw<rl::rmw_type_add>((p), (v), rl::mo_acq_rel, RL_INFO)
#define zbi_sub_acq_rel(p, v)      model_rmw<rl::rmw_type_sub>((p), (v), rl::mo_acq_rel, RL_INFO)
#define zbi_or32_relaxed(p, v)     model_rmw<rl::rmw_type_or>((p), (v), rl::mo_relaxed, RL_INFO)
#define zbi_swap32_acquire(p, v)   model_rmw<rl::rmw_type_swap>((p), (v), rl::mo_acquire, RL_INFO)
#define zbi_swap32_release(p, v)   model_rmw<rl::rmw_type_swap>((p), (v), rl::mo_release, RL_INFO)
#define zbi_cas32_acquire(p, e, v) model_cas((p), (e), (v), rl::mo_acquire, RL_INFO)
#define zbi_cas_acq_rel(p, e, v)   model_cas((p), (e), (v), rl::mo_acq_rel, RL_INFO)
#define zbi_fence_acquire()        model_fence(rl::mo_acquire, RL_INFO)
#define zbi_fence_release()        model_fence(rl::mo_release, RL_INFO)
#define zbi_fence_compiler()       ((void)0)
#define zbi_fence_full()           model_fence(rl::mo_seq_cst, RL_INFO)

/* The kernel's promise: comparing the word and falling asleep is one step for whoever wakes. No time limit and
 * no wake without a reason here: a wake that is lost is a deadlock, which Relacy reports. */
struct model_futex {
  rl::mutex guard;
  rl::condvar<model_futex> asleep;
  model_futex() { asleep.init(false, RL_INFO); }
  ~model_futex() { asleep.deinit(RL_INFO); }
  void wait(const zbi_shared32 *word, uint32_t value)
  {
    if (the_barrier) the_barrier->pass(true);
    guard.lock(RL_INFO);
    if (word->load(rl::mo_relaxed, RL_INFO) == value) asleep.wait(guard, false, RL_INFO);
    guard.unlock(RL_INFO);
    if (the_barrier) the_barrier->wake_up();
  }
  void wake()
  {
    guard.lock(RL_INFO);
    asleep.notify_all(RL_INFO);
    guard.unlock(RL_INFO);
  }
};

/* A check that breaks what the lines do, where run.sh has put it: see weaken.sed. */
static int model_weak;

/* Runs one test. SEARCH: "random" with that many runs, "bound" (all interleavings with at most LIMIT switches that
 * are not forced), "full". Prints one line; true: no error was found. */
template <typename T>
static bool model_run(const char *search, unsigned long limit)
{
  rl::test_params params;
  rl::ostringstream log, progress;
  params.output_stream = &log;
  params.progress_stream = &progress;
  params.search_type = strcmp(search, "random") == 0 ? rl::sched_random : strcmp(search, "bound") == 0 ? rl::sched_bound : rl::sched_full;
  params.iteration_count = limit;
  params.context_bound = (unsigned)limit;
  rl::simulate<T>(params);
  if (params.test_result == rl::test_result_success) {
    printf("no error in %lu runs\n", (unsigned long)params.stop_iteration);
    return true;
  }
  const rl::string text = log.str();                        /* name of the test, what is wrong, the trace */
  const size_t what = text.find('\n') + 1, end = text.find('\n', what);
  printf("%s in run %lu%s", text.substr(what, end - what).c_str(), (unsigned long)params.stop_iteration, text.c_str() + end);
  return false;
}
#endif
