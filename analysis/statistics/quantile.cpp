#include "analysis/statistics/quantile.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace plenary::analysis {

double quantile(std::span<const double> values, double probability) {
  const bool undefined =
      std::any_of(values.begin(), values.end(), [](double v) { return std::isnan(v); });
  if (values.empty() || undefined) return std::numeric_limits<double>::quiet_NaN();
  std::vector<double> sorted(values.begin(), values.end());
  std::sort(sorted.begin(), sorted.end());
  const double position = static_cast<double>(sorted.size() - 1) * probability;
  const auto below = static_cast<std::size_t>(position);
  const std::size_t above = std::min(below + 1, sorted.size() - 1);
  return sorted[below] + (position - std::floor(position)) * (sorted[above] - sorted[below]);
}

Interval span_10_90(std::span<const double> values) {
  return {quantile(values, .1), quantile(values, .9)};
}

double sign_share(std::span<const double> values, double reference) {
  if (values.empty() || std::isnan(reference) || reference == 0)
    return std::numeric_limits<double>::quiet_NaN();
  const auto same = std::count_if(values.begin(), values.end(),
                                  [&](double v) { return reference > 0 ? v > 0 : v < 0; });
  return static_cast<double>(same) / static_cast<double>(values.size());
}

}  // namespace plenary::analysis
