#include <fmt/format.h>

#include "analysis/report/csv_text.hpp"
#include "analysis/report/export.hpp"
#include "analysis/report/numbers.hpp"
#include "analysis/report/remarks.hpp"

namespace plenary::analysis {
namespace {

const std::vector<std::string> kHeader = {"run",
                                          "reference",
                                          "arm",
                                          "arm_title",
                                          "case_replication",
                                          "measure",
                                          "label",
                                          "unit",
                                          "standing",
                                          "part_of",
                                          "reference_value",
                                          "arm_value",
                                          "effect",
                                          "simulation_low",
                                          "simulation_high",
                                          "span_low",
                                          "span_high",
                                          "same_sign",
                                          "draws",
                                          "draw_kind",
                                          "verdict",
                                          "smallest_effect",
                                          "holm_p",
                                          "correlation",
                                          "pairing_ratio",
                                          "replicates_saved",
                                          "worlds_same_sign",
                                          "worlds",
                                          "effect_wire_cut",
                                          "wired_to",
                                          "pairing",
                                          "remark"};

std::string optional(const std::optional<double>& value) { return value ? exact(*value) : ""; }

std::vector<std::string> leading(const Row& row, const ArmComparison& arm, const Basis& basis) {
  return {basis.quick ? "QUICK" : "full",
          basis.reference.name,
          arm.arm.name,
          arm.arm.title,
          arm.case_replication ? "yes" : "no",
          row.measure.name,
          row.measure.label,
          row.measure.unit,
          name_of(row.measure.standing),
          row.measure.part_of};
}

std::vector<std::string> effect_fields(const Row& row, const Basis& basis) {
  if (!row.compared()) return std::vector<std::string>(10);
  const Effect& effect = row.baseline;
  return {exact(effect.reference),
          exact(effect.arm),
          exact(effect.difference),
          exact(effect.simulation.low),
          exact(effect.simulation.high),
          exact(row.span.low),
          exact(row.span.high),
          exact(row.same_sign),
          std::to_string(row.draws.size()),
          name_of(basis.origin.draw_kind)};
}

std::vector<std::string> pairing_fields(const Row& row, const Basis& basis) {
  if (!row.compared() || !basis.paired()) return {"", "", ""};
  return {exact(row.pairing.correlation), exact(row.pairing.ratio), exact(row.pairing.saved)};
}

/// Why a row is not compared, or why its arm is not judged.
std::string remark(const Row& row, const ArmComparison& arm) {
  return row.compared() ? assumptions_remark(arm) : row.why_not;
}

std::vector<std::string> trailing(const Row& row, const ArmComparison& arm, const Basis& basis) {
  return {row.worlds.empty() ? "" : std::to_string(worlds_of_same_sign(row)),
          row.worlds.empty() ? "" : std::to_string(row.worlds.size()),
          row.cut ? exact(row.cut->difference) : "",
          row.measure.wired_to,
          basis.paired() ? "paired" : "unpaired",
          remark(row, arm)};
}

void append(std::vector<std::string>& fields, const std::vector<std::string>& more) {
  fields.insert(fields.end(), more.begin(), more.end());
}

std::string record(const Row& row, const ArmComparison& arm, const Basis& basis) {
  std::vector<std::string> fields = leading(row, arm, basis);
  append(fields, effect_fields(row, basis));
  append(fields,
         {verdict_name(row, arm, basis), exact(row.measure.smallest_effect), optional(row.holm)});
  append(fields, pairing_fields(row, basis));
  append(fields, trailing(row, arm, basis));
  return csv_record(fields);
}

}  // namespace

std::string csv(const Comparison& comparison) {
  std::string text = csv_record(kHeader);
  for (const ArmComparison& arm : comparison.arms)
    for (const Row& row : arm.rows) text += record(row, arm, comparison.basis);
  return text;
}

}  // namespace plenary::analysis
