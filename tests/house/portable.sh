#!/usr/bin/env bash
# models stays within the C++20 that also compiles for a browser (emscripten 3.1.6).
source "$(dirname "$0")/report.sh"

refuse "not in every C++20 library" < <(
  code models | xargs -r -d '\n' grep -HnE \
    '<(ranges|source_location|stop_token|syncstream|coroutine|format|charconv)>|std::(ranges|views|bit_cast|source_location|jthread|osyncstream|atomic_ref|format|from_chars)\b' \
    /dev/null
)
finish
