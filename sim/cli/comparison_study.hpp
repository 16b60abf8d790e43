#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "analysis/compare/comparison.hpp"
#include "sim/draws/prior.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

/// How large the runs behind a comparison are.
struct ComparisonSize {
  std::uint32_t draws = 50;       ///< accepted parameter draws
  std::uint32_t replicates = 20;  ///< per draw
  std::uint32_t baseline = 200;   ///< replicates at baseline, and with the wires cut
  std::uint32_t per_world = 40;   ///< replicates in each world of bias and belief
};

/// Where and how the runs are carried out.
struct ComparisonRuns {
  std::uint64_t seed = 1;
  std::size_t threads = 0;
  bool quiet = false;
  std::filesystem::path folder;  ///< holds one results file a run; kept for the next time
};

/// Simulates what a comparison of these scenarios rests on: the baseline, the accepted draws, the
/// worlds of shared bias × prior belief, and the baseline with every wire cut. A run whose file is
/// there already, with the same plan, is not simulated again. Throws StoppedEarly when a signal
/// ends a run.
analysis::Evidence simulate_evidence(const std::vector<Scenario>& arms, const ComparisonSize& size,
                                     const ComparisonRuns& runs);

/// The values that cut every wire, by name of the parameter.
DrawnValues wires_cut();

/// Adds the rows that add up regions of the South.
void add_groups(analysis::Study& study);

}  // namespace plenary::sim
