# Puts a way to break it next to each order, fence and check of the topic: model_weak says which one is broken.
/^static void zbi_slot_begin(/,/^}/ {
  s/zbi_fence_release();/if (model_weak != W1) &/
  s/(zbi_load32_relaxed(&slot->lock) + 1) | 1/(zbi_load32_relaxed(\&slot->lock) + 1) | (model_weak != ODD_AGAIN)/
}
/^static void zbi_slot_end(/,/^}/ {
  s/even ? even : 2/even || model_weak == NEVER_ZERO ? even : 2/
  s/zbi_store32_release(\(.*\));/model_store(\1, model_weak == W2 ? rl::mo_relaxed : rl::mo_release, RL_INFO);/
}
/^static bool zbi_slot_look(/,/^}/ {
  s/zbi_load32_acquire(\([^()]*\))/model_load(\1, model_weak == R1 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
  s/!(\*lock & 1)/(model_weak == ODD || &)/
  s/(published || /(model_weak == NEVER_USED || published || /
  s/zbi_load_relaxed(&slot->seq) == number/(model_weak == NUMBER || &)/
}
/^static bool zbi_slot_same(/,/^}/ {
  s/zbi_fence_acquire();/if (model_weak != R2) &/
  s/return \(.*\);/return model_weak == SECOND_LOOK || \1;/
}
/^static void zbi_count_announce(/ s/zbi_store_release(\([^()]*\))/model_store(\1, model_weak == W3 ? rl::mo_relaxed : rl::mo_release, RL_INFO)/
/^static uint64_t zbi_count_look(/ s/zbi_load_acquire(\([^()]*\))/model_load(\1, model_weak == R3 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
/^static bool zbi_sleepers_called(/,/^}/ {
  s/zbi_fence_full();/if (model_weak == W4_HALF) rl::atomic_thread_fence(rl::mo_acq_rel, RL_INFO); else if (model_weak != W4) &/
  s/zbi_store32_relaxed(sleepers, word + 1);/if (model_weak != CALLED_LATE \&\& model_weak != NOT_CALLED) zbi_store32_relaxed(sleepers, model_weak == NO_COUNT_OF_CALLS ? 0 : word + 1);/
}
/^static uint32_t zbi_sleepers_join(/,/^}/ {
  s/zbi_or32_relaxed(sleepers, 1)/(model_weak == PLAIN_JOIN ? model_plain_or(sleepers, 1u) : &)/
  s/zbi_fence_full();/if (model_weak == R4_HALF) rl::atomic_thread_fence(rl::mo_acq_rel, RL_INFO); else if (model_weak != R4) &/
}
/^static void zbi_publisher_publish(/,/^}/ s/zbi_shared_wake(sleepers);/&  if (model_weak == CALLED_LATE) zbi_store32_relaxed(sleepers, (zbi_load32_relaxed(sleepers) | 1) + 1);/
/^static void zbi_watch_sleep(/,/^}/ {
  s/zbi_watch_any(list, count, ZBI_LOOK_READY)/(model_weak != LAST_LOOK \&\& &)/
  s/zbi_watch_any(list, count, ZBI_LOOK_LEFT)/(model_weak != LEFT_LOOK \&\& &)/
}
/^static void zbi_publisher_repair(/,/^}/ {
  s/zbi_count_announce(/if (model_weak != UNCOUNTED) &/
  s/zbi_slot_void(slot);/if (model_weak != UNREPAIRED) &/
}
/^static void zbi_slot_void(/,/^}/ {
  s/zbi_slot_begin(slot);/if (model_weak != REPAIR_FENCE) &/
  s/ZBI_GB_NO_SEQ/model_weak == NUMBERED ? zbi_load_relaxed(\&slot->seq) : ZBI_GB_NO_SEQ/
}
/^static zb_result zbi_subscriber_find_newest(/,/^}/ s/if (count + 1 == s->position.*count++;/if (model_weak != TAKEN_BACK) { & }/
