#pragma once

#include "results/description.hpp"
#include "sim/run/plan.hpp"

namespace plenary::sim {

/// What the results file of a plan holds beside the recorded values (docs/results-format.md): axes,
/// recorded columns with their cards, parameters of every draw and arm, shape and levers of every
/// arm, seed, version and checksum of the world, and what the plan adds. Throws
/// std::invalid_argument if the plan contradicts itself.
results::Description describe(const Plan& plan);

}  // namespace plenary::sim
