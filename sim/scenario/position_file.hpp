#pragma once

#include <string>
#include <vector>

#include "models/world/world_tables.hpp"
#include "sim/scenario/csv_table.hpp"
#include "sim/scenario/state_file.hpp"

namespace plenary::sim {

/// Reads coded positions (iso3, item, position 0…1): expert judgements that replace the model's
/// equation for one state and one item of the agenda.
std::vector<models::CodedPosition> read_positions(const CsvTable& csv, const std::string& file,
                                                  const StateIndex& states, Problems& problems);

}  // namespace plenary::sim
