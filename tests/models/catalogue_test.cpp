#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "models/accreditation/disputes/dispute.hpp"
#include "models/accreditation/rule.hpp"
#include "models/accreditation/validity/validity.hpp"
#include "models/catalogue/lever.hpp"
#include "models/catalogue/parameter.hpp"
#include "models/channels/channel.hpp"
#include "models/decision/rule.hpp"
#include "models/environment/environment.hpp"
#include "models/learning/learning.hpp"
#include "models/measures/column.hpp"
#include "models/peers/peers.hpp"
#include "models/text/bargaining.hpp"
#include "tests/models/support/rules.hpp"

namespace plenary::models {
namespace {

bool within(double value, const Interval& bounds) {
  return bounds.low <= value && value <= bounds.high;
}

template <class Mechanism>
std::set<std::string> names() {
  std::set<std::string> all;
  for (const auto& card : variants<Mechanism>()) all.insert(card.name);
  return all;
}

using Names = std::set<std::string>;

// Registered objects vanish silently when a linker drops their file.
TEST(Catalogue, IsNotShort) {
  EXPECT_GE(parameters().size(), 170U);
  EXPECT_GE(levers().size(), 21U);
  EXPECT_GE(columns().size(), 45U);
}

TEST(Catalogue, NamesNothingTwice) {
  Names parameter_names, lever_paths, column_names;
  for (const Parameter& p : parameters()) EXPECT_TRUE(parameter_names.insert(p.card().name).second);
  for (const Lever& l : levers()) EXPECT_TRUE(lever_paths.insert(l.card().path).second);
  for (const Column& c : columns()) EXPECT_TRUE(column_names.insert(c.card().name).second);
}

TEST(Catalogue, HasEveryVariantOfTheSpecification) {
  EXPECT_EQ(names<AccreditationRule>(),
            (Names{"closed", "ecosoc_only", "no_objection", "open_registration"}));
  EXPECT_EQ(names<Dispute>(), (Names{"none", "chair_mediation", "majority", "two_thirds"}));
  EXPECT_EQ(names<Validity>(), (Names{"lapses", "kept", "one_window"}));
  EXPECT_EQ(names<Channel>(), (Names{"formal", "written", "consultation", "national"}));
  EXPECT_EQ(names<DecisionRule>(),
            (Names{"consensus", "consensus_minus_one", "two_thirds", "simple"}));
  EXPECT_TRUE(names<Environment>().count("self_exciting"));
  EXPECT_TRUE(names<Learning>().count("precision_weighting"));
  EXPECT_TRUE(names<Peers>().count("friedkin_johnsen"));
  EXPECT_TRUE(names<Bargaining>().count("paragraph_reading"));
}

TEST(ParameterCards, SayWhatTheyMeanAndWhereTheyComeFrom) {
  for (const Parameter& p : parameters()) {
    const ParameterCard& card = p.card();
    EXPECT_NE(card.name.find('.'), std::string::npos) << card.name;
    EXPECT_GT(card.meaning.size(), 15U) << card.name;
    EXPECT_EQ(card.meaning.back(), '.') << card.name << " is no sentence";
    EXPECT_FALSE(card.symbol.empty()) << card.name;
    EXPECT_FALSE(card.unit.empty()) << card.name;
    EXPECT_FALSE(card.source.empty()) << card.name;
  }
}

TEST(ParameterCards, KeepBaselineAndRangeWithinWhatIsAllowed) {
  for (const Parameter& p : parameters()) {
    const ParameterCard& card = p.card();
    for (const double value : card.baseline)
      EXPECT_TRUE(std::isnan(value) || within(value, card.allowed)) << card.name;
    if (!card.range) continue;
    EXPECT_LT(card.range->low, card.range->high) << card.name;
    EXPECT_TRUE(within(card.range->low, card.allowed)) << card.name;
    EXPECT_TRUE(within(card.range->high, card.allowed)) << card.name;
    for (const double value : card.baseline) EXPECT_TRUE(within(value, *card.range)) << card.name;
  }
}

TEST(ParameterCards, HaveTheirBaselineAmongTheLevels) {
  for (const Parameter& p : parameters()) {
    const ParameterCard& card = p.card();
    if (card.levels.empty()) continue;
    EXPECT_FALSE(card.range) << card.name << " has a range and levels";
    EXPECT_TRUE(std::set<double>(card.levels.begin(), card.levels.end()).count(card.baseline[0]));
    for (const double level : card.levels) EXPECT_TRUE(within(level, card.allowed)) << card.name;
  }
}

TEST(ParameterCards, AreWiredToMeasuresThatFollowByDefinitionAndSayHowToCut) {
  int wired = 0;
  for (const Parameter& p : parameters()) {
    const ParameterCard& card = p.card();
    EXPECT_EQ(card.wired_to.empty(), !card.cut) << card.name;
    if (card.wired_to.empty()) continue;
    ++wired;
    const Column* column = find_column(card.wired_to);
    ASSERT_NE(column, nullptr) << card.name << " is wired to " << card.wired_to;
    EXPECT_EQ(column->card().standing, Standing::by_definition) << card.name;
    EXPECT_TRUE(within(*card.cut, card.allowed)) << card.name;
  }
  EXPECT_GE(wired, 9);
}

TEST(LeverCards, SayWhatTheyMeanAndWhereTheyComeFrom) {
  for (const Lever& lever : levers()) {
    const LeverCard& card = lever.card();
    EXPECT_EQ(card.meaning.back(), '.') << card.path;
    EXPECT_FALSE(card.source.empty()) << card.path;
    const std::string group = card.path.substr(0, card.path.find('.'));
    EXPECT_TRUE((Names{"modality", "process", "mechanisms"}.count(group))) << card.path;
    EXPECT_EQ(card.kind == LeverKind::choice, static_cast<bool>(card.options)) << card.path;
  }
}

TEST(LeverCards, KeepTheirBaselineWithinWhatIsAllowed) {
  const Settings baseline;
  for (const Lever& lever : levers()) {
    const LeverCard& card = lever.card();
    const bool numeric = card.kind == LeverKind::number || card.kind == LeverKind::whole_number;
    EXPECT_TRUE(!numeric || within(baseline[lever].number, card.allowed)) << card.path;
    EXPECT_TRUE(card.kind != LeverKind::choice ||
                choose(lever, card.baseline.word) == baseline[lever])
        << card.path;
  }
}

TEST(LeverCards, ExplainEveryOption) {
  for (const Lever& lever : levers()) {
    if (!lever.card().options) continue;
    const auto options = lever.card().options();
    EXPECT_GE(options.size(), 1U) << lever.card().path;
    for (const Option& option : options) EXPECT_FALSE(option.meaning.empty()) << option.name;
  }
}

TEST(Choices, RefuseWhatIsNoOption) {
  EXPECT_THROW(choose(*find_lever("modality.decision.rule"), "acclamation"), std::out_of_range);
}

TEST(ColumnCards, SayWhatTheyMeasure) {
  for (const Column& column : columns()) {
    const ColumnCard& card = column.card();
    EXPECT_FALSE(card.label.empty()) << card.name;
    EXPECT_FALSE(card.long_name.empty()) << card.name;
    EXPECT_FALSE(card.unit.empty()) << card.name;
    EXPECT_NE(card.read, nullptr) << card.name;
    EXPECT_EQ(card.standing == Standing::by_definition, !card.wired_to.empty()) << card.name;
  }
}

// The primary measures of docs/odd.md and their smallest effects of interest; active bodies as a
// share and as a number.
TEST(ColumnCards, OfPrimaryMeasuresAreTheFiveOfTheSpecification) {
  const std::map<std::string, double> expected = {
      {"access", 0.05},    {"active_bodies", 0.03}, {"active_share", 0.03},
      {"agreement", 0.05}, {"ambition", 0.01},      {"knowledge_error", 0.005}};
  std::map<std::string, double> found;
  for (const Column& column : columns())
    if (column.card().standing == Standing::primary)
      found[column.card().name] = column.card().smallest_effect;
  EXPECT_EQ(found, expected);
}

TEST(ColumnCards, OfMeasuresByDefinitionAreTheFiveOfTheSpecification) {
  Names found;
  for (const Column& column : columns())
    if (column.card().standing == Standing::by_definition) found.insert(column.card().name);
  EXPECT_EQ(found, (Names{"legitimacy", "time_on_modalities", "trust", "politicisation",
                          "implementation"}));
}

TEST(ParameterSets, AreEqualWhenTheirBitsAre) {
  EXPECT_EQ(ParameterSet(), ParameterSet());
  EXPECT_FALSE(ParameterSet() == testing::assume({{"text.risk", 0.1}}));
  ParameterSet set;
  const std::vector<double> two = {1, 2};
  EXPECT_THROW(set.set(testing::parameter("text.risk"), two), std::invalid_argument);
}

TEST(Sessions, AreNamedOrAllOrNone) {
  EXPECT_TRUE((LeverValue{.every = true}).has(7));
  EXPECT_TRUE((LeverValue{.sessions = {2, 5}}).has(5));
  EXPECT_FALSE((LeverValue{.sessions = {2, 5}}).has(3));
  EXPECT_FALSE(LeverValue{}.has(1));
}

}  // namespace
}  // namespace plenary::models
