#!/usr/bin/env bash
# run.sh BUILD [BENCHMARK OPTION…]: every benchmark, most telling last. PLENARY_BENCH_REPLICATES
# sets the numbers of replicates at which memory is measured.
set -euo pipefail
build=$1
shift
"$build/bench_speed" --benchmark_out="$build/bench.json" --benchmark_out_format=json "$@"
echo
"$build/bench_session_allocations"
echo
read -ra replicates <<<"${PLENARY_BENCH_REPLICATES:-1000 100000}"
"$build/bench_peak_memory" "${replicates[@]}"
