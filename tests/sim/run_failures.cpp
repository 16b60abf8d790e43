#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <csignal>

#include "tests/sim/run_engine_source.hpp"

namespace plenary::sim::test {
namespace {

std::string failure(const results::Description& description, TaskSource& source,
                    const RunOptions& options) {
  try {
    execute(description, source, options);
  } catch (const RunFailed& error) {
    return error.what();
  }
  return "no failure";
}

TEST(AFailedRun, NamesTheCellAndKeepsWholeBlocks) {
  const TemporaryDirectory directory;
  const auto description = study(3, 70);
  ToldSource failing(description, [](std::size_t draw, std::size_t replicate) {
    if (draw == 2 && replicate == 5) throw CellError(2, "réforme", 5, "logarithm of −1");
  });
  const auto options = quiet_options(directory / "run.h5", 1);
  EXPECT_THAT(
      failure(description, failing, options),
      testing::AllOf(testing::StartsWith("draw 2, arm réforme, replicate 5: logarithm of −1\n"),
                     testing::HasSubstr("280 of 420 cells are safe in"),
                     testing::HasSubstr("run the same command again to go on from there")));
  EXPECT_FALSE(fs::exists(options.output));
  ToldSource mended(description);
  execute(description, mended, options);
  EXPECT_EQ(mended.simulated, 70u);
}

TEST(AFailedRun, StopsAllThreads) {
  const TemporaryDirectory directory;
  ToldSource failing(study(3, 70), [](std::size_t, std::size_t replicate) {
    if (replicate == 3) throw std::runtime_error("no");
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  });
  EXPECT_THAT(failure(study(3, 70), failing, quiet_options(directory / "run.h5", 4)),
              testing::HasSubstr("Nothing is on disk yet"));
  EXPECT_LT(failing.simulated, 64u);
}

TEST(AFullDisk, FailsTheRunWithItsReasonAndWithoutOutput) {
  const TemporaryDirectory directory;
  std::signal(SIGXFSZ, SIG_IGN);
  rlimit before{};
  getrlimit(RLIMIT_FSIZE, &before);
  const rlimit limit{20000, before.rlim_max};
  ToldSource source(study(3, 70));
  const auto options = quiet_options(directory / "run.h5", 2, 64);
  setrlimit(RLIMIT_FSIZE, &limit);
  const std::string text = failure(study(3, 70), source, options);
  setrlimit(RLIMIT_FSIZE, &before);
  EXPECT_THAT(text, testing::AllOf(testing::HasSubstr(".shard.h5: cannot "),
                                   testing::HasSubstr("(File too large)")));
  EXPECT_FALSE(fs::exists(options.output));
  EXPECT_EQ(execute(study(3, 70), source, options).ending, Ending::finished);
}

}  // namespace
}  // namespace plenary::sim::test
