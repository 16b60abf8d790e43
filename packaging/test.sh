#!/usr/bin/env bash
# test.sh ARCHIVE PACKAGE: the program of either, and the one built here, compute the same results.
# As root, the static program runs in a root folder that holds nothing else, not even a shell.
set -euo pipefail
cd "$(dirname "$0")/.."
archive=$1 package=$2
bench=$(mktemp -d)
trap 'rm -rf "$bench"' EXIT

fail() {
  echo "packaging/test.sh: $1" >&2
  exit 1
}

# digest_of REFORM PROGRAM…: what the reference run comes to when this program does it.
digest_of() {
  local reform=$1 scenarios=share/plenary/scenarios
  shift
  "$@" run $scenarios/processes/oewg-2021-2025.toml "$scenarios/reforms/$reform.toml" \
    --draws 2 --replicates 20 --output reference.h5 --force --quiet >&2
  "$@" digest reference.h5 | cut -d ' ' -f 1
}

# agrees NAME DIGEST: this one is the digest of the program built here.
agrees() {
  [ "$2" = "$expected" ] || fail "$1 computes ${2:-nothing} where the program built here computes $expected"
  echo "$1: ${2:0:16}…"
}

program=$PWD/build/release/plenary
mkdir -p "$bench/here/share/plenary" "$bench/archive" "$bench/package"
cp -R scenarios "$bench/here/share/plenary"
expected=$(cd "$bench/here" && digest_of majority-override "$program")
echo "built here: ${expected:0:16}…"
other=$(cd "$bench/here" && digest_of open-registration "$program")
[ "$other" != "$expected" ] || fail "another reform has the same digest; this test could not fail"

tar -xzf "$archive" -C "$bench/archive" --strip-components=1
! ldd "$bench/archive/bin/plenary" >/dev/null 2>&1 || fail "the static program wants shared libraries"
if [ "$(id -u)" = 0 ]; then
  inside=(chroot "$bench/archive" /bin/plenary)
  where="in a root folder of its own"
else
  inside=("$bench/archive/bin/plenary")
  where="not in a root folder of its own: that takes root"
fi
agrees "$archive, $where" "$(cd "$bench/archive" && digest_of majority-override "${inside[@]}")"

# It finds what came with it by name: without /proc in a root folder of its own, and from elsewhere.
"${inside[@]}" check oewg-2021-2025 || fail "the static program does not find its scenarios"
(cd "$bench/here" && "$bench/archive/bin/plenary" check majority-override) ||
  fail "the static program finds no scenarios when called from another folder"

dpkg-deb --extract "$package" "$bench/package"
dpkg-deb --field "$package" Depends | grep -q libtbb || fail "the Debian package does not ask for oneTBB"
agrees "$package" \
  "$(cd "$bench/package/usr" && digest_of majority-override "$bench/package/usr/bin/plenary")"
