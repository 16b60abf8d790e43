#pragma once

#include <span>

namespace plenary::analysis {

/// What common random numbers bought: two arms that share their draws differ less by chance.
struct PairingGain {
  double correlation;  ///< between the arms, over replicates; NaN when an arm does not vary
  double ratio;        ///< variance of an unpaired difference over that of the paired one
  double saved;        ///< replicates an unpaired study of the same precision needs on top
};

/// Infinite ratio when the paired difference does not vary while the arms do; NaN when neither.
PairingGain pairing_gain(std::span<const double> x, std::span<const double> y);

}  // namespace plenary::analysis
