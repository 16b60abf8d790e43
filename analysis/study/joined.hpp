#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// Two files whose replicates are not the same universes cannot be compared pair by pair.
class Unpairable : public std::runtime_error {
 public:
  explicit Unpairable(std::vector<std::string> reasons);
  const std::vector<std::string>& reasons() const { return reasons_; }

 private:
  std::vector<std::string> reasons_;
};

/// Files with unequal numbers of parameter draws: neither draw by draw nor otherwise is there a
/// span that both files stand for.
class UnequalDraws : public std::runtime_error {
 public:
  UnequalDraws(std::size_t one, std::size_t other);
};

/// What to do with files that are no pairs.
enum class OnMismatch { refuse, compare_unpaired };

/// Arms of two files as one study.
struct Joined {
  Study study;
  std::vector<std::string> mismatches;  ///< empty = replicates are pairs
  bool same_draws = true;               ///< false = draw d is another one in each file
};

/// Sets the arms of `other` beside those of `reference`. Columns that both know are kept, and as
/// many replicates, the first ones, as both have. Throws Unpairable when the origins or the sets
/// of parameter draws disagree and that is refused, UnequalDraws when the numbers of draws differ.
Joined join(const Study& reference, const Study& other, OnMismatch on_mismatch);

}  // namespace plenary::analysis
