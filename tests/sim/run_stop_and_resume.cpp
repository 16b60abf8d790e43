#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

#include "results/error.hpp"
#include "sim/run/parts.hpp"
#include "tests/sim/run_engine_source.hpp"

namespace plenary::sim::test {
namespace {

/// Raises the signal in the n-th task.
ToldSource::Before raise_in_task(std::size_t n, int signal) {
  return [n, signal, count = std::size_t{0}](auto, auto) mutable {
    if (++count == n) std::raise(signal);
  };
}

/// Blocks of this study have 64 or 6 tasks: 64 6 64 6 64 6.
results::Description description() { return study(3, 70); }

fs::path reference(const TemporaryDirectory& directory) {
  return results::test::write_study(description(), directory, "reference.h5");
}

RunReport stop_in_task(std::size_t n, int signal, const fs::path& output) {
  ToldSource source(description(), raise_in_task(n, signal));
  return execute(description(), source, quiet_options(output, 1));
}

class AStoppedRun : public testing::TestWithParam<std::pair<int, Ending>> {};

TEST_P(AStoppedRun, KeepsWholeBlocksAndGoesOnToTheSameFile) {
  const TemporaryDirectory directory;
  const fs::path output = directory / "run.h5";
  const auto report = stop_in_task(64 + 6 + 3, GetParam().first, output);
  EXPECT_EQ(report.ending, GetParam().second);
  EXPECT_EQ(report.cells_safe, 2u * 70u);
  EXPECT_THAT(text(report), testing::AllOf(testing::HasSubstr("140 of 420 cells are safe in"),
                                           testing::HasSubstr("run the same command again")));
  EXPECT_FALSE(fs::exists(output));

  ToldSource rest(description());
  EXPECT_EQ(execute(description(), rest, quiet_options(output, 2, 7)).ending, Ending::finished);
  EXPECT_EQ(rest.simulated, 2u * 70u);
  EXPECT_TRUE(bytes_of(output) == bytes_of(reference(directory)));
}

INSTANTIATE_TEST_SUITE_P(ForEverySignal, AStoppedRun,
                         testing::Values(std::pair(SIGINT, Ending::interrupted),
                                         std::pair(SIGTERM, Ending::stopped),
                                         std::pair(SIGUSR1, Ending::stopped)));

TEST(AStoppedRun, SaysWhenNothingIsSafeAndLeavesNothing) {
  const TemporaryDirectory directory;
  const auto report = stop_in_task(3, SIGTERM, directory / "run.h5");
  EXPECT_THAT(text(report), testing::HasSubstr("Nothing is on disk yet"));
  EXPECT_TRUE(fs::is_empty(directory.path()));
}

TEST(AStoppedRun, InItsVeryLastTaskIsFinished) {
  const TemporaryDirectory directory;
  EXPECT_EQ(stop_in_task(210, SIGTERM, directory / "run.h5").ending, Ending::finished);
}

TEST(AStoppedRun, IsNotMixedWithAnotherPlan) {
  const TemporaryDirectory directory;
  const fs::path output = directory / "run.h5";
  stop_in_task(100, SIGTERM, output);
  auto other = description();
  other.attributes[1].second = std::int64_t{43};
  ToldSource source(other);
  EXPECT_THROW(execute(other, source, quiet_options(output)), results::ForeignShard);
  EXPECT_EQ(source.simulated, 0u);
  auto replacing = quiet_options(output);
  replacing.overwrite = results::Overwrite::replace;
  execute(other, source, replacing);
  EXPECT_EQ(source.simulated, 210u);
}

TEST(AStoppedRun, ComputesDamagedPartsAnew) {
  const TemporaryDirectory directory;
  const fs::path output = directory / "run.h5";
  stop_in_task(64 + 6 + 64 + 1, SIGTERM, output);
  const fs::path parts = directory / "run.h5.parts";
  fs::resize_file(parts / "run.0001.shard.h5", 1000);
  results::test::damage(description(), parts / "run.0002.shard.h5", 2);
  ToldSource rest(description());
  const auto report = execute(description(), rest, quiet_options(output));
  EXPECT_EQ(report.damaged_shards, 2u);
  EXPECT_EQ(text(report), "2 damaged parts of an earlier run were removed and computed anew.");
  EXPECT_EQ(rest.simulated, 6u + 64u + 76u);
  EXPECT_TRUE(bytes_of(output) == bytes_of(reference(directory)));
}

/// A run in a process of its own, slow enough to be killed in the middle.
pid_t start_slow_run(const fs::path& output) {
  const pid_t child = fork();
  if (child != 0) return child;
  ToldSource source(description(),
                    [](auto, auto) { std::this_thread::sleep_for(std::chrono::milliseconds(5)); });
  execute(description(), source, quiet_options(output, 1));
  _exit(0);
}

void wait_for(const fs::path& file) {
  for (int i = 0; i < 2000 && !fs::exists(file); ++i)
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
}

TEST(AKilledRun, GoesOnFromItsShardsToTheSameFile) {
  const TemporaryDirectory directory;
  const fs::path output = directory / "run.h5";
  const pid_t child = start_slow_run(output);
  wait_for(directory / "run.h5.parts/run.0001.shard.h5");
  kill(child, SIGKILL);
  int status = 0;
  waitpid(child, &status, 0);
  ASSERT_TRUE(WIFSIGNALED(status));
  EXPECT_FALSE(fs::exists(output));

  ToldSource rest(description());
  EXPECT_EQ(execute(description(), rest, quiet_options(output)).ending, Ending::finished);
  EXPECT_LE(rest.simulated, 2u * 70u);
  EXPECT_GT(rest.simulated, 0u);
  EXPECT_TRUE(bytes_of(output) == bytes_of(reference(directory)));
  EXPECT_FALSE(fs::exists(directory / "run.h5.parts"));
}

TEST(TwoRuns, CannotWriteTheSameOutputAtOnce) {
  const TemporaryDirectory directory;
  const Parts other(description(), directory / "run.h5", results::Overwrite::refuse);
  ToldSource source(description());
  EXPECT_THROW(execute(description(), source, quiet_options(directory / "run.h5")),
               results::ResultsError);
  EXPECT_EQ(source.simulated, 0u);
}

TEST(AnExistingOutput, IsKeptUnlessItMayBeReplaced) {
  const TemporaryDirectory directory;
  auto options = quiet_options(directory / "run.h5");
  std::ofstream(options.output) << "mine";
  ToldSource source(description());
  EXPECT_THROW(execute(description(), source, options), results::ResultsError);
  EXPECT_EQ(bytes_of(options.output), "mine");
  options.overwrite = results::Overwrite::replace;
  execute(description(), source, options);
  options.overwrite = results::Overwrite::refuse;
  try {
    execute(description(), source, options);
    FAIL();
  } catch (const results::ResultsError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("exists already and holds this very run"));
  }
  EXPECT_EQ(source.simulated, 210u);
}

}  // namespace
}  // namespace plenary::sim::test
