// The engine against docs/odd.md written a second time, session by session.
#include "tests/models/support/plain_model.hpp"

#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

constexpr double kTolerance = 1e-9;

void expect_equal(const Mask& engine, const std::vector<int>& plain, const std::string& what) {
  for (std::size_t n = 0; n < plain.size(); ++n)
    ASSERT_EQ(engine[n] != 0, plain[n] != 0) << what << " " << n;
}

template <class Array>
void expect_near(const Array& engine, const std::vector<double>& plain, const std::string& what) {
  for (std::size_t n = 0; n < plain.size(); ++n)
    ASSERT_NEAR(engine[row(n)], plain[n], kTolerance) << what << " " << n;
}

template <class Array>
void expect_near(const Array& engine, const PlainModel::Table& plain, const Mask& rows,
                 const std::string& what) {
  for (std::size_t i = 0; i < plain.size(); ++i)
    for (std::size_t k = 0; rows[i] && k < plain[i].size(); ++k)
      ASSERT_NEAR(engine(row(i), row(k)), plain[i][k], kTolerance) << what << " " << i << " " << k;
}

void expect_same_session(const Negotiation& n, const PlainModel& plain) {
  const Mask& members = n.modality().member;
  expect_equal(n.states().present, plain.present, "present");
  expect_equal(n.pool().applied, plain.applied, "applied");
  expect_equal(n.pool().refused, plain.refused, "refused");
  expect_equal(n.pool().accredited, plain.accredited, "accredited");
  expect_equal(n.pool().attending, plain.attends, "attends");
  expect_equal(n.pool().speaking, plain.speaks, "speaks");
  EXPECT_EQ(n.facts().incidents, plain.n_sh);
  EXPECT_EQ(n.facts().attributed, plain.n_att);
  EXPECT_EQ(n.facts().objections, plain.filed);
  EXPECT_EQ(n.facts().contested, plain.n_objected);
  EXPECT_EQ(n.facts().disputed, plain.disputed);
  EXPECT_NEAR(n.facts().time_lost, plain.t_mod, kTolerance);
  EXPECT_NEAR(n.facts().voice, plain.voice, kTolerance);
  expect_near(n.pool().expectation, plain.p_hat, "expectation");
  expect_near(n.pool().inclination, plain.logit, "inclination");
  expect_near(n.pool().fatigue, plain.fat, "fatigue");
  expect_near(n.pool().availability, plain.av, members, "availability");
  expect_near(n.pool().alpha, plain.alpha, members, "alpha");
  expect_near(n.pool().beta, plain.beta, members, "beta");
  expect_near(n.states().belief, plain.theta, members, "belief");
  expect_near(n.states().precision, plain.tau, members, "precision");
  expect_near(n.states().ideal, plain.y, members, "ideal");
  expect_near(n.states().preferred, plain.m, members, "preferred");
  expect_near(n.states().correlation, plain.rho, "correlation");
  expect_near(n.states().value_belief, plain.v, "value belief");
  expect_near(n.states().implementation, plain.impl, "implementation");
  expect_equal(n.states().loses, plain.lose, "loses");
  EXPECT_EQ(static_cast<int>(n.facts().report), plain.report);
  EXPECT_EQ(n.facts().rounds, plain.rounds);
  for (std::size_t k = 0; k < kItems; ++k) EXPECT_NEAR(n.body().text[k], plain.q[k], kTolerance);
  EXPECT_NEAR(n.body().politicisation, plain.P, kTolerance);
  EXPECT_NEAR(n.body().fatigue, plain.F, kTolerance);
  EXPECT_NEAR(n.body().override_experience, plain.ovr, kTolerance);
}

void compare(const Rules& rules, const Mask& member, Cell cell) {
  Stage stage(un_world(), rules, {}, member, cell);
  PlainModel plain(stage, rules, cell);
  Negotiation& engine = stage.begin();
  for (int session = 1; session <= stage.modality.sessions; ++session) {
    SCOPED_TRACE("session " + std::to_string(session));
    engine.hold_session(session);
    plain.hold_session(session);
    expect_same_session(engine, plain);
    if (::testing::Test::HasFailure()) return;
  }
  engine.close();
  plain.close(stage.modality.sessions);
  expect_near(engine.states().implementation, plain.impl, "implementation at the horizon");
}

TEST(TheEngine, DoesWhatTheSpecificationSaysUnderOewgIi) {
  compare(oewg_ii(), everyone(un_world()), {1, 0, 0});
  compare(oewg_ii(), everyone(un_world()), {9, 4, 17});
}

TEST(TheEngine, DoesWhatTheSpecificationSaysInOtherProcesses) {
  compare(oewg_i(), everyone(un_world()), {1, 0, 1});
  compare(ahc(), everyone(un_world()), {1, 0, 2});
  compare(gge(), un_world().states.groups.at("gge_2019"), {1, 0, 3});
}

TEST(TheEngine, DoesWhatTheSpecificationSaysUnderEveryReform) {
  std::uint32_t replicate = 4;
  for (const auto& [name, rules] : reforms()) {
    SCOPED_TRACE(name);
    compare(rules, everyone(un_world()), {1, 0, replicate++});
  }
}

TEST(TheEngine, DoesWhatTheSpecificationSaysUnderOtherRules) {
  const Rules three = oewg_ii().number("process.sessions", 3);
  const std::string accreditation = "modality.accreditation.";
  compare(oewg_ii()
              .choose(accreditation + "dispute", "majority")
              .choose(accreditation + "validity", "lapses"),
          everyone(un_world()), {2, 0, 5});
  compare(three.choose(accreditation + "dispute", "chair_mediation"), everyone(un_world()),
          {2, 0, 0});
  compare(three.choose("modality.decision.rule", "simple"), everyone(un_world()), {2, 0, 1});
  compare(three.choose("modality.decision.rule", "consensus_minus_one"), everyone(un_world()),
          {2, 0, 2});
  compare(three.number(accreditation + "objections_needed", 4)
              .choose(accreditation + "validity", "lapses")
              .choose(accreditation + "dispute", "two_thirds"),
          everyone(un_world()), {2, 0, 3});
  compare(three.choose("modality.follow_up.monitoring", "independent"),
          un_world().states.groups.at("gge_2019"), {2, 0, 4});
}

/// Largest difference in what four sessions leave behind, where the engine alone is told otherwise.
double difference(const Rules& rules, const ParameterSet& engine_alone) {
  Stage stage(un_world(), rules, engine_alone, everyone(un_world()));
  PlainModel plain(stage, rules, {});
  Negotiation& engine = stage.begin();
  double largest = 0;
  const auto widen = [&](double a, double b) { largest = std::max(largest, std::abs(a - b)); };
  for (int session = 1; session <= 4; ++session) {
    engine.hold_session(session);
    plain.hold_session(session);
    for (std::size_t s = 0; s < 120; ++s) widen(engine.pool().fatigue[row(s)], plain.fat[s]);
    for (std::size_t s = 0; s < 120; ++s) widen(engine.pool().inclination[row(s)], plain.logit[s]);
    for (std::size_t i = 0; i < 193; ++i) {
      widen(engine.states().implementation[row(i)], plain.impl[i]);
      widen(engine.states().value_belief[row(i)], plain.v[i]);
      widen(engine.states().correlation[row(i)], plain.rho[i]);
      for (std::size_t k = 0; k < kItems; ++k)
        widen(engine.states().preferred(row(i), row(k)), plain.m[i][k]);
    }
    for (std::size_t k = 0; k < kItems; ++k) widen(engine.body().text[k], plain.q[k]);
    widen(engine.body().politicisation, plain.P);
    widen(engine.body().fatigue, plain.F);
  }
  return largest;
}

// The twin: a comparison that sees no number changed would see nothing.
TEST(ThatComparison, NoticesEveryNumberThatIsChanged) {
  const Rules lapsing =
      reforms().at("all seven").choose("modality.accreditation.validity", "lapses");
  EXPECT_LT(difference(lapsing, {}), kTolerance);
  for (const auto& [name, value] : std::map<std::string, double>{{"vote.band", .4},
                                                                 {"vote.fatigue", -9},
                                                                 {"objections.futility_cost", 4},
                                                                 {"objections.other_cost", .8},
                                                                 {"time.vote", .04},
                                                                 {"attendance.fatigue", .9},
                                                                 {"inputs.link_odd_hour", .9},
                                                                 {"inputs.written_quality", .6},
                                                                 {"inputs.consultation_reach", .3},
                                                                 {"trust.assumed_precision", 9},
                                                                 {"learning.correlation_rate", .2},
                                                                 {"peers.value_rate", .06},
                                                                 {"text.shrink", .26},
                                                                 {"text.risk", .3},
                                                                 {"implementation.contacts", 9}})
    EXPECT_GT(difference(lapsing, assume({{name, value}})), kTolerance) << name;
}

}  // namespace
}  // namespace plenary::models
