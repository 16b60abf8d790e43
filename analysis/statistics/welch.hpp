#pragma once

#include <span>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// Degrees of freedom of Welch and Satterthwaite for two independent samples.
double welch_degrees(std::span<const double> x, std::span<const double> y);

/// Welch's interval for mean(y) − mean(x) of independent samples with unequal variances.
Interval welch_interval(std::span<const double> x, std::span<const double> y,
                        double level = kLevel);

/// Two-sided p of "the means are equal"; constant samples give 1 when equal and 0 otherwise.
double welch_p(std::span<const double> x, std::span<const double> y);

}  // namespace plenary::analysis
