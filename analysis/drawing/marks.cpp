#include "analysis/drawing/marks.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/drawing/palette.hpp"

namespace plenary::analysis::drawing {
namespace {

constexpr double kBarHeight = 9;

std::vector<Point> points(const Field& field, const Banded& values,
                          const std::vector<double>& heights) {
  std::vector<Point> list;
  for (std::size_t i = 0; i < values.x.size(); ++i)
    if (std::isfinite(heights[i])) list.push_back({field.x(values.x[i]), field.y(heights[i])});
  return list;
}

/// Dots of one row lie in five lanes, so that neighbours can be told apart.
double lane(std::size_t number) { return (static_cast<double>(number * 2 % 5) - 2) * 2.2; }

}  // namespace

void band(Svg& svg, const Field& field, const Banded& values, const std::string& colour) {
  std::vector<Point> outline = points(field, values, values.low);
  const std::vector<Point> above = points(field, values, values.high);
  outline.insert(outline.end(), above.rbegin(), above.rend());
  svg.polygon(outline, {colour, .15});
  svg.curve(points(field, values, values.middle), {colour, 2, values.dashes});
}

void spread(Svg& svg, const Field& field, double y, const Spread& values,
            const std::string& colour) {
  if (values.bar.known()) {
    const double left = field.x(values.bar.low), right = field.x(values.bar.high);
    svg.rectangle({left, y - kBarHeight / 2}, std::max(right - left, 1.), kBarHeight, {colour, .3});
  }
  for (std::size_t i = 0; i < values.dots.size(); ++i)
    svg.circle({field.x(values.dots[i]), y + lane(i)}, 1.6, {colour, .55});
  const double at = field.x(values.tick);
  if (values.noise.known())
    svg.line({field.x(values.noise.low), y}, {field.x(values.noise.high), y}, {kInk, 1.2});
  svg.line({at, y - 9}, {at, y + 9}, {kInk, 1.2});
}

}  // namespace plenary::analysis::drawing
