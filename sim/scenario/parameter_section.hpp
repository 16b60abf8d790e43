#pragma once

#include <map>
#include <set>
#include <string>

#include "models/catalogue/parameter.hpp"
#include "sim/scenario/problem.hpp"
#include "sim/scenario/value.hpp"

namespace plenary::sim {

/// The parameters a scenario sets.
struct ParameterSection {
  models::ParameterSet values;          ///< baseline where the scenario is silent
  std::set<std::string> named;          ///< names of those it sets
  std::map<std::string, Place> places;  ///< where each of them was given a value
};

/// Reads the group [parameters]; "objections.distance" may be written dotted or as a subgroup.
ParameterSection read_parameters(const Value& root, Problems& problems);

/// Words for what a parameter accepts, from its card.
std::string allowed_text(const models::ParameterCard& card);

}  // namespace plenary::sim
