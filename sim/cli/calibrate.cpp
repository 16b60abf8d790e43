#include <fmt/format.h>
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fstream>
#include <memory>

#include "analysis/calibration/calibration_report.hpp"
#include "analysis/dataset_view.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/comparison_study.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/target_file.hpp"
#include "sim/draws/study_plan.hpp"
#include "sim/run/run.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::string targets = "scenarios/data/targets.csv";
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
  std::filesystem::create_directories(how.output.parent_path());
  const RunReport report = run(plan, how);
  if (report.ending != Ending::finished) throw StoppedEarly{report};
  return analysis::study_of(results::Dataset(how.output));
}

std::vector<StoredDraw> prior_draws(const Options& options) {
  const auto values = latin_hypercube(options.seed, options.prior);
  std::vector<StoredDraw> draws;
  for (std::uint32_t d = 0; d < options.prior; ++d) draws.push_back({d + 1, values[d]});
  return draws;
}

void write(const std::string& file, const std::string& text) {
  if (file.empty()) return;
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(file + ": could not be written");
}

/// Simulates draws from the card ranges and keeps those that meet every target.
void accept_draws(const std::vector<Scenario>& arms, const Options& options,
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
  write(options.accepted, draws_csv(kept));
  fmt::print("{} of {} prior draws meet every target{}\n", kept.size(), options.prior,
             options.accepted.empty() ? "" : "; stored in " + options.accepted);
}

int calibrate(const Options& options) {
  if (!options.accepted.empty() && options.prior == 0)
    throw BadInput("--accepted stores draws; say with --prior how many to try");
  if (!options.force && !options.accepted.empty() && std::filesystem::exists(options.accepted))
    throw BadInput(options.accepted + " exists; --force replaces it");
  const TargetFile file = read_targets(options.targets);
  const auto arms = load_arms(file.scenarios);
  try {
    const auto baseline = simulated(
        study_plan(arms, {baseline_draw()}, options.replicates, options.seed, DrawKind::baseline),
        options, "baseline");
    auto evaluations = analysis::evaluate(file.targets, baseline, 0);
    for (std::size_t t = 0; t < evaluations.size(); ++t)
      evaluations[t].pass_rate = file.pass_rates[t];
    if (options.prior > 0) accept_draws(arms, options, evaluations);
    analysis::Style style;
    style.charset = options.ascii ? analysis::Charset::ascii : analysis::Charset::unicode;
    fmt::print("{} replicates at baseline, seed {}\n{}", options.replicates, options.seed,
               analysis::calibration_text(evaluations, style));
    write(options.csv, analysis::calibration_csv(evaluations));
    write(options.json, analysis::calibration_json(evaluations));
    write(options.markdown, analysis::calibration_markdown(evaluations));
  } catch (const StoppedEarly& stopped) {
    fmt::print(stderr, "{}\n", text(stopped.report));
    return stopped.report.ending == Ending::interrupted ? kInterrupted : kStoppedEarly;
  }
  return kDone;
}

const Command command({
    .name = "calibrate",
    .meaning = "Hold the model against observed facts; keep the parameter draws that meet them",
    .group = "Studies",
    .examples = {"plenary calibrate", "plenary calibrate --prior 1000 --accepted draws.csv"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      app.add_option("--targets", options->targets, "CSV of observed facts")->capture_default_str();
      app.add_option("--replicates", options->replicates, "negotiations at baseline")
          ->capture_default_str();
      app.add_option("--prior", options->prior, "parameter draws to try")->capture_default_str();
      app.add_option("--prior-replicates", options->prior_replicates, "negotiations per such draw")
          ->capture_default_str();
      app.add_option("--seed", options->seed, "seed of all random numbers")->capture_default_str();
      app.add_option("--threads", options->threads, "default: all this job may use");
      app.add_option("--accepted", options->accepted, "store the accepted draws in this CSV");
      app.add_option("--csv", options->csv, "write the report as CSV");
      app.add_option("--json", options->json, "write the report as JSON");
      app.add_option("--markdown", options->markdown, "write the report as Markdown");
      app.add_flag("--force", options->force, "replace the file of accepted draws");
      app.add_flag("--ascii", options->ascii, "no signs beyond ASCII");
      app.add_flag("--quiet", options->quiet, "no progress");
      return [options] { return calibrate(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
