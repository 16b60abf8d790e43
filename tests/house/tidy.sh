#!/usr/bin/env bash
# tidy.sh ROOT BUILD JOBS: clang-tidy over every source of the four floors. A file that was clean
# is not read again until it, a header it reaches or the rules change (BUILD/tidy remembers).
set -uo pipefail
cd "$1" || exit 2
build=$2
jobs=$3
seen=$build/tidy
mkdir -p "$seen"
find "$seen" -type f -mtime +30 -delete
rules=$(clang-tidy --version; cat .clang-tidy)

# One line a source: its path, then the hashes of everything it reaches through our own includes.
reach() {
  {
    find models results sim analysis -name '*.[ch]pp' -exec sha256sum {} + | awk '{print "hash", $2, $1}'
    grep -rnoE --include='*.[ch]pp' '^#include "[^"]+"' models results sim analysis |
      sed -E 's/^([^:]+):[0-9]+:#include "([^"]+)"/edge \1 \2/'
  } | sort | awk '
    $1 == "hash" { hash[$2] = $3; files[++count] = $2 }
    $1 == "edge" { edges[$2] = edges[$2] " " $3 }
    function walk(file,    next_files, number, i) {
      if (file in reached || !(file in hash)) return
      reached[file] = 1
      line = line " " hash[file]
      number = split(edges[file], next_files, " ")
      for (i = 1; i <= number; ++i) walk(next_files[i])
    }
    END {
      for (f = 1; f <= count; ++f) {
        if (files[f] !~ /[.]cpp$/) continue
        delete reached
        line = files[f]
        walk(files[f])
        print line
      }
    }'
}

check() {  # check BUILD MARK COUNT FILE
  echo "$3 $4"
  if report=$(clang-tidy --quiet -p "$1" "$4" 2>&1); then
    touch "$2"
  else
    printf '%s\n' "$report"
    return 1
  fi
}
export -f check

mapfile -t lines < <(reach)
todo=()
for line in "${lines[@]}"; do
  mark=$seen/$(sha256sum <<<"$rules $line" | cut -d' ' -f1)
  [ -e "$mark" ] || todo+=("$mark" "${line%% *}")
done
total=$((${#todo[@]} / 2))
for ((i = 0; i < total; ++i)); do
  printf '%s\0' "$build" "${todo[2 * i]}" "[$((i + 1))/$total]" "${todo[2 * i + 1]}"
done | xargs -0 -r -n 4 -P "$jobs" bash -c 'check "$@"' check
