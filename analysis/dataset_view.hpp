#pragma once

#include "analysis/study/study.hpp"
#include "results/dataset.hpp"

namespace plenary::analysis {

/// Copies what a comparison needs out of a results file. What it looks for, and where, stands in
/// analysis/README.md under "What the file must say". Throws results::ResultsError when the file
/// does not say of which shape its arms are, since then no contrast could be trusted.
Study study_of(const results::Dataset& data);

/// The same for these draws and replicates only (positions on the axes).
Study study_of(const results::Dataset& data, results::Range draws, results::Range replicates);

}  // namespace plenary::analysis
