// Cases of verification that stand in no other file; tests/README.md lists them all by number.
#include <gtest/gtest.h>

#include <cmath>
#include <numeric>

#include "models/text/adoption.hpp"
#include "models/text/draft.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

const Purpose mind("test mind");

/// What the Chair writes for states of these weights, saliences and positions (from 0 to 10).
double drafted(const std::vector<double>& weights, const std::vector<double>& saliences,
               const std::vector<double>& positions) {
  const WorldTables tables = alike_world(positions.size(), 1);
  Stage stage(tables, oewg_ii(), {}, everyone(tables));
  stage.begin();
  MemberColumns states = stage.columns.states;
  states.in_room.resize(positions.size());
  std::iota(states.in_room.begin(), states.in_room.end(), std::size_t{0});
  for (std::size_t i = 0; i < positions.size(); ++i) {
    stage.world.weight[row(i)] = weights[i];
    states.salience.row(row(i)).setConstant(saliences[i]);
    states.preferred.row(row(i)).setConstant(positions[i] / 10);
  }
  const Draft draft(assume({{"text.misreading", 0}}));
  return 10 * draft.write(stage.draws, 1, stage.world, states, {})[0];
}

/// V5. Linear losses, a = 1, b = .5, power τ = .7: (1 − τ) a + τ (1 − b) = .65.
TEST(TheDraft, IsTheCompromiseOfTwoUnequalStates) {
  EXPECT_NEAR(drafted({.3, .7}, {1, 1}, {10, 5}), 6.5, 1e-9);
}

/// V6. Emission limits for cars in the European Community (Scholz, Calbert and Smith 2011): years
/// asked for by NL BE LU DE FR IT UK IE DK GR, with the published means.
TEST(TheDraft, HasThePublishedMeansOfTheCarEmissionCase) {
  const std::vector<double> power = {.08, .08, .03, .16, .16, .16, .16, .05, .05, .08};
  const std::vector<double> care = {.8, .4, .2, .8, .6, .6, .9, .1, 1, .7};
  const std::vector<double> year = {4, 7, 4, 4, 10, 10, 10, 7, 4, 7}, one(10, 1.0);
  EXPECT_NEAR(drafted(power, care, year), 7.389956, 5e-7);
  EXPECT_NEAR(drafted(power, one, year), 7.475248, 5e-7);
  EXPECT_NEAR(drafted(one, one, year), 6.7, 1e-9);
}

/// Mean incidents a session, and variance over mean of their number in long windows.
std::pair<double, double> rate_and_fano(double branching) {
  const ParameterSet parameters =
      assume({{"incidents.rate", 2}, {"incidents.branching", branching}});
  const auto world = make_variant<Environment>(environment_choice, Rules(), parameters);
  constexpr int kWindows = 2500, kLength = 400;
  const Draws draws(1, 0, 0);
  double rate = 2 / (1 - branching), sum = 0, squares = 0;
  for (int window = 0; window < kWindows; ++window) {
    double count = 0;
    for (int session = 1; session <= kLength; ++session) {
      const Incidents incidents = world->strike(draws, window * kLength + session, rate);
      rate = world->next_rate(incidents);
      count += incidents.count;
    }
    sum += count;
    squares += count * count;
  }
  const double mean = sum / kWindows;
  return {mean / kLength, (squares / kWindows - mean * mean) / mean};
}

/// V15. A self-exciting process of rate 2 and branching n comes at 2/(1 − n) a session, and its
/// counts over long times have variance over mean 1/(1 − n)².
TEST(Incidents, ClusterAsASelfExcitingProcessDoes) {
  const auto half = rate_and_fano(.5), most = rate_and_fano(.8);
  EXPECT_NEAR(half.first, 4, .05 * 4);
  EXPECT_NEAR(half.second, 4, .05 * 4);
  EXPECT_NEAR(most.first, 10, .05 * 10);
  EXPECT_NEAR(most.second, 25, .05 * 25);
}

/// V20. I0 = .2 and a share .15 of what is left each time: after five ticks .6450358.
TEST(Implementation, ClosesTheGapGeometrically) {
  const WorldTables tables = alike_world(2, 1);
  Stage stage(tables, oewg_ii().choose("modality.follow_up.monitoring", "none"),
              assume({{"implementation.base", .15},
                      {"implementation.capacity", 0},
                      {"implementation.contact", 0},
                      {"implementation.decay", 0}}),
              everyone(tables));
  MemberColumns states;
  states.implementation.setConstant(2, .2);
  states.preferred = ByItem::Constant(2, kItemLanes, 1);
  states.heard_trust.setZero(2);
  states.loses.assign(2, 0);
  BodyColumns body;
  body.text.fill(.5);
  for (int tick = 0; tick < 5; ++tick)
    stage.modality.implementation.tick(stage.world, {0, 1}, body, .5, states);
  EXPECT_NEAR(states.implementation[0], 1 - .8 * std::pow(.85, 5), 1e-15);
  EXPECT_NEAR(states.implementation[0], .6450358, 1e-7);
}

constexpr int kTexts = 20;

/// Which of twenty texts, ever better liked, n states of all minds adopt under a rule.
std::vector<int> adopted(const std::string& rule, std::size_t n) {
  const WorldTables tables = alike_world(n, 1);
  Stage stage(tables, oewg_ii().choose("modality.decision.rule", rule), {}, everyone(tables));
  stage.begin();
  MemberColumns states = stage.columns.states;
  states.in_room.resize(n);
  std::iota(states.in_room.begin(), states.in_room.end(), std::size_t{0});
  BargainingScratch scratch{std::vector<double>(n), {}};
  std::vector<int> results;
  for (int text = 1; text <= kTexts; ++text) {
    for (std::uint32_t i = 0; i < n; ++i)
      scratch.gains[i] = -.15 + .015 * text +
                         .05 * stage.draws.normal(mind, static_cast<std::uint32_t>(text), {i, 0});
    const Adoption adoption(oewg_ii(), {});
    const BargainingView view{stage.draws, text, stage.world, stage.population.states,
                              states,      {},   0,           *stage.modality.decision,
                              0,           0};
    results.push_back(adoption.ask(view, scratch).adopted);
  }
  return results;
}

/// M3. One text, of which states think differently: agreement never falls from consensus to minus
/// one to two thirds to simple majority, and each step is worth something somewhere.
TEST(AdoptionOfAContestedText, NeverGetsRarerWithTheRuleForAnyNumberOfStates) {
  int more[3] = {0, 0, 0};
  for (std::size_t n = 1; n <= 193; ++n) {
    auto before = adopted("consensus", n);
    for (int step = 0; const std::string rule : {"consensus_minus_one", "two_thirds", "simple"}) {
      const auto now = adopted(rule, n);
      for (std::size_t text = 0; text < now.size(); ++text) {
        EXPECT_LE(before[text], now[text]) << n << " states, " << rule;
        more[step] += now[text] - before[text];
      }
      before = now;
      ++step;
    }
  }
  for (const int gained : more) EXPECT_GT(gained, 0);
}

/// The world with its states in the opposite order.
WorldTables turned_round(const WorldTables& tables) {
  WorldTables turned = tables;
  StateTable& states = turned.states;
  const auto turn = [](auto& column) { std::reverse(column.begin(), column.end()); };
  turn(states.iso3), turn(states.name), turn(states.region), turn(turned.criticism_exposure);
  for (auto* numbers :
       {&states.ideal_point, &states.cyber_axis, &states.cinc, &states.gdp_usd, &states.gci,
        &states.ngo_freedom, &states.support_western_texts, &states.poa_sponsor})
    turn(*numbers);
  for (auto& [name, members] : states.groups) turn(members);
  const std::size_t last = states.size() - 1;
  turned.objection_leader = static_cast<int>(last) - tables.objection_leader;
  for (auto& pair : turned.hostile_pairs) {
    pair.first = last - pair.first;
    pair.second = last - pair.second;
  }
  return turned;
}

/// Mean of a measure over replicates with its standard error.
struct Mean {
  double value = 0, error = 0;
};
std::vector<Mean> means_of(const WorldTables& tables, const std::vector<std::string>& measures) {
  const Ensemble ensemble(tables, arms_of({{"a", oewg_ii()}}, {}, everyone(tables)), 1, 0);
  constexpr std::uint32_t kCount = 100;
  std::vector<Mean> means(measures.size());
  for (std::uint32_t replicate = 0; replicate < kCount; ++replicate) {
    const auto values = record(ensemble, {1, 0, replicate}, measures, 11, 193)[0];
    for (std::size_t m = 0; m < measures.size(); ++m) {
      means[m].value += values[m] / kCount;
      means[m].error += values[m] * values[m] / kCount;
    }
  }
  for (Mean& mean : means) mean.error = std::sqrt((mean.error - mean.value * mean.value) / kCount);
  return means;
}

/// M4. Other numbers for the states give other negotiations of the same distribution.
TEST(NumbersOfStates, LeaveTheDistributionOfMeasuresAlone) {
  const std::vector<std::string> measures = {"access", "attendance", "ambition", "knowledge_error",
                                             "first_refused_share"};
  const auto was = means_of(un_world(), measures);
  const auto is = means_of(turned_round(un_world()), measures);
  for (std::size_t m = 0; m < measures.size(); ++m) {
    EXPECT_NE(was[m].value, is[m].value) << measures[m];
    EXPECT_NEAR(was[m].value, is[m].value, 4 * std::hypot(was[m].error, is[m].error))
        << measures[m];
  }
}

/// Beliefs after the first session when all organisations are biased alike.
ByItem beliefs(double bias) {
  Stage stage(un_world(), reforms().at("open registration"), assume({{"inputs.bias_all", bias}}),
              everyone(un_world()), {1, 0, 2});
  Negotiation& negotiation = stage.begin();
  negotiation.hold_session(1);
  return negotiation.states().belief;
}

/// M11. Turning the sign of organisations' bias turns the sign of what it does to beliefs. After
/// the first session exactly: later ones choose whom to hear by how it went.
TEST(TheInfluenceOfABias, IsMirroredByTheOppositeBias) {
  const ByItem up = beliefs(.2), none = beliefs(0), down = beliefs(-.2);
  double most = 0;
  for (Eigen::Index i = 0; i < 193; ++i)
    for (Eigen::Index k = 0; k < Eigen::Index{kAmbitionItems}; ++k) {
      EXPECT_NEAR(up(i, k) - none(i, k), none(i, k) - down(i, k), 1e-12);
      EXPECT_GE(up(i, k), down(i, k));
      most = std::max(most, up(i, k) - none(i, k));
    }
  EXPECT_GT(most, .02);
  EXPECT_LT(most, .2);
}

}  // namespace
}  // namespace plenary::models
