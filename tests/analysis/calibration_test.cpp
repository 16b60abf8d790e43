#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/calibration/calibration_report.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

/// One process, values of `refused` in 3 draws × 4 replicates.
Study prior(const std::vector<double>& refused) {
  Study made = synthetic::study(refused.size() / 4, 4);
  made.arms = {synthetic::arm("oewg", "OEWG")};
  made.columns.push_back(
      {synthetic::of_standing("refused", "refused", Standing::secondary), {}, refused});
  return made;
}

Target refused(double low, double high) {
  Target target{"first_refused", "first-round refused", "oewg", "refused"};
  target.low = low;
  target.high = high;
  target.tag = Tag::fitted;
  return target;
}

TEST(Target, OfAMeanHasStudentsInterval) {
  const auto found = evaluate(refused(.28, .48), prior({.3, .4, .3, .4}), 0);
  EXPECT_DOUBLE_EQ(found.point, .35);
  // sd .0577350, /√4, times t(3) = 3.182446.
  EXPECT_NEAR(found.interval.high - .35, .0918693, 5e-8);
  EXPECT_TRUE(found.passed());
}

TEST(Target, IsMissedOutsideItsBoundsAndPassedOnThem) {
  EXPECT_FALSE(evaluate(refused(.36, .48), prior({.3, .4, .3, .4}), 0).passed());
  EXPECT_TRUE(evaluate(refused(.25, .48), prior({.25, .25, .25, .25}), 0).passed());
}

TEST(Target, OfAShareOfReplicatesHasWilsonsInterval) {
  Target target = refused(.9, 1);
  target.share_at_most = 5;
  const auto found = evaluate(target, prior({2, 3, 5, 9}), 0);
  EXPECT_DOUBLE_EQ(found.point, .75);
  // Wilson for 3 of 4: .3006 to .9544.
  EXPECT_NEAR(found.interval.low, .3006, 5e-5);
  EXPECT_NEAR(found.interval.high, .9544, 5e-5);
  EXPECT_FALSE(found.passed());
}

TEST(Target, OfARatioIsTheRatioOfMeans) {
  Study made = prior({.3, .4, .3, .4});
  made.columns.push_back(
      {synthetic::of_standing("ideal", "ideal", Standing::secondary), {}, {.6, .8, .6, .8}});
  Target target = refused(0, .75);
  target.over = "ideal";
  const auto found = evaluate(target, made, 0);
  EXPECT_DOUBLE_EQ(found.point, .5);
  // Numerator and denominator are proportional: the ratio does not vary.
  EXPECT_NEAR(found.interval.low, .5, 1e-12);
}

TEST(Target, LeavesUndefinedReplicatesOut) {
  const auto found = evaluate(refused(0, 1), prior({.3, NAN, .5, NAN}), 0);
  EXPECT_DOUBLE_EQ(found.point, .4);
  EXPECT_EQ(found.undefined, 2u);
}

TEST(Target, WithoutItsMeasureIsNotPassed) {
  Target target = refused(0, 1);
  target.measure = "other";
  const auto found = evaluate(target, prior({.3, .3, .3, .3}), 0);
  EXPECT_EQ(found.why_not, "no measure other");
  EXPECT_FALSE(found.passed());
}

TEST(Draw, IsAcceptedWhenItPassesEveryTarget) {
  const Study made = prior({.1, .1, .1, .1, .3, .3, .3, .3, .6, .6, .6, .6});
  const auto found = accept({refused(.2, 1), refused(0, .5)}, made);
  EXPECT_THAT(found.accepted, ElementsAre(1u));
  EXPECT_THAT(found.pass_rate, ElementsAre(2. / 3, 2. / 3));
}

TEST(Tag, IsReadFromItsWords) {
  for (const Tag tag : {Tag::built_in, Tag::nearly_built_in, Tag::fitted, Tag::could_have_failed})
    EXPECT_EQ(tag_of(words(tag)), tag);
  EXPECT_THROW(tag_of("guessed"), std::invalid_argument);
}

std::vector<Evaluation> two() {
  Target first = refused(.28, .48), second = refused(.5, INFINITY);
  first.recorded = .35;
  second.label = "refused, invented";
  second.tag = Tag::could_have_failed;
  second.recorded = .9;
  auto found = evaluate({first, second}, prior({.3, .4, .3, .4}), 0);
  found[0].pass_rate = .25;
  return found;
}

TEST(CalibrationReport, PrintsPassedAndMissedAlike) {
  EXPECT_EQ(
      calibration_text(two(), {140}),
      R"(target               process       bounds  found  95 % interval          tag                prior draws pass
first-round refused  oewg     0.28 … 0.48  0.350  0.258 … 0.442  passed  fitted                         25 %  as recorded
refused, invented    oewg           ≥ 0.5  0.350  0.258 … 0.442  missed  could have failed                 –  moved from 0.900

1 of 2 targets passed; 0 of those could have failed.
)");
}

TEST(CalibrationReport, ReadsBackFromJson) {
  const auto read = nlohmann::json::parse(calibration_json(two()));
  EXPECT_EQ(read["targets"][0]["outcome"], "passed");
  EXPECT_EQ(read["targets"][1]["high"], nullptr);
  EXPECT_EQ(read["targets"][1]["moved"], true);
}

TEST(CalibrationReport, QuotesItsCsv) {
  EXPECT_THAT(calibration_csv(two()),
              HasSubstr("first_refused,oewg,refused,0.28,0.48,fitted,0.35"));
}

TEST(CalibrationReport, NamesTheProcessInMarkdownToo) {
  EXPECT_THAT(calibration_markdown(two()), HasSubstr("| first-round refused | oewg |"));
}

TEST(CalibrationReport, IsPlainAsciiWhereNothingElseShows) {
  for (const char c : calibration_text(two(), {140, Charset::ascii}))
    EXPECT_LT(static_cast<unsigned char>(c), 0x80);
}

TEST(OneReport, AdoptedOrNotHasWilsonsInterval) {
  Study made = prior({1, 1, 0, 1});
  made.arms[0].reports = {11};
  made.columns[0].measure.counts = Counts::reports;
  const auto found = evaluate(refused(.5, .8), made, 0);
  EXPECT_DOUBLE_EQ(found.point, .75);
  // Wilson for 3 of 4: .3006 to .9544.
  EXPECT_NEAR(found.interval.low, .3006, 5e-5);
  EXPECT_NEAR(found.interval.high, .9544, 5e-5);
}

TEST(IntervalOfAShare, StaysWithinZeroAndOne) {
  Study made = prior({0, 0, 0, 1});
  EXPECT_LT(evaluate(refused(0, 1), made, 0).interval.low, 0);
  made.columns[0].measure.unit = "share of reports";
  const auto found = evaluate(refused(0, 1), made, 0);
  EXPECT_EQ(found.interval.low, 0);
  EXPECT_LE(found.interval.high, 1);
  EXPECT_GT(found.interval.high, .5);
}

// Recorded with four digits: .2581 may stand for all from .25805 to .25815.
TEST(RecordedValue, HasMovedOnlyBeyondItsOwnRounding) {
  Evaluation evaluation{refused(0, 1)};
  evaluation.interval = {.25814, .44};
  evaluation.target.recorded = .2581;
  EXPECT_FALSE(evaluation.moved());
  evaluation.interval.low = .25816;
  EXPECT_TRUE(evaluation.moved());
  evaluation.interval = {.1, .25806};
  EXPECT_FALSE(evaluation.moved());
  evaluation.interval.high = .25804;
  EXPECT_TRUE(evaluation.moved());
}

}  // namespace
}  // namespace plenary::analysis
