#pragma once

#include <vector>

#include "results/description.hpp"
#include "sim/run/plan.hpp"

namespace plenary::sim {

/// One table a parameter, with its card as attributes: `parameters/<name>`. A parameter that
/// differs between draws or arms runs along draw and arm; any other has only its own axes, if it
/// has any.
std::vector<results::Table> parameter_tables(const Plan& plan);

}  // namespace plenary::sim
