#include "analysis/study/grouped.hpp"

#include <algorithm>

namespace plenary::analysis {
namespace {

/// Positions of the elements on the axis; fewer than asked for when one is missing.
std::vector<std::size_t> positions(const Axis& axis, const std::vector<std::string>& elements) {
  std::vector<std::size_t> found;
  for (const auto& element : elements) {
    const auto at = std::find(axis.labels.begin(), axis.labels.end(), element);
    if (at != axis.labels.end())
      found.push_back(static_cast<std::size_t>(at - axis.labels.begin()));
  }
  return found;
}

}  // namespace

void add_group(Study& study, const Grouping& grouping) {
  const Column* source = study.find(grouping.column);
  if (!source || source->axes.size() != 1) return;
  const auto elements = positions(source->axes[0], grouping.elements);
  if (elements.size() != grouping.elements.size()) return;
  Column column{grouping.measure, {}, {}};
  const std::size_t width = source->width();
  for (std::size_t cell = 0; cell < source->values.size(); cell += width) {
    double total = 0;
    for (const std::size_t element : elements) total += source->values[cell + element];
    column.values.push_back(total);
  }
  study.columns.push_back(std::move(column));
}

}  // namespace plenary::analysis
