#pragma once

#include <string>
#include <vector>

#include "models/world/world_tables.hpp"
#include "sim/draws/draw_file.hpp"

namespace plenary::page {

/// The table of states in order of their codes, from the CSV that the program has checked.
models::StateTable states_of(const std::string& csv);

/// Stored parameter draws in the order of the file.
std::vector<sim::StoredDraw> draws_of(const std::string& csv);

}  // namespace plenary::page
