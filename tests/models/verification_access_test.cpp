// Cases V8 and V9 of the verification, on the model itself; tests/README.md lists all cases.
#include <gtest/gtest.h>

#include <cmath>

#include "models/accreditation/objections.hpp"
#include "models/numeric/elementary.hpp"
#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

const std::string kAccreditation = "modality.accreditation.";
constexpr std::uint32_t kReplicates = 60;
constexpr std::size_t kBodies = 60;

Rules unseen() { return oewg_ii().choose(kAccreditation + "naming", "anonymous"); }

/// Every state is in the room and objects to every body from elsewhere with chance p, afresh each
/// session; every body applies whatever it expects.
ParameterSet independent(double p, const std::map<std::string, double>& more = {}) {
  return assume(more, assume({{"objections.other_base", std::log(p / (1 - p))},
                              {"objections.politicisation", 0},
                              {"objections.persistence", 0},
                              {"presence.delegates", 0.01},
                              {"applications.value_median", 1e9},
                              {"stakeholders.ecosoc_share", 0}}));
}

/// Chance that one neutral state objects, as the model computes it, under those assumptions.
double chance_of(double p) {
  const ObjectionPhase phase(unseen(), independent(p));
  return logistic(phase.other_logit(0, false, 0, phase.cost(0)));
}

/// P(fewer than k of n independent objections of chance p).
double fewer_than(int k, int n, double p) {
  double mass = std::pow(1 - p, n), total = 0;
  for (int objections = 0; objections < k; ++objections) {
    total += mass;
    mass *= (n - objections) * p / ((objections + 1) * (1 - p));
  }
  return total;
}

/// V9. (1 − p)^193: nobody of 193 objects.
TEST(ABodyThatAnyOf193StatesMayBlock, GetsInAsOftenAsTheProductSays) {
  const std::map<double, double> published = {
      {.0005, .9079880}, {.001, .8244024}, {.0024, .6289165}, {.005, .3800621}, {.01, .1437449}};
  for (const auto& [p, admitted] : published)
    EXPECT_NEAR(std::pow(1 - chance_of(p), 193), admitted, 5e-8) << p;
}

/// V9. 54 of 86 admitted in June 2022, had everybody objected alike: p, and how many would object.
TEST(TheRefusalsOf2022, HadTheyBeenIndependentWouldHaveCome36StatesNotTwo) {
  const double p = 1 - std::pow(54.0 / 86, 1.0 / 193);
  EXPECT_NEAR(p, .002408304, 5e-10);
  EXPECT_NEAR(193 * (1 - std::pow(1 - chance_of(p), 86)), 36.144, 5e-4);
  EXPECT_NEAR(fewer_than(3, 193, 1 - std::pow(1 - chance_of(p), 86)), 4.28e-15, 5e-18);
}

/// V9. The same in the model: distinct objectors among 193 states, who spare bodies from home.
TEST(IndependentObjectors, AreAsManyAsTheProductSays) {
  const WorldTables tables = alike_world(193, 86);
  const double p = .002408304;
  double counted = 0, expected = 0;
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    Stage stage(tables, unseen(), independent(p), everyone(tables), {1, 0, replicate});
    std::vector<int> foreign(193, 86);
    for (const auto home : stage.population.pool.home) --foreign[static_cast<std::size_t>(home)];
    for (const int bodies : foreign) expected += 1 - std::pow(1 - p, bodies);
    Negotiation& negotiation = stage.begin();
    negotiation.hold_session(1);
    counted += negotiation.facts().objectors;
    EXPECT_GT(negotiation.facts().objectors, 2);
  }
  const double share = expected / (193 * kReplicates);
  EXPECT_NEAR(counted, expected, 4 * std::sqrt(193 * kReplicates * share * (1 - share)));
}

/// Share of applications refused in the first session, by 193 foreign states each.
double refused(const Rules& rules, const ParameterSet& parameters) {
  const WorldTables tables = alike_world(194, kBodies);
  double refusals = 0;
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    Stage stage(tables, rules, parameters, everyone(tables), {1, 0, replicate});
    Negotiation& negotiation = stage.begin();
    negotiation.hold_session(1);
    EXPECT_EQ(negotiation.facts().applicants, static_cast<int>(kBodies));
    refusals += negotiation.facts().refused;
  }
  return refusals / (kBodies * kReplicates);
}

double four_errors(double share) {
  return 4 * std::sqrt(share * (1 - share) / (kBodies * kReplicates));
}

/// V9. Where k objections are needed to block, p = .0024.
TEST(IndependentObjections, RefuseFewerTheMoreAreNeeded) {
  const std::map<int, double> published = {
      {1, .6289165}, {2, .9209315}, {3, .9883736}, {5, .9998840}};
  for (const auto& [needed, admitted] : published) {
    EXPECT_NEAR(fewer_than(needed, 193, chance_of(.0024)), admitted, 5e-8);
    const Rules rules = unseen().number(kAccreditation + "objections_needed", needed);
    EXPECT_NEAR(refused(rules, independent(.0024)), 1 - admitted, four_errors(admitted));
  }
}

/// V8, V9. Each of 193 votes to admit with chance .55: a majority (97) with .9184232, so that
/// .0815768 of objections survive, and of .3720930 blocked .0303542 stay out.
TEST(AnObjection, SurvivesACommitteeAsSeldomAsTheTailSays) {
  const WorldTables tables = alike_world(193, kBodies);
  const ParameterSet vote = independent(1 - 1e-12, {{"vote.base", normal_quantile(.55)},
                                                    {"vote.spread", 1},
                                                    {"vote.band", 0},
                                                    {"vote.alignment", 0},
                                                    {"vote.value", 0},
                                                    {"vote.fatigue", 0}});
  double blocked = 0, stay_out = 0;
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    Stage stage(tables, unseen().choose(kAccreditation + "dispute", "majority"), vote,
                everyone(tables), {1, 0, replicate});
    Negotiation& negotiation = stage.begin();
    negotiation.hold_session(1);
    blocked += negotiation.facts().blocked;
    stay_out += negotiation.facts().refused;
  }
  EXPECT_EQ(blocked, kBodies * kReplicates);
  EXPECT_NEAR(stay_out / blocked, .0815768, four_errors(.0815768));
}

/// V9. Accreditation that lapses, admitted with chance .63 each time: all of five sessions
/// .63^5 = .0992437, in the mean 3.15 of them.
TEST(LapsingAccreditation, IsRenewedEveryTimeAsSeldomAsTheProductSays) {
  const WorldTables tables = alike_world(194, kBodies);
  const ParameterSet parameters = independent(1 - std::pow(.63, 1.0 / 193));
  double all_five = 0, sessions = 0;
  for (std::uint32_t replicate = 0; replicate < kReplicates; ++replicate) {
    Stage stage(tables, unseen().choose(kAccreditation + "validity", "lapses"), parameters,
                everyone(tables), {1, 0, replicate});
    Negotiation& negotiation = stage.begin();
    std::vector<int> times(kBodies, 0);
    for (int session = 1; session <= 5; ++session) {
      negotiation.hold_session(session);
      for (std::size_t s = 0; s < kBodies; ++s) times[s] += negotiation.pool().accredited[s];
    }
    for (const int n : times) all_five += n == 5, sessions += n;
  }
  const double bodies = kBodies * kReplicates;
  EXPECT_NEAR(all_five / bodies, .0992437, four_errors(.0992437));
  EXPECT_NEAR(sessions / bodies, 3.15, 4 * std::sqrt(5 * .63 * .37 / bodies));
}

}  // namespace
}  // namespace plenary::models
