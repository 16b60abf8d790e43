#include <cmath>

#include "analysis/statistics/proportions.hpp"
#include "analysis/statistics/student.hpp"

namespace plenary::analysis {
namespace {

/// Tango's score statistic of "the difference is `delta`"; it falls as delta grows.
double score(PairedCount pairs, double delta) {
  const double n = static_cast<double>(pairs.trials), up = static_cast<double>(pairs.only_arm),
               down = static_cast<double>(pairs.only_reference);
  const double b = -up - down + (2 * n - up + down) * delta;
  const double c = -down * delta * (1 - delta);
  // Constrained estimate of the share that succeeds under the reference only.
  const double q = (std::sqrt(b * b - 8 * n * c) - b) / (4 * n);
  const double distance = up - down - n * delta;
  const double spread = n * (2 * q + delta * (1 - delta));
  if (distance == 0) return 0;
  return spread > 0 ? distance / std::sqrt(spread) : std::copysign(INFINITY, distance);
}

/// The delta in [low, high] at which the statistic falls through `level`.
double crossing(PairedCount pairs, double low, double high, double level) {
  for (int step = 0; step < 100; ++step) {
    const double middle = (low + high) / 2;
    (score(pairs, middle) > level ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

Interval tango_interval(PairedCount pairs, double level) {
  if (pairs.trials == 0) return {};
  const double z = normal_quantile((1 + level) / 2), centre = pairs.difference();
  return {crossing(pairs, -1, centre, z), crossing(pairs, centre, 1, -z)};
}

}  // namespace plenary::analysis
