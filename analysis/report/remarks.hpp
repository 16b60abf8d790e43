#pragma once

#include <string>

#include "analysis/compare/comparison.hpp"
#include "analysis/report/style.hpp"

namespace plenary::analysis {

/// What every reader must know before the numbers: files that are no pairs or of unequal length,
/// and each reason why no verdict is given. Empty if none.
std::string caution(const Basis& basis);

/// "Nine worlds of shared bias and prior belief: sign of … holds in 9 of 9, of … in 5 (zero in 2)."
/// Measures whose effect at baseline reads as zero have no sign and are left out.
std::string worlds_remark(const ArmComparison& arm, const Basis& basis);

/// Correlation between the arms and how many replicates pairing saved; empty for unpaired files.
std::string pairing_remark(const ArmComparison& arm, const Basis& basis);

/// How many secondary measures differ after Holm's correction, and which.
std::string secondary_remark(const ArmComparison& arm);

/// Names what is true by definition, so that nobody takes it for a finding.
std::string definition_remark(const ArmComparison& arm);

/// What the author of an arm assumes otherwise than the author of the reference; empty if nothing.
std::string assumptions_remark(const ArmComparison& arm);

/// Why an arm of another shape gets no verdict and no sentence.
std::string replication_remark(const ArmComparison& arm, const Basis& basis);

}  // namespace plenary::analysis
