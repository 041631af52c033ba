# Puts a way to break it next to each order, fence and check of the dictionary: model_weak says which one is broken.
/^static .*zbi_dict_look(/,/^}/ {
  s/zbi_load32_acquire(\(&c->seq\[place\]\))/model_load(\1, model_weak == R1 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
  s/zbi_load_acquire(\(&c->block\[place\]\))/model_load(\1, model_weak == R1 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
}
/^static .*zbi_dict_look_journal(/,/^}/ s/zbi_load_relaxed(&j->slot) != [^|]*||/(model_weak != JOURNAL_SLOT \&\& &/
/^static .*zbi_dict_look_journal(/,/^}/ s/(model_weak != JOURNAL_SLOT && \(.*\) ||$/(model_weak != JOURNAL_SLOT \&\& \1) ||/
/^static .*zbi_dict_same(/,/^}/ {
  s/zbi_fence_acquire();/if (model_weak == SECOND_LOOK) return true;  if (model_weak != R2) &/
  s/if (zbi_load_acquire(\([^()]*\)) != v->block || \(.*\)) return false;/if (model_weak == SEQ_FIRST ? zbi_load32_relaxed(\&c->seq[v->place]) != v->seq || zbi_load_relaxed(\1) != v->block : model_load(\1, model_weak == R6 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO) != v->block || \2) return false;/
  s/return zbi_load_relaxed(&zbi_dict_journal_of(d)->seq) == v->mark;/return model_weak == SECOND_JOURNAL || (&/
  s/return model_weak == SECOND_JOURNAL || (return \(.*\);/return model_weak == SECOND_JOURNAL || \1;/
}
/^static .*zbi_heap_give(/,/^}/ s/zbi_fence_release();/if (model_weak != W3_GIVE) &/
/^static .*zbi_dict_rebuild(/,/^}/ s/zbi_fence_release();/if (model_weak != W3_REBUILD) &/
/^static .*zbi_dict_bump(/,/^}/ s/zbi_store32_relaxed/if (model_weak != BUMP) &/
/^static .*zbi_dict_publish(/,/^}/ s/zbi_store_release(\(.*\));/model_store(\1, model_weak == W1 ? rl::mo_relaxed : rl::mo_release, RL_INFO);/
/^static .*zbi_dict_in_place(/,/^}/ {
  s/zbi_fence_release();  *\/\* \[DICT-W4\]/if (model_weak != W4) &/
  s/zbi_fence_release();  *\/\* \[DICT-W3\]/if (model_weak != W3) &/
  s/zbi_store32_release(\(&c->seq\[v->place\], odd\));/model_store(\1, model_weak == W2 ? rl::mo_relaxed : rl::mo_release, RL_INFO);/
}
/^static .*zbi_dict_batch_begin(/,/^}/ s/zbi_fence_release();/if (model_weak != W6) &/
/^static .*zbi_dict_batch_end(/,/^}/ s/zbi_store_release(\(.*\));/model_store(\1, model_weak == W7 ? rl::mo_relaxed : rl::mo_release, RL_INFO);/
/^static .*zbi_dict_get_together(/,/^}/ {
  s/zbi_load_acquire(batch)/model_load(batch, model_weak == R4 ? rl::mo_relaxed : rl::mo_acquire, RL_INFO)/
  s/zbi_fence_acquire();/if (model_weak != R3) &/
}
/^static .*zbi_dict_try_lock(/,/^}/ {
  s/zbi_cas_acq_rel(\(.*\))) return/model_cas(\1, model_weak == L1 ? rl::mo_relaxed : rl::mo_acq_rel, RL_INFO)) return/
  s/zbi_fence_release();/if (model_weak != L3) &/
}
/^static .*zbi_dict_sleep(/,/^}/ s/zbi_cas_acq_rel(lock, &word, word | ZBI_DICT_SLEEPS)/(model_weak == NO_BIT || &)/
/^static .*zbi_dict_recover(/,/^}/ s/zbi_dict_redo(d);/if (model_weak != NO_REDO) &/
/^static .*zbi_dict_lock(/,/^}/ s/if (taken_over || zbi_load32_relaxed(&h->dirty))/if (model_weak != NO_RECOVERY \&\& (taken_over || zbi_load32_relaxed(\&h->dirty)))/
/^static .*zbi_dict_call(/,/^}/ {
  s/zbi_cas32_acquire(&h->word, &word, word + 1);/if (model_weak == PUT_BACK) zbi_store32_relaxed(\&h->word, word + 1); else if (model_weak != NOT_CALLED) &/
}
/^static .*zbi_sleepers_join(/,/^}/ s/zbi_fence_full();/if (model_weak != R5) &/
/^static .*zbi_dict_unlock(/,/^}/ s/zbi_swap_full(\(.*\));/model_swap_full(\1, model_weak != W8, RL_INFO);/
