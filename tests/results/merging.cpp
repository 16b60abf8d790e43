#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <thread>

#include "results/error.hpp"
#include "results/merge.hpp"
#include "tests/results/study.hpp"

namespace plenary::results::test {
namespace {

template <class Act>
std::string complaint(Act act) {
  try {
    act();
  } catch (const ResultsError& error) {
    return error.what();
  }
  return "no complaint";
}

/// A fixed shuffle, so that a failure can be repeated.
std::vector<std::size_t> shuffled(std::vector<std::size_t> order) {
  for (std::size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[i * 7919 % i]);
  std::reverse(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(order.size() / 2));
  return order;
}

TEST(MergedFiles, AreEqualByteForByteForAnyShardsAndOrder) {
  const TemporaryDirectory directory;
  // More blocks than one node of HDF5's index of chunks holds.
  const Description description = study(75, 60);
  const std::string reference = bytes_of(write_study(description, directory));
  for (const std::size_t shards : {1u, 3u, 7u}) {
    const fs::path parts = directory / ("parts" + std::to_string(shards));
    const fs::path output = directory / ("merged" + std::to_string(shards) + ".h5");
    fs::create_directory(parts);
    auto paths = write_shards(description, parts, shuffled(all_blocks(description)), shards);
    std::reverse(paths.begin(), paths.end());
    merge(description, paths, output, Overwrite::refuse);
    EXPECT_TRUE(bytes_of(output) == reference) << shards << " shards";
  }
}

TEST(MergedFiles, DoNotDependOnTheClock) {
  const TemporaryDirectory directory;
  const std::string first = bytes_of(write_study(study(), directory, "first.h5"));
  std::this_thread::sleep_for(std::chrono::milliseconds(1100));
  EXPECT_TRUE(bytes_of(write_study(study(), directory, "second.h5")) == first);
}

TEST(MergedFiles, DoNotReplaceUnlessTold) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 1);
  const fs::path output = directory / "run.h5";
  std::ofstream(output) << "mine";
  EXPECT_THAT(complaint([&] { merge(description, shards, output, Overwrite::refuse); }),
              testing::HasSubstr("exists already"));
  EXPECT_EQ(bytes_of(output), "mine");
  merge(description, shards, output, Overwrite::replace);
  EXPECT_NE(bytes_of(output), "mine");
}

TEST(MergedFiles, NeedEveryBlock) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), {0, 1, 2, 4, 5}, 2);
  EXPECT_THAT(
      complaint([&] { merge(description, shards, directory / "out.h5", Overwrite::refuse); }),
      testing::HasSubstr("block 3 (draws 1 to 1, replicates 64 to 69) is in none"));
  EXPECT_FALSE(fs::exists(directory / "out.h5"));
}

TEST(MergedFiles, TakeNoBlockTwice) {
  const TemporaryDirectory directory;
  const Description description = study();
  auto shards = write_shards(description, directory.path(), all_blocks(description), 2);
  fs::copy(shards[1], directory / "run.0009.shard.h5");
  shards.push_back(directory / "run.0009.shard.h5");
  EXPECT_THAT(
      complaint([&] { merge(description, shards, directory / "out.h5", Overwrite::refuse); }),
      testing::AllOf(testing::HasSubstr("run.0009.shard.h5: has block 1, which is also in"),
                     testing::HasSubstr("run.0001.shard.h5")));
}

TEST(MergedFiles, TakeNoDamagedBlock) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 2);
  damage(description, shards[1], 3);
  EXPECT_THAT(
      complaint([&] { merge(description, shards, directory / "out.h5", Overwrite::refuse); }),
      testing::HasSubstr("run.0001.shard.h5: block 3 is damaged"));
  EXPECT_FALSE(fs::exists(directory / "out.h5"));
  EXPECT_FALSE(fs::exists(directory / ".out.h5.tmp"));
}

TEST(MergedFiles, TakeNoShardThatWasCutShort) {
  const TemporaryDirectory directory;
  const Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 2);
  fs::resize_file(shards[1], fs::file_size(shards[1]) - 1);
  EXPECT_THAT(
      complaint([&] { merge(description, shards, directory / "out.h5", Overwrite::refuse); }),
      testing::HasSubstr("run.0001.shard.h5"));
}

TEST(MergedFiles, TakeNoShardOfAnotherPlan) {
  const TemporaryDirectory directory;
  Description description = study();
  const auto shards = write_shards(description, directory.path(), all_blocks(description), 1);
  description.texts[0].second = "another scenario";
  EXPECT_THAT(
      complaint([&] { merge(description, shards, directory / "out.h5", Overwrite::refuse); }),
      testing::HasSubstr("is a shard of another run"));
}

TEST(Shards, LeaveNothingWhenTheyAreNotFinished) {
  const TemporaryDirectory directory;
  const Encoder encoder(study());
  {
    Shard shard(study(), directory.path(), "run", 0);
    shard.write(encoder.encode(0, records_of(encoder, 0)));
    EXPECT_FALSE(fs::is_empty(directory.path()));
  }
  EXPECT_TRUE(fs::is_empty(directory.path()));
}

TEST(Shards, AreFoundInOrderOfNumber) {
  const TemporaryDirectory directory;
  write_shards(study(), directory.path(), all_blocks(study()), 3);
  std::ofstream(directory / "run.x.shard.h5") << "no number";
  std::ofstream(directory / "other.0007.shard.h5") << "another run";
  const auto found = find_shards(directory.path(), "run");
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[2].filename(), "run.0002.shard.h5");
  EXPECT_EQ(next_shard_number(directory.path(), "run"), 3u);
  EXPECT_EQ(next_shard_number(directory / "absent", "run"), 0u);
}

TEST(Shards, TakeABlockOnce) {
  const TemporaryDirectory directory;
  const Encoder encoder(study());
  Shard shard(study(), directory.path(), "run", 0);
  shard.write(encoder.encode(0, records_of(encoder, 0)));
  EXPECT_THROW(shard.write(encoder.encode(0, records_of(encoder, 0))), ResultsError);
}

TEST(AnEncoder, TakesWholeBlocksOnly) {
  const Encoder encoder(study());
  auto records = records_of(encoder, 0);
  records.pop_back();
  EXPECT_THROW(encoder.encode(0, records), std::invalid_argument);
}

}  // namespace
}  // namespace plenary::results::test
