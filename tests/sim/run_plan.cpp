#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

#include "results/dataset.hpp"
#include "results/digest.hpp"
#include "results/layout.hpp"
#include "sim/run/describe.hpp"
#include "sim/run/run.hpp"
#include "sim/version.hpp"
#include "tests/results/study.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim::test {
namespace {

using results::test::bytes_of;
using results::test::TemporaryDirectory;
namespace fs = std::filesystem;

const models::Parameter& some_parameter() {
  const auto& all = models::parameters();
  return *std::find_if(all.begin(), all.end(), [](const models::Parameter& parameter) {
    return parameter.card().range && parameter.length() == 1 &&
           !std::isnan(parameter.card().baseline[0]);
  });
}

/// Two arms of four and three sessions, the baseline and one draw that moves one parameter.
Plan five_state_plan() {
  Plan plan;
  const Scenario as_it_was = load_scenario(five_states());
  const Scenario shorter = five_states_with("[process]\nsessions = 3\nreports = [3]\n");
  plan.world = as_it_was.world();
  plan.arms = {as_it_was.arm(), shorter.arm()};
  plan.arms[0].name = "as-it-was";
  plan.arms[1].name = "shorter";
  const PlannedDraw baseline{0, "baseline", {plan.arms[0].parameters, plan.arms[1].parameters}};
  PlannedDraw moved{7, "moved", baseline.per_arm};
  for (auto& set : moved.per_arm) set.set(some_parameter(), some_parameter().card().range->high);
  plan.draws = {baseline, moved};
  plan.replicates = 30;
  plan.columns = as_it_was.columns();
  plan.texts = {{"scenario/as-it-was", as_it_was.resolved_text()}};
  plan.attributes = {{"title", "Five states"}};
  return plan;
}

RunOptions options_for(const fs::path& output, std::size_t threads = 2) {
  return {.output = output, .threads = threads, .progress = ProgressDisplay::none};
}

TEST(APlan, GivesTheSameFileForAnyThreadsBatchAndOrder) {
  const TemporaryDirectory directory;
  const Plan plan = five_state_plan();
  run(plan, options_for(directory / "reference.h5", 1));
  for (const std::size_t threads : {1u, 2u, 4u})
    for (const std::size_t batch : {1u, 7u, 64u}) {
      auto options = options_for(directory / "run.h5", threads);
      options.blocks_per_shard = batch;
      options.order = BlockOrder::backward;
      run(plan, options);
      EXPECT_TRUE(bytes_of(options.output) == bytes_of(directory / "reference.h5"));
      fs::remove(options.output);
    }
}

TEST(APlan, RecordsWhatTheModelSimulates) {
  const TemporaryDirectory directory;
  const Plan plan = five_state_plan();
  run(plan, options_for(directory / "run.h5"));
  const results::Dataset data(directory / "run.h5");
  auto arms = plan.arms;
  for (std::size_t a = 0; a < arms.size(); ++a) arms[a].parameters = plan.draws[1].per_arm[a];
  const models::Ensemble ensemble(plan.world, arms, plan.seed, 7);
  const models::RecordLayout layout(plan.columns, 4, plan.world.states.size());
  models::Workspace workspace;
  std::vector<double> records(2 * layout.size());
  ensemble.simulate({plan.seed, 7, 12}, layout, workspace, records.data());
  for (std::size_t c = 0; c < plan.columns.size(); ++c) {
    const auto cell = data.values(plan.columns[c].card().name, {1, 1}, {12, 1}).values;
    ASSERT_EQ(cell.size(), 2 * layout.values(c));
    for (std::size_t i = 0; i < cell.size(); ++i) {
      const std::size_t arm = i / layout.values(c);
      const double wanted = records[arm * layout.size() + layout.offset(c) + i % layout.values(c)];
      if (std::isnan(wanted))
        EXPECT_TRUE(std::isnan(cell[i])) << plan.columns[c].card().name;
      else
        EXPECT_EQ(cell[i], static_cast<double>(static_cast<float>(wanted)))
            << plan.columns[c].card().name;
    }
  }
}

TEST(APlan, LeavesSessionsUndefinedThatAnArmDoesNotHave) {
  const TemporaryDirectory directory;
  run(five_state_plan(), options_for(directory / "run.h5"));
  const auto text = results::Dataset(directory / "run.h5").values("session_text");
  ASSERT_EQ(text.shape, (std::vector<std::size_t>{2, 2, 30, 4, 7}));
  const auto at = [&](std::size_t arm, std::size_t session) {
    return text.values[(arm * 30 * 4 + session) * 7];
  };
  EXPECT_FALSE(std::isnan(at(0, 3)));
  EXPECT_FALSE(std::isnan(at(1, 2)));
  EXPECT_TRUE(std::isnan(at(1, 3)));
}

TEST(ADescriptionOfAPlan, HasTheFixedAxesInOrder) {
  std::vector<std::string> names;
  for (const auto& axis : describe(five_state_plan()).axes) names.push_back(axis.name);
  EXPECT_THAT(names, testing::ElementsAre("draw", "arm", "replicate", "session", "item", "region",
                                          "type", "member"));
}

const results::Table& table(const results::Description& description, const std::string& name) {
  return *std::find_if(description.tables.begin(), description.tables.end(),
                       [&](const auto& one) { return one.name == name; });
}

TEST(ADescriptionOfAPlan, TellsEveryParameterAndWhereItMoves) {
  const auto description = describe(five_state_plan());
  const auto& card = some_parameter().card();
  const auto& moved = table(description, "parameters/" + card.name);
  EXPECT_EQ(moved.axes, (std::vector<std::string>{"draw", "arm"}));
  EXPECT_EQ(moved.values, (std::vector<double>{card.baseline[0], card.baseline[0], card.range->high,
                                               card.range->high}));
  std::size_t parameters = 0;
  for (const auto& one : description.tables) {
    if (!one.name.starts_with("parameters/")) continue;
    ++parameters;
    EXPECT_EQ(one.axes.empty() || one.axes[0] != "draw", one.name != moved.name) << one.name;
  }
  EXPECT_EQ(parameters, models::parameters().size());
}

TEST(ADescriptionOfAPlan, TellsTheShapeOfTheArms) {
  const auto description = describe(five_state_plan());
  EXPECT_EQ(table(description, "arms/sessions").values, (std::vector<double>{4, 3}));
  EXPECT_EQ(table(description, "arms/report").values,
            (std::vector<double>{0, 1, 0, 1, 0, 0, 1, 0}));
  EXPECT_EQ(table(description, "arms/member").values, std::vector<double>(10, 1));
}

TEST(ADescriptionOfAPlan, TellsUnitsStandingAndWiresOfEveryColumn) {
  for (const auto& variable : describe(five_state_plan()).variables) {
    std::vector<std::string> names;
    for (const auto& [name, value] : variable.attributes) names.push_back(name);
    EXPECT_THAT(names, testing::IsSupersetOf({"long_name", "units", "label", "standing", "wired_to",
                                              "undefined_when"}));
  }
}

TEST(ADescriptionOfAPlan, TellsSeedVersionAndLevers) {
  const auto description = describe(five_state_plan());
  EXPECT_EQ(*results::find(description.attributes, "seed"), results::Value(std::int64_t{1}));
  EXPECT_EQ(*results::find(description.attributes, "plenary_version"), results::Value(version()));
  EXPECT_EQ(description.texts[0].first, "levers/as-it-was");
  EXPECT_THAT(description.texts[1].second, testing::HasSubstr("process.sessions = 3\n"));
}

TEST(ADescriptionOfAPlan, ChangesItsIdentityWithTheWorldTheRulesAndTheValues) {
  const std::string reference = identity(describe(five_state_plan()));
  const auto differs = [&](auto change) {
    Plan plan = five_state_plan();
    change(plan);
    return identity(describe(plan)) != reference;
  };
  EXPECT_FALSE(differs([](Plan&) {}));
  EXPECT_TRUE(differs([](Plan& plan) { plan.seed = 2; }));
  EXPECT_TRUE(differs([](Plan& plan) { plan.world.states.cinc[0] += 1e-12; }));
  EXPECT_TRUE(differs([](Plan& plan) { plan.world.hostile_pairs[0].value = .5; }));
  EXPECT_TRUE(differs([](Plan& plan) { plan.world.stakeholders = 9; }));
  EXPECT_TRUE(differs([](Plan& plan) { plan.arms[0].member[2] = 0; }));
  EXPECT_TRUE(differs([](Plan& plan) {
    plan.arms[0].settings =
        five_states_with("[modality.decision]\nrule = \"simple\"\n").arm().settings;
  }));
  EXPECT_TRUE(differs([](Plan& plan) { plan.draws[1].id = 8; }));
  EXPECT_TRUE(differs([](Plan& plan) {
    plan.draws[0].per_arm[1].set(some_parameter(), some_parameter().card().range->low);
  }));
}

TEST(ADescriptionOfAPlan, IsRefusedIfThePlanContradictsItself) {
  const auto refused = [](auto change) {
    Plan plan = five_state_plan();
    change(plan);
    EXPECT_THROW(describe(plan), std::invalid_argument);
  };
  refused([](Plan& plan) { plan.arms[1].name = plan.arms[0].name; });
  refused([](Plan& plan) { plan.arms[1].name = "a/b"; });
  refused([](Plan& plan) { plan.arms[1].member.pop_back(); });
  refused([](Plan& plan) { plan.draws[1].per_arm.pop_back(); });
  refused([](Plan& plan) { plan.draws.clear(); });
}

}  // namespace
}  // namespace plenary::sim::test
