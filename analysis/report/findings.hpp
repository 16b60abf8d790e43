#pragma once

#include <string>
#include <vector>

#include "analysis/compare/comparison.hpp"
#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// One sentence per finding, of a fixed form: "In this model, … ; the sign held in x % of n draws;
/// it says nothing about …". Only primary measures with a verdict other than "cannot tell" make a
/// finding: nothing that is true by definition, nothing of a case replication or of an arm with
/// other assumptions, nothing without the draws to carry it.
std::vector<std::string> findings(const ArmComparison& arm, const Basis& basis,
                                  Charset charset = Charset::unicode, Show show = Show::all);

}  // namespace plenary::analysis
