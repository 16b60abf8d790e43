#pragma once

#include "sim/scenario/lever_section.hpp"

namespace plenary::sim {

/// Tells rules that are each allowed but cannot hold together. `file` is told where the scenario
/// sets neither of the two.
void cross_check(const LeverSection& levers, const Place& file, Problems& problems);

}  // namespace plenary::sim
