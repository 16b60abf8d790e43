#include "analysis/compare/effect.hpp"

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/proportions.hpp"
#include "analysis/statistics/student.hpp"
#include "analysis/statistics/welch.hpp"

namespace plenary::analysis {
namespace {

Effect paired(const Sample& reference, const Sample& arm, Outcome outcome) {
  const auto difference = differences(reference, arm);
  const Interval interval = outcome == Outcome::yes_or_no
                                ? tango_interval(paired_count_of(reference, arm))
                                : student_interval(difference);
  return {mean(reference), mean(arm), mean(difference), interval, student_p(difference)};
}

Effect unpaired(const Sample& reference, const Sample& arm, Outcome outcome) {
  const Interval interval = outcome == Outcome::yes_or_no
                                ? newcombe_interval(count_of(reference), count_of(arm))
                                : welch_interval(reference, arm);
  return {mean(reference), mean(arm), mean(arm) - mean(reference), interval,
          welch_p(reference, arm)};
}

}  // namespace

Effect effect_of(const Sample& reference, const Sample& arm, Pairing pairing, Outcome outcome) {
  return pairing == Pairing::by_replicate ? paired(reference, arm, outcome)
                                          : unpaired(reference, arm, outcome);
}

}  // namespace plenary::analysis
