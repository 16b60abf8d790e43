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
    p.push_back(row.measure.standing == Standing::secondary && row.compared()
                    ? row.baseline.p
                    : std::numeric_limits<double>::quiet_NaN());
  const auto adjusted = holm_adjusted(p);
  for (std::size_t i = 0; i < rows.size(); ++i)
    if (!std::isnan(adjusted[i])) rows[i].holm = adjusted[i];
}

std::optional<Verdict> verdict_of(const Row& row) {
  const Standing standing = row.measure.standing;
  if (!row.compared() || standing == Standing::by_definition) return {};
  if (standing == Standing::primary)
    return judge(row.span, row.baseline.simulation, row.measure.smallest_effect);
  const Verdict verdict = judge(row.span, row.baseline.simulation, 0);
  const bool survives = row.holm.value_or(1) <= kSignificant;
  return verdict == Verdict::differs_perhaps && !survives ? Verdict::cannot_tell : verdict;
}

ArmComparison compare_arm(const Evidence& evidence, Contrast arms, bool enough_draws) {
  const auto& all = evidence.baseline.arms;
  ArmComparison comparison{all[arms.arm], !same_shape(all[arms.reference], all[arms.arm]), {}};
  for (const Element& element : compared_elements(evidence.baseline))
    comparison.rows.push_back(contrast(evidence, element, arms));
  adjust_secondary(comparison.rows);
  if (comparison.case_replication || !enough_draws) return comparison;
  for (Row& row : comparison.rows) row.verdict = verdict_of(row);
  return comparison;
}

Basis basis_of(const Evidence& evidence, std::size_t reference) {
  const Study& baseline = evidence.baseline;
  return {baseline.arms[reference], baseline.origin,           baseline.organisations,
          evidence.draws.draws,     evidence.draws.replicates, baseline.replicates,
          evidence.mismatches,      evidence.same_draws,       evidence.quick};
}

int sign(double value) { return (value > 0) - (value < 0); }

}  // namespace

std::size_t worlds_of_same_sign(const Row& row) {
  const int expected = sign(row.baseline.difference);
  return static_cast<std::size_t>(std::count_if(
      row.worlds.begin(), row.worlds.end(),
      [&](const WorldEffect& world) { return sign(world.effect.difference) == expected; }));
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
