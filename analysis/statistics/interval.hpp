#pragma once

#include <limits>

namespace plenary::analysis {

/// A closed range of values; NaN ends mean that the data do not support one.
struct Interval {
  double low = std::numeric_limits<double>::quiet_NaN();
  double high = std::numeric_limits<double>::quiet_NaN();

  bool known() const { return low <= high; }
  bool contains(double value) const { return low <= value && value <= high; }
  friend bool operator==(const Interval&, const Interval&) = default;
};

/// Level of every simulation interval the program shows.
inline constexpr double kLevel = 0.95;

}  // namespace plenary::analysis
