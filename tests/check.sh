#!/bin/sh
# Everything that this machine has tools for. `make check` runs it; each part prints TAP and is counted;
# what is skipped says why. Last line: "N passed, N failed, N skipped".
#   TEST_KILLS=2000   kills per crash test
cd "$(dirname "$0")/.." || exit 1
make=${MAKE:-make}
out=build/check
mkdir -p "$out"
passed=0 failed=0 skipped=0
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow"

there() { ls /dev/shm /tmp/zerobuffer 2> /dev/null | grep -E '_[0-9]+_[0-9]+'; }
before=$(there; echo nothing)

has() { command -v "$1" > /dev/null 2>&1; }
skip() { echo "ok - $1 # SKIP $2"; skipped=$((skipped + 1)); }
pass() { echo "ok - $1"; passed=$((passed + 1)); }
fail() { echo "not ok - $1"; failed=$((failed + 1)); }

# Runs a command that prints TAP; a plan line that is missing or not kept is a failure of its own.
tap() {   # TITLE COMMAND...
    title=$1; shift
    echo "# == $title"
    began=$(date +%s)
    { "$@"; echo $? > "$out/status"; } > "$out/tap" 2>&1
    cat "$out/tap"
    echo "# $(($(date +%s) - began)) s"
    good=$(grep -c '^ok ' "$out/tap"); bad=$(grep -c '^not ok ' "$out/tap"); skips=$(grep -c '^ok .*# SKIP' "$out/tap")
    plan=$(sed -n 's/^1\.\.\([0-9]*\)$/\1/p' "$out/tap" | awk '{ n += $1 } END { print n }')
    passed=$((passed + good - skips)) failed=$((failed + bad)) skipped=$((skipped + skips))
    [ "$plan" = "$((good + bad))" ] || fail "$title: planned ${plan:-nothing}, gave $((good + bad)), exit status $(cat "$out/status")"
    [ "$bad" -gt 0 ] || [ "$(cat "$out/status")" = 0 ] || fail "$title: exit status $(cat "$out/status")"
}

# Scripts that print TAP, two at a time: they compile, or wait for emulators. Then: tap TITLE part NAME.
export out
two_at_a_time() {   # lines of: NAME SCRIPT ARGUMENT...
    # shellcheck disable=SC2016
    xargs -P 2 -I '{}' sh -c 'set -- $1; name=$1; shift; sh "$@" > "$out/$name.tap" 2>&1; echo $? > "$out/$name.status"' run '{}'
}
part() { cat "$out/$1.tap"; return "$(cat "$out/$1.status")"; }

# Builds test programs anew with other flags and runs them, two at a time.
variant() {   # HOW COMPILER FLAGS TEST...
    how=$1 folder=$out/variant; shift
    build="$1 -std=c11 $warnings $2 -pthread"; shift 2
    rm -rf "$folder"; mkdir -p "$folder"
    export folder build
    # shellcheck disable=SC2016
    printf '%s\n' "$@" | xargs -P 2 -I '{}' sh -c '$build "tests/$1.c" -o "$folder/$1" -lrt > "$folder/$1.log" 2>&1' build '{}'
    programs=
    for test in "$@"; do
        if [ -x "$folder/$test" ] && [ ! -s "$folder/$test.log" ]; then programs="$programs $folder/$test"
        else fail "$test, $how: does not build without warnings"; sed 's/^/# /' "$folder/$test.log" | head -20
        fi
    done
    # shellcheck disable=SC2086
    tap "$how" sh tests/run.sh "$folder" $programs
}

can_sanitize() {   # COMPILER SANITIZER
    echo 'int main(void) { return 0; }' > "$out/probe.c"
    has "$1" && "$1" "-fsanitize=$2" "$out/probe.c" -o "$out/probe" > /dev/null 2>&1 && "$out/probe" > /dev/null 2>&1
}

all=$(for f in tests/*.c; do basename "$f" .c; done)
# Those that kill, and do it in full below, and those that mostly wait.
long="crash dict_crash dict_stress duplex_crash duplex_cross ring_crash topic_crash presence"
short=$(for t in $all; do case " $long " in *" $t "*) ;; *) echo "$t" ;; esac; done)

cxx=${CXX:-$(command -v g++ || command -v clang++)}
if [ -z "$cxx" ]; then model= why="no C++ compiler is installed"
elif echo '#include <relacy/relacy.hpp>' | $cxx -E -x c++ - > /dev/null 2>&1; then model="model tests/model/run.sh $out/model"
else model= why="relacy-dev is not installed"
fi
printf '%s\n' "modes tests/compile/run.sh $out/compile" ${model:+"$model"} "macos tests/macos.sh $out/macos quick" "freebsd tests/freebsd.sh $out/freebsd" | two_at_a_time
tap "the header in every language mode" part modes
if [ -n "$model" ]; then tap "the protocols in a model checker" part model; else skip "the protocols in a model checker" "$why"; fi
tap "macOS" part macos
tap "FreeBSD" part freebsd

# The suite itself under sanitizers. Longer limits: everything is slower there.
export TEST_FACTOR=5
export ASAN_OPTIONS=detect_leaks=0:handle_segv=0 UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
for cc in gcc clang; do
    [ $cc = gcc ] && programs=$short || programs="$long dict duplex hostile ring stream topic topic_hostile"
    if can_sanitize $cc address,undefined
    then variant "$cc, address and undefined behaviour sanitizers" $cc "-O1 -g -fsanitize=address,undefined -fno-sanitize-recover=undefined" $programs
    else skip "address and undefined behaviour sanitizers, $cc" "$cc or its runtime is not installed"
    fi
done
if can_sanitize clang thread
then variant "clang, thread sanitizer" clang "-O1 -g -fsanitize=thread" threads
else skip "thread sanitizer" "clang or its runtime is not installed"
fi
unset TEST_FACTOR

# Random damages and calls, for a bounded time.
fuzz=10
echo 'int LLVMFuzzerTestOneInput(const char *p, unsigned long n); int LLVMFuzzerTestOneInput(const char *p, unsigned long n) { return p && n ? 0 : 0; }' > "$out/probe.c"
if has clang && clang -fsanitize=fuzzer,address,undefined "$out/probe.c" -o "$out/probe" > /dev/null 2>&1; then
    for harness in tests/fuzz/*.c; do
        if clang -std=c11 -O1 -g $warnings -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -Itests "$harness" -o "$out/fuzz" -pthread > "$out/log" 2>&1 &&
           [ ! -s "$out/log" ] && "$out/fuzz" -max_total_time=$fuzz -timeout=20 -verbosity=0 -artifact_prefix="$out/" > "$out/log" 2>&1
        then pass "$harness, $fuzz s of libFuzzer"; else fail "$harness, libFuzzer"; sed 's/^/# /' "$out/log" | tail -30
        fi
    done
else skip "random damages" "clang or its libFuzzer is not installed"
fi

if has clang; then variant "clang -O3" clang "-O3" cross dict duplex layout ring stream threads topic; else skip "the suite built with clang" "clang is not installed"; fi
variant "gcc -O0" "${CC:-cc}" "-O0" layout tails cross

TEST_KILLS=${TEST_KILLS:-2000}; export TEST_KILLS
programs() { for test in "$@"; do echo "build/tests/$test"; done; }
full=$(programs dict_crash crash duplex_crash dict_stress ring topic)
slow=$(programs ring_crash topic_crash)                   # they wait for each death to be noticed
# shellcheck disable=SC2086
$make -s $full $slow
# shellcheck disable=SC2086
tap "in full ($TEST_KILLS kills)" sh tests/run.sh "$out" $full
TEST_KILLS=$((TEST_KILLS / 4))
# shellcheck disable=SC2086
tap "in full ($TEST_KILLS kills)" sh tests/run.sh "$out" $slow
unset TEST_KILLS

if has valgrind; then
    if $make -s build/examples/minimal && valgrind -q --error-exitcode=9 --trace-children=yes build/examples/minimal > "$out/log" 2>&1
    then pass "the first example under valgrind"; else fail "the first example under valgrind"; sed 's/^/# /' "$out/log" | head -20
    fi
else skip "the first example under valgrind" "valgrind is not installed"
fi

$make -s examples > "$out/log" 2>&1 || { fail "the examples build"; cat "$out/log"; }
tap "the examples' command lines" sh tests/programs.sh "$out"
if has ffmpeg; then tap "video through a stream" sh tests/video.sh "$out"; else skip "video through a stream" "ffmpeg is not installed"; fi

for bench in bench/*.c; do
    bench=build/${bench%.c}
    if $make -s "$bench" && "$bench" --rounds 1 --seconds 0.05 > "$out/log" 2>&1
    then pass "$bench runs"; else fail "$bench runs"; tail -20 "$out/log"
    fi
done

if sh bench/processes.sh 5 2 > "$out/log" 2>&1; then pass "whole processes are timed"; else fail "whole processes are timed"; tail -20 "$out/log"; fi

printf '%s\n' "cross tests/cross.sh $out/cross" "musl tests/musl.sh $out/musl" "windows tests/windows.sh $out/windows quick" | two_at_a_time
tap "other CPUs" part cross
tap "another C library" part musl
tap "Windows" part windows

left=$(there | grep -vxF "$before" | head -5)
if [ -z "$left" ]; then pass "nothing is left behind"; else fail "left behind: $left"; fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
