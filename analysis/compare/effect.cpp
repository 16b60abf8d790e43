#include "analysis/compare/effect.hpp"

#include <algorithm>

#include "analysis/statistics/moments.hpp"
#include "analysis/statistics/proportions.hpp"
#include "analysis/statistics/student.hpp"
#include "analysis/statistics/welch.hpp"

namespace plenary::analysis {
namespace {

/// `width`, an interval around zero, around a difference of shares.
Interval around(double difference, Interval width) {
  return {std::max(-1., difference + width.low), std::min(1., difference + width.high)};
}

bool collapsed(Outcome outcome, Interval interval) {
  return outcome == Outcome::share && interval.known() && interval.low == interval.high;
}

Interval paired_interval(const Sample& reference, const Sample& arm, const Sample& difference,
                         Outcome outcome) {
  if (outcome == Outcome::yes_or_no) return tango_interval(paired_count_of(reference, arm));
  const Interval student = student_interval(difference);
  return collapsed(outcome, student)
             ? around(student.low, tango_interval({0, 0, difference.size()}))
             : student;
}

Interval unpaired_interval(const Sample& reference, const Sample& arm, Outcome outcome) {
  if (outcome == Outcome::yes_or_no) return newcombe_interval(count_of(reference), count_of(arm));
  const Interval welch = welch_interval(reference, arm);
  const Count one{reference.size(), reference.size()}, other{arm.size(), arm.size()};
  return collapsed(outcome, welch) ? around(welch.low, newcombe_interval(one, other)) : welch;
}

Effect paired(const Sample& reference, const Sample& arm, Outcome outcome) {
  const auto difference = differences(reference, arm);
  const Interval interval = paired_interval(reference, arm, difference, outcome);
  return {mean(reference), mean(arm), mean(difference), interval, student_p(difference)};
}

Effect unpaired(const Sample& reference, const Sample& arm, Outcome outcome) {
  const Interval interval = unpaired_interval(reference, arm, outcome);
  return {mean(reference), mean(arm), mean(arm) - mean(reference), interval,
          welch_p(reference, arm)};
}

}  // namespace

Effect effect_of(const Sample& reference, const Sample& arm, Pairing pairing, Outcome outcome) {
  return pairing == Pairing::by_replicate ? paired(reference, arm, outcome)
                                          : unpaired(reference, arm, outcome);
}

}  // namespace plenary::analysis
