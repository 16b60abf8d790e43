#pragma once

#include <cstdint>

#include "sim/scenario/scenario.hpp"

namespace plenary::sim {

/// The scenario's rules with the parameter values of one draw, as a run of the scenario with as
/// many draws as it names has them: 0 the baseline, otherwise a stored draw by its number, or one
/// of the Latin hypercube of that seed. Throws BadInput if there is no such draw.
models::Arm drawn_arm(const Scenario& scenario, std::uint32_t draw, std::uint64_t seed);

}  // namespace plenary::sim
