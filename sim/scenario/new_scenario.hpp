#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace plenary::sim {

/// What somebody wants to change about an existing scenario.
struct NewScenario {
  std::filesystem::path path;  ///< file to write
  std::filesystem::path from;  ///< scenario it extends
  std::string title;
  std::vector<std::string> changes;  ///< "PATH=VALUE"; words need no quotes
};

/// The commented text of the new file. It has been checked: throws InvalidScenario where a change
/// is not allowed, BadInput where it cannot be read as PATH=VALUE.
std::string new_scenario_text(const NewScenario& wanted);

/// Writes that text. Throws BadInput if the file exists, and leaves it as it is.
void write_new_scenario(const NewScenario& wanted);

}  // namespace plenary::sim
