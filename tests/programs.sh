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
bad 'start the process' "$bin/writer" "$name" --connect-timeout-ms 50
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

# ---- the duplex channel ----------------------------------------------------------------------------

# Runs server and client against each other: SERVER-OPTIONS -- CLIENT-OPTIONS; results in $server, $client.
# shellcheck disable=SC2086
duplex() {
    serving="" ; while [ "$1" != -- ]; do serving="$serving $1"; shift; done; shift
    "$bin/server" "$name" $serving --json-output > "$out/server.json" 2> "$out/server.err" & s=$!
    "$bin/client" "$name" "$@" --json-output > "$out/client.json" 2> "$out/client.err"; client=$?
    wait $s; server=$?
}
served() { [ "$server$client" = 00 ]; result $? "$1"; }
room="--response-size 33554432"
# shellcheck disable=SC2086
{
duplex -n 500 -- -n 500 -s 1000 --verify echo $room; served "500 requests, echo"
field client operation '"request"' && field client requests 500 && field client verification_errors 0 && field server requests 500; result $? "the JSON of both"
duplex -n 300 --mode xor --key 90 --in-place -- -n 300 --size=64 --verify xor --key 90 --in-flight 16 $room; served "xor in place, 16 under way"
duplex -n 20 --mode negate -- -n 20 -s 3000000 --verify negate --in-flight 4 $room; served "negate, 3 MB"
duplex -n 10 --mode xor -- -n 10 --verify echo $room; [ $client -eq 1 ]; result $? "wrong answers: exit 1"
duplex -n 3 --mode blur -- -n 3 $room; [ "$server$client" = 11 ]; result $? "a filter that is not given pictures: each request has a failed answer"
duplex -n 10 --mode negate --in-place -- -n 10 --video 320x240 --verify negate $room; served "pictures, inverted"
duplex -n 4 --mode blur -- -n 4 --video 640x360 --snapshot "$out/new" --snapshot-frame 2 $room; served "pictures, blurred"
duplex -n 4 --mode blur --in-place -- -n 4 --video 640x360 --snapshot "$out/changed" --snapshot-frame 2 --in-flight 3 $room
[ "$server$client" = 00 ] && cmp -s "$out/new-after.ppm" "$out/changed-after.ppm" && cmp -s "$out/new-before.ppm" "$out/changed-before.ppm" &&
    ! cmp -s "$out/new-before.ppm" "$out/new-after.ppm"; result $? "blurred in place: the same picture"
}
bad 'name' "$bin/server" 'a/b'
bad 'start the process' "$bin/client" "$name" --connect-timeout-ms 50
bad 'give one of' "$bin/server" "$name" --mode shine
bad 'needs --video' "$bin/client" "$name" --snapshot x
bad 'WIDTHxHEIGHT' "$bin/client" "$name" --video wide
bad 'shared memory\|enlarge' "$bin/server" "$name" --request-size 70000000000000
"$bin/server" "$name" > "$out/server.out" 2>&1 & s=$!
"$bin/client" "$name" -n -1 --verify echo > "$out/client.out" 2>&1 & c=$!
sleep 0.5; kill -INT $c; wait $c; client=$?; kill -INT $s; wait $s; server=$?
[ "$server$client" = 00 ]; result $? "stopped by a signal, the server while it has no client"

# ---- topics ----------------------------------------------------------------------------------------

limit=$(command -v timeout > /dev/null 2>&1 && echo "timeout 60")   # a publisher that waits for nobody's coming

# Runs subscriber and publisher against each other: SUBSCRIBER-OPTIONS -- PUBLISHER-OPTIONS; results in $subscriber,
# $publisher. Where every sample must arrive, --capacity holds them all: a busy machine may stop the subscriber for long.
# shellcheck disable=SC2086
topic() {
    taking="" ; while [ "$1" != -- ]; do taking="$taking $1"; shift; done; shift
    "$bin/subscriber" "$name" $taking --json-output > "$out/subscriber.json" 2> "$out/subscriber.err" &
    $limit "$bin/publisher" "$name" "$@" --wait-subscriber --json-output > "$out/publisher.json" 2> "$out/publisher.err"; publisher=$?
    wait $!; subscriber=$?
}
value() { sed -n "s/^ *\"$2\": *\([^,]*\),*\$/\1/p" "$out/$1.json"; }
is() {   # PROGRAM FIELD VALUE FIELD VALUE...
    program=$1; shift
    while [ $# -gt 0 ]; do
        [ "$(value "$program" "$1")" = "$2" ] || { echo "# $program: $1 is $(value "$program" "$1"), not $2: $(head -c 200 "$out/$program.err")"; return 1; }
        shift 2
    done
}
served() { [ $subscriber -eq 0 ] && [ $publisher -eq 0 ] || { echo "# exit status $subscriber, $publisher"; head -c 300 "$out/subscriber.err" "$out/publisher.err" | sed 's/^/# /'; false; }; }

for mode in next callback; do
    topic --mode $mode -n 300 --verify sequential -- -n 300 --rate 2000 --capacity 300 --remove
    served && is publisher published 300 first 0 last 299 && is subscriber samples 300 first 0 last 299 overruns 0 errors 0 lag 0
    result $? "$mode: 300 samples, each one, verified"
done
topic --mode latest --verify sequential -- -n 200 --rate 500 --remove
served && is subscriber last 199 errors 0 mode '"latest"'; result $? "latest: verified, up to the last one"
topic --mode latest --verify sequential -- -n 20000 --shape 100,10 --remove
served && is subscriber last 19999 errors 0; result $? "latest, flat out: none comes twice"
for mode in next callback; do
    topic --mode $mode --verify sequential -- -n 20000 --remove
    served && is subscriber errors 0 lag 0 && [ $(($(value subscriber samples) + $(value subscriber overruns))) -eq 20000 ]
    result $? "$mode, flat out: each sample came or is counted as an overrun"
done
topic --verify sequential -n 50 -- -n 50 --message 100 --capacity 50 --remove
served && is subscriber sample_size 100 samples 50 bytes 5000 errors 0; result $? "messages"
topic --verify sequential -- -n 20 --dtype complex64 --shape 300,200 --capacity 20 --rate 200.5 --remove
served && is subscriber sample_size 480000 samples 20 errors 0; result $? "another type and shape, larger samples"
for key in operation topic published first last sample_size bytes seconds rate messages; do
    grep -q "\"$key\"" "$out/publisher.json" || { echo "# no field $key"; false; }
done && for key in operation topic mode samples first last overruns errors lag sample_size bytes seconds rate messages; do
    grep -q "\"$key\"" "$out/subscriber.json" || { echo "# no field $key"; false; }
done; result $? "every field of both is there"

topic -n 50 -- -n 10 --capacity 10
[ $publisher -eq 0 ] && [ $subscriber -eq 1 ] && grep -q 'left after 10 of 50' "$out/subscriber.err"; result $? "fewer samples than asked for: exit 1"
"$bin/subscriber" "$name" --json-output > "$out/subscriber.json" 2> "$out/subscriber.err" && is subscriber samples 1 first 9 last 9
result $? "the topic stays, with its newest sample"
bad 'take-over' "$bin/publisher" "$name" -n 1
bad 'shape' "$bin/publisher" "$name" -n 1 --take-over --shape 3
"$bin/publisher" "$name" -n 10 --take-over --remove --json-output > "$out/publisher.json" 2> "$out/publisher.err" &&
    is publisher first 10 last 19; result $? "taken over: the numbers go on"
bad 'start its publisher' "$bin/subscriber" "$name" --timeout-ms 100

# A publisher is killed under its subscriber, and the next one goes on.
"$bin/publisher" "$name" --rate 500 --capacity 2000 > "$out/p.out" 2>&1 & p=$!
"$bin/subscriber" "$name" --keep-going -n 600 --verify sequential --json-output > "$out/subscriber.json" 2> "$out/subscriber.err" & s=$!
sleep 0.4; kill -KILL $p; wait $p 2> /dev/null
"$bin/publisher" "$name" --rate 500 --capacity 2000 --take-over --remove > "$out/p2.out" 2>&1 & p=$!
wait $s; subscriber=$?; kill -INT $p; wait $p; publisher=$?
served && is subscriber samples 600 errors 0 overruns 0; result $? "killed, taken over, and nothing is missing"

# Ctrl-C ends both.
"$bin/publisher" "$name" --rate 200 --remove --json-output > "$out/publisher.json" 2> "$out/publisher.err" & p=$!
"$bin/subscriber" "$name" --mode callback --json-output > "$out/subscriber.json" 2> "$out/subscriber.err" & s=$!
sleep 0.5; kill -INT $s; wait $s; subscriber=$?; kill -INT $p; wait $p; publisher=$?
served && [ "$(value subscriber samples)" -gt 0 ] && [ ! -e "/dev/shm/gb_$name" ]; result $? "publisher and subscriber stopped by a signal"
"$bin/publisher" "$name" --wait-subscriber --remove > "$out/p.out" 2>&1 & p=$!
sleep 0.5; kill -INT $p; wait $p; result $? "stopped while it waits for a subscriber"

bad 'name' "$bin/publisher"
bad 'name' "$bin/publisher" 'a/b' -n 1
bad 'float32' "$bin/publisher" "$name" -n 1 --dtype float31
for shape in 0 '' 64,,4 64, x4 -1 1,1,1,1,1,1,1,1,1 99999999999999999999; do bad 'shape.*as 64,4' "$bin/publisher" "$name" -n 1 --shape "$shape"; done
bad 'smaller shape' "$bin/publisher" "$name" -n 1 --shape 9999999999,9999999999
bad 'shared memory\|enlarge' "$bin/publisher" "$name" -n 1 --shape 70000000000,100
for rate in 0 -1 fast 1e10; do bad 'rate.*200' "$bin/publisher" "$name" -n 1 --rate $rate; done
bad 'message' "$bin/publisher" "$name" -n 1 --message 0
bad 'leave one away' "$bin/publisher" "$name" -n 1 --message 10 --shape 4
bad 'capacity' "$bin/publisher" "$name" -n 1 --capacity 0
bad 'latest|next|callback' "$bin/subscriber" "$name" --mode newest
bad 'sequential' "$bin/subscriber" "$name" --verify zero
bad 'name' "$bin/subscriber" '.hidden' --timeout-ms 0
bad 'unknown option' "$bin/subscriber" "$name" --nope
bad 'whole number' "$bin/status" --seconds 0
bad 'too many' "$bin/status" here

"$bin/status" --seconds 2 > "$out/status.out" 2> "$out/status.err" & s=$!
wait $s; status=$?
[ $status -eq 0 ] && grep -q '^second 1 of process .*: [1-9][0-9]* samples' "$out/status.out" && ! ls /dev/shm | grep "zb_status_$s" ||
    { echo "# exit $status"; head -c 400 "$out/status.out" "$out/status.err" | sed 's/^/# /'; false; }
result $? "two topics, one reader"
"$bin/status" > "$out/status.out" 2>&1 & s=$!
sleep 0.5; kill -TERM $s; wait $s; status=$?
[ $status -eq 0 ] && ! ls /dev/shm | grep "zb_status_$s"; result $? "stopped, and its topics are gone"

# ---- dictionaries ------------------------------------------------------------------------------------

dict="$bin/dict"
"$dict" create "$name" --slots 10 --heap 10000 && "$dict" set "$name" color green && "$dict" set "$name" size 12; result $? "a dictionary is made and filled"
[ "$("$dict" get "$name" color)" = green ]; result $? "get writes the value"
head -c 5000 "$bin/dict" | "$dict" set "$name" bytes - && "$dict" get "$name" bytes > "$out/bytes" && head -c 5000 "$bin/dict" | cmp -s - "$out/bytes"
result $? "any bytes through stdin and stdout"
"$dict" get "$name" shape > "$out/d.out" 2> "$out/d.err"; [ $? -eq 1 ] && [ ! -s "$out/d.out" ] && [ ! -s "$out/d.err" ]; result $? "a key that is not there: exit 1"
"$dict" remove "$name" size; gone=$?; "$dict" remove "$name" size; [ "$gone$?" = 01 ]; result $? "removed, and not twice"
"$dict" remove "$name" bytes; [ "$("$dict" add "$name" n 40)" = 40 ] && [ "$("$dict" add "$name" n 2)" = 42 ] && [ "$("$dict" add "$name" n -- -50)" = -8 ]
result $? "a counter"
"$dict" list "$name" > "$out/d.out" && grep -q '^color = green$' "$out/d.out" && grep -q '^n = \\xf8\\xff' "$out/d.out" && [ "$(wc -l < "$out/d.out")" -eq 2 ]
result $? "the list"
"$dict" stats "$name" > "$out/d.out" && grep -q '^keys  *2 of 10' "$out/d.out" && grep -q '^recoveries  *0' "$out/d.out"; result $? "the numbers"
awaits() { tries=0; until grep -q "$1" "$out/w.out"; do tries=$((tries + 1)); [ $tries -lt 150 ] || return 1; sleep 0.1; done; }
"$dict" watch "$name" color > "$out/w.out" 2>&1 & w=$!
awaits green && "$dict" set "$name" color red && awaits red && "$dict" remove "$name" color && awaits 'not there' && "$dict" set "$name" color '' && kill -INT $w
wait $w; result $? "a watched key"
"$dict" watch "$name" > "$out/w.out" 2>&1 & w=$!
tries=0; until "$dict" set "$name" other "value $tries" && grep -q 'other = value' "$out/w.out"; do tries=$((tries + 1)); [ $tries -lt 150 ] || break; sleep 0.1; done
[ $tries -lt 150 ] && bad 'alive' "$dict" destroy "$name"
kill -INT $w; wait $w; result $? "a watched dictionary"
bad 'number' "$dict" add "$name" n many
bad 'not a number' "$dict" add "$name" other 1
bad 'there already' "$dict" create "$name"
bad 'heap_size\|larger' "$dict" set "$name" large - < "$bin/dict"
"$dict" destroy "$name"; result $? "destroyed"
bad 'dict create' "$dict" get "$name" color
bad 'nothing of this name' "$dict" destroy "$name"
bad 'name is missing' "$dict" set "$name"
bad 'no command' "$dict" fetch "$name"
"$dict" --seconds 2 --workers 3 > "$out/d.out" 2> "$out/d.err"
[ $? -eq 0 ] && grep -q 'worker 0 is killed' "$out/d.out" && grep -q 'requests, .* per second' "$out/d.out"; result $? "several processes share a counter, one is killed"

# ---- rings -----------------------------------------------------------------------------------------

# Runs producer and consumer against each other, the one that creates in the background: PRODUCER-OPTIONS -- CONSUMER-OPTIONS;
# results in $producer, $consumer. $ring: more options of both.
# shellcheck disable=SC2086
ring() {
    making="" ; while [ "$1" != -- ]; do making="$making $1"; shift; done; shift
    $limit "$bin/ring" produce "$name" $making $ring --json-output > "$out/producer.json" 2> "$out/producer.err" &
    $limit "$bin/ring" consume "$name" "$@" $ring --json-output > "$out/consumer.json" 2> "$out/consumer.err"; consumer=$?
    wait $!; producer=$?
}
passed_on() { [ $producer -eq 0 ] && [ $consumer -eq 0 ] || { echo "# exit status $producer, $consumer"; head -c 300 "$out/producer.err" "$out/consumer.err" | sed 's/^/# /'; false; }; }
ring=""
three="--split ${name}_buf,${name}_read,${name}_write"

ring --create -n 100000 -- --verify sequential
passed_on && is producer operation '"produce"' items 100000 errors 0 first 0 last 99999 item_size 64 bytes 6400000 &&
    is consumer operation '"consume"' items 100000 errors 0 first 0 last 99999 item_size 64; result $? "a ring that its producer makes: 100000 items, verified"
ring -n 100000 -- --create --slots 100 --size 24 --verify sequential -n 100000
passed_on && is consumer items 100000 errors 0 item_size 24 && is producer items 100000 item_size 24; result $? "a ring that its consumer makes"
ring --create --slots 1 --size 1 -n 5000 -- --verify sequential
passed_on && is consumer items 5000 errors 0 bytes 5000; result $? "one slot of one byte"
ring --create --slots 3 --size 100000 -n 500 -- --verify sequential
passed_on && is consumer items 500 errors 0; result $? "larger items"
for batch in 2 7 1000; do
    ring --create --slots 9 --size 48 -n 10000 --batch $batch -- --verify sequential --batch $batch
    passed_on && is consumer items 10000 errors 0 last 9999; result $? "$batch at a time"
done
ring --create -n 10000 --batch 16 -- --verify sequential -n 10000
passed_on && is consumer items 10000 errors 0; result $? "16 at a time in, one by one out"
ring --create -- --verify sequential -n 10000 --batch 3
passed_on && is consumer items 10000 errors 0; result $? "one by one in, 3 at a time out, until the consumer leaves"
ring --create -n 10 -- -n 20
[ $producer -eq 0 ] && [ $consumer -eq 1 ] && is consumer items 10 && grep -q 'left after 10 of 20' "$out/consumer.err"
result $? "fewer items than asked for: exit 1"
ring -n 20000 -- --create -n 10
[ $producer -eq 1 ] && [ $consumer -eq 0 ] && grep -q 'consumer left after' "$out/producer.err"; result $? "fewer items taken than made: exit 1"

for maker in producer consumer; do for batch in 1 16; do
    here="" there="" ; [ $maker = producer ] && here=--create || there=--create
    ring="$three --size 32 --batch $batch"
    # shellcheck disable=SC2086
    ring $here -n 20000 -- $there --verify sequential -n 20000
    passed_on && is consumer items 20000 errors 0 item_size 32; result $? "three segments that the $maker makes, $batch at a time"
done; done
ring="$three --size 8"
ring --create --slots 10 -n 1000 -- --verify sequential --timeout-ms 500
[ $consumer -eq 0 ] && is consumer items 1000 errors 0; result $? "three segments, until no more comes"
ring=""
[ ! -e "/dev/shm/${name}_buf" ] && [ ! -e "/dev/shm/${name}_read" ] && [ ! -e "/dev/shm/${name}_write" ]; result $? "the three segments are gone"

for key in operation ring items errors first last item_size bytes seconds rate messages; do
    grep -q "\"$key\"" "$out/producer.json" && grep -q "\"$key\"" "$out/consumer.json" || { echo "# no field $key"; false; }
done; result $? "every field of both is there"

# Wrong bytes: an item of zeros from a producer that begins at 0 with another item size.
"$bin/ring" produce "$name" --create --size 300 --slots 10 -n 3 > "$out/p.out" 2> "$out/p.err" & p=$!
"$bin/ring" consume "$name" -n 1 > "$out/c.out" 2>&1; first=$?
"$bin/ring" consume "$name" --verify sequential -n 1 --json-output > "$out/consumer.json" 2> "$out/consumer.err"; second=$?
wait $p
[ $first -eq 0 ] && { [ $second -eq 1 ] && is consumer items 1 errors 1 && grep -q 'not the pattern' "$out/consumer.err" || [ $second -eq 2 ]; }
result $? "another consumer goes on; its item 0 is not the first one: exit 1"

# The maker is killed: the ring stays, and is taken over.
"$bin/ring" produce "$name" --create > "$out/p.out" 2>&1 & p=$!
sleep 0.4; kill -KILL $p; wait $p 2> /dev/null
bad 'take-over' "$bin/ring" produce "$name" --create -n 1
bad 'another .*size' "$bin/ring" produce "$name" --create --take-over --size 65
bad 'another .*size' "$bin/ring" consume "$name" --size 65
"$bin/ring" consume "$name" --verify sequential -n 256 > "$out/c.out" 2>&1; result $? "what a killed producer left can be read"
"$bin/ring" produce "$name" --create --take-over -n 3 > "$out/p.out" 2>&1 & p=$!
sleep 0.2; "$bin/ring" consume "$name" --verify sequential > "$out/c.out" 2>&1; consumer=$?; wait $p; producer=$?
passed_on && [ ! -e "/dev/shm/zbr_$name" ]; result $? "taken over, and removed at the end"
"$bin/ring" consume "$name" --create > "$out/c.out" 2>&1 & c=$!
"$bin/ring" produce "$name" > "$out/p.out" 2>&1 & p=$!
sleep 0.4; kill -KILL $p; wait $p 2> /dev/null; wait $c
[ $? -eq 1 ] && grep -q 'producer.*died' "$out/c.out"; result $? "the producer is killed: exit 1, and a sentence"

"$bin/ring" produce "$name" --create > "$out/p.out" 2>&1 & p=$!
"$bin/ring" consume "$name" > "$out/c.out" 2>&1 & c=$!
sleep 0.4; kill -INT $c; wait $c; consumer=$?; kill -INT $p 2> /dev/null; wait $p; producer=$?
passed_on; result $? "producer and consumer stopped by a signal"
"$bin/ring" consume "$name" --create > "$out/c.out" 2>&1 & c=$!
sleep 0.3; kill -TERM $c; wait $c; result $? "stopped while it waits for an item"
"$bin/ring" produce "$name" --timeout-ms -1 > "$out/p.out" 2>&1 & p=$!
sleep 0.2; kill -INT $p; wait $p; result $? "stopped while it waits for the ring"

bad 'produce NAME' "$bin/ring" fill "$name"
for side in produce consume; do
    bad 'name is missing' "$bin/ring" $side
    bad 'too many arguments' "$bin/ring" $side "$name" more
    bad 'unknown option' "$bin/ring" $side "$name" --nope
    bad 'start the other side' "$bin/ring" $side "$name" --timeout-ms 50
    bad 'name' "$bin/ring" $side 'a/b' --create
    bad 'name' "$bin/ring" $side '' --create
    for number in slots size batch; do for value in 0 -1 many 1e3; do bad 'whole number' "$bin/ring" $side "$name" --create --$number $value; done; done
    bad 'whole number' "$bin/ring" $side "$name" --create -n -1
    bad 'smaller --size' "$bin/ring" $side "$name" --create --slots 9000000000000000000
    bad 'shared memory\|enlarge' "$bin/ring" $side "$name" --create --slots 900000000 --size 70000
    bad 'none|sequential' "$bin/ring" $side "$name" --create --verify random
    for split in a a,b a,b, a,b,c,d ,b,c; do bad 'three names' "$bin/ring" $side "$name" --split "$split"; done
    bad 'three different names' "$bin/ring" $side "$name" --split "${name}_a,${name}_b,${name}_a" --create
    bad 'start the other side' "$bin/ring" $side "$name" --split "${name}_a,${name}_b,${name}_c" --timeout-ms 50
    bad 'take-over' "$bin/ring" $side "$name" --take-over
    bad 'smaller --batch' "$bin/ring" $side "$name" --create --size 1000000 --batch 4000000000 --slots 1
done
bad 'whole number' "$bin/ring" demo --rate 0
bad 'whole number' "$bin/ring" --seconds 0
bad 'too many arguments' "$bin/ring" demo here
"$bin/ring" consume "$name" --create --timeout-ms 100 > "$out/c.out" 2>&1; [ $? -eq 1 ] && grep -q 'start the producer' "$out/c.out"
result $? "nobody produces: exit 1, and the remedy"
"$bin/ring" produce "$name" --create --timeout-ms 100 > "$out/p.out" 2>&1; [ $? -eq 1 ] && grep -q 'start the consumer' "$out/p.out"
result $? "nobody consumes: exit 1, and the remedy"
"$bin/ring" produce "$name" --create --timeout-ms 100 -n 3 > "$out/p.out" 2>&1; [ $? -eq 1 ] && grep -q 'last 3 items.*start a consumer' "$out/p.out"
result $? "nobody reads the rest: exit 1, and the remedy"

"$bin/ring" demo --seconds 1 --rate 20000 > "$out/demo.out" 2>&1; status=$?
[ $status -eq 0 ] && grep -q '^20000 samples of 64 bytes' "$out/demo.out" && grep -q 'half within' "$out/demo.out" || { sed 's/^/# /' "$out/demo.out"; false; }
result $? "demo: samples between two processes"
"$bin/ring" > "$out/demo.out" 2>&1 & d=$!
sleep 0.5; kill -INT $d; wait $d; status=$?
[ $status -eq 0 ] && grep -q 'half within' "$out/demo.out" && ! ls /dev/shm | grep "zbr_zb_ring_$d"; result $? "demo: without arguments, stopped by a signal"

"$bin/publisher" 'a"\b' --json-output > "$out/bad_publisher.json" 2> /dev/null
"$bin/subscriber" --mode --json-output > "$out/bad_subscriber.json" 2> /dev/null
"$bin/ring" produce 'a"\b' --json-output > "$out/bad_producer.json" 2> /dev/null
"$bin/ring" consume --json-output > "$out/bad_consumer.json" 2> /dev/null
if command -v python3 > /dev/null 2>&1; then
    for file in publisher subscriber bad_publisher bad_subscriber server client producer consumer bad_producer bad_consumer; do
        python3 -m json.tool "$out/$file.json" > /dev/null || { echo "# $file.json"; false; }
    done; result $? "the JSON is JSON, after errors too"
else skipped "the JSON is JSON, after errors too" "python3 is not installed"
fi

[ "$("$bin/minimal" | head -1)" = 'frame 1: frame' ]; result $? "the first example says what it ought to"
[ "$("$bin/shout" | grep -c 'TWO\|THREE\|done')" = 3 ]; result $? "and so does that of the duplex channel"
finish
