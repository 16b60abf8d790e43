#pragma once

#include <string>

#include "models/catalogue/parameter.hpp"

namespace plenary::sim {

/// What a results file says under `assumptions/<arm>`: a line "name = value" for every parameter
/// that the author of an arm has set to something else than its baseline.
std::string fixed_assumptions(const models::ParameterSet& parameters);

}  // namespace plenary::sim
