#!/bin/sh
# A clip goes ffmpeg -> writer -> reader -> ffmpeg and must come back picture by picture. TAP.
# Argument: a folder for scratch files. Needs ffmpeg.
out=${1:-build/check}
bin=build/examples
. tests/tap.sh
mkdir -p "$out"
clip=$out/clip.y4m

sums() { ffmpeg -v error -f yuv4mpegpipe -i "$1" -f framemd5 - < /dev/null | grep -v '^#' | awk -F, '{ print $NF }'; }

compare() {   # TITLE
    sums "$out/back.y4m" > "$out/back.md5"
    if [ -s "$out/clip.md5" ] && cmp -s "$out/clip.md5" "$out/back.md5"; then result 0 "$1"; else result 1 "$1"; fi
}

for format in yuv420p yuv422p yuv444p gray; do
    ffmpeg -v error -y -f lavfi -i testsrc2=size=320x180:rate=25 -frames:v 60 -pix_fmt $format -strict -1 "$clip" < /dev/null
    sums "$clip" > "$out/clip.md5"
    "$bin/reader" "$name" --payload-size 2000000 --y4m "$out/back.y4m" > "$out/r.out" 2>&1 &
    "$bin/writer" "$name" --y4m "$clip" > "$out/w.out" 2>&1
    wait $!
    compare "$format there and back"
done

# Through pipes on both sides.
ffmpeg -v error -y -f lavfi -i testsrc2=size=1920x1080:rate=30 -frames:v 40 -pix_fmt yuv420p "$clip" < /dev/null
sums "$clip" > "$out/clip.md5"
{ "$bin/reader" "$name" --payload-size 16000000 --y4m - 2> "$out/r.out" | ffmpeg -v error -y -f yuv4mpegpipe -i - -f yuv4mpegpipe "$out/back.y4m"; } &
ffmpeg -v error -i "$clip" -f yuv4mpegpipe - < /dev/null | "$bin/writer" "$name" --y4m - > "$out/w.out" 2>&1
wait $!
compare "1080p through pipes"

# The writer is killed in the middle, three times; each new one goes on where the last one stopped.
"$bin/reader" "$name" --payload-size 16000000 --keep-going --timeout-ms 3000 --y4m "$out/back.y4m" > "$out/r.out" 2>&1 &
reader=$!
for turn in 1 2 3; do
    "$bin/writer" "$name" --y4m "$clip" --pace --resume > "$out/w.out" 2>&1 & writer=$!
    sleep 0.3
    kill -9 $writer; wait $writer 2> /dev/null
done
"$bin/writer" "$name" --y4m "$clip" --resume > "$out/w.out" 2>&1
wait $reader
compare "the writer killed three times on the way"

# The reader is killed; the next one takes over. What it had in hand is gone, nothing else.
"$bin/reader" "$name" --payload-size 16000000 --y4m "$out/first.y4m" > "$out/r.out" 2>&1 & reader=$!
"$bin/writer" "$name" --y4m "$clip" --pace --keep-going > "$out/w.out" 2>&1 & writer=$!
sleep 0.5; kill -9 $reader; wait $reader 2> /dev/null
"$bin/reader" "$name" --payload-size 16000000 --y4m "$out/back.y4m" --snapshot "$out/picture.ppm" > "$out/r.out" 2>&1; status=$?
wait $writer; writer=$?
sums "$out/back.y4m" > "$out/back.md5"
count=$(wc -l < "$out/back.md5")
tail -n "$count" "$out/clip.md5" | cmp -s - "$out/back.md5" && [ "$count" -gt 5 ] && [ $status -eq 0 ] && [ $writer -eq 0 ]
result $? "a second reader takes the stream over and gets the rest"
[ "$(head -c 2 "$out/picture.ppm")" = P6 ]; result $? "a picture of it"

# The picture that the writer makes itself, every byte checked, with its latency.
"$bin/reader" "$name" --payload-size 16000000 --verify video --json-output > "$out/r.json" 2>&1 &
"$bin/writer" "$name" --video 640x360@0 -n 300 > "$out/w.out" 2>&1; writer=$?
wait $!; [ $? -eq 0 ] && [ $writer -eq 0 ] && grep -q '"frames_torn": 0' "$out/r.json" && grep -q '"frames_read": 300' "$out/r.json"
result $? "the moving picture, each byte checked"
finish
