#pragma once

#include <cstdint>

#include "models/catalogue/lever.hpp"
#include "models/world/world.hpp"

namespace plenary::models {

/// Where a scenario gives objections.list_share, finds the base of the objection list that makes
/// the leader list that share of the non-ECOSOC organisations on average; otherwise returns the
/// parameters as they are. Bisection on [−15, 5], 40 steps, over 12 populations of the draw.
ParameterSet with_list_share(const World& world, const ParameterSet& parameters, std::uint64_t seed,
                             std::uint32_t draw);

}  // namespace plenary::models
