#pragma once

#include <string>
#include <vector>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis::drawing {

/// Maps values linearly onto the page.
struct Scale {
  Interval values;
  Interval page;  ///< low may lie right of or below high

  double operator()(double value) const;
};

/// Where to put ticks and with how many decimals.
struct Ticks {
  std::vector<double> at;
  int decimals = 0;
};

/// About `wanted` round values (1, 2 or 5 times a power of ten) inside the interval.
Ticks round_ticks(Interval values, int wanted);

/// Grows an interval until it holds the value.
Interval including(Interval interval, double value);

/// A little room on both sides; an interval of no width gets one.
Interval widened(Interval interval, double share);

}  // namespace plenary::analysis::drawing
