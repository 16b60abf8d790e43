#include "sim/cli/draw_origin.hpp"

#include <fmt/format.h>

#include "sim/cli/target_file.hpp"
#include "sim/draws/draw_file.hpp"
#include "sim/scenario/problem.hpp"

namespace plenary::sim {
namespace {

/// The identity of the targets in a file; empty if nothing can be read there.
std::string targets_now(const std::filesystem::path& file) try {
  return identity(read_targets(file).targets);
} catch (const InvalidScenario&) {
  return "";
} catch (const BadInput&) {
  return "";
}

}  // namespace

std::string doubt_about(const std::filesystem::path& draws) {
  const DrawOrigin origin = read_origin(draws);
  const auto targets = (draws.parent_path() / origin.targets_file).lexically_normal();
  const bool other_targets = !origin.targets.empty() && origin.targets != targets_now(targets);
  const bool other_ranges = !origin.ranges.empty() && origin.ranges != identity_of_ranges();
  if (!other_targets && !other_ranges) return "";
  return fmt::format(
      "The draws in {} were {}{}{}; plenary calibrate makes new ones.", draws.generic_string(),
      other_targets ? "accepted for other targets than those now in " + targets.generic_string()
                    : "",
      other_targets && other_ranges ? ", and " : "",
      other_ranges ? "drawn from other ranges than those now on the cards" : "");
}

}  // namespace plenary::sim
