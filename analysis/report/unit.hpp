#pragma once

#include <string>

#include "analysis/compare/comparison.hpp"

namespace plenary::analysis {

/// The unit in which a row is read: shares of organisations and of reports are counted out.
struct Unit {
  double factor = 1;
  int decimals = 2;
  std::string label;

  double of(double value) const { return factor * value; }
  Interval of(Interval interval) const { return {factor * interval.low, factor * interval.high}; }
  int noise_decimals() const { return decimals == 0 ? 1 : decimals; }
};

/// Reports are counted only when both arms owe equally many.
Unit unit_of(const Row& row, const Arm& arm, const Basis& basis);

/// The effect at baseline is zero, or prints as zero: it has no sign to speak of.
bool reads_as_zero(const Row& row, const Unit& unit);

/// The label without a scale at its end, ", 0 to 1" or ", of 4": what a sentence says.
std::string short_label(const Measure& measure);

}  // namespace plenary::analysis
