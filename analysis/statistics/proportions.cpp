#include "analysis/statistics/proportions.hpp"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "analysis/statistics/student.hpp"

namespace plenary::analysis {

Count count_of(std::span<const double> values) {
  const auto successes =
      std::count_if(values.begin(), values.end(), [](double v) { return v > .5; });
  return {static_cast<std::size_t>(successes), values.size()};
}

PairedCount paired_count_of(std::span<const double> reference, std::span<const double> arm) {
  if (reference.size() != arm.size())
    throw std::invalid_argument("paired samples differ in length");
  PairedCount pairs{0, 0, reference.size()};
  for (std::size_t i = 0; i < reference.size(); ++i) {
    if (reference[i] > .5 && arm[i] <= .5) ++pairs.only_reference;
    if (reference[i] <= .5 && arm[i] > .5) ++pairs.only_arm;
  }
  return pairs;
}

Interval wilson_interval(Count count, double level) {
  if (count.trials == 0) return {};
  const double z = normal_quantile((1 + level) / 2), n = static_cast<double>(count.trials);
  const double share = count.share(), scale = 1 + z * z / n;
  const double centre = (share + z * z / (2 * n)) / scale;
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n)) / scale;
  return {std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

Interval newcombe_interval(Count reference, Count arm, double level) {
  if (reference.trials == 0 || arm.trials == 0) return {};
  const Interval r = wilson_interval(reference, level), a = wilson_interval(arm, level);
  const double difference = arm.share() - reference.share();
  return {difference - std::hypot(arm.share() - a.low, r.high - reference.share()),
          difference + std::hypot(a.high - arm.share(), reference.share() - r.low)};
}

}  // namespace plenary::analysis
