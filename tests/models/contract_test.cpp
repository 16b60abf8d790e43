// One contract for everything that is registered: under every option of every lever, and at both
// ends of every number, all variables stay where they belong.
#include <gtest/gtest.h>

#include <cmath>

#include "tests/models/support/rules.hpp"
#include "tests/models/support/stage.hpp"
#include "tests/models/support/worlds.hpp"

namespace plenary::models {
namespace {

using namespace plenary::models::testing;

using Variation = std::pair<std::string, Settings>;

void add(std::vector<Variation>& all, const std::string& name, const Settings& base,
         const Lever& lever, LeverValue value) {
  Settings settings = base;
  settings.set(lever, std::move(value));
  all.push_back({name + ": " + lever.card().path, settings});
}

void vary(std::vector<Variation>& all, const std::string& name, const Settings& base,
          const Lever& lever) {
  const LeverCard& card = lever.card();
  const bool length = card.path == "process.sessions";
  switch (card.kind) {
    case LeverKind::choice:
      for (const Option& option : card.options())
        add(all, name + " " + option.name, base, lever, choose(lever, option.name));
      break;
    case LeverKind::yes_no:
      for (const double value : {0.0, 1.0}) add(all, name, base, lever, {.number = value});
      break;
    case LeverKind::sessions:
      add(all, name + " never", base, lever, {});
      add(all, name + " always", base, lever, {.every = true});
      break;
    case LeverKind::number:
    case LeverKind::whole_number:
      add(all, name + " least", base, lever, {.number = card.allowed.low});
      add(all, name + " most", base, lever, {.number = length ? 20 : card.allowed.high});
      break;
  }
}

std::vector<Variation> variations() {
  std::vector<Variation> all;
  for (const auto& [name, rules] : std::map<std::string, Rules>{
           {"OEWG II", oewg_ii()}, {"AHC", ahc()}, {"all", reforms().at("all seven")}})
    for (const Lever& lever : levers()) vary(all, name, rules, lever);
  all.push_back({"GGE", gge()});
  all.push_back({"OEWG I", oewg_i()});
  for (const auto& [name, rules] : reforms()) all.push_back({name, rules});
  return all;
}

bool unit(double value) { return value >= 0 && value <= 1; }

template <class Array>
bool all_in_unit(const Array& array) {
  return array.minCoeff() >= 0 && array.maxCoeff() <= 1;
}

void expect_bounds(const Negotiation& n, const std::string& where) {
  const auto& facts = n.facts();
  EXPECT_TRUE(facts.time_lost >= 0 && facts.time_lost <= 0.6) << where;
  EXPECT_TRUE(unit(facts.voice)) << where;
  EXPECT_TRUE(unit(n.body().politicisation) && unit(n.body().fatigue)) << where;
  EXPECT_TRUE(unit(n.body().override_experience)) << where;
  for (const double q : n.body().text) EXPECT_TRUE(unit(q)) << where;
  EXPECT_TRUE(all_in_unit(n.states().ideal.leftCols(kItems))) << where;
  EXPECT_TRUE(all_in_unit(n.states().value_belief)) << where;
  EXPECT_TRUE(all_in_unit(n.states().correlation)) << where;
  EXPECT_TRUE(all_in_unit(n.states().implementation)) << where;
  EXPECT_TRUE(all_in_unit(n.pool().expectation)) << where;
  EXPECT_TRUE(all_in_unit(n.pool().fatigue)) << where;
  EXPECT_TRUE(all_in_unit(n.pool().trust)) << where;
  EXPECT_TRUE(n.states().belief.isFinite().all()) << where;
}

void expect_counts_add_up(const Negotiation& n, const std::string& where) {
  const auto& facts = n.facts();
  const auto& pool = n.pool();
  int accredited = 0, attending = 0, speaking = 0, refused = 0;
  for (std::size_t s = 0; s < n.population().pool.size; ++s) {
    accredited += pool.accredited[s];
    attending += pool.attending[s];
    speaking += pool.speaking[s];
    refused += pool.refused[s];
    EXPECT_LE(pool.attending[s], pool.accredited[s]) << where;
    EXPECT_LE(pool.speaking[s], pool.attending[s]) << where;
    EXPECT_LE(pool.refused[s], pool.applied[s]) << where;
    EXPECT_FALSE(pool.refused[s] && pool.accredited[s]) << where;
    EXPECT_FALSE(pool.applied[s] && n.population().pool.ecosoc[s]) << where;
  }
  EXPECT_EQ(accredited, facts.accredited) << where;
  EXPECT_EQ(attending, facts.attending) << where;
  EXPECT_EQ(speaking, facts.speakers) << where;
  EXPECT_EQ(refused, facts.refused) << where;
  EXPECT_LE(facts.blocked, facts.contested) << where;
  EXPECT_LE(facts.contested, facts.applicants) << where;
  EXPECT_LE(facts.top_objector, facts.objections) << where;
}

TEST(EveryRule, KeepsEveryVariableWhereItBelongs) {
  std::uint32_t replicate = 0;
  for (const auto& [name, settings] : variations()) {
    Stage stage(un_world(), settings, {}, everyone(un_world()), {1, 0, replicate++ % 7});
    Negotiation& negotiation = stage.begin();
    auto before = negotiation.body().text;
    for (int session = 1; session <= stage.modality.sessions; ++session) {
      negotiation.hold_session(session);
      const std::string where = name + ", session " + std::to_string(session);
      expect_bounds(negotiation, where);
      expect_counts_add_up(negotiation, where);
      for (std::size_t k = 0; k < kAmbitionItems; ++k)
        EXPECT_GE(negotiation.body().text[k], before[k]) << where;
      EXPECT_TRUE(negotiation.facts().report != Report::none || negotiation.body().text == before)
          << where;
      EXPECT_EQ(negotiation.facts().report == Report::none, !stage.modality.reports.has(session))
          << where;
      before = negotiation.body().text;
    }
    negotiation.close();
    expect_bounds(negotiation, name + ", closed");
  }
}

TEST(EveryRule, GivesMeasuresThatAreDefinedUnlessTheirCardSaysWhenNot) {
  const RecordLayout layout(columns(), 20, 193);
  std::vector<Arm> arms;
  for (const auto& [name, settings] : variations())
    if (settings[sessions_lever].number <= 20)
      arms.push_back({name, settings, {}, everyone(un_world())});
  const Ensemble ensemble(un_world(), arms, 1, 0);
  Workspace workspace;
  std::vector<double> out(ensemble.arms() * layout.size());
  ensemble.simulate({1, 0, 2}, layout, workspace, out.data());
  for (std::size_t arm = 0; arm < arms.size(); ++arm)
    for (std::size_t c = 0; c < layout.recorded().size(); ++c) {
      const ColumnCard& card = layout.recorded()[c].card();
      if (!card.undefined_when.empty()) continue;
      std::size_t held = layout.width(c);
      if (card.over == Over::session)
        held *= static_cast<std::size_t>(arms[arm].settings[sessions_lever].number);
      for (std::size_t n = 0; n < layout.values(c); ++n) {
        const double value = out[arm * layout.size() + layout.offset(c) + n];
        EXPECT_EQ(std::isnan(value), n >= held) << arms[arm].name << " " << card.name << " " << n;
      }
    }
}

TEST(ExtremeAssumptions, KeepEveryVariableWhereItBelongs) {
  for (const Parameter& p : parameters()) {
    if (!p.card().range) continue;
    for (const double value : {p.card().range->low, p.card().range->high}) {
      ParameterSet parameters;
      parameters.set(p, value);
      Stage stage(un_world(), reforms().at("all seven"), parameters, everyone(un_world()));
      Negotiation& negotiation = stage.begin();
      for (int session = 1; session <= 3; ++session) {
        negotiation.hold_session(session);
        expect_bounds(negotiation, p.card().name);
      }
    }
  }
}

}  // namespace
}  // namespace plenary::models
