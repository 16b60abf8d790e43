#include "analysis/drawing/scale.hpp"

#include <algorithm>
#include <cmath>

namespace plenary::analysis::drawing {
namespace {

double round_step(double rough) {
  const double power = std::pow(10, std::floor(std::log10(rough)));
  for (const double factor : {1., 2., 5.})
    if (factor * power >= rough * (1 - 1e-9)) return factor * power;
  return 10 * power;
}

}  // namespace

double Scale::operator()(double value) const {
  return page.low + (value - values.low) / (values.high - values.low) * (page.high - page.low);
}

Ticks round_ticks(Interval values, int wanted) {
  const double step = round_step((values.high - values.low) / wanted);
  Ticks ticks;
  ticks.decimals = std::max(0, static_cast<int>(-std::floor(std::log10(step) + 1e-9)));
  const auto first = static_cast<long>(std::ceil(values.low / step - 1e-9));
  const auto last = static_cast<long>(std::floor(values.high / step + 1e-9));
  for (long i = first; i <= last; ++i) ticks.at.push_back(static_cast<double>(i) * step);
  return ticks;
}

Interval including(Interval interval, double value) {
  if (!std::isfinite(value)) return interval;
  if (!interval.known()) return {value, value};
  return {std::min(interval.low, value), std::max(interval.high, value)};
}

Interval widened(Interval interval, double share) {
  const double width = interval.high - interval.low;
  const double room = width > 0 ? width * share : std::max(std::abs(interval.low) * .1, .01);
  return {interval.low - room, interval.high + room};
}

}  // namespace plenary::analysis::drawing
