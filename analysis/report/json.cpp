#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/report/export.hpp"
#include "analysis/report/findings.hpp"
#include "analysis/report/remarks.hpp"

namespace plenary::analysis {
namespace {

using Json = nlohmann::ordered_json;

/// JSON knows neither NaN nor infinity.
Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }

Json interval(Interval values) { return {number(values.low), number(values.high)}; }

Json effect(const Effect& values) {
  return {{"reference", number(values.reference)},
          {"arm", number(values.arm)},
          {"effect", number(values.difference)},
          {"simulation_95", interval(values.simulation)}};
}

Json card(const Measure& measure) {
  return {{"measure", measure.name},     {"label", measure.label},
          {"unit", measure.unit},        {"standing", name_of(measure.standing)},
          {"part_of", measure.part_of},  {"smallest_effect", number(measure.smallest_effect)},
          {"wired_to", measure.wired_to}};
}

Json world(const WorldEffect& values) {
  return {{"world", values.label},
          {"effect", number(values.effect.difference)},
          {"simulation_95", interval(values.effect.simulation)}};
}

void add_draws(Json& out, const Row& row) {
  out["span_10_90"] = interval(row.span);
  out["same_sign"] = number(row.same_sign);
  out["effect_per_draw"] = Json::array();
  for (const double value : row.draws) out["effect_per_draw"].push_back(number(value));
}

void add_pairing(Json& out, const Row& row) {
  out["pairing"] = {{"correlation", number(row.pairing.correlation)},
                    {"ratio", number(row.pairing.ratio)},
                    {"replicates_saved", number(row.pairing.saved)}};
}

Json row_json(const Row& row, const ArmComparison& arm, const Basis& basis) {
  Json out = card(row.measure);
  if (basis.quick) out["run"] = "QUICK";
  out["verdict"] = verdict_name(row, arm, basis);
  if (!row.compared()) {
    out["remark"] = row.why_not;
    return out;
  }
  out["baseline"] = effect(row.baseline);
  add_draws(out, row);
  if (row.holm) out["holm_p"] = number(*row.holm);
  if (basis.paired()) add_pairing(out, row);
  out["worlds"] = Json::array();
  for (const auto& one : row.worlds) out["worlds"].push_back(world(one));
  if (row.cut) out["wire_cut"] = effect(*row.cut);
  return out;
}

Json arm_json(const ArmComparison& arm, const Basis& basis) {
  Json out = {{"arm", arm.arm.name},
              {"title", arm.arm.title},
              {"case_replication", arm.case_replication},
              {"other_assumptions", arm.other_assumptions},
              {"rows", Json::array()},
              {"findings", findings(arm, basis)}};
  for (const Row& row : arm.rows) out["rows"].push_back(row_json(row, arm, basis));
  return out;
}

Json basis_json(const Basis& basis) {
  return {{"reference", basis.reference.name},
          {"reference_title", basis.reference.title},
          {"quick", basis.quick},
          {"seed", basis.origin.seed},
          {"world", basis.origin.world},
          {"version", basis.origin.version},
          {"draw_set", basis.origin.draws},
          {"organisations", basis.organisations},
          {"draw_kind", name_of(basis.origin.draw_kind)},
          {"draws", basis.draws},
          {"replicates", basis.replicates},
          {"baseline_replicates", basis.baseline_replicates},
          {"paired", basis.paired()},
          {"mismatches", basis.mismatches},
          {"caution", caution(basis)}};
}

}  // namespace

std::string json(const Comparison& comparison) {
  Json out = {{"schema", 1}, {"basis", basis_json(comparison.basis)}, {"arms", Json::array()}};
  for (const ArmComparison& arm : comparison.arms)
    out["arms"].push_back(arm_json(arm, comparison.basis));
  return out.dump(2) + "\n";
}

}  // namespace plenary::analysis
