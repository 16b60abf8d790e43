#!/usr/bin/env bash
# onetbb.sh FOLDER: oneTBB as an archive in FOLDER/lib, from the source package of this Debian.
# Debian itself has only the shared library, and a program of one file cannot use that.
set -euo pipefail
folder=$1
[ ! -f "$folder/lib/libtbb.a" ] || exit 0

mkdir -p "$folder/source/"{lists,cache/archives}/partial
cd "$folder/source"
# apt with folders of its own: the list of sources of this machine stays as it is, and nobody need be
# root.
# shellcheck disable=SC2016  # apt fills these in
apt-get indextargets --format 'deb-src $(REPO_URI) $(CODENAME) main' \
  'Created-By: Packages' 'Origin: Debian' 'Component: main' | sort -u >sources.list
[ -s sources.list ] || {
  echo "onetbb.sh: apt knows no source of Debian packages; run apt-get update" >&2
  exit 1
}
own=(-o Dir::Etc::SourceList="$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null
  -o Dir::State::Lists="$PWD/lists" -o Dir::Cache="$PWD/cache" -o APT::Sandbox::User=)
apt-get "${own[@]}" update
rm -rf onetbb-*
apt-get "${own[@]}" source onetbb

cmake -S onetbb-*/ -B ../build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_INSTALL_PREFIX="$folder" \
  -DCMAKE_INSTALL_LIBDIR=lib -DBUILD_SHARED_LIBS=OFF -DTBB_TEST=OFF -DTBB_STRICT=OFF -DTBBMALLOC_BUILD=OFF \
  -DTBB_DISABLE_HWLOC_AUTOMATIC_SEARCH=ON
cmake --build ../build --target install
