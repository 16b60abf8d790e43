#pragma once

#include <array>
#include <vector>

#include "sim/story/scene.hpp"

namespace plenary::sim {

/// How one item of a draft fared in the reading.
struct ItemReading {
  double agreed = 0;  ///< q_k before
  double draft = 0;   ///< t_k of the Chair
  double read = 0;    ///< t_k after the reading
  int first_objections = 0;
  int cuts = 0;
  bool reverted = false;
  std::vector<std::size_t> last_objectors;  ///< at the last poll that was too much for the item
};

/// The reading of a report and who stood in its way at the end.
struct Reading {
  std::array<ItemReading, models::kItems> items;
  int rounds = 0;
  int most_rounds = 0;
  int tolerated = 0;                   ///< m_max
  std::vector<std::size_t> unhappy;    ///< would rather have no report
  std::vector<std::size_t> objectors;  ///< and say so
  double margin = 0;                   ///< of the whole text, before any procedural report
};

/// Reads the draft of the session once more with the states' own columns. Throws std::logic_error
/// if it ends elsewhere than the negotiation did.
Reading retell_reading(const Scene& scene);

}  // namespace plenary::sim
