#include <gtest/gtest.h>

#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

const models::LeverValue& value(const Scenario& scenario, const std::string& path) {
  return scenario.arm().settings[*models::find_lever(path)];
}

TEST(Inheritance, KeepsWhatTheFileDoesNotName) {
  const auto scenario = five_states_with("[modality.accreditation]\ndispute = \"majority\"\n");
  EXPECT_EQ(value(scenario, "modality.accreditation.dispute").word, "majority");
  EXPECT_EQ(value(scenario, "process.sessions").number, 4);
  EXPECT_EQ(scenario.world().stakeholders, 8u);
}

TEST(Inheritance, MergesGroupsKeyByKey) {
  const auto scenario = five_states_with("[world.criticism_exposure]\nCCC = 0.6\n");
  EXPECT_EQ(scenario.world().criticism_exposure, (std::vector{0.3, 0.8, 0.6, 0.05, 0.05}));
}

TEST(Inheritance, ReplacesListsAsAWhole) {
  const auto scenario = five_states_with(
      "[process]\nreports = [3]\n[world]\nhostile_pairs = [{pair = [\"EEE\", \"CCC\"], value = "
      "1}]\n");
  EXPECT_EQ(value(scenario, "process.reports").sessions, std::vector{3});
  ASSERT_EQ(scenario.world().hostile_pairs.size(), 1u);
  EXPECT_EQ(scenario.world().hostile_pairs[0].first, 2u);
  EXPECT_EQ(scenario.world().hostile_pairs[0].second, 4u);
}

TEST(Inheritance, FindsDataBesideTheFileThatNamesIt) {
  const ScratchFolder folder;
  std::filesystem::create_directory(folder / "deep");
  folder.write("states.csv", content_of(source_folder() / "scenarios/base/five-states.csv"));
  folder.write("base.toml", "schema = 1\ntitle = \"Base\"\n[world]\nstates = \"states.csv\"\n");
  const auto top =
      folder.write("deep/top.toml", "schema = 1\ntitle = \"Top\"\nextends = \"../base.toml\"\n");
  EXPECT_EQ(load_scenario(top).world().states.size(), 5u);
}

TEST(Inheritance, GoesOverSeveralFilesWithTheNearestWinning) {
  const ScratchFolder folder;
  folder.write("a.toml", "schema = 1\ntitle = \"A\"\nextends = \"" + five_states().string() +
                             "\"\n[run]\nseed = 5\nreplicates = 7\n");
  const auto b =
      folder.write("b.toml", "schema = 1\ntitle = \"B\"\nextends = \"a.toml\"\n[run]\nseed = 6\n");
  const auto scenario = load_scenario(b);
  EXPECT_EQ(scenario.run().seed, 6u);
  EXPECT_EQ(scenario.run().replicates, 7u);
  EXPECT_EQ(scenario.title(), "B");
  EXPECT_EQ(scenario.name(), "b");
}

TEST(Rules, AreThoseOfTheProcessUntilAFileAboveItChangesOne) {
  const auto rules = [](const std::string& lines) { return five_states_with(lines).rules(); };
  EXPECT_EQ(load_scenario(five_states()).rules(), Rules::as_they_were);
  EXPECT_EQ(rules("[run]\nseed = 7\n[parameters]\ntext.link = 1\n"), Rules::as_they_were);
  EXPECT_EQ(rules("[process]\nsessions = 4\nmembers = \"all\"\n"), Rules::as_they_were);
  EXPECT_EQ(rules("[process]\nmembers = [\"AAA\", \"BBB\"]\n"), Rules::changed);
  EXPECT_EQ(rules("[modality.accreditation]\ndispute = \"majority\"\n"), Rules::changed);
}

TEST(Rules, StayChangedInAFileAboveAReform) {
  const auto folder = source_folder() / "scenarios";
  EXPECT_EQ(load_scenario(folder / "processes/ahc-cybercrime.toml").rules(), Rules::as_they_were);
  EXPECT_EQ(load_scenario(folder / "reforms/one-window.toml").rules(), Rules::changed);
  const auto above =
      "schema = 1\ntitle = \"Again\"\nextends = \"one-window.toml\"\n[run]\nseed = 2\n";
  EXPECT_EQ(parse_scenario(above, folder / "reforms/again.toml").rules(), Rules::changed);
}

TEST(Rules, OfAWorldWithoutAProcessAreNobodysRules) {
  EXPECT_EQ(load_scenario(source_folder() / "scenarios/base/un-cyber-world.toml").rules(),
            Rules::changed);
}

TEST(Parameters, MayBeWrittenDottedOrAsAGroup) {
  const auto dotted = five_states_with("[parameters]\nobjections.distance = 2.5\n");
  const auto grouped = five_states_with("[parameters.objections]\ndistance = 2.5\n");
  EXPECT_EQ(dotted.arm().parameters, grouped.arm().parameters);
  EXPECT_EQ(dotted.arm().parameters[*models::find_parameter("objections.distance")], 2.5);
}

TEST(Parameters, ThatTheScenarioSetsAreHeldInDraws) {
  EXPECT_EQ(five_states_with("[parameters]\nobjections.distance = 2.5\n").set_parameters(),
            std::set<std::string>{"objections.distance"});
  EXPECT_TRUE(five_states_with("").set_parameters().empty());
}

TEST(Parameters, OfSeveralValuesTakeAListOrOneValueForAll) {
  const auto& parameter = *models::find_parameter("positions.intercept");
  const auto list = five_states_with("[parameters]\npositions.intercept = [1, 2, 3, 4, 5, 6, 7]\n");
  EXPECT_EQ(list.arm().parameters.at(parameter, 6), 7);
  const auto one = five_states_with("[parameters]\npositions.intercept = 2\n");
  EXPECT_EQ(one.arm().parameters.at(parameter, 6), 2);
}

TEST(Members, AreAllAGroupOrAList) {
  using Members = std::vector<std::uint8_t>;
  EXPECT_EQ(five_states_with("").arm().member, (Members{1, 1, 1, 1, 1}));
  EXPECT_EQ(five_states_with("[process]\nmembers = \"inner_circle\"\n").arm().member,
            (Members{1, 1, 0, 0, 1}));
  EXPECT_EQ(five_states_with("[process]\nmembers = [\"DDD\", \"AAA\"]\n").arm().member,
            (Members{1, 0, 0, 1, 0}));
}

TEST(Agenda, MayStandInAnotherOrderWithDirectionLast) {
  const auto scenario = five_states_with(
      "[agenda]\nitems = [\"norms\", \"threats\", \"law\", \"confidence_building\", "
      "\"dialogue\", \"capacity\", \"direction\"]\n");
  EXPECT_EQ(scenario.world().item_order,
            (std::array<std::uint8_t, models::kItems>{1, 0, 2, 3, 5, 4, 6}));
}

TEST(Run, TakesTheLargestSeed) {
  EXPECT_EQ(five_states_with("[run]\nseed = 9223372036854775807\n").run().seed,
            9223372036854775807u);
}

TEST(Record, TakesTheDefaultAllOrAList) {
  const auto usual = five_states_with("").columns();
  const auto all = five_states_with("[record]\ncolumns = \"all\"\n").columns();
  ASSERT_FALSE(usual.empty());
  EXPECT_EQ(all.size(), models::columns().size());
  const auto name = usual.front().card().name;
  const auto one = five_states_with("[record]\ncolumns = [\"" + name + "\"]\n").columns();
  ASSERT_EQ(one.size(), 1u);
  EXPECT_EQ(one[0].card().name, name);
}

}  // namespace
}  // namespace plenary::sim
