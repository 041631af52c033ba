# Puts a way to break it next to each order, fence and check of the ring: model_weak says which one is broken.
/^static bool zbi_ring_called(/,/^}/ {
  s/if (fences) zbi_fence_full();/if (fences) model_weak == W4 ? (void)0 : model_weak == W4_HALF ? model_fence(rl::mo_acq_rel, RL_INFO) : zbi_fence_full();/
  s/value = \(zbi_load32_relaxed(word)\);/value = model_weak == EARLY_WORD \&\& !fences ? early_word[rl::thread_index()] : \1;/
  s/zbi_store32_relaxed(word, value + 1);/if (model_weak != NOT_CALLED \&\& model_weak != CALLED_LATE) zbi_store32_relaxed(word, model_weak == NO_COUNT_OF_CALLS ? 0 : value + 1);/
}
/^static bool zbi_ring_join(/,/^}/ {
  s/zbi_or32_relaxed(word, 1)/(model_weak == PLAIN_JOIN ? model_plain_or(word, 1u) : &)/
  s/^\( *\)\(\*value = \)/\1const uint32_t early = model_weak == EARLY_REACH ? zbi_load32_acquire(reach) : 0;\n\1\2/
  s/zbi_fence_full();/if (model_weak == R4_HALF) model_fence(rl::mo_acq_rel, RL_INFO); else if (model_weak != R4) &/
  s/return zbi_barrier_all();/return model_weak == NO_BARRIER || zbi_barrier_all();/
  s/zbi_load32_acquire(reach) == 0/(model_weak == EARLY_REACH ? early == 0 : model_weak == NO_REACH || &)/
}
/^static void zbi_watch_sleep(/,/^}/ {
  s/^  for (i = 0; wakes/  if (model_weak == LATE_JOIN \&\& zbi_watch_any(list, count, ZBI_LOOK_READY)) return;\n&/
  s/zbi_watch_any(list, count, ZBI_LOOK_READY) ||/(model_weak != LAST_LOOK \&\& model_weak != LATE_JOIN \&\& zbi_watch_any(list, count, ZBI_LOOK_READY)) ||/
  s/|| zbi_watch_any(list, count, ZBI_LOOK_LEFT)/|| (model_weak != LEFT_LOOK \&\& zbi_watch_any(list, count, ZBI_LOOK_LEFT))/
}
/^static zb_result zbi_ring_look(/,/^}/ s/zbi_load_acquire(r->theirs)/model_load(r->theirs, model_weak == R1 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
/^static bool zbi_ring_watch_look(/,/^}/ s/zbi_load_acquire(w->theirs)/model_load(w->theirs, model_weak == R2 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
/^static ZBI_ALWAYS_INLINE zb_result zbi_ring_publish(/,/^}/ {
  s/zbi_store_release(r->mine, count);/if (model_weak == EARLY_WORD) early_word[rl::thread_index()] = zbi_load32_relaxed(r->wake_word);\n  model_store(r->mine, count, model_weak == W1 ? rl::mo_relaxed : rl::mo_release, RL_INFO);/
}
/^static ZBI_NOINLINE zb_result zbi_ring_wake(/,/^}/ {
  s/zbi_shared_wake(r->wake_word);/&  if (model_weak == CALLED_LATE) zbi_store32_relaxed(r->wake_word, zbi_load32_relaxed(r->wake_word) + 1);/
}
/^static zb_result zbi_ring_start(/,/^}/ s/zbi_fence_full();/if (model_weak != HERE_FENCE) &/
