// bench/boost_ring.cpp - two queues of Boost for bench/ring.c, which is linked with this where libboost-dev is.
// Items of 64 bytes, 256 of them; the loops are here, so that Boost's templates are compiled into them.
#include <boost/interprocess/ipc/message_queue.hpp>
#include <boost/lockfree/spsc_queue.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>

namespace {

struct item { std::uint64_t word[8]; };
enum { SLOTS = 256 };

typedef boost::lockfree::spsc_queue<item, boost::lockfree::capacity<SLOTS> > spsc;
typedef boost::interprocess::message_queue mq;

std::unique_ptr<mq> queue;

inline void relax() {
#if defined(__x86_64__) || defined(__i386__)
  __builtin_ia32_pause();
#endif
}

// The compiler must believe that all of it is read and may have changed.
inline void touch(void *data) { __asm__ __volatile__("" : : "r"(data) : "memory"); }

}  // namespace

extern "C" {

std::size_t boost_spsc_size() { return sizeof(spsc); }
void boost_spsc_make(void *memory) { new (memory) spsc; }

void boost_spsc_put(void *memory, std::uint64_t first, std::uint64_t n) {
  spsc &q = *static_cast<spsc *>(memory);
  item data = {};
  for (std::uint64_t i = first; i < first + n; i++) {
    data.word[0] = i;
    touch(&data);
    while (!q.push(data)) relax();
  }
}

std::uint64_t boost_spsc_get(void *memory, std::uint64_t n) {
  spsc &q = *static_cast<spsc *>(memory);
  item data = {};
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i < n; i++) {
    while (!q.pop(data)) relax();
    touch(&data);
    sum += data.word[0];
  }
  return sum;
}

int boost_mq_make(const char *name) {
  try {
    queue.reset(new mq(boost::interprocess::create_only, name, SLOTS, sizeof(item)));
  } catch (...) { return -1; }
  return 0;
}

int boost_mq_open(const char *name) {
  try {
    queue.reset(new mq(boost::interprocess::open_only, name));
  } catch (...) { return -1; }
  return 0;
}

void boost_mq_put(std::uint64_t first, std::uint64_t n) {
  item data = {};
  for (std::uint64_t i = first; i < first + n; i++) {
    data.word[0] = i;
    queue->send(&data, sizeof data, 0);
  }
}

std::uint64_t boost_mq_get(std::uint64_t n) {
  item data = {};
  std::uint64_t sum = 0;
  for (std::uint64_t i = 0; i < n; i++) {
    mq::size_type size;
    unsigned priority;
    queue->receive(&data, sizeof data, size, priority);
    sum += data.word[0];
  }
  return sum;
}

void boost_mq_remove(const char *name) {
  queue.reset();
  mq::remove(name);
}

}  // extern "C"
