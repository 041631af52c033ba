# What tests/cross.sh, musl.sh, macos.sh and freebsd.sh share: programs of two kinds that meet in shared memory. Source it; $out is the
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

# Checks of several targets at once, and of others meanwhile: `beside NAME COMMAND...` starts COMMAND, for which $out is a folder
# of its own and `note STATUS TITLE` what result is else; `beside_results NAME` waits for it and shows them.
beside() {
    ( out=$out/$1; shift; mkdir -p "$out"; : > "$out/log"; : > "$out/notes"; "$@" ) &
    eval "beside_$(echo "$1" | tr -c 'a-z0-9\n' _)=$!"
}
note() { echo "$1 $2" >> "$out/notes"; [ "$1" -eq 0 ] || { cat "$out/log" >> "$out/failed"; }; : > "$out/log"; }
beside_results() {
    eval "wait \$beside_$(echo "$1" | tr -c 'a-z0-9\n' _)"
    result $? "$1: ran to its end"
    while read -r status title; do
        [ "$status" -eq 0 ] || { head -20 "$out/$1/failed" >> "$out/log"; }
        result "$status" "$title"
    done < "$out/$1/notes"
    rm -f "$out/$1/failed"
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

# The header's section for another Unix, run on Linux over tests/SYSTEM/kernel.c, which stands for what it asks of that system:
# SYSTEM FLAGS MODEL-FLAGS NAMES. MODEL-FLAGS are for kernel.c, too; NAMES, for both, where a test looks at names or exact sizes.
on_linux() {
    system=$1 tests="topic_cross threads tails cross layout"
    if [ "$(uname -s)" != Linux ] || [ "$(uname -m)" != x86_64 ]; then skipped ">>$system on Linux" "tests/$system/kernel.c is for Linux on x86-64"; return; fi
    wraps=$(sed -n 's/^.*[ *]__wrap_\([a-z0-9_]*\)(.*;$/,--wrap=\1/p' "tests/$system/kernel.c" | sort -u | tr -d '\n')
    flags="-O1 -std=c11 -Wall -Wextra $3"
    # shellcheck disable=SC2086
    { $cc $flags -c "tests/$system/kernel.c" -o "$out/kernel.o" && $cc $flags $4 -c "tests/$system/kernel.c" -o "$out/names.o"; } >> "$out/log" 2>&1 ||
        { result 1 ">>$system on Linux: builds"; return; }
    # shellcheck disable=SC2016,SC2086
    { echo meet/end kernel; for test in $tests; do echo $test names $4; done; } |
        build="$cc $flags -U__linux__ -D_FILE_OFFSET_BITS=32 -Itests/$system $2" wraps=$wraps out=$out xargs -P 2 -I '{}' sh -c '
            set -- $1
            name=$1 object=$2; shift 2
            $build "$@" "tests/$name.c" "$out/$object.o" "-Wl$wraps" -o "$out/${name#meet/}" -pthread > "$out/${name#meet/}.log" 2>&1 && [ ! -s "$out/${name#meet/}.log" ]' build '{}'
    built=$?
    for test in end $tests; do cat "$out/$test.log"; done >> "$out/log"
    result $built ">>$system on Linux: builds without warnings"
    for object in stream ring topic dict; do meet "$out/end" "$out/end" $object; result $? ">>$system on Linux: two processes and one $object"; done
    meeting_is=a_name_of_more_than_30_bytes_in_all
    meet "$out/end" "$out/end" stream; result $? ">>$system on Linux: a name of more than 30 bytes"
    meeting_is=
    mourn "$out/end" "$out/end"; result $? ">>$system on Linux: the other one's death"
    programs=
    for test in $tests; do programs="$programs $out/$test"; done
    # shellcheck disable=SC2086
    MODEL_AGE=7200 TEST_FACTOR=${TEST_FACTOR:-3} sh tests/run.sh "$out/run" $programs > "$out/tap" 2>&1
    status=$?
    grep -E '^# |^not ok' "$out/tap" | grep -B 20 '^not ok' > "$out/log"
    result $status ">>$system on Linux: $(tail -n 1 "$out/tap") in $tests"
    rmdir /tmp/zerobuf 2> /dev/null
}
