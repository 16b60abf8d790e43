#pragma once

#include <string>

#include "analysis/compare/comparison.hpp"

namespace plenary::analysis {

/// Every row of every arm as CSV (RFC 4180), in the units of the file, undefined values empty.
/// The column `run` says QUICK or full on every line.
std::string csv(const Comparison& comparison);

/// The same with the effects of every draw and world and the findings, as JSON.
std::string json(const Comparison& comparison);

/// The word for a standing in files: primary, secondary, by_definition, context.
std::string name_of(Standing standing);

/// The word for a kind of draws in files: accepted, prior, baseline, worlds, wires cut.
std::string name_of(DrawKind kind);

/// The verdict of a row as a word for files; says why when there is none.
std::string verdict_name(const Row& row, const ArmComparison& arm, const Basis& basis);

}  // namespace plenary::analysis
