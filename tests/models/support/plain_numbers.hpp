#pragma once

#include <algorithm>
#include <cmath>

namespace plenary::models::testing {

inline constexpr std::size_t K = 7;
inline constexpr double kPhi[] = {.50, .25, .15, .30, .50, .10, 0};
inline constexpr double kExpertise[4][6] = {
    {4, 1, 1, 2, 3, 1}, {2, 3, 2, 2, 3, 1}, {2, 2, 4, 2, 2, 1}, {4, 2, 1, 3, 3, 1}};

inline double sigma(double z) { return 1 / (1 + std::exp(-z)); }
inline double clip01(double x) { return std::min(1.0, std::max(0.0, x)); }

}  // namespace plenary::models::testing
