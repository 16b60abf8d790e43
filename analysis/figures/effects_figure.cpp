#include <algorithm>
#include <vector>

#include "analysis/drawing/marks.hpp"
#include "analysis/drawing/palette.hpp"
#include "analysis/figures/figures.hpp"
#include "analysis/report/screen.hpp"
#include "analysis/report/text_table.hpp"
#include "analysis/report/unit.hpp"

namespace plenary::analysis {
namespace {

using drawing::Anchor;
using drawing::bottom_axis;
using drawing::Field;
using drawing::including;
using drawing::kFaint;
using drawing::kInk;
using drawing::kShade;
using drawing::round_ticks;
using drawing::series_colour;
using drawing::Spread;
using drawing::spread;
using drawing::Svg;
using drawing::Weight;
using drawing::widened;

constexpr double kWidth = 900, kLeft = 280, kRight = 875, kTop = 64;
constexpr double kRowHeight = 26, kPanelGap = 74, kFoot = 44;

/// The same measure in every arm; where it was not compared a note says why, without a spread.
struct Panel {
  std::string label;
  double smallest = 0;
  std::vector<std::string> titles;
  std::vector<std::size_t> colours;
  std::vector<Spread> spreads;
  std::vector<std::string> notes;  ///< empty where there is a spread to draw

  double height() const { return static_cast<double>(titles.size()) * kRowHeight; }
};

std::vector<double> scaled(const std::vector<double>& values, const Unit& unit) {
  std::vector<double> result;
  for (const double value : values) result.push_back(unit.of(value));
  return result;
}

void add_row(Panel& panel, const Row& row, const ArmComparison& arm, const Basis& basis) {
  const Unit unit = unit_of(row, arm.arm, basis);
  panel.titles.push_back(shortened(arm.arm.title, 34) + (arm.case_replication ? " *" : "") +
                         (arm.other_assumptions.empty() ? "" : " †"));
  panel.notes.push_back(row.compared() ? "" : "not compared: " + row.why_not);
  panel.spreads.push_back({scaled(row.draws, unit), unit.of(row.span),
                           unit.of(row.baseline.difference), unit.of(row.baseline.simulation)});
  panel.label = unit.label;
  panel.smallest = unit.of(row.measure.smallest_effect);
}

Panel panel_of(const Comparison& comparison, const std::string& measure) {
  Panel panel;
  for (std::size_t a = 0; a < comparison.arms.size(); ++a)
    for (const Row& row : comparison.arms[a].rows)
      if (row.measure.name == measure) {
        add_row(panel, row, comparison.arms[a], comparison.basis);
        panel.colours.push_back(a + 1);
      }
  return panel;
}

std::vector<Panel> panels_of(const Comparison& comparison) {
  std::vector<Panel> panels;
  if (comparison.arms.empty()) return panels;
  for (const Row& row : comparison.arms.front().rows)
    if (row.measure.standing == Standing::primary && !row.measure.is_part())
      panels.push_back(panel_of(comparison, row.measure.name));
  return panels;
}

Interval extent(const Panel& panel) {
  Interval range{-panel.smallest, panel.smallest};
  for (std::size_t r = 0; r < panel.spreads.size(); ++r) {
    if (!panel.notes[r].empty()) continue;
    const Spread& values = panel.spreads[r];
    for (const double dot : values.dots) range = including(range, dot);
    range = including(including(range, values.noise.low), values.noise.high);
    range = including(range, values.tick);
  }
  return widened(range, .04);
}

void draw_panel(Svg& svg, const Panel& panel, double top) {
  const Interval range = extent(panel);
  const Field field{{range, {kLeft, kRight}}, {{0, 1}, {top + panel.height(), top}}};
  svg.text({20, top - 12}, "Change in: " + panel.label, {13, kInk, Anchor::start, Weight::bold});
  if (panel.smallest > 0)
    svg.rectangle({field.x(-panel.smallest), top},
                  field.x(panel.smallest) - field.x(-panel.smallest), panel.height(), {kShade});
  bottom_axis(svg, field, round_ticks(range, 6));
  svg.line({field.x(0), top}, {field.x(0), field.bottom()}, {kInk, 1});
  for (std::size_t r = 0; r < panel.titles.size(); ++r) {
    const double y = top + (static_cast<double>(r) + .5) * kRowHeight;
    svg.text({kLeft - 12, y + 4}, panel.titles[r], {12, kInk, Anchor::end});
    if (panel.notes[r].empty())
      spread(svg, field, y, panel.spreads[r], series_colour(panel.colours[r]));
    else
      svg.text({kLeft + 8, y + 4}, panel.notes[r], {11, kFaint});
  }
}

void draw_frame(Svg& svg, const Basis& basis, const std::string& title) {
  const std::string stamp = basis.quick ? "QUICK  " : "";
  svg.text({20, 28}, stamp + title + ": change against " + reference_words(basis),
           {15, kInk, Anchor::start, Weight::bold});
  const double foot = svg.height() - 24;
  svg.text({20, foot},
           "Dots: one each of " + words(basis.origin.draw_kind, basis.draws) +
               ". Bar: the middle 80 % of draws. Grey: smaller than matters.",
           {11, kFaint});
  svg.text({20, foot + 14},
           "Thin tick: baseline with its 95 % interval of simulation noise. * case replication: "
           "other sessions, reports or members. † other assumptions, too.",
           {11, kFaint});
}

double total_height(const std::vector<Panel>& panels) {
  double height = kTop + kFoot;
  for (const Panel& panel : panels) height += panel.height() + kPanelGap;
  return height;
}

}  // namespace

std::string effects_svg(const Comparison& comparison, const std::string& title) {
  const auto panels = panels_of(comparison);
  Svg svg(kWidth, total_height(panels));
  draw_frame(svg, comparison.basis, title);
  double top = kTop + 20;
  for (const Panel& panel : panels) {
    draw_panel(svg, panel, top);
    top += panel.height() + kPanelGap;
  }
  return svg.document("Effects of each set of rules on the primary measures, over parameter draws");
}

}  // namespace plenary::analysis
