#pragma once

#include <string>

#include "analysis/compare/comparison.hpp"

namespace plenary::analysis {

/// One panel per primary measure, one row per arm: a dot per draw, a bar over the middle
/// 80 % of them, a thin tick for the baseline with its simulation interval, the zero line, and in
/// grey what is smaller than matters. In countable units. Where a measure is not compared, the row
/// says why.
std::string effects_svg(const Comparison& comparison, const std::string& title);

/// One panel per measure recorded each session: the median over draws and the band of the middle
/// 80 %, for every arm. `draws` is the data set of parameter draws.
std::string trajectories_svg(const Study& draws, const std::string& title, bool quick);

}  // namespace plenary::analysis
