#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis/calibration/target.hpp"
#include "analysis/statistics/interval.hpp"
#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// What a study says about one target. Replicates in which the measure is undefined do not count.
struct Evaluation {
  Target target;
  double point = std::numeric_limits<double>::quiet_NaN();
  Interval interval = {};      ///< 95 %, simulation noise only
  std::size_t replicates = 0;  ///< that count
  std::size_t undefined = 0;
  std::string why_not = {};              ///< not empty: the study lacks what the target needs
  std::optional<double> pass_rate = {};  ///< over prior draws

  /// The point estimate lies within the bounds, ends included.
  bool passed() const { return target.low <= point && point <= target.high; }
  /// The recorded value, of which four significant digits are kept, lies outside today's interval.
  bool moved() const;
};

/// Means get Student's interval, shares of replicates, and reports adopted where one is due,
/// Wilson's, ratios of means Student's on the linearised ratio. No interval of a share leaves 0
/// to 1.
Evaluation evaluate(const Target& target, const Study& study, std::size_t draw);

std::vector<Evaluation> evaluate(const std::vector<Target>& targets, const Study& study,
                                 std::size_t draw);

/// Which prior draws survive the targets.
struct Acceptance {
  std::vector<std::size_t> accepted;  ///< draws that pass every target, ascending
  std::vector<double> pass_rate;      ///< per target, over all draws
};

/// A draw is accepted when it passes every target; one that lacks a measure passes nothing.
Acceptance accept(const std::vector<Target>& targets, const Study& prior);

}  // namespace plenary::analysis
