#include "analysis/report/interval_bar.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

namespace plenary::analysis {
namespace {

struct Marks {
  std::string zero, edge, bar, dot;
};

Marks marks(Charset charset) {
  if (charset == Charset::ascii) return {"|", ":", "=", "o"};
  return {"│", "┊", "━", "●"};
}

double reach(const BarValues& values) {
  return std::max({std::abs(values.span.low), std::abs(values.span.high), std::abs(values.effect),
                   1.2 * values.smallest_effect});
}

/// Position of a value on a line of 2·half + 1 places with zero in the middle.
std::size_t place(double value, double reach, std::size_t half) {
  const double step = reach > 0 ? value / reach * static_cast<double>(half) : 0;
  const long long at = static_cast<long long>(half) + std::llround(step);
  return static_cast<std::size_t>(std::clamp<long long>(at, 0, 2 * static_cast<long long>(half)));
}

}  // namespace

std::string interval_bar(const BarValues& values, std::size_t width, Charset charset) {
  const Marks mark = marks(charset);
  const std::size_t half = width / 2;
  std::vector<std::string> places(width, " ");
  if (values.span.known()) {
    const double scale = reach(values);
    if (values.smallest_effect > 0) {
      places[place(-values.smallest_effect, scale, half)] = mark.edge;
      places[place(values.smallest_effect, scale, half)] = mark.edge;
    }
    const std::size_t last = place(values.span.high, scale, half);
    for (std::size_t i = place(values.span.low, scale, half); i <= last; ++i) places[i] = mark.bar;
    places[half] = mark.zero;
    places[place(values.effect, scale, half)] = mark.dot;
  }
  std::string text;
  for (const auto& one : places) text += one;
  return text;
}

}  // namespace plenary::analysis
