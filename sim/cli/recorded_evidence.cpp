#include "sim/cli/recorded_evidence.hpp"

#include <fmt/format.h>

#include "analysis/dataset_view.hpp"
#include "analysis/study/selected.hpp"
#include "sim/cli/comparison_study.hpp"
#include "sim/cli/study_options.hpp"
#include "sim/scenario/problem.hpp"

namespace plenary::sim {
namespace {

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

/// Only files that differ in origin can be compared all the same: the hint stands where it helps.
analysis::Joined joined(const analysis::Study& study, const std::string& file,
                        analysis::OnMismatch on_mismatch) {
  const auto other = analysis::study_of(results::Dataset(file));
  if (study.draws != other.draws)
    throw BadInput(
        fmt::format("{} holds {}, the files before it {}; run them with the same --draws", file,
                    counted(other.draws, "draw"), study.draws));
  try {
    return join(study, other, on_mismatch);
  } catch (const analysis::Unpairable& unpairable) {
    throw BadInput(std::string(unpairable.what()) +
                   "; --unpaired compares them all the same, and says so");
  }
}

}  // namespace

analysis::Evidence recorded_evidence(const std::vector<std::string>& files,
                                     analysis::OnMismatch on_mismatch) {
  auto study = analysis::study_of(results::Dataset(files.front()));
  std::vector<std::string> mismatches;
  bool same_draws = true;
  for (std::size_t f = 1; f < files.size(); ++f) {
    const auto both = joined(study, files[f], on_mismatch);
    study = both.study;
    mismatches.insert(mismatches.end(), both.mismatches.begin(), both.mismatches.end());
    same_draws = same_draws && both.same_draws;
  }
  if (study.arms.size() < 2)
    throw BadInput(files.front() +
                   " holds one arm, and there is nothing to compare it with; name a second file");
  add_groups(study);
  auto evidence = split(study);
  evidence.mismatches = mismatches;
  evidence.same_draws = same_draws;
  return evidence;
}

}  // namespace plenary::sim
