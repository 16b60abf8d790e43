#include "analysis/statistics/moments.hpp"

#include <cmath>
#include <limits>
#include <stdexcept>

namespace plenary::analysis {
namespace {

constexpr double kUndefined = std::numeric_limits<double>::quiet_NaN();

void require_pairs(std::span<const double> x, std::span<const double> y) {
  if (x.size() != y.size()) throw std::invalid_argument("paired samples differ in length");
}

double co_moment(std::span<const double> x, std::span<const double> y) {
  const double mean_x = mean(x), mean_y = mean(y);
  double total = 0;
  for (std::size_t i = 0; i < x.size(); ++i) total += (x[i] - mean_x) * (y[i] - mean_y);
  return total;
}

}  // namespace

double sum(std::span<const double> values) {
  double total = 0;
  for (const double value : values) total += value;
  return total;
}

double mean(std::span<const double> values) {
  return values.empty() ? kUndefined : sum(values) / static_cast<double>(values.size());
}

double variance(std::span<const double> values) {
  if (values.size() < 2) return kUndefined;
  return co_moment(values, values) / static_cast<double>(values.size() - 1);
}

double standard_deviation(std::span<const double> values) { return std::sqrt(variance(values)); }

std::vector<double> differences(std::span<const double> x, std::span<const double> y) {
  require_pairs(x, y);
  std::vector<double> result(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) result[i] = y[i] - x[i];
  return result;
}

double correlation(std::span<const double> x, std::span<const double> y) {
  require_pairs(x, y);
  const double spread = std::sqrt(co_moment(x, x)) * std::sqrt(co_moment(y, y));
  return spread > 0 ? co_moment(x, y) / spread : kUndefined;
}

}  // namespace plenary::analysis
