#include "models/numeric/elementary.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "models/numeric/sums.hpp"
#include "models/random/philox.hpp"

namespace plenary::models {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Distance from a result in 80-bit arithmetic, in units of the last place of a double.
double ulps(double value, long double exact) {
  const double nearest = static_cast<double>(exact);
  if (std::isinf(nearest) || nearest == 0) return value == nearest ? 0 : kInfinity;
  const double unit = std::nextafter(std::abs(nearest), kInfinity) - std::abs(nearest);
  return static_cast<double>(std::abs(static_cast<long double>(value) - exact) / unit);
}

/// The n-th of a fixed sequence spread over [0,1).
double spread(std::uint32_t n) { return philox({n, 0, 0, 0}, {1, 2})[0] / 4294967296.0; }

TEST(Exponential, IsWithinTwoUlpOverItsWholeRange) {
  for (std::uint32_t n = 0; n < 200000; ++n) {
    const double x = -708 + 1417 * spread(n);
    ASSERT_LE(ulps(exponential(x), std::exp(static_cast<long double>(x))), 2) << x;
  }
}

TEST(Exponential, IsWithinTwoUlpNearZero) {
  for (std::uint32_t n = 0; n < 100000; ++n) {
    const double x = (spread(n) - 0.5) * std::ldexp(1.0, -static_cast<int>(n % 60));
    ASSERT_LE(ulps(exponential(x), std::exp(static_cast<long double>(x))), 2) << x;
  }
}

TEST(Exponential, IsWithinTwoUlpAmongSubnormalResults) {
  for (double x = -745.1; x < -708; x += 0.003)
    ASSERT_LE(ulps(exponential(x), std::exp(static_cast<long double>(x))), 2) << x;
}

TEST(Exponential, EndsInZeroAndInfinity) {
  EXPECT_EQ(exponential(0), 1);
  EXPECT_EQ(exponential(-0.0), 1);
  EXPECT_EQ(exponential(-kInfinity), 0);
  EXPECT_EQ(exponential(-1e300), 0);
  EXPECT_EQ(exponential(kInfinity), kInfinity);
  EXPECT_EQ(exponential(710), kInfinity);
  EXPECT_LT(exponential(709.78), kInfinity);
  EXPECT_GT(exponential(-745), 0);
  EXPECT_TRUE(std::isnan(exponential(std::nan(""))));
}

TEST(Logarithm, IsWithinTwoUlpOverAllMagnitudes) {
  for (std::uint32_t n = 0; n < 200000; ++n) {
    const double x = std::ldexp(1 + spread(n), static_cast<int>(n % 2097) - 1073);
    ASSERT_LE(ulps(logarithm(x), std::log(static_cast<long double>(x))), 2) << x;
  }
}

TEST(Logarithm, IsWithinTwoUlpNearOne) {
  for (std::uint32_t n = 0; n < 100000; ++n) {
    const double x = 1 + (spread(n) - 0.5) * std::ldexp(1.0, -static_cast<int>(n % 50));
    ASSERT_LE(ulps(logarithm(x), std::log(static_cast<long double>(x))), 2) << x;
  }
}

TEST(Logarithm, EndsAsItShould) {
  EXPECT_EQ(logarithm(1), 0);
  EXPECT_EQ(logarithm(0), -kInfinity);
  EXPECT_EQ(logarithm(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(logarithm(-1)));
  EXPECT_TRUE(std::isnan(logarithm(std::nan(""))));
  const double least = std::numeric_limits<double>::denorm_min();
  EXPECT_LE(ulps(logarithm(least), std::log(static_cast<long double>(least))), 2);
}

TEST(Power, IsExactForExponentsZeroHalfAndOne) {
  for (std::uint32_t n = 0; n < 1000; ++n) {
    const double x = std::ldexp(1 + spread(n), static_cast<int>(n % 40) - 20);
    EXPECT_EQ(power(x, 0), 1);
    EXPECT_EQ(power(x, 0.5), std::sqrt(x));
    EXPECT_EQ(power(x, 1), x);
  }
}

TEST(Power, IsCloseForOtherExponents) {
  for (std::uint32_t n = 0; n < 10000; ++n) {
    const double x = 1e-6 + spread(n), y = 4 * spread(n + 10000) - 2;
    EXPECT_NEAR(power(x, y) / std::pow(x, y), 1, 1e-14);
  }
}

// Made with mpmath at 60 digits: √2 erfinv(2u − 1) of the double nearest to u.
TEST(NormalQuantile, AgreesWithHighPrecisionValues) {
  const double known[][2] = {{5.551115123125783e-17, -8.2923610758135955382},
                             {1e-15, -7.9413453261709967713},
                             {1e-12, -7.0344838253011319326},
                             {1e-09, -5.9978070150076868614},
                             {1e-06, -4.7534243088228989573},
                             {0.001, -3.0902323061678135354},
                             {0.01, -2.3263478740408410931},
                             {0.0749, -1.4402382675279636631},
                             {0.075, -1.4395314709384559349},
                             {0.0751, -1.4388253927525399824},
                             {0.1, -1.2815515655446004353},
                             {0.25, -0.6744897501960817432},
                             {0.4, -0.25334710313579974132},
                             {0.49999, -0.000025066282748960008527},
                             {0.6, 0.25334710313579974132},
                             {0.75, 0.6744897501960817432},
                             {0.9, 1.2815515655446005935},
                             {0.924, 1.43250272082581191},
                             {0.926, 1.446632067158978807},
                             {0.975, 1.9599639845400538556},
                             {0.999, 3.0902323061678132778},
                             {0.999999, 4.7534243088170877657},
                             {0.9999999999999999, 8.2095361516013868556}};
  for (const auto& [u, z] : known) EXPECT_NEAR(normal_quantile(u) / z, 1, 2e-15) << u;
  EXPECT_EQ(normal_quantile(0.5), 0);
}

TEST(NormalQuantile, IsSymmetric) {
  for (int n = 1; n < 4096; ++n) {
    const double u = n / 8192.0;  // u and 1 − u are both exact
    EXPECT_EQ(normal_quantile(u), -normal_quantile(1 - u));
  }
}

TEST(NormalQuantile, Rises) {
  for (int n = 1; n < 99999; ++n)
    ASSERT_LT(normal_quantile(n / 100000.0), normal_quantile((n + 1) / 100000.0)) << n;
}

TEST(NormalQuantile, InvertsTheDistribution) {
  for (std::uint32_t n = 0; n < 10000; ++n) {
    const double u = spread(n) + 1e-12;
    EXPECT_NEAR(0.5 * std::erfc(-normal_quantile(u) / std::sqrt(2.0)), u, 1e-15);
  }
}

TEST(PoissonQuantile, AgreesWithDirectSums) {
  for (const double mean : {0.05, 0.4, 0.8, 1.1, 2.0, 6.5, 15.0, 40.0})
    for (std::uint32_t trial = 0; trial < 2000; ++trial) {
      const double u = spread(trial);
      long double below = 0;
      int n = -1;
      while (below < u)
        ++n, below += std::exp(n * std::log(static_cast<long double>(mean)) - mean -
                               std::lgamma(static_cast<long double>(n + 1)));
      ASSERT_EQ(poisson_quantile(mean, u), std::max(n, 0)) << mean << " " << u;
    }
}

TEST(PoissonQuantile, IsZeroWithoutAMeanAndEndsInTheFarthestTail) {
  EXPECT_EQ(poisson_quantile(0, 0.999999), 0);
  const int last = poisson_quantile(0.8, std::nextafter(1.0, 0.0));
  EXPECT_GE(last, 14);
  EXPECT_LE(last, 60);
}

TEST(PoissonQuantile, StaysNearTheMeanWhereItsExponentialVanishes) {
  EXPECT_NEAR(poisson_quantile(2000, 0.5), 2000, 1);
  EXPECT_NEAR(poisson_quantile(2000, 0.8413447460685429), 2000 + std::sqrt(2000.0), 1);
}

TEST(Logistic, IsHalfAtZeroAndAddsUpToOne) {
  EXPECT_EQ(logistic(0), 0.5);
  for (double z = -30; z < 30; z += 0.37) EXPECT_NEAR(logistic(z) + logistic(-z), 1, 3e-16);
  EXPECT_EQ(logistic(-800), 0);
  EXPECT_EQ(logistic(800), 1);
}

TEST(Clip, KeepsWithinItsBounds) {
  EXPECT_EQ(clip(-0.1), 0);
  EXPECT_EQ(clip(1.1), 1);
  EXPECT_EQ(clip(0.3), 0.3);
  EXPECT_EQ(clip(-3, -1, 1), -1);
}

TEST(FixedSum, AddsFourLanesAndThenATree) {
  const double values[] = {1e16, 1, -1e16, 1, 1, 1, 1};
  // Lanes (1e16 + 1), (1 + 1), (−1e16 + 1), 1.
  const double expected = ((1e16 + 1) + (1 + 1.0)) + ((-1e16 + 1) + 1);
  EXPECT_EQ(sum(values, 7), expected);
}

}  // namespace
}  // namespace plenary::models
