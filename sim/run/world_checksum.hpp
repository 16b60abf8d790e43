#pragma once

#include <string>

#include "models/world/world_tables.hpp"

namespace plenary::sim {

/// SHA-256 of everything a scenario gives as data about the world: equal for equal worlds, however
/// the files they were read from are named or written.
std::string world_checksum(const models::WorldTables& world);

}  // namespace plenary::sim
