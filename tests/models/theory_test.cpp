// What theory says of limits of the model.
#include <gtest/gtest.h>

#include <cmath>

#include "models/numeric/elementary.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

const Purpose coin("test coin");

/// Identical states that neither err nor learn and have no instructions of their own.
const std::map<std::string, double> kIdentical = {
    {"positions.spread", 0},   {"salience.spread", 0},  {"beliefs.prior_spread", 0},
    {"text.misreading", 0},    {"adoption.noise", 0},   {"adoption.instruction_spread", 0},
    {"learning.own_study", 0}, {"trust.credibility", 0}};

/// Text and what states ask for after the first report, for a body of identical states.
struct Harmony {
  int first_poll_objections = 0;
  double distance = 0;
};
Harmony harmony(double risk) {
  const WorldTables tables = alike_world(60, 20);
  ParameterSet parameters = assume(kIdentical);
  parameters.set(parameter("text.risk"), risk);
  Stage stage(tables, oewg_ii(), parameters, everyone(tables));
  Negotiation& negotiation = stage.begin();
  Harmony result;
  for (int session = 1; session <= 3; ++session) negotiation.hold_session(session);
  result.first_poll_objections = negotiation.facts().first_poll_objections;
  for (std::size_t i = 0; i < 60; ++i)
    for (std::size_t k = 0; k < kItems; ++k)
      result.distance = std::max(
          result.distance,
          std::abs(negotiation.body().text[k] - negotiation.states().preferred(row(i), row(k))));
  return result;
}

// M2.
TEST(IdenticalStates, AdoptWhatTheyAllAskForWithoutObjection) {
  const Harmony result = harmony(0);
  EXPECT_EQ(result.first_poll_objections, 0);
  EXPECT_LT(result.distance, 1e-12);
}

// M2.
TEST(IdenticalStates, FallShortOfItWhenTheyShunRisk) {
  const Harmony result = harmony(1);
  EXPECT_GT(result.first_poll_objections, 0);
  EXPECT_GT(result.distance, 1e-3);
}

// M5.
TEST(UnbiasedExactAndTrustedOrganisations, LeaveNothingWrong) {
  const ParameterSet parameters = assume({{"inputs.bias_common", 0},
                                          {"inputs.bias_own", 0},
                                          {"inputs.noise", 0},
                                          {"inputs.signal_precision", 1e4},
                                          {"trust.base", 1},
                                          {"trust.distance", 0},
                                          {"trust.hostility", 0},
                                          {"trust.ceiling", 1},
                                          {"trust.memory", 1},
                                          {"trust.experience", 0},
                                          {"learning.correlation", 0},
                                          {"learning.correlation_rate", 0},
                                          {"attention.base", 1e12}});
  const Ensemble ensemble(
      un_world(),
      arms_of({{"open", reforms().at("open registration")}}, parameters, everyone(un_world())), 1,
      0);
  for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
    const double error = record(ensemble, {1, 0, replicate}, {"knowledge_error"}, 11, 193)[0][0];
    EXPECT_LT(error, 1e-4);
    EXPECT_GT(error, 0);
  }
}

// M7.
TEST(DoubledBudgets, KeepNobodyAway) {
  for (const auto& [name, rules] : reforms())
    for (std::uint32_t replicate = 0; replicate < 5; ++replicate) {
      const ParameterSet baseline;
      Stage was(un_world(), rules, baseline, everyone(un_world()), {1, 0, replicate});
      Stage is(un_world(), rules, baseline, everyone(un_world()), {1, 0, replicate});
      is.population.pool.budget += std::log(2.0);
      Negotiation& poor = was.begin();
      Negotiation& rich = is.begin();
      poor.hold_session(1);
      rich.hold_session(1);
      int more = 0;
      for (std::size_t s = 0; s < 120; ++s) {
        EXPECT_LE(poor.pool().attending[s], rich.pool().attending[s]) << name;
        more += rich.pool().attending[s] - poor.pool().attending[s];
      }
      EXPECT_TRUE(name == "closed" || more > 0) << name;
    }
}

/// The same body after one session with items stored in another order.
Stage reordered(std::array<std::uint8_t, kItems> order, WorldTables& tables,
                std::uint32_t replicate) {
  tables = un_world();
  tables.item_order = order;
  return Stage(tables, oewg_ii(), {}, everyone(tables), {1, 0, replicate});
}

// M10.
TEST(TheOrderOfItems, DoesNotMatter) {
  for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
    WorldTables a_tables, b_tables;
    Stage a = reordered({0, 1, 2, 3, 4, 5, 6}, a_tables, replicate);
    Stage b = reordered({4, 2, 5, 0, 3, 1, 6}, b_tables, replicate);
    Negotiation& one = a.begin();
    Negotiation& other = b.begin();
    for (int session = 1; session <= 11; ++session) {
      one.hold_session(session);
      other.hold_session(session);
      EXPECT_EQ(one.facts().attending, other.facts().attending);
      EXPECT_EQ(one.facts().heard, other.facts().heard);
      EXPECT_EQ(one.facts().report, other.facts().report);
      EXPECT_NEAR(one.body().politicisation, other.body().politicisation, 1e-12);
      for (std::size_t item = 0; item < kItems; ++item) {
        const std::size_t k = a.world.column_of[item], l = b.world.column_of[item];
        EXPECT_NEAR(one.body().text[k], other.body().text[l], 1e-12) << session << " " << item;
        for (std::size_t i = 0; i < 193; ++i)
          ASSERT_NEAR(one.states().belief(row(i), row(k)), other.states().belief(row(i), row(l)),
                      1e-12);
      }
    }
  }
}

// M10.
TEST(TheFocusOfAnOrganisation, IsPickedInTheOrderOfItemIds) {
  WorldTables a_tables, b_tables;
  Stage a = reordered({0, 1, 2, 3, 4, 5, 6}, a_tables, 1);
  Stage b = reordered({5, 4, 3, 2, 1, 0, 6}, b_tables, 1);
  for (std::size_t s = 0; s < 120; ++s)
    for (int n = 0; n < 100; ++n) {
      const double u = (n + 0.5) / 100;
      EXPECT_EQ(Signals::focus_item(a.world, a.population.pool, s, u),
                Signals::focus_item(b.world, b.population.pool, s, u));
    }
}

TEST(TheFocusOfAnOrganisation, FollowsItsExpertise) {
  WorldTables tables;
  Stage stage = reordered({0, 1, 2, 3, 4, 5, 6}, tables, 1);
  const auto& pool = stage.population.pool;
  std::size_t s = 0;
  while (pool.type[s] != kIndustry) ++s;  // expertise 4 1 1 2 3 1, sum 12
  const double upper[] = {4 / 12.0, 5 / 12.0, 6 / 12.0, 8 / 12.0, 11 / 12.0, 1.0};
  for (std::size_t item = 0; item < kAmbitionItems; ++item) {
    EXPECT_EQ(Signals::focus_item(stage.world, pool, s, upper[item] - 1e-9), item);
    if (item + 1 == kAmbitionItems) continue;
    EXPECT_EQ(Signals::focus_item(stage.world, pool, s, upper[item] + 1e-9), item + 1);
  }
}

/// Mean and standard error of the effect of an arm on a measure, with labels swapped by a coin.
struct Effect {
  double mean = 0, error = 0;
};
Effect effect(const std::string& measure, bool shuffled) {
  static const Ensemble ensemble(
      un_world(),
      arms_of({{"a", oewg_ii()}, {"b", reforms().at("majority override")}}, {},
              everyone(un_world())),
      1, 0);
  constexpr std::uint32_t kCount = 100;
  const Draws coins(99, 0, 0);
  double total = 0, squares = 0;
  for (std::uint32_t replicate = 0; replicate < kCount; ++replicate) {
    const auto arms = record(ensemble, {1, 0, replicate}, {measure}, 11, 193);
    const bool swapped = shuffled && coins.uniform(coin, 0, {replicate, 0}) < 0.5;
    const double difference = (arms[1][0] - arms[0][0]) * (swapped ? -1 : 1);
    total += difference;
    squares += difference * difference;
  }
  const double mean = total / kCount;
  return {mean, std::sqrt((squares / kCount - mean * mean) / kCount)};
}

// M12.
TEST(PermutedLabels, HaveNoEffect) {
  const Effect shuffled = effect("access", true);
  EXPECT_LT(std::abs(shuffled.mean), 3 * shuffled.error);
}

// M12.
TEST(TrueLabels, HaveOne) {
  const Effect real = effect("access", false);
  EXPECT_GT(std::abs(real.mean), 10 * real.error);
}

// M3.
TEST(ExtraordinaryRules, TolerateNoFewerObjectionsTheFurtherTheyGo) {
  const World world(un_world(), {});
  const auto tolerated = [](const std::string& name, int n) {
    return make_variant<DecisionRule>(decision_choice,
                                      Rules().choose("modality.decision.rule", name), {})
        ->tolerated(n);
  };
  for (int n = 1; n <= 193; ++n) {
    EXPECT_EQ(tolerated("consensus", n), 0);
    EXPECT_EQ(tolerated("consensus_minus_one", n), std::min(1, n / 3));
    EXPECT_EQ(tolerated("two_thirds", n), n / 3);
    EXPECT_EQ(tolerated("simple", n), (n - 1) / 2);
    EXPECT_LE(tolerated("consensus", n), tolerated("consensus_minus_one", n));
    EXPECT_LE(tolerated("consensus_minus_one", n), tolerated("two_thirds", n));
    EXPECT_LE(tolerated("two_thirds", n), tolerated("simple", n)) << n;
  }
}

}  // namespace
}  // namespace plenary::models
