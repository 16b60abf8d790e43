#include "analysis/statistics/welch.hpp"

#include <cmath>
#include <limits>

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/student.hpp"

namespace plenary::analysis {
namespace {

/// Variance of the mean.
double mean_variance(std::span<const double> values) {
  return variance(values) / static_cast<double>(values.size());
}

bool too_short(std::span<const double> x, std::span<const double> y) {
  return x.size() < 2 || y.size() < 2;
}

}  // namespace

double welch_degrees(std::span<const double> x, std::span<const double> y) {
  const double a = mean_variance(x), b = mean_variance(y);
  const double total = a + b;
  return total * total /
         (a * a / static_cast<double>(x.size() - 1) + b * b / static_cast<double>(y.size() - 1));
}

Interval welch_interval(std::span<const double> x, std::span<const double> y, double level) {
  if (too_short(x, y)) return {};
  const double difference = mean(y) - mean(x);
  const double error = std::sqrt(mean_variance(x) + mean_variance(y));
  if (!(error > 0)) return {difference, difference};
  const double half = student_quantile((1 + level) / 2, welch_degrees(x, y)) * error;
  return {difference - half, difference + half};
}

double welch_p(std::span<const double> x, std::span<const double> y) {
  if (too_short(x, y)) return std::numeric_limits<double>::quiet_NaN();
  const double difference = mean(y) - mean(x);
  const double error = std::sqrt(mean_variance(x) + mean_variance(y));
  if (!(error > 0)) return difference == 0 ? 1 : 0;
  return student_two_sided(difference / error, welch_degrees(x, y));
}

}  // namespace plenary::analysis
