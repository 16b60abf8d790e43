#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "models/world/world_tables.hpp"

namespace plenary::models::testing {

/// The 193 states of scenarios/data/un-members.csv with the world of the shipped scenarios.
const WorldTables& un_world();

/// Five invented states, one in each region; the second leads the objections.
WorldTables small_world();

/// `count` states that are alike in everything, in one region; nobody leads objections.
WorldTables alike_world(std::size_t count, std::size_t stakeholders);

/// The position of a state in its table.
std::size_t state_of(const WorldTables& tables, const std::string& iso3);

std::vector<std::uint8_t> everyone(const WorldTables& tables);

}  // namespace plenary::models::testing
