#pragma once

#include <string>
#include <vector>

#include "analysis/drawing/axes.hpp"
#include "analysis/drawing/svg.hpp"

namespace plenary::analysis::drawing {

/// A curve with a band around it. Points with an undefined value are left out. Dashes let a curve
/// below show where both take the same course.
struct Banded {
  std::vector<double> x;
  std::vector<double> low, middle, high;
  std::string dashes = {};
};

void band(Svg& svg, const Field& field, const Banded& values, const std::string& colour);

/// Effects of one row: a dot per draw, a bar over the middle 80 %, a thin tick with the simulation
/// interval at baseline.
struct Spread {
  std::vector<double> dots;
  Interval bar;
  double tick = 0;
  Interval noise;
};

void spread(Svg& svg, const Field& field, double y, const Spread& values,
            const std::string& colour);

}  // namespace plenary::analysis::drawing
