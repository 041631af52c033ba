set -e
out=/work/main/build/model; mkdir -p $out
names="zbi_gb_of zbi_slot_at ZBI_GB_NO_SEQ ZBI_BEAT_NS zbi_gb_entries zbi_publisher_repair zbi_publisher_slot zbi_publisher_publish
zbi_subscriber_entry zbi_subscriber_move zbi_subscriber_missed zbi_watch zbi_subscriber_slot zbi_watch_set zbi_watch_hit zbi_watch_ready zbi_watch_any
zbi_watch_sleep zbi_spot zbi_wish zbi_subscriber_size zbi_subscriber_find zbi_subscriber_find_newest zbi_subscriber_try"
awk -v mark=topic-model -v names="$names" -f extract.awk ${1:-${1:-${1:-../../zerobuf.h}}} > $out/lines.h
