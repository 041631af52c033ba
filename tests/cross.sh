#!/bin/sh
# Other CPUs: the header cross-compiled, its tests under qemu-user, and this machine's processes with those of other CPUs on one
# stream, ring, topic and dictionary. Prints TAP. Argument: a folder for what is built. CROSS_ALL=1: all test programs, not a choice.
# Needs: gcc-CPU-linux-gnu and libc6-dev-CPU-cross of Debian, qemu-user.
cd "$(dirname "$0")/.." || exit 1
out=${1:-build/cross}
mkdir -p "$out"
: > "$out/log"
. tests/meet.sh
cc=${CC:-cc}

# Builds and runs test programs for a CPU: CPU COMPILER PROGRAM[:CASES]...
suite() {
    cpu=$1 compiler=$2; shift 2
    # shellcheck disable=SC2016
    printf '%s\n' "$@" | cpu=$cpu compiler=$compiler run=$run out=$out xargs -P 2 -I '{}' sh -c '
        test=${1%%:*} cases=${1#"$test"}
        $compiler -O1 -std=c11 -Wall -Wextra -static "tests/$test.c" -o "$out/$cpu/$test.program" -pthread > "$out/$cpu/$test.log" 2>&1 || exit 1
        { echo "#!/bin/sh"; echo "exec $run $out/$cpu/$test.program ${cases#:}"; } > "$out/$cpu/$test"; chmod +x "$out/$cpu/$test"' build '{}' || {
        cat "$out/$cpu"/*.log >> "$out/log"; result 1 "$cpu: the tests build"; return; }
    programs=
    for test in "$@"; do programs="$programs $out/$cpu/${test%%:*}"; done
    # shellcheck disable=SC2086
    TEST_FACTOR=${TEST_FACTOR:-10} TEST_KILLS=${TEST_KILLS:-5} sh tests/run.sh "$out/$cpu" $programs > "$out/$cpu/tap" 2>&1
    status=$?
    grep -E '^# |^not ok' "$out/$cpu/tap" | grep -B 20 '^not ok' > "$out/log"
    result $status "$cpu: $(tail -n 1 "$out/$cpu/tap") in$(printf ' %s' "$@")"
}

cpu() {   # NAME EMULATOR COMPILER PROGRAM...
    name=$1 run=$2 compiler=$3; shift 3
    has "$compiler" || { skipped "$name" "$compiler is not installed"; return; }
    mkdir -p "$out/$name"
    case $run in
        "") echo 'int main(void) { return 0; }' > "$out/probe.c"
            { "$compiler" -static "$out/probe.c" -o "$out/probe" && "$out/probe"; } > /dev/null 2>&1 || { skipped "$name" "its C library is not installed, or its programs do not run here"; return; } ;;
        *) has "$run" || { skipped "$name" "$run is not installed"; return; } ;;
    esac
    modes "$compiler" -static; result $? "$name: compiles without warnings and runs, the header first and last, C11 and gnu11"
    "$compiler" -O2 -std=c11 $warnings -Wno-conversion -Wno-sign-conversion -static tests/meet/end.c -o "$out/$name/end" -pthread >> "$out/log" 2>&1
    built=$?
    for object in stream ring topic dict; do
        [ $built -eq 0 ] && meet "$out/end" "$run $out/$name/end" $object; result $? "$name and this machine: one $object"
    done
    [ $built -eq 0 ] && mourn "$out/end" "$run $out/$name/end"; result $? "$name and this machine: the other one's death"
    [ -z "$CROSS_ALL" ] || set -- layout tails cross stream failures hostile inspect presence crash threads ring ring_crash topic topic_cross topic_crash topic_hostile
    suite "$name" "$compiler" "$@"
}

$cc -O2 -std=c11 -Wall -Wextra -static tests/meet/end.c -o "$out/end" -pthread >> "$out/log" 2>&1 || { result 1 "the program of this machine builds"; finish; }
cpu i686 "" i686-linux-gnu-gcc layout cross stream
cpu aarch64 qemu-aarch64 aarch64-linux-gnu-gcc layout inspect
cpu armhf qemu-arm arm-linux-gnueabihf-gcc layout
cpu riscv64 qemu-riscv64 riscv64-linux-gnu-gcc layout

# Between two foreign ones, of different width.
if [ -x "$out/aarch64/end" ] && [ -x "$out/armhf/end" ]; then
    meet "qemu-aarch64 $out/aarch64/end" "qemu-arm $out/armhf/end" stream; result $? "aarch64 and armhf: one stream"
else skipped "aarch64 and armhf" "one of them is missing"
fi
# A program of another make, of the same and of another width. A reader's semaphores have the form of its own kind.
if [ -x "$out/i686/end" ]; then
    meet "$out/i686/end" "$out/i686/end" stream peer; result $? "i686: a program of another make, with glibc's 32-bit semaphores"
else skipped "i686: a program of another make" "it is missing"
fi

printf '#define ZEROBUF_IMPLEMENTATION\n#include "zerobuf.h"\n' > "$out/header.c"
if has clang && [ -x "$out/i686/end" ]; then
    # shellcheck disable=SC2086
    for mode in "" "-msse2"; do clang --target=i686-linux-gnu $mode -std=c11 -O2 -I. $warnings -c "$out/header.c" -o "$out/header.o" || exit 1; done >> "$out/log" 2>&1 &&
        ! nm -u "$out/header.o" | grep __atomic >> "$out/log"
    result $? "i686, clang: no warnings, and no library for atomics"
else skipped "i686, clang" "clang or the headers for i686 are not installed"
fi
told() {   # WORDS COMPILER...
    words=$1; shift
    ! "$@" -std=c11 -I. -c "$out/header.c" -o "$out/header.o" > "$out/log" 2>&1 && grep -q "error.*$words" "$out/log" && [ "$(grep -c 'error' "$out/log")" -le 2 ]
}
if has s390x-linux-gnu-gcc; then told 'zerobuf.h: .*big-endian' s390x-linux-gnu-gcc; result $? "s390x is refused in a sentence"
else skipped "s390x is refused in a sentence" "s390x-linux-gnu-gcc is not installed"
fi
if has i686-linux-gnu-gcc; then told 'zerobuf.h: .*64 bits in one piece' i686-linux-gnu-gcc -march=i486; result $? "a CPU that cannot change 64 bits at once is refused in a sentence"
else skipped "a CPU that cannot change 64 bits at once is refused" "i686-linux-gnu-gcc is not installed"
fi
finish
