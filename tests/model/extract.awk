# Takes the lines between the marks, and the functions, types and macros named in `names`, out of zerobuf.h.
function wanted(line,   name) {
  if (line ~ /^(static|zb_)[^;]*\(/) { name = line; sub(/\(.*/, "", name); sub(/.*[ *]/, "", name); return name in want }
  if (line ~ /^typedef struct [a-z_0-9]+ \{/) { name = $3; return name in want }
  if (line ~ /^#define /) { name = $2; return name in want }
  return 0
}
BEGIN { n = split(names, list, " "); for (i = 1; i <= n; i++) want[list[i]] = 1 }
!taking && !marked && wanted($0) { taking = 1; name = $0; printf "#line %d \"zerobuf.h\"\n", FNR }
$0 == "/* [" mark "] */" { marked = 1; printf "#line %d \"zerobuf.h\"\n", FNR }
taking || marked { print }
$0 == "/* [/" mark "] */" { marked = 0 }
taking && (/^}/ || /\}$/ && name == $0 || /^#define/ || /^typedef.*;$/) { taking = 0 }
