#!/usr/bin/env bash
# No source file is longer than 400 lines.
source "$(dirname "$0")/report.sh"

refuse "more than 400 lines" < <(
  written | grep -E '[.]([ch]pp|sh|py|ts|txt)$|/run$' | xargs -r -d '\n' wc -l |
    awk '$2 != "total" && $1 > 400'
)
finish
