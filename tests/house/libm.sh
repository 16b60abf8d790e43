#!/usr/bin/env bash
# libm.sh OBJECT…: the compiled model calls nothing whose result depends on the machine. The
# system's exp, log, pow … differ between processors, and files, threads, clocks and random
# numbers have no place in it.
set -uo pipefail
export LC_ALL=C

functions='exp|exp2|exp10|expm1|log|log2|log10|log1p|pow|cbrt|hypot|sincos|a?(sin|cos|tan)h?|atan2|erfc?|[lt]gamma|lgamma_r|fma'
files='f?open(64|at)?|fdopen|fread|fwrite|printf|fprintf|puts|_ZNSt(13basic_filebuf|14basic_[io]fstream|13basic_fstream|10filesystem).*|_ZSt4c(out|err|log|in)'
threads='pthread_(create|mutex_lock|rwlock_.*|cond_.*)|_ZNSt6thread.*'
clocks='time|clock|clock_gettime|gettimeofday|_ZNSt6chrono.*3nowEv'
chance='s?rand|random|[dlm]rand48|getrandom|getentropy|_ZNSt13random_device.*|getenv'

# A precompiled header stands among the objects of a target, but is none.
objects=()
for file; do [[ $file == *.gch ]] || objects+=("$file"); done
[ ${#objects[@]} -gt 0 ] || { echo "no objects given"; exit 1; }
symbols=$(nm -A --undefined-only "${objects[@]}") || exit 1
[ -n "$symbols" ] || { echo "the objects call nothing at all: not the compiled model"; exit 1; }
grep -E " U (__)?(($functions)(f|l)?(_finite)?|$files|$threads|$clocks|$chance)(@.*)?$" <<<"$symbols" && exit 1
exit 0
