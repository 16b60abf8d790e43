#include "analysis/report/unit.hpp"

#include <algorithm>
#include <cmath>

#include "analysis/report/numbers.hpp"

namespace plenary::analysis {
namespace {

double factor_of(const Measure& measure, const Arm& arm, const Basis& basis) {
  const std::size_t reports = basis.reference.reports.size();
  if (measure.counts == Counts::organisations && basis.organisations > 0)
    return static_cast<double>(basis.organisations);
  if (measure.counts == Counts::reports && reports > 0 && reports == arm.reports.size())
    return static_cast<double>(reports);
  return 1;
}

int decimals_of(const Row& row, double factor) {
  if (row.measure.smallest_effect > 0)
    return decimals_for_step(factor * row.measure.smallest_effect);
  return decimals_for_size(factor *
                           std::max(std::abs(row.baseline.reference), std::abs(row.baseline.arm)));
}

}  // namespace

Unit unit_of(const Row& row, const Arm& arm, const Basis& basis) {
  Unit unit{factor_of(row.measure, arm, basis), 2, row.measure.label};
  unit.decimals = decimals_of(row, unit.factor);
  if (row.measure.counts == Counts::reports && unit.factor != 1)
    unit.label += ", of " + std::to_string(basis.reference.reports.size());
  return unit;
}

bool reads_as_zero(const Row& row, const Unit& unit) {
  return rounds_to_zero(unit.of(row.baseline.difference), unit.decimals);
}

std::string short_label(const Measure& measure) {
  const std::string& label = measure.label;
  const std::size_t comma = label.rfind(", ");
  if (comma == label.npos) return label;
  const std::string end = label.substr(comma);
  const bool of_so_many = end.rfind(", of ", 0) == 0 && end.size() > 5 &&
                          end.find_first_not_of("0123456789", 5) == end.npos;
  return end == ", 0 to 1" || of_so_many ? label.substr(0, comma) : label;
}

}  // namespace plenary::analysis
