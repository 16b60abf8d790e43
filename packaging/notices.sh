#!/usr/bin/env bash
# notices.sh FOLDER: copies there the licences of everything that is linked into the static program.
set -euo pipefail
mkdir -p "$1"
for package in libaec-dev 'libboost1.*-dev' libc6-dev libcli11-dev libeigen3-dev libfmt-dev libhdf5-dev \
  'libstdc++-*-dev' libtbb-dev libtomlplusplus-dev nlohmann-json3-dev zlib1g-dev; do
  for file in /usr/share/doc/$package/copyright; do
    cp --dereference "$file" "$1/$(basename "$(dirname "$file")").txt"
  done
done
