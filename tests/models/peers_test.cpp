// Published and exact cases of opinion dynamics.
#include "models/peers/peers.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;
using Matrix = std::vector<std::vector<double>>;

/// Any weights, over as many states as there are rows.
PeerWeights given(const Matrix& weights) {
  const WorldTables tables = alike_world(weights.size(), 1);
  PeerWeights built(World(tables, {}), everyone(tables), {});
  for (std::size_t i = 0; i < weights.size(); ++i)
    for (std::size_t j = 0; j < weights.size(); ++j) built.weight(row(i), row(j)) = weights[i][j];
  return built;
}

ByItem column_of(const std::vector<double>& values) {
  ByItem column = ByItem::Zero(row(values.size()), kItemLanes);
  for (std::size_t i = 0; i < values.size(); ++i) column(row(i), 0) = values[i];
  return column;
}

/// Opinions on item 0 after a number of steps.
std::vector<double> opinions(const Matrix& weights, const std::vector<double>& susceptibility,
                             const std::vector<double>& first, int steps) {
  const PeerWeights peers = given(weights);
  Vector a(row(first.size()));
  for (std::size_t i = 0; i < first.size(); ++i) a[row(i)] = susceptibility[i];
  ByItem ideal = column_of(first);
  PeerScratch scratch;
  for (int step = 0; step < steps; ++step)
    friedkin_johnsen_step(peers, a, column_of(first), ideal, scratch);
  std::vector<double> out;
  for (std::size_t i = 0; i < first.size(); ++i) out.push_back(ideal(row(i), 0));
  return out;
}

void expect_near(const std::vector<double>& values, const std::vector<double>& expected,
                 double tolerance) {
  ASSERT_EQ(values.size(), expected.size());
  for (std::size_t i = 0; i < values.size(); ++i) EXPECT_NEAR(values[i], expected[i], tolerance);
}

const Matrix kThree = {{1 / 3.0, 1 / 3.0, 1 / 3.0}, {0.5, 0.5, 0}, {0, 0.25, 0.75}};
const Matrix kCircle = {{0, 0.5, 0.5}, {1, 0, 0}, {0, 1, 0}};
const Matrix kFour = {
    {.220, .120, .360, .300}, {.147, .215, .344, .294}, {0, 0, 1, 0}, {.090, .178, .446, .286}};

// V1. Golub & Jackson 2010: full susceptibility is DeGroot's averaging.
TEST(FullySusceptibleStates, AgreeOnTheWeightedFirstOpinion) {
  expect_near(opinions(kThree, {1, 1, 1}, {1, 0, 0}, 500), {3 / 11.0, 3 / 11.0, 3 / 11.0}, 1e-12);
  expect_near(opinions(kThree, {1, 1, 1}, {0, 1, 0}, 500), {4 / 11.0, 4 / 11.0, 4 / 11.0}, 1e-12);
  expect_near(opinions(kThree, {1, 1, 1}, {0, 0, 1}, 500), {4 / 11.0, 4 / 11.0, 4 / 11.0}, 1e-12);
}

// V1.
TEST(FullySusceptibleStates, AverageOnceAStep) {
  expect_near(opinions(kThree, {1, 1, 1}, {1, 0, 0}, 2), {5 / 18.0, 5 / 12.0, 1 / 8.0}, 1e-12);
}

// V1.
TEST(FullySusceptibleStates, AgreeAlsoInACircle) {
  expect_near(opinions(kCircle, {1, 1, 1}, {1, 0, 0}, 500), {.4, .4, .4}, 1e-12);
  expect_near(opinions(kCircle, {1, 1, 1}, {0, 1, 0}, 500), {.4, .4, .4}, 1e-12);
  expect_near(opinions(kCircle, {1, 1, 1}, {0, 0, 1}, 500), {.2, .2, .2}, 1e-12);
}

// Friedkin & Johnsen 1999: susceptibility 1 − w_ii.
const std::vector<double> kOpen = {.780, .785, 0, .714}, kFirst = {25, 25, 75, 85};

// V2.
TEST(StubbornStates, MoveAsPublishedInTheFirstStep) {
  expect_near(opinions(kFour, kOpen, kFirst, 1), {53.08, 52.3494, 75, 70.33444}, 5e-6);
}

// V2.
TEST(StubbornStates, SettleWhereTheTheorySays) {
  expect_near(opinions(kFour, kOpen, kFirst, 300), {60.020849, 59.983966, 75, 74.986205}, 5e-7);
}

// V2.
TEST(StubbornStates, HaveTheTotalEffectsOfTheTheory) {
  const Matrix effects = {{.279398, .045019, .551413, .124170},
                          {.047142, .278252, .549241, .125365},
                          {0, 0, 1, 0},
                          {.030090, .048073, .532400, .389437}};
  for (std::size_t j = 0; j < 4; ++j) {
    std::vector<double> first(4);
    first[j] = 1;
    const auto settled = opinions(kFour, kOpen, first, 300);
    for (std::size_t i = 0; i < 4; ++i) EXPECT_NEAR(settled[i], effects[i][j], 5e-7);
  }
}

// V2.
TEST(StubbornStates, SettleElsewhereWithOneSusceptibility) {
  expect_near(opinions(kFour, {.5, .5, .5, .5}, kFirst, 300), {45.055951, 44.706626, 75, 76.115995},
              5e-7);
}

TEST(PeerWeights, AreThoseOfTheSpecification) {
  const World world(un_world(), {});
  const PeerWeights peers(world, everyone(un_world()), {});
  for (const std::size_t i : {0UL, 50UL, 192UL}) {
    std::vector<double> expected(193);
    double total = 0;
    for (std::size_t j = 0; j < 193; ++j) {
      if (i == j) continue;
      const bool near = un_world().states.region[i] == un_world().states.region[j];
      expected[j] = std::exp(-std::abs(world.alignment[row(i)] - world.alignment[row(j)]) / 0.25) *
                    (near ? 2 : 1) * std::sqrt(std::max(un_world().states.cinc[j], 1e-6));
      total += expected[j];
    }
    for (std::size_t j = 0; j < 193; ++j)
      EXPECT_NEAR(peers.weight(row(i), row(j)), expected[j] / total, 1e-15);
  }
}

TEST(PeerWeights, SumToOneAndLeaveOneselfOut) {
  const World world(un_world(), {});
  for (const Mask& member : {everyone(un_world()), un_world().states.groups.at("gge_2019")}) {
    const PeerWeights peers(world, member, {});
    for (Eigen::Index n = 0; n < peers.weight.rows(); ++n) {
      EXPECT_NEAR(peers.weight.row(n).sum(), 1, 1e-14);
      EXPECT_EQ(peers.weight(n, n), 0);
    }
  }
}

TEST(AMemberWithoutPeers, KeepsItsView) {
  const WorldTables tables = small_world();
  Stage stage(tables, oewg_ii(), assume({{"peers.susceptibility", 1}}), {0, 0, 1, 0, 0});
  Negotiation& negotiation = stage.begin();
  negotiation.hold_session(1);
  for (Eigen::Index k = 0; k < Eigen::Index{kItems}; ++k)
    EXPECT_NEAR(negotiation.states().ideal(2, k), stage.population.states.ideal(2, k), 1e-15);
}

/// y after one session of the whole phase, by plain loops.
TEST(ASession, HasTwoStepsWithSusceptibilityReducedByPoliticisation) {
  Stage stage(un_world(), oewg_ii(), {}, everyone(un_world()));
  Negotiation& n = stage.begin();
  const double a = 0.15 * (1 - 0.5 * stage.population.states.politicisation);
  Stage::hold_until(n, 1, "attention and learning");
  const Vector v = n.states().value_belief;
  const auto& w = stage.modality.peer_weights.weight;
  const ByItem& y0 = stage.population.states.ideal;
  Stage again(un_world(), oewg_ii(), {}, everyone(un_world()));
  Negotiation& m = again.begin();
  Stage::hold_until(m, 1, "peers");
  Eigen::VectorXd y = y0.col(1).matrix();
  for (int step = 0; step < 2; ++step)
    y = (a * (w.matrix() * y) + (1 - a) * y0.col(1).matrix()).eval();
  const Eigen::VectorXd moved = v.matrix() + 0.05 * (w.matrix() * v.matrix() - v.matrix());
  for (Eigen::Index i = 0; i < 193; ++i) {
    EXPECT_NEAR(m.states().ideal(i, 1), y[i], 1e-13);
    EXPECT_NEAR(m.states().value_belief[i], moved[i], 1e-13);
  }
}

}  // namespace
}  // namespace plenary::models
