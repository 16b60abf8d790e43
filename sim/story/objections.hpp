#pragma once

#include <vector>

#include "sim/story/scene.hpp"

namespace plenary::sim {

/// One state's objection to one organisation.
struct Filing {
  std::size_t state;
  double chance;  ///< of this objection, as the model had it before the draw
};

/// What became of one organisation that met an objection.
struct Case {
  std::size_t body;
  std::vector<Filing> filings;
  bool blocked = false;   ///< enough objections to keep it out
  models::Ruling ruling;  ///< on a block, where there is a procedure for disputes
  bool refused = false;
};

/// Asks the states once more, with the same keyed draws, who objected to whom, and those who
/// settle disputes what they decided. Throws std::logic_error if the answers are not those of the
/// negotiation.
std::vector<Case> retell_objections(const Scene& scene);

}  // namespace plenary::sim
