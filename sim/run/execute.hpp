#pragma once

#include "results/description.hpp"
#include "sim/run/run_options.hpp"
#include "sim/run/run_report.hpp"
#include "sim/run/task_source.hpp"

namespace plenary::sim {

/// Simulates every block of a study that no shard holds yet and merges all shards into the output.
/// Workers claim tasks in order; who finishes the last task of a block compresses it and appends it
/// to the open shard. Stops early, with everything whole on disk, on Ctrl-C, SIGTERM and SIGUSR1.
/// Throws ResultsError if the output must not be written, RunFailed if anything fails later.
RunReport execute(const results::Description& description, TaskSource& source,
                  const RunOptions& options);

}  // namespace plenary::sim
