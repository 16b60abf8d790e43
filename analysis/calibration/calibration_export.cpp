#include <cmath>
#include <nlohmann/json.hpp>

#include "analysis/calibration/calibration_report.hpp"
#include "analysis/report/csv_text.hpp"
#include "analysis/report/numbers.hpp"

namespace plenary::analysis {
namespace {

using Json = nlohmann::ordered_json;

Json number(double value) { return std::isfinite(value) ? Json(value) : Json(nullptr); }
Json number(const std::optional<double>& value) { return number(value.value_or(NAN)); }

Json json_of(const Evaluation& evaluation) {
  const Target& target = evaluation.target;
  return {{"target", target.name},
          {"label", target.label},
          {"process", target.process},
          {"measure", target.measure},
          {"low", number(target.low)},
          {"high", number(target.high)},
          {"tag", words(target.tag)},
          {"point", number(evaluation.point)},
          {"interval_95", {number(evaluation.interval.low), number(evaluation.interval.high)}},
          {"outcome", outcome(evaluation)},
          {"replicates", evaluation.replicates},
          {"undefined", evaluation.undefined},
          {"pass_rate", number(evaluation.pass_rate)},
          {"recorded", number(target.recorded)},
          {"moved", evaluation.moved()},
          {"remark", evaluation.why_not}};
}

std::string record(const Evaluation& evaluation) {
  const Target& target = evaluation.target;
  return csv_record(
      {target.name, target.process, target.measure, exact(target.low), exact(target.high),
       words(target.tag), exact(evaluation.point), exact(evaluation.interval.low),
       exact(evaluation.interval.high), outcome(evaluation), std::to_string(evaluation.replicates),
       std::to_string(evaluation.undefined), exact(evaluation.pass_rate.value_or(NAN)),
       exact(target.recorded.value_or(NAN)), evaluation.moved() ? "yes" : "no",
       evaluation.why_not});
}

}  // namespace

std::string calibration_csv(const std::vector<Evaluation>& evaluations) {
  std::string text = csv_record({"target", "process", "measure", "low", "high", "tag", "point",
                                 "interval_low", "interval_high", "outcome", "replicates",
                                 "undefined", "pass_rate", "recorded", "moved", "remark"});
  for (const auto& evaluation : evaluations) text += record(evaluation);
  return text;
}

std::string calibration_json(const std::vector<Evaluation>& evaluations) {
  Json out = {{"schema", 1}, {"targets", Json::array()}};
  for (const auto& evaluation : evaluations) out["targets"].push_back(json_of(evaluation));
  return out.dump(2) + "\n";
}

}  // namespace plenary::analysis
