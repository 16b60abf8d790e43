#include "analysis/drawing/axes.hpp"

#include "analysis/drawing/palette.hpp"
#include "analysis/report/numbers.hpp"

namespace plenary::analysis::drawing {
namespace {

const Stroke kGrid{kRule, 1};

Type tick_type(Anchor anchor) { return {10, kFaint, anchor}; }

}  // namespace

void bottom_axis(Svg& svg, const Field& field, const Ticks& ticks) {
  for (const double value : ticks.at) {
    const double x = field.x(value);
    svg.line({x, field.top()}, {x, field.bottom()}, kGrid);
    svg.text({x, field.bottom() + 14}, plain(value, ticks.decimals), tick_type(Anchor::middle));
  }
}

void left_axis(Svg& svg, const Field& field, const Ticks& ticks) {
  for (const double value : ticks.at) {
    const double y = field.y(value);
    svg.line({field.left(), y}, {field.right(), y}, kGrid);
    svg.text({field.left() - 6, y + 3.5}, plain(value, ticks.decimals), tick_type(Anchor::end));
  }
}

}  // namespace plenary::analysis::drawing
