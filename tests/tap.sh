# What the shell tests share. Source it after setting `bin` (the folder of the example programs).
n=0 broken=0
name="programs_$$_$(date +%s)"
result() { n=$((n + 1)); if [ "$1" -eq 0 ]; then echo "ok $n - $2"; else echo "not ok $n - $2"; broken=1; fi; }
skipped() { n=$((n + 1)); echo "ok $n - $1 # SKIP $2"; }
finish() {
    leftover=$(ls /dev/shm /tmp/zerobuffer 2> /dev/null | grep "$name")
    [ -z "$leftover" ]; result $? "nothing is left behind"
    [ -z "$leftover" ] || rm -f "/dev/shm/$name"* "/dev/shm/gb_$name"* "/dev/shm/zbr_$name"* "/dev/shm/zbd_$name"* /dev/shm/sem.sem-?-"$name"* "/tmp/zerobuffer/$name"*
    echo "1..$n"
    exit $broken
}
