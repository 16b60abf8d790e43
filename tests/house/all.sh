#!/usr/bin/env bash
# all.sh ROOT: the rules that read only the sources.
here=$(dirname "$0")
status=0
for rule in floors countries portable sizes wording; do
  "$here/$rule.sh" "$1" || status=1
done
exit $status
