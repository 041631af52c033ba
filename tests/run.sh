#!/bin/sh
# Runs test programs one after the other, shows their TAP output and counts.
#   sh tests/run.sh FOLDER PROGRAM...      (FOLDER: where their output is kept)
# Last line: "N passed, N failed, N skipped". Exit status 1 if anything failed, a program died, or one
# printed fewer or more results than its plan "1..N" says.
folder=$1
shift
passed=0 failed=0 skipped=0
mkdir -p "$folder"

count() { grep -c "$1" "$log"; }

fail() {
    echo "not ok - $name: $1"
    failed=$((failed + 1))
}

# Two at a time: they wait more than they work. Each one's output is shown when all are complete; it does not go through a
# pipe, which a child left behind would keep open.
export folder
printf '%s\n' "$@" | xargs -P 2 -I '{}' sh -c '"$1" > "$folder/${1##*/}.tap" 2>&1; echo $? > "$folder/${1##*/}.status"' run '{}'

for program in "$@"; do
    name=${program##*/}
    log=$folder/$name.tap
    echo "# $name"
    status=$(cat "$folder/$name.status")
    cat "$log"
    bad=$(count '^not ok ')
    skip=$(count '^ok .*# SKIP')
    good=$(($(count '^ok ') - skip))
    plan=$(sed -n 's/^1\.\.\([0-9][0-9]*\).*/\1/p' "$log" | tail -n 1)
    passed=$((passed + good)) failed=$((failed + bad)) skipped=$((skipped + skip))
    if [ "$plan" = 0 ] && grep -q '^1\.\.0 *# SKIP' "$log"; then skipped=$((skipped + 1))
    elif [ -z "$plan" ]; then fail "ended without its plan line (status $status)"
    elif [ "$plan" -ne $((good + bad + skip)) ]; then fail "planned $plan results, gave $((good + bad + skip))"
    elif [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; then fail "exit status $status"
    fi
done

echo "$passed passed, $failed failed, $skipped skipped"
[ "$failed" -eq 0 ]
