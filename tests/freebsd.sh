#!/bin/sh
# FreeBSD without a FreeBSD. Prints TAP. Argument: a folder for what is built.
#   - >>freebsd of the header, run on Linux: tests/freebsd/kernel.c stands for what it asks of FreeBSD
#   - the header, compiled by clang for x86_64 and aarch64 FreeBSD 14 against tests/freebsd, which declares what it uses of that
#     system and no more; nothing is linked
cd "$(dirname "$0")/.." || exit 1
out=${1:-build/freebsd}
mkdir -p "$out/include/sys"
: > "$out/log"
. tests/meet.sh
cc=${CC:-cc}

for header in errno dirent fcntl pthread sched signal stdio stdlib string time unistd sys/file sys/mman sys/param sys/stat sys/time sys/types; do
    echo '#include "libc.h"' > "$out/include/$header.h"
done
printf '#define ZEROBUF_IMPLEMENTATION\n#include "zerobuf.h"\n' > "$out/header.c"
compiles() {   # SOURCE FLAGS...
    source=$1; shift
    # shellcheck disable=SC2086
    clang --target="$target-unknown-freebsd14" -O2 -nostdlibinc -isystem "$include" -isystem tests/freebsd -I. $warnings "$@" -c "$source" -o "$out/header.o" >> "$out/log" 2>&1
}
for_freebsd() {   # CPU
    target=$1
    compiles "$header" -std=c11 && compiles tests/compile/two.c -std=gnu11 -DOTHERS_FIRST; note $? "$target: compiles without warnings, the header first and last, C11 and gnu11"
    compiles "$header" -x c++ -std=c++11; note $? "$target: C++11"
}
targets=
if has clang; then
    include=$out/include header=$out/header.c targets="x86_64 aarch64"
    for target in $targets; do beside "$target" for_freebsd "$target"; done
fi
on_linux freebsd "-D__FreeBSD__=14 -DCLOCK_MONOTONIC_FAST=CLOCK_MONOTONIC_COARSE -Dst_birthtim=st_atim" -DOSRELDATE=1401000 -DSEMAPHORES_IN_SHM
for target in $targets; do beside_results "$target"; done
if [ -n "$targets" ]; then skipped "linking and running them" "this is no FreeBSD"; else skipped "FreeBSD, compiled" "clang is not installed"; fi
rm -f /tmp/SEMDsem-?-meet_$$_*
finish
