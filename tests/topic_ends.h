/* topic_ends.h - what tests of a topic with both makes share. After zerobuf.h, test.h and peer_topic.h. */
#ifndef TOPIC_ENDS_H
#define TOPIC_ENDS_H

#define WAIT    ZB_SEC(15)
#define WAIT_MS 15000
/* A call of peer_topic.h that gives NULL or a sentence. */
#define GBP(expr) do { const char *e_ = (expr); if (e_) FAIL("%s: %s", #expr, e_); } while (0)

/* Sample S: byte k depends on both, so that no two samples that are kept at once agree in a byte run. */
static inline uint64_t sample_word(uint64_t number, size_t word) {
  uint64_t state = number * 0x9e3779b97f4a7c15u + word;
  return test_random(&state);
}
static inline void sample_fill(void *to, size_t size, uint64_t number) {
  for (size_t k = 0; k < size; k += 8) {
    uint64_t word = sample_word(number, k / 8);
    memcpy((uint8_t *)to + k, &word, size - k < 8 ? size - k : 8);
  }
}
static inline bool sample_intact(const void *data, size_t size, uint64_t number) {
  for (size_t k = 0; k < size; k += 8) {
    uint64_t word = sample_word(number, k / 8);
    if (memcmp((const uint8_t *)data + k, &word, size - k < 8 ? size - k : 8) != 0) return false;
  }
  return true;
}
/* Bytes of sample S: all of an array's, a few up to the limit of a message's. */
static inline size_t sample_size(const gbp_params *p, uint64_t number) {
  if (p->kind == GBP_KIND_ARRAY) return (size_t)p->slot_size;
  if (number % 7 == 3) return 0;
  return number % 7 == 5 ? (size_t)p->slot_size : (size_t)(sample_word(number, 99) % (p->slot_size + 1));
}
static inline bool sample_right(const gbp_params *p, const void *data, size_t size, uint64_t number) {
  return size == sample_size(p, number) && sample_intact(data, size, number);
}
static inline void schema_of(zb_schema *s, const gbp_params *p) {
  if (p->kind == GBP_KIND_ARRAY) CHECK_RESULT(zb_schema_array(s, p->dtype, p->ndim, p->shape), ZB_OK);
  else CHECK_RESULT(zb_schema_message(s, p->schema, p->schema_length, p->slot_size), ZB_OK);
  CHECK_EQ(zb_schema_size(s), p->slot_size);
}
static inline zb_result publisher_try(zb_publisher *w, const char *name, const gbp_params *p, bool take_over) {
  zb_schema s;
  zb_publisher_desc d = { .capacity = p->capacity, .take_over = take_over };
  schema_of(&s, p);
  return zb_publisher_create(w, name, &s, &d);
}
static inline void publisher_create(zb_publisher *w, const char *name, const gbp_params *p) {
  CHECK_RESULT(publisher_try(w, name, p, false), ZB_OK);
}
static inline void subscriber_attach(zb_subscriber *s, const char *name, zb_start start) {
  zb_subscriber_desc d = { .start = start, .connect_timeout_ns = WAIT };
  CHECK_RESULT(zb_subscriber_attach(s, name, &d), ZB_OK);
}
static inline void publish(zb_publisher *w, const gbp_params *p) {
  const uint64_t number = w->number;
  void *place;
  CHECK_RESULT(zb_publisher_acquire(w, &place), ZB_OK);
  sample_fill(place, sample_size(p, number), number);
  CHECK_RESULT(zb_publisher_commit(w, sample_size(p, number)), ZB_OK);
  CHECK_EQ(w->number, number + 1);
}
static inline void peer_publish_upto(gbp_writer *w, const gbp_params *p, gbp_step last) {
  static __thread uint8_t bytes[1 << 16];
  const size_t size = sample_size(p, w->count);
  CHECK(size <= sizeof bytes);
  sample_fill(bytes, size, w->count);
  if (last == GBP_STEP_COUNTED) GBP(gbp_writer_publish(w, bytes, size));
  else GBP(gbp_writer_publish_upto(w, bytes, size, last));
}
static inline void peer_publish(gbp_writer *w, const gbp_params *p) { peer_publish_upto(w, p, GBP_STEP_COUNTED); }
static inline void peer_create(gbp_writer *w, const char *name, const gbp_params *p) {
  gbp_writer_init(w);
  GBP(gbp_writer_create(w, name, p));
}
static inline void remove_topic(const char *name) {
  CHECK_RESULT(zb_remove(ZB_KIND_TOPIC, name, true), ZB_OK);
}
static inline void nothing_to_do(void *arg) { (void)arg; }
static inline uint64_t dead_pid(void) {
  pid_t pid = test_spawn(nothing_to_do, NULL);
  test_join(pid);
  return (uint64_t)pid;
}
static inline uint64_t stamp_of(bool wall, int64_t age_ns) { return (uint64_t)(gbp_clock_ns(wall) - age_ns); }
static inline int64_t test_factor(void) {
  const char *factor = getenv("TEST_FACTOR");
  return factor && atoi(factor) > 0 ? atoi(factor) : 1;
}
/* The schemas that most tests go through: an array, a message. */
static const char status_text[] = "{\"title\":\"Status\"}";
static inline gbp_params small_array(uint32_t capacity) {
  return gbp_array(capacity, "float32", 4, 2, (const uint64_t[]){ 8, 6 });
}
static inline gbp_params small_message(uint32_t capacity) {
  return gbp_message(capacity, 200, status_text, sizeof status_text - 1);
}
#endif /* TOPIC_ENDS_H */
