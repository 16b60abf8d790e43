#include "analysis/compare/comparison.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "analysis/study/joined.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using synthetic::add;
using synthetic::constant;
using synthetic::everywhere;
using synthetic::of_standing;
using synthetic::primary;
using synthetic::row;
using testing::DoubleNear;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsNan;
using testing::SizeIs;

/// Anything that moves from replicate to replicate.
double wavering(std::size_t draw, std::size_t, std::size_t replicate) {
  return .5 + .1 * std::sin(static_cast<double>(3 * draw + 7 * replicate));
}

Evidence with(const Measure& measure, const synthetic::Value& value,
              const synthetic::Effects& effects) {
  Evidence made = synthetic::evidence();
  add(made, measure, value, effects);
  return made;
}

const Measure kAccess = primary("access", "organisations in the room", .05);

TEST(Placebo, HasAnEffectOfExactlyZeroAndNoRelevantDifference) {
  const auto found = compare(with(kAccess, wavering, everywhere(0)));
  const Row& access = row(found, "access");
  EXPECT_EQ(access.baseline.difference, 0);
  EXPECT_EQ(access.baseline.simulation, (Interval{0, 0}));
  EXPECT_EQ(access.span, (Interval{0, 0}));
  EXPECT_THAT(access.same_sign, IsNan());
  EXPECT_EQ(access.verdict, Verdict::no_relevant_difference);
}

TEST(TwinOfThePlacebo, Differs) {
  const auto found = compare(with(kAccess, wavering, everywhere(.1)));
  const Row& access = row(found, "access");
  EXPECT_NEAR(access.baseline.difference, .1, 1e-12);
  EXPECT_EQ(access.same_sign, 1);
  EXPECT_EQ(access.verdict, Verdict::larger);
}

TEST(Comparison, GivesEffectIntervalSpanAndSignOfTheHandExample) {
  const Row access = row(compare(synthetic::by_hand()), "access");
  EXPECT_NEAR(access.baseline.reference, .75, 1e-12);
  EXPECT_NEAR(access.baseline.difference, .25, 1e-12);
  // sd of .24 .26 .24 .26 is .0115470, /√4, times t(3) = 3.182446.
  EXPECT_NEAR(access.baseline.simulation.high - .25, .0183739, 5e-8);
  EXPECT_NEAR(access.span.low, .18, 1e-12);
  EXPECT_NEAR(access.span.high, .42, 1e-12);
  EXPECT_EQ(access.same_sign, 1);
}

TEST(Comparison, CountsDrawsAndWorldsThatKeepTheSign) {
  const Row knowledge = row(compare(synthetic::by_hand()), "knowledge_error");
  EXPECT_NEAR(knowledge.same_sign, 15. / 31, 1e-12);
  EXPECT_EQ(worlds_of_same_sign(knowledge), 5u);
  EXPECT_THAT(knowledge.worlds, SizeIs(9));
}

TEST(EightWorlds, HaveTheBaselineAsTheirNinth) {
  Evidence made = synthetic::evidence();
  made.worlds = synthetic::study(8, 2);
  add(made, kAccess, constant(.5), everywhere(.1));
  const auto found = compare(made);
  ASSERT_THAT(row(found, "access").worlds, SizeIs(9));
  EXPECT_EQ(row(found, "access").worlds.back().label, "baseline");
}

TEST(Pairing, IsWorthTheSharedWavering) {
  Evidence made = synthetic::evidence();
  // Shared part ±1, own part ±.1 in the arm: variance 4/3 + (4/3)(1.01) over (4/3)(.01).
  const auto value = [](std::size_t, std::size_t a, std::size_t r) {
    const double shared = r < 2 ? 1 : -1, own = r % 2 ? .1 : -.1;
    return shared + (a == 0 ? 0 : own);
  };
  add(made, primary("x", "x", .05), value, everywhere(0));
  const auto gain = row(compare(made), "x").pairing;
  EXPECT_NEAR(gain.correlation, 1 / std::sqrt(1.01), 1e-12);
  EXPECT_NEAR(gain.ratio, 201, 1e-9);
  EXPECT_NEAR(gain.saved, 800, 1e-8);
}

TEST(UndefinedMeasure, IsNotComparedAndSaysWhy) {
  Measure weog = primary("weog_share", "share from one region", .05);
  weog.undefined_when = "nobody attends";
  const auto gaps = [](std::size_t, std::size_t, std::size_t r) {
    return r == 3 ? std::numeric_limits<double>::quiet_NaN() : .5;
  };
  const auto found = compare(with(weog, gaps, everywhere(.1)));
  const Row& share = row(found, "weog_share");
  EXPECT_FALSE(share.compared());
  EXPECT_EQ(share.why_not, "undefined when nobody attends (in 2 of 8 runs at baseline)");
  EXPECT_FALSE(share.verdict);
}

TEST(UndefinedMeasure, InOneDrawIsNotComparedEither) {
  const auto gap = [](std::size_t d, std::size_t a, std::size_t r) {
    return d == 5 && a == 1 && r == 0 ? std::numeric_limits<double>::quiet_NaN() : .5;
  };
  const auto found = compare(with(kAccess, gap, everywhere(.1)));
  EXPECT_THAT(row(found, "access").why_not, HasSubstr("in 1 of 124 runs over the draws"));
}

TEST(ArmOfAnotherShape, IsACaseReplicationWithoutVerdicts) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) study->arms[1].sessions = 4;
  const auto found = compare(made);
  EXPECT_TRUE(found.arms[0].case_replication);
  EXPECT_FALSE(row(found, "access").verdict);
  EXPECT_NEAR(row(found, "access").baseline.difference, .1, 1e-12);
}

TEST(ShapeOfAnArm, IsSessionsReportsAndMembers) {
  const Arm one = synthetic::arm("a", "A");
  Arm sessions = one, reports = one, members = one, title = one;
  sessions.sessions = 10;
  reports.reports = {11};
  members.members = "25 states";
  title.title = "B";
  EXPECT_FALSE(same_shape(one, sessions));
  EXPECT_FALSE(same_shape(one, reports));
  EXPECT_FALSE(same_shape(one, members));
  EXPECT_TRUE(same_shape(one, title));
}

TEST(FewerThanThirtyDraws, CarryNoVerdict) {
  Evidence made = synthetic::evidence();
  made.draws = synthetic::study(29, 2);
  add(made, kAccess, constant(.5), everywhere(.1));
  const auto found = compare(made);
  EXPECT_FALSE(found.basis.enough_draws());
  EXPECT_FALSE(row(found, "access").verdict);
}

TEST(MeasureByDefinition, HasNoVerdictButAnEffectWithTheWireCut) {
  Evidence made =
      with(of_standing("trust", "trust", Standing::by_definition), constant(.5), everywhere(.1));
  made.cut = synthetic::study(1, 4);
  add(*made.cut, made.baseline.columns[0].measure, constant(.5));
  const auto found = compare(made);
  EXPECT_FALSE(row(found, "trust").verdict);
  ASSERT_TRUE(row(found, "trust").cut);
  EXPECT_EQ(row(found, "trust").cut->difference, 0);
}

TEST(HolmsCorrection, CountsSecondaryMeasuresOnly) {
  Evidence made = synthetic::evidence();
  // Effects .1 ± .02 over four replicates: t = 5 √3, and with three degrees of freedom
  // p = 1 − 2 (5/26 + arctan 5) / π.
  const double p = 1 - 2 * (5. / 26 + std::atan(5)) / 3.141592653589793;
  synthetic::Effects effects = everywhere(.1);
  effects.baseline = [](std::size_t r) { return r % 2 ? .12 : .08; };
  add(made, of_standing("voice", "voice", Standing::secondary), constant(.5), effects);
  add(made, of_standing("weog", "weog", Standing::secondary), constant(.5), everywhere(0));
  add(made, primary("access", "access", .05), constant(.5), effects);
  const auto found = compare(made);
  EXPECT_NEAR(*row(found, "voice").holm, 2 * row(found, "voice").baseline.p, 1e-12);
  EXPECT_NEAR(row(found, "voice").baseline.p, p, 1e-12);
  EXPECT_EQ(row(found, "voice").verdict, Verdict::differs_perhaps);
  EXPECT_FALSE(row(found, "access").holm);
}

TEST(HolmsCorrection, TurnsAnUnclearSecondaryDifferenceIntoCannotTell) {
  Evidence made = synthetic::evidence();
  synthetic::Effects effects = everywhere(.1);
  // t = 3.2517, p = .0474: clear alone, not among ten.
  effects.baseline = [](std::size_t r) { return r % 2 ? .1533 : .0467; };
  for (int i = 0; i < 10; ++i)
    add(made, of_standing("m" + std::to_string(i), "m", Standing::secondary), constant(.5),
        effects);
  const auto found = compare(made);
  EXPECT_LT(row(found, "m0").baseline.p, .05);
  EXPECT_EQ(row(found, "m0").holm, 10 * row(found, "m0").baseline.p);
  EXPECT_EQ(row(found, "m0").verdict, Verdict::cannot_tell);
}

TEST(OneReport, MakesAgreementAProportionWithTangosInterval) {
  Measure agreement = primary("agreement", "reports adopted", .05);
  agreement.counts = Counts::reports;
  Evidence made = synthetic::evidence();
  for (Study* study : {&made.baseline, &made.draws, &made.worlds})
    for (Arm& arm : study->arms) arm.reports = {11};
  add(made, agreement, constant(1), everywhere(0));
  const double z = 1.959963984540054;
  EXPECT_THAT(row(compare(made), "agreement").baseline.simulation.high,
              DoubleNear(z * z / (4 + z * z), 1e-9));
}

TEST(ElementsOfAColumn, AreComparedOneByOne) {
  Evidence made = synthetic::evidence();
  for (Study* study : {&made.baseline, &made.draws, &made.worlds}) {
    Column items{of_standing("ambition_by_item", "ambition", Standing::secondary),
                 {{"item", {"threats", "confidence_building"}}},
                 {}};
    for (std::size_t d = 0; d < study->draws; ++d)
      for (std::size_t a = 0; a < 2; ++a)
        for (std::size_t r = 0; r < study->replicates; ++r)
          items.values.insert(items.values.end(), {.1, .2 + .5 * static_cast<double>(a)});
    study->columns.push_back(items);
  }
  const auto found = compare(made);
  EXPECT_EQ(row(found, "ambition_by_item[threats]").baseline.difference, 0);
  EXPECT_NEAR(row(found, "ambition_by_item[confidence_building]").baseline.difference, .5, 1e-12);
  EXPECT_EQ(row(found, "ambition_by_item[confidence_building]").measure.label,
            "ambition: confidence building");
}

TEST(DataSetsOfOneComparison, MustComeFromTheSameWorld) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  made.draws.origin.world = "another";
  EXPECT_THROW(compare(made), Unpairable);
}

TEST(DataSetsOfOneComparison, MustHoldTheSameArms) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  made.worlds.arms[1].name = "another";
  EXPECT_THROW(compare(made), std::invalid_argument);
}

TEST(ArmsOfOneComparison, NeedNotRestOnOneSetOfDraws) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  made.baseline.origin.draws = "a";
  made.worlds.origin.draws = "b";
  made.worlds.origin.draw_kind = DrawKind::worlds;
  const auto found = compare(made);
  EXPECT_EQ(found.basis.origin.draws, "accepted");
  EXPECT_EQ(row(found, "access").verdict, Verdict::larger);
}

TEST(Verdicts, RestOnAcceptedDrawsOnly) {
  for (const auto kind :
       {DrawKind::prior, DrawKind::baseline, DrawKind::worlds, DrawKind::wires_cut}) {
    Evidence made = with(kAccess, constant(.5), everywhere(.1));
    made.draws.origin.draw_kind = kind;
    EXPECT_FALSE(row(compare(made), "access").verdict);
  }
}

TEST(Verdicts, AreNotGivenToAQuickRun) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  made.quick = true;
  EXPECT_FALSE(row(compare(made), "access").verdict);
}

TEST(Verdicts, NeedTwoReplicatesAtBaseline) {
  Evidence made = synthetic::evidence();
  made.baseline = synthetic::study(1, 1);
  add(made, kAccess, constant(.5), everywhere(.1));
  EXPECT_FALSE(row(compare(made), "access").verdict);
}

TEST(Effect, IsNotShownWithoutASpan) {
  for (const std::size_t draws : {0u, 1u}) {
    Evidence made = synthetic::evidence();
    made.draws = synthetic::study(draws, 2);
    add(made, kAccess, constant(.5), everywhere(.1));
    const Row access = row(compare(made), "access");
    EXPECT_FALSE(access.compared());
    EXPECT_EQ(access.why_not,
              "no parameter draws to show what the assumptions leave open; run with draws");
  }
}

/// Organisations in the room as a share, and some of them as a number; 120 in all, 6 matter.
Evidence with_part(double share, double number) {
  Measure whole = kAccess, part = of_standing("south", "from Africa, Asia", Standing::secondary);
  whole.counts = Counts::organisations;
  part.part_of = "access";
  part.unit = "organisations";
  Evidence made = with(whole, constant(.5), everywhere(share));
  add(made, part, constant(24), everywhere(number));
  add(made, of_standing("voice", "voice", Standing::secondary), constant(.5), everywhere(.1));
  return made;
}

TEST(PartOfAMeasure, IsJudgedLikeTheWholeInItsOwnUnit) {
  const auto found = compare(with_part(.1, 6.5));
  EXPECT_EQ(row(found, "south").measure.smallest_effect, 6);
  EXPECT_EQ(row(found, "south").verdict, Verdict::larger);
  EXPECT_EQ(row(compare(with_part(.1, 5.5)), "south").verdict, Verdict::no_relevant_difference);
}

TEST(PartOfAMeasure, KeepsASmallestEffectOfItsOwn) {
  Evidence made = with_part(.1, 6.5);
  for (Study* study : synthetic::sets(made)) study->columns[1].measure.smallest_effect = 8;
  EXPECT_EQ(row(compare(made), "south").verdict, Verdict::no_relevant_difference);
}

TEST(PartOfAMeasure, IsNotAmongTheSecondaryOnes) {
  const auto found = compare(with_part(.1, 6.5));
  EXPECT_FALSE(row(found, "south").holm);
  EXPECT_EQ(row(found, "voice").holm, row(found, "voice").baseline.p);
}

TEST(ArmOfOtherAssumptions, IsNotJudgedAndSaysWhichTheyAre) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  for (Study* study : synthetic::sets(made)) {
    study->arms[0].assumptions = {{"a", "1"}, {"b", "2"}, {"c", "3"}};
    study->arms[1].assumptions = {{"a", "1"}, {"b", "3"}, {"d", "4"}};
  }
  const auto found = compare(made);
  EXPECT_FALSE(row(found, "access").verdict);
  EXPECT_THAT(found.arms[0].other_assumptions,
              testing::ElementsAre("b = 3 instead of 2", "d = 4", "c free instead of 3"));
}

TEST(ArmOfTheSameAssumptions, IsJudged) {
  Evidence made = with(kAccess, constant(.5), everywhere(.1));
  for (Study* study : synthetic::sets(made))
    for (Arm& arm : study->arms) arm.assumptions = {{"a", "1"}};
  EXPECT_EQ(row(compare(made), "access").verdict, Verdict::larger);
}

// Four replicates, one trial each: Tango's half width is z² / (4 + z²).
TEST(SeveralReports, KeepAnIntervalWhenNoPairIsDiscordant) {
  Measure agreement = primary("agreement", "reports adopted", .05);
  agreement.counts = Counts::reports;
  const double z = 1.959963984540054, half = z * z / (4 + z * z);
  const Interval found =
      row(compare(with(agreement, constant(.75), everywhere(0))), "agreement").baseline.simulation;
  EXPECT_NEAR(found.high, half, 1e-9);
  EXPECT_NEAR(found.low, -half, 1e-9);
}

TEST(SeveralReports, KeepAnIntervalUnpairedToo) {
  Measure agreement = primary("agreement", "reports adopted", .05);
  agreement.counts = Counts::reports;
  Evidence made = with(agreement, constant(.75), everywhere(0));
  made.mismatches = {"seeds 1 and 2"};
  // Newcombe for 4 of 4 against 4 of 4: Wilson's lower end is 4 / (4 + z²).
  const double z = 1.959963984540054;
  EXPECT_NEAR(row(compare(made), "agreement").baseline.simulation.high, z * z / (4 + z * z), 1e-9);
}

TEST(SeveralReports, HaveStudentsIntervalWherePairsDiffer) {
  Measure agreement = primary("agreement", "reports adopted", .05);
  agreement.counts = Counts::reports;
  synthetic::Effects effects = everywhere(.25);
  effects.baseline = [](std::size_t r) { return r % 2 ? .26 : .24; };
  EXPECT_NEAR(
      row(compare(with(agreement, constant(.5), effects)), "agreement").baseline.simulation.high -
          .25,
      .0183739, 5e-8);
}

}  // namespace
}  // namespace plenary::analysis
