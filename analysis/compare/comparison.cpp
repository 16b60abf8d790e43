#include "analysis/compare/comparison.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <stdexcept>

#include "analysis/compare/contrast.hpp"
#include "analysis/compare/elements.hpp"
#include "analysis/statistics/holm.hpp"
#include "analysis/study/joined.hpp"

namespace plenary::analysis {
namespace {

constexpr double kSignificant = .05;

bool same_arms(const Study& one, const Study& other) {
  return std::equal(one.arms.begin(), one.arms.end(), other.arms.begin(), other.arms.end(),
                    [](const Arm& a, const Arm& b) { return a.name == b.name; });
}

void require_kin(const Study& baseline, const Study& other) {
  check(other);
  if (!same_arms(baseline, other))
    throw std::invalid_argument("the data sets of a comparison must hold the same arms");
  const auto differing = disagreements(baseline.origin, other.origin);
  if (!differing.empty()) throw Unpairable(differing);
}

void require_consistent(const Evidence& evidence, std::size_t reference) {
  check(evidence.baseline);
  if (reference >= evidence.baseline.arms.size() || evidence.baseline.draws == 0)
    throw std::invalid_argument("the baseline lacks the reference arm");
  require_kin(evidence.baseline, evidence.draws);
  require_kin(evidence.baseline, evidence.worlds);
  if (evidence.cut) require_kin(evidence.baseline, *evidence.cut);
}

/// Adjusts p over the secondary measures of one arm: that is the family.
void adjust_secondary(std::vector<Row>& rows) {
  std::vector<double> p;
  for (const Row& row : rows)
    p.push_back(row.measure.standing == Standing::secondary && !row.measure.is_part() &&
                        row.compared()
                    ? row.baseline.p
                    : std::numeric_limits<double>::quiet_NaN());
  const auto adjusted = holm_adjusted(p);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!std::isnan(adjusted[i])) rows[i].holm = adjusted[i];
}

/// The smallest effect of the whole in the unit of its part; 0 where the units do not meet.
double inherited(const Measure& whole, const Measure& part, std::size_t organisations) {
  if (whole.unit == part.unit && whole.counts == part.counts) return whole.smallest_effect;
  const bool counted = whole.counts == Counts::organisations && part.unit == "organisations";
  return counted ? whole.smallest_effect * static_cast<double>(organisations) : 0;
}

/// What matters of the whole matters of its parts, unless they say otherwise.
void inherit_smallest_effects(std::vector<Row>& rows, std::size_t organisations) {
  for (Row& part : rows) {
    if (!part.measure.is_part() || part.measure.smallest_effect > 0) continue;
    for (const Row& whole : rows)
      if (whole.measure.name == part.measure.part_of)
        part.measure.smallest_effect = inherited(whole.measure, part.measure, organisations);
  }
}

std::optional<Verdict> verdict_of(const Row& row) {
  const Standing standing = row.measure.standing;
  if (!row.compared() || standing == Standing::by_definition) return {};
  if (row.measure.is_part() && !(row.measure.smallest_effect > 0)) return {};
  if (standing == Standing::primary || row.measure.is_part())
    return judge(row.span, row.baseline.simulation, row.measure.smallest_effect);
  const Verdict verdict = judge(row.span, row.baseline.simulation, 0);
  const bool survives = row.holm.value_or(1) <= kSignificant;
  return verdict == Verdict::differs_perhaps && !survives ? Verdict::cannot_tell : verdict;
}

ArmComparison compare_arm(const Evidence& evidence, Contrast arms, bool enough_draws) {
  const auto& all = evidence.baseline.arms;
  const Arm &reference = all[arms.reference], &arm = all[arms.arm];
  ArmComparison comparison{arm, !same_shape(reference, arm), {}, other_assumptions(reference, arm)};
  for (const Element& element : compared_elements(evidence.baseline))
    comparison.rows.push_back(contrast(evidence, element, arms));
  inherit_smallest_effects(comparison.rows, evidence.baseline.organisations);
  adjust_secondary(comparison.rows);
  if (!comparison.differs_in_rules_only() || !enough_draws) return comparison;
  for (Row& row : comparison.rows) row.verdict = verdict_of(row);
  return comparison;
}

Basis basis_of(const Evidence& evidence, std::size_t reference) {
  const Study &baseline = evidence.baseline, &draws = evidence.draws;
  Origin origin = baseline.origin;
  origin.draws = draws.origin.draws;
  origin.draw_kind = draws.origin.draw_kind;
  return {baseline.arms[reference], origin,
          baseline.organisations,   draws.draws,
          draws.replicates,         baseline.replicates,
          evidence.mismatches,      evidence.same_draws,
          evidence.quick,           std::max(baseline.longest, draws.longest)};
}

int sign(double value) { return (value > 0) - (value < 0); }

}  // namespace

std::size_t worlds_of_same_sign(const Row& row) {
  const int expected = sign(row.baseline.difference);
  return static_cast<std::size_t>(std::count_if(
      row.worlds.begin(), row.worlds.end(),
      [&](const WorldEffect& world) { return sign(world.effect.difference) == expected; }));
}

std::size_t worlds_of_no_effect(const Row& row) {
  return static_cast<std::size_t>(
      std::count_if(row.worlds.begin(), row.worlds.end(),
                    [](const WorldEffect& world) { return world.effect.difference == 0; }));
}

Comparison compare(const Evidence& evidence, std::size_t reference) {
  require_consistent(evidence, reference);
  Comparison comparison{basis_of(evidence, reference), {}};
  for (std::size_t arm = 0; arm < evidence.baseline.arms.size(); ++arm)
    if (arm != reference)
      comparison.arms.push_back(
          compare_arm(evidence, {reference, arm}, comparison.basis.enough_draws()));
  return comparison;
}

}  // namespace plenary::analysis
