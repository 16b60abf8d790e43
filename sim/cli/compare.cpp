#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <optional>

#include "analysis/figures/figures.hpp"
#include "analysis/report/export.hpp"
#include "analysis/report/screen.hpp"
#include "results/sha256.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/comparison_study.hpp"
#include "sim/cli/draw_origin.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/cli/export_file.hpp"
#include "sim/cli/recorded_evidence.hpp"
#include "sim/cli/shipped.hpp"
#include "sim/cli/study_options.hpp"
#include "sim/draws/study_plan.hpp"

namespace plenary::sim {
namespace {

namespace fs = std::filesystem;

const char* const kEffects = "effects.svg";
const char* const kTrajectories = "trajectories.svg";

struct Options {
  std::vector<std::string> files;
  std::optional<std::uint32_t> draws, replicates, baseline;
  std::optional<std::uint64_t> seed;
  std::size_t threads = 0;
  bool quick = false, all = false, unpaired = false, force = false, ascii = false, quiet = false;
  std::string csv, json, markdown, svg;
};

bool is_results(const std::string& file) { return fs::path(file).extension() == ".h5"; }

ComparisonSize size_of(const Options& options) {
  ComparisonSize size;
  if (options.quick) size = {10, 10, 40, 10};
  if (options.draws) size.draws = *options.draws;
  if (options.replicates) size.replicates = *options.replicates;
  if (options.baseline) size.baseline = *options.baseline;
  return size;
}

/// Runs are kept under a name that follows from what is compared.
fs::path folder_of(const std::vector<Scenario>& arms, const ComparisonSize& size,
                   std::uint64_t seed) {
  results::Sha256 sum;
  for (const Scenario& arm : arms) sum.update(arm.name() + "\n" + arm.resolved_text());
  sum.update(fmt::format("{} {} {} {} {}", size.draws, size.replicates, size.baseline,
                         size.per_world, seed));
  return fs::path("results/runs") /
         ("compare-" + arms.front().name() + "-" + sum.finish().substr(0, 12));
}

analysis::Evidence from_scenarios(const Options& options) {
  const auto arms = load_arms(options.files);
  const auto size = size_of(options);
  ComparisonRuns runs;
  runs.seed = seed_of(arms, options.seed);
  runs.threads = options.threads;
  runs.quiet = options.quiet;
  runs.folder = folder_of(arms, size, runs.seed);
  if (const auto& draws = arms.front().run().accepted_draws; size.draws > 0 && !draws.empty())
    if (const auto doubt = doubt_about(draws); !doubt.empty()) fmt::print(stderr, "{}\n", doubt);
  auto evidence = simulate_evidence(arms, size, runs);
  if (!options.quiet) fmt::print(stderr, "runs kept in {}\n", runs.folder.generic_string());
  return evidence;
}

analysis::Evidence evidence_of(const Options& options) {
  const auto results = std::count_if(options.files.begin(), options.files.end(), is_results);
  const bool all = results == static_cast<std::ptrdiff_t>(options.files.size());
  if (results > 0 && !all)
    throw BadInput("compare takes scenario files or results files (.h5), not both at once");
  if (!all && options.files.size() < 2)
    throw BadInput("compare takes a reference and at least one other scenario file");
  const auto on_mismatch =
      options.unpaired ? analysis::OnMismatch::compare_unpaired : analysis::OnMismatch::refuse;
  auto evidence = all ? recorded_evidence(options.files, on_mismatch) : from_scenarios(options);
  evidence.quick = options.quick;
  return evidence;
}

fs::path drawings(const Options& options) { return (fs::path(options.svg) / "").parent_path(); }

/// A folder for drawings that is not there yet can be made if a file of its name could.
void check_exports(const Options& options) {
  std::vector<fs::path> files = {options.csv, options.json, options.markdown};
  const fs::path folder = drawings(options);
  if (!fs::exists(folder))
    files.push_back(folder);
  else
    files.insert(files.end(), {folder / kEffects, folder / kTrajectories});
  check_exports(files, options.force ? Existing::replace : Existing::keep);
}

void write_exports(const Options& options, const analysis::Comparison& comparison,
                   const analysis::Study& draws) {
  const analysis::Heading heading{comparison.basis.reference.title, {}};
  const auto show = options.all ? analysis::Show::all : analysis::Show::findings;
  write_export(options.csv, csv(comparison));
  write_export(options.json, json(comparison));
  write_export(options.markdown, markdown(comparison, heading, show));
  const fs::path folder = drawings(options);
  if (folder.empty()) return;
  fs::create_directories(folder);
  write_export(folder / kEffects, effects_svg(comparison, heading.title));
  write_export(folder / kTrajectories, trajectories_svg(draws, heading.title, options.quick));
}

analysis::Style style_of(const Options& options) {
  analysis::Style style;
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  const char* locale = std::getenv("LC_ALL");
  if (!locale || !*locale) locale = std::getenv("LANG");
  const bool plain = locale && std::string(locale) == "C";
  style.charset = options.ascii || plain ? analysis::Charset::ascii : analysis::Charset::unicode;
  style.colour =
      terminal && !std::getenv("NO_COLOR") ? analysis::Colour::on : analysis::Colour::off;
  style.show = options.all ? analysis::Show::all : analysis::Show::findings;
  winsize window{};
  const bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 0;
  style.width = known ? std::clamp<std::size_t>(window.ws_col, 60, 200) : 132;
  return style;
}

int compare_files(const Options& options) {
  const auto start = std::chrono::steady_clock::now();
  check_exports(options);
  const analysis::Evidence evidence = evidence_of(options);
  const auto comparison = analysis::compare(evidence);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const analysis::Heading heading{comparison.basis.reference.title, took.count()};
  fmt::print("{}", screen(comparison, heading, style_of(options)));
  std::fflush(stdout);
  write_exports(options, comparison, evidence.draws);
  return kDone;
}

const Command command({
    .name = "compare",
    .meaning = "Compare sets of rules with the first one, with what the assumptions leave open",
    .group = "Studies",
    .examples = {"plenary compare scenarios/processes/oewg-2021-2025.toml "
                 "scenarios/reforms/majority-override.toml",
                 "plenary compare scenarios/processes/oewg-2021-2025.toml "
                 "scenarios/reforms/*.toml --quick",
                 "plenary compare results/runs/mine.h5 --csv mine.csv --svg figures"},
    .declare = [](CLI::App& app) -> Action {
      const auto options = std::make_shared<Options>();
      takes_scenarios(
          app.add_option("FILE", options->files, "the reference, then what to compare with it"))
          ->required();
      app.add_option("--draws", options->draws, "accepted parameter draws (50)")
          ->check(allowed_draws());
      app.add_option("--replicates", options->replicates, "negotiations per draw and arm (20)")
          ->check(allowed_replicates());
      app.add_option("--baseline", options->baseline, "negotiations at baseline (200)")
          ->check(allowed_replicates(2));
      app.add_option("--seed", options->seed, "seed of all random numbers")->check(allowed_seeds());
      add_threads(app, options->threads);
      app.add_option("--csv", options->csv, "write every row as CSV");
      app.add_option("--json", options->json, "write everything as JSON");
      app.add_option("--markdown", options->markdown, "write the tables as Markdown");
      app.add_option("--svg", options->svg, "draw effects and trajectories into this folder");
      app.add_flag("--force", options->force, "replace export files that exist");
      app.add_flag("--all", options->all, "show secondary measures and what is true by definition");
      app.add_flag("--quick", options->quick, "a rough first look; stamped QUICK, no verdict");
      app.add_flag("--unpaired", options->unpaired, "compare files of different origin unpaired");
      app.add_flag("--ascii", options->ascii, "no signs beyond ASCII");
      app.add_flag("--quiet", options->quiet, "no progress");
      return [options] { return compare_files(*options); };
    },
});

}  // namespace
}  // namespace plenary::sim
