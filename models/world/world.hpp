#pragma once

#include <vector>

#include "models/catalogue/parameter.hpp"
#include "models/numeric/columns.hpp"
#include "models/world/world_tables.hpp"

namespace plenary::models {

/// The member states under one parameter draw: what the tables say, with gaps filled and scales
/// applied. Immutable; shared by all replicates and arms of the draw.
struct World {
  World(const WorldTables& tables, const ParameterSet& parameters);

  const WorldTables* tables;  ///< outlives the world
  std::size_t states;
  Vector alignment;                     ///< x_i in [−1,1], + = votes with the West
  Vector capacity;                      ///< g_i in [0,1], cyber capacity
  Vector weight;                        ///< c_i, weight in the draft and among peers
  Vector openness;                      ///< e_i in [0,1], freedom of NGOs at home
  Vector capability;                    ///< cinc_i, share of world capability
  ByPair hostility;                     ///< H_ij in [0,1]
  Vector most_hostility;                ///< max_j H_ij
  Mask low_openness;                    ///< the group O
  Mask champion;                        ///< the group C
  std::vector<std::size_t> co_signers;  ///< O without the leader, by descending capability

  /// A region's states in table order with the cumulated share of being an organisation's home.
  struct Homes {
    std::vector<std::size_t> state;
    std::vector<double> cumulated;
  };
  std::array<Homes, kRegions> homes;
  std::array<double, kRegions> region_cumulated;  ///< of organisations, over regions with states
  std::array<std::uint32_t, kItems> item_of;      ///< column → item id
  std::array<std::uint8_t, kItems> column_of;     ///< item id → column
};

}  // namespace plenary::models
