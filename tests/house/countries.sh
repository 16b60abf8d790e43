#!/usr/bin/env bash
# No state stands in the C++ sources: neither its code in quotes nor its name. The table of states
# says what to look for.
source "$(dirname "$0")/report.sh"

table=$(grep -lsE '^iso3,name,' scenarios/data/*.csv | head -n 1)
[ -n "$table" ] || { echo "no table of states (iso3,name,…) in scenarios/data"; exit 1; }
codes=$(sed -nE 's/^([A-Z]{3}),.*/"\1"/p' "$table")
names=$(sed -nE 's/^[A-Z]{3},"?([^,"]+).*/\1/p' "$table")

search() { code models sim analysis results | xargs -r -d '\n' grep -Hn "$@" /dev/null; }
refuse "the code of a state" < <(search -F "$codes")
refuse "the name of a state" < <(search -wF "$names")
finish
