# shellcheck shell=bash
# Sourced by the rules: each is called with the root of a tree, prints what breaks the rule and
# ends with status 1 if anything does.
set -uo pipefail
export LC_ALL=C
cd "${1:?usage: $(basename "$0") ROOT}" || exit 2
broken=0

# refuse WORDS: every line on standard input breaks the rule for the reason given.
refuse() {
  local line
  while IFS= read -r line; do
    printf '%s: %s\n' "$1" "$line"
    broken=1
  done
}

finish() { exit $broken; }

# C++ files below the folders named, if they exist.
code() {
  local folder
  for folder in "$@"; do [ ! -e "$folder" ] || find "$folder" -name '*.[ch]pp'; done | sort
}

# Every text file that people write; data and licence texts are taken as they are.
written() {
  find . \( -name .git -o -path ./build -o -path ./dist -o -path ./results/runs -o -name .cache \
    -o -name node_modules \) -prune -o -type f \( -name '*.[ch]pp' -o -name '*.sh' -o -name '*.md' \
    -o -name '*.toml' -o -name '*.py' -o -name '*.txt' -o -name '*.json' -o -name '*.cff' \
    -o -name '*.ts' -o -path ./run -o -path ./.ci/run -o -name '.clang-*' \) -print | sort
}
