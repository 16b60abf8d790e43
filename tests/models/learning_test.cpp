// Numeric cases of attention, precision weighting, trust and perceived correlation.
#include "models/learning/learning.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

/// One state (number 0 of two) that hears every organisation, unless told otherwise.
struct Reader {
  explicit Reader(std::size_t bodies, std::map<std::string, double> more = {})
      : tables(alike_world(2, bodies)),
        parameters(assume(more, assume({{"attention.base", 1e12}, {"learning.own_study", 0}}))),
        stage(tables, oewg_ii(), parameters, everyone(tables)) {
    stage.begin();
    pool = stage.columns.pool;
    states = stage.columns.states;
    const auto n = row(bodies);
    pool.availability.setZero(2, n);
    pool.availability.row(0).setOnes();
    trust(1);
    pool.focus.assign(bodies, 0);
    pool.signal.setConstant(n, 0.6);
    stage.population.pool.signal_precision.setConstant(25);
    states.belief.setConstant(0.2);
    states.precision.setConstant(25);
    states.present.assign(2, 1);
  }
  /// Trust c of state 0 in everybody, by Beta counts that sum to 6.
  void trust(double c) {
    pool.alpha.setConstant(6 * c);
    pool.beta.setConstant(6 * (1 - c));
    pool.trust.setConstant(c);
  }
  int learn(double time_lost = 0) {
    return stage.modality.learning->learn(
        {stage.draws, 1, stage.world, stage.population.states, stage.population.pool,
         stage.modality.peer_weights.members, time_lost},
        pool, states);
  }
  WorldTables tables;
  ParameterSet parameters;
  Stage stage;
  PoolColumns pool;
  MemberColumns states;
};

// V11. .2 (τ 25), .6 (τ 100), .5 (τ 25) → 31/60, variance 1/150.
TEST(Beliefs, AreWeighedByPrecision) {
  Reader reader(2);
  reader.states.correlation.setZero();
  reader.pool.signal << 0.6, 0.5;
  reader.stage.population.pool.signal_precision.row(0).setConstant(100);
  EXPECT_EQ(reader.learn(), 2);
  EXPECT_NEAR(reader.states.belief(0, 0), 31.0 / 60, 1e-12);
  EXPECT_NEAR(1 / reader.states.precision(0, 0), 1.0 / 150, 1e-12);
}

TEST(BeliefsOnOtherItems, StayWhereTheyWere) {
  Reader reader(3);
  reader.learn();
  for (Eigen::Index k = 1; k < Eigen::Index{kItems}; ++k) {
    EXPECT_EQ(reader.states.belief(0, k), 0.2);
    EXPECT_EQ(reader.states.precision(0, k), 25);
  }
}

// V11. n ρ-correlated inputs are worth n/(1 + (n − 1) ρ).
TEST(TheEffectiveNumberOfInputs, FallsWithCorrelation) {
  EXPECT_NEAR(20 * discount(20, 0), 20, 1e-12);
  EXPECT_NEAR(20 * discount(20, .1), 6.896552, 5e-7);
  EXPECT_NEAR(20 * discount(20, .5), 1.904762, 5e-7);
  EXPECT_NEAR(20 * discount(20, 1), 1, 1e-12);
  EXPECT_EQ(discount(0, .7), 1);
  EXPECT_EQ(discount(.5, .7), 1);
}

// V11.
TEST(TwentyInputs, PersuadeLessTheMoreTheySeemAlike) {
  const std::map<double, double> expected = {{0, .580952}, {.1, .549345}, {.5, .462295}, {1, .4}};
  for (const auto& [correlation, belief] : expected) {
    Reader reader(20);
    reader.states.correlation.setConstant(correlation);
    EXPECT_EQ(reader.learn(), 20);
    EXPECT_NEAR(reader.states.belief(0, 0), belief, 5e-7) << correlation;
  }
}

// Weights 1 and .5: n = 1.5²/1.25 = 1.8, D = 1/(1 + .8·.5) = 5/7; S1 = 25·1.5 = 37.5;
// τ' = 25 + 37.5·5/7 = 725/14.
TEST(UnequalInputs, CountLessThanTheirNumber) {
  Reader reader(2);
  reader.pool.availability(0, 1) = 0.5;
  reader.states.correlation.setConstant(0.5);
  reader.learn();
  EXPECT_NEAR(reader.states.precision(0, 0), 725.0 / 14, 1e-12);
}

TEST(TrustedInputs, CountInProportionToTrust) {
  Reader reader(1);
  reader.trust(0.4);
  reader.learn();
  EXPECT_NEAR(reader.states.precision(0, 0), 25 + 0.4 * 25, 1e-12);
  EXPECT_NEAR(reader.states.heard_trust[0], 0.4, 1e-12);
}

// V16. α ← 1 + λ(α − 1) + hit: λ = .8, (2, 2), five successes, then two failures.
TEST(FadingTrust, ForgetsGeometrically) {
  double alpha = 2, beta = 2;
  for (const double success : {1, 1, 1, 1, 1, 0, 0}) {
    alpha = faded(alpha, .8, success);
    beta = faded(beta, .8, 1 - success);
  }
  EXPECT_NEAR(alpha, 3.3611392, 1e-12);
  EXPECT_NEAR(beta, 3.0097152, 1e-12);
  EXPECT_NEAR(alpha / (alpha + beta), .5275806, 5e-8);
}

// V16.
TEST(LastingTrust, CountsExperiences) {
  double alpha = 2, beta = 2;
  for (int n = 0; n < 10; ++n) {
    alpha = faded(alpha, 1, n < 8);
    beta = faded(beta, 1, n >= 8);
  }
  const double mean = alpha / (alpha + beta);
  EXPECT_NEAR(mean, 10.0 / 14, 1e-12);
  EXPECT_NEAR(mean * (1 - mean) / (alpha + beta + 1), .0136054, 5e-8);
}

// A hit is |ς − θ̂| < 1/√25 + 1/√8 = .2 + .35355 = .55355, by old belief and precision.
TEST(AnInput, IsAHitWithinWhatTheReaderThoughtPossible) {
  Reader reader(2, {{"learning.correlation", 1}});
  reader.trust(0.5);
  reader.pool.signal << 0.2 + 0.5535, 0.2 + 0.5536;
  reader.learn();
  EXPECT_NEAR(reader.pool.alpha(0, 0), 1 + .9 * 2 + 1, 1e-12);
  EXPECT_NEAR(reader.pool.beta(0, 0), 1 + .9 * 2, 1e-12);
  EXPECT_NEAR(reader.pool.alpha(0, 1), 1 + .9 * 2, 1e-12);
  EXPECT_NEAR(reader.pool.beta(0, 1), 1 + .9 * 2 + 1, 1e-12);
  EXPECT_NEAR(reader.pool.trust(0, 0), 3.8 / 6.6, 1e-12);
}

TEST(TrustOfThoseWhoHeardNothing, Stays) {
  Reader reader(3);
  reader.trust(0.3);
  reader.learn();
  for (Eigen::Index s = 0; s < 3; ++s) {
    EXPECT_EQ(reader.pool.trust(1, s), 0.3);
    EXPECT_NE(reader.pool.trust(0, s), 0.3);
  }
}

// Signals .3 and .7, equal weights: sd .2, impression 1 − .2/.3 = 1/3; ρ̂ .5 → .5 + .1(1/3 − .5).
TEST(PerceivedCorrelation, FallsWhenInputsDisagree) {
  Reader reader(2);
  reader.pool.signal << 0.3, 0.7;
  reader.learn();
  EXPECT_NEAR(reader.states.correlation[0], .5 + .1 * (1.0 / 3 - .5), 1e-12);
}

TEST(PerceivedCorrelation, PoolsAllItems) {
  Reader reader(2);
  reader.pool.signal << 0.3, 0.7;
  reader.pool.focus = {0, 4};
  reader.learn();
  EXPECT_NEAR(reader.states.correlation[0], .5 + .1 * (1.0 / 3 - .5), 1e-12);
}

TEST(PerceivedCorrelation, NeedsTwoInputs) {
  Reader reader(1);
  reader.learn();
  EXPECT_EQ(reader.states.correlation[0], .5);
}

// Gain: S1 D over the sum of six precisions, 25/(7·25) = 1/7;
// v ← v + .15 (g/(g + .015) − v).
TEST(BeliefInStakeholders, FollowsTheGain) {
  Reader reader(1);
  reader.states.value_belief.setConstant(0.4);
  reader.learn();
  const double gain = 1.0 / 7;
  EXPECT_NEAR(reader.states.value_belief[0], .4 + .15 * (gain / (gain + .015) - .4), 1e-12);
  EXPECT_EQ(reader.states.value_belief[1], .4) << "it heard nobody";
}

TEST(BeliefInStakeholders, DoesNotMoveInTheLowOpennessGroup) {
  Reader reader(1);
  reader.stage.world.low_openness[0] = 1;
  reader.states.value_belief.setConstant(0.4);
  reader.learn();
  EXPECT_EQ(reader.states.value_belief[0], .4);
}

TEST(BeliefInStakeholders, StaysBetweenItsMargins) {
  Reader reader(1, {{"value.rate", 1}});
  reader.stage.population.pool.signal_precision.setConstant(1e9);
  reader.learn();
  EXPECT_EQ(reader.states.value_belief[0], .98);
  Reader useless(1, {{"value.rate", 1}});
  useless.stage.population.pool.signal_precision.setConstant(0);
  useless.learn();
  EXPECT_EQ(useless.states.value_belief[0], .02);
}

// A' = A (.5 + v)(1 − .5 T): the number heard of 4000 alike inputs of priority ½.
TEST(Attention, IsTheExpectedNumberHeard) {
  for (const double lost : {0.0, 0.6}) {
    Reader reader(4000, {{"attention.base", 0}});
    reader.trust(0.5);
    reader.stage.population.states.attention.setConstant(400);
    reader.states.value_belief.setConstant(0.3);
    const double expected = 400 * .8 * (1 - .5 * lost);
    EXPECT_NEAR(reader.learn(lost), expected, 4 * std::sqrt(expected));
  }
}

TEST(Attention, GoesToTheRegionTwice) {
  Reader reader(4000);
  reader.stage.population.states.attention.setConstant(600);
  reader.states.value_belief.setConstant(0.5);
  auto& regions = reader.stage.population.pool.region;
  for (std::size_t s = 0; s < 4000; ++s) regions[s] = s % 2 == 0 ? 0 : 3;
  reader.trust(0.5);
  reader.learn();
  int near = 0, far = 0;
  for (std::size_t s = 0; s < 4000; ++s)
    (s % 2 == 0 ? near : far) += reader.pool.trust(0, row(s)) != 0.5;
  EXPECT_NEAR(near, 400, 80);
  EXPECT_NEAR(far, 200, 57);
}

TEST(NobodyIsHeard, WithoutTrust) {
  Reader reader(5);
  reader.trust(0);
  EXPECT_EQ(reader.learn(), 0);
  EXPECT_EQ(reader.states.belief(0, 0), 0.2);
  EXPECT_EQ(reader.states.heard_trust[0], 0);
}

// Own study: τ_own g = 1.5·.6 = .9 on each item of ambition, in the room only.
TEST(OwnStudy, AddsPrecisionToThoseInTheRoom) {
  Reader reader(1, {{"learning.own_study", 1.5}, {"learning.own_noise", 0}});
  reader.states.present = {1, 0};
  reader.pool.availability.setZero();
  reader.stage.population.states.truth = {.5, .5, .5, .5, .5, .5, .5};
  reader.learn();
  for (Eigen::Index k = 0; k < Eigen::Index{kAmbitionItems}; ++k) {
    EXPECT_NEAR(reader.states.precision(0, k), 25.9, 1e-12);
    EXPECT_NEAR(reader.states.belief(0, k), (25 * .2 + .9 * .5) / 25.9, 1e-12);
    EXPECT_EQ(reader.states.precision(1, k), 25);
  }
  EXPECT_EQ(reader.states.precision(0, 6), 25) << "the direction is never learnt";
}

}  // namespace
}  // namespace plenary::models
