#pragma once

#include <span>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// Quantile of the standard normal distribution.
double normal_quantile(double probability);

/// Quantile of Student's t with (possibly fractional) degrees of freedom.
double student_quantile(double probability, double degrees);

/// P(|T| ≥ |t|) of Student's t.
double student_two_sided(double t, double degrees);

/// Student's interval for the mean: of paired differences, it is the interval of the effect.
/// NaN below two values; a sample that does not vary gives an interval of no width.
Interval student_interval(std::span<const double> values, double level = kLevel);

/// Two-sided p of "the mean is zero"; a constant sample gives 1 at zero and 0 elsewhere.
double student_p(std::span<const double> values);

}  // namespace plenary::analysis
