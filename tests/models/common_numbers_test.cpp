// Common random numbers: rules decide what happens, never which numbers are drawn.
#include <gtest/gtest.h>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

bool same_population(const Population& a, const Population& b) {
  const auto same = [](const auto& left, const auto& right) {
    return same_bits(values_of(left), values_of(right));
  };
  const StateDraws &s = a.states, &t = b.states;
  const PoolDraws &p = a.pool, &q = b.pool;
  return same(s.ideal, t.ideal) && same(s.salience, t.salience) && same(s.belief, t.belief) &&
         same(s.precision, t.precision) && same(s.delegates, t.delegates) &&
         same(s.attention, t.attention) && same(s.value_belief, t.value_belief) &&
         same(s.instruction, t.instruction) && s.truth == t.truth &&
         s.politicisation == t.politicisation && p.type == q.type && p.region == q.region &&
         p.home == q.home && p.ecosoc == q.ecosoc && p.affected == q.affected &&
         same(p.budget, q.budget) && same(p.prominence, q.prominence) &&
         same(p.access_value, q.access_value) && same(p.trait, q.trait) && same(p.bias, q.bias) &&
         same(p.signal_precision, q.signal_precision) && same(p.prior_trust, q.prior_trust) &&
         (p.critical == q.critical).all();
}

TEST(Populations, AreEqualAcrossArmsToTheBit) {
  const Ensemble ensemble(un_world(), arms_of(reforms(), {}, everyone(un_world())), 1, 0);
  Workspace workspace;
  Population first;
  for (std::size_t arm = 0; arm < ensemble.arms(); ++arm)
    ensemble.follow({1, 0, 5}, arm, workspace, [&](const Negotiation& negotiation, int session) {
      if (session != 1) return;
      if (arm == 0) first = negotiation.population();
      EXPECT_TRUE(same_population(first, negotiation.population())) << arm;
    });
}

TEST(ANegotiation, LeavesItsPopulationAsItFoundIt) {
  Stage stage(un_world(), reforms().at("all seven"), {}, everyone(un_world()));
  const Population before = stage.population;
  Negotiation& negotiation = stage.begin();
  for (int session = 1; session <= 11; ++session) negotiation.hold_session(session);
  negotiation.close();
  EXPECT_TRUE(same_population(before, stage.population));
}

/// What no rule can touch: incidents and who is in the room.
struct Weather {
  std::vector<int> incidents, attributed;
  std::vector<std::vector<std::size_t>> in_room;
  bool operator==(const Weather&) const = default;
};
Weather weather(const Rules& rules, std::uint32_t replicate) {
  Stage stage(un_world(), rules, {}, everyone(un_world()), {1, 0, replicate});
  Negotiation& negotiation = stage.begin();
  Weather out;
  for (int session = 1; session <= 4; ++session) {
    negotiation.hold_session(session);
    out.incidents.push_back(negotiation.facts().incidents);
    out.attributed.push_back(negotiation.facts().attributed);
    out.in_room.push_back(negotiation.states().in_room);
  }
  return out;
}

TEST(IncidentsAndPresence, AreTheSameUnderAllRules) {
  const Weather as_it_was = weather(oewg_ii(), 3);
  for (const auto& [name, rules] : reforms()) EXPECT_EQ(weather(rules, 3), as_it_was) << name;
  EXPECT_EQ(weather(ahc(), 3), as_it_was);
  EXPECT_EQ(weather(gge(), 3), as_it_was);
  EXPECT_EQ(weather(oewg_i(), 3), as_it_was);
}

// Reading of one pair does not shift the draws of another: with trust and rules equal, whoever
// can be heard in two arms and has equal odds is heard in both or in neither.
TEST(Dispositions, AreTheSameWhoeverElseIsAccredited) {
  Stage few(un_world(), oewg_i(), {}, everyone(un_world()), {1, 0, 2});
  Stage all(un_world(), reforms().at("open registration"), {}, everyone(un_world()), {1, 0, 2});
  Negotiation& one = few.begin();
  Negotiation& other = all.begin();
  one.hold_session(1);
  other.hold_session(1);
  int compared = 0;
  for (std::size_t s = 0; s < 120; ++s) {
    if (!one.pool().accredited[s] || !other.pool().accredited[s]) continue;
    ++compared;
    EXPECT_EQ(one.pool().disposition[row(s)], other.pool().disposition[row(s)]);
  }
  EXPECT_GT(compared, 5);
}

TEST(Experts, AreDrawnAsInTheRunOfAllMembers) {
  const Mask& group = un_world().states.groups.at("gge_2019");
  Stage narrow(un_world(), gge(), {}, group, {1, 0, 4});
  Stage wide(un_world(), gge(), {}, everyone(un_world()), {1, 0, 4});
  EXPECT_TRUE(same_population(narrow.population, wide.population));
  Negotiation& experts = narrow.begin();
  Negotiation& plenary = wide.begin();
  for (int session = 1; session <= 4; ++session) {
    experts.hold_session(session);
    plenary.hold_session(session);
    EXPECT_EQ(experts.facts().incidents, plenary.facts().incidents);
    for (std::size_t i = 0; i < 193; ++i)
      EXPECT_EQ(experts.states().present[i], group[i] && plenary.states().present[i]);
  }
}

TEST(Experts, AreTwentyFive) {
  int members = 0;
  for (const auto member : un_world().states.groups.at("gge_2019")) members += member;
  EXPECT_EQ(members, 25);
}

// Non-members take no part and are excluded from every sum: what they want is immaterial.
TEST(NonMembers, CanWantAnything) {
  const Mask& group = un_world().states.groups.at("gge_2019");
  const ParameterSet parameters;
  Stage plain(un_world(), oewg_ii(), parameters, group, {1, 0, 4});
  Stage odd(un_world(), oewg_ii(), parameters, group, {1, 0, 4});
  for (std::size_t i = 0; i < 193; ++i) {
    if (group[i]) continue;
    const auto n = row(i);
    odd.population.states.ideal.row(n) = 0.5;
    odd.population.states.belief.row(n) = 0.9;
    odd.population.states.salience.row(n) = 1.0 / 7;
    odd.population.states.value_belief[n] = 0.95;
    odd.population.states.delegates[n] = 50;
    odd.population.pool.prior_trust.row(n) = 0.95;
    odd.population.pool.critical.row(n) = 1;
    odd.population.pool.hostility.row(n) = 1;
  }
  Negotiation& one = plain.begin();
  Negotiation& other = odd.begin();
  std::vector<double> ignored(193 * 7);
  for (int session = 1; session <= 11; ++session) {
    one.hold_session(session);
    other.hold_session(session);
    EXPECT_EQ(one.body().text, other.body().text);
    EXPECT_EQ(one.facts().objections, other.facts().objections);
    EXPECT_EQ(one.facts().heard, other.facts().heard);
  }
  one.close();
  other.close();
  for (const Column& column : columns()) {
    if (column.card().along == Along::member) continue;
    std::vector<double> a(8), b(8);
    column.card().read(one, a.data());
    column.card().read(other, b.data());
    EXPECT_TRUE(same_bits(a, b)) << column.card().name;
  }
}

}  // namespace
}  // namespace plenary::models
