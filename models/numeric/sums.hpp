#pragma once

#include <cstddef>

namespace plenary::models {

/// Sum in a fixed order that does not depend on the machine: four lanes, then one tree.
inline double sum(const double* values, std::size_t count) {
  double lanes[4] = {0, 0, 0, 0};
  std::size_t i = 0;
  for (; i + 4 <= count; i += 4)
    for (std::size_t lane = 0; lane < 4; ++lane) lanes[lane] += values[i + lane];
  for (std::size_t lane = 0; i < count; ++i, ++lane) lanes[lane] += values[i];
  return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
}

}  // namespace plenary::models
