#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "models/catalogue/parameter.hpp"
#include "models/ensemble.hpp"
#include "models/measures/column.hpp"
#include "models/world/world_tables.hpp"
#include "results/description.hpp"

namespace plenary::sim {

/// One parameter draw: the values every arm is simulated with.
struct PlannedDraw {
  std::uint32_t id = 0;                       ///< keys the random numbers; 0 = baseline
  std::string label = {};                     ///< words for the reader; may be empty
  std::vector<models::ParameterSet> per_arm;  ///< one a arm, in order
};

/// Everything that decides the values of a run: two equal plans give the same file, byte for byte.
struct Plan {
  models::WorldTables world;
  std::vector<models::Arm> arms;  ///< names differ and hold no slash
  std::vector<PlannedDraw> draws;
  std::uint32_t replicates = 1;
  std::uint64_t seed = 1;  ///< below 2^63
  std::vector<models::Column> columns;
  /// For the file, beside what describe() writes itself: titles, resolved scenarios, checksums.
  std::vector<std::pair<std::string, std::string>> texts = {};
  results::Attributes attributes = {};
};

/// Sessions of the longest arm.
int longest(const std::vector<models::Arm>& arms);

/// Number of cells: draws × arms × replicates.
std::size_t cells(const Plan& plan);

}  // namespace plenary::sim
