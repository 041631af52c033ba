#!/bin/sh
# Whole processes, from start to exit, timed by hyperfine: a program that sends and one that receives, with all that
# comes with it (creating, connecting, the first touch of each page, leaving, removing). A job is a command line that anybody
# can type. Needs hyperfine and the examples (make examples).
#   usage: sh bench/processes.sh [FRAMES [RUNS]]       frames of 1080p YUV 4:2:0, 3,110,400 bytes; 300 and 10
cd "$(dirname "$0")/.." || exit 1
frames=${1:-300} runs=${2:-10}
bin=build/examples
size=3110400 small=64 many=$((frames * 1000))
command -v hyperfine > /dev/null 2>&1 || { echo "hyperfine is not installed: whole processes are not timed"; exit 0; }
for example in writer reader ring; do [ -x $bin/$example ] || { echo "$bin/$example is not there: make examples"; exit 1; }; done
name=bench_$$
out=build/bench/processes.csv
mkdir -p build/bench

stream() {   # PAYLOAD-SIZE FRAMES SIZE
    echo "$bin/reader $name --payload-size $1 --verify zero --no-progress -n $2 & $bin/writer $name -n $2 -s $3 --pattern zero --no-progress; wait"
}
ring() {   # SLOTS ITEMS SIZE
    echo "$bin/ring consume $name -n $2 & $bin/ring produce $name --create --slots $1 --size $3 -n $2; wait"
}
piped() { echo "dd if=/dev/zero bs=$2 count=$1 status=none | dd of=/dev/null bs=$2 iflag=fullblock status=none"; }

# One job, in turns: hyperfine runs one command after the other, so each pair of rows is at most a minute apart.
job() {   # TITLE COMMAND-NAME COMMAND ...
    echo; echo "$1"; shift
    hyperfine --warmup 1 --runs "$runs" --style none --export-csv "$out" "$@" > build/bench/processes.log 2>&1 || { tail -5 build/bench/processes.log; return 1; }
    awk -F, 'NR > 1 { printf "  %-34s %8.1f ms median, %8.1f min, %8.1f max, %8.1f user, %8.1f system\n", $1, $4 * 1000, $7 * 1000, $8 * 1000, $5 * 1000, $6 * 1000 }' "$out"
}

job "$frames frames of $size bytes, filled, sent, each byte checked" \
    -n "stream of 4 frames" "$(stream 12441856 "$frames" $size)" \
    -n "stream of 256 MiB (the default)" "$(stream 268435456 "$frames" $size)" \
    -n "pipe (dd; bytes not looked at)" "$(piped "$frames" $size)"
job "$many items of $small bytes" \
    -n "stream of 1 MiB" "$(stream 1048576 "$many" $small)" \
    -n "ring of 256 slots" "$(ring 256 "$many" $small)" \
    -n "pipe (dd; bytes not looked at)" "$(piped "$many" $small)"
job "one frame of 64 bytes: what starting and ending cost" \
    -n "stream of 1 MiB" "$(stream 1048576 1 $small)" \
    -n "ring of 256 slots" "$(ring 256 1 $small)" \
    -n "pipe" "$(piped 1 $small)"
