#pragma once

#include <cstddef>
#include <span>

#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// The study with these draws only, in the order given: the baseline out of a file that also holds
/// draws, or the accepted ones out of the prior. Throws std::out_of_range for a draw it lacks.
Study with_draws(const Study& study, std::span<const std::size_t> draws);

}  // namespace plenary::analysis
