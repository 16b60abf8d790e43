#pragma once

#include <span>
#include <vector>

namespace plenary::analysis {

/// Holm's step-down adjusted p values, in the order given (Holm 1979). NaN entries are not tests:
/// they stay NaN and do not count.
std::vector<double> holm_adjusted(std::span<const double> p);

}  // namespace plenary::analysis
