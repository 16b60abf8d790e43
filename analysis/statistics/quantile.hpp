#pragma once

#include <span>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// Sample quantile of type 7 (Hyndman & Fan 1996); NaN when empty or when a value is undefined.
double quantile(std::span<const double> values, double probability);

/// The 10–90 % span: where the middle 80 % of the values lie.
Interval span_10_90(std::span<const double> values);

/// Share of values that have the sign of `reference`; NaN when that is zero or undefined.
double sign_share(std::span<const double> values, double reference);

}  // namespace plenary::analysis
