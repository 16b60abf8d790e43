#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "results/dataset.hpp"
#include "results/error.hpp"
#include "results/layout.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

/// Where a variable of the study begins in a record: in the order of the description.
constexpr std::size_t kAttending = 0, kAmbition = 4, kAccess = 16;

void expect_values(const Values& values, std::size_t first_draw, std::size_t offset,
                   bool single_float) {
  const std::size_t arms = values.shape[1], replicates = values.shape[2];
  const std::size_t width = values.values.size() / (values.shape[0] * arms * replicates);
  for (std::size_t at = 0; at < values.values.size(); ++at) {
    const std::size_t cell = at / width;
    const double wanted = value_at(first_draw + cell / replicates / arms, cell % replicates,
                                   cell / replicates % arms, offset + at % width);
    const double rounded = single_float ? static_cast<double>(static_cast<float>(wanted)) : wanted;
    if (std::isnan(wanted))
      ASSERT_TRUE(std::isnan(values.values[at])) << at;
    else
      ASSERT_EQ(values.values[at], rounded) << at;
  }
}

TEST(ResultsFile, GivesBackItsDescription) {
  const TemporaryDirectory directory;
  const Description written = study();
  const Dataset data(write_study(written, directory));
  EXPECT_EQ(data.description(), written);
  EXPECT_EQ(data.plan(), identity(written));
}

TEST(ResultsFile, GivesBackEveryValueInItsPrecision) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(), directory));
  expect_values(data.values("attending"), 0, kAttending, true);
  expect_values(data.values("ambition"), 0, kAmbition, false);
  expect_values(data.values("access"), 0, kAccess, true);
}

TEST(ResultsFile, GivesBackOneDraw) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(), directory));
  const Values values = data.values("ambition", {2, 1});
  EXPECT_EQ(values.shape, (std::vector<std::size_t>{1, 2, 70, 4, 3}));
  expect_values(values, 2, kAmbition, false);
}

TEST(ResultsFile, HoldsSeveralDrawsPerBlockWhenReplicatesAreFew) {
  const TemporaryDirectory directory;
  const Description description = study(10, 20);
  EXPECT_EQ(BlockGrid(description).count(), 4u);
  const Dataset data(write_study(description, directory));
  expect_values(data.values("ambition"), 0, kAmbition, false);
  expect_values(data.values("access", {9, 1}), 9, kAccess, true);
}

TEST(ResultsFile, HoldsOneCell) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(1, 1), directory));
  expect_values(data.values("ambition"), 0, kAmbition, false);
}

TEST(ResultsFile, NamesTablesAndTexts) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(), directory));
  EXPECT_EQ(data.table("parameters/bias").values, (std::vector<double>{1, .5, -.25}));
  EXPECT_THAT(data.text("scenario/as it was"), testing::HasSubstr("Wie es war – 原"));
}

template <class Act>
std::string complaint(Act act) {
  try {
    act();
  } catch (const ResultsError& error) {
    return error.what();
  }
  return "no complaint";
}

TEST(ResultsFile, SuggestsTheNameThatWasMeant) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(), directory));
  EXPECT_THAT(complaint([&] { data.values("ambitoin"); }),
              testing::AllOf(testing::HasSubstr("study.h5"),
                             testing::HasSubstr("no variable named ambitoin"),
                             testing::HasSubstr("did you mean ambition?")));
  EXPECT_THAT(complaint([&] { data.values("turnip"); }),
              testing::HasSubstr("it has attending, ambition, access"));
}

TEST(ResultsFile, RefusesDrawsItDoesNotHave) {
  const TemporaryDirectory directory;
  const Dataset data(write_study(study(), directory));
  EXPECT_THROW(data.values("access", {3, 1}), ResultsError);
}

TEST(ResultsFile, MustExist) {
  EXPECT_THAT(complaint([] { Dataset("nowhere.h5"); }),
              testing::HasSubstr("there is no such file"));
}

TEST(ResultsFile, MustBeHdf5) {
  const TemporaryDirectory directory;
  std::ofstream(directory / "notes.txt") << "not HDF5\n";
  EXPECT_THAT(complaint([&] { Dataset(directory / "notes.txt"); }),
              testing::HasSubstr("cannot be read as a results file"));
}

TEST(ResultsFile, MustHaveALayoutVersion) {
  const TemporaryDirectory directory;
  hdf5::Writer other(directory / "tmp", directory / "other.h5");
  other.add_axis({.name = "x", .numbers = {1}});
  other.publish(directory / "other.h5");
  EXPECT_THAT(complaint([&] { Dataset(directory / "other.h5"); }),
              testing::HasSubstr("not one with results of Plenary"));
}

TEST(ResultsFile, OfANewerLayoutIsRefused) {
  const TemporaryDirectory directory;
  hdf5::Writer newer(directory / "tmp", directory / "newer.h5");
  newer.add_attribute(kVersionAttribute, kLayoutVersion + 1);
  newer.publish(directory / "newer.h5");
  EXPECT_THAT(complaint([&] { Dataset(directory / "newer.h5"); }),
              testing::HasSubstr("has layout version 2; this program reads up to 1"));
}

TEST(ResultsFile, IsNotAShard) {
  const TemporaryDirectory directory;
  const auto shards = write_shards(study(), directory.path(), {0}, 1);
  EXPECT_THAT(complaint([&] { Dataset data(shards[0]); }),
              testing::HasSubstr("one part of a run that was not finished"));
}

TEST(ResultsFile, CutShortIsRefused) {
  const TemporaryDirectory directory;
  const auto file = write_study(study(), directory);
  fs::resize_file(file, fs::file_size(file) / 2);
  EXPECT_THROW(Dataset data(file), ResultsError);
}

}  // namespace
}  // namespace plenary::results::test
