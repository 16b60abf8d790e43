#include "analysis/statistics/pairing.hpp"

#include "analysis/statistics/moments.hpp"

namespace plenary::analysis {

PairingGain pairing_gain(std::span<const double> x, std::span<const double> y) {
  const double ratio = (variance(x) + variance(y)) / variance(differences(x, y));
  return {correlation(x, y), ratio, (ratio - 1) * static_cast<double>(x.size())};
}

}  // namespace plenary::analysis
