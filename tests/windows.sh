#!/bin/sh
# The header and the tests for Windows: built by MinGW's compilers and for Microsoft's ABI, run under Wine, or natively where
# this is Windows (MSYS2). Prints TAP, says what it skipped and why, and ends with 0 then.
#   sh tests/windows.sh [FOLDER [PROGRAM...]]     FOLDER: for what is built, build/windows
#   PROGRAM: of all that run there; none: all; "quick": a minute's worth of compilers and programs
here=$PWD
cd "$(dirname "$0")/.." || exit 1
absolute() { case $1 in /*) echo "$1";; *) echo "$here/$1";; esac; }
out=$(absolute "${1:-$PWD/build/windows}")
[ $# -gt 0 ] && shift
mkdir -p "$out" || exit 1
all="windows layout cross tails stream duplex duplex_cross topic topic_cross ring dict dict_stress threads"
all="$all topic_hostile crash duplex_crash ring_crash topic_crash dict_crash"
quick=0
[ "$*" = quick ] && quick=1 && set -- windows layout cross
# shellcheck disable=SC2086
[ $# -gt 0 ] || set -- $all
warnings="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
n=0 failed=0

has() { command -v "$1" > /dev/null 2>&1; }
result() {   # STATUS NAME
    n=$((n + 1))
    if [ "$1" -eq 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; failed=1; fi
}
skip() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }
finish() { echo "1..$n"; exit $failed; }
# What is compiled only: two at a time, told in order.
jobs=$out/jobs
rm -rf "$jobs"; mkdir -p "$jobs"
job=100
later() {   # NAME COMMAND...
    job=$((job + 1))
    echo "$1" > "$jobs/$job.name"; shift
    printf "'%s' " "$@" > "$jobs/$job.sh"
}
do_all() {
    [ $job -gt 100 ] || return
    # shellcheck disable=SC2016
    printf '%s\n' "$jobs"/*.sh | xargs -P 2 -I '{}' sh -c 'sh "$1" > "$1.log" 2>&1; echo $? > "$1.status"' job '{}'
    for script in "$jobs"/*.sh; do
        status=$(cat "$script.status")
        [ "$status" -eq 0 ] || sed 's/^/# /' "$script.log" | head -20
        result "$status" "$(cat "${script%.sh}.name")"
    done
}

case $(uname -s) in
    MINGW*|MSYS*) native=1 cc=gcc cxx=g++ ;;
    *) native=0 cc=x86_64-w64-mingw32-gcc cxx=x86_64-w64-mingw32-g++ ;;
esac
has $cc || { skip "Windows" "$cc is not installed (Debian: mingw-w64)"; finish; }

# ---- the header in every language mode ----
cat > "$out/one.c" <<'END'
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#if defined(WIN32_LEAN_AND_MEAN) || defined(NOMINMAX)
  #error "left behind"
#endif
#include "zerobuf.h"
int main(void) { zb_reader r; return zb_reader_create(&r, ".bad", 0) != ZB_ERR_NAME; }
END
cat > "$out/both.c" <<'END'
#define WIN32_LEAN_AND_MEAN
#define NOMINMAX
#include <windows.h>
#define ZEROBUF_STATIC
#define ZEROBUF_IMPLEMENTATION
#include "zerobuf.h"
#if !defined(WIN32_LEAN_AND_MEAN) || !defined(NOMINMAX)
  #error "taken away"
#endif
int main(void) { zb_reader r; return zb_reader_create(&r, ".bad", 0) != ZB_ERR_NAME; }
END
if [ $native = 1 ]; then prefixes=""; else prefixes="x86_64-w64-mingw32- i686-w64-mingw32-"; fi
# In a hurry: each of language, width and file once or twice.
for prefix in ${prefixes:-""}; do
    has "${prefix}gcc" || { skip "${prefix}gcc" "not installed"; continue; }
    case $quick$prefix in 1i686*) modes="c17:-O0:both" stds=c++11:-O0:one;; 1*) modes="c11:-O2:one" stds=c++20:-O0:both;;
        *) modes="c11:-O2:one c11:-O2:both c17:-O0:one c17:-O0:both" stds="c++11:-O2:one c++11:-O2:both c++20:-O2:one c++20:-O2:both";; esac
    for mode in $modes $stds; do
        std=${mode%%:*} file=${mode##*:} level=${mode#*:}
        level=${level%%:*}
        compiler="${prefix}gcc" language=c
        case $std in c++*) compiler="${prefix}g++" language=c++;; esac
        has "$compiler" || { skip "$compiler -std=$std" "not installed"; continue; }
        # shellcheck disable=SC2086
        later "$compiler -std=$std $level, $file" "$compiler" -x $language "-std=$std" "$level" $warnings -I. "$out/$file.c" -o "$jobs/$job.exe"
    done
done

# ---- Microsoft's ABI, against stand-ins for its headers ----
cl="clang --driver-mode=cl /W4 /WX /GS- /Gs1000000 /clang:-ffreestanding /X -imsvc tests/compile/msvc -I."
if [ $native = 1 ]; then skip "Microsoft's ABI with stand-in headers" "the real ones are here"
elif ! has clang; then skip "Microsoft's ABI" "clang is not installed"
else
    cl="$cl -imsvc $(clang -print-resource-dir)/include"
    for target in x86_64 aarch64 i686; do
        arch=; [ $target = i686 ] && arch=/arch:SSE2
        for mode in "/TC" "/TP /std:c++14"; do
            case $quick$target$mode in 1x86_64/TP*|1i686/TP*|1aarch64/TC) continue;; esac
            # shellcheck disable=SC2086
            later "$target-pc-windows-msvc, $mode" $cl /O2 --target=$target-pc-windows-msvc $arch /c $mode tests/compile/msvc/program.c "/Fo$jobs/$job.obj"
        done
    done
fi
do_all

# ---- running ----
if [ $native = 0 ]; then
    has wine || { skip "the tests for Windows" "wine is not installed"; finish; }
    WINEPREFIX=$(mktemp -d) WINEDEBUG=-all WINEDLLOVERRIDES="mscoree=;mshtml="
    export WINEPREFIX WINEDEBUG WINEDLLOVERRIDES
    server=$(command -v wineserver || ls /usr/lib/wine/wineserver64 /usr/lib/wine/wineserver 2> /dev/null | head -1)
    # It stays until it is told to go, and keeps what it inherits: files, no pipes.
    leave() { [ -z "$server" ] || "$server" -k > /dev/null 2>&1; rm -rf "$WINEPREFIX"; }
    trap leave EXIT
    trap 'exit 1' INT TERM HUP
    [ -z "$server" ] || "$server" -p > "$out/server.log" 2>&1 < /dev/null
    wine wineboot -i > "$out/boot.log" 2>&1 < /dev/null
fi
runs() { if [ $native = 1 ]; then "$@"; else wine "$@"; fi; }

libraries=/usr/x86_64-w64-mingw32/lib
if [ $native = 0 ] && has clang && has lld-link && [ -r $libraries/libkernel32.a ]; then
    # shellcheck disable=SC2086
    $cl /O2 --target=x86_64-pc-windows-msvc /c /TC tests/compile/msvc/program.c "/Fo$out/msvc.obj" > "$out/log" 2>&1 &&
        lld-link /nodefaultlib /entry:start /subsystem:console "$out/msvc.obj" $libraries/libkernel32.a $libraries/libadvapi32.a \
                 $libraries/libmsvcrt.a "/out:$out/msvc.exe" >> "$out/log" 2>&1 && runs "$out/msvc.exe" > "$out/msvc.out" 2>&1 < /dev/null
    [ "$(tr -d '\r' < "$out/msvc.out" 2> /dev/null)" = ok ]; result $? "a program of Microsoft's ABI runs"
    cat "$out/log" "$out/msvc.out" 2> /dev/null | grep -v '^ok' | sed 's/^/# /' | head -10
else skip "a program of Microsoft's ABI runs" "clang, lld-link or MinGW's import libraries are not here"
fi
[ $native = 1 ] || skip "32-bit programs" "built above; Debian's 64-bit Wine does not run them"
skip "failures" "the calls that it lets fail are POSIX's"
skip "presence" "it is about the kernel's file locks, pid namespaces and users"
skip "hostile, dict_hostile, inspect" "not brought to Windows yet: they plant and change files of /dev/shm"

# The folder first, so that semaphore.h is ours; one test is linked between two marks. A fixed address: see harness.h.
build="-std=gnu11 -O2 -g -Wall -Wextra -Wno-unused-function -Wno-format -Wno-format-extra-args -Wno-array-bounds -Wno-sign-compare -fno-builtin-fork"
build="$build -D__USE_MINGW_ANSI_STDIO=1 -include tests/windows/posix.h -Itests/windows -I. -Itests"
$cc -c tests/windows/first.c -o "$out/first.o" && $cc -c tests/windows/last.c -o "$out/last.o"
TEST_SKIPS=tests/windows/skip.txt TEST_FACTOR=${TEST_FACTOR:-5}
export TEST_SKIPS TEST_FACTOR out cc build
# shellcheck disable=SC2016
printf '%s\n' "$@" | xargs -P 2 -I '{}' sh -c 'file=tests/$1.c; keeper=; [ "$1" = windows ] && file=tests/windows/windows.c keeper=-DPX_NO_KEEPER
    rm -f "$out/$1.exe"
    $cc $build $keeper -c "$file" -o "$out/$1.o" > "$out/$1.log" 2>&1 &&
    $cc -static -Wl,--disable-dynamicbase,--disable-high-entropy-va "$out/first.o" "$out/$1.o" "$out/last.o" -o "$out/$1.exe" -lpthread -ladvapi32 >> "$out/$1.log" 2>&1' build '{}'
programs=
for test in "$@"; do
    if [ ! -x "$out/$test.exe" ]; then result 1 "$test builds"; grep -E 'error|undefined' "$out/$test.log" | sed 's/^/# /' | head -10; continue; fi
    if [ $native = 1 ]; then echo "exec \"$out/$test.exe\" \"\$@\" < /dev/null"; else echo "exec wine \"$out/$test.exe\" \"\$@\" < /dev/null"; fi > "$out/$test"
    chmod +x "$out/$test"
    programs="$programs $out/$test"
done
# shellcheck disable=SC2086
sh tests/run.sh "$out" $programs | sed 's/\r$//' || failed=1
grep -l '^not ok' "$out"/*.tap > /dev/null 2>&1 && failed=1
finish
