#!/bin/sh
# Lines of zerobuf.h in a model checker, as they stand, and then broken in one place after the other, which the
# checker has to find. Prints TAP. Needs: a C++ compiler and Relacy (Debian: relacy-dev).
#   sh run.sh [FOLDER [HEADER]]     FOLDER: for what is built, build/model; HEADER: zerobuf.h
#   MODEL_RUNS=50000       random runs of each scenario
#   MODEL_SWITCHES=0       so many more switches between threads in the searches that bound them
#   MODEL_TRACE=1          show each step that led to an error
#   CXX=clang++  RELACY=/folder/above/relacy
here=$PWD
cd "$(dirname "$0")" || exit 1
absolute() { case $1 in /*) echo "$1";; *) echo "$here/$1";; esac; }
out=$(absolute "${1:-$PWD/../../build/model}")
header=$(absolute "${2:-$PWD/../../zerobuf.h}")
runs=${MODEL_RUNS:-50000}
more=${MODEL_SWITCHES:-0}
cxx="${CXX:-$(command -v g++ || command -v clang++)} -std=c++11 -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror -I. ${RELACY:+-isystem $RELACY}"
mkdir -p "$out"
n=0 failed=0

result() {   # STATUS NAME
    n=$((n + 1))
    if [ "$1" -eq 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; failed=1; fi
}

show() { if [ -n "$MODEL_TRACE" ]; then sed 's/^/# /' "$out/log"; fi; }

build() {   # NAME OPTIMIZATION; ends the run if it fails
    rm -f "$out/$1/$model"
    mkdir -p "$out/$1" && cp "$out/$1.h" "$out/$1/$model.h" && $cxx "$2" -I"$out/$1" "$model.cpp" -o "$out/$1/$model" > "$out/log" 2>&1
    status=$?
    result $status "the $model, $1: builds"
    [ $status -eq 0 ] || { sed 's/^/# /' "$out/log" | head -20; echo "1..$n"; exit 1; }
}

holds() {   # SCENARIO SEARCH LIMIT TEXT
    "$out/plain/$model" "$1" "$2" "$3" > "$out/log" 2>&1
    status=$?
    [ $status -eq 0 ] || show
    result $status "$4 ($1, $2 $3): $(head -n 1 "$out/log")"
}

weakened() {   # WEAKENING SCENARIO [SEARCH LIMIT]: prints what came of it; 0: the program ran
    grep -qE "model_weak [!=]= $1\>" "$out/weak.h" || { echo "weaken_$model.sed finds nothing to break"; return 1; }
    "$out/weak/$model" "$2" "${3:-random}" "${4:-$runs}" "$1" > "$out/log" 2>&1
    [ $? -le 1 ] && head -n 1 "$out/log"
}

caught() {   # WEAKENING SCENARIO TEXT [SEARCH LIMIT]
    found=$(weakened "$1" "$2" "$4" "$5") && [ "${found#no error}" = "$found" ]
    result $? "caught: $3 ($1, $2): $found"
}

harmless() {   # WEAKENING SCENARIO TEXT
    found=$(weakened "$1" "$2") && [ "${found#no error}" != "$found" ]
    result $? "no harm: $3 ($1, $2): $found"
}

take() {   # SECTIONS: makes the two programs of the model
    awk -v sections="$1" -v mark="$model-model" -v roots="$roots" -v own="$own" -f extract.awk "$header" > "$out/plain.h"
    sed -f "weaken_$model.sed" "$out/plain.h" > "$out/weak.h"
    build plain -O1
    build weak -O0
}

# ---- the topic ----
model=topic
roots="zbi_publisher_begin zbi_publisher_publish zbi_publisher_repair zbi_subscriber_try zbi_watch_set zbi_watch_ready zbi_watch_sleep"
own="zbi_gb_ours zbi_publisher_beat zbi_slot_bytes zbi_slot_read zbi_watch_poll"
take "wait topic"

holds overwrite  full   0       "a slot is overwritten while it is read"
holds newest     bound  $((4 + more)) "the newest sample"
holds in-order   bound  $((3 + more)) "each sample"
holds mixed      bound  $((3 + more)) "now the newest, now the next"
holds seqlock2   random "$runs" "two slots, two subscribers"
holds seqlock3   random "$runs" "three slots, two subscribers"
holds abort      random "$runs" "samples that are aborted"
holds wrap       random "$runs" "the lock begins again"
holds sleep-one  bound  $((3 + more)) "one sleeper"
holds sleep      bound  $((1 + more)) "two sleepers"
holds sleep      random "$runs" "two sleepers"
holds close-one  bound  $((3 + more)) "one sleeper, the publisher closes"
holds close      random "$runs" "two sleepers, the publisher closes"
holds dies       bound  $((2 + more)) "a publisher dies, the next goes on"
holds torn       bound  $((2 + more)) "a publisher dies, the slot it left is repaired"
holds take-over  random "$runs" "a publisher dies, two subscribers"
holds take-over3 random "$runs" "two publishers die, also in the repair"

caught W1           seqlock2  "no release fence after the odd lock"
caught W2           seqlock2  "even lock relaxed"
caught W3           sleep     "latest_count stored relaxed"
caught W4           sleep     "no fence before the look for sleepers"
caught W4_HALF      sleep     "acquire and release only before the look for sleepers"
caught R1           seqlock2  "first look relaxed"
caught R2           seqlock2  "no acquire fence before the second look"
caught R3           sleep     "latest_count loaded relaxed"
caught R4           sleep     "no fence before the last look"
caught R4_HALF      sleep     "acquire and release only before the last look"
caught SECOND_LOOK  seqlock2  "no second look"
caught ODD          seqlock2  "an odd lock taken for an even one"
caught NUMBER       seqlock2  "any sample taken for the right one"
caught NEVER_USED   seqlock2  "a slot never used taken for sample 0"
caught TAKEN_BACK   abort     "the newest by the count alone"
caught CALLED_LATE  sleep     "the sleepers' word changed after the wake"
caught NOT_CALLED   sleep     "the sleepers' word not changed"
caught NO_COUNT_OF_CALLS sleep "the sleepers' word back to 0"
caught PLAIN_JOIN   sleep     "joined by load and store"
caught LAST_LOOK    sleep     "no last look"
caught LEFT_LOOK    close     "no last look for a publisher that closes"
caught UNCOUNTED    take-over "take-over: a whole sample not counted"
caught NUMBERED     take-over "take-over: the torn sample gets the number of the last"
caught REPAIR_FENCE torn      "take-over: no fence before the torn sample's slot changes" bound 2
caught ODD_AGAIN    take-over "take-over: an odd lock goes on to an even one"
harmless NEVER_ZERO wrap      "a lock that becomes 0"
harmless UNREPAIRED take-over "take-over: the torn sample's slot left odd, as it is the next one written"

# ---- the ring ----
model=ring
roots="zbi_ring_start zbi_ring_ready zbi_ring_wait zbi_ring_advance"
own="zbi_split_items zbi_split_doubt zbi_ring_gone zbi_ring_follow zbi_ring_presence zbi_watch_poll zbi_watch_spin zbi_watch_spin_briefly"
take "wait ring"

holds fences     bound  $((3 + more)) "one slot, both fence"
holds barrier    bound  $((3 + more)) "one slot, neither does"
holds fences-2   bound  $((2 + more)) "two slots, both fence"
holds barrier-2  bound  $((2 + more)) "two slots, neither does"
holds fences-2   random "$runs" "two slots, both fence"
holds barrier-2  random "$runs" "two slots, neither does"
holds wait       bound  $((4 + more)) "the consumer sleeps, the producer fences"
holds wait-b     bound  $((4 + more)) "the consumer sleeps, the producer does not fence"
holds half-p     bound  $((3 + more)) "the system has a barrier for the producer only"
holds half-c     bound  $((3 + more)) "the system has a barrier for the consumer only"
holds attach-p   bound  $((4 + more)) "a producer comes while the consumer falls asleep"
holds attach-c   bound  $((2 + more)) "a consumer comes while the producer falls asleep"
holds attach     bound  $((2 + more)) "both come"
holds attach     random "$runs" "both come"
holds successor  bound  $((3 + more)) "a producer that fences is followed by one that does not"
holds close      bound  $((4 + more)) "the producer closes"
holds close-b    bound  $((4 + more)) "the producer, which does not fence, closes"
holds ahead      bound  $((3 + more)) "two items at once, the last one alone"
holds ahead-b    bound  $((2 + more)) "two items at once"
holds ahead-b    random "$runs" "two items at once"

caught W1           fences    "the count stored relaxed"
caught R1           fences    "the count loaded relaxed"
caught W4           fences    "no fence before the look at the sleeper's word"
caught W4_HALF      fences    "acquire and release only before the look at the sleeper's word"
caught R4           fences    "no fence before the last look"
caught R4_HALF      fences    "acquire and release only before the last look"
caught NO_BARRIER   barrier   "the barrier does nothing"
caught NO_REACH     barrier   "the sleeper trusts in a fence that is not made"
caught EARLY_WORD   wait-b    "the compiler puts the look at the word before the store" bound 3
caught EARLY_REACH  attach-p  "whether the other side fences is read before the word is joined"
caught HERE_FENCE   attach-p  "who comes makes no fence after it has said that it makes none"
caught LATE_JOIN    fences    "joined after the last look"
caught LATE_JOIN    barrier   "joined after the last look"
caught LAST_LOOK    fences    "no last look"
caught LEFT_LOOK    close     "no last look for a producer that closes"
caught NOT_CALLED   fences    "the sleeper's word not changed"
caught CALLED_LATE  fences    "the sleeper's word changed after the wake"
harmless NO_COUNT_OF_CALLS fences "the sleeper's word back to 0"
harmless PLAIN_JOIN fences    "joined by load and store"
harmless R2         fences    "the look that only tells whether to sleep loaded relaxed"

# ---- the dictionary ----
model=dict
roots="zbi_dict_copy_inline zbi_dict_put_again zbi_dict_put_new zbi_dict_drop zbi_dict_lock zbi_dict_begin zbi_dict_end zbi_dict_batch_begin zbi_dict_batch_end
  zbi_dict_get_together zbi_dict_watch_look zbi_dict_watch_join zbi_watch_sleep"
own="zbi_dict_tags zbi_dict_path zbi_dict_way zbi_dict_equal zbi_dict_write zbi_dict_key zbi_dict_before zbi_dict_need zbi_dict_trim zbi_dict_gather
  zbi_dict_get_each zbi_dict_move_end zbi_dict_apply zbi_dict_empty zbi_heap_use zbi_heap_forget zbi_heap_unlist zbi_heap_flags zbi_heap_join_before
  zbi_heap_list zbi_heap_take zbi_watch_poll zbi_slot_read ZBI_DICT_TRIES"
take "wait topic dict"

fewer=$((runs / 5))
holds in-place   random "$fewer" "a value changes in its place"
holds elsewhere  random "$fewer" "a value gets another block, the block comes back"
holds slot       random "$fewer" "a key goes, another one comes into its slot"
holds mixed      random "$fewer" "two writers, both ways"
holds replaced   random "$fewer" "two writers, two keys that take turns"
holds batch      random "$fewer" "two values at once"
holds together   random "$fewer" "two keys come and go at once"
holds lock       random "$fewer" "three writers sleep for the lock"
holds wait       random "$fewer" "two writers, a sleeper"
holds wait-two   random "$fewer" "two writers, two sleepers"
holds dies       random "$fewer" "a writer dies, the next one recovers"
holds dies-last  random "$fewer" "a writer dies, a reader takes what it left from the journal"
holds dies-gone  random "$fewer" "a writer dies while keys come and go"
holds dies-twice random "$fewer" "two writers die, also in the recovery"

caught W1           elsewhere "the slot leads to a block that is not whole"
caught W3           in-place  "no release fence between the odd slot and the block"
caught W3_GIVE      elsewhere "no release fence before a block is given back"
caught W8           wait      "no full fence before the look for sleepers"
caught R1           in-place  "first look relaxed"
caught R2           in-place  "no acquire fence before the second look"
caught R3           together  "several values: no acquire fence before the second look at the number of the update"
caught R5           wait      "no fence before the last look"
caught L1           lock      "the lock taken relaxed"
caught L3           mixed     "no release fence after the lock is taken"
caught SECOND_LOOK  in-place  "no second look"
caught SEQ_FIRST    elsewhere "second look: the seq before the block" bound 3
caught NO_REDO      dies      "recovery: the journal is not made good"
caught NO_REDO      dies-last "recovery: the journal of the last writer is not made good"
caught NO_RECOVERY  dies      "no recovery"
caught NOT_CALLED   wait      "the sleepers' word not changed"
# No run shows these alone. W2: who sees the odd slot and a journal that is not whole sees by slot_seq and the fence of W4, in his second look,
# that the journal's number is another. W6: each change that a search can see is itself a store with release, but for the overflow that a clear
# sets to 0, and there is only one chunk here.

echo "1..$n"
exit $failed
