#include "analysis/calibration/evaluation.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/proportions.hpp"
#include "analysis/statistics/student.hpp"

namespace plenary::analysis {
namespace {

constexpr std::size_t kNowhere = static_cast<std::size_t>(-1);

std::size_t arm_named(const Study& study, const std::string& name) {
  for (std::size_t a = 0; a < study.arms.size(); ++a)
    if (study.arms[a].name == name) return a;
  return kNowhere;
}

std::string lack(const Target& target, const Study& study) {
  if (arm_named(study, target.process) == kNowhere) return "no process " + target.process;
  for (const std::string& name : {target.measure, target.over})
    if (!name.empty() && !study.find(name)) return "no measure " + name;
  return {};
}

/// Numerator and, for ratios, denominator, of the replicates in which both are defined.
struct Values {
  Sample value;
  Sample over;
};

Values defined_values(const Target& target, const Study& study, std::size_t draw) {
  const std::size_t arm = arm_named(study, target.process);
  const Sample value = study.sample(*study.find(target.measure), draw, arm);
  const Sample over =
      target.over.empty() ? value : study.sample(*study.find(target.over), draw, arm);
  Values kept;
  for (std::size_t r = 0; r < value.size(); ++r) {
    if (std::isnan(value[r]) || std::isnan(over[r])) continue;
    kept.value.push_back(value[r]);
    kept.over.push_back(over[r]);
  }
  return kept;
}

bool is_share(const Measure& measure) { return measure.unit.rfind("share", 0) == 0; }

/// Of a process with one report, whether it was adopted is one yes or no a replicate.
bool is_yes_or_no(const Measure& measure, const Arm& arm) {
  return measure.counts == Counts::reports && arm.reports.size() == 1;
}

void estimate_mean(Evaluation& result, const Values& values, const Measure& measure,
                   const Arm& arm) {
  result.point = mean(values.value);
  result.interval = is_yes_or_no(measure, arm) ? wilson_interval(count_of(values.value))
                                               : student_interval(values.value);
  if (is_share(measure) && result.interval.known())
    result.interval = {std::max(0., result.interval.low), std::min(1., result.interval.high)};
}

void estimate_share(Evaluation& result, const Values& values, double limit) {
  const auto below =
      std::count_if(values.value.begin(), values.value.end(), [&](double v) { return v <= limit; });
  const Count count{static_cast<std::size_t>(below), values.value.size()};
  result.point = count.share();
  result.interval = wilson_interval(count);
}

void estimate_ratio(Evaluation& result, const Values& values) {
  const double denominator = mean(values.over);
  result.point = mean(values.value) / denominator;
  Sample residual;
  for (std::size_t r = 0; r < values.value.size(); ++r)
    residual.push_back(result.point +
                       (values.value[r] - result.point * values.over[r]) / denominator);
  result.interval = student_interval(residual);
}

/// Half a unit of the fourth significant digit.
double rounding(double value) {
  return value == 0 ? 0 : .5 * std::pow(10., std::floor(std::log10(std::abs(value))) - 3);
}

}  // namespace

bool Evaluation::moved() const {
  if (!target.recorded) return false;
  const double recorded = *target.recorded, slack = rounding(recorded);
  return recorded < interval.low - slack || recorded > interval.high + slack;
}

Evaluation evaluate(const Target& target, const Study& study, std::size_t draw) {
  Evaluation result{target};
  result.why_not = lack(target, study);
  if (!result.why_not.empty()) return result;
  const Values values = defined_values(target, study, draw);
  result.replicates = values.value.size();
  result.undefined = study.replicates - result.replicates;
  if (values.value.empty())
    result.why_not = "undefined in every replicate";
  else if (target.share_at_most)
    estimate_share(result, values, *target.share_at_most);
  else if (!target.over.empty())
    estimate_ratio(result, values);
  else
    estimate_mean(result, values, study.find(target.measure)->measure,
                  study.arms[arm_named(study, target.process)]);
  return result;
}

std::vector<Evaluation> evaluate(const std::vector<Target>& targets, const Study& study,
                                 std::size_t draw) {
  std::vector<Evaluation> results;
  for (const Target& target : targets) results.push_back(evaluate(target, study, draw));
  return results;
}

Acceptance accept(const std::vector<Target>& targets, const Study& prior) {
  Acceptance acceptance{{}, std::vector<double>(targets.size(), 0)};
  for (std::size_t draw = 0; draw < prior.draws; ++draw) {
    bool all = true;
    for (std::size_t t = 0; t < targets.size(); ++t) {
      const bool passed = evaluate(targets[t], prior, draw).passed();
      acceptance.pass_rate[t] += passed ? 1 : 0;
      all = all && passed;
    }
    if (all) acceptance.accepted.push_back(draw);
  }
  for (double& rate : acceptance.pass_rate) rate /= static_cast<double>(prior.draws);
  return acceptance;
}

}  // namespace plenary::analysis
