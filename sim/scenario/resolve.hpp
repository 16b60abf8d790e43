#pragma once

#include <string>
#include <vector>

#include "sim/scenario/run_section.hpp"
#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

/// Every key of a checked scenario with its value. `members` is process.members as TOML and
/// `record` what record.columns says; the rest stands in the content.
std::vector<Setting> resolve(const ScenarioContent& content, const std::string& members,
                             const RecordSection& record);

}  // namespace plenary::sim
