#include "sim/run/fixed_assumptions.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cstring>

namespace plenary::sim {

std::string fixed_assumptions(const models::ParameterSet& parameters) {
  std::string text;
  const models::ParameterSet baseline;
  for (const models::Parameter& parameter : models::parameters()) {
    const auto own = parameters.all(parameter);
    const auto usual = baseline.all(parameter);
    // Bits, since a parameter that is not set is NaN.
    if (std::memcmp(own.data(), usual.data(), own.size_bytes()) != 0)
      text += fmt::format("{} = {}\n", parameter.card().name, fmt::join(own, ", "));
  }
  return text;
}

}  // namespace plenary::sim
