#include "analysis/compare/verdict.hpp"

#include <gtest/gtest.h>

namespace plenary::analysis {
namespace {

constexpr double kSmallest = .05;
constexpr Interval kNothing = {0, 0};

TEST(Verdict, IsLargerWhenAllOfTheRangeReachesTheSmallestEffect) {
  EXPECT_EQ(judge({.06, .2}, {.09, .11}, kSmallest), Verdict::larger);
  EXPECT_EQ(judge({.05, .2}, {.09, .11}, kSmallest), Verdict::larger);
}

TEST(Verdict, IsSmallerOnTheOtherSide) {
  EXPECT_EQ(judge({-.2, -.05}, {-.11, -.09}, kSmallest), Verdict::smaller);
}

TEST(Verdict, IsPerhapsWhenOnlyTheSignIsClear) {
  EXPECT_EQ(judge({.01, .2}, {.09, .11}, kSmallest), Verdict::differs_perhaps);
  EXPECT_EQ(judge({-.2, -.01}, {-.11, -.09}, kSmallest), Verdict::differs_perhaps);
}

TEST(Verdict, IsNoRelevantDifferenceWhenAllOfTheRangeIsTooSmall) {
  EXPECT_EQ(judge({-.04, .04}, {-.01, .01}, kSmallest), Verdict::no_relevant_difference);
  EXPECT_EQ(judge({.01, .04}, {.02, .03}, kSmallest), Verdict::no_relevant_difference);
}

TEST(Verdict, CannotTellWhenTheRangeHoldsZeroAndWhatMatters) {
  EXPECT_EQ(judge({-.01, .2}, {.09, .11}, kSmallest), Verdict::cannot_tell);
  EXPECT_EQ(judge({-.05, .01}, {-.01, .01}, kSmallest), Verdict::cannot_tell);
}

TEST(Verdict, ListensToTheSimulationIntervalToo) {
  EXPECT_EQ(judge({.06, .2}, {.04, .12}, kSmallest), Verdict::differs_perhaps);
  EXPECT_EQ(judge({.06, .2}, {-.01, .2}, kSmallest), Verdict::cannot_tell);
  EXPECT_EQ(judge({-.01, .01}, {-.06, .06}, kSmallest), Verdict::cannot_tell);
}

TEST(Verdict, OfExactlyZeroIsNoRelevantDifference) {
  EXPECT_EQ(judge(kNothing, kNothing, kSmallest), Verdict::no_relevant_difference);
  EXPECT_EQ(judge(kNothing, kNothing, 0), Verdict::no_relevant_difference);
}

TEST(Verdict, WithoutASmallestEffectNeverCallsAnEffectLargerOrIrrelevant) {
  EXPECT_EQ(judge({.2, .3}, {.2, .3}, 0), Verdict::differs_perhaps);
  EXPECT_EQ(judge({0, 1e-9}, {0, 1e-9}, 0), Verdict::cannot_tell);
}

TEST(Verdict, CannotTellWithoutASpanOrAnInterval) {
  EXPECT_EQ(judge({}, {.1, .2}, kSmallest), Verdict::cannot_tell);
  EXPECT_EQ(judge({.1, .2}, {}, kSmallest), Verdict::cannot_tell);
}

}  // namespace
}  // namespace plenary::analysis
