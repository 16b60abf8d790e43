// The real model on the real world, end to end through the engine.
#include <gtest/gtest.h>

#include "results/dataset.hpp"
#include "results/digest.hpp"
#include "sim/draws/study_plan.hpp"
#include "sim/run/run.hpp"
#include "tests/sim/run_engine_source.hpp"
#include "tests/sim/scenario_fixture.hpp"

namespace plenary::sim::test {
namespace {

std::vector<std::string> processes() {
  std::vector<std::string> files;
  for (const char* name : {"oewg-2021-2025", "oewg-2019-2021", "gge-2019-2021", "ahc-cybercrime"})
    files.push_back((source_folder() / "scenarios/processes" / name).string() + ".toml");
  return files;
}

Plan plan_of(const std::vector<std::string>& files, std::uint32_t replicates) {
  const auto values = latin_hypercube(1, 2);
  return study_plan(load_arms(files), {baseline_draw(), {1, "1", values[0]}, {2, "2", values[1]}},
                    replicates, 1, DrawKind::prior);
}

fs::path written(const Plan& plan, const TemporaryDirectory& directory, const std::string& name,
                 std::size_t threads = 1, std::size_t batch = 1,
                 BlockOrder order = BlockOrder::forward) {
  auto options = quiet_options(directory / name, threads, batch);
  options.order = order;
  run(plan, options);
  return options.output;
}

TEST(TheRealModel, WritesTheSameBytesForAnyThreadsBatchAndOrder) {
  const TemporaryDirectory directory;
  const Plan plan = plan_of(processes(), 70);
  const auto reference = bytes_of(written(plan, directory, "reference.h5"));
  EXPECT_TRUE(bytes_of(written(plan, directory, "2.h5", 2, 7, BlockOrder::backward)) == reference);
  EXPECT_TRUE(bytes_of(written(plan, directory, "4.h5", 4, 64)) == reference);
}

TEST(TheRealModel, GivesAnArmTheSameValuesInAnyCompany) {
  const TemporaryDirectory directory;
  auto files = processes();
  const results::Dataset together(written(plan_of(files, 5), directory, "together.h5"));
  const results::Dataset alone(written(plan_of({files[0]}, 5), directory, "alone.h5"));
  const auto all = together.values("ambition").values, own = alone.values("ambition").values;
  for (std::size_t draw = 0; draw < 3; ++draw)
    for (std::size_t r = 0; r < 5; ++r)
      EXPECT_EQ(all[(draw * files.size()) * 5 + r], own[draw * 5 + r]);
}

TEST(TheRealModel, DiffersFromSeedToSeed) {
  const TemporaryDirectory directory;
  Plan plan = plan_of({processes()[0]}, 2);
  const auto one = results::digest(written(plan, directory, "one.h5"));
  plan.seed = 2;
  EXPECT_NE(results::digest(written(plan, directory, "two.h5")), one);
}

// Whatever compiler, optimisation or processor: the stories and hand computations say that values
// are right, this says that they are the same ones. A change of the model moves it, and says so in
// the changelog.
TEST(TheRealModel, GivesTheRecordedDigestOnEveryMachine) {
  const TemporaryDirectory directory;
  Plan plan = plan_of(processes(), 3);
  plan.texts.clear();  // titles and resolved texts may be reworded
  EXPECT_EQ(results::digest(written(plan, directory, "run.h5")),
            "d79875620b7986a05c5b68e0aa4d91bc8173fee02dde6ed4d4287cff17ce3880");
}

}  // namespace
}  // namespace plenary::sim::test
