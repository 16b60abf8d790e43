#pragma once

#include <limits>

namespace plenary::models {

/// part / whole, undefined of nothing.
inline double share(double part, double whole) {
  return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace plenary::models
