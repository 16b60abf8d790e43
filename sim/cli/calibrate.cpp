#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <cstdio>
#include <memory>

#include "analysis/calibration/calibration_report.hpp"
#include "analysis/dataset_view.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/export_file.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/cli/study_options.hpp"
#include "sim/cli/target_file.hpp"
#include "sim/cli/whole_run.hpp"
#include "sim/draws/study_plan.hpp"
#include "sim/version.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::string targets;
  std::uint32_t replicates = 500, prior = 0, prior_replicates = 40;
  std::uint64_t seed = 1;
  std::size_t threads = 0;
  std::string accepted, csv, json, markdown;
  bool force = false, quiet = false, ascii = false;
};

analysis::Study simulated(const Plan& plan, const Options& options, const std::string& name) {
  RunOptions how;
  how.output = std::filesystem::path("results/runs") / ("calibrate-" + name + ".h5");
  how.overwrite = results::Overwrite::replace;
  how.threads = options.threads;
  if (options.quiet) how.progress = ProgressDisplay::none;
  run_whole(plan, how);
  return analysis::study_of(results::Dataset(how.output));
}

std::vector<StoredDraw> prior_draws(const Options& options) {
  const auto values = latin_hypercube(options.seed, options.prior);
  std::vector<StoredDraw> draws;
  for (std::uint32_t d = 0; d < options.prior; ++d) draws.push_back({d + 1, values[d]});
  return draws;
}

/// The file named, or the one that came with the program.
std::filesystem::path targets_of(const Options& options) {
  if (!options.targets.empty()) return options.targets;
  const auto targets = shipped("scenarios/data/targets.csv");
  if (std::filesystem::exists(targets)) return targets;
  throw BadInput("there is no " + targets.generic_string() +
                 " here; name a CSV of observed facts with --targets FILE");
}

/// Simulates draws from the card ranges and returns those that meet every target.
std::vector<StoredDraw> accept_draws(const std::vector<Scenario>& arms, const Options& options,
                                     std::vector<analysis::Evaluation>& evaluations) {
  const auto prior = prior_draws(options);
  const auto plan = study_plan(arms, stored_draws(prior), options.prior_replicates, options.seed,
                               DrawKind::prior);
  std::vector<analysis::Target> targets;
  for (const auto& evaluation : evaluations) targets.push_back(evaluation.target);
  const auto acceptance = analysis::accept(targets, simulated(plan, options, "prior"));
  std::vector<StoredDraw> kept;
  for (const std::size_t draw : acceptance.accepted) kept.push_back(prior[draw]);
  for (std::size_t t = 0; t < evaluations.size(); ++t)
    evaluations[t].pass_rate = acceptance.pass_rate[t];
  return kept;
}

std::vector<analysis::Evaluation> at_baseline(const TargetFile& file,
                                              const std::vector<Scenario>& arms,
                                              const Options& options) {
  const auto plan =
      study_plan(arms, {baseline_draw()}, options.replicates, options.seed, DrawKind::baseline);
  auto evaluations = analysis::evaluate(file.targets, simulated(plan, options, "baseline"), 0);
  for (std::size_t t = 0; t < evaluations.size(); ++t)
    evaluations[t].pass_rate = file.pass_rates[t];
  return evaluations;
}

/// How the accepted draws came about, for the head of their file.
std::string origin_of(const TargetFile& file, std::size_t accepted, const Options& options) {
  const auto folder = std::filesystem::absolute(options.accepted).parent_path();
  const auto targets = std::filesystem::absolute(targets_of(options)).lexically_normal();
  return origin_text(
      {fmt::format("Parameter draws that meet every target: plenary calibrate --prior {} "
                   "--prior-replicates {} --seed {}",
                   options.prior, options.prior_replicates, options.seed),
       fmt::format("{} of {}; program {}, model {}", accepted, counted(options.prior, "prior draw"),
                   version(), model_checksum())},
      {identity(file.targets), targets.lexically_proximate(folder).generic_string(),
       identity_of_ranges()});
}

void print(const std::vector<analysis::Evaluation>& evaluations,
           const std::vector<StoredDraw>& kept, const Options& options) {
  analysis::Style style;
  style.charset = options.ascii ? analysis::Charset::ascii : analysis::Charset::unicode;
  fmt::print("{} at baseline, seed {}\n{}", counted(options.replicates, "replicate"), options.seed,
             analysis::calibration_text(evaluations, style));
  if (options.prior > 0)
    fmt::print("{} of {} every target{}\n", kept.size(),
               counted(options.prior, "prior draw") + (options.prior == 1 ? " meets" : " meet"),
               options.accepted.empty() ? "" : "; stored in " + options.accepted);
  std::fflush(stdout);
}

int calibrate(const Options& options) {
  if (!options.accepted.empty() && options.prior == 0)
    throw BadInput("--accepted stores draws; say with --prior how many to try");
  check_exports({options.accepted, options.csv, options.json, options.markdown},
                options.force ? Existing::replace : Existing::keep);
  const TargetFile file = read_targets(targets_of(options));
  const auto arms = load_arms(file.scenarios);
  auto evaluations = at_baseline(file, arms, options);
  std::vector<StoredDraw> kept;
  if (options.prior > 0) kept = accept_draws(arms, options, evaluations);
  print(evaluations, kept, options);
  if (!options.accepted.empty())
    write_export(options.accepted, origin_of(file, kept.size(), options) + draws_csv(kept));
  write_export(options.csv, analysis::calibration_csv(evaluations));
  write_export(options.json, analysis::calibration_json(evaluations));
  write_export(options.markdown, analysis::calibration_markdown(evaluations));
  return kDone;
}

const Command command({
    .name = "calibrate",
    .meaning = "Hold the model against observed facts; keep the parameter draws that meet them",
    .group = "Studies",
    .examples = {"plenary calibrate", "plenary calibrate --prior 1000 --accepted draws.csv"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      app.add_option("--targets", options->targets,
                     "CSV of observed facts; default: scenarios/data/targets.csv");
      app.add_option("--replicates", options->replicates, "negotiations at baseline")
          ->check(allowed_replicates())
          ->capture_default_str();
      app.add_option("--prior", options->prior, "parameter draws to try")
          ->check(allowed_draws())
          ->capture_default_str();
      app.add_option("--prior-replicates", options->prior_replicates, "negotiations per such draw")
          ->check(allowed_replicates())
          ->capture_default_str();
      app.add_option("--seed", options->seed, "seed of all random numbers")
          ->check(allowed_seeds())
          ->capture_default_str();
      add_threads(app, options->threads);
      app.add_option("--accepted", options->accepted, "store the accepted draws in this CSV");
      app.add_option("--csv", options->csv, "write the report as CSV");
      app.add_option("--json", options->json, "write the report as JSON");
      app.add_option("--markdown", options->markdown, "write the report as Markdown");
      app.add_flag("--force", options->force, "replace files that exist");
      app.add_flag("--ascii", options->ascii, "no signs beyond ASCII");
      app.add_flag("--quiet", options->quiet, "no progress");
      return [options] { return calibrate(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
