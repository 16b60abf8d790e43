#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "sim/draws/prior.hpp"
#include "sim/story/drawn_arm.hpp"
#include "sim/story/story.hpp"
#include "tests/sim/story_observed.hpp"

namespace plenary::sim {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string story_of(const Scenario& scenario, std::uint32_t replicate) {
  return tell_story(scenario, {.cell = {.seed = 1, .draw = 0, .replicate = replicate}});
}

/// Stories of the first replicates of a scenario, one after the other.
std::string stories_of(const Scenario& scenario, std::uint32_t replicates) {
  std::string stories;
  for (std::uint32_t r = 0; r < replicates; ++r) stories += story_of(scenario, r);
  return stories;
}

TEST(Story, OfTheFiveStatesIsTheGoldenOne) {
  EXPECT_EQ(tell_story(load_scenario(five_states()), {.cell = kGoldenCell}), golden_story());
}

TEST(Story, SpeaksOfGroupsUnlessNamesAreAskedFor) {
  const auto scenario = load_scenario(five_states());
  const auto named = tell_story(scenario, {.cell = kGoldenCell, .naming = Naming::names});
  for (const auto& name : scenario.world().states.name)
    EXPECT_THAT(golden_story(), Not(HasSubstr(name)));
  EXPECT_THAT(named, HasSubstr("Brovia"));
}

TEST(Story, OfOneSessionTellsNoOther) {
  const auto story = tell_story(load_scenario(five_states()), {.cell = kGoldenCell, .session = 2});
  EXPECT_THAT(story, HasSubstr("Session 2 of 4"));
  EXPECT_THAT(story, Not(HasSubstr("Session 1 of 4")));
  EXPECT_THAT(story, Not(HasSubstr("In the end")));
}

TEST(Story, OfASessionThatIsNotHeldIsRefused) {
  EXPECT_THROW(tell_story(load_scenario(five_states()), {.cell = kGoldenCell, .session = 5}),
               BadInput);
}

TEST(Story, OfADrawHasTheValuesOfThatDraw) {
  const auto scenario = five_states_with("[run]\ndraws = 3\n");
  const auto arm = drawn_arm(scenario, 2, 1);
  EXPECT_FALSE(arm.parameters == scenario.arm().parameters);
  EXPECT_EQ(arm.parameters, with_values(scenario.arm().parameters, latin_hypercube(1, 3)[1],
                                        scenario.set_parameters()));
  const auto story = tell_story(scenario, {.cell = {.seed = 1, .draw = 2, .replicate = 0}});
  EXPECT_THAT(story, HasSubstr("replicate 0 of parameter draw 2, seed 1"));
  EXPECT_THROW(drawn_arm(scenario, 4, 1), BadInput);
}

TEST(Story, CountsTheVotesOnAnObjection) {
  const auto scenario = five_states_with("[modality.accreditation]\ndispute = \"majority\"\n");
  const auto stories = stories_of(scenario, 20);
  EXPECT_THAT(stories, HasSubstr("put to the vote, "));
  EXPECT_THAT(stories, HasSubstr("the objection is lifted"));
}

TEST(Story, SaysThatOneObjectionDoesNotSufficeWhereTwoAreNeeded) {
  const auto scenario = five_states_with("[modality.accreditation]\nobjections_needed = 2\n");
  EXPECT_THAT(stories_of(scenario, 20), HasSubstr("2 objections would be needed: it is let in"));
}

TEST(Story, SaysHowTheChairMediated) {
  const auto stories =
      stories_of(five_states_with("[modality.accreditation]\ndispute = \"chair_mediation\"\n"), 20);
  EXPECT_THAT(stories, HasSubstr("the Chair talks the objectors out of it"));
  EXPECT_THAT(stories, HasSubstr("the Chair cannot talk the objectors out of it"));
}

TEST(Story, OfAClosedBodySaysSo) {
  EXPECT_THAT(story_of(five_states_with("[modality.accreditation]\nrule = \"closed\"\n"), 0),
              HasSubstr("The body is closed"));
}

TEST(Story, OfAFailureSaysWhoStoodInTheWayAndByHowMuch) {
  const auto stories = stories_of(five_states_with("[process]\nstake = -2.0\n"), 5);
  EXPECT_THAT(stories, HasSubstr("Failed: the text by "));
  EXPECT_THAT(stories, HasSubstr("would rather have no report"));
}

/// Who tells asks the mechanisms again and throws where an answer is not the negotiation's.
class StoryOfAShippedScenario : public ::testing::TestWithParam<const char*> {};

TEST_P(StoryOfAShippedScenario, AgreesWithTheNegotiation) {
  const auto scenario = load_scenario(source_folder() / "scenarios" / GetParam());
  EXPECT_THAT(story_of(scenario, 0), HasSubstr("In the end"));
}

INSTANTIATE_TEST_SUITE_P(
    Kinds, StoryOfAShippedScenario,
    ::testing::Values("processes/oewg-2021-2025.toml", "processes/ahc-cybercrime.toml",
                      "processes/gge-2019-2021.toml", "processes/oewg-2019-2021.toml",
                      "reforms/two-objections.toml", "reforms/two-thirds-override.toml",
                      "reforms/all-seven-recommendations.toml"));

}  // namespace
}  // namespace plenary::sim
