#include "analysis/study/study.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "analysis/statistics/welch.hpp"
#include "analysis/study/grouped.hpp"
#include "analysis/study/joined.hpp"
#include "analysis/study/selected.hpp"
#include "tests/analysis/synthetic.hpp"

namespace plenary::analysis {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::SizeIs;

/// Draw, arm and replicate can be read off each value: 100 d + 10 a + r.
double address(std::size_t d, std::size_t a, std::size_t r) {
  return static_cast<double>(100 * d + 10 * a + r);
}

Study file(const std::string& name) {
  Study made = synthetic::study(2, 3);
  made.arms = {synthetic::arm(name, name)};
  synthetic::add(made, synthetic::primary("x", "x", .1), address);
  return made;
}

TEST(Sample, HoldsTheReplicatesOfOneArmAndDraw) {
  Study made = synthetic::study(2, 3);
  synthetic::add(made, synthetic::primary("x", "x", .1), address);
  EXPECT_THAT(made.sample(made.columns[0], 1, 1), ElementsAre(110, 111, 112));
  EXPECT_THROW(made.sample(made.columns[0], 2, 0), std::out_of_range);
}

TEST(Study, WhoseValuesDoNotFillTheAxesIsRefused) {
  Study made = file("a");
  made.columns[0].values.pop_back();
  EXPECT_THROW(check(made), std::invalid_argument);
}

TEST(FilesOfOneOrigin, AreJoinedAsPairs) {
  const Joined joined = join(file("a"), file("b"), OnMismatch::refuse);
  EXPECT_TRUE(joined.mismatches.empty());
  EXPECT_THAT(joined.study.arms, SizeIs(2));
  EXPECT_THAT(joined.study.sample(joined.study.columns[0], 1, 0), ElementsAre(100, 101, 102));
  EXPECT_THAT(joined.study.sample(joined.study.columns[0], 1, 1), ElementsAre(100, 101, 102));
}

TEST(FilesOfOtherSeeds, AreRefusedByName) {
  Study other = file("b");
  other.origin.seed = 2;
  try {
    join(file("a"), other, OnMismatch::refuse);
    FAIL() << "joined";
  } catch (const Unpairable& refused) {
    EXPECT_THAT(refused.what(), HasSubstr("seeds 1 and 2"));
  }
}

TEST(FilesOfOtherWorldsOrVersions, AreRefusedToo) {
  Study world = file("b"), version = file("c");
  world.origin.world = "another";
  version.origin.version = "0.2";
  EXPECT_THROW(join(file("a"), world, OnMismatch::refuse), Unpairable);
  EXPECT_THROW(join(file("a"), version, OnMismatch::refuse), Unpairable);
}

TEST(FilesWithOtherNumbersOfDraws, CannotBeComparedAtAllNotEvenUnpaired) {
  Study other = synthetic::study(3, 3);
  for (const auto how : {OnMismatch::refuse, OnMismatch::compare_unpaired}) try {
      join(file("a"), other, how);
      FAIL() << "joined";
    } catch (const UnequalDraws& refused) {
      EXPECT_THAT(refused.what(), HasSubstr("2 and 3 parameter draws"));
      EXPECT_THAT(refused.what(), Not(HasSubstr("pair by pair")));
    }
}

TEST(FilesOfOtherDraws, AreRefusedLikeThoseOfAnotherSeed) {
  Study identity = file("b"), numbers = file("c");
  identity.origin.draws = "others";
  numbers.draw_numbers = {0, 7};
  EXPECT_THROW(join(file("a"), identity, OnMismatch::refuse), Unpairable);
  EXPECT_THROW(join(file("a"), numbers, OnMismatch::refuse), Unpairable);
  const Joined joined = join(file("a"), numbers, OnMismatch::compare_unpaired);
  EXPECT_FALSE(joined.same_draws);
  EXPECT_THAT(joined.mismatches, ElementsAre("sets of parameter draws"));
}

TEST(JoinedFiles, AreOfAcceptedDrawsOnlyIfBothAre) {
  Study prior = file("b");
  prior.origin.draw_kind = DrawKind::prior;
  const auto kind = [](const Study& one, const Study& other) {
    return join(one, other, OnMismatch::refuse).study.origin.draw_kind;
  };
  EXPECT_EQ(kind(file("a"), file("b")), DrawKind::accepted);
  EXPECT_EQ(kind(file("a"), prior), DrawKind::prior);
  EXPECT_EQ(kind(prior, file("a")), DrawKind::prior);
}

TEST(FilesOfOtherSeeds, AreComparedUnpairedWithWelchOnRequest) {
  Study one = file("a"), other = file("b");
  other.origin.seed = 2;
  other.columns[0].values = {5, 1, 3, 105, 101, 103};
  const Joined joined = join(one, other, OnMismatch::compare_unpaired);
  Evidence made{joined.study, joined.study, joined.study};
  made.mismatches = joined.mismatches;
  const Row row = synthetic::row(compare(made), "x");
  EXPECT_EQ(row.baseline.simulation, welch_interval(Sample{0, 1, 2}, Sample{5, 1, 3}));
  EXPECT_THAT(joined.mismatches, ElementsAre("seeds 1 and 2"));
}

TEST(FilesOfOtherDraws, SetEveryDrawAgainstEveryOther) {
  Study one = file("a"), other = file("b");
  other.origin.draws = "others";
  const Joined joined = join(one, other, OnMismatch::compare_unpaired);
  EXPECT_FALSE(joined.same_draws);
  Evidence made{joined.study, joined.study, joined.study};
  made.mismatches = joined.mismatches;
  made.same_draws = joined.same_draws;
  EXPECT_THAT(synthetic::row(compare(made), "x").draws, ElementsAre(0, 100, -100, 0));
}

TEST(JoinedFiles, KeepTheReplicatesThatBothHave) {
  Study shorter = synthetic::study(2, 2);
  shorter.arms = {synthetic::arm("b", "b")};
  synthetic::add(shorter, synthetic::primary("x", "x", .1), address);
  const Joined joined = join(file("a"), shorter, OnMismatch::refuse);
  EXPECT_EQ(joined.study.replicates, 2u);
  EXPECT_EQ(joined.study.longest, 3u);
  EXPECT_EQ(join(file("a"), file("b"), OnMismatch::refuse).study.longest, 0u);
  EXPECT_THAT(joined.study.sample(joined.study.columns[0], 1, 0), ElementsAre(100, 101));
}

TEST(SelectedDraws, KeepTheirValuesAndLabels) {
  Study made = file("a");
  made.draw_labels = {"zero", "one"};
  made.draw_numbers = {0, 5};
  made.longest = 9;
  const std::vector<std::size_t> draws = {1};
  const Study selected = with_draws(made, draws);
  EXPECT_THAT(selected.sample(selected.columns[0], 0, 0), ElementsAre(100, 101, 102));
  EXPECT_THAT(selected.draw_labels, ElementsAre("one"));
  EXPECT_THAT(selected.draw_numbers, ElementsAre(5));
  EXPECT_EQ(selected.longest, 9u);
}

TEST(GroupOfElements, IsTheirSum) {
  Study made = synthetic::study(1, 1);
  made.columns.push_back({synthetic::of_standing("by_region", "x", Standing::secondary),
                          {{"region", {"a", "b", "c"}}},
                          {1, 2, 4, 10, 20, 40}});
  add_group(made, {"by_region", {"a", "c"}, synthetic::primary("south", "south", 0)});
  EXPECT_THAT(made.find("south")->values, ElementsAre(5, 50));
  add_group(made, {"by_region", {"a", "missing"}, synthetic::primary("none", "none", 0)});
  EXPECT_EQ(made.find("none"), nullptr);
}

}  // namespace
}  // namespace plenary::analysis
