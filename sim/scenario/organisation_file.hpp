#pragma once

#include <string>
#include <vector>

#include "models/world/world_tables.hpp"
#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/state_file.hpp"

namespace plenary::sim {

/// Reads organisations given by name (name, type, region, home, ecosoc). Every cell but the name
/// may be empty, and every column but the name may be absent: the model then draws it.
std::vector<models::NamedOrganisation> read_organisations(const CsvTable& csv,
                                                          const std::string& file,
                                                          const models::StateTable& states,
                                                          const StateIndex& index,
                                                          Problems& problems);

}  // namespace plenary::sim
