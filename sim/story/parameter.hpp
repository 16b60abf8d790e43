#pragma once

#include <stdexcept>
#include <string>

#include "models/catalogue/lever.hpp"

namespace plenary::sim {

/// The value of a parameter by its name; throws std::logic_error if the model has none such.
inline double value_of(const models::ParameterSet& parameters, const std::string& name) {
  const auto* parameter = models::find_parameter(name);
  if (!parameter) throw std::logic_error("the model has no parameter " + name);
  return parameters[*parameter];
}

/// The same for a rule.
inline const models::LeverValue& value_of(const models::Settings& settings,
                                          const std::string& path) {
  const auto* lever = models::find_lever(path);
  if (!lever) throw std::logic_error("the model has no lever " + path);
  return settings[*lever];
}

}  // namespace plenary::sim
