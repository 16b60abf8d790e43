#include "analysis/drawing/axes.hpp"

#include "analysis/drawing/palette.hpp"
#include "analysis/report/numbers.hpp"

namespace plenary::analysis::drawing {
namespace {

const Stroke kGrid{kRule, 1};

Type tick_type(Anchor anchor) { return {10, kFaint, anchor}; }

bool starts_character(char c) { return (c & 0xC0) != 0x80; }

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

std::string shortened(const std::string& text, std::size_t characters) {
  std::size_t seen = 0;
  for (std::size_t at = 0; at < text.size(); ++at)
    if (starts_character(text[at]) && ++seen > characters) {
      std::string cut = text.substr(0, at);
      cut.erase(cut.find_last_not_of(' ') + 1);
      return cut + "…";
    }
  return text;
}

}  // namespace plenary::analysis::drawing
