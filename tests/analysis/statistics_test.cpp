#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <vector>

#include "analysis/statistics/holm.hpp"
#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/pairing.hpp"
#include "analysis/statistics/quantile.hpp"
#include "analysis/statistics/student.hpp"
#include "analysis/statistics/welch.hpp"

namespace plenary::analysis {
namespace {

using testing::DoubleNear;
using testing::ElementsAre;
using testing::IsNan;

TEST(Moments, OfOneToFiveAreThreeAndTwoAndAHalf) {
  const std::vector<double> values = {1, 2, 3, 4, 5};
  EXPECT_EQ(mean(values), 3);
  EXPECT_EQ(variance(values), 2.5);
}

TEST(Moments, AddFromFirstToLast) {
  // In any other order the 1 would survive or vanish differently.
  EXPECT_EQ(sum(std::vector<double>{1, 1e16, -1e16}), 0);
  EXPECT_EQ(sum(std::vector<double>{1e16, -1e16, 1}), 1);
}

TEST(Moments, OfTooFewValuesAreUndefined) {
  EXPECT_THAT(mean(std::vector<double>{}), IsNan());
  EXPECT_THAT(variance(std::vector<double>{1}), IsNan());
}

TEST(Correlation, IsOneMinusOneOrHalfInClosedForm) {
  const std::vector<double> x = {1, 2, 3};
  EXPECT_DOUBLE_EQ(correlation(x, std::vector<double>{2, 4, 6}), 1);
  EXPECT_DOUBLE_EQ(correlation(x, std::vector<double>{3, 2, 1}), -1);
  EXPECT_DOUBLE_EQ(correlation(x, std::vector<double>{1, 3, 2}), .5);
}

TEST(Correlation, WithAConstantIsUndefined) {
  EXPECT_THAT(correlation(std::vector<double>{1, 2}, std::vector<double>{5, 5}), IsNan());
}

TEST(StudentQuantile, MatchesThePrintedTable) {
  EXPECT_NEAR(student_quantile(.975, 1), 12.706, .0005);
  EXPECT_NEAR(student_quantile(.975, 9), 2.262, .0005);
  EXPECT_NEAR(student_quantile(.95, 30), 1.697, .0005);
  EXPECT_NEAR(normal_quantile(.975), 1.959964, 5e-7);
}

// Student 1908, "The probable error of a mean": gain in hours of sleep of ten patients. The paired
// difference is 1.58 with t = 4.0621, p = .002833 and interval .7001142 to 2.4598858 (R, `sleep`).
const std::vector<double> kSleepOne = {.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2};
const std::vector<double> kSleepTwo = {1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4};

TEST(StudentInterval, OfPairedSleepDataIsTheKnownOne) {
  const auto difference = differences(kSleepOne, kSleepTwo);
  EXPECT_NEAR(mean(difference), 1.58, 1e-12);
  EXPECT_NEAR(student_interval(difference).low, .7001142, 5e-8);
  EXPECT_NEAR(student_interval(difference).high, 2.4598858, 5e-8);
  EXPECT_NEAR(student_p(difference), .002833, 5e-7);
}

// The same data taken as independent: df = 17.776, interval −.2054832 to 3.3654832, p = .07939.
TEST(WelchInterval, OfUnpairedSleepDataIsTheKnownOne) {
  EXPECT_NEAR(welch_degrees(kSleepOne, kSleepTwo), 17.776, .0005);
  EXPECT_NEAR(welch_interval(kSleepOne, kSleepTwo).low, -.2054832, 5e-8);
  EXPECT_NEAR(welch_interval(kSleepOne, kSleepTwo).high, 3.3654832, 5e-8);
  EXPECT_NEAR(welch_p(kSleepOne, kSleepTwo), .07939, 5e-6);
}

TEST(StudentInterval, OfAConstantHasNoWidth) {
  const std::vector<double> same(5, 0.);
  EXPECT_EQ(student_interval(same), (Interval{0, 0}));
  EXPECT_EQ(student_p(same), 1);
  EXPECT_EQ(student_p(std::vector<double>(5, .25)), 0);
}

TEST(StudentInterval, OfOneValueIsUnknown) {
  EXPECT_FALSE(student_interval(std::vector<double>{1}).known());
}

// Holm 1979 as worked in many textbooks: .01, .04, .03, .005 → .03, .06, .06, .02.
TEST(Holm, StepsDownAndKeepsTheOrderGiven) {
  EXPECT_THAT(holm_adjusted(std::vector<double>{.01, .04, .03, .005}),
              ElementsAre(DoubleNear(.03, 1e-12), DoubleNear(.06, 1e-12), DoubleNear(.06, 1e-12),
                          DoubleNear(.02, 1e-12)));
}

TEST(Holm, DoesNotCountWhatIsUndefinedAndStopsAtOne) {
  EXPECT_THAT(holm_adjusted(std::vector<double>{.6, NAN, .7}), ElementsAre(1, IsNan(), 1));
}

// V19. Two arms of variance 1 with correlation .9: variance of the difference .2 against 2.
TEST(PairingGain, OfCorrelationNineTenthsIsTen) {
  const double other = std::sqrt(1 - .9 * .9);
  // Orthogonal contrasts of four points, so that variance and correlation are exact.
  const std::vector<double> u = {1, 1, -1, -1}, v = {1, -1, 1, -1};
  std::vector<double> x(4), y(4);
  const double unit = std::sqrt(3. / 4.);
  for (std::size_t i = 0; i < 4; ++i) {
    x[i] = unit * u[i];
    y[i] = unit * (.9 * u[i] + other * v[i]);
  }
  const auto gain = pairing_gain(x, y);
  EXPECT_NEAR(variance(differences(x, y)), .2, 1e-12);
  EXPECT_NEAR(gain.correlation, .9, 1e-12);
  EXPECT_NEAR(gain.ratio, 10, 1e-9);
  EXPECT_NEAR(gain.saved, 36, 1e-8);
}

TEST(PairingGain, OfAConstantShiftIsInfinite) {
  const auto gain = pairing_gain(std::vector<double>{1, 2, 3}, std::vector<double>{2, 3, 4});
  EXPECT_TRUE(std::isinf(gain.ratio));
}

TEST(Quantile, OfType7InterpolatesBetweenOrderStatistics) {
  const std::vector<double> values = {4, 1, 3, 2};
  EXPECT_DOUBLE_EQ(quantile(values, .25), 1.75);
  EXPECT_DOUBLE_EQ(quantile(values, .5), 2.5);
  EXPECT_DOUBLE_EQ(quantile(values, 0), 1);
  EXPECT_DOUBLE_EQ(quantile(values, 1), 4);
}

TEST(Span, OfZeroToThirtyIsThreeToTwentySeven) {
  std::vector<double> values;
  for (int i = 30; i >= 0; --i) values.push_back(i);
  EXPECT_NEAR(span_10_90(values).low, 3, 1e-12);
  EXPECT_NEAR(span_10_90(values).high, 27, 1e-12);
}

TEST(SignShare, CountsZerosAsNotHavingTheSign) {
  const std::vector<double> values = {1, 2, 0, -1};
  EXPECT_DOUBLE_EQ(sign_share(values, 5), .5);
  EXPECT_DOUBLE_EQ(sign_share(values, -5), .25);
  EXPECT_THAT(sign_share(values, 0), IsNan());
}

}  // namespace
}  // namespace plenary::analysis
