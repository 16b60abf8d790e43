#pragma once

#include <string>
#include <vector>

#include "models/world/world_tables.hpp"
#include "sim/scenario/inheritance.hpp"
#include "sim/scenario/scenario.hpp"
#include "sim/scenario/state_file.hpp"

namespace plenary::sim {

/// What the groups [world] and [agenda] say.
struct WorldSection {
  models::WorldTables tables;
  std::vector<DataFile> files;
};

/// Keys that may stand in the groups [world] and [agenda].
const std::vector<std::string>& world_keys();
const std::vector<std::string>& agenda_keys();

/// Reads the groups [world] and [agenda] with the files of data they name.
WorldSection read_world(const InheritedDocument& document, Problems& problems);

/// Reads process.members: one number, 0 or 1, per state of the table. Absent = all.
std::vector<std::uint8_t> read_members(const Value& process, const models::StateTable& states,
                                       Problems& problems);

}  // namespace plenary::sim
