#!/usr/bin/env bash
# can_fail.sh RULE: a small tree that keeps the rule passes, and every way of breaking it is found.
# Each case is a file, and a line that breaks the rule there.
# shellcheck disable=SC2034  # the lists of cases are read through the name of the rule
set -euo pipefail
rule=${1:?usage: can_fail.sh RULE}
here=$(cd "$(dirname "$0")" && pwd)
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT

floors=(
  'models/a.cpp|#include "results/b.hpp"'
  'models/a.cpp|#include "sim/b.hpp"'
  'models/a.cpp|  #  include "b.hpp"'
  'models/a.cpp|#include <fmt/core.h>'
  'models/a.cpp|#include <hdf5.h>'
  'models/a.cpp|#include <fstream>'
  'models/a.cpp|#include <random>'
  'models/deep/a.hpp|#include <thread>'
  'results/a.cpp|#include "models/b.hpp"'
  'results/a.cpp|#include "sim/b.hpp"'
  'results/a.cpp|#include <tbb/parallel_for.h>'
  'analysis/a.cpp|#include "sim/b.hpp"'
  'analysis/a.cpp|#include "models/b.hpp"'
  'sim/run/a.cpp|#include "analysis/b.hpp"'
  'sim/main.cpp|#include "b.hpp"'
  'sim/run/a.cpp|#include <CLI/CLI.hpp>'
  'sim/a.cpp,sim/b.cpp|#include <toml++/toml.h>'
  'results/a.cpp,results/b.cpp,results/c.hpp|#include <hdf5.h>'
  'sim/a.cpp,sim/b.cpp,sim/c.cpp|#include <tbb/parallel_for.h>'
)
countries=(
  'models/a.cpp|const char* leader = "UTO";'
  'results/a.hpp|// as Utopia does'
  'sim/a.cpp|if (name == "Ruritania") {}'
  'analysis/a.cpp|use("RUR");'
)
portable=(
  'models/a.cpp|#include <ranges>'
  'models/a.cpp|auto bits = std::bit_cast<int>(x);'
  'models/a.cpp|std::ranges::sort(x);'
  'models/a.cpp|auto y = x | std::views::take(2);'
  'models/a.hpp|#include <source_location>'
  'models/a.cpp|std::jthread thread;'
  'models/a.cpp|std::from_chars(a, b, value);'
)
long=$(printf '// line\\n%.0s' {1..401})
sizes=("models/a.cpp|$long" "tests/a.sh|$long" "run|$long")
wording=(
  'models/a.cpp|// TO''DO later'
  'docs/a.md|FIX''ME'
  'run|# a place''holder'
  'sim/a.cpp|open("/ho''me/someone/file");'
  'docs/a.md|see /wo''rk/shared'
)

# The tree that keeps every rule.
plant() {
  rm -rf "$tree" && mkdir -p "$tree"/{models/deep,results/runs,sim/cli,sim/run,analysis,tests,docs,scenarios/data,build}
  printf 'iso3,name,x\nUTO,Utopia,1\nRUR,"Ruritania, Kingdom of",2\n' >"$tree/scenarios/data/states.csv"
  printf '#include <vector>\n#include <Eigen/Core>\n#include "models/b.hpp"\n' >"$tree/models/good.cpp"
  printf '#include <hdf5.h>\n#include "results/b.hpp"\n' >"$tree/results/good.cpp"
  printf '#include <CLI/CLI.hpp>\n#include "analysis/b.hpp"\n#include "sim/b.hpp"\n' >"$tree/sim/cli/good.cpp"
  printf '#include <ranges>\n#include "results/b.hpp"\n// "CSV"\n' >"$tree/analysis/good.cpp"
}

plant
"$here/$rule.sh" "$tree" || { echo "$rule refuses a tree that keeps it"; exit 1; }

declare -n cases=$rule
for case in "${cases[@]}"; do
  plant
  IFS=, read -ra files <<<"${case%%|*}"
  for file in "${files[@]}"; do printf '%b\n' "${case#*|}" >"$tree/$file"; done
  if report=$("$here/$rule.sh" "$tree"); then
    echo "$rule does not see: ${case:0:120}"
    exit 1
  fi
  grep -qF "${files[0]}" <<<"$report" || { echo "$rule refuses something else: $report"; exit 1; }
done
echo "$rule: ${#cases[@]} ways of breaking it found"
