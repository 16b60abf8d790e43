#include <fmt/format.h>
#include <gtest/gtest.h>

#include "results/sha256.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

/// A scenario that uses every kind of key.
const std::string kEverything =
    "[world]\nstakeholders = 9\nobjection_leader = \"none\"\n"
    "organisations = \"orgs.csv\"\npositions = \"positions.csv\"\n"
    "hostile_pairs = [{pair = [\"EEE\", \"CCC\"], value = 0.25}]\n"
    "[world.criticism_exposure]\nAAA = 0.7\n"
    "[modality.accreditation]\nobjections_needed = 3\nreasons = true\ndispute = \"two_thirds\"\n"
    "[modality.voice]\nconsultations = [4, 1]\nslot_share = 0.12345678901234567\n"
    "[process]\nmembers = [\"EEE\", \"AAA\", \"BBB\"]\nstake = -0.25\n"
    "[parameters]\nobjections.distance = 2.5\n[run]\ndraws = 3\nseed = 77\n";

class Resolved : public testing::Test {
 protected:
  Resolved() {
    std::filesystem::create_directory(folder_ / "base");
    for (const auto* name : {"base/five-states.toml", "base/five-states.csv"})
      folder_.write(name, content_of(source_folder() / "scenarios" / name));
    folder_.write("orgs.csv", "name,type,home\nLab,academia,CCC\nNet,,\n");
    folder_.write("positions.csv", "iso3,item,position\nBBB,law,0.1\nAAA,norms,0.9\n");
  }

  Scenario scenario(const std::string& lines) const {
    return load_scenario(folder_.write(
        "top.toml",
        "schema = 1\ntitle = \"A \\\"quoted\\\" title\"\nextends = \"base/five-states.toml\"\n" +
            lines));
  }

  ScratchFolder folder_;
};

TEST_F(Resolved, TextReadsBackToTheSameScenario) {
  const auto first = scenario(kEverything);
  const auto second = load_scenario(folder_.write("again.toml", first.resolved_text()));
  EXPECT_EQ(second.resolved_text(), first.resolved_text());
  EXPECT_EQ(second.arm().settings, first.arm().settings);
  EXPECT_EQ(second.arm().parameters, first.arm().parameters);
  EXPECT_EQ(second.arm().member, first.arm().member);
  EXPECT_EQ(second.set_parameters(), first.set_parameters());
  EXPECT_EQ(second.world().criticism_exposure, first.world().criticism_exposure);
  EXPECT_EQ(second.world().organisations.size(), 2u);
  EXPECT_EQ(second.world().coded_positions.size(), 2u);
  EXPECT_EQ(second.run().seed, 77u);
  EXPECT_TRUE(second.differences(first).empty());
}

/// Does a line of the text give this key a value?
bool names_key(const std::string& text, const std::string& path) {
  return text.find(fmt::format("\n{} = ", path.substr(path.rfind('.') + 1))) != std::string::npos;
}

TEST_F(Resolved, TextNamesEveryLeverAndEveryParameter) {
  const auto text = scenario("").resolved_text();
  for (const auto& lever : models::levers())
    EXPECT_TRUE(names_key(text, lever.card().path)) << lever.card().path;
  for (const auto& parameter : models::parameters())
    EXPECT_TRUE(names_key(text, parameter.card().name)) << parameter.card().name;
}

TEST_F(Resolved, TextDoesNotSayWhereTheFilesLie) {
  EXPECT_EQ(scenario(kEverything).resolved_text().find(folder_ / ""), std::string::npos);
}

TEST_F(Resolved, TextHoldsTheChecksumOfEveryTable) {
  const auto first = scenario(kEverything);
  ASSERT_EQ(first.data_files().size(), 3u);
  for (const auto& file : first.data_files()) {
    results::Sha256 sum;
    sum.update(content_of(file.path));
    EXPECT_EQ(file.sha256, sum.finish());
    EXPECT_NE(first.resolved_text().find('"' + file.sha256 + '"'), std::string::npos);
  }
}

TEST_F(Resolved, TextIsRefusedWhenItsDataHaveChanged) {
  const auto first = scenario("[world]\npositions = \"positions.csv\"\n");
  folder_.write("positions.csv", "iso3,item,position\nBBB,law,0.2\n");
  const auto again = folder_.write("again.toml", first.resolved_text());
  EXPECT_THROW(load_scenario(again), InvalidScenario);
}

TEST_F(Resolved, DifferencesNameKeysWithBothValues) {
  const auto base = scenario("");
  const auto changed = scenario("[modality.accreditation]\ndispute = \"majority\"\n");
  const auto differences = changed.differences(base);
  ASSERT_EQ(differences.size(), 1u);
  EXPECT_EQ(differences[0].path, "modality.accreditation.dispute");
  EXPECT_EQ(differences[0].value, "\"majority\"");
  EXPECT_EQ(differences[0].base, "\"none\"");
}

TEST_F(Resolved, DifferencesSeeAFileThatOnlyOneHas) {
  const auto differences =
      scenario("").differences(scenario("[world]\npositions = \"positions.csv\"\n"));
  ASSERT_EQ(differences.size(), 1u);
  EXPECT_EQ(differences[0].path, "world.positions");
  EXPECT_EQ(differences[0].value, "");
  EXPECT_EQ(differences[0].base, "\"positions.csv\"");
}

}  // namespace
}  // namespace plenary::sim
