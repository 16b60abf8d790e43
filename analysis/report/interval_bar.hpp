#pragma once

#include <string>

#include "analysis/report/style.hpp"
#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// A line drawing of one effect: the span over draws as a bar, the effect at baseline as a dot,
/// zero in the middle, the smallest effect of interest as a thin mark on either side.
struct BarValues {
  Interval span;
  double effect = 0;
  double smallest_effect = 0;
};

/// Exactly `width` characters (odd, so that zero has a place). The scale is the row's own.
std::string interval_bar(const BarValues& values, std::size_t width, Charset charset);

}  // namespace plenary::analysis
