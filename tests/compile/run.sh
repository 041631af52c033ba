#!/bin/sh
# Compiles the header in every language mode with every compiler there is; any warning is an error.
# Prints TAP. Needs: at least one of gcc, clang, g++, clang++.
out=${1:-build/compile}
mkdir -p "$out" && out=$(cd "$out" && pwd) && cd "$(dirname "$0")" || exit 1
warn="-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror"
n=0 failed=0

result() {   # STATUS NAME
    n=$((n + 1))
    if [ "$1" -eq 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; failed=1; fi
}

has() { command -v "$1" > /dev/null 2>&1; }

build_and_run() {   # NAME COMPILER-AND-FLAGS...
    name=$1; shift
    { "$@" $warn -c one.c -o "$out/one.o" && "$@" $warn -c two.c -o "$out/two.o" &&
      "$@" -x none "$out/one.o" "$out/two.o" -o "$out/program" && "$out/program"; } > "$out/log" 2>&1
    status=$?
    [ $status -eq 0 ] || sed 's/^/# /' "$out/log" | head -20
    result $status "$name"
}

for cc in gcc clang; do
    has $cc || { echo "# no $cc"; continue; }
    for std in c11 gnu11 c17; do build_and_run "$cc -std=$std, two units" $cc -std=$std -O2; done
    build_and_run "$cc -std=gnu11, other headers first" $cc -std=gnu11 -O2 -DOTHERS_FIRST
    build_and_run "$cc -std=c11 -D_GNU_SOURCE, other headers first" $cc -std=c11 -O2 -D_GNU_SOURCE -DOTHERS_FIRST
    $cc -std=c11 -DOTHERS_FIRST -fsyntax-only two.c 2>&1 | grep -q 'error.*include zerobuf.h first'
    result $? "$cc -std=c11, other headers first: told what to do"
    $cc -std=c11 -O2 $warn static.c -o "$out/static" > "$out/log" 2>&1 && "$out/static"
    result $? "$cc ZEROBUF_STATIC"
    $cc -std=c11 -O2 $warn -DZEROBUF_NO_THREADS static.c -o "$out/static" > "$out/log" 2>&1 && ! nm "$out/static" | grep -q 'pthread_create'
    result $? "$cc ZEROBUF_NO_THREADS"
done
for cxx in g++ clang++; do
    has $cxx || { echo "# no $cxx"; continue; }
    for std in c++11 c++14 c++17 c++20; do build_and_run "$cxx -std=$std, two units" $cxx -x c++ -std=$std -O2; done 2> /dev/null
    $cxx -x c++ -std=c++11 $warn static.c -o "$out/static" > "$out/log" 2>&1 && "$out/static"
    result $? "$cxx ZEROBUF_STATIC"
done

# C and C++ units together, both ways.
if has gcc && has g++; then
    gcc -std=c11 -c one.c -o "$out/one.o" && g++ -x c++ -c two.c -o "$out/two.o" && g++ "$out/one.o" "$out/two.o" -o "$out/program" && "$out/program"
    result $? "used from C, implemented in C++"
    g++ -x c++ -c one.c -o "$out/one.o" && gcc -std=c11 -c two.c -o "$out/two.o" && g++ "$out/one.o" "$out/two.o" -o "$out/program" && "$out/program"
    result $? "used from C++, implemented in C"
fi

# Symbols: nothing outside zb_, nothing that allocates, no data.
${CC:-cc} -std=c11 -O2 -c two.c -o "$out/two.o"
defined=$(nm "$out/two.o" | awk '$2 ~ /[A-Z]/ && $2 != "U" && $3 != "main" { print $3 }' | grep -v '^zb_')
[ -z "$defined" ]; result $? "no symbol outside zb_ is visible"
private=$(nm "$out/two.o" | awk 'NF == 3 && $2 ~ /[a-z]/ { print $3 }' | grep -Ev '^(zbi_|\.L)')
[ -z "$private" ]; result $? "no private symbol outside zbi_"
nm -u "$out/two.o" | grep -Ew 'malloc|calloc|realloc|free|strdup|mmap64_malloc'; [ $? -ne 0 ]
result $? "no allocation"
data=$(nm "$out/two.o" | awk '$2 ~ /^[dDbBC]$/ { print $3 }')
[ -z "$data" ]; result $? "no global state"

# The text at the top of the header, examples/minimal.c and the README's are one.
header_text() { sed -n '/^ \* \[minimal\]$/,/^ \* \[\/minimal\]$/ { /\[\/*minimal\]$/d; s/^ \*   //; s/^ \*$//; p; }' ../../zerobuf.h; }
readme_text() { awk -v want="$1" '/^```c$/ { block++; inside = 1; next } /^```$/ { inside = 0 } inside && block == want' ../../README.md; }
header_text | cmp - ../../examples/minimal.c; result $? "examples/minimal.c is the text in the header"
readme_text 1 > "$out/readme.c"; header_text | cmp - "$out/readme.c"; result $? "the README shows the same text"
readme_text 2 > "$out/topic.c"
${CC:-cc} -std=c11 -O2 $warn -I../.. "$out/topic.c" -o "$out/topic" -pthread && "$out/topic" > "$out/log" && grep -q '^sample 9$' "$out/log"
result $? "the README's topic compiles and runs"
echo "1..$n"
exit $failed
