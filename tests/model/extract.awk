# Takes out of zerobuf.h the lines between the marks [mark], the functions named in `roots`, and all functions, types,
# constants and macros of the sections in `sections` (macros: of any) that those use, but for the ones named in `own`.
function head(line,   name) {                 # the name that a line begins to define
  if (line ~ /^#define [A-Z_]+ / && line !~ /\\$/) { split(line, word, " "); return word[2] }
  if (!inside) return ""
  if (line ~ /^typedef struct [a-z_0-9]+ \{/) { split(line, word, " "); return word[3] }
  if (line ~ /^struct [a-z_0-9]+ \{/) { split(line, word, " "); return word[2] }
  if (line ~ /^enum ([a-z_0-9]+ )?\{ .*\};$/) return constants(line)
  if (line !~ /^(static|zb_)[^;=]*\(/ || line ~ /;$/) return ""
  name = line; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name)
  return name
}
function constants(line,   name, first) {     # an enum goes by the name of its first constant
  first = ""
  sub(/^[^{]*/, "", line)
  while (match(line, /ZBI_[A-Za-z_0-9]+/)) {
    name = substr(line, RSTART, RLENGTH); line = substr(line, RSTART + RLENGTH)
    if (first == "") first = name
    among[name] = first
  }
  return first
}
function need(text,   name) {                 # marks what a text uses
  while (match(text, /(zbi|ZBI)_[A-Za-z_0-9]+/)) {
    name = substr(text, RSTART, RLENGTH); text = substr(text, RSTART + RLENGTH)
    if (name in among) name = among[name]
    if (name in body && !(name in wanted) && !(name in without)) { wanted[name] = 1; need(body[name]) }
  }
}
BEGIN {
  n = split(own, list, " "); for (i = 1; i <= n; i++) without[list[i]] = 1
  n = split(sections, list, " "); for (i = 1; i <= n; i++) taken[">>" list[i]] = 1
}
/^ \* >>/ && title == FNR - 1 { inside = $2 in taken }
/^\/\* =====/ { title = FNR }
$0 == "/* [" mark "] */" { marked = 1; name = "[" mark "]"; begin[name] = FNR; order[++count] = name }
!marked && !taking && (found = head($0)) != "" && !(found in body) { taking = 1; name = found; begin[name] = FNR; order[++count] = name; one = 1 }
inside && /^typedef struct [a-z_0-9]+ [a-z_0-9]+;$/ { split($0, word, " "); announced[word[3]] = $0 "\n" }
taking && one && /^struct / { body[name] = announced[name]; begin[name] = FNR - 1 }
marked || taking { body[name] = body[name] $0 "\n" }
$0 == "/* [/" mark "] */" { marked = 0 }
taking && (/^}/ || one && (/\}$/ || /;( +\/\*.*)?$/ || /^#define/)) { taking = 0 }
{ one = 0 }
END {
  n = split(roots " [" mark "]", list, " ")
  for (i = 1; i <= n; i++) {
    if (!(list[i] in body)) { print "#error \"not found in zerobuf.h: " list[i] "\""; exit }
    wanted[list[i]] = 1; need(body[list[i]])
  }
  for (i = 1; i <= count; i++) if (order[i] in wanted) printf "#line %d \"zerobuf.h\"\n%s", begin[order[i]], body[order[i]]
}
