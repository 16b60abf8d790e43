#pragma once

#include <cmath>
#include <cstddef>

namespace plenary::models {

// Our own elementary functions, built from + − × ÷ and bit patterns only: the C library picks
// another algorithm on another processor, and results have to be equal to the bit everywhere.
// Accuracy: within 2 units in the last place of exp and log (tests/models/elementary_test.cpp).

double exponential(double x);                ///< e^x; 0 below −745, +infinity above 709.78
double logarithm(double x);                  ///< natural logarithm of x > 0
double power(double base, double exponent);  ///< base > 0; exact for exponents 0, ½ and 1
inline double square_root(double x) { return std::sqrt(x); }  ///< IEEE 754 square root

/// Standard normal quantile of 0 < u < 1. Source: Wichura, "Algorithm AS 241", Applied
/// Statistics 37(3), 1988 (routine PPND16, relative error about 1e-16).
double normal_quantile(double u);

/// The same of each of `values`, in place, four at a time.
void normal_quantiles(double* values, std::size_t count);

/// Smallest n with P(N ≤ n) ≥ u for a Poisson count of that mean; beyond a mean of 500, where no
/// baseline comes near, by the normal approximation.
int poisson_quantile(double mean, double u);

inline double logistic(double z) { return 1.0 / (1.0 + exponential(-z)); }

inline double clip(double x, double low = 0.0, double high = 1.0) {
  const double above = x < low ? low : x;
  return above > high ? high : above;
}

}  // namespace plenary::models
