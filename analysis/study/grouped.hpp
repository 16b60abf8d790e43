#pragma once

#include <string>
#include <vector>

#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// A row that adds up some elements of a recorded column, e.g. three regions.
struct Grouping {
  std::string column;
  std::vector<std::string> elements;
  Measure measure;
};

/// Adds the column of sums. Without the source column, or without one of its elements, the study
/// stays as it is: a file need not record everything.
void add_group(Study& study, const Grouping& grouping);

}  // namespace plenary::analysis
