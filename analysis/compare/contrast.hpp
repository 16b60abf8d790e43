#pragma once

#include "analysis/compare/comparison.hpp"
#include "analysis/compare/elements.hpp"

namespace plenary::analysis {

/// The two arms that a row sets against each other.
struct Contrast {
  std::size_t reference;
  std::size_t arm;
};

/// Fills one row, all but what depends on the other rows (Holm, verdict).
Row contrast(const Evidence& evidence, const Element& element, Contrast arms);

}  // namespace plenary::analysis
