#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "models/measures/column.hpp"
#include "sim/scenario/catalogue.hpp"
#include "sim/scenario/suggestion.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim {
namespace {

std::string refusal(const std::string& name) {
  try {
    catalogue_below(name);
    return "";
  } catch (const BadInput& refused) {
    return refused.what();
  }
}

TEST(Catalogue, HoldsEveryLeverParameterAndColumn) {
  EXPECT_EQ(catalogue().size(),
            models::levers().size() + models::parameters().size() + models::columns().size());
  EXPECT_GE(models::levers().size(), 20u);
  EXPECT_GE(models::parameters().size(), 100u);
  EXPECT_GE(models::columns().size(), 20u);
}

TEST(Catalogue, GivesOneKeyOrAllBelowAGroup) {
  EXPECT_EQ(catalogue_below("modality.accreditation.dispute").size(), 1u);
  EXPECT_EQ(catalogue_below("modality.accreditation").size(), 6u);
  EXPECT_EQ(catalogue_below("objections.distance")[0].path, "parameters.objections.distance");
  EXPECT_EQ(catalogue_below("parameters").size(), models::parameters().size());
}

TEST(Catalogue, SaysWhatMayHaveBeenMeant) {
  EXPECT_EQ(refusal("dispute"),
            "there is no lever, parameter or column \"dispute\"; did you mean "
            "\"modality.accreditation.dispute\"?");
  EXPECT_EQ(refusal("disptue"),
            "there is no lever, parameter or column \"disptue\"; did you mean "
            "\"modality.accreditation.dispute\"?");
  EXPECT_EQ(refusal("xyzzyxyzzy"), "there is no lever, parameter or column \"xyzzyxyzzy\"");
}

TEST(Catalogue, SaysWhatASectionWithoutLeversIs) {
  const auto run = refusal("run");
  EXPECT_EQ(run.find("[run] is a section of scenario files that holds no levers: "), 0u) << run;
  for (const std::string key : {"draws", "replicates", "seed", "held", "accepted_draws"})
    EXPECT_NE(run.find(key), std::string::npos) << key;
  EXPECT_EQ(refusal("world").find("[world] is a section"), 0u);
  EXPECT_EQ(refusal("agenda").find("[agenda] is a section"), 0u);
  EXPECT_EQ(refusal("run.seed").find("\"run.seed\" is a key of scenario files, but no lever"), 0u);
}

TEST(Catalogue, SuggestsSectionsAndTheirKeysToo) {
  const std::string none = "there is no lever, parameter or column ";
  EXPECT_EQ(refusal("wrold"), none + "\"wrold\"; did you mean \"world\"?");
  EXPECT_EQ(refusal("run.replicats"), none + "\"run.replicats\"; did you mean \"run.replicates\"?");
  EXPECT_EQ(refusal("hostile_pairs"),
            none + "\"hostile_pairs\"; did you mean \"world.hostile_pairs\"?");
}

TEST(Catalogue, CardNamesEveryOptionWithItsMeaning) {
  const auto entry = catalogue_entry("modality.accreditation.dispute");
  const auto text = card_text(entry);
  ASSERT_EQ(entry.options.size(), 4u);
  for (const auto& option : entry.options) {
    EXPECT_FALSE(option.meaning.empty()) << option.name;
    EXPECT_NE(text.find(option.meaning), std::string::npos);
  }
}

TEST(Catalogue, EveryEntryExplainsItself) {
  for (const auto& entry : catalogue()) {
    EXPECT_FALSE(entry.meaning.empty()) << entry.path;
    EXPECT_TRUE(entry.kind == "column" || !entry.source.empty()) << entry.path;
    EXPECT_TRUE(entry.kind != "parameter" || !entry.range.empty()) << entry.path;
  }
}

TEST(Catalogue, JsonHoldsTheBaselinesAsNumbers) {
  const auto json = nlohmann::json::parse(json_text(catalogue_below("objections.distance")));
  ASSERT_EQ(json.size(), 1u);
  EXPECT_EQ(json[0]["path"], "parameters.objections.distance");
  EXPECT_EQ(json[0]["baseline"], 3.0);
  EXPECT_EQ(json[0]["range"], "2 to 4");
}

TEST(Suggestion, CountsChangesAdditionsOmissionsAndSwaps) {
  EXPECT_EQ(edit_distance("majority", "majority"), 0u);
  EXPECT_EQ(edit_distance("mayority", "majority"), 1u);
  EXPECT_EQ(edit_distance("majorit", "majority"), 1u);
  EXPECT_EQ(edit_distance("majoritty", "majority"), 1u);
  EXPECT_EQ(edit_distance("majoriyt", "majority"), 1u);
  EXPECT_EQ(edit_distance("Majority", "majority"), 0u);
  EXPECT_EQ(edit_distance("", "abc"), 3u);
}

TEST(Suggestion, IsMadeOnlyWhenAWordIsNear) {
  EXPECT_EQ(nearest("mayority", {"none", "majority"}), "majority");
  EXPECT_EQ(nearest("lottery", {"none", "majority"}), "");
  EXPECT_EQ(nearest("XYZ", {"AAA", "XYA"}), "XYA");
  EXPECT_EQ(nearest("XYZ", {"AAA", "XAA"}), "");
}

}  // namespace
}  // namespace plenary::sim
