#pragma once

#include <string>
#include <vector>

#include "analysis/study/study.hpp"

namespace plenary::analysis {

/// One number per cell: a column, or one element of it.
struct Element {
  Measure measure;  ///< name and label of the element
  std::string column;
  std::size_t index = 0;
};

/// Everything in the study that is compared: no columns of sessions, none of mere context.
std::vector<Element> compared_elements(const Study& study);

}  // namespace plenary::analysis
