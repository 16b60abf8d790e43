// Numeric cases of gains, rules, reading and adoption.
#include <gtest/gtest.h>

#include <cmath>

#include "models/text/adoption.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

Rules deciding_by(const std::string& rule) {
  return oewg_ii().choose("modality.decision.rule", rule);
}

int tolerated(const std::string& rule, int present) {
  return make_variant<DecisionRule>(decision_choice, deciding_by(rule), {})->tolerated(present);
}

/// Utility of moving q to t without risk, in units of the salience: (q−m)² − (t−m)².
double gain(double q, double t, double m) { return item_gain(1.0 / kItems, q, t, m, 0); }

// 7·.2·[(.1−.6)² − (.5−.6)² − .3·.4] = 1.4·(.25 − .01 − .12) = .168.
TEST(TheGainOfAnItem, IsThatOfTheSpecification) {
  EXPECT_NEAR(item_gain(0.2, 0.1, 0.5, 0.6, 0.3), 0.168, 1e-12);
  EXPECT_NEAR(item_gain(0.2, 0.5, 0.1, 0.6, 0.3), 1.4 * (-0.24 - 0.12), 1e-12);
  EXPECT_EQ(item_gain(0.2, 0.3, 0.3, 0.9, 5), 0);
}

/// Highest text that leaves no more objectors than the rule tolerates, from status quo 0.
double most_ambitious(const std::string& rule, double conflict) {
  const std::vector<double> ideals = {.1, .2, .3, .35, .4, .5, .6, .8, .9};
  double best = 0;
  for (int step = 0; step <= 20000; ++step) {
    const double t = step / 10000.0;
    int objectors = 0;
    for (const double m : ideals) objectors += gain(0, t, m) + conflict < -1e-12;
    if (objectors <= tolerated(rule, 9)) best = t;
  }
  return best;
}

// V7.
TEST(TheMostAmbitiousText, RisesWithTheRule) {
  EXPECT_NEAR(most_ambitious("consensus", 0), .2, 1e-9);
  EXPECT_NEAR(most_ambitious("consensus_minus_one", 0), .4, 1e-9);
  EXPECT_NEAR(most_ambitious("two_thirds", 0), .7, 1e-9);
  EXPECT_NEAR(most_ambitious("simple", 0), .8, 1e-9);
}

// V7.
TEST(TheMostAmbitiousText, RisesWithTheCostOfObjecting) {
  EXPECT_NEAR(most_ambitious("consensus", .08), .4, 1e-9);
}

// V7.
TEST(AStateAccepts, WithinTheIntervalOfTheTheory) {
  const auto accepts = [](double t) { return gain(0.9, t, 0.3) + 0.13 >= 0; };
  EXPECT_TRUE(accepts(-.4 + 1e-9) && accepts(1.0 - 1e-9));
  EXPECT_FALSE(accepts(-.4 - 1e-9) || accepts(1.0 + 1e-9));
}

/// Is there a text that enough of nine states strictly prefer to q?
bool gridlocked(const std::string& rule, double q) {
  for (int step = 0; step <= 800; ++step) {
    int against = 0;
    for (int i = 0; i < 9; ++i) against += !(gain(q, step / 800.0, i / 8.0) > 1e-12);
    if (against <= tolerated(rule, 9)) return false;
  }
  return true;
}

// V7.
TEST(Gridlock, CoversTheIntervalOfTheTheory) {
  const std::map<std::string, std::pair<double, double>> intervals = {
      {"simple", {.5, .5}},
      {"two_thirds", {.375, .625}},
      {"consensus_minus_one", {.125, .875}},
      {"consensus", {0, 1}}};
  for (const auto& [rule, interval] : intervals)
    for (int step = 0; step <= 80; ++step) {
      const double q = step / 80.0;
      EXPECT_EQ(gridlocked(rule, q), interval.first <= q && q <= interval.second) << rule << q;
    }
}

/// P(at most `most` of independent objections), exactly.
double at_most(const std::vector<double>& chances, int most) {
  std::vector<double> mass = {1};
  for (const double p : chances) {
    mass.push_back(0);
    for (std::size_t n = mass.size(); n-- > 0;)
      mass[n] = mass[n] * (1 - p) + (n > 0 ? mass[n - 1] * p : 0);
  }
  double total = 0;
  for (int n = 0; n <= most; ++n) total += mass[static_cast<std::size_t>(n)];
  return total;
}

double adopted(const std::string& rule, int n, double objects) {
  return at_most(std::vector<double>(static_cast<std::size_t>(n), objects), tolerated(rule, n));
}

// V8.
TEST(IndependentStates, AgreeAsOftenAsTheProductSays) {
  EXPECT_NEAR(adopted("consensus", 193, .001), .8244024, 5e-8);
  EXPECT_NEAR(adopted("consensus", 193, .005), .3800621, 5e-8);
  EXPECT_NEAR(adopted("consensus", 193, .01), .1437449, 5e-8);
  EXPECT_NEAR(adopted("consensus", 193, .05), 5.0e-5, 5e-7);
  EXPECT_NEAR(adopted("consensus", 3, .1), .729, 1e-12);  // three blocs as one, or their 30 members
  EXPECT_NEAR(adopted("consensus", 30, .1), .0423912, 5e-8);
  EXPECT_NEAR(adopted("consensus_minus_one", 193, .001), .9836713, 5e-8);
  EXPECT_NEAR(adopted("consensus_minus_one", 193, .005), .7486651, 5e-8);
  EXPECT_NEAR(adopted("consensus_minus_one", 193, .01), .4239750, 5e-8);
}

// V8.
TEST(IndependentStates, CarryATextByMajorityAsOftenAsTheTailSays) {
  EXPECT_NEAR(adopted("simple", 193, .5), .5, 1e-12);
  EXPECT_NEAR(adopted("simple", 193, .45), .9184232, 5e-8);
  EXPECT_NEAR(adopted("two_thirds", 193, .4), .0300073, 5e-8);
  EXPECT_NEAR(adopted("two_thirds", 193, .3), .8499337, 5e-8);
}

// V8.
TEST(UnlikeStates, AgreeAsOftenAsTheProductSays) {
  std::vector<double> chances = {.1, .02, .02};
  chances.insert(chances.end(), 190, .005);
  EXPECT_NEAR(at_most(chances, tolerated("consensus", 193)), .3334878, 5e-8);
}

/// A room of alike states in which a report can be asked about or read.
struct Room {
  Room(const Rules& chosen, const ParameterSet& parameters, std::size_t n,
       std::uint32_t replicate = 0)
      : tables(alike_world(n, 1)),
        rules(chosen),
        stage(tables, rules, parameters, everyone(tables), {1, 0, replicate}) {
    states = stage.columns.states;
    auto& drawn = stage.population.states;
    drawn.instruction.setZero();
    for (std::size_t i = 0; i < n; ++i) states.in_room.push_back(i);
    states.present.assign(n, 1);
    states.precision = drawn.precision;
    states.salience = ByItem::Constant(row(n), kItemLanes, 1.0 / kItems);
    states.preferred = ByItem::Constant(row(n), kItemLanes, 0.5);
    body.text = {0, 0, 0, 0, 0, 0, .5};
    loses.assign(n, 0);
  }
  BargainingView view(int session = 1) {
    return {stage.draws, session,   stage.world,         stage.population.states,
            states,      body.text, body.politicisation, *stage.modality.decision,
            time_lost,   voice};
  }
  Adoption::Outcome ask(const ParameterSet& parameters, const std::vector<double>& gains,
                        int session = 1) {
    scratch.gains = gains;
    return Adoption(rules, parameters).ask(view(session), scratch);
  }
  SessionFacts negotiate() {
    SessionFacts facts;
    stage.modality.bargaining->negotiate(view(), scratch, body, loses, facts);
    return facts;
  }
  WorldTables tables;
  Rules rules;
  Stage stage;
  MemberColumns states;
  BodyColumns body;
  Mask loses;
  double time_lost = 0, voice = 0;
  BargainingScratch scratch;
};

/// Everything that moves willingness but the gain, the stake and the noise, switched off.
const std::map<std::string, double> kPlain = {{"adoption.politicisation", 0},
                                              {"text.posturing", 0},
                                              {"text.conflict", 0},
                                              {"adoption.isolation", 0},
                                              {"text.misreading", 0}};

// V8.
TEST(Adoption, FailsAsOftenAsIndependentInstructionsSay) {
  // ξ below −2.5758293 σ has probability .005.
  const ParameterSet parameters = assume({{"adoption.noise", 0.02}}, assume(kPlain));
  const Rules rules = oewg_ii().number("process.stake", 0);
  const int trials = 3000;
  std::map<std::string, double> passed;
  for (const std::string rule : {"consensus", "consensus_minus_one"}) {
    Room room(rules.choose("modality.decision.rule", rule), parameters, 193);
    const std::vector<double> gains(193, 2.5758293035489004 * 0.02);
    for (int trial = 1; trial <= trials; ++trial)
      passed[rule] += room.ask(parameters, gains, trial).adopted;
  }
  const double error = 4 * std::sqrt(.25 / trials);
  EXPECT_NEAR(passed["consensus"] / trials, .3800621, error);
  EXPECT_NEAR(passed["consensus_minus_one"] / trials, .7486651, error);
}

// κ1 (1 − n0/n) max(0, 1 − n0/n*): .09·(1 − 2/100)·(1 − 2/5) = .05292.
TEST(TheCostOfIsolation, FallsWithCompany) {
  EXPECT_NEAR(isolation_cost(.09, 2, 100, 5), .05292, 1e-15);
  EXPECT_NEAR(isolation_cost(.09, 0, 100, 5), .09, 1e-15);
  EXPECT_EQ(isolation_cost(.09, 5, 100, 5), 0);
  EXPECT_EQ(isolation_cost(.09, 80, 100, 5), 0);
  EXPECT_EQ(isolation_cost(.09, 1, 1, 5), 0);
}

// One state at Γ = −.02, the rest content: alone it faces .09·.99·.8 = .07128 and gives in;
// behind closed doors it does not.
TEST(AdoptionInTheOpen, MakesASingleBlockerGiveIn) {
  const std::map<std::string, double> exact = {{"adoption.noise", 0},
                                               {"adoption.politicisation", 0},
                                               {"text.posturing", 0},
                                               {"text.conflict", 0},
                                               {"adoption.no_agreement", 0}};
  const ParameterSet parameters = assume(exact);
  std::vector<double> gains(100, 0.01);
  gains[40] = -0.02;
  Room open(oewg_ii(), parameters, 100);
  const auto seen = open.ask(parameters, gains);
  EXPECT_TRUE(seen.adopted);
  EXPECT_EQ(seen.unhappy, 1);
  EXPECT_NEAR(seen.margin, -0.02 + 0.07128, 1e-12);
  Room closed(oewg_ii().choose("modality.decision.room", "closed"), parameters, 100);
  const auto unseen = closed.ask(parameters, gains);
  EXPECT_FALSE(unseen.adopted);
  EXPECT_EQ(unseen.objectors, 1);
  EXPECT_NEAR(unseen.margin, -0.02, 1e-15);
}

// .01 + .07·1 + .003 − .05·.4 − .004 + .005 + .09·1·1 = .154 in the open.
TEST(WillingnessToAgree, AddsUp) {
  const ParameterSet parameters = assume({{"adoption.noise", 0}});
  Room room(oewg_ii(), parameters, 10);
  room.stage.population.states.instruction.setConstant(0.003);
  room.body.politicisation = 0.4;
  const auto outcome = room.ask(parameters, std::vector<double>(10, 0.01));
  EXPECT_NEAR(outcome.margin, 0.154, 1e-12);
}

/// One state that wants the direction to be 0 writes the draft; another, without weight in the
/// draft, objects to the direction until it has come near the agreed middle.
SessionFacts contest(Room& room) {
  room.stage.world.weight << 1, 0;
  room.states.preferred.setZero();
  room.states.preferred(0, 6) = 0;
  room.states.preferred(1, 6) = 0.5;
  return room.negotiate();
}

ParameterSet contested(double shrink, double rounds, double ease) {
  return assume({{"text.shrink", shrink},
                 {"text.rounds", rounds},
                 {"text.conflict", ease},
                 {"text.link", 0},
                 {"text.risk", 0},
                 {"adoption.noise", 0}},
                assume({{"text.posturing", 0}, {"text.misreading", 0}, {"adoption.isolation", 0}}));
}

// V5. t_n = t* + (1 − η)^n (t_0 − t*) with η = .3: from 0 towards .5, five times.
TEST(TheChair, RelaxesAContestedTextTowardsTheAgreedOne) {
  Room room(oewg_ii(), contested(0.3, 12, 0.01), 2);  // it accepts within .1 of the middle
  const SessionFacts facts = contest(room);
  EXPECT_EQ(facts.report, Report::substantive);
  EXPECT_EQ(facts.rounds, 6);  // five shrinks, and the poll that finds nobody
  EXPECT_NEAR(room.body.text[6], .415965, 5e-13);
  EXPECT_EQ(facts.reverted, 0);
}

TEST(TheChair, GivesUpWhenRoundsRunOut) {
  Room room(oewg_ii(), contested(0.3, 4, 0.01), 2);
  const SessionFacts facts = contest(room);
  EXPECT_EQ(facts.rounds, 4);
  EXPECT_EQ(facts.reverted, 1);
  EXPECT_EQ(room.body.text[6], 0.5);
}

TEST(ATextThatTheLastShrinkMadeAcceptable, IsNotReverted) {
  Room room(oewg_ii(), contested(0.3, 5, 0.01), 2);
  const SessionFacts facts = contest(room);
  EXPECT_EQ(facts.rounds, 5);
  EXPECT_EQ(facts.reverted, 0);
  EXPECT_NEAR(room.body.text[6], .415965, 5e-13);
}

TEST(TimeLostAndVoice, TakeRoundsAwayButNeverTheLast) {
  const auto rounds = [](double lost, double voice) {
    Room room(oewg_ii(), contested(0.01, 12, 0.0001), 2);
    room.time_lost = lost;
    room.voice = voice;
    return contest(room).rounds;
  };
  EXPECT_EQ(rounds(0, 0), 12);
  EXPECT_EQ(rounds(.2, 0), 9);   // ⌊12·.8⌋
  EXPECT_EQ(rounds(.2, .1), 8);  // ⌊12·.7⌋
  EXPECT_EQ(rounds(.6, .4), 1);
}

TEST(AnEmptyRoom, AdoptsNothing) {
  Room room(oewg_ii(), {}, 2);
  room.states.in_room.clear();
  EXPECT_EQ(room.negotiate().report, Report::failed);
  EXPECT_EQ(room.body.text, (std::array<double, kItems>{0, 0, 0, 0, 0, 0, .5}));
}

// Two states each loathe one paragraph. Alone each is tolerated there; together they stop the
// report: mean gain −.25 each, against a stake of .07.
TEST(AReportThatFails, FallsBackToAProceduralOne) {
  Room room(deciding_by("consensus_minus_one"), contested(0.25, 12, 0), 10);
  room.stage.world.weight.setOnes();
  for (const Eigen::Index loathes : {0, 1}) {
    room.stage.world.weight[loathes] = 0;
    room.states.salience.row(loathes).setZero();
    room.states.salience(loathes, loathes) = 1;
    room.states.preferred(loathes, loathes) = 0;
  }
  const SessionFacts facts = room.negotiate();
  EXPECT_EQ(facts.first_poll_objections, 2);
  EXPECT_EQ(facts.report, Report::procedural);
  EXPECT_EQ(facts.objectors_at_adoption, 0);
  EXPECT_EQ(room.body.text, (std::array<double, kItems>{0, 0, 0, 0, 0, 0, .5}));
  EXPECT_EQ(room.loses, Mask(10, 0));
  EXPECT_FALSE(facts.advanced);
}

TEST(AProceduralReportThatFails, LeavesNone) {
  ParameterSet parameters = assume({{"adoption.noise", 0},
                                    {"text.misreading", 0},
                                    {"text.link", 1},
                                    {"adoption.isolation", 0},
                                    {"adoption.politicisation", 0}});
  Room refuses(oewg_ii().number("process.stake", -1), parameters, 4);
  EXPECT_EQ(refuses.negotiate().report, Report::substantive);  // 7 mean gains outweigh the stake
  Room unmoved(oewg_ii().number("process.stake", -1), parameters, 4);
  unmoved.states.preferred.setZero();
  unmoved.states.preferred.col(6).setConstant(0.5);
  const SessionFacts facts = unmoved.negotiate();
  EXPECT_EQ(facts.report, Report::failed);
  EXPECT_EQ(facts.objectors_at_adoption, 4);
  EXPECT_NEAR(facts.margin, -0.07 + 0.005 - 0.004, 1e-12);
}

TEST(TheDraft, IsTheWeightedPositionAndNeverBelowWhatIsAgreed) {
  Room room(oewg_ii(), contested(0.25, 12, 10), 2);  // nobody ever objects
  room.stage.world.weight << 3, 1;
  room.states.preferred.row(0) = 0.2;
  room.states.preferred.row(1) = 0.8;
  room.body.text = {0, .3, .4, 0, 0, 0, .5};
  room.negotiate();
  EXPECT_NEAR(room.body.text[0], .35, 1e-12);
  EXPECT_NEAR(room.body.text[1], .35, 1e-12);
  EXPECT_EQ(room.body.text[2], .4);
  EXPECT_NEAR(room.body.text[6], .35, 1e-12);  // the direction may go down
}

TEST(WhoLosesByAReport, IsMeasuredAgainstTheOldText) {
  Room room(oewg_ii(), contested(0.25, 12, 10), 2);
  room.stage.world.weight << 3, 1;
  room.states.preferred.row(0) = 0.9;
  room.states.preferred.row(1) = 0.0;
  room.negotiate();
  EXPECT_EQ(room.loses, (Mask{0, 1}));
}

}  // namespace
}  // namespace plenary::models
