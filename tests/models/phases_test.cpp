// The formulas of the phases at points computed by hand.
#include <gtest/gtest.h>

#include <cmath>

#include "models/numeric/elementary.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

const Purpose trait("test trait");

const std::string kAccreditation = "modality.accreditation.";

/// A pool of bodies without status: number n in region n.
struct Bodies {
  explicit Bodies(std::size_t count) {
    pool.size = count;
    for (Mask* mask : {&pool.ecosoc, &pool.affected, &pool.type}) mask->assign(count, 0);
    for (std::size_t s = 0; s < count; ++s) pool.region.push_back(static_cast<std::uint8_t>(s));
    pool.home.assign(count, 0);
    for (Vector* v : {&pool.budget, &pool.prominence, &pool.access_value, &pool.trait})
      v->setZero(row(count));
    for (Mask* mask : {&columns.accredited, &columns.ever_accredited, &columns.applied,
                       &columns.refused, &columns.attending, &columns.speaking})
      mask->assign(count, 0);
    for (Vector* v :
         {&columns.expectation, &columns.fatigue, &columns.inclination, &columns.disposition})
      v->setZero(row(count));
    columns.sessions_attended.assign(count, 0);
  }
  PoolDraws pool;
  PoolColumns columns;
};

double inclination(const Rules& rules, std::size_t region, bool accredited, bool lapses = false,
                   double expectation = 0, double fatigue = 0, double budget = 0) {
  Bodies bodies(5);
  bodies.columns.accredited.assign(5, accredited);
  bodies.columns.expectation.setConstant(expectation);
  bodies.columns.fatigue.setConstant(fatigue);
  bodies.pool.budget.setConstant(budget);
  Attendance(rules, {}).incline(bodies.pool, lapses, bodies.columns);
  return bodies.columns.inclination[row(region)];
}

// g0 −.35, g_b .75, g_c .6 (1.5 outside WEOG in person), 2g_v(ve − .5), g_u .5, g_f .8.
TEST(InclinationToAttend, AddsUp) {
  const Rules hybrid = reforms().at("hybrid and fund");
  EXPECT_NEAR(inclination(oewg_ii(), kWeog, true), -.35 - .6, 1e-12);
  EXPECT_NEAR(inclination(oewg_ii(), 0, true), -.35 - .9, 1e-12);
  EXPECT_NEAR(inclination(oewg_ii(), 0, false), -.35 - .9 - .5, 1e-12);
  EXPECT_NEAR(inclination(oewg_ii(), kWeog, true, true, .7), -.35 - .6 - .15, 1e-12);
  EXPECT_NEAR(inclination(oewg_ii(), kWeog, true, false, .7, .5), -.35 - .6 - .4, 1e-12);
  EXPECT_NEAR(inclination(oewg_ii(), kWeog, true, false, 0, 0, 2), -.35 + 1.5 - .6, 1e-12);
  EXPECT_NEAR(inclination(hybrid, kWeog, true), -.35 - .15, 1e-12);
  EXPECT_NEAR(inclination(hybrid, 1, true), -.35 + .75 - .15, 1e-12);  // fund .5: + 2·.5·.75
  EXPECT_NEAR(inclination(ahc(), kWeog, true), -.35 - .6 + .24, 1e-12);
  EXPECT_NEAR(inclination(gge(), kWeog, false), -.35 - .6 - .4 - .5, 1e-12);
}

TEST(Dispositions, HaveTheSpreadOfTheScaleAndTheCorrelationOfPersistence) {
  Bodies bodies(1);
  const Attendance attendance(oewg_ii(), {});
  double squares = 0, products = 0;
  const std::uint32_t n = 40000;
  for (std::uint32_t r = 0; r < n; ++r) {
    const Draws draws(3, 0, r);
    bodies.pool.trait[0] = draws.normal(trait, 0);
    const double one = attendance.disposition(draws, 1, bodies.pool, 0);
    const double two = attendance.disposition(draws, 2, bodies.pool, 0);
    squares += one * one;
    products += one * two;
  }
  EXPECT_NEAR(squares / n, 1.7 * 1.7, .09);
  EXPECT_NEAR(products / squares, .7, .02);
}

/// Does a body with this expectation and value apply?
bool applies(double expectation, double value, std::map<std::string, double> more = {}) {
  Bodies bodies(1);
  bodies.columns.expectation.setConstant(expectation);
  bodies.pool.access_value.setConstant(value);
  const WorldTables tables = small_world();
  Stage stage(tables, oewg_ii(), assume(more), Mask(5, 1));
  return Applications(assume(more))
             .collect(*stage.modality.rule, *stage.modality.validity, 1, bodies.pool,
                      bodies.columns) == 1;
}

// p̂ B − .05 − (1 − p̂)·.1 > 0: at p̂ = .6 from B = .15 on, at p̂ = .05 from 2.9 on.
TEST(AnOrganisation, AppliesWhenItIsWorthIt) {
  EXPECT_FALSE(applies(.6, .15 - 1e-9));
  EXPECT_TRUE(applies(.6, .15 + 1e-9));
  EXPECT_FALSE(applies(.05, 2.9 - 1e-9));
  EXPECT_TRUE(applies(.05, 2.9 + 1e-9));
  EXPECT_FALSE(applies(0, 1e9));
}

// V9. Without a cost of rejection it applies iff p > c/B; c/B = .3.
TEST(AnOrganisation, AppliesAboveTheRatioOfCostToValueWhenRejectionIsFree) {
  const std::map<std::string, double> free = {{"applications.cost", .3},
                                              {"applications.rejection_cost", 0}};
  EXPECT_FALSE(applies(.3 - 1e-9, 1, free));
  EXPECT_TRUE(applies(.3 + 1e-9, 1, free));
}

TEST(Expectations, StartAsTheRuleSuggests) {
  const auto first = [](const Rules& rules) {
    Bodies bodies(2);
    bodies.pool.ecosoc[1] = 1;
    const WorldTables tables = small_world();
    Stage stage(tables, rules, {}, Mask(5, 1));
    Applications(ParameterSet()).expect(*stage.modality.rule, bodies.pool, bodies.columns);
    return std::pair(bodies.columns.expectation[0], bodies.columns.expectation[1]);
  };
  const Rules many = oewg_ii().number(kAccreditation + "objections_needed", 1000);
  EXPECT_EQ(first(oewg_ii()), std::pair(.6, 1.0));
  EXPECT_EQ(first(reforms().at("majority override")), std::pair(.9, 1.0));
  EXPECT_EQ(first(oewg_ii().choose(kAccreditation + "dispute", "chair_mediation")),
            std::pair(.9, 1.0));
  EXPECT_EQ(first(many), std::pair(1.0, 1.0));
  EXPECT_EQ(first(many.choose(kAccreditation + "dispute", "majority")), std::pair(1.0, 1.0));
  EXPECT_EQ(first(oewg_i()), std::pair(.05, 1.0));
  EXPECT_EQ(first(gge()), std::pair(.0, .0));
  EXPECT_EQ(first(reforms().at("open registration")), std::pair(1.0, 1.0));
}

TEST(Expectations, LearnFromDecisions) {
  Bodies bodies(3);
  bodies.columns.expectation.setConstant(.6);
  bodies.columns.applied = {1, 1, 0};
  bodies.columns.refused = {0, 1, 0};
  Applications(ParameterSet()).decide(bodies.columns);
  EXPECT_NEAR(bodies.columns.expectation[0], .7 * .6 + .3, 1e-15);
  EXPECT_NEAR(bodies.columns.expectation[1], .7 * .6, 1e-15);
  EXPECT_EQ(bodies.columns.expectation[2], .6);
  EXPECT_EQ(bodies.columns.accredited, (Mask{1, 0, 0}));
}

// .0015·20·(.5 + vis) + .03·1.5 + .002·10·(1 − .4) + fight.
TEST(TimeLost, AddsUp) {
  const ModalityTime on_request(oewg_ii(), {});
  const ModalityTime in_public(ahc(), {});
  EXPECT_NEAR(on_request.vote_load(0), 0, 0);
  EXPECT_NEAR(on_request.vote_load(10), 1.5, 1e-15);
  EXPECT_NEAR(on_request.lost(3, 20, 10, 1.5, .4), .03 + .045 + .012, 1e-15);
  EXPECT_NEAR(on_request.lost(2, 20, 10, 1.5, .4), .03 + .045 + .012 + .2, 1e-15);
  EXPECT_NEAR(in_public.lost(1, 20, 0, 0, 0), .045 + .25, 1e-15);
  EXPECT_EQ(on_request.lost(1, 2000, 2000, 3, 0), .6);
}

// P: .65(.4 + .2·.5·20/80 + .1·1.5/3) + .175·.3 + .1·2; F: .7·.2 + .3·min(1, 7.5·.1).
TEST(Politics, AddsUp) {
  SessionFacts facts;
  facts.contested = 20;
  facts.seekers = 80;
  facts.vote_load = 1.5;
  facts.attributed = 2;
  facts.time_lost = .1;
  BodyColumns body;
  body.politicisation = .4;
  body.fatigue = .2;
  const Politics politics(oewg_ii(), {});
  politics.settle(facts, body);
  EXPECT_NEAR(body.politicisation, .65 * (.4 + .025 + .05) + .0525 + .2, 1e-15);
  EXPECT_NEAR(body.fatigue, .14 + .225, 1e-15);
  facts.vote_load = 6;
  facts.attributed = 30;
  facts.time_lost = .6;
  politics.settle(facts, body);
  EXPECT_EQ(body.politicisation, 1);
  EXPECT_NEAR(body.fatigue, .7 * .365 + .3, 1e-15);
}

TEST(ExperienceWithVotes, AveragesWithTheShareLifted) {
  const Politics politics(reforms().at("majority override"), {});
  EXPECT_NEAR(politics.experience(.4, 8, 6), .2 + .375, 1e-15);
  EXPECT_NEAR(politics.experience(.4, 0, 0), .7, 1e-15);
}

TEST(FatigueOfOrganisations, ComesFromRefusalAndSilence) {
  Bodies bodies(4);
  bodies.columns.fatigue.setConstant(.5);
  bodies.columns.refused = {1, 0, 0, 0};
  bodies.columns.attending = {0, 1, 1, 0};
  bodies.columns.speaking = {0, 0, 1, 0};
  Politics(oewg_ii(), {}).tire(bodies.columns);
  EXPECT_NEAR(bodies.columns.fatigue[0], .65, 1e-15);
  EXPECT_NEAR(bodies.columns.fatigue[1], .45, 1e-15);
  EXPECT_NEAR(bodies.columns.fatigue[2], .35, 1e-15);
  EXPECT_NEAR(bodies.columns.fatigue[3], .35, 1e-15);
}

/// Implementation of state 0 of two after one tick from I = .2.
double implemented(double text, double legitimacy, double heard_trust, bool loses,
                   double asks_for = 1) {
  const WorldTables tables = alike_world(2, 1);  // g = .6, e = .5
  Stage stage(tables, oewg_ii(), {}, everyone(tables));
  MemberColumns states;
  states.implementation.setConstant(2, .2);
  states.preferred = ByItem::Constant(2, kItemLanes, asks_for);
  states.heard_trust.setConstant(2, heard_trust);
  states.loses.assign(2, loses);
  BodyColumns body;
  body.text.fill(text);
  stage.modality.implementation.tick(stage.world, {0, 1}, body, legitimacy, states);
  return states.implementation[0];
}

// Rate .02 + .06·.6 + .05·CB + .02 with CB = .5·min(1, 4/8) = .25: .0885.
TEST(Implementation, AddsUp) {
  EXPECT_NEAR(implemented(.4, .5, 4, false), .2 + .8 * .0885 - .004, 1e-12);
  EXPECT_NEAR(implemented(.4, .5, 99, false), .2 + .8 * .101 - .004, 1e-12);
  EXPECT_NEAR(implemented(.4, .9, 4, false), .2 + .8 * .0885 * 1.12 - .004, 1e-12);
  EXPECT_NEAR(implemented(.4, .5, 4, true), .2 + .8 * .0885 * .5 - .004, 1e-12);
  EXPECT_NEAR(implemented(.4, .5, 4, false, .1), .2 + .8 * .0885 * std::exp(-.6) - .004, 1e-12);
  EXPECT_NEAR(implemented(.009, .5, 4, false), .2 - .004, 1e-12);
}

// V20. Prepared: 1 − e^{−(lead + ½)/3}, industry twice as fast.
TEST(Preparation, FollowsTheLeadOfDocuments) {
  const Preparation at_once(gge(), {}), early(reforms().at("documents"), {});
  EXPECT_NEAR(at_once.of(1), .1535183, 5e-8);
  EXPECT_NEAR(at_once.of(0), .2834687, 5e-8);
  EXPECT_NEAR(early.of(2), 1 - std::exp(-6.5 / 3), 1e-15);
  EXPECT_NEAR(early.of(0), 1 - std::exp(-6.5 / 1.5), 1e-15);
}

/// Number of speakers among 200 bodies that all wish to speak.
int speakers(const Rules& rules, double lost) {
  Bodies bodies(200);
  bodies.columns.attending.assign(200, 1);
  return Speakers(rules, assume({{"speaking.wish", 1}}))
      .choose_speakers(Draws(1, 0, 0), 1, lost, bodies.columns);
}

// V20.
TEST(Slots, AreThreeMinutesEach) {
  EXPECT_EQ(speakers(oewg_ii(), 0), 60);
  EXPECT_EQ(speakers(oewg_ii(), .2), 48);
  EXPECT_EQ(speakers(oewg_ii(), .21), 47);
  EXPECT_EQ(speakers(oewg_ii().choose("modality.voice.speaking", "none"), 0), 0);
  EXPECT_NEAR(Speakers(oewg_ii(), {}).voice(60), .1, 1e-15);
}

TEST(Slots, GoToTheLowestDraws) {
  Bodies few(200), many(200);
  for (Bodies* bodies : {&few, &many}) bodies->columns.attending.assign(200, 1);
  const Draws draws(1, 0, 0);
  Speakers(oewg_ii(), {}).choose_speakers(draws, 1, .5, few.columns);
  Speakers(oewg_ii(), {}).choose_speakers(draws, 1, 0, many.columns);
  for (std::size_t s = 0; s < 200; ++s)
    EXPECT_LE(few.columns.speaking[s], many.columns.speaking[s]) << "more time took a slot away";
}

// V13. Quantity (40, 30, 20, 10): entropy 1.279854 of ln 4.
TEST(Evenness, IsEntropyOverItsMaximum) {
  const double counts[] = {40, 30, 20, 10};
  EXPECT_NEAR(evenness(counts, 4), .923220, 5e-7);
  EXPECT_NEAR(evenness(counts, 4) * std::log(4.0), 1.279854, 5e-7);
  const double equal[] = {7, 7, 7, 7, 7}, single[] = {0, 9, 0}, none[] = {0, 0, 0};
  EXPECT_NEAR(evenness(equal, 5), 1, 1e-15);
  EXPECT_EQ(evenness(single, 3), 0);
  EXPECT_EQ(evenness(none, 3), 0);
}

// n incidents: next rate .8 + .4 n; threats gain ×(1 + .15 n) for this session only.
TEST(Incidents, ExciteThemselvesAndMoveSalienceForOneSession) {
  Stage stage(un_world(), oewg_ii(), {}, everyone(un_world()), {1, 0, 4});
  Negotiation& n = stage.begin();
  EXPECT_EQ(n.body().incident_rate, .8);
  for (int session = 1; session <= 11; ++session) {
    Stage::hold_until(n, session, "environment");
    EXPECT_NEAR(n.body().incident_rate, .8 + .4 * n.facts().incidents, 1e-15);
    const double factor = 1 + .15 * n.facts().incidents;
    const auto& base = stage.population.states.salience;
    for (Eigen::Index i = 0; i < 193; i += 10) {
      const double total = 1 + (factor - 1) * base(i, 0);
      EXPECT_NEAR(n.states().salience(i, 0), base(i, 0) * factor / total, 1e-15);
      EXPECT_NEAR(n.states().salience(i, 3), base(i, 3) / total, 1e-15);
    }
  }
}

TEST(CalmTimes, HaveNoIncidents) {
  Stage stage(un_world(), Rules().choose("mechanisms.environment", "calm"), {},
              everyone(un_world()));
  Negotiation& n = stage.begin();
  for (int session = 1; session <= 11; ++session) {
    n.hold_session(session);
    EXPECT_EQ(n.facts().incidents, 0);
  }
}

}  // namespace
}  // namespace plenary::models
