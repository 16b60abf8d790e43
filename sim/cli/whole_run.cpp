#include "sim/cli/whole_run.hpp"

#include <fmt/format.h>

#include "sim/scenario/problem.hpp"

namespace plenary::sim {
namespace {

void make_folder_of(const std::filesystem::path& file) {
  if (!file.has_parent_path()) return;
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  if (!std::filesystem::is_directory(file.parent_path()))
    throw BadInput(fmt::format("{}: there can be no folder {} ({})", file.generic_string(),
                               file.parent_path().generic_string(), error.message()));
}

}  // namespace

ExitCode exit_code(Ending ending) {
  if (ending == Ending::interrupted) return kInterrupted;
  return ending == Ending::stopped ? kStoppedEarly : kDone;
}

RunReport run_whole(const Plan& plan, const RunOptions& options) {
  make_folder_of(options.output);
  RunReport report = run(plan, options);
  if (report.ending != Ending::finished) throw StoppedEarly{report};
  if (const std::string remarks = text(report); !remarks.empty())
    fmt::print(stderr, "{}\n", remarks);
  return report;
}

}  // namespace plenary::sim
