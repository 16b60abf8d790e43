#pragma once

#include <span>
#include <vector>

namespace plenary::analysis {

/// Sum from first to last: the order is part of the result, so that files compare bit for bit.
double sum(std::span<const double> values);

/// Arithmetic mean; NaN when empty.
double mean(std::span<const double> values);

/// Sample variance with n − 1; NaN below two values.
double variance(std::span<const double> values);

/// Square root of the sample variance.
double standard_deviation(std::span<const double> values);

/// y − x, element by element. Throws std::invalid_argument when the lengths differ.
std::vector<double> differences(std::span<const double> x, std::span<const double> y);

/// Pearson's correlation; NaN when either side does not vary.
double correlation(std::span<const double> x, std::span<const double> y);

}  // namespace plenary::analysis
