#include "analysis/compare/verdict.hpp"

#include <algorithm>

namespace plenary::analysis {

Interval hull(Interval one, Interval other) {
  if (!one.known() || !other.known()) return {};
  return {std::min(one.low, other.low), std::max(one.high, other.high)};
}

Verdict judge(Interval span, Interval simulation, double smallest_effect) {
  const Interval range = hull(span, simulation);
  if (!range.known()) return Verdict::cannot_tell;
  if (range.low == 0 && range.high == 0) return Verdict::no_relevant_difference;
  const bool stated = smallest_effect > 0;
  if (stated && range.low >= smallest_effect) return Verdict::larger;
  if (stated && range.high <= -smallest_effect) return Verdict::smaller;
  if (range.low > -smallest_effect && range.high < smallest_effect)
    return Verdict::no_relevant_difference;
  return range.contains(0) ? Verdict::cannot_tell : Verdict::differs_perhaps;
}

std::string words(Verdict verdict) {
  switch (verdict) {
    case Verdict::larger:
      return "larger";
    case Verdict::smaller:
      return "smaller";
    case Verdict::differs_perhaps:
      return "differs, perhaps by less than matters";
    case Verdict::no_relevant_difference:
      return "no relevant difference";
    case Verdict::cannot_tell:
      break;
  }
  return "cannot tell";
}

}  // namespace plenary::analysis
