#include <gtest/gtest.h>

#include "sim/version.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

std::vector<fs::path> shipped() {
  std::vector<fs::path> files;
  for (const auto& file : fs::recursive_directory_iterator(source_folder() / "scenarios"))
    if (file.path().extension() == ".toml") files.push_back(file.path());
  return files;
}

Scenario process(const std::string& name) {
  return load_scenario(source_folder() / "scenarios/processes" / (name + ".toml"));
}

Scenario reform(const std::string& name) {
  return load_scenario(source_folder() / "scenarios/reforms" / (name + ".toml"));
}

/// What a reform changes about OEWG II, one "key = value" a line.
std::string changes_of(const std::string& name) {
  std::string changes;
  for (const auto& difference : reform(name).differences(process("oewg-2021-2025")))
    changes += difference.path + " = " + difference.value + "\n";
  return changes;
}

TEST(ShippedScenarios, AreRight) {
  const auto files = shipped();
  EXPECT_GE(files.size(), 20u);
  for (const auto& file : files) EXPECT_NO_THROW(load_scenario(file)) << file;
}

/// Lines of a file that give a key below a group a value and do not say where it comes from.
std::string unsourced(const fs::path& file) {
  std::ifstream lines(file);
  std::string text;
  bool below_a_group = false;
  for (std::string line; std::getline(lines, line);) {
    below_a_group = below_a_group || line.rfind('[', 0) == 0;
    const bool value = line.find(" = ") != std::string::npos && line[0] != '#';
    if (below_a_group && value && line.find("  # ") == std::string::npos) text += line + "\n";
  }
  return text;
}

TEST(Processes, SayOfEveryValueWhereItComesFrom) {
  const auto folder = source_folder() / "scenarios/processes";
  for (const auto& file : fs::directory_iterator(folder))
    EXPECT_EQ(unsourced(file.path()), "") << file.path();
  EXPECT_NE(unsourced(source_folder() / "scenarios/reforms/one-window.toml"), "");
}

TEST(OewgII, IsTheBaselineOfEveryLever) {
  EXPECT_EQ(process("oewg-2021-2025").arm().settings, models::Settings());
}

TEST(Processes, HaveTheirMembers) {
  const auto members = [](const Scenario& scenario) {
    const auto& member = scenario.arm().member;
    return std::count(member.begin(), member.end(), 1);
  };
  EXPECT_EQ(members(process("gge-2019-2021")), 25);
  EXPECT_EQ(members(process("ahc-cybercrime")), 193);
}

TEST(Reforms, ChangeTheirOwnRuleAndNothingElse) {
  EXPECT_EQ(changes_of("majority-override"), "modality.accreditation.dispute = \"majority\"\n");
  EXPECT_EQ(changes_of("two-thirds-override"), "modality.accreditation.dispute = \"two_thirds\"\n");
  EXPECT_EQ(changes_of("two-objections"), "modality.accreditation.objections_needed = 2\n");
  EXPECT_EQ(changes_of("lapsing-accreditation"), "modality.accreditation.validity = \"lapses\"\n");
  EXPECT_EQ(changes_of("one-window"), "modality.accreditation.validity = \"one_window\"\n");
  EXPECT_EQ(changes_of("one-off-consultation"), "modality.voice.consultations = [2]\n");
  EXPECT_EQ(changes_of("tripled-consultations"), "modality.voice.consultations_per_session = 3\n");
  EXPECT_EQ(changes_of("documents-six-weeks"), "modality.access.document_lead_weeks = 6\n");
  EXPECT_EQ(changes_of("two-thirds-decision"), "modality.decision.rule = \"two_thirds\"\n");
  EXPECT_EQ(changes_of("open-registration"),
            "modality.accreditation.rule = \"open_registration\"\n");
}

TEST(Reforms, OfSeveralRulesChangeAllOfThem) {
  EXPECT_EQ(changes_of("public-reasoned-objections"),
            "modality.accreditation.naming = \"public\"\n"
            "modality.accreditation.reasons = true\n");
  EXPECT_EQ(changes_of("hybrid-travel-fund"),
            "modality.access.format = \"hybrid\"\nmodality.access.travel_fund = 0.5\n");
  EXPECT_EQ(changes_of("closed-room"),
            "modality.accreditation.rule = \"closed\"\n"
            "modality.voice.consultations = \"none\"\n"
            "modality.voice.slot_share = 0\nmodality.voice.speaking = \"none\"\n");
  EXPECT_EQ(changes_of("all-seven-recommendations"),
            "modality.access.document_lead_weeks = 6\n"
            "modality.access.format = \"hybrid\"\nmodality.access.travel_fund = 0.5\n"
            "modality.accreditation.dispute = \"majority\"\n"
            "modality.accreditation.naming = \"public\"\n"
            "modality.accreditation.reasons = true\n"
            "modality.voice.consultations_per_session = 3\n"
            "modality.voice.speaking = \"per_item\"\n");
}

TEST(World, IsTheMembershipOfTheUnitedNations) {
  const auto world = process("oewg-2021-2025").world();
  ASSERT_EQ(world.states.size(), 193u);
  EXPECT_EQ(world.stakeholders, 120u);
  EXPECT_EQ(world.states.iso3[static_cast<std::size_t>(world.objection_leader)], "RUS");
  EXPECT_EQ(world.hostile_pairs.size(), 8u);
  const auto low_openness = std::count_if(world.states.support_western_texts.begin(),
                                          world.states.support_western_texts.end(),
                                          [](double support) { return support <= -0.5; });
  EXPECT_EQ(low_openness, 9);
}

TEST(Version, IsTheSameWhereverItStands) {
  const std::pair<std::string, std::string> places[] = {
      {"CMakeLists.txt", "project(plenary VERSION " + version() + " "},
      {"CITATION.cff", "\nversion: " + version() + "\n"},
      {"web/package.json", "\"version\": \"" + version() + "\""},
      {"packaging/conda/recipe.yaml", "version: \"" + version() + "\""}};
  for (const auto& [file, line] : places)
    EXPECT_NE(content_of(source_folder() / file).find(line), std::string::npos) << file;
}

}  // namespace
}  // namespace plenary::sim
