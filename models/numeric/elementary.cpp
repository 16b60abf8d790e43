#include "models/numeric/elementary.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>

#include "models/numeric/wide.hpp"

namespace plenary::models {
namespace {

constexpr double kLn2High = 6.93147180369123816490e-01;  // upper 32 bits of ln 2
constexpr double kLn2Low = 1.90821492927058770002e-10;   // the rest

std::uint64_t bits_of(double x) {
  std::uint64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  return bits;
}

double from_bits(std::uint64_t bits) {
  double x;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

double two_to(int exponent) {  // −1022 … 1023
  return from_bits(static_cast<std::uint64_t>(exponent + 1023) << 52);
}

/// Polynomial by Horner's rule, highest coefficient last.
template <std::size_t n>
double horner(const double (&coefficients)[n], double x) {
  double value = coefficients[n - 1];
  for (std::size_t i = n - 1; i-- > 0;) value = value * x + coefficients[i];
  return value;
}

// Of the normal quantile in the middle: numerator and denominator.
constexpr double kMiddleTop[] = {3.3871328727963666080e0,  1.3314166789178437745e+2,
                                 1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                 4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                 3.3430575583588128105e+4, 2.5090809287301226727e+3};
constexpr double kMiddleBottom[] = {1.0,
                                    4.2313330701600911252e+1,
                                    6.8718700749205790830e+2,
                                    5.3941960214247511077e+3,
                                    2.1213794301586595867e+4,
                                    3.9307895800092710610e+4,
                                    2.8729085735721942674e+4,
                                    5.2264952788528545610e+3};

}  // namespace

double exponential(double x) {
  if (x != x) return x;
  if (x > 709.782712893384) return std::numeric_limits<double>::infinity();
  if (x < -745.1332191019412) return 0.0;
  constexpr double kInverseLn2 = 1.44269504088896338700e+00;
  // e^x = 2^k e^r with |r| ≤ ½ ln 2; then e^r = 1 + 2r/(R − r), R by its even expansion
  // R = r (e^r + 1)/(e^r − 1) = 2 + r²/6 − r⁴/360 + … (minimax coefficients).
  constexpr double kEven[] = {1.66666666666666019037e-01, -2.77777777770155933842e-03,
                              6.61375632143793436117e-05, -1.65339022054652515390e-06,
                              4.13813679705723846039e-08};
  const int k = static_cast<int>(kInverseLn2 * x + (x < 0 ? -0.5 : 0.5));
  const double high = x - k * kLn2High;
  const double low = k * kLn2Low;
  const double r = high - low;
  const double square = r * r;
  const double c = r - square * horner(kEven, square);
  const double e = 1.0 + ((r * c / (2.0 - c) - low) + high);
  if (k > 1000) return e * two_to(k - 60) * two_to(60);
  if (k < -1000) return e * two_to(k + 60) * two_to(-60);
  return e * two_to(k);
}

double logarithm(double x) {
  if (!(x > 0)) return x == 0 ? -std::numeric_limits<double>::infinity() : std::nan("");
  if (x > std::numeric_limits<double>::max()) return x;
  // x = 2^k (1 + f) with √½ < 1 + f < √2; log(1+f) = 2 atanh(s) with s = f/(2+f).
  constexpr double kSeries[] = {6.666666666666735130e-01, 3.999999999940941908e-01,
                                2.857142874366239149e-01, 2.222219843214978396e-01,
                                1.818357216161805012e-01, 1.531383769920937332e-01,
                                1.479819860511658591e-01};
  int k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984.0;  // 2^54 lifts a subnormal number
    k = -54;
  }
  std::uint64_t bits = bits_of(x);
  k += static_cast<int>(bits >> 52) - 1023;
  bits = (bits & 0xFFFFFFFFFFFFFULL) | 0x3FF0000000000000ULL;
  double mantissa = from_bits(bits);
  if (mantissa > 1.4142135623730951) {
    mantissa *= 0.5;
    ++k;
  }
  const double f = mantissa - 1.0;
  const double s = f / (2.0 + f);
  const double z = s * s;
  const double rest = z * horner(kSeries, z);
  const double half_square = 0.5 * f * f;
  return k * kLn2High - ((half_square - (s * (half_square + rest) + k * kLn2Low)) - f);
}

double power(double base, double exponent) {
  if (exponent == 0.0) return 1.0;
  if (exponent == 0.5) return square_root(base);
  if (exponent == 1.0) return base;
  return exponential(exponent * logarithm(base));
}

double normal_quantile(double u) {
  constexpr double kC[] = {1.42343711074968357734e0,  4.63033784615654529590e0,
                           5.76949722146069140550e0,  3.64784832476320460504e0,
                           1.27045825245236838258e0,  2.41780725177450611770e-1,
                           2.27238449892691845833e-2, 7.74545014278341407640e-4};
  constexpr double kD[] = {1.0,
                           2.05319162663775882187e0,
                           1.67638483018380384940e0,
                           6.89767334985100004550e-1,
                           1.48103976427480074590e-1,
                           1.51986665636164571966e-2,
                           5.47593808499534494600e-4,
                           1.05075007164441684324e-9};
  constexpr double kE[] = {6.65790464350110377720e0,  5.46378491116411436990e0,
                           1.78482653991729133580e0,  2.96560571828504891230e-1,
                           2.65321895265761230930e-2, 1.24266094738807843860e-3,
                           2.71155556874348757815e-5, 2.01033439929228813265e-7};
  constexpr double kF[] = {1.0,
                           5.99832206555887937690e-1,
                           1.36929880922735805310e-1,
                           1.48753612908506148525e-2,
                           7.86869131145613259100e-4,
                           1.84631831751005468180e-5,
                           1.42151175831644588870e-7,
                           2.04426310338993978564e-15};
  const double q = u - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const double r = 0.180625 - q * q;
    return q * horner(kMiddleTop, r) / horner(kMiddleBottom, r);
  }
  const double tail = square_root(-logarithm(q < 0 ? u : 1.0 - u));
  const double r = tail <= 5.0 ? tail - 1.6 : tail - 5.0;
  const double z = tail <= 5.0 ? horner(kC, r) / horner(kD, r) : horner(kE, r) / horner(kF, r);
  return q < 0 ? -z : z;
}

PLENARY_WIDE void normal_quantiles(double* values, std::size_t count) {
  for (std::size_t n = 0; n < count; n += 4) {
    const std::size_t lanes = std::min<std::size_t>(4, count - n);
    FourDoubles q{};
    for (std::size_t lane = 0; lane < lanes; ++lane) q[lane] = values[n + lane] - 0.5;
    const FourDoubles r = 0.180625 - q * q;
    FourDoubles top = kMiddleTop[7] * r + kMiddleTop[6],
                bottom = kMiddleBottom[7] * r + kMiddleBottom[6];
    for (std::size_t i = 6; i-- > 0;) {
      top = top * r + kMiddleTop[i];
      bottom = bottom * r + kMiddleBottom[i];
    }
    const FourDoubles z = q * top / bottom;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const bool central = q[lane] >= -0.425 && q[lane] <= 0.425;
      values[n + lane] = central ? z[lane] : normal_quantile(values[n + lane]);
    }
  }
}

int poisson_quantile(double mean, double u) {
  if (mean > 500) {  // e^−mean is about to vanish; a normal is as good there
    const double n = mean + square_root(mean) * normal_quantile(u);
    return n > 0 ? static_cast<int>(n + 0.5) : 0;
  }
  double mass = exponential(-mean);
  double below = mass;
  int n = 0;
  // The mass becomes 0 far in the tail, where `below` has stopped growing short of u.
  while (below < u && mass > 0) {
    ++n;
    mass *= mean / n;
    below += mass;
  }
  return n;
}

}  // namespace plenary::models
