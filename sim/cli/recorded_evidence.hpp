#pragma once

#include <string>
#include <vector>

#include "analysis/compare/comparison.hpp"
#include "analysis/study/joined.hpp"

namespace plenary::sim {

/// What a comparison of results files rests on; the first arm of the first file is the reference.
/// Throws BadInput where the files leave nothing to compare or differ in origin, ResultsError.
analysis::Evidence recorded_evidence(const std::vector<std::string>& files,
                                     analysis::OnMismatch on_mismatch);

}  // namespace plenary::sim
