#include "sim/cli/comparison_study.hpp"

#include <fmt/format.h>

#include "analysis/dataset_view.hpp"
#include "analysis/study/grouped.hpp"
#include "analysis/study/selected.hpp"
#include "results/error.hpp"
#include "results/layout.hpp"
#include "sim/cli/whole_run.hpp"
#include "sim/draws/study_plan.hpp"
#include "sim/run/describe.hpp"

namespace plenary::sim {
namespace {

const char* const kBias = "inputs.bias_all";
const char* const kBelief = "beliefs.prior_bias";

/// Ends of the prior of a parameter, which are the adversarial worlds.
models::Interval range_of(const char* name) { return *models::find_parameter(name)->card().range; }

/// The eight worlds around the baseline; with it they make nine.
std::vector<StudyDraw> worlds() {
  const auto bias = range_of(kBias);
  const auto belief = range_of(kBelief);
  std::vector<StudyDraw> all;
  for (const double shared : {bias.low, 0.0, bias.high})
    for (const double prior : {belief.low, 0.0, belief.high}) {
      if (shared == 0 && prior == 0) continue;
      const auto id = static_cast<std::uint32_t>(all.size() + 1);
      all.push_back({id,
                     fmt::format("bias {:+.2f}, belief {:+.2f}", shared, prior),
                     {{kBias, shared}, {kBelief, prior}}});
    }
  return all;
}

std::vector<StudyDraw> accepted(const std::vector<Scenario>& arms, std::uint32_t count) {
  const auto& file = arms.front().run().accepted_draws;
  if (count == 0) return {};
  if (file.empty())
    throw BadInput(
        fmt::format("{}: a comparison rests on accepted parameter draws; name a file of "
                    "them as run.accepted_draws (plenary calibrate writes one)",
                    arms.front().file().generic_string()));
  auto draws = stored_draws(read_draws(file));
  if (draws.size() > count) draws.resize(count);
  return draws;
}

/// Does the file hold the results of that very plan? One that cannot be read holds none.
bool is_file_of(const std::filesystem::path& file, const std::string& identity) try {
  return results::Dataset(file).plan() == identity;
} catch (const results::ResultsError&) {
  return false;
}

analysis::Study carry_out(const Plan& plan, const ComparisonRuns& runs, const std::string& name) {
  const auto file = runs.folder / (name + ".h5");
  if (!is_file_of(file, results::identity(describe(plan)))) {
    RunOptions how;
    how.output = file;
    how.overwrite = results::Overwrite::replace;
    how.threads = runs.threads;
    if (runs.quiet) how.progress = ProgressDisplay::none;
    run_whole(plan, how);
  }
  auto study = analysis::study_of(results::Dataset(file));
  add_groups(study);
  return study;
}

}  // namespace

DrawnValues wires_cut() {
  DrawnValues values;
  for (const auto& parameter : models::parameters())
    if (parameter.card().cut) values[parameter.card().name] = *parameter.card().cut;
  return values;
}

void add_groups(analysis::Study& study) {
  analysis::Measure south;
  south.name = "accredited_south";
  south.label = "from Africa, Asia, Latin America";
  south.long_name = "Accredited organisations seated in Africa, Asia-Pacific or GRULAC";
  south.unit = "organisations";
  south.standing = analysis::Standing::secondary;
  south.part_of = "access";
  add_group(study, {"accredited_by_region", {"African", "Asia-Pacific", "GRULAC"}, south});
}

analysis::Evidence simulate_evidence(const std::vector<Scenario>& arms, const ComparisonSize& size,
                                     const ComparisonRuns& runs) {
  const auto draws = accepted(arms, size.draws);
  const auto plan = [&](const std::vector<StudyDraw>& of, std::uint32_t replicates, DrawKind kind) {
    return study_plan(arms, of, replicates, runs.seed, kind);
  };
  analysis::Evidence evidence;
  evidence.baseline =
      carry_out(plan({baseline_draw()}, size.baseline, DrawKind::baseline), runs, "baseline");
  evidence.draws = draws.empty()
                       ? with_draws(evidence.baseline, {})
                       : carry_out(plan(draws, size.replicates, DrawKind::accepted), runs, "draws");
  evidence.worlds = carry_out(plan(worlds(), size.per_world, DrawKind::worlds), runs, "worlds");
  evidence.cut = carry_out(
      plan({{0, "wires cut", wires_cut()}}, size.baseline, DrawKind::wires_cut), runs, "wires-cut");
  return evidence;
}

}  // namespace plenary::sim
