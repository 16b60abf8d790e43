#include "results/description.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results/layout.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

std::string complaint(const Description& description) {
  try {
    check(description);
  } catch (const std::invalid_argument& error) {
    return error.what();
  }
  return "none";
}

TEST(ADescription, OfTheInventedStudyIsSound) { EXPECT_EQ(complaint(study()), "none"); }

TEST(ADescription, NeedsEveryAxisItUses) {
  Description description = study();
  description.variables[0].further_axes = {"season"};
  EXPECT_THAT(complaint(description), testing::HasSubstr("attending needs the axis season"));
  description = study();
  description.axes.erase(description.axes.begin());
  EXPECT_THAT(complaint(description), testing::HasSubstr("every variable needs the axis draw"));
}

TEST(ADescription, HasNoEmptyOrMixedAxis) {
  Description description = study();
  description.axes[3].numbers.clear();
  EXPECT_THAT(complaint(description), testing::HasSubstr("axis session is empty"));
  description.axes[3].numbers = {1};
  description.axes[3].words = {"one"};
  EXPECT_THAT(complaint(description), testing::HasSubstr("both words and numbers"));
}

TEST(ADescription, UsesEachNameOnce) {
  Description description = study();
  description.variables[1].name = "session";
  EXPECT_THAT(complaint(description), testing::HasSubstr("the name session is used twice"));
}

TEST(ADescription, HasTablesOfTheSizeOfTheirAxes) {
  Description description = study();
  description.tables[1].values.push_back(0);
  EXPECT_THAT(complaint(description), testing::HasSubstr("another size than its axes"));
}

TEST(ADescription, KeepsTablesInGroups) {
  Description description = study();
  description.tables[1].name = "bias";
  EXPECT_THAT(complaint(description), testing::HasSubstr("is not named group/name"));
}

TEST(TheIdentityOfAPlan, ChangesWithAnyPartOfIt) {
  const std::string reference = identity(study());
  EXPECT_EQ(identity(study()), reference);
  const auto differs = [&](auto change) {
    Description description = study();
    change(description);
    return identity(description) != reference;
  };
  EXPECT_TRUE(differs([](auto& d) { d.attributes[1].second = std::int64_t{43}; }));
  EXPECT_TRUE(differs([](auto& d) { d.texts[0].second += " "; }));
  EXPECT_TRUE(differs([](auto& d) { d.tables[0].values[3] += 1e-9; }));
  EXPECT_TRUE(differs([](auto& d) { d.axes[2].numbers.push_back(70); }));
  EXPECT_TRUE(differs([](auto& d) { std::swap(d.variables[0], d.variables[1]); }));
}

TEST(Blocks, CoverEveryTaskOnceInOrder) {
  for (const auto& [draws, replicates] : std::vector<std::pair<std::size_t, std::size_t>>{
           {1, 1}, {3, 70}, {10, 20}, {65, 1}, {2, 64}, {5, 33}, {1, 1000}}) {
    const BlockGrid grid(study(draws, replicates));
    std::vector<int> seen(draws * replicates);
    for (std::size_t i = 0; i < grid.count(); ++i)
      for (std::size_t task = 0; task < grid[i].tasks(); ++task)
        ++seen.at(grid[i].draw(task) * replicates + grid[i].replicate(task));
    EXPECT_THAT(seen, testing::Each(1)) << draws << " × " << replicates;
  }
}

}  // namespace
}  // namespace plenary::results::test
