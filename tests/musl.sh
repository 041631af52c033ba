#!/bin/sh
# musl: the header with another C library, in a process of its own and beside processes that use glibc. Prints TAP.
# Argument: a folder for what is built. Needs: musl-gcc (Debian: musl-tools), and glibc's static libraries.
cd "$(dirname "$0")/.." || exit 1
out=${1:-build/musl}
mkdir -p "$out"
: > "$out/log"
. tests/meet.sh
cc=${CC:-cc}
has musl-gcc || { echo "1..0 # SKIP musl-gcc is not installed"; exit 0; }

run=
modes musl-gcc -static; result $? "compiles without warnings and runs, the header first and last, C11 and gnu11"
$cc -O2 -std=c11 -Wall -Wextra tests/meet/end.c -o "$out/end" -pthread >> "$out/log" 2>&1; result $? "the program with this machine's C library builds"
musl-gcc -O2 -std=c11 $warnings -static tests/meet/end.c -o "$out/end_musl" -pthread >> "$out/log" 2>&1; result $? "the program with musl builds"
if ! echo __GLIBC__ | $cc -include stdlib.h -E - 2> /dev/null | grep -q '^2'; then
    skipped "beside glibc" "this machine's C library is another one"
    finish
fi
for object in stream ring topic dict; do meet "$out/end" "$out/end_musl" $object; result $? "glibc and musl: one $object, asleep and woken both ways"; done
mourn "$out/end" "$out/end_musl"; result $? "glibc and musl: the other one's death"
# Semaphores that musl made and glibc's own sem_open, sem_timedwait and sem_post use, and the other way round.
meet "$out/end" "$out/end_musl" stream peer; result $? "a program of another make with glibc's functions, and musl"

# Test programs; not those which play a program of another make by sem_open of musl. linux/*.h are Debian's.
for test in threads topic; do
    musl-gcc -O1 -std=c11 -Wall -Wextra -static -idirafter /usr/include -idirafter "/usr/include/$(uname -m)-linux-gnu" "tests/$test.c" -o "$out/$test" -pthread >> "$out/log" 2>&1
    result $? "$test builds"
done
TEST_FACTOR=${TEST_FACTOR:-3} TEST_KILLS=${TEST_KILLS:-20} sh tests/run.sh "$out/run" "$out/threads" "$out/topic" > "$out/tap" 2>&1
status=$?
grep -E '^# |^not ok' "$out/tap" | grep -B 20 '^not ok' > "$out/log"
result $status "$(tail -n 1 "$out/tap") in threads, topic"
finish
