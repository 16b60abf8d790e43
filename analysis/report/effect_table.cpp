#include "analysis/report/effect_table.hpp"

#include <fmt/format.h>

#include <cmath>

#include "analysis/report/interval_bar.hpp"
#include "analysis/report/numbers.hpp"
#include "analysis/report/unit.hpp"

namespace plenary::analysis {
namespace {

Ink ink_of(const Row& row) {
  if (row.verdict == Verdict::larger) return Ink::up;
  if (row.verdict == Verdict::smaller) return Ink::down;
  return row.verdict ? Ink::plain : Ink::faint;
}

std::string cut_text(const Row& row, const Unit& unit, Charset charset) {
  if (!row.cut) return "";
  return with_sign(unit.of(row.cut->difference), unit.decimals, charset) + " " +
         noise_text(unit.of(row.cut->simulation), unit.of(row.cut->difference),
                    unit.noise_decimals(), charset);
}

std::string p_text(double p) { return p < .001 ? "< 0.001" : fmt::format("{:.3f}", p); }

std::string verdict_text(const Row& row, const ArmComparison& arm, const Basis& basis) {
  if (arm.case_replication) return "case replication";
  if (!arm.other_assumptions.empty()) return "other assumptions";
  if (!basis.enough_draws()) return "no verdict";
  const std::string verdict = row.verdict ? words(*row.verdict) : "";
  return row.holm ? verdict + " (Holm p " + p_text(*row.holm) + ")" : verdict;
}

std::string last_cell(const Row& row, const ArmComparison& arm, const Basis& basis,
                      const Unit& unit, Charset charset) {
  return row.measure.standing == Standing::by_definition ? cut_text(row, unit, charset)
                                                         : verdict_text(row, arm, basis);
}

std::string bar_of(const Row& row, std::size_t width, Charset charset) {
  return interval_bar({row.span, row.baseline.difference, row.measure.smallest_effect}, width,
                      charset);
}

TableLine line_of(const Row& row, const ArmComparison& arm, const Basis& basis, Charset charset,
                  std::size_t bar_width) {
  const Unit unit = unit_of(row, arm.arm, basis);
  const std::string label = (row.measure.part_of.empty() ? "" : "  ") + unit.label;
  if (!row.compared()) return {{{label, Ink::faint}}, "not compared: " + row.why_not};
  const Effect& effect = row.baseline;
  TableLine line{
      {{label},
       {plain(unit.of(effect.reference), unit.decimals, charset)},
       {with_sign(unit.of(effect.difference), unit.decimals, charset), Ink::strong},
       {noise_text(unit.of(effect.simulation), unit.of(effect.difference), unit.noise_decimals(),
                   charset)},
       {span_text(unit.of(row.span), unit.decimals, charset)},
       {reads_as_zero(row, unit) ? percent(NAN, charset) : percent(row.same_sign, charset)}}};
  if (bar_width > 0) line.cells.push_back({bar_of(row, bar_width, charset), ink_of(row)});
  line.cells.push_back({last_cell(row, arm, basis, unit, charset), ink_of(row)});
  return line;
}

bool by_definition(const std::vector<const Row*>& rows) {
  return !rows.empty() && rows.front()->measure.standing == Standing::by_definition;
}

}  // namespace

std::vector<const Row*> rows_of(const ArmComparison& arm, Standing standing) {
  std::vector<const Row*> result;
  for (const Row& row : arm.rows) {
    if (row.measure.standing != standing || !row.measure.part_of.empty()) continue;
    result.push_back(&row);
    for (const Row& part : arm.rows)
      if (part.measure.part_of == row.measure.name) result.push_back(&part);
  }
  return result;
}

TextTable effect_table(const std::vector<const Row*>& rows, const ArmComparison& arm,
                       const Basis& basis, Charset charset, std::size_t bar_width) {
  TextTable table;
  table.columns = {{"", Align::left},    {"was"},      {"change"}, {"noise"},
                   {"over assumptions"}, {"same sign"}};
  if (bar_width > 0) table.columns.push_back({"", Align::left});
  table.columns.push_back({by_definition(rows) ? "with the wire cut" : "", Align::left});
  for (const Row* row : rows) table.lines.push_back(line_of(*row, arm, basis, charset, bar_width));
  return table;
}

}  // namespace plenary::analysis
