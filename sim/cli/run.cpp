#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <memory>
#include <optional>

#include "sim/cli/command.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/cli/study_options.hpp"
#include "sim/cli/whole_run.hpp"
#include "sim/draws/study_plan.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::vector<std::string> files;
  std::optional<std::uint32_t> draws, replicates;
  std::optional<std::uint64_t> seed;
  std::size_t threads = 0, batch = 16;
  std::string output;
  bool force = false, quiet = false, dry_run = false;
};

/// Draw 0 is the baseline; the others are stored ones if the scenario names a file of them.
std::vector<StudyDraw> draws_of(const Scenario& first, std::uint32_t count, std::uint64_t seed) {
  std::vector<StudyDraw> draws = {baseline_draw()};
  const auto& stored = first.run().accepted_draws;
  if (!stored.empty()) {
    auto all = stored_draws(read_draws(stored));
    if (all.size() < count)
      throw BadInput(fmt::format("{} holds {} draws, and {} are asked for", stored.generic_string(),
                                 all.size(), count));
    draws.insert(draws.end(), all.begin(), all.begin() + count);
    return draws;
  }
  const auto values = latin_hypercube(seed, count);
  for (std::uint32_t d = 0; d < count; ++d)
    draws.push_back({d + 1, fmt::format("prior draw {} of {}", d + 1, count), values[d]});
  return draws;
}

Plan plan_of(const std::vector<Scenario>& arms, const Options& options) {
  const RunSettings& run = arms.front().run();
  const std::uint64_t seed = seed_of(arms, options.seed);
  const std::uint32_t draws = options.draws.value_or(run.draws);
  return study_plan(arms, draws_of(arms.front(), draws, seed),
                    options.replicates.value_or(run.replicates), seed,
                    run.accepted_draws.empty() ? DrawKind::prior : DrawKind::accepted);
}

void describe_plan(const Plan& plan, const std::filesystem::path& output) {
  fmt::print("would simulate {}: {} (with the baseline) × {} × {}, seed {}\n",
             counted(cells(plan), "cell"), counted(plan.draws.size(), "draw"),
             counted(plan.arms.size(), "arm"), counted(plan.replicates, "replicate"), plan.seed);
  for (const auto& arm : plan.arms) fmt::print("  arm {}\n", arm.name);
  fmt::print("would write {}\n", output.generic_string());
}

int run_files(const Options& options) {
  const auto arms = load_arms(options.files);
  const Plan plan = plan_of(arms, options);
  RunOptions how;
  how.output = options.output.empty()
                   ? std::filesystem::path("results/runs") / (arms.front().name() + ".h5")
                   : std::filesystem::path(options.output);
  if (options.dry_run) return describe_plan(plan, how.output), kDone;
  how.overwrite = options.force ? results::Overwrite::replace : results::Overwrite::refuse;
  how.threads = options.threads;
  how.blocks_per_shard = options.batch;
  if (options.quiet) how.progress = ProgressDisplay::none;
  const RunReport report = run_whole(plan, how);
  if (!options.quiet)
    fmt::print("{} in {}\n", counted(report.cells, "cell"), report.output.generic_string());
  return kDone;
}

const Command command({
    .name = "run",
    .meaning = "Simulate scenario files as the arms of one study and write a results file",
    .group = "Studies",
    .examples = {"plenary run scenarios/processes/oewg-2021-2025.toml",
                 "plenary run scenarios/processes/oewg-2021-2025.toml "
                 "scenarios/reforms/open-registration.toml --draws 0 --replicates 1000",
                 "plenary run scenarios/processes/*.toml --dry-run"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      takes_scenarios(app.add_option("FILE", options->files, "scenario files, one an arm"))
          ->required();
      app.add_option("--draws", options->draws, "parameter draws beside the baseline")
          ->check(allowed_draws());
      app.add_option("--replicates", options->replicates, "negotiations per draw and arm")
          ->check(allowed_replicates());
      app.add_option("--seed", options->seed, "seed of all random numbers")->check(allowed_seeds());
      add_threads(app, options->threads);
      app.add_option("--batch", options->batch, "blocks written to one shard; changes no result")
          ->check(CLI::Range(1U, 1000000U));
      app.add_option("--output", options->output, "results file; default in results/runs/");
      app.add_flag("--force", options->force, "replace the results file if it exists");
      app.add_flag("--quiet", options->quiet, "no progress, no closing line");
      app.add_flag("--dry-run", options->dry_run, "say what would be done, write nothing");
      return [options] { return run_files(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
