#include "analysis/compare/contrast.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/quantile.hpp"

namespace plenary::analysis {
namespace {

/// Samples of both arms under one draw.
struct Pair {
  Sample reference;
  Sample arm;
};

Pair samples(const Study& study, const Column& column, std::size_t draw, std::size_t index,
             Contrast arms) {
  return {study.sample(column, draw, arms.reference, index),
          study.sample(column, draw, arms.arm, index)};
}

std::size_t undefined(const Sample& sample) {
  return static_cast<std::size_t>(
      std::count_if(sample.begin(), sample.end(), [](double v) { return std::isnan(v); }));
}

/// Why a measure cannot be compared in this data set; empty when it can.
std::string obstacle(const Study& study, const Element& element, Contrast arms,
                     const std::string& where) {
  const Column* column = study.find(element.column);
  if (!column) return "not recorded " + where;
  std::size_t missing = 0;
  for (std::size_t draw = 0; draw < study.draws; ++draw) {
    const Pair pair = samples(study, *column, draw, element.index, arms);
    missing += undefined(pair.reference) + undefined(pair.arm);
  }
  if (missing == 0) return {};
  const auto& when = element.measure.undefined_when;
  return fmt::format("undefined{} (in {} of {} runs {})", when.empty() ? "" : " when " + when,
                     missing, 2 * study.draws * study.replicates, where);
}

/// Reports adopted are one yes or no a replicate when one report is due, else a share.
Outcome outcome_of(const Study& study, const Measure& measure, Contrast arms) {
  const bool one_report =
      study.arms[arms.reference].reports.size() == 1 && study.arms[arms.arm].reports.size() == 1;
  if (measure.counts != Counts::reports) return Outcome::number;
  return one_report ? Outcome::yes_or_no : Outcome::share;
}

/// Effects over the draws. Where draw d is not the same set of parameters in both arms, every draw
/// of one is set against every draw of the other.
std::vector<double> effects(const Evidence& evidence, const Element& element, Contrast arms) {
  const Study& study = evidence.draws;
  const Column& column = *study.find(element.column);
  std::vector<double> result;
  for (std::size_t d = 0; d < study.draws; ++d) {
    const Sample reference = study.sample(column, d, arms.reference, element.index);
    for (std::size_t e = 0; e < study.draws; ++e) {
      if (evidence.same_draws && e != d) continue;
      const Sample arm = study.sample(column, e, arms.arm, element.index);
      result.push_back(mean(differences(reference, arm)));
    }
  }
  return result;
}

Effect effect_in(const Study& study, std::size_t draw, const Element& element, Contrast arms,
                 Pairing pairing) {
  const Pair pair = samples(study, *study.find(element.column), draw, element.index, arms);
  return effect_of(pair.reference, pair.arm, pairing, outcome_of(study, element.measure, arms));
}

std::string label_of(const Study& worlds, std::size_t world) {
  return world < worlds.draw_labels.size() ? worlds.draw_labels[world]
                                           : fmt::format("world {}", world + 1);
}

std::vector<WorldEffect> world_effects(const Study& worlds, const Element& element, Contrast arms,
                                       Pairing pairing, const Effect& baseline) {
  std::vector<WorldEffect> result;
  if (!obstacle(worlds, element, arms, "").empty()) return result;
  for (std::size_t w = 0; w < worlds.draws; ++w)
    result.push_back({label_of(worlds, w), effect_in(worlds, w, element, arms, pairing)});
  // Eight worlds surround the baseline, which is the ninth.
  if (worlds.draws == 8) result.push_back({"baseline", baseline});
  return result;
}

std::string first_obstacle(const Evidence& evidence, const Element& element, Contrast arms) {
  const std::string at_baseline = obstacle(evidence.baseline, element, arms, "at baseline");
  if (!at_baseline.empty()) return at_baseline;
  if (evidence.draws.draws < kFewestDrawsOfASpan)
    return "no parameter draws to show what the assumptions leave open; run with draws";
  return obstacle(evidence.draws, element, arms, "over the draws");
}

std::optional<Effect> wire_cut(const Evidence& evidence, const Element& element, Contrast arms,
                               Pairing pairing) {
  if (element.measure.standing != Standing::by_definition || !evidence.cut) return {};
  if (!obstacle(*evidence.cut, element, arms, "").empty()) return {};
  return effect_in(*evidence.cut, 0, element, arms, pairing);
}

}  // namespace

Row contrast(const Evidence& evidence, const Element& element, Contrast arms) {
  Row row{element.measure, first_obstacle(evidence, element, arms)};
  if (!row.compared()) return row;
  const Pairing pairing = evidence.mismatches.empty() ? Pairing::by_replicate : Pairing::none;
  row.baseline = effect_in(evidence.baseline, 0, element, arms, pairing);
  row.draws = effects(evidence, element, arms);
  row.span = span_10_90(row.draws);
  row.same_sign = sign_share(row.draws, row.baseline.difference);
  const Pair pair =
      samples(evidence.baseline, *evidence.baseline.find(element.column), 0, element.index, arms);
  row.pairing = pairing_gain(pair.reference, pair.arm);
  row.worlds = world_effects(evidence.worlds, element, arms, pairing, row.baseline);
  row.cut = wire_cut(evidence, element, arms, pairing);
  return row;
}

}  // namespace plenary::analysis
