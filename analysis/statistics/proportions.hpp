#pragma once

#include <cstddef>
#include <span>

#include "analysis/statistics/interval.hpp"

namespace plenary::analysis {

/// So many successes out of so many trials.
struct Count {
  std::size_t successes = 0;
  std::size_t trials = 0;

  double share() const { return static_cast<double>(successes) / static_cast<double>(trials); }
};

/// Outcomes of the same trials under a reference and under an arm.
struct PairedCount {
  std::size_t only_reference = 0;
  std::size_t only_arm = 0;
  std::size_t trials = 0;

  double difference() const {
    return (static_cast<double>(only_arm) - static_cast<double>(only_reference)) /
           static_cast<double>(trials);
  }
};

/// Counts values above one half, so that 0/1 measures can be given as they are recorded.
Count count_of(std::span<const double> values);
PairedCount paired_count_of(std::span<const double> reference, std::span<const double> arm);

/// Wilson's score interval for one share (Wilson 1927).
Interval wilson_interval(Count count, double level = kLevel);

/// Newcombe's hybrid score interval for arm − reference of independent shares
/// (Newcombe 1998, Statistics in Medicine 17:873, method 10).
Interval newcombe_interval(Count reference, Count arm, double level = kLevel);

/// Tango's score interval for arm − reference of paired shares
/// (Tango 1998, Statistics in Medicine 17:891). It keeps a width when no pair is discordant.
Interval tango_interval(PairedCount pairs, double level = kLevel);

}  // namespace plenary::analysis
