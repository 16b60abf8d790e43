#pragma once

#include "sim/scenario/lever_section.hpp"
#include "sim/scenario/parameter_section.hpp"

namespace plenary::sim {

/// Tells values that are each allowed but cannot hold together. `file` is the scenario's own file.
void cross_check(const LeverSection& levers, const ParameterSection& parameters, const Place& file,
                 Problems& problems);

}  // namespace plenary::sim
