#include <cmath>
#include <limits>
#include <vector>

#include "analysis/drawing/marks.hpp"
#include "analysis/drawing/palette.hpp"
#include "analysis/figures/figures.hpp"
#include "analysis/report/text_table.hpp"
#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/quantile.hpp"

namespace plenary::analysis {
namespace {

using drawing::Anchor;
using drawing::band;
using drawing::Banded;
using drawing::bottom_axis;
using drawing::Field;
using drawing::including;
using drawing::kFaint;
using drawing::kInk;
using drawing::left_axis;
using drawing::Point;
using drawing::round_ticks;
using drawing::series_colour;
using drawing::series_dashes;
using drawing::Svg;
using drawing::Ticks;
using drawing::Weight;
using drawing::widened;

constexpr double kPanelWidth = 440, kPanelHeight = 230, kMargin = 20;
constexpr double kFieldLeft = 60, kFieldRight = 425, kFieldTop = 34, kFieldBottom = 190;
constexpr double kLegendLine = 20, kLegendTop = 58;

bool is_trajectory(const Column& column) {
  return column.axes.size() == 1 && column.axes[0].name == "session";
}

/// Mean over replicates in each draw, where the session exists and the value is defined in all.
std::vector<double> means_per_draw(const Study& study, const Column& column, std::size_t arm,
                                   std::size_t session) {
  std::vector<double> means;
  for (std::size_t d = 0; d < study.draws; ++d) {
    const double value = mean(study.sample(column, d, arm, session));
    if (std::isfinite(value)) means.push_back(value);
  }
  return means;
}

Banded trajectory(const Study& study, const Column& column, std::size_t arm) {
  Banded values;
  values.dashes = series_dashes(arm);
  for (std::size_t t = 0; t < column.width(); ++t) {
    const auto means = means_per_draw(study, column, arm, t);
    values.x.push_back(static_cast<double>(t + 1));
    values.low.push_back(quantile(means, .1));
    values.middle.push_back(quantile(means, .5));
    values.high.push_back(quantile(means, .9));
  }
  return values;
}

Interval heights(const std::vector<Banded>& curves) {
  Interval range;
  for (const Banded& curve : curves)
    for (std::size_t t = 0; t < curve.x.size(); ++t)
      range = including(including(range, curve.low[t]), curve.high[t]);
  return range.known() ? widened(range, .06) : Interval{0, 1};
}

Ticks session_ticks(std::size_t sessions) {
  Ticks ticks;
  const std::size_t step = sessions > 12 ? 5 : sessions > 6 ? 2 : 1;
  for (std::size_t t = 1; t <= sessions; t += step) ticks.at.push_back(static_cast<double>(t));
  return ticks;
}

void draw_panel(Svg& svg, const Study& study, const Column& column, Point corner) {
  std::vector<Banded> curves;
  for (std::size_t a = 0; a < study.arms.size(); ++a)
    curves.push_back(trajectory(study, column, a));
  const Interval range = heights(curves);
  const double last = std::max(2., static_cast<double>(column.width()));
  const Field field{{{1, last}, {corner.x + kFieldLeft, corner.x + kFieldRight}},
                    {range, {corner.y + kFieldBottom, corner.y + kFieldTop}}};
  left_axis(svg, field, round_ticks(range, 4));
  bottom_axis(svg, field, session_ticks(column.width()));
  svg.text({corner.x + 12, corner.y + 20}, shortened(column.measure.label, 52),
           {13, kInk, Anchor::start, Weight::bold});
  svg.text({field.right(), field.bottom() + 28}, "session", {10, kFaint, Anchor::end});
  // The reference last, so that it lies on top.
  for (std::size_t a = curves.size(); a-- > 0;) band(svg, field, curves[a], series_colour(a));
}

void draw_legend(Svg& svg, const Study& study) {
  for (std::size_t a = 0; a < study.arms.size(); ++a) {
    const double y = kLegendTop + static_cast<double>(a) * kLegendLine;
    svg.line({kMargin, y}, {kMargin + 26, y}, {series_colour(a), 3, series_dashes(a)});
    svg.text({kMargin + 34, y + 4}, study.arms[a].title, {12});
  }
}

std::vector<const Column*> trajectories(const Study& study) {
  std::vector<const Column*> columns;
  for (const Column& column : study.columns)
    if (is_trajectory(column)) columns.push_back(&column);
  return columns;
}

}  // namespace

std::string trajectories_svg(const Study& draws, const std::string& title, bool quick) {
  const auto columns = trajectories(draws);
  const double head = kLegendTop + static_cast<double>(draws.arms.size()) * kLegendLine;
  const std::size_t rows = (columns.size() + 1) / 2;
  Svg svg(2 * kPanelWidth + 20, head + static_cast<double>(rows) * kPanelHeight + 34);
  svg.text({kMargin, 28}, (quick ? "QUICK  " : "") + title + ": session by session",
           {15, kInk, Anchor::start, Weight::bold});
  draw_legend(svg, draws);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const std::size_t row = i / 2, place = i % 2;
    draw_panel(
        svg, draws, *columns[i],
        {static_cast<double>(place) * kPanelWidth, head + static_cast<double>(row) * kPanelHeight});
  }
  svg.text({kMargin, svg.height() - 14},
           "Line: median over " + words(draws.origin.draw_kind, draws.draws) +
               ". Band: the middle 80 % of them.",
           {11, kFaint});
  return svg.document("Course of each recorded measure over the sessions, by set of rules");
}

}  // namespace plenary::analysis
