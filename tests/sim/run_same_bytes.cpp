#include <gtest/gtest.h>

#include "tests/sim/run_engine_source.hpp"

namespace plenary::sim::test {
namespace {

// M9.
TEST(TheFileOfARun, IsTheSameForAnyThreadsBatchAndOrder) {
  const TemporaryDirectory directory;
  for (const auto& description : {study(3, 130), study(10, 20)}) {
    const fs::path reference = results::test::write_study(description, directory, "reference.h5");
    for (const std::size_t threads : {1u, 2u, 4u})
      for (const std::size_t batch : {1u, 7u, 64u})
        for (const auto order : {BlockOrder::forward, BlockOrder::backward}) {
          auto options = quiet_options(directory / "run.h5", threads, batch);
          options.order = order;
          ToldSource source(description);
          EXPECT_EQ(execute(description, source, options).ending, Ending::finished);
          EXPECT_TRUE(bytes_of(options.output) == bytes_of(reference))
              << threads << " threads, batch " << batch;
          EXPECT_FALSE(fs::exists(directory / "run.h5.parts"));
          fs::remove(options.output);
        }
    fs::remove_all(reference);
    fs::remove(directory / "run.0000.shard.h5");
  }
}

TEST(ARun, SimulatesEveryTaskOnceAndCountsThem) {
  const TemporaryDirectory directory;
  ToldSource source(study());
  const auto report = execute(study(), source, quiet_options(directory / "run.h5"));
  EXPECT_EQ(source.simulated, 3u * 70u);
  EXPECT_EQ(source.expected, 3u * 70u);
  EXPECT_EQ(report.cells, 3u * 70u * 2u);
  EXPECT_EQ(report.cells_safe, report.cells);
  EXPECT_EQ(text(report), "");
}

TEST(ARun, MakesTheDirectoryOfItsOutput) {
  const TemporaryDirectory directory;
  ToldSource source(study());
  execute(study(), source, quiet_options(directory / "a/b/run.h5"));
  EXPECT_TRUE(fs::exists(directory / "a/b/run.h5"));
}

TEST(ARun, UsesSeveralThreads) {
  const TemporaryDirectory directory;
  std::mutex mutex;
  std::set<std::thread::id> seen;
  ToldSource source(study(), [&](auto, auto) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
    const std::lock_guard lock(mutex);
    seen.insert(std::this_thread::get_id());
  });
  execute(study(), source, quiet_options(directory / "run.h5", 4));
  EXPECT_EQ(seen.size(), 4u);
}

}  // namespace
}  // namespace plenary::sim::test
