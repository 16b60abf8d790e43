#!/usr/bin/env bash
# Includes never run against the arrows: models and results know nothing above them, sim and
# analysis meet only in the program, and each library is known to few files.
source "$(dirname "$0")/report.sh"

# file:line:<header> of every include.
includes() {
  code "$@" | xargs -r -d '\n' grep -HnE '^[[:space:]]*#[[:space:]]*include' /dev/null |
    sed -E 's/^([^:]*:[0-9]+:)[[:space:]]*#[[:space:]]*include[[:space:]]*([<"][^>"]*[>"]).*/\1\2/'
}

standard='<[a-z_]+>'
effects='<(fstream|iostream|cstdio|filesystem|thread|mutex|shared_mutex|condition_variable|future|atomic|semaphore|latch|barrier|stop_token|chrono|ctime|random)>'
posix='<(fcntl|unistd|sys/[a-z]+)[.]h>'

# outside FOLDER ALLOWED: includes of the folder that the expression does not allow.
outside() { includes "$1" | grep -vE "^[^:]*:[0-9]+:($2)$"; }

refuse "models knows only itself, Eigen, vector registers and the standard library" \
  < <(outside models "\"models/[^\"]*\"|<Eigen/[A-Za-z]+>|<immintrin[.]h>|$standard")
refuse "models opens no file, starts no thread, reads no clock and draws only keyed numbers" \
  < <(includes models | grep -E ":$effects$")
refuse "results knows only itself, HDF5, zlib and the system" \
  < <(outside results "\"results/[^\"]*\"|<hdf5(_hl)?[.]h>|<zlib[.]h>|$standard|$posix")
refuse "analysis knows only itself and results" \
  < <(includes analysis | grep '"' | grep -vE ':"(analysis|results)/')
refuse "sim knows only itself, models and results" \
  < <(includes sim | grep -vE '^sim/(cli/|main[.]cpp:)' | grep '"' |
    grep -vE ':"(sim|models|results)/')
refuse "includes start at the root" \
  < <(includes sim/cli sim/main.cpp | grep '"' | grep -vE ':"(sim|analysis|models|results)/')

# few COUNT WORDS HEADER: no more than so many files may include it.
few() {
  local files
  files=$(includes models results sim analysis | grep -E ":$3$" | cut -d: -f1 | sort -u)
  [ "$(grep -c . <<<"$files")" -le "$1" ] || refuse "$2" <<<"$files"
}
few 1 "one file reads TOML" '<toml[+]{2}/[^>]*>'
few 2 "at most two files know HDF5" '<hdf5(_hl)?[.]h>'
few 2 "at most two files know TBB" '<(tbb|oneapi)/[^>]*>'
refuse "only the command line knows CLI11" \
  < <(includes models results sim analysis | grep -E ':<CLI/' | grep -vE '^sim/(cli/|main[.]cpp:)')
finish
