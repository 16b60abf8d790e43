#pragma once

#include <string>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// What the data allow to say about one measure (the rule stands in analysis/README.md).
enum class Verdict { larger, smaller, differs_perhaps, no_relevant_difference, cannot_tell };

/// The smallest interval that holds both; unknown when either is.
Interval hull(Interval one, Interval other);

/// Judges an effect by `span`, where it lies over the accepted draws, together with `simulation`,
/// the 95 % interval at baseline. Without a smallest effect of interest (0) nothing is called
/// larger or smaller, and only an effect of exactly zero is called irrelevant.
Verdict judge(Interval span, Interval simulation, double smallest_effect);

/// The words of the table.
std::string words(Verdict verdict);

}  // namespace plenary::analysis
