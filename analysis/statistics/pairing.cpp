#include "analysis/statistics/pairing.hpp"

#include <cmath>

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/student.hpp"

namespace plenary::analysis {

PairingGain pairing_gain(std::span<const double> x, std::span<const double> y) {
  const double ratio = (variance(x) + variance(y)) / variance(differences(x, y));
  return {correlation(x, y), ratio, (ratio - 1) * static_cast<double>(x.size())};
}

std::size_t replicates_needed(double variance, double half_width, double level) {
  const double z = normal_quantile((1 + level) / 2);
  return static_cast<std::size_t>(std::ceil(z * z * variance / (half_width * half_width)));
}

}  // namespace plenary::analysis
