#pragma once

#include <filesystem>
#include <vector>

#include "analysis/calibration/target.hpp"

namespace plenary::sim {

/// Targets of a file and the scenario files of the processes they are about.
struct TargetFile {
  std::vector<analysis::Target> targets;     ///< `process` is the name of the scenario
  std::vector<std::string> scenarios;        ///< each once, in order of appearance
};

/// Reads calibration targets from CSV: name, label, process (path of a scenario, relative to the
/// file), measure, over, share_at_most, low, high, tag, recorded, source. Empty = not given.
/// Throws InvalidScenario with every problem of the file.
TargetFile read_targets(const std::filesystem::path& file);

}  // namespace plenary::sim
