#pragma once

#include "sim/run/plan.hpp"
#include "sim/run/run_options.hpp"
#include "sim/run/run_report.hpp"

namespace plenary::sim {

/// Carries out a plan: simulates, writes shards, merges them into the output. Goes on where an
/// earlier, unfinished run of the same plan stopped. See execute() for what it throws.
RunReport run(const Plan& plan, const RunOptions& options);

}  // namespace plenary::sim
