# What tests/cross.sh and tests/musl.sh share: programs of two kinds that meet in shared memory. Source it; $out is the
# folder for what is built, and tests/meet/end.c is what is built.
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
n=0 broken=0 meetings=0 meeting_is=
result() { n=$((n + 1)); if [ "$1" -eq 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; sed 's/^/# /' "$out/log" 2> /dev/null | head -20; broken=1; fi; : > "$out/log"; }
skipped() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }
has() { command -v "$1" > /dev/null 2>&1; }
finish() {
    rm -f /dev/shm/*meet_$$_* /tmp/zerobuffer/meet_$$_*
    echo "1..$n"
    exit $broken
}

# Two processes at a time, one of each kind: HERE THERE OBJECT [OBJECT-OF-HERE] [SIDES]. HERE and THERE are commands.
meet() {
    here=$1 there=$2 object=$3 other=${4:-$3}
    for side in ${5:-0 1}; do
        meetings=$((meetings + 1)); meeting=meet_$$_$meetings$meeting_is
        $here "$other" "$meeting" "$side" "${MEETINGS:-60}" > "$out/here" 2>&1 & first=$!
        $there "$object" "$meeting" $((1 - side)) "${MEETINGS:-60}" > "$out/there" 2>&1; second=$?
        wait $first; first=$?
        [ $first -eq 0 ] && [ $second -eq 0 ] || { cat "$out/here" "$out/there" >> "$out/log"; return 1; }
    done
}

# One is killed while the other waits for it; both ways.
mourn() {
    for turn in 1 2; do
        [ $turn = 1 ] && widow=$1 victim=$2 || widow=$2 victim=$1
        meetings=$((meetings + 1)); meeting=meet_$$_$meetings$meeting_is
        $widow widow "$meeting" > "$out/here" 2>&1 & first=$!
        ( $victim victim "$meeting" > "$out/there" 2>&1; : ) 2> /dev/null
        wait $first || { cat "$out/here" "$out/there" >> "$out/log"; return 1; }
    done
}

# The header in the modes that a user may choose, for another target: COMPILER... ; includes first and last, C11 without
# feature macros, gnu11; the program of two units runs with $run.
modes() {
    for mode in "-std=c11" "-std=gnu11 -DOTHERS_FIRST"; do
        # shellcheck disable=SC2086
        { "$@" $mode -O2 $warnings -c tests/compile/one.c -o "$out/one.o" && "$@" $mode -O2 $warnings -c tests/compile/two.c -o "$out/two.o" &&
          "$@" "$out/one.o" "$out/two.o" -o "$out/modes" && { [ -z "${run+set}" ] || $run "$out/modes"; }; } >> "$out/log" 2>&1 || { echo "with $mode" >> "$out/log"; return 1; }
    done
}
