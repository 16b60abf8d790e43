#!/usr/bin/env bash
# libm_can_fail.sh COMPILER: an object of plain arithmetic passes, one that calls any of the
# forbidden functions does not.
set -euo pipefail
compiler=${1:?usage: libm_can_fail.sh COMPILER}
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# object INCLUDES BODY: compiles one function.
object() {
  printf '#include <%s>\ndouble f(double x) { %s }\n' "$1" "$2" >"$folder/a.cpp"
  "$compiler" -std=c++20 -O2 -c "$folder/a.cpp" -o "$folder/a.o"
}

object vector 'return *std::vector<double>(2, x + 1).data();'
"$here/libm.sh" "$folder/a.o" || { echo "refuses plain arithmetic"; exit 1; }

while IFS='|' read -r header body; do
  object "$header" "$body"
  ! "$here/libm.sh" "$folder/a.o" >"$folder/report" || { echo "does not see: $body"; exit 1; }
done <<'CASES'
cmath|return std::exp(x);
cmath|return std::log(x);
cmath|return std::pow(x, x);
cmath|return std::sin(x);
cmath|return std::cos(x) + std::sin(x);
cmath|return std::tanh(x);
cmath|return std::lgamma(x);
cmath|return std::erf(x);
cmath|return std::expm1(float(x));
cmath|return std::acosh(x);
fstream|return std::ifstream("a").get();
iostream|std::cout << x; return x;
thread|std::thread([] {}).join(); return x;
chrono|return std::chrono::system_clock::now().time_since_epoch().count();
ctime|return std::time(nullptr);
random|return std::random_device{}();
cstdlib|return std::rand();
CASES
! "$here/libm.sh" >/dev/null || { echo "accepts no objects at all"; exit 1; }
