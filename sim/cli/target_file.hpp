#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "analysis/calibration/target.hpp"

namespace plenary::sim {

/// Targets of a file and the scenario files of the processes they are about.
struct TargetFile {
  std::vector<analysis::Target> targets;          ///< `process` names the scenario
  std::vector<std::optional<double>> pass_rates;  ///< recorded, over prior draws; per target
  std::vector<std::string> scenarios;             ///< each once, in order of appearance
};

/// Reads calibration targets from CSV: name, label, process (path of a scenario, relative to the
/// file), measure, over, share_at_most, low, high, tag, recorded, pass_rate, source. Empty = not
/// given. Throws InvalidScenario with every problem of the file.
TargetFile read_targets(const std::filesystem::path& file);

/// SHA-256 of what decides whether a draw meets the targets: process, measure, bounds. Recorded
/// values, pass rates and words do not count.
std::string identity(const std::vector<analysis::Target>& targets);

}  // namespace plenary::sim
