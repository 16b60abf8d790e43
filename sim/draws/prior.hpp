#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "models/catalogue/parameter.hpp"

namespace plenary::sim {

/// Values of the parameters that a draw moves, by name.
using DrawnValues = std::map<std::string, double>;

/// One Latin hypercube over every parameter whose card has a range, for a whole study: each range
/// is cut into as many equal parts as there are draws, and each part is used once. Discrete
/// parameters take their levels in equal shares. A pure function of (seed, draws, name), so that
/// a parameter more or less moves no other. At most 65,535 draws.
std::vector<DrawnValues> latin_hypercube(std::uint64_t seed, std::uint32_t draws);

/// `base` with the drawn values in place, except for parameters an author has fixed.
models::ParameterSet with_values(const models::ParameterSet& base, const DrawnValues& values,
                                 const std::set<std::string>& held);

}  // namespace plenary::sim
