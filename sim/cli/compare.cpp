#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>
#include <optional>

#include "analysis/dataset_view.hpp"
#include "analysis/figures/figures.hpp"
#include "analysis/report/export.hpp"
#include "analysis/report/screen.hpp"
#include "analysis/study/joined.hpp"
#include "analysis/study/selected.hpp"
#include "results/sha256.hpp"
#include "sim/cli/command.hpp"
#include "sim/cli/comparison_study.hpp"
#include "sim/cli/exit_code.hpp"
#include "sim/draws/study_plan.hpp"

namespace plenary::sim {
namespace {

struct Options {
  std::vector<std::string> files;
  std::optional<std::uint32_t> draws, replicates, baseline;
  std::optional<std::uint64_t> seed;
  std::size_t threads = 0;
  bool quick = false, all = false, unpaired = false, ascii = false, quiet = false;
  std::string csv, json, markdown, svg;
};

bool is_results(const std::string& file) {
  return std::filesystem::path(file).extension() == ".h5";
}

ComparisonSize size_of(const Options& options) {
  ComparisonSize size;
  if (options.quick) size = {10, 10, 40, 10};
  if (options.draws) size.draws = *options.draws;
  if (options.replicates) size.replicates = *options.replicates;
  if (options.baseline) size.baseline = *options.baseline;
  return size;
}

/// Runs are kept under a name that follows from what is compared.
std::filesystem::path folder_of(const std::vector<Scenario>& arms, const ComparisonSize& size,
                                std::uint64_t seed) {
  results::Sha256 sum;
  for (const Scenario& arm : arms) sum.update(arm.name() + "\n" + arm.resolved_text());
  sum.update(fmt::format("{} {} {} {} {}", size.draws, size.replicates, size.baseline,
                         size.per_world, seed));
  return std::filesystem::path("results/runs") /
         ("compare-" + arms.front().name() + "-" + sum.finish().substr(0, 12));
}

analysis::Evidence from_scenarios(const Options& options) {
  const auto arms = load_arms(options.files);
  const auto size = size_of(options);
  ComparisonRuns runs;
  runs.seed = options.seed.value_or(arms.front().run().seed);
  runs.threads = options.threads;
  runs.quiet = options.quiet;
  runs.folder = folder_of(arms, size, runs.seed);
  auto evidence = simulate_evidence(arms, size, runs);
  if (!options.quiet) fmt::print(stderr, "runs kept in {}\n", runs.folder.generic_string());
  return evidence;
}

/// Draw 0 of a file is the baseline, the others are the draws.
analysis::Evidence split(const analysis::Study& study) {
  std::vector<std::size_t> others;
  for (std::size_t d = 1; d < study.draws; ++d) others.push_back(d);
  const std::vector<std::size_t> first = {0};
  analysis::Evidence evidence;
  evidence.baseline = with_draws(study, first);
  evidence.draws = with_draws(study, others);
  evidence.worlds = with_draws(study, {});
  return evidence;
}

analysis::Evidence from_results(const Options& options) {
  const auto mismatch =
      options.unpaired ? analysis::OnMismatch::compare_unpaired : analysis::OnMismatch::refuse;
  auto study = analysis::study_of(results::Dataset(options.files.front()));
  std::vector<std::string> mismatches;
  bool same_draws = true;
  for (std::size_t f = 1; f < options.files.size(); ++f) {
    const auto joined =
        join(study, analysis::study_of(results::Dataset(options.files[f])), mismatch);
    study = joined.study;
    mismatches.insert(mismatches.end(), joined.mismatches.begin(), joined.mismatches.end());
    same_draws = same_draws && joined.same_draws;
  }
  add_groups(study);
  auto evidence = split(study);
  evidence.mismatches = mismatches;
  evidence.same_draws = same_draws;
  return evidence;
}

analysis::Evidence evidence_of(const Options& options) {
  const auto results = std::count_if(options.files.begin(), options.files.end(), is_results);
  const bool all = results == static_cast<std::ptrdiff_t>(options.files.size());
  if (results > 0 && !all)
    throw BadInput("compare takes scenario files or results files (.h5), not both at once");
  if (!all && options.files.size() < 2)
    throw BadInput("compare takes a reference and at least one other scenario file");
  try {
    auto evidence = all ? from_results(options) : from_scenarios(options);
    evidence.quick = options.quick;
    return evidence;
  } catch (const analysis::Unpairable& unpairable) {
    throw BadInput(std::string(unpairable.what()) +
                   "; --unpaired compares them all the same, and says so");
  }
}

void write(const std::string& file, const std::string& text) {
  if (file.empty()) return;
  std::ofstream out(file, std::ios::binary);
  out << text;
  out.close();
  if (!out) throw std::runtime_error(file + ": could not be written");
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
  analysis::Evidence evidence;
  try {
    evidence = evidence_of(options);
  } catch (const StoppedEarly& stopped) {
    fmt::print(stderr, "{}\n", text(stopped.report));
    return stopped.report.ending == Ending::interrupted ? kInterrupted : kStoppedEarly;
  }
  const auto comparison = analysis::compare(evidence);
  const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  const analysis::Style style = style_of(options);
  analysis::Heading heading{comparison.basis.reference.title, {}};
  write(options.csv, csv(comparison));
  write(options.json, json(comparison));
  write(options.markdown, markdown(comparison, heading, style.show));
  if (!options.svg.empty()) {
    std::filesystem::create_directories(options.svg);
    write(options.svg + "/effects.svg", effects_svg(comparison, heading.title));
    write(options.svg + "/trajectories.svg",
          trajectories_svg(evidence.draws, heading.title, options.quick));
  }
  heading.seconds = took.count();
  fmt::print("{}", screen(comparison, heading, style));
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
      app.add_option("FILE", options->files, "the reference, then what to compare with it")
          ->required();
      app.add_option("--draws", options->draws, "accepted parameter draws (50)");
      app.add_option("--replicates", options->replicates, "negotiations per draw and arm (20)");
      app.add_option("--baseline", options->baseline, "negotiations at baseline (200)");
      app.add_option("--seed", options->seed, "seed of all random numbers");
      app.add_option("--threads", options->threads, "default: all this job may use");
      app.add_option("--csv", options->csv, "write every row as CSV");
      app.add_option("--json", options->json, "write everything as JSON");
      app.add_option("--markdown", options->markdown, "write the tables as Markdown");
      app.add_option("--svg", options->svg, "draw effects and trajectories into this folder");
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
