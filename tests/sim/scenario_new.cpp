#include <gtest/gtest.h>

#include "sim/scenario/new_scenario.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

class NewScenarioFile : public testing::Test {
 protected:
  NewScenario wanted(std::vector<std::string> changes) const {
    return {folder_ / "mine.toml", five_states(), "Mine", std::move(changes)};
  }

  ScratchFolder folder_;
};

TEST_F(NewScenarioFile, ChangesWhatWasAskedForAndNothingElse) {
  write_new_scenario(wanted({"modality.accreditation.dispute=majority", "process.reports=[4]",
                             "parameters.objections.distance=2.5"}));
  const auto scenario = load_scenario(folder_ / "mine.toml");
  std::string changed;
  for (const auto& difference : scenario.differences(load_scenario(five_states())))
    changed += difference.path + " = " + difference.value + "\n";
  EXPECT_EQ(changed,
            "modality.accreditation.dispute = \"majority\"\n"
            "parameters.objections.distance = 2.5\n"
            "process.reports = [4]\nrun.held = [\"objections.distance\"]\n");
  EXPECT_EQ(scenario.title(), "Mine");
}

TEST_F(NewScenarioFile, ExplainsEveryKeyAndSaysWhatItWas) {
  const auto text = new_scenario_text(wanted({"modality.accreditation.dispute=majority"}));
  const auto& card = models::find_lever("modality.accreditation.dispute")->card();
  EXPECT_NE(text.find("# " + card.meaning), std::string::npos);
  EXPECT_NE(text.find("Before: \"none\"."), std::string::npos);
  EXPECT_NE(text.find("\ndispute = \"majority\"\n"), std::string::npos);
}

TEST_F(NewScenarioFile, NeverReplacesAFile) {
  folder_.write("mine.toml", "precious");
  EXPECT_THROW(write_new_scenario(wanted({"run.seed=2"})), BadInput);
  EXPECT_EQ(content_of(folder_ / "mine.toml"), "precious");
}

TEST_F(NewScenarioFile, IsNotWrittenWhenAChangeIsNotAllowed) {
  try {
    write_new_scenario(wanted({"modality.accreditation.dispute=mayority", "run.replicates=0"}));
    FAIL() << "nothing was found to be wrong";
  } catch (const InvalidScenario& invalid) {
    ASSERT_EQ(invalid.problems().size(), 2u);
    EXPECT_EQ(invalid.problems()[0].file, "--set");
    EXPECT_EQ(invalid.problems()[0].key, "modality.accreditation.dispute");
    EXPECT_EQ(invalid.problems()[0].suggestion, "majority");
    EXPECT_EQ(invalid.problems()[1].key, "run.replicates");
  }
  EXPECT_FALSE(std::filesystem::exists(folder_ / "mine.toml"));
}

TEST_F(NewScenarioFile, WantsAPathAndAValue) {
  EXPECT_THROW(new_scenario_text(wanted({"dispute"})), BadInput);
  EXPECT_THROW(new_scenario_text(wanted({"=3"})), BadInput);
  EXPECT_THROW(new_scenario_text(wanted({"run.seed=1", "run.seed=2"})), BadInput);
}

TEST_F(NewScenarioFile, TakesAValueForOneKeyAndNoMore) {
  EXPECT_THROW(new_scenario_text(wanted({"process.sessions=4\nstake = 2"})), InvalidScenario);
}

}  // namespace
}  // namespace plenary::sim
