#pragma once

#include <string>
#include <vector>

#include "analysis/calibration/evaluation.hpp"
#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// The table of `plenary calibrate`: bounds, estimate, passed or missed, tag, pass rate over prior
/// draws, and whether the value moved since it was recorded.
std::string calibration_text(const std::vector<Evaluation>& evaluations, const Style& style);
std::string calibration_markdown(const std::vector<Evaluation>& evaluations);
std::string calibration_csv(const std::vector<Evaluation>& evaluations);
std::string calibration_json(const std::vector<Evaluation>& evaluations);

/// "passed", "missed" or "not evaluated".
std::string outcome(const Evaluation& evaluation);

/// "0.28 … 0.48", "≥ 0.9", "≤ 0.75".
std::string bounds_text(const Target& target, Charset charset);

}  // namespace plenary::analysis
