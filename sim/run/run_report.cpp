#include "sim/run/run_report.hpp"

#include <fmt/format.h>

namespace plenary::sim {
namespace {

std::string what_is_safe(const RunReport& report) {
  if (report.cells_safe == 0)
    return "Nothing is on disk yet; run the same command again to begin anew.";
  return fmt::format(
      "{} of {} cells are safe in {}; run the same command again to go on from there.",
      report.cells_safe, report.cells, report.parts.generic_string());
}

std::string about_damage(const RunReport& report) {
  if (report.damaged_shards == 0) return {};
  return fmt::format(
      "{} removed and computed anew.",
      report.damaged_shards == 1
          ? "1 damaged part of an earlier run was"
          : fmt::format("{} damaged parts of an earlier run were", report.damaged_shards));
}

std::string about_ending(const RunReport& report) {
  switch (report.ending) {
    case Ending::finished:
      return {};
    case Ending::stopped:
      return "Stopped early, as asked. " + what_is_safe(report);
    case Ending::interrupted:
      return "Interrupted. " + what_is_safe(report);
  }
  return {};
}

}  // namespace

std::string text(const RunReport& report) {
  const std::string ending = about_ending(report);
  const std::string damage = about_damage(report);
  return ending + (ending.empty() || damage.empty() ? "" : " ") + damage;
}

CellError::CellError(std::uint32_t draw, std::string arm, std::uint32_t replicate,
                     const std::string& what)
    : std::runtime_error(
          fmt::format("draw {}, arm {}, replicate {}: {}", draw, arm, replicate, what)),
      draw_(draw),
      arm_(std::move(arm)),
      replicate_(replicate) {}

RunFailed::RunFailed(const std::string& why, RunReport report)
    : std::runtime_error(why + "\n" + what_is_safe(report)), report_(std::move(report)) {}

}  // namespace plenary::sim
