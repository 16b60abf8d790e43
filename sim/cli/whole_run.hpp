#pragma once

#include "sim/cli/exit_code.hpp"
#include "sim/run/run.hpp"

namespace plenary::sim {

/// A signal stopped a run; what is safe stands in the report.
struct StoppedEarly {
  RunReport report;
};

/// What to tell the shell about a run that ended so.
ExitCode exit_code(Ending ending);

/// Carries out a plan, in a folder that is made where it lacks, and tells on stderr what there is
/// to tell about a run that was finished. Throws BadInput if there can be no such folder,
/// StoppedEarly when a signal ends the run, and what run() throws.
RunReport run_whole(const Plan& plan, const RunOptions& options);

}  // namespace plenary::sim
