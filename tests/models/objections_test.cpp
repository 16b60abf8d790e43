#include "models/accreditation/objections.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "models/accreditation/list_share.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

ObjectionView view_of(const Negotiation& n, const Draws& draws) {
  return {draws,
          n.facts().session,
          n.world(),
          n.population().pool,
          n.modality().member,
          n.states().present,
          n.states().in_room,
          n.pool().applied,
          n.body().politicisation,
          n.body().override_experience};
}

bool equal(const Objections& a, const Objections& b) {
  return a.against == b.against && a.by_state == b.by_state && a.same_camp == b.same_camp &&
         a.listed == b.listed;
}

/// Both searches on every session of one negotiation; returns the objections filed in all.
int compare_searches(const Rules& rules, const ParameterSet& parameters, std::uint32_t replicate,
                     double politicisation = -1) {
  Stage stage(un_world(), rules, parameters, everyone(un_world()), {1, 0, replicate});
  if (politicisation >= 0) stage.population.states.politicisation = politicisation;
  Negotiation& negotiation = stage.begin();
  const ObjectionPhase bounded(rules, parameters, ObjectionPhase::Search::bounded);
  const ObjectionPhase exhaustive(rules, parameters, ObjectionPhase::Search::exhaustive);
  Objections sparse, dense;
  for (Objections* fresh : {&sparse, &dense})
    fresh->forget(stage.world.states, stage.population.pool.size);
  int filed = 0;
  for (int session = 1; session <= 11; ++session) {
    Stage::hold_until(negotiation, session, "accreditation");
    bounded.file(view_of(negotiation, stage.draws), sparse);
    exhaustive.file(view_of(negotiation, stage.draws), dense);
    EXPECT_TRUE(equal(sparse, dense)) << session;
    EXPECT_TRUE(equal(sparse, negotiation.objections())) << session;
    filed += negotiation.facts().objections;
    Stage::hold_after(negotiation, "accreditation");
  }
  return filed;
}

Rules needing(double number) {
  return oewg_ii().number("modality.accreditation.objections_needed", number);
}

TEST(BoundedAndExhaustiveSearch, AgreeAtBaseline) {
  for (std::uint32_t replicate = 0; replicate < 10; ++replicate)
    EXPECT_GT(compare_searches(oewg_ii(), {}, replicate), 0);
}

TEST(BoundedAndExhaustiveSearch, AgreeWhereSeveralMustObject) {
  const ParameterSet second = assume({{"objections.second", 0.02}});
  for (const double needed : {2.0, 4.0, 9.0})
    for (std::uint32_t replicate = 0; replicate < 3; ++replicate) {
      compare_searches(needing(needed), {}, replicate);
      compare_searches(needing(needed), second, replicate);
    }
}

TEST(BoundedAndExhaustiveSearch, AgreeWhereManyQuarrel) {
  for (const double base : {-12.5, -8.0, -4.0})
    for (const double slope : {13.5, 0.0, -3.0})
      for (const double criticism : {1.0, 3.0, -2.0})
        compare_searches(needing(2),
                         assume({{"objections.other_base", base},
                                 {"objections.other_hostility", slope},
                                 {"objections.other_criticism", criticism},
                                 {"objections.second", 0.02}}),
                         1, 1.0);
}

TEST(BoundedAndExhaustiveSearch, AgreeUnderFullPoliticisationAndVotes) {
  for (const std::string dispute : {"majority", "two_thirds", "chair_mediation"})
    EXPECT_GT(
        compare_searches(oewg_ii().choose("modality.accreditation.dispute", dispute), {}, 2, 1.0),
        0);
}

// cost = 2 o_vis vis + o_rea reason + o_ov 1[dispute] + o_fut ovr, by hand.
TEST(TheCostOfObjecting, AddsUp) {
  const std::string accreditation = "modality.accreditation.";
  EXPECT_NEAR(ObjectionPhase(oewg_ii(), {}).cost(0), 0.8, 1e-15);
  EXPECT_NEAR(ObjectionPhase(reforms().at("public and reasoned"), {}).cost(0), 2.2, 1e-15);
  EXPECT_NEAR(ObjectionPhase(reforms().at("all seven"), {}).cost(0.25), 3.7, 1e-15);
  const Rules anonymous = oewg_ii().choose(accreditation + "naming", "anonymous");
  EXPECT_NEAR(ObjectionPhase(anonymous, {}).cost(0), 0, 1e-15);
  EXPECT_NEAR(
      ObjectionPhase(oewg_ii().choose(accreditation + "dispute", "chair_mediation"), {}).cost(0),
      1.8, 1e-15);
}

// −5.8 + 2·3·.8 + 1.6 + .5·2 + 1·.4 − .8 = 1.2; −12.5 + 13.5·.9 + 1 + .4 − .3·.8 = .81.
TEST(TheOddsOfAnObjection, AddUp) {
  const ObjectionPhase phase(oewg_ii(), {});
  EXPECT_NEAR(phase.leader_logit(0.8, true, 2, 0.4, 0.8), 1.2, 1e-12);
  EXPECT_NEAR(phase.leader_logit(0.8, false, 0, 0, 0.8), -1.8, 1e-12);
  EXPECT_NEAR(phase.other_logit(0.9, true, 0.4, 0.8), 0.81, 1e-12);
  EXPECT_NEAR(phase.other_logit(0, false, 0, 0), -12.5, 1e-12);
}

/// A body whose leader lists everybody far enough away, held until applications are decided.
struct Listing {
  Listing(const Rules& rules, std::map<std::string, double> more)
      : parameters(assume(more, assume({{"objections.base", 50}}))),
        stage(un_world(), rules, parameters, everyone(un_world())),
        negotiation(stage.begin()) {
    Stage::hold_until(negotiation, 1, "accreditation");
  }
  ParameterSet parameters;
  Stage stage;
  Negotiation& negotiation;
};

TEST(TheLeader, ListsNobodyFromItsOwnCamp) {
  Listing certain(oewg_ii(), {});
  const auto& pool = certain.stage.population.pool;
  const int leader = un_world().objection_leader;
  for (std::size_t s = 0; s < pool.size; ++s) {
    const bool far = pool.distance(leader, row(s)) > 0.25;
    EXPECT_EQ(certain.negotiation.objections().listed[s] != 0,
              certain.negotiation.pool().applied[s] && far);
  }
}

TEST(CoSigners, SignNothingWhereOneObjectionSuffices) {
  Listing one(oewg_ii(), {{"objections.other_base", -50}});
  EXPECT_EQ(one.negotiation.facts().objectors, 1);
}

TEST(CoSigners, AreAsManyAsAreNeededAndPresent) {
  for (const int needed : {2, 3, 6, 12}) {
    Listing several(needing(needed), {{"objections.other_base", -50}, {"objections.together", 1}});
    const auto& signers = several.stage.world.co_signers;
    int expected = 1;
    for (std::size_t place = 0; place < signers.size(); ++place) {
      const bool asked = static_cast<int>(place) + 1 <= needed - 1;
      const bool signs = asked && several.negotiation.states().present[signers[place]];
      EXPECT_EQ(several.negotiation.objections().by_state[signers[place]] > 0, signs) << place;
      expected += signs;
    }
    EXPECT_EQ(several.negotiation.facts().objectors, expected) << needed;
  }
}

TEST(CoSigners, NeverObjectToTheirOwnOrganisations) {
  Listing all(needing(9), {{"objections.other_base", 50}, {"objections.together", 1}});
  const auto& objections = all.negotiation.objections();
  const auto& pool = all.stage.population.pool;
  const int states = static_cast<int>(all.negotiation.states().in_room.size());
  for (std::size_t s = 0; s < pool.size; ++s) {
    const bool home_present = all.negotiation.states().present[pool.home[s]];
    EXPECT_LE(objections.against[s], states - (home_present ? 1 : 0));
  }
}

// With o_sec = 1 and certain odds every present state of the group objects by itself to whoever is
// far enough away, also where the leader takes no part.
TEST(SecondObjectors, NeedNeitherTheLeaderNorItsCamp) {
  const ParameterSet certain =
      assume({{"objections.base", 50}, {"objections.second", 1}, {"objections.other_base", -50}});
  const auto leader = static_cast<std::size_t>(un_world().objection_leader);
  for (const bool led : {true, false}) {
    Mask member = everyone(un_world());
    member[leader] = led;
    Stage stage(un_world(), oewg_ii(), certain, member);
    Negotiation& negotiation = stage.begin();
    Stage::hold_until(negotiation, 1, "accreditation");
    const auto& pool = stage.population.pool;
    int compared = 0;
    for (std::size_t s = 0; s < pool.size; ++s) {
      int expected = 0;
      for (std::size_t i = 0; i < 193; ++i)
        expected += stage.world.low_openness[i] && negotiation.states().present[i] &&
                    pool.home[s] != i && pool.distance(row(i), row(s)) > 0.25;
      if (!negotiation.pool().applied[s]) continue;
      EXPECT_EQ(negotiation.objections().against[s], expected) << s;
      compared += expected > 0;
    }
    EXPECT_GT(compared, 20);
  }
}

TEST(AnAbsentLeader, ListsNobody) {
  Stage stage(un_world(), oewg_ii(), assume({{"objections.base", 50}}), everyone(un_world()));
  stage.modality.member[static_cast<std::size_t>(un_world().objection_leader)] = 0;
  Negotiation& negotiation = stage.begin();
  Stage::hold_until(negotiation, 1, "accreditation");
  for (const auto listed : negotiation.objections().listed) EXPECT_EQ(listed, 0);
}

TEST(Grudges, LastThroughNineTenthsOfTheSessions) {
  const ParameterSet certain = assume({{"objections.persistence", 1},
                                       {"politics.attributed", 0},
                                       {"politics.initial_spread", 0},
                                       {"politics.objections", 0},
                                       {"politics.pull", 0},
                                       {"politics.decay", 0}});
  Stage stage(un_world(), oewg_ii(), certain, everyone(un_world()));
  Negotiation& negotiation = stage.begin();
  negotiation.hold_session(1);
  const Mask first = negotiation.objections().listed;
  negotiation.hold_session(2);
  for (std::size_t s = 0; s < first.size(); ++s)
    EXPECT_TRUE(!negotiation.pool().applied[s] || negotiation.objections().listed[s] == first[s]);
}

// V9. (1 − p)^n: n states in the room object independently with chance p to a body from elsewhere.
TEST(IndependentObjections, RefuseAsManyAsTheProductSays) {
  WorldTables tables = alike_world(60, 60);
  tables.states.ngo_freedom.assign(60, 4);
  const double p = 0.01;
  const Rules rules = oewg_ii().choose("modality.accreditation.naming", "anonymous");
  const ParameterSet parameters = assume({{"objections.other_base", std::log(p / (1 - p))},
                                          {"objections.politicisation", 0},
                                          {"presence.delegates", 0.01},
                                          {"applications.value_median", 1e6},
                                          {"stakeholders.ecosoc_share", 0}});
  double refused = 0, applied = 0;
  for (std::uint32_t replicate = 0; replicate < 60; ++replicate) {
    Stage stage(tables, rules, parameters, everyone(tables), {1, 0, replicate});
    Negotiation& negotiation = stage.begin();
    negotiation.hold_session(1);
    EXPECT_EQ(negotiation.facts().present, 60);
    refused += negotiation.facts().refused;
    applied += negotiation.facts().applicants;
  }
  EXPECT_EQ(applied, 3600);
  const double expected = 1 - std::pow(1 - p, 59);  // never the own government
  EXPECT_NEAR(refused / applied, expected, 4 * std::sqrt(expected * (1 - expected) / applied));
}

TEST(ListShare, OfAThirdGivesTheBaselineOfTheLogOdds) {
  const World world(un_world(), {});
  const ParameterSet given = assume({{"objections.list_share", 0.33}});
  const ParameterSet solved = with_list_share(world, given, 1, 0);
  EXPECT_NEAR(solved[parameter("objections.base")], -5.8, 0.25);
}

TEST(ListShare, IsMetExactlyOverTwelvePopulations) {
  const World world(un_world(), {});
  for (const double share : {0.1, 0.33, 0.6}) {
    const ParameterSet solved =
        with_list_share(world, assume({{"objections.list_share", share}}), 5, 2);
    const double base = solved[parameter("objections.base")];
    double listed = 0, bodies = 0;
    PoolDraws pool;
    for (std::uint32_t replicate = 0; replicate < 12; ++replicate) {
      draw_pool(world, {}, Draws(5, 2, replicate), pool);
      for (std::size_t s = 0; s < pool.size; ++s) {
        if (pool.ecosoc[s]) continue;
        ++bodies;
        const int leader = un_world().objection_leader;
        const double d = pool.distance(leader, row(s));
        const double z = base + 6 * d + 1.6 * pool.critical(leader, row(s)) +
                         0.5 * pool.prominence[row(s)] + 0.3 - 0.8;
        if (d > 0.25) listed += 1 / (1 + std::exp(-z));
      }
    }
    EXPECT_NEAR(listed / bodies, share, 1e-9);
  }
}

TEST(ListShare, LeavesEverythingElseAlone) {
  const World world(un_world(), {});
  EXPECT_EQ(with_list_share(world, {}, 1, 0), ParameterSet());
  ParameterSet solved = with_list_share(world, assume({{"objections.list_share", 0.2}}), 1, 0);
  solved.set(parameter("objections.base"), -5.8);
  EXPECT_EQ(solved, assume({{"objections.list_share", 0.2}}));
}

}  // namespace
}  // namespace plenary::models
