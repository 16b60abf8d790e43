#pragma once

#include "analysis/drawing/scale.hpp"
#include "analysis/drawing/svg.hpp"

namespace plenary::analysis::drawing {

/// A field to draw in: both scales, page coordinates inside.
struct Field {
  Scale x;
  Scale y;

  double left() const { return x.page.low; }
  double right() const { return x.page.high; }
  double top() const { return y.page.high; }
  double bottom() const { return y.page.low; }
};

/// Numbers below the field and faint rules through it.
void bottom_axis(Svg& svg, const Field& field, const Ticks& ticks);

/// Numbers left of the field and faint rules through it.
void left_axis(Svg& svg, const Field& field, const Ticks& ticks);

}  // namespace plenary::analysis::drawing
