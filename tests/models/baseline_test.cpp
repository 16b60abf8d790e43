// The numbers of docs/odd.md, typed from there, against the cards.
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "tests/models/support/rules.hpp"

namespace plenary::models {
namespace {

struct Prior {
  std::string name;
  double low, high;
};

// Symbol → what draws vary.
const std::map<std::string, Prior> kRanges = {
    {"σ_y", {"positions.spread", .3, .7}},
    {"φ ×", {"positions.expert_scale", 0, 1.8}},
    {"r", {"text.risk", 0, .25}},
    {"β_bel", {"beliefs.prior_bias", -.12, .12}},
    {"τ_own", {"learning.own_study", .5, 4}},
    {"o0", {"objections.base", -6.6, -5.0}},
    {"o_d", {"objections.distance", 2, 4}},
    {"o_c", {"objections.criticism", .8, 2.4}},
    {"o_vis", {"objections.visible_cost", 0, 1.5}},
    {"o_sec", {"objections.second", 0, .02}},
    {"κ_O", {"objections.together", 0, 1}},
    {"g0", {"attendance.base", -.65, -.05}},
    {"persistence .7", {"attendance.persistence", .5, .85}},
    {"bias_all", {"inputs.bias_all", -.25, .25}},
    {"ρ0", {"learning.correlation", .1, .9}},
    {"a0", {"peers.susceptibility", 0, .4}},
    {"R", {"text.rounds", 6, 15}},
    {"δ", {"adoption.no_agreement", .05, .09}},
    {"ξ", {"adoption.noise", .016, .022}},
};
const std::map<std::string, std::vector<double>> kLevels = {{"states.gamma", {0, .5, 1}},
                                                            {"text.link", {0, .25, 1}}};

const std::map<std::string, std::vector<double>> kBaseline = {
    // positions, section 1
    {"positions.intercept", {-.5, -1.0, -1.1, -.8, .2, -.6, 0}},
    {"positions.alignment", {.6, 2.0, 2.2, 1.0, -.2, .9, -2.5}},
    {"positions.capacity", {.4, .4, .3, .3, -1.2, 0, 0}},
    {"salience.base", {1, 1.2, 1.2, .8, 1.2, .8, 1.2}},
    {"positions.expert_share", {.50, .25, .15, .30, .50, .10, 0}},
    {"positions.spread", {.45}},
    {"positions.expert_scale", {1}},
    {"states.gamma", {.5}},
    {"states.axis_weight", {.6}},
    {"states.ideal_weight", {.4}},
    {"states.ideal_scale", {2}},
    {"states.capability_floor", {1e-6}},
    {"states.weight_scale", {1}},
    {"states.hostility_slope", {.5}},
    {"states.hostility_onset", {.8}},
    {"states.hostility_cap", {.3}},
    {"states.low_openness_threshold", {-.5}},
    {"salience.spread", {.4}},
    {"salience.capacity_ceiling", {1.5}},
    {"salience.direction_floor", {.3}},
    {"delegations.base", {1.1}},
    {"delegations.capability", {14}},
    {"attention.base", {6}},
    {"attention.gain", {20}},
    {"attention.delegates", {6}},
    {"value.base", {.35}},
    {"value.champion", {.2}},
    {"value.low_openness", {.2}},
    {"value.alignment", {.1}},
    {"value.first_margin", {.05}},
    {"text.first", {0, 0, 0, 0, 0, 0, .5}},
    {"peers.scale", {.25}},
    {"peers.region", {1}},
    // beliefs
    {"beliefs.truth_low", {.4}},
    {"beliefs.truth_high", {.8}},
    {"beliefs.truth_direction", {.5}},
    {"beliefs.prior_bias", {0}},
    {"beliefs.prior_spread", {.15}},
    {"beliefs.prior_spread_top", {1.3}},
    {"beliefs.prior_spread_capacity", {.6}},
    {"beliefs.precision", {20}},
    {"beliefs.precision_capacity", {30}},
    {"learning.own_study", {1.5}},
    {"learning.own_noise", {.25}},
    // stakeholders, section 2
    {"stakeholders.type_share", {.38, .28, .24, .10}},
    {"stakeholders.region_share", {.09, .13, .12, .11, .55}},
    {"stakeholders.ecosoc_share", {.165}},
    {"stakeholders.industry_budget", {.8}},
    {"stakeholders.budget_ratio", {4}},
    {"stakeholders.prominence_shape", {1.5}},
    {"stakeholders.prominence_cap", {4}},
    {"stakeholders.criticism", {.35, .55, .40, .20}},
    {"stakeholders.affected_capacity", {.5}},
    {"inputs.bias_all", {0}},
    {"inputs.bias_common", {.08, .05, .03, .02}},
    {"inputs.bias_own", {.10, .06, .05, .05}},
    {"inputs.expertise", {4, 1, 1, 2, 3, 1, 2, 3, 2, 2, 3, 1, 2, 2, 4, 2, 2, 1, 4, 2, 1, 3, 3, 1}},
    {"inputs.signal_precision", {8}},
    {"inputs.mean_expertise", {2.5}},
    {"trust.mass", {6}},
    {"trust.base", {.55}},
    {"trust.distance", {.35}},
    {"trust.hostility", {.2}},
    {"trust.floor", {.05}},
    {"trust.ceiling", {.95}},
    // objections
    {"objections.base", {-5.8}},
    {"objections.distance", {3.0}},
    {"objections.criticism", {1.6}},
    {"objections.prominence", {.5}},
    {"objections.politicisation", {1.0}},
    {"objections.visible_cost", {.8}},
    {"objections.reason_cost", {.6}},
    {"objections.override_cost", {1}},
    {"objections.futility_cost", {2}},
    {"objections.second", {0}},
    {"objections.together", {.8}},
    {"objections.other_base", {-12.5}},
    {"objections.other_hostility", {13.5}},
    {"objections.other_criticism", {1}},
    {"objections.other_cost", {.3}},
    {"objections.minimum_distance", {.25}},
    {"objections.same_camp", {.15}},
    {"objections.persistence", {.9}},
    {"objections.override_memory", {.5}},
    // applications
    {"applications.value_median", {1.2}},
    {"applications.value_spread", {.9}},
    {"applications.cost", {.05}},
    {"applications.rejection_cost", {.10}},
    {"applications.learning", {.3}},
    {"applications.expectation_ecosoc_only", {.05}},
    {"applications.expectation_no_objection", {.6}},
    {"applications.expectation_with_dispute", {.9}},
    // vote
    {"disputes.mediation_success", {.25}},
    {"vote.base", {.25}},
    {"vote.alignment", {.9}},
    {"vote.value", {.8}},
    {"vote.neutral_value", {.5}},
    {"vote.fatigue", {.4}},
    {"vote.hostility", {1.5}},
    {"vote.criticism", {.5}},
    {"vote.spread", {.35}},
    {"vote.band", {.25}},
    // attendance and voice
    {"presence.delegates", {2.2}},
    {"presence.always", {.02}},
    {"attendance.base", {-.35}},
    {"attendance.budget", {.75}},
    {"attendance.fund", {2}},
    {"attendance.cost", {.6}},
    {"attendance.hybrid_cost", {.25}},
    {"attendance.distance_cost", {.5}},
    {"attendance.voice", {.4}},
    {"attendance.slot_voice", {.5}},
    {"attendance.item_voice", {.8}},
    {"attendance.neutral_voice", {.5}},
    {"attendance.uncertainty", {.5}},
    {"attendance.fatigue", {.8}},
    {"attendance.persistence", {.7}},
    {"attendance.scale", {1.7}},
    {"speaking.wish", {.8}},
    {"speaking.session_minutes", {1800}},
    {"speaking.minutes", {3}},
    // inputs
    {"inputs.formal_quality", {.4}},
    {"inputs.formal_reach", {.5}},
    {"inputs.link_quality", {.4}},
    {"inputs.link_hour_quality", {.36}},
    {"inputs.link_odd_hour", {.8}},
    {"inputs.written_quality", {.5}},
    {"inputs.written_chance", {.35}},
    {"inputs.consultation_quality", {.5}},
    {"inputs.consultation_reach", {.35}},
    {"inputs.consultation_ease", {2.2}},
    {"inputs.consultation_interest", {.5}},
    {"inputs.consultation_value_floor", {.5}},
    {"inputs.national_quality", {.8}},
    {"inputs.national_value_floor", {.5}},
    {"inputs.lead_scale", {3}},
    {"inputs.industry_lead", {.5}},
    {"inputs.lead_without", {.5}},
    {"inputs.noise", {.15}},
    {"attention.region", {1}},
    {"attention.value_floor", {.5}},
    {"attention.time_lost", {.5}},
    // learning and peers
    {"learning.correlation", {.5}},
    {"learning.correlation_rate", {.1}},
    {"learning.correlation_scale", {.3}},
    {"trust.memory", {.9}},
    {"trust.assumed_precision", {8}},
    {"trust.credibility", {1}},
    {"trust.experience", {1}},
    {"value.rate", {.15}},
    {"value.half_gain", {.015}},
    {"value.margin", {.02}},
    {"peers.susceptibility", {.15}},
    {"peers.politicisation", {.5}},
    {"peers.iterations", {2}},
    {"peers.value_rate", {.05}},
    // text and adoption
    {"text.rounds", {12}},
    {"text.shrink", {.25}},
    {"text.link", {.25}},
    {"text.conflict", {.005}},
    {"text.misreading", {.03}},
    {"text.posturing", {.004}},
    {"text.risk", {.15}},
    {"text.voice_time", {1}},
    {"text.losing", {.005}},
    {"adoption.no_agreement", {.07}},
    {"adoption.instruction_spread", {.005}},
    {"adoption.politicisation", {.05}},
    {"adoption.isolation", {.09}},
    {"adoption.cover", {5}},
    {"adoption.noise", {.020}},
    // politics and time
    {"politics.initial", {.30}},
    {"politics.initial_spread", {.12}},
    {"politics.decay", {.35}},
    {"politics.objections", {.20}},
    {"politics.votes", {.10}},
    {"politics.vote_cap", {3}},
    {"politics.pull", {.5}},
    {"politics.attributed", {.10}},
    {"politics.fatigue_memory", {.7}},
    {"politics.fatigue_scale", {7.5}},
    {"stakeholders.fatigue_memory", {.7}},
    {"stakeholders.fatigue_refused", {.3}},
    {"stakeholders.fatigue_silent", {.1}},
    {"incidents.rate", {.8}},
    {"incidents.branching", {.4}},
    {"incidents.attributed_share", {.4}},
    {"incidents.salience", {.15}},
    {"time.objection", {.0015}},
    {"time.objection_anonymous", {.5}},
    {"time.vote", {.03}},
    {"time.further_vote", {.05}},
    {"time.protest", {.002}},
    {"time.cap", {.6}},
    {"time.quarrel_sessions", {2}},
    // implementation
    {"implementation.base", {.02}},
    {"implementation.capacity", {.06}},
    {"implementation.contact", {.05}},
    {"implementation.depth", {2}},
    {"implementation.legitimacy", {.3}},
    {"implementation.neutral_legitimacy", {.5}},
    {"implementation.losing", {.5}},
    {"implementation.decay", {.02}},
    {"implementation.contacts", {8}},
    {"implementation.minimum", {.01}},
    {"implementation.horizon", {11}},
    // measures, section 4
    {"measures.movement", {.01}},
    {"measures.state_statements", {1.5}},
    {"measures.undecided", {.1}},
};

TEST(ParametersWithARange, AreExactlyThoseOfTheSpecification) {
  std::set<std::string> varying;
  for (const Parameter& p : parameters())
    if (p.card().varies()) varying.insert(p.card().name);
  std::set<std::string> expected;
  for (const auto& [symbol, prior] : kRanges) expected.insert(prior.name);
  for (const auto& [name, levels] : kLevels) expected.insert(name);
  EXPECT_EQ(varying, expected);
}

TEST(ParametersWithARange, HaveTheRangeOfTheSpecification) {
  for (const auto& [symbol, prior] : kRanges) {
    const ParameterCard& card = testing::parameter(prior.name).card();
    EXPECT_EQ(card.symbol, symbol) << prior.name;
    ASSERT_TRUE(card.range) << prior.name;
    EXPECT_EQ(card.range->low, prior.low) << prior.name;
    EXPECT_EQ(card.range->high, prior.high) << prior.name;
  }
}

TEST(ParametersWithLevels, HaveTheLevelsOfTheSpecification) {
  for (const auto& [name, levels] : kLevels)
    EXPECT_EQ(testing::parameter(name).card().levels, levels) << name;
}

TEST(Baseline, EqualsTheSpecification) {
  for (const auto& [name, values] : kBaseline)
    EXPECT_EQ(testing::parameter(name).card().baseline, values) << name;
}

TEST(Baseline, HasNoNumberThatTheSpecificationDoesNotHave) {
  for (const Parameter& p : parameters()) {
    if (p.card().name == "objections.list_share") continue;  // given instead of o0
    EXPECT_TRUE(kBaseline.count(p.card().name)) << p.card().name;
  }
}

TEST(ListShare, IsNotSetAtBaseline) {
  EXPECT_NE(ParameterSet()[testing::parameter("objections.list_share")],
            ParameterSet()[testing::parameter("objections.list_share")]);
}

const LeverValue& baseline_of(const std::string& path) {
  static const Settings settings;
  return settings[*find_lever(path)];
}

// The row of OEWG II.
TEST(Settings, StartAsOewgIi) {
  EXPECT_EQ(baseline_of("process.sessions").number, 11);
  EXPECT_EQ(baseline_of("process.reports").sessions, (std::vector<int>{3, 5, 8, 11}));
  EXPECT_FALSE(baseline_of("process.reports").every);
  EXPECT_EQ(baseline_of("modality.accreditation.rule").word, "no_objection");
  EXPECT_EQ(baseline_of("modality.accreditation.objections_needed").number, 1);
  EXPECT_EQ(baseline_of("modality.accreditation.naming").number, .5);
  EXPECT_EQ(baseline_of("modality.accreditation.reasons").number, 0);
  EXPECT_EQ(baseline_of("modality.accreditation.dispute").word, "none");
  EXPECT_EQ(baseline_of("modality.accreditation.validity").word, "kept");
  EXPECT_EQ(baseline_of("modality.access.format").word, "in_person");
  EXPECT_EQ(baseline_of("modality.access.travel_fund").number, 0);
  EXPECT_EQ(baseline_of("modality.access.document_lead_weeks").number, 1);
  EXPECT_TRUE(baseline_of("modality.voice.consultations").every);
  EXPECT_EQ(baseline_of("modality.voice.consultations_per_session").number, 1);
  EXPECT_EQ(baseline_of("modality.voice.speaking").word, "slot");
  EXPECT_EQ(baseline_of("modality.voice.slot_share").number, .10);
  EXPECT_EQ(baseline_of("modality.decision.rule").word, "consensus");
  EXPECT_EQ(baseline_of("modality.decision.room").number, 1);
  EXPECT_EQ(baseline_of("modality.outside.national_channel").number, .25);
  EXPECT_EQ(baseline_of("modality.follow_up.monitoring").number, .02);
  EXPECT_EQ(baseline_of("process.stake").number, 1);
  EXPECT_EQ(baseline_of("process.opening_quarrel").number, .20);
}

TEST(Settings, NameObjectorsHalfOnRequestAndWhollyInPublic) {
  const Lever& naming = *find_lever("modality.accreditation.naming");
  EXPECT_EQ(choose(naming, "anonymous").number, 0);
  EXPECT_EQ(choose(naming, "on_request").number, .5);
  EXPECT_EQ(choose(naming, "public").number, 1);
}

}  // namespace
}  // namespace plenary::models
