#pragma once

#include <vector>

#include "analysis/compare/comparison.hpp"
#include "analysis/report/style.hpp"
#include "analysis/report/text_table.hpp"

namespace plenary::analysis {

/// Rows of one standing in the order of the file, each followed by the rows that are part of it.
std::vector<const Row*> rows_of(const ArmComparison& arm, Standing standing);

/// The table of one block: value under the reference, change, simulation noise, span over
/// assumptions, same sign, a bar of `bar_width` characters (0 = none), verdict. For measures that
/// follow by definition the last column shows the change with the wire cut.
TextTable effect_table(const std::vector<const Row*>& rows, const ArmComparison& arm,
                       const Basis& basis, Charset charset, std::size_t bar_width);

}  // namespace plenary::analysis
