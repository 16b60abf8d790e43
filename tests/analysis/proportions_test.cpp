#include "analysis/statistics/proportions.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "analysis/statistics/student.hpp"

namespace plenary::analysis {
namespace {

void expect_interval(Interval found, double low, double high, double tolerance) {
  EXPECT_NEAR(found.low, low, tolerance);
  EXPECT_NEAR(found.high, high, tolerance);
}

// V9. 32 of 86 applicants blocked.
TEST(WilsonInterval, Of32In86Is277To478) {
  expect_interval(wilson_interval({32, 86}), .277, .478, .0005);
}

// Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
TEST(WilsonInterval, MatchesNewcombesTable) {
  expect_interval(wilson_interval({81, 263}), .2553, .3662, 5e-5);
  expect_interval(wilson_interval({15, 148}), .0624, .1605, 5e-5);
  expect_interval(wilson_interval({0, 20}), 0, .1611, 5e-5);
  expect_interval(wilson_interval({1, 29}), .0061, .1718, 5e-5);
}

// Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
TEST(NewcombeInterval, MatchesThePublishedExamples) {
  expect_interval(newcombe_interval({48, 80}, {56, 70}), .0524, .3339, 5e-5);
  expect_interval(newcombe_interval({3, 10}, {9, 10}), .1705, .8090, 5e-5);
  expect_interval(newcombe_interval({2, 7}, {6, 7}), .0582, .8062, 5e-5);
  expect_interval(newcombe_interval({0, 29}, {5, 56}), -.0381, .1926, 5e-5);
  expect_interval(newcombe_interval({0, 20}, {0, 10}), -.1611, .2775, 5e-5);
  expect_interval(newcombe_interval({0, 20}, {10, 10}), .6791, 1, 5e-5);
}

// Cavo et al. 2012 in Fagerland, Lydersen & Laake 2017, chapter 8: 6 and 16 discordant of 161.
TEST(TangoInterval, MatchesThePublishedExample) {
  expect_interval(tango_interval({16, 6, 161}), -.1240, -.0054, 5e-5);
}

TEST(TangoInterval, WithoutDiscordantPairsHasTheClosedForm) {
  const double z = normal_quantile(.975), end = z * z / (200 + z * z);
  expect_interval(tango_interval({0, 0, 200}), -end, end, 1e-9);
}

TEST(TangoInterval, TurnsRoundWhenTheArmsSwap) {
  const Interval one = tango_interval({3, 9, 40}), other = tango_interval({9, 3, 40});
  EXPECT_NEAR(one.low, -other.high, 1e-12);
  EXPECT_NEAR(one.high, -other.low, 1e-12);
}

TEST(TangoInterval, OfAllPairsChangingHasTheClosedForm) {
  const double z = normal_quantile(.975);
  expect_interval(tango_interval({0, 10, 10}), (10 - z * z) / (10 + z * z), 1, 1e-9);
}

TEST(PairedCounts, AreTakenFromZerosAndOnes) {
  const auto pairs =
      paired_count_of(std::vector<double>{1, 1, 0, 0}, std::vector<double>{1, 0, 1, 0});
  EXPECT_EQ(pairs.only_reference, 1u);
  EXPECT_EQ(pairs.only_arm, 1u);
  EXPECT_EQ(pairs.difference(), 0);
}

}  // namespace
}  // namespace plenary::analysis
