#!/bin/sh
# The command lines of the examples, as a user meets them. TAP. Argument: a folder for scratch files.
out=${1:-build/check}
bin=build/examples
. tests/tap.sh
mkdir -p "$out"
small="--payload-size 1048576"

# Runs reader and writer against each other: READER-OPTIONS -- WRITER-OPTIONS; results in $reader, $writer.
pair() {
    reading="" ; while [ "$1" != -- ]; do reading="$reading $1"; shift; done; shift
    # shellcheck disable=SC2086
    "$bin/reader" "$name" $reading --json-output > "$out/reader.json" 2> "$out/reader.err" &
    "$bin/writer" "$name" "$@" --json-output > "$out/writer.json" 2> "$out/writer.err"; writer=$?
    wait $!; reader=$?
}
good() { [ $reader -eq 0 ] && [ $writer -eq 0 ]; result $? "$1"; }
field() { grep -q "\"$2\": *$3[,}]*" "$out/$1.json"; }

pair $small --verify sequential -- -n 500 -s 1000 -m '{"format":"test"}'; good "500 frames, sequential, with metadata"
field reader operation '"read"' && field reader frames_read 500 && field reader verification_errors 0 && field reader frame_size 1000 &&
    field writer operation '"write"' && field writer frames_written 500 && field writer metadata_size 17; result $? "the JSON fields of the peers"
for key in operation buffer_name frames_read frame_size metadata_size duration_seconds throughput_mbps verification_errors checksums errors; do
    grep -q "\"$key\"" "$out/reader.json" || { echo "# no field $key"; false; }
done; result $? "every field is there"
for pattern in zero ones; do pair $small --verify $pattern -- --frames=100 --size=64 --pattern $pattern; good "pattern $pattern"; done
pair $small --checksum -n 10 -- -n 10 --pattern random --batch-size 5 --delay-ms 1; good "random, in batches, with checksums"
pair $small --batch-size 8 --verify sequential -- -n 200; good "eight frames held at a time"
pair $small --verify zero -- -n 5 --pattern ones; [ $reader -eq 1 ]; result $? "wrong bytes: exit 1"
pair $small -s 100 -- -n 5 -s 200; [ $reader -eq 1 ]; result $? "wrong size: exit 1"

printf 'from a file' > "$out/metadata"
pair $small -- -n 1 --metadata-file "$out/metadata"; field reader metadata_size 11; result $? "metadata from a file"

# Bad input: exit 2, a sentence, nothing left.
bad() {   # WORDS-OF-THE-MESSAGE COMMAND...
    words=$1; shift
    "$@" > "$out/bad.out" 2> "$out/bad.err"; status=$?
    [ $status -eq 2 ] && grep -qi -- "$words" "$out/bad.err" || { echo "# exit $status: $(head -c 200 "$out/bad.err")"; false; }
    result $? "refused: ${*#"$bin/"}"
}
bad 'name' "$bin/reader" 'a/b'
bad 'name' "$bin/writer" '.hidden' --connect-timeout-ms 0
bad 'start the reader' "$bin/writer" "$name" --connect-timeout-ms 50
bad 'nope' "$bin/writer" "$name" --nope
bad 'frames' "$bin/writer" "$name" --frames many
bad 'size' "$bin/reader" "$name" --payload-size 1e9
bad 'shared memory\|enlarge' "$bin/reader" "$name" --payload-size 70000000000000
bad 'pattern' "$bin/writer" "$name" --pattern stripes
bad 'no_such_file' "$bin/writer" "$name" --metadata-file /no_such_file --connect-timeout-ms 0
bad '' "$bin/writer"

pair $small --timeout-ms 200 -- -n 1 -s 2000000 ; [ $writer -ne 0 ] && grep -q 'payload_size' "$out/writer.err" "$out/writer.json"
result $? "a frame too large for the stream is refused with the remedy"

# A relay between two streams: xor twice is nothing.
"$bin/reader" "${name}c" $small --verify sequential -n 100 > "$out/c.out" 2>&1 & last=$!
"$bin/relay" "${name}b" "${name}c" --xor 90 $small > "$out/b.out" 2>&1 & second=$!
"$bin/relay" "${name}a" "${name}b" --xor 90 $small > "$out/a.out" 2>&1 & first=$!
"$bin/writer" "${name}a" -n 100 > "$out/w.out" 2>&1; writer=$?
wait $first; a=$?; wait $second; b=$?; wait $last; c=$?
[ "$writer$a$b$c" = 0000 ]; result $? "a pipeline of four processes"

# Ctrl-C ends both, and leaves nothing.
"$bin/reader" "$name" $small > "$out/r.out" 2>&1 & r=$!
"$bin/writer" "$name" -n -1 --delay-ms 5 > "$out/w.out" 2>&1 & w=$!
sleep 0.5; kill -INT $w $r; wait $w; writer=$?; wait $r; reader=$?
[ $writer -le 1 ] && [ $reader -le 1 ]; result $? "stopped by a signal"

[ "$("$bin/minimal" | head -1)" = 'frame 1: frame' ]; result $? "the first example says what it ought to"
finish
